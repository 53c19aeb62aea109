import { describe, expect, it } from 'vitest';
import { placesOfAddress } from '../../../lib/leads/addresses/address-place.ts';
import { phonePoint } from '../../../lib/leads/contact-point.ts';
import type { Lead } from '../../../lib/leads/lead.ts';
import { countryOfZone, placesOfPhone } from '../../../lib/leads/phone-place.ts';
import { zoneOf } from '../../../lib/leads/zone-of.ts';

type Known = Pick<Lead, 'zone' | 'phones' | 'address'>;
const rep = { repZone: 'Europe/London', country: 'GB' };

function known(changes: { zone?: string; phones?: readonly string[]; address?: string } = {}): Known {
  const { zone = null, phones = [], address = '' } = changes;
  return { zone, phones: phones.map((text) => phonePoint(text, 'US')), address };
}

const zonesOf = (lead: Known): readonly string[] => [...new Set(zoneOf(lead, rep).places.map(({ zone }) => zone))];
const shown = (places: ReturnType<typeof placesOfPhone>): readonly string[] =>
  places.map(({ zone, country, region }) => `${zone} ${region ?? country}`);

describe('a phone number', () => {
  it.each([
    ['New York City', '+12125550123', ['America/New_York US-NY']],
    ['Miami', '+13055550123', ['America/New_York US-FL']],
    [
      'the Florida panhandle, on either side of the line',
      '+18505550123',
      ['America/Chicago US-FL', 'America/New_York US-FL'],
    ],
    ['Los Angeles', '+13105550123', ['America/Los_Angeles US-CA']],
    ['Phoenix, which has no summer time', '+16025550123', ['America/Phoenix US-AZ']],
    ['Honolulu', '+18085550123', ['Pacific/Honolulu US-HI']],
    ['Toronto', '+14165550123', ['America/Toronto CA-ON']],
    [
      'Newfoundland and Labrador',
      '+17097270123',
      ['America/St_Johns CA-NL', 'America/Halifax CA-NL', 'America/Puerto_Rico CA-NL'],
    ],
    ['Puerto Rico', '+17875550123', ['America/Puerto_Rico PR']],
    ['Jamaica', '+18765550123', ['America/Jamaica JM']],
    ['London, whose clock Jersey’s is too', '+442079460123', ['Europe/London GB']],
    ['Berlin', '+4930901820', ['Europe/Berlin DE']],
    ['a Spanish mobile, which may be on the Canaries', '+34612345678', ['Atlantic/Canary ES', 'Europe/Madrid ES']],
    ['Las Palmas', '+34928123456', ['Atlantic/Canary ES']],
    ['India', '+919876543210', ['Asia/Kolkata IN']],
    ['the west or the middle of Australia', '+61892345678', ['Australia/Perth AU', 'Australia/Adelaide AU']],
  ])('of %s', (_where, number, expected) => {
    expect(shown(placesOfPhone(number))).toEqual(expected);
  });

  it('with a new area code may be anywhere in North America, without the islands of the Pacific', () => {
    const zones = placesOfPhone('+12215550123').map(({ zone }) => zone);
    expect(zones).toEqual(
      expect.arrayContaining(['America/New_York', 'America/St_Johns', 'Pacific/Honolulu', 'America/Adak']),
    );
    expect(zones).not.toContain('Pacific/Guam');
    expect(placesOfPhone('+18005550123')).toHaveLength(zones.length);
  });

  it('of an Australian mobile may be anywhere there', () => {
    const zones = placesOfPhone('+61412345678').map(({ zone }) => zone);
    expect(zones).toEqual(expect.arrayContaining(['Australia/Sydney', 'Australia/Perth', 'Australia/Adelaide']));
  });

  it('that no table knows says nothing', () => {
    expect(placesOfPhone('+999123')).toEqual([]);
    expect(placesOfPhone('')).toEqual([]);
  });
});

