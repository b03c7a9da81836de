import { describe, expect, test } from '@jest/globals'
import { readIgnoreFile } from '../../../src/plan/dockerignore.ts'

/** The results of moby/patternmatcher, which BuildKit uses (patternmatcher_test.go, ignorefile_test.go, and tried). */
describe.each<[string, readonly string[], readonly string[]]>([
  // ignore file, paths that are left out, paths that are not
  ['', [], ['a', '.git/HEAD']],
  ['.git', ['.git', '.git/HEAD', '.git/objects/a'], ['.github/a', 'sub/.git/HEAD']],
  ['**/.git', ['.git/HEAD', 'sub/.git/HEAD', 'a/b/.git'], ['x.git', '.gitignore']],
  ['/dist/', ['dist', 'dist/a/b'], ['src/dist/a', 'distinct']],
  ['dist/**', ['dist/a', 'dist/a/b'], ['dist', 'sub/dist/a']],
  ['*.md', ['README.md'], ['docs/README.md', 'a.mdx']],
  ['**/*.md', ['README.md', 'docs/a/README.md'], ['a.mdx']],
  ['**', ['a', 'a/b'], []],
  ['*', ['a', 'a/b', '.hidden'], []],
  ['*\n!keep', ['a', 'a/keep'], ['keep', 'keep/b']],
  ['docs\n!docs/README.md', ['docs/a', 'docs'], ['docs/README.md']],
  ['!docs/README.md\ndocs', ['docs/README.md'], ['a']],
  ['a/b\n!a\na/b/c', ['a/b', 'a/b/c', 'a/b/d'], ['a']],
  ['**/*tmp\n!*tmp', ['a/xtmp'], ['xtmp']],
  ['# dist\n  build  \n\n', ['build/a'], ['dist/a', '# dist']],
  ['\uFEFFdist', ['dist'], []],
  ['dist\r\nbuild\r\n', ['dist', 'build'], []],
  ['./a/../b', ['b'], ['a']],
  ['! keep\n*', ['keep'], []],
  ['a?c', ['abc'], ['ac', 'a/c']],
  ['[a-c]x', ['ax', 'cx'], ['dx', '[a-c]x']],
  ['[^a]x', ['bx'], ['ax']],
  [String.raw`a\*b`, ['a*b'], ['axb']],
  ['a+b.(c)', ['a+b.(c)'], ['aab.(c)', 'a+bx(c)']],
  ['**/foo/bar', ['foo/bar', 'x/foo/bar'], ['foo/x/bar', 'xfoo/bar']],
  ['a/**/b', ['a/b', 'a/x/b', 'a/x/y/b'], ['ab', 'a/xb']],
  ['**go', ['go', 'main.go', 'a/main.go'], ['gone']],
  ['a/**/', ['a/x'], ['b/x']],
  ['[', [], ['[', 'a']],
  ['ü?', ['üñ', 'ü😀'], ['ü']],
  // Among consecutive lines of the same kind it makes no difference which one matches; otherwise it does.
  ['a\nb\n!a/x\n!b/x\na/x/y', ['a', 'a/y', 'b/y', 'a/x/y', 'a/x/y/z'], ['a/x', 'b/x', 'b/x/y', 'c/x']],
  ['*\n!a\na/b*\n!a/bc', ['b', 'a/b', 'a/bd/c'], ['a', 'a/c', 'a/bc', 'a/bc/b']],
  ['a\n!a/b\n*', ['a', 'a/c', 'b'], ['a/b', 'a/b/c']], // a folder that is already out does not match again
  ['!a\n!b\na\na', ['a', 'a/b'], ['b']],
  ['**/*.md\n!**/README.md\n**/x/README.md', ['a.md', 'x/README.md', 'a/x/README.md'], ['README.md', 'a/README.md']],
])('%j', (text, out, others) => {
  const ignores = readIgnoreFile(text)
  test.each([...out.map((path) => [path, true] as const), ...others.map((path) => [path, false] as const)])(
    '%s: %p',
    (path, expected) => {
      expect(ignores(path)).toBe(expected)
    },
  )
})
