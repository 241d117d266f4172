/**
 * How many values the variables of a request hold, members and items counted in; counting stops above the limit, so that
 * it costs no more than what is allowed.
 */
export const valuesIn = (variables: unknown, limit: number): number => {
  const waiting: unknown[] = [variables];
  let counted = 0;
  for (let value = waiting.pop(); value !== undefined && counted <= limit; value = waiting.pop()) {
    const members = typeof value === 'object' && value !== null ? Object.values(value) : [];
    counted += members.length;
    if (counted <= limit) waiting.push(...members);
  }
  return counted;
};
