import { callApi } from './api.js';
import { el, icon } from './dom.js';
import { ago } from './format.js';
import { avatar, emailLink, emptyNote, iconButton, link, phoneLink, select, stageChip } from './parts.js';
import { openPeek } from './peek.js';

const columns = [
  ['name', 'Name'],
  ['company', 'Company'],
  ['stage', 'Stage'],
  [null, 'Phone'],
  [null, 'Email'],
  ['owner', 'Owner'],
  ['activity', 'Last activity'],
  [null, ''],
];

function personRow(person, onPeek) {
  const phone = person.phones[0];
  const [email] = person.emails;
  return el(
    'tr',
    { 'data-record-id': person.id, 'data-path': `/people/${person.id}` },
    el(
      'td',
      {},
      el('div', { class: 'who' }, avatar(person.name), link(`/people/${person.id}`, person.name, { dir: 'auto' })),
    ),
    el('td', {}, person.companyId ? link(`/companies/${person.companyId}`, person.company) : ''),
    el('td', {}, stageChip(person.stage)),
    el('td', { class: 'figures' }, phone ? phoneLink(phone.text) : ''),
    el('td', {}, email ? emailLink(email) : ''),
    el('td', {}, person.owner),
    el('td', { class: 'soft' }, ago(person.activities[0].minutesAgo)),
    el('td', { class: 'row-end' }, iconButton('eye', `Preview ${person.name}`, onPeek)),
  );
}

function headCell(state, [sort, label], onSort) {
  if (!sort) return el('th', { scope: 'col' }, label);
  const isSorted = state.sort === sort;
  const direction = state.order === 'desc' ? 'descending' : 'ascending';
  const arrow = isSorted ? icon(state.order === 'desc' ? 'down' : 'up') : null;
  const button = el('button', { type: 'button', class: 'sort', onclick: () => onSort(sort) }, label, arrow);
  return el('th', { scope: 'col', 'aria-sort': isSorted ? direction : null }, button);
}

function pager({ page, size, total }, onPage) {
  const last = Math.max(1, Math.ceil(total / size));
  const start = total === 0 ? 0 : (page - 1) * size + 1;
  const back = iconButton('left', 'Previous page', () => onPage(page - 1));
  const on = iconButton('right', 'Next page', () => onPage(page + 1));
  back.disabled = page <= 1;
  on.disabled = page >= last;
  return el('div', { class: 'pager' }, `${start}–${Math.min(total, page * size)} of ${total}`, back, on);
}

/** The list's search, filters, order and page; what they find is drawn into the table below. */
export async function peopleList() {
  const state = { search: '', stage: '', owner: '', sort: 'activity', order: 'asc', page: 1, size: 25 };
  const body = el('div', { class: 'table-place' });
  const count = el('span', { class: 'count' });
  let turn = 0;

  function change(changes) {
    Object.assign(state, { page: 1, ...changes });
    return load();
  }

  function sortBy(sort) {
    change({ sort, order: state.sort === sort && state.order === 'asc' ? 'desc' : 'asc' });
  }

  function draw(found) {
    count.textContent = found.total;
    if (found.total === 0) {
      body.replaceChildren(emptyNote('Nobody found', 'Try fewer filters or another word.'));
      return;
    }
    const head = el(
      'tr',
      {},
      columns.map((column) => headCell(state, column, sortBy)),
    );
    const lines = found.rows.map((person) => personRow(person, () => openPeek(person.id)));
    const table = el('table', {}, el('thead', {}, head), el('tbody', {}, lines));
    body.replaceChildren(
      el('div', { class: 'table-scroll' }, table),
      pager(found, (page) => change({ page })),
    );
  }

  async function load() {
    const mine = ++turn;
    body.classList.add('waiting');
    const found = await callApi('people', { query: state });
    if (mine !== turn) return found;
    body.classList.remove('waiting');
    draw(found);
    return found;
  }

  const { stages, owners } = await load();
  const search = el('input', { type: 'search', placeholder: 'Filter people', 'aria-label': 'Filter people' });
  search.addEventListener('input', () => change({ search: search.value }));
  const tools = el(
    'div',
    { class: 'tools' },
    search,
    select({ label: 'Stage', value: '', options: stages, blank: 'Any stage', onchange: (stage) => change({ stage }) }),
    select({ label: 'Owner', value: '', options: owners, blank: 'Any owner', onchange: (owner) => change({ owner }) }),
  );
  const head = el('header', { class: 'list-head' }, el('h1', {}, 'People'), count, tools);
  return { title: 'People', node: el('div', { class: 'list' }, head, body) };
}
