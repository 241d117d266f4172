import { contentOf } from '../../../aggregates/training-class/index.js';
import { addYears, type LegalDate } from '../../../kernel/index.js';
import { baseOffice, CITY, registrar } from '../officers.js';
import { type Random, randomFrom } from '../random.js';
import type { Calendar } from './calendar.js';
import type { ClassSpec } from './class-spec.js';
import type { Deed, Journal } from './journal.js';
import { givenPerson } from './people.js';
import type { Invited, Roster } from './roster.js';
import { lastDayOf } from './timetable.js';

/** How someone did in a class. */
type Conduct = {
  readonly key: string;
  /** The person's. */
  readonly no: number;
  /** Hours attended, by session; 0 where absent. */
  readonly hours: readonly number[];
  readonly passed: boolean;
  /** Passed when assessed again. */
  readonly passedLater: boolean;
};

export type Taught = {
  readonly spec: ClassSpec;
  readonly conducts: readonly Conduct[];
  readonly recordedOn: LegalDate;
};

const hoursAttended = (hours: number, random: Random): number => {
  const draw = random.between(1, 100);
  return draw <= 4 ? 0 : draw <= 7 ? Math.max(1, hours - 2) : hours;
};

const conductOf = (spec: ClassSpec, { person }: Invited, random: Random): Conduct => {
  const dropsOut = random.chance(2);
  const hours = spec.sessions.map((session, index) =>
    dropsOut && index > 0 ? 0 : hoursAttended(session.hours, random),
  );
  const passed = !dropsOut && random.chance(95);
  return { key: person.key, no: person.no, hours, passed, passedLater: !passed && !dropsOut && random.chance(40) };
};

/** Someone in so many is promoted some years later. */
const PROMOTED = 120;
const YEARS_TO_PROMOTION = 3;
const above = { JUNIOR: 'MIDDLE', MIDDLE: 'SENIOR', SENIOR: 'SENIOR' } as const;

const registered = (spec: ClassSpec, { person, isNew, movedTo }: Invited, journal: Journal): void => {
  const deed = {
    kind: 'learners',
    lane: person.key,
    actor: baseOffice(spec.base.institution.id),
    on: spec.enrolledOn,
  } as const;
  if (isNew) {
    journal.record('registerLearner', { ...deed, key: person.key }, () => ({ data: givenPerson(person) }));
    if (person.no % PROMOTED === 0 && person.titleLevel !== 'SENIOR') {
      const from = addYears(spec.enrolledOn, YEARS_TO_PROMOTION);
      const actor = registrar(CITY);
      journal.record('changeTitleLevel', { ...deed, actor, key: `${person.key}/promoted`, on: from }, (idOf) => ({
        target: idOf(person.key),
        data: { titleLevel: above[person.titleLevel], from },
      }));
    }
  } else if (movedTo !== undefined) {
    journal.record('changeEmployer', { ...deed, key: `${person.key}/${movedTo}` }, (idOf) => ({
      target: idOf(person.key),
      data: { employer: person.employer, gb6: movedTo },
    }));
  }
};

