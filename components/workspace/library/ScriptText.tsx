import type { ComponentChildren, JSX } from 'preact';
import type { Script } from '../../../lib/words/library/script.ts';
import { partsText, type TextPart } from '../../../lib/words/templates/text-part.ts';
import type { Words } from '../../../lib/words/words.ts';
import { Chip } from '../../kit/Chip.tsx';
import { TextParts } from '../../kit/TextParts.tsx';
import styles from './Library.module.css';

export interface ScriptTextProps {
  readonly script: Script;
  /** A text of it in parts: as it is written, or filled. */
  readonly partsOf: (text: string) => readonly TextPart[];
  readonly words: Words;
}

/** A script to be read, part by part in the order it is spoken. */
export function ScriptText(props: ScriptTextProps): JSX.Element {
  const { script, words } = props;
  const { t } = words;
  const { opening, branches, objections, closing, outcomes } = script;
  return (
    <div class={styles.script}>
      <Part title={t('library.opening')}>
        <Spoken {...props} text={opening} />
      </Part>
      {branches.length > 0 && (
        <Part title={t('library.branches')}>
          {branches.map(({ theySay, answer }, at) => (
            <Said key={placeKey(at)} {...props} what={theySay} answer={answer} />
          ))}
        </Part>
      )}
      {objections.length > 0 && (
        <Part title={t('library.objections')}>
          {objections.map(({ label, answer, next }, at) => (
            <Said key={placeKey(at)} {...props} what={label} answer={answer} next={next} />
          ))}
        </Part>
      )}
      <Part title={t('library.closing')}>
        <Spoken {...props} text={closing} />
      </Part>
      {outcomes.length > 0 && (
        <Part title={t('library.outcomes')}>
          <p class={styles.chips}>
            {outcomes.map((outcome) => (
              <Chip key={outcome}>{t(`outcome.${outcome}`)}</Chip>
            ))}
          </p>
        </Part>
      )}
    </div>
  );
}

/** While it is written two may be called the same. */
function placeKey(at: number): string {
  return `part-${at}`;
}

function Part({ title, children }: { title: string; children: ComponentChildren }): JSX.Element {
  return (
    <section class={styles.part}>
      <h3 class={styles.heading}>{title}</h3>
      {children}
    </section>
  );
}

interface SaidProps extends ScriptTextProps {
  readonly what: string;
  readonly answer: string;
  readonly next?: string;
}

function Said({ what, answer, next = '', ...props }: SaidProps): JSX.Element {
  const { partsOf, words } = props;
  return (
    <div class={styles.said}>
      <p class={styles.theySay}>“{partsText(partsOf(what))}”</p>
      <div>
        <Spoken {...props} text={answer} />
        {next && (
          <p class={styles.hint} dir="auto">
            <TextParts parts={partsOf(next)} t={words.t} />
          </p>
        )}
      </div>
    </div>
  );
}

function Spoken({ text, partsOf, words }: ScriptTextProps & { readonly text: string }): JSX.Element {
  return (
    <p class={styles.previewBody} dir="auto">
      <TextParts parts={partsOf(text)} t={words.t} />
    </p>
  );
}
