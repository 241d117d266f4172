import { managingBureau } from '../../aggregates/base/index.js';
import { divisionOf, divisionOn } from '../../aggregates/jurisdiction/index.js';
import type { Learner } from '../../aggregates/learner/index.js';
import type { Actor, LegalDate } from '../../kernel/index.js';
import type { Workings } from '../flows/flow.js';

type Asked = {
  readonly learnerId: string;
  readonly learner: Exclude<Learner, { readonly status: 'NONE' }>;
  readonly viewer: Actor;
  readonly today: LegalDate;
};

/** Whether the viewer may know who the learner is, as `PersonalReads` says. */
export const mayRead = async (w: Workings, { learnerId, learner, viewer, today }: Asked): Promise<boolean> => {
  const { role, bureau } = viewer;
  if (bureau === undefined) return false;
  switch (role) {
    case 'CITY':
      return bureau === w.city;
    case 'COUNTY': {
      const jurisdiction = await w.facts.jurisdiction();
      if (divisionOn(jurisdiction, bureau, today)?.level !== 'COUNTY') return false;
      if (divisionOf(jurisdiction, { gb6: learner.gb6, since: learner.employerOn }, today) === bureau) return true;
      const bases = await taughtBy(w, learnerId);
      return bases.some((base) => base.level === 'COUNTY' && managingBureau(base, jurisdiction, today) === bureau);
    }
    case 'BASE': {
      const bases = await taughtBy(w, learnerId);
      return bases.some((base) => base.organisationId === bureau && !('endedOn' in base && base.endedOn <= today));
    }
    case 'DEPT':
    case 'APPL':
    case 'AUDITOR':
    case 'ANALYST':
    case 'PUBLIC':
    case 'SYSTEM':
      return false;
    default:
      return role satisfies never;
  }
};

const taughtBy = async (w: Workings, learnerId: string) => {
  const ids = await w.training.basesThatTaught(learnerId);
  const bases = await Promise.all(ids.map((id) => w.facts.base(id)));
  return bases.filter((base) => base.status !== 'NONE');
};
