import { describe, expect, it } from 'vitest';
import type { Activity } from '../../../../lib/touches/activity.ts';
import { objectionOf, openObjection, putOff } from '../../../../lib/words/drafts/objection.ts';
import { emailed, mailed, noted, touched } from './histories.ts';

describe('what keeps them from going on', () => {
  it.each([
    ['Said it is too expensive.', 'price'],
    ['She finds the price is too high for now', 'price'],
    ["They can't afford it this year", 'price'],
    ['No budget until spring', 'price'],
    ['Somebody else is cheaper', 'price'],
    ['He is comparing us with another company', 'other'],
    ['Waiting for two other quotes', 'other'],
    ['Wants to think it over', 'think'],
    ['Has to talk about it with her husband', 'decider'],
    ['Needs to run it by her boss first', 'decider'],
    ['The board has to approve it', 'decider'],
    ['Wants to check with the accountant', 'decider'],
    ['It is not her decision', 'decider'],
    ['Happy with their current supplier', 'other'],
    ['They already have an agent', 'other'],
    ['Worried about the guarantee', 'unsure'],
    ['Had a bad experience with roofers', 'unsure'],
    ["Doesn't trust online banks", 'unsure'],
    ['I need to think about it', 'think'],
    ['Not now, maybe in summer', 'later'],
    ['Not yet, the barn comes first', 'later'],
    ['Signed with two other suppliers', 'other'],
    ['Project is on hold', 'later'],
    ['Too busy with the harvest', 'time'],
  ])('"%s" is %s', (text, kind) => {
    expect(objectionOf(text)?.kind).toBe(kind);
  });

  it.each([
    'Loved the plan, wants the offer in writing.',
    'The price is fine.',
    'It is not too expensive for them.',
    'Asked whether it is a good time to talk.',
    'He thinks the barn is 40 years old.',
    'Has another barn in the north.',
    'Owns two companies in the town.',
    'Put me on hold for five minutes.',
    'Has not yet received the plan.',
    'His wife was there, too, and decides.',
    'The director Ann Lee was in the call.',
    'Needs to talk to us again on Monday.',
    'Happy with the photos.',
    'Has an agent’s phone number for us.',
    'Not sure when he is back.',
    '',
  ])('is not in "%s"', (text) => {
    expect(objectionOf(text)).toBeNull();
  });

  it('is told with its own sentence', () => {
    expect(objectionOf('Good talk. Says it is too expensive! Call in May.')?.words).toBe('Says it is too expensive');
  });
});

describe('an objection', () => {
  const raised = touched(3, 'call', 'connected', { note: 'Too expensive.' });
  const script = { id: 's', scenario: 'negotiation', objections: ['It costs too much'], branch: null } as const;
  const labelled = touched(3, 'call', 'connected', { script });

  it('stays open through a call that nobody took', () => {
    expect(openObjection([touched(1, 'call', 'no-answer'), raised])).toMatchObject({ kind: 'price', at: raised.at });
  });

  it('out of a note is answered by what was sent since, and by another talk', () => {
    expect(openObjection([emailed(1, 'On the sum'), raised])).toBeNull();
    expect(openObjection([touched(1, 'call', 'connected'), raised])).toBeNull();
  });

  it('of the script is answered only by a message that was reviewed as its answer', () => {
    const review = { approvedBy: 'Dana', because: '', owner: '', at: 0, rules: ['objection'] } as const;
    expect(openObjection([emailed(1, 'Hello'), labelled])).toMatchObject({ kind: 'price', words: 'It costs too much' });
    expect(openObjection([{ ...emailed(1, 'On the sum'), review }, labelled])).toBeNull();
  });

  it('may stand in their mail, never in ours', () => {
    expect(openObjection([mailed(1, 'in', { excerpt: 'It is too expensive for us' })])?.kind).toBe('price');
    expect(openObjection([mailed(1, 'out', { excerpt: 'Is it too expensive for you' })])).toBeNull();
  });

  it('is none for a "not now" alone: that is put off, until they are written to or spoken with', () => {
    const later = touched(3, 'call', 'not-now', { note: 'Harvest first. Call in May' });
    expect([openObjection([later]), openObjection([{ ...later, note: 'No budget' }])?.kind]).toEqual([null, 'price']);
    expect(putOff([noted(1, 'x'), touched(2, 'call', 'voicemail'), later])).toMatchObject({
      kind: 'later',
      words: 'Harvest first',
    });
    expect(putOff([{ ...later, isSensitive: true }])?.words).toBe('');
    expect([putOff([emailed(1, 'Hi'), later]), putOff([touched(1, 'call', 'connected'), later])]).toEqual([null, null]);
  });

  const review = { approvedBy: 'Dana', because: '', owner: '', at: 0, rules: ['objection'] } as const;

  it.each<[string, readonly Activity[], string | null]>([
    ['nothing was talked about', [], null],
    ['they raised it', [labelled], 'It costs too much'],
    ['they wrote back since', [touched(1, 'email', 'replied'), labelled], 'It costs too much'],
    ['they booked since', [touched(1, 'email', 'booked'), labelled], null],
    ['they booked in that very talk', [{ ...labelled, outcome: 'booked' }], null],
    [
      'a message was reviewed for something else',
      [{ ...emailed(1, 'Hi'), review: { ...review, rules: ['price'] } }, labelled],
      'It costs too much',
    ],
    ['the note says another thing than the script', [{ ...labelled, note: 'No time' }], 'It costs too much'],
  ])('when %s', (_when, lines, open) => {
    expect(openObjection(lines)?.words ?? null).toBe(open);
  });

  it('in what is sensitive is known to be there, without its words', () => {
    const hidden = [
      { ...raised, isSensitive: true },
      { ...labelled, isSensitive: true },
      { ...noted(1, 'Too expensive since the divorce'), isSensitive: true },
    ];
    for (const line of hidden as readonly Activity[]) expect(openObjection([line])).toMatchObject({ words: '' });
  });
});
