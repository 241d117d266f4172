import { type SqlBool, sql } from 'kysely';
import type { ExportForm, ExportPurpose, ReadPurpose } from '../../aggregates/access-log/index.js';
import type { Instant, LegalDate, Role } from '../../kernel/index.js';
import { allOf, type Condition, countOf, type Order, pageOf, within } from '../paging/page.js';
import { personalSight } from '../personal-sight.js';
import type { Sight } from '../sight.js';
import type { Sources } from '../sources.js';
import type { AccessFilter, AccessView, TrainingQueries } from '../training-views.js';
import type { AccessLogRow } from './tables.js';

/** The latest first. */
const BY_SEQUENCE: Order = {
  list: 'access-log',
  columns: [{ ref: 'access_log.sequence', type: 'integer' }],
  direction: 'DESC',
};

export const accessLogQuery =
  ({ db, sights }: Sources): TrainingQueries['accessLog'] =>
  async ({ filter = {}, ...args }, viewer) => {
    const rows = db
      .selectFrom('access_log')
      .where(supervised(await sights(viewer)))
      .where(matching(filter));
    return pageOf<AccessLogRow, AccessView>(
      {
        order: BY_SEQUENCE,
        read: (range) => within(rows.selectAll(), BY_SEQUENCE, range).execute(),
        keyOf: (row) => [row.sequence],
        nodesOf: (found) => found.map(accessView),
        count: () => countOf(rows),
      },
      args,
    );
  };

/** A county bureau or a base sees what its own people read. */
const supervised = (sight: Sight): Condition => {
  const readBy = (role: Role) => (bureau: string) => allOf([equal('role', role), equal('bureau', bureau)]);
  return personalSight(sight, { COUNTY: readBy('COUNTY'), BASE: readBy('BASE') });
};

const matching = ({ learner, reader, role, bureau, from, to, kind }: AccessFilter): Condition =>
  allOf([
    ...(learner === undefined ? [] : [equal('learner_id', learner)]),
    ...(reader === undefined ? [] : [equal('reader', reader)]),
    ...(role === undefined ? [] : [equal('role', role)]),
    ...(bureau === undefined ? [] : [equal('bureau', bureau)]),
    ...(kind === undefined ? [] : [equal('kind', kind)]),
    ...(from === undefined ? [] : [sql<SqlBool>`${sql.ref('access_log.occurred_on')} >= ${from}`]),
    ...(to === undefined ? [] : [sql<SqlBool>`${sql.ref('access_log.occurred_on')} <= ${to}`]),
  ]);

const equal = (column: 'learner_id' | 'reader' | 'role' | 'bureau' | 'kind', value: string): Condition =>
  sql<SqlBool>`${sql.ref(`access_log.${column}`)} = ${value}`;

/** Rows hold what the projection wrote from decoded events: each kind has its own columns. */
const accessView = (row: AccessLogRow): AccessView => {
  const known = {
    id: row.id,
    sequence: row.sequence,
    on: row.occurred_on as LegalDate,
    recordedAt: row.recorded_at as Instant,
    correlationId: row.correlation_id,
    reader: { id: row.reader, role: row.role as Role, ...(row.bureau !== null && { bureau: row.bureau }) },
  };
  const kind = row.kind as AccessView['kind'];
  switch (kind) {
    case 'PERSON_READ':
      return { ...known, kind, learnerId: row.learner_id ?? '', readFor: row.purpose as ReadPurpose };
    case 'AUDIT_EXPORT':
      return {
        ...known,
        kind,
        exportedFor: row.purpose as ExportPurpose,
        exported: {
          form: row.form as ExportForm,
          ...(row.list !== null && { list: row.list }),
          sequenceFrom: row.sequence_from ?? 0,
          sequenceTo: row.sequence_to ?? 0,
          ...(row.tree_size !== null && { treeSize: row.tree_size }),
        },
      };
    default:
      return kind satisfies never;
  }
};
