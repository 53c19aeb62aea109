import type { Channel } from '../../../touches/channel.ts';
import { closingAt, plainQuotes, sentencesIn } from './body-parts.ts';
import type { Draft, Finding } from './draft.ts';

/** Asked for the sake of asking: nobody answers these with a step. */
const empty =
  /\bhow are (?:you|things)\b[^?]*\?|\bhope\b[^.?]*\?|\bright\?|\blet me know if (?:you (?:have|need|want)|there (?:is|are)|anything)\b[^.?!]*|\b(?:please )?(?:do not|don't) hesitate\b[^.?!]*|\bfeel free\b[^.?!]*/gi;
/** What they may do next (R031). */
const asks =
  /\?|https?:|www\.|\bbooking_link\b|\b(?:reply|respond|answer)(?: to (?:this|me)\b| with\b| in\b| by\b| "|\s+[“"\w]+)|\b(?:let me know|tell me|send me|call me|text me|ring me|write (?:to )?me|email me|give me a call|drop me)\b|\b(?:call|text)(?: or (?:call|text))?(?: us| me)?\b[^.]{0,30}\+?\d{3}|\b(?:please|just) (?:confirm|choose|pick|book|sign|click|accept|call|text|reply|send|forward|review|complete|fill|open|read|keep)\b|(?:^|[.:;,] )(?:confirm|choose|pick|book|sign|accept|reply|call|text|click|take|compare|bring|forward)\b|\bone (?:word|line|call)\b|\bask me\b|\b(?:send|bring|forward|show|give) (?:it|them|that|this) to me\b|\bto choose from\b|\b(?:my|the) number (?:is|stays|of)\b|\bhere i am:|\bi will (?:not write|stop (?:here|writing))\b|\ba (?:word|line|number|yes|"yes") (?:in reply )?(?:is|would be) enough\b|\b(?:is|are) (?:all|what) i need\b|\b(?:all i|i (?:only|just)) need (?:is|from you|your)\b|\b(?:love|like|glad|happy) to (?:hear|know) (?:your|what|how|which|whether|if)\b|\bsee you (?:there|then|on|at|tomorrow|next)\b|\blook(?:ing)? forward to (?:it|seeing you|meeting you|(?:our|the|your) (?:call|meeting|visit|talk))\b|\bno need to (?:reply|answer|respond)\b|\bnothing (?:for you )?to do\b|\b(?:i will|i'll|we will|we'll) (?:call|ring|phone|see|meet|come|visit) (?:you )?(?:on|at|tomorrow|by|in|this|next)\b/im;
/** Said aloud or done: there is no message to end with a request. */
const unwritten: ReadonlySet<Channel> = new Set(['call', 'meeting', 'task', 'door-knock', 'video']);
const texted: ReadonlySet<Channel> = new Set(['sms', 'whatsapp']);

/** A message that names no next step. What only invites questions names none. */
export function noCallToAction({ body, channel }: Draft): readonly Finding[] {
  const plain = plainQuotes(body);
  if (unwritten.has(channel) || sentencesIn(plain).length === 0) return [];
  if (asks.test(plain.replace(empty, ''))) return [];
  const start = closingAt(plain);
  const text = texted.has(channel)
    ? ' Reply 1 for a call today, 2 for tomorrow.'
    : '\n\nDoes a 15-minute call this week work for you?';
  return [{ rule: 'no-call-to-action', span: null, values: {}, fix: { kind: 'insert', start, text } }];
}
