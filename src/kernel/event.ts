import type { Instant, LegalDate } from './calendar.js';
import type { Article } from './refusal.js';

export const roles = ['CITY', 'COUNTY', 'DEPT', 'BASE', 'APPL', 'AUDITOR', 'ANALYST', 'PUBLIC', 'SYSTEM'] as const;
/** CITY 市人社局 · COUNTY 辖市(区)人社局 · DEPT 业务主管部门 · BASE 基地 · APPL 申请单位 · SYSTEM the register's own processes. */
export type Role = (typeof roles)[number];

/** Who acts. `bureau` is the body acted for: a division's GB6 for CITY and COUNTY, an authority id for DEPT, an organisation id for BASE and APPL. */
export type Actor = { readonly id: string; readonly role: Role; readonly bureau?: string };

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json | undefined };

/** An event as a decider makes it. `type` and `v` are the stored name and version, a storage format apart from TypeScript names. */
export type DomainEvent = { readonly type: string; readonly v: number; readonly data: object };

/** An event as `evolve` folds it: the fact, its legal date and who recorded it. */
export type Fact<E extends DomainEvent> = E & { readonly occurredOn: LegalDate; readonly actor: Actor };

/** A document an act rests on: its number or title, and the hash of its file where there is one. */
export type DocumentRef = { readonly ref: string; readonly sha256?: string };

export type Meta = {
  /** The legal date of the fact (Asia/Shanghai). */
  readonly occurredOn: LegalDate;
  /** The UTC instant of recording. */
  readonly recordedAt: Instant;
  readonly commandId: string;
  readonly correlationId: string;
  readonly causationId: string;
  readonly actor: Actor;
  /** The version of the measures in force on `occurredOn`; 0 where none was yet. */
  readonly measures: number;
  readonly articles: readonly Article[];
  readonly document?: DocumentRef;
};

/** An event on its way into the ledger: the ledger adds its stream and revision. */
export type NewEvent = {
  readonly id: string;
  readonly type: string;
  readonly v: number;
  readonly data: object;
  readonly meta: Meta;
};

/** What is stored and hashed. `revision` counts the stream's events: the first has revision 1, an empty stream is at 0. */
export type Envelope = NewEvent & { readonly stream: string; readonly revision: number };

/** What an envelope records, as `evolve` folds it. */
export const factOf = <E extends DomainEvent>({ type, v, data, meta }: Envelope & E): Fact<E> => {
  // Named one by one: a spread copies what was read from JSON thirty times as slowly, and this is done for every entry.
  const fact: Fact<DomainEvent> = { type, v, data, occurredOn: meta.occurredOn, actor: meta.actor };
  return fact as Fact<E>;
};
