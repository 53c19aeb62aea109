import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import type { EditDiffRow } from '../../../lib/messages/workspace.ts';
import { shortTimeText } from '../../../lib/time/format.ts';
import { sentenceOf } from '../../../lib/words/sentences.ts';
import type { Words } from '../../../lib/words/words.ts';
import { CheckField } from '../../kit/LabelledField.tsx';
import { Skeleton } from '../../kit/Skeleton.tsx';
import { answerIn } from '../../queue/asked.ts';
import { Unanswered } from '../../queue/Unanswered.tsx';
import styles from './DiffPanel.module.css';
import type { AnsweredDiff, EditorModel, MoveChoice } from './editor-model.ts';

interface DiffProps {
  readonly editor: EditorModel;
  readonly words: Words;
}

/** What saving would do to the runs in flight, kept up to date while the rep edits, and which of them are to move. */
export function DiffPanel({ editor, words }: DiffProps): JSX.Element {
  const { t } = words;
  const asked = editor.diff.asked.value;
  const diff = answerIn(asked);
  const isWrong = editor.problems.value.length > 0;
  const isOld = editor.isDiffOld.value && asked.kind !== 'failed';
  return (
    <section class={styles.panel} aria-label={t('workspace.diff')}>
      <h3 class={styles.heading}>{t('workspace.diff')}</h3>
      <output class={styles.state}>
        {isWrong && t('workspace.diff_waits')}
        {!isWrong && isOld && diff !== null && t('workspace.diff_old')}
      </output>
      {asked.kind === 'failed' && <Unanswered t={t} isOld={diff !== null} onRetry={() => void editor.diff.ask()} />}
      {!isWrong && asked.kind === 'asking' && <Skeleton lines={4} label={t('kit.loading')} />}
      {diff && <Diff diff={diff} editor={editor} words={words} />}
    </section>
  );
}

function Diff({ diff, editor, words }: DiffProps & { diff: AnsweredDiff }): JSX.Element {
  const { t } = words;
  if (diff.count === 0) {
    const isCopy = editor.base !== null && editor.base.id !== diff.draft.id;
    return <p class={styles.hint}>{t(isCopy ? 'workspace.diff_copy' : 'workspace.diff_nobody')}</p>;
  }
  const moving = diff.rows.filter(({ kind }) => kind !== 'same').length;
  return (
    <>
      <p>{t('workspace.diff_count', diff.count, { moving: moving.toLocaleString(words.locale) })}</p>
      <MoveChoices editor={editor} words={words} />
      <DiffTable rows={diff.rows} editor={editor} words={words} />
      {diff.count > diff.rows.length && (
        <p class={styles.hint}>{t('workspace.diff_more', diff.count - diff.rows.length)}</p>
      )}
    </>
  );
}

const choices: readonly MoveChoice[] = ['all', 'none', 'some'];

function MoveChoices({ editor, words }: DiffProps): JSX.Element {
  const { t } = words;
  const group = useId();
  return (
    <fieldset class={styles.choices}>
      <legend>{t('workspace.diff_who')}</legend>
      {choices.map((choice) => (
        <CheckField
          key={choice}
          radio={group}
          label={t(`workspace.diff_move.${choice}`)}
          checked={editor.moveChoice.value === choice}
          onCheck={() => editor.chooseMove(choice)}
        />
      ))}
    </fieldset>
  );
}

function DiffTable({ rows, editor, words }: DiffProps & { rows: readonly EditDiffRow[] }): JSX.Element {
  const { t } = words;
  const canTick = editor.moveChoice.value === 'some';
  return (
    <table class={styles.table}>
      <thead>
        <tr>
          <th scope="col">{t('workspace.diff_lead')}</th>
          <th scope="col">{t('workspace.diff_now')}</th>
          <th scope="col">{t('workspace.diff_then')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.leadId} class={row.kind === 'same' ? styles.same : ''}>
            <th scope="row">
              {canTick ? (
                <CheckField
                  label={<Who row={row} words={words} />}
                  checked={editor.ticked.value.has(row.leadId)}
                  onCheck={(isTicked) => editor.tick(row.leadId, isTicked)}
                />
              ) : (
                <Who row={row} words={words} />
              )}
            </th>
            <td>{momentText(row.oldAt, row.oldStep, words)}</td>
            <td title={row.why.map((one) => sentenceOf(one, words)).join('. ')}>{thenText(row, words)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Who({ row, words }: { row: EditDiffRow; words: Words }): JSX.Element {
  return (
    <span class={styles.who}>
      <bdi>{row.name || words.t('sidebar.unnamed')}</bdi>
      {row.company && <bdi class={styles.company}>{row.company}</bdi>}
    </span>
  );
}

function thenText(row: EditDiffRow, words: Words): string {
  if (row.kind === 'ends') return words.t('workspace.diff_ends');
  if (row.kind === 'same') return words.t('workspace.diff_same');
  return momentText(row.newAt, row.newStep, words);
}

function momentText(at: number | null, step: string, words: Words): string {
  if (at === null) return step || words.t('workspace.diff_none');
  const when = shortTimeText(at, words);
  return step ? words.t('workspace.diff_moment', { when, step }) : when;
}
