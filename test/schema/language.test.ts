import { describe, expect, it } from 'vitest';
import { languageOf } from '../../src/schema/index.js';

describe('the language of an answer', () => {
  it.each([
    [undefined, 'zh'],
    ['', 'zh'],
    ['*', 'zh'],
    ['en', 'en'],
    ['en-US,en;q=0.9', 'en'],
    ['zh-CN,zh;q=0.9,en;q=0.8', 'zh'],
    ['en;q=0.8,zh-CN;q=0.9', 'zh'],
    ['en;q=0', 'zh'],
    ['de,en;q=0.3', 'en'],
    ['en;q=nonsense', 'en'],
    [',;,;q=', 'zh'],
  ] as const)('for %j is %s', (header, language) => {
    expect(languageOf(header)).toBe(language);
  });
});
