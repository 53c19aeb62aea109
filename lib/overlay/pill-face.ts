import type { PillState } from '../messages/prompt.ts';
import { channelIcons, markIcon } from './icons.ts';
import { make, makeSvg } from './page-document.ts';

export interface PillFace {
  readonly button: HTMLButtonElement;
  draw(pill: PillState): void;
}

/** The icon and the phrase; what comes after the channel's name wears the tone's colour. */
export function createPillFace(opens: string): PillFace {
  const button = make('button', 'pill');
  button.title = opens;
  const icon = makeSvg('svg', { viewBox: '0 0 24 24', 'aria-hidden': 'true' });
  const path = makeSvg('path', {});
  icon.append(path);
  const said = make('span', 'words');
  const head = make('span');
  const tail = make('b');
  said.append(head, tail);
  button.append(icon, said);
  function draw(pill: PillState): void {
    const cut = Math.max(pill.text.indexOf(' · '), 0);
    path.setAttribute('d', pill.channel ? channelIcons[pill.channel] : markIcon);
    head.textContent = pill.text.slice(0, cut);
    tail.textContent = pill.text.slice(cut);
    said.hidden = pill.text === '';
    button.ariaLabel = pill.text || opens;
  }
  return { button, draw };
}
