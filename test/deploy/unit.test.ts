import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { exitCodes } from '../../src/cli/exit-codes.js';
import { readConfig } from '../../src/config.js';

const unit = readFileSync(join(import.meta.dirname, '../../deploy/jidi.service'), 'utf8');

/** The values of each directive of a section, in order. */
const section = (name: string): ReadonlyMap<string, readonly string[]> => {
  const [, body = ''] = new RegExp(`^\\[${name}\\]\\n([\\s\\S]*?)(?=^\\[|(?![\\s\\S]))`, 'm').exec(unit) ?? [];
  const found = new Map<string, string[]>();
  for (const line of body.split('\n')) {
    if (line === '' || line.startsWith('#')) continue;
    const [, key = '', value = ''] = /^([A-Za-z]+)=(.*)$/.exec(line) ?? [];
    expect(key, line).not.toBe('');
    found.set(key, [...(found.get(key) ?? []), value]);
  }
  return found;
};

describe('the systemd unit', () => {
  const service = section('Service');

  it('leaves a stop the time that the program takes for it', () => {
    expect(Number(service.get('TimeoutStopSec')?.[0]) * 1_000).toBeGreaterThan(readConfig({}).shutdownTimeoutMs);
  });

  it('starts again after every end but those that repeating does not help', () => {
    expect(service.get('Restart')).toEqual(['always']);
    expect(service.get('RestartPreventExitStatus')).toEqual([`${exitCodes.usage} ${exitCodes.busy}`]);
  });

  it('gives the program its data folder and nothing else to write', () => {
    expect(service.get('Environment')?.[0]).toContain(`JIDI_DATA=/var/lib/${service.get('StateDirectory')?.[0]}`);
    expect(service.get('ProtectSystem')).toEqual(['strict']);
    expect(service.get('NoNewPrivileges')).toEqual(['true']);
    expect(service.get('CapabilityBoundingSet')).toEqual(['']);
    expect(service.has('ReadWritePaths')).toBe(false);
  });

  it('is what systemd reads, where systemd is here to say so', () => {
    const folder = mkdtempSync(join(tmpdir(), 'jidi-unit-'));
    try {
      const file = join(folder, 'jidi.service');
      // Whether node is at that path is the machine's affair.
      writeFileSync(file, unit.replace('/usr/bin/node', process.execPath));
      const { error, status, stderr } = spawnSync('systemd-analyze', ['verify', '--man=no', file], {
        encoding: 'utf8',
      });
      if (error !== undefined) expect(error).toMatchObject({ code: 'ENOENT' });
      else expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
