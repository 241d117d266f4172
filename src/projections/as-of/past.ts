import type { Kysely } from 'kysely';
import type { Ledger } from '../../ledger/index.js';
import { depths } from '../entries/depth.js';
import type { Sights } from '../sight.js';
import type { ViewTables } from '../tables.js';
import type { PastQueries, Queries } from '../views.js';
import { pastAccount } from './account.js';
import { pastBases, seenIn } from './bases.js';
import { pastClasses } from './classes.js';
import { pastCorrections } from './corrections.js';
import { explanations } from './explain.js';
import { historiesIn } from './histories.js';
import { pastHistory } from './history.js';
import { jurisdictionsAt } from './jurisdiction.js';
import { pastLearner } from './learner.js';
import { pastOrganisation } from './organisation.js';
import { pastParticipations } from './participations.js';
import { pastJurisdiction } from './place.js';
import { pastPlans } from './plans.js';
import { pointsIn, positionsIn } from './point.js';
import { standingQuery } from './standing.js';
import { pastYear } from './year.js';

type Sources = {
  readonly db: Kysely<ViewTables>;
  readonly sights: Sights;
  readonly ledger: Pick<Ledger, 'readStream'>;
  readonly queries: Pick<Queries, 'organisation'>;
};

/** Everything that can be asked as of an earlier recording, an earlier date, or one still to come. */
export const pastQueries = ({ db, sights, ledger, queries }: Sources): PastQueries => {
  const histories = historiesIn(ledger);
  const jurisdictionAt = jurisdictionsAt({ db, histories });
  const sources = { db, sights, histories, jurisdictionAt };
  const explained = { ...sources, seenNow: seenIn(sources) };
  const { plansAt, queries: plans } = pastPlans(explained);
  const { classesAt, queries: classes } = pastClasses(explained);
  const { learnerAt, queries: learners } = pastLearner(sources);
  return {
    point: pointsIn(db),
    positionOf: positionsIn(db),
    ...pastBases(sources),
    ...pastJurisdiction(jurisdictionAt),
    ...explanations(explained),
    ...pastHistory(explained),
    ...pastCorrections({ ...sources, ...depths(sources) }),
    ...plans,
    ...classes,
    ...learners,
    ...pastParticipations(sources),
    ...pastYear(explained, { plansAt, classesAt }),
    standing: standingQuery(explained),
    organisation: pastOrganisation({ queries, histories }),
    learnerAccount: pastAccount(sources, { learnerAt }),
  };
};
