import { describe, expect, it } from 'vitest';
import type { Message } from '../../../../../lib/touches/message.ts';
import { type GateFacts, gateReasons } from '../../../../../lib/words/templates/gate/gate-reasons.ts';
import { isCleared, keptReview, type Review, reviewOf } from '../../../../../lib/words/templates/gate/review.ts';
import { reviewText } from '../../../../../lib/words/templates/gate/review-text.ts';
import { t } from '../../../../translate.ts';

const plain: GateFacts = { unanswered: 0, openObjection: null, isStrategic: false, names: [] };
const message: Message = { subject: 'Your roof', body: 'The price is $5.\n\nShall we?' };
const reasons = gateReasons(message, plain);
const review: Review = { message, reasons, approvedBy: 'Ann', because: 'fair', owner: '', at: 7 };

function isCovered(changes: Partial<Message>, facts: Partial<GateFacts> = {}): boolean {
  const changed = { ...message, ...changes };
  return isCleared(changed, gateReasons(changed, { ...plain, ...facts }), review);
}

describe('a review', () => {
  it('clears the words it was given for, and nothing else does where one is asked for', () => {
    expect(isCleared(message, reasons, null)).toBe(false);
    expect(isCleared(message, reasons, review)).toBe(true);
    expect(isCleared({ subject: '', body: 'Shall we?' }, [], null)).toBe(true);
  });

  it('does not mind how the lines are broken', () => {
    expect(isCovered({ body: ' The price is  $5.\r\nShall we? ' })).toBe(true);
  });

  it.each<[string, Partial<Message>]>([
    ['another price', { body: 'The price is $4.\n\nShall we?' }],
    ['the same words once more', { body: 'The price is $5. The price is $5.\n\nShall we?' }],
    ['a word less', { body: 'The price is.\n\nShall we?' }],
    ['other words around the same ones', { body: 'Half the price is $5.\n\nShall we?' }],
    ['the same words in the subject', { subject: 'The price is $5.', body: 'Your roof\n\nShall we?' }],
    ['a character nobody sees', { body: 'The price is $5\u200b.\n\nShall we?' }],
    ['a letter that looks alike', { body: 'The \u0440rice is $5.\n\nShall we?' }],
    ['another subject', { subject: 'Your house' }],
  ])('does not cover %s', (_what, changes) => {
    expect(isCovered(changes)).toBe(false);
  });

  it.each<Partial<GateFacts>>([{ unanswered: 3 }, { openObjection: 'too slow' }, { isStrategic: true }])(
    'does not cover what came to be known since: %j',
    (facts) => {
      expect(isCovered({}, facts)).toBe(false);
    },
  );

  it('is found among several by its words', () => {
    const other: Review = { ...review, message: { ...message, subject: 'Else' }, approvedBy: 'Ben' };
    expect(reviewOf(message, reasons, [other, review])).toBe(review);
    expect(reviewOf(message, reasons, [other])).toBeNull();
    expect(reviewOf(message, [], [review])).toBeNull();
  });

  it('is kept by what had asked for it, and told in one line', () => {
    const kept = keptReview({ ...review, owner: 'Owen' });
    expect(kept).toEqual({ rules: ['price'], approvedBy: 'Ann', because: 'fair', owner: 'Owen', at: 7 });
    expect(reviewText(kept, t)).toBe('Reviewed by Ann: money “fair” · Owen owns the lead');
    expect(reviewText({ ...kept, because: '', owner: '' }, t)).toBe('Reviewed by Ann: money');
  });
});
