import type { Envelope } from '../../kernel/index.js';
import { TILE_WIDTH } from '../merkle/prove.js';
import { readEntryBundle } from '../tiles/entry-bundle.js';
import { tilePath, tilesOf } from '../tiles/path.js';
import type { LogFiles } from './source.js';
import type { StateAudit } from './state.js';

/** The entries of the streams that have to be folded from all of them. */
export const gatherHistories = async (
  files: LogFiles,
  size: number,
  state: StateAudit,
): Promise<ReadonlyMap<string, readonly Envelope[]>> => {
  const histories = new Map<string, Envelope[]>();
  const wanted = state.marked();
  if (wanted.size === 0) return histories;
  for (const tile of tilesOf(size)) {
    if (tile.level !== 'entries') break;
    const entries = readEntryBundle((await files.read(tilePath(tile))) ?? Buffer.alloc(0));
    for (const [i, entry] of entries.entries()) {
      const text = entry.toString();
      if (!wanted.has(streamIn(text))) continue;
      const envelope = state.decode(tile.index * TILE_WIDTH + i, text);
      histories.set(envelope.stream, [...(histories.get(envelope.stream) ?? []), envelope]);
    }
  }
  return histories;
};

/** Canonical JSON writes the stream last but for type and version: found without reading the whole. */
const streamIn = (text: string): string => {
  const from = text.lastIndexOf(',"stream":"') + ',"stream":"'.length;
  return text.slice(from, text.indexOf('"', from));
};
