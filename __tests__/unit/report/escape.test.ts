import { describe, expect, test } from '@jest/globals'
import { capped, codeCell, codeSpan, html, proseMarkdown, visible } from '../../../src/report/escape.ts'
import { cellForm, htmlForm, markdownForm, plainForm } from '../../../src/report/form.ts'

test.each([
  ['plain text, ünïcode 日本語 🎉', 'plain text, ünïcode 日本語 🎉'],
  ['a\nb\tc\r', 'a\\u{a}b\\u{9}c\\u{d}'],
  ['\u001b[31m', '\\u{1b}[31m'],
  ['\u0085\u009b', '\\u{85}\\u{9b}'],
  ['\u2028\u2029', '\\u{2028}\\u{2029}'],
  ['\u202ecod\u2066', '\\u{202e}cod\\u{2066}'],
  ['\u200b\u200d\ufeff\u00ad', '\\u{200b}\\u{200d}\\u{feff}\\u{ad}'],
  ['\u00a0\u3000\u2003', '\\u{a0}\\u{3000}\\u{2003}'],
  ['\u3164\u{e0041}', '\\u{3164}\\u{e0041}'],
  ['\ud800x', '\\u{d800}x'],
])('%j shows as %s', (text, shown) => {
  expect(visible(text)).toBe(shown)
  expect(visible(shown)).toBe(shown)
})

test.each([
  ['abcdefghij', 10, 'abcdefghij'],
  ['abcdefghij', 9, 'abcdef…ij'],
  ['/app-1.70.0/bin', 10, '/app…bin'],
  ['🎉🎉🎉🎉🎉', 4, '🎉🎉…🎉'],
])('%s in %d characters: %s', (text, max, short) => {
  expect(capped(text, max)).toBe(short)
})

test.each([
  // text         code span            in a table
  ['RUN x', '`RUN x`', '`RUN x`'],
  ['a|b', '`a|b`', '`a\\|b`'],
  ['a\\|b', '`a\\|b`', '`a\\\\u{7c}b`'],
  ['a`b', '``a`b``', '``a`b``'],
  ['`a``', '``` `a`` ```', '``` `a`` ```'],
  [' a ', '`  a  `', '`  a  `'],
  ['', '(blank)', '(blank)'],
  ['<!-- x -->', '`<\\u{21}-- x -->`', '`<\\u{21}-- x -->`'],
])('code of %j: %s, in a table %s', (text, span, cell) => {
  expect(codeSpan(text)).toBe(span)
  expect(codeCell(text)).toBe(cell)
})

test.each([
  [
    'the base has no record: 5% or 500kB, "a" (b); it\'s 1/2!',
    'the base has no record: 5% or 500kB, "a" (b); it\'s 1/2!',
  ],
  ['<b>&amp;</b>  a | b', '`<b>&amp;</b>`  a `|` b'],
  ['*x* a_b ~z~ `c`', '`*x*` `a_b` `~z~` `` `c` ``'],
  ['[t](u) ![i](j) $x$ \\', '`[t](u)` `![i](j)` `$x$` `\\`'],
  ['ask @team, a@b.example', 'ask `@team`, `a@b.example`'],
  ['see #12, GH-3 of 0123abc', 'see `#12`, `GH-3` of `0123abc`'],
  ['(https://x.y www.x.y :tada: 1: a:2', '(`https://x.y` `www.x.y` `:tada`: 1: `a:2`'],
  ['pushed (sha256:0123abc). (a_b), (f(x_y)); c_d)', 'pushed (`sha256:0123abc`). (`a_b`), (`f(x_y)`); `c_d)`'],
  ['is "path:/a* !/b*": "a" ("c_d e"), "f g"', 'is `"path:/a* !/b*"`: "a" (`"c_d e"`), "f g"'],
  ['x" "a_b c"d e"', 'x" `"a_b` c"d e"'],
  ['"@a b', '`"@a` b'],
  ['a\u00a0b 日本語 — “x”', '`a\\u{a0}b` 日本語 — “x”'],
])('prose %s becomes %s', (text, markdown) => {
  expect(proseMarkdown(text, codeSpan)).toBe(markdown)
})

test('html', () => {
  expect(html('<a href="x">&|\n')).toBe('&lt;a href=&quot;x&quot;&gt;&amp;&#124;\\u{a}')
})

describe('names', () => {
  test.each([
    // name               Markdown                 table                    HTML                                plain
    ['product-catalog', 'product-catalog', 'product-catalog', 'product-catalog', 'product-catalog'],
    ['linux/arm64', 'linux/arm64', 'linux/arm64', 'linux/arm64', 'linux/arm64'],
    ['ghcr.io/a/b:1', '`ghcr.io/a/b:1`', '`ghcr.io/a/b:1`', '<code>ghcr.io/a/b:1</code>', 'ghcr.io/a/b:1'],
    ['a_b_', '`a_b_`', '`a_b_`', '<code>a_b_</code>', 'a_b_'],
    ['a|<b>', '`a|<b>`', '`a\\|<b>`', '<code>a&#124;&lt;b&gt;</code>', 'a|<b>'],
    ['##[error]', '`##[error]`', '`##[error]`', '<code>##[error]</code>', '##\\u{5b}error]'],
  ])('%s', (name, ...expected) => {
    const forms = [markdownForm, cellForm, htmlForm, plainForm].map((form) => form.name(name))
    expect(forms).toEqual(expected)
  })

  test('are capped as they show', () => {
    expect(markdownForm.name('\u202e'.repeat(100))).toHaveLength(80)
    expect(plainForm.code('x'.repeat(1000))).toHaveLength(120)
  })
})
