import { createHash } from 'node:crypto';
import { type BaseEvent, baseEvent } from '../src/aggregates/base/index.js';
import { jurisdictionEvent } from '../src/aggregates/jurisdiction/index.js';
import { measuresEvent } from '../src/aggregates/measures/index.js';
import { numberRegisterEvent } from '../src/aggregates/number-register/index.js';
import { organisationEvent } from '../src/aggregates/organisation/index.js';
import { type Level, trainingSystems } from '../src/aggregates/vocabulary.js';
import {
  addDays,
  canonicalJson,
  type DomainEvent,
  type LegalDate,
  legalDate,
  withoutUndefined,
} from '../src/kernel/index.js';
import { openForWriting } from '../src/ledger/sqlite/file.js';
import { readPolicies, shippedPolicies } from '../src/policies.js';

/**
 * A register of many institutions without the work of deciding: every life is one that the deciders could have made,
 * several hundred of them run side by side, and the same number always gives the same events.
 */
export type Recorded = { readonly stream: string; readonly event: DomainEvent; readonly on: LegalDate };

const CITY = '320400';
const CODES = ['320402', '320404', '320405', '320411', '320412', '320481', '320482'] as const;
const TOWNS = ['', '奔牛镇', '郑陆镇', '邹区镇', '湖塘镇'] as const;
const TRADES = ['数控加工技术', '护理', '会计', '机电工程', '学前教育', '工程造价', '水利', '信息技术'] as const;
const SHA = 'a'.repeat(64);
const SIDE_BY_SIDE = 300;

const uuid = (text: string): string => {
  const hex = createHash('md5').update(text).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};
const pick = <Item>(items: readonly Item[], n: number): Item => {
  const item = items[n % items.length];
  if (item === undefined) throw new Error('nothing to pick from');
  return item;
};

/** The divisions, their changes and the measures, as they are shipped. */
export const founding = async (): Promise<readonly Recorded[]> => {
  const { measures, divisions, changes } = await readPolicies(shippedPolicies);
  const on = legalDate('2011-09-01');
  const jurisdiction = `jurisdiction-${CITY}`;
  return [
    ...divisions.map(({ gb6, name, validFrom: from }) => ({
      stream: jurisdiction,
      on,
      event: jurisdictionEvent('DivisionEstablished', {
        gb6,
        name,
        from,
        level: gb6 === CITY ? 'MUNICIPAL' : 'COUNTY',
      }),
    })),
    ...changes.map(({ gb6From, gb6To, town, on: changedOn }) => ({
      stream: jurisdiction,
      on,
      event: jurisdictionEvent('JurisdictionChanged', { gb6From, gb6To, ...(town && { town }), on: changedOn }),
    })),
    ...measures.map(({ version, title, effectiveFrom, params }) => ({
      stream: `measures-${CITY}`,
      on,
      event: measuresEvent('PolicyVersionPublished', {
        version,
        title,
        params,
        effectiveFrom: legalDate(effectiveFrom),
      }),
    })),
  ];
};

export const baseOfLife = (n: number): string => `base-${uuid(`base ${n}`)}`;

