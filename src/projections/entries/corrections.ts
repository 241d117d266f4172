import { streamsNamed } from '../as-of/streams.js';
import type { Sources } from '../sources.js';
import type { CorrectionView, EntryView, Queries, Viewer } from '../views.js';
import { depths } from './depth.js';
import { isPublicType } from './queries.js';
import { entryView, isMarked, marksOn } from './view.js';

/** What was corrected in the records, of entries that the viewer may read. */
export const correctionsQuery = (sources: Sources): Pick<Queries, 'correctionsOf' | 'correctedIn'> => {
  const { db } = sources;
  const { onBase, offBases } = depths(sources);

  const correctedIn = (streams: readonly string[]) =>
    db
      .selectFrom('entries')
      .select(['sequence', 'position', 'id', 'stream', 'type', 'base_id', 'envelope', isMarked.as('marked')])
      .where('stream', 'in', [...new Set(streams)])
      .where('id', 'in', db.selectFrom('entry_marks').select('target'))
      .orderBy('sequence')
      .execute();
  type Row = Awaited<ReturnType<typeof correctedIn>>[number];

  const readBy = async (
    row: Row,
    viewer: Viewer,
    marks: Awaited<ReturnType<typeof marksOn>>,
  ): Promise<readonly EntryView[]> => {
    const { base_id } = row;
    const depth = await (base_id === null ? offBases(row, viewer) : onBase(base_id, viewer));
    if (depth === undefined) return [];
    const entry = entryView(row, depth, marks.get(row.id));
    const { pending, withdrawn } = entry;
    const isOpen = isPublicType(row.type) && !pending && withdrawn === undefined;
    return depth === 'PUBLIC' && base_id !== null && !isOpen ? [] : [entry];
  };

  return {
    correctionsOf: async (streams, viewer) => {
      const rows = await correctedIn(streams);
      const marks = await marksOn(db, rows);
      const byStream = new Map<string, CorrectionView[]>();
      for (const row of rows) {
        const known = byStream.get(row.stream) ?? [];
        const read = await readBy(row, viewer, marks);
        byStream.set(row.stream, [...known, ...read.flatMap(({ corrections }) => corrections)]);
      }
      return streams.map((stream) => byStream.get(stream) ?? []);
    },
    correctedIn: async (prefix, viewer) => {
      const streams = await streamsNamed(db, prefix);
      const rows = streams.length === 0 ? [] : await correctedIn(streams);
      const marks = await marksOn(db, rows);
      const read: EntryView[] = [];
      for (const row of rows) read.push(...(await readBy(row, viewer, marks)));
      return read.filter(({ corrections }) => corrections.length > 0);
    },
  };
};
