import { describe, expect, test } from 'vitest';
import { genericRef, slugRef } from '../../../lib/crm/generic-url.ts';

const refAt = (path: string): string | null => {
  const ref = genericRef(new URL(path, 'https://desk.example:8443'));
  return ref && `${ref.objectType} ${ref.recordId}`;
};

describe('the record that an address names', () => {
  test.each([
    ['/contacts/42', 'contacts 42'],
    ['/app/contacts/42/edit', 'contacts 42'],
    ['/accounts/7/contacts/42', 'contacts 42'],
    ['/#/leads/42?tab=notes', 'leads 42'],
    ['/crm/#!/leads/42', 'leads 42'],
    ['/people/9f1c2d3e-aaaa-4bbb-8ccc-000000000001', 'people 9f1c2d3e-aaaa-4bbb-8ccc-000000000001'],
    ['/lead/5f3a9c0d1e2b', 'lead 5f3a9c0d1e2b'],
    ['/customers/jane-doe-1042', 'customers jane-doe-1042'],
    ['/customer.php?id=42', 'customer 42'],
    ['/view?contactId=42', 'contact 42'],
    ['/Contacts/42', 'contacts 42'],
    ['/contacts/42.html', 'contacts 42'],
    ['/contacts/42?view_id=7', 'contacts 42'],
    ['/view.php?module=Leads&record=42', 'view 42'],
    ['/view?id=7#/leads/42', 'leads 42'],
    ['/view?lead_id=42&page=2', 'lead 42'],
    ['/view?gclid=42', null],
    ['/view?app_id=42', null],
    ['/view?user_session_id=42', null],
    ['/Kunden/%C3%84/42', 'ä 42'],
    ['/contacts', null],
    ['/contacts/new', null],
    ['/contacts/page/2', null],
    ['/contacts?page=2', null],
    ['/api/v2/contacts', null],
    ['/2026/11/22', null],
    ['/42', null],
    ['/#section-2', null],
    ['/view?session_id=42', null],
    ['/search?q=42', null],
    ['/contacts/%E0%A4%A', null],
    ['/contacts/<img src=x onerror=alert(1)>', null],
    [`/contacts/${'7'.repeat(300)}`, null],
    ['/', null],
  ])('%s → %s', (path, ref) => {
    expect(refAt(path)).toBe(ref);
  });

  test('carries the host with its port', () => {
    expect(genericRef(new URL('https://desk.example:8443/contacts/42'))?.host).toBe('desk.example:8443');
  });

  test.each([
    ['/people/jane-doe', 'people jane-doe'],
    ['/#/people/jane', 'people jane'],
    ['/people', null],
    [`/people/${'j'.repeat(300)}`, null],
  ])('by words alone, %s → %s', (path, expected) => {
    const ref = slugRef(new URL(path, 'https://desk.example'));
    expect(ref && `${ref.objectType} ${ref.recordId}`).toBe(expected);
  });
});
