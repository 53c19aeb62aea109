import type { JSX } from 'preact';
import type { LeadPrompt } from '../../lib/messages/prompt.ts';
import { whenText } from '../../lib/time/format.ts';
import { isMissed } from '../../lib/touches/promise.ts';
import type { Reminder } from '../../lib/touches/reminder.ts';
import type { Words } from '../../lib/words/words.ts';
import { activityText } from '../kit/activity-text.ts';
import { promiseDue } from '../queue/promise-due.ts';
import type { Told } from './bar-model.ts';
import styles from './CommandBar.module.css';
import { Figures } from './Figures.tsx';

/** What a question was answered with. */
export function ToldPanel({ told, words }: { readonly told: Told; readonly words: Words }): JSX.Element {
  const { t } = words;
  if (told.kind === 'stats') return <Figures found={told.found} words={words} />;
  if (told.kind === 'history') return <History prompt={told.prompt} words={words} />;
  if (told.kind === 'opened') return <p class={styles.soft}>{t('command.opened')}</p>;
  return <p class={styles.soft}>{t(told.kind === 'asking' ? 'kit.loading' : 'command.told_failed')}</p>;
}

/** What is planned, then what was done, newest first. */
function History({ prompt, words }: { readonly prompt: LeadPrompt; readonly words: Words }): JSX.Element {
  const { history, touch, reminders } = prompt;
  const { t } = words;
  const lines = history.map(({ activity }) => activity);
  if (lines.length === 0 && reminders.length === 0 && !touch)
    return <p class={styles.soft}>{t('command.no_history')}</p>;
  return (
    <ul class={styles.times}>
      {reminders.map((reminder) => (
        <ReminderLine key={reminder.id} reminder={reminder} words={words} />
      ))}
      {touch && (
        <Line
          at={touch.dueAt}
          text={t('command.planned', { channel: t(`channel.${touch.channel}`), title: touch.title })}
          note=""
          words={words}
        />
      )}
      {lines.map((line) => (
        <Line
          key={line.id}
          at={line.at}
          text={activityText(line, words, history)}
          note={'note' in line ? line.note : ''}
          words={words}
        />
      ))}
    </ul>
  );
}

/** A promise says that it is one, and that it was missed. */
function ReminderLine({ reminder, words }: { readonly reminder: Reminder; readonly words: Words }): JSX.Element {
  const { dueAt, title, kind } = reminder;
  const name = words.t(`reminder.${kind}`);
  const text = kind === 'promise' ? words.t('command.planned', { channel: name, title }) : title || name;
  const note = kind === 'promise' && isMissed(reminder, words.now) ? promiseDue(reminder, words).text : '';
  return <Line at={dueAt} text={text} note={note} words={words} />;
}

interface LineProps {
  readonly at: number;
  readonly text: string;
  readonly note: string;
  readonly words: Words;
}

function Line({ at, text, note, words }: LineProps): JSX.Element {
  return (
    <li>
      <time>{whenText(at, words)}</time>
      <bdi>{text}</bdi>
      {note && (
        <div class={styles.soft} dir="auto">
          {note}
        </div>
      )}
    </li>
  );
}
