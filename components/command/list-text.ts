import type { ListWish } from '../../lib/messages/said.ts';
import { wholeDayText } from '../../lib/time/format.ts';
import type { Words } from '../../lib/words/words.ts';

/** What a list shows, in short facts: what, when due, which leads, in which order. */
export function wishTexts(wish: ListWish, words: Words): readonly string[] {
  const { t } = words;
  const { what, channel, status, temperature, scoreFrom, scoreTo, quietDays, repliedSince, sort } = wish;
  const order = sort.map((key) => t(`command.sort_${key}`)).join(t('command.sort_then'));
  return [
    t(`command.list_${what}`),
    dueText(wish.due, words),
    channel ? t(`channel.${channel}`) : '',
    status ? t(`status.${status}`) : '',
    temperature ? t(`temperature.${temperature}`) : '',
    scoreFrom === null ? '' : t('command.score_from', { score: scoreFrom }),
    scoreTo === null ? '' : t('command.score_to', { score: scoreTo }),
    quietDays === null ? '' : t('command.quiet', { days: quietDays }),
    repliedSince === null ? '' : t('command.replied_since', { day: wholeDayText(repliedSince, words) }),
    order === '' ? '' : t('command.sorted', { order }),
  ].filter((text) => text !== '');
}

function dueText(due: ListWish['due'], words: Words): string {
  if (due === null) return '';
  if (typeof due === 'string') return words.t(`command.due_${due}`);
  return words.t('command.due_on', { day: wholeDayText(due.on, words) });
}
