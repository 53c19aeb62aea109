import { describe, expect, it } from 'vitest';
import type { Prompt } from '../../../lib/messages/prompt.ts';
import type { TabScreen } from '../../../lib/messages/protocol.ts';
import { minute } from '../../world.ts';
import { benPrompt, done, leadPrompt, newLeadPrompt, screen, touch } from './builders.ts';
import { attached, type FakeSidebar, later, newSidebar } from './fake-sidebar.ts';

const owen = leadPrompt();
const ben = benPrompt();

function nameOn(sidebar: FakeSidebar): string | null {
  const prompt = sidebar.model.screen.screen.value?.prompt;
  return prompt?.kind === 'followed' ? prompt.lead.name : null;
}

function touchOn(sidebar: FakeSidebar): string | undefined {
  const prompt = sidebar.model.screen.screen.value?.prompt;
  return prompt?.kind === 'followed' ? prompt.touch?.id : undefined;
}

describe('a frame in a page', () => {
  it('asks with its nonce, and is blank until the worker has answered', async () => {
    const answer = later<TabScreen | null>();
    const sidebar = newSidebar({ attachFrame: () => answer.promise });
    sidebar.model.start();
    expect(sidebar.sentOf('attachFrame')).toEqual([{ nonce: 'nonce' }]);
    expect(sidebar.model.screen.screen.value).toBeNull();
    answer.keep(screen(1, owen));
    await sidebar.pass(0);
    expect(nameOn(sidebar)).toBe('Owen Hughes');
  });

  it('stays blank for good when the worker knows no such frame, whatever it is told', async () => {
    const sidebar = newSidebar({ attachFrame: () => null });
    sidebar.model.start();
    await sidebar.pass(0);
    sidebar.tell({ news: 'tab', screen: screen(5, owen) });
    await sidebar.pass(minute);
    expect(sidebar.model.screen.screen.value).toBeNull();
    expect(sidebar.sentOf('attachFrame')).toHaveLength(1);
  });

  it('asks again when the worker could not be reached', async () => {
    let tries = 0;
    const sidebar = newSidebar({
      attachFrame: () => {
        tries += 1;
        if (tries < 3) throw new Error('asleep');
        return screen(1, owen);
      },
    });
    sidebar.model.start();
    await sidebar.pass(10_000);
    expect(nameOn(sidebar)).toBe('Owen Hughes');
  });

  it('takes what it was told of its tab meanwhile, when that is newer', async () => {
    const answer = later<TabScreen | null>();
    const sidebar = newSidebar({ attachFrame: () => answer.promise });
    sidebar.model.start();
    sidebar.tell({ news: 'tab', screen: screen(2, ben) });
    sidebar.tell({ news: 'tab', screen: { ...screen(9, owen), tabId: 8 } });
    answer.keep(screen(1, owen));
    await sidebar.pass(0);
    expect(nameOn(sidebar)).toBe('Ben Ortiz');
  });
});

describe('news of the tab', () => {
  it('replaces everything at once when its turn is newer', async () => {
    const sidebar = await attached();
    sidebar.tell({ news: 'tab', screen: screen(2, ben) });
    expect(nameOn(sidebar)).toBe('Ben Ortiz');
  });

  it.each([
    ['an older turn', screen(3, ben)],
    ['the same turn', screen(4, ben)],
    ['another tab', { ...screen(9, ben), tabId: 8 }],
  ])('of %s changes nothing', async (_what, told) => {
    const sidebar = await attached(screen(4, owen));
    sidebar.tell({ news: 'tab', screen: told });
    expect(nameOn(sidebar)).toBe('Owen Hughes');
  });
});

describe('news of leads', () => {
  it('of the one on show asks for them again', async () => {
    const moved = leadPrompt({ touch: touch({ id: 'touch-2' }) });
    const sidebar = await attached(screen(1, owen), { findPrompt: () => moved });
    sidebar.tell({ news: 'leads', leadIds: ['x', 'owen'] });
    await sidebar.pass(0);
    expect(sidebar.sentOf('findPrompt')).toEqual([{ leadId: 'owen' }]);
    expect(touchOn(sidebar)).toBe('touch-2');
  });

  it('of others asks nothing', async () => {
    const sidebar = await attached();
    sidebar.tell({ news: 'leads', leadIds: ['ben'] });
    await sidebar.pass(0);
    expect(sidebar.sentOf('findPrompt')).toEqual([]);
  });

  it('while a record nobody follows is on show asks for the tab again: they may be followed now', async () => {
    const sidebar = await attached(screen(1, newLeadPrompt()), { findTabScreen: () => screen(1, owen) });
    sidebar.tell({ news: 'leads', leadIds: ['owen'] });
    await sidebar.pass(0);
    expect(nameOn(sidebar)).toBe('Owen Hughes');
  });

  it('shows the tab as it stands when the lead is no more', async () => {
    const sidebar = await attached(screen(1, owen), {
      findPrompt: () => null,
      findTabScreen: () => screen(1, newLeadPrompt()),
    });
    sidebar.tell({ news: 'leads', leadIds: ['owen'] });
    await sidebar.pass(0);
    expect(sidebar.model.screen.screen.value?.prompt?.kind).toBe('not-followed');
  });
});

