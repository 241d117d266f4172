import { earlierOf, isMarker } from '../../kernel/index.js';
import type { depths } from '../entries/depth.js';
import { baseOf } from '../entries/project.js';
import type { Point } from '../question.js';
import type { EntryView, PastQueries, Viewer } from '../views.js';
import type { PastSources } from './bases.js';
import { readerOf, toldOn } from './reader.js';
import { streamsNamed } from './streams.js';

type Sources = Pick<PastSources, 'db' | 'histories' | 'sights'> & ReturnType<typeof depths>;

/** What was corrected in a record, as of a point; who may read which of its entries is as of now. */
export const pastCorrections = ({
  db,
  histories,
  sights,
  onBase,
  offBases,
}: Sources): Pick<PastQueries, 'correctionsOf' | 'correctedIn'> => {
  const correctedOf = async (
    stream: string,
    { sequence, effective }: Point,
    viewer: Viewer,
  ): Promise<readonly EntryView[]> => {
    const history = await histories(stream, sequence);
    const corrected = new Set(
      history.flatMap(({ envelope }) =>
        isMarker(envelope) && envelope.type === 'EntryCorrected' ? [envelope.data.target] : [],
      ),
    );
    if (corrected.size === 0) return [];
    const { today } = await sights(viewer);
    const found: EntryView[] = [];
    for (const entry of toldOn(history, effective)) {
      if (!corrected.has(entry.envelope.id)) continue;
      const baseId = baseOf(entry);
      const depth = await (baseId === null ? offBases(entry.envelope, viewer) : onBase(baseId, viewer));
      if (depth === undefined) continue;
      const on = depth === 'PUBLIC' ? earlierOf(effective, today) : effective;
      const read = readerOf(history, depth, { on })(entry).entry;
      if (read !== undefined) found.push(read);
    }
    return found;
  };
  return {
    correctionsOf: async (stream, point, viewer) =>
      (await correctedOf(stream, point, viewer)).flatMap(({ corrections }) => corrections),
    correctedIn: async (prefix, point, viewer) => {
      const found: EntryView[] = [];
      for (const stream of await streamsNamed(db, prefix)) found.push(...(await correctedOf(stream, point, viewer)));
      return found;
    },
  };
};
