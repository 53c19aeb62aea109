import { isSameName, type KeptReview } from '../../../touches/review.ts';
import type { Translate } from '../../translate.ts';

/** Who let a message pass, what for and on what word, in one line; with whose lead it is where that is somebody else. */
export function reviewText({ rules, approvedBy, because, owner }: KeptReview, t: Translate): string {
  const gates = rules.map((rule) => t(`reason-parts.gates.${rule}`)).join(', ');
  const by = t('review.approved', { by: approvedBy, gates });
  const said = because === '' ? '' : ` “${because}”`;
  const isOwnWord = owner === '' || isSameName(owner, approvedBy);
  return `${by}${said}${isOwnWord ? '' : ` · ${t('review.owner_was', { owner })}`}`;
}
