import type { Commands } from '../../src/application/index.js';
import { idCheckCharacter } from '../../src/application/personal/id-number.js';
import { type Actor, addDays, legalDate } from '../../src/kernel/index.js';
import { type Accepted, cityOfficer, organisationIdNo, type TestRegister, wujin } from './register.js';

/** The n-th institution's own officer, once it is a base. */
export const baseOfficer = (n = 1): Actor => ({
  id: `BASE-${organisationIdNo(n)}-qian`,
  role: 'BASE',
  bureau: organisationIdNo(n),
});
export const departmentOfficer = (authority: string, person = 'tao'): Actor => ({
  id: `DEPT-${authority}-${person}`,
  role: 'DEPT',
  bureau: authority,
});

/** The ID number of the n-th invented person, with a valid check character. */
export const idNumberOf = (n: number): string => {
  const born = addDays(legalDate('1970-01-01'), Math.floor(n / 1_000)).replaceAll('-', '');
  const first17 = `320402${born}${String(n % 1_000).padStart(3, '0')}`;
  return `${first17}${idCheckCharacter(first17)}`;
};
export const personNo = (n: number, gb6 = wujin): Commands['registerLearner'] => ({
  name: `学员${n}号`,
  idNumber: idNumberOf(n),
  titleLevel: 'MIDDLE',
  employer: '常州某机械厂',
  gb6,
});

/** Registers the first `count` people; answers with their ids. */
export const registerPeople = async (
  register: TestRegister,
  count: number,
  gb6 = wujin,
): Promise<readonly string[]> => {
  const people = Array.from({ length: count }, (_, i) => personNo(i + 1, gb6));
  const done = await Promise.all(
    people.map((person, i) =>
      register.do(cityOfficer, 'registerLearner', undefined, person, { on: '2012-03-01', key: `person ${i + 1}` }),
    ),
  );
  return done.map(({ id }) => id);
};

/** A class of the base of `reach`, six hours a day at full release, as the record of the past. */
export const classOf = (
  baseId: string,
  dates: readonly string[],
  changes: Partial<Commands['openClass']> = {},
): Commands['openClass'] => ({
  baseId,
  basis: 'IMPORTED',
  category: 'PROFESSIONAL',
  subject: '机电工程',
  course: '数控机床维修',
  computer: false,
  mode: 'FULL_RELEASE',
  plannedHours: 6 * dates.length,
  venue: { kind: 'REGISTERED' },
  sessions: dates.map((date) => ({ date: legalDate(date), hours: 6 })),
  ...changes,
});

type Taught = { readonly by: Actor; readonly on: string; readonly learnerIds: readonly string[] };
type Results = { readonly passed?: boolean };

/** Opens the class; everybody is there all the time; it is assessed and completed. Answers with its id. */
export const teach = async (
  register: TestRegister,
  content: Commands['openClass'],
  { by, on, learnerIds, passed = true }: Taught & Results,
): Promise<string> => {
  const { id } = await register.do(by, 'openClass', undefined, content, { on });
  await register.do(by, 'enrolLearners', id, { learnerIds }, { on });
  const last = content.sessions.at(-1)?.date ?? on;
  const end = last > on ? last : on;
  for (const [i, { hours }] of content.sessions.entries()) {
    const learners = learnerIds.map((learnerId) => ({ learnerId, hours }));
    await register.do(by, 'recordAttendance', id, { session: i + 1, learners }, { on: end });
  }
  const results = learnerIds.map((learnerId) => ({ learnerId, passed }));
  await register.do(by, 'assessLearners', id, { results }, { on: end });
  await register.do(by, 'completeClass', id, {}, { on: end });
  return id;
};

/** 建档登记, upon which the register decides the hours. */
export const registerRecord = (
  register: TestRegister,
  classId: string,
  { by, on }: Pick<Taught, 'by' | 'on'>,
): Promise<Accepted> => register.do(by, 'registerRecords', classId, { archiveNo: `档 ${classId.slice(-8)}` }, { on });

type Decided = {
  readonly learnerId: string;
  readonly year: number;
  readonly recognised: number;
  readonly rejected: readonly { readonly reason: string; readonly hours: number }[];
};

/** What was decided of a class, in the order of recording. */
export const hoursOf = async (register: TestRegister, classId: string): Promise<readonly Decided[]> =>
  (await register.stream(classId)).flatMap(({ envelope: { type, data } }) =>
    type === 'HoursRecognised' && 'results' in data && Array.isArray(data.results) ? data.results : [],
  );
