import { homedir } from 'node:os';
import { resolve } from 'node:path';
import { type EventStoreAddress, eventStoreAddress, isEventStore } from './eventstoredb-address.js';
import { isPostgres, type PostgresAddress, readAddress } from './postgres/address.js';

export type Words = { readonly zh: string; readonly en: string };
export type Reading<T> = { readonly value: T } | Words;
export type Setting<T> = Words & {
  readonly variable: string;
  readonly fallback: string;
  readonly read: (text: string) => Reading<T>;
  /** Never shown, right or wrong. */
  readonly secret?: boolean;
};

export const anything = (text: string): Reading<string> => ({ value: text });
export const wholeNumber =
  (least: number, most: number) =>
  (text: string): Reading<number> =>
    /^\d{1,9}$/.test(text) && Number(text) >= least && Number(text) <= most
      ? { value: Number(text) }
      : { zh: `须为 ${least} 至 ${most} 的整数`, en: `must be an integer from ${least} to ${most}` };
export const oneOf =
  <T extends string>(values: readonly T[]) =>
  (text: string): Reading<T> => {
    const value = values.find((one) => one === text);
    return value === undefined
      ? { zh: `须为 ${values.join('、')} 之一`, en: `must be one of ${values.join(', ')}` }
      : { value };
  };
export const webAddress = (text: string): Reading<string> =>
  text === '' || /^https?:$/.test(URL.canParse(text) ? new URL(text).protocol : '')
    ? { value: text }
    : { zh: '须为 http 或 https 地址', en: 'must be an http or https address' };
/** Origins as a browser names them, with commas between. */
export const origins = (text: string): Reading<readonly string[]> => {
  const given = text
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '');
  const isOrigin = (one: string) => /^https?:/.test(one) && URL.canParse(one) && new URL(one).origin === one;
  return given.every(isOrigin)
    ? { value: given }
    : {
        zh: '须为以逗号分隔的来源，如 https://dashboard.example:8443，不带路径和末尾的 /',
        en: 'must be origins with commas between, such as https://dashboard.example:8443, without path or final /',
      };
};
export const folder = (text: string): Reading<string> => ({ value: resolve(text.replace(/^~(?=\/|$)/, homedir())) });

/** `sqlite:FILE`, relative to the working folder; empty for the usual file in the data folder. */
export const store = (text: string): Reading<string> => {
  if (text === '') return { value: '' };
  const [, scheme, path] = /^([a-z][a-z0-9+]*):(.*)$/s.exec(text) ?? [];
  if (scheme !== 'sqlite')
    return {
      zh: `本版本只支持 sqlite:文件路径，不支持 ${scheme ?? '无协议名的写法'}`,
      en: `this version keeps its data in sqlite:FILE only, not in ${scheme ?? 'an address without a scheme'}`,
    };
  const file = (path ?? '').replace(/^\/\/(?=\/)/, '');
  return file === '' ? { zh: '缺少文件路径', en: 'names no file' } : { value: resolve(file) };
};

/** `sqlite:FILE` as {@link store} reads it, or `postgres://…`; in the schema of that name where it names none. */
export const storeOrPostgres =
  (schema: string) =>
  (text: string): Reading<string | PostgresAddress> => {
    if (text === '' || /^sqlite:/.test(text)) return store(text);
    if (!isPostgres(text))
      return { zh: '须为 sqlite:文件路径 或 postgres:// 地址', en: 'must be sqlite:FILE or a postgres:// address' };
    const read = readAddress(text, schema);
    return 'fault' in read ? read.fault : { value: read.address };
  };
/** `sqlite:FILE` as {@link store} reads it, or a cluster: `esdb://…`, `esdb+discover://…`. */
export const storeOrEventStore = (text: string): Reading<string | EventStoreAddress> => {
  if (text === '' || /^sqlite:/.test(text)) return store(text);
  return isEventStore(text)
    ? eventStoreAddress(text)
    : {
        zh: '须为 sqlite:文件路径 或 esdb:// 地址',
        en: 'must be sqlite:FILE, esdb://… or esdb+discover://…',
      };
};
/** A URL without scheme, as it names a log: no blank and no plus. */
export const logOrigin = (text: string): Reading<string> =>
  text === '' || /^(?!https?:)[^\s+\p{C}]{1,255}$/u.test(text)
    ? { value: text }
    : {
        zh: '须为不含协议的网址，如 jidi.example.gov.cn/log，不含空格和加号',
        en: 'must be a URL without scheme, such as jidi.example.gov.cn/log, with no blank and no plus',
      };

/** Lines of a policy, or the file that holds them; what they say is read by who uses them. */
export const witnessPolicy = (
  text: string,
): Reading<{ readonly text: string } | { readonly file: string } | undefined> => {
  if (text === '') return { value: undefined };
  return { value: /^\s*witness\s/.test(text) ? { text: text.replaceAll(';', '\n') } : { file: resolve(text) } };
};

const KEY_BYTES = 32;
/** A key of 32 bytes in base64; empty where there is none. */
export const secretKey = (text: string): Reading<string> => {
  const bytes = Buffer.from(text, 'base64');
  return text === '' || (bytes.length === KEY_BYTES && bytes.toString('base64') === text)
    ? { value: text }
    : { zh: '须为 32 字节的 base64', en: 'must be 32 bytes in base64' };
};

export const setting = <T>(
  variable: string,
  fallback: string,
  zh: string,
  en: string,
  read: (text: string) => Reading<T>,
) => ({ variable, fallback, zh, en, read }) satisfies Setting<T>;
