import { describe, expect, it } from 'vitest';
import { applyFix } from '../../../../../lib/words/templates/lint/apply-fix.ts';
import { pressingSpans, pressure } from '../../../../../lib/words/templates/lint/pressure.ts';
import { draft } from './builders.ts';

describe('words that press', () => {
  it.each([
    ['This is your last chance to sell.', 'last chance'],
    ['Final notice: your file closes.', 'Final notice'],
    ['Act now and save.', 'Act now'],
    ['Don’t miss out on this.', "Don't miss out"],
    ['Call before it’s too late.', "before it's too late"],
    ['A limited-time price.', 'limited-time'],
    ['Only 3 spots left.', 'Only 3 spots'],
    ['The offer ends today.', 'offer ends today'],
    ['Please answer ASAP.', 'ASAP'],
    ['You must decide this week.', 'You must decide'],
    ['Why haven’t you replied?', "Why haven't you replied"],
    ['You still haven’t responded to me.', "You still haven't responded"],
    ['I am still waiting for your answer.', 'still waiting for your'],
    ['I have tried to reach you five times.', 'I have tried to reach you five times'],
    ['URGENT: read this', 'URGENT'],
    ['Time is running out.', 'Time is running out'],
    ['Sign today!!', '!!'],
    ['You will regret it.', 'You will regret'],
    ['This is my third attempt to reach you.', 'third attempt to reach'],
  ])('%s', (body, found) => {
    expect(pressure(draft({ body }))).toMatchObject([{ rule: 'pressure', values: { found } }]);
  });

  it.each([
    'There is no last chance here, and no rush.',
    'Nothing urgent: take your time.',
    'You do not have to decide now.',
    'When we spoke, the roof was urgent.',
    'The offer stands until Tuesday, December 1.',
    'I will not write again.',
    'I have not heard from you, so I take it that it has to wait.',
    'What is the last thing you want to change?',
    'The final step is the visit.',
    'Only two questions are left.',
    'Act two of the plan begins in June!',
    'Reply today or tomorrow, whichever suits you.',
    'We can start as soon as possible after the permit.',
    '',
  ])('are not in: %s', (body) => {
    expect(pressingSpans(body)).toEqual([]);
  });

  it('are taken out with their sentence, or said more gently', () => {
    const fixed = (body: string): string | null => {
      const fix = pressure(draft({ body }))[0]?.fix;
      return fix ? applyFix(body, fix) : null;
    };
    expect(fixed('The roof is ready. This is your last chance. Shall we?')).toBe('The roof is ready. Shall we?');
    expect(fixed('Please answer ASAP, Owen.')).toBe('Please answer when it suits you, Owen.');
    expect(fixed('This is your last chance.')).toBeNull();
  });

  it('are found each once, in order', () => {
    const spans = pressingSpans('Act now! Only 2 spots left. Act now!');
    expect(spans.map(({ text }) => text)).toEqual(['Act now', 'Only 2 spots', 'Act now']);
  });
});
