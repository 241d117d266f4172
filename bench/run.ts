import './production.js';
import { appendBench } from './append.js';
import { asOfBench } from './as-of.js';
import { demoBench } from './demo.js';
import { eventStoreBench } from './eventstoredb.js';
import { feedBench } from './feed.js';
import { httpBench } from './http.js';
import { listBench } from './list.js';
import { writeReports } from './markdown.js';
import { nodesBench } from './nodes.js';
import { postgresBench } from './postgres.js';
import { rebuildBench } from './rebuild.js';
import { print, type Report } from './report.js';
import { transparencyBench } from './transparency.js';
import { verifyBench } from './verify.js';

/**
 * All benchmarks, or the named ones, one after another so that none disturbs the next: `npm run bench -- append http`.
 * With `--write` the figures go into docs/benchmarks.md. Exit code 1 when a goal is missed.
 */
const benches: ReadonlyMap<string, () => Promise<Report>> = new Map([
  ['append', appendBench],
  ['eventstoredb', () => eventStoreBench()],
  ['http', httpBench],
  ['feed', () => feedBench()],
  ['rebuild', () => rebuildBench()],
  ['list', () => listBench()],
  ['postgres', () => postgresBench()],
  ['nodes', () => nodesBench()],
  ['transparency', transparencyBench],
  ['verify', () => verifyBench()],
  ['demo', demoBench],
  ['as-of', () => asOfBench()],
]);

const asked = process.argv.slice(2).filter((argument) => argument !== '--write');
const unknown = asked.filter((name) => !benches.has(name));
if (unknown.length > 0) throw new Error(`no bench ${unknown.join(', ')}; there are ${[...benches.keys()].join(', ')}`);

const reports = new Map<string, Report>();
for (const [name, bench] of benches) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  const report = await bench();
  print(report);
  reports.set(name, report);
}
if (process.argv.includes('--write')) writeReports(reports);
