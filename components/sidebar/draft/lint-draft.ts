import type { LeadPrompt } from '../../../lib/messages/prompt.ts';
import type { Activity } from '../../../lib/touches/activity.ts';
import type { Channel } from '../../../lib/touches/channel.ts';
import type { Message } from '../../../lib/touches/message.ts';
import { outcomeOf } from '../../../lib/touches/outcome.ts';
import type { Draft, LastWords } from '../../../lib/words/templates/lint/draft.ts';
import { topicIn } from '../../../lib/words/templates/topic.ts';
import { promisedThings } from './promised-things.ts';

/** A message as it stands, the way it is to go, and how it has to end (`''` for any way). */
export interface WrittenMessage {
  readonly message: Message;
  readonly channel: Channel;
  readonly optOut: string;
  /** The names of what the rep ticked as attached; absent: nothing. */
  readonly attached?: readonly string[];
}

type Touched = Extract<Activity, { kind: 'touch' }>;

const texted: ReadonlySet<Channel> = new Set(['sms', 'whatsapp']);
const written: ReadonlySet<Channel> = new Set(['email', 'sms', 'whatsapp', 'social']);
/** A message with all that the prompt knows around it. Attached is what the rep says so: it is done where it is sent. */
export function lintDraft(shown: LeadPrompt, { message, channel, optOut, attached = [] }: WrittenMessage): Draft {
  const lines = shown.history.filter(({ isUndone }) => !isUndone).map(({ activity }) => activity);
  return {
    subject: message.subject,
    body: withoutLine(message.body, optOut),
    channel,
    attached,
    promised: promisedThings(shown).map(({ name }) => name),
    last: lastWords(lines, channel),
    window: windowFor(shown, channel),
    position: 1 + lines.filter((line) => isOfRun(line, shown) && isSent(line, written)).length,
  };
}

/** How to opt out is no next step. What stands behind it stays where it is. */
function withoutLine(body: string, line: string): string {
  return line === '' ? body : body.replace(line, () => ' '.repeat(line.length));
}

/** Lines newest first. What they said in a note that is sensitive is not for a message. */
function lastWords(lines: readonly Activity[], channel: Channel): LastWords {
  const alike = texted.has(channel) ? texted : new Set([channel]);
  const at = lines.findIndex((line) => isSent(line, alike));
  const talk = lines.find(isTalk);
  return {
    sent: textOf(lines[at]),
    isAnswered: at >= 0 && lines.slice(0, at + 1).some(isAnswer),
    talk: talk && !talk.isSensitive ? talk.note : null,
    topic: talk && !talk.isSensitive ? topicIn(talk.note) || null : null,
  };
}

/** Of a mail seen in Gmail only the beginning is known. */
function textOf(line: Activity | undefined): string | null {
  return line?.kind === 'touch' ? (line.message?.body ?? null) : null;
}

function isSent(line: Activity, ways: ReadonlySet<Channel>): boolean {
  if (line.kind === 'mail') return line.direction === 'out' && ways.has('email');
  if (line.kind !== 'touch' || !ways.has(line.channel)) return false;
  return line.message !== undefined || line.outcome === 'sent';
}

function isAnswer(line: Activity): boolean {
  if (line.kind === 'mail') return line.direction === 'in';
  return line.kind === 'touch' && outcomeOf(line.outcome).answered === 'answered';
}

function isTalk(line: Activity): line is Touched {
  return line.kind === 'touch' && !written.has(line.channel) && isAnswer(line) && line.note.trim() !== '';
}

function isOfRun(line: Activity, { enrollment }: LeadPrompt): boolean {
  return line.at >= (enrollment?.startedAt ?? 0);
}

/** What may be sent at no time is no matter of time. */
function windowFor({ touch, permission, channels }: LeadPrompt, channel: Channel): Draft['window'] {
  const answer = channel === touch?.channel ? permission : channels.find((one) => one.channel === channel);
  if (!answer || answer.allowed || answer.nextAllowedAt === null) return { isAllowed: true, nextAt: null };
  return { isAllowed: false, nextAt: answer.nextAllowedAt };
}
