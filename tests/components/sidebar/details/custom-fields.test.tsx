// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { describe, expect, it } from 'vitest';
import { done, lead, leadPrompt } from '../builders.ts';
import type { FakeSidebar } from '../fake-sidebar.ts';
import { mounting } from '../mounted.tsx';

const { root, text, show, press, type } = mounting();

async function details(custom: Record<string, string>): Promise<FakeSidebar> {
  const shown = leadPrompt({ lead: lead({ custom }) });
  const sidebar = await show(shown, { changeLead: () => done(shown) });
  await press('Details');
  return sidebar;
}

async function save(): Promise<void> {
  const form = [...root().querySelectorAll('form')].find(({ textContent }) => textContent?.includes('Save changes'));
  await act(() => form?.requestSubmit());
}

const line = (name: string): string => `fieldset[aria-label="Your field ${name}"]`;

describe('the rep’s own fields of a lead', () => {
  it('are added, changed and removed, and saved together', async () => {
    const sidebar = await details({ budget: '500', size: 'large' });
    await press('Add a field');
    await type('Name', 'Roof Age', line('without a name'));
    expect(text()).toContain('custom.roof_age');
    await type('Says', '12', line('roof_age'));
    await type('Says', '900', line('budget'));
    await press('Remove size');
    await save();
    expect(sidebar.sentOf('changeLead')).toMatchObject([
      {
        leadId: 'owen',
        changes: {
          custom: [
            { name: 'budget', value: '900' },
            { name: 'roof_age', value: '12' },
          ],
        },
      },
    ]);
  });

  it('cannot be saved without a name, or with one that is taken', async () => {
    const sidebar = await details({ budget: '500' });
    await press('Add a field');
    await type('Says', '12', line('without a name'));
    expect(text()).toContain('Give it a name with letters.');
    await type('Name', 'BUDGET', line('without a name'));
    expect(text()).toContain('There is a field of this name already.');
    await save();
    expect(sidebar.sentOf('changeLead')).toEqual([]);
  });
});
