// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it } from 'vitest';
import type { Access } from '../../../../components/workspace/connections/connect-flow.ts';
import type { WorkspaceWorld } from '../../../../components/workspace/workspace-model.ts';
import type { ConnectResult } from '../../../../lib/messages/connections.ts';
import { failureOf } from '../../../../lib/outbox/failure.ts';
import { settled } from '../../queue/queue.ts';
import { field, fill, inputsOf, press, pressNamed, type ShownWorkspace, said, takeDown } from '../shown.tsx';
import { card, chooseWay, connected, connection, shownCards } from './cards.ts';

type Answers = Parameters<typeof shownCards>[1];

/** The view with its one workspace open, by the way that has a key. */
async function filling(answers: Answers = {}, changes: Partial<WorkspaceWorld> = {}): Promise<ShownWorkspace> {
  const view = await shownCards([card()], answers, changes);
  await press('EspoCRM');
  await chooseWay('By a key');
  return view;
}

async function submit(words = 'Connect'): Promise<void> {
  const button = [...document.querySelectorAll<HTMLButtonElement>('form button[type=submit]')].find(
    ({ textContent }) => textContent === words,
  );
  await act(() => button!.click());
  await act(settled);
}

const refused: ConnectResult = { kind: 'refused', failure: failureOf('unauthorised', 'Unknown key') };

afterEach(takeDown);

describe('connecting', () => {
  it('offers only the ways the CRM has, and by hand', async () => {
    await shownCards([card()]);
    await press('EspoCRM');
    expect([...document.querySelectorAll('fieldset label')].map(({ textContent }) => textContent)).toEqual([
      'With your open session',
      'By a key',
      'I fill in the CRM’s own form',
    ]);
    expect(said()).not.toContain('By user name and password');
  });

  it('sends the key to the worker, and keeps it nowhere', async () => {
    const cards = [card()];
    const view = await shownCards(cards, {
      connect: () => {
        cards[0] = connected();
        return { kind: 'connected', connection: connection() };
      },
    });
    await press('EspoCRM');
    await chooseWay('By a key');
    expect(said()).toContain('Administration → API Users');
    await fill('API key', 'the-key');
    await submit();
    expect(inputsOf(view, 'connect')).toEqual([
      { connectionId: card().id, way: 'token', fields: { apiKey: 'the-key', userName: '', scheme: '' } },
    ]);
    expect(said()).toContain('EspoCRM is connected.');
    expect(document.body.innerHTML).not.toContain('the-key');
    expect(said()).toContain('What is written');
  });

  it('shows a secret as dots, until asked', async () => {
    await filling();
    const input = field('API key');
    expect([input.type, input.autocomplete]).toEqual(['password', 'off']);
    await pressNamed('Show API key');
    expect(field('API key').type).toBe('text');
    await pressNamed('Hide API key');
    expect(field('API key').type).toBe('password');
  });

  it('says in words why it was refused, and empties the key', async () => {
    await filling({ connect: () => refused });
    await fill('API key', 'wrong-key');
    await submit();
    expect(said()).toContain('The CRM does not accept this sign-in. It said: “Unknown key”');
    expect(said()).toContain('What was secret was not kept.');
    expect(field('API key').value).toBe('');
  });

  it('marks the field that is missing, and asks nobody', async () => {
    const view = await filling();
    await submit();
    expect(field('API key').getAttribute('aria-invalid')).toBe('true');
    expect(said()).toContain('This is needed.');
    expect(inputsOf(view, 'connect')).toEqual([]);
    await fill('API key', 'k');
    expect(field('API key').getAttribute('aria-invalid')).toBe('false');
  });

  it('marks the field that the worker finds wrong, and keeps what was typed', async () => {
    await filling({ connect: () => ({ kind: 'not-valid', field: 'scheme' }) });
    await fill('API key', 'k');
    await submit();
    expect(field('Encryption').getAttribute('aria-invalid')).toBe('true');
    expect(field('API key').value).toBe('k');
  });

  it('asks Chrome first, straight from the click, and goes no further when the rep says no', async () => {
    const asked: Access[] = [];
    const missing = { hosts: { token: ['https://crm.example.com/*'] } };
    const view = await shownCards(
      [card(missing)],
      {},
      {
        requestAccess: async (access) => {
          asked.push(access);
          return false;
        },
      },
    );
    await press('EspoCRM');
    await chooseWay('By a key');
    expect(said()).toContain('Chrome will ask you to allow crm.example.com.');
    await fill('API key', 'k');
    await submit();
    expect(asked).toEqual([{ hosts: ['https://crm.example.com/*'], permissions: [] }]);
    expect(inputsOf(view, 'connect')).toEqual([]);
    expect(said()).toContain('Chrome was told not to allow it.');
    expect(field('API key').value).toBe('k');
  });

  it('asks for another click when more has to be allowed than was known', async () => {
    const access = { hosts: ['https://api.example.com/*'], permissions: [] };
    const asked: Access[] = [];
    const answers: ConnectResult[] = [
      { kind: 'not-allowed', ...access },
      { kind: 'connected', connection: connection() },
    ];
    const view = await filling(
      { connect: () => answers.shift()! },
      {
        requestAccess: async (given) => {
          asked.push(given);
          // The first was no longer straight from a click.
          if (asked.length === 1) throw new Error('This function must be called during a user gesture');
          return true;
        },
      },
    );
    await fill('API key', 'k');
    await submit();
    expect(said()).toContain('Chrome has to ask you about api.example.com first. Press again.');
    await submit();
    expect(asked).toEqual([expect.objectContaining(access), access]);
    expect(inputsOf(view, 'connect')).toHaveLength(2);
    expect(said()).toContain('EspoCRM is connected.');
  });

  it('says that nobody answered', async () => {
    await filling();
    await fill('API key', 'k');
    await submit();
    expect(said()).toContain('Followthrough did not answer, so this was not done.');
  });

  it('does nothing twice while it is under way', async () => {
    let finish: (result: ConnectResult) => void = () => {};
    const view = await filling({ connect: () => new Promise((resolve) => (finish = resolve)) });
    await fill('API key', 'k');
    await submit();
    expect(said()).toContain('Connecting…');
    expect(field('API key').readOnly).toBe(true);
    await submit('Connecting…');
    expect(inputsOf(view, 'connect')).toHaveLength(1);
    finish(refused);
    await act(settled);
    expect(said()).not.toContain('Connecting…');
  });
});

