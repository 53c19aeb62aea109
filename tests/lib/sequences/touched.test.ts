import { describe, expect, it } from 'vitest';
import { withTouched } from '../../../lib/sequences/touched.ts';
import { made, reach } from './builders.ts';

describe('withTouched', () => {
  it('puts a touch before those made before it', () => {
    const before = reach({ touches: [made('2026-11-24 10:00')] });
    const after = withTouched(before, made('2026-11-24 12:00', 'email'));
    expect(after.touches).toEqual([made('2026-11-24 12:00', 'email'), made('2026-11-24 10:00')]);
    expect(before.touches).toHaveLength(1);
  });

  it('puts it in its place when a later one is known', () => {
    const before = reach({ touches: [made('2026-11-24 12:00')] });
    expect(withTouched(before, made('2026-11-24 10:00')).touches?.map(({ at }) => at)).toEqual([
      made('2026-11-24 12:00').at,
      made('2026-11-24 10:00').at,
    ]);
  });

  it('forgets what no rule looks back to', () => {
    const touches = Array.from({ length: 200 }, () => made('2026-11-24 10:00'));
    expect(withTouched(reach({ touches }), made('2026-11-24 12:00')).touches).toHaveLength(200);
  });
});
