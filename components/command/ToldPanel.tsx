import type { JSX } from 'preact';
import type { LeadPrompt } from '../../lib/messages/prompt.ts';
import { whenText } from '../../lib/time/format.ts';
import type { Words } from '../../lib/words/words.ts';
import { activityText } from '../sidebar/activity-text.ts';
import styles from './CommandBar.module.css';
import type { Told } from './command-model.ts';
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
  if (lines.length === 0 && !touch) return <p class={styles.soft}>{t('command.no_history')}</p>;
  return (
    <ul class={styles.times}>
      {reminders.map(({ id, dueAt, title, kind }) => (
        <Line key={id} at={dueAt} text={title || t(`reminder.${kind}`)} note="" words={words} />
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
