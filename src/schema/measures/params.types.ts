import { ValidateNested } from 'class-validator';
import { Field, InputType, Int, ObjectType } from 'type-graphql';
import type { MeasuresParams } from '../../aggregates/measures/index.js';
import type { LicenceKind, OrganisationType as OrganisationKind, TrainingSystem } from '../../aggregates/vocabulary.js';
import { LicenceKindEnum, OrganisationTypeEnum, TrainingSystemEnum } from '../shared/enums.js';
import { Text } from '../shared/rules.js';

/** Makes a class the output type `name` and the input type `nameInput`: the parameters are given as they are shown. */
const Params =
  (name: string, description: string): ClassDecorator =>
  (target) => {
    ObjectType(name, { description, simpleResolvers: true })(target);
    InputType(`${name}Input`, { description })(target);
  };

type Section<Name extends keyof MeasuresParams> = MeasuresParams[Name];

@Params('Ratio', 'A ratio, as numerator and denominator (比例).')
export class Ratio {
  @Field(() => Int, { description: 'From 1 (分子).' })
  numerator: number;
  @Field(() => Int, { description: 'From 1 (分母).' })
  denominator: number;
}

@Params('ApplicationParams', 'Art.6(1).')
export class ApplicationParams implements Section<'application'> {
  @Field(() => Int, { description: 'Copies of the application form (申报表份数).' })
  formCopies: number;
}

@Params('EligibilityParams', 'Art.5: the conditions.')
export class EligibilityParams implements Section<'eligibility'> {
  @Field(() => [OrganisationTypeEnum], { description: 'Art.5(1): bodies that need no licence (无须许可证的单位类型).' })
  typesWithoutLicence: OrganisationKind[];
  @Field(() => [LicenceKindEnum], { description: 'Art.5(1): licences that are accepted (认可的许可证).' })
  licences: LicenceKind[];
  @Field(() => Int, { description: 'Art.5(2): at least, in hundredths of m² (教学面积).' })
  teachingArea: number;
  @Field(() => Int, { description: 'Art.5(2): at least, persons at once (容纳人数).' })
  capacity: number;
  @Field(() => Int, { description: 'Art.5(2): years of a lease at least (租期).' })
  leaseYears: number;
  @Field(() => Int, { description: 'Art.5(2): a lease that ends within as many months is a caution.' })
  leaseWarningMonths: number;
  @Field(() => Int, { description: 'Art.5(3): at least (计算机台数).' })
  computers: number;
  @Field(() => Int, { description: 'Art.5(3): at least (投影仪).' })
  projectors: number;
  @Field(() => Int, { description: 'Art.5(4): the age of fire-safety evidence at most, in months.' })
  safetyEvidenceMonths: number;
  @Field(() => Ratio, { description: 'Art.5(5): senior titles among the teachers at least (高级职称比例).' })
  @ValidateNested()
  seniorRatio: Ratio;
  @Field(() => Int, { description: 'Art.5(5): at least (专职管理人员).' })
  managers: number;
  @Field(() => [TrainingSystemEnum], { description: 'Art.5(6): those asked for (管理制度).' })
  systems: TrainingSystem[];
}

@Params('EvaluationParams', 'Art.6(2): working days for the decision.')
export class EvaluationParams implements Section<'evaluation'> {
  @Field(() => Int, { description: '(办理期限，工作日)' })
  workingDays: number;
  @Field(() => Int, { description: '(可延长，工作日)' })
  extensionWorkingDays: number;
}

@Params('FilingParams', 'Art.6(3).')
export class FilingParams implements Section<'filing'> {
  @Field(() => Int, { description: 'Working days for the city’s answer to a filing (备案答复期限).' })
  answerWorkingDays: number;
}

@Params('NumberingParams', 'Art.8(3).')
export class NumberingParams implements Section<'numbering'> {
  @Field(() => String, { description: '2 to 8 capital letters (编号前缀).' })
  @Text(20)
  prefix: string;
  @Field(() => Int, { description: '(流水号位数)' })
  serialDigits: number;
}

@Params('PlaqueParams', 'Art.6(3).')
export class PlaqueParams implements Section<'plaque'> {
  @Field(() => Int, { description: 'Working days for handing the plaque back (收牌期限).' })
  recallWorkingDays: number;
}

@Params('RectificationParams', 'Art.8(2): months.')
export class RectificationParams implements Section<'rectification'> {
  @Field(() => Int, { description: 'The usual period (整改期限).' })
  months: number;
  @Field(() => Int, { description: 'The shortest.' })
  minMonths: number;
  @Field(() => Int, { description: 'The longest.' })
  maxMonths: number;
  @Field(() => Int, { description: 'How many extensions may be granted (延期次数).' })
  extensions: number;
}

