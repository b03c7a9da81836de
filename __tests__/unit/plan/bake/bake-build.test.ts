import { describe, expect, test } from '@jest/globals'
import { NO_BAKE_INPUTS } from '../../../../src/inputs/bake-inputs.ts'
import { readFileSync } from 'node:fs'
import { bakeSource, readDefinition } from '../../../../src/plan/bake/bake-definition.ts'
import { bakeBuild } from '../../../../src/plan/bake/bake-build.ts'
import { recordKey } from '../../../../src/plan/record-key.ts'
import type { BakeTarget } from '../../../../src/inputs/bake-source.ts'
import { sourceOf } from '../../../support/bake.ts'
import { recordingPath } from '../../../support/recordings.ts'
import { buildOf } from '../../../support/inputs.ts'

const build = (target: BakeTarget, source = '.', variables: Readonly<Record<string, string>> = {}) =>
  bakeBuild(sourceOf(target, { source, builder: 'b' }), (name) => variables[name])

test('an empty target is a build of the folder that bake runs in', () => {
  expect(build({ context: '.', dockerfile: 'Dockerfile' })).toEqual({
    ...buildOf({}),
    builder: 'b',
    'github-token': '',
  })
})

test('what two versions of buildx print of one file is the same build', () => {
  const [old, young] = ['0.13.1', '461836b'].map((version) => {
    const definition = readDefinition(readFileSync(recordingPath(`${version}-bake.json`), 'utf8'))
    if (typeof definition === 'string') throw new Error(definition)
    return bakeBuild(bakeSource(definition, 'app', NO_BAKE_INPUTS)!, () => undefined)
  })
  expect(young).toEqual({
    ...old,
    'cache-from': ['type=gha', 'type=registry,ref=user/app:cache'],
    outputs: ['type=image,push=true', 'type=local,dest=out'],
  })
  expect(old).toMatchObject({
    'cache-from': ['type=gha', 'user/app:cache'],
    outputs: ['type=image,push=true,push=true', 'type=local,dest=out'],
    'secret-envs': ['a=A', 'b=B'],
  })
})

test('every field of a target has its input', () => {
  const target: BakeTarget = {
    annotations: ['index:a=b'],
    args: { A: '1', NONE: null },
    attest: [{ type: 'provenance', mode: 'max' }, 'type=sbom,disabled=true'],
    'cache-from': [{ type: 'gha', scope: 'x' }, 'user/app:cache'],
    'cache-to': [{ type: 'registry', ref: 'x' }],
    context: 'services/api',
    contexts: { alpine: 'docker-image://alpine:3', lib: '../lib', layout: 'oci-layout://out:tag' },
    dockerfile: 'ci/Dockerfile',
    entitlements: ['network.host'],
    'extra-hosts': { registry: '10.0.0.5' },
    labels: { L: 'a,b', NONE: null },
    network: 'host',
    'no-cache': true,
    'no-cache-filter': ['build'],
    output: [{ type: 'image', push: 'true' }, 'out'],
    platforms: ['linux/amd64', 'linux/arm64'],
    pull: true,
    'shm-size': '2g',
    ssh: [{ id: 'default' }, { id: 'key', paths: ['a', 'b'] }],
    tags: ['user/app:latest'],
    target: 'run',
    ulimits: ['nofile=1024'],
  }
  expect(build(target)).toEqual({
    ...buildOf({}),
    'github-token': '',
    'add-hosts': ['registry=10.0.0.5'],
    allow: ['network.host'],
    annotations: ['index:a=b'],
    attests: ['type=provenance,mode=max', 'type=sbom,disabled=true'],
    'build-args': ['A=1'],
    'build-contexts': ['alpine=docker-image://alpine:3', 'lib=../lib', 'layout=oci-layout://out:tag'],
    builder: 'b',
    'cache-from': ['type=gha,scope=x', 'user/app:cache'],
    'cache-to': ['type=registry,ref=x'],
    context: 'services/api',
    file: 'services/api/ci/Dockerfile',
    labels: ['L=a,b'],
    network: 'host',
    'no-cache': true,
    'no-cache-filters': ['build'],
    outputs: ['type=image,push=true', 'type=local,dest=out'],
    platforms: ['linux/amd64', 'linux/arm64'],
    pull: true,
    'shm-size': '2g',
    ssh: ['default', 'key=a,b'],
    tags: ['user/app:latest'],
    target: 'run',
    ulimit: ['nofile=1024'],
  })
})

test('several platforms in one text, as of an override, are as many', () => {
  expect(build({ platforms: ['linux/amd64,linux/arm64', 'linux/arm/v7'] }).platforms).toEqual([
    'linux/amd64',
    'linux/arm64',
    'linux/arm/v7',
  ])
})

