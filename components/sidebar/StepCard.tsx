import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import type { LeadPrompt, TimelineLine } from '../../lib/messages/prompt.ts';
import { whenText } from '../../lib/time/format.ts';
import type { Touch } from '../../lib/touches/touch.ts';
import type { Words } from '../../lib/words/words.ts';
import { type DueState, dueStateOf } from './due-state.ts';
import { GoButton } from './GoButton.tsx';
import { LaterMenu } from './LaterMenu.tsx';
import { MoreMenu } from './MoreMenu.tsx';
import { NextStep } from './NextStep.tsx';
import { NoStep } from './NoStep.tsx';
import { contactsFor } from './reach-link.ts';
import { StepForms } from './StepForms.tsx';
import type { SidebarModel } from './sidebar-model.ts';
import { TimeChips } from './TimeChips.tsx';
import { nextTimes, snoozeTimes } from './times.ts';

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
  const staleAt = due?.staleAt ?? null;
  useEffect(() => ticking.tickAt(staleAt), [ticking, staleAt, words.now]);
  if (shown.touch && due) {
    return (
      <NextStep
        shown={shown}
        touch={shown.touch}
        due={due}
        lines={lines}
        words={words}
        actions={<Actions model={model} shown={shown} touch={shown.touch} due={due} words={words} />}
        form={<StepForms model={model} shown={shown} words={words} />}
        replan={<Replan model={model} shown={shown} words={words} />}
      />
    );
  }
  return (
    <NoStep
      shown={shown}
      lines={lines}
      words={words}
      busy={commands.inFlight.value !== null}
      onResume={(event) => world.trusts(event) && orders.resume(shown)}
      onStart={(event, sequenceId) => world.trusts(event) && orders.start(shown, sequenceId)}
    />
  );
}

interface ActionsProps {
  readonly model: SidebarModel;
  readonly shown: LeadPrompt;
  readonly touch: Touch;
  readonly due: DueState;
  readonly words: Words;
}

function Actions({ model, shown, touch, due, words }: ActionsProps): JSX.Element {
  const { orders, choices, world } = model;
  const { lead, permission, enrollment } = shown;
  return (
    <>
      <GoButton
        lead={lead}
        channel={touch.channel}
        due={due}
        permission={permission}
        contact={choices.contactOf(shown, contactsFor(touch.channel, lead))}
        words={words}
        onContact={(contact) => choices.chooseContact(shown, contact)}
        onDone={(event) => world.trusts(event) && orders.log(shown, 'done')}
      />
      <LaterMenu
        times={snoozeTimes(words.repZone, words.now)}
        words={words}
        read={(text) => choices.readTyped(shown, text)}
        trusts={world.trusts}
        onTime={(dueAt) => orders.moveTouch(shown, { dueAt, how: 'snooze' })}
      />
      <MoreMenu
        t={words.t}
        step={{
          onSkip: () => choices.openForm(shown, 'skip'),
          onPause: enrollment ? () => choices.openForm(shown, 'pause') : null,
          onStop: enrollment ? () => choices.openForm(shown, 'stop') : null,
        }}
        frame={null}
      />
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