@Params('InactivityParams', 'Art.8(2).')
export class InactivityParams implements Section<'inactivity'> {
  @Field(() => Int, { description: 'Months without activity after which a base is inactive (未开展活动期限).' })
  months: number;
}

@Params('RevocationParams', 'Art.8(2).')
export class RevocationParams implements Section<'revocation'> {
  @Field(() => Int, { description: 'Working days for a statement (陈述申辩期限).' })
  statementWorkingDays: number;
}

@Params('AdjustmentParams', 'Art.7县3.')
export class AdjustmentParams implements Section<'adjustment'> {
  @Field(() => Int, { description: 'Working days for filing an act of the county bureau (调整备案期限).' })
  filingWorkingDays: number;
}

@Params('YearlyHoursParams', 'Hours to be taken in a year, by title (年度学时).')
export class YearlyHoursParams {
  @Field(() => Int, { description: '(高级)' })
  senior: number;
  @Field(() => Int, { description: '(中级)' })
  middle: number;
  @Field(() => Int, { description: '(初级)' })
  junior: number;
  @Field(() => Int, { description: 'Of them in public subjects (公共科目).' })
  public: number;
}

@Params('DailyCapParams', 'Hours that count in a day at most, by mode of release (每日学时上限).')
export class DailyCapParams {
  @Field(() => Int, { description: '(脱产)' })
  FULL_RELEASE: number;
  @Field(() => Int, { description: '(半脱产)' })
  HALF_RELEASE: number;
}

@Params('HoursParams', 'Art.9: credit hours.')
export class HoursParams implements Section<'hours'> {
  @Field(() => YearlyHoursParams)
  @ValidateNested()
  yearly: YearlyHoursParams;
  @Field(() => Int, { description: 'Minutes of an hour (每学时分钟数).' })
  minutes: number;
  @Field(() => DailyCapParams)
  @ValidateNested()
  dailyCap: DailyCapParams;
  @Field(() => Boolean, { description: 'Whether sessions held online count (是否认可线上学时).' })
  online: boolean;
}

@Params('TrainingParams', 'Art.4: training.')
export class TrainingParams implements Section<'training'> {
  @Field(() => Int, { description: 'Art.4(5): working days from completion to the report (报送期限).' })
  reportWorkingDays: number;
  @Field(() => Ratio, {
    description: 'Art.4(2): a class of a county base with a greater share of learners from outside is a finding.',
  })
  @ValidateNested()
  outsideShare: Ratio;
}

@Params('AnnualParams', 'Art.8(1): the year.')
export class AnnualParams implements Section<'annual'> {
  @Field(() => String, { description: '`MM-DD` of the same year (报送期限).' })
  @Text(20)
  reportBy: string;
  @Field(() => String, { description: '`MM-DD` of the next year (审核公布期限).' })
  @Text(20)
  reviewBy: string;
  @Field(() => Int, { description: 'Points of each of the four dimensions (每项分值).' })
  dimensionPoints: number;
  @Field(() => Int, { description: 'Points in total to pass (合格总分).' })
  passTotal: number;
  @Field(() => Ratio, { description: 'The share of each dimension’s points to pass (单项合格比例).' })
  @ValidateNested()
  passDimension: Ratio;
}

@Params('MeasuresParams', 'Every number, period and switch that the regulation leaves to a decision (办法参数).')
export class MeasuresParamsTerm implements MeasuresParams {
  @Field(() => ApplicationParams)
  @ValidateNested()
  application: ApplicationParams;
  @Field(() => EligibilityParams)
  @ValidateNested()
  eligibility: EligibilityParams;
  @Field(() => EvaluationParams)
  @ValidateNested()
  evaluation: EvaluationParams;
  @Field(() => FilingParams)
  @ValidateNested()
  filing: FilingParams;
  @Field(() => NumberingParams)
  @ValidateNested()
  numbering: NumberingParams;
  @Field(() => PlaqueParams)
  @ValidateNested()
  plaque: PlaqueParams;
  @Field(() => RectificationParams)
  @ValidateNested()
  rectification: RectificationParams;
  @Field(() => InactivityParams)
  @ValidateNested()
  inactivity: InactivityParams;
  @Field(() => RevocationParams)
  @ValidateNested()
  revocation: RevocationParams;
  @Field(() => AdjustmentParams)
  @ValidateNested()
  adjustment: AdjustmentParams;
  @Field(() => HoursParams)
  @ValidateNested()
  hours: HoursParams;
  @Field(() => TrainingParams)
  @ValidateNested()
  training: TrainingParams;
  @Field(() => AnnualParams)
  @ValidateNested()
  annual: AnnualParams;
}
