import { ValidateNested } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import type { LegalDate } from '../../kernel/index.js';
import { LearnerId, Text, Whole } from './rules.js';
import { LegalDateScalar } from './scalars.js';
import { DocumentTerm } from './terms.types.js';

/** What every command carries beside its own data. */
@InputType()
export abstract class CommandInput {
  @Field(() => String, {
    description:
      '1 to 200 characters, new for every act and the same for every retry of it: a retry gets the first result (幂等键).',
  })
  @Text(200)
  idempotencyKey: string;
  @Field(() => Int, {
    nullable: true,
    description:
      'The `revision` that the officer saw; refused as `STALE_REVISION` when the record has changed since (预期版本).',
  })
  @Whole(0)
  expectedRevision?: number;
  @Field(() => LegalDateScalar, {
    nullable: true,
    description:
      'The legal date of the act; today in Shanghai where absent. Later than today only for adjustBase, mergeBase, closeBase, renameBase and amendScope, which are then pending until that day (法律日期).',
  })
  on?: LegalDate;
  @Field(() => DocumentTerm, { nullable: true, description: 'What the act rests on (依据文书).' })
  @ValidateNested()
  document?: DocumentTerm;
}

/** A command on a base. */
@InputType()
export abstract class BaseCommandInput extends CommandInput {
  @Field(() => ID, { description: 'The base, `base-…`.' })
  @Text(200)
  baseId: string;
}

/** A command on an organisation. */
@InputType()
export abstract class OrganisationCommandInput extends CommandInput {
  @Field(() => ID, { description: 'The organisation, `organisation-…`.' })
  @Text(200)
  organisationId: string;
}

/** A command on a public subject. */
@InputType()
export abstract class PublicSubjectCommandInput extends CommandInput {
  @Field(() => ID, { description: 'The public subject, `publicSubject-…`.' })
  @Text(80)
  subjectId: string;
}

/** A command on a plan. */
@InputType()
export abstract class PlanCommandInput extends CommandInput {
  @Field(() => ID, { description: 'The plan, `plan-…`.' })
  @Text(80)
  planId: string;
}

/** A command on a class. */
@InputType()
export abstract class ClassCommandInput extends CommandInput {
  @Field(() => ID, { description: 'The class, `class-…`.' })
  @Text(80)
  classId: string;
}

/** A command on a learner. */
@InputType()
export abstract class LearnerCommandInput extends CommandInput {
  @Field(() => ID, { description: 'The learner, `learner-<uuid>`; never a name or an ID number.' })
  @LearnerId()
  learnerId: string;
}
