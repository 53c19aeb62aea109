import type { Activity } from '../../lib/touches/activity.ts';
import { sentenceOf } from '../../lib/words/sentences.ts';
import type { Words } from '../../lib/words/words.ts';

/** What one line of history says, without its time. */
export function activityText(activity: Activity, words: Words): string {
  const { t } = words;
  if (activity.kind === 'note') return t('sidebar.note');
  if (activity.kind === 'undo') return t('sidebar.did_undo');
  if (activity.kind === 'decision') return activity.why.map((one) => sentenceOf(one, words))[0] ?? '';
  const channel = t(`channel.${activity.channel}`);
  return t('sidebar.did_touch', { channel, outcome: t(`outcome.${activity.outcome}`) });
}
