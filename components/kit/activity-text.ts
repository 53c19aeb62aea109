import type { TimelineLine } from '../../lib/messages/prompt.ts';
import type { Activity } from '../../lib/touches/activity.ts';
import { entryText } from '../../lib/words/entry-text.ts';
import { sentenceOf } from '../../lib/words/sentences.ts';
import type { Words } from '../../lib/words/words.ts';

/** What one line of history says, without its time. `lines`: those among which an undone one may be found. */
export function activityText(activity: Activity, words: Words, lines: readonly TimelineLine[] = []): string {
  const { t } = words;
  if (activity.kind === 'note') return t('sidebar.note');
  if (activity.kind === 'mail') return mailText(activity, words);
  if (activity.kind === 'undo') return undoText(activity.undoneCommandId, words, lines);
  if (activity.kind === 'decision') return activity.why.map((one) => sentenceOf(one, words))[0] ?? '';
  const channel = t(`channel.${activity.channel}`);
  return t('sidebar.did_touch', { channel, outcome: t(`outcome.${activity.outcome}`) });
}

function mailText({ direction, subject }: Extract<Activity, { kind: 'mail' }>, { t }: Words): string {
  return t(`sidebar.did_mail_${direction}`, { subject: subject || t('sidebar.no_subject') });
}

type Told = Extract<Activity, { kind: 'touch' | 'note' }>;

/** What of a line is written into a CRM, to be copied: a note that was marked sensitive is not, nor a script used then. */
export function writtenText(activity: Activity, words: Words): string {
  if (activity.kind !== 'touch' && activity.kind !== 'note') return '';
  const { subject, text } = entryText(unmarked(activity), words);
  return [subject, text].filter(Boolean).join('\n\n');
}

function unmarked(activity: Told): Told {
  if (!activity.isSensitive) return activity;
  if (activity.kind === 'note') return { ...activity, note: '' };
  const { script: _script, ...rest } = activity;
  return { ...rest, note: '' };
}

function undoText(undoneCommandId: string, words: Words, lines: readonly TimelineLine[]): string {
  const undone = lines.findLast(({ activity }) => activity.commandId === undoneCommandId)?.activity;
  if (!undone) return words.t('sidebar.did_undo_older');
  const what = undone.kind === 'undo' ? words.t('sidebar.did_undo_older') : activityText(undone, words);
  return words.t('sidebar.did_undo', { what });
}

/** The line that an undo of its command stands on: the first thing the command did. */
export function carriesUndo(line: TimelineLine, lines: readonly TimelineLine[]): boolean {
  const { commandId } = line.activity;
  return line.canUndo && lines.findLast(({ activity }) => activity.commandId === commandId) === line;
}
