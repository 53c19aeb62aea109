import type { PastTouch } from '../touches/past-touch.ts';
import { type Reason, reason } from '../touches/reason.ts';

/** How much a lead has been contacted of late. */
export interface Pressure {
  readonly level: 'low' | 'fair' | 'high';
  readonly inSevenDays: number;
  readonly inFourteenDays: number;
  readonly why: Reason;
}

type Level = Pressure['level'];

const dayMs = 24 * 60 * 60_000;

/**
 * From how many touches on it is a good deal, or too much (R087, R210). Those who answer in the fourteen days bear
 * more; the densest shipped cadence (8 to 12 touches in 14 days, R041, R044) is fair for them and high for the silent.
 */
const limits: ReadonlyArray<{
  readonly days: 7 | 14;
  readonly answered: Readonly<Record<'yes' | 'no', Readonly<Record<'fair' | 'high', number>>>>;
}> = [
  { days: 7, answered: { no: { fair: 4, high: 7 }, yes: { fair: 6, high: 10 } } },
  { days: 14, answered: { no: { fair: 6, high: 10 }, yes: { fair: 9, high: 14 } } },
];
const levels: readonly Level[] = ['low', 'fair', 'high'];

/** How much pressure the touches made put on a lead, on whatever channels; the stretch that weighs most is the reason. */
export function pressureOf(touches: readonly PastTouch[], now: number): Pressure {
  const made = touches.filter(({ channel, at }) => channel !== 'task' && at <= now);
  const recent = made.filter(({ at }) => at > now - 14 * dayMs);
  const answered = recent.some(({ isAnswered }) => isAnswered) ? 'yes' : 'no';
  const counted = limits.map(({ days, answered: by }) => {
    const count = recent.filter(({ at }) => at > now - days * dayMs).length;
    return { days, count, level: levelOf(count, by[answered]) };
  });
  const worst = counted.reduce((one, other) => (weight(other) >= weight(one) ? other : one));
  return {
    level: worst.level,
    inSevenDays: counted.find(({ days }) => days === 7)?.count ?? 0,
    inFourteenDays: recent.length,
    why: reason('pressure', { touches: worst.count, days: worst.days, answered }),
  };
}

function levelOf(count: number, { fair, high }: Readonly<Record<'fair' | 'high', number>>): Level {
  if (count >= high) return 'high';
  return count >= fair ? 'fair' : 'low';
}

function weight({ level }: { readonly level: Level }): number {
  return levels.indexOf(level);
}
