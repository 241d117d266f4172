import type { CommandOf, LegalDate, Validity } from '../../kernel/index.js';

export type NoSubject = { readonly status: 'NONE' };
/** A public subject of the city (Art.7市5) and the municipal bases that teach it, each with its days. */
export type PublicSubject = {
  readonly status: 'DESIGNATED';
  readonly code: string;
  readonly name: string;
  readonly hours: number;
  readonly validity: Validity;
  readonly deliveries: readonly (Validity & { readonly baseId: string })[];
};
export type MaybeSubject = NoSubject | PublicSubject;
export const noSubject: NoSubject = { status: 'NONE' };

/** Stream: `publicSubject-<code>`. */
export type PublicSubjectCommands = {
  designatePublicSubject: {
    readonly code: string;
    readonly name: string;
    readonly hours: number;
    readonly from: LegalDate;
  };
  endPublicSubject: { readonly on: LegalDate };
  assignPublicDelivery: { readonly baseId: string; readonly from: LegalDate };
  endPublicDelivery: { readonly baseId: string; readonly on: LegalDate };
};
export type PublicSubjectCommand = CommandOf<PublicSubjectCommands>;
