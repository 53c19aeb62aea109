import { describe, expect, it } from 'vitest';
import { keptScripts } from '../../../../lib/words/library/kept-scripts.ts';
import { scriptsFor } from '../../../../lib/words/library/scenario-for.ts';
import type { KeptScript } from '../../../../lib/words/library/script.ts';
import { shippedScripts } from '../../../../lib/words/library/shipped-scripts.ts';
import { keptScript, shippedScript } from './scripts.ts';

const price = shippedScript('negotiation');

function changed(changes: Partial<KeptScript>): KeptScript {
  return keptScript({ ...price, ...changes });
}

describe('the scripts of the library', () => {
  it('are those that ship, as they were shipped, while the rep has none', () => {
    const kept = keptScripts([]);
    expect(kept.map(({ id }) => id)).toEqual(shippedScripts.map(({ id }) => id));
    expect(kept[0]).toEqual({ ...shippedScripts[0], approvedAt: null, approvedBy: '', isHidden: false, savedAt: null });
  });

  it('have what the rep made of one in its place, and their own after all others', () => {
    const kept = keptScripts([keptScript(), changed({ opening: 'About the price.' })]);
    expect(kept).toHaveLength(shippedScripts.length + 1);
    const at = shippedScripts.findIndex(({ id }) => id === price.id);
    expect(kept[at]).toMatchObject({ id: price.id, opening: 'About the price.', closing: price.closing });
    expect(kept.at(-1)).toMatchObject({ id: 'own-1' });
  });
});

describe('the scripts for a scenario', () => {
  it('are the rep’s own, the one saved last first, before the one that ships', () => {
    const older = keptScript({ id: 'a', savedAt: 5 });
    const newer = keptScript({ id: 'b', savedAt: 9 });
    const shipped = keptScript({ ...shippedScript('introduction'), savedAt: 20 });
    const found = scriptsFor('introduction', keptScripts([older, newer, shipped]));
    expect(found.map(({ id }) => id)).toEqual(['b', 'a', 'script-introduction']);
  });

  it('are none that is hidden, and none of another scenario', () => {
    const kept = keptScripts([changed({ isHidden: true }), keptScript({ isHidden: true })]);
    expect(scriptsFor('negotiation', kept)).toEqual([]);
    expect(scriptsFor('introduction', kept).map(({ id }) => id)).toEqual(['script-introduction']);
  });
});
