import { el } from './dom.js';
import { dayIn, money } from './format.js';
import { avatar, card, iconButton, link, rows, stageChip } from './parts.js';

/** Whether the rep wants the panel beside every record; kept for this tab. */
export function isDetailsOpen() {
  return sessionStorage.getItem('details') === 'open';
}

export function rememberDetails(isOpen) {
  sessionStorage.setItem('details', isOpen ? 'open' : 'closed');
}

/** True when there was one to close. */
export function closeDetails(root = document) {
  const panel = [...root.querySelectorAll('.details')].find((each) => each.getClientRects().length > 0);
  if (!panel) return false;
  rememberDetails(false);
  panel.closest('.record').querySelector('.toggle-details').setAttribute('aria-pressed', 'false');
  panel.remove();
  return true;
}

function dealLine(deal) {
  const amount = el('span', { class: 'figures' }, money(deal.amount, deal.currency));
  return el('li', {}, link(`/deals/${deal.id}`, deal.name), el('div', {}, stageChip(deal.stage), amount));
}

function colleagueLine(person) {
  const name = el('div', {}, link(`/people/${person.id}`, person.name), el('span', { class: 'soft' }, person.jobTitle));
  return el('li', { class: 'who' }, avatar(person.name), name);
}

/** What belongs to the person: their company, deals and colleagues. */
export function detailsPanel(person, onClose) {
  const head = el(
    'div',
    { class: 'details-head' },
    el('h2', {}, 'Details'),
    iconButton('close', 'Close details', onClose),
  );
  const company = person.companyRecord;
  const cards = [
    card(
      'Record',
      rows([
        ['Created', dayIn(-person.createdDaysAgo)],
        ['Source', person.source],
        ['Record no.', person.id],
      ]),
    ),
    company
      ? card(
          'Organisation',
          rows([
            ['Industry', company.industry],
            ['Staff', String(company.employees)],
            ['Site', company.website],
          ]),
        )
      : null,
    person.deals.length > 0 ? card('Deals', el('ul', { class: 'plain' }, person.deals.map(dealLine))) : null,
    person.colleagues.length > 0
      ? card('Also there', el('ul', { class: 'plain' }, person.colleagues.map(colleagueLine)))
      : null,
  ];
  return el('aside', { class: 'details', 'aria-label': 'Details' }, head, cards);
}
