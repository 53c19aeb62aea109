import type { JSX } from 'preact';
import type { RouteStop } from '../../../lib/messages/routes.ts';
import { outcomesFor } from '../../../lib/touches/outcome.ts';
import type { Words } from '../../../lib/words/words.ts';
import { classNames } from '../../kit/class-names.ts';
import { TextBox } from '../../kit/LabelledField.tsx';
import type { WorkspaceModel } from '../workspace-model.ts';
import styles from './Routes.module.css';

interface StopOutcomesProps {
  readonly stop: RouteStop;
  readonly model: WorkspaceModel;
  readonly words: Words;
}

const longestNote = 2000;

/** How it went at the door, in one tap, with a word on it when there is one to say. */
export function StopOutcomes({ stop, model, words }: StopOutcomesProps): JSX.Element {
  const { t } = words;
  const { routes } = model;
  const isBusy = model.orders.inFlight.value !== null;
  const name = stop.name || t('sidebar.unnamed');
  return (
    <div class={styles.went}>
      <fieldset class={styles.outcomes} aria-label={t('routes.how', { name })}>
        {outcomesFor(stop.channel).map(({ id, tone }) => (
          <button
            key={id}
            type="button"
            class={classNames(styles.outcome, styles[tone === 'stop' ? 'ends' : tone])}
            aria-disabled={isBusy || undefined}
            onClick={() => !isBusy && routes.log(stop, id)}
          >
            {t(`outcome.${id}`)}
          </button>
        ))}
      </fieldset>
      <TextBox
        label={t('routes.note')}
        rows={2}
        value={routes.noteOf(stop)}
        maxLength={longestNote}
        hint={stop.draftIsSensitive && t('routes.sensitive')}
        onInput={(text) => routes.type(stop, text)}
      />
    </div>
  );
}
