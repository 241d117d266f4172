import fc from 'fast-check';
import { describe, it } from 'vitest';
import {
  erasureReasons,
  type LearnerCommand,
  learnerDecider,
  learnerEvents,
  nameCorrections,
} from '../../src/aggregates/learner/index.js';
import { noPlan, type PlanCommand, planDecider, planEvents } from '../../src/aggregates/plan/index.js';
import {
  type PublicSubjectCommand,
  publicSubjectDecider,
  publicSubjectEvents,
} from '../../src/aggregates/public-subject/index.js';
import { type ClassCommand, classDecider, classEvents } from '../../src/aggregates/training-class/index.js';
import {
  classBases,
  releaseModes,
  subjectCategories,
  titleLevels,
  venueKinds,
} from '../../src/aggregates/vocabulary.js';
import { addMonths, legalDate } from '../../src/kernel/index.js';
import { expectDeciderLaws } from '../support/decider-laws.js';
import { city, content, county, dept, context as planContext } from './plan/plans.js';
import {
  countyId,
  inCounty,
  municipal,
  municipalId,
  neverNumbered,
  publicCode,
  rectified,
  subject,
} from './teaching/bases.js';
import {
  asked,
  assess,
  attend,
  classAfter,
  context as classContext,
  complete,
  enrol,
  ofImport,
  open,
  plan,
  planId,
  recognise,
  register,
  sessions,
} from './training-class/classes.js';

/** One command's data, by its type. */
const commandOf = <const Type extends string, Data>(type: Type, data: fc.Arbitrary<Data>) =>
  data.map((given) => ({ type, data: given }));
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const words = fc.constantFrom('甲', '乙');
const months = fc.integer({ min: 0, max: 20 }).map((n) => addMonths(legalDate('2012-01-01'), n));
const bases = fc.constantFrom(municipal, inCounty, neverNumbered, rectified);
const baseId = fc.constantFrom(municipalId, countyId);

/** What may be opened on any date after it was held. */
const past = { ...ofImport, sessions: sessions('2012-04-03', '2012-04-03', '2012-04-05') };

