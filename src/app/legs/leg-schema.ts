import * as v from 'valibot'
import { RECORD } from '../../record/decode.ts'
import { COUNT, FLAG, jsonList, jsonObject, oneOf, SECONDS, TEXT } from '../../units/json-schemas.ts'
import { LEG_VERSION } from './leg.ts'
import { RULE, SHARE } from './rule-schema.ts'

const TEXTS = jsonList(TEXT)
const TEXT_OR_NULL = v.nullable(TEXT)

const MOVED = jsonObject({
  name: TEXT,
  platform: TEXT,
  baseImage: TEXT_OR_NULL,
  others: TEXTS,
  programs: jsonList(jsonObject({ path: TEXT, base: TEXT, head: TEXT })),
})

const BESIDE = jsonObject({
  heaviest: jsonList(jsonObject({ path: TEXT, bytes: COUNT })),
  count: COUNT,
  bytes: COUNT,
})

const FOUND = {
  kind: v.literal('baseline'),
  name: TEXT,
  ancestorOf: v.exactOptional(jsonObject({ commit: TEXT, distance: COUNT })),
  reason: v.exactOptional(TEXT),
  record: RECORD,
  beside: v.nullable(BESIDE),
  outside: TEXTS,
  moved: v.exactOptional(jsonList(MOVED)),
}

const NONE = v.object({
  kind: v.literal('none'),
  name: TEXT,
  commit: v.optional(TEXT),
  reason: TEXT,
  isNew: v.exactOptional(v.literal(true)),
  isNoRepository: v.exactOptional(v.literal(true)),
})

const OF_COMMIT = v.object({
  ...FOUND,
  commit: TEXT,
  why: TEXT,
  source: oneOf(['record', 'rebuild']),
  store: TEXT_OR_NULL,
})

const OF_REFERENCE = v.object({ ...FOUND, source: v.literal('image'), reference: TEXT, digest: TEXT })

const RULE_CHANGE = jsonObject({
  id: TEXT,
  kind: oneOf(['added', 'removed', 'raised', 'lowered', 'changed']),
  base: v.nullable(RULE),
  head: v.nullable(RULE),
})

const BUDGETS = jsonObject({
  path: TEXT,
  base: TEXT_OR_NULL,
  because: v.nullable(oneOf(['input', 'fork', 'event'])),
  unknown: TEXT_OR_NULL,
  images: jsonList(
    jsonObject({
      name: TEXT,
      heldTo: oneOf(['head', 'base']),
      lacks: v.nullable(oneOf(['file', 'image'])),
      changes: jsonList(RULE_CHANGE),
    }),
  ),
  dropped: jsonList(TEXT),
})

const PUSHED = jsonList(jsonObject({ name: TEXT, digest: TEXT }))

const PUSH = v.variant('kind', [
  v.object({ kind: v.literal('pushed'), pushed: PUSHED, held: v.exactOptional(TEXTS) }),
  v.object({ kind: v.literal('pushed first'), names: TEXTS }),
  v.object({ kind: v.literal('held back'), reason: TEXT }),
  v.object({ kind: v.literal('failed'), message: TEXT, pushed: PUSHED }),
])

const IMAGE = jsonObject({
  name: TEXT,
  key: TEXT,
  rules: jsonList(RULE),
  ofFile: jsonList(RULE),
  headroom: v.exactOptional(SHARE),
  givenAgain: jsonObject({ words: TEXTS, unsaid: TEXTS }),
  config: TEXT_OR_NULL,
})

const WEIGHED = v.object({
  kind: v.literal('weighed'),
  record: RECORD,
  head: TEXT_OR_NULL,
  mergedHead: TEXT_OR_NULL,
  images: jsonList(IMAGE),
  baselines: jsonList(v.union([NONE, OF_COMMIT, OF_REFERENCE], 'is not a baseline')),
  release: v.nullable(
    jsonObject({
      version: TEXT_OR_NULL,
      commit: TEXT_OR_NULL,
      baselines: jsonList(v.union([NONE, OF_COMMIT], 'is not the baseline of a commit')),
    }),
  ),
  budgets: v.nullable(BUDGETS),
  configFile: TEXT_OR_NULL,
  carried: TEXTS,
  built: jsonList(jsonObject({ name: TEXT, reason: TEXT })),
  expected: TEXTS,
  isOfBake: FLAG,
  strict: FLAG,
  push: v.nullable(PUSH),
  notes: TEXTS,
})

const FAILED = v.object({
  kind: v.literal('failed'),
  images: TEXTS,
  platforms: TEXTS,
  code: TEXT_OR_NULL,
  message: TEXT,
})

/** The file of a leg as JSON: everything the program relies on. */
export const LEG_FILE = jsonObject({
  leg: oneOf([LEG_VERSION]),
  of: jsonObject({ repository: TEXT, run: TEXT, attempt: TEXT, job: TEXT }),
  at: SECONDS,
  isCommented: FLAG,
  outcome: v.variant('kind', [WEIGHED, FAILED], 'is not the outcome of a leg'),
})
