import type { Commands, CommandType } from '../../../application/application.js';
import type { AnyRequest } from '../../../application/request.js';
import { type Actor, type Instant, instantOn, type LegalDate } from '../../../kernel/index.js';
import type { IdOf, Prepared } from '../step.js';
import type { Calendar } from './calendar.js';

/** The order of a day's entries: each kind rests on those before it. */
const times = {
  learners: '17:10',
  city: '17:15',
  plans: '17:20',
  classes: '17:30',
  years: '17:40',
  lists: '17:50',
  honours: '17:55',
} as const;

/** Who did what on which day. */
export type Deed = {
  readonly kind: keyof typeof times;
  /** Names the deed; what it makes is known by it. */
  readonly key: string;
  /** Deeds of one lane keep their order, those of other lanes do not wait for them. */
  readonly lane: string;
  readonly actor: Actor;
  readonly on: LegalDate;
  /** When it is entered; at the end of the week where it is not told. */
  readonly enteredOn?: LegalDate;
  readonly document?: string;
};

export type Journal = {
  /** Whether something of this day is entered while the example lasts. What is not is left out. */
  readonly isTold: (on: LegalDate) => boolean;
  readonly record: <Type extends CommandType>(
    type: Type,
    deed: Deed,
    about: (idOf: IdOf) => { readonly target?: string; readonly data: Commands[Type] },
  ) => void;
  readonly steps: readonly Prepared[];
};

/** `present`: the first day that the example does not tell of. */
export const openJournal = (calendar: Calendar, present: LegalDate): Journal => {
  const steps: Prepared[] = [];
  const instants = new Map<string, Instant>();
  const instantAt = (day: LegalDate, time: string): Instant => {
    const known = instants.get(day + time) ?? instantOn(day, time);
    instants.set(day + time, known);
    return known;
  };
  return {
    steps,
    isTold: (on) => calendar.entered(on) < present,
    record(type, { kind, on, enteredOn = calendar.entered(on), document, ...deed }, about) {
      if (enteredOn >= present) return;
      steps.push({
        at: instantAt(enteredOn, times[kind]),
        type,
        ...deed,
        ...(on !== enteredOn && { on }),
        ...(document !== undefined && { document: { ref: document } }),
        // The data is of the type's own command, which a list of all types does not tell any more.
        about: about as (idOf: IdOf) => Pick<AnyRequest, 'target' | 'data'>,
      });
    },
  };
};
