import { describe, expect, it } from 'vitest';
import { type LeadStatus, leadStatuses } from '../../../lib/leads/lead.ts';
import { type StatusAction, statusAction, statusAfter } from '../../../lib/rules/status-after.ts';
import type { Channel } from '../../../lib/touches/channel.ts';
import { type OutcomeId, outcomes } from '../../../lib/touches/outcome.ts';
import { t } from '../../translate.ts';

describe('statusAfter', () => {
  it.each<[LeadStatus, OutcomeId, Channel, LeadStatus]>([
    ['new', 'no-answer', 'call', 'attempted'],
    ['new', 'sent', 'email', 'attempted'],
    ['new', 'connected', 'call', 'contacted'],
    ['new', 'done', 'task', 'new'],
    ['attempted', 'replied', 'sms', 'contacted'],
    ['contacted', 'no-answer', 'call', 'contacted'],
    ['contacted', 'booked', 'call', 'appointment'],
    ['interested', 'connected', 'call', 'interested'],
    ['negotiating', 'booked', 'call', 'negotiating'],
    ['archived', 'booked', 'call', 'archived'],
  ])('%s, then %s by %s: %s', (status, outcome, channel, after) => {
    expect(statusAfter({ status }, outcome, channel)).toBe(after);
  });

  it.each(outcomes)('never steps back, and leaves it to the rep to say interested: $id', ({ id, channels }) => {
    for (const [status, channel] of leadStatuses.flatMap((one) => channels.map((by) => [one, by] as const))) {
      const after = statusAfter({ status }, id, channel);
      expect(leadStatuses.indexOf(after)).toBeGreaterThanOrEqual(leadStatuses.indexOf(status));
      if (status !== 'interested') expect(after).not.toBe('interested');
    }
  });
});

describe('statusAction', () => {
  it.each<[LeadStatus, StatusAction, string]>([
    ['new', 'first-contact', 'Make the first contact'],
    ['attempted', 'keep-trying', 'Keep trying'],
    ['contacted', 'go-on', 'Go on with the sequence'],
    ['interested', 'hurry', 'Follow up faster'],
    ['appointment', 'prepare', 'Prepare the meeting'],
    ['offer', 'track', 'Track their response'],
    ['negotiating', 'agree', 'Work toward an agreement'],
    ['archived', 'none', 'Nothing to do'],
  ])('of %s is %s', (status, action, words) => {
    expect(statusAction(status)).toBe(action);
    expect(t(`status_action.${action}`)).toBe(words);
  });
});
