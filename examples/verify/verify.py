#!/usr/bin/env python3
"""Verifies a register's transparency log without the register's own code: Python 3's standard library and ed25519.py.

    verify.py https://register.example --vkey NAME+ID+KEY --token TOKEN     a register; --token: an auditor's
    verify.py https://register.example ... --save mirror                    and keeps what it fetched
    verify.py mirror --vkey NAME+ID+KEY                                     a folder of tiles, or an exported bundle,
                                                                            whole or of a range
    verify.py mirror --vkey ... --since old-checkpoint                      and that it grew out of an earlier checkpoint
    verify.py --proof 17.tlog-proof --entry entry.json --vkey ...           one entry, with its proof

It reads /checkpoint and /tile/... as files or over HTTP (C2SP tlog-tiles, signed-note, tlog-cosignature; RFC 6962),
names the first entry that is not what was signed, and exits with 1 then; with 2 when it cannot tell.
"""

import argparse
import base64
import hashlib
import json
import os
import sys
import urllib.error
import urllib.request

import ed25519

TILE = 256


class Bad(Exception):
    """The log is not what was signed."""


class CannotTell(Exception):
    """Something is missing, or was asked wrongly."""


# --- RFC 6962 ---------------------------------------------------------------------------------------------------------


def leaf_hash(entry):
    return hashlib.sha256(b"\x00" + entry).digest()


def node_hash(left, right):
    return hashlib.sha256(b"\x01" + left + right).digest()


def root_of(hashes):
    """The root over any number of neighbouring nodes of one level, the last of which may be incomplete subtrees."""
    if not hashes:
        return hashlib.sha256(b"").digest()
    stack = []
    for index, node in enumerate(hashes):
        while index & 1:
            node = node_hash(stack.pop(), node)
            index >>= 1
        stack.append(node)
    root = stack.pop()
    while stack:
        root = node_hash(stack.pop(), root)
    return root


def check_inclusion(index, size, leaf, path, root):
    if index >= size:
        raise Bad(f"index {index} is not in a tree of {size} entries")
    node, last, result = index, size - 1, leaf
    for beside in path:
        if last == 0:
            raise Bad("the proof is too long")
        if node & 1 or node == last:
            result = node_hash(beside, result)
            while node and not node & 1:
                node, last = node >> 1, last >> 1
        else:
            result = node_hash(result, beside)
        node, last = node >> 1, last >> 1
    if last != 0 or result != root:
        raise Bad(f"the entry is not at index {index} of the tree of {size} entries")


# --- C2SP signed-note, tlog-checkpoint, tlog-cosignature ---------------------------------------------------------------


def unbase64(text):
    try:
        return base64.b64decode(text, validate=True)
    except ValueError as error:
        raise Bad(f"not base64: {text[:40]}") from error


class Key:
    """`name+key id+base64(type, public key)`; type 1 signs checkpoints, type 4 cosigns them."""

    def __init__(self, vkey):
        name, _, rest = vkey.strip().partition("+")
        key_id, _, encoded = rest.partition("+")
        typed = base64.b64decode(encoded) if encoded else b""
        if len(typed) != 33 or typed[0] not in (1, 4):
            raise CannotTell(f"not a verifier key: {vkey}")
        self.name, self.vkey, self.type, self.public = name, vkey.strip(), typed[0], typed[1:]
        self.id = hashlib.sha256(name.encode() + b"\n" + typed).digest()[:4]
        if self.id.hex() != key_id:
            raise CannotTell(f"the key id of {vkey} is of another key")

    def holds(self, body, payload):
        if self.type == 1:
            return ed25519.verify(self.public, body, payload)
        time = int.from_bytes(payload[:8], "big")
        return ed25519.verify(self.public, b"cosignature/v1\ntime %d\n" % time + body, payload[8:])


