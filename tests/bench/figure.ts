/** What a figure must not exceed (or, with `atLeast`, not fall below), as measured, as a ratio to its baseline, or both. */
export interface Target {
  readonly most?: number;
  readonly atLeast?: number;
  readonly mostRatio?: number;
}

export type Unit = 'ms' | 's' | 'bytes' | 'MB' | '/s' | 'shown';

/** One line of the table. */
export interface Figure {
  readonly name: string;
  readonly unit: Unit;
  readonly measured: number;
  /** Of the same run; null where there is nothing to compare with. */
  readonly baseline: number | null;
  /** Measured by baseline, unless the two are not of a kind. */
  readonly ratio?: number | null;
  readonly target?: Target;
}

/** A heading and its figures, with what must be known to read them. */
export interface Section {
  readonly title: string;
  readonly notes: readonly string[];
  readonly figures: readonly Figure[];
}

const columns = ['figure', 'target', 'measured', 'baseline', 'ratio', ''] as const;

/** Measured by baseline; null where there is none. */
export function ratioOf({ measured, baseline, ratio }: Figure): number | null {
  if (ratio !== undefined) return ratio;
  return baseline === null || baseline === 0 ? null : measured / baseline;
}

/** Whether the target is met; null without a target. */
export function isMet(figure: Figure): boolean | null {
  const { target, measured } = figure;
  if (!target) return null;
  const { most = Number.POSITIVE_INFINITY, atLeast = Number.NEGATIVE_INFINITY, mostRatio } = target;
  const ratio = ratioOf(figure);
  return measured <= most && measured >= atLeast && (mostRatio === undefined || (ratio !== null && ratio <= mostRatio));
}

function amount(value: number, unit: Unit): string {
  const digits = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2;
  const text = value.toLocaleString('en', { maximumFractionDigits: digits, minimumFractionDigits: 0 });
  return unit === '/s' ? `${text}/s` : `${text} ${unit}`;
}

function targetText({ target, unit }: Figure): string {
  if (!target) return '';
  const parts = [
    target.most === undefined ? '' : `≤ ${amount(target.most, unit)}`,
    target.atLeast === undefined ? '' : `≥ ${amount(target.atLeast, unit)}`,
    target.mostRatio === undefined ? '' : `≤ ${target.mostRatio} ×`,
  ];
  return parts.filter(Boolean).join(', ');
}

function rowOf(figure: Figure): readonly string[] {
  const { name, unit, measured, baseline } = figure;
  const ratio = ratioOf(figure);
  const met = isMet(figure);
  return [
    name,
    targetText(figure),
    amount(measured, unit),
    baseline === null ? '' : amount(baseline, unit),
    ratio === null ? '' : `${ratio.toFixed(ratio < 10 ? 2 : 0)} ×`,
    met === null ? '' : met ? 'ok' : 'over',
  ];
}

/** All sections as one table, with how many targets are missed at the end. */
export function tableOf(sections: readonly Section[]): string {
  const rows = sections.map(({ figures }) => figures.map(rowOf));
  const widths = columns.map((title, at) => Math.max(title.length, ...rows.flat().map((row) => row[at]?.length ?? 0)));
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
      .join('  ')
      .trimEnd();
  const blocks = sections.map(({ title, notes }, at) => [
    '',
    title,
    ...(rows[at] ?? []).map((row) => line(row)),
    ...notes.map((note) => `    ${note}`),
  ]);
  const judged = sections.flatMap(({ figures }) => figures).filter((figure) => isMet(figure) !== null);
  const missed = judged.filter((figure) => isMet(figure) === false);
  const end = `${missed.length} of ${judged.length} targets missed${missed.length > 0 ? ':' : '.'}`;
  return [line(columns), ...blocks.flat(), '', end, ...missed.map(({ name }) => `  ${name}`)].join('\n');
}
