import { Ctx, Field, FieldResolver, ObjectType, Resolver } from 'type-graphql';
import type { DepartmentView, DivisionView } from '../../projections/views.js';
import { CommandPayload } from '../shared/command.payload.js';
import { type EdgeContext, today } from '../shared/context.js';
import { DepartmentType, DivisionType } from './jurisdiction.types.js';

@ObjectType('JurisdictionPayload', {
  implements: CommandPayload,
  simpleResolvers: true,
  description: 'The answer to a command on divisions and departments.',
})
export class JurisdictionPayload extends CommandPayload {
  @Field(() => [DivisionType], { description: 'Those in force today, as the views show them now.' })
  divisions: DivisionType[];
  @Field(() => [DepartmentType], { description: 'Those in force today, as the views show them now.' })
  departments: DepartmentType[];
}

@Resolver(() => JurisdictionPayload)
export class JurisdictionPayloadResolver {
  @FieldResolver(() => [DivisionType])
  divisions(@Ctx() context: EdgeContext): Promise<readonly DivisionView[]> {
    return context.views.queries.divisions(today(context));
  }

  @FieldResolver(() => [DepartmentType])
  departments(@Ctx() context: EdgeContext): Promise<readonly DepartmentView[]> {
    return context.views.queries.departments(today(context));
  }
}
