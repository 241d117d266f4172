import { Attempts, ask, errorIn, jsonOf } from './attempts.js';
import { FeedRefused, Interrupted, MustRefetch, type RefetchReason } from './errors.js';
import { addressOf, type ChangeFilter, type FeedClientOptions, headersOf } from './options.js';

/** A page of the feed as the server wrote it, and the cursor behind it. */
export type FeedPage = { readonly text: string; readonly cursor: string; readonly caughtUp: boolean };
export type PageFormat = 'application/x-ndjson' | 'application/cloudevents-batch+json';

const WAIT_SECONDS = 30;
const LIMIT = 1_000;

const parametersOf = ({ aggregates, types, ...rest }: ChangeFilter): Record<string, string> =>
  Object.fromEntries(
    Object.entries({ ...rest, aggregate: aggregates, type: types }).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, typeof value === 'string' ? value : value.join(',')]],
    ),
  );

const addressFor = (options: FeedClientOptions, cursor: string | undefined, wait: boolean): URL => {
  const address = addressOf(options.url, '/feed');
  const parameters = {
    ...parametersOf(options.filter ?? {}),
    limit: String(options.batchSize ?? LIMIT),
    ...(wait && { wait: String(WAIT_SECONDS) }),
    ...(cursor !== undefined && { after: cursor }),
  };
  for (const [name, value] of Object.entries(parameters)) address.searchParams.set(name, value);
  return address;
};

const reasonIn = (answer: unknown): RefetchReason => {
  const text = JSON.stringify(answer);
  return (['OTHER_LEDGER', 'OTHER_FILTER', 'RESTORED'] as const).find((one) => text.includes(one)) ?? 'RESTORED';
};

const page = async (
  options: FeedClientOptions,
  format: PageFormat,
  cursor: string | undefined,
  wait: boolean,
): Promise<FeedPage> => {
  const headers = { accept: format, ...(await headersOf(options)) };
  const init = { headers, ...(options.signal && { signal: options.signal }) };
  const response = await ask(addressFor(options, cursor, wait), init, options);
  const text = await response.text().catch((error: unknown) => {
    throw new Interrupted('the connection was lost', undefined, { cause: error });
  });
  if (response.status === 410) {
    const answer = jsonOf(text);
    if (errorIn(answer)?.code === 'MUST_REFETCH') throw new MustRefetch(reasonIn(answer));
  }
  const next = response.headers.get('jidi-cursor');
  if (next === null) throw new FeedRefused('this is no change feed', 'NOT_A_FEED', response.status);
  return { text, cursor: next, caughtUp: response.headers.get('jidi-caught-up') === 'true' };
};

/**
 * The feed in pages of text, by long-polling, for who passes it on as it is; empty pages are left out. A request that
 * fails is made again from the last cursor.
 * @throws MustRefetch, FeedRefused
 */
export async function* pages(options: FeedClientOptions, format: PageFormat): AsyncGenerator<FeedPage, undefined> {
  const attempts = new Attempts(options);
  let cursor = options.after;
  let caughtUp = false;
  while (options.signal?.aborted !== true) {
    try {
      const read = await page(options, format, cursor, caughtUp);
      attempts.succeeded();
      ({ cursor, caughtUp } = read);
      if (read.text !== '' && read.text !== '[]') yield read;
      options.onCursor?.(read.cursor);
      if (caughtUp && options.follow === false) return undefined;
    } catch (error) {
      await attempts.after(error);
    }
  }
  return undefined;
}
