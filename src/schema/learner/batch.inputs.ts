import { ValidateNested } from 'class-validator';
import { Field, InputType } from 'type-graphql';
import type { TitleLevel } from '../../aggregates/vocabulary.js';
import type { LegalDate } from '../../kernel/index.js';
import { Items, Text } from '../shared/rules.js';
import { Gb6Scalar, LegalDateScalar } from '../shared/scalars.js';
import { DocumentTerm } from '../shared/terms.types.js';
import { TitleLevelEnum } from '../shared/training.enums.js';
import { employer, gb6 } from './commands.inputs.js';

/** No rule of its own: what is wrong with a line is told of that line, and does not keep the others. */
@InputType({ description: 'A technician on a list (名单中的学员).' })
export class ListedLearnerInput {
  @Field(() => String, { description: 'Sealed before it is recorded; 1 to 100 characters (姓名).' })
  name: string;
  @Field(() => String, {
    description: 'GB 11643: 18 characters with a valid check character; sealed before it is recorded (公民身份号码).',
  })
  idNumber: string;
  @Field(() => TitleLevelEnum)
  titleLevel: TitleLevel;
  @Field(() => String, { nullable: true, description: employer })
  employer?: string;
  @Field(() => Gb6Scalar, { description: gb6 })
  gb6: string;
  @Field(() => LegalDateScalar, {
    nullable: true,
    description: 'The legal date of this registration; the list’s where absent (登记日期).',
  })
  on?: LegalDate;
}

@InputType({
  description: 'Art.4(4): up to 1,000 technicians are registered, each for itself (批量学员登记).',
})
export class RegisterLearnersInput {
  @Field(() => String, {
    description:
      '1 to 200 characters, new for every list and the same for every retry of it: each line is carried out once (幂等键).',
  })
  @Text(200)
  idempotencyKey: string;
  @Field(() => LegalDateScalar, {
    nullable: true,
    description: 'The legal date of the lines that give none; today in Shanghai where absent (法律日期).',
  })
  on?: LegalDate;
  @Field(() => DocumentTerm, { nullable: true, description: 'What the registrations rest on (依据文书).' })
  @ValidateNested()
  document?: DocumentTerm;
  @Field(() => [ListedLearnerInput], { description: '1 to 1,000 (学员名单).' })
  @Items(1, 1000)
  people: ListedLearnerInput[];
}
