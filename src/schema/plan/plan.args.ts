import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';
import type { ReleaseMode, SubjectCategory } from '../../aggregates/vocabulary.js';
import type { PlanFilter, PlanStatus } from '../../projections/training-views.js';
import { PageAtLeast } from '../shared/at-least.js';
import { SubjectCategoryEnum } from '../shared/enums.js';
import { PageArguments } from '../shared/page.js';
import { PlanStatusEnum, ReleaseModeEnum } from '../shared/training.enums.js';

/** Of one base, so that a base’s own list does not ask which. */
@InputType('BasePlanFilter', {
  description: 'Which plans of a base are wanted; every condition given must hold (筛选条件).',
})
export class BasePlanFilterInput implements Omit<PlanFilter, 'baseId'> {
  @Field(() => Int, { nullable: true, description: 'For this year (计划年度).' })
  year?: number;
  @Field(() => [PlanStatusEnum], { nullable: true, description: 'In one of these.' })
  status?: PlanStatus[];
  @Field(() => ReleaseModeEnum, { nullable: true })
  mode?: ReleaseMode;
  @Field(() => SubjectCategoryEnum, { nullable: true })
  category?: SubjectCategory;
}

@InputType('PlanFilter', { description: 'Which plans are wanted; every condition given must hold (筛选条件).' })
export class PlanFilterInput extends BasePlanFilterInput implements PlanFilter {
  @Field(() => ID, { nullable: true, description: 'Of this base, `base-…`.' })
  baseId?: string;
}

@ArgsType()
export class PlansArguments extends PageAtLeast {
  @Field(() => PlanFilterInput, { nullable: true })
  filter?: PlanFilterInput | null;
}

@ArgsType()
export class BasePlansArguments extends PageArguments {
  @Field(() => BasePlanFilterInput, { nullable: true })
  filter?: BasePlanFilterInput | null;
}
