// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { KeptScript } from '../../../../lib/words/library/script.ts';
import { keptScript, shippedScript } from '../../../lib/words/library/scripts.ts';
import { t } from '../../../translate.ts';
import { library } from '../../workspace/library/library.ts';
import { benPrompt, done, lead, leadPrompt, line, screen } from '../builders.ts';
import type { FakeSidebar } from '../fake-sidebar.ts';
import { mounting } from '../mounted.tsx';

const { root, text, show, button, press } = mounting();
const owen = leadPrompt();
const use = { id: 'script-introduction', scenario: 'introduction', objections: ['I have no time'], branch: 'Not now' };

// The first import of the tab is the slow one.
beforeAll(async () => void (await import('../../../../components/sidebar/script/ScriptTab.tsx')));

/** The sidebar with its script tab open and loaded. */
async function open(...shown: Parameters<typeof show>): Promise<FakeSidebar> {
  const sidebar = await show(...shown);
  await press('Script');
  await vi.waitFor(() => expect(text()).toContain(t('sidebar.script_opening')));
  return sidebar;
}

async function key(name: string): Promise<void> {
  const event = new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true });
  await act(() => void document.activeElement?.dispatchEvent(event));
}

describe('the script', () => {
  it('is the one that fits, with the lead’s fields in it and its gaps marked', async () => {
    await open(owen);
    expect(button('First call').getAttribute('aria-pressed')).toBe('true');
    expect(text()).toContain('Hi Owen, this is');
    const gaps = [...root().querySelectorAll('[role=tabpanel] mark')].map(({ textContent }) => textContent);
    expect(gaps).toContain('your name');
    expect(text()).toContain(t('sidebar.fields_missing'));
  });

  it('is changed with one press', async () => {
    await open(owen);
    await press('Price', '[role=tabpanel]');
    expect(button('Price', '[role=tabpanel]').getAttribute('aria-pressed')).toBe('true');
    expect(text()).toContain('I am calling about the price of');
    expect(text()).not.toContain('Have you got two minutes?');
  });

  it('goes on by what they say, one answer at a time', async () => {
    await open(owen);
    await press('Not now', '[role=tabpanel]');
    expect(text()).toContain('Is later today better');
    await press('I only wanted information', '[role=tabpanel]');
    expect(text()).not.toContain('Is later today better');
    expect(text()).toContain('What would you most like to know?');
  });

  it('answers an objection, says what to do then, and puts the latest on top', async () => {
    await open(owen);
    await press('I have no time', '[role=tabpanel]');
    expect(text()).toContain('Then I will not keep you.');
    expect(text()).toContain('Set a callback for the time they name');
    await press('Send me an email', '[role=tabpanel]');
    expect(text().indexOf('What should be in it')).toBeLessThan(text().indexOf('Then I will not keep you.'));
    await press('I have no time', '[role=tabpanel]');
    expect(text()).not.toContain('Then I will not keep you.');
  });

  it('has no row of objections where a machine answers', async () => {
    await open(owen);
    await press('Voicemail', '[role=tabpanel]');
    expect(text()).not.toContain(t('sidebar.script_objections'));
  });

  it('offers nothing to say to somebody who must not be contacted', async () => {
    await show(leadPrompt({ lead: lead({ doNotContact: true }), touch: null }));
    await press('Script');
    await vi.waitFor(() => expect(text()).toContain(t('sidebar.script_barred')));
    expect(text()).not.toContain('Hi Owen');
  });
});

describe('a script of the rep’s own', () => {
  const scripts = (...own: KeptScript[]) => ({ findLibrary: () => library({ scripts: own }) });

  it('is used before the one that ships, which is a press away', async () => {
    await open(owen, scripts(keptScript()));
    expect(text()).toContain('Hi Owen, is it a good time?');
    await press('No time', '[role=tabpanel]');
    expect(text()).toContain('Script: My first call · objections: No time');
    await press('First call: introduction', '[role=tabpanel]');
    expect(text()).toContain('Have you got two minutes?');
  });

  it('is there as soon as it is saved, in the words it has then', async () => {
    const sidebar = await open(owen, scripts());
    expect(text()).toContain('Have you got two minutes?');
    sidebar.answers.findLibrary = scripts(keptScript()).findLibrary;
    await act(() => {
      sidebar.tell({ news: 'leads', leadIds: [] });
      return sidebar.pass(0);
    });
    expect(text()).toContain('is it a good time?');
  });

  it('may have no branches and nothing to do after an objection', async () => {
    const objections = [{ label: 'No time', answer: 'When then?', next: '' }];
    await open(owen, scripts(keptScript({ branches: [], objections })));
    expect(text()).not.toContain(t('sidebar.script_they_say'));
    await press('No time', '[role=tabpanel]');
    expect(text()).toContain('When then?');
    expect(text()).not.toContain(t('sidebar.script_next'));
  });

  it('says so where all for a scenario are hidden, and where they could not be read', async () => {
    const hidden = keptScript({ ...shippedScript('negotiation'), isHidden: true });
    const sidebar = await open(owen, scripts(hidden));
    await press('Price', '[role=tabpanel]');
    expect(text()).toContain(t('sidebar.script_none'));
    sidebar.answers.findLibrary = () => Promise.reject(new Error('gone'));
    await act(() => {
      sidebar.tell({ news: 'leads', leadIds: [] });
      return sidebar.pass(0);
    });
    expect(text()).toContain(t('sidebar.script_failed'));
    expect(text()).toContain(t('sidebar.script_none'));
  });
});

