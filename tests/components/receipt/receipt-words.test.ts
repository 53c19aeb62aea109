import { describe, expect, it } from 'vitest';
import {
  againText,
  mostPressing,
  reasonText,
  receiptsText,
  siteName,
  stateIcon,
  stateText,
} from '../../../components/receipt/receipt-words.ts';
import { failureKinds, failureOf } from '../../../lib/outbox/failure.ts';
import { t } from '../../translate.ts';
import { minute, monday } from '../../world.ts';
import { receipt } from './builders.ts';

const words = { t, locale: 'en-GB', zone: 'Europe/London', repZone: 'Europe/London', now: monday };

describe('a receipt in words', () => {
  it.each([
    [{ delivery: 'queued' }, 'waiting to be sent', 'clock'],
    [{ delivery: 'sending' }, 'being sent', 'clock'],
    [{ delivery: 'ambiguous' }, 'not sure it arrived', 'warning'],
    [{ delivery: 'sent' }, 'sent, not confirmed yet', 'check'],
    [{ delivery: 'confirmed' }, 'confirmed', 'confirmed'],
    [{ delivery: 'needs-rep' }, 'needs you', 'alert'],
    [{ delivery: 'needs-rep', wanted: 'gone' }, 'needs you to take it back', 'alert'],
    [{ delivery: 'given-up' }, 'you let it go', 'none'],
    [{ delivery: 'withdrawing', wanted: 'gone' }, 'being taken back', 'undo'],
    [{ delivery: 'withdrawn', withdrawal: 'unsent' }, 'taken back before it was sent', 'undo'],
    [{ delivery: 'withdrawn', withdrawal: 'deleted' }, 'taken back, no longer there', 'undo'],
    [{ delivery: 'withdrawn', withdrawal: 'corrected' }, 'taken back, a line there says so', 'undo'],
    [{ delivery: 'withdrawn', withdrawal: 'left' }, 'undone here, left there', 'info'],
  ] as const)('%j: %s', (changes, says, icon) => {
    expect(stateText(receipt(changes), t)).toBe(says);
    expect(stateIcon(receipt(changes))).toBe(icon);
  });

  it('names a CRM that we know, and the host of one that we do not', () => {
    expect(siteName(receipt(), t)).toBe('HubSpot');
    expect(siteName(receipt({ crm: 'generic', host: 'crm.example' }), t)).toBe('crm.example');
    expect(siteName(receipt({ crm: 'taught', host: 'crm.example' }), t)).toBe('crm.example');
  });

  it.each(failureKinds)('says in one go what happened, what is safe and what to do: %s', (kind) => {
    const says = reasonText(receipt({ delivery: 'ambiguous', failure: failureOf(kind) }), t) ?? '';
    expect(says).toMatch(/^[^{}]+\.$/);
    expect(says).toMatch(/safe here|Nothing was sent|looked for before it is sent again/);
  });

  it('does not say that it may have arrived once it was looked for', () => {
    const failure = failureOf('no-answer');
    expect(reasonText(receipt({ delivery: 'queued', failure }), t)).toContain('does not have it');
    expect(reasonText(receipt({ delivery: 'needs-rep', failure }), t)).toContain('Look there before you try again');
  });

  it('asks the rep to take back what they wrote there themselves, and nothing more', () => {
    const undone = receipt({ delivery: 'needs-rep', wanted: 'gone', failure: failureOf('by-hand') });
    expect(reasonText(undone, t)).toBe('You undid this, and only you can delete what you wrote in HubSpot yourself.');
    expect(reasonText({ ...undone, failure: failureOf('forbidden') }, t)).toContain('has not taken it back yet');
    expect(reasonText(receipt(), t)).toBeNull();
  });

  it('says when it goes on by itself, unless that is now', () => {
    expect(againText(receipt({ tryAt: monday + 4 * minute }), words)).toBe('Tried again in 4 min.');
    expect(againText(receipt({ delivery: 'sent', tryAt: monday + 4 * minute }), words)).toBe(
      'Looked for there in 4 min.',
    );
    expect(againText(receipt({ tryAt: monday }), words)).toBeNull();
    expect(againText(receipt(), words)).toBeNull();
  });
});

it('marks a log of two CRMs with what presses most, and tells of both', () => {
  const both = [receipt({ delivery: 'confirmed' }), receipt({ crm: 'odoo', delivery: 'needs-rep' })];
  expect(mostPressing(both)?.crm).toBe('odoo');
  expect(mostPressing([])).toBeNull();
  expect(receiptsText(both, t)).toBe('HubSpot: confirmed, Odoo: needs you');
});
