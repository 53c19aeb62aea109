import type { Browser } from 'wxt/browser';

/** The one alarm: rings when the next thing is to be done. */
export const nextAlarm = 'next-due';
/** Rings now and then, in case the one alarm was lost or late: alarms do not survive everything. */
export const heartbeatAlarm = 'heartbeat';
const heartbeatMinutes = 15;

type Alarms = Pick<typeof Browser.alarms, 'get' | 'create' | 'clear'>;

/**
 * Makes the one alarm ring at `wakeAt` (none when null) and keeps the heartbeat; safe to repeat.
 * An alarm that is right already is left alone, because creating it anew would restart it.
 */
export async function syncAlarm(alarms: Alarms, wakeAt: number | null, now: number): Promise<void> {
  const [next, heartbeat] = await Promise.all([alarms.get(nextAlarm), alarms.get(heartbeatAlarm)]);
  if (!isRightHeartbeat(heartbeat, now)) await alarms.create(heartbeatAlarm, { periodInMinutes: heartbeatMinutes });
  if (wakeAt === null) {
    if (next) await alarms.clear(nextAlarm);
    return;
  }
  const when = Math.max(wakeAt, now);
  if (next?.scheduledTime !== when) await alarms.create(nextAlarm, { when });
}

/** When the clock was set back, the heartbeat may be hours away: then it is made anew. */
function isRightHeartbeat(alarm: Browser.alarms.Alarm | undefined, now: number): boolean {
  if (alarm?.periodInMinutes !== heartbeatMinutes) return false;
  return alarm.scheduledTime <= now + heartbeatMinutes * 60_000;
}
