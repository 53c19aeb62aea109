const names = [
  'no[-_.]?reply|do[-_.]?not[-_.]?reply|ne[-_.]?pas[-_.]?repondre|nicht[-_.]?antworten|no[-_.]?responder|nao[-_.]?responda',
  'mailer[-_.]?daemon|mail[-_.]?daemon|postmaster|bounces?|microsoftexchange[0-9a-f]{32}',
  'notifications?|notify|alerts?|calendar-notification|auto(?:mated|[-_.]?reply|[-_.]?responder)',
  'newsletters?|mailings?|news|majordomo|listserv',
];
const named = new RegExp(`^(?:${names.join('|')})(?:[-_.+=]|@)`, 'i');
const listOrBounce = /^owner-|(?:[-_.](?:no-?reply|request|bounces?|notifications?|owner)|noreply)(?:[+=][^@]*)?@/i;

const mailSystem = /^(?:mailer[-_.]?daemon|mail[-_.]?daemon|postmaster|microsoftexchange[0-9a-f]{32})[@+]/i;

/** Whether an address is that of a mail system, which says what could not be delivered. */
export function isMailSystem(email: string): boolean {
  return mailSystem.test(email);
}

/** Whether an address is a machine's: a no-reply, bounce, notification or list sender, nobody to follow up with. */
export function isMachineAddress(email: string): boolean {
  return named.test(email) || listOrBounce.test(email);
}
