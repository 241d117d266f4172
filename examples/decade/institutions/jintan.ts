import { closed, creditCodeRecorded, excused, renamed } from '../chapters/changes.js';
import { recognised } from '../chapters/recognition.js';
import { findings, rectified } from '../chapters/rectification.js';
import { revokedForViolation } from '../chapters/revocation.js';
import { filingReturned, rejected } from '../chapters/unsuccessful.js';
import { hospital, privateSchool, trainingCentre, vocationalCollege } from './kinds.js';

const city = '320482';
const district = '320413';

/** 金坛市, from 2015 金坛区. */
export const jintan = [
  trainingCentre({
    gb6: city,
    name: '金坛市段溪教师进修学校',
    street: '金坛市段溪路10号',
    branch: 'education',
    affiliation: '金坛市教育局',
    field: 'education',
    applied: '2011-11-14',
    story: [recognised(), renamed('2015-09-14', '金坛区段溪教师发展中心'), creditCodeRecorded('2016-08-15')],
  }),
  vocationalCollege({
    gb6: city,
    name: '金坛华罗职业技术学院（北校区）',
    street: '金坛市北环路55号',
    branch: 'education',
    field: 'electronics',
    applied: '2012-04-23',
    story: [recognised()],
  }),
  hospital({
    gb6: city,
    name: '金坛愚池医院',
    street: '金坛市愚池路1号',
    branch: 'health',
    field: 'health',
    applied: '2012-08-20',
    story: [recognised(), excused('2020-07-06', '2020-01-27', '2020-06-15', '疫情期间定点收治，暂停集中培训。')],
  }),
  privateSchool({
    gb6: city,
    name: '金坛钱资湖会计学校',
    street: '金坛市钱资湖大道8号',
    field: 'accounting',
    lease: { from: '2012-01-01', years: 6 },
    applied: '2013-01-21',
    story: [
      recognised(),
      revokedForViolation(
        {
          on: '2014-06-16',
          kind: 'UNAUTHORISED_CLASSES',
          finding: '以继续教育名义举办未报备的考前培训班三期，并承诺颁发学时证明。',
        },
        { statement: '该校承认办班事实，申辩称不知须事先报送计划。' },
      ),
    ],
  }),
  trainingCentre({
    gb6: city,
    town: '直溪镇',
    name: '直溪镇建昌农技培训站',
    street: '直溪镇建昌路2号',
    branch: 'education',
    field: 'agriculture',
    applied: '2013-11-18',
    story: [
      recognised(),
      rectified({
        on: '2015-03-16',
        items: [findings.records, findings.summary],
        months: 4,
        extension: { months: 6, reason: '区划调整期间档案移交，整改期适当延长。' },
        acceptedOn: '2015-09-07',
      }),
    ],
  }),
  privateSchool({
    gb6: city,
    name: '金坛良常书画培训学校',
    street: '金坛市良常路17号',
    field: 'culture',
    lease: { from: '2012-10-01', years: 2 },
    found: { systems: ['TEACHING', 'REGISTRATION', 'FUNDS', 'LOGISTICS', 'EFFECT_EVALUATION'] },
    applied: '2013-09-23',
    story: [rejected({}, '房屋租赁合同期限不足三年。', '未建立跟踪反馈制度。')],
  }),
  trainingCentre({
    gb6: district,
    name: '金坛区向阳建筑培训中心',
    street: '金坛区向阳路36号',
    branch: 'construction',
    field: 'construction',
    applied: '2016-04-25',
    story: [recognised()],
  }),
  privateSchool({
    gb6: district,
    name: '金坛长荡湖新能源培训学校',
    street: '金坛区长荡湖路99号',
    field: 'electronics',
    lease: { from: '2017-05-01', years: 5 },
    applied: '2018-04-09',
    story: [recognised(), closed('2021-03-22', 'TRAINING_ACTIVITY', '多年办班规模过小，予以动态调整。')],
  }),
  privateSchool({
    gb6: district,
    town: '薛埠镇',
    name: '薛埠茅峰旅游人才学校',
    street: '薛埠镇茅峰路5号',
    field: 'economics',
    lease: { from: '2021-02-01', years: 4 },
    applied: '2021-10-18',
    story: [filingReturned('申报表与系统登记的教学场所地址不一致，请核实。')],
  }),
];
