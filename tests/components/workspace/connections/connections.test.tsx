// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest';
import { field, fill, pass, press, said, takeDown } from '../shown.tsx';
import { card, chooseWay, connected, shownCards } from './cards.ts';

afterEach(takeDown);

describe('the list of workspaces', () => {
  it('says for each who the rep is there, how it does, and since when', async () => {
    await shownCards([connected(), card({ id: 'b', crm: 'hubspot', host: 'app.hubspot.com', tenant: '123' })]);
    expect(said()).toContain('You are Robin Rep there · last answered 5 min ago');
    expect(said()).toContain('app.hubspot.com/123');
    const [first, second] = document.querySelectorAll('article');
    expect(first?.textContent).toContain('Connected');
    expect(second?.textContent).toContain('Not connected');
  });

  it('leads to what waits', async () => {
    await shownCards([connected({}, { waiting: 3, needsRep: 1 })], {
      findOutbox: () => ({ lines: [], waiting: 0, needsRep: 0, next: null }),
    });
    expect(said()).toContain('1 needs you');
    await press('3 waiting');
    expect(document.querySelector('[role=tab][aria-selected=true]')?.textContent).toContain('Outbox');
  });

  it('says how to begin when there is none', async () => {
    await shownCards([]);
    expect(said()).toContain('No CRM to connect yet');
    expect(said()).toContain('press the Followthrough button in Chrome’s toolbar');
  });

  it('is read, and says so when it could not be', async () => {
    const { worker } = await shownCards([], { findConnections: () => Promise.reject(new Error('gone')) });
    expect(document.querySelector('[role=alert]')).not.toBeNull();
    worker.answer({ findConnections: () => [card()] });
    await press('Try again');
    expect(said()).toContain('crm.example.com');
  });

  it('is asked for again when the outbox has news', async () => {
    const view = await shownCards([card()]);
    view.worker.answer({ findConnections: () => [connected()] });
    view.worker.tell({ news: 'outbox' });
    await pass(view, 500);
    expect(said()).toContain('You are Robin Rep there');
  });

  it('opens one at a time, and forgets what was typed for the other', async () => {
    await shownCards([card(), card({ id: 'b', host: 'other.example.com' })]);
    await press('crm.example.com');
    await chooseWay('By a key');
    await fill('API key', 'secret');
    await press('other.example.com');
    expect(document.querySelectorAll('[aria-expanded=true]')).toHaveLength(1);
    await press('crm.example.com');
    await chooseWay('By a key');
    expect(field('API key').value).toBe('');
  });
});