/** The n-th institution, from its registration to wherever its base has come. */
function* life(n: number, nextSerial: () => number): Generator<Recorded> {
  const base = baseOfLife(n);
  const organisation = `organisation-${String(100_000_000 + n)}`;
  const level: Level = n % 4 === 0 ? 'MUNICIPAL' : 'COUNTY';
  const gb6 = pick(CODES, n);
  const town = pick(TOWNS, n);
  const scope = {
    subjects: [
      { category: 'PROFESSIONAL' as const, name: pick(TRADES, n) },
      { category: 'PROFESSIONAL' as const, name: pick(TRADES, n + 3) },
    ],
    computer: n % 5 === 0,
  };
  const idempotencyKey = `synthetic ${n}`;
  let on = addDays(legalDate('2011-09-05'), n % 4_000);
  const later = (days: number): LegalDate => {
    on = addDays(on, days);
    return on;
  };
  const inOrganisation = (event: DomainEvent): Recorded => ({ stream: organisation, event, on });
  const of = (event: BaseEvent): Recorded => ({ stream: base, event, on });
  const application = {
    level,
    scope,
    organisationId: organisation,
    name: `第${n}学院继续教育基地`,
    place: { gb6, ...(town !== '' && { town }) },
    department: `dept-${gb6}-${n % 9}`,
    formHash: SHA,
    formCopies: 3,
    evidence: [{ title: '办学许可证', sha256: SHA }],
    receipts: [gb6, CITY, organisation],
  };

  const name = `第${n}学院`;
  yield inOrganisation(organisationEvent('OrganisationRegistered', { name, type: 'HIGHER_VOCATIONAL' }));
  yield inOrganisation(organisationEvent('RecognitionReserved', { level, idempotencyKey, application, baseId: base }));
  yield of(baseEvent('ApplicationSubmitted', application));
  if (n % 10 === 7) {
    later(3);
    yield of(baseEvent('ApplicationReturned', { reason: '申报材料不齐，请补交消防验收意见后重新申报。' }));
    later(5);
    const { organisationId: _, level: __, ...form } = application;
    yield of(baseEvent('ApplicationResubmitted', form));
  }
  later(4);
  yield of(
    baseEvent('EvaluationPanelConvened', { members: [{ authority: `dept-${gb6}-${n % 9}` }, { authority: gb6 }] }),
  );
  later(4);
  yield of(baseEvent('EligibilityChecked', { facts, results }));
  later(2);
  yield of(baseEvent('EvaluationCompleted', { outcome: level, applicantConsent: false, reasons: [] }));
  later(3);
  if (n % 12 === 5) {
    yield of(baseEvent('ApplicationRejected', { decidedBy: gb6, reasons: ['师资队伍不稳定。'] }));
    yield inOrganisation(organisationEvent('RecognitionReleased', { baseId: base }));
    return;
  }
  yield of(baseEvent('BaseApproved', { decidedBy: level === 'MUNICIPAL' ? CITY : gb6, level, reasons: [] }));
  yield of(baseEvent('TrainingScopeGranted', scope));
  if (level === 'COUNTY') {
    later(2);
    yield of(baseEvent('FilingSubmitted', { to: CITY, dueOn: addDays(on, 14) }));
    later(5);
    yield of(baseEvent('BaseFiled', { filingNo: `常人社备〔2012〕${n}号` }));
  }
  later(1);
  const serial = nextSerial();
  const number = `CZJX-${level === 'MUNICIPAL' ? 1 : 2}-${gb6}-${serial}`;
  const allocated = { number, level, gb6, idempotencyKey, serial, baseId: base };
  yield { stream: `numberRegister-${CITY}`, event: numberRegisterEvent('NumberAllocated', allocated), on };
  yield of(baseEvent('BaseNumbered', { number, serial }));
  later(3);
  yield of(baseEvent('BaseAnnounced', { noticeNo: `常人社公告〔2012〕${n}号` }));
  later(9);
  yield of(baseEvent('PlaqueAwarded', { serialNo: `继教基牌${n}号`, level }));
  if (n % 3 !== 0) return;
  later(300);
  const dueOn = addDays(on, 90);
  const items = [{ finding: '培训登记不完整，学员名册缺失。', article: 'Art.8(1)' }];
  yield of(baseEvent('RectificationOrdered', { items, servedOn: on, dueOn }));
  if (n % 6 === 0) {
    later(60);
    yield of(baseEvent('RectificationAccepted', {}));
    return;
  }
  later(91);
  yield of(baseEvent('RectificationLapsed', { dueOn }));
  later(5);
  const ground = 'RECTIFICATION_FAILED';
  yield of(baseEvent('RevocationNotified', { ground, reasons: ['逾期未整改。'], statementDueOn: addDays(on, 7) }));
  later(3);
  yield of(baseEvent('StatementHeard', { summary: '基地承认未按期整改。' }));
  later(10);
  const plaqueDueOn = addDays(on, 14);
  yield of(baseEvent('BaseRevoked', { ground, plaqueDueOn, decidedBy: gb6, effectiveOn: on }));
  yield inOrganisation(organisationEvent('RecognitionReleased', { baseId: base }));
  later(7);
  yield of(baseEvent('PlaqueRecalled', { serialNo: `继教基牌${n}号` }));
}

