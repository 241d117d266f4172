import { type SqlBool, sql } from 'kysely';
import { lyingIn } from '../divisions/territory-condition.js';
import { allOf, type Condition } from '../paging/page.js';
import { type Sight, shownIn, visible } from '../sight.js';
import type { BaseFilter } from '../views.js';

/** The bases that a viewer sees and a filter lets through, as a condition on rows of `bases`. */
export const matching = (
  filter: BaseFilter,
  sight: Sight,
  teaching: (scope: ScopeFilter) => Condition = teachingNow,
): Condition => {
  const { status, level, division, department, scope, name, organisationId, number } = filter;
  return allOf([
    visible(sight),
    ...(status === undefined ? [] : [shownIn(status, sight)]),
    ...equal('level', level),
    ...(division === undefined ? [] : [lyingIn(sight.jurisdiction, division.gb6, division.on)]),
    ...equal('department', department),
    ...(scope === undefined ? [] : [teaching(scope)]),
    ...(name === undefined ? [] : [containing('bases.name', name)]),
    ...equal('organisation_id', organisationId),
    ...equal('number', number),
  ]);
};

const equal = (
  column: 'level' | 'department' | 'organisation_id' | 'number',
  value: string | undefined,
): Condition[] => (value === undefined ? [] : [sql<SqlBool>`${sql.ref(`bases.${column}`)} = ${value}`]);

/** Part of a text, with its letters as they are; the wildcards of LIKE stand for themselves. */
export const containing = (ref: string, part: string): Condition => {
  const pattern = `%${part.replace(/[\\%_]/g, '\\$&')}%`;
  // To LIKE of SQLite the letters of ASCII are the same in both cases, to that of PostgreSQL they are not.
  return /[a-z]/i.test(part)
    ? sql<SqlBool>`lower(${sql.ref(ref)}) like ${pattern.replace(/[A-Z]/g, (letter) => letter.toLowerCase())} escape '\\'`
    : sql<SqlBool>`${sql.ref(ref)} like ${pattern} escape '\\'`;
};

export type ScopeFilter = NonNullable<BaseFilter['scope']>;

const teachingNow = ({ category, subject, computer }: ScopeFilter): Condition => {
  const wanted = [
    ...(category === undefined ? [] : [sql<SqlBool>`taught.category = ${category}`]),
    ...(subject === undefined ? [] : [sql<SqlBool>`taught.subject = ${subject}`]),
    ...(computer === undefined ? [] : [sql<SqlBool>`taught.computer = ${computer ? 1 : 0}`]),
  ];
  return sql<SqlBool>`exists (select 1 from base_scopes as taught where taught.base_id = ${sql.ref('bases.id')} and ${allOf(wanted)})`;
};
