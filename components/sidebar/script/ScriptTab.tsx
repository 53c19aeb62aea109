import type { JSX } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { LeadPrompt } from '../../../lib/messages/prompt.ts';
import { scenarios } from '../../../lib/touches/script-use.ts';
import { keptScripts } from '../../../lib/words/library/kept-scripts.ts';
import type { KeptScript } from '../../../lib/words/library/script.ts';
import { type FilledScript, scriptForLead } from '../../../lib/words/library/script-for-lead.ts';
import { scriptText } from '../../../lib/words/script-text.ts';
import type { Words } from '../../../lib/words/words.ts';
import { Button } from '../../kit/Button.tsx';
import { ChoiceChip } from '../../kit/Chip.tsx';
import { Icon } from '../../kit/Icon.tsx';
import { SpokenOnly } from '../../kit/SpokenOnly.tsx';
import { knownLines } from '../draft/help/draft-facts.ts';
import { Known } from '../draft/help/Known.tsx';
import type { SidebarModel } from '../sidebar-model.ts';
import { focusOutcome } from '../step/OutcomeGrid.tsx';
import { gridChoices } from '../step/outcome-choices.ts';
import { Branches, Objections, Part, Row, Say, type ScriptLinesProps } from './ScriptLines.tsx';
import styles from './ScriptTab.module.css';

export interface ScriptTabProps {
  readonly model: SidebarModel;
  readonly shown: LeadPrompt;
  readonly words: Words;
}

/** What to say in the talk with this lead, and what of it goes into the log. */
export function ScriptTab(props: ScriptTabProps): JSX.Element {
  const { t } = props.words;
  if (props.shown.lead.doNotContact) return <p class={styles.hint}>{t('sidebar.script_barred')}</p>;
  return (
    <div class={styles.script}>
      <Known
        lines={knownLines(props.shown, props.model.choices.loggedAs(props.shown) ?? 'call', props.words)}
        words={props.words}
      />
      <Scenarios {...props} />
      <Chosen {...props} />
    </div>
  );
}

function Scenarios({ model, shown, words }: ScriptTabProps): JSX.Element {
  const { scripts, world } = model;
  const { t } = words;
  const [chosen, fitting] = [scripts.scenarioOf(shown), scripts.fittingOf(shown)];
  return (
    <Part title={t('sidebar.script_for')}>
      <Row>
        {scenarios.map((scenario) => (
          <ChoiceChip
            key={scenario}
            chosen={scenario === chosen}
            title={scenario === fitting ? t('sidebar.script_fits') : undefined}
            onChoose={(event) => world.trusts(event) && scripts.choose(shown, scenario)}
          >
            {scenario === fitting && <Icon name="advice" size={12} />}
            {t(`scenario.${scenario}`)}
            {scenario === fitting && <SpokenOnly>{t('sidebar.script_fits')}</SpokenOnly>}
          </ChoiceChip>
        ))}
      </Row>
    </Part>
  );
}

/** The script for what the talk is about, once the rep's own are known. */
function Chosen(props: ScriptTabProps): JSX.Element {
  const { model, shown, words } = props;
  const { t } = words;
  const isFailed = useScripts(model);
  const script = model.scripts.scriptOf(shown);
  if (model.scripts.kept.value === null) return <p class={styles.hint}>{t('sidebar.script_loading')}</p>;
  return (
    <>
      {isFailed && <p class={styles.hint}>{t('sidebar.script_failed')}</p>}
      <Offered {...props} />
      {script ? <Talk {...props} kept={script} /> : <p class={styles.hint}>{t('sidebar.script_none')}</p>}
    </>
  );
}

