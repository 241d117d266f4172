import { z } from 'zod';
import type { Config } from '../config.js';
import type { KeyRing } from '../transparency/log/index.js';
import { defineCommand, type Surroundings } from './command-line.js';
import { CommandFailed, exitCodes } from './exit-codes.js';
import { mayHaveLedger } from './ledger-file.js';
import { logKeyFile, originOf } from './log.js';

const acts = ['show', 'rotate', 'retire'] as const;
type Act = (typeof acts)[number];

const originHere = async (config: Config, { composition }: Surroundings): Promise<string> => {
  if (config.origin !== undefined) return config.origin;
  if (!mayHaveLedger(config))
    throw new CommandFailed(
      exitCodes.failure,
      '还没有台账：请先运行一次 jidi serve，或设置 JIDI_ORIGIN',
      'there is no ledger yet: run jidi serve once, or set JIDI_ORIGIN',
    );
  return composition.inspect(config, async ({ ledger }) => originOf(config, ledger.id));
};

const carryOut = async (act: Act, at: { readonly file: string; readonly origin: string }): Promise<KeyRing> => {
  const { openLogKeys, retireLogKeys, rotateLogKey } = await import('../transparency/key-file/index.js');
  switch (act) {
    case 'show':
      return openLogKeys(at).current();
    case 'rotate':
      return rotateLogKey(at);
    case 'retire':
      return retireLogKeys(at);
    default:
      return act satisfies never;
  }
};

const tell: { readonly [act in Act]: string } = {
  show: '',
  rotate:
    '新密钥已启用，旧密钥仍一并签名；请把新的验证公钥告知审计员与见证人，之后 jidi key retire · the new key signs, and the old one beside it; tell auditors and witnesses the new verifier key, then jidi key retire\n',
  retire:
    '旧密钥的私钥已销毁，其公钥仍公布，以往的证明依然有效 · the private halves of earlier keys are destroyed; their public halves stay published, and earlier proofs hold\n',
};

export const keyCommand = defineCommand({
  name: 'key',
  usage: `<${acts.join('|')}>`,
  zh: '查看、更换透明日志的签名密钥',
  en: 'show or change the key that signs the transparency log',
  declare: () => undefined,
  read: z.object({}),
  notes: () =>
    [
      'show    当前与以往的验证公钥，当前的在前 · verifier keys, the current one first',
      'rotate  启用新密钥，旧密钥继续一并签名 · a new key signs, and the earlier one beside it',
      'retire  旧密钥不再签名，其私钥销毁 · earlier keys sign no more and are destroyed',
      '运行中的服务会自行采用，无需重启 · a running server takes it up by itself.',
    ].join('\n'),
  action: async (around, _options, [asked = '']) => {
    const act = acts.find((one) => one === asked);
    if (act === undefined)
      throw new CommandFailed(exitCodes.usage, `须为 ${acts.join('、')} 之一`, `must be one of ${acts.join(', ')}`);
    const config = around.config();
    const origin = await originHere(config, around);
    const { verifiers, signers } = await carryOut(act, { file: logKeyFile(config), origin });
    const signing = new Set(signers.map(({ verifier }) => verifier.keyId));
    for (const { vkey, keyId } of verifiers)
      around.terminal.out(`${vkey}${signing.has(keyId) ? '' : '  # 不再签名 · signs no more'}\n`);
    around.terminal.err(tell[act]);
    return exitCodes.ok;
  },
});
