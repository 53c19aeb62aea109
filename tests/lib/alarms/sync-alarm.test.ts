import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { heartbeatAlarm, nextAlarm, syncAlarm } from '../../../lib/alarms/sync-alarm.ts';
import { hour, monday } from '../../world.ts';

const { alarms } = fakeBrowser;

beforeEach(() => fakeBrowser.reset());

describe('the one alarm', () => {
  it('rings at the wake, beside a heartbeat', async () => {
    await syncAlarm(alarms, monday + hour, monday);
    expect(await alarms.get(nextAlarm)).toMatchObject({ scheduledTime: monday + hour });
    expect(await alarms.get(heartbeatAlarm)).toMatchObject({ periodInMinutes: 15 });
  });

  it('is left alone when it is right already: creating it anew would restart it', async () => {
    const now = Date.now();
    await syncAlarm(alarms, now + hour, now);
    const create = vi.spyOn(alarms, 'create');
    await syncAlarm(alarms, now + hour, now);
    expect(create).not.toHaveBeenCalled();
  });

  it('moves with the wake, and goes when nothing waits', async () => {
    await syncAlarm(alarms, monday + hour, monday);
    await syncAlarm(alarms, monday + 2 * hour, monday);
    expect(await alarms.get(nextAlarm)).toMatchObject({ scheduledTime: monday + 2 * hour });
    await syncAlarm(alarms, null, monday);
    expect(await alarms.get(nextAlarm)).toBeUndefined();
    expect(await alarms.get(heartbeatAlarm)).toBeDefined();
  });

  it('rings at once for what is past', async () => {
    await syncAlarm(alarms, monday - hour, monday);
    expect(await alarms.get(nextAlarm)).toMatchObject({ scheduledTime: monday });
  });

  it('makes the heartbeat anew when the clock was set back and it is hours away', async () => {
    await syncAlarm(alarms, null, monday);
    const create = vi.spyOn(alarms, 'create');
    await syncAlarm(alarms, null, monday - 3 * hour);
    expect(create).toHaveBeenCalledWith(heartbeatAlarm, { periodInMinutes: 15 });
  });
});
