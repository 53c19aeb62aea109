import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import type { LeadPrompt } from '../../../lib/messages/prompt.ts';
import { scenarios } from '../../../lib/touches/script-use.ts';
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
        lines={knownLines(props.shown, props.model.choices.channelOf(props.shown) ?? 'call', props.words)}
        words={props.words}
      />
      <Scenarios {...props} />
      <Talk {...props} />
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

function Talk(props: ScriptTabProps): JSX.Element {
  const { model, shown, words } = props;
  const { t } = words;
  const scenario = model.scripts.scenarioOf(shown);
  const { variables } = shown;
  const { now, zone, locale } = words;
  const script = useMemo(
    () => scriptForLead(scenario, variables, { now, zone, locale }),
    [scenario, variables, now, zone, locale],
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
  const grid = gridChoices(shown, model.choices.channelOf(shown));
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
