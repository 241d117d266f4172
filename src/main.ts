#!/usr/bin/env node
import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import type { Clock, CommandIndex, Vault } from './application/index.js';
import type { BareRegister, Composition, Inspected, LedgerPlace } from './cli/composition.js';
import { CommandFailed, exitCodes } from './cli/exit-codes.js';
import { mayHaveLedger } from './cli/ledger-file.js';
import { run } from './cli/program.js';
import { stopWhenUnread } from './cli/signals.js';
import { openVaultOf, rehearsalVaultOf } from './cli/vault.js';
import { type Config, runAsProduction } from './config.js';
import type { EventStoreAddress } from './eventstoredb-address.js';
import { type HolidayTable, instantFromMillis, legalDateAt } from './kernel/index.js';
import type { Codec, Ledger } from './ledger/index.js';
import { readCity, readFounding, readHolidays, shippedPolicies } from './policies.js';
import type { LeadElsewhere, ViewStore } from './projections/index.js';
import type { Issuer } from './server/auth/index.js';

/** The one place that chooses adapters, but for the thread of the views (`views-thread.ts`). What a command does not need is not loaded. */

const systemClock: Clock = { now: () => instantFromMillis(Date.now()) };

const policiesOf = (config: Config): string => config.policies ?? shippedPolicies;

const openCodec = async (): Promise<Codec> => {
  const [{ createCodec }, { formats }] = await Promise.all([
    import('./ledger/index.js'),
    import('./aggregates/registry.js'),
  ]);
  return createCodec(formats);
};

const inUse = (folder: string): CommandFailed =>
  new CommandFailed(
    exitCodes.busy,
    `${folder} 正被另一个 jidi 使用，请先停止它，或换一个 JIDI_DATA`,
    `${folder} is in use by another jidi: stop that one first, or choose another JIDI_DATA`,
  );

const STDERR = 2;

/** What the ledger's adapter had to get over in this process, by kind. */
const incidents = new Map<string, number>();

/** What opening a ledger of a cluster met, as a person is told it. */
const toldOfCluster = async (
  error: unknown,
  address: EventStoreAddress,
  NoLedger: new (...args: never[]) => Error,
): Promise<unknown> => {
  if (error instanceof NoLedger) return noLedger({ dataFolder: `${address.hosts} (prefix=${address.prefix})` });
  if (error instanceof Error && error.name === 'LedgerUnavailable') return unusable(address, error);
  return error;
};

const openClusterLedger = async (
  address: EventStoreAddress,
  codec: Codec,
  how: { readonly newId?: string; readonly readonly?: boolean } = {},
): Promise<Ledger> => {
  const [{ NoLedger, openEventStoreLedger }, { pino }] = await Promise.all([
    import('./ledger/eventstoredb/index.js'),
    import('pino'),
  ]);
  const onIncident = (incident: string) => void incidents.set(incident, (incidents.get(incident) ?? 0) + 1);
  const onTrouble = (err: Error) => {
    onIncident('unreadable-entry');
    pino(pino.destination(STDERR)).error({ err }, 'the ledger cannot be read on; nothing is skipped');
  };
  const hooks = { onIncident, onTrouble };
  try {
    return await openEventStoreLedger({ ...address, codec, ...hooks, ...how });
  } catch (error) {
    throw await toldOfCluster(error, address, NoLedger);
  }
};

const openLedger = async ({ ledger }: Pick<Config, 'ledger'>, codec: Codec, readonly = false): Promise<Ledger> => {
  if (ledger.kind === 'eventstoredb') return openClusterLedger(ledger, codec, { readonly });
  const { file } = ledger;
  const { LedgerInUse, openSqliteLedger } = await import('./ledger/sqlite/index.js');
  try {
    return await openSqliteLedger({ folder: dirname(file), name: basename(file), codec, readonly });
  } catch (error) {
    if (error instanceof LedgerInUse) throw inUse(dirname(file));
    throw error;
  }
};

