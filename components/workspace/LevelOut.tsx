import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Words } from '../../lib/words/words.ts';
import { Button } from '../kit/Button.tsx';
import { NumberField } from '../kit/LabelledField.tsx';
import { answerIn } from '../queue/asked.ts';
import styles from './Workspace.module.css';
import type { WorkspaceModel } from './workspace-model.ts';

interface LevelProps {
  readonly model: WorkspaceModel;
  readonly words: Words;
  readonly overdue: number;
}

/** With more overdue than this, the day cannot be won by working through it. */
const mostOverdue = 20;
const usualPerDay = 20;

/** Offers to spread a heap of overdue touches over the days to come; nothing while there is no heap. */
export function LevelOut({ model, words, overdue }: LevelProps): JSX.Element | null {
  const { t } = words;
  const [isOpen, setOpen] = useState(false);
  if (overdue <= mostOverdue) return null;
  return (
    <section class={styles.level} aria-label={t('workspace.level_title')}>
      {isOpen ? (
        <LevelForm model={model} words={words} overdue={overdue} onClose={() => setOpen(false)} />
      ) : (
        <>
          <p>{t('workspace.level_says', overdue)}</p>
          <Button small onClick={() => setOpen(true)}>
            {t('workspace.level')}
          </Button>
        </>
      )}
    </section>
  );
}

function LevelForm({ model, words, overdue, onClose }: LevelProps & { onClose: () => void }): JSX.Element {
  const { t } = words;
  const cap = answerIn(model.rules.saved.asked.value)?.dayCap ?? usualPerDay;
  const [perDay, setPerDay] = useState(cap);
  const isFit = Number.isInteger(perDay) && perDay >= 1 && perDay <= 1000;
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (!isFit) return;
    void model.orders.give('levelBacklog', { perDay }, onClose);
  };
  return (
    <form class={styles.levelForm} noValidate onSubmit={submit}>
      <p>{t('workspace.level_text')}</p>
      <NumberField
        label={t('workspace.level_per_day')}
        min={1}
        value={perDay}
        wrong={isFit ? null : t('workspace.level_wrong')}
        hint={isFit ? t('workspace.level_days', Math.ceil(overdue / perDay)) : null}
        onInput={setPerDay}
      />
      <Button type="submit" kind="primary" busy={model.orders.inFlight.value !== null}>
        {t('workspace.level_now')}
      </Button>
      <Button onClick={onClose}>{t('kit.cancel')}</Button>
    </form>
  );
}
