import type { JSX } from 'preact';
import type { SaidAnswer } from '../../lib/messages/said.ts';
import type { Words } from '../../lib/words/words.ts';
import { Button } from '../kit/Button.tsx';
import type { BarModel } from './bar-model.ts';
import { Choices } from './Choices.tsx';
import styles from './CommandBar.module.css';
import { Meant } from './Meant.tsx';
import { optionText } from './said-text.ts';
import { ToldPanel } from './ToldPanel.tsx';

export interface ReadingPanelProps {
  readonly model: BarModel;
  readonly words: Words;
  readonly listId: string;
  /** Puts a sentence that would work into the line. */
  readonly onUse: (said: string) => void;
  /** The button was pressed that does what was understood. */
  readonly onPress: () => void;
}

/** What the sentence in the line was understood as, and what came of it; nothing while there is none. */
export function ReadingPanel(props: ReadingPanelProps): JSX.Element | null {
  const { model, words } = props;
  const { t } = words;
  const [reading, told] = [model.reading.value, model.told.value];
  if (reading.kind === 'none') return null;
  return (
    <div class={styles.panel}>
      {reading.kind === 'asking' && <p class={styles.soft}>{t('command.reading')}</p>}
      {reading.kind === 'failed' && (
        <div class={styles.actions}>
          <p>{t('command.failed')}</p>
          <Button small icon="retry" onClick={model.enter}>
            {t('kit.retry')}
          </Button>
        </div>
      )}
      {reading.kind === 'read' && <Answer {...props} answer={reading.answer} isArmed={reading.isArmed} />}
      {told && <ToldPanel told={told} words={words} />}
    </div>
  );
}

type AnswerProps = ReadingPanelProps & { readonly answer: SaidAnswer; readonly isArmed: boolean };

function Answer(props: AnswerProps): JSX.Element {
  const { model, words, listId, answer, isArmed, onPress } = props;
  const { t } = words;
  if (answer.kind === 'unknown' || answer.kind === 'help') return <Examples {...props} />;
  if (answer.kind === 'unsure') {
    const options = answer.options.map((meaning, index) => ({
      key: String(index),
      title: optionText(meaning, words),
      about: '',
    }));
    return (
      <Choices id={listId} title={t('command.unsure')} options={options} model={model} hint={t('command.choose')} />
    );
  }
  const { meaning } = answer;
  if (meaning.kind === 'can')
    return <Meant meaning={meaning} isArmed={isArmed} model={model} words={words} onPress={onPress} />;
  if (meaning.kind === 'cannot') return <p>{t(`command.cannot_${meaning.because}`, { about: meaning.about })}</p>;
  const options = meaning.leads.map(({ leadId, name, company, address, status }) => ({
    key: leadId,
    title: name || t('sidebar.unnamed'),
    about: [company, address, t(`status.${status}`)].filter(Boolean).join(' · '),
  }));
  const more = meaning.hasMore ? t('command.which_more') : t('command.choose');
  return (
    <Choices
      id={listId}
      title={t('command.which', { name: meaning.name })}
      options={options}
      model={model}
      hint={more}
    />
  );
}

const besideLead = ['log', 'remind', 'snooze'];
const anywhere = ['show', 'hot', 'count'];
const more = ['note', 'pause', 'promised', 'replied', 'quiet', 'promises', 'best_time', 'undo'];

/** What the rep typed stays; sentences that would work are one press away, one of every kind where help was asked for. */
function Examples({ model, words, answer, onUse }: AnswerProps): JSX.Element {
  const { t } = words;
  const few = model.place.hereId() === null ? anywhere : besideLead;
  const names = answer.kind === 'help' ? [...besideLead, ...anywhere, ...more] : few;
  return (
    <>
      {answer.kind === 'unknown' && <p>{t('command.unknown')}</p>}
      <p class={styles.soft}>{t('command.try')}</p>
      <ul class={styles.examples}>
        {names.map((name) => (
          <li key={name}>
            <button type="button" onClick={() => onUse(t(`command.example_${name}`))}>
              {t(`command.example_${name}`)}
            </button>
          </li>
        ))}
      </ul>
      {answer.kind === 'unknown' && <p class={styles.soft}>{t('command.more_help')}</p>}
    </>
  );
}