/** `ownThread`: where others are served meanwhile; PostgreSQL writes elsewhere anyway. */
const openViewStore = async ({ views }: Config, { ownThread = false } = {}): Promise<ViewStore> => {
  switch (views.kind) {
    case 'sqlite':
      mkdirSync(dirname(views.file), { recursive: true, mode: 0o700 });
      return (await import('./projections/sqlite/index.js')).openSqliteViewStore(views.file, { ownThread });
    case 'postgres':
      return (await import('./projections/postgres/index.js')).openPostgresViewStore(views.address);
    default:
      return views satisfies never;
  }
};

/** Both in files: the views are led in a thread of their own, beside the one that serves. */
const leadIn = async (
  { ledger, views }: Config,
  holidays: HolidayTable,
): Promise<{ readonly lead?: LeadElsewhere }> => {
  if (ledger.kind !== 'sqlite' || views.kind !== 'sqlite') return {};
  const { leadInThread } = await import('./views-in-thread.js');
  return { lead: leadInThread({ ledger: ledger.file, views: views.file, holidays }) };
};

const unusable = async (address: EventStoreAddress, error: Error): Promise<CommandFailed> => {
  const { certificateFault } = await import('./eventstoredb-certificate.js');
  const fault = (await certificateFault(address)) ?? {
    zh: '请检查 JIDI_LEDGER 的地址、tls 与口令，以及多数节点是否在线',
    en: `${error.message}: check the address, tls and password of JIDI_LEDGER, and that a majority of its nodes is up`,
  };
  const { hosts } = address;
  return new CommandFailed(
    exitCodes.failure,
    `EventStoreDB ${hosts} 不可用：${fault.zh}`,
    `EventStoreDB ${hosts} cannot be used: ${fault.en}`,
  );
};

const openIssuerOf = async ({ issuerKey, dataFolder }: Config): Promise<Issuer> => {
  const { issuerOf, openIssuer } = await import('./server/auth/index.js');
  return issuerKey === undefined ? openIssuer(dataFolder) : issuerOf(issuerKey);
};

/** Keys that are used again on another stream are found by the ids of the events where there are no views to ask. */
const noIndex: CommandIndex = { find: async () => undefined };

/** The application over a ledger; an empty one is given its divisions and measures first. */
const bareRegister = async (config: Config, ledger: Ledger, vault: Vault): Promise<BareRegister> => {
  const { bootstrap, createApplication } = await import('./application/index.js');
  const folder = policiesOf(config);
  const application = createApplication({
    ledger,
    clock: systemClock,
    holidays: readHolidays(folder),
    city: readCity(folder).gb6,
    commandIndex: noIndex,
    vault,
  });
  await bootstrap({ application, ledger, founding: await readFounding(folder), today: legalDateAt(systemClock.now()) });
  return { ledger, application };
};

/** How long a large ledger may take to be hashed for its first checkpoint. */
const COVERED_MS = 600_000;

const noLedger = ({ dataFolder }: Pick<Config, 'dataFolder'>): CommandFailed =>
  new CommandFailed(exitCodes.failure, `${dataFolder} 中没有台账`, `there is no ledger in ${dataFolder}`);

const isOfListening = (error: unknown): boolean =>
  error instanceof Error && 'syscall' in error && (error.syscall === 'listen' || error.syscall === 'getaddrinfo');

const cannotListen = ({ host, port }: Config): CommandFailed =>
  new CommandFailed(
    exitCodes.busy,
    `不能监听 ${host}:${port}，请换 PORT 或 HOST`,
    `cannot listen on ${host}:${port}: choose another PORT or HOST`,
  );

