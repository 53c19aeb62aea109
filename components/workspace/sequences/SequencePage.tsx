import type { JSX } from 'preact';
import type { SequenceCard } from '../../../lib/messages/workspace.ts';
import type { Sequence } from '../../../lib/sequences/sequence.ts';
import type { Words } from '../../../lib/words/words.ts';
import { Button } from '../../kit/Button.tsx';
import { Chip } from '../../kit/Chip.tsx';
import type { WorkspaceModel } from '../workspace-model.ts';
import { DayRuler } from './DayRuler.tsx';
import { countText, type Names } from './plan-words.ts';
import styles from './Sequences.module.css';
import { StepList } from './StepList.tsx';
import { StopsTable } from './StopsTable.tsx';
import { lanesOf } from './step-days.ts';
import { suitsText } from './suits-text.ts';

interface PageProps {
  readonly sequence: Sequence;
  readonly card: SequenceCard | null;
  readonly names: Names;
  readonly model: WorkspaceModel;
  readonly words: Words;
}

/** One sequence: its days, its steps with what each leads to, what stops it, and where it ends at the latest. */
export function SequencePage({ sequence, card, names, model, words }: PageProps): JSX.Element {
  const { t } = words;
  const lanes = lanesOf(sequence);
  return (
    <article class={styles.page}>
      <PageHead sequence={sequence} card={card} model={model} words={words} />
      {lanes.map((lane) => (
        <section key={lane.track} class={styles.lane} aria-label={t(`workspace.lane.${lane.track}`)}>
          <h3 class={styles.heading}>{t(`workspace.lane.${lane.track}`)}</h3>
          <DayRuler lane={lane} words={words} />
          <StepList lane={lane} names={names} words={words} />
        </section>
      ))}
      <p class={styles.hint}>{t('workspace.days_hint')}</p>
      <div class={styles.pair}>
        <section aria-label={t('workspace.stops')}>
          <h3 class={styles.heading}>{t('workspace.stops')}</h3>
          <StopsTable sequence={sequence} words={words} />
        </section>
        <Caps sequence={sequence} words={words} />
      </div>
    </article>
  );
}

function PageHead({ sequence, card, model, words }: Omit<PageProps, 'names'>): JSX.Element {
  const { t } = words;
  const { sequences } = model;
  const isOwn = sequence.origin === 'own';
  const suits = suitsText(sequence.suits, words);
  const edit = (asCopy: boolean): void =>
    sequences.edit(sequence, { asCopy, name: t('workspace.copy_name', { name: sequence.name }) });
  return (
    <header class={styles.pageHead}>
      <Button small kind="quiet" icon="back" onClick={sequences.backToList}>
        {t('workspace.all_sequences')}
      </Button>
      <div class={styles.titleLine}>
        <h2 class={styles.title}>
          <bdi>{sequence.name}</bdi>
        </h2>
        {isOwn && (
          <Button kind="primary" icon="edit" onClick={() => edit(false)}>
            {t('workspace.edit')}
          </Button>
        )}
        <Button icon="copy" onClick={() => edit(true)}>
          {t('workspace.make_copy')}
        </Button>
      </div>
      {sequence.goal && <p>{sequence.goal}</p>}
      <p class={styles.chips}>
        <Chip>{t(isOwn ? 'workspace.yours' : 'workspace.preset')}</Chip>
        <Chip>{t('workspace.version', { n: sequence.version.toLocaleString(words.locale) })}</Chip>
        {card && <Chip tone={card.inFlight > 0 ? 'accent' : 'none'}>{t('workspace.in_flight', card.inFlight)}</Chip>}
        {suits && <Chip>{suits}</Chip>}
      </p>
    </header>
  );
}

function Caps({ sequence, words }: Pick<PageProps, 'sequence' | 'words'>): JSX.Element {
  const { t } = words;
  return (
    <section aria-label={t('workspace.caps')}>
      <h3 class={styles.heading}>{t('workspace.caps')}</h3>
      <ul class={styles.facts}>
        <li>{t('workspace.cap_touches', sequence.maxTouches)}</li>
        <li>{t('workspace.cap_age', { time: countText(sequence.maxAgeDays, 'days', words) })}</li>
        <li>{t(sequence.isOnce ? 'workspace.cap_once' : 'workspace.cap_again')}</li>
      </ul>
    </section>
  );
}
