import { describe, expect, it, test } from 'vitest';
import {
  type CrmChange,
  type CrmFacts,
  changesSince,
  firstSighting,
  isSameText,
  newsAfter,
  type Sighting,
  sightingAfter,
} from '../../../lib/leads/sighting.ts';

const nothing: CrmFacts = { stage: null, owner: null, doNotCall: null };
const said = { stage: 'New', owner: 'Ana', doNotCall: false };
const first = firstSighting('a', 1);
const seen: Sighting = { ...first, ...said, said: { ...first.said, page: said } };
const onPage = (facts: Partial<CrmFacts>) => ({ facts: { ...nothing, ...facts }, source: 'page' }) as const;
const asked = (facts: Partial<CrmFacts>) => ({ facts: { ...nothing, ...facts }, source: 'api' }) as const;

describe('what changed in a CRM', () => {
  it.each<[string, Sighting, Partial<CrmFacts>, unknown[]]>([
    ['nothing, as it was', seen, { stage: 'New', owner: 'Ana', doNotCall: false }, []],
    ['nothing, where the page shows less', seen, {}, []],
    ['nothing, written otherwise', seen, { stage: ' new', owner: 'ANA' }, []],
    ['nothing, seen for the first time', firstSighting('a', 1), { stage: 'New', owner: 'Ana' }, []],
    ['the stage', seen, { stage: 'Won' }, [{ fact: 'stage', from: 'New', to: 'Won' }]],
    ['the owner', seen, { owner: 'Ben' }, [{ fact: 'owner', from: 'Ana', to: 'Ben' }]],
    ['do-not-call', seen, { doNotCall: true }, [{ fact: 'do-not-call', from: 'no', to: 'yes' }]],
    [
      'do-not-call from the first',
      firstSighting('a', 1),
      { doNotCall: true },
      [{ fact: 'do-not-call', from: 'no', to: 'yes' }],
    ],
    [
      'calls allowed again',
      sightingAfter(seen, onPage({ doNotCall: true }), 2),
      { doNotCall: false },
      [{ fact: 'do-not-call', from: 'yes', to: 'no' }],
    ],
  ])('%s', (_what, before, facts, changes) => {
    expect(changesSince(before, onPage(facts))).toEqual(changes);
  });
});

describe('a page and an API that put one thing in two ways', () => {
  const other = { stage: 'neu', owner: 'ana@crm.test', doNotCall: false };
  const both = sightingAfter(seen, asked(other), 2);

  it('change nothing, however often they take turns', () => {
    expect(changesSince(seen, asked(other))).toEqual([]);
    expect(changesSince(both, onPage(said))).toEqual([]);
    expect(changesSince(sightingAfter(both, onPage(said), 3), asked(other))).toEqual([]);
  });

  it('tell of a change each in its own words', () => {
    expect(changesSince(both, asked({ owner: 'ben@crm.test' }))).toMatchObject([{ from: 'ana@crm.test' }]);
    expect(changesSince(both, onPage({ stage: 'Won' }))).toMatchObject([{ from: 'New', to: 'Won' }]);
  });
});

describe('a page and an API that say the same', () => {
  const both = sightingAfter(seen, asked(said), 2);
  const won = sightingAfter(both, onPage({ stage: 'Won', doNotCall: true }), 3);

  it('tell of a change once', () => {
    expect(changesSince(won, asked({ stage: 'Won', doNotCall: true }))).toEqual([]);
  });

  it('tell of the way back, and of the next way there', () => {
    const back = { stage: 'New', doNotCall: false };
    const seenBoth = sightingAfter(won, asked({ stage: 'Won', doNotCall: true }), 4);
    expect(changesSince(seenBoth, asked(back))).toHaveLength(2);
    const again = sightingAfter(seenBoth, asked(back), 5);
    expect(changesSince(again, asked({ stage: 'Won', doNotCall: true }))).toHaveLength(2);
  });

  it('tell of no do-not-call that the other told first', () => {
    const barred = sightingAfter(seen, onPage({ doNotCall: true }), 2);
    expect(changesSince(barred, asked({ doNotCall: true }))).toEqual([]);
  });
});

test('a page that shows less forgets nothing', () => {
  expect(sightingAfter(seen, onPage({}), 5)).toEqual({ ...seen, updatedAt: 5 });
});

test('what a CRM says now takes the place of what it said', () => {
  const facts = {
    stage: 'Won',
    runningSequence: 'Nurture',
    recent: [{ id: '1', at: 2, what: 'Call', by: 'Ben' }],
  };
  expect(sightingAfter(seen, onPage(facts), 5)).toMatchObject({
    stage: 'Won',
    owner: 'Ana',
    runningSequence: 'Nurture',
  });
  expect(
    sightingAfter({ ...seen, runningSequence: 'Nurture' }, onPage({ runningSequence: '' }), 5).runningSequence,
  ).toBe('');
});

test('a newer change of a fact takes the place of one that stands unanswered', () => {
  const change: CrmChange = {
    fact: 'owner',
    from: 'Ana',
    to: 'Ben',
    at: 1,
    how: 'asked',
    isFelt: true,
    mine: 'Ana',
    commandId: 'c1',
  };
  const later = { ...change, from: 'Ben', to: 'Cy', at: 2 };
  const stage = { ...change, fact: 'stage' } as const;
  expect(newsAfter([change, stage], [later])).toEqual([stage, later]);
});

test('case and spaces do not tell two names apart', () => {
  expect(isSameText(' Ana  Ruiz', 'ana ruiz')).toBe(true);
  expect(isSameText('Ana', 'Anna')).toBe(false);
});
