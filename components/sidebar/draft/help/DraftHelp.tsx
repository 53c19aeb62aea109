import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { LeadPrompt } from '../../../../lib/messages/prompt.ts';
import type { Channel } from '../../../../lib/touches/channel.ts';
import type { Message } from '../../../../lib/touches/message.ts';
import { angleWords } from '../../../../lib/words/drafts/angle-words.ts';
import type { Angle } from '../../../../lib/words/drafts/angles.ts';
import { briefOf } from '../../../../lib/words/drafts/brief.ts';
import { composeDraft, draftWords } from '../../../../lib/words/drafts/compose-draft.ts';
import { promptOf } from '../../../../lib/words/drafts/prompt-of.ts';
import type { KeptTemplate } from '../../../../lib/words/library/kept-library.ts';
import type { Words } from '../../../../lib/words/words.ts';
import { Button } from '../../../kit/Button.tsx';
import { ChoiceChip } from '../../../kit/Chip.tsx';
import type { SidebarModel } from '../../sidebar-model.ts';
import type { SidebarWorld } from '../../sidebar-world.ts';
import { writeOver } from '../write-over.ts';
import { ModelWriter } from '../writers/ModelWriter.tsx';
import styles from './DraftHelp.module.css';
import { draftFacts } from './draft-facts.ts';
import { type BoxDraft, hasOwnWords, isUndone, type PutDraft, withEnding } from './help-model.ts';
import { Known } from './Known.tsx';

export interface DraftHelpProps {
  readonly model: SidebarModel;
  readonly shown: LeadPrompt;
  readonly channel: Channel;
  /** As it stands in the panel. */
  readonly message: Message;
  /** How it has to end; `''` for any way. */
  readonly optOut: string;
  readonly words: Words;
}

/** What is known of the lead, what the message may be about, and a draft for each; the rep's own words are never lost. */
export function DraftHelp(props: DraftHelpProps): JSX.Element {
  const { model, shown, channel, message, optOut, words } = props;
  const place = useRef<HTMLDivElement>(null);
  const [put, setPut] = usePut(props);
  // Until the rep gives up what they wrote.
  const [waiting, setWaiting] = useState<BoxDraft | null>(null);
  const templates = useTemplates(model.world);
  const brief = briefOf(draftFacts(shown, channel), words);
  const compose = (angle: Angle, below: number | null): Message =>
    withEnding(composeDraft(brief, angle, { templates, time: words, below }), optOut);
  const use = (draft: BoxDraft): void => {
    const box = bodyBox(place.current);
    if (!box) return;
    const { subject, body } = draft.message;
    writeOver(box, body);
    model.messages.write(shown, channel, { subject, body: box.value });
    setPut({ ...draft, before: message, beforeIt: put });
    setWaiting(null);
  };
  const offer = (draft: BoxDraft): boolean => {
    const isFree = !hasOwnWords(model, { shown, channel, message, put });
    if (isFree) use(draft);
    else setWaiting(draft);
    return isFree;
  };
  const keep = (): void => {
    setWaiting(null);
    bodyBox(place.current)?.focus();
  };
  const chosen = brief.angles.find(({ kind }) => kind === (waiting ?? put)?.angle) ?? null;
  const about = chosen ?? brief.angles[0] ?? null;
  const isOurs = !waiting && put?.by === 'us' && message.body === put.message.body;
  const shorter = isOurs && chosen ? shorterThan(put.message, compose(chosen, draftWords(put.message))) : null;
  return (
    <div ref={place} class={styles.help}>
      <Known lines={brief.context} words={words} />
      {about && (
        <Angles
          angles={brief.angles}
          chosen={chosen}
          words={words}
          trusts={model.world.trusts}
          onChoose={(angle) => offer({ angle: angle.kind, by: 'us', message: compose(angle, null) })}
        />
      )}
      {waiting && <AskFirst words={words} trusts={model.world.trusts} onReplace={() => use(waiting)} onKeep={keep} />}
      {shorter && chosen && (
        <Button
          small
          onClick={(event) => model.world.trusts(event) && use({ angle: chosen.kind, by: 'us', message: shorter })}
        >
          {words.t('sidebar.draft_shorter')}
        </Button>
      )}
      {about && (
        <ModelWriter
          model={model}
          shown={shown}
          channel={channel}
          prompt={promptOf(brief, about)}
          onUse={(body) => {
            const written = withEnding({ subject: message.subject, body }, optOut);
            return offer({ angle: about.kind, by: 'model', message: written });
          }}
          words={words}
        />
      )}
    </div>
  );
}

