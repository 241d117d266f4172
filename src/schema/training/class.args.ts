import { ArgsType, Field, ID, InputType } from 'type-graphql';
import type { SubjectCategory } from '../../aggregates/vocabulary.js';
import type { LegalDate } from '../../kernel/index.js';
import type { ClassFilter, ClassStatus } from '../../projections/training-views.js';
import { PageAtLeast } from '../shared/at-least.js';
import { SubjectCategoryEnum } from '../shared/enums.js';
import { PageArguments } from '../shared/page.js';
import { LegalDateScalar } from '../shared/scalars.js';
import { ClassStatusEnum } from '../shared/training.enums.js';

/** Of one base, so that a base’s own list does not ask which. */
@InputType('BaseClassFilter', {
  description: 'Which classes of a base are wanted; every condition given must hold (筛选条件).',
})
export class BaseClassFilterInput implements Omit<ClassFilter, 'baseId'> {
  @Field(() => ID, { nullable: true, description: 'Under this plan, `plan-…`.' })
  planId?: string;
  @Field(() => [ClassStatusEnum], { nullable: true, description: 'In one of these.' })
  status?: ClassStatus[];
  @Field(() => SubjectCategoryEnum, { nullable: true })
  category?: SubjectCategory;
  @Field(() => LegalDateScalar, { nullable: true, description: 'With a session on this day or later.' })
  from?: LegalDate;
  @Field(() => LegalDateScalar, { nullable: true, description: 'With a session on this day or earlier.' })
  to?: LegalDate;
  @Field(() => String, { nullable: true, description: 'Part of the course’s name (课程名称包含).' })
  course?: string;
}

@InputType('ClassFilter', { description: 'Which classes are wanted; every condition given must hold (筛选条件).' })
export class ClassFilterInput extends BaseClassFilterInput implements ClassFilter {
  @Field(() => ID, { nullable: true, description: 'Of this base, `base-…`.' })
  baseId?: string;
}

@ArgsType()
export class ClassesArguments extends PageAtLeast {
  @Field(() => ClassFilterInput, { nullable: true })
  filter?: ClassFilterInput | null;
}

@ArgsType()
export class BaseClassesArguments extends PageArguments {
  @Field(() => BaseClassFilterInput, { nullable: true })
  filter?: BaseClassFilterInput | null;
}
