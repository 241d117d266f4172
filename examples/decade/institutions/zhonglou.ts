import { renamed } from '../chapters/changes.js';
import { recognised } from '../chapters/recognition.js';
import { findings, rectified } from '../chapters/rectification.js';
import { revokedForInactivity, revokedForViolation } from '../chapters/revocation.js';
import { rejected } from '../chapters/unsuccessful.js';
import { privateSchool, trainingCentre } from './kinds.js';

const gb6 = '320404';

/** 钟楼区. */
export const zhonglou = [
  trainingCentre({
    gb6,
    name: '钟楼区荷园教师研修学校',
    street: '钟楼区荷园路6号',
    branch: 'education',
    field: 'education',
    applied: '2011-12-12',
    story: [recognised(), rectified({ on: '2013-02-20', items: [findings.summary], acceptedOn: '2013-05-20' })],
  }),
  privateSchool({
    gb6,
    name: '钟楼杏澍护理培训学校',
    street: '钟楼区杏澍路33号',
    branch: 'health',
    field: 'publicHealth',
    lease: { from: '2012-02-01', years: 6 },
    applied: '2012-12-17',
    story: [recognised(), revokedForInactivity('2014-09-15')],
  }),
  privateSchool({
    gb6,
    name: '钟楼方砚电子培训学校',
    street: '钟楼区方砚路48号',
    field: 'electronics',
    lease: { from: '2013-03-01', years: 5 },
    applied: '2014-02-17',
    story: [
      recognised(),
      revokedForViolation({
        on: '2017-06-19',
        kind: 'UNAUTHORISED_CLASSES',
        finding: '超出培训权限举办职称考试辅导班，对外称“继续教育专班”。',
      }),
    ],
  }),
  privateSchool({
    gb6,
    name: '钟楼大观会展培训学校',
    street: '钟楼区大观路5号',
    field: 'culture',
    lease: { from: '2015-01-01', years: 3 },
    found: { fireOk: false },
    applied: '2015-11-16',
    story: [rejected({}, '培训场所消防设施不到位。')],
  }),
  trainingCentre({
    gb6,
    name: '钟楼区运河文博培训中心',
    street: '钟楼区运河路70号',
    field: 'culture',
    applied: '2018-05-14',
    story: [recognised(), renamed('2021-05-17', '钟楼区大运河文化培训中心')],
  }),
  privateSchool({
    gb6,
    name: '钟楼五星环保培训学校',
    street: '钟楼区五星路88号',
    field: 'environment',
    lease: { from: '2020-01-01', years: 5 },
    applied: '2020-11-09',
    story: [
      recognised(),
      revokedForViolation(
        {
          on: '2021-11-29',
          kind: 'ARBITRARY_FEES',
          finding: '收取培训材料费未开具票据，标准高于公示。',
          amountFen: 486_000,
        },
        { upTo: 'NOTIFIED' },
      ),
    ],
  }),
  privateSchool({
    gb6,
    name: '钟楼怀德艺术培训学校',
    street: '钟楼区怀德里2号',
    field: 'culture',
    lease: { from: '2021-01-01', years: 3 },
    applied: '2021-11-08',
    story: [recognised({ upTo: 'FILED' })],
  }),
];
