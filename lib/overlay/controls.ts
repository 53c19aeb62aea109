import { controlsStyle } from './controls-style.ts';
import { createFrame } from './frame.ts';
import { addStyle } from './host.ts';
import { addPillControls } from './pill-controls.ts';
import type { CreateControls } from './stage.ts';

/** The words that the controls say, in the rep's language. */
export type ControlWord = 'more' | 'hide_here' | 'hide_tab' | 'hide_hour' | 'frame';

export interface ControlBrowser {
  readonly runtime: { getURL(path: '/sidebar.html'): string };
  readonly i18n: { getMessage(key: `overlay_${ControlWord}`): string };
}

/**
 * What the rep's hand brings onto the page: dragging and hiding the pill, and the sidebar's frame. It is loaded when
 * it is first wanted, so that a page that is only looked at stays light.
 */
export function controls({ runtime, i18n }: ControlBrowser, now: () => number): CreateControls {
  const word = (key: ControlWord): string => i18n.getMessage(`overlay_${key}`);
  return (stage) => {
    addStyle(stage.shadow, controlsStyle);
    addPillControls(stage, { word, now });
    return createFrame(stage, { url: runtime.getURL('/sidebar.html'), title: word('frame') });
  };
}
