import type { SubjectCategory } from '../../../aggregates/vocabulary.js';
import { type LegalDate, legalDate, yearOf } from '../../../kernel/index.js';
import { type Random, randomFrom } from '../random.js';
import type { Calendar } from './calendar.js';
import type { ClassSpec } from './class-spec.js';
import { courseOf, lectureOf, modeOf, PUBLIC_HOURS, type PublicCourse, rhythmOf } from './courses.js';
import type { Journal } from './journal.js';
import { daysOf, maySubmit } from './openings.js';
import { courseOfPlan, hoursUnder, recordPlan } from './plans.js';
import type { Delivery } from './public-subjects.js';
import { type BaseStory, type CityStory, divisionOfBase, isLiveOn, valueOn } from './story.js';
import { enrolment, hoursIn, sessionsFrom } from './timetable.js';

/** What a base's classes are made with. */
export type Making = {
  readonly city: CityStory;
  readonly calendar: Calendar;
  readonly journal: Journal;
  /** The last year told of. */
  /** The first year of which classes are told; what concludes a year, of the one before as well. */
  readonly firstYear: number;
  readonly lastYear: number;
};

const subjectOf = (base: BaseStory, on: LegalDate, random: Random): string | undefined => {
  const own = (valueOn(base.scope, on)?.subjects ?? []).filter(({ category }) => category === 'PROFESSIONAL');
  return own[random.between(0, own.length - 1)]?.name;
};

const sizeOf = (base: BaseStory, random: Random): number =>
  base.level === 'MUNICIPAL' ? random.between(20, 38) : random.between(14, 28);

/** One class in so many comes mostly from outside the county (Art.4(2)). */
const outsidePercentOf = (random: Random): number => (random.chance(2) ? 75 : 8);

const inRooms = { kind: 'REGISTERED' } as const;

type Taught = { readonly category: SubjectCategory; readonly subject: string; readonly course: string };

/** A plan and the classes under it, one or two. */
const planned = (
  making: Making,
  base: BaseStory,
  submittedOn: LegalDate,
  key: string,
  taught: Taught,
  random: Random,
): readonly ClassSpec[] => {
  const { city, calendar, journal } = making;
  const isPublic = taught.category === 'PUBLIC';
  const mode = isPublic ? 'FULL_RELEASE' : modeOf(random);
  const rhythm = isPublic ? { days: 4, hours: PUBLIC_HOURS / 4 } : rhythmOf(mode, random);
  const course = courseOfPlan(city, base, { submittedOn, mode }, { calendar, random });
  if (course === undefined) return [];
  const hours = rhythm.days * rhythm.hours;
  const computer = !isPublic && random.chance(30) && (valueOn(base.scope, submittedOn)?.computer ?? false);
  const size = isPublic ? random.between(40, 70) : sizeOf(base, random);
  const openedOn = calendar.workdaysAfter(course.decidedOn, random.between(2, 8));
  const first = sessionsFrom(calendar.plus(openedOn, random.between(7, 14)), rhythm, calendar);
  const year = yearOf(first[0]?.date ?? openedOn);
  const approvedHours = hoursUnder(course, base, { mode, hours });
  const content = {
    year,
    mode,
    ...taught,
    computer,
    hours,
    seats: size + random.between(0, 15),
    feeFen: hours * random.between(15, 40) * 100,
  };
  recordPlan(city, base, course, { key, content, approvedHours: approvedHours ?? hours }, journal);
  if (approvedHours === undefined) return [];
  const cls = (name: string, opened: LegalDate, sessions: ClassSpec['sessions']): ClassSpec => ({
    key: `${key}/${name}`,
    base,
    basis: 'PLAN',
    plan: key,
    ...taught,
    computer,
    mode,
    plannedHours: approvedHours,
    venue: inRooms,
    // A day that is taught longer than counts (Art.9).
    sessions: mode === 'FULL_RELEASE' && !isPublic && random.chance(3) ? sessions.map(longer) : sessions,
    size,
    outsidePercent: outsidePercentOf(random),
    openedOn: opened,
    enrolledOn: enrolment(opened, sessions, random.between(1, 3), calendar),
    ...(random.chance(2) && { cancelledOn: calendar.workdaysAfter(opened, 4) }),
  });
  const again = calendar.workday(calendar.plus(openedOn, random.between(40, 60)));
  const second = sessionsFrom(calendar.plus(again, 8), rhythm, calendar);
  const isRepeated = random.chance(20) && second[0] !== undefined && yearOf(second[0].date) === year;
  return [cls('1', openedOn, first), ...(isRepeated ? [cls('2', again, second)] : [])];
};

const longer = ({ date, hours }: ClassSpec['sessions'][number], index: number) => ({
  date,
  hours: index === 0 ? hours + 2 : hours,
});

