import type { JSX } from 'preact';
import type { DoneStop } from '../../../lib/messages/routes.ts';
import { clockText } from '../../../lib/time/format.ts';
import type { Words } from '../../../lib/words/words.ts';
import { Button } from '../../kit/Button.tsx';
import { ChannelIcon } from '../../kit/Icon.tsx';
import styles from './Routes.module.css';

interface DoneListProps {
  readonly done: readonly DoneStop[];
  readonly busy: boolean;
  readonly words: Words;
  readonly onUndo: (commandId: string) => void;
}

/** The doors called at today, the latest first; what nothing newer rests on can be taken back. */
export function DoneList({ done, busy, words, onUndo }: DoneListProps): JSX.Element | null {
  const { t } = words;
  if (done.length === 0) return null;
  const title = t('routes.done', { count: done.length });
  return (
    <section class={styles.group} aria-label={title}>
      <h3 class={styles.street}>{title}</h3>
      <ul class={styles.doneLines}>
        {done.map(({ commandId, name, address, channel, outcome, at, canUndo }) => (
          <li key={commandId} class={styles.doneLine}>
            <ChannelIcon channel={channel} />
            <div class={styles.doneWho}>
              <bdi>{name || t('sidebar.unnamed')}</bdi>
              {address && <bdi class={styles.soft}>{address}</bdi>}
            </div>
            <span class={styles.doneHow}>
              {t('routes.done_how', { outcome: t(`outcome.${outcome}`), time: clockText(at, words) })}
            </span>
            {canUndo && (
              <Button
                small
                icon="undo"
                blockedBecause={busy ? t('sidebar.logging') : null}
                onClick={() => onUndo(commandId)}
              >
                {t('routes.undo')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
