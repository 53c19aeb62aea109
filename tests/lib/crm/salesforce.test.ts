import { describe, expect, test } from 'vitest';
import { salesforce } from '../../../lib/crm/salesforce.ts';
import { readPage } from '../../../lib/page/read-page.ts';
import { plain, readingOf, savedPage, viewOfSaved } from '../page/saved-page.ts';

const crm = 'https://acme.lightning.force.com';
const record = (objectType: string, recordId: string): unknown => ({
  kind: 'record',
  ref: { crm: 'salesforce', host: 'acme.lightning.force.com', tenant: '', objectType, recordId },
});

describe('the URL of a Salesforce page', () => {
  test.each([
    ['a lead', '/lightning/r/Lead/00Q000000000001AAA/view', record('Lead', '00Q000000000001AAA')],
    ['a custom object', '/lightning/r/Roof__c/a01000000000001AAA/view', record('Roof__c', 'a01000000000001AAA')],
    ['no object, told by the prefix', '/lightning/r/003000000000001AAA/view', record('Contact', '003000000000001AAA')],
    [
      'a sub-tab of a console',
      '/lightning/r/Lead/00Q000000000001AAA/view?ws=%2Flightning%2Fr%2FAccount%2F001000000000001AAA%2Fview',
      record('Lead', '00Q000000000001AAA'),
    ],
    ['the old address', '/one/one.app#/sObject/006000000000001AAA/view', record('Opportunity', '006000000000001AAA')],
    ['an id of 15 characters, made 18', '/lightning/r/Lead/00QD000000aBcDe/view', record('Lead', '00QD000000aBcDeMAK')],
    ['a list', '/lightning/o/Lead/list?filterName=__Recent', { kind: 'list' }],
    ['a related list', '/lightning/r/Account/001000000000001AAA/related/Contacts/view', { kind: 'list' }],
    ['a record while it is edited', '/lightning/r/Lead/00Q000000000001AAA/edit', { kind: 'other' }],
    ['the setup', '/lightning/setup/SetupOneHome/home', { kind: 'other' }],
    ['an unknown prefix without an object', '/lightning/r/zzz000000000001AAA/view', { kind: 'other' }],
    ['an id too short', '/lightning/r/Lead/00Q/view', { kind: 'other' }],
    ['an id too long', `/lightning/r/Lead/${'0'.repeat(99)}/view`, { kind: 'other' }],
    ['an id that is markup', '/lightning/r/Lead/<script>alert(1)<%2Fscript>/view', { kind: 'other' }],
  ])('says what %s is', (_, address, view) => {
    expect(salesforce.viewOf(new URL(address, crm))).toEqual(view);
  });
});

describe('a Salesforce page', () => {
  const lead = (id: string): string => `${crm}/lightning/r/Lead/${id}/view`;

  test('of a lead gives its fields by API name, and nothing of the related lists', () => {
    expect(plain(viewOfSaved('salesforce-lead', lead('00Q000000000001AAA')))).toEqual({
      objectKind: 'person',
      id: '00Q000000000001AAA',
      name: 'Sorcha Nolan',
      emails: ['sorcha@bright.example'],
      phones: ['+35391555010'],
      company: 'Bright Tiles',
      jobTitle: 'Buyer',
      address: '8 Quay St, Galway',
      stage: 'Working',
      owner: 'Per Lind',
      doNotCall: true,
    });
  });

  test.each([
    ['Running', 'New business'],
    ['Complete', ''],
  ])('whose cadence is “%s” tells what runs', (state, runs) => {
    const page = savedPage('salesforce-lead');
    const [view] = page.querySelectorAll('.windowViewMode-normal');
    for (const [name, text] of Object.entries({ ActionCadenceId: 'New business', ActionCadenceState: state }))
      view!.innerHTML += `<div data-target-selection-name="sfdc:RecordField.Lead.${name}"><span class="test-id__field-value">${text}</span></div>`;
    const reading = readingOf(readPage(new URL(lead('00Q000000000001AAA')), page));
    expect(reading.runningSequence?.value).toBe(runs);
  });

  test('of an older layout, in German, gives the deal by the header and the named fields', () => {
    const address = `${crm}/lightning/r/Opportunity/006000000000001AAA/view`;
    expect(plain(viewOfSaved('salesforce-opportunity-older-german', address))).toEqual({
      objectKind: 'deal',
      id: '006000000000001AAA',
      name: 'Dach neu decken',
      company: 'Großmüller KG',
      stage: 'Angebot',
    });
  });

  test('beside the hidden view of the last record gives the view in front', () => {
    expect(plain(viewOfSaved('salesforce-lead-stale', lead('00Q000000000002AAA')))).toEqual({
      objectKind: 'person',
      id: '00Q000000000002AAA',
      name: 'New Nils',
      emails: ['nils@new.example'],
    });
  });

  test('of a console gives the active sub-tab, not its parent or the tab behind', () => {
    expect(plain(viewOfSaved('salesforce-console', lead('00Q000000000002AAA')))).toMatchObject({
      name: 'New Nils',
      emails: ['nils@new.example'],
    });
  });

  test('of a console with several tabs open gives the sub-tab in front of the tab in front', () => {
    expect(plain(viewOfSaved('salesforce-console-tabs', lead('00Q000000000002AAA')))).toEqual({
      objectKind: 'person',
      id: '00Q000000000002AAA',
      name: 'New Nils',
      emails: ['nils@new.example'],
    });
  });

  test.each([
    ['in a hidden tab, active there', '/lightning/r/Lead/00Q000000000001AAA/view'],
    ['in a sub-tab behind', '/lightning/r/Lead/00Q000000000003AAA/view'],
    ['in a hidden tab, of another object', '/lightning/r/Contact/003000000000004AAA/view'],
    ['of the tab itself, behind its sub-tab', '/lightning/r/Account/001000000000009AAA/view'],
  ])('of a console at the address of a record %s is settling', (_, path) => {
    expect(viewOfSaved('salesforce-console-tabs', crm + path)).toMatchObject({ kind: 'settling' });
  });

  test.each(['salesforce-split-view', 'salesforce-split-view-older'])(
    'of a split view gives the record beside the list, not one of the list: %s',
    (name) => {
      expect(plain(viewOfSaved(name, lead('00Q000000000002AAA')))).toEqual({
        objectKind: 'person',
        id: '00Q000000000002AAA',
        name: 'New Nils',
        emails: ['nils@new.example'],
      });
    },
  );

  test('of a split view at the address of a record that only the list shows is settling', () => {
    expect(viewOfSaved('salesforce-split-view', lead('00Q000000000006AAA'))).toMatchObject({ kind: 'settling' });
  });

  test.each([
    ['another lead', 'salesforce-lead-stale', '/lightning/r/Lead/00Q000000000001AAA/view'],
    ['a contact while a lead is shown', 'salesforce-lead', '/lightning/r/Contact/003000000000001AAA/view'],
  ])('at the address of %s is settling', (_, name, path) => {
    expect(viewOfSaved(name, crm + path)).toMatchObject({ kind: 'settling' });
  });
});
