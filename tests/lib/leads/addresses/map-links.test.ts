import { describe, expect, it } from 'vitest';
import { mapLink, walkLinks, wayLink } from '../../../../lib/leads/addresses/map-links.ts';

const stopsOf = (count: number, street = 'Elm St, Boise') =>
  Array.from({ length: count }, (_, index) => ({ address: `${index + 1} ${street}` }));
const asked = (href: string) => new URL(href).searchParams;
const pointsOf = (href: string) => (asked(href).get('waypoints') ?? '').split('|').filter(Boolean);

describe('mapLink', () => {
  it('asks for one address and nothing else, whatever is in it', () => {
    const link = new URL(mapLink('1 Elm & Oak St\nBoise #2?x=1|2'));
    expect([link.origin + link.pathname, [...link.searchParams]]).toEqual([
      'https://www.google.com/maps/search/',
      [
        ['api', '1'],
        ['query', '1 Elm & Oak St, Boise #2?x=1 2'],
      ],
    ]);
  });
});

it('shows the way to an address that was cut within a sign', () => {
  expect(asked(wayLink('1 Elm St \ud83d')).get('destination')).toBe('1 Elm St \ufffd');
});

describe('walkLinks', () => {
  it('has none for no stops', () => {
    expect(walkLinks([])).toEqual([]);
  });

  it('starts where the rep is, and goes through every stop in order', () => {
    const [part, ...others] = walkLinks(stopsOf(10));
    expect(others).toEqual([]);
    expect(asked(part!.href).get('origin')).toBeNull();
    expect([...pointsOf(part!.href), asked(part!.href).get('destination')]).toEqual(
      stopsOf(10).map(({ address }) => address),
    );
  });

  it('goes on in another link where the first ends, and loses no stop between', () => {
    const parts = walkLinks(stopsOf(23));
    expect(parts.map(({ first, last }) => [first.address, last.address])).toEqual([
      ['1 Elm St, Boise', '10 Elm St, Boise'],
      ['11 Elm St, Boise', '20 Elm St, Boise'],
      ['21 Elm St, Boise', '23 Elm St, Boise'],
    ]);
    expect(parts.map(({ href }) => asked(href).get('origin'))).toEqual([null, '10 Elm St, Boise', '20 Elm St, Boise']);
    const walked = parts.flatMap(({ href }) => [...pointsOf(href), asked(href).get('destination')]);
    expect(walked).toEqual(stopsOf(23).map(({ address }) => address));
  });

  it('keeps to the longest address of a page that Google takes', () => {
    const parts = walkLinks(stopsOf(20, `${'Ärmelkanal-Straße '.repeat(6)}, Köln`));
    expect(parts.length).toBeGreaterThan(2);
    for (const { href } of parts) expect(href.length).toBeLessThanOrEqual(2048);
  });
});
