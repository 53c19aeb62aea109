import { v7 } from 'uuid';

/** A fresh UUIDv7: globally unique, and in order of `now` when sorted as text. */
export function newId(now: number): string {
  return v7({ msecs: now });
}
