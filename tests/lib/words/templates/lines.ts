import type { Activity } from '../../../../lib/touches/activity.ts';
import type { Reminder } from '../../../../lib/touches/reminder.ts';
import { monday } from '../../../world.ts';

type Of<Kind extends Activity['kind']> = Extract<Activity, { kind: Kind }>;

const base = { id: 'line', leadId: 'owen', commandId: 'command', at: monday };

/** Lines of history: a call that reached them, a mail of theirs, a note. */
export const activities = {
  called: (changes: Partial<Of<'touch'>> = {}): Activity => ({
    ...base,
    kind: 'touch',
    channel: 'call',
    outcome: 'connected',
    contact: '',
    note: '',
    stepTitle: '',
    ...changes,
  }),
  mail: (changes: Partial<Of<'mail'>> = {}): Activity => ({
    ...base,
    kind: 'mail',
    direction: 'in',
    subject: '',
    threadUrl: '',
    messageId: 'm',
    excerpt: '',
    ...changes,
  }),
  noted: (note: string, isSensitive = false): Activity => ({
    ...base,
    kind: 'note',
    note,
    ...(isSensitive ? { isSensitive: true as const } : {}),
  }),
};

/** A promise that is open. */
export function promise(title: string, isSensitive = false): Reminder {
  const mark = isSensitive ? { isSensitive: true as const } : {};
  return {
    id: title,
    leadId: 'owen',
    kind: 'promise',
    dueAt: monday,
    title,
    why: [],
    promise: { words: title, madeAt: monday, ...mark },
    announced: 0,
    createdAt: monday,
    updatedAt: monday,
  };
}
