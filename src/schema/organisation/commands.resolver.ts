import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { EdgeContext } from '../shared/context.js';
import { type Performed, performHere, performOnOrganisation } from '../shared/perform.js';
import {
  ChangeAffiliationInput,
  RecordLicenceInput,
  RecordUnifiedCreditCodeInput,
  RegisterLegacyInstitutionInput,
  RegisterOrganisationInput,
  RenameOrganisationInput,
} from './commands.inputs.js';
import { OrganisationPayload } from './payload.js';

@Resolver()
export class OrganisationCommandsResolver {
  @Mutation(() => OrganisationPayload, { description: 'Art.5(1): enters an institution in the register (单位登记).' })
  registerOrganisation(
    @Arg('input', () => RegisterOrganisationInput) input: RegisterOrganisationInput,
    @Ctx() context: EdgeContext,
  ): Promise<Performed> {
    return performHere(context, 'registerOrganisation', input);
  }

  @Mutation(() => OrganisationPayload, { description: 'Records an institution’s new name (单位更名).' })
  renameOrganisation(
    @Arg('input', () => RenameOrganisationInput) input: RenameOrganisationInput,
    @Ctx() context: EdgeContext,
  ): Promise<Performed> {
    return performOnOrganisation(context, 'renameOrganisation', input);
  }

  @Mutation(() => OrganisationPayload, {
    description: 'Records the unified social credit code (登记统一社会信用代码).',
  })
  recordUnifiedCreditCode(
    @Arg('input', () => RecordUnifiedCreditCodeInput) input: RecordUnifiedCreditCodeInput,
    @Ctx() context: EdgeContext,
  ): Promise<Performed> {
    return performOnOrganisation(context, 'recordUnifiedCreditCode', input);
  }

  @Mutation(() => OrganisationPayload, { description: 'Art.3: records whom an institution belongs to (隶属关系变更).' })
  changeAffiliation(
    @Arg('input', () => ChangeAffiliationInput) input: ChangeAffiliationInput,
    @Ctx() context: EdgeContext,
  ): Promise<Performed> {
    return performOnOrganisation(context, 'changeAffiliation', input);
  }

  @Mutation(() => OrganisationPayload, { description: 'Art.5(1): records a school licence (登记办学许可证).' })
  recordLicence(
    @Arg('input', () => RecordLicenceInput) input: RecordLicenceInput,
    @Ctx() context: EdgeContext,
  ): Promise<Performed> {
    return performOnOrganisation(context, 'recordLicence', input);
  }

  @Mutation(() => OrganisationPayload, {
    description: 'Art.11: keeps an institution of the old list for reference (旧机构备查).',
  })
  registerLegacyInstitution(
    @Arg('input', () => RegisterLegacyInstitutionInput) input: RegisterLegacyInstitutionInput,
    @Ctx() context: EdgeContext,
  ): Promise<Performed> {
    return performHere(context, 'registerLegacyInstitution', input);
  }
}
