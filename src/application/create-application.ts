import { LRUCache } from 'lru-cache';
import { type HolidayTable, legalDateAt } from '../kernel/index.js';
import type { Entry, Ledger } from '../ledger/ledger.js';
import type { Act, AnyAct, CarriedRequest } from './act.js';
import type { Application, CommandOutcome, CommandRequest, CommandType } from './application.js';
import { createFacts } from './facts.js';
import { submitApplication } from './flows/application.js';
import { onBase } from './flows/base.js';
import { onJurisdiction, onMeasures } from './flows/city.js';
import type { Workings } from './flows/flow.js';
import { onLearner, registerLearner } from './flows/learner.js';
import { onEntry } from './flows/marking.js';
import { assignNumber } from './flows/numbering.js';
import { onOrganisation } from './flows/organisation.js';
import { correctLearnerName, eraseLearner } from './flows/person.js';
import { onPlan } from './flows/plan.js';
import { onPublicSubject } from './flows/public-subject.js';
import { onClass } from './flows/training-class.js';
import { createUpkeep, type Upkeep } from './flows/upkeep.js';
import { onCityActivity, onReviewList } from './flows/yearly.js';
import { eventIdOf } from './identity.js';
import { keyReused, underItsKey } from './keys.js';
import { createLanes } from './lanes.js';
import { forbiddenByRole } from './permissions/index.js';
import { conceal, concealName } from './personal/conceal.js';
import type { AuditExports } from './personal/exports.js';
import { createPersonalReads } from './personal/read-learners.js';
import type { PersonalReads } from './personal/reads.js';
import { createAuditExports } from './personal/record-export.js';
import type { Clock, CommandIndex, CommandKeys, TrainingRecords } from './ports.js';
import { createRecorder } from './record.js';
import { openRegister } from './register.js';
import { type AnyRequest, admit } from './request.js';
import { cityStreams, createRouter, type Route } from './routes.js';
import type { Vault } from './vault/index.js';

export type ApplicationOptions = {
  readonly ledger: Ledger;
  readonly clock: Clock;
  readonly holidays: HolidayTable;
  /** GB6 of the city whose register this is. */
  readonly city: string;
  readonly commandIndex: CommandIndex;
  /** Where several nodes take commands; absent where this is the only one. */
  readonly commandKeys?: CommandKeys;
  /** Seals names and ID numbers before they are recorded, and opens them for who may read them. */
  readonly vault: Vault;
  /** What was taught, and by whom; nothing where absent. */
  readonly training?: TrainingRecords;
  /** A follow-up that failed after the command itself was recorded; the process managers will make up for it. */
  readonly onFault?: (fault: unknown, task: string) => void;
  /** How many bases, and how many organisations, stay folded in memory; 10,000 where absent. */
  readonly cachedStreams?: number;
};

/** Commands whose first entries are remembered here until the index has surely heard of them. */
const REMEMBERED_COMMANDS = 10_000;

const nothingTaught: TrainingRecords = { activityOf: async () => [], basesThatTaught: async () => [] };

