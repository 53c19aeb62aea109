import type { Activity } from '../../../../lib/touches/activity.ts';
import type { Brief, DraftFacts } from '../../../../lib/words/drafts/brief.ts';
import { briefOf } from '../../../../lib/words/drafts/brief.ts';
import { lead } from '../../../components/sidebar/builders.ts';
import { time } from './histories.ts';

/** The facts of an email to Owen, the first. */
export function facts(activities: readonly Activity[], changes: Partial<DraftFacts> = {}): DraftFacts {
  return {
    lead: lead(),
    channel: 'email',
    activities,
    reminders: [],
    why: [],
    text: null,
    variables: { known: { 'lead.first_name': 'Owen', 'rep.name': 'Dana Reyes' }, custom: {} },
    written: { position: 1, last: { sent: null, isAnswered: false, talk: null, topic: null } },
    ...changes,
  };
}

/** The brief of an email to Owen. */
export function brief(activities: readonly Activity[], changes: Partial<DraftFacts> = {}): Brief {
  return briefOf(facts(activities, changes), time);
}
