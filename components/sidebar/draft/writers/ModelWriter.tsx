import type { JSX } from 'preact';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { LeadPrompt } from '../../../../lib/messages/prompt.ts';
import type { Channel } from '../../../../lib/touches/channel.ts';
import type { ModelPrompt } from '../../../../lib/words/drafts/model-prompt.ts';
import type { Words } from '../../../../lib/words/words.ts';
import { Button } from '../../../kit/Button.tsx';
import { Fold } from '../../../kit/Fold.tsx';
import type { SidebarModel } from '../../sidebar-model.ts';
import styles from './ModelWriter.module.css';
import { ShownWords } from './ShownWords.tsx';
import { WrittenWords } from './WrittenWords.tsx';
import { createWriterModel, type Ways, type WriterModel } from './writer-model.ts';

export interface ModelWriterProps {
  readonly model: SidebarModel;
  readonly shown: LeadPrompt;
  /** What a writer is told; a sensitive note is not in it. */
  readonly prompt: ModelPrompt;
  readonly channel: Channel;
  /** The rep wants these words in the message. Plain text. Says whether they are there: else they stay here, too. */
  readonly onUse: (text: string) => boolean;
  readonly words: Words;
}

/** A message written by a model: on this machine, or where the rep set it. Nothing where there is neither. */
export function ModelWriter(props: ModelWriterProps): JSX.Element | null {
  const { shown, channel } = props;
  return <Writing key={`${shown.lead.id}/${shown.touch?.id ?? ''}/${channel}`} {...props} />;
}

function Writing(props: ModelWriterProps): JSX.Element | null {
  const { model, shown, prompt, onUse, words } = props;
  const { world } = model;
  const place = useRef<HTMLElement>(null);
  const writer = useMemo(() => createWriterModel(world, shown.lead.id), [world, shown.lead.id]);
  const ways = writer.ways.value;
  const state = writer.state.value;
  useEffect(() => {
    void writer.look();
    return writer.stop;
  }, [writer]);
  const stage = state.kind === 'written' ? state.written.kind : state.kind;
  // What was pressed goes away with its stage: the focus goes on to the words in its place, if it is ours to move.
  useEffect(() => {
    const isLost = document.hasFocus() && document.activeElement === document.body;
    if (isLost) place.current?.querySelector<HTMLElement>('pre, button')?.focus();
  }, [stage]);
  if (ways === null || (state.kind === 'ready' && ways.builtIn === 'none' && ways.endpoint === null)) return null;
  const part = { writer, trusts: world.trusts, words };
  return (
    <section ref={place} aria-label={words.t('writer.title')}>
      <Fold line={words.t('writer.title')} icon="edit">
        <div class={styles.writer}>
          {state.kind === 'ready' && <Choices {...part} ways={ways} prompt={prompt} />}
          {state.kind === 'shown' && <ShownWords {...part} state={state} />}
          {state.kind === 'written' && <WrittenWords {...part} state={state} prompt={prompt} onUse={onUse} />}
        </div>
      </Fold>
    </section>
  );
}

export interface WriterPartProps {
  readonly writer: WriterModel;
  readonly trusts: (event: Event) => boolean;
  readonly words: Words;
}

interface ChoicesProps extends WriterPartProps {
  readonly ways: Ways;
  readonly prompt: ModelPrompt;
}

/** Who is to write, each with where the words go. */
function Choices({ writer, trusts, ways, prompt, words }: ChoicesProps): JSX.Element {
  const { t } = words;
  const { builtIn, endpoint } = ways;
  const isToFetch = builtIn === 'to-fetch';
  return (
    <ul class={styles.ways}>
      {builtIn !== 'none' && (
        <li>
          <Button small onClick={(event) => trusts(event) && writer.writeHere(prompt)}>
            {t(isToFetch ? 'writer.fetch' : 'writer.here')}
          </Button>
          <p class={styles.soft}>{t(isToFetch ? 'writer.fetch_text' : 'writer.here_text')}</p>
        </li>
      )}
      {endpoint && (
        <li>
          <Button small onClick={(event) => trusts(event) && void writer.show(prompt)}>
            {t('writer.endpoint', { model: endpoint.model })}
          </Button>
          <p class={styles.soft}>{t('writer.endpoint_text', { host: endpoint.host })}</p>
        </li>
      )}
    </ul>
  );
}
