import type { LegalDate } from '../../kernel/index.js';
import type { Level } from '../vocabulary.js';

/** A division as the GB/T 2260 record has it. `to` is the first day on which the code is no longer in force. */
export type Division = {
  readonly gb6: string;
  readonly name: string;
  readonly level: Level;
  readonly from: LegalDate;
  readonly to?: LegalDate;
  /** Which division took it over when it ended. */
  readonly successor?: string;
};
export type JurisdictionChange = {
  readonly gb6From: string;
  readonly gb6To: string;
  readonly town?: string;
  readonly on: LegalDate;
};
/** A competent department (业务主管部门) of the city (`gb6` the city's code) or of a division. */
export type Department = {
  readonly authority: string;
  readonly name: string;
  readonly gb6: string;
  readonly from: LegalDate;
  readonly to?: LegalDate;
};

/** The dated table of who may act where; `changes` in the order of their dates. */
export type Jurisdiction = {
  readonly divisions: readonly Division[];
  readonly changes: readonly JurisdictionChange[];
  readonly departments: readonly Department[];
};

export const emptyJurisdiction: Jurisdiction = { divisions: [], changes: [], departments: [] };

export type JurisdictionCommands = {
  establishDivision: { readonly gb6: string; readonly name: string; readonly level: Level; readonly from: LegalDate };
  changeJurisdiction: {
    readonly gb6From: string;
    readonly gb6To: string;
    readonly town?: string;
    readonly on: LegalDate;
  };
  establishAuthority: {
    readonly authority: string;
    readonly name: string;
    readonly gb6: string;
    readonly from: LegalDate;
  };
  endAuthority: { readonly authority: string; readonly on: LegalDate };
};
