import { describe, expect, expectTypeOf, test } from 'vitest';
import { baseEvent } from '../../src/aggregates/base/index.js';
import { numberRegisterEvent } from '../../src/aggregates/number-register/index.js';
import { organisationEvent } from '../../src/aggregates/organisation/index.js';
import type { CommandIndex, PendingWork } from '../../src/application/index.js';
import { legalDate } from '../../src/kernel/index.js';
import type { OpenViews } from '../../src/projections/index.js';
import { officer } from './support/record.js';
import { settle, viewed } from './support/views.js';

const organisation = 'organisation-100000001';

test('the views are what the application asks for', () => {
  expectTypeOf<OpenViews['commands']>().toExtend<CommandIndex>();
  expectTypeOf<OpenViews['pending']>().toExtend<PendingWork>();
});

describe('the command index', () => {
  test('names the stream and the first event of a command, and knows no other', async () => {
    const { record, views, ledger } = await viewed();
    const events = [
      baseEvent('BaseApproved', { decidedBy: '320412', level: 'COUNTY', reasons: [] }),
      baseEvent('TrainingScopeGranted', { subjects: [{ category: 'PUBLIC', name: '公需科目' }], computer: false }),
    ];
    const entries = await record('base-a', '2012-03-15', events, { commandId: 'command-1' });
    await settle(views, ledger);
    expect(await views.commands.find('command-1')).toEqual({ stream: 'base-a', firstEventId: entries[0]?.envelope.id });
    expect(await views.commands.find('command-2')).toBeUndefined();
  });

  test('gives each of those who ask at once its own answer', async () => {
    const { record, views, ledger } = await viewed();
    const closed = baseEvent('BaseApproved', { decidedBy: '320412', level: 'COUNTY', reasons: [] });
    const [a] = await record('base-a', '2012-03-15', [closed], { commandId: 'command-a' });
    const [b] = await record('base-b', '2012-03-15', [closed], { commandId: 'command-b' });
    await settle(views, ledger);
    const asked = ['command-b', 'command-c', 'command-a', 'command-b'];
    expect(await Promise.all(asked.map((id) => views.commands.find(id)))).toEqual([
      { stream: 'base-b', firstEventId: b?.envelope.id },
      undefined,
      { stream: 'base-a', firstEventId: a?.envelope.id },
      { stream: 'base-b', firstEventId: b?.envelope.id },
    ]);
  });
});

