import { mkdtempSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import type { Config } from '../config.js';
import { instantFromMillis, instantOn } from '../kernel/index.js';
import { defineCommand } from './command-line.js';
import type { Serving } from './composition.js';
import { type DemoClock, demoClock } from './demo/clock.js';
import type { Stage } from './demo/replay.js';
import { welcome } from './demo/welcome.js';
import { exitCodes } from './exit-codes.js';
import { aborted, stopSignal } from './signals.js';
import { progress, type Terminal } from './terminal.js';

const EXAMPLE = join(import.meta.dirname, '../../examples/decade.ndjson');

/** Replays the history; the register's clock keeps up with it, and goes on from the history's present. */
const load = async (serving: Serving, file: string, terminal: Terminal, clock: DemoClock): Promise<void> => {
  const [{ readLines }, { presentOf, replay }] = await Promise.all([
    import('./demo/line.js'),
    import('./demo/replay.js'),
  ]);
  const lines = readLines(await readFile(file, 'utf8'));
  const bar = progress(terminal, '载入示例 · loading the example');
  const stage = serving.stage();
  const setClock: Stage['setClock'] = (now) => {
    stage.setClock(now);
    clock.set(now);
  };
  const present = presentOf(lines);
  const position = await replay(
    lines,
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

export const demoCommand = defineCommand({
  name: 'demo',
  zh: '载入示例登记册并启动（临时目录，退出即删）',
  en: 'load an example register into a throw-away folder and serve it',
  declare: (command) =>
    command.option('--history <file>', '另一份历史（NDJSON 命令） · another history of commands', EXAMPLE),
  read: z.object({ history: z.string() }),
  notes: () =>
    '端口由 PORT 指定，默认 4000；/readyz 答 200 即已载入完毕 · PORT is 4000 by default; /readyz answers 200 when all is loaded',
  action: async ({ composition, config, terminal }, { history }) => {
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
        await Promise.race([load(serving, history, terminal, clock), aborted(stop)]);
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
