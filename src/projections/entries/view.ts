import { type Kysely, sql } from 'kysely';
import {
  asCorrected,
  type Envelope,
  isMarker,
  isScheduled,
  type Marks,
  marksOf,
  unmarked,
} from '../../kernel/index.js';
import type { Position } from '../../ledger/index.js';
import type { ViewTables } from '../tables.js';
import type { CorrectionView, Depth, EntryView } from '../views.js';

/** An entry as it is stored, and whether anything was marked on it. */
export type EntryRow = {
  readonly sequence: number;
  readonly position: string;
  readonly id: string;
  readonly envelope: string;
  /** 1 where there is a marker about it. */
  readonly marked: number;
};

/** 1 for an entry with a marker: to be selected with the row, so that only such rows cost another look. */
export const isMarked = sql<number>`case when exists (
  select 1 from ${sql.table('entry_marks')} as mark where mark.target = ${sql.ref('entries.id')}
) then 1 else 0 end`;

/** The text is what the ledger stored: it was read by the codec before it came to the views. */
const stored = (text: string): Envelope => JSON.parse(text) as Envelope;

/** What is marked on the entries of the rows, by their ids. */
export const marksOn = async (
  db: Kysely<ViewTables>,
  rows: readonly Pick<EntryRow, 'id' | 'marked'>[],
): Promise<ReadonlyMap<string, Marks>> => {
  const marked = rows.filter((row) => row.marked === 1).map(({ id }) => id);
  if (marked.length === 0) return new Map();
  const found = await db
    .selectFrom('entry_marks')
    .select('envelope')
    .where('target', 'in', marked)
    .orderBy('sequence')
    .execute();
  return marksOf(found.map(({ envelope }) => stored(envelope)));
};

const documentOf = ({ meta: { document } }: Envelope, depth: Depth) =>
  document === undefined ? {} : { document: depth === 'PUBLIC' ? { ref: document.ref } : document };

const byWhom = ({ meta: { actor } }: Envelope, depth: Depth) => (depth === 'WHOLE' ? { actor } : {});

const correctionView = (marker: Marks['corrections'][number], depth: Depth): CorrectionView => ({
  entryId: marker.id,
  corrects: marker.data.target,
  recordedAt: marker.meta.recordedAt,
  ...byWhom(marker, depth),
  ...documentOf(marker, depth),
  reason: marker.data.reason,
  fields: marker.data.fields,
});

const withdrawalView = ({ withdrawn }: Marks, depth: Depth): Pick<EntryView, 'withdrawn'> => {
  if (withdrawn === undefined) return {};
  const { id, meta, data } = withdrawn;
  const { reason, because } = data;
  const shown = { entryId: id, recordedAt: meta.recordedAt, ...byWhom(withdrawn, depth), reason };
  return { withdrawn: because === undefined ? shown : { ...shown, because } };
};

/** An entry as recorded, with all that later entries say about it: for lists, histories and the change feed. */
export const entryView = (row: EntryRow, depth: Depth, marks?: Marks): EntryView => {
  const place = { sequence: row.sequence, position: row.position as Position, bytes: row.envelope };
  return entryViewOf(place, stored(row.envelope), depth, marks);
};

/** Where an entry stands, and its text as it is stored and hashed. */
type Stored = Pick<EntryView, 'sequence' | 'position'> & { readonly bytes: string };

/** As {@link entryView}, of an envelope that was read already. */
export const entryViewOf = (
  { sequence, position, bytes }: Stored,
  envelope: Envelope,
  depth: Depth,
  marks: Marks = unmarked,
): EntryView => {
  const { id, stream, revision, type, v, data, meta } = envelope;
  const corrected = asCorrected(envelope, marks);
  const scheduled = isScheduled(envelope);
  return {
    id,
    sequence,
    position,
    stream,
    revision,
    type,
    v,
    occurredOn: meta.occurredOn,
    recordedAt: meta.recordedAt,
    ...byWhom(envelope, depth),
    measures: meta.measures,
    articles: meta.articles,
    ...documentOf(envelope, depth),
    data,
    ...(depth === 'WHOLE' && { canonical: bytes }),
    ...(isMarker(envelope) && { about: envelope.data.target }),
    corrections: marks.corrections.map((correction) => correctionView(correction, depth)),
    ...(marks.corrections.length > 0 && {
      corrected: { occurredOn: corrected.meta.occurredOn, ...documentOf(corrected, depth), data: corrected.data },
    }),
    ...withdrawalView(marks, depth),
    ...(scheduled && { takesEffectOn: meta.occurredOn }),
    pending: scheduled && marks.withdrawn === undefined && marks.tookEffect === undefined,
  };
};
