import type { Browser } from 'wxt/browser';
import { badgeLimit } from '../followups/find-due.ts';

type Action = Pick<typeof Browser.action, 'setBadgeText' | 'setBadgeBackgroundColor' | 'setTitle'>;

/** The badge's words for so many due touches: none for zero, `99+` beyond what is counted. */
export function badgeText(count: number): string {
  if (count === 0) return '';
  return count >= badgeLimit ? `${badgeLimit - 1}+` : String(count);
}

/** Shows how many touches are due on the toolbar button. */
export async function showBadge(action: Action, count: number): Promise<void> {
  await action.setBadgeBackgroundColor({ color: '#a15c00' });
  await action.setBadgeText({ text: badgeText(count) });
}
