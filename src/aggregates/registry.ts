import type { AggregateFormat } from '../kernel/index.js';
import { accessLogFormat } from './access-log/events.js';
import { baseFormat } from './base/events.js';
import { cityActivityFormat } from './city-activity/events.js';
import { jurisdictionFormat } from './jurisdiction/events.js';
import { learnerFormat } from './learner/events.js';
import { measuresFormat } from './measures/events.js';
import { numberRegisterFormat } from './number-register/events.js';
import { organisationFormat } from './organisation/events.js';
import { planFormat } from './plan/events.js';
import { publicCreditFormat } from './public-credit/events.js';
import { publicSubjectFormat } from './public-subject/events.js';
import { reviewListFormat } from './review-list/events.js';
import { classFormat } from './training-class/events.js';

/** The storage format of every aggregate; the ledger's codec is built from it. */
export const formats: readonly AggregateFormat[] = [
  measuresFormat,
  jurisdictionFormat,
  organisationFormat,
  numberRegisterFormat,
  baseFormat,
  publicSubjectFormat,
  planFormat,
  learnerFormat,
  classFormat,
  reviewListFormat,
  cityActivityFormat,
  publicCreditFormat,
  accessLogFormat,
];
