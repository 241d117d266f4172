import type { LegalDate } from '../../kernel/index.js';
import type { Level, LicenceKind, OrganisationType } from '../vocabulary.js';

export type Licence = {
  readonly kind: LicenceKind;
  readonly no: string;
  readonly validFrom?: LegalDate;
  readonly validTo: LegalDate;
};
export type NoOrganisation = { readonly status: 'NONE' };
/** An institution of the old list (Art.11): kept for reference, grants nothing. */
export type LegacyInstitution = {
  readonly status: 'LEGACY';
  readonly name: string;
  readonly oldRef: string;
  readonly remark?: string;
};
export type RegisteredOrganisation = {
  readonly status: 'REGISTERED';
  readonly name: string;
  readonly uscc?: string;
  readonly orgCode?: string;
  readonly type: OrganisationType;
  readonly affiliation?: string;
  /** In the order they were recorded. */
  readonly licences: readonly Licence[];
  /** The base that holds, or has applied for, the one recognition (Art.3). */
  readonly reservedBy?: string;
};
export type Organisation = NoOrganisation | LegacyInstitution | RegisteredOrganisation;

export const noOrganisation: NoOrganisation = { status: 'NONE' };

export type OrganisationCommands = {
  registerOrganisation: {
    readonly name: string;
    readonly uscc?: string;
    readonly orgCode?: string;
    readonly type: OrganisationType;
    readonly affiliation?: string;
    readonly licence?: Licence;
  };
  renameOrganisation: { readonly name: string };
  recordUnifiedCreditCode: { readonly uscc: string };
  changeAffiliation: { readonly affiliation: string };
  recordLicence: { readonly licence: Licence };
  registerLegacyInstitution: { readonly name: string; readonly oldRef: string; readonly remark?: string };
  /** By the register itself, before the base's first event. */
  reserveRecognition: {
    readonly baseId: string;
    readonly level: Level;
    readonly idempotencyKey: string;
    readonly application: object;
  };
  /** By the register itself, when the base has ended. */
  releaseRecognition: { readonly baseId: string };
};
