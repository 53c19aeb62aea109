// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findForm } from '../../../../lib/page/form/find-form.ts';

// jsdom draws nothing: what carries `hidden` is taken for not drawn, as the browser would.
beforeEach(() => {
  Element.prototype.checkVisibility = function checkVisibility() {
    return this.closest('[hidden]') === null;
  };
});
afterEach(() => document.body.replaceChildren());

/** What was found on a page, by purpose, each named by its id. */
function found(html: string): Record<string, string> | null {
  document.body.innerHTML = html;
  const form = findForm(document);
  return form && Object.fromEntries([...form].map(([purpose, field]) => [purpose, field.id]));
}

describe('the form that is open', () => {
  it.each<[string, string, Record<string, string>]>([
    [
      'a dialog whose fields carry their names around them (EspoCRM)',
      `<div class="modal show"><div class="cell" data-name="name"><div class="field" data-name="name"><input id="s" type="text"></div></div>
       <div class="field" data-name="status"><select id="st"><option>Planned</option></select></div>
       <div class="field" data-name="description"><textarea id="d"></textarea></div></div>`,
      { subject: 's', text: 'd' },
    ],
    [
      'a dialog with labels (Salesforce)',
      `<section role="dialog"><label for="s">Subject</label><input id="s"><label for="c">Comments</label><textarea id="c"></textarea>
       <label for="dt">Due Date</label><input id="dt" type="date"></section>`,
      { subject: 's', text: 'c', on: 'dt' },
    ],
    [
      'an editor that is typed into, with a choice of outcome (HubSpot)',
      `<div role="dialog"><select id="o" name="hs_call_disposition"><option value="">Choose</option><option>Connected</option></select>
       <div id="e" contenteditable="true" data-test-id="hs_call_body"></div></div>`,
      { outcome: 'o', text: 'e' },
    ],
    [
      'a form of the page (SuiteCRM)',
      `<form><input id="n" name="name"><textarea id="d" name="description"></textarea><input id="q" name="query_search"></form>`,
      { subject: 'n', text: 'd' },
    ],
    [
      'a composer of notes (Odoo)',
      `<div contenteditable="true" id="other" aria-label="Terms">Ours</div><textarea id="c" placeholder="Log an internal note…"></textarea>`,
      { text: 'c' },
    ],
    ['the only editor of a dialog', '<dialog open><textarea id="only"></textarea></dialog>', { text: 'only' }],
    [
      'the dialog on top of another',
      '<div role="dialog"><textarea id="below" name="note"></textarea></div><div role="dialog"><textarea id="above" name="note"></textarea></div>',
      { text: 'above' },
    ],
  ])('%s', (_what, html, expected) => {
    expect(found(html)).toEqual(expected);
  });

  it('is the field that the rep’s cursor stands in, where nothing tells more', () => {
    document.body.innerHTML = '<textarea id="a"></textarea><textarea id="b"></textarea>';
    document.getElementById('b')?.focus();
    expect(findForm(document)?.get('text')?.id).toBe('b');
  });
});

describe('no form', () => {
  it.each([
    ['on a page without fields', '<h1>Ada</h1>'],
    [
      'where the fields are a record’s own and have something in them',
      '<form><input name="name" value="Ada"><textarea name="description">Her story</textarea></form>',
    ],
    [
      'where an empty description stands among a record’s filled fields',
      '<form><input name="name" value="Ada"><textarea name="description"></textarea></form>',
    ],
    ['where the dialog is not drawn', '<div role="dialog" hidden><textarea name="note"></textarea></div>'],
    ['where it cannot be written into', '<div role="dialog"><textarea name="note" readonly></textarea></div>'],
    [
      'where the editor already has a text of the rep’s',
      '<div role="dialog"><div contenteditable="true" data-name="note">Half typed</div></div>',
    ],
    ['in a search', '<div role="dialog"><textarea name="note" placeholder="Search notes"></textarea></div>'],
    ['where only a date is empty', '<form><input type="date" name="dateStart"><input name="name"></form>'],
  ])('%s', (_where, html) => {
    expect(found(html)).toBeNull();
  });

  it('is given away by a page that names its controls after the browser’s own members', () => {
    expect(
      found(
        '<form name="querySelectorAll"><input name="closest"><textarea id="n" name="note"></textarea><input id="s" name="subject"></form>',
      ),
    ).toEqual({ text: 'n', subject: 's' });
  });
});
