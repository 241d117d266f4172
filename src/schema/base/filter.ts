import type { LegalDate } from '../../kernel/index.js';
import type { BaseFilter } from '../../projections/views.js';
import { dataOf } from '../shared/plain.js';
import type { BaseFilterInput } from './base.args.js';

/** A filter as the views take it: without what was not asked, the division on a date that is named. */
export const filterOf = (input: BaseFilterInput, today: LegalDate): BaseFilter => {
  const { division, ...rest } = input;
  return {
    ...dataOf(rest, []),
    ...(division == null ? {} : { division: { gb6: division.gb6, on: division.on ?? today } }),
  };
};
