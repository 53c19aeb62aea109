import { describe, expect, it } from 'vitest';
import { labels } from '../../../lib/crm/generic-labels.ts';
import { rowsIn, valueBeside } from '../../../lib/page/rows.ts';
import { pageOf } from '../page/saved-page.ts';

const rootOf = (html: string): Element => pageOf(`<main>${html}</main>`).querySelector('main')!;

describe('a labelled field', () => {
  it.each([
    ['a definition list', '<dl><dt>Company</dt><dd>Hughes Farm</dd></dl>'],
    ['a label with a colon', '<dl><dt>Company name:</dt><dd>Hughes Farm</dd></dl>'],
    ['a table of two columns', '<table><tr><th scope="row">Organisation</th><td>Hughes Farm</td></tr></table>'],
    [
      'a drop-down',
      '<dl><dt>Account</dt><dd><select><option>No</option><option selected>Hughes Farm</option></select></dd></dl>',
    ],
    ['a row of two parts', '<div><div><b>Company:</b></div><div>Hughes Farm</div></div>'],
    ['a table without headings', '<table><tr><td>Company</td><td>Hughes Farm</td></tr></table>'],
    ['a row with an input', '<p><label>Company *</label><input value="Hughes Farm"></p>'],
    ['a field in edit', '<dl><dt>Company</dt><dd><a href="/c/1">Hughes Farm</a></dd></dl>'],
  ])('is read from %s', (_what, html) => {
    expect(valueBeside(rowsIn(rootOf(html)), labels.company)).toBe('Hughes Farm');
  });

  it.each([
    ['no such label', '<dl><dt>Colour</dt><dd>Red</dd></dl>'],
    ['two of them', '<dl><dt>Company</dt><dd>A</dd><dt>Company</dt><dd>B</dd></dl>'],
    ['a hidden one', '<dl hidden><dt>Company</dt><dd>A</dd></dl>'],
    ['a label with no value', '<dl><dt>Company</dt></dl>'],
    ['an empty value', '<dl><dt>Company</dt><dd> </dd></dl>'],
    ['a row of three parts', '<div><span>Company</span><span>A</span><span>B</span></div>'],
    ['a label after its value', '<div><span>A</span><span>Company</span></div>'],
    ['a column heading', '<table><tr><th>Company</th><th>Stage</th></tr></table>'],
  ])('is nothing with %s', (_what, html) => {
    expect(valueBeside(rowsIn(rootOf(html)), labels.company)).toBe('');
  });

  it('joins the lines of an address', () => {
    const html = '<dl><dt>Address</dt><dd>1 North Field<br>Ludlow</dd></dl>';
    expect(valueBeside(rowsIn(rootOf(html)), labels.address)).toBe('1 North Field, Ludlow');
  });
});
