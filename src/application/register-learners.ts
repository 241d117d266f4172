import { LEARNERS_PER_COMMAND } from '../aggregates/training-class/index.js';
import type { Actor, DocumentRef, LegalDate, Refusal } from '../kernel/index.js';
import type { Application, CommandOutcome, CommandRequest, PersonGiven } from './application.js';
import { executeAll } from './execute-all.js';
import { commandIdOf } from './identity.js';
import { forbiddenByRole } from './permissions/index.js';
import { refusal } from './refusals.js';
import { isIdempotencyKey, keyFault } from './request.js';

/** A person on a list; `on` where the legal date is not the list's. */
export type PersonListed = PersonGiven & { readonly on?: LegalDate };

export type LearnersBatch = {
  /** At most {@link LEARNERS_PER_COMMAND}. */
  readonly people: readonly PersonListed[];
  readonly actor: Actor;
  /** The same key by the same actor is the same list: each line of it is carried out once. */
  readonly idempotencyKey: string;
  /** The legal date of the lines that give none. */
  readonly on?: LegalDate;
  readonly document?: DocumentRef;
  readonly correlationId?: string;
};

export type BatchOutcome =
  /** One outcome a line, in their order; a refusal names its field as `people.3.idNumber`. */
  | { readonly ok: true; readonly lines: readonly CommandOutcome[] }
  /** Nothing was carried out. */
  | { readonly ok: false; readonly refusals: readonly Refusal[] };

const ARTICLE = 'Art.4(4)';

/**
 * Registers a list of technicians (Art.4(4)): each line holds or is refused for itself, and all its faults are told. A
 * list that was stopped halfway is finished by giving it again. A fault of the register throws.
 */
export const registerLearners = async (
  application: Pick<Application, 'execute'>,
  { people, actor, idempotencyKey, on, ...rest }: LearnersBatch,
): Promise<BatchOutcome> => {
  const denied = forbiddenByRole('registerLearner', actor);
  if (denied !== undefined) return { ok: false, refusals: [denied] };
  if (!isIdempotencyKey(idempotencyKey)) return { ok: false, refusals: [keyFault(ARTICLE)] };
  if (people.length > LEARNERS_PER_COMMAND) {
    const params = { max: LEARNERS_PER_COMMAND, given: people.length };
    return { ok: false, refusals: [refusal('TOO_MANY_LISTED', ARTICLE, { field: 'people', params })] };
  }
  const key = commandIdOf(actor.id, idempotencyKey);
  const requests = people.map(({ on: ownDay, ...person }, i): CommandRequest<'registerLearner'> => {
    const day = ownDay ?? on;
    return {
      ...rest,
      type: 'registerLearner',
      data: person,
      actor,
      idempotencyKey: `${key} ${i + 1}`,
      ...(day !== undefined && { on: day }),
    };
  });
  const outcomes = await executeAll(application, requests);
  return { ok: true, lines: outcomes.map(onLine) };
};

const onLine = (outcome: CommandOutcome, i: number): CommandOutcome =>
  outcome.ok
    ? outcome
    : {
        ok: false,
        refusals: outcome.refusals.map(({ field, ...refused }) => ({
          ...refused,
          field: field === undefined ? `people.${i}` : `people.${i}.${field}`,
        })),
      };
