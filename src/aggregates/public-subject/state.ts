import { type CommandOf, inForce, type LegalDate, laterOf, type Validity } from '../../kernel/index.js';

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

/** Whether a base is to teach the subject on some day from `first` to `last`, both included. */
export const isDelivered = (
  subject: MaybeSubject,
  baseId: string,
  first: LegalDate,
  last: LegalDate = first,
): boolean =>
  subject.status === 'DESIGNATED' &&
  subject.deliveries.some((delivery) => {
    const start = [delivery.from, subject.validity.from].reduce(laterOf, first);
    return delivery.baseId === baseId && start <= last && inForce(delivery, start) && inForce(subject.validity, start);
  });

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
