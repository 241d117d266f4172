import { accept, type Decision, nothingToDo, type Refusal, refuseAll, refusing } from '../../kernel/index.js';
import type { BaseCommands } from './commands.js';
import type { Context } from './context.js';
import { assuming, workingDaysAfter } from './due.js';
import { leaving } from './ending.js';
import { type BaseEvent, baseEvent } from './events.js';
import { standingGrounds } from './grounds.js';
import { decidingBureau, notLive } from './guards.js';
import { baseRefusals } from './refusals.js';
import { type ExistingBase, isLive, type Live } from './state.js';

const { refuse, refusal } = refusing(baseRefusals);

/** Art.8(2), F18: 告知. The base learns the ground and until when it may make its statement, never less than the measures' time. */
export const notifyRevocation = (
  { ground, reasons, statementDueOn: asked }: BaseCommands['notifyRevocation'],
  base: ExistingBase,
  ctx: Context,
): Decision<BaseEvent> => {
  if (!isLive(base)) return refuseAll([notLive(base)]);
  const grounds = standingGrounds(base, ground, ctx);
  if (grounds.length === 0) return groundMissing(ground);
  const least = workingDaysAfter(ctx.on, ctx.measures.params.revocation.statementWorkingDays, ctx);
  const earliest = least.date;
  const notice = noticeOn(base, ground, ctx);
  if (notice !== undefined) {
    const { on: notifiedOn, statementDueOn } = notice;
    return asked === undefined || asked === statementDueOn
      ? nothingToDo
      : refuse('ALREADY_NOTIFIED', 'Art.8(2)', { field: 'ground', params: { notifiedOn, statementDueOn } });
  }
  if (asked !== undefined && asked < earliest) {
    return refuse('STATEMENT_PERIOD_SHORT', 'Art.8(2)', { field: 'statementDueOn', params: { earliest } });
  }
  const statementDueOn = asked ?? earliest;
  return accept(baseEvent('RevocationNotified', { ground, reasons: [...reasons], statementDueOn, ...assuming(least) }));
};

/** F18: 听取陈述申辩. */
export const hearStatement = ({ summary }: BaseCommands['hearStatement'], base: ExistingBase): Decision<BaseEvent> => {
  if (!isLive(base)) return refuseAll([notLive(base)]);
  if (base.notice === undefined) return refuse('NOT_NOTIFIED', 'Art.8(2)');
  const { heardOn } = base.notice;
  return heardOn === undefined
    ? accept(baseEvent('StatementHeard', { summary }))
    : refuse('ALREADY_HEARD', 'Art.8(2)', { params: { heardOn } });
};

/**
 * Art.8(2): 取消基地资格, on a ground that stands, after notice on that ground and the base's statement or the end of the
 * time for it, by someone who neither established the ground nor drafted the notice. The number is retired for ever.
 */
export const revokeBase = (
  { ground, effectiveOn }: BaseCommands['revokeBase'],
  base: ExistingBase,
  ctx: Context,
): Decision<BaseEvent> => {
  if (base.status === 'REVOKED' && base.ground === ground && [undefined, base.endedOn].includes(effectiveOn)) {
    return nothingToDo;
  }
  if (!isLive(base)) return refuseAll([notLive(base)]);
  const grounds = standingGrounds(base, ground, ctx);
  if (grounds.length === 0) return groundMissing(ground);
  const from = effectiveOn ?? ctx.on;
  const faults: Refusal[] = [];
  const notice = noticeOn(base, ground, ctx);
  if (notice === undefined) {
    faults.push(refusal('HEARING_MISSING', 'Art.8(2)', { field: 'ground', params: { ground } }));
  } else if (notice.heardOn === undefined && ctx.on <= notice.statementDueOn) {
    const { statementDueOn } = notice;
    faults.push(refusal('HEARING_PENDING', 'Art.8(2)', { params: { statementDueOn } }));
  }
  const prepared = [notice?.draftedBy, ...grounds.map((standing) => standing.by)];
  if (prepared.includes(ctx.actor.id)) faults.push(refusal('SAME_PERSON', 'Art.8(2)'));
  if (from < ctx.on) {
    const params = { on: ctx.on };
    faults.push(refusal('EFFECTIVE_BEFORE_DECISION', 'Art.8(2)', { field: 'effectiveOn', params }));
  }
  if (faults.length > 0) return refuseAll(faults);
  return accept(
    baseEvent('BaseRevoked', {
      decidedBy: decidingBureau(base, ctx),
      ground,
      effectiveOn: from,
      ...leaving(base, from, ctx),
    }),
  );
};

const groundMissing = (ground: string): Decision<never> =>
  refuse('GROUND_MISSING', 'Art.8(2)', { field: 'ground', params: { ground } });

/** The notice on a ground that still stands; one given before the ground arose is no notice on it. */
const noticeOn = (base: Live, ground: BaseCommands['revokeBase']['ground'], ctx: Context) => {
  const { notice } = base;
  if (notice === undefined || notice.ground !== ground) return undefined;
  return standingGrounds(base, ground, ctx).some((standing) => standing.on <= notice.on) ? notice : undefined;
};
