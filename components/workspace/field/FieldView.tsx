import type { JSX } from 'preact';
import type { Words } from '../../../lib/words/words.ts';
import { LettersPart } from '../letters/LettersPart.tsx';
import { RoutePart } from '../routes/RoutePart.tsx';
import type { WorkspaceModel } from '../workspace-model.ts';
import styles from './Field.module.css';

export interface FieldProps {
  readonly model: WorkspaceModel;
  readonly words: Words;
}

/** What is done away from the desk: the letters to post, and the doors to knock at. */
export function FieldView({ model, words }: FieldProps): JSX.Element {
  return (
    <div class={styles.field}>
      <LettersPart model={model} words={words} />
      <RoutePart model={model} words={words} />
    </div>
  );
}
