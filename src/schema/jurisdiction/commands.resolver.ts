import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { EdgeContext } from '../shared/context.js';
import { commandData, type Performed, perform, performHere } from '../shared/perform.js';
import {
  ChangeJurisdictionInput,
  EndAuthorityInput,
  EstablishAuthorityInput,
  EstablishDivisionInput,
} from './commands.inputs.js';
import { JurisdictionPayload } from './payload.js';

@Resolver()
export class JurisdictionCommandsResolver {
  @Mutation(() => JurisdictionPayload, { description: 'Art.7: establishes a division (设立区划).' })
  establishDivision(
    @Arg('input', () => EstablishDivisionInput) input: EstablishDivisionInput,
    @Ctx() context: EdgeContext,
  ): Promise<Performed> {
    return performHere(context, 'establishDivision', input);
  }

  @Mutation(() => JurisdictionPayload, {
    description: 'Art.7: moves a division or a town to another from a day on (管辖调整).',
  })
  changeJurisdiction(
    @Arg('input', () => ChangeJurisdictionInput) input: ChangeJurisdictionInput,
    @Ctx() context: EdgeContext,
  ): Promise<Performed> {
    const { effectiveOn, ...change } = commandData(input);
    return perform(context, 'changeJurisdiction', input, { ...change, on: effectiveOn });
  }

  @Mutation(() => JurisdictionPayload, { description: 'Art.7: establishes a competent department (设立业务主管部门).' })
  establishAuthority(
    @Arg('input', () => EstablishAuthorityInput) input: EstablishAuthorityInput,
    @Ctx() context: EdgeContext,
  ): Promise<Performed> {
    return performHere(context, 'establishAuthority', input);
  }

  @Mutation(() => JurisdictionPayload, { description: 'Art.7: ends a competent department (撤销业务主管部门).' })
  endAuthority(
    @Arg('input', () => EndAuthorityInput) input: EndAuthorityInput,
    @Ctx() context: EdgeContext,
  ): Promise<Performed> {
    const { effectiveOn, ...ended } = commandData(input);
    return perform(context, 'endAuthority', input, { ...ended, on: effectiveOn });
  }
}
