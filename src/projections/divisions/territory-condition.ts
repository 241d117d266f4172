import { type SqlBool, sql } from 'kysely';
import { type Jurisdiction, type Territory, territoriesOf } from '../../aggregates/jurisdiction/index.js';
import type { LegalDate } from '../../kernel/index.js';
import { allOf, anyOf, type Condition } from '../paging/page.js';

/**
 * The code as a value and not as a column, which keeps the database from gathering a division's bases by an index and
 * sorting them: a list is read in its order until the page is full.
 */
const code = sql<string>`(${sql.ref('bases.gb6')} || '')`;

/** Bases whose place lies in a division on a date, as a condition on rows of `bases`. */
export const lyingIn = (jurisdiction: Jurisdiction, gb6: string, on: LegalDate): Condition =>
  anyOf(territoriesOf(jurisdiction, gb6, on).map(recordedIn));

/** Learners whose employer lies in a division on a date, as a condition on rows of `learners`; of an employer no town is known. */
export const employedIn = (jurisdiction: Jurisdiction, gb6: string, on: LegalDate): Condition =>
  anyOf(
    territoriesOf(jurisdiction, gb6, on)
      .filter(({ town }) => town === undefined || 'isNot' in town)
      .map(({ gb6: recorded, since }) =>
        allOf([sql<SqlBool>`${sql.ref('learners.gb6')} = ${recorded}`, ...within(since, 'learners.employer_on')]),
      ),
  );

const recordedIn = ({ gb6, town, since }: Territory): Condition =>
  allOf([
    sql<SqlBool>`${code} = ${gb6}`,
    ...within(since, 'bases.since'),
    ...(town === undefined ? [] : [inTown(town)]),
  ]);

const within = ({ from, before }: Territory['since'], column: string): readonly Condition[] => [
  ...(from === undefined ? [] : [sql<SqlBool>`${sql.ref(column)} >= ${from}`]),
  ...(before === undefined ? [] : [sql<SqlBool>`${sql.ref(column)} < ${before}`]),
];

const inTown = (town: NonNullable<Territory['town']>): Condition => {
  const column = sql.ref('bases.town');
  return 'is' in town
    ? sql<SqlBool>`${column} = ${town.is}`
    : sql<SqlBool>`(${column} is null or ${column} not in (${sql.join(town.isNot)}))`;
};
