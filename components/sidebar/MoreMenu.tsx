import type { JSX } from 'preact';
import type { Translate } from '../../lib/words/translate.ts';
import { Menu, MenuItem, MenuLine } from '../kit/Menu.tsx';

export interface MoreMenuProps {
  readonly t: Translate;
  /** What can be done about the next step; null when there is none. */
  readonly step: {
    readonly onSkip: (() => void) | null;
    readonly onPause: (() => void) | null;
    readonly onStop: (() => void) | null;
  };
  /** What can be done about the frame; null in Chrome's side panel. */
  readonly frame: {
    readonly onPanel: () => void;
    readonly onSide: (side: 'left' | 'right') => void;
    readonly onClose: () => void;
  } | null;
}

/** All that is not needed every time. */
export function MoreMenu({ t, step, frame }: MoreMenuProps): JSX.Element | null {
  const { onSkip, onPause, onStop } = step;
  const hasStep = onSkip !== null || onPause !== null || onStop !== null;
  if (!hasStep && !frame) return null;
  return (
    <Menu label={t('kit.more')} icon="more" small>
      {(menuId) => (
        <>
          {onSkip && (
            <MenuItem menuId={menuId} icon="skip" onChoose={onSkip}>
              {t('sidebar.skip')}
            </MenuItem>
          )}
          {onPause && (
            <MenuItem menuId={menuId} icon="pause" onChoose={onPause}>
              {t('sidebar.pause')}
            </MenuItem>
          )}
          {onStop && (
            <MenuItem menuId={menuId} icon="none" danger onChoose={onStop}>
              {t('sidebar.stop')}
            </MenuItem>
          )}
          {hasStep && frame && <MenuLine />}
          {frame && <FrameItems menuId={menuId} t={t} frame={frame} />}
        </>
      )}
    </Menu>
  );
}

function FrameItems(props: { menuId: string; t: Translate; frame: NonNullable<MoreMenuProps['frame']> }): JSX.Element {
  const { menuId, t, frame } = props;
  return (
    <>
      <MenuItem menuId={menuId} icon="panel" onChoose={frame.onPanel}>
        {t('sidebar.side_panel')}
      </MenuItem>
      <MenuItem menuId={menuId} icon="move-side" onChoose={() => frame.onSide('left')}>
        {t('sidebar.dock_left')}
      </MenuItem>
      <MenuItem menuId={menuId} icon="move-side" onChoose={() => frame.onSide('right')}>
        {t('sidebar.dock_right')}
      </MenuItem>
      <MenuItem menuId={menuId} icon="close" onChoose={frame.onClose}>
        {t('sidebar.close')}
      </MenuItem>
    </>
  );
}
