import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Config } from '../config.js';
import { KEY_FILE } from '../server/auth/index.js';
import { defineCommand } from './command-line.js';
import type { Composition, Inspected } from './composition.js';
import { ledgerPlaceFindings, nodeFindings, storeFindings } from './doctor/cluster.js';
import { type Finding, problem } from './doctor/finding.js';
import { openLogCheck } from './doctor/log.js';
import { folderFinding, keyFinding, spaceFinding } from './doctor/machine.js';
import { registerFindings } from './doctor/register.js';
import { CommandFailed, exitCodes } from './exit-codes.js';
import { mayHaveLedger } from './ledger-file.js';
import { logKeyFile } from './log.js';
import { progress, type Terminal } from './terminal.js';
import { toldFault } from './told-faults.js';

const marks = { ok: '✓', warning: '!', problem: '✗' } as const;

const findingsOf = async (
  config: Config,
  composition: Composition,
  terminal: Terminal,
): Promise<readonly Finding[]> => {
  const { dataFolder } = config;
  const machine = [await folderFinding(dataFolder)];
  if (existsSync(dataFolder))
    machine.push(
      await keyFinding('issuer key', join(dataFolder, KEY_FILE)),
      await keyFinding('log key', logKeyFile(config)),
      await spaceFinding(dataFolder),
    );
  machine.push(...(await storeFindings(config)), ...(await nodeFindings(config)));
  if (!mayHaveLedger(config)) return machine;
  const bar = progress(terminal, '读台账 · reading the ledger');
  try {
    const look = async (register: Inspected) => {
      const log = await openLogCheck(config, register.ledger.id);
      const found = await registerFindings(register, log, Date.now(), (done, total) => bar.to(done, total));
      return [...ledgerPlaceFindings(config, register.ledger), ...found];
    };
    return [...machine, ...(await composition.inspect(config, look))];
  } catch (error) {
    const told = error instanceof CommandFailed ? error.message : toldFault(error);
    if (told === undefined) throw error;
    return [...machine, problem('ledger', told, told)];
  } finally {
    bar.end();
  }
};

export const doctorCommand = defineCommand({
  name: 'doctor',
  zh: '检查数据目录、台账、视图、数据库与透明日志',
  en: 'check the data folder, the ledger, the views, the databases and the transparency log',
  declare: (command) => command.option('--json', '用 JSON 输出 · as JSON', false),
  read: z.object({ json: z.boolean() }),
  notes: () => '只读，可在服务运行时使用 · reads only; a server may run meanwhile',
  action: async ({ composition, config, terminal }, { json }) => {
    const findings = await findingsOf(config(), composition, terminal);
    const healthy = findings.every(({ status }) => status !== 'problem');
    const lines = findings.map(
      ({ check, status, zh, en }) => `${marks[status]} ${check}: ${zh}${zh === en ? '' : ` · ${en}`}\n`,
    );
    terminal.out(json ? `${JSON.stringify({ healthy, findings }, null, 2)}\n` : lines.join(''));
    return healthy ? exitCodes.ok : exitCodes.findings;
  },
});
