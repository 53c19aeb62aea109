import { describe, expect, it } from 'vitest';
import { createScriptModel } from '../../../../components/sidebar/script/script-model.ts';
import { longestLabel, mostObjections } from '../../../../lib/touches/script-use.ts';
import { keptScripts } from '../../../../lib/words/library/kept-scripts.ts';
import { keptScript, shippedScript } from '../../../lib/words/library/scripts.ts';
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

  it('is the rep’s own script before the one that ships, by its name, until another is taken', () => {
    const scripts = createScriptModel();
    scripts.know(keptScripts([keptScript()]));
    scripts.object(owen, 'No time');
    expect(scripts.usedOf(owen)).toMatchObject({ id: 'own-1', name: 'My first call', scenario: 'introduction' });
    scripts.take(owen, 'script-introduction');
    expect(scripts.usedOf(owen)).toEqual({
      id: 'script-introduction',
      scenario: 'introduction',
      objections: ['No time'],
      branch: null,
    });
  });

  it('stays in the script it was used in when another is saved meanwhile', () => {
    const scripts = createScriptModel();
    scripts.know(keptScripts([]));
    scripts.branch(owen, 'Not now');
    scripts.know(keptScripts([keptScript()]));
    expect(scripts.scriptOf(owen)?.id).toBe('script-introduction');
    expect(scripts.scriptOf(ben)?.id).toBe('own-1');
    scripts.know(keptScripts([keptScript(), keptScript({ ...shippedScript('introduction'), isHidden: true })]));
    expect(scripts.scriptOf(owen)?.id).toBe('own-1');
  });

  it('is bounded', () => {
    const scripts = createScriptModel();
    for (let count = 0; count < mostObjections + 5; count += 1) scripts.object(owen, `${count}${'x'.repeat(500)}`);
    const objections = scripts.usedOf(owen)?.objections ?? [];
    expect(objections).toHaveLength(mostObjections);
    expect(Math.max(...objections.map(({ length }) => length))).toBe(longestLabel);
  });
});
