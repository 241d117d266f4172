import { baseDecider } from '../../aggregates/base/index.js';
import { type ConditionOutcome, type StandingCondition, standingOutcomes } from '../../aggregates/teaching/index.js';
import { canonicalJsonOfPresent, type LegalDate } from '../../kernel/index.js';
import type { Entry } from '../../ledger/index.js';
import { readOn } from '../base-versions/state.js';
import { baseFact } from '../fact.js';
import type { Point } from '../question.js';
import type { StandingView, Viewer } from '../views.js';
import { dateShown } from './bases.js';
import type { Sources } from './explain.js';
import { readerOf } from './reader.js';

/** What the public is not shown: a rectification, and what it blocks. */
const HIDDEN: readonly StandingCondition[] = ['NOT_RECTIFYING', 'MAY_BEGIN_CLASSES'];

/** The conditions after each entry, as the rules have them on the date. */
const outcomesAlong = (told: readonly Entry[], on: LegalDate): readonly (readonly ConditionOutcome[])[] => {
  let base = baseDecider.initialState;
  return told.map((entry) => {
    const fact = baseFact(entry);
    if (fact !== undefined) {
      const { occurredOn, actor } = fact.meta;
      base = baseDecider.evolve(base, { ...fact, occurredOn, actor });
    }
    return standingOutcomes(base, on);
  });
};

const textOf = (outcome: ConditionOutcome | undefined): string =>
  outcome === undefined ? '' : canonicalJsonOfPresent(outcome);

/** Why a base was, or was not, in good standing on a date: each condition with the last entry that changed its outcome. */
export const standingQuery =
  ({ histories, seenNow }: Pick<Sources, 'histories' | 'seenNow'>) =>
  async (id: string, point: Point, viewer: Viewer): Promise<StandingView | undefined> => {
    const seen = await seenNow(id, viewer);
    if (seen === undefined) return undefined;
    const on = dateShown(seen, point.effective);
    const history = await histories(id, point.sequence);
    const told = readOn(history, on);
    const along = outcomesAlong(told, on);
    const unborn = standingOutcomes(baseDecider.initialState, on);
    const read = readerOf(history, seen.depth, { asOf: point });
    const shown = (along.at(-1) ?? unborn)
      .map((outcome, i) => {
        const last = along.findLastIndex((now, at) => textOf(now[i]) !== textOf((along[at - 1] ?? unborn)[i]));
        const entry = told[last];
        return { ...outcome, ...(entry !== undefined && read(entry)) };
      })
      .filter(({ condition }) => seen.isWhole || !HIDDEN.includes(condition));
    return { baseId: id, on, inGoodStanding: shown.every(({ holds }) => holds), conditions: shown, asOf: point };
  };
