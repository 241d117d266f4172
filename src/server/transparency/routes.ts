import { hash } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { LRUCache } from 'lru-cache';
import type { AuditExports, Clock } from '../../application/index.js';
import { type Actor, legalDateAt } from '../../kernel/index.js';
import type { Queries, Viewer } from '../../projections/views.js';
import { formatTlogProof, parseTilePath, type Tile } from '../../transparency/index.js';
import { NotCoveredYet, type TransparencyLog } from '../../transparency/log/index.js';
import type { Auth } from '../auth/index.js';
import { bearerOf } from '../http/bearer.js';
import { sendError } from '../http/errors.js';
import { type HttpErrorCode, httpMessages } from '../messages.js';

/** Who may fetch the entries themselves; hashes, checkpoints and proofs are for everybody. */
export type EntryReaders = 'auditors' | 'public';

export type LogRoutes = {
  readonly log: TransparencyLog;
  readonly entries: EntryReaders;
  /** The ledger's own id, which a restored one keeps. */
  readonly ledgerId: string;
  readonly auth: Auth;
  readonly queries: Pick<Queries, 'entry'>;
  /** The ledger's last sequence. */
  readonly head: () => Promise<number>;
  /** Keeps the record of who takes entries away. */
  readonly audits: AuditExports;
  readonly clock: Clock;
};

/** Readers of entries who are known to be on record. */
const READERS = 1_000;
const FOR_EVER = 'max-age=31536000, immutable';
const SHORTLY = 'public, max-age=2';
const TEXT = 'text/plain; charset=utf-8';
/** How long a proof of an entry that is recorded waits for the checkpoint that covers it. */
const COVERED_MS = 5_000;

const refuse = (request: FastifyRequest, reply: FastifyReply, status: number, code: HttpErrorCode): FastifyReply =>
  sendError(request, reply, status, code, httpMessages[code]);

/** Answers 304 to who has it. */
const sendCacheable = (request: FastifyRequest, reply: FastifyReply, body: string | Buffer): FastifyReply => {
  const etag = `"${hash('sha256', body, 'base64url')}"`;
  reply.header('etag', etag);
  const known = request.headers['if-none-match']?.split(',').map((one) => one.trim().replace(/^W\//, ''));
  return known?.some((one) => one === etag || one === '*') ? reply.code(304).send() : reply.send(body);
};

/** The log as C2SP tlog-tiles has it: `/checkpoint`, `/tile/…`; and `/vkey`, `/vkey/successions`, `/proof/…`. */
export const addLog = (
  app: FastifyInstance,
  { log, entries, auth, queries, head, audits, clock, ledgerId }: LogRoutes,
): void => {
  const onRecord = new LRUCache<string, true>({ max: READERS });

  /** A reader of entries is on record before the first of them leaves: once a day, for the record is an entry too. */
  const recordTaking = async (actor: Actor): Promise<void> => {
    const size = log.checkpoint()?.size ?? 0;
    const exportId = `tiles ${log.origin} ${legalDateAt(clock.now())}`;
    const key = `${actor.role} ${actor.id} ${exportId}`;
    if (size === 0 || onRecord.has(key)) return;
    const taken = { by: actor, exportId, form: 'BUNDLE', purpose: 'AUDIT' } as const;
    const recorded = await audits.recordExport({ ...taken, sequenceFrom: 1, sequenceTo: size, treeSize: size });
    if (!recorded.ok) throw new Error(`an export is not recorded: ${recorded.refusals.map(({ code }) => code).join()}`);
    onRecord.set(key, true);
  };

  const behind = (request: FastifyRequest, reply: FastifyReply): FastifyReply =>
    refuse(request, reply.header('retry-after', '1'), 503, 'LOG_BEHIND');

  const orBehind = async (request: FastifyRequest, reply: FastifyReply, answer: () => Promise<FastifyReply>) => {
    try {
      return await answer();
    } catch (error) {
      if (error instanceof NotCoveredYet) return behind(request, reply);
      throw error;
    }
  };

  app.get('/checkpoint', async (request, reply) => {
    const latest = log.checkpoint();
    if (latest === undefined) return behind(request, reply);
    return sendCacheable(request, reply.type(TEXT).header('cache-control', SHORTLY), latest.note);
  });

  app.get('/ledger', async (request, reply) =>
    sendCacheable(request, reply.type(TEXT).header('cache-control', SHORTLY), `${ledgerId}\n`),
  );

  app.get('/vkey', async (request, reply) => {
    const { verifiers } = await log.keys();
    const text = verifiers.map(({ vkey }) => `${vkey}\n`).join('');
    return sendCacheable(request, reply.type(TEXT).header('cache-control', SHORTLY), text);
  });

  app.get('/vkey/successions', async (request, reply) => {
    const { successions } = await log.keys();
    return sendCacheable(request, reply.type(TEXT).header('cache-control', SHORTLY), successions.join('\n'));
  });

  const sendTile = (request: FastifyRequest, reply: FastifyReply, tile: Tile): Promise<FastifyReply> =>
    orBehind(request, reply, async () => {
      const bytes = await log.tile(tile);
      if (bytes === undefined) return refuse(request, reply, 404, 'NO_SUCH_TILE');
      const isOpen = tile.level !== 'entries' || entries === 'public';
      reply.type('application/octet-stream').header('cache-control', `${isOpen ? 'public' : 'private'}, ${FOR_EVER}`);
      return sendCacheable(request, isOpen ? reply : reply.header('vary', 'authorization'), bytes);
    });

  app.get<{ Params: { '*': string } }>('/tile/*', async (request, reply) => {
    const tile = parseTilePath(`tile/${request.params['*']}`);
    if (tile === undefined) return refuse(request, reply, 404, 'NO_SUCH_TILE');
    if (tile.level === 'entries' && entries === 'auditors') {
      const actor = await bearerOf(request, auth);
      if (actor === undefined)
        return refuse(request, reply.header('www-authenticate', 'Bearer realm="jidi"'), 401, 'TOKEN_NEEDED');
      if (actor.role !== 'AUDITOR') return refuse(request, reply, 403, 'ENTRIES_FOR_AUDITORS');
      await recordTaking(actor);
    }
    return sendTile(request, reply, tile);
  });

  /** The sequence that a name stands for: itself, or that of an entry that the reader may see. */
  const sequenceOf = async (name: string, viewer: Viewer): Promise<number | undefined> => {
    if (/^[1-9]\d{0,15}$/.test(name)) return Number(name) <= (await head()) ? Number(name) : undefined;
    return (await queries.entry(name.replace(/^entry-/, ''), viewer))?.sequence;
  };

  app.get<{ Params: { name: string } }>('/proof/:name', async (request, reply) => {
    const [, name] = /^(.{1,200})\.tlog-proof$/.exec(request.params.name) ?? [];
    const viewer = (await bearerOf(request, auth)) ?? { role: 'PUBLIC' as const };
    const sequence = name === undefined ? undefined : await sequenceOf(name, viewer);
    if (sequence === undefined) return refuse(request, reply, 404, 'NO_SUCH_ENTRY');
    return orBehind(request, reply, async () => {
      const { size, note } = await log.covering(sequence, COVERED_MS);
      const { path } = await log.inclusion(sequence - 1, size);
      reply.type(TEXT).header('content-disposition', `attachment; filename="${sequence}.tlog-proof"`);
      return reply.send(formatTlogProof({ index: sequence - 1, path, checkpoint: note }));
    });
  });
};
