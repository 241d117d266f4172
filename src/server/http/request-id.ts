import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

const FORM = /^[A-Za-z0-9._:-]{8,100}$/;

/** The caller's `x-request-id` where it is one, else a new one. It is recorded with what the request changes. */
export const requestId = ({ headers }: Pick<IncomingMessage, 'headers'>): string => {
  const given = headers['x-request-id'];
  return typeof given === 'string' && FORM.test(given) ? given : randomUUID();
};
