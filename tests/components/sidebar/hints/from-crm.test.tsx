// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import type { CrmChange } from '../../../../lib/leads/sighting.ts';
import type { CrmNews } from '../../../../lib/messages/prompt.ts';
import { day, monday } from '../../../world.ts';
import { done, leadPrompt } from '../builders.ts';
import { mounting } from '../mounted.tsx';

const { show, press, text } = mounting();

const owner: CrmChange = {
  fact: 'owner',
  from: 'Ana Ruiz',
  to: 'Ben Other',
  at: monday,
  how: 'taken',
  isFelt: true,
  mine: '',
  commandId: 'c1',
};

function news(changes: Partial<CrmNews>) {
  const said: CrmNews = {
    key: 'k',
    crm: 'espocrm',
    host: 'crm.example',
    news: [],
    runningSequence: '',
    recent: [],
    ...changes,
  };
  return leadPrompt({ fromCrm: [said] });
}

describe('what the CRM says newly', () => {
  it('is told with what it was, and agreed to with one press', async () => {
    const sidebar = await show(news({ news: [owner] }), { dismissNews: () => ({ kind: 'done' }) });
    expect(text()).toContain('crm.example: the owner is now Ben Other, it was Ana Ruiz.');
    await press('OK');
    expect(sidebar.sentOf('dismissNews')).toEqual([{ leadId: 'owen', key: 'k', fact: 'owner' }]);
  });

  it('has nothing to be taken back where it changed nothing here', async () => {
    await show(news({ news: [{ ...owner, fact: 'stage', isFelt: false }] }));
    expect(text()).toContain('the stage is now Ben Other');
    await expect(press('As it was')).rejects.toThrow('No button');
  });

  it('is taken back when the lead is still the rep’s', async () => {
    const sidebar = await show(news({ news: [owner] }), { settleNews: () => done(leadPrompt()) });
    await press('Still mine');
    expect(sidebar.sentOf('settleNews')).toMatchObject([{ leadId: 'owen', key: 'k', fact: 'owner', keep: 'mine' }]);
  });

  it('is asked about where the rep has it otherwise', async () => {
    const asked: CrmChange = { ...owner, fact: 'stage', from: 'New', to: 'Lost', how: 'asked', mine: 'offer' };
    const sidebar = await show(news({ news: [asked] }), { settleNews: () => done(leadPrompt()) });
    expect(text()).toContain('Keep Offer made');
    await press('Take Lost');
    expect(sidebar.sentOf('settleNews')).toMatchObject([{ fact: 'stage', keep: 'theirs' }]);
  });

  it('never lets contact be allowed again by itself', async () => {
    const asked: CrmChange = { ...owner, fact: 'do-not-call', from: 'yes', to: 'no', how: 'asked', mine: 'yes' };
    await show(news({ news: [asked] }));
    expect(text()).toContain('they may be called again.');
    expect(text()).toContain('Keep do not contact');
  });

  it('warns of a sequence of the CRM’s own, and tells what others logged', async () => {
    const recent = [{ id: '1', at: monday - day, what: 'Call', by: 'Ben Other' }];
    await show(news({ runningSequence: 'Nurture', recent }));
    expect(text()).toContain('crm.example runs a sequence of its own for them: Nurture');
    expect(text()).toContain('Logged by others in crm.example: 1');
    expect(text()).toContain('Call, Ben Other');
  });
});
