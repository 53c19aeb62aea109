/** Says once, in the extension's own console, that something failed. The only home of `console`; nothing leaves the machine. */
export function report(what: string, error: unknown): void {
  console.error(`Followthrough, ${what}:`, error);
}
