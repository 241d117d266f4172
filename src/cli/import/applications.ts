import type { BaseCommands } from '../../aggregates/base/index.js';
import { type OrganisationCommands, organisationIdOf } from '../../aggregates/organisation/index.js';
import type { Level, LicenceKind, OrganisationType } from '../../aggregates/vocabulary.js';
import { type LegalDate, withoutUndefined } from '../../kernel/index.js';
import { type Cells, cellsOf, type Vocabulary } from './cells.js';
import type { Field, Line } from './columns.js';
import { faultOf, type Read } from './line-fault.js';

/** One line: who applies, and what for. */
export type ImportedApplication = {
  readonly organisationId: string;
  readonly organisation: OrganisationCommands['registerOrganisation'];
  readonly application: BaseCommands['submitApplication'];
  readonly on?: LegalDate;
};

const field = (name: string, headers: readonly string[], zh: string, en: string, required = false): Field => ({
  name,
  headers,
  zh,
  en,
  required,
});

export const applicationFields: readonly Field[] = [
  field('name', ['单位名称', '申报单位', '机构名称'], '申报单位名称', 'name of the applicant', true),
  field(
    'uscc',
    ['统一社会信用代码', '信用代码'],
    '统一社会信用代码（与 orgCode 至少一项）',
    'unified social credit code (this or orgCode)',
  ),
  field('orgCode', ['组织机构代码', '机构代码'], '组织机构代码', 'organisation code'),
  field(
    'type',
    ['单位类型', '单位性质', '机构类型', '类型'],
    '高等院校、高职院校、培训机构、医院、企业、其他',
    'HIGHER_EDUCATION, HIGHER_VOCATIONAL, TRAINING_BODY, HOSPITAL, ENTERPRISE, OTHER',
    true,
  ),
  field('affiliation', ['隶属关系', '主管单位', '举办单位'], '隶属关系', 'the body it belongs to'),
  field(
    'licenceKind',
    ['许可证种类', '许可证类型'],
    '社会力量办学许可证 或 民办学校办学许可证',
    'SOCIAL_FORCES_SCHOOL or PRIVATE_SCHOOL',
  ),
  field('licenceNo', ['办学许可证号', '办学许可证编号', '许可证号', '许可证编号'], '办学许可证编号', 'licence number'),
  field('licenceFrom', ['许可证起始日期', '许可证有效期起'], '许可证有效期起', 'first day of the licence'),
  field('licenceTo', ['许可证有效期', '许可证有效期至', '许可证截止日期'], '许可证有效期至', 'last day of the licence'),
  field(
    'base',
    ['基地名称', '继续教育基地名称'],
    '基地名称；缺省为单位名称',
    "the base's name; the applicant's by default",
  ),
  field(
    'level',
    ['级别', '申报级别', '申报类别', '基地级别', '基地类别'],
    '市级 或 县区级',
    'MUNICIPAL or COUNTY',
    true,
  ),
  field(
    'division',
    ['区划代码', '行政区划代码', '所在区划', '辖区代码'],
    '施教地的六位区划代码',
    'GB/T 2260 code of where it teaches',
    true,
  ),
  field('town', ['街道', '乡镇', '镇', '街道乡镇'], '街道或乡镇', 'town'),
  field(
    'department',
    ['业务主管部门', '主管部门', '行业主管部门'],
    '业务主管部门的标识',
    "the competent department's id",
  ),
  field(
    'professional',
    ['专业科目', '培训专业', '培训科目'],
    '专业科目，以 、 分隔',
    'professional subjects, separated by 、 or ;',
  ),
  field('public', ['公共科目'], '公共科目，以 、 分隔', 'public subjects'),
  field('computer', ['计算机培训', '是否计算机培训'], '是否开展计算机培训：是 或 否', 'whether computers are taught'),
  field(
    'formHash',
    ['申报表摘要', '申报表哈希', '申报表SHA256'],
    '申报表文件的 SHA-256',
    'SHA-256 of the application form',
    true,
  ),
  field('formCopies', ['申报表份数', '份数'], '申报表份数；缺省为三份', 'copies of the form; three by default'),
  field('on', ['申报日期', '提交日期'], '申报日期；缺省为今日', 'day of the application; today by default'),
];

