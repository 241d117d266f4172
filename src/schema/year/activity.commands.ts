import { Arg, Ctx, FieldResolver, ID, Mutation, ObjectType, Resolver, Root } from 'type-graphql';
import { CommandPayload } from '../shared/command.payload.js';
import type { EdgeContext } from '../shared/context.js';
import { type Performed, performHere } from '../shared/perform.js';
import {
  CommendStaffInput,
  HoldExchangeActivityInput,
  HoldManagerTrainingInput,
  IssueGuidanceInput,
} from './activity.inputs.js';

@ObjectType('CityActivityPayload', {
  implements: CommandPayload,
  simpleResolvers: true,
  description: 'The answer to a command that records an activity.',
})
export class CityActivityPayload extends CommandPayload {}

@Resolver(() => CityActivityPayload)
export class CityActivityCommandsResolver {
  @Mutation(() => CityActivityPayload, { description: 'Art.7市6: records a training of managers (培训基地管理人员).' })
  holdManagerTraining(
    @Arg('input', () => HoldManagerTrainingInput) input: HoldManagerTrainingInput,
    @Ctx() context: EdgeContext,
  ): Promise<Performed> {
    return performHere(context, 'holdManagerTraining', input);
  }

  @Mutation(() => CityActivityPayload, { description: 'Art.7市7: records an exchange of bases (开展教研交流).' })
  holdExchangeActivity(
    @Arg('input', () => HoldExchangeActivityInput) input: HoldExchangeActivityInput,
    @Ctx() context: EdgeContext,
  ): Promise<Performed> {
    return performHere(context, 'holdExchangeActivity', input);
  }

  @Mutation(() => CityActivityPayload, { description: 'Art.3, 4(2): records guidance to bases (业务指导).' })
  issueGuidance(
    @Arg('input', () => IssueGuidanceInput) input: IssueGuidanceInput,
    @Ctx() context: EdgeContext,
  ): Promise<Performed> {
    return performHere(context, 'issueGuidance', input);
  }

  @Mutation(() => CityActivityPayload, {
    description: 'Art.7市8, 8(2): commends staff of a base, naming nobody (表彰有关人员).',
  })
  commendStaff(
    @Arg('input', () => CommendStaffInput) input: CommendStaffInput,
    @Ctx() context: EdgeContext,
  ): Promise<Performed> {
    return performHere(context, 'commendStaff', input);
  }

  @FieldResolver(() => ID, {
    nullable: true,
    description: 'The activity, `cityActivity-<uuid>`; absent where refused.',
  })
  activityId(@Root() { id }: Performed): string | undefined {
    return id;
  }
}
