// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { describe, expect, it } from 'vitest';
import { draftOfHalfFilled, halfFilledKey } from '../../../lib/touches/half-filled.ts';
import { reason } from '../../../lib/touches/reason.ts';
import { day, hour, monday } from '../../world.ts';
import { benPrompt, done, enrollment, lead, leadPrompt, newLeadPrompt, screen, startable } from './builders.ts';
import { mounting } from './mounted.tsx';

const { root, text, show, button, press, type, submit } = mounting();
const owen = leadPrompt();

async function choose(label: string): Promise<void> {
  const found = [...root().querySelectorAll('label')].find(({ textContent }) => textContent === label);
  await act(() => found?.querySelector('input')?.click());
}

describe('the forms of a lead', () => {
  it('out of office: a press on an answer pauses until they are back', async () => {
    const sidebar = await show(owen, { logSignal: () => done(owen) });
    await press('They are out of office…');
    await press('They did not say');
    expect(sidebar.sentOf('logSignal')).toMatchObject([{ leadId: 'owen', signal: 'out-of-office', untilAt: null }]);
  });

  it('something else happened: says what it does to the sequence before it is logged', async () => {
    const sidebar = await show(leadPrompt({ stops: [{ signal: 'won', verb: 'stop' }] }), {
      logSignal: () => done(owen),
    });
    await press('Something else happened…');
    await submit();
    expect(sidebar.sentOf('logSignal')).toEqual([]);
    await choose('The deal is won');
    expect(text()).toContain('The sequence stops.');
    await type('A note (optional)', ' signed ');
    await submit();
    expect(sidebar.sentOf('logSignal')).toMatchObject([{ signal: 'won', note: 'signed', untilAt: null }]);
  });

  it('remind me: a press on a time sets it, with the title that was typed', async () => {
    const sidebar = await show(owen, { addReminder: () => done(owen) });
    await press('Remind me…');
    await type('About what?', 'Send the map');
    await press('In a week', '[aria-label="Remind me"]');
    expect(sidebar.sentOf('addReminder')).toMatchObject([{ leadId: 'owen', title: 'Send the map' }]);
  });

  it('remind me: without a title it is about getting back to them, also at a time in words', async () => {
    const sidebar = await show(owen, { addReminder: () => done(owen), readTime: () => ({ at: monday + hour }) });
    await press('Remind me…');
    await type('A time, in words', 'in an hour', '[aria-label="Remind me"]');
    await act(() => root().querySelector<HTMLFormElement>('[aria-label="Remind me"] form')?.requestSubmit());
    await act(() => sidebar.pass(0));
    expect(sidebar.sentOf('addReminder')).toMatchObject([{ dueAt: monday + hour, title: 'Get back to Owen Hughes' }]);
  });

  it('do not contact: a number, on some channels only', async () => {
    const sidebar = await show(owen, { suppress: () => done(owen) });
    await press('Do not contact…');
    await choose('01632 960000');
    await press('Text');
    await submit();
    expect(sidebar.sentOf('suppress')).toMatchObject([
      { leadId: 'owen', entries: [{ kind: 'phone', value: '01632 960000', channels: ['sms'] }] },
    ]);
  });

  it('archive: a reason brings its list along, and a day to look again', async () => {
    const sidebar = await show(owen, { archiveLead: () => done(owen) });
    await press('Archive…');
    await press('Sold to another buyer');
    await type('Look again on', '2026-04-01');
    await submit();
    expect(sidebar.sentOf('archiveLead')).toMatchObject([
      { leadId: 'owen', because: 'Sold to another buyer', list: 'Sold properties', revisitOn: '2026-04-01' },
    ]);
  });

  it('close once their order is given, also when the next step stays the same', async () => {
    await show(owen, { addReminder: () => done(owen) });
    await press('Remind me…');
    await press('In a week', '[aria-label="Remind me"]');
    expect(text()).not.toContain('About what?');
  });

  it('are there for a lead with nothing planned, less what needs a run', async () => {
    const shown = leadPrompt({
      touch: null,
      enrollment: enrollment({ state: { kind: 'finished', result: 'booked' } }),
    });
    await show(shown);
    expect(button('Archive…')).toBeTruthy();
    expect(() => button('They are out of office…')).toThrow();
    expect(() => button('Stop the sequence…')).toThrow();
  });
});

