import type { TaskKind } from '../views.js';

/** What each duty rests on. */
export const articlesOf: { readonly [Kind in TaskKind]: readonly string[] } = {
  COMPLETE_EVALUATION: ['Art.6(2)'],
  RESUBMIT_APPLICATION: ['Art.6(1)'],
  DECIDE_APPLICATION: ['Art.6(2)'],
  SUBMIT_FILING: ['Art.6(3)', 'Art.7县1'],
  ANSWER_FILING: ['Art.6(3)', 'Art.7县1'],
  CORRECT_FILING: ['Art.6(3)', 'Art.7县1'],
  ASSIGN_NUMBER: ['Art.8(3)'],
  ANNOUNCE: ['Art.6(3)'],
  AWARD_PLAQUE: ['Art.6(3)'],
  RECALL_PLAQUE: ['Art.6(3)'],
  RECTIFY: ['Art.8(2)'],
  DECIDE_LAPSED: ['Art.8(2)'],
  DECIDE_GROUND: ['Art.8(2)'],
  HEAR_STATEMENT: ['Art.8(2)'],
  DECIDE_REVOCATION: ['Art.8(2)'],
  ESTABLISH_INACTIVITY: ['Art.8(2)'],
  FILE_ADJUSTMENT: ['Art.7县3'],
};
