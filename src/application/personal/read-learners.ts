import { randomUUID } from 'node:crypto';
import { accessLogEvent, readPurposes } from '../../aggregates/access-log/index.js';
import type { ErasedLearner, RegisteredLearner } from '../../aggregates/learner/index.js';
import { legalDateAt, type Refusal } from '../../kernel/index.js';
import type { Workings } from '../flows/flow.js';
import { learnerIdOf } from '../identity.js';
import { forbiddenByRole } from '../permissions/index.js';
import { refusal } from '../refusals.js';
import { uuidV5 } from '../uuid-v5.js';
import { ERASED } from '../vault/index.js';
import { isIdOf } from '../ways.js';
import { recordAccess } from './access.js';
import { readIdNumber } from './conceal.js';
import { LEARNERS_PER_READ, type LearnersRead, type PersonalReads, type PersonRead } from './reads.js';
import { mayRead } from './who-may-read.js';

const ARTICLE = 'Art.4(4)';
const purposes: ReadonlySet<string> = new Set(readPurposes);

type Allowed =
  | { readonly ok: true; readonly learner: RegisteredLearner | ErasedLearner }
  | { readonly ok: false; readonly refusal: Refusal };

export const createPersonalReads = (w: Workings): PersonalReads => {
  const today = () => legalDateAt(w.clock.now());

  const allowed = async (learnerId: string, { viewer }: LearnersRead, field: string): Promise<Allowed> => {
    const learner = isIdOf('learner', learnerId) ? await w.facts.learner(learnerId) : undefined;
    if (
      learner !== undefined &&
      learner.status !== 'NONE' &&
      (await mayRead(w, { learnerId, learner, viewer, today: today() }))
    )
      return { ok: true, learner };
    const isMissing = viewer.role === 'CITY' && viewer.bureau === w.city;
    return {
      ok: false,
      refusal: isMissing
        ? refusal('NOT_FOUND', ARTICLE, { field, params: { id: learnerId.slice(0, 100) } })
        : refusal('FORBIDDEN', ARTICLE, { field, params: { role: viewer.role, command: 'readLearner' } }),
    };
  };

  /** Once an erasure is recorded nothing is opened, whatever has become of the key. */
  const open = async (learnerId: string, learner: RegisteredLearner | ErasedLearner): Promise<PersonRead> => {
    const opened = learner.status === 'ERASED' ? ERASED : await w.vault.open(learnerId, learner);
    return opened === ERASED ? { learnerId, erased: true } : { learnerId, erased: false, ...opened };
  };

  const readLearners: PersonalReads['readLearners'] = async (asked) => {
    const read = { ...asked, learnerIds: [...new Set(asked.learnerIds)] };
    const faults = inputFaults(read);
    if (faults.length > 0) return { ok: false, refusals: faults };
    const found = await Promise.all(
      read.learnerIds.map(async (learnerId, i) => ({
        learnerId,
        ...(await allowed(learnerId, read, `learnerIds.${i}`)),
      })),
    );
    const refusals = found.flatMap((one) => (one.ok ? [] : [one.refusal]));
    if (refusals.length > 0) return { ok: false, refusals };
    const people = await Promise.all(found.flatMap((one) => (one.ok ? [open(one.learnerId, one.learner)] : [])));
    if (people.length > 0) await recordReads(w, read);
    return { ok: true, people };
  };

  return {
    readLearners,
    async readLearner({ learnerId, ...read }) {
      const outcome = await readLearners({ ...read, learnerIds: [learnerId] });
      if (!outcome.ok) return outcome;
      const [person] = outcome.people;
      if (person === undefined) throw new Error('a read of one learner gave none');
      return { ok: true, person };
    },
    async learnerIdOf({ idNumber, viewer }) {
      const denied = forbiddenByRole('registerLearner', viewer);
      if (denied !== undefined) return { ok: false, refusals: [denied] };
      const read = readIdNumber(idNumber, today());
      if (!read.ok) return read;
      const digest = w.vault.lookUp(read.value);
      for (let record = 1; ; record += 1) {
        const learnerId = learnerIdOf(digest, record);
        if ((await w.facts.learner(learnerId)).status !== 'ERASED') return { ok: true, learnerId };
      }
    },
  };
};

/** Reads never wait for each other: each is an access of its own. */
const recordReads = async (
  w: Workings,
  { learnerIds, viewer, purpose, correlationId }: LearnersRead,
): Promise<void> => {
  const readId = randomUUID();
  await recordAccess(w, {
    id: readId,
    by: viewer,
    ...(correlationId !== undefined && { correlationId }),
    events: learnerIds.map((learnerId) => accessLogEvent('PersonalDataRead', { learnerId, purpose })),
    eventId: (_, i) => uuidV5(String(i), readId),
  });
};

const inputFaults = ({ learnerIds, purpose, correlationId }: LearnersRead): readonly Refusal[] => {
  const faults: Refusal[] = [];
  if (learnerIds.length > LEARNERS_PER_READ) {
    faults.push(refusal('TOO_MANY_READ', ARTICLE, { field: 'learnerIds', params: { max: LEARNERS_PER_READ } }));
  }
  const invalid = (field: string, rule: string): Refusal =>
    refusal('INVALID_DATA', ARTICLE, { field, params: { field, rule } });
  if (!purposes.has(purpose)) faults.push(invalid('purpose', 'INVALID_VALUE'));
  if (correlationId !== undefined && (correlationId.length === 0 || correlationId.length > 500)) {
    faults.push(invalid('correlationId', 'LENGTH'));
  }
  return faults;
};
