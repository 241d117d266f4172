import { recognised } from '../chapters/recognition.js';
import { findings } from '../chapters/rectification.js';
import { revokedAfterLapse, revokedForInactivity } from '../chapters/revocation.js';
import { enterprise, hospital, privateSchool, trainingCentre } from './kinds.js';

/** On their way, in proceedings, or newly in the register when the decade ends: what the worklists show. */
export const recent = [
  privateSchool({
    gb6: '320412',
    name: '武进礼河新材料培训学校',
    street: '武进区礼河路10号',
    field: 'chemistry',
    lease: { from: '2018-01-01', years: 5 },
    applied: '2018-11-12',
    story: [
      recognised(),
      revokedAfterLapse(
        { on: '2021-07-12', items: [findings.faculty] },
        { statement: '该校陈述已聘请兼职教师，要求复核。', upTo: 'HEARD' },
      ),
    ],
  }),
  privateSchool({
    gb6: '320481',
    name: '溧阳别桥职工技术学校',
    street: '溧阳市别桥路66号',
    field: 'textiles',
    lease: { from: '2018-06-01', years: 5 },
    applied: '2019-05-20',
    story: [recognised(), revokedForInactivity('2021-11-08', { upTo: 'REVOKED' })],
  }),
  privateSchool({
    gb6: '320413',
    name: '金坛指前水产技术学校',
    street: '金坛区指前路3号',
    field: 'agriculture',
    lease: { from: '2019-01-01', years: 6 },
    applied: '2019-10-14',
    story: [recognised(), revokedForInactivity('2021-12-20', { upTo: 'GROUND' })],
  }),
  trainingCentre({
    gb6: '320402',
    name: '天宁区茶山数字经济培训中心',
    street: '天宁区茶山路21号',
    field: 'software',
    applied: '2021-09-27',
    story: [recognised({ upTo: 'ANNOUNCED' })],
  }),
  hospital({
    gb6: '320411',
    name: '新北衡泽医学培训中心',
    street: '新北区衡泽路19号',
    branch: 'health',
    field: 'publicHealth',
    applied: '2021-09-13',
    story: [recognised()],
  }),
  enterprise({
    gb6: '320412',
    name: '武进岑图车联网科技有限公司',
    street: '武进区岑图路1号',
    field: 'electronics',
    applied: '2021-12-13',
    story: [recognised({ upTo: 'PANEL' })],
  }),
  trainingCentre({
    gb6: '320404',
    name: '钟楼区南大街财税培训中心',
    street: '钟楼区双桂路8号',
    field: 'accounting',
    applied: '2021-03-15',
    story: [recognised()],
  }),
  privateSchool({
    gb6: '320412',
    town: '洛阳镇',
    name: '洛阳戴溪智能装备学校',
    street: '洛阳镇戴溪路12号',
    field: 'machinery',
    lease: { from: '2020-03-01', years: 6 },
    applied: '2020-05-18',
    story: [recognised()],
  }),
];
