import type { JSX } from 'preact';
import type { TaughtHealth } from '../../lib/page/teach/taught-health.ts';
import type { Translate } from '../../lib/words/translate.ts';
import { classNames } from '../kit/class-names.ts';
import { Icon, type IconName } from '../kit/Icon.tsx';
import { lightText } from './light-text.ts';
import styles from './Teach.module.css';

const icons: Record<TaughtHealth['light'], IconName> = {
  unknown: 'info',
  good: 'done',
  healed: 'info',
  weak: 'warning',
  lost: 'alert',
};

/** The health light of a taught site: a sign and its words. */
export function Light({ health, t }: { health: TaughtHealth; t: Translate }): JSX.Element {
  return (
    <span class={classNames(styles.light, styles[health.light])}>
      <Icon name={icons[health.light]} />
      {lightText(health, t)}
    </span>
  );
}
