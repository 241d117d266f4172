import { type Decider, type Decision, refuseAll, refusing } from '../../kernel/index.js';
import type { MeasuresParams } from '../measures/index.js';
import { dateFaults } from '../teaching/index.js';
import { cancelClass, completeClass, evaluateEffect, notOpen, registerRecords, reportTraining } from './completion.js';
import type { ClassContext } from './context.js';
import type { ClassEvent } from './events.js';
import { evolveClass } from './evolve.js';
import { assessLearners, enrolLearners, recordAttendance } from './learners.js';
import { openClass } from './opening.js';
import { correctHours, recogniseHours } from './recognition.js';
import { classRefusals } from './refusals.js';
import {
  type ClassCommand,
  type Completed,
  type ExistingClass,
  noClass,
  type Open,
  type TrainingClass,
} from './state.js';

const { refuse } = refusing(classRefusals);

/** The register decides hours with the date of the record, so the order of dates does not bind it. */
const decide = (command: ClassCommand, cls: TrainingClass, ctx: ClassContext): Decision<ClassEvent> => {
  const bound = cls.status !== 'NONE' && command.type !== 'recogniseHours';
  const untimely = dateFaults(ctx, bound ? cls.lastOn : undefined);
  if (ctx.measures === undefined || untimely.length > 0) return refuseAll(untimely);
  const { params } = ctx.measures;
  if (command.type === 'openClass') return openClass(command.data, cls, ctx, params);
  if (cls.status === 'NONE') return refuse('CLASS_UNKNOWN', 'Art.4');
  return decideOn(command, cls, ctx, params);
};

type Later = Exclude<ClassCommand, { readonly type: 'openClass' }>;

const decideOn = (
  command: Later,
  cls: ExistingClass,
  ctx: ClassContext,
  params: MeasuresParams,
): Decision<ClassEvent> => {
  switch (command.type) {
    case 'enrolLearners':
      return ofOpen(cls, (open) => enrolLearners(command.data, open, ctx));
    case 'recordAttendance':
      return ofOpen(cls, (open) => recordAttendance(command.data, open, ctx));
    case 'assessLearners':
      return cls.status === 'CANCELLED' ? notOpen(cls) : assessLearners(command.data, cls);
    case 'completeClass':
      return completeClass(cls, ctx, params);
    case 'cancelClass':
      return cancelClass(command.data, cls);
    case 'registerRecords':
      return ofCompleted(cls, (completed) => registerRecords(command.data, completed));
    case 'evaluateEffect':
      return ofCompleted(cls, (completed) => evaluateEffect(command.data, completed));
    case 'reportTraining':
      return ofCompleted(cls, (completed) => reportTraining(completed, ctx));
    case 'recogniseHours':
      return ofCompleted(cls, (completed) => recogniseHours(completed, ctx));
    case 'correctHours':
      return ofCompleted(cls, (completed) => correctHours(command.data, completed));
    default:
      return command satisfies never;
  }
};

const ofOpen = (cls: ExistingClass, decideOpen: (open: Open) => Decision<ClassEvent>): Decision<ClassEvent> =>
  cls.status === 'OPEN' ? decideOpen(cls) : notOpen(cls);

const ofCompleted = (
  cls: ExistingClass,
  decideCompleted: (completed: Completed) => Decision<ClassEvent>,
): Decision<ClassEvent> => {
  if (cls.status === 'COMPLETED') return decideCompleted(cls);
  return cls.status === 'OPEN' ? refuse('CLASS_NOT_COMPLETED', 'Art.4(4)') : notOpen(cls);
};

export const classDecider: Decider<ClassCommand, TrainingClass, ClassEvent, ClassContext> = {
  initialState: noClass,
  evolve: evolveClass,
  decide,
};
