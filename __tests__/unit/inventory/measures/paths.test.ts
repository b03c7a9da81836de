import { describe, expect, test } from '@jest/globals'
import { takeInventory } from '../../../../src/inventory/inventory.ts'
import { measured } from '../../../../src/inventory/measures/measure.ts'
import type { LayerEntry } from '../../../../src/image/layer.ts'
import {
  device,
  directory,
  file,
  hardlink,
  imageOf,
  layerOf,
  stack,
  symlink,
  whiteout,
} from '../../../support/entries.ts'

/** One measure of a stack of layers. */
function measureOf(name: string, ...layers: readonly (readonly LayerEntry[])[]) {
  return measured([name], takeInventory(stack(...layers), []), null)[name]
}

const ROOTFS = [
  directory('root'),
  file('usr/bin/server', 1000),
  file('usr/share/doc/a', 10),
  file('usr/share/doc/b', 20),
  file('usr/share/zone', 300),
  file('etc/empty', 0),
  symlink('bin', 'usr/bin'),
  symlink('etc/link', '../usr/share/zone'),
  device('dev/null'),
]

describe('path: the bytes of the rootfs that globs name', () => {
  test.each<[string, number, readonly string[]]>([
    ['/usr/**', 1330, ['/usr/bin/server', '/usr/share/zone', '/usr/share/doc/b', '/usr/share/doc/a']],
    ['/usr/share', 330, ['/usr/share/zone', '/usr/share/doc/b', '/usr/share/doc/a']],
    ['/usr/** !/usr/share/**', 1000, ['/usr/bin/server']],
    ['/usr/**   !/usr/share\t/usr/share/zone', 1300, ['/usr/bin/server', '/usr/share/zone']],
    ['!/usr/** !/dev', 0, ['/bin', '/etc/empty', '/etc/link']],
    ['/{usr/bin,etc}/*', 1000, ['/usr/bin/server', '/etc/empty', '/etc/link']],
    ['/usr/share/doc/[ab] !**/b', 10, ['/usr/share/doc/a']],
    // What has no bytes counts: something may be forbidden there. Folders do not.
    ['/etc/*', 0, ['/etc/empty', '/etc/link']],
    ['/dev/**', 0, ['/dev/null']],
    ['/root/**', 0, []],
    ['/opt/**', 0, []],
    [' ', 0, []],
    // Links are followed up to the first wildcard.
    ['/bin/server', 1000, ['/usr/bin/server']],
    ['/bin/**', 1000, ['/usr/bin/server', '/bin']],
    ['/usr/** !/bin/*', 330, ['/usr/share/zone', '/usr/share/doc/b', '/usr/share/doc/a']],
  ])('%s', (globs, amount, names) => {
    for (const name of [`path:${globs}`, `forbid path:${globs}`]) {
      expect(measureOf(name, ROOTFS)).toEqual({ amount, count: names.length, names })
    }
  })

  test('a blank or an exclamation mark of a name is escaped', () => {
    const files = [file('opt/My App/a', 5), file('opt/My', 7), file('!b', 9)]
    expect(measureOf('path:/opt/My\\ App/** \\!b', files)).toMatchObject({
      amount: 14,
      names: ['/!b', '/opt/My App/a'],
    })
  })

  test('what a later layer hides does not count', () => {
    const layers = [
      [file('a/x', 10), file('a/y', 20)],
      [whiteout('a/y'), file('a/x', 7, { content: 'ff'.repeat(16) })],
    ]
    expect(measureOf('path:/a/**', ...layers)).toEqual({ amount: 7, count: 1, names: ['/a/x'] })
  })

  test('a file with several names counts once, whichever of them a glob names', () => {
    const files = [file('a/first', 10), hardlink('b/other', 'a/first'), hardlink('b/third', 'a/first')]
    expect(measureOf('path:/b/**', files)).toEqual({ amount: 10, count: 2, names: ['/b/other', '/b/third'] })
    expect(measureOf('path:/**', files)).toMatchObject({ amount: 10, count: 3 })
  })

  test('a name that is excluded excludes no other name of the file', () => {
    const files = [file('usr/bin/perl', 10), hardlink('usr/bin/perl5.36', 'usr/bin/perl')]
    const measure = { amount: 10, count: 1, names: ['/usr/bin/perl'] }
    expect(measureOf('path:/usr/bin/perl* !/usr/bin/perl5.36', files)).toEqual(measure)
    expect(measureOf('path:/usr/bin/perl', files)).toEqual(measure)
    const linked = [...files, symlink('bin', 'usr/bin')]
    expect(measureOf('path:/usr/bin/perl* !/bin/perl5.36', linked)).toEqual(measure)
  })

  test('a link that leads nowhere is found below a linked folder, too', () => {
    const links = [
      symlink('bin', 'usr/bin'),
      symlink('usr/bin/sh', '/missing'),
      symlink('usr/bin/ash', 'busybox'),
      file('usr/bin/busybox', 9),
    ]
    expect(measureOf('path:/bin/sh', links)).toEqual({ amount: 0, count: 1, names: ['/usr/bin/sh'] })
    expect(measureOf('path:/bin/ash', links)).toMatchObject({ amount: 9, names: ['/usr/bin/busybox', '/usr/bin/ash'] })
    expect(measureOf('path:/bin/none', links)).toMatchObject({ count: 0 })
    expect(measureOf('path:/bin/sh', [...links, file('x', 1)], [whiteout('usr/bin/sh')])).toMatchObject({ count: 0 })
  })

  test('only the heaviest are named', () => {
    const files = Array.from({ length: 30 }, (_, index) => file(`f${index}`, index + 1))
    const names = Array.from({ length: 20 }, (_, index) => `/f${29 - index}`)
    expect(measureOf('path:/*', files)).toEqual({ amount: 465, count: 30, names })
  })

  test('nothing is said of a glob that cannot be read', () => {
    const unknown = 'it is longer than 4096 characters, or stands for more than 1000 paths'
    expect(measureOf(`path:${'{a,b}'.repeat(20)}`, ROOTFS)).toEqual({ amount: null, count: 0, names: [], unknown })
  })

  test('the repository data of the checkout is told apart', () => {
    const layer = layerOf('copy', [
      file('src/main.go', 10),
      directory('src/.git'),
      file('src/.git/HEAD', 30),
      file('src/.git/pack', 400),
    ])
    const copied = [{ to: 'src', hasRoot: true, isRepository: false }]
    const inventory = takeInventory(imageOf([layer]), undefined, { buildArgs: [], lines: [], copied })
    const of = (glob: string) => measured([`path:${glob}`], inventory, null)[`path:${glob}`]
    expect(of('/src/**')).toMatchObject({ amount: 440, repository: 430 })
    expect(of('/src/*.go')).toEqual({ amount: 10, count: 1, names: ['/src/main.go'] })
  })

  test('all globs go through the files once', () => {
    const inventory = takeInventory(stack(ROOTFS), [])
    let walks = 0
    const leaves = {
      [Symbol.iterator]() {
        walks += 1
        return inventory.leaves[Symbol.iterator]()
      },
    }
    measured(['path:/a', 'path:/b', 'setuid', 'shell', 'code'], { ...inventory, leaves }, null)
    expect(walks).toBe(1)
    measured(['code', 'modules'], { ...inventory, leaves }, null)
    expect(walks).toBe(1)
  })
})

