import { describe, expect, it } from 'vitest';
import type { Api } from '../../../lib/connectors/api.ts';
import { stageLabel } from '../../../lib/connectors/stage-label.ts';

const list = [
  { objectType: 'deal', id: '3', label: 'Qualified' },
  { objectType: 'lead', id: '3', label: 'New' },
];
const apiWith = (stages: object | null): Api => ({ connection: { stages } }) as unknown as Api;

describe('the words of a stage', () => {
  it('are those the CRM listed for this kind of record', () => {
    expect(stageLabel(apiWith({ list, fetchedAt: 0 }), 'lead', '3')).toBe('New');
  });

  it('are its id when the CRM listed no such stage, or none yet', () => {
    expect(stageLabel(apiWith({ list, fetchedAt: 0 }), 'deal', '9')).toBe('9');
    expect(stageLabel(apiWith(null), 'deal', '3')).toBe('3');
  });
});
