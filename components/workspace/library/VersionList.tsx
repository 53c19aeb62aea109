import { Fragment, type JSX } from 'preact';
import { calendarText } from '../../../lib/time/format.ts';
import type { KeptTemplate } from '../../../lib/words/library/kept-library.ts';
import { wordChanges } from '../../../lib/words/word-changes.ts';
import type { Words } from '../../../lib/words/words.ts';
import { Button } from '../../kit/Button.tsx';
import { classNames } from '../../kit/class-names.ts';
import { Fold } from '../../kit/Fold.tsx';
import { answerIn } from '../../queue/asked.ts';
import { Unanswered } from '../../queue/Unanswered.tsx';
import styles from './Library.module.css';
import type { EditorProps } from './TemplatePage.tsx';

/** Every version with its words; an older one can be made the next. */
export function VersionList({ editor, model, words }: EditorProps): JSX.Element | null {
  const { t } = words;
  const asked = editor.versions.asked.value;
  const versions = answerIn(asked) ?? [];
  if (asked.kind === 'failed') return <Unanswered t={t} isOld={versions.length > 0} onRetry={model.retry} />;
  if (versions.length < 2) return null;
  const blocked = editor.isChanged.value ? t('library.save_first') : null;
  return (
    <section class={styles.panel} aria-label={t('library.versions')}>
      <h3 class={styles.heading}>{t('library.versions')}</h3>
      <ol class={styles.versions}>
        {versions.map((one, at) => (
          <li key={one.version}>
            <Fold line={versionText(one, words)}>
              {at > 0 && <p class={styles.hint}>{t('library.compared')}</p>}
              <div class={classNames(styles.preview, styles.compared)} dir="auto">
                <p class={styles.previewSubject}>
                  <Compared older={one.subject} newest={versions[0]?.subject ?? ''} />
                </p>
                <p class={styles.previewBody}>
                  <Compared older={one.body} newest={versions[0]?.body ?? ''} />
                </p>
              </div>
              {at > 0 && (
                <Button small icon="restore" blockedBecause={blocked} onClick={() => editor.restore(one)}>
                  {t('library.restore', { n: one.version.toLocaleString(words.locale) })}
                </Button>
              )}
            </Fold>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** The words of a version, with what of them is gone in the newest, and what is new there. */
function Compared({ older, newest }: { older: string; newest: string }): JSX.Element {
  const tags = { gone: 'del', new: 'ins', same: Fragment } as const;
  return (
    <>
      {wordChanges(older, newest).map(({ kind, text }, index) => {
        const Tag = tags[kind];
        return <Tag key={placeKey(index)}>{text}</Tag>;
      })}
    </>
  );
}

/** The same words may change twice. */
function placeKey(index: number): string {
  return `change-${index}`;
}

function versionText({ version, savedAt, approvedAt, approvedBy }: KeptTemplate, words: Words): string {
  const { t } = words;
  const parts = [
    t('workspace.version', { n: version.toLocaleString(words.locale) }),
    savedAt === null ? t('library.as_shipped') : calendarText(savedAt, words),
    ...(approvedAt === null ? [] : [t('library.approved_by_name', { name: approvedBy })]),
  ];
  return parts.join(' · ');
}
