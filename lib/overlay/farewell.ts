import { followPress } from './drag.ts';
import { openHost } from './host.ts';
import { make } from './page-document.ts';

/** Says, after an update of the extension, that this page must be loaded again to go on; a click does that. */
export function showFarewell(says: string, signal: AbortSignal): void {
  const host = openHost({ onReattached: () => {}, signal });
  const box = make('div', 'box right');
  box.style.setProperty('--top', '30vh');
  const button = make('button', 'pill');
  button.append(make('span', 'words', says));
  button.tabIndex = -1;
  followPress(button, () => location.reload());
  box.append(button);
  host.shadow.append(box);
  host.attach();
}
