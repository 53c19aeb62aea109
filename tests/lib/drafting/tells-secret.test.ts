import { expect, it } from 'vitest';
import { tellsSecret } from '../../../lib/drafting/tells-secret.ts';

const note = 'Going through a divorce. His wife does not know yet!\nCall the office only';

it.each([
  ['all of it', `Notes: ${note}`, true],
  ['one sentence', 'Write to Owen. HIS wife   does not – know yet, so be kind.', true],
  ['one line', 'Last note: call the office only.', true],
  ['one sentence over two lines, quoted', JSON.stringify({ note: 'His wife does\nnot know yet' }), true],
  ['another order', 'yet know not does wife his', false],
  ['half a sentence', 'His wife does not', false],
  ['something else', 'Ask for a meeting on Thursday.', false],
  ['nothing', '', false],
])('finds %s of a note', (_, text, isTold) => expect(tellsSecret(text, note)).toBe(isTold));

it('finds a short note as whole words alone', () => {
  expect(tellsSecret('He has HIV, be careful', 'HIV')).toBe(true);
  expect(tellsSecret('He lives in the hive', 'hiv')).toBe(false);
  expect(tellsSecret('Anything', ' … ')).toBe(false);
});
