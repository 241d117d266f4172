import type { Jurisdiction } from '../../aggregates/jurisdiction/index.js';
import { type ClassCommand, classDecider, type TrainingClass } from '../../aggregates/training-class/index.js';
import type { Refusal } from '../../kernel/index.js';
import type { Act } from '../act.js';
import type { CommandOutcome } from '../application.js';
import type { OnClass } from '../training-routes.js';
import { isIdOf } from '../ways.js';
import { enrolmentsOf } from './enrolment.js';
import { notFound, objection, outcomeOf, refused, verdict, type Workings } from './flow.js';
import { recogniseAfter } from './recognition.js';

/** Art.4: a class from its opening to its report. Once its record is registered the register decides the hours. */
export const onClass = async (w: Workings, act: Act<OnClass>, classId: string): Promise<CommandOutcome> => {
  const { command } = act;
  const recorded = await w.lanes(classId, () =>
    w.recorder.record({
      streams: w.register.classes,
      stream: classId,
      act,
      begins: command.type === 'openClass',
      decide: async ({ state: cls, revision }) => {
        const about = command.type === 'openClass' ? command.data : cls.status === 'NONE' ? undefined : cls;
        if (about === undefined) return refused(await w.facts.measures(), notFound(act, classId));
        const { context, measures, jurisdiction } = await w.facts.forClass(act, about);
        const { base } = context;
        if (base.status === 'NONE') return refused(measures, notFound(act, about.baseId.slice(0, 100), 'baseId'));
        const scene = { jurisdiction, base, organisationId: base.organisationId };
        const fault = await objection(w, act, scene, revision);
        if (fault !== undefined) return refused(measures, fault);
        const completed = await complete(w, act, cls, jurisdiction);
        if (!completed.ok) return refused(measures, ...completed.refusals);
        return verdict(measures, classDecider.decide(completed.command, cls, context));
      },
    }),
  );
  if (!recorded.ok) return recorded;
  await recogniseAfter(w, classId, recorded.entries);
  return outcomeOf(classId, recorded.revision, recorded);
};

type Complete =
  | { readonly ok: true; readonly command: ClassCommand }
  | { readonly ok: false; readonly refusals: readonly Refusal[] };

/** What the register itself knows of learners and employers is put in, or found missing. */
const complete = async (
  w: Workings,
  act: Act<OnClass>,
  cls: TrainingClass,
  jurisdiction: Jurisdiction,
): Promise<Complete> => {
  const { command } = act;
  switch (command.type) {
    case 'enrolLearners': {
      const enrolments = await enrolmentsOf(w, { act, learnerIds: command.data.learnerIds, cls, jurisdiction });
      return enrolments.ok
        ? { ok: true, command: { type: 'enrolLearners', data: { learners: enrolments.learners } } }
        : enrolments;
    }
    case 'openClass': {
      const employerId = command.data.commission?.employerId;
      if (employerId === undefined || (await isEmployer(w, employerId))) return { ok: true, command };
      return { ok: false, refusals: [notFound(act, employerId.slice(0, 100), 'commission.employerId')] };
    }
    default:
      return { ok: true, command };
  }
};

/** Art.4(3): whoever commissions a class is in the register of organisations. */
const isEmployer = async (w: Workings, id: string): Promise<boolean> =>
  isIdOf('organisation', id) && (await w.facts.organisation(id)).status === 'REGISTERED';
