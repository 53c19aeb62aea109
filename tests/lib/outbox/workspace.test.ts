import { describe, expect, it } from 'vitest';
import { connectionId } from '../../../lib/outbox/connection.ts';
import { type Workspace, workspaceOf } from '../../../lib/outbox/workspace.ts';

describe('a workspace', () => {
  it.each<Workspace>([
    { crm: 'hubspot', host: 'app.hubspot.com', tenant: '12345' },
    { crm: 'espocrm', host: 'localhost:8080', tenant: '' },
    { crm: 'suitecrm', host: 'crm.example.com:8443', tenant: 'sub folder/crm' },
    { crm: 'generic', host: '[::1]:3000', tenant: '' },
  ])('is told from its id: %o', (workspace) => {
    expect(workspaceOf(connectionId(workspace))).toEqual(workspace);
  });

  it.each([
    '',
    'hubspot',
    'hubspot/app.hubspot.com',
    'nocrm/app.hubspot.com/',
    'hubspot//',
    'hubspot/app.hubspot.com/1/2',
    'hubspot/evil.test%2Fpath/',
    'hubspot/user%40evil.test/',
    'hubspot/%E0%A4%A/',
    'hubspot/UPPER.test/',
  ])('is none for %j', (id) => {
    expect(workspaceOf(id)).toBeNull();
  });
});
