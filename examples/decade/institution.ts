import type { EligibilityFacts } from '../../src/aggregates/base/index.js';
import type { Level, OrganisationType } from '../../src/aggregates/vocabulary.js';
import type { Case } from './case.js';
import type { Branch } from './city.js';
import type { RegisteredAs } from './codes.js';
import type { Field } from './fields.js';

/** Something that happens to a base, told in order; each leaves the case at its last day. */
export type Chapter = (base: Case) => void;

/** An invented institution and its story. Names are made up; divisions, towns and codes are real. */
export type Institution = {
  readonly name: string;
  readonly type: OrganisationType;
  readonly registeredAs: RegisteredAs;
  readonly level: Level;
  /** Where it teaches when it applies. */
  readonly gb6: string;
  readonly town?: string;
  readonly street: string;
  readonly branch?: Branch;
  readonly affiliation?: string;
  readonly field: Field;
  /** Leases its rooms, from this day for so many years. */
  readonly lease?: { readonly from: string; readonly years: number };
  /** What the panel finds that is not as usual. */
  readonly found?: Partial<EligibilityFacts>;
  /** The day it applies. */
  readonly applied: string;
  readonly story: readonly Chapter[];
};
