import { Args, ArgsType, Ctx, Field, FieldResolver, Int, ObjectType, Query, Resolver, Root } from 'type-graphql';
import { labels } from '../../aggregates/labels.js';
import type { LegalDate } from '../../kernel/index.js';
import type { ClassView, PlanView } from '../../projections/training-views.js';
import type { BaseView, TaskKind, TaskView } from '../../projections/views.js';
import { BaseType } from '../base/base.type.js';
import { PageAtLeast, reached } from '../shared/at-least.js';
import { type EdgeContext, today } from '../shared/context.js';
import { TaskKindEnum } from '../shared/enums.js';
import { ArticleType, cited, LabelType, labelled } from '../shared/label.type.js';
import { NodeInterface, typeNamed } from '../shared/node.type.js';
import { connectionOf, type Page, pageFrom, pageOf } from '../shared/page.js';
import { dataOf } from '../shared/plain.js';
import { LegalDateScalar } from '../shared/scalars.js';

@ObjectType('Task', {
  simpleResolvers: true,
  description: 'Something that an authority, or the base itself, has to do (待办事项).',
})
export class TaskType {
  @Field(() => String, { description: 'The same as long as it is the same task.' })
  id: string;
  @Field(() => TaskKindEnum)
  kind: TaskKind;
  @Field(() => String, {
    description:
      'Who has to act: a GB6 code, a department’s authority id, or the organisation id for the base’s own duties (责任单位).',
  })
  bureau: string;
  @Field(() => LegalDateScalar, {
    nullable: true,
    description: 'The last day on which it is in time; absent where the regulation sets none (办理期限).',
  })
  dueOn?: LegalDate;
  @Field(() => [Int], {
    description:
      'Years whose holidays were not known when that day was counted: Monday to Friday were taken as worked (未知节假日安排的年份).',
  })
  assumedYears: readonly number[];
  @Field(() => Boolean, { description: 'Whether that day is over (是否逾期).' })
  overdue: boolean;
  @Field(() => LegalDateScalar, { description: 'Since when it is to be done (起始日期).' })
  since: LegalDate;
}
export const TaskConnection = connectionOf('Task', () => TaskType);

@ArgsType()
export class WorklistArguments extends PageAtLeast {
  @Field(() => String, {
    nullable: true,
    description:
      'Who must act: a GB6 code, an authority id or an organisation id; the reader’s own bureau where absent.',
  })
  bureau?: string | null;
  @Field(() => [TaskKindEnum], { nullable: true })
  kinds?: TaskKind[] | null;
  @Field(() => LegalDateScalar, { nullable: true, description: 'Only what is due before this day.' })
  dueBefore?: LegalDate | null;
  @Field(() => LegalDateScalar, {
    nullable: true,
    description: 'As it stands on this day; today in Shanghai where absent.',
  })
  on?: LegalDate | null;
}

@Resolver(() => TaskType)
export class WorklistResolver {
  @Query(() => TaskConnection, {
    description: 'What there is to do, the earliest due date first; empty for the public (待办列表).',
  })
  async worklist(
    @Args(() => WorklistArguments) args: WorklistArguments,
    @Ctx() context: EdgeContext,
  ): Promise<Page<TaskView>> {
    const page = pageOf(args, context.language);
    await reached(context, args);
    const { bureau, kinds, dueBefore } = args;
    const wanted = { bureau: bureau ?? undefined, kinds: kinds ?? undefined, dueBefore: dueBefore ?? undefined };
    const query = { ...page, ...dataOf(wanted, []), on: args.on ?? today(context) };
    return pageFrom(await context.views.queries.worklist(query, context.viewer));
  }

  @FieldResolver(() => LabelType, { description: 'The task in words (事项名称).' })
  label(@Root() task: TaskView, @Ctx() { language }: EdgeContext): LabelType {
    return labelled(labels.task[task.kind], language);
  }

  @FieldResolver(() => [ArticleType], { description: 'The clauses that ask for it (依据条款).' })
  articles(@Root() task: TaskView, @Ctx() { language }: EdgeContext): readonly ArticleType[] {
    return task.articles.map((article) => cited(article, language));
  }

  @FieldResolver(() => BaseType, {
    nullable: true,
    description: 'The base that it is about, where it is about one (基地).',
  })
  base(@Root() { baseId }: TaskView, @Ctx() { loaders }: EdgeContext): Promise<BaseView | undefined> | undefined {
    return baseId === undefined ? undefined : loaders.base.load(baseId);
  }
  @FieldResolver(() => NodeInterface, {
    nullable: true,
    description: 'The plan or the class that it is about, where the reader may see it (所涉培训计划或培训班).',
  })
  async about(@Root() { about }: TaskView, @Ctx() { loaders }: EdgeContext): Promise<PlanView | ClassView | undefined> {
    if (about === undefined) return undefined;
    return typeNamed(about) === 'Plan' ? loaders.plan.load(about) : loaders.trainingClass.load(about);
  }
}
