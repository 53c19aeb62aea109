// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { afterEach, expect, it } from 'vitest';
import { readPauseMs } from '../../../../components/command/bar-model.ts';
import { leastSeenMs } from '../../../../components/command/press.ts';
import type { DraftSaid, SaidAnswer } from '../../../../lib/messages/said.ts';
import { t } from '../../../translate.ts';
import { settled } from '../../queue/queue.ts';
import { shownWorkspace, takeDown } from '../shown.tsx';

afterEach(takeDown);

function drafted(name: string): SaidAnswer {
  const draft: DraftSaid = { kind: 'days', name, steps: [{ day: 1, channel: 'call', title: 'first call' }] };
  const deed = { kind: 'draft', draft } as const;
  const meaning = { kind: 'can', will: 'draft', who: null, parts: [], deed, isGrave: false, following: null } as const;
  return { kind: 'understood', meaning };
}

const line = (): HTMLInputElement => document.querySelector<HTMLInputElement>('[role=combobox]')!;

it('a sequence that was dictated is not thrown away for another one', async () => {
  const { clock } = await shownWorkspace('sequences', { readCommand: ({ text }) => drafted(text) });
  const say = async (text: string): Promise<void> => {
    await act(() => {
      line().value = text;
      line().dispatchEvent(new InputEvent('input', { bubbles: true }));
    });
    await act(() => clock.pass(readPauseMs));
    await act(settled);
    await act(() => clock.pass(leastSeenMs));
    await act(() => void line().dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true })));
    await act(settled);
  };
  const names = (): readonly string[] => [...document.querySelectorAll('input')].map(({ value }) => value);
  await say('Spring');
  expect(names()).toContain('Spring');
  await say('Autumn');
  expect(document.body.textContent).toContain(t('command.editing'));
  expect(names()).toContain('Spring');
});
