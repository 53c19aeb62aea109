import type { BrowserContext, Frame, Page } from '@playwright/test';

/** What a probe noted, on the clock that all processes of the browser share, ms. */
export interface Mark {
  readonly name: string;
  readonly at: number;
}

/** In every page of the context from now on: notes the name of the record once its heading is seen. */
export async function noteRecords(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    if (window !== window.top || !location.protocol.startsWith('http')) return;
    let last = '';
    const look = (): void => {
      const headings = [...document.querySelectorAll('h1')].filter((heading) => heading.checkVisibility());
      const text = headings.map((heading) => heading.textContent).join(' | ');
      if (text === last) return;
      last = text;
      performance.mark(`bench:record:${text}`);
    };
    const watched = { subtree: true, childList: true, attributes: true, attributeFilter: ['style'] };
    new MutationObserver(look).observe(document, watched);
  });
}

/** All marks of the probes in this page or frame, in order. */
export async function marksOf(page: Page | Frame): Promise<readonly Mark[]> {
  const marks = await page.evaluate(() =>
    performance
      .getEntriesByType('mark')
      .filter(({ name }) => name.startsWith('bench:'))
      .map(({ name, startTime }) => ({ name, at: performance.timeOrigin + startTime })),
  );
  return marks.toSorted((a, b) => a.at - b.at);
}

/** The first mark of that name that is not older than `after`; waits for it. */
export async function markAfter(page: Page | Frame, name: RegExp, after = 0): Promise<Mark> {
  const until = performance.now() + 10_000;
  while (performance.now() < until) {
    const found = (await marksOf(page)).find((mark) => name.test(mark.name) && mark.at >= after);
    if (found) return found;
    await page.waitForTimeout(25);
  }
  throw new Error(`No ${name} within 10 s; there were ${(await marksOf(page)).map((mark) => mark.name).join(', ')}`);
}
