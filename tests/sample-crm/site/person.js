import { callApi } from './api.js';
import { closeDetails, detailsPanel, isDetailsOpen, rememberDetails } from './details.js';
import { el, icon } from './dom.js';
import { composer, feedList } from './feed.js';
import { openLogCall } from './log-call.js';
import { avatar, card, emailLink, link, phoneLink, rows, select } from './parts.js';

const stages = ['New', 'Attempting', 'Contacted', 'Qualified', 'Survey booked', 'Proposal', 'Nurture'];

function phoneLines(phones) {
  return phones.map(({ label, text }) => el('div', {}, phoneLink(text), el('span', { class: 'label' }, label)));
}

function actions(person, { onDetails, onLog }) {
  const phone = person.phones[0];
  const [email] = person.emails;
  const call = phone ? el('a', { class: 'button', href: phoneLink(phone.text).href }, icon('phone'), 'Call') : null;
  const write = email ? el('a', { class: 'button', href: `mailto:${email}` }, icon('mail'), 'Email') : null;
  const log = el('button', { type: 'button', class: 'button log-call', onclick: onLog }, icon('note'), 'Log a call');
  const pressed = String(isDetailsOpen());
  const attributes = { type: 'button', class: 'button toggle-details', 'aria-pressed': pressed, onclick: onDetails };
  return el('div', { class: 'actions' }, call, write, log, el('button', attributes, icon('panel'), 'Details'));
}

function recordHead(person, on) {
  const company = person.companyId ? link(`/companies/${person.companyId}`, person.company) : null;
  const about = [person.jobTitle, person.jobTitle && company ? ' at ' : '', company].filter(Boolean);
  const names = el(
    'div',
    { class: 'names' },
    el('h1', { dir: 'auto' }, person.name),
    el('p', { class: 'soft' }, about),
  );
  return el('header', { class: 'record-head' }, avatar(person.name, 'large'), names, actions(person, on));
}

function aboutCard(person, onStage) {
  return card(
    'About',
    rows([
      ['Job title', person.jobTitle],
      ['Company', person.company],
      ['Stage', select({ label: 'Stage', value: person.stage, options: stages, onchange: onStage })],
      ['Phone', phoneLines(person.phones)],
      ['Email', person.emails.map((email) => el('div', {}, emailLink(email)))],
      ['Address', person.address],
      ['Owner', person.owner],
      ['Source', person.source],
      ['Do not call', person.doNotCall ? 'Yes' : ''],
    ]),
  );
}

/** The record of one person; null when there is none. */
export async function personView([id]) {
  const first = await callApi(`people/${id}`);
  if (!first) return null;
  const article = el('article', { class: 'record', 'data-record-id': id });

  async function send(path, call) {
    const changed = await callApi(path, call);
    if (changed) draw(changed);
  }

  function toggleDetails(person) {
    rememberDetails(!isDetailsOpen());
    draw(person);
  }

  function draw(person) {
    const changeStage = (stage) => send(`people/${id}`, { method: 'PATCH', body: { stage } });
    const note = composer((text) => send(`people/${id}/notes`, { method: 'POST', body: { text } }));
    const columns = el(
      'div',
      { class: 'columns' },
      el('div', { class: 'left' }, aboutCard(person, changeStage)),
      card('Activity', note, feedList(person.activities)),
    );
    const body = el(
      'div',
      { class: 'record-body' },
      recordHead(person, {
        onDetails: () => toggleDetails(person),
        onLog: () => openLogCall(person, (call) => send(`people/${id}/calls`, { method: 'POST', body: call })),
      }),
      columns,
    );
    const onClose = () => closeDetails(article);
    article.replaceChildren(body, isDetailsOpen() ? detailsPanel(person, onClose) : '');
  }

  draw(first);
  return { title: first.name, node: article };
}
