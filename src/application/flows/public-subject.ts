import { publicSubjectDecider } from '../../aggregates/public-subject/index.js';
import type { Act } from '../act.js';
import type { CommandOutcome } from '../application.js';
import type { OnPublicSubject } from '../training-routes.js';
import { notFound, objection, outcomeOf, refused, verdict, type Workings } from './flow.js';

/** Art.7市5: what the city determines of public subjects, and which bases it has teach them. */
export const onPublicSubject = async (
  w: Workings,
  act: Act<OnPublicSubject>,
  stream: string,
): Promise<CommandOutcome> => {
  const { command } = act;
  const recorded = await w.lanes(stream, () =>
    w.recorder.record({
      streams: w.register.publicSubjects,
      stream,
      act,
      decide: async ({ state, revision }) => {
        const { context, measures, jurisdiction } = await w.facts.forPublicSubject(
          act,
          command.type === 'assignPublicDelivery' ? command.data.baseId : undefined,
        );
        const fault = await objection(w, act, { jurisdiction }, revision);
        if (fault !== undefined) return refused(measures, fault);
        if (state.status === 'NONE' && command.type !== 'designatePublicSubject') {
          return refused(measures, notFound(act, stream));
        }
        return verdict(measures, publicSubjectDecider.decide(command, state, context));
      },
    }),
  );
  return recorded.ok ? outcomeOf(stream, recorded.revision, recorded) : recorded;
};
