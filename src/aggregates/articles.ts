import type { Label } from './labels.js';

/** What each clause of the regulation (常人社规〔2011〕4号) is about, by the way the register cites it. */
const titles: { readonly [article: string]: Label } = {
  'Art.1': { zh: '第一条 目的和依据', en: 'Purpose and basis' },
  'Art.2': { zh: '第二条 基地的含义', en: 'What a base is' },
  'Art.3': { zh: '第三条 基地的类别', en: 'Levels of bases' },
  'Art.4': { zh: '第四条 主要任务', en: 'Main tasks' },
  'Art.4(1)': { zh: '第四条第1项 培训权限', en: 'Training scope' },
  'Art.4(2)': { zh: '第四条第2项 承担任务的范围', en: 'Territory and subjects' },
  'Art.4(3)': { zh: '第四条第3项 定向培训和学术讲座', en: 'Commissioned classes and lectures' },
  'Art.4(4)': { zh: '第四条第4项 考核、建档和效果评估', en: 'Assessment, records and effect' },
  'Art.4(5)': { zh: '第四条第5项 报送培训情况', en: 'Reports on training' },
  'Art.5': { zh: '第五条 设立条件', en: 'Conditions' },
  'Art.5(1)': { zh: '第五条第1项 主体资格', en: 'Who may apply' },
  'Art.5(2)': { zh: '第五条第2项 培训场所', en: 'Premises' },
  'Art.5(3)': { zh: '第五条第3项 教学设施', en: 'Teaching facilities' },
  'Art.5(4)': { zh: '第五条第4项 通道和消防', en: 'Exits and fire safety' },
  'Art.5(5)': { zh: '第五条第5项 师资和管理人员', en: 'Teachers and managers' },
  'Art.5(6)': { zh: '第五条第6项 管理制度', en: 'Management systems' },
  'Art.6': { zh: '第六条 设立程序', en: 'Procedure' },
  'Art.6(1)': { zh: '第六条第1项 申报', en: 'Application' },
  'Art.6(2)': { zh: '第六条第2项 评估审定', en: 'Evaluation' },
  'Art.6(3)': { zh: '第六条第3项 备案、公布和授牌', en: 'Filing, announcement and plaque' },
  'Art.7': { zh: '第七条 分级管理', en: 'Management by level' },
  'Art.7市1': { zh: '第七条市局第1项 综合管理市级基地', en: 'City: manages municipal bases' },
  'Art.7市2': { zh: '第七条市局第2项 修订办法', en: 'City: revises the measures' },
  'Art.7市3': { zh: '第七条市局第3项 动态调整市级基地', en: 'City: adjusts municipal bases' },
  'Art.7市4': { zh: '第七条市局第4项 审批计划和检查监督', en: 'City: approves plans and inspects' },
  'Art.7市5': { zh: '第七条市局第5项 公共科目', en: 'City: determines public subjects' },
  'Art.7市6': { zh: '第七条市局第6项 培训管理人员', en: 'City: trains managers' },
  'Art.7市7': { zh: '第七条市局第7项 教研活动', en: 'City: exchange of teaching research' },
  'Art.7市8': { zh: '第七条市局第8项 表彰奖励', en: 'City: commends' },
  'Art.7县1': { zh: '第七条辖市(区)局第1项 认定、备案和编号', en: 'County: recognises and files' },
  'Art.7县2': { zh: '第七条辖市(区)局第2项 综合管理县区级基地', en: 'County: manages county bases' },
  'Art.7县3': { zh: '第七条辖市(区)局第3项 动态调整并备案', en: 'County: adjusts and files' },
  'Art.7县4': { zh: '第七条辖市(区)局第4项 审核计划', en: 'County: reviews plans' },
  'Art.7业1': { zh: '第七条业务主管部门第1项 管理所辖基地', en: 'Department: manages its bases' },
  'Art.7业2': { zh: '第七条业务主管部门第2项 审核计划', en: 'Department: reviews plans' },
  'Art.8': { zh: '第八条 管理要求', en: 'Management requirements' },
  'Art.8(1)': { zh: '第八条第1项 定期考核和年度总结', en: 'Assessment and yearly summary' },
  'Art.8(2)': {
    zh: '第八条第2项 审核公布、整改、取消资格和表彰',
    en: 'Review, rectification, revocation and commendation',
  },
  'Art.8(3)': { zh: '第八条第3项 统一编号登记', en: 'Unified numbering' },
  'Art.9': { zh: '第九条 学时计算', en: 'Credit hours' },
  'Art.10': { zh: '第十条 解释', en: 'Interpretation' },
  'Art.11': { zh: '第十一条 施行日期', en: 'Commencement' },
};

/** The title of a cited clause; of the article that it is in where the clause has none of its own (`Art.5(2)a`). */
export const articleTitle = (article: string): Label | undefined =>
  titles[article] ??
  titles[/^Art\.\d+\(\d+\)/.exec(article)?.[0] ?? ''] ??
  titles[/^Art\.\d+/.exec(article)?.[0] ?? ''];
