import type { JSX } from 'preact';
import type { LeadPrompt } from '../../../lib/messages/prompt.ts';
import type { Advice } from '../../../lib/rules/advice.ts';
import { sentenceOf } from '../../../lib/words/sentences.ts';
import type { Words } from '../../../lib/words/words.ts';
import { Button } from '../../kit/Button.tsx';
import { Fold } from '../../kit/Fold.tsx';
import type { SidebarModel } from '../sidebar-model.ts';
import { HintLine } from './HintLine.tsx';
import styles from './Hints.module.css';

export interface HintsProps {
  readonly model: SidebarModel;
  readonly shown: LeadPrompt;
  readonly words: Words;
}

/** What the rep may want to know or do, one quiet line each: somebody else of theirs under way, and advice. */
export function Hints(props: HintsProps): JSX.Element | null {
  const { shown, words } = props;
  const [first, ...more] = shown.advice;
  if (!first && shown.household.length === 0) return null;
  return (
    <section class={styles.hints} aria-label={words.t('sidebar.hints')}>
      {shown.household.length > 0 && (
        <HintLine icon="household">
          <bdi>{householdText(shown, words)}</bdi>
        </HintLine>
      )}
      {first && <AdviceLine {...props} advice={first} />}
      {more.length > 0 && (
        <Fold line={words.t('sidebar.more_advice', more.length)}>
          {more.map((advice) => (
            <AdviceLine key={`${advice.why.rule}${advice.does.kind}`} {...props} advice={advice} />
          ))}
        </Fold>
      )}
    </section>
  );
}

function AdviceLine({ model, shown, words, advice }: HintsProps & { advice: Advice }): JSX.Element {
  const { world, commands } = model;
  const act = actOf(model, shown, advice);
  return (
    <HintLine icon="advice">
      <>
        <span>{sentenceOf(advice.why, words)}</span>{' '}
        <Button
          kind="quiet"
          small
          busy={commands.inFlight.value !== null}
          onClick={(event) => world.trusts(event) && act()}
        >
          {actText(advice, shown, words)}
        </Button>
      </>
    </HintLine>
  );
}

function actText({ does }: Advice, { startable }: LeadPrompt, { t }: Words): string {
  if (does.kind === 'prefer') return t('sidebar.advice_prefer', { channel: t(`channel.${does.channel}`) });
  if (does.kind !== 'start') return t(`sidebar.advice_${does.kind}`);
  const name = startable.find(({ id }) => id === does.sequenceId)?.name;
  return name ? t('sidebar.advice_start', { name }) : t('sidebar.start_sequence');
}

function actOf({ orders, forms, chooseTab, world }: SidebarModel, shown: LeadPrompt, { does }: Advice): () => void {
  switch (does.kind) {
    case 'start':
      return () => orders.start(shown, does.sequenceId);
    case 'prefer':
      return () => orders.change(shown, { preferredChannel: does.channel });
    case 'archive':
      return () => forms.open(shown, 'archive');
    case 'move-to-newer':
      return () => orders.moveRun(shown);
    case 'hurry':
      return () => orders.moveTouch(shown, { dueAt: soonestAt(shown, world.now()), how: 'reschedule' });
    case 'details':
      return () => chooseTab('details');
  }
}

/** The first moment the open touch may be made. */
function soonestAt({ permission }: LeadPrompt, now: number): number {
  return Math.max(now, permission?.nextAllowedAt ?? now);
}

function householdText({ household }: LeadPrompt, { t, locale }: Words): string {
  const names = household.slice(0, 3).map(({ name }) => name);
  const list = new Intl.ListFormat(locale, { type: 'conjunction' }).format(names);
  return t('sidebar.household', household.length, { names: list });
}
