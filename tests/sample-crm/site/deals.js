import { callApi } from './api.js';
import { el } from './dom.js';
import { dayIn, money } from './format.js';
import { avatar, emailLink, iconButton, link, phoneLink, rows, select, skeleton } from './parts.js';

function dealCard(deal) {
  return el(
    'li',
    { class: 'deal', 'data-record-id': deal.id, 'data-path': `/deals/${deal.id}` },
    link(`/deals/${deal.id}`, deal.name),
    el('span', { class: 'soft' }, deal.company),
    el(
      'div',
      { class: 'deal-foot' },
      avatar(deal.person),
      el('span', { class: 'soft' }, deal.person),
      el('b', { class: 'figures' }, money(deal.amount, deal.currency)),
    ),
  );
}

function column(stage, deals) {
  const mine = deals.filter((deal) => deal.stage === stage);
  return el(
    'section',
    { class: 'column', 'data-stage': stage, 'aria-label': stage },
    el('h2', {}, stage, el('span', { class: 'count' }, String(mine.length))),
    el('ol', {}, mine.map(dealCard)),
  );
}

async function drawBoard(board) {
  const { rows: deals, stages } = await callApi('deals');
  board.replaceChildren(...stages.map((stage) => column(stage, deals)));
  return stages;
}

/** The board of deals, one column a stage. */
export async function dealBoard() {
  const board = el('div', { class: 'board' });
  await drawBoard(board);
  const head = el('header', { class: 'list-head' }, el('h2', { class: 'page-title' }, 'Deals'));
  return { title: 'Deals', node: el('div', { class: 'list' }, head, board) };
}

export function closeDeal() {
  const dialog = document.querySelector('.dialog-back');
  dialog?.remove();
  for (const view of document.querySelectorAll('.view[aria-hidden]')) view.removeAttribute('aria-hidden');
  return dialog !== null;
}

function dealBody(deal, onStage) {
  const stages = ['Discovery', 'Survey', 'Proposal', 'Negotiation', 'Won'];
  return [
    el('h1', { id: 'deal-name' }, deal.name),
    el('p', { class: 'deal-amount figures' }, money(deal.amount, deal.currency)),
    rows([
      ['Stage', select({ label: 'Stage', value: deal.stage, options: stages, onchange: onStage })],
      ['Contact', link(`/people/${deal.personId}`, deal.person, { dir: 'auto' })],
      ['Job title', deal.jobTitle],
      ['Company', link(`/companies/${deal.companyId}`, deal.company)],
      ['Phone', deal.phones.map((phone) => el('div', {}, phoneLink(phone.text)))],
      ['Email', deal.emails.map((email) => el('div', {}, emailLink(email)))],
      ['Expected close', dayIn(deal.closeInDays)],
      ['Owner', deal.owner],
    ]),
  ];
}

/** Shows one deal over the board; returns the title, null when there is no such deal. */
export async function openDeal(id, { view, onClose }) {
  closeDeal();
  view.setAttribute('aria-hidden', 'true');
  const place = el('div', { class: 'dialog-body' }, skeleton());
  const close = iconButton('close', 'Close deal', onClose);
  const attributes = { class: 'dialog', role: 'dialog', 'aria-modal': 'true', 'aria-labelledby': 'deal-name' };
  const dialog = el('div', { ...attributes, 'data-record-id': id }, close, place);
  const back = el('div', { class: 'dialog-back', onclick: (event) => event.target === back && onClose() }, dialog);
  view.parentElement.append(back);
  const deal = await callApi(`deals/${id}`);
  if (!deal || !back.isConnected) return null;
  async function move(stage) {
    await callApi(`deals/${id}`, { method: 'PATCH', body: { stage } });
    await drawBoard(view.querySelector('.board'));
  }
  place.replaceChildren(...dealBody(deal, move));
  return deal.name;
}
