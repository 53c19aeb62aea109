import { callApi } from './api.js';
import { el, icon } from './dom.js';
import { feedList } from './feed.js';
import { avatar, emailLink, iconButton, link, phoneLink, rows, skeleton, stageChip } from './parts.js';

export function closePeek() {
  const panel = document.querySelector('.peek');
  panel?.remove();
  return panel !== null;
}

function peekBody(person) {
  const name = el('h2', { dir: 'auto' }, person.name);
  const about = person.company ? `${person.jobTitle}, ${person.company}` : person.jobTitle;
  return [
    el(
      'div',
      { class: 'peek-head' },
      avatar(person.name, 'large'),
      el('div', {}, name, el('p', { class: 'soft' }, about)),
    ),
    rows([
      ['Stage', stageChip(person.stage)],
      ['Phone', person.phones.map((phone) => el('div', {}, phoneLink(phone.text)))],
      ['Email', person.emails.map((email) => emailLink(email))],
      ['Company', person.company],
      ['Address', person.address],
      ['Owner', person.owner],
    ]),
    el('h3', {}, 'Latest'),
    feedList(person.activities.slice(0, 3)),
  ];
}

/** A panel at the right that shows a person over the list; the URL stays the list's. */
export async function openPeek(id) {
  closePeek();
  const open = link(`/people/${id}`, 'Open record', { class: 'button' });
  const tools = el('div', { class: 'peek-tools' }, open, iconButton('close', 'Close preview', closePeek));
  const place = el('div', { class: 'peek-body' }, skeleton());
  const panel = el('aside', { class: 'peek', 'aria-label': 'Preview', 'data-record-id': id }, tools, place);
  open.prepend(icon('panel'));
  document.querySelector('.frame').append(panel);
  const person = await callApi(`people/${id}`);
  if (panel.isConnected && person) place.replaceChildren(...peekBody(person));
}
