import { expect, it } from 'vitest';
import { createArmedModel } from '../../../../components/sidebar/step/armed-model.ts';
import { type Armed, armedKey, draftOfArmed } from '../../../../lib/touches/armed.ts';
import { monday } from '../../../world.ts';
import { lead, leadPrompt } from '../builders.ts';

const owen = leadPrompt();
const call: Armed = { kind: 'call', startedAt: monday, to: '+1 312 555 0100' };
const later: Armed = { ...call, startedAt: monday + 60_000 };

function armedModel() {
  const kept: unknown[] = [];
  const ask = async (_method: string, input: unknown): Promise<never> => {
    kept.push(input);
    throw new Error('No worker');
  };
  return { armed: createArmedModel({ ask: ask as never }), kept };
}

it('what was begun belongs to its touch alone', () => {
  const { armed } = armedModel();
  armed.arm(owen, call);
  expect(armed.of(owen)).toEqual(call);
  expect(armed.of(leadPrompt({ lead: lead({ id: 'ada' }) }))).toBeNull();
  expect(armed.of(leadPrompt({ touch: null }))).toBeNull();
});

it('the rep is back once they have been away', () => {
  const { armed } = armedModel();
  armed.look('away');
  armed.arm(owen, call);
  armed.look('here');
  expect(armed.isBack(owen)).toBe(false);
  armed.look('away');
  expect(armed.isBack(owen)).toBe(false);
  armed.look('here');
  expect(armed.isBack(owen)).toBe(true);
});

it('nothing is begun any more once it is called off', () => {
  const { armed } = armedModel();
  armed.arm(owen, call);
  armed.disarm(owen);
  expect(armed.of(owen)).toBeNull();
});

it('it is kept with its touch, and taken up again by a screen that was loaded since', () => {
  const { armed, kept } = armedModel();
  const draftKey = armedKey({ leadId: owen.lead.id, touchId: owen.touch!.id });
  armed.arm(owen, call);
  armed.disarm(owen);
  expect(kept).toEqual([
    { draftKey, text: draftOfArmed(call) },
    { draftKey, text: '' },
  ]);
  const reloaded = leadPrompt({ armed: draftOfArmed(call) });
  expect(armedModel().armed.of(reloaded)).toEqual(call);
  expect(armedModel().armed.isBack(reloaded)).toBe(true);
});

it('what was dialled on the page since then counts, also after one was called off', () => {
  const { armed } = armedModel();
  const known = leadPrompt({ armed: draftOfArmed(call) });
  armed.disarm(known);
  expect(armed.of(known)).toBeNull();
  expect(armed.of(leadPrompt({ armed: draftOfArmed(later) }))).toEqual(later);
});
