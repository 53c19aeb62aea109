import { expect, test } from 'vitest';
import { findView, saveView } from '../../../lib/tabs/tab-views.ts';
import { leaveRevoked } from '../../../lib/worker/leave-revoked.ts';
import { pageHandlers } from '../../../lib/worker/page-handlers.ts';
import { newFakeWorker } from '../../fake-worker.ts';

const list = { kind: 'list' } as const;

test('takes scripts off the tabs of sites no longer allowed, and off no other', async () => {
  const { worker, browser, granted, toTabs } = await newFakeWorker();
  const { session } = browser.storage;
  granted.push('https://kept.example/*');
  await saveView(session, worker.locks, { tabId: 1, origin: 'https://kept.example', view: list });
  await saveView(session, worker.locks, { tabId: 2, origin: 'https://gone.example', view: list });
  await leaveRevoked(worker);
  expect(toTabs).toEqual([{ tabId: 2, message: { news: 'leave' } }]);
  expect(await findView(session, 1)).toMatchObject({ view: list });
  expect(await findView(session, 2)).toMatchObject({ view: { kind: 'other' } });
});

test('a script that the revocation did not reach is told when it next speaks, and learns nothing', async () => {
  const { worker, browser, toTabs } = await newFakeWorker();
  const caller = { tabId: 3, frameId: 0, origin: 'https://gone.example' };
  expect(await pageHandlers(worker).showView({ view: list }, caller)).toBeNull();
  expect(toTabs).toEqual([{ tabId: 3, message: { news: 'leave' } }]);
  expect(await findView(browser.storage.session, 3)).toMatchObject({ view: { kind: 'other' } });
});
