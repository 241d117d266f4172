import Fastify, { type FastifyReply } from 'fastify';
import type { Logger } from 'pino';
import { SIZE_TYPE, type Witness, type WitnessAnswer } from '../../transparency/witness/index.js';

export type WitnessServerOptions = {
  readonly witness: Witness;
  /** The witness's verifier key, to be given to the logs and to those who verify. */
  readonly vkey: string;
  readonly log: Logger;
};

export type WitnessServer = {
  listen(at: { readonly host: string; readonly port: number }): Promise<string>;
  close(): Promise<void>;
};

/** A submission is a checkpoint and 63 hashes. */
const MOST_BYTES = 65_536;
const TEXT = 'text/plain; charset=utf-8';

/** C2SP tlog-witness: what each answer is in HTTP. */
const send = (reply: FastifyReply, answer: WitnessAnswer): FastifyReply => {
  switch (answer.kind) {
    case 'cosigned':
      return reply.code(200).type(TEXT).send(answer.lines);
    case 'malformed':
      return reply.code(400).type(TEXT).send(`${answer.reason}\n`);
    case 'backwards':
      return reply
        .code(400)
        .type(TEXT)
        .send(`the old size ${answer.old} is larger than the checkpoint's ${answer.size}\n`);
    case 'unsigned':
      return reply.code(403).type(TEXT).send(`${answer.reason}\n`);
    case 'unknownOrigin':
      return reply.code(404).type(TEXT).send(`no log ${answer.origin} is watched here\n`);
    case 'conflict':
      return reply.code(409).type(SIZE_TYPE).send(`${answer.size}\n`);
    case 'inconsistent':
      return reply.code(422).type(TEXT).send(`not consistent with the ${answer.old} entries seen before\n`);
    default:
      return answer satisfies never;
  }
};

/** A witness over HTTP: `POST /add-checkpoint`, `GET /vkey`, `GET /healthz`. */
export const createWitnessServer = ({ witness, vkey, log }: WitnessServerOptions): WitnessServer => {
  const app = Fastify({ logger: false, bodyLimit: MOST_BYTES, requestTimeout: 10_000, forceCloseConnections: 'idle' });
  app.removeAllContentTypeParsers();
  // The protocol names no media type for a submission.
  app.addContentTypeParser('*', { parseAs: 'string' }, (_request, body, done) => done(null, body));
  app.setErrorHandler((error: Error & { readonly statusCode?: number }, _request, reply) => {
    const status = error.statusCode ?? 500;
    if (status >= 500) log.error({ err: error }, 'a submission failed');
    return reply
      .code(status)
      .type(TEXT)
      .send(status >= 500 ? 'the witness failed\n' : `${error.message}\n`);
  });
  app.post('/add-checkpoint', async (request, reply) => {
    const answer = await witness.addCheckpoint(typeof request.body === 'string' ? request.body : '');
    if (answer.kind === 'cosigned') {
      const { origin, size } = answer.checkpoint;
      log.info({ origin, size }, 'cosigned');
    } else {
      log.warn({ answer }, 'not cosigned');
    }
    return send(reply, answer);
  });
  app.get('/vkey', (_request, reply) => reply.type(TEXT).send(`${vkey}\n`));
  app.get('/healthz', () => ({ status: 'alive' }));
  return { listen: (at) => app.listen(at), close: () => app.close() };
};
