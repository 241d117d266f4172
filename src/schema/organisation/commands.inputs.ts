import { ValidateNested } from 'class-validator';
import { Field, InputType } from 'type-graphql';
import type { OrganisationType as OrganisationKind } from '../../aggregates/vocabulary.js';
import { CommandInput, OrganisationCommandInput } from '../shared/command.inputs.js';
import { OrganisationTypeEnum } from '../shared/enums.js';
import { Text } from '../shared/rules.js';
import { LicenceTerm } from './organisation.type.js';

@InputType({
  description:
    'Art.5(1): an institution is entered in the register; at least one of its codes is asked for (单位登记).',
})
export class RegisterOrganisationInput extends CommandInput {
  @Field(() => String, { description: '1 to 200 characters (单位名称).' })
  @Text(200)
  name: string;
  @Field(() => String, {
    nullable: true,
    description: 'GB 32100: 18 characters with a valid check character (统一社会信用代码).',
  })
  @Text(40)
  uscc?: string;
  @Field(() => String, {
    nullable: true,
    description: 'GB 11714: `D2143569-X` with a valid check character (组织机构代码).',
  })
  @Text(40)
  orgCode?: string;
  @Field(() => OrganisationTypeEnum)
  type: OrganisationKind;
  @Field(() => String, { nullable: true, description: 'Art.3: the body it belongs to (隶属关系).' })
  @Text(200)
  affiliation?: string;
  @Field(() => LicenceTerm, { nullable: true })
  @ValidateNested()
  licence?: LicenceTerm;
}

@InputType({ description: 'An institution got another name (单位更名).' })
export class RenameOrganisationInput extends OrganisationCommandInput {
  @Field(() => String, { description: '1 to 200 characters (新名称).' })
  @Text(200)
  name: string;
}

@InputType({
  description: 'An institution known by its organisation code got its unified code (登记统一社会信用代码).',
})
export class RecordUnifiedCreditCodeInput extends OrganisationCommandInput {
  @Field(() => String, { description: '18 characters that contain the organisation code (统一社会信用代码).' })
  @Text(40)
  uscc: string;
}

@InputType({ description: 'Art.3: an institution now belongs to another body (隶属关系变更).' })
export class ChangeAffiliationInput extends OrganisationCommandInput {
  @Field(() => String, { description: '1 to 200 characters (隶属关系).' })
  @Text(200)
  affiliation: string;
}

@InputType({ description: 'Art.5(1): a licence is recorded (登记办学许可证).' })
export class RecordLicenceInput extends OrganisationCommandInput {
  @Field(() => LicenceTerm)
  @ValidateNested()
  licence: LicenceTerm;
}

@InputType({
  description: 'Art.11: an institution of the old list, kept for reference; it grants nothing (旧机构备查).',
})
export class RegisterLegacyInstitutionInput extends CommandInput {
  @Field(() => String, { description: '1 to 200 characters (机构名称).' })
  @Text(200)
  name: string;
  @Field(() => String, { description: 'Its place in the old list, 1 to 200 characters (原名录编号).' })
  @Text(200)
  oldRef: string;
  @Field(() => String, { nullable: true, description: 'At most 500 characters (备注).' })
  @Text(500)
  remark?: string;
}
