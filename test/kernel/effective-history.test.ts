import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  type Envelope,
  effective,
  type FieldCorrection,
  instantOn,
  isMarker,
  type LegalDate,
  legalDate,
  markerEvent,
  marksOf,
  readHistory,
} from '../../src/kernel/index.js';

const FIRST = legalDate('2013-03-01');
const LAST = legalDate('2014-01-01');

type Noted = { readonly on: LegalDate; readonly recordedOn?: LegalDate; readonly text?: string };

/** A stream of notes and markers, one recorded a day after the other from the first of March on. */
const stream = () => {
  const history: Envelope[] = [];
  const append = (event: Pick<Envelope, 'type' | 'v' | 'data'>, on: LegalDate, recordedOn: LegalDate) => {
    const revision = history.length + 1;
    const id = `entry-${revision}`;
    history.push({
      id,
      stream: 'notes-1',
      revision,
      ...event,
      meta: {
        occurredOn: on,
        recordedAt: instantOn(recordedOn, '09:00'),
        commandId: id,
        correlationId: id,
        causationId: id,
        actor: { id: 'officer', role: 'CITY' },
        measures: 1,
        articles: [],
      },
    });
    return id;
  };
  const mark = (event: Parameters<typeof append>[0], on: LegalDate) => append(event, on, on);
  const of = { type: 'Noted', v: 1 };
  return {
    history,
    note: ({ on, recordedOn = on, text = 'as noted' }: Noted) =>
      append({ type: 'Noted', v: 1, data: { text, tags: ['a', 'b'] } }, on, recordedOn),
    correct: (target: string, fields: readonly FieldCorrection[], on = LAST) =>
      mark(markerEvent('EntryCorrected', { target, of, fields: [...fields], reason: 'a slip' }), on),
    withdraw: (target: string, on = LAST) =>
      mark(markerEvent('EntryWithdrawn', { target, of, reason: 'no longer wanted' }), on),
    takeEffect: (target: string, on = LAST) => mark(markerEvent('EntryTookEffect', { target, of }), on),
  };
};

const texts = (history: readonly Envelope[]) => history.map(({ data }) => Reflect.get(data, 'text'));

describe('a history without markers', () => {
  it('reads as it was recorded', () => {
    const { history, note } = stream();
    note({ on: FIRST });
    note({ on: addDays(FIRST, 1) });
    expect(effective(history, LAST)).toEqual(history);
    expect(readHistory(history).inEffect).toBe(history);
  });

  it('reads as of a date without what is dated later', () => {
    const { history, note } = stream();
    note({ on: FIRST, text: 'first' });
    note({ on: addDays(FIRST, 1), text: 'second' });
    expect(texts(effective(history, FIRST))).toEqual(['first']);
  });
});

describe('a corrected entry', () => {
  it('reads as corrected, at its place', () => {
    const { history, note, correct } = stream();
    const first = note({ on: FIRST, text: 'frist' });
    note({ on: addDays(FIRST, 1), text: 'second' });
    correct(first, [{ field: 'data.text', from: 'frist', to: 'first' }]);
    expect(texts(effective(history, LAST))).toEqual(['first', 'second']);
    expect(texts(history.slice(0, 2))).toEqual(['frist', 'second']);
  });

  it('has of each field the last correction', () => {
    const { history, note, correct } = stream();
    const first = note({ on: FIRST });
    correct(first, [
      { field: 'data.text', to: 'one' },
      { field: 'data.tags.1', from: 'b', to: 'c' },
    ]);
    correct(first, [{ field: 'data.text', from: 'one', to: 'two' }]);
    expect(effective(history, LAST).map(({ data }) => data)).toEqual([{ text: 'two', tags: ['a', 'c'] }]);
  });

  it('counts from its corrected date', () => {
    const { history, note, correct } = stream();
    const first = note({ on: addDays(FIRST, 5) });
    correct(first, [{ field: 'occurredOn', from: addDays(FIRST, 5), to: FIRST }]);
    expect(effective(history, FIRST)).toHaveLength(1);
  });

  it('loses or gains what it may be without', () => {
    const { history, note, correct } = stream();
    const first = note({ on: FIRST });
    correct(first, [
      { field: 'data.text', from: 'as noted' },
      { field: 'document.ref', to: '常人社〔2013〕1号' },
    ]);
    const [read] = effective(history, LAST);
    expect(read).toMatchObject({ data: { tags: ['a', 'b'] }, meta: { document: { ref: '常人社〔2013〕1号' } } });
    expect(read?.data).not.toHaveProperty('text');
  });

  it('cannot be corrected in what identifies it', () => {
    const { history, note, correct } = stream();
    correct(note({ on: FIRST }), [{ field: 'actor.id', to: 'somebody else' }]);
    expect(() => effective(history, LAST)).toThrow(RangeError);
  });
});

