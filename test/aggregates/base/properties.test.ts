import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  type Base,
  type BaseCommand,
  type BaseContext,
  type BaseEvent,
  baseDecider,
  baseEvents,
  yearIn,
} from '../../../src/aggregates/base/index.js';
import { refusalMessage } from '../../../src/aggregates/refusals.js';
import { baseStatuses, evaluationOutcomes, levels, revocationGrounds } from '../../../src/aggregates/vocabulary.js';
import { addDays, canonicalJson, type Decision, type LegalDate, legalDate, yearOf } from '../../../src/kernel/index.js';
import { context, decider, drafter, education, investigator, wujin, xinbei } from './support/changzhou.js';
import * as officer from './support/commands.js';
import {
  announced,
  applied,
  approved,
  awarded,
  checked,
  evaluated,
  filed,
  filing,
  type History,
  notified,
  numbered,
  rectifying,
  stateOf,
  violating,
} from './support/histories.js';

/** The state diagram of REGULATION.md, with the ends that a live base may come to. */
const next: Readonly<Record<Base['status'], readonly Base['status'][]>> = {
  NONE: ['APPLIED'],
  APPLIED: ['EVALUATED', 'WITHDRAWN'],
  EVALUATED: ['APPROVED', 'REJECTED', 'WITHDRAWN'],
  APPROVED: ['FILED', 'NUMBERED'],
  FILED: ['NUMBERED'],
  NUMBERED: ['ANNOUNCED', 'REVOKED', 'CLOSED', 'MERGED'],
  ANNOUNCED: ['RECTIFYING', 'REVOKED', 'CLOSED', 'MERGED'],
  RECTIFYING: ['ANNOUNCED', 'OVERDUE', 'REVOKED', 'CLOSED', 'MERGED'],
  OVERDUE: ['REVOKED'],
  REVOKED: [],
  REJECTED: [],
  WITHDRAWN: [],
  CLOSED: [],
  MERGED: [],
};

/** A command as it would be given on a day. */
type Act = (day: LegalDate) => BaseCommand;
const act = <Draw>(
  draw: fc.Arbitrary<Draw>,
  command: (drawn: Draw, day: LegalDate) => BaseCommand,
): fc.Arbitrary<Act> => draw.map((drawn) => (day) => command(drawn, day));

const level = fc.constantFrom(...levels);
const scope = fc.constantFrom(officer.professional, officer.withComputers, officer.withPublic);
const ground = fc.constantFrom(...revocationGrounds);
const place = fc.constantFrom({ gb6: wujin }, { gb6: xinbei }, { gb6: wujin, town: '奔牛镇' }, { gb6: '320405' });
const upTo = (max: number) => fc.integer({ min: 1, max });

/** A year so many years before a day's, or the year after. */
const ago = fc.integer({ min: -1, max: 2 });
const hash = fc.constantFrom('a'.repeat(64), 'b'.repeat(64));
const of = <Data extends { readonly ago: number }>({ ago: years, ...data }: Data, day: LegalDate) => ({
  ...data,
  year: yearOf(day) - years,
});

/** What is said without any choice. */
const plain = [
  officer.returnApplication(),
  officer.withdrawApplication(),
  officer.convenePanel(),
  officer.approveBase(),
  officer.rejectApplication(),
  officer.submitFiling(),
  officer.acceptFiling(),
  officer.returnFiling(),
  officer.announceBase(),
  officer.recallPlaque(),
  officer.acceptRectification(),
  officer.lapseRectification(),
  officer.establishInactivity(),
  officer.hearStatement(),
  officer.mergeBase(),
  officer.closeBase(),
];

