import { existsSync, readFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { connect } from 'node:tls';
import type { EventStoreAddress } from './eventstoredb-address.js';

const PORT = 2113;
const MILLIS = 3_000;

type Told = { readonly zh: string; readonly en: string };

/** By OpenSSL's and Node's own codes: https://nodejs.org/api/tls.html#x509-certificate-error-codes */
const told = (code: string, caFile: string | undefined): Told | undefined => {
  switch (code) {
    case 'DEPTH_ZERO_SELF_SIGNED_CERT':
    case 'SELF_SIGNED_CERT_IN_CHAIN':
    case 'UNABLE_TO_GET_ISSUER_CERT':
    case 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY':
    case 'UNABLE_TO_VERIFY_LEAF_SIGNATURE':
      return caFile === undefined
        ? {
            zh: '证书不受信任，请用 tlsCAFile 指明签发它的 CA 证书',
            en: 'its certificate is not trusted: name the CA that signed it with tlsCAFile',
          }
        : {
            zh: `证书不受信任：不是 ${caFile} 中的 CA 签发的`,
            en: `its certificate is not trusted: no CA in ${caFile} signed it`,
          };
    case 'CERT_HAS_EXPIRED':
      return { zh: '证书已过期', en: 'its certificate has expired' };
    case 'CERT_NOT_YET_VALID':
      return { zh: '证书尚未生效，请核对时钟', en: 'its certificate is not valid yet: check the clock' };
    case 'ERR_TLS_CERT_ALTNAME_INVALID':
      return { zh: '证书不是发给这个主机名的', en: 'its certificate is for another host name' };
    case 'ERR_SSL_WRONG_VERSION_NUMBER':
    case 'ERR_SSL_PACKET_LENGTH_TOO_LONG':
      return { zh: '服务器没有启用 TLS，请用 tls=false', en: 'the server does not speak TLS: use tls=false' };
    default:
      return undefined;
  }
};

const handshake = (host: string, port: number, ca: Buffer | undefined): Promise<string | undefined> =>
  new Promise((resolve) => {
    const socket = connect({
      host,
      port,
      ALPNProtocols: ['h2'],
      ...(isIP(host) === 0 && { servername: host }),
      ...(ca && { ca }),
    });
    const end = (code?: string) => {
      socket.destroy();
      resolve(code);
    };
    socket.setTimeout(MILLIS, () => end());
    socket.once('secureConnect', () => end());
    socket.once('error', (error: NodeJS.ErrnoException) => end(error.code));
  });

/**
 * What is wrong with the certificates of a cluster that could not be used: the client says that of one node in the words
 * of OpenSSL, and of several not at all. `undefined` where it is something else.
 */
export const certificateFault = async ({ hosts, tls }: EventStoreAddress): Promise<Told | undefined> => {
  if (tls === undefined) return undefined;
  const { caFile } = tls;
  if (caFile !== undefined && !existsSync(caFile))
    return { zh: `没有 tlsCAFile 指明的文件 ${caFile}`, en: `there is no file ${caFile}, which tlsCAFile names` };
  const ca = caFile === undefined ? undefined : readFileSync(caFile);
  const places = hosts.split(',');
  for (const place of places) {
    const [host = '', port = PORT] = place.split(':');
    const code = await handshake(host, Number(port), ca);
    const fault = code === undefined ? undefined : told(code, caFile);
    if (fault === undefined) continue;
    return places.length === 1 ? fault : { zh: `${place} ${fault.zh}`, en: `${place}: ${fault.en}` };
  }
  return undefined;
};
