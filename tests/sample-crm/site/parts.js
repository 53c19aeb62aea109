import { el, icon } from './dom.js';
import { initials, tint } from './format.js';

export function avatar(name, size = 'small') {
  return el('span', { class: `avatar avatar-${size} tint-${tint(name)}`, 'aria-hidden': 'true' }, initials(name));
}

export function stageChip(stage) {
  return el('span', { class: 'chip', 'data-stage': stage }, stage);
}

/** A link inside the CRM; the router takes the click. */
export function link(path, text, attributes = {}) {
  return el('a', { href: path, 'data-link': true, ...attributes }, text);
}

export function phoneLink(text) {
  return el('a', { href: `tel:${text.replace(/[^+\d]/g, '') || text}`, class: 'contact' }, text);
}

export function emailLink(text) {
  return el('a', { href: `mailto:${text}`, class: 'contact' }, text);
}

/** Label and value rows; rows without a value are left out, as the CRM hides empty fields. */
export function rows(pairs) {
  const filled = pairs.filter(([, value]) => value !== '' && value !== null && value?.length !== 0);
  return el(
    'dl',
    { class: 'rows' },
    filled.map(([label, value]) => el('div', { class: 'row' }, el('dt', {}, label), el('dd', {}, value))),
  );
}

export function iconButton(name, label, onclick) {
  return el('button', { type: 'button', class: 'icon-button', 'aria-label': label, title: label, onclick }, icon(name));
}

export function card(title, ...children) {
  return el('section', { class: 'card' }, el('h2', {}, title), ...children);
}

export function select({ label, value, options, blank, onchange }) {
  const choices = blank ? [el('option', { value: '' }, blank)] : [];
  const all = [...choices, ...options.map((option) => el('option', { value: option }, option))];
  const element = el('select', { 'aria-label': label, onchange: () => onchange(element.value) }, all);
  element.value = value;
  return element;
}

export function skeleton() {
  const bars = ['wide', 'mid', 'narrow', 'wide', 'mid', 'wide'].map((width) => el('i', { class: `bone ${width}` }));
  return el('div', { class: 'skeleton', 'aria-busy': 'true', 'aria-label': 'Loading' }, bars);
}

export function emptyNote(title, text) {
  return el('div', { class: 'empty' }, el('h2', {}, title), el('p', {}, text));
}
