import { describe, expect, it } from 'vitest';
import { phonePoint } from '../../../lib/leads/contact-point.ts';
import type { Lead } from '../../../lib/leads/lead.ts';
import {
  type Barring,
  barredFor,
  mergedSuppression,
  pointsBarredOn,
  type Refusal,
  type Suppression,
  type SuppressionKind,
  suppressionId,
  suppressionOf,
  suppressionsAfter,
} from '../../../lib/rules/suppression.ts';
import { type Channel, channels } from '../../../lib/touches/channel.ts';
import { documentedValues } from '../touches/documented-values.ts';
import { barredByStore, byDoor, byPhone, entry, withPhones } from './do-not-contact.ts';
import { person } from './person.ts';

const now = Date.parse('2026-11-24T10:00Z');
const contacting = channels.filter((channel) => channel !== 'task');

describe('suppressionId', () => {
  it.each<[SuppressionKind, string, string | null]>([
    ['email', ' Jane@Acme.example ', 'email:jane@acme.example'],
    ['email', 'jane+news@acme.example', 'email:jane+news@acme.example'],
    ['email', 'jane@acme.example, bob@acme.example', null],
    ['email', 'jane', null],
    ['domain', 'https://www.Acme.example/', 'domain:acme.example'],
    ['domain', 'jane@acme.example', null],
    ['domain', 'co.uk', null],
    ['phone', '020 7946 0018', 'phone:+442079460018'],
    ['phone', 'ask the office', null],
    ['address', '1, North Field.', 'address:1 north field'],
    ['address', ' — ', null],
    ['lead', 'owen', 'lead:owen'],
    ['lead', ' ', null],
  ])('of the %s %j is %j', (kind, value, id) => {
    expect(suppressionId(kind, value, 'GB')).toBe(id);
  });
});

describe('suppressionOf', () => {
  const cause = { country: 'GB', because: 'opted-out', note: 'by letter' } as const;

  it('keeps what the rep wrote', () => {
    expect(suppressionOf({ kind: 'phone', value: ' 020 7946 0018 ', channels: ['sms'] }, cause, now)).toEqual({
      id: 'phone:+442079460018',
      kind: 'phone',
      text: '020 7946 0018',
      channels: ['sms'],
      because: 'opted-out',
      note: 'by letter',
      createdAt: now,
    });
  });

  it('tells a person by name', () => {
    const barring: Barring = { kind: 'lead', value: 'owen', text: 'Owen Hughes', channels: null };
    expect(suppressionOf(barring, cause, now)).toMatchObject({ id: 'lead:owen', text: 'Owen Hughes' });
  });

  it('says all where every channel of the kind is named', () => {
    expect(suppressionOf({ kind: 'phone', value: '020 7946 0018', channels: byPhone }, cause, now)?.channels).toBe(
      null,
    );
  });

  it.each<[string, Barring]>([
    ['a value that has no id', { kind: 'email', value: 'nobody', channels: null }],
    ['channels its kind never uses', { kind: 'email', value: 'a@b.example', channels: ['call', 'task'] }],
    ['no channel at all', { kind: 'lead', value: 'owen', channels: [] }],
  ])('is none for %s', (_what, barring) => {
    expect(suppressionOf(barring, cause, now)).toBe(null);
  });
});

describe('mergedSuppression', () => {
  const sms = entry('phone', '020 7946 0018', { channels: ['sms'] });

  it('never lifts what was barred', () => {
    const all = entry('phone', '020 7946 0018');
    expect(mergedSuppression(all, sms)).toBe(all);
    expect(mergedSuppression(sms, all)).toMatchObject({ channels: null });
  });

  it('bars what either bars, for the later cause', () => {
    const call = entry('phone', '020 7946 0018', { channels: ['call'], because: 'opted-out', createdAt: now + 1 });
    expect(mergedSuppression(sms, call)).toMatchObject({
      channels: ['call', 'sms'],
      because: 'opted-out',
      createdAt: now,
    });
  });

  it('is the new one where there was none', () => {
    expect(mergedSuppression(undefined, sms)).toBe(sms);
  });
});

