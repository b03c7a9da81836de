import { describe, expect, test } from '@jest/globals'
import type { ArchiveForm } from '../../../src/mounts/archive-form.ts'
import { lookBuild } from '../../../src/mounts/look-build.ts'
import { mountFlag } from '../../../src/mounts/mount-flag.ts'
import { contextName, restoreBuild } from '../../../src/mounts/restore-build.ts'
import { contextIn, type OwnPlace } from '../../../src/mounts/own-build.ts'
import { saveBuild } from '../../../src/mounts/save-build.ts'
import { mountOf } from '../../support/mounts.ts'

const MOD = mountOf('/go/pkg/mod')
const BUILD = mountOf('gobuild', { uid: '1000', gid: '0', mode: '0755' })
const FOUND = { carried: [], left: [], base: { image: 'golang:1.22-alpine', platform: '' }, namespace: '' }
const PLACE: OwnPlace = { builder: '', platforms: [], scratch: '/tmp/s', nonce: 'n1' }
const restored = (found = FOUND, place = PLACE, form: ArchiveForm = 'tar') => {
  const restorable = [
    { mount: MOD, file: contextName(0, form) },
    { mount: BUILD, file: contextName(4, form) },
  ]
  return restoreBuild(found, Promise.resolve(restorable), place, form)
}
const saved = (found = FOUND, place = PLACE) => saveBuild(found, [MOD, BUILD], place)

/** The lines of a Dockerfile without the scripts of RUNs. */
const shape = (dockerfile: string): readonly string[] =>
  dockerfile
    .trimEnd()
    .split('\n')
    .map((line) => line.replace(/ \["\/bin\/sh".*\]$/, ' …'))

test.each([
  [{}, '--mount=type=cache,id=x,target=/t'],
  [{ uid: '0' }, '--mount=type=cache,id=x,target=/t,uid=0'],
  [{ gid: '7' }, '--mount=type=cache,id=x,target=/t,gid=7'],
  [{ mode: '0755' }, '--mount=type=cache,id=x,target=/t,mode=0755'],
  [{ uid: '1', gid: '2', mode: '3' }, '--mount=type=cache,id=x,target=/t,uid=1,gid=2,mode=3'],
])('the flag of a mount with %j', (given, flag) => {
  expect(mountFlag(mountOf('x', given), '/t')).toBe(flag)
})

test('the restore build', async () => {
  const { dockerfile, directory } = restored()
  expect(directory).toBe('/tmp/s')
  const place = '/weighbridge-mounts'
  const bind = (n: number) => `--mount=type=bind,source=weighbridge-mount-${n}.tar,target=${place}/mount.tar`
  const lock = (id: string, rest = '') =>
    `--mount=type=cache,id=weighbridge-restore:${id},target=${place}/lock${rest},sharing=locked`
  const owner = ',uid=1000,gid=0,mode=0755'
  expect(shape(await dockerfile)).toEqual([
    'FROM golang:1.22-alpine AS base',
    'USER 0:0',
    'WORKDIR /weighbridge-mounts',
    'FROM base AS restore-0',
    'ARG WEIGHBRIDGE_RUN',
    `RUN --network=none ${bind(0)} ${lock('/go/pkg/mod')} --mount=type=cache,id=/go/pkg/mod,target=${place}/mount …`,
    'FROM base AS restore-1',
    'ARG WEIGHBRIDGE_RUN',
    `RUN --network=none ${bind(4)} ${lock('gobuild', owner)} --mount=type=cache,id=gobuild,target=${place}/mount${owner} …`,
    'FROM scratch',
    `COPY --from=restore-0 ${place}/result /0`,
    `COPY --from=restore-1 ${place}/result /1`,
  ])
})

test('the restore build of compressed archives: ADD unpacks them, and no mount of theirs is hashed', async () => {
  const { dockerfile } = restored(FOUND, PLACE, 'tar.zst')
  const lines = shape(await dockerfile)
  expect(lines.filter((line) => !line.startsWith('RUN'))).toEqual([
    'FROM golang:1.22-alpine AS base',
    'USER 0:0',
    'WORKDIR /weighbridge-mounts',
    'FROM base AS restore-0',
    'ADD weighbridge-mount-0.tar.zst /weighbridge-mounts/',
    'ARG WEIGHBRIDGE_RUN',
    'FROM base AS restore-1',
    'ADD weighbridge-mount-4.tar.zst /weighbridge-mounts/',
    'ARG WEIGHBRIDGE_RUN',
    'FROM scratch',
    'COPY --from=restore-0 /weighbridge-mounts/result /0',
    'COPY --from=restore-1 /weighbridge-mounts/result /1',
  ])
  expect(lines.join('\n')).not.toContain('type=bind')
})

