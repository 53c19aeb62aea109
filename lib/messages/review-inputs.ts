import * as v from 'valibot';
import { longestBody, longestSubject } from '../touches/message.ts';
import { longestApproval, longestApprover } from '../touches/review.ts';
import { channel, id, listOf } from './input-parts.ts';
import { mostChecked } from './reviews.ts';

/** What is written to somebody. */
export const message = v.object({
  subject: v.pipe(v.string(), v.maxLength(longestSubject)),
  body: v.pipe(v.string(), v.maxLength(longestBody)),
});

const written = { leadId: id, touchId: v.nullable(id), channel, message };

/** What is asked and done about reviews; `command` is what every command has. */
export function reviewInputs<Command extends v.ObjectEntries>(command: Command) {
  return {
    checkMessages: v.object({ messages: listOf(v.object(written), mostChecked) }),
    approveMessage: v.object({
      ...command,
      ...written,
      by: v.pipe(v.string(), v.maxLength(longestApprover)),
      because: v.pipe(v.string(), v.maxLength(longestApproval)),
    }),
  };
}
