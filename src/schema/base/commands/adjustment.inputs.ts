import { ValidateNested } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import type { AdjustmentReason, ClosureReason } from '../../../aggregates/vocabulary.js';
import { BaseCommandInput } from '../../shared/command.inputs.js';
import { AdjustmentReasonEnum, ClosureReasonEnum } from '../../shared/enums.js';
import { Text, Whole } from '../../shared/rules.js';
import { PlaceInput } from '../../shared/terms.types.js';

const reason = '1 to 2000 characters (原因说明).';

@InputType({ description: 'Art.7: place or department of a base changes; never a sanction (动态调整).' })
export class AdjustBaseInput extends BaseCommandInput {
  @Field(() => AdjustmentReasonEnum)
  reasonCode: AdjustmentReason;
  @Field(() => String, { description: reason })
  @Text(2000)
  reason: string;
  @Field(() => PlaceInput, { nullable: true, description: 'The new place; unchanged where absent.' })
  @ValidateNested()
  place?: PlaceInput;
  @Field(() => ID, { nullable: true, description: 'The new competent department; unchanged where absent.' })
  @Text(64)
  department?: string;
  @Field(() => Boolean, {
    nullable: true,
    description: 'True: it is under no department any more, whatever `department` says (不再归口业务主管部门).',
  })
  withoutDepartment?: boolean;
}

@InputType({ description: 'Art.7: a base becomes part of another, which keeps its own number (并入).' })
export class MergeBaseInput extends BaseCommandInput {
  @Field(() => ID, { description: 'The base that goes on, `base-…`.' })
  @Text(200)
  successorId: string;
  @Field(() => String, { description: reason })
  @Text(2000)
  reason: string;
}

@InputType({ description: 'Art.7: a base ends; never a sanction (终止).' })
export class CloseBaseInput extends BaseCommandInput {
  @Field(() => ClosureReasonEnum)
  reasonCode: ClosureReason;
  @Field(() => String, { description: reason })
  @Text(2000)
  reason: string;
}

@InputType({ description: 'Art.7: a base gets another name and keeps its number (更名).' })
export class RenameBaseInput extends BaseCommandInput {
  @Field(() => String, { description: '1 to 200 characters (新名称).' })
  @Text(200)
  name: string;
  @Field(() => String, { description: reason })
  @Text(2000)
  reason: string;
}

@InputType({ description: 'Art.7县3: the county bureau files an adjustment with the city (调整备案).' })
export class FileAdjustmentInput extends BaseCommandInput {
  @Field(() => Int, { description: 'Which act is filed: the `ref` in its entry’s `data.toFile`.' })
  @Whole(1)
  ref: number;
  @Field(() => String, { nullable: true, description: '1 to 80 characters (备案号).' })
  @Text(80)
  filingNo?: string;
}
