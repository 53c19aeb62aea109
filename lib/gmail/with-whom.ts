import { isMachineAddress } from '../records/machine-address.ts';
import { eachOnce } from './mail-people.ts';
import type { MailMessage, MailPerson, WithWhom } from './mail-view.ts';
import { isOwn } from './own-addresses.ts';

/** Whom a conversation is not with: the rep by any of their addresses, and, where anybody else is there, their colleagues. */
export interface OwnSide {
  readonly mine: readonly string[];
  /** `@brick.example`: the domains that are the rep's company's alone. */
  readonly houses: readonly string[];
}

/**
 * Who the conversation is with: whoever wrote in it, the last first, the rep's own side and machines aside; where nobody
 * did, whoever the last message went to. Two different people mean ask.
 */
export function withWhom(messages: readonly MailMessage[], { mine, houses }: OwnSide): WithWhom {
  const sent = messages.filter(({ isDraft }) => !isDraft).toReversed();
  const isOutside = ({ email }: MailPerson): boolean => !isOwn(email, mine) && !isMachineAddress(email);
  const isOfNoHouse = (one: MailPerson): boolean =>
    isOutside(one) && !houses.some((house) => one.email.endsWith(house));
  const found = [isOfNoHouse, isOutside].map((is) => candidates(sent, is));
  return whichOf(found.find((people) => people.length > 0) ?? []);
}

/** Of two sides that wrote to each other; whom a machine writes to is the rep, by an address not known. */
function candidates(sent: readonly MailMessage[], is: (one: MailPerson) => boolean): MailPerson[] {
  const writers = sent.flatMap(({ from }) => from ?? []);
  const byPersons = sent.filter(({ from }) => !from || !isMachineAddress(from.email));
  const groups = [writers, ...byPersons.map(({ to }) => to)].map((people) => people.filter(is));
  return eachOnce(groups.find((people) => people.length > 0) ?? []);
}

function whichOf(people: readonly MailPerson[]): WithWhom {
  const [person, another] = people;
  if (!person) return { kind: 'nobody' };
  return another ? { kind: 'ask', candidates: people } : { kind: 'one', person };
}
