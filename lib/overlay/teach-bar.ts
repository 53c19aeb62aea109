import { type TaughtKind, taughtKinds } from '../page/teach/mapping.ts';
import { make } from './page-document.ts';

export type TeachWord =
  | TaughtKind
  | `field_${TaughtKind}`
  | 'title'
  | 'skip'
  | 'done'
  | 'cancel'
  | 'no_text'
  | 'no_email'
  | 'no_phone'
  | 'cannot'
  | 'over'
  | 'failed';

/** What the bar shows: the field that is asked for (null when all were), and what was pointed at. */
export interface BarState {
  readonly asked: TaughtKind | null;
  readonly values: ReadonlyMap<TaughtKind, string>;
}

export interface BarActs {
  readonly word: (key: TeachWord) => string;
  readonly onAsk: (kind: TaughtKind) => void;
  readonly onSkip: () => void;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

export interface TeachBar {
  readonly element: HTMLElement;
  draw(state: BarState): void;
  /** What would be read here, or what is wrong with it. */
  say(text: string, isWrong?: boolean): void;
}

/** The bar of the picker: what to click now, what was clicked, and how to go on. */
export function createTeachBar({ word, onAsk, onSkip, onDone, onCancel }: BarActs): TeachBar {
  const element = make('div', 'bar');
  const [title, said, fields, acts] = [make('b'), make('output'), make('div', 'row'), make('div', 'row')];
  element.setAttribute('role', 'dialog');
  element.setAttribute('aria-label', word('title'));
  element.tabIndex = -1;
  const kinds = taughtKinds.map((kind) => [kind, button(word(`field_${kind}`), () => onAsk(kind))] as const);
  const skip = button(word('skip'), onSkip);
  const done = button(word('done'), onDone);
  done.className = 'main';
  fields.append(...kinds.map(([, press]) => press));
  acts.append(done, skip, button(word('cancel'), onCancel));
  element.append(title, said, fields, acts);

  function draw({ asked, values }: BarState): void {
    title.textContent = word(asked ?? 'over');
    for (const [kind, press] of kinds) {
      press.textContent = [word(`field_${kind}`), values.get(kind)].filter(Boolean).join(': ');
      press.setAttribute('aria-pressed', String(kind === asked));
    }
    done.setAttribute('aria-disabled', String(!values.has('name')));
    skip.hidden = asked === null || asked === 'name';
    skip.style.display = skip.hidden ? 'none' : '';
  }
  function say(text: string, isWrong = false): void {
    said.textContent = text;
    said.className = isWrong ? 'wrong' : '';
  }
  return { element, draw, say };
}

/** Pressed by the rep's own hand only. */
function button(text: string, press: () => void): HTMLButtonElement {
  const made = make('button');
  made.textContent = text;
  made.addEventListener('click', (event) => {
    if (event.isTrusted && made.getAttribute('aria-disabled') !== 'true') press();
  });
  return made;
}