test('the save build', () => {
  const programs = ['/bin', '/lib', '/lib64', '/usr'].map(
    (at) => `--mount=type=bind,from=base,source=${at},target=${at}`,
  )
  expect(shape(saved().dockerfile.content)).toEqual([
    'FROM golang:1.22-alpine AS base',
    'USER 0:0',
    'RUN …',
    'FROM scratch',
    'ENV PATH=/usr/bin:/bin',
    'ARG WEIGHBRIDGE_RUN',
    [
      'RUN --network=none',
      ...programs,
      '--mount=type=cache,id=/go/pkg/mod,target=/weighbridge-mounts/0',
      '--mount=type=cache,id=gobuild,target=/weighbridge-mounts/1,uid=1000,gid=0,mode=0755 …',
    ].join(' '),
  ])
})

test('the look build', () => {
  const { dockerfile } = lookBuild(FOUND, [MOD, BUILD], PLACE)
  expect(shape(dockerfile.content)).toEqual([
    'FROM golang:1.22-alpine AS base',
    'USER 0:0',
    'WORKDIR /weighbridge-mounts/result',
    'FROM base AS look',
    'ARG WEIGHBRIDGE_RUN',
    [
      'RUN --network=none',
      '--mount=type=cache,id=/go/pkg/mod,target=/weighbridge-mounts/0',
      '--mount=type=cache,id=gobuild,target=/weighbridge-mounts/1,uid=1000,gid=0,mode=0755 …',
    ].join(' '),
    'FROM scratch',
    'COPY --from=look /weighbridge-mounts/result /',
  ])
  expect(dockerfile.content).toMatch(/\["\/bin\/sh".*\/0\).*\/result\/0; .*\/1\).*\/result\/1"\]$/m)
})

test('no id is in a script', async () => {
  const look = lookBuild(FOUND, [MOD, BUILD], PLACE).dockerfile.content
  expect(look.match(/ \["\/bin\/sh".*\]$/m)![0]).not.toMatch(/gobuild|go\/pkg/)
  for (const content of [await restored().dockerfile, saved().dockerfile.content]) {
    const scripts = content.match(/ \["\/bin\/sh".*\]$/gm)!
    expect(scripts.length).toBeGreaterThan(1)
    for (const script of scripts) expect(script).not.toMatch(/gobuild|go\/pkg/)
  }
})

const allArguments = (file: string, extra: readonly string[]) => [
  'build',
  '--progress=rawjson',
  '--output=type=tar,dest=-',
  `--file=${file}`,
  ...extra,
  '--build-arg=WEIGHBRIDGE_RUN=n1',
  '/tmp/s/context',
]

describe('arguments', () => {
  test.each([
    ['the current builder', FOUND, PLACE, []],
    ['a builder', FOUND, { ...PLACE, builder: 'b' }, ['--builder', 'b']],
    ['a namespace', { ...FOUND, namespace: 'ns' }, PLACE, ['--build-arg=BUILDKIT_CACHE_MOUNT_NS=ns']],
    ['a platform', FOUND, { ...PLACE, platforms: ['linux/arm64'] }, ['--platform=linux/arm64']],
  ])('%s', (_, found, place, extra) => {
    expect(restored(found, place).args).toEqual(allArguments('-', extra))
    expect(saved(found, place).args).toEqual(allArguments('/tmp/s/Dockerfile', extra))
    expect(contextIn(place.scratch)).toBe('/tmp/s/context')
  })

  test('of two platforms the first is asked', () => {
    const place = { ...PLACE, platforms: ['linux/amd64', 'linux/arm64'] }
    for (const { args } of [saved(FOUND, place), restored(FOUND, place)])
      expect(args).toContain('--platform=linux/amd64')
  })

  test('the platform of the base', async () => {
    const found = { ...FOUND, base: { image: 'golang:1.23', platform: '$BUILDPLATFORM' } }
    for (const content of [await restored(found).dockerfile, saved(found).dockerfile.content]) {
      expect(shape(content)[0]).toBe('FROM --platform=$BUILDPLATFORM golang:1.23 AS base')
    }
  })
})
