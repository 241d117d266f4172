import type { Kysely } from 'kysely';
import { divisionOf, divisionOn, type Jurisdiction } from '../../aggregates/jurisdiction/index.js';
import type { Level } from '../../aggregates/vocabulary.js';
import type { LegalDate } from '../../kernel/index.js';
import { inForce } from '../../kernel/index.js';
import type { Freshness } from '../freshness.js';
import type { ViewTables } from '../tables.js';
import type { DepartmentView, DivisionView, Queries } from '../views.js';

type JurisdictionQueries = Pick<Queries, 'divisionOf' | 'divisions' | 'division' | 'departments'> & {
  readonly jurisdiction: () => Promise<Jurisdiction>;
};

/** Who may act where: small, asked for everywhere, kept in memory until it changes. */
export const jurisdictionQueries = (db: Kysely<ViewTables>, freshness: Freshness): JurisdictionQueries => {
  const jurisdiction = freshness.kept(['divisions'], () => load(db));
  const on = async (date: LegalDate) => {
    const { divisions, departments } = await jurisdiction();
    return {
      divisions: divisions.filter((division) => inForce(division, date)),
      departments: departments.filter((department) => inForce(department, date)),
    };
  };
  return {
    jurisdiction,
    divisionOf: async (place, date) => {
      const known = await jurisdiction();
      const division = divisionOn(known, divisionOf(known, place, date), date);
      return division && viewOf(division);
    },
    divisions: async (date) => (await on(date)).divisions.map(viewOf).sort((a, b) => (a.gb6 < b.gb6 ? -1 : 1)),
    division: async (gb6) => {
      const latest = (await jurisdiction()).divisions.findLast((division) => division.gb6 === gb6);
      return latest && viewOf(latest);
    },
    departments: async (date): Promise<readonly DepartmentView[]> =>
      [...(await on(date)).departments].sort((a, b) => (a.authority < b.authority ? -1 : 1)),
  };
};

const viewOf = (division: Jurisdiction['divisions'][number]): DivisionView => ({
  id: `division-${division.gb6}`,
  ...division,
});

/** Rows hold what the projection wrote from decoded events: dates and levels are what they say. */
const load = async (db: Kysely<ViewTables>): Promise<Jurisdiction> => {
  const divisions = await db.selectFrom('divisions').selectAll().orderBy('ordinal').execute();
  const changes = await db.selectFrom('jurisdiction_changes').selectAll().orderBy('ordinal').execute();
  const departments = await db.selectFrom('departments').selectAll().orderBy('ordinal').execute();
  const dates = (row: { valid_from: string; valid_to: string | null }) => ({
    from: row.valid_from as LegalDate,
    ...(row.valid_to !== null && { to: row.valid_to as LegalDate }),
  });
  return {
    divisions: divisions.map((row) => ({
      gb6: row.gb6,
      name: row.name,
      level: row.level as Level,
      ...dates(row),
      ...(row.successor !== null && { successor: row.successor }),
    })),
    changes: changes.map((row) => ({
      gb6From: row.gb6_from,
      gb6To: row.gb6_to,
      ...(row.town !== null && { town: row.town }),
      on: row.effective_on as LegalDate,
    })),
    departments: departments.map((row) => ({ authority: row.authority, name: row.name, gb6: row.gb6, ...dates(row) })),
  };
};
