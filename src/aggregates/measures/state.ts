import type { LegalDate } from '../../kernel/index.js';
import type { OrganisationType } from '../vocabulary.js';
import type { MeasuresParams } from './params.js';

export type Measures = {
  readonly version: number;
  readonly title: string;
  readonly effectiveFrom: LegalDate;
  readonly params: MeasuresParams;
};
export type Interpretation = {
  readonly interpretationId: string;
  readonly clause: string;
  readonly text: string;
  readonly ruling: string;
  readonly effectiveOn: LegalDate;
  readonly admits: readonly OrganisationType[];
};
/** All versions, oldest first. */
export type MeasuresHistory = {
  readonly versions: readonly Measures[];
  readonly interpretations: readonly Interpretation[];
};

export const noMeasures: MeasuresHistory = { versions: [], interpretations: [] };

/** The version in force on a date; `undefined` before the regulation's first day. */
export const measuresOn = (history: MeasuresHistory, on: LegalDate): Measures | undefined =>
  history.versions.findLast((version) => version.effectiveFrom <= on);

export type MeasuresCommands = {
  publishMeasures: { readonly title: string; readonly effectiveFrom: LegalDate; readonly params: MeasuresParams };
  issueInterpretation: {
    readonly clause: string;
    readonly text: string;
    readonly ruling: string;
    readonly effectiveOn?: LegalDate;
    readonly admits?: readonly OrganisationType[];
    readonly moreFavourable?: boolean;
  };
};
