import type { JSX } from 'preact';
import { calendarText } from '../../../lib/time/format.ts';
import type { Words } from '../../../lib/words/words.ts';
import { answerIn } from '../../queue/asked.ts';
import type { WorkspaceModel } from '../workspace-model.ts';
import styles from './Lists.module.css';

/** Stored rows that could not be read: what happened, what is safe, what to do. */
export function SetAsideList({ model, words }: { model: WorkspaceModel; words: Words }): JSX.Element {
  const { t } = words;
  const rows = answerIn(model.lists.quarantine.asked.value) ?? [];
  if (rows.length === 0) return <p class={styles.hint}>{t('workspace.set_aside_empty')}</p>;
  return (
    <>
      <p>{t('workspace.set_aside_what', rows.length)}</p>
      <p class={styles.hint}>{t('workspace.set_aside_safe')}</p>
      <p class={styles.hint}>{t('workspace.set_aside_do')}</p>
      <table class={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('workspace.col_row')}</th>
            <th scope="col">{t('workspace.col_problem')}</th>
            <th scope="col">{t('workspace.col_since')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, table, key, problem, at }) => (
            <tr key={id}>
              <th scope="row">
                {table} <bdi class={styles.soft}>{key}</bdi>
              </th>
              <td>{problem}</td>
              <td>{calendarText(at, words)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
