import type { CDPSession, Page } from '@playwright/test';

interface DomNode {
  readonly backendNodeId: number;
  readonly nodeName: string;
  readonly nodeValue: string;
  readonly attributes?: readonly string[];
  readonly children?: readonly DomNode[];
  readonly shadowRoots?: readonly DomNode[];
  readonly shadowRootType?: 'user-agent' | 'open' | 'closed';
}

/** An element inside a closed shadow root, as a rep sees and uses it. */
export interface PiercedElement {
  readonly tag: string;
  readonly text: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number } | null;
  /** A real click in its middle. */
  click(): Promise<void>;
  /** How the browser draws it: the computed values of these properties. */
  styles<Name extends string>(...names: readonly Name[]): Promise<Readonly<Record<Name, string>>>;
}

const unseen = new Set(['STYLE', 'SCRIPT', '#comment']);

function textOf(node: DomNode): string {
  if (node.nodeName === '#text') return node.nodeValue;
  if (unseen.has(node.nodeName)) return '';
  return (node.children ?? []).map(textOf).join('');
}

function attributesOf(node: DomNode): Readonly<Record<string, string>> {
  const flat = node.attributes ?? [];
  const pairs = flat.flatMap((name, index) => (index % 2 === 0 ? [[name, flat[index + 1] ?? '']] : []));
  return Object.fromEntries(pairs);
}

function descendants(node: DomNode): readonly DomNode[] {
  return [node, ...(node.children ?? []).flatMap(descendants)];
}

function closedRoots(node: DomNode): readonly DomNode[] {
  const own = (node.shadowRoots ?? []).filter((root) => root.shadowRootType === 'closed');
  return [...own, ...(node.children ?? []).flatMap(closedRoots)];
}

async function boxOf(session: CDPSession, backendNodeId: number): Promise<PiercedElement['box']> {
  const model = await session.send('DOM.getBoxModel', { backendNodeId }).catch(() => null);
  const corners = model?.model.border;
  if (!corners) return null;
  const [x = 0, y = 0] = corners;
  return { x, y, width: model.model.width, height: model.model.height };
}

async function stylesOf<Name extends string>(
  page: Page,
  backendNodeId: number,
  names: readonly Name[],
): Promise<Readonly<Record<Name, string>>> {
  const session = await page.context().newCDPSession(page);
  try {
    const { object } = await session.send('DOM.resolveNode', { backendNodeId });
    const { result } = await session.send('Runtime.callFunctionOn', {
      objectId: object.objectId ?? '',
      functionDeclaration:
        'function (...names) { const style = getComputedStyle(this); return Object.fromEntries(names.map((name) => [name, style.getPropertyValue(name)])); }',
      arguments: names.map((value) => ({ value })),
      returnByValue: true,
    });
    return result.value;
  } finally {
    await session.detach();
  }
}

async function clickMiddle(page: Page, box: PiercedElement['box']): Promise<void> {
  if (!box) throw new Error('Not drawn, so it cannot be clicked');
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
}

/** The elements inside the page's closed shadow roots that pass the test, in document order. */
export async function pierce(
  page: Page,
  isWanted: (element: Pick<PiercedElement, 'tag' | 'text' | 'attributes'>) => boolean,
): Promise<readonly PiercedElement[]> {
  const session = await page.context().newCDPSession(page);
  try {
    const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
    const nodes = closedRoots(root as unknown as DomNode).flatMap((shadow) => descendants(shadow).slice(1));
    const described = nodes
      .filter((node) => !node.nodeName.startsWith('#'))
      .map((node) => ({
        node,
        seen: { tag: node.nodeName.toLowerCase(), text: textOf(node).trim(), attributes: attributesOf(node) },
      }));
    const wanted = described.filter(({ seen }) => isWanted(seen));
    return await Promise.all(
      wanted.map(async ({ node, seen }) => {
        const box = await boxOf(session, node.backendNodeId);
        return {
          ...seen,
          box,
          click: () => clickMiddle(page, box),
          styles: (...names) => stylesOf(page, node.backendNodeId, names),
        };
      }),
    );
  } finally {
    await session.detach();
  }
}

/** The pill's button in this tab, once it is drawn and says what the test wants. */
export async function pillOf(
  page: Page,
  { timeoutMs = 20_000, says = /\S/u }: { timeoutMs?: number; says?: RegExp } = {},
): Promise<PiercedElement> {
  const until = performance.now() + timeoutMs;
  while (performance.now() < until) {
    const found = await pierce(page, ({ tag, text }) => tag === 'button' && says.test(text));
    const drawn = found.find((each) => each.box !== null && each.box.width > 0);
    if (drawn) return drawn;
    await page.waitForTimeout(50);
  }
  throw new Error(`No pill that says ${says} within ${timeoutMs} ms on ${page.url()}`);
}
