import { describe, expect, it } from 'vitest';
import { atOnce } from '../../../../lib/sequences/presets/delays.ts';
import { newBranch } from '../../../../lib/sequences/presets/new-branch.ts';
import { newPreset } from '../../../../lib/sequences/presets/new-preset.ts';
import { newStep } from '../../../../lib/sequences/presets/new-step.ts';

const call = newStep({ id: 'call', title: 'Call', channel: 'call', delay: atOnce });

describe('a preset of which nothing special is said', () => {
  const preset = newPreset({ id: 'one', name: 'One', goal: 'Talk', steps: [call], maxTouches: 3, maxAgeDays: 30 });

  it('is the first version of a preset for everybody', () => {
    expect(preset).toMatchObject({ version: 1, origin: 'preset', isOnce: false, stops: {} });
    expect(preset.suits).toEqual({ temperatures: [], sources: [], statuses: [] });
  });

  it('has steps that come once, on the main track, and wait for the rep', () => {
    expect(call).toMatchObject({ kind: 'touch', track: 'main', repeat: null, late: { kind: 'wait' }, fallbacks: [] });
  });

  it('may say whom it suits in part', () => {
    const parts = { id: 'one', name: 'One', goal: 'Talk', steps: [call], maxTouches: 3, maxAgeDays: 30 };
    const suits = newPreset({ ...parts, suits: { temperatures: ['hot'] } }).suits;
    expect(suits).toEqual({ temperatures: ['hot'], sources: [], statuses: [] });
  });
});

describe('a fork', () => {
  it('goes one way on yes and the other on no', () => {
    const fork = newBranch({ id: 'open', title: 'Open?', test: { kind: 'after-hours' }, yes: 'email', no: null });
    expect(fork).toHaveProperty('then', 'email');
    expect(fork).toMatchObject({ kind: 'branch', track: 'main', otherwise: null });
  });
});
