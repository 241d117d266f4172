import { type LegalDate, legalDate, yearOf } from '../../../kernel/index.js';
import { baseOffice } from '../officers.js';
import { type Random, randomFrom } from '../random.js';
import type { Making } from './classes.js';
import { digestOf } from './digest.js';
import { type BaseStory, clearOf, isLiveOn } from './story.js';

type Half = 'submitAnnualReport' | 'submitNextYearPlan';

/** Art.8(1): what a base hands in by the end of each year, in time, late or not at all. */
export const submitYears = ({ calendar, journal, firstYear, lastYear }: Making, base: BaseStory): void => {
  const dayFor = (year: number, random: Random): LegalDate | undefined => {
    const draw = random.between(1, 100);
    if (draw <= 3) return undefined;
    const from = draw <= 9 ? legalDate(`${year + 1}-01-04`) : legalDate(`${year}-12-05`);
    return clearOf(base, calendar.entered(calendar.plus(from, random.between(0, draw <= 9 ? 24 : 19))));
  };
  const submit = (type: Half, year: number, on: LegalDate): void => {
    if (!isLiveOn(base, on) || on <= base.numberedOn) return;
    const key = `${type}/${base.institution.id.slice(-9)}/${year}`;
    const deed = { kind: 'years', lane: base.id, key, actor: baseOffice(base.institution.id) } as const;
    journal.record(type, { ...deed, on, enteredOn: on }, () => ({
      target: base.id,
      data: { year, docHash: digestOf(key) },
    }));
  };
  for (let year = Math.max(yearOf(base.numberedOn), firstYear - 1); year <= lastYear; year += 1) {
    const random = randomFrom(`year ${year} ${base.id}`);
    const reportOn = dayFor(year, random);
    // Both are one parcel, as a rule.
    const planOn = random.chance(90) ? reportOn : dayFor(year, random);
    if (reportOn !== undefined) submit('submitAnnualReport', year, reportOn);
    if (planOn !== undefined) submit('submitNextYearPlan', year, planOn);
  }
};
