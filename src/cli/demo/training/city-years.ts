import type { Level } from '../../../aggregates/vocabulary.js';
import type { Commands } from '../../../application/index.js';
import { legalDate } from '../../../kernel/index.js';
import { CITY, drafter } from '../officers.js';
import { randomFrom } from '../random.js';
import type { Making } from './classes.js';
import { digestOf } from './digest.js';

const everywhere: readonly Level[] = ['MUNICIPAL', 'COUNTY'];
const guidance = [
  '关于规范学员登记和建档工作的指导意见',
  '关于做好培训效果评估的指导意见',
  '关于加强培训安全管理的通知',
  '关于规范培训收费公示的通知',
] as const;

/** Art.3, 7市6–7: what the city does for its bases every year. */
export const cityYears = ({ calendar, journal, firstYear, lastYear }: Making): void => {
  for (let year = Math.max(2012, firstYear - 1); year <= lastYear; year += 1) {
    const random = randomFrom(`city ${year}`);
    const deed = (name: string, monthDay: string) => {
      const key = `city/${year}/${name}`;
      const on = calendar.workday(legalDate(`${year}-${monthDay}`));
      return { kind: 'city', lane: key, key, actor: drafter(CITY), on } as const;
    };
    for (const [name, season, monthDay] of [
      ['spring', '春季', '04-17'],
      ['autumn', '秋季', '10-16'],
    ] as const) {
      const training = {
        levels: everywhere,
        title: `${year} 年${season}基地负责人和管理人员培训班`,
        days: random.between(2, 4),
        attendees: random.between(60, 160),
      };
      journal.record('holdManagerTraining', deed(`managers ${name}`, monthDay), () => ({ data: training }));
    }
    const exchange = {
      levels: everywhere,
      title: `${year} 年教研交流活动`,
      days: 1,
      attendees: random.between(30, 80),
    };
    journal.record('holdExchangeActivity', deed('exchange', '06-20'), () => ({ data: exchange }));
    const title = random.pick(guidance);
    const issued: Commands['issueGuidance'] = {
      levels: year % 3 === 0 ? ['COUNTY'] : everywhere,
      title,
      ref: `常人社函〔${year}〕${random.between(20, 60)}号`,
      sha256: digestOf(`${title} ${year}`),
    };
    journal.record('issueGuidance', deed('guidance', '03-11'), () => ({ data: issued }));
  }
};
