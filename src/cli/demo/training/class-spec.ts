import type { ClassContent } from '../../../aggregates/training-class/index.js';
import type { HourRejection } from '../../../aggregates/vocabulary.js';
import type { LegalDate } from '../../../kernel/index.js';
import type { BaseStory } from './story.js';

/** A class as it was meant; who came to it and how they did is told by `teach`. */
export type ClassSpec = Omit<ClassContent, 'planId' | 'commission'> & {
  readonly key: string;
  readonly base: BaseStory;
  /** The plan that it rests on. */
  readonly plan?: string;
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
