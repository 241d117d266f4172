import type { ReadPurpose } from '../../aggregates/access-log/index.js';
import type { Actor, Refusal } from '../../kernel/index.js';

export type LearnersRead = {
  /** At most {@link LEARNERS_PER_READ}. */
  readonly learnerIds: readonly string[];
  readonly viewer: Actor;
  readonly purpose: ReadPurpose;
  readonly correlationId?: string;
};
/** A page of a list. */
export const LEARNERS_PER_READ = 100;

/** A person in plain text: to be shown to who asked, and kept nowhere. */
export type PersonRead =
  | { readonly learnerId: string; readonly erased: false; readonly name: string; readonly idNumber: string }
  | { readonly learnerId: string; readonly erased: true };
export type LearnersReadOutcome =
  | { readonly ok: true; readonly people: readonly PersonRead[] }
  | { readonly ok: false; readonly refusals: readonly Refusal[] };
export type LearnerFound =
  | { readonly ok: true; readonly learnerId: string }
  | { readonly ok: false; readonly refusals: readonly Refusal[] };

/**
 * The only way to plain personal data. Who may read a learner's: the city; the county bureau in whose division the
 * learner's employer is today, or one of whose own bases taught the learner; a base that is in the register and taught the
 * learner. Nobody else, whatever they may read otherwise. Except to the city, a learner that is not there is forbidden too,
 * so that nobody can find out by asking who is registered.
 */
export interface PersonalReads {
  /** Opens the learners' names and ID numbers, all or none. That they were read is on disk before it is answered. */
  readLearners(read: LearnersRead): Promise<LearnersReadOutcome>;
  readLearner(
    read: Omit<LearnersRead, 'learnerIds'> & { readonly learnerId: string },
  ): Promise<
    { readonly ok: true; readonly person: PersonRead } | { readonly ok: false; readonly refusals: readonly Refusal[] }
  >;
  /**
   * The id that the person with this ID number has, registered or not, for those who may register learners. It opens
   * nothing, and says nothing of the person. Records that were erased are not found by it any more.
   */
  learnerIdOf(asked: { readonly idNumber: string; readonly viewer: Actor }): Promise<LearnerFound>;
}
