/** Does it read as an email address, as people type one? */
export function isEmailAddress(typed: string): boolean {
  return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(typed);
}

/** Does it read as the address of a web page, with its `https://`? */
export function isPageAddress(typed: string): boolean {
  return /^https?:\/\/[^\s/]+\.[^\s]+$/i.test(typed);
}
