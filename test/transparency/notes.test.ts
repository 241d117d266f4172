import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  cosignatureTime,
  formatPolicy,
  hasQuorum,
  leafHash,
  logSigner,
  Malformed,
  newSeed,
  openCheckpoint,
  openNote,
  parseCheckpoint,
  parseNote,
  parsePolicy,
  parseVerifierKey,
  readNote,
  signatureBy,
  signatureLine,
  signCheckpoint,
  signNote,
  UnverifiedNote,
  witnessSigner,
} from '../../src/transparency/index.js';

/** The vector of C2SP signed-note. */
const vkey = 'example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k';
const body = 'This is an example message.\n';
const signature = 'Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=';
const note = `${body}\n— example.com/foo ${signature}\n`;
const foo = parseVerifierKey(vkey);

const signer = logSigner('register.example/log', newSeed());
const witness = witnessSigner('witness.example/w1', newSeed(), () => 1_700_000_000);
const checkpoint = { origin: 'register.example/log', size: 7, root: leafHash('root') };
const signed = signCheckpoint(checkpoint, [signer]);

describe('a signed note', () => {
  it('is verified by the published key', () => {
    expect(foo).toMatchObject({ name: 'example.com/foo', keyId: '530d903a', vkey });
    expect(openNote(note, [foo]).body).toBe(body);
  });

  it('is rejected when a known key fails, whatever the others say', () => {
    const [first] = parseNote(note).signatures;
    const changed = note.replace('example message', 'exemplary message');
    expect(first?.keyId).toBe('530d903a');
    expect(() => openNote(changed, [foo])).toThrow(new UnverifiedNote('SIGNATURE_FAILS', vkey));
    const both = changed + signatureLine(signatureBy(signer, parseNote(changed).body));
    expect(openNote(both, [signer.verifier]).signedBy).toEqual([signer.verifier]);
    expect(() => openNote(both, [signer.verifier, foo])).toThrow(UnverifiedNote);
  });

  it('ignores keys that it does not know, and is not trusted by them alone', () => {
    expect(readNote(note, [signer.verifier]).signedBy).toEqual([]);
    expect(() => openNote(note, [signer.verifier])).toThrow(new UnverifiedNote('NO_KNOWN_KEY', signer.verifier.vkey));
  });

  it('is not verified after a change of one bit anywhere', () =>
    fc.assert(
      fc.property(fc.nat({ max: Buffer.byteLength(signed) * 8 - 1 }), (bit) => {
        const bytes = Buffer.from(signed);
        const at = Math.floor(bit / 8);
        bytes[at] = (bytes[at] ?? 0) ^ (1 << (bit % 8));
        const read = () => openNote(bytes.toString('utf8'), [signer.verifier]);
        expect(read).toThrow(/malformed note|signature of|none of these keys/);
      }),
      { numRuns: 400 },
    ));

  it.each([
    ['no blank line', 'text\n— a AAAAAAA=\n'],
    ['no signature', 'text\n\n'],
    ['no last newline', note.slice(0, -1)],
    ['a control character', note.replace('This', 'Th\u0007s')],
    ['a hyphen for the dash', note.replace('—', '-')],
    ['base64 without padding', note.replace('=', '')],
    ['a signature without a payload', 'text\n\n— a AAAAAA==\n'],
  ])('is malformed with %s', (_, text) => {
    expect(() => parseNote(text)).toThrow(Malformed);
  });

  it('may hold blank lines and Chinese in its text', () => {
    const text = signNote('一\n\n二\n', [signer]);
    expect(openNote(text, [signer.verifier]).body).toBe('一\n\n二\n');
  });
});

describe('a verifier key', () => {
  it.each([
    vkey.replace('530d903a', '530d903b'),
    vkey.replace('foo+', 'bar+'),
    vkey.slice(0, -4),
    'example.com/foo',
    '',
    `example.com/foo+530d903a+${Buffer.alloc(33, 9).toString('base64')}`,
  ])('that is none is refused: %s', (text) => {
    expect(() => parseVerifierKey(text)).toThrow(Malformed);
  });
});

