import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { z } from 'zod';
import { Malformed, parsePolicy, parseVerifierKey, type Verifier } from '../transparency/index.js';
import { defineCommand } from './command-line.js';
import { CommandFailed, exitCodes } from './exit-codes.js';
import { aborted, stopSignal } from './signals.js';

const unusable = (zh: string, en: string): CommandFailed =>
  new CommandFailed(exitCodes.usage, `--log：${zh}`, `--log: ${en}`);

/** A verifier key, or a policy file whose `log` lines hold some. */
const logsIn = (text: string): readonly Verifier[] => {
  try {
    if (existsSync(text)) return parsePolicy(readFileSync(text, 'utf8')).logs;
    const verifier = parseVerifierKey(text);
    if (verifier.kind === 'log') return [verifier];
  } catch (error) {
    if (error instanceof Malformed) throw unusable(`${text} 不是日志的验证公钥，也不是策略文件`, error.message);
    throw error;
  }
  throw unusable(`${text} 是见证人的公钥`, `${text} is the key of a witness`);
};

export const witnessCommand = defineCommand({
  name: 'witness',
  zh: '为其他单位的登记册作见证：只对由前一检查点增长而来的检查点副署',
  en: 'witness the logs of other registers: cosigns a checkpoint only when it has grown out of the one before',
  declare: (command) =>
    command
      .requiredOption('--name <name>', '见证人的名称（不含协议的网址）· its name, a URL without scheme')
      .requiredOption(
        '--log <vkey|file...>',
        '所见证日志的验证公钥（见其 /vkey），或含 log 行的策略文件 · verifier keys of the logs (see their /vkey), or a policy file',
      ),
  read: z.object({
    name: z.string().regex(/^(?!https?:)[^\s+]{1,255}$/, '不含协议、空格和加号 · no scheme, blank or plus'),
    log: z.array(z.string()).min(1),
  }),
  notes: () =>
    [
      '密钥与所见证的检查点在 JIDI_DATA（witness-key.json、witness.db）；监听 HOST、PORT。',
      'Keeps its key and what it has cosigned in JIDI_DATA (witness-key.json, witness.db); listens at HOST and PORT.',
      'jidi witness --name witness.example.gov.cn --log jidi.example.gov.cn/log+1a2b3c4d+AbCd…',
    ].join('\n'),
  action: async ({ config, terminal }, { name, log: asked }) => {
    const { host, port, dataFolder, logLevel } = config();
    const logs = asked.flatMap(logsIn);
    const [
      { pino },
      keyFiles,
      { openSqliteWitnessStore },
      { createWitness },
      { createWitnessServer },
      { witnessSigner },
    ] = await Promise.all([
      import('pino'),
      import('../transparency/key-file/index.js'),
      import('../transparency/sqlite/index.js'),
      import('../transparency/witness/index.js'),
      import('../server/witness/server.js'),
      import('../transparency/index.js'),
    ]);
    const seed = await keyFiles.openWitnessKey(resolve(dataFolder, keyFiles.WITNESS_KEY_FILE));
    const signer = witnessSigner(name, seed, () => Math.floor(Date.now() / 1_000));
    const { vkey } = signer.verifier;
    const store = openSqliteWitnessStore(resolve(dataFolder, 'witness.db'));
    const server = createWitnessServer({
      witness: createWitness({ logs, signer, store }),
      vkey,
      log: pino({ level: logLevel }, pino.destination(2)),
    });
    const stop = stopSignal(terminal);
    try {
      const address = await server.listen({ host, port });
      terminal.out(`见证人已启动 · the witness is at ${address}\n验证公钥 · verifier key: ${vkey}\n`);
      for (const verifier of logs) terminal.out(`见证 · watches ${verifier.vkey}\n`);
      await aborted(stop);
    } finally {
      await server.close();
      await store.close();
    }
    return exitCodes.ok;
  },
});
