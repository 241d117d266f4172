import { ValidateNested } from 'class-validator';
import { Extensions, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { ClassContent, Session, Venue } from '../../aggregates/training-class/index.js';
import type { ClassBasis, ReleaseMode, SubjectCategory, VenueKind } from '../../aggregates/vocabulary.js';
import type { LegalDate } from '../../kernel/index.js';
import { SubjectCategoryEnum } from '../shared/enums.js';
import { Items, Text, Whole } from '../shared/rules.js';
import { Gb6Scalar, LegalDateScalar } from '../shared/scalars.js';
import { ClassBasisEnum, ReleaseModeEnum, VenueKindEnum } from '../shared/training.enums.js';

@ObjectType('Session', { simpleResolvers: true, description: 'A day of a class, or a part of one (授课).' })
@InputType('SessionInput', { description: 'A day of a class, or a part of one (授课).' })
export class SessionTerm implements Session {
  @Field(() => LegalDateScalar, { description: 'Art.9: hours count by this day (授课日期).' })
  date: LegalDate;
  @Field(() => Int, { description: 'Hours taught, 1 to 24 (学时).' })
  @Whole(1, 24)
  hours: number;
}

@ObjectType('Venue', { simpleResolvers: true, description: 'Art.9 「基地内」: where a class is held (授课地点).' })
@InputType('VenueInput', { description: 'Art.9 「基地内」: where a class is held (授课地点).' })
export class VenueTerm implements Venue {
  @Field(() => VenueKindEnum)
  kind: VenueKind;
  @Field(() => String, { nullable: true, description: 'Asked for of a declared place; at most 300 characters (地址).' })
  @Text(300)
  address?: string;
  @Field(() => Gb6Scalar, { nullable: true, description: 'Its division; asked for of a county base’s declared place.' })
  gb6?: string;
}

@ObjectType('Commission', { simpleResolvers: true, description: 'Art.4(3): who commissioned a class (受委托办班).' })
@InputType('CommissionInput', { description: 'Art.4(3): who commissioned a class (受委托办班).' })
export class CommissionTerm {
  @Field(() => ID, { description: 'The employer, `organisation-…` (委托单位).' })
  @Text(80)
  employerId: string;
  @Field(() => String, { description: '1 to 200 characters (委托合同).' })
  @Text(200)
  contractRef: string;
}

/** A type that says what a class is, beside what its base class holds. */
export function teaching<Base extends object>(base: abstract new () => Base): abstract new () => Base & ClassContent;
export function teaching(base: abstract new () => object): abstract new () => object {
  @ObjectType({ simpleResolvers: true })
  @InputType()
  abstract class Teaching extends base implements ClassContent {
    @Field(() => ClassBasisEnum)
    basis: ClassBasis;
    @Field(() => ID, {
      nullable: true,
      description: 'The plan that it is held under, `plan-…`; asked for where the basis or the mode needs one (计划).',
    })
    @Text(80)
    planId?: string;
    @Field(() => SubjectCategoryEnum, { description: 'A commissioned class or lecture is professional, always.' })
    category: SubjectCategory;
    @Field(() => String, {
      description: 'A subject of the base’s scope; of a public course, the public subject’s code (科目).',
    })
    @Text(200)
    subject: string;
    @Field(() => String, { description: '1 to 200 characters (课程名称).' })
    @Text(200)
    course: string;
    @Field(() => Boolean, { description: 'Art.5(3): whether it is computer training (计算机培训).' })
    computer: boolean;
    @Field(() => ReleaseModeEnum)
    mode: ReleaseMode;
    @Field(() => Int, { description: 'Hours that may be recognised to a learner at most (计划学时).' })
    @Whole(1, 10_000)
    plannedHours: number;
    @Field(() => VenueTerm)
    @ValidateNested()
    venue: VenueTerm;
    @Field(() => [SessionTerm], { description: '1 to 400, in the order of their dates; they are numbered from 1.' })
    @Extensions({ length: 20 })
    @Items(1, 400)
    @ValidateNested()
    sessions: SessionTerm[];
    @Field(() => CommissionTerm, { nullable: true, description: 'Of a commissioned class.' })
    @ValidateNested()
    commission?: CommissionTerm;
  }
  return Teaching;
}

@ObjectType('ClassContent', { simpleResolvers: true, description: 'What a class is, as it was opened (办班内容).' })
export class ClassContentType extends teaching(Object) {}
