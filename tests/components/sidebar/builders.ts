import type { Lead } from '../../../lib/leads/lead.ts';
import type { LeadPrompt, NewLeadPrompt, Startable, TimelineLine } from '../../../lib/messages/prompt.ts';
import type { CommandResult, TabScreen } from '../../../lib/messages/protocol.ts';
import type { PageReading } from '../../../lib/records/page-reading.ts';
import type { Enrollment } from '../../../lib/sequences/enrollment.ts';
import { reason } from '../../../lib/touches/reason.ts';
import type { Reminder } from '../../../lib/touches/reminder.ts';
import type { Touch } from '../../../lib/touches/touch.ts';
import { variablesOf } from '../../../lib/words/templates/variables.ts';
import { reading } from '../../builders.ts';
import { day, hour, minute, monday } from '../../world.ts';

/** A lead as a screen gets it. */
export function lead(changes: Partial<Lead> = {}): Lead {
  return {
    id: 'owen',
    name: 'Owen Hughes',
    company: 'Hughes Farm',
    jobTitle: '',
    address: '1 North Field',
    emails: [{ text: 'owen@hughes.example', normal: 'owen@hughes.example', health: 'unknown' }],
    phones: [{ text: '01632 960000', normal: '+441632960000', health: 'unknown' }],
    status: 'attempted',
    temperature: 'warm',
    owner: '',
    zone: 'Europe/London',
    doNotContact: false,
    createdAt: monday,
    updatedAt: monday,
    ...changes,
  };
}

/** An open touch: a call that is due in four minutes. */
export function touch(changes: Partial<Touch> = {}): Touch {
  return {
    id: 'touch-1',
    leadId: 'owen',
    enrollmentId: 'run-1',
    stepId: 'second',
    channel: 'call',
    title: 'Second call',
    attempt: 1,
    dueAt: monday + 4 * minute,
    why: [reason('sequence-started', { sequence: 'Basic' })],
    announced: 0,
    createdAt: monday,
    updatedAt: monday,
    ...changes,
  };
}

/** A run that stands as it does. */
export function enrollment(changes: Partial<Enrollment> = {}): Enrollment {
  return {
    id: 'run-1',
    leadId: 'owen',
    sequenceId: 'preset-basic',
    sequenceVersion: 1,
    state: { kind: 'active' },
    stepIndex: 1,
    attempt: 1,
    repeat: 1,
    touchCount: 1,
    usedChannels: ['call'],
    startedAt: monday - day,
    lastTouchAt: null,
    lastDueAt: null,
    lastOutcome: null,
    hasAnswer: false,
    updatedAt: monday,
    ...changes,
  };
}

/** The prompt of a followed lead whose second call is due. */
export function leadPrompt(changes: Partial<LeadPrompt> = {}): LeadPrompt {
  const shown = changes.lead ?? lead();
  return {
    kind: 'followed',
    lead: shown,
    records: [],
    enrollment: enrollment({ leadId: shown.id }),
    sequence: { id: 'preset-basic', version: 1, name: 'Basic', goal: 'Reach them', stepCount: 6, stepNumber: 2 },
    touch: touch({ leadId: shown.id, id: `touch-of-${shown.id}` }),
    why: [],
    where: { places: [{ zone: 'Europe/London', country: 'GB', region: null }], from: 'lead', confidence: 'sure' },
    permission: null,
    attempts: 1,
    last: null,
    history: [],
    planned: [],
    choices: [
      { outcome: 'connected', nextAt: monday + 2 * day, why: [] },
      { outcome: 'voicemail', nextAt: monday + day, why: [] },
      { outcome: 'explicit-no', nextAt: null, why: [] },
    ],
    startable: [startable()],
    channels: [],
    score: { points: 30, parts: [reason('score-start', { points: 30 })], asksFor: null },
    segment: { id: 'warm', source: null, temperature: 'warm', intent: null, respondWithinMinutes: 15 },
    response: null,
    reminders: [],
    pressure: {
      level: 'low',
      inSevenDays: 1,
      inFourteenDays: 1,
      why: reason('pressure', { touches: 1, days: 7, answered: 'no' }),
    },
    advice: [],
    stops: [],
    text: null,
    newer: null,
    suppressions: [],
    household: [],
    samePerson: [],
    fromCrm: [],
    optOut: null,
    merged: [],
    draft: '',
    draftIsSensitive: false,
    messages: {},
    attached: '',
    armed: '',
    halfFilled: '',
    sent: null,
    variables: variablesOf(shown),
    writing: { bookingLink: '', optOutLine: null, isFirstText: true },
    ...changes,
  };
}

/** A sequence that could be started, with nothing against it. */
export function startable(changes: Partial<Startable> = {}): Startable {
  return {
    id: 'preset-basic',
    version: 1,
    name: 'Basic',
    goal: 'Reach them',
    stepCount: 6,
    stepNumber: 1,
    why: [],
    warnings: [],
    ...changes,
  };
}

/** A reminder of the rep's own, due in an hour. */
export function reminder(changes: Partial<Reminder> = {}): Reminder {
  return {
    id: 'reminder-1',
    leadId: 'owen',
    kind: 'own',
    dueAt: monday + hour,
    title: 'Send the map',
    why: [],
    announced: 0,
    createdAt: monday,
    updatedAt: monday,
    ...changes,
  };
}

/** Ben, who must never be taken for Owen. */
export function benPrompt(changes: Partial<LeadPrompt> = {}): LeadPrompt {
  return leadPrompt({ lead: lead({ id: 'ben', name: 'Ben Ortiz' }), ...changes });
}

/** A record nobody follows yet, with two sequences to choose from. */
export function newLeadPrompt(changes: Partial<NewLeadPrompt> = {}): NewLeadPrompt {
  const planned = [{ stepId: 'first', title: 'First call', channel: 'call' as const, dueAt: monday + hour, why: [] }];
  const sequence = { version: 1, goal: '', stepCount: 3, stepNumber: 1 };
  return {
    kind: 'not-followed',
    reading: reading(),
    suggestions: [
      { sequence: { ...sequence, id: 'new', name: 'New lead' }, why: [], warnings: [], planned },
      {
        sequence: { ...sequence, id: 'hot', name: 'Hot lead' },
        why: [reason('suggested-hot', { waitMs: 1 })],
        warnings: [],
        planned,
      },
    ],
    others: [],
    samePerson: [],
    draft: '',
    draftIsSensitive: false,
    ...changes,
  };
}

/** A line of history: a voicemail left a day ago, which can be undone. */
export function line(changes: Partial<TimelineLine> & { id?: string; commandId?: string } = {}): TimelineLine {
  const { id = 'activity-1', commandId = 'command-1', ...rest } = changes;
  return {
    activity: {
      kind: 'touch',
      id,
      commandId,
      leadId: 'owen',
      at: monday - day,
      channel: 'call',
      outcome: 'voicemail',
      contact: '01632 960000',
      note: '',
      stepTitle: 'First call',
    },
    canUndo: true,
    isUndone: false,
    receipts: [],
    ...rest,
  };
}

/** What tab 7 shows at a turn. */
export function screen(turn: number, prompt: TabScreen['prompt'], page: PageReading = reading()): TabScreen {
  return { tabId: 7, turn, view: { kind: 'record', reading: page }, prompt };
}

/** A command that was done. */
export function done(
  prompt: CommandResult['prompt'],
  changes: Partial<CommandResult & { kind: 'done' }> = {},
): CommandResult {
  return { kind: 'done', commandId: 'done-1', says: [reason('noted')], leadId: 'owen', prompt, ...changes };
}
