import { legalDate, yearOf } from '../../../kernel/index.js';
import { CITY, departmentDesk, drafter } from '../officers.js';
import { type Random, randomFrom } from '../random.js';
import type { Making } from './classes.js';
import { digestOf } from './digest.js';
import { type BaseStory, bureauOf, type CityStory, clearOf, departmentOfBase, isLiveOn } from './story.js';

type Finding = { readonly finding: string; readonly article: string };

const findings: readonly [Finding, ...Finding[]] = [
  { finding: '个别班次签到不全，登记档案补录不及时。', article: 'Art.4(4)' },
  { finding: '培训情况报送超过规定时限。', article: 'Art.4(5)' },
  { finding: '消防器材检查记录缺页。', article: 'Art.5(4)' },
  { finding: '跟踪反馈覆盖面不足。', article: 'Art.5(6)' },
  { finding: '收费公示内容未及时更新。', article: 'Art.5(6)' },
];

const inspectorOf = (city: CityStory, base: BaseStory, on: BaseStory['numberedOn'], random: Random) => {
  const draw = random.between(1, 3);
  const department = departmentOfBase(city, base, on);
  if (draw === 1 && department !== undefined && department !== 'GONE') return departmentDesk(department.authority);
  return draw === 2 ? drafter(bureauOf(city, base, on), 2) : drafter(CITY, 2);
};

/** Art.7市4, 县2, 业1: 检查 of a base, in some years. */
export const inspectYears = ({ city, calendar, journal, firstYear, lastYear }: Making, base: BaseStory): void => {
  for (let year = Math.max(yearOf(base.numberedOn), firstYear - 1); year <= lastYear; year += 1) {
    const random = randomFrom(`inspected ${year} ${base.id}`);
    const on = clearOf(base, calendar.entered(calendar.plus(legalDate(`${year}-04-01`), random.between(0, 210))));
    if (!random.chance(25) || on <= base.numberedOn || !isLiveOn(base, on)) continue;
    const actor = inspectorOf(city, base, on, random);
    const found = random.chance(40) ? [random.pick(findings)] : [];
    const key = `inspection/${base.institution.id.slice(-9)}/${year}`;
    journal.record('recordInspection', { kind: 'years', lane: base.id, key, actor, on, enteredOn: on }, () => ({
      target: base.id,
      data: { findings: found, evidence: [{ title: '检查记录', sha256: digestOf(key), issuedOn: on }] },
    }));
  }
};
