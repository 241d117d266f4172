import { accept, addWorkingDays, type Decision, nothingToDo, refusing } from '../../kernel/index.js';
import { managingBureau } from '../base/index.js';
import type { MeasuresParams } from '../measures/index.js';
import { numberedDays } from '../teaching/index.js';
import type { ClassContext } from './context.js';
import { type ClassEvent, classEvent } from './events.js';
import { classRefusals } from './refusals.js';
import type { ClassCommands, Completed, ExistingClass, Open } from './state.js';
import { isOutside } from './territory.js';

const { refuse } = refusing(classRefusals);

/**
 * Art.4(4) 结班: after the last session; the report to the city falls due (Art.4(5)). Where the base ended in the middle
 * of the class, what was left of it is not held, and the class can be completed from that day.
 */
export const completeClass = (cls: ExistingClass, ctx: ClassContext, params: MeasuresParams): Decision<ClassEvent> => {
  if (cls.status === 'COMPLETED') return nothingToDo;
  if (cls.status === 'CANCELLED') return notOpen(cls);
  const last = cls.sessions.at(-1)?.date;
  const endedOn = numberedDays(ctx.base)?.to;
  if (last !== undefined && ctx.on < last && (endedOn === undefined || ctx.on < endedOn)) {
    return refuse('SESSIONS_NOT_OVER', 'Art.4(4)', { field: 'on', params: { last } });
  }
  const due = addWorkingDays(ctx.on, params.training.reportWorkingDays, ctx.holidays);
  return accept(classEvent('ClassCompleted', { reportDueOn: due.date }));
};

export const notOpen = ({ status }: ExistingClass): Decision<never> =>
  refuse('CLASS_NOT_OPEN', 'Art.4', { params: { status } });

/** A class that nobody attended yet; when its base is revoked, the register cancels it (Art.8(2)). */
export const cancelClass = ({ reason }: ClassCommands['cancelClass'], cls: ExistingClass): Decision<ClassEvent> => {
  if (cls.status === 'CANCELLED') return nothingToDo;
  if (cls.status === 'COMPLETED') return notOpen(cls);
  if (isStarted(cls)) return refuse('CLASS_STARTED', 'Art.4(4)');
  return accept(classEvent('ClassCancelled', { reason }));
};

export const isStarted = (cls: Open): boolean => cls.attendance.size > 0;

/** Art.4(4) 建档登记, which closes the assessment: hours are decided on what it holds. */
export const registerRecords = (
  { archiveNo }: ClassCommands['registerRecords'],
  cls: Completed,
): Decision<ClassEvent> => {
  if (cls.record?.archiveNo === archiveNo) return nothingToDo;
  if (cls.record !== undefined) {
    return refuse('RECORD_REGISTERED', 'Art.4(4)', { field: 'archiveNo', params: { archiveNo: cls.record.archiveNo } });
  }
  if (cls.results.size === 0) return refuse('NOT_ASSESSED', 'Art.4(4)');
  return accept(classEvent('TrainingRecordRegistered', { archiveNo }));
};

/** Art.4(4) 效果评估, once. */
export const evaluateEffect = (
  { score, followUp }: ClassCommands['evaluateEffect'],
  { effect }: Completed,
): Decision<ClassEvent> => {
  if (effect?.score === score && effect.followUp === followUp) return nothingToDo;
  if (effect !== undefined) return refuse('EFFECT_EVALUATED', 'Art.4(4)', { params: { score: effect.score } });
  if (!Number.isInteger(score) || score < 0 || score > 100) {
    return refuse('SCORE_OUT_OF_RANGE', 'Art.4(4)', { field: 'score' });
  }
  return accept(classEvent('TrainingEffectEvaluated', { score, followUp }));
};

/** Art.4(5): to the city, by a county base with a copy to its county. A late report is taken, and is a finding. */
export const reportTraining = (cls: Completed, { base, jurisdiction, on }: ClassContext): Decision<ClassEvent> => {
  if (cls.reportedOn !== undefined) return nothingToDo;
  const county = base.status !== 'NONE' && base.level === 'COUNTY';
  const attended = [...cls.attendance.values()].flatMap((session) => [...session.values()]);
  return accept(
    classEvent('TrainingReported', {
      enrolled: cls.enrolments.size,
      passed: [...cls.results.values()].filter((passed) => passed).length,
      hoursAttended: attended.reduce((sum, hours) => sum + hours, 0),
      outside: [...cls.enrolments.values()].filter((enrolled) =>
        isOutside(enrolled.gb6, base, jurisdiction, enrolled.on),
      ).length,
      late: on > cls.reportDueOn,
      copyTo: county ? managingBureau(base, jurisdiction, on) : undefined,
    }),
  );
};