describe('what stands in a form', () => {
  const draftKey = halfFilledKey({ leadId: owen.lead.id, touchId: owen.touch?.id ?? null });
  const kept = (...forms: Parameters<typeof draftOfHalfFilled>[0]): string => draftOfHalfFilled(forms);

  it('is kept as it is typed, and open again with all of it after a reload', async () => {
    const sidebar = await show(owen, { saveDraft: () => ({ kind: 'done' }) });
    await press('Archive…');
    await press('Sold to another buyer');
    await type('Another reason', 'Sold, to a neighbour');
    await type('Look again on', '2026-04-01');
    const last = sidebar.sentOf('saveDraft').at(-1) as { draftKey: string; text: string };
    expect(last.draftKey).toBe(draftKey);

    const again = await show({ ...owen, halfFilled: last.text }, { archiveLead: () => done(owen) });
    await submit();
    expect(again.sentOf('archiveLead')).toMatchObject([
      { because: 'Sold, to a neighbour', list: 'Sold properties', revisitOn: '2026-04-01' },
    ]);
  });

  it('is thrown away by Cancel, and once what it asks for is done', async () => {
    const halfFilled = kept({ form: 'stop', fields: { because: 'Bought elsewhere' } });
    const answers = { saveDraft: () => ({ kind: 'done' }) as const, stopEnrollment: () => done(owen) };
    const one = await show({ ...owen, halfFilled }, answers);
    await press('Cancel');
    expect(text()).not.toContain('Why stop');
    expect(one.sentOf('saveDraft')).toMatchObject([{ draftKey, text: '' }]);

    const other = await show({ ...owen, halfFilled }, answers);
    await submit();
    expect(other.sentOf('stopEnrollment')).toMatchObject([{ because: 'Bought elsewhere' }]);
    expect(other.sentOf('saveDraft')).toMatchObject([{ draftKey, text: '' }]);
  });

  it('stays where it was when what it asks for was refused', async () => {
    const halfFilled = kept({ form: 'stop', fields: { because: 'Bought elsewhere' } });
    const refused = { kind: 'refused', because: 'storage-full', prompt: { ...owen, halfFilled } } as const;
    const sidebar = await show({ ...owen, halfFilled }, { stopEnrollment: () => refused });
    await submit();
    expect(sidebar.sentOf('stopEnrollment')).toHaveLength(1);
    expect(root().querySelector<HTMLFormElement>('form[aria-label]')?.querySelector('input')?.value).toBe(
      'Bought elsewhere',
    );
  });

  it('of one form is not lost to another that is filled in meanwhile', async () => {
    const halfFilled = kept({ form: 'stop', fields: { because: 'Bought elsewhere' } });
    const sidebar = await show({ ...owen, halfFilled }, { saveDraft: () => ({ kind: 'done' }) });
    await press('Remind me…');
    await type('About what?', 'Send the map');
    expect(sidebar.sentOf('saveDraft').at(-1)).toEqual({
      draftKey,
      text: kept(
        { form: 'remind', fields: { title: 'Send the map' } },
        { form: 'stop', fields: { because: 'Bought elsewhere' } },
      ),
    });
  });

  it('is not taken for what another control asks for', async () => {
    const halfFilled = kept({ form: 'remind', fields: { title: 'Send the map', time: 'friday 9' } });
    const shown = { ...owen, halfFilled };
    const sidebar = await show(shown, { addReminder: () => done(shown) });
    await act(() => sidebar.model.orders.remind(shown, { dueAt: monday + day, title: 'Something else' }));
    await act(() => sidebar.pass(0));
    expect(sidebar.sentOf('addReminder')).toHaveLength(1);
    const values = [...root().querySelectorAll<HTMLInputElement>('[aria-label="Remind me"] input')];
    expect(values.map(({ value }) => value)).toEqual(['Send the map', 'friday 9']);
  });

  it('asks again whom not to contact when what was chosen is none of theirs any more', async () => {
    const halfFilled = kept({ form: 'suppress', fields: { what: 'phone:01632 999999', channels: '' } });
    const sidebar = await show({ ...owen, halfFilled }, { suppress: () => done(owen) });
    await submit();
    expect(sidebar.sentOf('suppress')).toEqual([]);
    await choose('01632 960000');
    await submit();
    expect(sidebar.sentOf('suppress')).toMatchObject([{ entries: [{ kind: 'phone', value: '01632 960000' }] }]);
  });

  it('of one person is never another’s', async () => {
    const sidebar = await show(owen);
    await press('Stop the sequence…');
    await type('Another reason', 'Bought elsewhere');
    expect(text()).toContain('Stop it');
    await act(() => sidebar.tell({ news: 'tab', screen: screen(2, benPrompt()) }));
    expect(text()).not.toContain('Stop it');
  });
});

