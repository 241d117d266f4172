import type { Config } from '../../config.js';
import type { Member } from '../../ledger/eventstoredb/index.js';
import { type Ledger, LedgerUnavailable } from '../../ledger/index.js';
import { DatabaseUnavailable, type PostgresAddress, schemaStanding } from '../../postgres/index.js';
import { ViewStoreUnavailable } from '../../projections/index.js';
import { leadersOf } from '../../projections/postgres/index.js';
import { type Finding, ok, problem, warning } from './finding.js';

/** PostgreSQL's first version that is enough. */
const OLDEST = 14;

/** Which ledger of which cluster was read, and which life of it. */
export const ledgerPlaceFindings = ({ ledger }: Pick<Config, 'ledger'>, { id, epoch }: Ledger): readonly Finding[] => {
  if (ledger.kind !== 'eventstoredb') return [];
  const place = `${ledger.hosts}, prefix=${ledger.prefix}`;
  const life = `epoch ${epoch ?? '–'}`;
  const at = { zh: `${place}：${id}，${life}`, en: `${place}: ${id}, ${life}` };
  return [
    ledger.tls === undefined
      ? warning('eventstoredb', `${at.zh}；未核对服务器证书`, `${at.en}; the server's certificate is not checked`)
      : ok('eventstoredb', at.zh, at.en),
  ];
};

/** Nodes that have a say in elections and in what is recorded. */
const votes = ({ state }: Member): boolean => !state.includes('READONLY');

/** The nodes of the cluster, what each of them does, and whether they can record anything. */
export const nodeFindings = async ({ ledger }: Pick<Config, 'ledger'>): Promise<readonly Finding[]> => {
  if (ledger.kind !== 'eventstoredb') return [];
  const check = 'eventstoredb nodes';
  const { clusterMembers } = await import('../../ledger/eventstoredb/index.js');
  try {
    const members = await clusterMembers(ledger);
    return [
      nodesFinding(
        check,
        members.filter(({ state }) => state !== 'MANAGER'),
      ),
    ];
  } catch (error) {
    if (!(error instanceof LedgerUnavailable)) throw error;
    return [problem(check, `${ledger.hosts}：无节点应答`, `${ledger.hosts}: ${error.message}`)];
  }
};

const nodesFinding = (check: string, members: readonly Member[]): Finding => {
  const list = members.map(({ at, state, isAlive }) => `${at} ${isAlive ? state : 'DEAD'}`).join(', ');
  const told = (zh: string, en: string) => [check, `${list}；${zh}`, `${list}; ${en}`] as const;
  const voting = members.filter(votes);
  const alive = voting.filter(({ isAlive }) => isAlive);
  if (alive.length * 2 <= voting.length)
    return warning(
      ...told(
        `${voting.length} 个节点中只有 ${alive.length} 个在线，不足多数，不能记入`,
        `only ${alive.length} of ${voting.length} are up, no majority: nothing can be recorded`,
      ),
    );
  if (!alive.some(({ state }) => state === 'LEADER'))
    return warning(...told('没有主节点，暂不能记入', 'no leader: nothing can be recorded until one is elected'));
  if (voting.length === 1)
    return ok(...told('单节点，没有可接替的节点', 'a single node: there is no other to take over'));
  if (alive.length < voting.length)
    return warning(
      ...told(
        `${voting.length} 个节点中 ${alive.length} 个在线`,
        `${alive.length} of ${voting.length} are up, a majority: start the others`,
      ),
    );
  return ok(...told(`${voting.length} 个节点均在线`, `all ${voting.length} are up`));
};

const names = { views: '视图', vault: '密钥库', heads: '检查点' } as const;
type Place = keyof typeof names;
const places: readonly Place[] = ['views', 'vault', 'heads'];

/** Where views, vault and signed heads are kept, and whether their databases answer. */
export const storeFindings = (config: Pick<Config, Place>): Promise<readonly Finding[]> =>
  Promise.all(
    places.map((place) => {
      const store = config[place];
      return store.kind === 'sqlite'
        ? ok(`${place} store`, store.file, store.file)
        : databaseFinding(place, store.address);
    }),
  );

const databaseFinding = async (place: Place, address: PostgresAddress): Promise<Finding> => {
  const check = `${place} store`;
  const where = `${address.shown} schema=${address.schema}`;
  try {
    const { version, format } = await schemaStanding(address);
    if (Number.parseInt(version, 10) < OLDEST)
      return problem(
        check,
        `${where}：PostgreSQL ${version} 过旧，须 ${OLDEST} 或更新`,
        `${where}: PostgreSQL ${version} is too old, ${OLDEST} or later is needed`,
      );
    if (format === undefined)
      return ok(
        check,
        `${where}：PostgreSQL ${version}，尚未建立${names[place]}`,
        `${where}: PostgreSQL ${version}, no ${place} made yet`,
      );
    const told = {
      zh: `${where}：PostgreSQL ${version}，格式 ${format}`,
      en: `${where}: PostgreSQL ${version}, format ${format}`,
    };
    if (place !== 'views') return ok(check, told.zh, told.en);
    const leaders = (await leadersOf(address)).map(({ from, pid }) => `${from} (pid ${pid})`).join(', ');
    return leaders === ''
      ? warning(check, `${told.zh}；目前没有节点推进视图`, `${told.en}; no node leads the views now`)
      : ok(check, `${told.zh}；由 ${leaders} 推进`, `${told.en}; led by ${leaders}`);
  } catch (error) {
    if (!(error instanceof DatabaseUnavailable || error instanceof ViewStoreUnavailable)) throw error;
    return problem(check, `${where}：${error.message}`, `${where}: ${error.message}`);
  }
};
