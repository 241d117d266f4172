import { type Base, baseDecider, baseFormat } from '../aggregates/base/index.js';
import { type CityActivity, cityActivityDecider, cityActivityFormat } from '../aggregates/city-activity/index.js';
import { type Jurisdiction, jurisdictionDecider, jurisdictionFormat } from '../aggregates/jurisdiction/index.js';
import { type Learner, learnerDecider, learnerFormat } from '../aggregates/learner/index.js';
import { type MeasuresHistory, measuresDecider, measuresFormat } from '../aggregates/measures/index.js';
import {
  type NumberRegister,
  numberRegisterDecider,
  numberRegisterFormat,
} from '../aggregates/number-register/index.js';
import { type Organisation, organisationDecider, organisationFormat } from '../aggregates/organisation/index.js';
import { type Plan, planDecider, planFormat } from '../aggregates/plan/index.js';
import { type PublicCredits, publicCreditDecider, publicCreditFormat } from '../aggregates/public-credit/index.js';
import { type MaybeSubject, publicSubjectDecider, publicSubjectFormat } from '../aggregates/public-subject/index.js';
import { type ReviewList, reviewListDecider, reviewListFormat } from '../aggregates/review-list/index.js';
import { classDecider, classFormat, type TrainingClass } from '../aggregates/training-class/index.js';
import type { LegalDate } from '../kernel/index.js';
import type { Ledger } from '../ledger/ledger.js';
import { openStreams, type Streams } from './streams.js';

/** Every aggregate's streams, folded. */
export type Register = {
  readonly bases: Streams<Base>;
  readonly organisations: Streams<Organisation>;
  readonly measures: Streams<MeasuresHistory>;
  readonly jurisdiction: Streams<Jurisdiction>;
  readonly numbers: Streams<NumberRegister>;
  readonly publicSubjects: Streams<MaybeSubject>;
  readonly publicCredits: Streams<PublicCredits>;
  readonly plans: Streams<Plan>;
  readonly classes: Streams<TrainingClass>;
  readonly learners: Streams<Learner>;
  readonly reviewLists: Streams<ReviewList>;
  readonly cityActivities: Streams<CityActivity>;
};

/** A city has some dozens of public subjects; each of their states is small, but not its credits. */
const CACHED_SUBJECTS = 100;
/** A class of a thousand learners takes about as much memory as a hundred bases. */
const CLASSES_TO_BASES = 1 / 50;

/** `cached`: how many bases, organisations, plans and learners, of each, stay folded in memory. */
export const openRegister = (ledger: Ledger, cached: number, today: () => LegalDate): Register => ({
  bases: openStreams({ ledger, today, decider: baseDecider, format: baseFormat, cached }),
  organisations: openStreams({ ledger, today, decider: organisationDecider, format: organisationFormat, cached }),
  measures: openStreams({ ledger, today, decider: measuresDecider, format: measuresFormat, cached: 1 }),
  jurisdiction: openStreams({ ledger, today, decider: jurisdictionDecider, format: jurisdictionFormat, cached: 1 }),
  numbers: openStreams({ ledger, today, decider: numberRegisterDecider, format: numberRegisterFormat, cached: 1 }),
  publicSubjects: openStreams({
    ledger,
    today,
    decider: publicSubjectDecider,
    format: publicSubjectFormat,
    cached: CACHED_SUBJECTS,
  }),
  publicCredits: openStreams({
    ledger,
    today,
    decider: publicCreditDecider,
    format: publicCreditFormat,
    cached: CACHED_SUBJECTS,
  }),
  plans: openStreams({ ledger, today, decider: planDecider, format: planFormat, cached }),
  classes: openStreams({
    ledger,
    today,
    decider: classDecider,
    format: classFormat,
    cached: Math.max(1, Math.ceil(cached * CLASSES_TO_BASES)),
  }),
  learners: openStreams({ ledger, today, decider: learnerDecider, format: learnerFormat, cached }),
  reviewLists: openStreams({ ledger, today, decider: reviewListDecider, format: reviewListFormat, cached: 1 }),
  cityActivities: openStreams({ ledger, today, decider: cityActivityDecider, format: cityActivityFormat, cached: 1 }),
});
