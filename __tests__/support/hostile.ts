import { ADVICE } from '../../src/advice/advice.ts'
import type { RuleOutcome } from '../../src/budget/verdict.ts'
import type { Cause, ModuleChange, SettingChange } from '../../src/comparison/cause.ts'
import { compareRecords } from '../../src/comparison/compare.ts'
import type { Report } from '../../src/report/report.ts'
import { baselinesOf } from './baselines-of.ts'
import { edited } from './edited-budgets.ts'
import { advice, cause, causeOf, rest, withCause } from './made-causes.ts'
import { goBinary } from './go-records.ts'
import { mount, RESTORED } from './mounts.ts'
import {
  BASE,
  baseline,
  file,
  grownImage,
  HEAD,
  imageRecord,
  layer,
  record as makeRecord,
  report,
  skippedGrowth,
} from './records.ts'
import { forbidRule, growthRule, maxRule } from './rules.ts'
import type { MountsEffect } from '../../src/mounts/effect.ts'

/** Text that somebody who controls a name could try. */
export const HOSTILE: readonly string[] = [
  'a | b',
  'a \\| b',
  'a \\\\| b \\',
  '`code` ``two``` three',
  '`',
  '```',
  ' ',
  '',
  '<!-- weighbridge:report -->',
  'x <!-- open',
  '--> <b>bold</b>',
  '</details><img src=x onerror=alert(1)>',
  '</code></summary><script>',
  '&lt;b&gt; &#64;team',
  '@team @org/team',
  'mail someone@example.com',
  '[click](https://evil.example) ![pixel](http://evil.example/p.png)',
  'https://evil.example www.evil.example',
  '<https://evil.example>',
  '[x]: https://evil.example',
  '**bold** _it_ ~~no~~ #1 GH-1 org/repo#2',
  'line\nbreak\r\n| extra | row |',
  '\n# heading\n\n- item',
  '\n<!-- weighbridge:report -->\n### ✅ all good',
  'nel\u0085ls\u2028ps\u2029end',
  'bidi \u202egpj.exe\u202c \u2066x\u2069',
  'zero\u200bwidth\u200d\ufeff\u{e0041}',
  'ansi \u001b[31mred\u001b[0m \u009b1m',
  'nul \0 del \u007f lone \ud800',
  '::error::boo',
  'a  ::set-output name=verdict::pass',
  '   ::add-mask::pass',
  '_www.evil.example (www.evil.example *www.evil.example',
  'gh-7 0123abc',
  'variation \ufe0f selector \u{e0100} joiner \u034f filler \u3164',
  '\u00a0::error::boo',
  'x ##[error]boo',
  '##[set-output name=verdict]pass',
  'ok\r::warning::boo',
  '__proto__',
  '$`x`$ $math$',
  'x'.repeat(500),
  '`'.repeat(500),
  '|'.repeat(500),
  '\u202e'.repeat(500),
  '@a'.repeat(500),
  '\\'.repeat(500),
]

/** A report with `text` wherever it shows names or text from outside. */
export function hostileReport(text: string): Report {
  const names = { name: text, platform: text, digest: text }
  const vertices = [{ name: text, seconds: 1, cached: false, cacheMounts: true }] as const
  const before = imageRecord({
    ...names,
    layers: [layer(text, 1), layer(`old ${text}`, 5, { diffId: 'sha256:1' })],
    paths: [file(text, 1)],
  })
  const after = grownImage({
    ...names,
    layers: [layer(text, 10), layer(`new ${text}`, 7, { diffId: 'sha256:2' })],
    paths: [file(text, 10), file(`${text}/${text}`, 7)],
    build: { seconds: 2, vertices, mounts: hostileMounts(text) },
    goBinaries: [goBinary(text, [], { notes: [text], main: text, goVersion: text })],
    packed: [{ path: text, bytes: 5, packer: text }],
    baseImage: { name: text, digest: text },
    attestations: 1,
    advice: ADVICE.map((kind) => advice(kind, { paths: [text, text], files: 9, layer: 0, hiddenBy: 1, line: 1 })),
  })
  const created = imageRecord({ name: `${text}2`, digest: '', configDigest: text, definition: null })
  const record = makeRecord({ tool: { version: text, method: 1 }, commit: HEAD, images: [after, created] })
  const base = baseline([before], { why: text, commit: BASE })
  const moved = [{ name: text, platform: text, baseImage: text, others: [], programs: [] }]
  const released = baseline([before], { commit: text, reason: text, moved })
  const [first, second] = baselinesOf(record, base)
  return report({
    record,
    baselines: [first!, { ...second!, ...REBUILT }],
    comparison: withCause(
      compareRecords(record, base),
      hostileCause(text),
      hostileSettings(text),
      hostileModules(text),
    ),
    outcomes: hostileOutcomes(text),
    release: {
      version: text,
      commit: text,
      baselines: baselinesOf(record, released),
      comparison: compareRecords(record, released),
    },
    budgets: hostileBudgets(text),
    notes: [text],
  })
}

