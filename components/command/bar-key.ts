import { plainKey } from '../kit/plain-key.ts';

/** Does the key open the command bar: `/` while nobody types, Ctrl+K or ⌘K wherever they are. */
export function isBarKey(event: KeyboardEvent): boolean {
  if (plainKey(event) === '/') return true;
  const isOne = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && !event.repeat;
  return isOne && event.key.toLowerCase() === 'k';
}
