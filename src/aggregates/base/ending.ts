import type { LegalDate } from '../../kernel/index.js';
import type { Context } from './context.js';
import { assuming, workingDaysAfter } from './due.js';
import type { Live } from './state.js';

/** What an act that ends the recognition on a day brings due: the plaque, where one was awarded, and the filing. */
export const leaving = (base: Live, endsOn: LegalDate, ctx: Context) => {
  const plaqueDue = base.plaque && workingDaysAfter(endsOn, ctx.measures.params.plaque.recallWorkingDays, ctx);
  const filingDue = filingDueAfter(base, ctx);
  return {
    plaqueDueOn: plaqueDue?.date,
    toFile: toFile(base, filingDue?.date, ctx),
    ...assuming(plaqueDue, filingDue),
  };
};

/** Art.7县3: a county's act takes effect when decided and is filed with the city within the measures' working days. */
export const countyFiling = (base: Live, ctx: Context) => {
  const filingDue = filingDueAfter(base, ctx);
  return { toFile: toFile(base, filingDue?.date, ctx), ...assuming(filingDue) };
};

const filingDueAfter = (base: Live, ctx: Context) =>
  base.level === 'COUNTY' ? workingDaysAfter(ctx.on, ctx.measures.params.adjustment.filingWorkingDays, ctx) : undefined;

/** Acts that are pending have their numbers already. */
const toFile = ({ filings }: Live, dueOn: LegalDate | undefined, { pendingFilings = 0 }: Context) =>
  dueOn && { ref: Math.max(filings, pendingFilings) + 1, dueOn };
