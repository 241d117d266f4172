import { type HourRejection, hourRejections } from '../vocabulary.js';
import type { HoursResult } from './state.js';

/** One learner's hours as they are counted, by year. */
export type Tally = {
  readonly recognise: (year: number, hours: number) => void;
  readonly reject: (year: number, reason: HourRejection, hours: number) => void;
  /** One for each year, earliest first; reasons in the order of the vocabulary. */
  readonly results: (learnerId: string) => readonly HoursResult[];
};

export const openTally = (): Tally => {
  const years = new Map<number, { recognised: number; readonly rejected: Map<HourRejection, number> }>();
  const of = (year: number) => {
    const counted = years.get(year) ?? { recognised: 0, rejected: new Map() };
    years.set(year, counted);
    return counted;
  };
  return {
    recognise: (year, hours) => {
      of(year).recognised += hours;
    },
    reject: (year, reason, hours) => {
      const { rejected } = of(year);
      if (hours > 0) rejected.set(reason, (rejected.get(reason) ?? 0) + hours);
    },
    results: (learnerId) =>
      [...years]
        .toSorted(([a], [b]) => a - b)
        .map(([year, { recognised, rejected }]) => ({
          learnerId,
          year,
          recognised,
          rejected: hourRejections.flatMap((reason) => {
            const hours = rejected.get(reason);
            return hours === undefined ? [] : [{ reason, hours }];
          }),
        })),
  };
};
