import type { Sequence } from '../sequence.ts';
import { basic } from './basic.ts';
import { s3Hot } from './s3-hot.ts';
import { s3New } from './s3-new.ts';
import { single } from './single.ts';

/** The sequences every installation comes with. A change of one is a new version of it. */
export const presets: readonly Sequence[] = [basic, s3Hot, s3New, single];
