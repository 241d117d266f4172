import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { type Goal, met, type Report, shown } from './report.js';

const FILE = new URL('../docs/benchmarks.md', import.meta.url);
const GIB = 1024 ** 3;

const goalText = (goal: Goal | undefined): string => {
  if (goal === undefined) return '';
  return 'atLeast' in goal ? `≥ ${goal.atLeast}` : `≤ ${goal.atMost}`;
};

const table = ({ ratios, figures }: Report): string => {
  const rows = [
    ...ratios.map((ratio) => [
      ratio.name,
      `**${shown(ratio.value)} ${ratio.unit ?? '×'}**`,
      goalText(ratio.goal) + (met(ratio) ? '' : ' missed'),
    ]),
    ...figures.map(({ name, value, unit }) => [name, `${shown(value)} ${unit}`, '']),
  ];
  return ['| | | goal |', '|---|--:|---|', ...rows.map((cells) => `| ${cells.join(' | ')} |`)].join('\n');
};

const machine = (): string => {
  const [cpu] = cpus();
  return `${cpus().length} × ${cpu?.model ?? 'unknown'}, ${Math.round(totalmem() / GIB)} GiB, Node ${process.versions.node}.`;
};

/** Puts a text between the page's markers of that name; what is written around them stays. */
const put = (page: string, name: string, text: string): string => {
  const between = new RegExp(`(<!-- ${name} -->\\n)[\\s\\S]*?(<!-- /${name} -->)`);
  if (!between.test(page)) throw new Error(`docs/benchmarks.md has no place for ${name}`);
  return page.replace(between, (_, open: string, close: string) => `${open}\n${text}\n\n${close}`);
};

/** Writes reports into docs/benchmarks.md, each at its marker. */
export const writeReports = (reports: ReadonlyMap<string, Report>): void => {
  let page = put(readFileSync(FILE, 'utf8'), 'machine', machine());
  for (const [name, report] of reports) page = put(page, name, table(report));
  writeFileSync(FILE, page);
};
