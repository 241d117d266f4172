import { ValidateNested } from 'class-validator';
import { Field, InputType, ObjectType } from 'type-graphql';
import type { SubjectCategory } from '../../aggregates/vocabulary.js';
import type { LegalDate } from '../../kernel/index.js';
import { SubjectCategoryEnum } from './enums.js';
import { Clause, Items, Text } from './rules.js';
import { Gb6Scalar, LegalDateScalar, Sha256Scalar } from './scalars.js';

/** Terms that are written the same when they are given and when they are shown. */

@ObjectType('Subject', { simpleResolvers: true, description: 'A subject that a base may teach (科目).' })
@InputType('SubjectInput', { description: 'A subject that a base may teach (科目).' })
export class SubjectTerm {
  @Field(() => SubjectCategoryEnum, { description: 'Art.4(2): a county base teaches professional subjects only.' })
  category: SubjectCategory;
  @Field(() => String, { description: '1 to 200 characters.' })
  @Text(200)
  name: string;
}

@ObjectType('Scope', { simpleResolvers: true, description: 'Art.4(1): what a base may teach (培训权限).' })
@InputType('ScopeInput', { description: 'Art.4(1): what a base may teach (培训权限).' })
export class ScopeTerm {
  @Field(() => [SubjectTerm], { description: '1 to 50.' })
  @Items(1, 50)
  @ValidateNested()
  subjects: SubjectTerm[];
  @Field(() => Boolean, {
    description: 'Art.5(3): computer training, for which at least 50 computers are asked (计算机培训).',
  })
  computer: boolean;
}

@ObjectType('DocumentRef', { simpleResolvers: true, description: 'A document that an act rests on (依据文书).' })
@InputType('DocumentRefInput', { description: 'A document that an act rests on (依据文书).' })
export class DocumentTerm {
  @Field(() => String, { description: 'Its number or title, 1 to 200 characters (文号).' })
  @Text(200)
  ref: string;
  @Field(() => Sha256Scalar, { nullable: true, description: 'Of its file.' })
  sha256?: string;
}

@ObjectType('RectificationItem', { simpleResolvers: true, description: 'A finding that must be put right (整改事项).' })
@InputType('RectificationItemInput', { description: 'A finding that must be put right (整改事项).' })
export class RectificationItemTerm {
  @Field(() => String, { description: '1 to 2000 characters.' })
  @Text(2000)
  finding: string;
  @Field(() => String, { description: 'The clause that it goes against, such as `Art.5(4)`.' })
  @Clause()
  article: string;
}

@InputType('PlaceInput', { description: 'Where a base teaches (办学地点).' })
export class PlaceInput {
  @Field(() => Gb6Scalar, { description: 'The division on the day of the act.' })
  gb6: string;
  @Field(() => String, {
    nullable: true,
    description: 'The town, where a boundary change may move it alone (镇、街道).',
  })
  @Text(100)
  town?: string;
}

@InputType('EvidenceInput', { description: 'A document that is handed in (证明材料).' })
export class EvidenceInput {
  @Field(() => String, { description: '1 to 200 characters.' })
  @Text(200)
  title: string;
  @Field(() => Sha256Scalar, { description: 'Of its file.' })
  sha256: string;
  @Field(() => LegalDateScalar, { nullable: true })
  issuedOn?: LegalDate;
}
