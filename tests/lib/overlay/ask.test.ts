import { expect, test, vi } from 'vitest';
import { asker, isAlive } from '../../../lib/overlay/ask.ts';

const place = { side: 'left', pillTop: 0.5, width: 360, isOpen: false, hiddenUntilAt: 0 };

function runtimeThat(answers: () => unknown, id: string | null = 'ours') {
  return { ...(id === null ? {} : { id }), sendMessage: async () => answers() };
}

test('hands on what the worker answers, null too', async () => {
  const ask = asker(
    runtimeThat(() => ({ ok: true, answer: place })),
    vi.fn(),
  );
  expect(await ask('findPlace', {})).toEqual(place);
  const none = asker(
    runtimeThat(() => ({ ok: true, answer: null })),
    vi.fn(),
  );
  expect(await none('showView', { view: { kind: 'list' } })).toBeNull();
});

test('sends the method with its input', async () => {
  const sendMessage = vi.fn(async () => ({ ok: true, answer: { kind: 'done' } }));
  await asker({ id: 'ours', sendMessage }, vi.fn())('savePlace', { width: 400 });
  expect(sendMessage).toHaveBeenCalledWith({ followthrough: 'savePlace', input: { width: 400 } });
});

test.each([
  ['says that it failed', () => ({ ok: false, error: 'no' })],
  ['does not answer', () => undefined],
  [
    'cannot be reached',
    () => {
      throw new Error('Could not establish connection');
    },
  ],
])('gives undefined when the worker %s, and lives on', async (_when, answers) => {
  const onOrphaned = vi.fn();
  expect(await asker(runtimeThat(answers), onOrphaned)('findPlace', {})).toBeUndefined();
  expect(onOrphaned).not.toHaveBeenCalled();
});

test('tells that the extension is gone when asking throws on the spot', async () => {
  const onOrphaned = vi.fn();
  const orphan = {
    sendMessage: () => {
      throw new Error('Extension context invalidated.');
    },
  };
  expect(await asker(orphan, onOrphaned)('findPlace', {})).toBeUndefined();
  expect(onOrphaned).toHaveBeenCalledOnce();
});

test('a script without an extension is not alive', () => {
  expect([isAlive(undefined), isAlive(runtimeThat(() => null, null)), isAlive(runtimeThat(() => null))]).toEqual([
    false,
    false,
    true,
  ]);
});
