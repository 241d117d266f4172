import type { Commands, CommandType } from '../../src/application/application.js';
import { type Actor, addDays, type LegalDate, legalDate } from '../../src/kernel/index.js';
import { departments } from './city.js';
import { CITY, decider, registrar } from './people.js';
import type { Act } from './script.js';
import { boundaryChanges, divisions, measures } from './shipped.js';
import { workday } from './workdays.js';

const firstDay = legalDate('2011-09-01');

const cityAct = <Type extends CommandType>(
  day: LegalDate,
  type: Type,
  name: string,
  data: Commands[Type],
  ref?: string,
  actor: Actor = decider(CITY),
): Act =>
  ({
    recordedOn: workday(day),
    actor,
    key: `${CITY}/${type}/${name}`,
    type,
    data,
    ...(ref && { document: { ref } }),
  }) as Act;

const laterOf = (day: LegalDate): LegalDate => (day < firstDay ? firstDay : day);

const divisionsEstablished = divisions.map(({ gb6, name, validFrom: from }) =>
  cityAct(laterOf(from), 'establishDivision', gb6, {
    gb6,
    name,
    level: gb6 === CITY ? 'MUNICIPAL' : 'COUNTY',
    from,
  }),
);

const boundariesChanged = boundaryChanges.map(({ document, gb6From, gb6To, town, on }) =>
  cityAct(on, 'changeJurisdiction', `${gb6From}${town ?? ''}`, { gb6From, gb6To, on, ...(town && { town }) }, document),
);

const departmentsEstablished = departments.map(({ authority, name, gb6, from }) =>
  cityAct(laterOf(from), 'establishAuthority', authority, { authority, name, gb6, from }, undefined, registrar(CITY)),
);

const departmentsEnded = departments.flatMap(({ authority, to }) =>
  to === undefined ? [] : [cityAct(to, 'endAuthority', authority, { authority, on: to }, undefined, registrar(CITY))],
);

/** The decade begins with the trial on 2011-09-01 (Art.11); later measures are published before they take effect. */
const measuresPublished = measures.map(({ version, title, document, effectiveFrom, params }) =>
  cityAct(
    version === 1 ? firstDay : addDays(legalDate(effectiveFrom), -13),
    'publishMeasures',
    `v${version}`,
    { title, effectiveFrom: legalDate(effectiveFrom), params },
    document,
  ),
);

const interpretations = [
  cityAct(
    legalDate('2012-04-10'),
    'issueInterpretation',
    'hospitals',
    {
      clause: 'Art.5(1)',
      text: '承担住院医师规范化培训任务的医院未持有办学许可证，能否申报继续教育基地？',
      ruling: '具备教学条件、承担规范化培训任务的医院，可以比照培训机构申报，不要求办学许可证。',
      admits: ['HOSPITAL'],
      moreFavourable: true,
    },
    '常人社函〔2012〕18号',
  ),
  cityAct(
    legalDate('2018-03-15'),
    'issueInterpretation',
    'area',
    {
      clause: 'Art.5(2)',
      text: '在多处固定场所办学的，教学场所面积如何计算？',
      ruling: '面积按各固定场所合计，可同时容纳人数按单处计算。',
    },
    '常人社函〔2018〕9号',
  ),
];

const oldList = [
  '常州市晨桥职工培训学校',
  '常州市延政专业技术人员培训站',
  '武进县滆湖职工业余学校',
  '金坛市茅麓继续教育辅导站',
  '溧阳市戴埠职工培训中心',
  '戚墅堰区运河职工学校',
];
/** Institutions of the rules that were repealed: kept for reference, recognised by nothing (Art.11). */
const legacy = oldList.map((name, index) =>
  cityAct(
    legalDate('2011-09-06'),
    'registerLegacyInstitution',
    String(index + 1),
    { name, oldRef: `培训机构管理意见 第${index + 1}号`, remark: '须按新办法重新申报。' },
    undefined,
    registrar(CITY),
  ),
);

/** What the city bureau does before and beside the bases: measures, divisions, departments, interpretations. */
export const cityActs: readonly Act[] = [
  ...divisionsEstablished,
  ...measuresPublished,
  ...departmentsEstablished,
  ...legacy,
  ...departmentsEnded,
  ...boundariesChanged,
  ...interpretations,
];