test('what buildx prints as a template is read as what it stands for', () => {
  const target = {
    args: { A: '$${B} %%{c} $d' },
    labels: { l: '$$${x}' },
    annotations: ['a=$${y}'],
    contexts: { c: 'docker-image://$${z}' },
  }
  expect(build(target)).toMatchObject({
    'build-args': ['A=${B} %{c} $d'],
    labels: ['l=$${x}'],
    annotations: ['a=${y}'],
    'build-contexts': ['c=docker-image://${z}'],
  })
})

describe('paths start where bake runs', () => {
  test.each([
    [{ context: '.' }, { context: 'sub', file: '' }],
    [
      { context: 'api', dockerfile: 'a/b' },
      { context: 'sub/api', file: 'sub/api/a/b' },
    ],
    [
      { context: '../api', dockerfile: 'cwd://a' },
      { context: 'api', file: 'sub/a' },
    ],
    [
      { context: '/abs', dockerfile: 'b' },
      { context: '/abs', file: '/abs/b' },
    ],
    [{ context: '.', dockerfile: '/b' }, { file: '/b' }],
    [
      { context: 'https://example.com/x.git', dockerfile: 'b' },
      { context: 'https://example.com/x.git', file: 'b' },
    ],
    [{ contexts: { a: 'b', c: 'cwd://d' } }, { 'build-contexts': ['a=sub/b', 'c=sub/d'] }],
    [{ contexts: { a: 'oci-layout://b@sha256:1' } }, { 'build-contexts': ['a=oci-layout://sub/b@sha256:1'] }],
    [{ contexts: { a: 'target:b' } }, { 'build-contexts': ['a=target:b'] }],
    [{ output: ['type=local,dest=a', 'type=tar,dest=-'] }, { outputs: ['type=local,dest=sub/a', 'type=tar,dest=-'] }],
    [{ 'cache-from': ['type=local,src=a'] }, { 'cache-from': ['type=local,src=sub/a'] }],
    [{ 'cache-to': [{ type: 'local', dest: 'a' }] }, { 'cache-to': ['type=local,dest=sub/a'] }],
    [{ ssh: ['k=a,/b'] }, { ssh: ['k=sub/a,/b'] }],
    [{ secret: ['id=s,src=a'] }, { 'secret-files': ['s=sub/a'] }],
  ])('%j in sub', (target, inputs) => {
    expect(build(target, './sub')).toMatchObject(inputs)
  })
})

test.each([
  ['id=s,env=S', ['s=S'], []],
  ['type=env,id=s', ['s=s'], []],
  ['type=env,id=s,src=S', ['s=S'], []],
  ['type=file,id=s,source=f', [], ['s=f']],
  ['id=s', ['s=s'], []],
  ['id=unset', [], ['unset=unset']],
])('the secret %s', (secret, envs, files) => {
  const { 'secret-envs': readEnvs, 'secret-files': readFiles } = build({ secret: [secret] }, '.', { s: 'x' })
  expect([readEnvs, readFiles]).toEqual([envs, files])
})

test('a Dockerfile in the bake file is none in the checkout', () => {
  expect(build({ context: 'a', dockerfile: 'Dockerfile', 'dockerfile-inline': 'FROM b' }).file).toBe('-')
})

function key(target: BakeTarget, others = {}): string {
  const bake = sourceOf(target, {}, others)
  const definition = { context: '.', file: '-', target: '' }
  const subject = { kind: 'build', build: bakeBuild(bake, () => undefined), bake } as const
  return recordKey({ name: 'app', subject }, definition)
}

describe('the key of records', () => {
  test('is that of the same build without a bake file', () => {
    const subject = { kind: 'build', build: { ...buildOf({}), 'build-args': ['A=1'] } } as const
    expect(key({ args: { A: '1' } })).toBe(recordKey({ name: 'app', subject }, { context: '.', file: '-', target: '' }))
  })

  test('is another for another definition', () => {
    const linked = { contexts: { base: 'target:base' } }
    const keys = [
      key({}),
      key({ args: { A: '1' } }),
      key({ platforms: ['linux/arm64'] }),
      key({ 'dockerfile-inline': 'FROM a' }),
      key({ 'dockerfile-inline': 'FROM b' }),
      key(linked, { base: { context: 'a' } }),
      key(linked, { base: { context: 'b' } }),
      key(linked, { base: { context: 'a', args: { A: '1' } } }),
    ]
    expect(new Set(keys).size).toBe(keys.length)
  })

  test('does not depend on what bake was asked besides', () => {
    const bake = sourceOf({}, { ...NO_BAKE_INPUTS, targets: ['x'], files: ['y'] })
    const subject = { kind: 'build', build: bakeBuild(bake, () => undefined), bake } as const
    expect(recordKey({ name: 'app', subject }, { context: '.', file: '-', target: '' })).toBe(key({}))
  })
})
