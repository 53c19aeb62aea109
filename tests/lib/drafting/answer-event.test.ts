import { describe, expect, it } from 'vitest';
import { answerEvent, errorMessage } from '../../../lib/drafting/answer-event.ts';

const words = (text: string, ends = 'no') => ({ kind: 'words', text, ends });

describe('one event of an answer', () => {
  it.each([
    ['words', { choices: [{ delta: { content: 'Hi' } }] }, words('Hi')],
    ['no words yet', { choices: [{ delta: { role: 'assistant', content: null } }] }, words('')],
    ['its end', { choices: [{ delta: {}, finish_reason: 'stop' }] }, words('', 'end')],
    ['the model’s own limit', { choices: [{ delta: { content: 'x' }, finish_reason: 'length' }] }, words('x', 'cut')],
    ['a whole answer', { choices: [{ message: { content: 'Hi' }, finish_reason: 'stop' }] }, words('Hi', 'end')],
    ['counts, without a choice', { choices: [], usage: { total_tokens: 7 } }, words('')],
    ['thoughts apart', { choices: [{ delta: { reasoning_content: 'Hm' } }] }, words('')],
    ['a call of a tool', { choices: [{ delta: { tool_calls: [{ function: { name: 'send' } }] } }] }, words('')],
    ['an error', { error: { message: 'No credit\n left', code: 1 } }, { kind: 'error', said: 'No credit\n left' }],
    ['an error in a word', { error: 'busy' }, { kind: 'error', said: 'busy' }],
    ['something else', { hello: 'world' }, { kind: 'garbled' }],
    ['words of another kind', { choices: [{ delta: { content: 7 } }] }, { kind: 'garbled' }],
    ['nothing', null, { kind: 'garbled' }],
  ])('says %s', (_, data, event) => expect(answerEvent(JSON.stringify(data))).toEqual(event));

  it('knows the end of a stream, and what is no JSON', () => {
    expect(answerEvent(' [DONE]')).toEqual(words('', 'end'));
    expect(answerEvent('<html>')).toEqual({ kind: 'garbled' });
  });
});

it('repeats of an error its message, and nothing of a page', () => {
  expect(errorMessage('{"error":{"message":"model \\"x\\" not found"}}')).toBe('model "x" not found');
  expect(errorMessage('<html><script>alert(1)</script></html>')).toBe('');
  expect(errorMessage('')).toBe('');
});
