import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import type { Route } from '../../../lib/messages/routes.ts';
import type { Translate } from '../../../lib/words/translate.ts';
import { Button } from '../../kit/Button.tsx';
import styles from './Routes.module.css';

interface RouteDayProps {
  readonly route: Route;
  readonly t: Translate;
  readonly onChoose: (on: string) => void;
}

/** Which day is on show: today, or one to come. */
export function RouteDay({ route: { on, todayOn }, t, onChoose }: RouteDayProps): JSX.Element {
  const id = useId();
  return (
    <div class={styles.day}>
      {on !== todayOn && (
        <Button small onClick={() => onChoose(todayOn)}>
          {t('routes.today')}
        </Button>
      )}
      <label for={id}>{t('routes.day')}</label>
      <input
        id={id}
        class={styles.date}
        type="date"
        value={on}
        min={todayOn}
        onChange={({ currentTarget: { value } }) => value >= todayOn && onChoose(value)}
      />
    </div>
  );
}
