// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { describe, expect, it } from 'vitest';
import { createBarModel, readPauseMs } from '../../../../components/command/bar-model.ts';
import { leastSeenMs } from '../../../../components/command/press.ts';
import { sidebarPlace } from '../../../../components/sidebar/command/sidebar-place.ts';
import type { LeadPrompt } from '../../../../lib/messages/prompt.ts';
import type { CanMeaning, SaidAnswer } from '../../../../lib/messages/said.ts';
import { t } from '../../../translate.ts';
import { benPrompt, leadPrompt, screen } from '../builders.ts';
import { attached, later } from '../fake-sidebar.ts';
import { mounting } from '../mounted.tsx';

const hand = mounting();

const owen = leadPrompt();
const ben = benPrompt();

/** Archiving the lead on show. */
function archiving({ lead }: LeadPrompt): SaidAnswer {
  const { id: leadId, name, company, address, status } = lead;
  const order = { method: 'archiveLead', input: { leadId, because: '', list: '', revisitOn: null } } as const;
  const meaning: CanMeaning = {
    kind: 'can',
    will: 'archive',
    who: { leadId, name, company, address, status },
    parts: [],
    deed: { kind: 'order', order },
    isGrave: false,
    following: null,
  };
  return { kind: 'understood', meaning };
}

const asWorker = {
  readCommand: ({ hereId }: { readonly hereId: string | null }) => archiving(hereId === 'ben' ? ben : owen),
};

describe('a sentence about the lead on show', () => {
  it('is done about them', async () => {
    const sidebar = await attached(screen(1, owen), asWorker);
    const bar = createBarModel(sidebarPlace(sidebar.model));
    bar.type('archive');
    await sidebar.pass(readPauseMs + leastSeenMs);
    bar.press();
    expect(sidebar.sentOf('archiveLead')).toMatchObject([{ leadId: owen.lead.id }]);
  });

  it('is not done once another lead is on show, nor about that one before it is read anew', async () => {
    const sidebar = await attached(screen(1, owen), asWorker);
    const bar = createBarModel(sidebarPlace(sidebar.model));
    bar.type('archive');
    await sidebar.pass(readPauseMs + leastSeenMs);
    sidebar.tell({ news: 'tab', screen: screen(2, ben) });
    await sidebar.pass(leastSeenMs);
    bar.press();
    bar.enter();
    await sidebar.pass(0);
    bar.enter();
    expect(sidebar.sentOf('archiveLead')).toEqual([]);
    await sidebar.pass(leastSeenMs);
    bar.enter();
    expect(sidebar.sentOf('archiveLead')).toMatchObject([{ leadId: 'ben' }]);
  });

  it('is dropped where its answer comes after the lead went', async () => {
    const answer = later<SaidAnswer>();
    const sidebar = await attached(screen(1, owen), { readCommand: () => answer.promise });
    const bar = createBarModel(sidebarPlace(sidebar.model));
    bar.type('archive');
    await sidebar.pass(readPauseMs);
    sidebar.tell({ news: 'tab', screen: screen(2, ben) });
    answer.keep(archiving(owen));
    await sidebar.pass(leastSeenMs);
    expect(bar.reading.value.kind).not.toBe('read');
    bar.press();
    expect(sidebar.sentOf('archiveLead')).toEqual([]);
  });

  it('keeps what is typed before the line is there', async () => {
    await hand.show(owen, asWorker);
    const key = new KeyboardEvent('keydown', { key: '/', bubbles: true, cancelable: true });
    // Not awaited: what the bar is made of has not come yet.
    void act(() => void document.body.dispatchEvent(key));
    const line = (): HTMLInputElement | null => hand.root().querySelector(`input[aria-label="${t('command.label')}"]`);
    expect(line()?.getAttribute('role')).toBeNull();
    expect(document.activeElement).toBe(line());
    line()!.value = 'remind';
    line()!.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await act(() => void import('../../../../components/sidebar/command/SidebarBar.tsx'));
    await expect.poll(() => line()?.getAttribute('role')).toBe('combobox');
    expect(line()?.value).toBe('remind');
    expect(document.activeElement).toBe(line());
  });

  it('is there again when they are, and with nobody else', async () => {
    const sidebar = await hand.show(owen, asWorker);
    await act(() => void import('../../../../components/sidebar/command/SidebarBar.tsx'));
    await hand.press(t('command.label'));
    const line = (): HTMLInputElement | null => hand.root().querySelector('[role=combobox]');
    await expect.poll(line).not.toBeNull();
    await act(() => {
      line()!.value = 'archive';
      line()!.dispatchEvent(new InputEvent('input', { bubbles: true }));
    });
    await act(() => sidebar.tell({ news: 'tab', screen: screen(2, ben) }));
    expect(line()).toBeNull();
    await act(() => sidebar.tell({ news: 'tab', screen: screen(3, owen) }));
    expect(line()?.value).toBe('archive');
    expect(document.activeElement).not.toBe(line());
  });
});
