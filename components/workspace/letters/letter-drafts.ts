import { signal } from '@preact/signals';
import type { LetterLine } from '../../../lib/messages/letters.ts';
import { draftOfMessage, type Message, messageKey, messageOfDraft } from '../../../lib/touches/message.ts';
import { createNoteModel, type NoteState } from '../../writing/note-model.ts';
import type { WorkspaceWorld } from '../workspace-model.ts';

/** What the rep has written in letters: the same drafts that the sidebar keeps. */
export interface LetterDrafts {
  /** What is written, else what it starts with. */
  readonly of: (line: LetterLine, start: Message) => Message;
  /** Null while nothing is written. */
  readonly stateOf: (line: LetterLine) => NoteState | null;
  readonly write: (line: LetterLine, message: Message) => void;
  /** Writes a text in without anybody having typed it. */
  readonly put: (line: LetterLine, message: Message) => void;
  /** Did the rep type something of their own into it? */
  readonly isOwn: (line: LetterLine) => boolean;
  /** Sends whatever is not saved yet, at once: the page is about to go. */
  readonly flush: () => void;
}

/** The letters being written, each kept as it is typed. */
export function createLetterDrafts(world: WorkspaceWorld): LetterDrafts {
  const notes = createNoteModel(world);
  const texts = signal<ReadonlyMap<string, string>>(new Map());
  const draftOf = (line: LetterLine): string => notes.textOf(keyOf(line), line.draft ?? '');
  const write = (line: LetterLine, message: Message): void => notes.type(keyOf(line), draftOfMessage(message));
  return {
    write,
    flush: () => notes.flush(),
    of: (line, start) => messageOfDraft(draftOf(line)) ?? start,
    stateOf: (line) => (draftOf(line) === '' ? null : notes.stateOf(keyOf(line))),
    put: (line, message) => {
      texts.value = new Map([...texts.peek(), [line.touchId, draftOfMessage(message)]]);
      write(line, message);
    },
    isOwn: (line) => draftOf(line) !== '' && draftOf(line) !== texts.value.get(line.touchId),
  };
}

function keyOf({ touchId }: LetterLine): string {
  return messageKey(touchId, 'mail');
}
