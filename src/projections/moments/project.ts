import type { Entry } from '../../ledger/index.js';
import { changesOf, type Projection, remembering } from '../projection.js';
import { momentsTable } from './tables.js';

const moments = changesOf(momentsTable);

const project = ({ envelope, sequence }: Entry, latest: string) => {
  const { recordedAt } = envelope.meta;
  if (recordedAt <= latest) return { changes: [], memo: latest };
  return { changes: [moments.upsert({ sequence, recorded_at: recordedAt })], memo: recordedAt };
};

/** At which sequence the register was at an instant, also where the clocks of its nodes differ. */
export const momentsProjection: Projection = {
  name: 'moments',
  version: 1,
  tables: [momentsTable],
  start: remembering<string>('', project),
};
