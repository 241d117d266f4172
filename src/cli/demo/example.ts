import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { instantOn, type LegalDate, yearOf } from '../../kernel/index.js';
import type { Serving } from '../composition.js';
import { progress, type Terminal } from '../terminal.js';
import type { DemoClock } from './clock.js';
import type { Stage } from './replay.js';
import type { Step } from './step.js';

/** The shipped history: one city's decade. */
export const DECADE = join(import.meta.dirname, '../../../examples/decade.ndjson');

/** How much of the training is told: none of it, of the history's last year, or of all its years. */
export type Training = 'none' | 'last-year' | 'all';
export type Example = { readonly file: string; readonly training: Training };

/** Working hours have begun on the day with which a history ends. */
export const letRun = (clock: DemoClock, present: LegalDate): void => {
  clock.set(instantOn(present, '09:00'));
  clock.run();
};

/** The history of a file, and as much of the training that goes with it as is asked for. */
const read = async ({ file, training }: Example): Promise<{ readonly steps: readonly Step[]; present: LegalDate }> => {
  const [{ readLines }, { presentOf }] = await Promise.all([import('./line.js'), import('./replay.js')]);
  const lines = readLines(await readFile(file, 'utf8'));
  const present = presentOf(lines);
  if (training === 'none') return { steps: lines, present };
  const [{ inOrder }, { trainingOf }, { readHolidays, shippedPolicies }] = await Promise.all([
    import('./step.js'),
    import('./training/index.js'),
    import('../../policies.js'),
  ]);
  const from = training === 'last-year' ? { from: yearOf(present) } : {};
  const told = trainingOf(lines, { holidays: readHolidays(shippedPolicies), present, ...from });
  return { steps: inOrder(lines, told), present };
};

const VIEWS_MS = 60_000;

/**
 * Replays an example into an empty register, whose clock keeps up with it and goes on from the example's present. Answers
 * with that, once the views show all of it.
 */
export const load = async (
  serving: Serving,
  example: Example,
  { terminal, clock }: { readonly terminal: Terminal; readonly clock: DemoClock },
): Promise<LegalDate> => {
  const [{ replay }, { steps, present }] = await Promise.all([import('./replay.js'), read(example)]);
  const bar = progress(terminal, '载入示例 · loading the example');
  const stage = serving.stage();
  const setClock: Stage['setClock'] = (now) => {
    stage.setClock(now);
    clock.set(now);
  };
  const position = await replay(
    steps,
    { ...stage, setClock },
    { present, onProgress: (done, total) => bar.to(done, total) },
  );
  bar.end();
  letRun(clock, present);
  if (position !== undefined) await serving.views.waitFor(position, VIEWS_MS);
  return present;
};
