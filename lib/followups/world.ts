import type { FollowthroughDb } from '../db/schema.ts';

/** What every use case is given: the database and who the rep is. The time comes with each call. */
export interface World {
  readonly db: FollowthroughDb;
  /** The rep's IANA zone. */
  readonly repZone: string;
  /** The rep's country, ISO 3166: numbers without a country code are of it. */
  readonly country: string;
  /** A fresh id, in the order of `now`. */
  readonly newId: (now: number) => string;
}
