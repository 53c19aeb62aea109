import type { JSX } from 'preact';
import type { SequenceCard } from '../../../lib/messages/workspace.ts';
import type { Words } from '../../../lib/words/words.ts';
import { Button } from '../../kit/Button.tsx';
import { Chip } from '../../kit/Chip.tsx';
import { ChannelIcon } from '../../kit/Icon.tsx';
import { SpokenOnly } from '../../kit/SpokenOnly.tsx';
import { walkRows } from '../../queue/walk-rows.ts';
import { UnsavedList } from '../unsaved/UnsavedList.tsx';
import type { WorkspaceModel } from '../workspace-model.ts';
import styles from './Sequences.module.css';
import { suitsText } from './suits-text.ts';

interface CardsProps {
  readonly cards: readonly SequenceCard[];
  readonly model: WorkspaceModel;
  readonly words: Words;
}

/** All sequences: the rep's own first, then those that come with the extension. */
export function SequenceCards({ cards, model, words }: CardsProps): JSX.Element {
  const { t } = words;
  const { sequences } = model;
  const own = cards.filter(({ origin }) => origin === 'own');
  const presets = cards.filter(({ origin }) => origin === 'preset');
  return (
    <div data-rows class={styles.cards}>
      <UnsavedList
        unsaved={model.unsaved}
        kinds={['sequence']}
        onGoOn={(one) => void sequences.goOn(one)}
        words={words}
      />
      <Group title={t('workspace.own_sequences')} cards={own} model={model} words={words}>
        {own.length === 0 && <p class={styles.hint}>{t('workspace.own_none')}</p>}
        <div>
          <Button icon="plus" onClick={() => sequences.startNew(t('workspace.new_step_title'))}>
            {t('workspace.new_sequence')}
          </Button>
        </div>
      </Group>
      <Group title={t('workspace.preset_sequences')} cards={presets} model={model} words={words} />
    </div>
  );
}

function Group(
  props: CardsProps & { readonly title: string; readonly children?: JSX.Element | (JSX.Element | false)[] },
): JSX.Element {
  const { title, cards, model, words } = props;
  return (
    <section class={styles.group} aria-label={title}>
      <h2 class={styles.heading}>
        {title} <span class={styles.count}>{cards.length}</span>
      </h2>
      {cards.length > 0 && (
        <ul class={styles.list}>
          {cards.map((card) => (
            <li key={card.id}>
              <Card card={card} words={words} onOpen={() => model.sequences.open(card.id)} />
            </li>
          ))}
        </ul>
      )}
      {props.children}
    </section>
  );
}

function Card({ card, words, onOpen }: { card: SequenceCard; words: Words; onOpen: () => void }): JSX.Element {
  const { t } = words;
  const suits = suitsText(card.suits, words);
  return (
    <button type="button" data-row class={styles.card} onKeyDown={walkRows} onClick={onOpen}>
      <span class={styles.cardName}>
        <bdi>{card.name}</bdi>
        {card.inFlight > 0 && <Chip tone="accent">{t('workspace.in_flight', card.inFlight)}</Chip>}
      </span>
      <span class={styles.cardGoal}>{card.goal}</span>
      <span class={styles.cardFacts}>
        <span class={styles.signs}>
          {card.channels.map((channel) => (
            <span key={channel} title={t(`channel.${channel}`)}>
              <ChannelIcon channel={channel} size={15} />
              <SpokenOnly>{t(`channel.${channel}`)}</SpokenOnly>
            </span>
          ))}
        </span>
        <span>{t('workspace.step_count', card.stepCount)}</span>
        {suits && <span>{suits}</span>}
      </span>
    </button>
  );
}
