import { ValidateNested } from 'class-validator';
import { Field, InputType, Int } from 'type-graphql';
import { BaseCommandInput } from '../../shared/command.inputs.js';
import { Items, Text, Year } from '../../shared/rules.js';
import { Sha256Scalar } from '../../shared/scalars.js';
import { EvidenceInput, RectificationItemTerm } from '../../shared/terms.types.js';
import { AssessmentScoresTerm } from '../../year/year.types.js';
import { EligibilityFactsInput } from './eligibility.inputs.js';

const reportedYear = 'The year reported on, at whose end it is due (年度).';
const docHash = 'The SHA-256 of the document (文件哈希).';

@InputType({ description: 'Art.8(1): a base hands in its review of the year (报送年度自查总结).' })
export class SubmitAnnualReportInput extends BaseCommandInput {
  @Field(() => Int, { description: reportedYear })
  @Year()
  year: number;
  @Field(() => Sha256Scalar, { description: docHash })
  docHash: string;
}

@InputType({ description: 'Art.8(1): a base hands in its plan for the year after (报送下一年度培训计划).' })
export class SubmitNextYearPlanInput extends BaseCommandInput {
  @Field(() => Int, { description: reportedYear })
  @Year()
  year: number;
  @Field(() => Sha256Scalar, { description: docHash })
  docHash: string;
}

@InputType({ description: 'Art.7市4: a bureau or a department inspects a base (检查).' })
export class RecordInspectionInput extends BaseCommandInput {
  @Field(() => [RectificationItemTerm], { description: 'What was found wrong; at most 50, or none (检查发现问题).' })
  @Items(0, 50)
  @ValidateNested()
  findings: RectificationItemTerm[];
  @Field(() => [EvidenceInput], { nullable: true, description: 'At most 20.' })
  @Items(0, 20)
  @ValidateNested()
  evidence?: EvidenceInput[];
}

@InputType({ description: 'Art.8: a base is assessed, once a year; the outcome follows (年度考核).' })
export class ConcludeAssessmentInput extends BaseCommandInput {
  @Field(() => Int, { description: 'The year assessed (年度).' })
  @Year()
  year: number;
  @Field(() => AssessmentScoresTerm)
  @ValidateNested()
  scores: AssessmentScoresTerm;
  @Field(() => EligibilityFactsInput)
  @ValidateNested()
  recheck: EligibilityFactsInput;
}

@InputType({ description: 'Art.8(2): a base is commended for a year without fault (表彰奖励).' })
export class AwardCommendationInput extends BaseCommandInput {
  @Field(() => Int, { description: 'The year that it is commended for (年度).' })
  @Year()
  year: number;
  @Field(() => String, { description: '1 to 200 characters (荣誉名称).' })
  @Text(200)
  title: string;
}
