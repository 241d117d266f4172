import { TILE_HEIGHT, TILE_WIDTH } from '../merkle/prove.js';

/** A tile: `level` of hashes, or the entries themselves. `width` is how many it holds; 256 is a full one. */
export type Tile = { readonly level: number | 'entries'; readonly index: number; readonly width: number };

const MOST_LEVELS = Math.ceil(53 / TILE_HEIGHT);

/** 1234067 → `x001/x234/067`. */
const formatIndex = (index: number): string => {
  const groups =
    String(index)
      .padStart(Math.ceil(String(index).length / 3) * 3, '0')
      .match(/\d{3}/g) ?? [];
  return groups.map((group, i) => (i === groups.length - 1 ? group : `x${group}`)).join('/');
};

/** C2SP tlog-tiles: `tile/<L>/<N>[.p/<W>]`, without a slash before it. */
export const tilePath = ({ level, index, width }: Tile): string =>
  `tile/${level}/${formatIndex(index)}${width === TILE_WIDTH ? '' : `.p/${width}`}`;

const FORM = /^tile\/(entries|0|[1-9]\d?)\/((?:x\d{3}\/)*\d{3})(?:\.p\/([1-9]\d{0,2}))?$/;

/** Reads a tile's path, written in the one way in which it may be; `undefined` for anything else. */
export const parseTilePath = (path: string): Tile | undefined => {
  const [, level, groups, partial] = FORM.exec(path) ?? [];
  if (level === undefined || groups === undefined) return undefined;
  const index = Number(groups.replaceAll(/[x/]/g, ''));
  const width = partial === undefined ? TILE_WIDTH : Number(partial);
  const tile = { level: level === 'entries' ? level : Number(level), index, width } as const;
  const isOne =
    Number.isSafeInteger(index) && width <= TILE_WIDTH && Number(level === 'entries' ? 0 : level) < MOST_LEVELS;
  return isOne && tilePath(tile) === path ? tile : undefined;
};

/** How many hashes a tile level has in a tree of `size` leaves. */
export const hashesAt = (level: number, size: number): number => Math.floor(size / TILE_WIDTH ** level);

/** Every tile of a tree of `size` leaves, partial ones included: what a mirror or an export holds. */
export function* tilesOf(size: number): Generator<Tile> {
  for (const level of ['entries' as const, ...Array(MOST_LEVELS).keys()]) {
    const count = hashesAt(level === 'entries' ? 0 : level, size);
    for (let first = 0; first < count; first += TILE_WIDTH)
      yield { level, index: first / TILE_WIDTH, width: Math.min(TILE_WIDTH, count - first) };
  }
}
