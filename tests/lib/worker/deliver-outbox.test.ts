import { beforeEach, expect, it, vi } from 'vitest';
import { nextAlarm } from '../../../lib/alarms/sync-alarm.ts';
import { setAway } from '../../../lib/followups/away.ts';
import type { News } from '../../../lib/messages/news.ts';
import { failureOf } from '../../../lib/outbox/failure.ts';
import { commandHandlers } from '../../../lib/worker/commands.ts';
import { deliverOutbox } from '../../../lib/worker/deliver-outbox.ts';
import { outboxHandlers } from '../../../lib/worker/outbox-handlers.ts';
import { reconcile } from '../../../lib/worker/reconcile.ts';
import { screenHandlers } from '../../../lib/worker/screen-handlers.ts';
import { saveSecrets } from '../../../lib/worker/secrets.ts';
import { type Worker, worldOf } from '../../../lib/worker/worker.ts';
import { call } from '../../builders.ts';
import { type FakeWorker, newFakeWorker } from '../../fake-worker.ts';
import { commandId, followed, hour, minute, monday, promptOf } from '../../world.ts';
import { connection, outboxRow, rowAs } from '../outbox/rows.ts';
import { newFakeCrm, oneStep } from './fake-crm.ts';

let fake: FakeWorker;
let worker: Worker;
let crm: ReturnType<typeof newFakeCrm>;
let leadId: string;
let heard: News[];
let down: boolean;
const nobody = { tabId: null, frameId: null, origin: '' };

beforeEach(async () => {
  fake = await newFakeWorker();
  down = false;
  heard = [];
  crm = newFakeCrm(fake.worker.now, () => (down ? 'down' : null));
  const fetch = async (url: string, { method = 'GET', headers, body }: RequestInit): Promise<Response> => {
    const request = { method, url, headers: headers as Record<string, string>, body: body as string | null };
    const { status, text, headers: given } = await crm.carry(request);
    return new Response(text, { status, headers: given });
  };
  worker = { ...fake.worker, network: { fetch, isOnline: () => true } };
  fake.adapters.push(oneStep);
  fake.granted.push('https://crm.example/*');
  leadId = (await followed(worldOf(worker), { temperature: 'cold' })).lead.id;
  await worker.db.connections.add(connection());
  await saveSecrets(worker, connection().id, { key: 'k' });
  fake.browser.runtime.onMessage.addListener((news: News) => void heard.push(news));
});

it('sends what a command owes, after the rep has the answer, and tells who shows it', async () => {
  const { logOutcome } = commandHandlers(worker);
  const result = await logOutcome({ commandId: commandId(), ...call({ leadId, touchId: null }) }, nobody);
  expect(result.kind === 'done' && result.prompt?.kind === 'followed' && result.prompt.last?.kind).toBe('touch');
  await vi.waitFor(() => expect(heard).toContainEqual({ news: 'outbox' }));
  await vi.waitFor(async () => {
    const { history } = await promptOf(worldOf(worker), leadId, monday);
    expect(history.flatMap(({ receipts }) => receipts).map(({ delivery }) => delivery)).toEqual(['confirmed']);
  });
  expect(crm.things.some(({ text }) => text === 'Call: no answer')).toBe(true);
  expect(fake.reports).toEqual([]);
});

it('delays no notification: what is due was told before anything is sent', async () => {
  fake.setNow(monday + 100 * hour);
  await worker.db.outbox.add(outboxRow({ leadId }));
  const shownThen: number[] = [];
  const carry = worker.network.fetch;
  worker = {
    ...worker,
    network: {
      ...worker.network,
      fetch: (url, init) => {
        shownThen.push(Object.keys(fake.browser.notifications.getAllCreateOptions()).length);
        return carry(url, init);
      },
    },
  };
  await reconcile(worker);
  expect(shownThen[0]).toBe(1);
  expect((await worker.db.outbox.toArray())[0]!.delivery.kind).toBe('confirmed');
});

it('wakes again for what could not be sent, also while the rep is away', async () => {
  const away = { fromOn: '2026-01-05', untilOn: '2026-01-09', how: 'hold', to: '' } as const;
  await setAway(worldOf(worker), { commandId: commandId(), away }, monday);
  await worker.db.outbox.clear();
  await worker.db.outbox.add(outboxRow({ leadId }));
  down = true;
  await deliverOutbox(worker);
  const [row] = await worker.db.outbox.toArray();
  expect(row!.tryAt).toBeGreaterThan(monday);
  expect((await fake.browser.alarms.get(nextAlarm))?.scheduledTime).toBe(row!.tryAt);
});

it('does not pass what is owed to a CRM off as something due', async () => {
  const { findHealth } = screenHandlers(worker);
  const before = (await findHealth({}, nobody)).nextDueAt;
  await worker.db.outbox.add(outboxRow({ leadId, tryAt: monday - hour }));
  expect((await findHealth({}, nobody)).nextDueAt).toBe(before);
});

it('asks nobody and wakes nobody when nothing is due', async () => {
  await worker.db.outbox.add(outboxRow({ leadId, tryAt: monday + minute }));
  await deliverOutbox(worker);
  expect(crm.requests).toEqual([]);
  expect(heard).toEqual([]);
});

it('shows the tray what is written in words, and does as the rep says', async () => {
  const needing = { kind: 'needs-rep', failure: failureOf('forbidden') } as const;
  await worker.db.outbox.bulkAdd([
    rowAs(needing, { id: 'a', leadId }),
    rowAs(needing, { id: 'b', leadId }),
    rowAs(needing, { id: 'c', leadId }),
  ]);
  const handlers = outboxHandlers(worker);
  const page = await handlers.findOutbox({ after: null }, nobody);
  expect(page.lines[0]!.text).toBe('Call: voicemail\n\nLeft word\nStep: First call');
  await handlers.giveUpWrite({ outboxId: 'a' }, nobody);
  await handlers.confirmWrite({ outboxId: 'b' }, nobody);
  expect(heard).toContainEqual({ news: 'outbox' });
  await handlers.retryWrite({ outboxId: 'c' }, nobody);
  await vi.waitFor(async () => expect((await worker.db.outbox.get('c'))!.delivery.kind).toBe('confirmed'));
  expect(await handlers.findOutbox({ after: null }, nobody)).toMatchObject({ lines: [], waiting: 0, needsRep: 0 });
});

it('sends what a clock that was ahead put off for years, once it is set right', async () => {
  const years = 10_000 * hour;
  await worker.db.connections.update(connection().id, { pausedUntilAt: monday + years });
  const row = rowAs({ kind: 'queued', attempts: 1, failure: failureOf('unavailable') }, { tryAt: monday + years });
  await worker.db.outbox.add(row);
  await reconcile(worker);
  expect(await worker.db.outbox.get(row.id)).toMatchObject({ delivery: { kind: 'confirmed' } });
});
