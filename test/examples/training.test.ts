import { beforeAll, describe, expect, it } from 'vitest';
import { accessLogFormat } from '../../src/aggregates/access-log/index.js';
import { baseEvents } from '../../src/aggregates/base/index.js';
import { formats } from '../../src/aggregates/registry.js';
import { classEvents } from '../../src/aggregates/training-class/index.js';
import { assessmentOutcomes, hourRejections } from '../../src/aggregates/vocabulary.js';
import { idNumberFault } from '../../src/application/personal/id-number.js';
import { idNumberOf, nameOf } from '../../src/cli/demo/training/people.js';
import { legalDate } from '../../src/kernel/index.js';
import type { Entry } from '../../src/ledger/index.js';
import { basesOf, classesOf } from './stage.js';
import { entriesOf, wholeDecade } from './whole.js';

const SEALED = new Set(['name', 'idNumber']);
/** An entry without what is sealed anew every time. */
const comparable = ({ envelope }: Entry): string =>
  JSON.stringify(envelope, (key, value) => (SEALED.has(key) && typeof value === 'object' ? 'sealed' : value));

const byStream = (entries: readonly Entry[]): ReadonlyMap<string, readonly string[]> => {
  const streams = new Map<string, string[]>();
  for (const entry of entries) {
    const { stream } = entry.envelope;
    streams.set(stream, [...(streams.get(stream) ?? []), comparable(entry)]);
  }
  return streams;
};

describe('the example decade with its training', () => {
  let entries: readonly Entry[];
  beforeAll(async () => {
    // Every command is accepted, or this throws.
    entries = await entriesOf(wholeDecade());
  }, 180_000);
  const typed = (type: string) => entries.filter(({ envelope }) => envelope.type === type);

  it('has two thousand classes and twenty thousand learners', () => {
    const classes = [...classesOf(entries).values()];
    expect(classes.length).toBeGreaterThanOrEqual(2_000);
    expect(new Set(classes.map((cls) => cls.status))).toEqual(new Set(['OPEN', 'COMPLETED', 'CANCELLED']));
    expect(typed('LearnerRegistered').length).toBeGreaterThanOrEqual(20_000);
  });

  it('records every kind of event that a command can', () => {
    const recorded = new Set(entries.map(({ envelope }) => envelope.type));
    const kinds = formats.filter((format) => format !== accessLogFormat).flatMap(({ events }) => Object.keys(events));
    expect([...recorded].sort()).toEqual(kinds.sort());
  });

  it('is told the same way every time, whatever is done side by side', async () => {
    const [steps, again] = [wholeDecade(), wholeDecade()];
    const told = ({ about, ...step }: { about?: (idOf: (key: string) => string) => unknown; at: string }) => [
      step,
      about?.((key) => key),
    ];
    expect(again.length).toBe(steps.length);
    expect(again.filter((step, i) => JSON.stringify(told(step)) !== JSON.stringify(told(steps[i] ?? step)))).toEqual(
      [],
    );

    const until = '2014-01-01';
    const twice = byStream(await entriesOf(steps.filter(({ at }) => at < until)));
    const once = byStream(entries.filter(({ envelope }) => envelope.meta.recordedAt < until));
    expect(once.size).toBeGreaterThan(2_000);
    const lapsed = 'RectificationLapsed';
    for (const [stream, told] of once) {
      // The shorter history goes on to the present, and what lapses then is not in the other one's first years.
      expect((twice.get(stream) ?? []).filter((entry, i) => i < told.length || !entry.includes(lapsed))).toEqual(told);
    }
  }, 120_000);

  it('shows every reason why hours do not count, but that the record is missing', () => {
    const results = typed('HoursRecognised').flatMap(
      ({ envelope }) => classEvents.HoursRecognised.data.parse(envelope.data).results,
    );
    const reasons = new Set(results.flatMap(({ rejected }) => rejected.map(({ reason }) => reason)));
    // Hours are decided when the record is registered (Art.4(4)).
    expect([...reasons].sort()).toEqual(hourRejections.filter((reason) => reason !== 'NOT_REGISTERED').sort());
    const recognised = results.filter((result) => result.recognised > 0).length;
    expect(recognised / results.length).toBeGreaterThan(0.85);
  });

  it('leaves the bases that were inactive without a class in that year, and the others not', () => {
    const classes = [...classesOf(entries).values()];
    const daysOf = (baseId: string): readonly string[] =>
      classes.flatMap((cls) =>
        cls.status === 'COMPLETED' && cls.baseId === baseId && cls.basis !== 'IMPORTED'
          ? cls.sessions.map(({ date }) => date)
          : [],
      );
    const inactive = typed('InactivityEstablished');
    expect(inactive.length).toBeGreaterThan(3);
    for (const { envelope } of inactive) {
      const { windowFrom, windowTo } = baseEvents.InactivityEstablished.data.parse(envelope.data);
      expect(daysOf(envelope.stream).filter((day) => windowFrom <= day && day <= windowTo)).toEqual([]);
    }
    const active = [...basesOf(entries)].filter(
      ([, base]) => base.status === 'ANNOUNCED' && base.announcedOn < '2021-01-01' && base.grounds.length === 0,
    );
    expect(active.length).toBeGreaterThan(30);
    expect(active.filter(([baseId]) => !daysOf(baseId).some((day) => day > '2020-12-31'))).toEqual([]);
  });

  it('has years in time, late and missing, passed and failed', () => {
    const reports = typed('AnnualReportSubmitted').map(({ envelope }) =>
      baseEvents.AnnualReportSubmitted.data.parse(envelope.data),
    );
    expect(reports.some(({ receivedOn, dueOn }) => receivedOn <= dueOn)).toBe(true);
    expect(reports.some(({ receivedOn, dueOn }) => receivedOn > dueOn)).toBe(true);
    const handedIn = new Set(
      typed('AnnualReportSubmitted').map(
        ({ envelope: { stream, data } }) => `${stream} ${'year' in data && data.year}`,
      ),
    );
    const owed = typed('AssessmentConcluded').map(
      ({ envelope: { stream, data } }) => `${stream} ${'year' in data && data.year}`,
    );
    expect(owed.filter((year) => !handedIn.has(year)).length).toBeGreaterThan(0);
    const outcomes = typed('AssessmentConcluded').map(
      ({ envelope }) => baseEvents.AssessmentConcluded.data.parse(envelope.data).outcome,
    );
    expect(new Set(outcomes)).toEqual(new Set(assessmentOutcomes));
    expect(outcomes.filter((outcome) => outcome === 'PASSED').length / outcomes.length).toBeGreaterThan(0.9);
  });

  it('is of people who are none, and shows none of them', () => {
    const people = Array.from({ length: 20_000 }, (_, n) => n + 1);
    const numbers = people.map(idNumberOf);
    expect(new Set(numbers).size).toBe(people.length);
    expect(numbers.filter((number) => idNumberFault(number, legalDate('2012-01-01')) !== undefined)).toEqual([]);
    // GB/T 2260 gives 99 to no province.
    expect(numbers.filter((number) => !number.startsWith('99'))).toEqual([]);
    expect(people.map(nameOf).filter((name) => name.length < 2 || name.length > 3)).toEqual([]);
    const planted = [
      ...numbers.slice(0, 300),
      ...people
        .slice(0, 300)
        .map(nameOf)
        .filter((name) => name.length === 3),
    ];
    const registrations = typed('LearnerRegistered').map(({ bytes }) => Buffer.from(bytes).toString('utf8'));
    expect(planted.filter((secret) => registrations.some((text) => text.includes(secret)))).toEqual([]);
  });
});
