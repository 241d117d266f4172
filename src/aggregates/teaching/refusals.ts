import type { RefusalMessages } from '../../kernel/index.js';
import { baseRefusals } from '../base/refusals.js';

/** Why a base may not teach, or an act of training not have its date. */
export const teachingRefusals = {
  BEFORE_COMMENCEMENT: baseRefusals.BEFORE_COMMENCEMENT,
  DATE_IN_FUTURE: baseRefusals.DATE_IN_FUTURE,
  DATE_OUT_OF_ORDER: baseRefusals.DATE_OUT_OF_ORDER,
  BASE_UNKNOWN: baseRefusals.BASE_UNKNOWN,
  BASE_ENDED: baseRefusals.BASE_ENDED,
  NOT_NUMBERED: baseRefusals.NOT_NUMBERED,
  SUBJECT_NOT_PERMITTED: baseRefusals.SUBJECT_NOT_PERMITTED,
  OUT_OF_SCOPE: {
    zh: '“{subject}”不在该基地的培训权限内；请选择权限内的科目，或先调整培训权限',
    en: '“{subject}” is not in the base’s training scope; choose a subject that is, or have the scope amended first',
  },
  TRAINING_BLOCKED: {
    zh: '该基地自 {from} 起限期整改，整改验收前不得举办新班；已开办的班可继续',
    en: 'The base has been under rectification since {from}: nothing new before it is accepted; running classes go on',
  },
} as const satisfies RefusalMessages;
