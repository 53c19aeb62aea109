import type { Sequence, Suits } from '../sequence.ts';

type Said = Pick<Sequence, 'id' | 'name' | 'goal' | 'steps' | 'maxTouches' | 'maxAgeDays'>;
type Changes = Partial<Pick<Sequence, 'version' | 'stops' | 'isOnce'>> & { readonly suits?: Partial<Suits> };

/** A preset as most are: the first version, for everybody, stopped by what stops any sequence. Its end must be said. */
export function newPreset({ suits, ...said }: Said & Changes): Sequence {
  return {
    version: 1,
    origin: 'preset',
    stops: {},
    isOnce: false,
    createdAt: 0,
    updatedAt: 0,
    ...said,
    suits: { temperatures: [], sources: [], statuses: [], ...suits },
  };
}
