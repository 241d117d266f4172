import type { Kysely } from 'kysely';
import type { MeasuresParams } from '../../aggregates/measures/index.js';
import type { LegalDate } from '../../kernel/index.js';
import type { Freshness } from '../freshness.js';
import type { ViewTables } from '../tables.js';
import type { InterpretationView, MeasuresView, Queries } from '../views.js';

type History = {
  readonly versions: readonly Omit<MeasuresView, 'interpretations'>[];
  readonly interpretations: readonly InterpretationView[];
};

/** Few rows, asked for with every date: kept in memory until they change. */
export const measuresQueries = (
  db: Kysely<ViewTables>,
  freshness: Freshness,
): Pick<Queries, 'measures' | 'measuresVersions'> => {
  const history = freshness.kept(['measures'], () => load(db));
  return {
    measures: async (on) => {
      const { versions, interpretations } = await history();
      const version = versions.findLast(({ effectiveFrom }) => effectiveFrom <= on);
      return version && { ...version, interpretations: interpretations.filter(({ effectiveOn }) => effectiveOn <= on) };
    },
    /** Each with the interpretations in force while it was the latest. */
    measuresVersions: async () => {
      const { versions, interpretations } = await history();
      return versions.map((version, i) => {
        const until = versions[i + 1]?.effectiveFrom;
        return {
          ...version,
          interpretations: interpretations.filter(({ effectiveOn }) => until === undefined || effectiveOn < until),
        };
      });
    },
  };
};

/** Rows hold what the projection wrote from decoded events. */
const load = async (db: Kysely<ViewTables>): Promise<History> => {
  const versions = await db.selectFrom('measures').selectAll().orderBy('effective_from').orderBy('version').execute();
  const interpretations = await db.selectFrom('interpretations').selectAll().orderBy('issued').execute();
  return {
    versions: versions.map((row) => ({
      id: `${row.stream}:${row.version}`,
      version: row.version,
      title: row.title,
      effectiveFrom: row.effective_from as LegalDate,
      params: JSON.parse(row.params) as MeasuresParams,
    })),
    interpretations: interpretations.map(({ id, clause, text, ruling, effective_on, admits }) => ({
      id,
      clause,
      text,
      ruling,
      effectiveOn: effective_on as LegalDate,
      admits: JSON.parse(admits) as InterpretationView['admits'],
    })),
  };
};
