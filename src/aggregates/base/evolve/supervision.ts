import { type LegalDate, yearOf } from '../../../kernel/index.js';
import type { Announced, Base, Block, ExistingBase, Live, Rectifying } from '../state.js';
import { changed } from './annual.js';
import { during, type FactOf, ImpossibleHistory, whileLive } from './history.js';
import { recallable, registered, toBeFiled } from './register.js';

export type SupervisionFact = FactOf<
  | 'RectificationOrdered'
  | 'RectificationExtended'
  | 'RectificationAccepted'
  | 'RectificationLapsed'
  | 'SpecialReasonAccepted'
  | 'InactivityEstablished'
  | 'ViolationVerified'
  | 'RevocationNotified'
  | 'StatementHeard'
  | 'BaseRevoked'
>;

/** Art.8(2): rectification, inactivity, violations, and the way to revocation. */
export const evolveSupervision = (base: Base, fact: SupervisionFact): ExistingBase => {
  const on = fact.occurredOn;
  const by = fact.actor.id;
  switch (fact.type) {
    case 'RectificationOrdered':
      return ordered(during(base, fact, 'ANNOUNCED'), fact);
    case 'RectificationExtended': {
      const { rectification, ...kept } = during(base, fact, 'RECTIFYING');
      const { dueOn } = fact.data;
      return { ...kept, rectification: { ...rectification, dueOn, extensions: rectification.extensions + 1 } };
    }
    case 'RectificationAccepted':
      return accepted(during(base, fact, 'RECTIFYING'), on);
    case 'RectificationLapsed':
      return { ...during(base, fact, 'RECTIFYING'), status: 'OVERDUE' };
    case 'SpecialReasonAccepted': {
      const live = whileLive(base, fact);
      const { from, to } = fact.data;
      return { ...live, specialReasons: [...live.specialReasons, { from, to }] };
    }
    case 'InactivityEstablished': {
      const live = whileLive(base, fact);
      return { ...live, grounds: [...live.grounds, { kind: 'INACTIVITY', on, by, ...fact.data }] };
    }
    case 'ViolationVerified': {
      const live = whileLive(base, fact);
      const { kind, finding } = fact.data;
      return { ...live, grounds: [...live.grounds, { kind, on, by, finding }] };
    }
    case 'RevocationNotified': {
      const { ground, statementDueOn } = fact.data;
      return { ...whileLive(base, fact), notice: { on, ground, draftedBy: by, statementDueOn } };
    }
    case 'StatementHeard': {
      const live = whileLive(base, fact);
      if (live.notice === undefined) throw new ImpossibleHistory(fact.type, base.status);
      return { ...live, notice: { ...live.notice, heardOn: on } };
    }
    case 'BaseRevoked':
      return revoked(whileLive(base, fact), fact);
    default:
      return fact satisfies never;
  }
};

const ordered = (base: Announced, fact: FactOf<'RectificationOrdered'>): Rectifying => ({
  rectification: { orderedOn: fact.occurredOn, extensions: 0, ...fact.data },
  ...base,
  status: 'RECTIFYING',
  blocks: [...base.blocks, { from: fact.data.servedOn }],
  years: changed(base.years, yearOf(fact.occurredOn), ({ orders }) => ({ orders: [...orders, fact.occurredOn] })),
});

const accepted = ({ rectification: _, ...base }: Rectifying, on: LegalDate): Announced => ({
  ...base,
  status: 'ANNOUNCED',
  blocks: base.blocks.map((block): Block => (block.to === undefined ? { ...block, to: on } : block)),
});

const revoked = (base: Live, fact: FactOf<'BaseRevoked'>): ExistingBase => {
  const { ground, effectiveOn, plaqueDueOn, toFile } = fact.data;
  return {
    status: 'REVOKED',
    stoodAs: base.status,
    endedOn: effectiveOn,
    ground,
    ...toBeFiled(recallable(registered(base), plaqueDueOn), toFile),
  };
};
