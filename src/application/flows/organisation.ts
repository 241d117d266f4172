import { organisationDecider } from '../../aggregates/organisation/index.js';
import type { Act } from '../act.js';
import type { CommandOutcome } from '../application.js';
import type { OnOrganisation } from '../routes.js';
import { notFound, objection, outcomeOf, refused, verdict, type Workings } from './flow.js';

const creates = ({ type }: OnOrganisation): boolean =>
  type === 'registerOrganisation' || type === 'registerLegacyInstitution';

/** Who an organisation is. A county bureau may say so of one whose base is in its territory, or that has no base. */
export const onOrganisation = async (
  w: Workings,
  act: Act<OnOrganisation>,
  organisationId: string,
): Promise<CommandOutcome> => {
  const recorded = await w.lanes(organisationId, () =>
    w.recorder.record({
      streams: w.register.organisations,
      stream: organisationId,
      act,
      begins: creates(act.command),
      decide: async ({ state, revision }) => {
        const [measures, jurisdiction] = await Promise.all([w.facts.measures(), w.facts.jurisdiction()]);
        if (state.status === 'NONE' && !creates(act.command)) return refused(measures, notFound(act, organisationId));
        const holder = state.status === 'REGISTERED' ? state.reservedBy : undefined;
        const base = holder === undefined ? undefined : await w.facts.base(holder);
        const scene = {
          jurisdiction,
          organisationId,
          ...(base !== undefined && base.status !== 'NONE' && { base }),
        };
        const fault = await objection(w, act, scene, revision);
        if (fault !== undefined) return refused(measures, fault);
        return verdict(measures, organisationDecider.decide(act.command, state, act));
      },
    }),
  );
  return recorded.ok ? outcomeOf(organisationId, recorded.revision, recorded) : recorded;
};
