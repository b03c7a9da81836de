import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from '@jest/globals'

const ROOT = resolve(import.meta.dirname, '../..')
const sources = ['src', '__tests__'].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => join(folder, file)),
)

/** The text with each comment on one line, because a heading may be split over two. */
const textOf = (file: string): string => readFileSync(join(ROOT, file), 'utf8').replaceAll(/\n *(?:\*|\/\/) /g, ' ')

const headingsOf = (file: string): readonly string[] =>
  [...readFileSync(join(ROOT, file), 'utf8').matchAll(/^#+ (.+)$/gm)].map(([, heading]) => heading!)

test('a heading of a document that a comment names is there', () => {
  const named = sources.flatMap((file) =>
    [...textOf(file).matchAll(/\((docs\/[\w-]+\.md), "([^"]+)"\)/g)].map(([, page, heading]) => ({
      file,
      page: page!,
      heading: heading!,
    })),
  )
  expect(named.length).toBeGreaterThan(5)
  expect(named.filter(({ page, heading }) => !headingsOf(page).includes(heading))).toEqual([])
})

test('no comment names a section of ours by a number: headings have none', () => {
  expect(sources.filter((file) => /\bdesign(?:\.md)?, section \d/.test(textOf(file)))).toEqual([])
})
