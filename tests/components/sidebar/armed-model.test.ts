import { expect, it } from 'vitest';
import { createArmedModel } from '../../../components/sidebar/armed-model.ts';
import { monday } from '../../world.ts';
import { lead, leadPrompt } from './builders.ts';

const owen = leadPrompt();
const call = { kind: 'call', startedAt: monday } as const;

it('what was begun belongs to its touch alone', () => {
  const armed = createArmedModel();
  armed.arm(owen, call);
  expect(armed.of(owen)).toEqual(call);
  expect(armed.of(leadPrompt({ lead: lead({ id: 'ada' }) }))).toBeNull();
  expect(armed.of(leadPrompt({ touch: null }))).toBeNull();
});

it('the rep is back once they have been away', () => {
  const armed = createArmedModel();
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
  const armed = createArmedModel();
  armed.arm(owen, call);
  armed.disarm();
  expect(armed.of(owen)).toBeNull();
});
