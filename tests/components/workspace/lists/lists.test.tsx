// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest';
import type { ArchivedLead } from '../../../../components/workspace/lists/lists-model.ts';
import type { Suppression } from '../../../../lib/rules/suppression.ts';
import { reason } from '../../../../lib/touches/reason.ts';
import { day, now } from '../../../lib/words/builders.ts';
import { buttonOf } from '../../queue/queue.ts';
import { choose, done, inputsOf, press, said, shownWorkspace, takeDown } from '../shown.tsx';

function archived(name: string, changes: Partial<ArchivedLead['archived']> = {}): ArchivedLead {
  const how = { at: now - day, because: 'Sold', list: '', revisitOn: null, ...changes };
  return { leadId: name, name, company: '', archived: how };
}

function entry(text: string, changes: Partial<Suppression> = {}): Suppression {
  return {
    id: `email:${text}`,
    kind: 'email',
    text,
    channels: null,
    because: 'by-rep',
    note: '',
    createdAt: now,
    ...changes,
  };
}

const archive = [archived('Ana Silva', { list: 'Sold', revisitOn: '2026-11-24' }), archived('Owen Hughes')];
const entries = [
  entry('ana@x.com', { because: 'opted-out', channels: ['email', 'sms'], note: 'asked twice' }),
  entry('x.com', { kind: 'domain' }),
];

function listed(answers: Parameters<typeof shownWorkspace>[1] = {}) {
  return shownWorkspace('lists', {
    findArchive: () => ({ rows: archive, next: null }),
    findSuppressions: () => ({ rows: entries, next: null }),
    ...answers,
  });
}

function rowsOf(part: number): readonly string[] {
  return [...(document.querySelectorAll('section table')[part]?.querySelectorAll('tbody tr') ?? [])].map(
    ({ textContent }) => textContent,
  );
}

afterEach(takeDown);

describe('the archive', () => {
  it('says why, since when, on what list, and when to look again', async () => {
    await listed();
    expect(rowsOf(0)[0]).toContain('SoldSoldyesterday 14:30Tuesday');
    expect(rowsOf(0)[1]).toContain('never');
  });

  it('shows one list alone', async () => {
    await listed();
    await choose('List', 'Sold');
    expect(rowsOf(0)).toHaveLength(1);
    await choose('List', '');
    expect(rowsOf(0)).toHaveLength(2);
  });

  it('follows a lead again, with undo', async () => {
    const shown = await listed({ restoreLead: () => done(reason('restored')) });
    await press('Follow again');
    expect(inputsOf(shown, 'restoreLead')[0]).toMatchObject({ leadId: 'Ana Silva' });
    expect(buttonOf('Undo')).toBeTruthy();
    expect(inputsOf(shown, 'findArchive')).toHaveLength(2);
  });

  it('shows more when asked', async () => {
    const shown = await listed({
      findArchive: ({ after }) =>
        after === null ? { rows: archive, next: '2' } : { rows: [archived('Lee')], next: null },
    });
    await press('Show more');
    expect(rowsOf(0)).toHaveLength(3);
    expect(inputsOf(shown, 'findArchive').at(-1)).toEqual({ after: '2' });
  });
});

describe('the do-not-contact list', () => {
  it('says what, on which channels and why', async () => {
    await listed();
    expect(rowsOf(1)[0]).toContain('ana@x.com emailEmail or TextThey opted outasked twice');
    expect(rowsOf(1)[1]).toContain('x.com every address at this domainAll channelsYou put it there');
  });

  it('lifts an entry only after a second press, and warns where consent is gone', async () => {
    const shown = await listed({ liftSuppression: () => done(reason('suppression-lifted', { text: 'ana@x.com' })) });
    await press('Lift…');
    expect(inputsOf(shown, 'liftSuppression')).toEqual([]);
    expect(said()).toContain('Let ana@x.com be contacted again? Only with their consent. Not legal advice.');
    await press('Cancel');
    expect(said()).not.toContain('Let ana@x.com be contacted again?');
    await press('Lift…');
    await press('Lift it');
    expect(inputsOf(shown, 'liftSuppression')[0]).toMatchObject({ suppressionId: 'email:ana@x.com' });
    expect(said()).toContain('Taken off the do-not-contact list: ana@x.com');
  });
});

describe('rows set aside', () => {
  it('say what happened, what is safe and what to do', async () => {
    const row = { id: 'leads/7', table: 'leads', key: '7', problem: 'emails: expected a list', at: now };
    await listed({ findQuarantine: () => [row] });
    expect(said()).toContain('1 row could not be read and was set aside.');
    expect(said()).toContain('all other data is whole');
    expect(rowsOf(2)[0]).toContain('leads 7emails: expected a list');
  });

  it('are none when all can be read', async () => {
    await listed();
    expect(said()).toContain('Everything that is stored can be read.');
  });
});

it('says of each list alone that it did not come', async () => {
  await listed({ findSuppressions: () => Promise.reject(new Error('gone')) });
  expect(said()).toContain('Followthrough did not answer');
  expect(rowsOf(0)).toHaveLength(2);
});
