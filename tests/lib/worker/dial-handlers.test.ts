import { beforeEach, describe, expect, it, vi } from 'vitest';
import { saveView } from '../../../lib/tabs/tab-views.ts';
import { armedOfDraft } from '../../../lib/touches/armed.ts';
import { dialHandlers, watchTabDials } from '../../../lib/worker/dial-handlers.ts';
import { worldOf } from '../../../lib/worker/worker.ts';
import { otherReading, reading } from '../../builders.ts';
import { type FakeWorker, newFakeWorker } from '../../fake-worker.ts';
import { followed, promptOf } from '../../world.ts';

const origin = 'https://crm.example';
let fake: FakeWorker;
let leadId: string;
let number: string;

beforeEach(async () => {
  fake = await newFakeWorker();
  const { lead } = await followed(worldOf(fake.worker));
  leadId = lead.id;
  number = lead.phones[0]!.text;
});

async function dialIn(tabId: number | null) {
  await dialHandlers(fake.worker).showDial({ number }, { tabId, frameId: 0, origin });
  return armedOfDraft((await promptOf(worldOf(fake.worker), leadId, fake.worker.now())).armed);
}

async function tabShowing(shown: { leadId: string | null; page?: ReturnType<typeof reading> }): Promise<number> {
  const { session } = fake.browser.storage;
  const view = { kind: 'record', reading: shown.page ?? reading() } as const;
  const saved = await saveView(session, fake.worker.locks, { tabId: 7, origin, view });
  await session.set({ 'tab:7': { ...saved, leadId: shown.leadId } });
  return 7;
}

describe('a number dialled on the page', () => {
  it('is asked about where it is one of the lead’s on show', async () => {
    expect(await dialIn(await tabShowing({ leadId }))).toMatchObject({ kind: 'call', to: number });
  });

  it('is nobody’s beside another record, and in no tab', async () => {
    expect(await dialIn(await tabShowing({ leadId: null, page: otherReading('2') }))).toBeNull();
    expect(await dialIn(null)).toBeNull();
    expect(await dialIn(99)).toBeNull();
  });

  it('is listened for only where somebody followed is shown', async () => {
    const run = vi.spyOn(fake.worker.browser.scripting, 'executeScript').mockResolvedValue([] as never);
    await watchTabDials(fake.worker, { tabId: 7, leadId: null });
    expect(run).not.toHaveBeenCalled();
    await watchTabDials(fake.worker, { tabId: 7, leadId });
    expect(run).toHaveBeenCalledWith({ target: { tabId: 7 }, files: ['/overlay-dial.js'] });
  });
});
