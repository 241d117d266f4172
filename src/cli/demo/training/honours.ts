import { type LegalDate, legalDate, yearOf } from '../../../kernel/index.js';
import { CITY, decider } from '../officers.js';
import { randomFrom } from '../random.js';
import type { Assessed } from './assessments.js';
import type { Making } from './classes.js';
import { type BaseStory, bureauOf, clearOf, isLiveOn } from './story.js';

/** Art.8(2): each bureau publishes the results of its own bases when all have one. */
export const publishLists = (
  { city, calendar, journal, firstYear, lastYear }: Making,
  results: readonly Assessed[],
): void => {
  for (let year = Math.max(2011, firstYear - 1); year < lastYear; year += 1) {
    // One year the lists were late.
    const on = calendar.entered(legalDate(`${year + 1}-${year === 2016 ? '04-05' : '03-24'}`));
    const named = results.filter((result) => result.year === year && isLiveOn(result.base, on));
    const bureaus = [...new Set(named.map(({ base }) => bureauOf(city, base, on)))].sort();
    for (const bureau of bureaus) {
      const level = bureau === CITY ? 'MUNICIPAL' : 'COUNTY';
      const key = `list/${bureau}/${year}`;
      const actor = decider(bureau);
      journal.record('publishReviewList', { kind: 'lists', lane: key, key, actor, on, enteredOn: on }, () => ({
        data: { year, level },
      }));
    }
  }
};

const COMMENDED_A_YEAR = 5;
const STAFF_COMMENDED_A_YEAR = 3;

/** Art.8(2): not in a year with an order, a violation or a failed assessment; nor while a ground for revocation stands. */
const mayBeCommended = ({ base, year, passed }: Assessed, on: LegalDate): boolean =>
  passed &&
  isLiveOn(base, on) &&
  base.inactiveOn === undefined &&
  base.violations.length === 0 &&
  base.blocks.every(({ from, to }) => yearOf(from) !== year && (from > on || (to !== undefined && to <= on)));

const inOneYear = (results: readonly Assessed[], year: number, on: (base: BaseStory) => LegalDate) =>
  results
    .filter((result) => result.year === year && mayBeCommended(result, on(result.base)))
    .sort((a, b) => b.total - a.total || (a.base.id < b.base.id ? -1 : 1));

/** Art.7市8, 8(2): 表彰 of the year's best bases and of those who work there. */
export const commend = ({ calendar, journal, firstYear, lastYear }: Making, results: readonly Assessed[]): void => {
  for (let year = Math.max(2012, firstYear - 1); year < lastYear; year += 1) {
    const random = randomFrom(`commended ${year}`);
    const day = calendar.entered(legalDate(`${year + 1}-05-1${random.between(0, 9)}`));
    const best = inOneYear(results, year, (base) => clearOf(base, day));
    for (const [rank, { base }] of best.slice(0, COMMENDED_A_YEAR).entries()) {
      const on = clearOf(base, day);
      const deed = { kind: 'honours', lane: base.id, actor: decider(CITY), on, enteredOn: on } as const;
      journal.record('awardCommendation', { ...deed, key: `commendation/${base.id}/${year}` }, () => ({
        target: base.id,
        data: { year, title: `${year} 年度先进继续教育基地` },
      }));
      if (rank >= STAFF_COMMENDED_A_YEAR) continue;
      const key = `staff/${base.id}/${year}`;
      const post = random.pick(['HEAD', 'MANAGER', 'TEACHER'] as const);
      journal.record('commendStaff', { ...deed, lane: key, key }, () => ({
        data: {
          baseId: base.id,
          year,
          post,
          persons: post === 'HEAD' ? 1 : 2,
          title: `${year} 年度继续教育先进个人`,
        },
      }));
    }
  }
};
