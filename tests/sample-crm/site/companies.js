import { callApi } from './api.js';
import { el } from './dom.js';
import { money } from './format.js';
import { avatar, card, link, phoneLink, rows, stageChip } from './parts.js';

function companyRow(company) {
  return el(
    'tr',
    { 'data-record-id': company.id, 'data-path': `/companies/${company.id}` },
    el('td', {}, el('div', { class: 'who' }, avatar(company.name), link(`/companies/${company.id}`, company.name))),
    el('td', {}, company.industry),
    el('td', {}, company.place.city),
    el('td', { class: 'figures' }, String(company.employees)),
    el('td', { class: 'figures' }, phoneLink(company.phone)),
    el('td', {}, company.owner),
  );
}

export async function companyList() {
  const { rows: companies } = await callApi('companies');
  const titles = ['Company', 'Industry', 'City', 'Staff', 'Switchboard', 'Owner'];
  const head = el(
    'tr',
    {},
    titles.map((title) => el('th', { scope: 'col' }, title)),
  );
  const table = el('table', {}, el('thead', {}, head), el('tbody', {}, companies.map(companyRow)));
  const top = el(
    'header',
    { class: 'list-head' },
    el('h1', {}, 'Companies'),
    el('span', { class: 'count' }, String(companies.length)),
  );
  return { title: 'Companies', node: el('div', { class: 'list' }, top, el('div', { class: 'table-scroll' }, table)) };
}

function staffLine(person) {
  const text = el(
    'div',
    {},
    link(`/people/${person.id}`, person.name, { dir: 'auto' }),
    el('span', { class: 'soft' }, person.jobTitle),
  );
  return el('li', { class: 'who' }, avatar(person.name), text, stageChip(person.stage));
}

function dealLine(deal) {
  const amount = el('span', { class: 'figures' }, money(deal.amount, deal.currency));
  return el('li', { class: 'who' }, el('div', {}, link(`/deals/${deal.id}`, deal.name), amount), stageChip(deal.stage));
}

/** The record of one company; null when there is none. */
export async function companyView([id]) {
  const company = await callApi(`companies/${id}`);
  if (!company) return null;
  const names = el('div', { class: 'names' }, el('h1', {}, company.name), el('p', { class: 'soft' }, company.industry));
  const about = rows([
    ['Phone', phoneLink(company.phone)],
    ['Address', company.address],
    ['Website', company.website],
    ['Staff', String(company.employees)],
    ['Owner', company.owner],
  ]);
  const side =
    company.deals.length > 0 ? card('Deals', el('ul', { class: 'plain' }, company.deals.map(dealLine))) : null;
  const columns = el(
    'div',
    { class: 'columns' },
    el('div', { class: 'left' }, card('About', about), side),
    card('People', el('ul', { class: 'plain' }, company.people.map(staffLine))),
  );
  const head = el('header', { class: 'record-head' }, avatar(company.name, 'large'), names);
  const article = el(
    'article',
    { class: 'record', 'data-record-id': id },
    el('div', { class: 'record-body' }, head, columns),
  );
  return { title: company.name, node: article };
}
