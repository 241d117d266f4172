import { Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { labels } from '../../aggregates/labels.js';
import type { AccessView, LearnerView } from '../../projections/training-views.js';
import { LearnerType } from '../learner/learner.type.js';
import { reached } from '../shared/at-least.js';
import type { EdgeContext } from '../shared/context.js';
import { LabelType, labelled } from '../shared/label.type.js';
import { type Page, pageFrom, pageOf } from '../shared/page.js';
import { dataOf } from '../shared/plain.js';
import { AccessLogArguments } from './access-log.args.js';
import { AccessRecordConnection, AccessRecordType, AuditExportExtentType } from './access-log.type.js';

@Resolver(() => AccessRecordType)
export class AccessLogResolver {
  @Query(() => AccessRecordConnection, {
    description:
      'Who read personal data or took entries away, the latest first: all of it for the city and the auditor; for a county bureau or a base, what its own people read (查阅记录).',
  })
  async accessLog(
    @Args(() => AccessLogArguments) args: AccessLogArguments,
    @Ctx() context: EdgeContext,
  ): Promise<Page<AccessView>> {
    const page = pageOf(args, context.language);
    await reached(context, args);
    const filter = args.filter == null ? {} : { filter: dataOf(args.filter, []) };
    return pageFrom(await context.views.training.accessLog({ ...page, ...filter }, context.viewer));
  }

  @FieldResolver(() => ID)
  id(@Root() { id }: AccessView): string {
    return `entry-${id}`;
  }

  @FieldResolver(() => LabelType, { description: 'What it was, in words (种类名称).' })
  label(@Root() { kind }: AccessView, @Ctx() { language }: EdgeContext): LabelType {
    return labelled(labels.accessKind[kind], language);
  }

  @FieldResolver(() => LabelType, { description: 'For what, in words (目的名称).' })
  purposeLabel(@Root() access: AccessView, @Ctx() { language }: EdgeContext): LabelType {
    const words =
      access.kind === 'PERSON_READ' ? labels.readPurpose[access.readFor] : labels.exportPurpose[access.exportedFor];
    return labelled(words, language);
  }

  @FieldResolver(() => LabelType, { description: 'In what capacity the reader acted, in words (角色名称).' })
  roleLabel(@Root() { reader }: AccessView, @Ctx() { language }: EdgeContext): LabelType {
    return labelled(labels.role[reader.role], language);
  }

  @FieldResolver(() => LearnerType, {
    nullable: true,
    description: 'Of a read: the learner by reference, where the asker may see the learner (学员).',
  })
  async learner(@Root() access: AccessView, @Ctx() { loaders }: EdgeContext): Promise<LearnerView | undefined> {
    return access.kind === 'PERSON_READ' ? loaders.learner.load(access.learnerId) : undefined;
  }
}

@Resolver(() => AuditExportExtentType)
export class AuditExportExtentResolver {
  @FieldResolver(() => LabelType, { description: 'The form in words (形式名称).' })
  formLabel(@Root() { form }: AuditExportExtentType, @Ctx() { language }: EdgeContext): LabelType {
    return labelled(labels.exportForm[form], language);
  }
}
