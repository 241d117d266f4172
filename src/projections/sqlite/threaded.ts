import { Worker } from 'node:worker_threads';
import { ViewStoreUnavailable } from '../store.js';
import type { StepAnswer, Writer } from './steps.js';

type Waiting = { resolve(answer: StepAnswer): void; reject(error: Error): void };
type Running = { readonly thread: Worker; readonly waiting: Waiting[]; readonly ended: Promise<void> };

const fromSource = import.meta.url.endsWith('.ts');
const program = new URL(fromSource ? './thread-from-source.mjs' : './thread.js', import.meta.url);

const start = (file: string, onEnd: (ended: Running) => void): Running => {
  const thread = new Worker(program, { workerData: file });
  const waiting: Waiting[] = [];
  let failure: unknown;
  const ended = new Promise<void>((resolve) => {
    thread.once('exit', () => {
      onEnd(running);
      const error = new ViewStoreUnavailable('the thread that writes the views has ended', { cause: failure });
      for (const one of waiting.splice(0)) one.reject(error);
      resolve();
    });
  });
  thread.on('error', (error) => {
    failure = error;
  });
  thread.on('message', (answer: StepAnswer) => waiting.shift()?.resolve(answer));
  const running: Running = { thread, waiting, ended };
  return running;
};

/** Writes in a thread of its own. One that ends unasked is followed by another: what it had not committed is undone. */
export const writerInThread = (file: string): Writer => {
  let running: Running | undefined;
  let closed = false;
  const alive = (): Running => {
    running ??= start(file, (ended) => {
      if (running === ended) running = undefined;
    });
    return running;
  };
  alive();
  return {
    carryOut: (steps) => {
      if (closed) return Promise.reject(new ViewStoreUnavailable('the views are closed'));
      const { thread, waiting } = alive();
      return new Promise((resolve, reject) => {
        waiting.push({ resolve, reject });
        thread.postMessage(steps);
      });
    },
    close: async () => {
      closed = true;
      const last = running;
      last?.thread.postMessage(undefined);
      await last?.ended;
    },
  };
};
