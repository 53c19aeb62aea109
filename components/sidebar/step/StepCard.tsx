import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import type { LeadPrompt, TimelineLine } from '../../../lib/messages/prompt.ts';
import type { StepText } from '../../../lib/sequences/sequence.ts';
import { whenText } from '../../../lib/time/format.ts';
import type { Touch } from '../../../lib/touches/touch.ts';
import type { Filling } from '../../../lib/words/templates/fill-template.ts';
import type { Words } from '../../../lib/words/words.ts';
import { MoreMenu } from '../MoreMenu.tsx';
import { TimeChips } from '../note/TimeChips.tsx';
import type { SidebarModel } from '../sidebar-model.ts';
import { nextTimes, snoozeTimes } from '../times.ts';
import { ArmedLine } from './ArmedLine.tsx';
import { AskConsent, isAskFirst } from './AskConsent.tsx';
import { type DueState, dueStateOf } from './due-state.ts';
import { useFilling } from './filling.ts';
import { StepForms } from './forms/StepForms.tsx';
import { GoButton } from './GoButton.tsx';
import { LaterMenu } from './LaterMenu.tsx';
import { MeetingLine } from './MeetingLine.tsx';
import { moreActions } from './more-actions.ts';
import styles from './NextStep.module.css';
import { NextStep } from './NextStep.tsx';
import { NoStep } from './NoStep.tsx';
import { ResponseLine } from './ResponseLine.tsx';
import { RouteLink } from './RouteLink.tsx';
import { contactsFor } from './reach-link.ts';
import { responseTextOf } from './response-text.ts';
import { isWritten, StepWords, WrittenWords } from './StepWords.tsx';
import { WhyNot } from './WhyNot.tsx';

export interface StepCardProps {
  readonly model: SidebarModel;
  readonly shown: LeadPrompt;
  readonly lines: readonly TimelineLine[];
  readonly words: Words;
}

/** The next step with all that can be done about it, or what stands in its place. */
export function StepCard({ model, shown, lines, words }: StepCardProps): JSX.Element {
  const { orders, commands, world, ticking } = model;
  const due = dueStateOf(shown, words);
  const response = responseTextOf(shown, words);
  const staleAt = soonest(due?.staleAt ?? null, response?.staleAt ?? null);
  useEffect(() => ticking.tickAt(staleAt), [ticking, staleAt, words.now]);
  const owed = <ResponseLine response={response} />;
  const form = (
    <>
      <ArmedLine model={model} shown={shown} words={words} />
      <StepForms model={model} shown={shown} words={words} />
    </>
  );
  if (shown.touch && due) {
    const touched = { model, shown, touch: shown.touch, due, words };
    return <Touched {...touched} lines={lines} owed={owed} form={form} />;
  }
  return (
    <NoStep
      shown={shown}
      lines={lines}
      words={words}
      busy={commands.inFlight.value !== null}
      response={owed}
      more={<MoreMenu t={words.t} groups={moreActions(model, shown, words.t)} />}
      form={form}
      onResume={(event) => world.trusts(event) && orders.resume(shown)}
      onRestore={(event) => world.trusts(event) && orders.restore(shown)}
      onStart={(event, sequenceId) => world.trusts(event) && orders.start(shown, sequenceId)}
    />
  );
}

function soonest(one: number | null, other: number | null): number | null {
  return one === null || other === null ? (one ?? other) : Math.min(one, other);
}

interface ActionsProps {
  readonly model: SidebarModel;
  readonly shown: LeadPrompt;
  readonly touch: Touch;
  readonly due: DueState;
  readonly words: Words;
}

type TouchedProps = ActionsProps & Pick<StepCardProps, 'lines'> & { owed: JSX.Element; form: JSX.Element };

