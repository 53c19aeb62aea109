import {
  callingCodeOf,
  comparableAddress,
  comparablePhone,
  domainOf,
  emailsIn,
  type Home,
} from '../leads/comparable.ts';
import type { ContactPoint, Lead } from '../leads/lead.ts';
import { type Channel, channels } from '../touches/channel.ts';
import { type Reason, reason } from '../touches/reason.ts';
import { homesOf, idsOfAddress, idsOfEmail, idsOfPhone } from './point-ids.ts';

/** What is not to be contacted. `domain`: every email address at it; `lead`: one person, by the lead's id. */
export const suppressionKinds = ['email', 'phone', 'domain', 'address', 'lead'] as const;
export type SuppressionKind = (typeof suppressionKinds)[number];

/** One do-not-contact entry. Nothing gets around it: neither steps, nor fallbacks, nor a channel the rep picks. */
export interface Suppression {
  /** `<kind>:<value>`, the value as machines compare it: E.164, lower case, the words of an address. */
  readonly id: string;
  readonly kind: SuppressionKind;
  /** As the rep reads it. */
  readonly text: string;
  /** The channels it bars; null for all. */
  readonly channels: readonly Channel[] | null;
  /** What it is for: an opt-out, a spam complaint, an explicit no, or the rep's own words. */
  readonly because: 'opted-out' | 'spam-complaint' | 'explicit-no' | 'by-rep';
  readonly note: string;
  readonly createdAt: number;
}

/** What a kind of entry can bar. A task contacts nobody, so nothing bars it. */
const serves: Readonly<Record<SuppressionKind, readonly Channel[]>> = {
  phone: ['call', 'sms', 'whatsapp'],
  email: ['email'],
  domain: ['email'],
  address: ['mail', 'door-knock', 'door-drop'],
  lead: channels.filter((channel) => channel !== 'task'),
};

type Contactable = Pick<Lead, 'id' | 'emails' | 'phones' | 'address'>;

/** The id of an entry, the same for every way of writing `value`; null for what can never be compared (no email, no digits). */
export function suppressionId(kind: SuppressionKind, value: string, country: string): string | null {
  const comparable = comparableOf(kind, value, country);
  return comparable === null || comparable === '' ? null : `${kind}:${comparable}`;
}

function comparableOf(kind: SuppressionKind, value: string, country: string): string | null {
  if (kind === 'lead') return value.trim();
  if (kind === 'domain') return domainOf(value);
  if (kind === 'address') return comparableAddress(value);
  if (kind === 'phone') return comparablePhone(value, { country });
  const [email, ...others] = emailsIn(value);
  return email !== undefined && others.length === 0 ? email : null;
}

/** The id of every entry that could bar something for this lead; numbers without a country code may be of `country`. */
export function suppressionIdsFor(lead: Contactable, country: string): readonly string[] {
  const homes = [{ country }, ...homesOf(lead)];
  return [
    ...new Set([
      `lead:${lead.id}`,
      ...lead.emails.flatMap(({ text }) => idsOfEmail(text)),
      ...lead.phones.flatMap((phone) => idsOfPhone(phone, homes)),
      ...idsOfAddress(lead.address),
    ]),
  ];
}

/** What to bar. `text`: what the rep reads, where that is not the value (the name, for a lead's id). */
export interface Barring extends Pick<Suppression, 'kind' | 'channels'> {
  readonly value: string;
  readonly text?: string;
}

/** What an entry is made for; `country`: where numbers without a country code are from. */
export interface SuppressionCause extends Pick<Suppression, 'because' | 'note'> {
  readonly country: string;
}

/** The entry for a value as a rep or a page writes it; null when the value has no id, or would bar nothing. */
export function suppressionOf(entry: Barring, cause: SuppressionCause, now: number): Suppression | null {
  const { kind, value, text = value } = entry;
  const id = suppressionId(kind, value, cause.country);
  const barred = serves[kind].filter((channel) => entry.channels === null || entry.channels.includes(channel));
  if (id === null || barred.length === 0) return null;
  const { because, note } = cause;
  return { id, kind, text: text.trim(), channels: allOrSome(kind, barred), because, note, createdAt: now };
}

