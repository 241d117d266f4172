import type { Level, Scope } from '../../src/aggregates/vocabulary.js';

type Teaching = { readonly subjects: readonly [string, ...string[]]; readonly computer: boolean };

/** What an institution of a field teaches (专业科目), and whether in computer rooms. */
const fields = {
  education: { subjects: ['中小学教师专业发展', '学科教学与课程改革', '班主任工作'], computer: false },
  preschool: { subjects: ['幼儿教师专业发展', '学前儿童保育'], computer: false },
  health: { subjects: ['临床医学新进展', '护理管理', '医院感染控制'], computer: false },
  publicHealth: { subjects: ['公共卫生与预防医学', '全科医学', '社区护理'], computer: false },
  construction: { subjects: ['建筑施工新技术', '工程造价', '建设工程质量安全'], computer: false },
  design: { subjects: ['建筑信息模型', '工程制图与计算机辅助设计'], computer: true },
  machinery: { subjects: ['数控加工技术', '机械设计与制造', '智能制造'], computer: true },
  electronics: { subjects: ['电子信息工程', '工业自动控制'], computer: true },
  software: { subjects: ['软件开发新技术', '信息系统与网络安全', '数据库应用'], computer: true },
  accounting: { subjects: ['企业会计准则', '财务管理', '会计信息化'], computer: true },
  agriculture: { subjects: ['农业技术推广', '农产品质量安全', '动物疫病防控'], computer: false },
  environment: { subjects: ['环境监测', '清洁生产与污染防治'], computer: false },
  transport: { subjects: ['道路与桥梁工程', '交通运输管理'], computer: false },
  textiles: { subjects: ['纺织新材料', '染整清洁生产'], computer: false },
  chemistry: { subjects: ['精细化工', '化工安全生产'], computer: false },
  culture: { subjects: ['图书资料', '群众文化', '文物保护'], computer: false },
  economics: { subjects: ['经济师实务', '人力资源管理', '知识产权'], computer: false },
} as const satisfies Record<string, Teaching>;

export type Field = keyof typeof fields;

/** The scope applied for: a municipal base may also be assigned public subjects, a county base never (Art.7). */
export const scopeOf = (field: Field, level: Level): Scope => ({
  subjects: [
    ...(level === 'MUNICIPAL' ? [{ category: 'PUBLIC' as const, name: '专业技术人员公需科目' }] : []),
    ...fields[field].subjects.map((name) => ({ category: 'PROFESSIONAL' as const, name })),
  ],
  computer: fields[field].computer,
});

/** The scope without computer training, for a body whose rooms do not meet Art.5(3). */
export const withoutComputers = (scope: Scope): Scope => ({ ...scope, computer: false });