describe('unfinished acts', () => {
  const reservation = organisationEvent('RecognitionReserved', {
    baseId: 'base-a',
    level: 'COUNTY',
    idempotencyKey: 'k',
    application: { name: '云溪' },
  });
  const allocation = numberRegisterEvent('NumberAllocated', {
    baseId: 'base-a',
    serial: 1,
    number: 'CZJX-2-320412-0001-0',
    level: 'COUNTY',
    gb6: '320412',
    idempotencyKey: 'n',
  });

  test('are a recognition reserved for an application that is not there yet', async () => {
    const { record, base, views, ledger } = await viewed();
    const document = { ref: '申报函' };
    const [entry] = await record(organisation, '2012-03-15', [reservation], { document });
    await settle(views, ledger);
    expect(await views.pending.unfinished()).toEqual([
      {
        kind: 'SUBMIT_APPLICATION',
        baseId: 'base-a',
        data: reservation.data,
        actor: officer,
        occurredOn: '2012-03-15',
        recordedAt: entry?.envelope.meta.recordedAt,
        document,
        correlationId: entry?.envelope.meta.correlationId,
      },
    ]);
    await base('base-a', {}, 'APPLIED');
    await settle(views, ledger);
    expect(await views.pending.unfinished()).toEqual([]);
  });

  test('are a number allocated and not written', async () => {
    const { record, base, views, ledger } = await viewed();
    await base('base-a', {}, 'FILED');
    await record('numberRegister-320400', '2012-03-15', [allocation]);
    await settle(views, ledger);
    expect(await views.pending.unfinished()).toEqual([
      expect.objectContaining({ kind: 'WRITE_NUMBER', baseId: 'base-a', data: allocation.data }),
    ]);
    await record('base-a', '2012-03-15', [baseEvent('BaseNumbered', { number: 'CZJX-2-320412-0001-0', serial: 1 })]);
    await settle(views, ledger);
    expect(await views.pending.unfinished()).toEqual([]);
  });

  test.each([
    ['withdrawn', 'APPLIED', baseEvent('ApplicationWithdrawn', { reason: '撤回' })],
    ['rejected', 'EVALUATED', baseEvent('ApplicationRejected', { decidedBy: '320412', reasons: ['不足'] })],
    ['closed', 'ANNOUNCED', baseEvent('BaseClosed', { reasonCode: 'OWN_REQUEST', reason: '停办' })],
    ['merged', 'ANNOUNCED', baseEvent('BaseMerged', { reason: '合并', successorId: 'base-b' })],
  ] as const)('are a recognition that a base still holds when it was %s', async (_, step, ending) => {
    const { record, base, views, ledger } = await viewed();
    await base('base-a', {}, step);
    const [entry] = await record('base-a', '2012-04-02', [ending]);
    await settle(views, ledger);
    const recordedAt = entry?.envelope.meta.recordedAt;
    expect(await views.pending.unfinished()).toEqual([
      { kind: 'RELEASE_RECOGNITION', baseId: 'base-a', organisationId: organisation, recordedAt },
    ]);
    await record(organisation, '2012-04-02', [organisationEvent('RecognitionReleased', { baseId: 'base-a' })]);
    await settle(views, ledger);
    expect(await views.pending.unfinished()).toEqual([]);
  });

  test.each([
    ['2012-06-30', 0],
    ['2012-07-01', 1],
  ])('are not, on %s, a recognition whose revocation has effect from 1 July', async (today, count) => {
    const { record, base, views, ledger } = await viewed(today);
    await base('base-a', {});
    const effectiveOn = legalDate('2012-07-01');
    await record('base-a', '2012-06-01', [
      baseEvent('BaseRevoked', { decidedBy: '320412', ground: 'INACTIVITY', effectiveOn }),
    ]);
    await settle(views, ledger);
    expect(await views.pending.unfinished()).toHaveLength(count);
  });
});

describe('lapsed rectifications', () => {
  test('are those whose last day is over and whose lapse is not recorded', async () => {
    const { record, base, views, ledger } = await viewed();
    const items = [{ finding: '台账不全', article: 'Art.8(1)' }];
    const order = async (id: string, serial: number, dueOn: string) => {
      await base(id, { serial });
      const dates = { servedOn: legalDate('2012-04-02'), dueOn: legalDate(dueOn) };
      await record(id, '2012-04-02', [baseEvent('RectificationOrdered', { items, ...dates })]);
    };
    await order('base-a', 1, '2012-07-02');
    await order('base-b', 2, '2012-06-02');
    await order('base-c', 3, '2012-06-02');
    await record('base-c', '2012-06-01', [baseEvent('RectificationAccepted', {})]);
    await settle(views, ledger);
    const lapsed = (on: string) => views.pending.lapsed(legalDate(on));
    expect(await lapsed('2012-06-02')).toEqual([]);
    expect(await lapsed('2012-06-03')).toEqual([{ baseId: 'base-b', dueOn: '2012-06-02' }]);
    expect((await lapsed('2012-07-03')).map(({ baseId }) => baseId)).toEqual(['base-b', 'base-a']);
    await record('base-b', '2012-06-03', [baseEvent('RectificationLapsed', { dueOn: legalDate('2012-06-02') })]);
    await settle(views, ledger);
    expect((await lapsed('2012-07-03')).map(({ baseId }) => baseId)).toEqual(['base-a']);
  });
});
