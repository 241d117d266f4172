import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

export const projectRoot = join(import.meta.dirname, '../../..');
const program = join(projectRoot, 'dist/main.js');

export type Ended = { readonly code: number | null; readonly signal: NodeJS.Signals | null };
export type Finished = Ended & { readonly stdout: string; readonly stderr: string };

type Settings = { readonly [variable: string]: string };

/** The machine's environment without what would configure the register. */
const environment = (settings: Settings): NodeJS.ProcessEnv => {
  const inherited = Object.entries(process.env).filter(
    ([name]) => !/^(PORT|HOST|LOG_LEVEL|NODE_ENV|JIDI_.*)$/.test(name),
  );
  return { ...Object.fromEntries(inherited), PORT: '0', LOG_LEVEL: 'warn', ...settings };
};

const start = (args: readonly string[], settings: Settings) => {
  const child = spawn(process.execPath, [program, ...args], {
    env: environment(settings),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output.stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    output.stderr += text;
  });
  const ended: Promise<Ended> = once(child, 'close').then(() => ({ code: child.exitCode, signal: child.signalCode }));
  return { child, output, ended };
};

/** Runs `jidi` to its end, which `onStart` can bring about. */
export const jidi = async (
  args: readonly string[],
  settings: Settings = {},
  onStart?: (kill: () => void) => void,
): Promise<Finished> => {
  const { child, output, ended } = start(args, settings);
  onStart?.(() => child.kill('SIGKILL'));
  return { ...(await ended), ...output };
};

/** Runs `jidi` while nobody reads its results. */
export const unread = async (
  args: readonly string[],
  settings: Settings = {},
): Promise<Ended & Pick<Finished, 'stderr'>> => {
  const { child, output, ended } = start(args, settings);
  child.stdout.destroy();
  return { ...(await ended), stderr: output.stderr };
};

export type ServedProgram = {
  readonly address: string;
  readonly output: { readonly stdout: string; readonly stderr: string };
  readonly ended: Promise<Ended>;
  kill(signal: NodeJS.Signals): void;
  /** As an operator stops it: SIGTERM, and what it does then. */
  stop(): Promise<Ended>;
};

/** The program ended before it served. */
export class DidNotServe extends Error {
  override readonly name = 'DidNotServe';
  constructor(
    readonly ended: Ended,
    readonly stderr: string,
  ) {
    super(`ended with ${ended.code ?? ended.signal} before it served:\n${stderr}`);
  }
}

const running = new Set<ChildProcess>();

/** Starts `jidi serve` (or another serving command) and resolves when it says where it listens. */
export const serve = async (
  settings: Settings,
  {
    command = ['serve'],
    says = /(http:\/\/\S+?)\/graphql/,
    onStart,
  }: {
    readonly command?: readonly string[];
    /** What it says when it listens; its first group is the address. */
    readonly says?: RegExp;
    readonly onStart?: (kill: () => void) => void;
  } = {},
): Promise<ServedProgram> => {
  const { child, output, ended } = start(command, settings);
  running.add(child);
  void ended.then(() => running.delete(child));
  onStart?.(() => child.kill('SIGKILL'));
  const address = new Promise<string>((resolve) => {
    child.stdout?.on('data', () => {
      const found = says.exec(output.stdout)?.[1];
      if (found !== undefined) resolve(found);
    });
  });
  const failed = ended.then((how): never => {
    throw new DidNotServe(how, output.stderr);
  });
  const served = await Promise.race([address, failed]);
  failed.catch(() => undefined);
  const kill = (signal: NodeJS.Signals): void => void child.kill(signal);
  return {
    address: served,
    output,
    ended,
    kill,
    stop: () => {
      kill('SIGTERM');
      return ended;
    },
  };
};

/** Ends whatever a failed test has left running. */
export const endAll = async (): Promise<void> => {
  const left = [...running];
  for (const child of left) child.kill('SIGKILL');
  await Promise.all(
    left.filter((child) => child.exitCode === null && child.signalCode === null).map((child) => once(child, 'close')),
  );
};
