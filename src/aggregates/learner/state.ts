import type { z } from 'zod';
import type { CommandOf, LegalDate } from '../../kernel/index.js';
import type { TitleLevel } from '../vocabulary.js';
import type { ErasureReason, NameCorrection, sealedSchema } from './events.js';

/** A personal field that only the vault can open. */
export type Sealed = z.output<typeof sealedSchema>;
export type HeldTitle = { readonly titleLevel: TitleLevel; readonly from: LegalDate };

export type NoLearner = { readonly status: 'NONE' };
/** A technician, known by reference: nothing in here tells who it is without the vault. */
export type RegisteredLearner = {
  readonly status: 'REGISTERED';
  readonly name: Sealed;
  readonly idNumber: Sealed;
  readonly idHmac: string;
  /** In the order of their first days; the first is the one registered. */
  readonly titles: readonly HeldTitle[];
  readonly employer?: string;
  readonly gb6: string;
  /** The legal date of the record of employer and division. */
  readonly employerOn: LegalDate;
  readonly registeredOn: LegalDate;
};
/** Nobody knows any more who it was: of the person there is left what the hours need. */
export type ErasedLearner = Omit<RegisteredLearner, 'status' | 'name' | 'idNumber' | 'idHmac' | 'employer'> & {
  readonly status: 'ERASED';
  readonly keyIds: readonly string[];
  readonly reason: ErasureReason;
  readonly erasedOn: LegalDate;
};
export type Learner = NoLearner | RegisteredLearner | ErasedLearner;
export const learnerStatuses = ['REGISTERED', 'ERASED'] as const satisfies readonly Learner['status'][];
export type LearnerStatus = (typeof learnerStatuses)[number];
export const noLearner: NoLearner = { status: 'NONE' };

/** The level on a date; before the day of registration the one registered. `undefined` for nobody. */
export const titleLevelOn = (learner: Learner, on: LegalDate): TitleLevel | undefined =>
  learner.status === 'NONE'
    ? undefined
    : (learner.titles.findLast(({ from }) => from <= on) ?? learner.titles[0])?.titleLevel;

/** Stream: `learner-<uuid>`, the same for the same person. */
export type LearnerCommands = {
  registerLearner: {
    readonly name: Sealed;
    readonly idNumber: Sealed;
    readonly idHmac: string;
    readonly titleLevel: TitleLevel;
    readonly employer?: string;
    readonly gb6: string;
  };
  changeTitleLevel: { readonly titleLevel: TitleLevel; readonly from: LegalDate };
  /** Both as they are now; without `employer` it is not known. */
  changeEmployer: { readonly employer?: string; readonly gb6: string };
  correctLearnerName: { readonly name: Sealed; readonly reason: NameCorrection };
  eraseLearner: { readonly reason: ErasureReason };
};
export type LearnerCommand = CommandOf<LearnerCommands>;
