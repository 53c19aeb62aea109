// @vitest-environment jsdom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Sidebar } from '../../../components/sidebar/Sidebar.tsx';
import type { SidebarWorld } from '../../../components/sidebar/sidebar-world.ts';
import type { Prompt } from '../../../lib/messages/prompt.ts';
import type { TabScreen } from '../../../lib/messages/protocol.ts';
import { reading } from '../../builders.ts';
import { day, minute, monday } from '../../world.ts';
import { benPrompt, done, enrollment, lead, leadPrompt, line, newLeadPrompt, screen, touch } from './builders.ts';
import { attached, type FakeSidebar, healthy } from './fake-sidebar.ts';
import { loaded } from './mounted.tsx';

const owen = leadPrompt();
const next = leadPrompt({ touch: touch({ id: 'touch-2', title: 'Third call', dueAt: monday + day }) });
let root: HTMLElement;

beforeEach(() => {
  root = document.body.appendChild(document.createElement('div'));
});
afterEach(() => {
  act(() => render(null, root));
  root.remove();
});

type Answers = Parameters<typeof attached>[1];

async function shown(
  first: TabScreen,
  answers: Answers = {},
  changes: Partial<SidebarWorld> = {},
): Promise<FakeSidebar> {
  const sidebar = await attached(first, answers, changes);
  await act(() => render(<Sidebar model={sidebar.model} />, root));
  return sidebar;
}

function show(prompt: Prompt | null, answers: Answers = {}, changes: Partial<SidebarWorld> = {}): Promise<FakeSidebar> {
  return shown(screen(1, prompt), answers, changes);
}

function button(name: string): HTMLElement {
  const found = [...root.querySelectorAll<HTMLElement>('button, a, summary')].find(
    (one) => one.getAttribute('aria-label') === name || one.textContent?.trim().startsWith(name),
  );
  if (!found) throw new Error(`No button "${name}" in: ${root.textContent}`);
  return found;
}

async function press(name: string): Promise<void> {
  await act(() => button(name).click());
  await loaded();
}

async function key(name: string, target: EventTarget = document.body): Promise<void> {
  await act(() => void target.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true })));
}

async function settled(sidebar: FakeSidebar): Promise<void> {
  await act(() => sidebar.pass(0));
}

describe('the sidebar', () => {
  it('draws nothing at all until the worker has matched it to a tab', async () => {
    const sidebar = await attached(screen(1, owen), { attachFrame: () => null });
    await act(() => render(<Sidebar model={sidebar.model} />, root));
    expect(root.innerHTML).toBe('');
  });

  it('shows who, what to do now, by when, and the number to call', async () => {
    await show(owen);
    expect(root.querySelector('h1')?.textContent).toBe('Owen Hughes');
    expect(root.textContent).toContain('Second call');
    expect(root.textContent).toContain('due in 4 min');
    expect(button('Call 01632 960000').getAttribute('href')).toBe('tel:+441632960000');
  });

  it('keeps telling the due time truly as the minutes pass', async () => {
    const sidebar = await show(owen);
    await act(() => sidebar.pass(2 * minute));
    expect(root.textContent).toContain('due in 2 min');
    await act(() => sidebar.pass(3 * 60 * minute));
    expect(root.textContent).toContain('2 h overdue');
  });

  it('shows text of a page as text, and links only to web pages', async () => {
    const record = {
      key: 'k',
      leadId: 'owen',
      crm: 'generic',
      objectType: '',
      recordId: '1',
      tenant: '',
      linkedAt: 1,
      updatedAt: 1,
    };
    const records = ['javascript:alert(1)', 'https://crm.example/1'].map((url, at) => ({
      ...record,
      key: String(at),
      host: `host${at}`,
      url,
    }));
    await show(leadPrompt({ lead: lead({ name: '<img src=x>' }), records }));
    expect(root.querySelector('img')).toBeNull();
    expect([...root.querySelectorAll('header a')].map((link) => link.getAttribute('href'))).toEqual([
      'https://crm.example/1',
    ]);
  });

  it('shows another person at once, with nothing left of the first', async () => {
    const sidebar = await show(owen);
    const tomorrow = (): HTMLElement | undefined =>
      [...root.querySelectorAll<HTMLElement>('[aria-pressed]')].find(({ textContent }) =>
        textContent?.startsWith('Tomorrow'),
      );
    await act(() => tomorrow()?.click());
    expect(tomorrow()?.getAttribute('aria-pressed')).toBe('true');
    await act(() => sidebar.tell({ news: 'tab', screen: screen(2, benPrompt()) }));
    expect(root.querySelector('h1')?.textContent).toBe('Ben Ortiz');
    expect(root.textContent).not.toContain('Owen');
    expect(tomorrow()?.getAttribute('aria-pressed')).toBe('false');
  });
});

