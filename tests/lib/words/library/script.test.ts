import { describe, expect, it } from 'vitest';
import { outcomeOf } from '../../../../lib/touches/outcome.ts';
import { type Scenario, scenarios } from '../../../../lib/touches/script-use.ts';
import { type Script, scriptProblems, scriptTexts } from '../../../../lib/words/library/script.ts';
import { shippedScript, shippedScripts } from '../../../../lib/words/library/shipped-scripts.ts';

const script: Script = {
  id: 's1',
  name: 'First',
  scenario: 'introduction',
  opening: 'Hi {{ lead.first_name }}',
  branches: [{ theySay: 'Yes', answer: 'Good' }],
  objections: [{ label: 'No time', answer: 'When then?', next: 'Call back' }],
  closing: 'Bye',
  outcomes: ['connected'],
};

describe('a script', () => {
  it('has all its texts in the order they are spoken', () => {
    expect(scriptTexts(script)).toEqual([
      'Hi {{ lead.first_name }}',
      'Yes',
      'Good',
      'No time',
      'When then?',
      'Call back',
      'Bye',
    ]);
  });

  it.each([
    [{}, []],
    [{ name: '' }, ['no-name']],
    [{ opening: ' ' }, ['no-body']],
    [{ closing: '' }, ['no-body']],
    [{ branches: [{ theySay: '{{ x }}', answer: '{% if lead.name %}' }] }, ['unknown-variable', 'not-closed']],
    [{ objections: [{ label: 'x', answer: 'y', next: '{{ lead.nam }}' }] }, ['unknown-variable']],
  ] as const)('changed by %j has the problems %j', (changes, ids) => {
    expect(scriptProblems({ ...script, ...changes }).map(({ id }) => id)).toEqual(ids);
  });
});

describe('the shipped scripts', () => {
  it.each(scenarios)('have one for %s, ready for use', (scenario: Scenario) => {
    const found = shippedScript(scenario);
    expect(scriptProblems(found)).toEqual([]);
    expect(found.branches.length).toBeGreaterThanOrEqual(2);
    expect(found.outcomes.every((outcome) => outcomeOf(outcome).channels.includes('call'))).toBe(true);
  });

  it.each(['introduction', 're-engagement', 'negotiation', 'agreement'] as const)(
    'name the category of the requirements: %s (R151)',
    (scenario) => {
      expect(shippedScript(scenario).name.toLowerCase()).toMatch(/introduction|bring them back|negotiation|agreement/);
    },
  );

  it('have an id, and each chip of a script a label, of its own', () => {
    expect(new Set(shippedScripts.map(({ id }) => id)).size).toBe(shippedScripts.length);
    for (const { objections } of shippedScripts)
      expect(new Set(objections.map(({ label }) => label)).size).toBe(objections.length);
  });

  it('press nobody, and are short enough to be said', () => {
    for (const text of shippedScripts.flatMap(scriptTexts)) {
      expect(text).not.toMatch(/\b(?:last chance|act now|must decide|asap)\b|!/i);
      expect(text.length).toBeLessThan(260);
    }
  });
});
