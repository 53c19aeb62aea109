// @vitest-environment jsdom
import { expect, test, vi } from 'vitest';
import { type Claim, claimPage, offerControls } from '../../../lib/overlay/claim-page.ts';

function claim(changes: Partial<Claim> = {}): Claim {
  return { isAlive: () => true, retire: vi.fn(), adopt: vi.fn(), signal: new AbortController().signal, ...changes };
}

test('the newest script retires the one before it', () => {
  const [first, second] = [claim(), claim()];
  claimPage(first);
  claimPage(second);
  expect(first.retire).toHaveBeenCalledOnce();
  expect(second.retire).not.toHaveBeenCalled();
});

test('the page cannot retire a script whose extension lives', () => {
  const ours = claim();
  claimPage(ours);
  window.dispatchEvent(new Event('followthrough'));
  expect(ours.retire).not.toHaveBeenCalled();
});

test('an orphan goes when a newer script comes, until its signal', () => {
  const end = new AbortController();
  const orphan = claim({ isAlive: () => false, signal: end.signal });
  claimPage(orphan);
  window.dispatchEvent(new Event('followthrough'));
  expect(orphan.retire).toHaveBeenCalledOnce();
  end.abort();
  window.dispatchEvent(new Event('followthrough'));
  expect(orphan.retire).toHaveBeenCalledOnce();
});

test('controls go to the script that holds the page', () => {
  const [first, second] = [claim(), claim()];
  claimPage(first);
  claimPage(second);
  const create = vi.fn();
  offerControls(create);
  expect(second.adopt).toHaveBeenCalledWith(create);
  expect(first.adopt).not.toHaveBeenCalled();
});
