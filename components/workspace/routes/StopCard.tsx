import type { JSX } from 'preact';
import { mapLink } from '../../../lib/leads/addresses/map-links.ts';
import type { RouteStop } from '../../../lib/messages/routes.ts';
import type { Words } from '../../../lib/words/words.ts';
import { Chip } from '../../kit/Chip.tsx';
import { ChannelIcon, Icon } from '../../kit/Icon.tsx';
import type { WorkspaceModel } from '../workspace-model.ts';
import { MoveStop, type StopPlace } from './MoveStop.tsx';
import styles from './Routes.module.css';
import { StopOutcomes } from './StopOutcomes.tsx';
import { lastText, stopState } from './stop-text.ts';

interface StopCardProps {
  readonly stop: RouteStop;
  readonly place: StopPlace;
  readonly model: WorkspaceModel;
  readonly words: Words;
  readonly isToday: boolean;
  readonly onMove: (to: number) => void;
}

/** One door: who, what to do, what was the last time, and how it went now. */
export function StopCard(props: StopCardProps): JSX.Element {
  const { stop, place, model, words, isToday, onMove } = props;
  const state = stopState(stop, words);
  const name = stop.name || words.t('sidebar.unnamed');
  return (
    <li class={styles.stop} data-stop={stop.touchId}>
      <MoveStop touchId={stop.touchId} name={name} place={place} t={words.t} onMove={onMove} />
      <div class={styles.what}>
        <div class={styles.who}>
          <button
            type="button"
            class={styles.name}
            title={words.t('routes.open_record')}
            onClick={() => void model.openRecord({ key: stop.touchId, leadId: stop.leadId })}
          >
            <bdi>{name}</bdi>
          </button>
          {stop.company && <bdi class={styles.soft}>{stop.company}</bdi>}
          <Chip tone={state.tone}>{state.text}</Chip>
        </div>
        <Address address={stop.address} words={words} />
        <p class={styles.step}>
          <ChannelIcon channel={stop.channel} />
          <span>{stepText(stop, words)}</span>
        </p>
        {stop.handedTo && <p class={styles.soft}>{words.t('routes.handed_to', { to: stop.handedTo })}</p>}
        {state.why && <p class={styles.why}>{state.why}</p>}
        <p class={styles.soft}>{lastText(stop, words)}</p>
        {stop.note && <p class={styles.note}>{stop.note}</p>}
      </div>
      {isToday && state.kind !== 'never' && <StopOutcomes stop={stop} model={model} words={words} />}
    </li>
  );
}

function stepText({ channel, title }: RouteStop, { t }: Words): string {
  const name = t(`channel.${channel}`);
  if (title.toLowerCase().startsWith(name.toLowerCase())) return title;
  return title ? `${name}: ${title}` : name;
}

function Address({ address, words }: { address: string; words: Words }): JSX.Element {
  const { t } = words;
  if (address.trim() === '') return <p class={styles.why}>{t('routes.no_address')}</p>;
  return (
    <a class={styles.address} href={mapLink(address)} target="_blank" rel="noreferrer" title={t('routes.open_map')}>
      <bdi>{address}</bdi>
      <Icon name="open" size={14} />
    </a>
  );
}
