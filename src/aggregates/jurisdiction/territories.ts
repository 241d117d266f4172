import { type LegalDate, legalDate } from '../../kernel/index.js';
import type { Jurisdiction } from './state.js';
import { divisionOf } from './territory.js';

/**
 * A class of recorded places that all lie in one division: by the code they were recorded under, by town, and by the
 * day since which the record holds (`from` is in the range, `before` is not). `isNot` holds for places without a town.
 * An absent condition is always met.
 */
export type Territory = {
  readonly gb6: string;
  readonly town?: { readonly is: string } | { readonly isNot: readonly string[] };
  readonly since: SinceRange;
};
export type SinceRange = { readonly from?: LegalDate; readonly before?: LegalDate };

/**
 * The classes of recorded places that lie in the division `gb6` on a date, disjoint and together all of them: what
 * `divisionOf` says, turned into conditions that a view can filter by.
 */
export const territoriesOf = (jurisdiction: Jurisdiction, gb6: string, on: LegalDate): readonly Territory[] => {
  const past = jurisdiction.changes.filter((change) => change.on <= on);
  const codes = new Set([gb6, ...past.flatMap((change) => [change.gb6From, change.gb6To])]);
  const towns = new Set(past.flatMap((change) => change.town ?? []));
  const epochs = epochsBetween([...new Set(past.map((change) => change.on))]);

  return [...codes].flatMap((recorded) => {
    const rangesIn = (town?: string): readonly SinceRange[] =>
      joined(
        epochs.filter(({ first }) => {
          const place = { gb6: recorded, since: first, ...(town !== undefined && { town }) };
          return divisionOf(jurisdiction, place, on) === gb6;
        }),
      );
    const elsewhere = rangesIn();
    const apart = [...towns].filter((town) => !sameRanges(rangesIn(town), elsewhere));
    return [
      ...elsewhere.map((since) => ({ gb6: recorded, since, ...(apart.length > 0 && { town: { isNot: apart } }) })),
      ...apart.flatMap((town) => rangesIn(town).map((since) => ({ gb6: recorded, since, town: { is: town } }))),
    ];
  });
};

/** A stretch in which it makes no difference when a place was recorded; `first` is a day in it. */
type Epoch = SinceRange & { readonly first: LegalDate };

/** Earlier than any change of jurisdiction can be. */
const earliest = legalDate('0001-01-01');

/** `dates` ascending: before the first, from each to the next, from the last on. */
const epochsBetween = (dates: readonly LegalDate[]): readonly Epoch[] => {
  const starts: readonly (LegalDate | undefined)[] = [undefined, ...dates];
  return starts.map((from, index) => {
    const before = dates[index];
    return {
      first: from ?? earliest,
      ...(from !== undefined && { from }),
      ...(before !== undefined && { before }),
    };
  });
};

/** Ranges that touch become one. */
const joined = (epochs: readonly Epoch[]): readonly SinceRange[] => {
  const ranges: SinceRange[] = [];
  for (const { from, before } of epochs) {
    const last = ranges.at(-1);
    const touches = last !== undefined && last.before === from;
    const start = touches ? last.from : from;
    if (touches) ranges.pop();
    ranges.push({ ...(start !== undefined && { from: start }), ...(before !== undefined && { before }) });
  }
  return ranges;
};

const sameRanges = (a: readonly SinceRange[], b: readonly SinceRange[]): boolean =>
  a.length === b.length && a.every((range, i) => range.from === b[i]?.from && range.before === b[i]?.before);
