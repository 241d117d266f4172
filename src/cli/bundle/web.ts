import { setTimeout as delay } from 'node:timers/promises';
import type { LogFiles } from '../../transparency/audit/index.js';
import { CommandFailed, exitCodes } from '../exit-codes.js';

const TRIES = 5;
const FIRST_WAIT_MS = 200;
const REQUEST_MS = 30_000;

const unreachable = (url: string, detail: string): CommandFailed =>
  new CommandFailed(exitCodes.failure, `无法读取 ${url}：${detail}`, `${url} cannot be read: ${detail}`);

const notAllowed = (url: string): CommandFailed =>
  new CommandFailed(
    exitCodes.failure,
    `${url} 需要审计人员令牌：请用 --token 或 JIDI_TOKEN 提供`,
    `${url} asks for an auditor’s token: give it by --token or JIDI_TOKEN`,
  );

/** A log's files as a server has them. What may pass is tried again; what is not there is `undefined`. */
export const openWeb = (base: string, token: string | undefined, signal: AbortSignal): LogFiles => {
  const root = base.replace(/\/+$/, '');
  const headers: Record<string, string> = token === undefined ? {} : { authorization: `Bearer ${token}` };

  const once = async (url: string): Promise<Response> => {
    try {
      return await fetch(url, { headers, signal: AbortSignal.any([signal, AbortSignal.timeout(REQUEST_MS)]) });
    } catch (error) {
      signal.throwIfAborted();
      throw unreachable(url, error instanceof Error ? error.message : String(error));
    }
  };

  return {
    async read(path) {
      const url = `${root}/${path}`;
      for (let attempt = 1; ; attempt += 1) {
        const answer = await once(url).catch((error: unknown) => {
          if (attempt === TRIES || signal.aborted) throw error;
          return undefined;
        });
        if (answer?.status === 200) return Buffer.from(await answer.arrayBuffer());
        if (answer?.status === 404) return undefined;
        if (answer?.status === 401 || answer?.status === 403) throw notAllowed(url);
        if (answer !== undefined && (answer.status < 500 || attempt === TRIES))
          throw unreachable(url, `HTTP ${answer.status}`);
        await delay(FIRST_WAIT_MS * 2 ** attempt, undefined, { signal });
      }
    },
  };
};
