import { describe, expect, test } from 'vitest';
import { ancestorWith, elements, isVisible, visibleElement, visibleElements } from '../../../lib/page/visible.ts';
import { hideMembers, pageOf } from './saved-page.ts';

describe('an element', () => {
  test.each([
    ['drawn', '<p></p>', true],
    ['hidden', '<p hidden></p>', false],
    ['inside a hidden one', '<div hidden><section><p></p></section></div>', false],
    ['not displayed', '<p style="color: red; display:none"></p>', false],
    ['inside one that is not displayed', '<div style="DISPLAY: none"><p></p></div>', false],
    ['invisible', '<p style="visibility: hidden"></p>', false],
    ['beside a hidden one', '<div hidden></div><p></p>', true],
  ])('that is %s', (_, markup, visible) => {
    expect(isVisible(pageOf(markup).querySelector('p')!)).toBe(visible);
  });

  test('is asked itself where the DOM can tell', () => {
    const paragraph = pageOf('<p></p>').querySelector('p')!;
    paragraph.checkVisibility = (): boolean => false;
    expect(isVisible(paragraph)).toBe(false);
  });
});

describe('looking below a root', () => {
  test('skips what is hidden and keeps the page’s order', () => {
    const page = pageOf('<b id="1" hidden></b><b id="2"></b><i><b id="3"></b></i>');
    expect(visibleElements(page, 'b').map(({ id }) => id)).toEqual(['2', '3']);
    expect(visibleElement(page, 'b')?.id).toBe('2');
    expect(elements(page, 'b')).toHaveLength(3);
    expect(visibleElement(page, 'u')).toBeNull();
  });

  test('is not misled by controls and images that take the names of the DOM', () => {
    const page = pageOf('<form><b id="2"></b></form><img>');
    const form = page.querySelector('form')!;
    const bold = page.querySelector('b')!;
    hideMembers(form, ['querySelectorAll', 'parentElement', 'closest', 'hasAttribute']);
    hideMembers(page, ['querySelectorAll']);
    expect(visibleElements(form, 'b')).toEqual([bold]);
    expect(visibleElements(page, 'b')).toEqual([bold]);
    expect(ancestorWith(bold, 'img')?.tagName).toBe('BODY');
  });

  test('leaves forms out', () => {
    expect(elements(pageOf('<form class="x"></form><div class="x"></div>'), '.x')).toHaveLength(1);
  });
});

describe('the nearest ancestor with a match', () => {
  test('holds a drawn one', () => {
    const page = pageOf('<div id="far"><h1></h1><div id="near"><h1 hidden></h1><p><b></b></p></div></div>');
    expect(ancestorWith(page.querySelector('b')!, 'h1')?.id).toBe('far');
    expect(ancestorWith(page.querySelector('b')!, 'h6')).toBeNull();
  });
});
