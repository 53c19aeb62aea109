import { readSaid } from '../../../../lib/followups/said/read-said.ts';
import type { World } from '../../../../lib/followups/world.ts';
import type { CanMeaning, Meaning, SaidAnswer, SaidValue, Saying } from '../../../../lib/messages/said.ts';
import { field, otherReading, reading } from '../../../builders.ts';
import { t } from '../../../translate.ts';
import { followed, newWorld } from '../../../world.ts';

/** Monday 23 November 2026, 11:00 in Chicago. */
export const now = Date.parse('2026-11-23T11:00-06:00');

export interface SaidWorld {
  readonly world: World;
  /** Ann Lee of 123 Main St, whose first call is open. */
  readonly annId: string;
}

/** A rep in Chicago who follows Ann Lee on the basic sequence, and Bob Ray of 12 Oak St on none. */
export async function saidWorld(): Promise<SaidWorld> {
  const world = await newWorld({ repZone: 'America/Chicago', country: 'US' });
  const page = reading({
    name: field('Ann Lee'),
    phones: [field('(312) 555-0142')],
    emails: [field('ann@lee.example')],
    address: field('123 Main St, Austin TX'),
    company: null,
  });
  const { lead } = await followed(world, { page, now: now - 60_000 });
  const oak = otherReading('2', {
    name: field('Bob Ray'),
    phones: [field('555-123-4567')],
    address: field('12 Oak St'),
  });
  await followed(world, { page: oak, sequenceId: null, now: now - 2 * 60_000 });
  return { world, annId: lead.id };
}

/** What a sentence is read as; in the workspace, where nobody is on show, unless said otherwise. */
export function read({ world }: SaidWorld, text: string, changes: Partial<Saying> = {}): Promise<SaidAnswer> {
  return readSaid(world, { saying: { text, hereId: null, option: null, leadId: null, ...changes }, t }, now);
}

/** An answer in one line: `log → logOutcome outcome=voicemail next=2026-11-26T15:00Z`, `?` before a choice, `→ then`. */
export function shown(answer: SaidAnswer): string {
  if (answer.kind === 'unknown' || answer.kind === 'help') return answer.kind;
  if (answer.kind === 'unsure') return `? ${answer.options.map(shownMeaning).join(' / ')}`;
  return shownMeaning(answer.meaning);
}

function shownMeaning(meaning: Meaning): string {
  if (meaning.kind === 'which') return `which ${meaning.leads.map(({ name }) => name).join(', ')}`;
  if (meaning.kind === 'cannot') return `cannot ${[meaning.because, meaning.about].filter(Boolean).join(' ')}`;
  const whole = [
    head(meaning),
    detail(meaning.deed),
    ...meaning.parts.map(({ name, value }) => `${name}=${shownValue(value)}`),
  ]
    .filter(Boolean)
    .join(' ');
  return meaning.following ? `${whole} → ${shownMeaning(meaning.following)}` : whole;
}

function head({ will, who, deed, isGrave }: CanMeaning): string {
  const how = deed.kind === 'order' ? deed.order.method : deed.kind;
  return [`${isGrave ? '!' : ''}${will}:${how}`, who ? `<${who.name}>` : ''].filter(Boolean).join(' ');
}

/** What a list, a count or a draft is of; of an order the parts tell it. */
function detail(deed: CanMeaning['deed']): string {
  if (deed.kind === 'list') return plain(deed.wish);
  if (deed.kind === 'stats') return plain(deed.asked);
  return deed.kind === 'draft' ? plain(deed.draft) : '';
}

function plain(of: object): string {
  const fields = Object.entries(of).filter(([, value]) => value !== null && String(value) !== '');
  return fields
    .map(([name, value]) => `${name}=${typeof value === 'object' ? JSON.stringify(value) : value}`)
    .join(' ');
}

function shownValue(value: SaidValue): string {
  const { kind, ...rest } = value;
  if (value.kind === 'at') return new Date(value.at).toISOString().slice(0, 16);
  if (value.kind === 'reason') return value.reason.rule;
  return Object.values(rest).join(' ') || kind;
}