const composition: Composition = {
  async serve(config, { founding, isReady, clock = systemClock }) {
    const [{ openServing }, { openLogOf }] = await Promise.all([import('./serving.js'), import('./cli/log.js')]);
    const folder = policiesOf(config);
    const [holidays, city] = [readHolidays(folder), readCity(folder).gb6];
    const begun = founding ? { founding: await readFounding(folder) } : {};
    const ledger = await openLedger(config, await openCodec());
    const opened: { close(): Promise<void> }[] = [ledger];
    const keep = <Part extends { close(): Promise<void> }>(part: Part): Part => {
      opened.unshift(part);
      return part;
    };
    try {
      const vault = keep(await openVaultOf(config.vault, ledger));
      const issuer = await openIssuerOf(config);
      const store = keep(await openViewStore(config, { ownThread: true }));
      const led = await leadIn(config, holidays);
      const parts = { config, ledger, store, vault, issuer, clock, holidays, city, incidents, ...led, ...begun };
      return await openServing({ ...parts, openLog: openLogOf(config), ...(isReady && { isReady }) });
    } catch (error) {
      // Whatever is left open, a thread of the views among it, would keep the program from ending.
      for (const part of opened) await part.close().catch(() => undefined);
      throw isOfListening(error) ? cannotListen(config) : error;
    }
  },

  async signToken(config, request) {
    const { issueToken } = await import('./server/auth/index.js');
    return issueToken(await openIssuerOf(config), request);
  },

  async withRegister(config, { readOnly }, work) {
    const [codec, { RehearsalLedger }] = await Promise.all([openCodec(), import('./ledger/rehearsal.js')]);
    const ledger =
      readOnly && config.ledger.kind === 'eventstoredb'
        ? await openClusterLedger(config.ledger, codec, { readonly: true, newId: randomUUID() })
        : // Where there is no ledger yet there is nobody to get out of the way of.
          await openLedger(config, codec, readOnly && mayHaveLedger(config));
    const vaults: Vault[] = [];
    const opened = (vault: Vault): Vault => {
      vaults.push(vault);
      return vault;
    };
    try {
      const register = readOnly
        ? undefined
        : await bareRegister(config, ledger, opened(await openVaultOf(config.vault, ledger)));
      const trial = opened(await rehearsalVaultOf(config.vault));
      const rehearsal = await bareRegister(config, new RehearsalLedger(ledger, codec), trial);
      return await work({ city: readCity(policiesOf(config)).gb6, rehearsal, ...(register && { register }) });
    } finally {
      for (const vault of vaults) await vault.close();
      await ledger.close();
    }
  },

  async withLog(config, { purpose }, work) {
    const [{ bundlesOf }, { openLogOf, witnessesOf }, { systemActor }] = await Promise.all([
      import('./transparency/bundle/index.js'),
      import('./cli/log.js'),
      import('./application/index.js'),
    ]);
    if (!mayHaveLedger(config)) throw noLedger(config);
    const ledger = await openLedger(config, await openCodec());
    const vault = await openVaultOf(config.vault, ledger);
    const log = await openLogOf(config)(ledger, {
      onWitness: () => undefined,
      onQuorum: () => undefined,
    });
    try {
      const { application } = await bareRegister(config, ledger, vault);
      const { note } = await log.covering((await ledger.head())?.sequence ?? 0, COVERED_MS);
      const { verifiers } = await log.keys();
      return await work({
        checkpoint: note,
        entries: () => bundlesOf(ledger),
        policy: { logs: verifiers, ...witnessesOf(config) },
        ledgerId: ledger.id,
        async record(taken) {
          const recorded = await application.recordExport({ ...taken, by: systemActor, form: 'BUNDLE', purpose });
          if (!recorded.ok) throw new Error(JSON.stringify(recorded.refusals));
        },
      });
    } finally {
      await log.close();
      await vault.close();
      await ledger.close();
    }
  },

  async rebuild(config, { only, ...request }) {
    const { rebuildViews, UnknownProjection } = await import('./projections/index.js');
    const ledger = await openLedger(config, await openCodec(), true);
    const store = await openViewStore(config);
    try {
      const holidays = readHolidays(policiesOf(config));
      return await rebuildViews({ ledger, store, holidays, ...request, ...(only && { only }) });
    } catch (error) {
      if (error instanceof UnknownProjection)
        throw new CommandFailed(exitCodes.usage, `没有视图 ${error.projection}`, error.message);
      throw error;
    } finally {
      await store.close();
      await ledger.close();
    }
  },

  async migrate({ from, to, ...request }) {
    const [{ carryingCodec }, { migrateLedger }] = await Promise.all([
      import('./ledger/carrying-codec.js'),
      import('./ledger/migrate.js'),
    ]);
    const codec = carryingCodec();
    if (!mayHaveLedger({ ledger: from }))
      throw noLedger({ dataFolder: from.kind === 'sqlite' ? from.file : from.hosts });
    // A file is held so that nobody else writes to it; a cluster cannot be.
    const source = await openLedger({ ledger: from }, codec, from.kind === 'eventstoredb');
    try {
      const target = await openTarget(to, codec, source.id);
      try {
        return await migrateLedger({ source, target, ...request });
      } finally {
        await target.close();
      }
    } finally {
      await source.close();
    }
  },

  async beginEpoch(config) {
    if (!mayHaveLedger(config)) throw noLedger(config);
    if (config.ledger.kind === 'sqlite') {
      const { file } = config.ledger;
      const { LedgerInUse, renewEpoch } = await import('./ledger/sqlite/index.js');
      try {
        return renewEpoch(file);
      } catch (error) {
        if (error instanceof LedgerInUse) throw inUse(dirname(file));
        throw error;
      }
    }
    const address = config.ledger;
    const { beginEventStoreEpoch, NoLedger } = await import('./ledger/eventstoredb/index.js');
    try {
      return await beginEventStoreEpoch(address);
    } catch (error) {
      throw await toldOfCluster(error, address, NoLedger);
    }
  },

  async inspect(config, look) {
    const ledger = await openLedger(config, await openCodec(), true);
    try {
      const views = await viewsStanding(config);
      return await look({ ledger, city: readCity(policiesOf(config)).gb6, ...(views && { views }) });
    } finally {
      await ledger.close();
    }
  },
};

