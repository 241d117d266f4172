import type { PlanContent } from '../../../aggregates/plan/index.js';
import type { LegalDate } from '../../../kernel/index.js';
import { baseOffice, CITY, decider, departmentDesk, drafter, registrar } from '../officers.js';
import type { Random } from '../random.js';
import type { Calendar } from './calendar.js';
import type { Journal } from './journal.js';
import { type BaseStory, bureauOf, type CityStory, departmentOfBase, isLiveOn } from './story.js';

/** How a plan fares (Art.7). */
type Fate = 'EFFECTIVE' | 'CUT' | 'REFUSED' | 'WITHDRAWN';
/** A plan on its way, before what it is for has its dates. */
export type PlanCourse = {
  readonly fate: Fate;
  readonly submittedOn: LegalDate;
  readonly reviews: readonly { readonly by: 'DEPT' | 'COUNTY'; readonly authority: string; readonly on: LegalDate }[];
  /** When it is approved, filed, refused or withdrawn. */
  readonly decidedOn: LegalDate;
};

const fateOf = (random: Random): Fate => {
  const draw = random.between(1, 100);
  return draw <= 90 ? 'EFFECTIVE' : draw <= 95 ? 'CUT' : draw <= 98 ? 'REFUSED' : 'WITHDRAWN';
};

/** The way of a plan that is submitted on a day; `undefined` where its base leaves the register on the way. */
export const courseOfPlan = (
  city: CityStory,
  base: BaseStory,
  { submittedOn, mode }: { readonly submittedOn: LegalDate; readonly mode: PlanContent['mode'] },
  { calendar, random }: { readonly calendar: Calendar; readonly random: Random },
): PlanCourse | undefined => {
  const later = (day: LegalDate): LegalDate => calendar.entered(calendar.plus(day, random.between(5, 9)));
  const reviews: PlanCourse['reviews'][number][] = [];
  let day = later(submittedOn);
  if (mode !== 'SPARE_TIME') {
    while (departmentOfBase(city, base, day) === 'GONE') day = later(day);
    const department = departmentOfBase(city, base, day);
    if (department !== undefined && department !== 'GONE') {
      reviews.push({ by: 'DEPT', authority: department.authority, on: day });
      day = later(day);
    }
  }
  if (base.level === 'COUNTY') {
    reviews.push({ by: 'COUNTY', authority: bureauOf(city, base, day), on: day });
    day = later(day);
  }
  return isLiveOn(base, day) ? { fate: fateOf(random), submittedOn, reviews, decidedOn: day } : undefined;
};

type Named = { readonly key: string; readonly content: PlanContent; readonly approvedHours: number };

/** Enters a plan from its submission to its effect, or to its end. */
export const recordPlan = (
  city: CityStory,
  base: BaseStory,
  { fate, submittedOn, reviews, decidedOn }: PlanCourse,
  { key, content, approvedHours }: Named,
  journal: Journal,
): void => {
  const office = baseOffice(base.institution.id);
  const bureau = bureauOf(city, base, decidedOn);
  const deed = (name: string, on: LegalDate) => ({ kind: 'plans', lane: key, key: `${key}/${name}`, on }) as const;
  journal.record('submitPlan', { ...deed('', submittedOn), key, actor: office }, () => ({
    data: { baseId: base.id, content },
  }));
  const isRefusedInReview = fate === 'REFUSED' && base.level === 'COUNTY';
  for (const [index, { by, authority, on }] of reviews.entries()) {
    const agreed = !(isRefusedInReview && index === reviews.length - 1);
    const actor = by === 'DEPT' ? departmentDesk(authority) : drafter(authority);
    journal.record('reviewPlan', { ...deed(by, on), actor }, (idOf) => ({
      target: idOf(key),
      data: agreed ? { agreed } : { agreed, reasons: ['课程与当年培训重点不符，请调整后另行报送。'] },
    }));
  }
  if (isRefusedInReview) return;
  const released = content.mode !== 'SPARE_TIME';
  if (fate === 'WITHDRAWN') {
    journal.record('withdrawPlan', { ...deed('withdrawn', decidedOn), actor: office }, (idOf) => ({
      target: idOf(key),
      data: { reason: '师资安排有变，撤回后另行报送。' },
    }));
  } else if (base.level === 'MUNICIPAL' && released) {
    const actor = decider(CITY);
    if (fate === 'REFUSED') {
      journal.record('refusePlan', { ...deed('refused', decidedOn), actor }, (idOf) => ({
        target: idOf(key),
        data: { reasons: ['同类班次已有安排，不宜重复举办。'] },
      }));
    } else {
      journal.record('approvePlan', { ...deed('approved', decidedOn), actor }, (idOf) => ({
        target: idOf(key),
        data: approvedHours < content.hours ? { approvedHours } : {},
      }));
    }
  } else {
    journal.record('filePlan', { ...deed('filed', decidedOn), actor: registrar(bureau) }, (idOf) => ({
      target: idOf(key),
      data: { filingNo: `计划备案 ${key.slice('plan/'.length)}` },
    }));
  }
};

/** Whether classes are held under it, and for how many hours each at the most. */
export const hoursUnder = (
  { fate }: PlanCourse,
  { level }: BaseStory,
  { mode, hours }: Pick<PlanContent, 'mode' | 'hours'>,
): number | undefined => {
  const isApproved = level === 'MUNICIPAL' && mode !== 'SPARE_TIME';
  switch (fate) {
    case 'EFFECTIVE':
      return hours;
    case 'CUT':
      return isApproved ? Math.max(6, hours - 6) : hours;
    case 'REFUSED':
      // The city refuses what it would have to approve, a county what it reviews; a municipal 业余 plan is only filed.
      return isApproved || level === 'COUNTY' ? undefined : hours;
    case 'WITHDRAWN':
      return undefined;
    default:
      return fate satisfies never;
  }
};
