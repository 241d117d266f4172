import type { Label } from './labels.js';

/** What each clause of the regulation (常人社规〔2011〕4号) is about, by its code. How a code is cited is in `articles.ts`. */
const titles: { readonly [article: string]: Label } = {
  'Art.1': { zh: '目的和依据', en: 'Purpose and basis' },
  'Art.2': { zh: '基地的含义', en: 'What a base is' },
  'Art.3': { zh: '基地的类别', en: 'Levels of bases' },
  'Art.4': { zh: '主要任务', en: 'Main tasks' },
  'Art.4(1)': { zh: '培训权限', en: 'Training scope' },
  'Art.4(2)': { zh: '承担任务的范围', en: 'Territory and subjects' },
  'Art.4(3)': { zh: '定向培训和学术讲座', en: 'Commissioned classes and lectures' },
  'Art.4(4)': { zh: '考核、建档和效果评估', en: 'Assessment, records and effect' },
  'Art.4(5)': { zh: '报送培训情况', en: 'Reports on training' },
  'Art.5': { zh: '设立条件', en: 'Conditions' },
  'Art.5(1)': { zh: '主体资格', en: 'Who may apply' },
  'Art.5(2)': { zh: '培训场所', en: 'Premises' },
  'Art.5(3)': { zh: '教学设施', en: 'Teaching facilities' },
  'Art.5(4)': { zh: '通道和消防', en: 'Exits and fire safety' },
  'Art.5(5)': { zh: '师资和管理人员', en: 'Teachers and managers' },
  'Art.5(6)': { zh: '管理制度', en: 'Management systems' },
  'Art.6': { zh: '设立程序', en: 'Procedure' },
  'Art.6(1)': { zh: '申报', en: 'Application' },
  'Art.6(2)': { zh: '评估审定', en: 'Evaluation' },
  'Art.6(3)': { zh: '备案、公布和授牌', en: 'Filing, announcement and plaque' },
  'Art.7': { zh: '分级管理', en: 'Management by level' },
  'Art.7市1': { zh: '综合管理市级基地', en: 'City: manages municipal bases' },
  'Art.7市2': { zh: '修订办法', en: 'City: revises the measures' },
  'Art.7市3': { zh: '动态调整市级基地', en: 'City: adjusts municipal bases' },
  'Art.7市4': { zh: '审批计划和检查监督', en: 'City: approves plans and inspects' },
  'Art.7市5': { zh: '公共科目', en: 'City: determines public subjects' },
  'Art.7市6': { zh: '培训管理人员', en: 'City: trains managers' },
  'Art.7市7': { zh: '教研活动', en: 'City: exchange of teaching research' },
  'Art.7市8': { zh: '表彰奖励', en: 'City: commends' },
  'Art.7县1': { zh: '认定、备案和编号', en: 'County: recognises and files' },
  'Art.7县2': { zh: '综合管理县区级基地', en: 'County: manages county bases' },
  'Art.7县3': { zh: '动态调整并备案', en: 'County: adjusts and files' },
  'Art.7县4': { zh: '审核计划', en: 'County: reviews plans' },
  'Art.7业1': { zh: '管理所辖基地', en: 'Department: manages its bases' },
  'Art.7业2': { zh: '审核计划', en: 'Department: reviews plans' },
  'Art.8': { zh: '管理要求', en: 'Management requirements' },
  'Art.8(1)': { zh: '定期考核和年度总结', en: 'Assessment and yearly summary' },
  'Art.8(2)': {
    zh: '审核公布、整改、取消资格和表彰',
    en: 'Review, rectification, revocation and commendation',
  },
  'Art.8(3)': { zh: '统一编号登记', en: 'Unified numbering' },
  'Art.9': { zh: '学时计算', en: 'Credit hours' },
  'Art.10': { zh: '解释', en: 'Interpretation' },
  'Art.11': { zh: '施行日期', en: 'Commencement' },
};

/** Whether a text is the code of a clause that the regulation has: `Art.5(1)`. */
export const isClause = (text: string): boolean => Object.hasOwn(titles, text);

/** The title of a cited clause; of the article that it is in where the clause has none of its own (`Art.5(2)a`). */
export const articleTitle = (article: string): Label | undefined =>
  titles[article] ??
  titles[/^Art\.\d+\(\d+\)/.exec(article)?.[0] ?? ''] ??
  titles[/^Art\.\d+/.exec(article)?.[0] ?? ''];
