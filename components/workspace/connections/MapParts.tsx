import type { JSX } from 'preact';
import { leadStatuses } from '../../../lib/leads/lead.ts';
import type { Connection } from '../../../lib/outbox/connection.ts';
import { guessOutcomes } from '../../../lib/outbox/outcome-map.ts';
import { whenText } from '../../../lib/time/format.ts';
import { outcomesFor } from '../../../lib/touches/outcome.ts';
import { Button } from '../../kit/Button.tsx';
import { ChoiceField } from '../../kit/LabelledField.tsx';
import { siteName } from '../../receipt/receipt-words.ts';
import styles from './Connections.module.css';
import { kindText } from './connect-words.ts';
import type { ManageProps } from './ManagePart.tsx';
import { PartOf } from './PartOf.tsx';

/** Which of the CRM's outcomes each of ours is, for calls. */
export function OutcomeMapPart(props: ManageProps): JSX.Element | null {
  const { card, connection, model, words } = props;
  const { t } = words;
  const { connections } = model;
  if (!card.can.outcomes) return null;
  const list = connection.outcomes?.list ?? [];
  const guessed = guessOutcomes(list);
  const options = [
    { value: '', words: t('connect.only_text') },
    ...list.map(({ id, label }) => ({ value: id, words: label })),
  ];
  return (
    <PartOf title={t('connect.outcomes')} text={t('connect.outcomes_text', { site: siteName(card, t) })}>
      {list.length > 0 && (
        <div class={styles.map}>
          {outcomesFor('call').map(({ id }) => {
            const chosen = connection.outcomeMap[id] ?? '';
            return (
              <ChoiceField
                key={id}
                label={t(`outcome.${id}`)}
                value={chosen}
                options={options}
                hint={chosen !== '' && guessed[id] === chosen ? t('connect.guessed') : null}
                onChoose={(value) => void connections.change(card, { outcomeMap: { [id]: value || null } })}
              />
            );
          })}
        </div>
      )}
      <Fetched {...props} list={connection.outcomes} empty={t('connect.outcomes_none')} />
    </PartOf>
  );
}

/** Which of the CRM's stages each of our statuses is, for each kind of record that has stages. */
export function StageMapPart(props: ManageProps): JSX.Element | null {
  const { card, connection, words } = props;
  const { t } = words;
  if (!card.can.stages) return null;
  const types = [...new Set((connection.stages?.list ?? []).map(({ objectType }) => objectType))];
  return (
    <PartOf title={t('connect.stages')} text={t('connect.stages_text', { site: siteName(card, t) })}>
      {types.map((objectType) => (
        <StagesOf key={objectType} {...props} objectType={objectType} />
      ))}
      <Fetched {...props} list={connection.stages} empty={t('connect.stages_none')} />
    </PartOf>
  );
}

function StagesOf({ card, connection, model, words, objectType }: ManageProps & { objectType: string }): JSX.Element {
  const { t } = words;
  const { connections } = model;
  const stages = (connection.stages?.list ?? []).filter((stage) => stage.objectType === objectType);
  const options = [
    { value: '', words: t('connect.stage_none') },
    ...stages.map(({ id, label }) => ({ value: id, words: label })),
  ];
  return (
    <fieldset class={styles.group}>
      <legend class={styles.legend}>{kindText(objectType, t)}</legend>
      <div class={styles.map}>
        {leadStatuses.map((status) => (
          <ChoiceField
            key={status}
            label={t(`status.${status}`)}
            value={connection.stageMap[`${objectType}/${status}`] ?? ''}
            options={options}
            onChoose={(value) =>
              void connections.change(card, { stageMap: [{ objectType, status, stage: value || null }] })
            }
          />
        ))}
      </div>
    </fieldset>
  );
}

interface FetchedProps extends ManageProps {
  readonly list: Connection['outcomes'] | Connection['stages'];
  /** What to say when the CRM listed nothing. */
  readonly empty: string;
}

/** When the CRM was asked for its list, with a way to ask again. */
function Fetched({ card, connection, model, words, list, empty }: FetchedProps): JSX.Element {
  const { t } = words;
  const { connections } = model;
  const isEmpty = !list || list.list.length === 0;
  const fetched = list && t('connect.fetched', { when: whenText(Math.min(list.fetchedAt, words.now), words) });
  return (
    <p class={styles.fetched}>
      <span class={styles.soft}>{isEmpty ? empty : fetched}</span>
      {connection.state !== 'off' && (
        <Button
          small
          kind="quiet"
          busy={connections.working.value === 'check'}
          onClick={() => void connections.check(card)}
        >
          {t('connect.fetch_again')}
        </Button>
      )}
    </p>
  );
}
