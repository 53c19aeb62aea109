import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import type { Translate } from '../../../../lib/words/translate.ts';
import { Button } from '../../../kit/Button.tsx';
import { ChoiceChip } from '../../../kit/Chip.tsx';
import { Field } from '../../../kit/Field.tsx';
import { ClockField } from '../../../kit/LabelledField.tsx';
import type { Archiving } from '../../orders.ts';
import type { TypedFields } from '../../typed-fields.ts';
import styles from './AskWhy.module.css';

export interface ArchiveFormProps {
  /** The first day (`yyyy-MM-dd`) to look again on. */
  readonly fromOn: string;
  readonly typed: TypedFields;
  readonly t: Translate;
  readonly trusts: (event: Event) => boolean;
  readonly onArchive: (archiving: Archiving) => void;
  readonly onCancel: () => void;
}

/** Reasons, each with the list it usually goes on. */
const reasons = ['sold', 'lost', 'not_interested', 'not_a_fit', 'no_answer', 'won'] as const;
const lists = ['sold', 'nurture', 'lost', 'customers'] as const;
const usualList: Partial<Record<(typeof reasons)[number], (typeof lists)[number]>> = {
  sold: 'sold',
  lost: 'lost',
  no_answer: 'nurture',
  won: 'customers',
};

/** Asks why a lead is archived, on what list it is kept, and when to look again. */
export function ArchiveForm({ fromOn, typed, t, trusts, onArchive, onCancel }: ArchiveFormProps): JSX.Element {
  const [because, list, revisitOn] = [typed.of('because'), typed.of('list'), typed.of('revisitOn')];
  const listId = useId();
  const choose = (reason: (typeof reasons)[number]): void => {
    const usual = usualList[reason];
    typed.type({
      because: t(`sidebar.archive_reasons.${reason}`),
      list: usual ? t(`sidebar.archive_lists.${usual}`) : '',
    });
  };
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (trusts(event)) onArchive({ because: because.trim(), list: list.trim(), revisitOn: revisitOn || null });
  };
  return (
    <form class={styles.ask} onSubmit={submit} aria-label={t('sidebar.archive_why')}>
      <h3>{t('sidebar.archive_why')}</h3>
      <div class={styles.reasons}>
        {reasons.map((reason) => (
          <ChoiceChip
            key={reason}
            chosen={because === t(`sidebar.archive_reasons.${reason}`)}
            onChoose={() => choose(reason)}
          >
            {t(`sidebar.archive_reasons.${reason}`)}
          </ChoiceChip>
        ))}
      </div>
      <Field label={t('sidebar.other_reason')} value={because} onInput={(text) => typed.type({ because: text })} />
      <Field
        label={t('sidebar.archive_list')}
        value={list}
        list={listId}
        maxLength={100}
        onInput={(text) => typed.type({ list: text })}
      />
      <datalist id={listId}>
        {lists.map((name) => (
          <option key={name} value={t(`sidebar.archive_lists.${name}`)}>
            {t(`sidebar.archive_lists.${name}`)}
          </option>
        ))}
      </datalist>
      <ClockField
        kind="date"
        label={t('sidebar.archive_revisit')}
        hint={t('sidebar.archive_revisit_hint')}
        value={revisitOn}
        min={fromOn}
        onInput={(day) => typed.type({ revisitOn: day })}
      />
      <div class={styles.buttons}>
        <Button onClick={onCancel}>{t('kit.cancel')}</Button>
        <Button type="submit" kind="primary">
          {t('sidebar.archive_now')}
        </Button>
      </div>
    </form>
  );
}
