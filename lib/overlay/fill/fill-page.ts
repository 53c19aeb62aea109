import type { FormFill } from '../../messages/connections.ts';
import type { News } from '../../messages/news.ts';
import { findForm } from '../../page/form/find-form.ts';
import { asker } from '../ask.ts';
import { addStyle } from '../host.ts';
import { make, pageRoot } from '../page-document.ts';
import type { PageBrowser } from '../show-overlay.ts';
import { fillForm } from './fill-form.ts';
import { createFillPanel } from './fill-panel.ts';
import { fillStyle } from './fill-style.ts';

const fillKey = Symbol.for('followthrough-fill');

interface World {
  /** Takes the panel that is on the page off it. */
  [fillKey]?: () => void;
}

/**
 * Shows what was logged beside the CRM's own form and, when the rep asks, writes it in. The rep presses Save, and says
 * so. Nothing is shown when the page is of another record by now; the panel goes with the record's address.
 */
export async function fillPage(within: Pick<PageBrowser, 'runtime'>): Promise<void> {
  const { runtime } = within;
  const world = globalThis as World;
  world[fillKey]?.();
  const life = new AbortController();
  const end = (): void => life.abort();
  const ask = asker(runtime, end);
  const url = location.href;
  const fill = await ask('findFill', { url });
  if (!fill || location.href !== url) return;
  const isSamePage = async (): Promise<boolean> =>
    (await ask('findFill', { url: location.href }))?.outboxId === fill.outboxId;
  const panel = createFillPanel(fill, {
    onFill: async () => panel.say((await isSamePage()) ? filledText(fill) : fill.says.elsewhere),
    onCopy: () => void copy(fill).then((isCopied) => panel.say(isCopied ? fill.says.copied : fill.says.nothing)),
    onEnd: (how) => void ask('endFill', { outboxId: fill.outboxId, how }).then(end),
  });
  world[fillKey] = end;
  show(panel.element, life.signal);
  hideElsewhere(panel.element, { url, isSamePage, signal: life.signal });
  const hear = (message: unknown): void => {
    if ((message as News | null)?.news === 'leave') end();
  };
  runtime.onMessage.addListener(hear);
  life.signal.addEventListener('abort', () => runtime.onMessage.removeListener(hear));
}

interface Staying {
  readonly url: string;
  readonly isSamePage: () => Promise<boolean>;
  readonly signal: AbortSignal;
}

const lookMs = 500;

/** The panel is not seen while the page's address is of something else: beside another record it would mislead. */
function hideElsewhere(panel: HTMLElement, { url, isSamePage, signal }: Staying): void {
  let seen = url;
  let isSeen = true;
  const timer = setInterval(() => {
    if (location.href === seen && isSeen) return;
    seen = location.href;
    void isSamePage().then((isSame) => {
      isSeen = isSame;
      panel.style.display = isSame ? '' : 'none';
    });
  }, lookMs);
  signal.addEventListener('abort', () => clearInterval(timer));
}

function filledText(fill: FormFill): string {
  const form = findForm(document);
  const written = form ? fillForm(form, fill) : [];
  return written.includes('text') ? fill.says.filled : fill.says.nothing;
}

async function copy({ subject, text }: FormFill): Promise<boolean> {
  try {
    await navigator.clipboard.writeText([subject, text].filter(Boolean).join('\n'));
    return true;
  } catch {
    // A page served without https has no clipboard: the words are there to be selected.
    return false;
  }
}

function show(panel: HTMLElement, signal: AbortSignal): void {
  const host = make('div');
  const shadow = host.attachShadow({ mode: 'closed' });
  addStyle(shadow, fillStyle);
  shadow.append(panel);
  for (const type of ['pointerdown', 'mousedown', 'click', 'keydown', 'focusin'])
    shadow.addEventListener(type, (event) => event.stopPropagation());
  pageRoot().append(host);
  signal.addEventListener('abort', () => host.remove());
}
