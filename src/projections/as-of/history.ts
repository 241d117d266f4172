import { stateOn } from '../base-versions/state.js';
import type { Point } from '../question.js';
import type { Connection, EntryView, PageArgs, PastQueries, Viewer } from '../views.js';
import { dateShown, shownTo } from './bases.js';
import type { Sources } from './explain.js';
import { pageBySequence } from './page.js';
import { historyOn } from './reader.js';

/** The record of a base as it read at a point. */
export const pastHistory = ({ histories, seenNow }: Sources): Pick<PastQueries, 'history' | 'pendingOf'> => {
  const toldOf = async (id: string, point: Point, viewer: Viewer): Promise<readonly EntryView[]> => {
    const seen = await seenNow(id, viewer);
    if (seen === undefined) return [];
    const on = dateShown(seen, point.effective);
    const history = await histories(id, point.sequence);
    const isShown = shownTo(stateOn(history, on), seen.isWhole, on) !== undefined;
    return isShown ? historyOn(history, on, seen.depth, point) : [];
  };
  return {
    history: async (
      id: string,
      { types, ...args }: PageArgs & { readonly types?: readonly string[] },
      point: Point,
      viewer: Viewer,
    ): Promise<Connection<EntryView>> => {
      const told = await toldOf(id, point, viewer);
      const asked = types === undefined ? told : told.filter(({ type }) => types.includes(type));
      return pageBySequence(
        'history as of',
        asked.map((node) => ({ sequence: node.sequence, node })),
        args,
      );
    },
    pendingOf: async (id, point, viewer) =>
      (await toldOf(id, point, viewer))
        .filter(({ pending }) => pending)
        .sort((a, b) => (a.occurredOn < b.occurredOn ? -1 : a.occurredOn > b.occurredOn ? 1 : a.sequence - b.sequence)),
  };
};
