import type { ExistingBase } from '../../../src/aggregates/base/index.js';
import type { PublicSubject } from '../../../src/aggregates/public-subject/index.js';
import { legalDate } from '../../../src/kernel/index.js';
import { decider, education, investigator } from '../base/support/changzhou.js';
import * as officer from '../base/support/commands.js';
import {
  announced,
  applied,
  approved,
  awarded,
  continued,
  type History,
  overdue,
  rectifying,
  revoked,
  stateOf,
  type Way,
} from '../base/support/histories.js';

/** Bases of the register as training meets them; each came about by decisions that could be taken. */

export const municipalId = 'base-6f0c1a1e-0000-4000-8000-000000000001';
export const countyId = 'base-6f0c1a1e-0000-4000-8000-000000000002';
/** The subject that every base here may teach. */
export const subject = '机电工程';
/** The code of a public subject of 24 hours. */
export const publicCode = 'GX-2012-01';

const existing = (history: History): ExistingBase => {
  const base = stateOf(history);
  if (base.status === 'NONE') throw new Error('no base');
  return base;
};

const county: Way = { level: 'COUNTY' };
/** Numbered and announced on 2012-03-15, under 市教育局, in 新北. */
export const municipal = existing(announced());
export const withoutDepartment = existing(announced({ submit: { department: undefined } }));
export const withComputers = existing(announced({ submit: { scope: officer.withComputers } }));
/** Numbered and announced on 2012-03-15, in 武进. */
export const inCounty = existing(announced(county));
export const inCountyWithoutDepartment = existing(announced({ ...county, submit: { department: undefined } }));

/** Scenario 8: approved 2012-03-01, numbered 03-14, announced 03-20. */
export const numberedLater = existing(
  continued(
    approved({ on: '2012-03-01' }),
    { command: officer.assignNumber(), on: '2012-03-14', actor: decider },
    { command: officer.announceBase(), on: '2012-03-20', actor: decider },
  ),
);
export const neverNumbered = existing(approved());
export const merelyApplied = existing(applied());
export const withdrawn = existing(continued(applied(), { command: officer.withdrawApplication(), on: '2012-04-01' }));

/** Ordered and served on 2013-02-20, due on 2013-05-20. */
export const underRectification = existing(rectifying('2013-02-20'));
/** Accepted on 2013-04-10. */
export const rectified = existing(
  continued(rectifying('2013-02-20'), { command: officer.acceptRectification(), on: '2013-04-10' }),
);
export const lapsed = existing(overdue());
/** Revoked with effect on 2013-05-31. */
export const ended = existing(revoked());
/** Decided on 2013-05-31, with effect on 2013-07-01. */
export const endingLater = existing(
  continued(revoked().slice(0, -1), {
    command: officer.revokeBase({ effectiveOn: legalDate('2013-07-01') }),
    on: '2013-05-31',
    actor: decider,
  }),
);
export const closed = existing(
  continued(awarded(), { command: officer.closeBase(), on: '2013-06-01', actor: investigator }),
);
export const department = education;

/** 24 hours, from 2012-01-01, taught by the municipal base from 2012-04-01. */
export const publicSubject: PublicSubject = {
  status: 'DESIGNATED',
  code: publicCode,
  name: '知识产权基础',
  hours: 24,
  validity: { from: legalDate('2012-01-01') },
  deliveries: [{ baseId: municipalId, from: legalDate('2012-04-01') }],
};
