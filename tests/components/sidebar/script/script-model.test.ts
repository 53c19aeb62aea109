import { describe, expect, it } from 'vitest';
import { createScriptModel } from '../../../../components/sidebar/script/script-model.ts';
import { longestLabel, mostObjections } from '../../../../lib/touches/script-use.ts';
import { benPrompt, lead, leadPrompt } from '../builders.ts';

const owen = leadPrompt();
const ben = benPrompt();

describe('the place in a script', () => {
  it('starts with the one that fits, of which nothing is logged', () => {
    const scripts = createScriptModel();
    expect(scripts.scenarioOf(owen)).toBe('introduction');
    expect(scripts.scenarioOf(leadPrompt({ lead: lead({ status: 'offer' }) }))).toBe('agreement');
    expect(scripts.usedOf(owen)).toBeNull();
    scripts.choose(owen, 'negotiation');
    expect(scripts.scenarioOf(owen)).toBe('negotiation');
    expect(scripts.usedOf(owen)).toBeNull();
  });

  it('notes what they say and object, and takes either back', () => {
    const scripts = createScriptModel();
    scripts.branch(owen, 'Not now');
    scripts.object(owen, 'A');
    scripts.object(owen, 'B');
    const use = { id: 'script-introduction', scenario: 'introduction', branch: 'Not now' };
    expect(scripts.usedOf(owen)).toEqual({ ...use, objections: ['A', 'B'] });
    scripts.object(owen, 'A');
    scripts.branch(owen, 'Not now');
    expect(scripts.usedOf(owen)).toEqual({ ...use, branch: null, objections: ['B'] });
    scripts.setUsed(owen, false);
    expect(scripts.usedOf(owen)).toBeNull();
  });

  it('keeps what they objected when another script is taken, but not what they said of the first', () => {
    const scripts = createScriptModel();
    scripts.branch(owen, 'Yes, go on');
    scripts.object(owen, 'I have no time');
    scripts.choose(owen, 'negotiation');
    expect(scripts.usedOf(owen)).toEqual({
      id: 'script-negotiation',
      scenario: 'negotiation',
      objections: ['I have no time'],
      branch: null,
    });
  });

  it('stays the one in use, whatever becomes of the lead meanwhile', () => {
    const scripts = createScriptModel();
    scripts.branch(owen, 'Yes, go on');
    const later = leadPrompt({ lead: lead({ status: 'negotiating' }) });
    expect(scripts.fittingOf(later)).toBe('negotiation');
    expect(scripts.scenarioOf(later)).toBe('introduction');
  });

  it('is each lead’s own, and is gone with the log', () => {
    const scripts = createScriptModel();
    scripts.object(owen, 'A');
    scripts.object(ben, 'B');
    expect(scripts.usedOf(owen)?.objections).toEqual(['A']);
    scripts.clear('owen');
    expect(scripts.usedOf(owen)).toBeNull();
    expect(scripts.usedOf(ben)?.objections).toEqual(['B']);
  });

  it('is bounded', () => {
    const scripts = createScriptModel();
    for (let count = 0; count < mostObjections + 5; count += 1) scripts.object(owen, `${count}${'x'.repeat(500)}`);
    const objections = scripts.usedOf(owen)?.objections ?? [];
    expect(objections).toHaveLength(mostObjections);
    expect(Math.max(...objections.map(({ length }) => length))).toBe(longestLabel);
  });
});
