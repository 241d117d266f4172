import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { Client } from 'pg';
import { z } from 'zod';
import { clientConfig, type PostgresAddress } from '../../postgres/index.js';
import type { Heard, News, Sharing, Term } from '../store.js';
import type { Run } from './write.js';

/** How often who does not lead asks for the lead, and who leads makes sure that it still does. */
const BEAT_MS = 500;
/** A connection that does not answer for so long is given up. */
const BEAT_TIMEOUT_MS = 5_000;
/** How long the server may take to say good-bye: it frees the lead for another process. */
const FAREWELL_MS = 1_000;

const channelOf = (schema: string): string => `jidi_views_${schema}`.slice(0, 63);
const announced = z.object({ by: z.string(), changed: z.array(z.string()), sequence: z.number() });
const lockRow = z.tuple([z.object({ held: z.boolean() })]);

/** Tells the other processes, when the transaction is committed, whose rows it changed. */
export const announcing = async (run: Run, schema: string, by: string, news: News): Promise<void> => {
  const told: z.input<typeof announced> = { by, changed: [...news.changed], sequence: news.sequence };
  await run('select pg_notify($1, $2)', [channelOf(schema), JSON.stringify(told)]);
};

/** Whoever may connect may say anything on the channel. */
const readNews = (payload = ''): z.output<typeof announced> | undefined => {
  try {
    return announced.parse(JSON.parse(payload));
  } catch {
    return undefined;
  }
};

type Candidacy = { readonly name: string; readonly elected: (lost: AbortSignal) => void };

/**
 * One connection of its own beside the pool: it hears what others announce, and holds the lead as an advisory lock of
 * its session, which ends with it.
 */
export class PostgresSharing implements Sharing {
  /** Names this process among those that share the views. */
  readonly self = randomUUID();
  readonly #listeners = new Set<Heard>();
  readonly #closed = new AbortController();
  #candidacy: Candidacy | undefined;
  #held: { readonly name: string; readonly lost: AbortController } | undefined;
  #client: Client | undefined;
  #running: Promise<void> | undefined;
  #beat = new AbortController();

  constructor(private readonly address: PostgresAddress) {}

  listen(heard: Heard): () => void {
    this.#listeners.add(heard);
    this.#start();
    return () => this.#listeners.delete(heard);
  }

  candidate(name: string, signal: AbortSignal): Promise<Term | undefined> {
    return new Promise((resolve) => {
      const withdraw = () => {
        this.#candidacy = undefined;
        resolve(undefined);
      };
      if (signal.aborted) return withdraw();
      signal.addEventListener('abort', withdraw, { once: true });
      const elected = (lost: AbortSignal) => {
        signal.removeEventListener('abort', withdraw);
        resolve({ lost, resign: () => this.#resign(lost) });
      };
      this.#candidacy = { name, elected };
      this.#start();
      this.#beat.abort();
    });
  }

  async close(): Promise<void> {
    this.#closed.abort();
    this.#beat.abort();
    await this.#running;
  }

  #start(): void {
    this.#running ??= this.#run();
  }

  async #run(): Promise<void> {
    while (!this.#closed.signal.aborted) {
      const client = new Client({
        ...clientConfig(this.address, { statementMs: BEAT_TIMEOUT_MS }),
        query_timeout: BEAT_TIMEOUT_MS,
      });
      const gone = new Promise<void>((resolve) => client.once('end', resolve));
      client.on('error', () => undefined);
      try {
        await this.#serve(client, gone);
      } catch {
        // Whoever needs the views is told by its own statements; here it is tried again.
      }
      this.#client = undefined;
      this.#held?.lost.abort();
      this.#held = undefined;
      await Promise.race([client.end().catch(() => undefined), delay(FAREWELL_MS)]);
      await this.#pause();
    }
  }

  /** Until the connection breaks or the store is closed. */
  async #serve(client: Client, gone: Promise<void>): Promise<void> {
    await client.connect();
    client.on('notification', ({ payload }) => this.#hear(payload));
    await client.query(`listen ${channelOf(this.address.schema)}`);
    this.#client = client;
    await this.#pulse(client);
    // What was announced while nobody listened is not known.
    this.#tell(undefined);
    let broken = false;
    void gone.then(() => {
      broken = true;
      this.#beat.abort();
    });
    while (!broken && !this.#closed.signal.aborted) {
      await this.#pause();
      await this.#pulse(client);
    }
  }

  async #pulse(client: Client): Promise<void> {
    const candidacy = this.#held === undefined ? this.#candidacy : undefined;
    const { rows } =
      candidacy === undefined
        ? await client.query('select true as held')
        : await client.query('select pg_try_advisory_lock(hashtextextended($1, 0)) as held', [
            `jidi lead ${this.address.schema} ${candidacy.name}`,
          ]);
    const [{ held }] = lockRow.parse(rows);
    if (candidacy === undefined || !held) return;
    const lost = new AbortController();
    this.#held = { name: candidacy.name, lost };
    if (this.#candidacy === candidacy) {
      this.#candidacy = undefined;
      candidacy.elected(lost.signal);
    } else await this.#resign(lost.signal);
  }

  async #resign(lost: AbortSignal): Promise<void> {
    const held = this.#held;
    if (held?.lost.signal !== lost) return;
    this.#held = undefined;
    held.lost.abort();
    await this.#client
      ?.query('select pg_advisory_unlock(hashtextextended($1, 0))', [`jidi lead ${this.address.schema} ${held.name}`])
      .catch(() => undefined);
  }

  #hear(payload: string | undefined): void {
    const heard = readNews(payload);
    if (heard?.by !== this.self) this.#tell(heard);
  }

  #tell(news: News | undefined): void {
    for (const heard of this.#listeners) heard(news);
  }

  async #pause(): Promise<void> {
    this.#beat = new AbortController();
    const signal = AbortSignal.any([this.#beat.signal, this.#closed.signal]);
    await delay(BEAT_MS, undefined, { signal }).catch(() => undefined);
  }
}
