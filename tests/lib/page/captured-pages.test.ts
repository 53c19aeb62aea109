import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readPage } from '../../../lib/page/read-page.ts';
import type { PageView } from '../../../lib/records/page-reading.ts';
import { pageOf, plain } from './saved-page.ts';

/** Pages captured from running CRMs; kept beside the project, not in it. */
const folder = new URL('../../../../shared/pages/', import.meta.url);
const isThere = existsSync(folder);

function captured(file: string, path: string): PageView {
  const markup = readFileSync(new URL(`${file}.html`, folder), 'utf8');
  return readPage(new URL(path, 'https://crm.example'), pageOf(markup));
}

describe.skipIf(!isThere)(isThere ? 'a captured page' : 'a captured page (skipped: no ../shared/pages here)', () => {
  test.each([
    [
      'espo-lead-1',
      '/#Lead/view/6b02a7a9e48f18940',
      {
        objectKind: 'person',
        name: 'Owen Hughes',
        emails: ['owen@hughes.example'],
        phones: ['+44 1632 960000'],
        company: 'Hughes Farm',
        stage: 'Dead',
      },
    ],
    [
      'espo-contact-1',
      '/#Contact/view/6b02a7a8e1453faa9',
      {
        objectKind: 'person',
        name: 'Jana Vináková',
        emails: ['jana@vinak.example'],
        phones: ['+420 222 123 457'],
        company: 'Vinák & Synové s.r.o.',
      },
    ],
    [
      'espo-opportunity-1',
      '/#Opportunity/view/6b02a7aa1c6f33ff5',
      {
        objectKind: 'deal',
        id: '6b02a7aa1c6f33ff5',
        name: 'Northwind 120 seats',
        company: 'Northwind Traders',
        stage: 'Negotiation',
      },
    ],
    [
      'odoo-contact-1',
      '/web#id=10&model=res.partner&view_type=form',
      {
        objectKind: 'company',
        name: 'Deco Addict',
        emails: ['info@agrolait.com'],
        phones: ['+32 10 588 558'],
      },
    ],
    [
      'odoo-opportunity-1',
      '/web#id=31&model=crm.lead&view_type=form',
      {
        objectKind: 'deal',
        id: '31',
        name: 'Quote for 150 carpets',
        emails: ['ErikNFrench@armyspy.com'],
        stage: 'New',
        owner: 'Mitchell Admin',
      },
    ],
    [
      'twenty-person-1',
      '/object/person/20202020-b305-41e7-8c72-ba44072a4c58',
      {
        objectKind: 'person',
        name: 'Mark Young',
        emails: ['mark.young@example.com'],
        phones: ['+1 555 123 4567'],
        company: 'Google',
        jobTitle: 'Surveyor, minerals',
      },
    ],
    [
      'twenty-opportunity-1',
      '/object/opportunity/50505050-0001-4e7c-8001-123456789abc',
      {
        objectKind: 'deal',
        name: 'Enterprise iPad Deployment',
        stage: 'Proposal',
        owner: 'Tim Apple',
      },
    ],
    [
      'twenty-people-list-sidepanel-open',
      '/objects/people',
      {
        objectKind: 'person',
        id: '20202020-b305-41e7-8c72-ba44072a4c58',
        name: 'Mark Young',
        emails: ['mark.young@example.com'],
      },
    ],
    [
      'atomic-contact-1',
      '/#/contacts/144/show',
      {
        objectKind: 'person',
        name: 'Brett Murphy',
        emails: ['Brett.Murphy@hotmail.com'],
        company: 'Corwin LLC',
        jobTitle: 'Sticky',
      },
    ],
    ['atomic-company-1', '/#/companies/1/show', { objectKind: 'company', name: 'Corwin LLC' }],
    ['atomic-deal-1', '/#/deals/10/show', { objectKind: 'deal', id: '10', name: 'Voluptas quia voluptas' }],
  ])('%s is read', (file, path, said) => {
    expect(plain(captured(file, path))).toMatchObject(said);
  });

  test('of an opportunity without contacts has no email and no phone', () => {
    const said = plain(captured('espo-opportunity-1', '/#Opportunity/view/6b02a7aa1c6f33ff5'));
    expect(said).not.toHaveProperty('emails');
    expect(said).not.toHaveProperty('phones');
  });

  test.each([
    ['espo-lead-list', '/#Lead'],
    ['odoo-contact-list', '/web#model=res.partner&view_type=list'],
    ['odoo-pipeline-kanban', '/web#model=crm.lead&view_type=kanban'],
    ['atomic-contact-list', '/#/contacts'],
  ])('%s is a list', (file, path) => {
    expect(captured(file, path)).toEqual({ kind: 'list' });
  });

  test.each([
    ['espo-lead-1', '/#Contact/view/6b02a7a8e1453faa9'],
    ['odoo-contact-1', '/web#id=11&model=res.partner&view_type=form'],
    ['odoo-contact-1', '/web#id=31&model=crm.lead&view_type=form'],
    ['twenty-person-1', '/object/person/20202020-b305-41e7-8c72-ba44072a4c59'],
    ['atomic-contact-1', '/#/contacts/145/show'],
    ['atomic-deal-1', '/#/deals/11/show'],
    ['espo-lead-list', '/#Lead/view/6b02a7a9e48f18940'],
    ['odoo-contact-list', '/web#id=10&model=res.partner&view_type=form'],
    ['atomic-contact-list', '/#/contacts/144/show'],
  ])('%s still shown at %s is settling', (file, path) => {
    expect(captured(file, path).kind).toBe('settling');
  });
});
