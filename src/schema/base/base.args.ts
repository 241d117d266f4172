import { ArgsType, Field, ID, InputType, registerEnumType } from 'type-graphql';
import type { BaseStatus, Level, SubjectCategory } from '../../aggregates/vocabulary.js';
import type { LegalDate } from '../../kernel/index.js';
import { type BaseOrder, baseOrders } from '../../projections/views.js';
import { PageAtLeast } from '../shared/at-least.js';
import { BaseStatusEnum, enumOf, LevelEnum, SubjectCategoryEnum } from '../shared/enums.js';
import { PageArguments } from '../shared/page.js';
import { Gb6Scalar, LegalDateScalar } from '../shared/scalars.js';
import { AsOfInput } from '../two-times/as-of.inputs.js';

const orderLabels = {
  NUMBER: { zh: '统一编号', en: 'by unified number; those without one last' },
  NAME: { zh: '名称', en: 'by name' },
  SUBMITTED_ON: { zh: '申报日期', en: 'by date of application' },
  ANNOUNCED_ON: { zh: '公布日期', en: 'by date of announcement' },
  UPDATED: { zh: '最近更新', en: 'by the last entry' },
} as const;
const BaseOrderByEnum = enumOf('BaseOrderBy', 'By what bases are ordered (排序依据).', baseOrders, orderLabels);

const directions = { ASC: 'ASC', DESC: 'DESC' } as const;
registerEnumType(directions, { name: 'Direction', description: 'Upwards or downwards (升序、降序).' });

@InputType('BaseOrder', { description: 'How bases are ordered (排序).' })
export class BaseOrderInput {
  @Field(() => BaseOrderByEnum)
  by: BaseOrder['by'];
  @Field(() => directions)
  direction: BaseOrder['direction'];
}

@InputType('DivisionFilter', {
  description: 'Those that belong to a division on a date, boundary changes counted in (所属区划).',
})
export class DivisionFilterInput {
  @Field(() => Gb6Scalar)
  gb6: string;
  @Field(() => LegalDateScalar, { nullable: true, description: 'Today in Shanghai where absent.' })
  on?: LegalDate | null;
}

@InputType('ScopeFilter', { description: 'Those that may teach something (培训权限).' })
export class ScopeFilterInput {
  @Field(() => SubjectCategoryEnum, { nullable: true })
  category?: SubjectCategory;
  @Field(() => String, { nullable: true, description: 'The subject’s exact name.' })
  subject?: string;
  @Field(() => Boolean, { nullable: true, description: 'Computer training.' })
  computer?: boolean;
}

@InputType('BaseFilter', { description: 'Which bases are wanted; every condition given must hold (筛选条件).' })
export class BaseFilterInput {
  @Field(() => [BaseStatusEnum], { nullable: true, description: 'In one of these.' })
  status?: BaseStatus[];
  @Field(() => LevelEnum, { nullable: true })
  level?: Level;
  @Field(() => DivisionFilterInput, { nullable: true })
  division?: DivisionFilterInput | null;
  @Field(() => ID, { nullable: true, description: 'The competent department’s authority id (业务主管部门).' })
  department?: string;
  @Field(() => ScopeFilterInput, { nullable: true })
  scope?: ScopeFilterInput;
  @Field(() => String, { nullable: true, description: 'Part of the name (名称包含).' })
  name?: string;
  @Field(() => ID, { nullable: true, description: 'Of this organisation, `organisation-…`.' })
  organisationId?: string;
  @Field(() => String, { nullable: true, description: 'The unified number, exactly (统一编号).' })
  number?: string;
}

@ArgsType()
export class BasesArguments extends PageAtLeast {
  @Field(() => BaseFilterInput, { nullable: true })
  filter?: BaseFilterInput | null;
  @Field(() => BaseOrderInput, { nullable: true, description: 'By unified number, upwards, where absent.' })
  order?: BaseOrderInput | null;
  @Field(() => AsOfInput, { nullable: true, description: 'As the register stands, where absent (时点).' })
  asOf?: AsOfInput | null;
}

@ArgsType()
export class HistoryArguments extends PageArguments {
  @Field(() => [String], { nullable: true, description: 'Only events of these stored names, such as `BaseApproved`.' })
  types?: string[] | null;
}
