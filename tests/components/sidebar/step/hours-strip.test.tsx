// @vitest-environment jsdom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { HoursStrip } from '../../../../components/sidebar/step/HoursStrip.tsx';
import { Who } from '../../../../components/sidebar/Who.tsx';
import type { LeadZone } from '../../../../lib/leads/zone-of.ts';
import { permissionFor } from '../../../../lib/rules/calling-hours.ts';
import type { Channel } from '../../../../lib/touches/channel.ts';
import { t } from '../../../translate.ts';
import { monday } from '../../../world.ts';
import { lead, leadPrompt } from '../builders.ts';

const words = { t, locale: 'en-GB', zone: 'Europe/London', repZone: 'Europe/London', now: monday };
let root: HTMLElement;

beforeEach(() => {
  root = document.body.appendChild(document.createElement('div'));
});
afterEach(() => {
  act(() => render(null, root));
  root.remove();
});

function at(zone: string, country: string, region: string | null = null): LeadZone['places'][0] {
  return { zone, country, region };
}

const florida: LeadZone = {
  places: [at('America/Chicago', 'US', 'US-FL'), at('America/New_York', 'US', 'US-FL')],
  from: 'phone',
  confidence: 'guess',
};
const byRep: LeadZone = { places: [at('Europe/London', 'GB')], from: 'rep', confidence: 'guess' };
const paris: LeadZone = { places: [at('Europe/Paris', 'FR')], from: 'phone', confidence: 'likely' };

function strip(where: LeadZone, channel: Channel = 'call'): string {
  const asked = { channel, where, touchesAt: [], smsConsent: 'unknown', doNotContact: false } as const;
  const permission = permissionFor(asked, monday);
  act(() => render(<HoursStrip channel={channel} permission={permission} words={words} />, root));
  return root.textContent ?? '';
}

it('says that the rep’s own time is used while nobody knows the lead’s, and nothing of “there”', () => {
  const said = strip(byRep);
  expect(said).toContain('Calls 8:00–21:00, your time');
  expect(said).toContain('Their time zone is not known: your time is used.');
  expect(said).not.toMatch(/there\b/);
});

it('names every zone they may be in, and the law with its warning', () => {
  const said = strip(florida);
  expect(said).toContain('Calls 8:00–19:00 there');
  expect(said).toContain('They may be in Chicago, New York: every one must allow it.');
  expect(said).toContain('Fla. Stat. § 501.616(6)');
  expect(said).toContain('Not legal advice');
});

it('shows a lunch break as two bands, and needs no line about a clock that is known', () => {
  const said = strip(paris);
  expect(root.querySelectorAll('i')).toHaveLength(2);
  expect(said).toContain('décret n° 2022-1313');
  expect(said).not.toContain('every one must');
});

it('is not there for a channel without hours', () => {
  expect(strip(paris, 'email')).toBe('');
});

it.each([
  [paris, '11:00 there'],
  [florida, null],
  [byRep, null],
])('tells the time there only when it is known: %#', (where, time) => {
  act(() => render(<Who shown={leadPrompt({ lead: lead({ zone: null }), where })} words={words} />, root));
  if (time) expect(root.textContent).toContain(time);
  else expect(root.textContent).not.toContain(' there');
});
