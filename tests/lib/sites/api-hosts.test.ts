import { describe, expect, it } from 'vitest';
import { findApiHosts, forgetApiHosts, noteApiHosts } from '../../../lib/sites/api-hosts.ts';
import { findAllowedSites, findReadPatterns, syncSites } from '../../../lib/sites/sync-sites.ts';
import { newFakeWorker } from '../../fake-worker.ts';

describe('hosts that are allowed for an API', () => {
  it('are noted once, and forgotten', async () => {
    const { db } = (await newFakeWorker()).worker;
    await noteApiHosts(db, ['https://b.test/*', 'https://a.test/*']);
    await noteApiHosts(db, ['https://a.test/*']);
    expect(await findApiHosts(db)).toEqual(['https://a.test/*', 'https://b.test/*']);
    await forgetApiHosts(db, ['https://a.test/*']);
    expect(await findApiHosts(db)).toEqual(['https://b.test/*']);
  });

  it('have no reader, though the rep allowed them', async () => {
    const { worker, granted } = await newFakeWorker();
    const { browser, db, locks } = worker;
    granted.push('https://api.crm.test/*', 'https://desk.test/*');
    await noteApiHosts(db, ['https://api.crm.test/*']);
    await syncSites(browser, db, locks);
    const scripts = await browser.scripting.getRegisteredContentScripts();
    expect(scripts.flatMap(({ matches }) => matches)).toEqual(['https://desk.test/*']);
    expect(await findReadPatterns(browser, db)).toEqual(['https://desk.test/*']);
  });
});

describe('the allowed sites', () => {
  it('are those that the rep granted and whose CRM is known', async () => {
    const { worker, granted } = await newFakeWorker();
    await worker.db.sites.put({ origin: 'https://odoo.test', crm: 'odoo', updatedAt: 0 });
    granted.push('https://app.hubspot.com/*', 'https://unknown.test/*');
    expect(await findAllowedSites(worker.browser, worker.db)).toEqual([
      { origin: 'https://app.hubspot.com', crm: 'hubspot' },
    ]);
  });
});
