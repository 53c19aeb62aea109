const safeProtocols = new Set(['http:', 'https:', 'tel:', 'mailto:', 'sms:']);

/** The address when a click on it can only open a page, a dialer or a composer; null for anything else. */
export function safeHref(address: string | null | undefined): string | null {
  if (!address) return null;
  const url = URL.parse(address);
  return url && safeProtocols.has(url.protocol) ? address : null;
}

/** The address when it is an ordinary web page; null for anything else. */
export function safePage(address: string | null | undefined): string | null {
  const href = safeHref(address);
  return href && /^https?:/i.test(href.trim()) ? href : null;
}
