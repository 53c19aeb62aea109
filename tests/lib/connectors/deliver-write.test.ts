import { describe, expect, it } from 'vitest';
import { type Api, ApiError } from '../../../lib/connectors/api.ts';
import type { ApiAdapter } from '../../../lib/connectors/api-adapter.ts';
import { actFor, type Delivering, entryOf, perform } from '../../../lib/connectors/deliver-write.ts';
import { failureOf } from '../../../lib/outbox/failure.ts';
import { monday } from '../../world.ts';
import { connection, noAnswer, outboxRow, rowAs } from '../outbox/rows.ts';
import { oneStep } from '../worker/fake-crm.ts';

const textOf = () => ({ subject: 'Call', text: 'Left word' });

function delivering(changes: Partial<ApiAdapter> = {}): Delivering {
  const api: Api = { connection: connection(), now: monday, send: () => Promise.reject(new Error('not here')) };
  return { adapter: { ...oneStep, ...changes }, api, textOf };
}

describe('the entry of a write', () => {
  it('names the outcome and the stage of the CRM that ours are mapped to', () => {
    const mapped = connection({ outcomeMap: { voicemail: 'vm' }, stageMap: { 'Lead/offer': 's4' } });
    expect(entryOf(outboxRow(), mapped, textOf)).toMatchObject({ crmOutcome: 'vm', crmStage: null, text: 'Left word' });
    const stage = outboxRow({ write: { kind: 'stage', status: 'offer', at: monday } });
    expect(entryOf(stage, mapped, textOf)).toMatchObject({ crmOutcome: null, crmStage: 's4' });
    expect(entryOf(stage, connection(), textOf).crmStage).toBeNull();
  });
});

describe('an act', () => {
  const told: unknown[] = [];
  const report = (error: unknown): void => void told.push(error);

  it('of a connector that cannot say its steps is a failure, and reported', () => {
    const broken = delivering({
      stepsOf: () => {
        throw new TypeError('no steps');
      },
    });
    const act = actFor(outboxRow(), broken, report);
    expect(act).toMatchObject({ kind: 'known', event: { kind: 'failed', failure: { kind: 'garbled' } } });
    expect(told.splice(0)).toHaveLength(1);
  });

  it('that the CRM refuses is that failure, and nothing to report', async () => {
    const failure = failureOf('rejected', 'No such field');
    const refused = delivering({ isThere: () => Promise.reject(new ApiError(failure)) });
    const row = rowAs({ kind: 'sent', at: monday, attempts: 0 });
    const event = await perform(actFor(row, refused, report), { row, delivering: refused, report });
    expect(event).toEqual({ kind: 'failed', failure });
    expect(told).toEqual([]);
  });

  it('on a step that there is no more is left to the rep, who can tell whether it was made', async () => {
    const row = rowAs({ kind: 'ambiguous', step: 'activity', attempts: 1, failure: noAnswer });
    const event = await perform(actFor(row, delivering(), report), { row, delivering: delivering(), report });
    expect(event).toMatchObject({ kind: 'failed', failure: { kind: 'no-place' } });
  });

  it('on what has ended is none', () => {
    expect(actFor(rowAs({ kind: 'given-up', at: monday }), delivering(), report)).toEqual({ kind: 'nothing' });
  });
});
