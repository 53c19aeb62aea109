import type { JSX } from 'preact';
import { calendarText, dayText } from '../../../lib/time/format.ts';
import type { Words } from '../../../lib/words/words.ts';
import { Button } from '../../kit/Button.tsx';
import { ChoiceField } from '../../kit/LabelledField.tsx';
import type { WorkspaceModel } from '../workspace-model.ts';
import styles from './Lists.module.css';
import type { ArchivedLead } from './lists-model.ts';

interface ListProps {
  readonly model: WorkspaceModel;
  readonly words: Words;
}

/** Leads no longer followed: why, since when, on what list, and when to look again. */
export function ArchiveList({ model, words }: ListProps): JSX.Element {
  const { t } = words;
  const { lists } = model;
  const all = lists.archive.rows.value ?? [];
  if (all.length === 0) return <p class={styles.hint}>{t('workspace.archive_empty')}</p>;
  const names = [...new Set(all.map(({ archived }) => archived.list))].filter((name) => name !== '').toSorted();
  const chosen = lists.listName.value;
  const rows = chosen === null ? all : all.filter(({ archived }) => archived.list === chosen);
  return (
    <>
      {names.length > 0 && (
        <div class={styles.filter}>
          <ChoiceField
            label={t('workspace.archive_filter')}
            value={chosen ?? ''}
            options={[
              { value: '', words: t('workspace.archive_all') },
              ...names.map((name) => ({ value: name, words: name })),
            ]}
            onChoose={(name) => lists.chooseList(name === '' ? null : name)}
          />
        </div>
      )}
      <table class={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('workspace.col_lead')}</th>
            <th scope="col">{t('workspace.col_why')}</th>
            <th scope="col">{t('workspace.col_list')}</th>
            <th scope="col">{t('workspace.col_since')}</th>
            <th scope="col">{t('workspace.col_revisit')}</th>
            <th scope="col">{t('workspace.col_action')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.leadId} row={row} model={model} words={words} />
          ))}
        </tbody>
      </table>
    </>
  );
}

function Row({ row, model, words }: ListProps & { row: ArchivedLead }): JSX.Element {
  const { t } = words;
  const { archived, leadId, company } = row;
  const name = row.name || t('sidebar.unnamed');
  return (
    <tr>
      <th scope="row">
        <bdi class={styles.name}>{name}</bdi> {company && <bdi class={styles.soft}>{company}</bdi>}
      </th>
      <td>{archived.because || '–'}</td>
      <td>{archived.list || '–'}</td>
      <td>{calendarText(archived.at, words)}</td>
      <td>{archived.revisitOn ? dayText(archived.revisitOn, words) : t('workspace.revisit_never')}</td>
      <td>
        <Button small title={t('workspace.restore_tip', { name })} onClick={() => model.lists.restore(leadId)}>
          {t('workspace.restore')}
        </Button>
      </td>
    </tr>
  );
}
