// @vitest-environment jsdom
import { expect, test, vi } from 'vitest';
import type { AskFromPage } from '../../../lib/overlay/ask.ts';
import { controlsLoader } from '../../../lib/overlay/controls-loader.ts';
import type { Stage } from '../../../lib/overlay/stage.ts';

const open = { side: 'right', width: 360, isOpen: true } as const;

function start({ isAnswered = true } = {}) {
  const ask = vi.fn(async (_method: string, _input: { nonce: string }) => (isAnswered ? { kind: 'done' } : undefined));
  const loader = controlsLoader(ask as unknown as AskFromPage, () => ({}) as Stage);
  const controls = { draw: vi.fn(), reload: vi.fn() };
  return { ask, controls, create: vi.fn((_stage: Stage) => controls), ...loader };
}

test('the controls are asked for once, however often the open frame is drawn', () => {
  const { ask, draw } = start();
  draw(open);
  draw(open);
  expect(ask).toHaveBeenCalledOnce();
});

test('nothing is asked for while the frame is closed', () => {
  const { ask, draw } = start();
  draw({ ...open, isOpen: false });
  expect(ask).not.toHaveBeenCalled();
});

test('a load that failed is tried again by the next', async () => {
  const { ask, load } = start({ isAnswered: false });
  await load();
  await load();
  expect(ask).toHaveBeenCalledTimes(2);
});

test('controls that are here are drawn, and neither asked for nor made again', async () => {
  const { ask, draw, load, adopt, create, controls } = start();
  adopt(create);
  adopt(create);
  draw(open);
  await load();
  expect(create).toHaveBeenCalledOnce();
  expect(controls.draw).toHaveBeenCalledWith(open);
  expect(ask).not.toHaveBeenCalled();
});

test('each frame has a nonce of its own that nobody can guess, or none without an answer', async () => {
  const { adopt, create, ask } = start();
  adopt(create);
  const stage = create.mock.calls[0]?.[0];
  const [first, second] = [await stage?.expectFrame(), await stage?.expectFrame()];
  expect(first).not.toBe(second);
  expect(ask.mock.calls.map(([, { nonce }]) => nonce)).toEqual([first, second]);
  const unanswered = start({ isAnswered: false });
  unanswered.adopt(unanswered.create);
  expect(await unanswered.create.mock.calls[0]?.[0].expectFrame()).toBeNull();
});
