import type { RefusalMessages } from '../../kernel/index.js';
import { baseRefusals } from '../base/refusals.js';

export const cityActivityRefusals = {
  BEFORE_COMMENCEMENT: baseRefusals.BEFORE_COMMENCEMENT,
  DATE_IN_FUTURE: baseRefusals.DATE_IN_FUTURE,
  BASE_UNKNOWN: baseRefusals.BASE_UNKNOWN,
  BASE_ENDED: baseRefusals.BASE_ENDED,
  NOT_NUMBERED: baseRefusals.NOT_NUMBERED,
  YEAR_NOT_BEGUN: baseRefusals.YEAR_NOT_BEGUN,
  YEAR_BEFORE_NUMBER: baseRefusals.YEAR_BEFORE_NUMBER,
  NOT_ELIGIBLE: baseRefusals.NOT_ELIGIBLE,
  REVOCATION_PENDING: baseRefusals.REVOCATION_PENDING,
  ACTIVITY_EXISTS: {
    zh: '该活动已于 {on} 登记，内容不同；另一活动请另行登记',
    en: 'This activity was recorded on {on} with other particulars; record another one by itself',
  },
} as const satisfies RefusalMessages;
