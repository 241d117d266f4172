import type { RevocationGround } from '../vocabulary.js';
import type { Context } from './context.js';
import { stillInactive } from './inactivity.js';
import { lapsesOn, standingOn } from './standing.js';
import type { Ground, Live } from './state.js';

/** A ground on which a base must be revoked, since when, and who established it (nobody, where the law did). */
export type StandingGround = { readonly on: Ground['on']; readonly by?: string };

/** The day of the act, and what training was done by then. */
type Day = Pick<Context, 'on' | 'activity'>;

/** The grounds of a kind that stand against a base on the day of the act (Art.8(2)). */
export const standingGrounds = (base: Live, kind: RevocationGround, ctx: Day): readonly StandingGround[] => {
  if (kind === 'RECTIFICATION_FAILED') {
    return base.status === 'OVERDUE' ? [{ on: lapsesOn(base.rectification) }] : [];
  }
  return base.grounds.filter((ground) => ground.kind === kind && stands(ground, base, ctx));
};

/** A base that has to be revoked cannot leave the register another way, nor be treated as if in good standing. */
export const isRevocationPending = (base: Live, ctx: Day): boolean =>
  standingOn(base, ctx.on) === 'OVERDUE' || base.grounds.some((ground) => stands(ground, base, ctx));

/** A verified violation stays one. */
const stands = (ground: Ground, base: Live, ctx: Day): boolean => {
  if (ground.kind !== 'INACTIVITY') return true;
  return stillInactive(ground, [...base.specialReasons, ...base.blocks], ctx.activity.completedOn ?? [], ctx.on);
};
