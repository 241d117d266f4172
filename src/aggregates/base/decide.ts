import { type Decider, type Decision, refuseAll, refusing } from '../../kernel/index.js';
import { adjustBase, closeBase, fileAdjustment, mergeBase, renameBase } from './adjustment.js';
import { resubmitApplication, returnApplication, submitApplication, withdrawApplication } from './application.js';
import { amendScope, approveBase, rejectApplication } from './approval.js';
import { concludeAssessment } from './assessment.js';
import type { BaseCommand, BaseCommands } from './commands.js';
import { awardCommendation } from './commendation.js';
import type { BaseContext, Context } from './context.js';
import { checkEligibility, completeEvaluation, convenePanel } from './evaluation.js';
import type { BaseEvent } from './events.js';
import { evolveBase } from './evolve.js';
import { dateFaults } from './guards.js';
import { recordInspection } from './inspection.js';
import { acceptSpecialReason, establishInactivity, verifyViolation } from './investigation.js';
import * as recognition from './recognition.js';
import {
  acceptRectification,
  extendRectification,
  lapse,
  lapseRectification,
  orderRectification,
} from './rectification.js';
import { baseRefusals } from './refusals.js';
import { hearStatement, notifyRevocation, revokeBase } from './revocation.js';
import { isSchedulable } from './scheduled.js';
import { standingOn } from './standing.js';
import { type Base, type ExistingBase, noBase, type Rectifying } from './state.js';
import { submitAnnualReport, submitNextYearPlan } from './submission.js';

const { refuse } = refusing(baseRefusals);

/**
 * What holds for every act: the regulation is in force (Art.11), and the act is dated neither in the future (but for
 * those that may be decided ahead) nor before an earlier one. The register's own lapse carries its own date, so the order of dates does not bind it.
 */
const decide = (command: BaseCommand, base: Base, context: BaseContext): Decision<BaseEvent> => {
  const { measures, on } = context;
  if (measures === undefined) return refuse('BEFORE_COMMENCEMENT', 'Art.11', { field: 'on', params: { on } });
  const ctx: Context = { ...context, measures };
  if (base.status === 'NONE') return decideFirst(command, ctx);
  if (command.type === 'lapseRectification') return decideLapse(command.data, base, ctx);
  if (base.status === 'RECTIFYING' && standingOn(base, on) === 'OVERDUE') return decideAfterLapse(command, base, ctx);
  return decideInOrder(command, base, ctx);
};

const decideFirst = (command: BaseCommand, ctx: Context): Decision<BaseEvent> => {
  if (command.type !== 'submitApplication') return refuse('BASE_UNKNOWN', 'Art.6(1)');
  const untimely = dateFaults(ctx);
  return untimely.length > 0 ? refuseAll(untimely) : submitApplication(command.data, ctx);
};

const decideLapse = (data: BaseCommands['lapseRectification'], base: ExistingBase, ctx: Context) => {
  const untimely = dateFaults(ctx);
  return untimely.length > 0 ? refuseAll(untimely) : lapseRectification(data, base, ctx);
};

/** Art.8(2): the period ran out before anyone recorded it. The lapse holds all the same, and is recorded with the act. */
const decideAfterLapse = (command: BaseCommand, base: Rectifying, ctx: Context): Decision<BaseEvent> => {
  const lapsed = lapse(base);
  const decision = decideInOrder(command, evolveBase(base, { ...lapsed, actor: ctx.actor }), ctx);
  // An act decided ahead reckons with a period that will have run out by then; the lapse itself is yet to come.
  if (lapsed.occurredOn > ctx.today) return decision;
  return decision.accepted && decision.events.length > 0
    ? { accepted: true, events: [lapsed, ...decision.events] }
    : decision;
};

const decideInOrder = (command: BaseCommand, base: ExistingBase, ctx: Context): Decision<BaseEvent> => {
  const untimely = dateFaults(ctx, base.lastOn, isSchedulable(command.type));
  return untimely.length > 0 ? refuseAll(untimely) : decideOn(command, base, ctx);
};

const decideOn = (command: BaseCommand, base: ExistingBase, ctx: Context): Decision<BaseEvent> => {
  switch (command.type) {
    case 'submitApplication':
      return refuse('ALREADY_APPLIED', 'Art.6(1)');
    case 'resubmitApplication':
      return resubmitApplication(command.data, base, ctx);
    case 'returnApplication':
      return returnApplication(command.data, base);
    case 'withdrawApplication':
      return withdrawApplication(command.data, base);
    case 'convenePanel':
      return convenePanel(command.data, base, ctx);
    case 'checkEligibility':
      return checkEligibility(command.data, base, ctx);
    case 'completeEvaluation':
      return completeEvaluation(command.data, base, ctx);
    case 'approveBase':
      return approveBase(command.data, base, ctx);
    case 'rejectApplication':
      return rejectApplication(command.data, base, ctx);
    case 'amendScope':
      return amendScope(command.data, base, ctx);
    case 'submitFiling':
      return recognition.submitFiling(command.data, base, ctx);
    case 'acceptFiling':
      return recognition.acceptFiling(command.data, base);
    case 'returnFiling':
      return recognition.returnFiling(command.data, base);
    case 'assignNumber':
      return recognition.assignNumber(command.data, base);
    case 'announceBase':
      return recognition.announceBase(command.data, base, ctx);
    case 'awardPlaque':
      return recognition.awardPlaque(command.data, base, ctx);
    case 'recallPlaque':
      return recognition.recallPlaque(command.data, base, ctx);
    case 'orderRectification':
      return orderRectification(command.data, base, ctx);
    case 'extendRectification':
      return extendRectification(command.data, base, ctx);
    case 'acceptRectification':
      return acceptRectification(command.data, base);
    case 'lapseRectification':
      return lapseRectification(command.data, base, ctx);
    case 'acceptSpecialReason':
      return acceptSpecialReason(command.data, base);
    case 'establishInactivity':
      return establishInactivity(command.data, base, ctx);
    case 'verifyViolation':
      return verifyViolation(command.data, base);
    case 'notifyRevocation':
      return notifyRevocation(command.data, base, ctx);
    case 'hearStatement':
      return hearStatement(command.data, base);
    case 'revokeBase':
      return revokeBase(command.data, base, ctx);
    case 'adjustBase':
      return adjustBase(command.data, base, ctx);
    case 'mergeBase':
      return mergeBase(command.data, base, ctx);
    case 'closeBase':
      return closeBase(command.data, base, ctx);
    case 'renameBase':
      return renameBase(command.data, base, ctx);
    case 'fileAdjustment':
      return fileAdjustment(command.data, base);
    case 'submitAnnualReport':
      return submitAnnualReport(command.data, base, ctx);
    case 'submitNextYearPlan':
      return submitNextYearPlan(command.data, base, ctx);
    case 'recordInspection':
      return recordInspection(command.data, base, ctx);
    case 'concludeAssessment':
      return concludeAssessment(command.data, base, ctx);
    case 'awardCommendation':
      return awardCommendation(command.data, base, ctx);
    default:
      return command satisfies never;
  }
};

export const baseDecider: Decider<BaseCommand, Base, BaseEvent, BaseContext> = {
  initialState: noBase,
  evolve: evolveBase,
  decide,
};
