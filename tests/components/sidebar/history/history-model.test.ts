import { expect, it } from 'vitest';
import { historyPage } from '../../../../components/sidebar/history/history-model.ts';
import type { TimelineLine } from '../../../../lib/messages/prompt.ts';
import { receipt } from '../../receipt/builders.ts';
import { leadPrompt, line, screen } from '../builders.ts';
import { attached } from '../fake-sidebar.ts';

const fresh = Array.from({ length: historyPage }, (_, at) => line({ id: `line-${at}`, commandId: `command-${at}` }));

function old(delivery: 'queued' | 'confirmed'): TimelineLine {
  return { ...line({ id: 'old', commandId: 'old' }), receipts: [receipt({ delivery })] };
}

it('keeps the receipts of older lines true by the news of the outbox', async () => {
  const shown = leadPrompt({ history: fresh });
  const found = [[old('queued')], []];
  const sidebar = await attached(screen(1, shown), { findHistory: () => found[0] ?? [] });
  const { history } = sidebar.model;
  await history.loadOlder(shown);
  const seen = (): string | undefined => history.linesOf(shown).at(-1)?.receipts[0]?.delivery;
  expect(seen()).toBe('queued');

  found[0] = [old('confirmed')];
  sidebar.tell({ news: 'outbox' });
  await sidebar.pass(0);
  expect(seen()).toBe('confirmed');
  expect(sidebar.sentOf('findHistory').map(({ before }) => before)).toEqual(['line-29', 'line-29']);

  sidebar.answers.findHistory = () => Promise.reject(new Error('gone'));
  sidebar.tell({ news: 'outbox' });
  await sidebar.pass(0);
  expect(history.linesOf(shown)).toHaveLength(historyPage + 1);
});

it('asks for no older lines again where none were asked for', async () => {
  const sidebar = await attached(screen(1, leadPrompt({ history: fresh })));
  sidebar.tell({ news: 'outbox' });
  await sidebar.pass(0);
  expect(sidebar.sentOf('findHistory')).toEqual([]);
});
