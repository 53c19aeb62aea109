import type { JSX } from 'preact';
import type { SequenceCard } from '../../../lib/messages/workspace.ts';
import { type Sequence, type Step, tracks } from '../../../lib/sequences/sequence.ts';
import type { SequenceProblem } from '../../../lib/sequences/validate-sequence.ts';
import { channels } from '../../../lib/touches/channel.ts';
import type { Words } from '../../../lib/words/words.ts';
import { IconButton } from '../../kit/Button.tsx';
import { Field } from '../../kit/Field.tsx';
import { keepFocus } from '../../kit/keep-focus.ts';
import { ChoiceField } from '../../kit/LabelledField.tsx';
import { ActionFields } from './ActionFields.tsx';
import styles from './Editor.module.css';
import type { EditorModel } from './editor-model.ts';
import { type Names, stepText } from './plan-words.ts';
import { StepSign } from './StepSign.tsx';
import { TouchFields } from './TouchFields.tsx';

export interface StepEditorProps {
  readonly editor: EditorModel;
  readonly sequence: Sequence;
  readonly at: number;
  readonly step: Step;
  readonly problems: readonly SequenceProblem[];
  readonly cards: readonly SequenceCard[];
  readonly names: Names;
  readonly words: Words;
}

/** Problems that stand beside their field while the step is open. */
const besideField: ReadonlySet<SequenceProblem['kind']> = new Set<SequenceProblem['kind']>(['no-title', 'bad-delay']);

/** One step that can be changed, moved and removed, with what is wrong with it beside it. */
export function StepEditor(props: StepEditorProps): JSX.Element {
  const { editor, step, at, problems, words, names } = props;
  const { t } = words;
  return (
    <div class={styles.step}>
      <details class={styles.fold} open={editor.added.value === step.id}>
        <summary class={styles.summary}>
          <span class={styles.number}>{(at + 1).toLocaleString(words.locale)}</span>
          <StepSign step={step} />
          <span class={styles.what}>
            <bdi class={styles.stepTitle}>{step.title || t('workspace.untitled')}</bdi>
            <span class={styles.detail}>{stepText(step, words, names)}</span>
          </span>
        </summary>
        <div class={styles.inside}>
          <StepFields {...props} />
        </div>
      </details>
      <StepButtons {...props} />
      {problems.length > 0 && (
        <ul class={styles.problems}>
          {problems.map(({ kind }) => (
            <li key={kind} class={besideField.has(kind) ? styles.beside : ''}>
              {t(`workspace.problem.${kind}`)}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function StepFields({ editor, sequence, at, step, problems, cards, names, words }: StepEditorProps): JSX.Element {
  const { t } = words;
  const wrong = (kind: SequenceProblem['kind']): string | null =>
    problems.some((problem) => problem.kind === kind) ? t(`workspace.problem.${kind}`) : null;
  const change = (changed: Step): void => editor.changeStep(at, changed);
  return (
    <>
      <Field
        label={t('workspace.edit_title')}
        value={step.title}
        wrong={wrong('no-title')}
        onInput={(title) => change({ ...step, title })}
      />
      <div class={styles.fields}>
        {step.kind === 'touch' && (
          <ChoiceField
            label={t('workspace.edit_channel')}
            value={step.channel}
            options={channels.map((value) => ({ value, words: t(`channel.${value}`) }))}
            onChoose={(channel) =>
              change({ ...step, channel, fallbacks: step.fallbacks.filter((one) => one !== channel) })
            }
          />
        )}
        <ChoiceField
          label={t('workspace.edit_track')}
          value={step.track}
          options={tracks.map((value) => ({ value, words: t(`workspace.track.${value}`) }))}
          onChoose={(track) => change({ ...step, track })}
        />
      </div>
      {step.kind === 'touch' ? (
        <TouchFields
          step={step}
          sequences={cards.filter(({ id }) => id !== sequence.id)}
          names={names}
          words={words}
          wrongDelay={wrong('bad-delay')}
          onChange={change}
        />
      ) : (
        <ActionFields
          step={step}
          later={sequence.steps.slice(at + 1)}
          words={words}
          wrongDelay={wrong('bad-delay')}
          onChange={change}
        />
      )}
    </>
  );
}

function StepButtons({ editor, sequence, at, step, words }: StepEditorProps): JSX.Element {
  const { t } = words;
  const title = step.title || t('workspace.untitled');
  return (
    <span class={styles.stepButtons}>
      <IconButton
        icon="move-up"
        label={t('workspace.move_up', { title })}
        isOff={at === 0}
        onClick={(event) => keepFocus(event, () => editor.moveStep(at, -1))}
      />
      <IconButton
        icon="move-down"
        label={t('workspace.move_down', { title })}
        isOff={at === sequence.steps.length - 1}
        onClick={(event) => keepFocus(event, () => editor.moveStep(at, 1))}
      />
      <IconButton icon="remove" label={t('workspace.remove_step', { title })} onClick={() => editor.removeStep(at)} />
    </span>
  );
}
