import { sql } from 'kysely';
import type { LearnerStatus } from '../../aggregates/learner/index.js';
import type { MeasuresParams } from '../../aggregates/measures/index.js';
import type { TitleLevel } from '../../aggregates/vocabulary.js';
import type { LegalDate } from '../../kernel/index.js';
import { classesProjection } from '../classes/project.js';
import { classesTable } from '../classes/tables.js';
import { accountOf, type HoursRow } from '../learners/account.js';
import { learnersProjection } from '../learners/project.js';
import { ownLearners, visibleLearner } from '../learners/sight.js';
import { learnersTable, learnerTitlesTable } from '../learners/tables.js';
import { measuresProjection } from '../measures/project.js';
import { measuresTable } from '../measures/tables.js';
import { participationsProjection } from '../participations/project.js';
import { learnerHoursTable } from '../participations/tables.js';
import type { Point } from '../question.js';
import type { Sight } from '../sight.js';
import type { LearnerAccountView } from '../training-views.js';
import type { Viewer } from '../views.js';
import { lastDayOf } from '../years.js';
import type { PastSources } from './bases.js';
import { rowsOn } from './rows.js';
import { streamsNamed } from './streams.js';

type Dated<Row> = Row & { readonly own: number; readonly first_day: string };

/** A learner's year as of a point, folded from the learner's own classes; who may see what of it is as of now. */
export const pastAccount = ({ db, sights, histories }: PastSources) => {
  const measuresOn = async (end: LegalDate, { sequence, effective }: Point) => {
    const streams = await streamsNamed(db, 'measures-');
    const read = await Promise.all(
      streams.map(async (stream) => rowsOn(measuresProjection, await histories(stream, sequence), effective)),
    );
    const versions = read
      .flatMap((rows) => rows(measuresTable))
      .filter(({ effective_from }) => effective_from <= end)
      .sort((a, b) =>
        a.effective_from === b.effective_from ? a.version - b.version : a.effective_from < b.effective_from ? -1 : 1,
      );
    const last = versions.at(-1);
    return last && { version: last.version, params: JSON.parse(last.params) as MeasuresParams };
  };

  const learnerOn = async (id: string, end: LegalDate, { sequence, effective }: Point) => {
    const rows = rowsOn(learnersProjection, await histories(id, sequence), effective);
    const changed = rows(learnerTitlesTable)
      .filter(({ valid_from }) => valid_from <= end)
      .sort((a, b) => (a.valid_from < b.valid_from ? -1 : 1));
    const [learner] = rows(learnersTable);
    const level = changed.at(-1)?.title_level ?? learner?.title_level;
    return learner && { titleLevel: level as TitleLevel, learnerStatus: learner.status as LearnerStatus };
  };

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
    const visible = await db
      .selectFrom('learners')
      .select('id')
      .where('learners.id', '=', id)
      .where(visibleLearner(sight))
      .executeTakeFirst();
    const inForce = visible && (await measuresOn(end, point));
    const learner = inForce && (await learnerOn(id, end, point));
    if (inForce === undefined || learner === undefined) return undefined;
    const rows: Dated<HoursRow>[] = [];
    for (const attended of await classesOf(id, sight)) rows.push(...(await hoursIn(attended, { id, year }, point)));
    rows.sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
    const account = accountOf({ id, year, ...learner, inForce, rows });
    return { ...account, items: account.items.map((item) => ({ ...item, asOf: point })) };
  };
};

const keyOf = ({ first_day, class_id }: Dated<HoursRow>): string => `${first_day} ${class_id}`;