const facts = {
  sites: [{ address: '通江路 1 号', area: 60_000, capacity: 200, tenure: 'OWNED' as const, leases: [] }],
  computers: 60,
  projectors: 2,
  exitsClear: true,
  fireOk: true,
  faculty: 40,
  senior: 15,
  managers: 6,
  facultyStable: true,
  managementSound: true,
  systems: [...trainingSystems],
};
const results = ['AREA', 'CAPACITY', 'TENURE', 'COMPUTERS', 'FIRE_SAFETY', 'FACULTY', 'MANAGERS', 'SYSTEMS'].map(
  (condition, i) => ({ article: `Art.5(${(i % 6) + 1})` as const, condition, outcome: 'MET' as const }),
);

/** Lives without end, several hundred of them at a time. */
export function* lives(): Generator<Recorded> {
  const running: Generator<Recorded>[] = [];
  let born = 0;
  let serials = 0;
  const nextSerial = (): number => {
    serials += 1;
    return serials;
  };
  for (let turn = 0; ; turn = (turn * 7 + 3) % SIDE_BY_SIDE) {
    while (running.length < SIDE_BY_SIDE) {
      born += 1;
      running.push(life(born, nextSerial));
    }
    const next = running[turn % running.length]?.next();
    if (next === undefined) continue;
    if (next.done) running.splice(turn % running.length, 1);
    else yield next.value;
  }
}

/** Writes a ledger file as the ledger does, without its checks and without waiting for the disk; `last` comes after the lives. */
export const writeLedger = async (
  file: string,
  until: (written: { readonly entries: number; readonly announced: number }) => boolean,
  last: Iterable<Recorded> = [],
) => {
  const database = openForWriting(file);
  database.pragma('synchronous = OFF');
  const newStream = database.prepare('INSERT INTO stream (key, name) VALUES (?, ?)');
  const insert = database.prepare(
    'INSERT INTO entry (sequence, stream, revision, id, type, text) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const heads = new Map<string, { readonly key: number; revision: number }>();
  const written = { entries: 0, announced: 0 };
  let streams = 0;
  const record = ({ stream, event, on }: Recorded): void => {
    let head = heads.get(stream);
    if (head === undefined) {
      streams += 1;
      head = { key: streams, revision: 0 };
      heads.set(stream, head);
      newStream.run(head.key, stream);
    }
    head.revision += 1;
    written.entries += 1;
    const id = uuid(`event ${written.entries}`);
    const commandId = uuid(`command ${written.entries}`);
    const meta = {
      occurredOn: on,
      commandId,
      correlationId: commandId,
      causationId: commandId,
      measures: 1,
      recordedAt: `${on}T02:30:00.000Z`,
      actor: { id: `officer-${CITY}-01`, role: 'CITY', bureau: CITY },
      articles: ['Art.6(3)'],
    };
    const text = canonicalJson(withoutUndefined({ ...event, id, meta, stream, revision: head.revision }));
    insert.run(written.entries, head.key, head.revision, id, event.type, text);
    if (event.type === 'BaseAnnounced') written.announced += 1;
    // A stream that has ended is not written again; what is remembered stays small.
    if (event.type === 'PlaqueRecalled') heads.delete(stream);
  };
  database.exec('BEGIN');
  for (const recorded of await founding()) record(recorded);
  for (const recorded of lives()) {
    record(recorded);
    if (written.entries % 50_000 === 0) database.exec('COMMIT; BEGIN');
    if (until(written)) break;
  }
  for (const recorded of last) record(recorded);
  database.exec('COMMIT');
  database.close();
  return written;
};
