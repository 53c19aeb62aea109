import { describe, expect, it } from 'vitest';
import { answerIn } from '../../../../components/queue/asked.ts';
import { createWishedModel, type WishedModel } from '../../../../components/workspace/command/wished-model.ts';
import type { FoundList, ListWish } from '../../../../lib/messages/said.ts';
import { fakeWorker, settled } from '../../queue/queue.ts';

const hot: ListWish = {
  what: 'leads',
  due: null,
  channel: null,
  status: null,
  temperature: 'hot',
  scoreFrom: null,
  scoreTo: null,
  quietDays: null,
  repliedSince: null,
  sort: [],
};
const cold: ListWish = { ...hot, temperature: 'cold' };
const empty: FoundList = { now: 0, rows: [], hasMore: false, isAll: true };

function rowsShown({ shown }: WishedModel): FoundList | null {
  return shown.value && answerIn(shown.value.found.asked.value);
}

describe('the list that a command asked for', () => {
  it('never shows the rows of another wish', async () => {
    const answers: ((found: FoundList) => void)[] = [];
    const { ask } = fakeWorker({ findList: () => new Promise<FoundList>((resolve) => answers.push(resolve)) });
    const model = createWishedModel({ ask });
    model.show(hot);
    answers[0]?.({ ...empty, hasMore: true });
    await settled();
    expect(rowsShown(model)).toMatchObject({ hasMore: true });
    model.show(cold);
    expect(model.shown.value?.wish).toBe(cold);
    expect(rowsShown(model)).toBeNull();
    answers[1]?.(empty);
    await settled();
    expect(rowsShown(model)).toEqual(empty);
    model.clear();
    expect(model.shown.value).toBeNull();
  });

  it('is asked for again as it was', async () => {
    const worker = fakeWorker({ findList: () => empty });
    const model = createWishedModel(worker);
    model.refresh();
    model.show(hot);
    model.refresh();
    await settled();
    expect(worker.calls.map(({ input }) => input)).toEqual([{ wish: hot }, { wish: hot }]);
  });
});