/** A place that is empty gets the id of the ledger that moves in. */
const openTarget = async (to: LedgerPlace, codec: Codec, id: string): Promise<Ledger> => {
  if (to.kind === 'eventstoredb') return openClusterLedger(to, codec, { newId: id });
  if (!existsSync(to.file)) {
    const { restoreLedger } = await import('./ledger/sqlite/index.js');
    mkdirSync(dirname(to.file), { recursive: true, mode: 0o700 });
    // Under its name only once it has its id: a kill between the two leaves no ledger of another id.
    const partial = `${to.file}.partial`;
    for (const ending of ['', '-wal', '-shm']) rmSync(`${partial}${ending}`, { force: true });
    await restoreLedger({ file: partial, ledgerId: id, batches: nothing() });
    renameSync(partial, to.file);
  }
  return openLedger({ ledger: to }, codec);
};

async function* nothing(): AsyncGenerator<never> {}

const viewsStanding = async (config: Config): Promise<Inspected['views']> => {
  if (config.views.kind === 'sqlite' && !existsSync(config.views.file)) return undefined;
  const { standingOf } = await import('./projections/standing.js');
  try {
    const store = await openViewStore(config);
    try {
      return await standingOf(store);
    } finally {
      await store.close();
    }
  } catch (error) {
    if (isWithoutTable(error)) return undefined;
    return { fault: error instanceof Error ? error.message : String(error) };
  }
};

/** PostgreSQL's word for a schema in which no views were made yet. */
const isWithoutTable = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === '42P01';

runAsProduction();
stopWhenUnread();
process.exitCode = await run(process.argv.slice(2), composition);
