import { LRUCache } from 'lru-cache';
import { type Change, changesOf, type Projecting, type Projection, type Told } from '../projection.js';
import { type BaseVersionRow, baseVersionsTable } from './tables.js';
import { noVersions, step, type Versions, versionsOf } from './versions.js';

const rows = changesOf(baseVersionsTable);

const end = ({ id, rec_from, eff_from, rec_to, cut_at, eff_to }: BaseVersionRow): Change =>
  rows.patch({ id, rec_from, eff_from }, { rec_to, cut_at, eff_to });

/** Bases kept in memory; of another one the history says what it was. */
const KEPT = 1_000;

const projecting = (): Projecting => {
  const kept = new LRUCache<string, Versions>({ max: KEPT });
  /** The versions before the last entry of the history. */
  const before = (stream: string, history: readonly Told[]): Versions => {
    if (history.length === 1) return noVersions;
    const known = kept.get(stream);
    return known?.revision === history.length - 1 ? known : versionsOf(history.slice(0, -1));
  };
  return {
    project: (entry) => {
      const { envelope, history } = entry;
      const { stream, revision } = envelope;
      if (!stream.startsWith('base-')) return [];
      if (history?.length !== revision) throw new Error(`base_versions was given no whole history of ${stream}`);
      const { versions, begun, ended } = step(before(stream, history), entry, history);
      kept.set(stream, versions);
      return [...ended.map(end), ...begun.map(rows.upsert)];
    },
  };
};

/** Every base as it was in two times: as of what was recorded, and as of a legal date. */
export const baseVersionsProjection: Projection = {
  name: 'base-versions',
  version: 2,
  tables: [baseVersionsTable],
  reads: ['base-'],
  histories: ['base-'],
  start: projecting,
};
