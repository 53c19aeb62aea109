// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import type { MergedLine, PossibleMatch } from '../../../../lib/messages/prompt.ts';
import { reason } from '../../../../lib/touches/reason.ts';
import { monday } from '../../../world.ts';
import { done, leadPrompt } from '../builders.ts';
import { mounting } from '../mounted.tsx';

const { show, press, text, root } = mounting();

const jana: PossibleMatch = {
  leadId: 'jana',
  name: 'Jana Vináková',
  company: 'Deco Addict',
  matchedBy: 'email',
  matchedText: 'jana@deco.example',
};

const absorbed: MergedLine = { leadId: 'jana', name: 'Jana Vináková', company: '', at: monday, rests: [] };

describe('another lead that may be the same person', () => {
  it('is named with what says so, and merged with one press', async () => {
    const sidebar = await show(leadPrompt({ samePerson: [jana] }), { mergeLeads: () => done(leadPrompt()) });
    expect(text()).toContain('Same person as Jana Vináková, Deco Addict?');
    expect(text()).toContain('Same email, jana@deco.example');
    await press('Merge');
    expect(sidebar.sentOf('mergeLeads')).toMatchObject([{ leadId: 'owen', otherId: 'jana' }]);
  });

  it('can be said to be somebody else', async () => {
    const sidebar = await show(leadPrompt({ samePerson: [jana] }), { notSamePerson: () => done(leadPrompt()) });
    await press('They are two people');
    expect(sidebar.sentOf('notSamePerson')).toMatchObject([{ leadId: 'owen', otherId: 'jana' }]);
  });

  it('tells a screen reader whom each button is about', async () => {
    await show(leadPrompt({ samePerson: [jana] }));
    const titles = [...root().querySelectorAll('[title]')].map((one) => one.getAttribute('title'));
    expect(titles).toContain('Merge Jana Vináková, Deco Addict into this lead');
    expect(titles).toContain('This lead and Jana Vináková, Deco Addict are two people');
  });
});

describe('a lead that was merged into this one', () => {
  it('is split off from the details', async () => {
    const sidebar = await show(leadPrompt({ merged: [absorbed] }), { splitLead: () => done(leadPrompt()) });
    await press('Details');
    await press('Split off');
    expect(sidebar.sentOf('splitLead')).toMatchObject([{ leadId: 'owen', otherId: 'jana' }]);
  });

  it('says what newer rests on it, and then cannot be split off', async () => {
    const rests = [reason('rests-run', { sequence: 'Basic' })];
    await show(leadPrompt({ merged: [{ ...absorbed, rests }] }));
    await press('Details');
    expect(text()).toContain('Not to be split: “Basic” came with it and has gone on since');
    await expect(press('Split off')).rejects.toThrow('No button');
  });
});
