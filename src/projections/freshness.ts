/**
 * What queries keep in memory of small tables, by which projections it was read from: read again after one of them has
 * changed. Everything here is read within one process, whose runner says what changed.
 */
export class Freshness {
  readonly #changes = new Map<string, number>();

  changed(projections: readonly string[]): void {
    for (const name of projections) this.#changes.set(name, (this.#changes.get(name) ?? 0) + 1);
  }

  /** Counts up whenever one of them changes. */
  of(projections: readonly string[]): number {
    return projections.reduce((sum, name) => sum + (this.#changes.get(name) ?? 0), 0);
  }

  /** The loaded value, until one of the projections changes. */
  kept<Value>(projections: readonly string[], load: () => Promise<Value>): () => Promise<Value> {
    let kept: { readonly at: number; readonly value: Promise<Value> } | undefined;
    return () => {
      const at = this.of(projections);
      if (kept?.at !== at) {
        const value = load();
        kept = { at, value };
        value.catch(() => {
          kept = undefined;
        });
      }
      return kept.value;
    };
  }
}
