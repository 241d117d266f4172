import { ArgsType, Field, ID, InputType } from 'type-graphql';
import type { LegalDate, Role } from '../../kernel/index.js';
import type { AccessFilter, AccessView } from '../../projections/training-views.js';
import { PageAtLeast } from '../shared/at-least.js';
import { RoleEnum } from '../shared/enums.js';
import { LegalDateScalar } from '../shared/scalars.js';
import { AccessKindEnum } from './access-log.type.js';

@InputType('AccessLogFilter', {
  description: 'Which records of access are wanted; every condition given must hold (筛选条件).',
})
export class AccessLogFilterInput implements AccessFilter {
  @Field(() => ID, { nullable: true, description: 'Reads of this learner, `learner-<uuid>` (学员).' })
  learner?: string;
  @Field(() => String, {
    nullable: true,
    description: 'By the subject of this token, such as a staff number (查阅人).',
  })
  reader?: string;
  @Field(() => RoleEnum, { nullable: true, description: 'By readers in this capacity (角色).' })
  role?: Role;
  @Field(() => String, {
    nullable: true,
    description: 'For this body: a GB6 code, an authority id or an organisation id (机构).',
  })
  bureau?: string;
  @Field(() => LegalDateScalar, { nullable: true, description: 'On this day in Shanghai or later (起始日期).' })
  from?: LegalDate;
  @Field(() => LegalDateScalar, { nullable: true, description: 'On this day in Shanghai or earlier (截止日期).' })
  to?: LegalDate;
  @Field(() => AccessKindEnum, { nullable: true })
  kind?: AccessView['kind'];
}

@ArgsType()
export class AccessLogArguments extends PageAtLeast {
  @Field(() => AccessLogFilterInput, { nullable: true })
  filter?: AccessLogFilterInput | null;
}
