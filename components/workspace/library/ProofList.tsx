import type { JSX } from 'preact';
import type { Proof } from '../../../lib/words/library/proof.ts';
import type { TemplateText } from '../../../lib/words/templates/fill-template.ts';
import { applyFix } from '../../../lib/words/templates/lint/apply-fix.ts';
import type { Finding } from '../../../lib/words/templates/lint/draft.ts';
import { lintText } from '../../../lib/words/templates/lint/lint-text.ts';
import { type Problem, problemKey, problemText, withMeant } from '../../../lib/words/templates/problem.ts';
import type { Words } from '../../../lib/words/words.ts';
import { Button } from '../../kit/Button.tsx';
import { Icon } from '../../kit/Icon.tsx';
import styles from './Library.module.css';

interface ProofProps {
  readonly proof: Proof;
  readonly text: TemplateText;
  readonly words: Words;
  /** Null while the text is not the one that was proofed. */
  readonly onMend: ((text: Partial<TemplateText>) => void) | null;
}

/** What keeps the text from being used, by its line; and what a careful colleague would say, with what would mend it. */
export function ProofList({ proof, text, words, onMend }: ProofProps): JSX.Element {
  const { t } = words;
  const { problems, findings } = proof;
  return (
    <section class={styles.proof} aria-label={t('library.proof')} aria-live="polite">
      {problems.map((problem) => (
        <ProblemLine key={problemKey(problem)} problem={problem} text={text} words={words} onMend={onMend} />
      ))}
      {findings.map((finding) => (
        <FindingLine key={keyOf(finding)} finding={finding} text={text} words={words} onMend={onMend} />
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

/** Where a slip is likely, one press puts it right. */
function ProblemLine({ problem, text, words, onMend }: Omit<ProofProps, 'proof'> & { problem: Problem }): JSX.Element {
  const { where, meant } = problem;
  return (
    <div class={styles.wrong}>
      <Icon name="alert" />
      <div>
        <p>{problemText(problem, words.t)}</p>
        {meant && onMend && (
          <Button small onClick={() => onMend({ [where]: withMeant(text[where], problem) })}>
            {words.t('library.say_meant', { meant })}
          </Button>
        )}
      </div>
    </div>
  );
}

function keyOf({ rule, span }: Finding): string {
  return `${rule}/${span?.start ?? 'all'}`;
}

function FindingLine({ finding, text, words, onMend }: Omit<ProofProps, 'proof'> & { finding: Finding }): JSX.Element {
  const { what, why, fix } = lintText(finding, words);
  const mend = finding.fix;
  return (
    <div class={styles.finding}>
      <Icon name="advice" />
      <div>
        <p>{what}</p>
        <p class={styles.hint}>{why}</p>
        {mend && onMend && (
          <Button small onClick={() => onMend({ body: applyFix(text.body, mend) })}>
            {fix}
          </Button>
        )}
      </div>
    </div>
  );
}
