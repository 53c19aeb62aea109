import { describe, expect, it } from 'vitest';
import { withChanges } from '../../../lib/followups/connection-changes.ts';
import { connection } from '../../fake-adapter.ts';
import { monday } from '../../world.ts';

const known = connection({
  outcomes: { list: [{ id: 'o1', label: 'Spoke' }], fetchedAt: monday },
  stages: { list: [{ objectType: '0-1', id: 's1', label: 'New' }], fetchedAt: monday },
  outcomeMap: { busy: 'o1' },
  stageMap: { '0-1/new': 's1' },
});

describe('what the rep chooses for a connection', () => {
  it('leaves the rest as it is', () => {
    expect(withChanges(known, {}, monday + 1)).toEqual({ ...known, updatedAt: monday + 1 });
  });

  it('is one of the outcomes that the CRM lists, or none', () => {
    const { outcomeMap } = withChanges(known, { outcomeMap: { connected: 'o1', voicemail: 'made-up', busy: null } }, 2);
    expect(outcomeMap).toEqual({ connected: 'o1' });
  });

  it('is one of the stages that the CRM lists for that kind of record, or none', () => {
    const choose = (objectType: string, stage: string | null) =>
      withChanges(known, { stageMap: [{ objectType, status: 'contacted', stage }] }, 2).stageMap;
    expect(choose('0-1', 's1')).toEqual({ '0-1/new': 's1', '0-1/contacted': 's1' });
    expect(choose('0-3', 's1')).toEqual(known.stageMap);
    expect(choose('0-1', 'made-up')).toEqual(known.stageMap);
    expect(withChanges(known, { stageMap: [{ objectType: '0-1', status: 'new', stage: null }] }, 2).stageMap).toEqual(
      {},
    );
  });

  it.each([
    ['ok', false, 'off'],
    ['off', true, 'ok'],
    ['sign-in', true, 'sign-in'],
    ['sign-in', false, 'off'],
  ] as const)('turns one that is %s to %s: %s', (state, isOn, turned) => {
    expect(withChanges({ ...known, state }, { isOn }, 2).state).toBe(turned);
  });
});
