import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { median, print, type Report } from './report.js';

/** From the start of `jidi demo` to the first 200 of `/readyz`: the whole example replayed, the views caught up. */
const ROUNDS = 3;
const PROGRAM = fileURLToPath(new URL('../dist/main.js', import.meta.url));
const GOAL_SECONDS = 15;

const isReady = async (address: string): Promise<boolean> => (await fetch(`${address}/readyz`)).status === 200;

const startOnce = async (): Promise<{ readonly listening: number; readonly ready: number }> => {
  const started = performance.now();
  const env = { ...process.env, PORT: '0', LOG_LEVEL: 'info' };
  const child = spawn(process.execPath, [PROGRAM, 'demo'], { env, stdio: ['ignore', 'ignore', 'pipe'] });
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

export const demoBench = async (): Promise<Report> => {
  const runs = [];
  for (let round = 0; round < ROUNDS; round += 1) runs.push(await startOnce());
  const ready = median(runs.map((run) => run.ready)) / 1_000;
  return {
    title: 'Start of the demo',
    ratios: [{ name: `ready, against ${GOAL_SECONDS} s`, value: ready / GOAL_SECONDS, goal: { atMost: 1 } }],
    figures: [
      { name: 'listening', value: median(runs.map((run) => run.listening)) / 1_000, unit: 's' },
      { name: 'ready', value: ready, unit: 's' },
    ],
  };
};

if (process.argv[1] === fileURLToPath(import.meta.url)) print(await demoBench());
