import type { Report } from '../../src/report/report.ts'
import { BASE, baseline, grownImage, HEAD, imageRecord, layer, record, report, skippedGrowth } from './records.ts'

/** Text that somebody who controls a name could try (research: threats 7 to 10, 12 and 13). */
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
  '\u00a0::error::boo',
  'x ##[error]boo',
  '##[set-output name=verdict]pass',
  'ok\r::warning::boo',
  '__proto__',
  '$`x`$ $math$',
  'x'.repeat(5000),
  '`'.repeat(5000),
  '|'.repeat(5000),
  '\u202e'.repeat(5000),
  '@a'.repeat(5000),
  '\\'.repeat(5000),
]

/** A report that holds `text` wherever others may write. */
export function hostileReport(text: string): Report {
  const names = { name: text, platform: text, digest: text }
  const vertices = [{ name: text, seconds: 1, cached: false }]
  const before = imageRecord({
    ...names,
    layers: [layer(text, 1), layer(`old ${text}`, 5, { diffId: 'sha256:1' })],
    paths: [{ path: text, bytes: 1, layer: 0 }],
  })
  const after = grownImage({
    ...names,
    layers: [layer(text, 10), layer(`new ${text}`, 7, { diffId: 'sha256:2' })],
    paths: [
      { path: text, bytes: 10, layer: 0 },
      { path: `${text}/${text}`, bytes: 7, layer: 0 },
    ],
    build: { seconds: 2, vertices },
  })
  const created = imageRecord({ name: `${text}2`, digest: '', configDigest: text, definition: null })
  const tool = { version: text, method: 1 }
  return report({
    record: record({ tool, commit: HEAD, images: [after, created] }),
    baseline: baseline([before], { why: text, commit: BASE }),
    outcomes: [
      {
        rule: { kind: 'max', metric: 'unpacked', max: 1, text },
        status: 'fail',
        actual: 17,
        allowed: 1,
      },
      skippedGrowth(text),
    ],
    notes: [text],
  })
}
