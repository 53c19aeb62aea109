import { describe, expect, it } from 'vitest';
import { exampleVariables } from '../../../../lib/words/templates/text-problems.ts';
import { variableText } from '../../../../lib/words/templates/variable-text.ts';
import { isVariable, variables, variablesOf } from '../../../../lib/words/templates/variables.ts';
import { t } from '../../../translate.ts';
import { fill, filled } from './builders.ts';

const lead = {
  name: ' Owen B. Hughes ',
  company: 'Hughes Farm',
  jobTitle: '',
  address: '1 North Field',
  emails: [{ text: 'owen@hughes.example', normal: null, health: 'unknown' as const }],
  offerExpiresOn: '2026-12-01',
};

describe('the table of variables', () => {
  it.each(Object.keys(variables))('says what %s is, and fills it with its example', (name) => {
    expect(variableText(name, t)).not.toBe(name);
    expect(filled(`{{ ${name} }}`, exampleVariables([]))).not.toMatch(/^\(|^$/);
  });

  it.each(['lead.constructor', 'toString', '__proto__', 'lead'])('knows no %s', (name) => {
    expect(isVariable(name)).toBe(false);
  });

  it('calls a custom field by its own name', () => {
    expect(variableText('custom.Loan amount', t)).toBe('Loan amount');
  });
});

describe('the variables of a lead', () => {
  it.each([
    ['{{ lead.first_name }}', 'Owen'],
    ['{{ lead.name }}', 'Owen B. Hughes'],
    ['{{ company.name }} {{ lead.company }}', 'Hughes Farm Hughes Farm'],
    ['{{ lead.email }}', 'owen@hughes.example'],
    ['{{ deal.offer_expires_on | weekday }}', 'Tuesday'],
  ])('%s → %s', (body, says) => {
    expect(filled(body, variablesOf(lead))).toBe(says);
  });

  it.each(['lead.job_title', 'lead.phone', 'lead.mentioned_on', 'rep.name', 'last.topic'])('do not know %s', (name) => {
    expect(fill(`{{ ${name} }}`, variablesOf(lead))).toMatchObject({ missing: [{ variable: name, because: 'empty' }] });
  });
});
