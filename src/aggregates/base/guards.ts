import { type Article, type LegalDate, type Refusal, refusing } from '../../kernel/index.js';
import type { Context } from './context.js';
import { baseRefusals } from './refusals.js';
import { managingBureau } from './standing.js';
import type { Ended, ExistingBase, Live } from './state.js';

const { refusal } = refusing(baseRefusals);

/**
 * Every reason why no act on the base can have this date. `lastOn`: the latest legal date of its history; `mayBeAhead`:
 * the act may be decided before its date.
 */
export const dateFaults = (ctx: Context, lastOn?: LegalDate, mayBeAhead = false): readonly Refusal[] => {
  const { on, today } = ctx;
  const faults: Refusal[] = [];
  if (on > today && !mayBeAhead)
    faults.push(refusal('DATE_IN_FUTURE', 'Art.11', { field: 'on', params: { date: on, today } }));
  if (lastOn !== undefined && on < lastOn) {
    faults.push(refusal('DATE_OUT_OF_ORDER', 'Art.11', { field: 'on', params: { on, lastOn } }));
  }
  return faults;
};

/** Why a base that is not live cannot be acted upon as one: it has ended, or it is not in the unified register yet. */
export const notLive = (base: Exclude<ExistingBase, Live>, article: Article = 'Art.8(3)'): Refusal =>
  endedFault(base) ?? refusal('NOT_NUMBERED', article);

export const endedFault = (base: ExistingBase): Refusal | undefined =>
  'endedOn' in base
    ? refusal('BASE_ENDED', endedBy[base.status], { params: { endedOn: base.endedOn, status: base.status } })
    : undefined;

const endedBy = {
  REJECTED: 'Art.6(2)',
  WITHDRAWN: 'Art.6(1)',
  REVOKED: 'Art.8(2)',
  CLOSED: 'Art.7市3',
  MERGED: 'Art.7市3',
} as const satisfies Record<Ended['status'], Article>;

/** The bureau that decides on the base on the day of the act. */
export const decidingBureau = (base: ExistingBase, ctx: Context): string => {
  const bureau = managingBureau(base, ctx.jurisdiction, ctx.on);
  if (bureau === undefined) throw new Error(`no city in force on ${ctx.on}`);
  return bureau;
};

/** The body that the actor acts for; the permissions let nobody through to a bureau's act who has none. */
export const actingBody = ({ actor }: Pick<Context, 'actor'>): string => {
  if (actor.bureau === undefined) throw new Error(`${actor.role} ${actor.id} acts for no body`);
  return actor.bureau;
};
