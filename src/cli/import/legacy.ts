import type { OrganisationCommands } from '../../aggregates/organisation/index.js';
import { cellsOf } from './cells.js';
import type { Field, Line } from './columns.js';
import type { Read } from './line-fault.js';

export const legacyFields: readonly Field[] = [
  {
    name: 'name',
    headers: [
      '基地名称',
      '单位名称',
      '机构名称',
      '名称',
      '单位',
      '培训机构',
      '施教机构',
      '继续教育基地',
      '继续教育基地名称',
    ],
    required: true,
    zh: '机构名称；末尾括号中的内容记为备注',
    en: 'name; what stands in brackets at its end becomes the remark',
  },
  {
    name: 'oldRef',
    headers: ['序号', '编号', '证号', '基地编号', '文号'],
    required: false,
    zh: '在原名单中的序号或编号；缺省为行号',
    en: 'its serial or number in the old list; the line number by default',
  },
  { name: 'remark', headers: ['备注', '说明'], required: false, zh: '备注', en: 'remark' },
];

const BRACKETED_END = /^(.+?)\s*[（(]([^（）()]+)[）)]$/;

/** `临沂市农业学校（乡村振兴）` is a school and a remark; a list published in brackets only is a name. */
export const splitRemark = (cell: string): { readonly name: string; readonly remark?: string } => {
  const [, name, remark] = BRACKETED_END.exec(cell) ?? [];
  return name === undefined || remark === undefined ? { name: cell } : { name, remark };
};

/** An institution of the old list, `list` being what the list is called (Art.11). */
export const readLegacy = (line: Line, list: string): Read<OrganisationCommands['registerLegacyInstitution']> => {
  const cells = cellsOf(line, legacyFields);
  if (cells.faults.length > 0) return { ok: false, faults: cells.faults };
  const { name, remark } = splitRemark(cells.text('name') ?? '');
  const remarks = [remark, cells.text('remark')].filter((part) => part !== undefined).join('；');
  const oldRef = `${list}#${cells.text('oldRef') ?? line.line}`;
  return { ok: true, value: { name, oldRef, ...(remarks === '' ? {} : { remark: remarks }) } };
};
