import type { JSX } from 'preact';
import type { LeadPrompt } from '../../lib/messages/prompt.ts';
import { isMissed } from '../../lib/touches/promise.ts';
import type { Reminder } from '../../lib/touches/reminder.ts';
import type { Words } from '../../lib/words/words.ts';
import { Button } from '../kit/Button.tsx';
import { classNames } from '../kit/class-names.ts';
import { Fold } from '../kit/Fold.tsx';
import { Icon } from '../kit/Icon.tsx';
import { promiseDue } from '../queue/promise-due.ts';
import styles from './Promises.module.css';
import type { SidebarModel } from './sidebar-model.ts';
import { LaterMenu } from './step/LaterMenu.tsx';
import { snoozeTimes } from './times.ts';

export interface PromisesProps {
  readonly model: SidebarModel;
  readonly shown: LeadPrompt;
  readonly words: Words;
}

/** So many are on show; the others are folded up. */
const shownFirst = 2;

/** What the rep promised them and has not kept yet: the missed first, with how long. */
export function Promises({ model, shown, words }: PromisesProps): JSX.Element | null {
  const open = openPromises(shown, words.now);
  if (open.length === 0) return null;
  const row = (promise: Reminder): JSX.Element => (
    <Row key={promise.id} promise={promise} model={model} shown={shown} words={words} />
  );
  const more = open.slice(shownFirst);
  return (
    <section class={styles.promises} aria-label={words.t('sidebar.promises')}>
      <ul>{open.slice(0, shownFirst).map(row)}</ul>
      {more.length > 0 && (
        <Fold line={words.t('sidebar.promises_more', more.length)}>
          <ul>{more.map(row)}</ul>
        </Fold>
      )}
    </section>
  );
}

/** The promises to a lead, those missed first, earliest due first among each. */
function openPromises({ reminders }: Pick<LeadPrompt, 'reminders'>, now: number): readonly Reminder[] {
  const promises = reminders.filter(({ kind }) => kind === 'promise');
  const [missed, others] = [true, false].map((side) => promises.filter((one) => isMissed(one, now) === side));
  return [...(missed ?? []), ...(others ?? [])];
}

function Row({ promise, model, shown, words }: PromisesProps & { promise: Reminder }): JSX.Element {
  const { orders, choices, commands, world } = model;
  const { t } = words;
  const isLate = isMissed(promise, words.now);
  const due = promiseDue(promise, words);
  return (
    <li class={classNames(styles.row, isLate && styles.missed)}>
      <Icon name="promise" />
      <p class={styles.what} title={t('sidebar.said_words', { words: promise.promise?.words ?? promise.title })}>
        <bdi>{t('sidebar.promised', { what: promise.title })}</bdi>{' '}
        <span class={classNames(styles.when, styles[due.tone])}>{due.text}</span>
      </p>
      <span class={styles.acts}>
        <Button
          small
          busy={commands.inFlight.value !== null}
          onClick={(event) => world.trusts(event) && orders.finishReminder(shown, promise.id)}
        >
          {t('sidebar.promise_kept')}
        </Button>
        <LaterMenu
          small
          label={t('sidebar.promise_move')}
          times={snoozeTimes(words.repZone, words.now)}
          words={words}
          read={(text) => choices.readTyped(shown, text)}
          trusts={world.trusts}
          onTime={(dueAt) => orders.moveReminder(shown, { reminderId: promise.id, dueAt })}
        />
      </span>
    </li>
  );
}
