// @vitest-environment jsdom
import { expect, it } from 'vitest';
import type { LeadPrompt } from '../../../../lib/messages/prompt.ts';
import { reason } from '../../../../lib/touches/reason.ts';
import { day, monday } from '../../../world.ts';
import { done, leadPrompt, touch } from '../builders.ts';
import { mounting } from '../mounted.tsx';

const { root, text, show, press } = mounting();
const choices: LeadPrompt['choices'] = [
  { outcome: 'booked', nextAt: null, why: [] },
  { outcome: 'callback', nextAt: null, why: [] },
];
const before = leadPrompt({ choices });

const chosen = [reason('rep-chose-time', { dueAt: monday + day })];

function after(outcome: 'booked' | 'callback', why = chosen): LeadPrompt {
  const last = {
    id: 'line-1',
    leadId: 'owen',
    commandId: 'command-1',
    at: monday,
    kind: 'touch',
    channel: 'call',
    outcome,
    contact: '',
    note: '',
    stepTitle: '',
  } as const;
  return leadPrompt({ choices, last, touch: touch({ id: 'touch-2', dueAt: monday + day, why }) });
}

it('a meeting that was booked at a chosen time can be put into a calendar', async () => {
  const sidebar = await show(before, { logOutcome: () => done(after('booked')) });
  await press('Booked');
  await sidebar.pass(0);
  const link = root().querySelector<HTMLAnchorElement>('a[href*="calendar.google.com"]');
  const proposed = new URL(link!.href).searchParams;
  expect(proposed.get('text')).toBe('Meeting with Owen Hughes');
  expect(proposed.get('add')).toBe('owen@hughes.example');
  const file = root().querySelector<HTMLAnchorElement>('a[download="meeting.ics"]');
  const lines = decodeURIComponent(file!.href).split('\r\n');
  expect(lines).toContain('SUMMARY:Meeting with Owen Hughes');
  expect(lines).toContain('LOCATION:1 North Field');
  expect(lines).toContain('UID:touch-2@followthrough');
});

it('it can be put there until what came of it is logged, also after a reload', async () => {
  await show(after('booked'));
  expect(root().querySelector('a[download="meeting.ics"]')).not.toBeNull();
});

it('a step that follows the booking by itself is no meeting', async () => {
  await show(after('booked', []));
  expect(root().querySelector('a[download]')).toBeNull();
});

it('what is planned after anything else is no meeting', async () => {
  const sidebar = await show(before, { logOutcome: () => done(after('callback')) });
  await press('Call back');
  await sidebar.pass(0);
  expect(text()).toContain('Tomorrow');
  expect(root().querySelector('a[download]')).toBeNull();
});
