import { callApi } from './api.js';
import { companyList, companyView } from './companies.js';
import { closeDeal, dealBoard, openDeal } from './deals.js';
import { closeDetails } from './details.js';
import { el, icon } from './dom.js';
import { listenForKeys } from './keys.js';
import { closeLogCall } from './log-call.js';
import { avatar, link } from './parts.js';
import { closePeek } from './peek.js';
import { peopleList } from './people-list.js';
import { personView } from './person.js';

import { startRouter } from './router.js';

const sections = [
  ['/people', 'People', 'people'],
  ['/companies', 'Companies', 'companies'],
  ['/deals', 'Deals', 'deals'],
];

function sidebar() {
  const items = sections.map(([path, label, name]) => {
    const item = link(path, label, { class: 'nav-item' });
    item.prepend(icon(name));
    return item;
  });
  const brand = el(
    'div',
    { class: 'brand' },
    el('img', { src: '/assets/favicon.svg', alt: '', width: 26, height: 26 }),
    'Larkspur',
  );
  const me = el(
    'div',
    { class: 'me' },
    avatar('Robin Castell'),
    el('div', {}, 'Robin Castell', el('span', { class: 'soft' }, 'Fernhill Solar')),
  );
  return el('nav', { class: 'nav', 'aria-label': 'Main' }, brand, items, me);
}

const search = el('input', { type: 'search', placeholder: 'Search everyone   /', 'aria-label': 'Search everyone' });
const found = el('ul', { class: 'found', hidden: true });
const main = el('main', { class: 'main' });
const top = el('header', { class: 'top' }, el('div', { class: 'search' }, icon('search'), search, found));
document
  .querySelector('#app')
  .append(el('div', { class: 'shell' }, sidebar(), el('div', { class: 'frame' }, top, main)));

async function showFound() {
  const { rows } = await callApi('people', { query: { search: search.value, size: 6 } });
  found.replaceChildren(
    ...rows.map((person) => el('li', { class: 'who' }, avatar(person.name), link(`/people/${person.id}`, person.name))),
  );
  found.hidden = search.value === '' || rows.length === 0;
}
search.addEventListener('input', showFound);

const fixed = (key) => () => key;
const router = startRouter({
  main,
  routes: [
    { pattern: /^\/people$/, key: fixed('/people'), draw: peopleList },
    { pattern: /^\/people\/(\w+)$/, key: ([id]) => `/people/${id}`, draw: personView },
    { pattern: /^\/companies$/, key: fixed('/companies'), draw: companyList },
    { pattern: /^\/companies\/(\w+)$/, key: ([id]) => `/companies/${id}`, draw: companyView },
    {
      pattern: /^\/deals(?:\/(\w+))?$/,
      key: fixed('/deals'),
      draw: dealBoard,
      open: ([id], view) => (id ? openDeal(id, { view, onClose: () => router.go('/deals') }) : null),
    },
  ],
  onShown: (path) => {
    for (const item of document.querySelectorAll('.nav-item')) {
      const isHere = path.startsWith(item.getAttribute('href'));
      if (isHere) item.setAttribute('aria-current', 'page');
      else item.removeAttribute('aria-current');
    }
  },
});

function go(path) {
  closePeek();
  closeLogCall();
  closeDeal();
  search.value = '';
  found.hidden = true;
  router.go(path);
}

function pathOf(target) {
  const inner = target.closest('a[href], button, select, input');
  if (inner) return inner.hasAttribute('data-link') ? inner.getAttribute('href') : null;
  return target.closest('[data-path]')?.dataset.path ?? null;
}

document.addEventListener('click', (event) => {
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
  const path = pathOf(event.target);
  if (!path) return;
  event.preventDefault();
  go(path);
});
addEventListener('popstate', () => {
  closePeek();
  closeLogCall();
  closeDeal();
});

function visibleRows() {
  return [...document.querySelectorAll('tbody tr[data-path]')].filter((row) => row.getClientRects().length > 0);
}

function moveChoice(by) {
  const all = visibleRows();
  const at = all.findIndex((row) => row.hasAttribute('data-chosen'));
  all[at]?.removeAttribute('data-chosen');
  const next = all[Math.min(all.length - 1, Math.max(0, at + by))];
  next?.setAttribute('data-chosen', '');
  next?.scrollIntoView({ block: 'nearest' });
}

function escape() {
  if (closePeek() || closeLogCall()) return;
  if (document.querySelector('.dialog')) go('/deals');
  else if (!closeDetails()) document.activeElement?.blur();
}

listenForKeys({
  '/': () => search.focus(),
  'g p': () => go('/people'),
  'g c': () => go('/companies'),
  'g d': () => go('/deals'),
  j: () => moveChoice(1),
  k: () => moveChoice(-1),
  d: () =>
    [...document.querySelectorAll('.toggle-details')].find((button) => button.getClientRects().length > 0)?.click(),
  o: () =>
    visibleRows()
      .find((row) => row.hasAttribute('data-chosen'))
      ?.querySelector('a')
      .click(),
  Escape: escape,
});

if (location.pathname === '/') history.replaceState({}, '', '/people');
router.show();