describe('a sign-in page of the CRM', () => {
  const salesforce = card({
    crm: 'salesforce',
    signIns: [{ way: 'pkce', fields: [{ name: 'clientId', isSecret: false }] }],
    permissions: { pkce: ['identity'] },
  });
  const begun: Answers = { beginSignIn: () => ({ kind: 'open', url: 'https://login.example.com/authorize' }) };

  async function signingIn(answers: Answers, openSignIn: WorkspaceWorld['openSignIn']): Promise<ShownWorkspace> {
    const view = await shownCards([salesforce], { ...begun, ...answers }, { openSignIn });
    await press('Salesforce');
    await fill('Client id', 'app');
    await submit('Open the sign-in page');
    return view;
  }

  it('is opened, and what it ended with goes to the worker only', async () => {
    const opened: string[] = [];
    const end = 'https://extension-id.chromiumapp.org/?code=once';
    const view = await signingIn(
      { finishSignIn: () => ({ kind: 'connected', connection: connection() }) },
      async (url) => {
        opened.push(url);
        return end;
      },
    );
    expect(opened).toEqual(['https://login.example.com/authorize']);
    expect(inputsOf(view, 'finishSignIn')).toEqual([{ connectionId: salesforce.id, redirectedTo: end }]);
    expect(said()).toContain('Salesforce is connected.');
    expect(document.body.innerHTML).not.toContain('once');
  });

  it('can be closed without an answer', async () => {
    const view = await signingIn({}, () => Promise.reject(new Error('The user did not approve access.')));
    expect(said()).toContain('The sign-in was not finished. Nothing was kept.');
    expect(inputsOf(view, 'finishSignIn')).toEqual([]);
  });

  it('needs to know where it sends back to', async () => {
    await shownCards([salesforce]);
    await press('Salesforce');
    expect(said()).toContain('https://extension-id.chromiumapp.org/');
    expect(said()).toContain('Chrome will ask you to allow the sign-in window.');
  });
});
