import type { JSX } from 'preact';
import type { CrmChange } from '../../../lib/leads/sighting.ts';
import type { CrmNews, LeadPrompt } from '../../../lib/messages/prompt.ts';
import { whenText } from '../../../lib/time/format.ts';
import { reason } from '../../../lib/touches/reason.ts';
import { sentenceOf } from '../../../lib/words/sentences.ts';
import type { Words } from '../../../lib/words/words.ts';
import { Button } from '../../kit/Button.tsx';
import { Fold } from '../../kit/Fold.tsx';
import type { SidebarModel } from '../sidebar-model.ts';
import { answersTo, type CrmAnswer } from './crm-answers.ts';
import { HintLine } from './HintLine.tsx';
import styles from './Hints.module.css';

export interface FromCrmProps {
  readonly model: SidebarModel;
  readonly shown: LeadPrompt;
  readonly words: Words;
}

/** What the lead's CRMs say that is new: each change with the rep's answers, a sequence of the CRM's own, what others did. */
export function FromCrm(props: FromCrmProps): JSX.Element | null {
  const { fromCrm } = props.shown;
  if (fromCrm.length === 0) return null;
  return (
    <section class={styles.hints} aria-label={props.words.t('sidebar.from_crm')}>
      {fromCrm.map((said) => (
        <OfRecord key={said.key} {...props} said={said} />
      ))}
    </section>
  );
}

function OfRecord(props: FromCrmProps & { said: CrmNews }): JSX.Element {
  const { said, words } = props;
  const { runningSequence: sequence, host: site } = said;
  return (
    <>
      {sequence && (
        <HintLine icon="warning">
          <bdi>{sentenceOf(reason('runs-in-crm', { sequence, site }), words)}</bdi>
        </HintLine>
      )}
      {said.news.map((change) => (
        <Change key={change.fact} {...props} change={change} />
      ))}
      <Recent said={said} words={words} />
    </>
  );
}

function Change(props: FromCrmProps & { said: CrmNews; change: CrmChange }): JSX.Element {
  const { model, shown, said, change, words } = props;
  const { orders, commands, world } = model;
  const { key } = said;
  const { fact } = change;
  const give = (does: CrmAnswer['does']): void => {
    if (does === 'dismiss') void world.ask('dismissNews', { leadId: shown.lead.id, key, fact });
    else orders.settle(shown, { key, fact, keep: does });
  };
  return (
    <HintLine icon="info">
      <>
        <bdi>{sentenceOf(sentence(change, said.host), words)}.</bdi>{' '}
        {answersTo(change, words.t).map(({ does, text }) => (
          <Button
            key={does}
            kind="quiet"
            small
            busy={commands.inFlight.value !== null}
            onClick={(event) => world.trusts(event) && give(does)}
          >
            {text}
          </Button>
        ))}
      </>
    </HintLine>
  );
}

function sentence({ fact, from, to }: CrmChange, site: string): ReturnType<typeof reason> {
  if (fact === 'do-not-call') return reason(to === 'yes' ? 'crm-do-not-call' : 'crm-calls-allowed', { site });
  return reason(fact === 'owner' ? 'crm-owner-changed' : 'crm-stage-changed', { from, to, site });
}

function Recent({ said, words }: { said: CrmNews; words: Words }): JSX.Element | null {
  const { recent, host } = said;
  const { t } = words;
  if (recent.length === 0) return null;
  return (
    <Fold line={t('sidebar.crm_recent', { site: host, count: String(recent.length) })}>
      {recent.map(({ id, at, what, by }) => (
        <div key={id} class={styles.line}>
          <span>{whenText(at, words)}</span>
          <bdi class={styles.words}>{by ? t('sidebar.crm_recent_line', { what, by }) : what}</bdi>
        </div>
      ))}
    </Fold>
  );
}
