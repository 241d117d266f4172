import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { labels } from '../../aggregates/labels.js';
import type { BaseYearView, ClassView } from '../../projections/training-views.js';
import type { BaseView } from '../../projections/views.js';
import { BaseType } from '../base/base.type.js';
import type { EdgeContext } from '../shared/context.js';
import { LabelType, labelled } from '../shared/label.type.js';
import { yearOf } from '../shared/years.js';
import { ClassType } from '../training/class.type.js';
import { AssessmentType, BaseYearFindingType, BaseYearType } from './year.types.js';

type FindingView = BaseYearView['findings'][number];

@Resolver(() => BaseType)
export class BaseYearResolver {
  @FieldResolver(() => BaseYearType, {
    nullable: true,
    description: 'Art.8: its year, for the base and its bureaus (基地年度).',
  })
  async year(
    @Arg('year', () => Int, { description: 'The calendar year (年度).' }) year: number,
    @Root() base: BaseView,
    @Ctx() { views, viewer, language }: EdgeContext,
  ): Promise<BaseYearView | undefined> {
    const asked = yearOf(year, language);
    if (base.asOf !== undefined) return views.past.baseYear(base.id, asked, base.asOf, viewer);
    return views.training.baseYear(base.id, asked, viewer);
  }
}

@Resolver(() => BaseYearFindingType)
export class BaseYearFindingResolver {
  @FieldResolver(() => LabelType, { description: 'The kind in words (问题名称).' })
  label(@Root() { kind }: FindingView, @Ctx() { language }: EdgeContext): LabelType {
    return labelled(labels.baseFinding[kind], language);
  }

  @FieldResolver(() => ClassType, { nullable: true, description: 'The class that it is about (培训班).' })
  async class(
    @Root() { classId, asOf }: FindingView,
    @Ctx() { loaders, views, viewer }: EdgeContext,
  ): Promise<ClassView | undefined> {
    if (classId === undefined) return undefined;
    return asOf !== undefined ? views.past.trainingClass(classId, asOf, viewer) : loaders.trainingClass.load(classId);
  }
}

@Resolver(() => AssessmentType)
export class AssessmentResolver {
  @FieldResolver(() => LabelType, { description: 'The outcome in words (考核结果名称).' })
  outcomeLabel(@Root() { outcome }: AssessmentType, @Ctx() { language }: EdgeContext): LabelType {
    return labelled(labels.assessmentOutcome[outcome], language);
  }
}
