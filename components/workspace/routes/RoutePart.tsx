import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import type { Route } from '../../../lib/messages/routes.ts';
import { dayText } from '../../../lib/time/format.ts';
import type { Words } from '../../../lib/words/words.ts';
import { Banner } from '../../kit/Banner.tsx';
import { Button } from '../../kit/Button.tsx';
import { EmptyState } from '../../kit/EmptyState.tsx';
import { Skeleton } from '../../kit/Skeleton.tsx';
import { answerIn } from '../../queue/asked.ts';
import { Unanswered } from '../../queue/Unanswered.tsx';
import type { WorkspaceModel } from '../workspace-model.ts';
import { DoneList } from './DoneList.tsx';
import { RouteDay } from './RouteDay.tsx';
import { RouteList } from './RouteList.tsx';
import { RouteSheet } from './RouteSheet.tsx';
import styles from './Routes.module.css';
import { RouteTools } from './RouteTools.tsx';
import { stopState } from './stop-text.ts';

interface RoutePartProps {
  readonly model: WorkspaceModel;
  readonly words: Words;
}

const askAgainMs = 10 * 60_000;

/** The doors to knock at and to leave something at on a day, in the order to walk them. */
export function RoutePart({ model, words }: RoutePartProps): JSX.Element {
  const { t } = words;
  const { routes } = model;
  const asked = routes.asked.value;
  const route = answerIn(asked);
  // With the clock doors may be knocked at or no longer, and another day begins.
  const turn = Math.floor(words.now / askAgainMs);
  useEffect(() => routes.refresh(), [routes, turn]);
  return (
    <section class={styles.part} aria-label={t('routes.title')}>
      <header class={styles.head}>
        <h2 class={styles.heading}>{t('routes.title')}</h2>
        {route && <RouteDay route={route} t={t} onChoose={routes.chooseDay} />}
      </header>
      {asked.kind === 'failed' && <Unanswered t={t} isOld={route !== null} onRetry={routes.refresh} />}
      {asked.kind === 'asking' && <Skeleton lines={6} label={t('kit.loading')} />}
      {route && <Shown model={model} words={words} route={route} />}
    </section>
  );
}

function Shown({ model, words, route }: RoutePartProps & { route: Route }): JSX.Element {
  const { routes } = model;
  const { t } = words;
  const stops = routes.stops.value;
  const staleAt = earliest([...stops.map((stop) => stopState(stop, words).staleAt), words.now + askAgainMs]);
  useEffect(() => model.tickAt(staleAt), [model, staleAt]);
  return (
    <>
      {stops.length === 0 ? (
        <Nothing words={words} route={route} />
      ) : (
        <>
          <Order model={model} words={words} />
          <RouteTools stops={stops} words={words} />
          <RouteList model={model} words={words} isToday={route.on === route.todayOn} />
          {route.hasMore && <p class={styles.soft}>{t('routes.more')}</p>}
          <RouteSheet stops={stops} on={route.on} words={words} />
        </>
      )}
      <DoneList done={route.done} busy={model.orders.inFlight.value !== null} words={words} onUndo={routes.undo} />
    </>
  );
}

function earliest(instants: readonly (number | null)[]): number {
  return Math.min(...instants.map((at) => at ?? Number.POSITIVE_INFINITY));
}

function Nothing({ words, route }: { words: Words; route: Route }): JSX.Element {
  const { t } = words;
  const isToday = route.on === route.todayOn;
  const title = isToday ? t('routes.empty_today') : t('routes.empty_day', { day: dayText(route.on, words) });
  return (
    <EmptyState icon={route.done.length > 0 ? 'done' : 'household'} title={title}>
      {t('routes.empty_text')}
    </EmptyState>
  );
}

/** By what the stops are in order, and the way back from an order of the rep's own. */
function Order({ model: { routes }, words: { t } }: RoutePartProps): JSX.Element {
  const isOwn = routes.isOwnOrder.value;
  return (
    <>
      <div class={styles.order}>
        <p class={styles.soft}>{t(isOwn ? 'routes.own_order' : 'routes.by_street')}</p>
        {isOwn && (
          <Button small onClick={routes.sortByStreet}>
            {t('routes.sort')}
          </Button>
        )}
      </div>
      {routes.isUnkept.value && <Banner tone="warn" title={t('routes.unkept')} />}
    </>
  );
}
