import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type LedgerTexts, openTexts } from '../../ledger/sqlite/index.js';
import type { LogFiles } from '../../transparency/audit/index.js';
import { readHashFiles } from '../../transparency/files/index.js';
import { type Policy, parseTilePath, TILE_WIDTH, writeEntryBundle } from '../../transparency/index.js';
import { openLogKeys } from '../../transparency/key-file/index.js';
import { openSqliteHeadStore } from '../../transparency/sqlite/index.js';
import { CommandFailed, exitCodes } from '../exit-codes.js';
import { HASH_FOLDER, HEAD_FILE, logKeyFile, originOf } from '../log.js';
import type { Subject } from './subject.js';

const unsigned = (folder: string): CommandFailed =>
  new CommandFailed(
    exitCodes.failure,
    `${folder} 的台账尚未签名：请先运行 jidi serve`,
    `the ledger in ${folder} has never been signed: run jidi serve once`,
  );

/**
 * Entry bundles out of a ledger's file by the order of the entries, whatever sequences they have: where one was taken
 * out, those after it are read in its place, and show.
 */
const entriesOf = (texts: LedgerTexts): LogFiles => {
  let next = { bundle: 0, after: 0 };
  return {
    async read(path) {
      const tile = parseTilePath(path);
      if (tile?.level !== 'entries') return undefined;
      const after = tile.index === next.bundle ? next.after : tile.index * TILE_WIDTH;
      const rows = texts.after(after, tile.width);
      next = { bundle: tile.index + 1, after: rows.at(-1)?.sequence ?? after };
      return writeEntryBundle(rows.map(({ text }) => text));
    },
  };
};

const headOf = async (file: string, origin: string): Promise<string | undefined> => {
  if (!existsSync(file)) return undefined;
  const heads = openSqliteHeadStore({ file, origin });
  try {
    const head = await heads.load();
    return head?.signed;
  } finally {
    await heads.close();
  }
};

const policyOf = async (dataFolder: string, origin: string): Promise<Policy | undefined> => {
  const file = logKeyFile({ dataFolder });
  if (!existsSync(file)) return undefined;
  const { verifiers } = await openLogKeys({ file, origin }).current();
  return { logs: verifiers, witnesses: [], groups: [] };
};

/** A data folder as it is, beside the server that writes it; `undefined` where the path is none. */
export const openDataFolder = async (
  path: string,
  config: { readonly origin?: string | undefined },
): Promise<Subject | undefined> => {
  const file = join(path, 'ledger.db');
  if (!existsSync(file)) return undefined;
  const texts = openTexts(file);
  try {
    const origin = originOf(config.origin === undefined ? {} : { origin: config.origin }, texts.id);
    const head = await headOf(join(path, HEAD_FILE), origin);
    if (head === undefined) throw unsigned(path);
    const policy = await policyOf(path, origin);
    const hashFolder = join(path, HASH_FOLDER);
    const [entries, hashes] = [entriesOf(texts), readHashFiles(hashFolder)];
    return {
      files: { read: async (asked) => (await entries.read(asked)) ?? hashes.read(asked) },
      checkpoint: { path: HEAD_FILE, text: head },
      ...(policy && { policy }),
      // A backup has none: they are made again when it is served.
      ...(existsSync(hashFolder) ? {} : { withoutTiles: true }),
      close: async () => texts.close(),
    };
  } catch (error) {
    texts.close();
    throw error;
  }
};