describe('the way out', () => {
  it('leads to the outcome in the grid, and logs nothing by itself', async () => {
    const sidebar = await open(owen);
    await press('Go to “Voicemail”');
    expect(document.activeElement?.getAttribute('data-outcome')).toBe('voicemail');
    expect(sidebar.sentOf('logOutcome')).toEqual([]);
  });

  it('names only outcomes that the grid has', async () => {
    await open(owen);
    const ends = [...root().querySelectorAll('button[title^="Nothing is logged"]')].map(({ textContent }) =>
      textContent?.trim(),
    );
    expect(ends).toEqual(['Go to “Spoke”', 'Go to “Voicemail”']);
  });

  it('has none while nothing can be logged', async () => {
    await open(leadPrompt({ choices: [] }));
    expect(text()).not.toContain(t('sidebar.script_ends'));
  });
});

describe('the log', () => {
  it('says what will be logged as soon as the script is used, and leaves it out at a press', async () => {
    await open(owen);
    expect(text()).toContain(t('sidebar.script_not_logged'));
    await press('I have no time', '[role=tabpanel]');
    expect(text()).toContain('Script: First call · objections: I have no time');
    await press(t('sidebar.script_log'));
    expect(text()).toContain(t('sidebar.script_not_logged'));
  });

  it('takes the script along, and starts anew afterwards', async () => {
    const sidebar = await open(owen, { logOutcome: () => done(leadPrompt()) });
    await press('Not now', '[role=tabpanel]');
    await press('I have no time', '[role=tabpanel]');
    await act(() => {
      sidebar.model.orders.log(owen, 'voicemail');
      return sidebar.pass(0);
    });
    expect(sidebar.sentOf('logOutcome')).toMatchObject([{ outcome: 'voicemail', script: use }]);
    expect(text()).toContain(t('sidebar.script_not_logged'));
    expect(text()).not.toContain('Then I will not keep you.');
  });

  it('leaves it out of what is written to them, and keeps the place for the talk', async () => {
    const shown = leadPrompt({ touch: { ...owen.touch!, channel: 'email' } });
    const sidebar = await open(shown, { logOutcome: () => done(shown) });
    await press('I have no time', '[role=tabpanel]');
    await act(() => {
      sidebar.model.orders.log(shown, 'sent');
      return sidebar.pass(0);
    });
    expect(sidebar.sentOf('logOutcome')[0]).not.toHaveProperty('script');
    expect(text()).toContain('Script: First call · objections: I have no time');
  });

  it('has none where none was used', async () => {
    const sidebar = await open(owen, { logOutcome: () => done(leadPrompt()) });
    await act(() => sidebar.model.orders.log(owen, 'voicemail'));
    expect(sidebar.sentOf('logOutcome')[0]).not.toHaveProperty('script');
  });

  it('keeps the place while another record is on show', async () => {
    const sidebar = await open(owen);
    await press('I have no time', '[role=tabpanel]');
    await act(() => sidebar.tell({ news: 'tab', screen: screen(2, benPrompt()) }));
    expect(text()).toContain('Hi Ben, this is');
    expect(text()).not.toContain('Then I will not keep you.');
    await act(() => sidebar.tell({ news: 'tab', screen: screen(3, owen) }));
    expect(text()).toContain('Hi Owen, this is');
    expect(text()).toContain('Then I will not keep you.');
  });

  it('shows in the timeline', async () => {
    const past = line();
    const activity = { ...past.activity, script: { ...use, branch: null } } as typeof past.activity;
    await show(leadPrompt({ history: [{ ...past, activity }] }));
    expect(text()).toContain('Script: First call · objections: I have no time');
  });
});

describe('the keyboard', () => {
  it('walks along a row and round its ends', async () => {
    await open(owen);
    button('I have no time', '[role=tabpanel]').focus();
    await key('ArrowRight');
    expect(document.activeElement?.textContent).toBe('Send me an email');
    await key('ArrowUp');
    await key('ArrowLeft');
    expect(document.activeElement?.textContent).toBe('Where did you get my number?');
    await key('ArrowDown');
    expect(document.activeElement?.textContent).toBe('I have no time');
  });

  it('still logs by number from within a script', async () => {
    const sidebar = await open(owen, { logOutcome: () => done(leadPrompt()) });
    await press('I have no time', '[role=tabpanel]');
    button('I have no time', '[role=tabpanel]').focus();
    await key('2');
    expect(sidebar.sentOf('logOutcome')).toMatchObject([{ outcome: 'voicemail', script: { ...use, branch: null } }]);
  });
});
