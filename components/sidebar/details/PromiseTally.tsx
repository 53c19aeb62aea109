import type { JSX } from 'preact';
import type { LeadPrompt } from '../../../lib/messages/prompt.ts';
import { isMissed } from '../../../lib/touches/promise.ts';
import type { Words } from '../../../lib/words/words.ts';
import { Icon } from '../../kit/Icon.tsx';
import styles from './PromiseTally.module.css';

/** How the rep's promises to a lead went, in one line; nothing while there never was one. */
export function PromiseTally({ shown, words }: { shown: LeadPrompt; words: Words }): JSX.Element | null {
  const parts = tallyParts(shown, words);
  if (parts.length === 0) return null;
  const list = new Intl.ListFormat(words.locale, { type: 'unit', style: 'short' }).format(parts);
  return (
    <p class={styles.tally}>
      <Icon name="promise" size={14} />
      {words.t('sidebar.promises_tally', { parts: list })}
    </p>
  );
}

function tallyParts({ lead, reminders }: LeadPrompt, { t, now }: Words): readonly string[] {
  const { inTime, late } = lead.promisesKept ?? { inTime: 0, late: 0 };
  const promises = reminders.filter(({ kind }) => kind === 'promise');
  const missed = promises.filter((one) => isMissed(one, now)).length;
  const counts = [
    { key: 'sidebar.promises_kept', count: inTime },
    { key: 'sidebar.promises_late', count: late },
    { key: 'sidebar.promises_missed', count: missed },
    { key: 'sidebar.promises_open', count: promises.length - missed },
  ];
  return counts.filter(({ count }) => count > 0).map(({ key, count }) => t(key, count));
}
