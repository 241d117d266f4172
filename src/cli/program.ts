import { Command } from 'commander';
import { readConfig, variables } from '../config.js';
import { backupCommand } from './backup.js';
import { beginEpochCommand } from './begin-epoch.js';
import { type Surroundings, tellFailure } from './command-line.js';
import type { Composition } from './composition.js';
import { demoCommand } from './demo.js';
import { doctorCommand } from './doctor.js';
import { type ExitCode, exitCodeHelp, exitCodes } from './exit-codes.js';
import { exportCommand } from './export.js';
import { importCommand } from './import.js';
import { keyCommand } from './key.js';
import { migrateCommand } from './migrate.js';
import { rebuildCommand } from './rebuild.js';
import { restoreCommand } from './restore.js';
import { serveCommand } from './serve.js';
import { tailCommand } from './tail.js';
import { processTerminal, type Terminal } from './terminal.js';
import { tokenCommand } from './token.js';
import { verifyCommand } from './verify.js';
import { witnessCommand } from './witness.js';

const commands = [
  serveCommand,
  demoCommand,
  tokenCommand,
  importCommand,
  rebuildCommand,
  tailCommand,
  migrateCommand,
  doctorCommand,
  keyCommand,
  witnessCommand,
  exportCommand,
  verifyCommand,
  restoreCommand,
  backupCommand,
  beginEpochCommand,
];

const environmentHelp = (): string => {
  const width = Math.max(...variables.map(({ variable }) => variable.length));
  const lines = variables.map(
    ({ variable, fallback, zh, en }) =>
      `  ${variable.padEnd(width)}  ${zh} · ${en}${fallback === '' ? '' : ` [${fallback}]`}`,
  );
  return ['环境变量 · Environment:', ...lines].join('\n');
};

const programOf = (around: Surroundings, finish: (code: ExitCode) => void): Command => {
  const program = new Command('jidi')
    .description('继续教育基地登记册 · the register of continuing-education bases')
    .configureOutput({ writeOut: around.terminal.out, writeErr: around.terminal.err })
    .exitOverride()
    .addHelpText('after', () => `\n${environmentHelp()}\n\n退出码 · Exit codes:\n  ${exitCodeHelp.join('\n  ')}\n`);
  for (const attach of commands) attach(program, around, finish);
  return program;
};

/** Runs `jidi` with these arguments (without the program's own name) and answers with its exit code. */
export const run = async (
  args: readonly string[],
  composition: Composition,
  terminal: Terminal = processTerminal,
): Promise<ExitCode> => {
  let code: ExitCode = exitCodes.ok;
  const program = programOf({ terminal, composition, config: () => readConfig() }, (finished) => {
    code = finished;
  });
  try {
    await program.parseAsync([...args], { from: 'user' });
    return code;
  } catch (error) {
    return tellFailure(error, terminal);
  }
};
