import { beforeEach, expect, it, vi } from 'vitest';
import type { News } from '../../../lib/messages/news.ts';
import { usualRules } from '../../../lib/rules/rule-settings.ts';
import { commandHandlers } from '../../../lib/worker/commands.ts';
import { worldOf } from '../../../lib/worker/worker.ts';
import { field, otherReading } from '../../builders.ts';
import { type FakeWorker, newFakeWorker } from '../../fake-worker.ts';
import { commandId, day, followed, monday } from '../../world.ts';

let fake: FakeWorker;
let told: readonly string[][];
const nobody = { tabId: null, frameId: null, origin: '' };

beforeEach(async () => {
  fake = await newFakeWorker();
  const heard: string[][] = [];
  told = heard;
  fake.browser.runtime.onMessage.addListener((news: News) => {
    if (news.news === 'leads') heard.push([...news.leadIds].toSorted());
  });
});

/** Somebody at one company. */
async function colleague(recordId: string): Promise<string> {
  const page = otherReading(recordId, { emails: [field(`p${recordId}@hughes.example`)] });
  return (await followed(worldOf(fake.worker), { page, temperature: 'cold' })).lead.id;
}

it('tells every screen of all the leads that a command changed', async () => {
  const [one, other] = [await colleague('1'), await colleague('2')];
  const input = { commandId: commandId(), leadId: one, signal: 'replied', untilAt: null, note: '' } as const;
  expect(await commandHandlers(fake.worker).logSignal(input, nobody)).toMatchObject({ kind: 'done', leadId: one });
  await vi.waitFor(() => expect(told).toEqual([[one, other].toSorted()]));
});

it("tells of the leads behind a command that is the rep's own, and of its undo", async () => {
  const [one, other] = [await colleague('1'), await colleague('2')];
  fake.setNow(monday + day);
  const { levelBacklog, undo } = commandHandlers(fake.worker);
  const level = { commandId: commandId(), perDay: 1 };
  expect(await levelBacklog(level, nobody)).toMatchObject({ kind: 'done', leadId: '', prompt: null });
  await vi.waitFor(() => expect(told).toEqual([[one, other].toSorted()]));
  await undo({ commandId: commandId(), undoneCommandId: level.commandId }, nobody);
  await vi.waitFor(() => expect(told).toHaveLength(2));
  expect(told[1]).toEqual([one, other].toSorted());
});

it('tells nobody of a command that was refused', async () => {
  const { saveRules } = commandHandlers(fake.worker);
  const refused = await saveRules({ commandId: commandId(), rules: { ...usualRules, priorities: [] } }, nobody);
  expect([refused.kind, told]).toEqual(['refused', []]);
});
