import { describe, expect, test } from 'vitest';
import { OutcomeUnknown } from '../../src/ledger/index.js';
import { blindIndex } from '../support/derived-ports.js';
import { crashAfter, DisturbedLedger } from '../support/faulty-ledger.js';
import {
  applicantOf,
  cityOfficer,
  codes,
  newLedger,
  openRegister,
  organisationIdNo,
  types,
} from '../support/register.js';
import { formOf, reach, type Stage } from '../support/way.js';

/** A register brought to a stage, and a node on the same ledger that can be made to die. */
const onTheBrink = async (stage: Stage) => {
  const ledger = newLedger();
  const register = openRegister({ ledger });
  await register.found();
  const base = await reach(register, stage);
  const disturbed = new DisturbedLedger(ledger);
  return { register, base, disturbed, dying: openRegister({ ledger: disturbed, index: blindIndex }) };
};
const applicant = applicantOf(organisationIdNo(1));
const apply = [applicant, 'submitApplication', undefined, formOf(1, 'MUNICIPAL'), { key: 'apply' }] as const;

describe('a crash between reservation and application', () => {
  const crashed = async () => {
    const { register, disturbed, dying } = await onTheBrink('REGISTERED');
    disturbed.intercept = crashAfter(1);
    await expect(dying.ask(...apply)).rejects.toThrow('after 1 appends');
    return register;
  };

  test('is finished by the process managers with the ids that it would have had', async () => {
    const register = await crashed();
    const report = await register.processes.runOnce();
    expect(report).toMatchObject({ done: { SUBMIT_APPLICATION: 1 }, refused: [], failed: [] });

    const undisturbed = openRegister();
    await undisturbed.found();
    await reach(undisturbed, 'REGISTERED');
    const meant = await undisturbed.do(...apply);
    const finished = await register.stream(meant.id);
    expect(finished.map(({ envelope: { id, data, meta } }) => [id, data, meta.actor])).toEqual(
      meant.entries.slice(1).map(({ envelope: { id, data, meta } }) => [id, data, meta.actor]),
    );
  });

  test('is finished too where the request named its date and a document', async () => {
    const { register, disturbed, dying } = await onTheBrink('REGISTERED');
    disturbed.intercept = crashAfter(1);
    const asked = { key: 'apply', on: '2012-05-02', document: { ref: '申报函' }, correlationId: 'list 3' };
    const request = [applicant, 'submitApplication', undefined, formOf(1, 'COUNTY'), asked] as const;
    await expect(dying.ask(...request)).rejects.toThrow();
    await register.processes.runOnce();

    const retried = await register.do(...request);
    expect(types(retried)).toEqual(['RecognitionReserved', 'ApplicationSubmitted']);
    expect(
      retried.entries.map(({ envelope: { meta } }) => [meta.occurredOn, meta.document, meta.correlationId]),
    ).toEqual(Array(2).fill(['2012-05-02', { ref: '申报函' }, 'list 3']));
  });

  test('is finished by the retry of the applicant', async () => {
    const register = await crashed();
    const retried = await register.do(...apply);
    expect(types(retried)).toEqual(['RecognitionReserved', 'ApplicationSubmitted']);
    expect((await register.processes.runOnce()).done.SUBMIT_APPLICATION).toBe(0);
  });

  test('keeps the recognition for that application', async () => {
    const register = await crashed();
    const other = { ...formOf(1, 'MUNICIPAL'), name: '另一申报' };
    expect(codes(await register.ask(applicant, 'submitApplication', undefined, other))).toEqual(['RECOGNITION_EXISTS']);
  });
});

