import { expect, it } from 'vitest';
import { fillForLead } from '../../../../lib/words/templates/fill-for-lead.ts';
import { time } from './builders.ts';

it('fills a text with the fields of a lead alone', () => {
  const lead = { name: 'Owen Hughes', company: 'Hughes Farm', jobTitle: '', address: '' };
  const text = { subject: 'For {{ lead.company }}', body: 'Hi {{ lead.first_name }}' };
  expect(fillForLead(text, lead, time)).toEqual({ kind: 'filled', subject: 'For Hughes Farm', body: 'Hi Owen' });
  const rep = fillForLead({ subject: '', body: '{{ rep.name }}' }, lead, time);
  expect(rep).toMatchObject({ kind: 'blocked', missing: [{ variable: 'rep.name', because: 'empty' }] });
});
