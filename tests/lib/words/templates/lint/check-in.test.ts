import { describe, expect, it } from 'vitest';
import { emptyCheckIn } from '../../../../../lib/words/templates/lint/check-in.ts';
import { after, draft } from './builders.ts';

describe('an empty check-in', () => {
  it.each([
    'Just checking in.',
    'Hi Owen,\n\nI’m just checking in to see how things are going.\n\nBest,\nDana',
    'Hi Owen, touching base again. Let me know!',
    'Just following up on my last email. Any thoughts?',
    'Any updates on this?',
    'Did you get my last email?',
    'Hope you are well. Have you had a chance to look at the proposal?',
    'Are you ready to sell?',
    'Hi Owen, ready to buy?',
    'Bumping this to the top of your inbox.',
    'Wanted to circle back on this. Looking forward to hearing from you.',
    'Have you made a decision yet?',
    'Are you still interested?',
    'I just wanted to see if you had any questions.',
    'Hi Owen, just wanted to follow up on the offer I sent last week. Let me know your thoughts.',
    'I want to make sure you received the quote. Any questions?',
    "Hi Sam,\n\nThought I'd check in. How's it going?\n\nDana",
    'I wanted to follow up and see where things stand.',
    'Pinging you again.',
    'Following up on my email below.',
  ])('is found: %s', (body) => {
    expect(emptyCheckIn(draft({ body }))).toMatchObject([{ rule: 'empty-check-in' }]);
  });

  it.each([
    'Just checking in: you said that the roof leaks since the storm. Is it dry now?',
    'Checking in as promised. The price list is attached.',
    'I am following up because the county changed the rule on flat roofs.',
    'Any thoughts on Tuesday at ten?',
    'Checking in at the hotel takes ten minutes. Shall we meet there?',
    'Touching base with your neighbours taught me what the street is worth to a builder, and how long a sale takes here. Shall I show you what I learned?',
    'Have you had a chance to look at page 3? It answers what you asked.',
    'Are you ready for the winter?',
    'Did you get my email with the three floor plans? If plan B works, I will reserve it.',
    'The follow-up plan for your roof has three parts. Shall I send it?',
    'Is the roof still on your list? Reply 1 for yes, 2 for later.',
    'Thank you for your time. I will call tomorrow.',
    '',
  ])('is none: %s', (body) => {
    expect(emptyCheckIn(draft({ body }))).toEqual([]);
  });

  it('is replaced by what they last spoke about, where that is known', () => {
    const body = 'Hi Owen, just checking in.';
    const [known] = emptyCheckIn(after({ topic: 'the barn roof' }, { body }));
    expect(known?.fix).toMatchObject({ kind: 'replace', start: 9, end: body.length });
    const more = 'Hi Owen, just checking in. Any updates? Let me know.\n\nAny news?';
    expect(emptyCheckIn(after({ topic: 'the barn roof' }, { body: more }))[0]?.fix).toMatchObject({
      start: 9,
      end: more.indexOf('\n'),
    });
    expect(emptyCheckIn(draft({ body }))[0]?.fix).toBeNull();
  });
});