describe('an address', () => {
  it.each([
    ['1 Main St, Springfield, IL 62701', ['America/Chicago US-IL']],
    ['1 Main St\nMiami, FL 33101-1234\nUSA', ['America/Chicago US-FL', 'America/New_York US-FL']],
    ['12 Oak Ave, Boise, Idaho', ['America/Los_Angeles US-ID', 'America/Denver US-ID']],
    ['12 Oak Ave, Seattle, WA', ['America/Los_Angeles US-WA']],
    ['1 King St, Toronto, ON M5H 1A1, Canada', ['America/Toronto CA-ON', 'America/Winnipeg CA-ON']],
    ['Lindenweg 4, 10115 Berlin, Deutschland', ['Europe/Berlin DE']],
    ['1 High Street, Ludlow, England', ['Europe/London GB']],
    ['1 North Field', []],
    ['Quay St, Galway', []],
    ['', []],
    ['Postfach 1, Berlin, DE', []],
    ['4 Rustaveli Ave, Tbilisi, Georgia', []],
    ['1 Main St, Springfield, ZZ 62701', []],
  ])('%j', (address, expected) => {
    expect(shown(placesOfAddress(address))).toEqual(expected);
  });
});

describe('the zone of a lead', () => {
  it('is the one the rep set, under the law of the number', () => {
    expect(zoneOf(known({ zone: 'America/Denver', phones: ['(305) 555-0123'] }), rep)).toEqual({
      places: [{ zone: 'America/Denver', country: 'US', region: 'US-FL' }],
      from: 'lead',
      confidence: 'sure',
    });
  });

  it('set by the rep and nothing else known, has the law of the country it is in', () => {
    expect(zoneOf(known({ zone: 'America/New_York' }), rep).places).toEqual([
      { zone: 'America/New_York', country: 'US', region: null },
    ]);
    expect(countryOfZone('Antarctica/Troll')).toBeNull();
  });

  it('is that of the number, else of the address, else the rep’s own', () => {
    expect(zoneOf(known({ phones: ['(212) 555-0123'], address: 'x' }), rep)).toMatchObject({
      from: 'phone',
      confidence: 'likely',
    });
    expect(zoneOf(known({ address: '1 Main St, Peoria, IL 61602' }), rep)).toMatchObject({
      from: 'address',
      confidence: 'likely',
    });
    expect(zoneOf(known(), rep)).toEqual({
      places: [{ zone: 'Europe/London', country: 'GB', region: null }],
      from: 'rep',
      confidence: 'guess',
    });
  });

  it('is every candidate where there are several', () => {
    expect(zonesOf(known({ phones: ['(850) 555-0123'] }))).toEqual(['America/Chicago', 'America/New_York']);
    expect(zonesOf(known({ phones: ['(212) 555-0123', '(310) 555-0123'] }))).toEqual([
      'America/New_York',
      'America/Los_Angeles',
    ]);
    expect(zoneOf(known({ phones: ['(850) 555-0123'] }), rep).confidence).toBe('guess');
  });

  it('is decided by the address between the candidates of the number', () => {
    const lead = known({ phones: ['(850) 555-0123'], address: '1 Bay St, Mobile, AL 36602' });
    expect(zoneOf(lead, rep)).toEqual({
      places: [
        { zone: 'America/Chicago', country: 'US', region: 'US-FL' },
        { zone: 'America/Chicago', country: 'US', region: 'US-AL' },
      ],
      from: 'phone',
      confidence: 'likely',
    });
  });

  it('is both where number and address disagree: a mobile number moves with its owner', () => {
    expect(zonesOf(known({ phones: ['(212) 555-0123'], address: '1 Elm St, Seattle, WA 98101' }))).toEqual([
      'America/New_York',
      'America/Los_Angeles',
    ]);
  });

  it('leaves out a number known to be bad', () => {
    const lead = known({ phones: ['(212) 555-0123'] });
    const bad = { ...lead, phones: lead.phones.map((phone) => ({ ...phone, health: 'bad' as const })) };
    expect(zoneOf(bad, rep).from).toBe('rep');
  });
});
