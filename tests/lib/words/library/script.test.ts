import { describe, expect, it } from 'vitest';
import { outcomeOf } from '../../../../lib/touches/outcome.ts';
import { type Scenario, scenarios } from '../../../../lib/touches/script-use.ts';
import { isSameTalk, longestSpoken, scriptTexts } from '../../../../lib/words/library/script.ts';
import { scriptProblems } from '../../../../lib/words/library/script-problems.ts';
import { shippedScripts } from '../../../../lib/words/library/shipped-scripts.ts';
import { script, shippedScript } from './scripts.ts';

describe('a script', () => {
  it('has all its texts in the order they are spoken', () => {
    expect(scriptTexts(script())).toEqual([
      'Hi {{ lead.first_name }}, is it a good time?',
      'Yes',
      'Good',
      'No time',
      'When then?',
      'Call back',
      'Bye',
    ]);
  });

  it('says the same as another of the same words, whatever either is called', () => {
    expect(isSameTalk(script(), script({ id: 'b', name: 'Other', outcomes: [] }))).toBe(true);
    expect(isSameTalk(script(), script({ closing: 'Bye.' }))).toBe(false);
    expect(isSameTalk(script(), script({ branches: [] }))).toBe(false);
  });

  it.each([
    [{}, []],
    [{ name: '' }, ['name no-name']],
    [{ opening: ' ' }, ['opening no-body']],
    [{ closing: '' }, ['closing no-body']],
    [
      { branches: [{ theySay: '{{ x }}', answer: '{% if lead.name %}' }] },
      ['branches/0/theySay unknown-variable', 'branches/0/answer not-closed'],
    ],
    [{ objections: [{ label: 'x', answer: 'y', next: '{{ lead.nam }}' }] }, ['objections/0/next unknown-variable']],
    [{ objections: [{ label: 'x', answer: 'y', next: '' }] }, []],
    [
      { objections: [{ label: ' ', answer: '', next: '' }] },
      ['objections/0/label no-label', 'objections/0/answer no-answer'],
    ],
    [
      {
        branches: [
          { theySay: 'Yes', answer: 'A' },
          { theySay: 'No', answer: 'B' },
          { theySay: ' Yes', answer: 'C' },
        ],
      },
      ['branches/2/theySay same-label'],
    ],
    [{ branches: [{ theySay: 'x'.repeat(201), answer: 'A' }] }, ['branches/0/theySay too-long-spoken']],
    [{ closing: 'x'.repeat(longestSpoken + 1) }, ['closing too-long-spoken']],
  ] as const)('changed by %j has the problems %j', (changes, problems) => {
    expect(scriptProblems(script(changes)).map(({ part, id }) => `${part} ${id}`)).toEqual(problems);
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
