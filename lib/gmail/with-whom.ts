import { isMachineAddress } from '../records/machine-address.ts';
import { eachOnce } from './mail-people.ts';
import type { MailMessage, MailPerson, WithWhom } from './mail-view.ts';
import { isOwn } from './own-addresses.ts';

/**
 * Who the conversation is with: whoever wrote in it, the last first, the rep and machines aside; where nobody did,
 * whoever the rep's last message went to. Two different people mean ask.
 */
export function withWhom(messages: readonly MailMessage[], mine: readonly string[]): WithWhom {
  const sent = messages.filter(({ isDraft }) => !isDraft).toReversed();
  const writers = outside(
    sent.flatMap(({ from }) => from ?? []),
    mine,
  );
  return whichOf(writers.length > 0 ? writers : written(sent, mine));
}

/** Whom the last message that names anybody outside went to; whom a machine writes to is the rep, by an address not known. */
function written(sent: readonly MailMessage[], mine: readonly string[]): MailPerson[] {
  const byPersons = sent.filter(({ from }) => !from || !isMachineAddress(from.email));
  const groups = byPersons.map(({ to }) => outside(to, mine));
  return groups.find((people) => people.length > 0) ?? [];
}

function outside(people: readonly MailPerson[], mine: readonly string[]): MailPerson[] {
  return eachOnce(people.filter(({ email }) => !isOwn(email, mine) && !isMachineAddress(email)));
}

function whichOf(candidates: readonly MailPerson[]): WithWhom {
  const [person, another] = candidates;
  if (!person) return { kind: 'nobody' };
  return another ? { kind: 'ask', candidates } : { kind: 'one', person };
}
