import type { ClassBasis, HourRejection, ReleaseMode, SubjectCategory } from '../../../aggregates/vocabulary.js';
import type { LegalDate } from '../../../kernel/index.js';
import type { BaseStory } from './story.js';

/** A class as it was meant; who came to it and how they did is told by `teach`. */
export type ClassSpec = {
  readonly key: string;
  readonly base: BaseStory;
  readonly basis: ClassBasis;
  /** The plan that it rests on. */
  readonly plan?: string;
  readonly category: SubjectCategory;
  /** Of the scope; of a public course, its code. */
  readonly subject: string;
  readonly course: string;
  readonly computer: boolean;
  readonly mode: ReleaseMode;
  readonly plannedHours: number;
  readonly venue: {
    readonly kind: 'REGISTERED' | 'DECLARED' | 'ONLINE';
    readonly address?: string;
    readonly gb6?: string;
  };
  readonly sessions: readonly { readonly date: LegalDate; readonly hours: number }[];
  readonly employer?: string;
  readonly size: number;
  /** Of a hundred learners of a county base, those who may come from outside its division. */
  readonly outsidePercent: number;
  readonly openedOn: LegalDate;
  readonly enrolledOn: LegalDate;
  /** Called off before anybody came. */
  readonly cancelledOn?: LegalDate;
  /** Of a record of the past: why its hours, or some of them, cannot count. */
  readonly shows?: HourRejection;
};