describe('a slow answer about one person', () => {
  it('is dropped when another is on show by then', async () => {
    const slow = later<Prompt | null>();
    const sidebar = await attached(screen(1, owen), { findPrompt: () => slow.promise });
    sidebar.tell({ news: 'leads', leadIds: ['owen'] });
    sidebar.tell({ news: 'tab', screen: screen(2, ben) });
    slow.keep(owen);
    await sidebar.pass(0);
    expect(nameOn(sidebar)).toBe('Ben Ortiz');
  });

  it('is dropped when the same person is shown anew by then', async () => {
    const slow = later<Prompt | null>();
    const sidebar = await attached(screen(1, owen), { findPrompt: () => slow.promise });
    sidebar.tell({ news: 'leads', leadIds: ['owen'] });
    const newer = leadPrompt({ touch: touch({ id: 'newer' }) });
    sidebar.tell({ news: 'tab', screen: screen(2, newer) });
    slow.keep(owen);
    await sidebar.pass(0);
    expect(touchOn(sidebar)).toBe('newer');
  });

  it('is dropped when it overtook a later question', async () => {
    const answers = [later<Prompt | null>(), later<Prompt | null>()];
    let asked = 0;
    const sidebar = await attached(screen(1, owen), { findPrompt: () => answers[asked++]!.promise });
    sidebar.tell({ news: 'leads', leadIds: ['owen'] });
    sidebar.tell({ news: 'leads', leadIds: ['owen'] });
    answers[1]!.keep(leadPrompt({ touch: touch({ id: 'second' }) }));
    await sidebar.pass(0);
    answers[0]!.keep(leadPrompt({ touch: touch({ id: 'first' }) }));
    await sidebar.pass(0);
    expect(touchOn(sidebar)).toBe('second');
  });

  it('that names somebody else is never shown in their place', async () => {
    const sidebar = await attached(screen(1, owen), { findPrompt: () => ben, findTabScreen: () => screen(1, owen) });
    sidebar.tell({ news: 'leads', leadIds: ['owen'] });
    await sidebar.pass(0);
    expect(nameOn(sidebar)).toBe('Owen Hughes');
  });

  it('about a lead that this record is no longer of is never shown beside it', async () => {
    const records = [{ key: 'another', leadId: 'owen' }] as unknown as typeof owen.records;
    const sidebar = await attached(screen(1, owen), {
      findPrompt: () => leadPrompt({ records }),
      findTabScreen: () => screen(1, ben),
    });
    sidebar.tell({ news: 'leads', leadIds: ['owen', 'ben'] });
    await sidebar.pass(0);
    expect(nameOn(sidebar)).toBe('Ben Ortiz');
  });

  it('to a command is not shown over the person the rep went on to', async () => {
    const slow = later<ReturnType<typeof done>>();
    const sidebar = await attached(screen(1, owen), { logOutcome: () => slow.promise });
    sidebar.model.orders.log(owen, 'voicemail');
    sidebar.tell({ news: 'tab', screen: screen(2, ben) });
    slow.keep(done(leadPrompt({ touch: touch({ id: 'touch-2' }) })));
    await sidebar.pass(0);
    expect(nameOn(sidebar)).toBe('Ben Ortiz');
    expect(sidebar.model.commands.toast.value).toMatchObject({ subject: 'lead:owen', name: 'Owen Hughes' });
  });
});

describe('the side panel', () => {
  function panel() {
    let follow: (tabId: number) => void = () => {};
    const standing = {
      kind: 'panel' as const,
      followTab: (listener: (tabId: number) => void) => {
        follow = listener;
        return () => {};
      },
    };
    return { standing, activate: (tabId: number) => follow(tabId) };
  }

  it('shows the active tab and follows to another, dropping the answer about the first', async () => {
    const { standing, activate } = panel();
    const first = later<TabScreen>();
    const findTabScreen = ({ tabId }: { tabId: number }): Promise<TabScreen> | TabScreen =>
      tabId === 7 ? first.promise : { ...screen(1, ben), tabId: 8 };
    const sidebar = newSidebar({ findTabScreen }, { standing });
    sidebar.model.start();
    activate(7);
    activate(8);
    await sidebar.pass(0);
    first.keep(screen(1, owen));
    await sidebar.pass(0);
    expect(nameOn(sidebar)).toBe('Ben Ortiz');
  });

  it('is blank between two tabs, not still about the last', async () => {
    const { standing, activate } = panel();
    const second = later<TabScreen>();
    const findTabScreen = ({ tabId }: { tabId: number }): Promise<TabScreen> | TabScreen =>
      tabId === 7 ? screen(1, owen) : second.promise;
    const sidebar = newSidebar({ findTabScreen }, { standing });
    sidebar.model.start();
    activate(7);
    await sidebar.pass(0);
    activate(8);
    await sidebar.pass(0);
    expect(sidebar.model.screen.screen.value).toBeNull();
  });

  it('says that nothing answers, and shows the tab once asked again', async () => {
    const { standing, activate } = panel();
    const sidebar = newSidebar({}, { standing });
    sidebar.model.start();
    activate(7);
    await sidebar.pass(0);
    expect(sidebar.model.screen.isStale.value).toBe(true);
    sidebar.answers.findTabScreen = () => screen(1, owen);
    await sidebar.model.screen.refresh();
    expect(sidebar.model.screen.isStale.value).toBe(false);
    expect(nameOn(sidebar)).toBe('Owen Hughes');
  });
});
