import type { Lead } from '../../leads/lead.ts';
import type { StepText } from '../../sequences/sequence.ts';
import { dayOf } from '../../time/day.ts';
import type { Activity } from '../../touches/activity.ts';
import type { Channel } from '../../touches/channel.ts';
import type { Reason } from '../../touches/reason.ts';
import type { Reminder } from '../../touches/reminder.ts';
import type { FillTime } from '../templates/engine.ts';
import type { Draft } from '../templates/lint/draft.ts';
import type { Variables } from '../templates/variables.ts';
import { type Angle, anglesOf } from './angles.ts';
import { type ContextLine, contextOf } from './context-lines.ts';
import { type Most, mostOf } from './most.ts';
import { openObjection, putOff } from './objection.ts';
import { ownPromise } from './own-promise.ts';
import { isWritten, pastOf } from './past.ts';
import { tellable } from './tellable.ts';
import { theirPromise } from './their-promise.ts';

/** What is known around a message to a lead. */
export interface DraftFacts {
  readonly lead: Lead;
  readonly channel: Channel;
  /** Newest first, none that was undone. */
  readonly activities: readonly Activity[];
  readonly reminders: readonly Reminder[];
  /** Why the touch is made now, the most telling first. */
  readonly why: readonly Reason[];
  /** The step's own words; null where it has none. */
  readonly text: StepText | null;
  readonly variables: Variables;
  readonly written: Pick<Draft, 'position' | 'last'>;
}

/** All that a message rests on: what is known, what it may be about, and how long it may be. No sensitive word is in it. */
export interface Brief {
  readonly channel: Channel;
  /** Today, and the zone that days are told in. */
  readonly today: string;
  readonly zone: string;
  readonly context: readonly ContextLine[];
  /** What the message may be about, the best first; none where none is to be written. */
  readonly angles: readonly Angle[];
  readonly variables: Variables;
  readonly text: StepText | null;
  /** Which written touch of the run this is: 1 for the first. */
  readonly position: number;
  readonly most: Most;
  /** They were talked with at some time. */
  readonly hasTalked: boolean;
  /** Where they came from, as the lead has it; `''` for not known. */
  readonly source: string;
  /** The subject of their message that is to be answered; `''` for none. */
  readonly answers: string;
}

/** The brief of a message to a lead, the same for the same facts. */
export function briefOf(facts: DraftFacts, time: FillTime): Brief {
  const { channel, variables, text, written } = facts;
  const activities = tellable(facts.activities);
  const past = pastOf(activities);
  const known = {
    ...facts,
    activities,
    past,
    promise: ownPromise(facts.reminders, facts.lead.name, time.now),
    theirs: theirPromise(activities),
    objection: openObjection(activities) ?? putOff(activities),
  };
  return {
    channel,
    today: dayOf(time.now, time.zone),
    zone: time.zone,
    context: contextOf(known),
    angles: isWritten(channel) && !facts.lead.doNotContact ? anglesOf(known, time) : [],
    variables,
    text,
    position: written.position,
    most: mostOf(channel, written),
    hasTalked: past.talk !== null,
    source: facts.lead.source ?? '',
    answers: past.theirs?.kind === 'mail' ? past.theirs.subject : '',
  };
}
