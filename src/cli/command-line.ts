import { type Command, CommanderError } from 'commander';
import type { z } from 'zod';
import { type Config, InvalidConfig } from '../config.js';
import type { Composition } from './composition.js';
import { CommandFailed, type ExitCode, exitCodes } from './exit-codes.js';
import type { Terminal } from './terminal.js';
import { toldFault } from './told-faults.js';

/** What a command works with. */
export type Surroundings = {
  readonly terminal: Terminal;
  readonly composition: Composition;
  /** @throws InvalidConfig */
  readonly config: () => Config;
};

/** A command of `jidi`. The answer of its action is the exit code. */
export type CommandDefinition<Options> = {
  readonly name: string;
  /** `<file>` or `[projection...]`, where the command takes arguments. */
  readonly usage?: string;
  readonly zh: string;
  readonly en: string;
  /** Declares the options to commander; `read` checks what it gives. */
  readonly declare: (command: Command) => void;
  readonly read: z.ZodType<Options>;
  /** Said below the options. */
  readonly notes?: () => string;
  readonly action: (around: Surroundings, options: Options, args: readonly string[]) => Promise<ExitCode>;
};

/** Puts itself under a program; `finish` is told the exit code. */
export type CliCommand = (program: Command, around: Surroundings, finish: (code: ExitCode) => void) => void;

export const defineCommand =
  <Options>({ name, usage, zh, en, declare, read, notes, action }: CommandDefinition<Options>): CliCommand =>
  (program, around, finish) => {
    const command = program.command(usage === undefined ? name : `${name} ${usage}`).description(`${zh} · ${en}`);
    declare(command);
    if (notes !== undefined) command.addHelpText('after', () => `\n${notes()}`);
    command.action(async () => {
      const options = read.safeParse(command.opts());
      if (!options.success) throw usageFault(options.error);
      finish(await action(around, options.data, command.args));
    });
  };

const usageFault = (error: z.ZodError): CommandFailed => {
  const rules = error.issues.map(({ path, message }) => `--${path.join('.')}: ${message}`).join('; ');
  return new CommandFailed(exitCodes.usage, `选项有误：${rules}`, 'see --help');
};

/** What to tell a person of an error, and the exit code; only a fault of the program itself shows a stack. */
export const tellFailure = (error: unknown, terminal: Terminal): ExitCode => {
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.ok : exitCodes.usage;
  if (error instanceof InvalidConfig) {
    terminal.err(`环境变量有误 · the environment is not as it must be:\n${error.message}\n`);
    return exitCodes.usage;
  }
  if (error instanceof CommandFailed) {
    terminal.err(`${error.message}\n`);
    return error.exitCode;
  }
  terminal.err(`${toldFault(error) ?? (error instanceof Error ? error.stack : String(error))}\n`);
  return exitCodes.failure;
};
