import { el, icon } from './dom.js';
import { ago } from './format.js';

const icons = { call: 'phone', email: 'mail', note: 'note', stage: 'stage', form: 'form' };

function feedLine(activity) {
  return el(
    'li',
    { class: 'feed-line', 'data-kind': activity.kind },
    el('span', { class: 'feed-icon' }, icon(icons[activity.kind])),
    el(
      'div',
      { class: 'feed-text' },
      el('div', { class: 'feed-top' }, el('b', {}, activity.title), el('time', {}, ago(activity.minutesAgo))),
      activity.text ? el('p', {}, activity.text) : null,
      el('span', { class: 'soft' }, activity.by),
    ),
  );
}

export function feedList(activities) {
  return el('ol', { class: 'feed' }, activities.map(feedLine));
}

/** A box to write a note in; it calls back with the text when sent. */
export function composer(onNote) {
  const area = el('textarea', { rows: '2', placeholder: 'Write a note…', 'aria-label': 'Note' });
  const send = el('button', { type: 'submit', class: 'button primary' }, 'Add note');
  const form = el('form', { class: 'composer' }, area, send);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (area.value.trim() === '') return;
    onNote(area.value);
    area.value = '';
  });
  return form;
}
