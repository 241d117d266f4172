import { expect, it } from 'vitest';
import { progress } from '../../src/cli/terminal.js';

const watched = (isScreen: boolean) => {
  const written: string[] = [];
  let time = 0;
  const terminal = { out: () => undefined, err: (text: string) => void written.push(text), isScreen };
  const bar = progress(terminal, '重建', () => time);
  return { bar, written, pass: (ms: number) => (time += ms) };
};

it('work that is done at once is not reported', () => {
  const { bar, written } = watched(true);
  bar.to(5, 10);
  bar.to(10, 10);
  bar.end();
  expect(written).toEqual([]);
});

it('on a screen one line is written again, not more than ten times a second', () => {
  const { bar, written, pass } = watched(true);
  pass(600);
  bar.to(1, 1000);
  bar.to(2, 1000);
  pass(150);
  bar.to(3, 1000);
  bar.to(1000, 1000);
  bar.end();
  expect(written).toEqual([
    '\r\u001b[2K重建 1/1,000 (0 %)',
    '\r\u001b[2K重建 3/1,000 (0 %)',
    '\r\u001b[2K重建 1,000/1,000 (100 %)',
    '\n',
  ]);
});

it('in a log a line is added every tenth of the way', () => {
  const { bar, written, pass } = watched(false);
  pass(600);
  for (let done = 0; done <= 1000; done += 1) bar.to(done, 1000);
  bar.end();
  expect(written).toHaveLength(11);
  expect(written.at(-1)).toBe('重建 1,000/1,000 (100 %)\n');
});
