import { ValidateNested } from 'class-validator';
import { Field, InputType, Int } from 'type-graphql';
import type { EligibilityFacts } from '../../../aggregates/base/index.js';
import type { Tenure, TrainingSystem } from '../../../aggregates/vocabulary.js';
import type { LegalDate } from '../../../kernel/index.js';
import { TenureEnum, TrainingSystemEnum } from '../../shared/enums.js';
import { Items, Text, Whole } from '../../shared/rules.js';
import { LegalDateScalar } from '../../shared/scalars.js';

@InputType({ description: 'Art.5(2): a contract of lease; both days are in it (租赁合同).' })
export class LeaseInput {
  @Field(() => LegalDateScalar)
  from: LegalDate;
  @Field(() => LegalDateScalar)
  to: LegalDate;
}

@InputType({ description: 'Art.5(2): a fixed teaching site (培训场所).' })
export class SiteInput {
  @Field(() => String, { description: '1 to 300 characters (地址).' })
  @Text(300)
  address: string;
  @Field(() => Int, { description: 'Teaching area in hundredths of m²: 200 m² is 20000 (教学面积).' })
  @Whole(0)
  area: number;
  @Field(() => Int, { description: 'How many persons it holds at once (可同时容纳人数).' })
  @Whole(0)
  capacity: number;
  @Field(() => TenureEnum)
  tenure: Tenure;
  @Field(() => [LeaseInput], { description: 'At most 20; none where the site is owned.' })
  @Items(0, 20)
  leases: LeaseInput[];
}

/** An input that states every fact that Art.5 asks for, beside what its base class holds. */
export function stating<Base extends object>(base: abstract new () => Base): abstract new () => Base & EligibilityFacts;
export function stating(base: abstract new () => object): abstract new () => object {
  @InputType()
  abstract class Stating extends base implements EligibilityFacts {
    @Field(() => [SiteInput], { description: 'Art.5(2): at most 50.' })
    @Items(0, 50)
    @ValidateNested()
    sites: SiteInput[];
    @Field(() => Int, {
      description: 'Art.5(3): computers for learners; servers and tablets do not count (计算机台数).',
    })
    @Whole(0)
    computers: number;
    @Field(() => Int, { description: 'Art.5(3): multimedia projectors (多媒体投影仪).' })
    @Whole(0)
    projectors: number;
    @Field(() => Boolean, { description: 'Art.5(4) (通道畅通).' })
    exitsClear: boolean;
    @Field(() => Boolean, { description: 'Art.5(4) (消防设施到位).' })
    fireOk: boolean;
    @Field(() => LegalDateScalar, {
      nullable: true,
      description: 'Art.5(4): the date of the fire-safety evidence (消防证明日期).',
    })
    safetyEvidenceOn?: LegalDate;
    @Field(() => Int, {
      description: 'Art.5(5): full- and part-time teachers under a contract of at least a year (师资人数).',
    })
    @Whole(0)
    faculty: number;
    @Field(() => Int, { description: 'Art.5(5): those of them with a senior title, 正高 and 副高 (高级职称人数).' })
    @Whole(0)
    senior: number;
    @Field(() => Int, {
      description: 'Art.5(5): full-time training managers, not counted among the teachers (专职管理人员).',
    })
    @Whole(0)
    managers: number;
    @Field(() => Boolean, { description: 'Art.5(5): the evaluators’ judgement (师资相对稳定、专兼职结合).' })
    facultyStable: boolean;
    @Field(() => Boolean, { description: 'Art.5(5): the evaluators’ judgement (管理机构健全、人员素质较高).' })
    managementSound: boolean;
    @Field(() => [TrainingSystemEnum], { description: 'Art.5(6): those that are in place (管理制度).' })
    @Items(0, 6)
    systems: TrainingSystem[];
  }
  return Stating;
}

@InputType({ description: 'Art.5: every condition, as it is found on the day of an assessment (条件复核).' })
export class EligibilityFactsInput extends stating(Object) {}
