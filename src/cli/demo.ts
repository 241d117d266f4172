import { mkdtempSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import type { Config } from '../config.js';
import { instantFromMillis, instantOn, type LegalDate, yearOf } from '../kernel/index.js';
import { defineCommand } from './command-line.js';
import type { Serving } from './composition.js';
import { type DemoClock, demoClock } from './demo/clock.js';
import type { Stage } from './demo/replay.js';
import type { Step } from './demo/step.js';
import { welcome } from './demo/welcome.js';
import { exitCodes } from './exit-codes.js';
import { aborted, stopSignal } from './signals.js';
import { progress, type Terminal } from './terminal.js';

const EXAMPLE = join(import.meta.dirname, '../../examples/decade.ndjson');

/** How much of the training is told: none of it, of the history's last year, or of all its years. */
type Training = 'NONE' | 'LAST_YEAR' | 'ALL';
type Example = { readonly file: string; readonly training: Training };

/** The history of a file, and as much of the training that goes with it as is asked for. */
const read = async ({ file, training }: Example): Promise<{ readonly steps: readonly Step[]; present: LegalDate }> => {
  const [{ readLines }, { presentOf }] = await Promise.all([import('./demo/line.js'), import('./demo/replay.js')]);
  const lines = readLines(await readFile(file, 'utf8'));
  const present = presentOf(lines);
  if (training === 'NONE') return { steps: lines, present };
  const [{ inOrder }, { trainingOf }, { readHolidays, shippedPolicies }] = await Promise.all([
    import('./demo/step.js'),
    import('./demo/training/index.js'),
    import('../policies.js'),
  ]);
  const from = training === 'LAST_YEAR' ? { from: yearOf(present) } : {};
  const told = trainingOf(lines, { holidays: readHolidays(shippedPolicies), present, ...from });
  return { steps: inOrder(lines, told), present };
};

/** Replays the example; the register's clock keeps up with it, and goes on from the example's present. */
const load = async (serving: Serving, example: Example, terminal: Terminal, clock: DemoClock): Promise<void> => {
  const [{ replay }, { steps, present }] = await Promise.all([import('./demo/replay.js'), read(example)]);
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
  clock.set(instantOn(present, '09:00'));
  clock.run();
  if (position !== undefined) await serving.views.waitFor(position, 60_000);
};

const inFolder = (config: Config, dataFolder: string): Config => ({
  ...config,
  dataFolder,
  ledger: { kind: 'sqlite', file: join(dataFolder, 'ledger.db') },
  views: { kind: 'sqlite', file: join(dataFolder, 'views.db') },
});

const trainingAsked = (asked: true | 'last-year' | 'all' | undefined): Training => {
  if (asked === undefined) return 'NONE';
  return asked === 'last-year' ? 'LAST_YEAR' : 'ALL';
};

export const demoCommand = defineCommand({
  name: 'demo',
  zh: '载入示例登记册并启动（临时目录，退出即删）',
  en: 'load an example register into a throw-away folder and serve it',
  declare: (command) =>
    command
      .option('--history <file>', '另一份历史（NDJSON 命令） · another history of commands')
      .option(
        '--training [years]',
        '连同培训：last-year 只有最后一年，数秒；all（缺省）为十年，约两千个班、两万名学员，约一分钟 · with the training: of the last year, in seconds, or of all years (the default), two thousand classes and twenty thousand learners, in about a minute',
      ),
  read: z.object({
    history: z.string().optional(),
    training: z.union([z.literal(true), z.enum(['last-year', 'all'])]).optional(),
  }),
  notes: () =>
    '端口由 PORT 指定，默认 4000；/readyz 答 200 即已载入完毕 · PORT is 4000 by default; /readyz answers 200 when all is loaded',
  action: async ({ composition, config, terminal }, { history, training }) => {
    // What was taught is told of the shipped history alone: it has to fit what that says, day by day.
    const told = history === undefined ? trainingAsked(training) : 'NONE';
    const example: Example = { file: history ?? EXAMPLE, training: told };
    const folder = mkdtempSync(join(tmpdir(), 'jidi-demo-'));
    const remove = (): void => rmSync(folder, { recursive: true, force: true });
    const stop = stopSignal(terminal, remove);
    try {
      let loaded = false;
      const clock = demoClock(instantFromMillis(0));
      const serving = await composition.serve(inFolder(config(), folder), {
        founding: false,
        isReady: () => loaded,
        clock,
      });
      try {
        await Promise.race([load(serving, example, terminal, clock), aborted(stop)]);
        if (stop.aborted) return exitCodes.ok;
        loaded = true;
        serving.start();
        terminal.out(await welcome(serving));
        await aborted(stop);
      } finally {
        await serving.stop();
      }
    } finally {
      remove();
    }
    return exitCodes.ok;
  },
});
