import type { JSX } from 'preact';
import { longestBody, longestSubject, type Message } from '../../../lib/touches/message.ts';
import { Field } from '../../kit/Field.tsx';
import { ChoiceField, TextBox } from '../../kit/LabelledField.tsx';
import type { NoteState } from '../../writing/note-model.ts';
import { LetterReview } from './LetterReview.tsx';
import type { LetterProps } from './LetterRow.tsx';
import styles from './Letters.module.css';
import { letterTemplates } from './LetterTools.tsx';

const stateKeys: Readonly<Record<NoteState, string>> = {
  saved: 'sidebar.note_saved',
  saving: 'sidebar.note_saving',
  'not-saved': 'sidebar.note_not_saved',
};

/** The words of one letter, kept as they are typed, and who looked at them where that is asked for. */
export function LetterEditor({ letter, model, words }: LetterProps): JSX.Element {
  const { t } = words;
  const { line, message } = letter;
  const { drafts } = model.letters;
  const saved = drafts.stateOf(line);
  const write = (changes: Partial<Message>): void => drafts.write(line, { ...message, ...changes });
  return (
    <div class={styles.editor}>
      <TextFrom letter={letter} model={model} words={words} />
      <Field
        label={t('sidebar.message_subject')}
        value={message.subject}
        maxLength={longestSubject}
        onInput={(subject) => write({ subject })}
      />
      <TextBox
        label={t('letters.body')}
        value={message.body}
        rows={12}
        maxLength={longestBody}
        onInput={(body) => write({ body })}
      />
      <output class={styles.hint}>{saved && t(stateKeys[saved])}</output>
      <LetterReview letter={letter} model={model} words={words} />
    </div>
  );
}

/** Where the words come from: a press on another text writes it anew. */
function TextFrom({ letter, model, words }: LetterProps): JSX.Element {
  const { t } = words;
  const { text } = letter.line;
  const texts = [
    ...(text ? [{ id: 'step', name: t('letters.text_of_step'), text }] : []),
    ...letterTemplates(model).map((template) => ({ id: template.id, name: template.name, text: template })),
  ];
  const choose = (id: string): void => {
    const chosen = texts.find((one) => one.id === id);
    if (chosen) model.letters.writeFrom(chosen.text, [letter]);
  };
  return (
    <ChoiceField
      label={t('letters.text')}
      value=""
      options={[
        { value: '', words: t('letters.text_as_it_is') },
        ...texts.map(({ id, name }) => ({ value: id, words: name })),
      ]}
      onChoose={choose}
    />
  );
}
