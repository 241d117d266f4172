import { FeedRefused, Interrupted } from './errors.js';
import type { FeedClientOptions } from './options.js';

const DEFAULT_BACKOFF = { first: 500, longest: 30_000 };

const pause = (ms: number, signal: AbortSignal | undefined): Promise<void> =>
  new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    if (signal?.aborted) done();
    else signal?.addEventListener('abort', done);
  });

/** Waits between attempts: longer after every one that brought nothing, and at random, so that clients do not come back together. */
export class Attempts {
  #failed = 0;

  constructor(private readonly options: FeedClientOptions) {}

  /** Something came. */
  succeeded(): void {
    this.#failed = 0;
  }

  /** @throws what is not to be tried again */
  async after(error: unknown): Promise<void> {
    const { signal, onInterruption, backoff = DEFAULT_BACKOFF } = this.options;
    if (signal?.aborted) return;
    if (!(error instanceof Interrupted)) throw error;
    const bound = Math.min(backoff.longest, backoff.first * 2 ** this.#failed);
    const waitMs = Math.max(error.afterMs ?? 0, Math.random() * bound);
    this.#failed += 1;
    onInterruption?.(error, waitMs);
    await pause(waitMs, signal);
  }
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** What a server says of errors: the first one's words and code. */
export const errorIn = (answer: unknown): { readonly message: string; readonly code: string } | undefined => {
  if (typeof answer !== 'object' || answer === null || !('errors' in answer) || !Array.isArray(answer.errors)) return;
  const [first]: unknown[] = answer.errors;
  if (typeof first !== 'object' || first === null) return;
  const message = 'message' in first ? String(first.message) : '';
  const extensions: unknown = 'extensions' in first ? first.extensions : undefined;
  const code = typeof extensions === 'object' && extensions !== null && 'code' in extensions ? extensions.code : '';
  return { message, code: String(code) };
};

/**
 * Asks; answers with what can be read.
 * @throws FeedRefused, Interrupted
 */
export const ask = async (url: URL, init: RequestInit, options: FeedClientOptions): Promise<Response> => {
  const call = options.fetch ?? globalThis.fetch;
  let response: Response;
  try {
    response = await call(url, init);
  } catch (error) {
    throw new Interrupted(messageOf(error), undefined, { cause: error });
  }
  if (response.ok || response.status === 410) return response;
  const text = await response.text().catch(() => '');
  const seconds = Number(response.headers.get('retry-after'));
  if (response.status === 429 || response.status >= 500)
    throw new Interrupted(`HTTP ${response.status}`, Number.isFinite(seconds) ? seconds * 1_000 : undefined);
  const { message, code } = errorIn(parsed(text)) ?? { message: `HTTP ${response.status}`, code: '' };
  // A token that is asked for again may be a better one.
  if (response.status === 401 && typeof options.token === 'function') throw new Interrupted(message);
  throw new FeedRefused(message, code, response.status);
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** The JSON of an answer; an answer that is cut off counts as none. @throws Interrupted */
export const jsonOf = (text: string): unknown => {
  const value = parsed(text);
  if (value === undefined) throw new Interrupted('the answer is cut off');
  return value;
};
