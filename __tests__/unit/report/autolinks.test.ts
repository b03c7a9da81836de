import { describe, expect, test } from '@jest/globals'
import { codeCell, codeSpan, proseMarkdown, visible } from '../../../src/report/escape.ts'
import { cellForm, markdownForm } from '../../../src/report/form.ts'
import { gfmTree, liveIn, nodesOf, shownOf } from '../../support/gfm-tree.ts'
import { HOSTILE } from '../../support/hostile.ts'

/** Text that GFM and GitHub turn into links. */
const LIVE = [
  'www.example.com/login',
  'WWW.example.com',
  'https://example.com/a',
  'HTTP://example.com',
  'ftp://example.com',
  'mailto:me@example.com',
  'xmpp:me@example.com/room',
  'me.and-you_+1@example.com',
  '@team',
  '@acme/team',
  '#1',
  'acme/shop#2',
  'GH-3',
  'gh-3',
  '0123abc',
  'me@0123abc',
  'acme/shop@0123abc',
  'f'.repeat(40),
  ':tada:',
  ':+1:',
  ':100:',
  '[t](https://example.com)',
  '![i](https://example.com)',
  '<https://example.com>',
  '[x]: https://example.com',
  '[^1]: note',
]
/** Text before it: all printable ASCII, nothing, and a selection of the rest. */
const BEFORE = [
  '',
  ...Array.from({ length: 95 }, (_, index) => String.fromCodePoint(32 + index)),
  'é',
  '—',
  '“',
  '。',
  '😀',
]
const AROUND = [
  'a',
  '1',
  '_',
  '.',
  ' ',
  '`',
  '``',
  '\\',
  '*',
  '**',
  '~',
  '[',
  ']',
  '(',
  ')',
  '<',
  '>',
  '&',
  '|',
  '!',
  '',
]

const BLOCKS = ['-', '+', '=', '---', '===', '1.', '12)', '    ', '-    1.']
const FEW = [
  ...LIVE,
  ...HOSTILE,
  'FROM alpine${NOPE:+_www.example.com/login}${TARGETOS:+}',
  ...BLOCKS.map((block) => `${block} is no block`),
]
const CORPUS = [
  ...BEFORE.flatMap((before) => LIVE.map((live) => `${before}${live}`)),
  ...LIVE.flatMap((live) => AROUND.map((around) => `a ${around}${live}${around}b`)),
  ...FEW,
]
/** Code is written so that nothing in it opens a comment, and leading blanks do not show. */
const reads = (text: string): string => visible(text).trimStart().replaceAll('<!--', '<\\u{21}--')

test('all of it leads somewhere, as it is', () => {
  expect(LIVE.filter((text) => liveIn(gfmTree(`Note: ${text} is live\n\n${text}`)).length === 0)).toEqual([])
})

describe('no prose of others leads anywhere, and it reads as it was written', () => {
  test('in a sentence', () => {
    const tree = gfmTree(CORPUS.map((text) => `Note: ${proseMarkdown(text, codeSpan)}.`).join('\n\n'))
    expect(liveIn(tree)).toEqual([])
    expect(new Set(nodesOf(tree).map(({ type }) => type))).toEqual(new Set(['root', 'paragraph', 'text', 'inlineCode']))
    const shown = nodesOf(tree).filter(({ type }) => type === 'paragraph')
    expect(shown.map(shownOf)).toEqual(CORPUS.map((text) => `Note: ${reads(text)}.`))
  })

  test('in a list', () => {
    const tree = gfmTree(FEW.map((text) => `- ${proseMarkdown(text, codeSpan)}.`).join('\n'))
    expect(liveIn(tree)).toEqual([])
    expect(new Set(nodesOf(tree).map(({ type }) => type))).toEqual(
      new Set(['root', 'list', 'listItem', 'paragraph', 'text', 'inlineCode']),
    )
    const shown = nodesOf(tree).filter(({ type }) => type === 'listItem')
    expect(shown.map(shownOf)).toEqual(FEW.map((text) => `${reads(text)}.`))
  })

  test('in a table', () => {
    const rows = CORPUS.map((text) => `| 1 | ${proseMarkdown(text, codeCell)} | 2 |`)
    const tree = gfmTree(['| a | b | c |', '| - | - | - |', ...rows].join('\n'))
    expect(liveIn(tree)).toEqual([])
    const shown = nodesOf(tree).filter(({ type }) => type === 'tableRow')
    const cells = shown.slice(1).map((row) => ('children' in row ? row.children.map((cell) => shownOf(cell)) : []))
    const written = CORPUS.map((text) => reads(text).replaceAll('\\|', '\\\\u{7c}').trim())
    expect(cells).toEqual(written.map((text) => ['1', text, '2']))
  })
})

test.each([
  ['gh-12', '`gh-12`'],
  ['abcdef1', '`abcdef1`'],
  ['1234567', '`1234567`'],
  ['www-data', 'www-data'],
  ['facade/app', 'facade/app'],
  ['a/gh-1', '`a/gh-1`'],
])('a name like %s is %s', (name, shown) => {
  expect([markdownForm.name(name), cellForm.name(name)]).toEqual([shown, shown])
})
