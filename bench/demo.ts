import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { median, print, type Report } from './report.js';

/**
 * From the start of `jidi demo` to the first 200 of `/readyz`: with the example that the build makes ready, and with all
 * of the decade and its training loaded on the way, as the build does it.
 */
const ROUNDS = 3;
const PROGRAM = fileURLToPath(new URL('../dist/main.js', import.meta.url));
const GOALS = { ready: 15, loaded: 60 };

const isReady = async (address: string): Promise<boolean> => (await fetch(`${address}/readyz`)).status === 200;

type Start = { readonly listening: number; readonly ready: number };

const startOnce = async (...options: readonly string[]): Promise<Start> => {
  const started = performance.now();
  const env = { ...process.env, PORT: '0', LOG_LEVEL: 'info' };
  const child = spawn(process.execPath, [PROGRAM, 'demo', ...options], { env, stdio: ['ignore', 'ignore', 'pipe'] });
  try {
    const address = await new Promise<string>((resolve, reject) => {
      let log = '';
      child.stderr.setEncoding('utf8').on('data', (text: string) => {
        log += text;
        const found = /"address":"(.*?)"/.exec(log)?.[1];
        if (found !== undefined) resolve(found);
      });
      child.once('exit', (code) => reject(new Error(`the demo ended with code ${code}`)));
    });
    const listening = performance.now() - started;
    while (!(await isReady(address))) await new Promise((resolve) => setTimeout(resolve, 20));
    return { listening, ready: performance.now() - started };
  } finally {
    child.kill('SIGINT');
    await once(child, 'exit');
  }
};

const prepare = async (): Promise<void> => {
  const [code] = await once(spawn(process.execPath, [PROGRAM, 'demo', '--prepare'], { stdio: 'inherit' }), 'exit');
  if (code !== 0) throw new Error(`the example was not made ready: code ${code}`);
};

export const demoBench = async (): Promise<Report> => {
  await prepare();
  const runs: Start[] = [];
  for (let round = 0; round < ROUNDS; round += 1) runs.push(await startOnce());
  const ready = median(runs.map((run) => run.ready)) / 1_000;
  const loaded = (await startOnce('--load')).ready / 1_000;
  return {
    title: 'Start of the demo',
    ratios: [
      { name: `ready, against ${GOALS.ready} s`, value: ready / GOALS.ready, goal: { atMost: 1 } },
      {
        name: `decade loaded with its training, against ${GOALS.loaded} s`,
        value: loaded / GOALS.loaded,
        goal: { atMost: 1 },
      },
    ],
    figures: [
      { name: 'listening', value: median(runs.map((run) => run.listening)) / 1_000, unit: 's' },
      { name: 'ready', value: ready, unit: 's' },
      { name: 'ready, with the decade and its training loaded on the way', value: loaded, unit: 's' },
    ],
  };
};

if (process.argv[1] === fileURLToPath(import.meta.url)) print(await demoBench());