describe('a checkpoint', () => {
  it('is origin, size and root, signed', () => {
    expect(signed.split('\n').slice(0, 4)).toEqual([
      'register.example/log',
      '7',
      Buffer.from(checkpoint.root).toString('base64'),
      '',
    ]);
    expect(openCheckpoint(signed, checkpoint.origin, [signer.verifier])).toMatchObject({ size: 7 });
    expect(parseCheckpoint(signed).root).toEqual(checkpoint.root);
  });

  it('of another origin is not this one’s', () => {
    expect(() => openCheckpoint(signed, 'other.example/log', [signer.verifier])).toThrow('its origin is');
  });

  it('counts for nothing when only witnesses have signed', () => {
    const cosignedOnly = signCheckpoint(checkpoint, [witness]);
    const known = [signer.verifier, witness.verifier];
    expect(() => openCheckpoint(cosignedOnly, checkpoint.origin, known)).toThrow(UnverifiedNote);
  });

  it.each(['07', '-1', '1.0', '9007199254740992', ''])('with size %j is malformed', (size) => {
    expect(() => parseCheckpoint(signNote(`o\n${size}\n${'A'.repeat(43)}=\n`, [signer]))).toThrow(Malformed);
  });
});

describe('a cosignature', () => {
  const line = signatureLine(signatureBy(witness, parseNote(signed).body));
  const known = [signer.verifier, witness.verifier];

  it('says when the witness saw the checkpoint', () => {
    const opened = openCheckpoint(signed + line, checkpoint.origin, known);
    expect(opened.signedBy).toEqual(known);
    const [, mine] = parseNote(signed + line).signatures;
    expect(cosignatureTime(mine?.payload ?? new Uint8Array())).toBe(1_700_000_000);
    expect(witness.verifier.vkey).toMatch(/^witness\.example\/w1\+[0-9a-f]{8}\+B/);
  });

  it('is of the checkpoint that it was made for', () => {
    const other = signCheckpoint({ ...checkpoint, size: 8 }, [signer]);
    expect(() => openCheckpoint(other + line, checkpoint.origin, known)).toThrow(UnverifiedNote);
  });
});

describe('a policy', () => {
  const second = witnessSigner('witness.example/w2', newSeed(), () => 1);
  const text = [
    `log ${signer.verifier.vkey}`,
    `witness one ${witness.verifier.vkey} https://one.example/`,
    `witness two ${second.verifier.vkey}`,
    '# both are needed',
    'group both all one two',
    'quorum both',
    '',
  ].join('\n');

  it('is read and written', () => {
    const policy = parsePolicy(text);
    expect(policy.witnesses).toMatchObject([{ name: 'one', url: 'https://one.example' }, { name: 'two' }]);
    expect(parsePolicy(formatPolicy(policy))).toEqual({
      ...policy,
      logs: [expect.objectContaining({ vkey: signer.verifier.vkey })],
      witnesses: policy.witnesses.map(({ verifier, ...rest }) => ({
        ...rest,
        verifier: expect.objectContaining({ vkey: verifier.vkey }),
      })),
    });
  });

  it('says how many witnesses are enough', () => {
    const policy = parsePolicy(text);
    expect(hasQuorum(policy, [witness.verifier])).toBe(false);
    expect(hasQuorum(policy, [witness.verifier, second.verifier])).toBe(true);
    expect(hasQuorum(parsePolicy(text.replace('all', 'any')), [second.verifier])).toBe(true);
    expect(hasQuorum(parsePolicy(text.replace('quorum both', 'quorum none')), [])).toBe(true);
  });

  it.each([
    ['an unknown word', 'witnesses x'],
    ['a log key for a witness', `witness w ${vkey}`],
    ['a witness key for a log', `log ${witness.verifier.vkey}`],
    ['a quorum of nobody', 'quorum all'],
    ['a group of itself', 'group g any g'],
    ['a name twice', `witness w ${witness.verifier.vkey}\nwitness w ${witness.verifier.vkey}`],
    ['a threshold that cannot be met', `witness w ${witness.verifier.vkey}\ngroup g 2 w`],
    ['an address that is none', `witness w ${witness.verifier.vkey} ftp://w.example`],
  ])('with %s is refused', (_, wrong) => {
    expect(() => parsePolicy(wrong)).toThrow(Malformed);
  });
});