describe('every decider of training records storable events, each once, and leaves earlier states alone', () => {
  it('public subject', () => {
    const commands: fc.Arbitrary<PublicSubjectCommand> = fc.oneof(
      commandOf(
        'designatePublicSubject',
        fc.record({ code: words, name: words, hours: fc.integer({ min: 1, max: 30 }), from: months }),
      ),
      commandOf('endPublicSubject', fc.record({ on: months })),
      commandOf('assignPublicDelivery', fc.record({ baseId, from: months })),
      commandOf('endPublicDelivery', fc.record({ baseId, on: months })),
    );
    const { measures, today } = planContext;
    const context = fc.record({ on: months, base: bases }).map((known) => ({ ...known, measures, today, actor: city }));
    expectDeciderLaws({
      decider: publicSubjectDecider,
      events: publicSubjectEvents,
      acts: fc.record({ command: commands, context }),
    });
  });

  it('plan', () => {
    const contents = fc.record({
      year: fc.constantFrom(2012, 2013),
      mode: fc.constantFrom(...releaseModes),
      category: fc.constantFrom(...subjectCategories),
      subject: fc.constantFrom(subject, publicCode),
    });
    const commands: fc.Arbitrary<PlanCommand> = fc.oneof(
      {
        weight: 2,
        arbitrary: commandOf(
          'submitPlan',
          fc.record({ baseId, content: contents.map((some) => ({ ...content, ...some })) }),
        ),
      },
      {
        weight: 3,
        arbitrary: commandOf('reviewPlan', fc.record({ agreed: fc.boolean(), reasons: maybe(fc.array(words)) })),
      },
      {
        weight: 2,
        arbitrary: commandOf('approvePlan', fc.record({ approvedHours: maybe(fc.integer({ min: 0, max: 40 })) })),
      },
      { weight: 1, arbitrary: commandOf('refusePlan', fc.record({ reasons: fc.array(words) })) },
      { weight: 2, arbitrary: commandOf('filePlan', fc.record({ filingNo: words })) },
      { weight: 1, arbitrary: commandOf('withdrawPlan', fc.record({ reason: words })) },
    );
    const context = fc
      .record({
        on: months,
        actor: fc.constantFrom(city, county, dept),
        base: fc.constantFrom(municipal, inCounty),
      })
      .map((known) => ({ ...planContext, ...known }));
    expectDeciderLaws({ decider: planDecider, events: planEvents, acts: fc.record({ command: commands, context }) });
  });

  it('learner', () => {
    const sealed = fc.record({ keyId: words, nonce: words, ciphertext: words });
    const gb6 = fc.constantFrom('320411', '320412');
    const titleLevel = fc.constantFrom(...titleLevels);
    const commands: fc.Arbitrary<LearnerCommand> = fc.oneof(
      commandOf(
        'registerLearner',
        fc.record({
          name: sealed,
          idNumber: sealed,
          idHmac: fc.constantFrom('a'.repeat(64), 'b'.repeat(64)),
          titleLevel,
          employer: maybe(words),
          gb6,
        }),
      ),
      commandOf('changeTitleLevel', fc.record({ titleLevel, from: months })),
      commandOf('changeEmployer', fc.record({ employer: maybe(words), gb6 })),
      commandOf('correctLearnerName', fc.record({ name: sealed, reason: fc.constantFrom(...nameCorrections) })),
      commandOf('eraseLearner', fc.record({ reason: fc.constantFrom(...erasureReasons) })),
    );
    const { measures, today, actor } = planContext;
    const document = { ref: '常人社法〔2013〕1号' };
    const context = months.map((on) => ({ on, measures, today, actor, document }));
    expectDeciderLaws({
      decider: learnerDecider,
      events: learnerEvents,
      acts: fc.record({ command: commands, context }),
    });
  });

  const taught = classAfter([
    [open(past)],
    [enrol('a', 'b')],
    [attend(1, { a: 6, b: 4 })],
    [attend(2, { a: 3 })],
    [assess({ a: true })],
  ]);
  const completed = classAfter([[complete], [register()]], taught);

  it.each([
    ['new', classDecider.initialState],
    ['opened', classAfter([[open(past)]])],
    ['taught', taught],
    ['completed', completed],
    ['recognised', classAfter([[recognise]], completed)],
  ])('training class, %s', (_, initialState) => {
    const opening = fc.record({
      basis: fc.constantFrom(...classBases),
      planId: maybe(fc.constant(planId)),
      category: fc.constantFrom(...subjectCategories),
      mode: fc.constantFrom(...releaseModes),
      subject: fc.constantFrom(subject, publicCode),
      venue: fc.record({ kind: fc.constantFrom(...venueKinds), address: maybe(words) }),
      sessions: fc.constantFrom(sessions('2012-04-03', '2012-04-03', '2012-04-05'), sessions('2012-04-04*3')),
      plannedHours: fc.integer({ min: 1, max: 12 }),
    });
    const learnerId = fc.constantFrom('a', 'b', 'c');
    const results = fc.array(fc.record({ learnerId, passed: fc.boolean() }), { minLength: 1, maxLength: 2 });
    const nothing = fc.constant({});
    const commands: fc.Arbitrary<ClassCommand> = fc.oneof(
      {
        weight: 6,
        arbitrary: commandOf('openClass', fc.oneof(opening, fc.constant(past)).map(asked)),
      },
      {
        weight: 6,
        arbitrary: commandOf(
          'enrolLearners',
          fc.record({
            learners: fc.array(
              fc.record({
                learnerId,
                gb6: fc.constantFrom('320411', '310101'),
                titleLevel: fc.constantFrom(...titleLevels),
              }),
              { minLength: 1, maxLength: 4 },
            ),
          }),
        ),
      },
      {
        weight: 6,
        arbitrary: commandOf(
          'recordAttendance',
          fc.record({
            session: fc.integer({ min: 1, max: 4 }),
            learners: fc.array(fc.record({ learnerId, hours: fc.integer({ min: 0, max: 6 }) }), { maxLength: 2 }),
          }),
        ),
      },
      {
        weight: 4,
        arbitrary: commandOf(
          'assessLearners',
          results.map((some) => ({ results: some })),
        ),
      },
      { weight: 2, arbitrary: commandOf('completeClass', nothing) },
      { weight: 2, arbitrary: commandOf('registerRecords', fc.record({ archiveNo: words })) },
      {
        weight: 1,
        arbitrary: commandOf(
          'evaluateEffect',
          fc.record({ score: fc.integer({ min: -1, max: 101 }), followUp: words }),
        ),
      },
      { weight: 1, arbitrary: commandOf('reportTraining', nothing) },
      { weight: 1, arbitrary: commandOf('cancelClass', fc.record({ reason: words })) },
      { weight: 2, arbitrary: commandOf('recogniseHours', nothing) },
      {
        weight: 2,
        arbitrary: commandOf(
          'correctHours',
          fc.record({ learnerId, year: fc.constant(2012), delta: fc.integer({ min: -6, max: 6 }), reason: words }),
        ),
      },
    );
    const context = fc
      .record({
        on: fc.constantFrom(...['2012-04-05', ...Array<string>(9).fill('2012-04-06'), '2012-04-07'].map(legalDate)),
        base: fc.constantFrom(municipal, inCounty),
        plan: fc.constantFrom(plan, noPlan),
      })
      .map((known) => ({ ...classContext, ...known }));
    expectDeciderLaws({
      decider: { ...classDecider, initialState },
      events: classEvents,
      acts: fc.record({ command: commands, context }),
    });
  });
});
