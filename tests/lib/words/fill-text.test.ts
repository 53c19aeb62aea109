import { describe, expect, it } from 'vitest';
import { filledParts, partsText } from '../../../lib/words/fill-text.ts';

const owen = { name: ' Owen B. Hughes', company: 'Hughes Farm', jobTitle: '', address: '1 North Field' };

function filled(text: string, changes: Partial<typeof owen> = {}): string {
  return partsText(filledParts(text, { ...owen, ...changes }));
}

describe('a text with merge fields', () => {
  it.each([
    ['Hi {{ lead.first_name }},', 'Hi Owen,'],
    ['{{lead.name}} of {{ lead.company }}', 'Owen B. Hughes of Hughes Farm'],
    ['About {{  lead.address  }}', 'About 1 North Field'],
    ['No field at all', 'No field at all'],
    ['', ''],
  ])('%s → %s', (text, says) => {
    expect(filled(text)).toBe(says);
  });

  it.each([
    '{{ lead.job_title }}',
    '{{ rep.calendar }}',
    '{{ lead.constructor }}',
    '{{ toString }}',
    '{{ 1+1 }}',
    '{{',
  ])('leaves %s as it is: nothing on file fills it', (text) => {
    expect(filled(`See ${text} there`)).toBe(`See ${text} there`);
  });

  it('tells what could not be filled from the words around it', () => {
    expect(filledParts('Hi {{ lead.first_name }}, {{ rep.calendar }}!', owen)).toEqual([
      { kind: 'words', text: 'Hi Owen, ' },
      { kind: 'missing', text: '{{ rep.calendar }}' },
      { kind: 'words', text: '!' },
    ]);
  });

  it('takes a name that looks like a field for a name, and fills nothing twice', () => {
    expect(filled('Hi {{ lead.name }}', { name: '{{ lead.company }}' })).toBe('Hi {{ lead.company }}');
    expect(filledParts('{{ lead.name }}', { ...owen, name: '{{ lead.company }}' })).toEqual([
      { kind: 'words', text: '{{ lead.company }}' },
    ]);
  });
});
