import { Worker } from 'node:worker_threads';
import { LedgerUnavailable } from '../ledger.js';
import { reasonOf } from './file.js';
import type { FromWriter, Group, WriterOptions } from './protocol.js';

type Answers = Extract<FromWriter, { kind: 'answers' }>;

/** The writer seen from the main thread: groups go in, and their answers come out in the same order. */
export interface WriterThread {
  /** Asked or unasked: it takes no more groups. */
  readonly ended: boolean;
  /** Rejects when the thread ends before it has answered; what became of the group is then not known. */
  commit(group: Group): Promise<Answers>;
  /** Resolves when the thread has closed the file and ended. */
  close(): Promise<void>;
}

const fromSource = import.meta.url.endsWith('.ts');
const program = new URL(fromSource ? './writer-from-source.mjs' : './writer.js', import.meta.url);

/** Starts a writer; it holds the file open when this resolves. @throws LedgerUnavailable */
export const startWriterThread = async (options: WriterOptions): Promise<WriterThread> => {
  const thread = new Worker(program, { workerData: options });
  const asked: { resolve(message: FromWriter): void; reject(error: Error): void }[] = [];
  let ending: string | undefined;
  const ended = new Promise<void>((resolve) => {
    thread.once('exit', (code) => {
      ending ??= `the writer ended with code ${code}`;
      for (const { reject } of asked.splice(0)) reject(new Error(ending));
      resolve();
    });
  });
  thread.on('error', (error) => {
    ending = `the writer failed: ${reasonOf(error)}`;
  });
  thread.on('message', (message: FromWriter) => asked.shift()?.resolve(message));
  const answer = () =>
    new Promise<FromWriter>((resolve, reject) => {
      if (ending === undefined) asked.push({ resolve, reject });
      else reject(new Error(ending));
    });

  await answer().catch((error: unknown) => {
    throw new LedgerUnavailable(`${options.file}: ${reasonOf(error)}`, { cause: error });
  });
  return {
    get ended() {
      return ending !== undefined;
    },
    commit: async (group) => {
      const answered = answer();
      thread.postMessage({ kind: 'group', group });
      const message = await answered;
      if (message.kind !== 'answers') throw new Error(`the writer answered ${message.kind}`);
      return message;
    },
    close: async () => {
      thread.postMessage({ kind: 'close' });
      await ended;
    },
  };
};
