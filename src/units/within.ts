/** Whether a path is `folder` or below it, both from one root and without a slash at the end; `''` is that root. */
export const isWithin = (path: string, folder: string): boolean =>
  folder === '' || path === folder || path.startsWith(`${folder}/`)
