/** Whether an address is of one of these domains, or of a part of one: `mail.acme.com` is of `acme.com`. */
export function isNeverLogged(email: string, domains: readonly string[]): boolean {
  const own = email.slice(email.lastIndexOf('@') + 1).toLowerCase();
  return domains.map(plainDomain).some((domain) => domain !== '' && (own === domain || own.endsWith(`.${domain}`)));
}

/** As the rep may type it: `@Acme.com`, `acme.com.` */
function plainDomain(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replace(/^.*@/, '')
    .replace(/^\.+|\.+$/g, '');
}