/** The draft that stands in the box. The browser's own undo knows the box alone: the subject of what it brings back is put back here. */
function usePut({ model, shown, channel, message }: DraftHelpProps): [PutDraft | null, (put: PutDraft) => void] {
  const [put, setPut] = useState<PutDraft | null>(null);
  useEffect(() => {
    if (!isUndone(message, put)) return;
    if (message.subject === put.message.subject) model.messages.write(shown, channel, put.before);
    setPut(put.beforeIt);
  }, [model, shown, channel, message, put]);
  return [put, setPut];
}

/** Null where there is no shorter one. */
function shorterThan(message: Message, draft: Message): Message | null {
  return draft.body !== '' && draftWords(draft) < draftWords(message) ? draft : null;
}

type Trusts = SidebarWorld['trusts'];

interface AnglesProps {
  readonly angles: readonly Angle[];
  readonly chosen: Angle | null;
  readonly words: Words;
  readonly trusts: Trusts;
  readonly onChoose: (angle: Angle) => void;
}

/** What the message may be about, with what speaks for the one chosen, or else for the first. */
function Angles({ angles, chosen, words, trusts, onChoose }: AnglesProps): JSX.Element {
  const { t } = words;
  const about = chosen ?? angles[0];
  return (
    <>
      <fieldset class={styles.angles} aria-label={t('sidebar.draft_about')}>
        <span class={styles.label} aria-hidden="true">
          {t('sidebar.draft_about')}
        </span>
        {angles.map((angle) => {
          const { name, why } = angleWords(angle, words);
          return (
            <ChoiceChip
              key={angle.kind}
              chosen={angle.kind === chosen?.kind}
              title={why}
              onChoose={(event) => trusts(event) && onChoose(angle)}
            >
              {name}
            </ChoiceChip>
          );
        })}
      </fieldset>
      {about && <p class={styles.why}>{angleWords(about, words).why}</p>}
    </>
  );
}

interface AskFirstProps {
  readonly words: Words;
  readonly trusts: Trusts;
  readonly onReplace: () => void;
  readonly onKeep: () => void;
}

/** A draft would take the place of what the rep wrote. */
function AskFirst({ words, trusts, onReplace, onKeep }: AskFirstProps): JSX.Element {
  const { t } = words;
  const ask = useRef<HTMLDivElement>(null);
  useEffect(() => ask.current?.querySelector('button')?.focus(), []);
  return (
    <div ref={ask} class={styles.ask} role="alert">
      {t('sidebar.draft_replace_ask')}
      <Button small kind="primary" onClick={(event) => trusts(event) && onReplace()}>
        {t('sidebar.draft_replace')}
      </Button>
      <Button small onClick={(event) => trusts(event) && onKeep()}>
        {t('sidebar.draft_keep')}
      </Button>
    </div>
  );
}

/** The texts of the library; none until they are there, and where they cannot be had: then our own words serve. */
function useTemplates({ ask }: SidebarWorld): readonly KeptTemplate[] {
  const [templates, setTemplates] = useState<readonly KeptTemplate[]>([]);
  useEffect(() => {
    ask('findLibrary', {}).then(
      (library) => setTemplates(library.templates),
      () => setTemplates([]),
    );
  }, [ask]);
  return templates;
}

/** The box of the panel that this stands in. */
function bodyBox(place: HTMLElement | null): HTMLTextAreaElement | null {
  return place?.closest('section')?.querySelector('textarea') ?? null;
}
