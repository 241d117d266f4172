import { mergedInto, relocated, renamed, supervised } from '../chapters/changes.js';
import { recognised } from '../chapters/recognition.js';
import { rejected } from '../chapters/unsuccessful.js';
import type { Institution } from '../institution.js';

/** 市级基地 of 2012 and 2013. */
export const municipalGrowing: readonly Institution[] = [
  {
    name: '常州清湾环境工程培训学院',
    type: 'TRAINING_BODY',
    registeredAs: '52',
    level: 'MUNICIPAL',
    gb6: '320411',
    street: '新北区清湾路66号',
    branch: 'environment',
    field: 'environment',
    lease: { from: '2012-01-01', years: 10 },
    applied: '2012-10-15',
    story: [
      recognised(),
      relocated('2017-10-16', { gb6: '320404', town: '邹区镇' }, '原租赁场所拆迁，整体迁至钟楼区邹区镇。'),
    ],
  },
  {
    name: '常州锦澍纺织服装学院',
    type: 'HIGHER_VOCATIONAL',
    registeredAs: '12',
    level: 'MUNICIPAL',
    gb6: '320412',
    town: '湖塘镇',
    street: '武进区湖塘镇锦澍路3号',
    branch: 'industry',
    field: 'textiles',
    applied: '2013-01-14',
    story: [recognised(), renamed('2018-09-03', '常州锦澍时尚职业学院')],
  },
  {
    name: '常州市文曜图书馆',
    type: 'OTHER',
    registeredAs: '12',
    level: 'MUNICIPAL',
    gb6: '320402',
    street: '天宁区文曜广场2号',
    branch: 'culture',
    field: 'culture',
    applied: '2013-03-11',
    story: [
      rejected({ managers: 3 }, '不属于高等（职）院校，且未持有办学许可证。', '专职培训管理人员三人，不足五人。'),
    ],
  },
  {
    name: '常州经岑职工大学',
    type: 'HIGHER_EDUCATION',
    registeredAs: '12',
    level: 'MUNICIPAL',
    gb6: '320404',
    street: '钟楼区经岑路19号',
    branch: 'industry',
    field: 'electronics',
    applied: '2013-04-15',
    story: [recognised(), mergedInto('2018-07-02', '常州云溪职业技术学院')],
  },
  {
    name: '常州化珩精细化工学院',
    type: 'HIGHER_VOCATIONAL',
    registeredAs: '12',
    level: 'MUNICIPAL',
    gb6: '320411',
    street: '新北区化珩路101号',
    branch: 'industry',
    field: 'chemistry',
    applied: '2013-09-09',
    story: [
      recognised(),
      supervised('2019-11-11', 'environment', '化工园区专项整治后，由生态环境部门承担业务主管职责。'),
    ],
  },
];