/** Other than the first image's, so that the images are named. */
const REBUILT = { source: 'rebuild', store: null } as const

/** Rules whose metric, limit, file and platform are `text`, and what was found. */
function hostileOutcomes(text: string): readonly RuleOutcome[] {
  const traits = { text, origin: { kind: 'file', path: text, line: 1 }, platform: text } as const
  const over = { status: 'fail', actual: 17, allowed: 1, isNear: false } as const
  const asked = { ...maxRule('1B', `path:${text}`), ...traits }
  return [
    { rule: { ...maxRule('1B'), ...traits }, ...over },
    skippedGrowth(text),
    { rule: asked, ...over, status: 'warn' },
    { rule: { ...asked, metric: `module:${text}` }, status: 'skip', reason: text },
    { rule: { ...growthRule('1B', 'unpacked', { since: 'release' }), ...traits }, ...over },
    { rule: { ...growthRule('1B'), ...traits }, ...over, status: 'pass', accepted: { by: text, at: text } },
    { rule: { ...forbidRule(`path:${text}`), ...traits }, status: 'fail', found: [text, text, text, text], count: 9 },
    { rule: { ...forbidRule(`module:${text}`), ...traits }, status: 'skip', reason: text },
  ]
}

function hostileBudgets(text: string): Report['budgets'] {
  const at = { origin: { kind: 'file', path: text, line: 1 } } as const
  const rule = { ...maxRule('2B', `path:${text}`, at), text }
  const source = edited([{ ...maxRule('1B', `path:${text}`), text }], [rule, forbidRule(`path:${text}`, at)])
  const [image] = source.images
  return {
    ...source,
    path: text,
    images: [
      { ...image!, name: text },
      { ...image!, name: `${text}2`, lacks: 'image' },
    ],
  }
}

function hostileMounts(text: string): MountsEffect {
  const mounts = (['miss', 'left', 'hit'] as const).map((found) => mount(text, found, { reason: text, unsaved: text }))
  return { ...RESTORED, mounts }
}

function hostileCause(text: string): Cause {
  const module = cause('module', text, [1, 5], { change: 'upgraded', from: text, to: `${text} ` })
  const program = cause('path', text, [1, 10], { parts: [module, cause('bucket', text, [null, 3]), rest(2, 0)] })
  const moved = cause('path', text, [4, 4], { change: 'moved', from: text })
  return causeOf([cause('layer', text, [1, 10], { parts: [program, moved] }), cause('layer', `new ${text}`, [null, 7])])
}

function hostileModules(text: string): readonly ModuleChange[] {
  const changed = { path: text, change: 'changed', name: text, from: `${text} 1`, to: text, base: 5, head: 5 } as const
  return [
    { ...changed, delta: 0 },
    { ...changed, from: '', base: null, delta: 5 },
  ]
}

function hostileSettings(text: string): readonly SettingChange[] {
  const kinds = ['base image', 'go version', 'stripped', 'cgo', 'trimpath', 'build setting'] as const
  return kinds.map((what) => ({ what, path: text, setting: text, base: text, head: `${text} ` }))
}
