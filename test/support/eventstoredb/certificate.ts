import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { ServerCredentials } from '@grpc/grpc-js';

/** A certificate that signs itself, and a server's credentials with it. */
export type SelfSigned = { readonly file: string; readonly credentials: ServerCredentials };

/** @param days may be less than nothing: then it has expired. Needs `openssl`. */
export const selfSigned = async (folder: string, { host = '127.0.0.1', days = 2 } = {}): Promise<SelfSigned> => {
  const [key, file] = [join(folder, `${host}.key.pem`), join(folder, `${host}.${days}.pem`)];
  const name = /^[\d.]+$/.test(host) ? `IP:${host}` : `DNS:${host}`;
  await promisify(execFile)('openssl', [
    ...['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', String(days)],
    ...['-keyout', key, '-out', file, '-subj', `/CN=${host}`, '-addext', `subjectAltName=${name}`],
  ]);
  const pair = { private_key: await readFile(key), cert_chain: await readFile(file) };
  return { file, credentials: ServerCredentials.createSsl(null, [pair]) };
};
