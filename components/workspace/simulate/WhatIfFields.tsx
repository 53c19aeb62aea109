import type { JSX } from 'preact';
import { dayOf } from '../../../lib/time/day.ts';
import type { Words } from '../../../lib/words/words.ts';
import { Button } from '../../kit/Button.tsx';
import type { Option } from '../../kit/Field.tsx';
import { ChoiceField, ClockField, NumberField } from '../../kit/LabelledField.tsx';
import { answerIn } from '../../queue/asked.ts';
import { dayLabel } from './day-label.ts';
import styles from './Simulate.module.css';
import type { SimulateModel } from './simulate-model.ts';
import { asksAnything } from './what-if-form.ts';

interface FieldsProps {
  readonly simulate: SimulateModel;
  readonly words: Words;
}

/** The changes that can be tried out. */
export function WhatIfFields({ simulate, words }: FieldsProps): JSX.Element {
  const { t } = words;
  const form = simulate.form.value;
  const cards = answerIn(simulate.cards.asked.value) ?? [];
  const named: readonly Option[] = cards.map(({ id, name }) => ({ value: id, words: name }));
  const running: readonly Option[] = cards
    .filter(({ id, inFlight }) => inFlight > 0 || id === form.fromId)
    .map(({ id, name, inFlight }) => ({ value: id, words: t('workspace.running', inFlight, { name }) }));
  const none = { value: '', words: t('workspace.what_none') };
  return (
    <section class={styles.what} aria-label={t('workspace.what_if')}>
      <h2>{t('workspace.what_if')}</h2>
      <p class={styles.hint}>{t('workspace.what_if_hint')}</p>
      <div class={styles.groups}>
        <fieldset class={styles.group}>
          <legend>{t('workspace.what_days')}</legend>
          <NumberField
            label={t('workspace.what_cap')}
            min={1}
            placeholder={t('workspace.what_cap_none')}
            value={form.dayCap}
            onInput={(dayCap) => simulate.change({ dayCap })}
          />
          <DaysOff simulate={simulate} words={words} />
        </fieldset>
        <fieldset class={styles.group}>
          <legend>{t('workspace.what_leads')}</legend>
          <NumberField
            label={t('workspace.what_new')}
            min={0}
            value={form.newCount}
            onInput={(newCount) => simulate.change({ newCount })}
          />
          <ChoiceField
            label={t('workspace.what_new_on')}
            value={form.newSequenceId}
            options={[none, ...named]}
            onChoose={(newSequenceId) => simulate.change({ newSequenceId })}
          />
        </fieldset>
        <fieldset class={styles.group}>
          <legend>{t('workspace.what_other')}</legend>
          <ChoiceField
            label={t('workspace.what_swap')}
            value={form.fromId}
            options={[none, ...running]}
            onChoose={(fromId) => simulate.change({ fromId })}
          />
          <ChoiceField
            label={t('workspace.what_swap_to')}
            value={form.toId}
            options={[none, ...named.filter(({ value }) => value !== form.fromId)]}
            onChoose={(toId) => simulate.change({ toId })}
          />
        </fieldset>
      </div>
      {asksAnything(form) && (
        <div>
          <Button icon="undo" onClick={simulate.clear}>
            {t('workspace.what_clear')}
          </Button>
        </div>
      )}
    </section>
  );
}

function DaysOff({ simulate, words }: FieldsProps): JSX.Element {
  const { t } = words;
  const { daysOff } = simulate.form.value;
  const add = (on: string): void => {
    if (/^\d{4}-\d{2}-\d{2}$/.test(on)) simulate.change({ daysOff: [...new Set([...daysOff, on])].toSorted() });
  };
  const remove = (on: string): void => simulate.change({ daysOff: daysOff.filter((one) => one !== on) });
  return (
    <div class={styles.daysOff}>
      <ClockField
        kind="date"
        label={t('workspace.what_off')}
        value=""
        min={dayOf(words.now, words.zone)}
        onInput={add}
      />
      {daysOff.map((on) => (
        <Button key={on} small icon="close" title={t('workspace.what_off_remove')} onClick={() => remove(on)}>
          {dayLabel(on, words, 'long')}
        </Button>
      ))}
    </div>
  );
}
