import { describe, expect, it } from 'vitest';
import { answerIn, createQuestion } from '../../../components/queue/asked.ts';

describe('createQuestion', () => {
  it('keeps the last answer when a later one fails', async () => {
    const replies = [Promise.resolve('first'), Promise.reject(new Error('gone'))];
    const question = createQuestion(() => replies.shift()!);
    expect(question.asked.value).toEqual({ kind: 'asking' });
    await question.ask();
    await question.ask();
    expect(question.asked.value).toEqual({ kind: 'failed', last: 'first' });
    expect(answerIn(question.asked.value)).toBe('first');
  });

  it('drops an answer that a later one has overtaken', async () => {
    const slow = Promise.withResolvers<string>();
    const replies = [slow.promise, Promise.resolve('new')];
    const question = createQuestion(() => replies.shift()!);
    const first = question.ask();
    await question.ask();
    slow.resolve('old');
    await first;
    expect(answerIn(question.asked.value)).toBe('new');
  });

  it('drops a failure that a later answer has overtaken', async () => {
    const slow = Promise.withResolvers<string>();
    const replies = [slow.promise, Promise.resolve('new')];
    const question = createQuestion(() => replies.shift()!);
    const first = question.ask();
    await question.ask();
    slow.reject(new Error('late'));
    await first;
    expect(question.asked.value.kind).toBe('answered');
  });
});