function Touched(props: TouchedProps): JSX.Element {
  const { model, shown, touch, due, words } = props;
  const { choices, forms } = model;
  const taken = choices.channelOf(shown) ?? touch.channel;
  const filling = useFilling(shown.text, shown.variables, words);
  return (
    <NextStep
      shown={shown}
      touch={touch}
      due={due}
      lines={props.lines}
      words={words}
      response={props.owed}
      isInstead={taken !== touch.channel}
      ways={
        <WhyNot
          shown={shown}
          planned={touch.channel}
          taken={taken}
          isHeld={due.kind === 'held' || due.kind === 'never'}
          words={words}
          consent={<AskConsent model={model} shown={shown} t={words.t} />}
          onTake={(channel) => choices.chooseChannel(shown, channel)}
        />
      }
      text={
        shown.text &&
        filling &&
        forms.of(shown) !== 'write' && (
          <Wording model={model} shown={shown} text={shown.text} filling={filling} touch={touch} words={words} />
        )
      }
      actions={<Actions model={model} shown={shown} touch={touch} due={due} words={words} />}
      form={props.form}
      replan={
        <>
          <Replan model={model} shown={shown} words={words} />
          <MeetingLine shown={shown} words={words} />
        </>
      }
    />
  );
}

interface WordingProps extends Omit<ActionsProps, 'due'> {
  readonly text: StepText;
  readonly filling: Filling;
}

/** The words of the step; those that are sent stand behind the review they ask for. */
function Wording({ touch, ...props }: WordingProps): JSX.Element {
  const { channel } = touch;
  if (isWritten(channel)) return <WrittenWords {...props} channel={channel} />;
  return <StepWords text={props.text} filling={props.filling} channel={channel} t={props.words.t} />;
}

function Actions({ model, shown, touch, due, words }: ActionsProps): JSX.Element {
  const { orders, choices, forms, world } = model;
  const { lead } = shown;
  const channel = choices.channelOf(shown) ?? touch.channel;
  const isInstead = channel !== touch.channel;
  const contact = choices.contactOf(shown, contactsFor(channel, lead));
  const isWriting = forms.of(shown) === 'write';
  return (
    <>
      <GoButton
        lead={lead}
        channel={channel}
        due={isInstead ? { ...due, kind: 'due' } : due}
        permission={isInstead ? null : shown.permission}
        contact={contact}
        words={words}
        onContact={(chosen) => choices.chooseContact(shown, chosen)}
        isWriting={isWriting}
        onWrite={() => (isWriting ? forms.close(shown) : forms.open(shown, 'write'))}
        onDial={() => model.armed.arm(shown, { kind: 'call', startedAt: world.now(), to: contact })}
        onDone={(event) => world.trusts(event) && orders.log(shown, 'done')}
      />
      {channel === 'sms' && isAskFirst(shown.permission?.why ?? []) && (
        <AskConsent model={model} shown={shown} t={words.t} />
      )}
      <div class={styles.side}>
        <LaterMenu
          times={snoozeTimes(words.repZone, words.now)}
          words={words}
          read={(text) => choices.readTyped(shown, text)}
          trusts={world.trusts}
          onTime={(dueAt) => orders.moveTouch(shown, { dueAt, how: 'snooze' })}
        />
        <MoreMenu t={words.t} groups={moreActions(model, shown, words.t)} />
      </div>
      <RouteLink touch={touch} words={words} />
    </>
  );
}

/** Another time for the touch that the outcome logged just now has planned. */
function Replan({ model, shown, words }: { model: SidebarModel; shown: LeadPrompt; words: Words }): JSX.Element | null {
  const { commands, orders, choices, world } = model;
  const { touch } = shown;
  if (!touch || commands.justPlanned.value !== touch.id) return null;
  return (
    <TimeChips
      label={words.t('sidebar.planned_for', { when: whenText(touch.dueAt, words) })}
      asPlanned={null}
      times={nextTimes(words.repZone, words.now)}
      chosen={null}
      onChoose={(time) => time && orders.moveTouch(shown, { dueAt: time.at, how: 'reschedule' })}
      words={words}
      read={(text) => choices.readTyped(shown, text)}
      trusts={world.trusts}
    />
  );
}
