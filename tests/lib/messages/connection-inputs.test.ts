import { describe, expect, it } from 'vitest';
import { readInput } from '../../../lib/messages/inputs.ts';
import type { Input } from '../../../lib/messages/protocol.ts';

const connectionId = 'hubspot/app.hubspot.com/77';

describe('what screens may say of a connection', () => {
  it('goes through as it is', () => {
    const connecting: Input<'connect'> = { connectionId, way: 'token', fields: { apiKey: 'k'.repeat(5000) } };
    expect(readInput('connect', connecting)).toEqual(connecting);
    const change: Input<'changeConnection'> = {
      connectionId,
      changes: {
        isOn: true,
        writes: { touches: true, notes: false, tasks: true, stages: false },
        outcomeMap: { busy: 'o1', connected: null },
        stageMap: [{ objectType: '0-1', status: 'new', stage: null }],
      },
    };
    expect(readInput('changeConnection', change)).toEqual(change);
  });

  it.each([
    ['an unknown way', { connectionId, way: 'magic', fields: {} }],
    ['no workspace', { connectionId: '', way: 'token', fields: {} }],
    ['a field that is no text', { connectionId, way: 'token', fields: { apiKey: 7 } }],
    ['a field without end', { connectionId, way: 'token', fields: { apiKey: 'k'.repeat(10_001) } }],
    [
      'fields without end',
      {
        connectionId,
        way: 'token',
        fields: Object.fromEntries(
          Array(21)
            .fill(0)
            .map((_, n) => [n, '']),
        ),
      },
    ],
  ])('is refused with %s', (_what, input) => {
    expect(() => readInput('connect', input)).toThrow('connect:');
  });

  it('is refused without saying what was typed', () => {
    const secret = 'k'.repeat(10_001);
    expect(() => readInput('connect', { connectionId, way: 'token', fields: { apiKey: secret } })).not.toThrow('kkk');
  });

  it('changes no prototype', () => {
    const fields = JSON.parse('{"__proto__": "x", "apiKey": "k"}') as Record<string, string>;
    expect(readInput('connect', { connectionId, way: 'token', fields }).fields).toEqual({ apiKey: 'k' });
  });

  it.each([
    ['an outcome that is none of ours', { outcomeMap: { made: 'o1' } }, {}],
    ['kinds that are none', { more: true }, undefined],
  ])('is stripped of %s', (_what, changes, outcomeMap) => {
    expect(readInput('changeConnection', { connectionId, changes }).changes.outcomeMap).toEqual(outcomeMap);
  });

  it('is refused with a status that is none of ours', () => {
    const stageMap = [{ objectType: '0-1', status: 'sold', stage: 's1' }];
    expect(() => readInput('changeConnection', { connectionId, changes: { stageMap } })).toThrow('status');
  });
});
