import { describe, expect, it } from 'vitest';
import { reason } from '../../../../lib/touches/reason.ts';
import { mostOf } from '../../../../lib/words/drafts/most.ts';
import { wordCount } from '../../../../lib/words/templates/lint/body-parts.ts';
import { lead } from '../../../components/sidebar/builders.ts';
import { day, monday } from '../../../world.ts';
import { brief, facts } from './builders.ts';
import { emailed, histories, mailed, noted, promised, touched, words } from './histories.ts';

function anglesOf(...given: Parameters<typeof brief>): readonly string[] {
  return brief(...given).angles.map(({ kind }) => kind);
}

describe('the angles', () => {
  it.each([
    ['nothing yet', ['introduce', 'value']],
    ['a voicemail', ['missed', 'introduce', 'value']],
    ['a talk with a note', ['recap', 'next-step', 'value']],
    ['a missed meeting', ['missed', 'recap', 'next-step', 'value']],
    ['a price objection', ['objection', 'recap', 'next-step', 'value']],
    ['their mail', ['reply', 'next-step', 'value']],
    ['a promise of theirs', ['awaited', 'next-step', 'value']],
    ['one email unanswered', ['introduce', 'value', 're-engage']],
    ['a long silence after a talk', ['re-engage', 'value', 'next-step']],
    ['a meeting that was booked', ['booked', 'recap', 'value']],
    ['a wish to be called back', ['callback', 'value']],
  ])('after %s begin with what is owed', (name, angles) => {
    expect(anglesOf(histories[name]!)).toEqual(angles);
  });

  it('put a promise before the step as it was planned', () => {
    const text = { subject: '', body: 'Hello' };
    expect(anglesOf([], { text, reminders: [promised('Send the plan')] })).toEqual([
      'promise',
      'planned',
      'introduce',
      'value',
    ]);
  });

  it('name a day only while it is ahead', () => {
    const near = { lead: lead({ mentionedOn: '2026-02-01', offerExpiresOn: '2026-01-10' }) };
    const gone = { lead: lead({ mentionedOn: '2026-01-04', offerExpiresOn: '2025-12-31' }) };
    expect(anglesOf([], near)).toEqual(['offer', 'date', 'introduce', 'value']);
    expect(anglesOf([], gone)).toEqual(['introduce', 'value']);
  });

  it('come to the end only after four touches that nobody answered', () => {
    const after = (count: number) => ({ lead: lead({ tally: { unanswered: { count, activityId: 'a' } } }) });
    expect(anglesOf([emailed(3, 'Hello')], after(4))).toContain('break-up');
    expect(anglesOf([emailed(3, 'Hello')], after(3))).not.toContain('break-up');
  });

  it('do not say of a wrong number that they were not reached', () => {
    expect(anglesOf([touched(1, 'call', 'wrong-number')])).not.toContain('missed');
  });

  it.each(['call', 'mail', 'meeting', 'door-knock'] as const)(
    'are none for %s: only what is known is told',
    (channel) => {
      const told = brief(histories['a talk with a note']!, { channel });
      expect(told.angles).toEqual([]);
      expect(told.context.length).toBeGreaterThan(1);
    },
  );

  it('are none for somebody who may not be written to', () => {
    expect(anglesOf([], { lead: lead({ doNotContact: true }) })).toEqual([]);
  });
});

describe('what is known', () => {
  it('is told in at most six lines: the last contact, what was promised, what is in the way, the stage, the reason', () => {
    const known = brief(
      [
        touched(1, 'call', 'voicemail'),
        touched(3, 'call', 'connected', { note: 'Too expensive. She will send the plans.' }),
      ],
      { reminders: [promised('Send the map')], why: [reason('sequence-started', { sequence: 'Basic' })] },
    ).context;
    expect(known.map(({ kind }) => kind)).toEqual(['touch', 'promise', 'awaited', 'objection', 'status', 'reason']);
    expect(known[0]).toMatchObject({ channel: 'call', outcome: 'voicemail', at: monday - day });
  });

  it('leaves out the note before the stage they are at', () => {
    const known = brief(
      [
        noted(1, 'Has a dog'),
        touched(2, 'call', 'voicemail'),
        touched(3, 'call', 'connected', { note: 'Too expensive. She will send the plans.' }),
      ],
      { reminders: [promised('Send the map')], why: [reason('sequence-started', { sequence: 'Basic' })] },
    ).context;
    expect(known.map(({ kind }) => kind)).toEqual(['touch', 'promise', 'awaited', 'objection', 'status', 'reason']);
  });

  it('keeps the last talk in view while there is room', () => {
    const known = brief([
      touched(1, 'call', 'voicemail'),
      touched(3, 'call', 'connected', { note: 'Wants skylights' }),
    ]);
    expect(known.context[1]).toMatchObject({ kind: 'talk', words: 'Wants skylights' });
  });

  it('tells what was noted since the last talk, once', () => {
    const talk = touched(3, 'call', 'connected');
    const line = brief([noted(1, 'The husband decides'), talk]).context[1];
    expect(line).toMatchObject({ kind: 'note', words: 'The husband decides' });
    expect(brief([talk, noted(4, 'The husband decides')]).context.map(({ kind }) => kind)).not.toContain('note');
    const known = brief([noted(1, 'It is too expensive for them'), talk]).context.map(({ kind }) => kind);
    expect(known).toContain('objection');
    expect(known).not.toContain('note');
  });

  it('says of a lead nobody touched where they stand', () => {
    expect(brief([]).context).toEqual([{ kind: 'status', status: 'attempted' }]);
  });

  it('keeps long words on one short line', () => {
    const [line] = brief([touched(1, 'call', 'connected', { note: `${words(60)}\n${words(60)}` })]).context;
    expect(line).toMatchObject({ words: expect.stringMatching(/^[^\n]{1,109}…$/) });
  });
});

describe('the most that a message may hold', () => {
  const last = { sent: null, isAnswered: false, talk: null, topic: null };

  it('is less with every message of the run', () => {
    const limits = [1, 2, 3, 4, 5].map((position) => mostOf('email', { position, last }).words);
    expect(limits).toEqual([...new Set(limits)].sort((one, other) => other - one));
    expect(mostOf('email', { position: 9, last }).words).toBe(limits.at(-1));
  });

  it('is less than the one before held, unless it was answered', () => {
    const sent = words(20);
    expect(mostOf('email', { position: 2, last: { ...last, sent } }).words).toBe(wordCount(sent) - 1);
    expect(mostOf('email', { position: 2, last: { ...last, sent, isAnswered: true } }).words).toBeGreaterThan(20);
  });

  it('is one text for a phone', () => {
    expect(mostOf('sms', { position: 1, last }).characters).toBe(160);
  });
});

it('a brief is the same for the same facts', () => {
  const given = facts([mailed(1, 'in'), emailed(2, 'Hello')]);
  expect(brief(given.activities)).toEqual(brief(given.activities));
});
