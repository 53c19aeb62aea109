import type { JSX } from 'preact';
import { envelopeLines } from '../../../lib/leads/addresses/postal-address.ts';
import { dueText } from '../../../lib/words/due-text.ts';
import { sentenceOf } from '../../../lib/words/sentences.ts';
import { markText } from '../../../lib/words/templates/variable-text.ts';
import { type Words, wordsIn } from '../../../lib/words/words.ts';
import { Button } from '../../kit/Button.tsx';
import { Chip, type Tone } from '../../kit/Chip.tsx';
import { classNames } from '../../kit/class-names.ts';
import { LetterEditor } from './LetterEditor.tsx';
import styles from './Letters.module.css';
import type { LettersProps } from './LettersPart.tsx';
import type { Letter } from './letter-list.ts';
import { isAddressed, type LetterState } from './letter-state.ts';

export interface LetterProps extends LettersProps {
  readonly letter: Letter;
}

/** One letter: to whom, which, by when, and whether it can be printed; opened, it is written here. */
export function LetterRow({ letter, model, words }: LetterProps): JSX.Element {
  const { t } = words;
  const { line, state, isChosen } = letter;
  const { open, openLetter, choose } = model.letters;
  const isOpen = open.value === line.touchId;
  const name = line.name || t('sidebar.unnamed');
  const due = dueText(line.dueAt, wordsIn(words.repZone, words));
  return (
    <li class={styles.letter}>
      <div class={styles.row}>
        <input
          type="checkbox"
          class={styles.check}
          aria-label={t('letters.choose', { name })}
          checked={isChosen && isAddressed(state)}
          disabled={!isAddressed(state)}
          onChange={(event) => choose([letter], event.currentTarget.checked)}
        />
        <div class={styles.who}>
          <button
            type="button"
            class={styles.name}
            title={t('letters.open_record')}
            onClick={() => void model.openRecord({ key: line.touchId, leadId: line.leadId })}
          >
            <bdi>{name}</bdi>
          </button>
          {line.company && <bdi class={styles.hint}>{line.company}</bdi>}
          <bdi class={styles.address}>{envelopeLines(line.address).join(', ')}</bdi>
        </div>
        <div class={styles.what}>
          <bdi>{line.title}</bdi>
          {line.piece && <span class={styles.hint}>{t('letters.piece', line.piece)}</span>}
          <span class={classNames(styles.hint, due.tone === 'overdue' && styles.overdue)}>{due.text}</span>
        </div>
        <div class={styles.facts}>
          <StateChip letter={letter} words={words} />
          <Button small onClick={() => openLetter(isOpen ? null : line.touchId)}>
            {t(isOpen ? 'kit.close' : state.kind === 'review' ? 'letters.review' : 'letters.edit')}
          </Button>
        </div>
      </div>
      <WhyNot letter={letter} model={model} words={words} />
      {isOpen && <LetterEditor letter={letter} model={model} words={words} />}
    </li>
  );
}

const tones: Readonly<Record<LetterState['kind'], Tone>> = {
  ready: 'good',
  checking: 'none',
  review: 'warn',
  unfilled: 'warn',
  'no-words': 'warn',
  'no-address': 'stop',
  barred: 'stop',
};

function StateChip({ letter: { state, isPrinted }, words: { t } }: { letter: Letter; words: Words }): JSX.Element {
  // Printed, and not to be posted any more.
  if (isPrinted && state.kind !== 'barred') return <Chip tone="hold">{t('letters.printed')}</Chip>;
  return <Chip tone={tones[state.kind]}>{t(`letters.state.${state.kind}`)}</Chip>;
}

/** What is in the way, where the chip alone does not say it. */
function WhyNot({ letter: { state }, model, words }: LetterProps): JSX.Element | null {
  if (state.kind === 'barred')
    return <p class={styles.why}>{state.why.map((reason) => `${sentenceOf(reason, words)}.`).join(' ')}</p>;
  if (state.kind === 'unfilled')
    return (
      <p class={styles.why}>
        {words.t('letters.missing', { names: state.fields.map((field) => markText(field, words.t)).join(', ') })}{' '}
        {state.fields.some((field) => /\brep\./.test(field)) && (
          <Button kind="quiet" small onClick={() => model.show('rules')}>
            {words.t('letters.about_you')}
          </Button>
        )}
      </p>
    );
  return state.kind === 'no-address' ? <p class={styles.why}>{words.t('letters.add_address')}</p> : null;
}
