import { describe, expect, it, vi } from 'vitest';
import { type BuiltInModel, builtInOf } from '../../../lib/drafting/built-in.ts';
import { builtInWriter, findBuiltIn } from '../../../lib/drafting/built-in-writer.ts';
import type { DraftNews } from '../../../lib/messages/drafting.ts';
import { longestBody } from '../../../lib/touches/message.ts';

const prompt = { system: 'Be brief.', user: 'Write to Ana.' };

function pieces(...texts: readonly string[]): ReadableStream<string> {
  return new ReadableStream({
    start: (stream) => {
      texts.forEach((text) => stream.enqueue(text));
      stream.close();
    },
  });
}

/** A model that answers so, and what it was asked. */
function fakeModel(stream: () => ReadableStream<string>, fetched: readonly number[] = []) {
  const asked = { created: [] as unknown[], prompts: [] as string[], destroyed: 0 };
  const model: BuiltInModel = {
    availability: async () => 'available',
    create: async (options) => {
      asked.created.push(options.initialPrompts);
      const monitor = new EventTarget();
      options.monitor(monitor);
      for (const loaded of fetched) monitor.dispatchEvent(Object.assign(new Event('downloadprogress'), { loaded }));
      options.signal.throwIfAborted();
      return {
        promptStreaming: (text) => {
          asked.prompts.push(text);
          return stream();
        },
        destroy: () => void (asked.destroyed += 1),
      };
    },
  };
  return { model, asked };
}

async function written(model: BuiltInModel): Promise<readonly DraftNews[]> {
  const news: DraftNews[] = [];
  builtInWriter(model)(prompt, (one) => news.push(one));
  await vi.waitFor(() => expect(['done', 'trouble']).toContain(news.at(-1)?.kind));
  return news;
}

const failing = (name: string): BuiltInModel => ({
  availability: async () => 'available',
  create: () => Promise.reject(new DOMException('no', name)),
});

describe('Chrome’s own model', () => {
  it('is what a page has under its name', () => {
    const { model } = fakeModel(() => pieces());
    expect(builtInOf({ LanguageModel: model })).toBe(model);
    expect([{}, { LanguageModel: null }, { LanguageModel: {} }].map(builtInOf)).toEqual([null, null, null]);
  });

  it.each([
    ['available', 'ready'],
    ['downloadable', 'to-fetch'],
    ['downloading', 'to-fetch'],
    ['unavailable', 'none'],
    ['something new', 'none'],
  ])('that is %s is %s', async (availability, state) => {
    const { model } = fakeModel(() => pieces());
    expect(await findBuiltIn({ ...model, availability: async () => availability })).toBe(state);
  });

  it('is none where there is none, and where it cannot be asked', async () => {
    const { model } = fakeModel(() => pieces());
    expect(await findBuiltIn(null)).toBe('none');
    expect(await findBuiltIn({ ...model, availability: () => Promise.reject(new Error('no')) })).toBe('none');
  });

  it('tells how far it is fetched, then its words, and is let go', async () => {
    const { model, asked } = fakeModel(() => pieces('Hi ', 'Ana'), [0, 0.5, 1]);
    expect(await written(model)).toEqual([
      { kind: 'download', share: 0 },
      { kind: 'download', share: 0.5 },
      { kind: 'piece', text: 'Hi ' },
      { kind: 'piece', text: 'Ana' },
      { kind: 'done', isCut: false },
    ]);
    expect(asked).toEqual({
      created: [[{ role: 'system', content: 'Be brief.' }]],
      prompts: ['Write to Ana.'],
      destroyed: 1,
    });
  });

  it('that does not stop is stopped', async () => {
    const endless = () => new ReadableStream<string>({ pull: (controller) => controller.enqueue('x'.repeat(5000)) });
    const { model, asked } = fakeModel(endless);
    const news = await written(model);
    expect(news.map((one) => (one.kind === 'piece' ? one.text : '')).join('')).toHaveLength(longestBody);
    expect(news.at(-1)).toEqual({ kind: 'done', isCut: true });
    expect(asked.destroyed).toBe(1);
  });

  it('tells nothing more once it was stopped', async () => {
    const news: DraftNews[] = [];
    const { model, asked } = fakeModel(() => pieces('Hi'));
    const stop = builtInWriter(model)(prompt, (one) => news.push(one));
    stop();
    await new Promise((resolve) => setImmediate(resolve));
    expect(news).toEqual([]);
    expect(asked.prompts).toEqual([]);
  });

  it.each([
    ['NotAllowedError', 'unavailable'],
    ['NotSupportedError', 'unavailable'],
    ['QuotaExceededError', 'too-long'],
    ['NetworkError', 'not-downloaded'],
  ])('that fails with a %s before it began says %s', async (name, kind) => {
    expect(await written(failing(name))).toEqual([{ kind: 'trouble', trouble: { kind, said: '' } }]);
  });

  it('that fails while it writes says so', async () => {
    const { model } = fakeModel(
      () => new ReadableStream({ start: (c) => c.error(new DOMException('x', 'UnknownError')) }),
    );
    expect(await written(model)).toEqual([{ kind: 'trouble', trouble: { kind: 'failed', said: '' } }]);
  });
});