const acts = fc.oneof(
  { arbitrary: fc.constantFrom(...plain).map((command) => () => command), weight: plain.length },
  act(fc.record({ place, scope, level }), officer.submitApplication),
  act(fc.record({ place, scope }), officer.resubmitApplication),
  act(fc.integer({ min: 4, max: 6 }), (managers, day) => officer.checkEligibility({ managers, safetyEvidenceOn: day })),
  act(fc.record({ outcome: fc.constantFrom(...evaluationOutcomes), applicantConsent: fc.boolean() }), (data) =>
    officer.completeEvaluation({ ...data, reasons: ['理由'], scope: officer.professional }),
  ),
  act(scope, (granted) => officer.amendScope({ scope: granted })),
  act(upTo(3), (serial) => officer.assignNumber({ number: `CZJX-1-320400-000${serial}-0`, serial })),
  act(fc.constantFrom('P-1', 'P-2'), (serialNo) => officer.awardPlaque({ serialNo })),
  act(upTo(7), (months, day) => officer.orderRectification({ servedOn: day, months })),
  act(upTo(120), (days, day) => officer.extendRectification({ dueOn: addDays(day, days) })),
  act(fc.tuple(upTo(400), upTo(200)), ([before, days], day) => {
    const from = addDays(day, -before);
    return officer.acceptSpecialReason({ from, to: addDays(from, days) });
  }),
  act(fc.constantFrom('甲', '乙'), (finding) => officer.verifyViolation({ finding })),
  act(ground, (kind) => officer.notifyRevocation({ ground: kind })),
  act(fc.tuple(ground, fc.constantFrom(undefined, 0, 30)), ([kind, later], day) =>
    officer.revokeBase({ ground: kind, ...(later !== undefined && { effectiveOn: addDays(day, later) }) }),
  ),
  act(fc.record({ place, department: fc.constantFrom(null, education) }), officer.adjustBase),
  act(fc.constantFrom('新名甲', '新名乙'), (name) => officer.renameBase({ name })),
  act(fc.nat({ max: 3 }), (ref) => officer.fileAdjustment({ ref })),
  act(fc.record({ ago, docHash: hash }), (data, day) => officer.submitAnnualReport(of(data, day))),
  act(fc.record({ ago, docHash: hash }), (data, day) => officer.submitNextYearPlan(of(data, day))),
  act(fc.constantFrom([], [{ finding: '通道堵塞', article: 'Art.5(4)' }]), (findings) =>
    officer.recordInspection({ findings }),
  ),
  act(fc.record({ ago, operation: fc.integer({ min: 10, max: 26 }) }), ({ ago: before, operation }, day) =>
    officer.concludeAssessment({
      ...of({ ago: before }, day),
      scores: { ...officer.passing, operation },
      recheck: { ...officer.soundFacts, safetyEvidenceOn: day },
    }),
  ),
  act(fc.record({ ago, title: fc.constantFrom('甲', '乙') }), (data, day) => officer.awardCommendation(of(data, day))),
);

const starts: readonly History[] = [
  [],
  applied(),
  checked(),
  evaluated(),
  approved({ level: 'COUNTY' }),
  filing({ level: 'COUNTY' }),
  filed({ level: 'COUNTY' }),
  numbered(),
  announced({ level: 'COUNTY' }),
  awarded(),
  rectifying('2013-02-20'),
  notified(),
  violating({ level: 'COUNTY' }),
];

const step = fc.record({
  act: acts,
  /** Days after the last act; now and then before it. */
  after: fc.oneof(fc.constant(0), fc.integer({ min: -2, max: 10 }), fc.integer({ min: 11, max: 200 })),
  actor: fc.constantFrom(drafter, decider, investigator),
});
const walks = fc.record({ start: fc.constantFrom(...starts), steps: fc.array(step, { minLength: 1, maxLength: 30 }) });
type Walk = typeof walks extends fc.Arbitrary<infer W> ? W : never;

type Deed = {
  readonly command: BaseCommand;
  readonly ctx: BaseContext;
  readonly before: Base;
  readonly decision: Decision<BaseEvent>;
  readonly after: Base;
};

const evolved = (base: Base, decision: Decision<BaseEvent>, ctx: BaseContext): Base =>
  decision.accepted
    ? decision.events.reduce<Base>(
        (state, event) =>
          baseDecider.evolve(state, { ...event, occurredOn: event.occurredOn ?? ctx.on, actor: ctx.actor }),
        base,
      )
    : base;

const successor = stateOf(announced());

