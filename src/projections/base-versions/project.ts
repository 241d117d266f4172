import { LRUCache } from 'lru-cache';
import type { Entry } from '../../ledger/index.js';
import { type Change, changesOf, type Projecting, type Projection, type Told } from '../projection.js';
import { baseVersionsTable } from './tables.js';
import { added, continues, type Ended, noVersions, type Step, step, type Versions, versionsOf } from './versions.js';

const rows = changesOf(baseVersionsTable);

const end = ({ id, rec_from, eff_from, rec_to, cut_at, eff_to }: Ended): Change =>
  rows.patch({ id, rec_from, eff_from }, { rec_to, cut_at, eff_to });

/** Bases kept in memory; of another one the history says what it was. */
const KEPT = 1_000;

const projecting = (): Projecting => {
  const kept = new LRUCache<string, Versions>({ max: KEPT });
  const known = ({ envelope: { stream, revision } }: Entry): Versions | undefined => {
    if (revision === 1) return noVersions;
    const versions = kept.get(stream);
    return versions?.revision === revision - 1 ? versions : undefined;
  };
  /** What an entry makes that needs no more of the history than what is kept. */
  const next = (entry: Entry): Step | undefined => {
    const before = known(entry);
    return before && continues(before, entry) ? added(before, entry) : undefined;
  };
  const told = (entry: Told): Step => {
    const { envelope, history } = entry;
    if (history?.length !== envelope.revision)
      throw new Error(`base_versions was given no whole history of ${envelope.stream}`);
    const before = known(entry);
    return step(before === undefined || before.isPlain ? versionsOf(history.slice(0, -1)) : before, entry, history);
  };
  return {
    needsHistory: (entry) => {
      const before = known(entry);
      return before === undefined || !continues(before, entry);
    },
    project: (entry) => {
      const { versions, begun, ended } = next(entry) ?? told(entry);
      kept.set(entry.envelope.stream, versions);
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
  start: projecting,
};
