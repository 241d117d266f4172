import { type Base, type BaseContext, baseDecider, type ExistingBase } from '../../aggregates/base/index.js';
import { divisionOf } from '../../aggregates/jurisdiction/index.js';
import type { MeasuresHistory } from '../../aggregates/measures/index.js';
import {
  type Allocation,
  allocationOf,
  type NumberRegister,
  numberRegisterDecider,
} from '../../aggregates/number-register/index.js';
import { nothingToDo, type Refusal } from '../../kernel/index.js';
import type { Act } from '../act.js';
import type { CommandOutcome } from '../application.js';
import type { Recorded } from '../record.js';
import type { AssignNumber } from '../routes.js';
import { notFound, objection, outcomeOf, refused, verdict, type Workings } from './flow.js';
import { numberingOf } from './reservation.js';

/**
 * Art.8(3): first the number in the city's one sequence, then the number on the base. The base decides before one is
 * allocated, and nothing else is decided on it until it has its number: so no number is ever left over.
 */
export const assignNumber = (w: Workings, act: Act<AssignNumber>, baseId: string): Promise<CommandOutcome> =>
  w.lanes(baseId, async () => {
    await writePendingNumber(w, baseId, await w.facts.base(baseId));
    const known = await w.recorder.recorded({ streams: w.register.bases, stream: baseId, act });
    if (known !== undefined && !known.ok) return known;
    const allocated = await allocate(w, act, baseId);
    if (!allocated.ok) return allocated;
    const numbered = await writeNumber(w, act, baseId);
    return numbered.ok ? outcomeOf(baseId, numbered.revision, allocated, numbered) : numbered;
  });

const allocate = async (w: Workings, act: Act<AssignNumber>, baseId: string): Promise<Recorded> => {
  // All numbers of the city go through one stream: what the register of numbers has no part in is asked before the turn.
  let ahead: Considered | undefined = await consider(w, act, baseId);
  return w.lanes(w.ofCity.numberRegister, () =>
    w.recorder.record({
      streams: w.register.numbers,
      stream: w.ofCity.numberRegister,
      act,
      decide: async ({ state: register }) => {
        const first = ahead;
        ahead = undefined;
        const { revision } = await w.register.bases.load(baseId);
        const considered = first?.revision === revision ? first : await consider(w, act, baseId);
        if ('fault' in considered) return refused(considered.measures, considered.fault);

        const { base, context, measures } = considered;
        const { idempotencyKey } = act;
        const gb6 = base.level === 'MUNICIPAL' ? w.city : divisionOf(context.jurisdiction, base.place, act.on);
        const data = { baseId, level: base.level, gb6, idempotencyKey };
        const allocation = numberRegisterDecider.decide({ type: 'allocateNumber', data }, register, context);
        if (!allocation.accepted) return verdict(measures, allocation);
        const given = allocationOf(register, baseId) ?? allocation.events[0]?.data;
        const trial = given === undefined ? nothingToDo : decideNumber(given, base, context);
        return verdict(measures, trial.accepted ? allocation : trial);
      },
    }),
  );
};

type Considered = { readonly revision: number; readonly measures: MeasuresHistory } & (
  | { readonly base: ExistingBase; readonly context: BaseContext }
  | { readonly fault: Refusal }
);

/** The base as it is, and whether anything stands against the act before its rules. */
const consider = async (w: Workings, act: Act<AssignNumber>, baseId: string): Promise<Considered> => {
  const { state: base, revision } = await w.register.bases.load(baseId);
  if (base.status === 'NONE') return { revision, measures: await w.facts.measures(), fault: notFound(act, baseId) };
  const { context, measures } = await w.facts.forBase(act, { baseId, organisation: base.organisationId });
  const scene = { jurisdiction: context.jurisdiction, base, organisationId: base.organisationId };
  const fault = await objection(w, act, scene, revision);
  return fault === undefined ? { revision, measures, base, context } : { revision, measures, fault };
};

const decideNumber = (
  { number, serial }: Allocation,
  base: ExistingBase,
  context: Parameters<typeof baseDecider.decide>[2],
) => baseDecider.decide({ type: 'assignNumber', data: { number, serial } }, base, context);

/** The second half, also for a number that a crash left unwritten. */
const writeNumber = (w: Workings, act: Act<AssignNumber>, baseId: string): Promise<Recorded> =>
  w.recorder.record({
    streams: w.register.bases,
    stream: baseId,
    act,
    decide: async ({ state: base }) => {
      const measures = await w.facts.measures();
      const given = allocationOf(await numbers(w), baseId);
      if (base.status === 'NONE' || given === undefined) return refused(measures, notFound(act, baseId));
      const { context } = await w.facts.forBase(act, { baseId, organisation: base.organisationId });
      return verdict(measures, decideNumber(given, base, context));
    },
  });

const numbers = async (w: Workings): Promise<NumberRegister> =>
  (await w.register.numbers.load(w.ofCity.numberRegister)).state;

const awaitsNumber = (base: Base): boolean => base.status === 'APPROVED' || base.status === 'FILED';

/**
 * Writes the number that a base was given and that a crash kept from it, before anything else is decided on the base:
 * an act dated later would bar the number's own date. Called in the base's lane.
 */
export const writePendingNumber = async (w: Workings, baseId: string, base: Base): Promise<Recorded | undefined> => {
  if (!awaitsNumber(base)) return undefined;
  const given = allocationOf(await numbers(w), baseId);
  if (given === undefined) return undefined;
  const act = await numberingOf(w, given);
  return act === undefined ? undefined : writeNumber(w, act, baseId);
};
