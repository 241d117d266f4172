import { isMarker, type LegalDate } from '../../kernel/index.js';
import type { Entry } from '../../ledger/index.js';
import { stateOn } from '../base-versions/state.js';
import type { Point } from '../question.js';
import type { BaseView, Connection, ExplainedChange, LaterKnown, PageArgs, ReplayStep, Viewer } from '../views.js';
import { alongRecording, fromTo, recordingDays, type Stop } from './along.js';
import { dateShown, type PastSources, type SeenNow, shownTo } from './bases.js';
import { changesBetween, fieldsOf } from './fields.js';
import { pageBySequence } from './page.js';
import { readerOf } from './reader.js';

const viewIn = ({ state, on }: Pick<Stop, 'state' | 'on'>, { isWhole }: SeenNow): BaseView | undefined =>
  shownTo(state, isWhole, on);

/** The latest date that an entry, as it reads now, is about; of a marker, of the entry that it marks. */
const concerns = ({ envelope }: Entry, history: readonly Entry[]): LegalDate => {
  if (!isMarker(envelope)) return envelope.meta.occurredOn;
  const target = history.find((entry) => entry.envelope.id === envelope.data.target);
  return (target?.envelope ?? envelope).meta.occurredOn;
};

export type Sources = PastSources & { readonly seenNow: (id: string, viewer: Viewer) => Promise<SeenNow | undefined> };

export const explanations = ({ histories, seenNow }: Sources) => ({
  /** Each field that differs, the last step that changed it on the way from one point to the other, and both values. */
  diff: async (id: string, from: Point, to: Point, viewer: Viewer): Promise<readonly ExplainedChange[] | undefined> => {
    const seen = await seenNow(id, viewer);
    if (seen === undefined) return undefined;
    const history = await histories(id, Math.max(from.sequence, to.sequence));
    const [a, b] = [from, to].map((point) => ({ ...point, effective: dateShown(seen, point.effective) }));
    if (a === undefined || b === undefined) return undefined;
    const at = ({ sequence, effective }: Point) => {
      const state = stateOn(
        history.filter((entry) => entry.sequence <= sequence),
        effective,
      );
      return fieldsOf(viewIn({ state, on: effective }, seen));
    };
    const [before, now] = [at(a), at(b)];
    const changers = new Map<string, Entry>();
    let fields = before;
    for (const stop of fromTo(history, a, b)) {
      const next = fieldsOf(viewIn(stop, seen));
      for (const { field } of changesBetween(fields, next)) changers.set(field, stop.entry);
      fields = next;
    }
    const asOf = from.sequence > to.sequence ? from : to;
    const read = readerOf(history, seen.depth, { asOf });
    return changesBetween(before, now).map((change) => {
      const entry = changers.get(change.field);
      return { ...change, ...(entry !== undefined && read(entry)), asOf };
    });
  },

  /** The states step by step, each as the register had it on the day of recording. */
  replay: async (id: string, args: PageArgs, at: number, viewer: Viewer): Promise<Connection<ReplayStep>> => {
    const seen = await seenNow(id, viewer);
    const history = seen === undefined ? [] : await histories(id, at);
    if (seen === undefined) return pageBySequence<ReplayStep>('replay', [], args);
    const read = readerOf(history, seen.depth);
    let before = fieldsOf(undefined);
    const steps = alongRecording(history, recordingDays()).flatMap((stop) => {
      const state = viewIn(stop, seen);
      const fields = fieldsOf(state);
      const changes = changesBetween(before, fields);
      before = fields;
      const shown = {
        ...read(stop.entry),
        ...(state !== undefined && {
          state: { ...state, asOf: { sequence: stop.entry.sequence, effective: stop.on } },
        }),
        changes,
      };
      const isSilent = shown.entry === undefined && changes.length === 0;
      return isSilent ? [] : [{ sequence: stop.entry.sequence, node: shown }];
    });
    return pageBySequence<ReplayStep>('replay', steps, args);
  },

  /** What was recorded after the point and concerns dates up to its own: what the answer did not know. */
  laterKnown: async (
    id: string,
    point: Point,
    args: PageArgs,
    at: number,
    viewer: Viewer,
  ): Promise<Connection<LaterKnown>> => {
    const seen = await seenNow(id, viewer);
    if (seen === undefined) return pageBySequence<LaterKnown>('laterKnown', [], args);
    const history = await histories(id, at);
    const on = dateShown(seen, point.effective);
    const read = readerOf(history, seen.depth);
    let before = fieldsOf(undefined);
    const later = alongRecording(history, () => on).flatMap((stop) => {
      const fields = fieldsOf(viewIn(stop, seen));
      const changes = changesBetween(before, fields);
      before = fields;
      const { entry } = stop;
      if (entry.sequence <= point.sequence) return [];
      if (changes.length === 0 && concerns(entry, history) > on) return [];
      const shown = { ...read(entry), changes };
      return shown.entry === undefined && changes.length === 0 ? [] : [{ sequence: entry.sequence, node: shown }];
    });
    return pageBySequence<LaterKnown>('laterKnown', later, args);
  },
});
