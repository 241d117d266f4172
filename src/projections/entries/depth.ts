import { sql } from 'kysely';
import { slot } from '../compiled.js';
import { ownLearners } from '../learners/sight.js';
import { fullness, visible } from '../sight.js';
import type { Sources } from '../sources.js';
import type { Depth, Viewer } from '../views.js';

/** What everybody may read, whoever it was addressed to. */
const open = ['measures-', 'jurisdiction-', 'publicSubject-', 'reviewList-', 'cityActivity-'];
/** Learners, by reference and under seal, and who read them. */
const personal = ['learner-', 'publicCredit-', 'access-'];
/** Of a class: what names learners by reference. */
const naming = ['LearnersEnrolled', 'SessionAttended', 'LearnersAssessed', 'HoursRecognised', 'HoursCorrected'];

type Recorded = { readonly stream: string; readonly type: string };
const isOn = (streams: readonly string[], { stream }: Recorded): boolean =>
  streams.some((prefix) => stream.startsWith(prefix));

/** How much of an entry a viewer sees, if anything. */
export const depths = ({ db, sights }: Sources) => {
  const onBase = async (baseId: string, viewer: Viewer): Promise<Depth | undefined> => {
    const sight = await sights(viewer);
    if (sight.seesAll) return wholeFor(sight.viewer);
    const [base] = await sight.compiled.rows('fullness of a base', [baseId], () =>
      db
        .selectFrom('bases')
        .select(fullness(sight).as('full'))
        .where('bases.id', '=', slot<string>(0))
        .where(visible(sight)),
    );
    if (base === undefined) return undefined;
    return base.full === 1 ? wholeFor(viewer) : 'PUBLIC';
  };

  /** A class is for who sees its base whole; its learners are for who may see those. */
  const onClass = async ({ stream, type }: Recorded, viewer: Viewer): Promise<Depth | undefined> => {
    const sight = await sights(viewer);
    const [seen] = await sight.compiled.rows('fullness of a class', [stream], () =>
      db
        .selectFrom('classes')
        .innerJoin('bases', 'bases.id', 'classes.base_id')
        .select(fullness(sight).as('full'))
        .select(sql<number>`case when ${ownLearners(sight)} then 1 else 0 end`.as('learners'))
        .where('classes.id', '=', slot<string>(0)),
    );
    return seen?.full === 1 && (seen.learners === 1 || !naming.includes(type)) ? wholeFor(viewer) : undefined;
  };

  const onPlan = async ({ stream }: Recorded, viewer: Viewer): Promise<Depth | undefined> => {
    const sight = await sights(viewer);
    const [seen] = await sight.compiled.rows('a plan seen whole', [stream], () =>
      db
        .selectFrom('plans')
        .innerJoin('bases', 'bases.id', 'plans.base_id')
        .select('plans.id')
        .where('plans.id', '=', slot<string>(0))
        .where(sight.full),
    );
    return seen && wholeFor(viewer);
  };

  const offBases = async (entry: Recorded, asking: Viewer): Promise<Depth | undefined> => {
    if (isOn(['class-'], entry)) return onClass(entry, asking);
    if (isOn(['plan-'], entry)) return onPlan(entry, asking);
    const { viewer, seesAll } = await sights(asking);
    if (isOn(personal, entry)) return seesEveryLearner(viewer) ? 'WHOLE' : undefined;
    if (seesAll || (viewer.bureau !== undefined && entry.stream === viewer.bureau)) return wholeFor(viewer);
    return isOn(open, entry) ? 'PUBLIC' : undefined;
  };

  return { onBase, offBases };
};

const wholeFor = ({ role }: Viewer): Depth => (role === 'ANALYST' ? 'UNATTRIBUTED' : 'WHOLE');
const seesEveryLearner = ({ role }: Viewer): boolean => role === 'CITY' || role === 'AUDITOR' || role === 'SYSTEM';
