import { closed, creditCodeRecorded, excused, mergedInto, scopeWidened } from '../chapters/changes.js';
import { recognised } from '../chapters/recognition.js';
import { revokedForInactivity } from '../chapters/revocation.js';
import { hospital, privateSchool, trainingCentre } from './kinds.js';

const gb6 = '320402';

/** 天宁区. */
export const tianning = [
  trainingCentre({
    gb6,
    name: '天宁区青果教师发展中心',
    street: '天宁区青果路11号',
    branch: 'education',
    field: 'education',
    applied: '2011-11-28',
    story: [recognised(), creditCodeRecorded('2016-09-19')],
  }),
  privateSchool({
    gb6,
    name: '天宁晓玙幼教培训学校',
    street: '天宁区晓玙巷3号',
    branch: 'education',
    field: 'preschool',
    lease: { from: '2011-09-01', years: 5 },
    applied: '2012-05-21',
    story: [
      recognised({ returned: '房屋租赁合同缺出租方签章，请补正。' }),
      closed('2016-08-29', 'DISSOLVED', '学校注销。'),
    ],
  }),
  hospital({
    gb6,
    name: '天宁舣舟医院',
    street: '天宁区舣舟路16号',
    branch: 'health',
    field: 'health',
    applied: '2012-09-17',
    story: [recognised(), excused('2020-06-22', '2020-01-27', '2020-05-10', '疫情防控期间停止集中培训。')],
  }),
  privateSchool({
    gb6,
    name: '天宁红梅社区服务培训学校',
    street: '天宁区红梅里50号',
    field: 'economics',
    lease: { from: '2013-01-01', years: 5 },
    applied: '2013-12-09',
    story: [recognised(), revokedForInactivity('2015-12-14', { statement: '该校对事实无异议，同意交回牌匾。' })],
  }),
  privateSchool({
    gb6,
    name: '天宁织造新材料培训学校',
    street: '天宁区织造路9号',
    field: 'textiles',
    lease: { from: '2014-04-01', years: 5 },
    applied: '2015-03-09',
    story: [recognised(), mergedInto('2020-04-27', '天宁区青果教师发展中心')],
  }),
  trainingCentre({
    gb6,
    name: '天宁区东坡建设人才中心',
    street: '天宁区东坡路27号',
    branch: 'construction',
    field: 'construction',
    applied: '2017-10-16',
    story: [recognised(), scopeWidened('2021-04-19', '绿色建筑')],
  }),
  privateSchool({
    gb6,
    name: '天宁知珩管理培训学校',
    street: '天宁区知珩路14号',
    field: 'economics',
    lease: { from: '2021-05-01', years: 4 },
    applied: '2021-11-22',
    story: [recognised({ upTo: 'APPROVED' })],
  }),
];
