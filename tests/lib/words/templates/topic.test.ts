import { describe, expect, it } from 'vitest';
import type { Activity } from '../../../../lib/touches/activity.ts';
import { lastTopic, topicIn } from '../../../../lib/words/templates/topic.ts';
import { activities, promise } from './lines.ts';

const { called, mail, noted } = activities;

function topic(lines: readonly Activity[], reminders = [] as readonly ReturnType<typeof promise>[]): string {
  return lastTopic({ lines, reminders });
}

describe('what a note says that it is about', () => {
  it.each([
    ['Asked about the barn roof, wants a call Thursday', 'the barn roof'],
    ['we talked about their solar panels and the price', 'your solar panels'],
    ['Interested in a new roof before winter', 'a new roof'],
    ['Question about permits. Otherwise fine', 'permits'],
    ['discussed financing', 'financing'],
    ['Interested in refinancing her flat', 'refinancing your flat'],
    ['spoke with her about the driveway on Monday', 'the driveway'],
    ['NOT interested in solar', ''],
    ['never asked about the price', ''],
    ['is not interested in solar, but asked about the roof', 'the roof'],
    ['asked about how much it costs', ''],
    ['asked about it', ''],
    ['Call back Thursday', ''],
    ['talked about east wall north gate south fence west door', ''],
    ['Nice person. Likes tea.', ''],
    ['', ''],
  ])('"%s" → "%s"', (note, says) => {
    expect(topicIn(note)).toBe(says);
  });
});

describe('the topic of the last talk', () => {
  it('is that of the newest line that names one', () => {
    expect(topic([called({ note: 'No news' }), called({ note: 'Asked about the roof' })])).toBe('the roof');
    expect(topic([noted('asked about gutters'), called({ note: 'Asked about the roof' })])).toBe('gutters');
  });

  it.each([
    ['Barn roof quote', 'Barn roof quote'],
    ['The barn roof', 'the barn roof'],
    ['Our roof', 'your roof'],
    ['Question about my gutters', 'your gutters'],
    ['A question about your offer', 'our offer'],
    ['Your offer', 'our offer'],
    ['Re: Your roof, one question', ''],
    ['Fwd: invoice', ''],
    ['Automatic reply: holidays', ''],
    ['Hello!', ''],
    ['Quick question', ''],
    ['', ''],
  ])('by the subject of their own mail: "%s" → "%s"', (subject, says) => {
    expect(topic([mail({ subject })])).toBe(says);
  });

  it('is never the subject of a mail of the rep’s', () => {
    expect(topic([mail({ subject: 'Barn roof quote', direction: 'out' })])).toBe('');
  });

  it('is never read out of what is sensitive', () => {
    const lines = [called({ note: 'Asked about the divorce', isSensitive: true }), noted('asked about debts', true)];
    expect(topic(lines, [promise('send the will', true)])).toBe('');
    const script = { id: 's', scenario: 'negotiation', objections: [], branch: null } as const;
    expect(topic([called({ isSensitive: true, script })])).toBe('');
  });

  it('is told by the script where that says it, and not where it does not', () => {
    const script = { id: 's', objections: [], branch: null };
    expect(topic([called({ script: { ...script, scenario: 'negotiation' } })])).toBe('the price');
    expect(topic([called({ script: { ...script, scenario: 'introduction' } })])).toBe('');
  });

  it('is what was promised last, where the talks name none', () => {
    expect(topic([], [promise('send the price list'), promise('call again')])).toBe('the price list');
  });
});
