import { sql } from 'kysely';
import { classesProjection } from '../classes/project.js';
import { classesTable } from '../classes/tables.js';
import { accountOf, type HoursRow } from '../learners/account.js';
import { ownLearners } from '../learners/sight.js';
import { participationsProjection } from '../participations/project.js';
import { learnerHoursTable } from '../participations/tables.js';
import type { Point } from '../question.js';
import type { Sight } from '../sight.js';
import type { LearnerAccountView } from '../training-views.js';
import type { Viewer } from '../views.js';
import { lastDayOf } from '../years.js';
import type { PastSources } from './bases.js';
import type { pastLearner } from './learner.js';
import { measuresAt } from './measures.js';
import { rowsOn } from './rows.js';

type Learners = Pick<ReturnType<typeof pastLearner>, 'learnerAt'>;
type Dated<Row> = Row & { readonly own: number; readonly first_day: string };

/** A learner's year as of a point, folded from the learner's own classes; who may see what of it is as of now. */
export const pastAccount = ({ db, sights, histories }: PastSources, { learnerAt }: Learners) => {
  const measuresOn = measuresAt({ db, histories });
  const classesOf = (id: string, sight: Sight) =>
    db
      .selectFrom('participations')
      .innerJoin('classes', 'classes.id', 'participations.class_id')
      .innerJoin('bases', 'bases.id', 'classes.base_id')
      .select('participations.class_id')
      .select(sql<number>`case when ${ownLearners(sight)} then 1 else 0 end`.as('own'))
      .where('participations.learner_id', '=', id)
      .execute();

  const hoursIn = async (
    { class_id, own }: { readonly class_id: string; readonly own: number },
    { id, year }: { readonly id: string; readonly year: number },
    { sequence, effective }: Point,
  ): Promise<readonly Dated<HoursRow>[]> => {
    const history = await histories(class_id, sequence);
    const [opened] = rowsOn(classesProjection, history, effective)(classesTable);
    if (opened === undefined) return [];
    const { base_id, course, first_day } = opened;
    return rowsOn(
      participationsProjection,
      history,
      effective,
    )(learnerHoursTable)
      .filter((row) => row.learner_id === id && row.year === year)
      .map((row) => ({ ...row, base_id, course, first_day, own }));
  };

  return async (id: string, year: number, point: Point, viewer: Viewer): Promise<LearnerAccountView | undefined> => {
    const sight = await sights(viewer);
    const end = lastDayOf(year);
    if (end === undefined) return undefined;
    const learner = await learnerAt(id, point, viewer, end);
    const inForce = learner && (await measuresOn(end, point));
    if (learner === undefined || inForce === undefined) return undefined;
    const rows: Dated<HoursRow>[] = [];
    for (const attended of await classesOf(id, sight)) rows.push(...(await hoursIn(attended, { id, year }, point)));
    rows.sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
    const { titleLevel, status: learnerStatus } = learner;
    const account = accountOf({ id, year, titleLevel, learnerStatus, inForce, rows });
    return { ...account, items: account.items.map((item) => ({ ...item, asOf: point })), asOf: point };
  };
};

const keyOf = ({ first_day, class_id }: Dated<HoursRow>): string => `${first_day} ${class_id}`;
