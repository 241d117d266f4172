import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

const listeningSchema = z.object({ port: z.number(), address: z.string() });

/** A double in a process of its own. */
export type DoubleProcess = {
  readonly port: number;
  readonly address: string;
  /** Gives a command and waits for its answer. */
  command(words: object): Promise<unknown>;
  /** Resolves when it has ended, however. */
  readonly gone: Promise<void>;
  /** SIGKILL; resolves when it is gone. What it acknowledged is in its file, if it has one. */
  kill(): Promise<void>;
};

const program = fileURLToPath(new URL('./process.ts', import.meta.url));

/** @param port 0 for a free one; the one it had before to come back as the same server */
export const startDoubleProcess = async (file?: string, port = 0): Promise<DoubleProcess> => {
  const child: ChildProcess = spawn(
    process.execPath,
    ['--import', 'tsx', program, String(port), ...(file === undefined ? [] : [file])],
    {
      stdio: ['pipe', 'pipe', 'inherit'],
    },
  );
  const { stdin, stdout } = child;
  if (stdin === null || stdout === null) throw new Error('the process has no pipes');
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const lines = createInterface({ input: stdout })[Symbol.asyncIterator]();
  const answer = async (): Promise<unknown> => {
    const { value, done } = await lines.next();
    if (done) throw new Error('the double ended');
    return JSON.parse(String(value));
  };
  const listening = listeningSchema.parse(await answer());
  return {
    ...listening,
    gone,
    async command(words) {
      stdin.write(`${JSON.stringify(words)}\n`);
      return answer();
    },
    async kill() {
      child.kill('SIGKILL');
      await gone;
    },
  };
};
