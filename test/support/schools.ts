import { expect } from 'vitest';
import * as ops from '../../examples/generated/graphql.js';
import type { Actor, Instant } from '../../src/kernel/index.js';
import { clerkOf } from './clerk.js';
import { cityOfficer, education, wujin } from './register.js';
import { serveRegister } from './served-register.js';
import { baseOfficer, personNo } from './teaching.js';

export const health = 'city-health';
/** The officers of the three bases of {@link openSchools}. */
export const municipalBase = baseOfficer(1);
export const healthBase = baseOfficer(2);
export const countyBase = baseOfficer(3);

/** A class of the past, six hours a day at full release. */
export const imported = (baseId: string, dates: readonly string[], changes: Partial<ops.OpenClassInput> = {}) => ({
  baseId,
  basis: 'IMPORTED' as const,
  category: 'PROFESSIONAL' as const,
  subject: '机电工程',
  course: '数控机床维修',
  computer: false,
  mode: 'FULL_RELEASE' as const,
  plannedHours: 30,
  venue: { kind: 'REGISTERED' as const },
  sessions: dates.map((date) => ({ date, hours: 6 })),
  ...changes,
});

/**
 * A served register with three bases, all announced on 2012-03-15 in 武进: a municipal one that may teach a public
 * subject, a municipal one under 市卫生局, a county one; and three learners.
 */
export const openSchools = async (now?: Instant) => {
  const register = await serveRegister(now);
  const clerk = clerkOf(register);
  await clerk.establish(education, '市教育局');
  await clerk.establish(health, '市卫生局');
  const subjects = [
    { category: 'PROFESSIONAL' as const, name: '机电工程' },
    { category: 'PUBLIC' as const, name: 'GX-01' },
  ];
  const municipal = await clerk.recognise(1, { level: 'MUNICIPAL', gb6: wujin, subjects });
  const underHealth = await clerk.recognise(2, { level: 'MUNICIPAL', gb6: wujin, department: health });
  const county = await clerk.recognise(3, { level: 'COUNTY', gb6: wujin });
  const learnerIds: string[] = [];
  for (const n of [1, 2, 3]) {
    const person = { ...personNo(n), on: '2012-03-15' };
    const { learnerId } = await clerk.done(cityOfficer, ops.RegisterLearnerDocument, person);
    learnerIds.push(learnerId ?? '');
  }

  /** The class is opened, attended by all, assessed and completed, and its record registered; answers with its id. */
  const teach = async (by: Actor, input: ReturnType<typeof imported>, passed = true): Promise<string> => {
    const on = input.sessions.at(-1)?.date ?? '2012-03-16';
    const opened = await clerk.done(by, ops.OpenClassDocument, { ...input, on });
    const classId = opened.class?.id ?? '';
    await clerk.done(by, ops.EnrolLearnersDocument, { classId, learnerIds, on });
    for (const [i, { hours }] of input.sessions.entries()) {
      const learners = learnerIds.map((learnerId) => ({ learnerId, hours }));
      await clerk.done(by, ops.RecordAttendanceDocument, { classId, session: i + 1, learners, on });
    }
    const results = learnerIds.map((learnerId) => ({ learnerId, passed }));
    await clerk.done(by, ops.AssessLearnersDocument, { classId, results, on });
    await clerk.done(by, ops.CompleteClassDocument, { classId, on });
    await clerk.done(by, ops.RegisterRecordsDocument, { classId, archiveNo: `档 ${classId.slice(-4)}`, on });
    return classId;
  };
  /** A class with its learners, as somebody sees it when everything recorded so far is shown. */
  const shown = async (classId: string, as: Actor) => {
    const position = (await register.ledger.head())?.position ?? null;
    const { data, errors } = await register.ask(
      ops.ClassWithLearnersDocument,
      { id: classId, atLeast: position },
      { as },
    );
    expect(errors).toEqual([]);
    return data?.class;
  };

  return { register, clerk, municipal, underHealth, county, learnerIds, teach, shown };
};
export type Schools = Awaited<ReturnType<typeof openSchools>>;
