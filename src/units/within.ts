/** Whether a path is that of a folder, or below it; both from one place, without a slash at the end, empty for all. */
export const isWithin = (path: string, folder: string): boolean =>
  folder === '' || path === folder || path.startsWith(`${folder}/`)