describe('a note in the box', () => {
  it('is saved under its own person, and is gone from the box when another is on show', async () => {
    const sidebar = await show(owen);
    const box = (): HTMLTextAreaElement => root.querySelector('textarea')!;
    box().value = 'about Owen';
    await act(() => void box().dispatchEvent(new Event('input', { bubbles: true })));
    await act(() => sidebar.tell({ news: 'tab', screen: screen(2, benPrompt({ draft: 'about Ben' })) }));
    expect(box().value).toBe('about Ben');
    expect(sidebar.sentOf('saveDraft')).toEqual([{ draftKey: 'lead:owen', text: 'about Owen' }]);
  });

  it('that is not saved yet says so', async () => {
    const sidebar = await show(owen, {
      saveDraft: () => {
        throw new Error('gone');
      },
    });
    await act(() => sidebar.model.notes.type('lead:owen', 'hello'));
    await settled(sidebar);
    expect(root.textContent).toContain('Not saved yet');
  });
});

describe('the outcome grid', () => {
  it('logs with one click, and says what was logged and what is planned', async () => {
    const sidebar = await show(owen, { logOutcome: () => done(next) });
    await press('Voicemail');
    await settled(sidebar);
    expect(sidebar.sentOf('logOutcome')).toMatchObject([{ leadId: 'owen', outcome: 'voicemail' }]);
    expect(root.querySelector('main > output')?.textContent).toContain('Next: Third call');
    expect(root.textContent).toContain('Saved on this computer');
  });

  it('logs with the keys 1 to 9 in its order', async () => {
    const sidebar = await show(owen, { logOutcome: () => done(next) });
    await key('2');
    expect(sidebar.sentOf('logOutcome')).toMatchObject([{ outcome: 'voicemail' }]);
  });

  it('leaves the keys alone while text is being typed', async () => {
    const sidebar = await show(owen, { logOutcome: () => done(next) });
    await key('2', root.querySelector('textarea')!);
    await key('8');
    expect(sidebar.sentOf('logOutcome')).toEqual([]);
  });

  it('obeys only the rep, not a script of the page around it', async () => {
    const sidebar = await show(owen, { logOutcome: () => done(next) }, { trusts: (event) => event.isTrusted });
    await press('Voicemail');
    await key('2');
    expect(sidebar.sentOf('logOutcome')).toEqual([]);
  });

  it('says what an outcome would lead to while it is looked at', async () => {
    await show(owen);
    await act(() => button('Voicemail').focus());
    expect(root.textContent).toContain('Voicemail: next tomorrow 10:00');
  });
});

describe('a touch that may not happen now', () => {
  const permission = {
    allowed: false,
    nextAllowedAt: monday + 4 * 60 * minute,
    zone: 'America/Chicago',
    zones: ['America/Chicago'],
    zoneFrom: 'lead' as const,
    hours: { fromMinute: 480, toMinute: 1260 },
    spans: [{ fromMinute: 480, toMinute: 1260 }],
    law: null,
    why: [],
  };

  it('cannot be started, says when it can, and shows the hours there', async () => {
    await show(leadPrompt({ permission, touch: touch({ dueAt: monday }) }));
    expect(button('Call at 8:00 Chicago').getAttribute('aria-disabled')).toBe('true');
    expect(root.querySelector('a[href^="tel:"]')).toBeNull();
    expect(root.textContent).toContain('in 4 h');
  });

  it('cannot be started early either: it is not due yet, and it is night there', async () => {
    await show(leadPrompt({ permission, touch: touch({ dueAt: monday + 9 * 60 * minute }) }));
    expect(button('Call at 8:00 Chicago').getAttribute('aria-disabled')).toBe('true');
    expect(root.querySelector('a[href^="tel:"]')).toBeNull();
  });

  it('without a number says what is missing', async () => {
    await show(leadPrompt({ lead: lead({ phones: [] }) }));
    expect(root.textContent).toContain('No phone number on file');
  });
});

describe('what stands in place of a next step', () => {
  it.each([
    [{ kind: 'paused', by: 'rep', untilAt: null, remainingMs: 0 } as const, 'Paused', 'Resume'],
    [{ kind: 'finished', result: 'booked' } as const, 'Finished', 'Start a sequence'],
    [{ kind: 'stopped', rule: 'by-rep' } as const, 'Stopped', 'Start a sequence'],
  ])('%j', async (state, title, offer) => {
    await show(leadPrompt({ touch: null, enrollment: enrollment({ state }) }));
    expect(root.querySelector('h2')?.textContent).toBe(title);
    expect(button(offer)).toBeTruthy();
  });

  it('of somebody who must not be contacted offers nothing to start', async () => {
    await show(leadPrompt({ lead: lead({ doNotContact: true }), touch: null }));
    expect(root.querySelector('h2')?.textContent).toBe('Do not contact');
    expect(() => button('Start a sequence')).toThrow();
  });
});

