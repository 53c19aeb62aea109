import type { ComponentChildren, JSX } from 'preact';
import type { Script } from '../../../lib/words/library/script.ts';
import { shippedScripts } from '../../../lib/words/library/shipped-scripts.ts';
import { writtenParts } from '../../../lib/words/templates/written-parts.ts';
import type { Words } from '../../../lib/words/words.ts';
import { Chip } from '../../kit/Chip.tsx';
import { Fold } from '../../kit/Fold.tsx';
import { TextParts } from '../../kit/TextParts.tsx';
import styles from './Library.module.css';

/** What to say on a call, script by script, to be read. */
export function ScriptList({ words }: { words: Words }): JSX.Element {
  const { t } = words;
  return (
    <>
      <p class={styles.hint}>{t('library.scripts_hint')}</p>
      <ul class={styles.scripts}>
        {shippedScripts.map((script) => (
          <li key={script.id}>
            <Fold line={<strong>{script.name}</strong>}>
              <ScriptText script={script} words={words} />
            </Fold>
          </li>
        ))}
      </ul>
    </>
  );
}

function ScriptText({ script, words }: { script: Script; words: Words }): JSX.Element {
  const { t } = words;
  const { opening, branches, objections, closing, outcomes } = script;
  return (
    <div class={styles.script}>
      <Part title={t('library.opening')}>
        <Text text={opening} words={words} />
      </Part>
      <Part title={t('library.branches')}>
        {branches.map(({ theySay, answer }) => (
          <Said key={theySay} what={theySay} answer={answer} words={words} />
        ))}
      </Part>
      {objections.length > 0 && (
        <Part title={t('library.objections')}>
          {objections.map(({ label, answer, next }) => (
            <Said key={label} what={label} answer={answer} next={next} words={words} />
          ))}
        </Part>
      )}
      <Part title={t('library.closing')}>
        <Text text={closing} words={words} />
      </Part>
      <Part title={t('library.outcomes')}>
        <p class={styles.chips}>
          {outcomes.map((outcome) => (
            <Chip key={outcome}>{t(`outcome.${outcome}`)}</Chip>
          ))}
        </p>
      </Part>
    </div>
  );
}

function Part({ title, children }: { title: string; children: ComponentChildren }): JSX.Element {
  return (
    <section class={styles.part}>
      <h3 class={styles.heading}>{title}</h3>
      {children}
    </section>
  );
}

interface SaidProps {
  readonly what: string;
  readonly answer: string;
  readonly next?: string;
  readonly words: Words;
}

function Said({ what, answer, next = '', words }: SaidProps): JSX.Element {
  return (
    <div class={styles.said}>
      <p class={styles.theySay}>“{what}”</p>
      <div>
        <Text text={answer} words={words} />
        {next && (
          <p class={styles.hint}>
            <TextParts parts={writtenParts(next)} t={words.t} />
          </p>
        )}
      </div>
    </div>
  );
}

function Text({ text, words }: { text: string; words: Words }): JSX.Element {
  return (
    <p class={styles.previewBody}>
      <TextParts parts={writtenParts(text)} t={words.t} />
    </p>
  );
}
