import type { ReleaseMode } from '../../../aggregates/vocabulary.js';
import type { Random } from '../random.js';

const titles = [
  '高级研修班',
  '新知识新技术培训班',
  '骨干人员能力提升班',
  '实务操作培训班',
  '政策与标准解读班',
  '案例研讨班',
] as const;
const lectures = ['前沿动态讲座', '专题学术报告', '疑难问题讲评'] as const;

export const courseOf = (subject: string, random: Random): string => `${subject}${random.pick(titles)}`;
export const lectureOf = (subject: string, random: Random): string => `${subject}${random.pick(lectures)}`;

/** How a mode is taught: days, hours a day, and how many days lie between two of them. */
export type Rhythm = { readonly days: number; readonly hours: number; readonly weekdays?: readonly number[] };

/** Full days one after another, half days on Tuesdays and Thursdays, or Saturdays. */
export const rhythmOf = (mode: ReleaseMode, random: Random): Rhythm => {
  switch (mode) {
    case 'FULL_RELEASE':
      return { days: random.between(2, 4), hours: 6 };
    case 'HALF_RELEASE':
      return { days: random.between(3, 6), hours: 3, weekdays: [2, 4] };
    case 'SPARE_TIME':
      return { days: random.between(2, 5), hours: 4, weekdays: [6] };
    default:
      return mode satisfies never;
  }
};

export const modeOf = (random: Random): ReleaseMode => {
  const draw = random.between(1, 100);
  return draw <= 55 ? 'FULL_RELEASE' : draw <= 75 ? 'HALF_RELEASE' : 'SPARE_TIME';
};

/** Public subjects (公共科目), one a year as a rule; each passed one counts 24 hours (Art.9). */
export const publicCourses = [
  { year: 2012, code: 'GX2012-1', name: '专业技术人员职业道德与职业素养' },
  { year: 2013, code: 'GX2013-1', name: '知识产权创造与保护' },
  { year: 2014, code: 'GX2014-1', name: '创新能力建设' },
  { year: 2015, code: 'GX2015-1', name: '信息安全与保密' },
  { year: 2016, code: 'GX2016-1', name: '生态文明建设' },
  { year: 2017, code: 'GX2017-1', name: '互联网与大数据应用' },
  { year: 2018, code: 'GX2018-1', name: '人工智能基础' },
  { year: 2019, code: 'GX2019-1', name: '科研诚信与学术规范' },
  { year: 2020, code: 'GX2020-1', name: '公共卫生与应急管理' },
  { year: 2021, code: 'GX2021-1', name: '数字经济与数字化转型' },
] as const;
export type PublicCourse = (typeof publicCourses)[number];
export const PUBLIC_HOURS = 24;
