import type { Decision, DomainEvent, Refusal } from '../../kernel/index.js';
import { earlierOf, refuseAll } from '../../kernel/index.js';
import type { Entry, Ledger } from '../../ledger/ledger.js';
import type { AnyAct } from '../act.js';
import type { CommandOutcome } from '../application.js';
import type { Facts } from '../facts.js';
import type { Lanes } from '../lanes.js';
import { articleOf, forbiddenIn, type Scene } from '../permissions/index.js';
import type { Clock, TrainingRecords } from '../ports.js';
import type { Recorded, Recorder, Verdict } from '../record.js';
import { refusal } from '../refusals.js';
import type { Register } from '../register.js';
import type { CityStreams } from '../routes.js';
import type { Vault } from '../vault/index.js';

/** What every flow of commands works with. */
export type Workings = {
  readonly ledger: Ledger;
  readonly clock: Clock;
  readonly register: Register;
  readonly facts: Facts;
  readonly recorder: Recorder;
  readonly lanes: Lanes;
  readonly vault: Vault;
  /** What was taught, and by whom. */
  readonly training: TrainingRecords;
  readonly city: string;
  readonly ofCity: CityStreams;
  /** Erased learners whose keys this node could not destroy yet. */
  readonly unsettled: Set<string>;
  /** Refuses a key that another stream knows for another command. */
  readonly keyUsedElsewhere: (act: AnyAct) => Promise<Refusal | undefined>;
  /** Tells of a follow-up that failed; the process managers will make up for it. */
  readonly onFault: (fault: unknown, task: string) => void;
};

/** What a command recorded in all, in the order of writing, and the revision of the aggregate that it is about. */
export const outcomeOf = (
  id: string,
  revision: number,
  ...recorded: readonly (Recorded | undefined)[]
): CommandOutcome => {
  const entries = recorded.flatMap((part): readonly Entry[] => (part?.ok ? part.entries : []));
  const position = entries.at(-1)?.position;
  return { ok: true, id, entries, revision, ...(position !== undefined && { position }) };
};

export const refused = (measures: Verdict['measures'], ...refusals: readonly Refusal[]): Verdict => ({
  decision: refuseAll(refusals),
  measures,
});

export const verdict = (measures: Verdict['measures'], decision: Decision<DomainEvent>): Verdict => ({
  decision,
  measures,
});

/** What the officer saw must still be so. */
const stale = (act: AnyAct, actual: number): Refusal | undefined => {
  const expected = act.expectedRevision;
  if (expected === undefined || expected === actual) return undefined;
  const params = { expected, actual };
  return refusal('STALE_REVISION', articleOf(act.command.type), { field: 'expectedRevision', params });
};

export const notFound = (act: AnyAct, id: string, field = 'target'): Refusal =>
  refusal('NOT_FOUND', articleOf(act.command.type), { field, params: { id } });

/**
 * What stands against a command before any rule of the regulation is asked: the actor may not, the officer saw something
 * older, or the key is another command's. In this order, so that who may not learns nothing. Who decides ahead has the
 * powers of the day on which it is decided.
 */
export const objection = (
  w: Workings,
  act: AnyAct,
  scene: Omit<Scene, 'on' | 'city'>,
  revision: number,
): Promise<Refusal | undefined> => {
  const here = { on: earlierOf(act.on, act.today), city: w.city, ...scene };
  const fault = forbiddenIn(here, act.command.type, act.actor) ?? stale(act, revision);
  return fault === undefined ? w.keyUsedElsewhere(act) : Promise.resolve(fault);
};
