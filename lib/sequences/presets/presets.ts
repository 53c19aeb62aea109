import type { Sequence } from '../sequence.ts';
import { afterHours } from './after-hours.ts';
import { basic } from './basic.ts';
import { checkIn } from './check-in.ts';
import { coldReview } from './cold-review.ts';
import { coldWeekly } from './cold-weekly.ts';
import { demo } from './demo.ts';
import { directMail } from './direct-mail.ts';
import { discovery } from './discovery.ts';
import { dormant } from './dormant.ts';
import { firstContact } from './first-contact.ts';
import { hotAtOnce } from './hot-at-once.ts';
import { hotDaily } from './hot-daily.ts';
import { hotIntent } from './hot-intent.ts';
import { monthlyLetter } from './monthly-letter.ts';
import { noAnswer } from './no-answer.ts';
import { nurture } from './nurture.ts';
import { postSale } from './post-sale.ts';
import { proposal } from './proposal.ts';
import { reEngage } from './re-engage.ts';
import { reactivation } from './reactivation.ts';
import { s3Hot } from './s3-hot.ts';
import { s3New } from './s3-new.ts';
import { single } from './single.ts';
import { standard } from './standard.ts';
import { threeTries } from './three-tries.ts';
import { warm3Days } from './warm-3-days.ts';
import { warmNurture } from './warm-nurture.ts';
import { warmReferral } from './warm-referral.ts';

/**
 * The sequences every installation comes with (R049), in the order they are offered: the general ones, those for what has
 * just happened, those for each temperature, those for silence, and the long ones. A change of one is a new version of it.
 */
export const presets: readonly Sequence[] = [
  basic,
  standard,
  s3New,
  firstContact,
  discovery,
  demo,
  proposal,
  s3Hot,
  hotAtOnce,
  hotIntent,
  hotDaily,
  warm3Days,
  warmNurture,
  warmReferral,
  coldWeekly,
  coldReview,
  dormant,
  afterHours,
  threeTries,
  noAnswer,
  reEngage,
  nurture,
  checkIn,
  reactivation,
  directMail,
  monthlyLetter,
  postSale,
  single,
];
