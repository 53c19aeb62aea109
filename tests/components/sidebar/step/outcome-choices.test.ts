import { expect, it } from 'vitest';
import { gridChoices } from '../../../../components/sidebar/step/outcome-choices.ts';
import { leadPrompt } from '../builders.ts';

const shown = leadPrompt();

it('are those of the prompt, with what each leads to', () => {
  expect(gridChoices(shown, 'call')).toBe(shown.choices);
  const alone = leadPrompt({ touch: null });
  expect(gridChoices(alone, null)).toBe(alone.choices);
});

it('are those of the channel that is taken instead; what they lead to is known where the plan says so', () => {
  const choices = gridChoices(shown, 'email');
  expect(choices[0]).toEqual({ outcome: 'sent', nextAt: undefined });
  expect(choices.map(({ outcome }) => outcome)).not.toContain('voicemail');
  expect(choices.find(({ outcome }) => outcome === 'explicit-no')?.nextAt).toBeNull();
});
