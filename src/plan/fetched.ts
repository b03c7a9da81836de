/** Whether ADD fetches a source: a URL, or a Git repository in any spelling (BuildKit's util/gitutil, ParseURL). */
export const isFetched = (source: string): boolean =>
  /^(?:https?:\/\/|git:\/\/|ssh:\/\/|git@|[\w-]+@[\w.-]+:)/.test(source)
