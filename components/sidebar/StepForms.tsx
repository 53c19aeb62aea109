import type { JSX } from 'preact';
import type { LeadPrompt } from '../../lib/messages/prompt.ts';
import type { Words } from '../../lib/words/words.ts';
import { AskWhy } from './AskWhy.tsx';
import { PauseForm } from './PauseForm.tsx';
import type { SidebarModel } from './sidebar-model.ts';
import { pauseTimes } from './times.ts';

const skipReasons = ['already', 'not_useful', 'wrong_time'] as const;
const stopReasons = ['bought', 'handed_over', 'not_a_fit'] as const;

/** The form that is open on the card, if one is. */
export function StepForms(props: { model: SidebarModel; shown: LeadPrompt; words: Words }): JSX.Element | null {
  const { model, shown, words } = props;
  const { t } = words;
  const { choices, orders, world } = model;
  const close = (): void => choices.openForm(shown, null);
  const shared = { t, trusts: world.trusts, onCancel: close };
  const form = choices.formOf(shown);
  if (form === 'pause') {
    return (
      <PauseForm
        {...shared}
        {...pauseTimes(words.repZone, words.now)}
        words={words}
        read={(text) => choices.readTyped(shown, text)}
        onPause={(untilAt) => orders.pause(shown, untilAt)}
      />
    );
  }
  if (form === 'skip') {
    return (
      <AskWhy
        {...shared}
        key="skip"
        question={t('sidebar.skip_why')}
        reasons={skipReasons.map((reason) => t(`sidebar.skip_reasons.${reason}`))}
        act={t('sidebar.skip_now')}
        isDangerous={false}
        onAnswer={(because) => orders.skip(shown, because)}
      />
    );
  }
  if (form !== 'stop') return null;
  return (
    <AskWhy
      {...shared}
      key="stop"
      question={t('sidebar.stop_why')}
      reasons={stopReasons.map((reason) => t(`sidebar.stop_reasons.${reason}`))}
      act={t('sidebar.stop_now')}
      isDangerous
      onAnswer={(because) => orders.stop(shown, because)}
    />
  );
}