describe('skipping and stopping', () => {
  it('asks why, and sends the reason', async () => {
    const sidebar = await show(owen, { skipTouch: () => done(next) });
    await press('Skip this step');
    await press('Not useful for them');
    await act(() => root.querySelector<HTMLFormElement>('form[aria-label]')!.requestSubmit());
    expect(sidebar.sentOf('skipTouch')).toMatchObject([
      { leadId: 'owen', touchId: 'touch-of-owen', because: 'Not useful for them' },
    ]);
  });
});

describe('the timeline', () => {
  it('undoes a line, and shows an undone one as such', async () => {
    const history = [line(), line({ id: 'activity-0', commandId: 'command-0', isUndone: true, canUndo: false })];
    const sidebar = await show(leadPrompt({ history }), { undo: () => done(owen) });
    expect(root.querySelectorAll('s')).toHaveLength(1);
    await press('Undo: Call: Voicemail');
    expect(sidebar.sentOf('undo')).toMatchObject([{ undoneCommandId: 'command-1' }]);
  });
});

describe('the details', () => {
  it('sends only what was changed', async () => {
    const sidebar = await show(owen, { changeLead: () => done(owen) });
    await press('Details');
    const company = [...root.querySelectorAll('input')].find(({ value }) => value === 'Hughes Farm')!;
    company.value = 'Hughes & Sons';
    await act(() => void company.dispatchEvent(new Event('input', { bubbles: true })));
    await act(() => root.querySelector<HTMLFormElement>('[role=tabpanel] form')!.requestSubmit());
    expect(sidebar.sentOf('changeLead')).toMatchObject([{ leadId: 'owen', changes: { company: 'Hughes & Sons' } }]);
  });
});

describe('a record nobody follows', () => {
  it('asks to check what was only guessed, shows the dates, and starts with one press', async () => {
    const guess = reading({ name: { value: 'Owen Hughes', source: 'heading', confidence: 1 } });
    const sidebar = await show(newLeadPrompt({ reading: guess }), { followLead: () => done(owen) });
    expect(root.textContent).toContain('Check this');
    await press('Start: First call');
    expect(sidebar.sentOf('followLead')).toMatchObject([{ reading: guess, sequenceId: 'new' }]);
  });

  it('that may be somebody already followed can be linked to them', async () => {
    const match = {
      leadId: 'owen',
      name: 'Owen',
      company: '',
      matchedBy: 'email' as const,
      matchedText: 'o@x.example',
    };
    const sidebar = await show(newLeadPrompt({ samePerson: [match] }), { linkRecord: () => done(owen) });
    expect(root.textContent).toContain('Same email, o@x.example');
    await press('Same person');
    expect(sidebar.sentOf('linkRecord')).toMatchObject([{ leadId: 'owen' }]);
  });
});

describe('when something is not as it should be', () => {
  it.each([
    ['a list', { kind: 'list' } as const, 'No lead on this page'],
    ['a page that is settling', { kind: 'settling', ref: reading().ref } as const, 'Reading…'],
    ['no site of ours', null, 'Nothing to follow here'],
  ])('on %s it says so', async (_what, view, text) => {
    await shown({ tabId: 7, turn: 1, view, prompt: null });
    expect(root.textContent).toContain(text);
  });

  it('a command without an answer says what is safe, and can be tried again', async () => {
    const sidebar = await show(owen);
    await press('Voicemail');
    await settled(sidebar);
    expect(root.querySelector('[role=alert]')?.textContent).toContain('it is never done twice');
    sidebar.answers.logOutcome = () => done(next);
    await press('Try again');
    await settled(sidebar);
    expect(root.querySelector('[role=alert]')).toBeNull();
  });

  it('an update of the extension asks to reload, and shows a note that was not saved', async () => {
    let isAlive = true;
    const broken = (): never => {
      throw new Error('gone');
    };
    const sidebar = await show(owen, { saveDraft: broken }, { isAlive: () => isAlive });
    await act(() => sidebar.model.notes.type('lead:owen', 'half a thought'));
    isAlive = false;
    await act(() => sidebar.pass(minute));
    expect(root.textContent).toContain('Reload this page');
    expect(root.querySelector('textarea')?.value).toBe('half a thought');
  });

  it('blocked reminders and lost data are said before anything else', async () => {
    await show(owen, {
      findHealth: () => ({ ...healthy, notifications: 'denied', database: 'lost' }),
    });
    expect(root.textContent).toContain('Reminders cannot be shown');
    expect(root.textContent).toContain('Your follow-ups are gone from this computer');
  });
});
