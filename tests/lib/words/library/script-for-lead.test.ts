import { describe, expect, it } from 'vitest';
import { scenarios } from '../../../../lib/touches/script-use.ts';
import { type FilledScript, scriptForLead } from '../../../../lib/words/library/script-for-lead.ts';
import { partsText, type TextPart } from '../../../../lib/words/templates/text-part.ts';
import { variablesOf } from '../../../../lib/words/templates/variables.ts';
import { monday } from '../../../world.ts';
import { shippedScript } from './scripts.ts';

const lead = { name: 'Owen Hughes', company: 'Hughes Farm', jobTitle: '', address: '1 North Field' };
const owen = variablesOf(lead);
const time = { now: monday, zone: 'Europe/London', locale: 'en-GB' };

function gapsIn(parts: readonly TextPart[]): readonly string[] {
  return parts.filter(({ kind }) => kind === 'missing').map(({ text }) => text);
}

function partsIn({ opening, branches, objections, closing }: FilledScript): readonly (readonly TextPart[])[] {
  const answers = [...branches, ...objections].map(({ answer }) => answer);
  return [opening, ...answers, ...objections.map(({ next }) => next), closing];
}

describe('a script for a lead', () => {
  it('has their fields in it, and what is not known marked in its place', () => {
    const { opening } = scriptForLead(shippedScript('introduction'), owen, time);
    expect(partsText(opening)).toMatch(/^Hi Owen, this is \{\{ rep.name \}\} from/);
    expect(gapsIn(opening)).toEqual(['{{ rep.name }}', '{{ rep.company }}']);
  });

  it('names an address where there is one, and does without where there is none', () => {
    expect(partsText(scriptForLead(shippedScript('interested'), owen, time).opening)).toContain(
      'thinking about selling 1 North Field.',
    );
    const none = scriptForLead(shippedScript('interested'), variablesOf({ ...lead, address: '' }), time);
    expect(partsText(none.opening)).toContain('thinking about selling.');
  });

  it('names days as they are there and then', () => {
    expect(partsText(scriptForLead(shippedScript('introduction'), owen, time).closing)).toContain(
      'Does Wednesday at ten suit you?',
    );
  });

  it.each(scenarios)('is whole for %s: nothing of it is left out', (scenario) => {
    const script = scriptForLead(shippedScript(scenario), owen, time);
    for (const parts of partsIn(script)) expect(partsText(parts).trim()).not.toBe('');
    expect(script.branches.every(({ theySay }) => theySay !== '')).toBe(true);
  });

  it('takes a field that looks like a template for the text it is', () => {
    const odd = variablesOf({ ...lead, name: '{{rep.name}} {% if' });
    expect(partsText(scriptForLead(shippedScript('introduction'), odd, time).opening)).toContain('Hi {{rep.name}},');
  });
});
