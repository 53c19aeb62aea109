import { expect, it } from 'vitest';
import type { OwedTouch } from '../../../lib/outbox/owed-write.ts';
import { entryText } from '../../../lib/words/entry-text.ts';
import { t } from '../../translate.ts';
import { monday } from '../../world.ts';

const words = { t, locale: 'en-GB' };
const touch: OwedTouch = {
  kind: 'touch',
  channel: 'call',
  outcome: 'voicemail',
  contact: '+44 1632 960000',
  note: 'Ask for Ana.\nAfter six.',
  stepTitle: 'First call',
  at: monday,
};

it('says a touch in one line, and below it the note, the step and the number', () => {
  expect(entryText(touch, words)).toEqual({
    subject: 'Call: voicemail',
    text: 'Ask for Ana.\nAfter six.\nStep: First call\nUsed: +44 1632 960000',
  });
});

it('says in a line which script was used, and what was objected', () => {
  const script = { id: 's', scenario: 'negotiation', objections: ['Too\nmuch'], branch: null } as const;
  expect(entryText({ ...touch, note: '', stepTitle: '', contact: '', script }, words).text).toBe(
    'Script: Price · objections: Too much',
  );
});

it('says nothing of what is not known', () => {
  expect(entryText({ ...touch, contact: '', note: ' ', stepTitle: '' }, words).text).toBe('');
});

it.each([
  [{ kind: 'note', note: 'Likes tea', at: monday } as const, 'Note', 'Likes tea'],
  [
    { kind: 'task', channel: 'email', title: 'Send the map', dueAt: monday, touchId: 't' } as const,
    'Email: Send the map',
    '',
  ],
  [{ kind: 'stage', status: 'offer', at: monday } as const, 'Status: Offer made', ''],
])('says %o', (write, subject, text) => {
  expect(entryText(write, words)).toEqual({ subject, text });
});

it('is bounded, and cuts no character in two', () => {
  const title = '🦊'.repeat(300);
  const { subject } = entryText({ kind: 'task', channel: 'call', title, dueAt: monday, touchId: 't' }, words);
  expect(subject.length).toBeLessThanOrEqual(200);
  expect(subject.isWellFormed()).toBe(true);
  expect(entryText({ ...touch, note: 'x'.repeat(30_000) }, words).text.length).toBeLessThan(21_000);
});

it('keeps a subject to one line, whatever a title holds', () => {
  const write = { kind: 'task', channel: 'call', title: 'Call\r\nBcc: all', dueAt: monday, touchId: 't' } as const;
  expect(entryText(write, words).subject).toBe('Call: Call Bcc: all');
});
