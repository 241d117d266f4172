import type { LegalDate } from '../../../kernel/index.js';
import type { Live, Registered, Unfiled } from '../state.js';

/** What stays of a live base when it leaves its status: its place in the register. */
export const registered = (base: Live): Registered & { readonly announcedOn?: LegalDate } => {
  switch (base.status) {
    case 'NUMBERED':
    case 'ANNOUNCED': {
      const { status: _, ...rest } = base;
      return rest;
    }
    case 'RECTIFYING':
    case 'OVERDUE': {
      const { status: _, rectification: __, ...rest } = base;
      return rest;
    }
    default:
      return base satisfies never;
  }
};

/** The plaque has to be handed back by a date. */
export const recallable = <R extends Registered>(base: R, recallDueOn: LegalDate | undefined): R =>
  base.plaque === undefined || recallDueOn === undefined ? base : { ...base, plaque: { ...base.plaque, recallDueOn } };

/** A county act that the city has yet to be told of (Art.7县3). */
export const toBeFiled = <R extends Registered>(base: R, act: Unfiled | undefined): R =>
  act === undefined ? base : { ...base, filings: Math.max(base.filings, act.ref), unfiled: [...base.unfiled, act] };
