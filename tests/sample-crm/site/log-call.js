import { el } from './dom.js';
import { iconButton, select } from './parts.js';

/** True when there was one to close. */
export function closeLogCall() {
  const back = document.querySelector('.log-call-back');
  back?.remove();
  return back !== null;
}

function field(label, name, control) {
  control.setAttribute('name', name);
  control.id = `call-${name}`;
  return el('div', { class: 'field' }, el('label', { for: control.id }, label), control);
}

/** The CRM's own form for a call: calls back with what was written when it is saved. */
export function openLogCall(person, onSave) {
  closeLogCall();
  const outcome = select({ label: 'Outcome', value: '', options: person.callOutcomes, blank: '–', onchange: () => {} });
  const form = el(
    'form',
    { class: 'call-form' },
    field('Subject', 'subject', el('input', { type: 'text', required: true, autocomplete: 'off' })),
    field('Outcome', 'outcome', outcome),
    field('Date', 'activity_date', el('input', { type: 'date' })),
    field('Description', 'description', el('textarea', { rows: '5' })),
    el(
      'div',
      { class: 'call-foot' },
      el('button', { type: 'button', class: 'button', onclick: closeLogCall }, 'Cancel'),
      el('button', { type: 'submit', class: 'button primary' }, 'Save'),
    ),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const [subject, chosen, date, description] = [...form.elements].map(({ value }) => value);
    onSave({ subject, outcome: chosen, date, description });
    closeLogCall();
  });
  const dialog = el(
    'div',
    { class: 'dialog', role: 'dialog', 'aria-modal': 'true', 'aria-labelledby': 'call-title' },
    iconButton('close', 'Close', closeLogCall),
    el('h2', { id: 'call-title' }, `Log a call with ${person.name}`),
    form,
  );
  const back = el('div', { class: 'dialog-back log-call-back' }, dialog);
  document.body.append(back);
  form.elements[0].focus();
}
