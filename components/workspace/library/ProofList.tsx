import type { JSX } from 'preact';
import type { Proof } from '../../../lib/words/library/proof.ts';
import { applyFix } from '../../../lib/words/templates/lint/apply-fix.ts';
import type { Finding } from '../../../lib/words/templates/lint/draft.ts';
import { lintText } from '../../../lib/words/templates/lint/lint-text.ts';
import { problemText } from '../../../lib/words/templates/problem.ts';
import type { Words } from '../../../lib/words/words.ts';
import { Button } from '../../kit/Button.tsx';
import { Icon } from '../../kit/Icon.tsx';
import styles from './Library.module.css';

interface ProofProps {
  readonly proof: Proof;
  readonly body: string;
  readonly words: Words;
  readonly onMend: (body: string) => void;
}

/** What keeps the text from being used, by its line; and what a careful colleague would say, with what would mend it. */
export function ProofList({ proof, body, words, onMend }: ProofProps): JSX.Element {
  const { t } = words;
  const { problems, findings } = proof;
  return (
    <section class={styles.proof} aria-label={t('library.proof')} aria-live="polite">
      {problems.map((problem) => (
        <p key={`${problem.id}/${problem.where}/${problem.line}/${problem.found}`} class={styles.wrong}>
          <Icon name="alert" />
          <span>{problemText(problem, t)}</span>
        </p>
      ))}
      {findings.map((finding) => (
        <FindingLine key={keyOf(finding)} finding={finding} body={body} words={words} onMend={onMend} />
      ))}
      {problems.length === 0 && findings.length === 0 && (
        <p class={styles.fine}>
          <Icon name="done" />
          <span>{t('library.fine')}</span>
        </p>
      )}
    </section>
  );
}

function keyOf({ rule, span }: Finding): string {
  return `${rule}/${span?.start ?? 'all'}`;
}

function FindingLine({ finding, body, words, onMend }: Omit<ProofProps, 'proof'> & { finding: Finding }): JSX.Element {
  const { what, why, fix } = lintText(finding, words);
  const mend = finding.fix;
  return (
    <div class={styles.finding}>
      <Icon name="advice" />
      <div>
        <p>{what}</p>
        <p class={styles.hint}>{why}</p>
        {mend && (
          <Button small onClick={() => onMend(applyFix(body, mend))}>
            {fix}
          </Button>
        )}
      </div>
    </div>
  );
}