/** The register of one city: it takes commands of people, and does what it asks of itself. */
export const createApplication = (options: ApplicationOptions): Application & PersonalReads & AuditExports & Upkeep => {
  const { ledger, clock, city, holidays, commandIndex, vault, training = nothingTaught } = options;
  const register = openRegister(ledger, options.cachedStreams ?? 10_000, () => legalDateAt(clock.now()));
  const recent = new LRUCache<string, Entry>({ max: REMEMBERED_COMMANDS });
  const lanes = createLanes();
  const route = createRouter(city);

  const keyUsedElsewhere = async ({ commandId, inputHash, command }: AnyAct) => {
    const first = recent.get(commandId)?.envelope;
    const known =
      first === undefined ? await commandIndex.find(commandId) : { stream: first.stream, firstEventId: first.id };
    if (known === undefined) return undefined;
    if (known.firstEventId === eventIdOf(commandId, inputHash, known.stream, 0)) return undefined;
    return keyReused(command);
  };

  const workings: Workings = {
    ledger,
    clock,
    city,
    ofCity: cityStreams(city),
    register,
    facts: createFacts({ register, city, holidays, training }),
    recorder: createRecorder({ ledger, clock }),
    lanes,
    vault,
    training,
    unsettled: new Set(),
    keyUsedElsewhere,
    onFault: options.onFault ?? (() => undefined),
  };

  const remember = ({ commandId }: Act, outcome: CommandOutcome): CommandOutcome => {
    const first = outcome.ok ? outcome.entries[0] : undefined;
    if (first !== undefined) recent.set(commandId, first);
    return outcome;
  };

  const execute = async (asked: AnyRequest): Promise<CommandOutcome> => {
    const denied = forbiddenByRole(asked.type, asked.actor);
    if (denied !== undefined) return { ok: false, refusals: [denied] };
    const concealed = withoutPlainText(asked, vault, clock);
    if (!concealed.ok) return concealed;
    const admitted = admit(concealed.request, clock.now());
    if (!admitted.ok) return admitted;
    const { act } = admitted;
    const { command, commandId, actor } = act;
    const { target } = asked;
    const routed = route({ command, commandId, actor, ...(target !== undefined && { target }) });
    if (!routed.ok) return routed;
    // The same key twice at once: the second waits and finds what the first recorded.
    return await lanes(commandId, () =>
      underItsKey(options.commandKeys, act, () =>
        carryOut(workings, act, routed.route).then((outcome) => remember(act, outcome)),
      ),
    );
  };

  return {
    execute: <Type extends CommandType>(request: CommandRequest<Type>) => execute(asAnyRequest(request)),
    ...createUpkeep(workings),
    ...createPersonalReads(workings),
    ...createAuditExports(workings),
  };
};

/** A request of some type is one of the requests of every type, which TypeScript does not conclude by itself. */
const asAnyRequest = <Type extends CommandType>(request: CommandRequest<Type>): AnyRequest => request as AnyRequest;

type WithoutPlainText =
  | { readonly ok: true; readonly request: CarriedRequest }
  | Extract<CommandOutcome, { readonly ok: false }>;

/** From here on nothing holds a name or an ID number that a log or an error could show. */
const withoutPlainText = (asked: AnyRequest, vault: Vault, clock: Clock): WithoutPlainText => {
  switch (asked.type) {
    case 'registerLearner': {
      const person = conceal(asked.data, vault, legalDateAt(clock.now()));
      return person.ok ? { ok: true, request: { ...asked, data: person.value } } : person;
    }
    case 'correctLearnerName': {
      const name = concealName(asked.data.name, vault);
      return name.ok ? { ok: true, request: { ...asked, data: { ...asked.data, name: name.value } } } : name;
    }
    default:
      return { ok: true, request: asked };
  }
};

const carryOut = (workings: Workings, act: Act, route: Route): Promise<CommandOutcome> => {
  switch (route.to) {
    case 'application':
      return submitApplication(workings, { ...act, command: route.command }, route.stream);
    case 'numbering':
      return assignNumber(workings, { ...act, command: route.command }, route.stream);
    case 'base':
      return onBase(workings, { ...act, command: route.command }, route.stream);
    case 'organisation':
      return onOrganisation(workings, { ...act, command: route.command }, route.stream);
    case 'entry':
      return onEntry(workings, { ...act, command: route.command }, route.stream);
    case 'measures':
      return onMeasures(workings, { ...act, command: route.command }, route.stream);
    case 'jurisdiction':
      return onJurisdiction(workings, { ...act, command: route.command }, route.stream);
    case 'publicSubject':
      return onPublicSubject(workings, { ...act, command: route.command }, route.stream);
    case 'plan':
      return onPlan(workings, { ...act, command: route.command }, route.stream);
    case 'class':
      return onClass(workings, { ...act, command: route.command }, route.stream);
    case 'registration':
      return registerLearner(workings, { ...act, command: route.command });
    case 'learner':
      return onLearner(workings, { ...act, command: route.command }, route.stream);
    case 'nameCorrection':
      return correctLearnerName(workings, { ...act, command: route.command }, route.stream);
    case 'erasure':
      return eraseLearner(workings, { ...act, command: route.command }, route.stream);
    case 'reviewList':
      return onReviewList(workings, { ...act, command: route.command }, route.stream);
    case 'cityActivity':
      return onCityActivity(workings, { ...act, command: route.command }, route.stream);
    default:
      return route satisfies never;
  }
};
