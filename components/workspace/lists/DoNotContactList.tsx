import type { JSX } from 'preact';
import type { Suppression } from '../../../lib/rules/suppression.ts';
import { calendarText } from '../../../lib/time/format.ts';
import type { Words } from '../../../lib/words/words.ts';
import { Button } from '../../kit/Button.tsx';
import { listText } from '../sequences/plan-words.ts';
import type { WorkspaceModel } from '../workspace-model.ts';
import styles from './Lists.module.css';

interface ListProps {
  readonly model: WorkspaceModel;
  readonly words: Words;
}

/** What is not to be contacted, on which channels and why; an entry is lifted only after a second press. */
export function DoNotContactList({ model, words }: ListProps): JSX.Element {
  const { t } = words;
  const rows = model.lists.suppressions.rows.value ?? [];
  if (rows.length === 0) return <p class={styles.hint}>{t('workspace.dnc_empty')}</p>;
  return (
    <table class={styles.table}>
      <thead>
        <tr>
          <th scope="col">{t('workspace.col_who')}</th>
          <th scope="col">{t('workspace.col_channels')}</th>
          <th scope="col">{t('workspace.col_why')}</th>
          <th scope="col">{t('workspace.col_since')}</th>
          <th scope="col">{t('workspace.col_action')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.id} row={row} model={model} words={words} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ row, model, words }: ListProps & { row: Suppression }): JSX.Element {
  const { t } = words;
  const { lists } = model;
  const isAsked = lists.lifting.value === row.id;
  return (
    <>
      <tr>
        <th scope="row">
          <bdi class={styles.name}>{row.text}</bdi>{' '}
          <span class={styles.soft}>{t(`workspace.dnc_kind.${row.kind}`)}</span>
        </th>
        <td>
          {row.channels
            ? listText(
                row.channels.map((one) => t(`channel.${one}`)),
                words,
              )
            : t('workspace.all_channels')}
        </td>
        <td>
          {t(`workspace.dnc_because.${row.because}`)}
          {row.note && <span class={styles.note}>{row.note}</span>}
        </td>
        <td>{calendarText(row.createdAt, words)}</td>
        <td>
          <Button
            small
            title={t('workspace.lift_tip', { who: row.text })}
            onClick={() => lists.askToLift(isAsked ? null : row.id)}
          >
            {t('workspace.lift')}
          </Button>
        </td>
      </tr>
      {isAsked && (
        <tr class={styles.asking}>
          <td colSpan={5}>
            <Confirm row={row} model={model} words={words} />
          </td>
        </tr>
      )}
    </>
  );
}

function Confirm({ row, model, words }: ListProps & { row: Suppression }): JSX.Element {
  const { t } = words;
  const { lists } = model;
  return (
    <div class={styles.confirm} role="alert">
      <p>
        {t('workspace.lift_ask', { who: row.text })} {row.because !== 'by-rep' && t('workspace.lift_consent')}
      </p>
      <Button small onClick={() => lists.askToLift(null)}>
        {t('kit.cancel')}
      </Button>
      <Button small kind="danger" onClick={() => lists.lift(row.id)}>
        {t('workspace.lift_now')}
      </Button>
    </div>
  );
}