describe('a crash between number and base', () => {
  const crashed = async () => {
    const { register, base, disturbed, dying } = await onTheBrink('FILED');
    disturbed.intercept = crashAfter(1);
    await expect(dying.ask(cityOfficer, 'assignNumber', base, {}, { key: 'number' })).rejects.toThrow();
    return { register, base };
  };
  const numbersOf = async (register: ReturnType<typeof openRegister>) =>
    (await register.events()).flatMap(({ type, data }) => (type === 'NumberAllocated' ? [data] : []));

  test('is finished by the process managers', async () => {
    const { register, base } = await crashed();
    expect(await register.processes.runOnce()).toMatchObject({ done: { WRITE_NUMBER: 1 }, refused: [], failed: [] });
    expect((await register.stream(base)).at(-1)?.envelope).toMatchObject({
      type: 'BaseNumbered',
      data: { serial: 1 },
      meta: { actor: cityOfficer },
    });
    expect(types(await register.do(cityOfficer, 'assignNumber', base, {}, { key: 'number' }))).toEqual([
      'NumberAllocated',
      'BaseNumbered',
    ]);
  });

  test('is finished before anything else is decided on the base', async () => {
    const { register, base } = await crashed();
    await register.do(cityOfficer, 'amendScope', base, { scope: { ...formOf(1, 'MUNICIPAL').scope, computer: true } });
    const history = (await register.stream(base)).map(({ envelope }) => envelope.type);
    expect(history.slice(-2)).toEqual(['BaseNumbered', 'TrainingScopeGranted']);
  });

  test('leaves no gap when another officer asks anew', async () => {
    const { register, base } = await crashed();
    await register.ask(cityOfficer, 'assignNumber', base, {}, { key: 'another' });
    await reach(register, 'NUMBERED', { n: 2 });
    expect(await numbersOf(register)).toMatchObject([{ baseId: base, serial: 1 }, { serial: 2 }]);
  });
});

describe('a crash between the end of a base and its release', () => {
  test('is reported, does not spoil the answer, and is made up for', async () => {
    const { register, base, disturbed, dying } = await onTheBrink('APPLIED');
    disturbed.intercept = crashAfter(1);
    const withdrawn = await dying.do(applicant, 'withdrawApplication', base, { reason: '暂缓' });
    expect(types(withdrawn)).toEqual(['ApplicationWithdrawn']);
    expect(dying.faults).toHaveLength(1);
    expect(codes(await register.ask(...apply))).toEqual(['RECOGNITION_EXISTS']);

    expect((await register.processes.runOnce()).done.RELEASE_RECOGNITION).toBe(1);
    expect((await register.processes.runOnce()).done.RELEASE_RECOGNITION).toBe(0);
    await register.do(...apply);
  });
});

describe('an append whose outcome is unknown', () => {
  test('that was stored is answered as if nothing had happened', async () => {
    const { base, disturbed, dying } = await onTheBrink('FILED');
    const lost = new Set<number>();
    disturbed.intercept = async (append, { nth }) => {
      const appended = await append();
      if (nth % 2 === 0 || lost.has(nth)) return appended;
      lost.add(nth);
      throw new OutcomeUnknown('the reply was lost');
    };
    const numbered = await dying.do(cityOfficer, 'assignNumber', base, {});
    expect(types(numbered)).toEqual(['NumberAllocated', 'BaseNumbered']);
    expect(lost.size).toBe(2);
  });

  test('that stays unknown is confirmed by reading', async () => {
    const { base, disturbed, dying } = await onTheBrink('ANNOUNCED');
    let stored = false;
    disturbed.intercept = async (append) => {
      if (!stored) await append();
      stored = true;
      throw new OutcomeUnknown('no reply comes back');
    };
    const outcome = await dying.do(cityOfficer, 'awardPlaque', base, { serialNo: 'P-1' });
    expect(types(outcome)).toEqual(['PlaqueAwarded']);
  });

  test('that was not stored throws, and the retry records it once', async () => {
    const { register, base, disturbed, dying } = await onTheBrink('ANNOUNCED');
    disturbed.intercept = async () => {
      throw new OutcomeUnknown('the node went away');
    };
    const award = [cityOfficer, 'awardPlaque', base, { serialNo: 'P-1' }, { key: 'plaque' }] as const;
    await expect(dying.ask(...award)).rejects.toThrow(OutcomeUnknown);
    expect(types(await register.do(...award))).toEqual(['PlaqueAwarded']);
  });
});
