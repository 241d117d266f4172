import { addYears, legalDate, yearOf } from '../../../kernel/index.js';
import { type Random, randomFrom } from '../random.js';
import type { Calendar } from './calendar.js';
import type { ClassSpec } from './class-spec.js';
import { publicCourses } from './courses.js';
import { maySubmit } from './openings.js';
import { type BaseStory, isLiveOn, valueOn } from './story.js';
import { enrolment, hoursIn, sessionsFrom } from './timetable.js';

/** Classes whose hours, or some of them, cannot count (Art.9), so that every reason is to be seen. */
const shown = ['NOT_NUMBERED', 'SUBJECT_NOT_PERMITTED', 'OUT_OF_SCOPE', 'ONLINE'] as const;

/** A record of the past that is entered some weeks later. */
const imported = (base: BaseStory, shows: (typeof shown)[number], calendar: Calendar, random: Random): ClassSpec[] => {
  const own = valueOn(base.scope, base.numberedOn)?.subjects.find(({ category }) => category === 'PROFESSIONAL')?.name;
  const publicCourse = publicCourses.find(({ year }) => year >= yearOf(base.numberedOn));
  if (own === undefined || publicCourse === undefined) return [];
  const isPublic = shows === 'SUBJECT_NOT_PERMITTED';
  const subject = isPublic ? publicCourse.code : shows === 'OUT_OF_SCOPE' ? '茶艺与插花' : own;
  const first =
    shows === 'NOT_NUMBERED'
      ? calendar.plus(base.numberedOn, -3)
      : isPublic
        ? legalDate(`${publicCourse.year}-05-10`)
        : addYears(base.numberedOn, 1);
  const sessions = sessionsFrom(first, { days: 5, hours: 6 }, calendar);
  const enteredOn = calendar.workdaysAfter(sessions.at(-1)?.date ?? first, random.between(10, 30));
  if (!isLiveOn(base, enteredOn)) return [];
  return [
    {
      key: `class/${base.institution.id.slice(-9)}/past`,
      base,
      basis: 'IMPORTED',
      category: isPublic ? 'PUBLIC' : 'PROFESSIONAL',
      subject,
      course: isPublic ? publicCourse.name : `${subject}培训班（补录）`,
      computer: false,
      mode: 'FULL_RELEASE',
      plannedHours: hoursIn(sessions),
      venue: { kind: shows === 'ONLINE' ? 'ONLINE' : 'REGISTERED' },
      sessions,
      size: random.between(10, 20),
      outsidePercent: 8,
      openedOn: enteredOn,
      enrolledOn: enteredOn,
      shows,
    },
  ];
};

/** Its base leaves the register between two sessions; what is held afterwards counts for nobody. */
const overtaken = (base: BaseStory, calendar: Calendar, random: Random): ClassSpec[] => {
  const { end } = base;
  if (end === undefined || base.inactiveOn !== undefined) return [];
  const openedOn = calendar.workday(calendar.plus(end.on, -16));
  const subject = valueOn(base.scope, openedOn)?.subjects.find(({ category }) => category === 'PROFESSIONAL')?.name;
  if (subject === undefined || !maySubmit(base, openedOn, calendar) || !random.chance(60)) return [];
  const sessions = sessionsFrom(calendar.plus(end.on, -9), { days: 6, hours: 3, weekdays: [2, 4, 6] }, calendar);
  return [
    {
      key: `class/${base.institution.id.slice(-9)}/last`,
      base,
      basis: 'LECTURE',
      category: 'PROFESSIONAL',
      subject,
      course: `${subject}系列讲座`,
      computer: false,
      mode: 'SPARE_TIME',
      plannedHours: hoursIn(sessions),
      venue: { kind: 'REGISTERED' },
      sessions,
      size: random.between(15, 30),
      outsidePercent: 8,
      openedOn,
      enrolledOn: enrolment(openedOn, sessions, 1, calendar),
      shows: 'BASE_ENDED',
    },
  ];
};

/** The one class of a base that is not as it should be, where it has one. */
export const specialClassesOf = (base: BaseStory, index: number, calendar: Calendar): readonly ClassSpec[] => {
  const random = randomFrom(`special ${base.id}`);
  if (base.end !== undefined) return overtaken(base, calendar, random);
  const shows = shown[index % shown.length];
  const fits = shows !== 'SUBJECT_NOT_PERMITTED' || base.level === 'COUNTY';
  return shows !== undefined && fits && base.inactiveOn === undefined && random.chance(40)
    ? imported(base, shows, calendar, random)
    : [];
};
