import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Config } from '../config.js';
import type { Ledger } from '../ledger/index.js';
import type { OpenLog } from '../serving.js';
import { openHashFiles } from '../transparency/files/index.js';
import { Malformed, type Policy, parsePolicy } from '../transparency/index.js';
import { LOG_KEY_FILE, openLogKeys } from '../transparency/key-file/index.js';
import { type HeadStore, openLog } from '../transparency/log/index.js';
import { openSqliteHeadStore } from '../transparency/sqlite/index.js';
import { createCosigners, type WitnessTarget } from '../transparency/witness/index.js';
import { CommandFailed, exitCodes } from './exit-codes.js';

/** A ledger has an id for ever, so a log that nobody has named is still never taken for another one. */
export const originOf = (config: Pick<Config, 'origin'>, ledgerId: string): string =>
  config.origin ?? `jidi.local/${ledgerId}`;

/** In the data folder: the signed heads, and the hashes that can be made again. */
export const HEAD_FILE = 'heads.db';
export const HASH_FOLDER = 'hashes';

export const logKeyFile = ({ dataFolder, logKeys }: Pick<Config, 'dataFolder' | 'logKeys'>): string =>
  logKeys ?? resolve(dataFolder, LOG_KEY_FILE);

const unusable = (zh: string, en: string): CommandFailed =>
  new CommandFailed(exitCodes.usage, `JIDI_WITNESSES：${zh}`, `JIDI_WITNESSES: ${en}`);

const policyText = (witnesses: NonNullable<Config['witnesses']>): string => {
  if ('text' in witnesses) return witnesses.text;
  try {
    return readFileSync(witnesses.file, 'utf8');
  } catch {
    throw unusable(`不能读取 ${witnesses.file}`, `${witnesses.file} cannot be read`);
  }
};

/** Witnesses that can be asked, and which of them a checkpoint needs. */
type WitnessPolicy = Pick<Policy, 'groups' | 'quorum'> & { readonly witnesses: readonly WitnessTarget[] };

/** The witnesses that the environment names, and its quorum of them. @throws CommandFailed */
export const witnessesOf = ({ witnesses }: Pick<Config, 'witnesses'>): WitnessPolicy => {
  if (witnesses === undefined) return { witnesses: [], groups: [] };
  try {
    const { groups, quorum, ...policy } = parsePolicy(policyText(witnesses));
    const targets = policy.witnesses.map(({ name, verifier, url }) => {
      if (url === undefined) throw unusable(`见证人 ${name} 缺少网址`, `the witness ${name} has no address`);
      return { name, verifier, url };
    });
    return { witnesses: targets, groups, ...(quorum !== undefined && { quorum }) };
  } catch (error) {
    if (error instanceof Malformed) throw unusable('格式不对', error.message);
    throw error;
  }
};

/** @throws HeadStoreUnavailable */
export const openHeadsOf = async ({ heads }: Pick<Config, 'heads'>, origin: string): Promise<HeadStore> => {
  if (heads.kind === 'sqlite') return openSqliteHeadStore({ file: heads.file, origin });
  const { openPostgresHeadStore } = await import('../transparency/postgres/index.js');
  return openPostgresHeadStore({ address: heads.address, origin });
};

/** The log of a register's ledger, with its keys, its heads and its hashes in the data folder. */
export const openLogOf =
  (config: Config): OpenLog =>
  async (ledger: Ledger, { onWitness, onQuorum, ...hooks }) => {
    const origin = originOf(config, ledger.id);
    const { witnesses, ...quorum } = witnessesOf(config);
    const heads = await openHeadsOf(config, origin);
    try {
      return await openLog({
        ...hooks,
        origin,
        ledger,
        heads,
        cache: openHashFiles({ folder: resolve(config.dataFolder, HASH_FOLDER), ledgerId: ledger.id }),
        keys: openLogKeys({ file: logKeyFile(config), origin }),
        ...(witnesses.length > 0 && {
          cosigners: (read) => createCosigners({ witnesses, quorum, read, onReport: onWitness, onQuorum }),
        }),
      });
    } catch (error) {
      await heads.close();
      throw error;
    }
  };
