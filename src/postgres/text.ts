/** PostgreSQL's text holds every character but U+0000. */
export const storable = (text: string): string => (text.includes('\0') ? text.replaceAll('\0', '\uFFFD') : text);
