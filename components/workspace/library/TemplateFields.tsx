import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { channels } from '../../../lib/touches/channel.ts';
import { longestBody, longestSubject } from '../../../lib/touches/message.ts';
import type { Proof } from '../../../lib/words/library/proof.ts';
import { hasSubject } from '../../../lib/words/library/template.ts';
import type { Words } from '../../../lib/words/words.ts';
import { Field } from '../../kit/Field.tsx';
import { ChoiceField, TextBox } from '../../kit/LabelledField.tsx';
import { useInsertion } from './insert-at-cursor.ts';
import styles from './Library.module.css';
import { ProofList } from './ProofList.tsx';
import type { TemplateEditor } from './template-editor.ts';
import { VariableList } from './VariableList.tsx';

interface FieldsProps {
  readonly editor: TemplateEditor;
  /** As it was when the rep last paused; null while it is not known. */
  readonly proof: Proof | null;
  /** The names of the rep's own fields. */
  readonly customNames: readonly string[];
  readonly words: Words;
}

/** What a template is called and where it lies, and its words with what may be inserted and what is wrong with them. */
export function TemplateFields(props: FieldsProps & { readonly folders: readonly string[] }): JSX.Element {
  const { editor, words, folders } = props;
  const { t } = words;
  const { name, folder, channel } = editor.draft.value;
  const foldersId = useId();
  return (
    <>
      <div class={styles.fields}>
        <Field label={t('library.name')} value={name} onInput={(typed) => editor.change({ name: typed })} />
        <Field
          label={t('library.folder')}
          value={folder}
          list={foldersId}
          wrong={folder.trim() === '' ? t('library.no_folder') : null}
          onInput={(typed) => editor.change({ folder: typed })}
        />
        <datalist id={foldersId}>
          {[...new Set(folders)].map((one) => (
            <option key={one}>{one}</option>
          ))}
        </datalist>
        <ChoiceField
          label={t('library.channel')}
          value={channel}
          options={channels.map((value) => ({ value, words: t(`channel.${value}`) }))}
          onChoose={(chosen) => editor.change({ channel: chosen })}
        />
      </div>
      <Texts {...props} />
    </>
  );
}

/** A variable goes where the cursor was last, in the subject or in the text. */
function Texts({ editor, proof, customNames, words }: FieldsProps): JSX.Element {
  const { t } = words;
  const { subject, body, channel } = editor.draft.value;
  const { place, insert } = useInsertion();
  // What is left of a subject stays in sight, to be taken out.
  const isSubjectShown = hasSubject(channel) || subject !== '';
  return (
    <>
      <div class={styles.fields} {...place}>
        {isSubjectShown && (
          <div class={styles.whole}>
            <Field
              label={t('library.subject')}
              value={subject}
              maxLength={longestSubject}
              onInput={(typed) => editor.change({ subject: typed })}
            />
          </div>
        )}
        <div class={styles.whole}>
          <TextBox
            label={t('library.body')}
            rows={12}
            value={body}
            maxLength={longestBody}
            onInput={(typed) => editor.change({ body: typed })}
          />
        </div>
      </div>
      {proof && (
        <ProofList
          proof={proof}
          text={{ subject, body }}
          words={words}
          onMend={editor.isTyping.value ? null : editor.mend}
        />
      )}
      <VariableList customNames={customNames} words={words} onInsert={insert} />
    </>
  );
}
