import { expect, it } from 'vitest';
import { dueStateOf } from '../../../../components/sidebar/step/due-state.ts';
import type { LeadPrompt } from '../../../../lib/messages/prompt.ts';
import type { Permission } from '../../../../lib/rules/permission.ts';
import { t } from '../../../translate.ts';
import { hour, minute, monday } from '../../../world.ts';
import { lead, leadPrompt, touch } from '../builders.ts';

const words = { t, locale: 'en-GB', zone: 'Europe/London', repZone: 'Europe/London', now: monday };
const held: Permission = {
  allowed: false,
  nextAllowedAt: monday + 4 * hour,
  zone: 'America/Chicago',
  zones: ['America/Chicago'],
  zoneFrom: 'lead',
  hours: { fromMinute: 480, toMinute: 1260 },
  spans: [{ fromMinute: 480, toMinute: 1260 }],
  law: null,
  why: [],
};

it.each<[string, Partial<LeadPrompt>, string | null, string | null]>([
  ['no touch is open', { touch: null }, null, null],
  ['it is due soon', { touch: touch({ dueAt: monday + 4 * minute }) }, 'due', 'due in 4 min'],
  ['its time has passed', { touch: touch({ dueAt: monday - 2 * hour }) }, 'overdue', '2 h overdue'],
  ['it may not happen yet', { touch: touch({ dueAt: monday }), permission: held }, 'held', 'held until 8:00 Chicago'],
  [
    'it is not due yet anyway',
    { touch: touch({ dueAt: monday + 9 * hour }), permission: held },
    'later',
    'due today 19:00',
  ],
  ['they must not be contacted', { lead: lead({ doNotContact: true }), touch: touch() }, 'never', 'do not contact'],
])('when %s', (_when, changes, kind, text) => {
  const due = dueStateOf(leadPrompt(changes), words);
  expect([due?.kind ?? null, due?.text ?? null]).toEqual([kind, text]);
});
