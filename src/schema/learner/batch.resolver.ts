import { Arg, Ctx, Extensions, Field, ID, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import { type CommandOutcome, registerLearners } from '../../application/index.js';
import type { Position } from '../../ledger/ledger.js';
import { UserError } from '../shared/command.payload.js';
import { type EdgeContext, signedIn } from '../shared/context.js';
import { caughtUp, invalid, userError } from '../shared/perform.js';
import { dataOf } from '../shared/plain.js';
import { PositionScalar } from '../shared/scalars.js';
import { faultsIn } from '../shared/validate.js';
import { RegisterLearnersInput } from './batch.inputs.js';

@ObjectType('LearnerLineResult', {
  simpleResolvers: true,
  description: 'How one line of a list fared: it holds, or it is refused for itself (逐行结果).',
})
export class LearnerLineResult {
  @Field(() => Int, { description: 'Its place on the list, from 1 (行次).' })
  line: number;
  @Field(() => ID, { nullable: true, description: 'The learner, `learner-<uuid>`; absent where the line is refused.' })
  learnerId?: string;
  @Field(() => Boolean, {
    description: 'Whether this list registered the person; false where refused or registered already (是否新登记).',
  })
  registered: boolean;
  @Field(() => [UserError], { description: 'All that is wrong with the line; the path is `people.<line − 1>.…`.' })
  @Extensions({ length: 1 })
  userErrors: readonly UserError[];
}

@ObjectType('RegisterLearnersPayload', {
  simpleResolvers: true,
  description: 'The answer to a list of registrations, line by line.',
})
export class RegisterLearnersPayload {
  @Field(() => [LearnerLineResult], { description: 'One a line, in their order; empty where the list was refused.' })
  @Extensions({ length: 1_000 })
  results: readonly LearnerLineResult[];
  @Field(() => Int, { description: 'How many persons this list registered (新登记人数).' })
  registered: number;
  @Field(() => PositionScalar, {
    nullable: true,
    description: 'Of the last entry; give it as `atLeast` to a later query.',
  })
  position?: Position | undefined;
  @Field(() => Boolean, { description: 'Whether the views have reached `position`.' })
  viewsCaughtUp: boolean;
  @Field(() => [UserError], { description: 'Why the list as a whole was refused; nothing was registered then.' })
  userErrors: readonly UserError[];
}

const refused = (userErrors: readonly UserError[]): RegisterLearnersPayload => ({
  results: [],
  registered: 0,
  viewsCaughtUp: true,
  userErrors,
});

const resultOf = (outcome: CommandOutcome, i: number, { language }: EdgeContext): LearnerLineResult =>
  outcome.ok
    ? { line: i + 1, learnerId: outcome.id, registered: outcome.entries.length > 0, userErrors: [] }
    : {
        line: i + 1,
        registered: false,
        userErrors: outcome.refusals.map((refusal) => userError(refusal, language)),
      };

const lastPosition = (outcomes: readonly CommandOutcome[]): Position | undefined =>
  outcomes.reduce<Position | undefined>((last, outcome) => {
    const position = outcome.ok ? outcome.position : undefined;
    return last === undefined || (position !== undefined && position > last) ? position : last;
  }, undefined);

@Resolver()
export class LearnersBatchResolver {
  @Mutation(() => RegisterLearnersPayload, {
    description:
      'Art.4(4): registers up to 1,000 technicians; each line for itself, so that one at fault does not keep the others (批量学员登记).',
  })
  async registerLearners(
    @Arg('input', () => RegisterLearnersInput) input: RegisterLearnersInput,
    @Ctx() context: EdgeContext,
  ): Promise<RegisterLearnersPayload> {
    const { language, correlationId, application } = context;
    const actor = signedIn(context);
    const faults = faultsIn(input, language);
    if (faults.length > 0) return refused(faults.map((fault) => invalid('registerLearner', fault, language)));
    const outcome = await registerLearners(application, { ...dataOf(input, []), actor, correlationId });
    if (!outcome.ok) return refused(outcome.refusals.map((refusal) => userError(refusal, language)));
    const results = outcome.lines.map((line, i) => resultOf(line, i, context));
    const position = lastPosition(outcome.lines);
    return {
      results,
      registered: results.filter(({ registered }) => registered).length,
      position,
      viewsCaughtUp: position === undefined || (await caughtUp(context, position)),
      userErrors: [],
    };
  }
}
