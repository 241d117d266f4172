import { cpus } from 'node:os';

export type Figure = { readonly name: string; readonly value: number; readonly unit: string };
/** What one run shows of itself: a ratio holds on any machine, the figures beside it only on this one. */
export type Ratio = {
  readonly name: string;
  readonly value: number;
  /** Of what has a goal in a unit of its own; × where absent. */
  readonly unit?: string;
  readonly goal?: Goal;
};
export type Goal = { readonly atLeast: number } | { readonly atMost: number };
export type Report = { readonly title: string; readonly ratios: readonly Ratio[]; readonly figures: readonly Figure[] };

export const met = ({ value, goal }: Ratio): boolean =>
  goal === undefined || ('atLeast' in goal ? value >= goal.atLeast : value <= goal.atMost);

/** The value below which the given part (0 to 1) of the values lies. */
export const quantile = (values: readonly number[], part: number): number => {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
};
export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** Three digits, thousands apart. */
export const shown = (value: number): string =>
  (Math.abs(value) >= 1_000 ? Math.round(value) : Number(value.toPrecision(3))).toLocaleString('en', {
    maximumFractionDigits: 6,
  });
const goalText = (goal: Goal | undefined): string =>
  goal === undefined ? '' : 'atLeast' in goal ? `at least ${goal.atLeast}` : `at most ${goal.atMost}`;

/** One line of JSON for machines, then a table for people. A goal that is missed ends the process with code 1. */
export const print = (report: Report): void => {
  const machine = { node: process.version, cpus: cpus().length, cpu: cpus()[0]?.model ?? 'unknown' };
  console.log(JSON.stringify({ ...report, machine }));
  const lines = [
    ...report.ratios.map((ratio) => [
      ratio.name,
      shown(ratio.value),
      ratio.unit ?? '×',
      goalText(ratio.goal),
      met(ratio) ? '' : 'MISSED',
    ]),
    ...report.figures.map(({ name, value, unit }) => [name, shown(value), unit]),
  ];
  const width = Math.max(...lines.map(([name = '']) => name.length));
  console.log(`\n${report.title}`);
  for (const [name = '', value = '', ...rest] of lines)
    console.log(`  ${name.padEnd(width)}  ${value.padStart(10)} ${rest.filter(Boolean).join('  ')}`);
  if (!report.ratios.every(met)) process.exitCode = 1;
};
