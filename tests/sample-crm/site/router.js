import { el } from './dom.js';
import { emptyNote, skeleton } from './parts.js';

// As real CRMs do, a view that was left stays in the document, hidden, so that going back is quick.
const keptViews = 3;
const keptMs = 20_000;

// `?previous=visible`: the record that was left stays visible under the new URL until the new one has arrived.
const askedPrevious = new URLSearchParams(location.search).get('previous');
if (askedPrevious !== null) sessionStorage.setItem('previous', askedPrevious);

/**
 * Shows one screen for each path, drawn when its data is there: the URL changes first, the page follows.
 * A route is `{ pattern, key, draw, open? }`: `key` names the view, `open` shows something over it.
 */
export function startRouter({ main, routes, onShown }) {
  const views = new Map();
  let turn = 0;

  function leave(view) {
    view.node.style.display = 'none';
    view.leftAt = performance.now();
  }

  function dropOldViews() {
    const hidden = [...views].filter(([, view]) => view.node.style.display === 'none');
    hidden.sort(([, a], [, b]) => b.leftAt - a.leftAt);
    for (const [index, [key, view]] of hidden.entries()) {
      if (index < keptViews && performance.now() - view.leftAt < keptMs) continue;
      view.node.remove();
      views.delete(key);
    }
  }

  function leaveOthers(key) {
    for (const [otherKey, view] of views) if (otherKey !== key && view.node.style.display !== 'none') leave(view);
    for (const waiting of main.querySelectorAll(':scope > .skeleton')) waiting.remove();
  }

  function reveal(key, view) {
    leaveOthers(key);
    view.node.style.display = '';
    main.scrollTop = 0;
  }

  async function drawView(route, key, params) {
    const isPreviousVisible = sessionStorage.getItem('previous') === 'visible';
    if (!isPreviousVisible) {
      leaveOthers(key);
      main.append(skeleton());
    }
    main.classList.toggle('waiting', isPreviousVisible);
    const drawn = await route.draw(params);
    return drawn ?? { title: 'Not found', node: emptyNote('Not here', 'This record was deleted or never existed.') };
  }

  async function show() {
    const mine = ++turn;
    const path = location.pathname;
    const route = routes.find((each) => each.pattern.test(path)) ?? routes[0];
    const params = path.match(route.pattern)?.slice(1) ?? [];
    const key = route.key(params);
    let view = views.get(key);
    if (!view) {
      const drawn = await drawView(route, key, params);
      if (mine !== turn) return;
      view = { title: drawn.title, node: el('section', { class: 'view', 'data-view': key }, drawn.node), leftAt: 0 };
      views.set(key, view);
      main.append(view.node);
    }
    main.classList.remove('waiting');
    reveal(key, view);
    const overTitle = await route.open?.(params, view.node);
    if (mine !== turn) return;
    document.title = `${overTitle ?? view.title} · Larkspur CRM`;
    dropOldViews();
    onShown(path);
  }

  function go(path) {
    if (path === location.pathname) return;
    history.pushState({}, '', path);
    show();
  }

  /** Draws the view again the next time it is shown. */
  function forget(key) {
    views.get(key)?.node.remove();
    views.delete(key);
  }

  addEventListener('popstate', show);
  setInterval(dropOldViews, 5_000);
  return { go, show, forget };
}
