import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { type Config, keptIn } from '../config.js';
import { instantFromMillis, type LegalDate } from '../kernel/index.js';
import { defineCommand } from './command-line.js';
import type { Composition } from './composition.js';
import { demoClock } from './demo/clock.js';
import { DECADE, type Example, letRun, load } from './demo/example.js';
import { ingredients, keepPrepared, preparedPresent, takePrepared } from './demo/prepared.js';
import { welcome } from './demo/welcome.js';
import { exitCodes } from './exit-codes.js';
import { aborted, stopSignal } from './signals.js';
import type { Terminal } from './terminal.js';

type Demo = {
  readonly composition: Composition;
  readonly config: Config;
  readonly terminal: Terminal;
  readonly stop: AbortSignal;
};

/** Serves the example from an empty folder until it is stopped: the prepared one where it is given, loaded otherwise. */
const serveExample = async (
  { composition, config, terminal, stop }: Demo,
  { example, prepared }: { readonly example: Example; readonly prepared: LegalDate | undefined },
): Promise<void> => {
  let loaded = false;
  const clock = demoClock(instantFromMillis(0));
  if (prepared !== undefined) {
    await takePrepared(config.dataFolder);
    letRun(clock, prepared);
  }
  const serving = await composition.serve(config, { founding: false, isReady: () => loaded, clock });
  try {
    if (prepared === undefined) await Promise.race([load(serving, example, { terminal, clock }), aborted(stop)]);
    if (stop.aborted) return;
    loaded = true;
    serving.start();
    terminal.out(await welcome(serving));
    await aborted(stop);
  } finally {
    await serving.stop();
  }
};

/** Loads the decade with all of its training and keeps it beside the program. */
const prepare = async ({ composition, config, terminal, stop }: Demo): Promise<void> => {
  const fits = await ingredients();
  const clock = demoClock(instantFromMillis(0));
  const closed = { ...config, host: '127.0.0.1', port: 0, logLevel: 'warn' as const };
  const serving = await composition.serve(closed, { founding: false, isReady: () => false, clock });
  let present: LegalDate | undefined;
  try {
    const loading = load(serving, { file: DECADE, training: 'all' }, { terminal, clock });
    present = (await Promise.race([loading, aborted(stop)])) ?? undefined;
  } finally {
    await serving.stop();
  }
  if (present !== undefined) await keepPrepared(config.dataFolder, { fits, present });
};

/** What is prepared is the decade with all of its training, under the shipped policies. */
const isPrepared = ({ file, training }: Example, { policies }: Config): boolean =>
  file === DECADE && training === 'all' && policies === undefined;

export const demoCommand = defineCommand({
  name: 'demo',
  zh: '载入示例登记册并启动（临时目录，退出即删）',
  en: 'load an example register into a throw-away folder and serve it',
  declare: (command) =>
    command
      .option('--history <file>', '另一份历史（NDJSON 命令） · another history of commands')
      .option(
        '--training <years>',
        '培训：all 为十年，约两千个班、两万名学员；last-year 只有最后一年；none 不含 · the training of all years, two thousand classes and twenty thousand learners, of the last-year, or none',
        'all',
      )
      .option('--load', '重新载入，不用构建时备好的示例 · load the example even where the build has it ready', false)
      .option(
        '--prepare',
        '只备好示例，供以后的 demo 即时启动（构建时自动进行） · only make the example ready, so that later demos start at once, as the build does',
        false,
      ),
  read: z.object({
    history: z.string().optional(),
    training: z.enum(['none', 'last-year', 'all']),
    load: z.boolean(),
    prepare: z.boolean(),
  }),
  notes: () =>
    '端口由 PORT 指定，默认 4000；/readyz 答 200 即已载入完毕 · PORT is 4000 by default; /readyz answers 200 when all is loaded',
  action: async ({ composition, config, terminal }, { history, training, load: anew, prepare: only }) => {
    if (only && !anew && (await preparedPresent(terminal.err)) !== undefined) return exitCodes.ok;
    // What was taught is told of the shipped history alone: it has to fit what that says, day by day.
    const example: Example = history === undefined ? { file: DECADE, training } : { file: history, training: 'none' };
    const settings = config();
    const folder = mkdtempSync(join(tmpdir(), 'jidi-demo-'));
    const remove = (): void => rmSync(folder, { recursive: true, force: true });
    const stop = stopSignal(terminal, remove);
    const demo: Demo = { composition, config: keptIn(settings, folder), terminal, stop };
    try {
      if (only) await prepare(demo);
      else {
        const prepared = !anew && isPrepared(example, settings) ? await preparedPresent(terminal.err) : undefined;
        await serveExample(demo, { example, prepared });
      }
    } finally {
      remove();
    }
    return only && stop.aborted ? exitCodes.failure : exitCodes.ok;
  },
});
