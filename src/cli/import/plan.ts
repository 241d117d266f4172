import { createHash } from 'node:crypto';
import type { AnyRequest } from '../../application/request.js';
import { canonicalJson } from '../../kernel/index.js';
import { applicationFields, readApplication } from './applications.js';
import type { Field, Line } from './columns.js';
import { legacyFields, readLegacy } from './legacy.js';
import type { Read } from './line-fault.js';

/** What a line asks for, in order. */
export type Plan = {
  /** The institution, as the report names it. */
  readonly name: string;
  /** An institution that is to be there before `request`; one that is there already stays as it is. */
  readonly first?: { readonly id: string; readonly request: AnyRequest };
  readonly request: AnyRequest;
};

export type PlanContext = {
  /** What the list is called: an institution of the old list is known by it and its serial. */
  readonly list: string;
  readonly city: string;
  /** Who imports, as it is recorded. */
  readonly subject: string;
  /** Joins everything that one import records. */
  readonly correlationId: string;
};

/** A kind of list: which columns it has, and what a line of it becomes. */
export type ListKind = {
  readonly fields: readonly Field[];
  /** Two lines that name the same institution are the same line twice. */
  readonly once: boolean;
  plan(line: Line, context: PlanContext): Read<Plan>;
};

/** The same content is the same command, from whichever file it is read: an import can be repeated and continued. */
const keyOf = (kind: string, data: object): string =>
  `import:${kind}:${createHash('sha256').update(canonicalJson(data)).digest('hex')}`;

const legacy: ListKind = {
  fields: legacyFields,
  once: true,
  plan(line, { list, city, subject, correlationId }) {
    const read = readLegacy(line, list);
    if (!read.ok) return read;
    const data = read.value;
    const actor = { id: subject, role: 'CITY', bureau: city } as const;
    const idempotencyKey = keyOf('legacy', data);
    return {
      ok: true,
      value: {
        name: data.name,
        request: { type: 'registerLegacyInstitution', data, actor, idempotencyKey, correlationId },
      },
    };
  },
};

const applications: ListKind = {
  fields: applicationFields,
  once: false,
  plan(line, { subject, correlationId }) {
    const read = readApplication(line);
    if (!read.ok) return read;
    const { organisationId, organisation, application, on } = read.value;
    const actor = { id: subject, role: 'APPL', bureau: organisationId } as const;
    const dated = on === undefined ? {} : { on };
    const register: AnyRequest = {
      type: 'registerOrganisation',
      data: organisation,
      actor,
      idempotencyKey: keyOf('organisation', organisation),
      correlationId,
      ...dated,
    };
    const request: AnyRequest = {
      type: 'submitApplication',
      data: application,
      actor,
      idempotencyKey: keyOf('application', { ...application, ...dated }),
      correlationId,
      ...dated,
    };
    return { ok: true, value: { name: application.name, first: { id: organisationId, request: register }, request } };
  },
};

export const listKinds = { legacy, applications } as const;
export type ListKindName = keyof typeof listKinds;
export const listKindNames = Object.keys(listKinds) as readonly ListKindName[];