const levels: Vocabulary<Level> = { MUNICIPAL: ['市级'], COUNTY: ['县区级', '县级', '区级', '县（区）级'] };
const types: Vocabulary<OrganisationType> = {
  HIGHER_EDUCATION: ['高等院校', '高校', '大学', '高等学校'],
  HIGHER_VOCATIONAL: ['高职院校', '高等职业院校', '高等职业学校'],
  TRAINING_BODY: ['培训机构', '民办培训机构', '培训学校'],
  HOSPITAL: ['医院'],
  ENTERPRISE: ['企业', '公司'],
  OTHER: ['其他'],
};
const licences: Vocabulary<LicenceKind> = {
  SOCIAL_FORCES_SCHOOL: ['社会力量办学许可证'],
  PRIVATE_SCHOOL: ['民办学校办学许可证'],
};
const ART_6_COPIES = 3;

type Organisation = OrganisationCommands['registerOrganisation'];

const licenceOf = (cells: Cells): Organisation['licence'] => {
  const no = cells.text('licenceNo');
  if (no === undefined) return undefined;
  cells.need('licenceTo');
  const validTo = cells.date('licenceTo');
  const kind = cells.word('licenceKind', licences) ?? 'PRIVATE_SCHOOL';
  return validTo && withoutUndefined({ kind, no, validFrom: cells.date('licenceFrom'), validTo });
};

const organisationOf = (cells: Cells): Organisation | undefined => {
  const name = cells.text('name');
  const type = cells.word('type', types);
  const licence = licenceOf(cells);
  if (name === undefined || type === undefined) return undefined;
  const codes = { uscc: cells.text('uscc'), orgCode: cells.text('orgCode') };
  return withoutUndefined({ name, ...codes, type, affiliation: cells.text('affiliation'), licence });
};

const subjectsOf = (cells: Cells): Application['scope']['subjects'] => [
  ...cells.list('public').map((name) => ({ category: 'PUBLIC' as const, name })),
  ...cells.list('professional').map((name) => ({ category: 'PROFESSIONAL' as const, name })),
];

type Application = BaseCommands['submitApplication'];

const applicationOf = (cells: Cells): Omit<Application, 'organisationId'> | undefined => {
  const name = cells.text('base') ?? cells.text('name');
  const level = cells.word('level', levels);
  const gb6 = cells.division('division');
  const formHash = cells.sha256('formHash');
  const subjects = subjectsOf(cells);
  if (subjects.length === 0) cells.need('professional');
  const scope = { subjects, computer: cells.yes('computer') ?? false };
  const formCopies = cells.count('formCopies') ?? ART_6_COPIES;
  if (name === undefined || level === undefined || gb6 === undefined || formHash === undefined) return undefined;
  const place = { gb6, town: cells.text('town') };
  const department = cells.text('department');
  return withoutUndefined({ level, name, scope, place, department, formHash, formCopies, evidence: [] });
};

/** Reads one line of a list of applications; all its faults are told at once. */
export const readApplication = (line: Line): Read<ImportedApplication> => {
  const cells = cellsOf(line, applicationFields);
  const organisation = organisationOf(cells);
  const application = applicationOf(cells);
  const on = cells.date('on');
  const read = organisationIdOf(withoutUndefined({ uscc: cells.text('uscc'), orgCode: cells.text('orgCode') }));
  const faults = [...cells.faults, ...(read.accepted ? [] : read.refusals.map(faultOf))];
  if (faults.length > 0 || !read.accepted || organisation === undefined || application === undefined)
    return { ok: false, faults };
  const { id: organisationId } = read;
  return {
    ok: true,
    value: withoutUndefined({ organisationId, organisation, application: { organisationId, ...application }, on }),
  };
};
