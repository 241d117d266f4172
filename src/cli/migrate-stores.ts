import { existsSync } from 'node:fs';
import { type KeysMoved, moveKeys, NoSuchVault } from '../application/vault/index.js';
import { storeOrPostgres } from '../settings.js';
import { type HeadMoved, type HeadStore, moveHead } from '../transparency/log/index.js';
import { openPostgresHeadStore, originsInSchema } from '../transparency/postgres/index.js';
import { openSqliteHeadStore, originsInFile } from '../transparency/sqlite/index.js';
import { CommandFailed, exitCodes } from './exit-codes.js';
import { migrationProgress } from './migration-progress.js';
import { stopSignal } from './signals.js';
import type { Terminal } from './terminal.js';
import { isThere, type KeyPlace, openKeyStore } from './vault.js';

/** What a register keeps beside its ledger that cannot be made anew. */
export type StoreMove = { readonly from: string; readonly to: string; readonly dryRun: boolean };

const placeOf = (option: string, text: string, schema: string): KeyPlace => {
  const reading = storeOrPostgres(schema)(text);
  if (!('value' in reading)) throw new CommandFailed(exitCodes.usage, `${option}：${reading.zh}`, reading.en);
  const { value } = reading;
  if (value === '') throw new CommandFailed(exitCodes.usage, `${option}：缺少地址`, 'names no store');
  return typeof value === 'string' ? { kind: 'sqlite', file: value } : { kind: 'postgres', address: value };
};

const placesOf = ({ from, to }: StoreMove, schema: string) => ({
  source: placeOf('--from', from, schema),
  target: placeOf('--to', to, schema),
});

const moveBetween = async (move: StoreMove, terminal: Terminal): Promise<KeysMoved> => {
  const places = placesOf(move, 'jidi_vault');
  if (!(await isThere(places.source))) throw new NoSuchVault(`there is no vault at ${move.from}`);
  const bars = migrationProgress(terminal);
  const source = openKeyStore(places.source);
  try {
    // To rehearse makes no file and no schema.
    const target = move.dryRun && !(await isThere(places.target)) ? undefined : openKeyStore(places.target);
    try {
      return await moveKeys({
        source,
        target,
        dryRun: move.dryRun,
        onProgress: bars.to,
        signal: stopSignal(terminal),
      });
    } finally {
      await target?.close();
    }
  } finally {
    bars.end();
    await source.close();
  }
};

/** `jidi migrate vault`. */
export const migrateVault = async (move: StoreMove, terminal: Terminal): Promise<void> => {
  const { keys, tombstones, missing, digest } = await moveBetween(move, terminal);
  const told = move.dryRun
    ? '试运行，未写入：将迁移 · rehearsed, nothing written; would move'
    : '已迁移并核对 · moved and verified';
  terminal.out(
    `${told}: ${missing} (密钥 keys ${keys}, 销毁记录 tombstones ${tombstones}, 已在 there before ${keys + tombstones - missing})\n`,
  );
  terminal.out(`sha256 ${digest}\n`);
};

const originsAt = async (place: KeyPlace): Promise<readonly string[]> =>
  place.kind === 'postgres' ? originsInSchema(place.address) : existsSync(place.file) ? originsInFile(place.file) : [];

const openHeads = (place: KeyPlace, origin: string): HeadStore =>
  place.kind === 'sqlite'
    ? openSqliteHeadStore({ file: place.file, origin })
    : openPostgresHeadStore({ address: place.address, origin });

const moveOne = async (
  origin: string,
  { source: from, target: to }: ReturnType<typeof placesOf>,
  dryRun: boolean,
): Promise<HeadMoved | undefined> => {
  const isRehearsedOnNothing = dryRun && !(await originsAt(to)).includes(origin);
  const source = openHeads(from, origin);
  try {
    const target = isRehearsedOnNothing ? undefined : openHeads(to, origin);
    try {
      return await moveHead({ source, target, dryRun });
    } finally {
      await target?.close();
    }
  } finally {
    await source.close();
  }
};

/** `jidi migrate heads`. */
export const migrateHeads = async (move: StoreMove, terminal: Terminal): Promise<void> => {
  const places = placesOf(move, 'jidi_heads');
  const origins = await originsAt(places.source);
  if (origins.length === 0)
    throw new CommandFailed(exitCodes.failure, `${move.from} 没有已签署的检查点`, 'no head was signed there');
  for (const origin of origins) {
    const moved = await moveOne(origin, places, move.dryRun);
    if (moved === undefined) continue;
    const did = moved.wasThere
      ? '已在 · there before'
      : move.dryRun
        ? '将迁移 · would move'
        : '已迁移并核对 · moved and verified';
    terminal.out(`${did}: ${origin} ${moved.head.size} ${moved.head.root}\n`);
  }
};
