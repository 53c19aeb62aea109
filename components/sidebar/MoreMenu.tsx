import { Fragment, type JSX } from 'preact';
import type { Translate } from '../../lib/words/translate.ts';
import type { IconName } from '../kit/Icon.tsx';
import { Menu, MenuItem, MenuLine } from '../kit/Menu.tsx';

/** One thing that can be done. */
export interface MoreAction {
  readonly name: string;
  readonly icon: IconName;
  readonly isDangerous?: boolean;
  readonly onChoose: (event: MouseEvent) => void;
}

export interface MoreMenuProps {
  readonly t: Translate;
  /** Groups of actions, with a line between; empty ones are left out. */
  readonly groups: readonly (readonly MoreAction[])[];
}

/** All that is not needed every time. */
export function MoreMenu({ t, groups }: MoreMenuProps): JSX.Element | null {
  const filled = groups.filter((group) => group.length > 0);
  if (filled.length === 0) return null;
  return (
    <Menu label={t('kit.more')} icon="more" small>
      {(menuId) =>
        filled.map((group, index) => (
          <Fragment key={group[0]?.name}>
            {index > 0 && <MenuLine />}
            {group.map(({ name, icon, isDangerous = false, onChoose }) => (
              <MenuItem key={name} menuId={menuId} icon={icon} danger={isDangerous} onChoose={onChoose}>
                {name}
              </MenuItem>
            ))}
          </Fragment>
        ))
      }
    </Menu>
  );
}
