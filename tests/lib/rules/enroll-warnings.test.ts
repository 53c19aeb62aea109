import { describe, expect, it } from 'vitest';
import { type EnrollFacts, enrollWarnings } from '../../../lib/rules/enroll-warnings.ts';
import type { TouchStep } from '../../../lib/sequences/sequence.ts';
import { reason } from '../../../lib/touches/reason.ts';
import { documentedValues } from '../touches/documented-values.ts';
import { person } from './person.ts';

const now = Date.parse('2026-11-24T10:00Z');
const minuteMs = 60_000;
const april = Date.parse('2026-04-02T10:00Z');

const callStep: TouchStep = {
  id: 'call',
  kind: 'touch',
  title: 'Call',
  track: 'main',
  channel: 'call',
  fallbacks: ['email'],
  delay: { from: 'previous', amount: 1, unit: 'days', at: null },
  notAfter: [],
  repeat: null,
  late: { kind: 'wait' },
  verbs: {},
  text: null,
};
const sequence: EnrollFacts['sequence'] = { id: 's1', name: 'Spring', isOnce: true, steps: [callStep] };
const ended = { sequenceId: 's1', startedAt: april, state: { kind: 'finished', result: 'no-reply' } } as const;

function facts(changes: Partial<EnrollFacts> = {}): EnrollFacts {
  return {
    sequence,
    lead: person(),
    pastRuns: [],
    running: null,
    lastTouchAt: null,
    household: [],
    barred: [],
    ...changes,
  };
}

const suppressed = (channel: string, text: string) => reason('suppressed', { channel, text, cause: 'by-rep' });

describe('enrollWarnings', () => {
  it.each<[string, Partial<EnrollFacts>, readonly object[]]>([
    ['nothing to know', {}, []],
    ['it ran before', { pastRuns: [ended] }, [reason('enroll-again', { sequence: 'Spring', sinceAt: april })]],
    ['it may run again', { sequence: { ...sequence, isOnce: false }, pastRuns: [ended] }, []],
    ['another one ran before', { pastRuns: [{ ...ended, sequenceId: 's2' }] }, []],
    [
      'it is under way',
      { pastRuns: [{ ...ended, state: { kind: 'active' } }], running: 'Spring' },
      [reason('enroll-running', { sequence: 'Spring' })],
    ],
    [
      'others of the household',
      { household: [{ name: 'Ada Hughes' }, { name: 'Bo Hughes' }] },
      [reason('enroll-household', { name: 'Ada Hughes', count: 2 })],
    ],
    ['an archived lead', { lead: person({ status: 'archived' }) }, [reason('enroll-archived')]],
    [
      'a touch 59 minutes ago',
      { lastTouchAt: now - 59 * minuteMs },
      [reason('enroll-recent', { sinceAt: now - 59 * minuteMs })],
    ],
    ['a touch an hour ago', { lastTouchAt: now - 60 * minuteMs }, []],
    ['an entry on a fallback', { barred: [suppressed('email', 'a@b.example')] }, [suppressed('email', 'a@b.example')]],
    ['an entry on a channel it never uses', { barred: [suppressed('sms', '+44 1632')] }, []],
    [
      'one entry on several of its channels',
      { barred: [suppressed('call', 'Owen'), suppressed('email', 'Owen'), suppressed('call', '+44 1632')] },
      [suppressed('call', 'Owen'), suppressed('call', '+44 1632')],
    ],
  ])('%s', (_what, changes, warnings) => {
    expect(enrollWarnings(facts(changes), now)).toEqual(warnings);
  });

  it('tells the gravest first, with the values each rule documents', () => {
    const warnings = enrollWarnings(
      facts({
        barred: [suppressed('call', 'Owen')],
        lead: person({ status: 'archived' }),
        pastRuns: [{ ...ended, startedAt: april - 1 }, ended],
        running: 'Summer',
        household: [{ name: 'Ada Hughes' }],
        lastTouchAt: now,
      }),
      now,
    );
    expect(warnings.map(({ rule }) => rule)).toEqual([
      'suppressed',
      'enroll-archived',
      'enroll-again',
      'enroll-running',
      'enroll-household',
      'enroll-recent',
    ]);
    for (const { rule, values } of warnings) {
      expect([rule, Object.keys(values).toSorted()]).toEqual([rule, documentedValues.get(rule)]);
    }
  });
});
