import type { FormFill } from '../../messages/connections.ts';
import { make } from '../page-document.ts';

export interface FillActs {
  readonly onFill: () => void;
  readonly onCopy: () => void;
  readonly onEnd: (how: 'saved' | 'left') => void;
}

export interface FillPanel {
  readonly element: HTMLElement;
  say(text: string): void;
}

/** The panel beside the CRM's form: of whom, what will be written, how to go on. It takes no focus from the form. */
export function createFillPanel(fill: FormFill, { onFill, onCopy, onEnd }: FillActs): FillPanel {
  const { says, name, subject, text } = fill;
  const element = make('div', 'panel');
  element.setAttribute('role', 'dialog');
  element.setAttribute('aria-label', says.title);
  const [title, who, words, said, acts] = [
    make('b'),
    make('bdi', 'who'),
    make('div', 'words'),
    make('output'),
    make('div', 'row'),
  ];
  title.textContent = says.title;
  who.textContent = name;
  words.textContent = [subject, text].filter(Boolean).join('\n');
  said.textContent = says.how;
  const fills = button(says.fill, onFill);
  fills.className = 'main';
  acts.append(
    fills,
    button(says.copy, onCopy),
    button(says.saved, () => onEnd('saved')),
    button(says.leave, () => onEnd('left')),
  );
  element.append(title, who, words, said, acts);
  const say = (next: string): void => {
    said.textContent = next;
  };
  return { element, say };
}

/** Pressed by the rep's own hand only; the cursor stays where it stands in the page. */
function button(text: string, press: () => void): HTMLButtonElement {
  const made = make('button');
  made.textContent = text;
  made.addEventListener('pointerdown', (event) => event.preventDefault());
  made.addEventListener('mousedown', (event) => event.preventDefault());
  made.addEventListener('click', (event) => event.isTrusted && press());
  return made;
}
