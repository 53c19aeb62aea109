import { expect, it } from 'vitest';
import { type Attached, attachedKey, attachedOfDraft, draftOfAttached } from '../../../lib/touches/attached.ts';
import { messageKeys } from '../../../lib/touches/message.ts';

const ticked: readonly Attached[] = [
  { name: 'the price list', reminderId: 'r1' },
  { name: 'The attachment', reminderId: null },
];

it('comes back from its draft as it was', () => {
  expect(attachedOfDraft(draftOfAttached(ticked))).toEqual(ticked);
  expect(attachedOfDraft('')).toEqual([]);
});

it('is one line a thing, whatever its name holds', () => {
  const [one] = attachedOfDraft(draftOfAttached([{ name: 'a\tb\nc', reminderId: 'r1' }]));
  expect(one).toEqual({ name: 'a b c', reminderId: 'r1' });
  expect(attachedOfDraft('no tab\n\t\nx\t')).toEqual([]);
});

it('goes when the message of its touch goes', () => {
  expect(attachedKey('t1').startsWith(messageKeys('t1'))).toBe(true);
});
