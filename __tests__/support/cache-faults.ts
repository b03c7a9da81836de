import type { ResultsFault } from './results-service.ts'
import { answers } from './results-world.ts'

/** A fault of the cache service, and what is said of it. */
export type CacheFault = readonly [string, ResultsFault, string]

export const OF_DOWNLOADS: readonly CacheFault[] = [
  [
    'cut',
    { at: 'download', times: 3, does: { kind: 'cut', after: 100 } },
    'the download from the cache failed: no connection (ECONNRESET)',
  ],
  [
    'slow',
    { at: 'download', does: { kind: 'slow', bytes: 1 } },
    'the download from the cache failed: less than 100 kB came in 0.8 s',
  ],
  [
    'standing still',
    { at: 'download', does: { kind: 'stall' } },
    'the download from the cache failed: nothing moved for 0.8 s',
  ],
  [
    'redirected',
    { at: 'download', does: answers(302) },
    'the download from the cache failed: the cache answered HTTP 302',
  ],
  ['lost', { at: 'GetCacheEntryDownloadURL', times: 2, does: answers(503) }, 'the cache answered HTTP 503'],
  [
    'asked too often',
    { at: 'GetCacheEntryDownloadURL', does: answers(429) },
    'there were too many requests to the cache (HTTP 429)',
  ],
]

export const OF_UPLOADS: readonly CacheFault[] = [
  ['read-only', { at: 'CreateCacheEntry', does: answers(403) }, 'the token may not write to the cache'],
  [
    'asked too often',
    { at: 'CreateCacheEntry', does: answers(429) },
    'there were too many requests to the cache (HTTP 429)',
  ],
  [
    'full',
    { at: 'CreateCacheEntry', does: answers(429, { msg: 'insufficient usage to create' }) },
    'the cache is full',
  ],
  ['lost', { at: 'CreateCacheEntry', times: 2, does: answers(503) }, 'the cache answered HTTP 503'],
  ['hanging', { at: 'upload', does: { kind: 'stall' } }, 'nothing moved for 0.8 s'],
]
