import type { CDPSession, Frame, Page } from '@playwright/test';

/** What was seen on the page in the order it happened: an address, or what the pill says. */
export type Said =
  | { readonly kind: 'address'; readonly url: string }
  | { readonly kind: 'pill'; readonly text: string };

interface DomNode {
  readonly nodeId: number;
  readonly nodeName: string;
  readonly attributes?: readonly string[];
  readonly children?: readonly DomNode[];
  readonly shadowRoots?: readonly DomNode[];
}

function nodesOf(node: DomNode): readonly DomNode[] {
  return [node, ...[...(node.children ?? []), ...(node.shadowRoots ?? [])].flatMap(nodesOf)];
}

function labelOf({ attributes = [] }: DomNode): string {
  return attributes[attributes.indexOf('aria-label') + 1] ?? '';
}

async function findPill(session: CDPSession): Promise<DomNode> {
  const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
  const host = nodesOf(root as DomNode).findLast(({ shadowRoots }) => shadowRoots?.length);
  const button = host?.shadowRoots?.flatMap(nodesOf).find(({ nodeName }) => nodeName === 'BUTTON');
  if (!button) throw new Error('No pill to listen to');
  return button;
}

/** Notes every change of the address and of the pill's words from now on, in their order, and the words now. */
export async function listenToPill(page: Page): Promise<readonly Said[]> {
  const session = await page.context().newCDPSession(page);
  await session.send('Page.enable');
  await session.send('DOM.enable');
  const pill = await findPill(session);
  const said: Said[] = [
    { kind: 'address', url: page.url() },
    { kind: 'pill', text: labelOf(pill) },
  ];
  session.on('Page.navigatedWithinDocument', ({ url }) => said.push({ kind: 'address', url }));
  session.on('DOM.attributeModified', ({ nodeId, name, value }) => {
    if (nodeId === pill.nodeId && name === 'aria-label') said.push({ kind: 'pill', text: value });
  });
  return said;
}

declare global {
  interface Window {
    __shown?: string[];
  }
}

/** Notes every text that the sidebar shows from now on. */
export async function listenToSidebar(sidebar: Frame): Promise<() => Promise<readonly string[]>> {
  await sidebar.evaluate(() => {
    const shown: string[] = [];
    const note = (): void => {
      const text = document.body.textContent ?? '';
      if (text !== shown.at(-1)) shown.push(text);
    };
    note();
    new MutationObserver(note).observe(document.body, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
    });
    window.__shown = shown;
  });
  return () => sidebar.evaluate(() => window.__shown ?? []);
}