const runs = { mode: 0o755 }

describe('setuid: files that run with the rights of their owner or group', () => {
  test.each<[string, readonly LayerEntry[][], readonly string[]]>([
    ['none', [[file('bin/a', 1, runs)]], []],
    ['both kinds', [[file('bin/u', 1, { mode: 0o4755 }), file('bin/g', 1, { mode: 0o2755 })]], ['/bin/g', '/bin/u']],
    ['a sticky one is none', [[file('tmp/s', 1, { mode: 0o1777 })]], []],
    ['until a layer takes the bit', [[file('bin/u', 1, { mode: 0o4755 })], [file('bin/u', 1, runs)]], []],
    ['each name', [[file('a', 1, { mode: 0o4755 }), hardlink('b', 'a')]], ['/a', '/b']],
    ['by the entry of a hardlink', [[file('a', 1, runs), { ...hardlink('b', 'a'), mode: 0o4755 }]], ['/a', '/b']],
  ])('%s', (_, layers, names) => {
    expect(measureOf('setuid', ...layers)).toEqual({ amount: names.length, count: names.length, names })
  })

  test('very many are counted, and some named', () => {
    const files = Array.from({ length: 300 }, (_, index) => file(`f${index}`, 1, { mode: 0o4755 }))
    const found = measureOf('setuid', files)
    expect([found?.amount, found?.count, found?.names.length]).toEqual([300, 300, 200])
  })
})

describe('shell: programs with the name of a shell', () => {
  test.each<[string, readonly LayerEntry[], readonly string[]]>([
    ['in any folder', [file('bin/bash', 9, runs), file('busybox/sh', 9, runs)], ['/bin/bash', '/busybox/sh']],
    [
      'links to one',
      [file('bin/busybox', 9, runs), symlink('bin/sh', '/bin/busybox'), symlink('bin/ls', 'busybox')],
      ['/bin/busybox', '/bin/sh'],
    ],
    ['built statically', [file('bin/busybox.static', 9, runs)], ['/bin/busybox.static']],
    [
      'with a version',
      ['zsh-5.9', 'bash-5.2', 'bash5', 'ksh93', 'zsh5-static', 'bash-5.2.21-static'].map((name) => file(name, 9, runs)),
      ['/bash-5.2', '/bash-5.2.21-static', '/bash5', '/ksh93', '/zsh-5.9', '/zsh5-static'],
    ],
    ['less known', [file('bin/hush', 9, runs), file('bin/bsd-csh', 9, runs)], ['/bin/bsd-csh', '/bin/hush']],
    ['names that begin like one', [file('sh-tool', 9, runs), file('fish2.x', 9, runs), file('nuke', 9, runs)], []],
    ['a link that leads nowhere is none', [symlink('bin/sh', 'dash')], []],
    ['a file that does not run is none', [file('usr/share/bash-completion/completions/sh', 9)], []],
    ['a link to what does not run is none', [file('a', 9), symlink('completions/sh', '../a')], []],
    ['other names', [file('bin/fsh', 9, runs), file('bin/sha1sum', 9, runs)], []],
    ['a folder is none', [directory('usr/share/bash'), symlink('doc/bash', '../usr/share/bash')], []],
  ])('%s', (_, entries, names) => {
    expect(measureOf('shell', entries)).toEqual({ amount: names.length, count: names.length, names })
  })
})