class Checkpoint:
    def __init__(self, note, keys):
        text = note.decode("utf-8")
        body, blank, signatures = text.rpartition("\n\n")
        lines = body.split("\n")
        if not blank or len(lines) < 3:
            raise Bad("the checkpoint is not a signed note of three lines")
        self.origin, size, root = lines[:3]
        if not size.isdigit() or str(int(size)) != size:
            raise Bad(f"the checkpoint's size is {size!r}")
        self.size, self.root = int(size), unbase64(root)
        self.signed_by = self._check((body + "\n").encode(), signatures, keys)

    def _check(self, body, signatures, keys):
        held = []
        for line in signatures.rstrip("\n").split("\n"):
            dash, name, encoded = (line.split(" ") + ["", ""])[:3]
            if dash != "\u2014" or not encoded:
                raise Bad(f"not a signature line: {line[:60]}")
            raw = unbase64(encoded)
            key = next((key for key in keys if key.name == name and key.id == raw[:4]), None)
            if key is None:
                continue
            if not key.holds(body, raw[4:]):
                raise Bad(f"the signature of {key.vkey} on the checkpoint fails")
            held.append(key)
        if not any(key.type == 1 and key.name == self.origin for key in held):
            raise Bad("the checkpoint is signed by none of the keys of its log")
        return held


# --- C2SP tlog-tiles ---------------------------------------------------------------------------------------------------


