import { type LegalDate, legalDate } from '../../src/kernel/index.js';
import { CITY } from './people.js';

const shortNames: { readonly [gb6: string]: string } = {
  [CITY]: '常',
  '320402': '天',
  '320404': '钟',
  '320405': '戚',
  '320411': '常新',
  '320412': '武',
  '320413': '坛',
  '320481': '溧',
  '320482': '坛',
};

/** The bureau's documents are numbered under its own name: `武人社发〔2012〕3号`. */
export const seriesOf = (bureau: string, kind: '发' | '备' | '公告'): string =>
  `${shortNames[bureau] ?? bureau}人社${kind}`;

export type Branch =
  | 'education'
  | 'health'
  | 'construction'
  | 'industry'
  | 'agriculture'
  | 'finance'
  | 'transport'
  | 'culture'
  | 'environment';
export type Department = {
  authority: string;
  branch: Branch;
  name: string;
  gb6: string;
  from: LegalDate;
  to?: LegalDate;
};

const city = (branch: Branch, authority: string, name: string, from: string, to?: string): Department => ({
  authority: `dept-${CITY}-${authority}`,
  branch,
  name,
  gb6: CITY,
  from: legalDate(from),
  ...(to === undefined ? {} : { to: legalDate(to) }),
});

/** Departments of a division: the three that most bases come under. */
const ofDivision = (gb6: string, name: string, from: string, to?: string): readonly Department[] =>
  (
    [
      ['education', '教育局'],
      ['health', '卫生局'],
      ['construction', '住房和城乡建设局'],
    ] as const
  ).map(([branch, office]) => ({
    authority: `dept-${gb6}-${branch}`,
    branch,
    name: name + office,
    gb6,
    from: legalDate(from),
    ...(to === undefined ? {} : { to: legalDate(to) }),
  }));

/** Competent departments (业务主管部门), with the reorganisations of 2015 and 2019. */
export const departments: readonly Department[] = [
  city('education', 'education', '常州市教育局', '1983-01-01'),
  city('health', 'health', '常州市卫生局', '1983-01-01', '2015-03-01'),
  city('health', 'health-family', '常州市卫生和计划生育委员会', '2015-03-01', '2019-01-20'),
  city('health', 'health-commission', '常州市卫生健康委员会', '2019-01-20'),
  city('construction', 'construction', '常州市城乡建设局', '2010-01-01', '2019-01-20'),
  city('construction', 'housing-construction', '常州市住房和城乡建设局', '2019-01-20'),
  city('industry', 'industry', '常州市经济和信息化委员会', '2010-01-01', '2019-01-20'),
  city('industry', 'industry-information', '常州市工业和信息化局', '2019-01-20'),
  city('agriculture', 'agriculture', '常州市农业委员会', '2010-01-01', '2019-01-20'),
  city('agriculture', 'agriculture-rural', '常州市农业农村局', '2019-01-20'),
  city('environment', 'environment', '常州市环境保护局', '1996-01-01', '2019-01-20'),
  city('environment', 'ecology', '常州市生态环境局', '2019-01-20'),
  city('finance', 'finance', '常州市财政局', '1983-01-01'),
  city('transport', 'transport', '常州市交通运输局', '2010-01-01'),
  city('culture', 'culture', '常州市文化广电新闻出版局', '2010-01-01', '2019-01-20'),
  city('culture', 'culture-tourism', '常州市文化广电和旅游局', '2019-01-20'),
  ...ofDivision('320402', '天宁区', '1983-01-01'),
  ...ofDivision('320404', '钟楼区', '1983-01-01'),
  ...ofDivision('320405', '戚墅堰区', '1983-01-01', '2015-04-28'),
  ...ofDivision('320411', '新北区', '2002-01-01'),
  ...ofDivision('320412', '武进区', '2002-01-01'),
  ...ofDivision('320481', '溧阳市', '1990-01-01'),
  ...ofDivision('320482', '金坛市', '1993-01-01', '2015-04-28'),
  ...ofDivision('320413', '金坛区', '2015-04-28'),
];

/** The branch's department of a division (or the city) on a date. */
export const departmentOn = (branch: Branch, gb6: string, on: LegalDate): string => {
  const found = departments.find(
    (department) =>
      department.branch === branch &&
      department.gb6 === gb6 &&
      department.from <= on &&
      (department.to === undefined || on < department.to),
  );
  if (found === undefined) throw new Error(`no ${branch} department in ${gb6} on ${on}`);
  return found.authority;
};

export const departmentName = (authority: string): string =>
  departments.find((department) => department.authority === authority)?.name ?? authority;
