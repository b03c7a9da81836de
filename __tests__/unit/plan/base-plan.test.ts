import { describe, expect, test } from '@jest/globals'
import { basePlan } from '../../../src/plan/base-plan.ts'
import { headPlan } from '../../../src/plan/head-plan.ts'
import { buildOf } from '../../support/inputs.ts'

const PLACE = { driver: 'docker', directory: '/shop/web', scratch: '/tmp/b' }
const TREE = { directory: '/tmp/tree/web', translate: (path: string) => path.replace(/^\/shop(?=\/|$)/, '/tmp/tree') }

const argsOf = (inputs: Readonly<{ [name: string]: string }>) => basePlan(buildOf(inputs), PLACE, TREE).args
const valueOf = (flag: string, inputs: Readonly<{ [name: string]: string }>) => {
  const args = argsOf(inputs)
  return args[args.indexOf(flag) + 1]
}

test('without results to give away it is the build of the head, in the tree of the base', () => {
  const inputs = { context: 'api', 'build-args': 'A=1', labels: 'l=1', 'no-cache': 'true', target: 't', pull: 'true' }
  const head = headPlan(buildOf(inputs), PLACE)
  const aside = 'weighbridge-aside:base-b'
  const [build, ...args] = head.args
  expect(basePlan(buildOf(inputs), PLACE, TREE)).toEqual({
    ...head,
    args: [build, '--tag', aside, ...args],
    target: { ...head.target, fields: { ...head.target?.fields, tags: [aside] } },
    directory: '/tmp/tree/web',
    aside,
  })
})

test.each([
  ['push', 'true'],
  ['load', 'true'],
  ['tags', 'a:1'],
  ['outputs', 'out'],
  ['outputs', 'type=registry'],
  ['cache-to', 'type=gha'],
  ['annotations', 'index:a=b'],
  ['attests', 'type=sbom'],
  ['provenance', 'mode=max'],
  ['sbom', 'true'],
])('%s: %s is nothing to the base', (name, value) => {
  expect(argsOf({ [name]: value })).toEqual(argsOf({}))
})

test.each([
  ['docker', 'type=image,compression=zstd'],
  ['remote', 'type=oci,tar=false,dest=/tmp/b/layout,compression=zstd'],
])('with the %s driver the base is packed as the head is, so that downloads compare', (driver, output) => {
  const inputs = buildOf({ outputs: 'type=registry,compression=zstd' })
  const { args } = basePlan(inputs, { ...PLACE, driver }, TREE)
  expect(args.filter((_, index) => args[index - 1] === '--output')).toEqual([output])
})

describe('paths', () => {
  test.each([
    ['api', 'api'],
    ['/shop/web/api', '/tmp/tree/web/api'],
    ['/elsewhere', '/elsewhere'],
    ['https://github.com/o/r.git', 'https://github.com/o/r.git'],
  ])('context %s is %s', (context, path) => {
    expect(argsOf({ context }).at(-1)).toBe(path)
  })

  test.each([
    ['--file', { file: '/shop/Dockerfile' }, '/tmp/tree/Dockerfile'],
    ['--file', { file: '../Dockerfile' }, '../Dockerfile'],
    ['--build-context', { 'build-contexts': 'a=/shop/a' }, 'a=/tmp/tree/a'],
    ['--build-context', { 'build-contexts': 'a=docker-image://alpine' }, 'a=docker-image://alpine'],
    ['--build-context', { 'build-contexts': 'a=lib' }, 'a=/tmp/tree/web/lib'],
    ['--build-context', { 'build-contexts': 'a=lib:1' }, 'a=/tmp/tree/web/lib:1'],
    ['--build-context', { 'build-contexts': 'a=oci-layout:///shop/a:v1' }, 'a=oci-layout:///tmp/tree/a:v1'],
    ['--build-context', { 'build-contexts': 'a=oci-layout://a@sha256:0' }, 'a=oci-layout:///tmp/tree/web/a@sha256:0'],
    ['--build-context', { 'build-contexts': 'a=oci-layout:///tmp/a' }, 'a=oci-layout:///tmp/a'],
    ['--build-context', { 'build-contexts': 'a=../lib' }, 'a=/tmp/tree/lib'],
    ['--build-context', { 'build-contexts': 'a=../../lib' }, 'a=/lib'],
    ['--build-context', { 'build-contexts': 'a=https://host/a.git' }, 'a=https://host/a.git'],
    ['--cache-from', { 'cache-from': 'type=local,src=cache,tag=x' }, 'type=local,src=/shop/web/cache,tag=x'],
    ['--cache-from', { 'cache-from': 'TYPE=local,Src=cache' }, 'type=local,src=/shop/web/cache'],
    ['--cache-from', { 'cache-from': 'type=gha,scope=a' }, 'type=gha,scope=a'],
    ['--cache-from', { 'cache-from': 'user/app:cache' }, 'user/app:cache'],
    ['--secret', { 'secret-files': 'A=a.txt' }, 'id=A,src=/shop/web/a.txt'],
    ['--ssh', { ssh: 'key=id_rsa' }, 'key=/shop/web/id_rsa'],
    ['--ssh', { ssh: 'default' }, 'default'],
  ])('%s of %j is %s', (flag, inputs, value) => {
    expect(valueOf(flag, inputs)).toBe(value)
  })
})
