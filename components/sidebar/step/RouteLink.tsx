import type { JSX } from 'preact';
import { dayOf, endOfDay } from '../../../lib/time/day.ts';
import type { Touch } from '../../../lib/touches/touch.ts';
import type { Words } from '../../../lib/words/words.ts';
import { Icon } from '../../kit/Icon.tsx';
import styles from './RouteLink.module.css';

/** For a door that is due by tonight: leads to the doors of the day, where it stands between its neighbours. */
export function RouteLink({ touch, words }: { touch: Touch; words: Words }): JSX.Element | null {
  const isDoor = touch.channel === 'door-knock' || touch.channel === 'door-drop';
  const { now, repZone } = words;
  if (!isDoor || touch.dueAt >= endOfDay(dayOf(now, repZone), repZone)) return null;
  return (
    <a class={styles.link} href="/workspace.html#field" target="_blank" rel="noreferrer">
      <Icon name="open" size={14} />
      {words.t('routes.on_route')}
    </a>
  );
}
