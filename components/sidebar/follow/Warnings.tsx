import type { JSX } from 'preact';
import type { Reason } from '../../../lib/touches/reason.ts';
import { sentenceOf } from '../../../lib/words/sentences.ts';
import type { Words } from '../../../lib/words/words.ts';
import { Icon } from '../../kit/Icon.tsx';
import styles from './NewLead.module.css';

/** What to know before a sequence is started; none of it forbids it. */
export function Warnings(props: { warnings: readonly Reason[]; words: Words }): JSX.Element | null {
  if (props.warnings.length === 0) return null;
  return (
    <ul class={styles.warnings}>
      {props.warnings.map((warning) => (
        <li key={`${warning.rule}${JSON.stringify(warning.values)}`}>
          <Icon name="warning" size={14} />
          <bdi>{sentenceOf(warning, props.words)}</bdi>
        </li>
      ))}
    </ul>
  );
}
