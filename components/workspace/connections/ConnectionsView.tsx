import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import type { ConnectionCard } from '../../../lib/messages/connections.ts';
import type { Words } from '../../../lib/words/words.ts';
import { EmptyState } from '../../kit/EmptyState.tsx';
import { Skeleton } from '../../kit/Skeleton.tsx';
import { Unanswered } from '../../queue/Unanswered.tsx';
import type { WorkspaceModel } from '../workspace-model.ts';
import { ConnectionPart } from './ConnectionPart.tsx';
import styles from './Connections.module.css';
import { SitesPart } from './SitesPart.tsx';
import { WritingHelp } from './WritingHelp.tsx';

interface ViewProps {
  readonly model: WorkspaceModel;
  readonly words: Words;
}

/** The CRMs that are connected or could be, and the sites that are read. */
export function ConnectionsView({ model, words }: ViewProps): JSX.Element {
  const { t } = words;
  const id = useId();
  const asked = model.connections.cards.asked.value;
  const cards = model.connections.shown.value;
  return (
    <div class={styles.view}>
      <section class={styles.part} aria-labelledby={id}>
        <h2 id={id} class={styles.heading}>
          {t('connect.title')}
        </h2>
        <p class={styles.soft}>{t('connect.text')}</p>
        {asked.kind === 'failed' && <Unanswered t={t} isOld={cards !== null} onRetry={model.retry} />}
        {asked.kind === 'asking' && <Skeleton lines={4} label={t('kit.loading')} />}
        {cards && <Cards cards={cards} model={model} words={words} />}
      </section>
      <WritingHelp endpoint={model.endpoint} words={words} />
      <SitesPart model={model} words={words} />
    </div>
  );
}

function Cards({ cards, model, words }: ViewProps & { cards: readonly ConnectionCard[] }): JSX.Element {
  const { t } = words;
  if (cards.length === 0)
    return (
      <EmptyState icon="link" title={t('connect.empty_title')}>
        {t('connect.empty_text')}
      </EmptyState>
    );
  return (
    <ul class={styles.cards}>
      {cards.map((card) => (
        <li key={card.id}>
          <ConnectionPart card={card} model={model} words={words} />
        </li>
      ))}
    </ul>
  );
}
