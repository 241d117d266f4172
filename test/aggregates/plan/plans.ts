import {
  type Plan,
  type PlanCommands,
  type PlanContent,
  type PlanContext,
  type PlanEvent,
  planDecider,
  planEvent,
  planRefusals,
} from '../../../src/aggregates/plan/index.js';
import { type Actor, fold, legalDate } from '../../../src/kernel/index.js';
import { specify } from '../../support/given-when-then.js';
import { measures2011 } from '../../support/shipped.js';
import { cityHrss, health, jurisdiction, wujin } from '../base/support/changzhou.js';
import { department, municipal, municipalId, publicSubject, subject } from '../teaching/bases.js';

export const city: Actor = { id: 'officer-gu', role: 'CITY', bureau: cityHrss };
export const county: Actor = { id: 'officer-pan', role: 'COUNTY', bureau: wujin };
export const dept: Actor = { id: 'officer-jin', role: 'DEPT', bureau: department };
export const healthDept: Actor = { id: 'officer-tao', role: 'DEPT', bureau: health };
export const teacher: Actor = { id: 'teacher-lu', role: 'BASE', bureau: 'organisation-466000002' };

export const context: PlanContext = {
  on: legalDate('2012-03-20'),
  today: legalDate('2014-01-01'),
  actor: teacher,
  measures: measures2011,
  jurisdiction,
  base: municipal,
  publicSubject,
};
export const { given } = specify({ decider: planDecider, messages: planRefusals, context });

export const content: PlanContent = {
  year: 2012,
  mode: 'FULL_RELEASE',
  category: 'PROFESSIONAL',
  subject,
  course: '数控机床维护',
  computer: false,
  hours: 30,
  seats: 40,
  feeFen: 60_000,
};
export const planned = (changes: Partial<PlanContent> = {}): PlanContent => ({ ...content, ...changes });

export const submit = (changes: Partial<PlanContent> = {}, baseId = municipalId) =>
  ({ type: 'submitPlan', data: { baseId, content: planned(changes) } }) as const;
export const review = (data: PlanCommands['reviewPlan'] = { agreed: true }) => ({ type: 'reviewPlan', data }) as const;
export const approve = (data: PlanCommands['approvePlan'] = {}) => ({ type: 'approvePlan', data }) as const;
export const refusePlan = (...reasons: readonly string[]) => ({ type: 'refusePlan', data: { reasons } }) as const;
export const file = (filingNo = '常继计〔2012〕7号') => ({ type: 'filePlan', data: { filingNo } }) as const;
export const withdraw = { type: 'withdrawPlan', data: { reason: '师资不足' } } as const;

export const submitted = (changes: Partial<PlanContent> = {}, baseId = municipalId) =>
  planEvent('PlanSubmitted', { baseId, content: planned(changes) });
export const reviewedByDept = {
  ...planEvent('PlanReviewed', { by: 'DEPT', authority: department, agreed: true, reasons: [] }),
  actor: dept,
};
export const reviewedByCounty = {
  ...planEvent('PlanReviewed', { by: 'COUNTY', authority: wujin, agreed: true, reasons: [] }),
  actor: county,
};
export const approved = (approvedHours = 30) => planEvent('PlanApproved', { decidedBy: cityHrss, approvedHours });
export const filed = planEvent('PlanFiled', { filingNo: '常继计〔2012〕7号' });

/** The plan that these events come to, all of them on one day. */
export const planOf = (on: string, ...events: readonly PlanEvent[]): Plan =>
  fold(
    planDecider,
    events.map((event) => ({ ...event, occurredOn: legalDate(on), actor: teacher })),
  );
