import { expect, test } from '@jest/globals'
import { goSumHash, modulesOf } from '../../../src/mounts/go-sum.ts'

const SUM = `github.com/BurntSushi/toml v1.2.0 h1:AAAA=
github.com/BurntSushi/toml v1.2.0/go.mod h1:BBBB=
golang.org/x/net v0.25.0+incompatible/go.mod h1:CCCC=
`

test('the modules of go.sum, those of which only the go.mod is needed too', () => {
  const other = 'golang.org/x/sys v0.1.0 h1:DDDD=\r\n\r\nbroken\n'
  expect([...modulesOf([SUM, other])]).toEqual([
    'github.com/BurntSushi/toml@v1.2.0',
    'golang.org/x/net@v0.25.0+incompatible',
    'golang.org/x/sys@v0.1.0',
  ])
})

test('the hash is of the lines, wherever they are', () => {
  const [first, ...rest] = SUM.trim().split('\n')
  const hash = goSumHash([SUM])
  expect(hash).toMatch(/^[0-9a-f]{64}$/)
  expect(goSumHash([rest.join('\r\n'), `${first}\n`, ''])).toBe(hash)
  expect(goSumHash([rest.join('\n')])).not.toBe(hash)
  expect([goSumHash([]), goSumHash(['', '\n'])]).toEqual([null, null])
})
