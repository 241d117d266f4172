import { cityActivityDecider } from '../../aggregates/city-activity/index.js';
import { reviewListDecider } from '../../aggregates/review-list/index.js';
import type { Act } from '../act.js';
import type { CommandOutcome } from '../application.js';
import type { OnCityActivity, OnReviewList } from '../training-routes.js';
import { notFound, objection, outcomeOf, refused, verdict, type Workings } from './flow.js';

/** Art.8(2) 审核公布: a bureau's results of a year, once every live base of its own has one. */
export const onReviewList = async (w: Workings, act: Act<OnReviewList>, stream: string): Promise<CommandOutcome> => {
  const { command, actor } = act;
  const { year, level } = command.data;
  const recorded = await w.lanes(stream, () =>
    w.recorder.record({
      streams: w.register.reviewLists,
      stream,
      act,
      decide: async ({ state, revision }) => {
        const { context, measures, jurisdiction } = await w.facts.forReviewList(act, {
          bureau: actor.bureau ?? '',
          year,
        });
        const fault = await objection(w, act, { jurisdiction, level }, revision);
        if (fault !== undefined) return refused(measures, fault);
        return verdict(measures, reviewListDecider.decide(command, state, context));
      },
    }),
  );
  return recorded.ok ? outcomeOf(stream, recorded.revision, recorded) : recorded;
};

/** Art.3, 7市6–8, 8(2): what the bureaus do for bases and those who work there. */
export const onCityActivity = async (
  w: Workings,
  act: Act<OnCityActivity>,
  stream: string,
): Promise<CommandOutcome> => {
  const { command } = act;
  const baseId = command.type === 'commendStaff' ? command.data.baseId : undefined;
  const recorded = await w.lanes(stream, () =>
    w.recorder.record({
      streams: w.register.cityActivities,
      stream,
      act,
      begins: true,
      decide: async ({ state, revision }) => {
        const { context, measures, jurisdiction } = await w.facts.forCityActivity(act, baseId);
        const { base } = context;
        if (baseId !== undefined && base.status === 'NONE') {
          return refused(measures, notFound(act, baseId.slice(0, 100), 'baseId'));
        }
        const scene = { jurisdiction, ...(base.status !== 'NONE' && { base }) };
        const fault = await objection(w, act, scene, revision);
        if (fault !== undefined) return refused(measures, fault);
        return verdict(measures, cityActivityDecider.decide(command, state, context));
      },
    }),
  );
  return recorded.ok ? outcomeOf(stream, recorded.revision, recorded) : recorded;
};
