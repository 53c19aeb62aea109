import { describe, expect, it } from 'vitest';
import { previewText, proofSnippet, proofTemplate } from '../../../../lib/words/library/proof.ts';
import { shippedTemplates } from '../../../../lib/words/library/shipped-templates.ts';
import { variablesOf } from '../../../../lib/words/templates/variables.ts';
import { time } from '../templates/builders.ts';

const text = { name: 'Hello', channel: 'email', subject: 'S', body: 'Hi {{ lead.first_name }}, may I call?' } as const;

describe('the proof of a template', () => {
  it.each(shippedTemplates.map((one) => [one.id, one] as const))('finds nothing to mend in %s', (_, template) => {
    expect(proofTemplate(template)).toEqual({ problems: [], findings: [] });
  });

  it('names what is no template, and says nothing of its style until that is mended', () => {
    const { problems, findings } = proofTemplate({ ...text, body: 'Just checking in\n{{ lead.first_nam }}' });
    expect(problems).toMatchObject([{ id: 'unknown-variable', line: 2, meant: 'lead.first_name' }]);
    expect(findings).toEqual([]);
  });

  it('says what a colleague would, but not that nothing is attached', () => {
    const { findings } = proofTemplate({ ...text, body: 'The price list is attached.' });
    expect(findings.map(({ rule }) => rule)).toEqual(['no-call-to-action']);
  });
});

it('names a shortcut that nobody could type', () => {
  expect(proofSnippet({ shortcut: 'hello', body: 'Hello' })).toMatchObject([{ id: 'bad-shortcut' }]);
});

describe('the preview of a text', () => {
  it('reads as for the example when it is for nobody, custom fields by their names', () => {
    const asked = { subject: '{{ lead.name }}', body: 'Budget: {{ custom.budget }}' };
    expect(previewText(asked, null, time)).toEqual({
      kind: 'filled',
      subject: 'Owen Hughes',
      body: 'Budget: budget',
    });
  });

  it('reads as for the lead, with what is not known of them named', () => {
    const known = variablesOf({ name: 'Ana Silva', company: '', jobTitle: '', address: '' });
    expect(previewText(text, known, time)).toMatchObject({ kind: 'filled', body: 'Hi Ana, may I call?' });
    expect(previewText({ subject: '', body: '{{ lead.company }}' }, known, time)).toMatchObject({
      kind: 'blocked',
      missing: [{ variable: 'lead.company', because: 'empty' }],
    });
  });
});
