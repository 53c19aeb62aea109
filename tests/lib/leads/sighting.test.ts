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
const seen: Sighting = { ...firstSighting('a', 1), stage: 'New', owner: 'Ana', doNotCall: false };

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
      { ...seen, doNotCall: true },
      { doNotCall: false },
      [{ fact: 'do-not-call', from: 'yes', to: 'no' }],
    ],
  ])('%s', (_what, before, facts, changes) => {
    expect(changesSince(before, { ...nothing, ...facts })).toEqual(changes);
  });
});

test('a page that shows less forgets nothing', () => {
  expect(sightingAfter(seen, nothing, 5)).toEqual({ ...seen, updatedAt: 5 });
});

test('what a CRM says now takes the place of what it said', () => {
  const facts = {
    ...nothing,
    stage: 'Won',
    runningSequence: 'Nurture',
    recent: [{ id: '1', at: 2, what: 'Call', by: 'Ben' }],
  };
  expect(sightingAfter(seen, facts, 5)).toMatchObject({ stage: 'Won', owner: 'Ana', runningSequence: 'Nurture' });
  expect(
    sightingAfter({ ...seen, runningSequence: 'Nurture' }, { ...nothing, runningSequence: '' }, 5).runningSequence,
  ).toBe('');
});

test('a newer change of a fact takes the place of one that stands unanswered', () => {
  const change: CrmChange = {
    fact: 'owner',
    from: 'Ana',
    to: 'Ben',
    at: 1,
    how: 'asked',
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
