import { AxeBuilder } from '@axe-core/playwright';
import type { Frame, Page } from '@playwright/test';
import { expect } from './fixture.ts';

/** A page or a frame: axe asks no more of what it looks at than to run something in it. */
type Screen = Frame | Page;

const grave = new Set(['serious', 'critical']);

/**
 * Fails when axe finds anything serious or critical on this screen as it is now, in light and in dark. A frame is
 * looked at by itself: from the CRM's page it cannot be reached, as it stands in a closed shadow root.
 */
export async function expectAccessible(screen: Screen, what: string): Promise<void> {
  const page = 'page' in screen ? screen.page() : screen;
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const target = { evaluate: screen.evaluate.bind(screen), frames: () => [] } as unknown as Page;
    const { violations } = await new AxeBuilder({ page: target }).setLegacyMode().analyze();
    const found = violations
      .filter(({ impact }) => grave.has(impact ?? ''))
      .flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary}`));
    expect(found, `${what}, ${colorScheme}`).toEqual([]);
  }
}
