import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { RouteStop } from '../../../lib/messages/routes.ts';
import type { Words } from '../../../lib/words/words.ts';
import { SpokenOnly } from '../../kit/SpokenOnly.tsx';
import type { WorkspaceModel } from '../workspace-model.ts';
import styles from './Routes.module.css';
import { routeGroups } from './route-groups.ts';
import { StopCard } from './StopCard.tsx';
import { useDrops } from './use-drops.ts';

interface RouteListProps {
  readonly model: WorkspaceModel;
  readonly words: Words;
  /** How it went is logged on the day. */
  readonly isToday: boolean;
}

/** The stops under the streets they are on; each can be dragged or keyed to another place. */
export function RouteList({ model, words, isToday }: RouteListProps): JSX.Element {
  const { routes } = model;
  const { t } = words;
  const stops = routes.stops.value;
  const [said, setSaid] = useState('');
  const placeOf = (touchId: string): number => stops.findIndex((stop) => stop.touchId === touchId);
  const within = useDrops<HTMLDivElement>((touchId, onto) => {
    if (touchId !== onto && placeOf(touchId) >= 0) routes.move(touchId, placeOf(onto));
  });
  const move = (stop: RouteStop, to: number): void => {
    if (to < 0 || to >= stops.length) return;
    routes.move(stop.touchId, to);
    setSaid(t('routes.moved', { name: stop.name || t('sidebar.unnamed'), n: to + 1, count: stops.length }));
    requestAnimationFrame(() => handleOf(stop.touchId)?.focus());
  };
  return (
    <div class={styles.groups} ref={within}>
      <SpokenOnly>
        <output>{said}</output>
      </SpokenOnly>
      {routeGroups(stops, words).map(({ key, title, from, stops: grouped }) => (
        <section key={key} class={styles.group} aria-label={title}>
          <h3 class={styles.street}>{title}</h3>
          <ol class={styles.stops} start={from}>
            {grouped.map((stop, index) => (
              <StopCard
                key={stop.touchId}
                stop={stop}
                place={{ at: from - 1 + index, of: stops.length }}
                model={model}
                words={words}
                isToday={isToday}
                onMove={(to) => move(stop, to)}
              />
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
}

function handleOf(touchId: string): HTMLElement | null {
  const handles = document.querySelectorAll<HTMLElement>('[data-handle]');
  return [...handles].find(({ dataset }) => dataset['handle'] === touchId) ?? null;
}
