import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { labels } from '../../aggregates/labels.js';
import type { BaseYearView, ClassView } from '../../projections/training-views.js';
import type { BaseView } from '../../projections/views.js';
import { BaseType } from '../base/base.type.js';
import type { EdgeContext } from '../shared/context.js';
import { LabelType, labelled } from '../shared/label.type.js';
import { yearOf } from '../shared/years.js';
import { ClassType } from '../training/class.type.js';
import { presentOnly } from '../two-times/point.js';
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
    presentOnly(base, 'year', { language });
    return views.training.baseYear(base.id, yearOf(year, language), viewer);
  }
}

@Resolver(() => BaseYearFindingType)
export class BaseYearFindingResolver {
  @FieldResolver(() => LabelType, { description: 'The kind in words (问题名称).' })
  label(@Root() { kind }: FindingView, @Ctx() { language }: EdgeContext): LabelType {
    return labelled(labels.baseFinding[kind], language);
  }

  @FieldResolver(() => ClassType, { nullable: true, description: 'The class that it is about (培训班).' })
  async class(@Root() { classId }: FindingView, @Ctx() { loaders }: EdgeContext): Promise<ClassView | undefined> {
    return classId === undefined ? undefined : loaders.trainingClass.load(classId);
  }
}

@Resolver(() => AssessmentType)
export class AssessmentResolver {
  @FieldResolver(() => LabelType, { description: 'The outcome in words (考核结果名称).' })
  outcomeLabel(@Root() { outcome }: AssessmentType, @Ctx() { language }: EdgeContext): LabelType {
    return labelled(labels.assessmentOutcome[outcome], language);
  }
}
