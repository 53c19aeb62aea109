import type { News } from '../messages/news.ts';
import { ownMember } from '../page/own-member.ts';
import { describeElement } from '../page/teach/describe-element.ts';
import { type TaughtField, type TaughtKind, taughtKinds } from '../page/teach/mapping.ts';
import { sampleOf } from '../page/teach/read-taught.ts';
import { taughtValue } from '../page/teach/taught-value.ts';
import { elements } from '../page/visible.ts';
import { asker } from './ask.ts';
import { addStyle } from './host.ts';
import { elementsAt, make, pageRoot } from './page-document.ts';
import type { PageBrowser } from './show-overlay.ts';
import { type BarState, createTeachBar, type TeachWord } from './teach-bar.ts';
import { teachStyle } from './teach-style.ts';

const teachKey = Symbol.for('followthrough-teach');

interface World {
  /** Ends the picker that is on the page. */
  [teachKey]?: () => void;
}

export interface TeachBrowser {
  readonly runtime: PageBrowser['runtime'];
  readonly i18n: { getMessage(key: `overlay_teach_${TeachWord}`): string };
}

/**
 * Has the rep point at the fields of this page. A clear veil lies over it, so that nothing of the page is pressed;
 * Escape, or a second start, ends it without a trace.
 */
export function teachPage({ runtime, i18n }: TeachBrowser): void {
  const world = globalThis as World;
  world[teachKey]?.();
  const life = new AbortController();
  const ask = asker(runtime, end);
  const picks = createPicks();
  const word = (key: TeachWord): string => i18n.getMessage(`overlay_teach_${key}`);
  const bar = createTeachBar({ word, onAsk: turnTo, onSkip: skip, onDone: () => void send(), onCancel: end });
  const onOver = (element: Element): void => bar.say(picks.preview(element));
  const veil = raiseVeil({ bar: bar.element, onOver, onPick: pick, signal: life.signal });

  function end(): void {
    life.abort();
    delete world[teachKey];
  }
  function turnTo(kind: TaughtKind | null): void {
    bar.draw(picks.ask(kind));
    bar.say('');
  }
  function skip(): void {
    turnTo(picks.skip());
  }
  function pick(element: Element): void {
    const trouble = picks.pick(element);
    if (trouble) bar.say(word(trouble), true);
    else turnTo(picks.next());
  }
  async function send(): Promise<void> {
    const fields = picks.fields();
    const proposal = { url: location.href, fields, reads: sampleOf(fields, document) };
    if (await ask('proposeTeaching', proposal)) end();
    else bar.say(word('failed'), true);
  }

  const hear = (message: unknown): void => {
    if ((message as News | null)?.news === 'leave') end();
  };

  world[teachKey] = end;
  runtime.onMessage.addListener(hear);
  life.signal.addEventListener('abort', () => runtime.onMessage.removeListener(hear));
  onEscape(end, life.signal);
  turnTo('name');
  veil.focus();
}

type Trouble = 'no_email' | 'no_phone' | 'no_text' | 'cannot';

interface Picks {
  /** From now on this is asked for; null for nothing more. */
  ask(kind: TaughtKind | null): BarState;
  /** Takes the element for what is asked for; what is wrong with it, else null. */
  pick(element: Element): Trouble | null;
  /** Leaves out what is asked for; the next one. */
  skip(): TaughtKind | null;
  next(): TaughtKind | null;
  /** What would be taken from the element. */
  preview(element: Element): string;
  fields(): readonly TaughtField[];
}

