// @vitest-environment jsdom
import { render } from 'preact';
import { afterEach, expect, it } from 'vitest';
import { RouteLink } from '../../../../components/sidebar/step/RouteLink.tsx';
import type { Touch } from '../../../../lib/touches/touch.ts';
import { hour, now, touch, words } from '../../../lib/words/builders.ts';

afterEach(() => render(null, document.body));

function linkFor(changes: Partial<Touch>): string | null {
  render(<RouteLink touch={touch(changes)} words={words()} />, document.body);
  return document.querySelector('a')?.getAttribute('href') ?? null;
}

it.each([
  // Sunday 14:30 in London.
  ['a knock that is due', { channel: 'door-knock', dueAt: now }, '/workspace.html#field'],
  ['a drop late tonight', { channel: 'door-drop', dueAt: now + 9 * hour }, '/workspace.html#field'],
  ['a knock tomorrow', { channel: 'door-knock', dueAt: now + 10 * hour }, null],
  ['a call', { channel: 'call', dueAt: now }, null],
] as const)('leads from %s to the doors of today, or not', (_, changes, href) => {
  expect(linkFor(changes)).toBe(href);
});
