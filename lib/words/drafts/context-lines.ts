import type { LeadStatus } from '../../leads/lead.ts';
import type { Channel } from '../../touches/channel.ts';
import type { OutcomeId } from '../../touches/outcome.ts';
import type { Reason } from '../../touches/reason.ts';
import type { Known } from './known.ts';
import type { Contact } from './past.ts';
import { shortened } from './shortened.ts';

/** One thing that is known of a lead and matters to a message. `words` are as they were noted, and may be `''`. */
export type ContextLine =
  | {
      readonly kind: 'touch';
      readonly at: number;
      readonly channel: Channel;
      readonly outcome: OutcomeId;
      readonly words: string;
    }
  | { readonly kind: 'mail'; readonly at: number; readonly direction: 'in' | 'out'; readonly words: string }
  | { readonly kind: 'talk'; readonly at: number; readonly channel: Channel; readonly words: string }
  | { readonly kind: 'note'; readonly at: number; readonly words: string }
  | { readonly kind: 'promise'; readonly words: string; readonly dueAt: number; readonly isMissed: boolean }
  | { readonly kind: 'awaited'; readonly words: string; readonly at: number }
  | { readonly kind: 'objection'; readonly words: string; readonly at: number }
  | { readonly kind: 'status'; readonly status: LeadStatus }
  | { readonly kind: 'reason'; readonly why: Reason };

const mostLines = 6;
/** What a rep misses least where there is more to tell. */
const soonestLeftOut = ['talk', 'note'] as const;

/** What a rep should have in mind before they write or call, in the order they would tell it; six lines at most. */
export function contextOf(known: Known): readonly ContextLine[] {
  const lines = linesOf(known);
  const leftOut = new Set<ContextLine['kind']>(soonestLeftOut.slice(0, Math.max(0, lines.length - mostLines)));
  return lines.filter(({ kind }) => !leftOut.has(kind));
}

function linesOf({ past, promise, theirs, objection, lead, why }: Known): readonly ContextLine[] {
  const { last, talk, note } = past;
  const [first] = why;
  return [
    ...(last ? [lastLine(last)] : []),
    ...(talk && talk !== last && talk.note.trim() !== ''
      ? [{ kind: 'talk' as const, at: talk.at, channel: talk.channel, words: shortened(talk.note) }]
      : []),
    // What is in the way, or what they said they would do, is told of it already where it comes from there.
    ...(note && note.at !== objection?.at && note.at !== theirs?.at
      ? [{ kind: 'note' as const, at: note.at, words: shortened(note.note) }]
      : []),
    ...(promise
      ? [
          {
            kind: 'promise' as const,
            words: shortened(promise.title),
            dueAt: promise.dueAt,
            isMissed: promise.isMissed,
          },
        ]
      : []),
    ...(theirs ? [{ kind: 'awaited' as const, words: shortened(theirs.words), at: theirs.at }] : []),
    ...(objection ? [{ kind: 'objection' as const, words: shortened(objection.words), at: objection.at }] : []),
    { kind: 'status', status: lead.status },
    ...(first ? [{ kind: 'reason' as const, why: first }] : []),
  ];
}

function lastLine(last: Contact): ContextLine {
  const { at } = last;
  if (last.kind === 'mail')
    return {
      kind: 'mail',
      at,
      direction: last.direction,
      words: shortened([last.subject, last.excerpt].filter(Boolean).join(': ')),
    };
  const { channel, outcome, note, message } = last;
  return { kind: 'touch', at, channel, outcome, words: shortened(note || message?.subject || message?.body || '') };
}
