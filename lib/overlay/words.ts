const wordIds = ['updated', 'open', 'more', 'hide_here', 'hide_tab', 'hide_hour', 'frame'] as const;

/** The few words that the page's script says without the worker. */
export type Words = Readonly<Record<(typeof wordIds)[number], string>>;

/** Reads them once, at the start: after an update of the extension the browser no longer hands them out. */
export function readWords(getMessage: (key: `overlay_${(typeof wordIds)[number]}`) => string): Words {
  return Object.fromEntries(wordIds.map((id) => [id, getMessage(`overlay_${id}`)])) as Words;
}
