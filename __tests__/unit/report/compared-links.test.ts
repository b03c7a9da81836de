import { describe, expect, test } from '@jest/globals'
import { markdownForm, plainForm } from '../../../src/report/form.ts'
import { comparedSentence } from '../../support/compared-sentence.ts'
import { BASE, baseline, HEAD, record, report } from '../../support/records.ts'

test('commits are code in Markdown', () => {
  expect(comparedSentence(report(), markdownForm)).toMatch(/^Compared `a1b2c3d` with its base `9f8e7d6` \(/)
})

describe('with the address of the repository', () => {
  const repositoryUrl = 'https://github.example/team/shop'
  const linked = (commit: string) => `[\`${commit.slice(0, 7)}\`](${repositoryUrl}/commit/${commit})`
  const PULL = 'c'.repeat(40)

  test('the comparison and its commits are links to their pages in Markdown, and nowhere else', () => {
    expect(comparedSentence(report({ repositoryUrl }), markdownForm)).toContain(
      `[Compared](${repositoryUrl}/compare/${BASE}...${HEAD}) ${linked(HEAD)} with its base ${linked(BASE)} (`,
    )
    expect(comparedSentence(report({ repositoryUrl }), plainForm)).toMatch(/^Compared a1b2c3d with its base 9f8e7d6 \(/)
  })

  test('the head of a pull request is named first where its merge was weighed', () => {
    expect(comparedSentence(report({ repositoryUrl, mergedHead: PULL }), markdownForm)).toContain(
      `[Compared](${repositoryUrl}/compare/${BASE}...${PULL}) ${linked(PULL)} (merged as ${linked(HEAD)}) with its base ${linked(BASE)} (`,
    )
    expect(comparedSentence(report({ mergedHead: PULL }), plainForm)).toMatch(
      /^Compared c{7} \(merged as a1b2c3d\) with its base 9f8e7d6 \(/,
    )
  })

  test('they are links also where nothing was compared', () => {
    const base = { kind: 'none', commit: BASE, reason: 'no base' } as const
    expect(comparedSentence(report({ repositoryUrl, mergedHead: PULL, baseline: base }), markdownForm)).toBe(
      `There is nothing to compare ${linked(PULL)} (merged as ${linked(HEAD)}) with: no base.`,
    )
  })

  test('what is no hash is no part of an address', () => {
    const base = baseline(undefined, { commit: 'main)](https://elsewhere' })
    const written = comparedSentence(report({ repositoryUrl, baseline: base }), markdownForm)
    expect(written).toMatch(/^Compared \[/)
    expect(written).toContain(' base `main)](` (')
  })

  test('a tree of no commit is in no comparison of the server', () => {
    const dirty = report({ repositoryUrl, record: record({ commit: null }) })
    expect(comparedSentence(dirty, markdownForm)).toMatch(/^Compared the working tree with its base \[/)
  })
})