/** What came of each step of a walk, accepted or refused. */
const taken = ({ start, steps }: Walk): readonly Deed[] => {
  const deeds: Deed[] = [];
  let base = stateOf(start);
  for (const { act: given, after, actor } of steps) {
    const on = addDays(base.status === 'NONE' ? legalDate('2012-03-15') : base.lastOn, after);
    const ctx = { ...context, on, actor, successor };
    const command = given(on);
    const decision = baseDecider.decide(command, base, ctx);
    const next = evolved(base, decision, ctx);
    deeds.push({ command, ctx, before: base, decision, after: next });
    base = next;
  }
  return deeds;
};

const always = (law: (deed: Deed) => void): void => {
  fc.assert(
    fc.property(walks, (walk) => {
      for (const deed of taken(walk)) law(deed);
    }),
    { numRuns: 200 },
  );
};

it('goes only along the state diagram', () => {
  always(({ before, decision, ctx }) => {
    if (!decision.accepted) return;
    let state = before;
    for (const event of decision.events) {
      const { status } = state;
      state = evolved(state, { accepted: true, events: [event] }, ctx);
      if (state.status !== status) expect(next[status]).toContain(state.status);
    }
  });
});

it('records nothing twice: a repeated command is refused, or succeeds and records nothing', () => {
  always(({ command, after, ctx }) => {
    const again = baseDecider.decide(command, after, ctx);
    if (again.accepted) expect(again.events).toEqual([]);
  });
});

it('changes nothing by what it refuses, and says why in words', () => {
  always(({ before, after, decision }) => {
    if (decision.accepted) return;
    expect(after).toBe(before);
    expect(decision.refusals.length).toBeGreaterThan(0);
    for (const { code, article, params } of decision.refusals) {
      expect(article).toMatch(/^Art\.\d/);
      expect(refusalMessage(code, params)).toMatch(/^[^{}]+$/);
      expect(refusalMessage(code, params, 'en')).toMatch(/^[^{}]+$/);
    }
  });
});

it('decides events that can be stored as they are', () => {
  always(({ decision }) => {
    if (!decision.accepted) return;
    for (const { type, v, data } of decision.events) {
      expect(v).toBe(baseEvents[type].v);
      expect(baseEvents[type].data.parse(data)).toEqual(data);
      expect(() => canonicalJson(data)).not.toThrow();
    }
  });
});

it('keeps what can never change: organisation, number, the order of dates', () => {
  always(({ before, after }) => {
    if (before.status === 'NONE' || after.status === 'NONE') return;
    expect(after.organisationId).toBe(before.organisationId);
    expect(after.lastOn >= before.lastOn).toBe(true);
    if ('number' in before) expect(after).toMatchObject({ number: before.number, serial: before.serial });
  });
});

it('assesses a year once, and keeps what a year holds', () => {
  always(({ before, after }) => {
    if (!('years' in before) || !('years' in after)) return;
    for (const [year, held] of Object.entries(before.years)) {
      const now = yearIn(after.years, Number(year));
      if (held.assessment !== undefined) expect(now.assessment).toEqual(held.assessment);
      expect(now.inspections.slice(0, held.inspections.length)).toEqual(held.inspections);
      expect(now.commendations.slice(0, held.commendations.length)).toEqual(held.commendations);
      expect(now.orders.slice(0, held.orders.length)).toEqual(held.orders);
      expect(now.report?.receivedOn).toBe(held.report?.receivedOn ?? now.report?.receivedOn);
      expect(now.report?.version ?? 0).toBeGreaterThanOrEqual(held.report?.version ?? 0);
    }
  });
});

const commandTypes = Object.entries(officer).flatMap(([name, made]) => (typeof made === 'function' ? [name] : []));

it('walks far enough to mean something: through every status, with every command accepted once', () => {
  const reached = new Set<string>();
  for (const walk of fc.sample(walks, { numRuns: 1_500, seed: 2011 })) {
    for (const { after, decision, command } of taken(walk)) {
      reached.add(after.status);
      if (decision.accepted && decision.events.length > 0) reached.add(command.type);
    }
  }
  expect([...reached].sort()).toEqual(['NONE', ...baseStatuses, ...commandTypes].sort());
});
