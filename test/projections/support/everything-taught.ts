import { baseEvent } from '../../../src/aggregates/base/index.js';
import { cityActivityEvent } from '../../../src/aggregates/city-activity/index.js';
import { learnerEvent } from '../../../src/aggregates/learner/index.js';
import { planEvent } from '../../../src/aggregates/plan/index.js';
import { publicSubjectEvent } from '../../../src/aggregates/public-subject/index.js';
import { reviewListEvent } from '../../../src/aggregates/review-list/index.js';
import { classEvent } from '../../../src/aggregates/training-class/index.js';
import type { Ledger } from '../../../src/ledger/index.js';
import { recorderOn } from './record.js';
import { day, learnerId, learners, registered, reported, sessionsOn, trainingOn, xinbei } from './training.js';

/** Something of everything, in steps between which the views may stop. */
export const everythingTaught = (ledger: Ledger): readonly (() => Promise<unknown>)[] => {
  const recorder = recorderOn(ledger);
  const { record, found, base } = recorder;
  const { learner, learnerBecomes, subject, plan, classOf } = trainingOn(recorder);
  const assess = (...results: readonly (readonly [number, boolean])[]) =>
    classEvent('LearnersAssessed', { results: results.map(([n, passed]) => ({ learnerId: learnerId(n), passed })) });
  return [
    found,
    () => base('base-a', {}),
    () => base('base-m', { level: 'MUNICIPAL', serial: 2, organisationId: 'organisation-100000002' }),
    () => subject('道德', { bases: ['base-m'] }),
    () => learner(1, 'JUNIOR'),
    () => learner(2),
    () =>
      learnerBecomes(
        1,
        '2012-02-01',
        learnerEvent('TitleLevelChanged', { titleLevel: 'MIDDLE', from: day('2012-03-01') }),
        learnerEvent('EmployerChanged', { gb6: xinbei }),
      ),
    () => plan('plan-1', '2012-03-20', 'base-a'),
    () =>
      record('plan-1', '2012-03-22', [
        planEvent('PlanReviewed', { by: 'COUNTY', authority: '320412', agreed: true, reasons: [] }),
        planEvent('PlanFiled', { filingNo: '1' }),
      ]),
    () => classOf('class-1', { learners: [{ n: 1 }, { n: 2, gb6: xinbei }, { n: 3 }], to: 'ATTENDED' }),
    () => classOf('class-2', { learners: learners(1, 2), to: 'ENROLLED' }),
    () => record('class-1', '2012-06-05', [assess([1, false], [2, false], [3, true])]),
    () =>
      record('class-2', '2012-06-02', [
        classEvent('LearnersEnrolled', {
          learners: [{ learnerId: learnerId(3), gb6: xinbei, titleLevel: 'SENIOR' }],
        }),
      ]),
    () => record('class-1', '2012-06-06', [assess([1, true], [2, false])]),
    () => record('class-1', '2012-06-07', [assess([2, true])]),
    () => record('class-1', '2012-06-08', [classEvent('ClassCompleted', { reportDueOn: day('2012-06-22') })]),
    () => record('class-1', '2012-06-08', [registered('class-1')]),
    () => record('class-1', '2012-06-25', [reported({ enrolled: 3, outside: 1, late: true })]),
    () => record('class-2', '2012-06-03', [classEvent('ClassCancelled', { reason: '停办' })]),
    () =>
      classOf('class-3', {
        ...{ baseId: 'base-m', category: 'PUBLIC', subject: '道德', learners: learners(1, 2), failed: [2] },
        sessions: sessionsOn(12, '2012-12-31', '2013-01-01'),
      }),
    () =>
      record('class-3', '2013-02-01', [
        classEvent('HoursCorrected', { learnerId: learnerId(2), year: 2013, delta: 12, reason: '复核' }),
      ]),
    () =>
      record('publicSubject-道德', '2013-03-01', [
        publicSubjectEvent('PublicDeliveryEnded', { baseId: 'base-m', on: day('2013-04-01') }),
      ]),
    () =>
      record('base-a', '2013-01-05', [
        baseEvent('AnnualReportSubmitted', {
          ...{ year: 2012, docHash: 'a'.repeat(64), version: 1 },
          ...{ receivedOn: day('2013-01-05'), dueOn: day('2012-12-31') },
        }),
        baseEvent('AnnualReportSubmitted', {
          ...{ year: 2012, docHash: 'b'.repeat(64), version: 2 },
          ...{ receivedOn: day('2013-01-06'), dueOn: day('2012-12-31') },
        }),
        baseEvent('InspectionRecorded', { by: '320412', findings: [], evidence: [] }),
        baseEvent('CommendationAwarded', { year: 2012, title: '先进', awardedBy: '320412' }),
        baseEvent('AssessmentConcluded', {
          ...{ year: 2012, decidedBy: '320412', outcome: 'PASSED', findings: [], dueOn: day('2013-03-31') },
          scores: { operation: 20, management: 20, development: 20, effect: 20 },
          recheck: {
            facts: {
              ...{ sites: [], computers: 0, projectors: 0, exitsClear: true, fireOk: true, faculty: 1, senior: 1 },
              ...{ managers: 5, facultyStable: true, managementSound: true, systems: [] },
            },
            results: [],
          },
        }),
      ]),
    () =>
      record('reviewList-320412-2012', '2013-03-01', [
        reviewListEvent('AnnualReviewPublished', {
          ...{ bureau: '320412', year: 2012, level: 'COUNTY', dueOn: day('2013-03-31'), part: 1, of: 1 },
          items: [{ baseId: 'base-a', number: 'N', outcome: 'PASSED' }],
        }),
      ]),
    () =>
      record('cityActivity-1', '2013-05-06', [
        cityActivityEvent('GuidanceIssued', { levels: ['COUNTY'], title: '指导', ref: '1号' }),
      ]),
  ];
};