/** Enters a class from its opening to its report, with everybody who comes to it. `undefined` where nobody does. */
export const teach = (
  spec: ClassSpec,
  { journal, roster, calendar }: { readonly journal: Journal; readonly roster: Roster; readonly calendar: Calendar },
): Taught | undefined => {
  const random = randomFrom(`taught ${spec.key}`);
  const actor = baseOffice(spec.base.institution.id);
  // Who is credited a public subject is decided by the order of the records.
  const lane = spec.category === 'PUBLIC' ? spec.subject : spec.key;
  const deed = (name: string, on: LegalDate): Deed => ({
    kind: 'classes',
    lane,
    key: `${spec.key}/${name}`,
    actor,
    on,
  });
  open(spec, { ...deed('', spec.openedOn), key: spec.key }, journal);
  if (spec.cancelledOn !== undefined) {
    journal.record('cancelClass', deed('cancelled', spec.cancelledOn), (idOf) => ({
      target: idOf(spec.key),
      data: { reason: '报名人数不足，取消办班。' },
    }));
    return undefined;
  }
  if (!journal.isTold(spec.enrolledOn)) return undefined;
  const list = roster.invite(spec, spec.enrolledOn);
  for (const invited of list) registered(spec, invited, journal);
  journal.record('enrolLearners', deed('enrolled', spec.enrolledOn), (idOf) => ({
    target: idOf(spec.key),
    data: { learnerIds: list.map(({ person }) => idOf(person.key)) },
  }));
  const conducts = list.map((invited) => conductOf(spec, invited, random));
  for (const [index, { date }] of spec.sessions.entries()) {
    const present = conducts.filter(({ hours }) => (hours[index] ?? 0) > 0);
    if (present.length === 0) continue;
    // What is recorded of the past is entered on one day.
    const on = spec.basis === 'IMPORTED' ? spec.enrolledOn : date;
    journal.record('recordAttendance', deed(`session/${index + 1}`, on), (idOf) => ({
      target: idOf(spec.key),
      data: {
        session: index + 1,
        learners: present.map(({ key, hours }) => ({ learnerId: idOf(key), hours: hours[index] ?? 0 })),
      },
    }));
  }
  return finish(spec, conducts, { deed, random, journal, calendar });
};

const open = (spec: ClassSpec, deed: Deed, journal: Journal): void => {
  const { key, base, plan, employer } = spec;
  journal.record('openClass', deed, (idOf) => ({
    data: {
      baseId: base.id,
      ...contentOf({
        ...spec,
        ...(plan !== undefined && { planId: idOf(plan) }),
        ...(employer !== undefined && {
          commission: { employerId: employer, contractRef: `委培合同 ${key.slice('class/'.length)}` },
        }),
      }),
    },
  }));
};

type Finishing = {
  readonly deed: (name: string, on: LegalDate) => Deed;
  readonly random: Random;
  readonly journal: Journal;
  readonly calendar: Calendar;
};

/** Assessment, completion, record, effect and report (Art.4(4), 4(5)). */
const finish = (
  spec: ClassSpec,
  conducts: readonly Conduct[],
  { deed, random, journal, calendar }: Finishing,
): Taught | undefined => {
  const assessed = conducts.filter(({ hours }) => hours.some((attended) => attended > 0));
  if (assessed.length === 0) return undefined;
  const target = spec.key;
  const last = spec.basis === 'IMPORTED' ? spec.enrolledOn : lastDayOf(spec);
  journal.record('assessLearners', deed('assessed', last), (idOf) => ({
    target: idOf(target),
    data: { results: assessed.map(({ key, passed }) => ({ learnerId: idOf(key), passed })) },
  }));
  const completedOn = calendar.workdaysAfter(last, random.between(0, 2));
  journal.record('completeClass', deed('completed', completedOn), (idOf) => ({ target: idOf(target), data: {} }));
  const again = assessed.filter(({ passedLater }) => passedLater);
  const recordedOn = calendar.workdaysAfter(completedOn, random.between(2, 5));
  if (again.length > 0) {
    journal.record('assessLearners', deed('assessed again', recordedOn), (idOf) => ({
      target: idOf(target),
      data: { results: again.map(({ key }) => ({ learnerId: idOf(key), passed: true })) },
    }));
  }
  const archiveNo = `档 ${target.slice(target.indexOf('/') + 1)}`;
  journal.record('registerRecords', deed('recorded', recordedOn), (idOf) => ({
    target: idOf(target),
    data: { archiveNo },
  }));
  const reportedOn = calendar.workdaysAfter(recordedOn, random.chance(93) ? random.between(0, 4) : 12);
  journal.record('reportTraining', deed('reported', reportedOn), (idOf) => ({ target: idOf(target), data: {} }));
  if (random.chance(85)) {
    const evaluatedOn = calendar.workdaysAfter(reportedOn, random.between(1, 15));
    const score = random.between(70, 98);
    journal.record('evaluateEffect', deed('evaluated', evaluatedOn), (idOf) => ({
      target: idOf(target),
      data: { score, followUp: '回访用人单位，学员能将所学用于岗位。' },
    }));
  }
  return { spec, conducts, recordedOn };
};
