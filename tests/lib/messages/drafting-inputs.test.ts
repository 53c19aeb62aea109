import { expect, it } from 'vitest';
import { longestPrompt } from '../../../lib/messages/drafting.ts';
import { readDraftAsked } from '../../../lib/messages/drafting-inputs.ts';

const asked = { kind: 'draft', leadId: 'owen', prompt: { system: '', user: 'Write.' }, host: 'localhost:1' };

it('takes what a screen asks for words with', () => {
  expect(readDraftAsked(asked)).toEqual(asked);
  expect(readDraftAsked({ kind: 'trial' })).toEqual({ kind: 'trial' });
});

it.each([
  null,
  'draft',
  { kind: 'else' },
  { ...asked, leadId: '' },
  { ...asked, host: undefined },
  { ...asked, prompt: { system: '', user: '' } },
  { ...asked, prompt: { system: 'x'.repeat(longestPrompt + 1), user: 'Write.' } },
  { ...asked, prompt: 'Write.' },
])('takes nothing else (%#)', (message) => expect(readDraftAsked(message)).toBeNull());
