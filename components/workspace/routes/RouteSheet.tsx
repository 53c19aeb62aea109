import type { JSX } from 'preact';
import type { RouteStop } from '../../../lib/messages/routes.ts';
import { wholeDayText } from '../../../lib/time/format.ts';
import type { Words } from '../../../lib/words/words.ts';
import styles from './Routes.module.css';
import { routeGroups } from './route-groups.ts';
import { lastText, stopState } from './stop-text.ts';

interface RouteSheetProps {
  readonly stops: readonly RouteStop[];
  readonly on: string;
  readonly words: Words;
}

/** The route on paper, with room to write: not on the screen, and alone on the page when it is printed. */
export function RouteSheet({ stops, on, words }: RouteSheetProps): JSX.Element {
  const { t } = words;
  const title = t('routes.sheet_title', { date: wholeDayText(on, words) });
  return (
    <div class={styles.sheet} data-sheet="route">
      <h1>{title}</h1>
      <table>
        <thead>
          <tr>
            <th scope="col" class={styles.number}>
              {t('routes.sheet_number')}
            </th>
            <th scope="col">{t('routes.sheet_who')}</th>
            <th scope="col">{t('routes.sheet_what')}</th>
            <th scope="col" class={styles.room}>
              {t('routes.note')}
            </th>
          </tr>
        </thead>
        {routeGroups(stops, words).map(({ key, title: street, from, stops: grouped }) => (
          <tbody key={key}>
            <tr class={styles.streetRow}>
              <th scope="rowgroup" colSpan={4}>
                {street}
              </th>
            </tr>
            {grouped.map((stop, index) => (
              <SheetRow key={stop.touchId} stop={stop} number={from + index} words={words} />
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}

const roomToWrite = '\u00a0';

function SheetRow({ stop, number, words }: { stop: RouteStop; number: number; words: Words }): JSX.Element {
  const state = stopState(stop, words);
  return (
    <tr>
      <td>{number}</td>
      <td>
        <b>{stop.name || words.t('sidebar.unnamed')}</b>
        <div>{stop.address}</div>
      </td>
      <td>
        <div>{stop.title || words.t(`channel.${stop.channel}`)}</div>
        <div>{lastText(stop, words)}</div>
        {stop.handedTo && <b>{words.t('routes.handed_to', { to: stop.handedTo })}</b>}
        {stop.note && <i>{stop.note}</i>}
        {state.kind !== 'open' && <b>{state.text}</b>}
      </td>
      <td>{roomToWrite}</td>
    </tr>
  );
}
