import { describe, expect, it } from 'vitest';
import { beatMs, watchSilence } from '../../../lib/drafting/watch-silence.ts';

/** A clock whose beats the test gives, and what the watch did at each. */
function watched() {
  const said: string[] = [];
  const state = { ring: (): void => {}, isOver: false };
  const wait = (ms: number): Promise<void> => {
    expect(ms).toBe(beatMs);
    return new Promise((resolve) => {
      state.ring = resolve;
    });
  };
  const watch = watchSilence(wait, {
    tell: ({ kind }) => said.push(kind),
    fail: (kind) => said.push(kind),
    stop: () => said.push('stopped'),
    isOver: () => state.isOver,
  });
  const beat = async (): Promise<void> => {
    state.ring();
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { said, beat, watch, state };
}

describe('an endpoint that is listened to', () => {
  it('is given up after 30 s without a byte, and until then it is said that it is waited for', async () => {
    const { said, beat } = watched();
    for (let beats = 0; beats < 4; beats += 1) await beat();
    expect(said).toEqual(['waiting', 'waiting', 'silent', 'stopped']);
  });

  it('may go on with every byte, but not for longer than 3 min', async () => {
    const { said, beat, watch } = watched();
    for (let beats = 0; beats < 17; beats += 1) {
      watch.heard();
      await beat();
    }
    expect(said).not.toContain('stopped');
    watch.heard();
    await beat();
    expect(said.slice(-2)).toEqual(['too-slow', 'stopped']);
  });

  it('is left alone once it is over', async () => {
    const { said, beat, state } = watched();
    state.isOver = true;
    await beat();
    await beat();
    expect(said).toEqual([]);
  });
});