describe('an entry recorded ahead of its date', () => {
  const date = addDays(FIRST, 30);

  it('is pending, and counts from its date', () => {
    const { history, note } = stream();
    note({ on: date, recordedOn: FIRST, text: 'scheduled' });
    note({ on: addDays(FIRST, 1), text: 'meanwhile' });
    expect(texts(effective(history, addDays(date, -1)))).toEqual(['meanwhile']);
    expect(texts(effective(history, date))).toEqual(['meanwhile', 'scheduled']);
    expect(texts(readHistory(history).pending)).toEqual(['scheduled']);
  });

  it('stands where it took effect', () => {
    const { history, note, takeEffect } = stream();
    const scheduled = note({ on: date, recordedOn: FIRST, text: 'scheduled' });
    note({ on: addDays(FIRST, 1), text: 'before' });
    takeEffect(scheduled, date);
    note({ on: addDays(date, 1), text: 'after' });
    expect(texts(effective(history, LAST))).toEqual(['before', 'scheduled', 'after']);
    expect(readHistory(history).pending).toEqual([]);
  });

  it('never counts when it was withdrawn before', () => {
    const { history, note, withdraw } = stream();
    const scheduled = note({ on: date, recordedOn: FIRST });
    withdraw(scheduled, addDays(FIRST, 2));
    expect(effective(history, LAST)).toEqual([]);
    expect(readHistory(history).pending).toEqual([]);
    expect(marksOf(history).get(scheduled)?.withdrawn?.data.reason).toBe('no longer wanted');
  });

  it('is in the order of the dates with others like it', () => {
    const { history, note } = stream();
    note({ on: date, recordedOn: FIRST, text: 'later' });
    note({ on: addDays(date, -3), recordedOn: FIRST, text: 'sooner' });
    expect(texts(effective(history, LAST))).toEqual(['sooner', 'later']);
  });

  it('takes effect once, and not after it was withdrawn', () => {
    const { history, note, withdraw, takeEffect } = stream();
    const taken = note({ on: date, recordedOn: FIRST, text: 'taken' });
    const gone = note({ on: date, recordedOn: FIRST, text: 'gone' });
    withdraw(gone, addDays(FIRST, 2));
    for (const id of [taken, taken, gone]) takeEffect(id, date);
    expect(texts(effective(history, LAST))).toEqual(['taken']);
  });
});

type Step =
  | { readonly kind: 'note'; readonly ahead: number }
  | { readonly kind: 'correct' | 'withdraw' | 'takeEffect'; readonly target: number; readonly text: string };

const steps = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: fc.record({ kind: fc.constant('note' as const), ahead: fc.integer({ min: -3, max: 9 }) }) },
    fc.record({
      kind: fc.constantFrom('correct' as const, 'withdraw' as const, 'takeEffect' as const),
      target: fc.nat(30),
      text: fc.string({ minLength: 1 }),
    }),
  ),
  { maxLength: 30 },
);

/** Any history: each step is recorded a day after the one before; a withdrawal or an effect is of what is pending. */
const historyOf = (given: readonly Step[]): readonly Envelope[] => {
  const { history, note, correct, withdraw, takeEffect } = stream();
  let day = FIRST;
  for (const step of given) {
    day = addDays(day, 1);
    if (step.kind === 'note') {
      note({ on: addDays(day, step.ahead), recordedOn: day, text: `note ${history.length}` });
      continue;
    }
    const notes = history.filter(({ type }) => type === 'Noted');
    const waiting = readHistory(history).pending;
    const target = (step.kind === 'correct' ? notes : waiting)[step.target];
    if (target === undefined) continue;
    if (step.kind === 'correct') correct(target.id, [{ field: 'data.text', to: step.text }], day);
    else if (step.kind === 'withdraw') withdraw(target.id, day);
    else takeEffect(target.id, day);
  }
  return history;
};

const histories = steps.map(historyOf);
const days = fc.integer({ min: 0, max: 60 }).map((n) => addDays(FIRST, n));

describe('every history', () => {
  it('reads as itself where nothing is marked and nothing is ahead of its date', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -3, max: 0 })), (back) => {
        const history = historyOf(back.map((ahead) => ({ kind: 'note', ahead })));
        expect(effective(history, LAST)).toEqual(history);
      }),
    );
  });

  it('reads the same again: what was read has nothing left to be read otherwise', () => {
    fc.assert(
      fc.property(histories, days, (history, on) => {
        const once = readHistory(history).inEffect.filter(({ meta }) => meta.occurredOn <= on);
        expect(once.filter(isMarker)).toEqual([]);
        const plain = once.map((entry) => ({
          ...entry,
          meta: { ...entry.meta, recordedAt: instantOn(LAST, '09:00') },
        }));
        expect(effective(plain, on)).toEqual(plain);
      }),
    );
  });

  it('keeps id, stream, revision, type, version, actor and time of recording of every entry', () => {
    const kept = ({ id, stream: of, revision, type, v, meta }: Envelope) => {
      const { actor, recordedAt, commandId } = meta;
      return { id, of, revision, type, v, actor, recordedAt, commandId };
    };
    fc.assert(
      fc.property(histories, days, (history, on) => {
        const recorded = new Map(history.map((entry) => [entry.id, kept(entry)]));
        for (const entry of effective(history, on)) expect(kept(entry)).toEqual(recorded.get(entry.id));
      }),
    );
  });

  it('keeps the order, whatever is corrected', () => {
    fc.assert(
      fc.property(histories, days, (history, on) => {
        const uncorrected = history.filter(({ type }) => type !== 'EntryCorrected');
        const ids = (read: readonly Envelope[]) => read.map(({ id }) => id);
        expect(ids(effective(history, on))).toEqual(ids(effective(uncorrected, on)));
      }),
    );
  });

  it('holds no entry twice, none that was withdrawn, and none that is dated later', () => {
    fc.assert(
      fc.property(histories, days, (history, on) => {
        const read = effective(history, on);
        const withdrawn = new Set(
          history.filter(isMarker).flatMap(({ type, data }) => (type === 'EntryWithdrawn' ? [data.target] : [])),
        );
        expect(new Set(read.map(({ id }) => id)).size).toBe(read.length);
        expect(read.filter(({ id }) => withdrawn.has(id))).toEqual([]);
        expect(read.filter(({ meta }) => meta.occurredOn > on)).toEqual([]);
      }),
    );
  });
});
