import type { Config } from '../../config.js';
import type { Ledger } from '../../ledger/index.js';
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
