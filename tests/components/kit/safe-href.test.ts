import { describe, expect, it } from 'vitest';
import { safeHref, safePage } from '../../../components/kit/safe-href.ts';

describe('an address in a link', () => {
  it.each(['https://crm.example/1', 'http://localhost:8080/', 'tel:+15550100', 'mailto:a@b.example', 'sms:+15550100'])(
    '%s is kept',
    (address) => {
      expect(safeHref(address)).toBe(address);
    },
  );

  it.each([
    'javascript:alert(1)',
    ' JaVaScRiPt:alert(1)',
    'java\tscript:alert(1)',
    'data:text/html,x',
    'file:///etc',
    '/x',
    '',
    null,
  ])('%j is not', (address) => {
    expect(safeHref(address)).toBeNull();
  });

  it('of a record is a web page, not a dialer', () => {
    expect([safePage('https://crm.example/1'), safePage('tel:+15550100')]).toEqual(['https://crm.example/1', null]);
  });
});
