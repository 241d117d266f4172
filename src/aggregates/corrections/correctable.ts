import type { DomainEvent, Envelope, FieldCorrection, Refusal } from '../../kernel/index.js';

/** What a rule says about a correction: fields that follow from it, or why it cannot be. */
export type Consequence =
  | { readonly allowed: true; readonly follows: readonly FieldCorrection[] }
  | { readonly allowed: false; readonly refusals: readonly Refusal[] };

/** Looks at an entry as it would read, with those recorded after it. */
export type Consequences = (entry: Envelope, corrected: Envelope, later: readonly Envelope[]) => Consequence;

/**
 * What may be corrected of an event type: `fields` are paths into its data, `*` for every item of a list; `date` its legal
 * date. Its document may always be. What is not named is not correctable: outcomes, amounts and dates that a decision
 * rests on are decided again, not corrected.
 */
export type Correctable = {
  readonly fields: readonly string[];
  readonly date: boolean;
  readonly consequences?: Consequences;
};

/** By event type; a type that is not in the table cannot be corrected. */
export type CorrectableEvents<Event extends DomainEvent> = { readonly [Type in Event['type']]?: Correctable };

/** Wording alone. */
export const wording = (...fields: readonly string[]): Correctable => ({ fields, date: false });
/** Wording, and the day on which it happened. */
export const dated = (...fields: readonly string[]): Correctable => ({ fields, date: true });

/** Whether a path is one of those that a table names. */
export const isNamed = (path: string, { fields, date }: Correctable): boolean => {
  if (path === 'occurredOn') return date;
  if (path === 'document.ref' || path === 'document.sha256') return true;
  return fields.some((field) => `data.${field}` === path.replace(/\.\d+(?=\.|$)/g, '.*'));
};