/** Two entries of one id as one: it bars what either bars, so that a later, narrower one never lifts the first. */
export function mergedSuppression(known: Suppression | undefined, added: Suppression): Suppression {
  if (!known) return added;
  const isWider = serves[added.kind].some((channel) => bars(added, channel) && !bars(known, channel));
  if (!isWider) return known;
  const both = serves[added.kind].filter((channel) => bars(added, channel) || bars(known, channel));
  return { ...added, channels: allOrSome(added.kind, both), createdAt: known.createdAt };
}

function allOrSome(kind: SuppressionKind, barred: readonly Channel[]): readonly Channel[] | null {
  return barred.length === serves[kind].length ? null : barred;
}

function bars({ kind, channels: some }: Suppression, channel: Channel): boolean {
  return serves[kind].includes(channel) && (some === null || some.includes(channel));
}

/** What the do-not-contact list bars for one lead. */
export interface Barred {
  /** Those no number or address is left for. */
  readonly channels: readonly Channel[];
  /** Every channel that contacts anybody is barred. */
  readonly all: boolean;
  /** The texts of the numbers and emails that are barred on all their channels. */
  readonly points: ReadonlySet<string>;
  /** For each barred channel the entries that bar it. */
  readonly why: readonly Reason[];
}

/** What the entries bar for a lead: `suppressions` may hold entries about others. */
export function barredFor(lead: Contactable, suppressions: readonly Suppression[]): Barred {
  if (suppressions.length === 0) return { channels: [], all: false, points: new Set(), why: [] };
  const known = entriesOf(lead, suppressions);
  const found = serves.lead.map((channel) => ({ channel, entries: entriesBarring(channel, known) }));
  const barred = found.filter(({ entries }) => entries.length > 0);
  return {
    channels: barred.map(({ channel }) => channel),
    all: barred.length === serves.lead.length,
    points: new Set(known.points.filter((point) => isBarredWholly(point, known)).map(({ text }) => text)),
    why: barred.flatMap(({ channel, entries }) => entries.map((entry) => reasonOf(channel, entry))),
  };
}

/** The texts of the lead's numbers, or addresses, that may not be used on a channel; others may be. */
export function pointsBarredOn(
  lead: Contactable,
  suppressions: readonly Suppression[],
  channel: Channel,
): ReadonlySet<string> {
  const known = entriesOf(lead, suppressions);
  const own = known.points.filter((point) => serves[point.kind].includes(channel));
  return new Set(own.filter((point) => isBarredOn(channel, point, known)).map(({ text }) => text));
}

/** One number or address with the entries about it. */
interface Point {
  readonly kind: 'phone' | 'email' | 'address';
  readonly text: string;
  readonly isUsable: boolean;
  readonly entries: readonly Suppression[];
}

/** A lead's points, and the entries about the person. */
interface Entries {
  readonly points: readonly Point[];
  readonly person: readonly Suppression[];
}

function entriesOf(lead: Contactable, suppressions: readonly Suppression[]): Entries {
  const homes = [...homesOfEntries(suppressions), ...homesOf(lead)];
  const about = (ids: readonly string[]): readonly Suppression[] => suppressions.filter(({ id }) => ids.includes(id));
  const pointOf = (kind: Point['kind'], { text, health }: ContactPoint, ids: readonly string[]): Point => ({
    kind,
    text,
    isUsable: health !== 'bad' && text.trim() !== '',
    entries: about(ids),
  });
  const door: ContactPoint = { text: lead.address, normal: null, health: 'unknown' };
  return {
    person: about([`lead:${lead.id}`]),
    points: [
      ...lead.phones.map((phone) => pointOf('phone', phone, idsOfPhone(phone, homes))),
      ...lead.emails.map((email) => pointOf('email', email, idsOfEmail(email.text))),
      pointOf('address', door, idsOfAddress(door.text)),
    ],
  };
}

/** A number whose country nobody knows may be one of the countries that the list has numbers of. */
function homesOfEntries(suppressions: readonly Suppression[]): readonly Home[] {
  const phones = suppressions.filter(({ kind }) => kind === 'phone').map(({ id }) => id.slice('phone:'.length));
  const codes = new Set(phones.flatMap((phone) => callingCodeOf(phone) ?? []));
  return [...codes].map((callingCode) => ({ callingCode }));
}

