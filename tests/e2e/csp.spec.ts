import type { BrowserContext, Page } from '@playwright/test';
import { pierce, pillOf } from '../closed-shadow.ts';
import { sidebarOf } from '../extension.ts';
import { t } from '../translate.ts';
import { expect, openPerson, test } from './fixture.ts';
import { atMidday } from './midday.ts';
import { start, writable } from './rep.ts';
import { walkTheLine } from './whole-line.ts';

test.use({ launch: atMidday, serve: { csp: 'strict' } });

const person = writable;

/** What the policy of a page forbade, as the browser tells the page and as it tells a developer. */
async function collectViolations(context: BrowserContext): Promise<readonly string[]> {
  const seen: string[] = [];
  await context.exposeBinding('tellViolation', (_source, directive: string) => void seen.push(directive));
  await context.addInitScript(() => {
    const { tellViolation } = globalThis as unknown as { tellViolation(directive: string): void };
    addEventListener('securitypolicyviolation', (event) => tellViolation(event.effectiveDirective));
  });
  context.on('console', (message) => {
    if (/Content Security Policy/i.test(message.text())) seen.push(message.text());
  });
  return seen;
}

/** Tries what a policy without `frame-src` and inline styles forbids. */
function breakThePolicy(page: Page): Promise<void> {
  return page.evaluate(() => {
    const frame = document.createElement('iframe');
    frame.src = `${location.origin}/people`;
    const style = document.createElement('style');
    style.textContent = 'body { outline: none }';
    document.body.append(frame, style);
  });
}

test('the pill and the sidebar are there and look right, and the policy had nothing to forbid', async ({
  extension,
  crm,
}) => {
  const violations = await collectViolations(extension.context);
  const tab = await openPerson({ extension, crm }, person.id);
  const { width = 0, height = 0 } = tab.viewportSize() ?? {};

  const pill = await pillOf(tab, { says: new RegExp(t('pill.not_followed')) });
  expect(pill.box!.x + pill.box!.width).toBeGreaterThan(width - 3);
  expect(pill.box).toMatchObject({ height: 32 });
  expect(pill.box!.y).toBeCloseTo(height * 0.3, -1);
  expect(await pill.styles('display', 'cursor', 'font-size', 'font-weight')).toEqual({
    display: 'flex',
    cursor: 'pointer',
    'font-size': '13px',
    'font-weight': '600',
  });

  await pill.click();
  const sidebar = await sidebarOf(tab);
  await start(sidebar);
  const frames = await pierce(tab, ({ tag }) => tag === 'iframe');
  expect(frames.map(({ box }) => box)).toEqual([{ x: width - 360, y: 0, width: 360, height }]);
  expect(await tab.evaluate(() => document.documentElement.getBoundingClientRect().width)).toBe(width - 360);
  const write = sidebar.getByRole('button', { name: t('sidebar.do_email') });
  await expect(write).toHaveCSS('color', 'rgb(255, 255, 255)');
  await expect(write).not.toHaveCSS('background-color', 'rgba(0, 0, 0, 0)');
  expect(violations).toEqual([]);

  await breakThePolicy(tab);
  await expect.poll(() => violations.join()).toContain('frame-src');
  await expect.poll(() => violations.join()).toContain('style-src');
});

test('the whole way is open', async ({ extension, crm }) => {
  const violations = await collectViolations(extension.context);
  await walkTheLine({ extension, crm });
  expect(violations).toEqual([]);
});
