import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { nextAlarm } from '../lib/alarms/sync-alarm.ts';
import { findPromptFor } from '../lib/followups/find-prompt.ts';
import { followLead } from '../lib/followups/follow-lead.ts';
import { logOutcome } from '../lib/followups/log-outcome.ts';
import { readPage } from '../lib/page/read-page.ts';
import { pillFor } from '../lib/words/pill-text.ts';
import { sentenceOf } from '../lib/words/sentences.ts';
import { openFromNotification } from '../lib/worker/on-notification.ts';
import { reconcile } from '../lib/worker/reconcile.ts';
import { wordsOf, worldOf } from '../lib/worker/worker.ts';
import { newFakeWorker } from './fake-worker.ts';
import { pageOf } from './lib/page/saved-page.ts';
import { commandId, monday, promptOf } from './world.ts';

/** One follow-up from the page to the next alarm, in a straight line: the first thing to read. */
it('goes from an open record to the next alarm', async () => {
  const { worker, browser, setNow } = await newFakeWorker();
  const world = worldOf(worker);

  // The page is read: which record is this, and what does it say of the person?
  const html = readFileSync(new URL('fixtures/pages/hubspot-contact.html', import.meta.url), 'utf8');
  const page = pageOf(html);
  const view = readPage(new URL('https://app.hubspot.com/contacts/4242/record/0-1/901'), page);
  if (view.kind !== 'record') throw new Error(`Expected a record, read "${view.kind}"`);

  // Nobody follows them yet: the pill says so, and a sequence is suggested with its dates.
  const first = await findPromptFor(world, view.reading, monday);
  expect(pillFor(first, wordsOf(worker, monday)).text).toBe('Not followed yet');
  if (first.kind !== 'not-followed') throw new Error('Expected a lead that nobody follows');
  const [suggested] = first.suggestions;

  // The rep starts it: one touch is open, and it can say why.
  const sequenceId = suggested?.sequence.id ?? null;
  const follow = { commandId: commandId(), reading: view.reading, temperature: null, sequenceId };
  const followed = await followLead(world, follow, monday);
  if (followed.kind !== 'done') throw new Error('Expected to be following');
  const { touch } = await promptOf(world, followed.leadId, monday);
  expect(touch?.why.map((why) => sentenceOf(why, wordsOf(worker, monday))).join(' ')).not.toBe('');

  // They call, nobody answers, one click: history, run and next touch are stored together.
  const log = {
    commandId: commandId(),
    leadId: followed.leadId,
    touchId: touch?.id ?? null,
    channel: 'call' as const,
    outcome: 'no-answer' as const,
    contact: '',
    note: '',
    nextAt: null,
  };
  expect((await logOutcome(world, log, monday)).kind).toBe('done');
  const next = (await promptOf(world, followed.leadId, monday)).touch;
  expect(next?.dueAt).toBeGreaterThan(monday);

  // The alarm is set to the next touch. It rings, and the rep is told, once.
  await reconcile(worker);
  expect((await browser.alarms.get(nextAlarm))?.scheduledTime).toBe(next?.dueAt);
  setNow(next?.dueAt ?? 0);
  await reconcile(worker);
  const [shown] = Object.keys(browser.notifications.getAllCreateOptions());
  expect(shown).toBe(`touch:${next?.id}`);

  // A click brings the record back.
  await openFromNotification(worker, shown ?? '');
  expect((await browser.tabs.query({})).map(({ url }) => url)).toContain(view.reading.url);
});
