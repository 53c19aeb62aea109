import { describe, expect, it } from 'vitest';
import { leastSeenMs, pressOf } from '../../../components/command/press.ts';

describe('a press', () => {
  it.each([
    ['does nothing while the meaning has only just come on show', { armedAt: null, isGrave: false, at: 299 }, 'wait'],
    ['does what is on show', { armedAt: null, isGrave: false, at: leastSeenMs }, 'act'],
    ['asks once more for what is grave', { armedAt: null, isGrave: true, at: leastSeenMs }, 'arm'],
    ['is no second press when it bounced', { armedAt: 400, isGrave: true, at: 650 }, 'wait'],
    ['does what is grave the second time', { armedAt: 400, isGrave: true, at: 700 }, 'act'],
  ] as const)('%s', (_what, { armedAt, isGrave, at }, does) => {
    expect(pressOf({ shownAt: 0, armedAt }, isGrave, at)).toBe(does);
  });
});
