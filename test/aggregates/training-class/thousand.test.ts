import { performance } from 'node:perf_hooks';
import { describe, expect, it } from 'vitest';
import { formats } from '../../../src/aggregates/registry.js';
import { inBatches } from '../../../src/aggregates/training-class/batches.js';
import {
  type ClassCommand,
  type ClassEvent,
  classDecider,
  classEvent,
  LEARNERS_PER_COMMAND,
} from '../../../src/aggregates/training-class/index.js';
import { hourRejections } from '../../../src/aggregates/vocabulary.js';
import { type Decided, type Fact, fold, instant, legalDate, type NewEvent } from '../../../src/kernel/index.js';
import { createCodec, MAX_ENTRY_BYTES } from '../../../src/ledger/index.js';
import { assess, attend, complete, context, enrol, ofImport, open, recognise, register, sessions } from './classes.js';

const days = Array.from({ length: 20 }, (_, i) => `2012-04-${String(i + 1).padStart(2, '0')}`);
const learnersWith = (idLength: number) =>
  Array.from({ length: LEARNERS_PER_COMMAND }, (_, i) => `learner-${i}-`.padEnd(idLength, 'x'));

/** Everything that is asked of a class of a thousand learners and twenty sessions, a third of whom fail. */
const commands = (learners: readonly string[]): readonly ClassCommand[] => [
  open({ ...ofImport, plannedHours: 90, sessions: sessions(...days.map((day) => `${day}*8`)) }),
  enrol(...learners),
  ...days.map((_, i) => attend(i + 1, Object.fromEntries(learners.map((id, n) => [id, (n % 8) + 1])))),
  assess(Object.fromEntries(learners.map((id, n) => [id, n % 3 > 0]))),
  complete,
  register(),
  recognise,
];

const carriedOut = (asked: readonly ClassCommand[]): readonly Fact<ClassEvent>[] => {
  const now = { ...context, on: legalDate('2012-04-20') };
  const facts: Fact<ClassEvent>[] = [];
  let cls = classDecider.initialState;
  for (const command of asked) {
    const decision = classDecider.decide(command, cls, now);
    if (!decision.accepted) throw new Error(JSON.stringify(decision.refusals.slice(0, 3)));
    for (const event of decision.events) {
      const fact = { ...event, occurredOn: event.occurredOn ?? now.on, actor: now.actor };
      facts.push(fact);
      cls = classDecider.evolve(cls, fact);
    }
  }
  return facts;
};

const codec = createCodec(formats);
const bytesOf = ({ type, v, data }: Decided<ClassEvent>): number => {
  const long = 'x'.repeat(200);
  const event: NewEvent = {
    id: '6f0c1a1e-0000-4000-8000-000000000001',
    type,
    v,
    data,
    meta: {
      occurredOn: legalDate('2012-04-20'),
      recordedAt: instant('2012-04-20T08:00:00.000Z'),
      commandId: long,
      correlationId: long,
      causationId: long,
      actor: { id: long, role: 'BASE', bureau: long },
      measures: 1,
      articles: ['Art.4(4)', 'Art.9'],
      document: { ref: long, sha256: 'a'.repeat(64) },
    },
  };
  return codec.prepare(`class-${'0'.repeat(36)}`, event).bytes;
};

describe('a class of a thousand learners', () => {
  it('folds in less than 100 ms', () => {
    const facts = carriedOut(commands(learnersWith(44)));
    const fastest = Math.min(
      ...Array.from({ length: 5 }, () => {
        const started = performance.now();
        fold(classDecider, facts);
        return performance.now() - started;
      }),
    );
    expect(facts.filter(({ type }) => type === 'SessionAttended')).toHaveLength(80);
    expect(fastest).toBeLessThan(100);
  });

  it('has every hour recognised or rejected, in numbered parts', () => {
    const parts = carriedOut(commands(learnersWith(44))).flatMap((fact) =>
      fact.type === 'HoursRecognised' ? [fact.data] : [],
    );
    expect(parts.map(({ part, of }) => [part, of])).toEqual([
      [1, 4],
      [2, 4],
      [3, 4],
      [4, 4],
    ]);
    const results = parts.flatMap((part) => part.results);
    expect(new Set(results.map(({ learnerId }) => learnerId)).size).toBe(1000);
  });

  it.each([44, 80])('has events of less than 64 KiB each, with ids of %d characters', (length) => {
    for (const fact of carriedOut(commands(learnersWith(length)))) {
      expect(bytesOf(fact)).toBeLessThanOrEqual(MAX_ENTRY_BYTES);
    }
  });
});

describe('a batch', () => {
  const worst = Array.from({ length: 1000 }, (_, i) => ({
    learnerId: `${i}`.padStart(80, '学'),
    year: 2012,
    recognised: 9999,
    rejected: hourRejections.map((reason) => ({ reason, hours: 9999 })),
  }));

  it('is cut before the event would be too large, whatever is in it', () => {
    const parts = inBatches(worst);
    expect(parts.flat()).toEqual(worst);
    for (const [i, part] of parts.entries()) {
      const event = classEvent('HoursRecognised', {
        category: 'PROFESSIONAL',
        part: i + 1,
        of: parts.length,
        results: [...part],
      });
      expect(bytesOf(event)).toBeLessThanOrEqual(MAX_ENTRY_BYTES);
    }
  });

  it('of nothing is none', () => {
    expect(inBatches([])).toEqual([]);
  });
});