describe('barredFor', () => {
  it.each<[string, Lead, readonly Suppression[], readonly Channel[]]>([
    ['no entries', person(), [], []],
    ['entries about somebody else', person(), [entry('phone', '020 7946 0999'), entry('lead', 'ada')], []],
    ['the only phone', person(), [entry('phone', '020 7946 0018')], byPhone],
    ['the only phone, for texts', person(), [entry('phone', '020 7946 0018', { channels: ['sms'] })], ['sms']],
    ['one of two phones', withPhones('020 7946 0018', '020 7946 0019'), [entry('phone', '020 7946 0018')], []],
    [
      'both phones',
      withPhones('020 7946 0018', '020 7946 0019'),
      [entry('phone', '020 7946 0018'), entry('phone', '020 7946 0019')],
      byPhone,
    ],
    ['the only email', person(), [entry('email', 'owen@hughes.example')], ['email']],
    ['the email’s domain', person(), [entry('domain', 'hughes.example')], ['email']],
    ['the address', person(), [entry('address', '1 North Field')], byDoor],
    ['the person', person(), [entry('lead', 'owen')], contacting],
    ['the person, for calls', person(), [entry('lead', 'owen', { channels: ['call'] })], ['call']],
    ['a person without a phone or an email', withPhones(), [entry('lead', 'owen')], contacting],
  ])('%s', (_what, lead, entries, barred) => {
    expect(barredByStore(lead, entries)).toEqual(barred);
  });

  it('does not fall back on a number that does not work', () => {
    const bad = { ...phonePoint('020 7946 0019', 'GB'), health: 'bad' } as const;
    const lead = person({ phones: [phonePoint('020 7946 0018', 'GB'), bad] });
    expect(barredByStore(lead, [entry('phone', '020 7946 0018')])).toEqual(byPhone);
  });

  it('never bars a task', () => {
    expect(barredFor(person(), [entry('lead', 'owen')])).toMatchObject({ all: true });
    expect(barredByStore(person(), [entry('lead', 'owen')])).not.toContain('task');
  });

  it('is not all while one channel is left', () => {
    const entries = [entry('phone', '020 7946 0018'), entry('email', 'owen@hughes.example')];
    expect(barredFor(person(), entries).all).toBe(false);
  });

  it('names the numbers and emails that are barred on all their channels', () => {
    const lead = withPhones('020 7946 0018', '020 7946 0019');
    const entries = [entry('phone', '020 7946 0018'), entry('phone', '020 7946 0019', { channels: ['sms'] })];
    expect([...barredFor(lead, entries).points]).toEqual(['020 7946 0018']);
    expect([...barredFor(lead, [entry('lead', 'owen')]).points]).toEqual([
      '020 7946 0018',
      '020 7946 0019',
      'owen@hughes.example',
    ]);
  });

  it('says which entry bars each channel, and for what', () => {
    const optedOut = entry('phone', '020 7946 0018', { because: 'opted-out', channels: ['sms'] });
    const { why } = barredFor(person(), [optedOut, entry('domain', 'hughes.example')]);
    expect(why.map(({ values }) => values)).toEqual([
      { channel: 'email', text: 'hughes.example', cause: 'by-rep' },
      { channel: 'sms', text: '020 7946 0018', cause: 'opted-out' },
    ]);
    expect(Object.keys(why[0]?.values ?? {}).toSorted()).toEqual(documentedValues.get('suppressed'));
  });
});

describe('pointsBarredOn', () => {
  it('names the numbers that may not be used on one channel', () => {
    const lead = withPhones('020 7946 0018', '020 7946 0019');
    const entries = [entry('phone', '020 7946 0018', { channels: ['sms'] })];
    expect([...pointsBarredOn(lead, entries, 'sms')]).toEqual(['020 7946 0018']);
    expect([...pointsBarredOn(lead, entries, 'call')]).toEqual([]);
    expect([...pointsBarredOn(lead, [entry('lead', 'owen')], 'mail')]).toEqual(['1 North Field']);
  });
});

describe('suppressionsAfter', () => {
  function after(changes: Partial<Refusal>): readonly string[] {
    const refusal: Refusal = {
      cause: 'opted-out',
      lead: person({ phones: ['020 7946 0018', '020 7946 0019'].map((text) => phonePoint(text, 'GB')) }),
      channel: 'sms',
      contact: '020 7946 0018',
      country: 'GB',
      ...changes,
    };
    return suppressionsAfter(refusal, now).map(({ id, channels: some }) => `${id} ${some?.join(' ') ?? 'all'}`);
  }

  it.each<[string, Partial<Refusal>, readonly string[]]>([
    ['a number', {}, ['phone:+442079460018 all']],
    ['a number not known which', { contact: '' }, ['phone:+442079460018 all', 'phone:+442079460019 all']],
    ['a number nobody can read', { contact: 'office' }, ['lead:owen call sms whatsapp']],
    ['a phone when there is none', { lead: person({ phones: [] }), contact: '' }, ['lead:owen call sms whatsapp']],
    ['an email', { channel: 'email', contact: 'Owen@Hughes.example' }, ['email:owen@hughes.example all']],
    ['the door', { channel: 'door-knock', contact: '' }, ['address:1 north field all']],
    ['social messages', { channel: 'social', contact: '' }, ['lead:owen social']],
    ['a task', { channel: 'task', contact: '' }, ['lead:owen all']],
  ])('an opt-out bars %s', (_what, changes, entries) => {
    expect(after(changes)).toEqual(entries);
  });

  it('holds a number against the country it was read in', () => {
    const lead = person({ phones: [phonePoint('020 7946 0018', 'GB')] });
    const entries = suppressionsAfter(
      { cause: 'opted-out', lead, channel: 'call', contact: '020 7946 0018', country: 'US' },
      now,
    );
    expect(barredByStore(lead, entries, 'US')).toEqual(byPhone);
    expect(entries[0]?.text).toBe('020 7946 0018');
  });

  it.each(['explicit-no', 'spam-complaint'] as const)('a %s bars the person and all their points', (cause) => {
    expect(after({ cause, channel: 'meeting', contact: '' })).toEqual([
      'lead:owen all',
      'email:owen@hughes.example all',
      'phone:+442079460018 all',
      'phone:+442079460019 all',
    ]);
  });

  it('bars a number that is on no record of theirs too', () => {
    expect(after({ cause: 'explicit-no', channel: 'call', contact: '+44 161 496 0000' })).toContain(
      'phone:+441614960000 all',
    );
  });

  it('tells the person by name', () => {
    const made = suppressionsAfter(
      { cause: 'explicit-no', lead: person(), channel: 'call', contact: '', country: 'GB' },
      now,
    );
    expect(made[0]).toMatchObject({ kind: 'lead', text: 'Owen Hughes', because: 'explicit-no' });
  });

  it('bars everything for the lead, whatever is on file', () => {
    const lead = person({ phones: [], emails: [], address: '' });
    const made = suppressionsAfter({ cause: 'explicit-no', lead, channel: 'social', contact: '', country: 'GB' }, now);
    expect(barredFor(lead, made).all).toBe(true);
  });
});
