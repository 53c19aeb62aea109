// @vitest-environment jsdom
import { render } from 'preact';
import { describe, expect, it } from 'vitest';
import { ToldPanel } from '../../../components/command/ToldPanel.tsx';
import { promiseDue } from '../../../components/queue/promise-due.ts';
import { now, words } from '../../lib/words/builders.ts';
import { t } from '../../translate.ts';
import { hour } from '../../world.ts';
import { leadPrompt, reminder } from '../sidebar/builders.ts';

describe('what was done with a lead, in answer to a sentence', () => {
  it('has what was promised and missed, though nothing was done yet', () => {
    const late = { dueAt: now - 3 * hour, missedAt: now - 2 * hour };
    const reminders = [reminder({ kind: 'promise', title: 'send pricing', ...late })];
    const prompt = leadPrompt({ history: [], touch: null, reminders });
    const root = document.createElement('div');
    render(<ToldPanel told={{ kind: 'history', prompt }} words={words()} />, root);
    expect(root.textContent).toContain(t('command.planned', { channel: t('reminder.promise'), title: 'send pricing' }));
    expect(root.textContent).toContain(promiseDue(late, words()).text);
    expect(root.textContent).not.toContain(t('command.no_history'));
  });
});