/** Asks for the scripts as the rep has them, and again when they may have changed. True while they could not be had: then what was known last serves. */
function useScripts({ scripts, world }: SidebarModel): boolean {
  const [isFailed, setFailed] = useState(false);
  useEffect(() => {
    const ask = async (): Promise<void> => {
      const library = await world.ask('findLibrary', {}).catch(() => null);
      setFailed(library === null);
      if (library) scripts.know(keptScripts(library.scripts));
      else if (scripts.kept.peek() === null) scripts.know(keptScripts([]));
    };
    void ask();
    // What changes no lead is the rep's own.
    return world.hear((news) => news.news === 'leads' && news.leadIds.length === 0 && void ask());
  }, [scripts, world]);
  return isFailed;
}

/** Where there are several for the same, by their names. */
function Offered({ model, shown, words }: ScriptTabProps): JSX.Element | null {
  const { scripts, world } = model;
  const offered = scripts.offeredOf(shown);
  const taken = scripts.scriptOf(shown);
  if (offered.length < 2) return null;
  return (
    <Part title={words.t('sidebar.script_which')}>
      <Row>
        {offered.map(({ id, name }) => (
          <ChoiceChip
            key={id}
            chosen={id === taken?.id}
            title={name}
            onChoose={(event) => world.trusts(event) && scripts.take(shown, id)}
          >
            <bdi class={styles.chip}>{name}</bdi>
          </ChoiceChip>
        ))}
      </Row>
    </Part>
  );
}

function Talk(props: ScriptTabProps & { readonly kept: KeptScript }): JSX.Element {
  const { kept, shown, words } = props;
  const { t } = words;
  const { variables } = shown;
  const { now, zone, locale } = words;
  const script = useMemo(
    () => scriptForLead(kept, variables, { now, zone, locale }),
    [kept, variables, now, zone, locale],
  );
  return (
    <>
      <Part title={t('sidebar.script_opening')}>
        <Say parts={script.opening} words={words} />
      </Part>
      <Branches {...props} script={script} />
      <Objections {...props} script={script} />
      <Part title={t('sidebar.script_closing')}>
        <Say parts={script.closing} words={words} />
      </Part>
      {hasGaps(script) && <p class={styles.hint}>{t('sidebar.fields_missing')}</p>}
      <Ends {...props} script={script} />
      <Logged {...props} />
    </>
  );
}

/** How such a talk usually ends: a press goes to that outcome in the grid, and logs nothing. */
function Ends({ model, shown, words, script }: ScriptLinesProps): JSX.Element | null {
  const { t } = words;
  const grid = gridChoices(shown, model.choices.loggedAs(shown));
  const ends = script.outcomes.filter((id) => grid.some(({ outcome }) => outcome === id));
  if (ends.length === 0) return null;
  return (
    <Part title={t('sidebar.script_ends')}>
      <Row>
        {ends.map((outcome) => (
          <Button key={outcome} small title={t('sidebar.script_end_tip')} onClick={() => focusOutcome(outcome)}>
            {t('sidebar.script_end', { outcome: t(`outcome.${outcome}`) })}
          </Button>
        ))}
      </Row>
    </Part>
  );
}

/** What goes into the log, and whether it does. */
function Logged({ model, shown, words }: ScriptTabProps): JSX.Element {
  const { scripts, world } = model;
  const { t } = words;
  const used = scripts.usedOf(shown);
  return (
    <div class={styles.logged}>
      <ChoiceChip
        chosen={used !== null}
        onChoose={(event) => world.trusts(event) && scripts.setUsed(shown, used === null)}
      >
        {used && <Icon name="check" size={12} />}
        {t('sidebar.script_log')}
      </ChoiceChip>
      <p class={styles.hint} aria-live="polite" dir="auto">
        {used ? scriptText(used, t) : t('sidebar.script_not_logged')}
      </p>
    </div>
  );
}

function hasGaps({ opening, closing, branches, objections }: FilledScript): boolean {
  const answers = [...branches, ...objections].map(({ answer }) => answer);
  const all = [opening, closing, ...answers, ...objections.map(({ next }) => next)];
  return all.flat().some(({ kind }) => kind === 'missing');
}
