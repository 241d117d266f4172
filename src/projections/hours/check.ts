import { type Kysely, type SqlBool, sql } from 'kysely';
import type { HourRejection, Scope } from '../../aggregates/vocabulary.js';
import type { LegalDate } from '../../kernel/index.js';
import { teaches } from '../public-subjects/queries.js';
import type { ViewTables } from '../tables.js';
import type { HoursCheckView, PublicSubjectView, TrainingQueries } from '../training-views.js';

type CheckSources = {
  readonly db: Kysely<ViewTables>;
  readonly allSubjects: () => Promise<readonly PublicSubjectView[]>;
};
type Asked = Parameters<TrainingQueries['hoursCheck']>[0];
type Verdict = Pick<HoursCheckView, 'counts' | 'reason' | 'article'>;

const counts: Verdict = { counts: true, reason: 'COUNTS', article: 'Art.9' };
const not = (reason: HourRejection, article: string): Verdict => ({ counts: false, reason, article });

/**
 * Art.9 for anyone, about a base by its id or its number: in the register on that date, and permitted to teach it. What
 * else a learner's hours depend on (attendance, a pass, the record) is not asked here. `subject` is a subject of the
 * scope or the code of a public subject; without it any of the category will do.
 */
export const hoursCheckQuery =
  ({ db, allSubjects }: CheckSources): TrainingQueries['hoursCheck'] =>
  async (asked) => {
    const base = await db
      .selectFrom('bases')
      .select(['id', 'level', 'scope', 'status', 'ends_as', 'numbered_on', 'ended_on'])
      .where(sql<SqlBool>`(${sql.ref('bases.id')} = ${asked.base} or ${sql.ref('bases.number')} = ${asked.base})`)
      .where('bases.numbered_on', 'is not', null)
      .executeTakeFirst();
    if (base === undefined) return not('NOT_NUMBERED', 'Art.9');
    const { id, level, ends_as, status } = base;
    const numberedOn = base.numbered_on as LegalDate;
    const endedOn = base.ended_on as LegalDate | null;
    const days = { numberedOn, ...(endedOn !== null && { endedOn }) };
    if (asked.on < numberedOn) return { ...not('NOT_NUMBERED', 'Art.9'), ...days };
    if (endedOn !== null && endedOn <= asked.on) {
      return { ...not('BASE_ENDED', (ends_as ?? status) === 'REVOKED' ? 'Art.8(2)' : 'Art.7'), ...days };
    }
    const permission =
      asked.category === 'PUBLIC'
        ? publicPermission(level, id, asked, await allSubjects())
        : professionalPermission(JSON.parse(base.scope) as Scope, asked);
    return { ...permission, ...days };
  };

const publicPermission = (
  level: string,
  baseId: string,
  { on, subject }: Asked,
  subjects: readonly PublicSubjectView[],
): Verdict => {
  if (level === 'COUNTY') return not('SUBJECT_NOT_PERMITTED', 'Art.4(2)');
  const wanted = subjects.filter(({ code }) => subject === undefined || code === subject);
  return wanted.some((candidate) => teaches(candidate, baseId, on)) ? counts : not('SUBJECT_NOT_PERMITTED', 'Art.7市5');
};

const professionalPermission = ({ subjects }: Scope, { subject }: Asked): Verdict =>
  subjects.some(({ category, name }) => category === 'PROFESSIONAL' && (subject === undefined || name === subject))
    ? counts
    : not('OUT_OF_SCOPE', 'Art.4(1)');
