import { effective, isMarker, isScheduled, type LegalDate } from '../../kernel/index.js';
import type { Entry } from '../../ledger/index.js';
import { projectBase } from '../bases/project.js';
import { type BaseRow, baseScopesTable, basesTable } from '../bases/tables.js';
import type { Change } from '../projection.js';
import type { Row } from '../table.js';
import { type BaseState, copied } from './copy.js';

/** Between the parts of `taught`: no text of the register has these. */
const ITEM = '\u001e';
const PART = '\u001f';

/** How a subject stands in `taught`, or a part of it that a filter looks for. */
export const taughtText = ({
  category,
  subject,
}: {
  readonly category?: string;
  readonly subject?: string;
}): string => {
  const before = category === undefined ? '' : `${ITEM}${category}`;
  return `${before}${PART}${subject === undefined ? '' : `${subject}${ITEM}`}`;
};

const scopeOf = (rows: readonly Row[]): Pick<BaseState, 'taught' | 'computer'> => ({
  taught: rows
    .map(({ category, subject }) => taughtText({ category: String(category), subject: String(subject) }))
    .join(''),
  computer: Number(rows[0]?.computer ?? 0),
});

/**
 * The projection writes rows of its own tables: what is set on one of `bases` is part of such a row. `state` is the
 * caller's own, and changed itself: a row has fifty columns, and every entry of every base passes here.
 */
const changed = (state: BaseState | undefined, change: Change): BaseState | undefined => {
  switch (change.kind) {
    case 'upsert':
      if (change.table !== basesTable.name) return state;
      return copied({ taught: '', computer: 0, ...(change.row as BaseRow) });
    case 'patch':
      if (change.table !== basesTable.name || state === undefined) return state;
      return Object.assign(state, change.set);
    case 'replace':
      if (change.table !== baseScopesTable.name || state === undefined) return state;
      return Object.assign(state, scopeOf(change.rows));
    case 'increment':
    case 'delete':
    case 'clear':
      throw new Error(`${change.kind} of ${change.table}: a base's rows are set and patched`);
    default:
      return change satisfies never;
  }
};

/** What a base is after an entry, by the projection that keeps the view of it: another object than before. */
export const after = (state: BaseState | undefined, entry: Entry): BaseState | undefined =>
  projectBase(entry).reduce(changed, state && copied(state));

/** A stream's entries as they read on a legal date, each at its own place in the ledger. */
export const readOn = (history: readonly Entry[], on: LegalDate): readonly Entry[] => {
  const recorded = new Map(history.map((entry) => [entry.envelope.id, entry]));
  return effective(
    history.map(({ envelope }) => envelope),
    on,
  ).flatMap((envelope) => {
    const entry = recorded.get(envelope.id);
    return entry === undefined ? [] : [{ ...entry, envelope }];
  });
};

/** As the view has it: a marker and what is decided ahead count into the revision as soon as they are recorded. */
const seenWith = (state: BaseState, history: readonly Entry[]): BaseState => {
  const touching = history.findLast(({ envelope }) => isMarker(envelope) || isScheduled(envelope));
  if (touching === undefined || touching.envelope.revision <= state.revision) return state;
  return { ...state, revision: touching.envelope.revision, updated: touching.sequence };
};

/** What a base is on a legal date, by all that is in this history of it. */
export const stateOn = (history: readonly Entry[], on: LegalDate): BaseState | undefined => {
  const told = readOn(history, on);
  const state = told.reduce<BaseState | undefined>(after, undefined);
  const last = told.reduce<Entry | undefined>(
    (latest, entry) => (latest === undefined || latest.sequence < entry.sequence ? entry : latest),
    undefined,
  );
  if (state === undefined || last === undefined) return undefined;
  return seenWith({ ...state, revision: last.envelope.revision, updated: last.sequence }, history);
};