describe('in place of a next step', () => {
  it('an archived lead can be restored', async () => {
    const archived = { at: monday, because: 'Never answered', list: '', revisitOn: null };
    const shown = leadPrompt({ lead: lead({ status: 'archived', archived }), touch: null });
    const sidebar = await show(shown, { restoreLead: () => done(owen) });
    expect(text()).toContain('Never answered');
    await press('Restore');
    expect(sidebar.sentOf('restoreLead')).toMatchObject([{ leadId: 'owen' }]);
  });

  it('a sequence to start says what to know before', async () => {
    const warm = startable({ id: 'warm', name: 'Warm', warnings: [reason('enroll-running', { sequence: 'Basic' })] });
    const shown = leadPrompt({ touch: null, startable: [warm], enrollment: null, sequence: null });
    const sidebar = await show(shown, { startSequence: () => done(owen) });
    await press('WarmBasic is under way for them');
    expect(sidebar.sentOf('startSequence')).toMatchObject([{ sequenceId: 'warm' }]);
  });
});

describe('the details', () => {
  it('carry what is known of their deal and dates', async () => {
    const sidebar = await show(owen, { changeLead: () => done(owen) });
    await press('Details');
    await type('Source', 'Paid search');
    await type('Worth', '250000');
    await type('Offer expires on', '2026-01-09');
    await act(() => root().querySelector<HTMLFormElement>('[role=tabpanel] form')?.requestSubmit());
    expect(sidebar.sentOf('changeLead')).toMatchObject([
      { changes: { source: 'paid-search', worth: 250000, offerExpiresOn: '2026-01-09' } },
    ]);
  });

  it('show what bars the lead, and lift it', async () => {
    const suppression = {
      id: 'phone:+441632960000',
      kind: 'phone',
      text: '01632 960000',
      channels: ['sms'],
      because: 'opted-out',
      note: '',
      createdAt: monday - day,
    } as const;
    const sidebar = await show(leadPrompt({ suppressions: [suppression] }), { liftSuppression: () => done(owen) });
    await press('Details');
    expect(text()).toContain('01632 960000 TextThey opted out, yesterday 10:00');
    await press('Lift');
    expect(sidebar.sentOf('liftSuppression')).toMatchObject([{ suppressionId: 'phone:+441632960000' }]);
  });
});

describe('a record nobody follows', () => {
  it('shows what to know before the start, and the dates with their shifts', async () => {
    const shown = newLeadPrompt();
    const [first] = shown.suggestions;
    const shift = { fromAt: monday, dueAt: monday + hour, gapMs: hour, lastAt: monday };
    const planned = first!.planned.map((one) => ({ ...one, why: [reason('kept-after-gap', shift)] }));
    const warnings = [reason('enroll-archived')];
    await show({ ...shown, suggestions: [{ ...first!, planned, warnings }] });
    expect(text()).toContain('They are archived');
    expect(text()).toContain('Kept at least 1 h after the last touch');
  });

  it('takes its temperature from a known source, in two presses', async () => {
    const sidebar = await show(newLeadPrompt(), { followLead: () => done(owen) });
    await type('Source', 'referral');
    await press('Start: First call');
    expect(sidebar.sentOf('followLead')).toMatchObject([{ source: 'referral', temperature: 'warm' }]);
  });

  it('keeps the sequences that suit less behind a line', async () => {
    const others = [{ id: 'o', version: 1, name: 'Dormant', goal: 'Wake them', stepCount: 2, stepNumber: 1 }];
    await show(newLeadPrompt({ others }));
    expect(button('1 other sequence').closest('details')?.textContent).toContain('Dormant');
  });
});
