import { existsSync } from 'node:fs';
import { honourErasures } from '../application/index.js';
import {
  type KeyStore,
  newKey,
  openMemoryKeyStore,
  openVault,
  rehearsalKeyStore,
  type Vault,
  VaultUnavailable,
  WrongMasterKey,
} from '../application/vault/index.js';
import { masterKeyOf, openMasterKey, UnusableMasterKey } from '../application/vault/key-file/index.js';
import { holdsVault, openPostgresKeyStore } from '../application/vault/postgres/index.js';
import { openSqliteKeyStore } from '../application/vault/sqlite/index.js';
import type { Config } from '../config.js';
import { instantFromMillis } from '../kernel/index.js';
import type { Ledger } from '../ledger/index.js';
import { CommandFailed, exitCodes } from './exit-codes.js';

const now = () => instantFromMillis(Date.now());

const lost = (file: string, zh: string, en: string): CommandFailed =>
  new CommandFailed(
    exitCodes.failure,
    `缺少 ${file}：${zh}，请先从备份恢复`,
    `${file} is missing: ${en}; restore it from a backup first`,
  );

/** Learners that were registered can be told from new ones by the vault's keys alone. */
const hasLearners = async (ledger: Ledger): Promise<boolean> =>
  (await ledger.readAll({ limit: 1, filter: { streamPrefixes: ['learner-'] } })).entries.length > 0;

/** Where the keys of a vault are kept, apart from the master key that wraps them. */
export type KeyPlace = Config['heads'];

const nameOf = (config: KeyPlace): string =>
  config.kind === 'sqlite' ? config.file : `PostgreSQL ${config.address.shown}`;

export const isThere = async (config: KeyPlace): Promise<boolean> =>
  config.kind === 'sqlite' ? existsSync(config.file) : holdsVault(config.address);

export const openKeyStore = (config: KeyPlace): KeyStore =>
  config.kind === 'sqlite' ? openSqliteKeyStore(config.file) : openPostgresKeyStore(config.address);

/** A new key beside an old vault, or a new vault beside old learners, would lose every person in silence. */
const refuseLoss = async (config: Config['vault'], ledger: Ledger): Promise<void> => {
  const { masterKey } = config;
  if (await isThere(config)) {
    if ('file' in masterKey && !existsSync(masterKey.file)) {
      throw lost(
        masterKey.file,
        '没有主密钥便无法打开个人信息密钥库',
        'the vault cannot be opened without its master key',
      );
    }
  } else if (await hasLearners(ledger)) {
    throw lost(nameOf(config), '台账中学员的个人信息密钥在其中', 'it holds the keys of the learners in the ledger');
  }
};

const told = (error: unknown): unknown => {
  if (error instanceof WrongMasterKey)
    return new CommandFailed(exitCodes.failure, '主密钥与个人信息密钥库不符', error.message);
  if (error instanceof UnusableMasterKey)
    return new CommandFailed(exitCodes.failure, '主密钥文件不可用', error.message);
  if (error instanceof VaultUnavailable)
    return new CommandFailed(exitCodes.failure, '个人信息密钥库不可用', error.message);
  return error;
};

/** The vault beside a ledger; made, with its master key, when both are new. It opens nobody whom the ledger has erased. */
export const openVaultOf = async (config: Config['vault'], ledger: Ledger): Promise<Vault> => {
  try {
    await refuseLoss(config, ledger);
  } catch (error) {
    throw told(error);
  }
  const vault = await open(config);
  try {
    // Also what was erased after the backup that the vault may come from.
    await honourErasures(vault, ledger);
    return vault;
  } catch (error) {
    await vault.close();
    throw told(error);
  }
};

/** As the vault is, to try things on: what is sealed in it is kept nowhere. */
export const rehearsalVaultOf = async (config: Config['vault']): Promise<Vault> => {
  const { masterKey } = config;
  const isWhole = (await isThere(config)) && (!('file' in masterKey) || existsSync(masterKey.file));
  if (isWhole) return open(config, rehearsalKeyStore);
  const key = 'file' in masterKey ? newKey() : masterKeyOf(masterKey.base64);
  return openVault({ masterKey: key, store: openMemoryKeyStore(), now });
};

const open = async (config: Config['vault'], on: (store: KeyStore) => KeyStore = (store) => store): Promise<Vault> => {
  const { masterKey } = config;
  try {
    const key = 'file' in masterKey ? await openMasterKey(masterKey.file) : masterKeyOf(masterKey.base64);
    const store = openKeyStore(config);
    try {
      return await openVault({ masterKey: key, store: on(store), now });
    } catch (error) {
      await store.close();
      throw error;
    }
  } catch (error) {
    throw told(error);
  }
};
