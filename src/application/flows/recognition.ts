import { creditedIn, publicCreditDecider } from '../../aggregates/public-credit/index.js';
import {
  type ClassContext,
  type ClassEvent,
  type Completed,
  classDecider,
  type TrainingClass,
} from '../../aggregates/training-class/index.js';
import type { Decision } from '../../kernel/index.js';
import type { Entry } from '../../ledger/ledger.js';
import { publicCreditsIdOf } from '../identity.js';
import type { Recorded } from '../record.js';
import { isSubjectCode } from '../training-routes.js';
import { verdict, type Workings } from './flow.js';
import { systemAct } from './system.js';

const nothing: Recorded = { ok: true, entries: [], revision: 0 };
const command = { type: 'recogniseHours', data: {} } as const;
type Because = { readonly eventId: string; readonly correlationId: string };

const isUndecided = (cls: TrainingClass): cls is Completed & Required<Pick<Completed, 'record'>> =>
  cls.status === 'COMPLETED' && cls.record !== undefined && cls.recognition === undefined;

/**
 * Art.9: decides every attended hour of a class whose record is registered, with the date of the record. Public subjects
 * are reserved first, in a stream of the subject: of two classes that a learner passed, on whatever nodes and after
 * whatever crash, the first to reserve is the one that counts.
 */
export const recognise = async (w: Workings, classId: string, because?: Because): Promise<Recorded> => {
  const { state: cls } = await w.register.classes.load(classId);
  if (!isUndecided(cls)) return nothing;
  const act = systemAct(w.clock, {
    command,
    stream: classId,
    key: `recognise:${classId}`,
    on: cls.record.on,
    ...(because !== undefined && { because }),
  });
  if (cls.category === 'PUBLIC') {
    const reserved = await reserveCredits(w, classId, cls, because);
    if (!reserved.ok) return reserved;
  }
  return w.lanes(classId, () =>
    w.recorder.record({
      streams: w.register.classes,
      stream: classId,
      act,
      decide: async ({ state }) => {
        const about = state.status === 'NONE' ? cls : state;
        const credited = await creditedElsewhere(w, classId, cls);
        const { context, measures } = await w.facts.forClass(act, about, credited);
        return verdict(measures, classDecider.decide(command, state, context));
      },
    }),
  );
};

/** The command itself is recorded and will be answered so; hours that fail now are made up for by the process managers. */
export const recogniseAfter = async (w: Workings, classId: string, entries: readonly Entry[]): Promise<void> => {
  const registration = entries.find(({ envelope }) => envelope.type === 'TrainingRecordRegistered');
  if (registration === undefined) return;
  const { id, meta } = registration.envelope;
  try {
    await recognise(w, classId, { eventId: id, correlationId: meta.correlationId });
  } catch (fault) {
    w.onFault(fault, `recognition of the hours of ${classId}`);
  }
};

/** For those whose hours would count if the subject were credited to them in no other class. */
const reserveCredits = async (
  w: Workings,
  classId: string,
  cls: Completed & Required<Pick<Completed, 'record'>>,
  because: Because | undefined,
): Promise<Recorded> => {
  const stream = publicCreditsIdOf(cls.subject);
  const trial = systemAct(w.clock, { command, stream: classId, key: `recognise:${classId}`, on: cls.record.on });
  const { context, measures } = await w.facts.forClass(trial, cls);
  const learnerIds = recognisedIn(classDecider.decide(command, cls, context));
  if (learnerIds.length === 0) return nothing;
  // Named by the class alone, so that every run makes the same ids whatever it finds.
  const act = systemAct(w.clock, {
    command: { type: 'reserveCredits', data: { classId } },
    stream,
    key: `credit:${classId}`,
    on: cls.record.on,
    ...(because !== undefined && { because }),
  });
  return w.lanes(stream, () =>
    w.recorder.record({
      streams: w.register.publicCredits,
      stream,
      act,
      decide: async ({ state }) => {
        const reservation = { type: 'reserveCredits', data: { classId, learnerIds } } as const;
        return verdict(measures, publicCreditDecider.decide(reservation, state, act));
      },
    }),
  );
};

const recognisedIn = (decision: Decision<ClassEvent>): readonly string[] => {
  if (!decision.accepted) return [];
  const results = decision.events.flatMap(({ type, data }) => (type === 'HoursRecognised' ? data.results : []));
  return [...new Set(results.filter(({ recognised }) => recognised > 0).map(({ learnerId }) => learnerId))];
};

/** The subject, for those to whom it is credited in another class. */
const creditedElsewhere = async (
  w: Workings,
  classId: string,
  { category, subject, enrolments }: Completed,
): Promise<ClassContext['credited']> => {
  if (category !== 'PUBLIC' || !isSubjectCode(subject)) return new Map();
  const { state: credits } = await w.register.publicCredits.load(publicCreditsIdOf(subject));
  const codes: ReadonlySet<string> = new Set([subject]);
  return new Map(
    [...enrolments.keys()].flatMap((learnerId) => {
      const creditedBy = creditedIn(credits, learnerId);
      return creditedBy === undefined || creditedBy === classId ? [] : [[learnerId, codes] as const];
    }),
  );
};
