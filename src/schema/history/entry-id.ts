const PREFIX = 'entry-';

/** An entry's id as the views know it. */
export const eventId = (id: string): string => (id.startsWith(PREFIX) ? id.slice(PREFIX.length) : id);

/** An entry's id as the schema gives it. */
export const entryIdOf = (id: string): string => PREFIX + id;
