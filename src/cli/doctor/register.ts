import { cityStreams } from '../../application/index.js';
import { type Instant, millisOf } from '../../kernel/index.js';
import { type Audit, auditLedger } from '../../ledger/audit.js';
import type { Inspected } from '../composition.js';
import { type Finding, ok, problem, warning } from './finding.js';
import type { LogCheck } from './log.js';

const CLOCK_TOLERANCE_MS = 5_000;

const ledgerFinding = ({ entries, streams, fault }: Audit): Finding => {
  const check = 'ledger';
  return fault === undefined
    ? ok(
        check,
        `${entries} 条记录，${streams} 个流，连续且可读`,
        `${entries} entries in ${streams} streams, without a gap and readable`,
      )
    : problem(check, `第 ${entries} 条之后有误：${fault}`, `wrong after entry ${entries}: ${fault}`);
};

const clockFinding = (lastRecordedAt: Instant | undefined, now: number): Finding => {
  const check = 'clock';
  if (lastRecordedAt !== undefined && now + CLOCK_TOLERANCE_MS < millisOf(lastRecordedAt))
    return problem(check, `早于最后一条记录 ${lastRecordedAt}`, `earlier than the last entry, ${lastRecordedAt}`);
  const time = new Date(now).toISOString();
  return ok(check, time, time);
};

const viewsFindings = ({ ledger, views }: Inspected, head: number): readonly Finding[] => {
  const check = 'views';
  if (views === undefined) return [ok(check, '尚未建立；服务启动时建立', 'not built yet; the server builds them')];
  if ('fault' in views) return [problem(check, `不能读：${views.fault}`, `cannot be read: ${views.fault}`)];
  if (views.ledgerId !== ledger.id)
    return [problem(check, '属于另一个台账：jidi rebuild', 'built from another ledger: jidi rebuild')];
  const findings = views.standing.flatMap(({ name, sequence, error }): readonly Finding[] => {
    if (error !== undefined) return [problem(check, `${name} 已停止：${error}`, `${name} has stopped: ${error}`)];
    if (sequence > head)
      return [problem(check, `${name} 超前于台账：jidi rebuild`, `${name} is ahead of the ledger: jidi rebuild`)];
    return sequence < head
      ? [
          warning(
            check,
            `${name} 落后 ${head - sequence} 条`,
            `${name} is ${head - sequence} entries behind; a running server catches up`,
          ),
        ]
      : [];
  });
  return findings.length > 0
    ? findings
    : [ok(check, `${views.standing.length} 个视图与台账一致`, `${views.standing.length} views are up to the ledger`)];
};

const foundingFinding = async ({ ledger, city }: Inspected): Promise<Finding> => {
  const check = 'measures';
  for await (const _ of ledger.readStream(cityStreams(city).measures, { limit: 1 }))
    return ok(check, `${city} 的办法已载入`, `the measures of ${city} are recorded`);
  return warning(
    check,
    `${city} 的办法尚未载入；jidi serve 首次启动时载入`,
    `no measures of ${city} yet; the first jidi serve records them`,
  );
};

/** The ledger read from end to end, and what rests on it. */
export const registerFindings = async (
  register: Inspected,
  log: LogCheck,
  now: number,
  onProgress: (done: number, total: number) => void,
): Promise<readonly Finding[]> => {
  const audit = await auditLedger(register.ledger, onProgress, ({ bytes, envelope }) =>
    log.take(bytes, envelope.meta.recordedAt),
  );
  return [
    ledgerFinding(audit),
    await foundingFinding(register),
    ...viewsFindings(register, (await register.ledger.head())?.sequence ?? 0),
    clockFinding(audit.lastRecordedAt, now),
    // Of a ledger that cannot be read to its end, the end says nothing about what was signed.
    ...(audit.fault === undefined ? log.findings() : []),
  ];
};
