import { affiliatedTo, creditCodeRecorded, mergedInto, relocated, renamed, scopeWidened } from '../chapters/changes.js';
import { recognised } from '../chapters/recognition.js';
import { findings, lapsed, ordered, rectified } from '../chapters/rectification.js';
import { revokedAfterLapse, revokedForViolation } from '../chapters/revocation.js';
import { appliesAgain, rejected } from '../chapters/unsuccessful.js';
import { enterprise, hospital, privateSchool, trainingCentre } from './kinds.js';

const gb6 = '320411';

/** 新北区. */
export const xinbei = [
  trainingCentre({
    gb6,
    name: '新北区惠阜教师研修中心',
    street: '新北区惠阜路12号',
    branch: 'education',
    field: 'education',
    applied: '2011-10-31',
    story: [recognised(), affiliatedTo('2014-01-13', '新北区教育局'), creditCodeRecorded('2016-06-13')],
  }),
  privateSchool({
    gb6,
    name: '新北飞骧软件人才学校',
    street: '新北区飞骧路188号',
    field: 'software',
    lease: { from: '2011-06-01', years: 6 },
    applied: '2012-02-27',
    story: [recognised(), relocated('2015-11-09', { gb6, town: '奔牛镇' }, '租赁场所到期，迁至奔牛镇产业园。')],
  }),
  hospital({
    gb6,
    name: '新北澡港医院',
    street: '新北区澡港路7号',
    branch: 'health',
    field: 'health',
    applied: '2012-06-25',
    story: [recognised()],
  }),
  privateSchool({
    gb6,
    town: '孟河镇',
    name: '孟河汽配技术培训学校',
    street: '孟河镇小黄山路20号',
    field: 'machinery',
    lease: { from: '2012-01-01', years: 5 },
    applied: '2012-12-10',
    story: [
      recognised(),
      revokedAfterLapse(
        { on: '2016-09-19', items: [findings.managers] },
        { statement: '该校要求再给一次整改机会；因期限届满，不予采纳。' },
      ),
    ],
  }),
  trainingCentre({
    gb6,
    name: '新北区三江汊化工安全培训中心',
    street: '新北区三江汊路9号',
    field: 'chemistry',
    applied: '2013-05-20',
    story: [
      recognised(),
      rectified({ on: '2019-04-22', items: [findings.fire, findings.records], months: 2, acceptedOn: '2019-06-17' }),
    ],
  }),
  enterprise({
    gb6,
    name: '新北曜岑光电有限公司培训学院',
    street: '新北区曜岑路1号',
    field: 'electronics',
    applied: '2014-05-19',
    story: [rejected({ senior: 2, faculty: 30 }, '未持有办学许可证。', '高级专业技术资格师资比例不足。')],
  }),
  privateSchool({
    gb6,
    name: '新北春江园艺培训学校',
    street: '新北区春江路15号',
    field: 'agriculture',
    lease: { from: '2014-01-01', years: 6 },
    applied: '2014-11-10',
    story: [recognised(), mergedInto('2018-04-16', '新北区三江汊化工安全培训中心')],
  }),
  privateSchool({
    gb6,
    name: '新北锐砚会计学校',
    street: '新北区锐砚路61号',
    field: 'accounting',
    lease: { from: '2015-01-01', years: 5 },
    applied: '2016-01-11',
    story: [
      recognised(),
      revokedForViolation({
        on: '2018-08-20',
        kind: 'ARBITRARY_FEES',
        finding: '向参训人员加收“快速通过费”，查实九十七人次。',
        amountFen: 2_910_000,
      }),
    ],
  }),
  privateSchool({
    gb6,
    name: '新北罗溪空港物流学校',
    street: '新北区罗溪路8号',
    branch: 'education',
    field: 'transport',
    lease: { from: '2016-07-01', years: 6 },
    applied: '2017-03-20',
    story: [recognised(), renamed('2020-10-19', '新北空港供应链学校')],
  }),
  trainingCentre({
    gb6,
    town: '西夏墅镇',
    name: '西夏墅工具制造培训中心',
    street: '西夏墅镇丽江路3号',
    field: 'machinery',
    applied: '2018-06-11',
    story: [recognised(), scopeWidened('2020-11-16', '刀具智能检测')],
  }),
  privateSchool({
    gb6,
    name: '新北数云大数据培训学校',
    street: '新北区数云路2号',
    field: 'software',
    lease: { from: '2019-03-01', years: 5 },
    applied: '2019-11-18',
    story: [
      rejected({ computers: 60, exitsClear: false }, '培训场所进出口通道不畅通。'),
      appliesAgain('2020-08-17'),
      ordered({ on: '2021-12-13', items: [findings.systems], months: 2 }),
    ],
  }),
  privateSchool({
    gb6,
    name: '新北汉澍职业培训学校',
    street: '新北区汉江路210号',
    field: 'economics',
    lease: { from: '2016-01-01', years: 7 },
    applied: '2016-11-14',
    story: [recognised(), lapsed({ on: '2021-09-06', items: [findings.summary], months: 2 })],
  }),
];
