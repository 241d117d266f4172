import { earlierOf, isMarker } from '../../kernel/index.js';
import type { depths } from '../entries/depth.js';
import { baseOf } from '../entries/project.js';
import type { CorrectionView, PastQueries } from '../views.js';
import type { PastSources } from './bases.js';
import { readerOf, toldOn } from './reader.js';

type Sources = Pick<PastSources, 'histories' | 'sights'> & ReturnType<typeof depths>;

/** What was corrected in a record, as of a point; who may read which of its entries is as of now. */
export const pastCorrections = ({
  histories,
  sights,
  onBase,
  offBases,
}: Sources): Pick<PastQueries, 'correctionsOf'> => ({
  correctionsOf: async (stream, { sequence, effective }, viewer) => {
    const history = await histories(stream, sequence);
    const corrected = new Set(
      history.flatMap(({ envelope }) =>
        isMarker(envelope) && envelope.type === 'EntryCorrected' ? [envelope.data.target] : [],
      ),
    );
    if (corrected.size === 0) return [];
    const { today } = await sights(viewer);
    const found: CorrectionView[] = [];
    for (const entry of toldOn(history, effective)) {
      if (!corrected.has(entry.envelope.id)) continue;
      const baseId = baseOf(entry);
      const depth = await (baseId === null ? offBases(entry.envelope, viewer) : onBase(baseId, viewer));
      if (depth === undefined) continue;
      const on = depth === 'PUBLIC' ? earlierOf(effective, today) : effective;
      found.push(...(readerOf(history, depth, on)(entry).entry?.corrections ?? []));
    }
    return found;
  },
});
