import { type HolidayTable, type LegalDate, yearOf } from '../../../kernel/index.js';
import type { Line } from '../line.js';
import type { Prepared } from '../step.js';
import { assessYears } from './assessments.js';
import { calendarOf } from './calendar.js';
import { cityYears } from './city-years.js';
import type { ClassSpec } from './class-spec.js';
import { classesOf, isHeld, type Making, publicClassesOf } from './classes.js';
import { correctSome } from './corrections.js';
import { commend, publishLists } from './honours.js';
import { inspectYears } from './inspections.js';
import { openJournal } from './journal.js';
import { renewLicences } from './licences.js';
import { settlePersons } from './persons.js';
import { assignPublicSubjects } from './public-subjects.js';
import { readHistory } from './read-history.js';
import { openRoster } from './roster.js';
import { specialClassesOf } from './special-classes.js';
import { submitYears } from './submissions.js';
import { teach } from './teach.js';

type Options = {
  readonly holidays: HolidayTable;
  /** The first day that is not told of. */
  readonly present: LegalDate;
  /** The first year whose plans, classes and learners are told of; the history's first where absent. */
  readonly from?: number;
};

/** Of the regulation (Art.11). */
const FIRST_YEAR = 2011;

/**
 * The training of a city whose bases the history tells of: what they were assigned and planned, the classes they held for
 * whom, and their years. Invented, and the same in every run. All of it falls into the days of the history; it is far too
 * much to be written down.
 */
export const trainingOf = (
  history: readonly Line[],
  { holidays, present, from = FIRST_YEAR }: Options,
): readonly Prepared[] => {
  const calendar = calendarOf(holidays);
  const journal = openJournal(calendar, present);
  const city = readHistory(history);
  const making: Making = { city, calendar, journal, firstYear: from, lastYear: yearOf(present) };

  const deliveries = assignPublicSubjects(city, calendar, journal);
  const classes = [
    ...city.bases.flatMap((base) => classesOf(making, base)),
    ...deliveries.flatMap((delivery) => publicClassesOf(making, delivery)),
  ].filter((cls) => isHeld(cls, calendar));
  const special = city.bases
    .flatMap((base, index) => specialClassesOf(base, index, calendar))
    .filter(({ openedOn }) => yearOf(openedOn) >= from);

  const roster = openRoster(city);
  const taught = [...classes, ...special]
    .sort(byEnrolment)
    .flatMap((cls) => teach(cls, { journal, roster, calendar }) ?? []);
  correctSome(city, taught, making);
  settlePersons(taught, { ...making, present });

  for (const base of city.bases) {
    renewLicences(making, base);
    submitYears(making, base);
    inspectYears(making, base);
  }
  const assessed = city.bases.flatMap((base) => assessYears(making, base));
  publishLists(making, assessed);
  commend(making, assessed);
  cityYears(making);
  return journal.steps;
};

/** People are entered with the first class that they come to. */
const byEnrolment = (a: ClassSpec, b: ClassSpec): number =>
  a.enrolledOn < b.enrolledOn ? -1 : a.enrolledOn > b.enrolledOn ? 1 : a.key < b.key ? -1 : 1;
