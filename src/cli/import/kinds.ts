import { createHash } from 'node:crypto';
import type { AnyRequest } from '../../application/request.js';
import { canonicalJson, withoutUndefined } from '../../kernel/index.js';
import { applicationFields, readApplication } from './applications.js';
import { attendanceFields } from './attendance.js';
import { carryAttendance } from './carry-attendance.js';
import { carryLearners } from './carry-learners.js';
import { type Carry, lineByLine, type Plan, type Register } from './carry-out.js';
import { classFields, classKeyOf, readClass } from './classes.js';
import type { Field, Line } from './columns.js';
import type { ImportContext } from './context.js';
import { openDirectory } from './directory.js';
import { learnerFields } from './learners.js';
import { legacyFields, readLegacy } from './legacy.js';
import { notFound, type Read } from './line-fault.js';

/** A kind of list: which columns it has, and what becomes of it. */
export type ListKind = {
  readonly fields: readonly Field[];
  readonly open: (on: Register, context: ImportContext) => Promise<Carry>;
};

/** The same content is the same command, from whichever file it is read: an import can be repeated and continued. */
const keyOf = (kind: string, data: object): string =>
  `import:${kind}:${createHash('sha256').update(canonicalJson(data)).digest('hex')}`;

const nameOf = ({ values }: Line): string => values.name ?? '';

const legacy: ListKind = {
  fields: legacyFields,
  open: (on, { list, city, subject, correlationId }) => {
    const plan = (line: Line): Read<Plan> => {
      const read = readLegacy(line, list);
      if (!read.ok) return read;
      const data = read.value;
      const actor = { id: subject, role: 'CITY', bureau: city } as const;
      const idempotencyKey = keyOf('legacy', data);
      const request = { type: 'registerLegacyInstitution', data, actor, idempotencyKey, correlationId } as const;
      return { ok: true, value: { name: data.name, request } };
    };
    return lineByLine(on, { plan, nameOf, once: true });
  },
};

const applications: ListKind = {
  fields: applicationFields,
  open: (on, { subject, correlationId }) => {
    const plan = (line: Line): Read<Plan> => {
      const read = readApplication(line);
      if (!read.ok) return read;
      const { organisationId, organisation, application, on: day } = read.value;
      const actor = { id: subject, role: 'APPL', bureau: organisationId } as const;
      const dated = day === undefined ? {} : { on: day };
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
    };
    return lineByLine(on, { plan, nameOf });
  },
};

const learners: ListKind = { fields: learnerFields, open: carryLearners };

const classes: ListKind = {
  fields: classFields,
  open: (on, { city, subject, correlationId }) => {
    const directory = openDirectory(on.ledger, city, on.application);
    const plan = async (line: Line): Promise<Read<Plan>> => {
      const read = readClass(line);
      if (!read.ok) return read;
      const { reference, base, content, on: day } = read.value;
      const found = await directory.baseOf(base);
      if (found === undefined) return { ok: false, faults: [notFound('base', base)] };
      const { baseId, organisationId } = found;
      const request = withoutUndefined({
        type: 'openClass',
        data: { baseId, ...content },
        actor: { id: subject, role: 'BASE', bureau: organisationId },
        idempotencyKey: classKeyOf(baseId, reference),
        correlationId,
        on: day,
      } as const);
      return { ok: true, value: { name: reference, request } };
    };
    return lineByLine(on, { plan, nameOf: ({ values }) => values.reference ?? '' });
  },
};

const attendance: ListKind = { fields: attendanceFields, open: carryAttendance };

export const listKinds = { legacy, applications, classes, learners, attendance } as const;
export type ListKindName = keyof typeof listKinds;
export const listKindNames = Object.keys(listKinds) as readonly ListKindName[];