def tile_path(level, index, width):
    digits = str(index)
    digits = digits.zfill(-(-len(digits) // 3) * 3)
    groups = [digits[at : at + 3] for at in range(0, len(digits), 3)]
    name = "/".join(["x" + group for group in groups[:-1]] + groups[-1:])
    return f"tile/{level}/{name}" + ("" if width == TILE else f".p/{width}")


class Source:
    """Where a log is read: an address or a folder. What is read can be kept."""

    def __init__(self, place, token=None, save=None):
        self.place, self.token, self.save = place.rstrip("/"), token, save

    def read(self, path):
        data = self._fetch(path) if "://" in self.place else self._open(path)
        if self.save is not None:
            file = os.path.join(self.save, path)
            os.makedirs(os.path.dirname(file), exist_ok=True)
            with open(file, "wb") as out:
                out.write(data)
        return data

    def read_if_there(self, path):
        """A file that only a bundle has."""
        there = "://" not in self.place and os.path.exists(os.path.join(self.place, path))
        return self.read(path) if there else None

    def _open(self, path):
        try:
            with open(os.path.join(self.place, path), "rb") as file:
                return file.read()
        except OSError as error:
            raise CannotTell(f"{path} is missing: {error.strerror}") from error

    def _fetch(self, path):
        request = urllib.request.Request(f"{self.place}/{path}")
        if self.token:
            request.add_header("authorization", f"Bearer {self.token}")
        try:
            with urllib.request.urlopen(request, timeout=30) as answer:
                return answer.read()
        except urllib.error.HTTPError as error:
            hint = "; entries need an auditor's --token" if error.code in (401, 403) else ""
            raise CannotTell(f"{path}: HTTP {error.code}{hint}") from error
        except OSError as error:
            raise CannotTell(f"{path}: {error}") from error


def split_bundle(bundle, first):
    entries, at = [], 0
    while at < len(bundle):
        length = int.from_bytes(bundle[at : at + 2], "big")
        entry = bundle[at + 2 : at + 2 + length]
        if len(bundle) < at + 2 or len(entry) != length:
            raise Bad(f"the bundle of entries ends inside entry {first + len(entries)}")
        entries.append(entry)
        at += 2 + length
    return entries


def described(index, entry):
    """An entry for a person: its index and sequence, and what it says it is."""
    try:
        envelope = json.loads(entry)
        stream = envelope["stream"]
        what = f"{envelope['type']} {envelope['id']} of {stream}, revision {envelope['revision']}"
        base = stream if stream.startswith("base-") else (envelope.get("data") or {}).get("baseId")
        return f"entry {index} (sequence {index + 1}): {what}" + (f", base {base}" if base else "")
    except (ValueError, KeyError, TypeError, AttributeError):
        return f"entry {index} (sequence {index + 1}), which is no event"


class Range:
    """Which entries are there, by their sequences: of the other groups of 256 only the hashes. The manifest is not
    signed: a range that it names is said in the answer, so that nobody takes a part for the whole."""

    def __init__(self, first, last):
        self.first, self.last = first, last

    def has(self, index):
        """Whether the group of entries that begins at this index is there."""
        return index < self.last and index + TILE >= self.first


def range_of(source, size):
    text = source.read_if_there("manifest.json")
    if text is None:
        return Range(1, size)
    try:
        stated = json.loads(text).get("range", {"from": 1, "to": size})
        first, last = stated["from"], stated["to"]
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise CannotTell(f"manifest.json is not one of a bundle ({error})") from error
    if type(first) is not int or type(last) is not int or not (1 <= first <= last <= size or (first, last) == (1, size)):
        raise CannotTell(f"manifest.json names the range {first} to {last} of {size} entries")
    return Range(first, last)


class Revisions:
    """Every record's revisions follow each other, from 1 on where its first entry is there, and every entry is written in
    the one canonical way (RFC 8785)."""

    def __init__(self, from_the_first=True):
        self.last, self.from_the_first = {}, from_the_first

    def check(self, index, entry):
        try:
            envelope = json.loads(entry)
            stream, revision = envelope["stream"], envelope["revision"]
        except (ValueError, KeyError, TypeError) as error:
            raise Bad(f"{described(index, entry)}: not readable ({error})") from error
        canonical = json.dumps(envelope, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
        if canonical.encode() != entry:
            raise Bad(f"{described(index, entry)}: not in its canonical form")
        before = self.last.get(stream, 0 if self.from_the_first else revision - 1)
        if revision != before + 1:
            raise Bad(f"{described(index, entry)}: it follows revision {before}")
        self.last[stream] = revision


class Tree:
    """Hashes that grow level by level, each full tile of them checked against the tile that the log serves."""

    def __init__(self, source, size):
        self.source, self.size, self.levels = source, size, []

    def served(self, level, index, count):
        data = self.source.read(tile_path(level, index, count))
        if len(data) != count * 32:
            raise Bad(f"{tile_path(level, index, count)} has {len(data)} bytes, not {count} hashes")
        return [data[at : at + 32] for at in range(0, len(data), 32)]

    def add(self, level, hashes, names):
        """One tile of a level. `names` says what is at fault where a hash differs."""
        if level == len(self.levels):
            self.levels.append([])
        known = self.levels[level]
        first = len(known)
        served = self.served(level, first // TILE, len(hashes))
        for offset, (own, theirs) in enumerate(zip(hashes, served)):
            if own != theirs:
                raise Bad(names(first + offset))
        known.extend(hashes)

    def take(self, count):
        """A tile of leaves whose entries are not there: whether it is right is seen in the level above it, and in the root."""
        if not self.levels:
            self.levels.append([])
        known = self.levels[0]
        known.extend(self.served(0, len(known) // TILE, count))

    def finish(self):
        level = 0
        while len(self.levels[level]) >= TILE:
            below = self.levels[level]
            span = TILE ** (level + 1)
            above = [root_of(below[at : at + TILE]) for at in range(0, len(below) - TILE + 1, TILE)]
            for at in range(0, len(above), TILE):
                self.add(level + 1, above[at : at + TILE], lambda n, span=span: f"entries {n * span} to {(n + 1) * span - 1} are not those of the tile above them")
            level += 1

    def root_at(self, size):
        return root_of(self.levels[0][:size] if self.levels else [])


def verify_log(source, checkpoint, there, since, report):
    revisions, tree = Revisions(there.first == 1), Tree(source, checkpoint.size)
    for first in range(0, checkpoint.size, TILE):
        width = min(TILE, checkpoint.size - first)
        if not there.has(first):
            tree.take(width)
            report(first + width, checkpoint.size)
            continue
        entries = split_bundle(source.read(tile_path("entries", first // TILE, width)), first)
        if len(entries) != width:
            raise Bad(f"the bundle from entry {first} on has {len(entries)} entries, not {width}")
        tree.add(
            0,
            [leaf_hash(entry) for entry in entries],
            lambda index, first=first, entries=entries: f"{described(index, entries[index - first])} is not what was logged",
        )
        for offset, entry in enumerate(entries):
            revisions.check(first + offset, entry)
        report(first + width, checkpoint.size)
    if tree.levels:
        tree.finish()
    if tree.root_at(checkpoint.size) != checkpoint.root:
        raise Bad("the entries and tiles agree with each other, and not with the root that was signed")
    if since is not None:
        if since.size > checkpoint.size:
            raise Bad(f"the log was rolled back: {since.size} entries were signed before, {checkpoint.size} now")
        if tree.root_at(since.size) != since.root:
            raise Bad(f"the first {since.size} entries are not those of the earlier checkpoint")
    return len(revisions.last)


def verify_proof(proof, entry, keys):
    head, blank, note = proof.partition(b"\n\n")
    lines = head.decode("ascii", "replace").split("\n")
    if not blank or lines[0] != "c2sp.org/tlog-proof@v1" or len(lines) < 2 or not lines[1].startswith("index "):
        raise Bad("not a .tlog-proof")
    index = int(lines[1][len("index ") :])
    checkpoint = Checkpoint(note, keys)
    check_inclusion(index, checkpoint.size, leaf_hash(entry), [unbase64(line) for line in lines[2:]], checkpoint.root)
    return index, checkpoint


def read_file(path):
    try:
        with open(path, "rb") as file:
            return file.read()
    except OSError as error:
        raise CannotTell(f"{path}: {error.strerror}") from error


def keys_of(arguments, source):
    if arguments.vkey:
        return [Key(vkey) for vkey in arguments.vkey]
    if source is None:
        raise CannotTell("--vkey is needed")
    print("! no --vkey given: the keys are taken from the log itself, which proves nothing about who signed", file=sys.stderr)
    return [Key(vkey) for vkey in own_keys(source)]


def own_keys(source):
    """The log's keys as a register serves them, or as a bundle's policy names them."""
    if "://" in source.place or os.path.exists(os.path.join(source.place, "vkey")):
        return source.read("vkey").decode().split()
    words = [line.split() for line in source.read("policy").decode().split("\n")]
    return [line[1] for line in words if len(line) > 1 and line[0] == "log"]


def run(arguments):
    if arguments.proof:
        if not arguments.entry:
            raise CannotTell("--proof needs --entry, the file that holds the entry as it is stored")
        index, checkpoint = verify_proof(read_file(arguments.proof), read_file(arguments.entry), keys_of(arguments, None))
        print(f"ok: the entry is number {index} of the {checkpoint.size} entries that {checkpoint.origin} has signed")
        return
    if not arguments.log:
        raise CannotTell("an address or a folder is needed; see --help")
    source = Source(arguments.log, arguments.token, arguments.save)
    keys = keys_of(arguments, source)
    checkpoint = Checkpoint(source.read("checkpoint"), keys)
    missing = [key.vkey for key in keys if key.type == 4 and key not in checkpoint.signed_by]
    if missing:
        raise Bad(f"the checkpoint is not cosigned by {missing[0]}")
    since = Checkpoint(read_file(arguments.since), keys) if arguments.since else None

    def report(done, total):
        if sys.stderr.isatty():
            print(f"\r{done}/{total}", end="\n" if done == total else "", file=sys.stderr)

    there = range_of(source, checkpoint.size)
    records = verify_log(source, checkpoint, there, since, report)
    cosigned = sum(key.type == 4 for key in checkpoint.signed_by)
    if there.first == 1 and there.last == checkpoint.size:
        print(f"ok: {checkpoint.size} entries of {records} records are what {checkpoint.origin} has signed, {cosigned} witnesses")
    else:
        print(f"ok: entries {there.first} to {there.last} (sequences), of {records} records, stand so among the {checkpoint.size} that "
              f"{checkpoint.origin} has signed, {cosigned} witnesses")
        print(f"! a range: of the other {checkpoint.size - (there.last - there.first + 1)} entries only the hashes were checked")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("log", nargs="?", help="an address, a folder of tiles or an exported bundle")
    parser.add_argument("--vkey", action="append", help="a key that is trusted: of the log, or of a witness that must have cosigned")
    parser.add_argument("--token", help="a bearer token of an auditor")
    parser.add_argument("--save", help="a folder to keep what is fetched in")
    parser.add_argument("--since", help="an earlier checkpoint that the log must have grown out of")
    parser.add_argument("--proof", help="a .tlog-proof")
    parser.add_argument("--entry", help="the entry that it is of")
    arguments = parser.parse_args()
    try:
        run(arguments)
    except Bad as bad:
        print(f"BAD: {bad}", file=sys.stderr)
        return 1
    except CannotTell as reason:
        print(f"cannot tell: {reason}", file=sys.stderr)
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main())
