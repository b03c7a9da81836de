/**
 * Whether a path is a folder or below it. Both start at the same place and have no slash at the end; an empty folder
 * contains everything.
 */
export const isWithin = (path: string, folder: string): boolean =>
  folder === '' || path === folder || path.startsWith(`${folder}/`)
