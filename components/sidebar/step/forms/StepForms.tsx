import type { JSX } from 'preact';
import type { LeadPrompt } from '../../../../lib/messages/prompt.ts';
import type { Words } from '../../../../lib/words/words.ts';
import { onDemand } from '../../../kit/on-demand.ts';
import type { SidebarModel } from '../../sidebar-model.ts';
import { nextTimes, pauseTimes, snoozeTimes, tomorrowOn } from '../../times.ts';
import type { TypedFields } from '../../typed-fields.ts';
import { dueStateOf } from '../due-state.ts';
import { whyBlocked } from '../GoButton.tsx';
import { isComposed } from '../reach-link.ts';
import { ArchiveForm } from './ArchiveForm.tsx';
import { AskWhy } from './AskWhy.tsx';
import { HappenedForm } from './HappenedForm.tsx';
import { RemindForm } from './RemindForm.tsx';
import { SuppressForm } from './SuppressForm.tsx';
import { UntilForm } from './UntilForm.tsx';

/** Writing brings much along: it is loaded when the rep first writes. */
const DraftPanel = onDemand(async () => (await import('../../draft/DraftPanel.tsx')).DraftPanel);

const skipReasons = ['already', 'not_useful', 'wrong_time'] as const;
const stopReasons = ['bought', 'handed_over', 'not_a_fit'] as const;

export interface StepFormsProps {
  readonly model: SidebarModel;
  readonly shown: LeadPrompt;
  readonly words: Words;
}

/** The form that is open on the card, if one is. It closes once what it asks for is done. */
export function StepForms(props: StepFormsProps): JSX.Element | null {
  const { model, shown, words } = props;
  const { forms, orders } = model;
  switch (forms.of(shown)) {
    case null:
      return null;
    case 'skip':
    case 'stop':
      return <WhyForm {...props} />;
    case 'pause':
    case 'away':
      return <PauseForm {...props} />;
    case 'remind':
      return <ReminderForm {...props} />;
    case 'write':
      return <Writing {...props} />;
    case 'happened':
      return (
        <HappenedForm
          {...sharedBy(props)}
          stops={shown.stops}
          onHappened={(happened) => orders.signal(shown, { ...happened, untilAt: null }, forms.sending(shown))}
        />
      );
    case 'suppress':
      return (
        <SuppressForm
          {...sharedBy(props)}
          lead={shown.lead}
          onSuppress={(what) => orders.suppress(shown, what, forms.sending(shown))}
        />
      );
    case 'archive':
      return (
        <ArchiveForm
          {...sharedBy(props)}
          fromOn={tomorrowOn(words.repZone, words.now)}
          onArchive={(archiving) => orders.archive(shown, archiving, forms.sending(shown))}
        />
      );
  }
}

interface Shared {
  readonly t: Words['t'];
  readonly typed: TypedFields;
  readonly trusts: (event: Event) => boolean;
  readonly onCancel: () => void;
}

/** What every form takes. */
function sharedBy({ model: { forms, world }, shown, words }: StepFormsProps): Shared {
  const typed = {
    of: (field: string) => forms.fieldOf(shown, field),
    type: (fields: Fields) => forms.fill(shown, fields),
  };
  return { t: words.t, typed, trusts: world.trusts, onCancel: () => forms.close(shown) };
}

type Fields = Parameters<TypedFields['type']>[0];

function Writing({ model, shown, words }: StepFormsProps): JSX.Element | null {
  const channel = model.choices.channelOf(shown);
  const due = dueStateOf(shown, words);
  if (channel === null || due === null || !isComposed(channel)) return null;
  const isInstead = channel !== shown.touch?.channel;
  const held = whyBlocked({
    lead: shown.lead,
    channel,
    due: isInstead ? { ...due, kind: 'due' } : due,
    permission: isInstead ? null : shown.permission,
    words,
  });
  return <DraftPanel key={channel} model={model} shown={shown} channel={channel} held={held} words={words} />;
}

function WhyForm(props: StepFormsProps): JSX.Element {
  const { model, shown, words } = props;
  const { t } = words;
  const { forms, orders } = model;
  const isStop = forms.of(shown) === 'stop';
  const reasons = isStop
    ? stopReasons.map((reason) => t(`sidebar.stop_reasons.${reason}`))
    : skipReasons.map((reason) => t(`sidebar.skip_reasons.${reason}`));
  return (
    <AskWhy
      key={isStop ? 'stop' : 'skip'}
      {...sharedBy(props)}
      question={t(isStop ? 'sidebar.stop_why' : 'sidebar.skip_why')}
      reasons={reasons}
      act={t(isStop ? 'sidebar.stop_now' : 'sidebar.skip_now')}
      isDangerous={isStop}
      onAnswer={(because) => (isStop ? orders.stop : orders.skip)(shown, because, forms.sending(shown))}
    />
  );
}

/** How long the rep pauses it, or how long they are away. */
function PauseForm(props: StepFormsProps): JSX.Element {
  const { model, shown, words } = props;
  const { t } = words;
  const { choices, forms, orders } = model;
  const { weekAt, monthAt } = pauseTimes(words.repZone, words.now);
  const isAway = forms.of(shown) === 'away';
  const until = (untilAt: number | null): void =>
    isAway
      ? orders.signal(shown, { signal: 'out-of-office', untilAt, note: '' }, forms.sending(shown))
      : orders.pause(shown, untilAt, forms.sending(shown));
  const inWeek = t(isAway ? 'sidebar.week' : 'sidebar.pause_week');
  const inMonth = t(isAway ? 'sidebar.month' : 'sidebar.pause_month');
  return (
    <UntilForm
      key={isAway ? 'away' : 'pause'}
      question={t(isAway ? 'sidebar.away_until' : 'sidebar.pause_how_long')}
      answers={[
        { text: t(isAway ? 'sidebar.away_open' : 'sidebar.pause_open'), untilAt: null },
        { text: inWeek, untilAt: weekAt },
        { text: inMonth, untilAt: monthAt },
      ]}
      words={words}
      {...sharedBy(props)}
      read={(text) => choices.readTyped(shown, text)}
      onUntil={until}
    />
  );
}

function ReminderForm(props: StepFormsProps): JSX.Element {
  const { model, shown, words } = props;
  const { choices, forms, orders } = model;
  const week = snoozeTimes(words.repZone, words.now).filter(({ name }) => name === 'week');
  return (
    <RemindForm
      {...sharedBy(props)}
      usualTitle={words.t('sidebar.remind_usual', { name: shown.lead.name || words.t('sidebar.unnamed') })}
      times={[...nextTimes(words.repZone, words.now), ...week]}
      words={words}
      read={(text) => choices.readTyped(shown, text)}
      onRemind={(reminder) => orders.remind(shown, reminder, forms.sending(shown))}
    />
  );
}
