import { describe, expect, it } from 'vitest';
import { intents, type Lead, leadSources, temperatures } from '../../../lib/leads/lead.ts';
import { segmentOf, segments, temperatureOfSource } from '../../../lib/leads/segment.ts';

const targets = { hot: 5, warm: 15, other: 30 };

type Known = Pick<Lead, 'source' | 'temperature' | 'intent'>;

function known(changes: Partial<Known> = {}): Known {
  return { temperature: null, ...changes };
}

describe('segmentOf', () => {
  it.each<[string, Partial<Known>, ReturnType<typeof segmentOf>['id'], number]>([
    ['a hot lead', { temperature: 'hot' }, 'hot', 5],
    ['one of paid search', { source: 'paid-search' }, 'hot', 5],
    ['one a partner sent', { source: 'partner' }, 'referral', 15],
    ['one of a social network', { source: 'social' }, 'warm', 15],
    ['one who signed up for the newsletter', { source: 'newsletter' }, 'nurture', 30],
    ['one woken from the database', { source: 'database' }, 'reactivation', 30],
    ['one who is parked', { temperature: 'dormant', source: 'social' }, 'reactivation', 30],
    ['one of whom nothing is known', {}, 'new', 30],
    ['one of a source of the rep’s own', { source: 'Aunt Mary' }, 'new', 30],
    ['a warm one of the database', { temperature: 'warm', source: 'database' }, 'warm', 15],
    ['a partner’s who turned cold', { temperature: 'cold', source: 'partner' }, 'nurture', 30],
  ])('puts %s in the segment that fits', (_who, changes, id, minutes) => {
    expect(segmentOf(known(changes), targets)).toMatchObject({ id, respondWithinMinutes: minutes });
  });

  it.each<[Partial<Known>, string | null]>([
    [{ source: 'newsletter', intent: 'high' }, 'warm'],
    [{ source: 'website', intent: 'high' }, 'hot'],
    [{ source: 'paid-search', intent: 'high' }, 'hot'],
    [{ intent: 'high' }, 'warm'],
    [{ source: 'website', intent: 'medium' }, 'warm'],
    [{ source: 'website', intent: 'low' }, 'warm'],
    [{ intent: 'low' }, null],
  ])('takes %o for %s: who is ready to act is one step warmer', (changes, temperature) => {
    expect(segmentOf(known(changes), targets).temperature).toBe(temperature);
  });

  it('lets a temperature that is set decide, whatever source and intent say', () => {
    const set = known({ temperature: 'cold', source: 'paid-search', intent: 'high' });
    expect(segmentOf(set, targets)).toMatchObject({ id: 'nurture', temperature: 'cold' });
  });

  it('says what it rests on', () => {
    expect(segmentOf(known({ source: 'social', intent: 'low' }), targets)).toEqual({
      id: 'warm',
      source: 'social',
      temperature: 'warm',
      intent: 'low',
      respondWithinMinutes: 15,
    });
  });

  it('takes the rep’s own targets', () => {
    expect(segmentOf(known({ temperature: 'hot' }), { ...targets, hot: 3 }).respondWithinMinutes).toBe(3);
  });

  it('has a segment for every source, temperature and intent', () => {
    for (const temperature of [...temperatures, null]) {
      for (const source of [...leadSources, 'Aunt Mary']) {
        for (const intent of intents) expect(() => segmentOf({ temperature, source, intent }, targets)).not.toThrow();
      }
    }
  });
});

describe('temperatureOfSource', () => {
  it.each(leadSources)('knows how warm leads of %s usually are', (source) => {
    expect(temperatureOfSource(source)).not.toBeNull();
  });

  it.each(['Aunt Mary', '', 'toString'])('knows nothing of “%s”', (source) => {
    expect(temperatureOfSource(source)).toBeNull();
  });
});

describe('the table of segments', () => {
  it('names each segment once', () => {
    expect(new Set(segments.map(({ id }) => id)).size).toBe(segments.length);
  });

  it.each(segments.flatMap(({ id, examples }) => examples.map((source) => ({ id, source }))))(
    '$source is a source that leads of $id come from',
    ({ id, source }) => {
      const inAnyWay = [...temperatures, null].flatMap((temperature) =>
        [...intents].map((intent) => segmentOf({ temperature, source, intent }, targets).id),
      );
      expect(inAnyWay).toContain(id);
    },
  );
});
