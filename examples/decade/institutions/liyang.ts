import { closed, creditCodeRecorded, licenceRenewed, promoted, renamed } from '../chapters/changes.js';
import { recognised } from '../chapters/recognition.js';
import { findings, ordered, rectified } from '../chapters/rectification.js';
import { revokedAfterLapse, revokedForInactivity } from '../chapters/revocation.js';
import { leftReturned, withdrawn } from '../chapters/unsuccessful.js';
import { hospital, privateSchool, trainingCentre, vocationalCollege } from './kinds.js';

const gb6 = '320481';

/** 溧阳市. */
export const liyang = [
  trainingCentre({
    gb6,
    name: '溧阳燕岭教师进修学校',
    street: '溧阳市燕岭路4号',
    branch: 'education',
    field: 'education',
    applied: '2011-12-05',
    story: [recognised(), creditCodeRecorded('2016-05-23')],
  }),
  vocationalCollege({
    gb6,
    name: '溧阳平川职业技术学院（筹）',
    street: '溧阳市平陵东路90号',
    branch: 'education',
    field: 'machinery',
    applied: '2012-03-12',
    story: [recognised(), renamed('2014-09-15', '溧阳平陵职业技术学院'), promoted('2018-10-15')],
  }),
  hospital({
    gb6,
    name: '溧阳濑江医院',
    street: '溧阳市濑江路2号',
    branch: 'health',
    field: 'health',
    applied: '2012-10-22',
    story: [recognised(), rectified({ on: '2018-03-19', items: [findings.systems], acceptedOn: '2018-06-11' })],
  }),
  trainingCentre({
    gb6,
    town: '戴埠镇',
    name: '戴埠南山农林培训站',
    street: '戴埠镇南山路8号',
    branch: 'education',
    field: 'agriculture',
    applied: '2013-04-22',
    story: [recognised({ filingReturned: '申报单位名称与组织机构代码证不一致，请核实。' })],
  }),
  privateSchool({
    gb6,
    name: '溧阳凤岑计算机培训学校',
    street: '溧阳市凤岑路22号',
    field: 'software',
    lease: { from: '2012-07-01', years: 5 },
    applied: '2013-06-17',
    story: [
      recognised({ withoutComputers: true }),
      revokedAfterLapse({ on: '2015-10-19', items: [findings.scope, findings.report], months: 2 }),
    ],
    found: { computers: 36, projectors: 1 },
  }),
  privateSchool({
    gb6,
    name: '溧阳宋团城建筑培训学校',
    street: '溧阳市团城路13号',
    branch: 'construction',
    field: 'construction',
    lease: { from: '2013-01-01', years: 8 },
    applied: '2014-03-24',
    story: [
      recognised(),
      licenceRenewed('2018-01-22'),
      closed('2020-12-14', 'OWN_REQUEST', '租赁合同到期，学校停止办班。'),
    ],
  }),
  privateSchool({
    gb6,
    town: '上兴镇',
    name: '上兴镇永和职业培训学校',
    street: '上兴镇永和路30号',
    field: 'chemistry',
    lease: { from: '2014-01-01', years: 5 },
    applied: '2015-06-15',
    story: [recognised(), revokedForInactivity('2017-10-16')],
  }),
  trainingCentre({
    gb6,
    name: '溧阳昆仑动力电池培训中心',
    street: '溧阳市昆仑北路300号',
    field: 'electronics',
    applied: '2018-09-17',
    story: [recognised(), ordered({ on: '2021-10-11', items: [findings.report, findings.fire] })],
  }),
  privateSchool({
    gb6,
    name: '溧阳曹山乡村旅游学校',
    street: '溧阳市曹山路1号',
    field: 'economics',
    lease: { from: '2019-01-01', years: 3 },
    applied: '2019-09-16',
    story: [withdrawn('股东变更，暂缓申报。')],
  }),
  privateSchool({
    gb6,
    name: '溧阳泓口护理培训学校',
    street: '溧阳市泓口路45号',
    branch: 'health',
    field: 'publicHealth',
    lease: { from: '2021-01-01', years: 5 },
    applied: '2021-12-06',
    story: [leftReturned('管理制度汇编缺少培训经费管理制度，请补正。')],
  }),
];