/** What was pointed at so far, and what is asked for. */
function createPicks(): Picks {
  const picked = new Map<TaughtKind, TaughtField>();
  const values = new Map<TaughtKind, string>();
  let asked: TaughtKind | null = null;

  function next(): TaughtKind | null {
    const rest = asked ? taughtKinds.slice(taughtKinds.indexOf(asked) + 1) : [];
    return rest.find((kind) => !picked.has(kind)) ?? null;
  }
  function pick(element: Element): Trouble | null {
    const [body] = elements(document, 'body');
    if (!asked || !body) return null;
    const value = taughtValue(element, asked);
    if (value === null) return troubleOf(asked);
    const ways = describeElement(element, { body, kind: asked });
    if (ways.length === 0) return 'cannot';
    picked.set(asked, { kind: asked, ways });
    values.set(asked, value);
    return null;
  }
  function skip(): TaughtKind | null {
    for (const known of asked ? [picked, values] : []) known.delete(asked as TaughtKind);
    return next();
  }
  function ask(kind: TaughtKind | null): BarState {
    asked = kind;
    return { asked, values };
  }
  return {
    ask,
    pick,
    skip,
    next,
    preview: (element) => (asked && taughtValue(element, asked)) ?? '',
    fields: () => taughtKinds.flatMap((kind) => picked.get(kind) ?? []),
  };
}

function onEscape(end: () => void, signal: AbortSignal): void {
  const onKey = (event: KeyboardEvent): void => {
    if (!event.isTrusted || event.key !== 'Escape') return;
    event.preventDefault();
    event.stopImmediatePropagation();
    end();
  };
  window.addEventListener('keydown', onKey, { capture: true, signal });
}

function troubleOf(kind: TaughtKind): 'no_email' | 'no_phone' | 'no_text' {
  return kind === 'email' || kind === 'phone' ? `no_${kind}` : 'no_text';
}

interface Veil {
  readonly bar: HTMLElement;
  readonly onOver: (element: Element) => void;
  readonly onPick: (element: Element) => void;
  readonly signal: AbortSignal;
}

const pointers = ['pointerdown', 'pointerup', 'mousedown', 'mouseup', 'click', 'dblclick', 'auxclick', 'contextmenu'];

/** Lays the veil, the mark and the bar over the page, in a shadow that the page cannot reach into. */
function raiseVeil({ bar, onOver, onPick, signal }: Veil): { focus(): void } {
  const host = make('div');
  const shadow = host.attachShadow({ mode: 'closed' });
  const [veil, mark] = [make('div', 'veil'), make('div', 'mark')];
  addStyle(shadow, teachStyle);
  shadow.append(veil, mark, bar);
  for (const type of pointers) shadow.addEventListener(type, (event) => event.stopPropagation());
  const under = ({ clientX, clientY }: MouseEvent): Element | undefined =>
    elementsAt(clientX, clientY).find((element) => element !== host);

  veil.addEventListener('pointermove', (event) => {
    const element = under(event);
    if (!element || !event.isTrusted) return;
    markOut(mark, element);
    // The bar makes way for what is beneath it.
    bar.classList.toggle('up', event.clientY > window.innerHeight * 0.6);
    onOver(element);
  });
  veil.addEventListener('click', (event) => {
    const element = under(event);
    if (element && event.isTrusted) onPick(element);
  });
  veil.addEventListener('wheel', (event) => scrollUnder(event, under(event)), { passive: false });
  pageRoot().append(host);
  signal.addEventListener('abort', () => host.remove());
  return { focus: () => bar.focus() };
}

function markOut(mark: HTMLElement, element: Element): void {
  const { left, top, width, height } = element.getBoundingClientRect();
  Object.assign(mark.style, { left: `${left - 2}px`, top: `${top - 2}px`, width: `${width}px`, height: `${height}px` });
}

/** The part of the page beneath scrolls as if the veil were not there. */
function scrollUnder(event: WheelEvent, element: Element | undefined): void {
  let box: Element | null = element ?? null;
  while (box && !scrolls(box)) box = ownMember(box, 'parentElement');
  if (!box || box === pageRoot()) return;
  event.preventDefault();
  box.scrollBy(event.deltaX, event.deltaY);
}

function scrolls(element: Element): boolean {
  return element.scrollHeight > element.clientHeight && /auto|scroll/.test(getComputedStyle(element).overflowY);
}
