// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest';
import { press, said, shownWorkspace, takeDown } from '../shown.tsx';

afterEach(takeDown);

describe('the sites that are read', () => {
  const twoSites = (): readonly string[] => ['https://crm.example.com:8080/*', 'https://*.odoo.com/*'];

  it('are listed, and one is read no more', async () => {
    const allowed = ['https://crm.example.com:8080/*', 'https://*.odoo.com/*'];
    const forgetSite = () => {
      allowed.shift();
      return { kind: 'done' } as const;
    };
    const { worker } = await shownWorkspace('connections', { forgetSite, findSites: () => [...allowed] });
    await press('Stop reading');
    expect(worker.calls).toContainEqual({ method: 'forgetSite', input: { origin: 'https://crm.example.com:8080' } });
    expect(said()).not.toContain('crm.example.com');
    expect(said()).toContain('https://*.odoo.com');
  });

  it('say so when one could not be stopped', async () => {
    await shownWorkspace('connections', { findSites: twoSites });
    await press('Stop reading');
    expect(said()).toContain('did not take the permission for crm.example.com:8080 back');
    expect(said()).toContain('Stop reading');
  });

  it('say how to begin when there is none, and so when they cannot be looked up', async () => {
    await shownWorkspace('connections');
    expect(said()).toContain('No site is allowed yet.');
    await takeDown();
    await shownWorkspace('connections', { findSites: () => Promise.reject(new Error('gone')) });
    expect(said()).toContain('Not all of this could be looked up. Nothing is lost.');
  });
});
