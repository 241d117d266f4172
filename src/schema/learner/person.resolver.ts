import { Arg, Args, Ctx, Field, FieldResolver, ObjectType, Query, Resolver, Root } from 'type-graphql';
import type { ReadPurpose } from '../../aggregates/access-log/index.js';
import { labels } from '../../aggregates/labels.js';
import type { LearnerStatus } from '../../aggregates/learner/index.js';
import type { PersonRead } from '../../application/index.js';
import type { LearnerView } from '../../projections/training-views.js';
import { AtLeast, reached } from '../shared/at-least.js';
import { type EdgeContext, signedIn } from '../shared/context.js';
import { edgeError, refusalError } from '../shared/errors.js';
import { LabelType, labelled } from '../shared/label.type.js';
import { LearnerStatusEnum, ReadPurposeEnum } from '../shared/training.enums.js';
import { presentOnly } from '../two-times/point.js';
import { LearnerType } from './learner.type.js';

@ObjectType('Person', {
  simpleResolvers: true,
  description: 'Who a learner is. That it was read, by whom and why is itself recorded (学员个人信息).',
})
export class PersonType {
  @Field(() => Boolean, { description: 'Whether it was erased: nobody can read it any more (是否已删除).' })
  erased: boolean;
  @Field(() => String, { nullable: true, description: 'Absent only where `status` is `ERASED` (姓名).' })
  name?: string;
  @Field(() => String, {
    nullable: true,
    description: 'GB 11643; absent only where `status` is `ERASED` (公民身份号码).',
  })
  idNumber?: string;
}

@Resolver(() => PersonType)
export class PersonStatusResolver {
  @FieldResolver(() => LearnerStatusEnum, { description: 'Whether there is still a person to read (状态).' })
  status(@Root() { erased }: PersonType): LearnerStatus {
    return erased ? 'ERASED' : 'REGISTERED';
  }

  @FieldResolver(() => LabelType, { description: 'The status in words (状态名称).' })
  statusLabel(@Root() person: PersonType, @Ctx() { language }: EdgeContext): LabelType {
    return labelled(labels.learnerStatus[this.status(person)], language);
  }
}

@Resolver(() => LearnerType)
export class PersonResolver {
  @Query(() => LearnerType, {
    nullable: true,
    description:
      'The learner with an ID number, where the reader may see the learner. By POST only, since an address is kept in many places (按身份号码查询学员).',
  })
  async learnerByIdNumber(
    @Arg('idNumber', () => String, { description: 'GB 11643, 18 characters; best given as a variable (身份号码).' })
    idNumber: string,
    @Args(() => AtLeast) atLeast: AtLeast,
    @Ctx() context: EdgeContext,
  ): Promise<LearnerView | undefined> {
    const viewer = signedIn(context);
    if (context.inAddress) throw edgeError('NOT_IN_ADDRESS', context.language);
    await reached(context, atLeast);
    const found = await context.personal.learnerIdOf({ idNumber, viewer });
    if (!found.ok) throw refusalError(found.refusals, context.language);
    return context.loaders.learner.load(found.learnerId);
  }

  @FieldResolver(() => PersonType, {
    nullable: true,
    description: 'Name and ID number, for who may read them; each read is recorded before it is answered (个人信息).',
  })
  person(
    @Arg('purpose', () => ReadPurposeEnum, { description: 'What they are read for; it is recorded (查阅目的).' })
    purpose: ReadPurpose,
    @Root() learner: LearnerView,
    @Ctx() context: EdgeContext,
  ): Promise<PersonRead> {
    signedIn(context);
    // The vault keeps who somebody is now, and nothing of an erased person.
    presentOnly(learner, 'person', context);
    return context.loaders.person.load({ learnerId: learner.id, purpose });
  }
}
