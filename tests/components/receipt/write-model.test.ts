import { expect, it } from 'vitest';
import { createWriteModel } from '../../../components/receipt/write-model.ts';
import type { Ask } from '../../../lib/messages/client.ts';

function newModel(answer: (method: string) => unknown = () => ({ kind: 'done' })) {
  const asked: unknown[] = [];
  const ask = (async (method: string, input: unknown) => {
    asked.push([method, input]);
    return answer(method);
  }) as Ask;
  return { model: createWriteModel({ ask }), asked };
}

it.each([
  ['retry', 'retryWrite'],
  ['confirm', 'confirmWrite'],
  ['give-up', 'giveUpWrite'],
] as const)('%s asks for %s', async (act, method) => {
  const { model, asked } = newModel();
  await model.act('one', act);
  expect(asked).toEqual([[method, { outboxId: 'one' }]]);
  expect([model.isBusy.value, model.trouble.value]).toEqual([false, null]);
});

it('says why the form cannot be filled in', async () => {
  const { model } = newModel(() => ({ kind: 'refused', because: 'not-allowed' }));
  await model.act('one', 'fill');
  expect(model.trouble.value).toEqual({ outboxId: 'one', because: 'not-allowed' });
});

it('gives one order at a time, says that there was no answer, and forgets that with the next', async () => {
  let isDown = true;
  const { model, asked } = newModel(() => {
    if (isDown) throw new Error('gone');
    return { kind: 'done' };
  });
  await Promise.all([model.retryAll(), model.act('one', 'confirm')]);
  expect(asked).toEqual([['retryWrite', { outboxId: null }]]);
  expect(model.trouble.value).toEqual({ outboxId: null, because: 'no-answer' });
  isDown = false;
  await model.act('one', 'confirm');
  expect(model.trouble.value).toBeNull();
});
