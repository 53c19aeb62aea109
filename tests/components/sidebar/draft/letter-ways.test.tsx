// @vitest-environment jsdom
import { expect, it, vi } from 'vitest';
import type { LeadPrompt } from '../../../../lib/messages/prompt.ts';
import { done, leadPrompt, touch } from '../builders.ts';
import { mounting } from '../mounted.tsx';

const { root, text, show, button, press } = mounting();
const panel = 'section[aria-labelledby="message"]';
const message = { subject: 'Your house', body: 'Dear Owen, may I call?' };

function due(): LeadPrompt {
  return leadPrompt({
    touch: touch({ channel: 'mail', id: 'touch-1' }),
    text: message,
    choices: [{ outcome: 'delivered', nextAt: null, why: [] }],
  });
}

/** What fills the text is loaded, and the words are judged, before the letter can be printed. */
async function print(): Promise<void> {
  await press('Write the letter');
  await vi.waitFor(() => expect(root().querySelector(`${panel} textarea`)).not.toBeNull(), 10_000);
  await vi.waitFor(() => expect(button('Print', panel).getAttribute('aria-disabled')).toBeNull());
  await press('Print', panel);
}

it('prints the letter as it stands, and logs it with its words once it was posted', async () => {
  const shown = due();
  const sidebar = await show(shown, {
    printLetters: () => ({ batchId: 'b1', left: [] }),
    openLetters: () => ({ kind: 'done' }),
    logOutcome: () => done(shown),
  });
  await print();
  const { id: leadId } = shown.lead;
  expect(sidebar.sentOf('printLetters')).toEqual([{ letters: [{ leadId, touchId: 'touch-1', message }] }]);
  await vi.waitFor(() => expect(text()).toContain('Did you send it?'));
  expect(sidebar.sentOf('openLetters')).toEqual([{ batchId: 'b1' }]);
  await sidebar.pass(1000);
  await press('Sent');
  expect(sidebar.sentOf('logOutcome')).toMatchObject([
    {
      touchId: 'touch-1',
      channel: 'mail',
      outcome: 'delivered',
      contact: '1 North Field',
      note: 'Your house',
      message,
    },
  ]);
});

it('says what is missing where there is no address', async () => {
  const left = [{ touchId: 'touch-1', because: 'no-address' as const }];
  await show(due(), { printLetters: () => ({ batchId: null, left }) });
  await print();
  await vi.waitFor(() => expect(text()).toContain('Add their address'));
});

it('says so where the worker keeps it back, and asks about nothing', async () => {
  const left = [{ touchId: 'touch-1', because: 'barred' as const }];
  const sidebar = await show(due(), { printLetters: () => ({ batchId: null, left }) });
  await print();
  await vi.waitFor(() => expect(text()).toContain('It cannot be printed as it stands.'));
  expect(text()).not.toContain('Did you send it?');
  expect(sidebar.sentOf('openLetters')).toEqual([]);
});
