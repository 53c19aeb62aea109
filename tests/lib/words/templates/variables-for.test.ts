import { describe, expect, it } from 'vitest';
import { unknownRep } from '../../../../lib/touches/rep-profile.ts';
import { isVariable, type VariableName, variables } from '../../../../lib/words/templates/variables.ts';
import { type FilledFrom, variablesFor } from '../../../../lib/words/templates/variables-for.ts';
import { lead } from '../../../components/sidebar/builders.ts';
import { day, monday } from '../../../world.ts';
import { fill } from './builders.ts';
import { activities, promise } from './lines.ts';

const { called, mail, noted } = activities;

function from(changes: Partial<FilledFrom> = {}): FilledFrom {
  const rules = { rep: unknownRep, bookingLink: '' };
  return {
    lead: lead({ name: '', company: '', address: '', emails: [], phones: [] }),
    rules,
    lines: [],
    reminders: [],
    customNames: [],
    repZone: 'Europe/London',
    country: 'US',
    ...changes,
  };
}

const rep = { name: 'Dana Reyes', phone: '+1 312 555 0100', email: 'dana@roofline.example', company: 'Roofline' };
const rules = { rep: { ...unknownRep, ...rep }, bookingLink: 'https://book.example/dana' };

/** Where each variable comes from: one thing that is known, and what it then says. */
const sources: Readonly<Record<VariableName, readonly [from: Partial<FilledFrom>, says: string]>> = {
  'lead.first_name': [{ lead: lead() }, 'Owen'],
  'lead.name': [{ lead: lead() }, 'Owen Hughes'],
  'lead.job_title': [{ lead: lead({ jobTitle: 'Farmer' }) }, 'Farmer'],
  'lead.address': [{ lead: lead({ address: '1 North Field\r\nAlston' }) }, '1 North Field, Alston'],
  'lead.email': [{ lead: lead() }, 'owen@hughes.example'],
  'lead.phone': [{ lead: lead() }, '01632 960000'],
  'lead.mentioned': [{ lead: lead({ mentionedWhat: 'the move' }) }, 'the move'],
  'lead.mentioned_on': [{ lead: lead({ mentionedOn: '2026-12-10' }) }, '2026-12-10'],
  'lead.company': [{ lead: lead() }, 'Hughes Farm'],
  'company.name': [{ lead: lead() }, 'Hughes Farm'],
  'deal.name': [{ lead: lead({ dealName: 'Barn roof' }) }, 'Barn roof'],
  'deal.worth': [{ lead: lead({ worth: 48_000.5 }) }, '48,000.5'],
  'deal.offer_range': [{ lead: lead({ offerRange: '46 to 52' }) }, '46 to 52'],
  'deal.offer_expires_on': [{ lead: lead({ offerExpiresOn: '2026-12-01' }) }, '2026-12-01'],
  'rep.name': [{ rules }, 'Dana Reyes'],
  'rep.first_name': [{ rules }, 'Dana'],
  'rep.phone': [{ rules }, '+1 312 555 0100'],
  'rep.email': [{ rules }, 'dana@roofline.example'],
  'rep.company': [{ rules }, 'Roofline'],
  'rep.booking_link': [{ rules }, 'https://book.example/dana'],
  'last.topic': [{ lines: [called({ note: 'Asked about the barn roof' })] }, 'the barn roof'],
  'last.channel': [{ lines: [called()] }, 'call'],
  'last.on': [{ lines: [called()] }, '2026-01-05'],
  'last.promise': [{ reminders: [promise('send the price list')] }, 'the price list'],
};

describe('what fills a text to a lead', () => {
  it.each(Object.keys(variables).filter(isVariable))('has %s from where it is known, else nothing', (name) => {
    const [known, says] = sources[name];
    expect(variablesFor(from(known)).known[name]).toBe(says);
    const missing = [{ variable: name, because: 'empty' }];
    expect(fill(`{{ ${name} }}`, variablesFor(from()))).toMatchObject({ kind: 'blocked', missing });
  });

  it('writes amounts as the rep’s country does', () => {
    const worth = lead({ worth: 48_000 });
    expect(variablesFor(from({ lead: worth, country: 'DE' })).known['deal.worth']).toBe('48.000');
  });

  it('knows the rep’s own fields by their names, and those of other leads as empty', () => {
    const { custom } = variablesFor(
      from({ lead: lead({ custom: { budget: '500' } }), customNames: ['size', 'budget'] }),
    );
    expect(custom).toEqual({ size: '', budget: '500' });
    expect(fill('{{ custom.size }}', { known: {}, custom })).toMatchObject({ missing: [{ because: 'empty' }] });
    expect(fill('{{ custom.colour }}', { known: {}, custom })).toMatchObject({ missing: [{ because: 'unknown' }] });
  });
});

describe('the last contact', () => {
  it.each([
    ['a call that nobody took', called({ outcome: 'no-answer' })],
    ['a voicemail', called({ outcome: 'voicemail' })],
    ['a mail that came back', called({ channel: 'email', outcome: 'bounced' })],
    ['a task', called({ channel: 'task', outcome: 'done' })],
    ['a note', noted('asked about the roof')],
  ])('is not %s', (_, line) => {
    const { known } = variablesFor(from({ lines: [line, mail({ at: monday - 3 * day })] }));
    expect([known['last.channel'], known['last.on']]).toEqual(['email', '2026-01-02']);
  });

  it('is named as one names it to the person, on the rep’s day', () => {
    const late = called({ channel: 'sms', outcome: 'sent', at: Date.UTC(2026, 0, 5, 23) });
    const { known } = variablesFor(from({ lines: [late], repZone: 'Asia/Kolkata' }));
    expect([known['last.channel'], known['last.on']]).toEqual(['text', '2026-01-06']);
  });

  it('counts though its note is sensitive, which nobody is told', () => {
    const { known } = variablesFor(from({ lines: [called({ note: 'asked about debts', isSensitive: true })] }));
    expect([known['last.channel'], known['last.topic']]).toEqual(['call', '']);
  });

  it('has no promise that was made in private', () => {
    const reminders = [promise('send the will', true)];
    expect(variablesFor(from({ reminders })).known['last.promise']).toBe('');
  });
});
