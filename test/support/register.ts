import { orgCodeCheckCharacter, usccCheckCharacter } from '../../src/aggregates/organisation/index.js';
import { formats } from '../../src/aggregates/registry.js';
import {
  bootstrap,
  type CommandIndex,
  type CommandKeys,
  type CommandOutcome,
  type CommandRequest,
  type Commands,
  type CommandType,
  createApplication,
  createProcesses,
  type Vault,
} from '../../src/application/index.js';
import {
  type Actor,
  type Instant,
  instantOn,
  type LegalDate,
  legalDate,
  legalDateAt,
  type Role,
} from '../../src/kernel/index.js';
import { createCodec, type Entry, type Ledger } from '../../src/ledger/index.js';
import { commandIndexOf, pendingWorkOf } from './derived-ports.js';
import { trainingRecordsOf } from './derived-training.js';
import { everything } from './everything.js';
import { MemoryLedger, type MemoryStore } from './memory-ledger.js';
import { changeRows, divisionRows, holidays, policy2011 } from './shipped.js';
import { newVault } from './vault.js';

export const city = policy2011.city.gb6;
export const tianning = '320402';
export const qishuyan = '320405';
export const xinbei = '320411';
export const wujin = '320412';
export const liyang = '320481';
export const education = 'city-education';

const officer = (role: Role, bureau: string, person: string): Actor => ({
  id: `${role}-${bureau}-${person}`,
  role,
  bureau,
});
/** Two persons a bureau: whoever drafts may not decide. */
export const cityOfficer = officer('CITY', city, 'lu');
export const cityHead = officer('CITY', city, 'gu');
export const countyOfficer = (gb6: string): Actor => officer('COUNTY', gb6, 'shen');
export const countyHead = (gb6: string): Actor => officer('COUNTY', gb6, 'xu');
export const applicantOf = (organisationId: string): Actor => officer('APPL', organisationId, 'ma');

/** The codes of the n-th invented institution, with valid check digits. */
export const usccOf = (n: number): string => {
  const first8 = String(10_000_000 + n);
  const first17 = `12320400${first8}${orgCodeCheckCharacter(first8)}`;
  return `${first17}${usccCheckCharacter(first17)}`;
};
export const organisationIdNo = (n: number): string => `organisation-${usccOf(n).slice(8, 17)}`;

export const newLedger = (store?: MemoryStore): MemoryLedger => new MemoryLedger(createCodec(formats), store);

type Asked = Partial<Pick<CommandRequest, 'expectedRevision' | 'document' | 'correlationId'>> & {
  readonly on?: string;
  readonly key?: string;
};
export type Accepted = Extract<CommandOutcome, { readonly ok: true }>;

let registers = 0;

/** Shared by the registers of one file, as the nodes of one city share theirs. */
const sharedVault = await newVault();

type Options = {
  readonly ledger?: Ledger;
  readonly index?: CommandIndex;
  readonly commandKeys?: CommandKeys;
  readonly now?: Instant;
  readonly vault?: Vault;
};

/** The register on a ledger in memory, with a clock that the test sets. A second one on the same ledger is another node. */
export const openRegister = ({ ledger = newLedger(), index, commandKeys, now, vault = sharedVault }: Options = {}) => {
  let present: Instant = now ?? instantOn(legalDate('2016-01-04'), '09:00');
  let keys = 0;
  registers += 1;
  const node = registers;
  const clock = { now: () => present };
  const faults: unknown[] = [];
  const application = createApplication({
    ledger,
    clock,
    holidays,
    city,
    commandIndex: index ?? commandIndexOf(ledger),
    ...(commandKeys && { commandKeys }),
    vault,
    training: trainingRecordsOf(ledger),
    onFault: (fault) => faults.push(fault),
  });
  const processes = createProcesses({
    application,
    pending: pendingWorkOf(ledger),
    clock,
  });

  const ask = <Type extends CommandType>(
    actor: Actor,
    type: Type,
    target: string | undefined,
    data: Commands[Type],
    { on, key, ...rest }: Asked = {},
  ): Promise<CommandOutcome> => {
    keys += 1;
    return application.execute({
      type,
      data,
      actor,
      idempotencyKey: key ?? `node ${node} key ${keys}`,
      ...(target !== undefined && { target }),
      ...(on !== undefined && { on: legalDate(on) }),
      ...rest,
    });
  };

  return {
    application,
    processes,
    ledger,
    faults,
    today: (): LegalDate => legalDateAt(present),
    setClock: (to: Instant) => {
      present = to;
    },
    found: () =>
      bootstrap({
        application,
        ledger,
        founding: { policy: policy2011, divisions: divisionRows, changes: changeRows },
        today: legalDateAt(present),
      }),
    /** What the register answers. */
    ask,
    /** As {@link ask}, of a command that has to be accepted. */
    do: async <Type extends CommandType>(
      actor: Actor,
      type: Type,
      target: string | undefined,
      data: Commands[Type],
      asked?: Asked,
    ): Promise<Accepted> => {
      const outcome = await ask(actor, type, target, data, asked);
      if (!outcome.ok) throw new Error(`${type}: ${JSON.stringify(outcome.refusals)}`);
      return outcome;
    },
    stream: async (name: string): Promise<readonly Entry[]> => {
      const entries: Entry[] = [];
      for await (const entry of ledger.readStream(name)) entries.push(entry);
      return entries;
    },
    events: () => everything(ledger),
  };
};
export type TestRegister = ReturnType<typeof openRegister>;

export const codes = (outcome: CommandOutcome): readonly string[] =>
  outcome.ok ? [] : outcome.refusals.map(({ code }) => code);
export const types = (outcome: Accepted): readonly string[] => outcome.entries.map(({ envelope }) => envelope.type);
