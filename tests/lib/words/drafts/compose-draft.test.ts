import { describe, expect, it } from 'vitest';
import type { Angle } from '../../../../lib/words/drafts/angles.ts';
import type { Brief } from '../../../../lib/words/drafts/brief.ts';
import { composeDraft, draftWords } from '../../../../lib/words/drafts/compose-draft.ts';
import type { KeptTemplate } from '../../../../lib/words/library/kept-library.ts';
import { gateReasons } from '../../../../lib/words/templates/gate/gate-reasons.ts';
import { lead } from '../../../components/sidebar/builders.ts';
import { brief } from './builders.ts';
import { emailed, histories, mailed, promised, time, touched, words } from './histories.ts';

function draft(given: Brief, kind: Angle['kind'], templates: readonly KeptTemplate[] = []) {
  const angle = given.angles.find((one) => one.kind === kind);
  if (!angle) throw new Error(`No angle "${kind}"`);
  return composeDraft(given, angle, { templates, time, below: null });
}

function template(changes: Partial<KeptTemplate> = {}): KeptTemplate {
  const kept = { approvedBy: 'Dana', approvedAt: 1, isHidden: false, savedAt: 1, isShipped: false };
  const text = {
    folder: '',
    name: 'Recap',
    channel: 'email',
    subject: 'Recap',
    body: 'Our recap. Shall we go on?',
  } as const;
  return { id: 'own', version: 1, tags: ['recap'], ...text, ...kept, ...changes };
}

describe('a draft', () => {
  it('is made of what is known, and shows what only the rep can write', () => {
    const { subject, body } = draft(brief(histories['their mail']!), 'reply');
    expect(subject).toBe('Re: The barn roof');
    expect(body).toContain('Hi Owen,');
    expect(body).toContain('[[your answer]]');
    expect(body).toContain('Dana Reyes');
  });

  it('leaves a field that nothing fills as it is written', () => {
    const variables = { known: { 'lead.first_name': 'Owen' }, custom: {} };
    expect(draft(brief([], { variables }), 'introduce').body).toContain('{{ rep.name }}');
  });

  it('greets somebody whose first name nobody can tell', () => {
    const variables = { known: { 'lead.first_name': '', 'rep.name': 'Dana Reyes' }, custom: {} };
    expect(draft(brief([], { variables }), 'introduce').body).toMatch(/^Hi there,\n/);
  });

  it.each([
    ['referral', '[[who]] gave me your name.'],
    ['website', 'Thank you for getting in touch.'],
  ])('begins with where a stranger came from: %s', (source, says) => {
    expect(draft(brief([], { lead: lead({ source }) }), 'introduce').body).toContain(says);
    expect(draft(brief([]), 'introduce').body).not.toContain(says);
  });

  it.each([
    ['a meeting that was booked', 'booked', 'What should be settled by the end of it?'],
    ['a wish to be called back', 'callback', 'You asked me to call you back'],
  ] as const)('after %s is about that', (name, kind, says) => {
    expect(draft(brief(histories[name]!), kind).body).toContain(says);
  });

  it('helps them on with an offer that has no date, and with none that has one', () => {
    const sent = [emailed(3, 'Here is the offer.')];
    expect(draft(brief(sent, { lead: lead({ status: 'offer' }) }), 'quote').body).toContain('the offer I sent');
    const dated = brief(sent, { lead: lead({ status: 'offer', offerExpiresOn: '2026-01-10' }) });
    expect(dated.angles.map(({ kind }) => kind)).not.toContain('quote');
  });

  it('takes up what they have against it by its own kind', () => {
    expect(draft(brief(histories['a price objection']!), 'objection').body).toContain('the price is in the way');
    expect(draft(brief(histories['not now']!), 'objection').body).toContain('Which month');
  });

  it('says sorry only for what came late', () => {
    const late = promised('Send the map', { missedAt: time.now });
    expect(draft(brief([], { reminders: [late] }), 'promise').body).toContain('I am sorry');
    expect(draft(brief([], { reminders: [promised('Send the map')] }), 'promise').body).not.toContain('sorry');
  });

  it.each(['sms', 'whatsapp'] as const)('says so in a %s, too', (channel) => {
    const texts = ['Send the map', 'Call the insurer'].map((title) => {
      const late = promised(title, { missedAt: time.now });
      return draft(brief([], { channel, reminders: [late] }), 'promise').body;
    });
    for (const text of texts) expect(text).toContain('sorry');
  });

  it('tells a missed meeting, a busy line and a call nobody took apart', () => {
    const bodies = (['no-show', 'busy', 'voicemail'] as const).map(
      (outcome) => draft(brief([touched(1, outcome === 'no-show' ? 'meeting' : 'call', outcome)]), 'missed').body,
    );
    expect(new Set(bodies).size).toBe(3);
  });

  it('is no longer than the one that nobody answered', () => {
    const sent = words(20);
    const written = { position: 2, last: { sent, isAnswered: false, talk: null, topic: null } };
    const given = brief([emailed(20, sent)], { written });
    for (const { kind } of given.angles) expect(draftWords(draft(given, kind)), kind).toBeLessThan(20);
  });

  it('becomes shorter as long as it can, and then stays', () => {
    const given = brief(histories['a talk with a note']!);
    const angle = given.angles[0]!;
    const lengths = [null, 0, 0, 0].reduce<readonly number[]>((known) => {
      const below = known.at(-1) ?? null;
      return [...known, draftWords(composeDraft(given, angle, { templates: [], time, below }))];
    }, []);
    expect(lengths.slice(0, 3)).toEqual([...new Set(lengths)].slice(0, 3));
    expect(lengths[3]).toBe(lengths[2]);
  });

  it('of an answer to an answer has one “Re:”', () => {
    const given = brief([mailed(1, 'in', { subject: 'RE: The roof' })]);
    expect(draft(given, 'reply').subject).toBe('RE: The roof');
  });

  it('in what fills it stays text, whatever it looks like', () => {
    const excerpt = '{{ rep.name }} {% note %}';
    const given = brief([mailed(1, 'in', { subject: excerpt })]);
    expect(draft(given, 'reply').subject).toBe(`Re: ${excerpt}`);
  });
});

describe('a text of the library', () => {
  const given = brief(histories['a talk with a note']!);

  it('is used where somebody approved it for this', () => {
    expect(draft(given, 'recap', [template()]).body).toBe('Our recap. Shall we go on?');
  });

  it.each([
    ['nobody approved it', { approvedAt: null }],
    ['it is hidden', { isHidden: true }],
    ['it is for another channel', { channel: 'sms' }],
    ['it is for something else', { tags: ['value'] }],
    ['it has a note to self', { body: 'Hello {% note %}Say why{% endnote %}. Shall we go on?' }],
    ['it is too long', { body: `${words(130)}?` }],
    ['it has a field that nothing fills', { body: 'For {{ deal.name }}: shall we go on?' }],
  ] as const)('is left alone where %s', (_, changes) => {
    expect(draft(given, 'recap', [template(changes)]).body).toContain('Thank you for talking with me');
  });
});

it('an answer to a price is one that its owner reviews first', () => {
  const message = draft(brief(histories['a price objection']!), 'objection');
  const facts = { unanswered: 0, openObjection: null, isStrategic: false, names: [] };
  expect(gateReasons(message, facts).map(({ rule }) => rule)).toContain('price');
});
