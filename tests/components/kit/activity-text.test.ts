import { describe, expect, it } from 'vitest';
import { activityText, carriesUndo, writtenText } from '../../../components/kit/activity-text.ts';
import { historyPage } from '../../../components/sidebar/history/history-model.ts';
import { historyPage as pageOfWorker } from '../../../lib/followups/find-prompt.ts';
import type { TimelineLine } from '../../../lib/messages/prompt.ts';
import { reason } from '../../../lib/touches/reason.ts';
import { t } from '../../translate.ts';
import { monday } from '../../world.ts';
import { benPrompt, leadPrompt, line, screen } from '../sidebar/builders.ts';
import { attached, later } from '../sidebar/fake-sidebar.ts';

const words = { t, locale: 'en-GB', zone: 'Europe/London', repZone: 'Europe/London', now: monday };
const base = { id: 'x', leadId: 'owen', commandId: 'c', at: monday };
const undoLine: TimelineLine = {
  activity: { ...base, kind: 'undo', undoneCommandId: 'command-1' },
  canUndo: true,
  isUndone: false,
  receipts: [],
};

describe('a line of the timeline', () => {
  it.each([
    ['a touch', line().activity, 'Call: Voicemail'],
    ['a note', { ...base, kind: 'note' as const, note: 'hi' }, 'Note'],
    [
      'a decision',
      { ...base, kind: 'decision' as const, why: [reason('followed', { name: 'Owen' })] },
      'Now following Owen',
    ],
    ['an undo', undoLine.activity, 'Undone: Call: Voicemail'],
  ])('says what %s was', (_what, activity, text) => {
    expect(activityText(activity, words, [undoLine, line()])).toBe(text);
  });

  it('copies what a CRM may be told: of a sensitive talk neither the note nor the script', () => {
    const script = { id: 's', scenario: 'negotiation', objections: ['It costs too much'], branch: null } as const;
    const told = { ...base, kind: 'touch', channel: 'call', outcome: 'connected', contact: '', stepTitle: '' } as const;
    const activity = { ...told, note: 'Divorce', script };
    expect(writtenText(activity, words)).toContain('Divorce\nScript: Price');
    expect(writtenText({ ...activity, isSensitive: true }, words)).toBe('Call: spoke');
  });

  it('carries undo once for each command: on the first thing it did', () => {
    const decision = { ...line({ id: 'activity-2' }) };
    const lines = [decision, line()];
    expect(lines.map((one) => carriesUndo(one, lines))).toEqual([false, true]);
  });
});

const lines = (from: number, count: number): TimelineLine[] =>
  Array.from({ length: count }, (_, at) => line({ id: `a${from - at}`, commandId: `c${from - at}` }));

describe('older lines', () => {
  it('come in pages of the size the worker sends', () => {
    expect(historyPage).toBe(pageOfWorker);
  });

  it('are asked for from the oldest known, and end when there are no more', async () => {
    const shown = leadPrompt({ history: lines(60, 30) });
    const sidebar = await attached(screen(1, shown), {
      findHistory: ({ before }) => (before === 'a31' ? lines(30, 5) : []),
    });
    const { history } = sidebar.model;
    await history.loadOlder(shown);
    expect(history.linesOf(shown)).toHaveLength(35);
    await history.loadOlder(shown);
    expect(sidebar.sentOf('findHistory').map(({ before }) => before)).toEqual(['a31', 'a26']);
    expect(history.hasOlder(shown)).toBe(false);
  });

  it('are not asked for when the first page is not full', async () => {
    const sidebar = await attached();
    expect(sidebar.model.history.hasOlder(leadPrompt({ history: [line()] }))).toBe(false);
  });

  it('stay whole when a new line pushes one off the first page', async () => {
    const shown = leadPrompt({ history: lines(60, 30) });
    const sidebar = await attached(screen(1, shown), { findHistory: () => lines(30, 5) });
    await sidebar.model.history.loadOlder(shown);
    const pushed = leadPrompt({ history: lines(61, 30) });
    expect(sidebar.model.history.linesOf(pushed).map(({ activity }) => activity.id)).toContain('a31');
  });

  it('are not shown for another lead, nor when they arrive late', async () => {
    const shown = leadPrompt({ history: lines(60, 30) });
    const slow = later<TimelineLine[]>();
    const sidebar = await attached(screen(1, shown), { findHistory: () => slow.promise });
    const loading = sidebar.model.history.loadOlder(shown);
    slow.keep(lines(30, 5));
    await loading;
    expect(sidebar.model.history.linesOf(benPrompt())).toEqual([]);
  });
});
