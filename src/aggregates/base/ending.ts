import type { LegalDate } from '../../kernel/index.js';
import type { Context } from './context.js';
import { workingDaysAfter } from './due.js';
import type { Live, Unfiled } from './state.js';

/** By when a plaque that was awarded has to be handed back after the recognition ends. */
export const plaqueDueOn = (base: Live, endsOn: LegalDate, ctx: Context): LegalDate | undefined =>
  base.plaque === undefined ? undefined : workingDaysAfter(endsOn, ctx.measures.params.plaque.recallWorkingDays, ctx);

/** Art.7县3: a county's act takes effect when decided and is filed with the city within the measures' working days. */
export const countyFiling = (base: Live, ctx: Context): Unfiled | undefined =>
  base.level === 'COUNTY'
    ? {
        ref: base.filings + 1,
        dueOn: workingDaysAfter(ctx.on, ctx.measures.params.adjustment.filingWorkingDays, ctx),
      }
    : undefined;
