import type { JSX } from 'preact';
import type { PrintedLetter } from '../../../lib/messages/letters.ts';
import { whenText } from '../../../lib/time/format.ts';
import { type Words, wordsIn } from '../../../lib/words/words.ts';
import { Banner } from '../../kit/Banner.tsx';
import { Button } from '../../kit/Button.tsx';
import { CheckField } from '../../kit/LabelledField.tsx';
import styles from './Letters.module.css';
import type { LettersProps } from './LettersPart.tsx';
import type { Posting } from './posted-model.ts';

/** Asks about what was printed whether it was posted, and says what became of that. */
export function PostedPart({ model, words }: LettersProps): JSX.Element {
  const { posted } = model.letters;
  const waiting = posted.waiting.value ?? [];
  return (
    <>
      {waiting.length > 0 && <Asked model={model} words={words} waiting={waiting} />}
      <Postings model={model} words={words} />
    </>
  );
}

function Asked({ model, words, waiting }: LettersProps & { waiting: readonly PrintedLetter[] }): JSX.Element {
  const { t } = words;
  const { posted } = model.letters;
  const progress = posted.progress.value;
  const ticked = waiting.filter(posted.isTicked).length;
  const blocked = ticked === 0 ? t('letters.none_ticked') : null;
  return (
    <section class={styles.asked} aria-label={t('letters.were_posted', waiting.length)}>
      <h3>{t('letters.were_posted', waiting.length)}</h3>
      <ul class={styles.ticks}>
        {waiting.map((letter) => (
          <li key={letter.touchId}>
            <CheckField
              label={<Who letter={letter} words={words} />}
              checked={posted.isTicked(letter)}
              onCheck={(isOn) => posted.tick(letter, isOn)}
            />
          </li>
        ))}
      </ul>
      <div class={styles.tools}>
        <Button
          kind="primary"
          busy={progress !== null}
          blockedBecause={blocked}
          onClick={() => void posted.logPosted()}
        >
          {ticked === waiting.length ? t('letters.posted_all') : t('letters.posted_some', ticked)}
        </Button>
        <Button busy={progress !== null} blockedBecause={blocked} onClick={() => void posted.drop()}>
          {t('letters.not_posted')}
        </Button>
        <PrintAgain model={model} words={words} waiting={waiting} />
      </div>
      <output class={styles.hint}>{progress && t('letters.logging', progress)}</output>
    </section>
  );
}

function Who({ letter, words }: { letter: PrintedLetter; words: Words }): JSX.Element {
  const { t } = words;
  const when = whenText(Math.min(letter.printedAt, words.now), wordsIn(words.repZone, words));
  return (
    <>
      <bdi>{letter.name || t('sidebar.unnamed')}</bdi>{' '}
      <span class={styles.hint}>{t(letter.message ? 'letters.printed_when' : 'letters.address_when', { when })}</span>
    </>
  );
}

/** The latest batch, for a sheet that jammed. */
function PrintAgain({
  model,
  words,
  waiting,
}: LettersProps & { waiting: readonly PrintedLetter[] }): JSX.Element | null {
  const latest = waiting.find(({ message }) => message !== null);
  if (!latest) return null;
  return (
    <Button kind="quiet" onClick={() => model.letters.posted.reopen(latest.batchId)}>
      {words.t('letters.print_again')}
    </Button>
  );
}

/** What was logged, each with its undo, and what was not. */
function Postings({ model, words }: LettersProps): JSX.Element {
  const { t } = words;
  const postings = model.letters.posted.postings.value;
  const done = postings.filter(({ kind }) => kind === 'done').length;
  return (
    <output class={styles.told}>
      {postings.length > 0 && (
        <Banner tone={done === postings.length ? 'good' : 'warn'} title={t('letters.logged', done)}>
          <ul class={styles.ticks}>
            {postings.map((posting) => (
              <li key={posting.letter.touchId} class={styles.posting}>
                <bdi>{posting.letter.name || t('sidebar.unnamed')}</bdi>
                <Came posting={posting} model={model} words={words} />
              </li>
            ))}
          </ul>
        </Banner>
      )}
    </output>
  );
}

function Came({ posting, model, words }: LettersProps & { posting: Posting }): JSX.Element {
  const { t } = words;
  const { orders, letters } = model;
  if (posting.kind === 'failed') return <span>{t('letters.log_failed')}</span>;
  if (posting.kind === 'refused') return <span>{t(`sidebar.refused.${posting.because}`)}</span>;
  const { touchId } = posting.letter;
  return (
    <Button
      small
      kind="quiet"
      busy={orders.inFlight.value !== null}
      onClick={() =>
        void orders.give('undo', { undoneCommandId: posting.commandId }, () => letters.posted.forget(touchId))
      }
    >
      {t('kit.undo')}
    </Button>
  );
}
