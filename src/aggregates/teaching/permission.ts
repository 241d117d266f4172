import { type LegalDate, type Refusal, refusing, type Validity } from '../../kernel/index.js';
import type { Base } from '../base/index.js';
import { isDelivered, type MaybeSubject } from '../public-subject/state.js';
import type { Scope, SubjectCategory } from '../vocabulary.js';
import { teachingRefusals } from './refusals.js';

const { refusal } = refusing(teachingRefusals);

/** The days on which a base is listed under its number: what Art.9 asks. `undefined` for one that never was. */
export const numberedDays = (base: Base): Validity | undefined =>
  'numberedOn' in base ? { from: base.numberedOn, ...('endedOn' in base && { to: base.endedOn }) } : undefined;

/** Why a base is not in the unified register on a date (Art.8(3)). */
export const registerFaults = (base: Base, on: LegalDate): readonly Refusal[] => {
  if (base.status === 'NONE') return [refusal('BASE_UNKNOWN', 'Art.6(1)', { field: 'baseId' })];
  if ('endedOn' in base && base.endedOn <= on) {
    return [refusal('BASE_ENDED', 'Art.8(2)', { params: { endedOn: base.endedOn, status: base.status } })];
  }
  return 'numberedOn' in base && base.numberedOn <= on ? [] : [refusal('NOT_NUMBERED', 'Art.8(3)')];
};

/** Why a base may begin nothing new: not in the register, or under rectification from the service of the order (Art.8(2)). */
export const beginningFaults = (base: Base, on: LegalDate): readonly Refusal[] => {
  const unregistered = registerFaults(base, on);
  if (unregistered.length > 0 || !('blocks' in base)) return unregistered;
  const block = base.blocks.find(({ from, to }) => from <= on && (to === undefined || on < to));
  return block === undefined ? [] : [refusal('TRAINING_BLOCKED', 'Art.8(2)', { params: { from: block.from } })];
};

/** What is to be taught: a subject of the base's scope, or a public subject by its code. */
export type Taught = { readonly category: SubjectCategory; readonly subject: string; readonly computer: boolean };

/**
 * Art.4: whether the base may teach it on some day from `first` to `last`. A professional subject and computer training
 * have to be in its scope; a public subject is the city's to assign, and the assignment is the permission.
 */
export const subjectFaults = (
  taught: Taught,
  {
    baseId,
    base,
    publicSubject,
  }: { readonly baseId: string; readonly base: Base; readonly publicSubject: MaybeSubject },
  first: LegalDate,
  last: LegalDate,
): readonly Refusal[] => {
  if (!('scope' in base)) return [];
  const { category, subject, computer } = taught;
  const faults: Refusal[] = [];
  if (category === 'PROFESSIONAL') {
    if (!isInScope(base.scope, taught)) faults.push(outOfScope('subject', subject));
  } else if (base.level === 'COUNTY') {
    faults.push(refusal('SUBJECT_NOT_PERMITTED', 'Art.4(2)', { field: 'subject', params: { subject } }));
  } else if (!isDelivered(publicSubject, baseId, first, last)) {
    faults.push(refusal('SUBJECT_NOT_PERMITTED', 'Art.7市5', { field: 'subject', params: { subject } }));
  }
  if (computer && !base.scope.computer) faults.push(outOfScope('computer', 'COMPUTER'));
  return faults;
};

export const isInScope = (scope: Scope, { category, subject }: Pick<Taught, 'category' | 'subject'>): boolean =>
  scope.subjects.some((permitted) => permitted.category === category && permitted.name === subject);

const outOfScope = (field: string, subject: string): Refusal =>
  refusal('OUT_OF_SCOPE', 'Art.4(1)', { field, params: { subject } });
