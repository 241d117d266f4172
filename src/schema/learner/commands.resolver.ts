import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { EdgeContext } from '../shared/context.js';
import { type Performed, performHere, performOnLearner } from '../shared/perform.js';
import {
  ChangeEmployerInput,
  ChangeTitleLevelInput,
  CorrectLearnerNameInput,
  EraseLearnerInput,
  RegisterLearnerInput,
} from './commands.inputs.js';
import { LearnerPayload } from './payload.js';

@Resolver()
export class LearnerCommandsResolver {
  @Mutation(() => LearnerPayload, {
    description: 'Art.4(4): registers a technician, and answers with the id that the person has (学员登记).',
  })
  registerLearner(
    @Arg('input', () => RegisterLearnerInput) input: RegisterLearnerInput,
    @Ctx() context: EdgeContext,
  ): Promise<Performed> {
    return performHere(context, 'registerLearner', input);
  }

  @Mutation(() => LearnerPayload, { description: 'Art.4(4): records a learner’s new title (职称变更).' })
  changeTitleLevel(
    @Arg('input', () => ChangeTitleLevelInput) input: ChangeTitleLevelInput,
    @Ctx() context: EdgeContext,
  ): Promise<Performed> {
    return performOnLearner(context, 'changeTitleLevel', input);
  }

  @Mutation(() => LearnerPayload, { description: 'Art.4(4): records a learner’s new employer (单位变更).' })
  changeEmployer(
    @Arg('input', () => ChangeEmployerInput) input: ChangeEmployerInput,
    @Ctx() context: EdgeContext,
  ): Promise<Performed> {
    return performOnLearner(context, 'changeEmployer', input);
  }

  @Mutation(() => LearnerPayload, {
    description: 'Art.4(4): corrects a learner’s name; the earlier one stays sealed in its entry (姓名更正).',
  })
  correctLearnerName(
    @Arg('input', () => CorrectLearnerNameInput) input: CorrectLearnerNameInput,
    @Ctx() context: EdgeContext,
  ): Promise<Performed> {
    return performOnLearner(context, 'correctLearnerName', input);
  }

  @Mutation(() => LearnerPayload, {
    description:
      'PIPL 47: erases who a learner is, for ever, here and in every copy; the hours stay, and every entry as it was recorded (删除学员个人信息).',
  })
  eraseLearner(
    @Arg('input', () => EraseLearnerInput) input: EraseLearnerInput,
    @Ctx() context: EdgeContext,
  ): Promise<Performed> {
    return performOnLearner(context, 'eraseLearner', input);
  }
}
