// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it } from 'vitest';
import type { ConnectionCard, OutboxLine, OutboxPage } from '../../../../lib/messages/connections.ts';
import { failureOf } from '../../../../lib/outbox/failure.ts';
import { day, now } from '../../../lib/words/builders.ts';
import { buttonOf } from '../../queue/queue.ts';
import { receipt } from '../../receipt/builders.ts';
import { inputsOf, pass, press, said, shownWorkspace, takeDown } from '../shown.tsx';

const byHand = receipt({
  outboxId: 'by-hand',
  crm: 'generic',
  host: 'crm.example',
  delivery: 'needs-rep',
  failure: failureOf('by-hand'),
});
const down = receipt({ outboxId: 'down', failure: failureOf('unavailable', 'maintenance'), tryAt: now + 4 * 60_000 });

function line(of: OutboxLine['receipt'], changes: Partial<OutboxLine> = {}): OutboxLine {
  return {
    receipt: of,
    leadId: 'owen',
    name: 'Owen Hughes',
    host: of.host,
    write: { kind: 'note', note: 'Asked for prices', at: now - day },
    owedAt: now - day,
    recordUrl: 'https://crm.example/people/1',
    text: 'Note\n\nAsked for prices',
    ...changes,
  };
}

function page(lines: readonly OutboxLine[], changes: Partial<OutboxPage> = {}): OutboxPage {
  const needsRep = lines.filter(({ receipt: { delivery } }) => delivery === 'needs-rep').length;
  return { lines, needsRep, waiting: lines.length - needsRep, next: null, ...changes };
}

function card(way: 'form' | 'token' | null): ConnectionCard {
  return { id: 'c', crm: 'generic', host: 'crm.example', connection: way && { way } } as unknown as ConnectionCard;
}

function outbox(answers: Parameters<typeof shownWorkspace>[1] = {}) {
  return shownWorkspace('outbox', {
    findOutbox: () => page([line(down), line(byHand, { name: 'Ana Silva' })]),
    findConnections: () => [card('form')],
    ...answers,
  });
}

function headings(): readonly string[] {
  return [...document.querySelectorAll('section h2')].map(({ textContent }) => textContent);
}

afterEach(takeDown);

describe('the outbox', () => {
  it('has what needs the rep first, with who, what, when, where and why, and counts it on its tab', async () => {
    await outbox();
    expect(headings()).toEqual(['Needs you (1)', 'Waiting (1)']);
    expect(document.querySelector('[role=tab][aria-selected=true]')?.textContent).toBe('Outbox (1)');
    const [first, second] = [...document.querySelectorAll('section li')].map(({ textContent }) => textContent);
    expect(first).toContain('Ana Silvayesterday');
    expect(first).toContain('NoteAsked for pricescrm.example: needs you');
    expect(first).toContain('Fill in its form, press Save there');
    expect(second).toContain('HubSpot: waiting to be sent');
    expect(second).toContain('The CRM says: “maintenance”');
    expect(second).toContain('Tried again in 4 min.');
  });

  it('has one write confirmed by the rep, and all that wait tried again', async () => {
    const done = () => ({ kind: 'done' }) as const;
    const shown = await outbox({ confirmWrite: done, retryWrite: done });
    await press('I saved it there');
    expect(inputsOf(shown, 'confirmWrite')).toEqual([{ outboxId: 'by-hand' }]);
    await press('Try all again');
    expect(inputsOf(shown, 'retryWrite')).toEqual([{ outboxId: null }]);
  });

  it('tries by the API what was to be done by hand, once the CRM is connected', async () => {
    const shown = await outbox({
      findOutbox: () => page([line(byHand)]),
      findConnections: () => [card('token')],
      retryWrite: () => ({ kind: 'done' }),
    });
    await press('Try again');
    expect(inputsOf(shown, 'retryWrite')).toEqual([{ outboxId: 'by-hand' }]);
  });

  it('shows what was undone struck out, to be taken back and not to be written', async () => {
    await outbox({ findOutbox: () => page([line({ ...byHand, wanted: 'gone' })]) });
    expect(document.querySelector('section s')?.textContent).toBe('Note');
    expect(said()).toContain('I deleted it there');
    expect(said()).not.toContain('Fill in the CRM’s form');
  });

  it('turns pages until all that needs the rep is there, and more when asked', async () => {
    const rest: Record<string, OutboxPage> = {
      first: page([line(down)], { needsRep: 1, waiting: 3, next: 'a' }),
      a: page([line(byHand)], { needsRep: 1, waiting: 3, next: 'b' }),
      b: page([line({ ...down, outboxId: 'last' }, { name: 'Lee' })], { needsRep: 1, waiting: 3 }),
    };
    const shown = await outbox({ findOutbox: ({ after }) => rest[after ?? 'first'] ?? page([]) });
    expect(headings()).toEqual(['Needs you (1)', 'Waiting (3)']);
    expect(said()).not.toContain('Lee');
    await press('Show more');
    await press('Show more');
    expect(said()).toContain('Lee');
    expect(inputsOf(shown, 'findOutbox').at(-1)).toEqual({ after: 'b' });
  });

  it('is kept true by the worker’s news', async () => {
    const pages = [page([line(byHand)]), page([])];
    const shown = await outbox({ findOutbox: () => pages[0] ?? page([]) });
    pages.shift();
    await act(() => shown.worker.tell({ news: 'outbox' }));
    await pass(shown, 250);
    expect(said()).toContain('Every log is in your CRM');
    expect(document.querySelector('[role=tab][aria-selected=true]')?.textContent).toBe('Outbox');
  });

  it('sends the rep to the connections while no CRM is connected', async () => {
    await outbox({ findOutbox: () => page([]), findConnections: () => [card(null)] });
    expect(said()).toContain('No CRM is connected');
    await press('Connect a CRM');
    expect(document.querySelector('[role=tab][aria-selected=true]')?.textContent).toBe('Connections');
  });

  it('says that the worker did not answer, and asks again', async () => {
    const shown = await outbox({ findOutbox: () => Promise.reject(new Error('gone')) });
    expect(said()).toContain('Followthrough did not answer');
    const before = inputsOf(shown, 'findOutbox').length;
    await act(() => buttonOf('Try again').click());
    expect(inputsOf(shown, 'findOutbox').length).toBe(before + 1);
  });
});