/** Art.4(3): a lecture, at the base or where it is declared. */
const lecture = (base: BaseStory, openedOn: LegalDate, key: string, { city, calendar }: Making, random: Random) => {
  const subject = subjectOf(base, openedOn, random);
  if (subject === undefined) return [];
  const sessions = sessionsFrom(
    calendar.plus(openedOn, random.between(4, 10)),
    { days: 1, hours: random.between(3, 4) },
    calendar,
  );
  const declared = random.chance(30);
  const spec: ClassSpec = {
    key,
    base,
    basis: 'LECTURE',
    category: 'PROFESSIONAL',
    subject,
    course: lectureOf(subject, random),
    computer: false,
    mode: 'SPARE_TIME',
    plannedHours: hoursIn(sessions),
    venue: declared
      ? { kind: 'DECLARED', address: '会展中心报告厅', gb6: divisionOfBase(city, base, openedOn) }
      : inRooms,
    sessions,
    size: random.between(20, 45),
    outsidePercent: outsidePercentOf(random),
    openedOn,
    enrolledOn: enrolment(openedOn, sessions, 1, calendar),
  };
  return [spec];
};

/** Art.4(3): what an employer commissions is 专业科目; in people's spare time it needs no plan. */
const commissioned = (
  base: BaseStory,
  openedOn: LegalDate,
  key: string,
  { city, calendar }: Making,
  random: Random,
) => {
  const subject = subjectOf(base, openedOn, random);
  const employers = city.institutions.filter(
    ({ id, registeredOn }) => registeredOn < openedOn && id !== base.institution.id,
  );
  const employer = employers[random.between(0, employers.length - 1)];
  if (subject === undefined || employer === undefined) return [];
  const sessions = sessionsFrom(calendar.plus(openedOn, 6), rhythmOf('SPARE_TIME', random), calendar);
  const spec: ClassSpec = {
    key,
    base,
    basis: 'COMMISSION',
    category: 'PROFESSIONAL',
    subject,
    course: `${subject}定向培训班`,
    computer: false,
    mode: 'SPARE_TIME',
    plannedHours: hoursIn(sessions),
    venue: { kind: 'DECLARED', address: `${employer.name}会议室` },
    sessions,
    employer: employer.id,
    size: random.between(15, 30),
    outsidePercent: 8,
    openedOn,
    enrolledOn: enrolment(openedOn, sessions, 2, calendar),
  };
  return [spec];
};

/** What a base teaches of its own scope, year by year. */
export const classesOf = (making: Making, base: BaseStory): readonly ClassSpec[] => {
  const { calendar, firstYear, lastYear } = making;
  const random = randomFrom(`classes ${base.id}`);
  const perYear = () => (base.level === 'MUNICIPAL' ? random.between(4, 6) : random.between(3, 4));
  return daysOf(base, lastYear, perYear, random.between).flatMap(({ year, dayOfYear }, index) => {
    const day = calendar.entered(calendar.plus(legalDate(`${year}-01-08`), dayOfYear));
    const draw = random.between(1, 100);
    if (year < firstYear || !maySubmit(base, day, calendar)) return [];
    const name = `${base.institution.id.slice(-9)}/${year}/${index + 1}`;
    if (draw <= 22) return lecture(base, day, `class/${name}`, making, random);
    if (draw <= 31) return commissioned(base, day, `class/${name}`, making, random);
    const subject = subjectOf(base, day, random);
    if (subject === undefined) return [];
    const taught = { category: 'PROFESSIONAL', subject, course: courseOf(subject, random) } as const;
    return planned(making, base, day, `plan/${name}`, taught, random);
  });
};

/** Two or three classes a year of a public subject that the base was assigned. */
export const publicClassesOf = (making: Making, { base, course, span }: Delivery): readonly ClassSpec[] => {
  const { calendar, firstYear } = making;
  const random = randomFrom(`public ${base.id} ${course.code}`);
  const firstDays = yearsOf(course).flatMap((year) =>
    ['03-20', '06-05', '09-10'].map((day) => ({ year, day: legalDate(`${year}-${day}`) })),
  );
  return firstDays.flatMap(({ year, day }, index) => {
    const submittedOn = calendar.entered(calendar.plus(day, random.between(0, 40)));
    const inTime = span.from < submittedOn && calendar.plus(submittedOn, 100) < span.to;
    if (!random.chance(60) || year < firstYear || !inTime || !maySubmit(base, submittedOn, calendar)) return [];
    const key = `plan/${base.institution.id.slice(-9)}/${year}/${course.code}-${index + 1}`;
    const taught = { category: 'PUBLIC', subject: course.code, course: course.name } as const;
    return planned(making, base, submittedOn, key, taught, random);
  });
};

const yearsOf = ({ year }: PublicCourse): readonly number[] => [year, year + 1, year + 2];

/** Whether its base may open it, and is there to the last session. */
export const isHeld = ({ base, openedOn, sessions, basis }: ClassSpec, calendar: Calendar): boolean => {
  if (basis === 'IMPORTED') return true;
  const last = sessions.at(-1)?.date ?? openedOn;
  return maySubmit(base, openedOn, calendar) && isLiveOn(base, calendar.plus(last, 15));
};
