import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('../../../components/kit/tokens.css', import.meta.url), 'utf8');

/** A token's colours: [light, dark]. */
function token(name: string): readonly [string, string] {
  const found = new RegExp(`--${name}: (?:light-dark\\((#\\w{6}), (#\\w{6})\\)|(#\\w{6}));`).exec(css);
  if (!found) throw new Error(`No token --${name}`);
  const [, light = found[3] ?? '', dark = found[3] ?? ''] = found;
  return [light, dark];
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

const texts = ['text', 'soft', 'faint', 'accent', 'good', 'warn', 'stop', 'hold'];
const onSurfaces = texts.flatMap((text) => ['bg', 'raised'].map((surface) => [text, surface] as const));
const onWashes = ['accent', 'good', 'warn', 'stop', 'hold'].map((text) => [text, `${text}-wash`] as const);
const onFills = ['accent-fill', 'accent-fill-hover', 'stop-fill'].map((fill) => ['on-fill', fill] as const);
const onInverse = ['on-inverse', 'inverse-accent'].map((text) => [text, 'inverse'] as const);

describe('text in both schemes reads at 4.5:1 or better', () => {
  it.each([
    ...onSurfaces,
    ...onWashes,
    ...onFills,
    ...onInverse,
    ['text', 'warn-wash'],
    ['text', 'stop-wash'],
  ] as const)('%s on %s', (text, surface) => {
    const [light, dark] = [0, 1].map((scheme) => contrast(token(text)[scheme]!, token(surface)[scheme]!));
    expect(light).toBeGreaterThanOrEqual(4.5);
    expect(dark).toBeGreaterThanOrEqual(4.5);
  });

  it('and the edge of a field stands out at 3:1', () => {
    for (const scheme of [0, 1])
      expect(contrast(token('line-strong')[scheme]!, token('bg')[scheme]!)).toBeGreaterThan(3);
  });
});