/** The entries that leave no way open on a channel; none while one number or address may be used. */
function entriesBarring(channel: Channel, known: Entries): readonly Suppression[] {
  const person = known.person.filter((entry) => bars(entry, channel));
  if (person.length > 0) return person;
  const own = known.points.filter(({ kind }) => serves[kind].includes(channel));
  if (own.some((point) => point.isUsable && !isBarredOn(channel, point, known))) return [];
  return [...new Set(own.flatMap(({ entries }) => entries.filter((entry) => bars(entry, channel))))];
}

function isBarredOn(channel: Channel, { entries }: Point, { person }: Entries): boolean {
  return [...person, ...entries].some((entry) => bars(entry, channel));
}

function isBarredWholly(point: Point, known: Entries): boolean {
  return point.kind !== 'address' && serves[point.kind].every((channel) => isBarredOn(channel, point, known));
}

function reasonOf(channel: Channel, { text, because }: Suppression): Reason {
  return reason('suppressed', { channel, text, cause: because });
}

/** A lead who wants no more contact: what they said, where, and the number or address it was about (`''`: not known). */
export interface Refusal {
  readonly cause: 'opted-out' | 'spam-complaint' | 'explicit-no';
  readonly lead: Contactable & Pick<Lead, 'name'>;
  readonly channel: Channel;
  readonly contact: string;
  readonly country: string;
}

/**
 * The entries a refusal adds. An opt-out bars its number or address on all the channels that use it, all of the lead's
 * when it is not known which, and the channels themselves where there is none to name; an explicit no or a spam
 * complaint bars the person and every email and phone on all channels.
 */
export function suppressionsAfter(refusal: Refusal, now: number): readonly Suppression[] {
  const { cause, country } = refusal;
  const entries = cause === 'opted-out' ? optedOut(refusal) : refusedAll(refusal);
  const made = entries.flatMap((entry) => suppressionOf(entry, { country, because: cause, note: '' }, now) ?? []);
  return [...new Map(made.map((entry) => [entry.id, entry])).values()];
}

function optedOut({ lead, channel, contact, country }: Refusal): readonly Barring[] {
  const kind = (['phone', 'email', 'address'] as const).find((one) => serves[one].includes(channel));
  if (!kind) return [personEntry(lead, channel === 'task' ? null : [channel])];
  const all = barringsOf(lead, kind);
  const named = all.filter(({ text }) => text === contact);
  const chosen = contact.trim() === '' ? all : named.length > 0 ? named : [{ kind, value: contact, channels: null }];
  const isKnown = chosen.length > 0 && chosen.every(({ value }) => suppressionId(kind, value, country) !== null);
  return isKnown ? chosen : [personEntry(lead, serves[kind])];
}

function refusedAll({ lead, contact }: Refusal): readonly Barring[] {
  const kind = contact.includes('@') ? 'email' : 'phone';
  const isPoint = kind === 'email' || /^\+?[\d\s()./-]+$/.test(contact.trim());
  const used = isPoint ? [{ kind, value: contact, channels: null } as const] : [];
  return [personEntry(lead, null), ...used, ...barringsOf(lead, 'email'), ...barringsOf(lead, 'phone')];
}

function personEntry({ id, name }: Refusal['lead'], barred: Barring['channels']): Barring {
  return { kind: 'lead', value: id, text: name || id, channels: barred };
}

/** Every number or address of a kind, by the value it was read as; each address of a field that holds several. */
function barringsOf(lead: Contactable, kind: Point['kind']): readonly Barring[] {
  const points = { phone: lead.phones, email: lead.emails, address: [{ text: lead.address, normal: null }] }[kind];
  return points
    .filter(({ text }) => text.trim() !== '')
    .flatMap(({ text, normal }) => {
      const emails = kind === 'email' ? emailsIn(text) : [];
      const values = emails.length > 0 ? emails : [normal ?? text];
      return values.map((value) => ({ kind, value, text, channels: null }));
    });
}
