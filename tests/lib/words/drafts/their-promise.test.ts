import { describe, expect, it } from 'vitest';
import { theirPromise } from '../../../../lib/words/drafts/their-promise.ts';
import { mailed, noted, touched } from './histories.ts';

describe('what they said they would do', () => {
  it.each([
    ['She will send the plans by Friday.', 'She will send the plans by Friday'],
    ["Good talk. He'll call back after the harvest; nothing else.", "He'll call back after the harvest"],
    ['Owen has promised to check the drawings', 'Owen has promised to check the drawings'],
    ['Wants skylights and they are going to decide in May', 'they are going to decide in May'],
  ])('is read out of the note "%s"', (note, words) => {
    expect(theirPromise([noted(1, note)])?.words).toBe(words);
  });

  it.each([
    "I'll send pricing on Thursday",
    'It will rain',
    'She will not send them',
    'He will be away',
    'We will call her',
  ])('is not in the note "%s"', (note) => {
    expect(theirPromise([noted(1, note)])).toBeNull();
  });

  it('is read out of their own mail, and out of none of ours', () => {
    const excerpt = 'Thank you, I will send you the plans on Friday.';
    expect(theirPromise([mailed(1, 'in', { excerpt })])?.words).toBe('I will send you the plans on Friday');
    expect(theirPromise([mailed(1, 'out', { excerpt })])).toBeNull();
  });

  it('is over once they have written', () => {
    const said = touched(3, 'call', 'connected', { note: 'She will send the plans' });
    expect(theirPromise([mailed(1, 'in'), said])).toBeNull();
    expect(theirPromise([touched(1, 'call', 'no-answer'), said])?.at).toBe(said.at);
  });
});
