import { dayOf } from '../../time/day.ts';
import type { Activity } from '../../touches/activity.ts';
import type { Channel } from '../../touches/channel.ts';
import { outcomeOf } from '../../touches/outcome.ts';
import type { Reminder } from '../../touches/reminder.ts';
import { promisedThing } from '../promised-thing.ts';
import { lastTopic, type Said } from './topic.ts';
import type { Variables } from './variables.ts';

/** A contact as one names it to the person: "our last call". */
const nouns: Readonly<Record<Exclude<Channel, 'task'>, string>> = {
  call: 'call',
  sms: 'text',
  whatsapp: 'WhatsApp message',
  email: 'email',
  social: 'message',
  video: 'video message',
  meeting: 'meeting',
  mail: 'letter',
  'door-knock': 'visit',
  'door-drop': 'card',
};

type LastVariables = Pick<Variables['known'], 'last.topic' | 'last.channel' | 'last.on' | 'last.promise'>;

/** What fills `last.*`; `''` for what is not known. An attempt that reached nobody is no contact. */
export function lastVariables(said: Said, repZone: string): LastVariables {
  const contact = said.lines.find((line) => nounOf(line) !== null);
  return {
    'last.topic': lastTopic(said),
    'last.channel': (contact && nounOf(contact)) ?? '',
    'last.on': contact ? dayOf(contact.at, repZone) : '',
    'last.promise': lastPromise(said.reminders),
  };
}

function nounOf(line: Activity): string | null {
  if (line.kind === 'mail') return nouns.email;
  if (line.kind !== 'touch' || line.channel === 'task') return null;
  const { answered, contactHealth, id } = outcomeOf(line.outcome);
  const isReached = answered === 'answered' || (answered === 'none' && contactHealth !== 'bad');
  return isReached && id !== 'done' ? nouns[line.channel] : null;
}

/** What was promised last, of what is still to be sent; a promise made in a sensitive note is told to nobody. */
function lastPromise(reminders: readonly Reminder[]): string {
  const open = reminders.filter(({ kind, promise }) => kind === 'promise' && !promise?.isSensitive);
  const latest = open.toSorted((one, other) => other.createdAt - one.createdAt);
  return latest.map(({ title }) => promisedThing(title)).find((thing) => thing !== null) ?? '';
}
