import { describe, expect, test } from '@jest/globals'
import { changedInput, type Change, type ContextReads } from '../../../src/plan/changed-input.ts'

const context = (given: Partial<ContextReads>): ContextReads => ({
  root: 'svc',
  sources: [{ pattern: 'src' }, { pattern: 'etc/conf/*.yml' }],
  links: new Set(['svc/hop']),
  ignored: '',
  ...given,
})

const DEFINITION: ReadonlySet<string> = new Set(['docker/Dockerfile', 'docker/Dockerfile.dockerignore', 'svc'])

function reads(change: Change, ...contexts: readonly ContextReads[]): boolean {
  return changedInput({ definition: DEFINITION, contexts }, [change]) !== undefined
}

const file = (path: string): Change => ({ kind: 'tracked', path })
const folder = (path: string): Change => ({ kind: 'folder', path, folder: path })

describe('a file', () => {
  test.each<[string, string, boolean]>([
    // what, path, whether the build may read it
    ['the Dockerfile', 'docker/Dockerfile', true],
    ['an ignore file, also one that is gone', 'docker/Dockerfile.dockerignore', true],
    ['beside the Dockerfile', 'docker/README', false],
    ['of a source', 'svc/src/a/b', true],
    ['a source itself, which is now a file', 'svc/src', true],
    ['of the context, but of no source', 'svc/README', false],
    ['with the name of a source outside of the context', 'src/a', false],
    ['of a folder whose name begins as the context', 'svc-2/src/a', false],
    ['a link that a source goes through', 'svc/hop', true],
    ['of a pattern', 'svc/etc/conf/a.yml', true],
    ['not of a pattern', 'svc/etc/conf/a.json', false],
    ['above a source, where a link was', 'svc/etc', true],
    ['above a source, one level below', 'svc/etc/conf', true],
    ['beside what is above a source', 'svc/etcetera', false],
    ['the context itself, where a link was', 'svc', true],
  ])('%s: %s', (_, path, expected) => {
    expect(reads(file(path), context({}))).toBe(expected)
  })

  test.each<[string, string, boolean]>([
    ['vendor\n', 'svc/vendor/a', false],
    ['vendor\n!vendor/kept\n', 'svc/vendor/kept', true],
    ['vendor\n!vendor/kept\n', 'svc/vendor/other', false],
    ['**/*.md\n', 'svc/a/b.md', false],
    ['svc/vendor\n', 'svc/vendor/a', true],
  ])('left out by %j: %s', (ignored, path, expected) => {
    expect(reads(file(path), context({ sources: [{ pattern: '' }], ignored }))).toBe(expected)
  })

  test('of the second of two contexts, whose root is that of the checkout', () => {
    const root = context({ root: '', sources: [{ pattern: 'shared' }] })
    expect(reads(file('shared/a'), context({}), root)).toBe(true)
    expect(reads(file('other/a'), context({}), root)).toBe(false)
  })

  test('is left out by --exclude', () => {
    const sources = [{ pattern: 'src', within: { only: '', excludes: ['*.md'] } }]
    expect(reads(file('svc/src/a.md'), context({ sources }))).toBe(false)
    expect(reads(file('svc/src/a.go'), context({ sources }))).toBe(true)
  })
})

describe('a folder of which anything may differ', () => {
  test.each<[string, string, boolean]>([
    ['the root', '', true],
    ['with the context in it', 'svc', true],
    ['with the Dockerfile in it', 'docker', true],
    ['a source', 'svc/src', true],
    ['in a source', 'svc/src/lib', true],
    ['above a source', 'svc/etc', true],
    ['of the context, but of no source', 'svc/docs', false],
    ['elsewhere', 'lib', false],
  ])('%s: %j', (_, path, expected) => {
    expect(reads(folder(path), context({}))).toBe(expected)
  })

  test('is left out as a whole, unless an exception may bring back some of it', () => {
    const all = [{ pattern: '' }]
    expect(reads(folder('svc/lib'), context({ sources: all, ignored: 'lib\n' }))).toBe(false)
    expect(reads(folder('svc/lib'), context({ sources: all, ignored: 'lib\n!lib/kept\n' }))).toBe(true)
  })
})

test('the first change is the reason', () => {
  const changes = [file('README'), file('svc/src/b'), file('svc/src/a')]
  expect(changedInput({ definition: DEFINITION, contexts: [context({})] }, changes)).toBe(changes[1])
})

test('a build without contexts reads nothing but its definition', () => {
  expect(reads(file('svc/src/a'))).toBe(false)
})
