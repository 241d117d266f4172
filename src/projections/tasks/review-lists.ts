import { type MeasuresParams, reviewDueOn } from '../../aggregates/measures/index.js';
import { inForce, legalDate, yearOf } from '../../kernel/index.js';
import { managedBy } from './bureau.js';
import { asksFor, compare, type Duties, noDuties, type Task } from './duty-lists.js';
import type { Question } from './recorded.js';
import { inRegisterBy } from './year.js';

/** Art.8(2): each bureau publishes the results of its bases, of which it must have one. A handful of bureaus. */
export const reviewListDuties = (annual: MeasuresParams['annual'] | undefined, question: Question): Duties => {
  const { on, dueBefore } = question.wanted;
  const year = yearOf(on) - 1;
  if (annual === undefined || !asksFor(question.wanted, 'PUBLISH_REVIEW_LIST')) return noDuties;
  const dueOn = reviewDueOn(year, annual);
  if (dueBefore !== undefined && dueOn >= dueBefore) return noDuties;
  const from = legalDate(`${year + 1}-01-01`);
  const task = (bureau: string): Task => {
    const id = `REVIEW-LIST-${bureau}-${year}`;
    return { key: [dueOn, from, '', id], id: `task-${id}`, kind: 'PUBLISH_REVIEW_LIST', duty: { bureau }, dueOn, from };
  };
  const tasks = async () => {
    const owing = await Promise.all(bureausOf(question).map((bureau) => owes(bureau, year, question)));
    return owing.flat().map(task);
  };
  return {
    read: async ({ after, before, limit, backwards }) => {
      const inside = (await tasks())
        .filter(({ key }) => after === undefined || compare(after, key) < 0)
        .filter(({ key }) => before === undefined || compare(key, before) < 0)
        .sort((a, b) => compare(a.key, b.key));
      return (backwards ? inside.reverse() : inside).slice(0, limit);
    },
    count: async () => (await tasks()).length,
  };
};

const bureausOf = ({ asked, jurisdiction, wanted: { on } }: Question): readonly string[] =>
  jurisdiction.divisions
    .filter((division) => inForce(division, on))
    .map(({ gb6 }) => gb6)
    .filter((gb6) => asked === 'EVERYBODY' || asked.bureau === gb6);

/** The bureau, where it has a base to list for the year and the list is not published. */
const owes = async (
  bureau: string,
  year: number,
  { db, jurisdiction, wanted: { on } }: Question,
): Promise<readonly string[]> => {
  const listed = await db
    .selectFrom('review_lists')
    .select('id')
    .where('year', '=', year)
    .where('bureau', '=', bureau)
    .limit(1)
    .executeTakeFirst();
  if (listed !== undefined) return [];
  const base = await db
    .selectFrom('bases')
    .select('id')
    .where(inRegisterBy(legalDate(`${year}-12-31`)))
    .where(managedBy({ bureau }, jurisdiction, on))
    .limit(1)
    .executeTakeFirst();
  return base === undefined ? [] : [bureau];
};
