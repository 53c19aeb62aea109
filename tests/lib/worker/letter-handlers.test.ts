import { beforeEach, expect, it } from 'vitest';
import type { News } from '../../../lib/messages/news.ts';
import { letterHandlers } from '../../../lib/worker/letter-handlers.ts';
import { worldOf } from '../../../lib/worker/worker.ts';
import { type FakeWorker, newFakeWorker } from '../../fake-worker.ts';
import { followed, openTouch } from '../../world.ts';

const caller = { tabId: null, frameId: null, origin: 'chrome-extension://test' };
let fake: FakeWorker;

beforeEach(async () => {
  fake = await newFakeWorker();
});

it('opens the page of a batch, on the paper that was chosen last', async () => {
  const handlers = letterHandlers(fake.worker);
  const shown = await followed(worldOf(fake.worker), { sequenceId: 'preset-direct-mail' });
  const message = { subject: '', body: 'Dear Owen, may I call?' };
  const letter = { leadId: shown.lead.id, touchId: openTouch(shown).id, message };
  const { batchId } = await handlers.printLetters({ letters: [letter] }, caller);

  await handlers.openLetters({ batchId: batchId! }, caller);
  const urls = (await fake.browser.tabs.query({})).map(({ url = '' }) => url);
  expect(urls.filter((url) => url.endsWith(`/letters.html#${batchId}`))).toHaveLength(1);

  expect(await handlers.findPrintJob({ batchId: batchId! }, caller)).toMatchObject({
    paper: 'a4',
    letters: [{ message }],
  });
  await handlers.choosePaper({ paper: 'us-letter' }, caller);
  expect(await handlers.findPrintJob({ batchId: batchId! }, caller)).toMatchObject({ paper: 'us-letter' });
});

it('tells every screen what was printed and what was not posted, so that no other offers it again', async () => {
  const told: News[] = [];
  fake.browser.runtime.onMessage.addListener((news: News) => void told.push(news));
  const handlers = letterHandlers(fake.worker);
  const shown = await followed(worldOf(fake.worker), { sequenceId: 'preset-direct-mail' });
  const letter = { leadId: shown.lead.id, touchId: openTouch(shown).id, message: null };
  await handlers.printLetters({ letters: [letter] }, caller);
  expect(told).toEqual([{ news: 'leads', leadIds: [shown.lead.id] }]);
  await handlers.dropPrinted({ touchIds: [letter.touchId] }, caller);
  expect(told).toHaveLength(2);
});
