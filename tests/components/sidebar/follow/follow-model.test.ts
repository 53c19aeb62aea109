import { describe, expect, it } from 'vitest';
import { reading } from '../../../builders.ts';
import { done, leadPrompt, newLeadPrompt, screen } from '../builders.ts';
import { attached } from '../fake-sidebar.ts';

const owen = leadPrompt();

describe('following', () => {
  const record = newLeadPrompt();
  const key = 'record:espocrm/crm.example//Lead/1';

  it('sends what the rep corrected, the temperature and the suggested sequence', async () => {
    const sidebar = await attached(screen(1, record), { followLead: () => done(owen) });
    sidebar.model.follow.change(record, { edits: { name: 'Owen B. Hughes', phones: [''] }, temperature: 'warm' });
    sidebar.model.orders.follow(record);
    await sidebar.pass(0);
    expect(sidebar.sentOf('followLead')[0]).toMatchObject({
      reading: { ...reading(), name: { value: 'Owen B. Hughes', confidence: 3 }, phones: [] },
      temperature: 'warm',
      sequenceId: 'new',
    });
    expect(sidebar.model.screen.screen.value?.prompt).toBe(owen);
  });

  it('takes the temperature from the source until the rep chooses one', async () => {
    const sidebar = await attached(screen(1, record), { followLead: () => done(owen) });
    const { follow, orders } = sidebar.model;
    follow.change(record, { source: 'paid-search' });
    expect(follow.temperatureOf(record)).toBe('hot');
    follow.change(record, { temperature: null });
    expect(follow.temperatureOf(record)).toBeNull();
    orders.follow(record);
    await sidebar.pass(0);
    expect(sidebar.sentOf('followLead')[0]).toMatchObject({ source: 'paid-search', temperature: null });
  });

  it('sends no source while none is known', async () => {
    const sidebar = await attached(screen(1, record), { followLead: () => done(owen) });
    sidebar.model.orders.follow(record);
    expect(sidebar.sentOf('followLead')[0]).not.toHaveProperty('source');
  });

  it('asks for the dates of a sequence that comes without them', async () => {
    const others = [{ id: 'dormant', version: 1, name: 'Dormant', goal: '', stepCount: 2, stepNumber: 1 }];
    const shown = newLeadPrompt({ others });
    const preview = { ...shown.suggestions[0]!, sequence: others[0]! };
    const sidebar = await attached(screen(1, shown), { previewSequence: () => preview });
    const { follow } = sidebar.model;
    follow.change(shown, { sequenceId: 'dormant' });
    expect(follow.chosenOf(shown)).toMatchObject({ sequence: { id: 'dormant' }, planned: null });
    await follow.preview(shown);
    expect(follow.chosenOf(shown)?.planned).toHaveLength(1);
  });

  it('starts the hot sequence for a hot lead, unless the rep chose another or none', async () => {
    const sidebar = await attached(screen(1, record));
    const { follow } = sidebar.model;
    follow.change(record, { temperature: 'hot' });
    expect(follow.chosenOf(record)?.sequence.id).toBe('hot');
    follow.change(record, { sequenceId: 'new' });
    expect(follow.chosenOf(record)?.sequence.id).toBe('new');
    follow.change(record, { sequenceId: null });
    expect(follow.chosenOf(record)).toBeNull();
  });

  it('asks for new dates only when a correction changed how they can be reached', async () => {
    const preview = { ...record.suggestions[0]!, planned: [] };
    const sidebar = await attached(screen(1, record), { previewSequence: () => preview });
    const { follow } = sidebar.model;
    follow.change(record, { edits: { name: 'Other' }, temperature: 'cold' });
    await follow.preview(record);
    expect(sidebar.sentOf('previewSequence')).toEqual([]);
    follow.change(record, { edits: { phones: [''] } });
    await follow.preview(record);
    expect(sidebar.sentOf('previewSequence')).toMatchObject([{ sequenceId: 'new', reading: { phones: [] } }]);
    expect(follow.chosenOf(record)).toBe(preview);
  });

  it('forgets the corrections of one record on another', async () => {
    const sidebar = await attached(screen(1, record));
    const other = newLeadPrompt({ reading: reading({ ref: { ...reading().ref, recordId: '2' } }) });
    sidebar.model.follow.change(record, { edits: { name: 'Owen B. Hughes' } });
    expect(sidebar.model.follow.formOf(other).edits).toEqual({});
  });

  it('carries a note that was not saved yet over to the lead', async () => {
    const sidebar = await attached(screen(1, record), {
      followLead: () => done(owen),
      saveDraft: ({ draftKey }) => {
        if (draftKey === key) throw new Error('gone');
        return { kind: 'done' };
      },
    });
    sidebar.model.notes.type(key, 'met at the fair');
    await sidebar.pass(0);
    sidebar.model.orders.follow(record);
    await sidebar.pass(0);
    expect(sidebar.sentOf('saveDraft').at(-1)).toEqual({ draftKey: 'lead:owen', text: 'met at the fair' });
  });

  it('links the record to the lead it was found to be', async () => {
    const sidebar = await attached(screen(1, record), { linkRecord: () => done(owen) });
    sidebar.model.orders.link(record, { leadId: 'owen', name: 'Owen Hughes' });
    await sidebar.pass(0);
    expect(sidebar.sentOf('linkRecord')[0]).toMatchObject({ leadId: 'owen', reading: reading() });
  });
});
