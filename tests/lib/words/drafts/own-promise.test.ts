import { describe, expect, it } from 'vitest';
import { ownPromise } from '../../../../lib/words/drafts/own-promise.ts';
import { day, monday } from '../../../world.ts';
import { promised } from './histories.ts';

describe('the promise that is owed', () => {
  it.each([
    ['Send him the price list', 'the price list'],
    ['send pricing', 'pricing'],
    ['send Owen the map', 'the map'],
    ['email Owen Hughes his plan', 'your plan'],
    ['email him on Friday', null],
    ['call her back on Monday', null],
  ])('"%s" names %s', (title, thing) => {
    expect(ownPromise([promised(title)], 'Owen Hughes', monday)?.thing).toBe(thing);
  });

  it.each([
    ['Call him on Monday.', 'call you on Monday'],
    ['Ask her about the gutters', 'ask you about the gutters'],
    ['Check their roof', 'check your roof'],
    ['Call Owen back', 'call you back'],
    ['Check Owen’s roof with Owens', 'check your roof with Owens'],
  ])('"%s" is said to them as "%s"', (title, deed) => {
    expect(ownPromise([promised(title)], 'Owen Hughes', monday)?.deed).toBe(deed);
  });

  it('is the first that is due, and none that was made in a sensitive note', () => {
    const secret = { words: 'x', madeAt: 0, isSensitive: true } as const;
    const owed = [promised('Send the plan', { dueAt: monday + 2 * day }), promised('Send the map')];
    expect(ownPromise([promised('Send x', { dueAt: 0, promise: secret }), ...owed], 'Owen Hughes', monday)?.title).toBe(
      'Send the map',
    );
    expect(ownPromise([promised('Send x', { promise: secret })], 'Owen Hughes', monday)).toBeNull();
  });

  it('is late once its time has passed', () => {
    expect(ownPromise([promised('Send it', { missedAt: monday })], 'Owen Hughes', monday)?.isMissed).toBe(true);
    expect(ownPromise([promised('Send it', { missedAt: monday + 1 })], 'Owen Hughes', monday)?.isMissed).toBe(false);
  });
});
