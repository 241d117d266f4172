import { Field, ID, InputType, Int } from 'type-graphql';
import type { LegalDate } from '../../kernel/index.js';
import { CommandInput, PublicSubjectCommandInput } from '../shared/command.inputs.js';
import { Text, Whole } from '../shared/rules.js';
import { LegalDateScalar } from '../shared/scalars.js';

@InputType({ description: 'Art.7市5: the city designates a public subject (确定公共科目).' })
export class DesignatePublicSubjectInput extends CommandInput {
  @Field(() => String, { description: 'Its code for ever, 1 to 40 characters (科目代码).' })
  @Text(40)
  code: string;
  @Field(() => String, { description: '1 to 200 characters (科目名称).' })
  @Text(200)
  name: string;
  @Field(() => Int, { description: 'What passing it counts (学时).' })
  @Whole(1, 10_000)
  hours: number;
  @Field(() => LegalDateScalar, { description: 'The first day on which it is a public subject (起始日期).' })
  from: LegalDate;
}

@InputType({ description: 'Art.7市5: a public subject ends (停止公共科目).' })
export class EndPublicSubjectInput extends PublicSubjectCommandInput {
  @Field(() => LegalDateScalar, { description: 'The first day on which it is no public subject (生效日期).' })
  effectiveOn: LegalDate;
}

@InputType({ description: 'Art.7市5: the city has a municipal base teach a public subject (指派施教).' })
export class AssignPublicDeliveryInput extends PublicSubjectCommandInput {
  @Field(() => ID, { description: 'The base, `base-…`.' })
  @Text(80)
  baseId: string;
  @Field(() => LegalDateScalar, { description: 'The first day (起始日期).' })
  from: LegalDate;
}

@InputType({ description: 'Art.7市5: a base teaches a public subject no more (终止施教).' })
export class EndPublicDeliveryInput extends PublicSubjectCommandInput {
  @Field(() => ID, { description: 'The base, `base-…`.' })
  @Text(80)
  baseId: string;
  @Field(() => LegalDateScalar, { description: 'The first day on which it does not teach it (生效日期).' })
  effectiveOn: LegalDate;
}
