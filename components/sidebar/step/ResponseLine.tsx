import type { JSX } from 'preact';
import { classNames } from '../../kit/class-names.ts';
import { Icon } from '../../kit/Icon.tsx';
import styles from './NextStep.module.css';
import type { ResponseText } from './response-text.ts';

/** The answer owed, before all else on the card. */
export function ResponseLine({ response }: { response: ResponseText | null }): JSX.Element | null {
  if (!response) return null;
  return (
    <p class={classNames(styles.response, styles[response.tone])}>
      <Icon name="timer" size={14} />
      {response.text}
    </p>
  );
}
