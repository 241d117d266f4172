import { creditCodeRecorded, supervised } from '../chapters/changes.js';
import { recognised } from '../chapters/recognition.js';
import { findings } from '../chapters/rectification.js';
import { revokedAfterLapse } from '../chapters/revocation.js';
import { withdrawn } from '../chapters/unsuccessful.js';
import { hospital, privateSchool, trainingCentre } from './kinds.js';

const gb6 = '320405';

/** 戚墅堰区, until 武进 took it over in 2015. */
export const qishuyan = [
  trainingCentre({
    gb6,
    name: '戚墅堰启轮工匠培训学校',
    street: '戚墅堰区延陵东路402号',
    branch: 'education',
    field: 'machinery',
    applied: '2011-12-19',
    story: [recognised(), supervised('2018-06-25', undefined, '脱离教育部门管理，由所在行业自主办学。')],
  }),
  hospital({
    gb6,
    name: '戚墅堰圩墩医院',
    street: '戚墅堰区圩墩路1号',
    branch: 'health',
    field: 'health',
    applied: '2012-11-19',
    story: [recognised(), creditCodeRecorded('2016-11-21')],
  }),
  privateSchool({
    gb6,
    name: '戚墅堰惠济职业培训学校',
    street: '戚墅堰区惠济路24号',
    field: 'accounting',
    lease: { from: '2012-01-01', years: 5 },
    applied: '2013-03-25',
    story: [
      recognised(),
      // Ordered by 戚墅堰, revoked by 武进: the boundary changed while the period ran.
      revokedAfterLapse({ on: '2015-03-09', items: [findings.records, findings.managers] }),
    ],
  }),
  privateSchool({
    gb6,
    name: '戚墅堰潞横设计培训学校',
    street: '戚墅堰区潞横路18号',
    field: 'design',
    lease: { from: '2013-06-01', years: 4 },
    applied: '2014-08-18',
    story: [withdrawn('教学设备尚未到位，申请撤回。')],
  }),
  trainingCentre({
    gb6,
    name: '戚墅堰丁堰建筑技能中心',
    street: '戚墅堰区丁堰路30号',
    branch: 'construction',
    field: 'construction',
    applied: '2014-11-24',
    story: [recognised()],
  }),
];
