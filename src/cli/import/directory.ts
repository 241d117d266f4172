import { baseEvents } from '../../aggregates/base/index.js';
import { numberRegisterEvents } from '../../aggregates/number-register/index.js';
import { classEvents } from '../../aggregates/training-class/index.js';
import { cityStreams, type PersonalReads } from '../../application/index.js';
import type { Entry, Ledger } from '../../ledger/index.js';

/** A base as an import finds it: who acts for it is its organisation. */
export type FoundBase = { readonly baseId: string; readonly organisationId: string };
/** A class, its base, and the dates of its sessions in their order. */
export type FoundClass = FoundBase & { readonly classId: string; readonly dates: readonly string[] };

/** What a list names by numbers of its own, found in the register. */
export type Directory = {
  readonly baseOf: (numberOrId: string) => Promise<FoundBase | undefined>;
  readonly classOf: (classId: string) => Promise<FoundClass | undefined>;
  readonly learnerIdOf: PersonalReads['learnerIdOf'];
};

const ID = /^[a-z]+-[A-Za-z0-9-]{1,79}$/;

/** Looks into the ledger itself: an import has no views. Bases and classes are looked up once. */
export const openDirectory = (
  ledger: Ledger,
  city: string,
  { learnerIdOf }: Pick<PersonalReads, 'learnerIdOf'>,
): Directory => {
  const firstOf = async (stream: string): Promise<Entry | undefined> => {
    for await (const entry of ledger.readStream(stream, { limit: 1 })) return entry;
    return undefined;
  };

  let numbers: Promise<ReadonlyMap<string, string>> | undefined;
  const allNumbers = async (): Promise<ReadonlyMap<string, string>> => {
    const found = new Map<string, string>();
    for await (const { envelope } of ledger.readStream(cityStreams(city).numberRegister)) {
      const { number, baseId } = numberRegisterEvents.NumberAllocated.data.parse(envelope.data);
      found.set(number, baseId);
    }
    return found;
  };
  const idOf = async (numberOrId: string): Promise<string | undefined> => {
    if (numberOrId.startsWith('base-')) return ID.test(numberOrId) ? numberOrId : undefined;
    numbers ??= allNumbers();
    return (await numbers).get(numberOrId.toUpperCase());
  };

  const baseOf = once(async (numberOrId) => {
    const baseId = await idOf(numberOrId);
    const first = baseId === undefined ? undefined : await firstOf(baseId);
    if (baseId === undefined || first?.envelope.type !== 'ApplicationSubmitted') return undefined;
    const { organisationId } = baseEvents.ApplicationSubmitted.data.parse(first.envelope.data);
    return { baseId, organisationId };
  });

  const classOf = once(async (classId) => {
    const first = ID.test(classId) ? await firstOf(classId) : undefined;
    if (first?.envelope.type !== 'ClassOpened') return undefined;
    const { baseId, sessions } = classEvents.ClassOpened.data.parse(first.envelope.data);
    const base = await baseOf(baseId);
    return base && { ...base, classId, dates: sessions.map(({ date }) => date) };
  });

  return { baseOf, classOf, learnerIdOf };
};

const once = <Found>(look: (name: string) => Promise<Found | undefined>) => {
  const looked = new Map<string, Promise<Found | undefined>>();
  return (name: string): Promise<Found | undefined> => {
    const known = looked.get(name) ?? look(name);
    looked.set(name, known);
    return known;
  };
};
