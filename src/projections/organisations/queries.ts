import { type Kysely, type SqlBool, sql } from 'kysely';
import { organisationIdOf } from '../../aggregates/organisation/index.js';
import type { LicenceKind, OrganisationType } from '../../aggregates/vocabulary.js';
import type { LegalDate } from '../../kernel/index.js';
import { containing } from '../bases/filter.js';
import { CompiledQueries, slots } from '../compiled.js';
import { allOf, always, anyOf, type Condition, countOf, never, type Order, pageOf, within } from '../paging/page.js';
import type { Sights } from '../sight.js';
import type { ViewTables } from '../tables.js';
import type { LicenceView, OrganisationView, Queries, Viewer } from '../views.js';
import type { LicenceRow, OrganisationRow } from './tables.js';

const BY_NAME: Order = {
  list: 'organisations',
  columns: [
    { ref: 'organisations.name', type: 'text' },
    { ref: 'organisations.id', type: 'text' },
  ],
  direction: 'ASC',
};

type Sources = { readonly db: Kysely<ViewTables>; readonly sights: Sights };

export const organisationQueries = ({
  db,
  sights,
}: Sources): Pick<Queries, 'organisation' | 'organisationsByIds' | 'organisations'> => {
  const compiled = new CompiledQueries(db);
  const withLicences = async (rows: readonly OrganisationRow[]): Promise<readonly OrganisationView[]> => {
    if (rows.length === 0) return [];
    const ids = rows.map(({ id }) => id);
    const licences = await compiled.rows(`licences of ${ids.length} organisations`, ids, () =>
      db
        .selectFrom('licences')
        .selectAll()
        .where('organisation_id', 'in', slots<string>(ids.length))
        .orderBy('organisation_id')
        .orderBy('recorded'),
    );
    return organisationViews(rows, licences);
  };
  const organisationsByIds: Queries['organisationsByIds'] = async (ids, viewer) => {
    const wanted = [...new Set(ids)];
    if (wanted.length === 0) return [];
    const sight = await sights(viewer);
    const rows = await sight.compiled.rows(`organisations by ${wanted.length} ids`, wanted, () =>
      db
        .selectFrom('organisations')
        .selectAll()
        .where('organisations.id', 'in', slots<string>(wanted.length))
        .where(visibleTo(sight.viewer)),
    );
    const byId = new Map((await withLicences(rows)).map((view) => [view.id, view]));
    return ids.map((id) => byId.get(id));
  };
  return {
    organisationsByIds,
    organisation: async (id, viewer) => (await organisationsByIds([id], viewer))[0],
    organisations: async ({ filter = {}, ...args }, viewer) => {
      const { name, legacy, type, code } = filter;
      const condition = allOf([
        visibleTo((await sights(viewer)).viewer),
        ...(name === undefined ? [] : [containing('organisations.name', name)]),
        ...(legacy === undefined ? [] : [sql<SqlBool>`${sql.ref('organisations.legacy')} = ${legacy ? 1 : 0}`]),
        ...(type === undefined ? [] : [sql<SqlBool>`${sql.ref('organisations.type')} = ${type}`]),
        ...(code === undefined ? [] : [coded(code)]),
      ]);
      return pageOf<OrganisationRow, OrganisationView>(
        {
          order: BY_NAME,
          read: (range) =>
            within(db.selectFrom('organisations').selectAll().where(condition), BY_NAME, range).execute(),
          keyOf: (row) => [row.name, row.id],
          nodesOf: withLicences,
          count: () => countOf(db.selectFrom('organisations').where(condition)),
        },
        args,
      );
    },
  };
};

/** Authorities see every institution; others their own, and those with an announced base. */
const visibleTo = ({ role, bureau }: Viewer): Condition => {
  if (role !== 'PUBLIC' && role !== 'BASE' && role !== 'APPL') return always;
  const announced = sql<SqlBool>`exists (select 1 from bases where bases.organisation_id = ${sql.ref('organisations.id')}
    and bases.announced_on is not null)`;
  const own =
    role === 'PUBLIC' || bureau === undefined ? [] : [sql<SqlBool>`${sql.ref('organisations.id')} = ${bureau}`];
  return anyOf([announced, ...own]);
};

/** Either code as people type it leads to the one organisation; what is no code finds nothing. */
const coded = (typed: string): Condition => {
  const asUscc = organisationIdOf({ uscc: typed });
  const read = asUscc.accepted ? asUscc : organisationIdOf({ orgCode: typed });
  return read.accepted ? sql<SqlBool>`${sql.ref('organisations.id')} = ${read.id}` : never;
};

/** `licences` in the order in which they were recorded. */
export const organisationViews = (
  rows: readonly OrganisationRow[],
  licences: readonly LicenceRow[],
): readonly OrganisationView[] => {
  const held = new Map<string, LicenceView[]>();
  for (const { organisation_id, kind, no, valid_from, valid_to } of licences) {
    const licence = {
      kind: kind as LicenceKind,
      no,
      ...(valid_from !== null && { validFrom: valid_from as LegalDate }),
      validTo: valid_to as LegalDate,
    };
    held.set(organisation_id, [...(held.get(organisation_id) ?? []), licence]);
  }
  return rows.map((row) => viewOf(row, held.get(row.id) ?? []));
};

/** Rows hold what the projection wrote from decoded events. */
const viewOf = (row: OrganisationRow, licences: readonly LicenceView[]): OrganisationView => ({
  id: row.id,
  legacy: row.legacy === 1,
  name: row.name,
  ...(row.uscc !== null && { uscc: row.uscc }),
  ...(row.org_code !== null && { orgCode: row.org_code }),
  ...(row.type !== null && { type: row.type as OrganisationType }),
  ...(row.affiliation !== null && { affiliation: row.affiliation }),
  licences,
  ...(row.old_ref !== null && { oldRef: row.old_ref }),
  revision: row.revision,
});
