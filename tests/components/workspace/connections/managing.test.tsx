// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it } from 'vitest';
import type { Access } from '../../../../components/workspace/connections/connect-flow.ts';
import type { WorkspaceWorld } from '../../../../components/workspace/workspace-model.ts';
import { failureOf } from '../../../../lib/outbox/failure.ts';
import { minute, now } from '../../../lib/words/builders.ts';
import { settled } from '../../queue/queue.ts';
import { choose, field, inputsOf, pass, press, said, takeDown, tick } from '../shown.tsx';
import { card, connected, connection, shownCards } from './cards.ts';

type Answers = Parameters<typeof shownCards>[1];

afterEach(takeDown);

describe('a connected workspace', () => {
  async function managing(shownCard = connected(), answers: Answers = {}, changes: Partial<WorkspaceWorld> = {}) {
    const view = await shownCards([shownCard], { changeConnection: () => ({ kind: 'done' }), ...answers }, changes);
    await press('EspoCRM');
    return view;
  }

  it('says what is written, and writes what is ticked', async () => {
    const view = await managing();
    expect(field('What you log').checked).toBe(true);
    await tick('The next step, as a task');
    expect(inputsOf(view, 'changeConnection')).toEqual([
      { connectionId: card().id, changes: { writes: { touches: true, notes: true, tasks: true, stages: false } } },
    ]);
  });

  it('cannot write what the CRM cannot keep, and says why', async () => {
    await managing(connected({}, { can: { outcomes: false, tasks: false, stages: false } }));
    expect(field('The next step, as a task').disabled).toBe(true);
    expect(said()).toContain('This CRM’s API makes no tasks.');
    expect(said()).not.toContain('Outcomes of calls');
    expect(said()).not.toContain('Stages');
  });

  it('maps outcomes, and marks those that were chosen by their name', async () => {
    const view = await managing();
    const hintOf = (label: string) =>
      document.getElementById(field(label).getAttribute('aria-describedby') ?? '')?.textContent;
    expect(hintOf('Voicemail')).toBe('Chosen by its name');
    expect(hintOf('Spoke')).toBeUndefined();
    await choose('No answer', 'Not Held');
    await choose('Spoke', '');
    expect(inputsOf(view, 'changeConnection').map(({ changes }) => changes)).toEqual([
      { outcomeMap: { 'no-answer': 'Not Held' } },
      { outcomeMap: { connected: null } },
    ]);
  });

  it('shows a choice at once, and takes it back when the worker did not answer', async () => {
    let fail: (error: Error) => void = () => {};
    await managing(connected(), { changeConnection: () => new Promise((_, reject) => (fail = reject)) });
    await tick('Notes');
    expect(field('Notes').checked).toBe(false);
    fail(new Error('gone'));
    await act(settled);
    expect(field('Notes').checked).toBe(true);
    expect(said()).toContain('Followthrough did not answer, so this was not done.');
  });

  it('sends each choice at once, though none was answered, and shows them all', async () => {
    const view = await managing(connected(), { changeConnection: () => new Promise(() => {}) });
    await tick('Notes');
    await choose('Spoke', '');
    expect(inputsOf(view, 'changeConnection')).toHaveLength(2);
    expect(field('Notes').checked).toBe(false);
    expect(field<HTMLSelectElement>('Spoke').value).toBe('');
  });

  it('maps the stages of each kind of record', async () => {
    const view = await managing();
    const leads = [...document.querySelectorAll('fieldset')].find(({ textContent }) =>
      textContent.startsWith('Leads'),
    )!;
    expect(field<HTMLSelectElement>('Contacted', leads).value).toBe('In Process');
    await choose('Attempted', 'Assigned', leads);
    expect(inputsOf(view, 'changeConnection')[0]).toMatchObject({
      changes: { stageMap: [{ objectType: 'Lead', status: 'attempted', stage: 'Assigned' }] },
    });
    expect(said()).toContain('Deals');
  });

  it('fetches its lists again, also when there are none', async () => {
    const none = connected({ outcomes: { list: [], fetchedAt: now }, stages: null });
    const view = await managing(none, { checkConnection: () => ({ kind: 'connected', connection: connection() }) });
    expect(said()).toContain('The CRM listed no outcomes.');
    expect(said()).toContain('The CRM listed no stages.');
    await press('Fetch again');
    expect(inputsOf(view, 'checkConnection')).toHaveLength(1);
    expect(said()).toContain('The CRM answered. All is well.');
  });

  it('is checked, and says why it failed', async () => {
    await managing(connected(), { checkConnection: () => ({ kind: 'refused', failure: failureOf('no-answer') }) });
    await press('Check now');
    expect(said()).toContain('The CRM did not answer. Look whether it can be reached');
  });

  it('is turned off and on', async () => {
    const view = await managing();
    await press('Turn off');
    expect(inputsOf(view, 'changeConnection')[0]).toMatchObject({ changes: { isOn: false } });
    view.worker.answer({ findConnections: () => [connected({ state: 'off' })] });
    view.worker.tell({ news: 'outbox' });
    await pass(view, 500);
    expect(said()).toContain('Nothing is sent while this is off.');
    await press('Turn on');
    expect(inputsOf(view, 'changeConnection')[1]).toMatchObject({ changes: { isOn: true } });
  });

  it('that was signed out is signed in again with what is known', async () => {
    await managing(connected({ state: 'sign-in', lastFailure: failureOf('unauthorised') }));
    expect(said()).toContain('nothing is lost');
    await press('Sign in again');
    expect(field('Your user name in the CRM').value).toBe('robin');
    expect(field('API key').value).toBe('');
    await press('Cancel');
    expect(said()).toContain('What is written');
  });

  it('that lost its permission asks Chrome for it', async () => {
    const asked: Access[] = [];
    const hosts = { token: ['https://crm.example.com/*'] };
    const view = await managing(
      connected({ lastFailure: failureOf('no-permission') }, { hosts }),
      { checkConnection: () => ({ kind: 'connected', connection: connection() }) },
      {
        requestAccess: async (access) => {
          asked.push(access);
          return true;
        },
      },
    );
    await press('Allow it again');
    expect(asked).toEqual([{ hosts: ['https://crm.example.com/*'], permissions: [] }]);
    expect(inputsOf(view, 'checkConnection')).toHaveLength(1);
  });

  it('rests until the CRM takes something again', async () => {
    await managing(connected({ pausedUntilAt: now + 20 * minute, lastFailure: failureOf('limited') }));
    expect(said()).toContain('Rests until 14:50');
  });

  it('is disconnected after one more question, which says what becomes of what waits', async () => {
    const cards = [connected({}, { waiting: 2, needsRep: 1 })];
    const view = await shownCards(cards, {
      disconnect: () => {
        cards[0] = card();
        return { kind: 'done' };
      },
    });
    await press('EspoCRM');
    await press('Disconnect…');
    expect(said()).toContain('3 logs are not in the CRM yet.');
    await press('Cancel');
    expect(inputsOf(view, 'disconnect')).toEqual([]);
    await press('Disconnect…');
    await act(() => [...document.querySelectorAll('button')].find((b) => b.textContent === 'Disconnect')?.click());
    await act(settled);
    expect(inputsOf(view, 'disconnect')).toEqual([{ connectionId: card().id }]);
    expect(said()).toContain('Disconnected. Nothing of the sign-in is kept.');
    expect(said()).toContain('How to connect');
  });

  it('by hand has no lists and nothing to check', async () => {
    await managing(connected({ way: 'form', account: null, outcomes: null, stages: null, lastOkAt: null }));
    expect(said()).toContain('Filled in by hand');
    expect(said()).not.toContain('Check now');
    expect(said()).not.toContain('Outcomes of calls');
  });
});
