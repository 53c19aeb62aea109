import type { JSX } from 'preact';
import type { LeadPrompt } from '../../lib/messages/prompt.ts';
import { whenText } from '../../lib/time/format.ts';
import type { Reminder } from '../../lib/touches/reminder.ts';
import { sentenceOf } from '../../lib/words/sentences.ts';
import type { Words } from '../../lib/words/words.ts';
import { Button } from '../kit/Button.tsx';
import { Fold } from '../kit/Fold.tsx';
import styles from './Reminders.module.css';
import type { SidebarModel } from './sidebar-model.ts';
import { LaterMenu } from './step/LaterMenu.tsx';
import { snoozeTimes } from './times.ts';

export interface RemindersProps {
  readonly model: SidebarModel;
  readonly shown: LeadPrompt;
  readonly words: Words;
}

/** What the rep is to be reminded of: the next one in a line, which opens to them all; open once one is due. */
export function Reminders({ model, shown, words }: RemindersProps): JSX.Element | null {
  // The card counts down to the answer owed; promises stand above it.
  const listed = shown.reminders.filter(({ kind }) => kind !== 'promise' && kind !== 'respond');
  const [first, ...more] = listed;
  if (!first) return null;
  const { t } = words;
  const next = t('sidebar.reminder_line', { what: reminderTitle(first, words), when: whenText(first.dueAt, words) });
  return (
    <section class={styles.reminders} aria-label={t('sidebar.reminders')}>
      <Fold
        icon="bell"
        open={first.dueAt <= words.now}
        line={more.length === 0 ? next : t('sidebar.reminders_more', more.length, { next })}
      >
        <ul class={styles.list}>
          {listed.map((reminder) => (
            <Row key={reminder.id} reminder={reminder} model={model} shown={shown} words={words} />
          ))}
        </ul>
      </Fold>
    </section>
  );
}

function Row({ reminder, model, shown, words }: RemindersProps & { reminder: Reminder }): JSX.Element {
  const { orders, choices, commands, world } = model;
  const [why] = reminder.why;
  const isOwn = reminder.kind === 'own';
  return (
    <li class={styles.row}>
      <div class={styles.what}>
        <p>
          <bdi>{reminderTitle(reminder, words)}</bdi> <span class={styles.when}>{whenText(reminder.dueAt, words)}</span>
        </p>
        {why && !isOwn && <p class={styles.why}>{sentenceOf(why, words)}</p>}
      </div>
      <Button
        small
        busy={commands.inFlight.value !== null}
        onClick={(event) => world.trusts(event) && orders.finishReminder(shown, reminder.id)}
      >
        {words.t('sidebar.reminder_done')}
      </Button>
      <LaterMenu
        small
        times={snoozeTimes(words.repZone, words.now)}
        words={words}
        read={(text) => choices.readTyped(shown, text)}
        trusts={world.trusts}
        onTime={(dueAt) => orders.moveReminder(shown, { reminderId: reminder.id, dueAt })}
      />
    </li>
  );
}

function reminderTitle({ title, kind }: Reminder, { t }: Words): string {
  return title || t(`reminder.${kind}`);
}
