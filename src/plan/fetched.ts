/**
 * Whether ADD fetches a source by itself: an address, or a repository of Git in one of its spellings (BuildKit's
 * util/gitutil, ParseURL).
 */
export const isFetched = (source: string): boolean =>
  /^(?:https?:\/\/|git:\/\/|ssh:\/\/|git@|[\w-]+@[\w.-]+:)/.test(source)
