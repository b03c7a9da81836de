import { expect, test } from '@jest/globals'
import { headPlan } from '../../../../src/plan/head-plan.ts'
import { planAside } from '../../../../src/plan/aside.ts'
import { buildOf } from '../../../support/inputs.ts'

type With = Readonly<{ [name: string]: string }>

const PLACE = { driver: 'docker-container', directory: '/repo', scratch: '/scratch' }
const planOf = (inputs: With, place = PLACE) => headPlan(buildOf(inputs), place)
const LAYOUT = 'type=oci,tar=false,dest=/scratch/layout'

test.each<[string, With, object]>([
  ['only where it is', {}, { context: '.', output: [LAYOUT] }],
  [
    'build arguments, the last of a name',
    { 'build-args': 'A=1\nB=x=y\nA=2', labels: 'a=b\nalone' },
    { context: '.', args: { A: '2', B: 'x=y' }, labels: { a: 'b', alone: '' }, output: [LAYOUT] },
  ],
  [
    'named contexts by their short names',
    { 'build-contexts': 'docker.io/library/Alpine:latest=docker-image://alpine:3\nsrc=../src' },
    { context: '.', contexts: { alpine: 'docker-image://alpine:3', src: '../src' }, output: [LAYOUT] },
  ],
  [
    'lists and switches',
    { platforms: 'linux/amd64,linux/arm64', 'no-cache': 'true', pull: 'true', 'shm-size': '1g', ulimit: 'nofile=1:2' },
    {
      context: '.',
      platforms: ['linux/amd64', 'linux/arm64'],
      'no-cache': true,
      pull: true,
      'shm-size': '1g',
      ulimits: ['nofile=1:2'],
      output: [LAYOUT],
    },
  ],
  [
    'secrets, never with their values',
    { secrets: 'token=hidden', 'secret-envs': 'key=KEY', ssh: 'default' },
    { context: '.', secret: ['id=key,env=KEY', 'id=token,src=/scratch/secret-0'], ssh: ['default'], output: [LAYOUT] },
  ],
  [
    'attestations, caches, tags and the target',
    {
      sbom: 'true',
      'cache-from': 'type=gha',
      'cache-to': 'type=inline',
      tags: 'a:1',
      target: 'prod',
      annotations: 'a=b',
    },
    {
      annotations: ['a=b'],
      attest: ['type=sbom,disabled=false'],
      'cache-from': ['type=gha'],
      'cache-to': ['type=inline'],
      context: '.',
      tags: ['a:1'],
      target: 'prod',
      output: [LAYOUT],
    },
  ],
  [
    'no template of the bake file',
    { 'build-args': 'A=${HOME} %{if} $x 5%', context: 'a${b}' },
    { context: 'a$${b}', args: { A: '$${HOME} %%{if} $x 5%' }, output: [LAYOUT] },
  ],
  [
    'what --load adds',
    { load: 'true' },
    { context: '.', output: ['type=oci,tar=true,dest=/scratch/image.tar', 'type=docker'] },
  ],
  [
    'nothing twice that --load adds',
    { load: 'true', outputs: 'type=docker' },
    { context: '.', output: ['type=oci,tar=true,dest=/scratch/image.tar', 'type=docker'] },
  ],
])('a target says %s', (_, inputs, fields) => {
  const { target } = planOf(inputs)
  expect(target?.fields).toEqual(fields)
  expect(JSON.stringify(target)).not.toContain('hidden')
})

test('its Dockerfile stays as the user wrote it, and its builder is that of the call', () => {
  expect(planOf({ file: 'a/Dockerfile.prod', builder: 'big' }).target).toMatchObject({
    file: 'a/Dockerfile.prod',
    builder: 'big',
  })
})

test.each<[string, With]>([
  ['a cgroup parent', { 'cgroup-parent': 'x' }],
  ['a network, which bake of buildx 0.13 does not know', { network: 'host' }],
  ['privileges', { allow: 'network.host' }],
  ['host names', { 'add-hosts': 'a:1.2.3.4' }],
  ['a build argument of the environment', { 'build-args': 'TOKEN' }],
  ['a Dockerfile on standard input', { file: '-' }],
  ['a Dockerfile of a URL', { file: 'https://example.com/Dockerfile' }],
  ['a context that only some versions read as a URL', { context: 'ftp://example.com/a.tar' }],
  ['a push by the build itself', { push: 'true', tags: 'a:1' }],
  ['what a template would read as an escape', { 'build-args': 'A=$${B}' }],
])('%s is nothing for a bake file', (_, inputs) => {
  expect(planOf(inputs).target).toBeUndefined()
})

test('an image for this run only has its own tag in the target, too', () => {
  const plan = planAside(planOf({}, { ...PLACE, driver: 'docker' }), 'base', '/tmp/weighbridge-1')
  expect(plan.target?.fields['tags']).toEqual([plan.aside])
})
