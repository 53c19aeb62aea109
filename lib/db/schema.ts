import Dexie, { type Table } from 'dexie';
import type { Lead, LeadRecord } from '../leads/lead.ts';
import type { CommandResult } from '../messages/protocol.ts';
import type { Enrollment } from '../sequences/enrollment.ts';
import type { Sequence } from '../sequences/sequence.ts';
import type { Activity } from '../touches/activity.ts';
import type { Touch } from '../touches/touch.ts';

/** A lead with the words it is found by: lower-case words of name and company, emails, phone digits. */
export interface LeadRow extends Lead {
  readonly words: readonly string[];
}
