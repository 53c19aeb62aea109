import { rm } from 'node:fs/promises';
import { launchExtension, type RunningExtension } from '../extension.ts';
import { allowGmail, gmailOrigin, serveGmail } from '../sample-mail/allow-gmail.ts';
import { mailboxPage, rep, type SampleThread } from '../sample-mail/mailbox.ts';
import type { Section } from './figure.ts';
import { launchPlain, type PlainBrowser } from './plain-browser.ts';
import { interleave, median } from './samples.ts';

const settleMs = 1500;
const busyMs = 3000;
const conversations = 200;

function mailbox(): readonly SampleThread[] {
  const from = Date.now() - 3_600_000;
  return Array.from({ length: conversations }, (_, index) => ({
    word: `FMfcgzQXmanymany${String(index).padStart(4, '0')}`,
    subject: `Conversation ${index}`,
    isUnread: index % 3 === 0,
    messages: [
      { from: `p${index}@many.example`, name: `Person ${index}`, to: rep, at: from + index * 1000, text: 'Hello' },
    ],
  }));
}

/** Processor time of the tab's main thread per change of a mailbox that never rests: a busy machine draws fewer of them. */
async function measureBusy({ context }: RunningExtension | PlainBrowser, path: string): Promise<number> {
  const page = await context.newPage();
  try {
    const session = await context.newCDPSession(page);
    await page.goto(`${gmailOrigin}/mail/u/0/${path}`, { waitUntil: 'load' });
    await page.waitForTimeout(settleMs);
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    const read = async (): Promise<number> => {
      const { metrics } = await session.send('Performance.getMetrics');
      return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN;
    };
    const turns = async (): Promise<number> => Number(await page.evaluate('turn'));
    const [before, turn] = [await read(), await turns()];
    await page.waitForTimeout(busyMs);
    return (((await read()) - before) * 1000) / ((await turns()) - turn);
  } finally {
    await page.close();
  }
}

/** What the extension adds in a Gmail of 200 conversations that changes all the time: on its list, and in a conversation. */
export async function measureMailCost({ build, rounds }: { build: string; rounds: number }): Promise<Section> {
  const dir = await allowGmail(build);
  const [none, ours] = await Promise.all([launchPlain(), launchExtension({ dir })]);
  try {
    const threads = mailbox();
    for (const { context } of [none, ours]) await serveGmail(context, mailboxPage(threads, 'busy'));
    const open = `#inbox/${threads[0]?.word ?? ''}`;
    const samples = await interleave(
      {
        list: () => measureBusy(none, '#inbox'),
        ourList: () => measureBusy(ours, '#inbox'),
        open: () => measureBusy(none, open),
        ourOpen: () => measureBusy(ours, open),
      },
      rounds,
    );
    const figure = (name: string, measured: number, baseline: number): Section['figures'][number] => ({
      name,
      unit: 'ms',
      measured,
      baseline,
      target: { mostRatio: 1.05 },
    });
    return {
      title: `P4 Processor time of a busy Gmail's main thread per change of its list; baseline: the page's own`,
      notes: [],
      figures: [
        figure('its list of 200', median(samples.ourList), median(samples.list)),
        figure('a conversation', median(samples.ourOpen), median(samples.open)),
      ],
    };
  } finally {
    await Promise.all([none.close(), ours.close()]);
    await rm(dir, { recursive: true, force: true, maxRetries: 3 });
  }
}
