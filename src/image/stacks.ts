/** Whether a value is lists of diffIDs, one per platform. */
export const isStacks = (value: unknown): value is readonly (readonly string[])[] =>
  Array.isArray(value) &&
  value.every((stack) => Array.isArray(stack) && stack.every((diffId) => typeof diffId === 'string'))
