import type { JSX } from 'preact';
import { shortTimeText } from '../../../lib/time/format.ts';
import type { Words } from '../../../lib/words/words.ts';
import { Menu, MenuItem, MenuLine } from '../../kit/Menu.tsx';
import { timeName } from '../note/TimeChips.tsx';
import { TypedTime, type TypedTimeProps } from '../note/TypedTime.tsx';
import type { TimeChoice } from '../times.ts';
import styles from './LaterMenu.module.css';

export interface LaterMenuProps {
  readonly times: readonly TimeChoice[];
  readonly words: Words;
  readonly small?: boolean;
  /** In place of "Later". */
  readonly label?: string;
  readonly read: TypedTimeProps['read'];
  readonly trusts: TypedTimeProps['trusts'];
  readonly onTime: (at: number) => void;
}

/** Puts the touch off: a few near times with what they come to, and one in the rep's own words. */
export function LaterMenu(props: LaterMenuProps): JSX.Element {
  const { times, words, small = false, label = words.t('sidebar.later'), read, trusts, onTime } = props;
  return (
    <Menu label={label} small={small}>
      {(menuId) => (
        <>
          {times.map((time) => (
            <MenuItem
              key={time.name}
              menuId={menuId}
              detail={shortTimeText(time.at, words)}
              onChoose={(event) => trusts(event) && onTime(time.at)}
            >
              {timeName(time.name, words)}
            </MenuItem>
          ))}
          <MenuLine />
          <div class={styles.typed}>
            <TypedTime t={words.t} read={read} trusts={trusts} onTime={onTime} />
          </div>
        </>
      )}
    </Menu>
  );
}
