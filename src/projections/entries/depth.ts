import { sql } from 'kysely';
import { ownLearners } from '../learners/sight.js';
import { fullness, isAllSeeing, sightOf, visible } from '../sight.js';
import type { Sources } from '../sources.js';
import type { Viewer } from '../views.js';

/** How much of an entry is shown: whole, whole without who acted, or as the public sees it. */
export type Depth = 'WHOLE' | 'UNATTRIBUTED' | 'PUBLIC';

/** What everybody may read, whoever it was addressed to. */
const open = ['measures-', 'jurisdiction-', 'publicSubject-', 'reviewList-', 'cityActivity-'];
/** Learners, by reference and under seal. */
const personal = ['learner-', 'publicCredit-'];
/** Of a class: what names learners by reference. */
const naming = ['LearnersEnrolled', 'SessionAttended', 'LearnersAssessed', 'HoursRecognised', 'HoursCorrected'];

type Recorded = { readonly stream: string; readonly type: string };
const isOn = (streams: readonly string[], { stream }: Recorded): boolean =>
  streams.some((prefix) => stream.startsWith(prefix));

/** How much of an entry a viewer sees, if anything. */
export const depths = ({ db, jurisdiction, today }: Sources) => {
  const sightFor = async (viewer: Viewer) => sightOf(viewer, await jurisdiction(), today());
  const learnersFor = async (viewer: Viewer) => ownLearners(viewer, await jurisdiction(), today());

  const onBase = async (baseId: string, viewer: Viewer): Promise<Depth | undefined> => {
    const sight = await sightFor(viewer);
    const base = await db
      .selectFrom('bases')
      .select(fullness(sight).as('full'))
      .where('bases.id', '=', baseId)
      .where(visible(sight))
      .executeTakeFirst();
    if (base === undefined) return undefined;
    return base.full === 1 ? wholeFor(viewer) : 'PUBLIC';
  };

  /** A class is for who sees its base whole; its learners are for who may see those. */
  const onClass = async ({ stream, type }: Recorded, viewer: Viewer): Promise<Depth | undefined> => {
    const sight = await sightFor(viewer);
    const own = await learnersFor(viewer);
    const seen = await db
      .selectFrom('classes')
      .innerJoin('bases', 'bases.id', 'classes.base_id')
      .select([fullness(sight).as('full'), sql<number>`case when ${own} then 1 else 0 end`.as('learners')])
      .where('classes.id', '=', stream)
      .executeTakeFirst();
    return seen?.full === 1 && (seen.learners === 1 || !naming.includes(type)) ? wholeFor(viewer) : undefined;
  };

  const onPlan = async ({ stream }: Recorded, viewer: Viewer): Promise<Depth | undefined> => {
    const seen = await db
      .selectFrom('plans')
      .innerJoin('bases', 'bases.id', 'plans.base_id')
      .select('plans.id')
      .where('plans.id', '=', stream)
      .where((await sightFor(viewer)).full)
      .executeTakeFirst();
    return seen && wholeFor(viewer);
  };

  const offBases = async (entry: Recorded, viewer: Viewer): Promise<Depth | undefined> => {
    if (isOn(['class-'], entry)) return onClass(entry, viewer);
    if (isOn(['plan-'], entry)) return onPlan(entry, viewer);
    if (isOn(personal, entry)) return seesEveryLearner(viewer) ? 'WHOLE' : undefined;
    if (isAllSeeing(viewer) || (viewer.bureau !== undefined && entry.stream === viewer.bureau)) return wholeFor(viewer);
    return isOn(open, entry) ? 'PUBLIC' : undefined;
  };

  return { onBase, offBases };
};

const wholeFor = ({ role }: Viewer): Depth => (role === 'ANALYST' ? 'UNATTRIBUTED' : 'WHOLE');
const seesEveryLearner = ({ role }: Viewer): boolean => role === 'CITY' || role === 'AUDITOR' || role === 'SYSTEM';
