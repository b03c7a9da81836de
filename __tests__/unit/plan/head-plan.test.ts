import { describe, expect, test } from '@jest/globals'
import { headPlan } from '../../../src/plan/head-plan.ts'
import { buildOf, errorOf } from '../../support/inputs.ts'

const PLACE = { driver: 'docker', directory: '/shop', scratch: '/tmp/s' }
const CONTAINER = { ...PLACE, driver: 'docker-container' }

type With = Readonly<{ [name: string]: string }>
const planOf = (inputs: With, place = PLACE) => headPlan(buildOf(inputs), place)

/** The arguments of a build with the docker driver: `before` and `after` surround those of every build. */
const START = ['build', '--progress', 'rawjson']
const IID = ['--iidfile', '/tmp/s/image-id']
const OUT = ['--output', 'type=image']
const META = ['--metadata-file', '/tmp/s/metadata.json']

describe('each input is the argument it is for docker/build-push-action', () => {
  const beforeFile = (...args: string[]) => [...START, ...args, ...IID, ...OUT, ...META, '.']
  const afterIid = (...args: string[]) => [...START, ...IID, ...args, ...OUT, ...META, '.']
  const afterOutput = (...args: string[]) => [...START, ...IID, ...OUT, ...args, ...META, '.']
  const afterMetadata = (...args: string[]) => [...START, ...IID, ...OUT, ...META, ...args, '.']

  test.each<[With, readonly string[]]>([
    [{}, [...START, ...IID, ...OUT, ...META, '.']],
    [{ 'add-hosts': 'a:1,b:2' }, beforeFile('--add-host', 'a:1', '--add-host', 'b:2')],
    [{ allow: 'network.host' }, beforeFile('--allow', 'network.host')],
    [{ annotations: 'a=1,2\nb=3' }, beforeFile('--annotation', 'a=1,2', '--annotation', 'b=3')],
    [{ attests: 'type=sbom' }, afterOutput('--attest', 'type=sbom')],
    [{ 'build-args': 'A=1,2\nB' }, beforeFile('--build-arg', 'A=1,2', '--build-arg', 'B')],
    [{ 'build-contexts': 'a=../a' }, beforeFile('--build-context', 'a=../a')],
    [{ builder: 'b' }, [...START, ...IID, ...OUT, '--builder', 'b', ...META, '.']],
    [{ 'cache-from': 'type=gha' }, beforeFile('--cache-from', 'type=gha')],
    [{ 'cache-to': 'type=gha,mode=max' }, beforeFile('--cache-to', 'type=gha,mode=max')],
    [{ call: 'build' }, afterMetadata()],
    [{ 'cgroup-parent': 'p' }, beforeFile('--cgroup-parent', 'p')],
    [{ context: 'services/a' }, [...START, ...IID, ...OUT, ...META, 'services/a']],
    [{ file: 'D' }, beforeFile('--file', 'D')],
    [{ labels: 'a=1,2' }, afterIid('--label', 'a=1,2')],
    [{ load: 'true' }, [...START, ...IID, '--load', ...META, '.']],
    [{ network: 'host' }, afterMetadata('--network', 'host')],
    [{ 'no-cache': 'true' }, afterMetadata('--no-cache')],
    [{ 'no-cache-filters': 'a,b' }, afterIid('--no-cache-filter', 'a', '--no-cache-filter', 'b')],
    [{ outputs: 'type=image,name=a' }, [...START, ...IID, '--output', 'type=image,name=a', ...META, '.']],
    [{ platforms: 'linux/amd64,linux/arm64' }, afterOutput('--platform', 'linux/amd64,linux/arm64')],
    [{ provenance: 'mode=max' }, afterOutput('--attest', 'type=provenance,mode=max')],
    [{ provenance: 'false' }, afterOutput('--attest', 'type=provenance,disabled=true')],
    [{ pull: 'true' }, afterMetadata('--pull')],
    [{ push: 'true' }, [...START, ...IID, ...META, '--push', '.']],
    [{ sbom: 'true' }, afterOutput('--attest', 'type=sbom,disabled=false')],
    [{ secrets: 'A=b=c' }, afterOutput('--secret', 'id=A,src=/tmp/s/secret-0')],
    [{ 'secret-envs': 'A=B' }, beforeFile('--secret', 'id=A,env=B')],
    [{ 'secret-files': 'A=./a.txt' }, afterOutput('--secret', 'id=A,src=/shop/a.txt')],
    [{ 'shm-size': '2g' }, afterOutput('--shm-size', '2g')],
    [{ ssh: 'default' }, afterOutput('--ssh', 'default')],
    [{ tags: 'a:1,b:1' }, afterOutput('--tag', 'a:1', '--tag', 'b:1')],
    [{ target: 't' }, afterOutput('--target', 't')],
    [{ ulimit: 'nofile=1:2' }, afterOutput('--ulimit', 'nofile=1:2')],
    [
      { 'github-token': 't', context: 'https://github.com/o/r.git' },
      [
        ...START,
        ...IID,
        ...OUT,
        '--secret',
        'id=GIT_AUTH_TOKEN.github.com,src=/tmp/s/secret-0',
        ...META,
        'https://github.com/o/r.git',
      ],
    ],
  ])('%j', (inputs, args) => {
    expect(planOf(inputs).args).toEqual(args)
  })
})

test('all inputs together keep the order of docker/build-push-action', () => {
  const inputs = {
    'add-hosts': 'h:1',
    allow: 'a',
    annotations: 'n=1',
    attests: 'type=sbom',
    'build-args': 'A=1',
    'build-contexts': 'c=d',
    builder: 'b',
    'cache-from': 'f',
    'cache-to': 't',
    'cgroup-parent': 'g',
    context: 'x',
    file: 'F',
    labels: 'l=1',
    network: 'none',
    'no-cache': 'true',
    'no-cache-filters': 's',
    outputs: 'type=registry',
    platforms: 'p',
    provenance: 'mode=min',
    pull: 'true',
    push: 'true',
    secrets: 'S=1',
    'secret-envs': 'E=V',
    'secret-files': 'G=f',
    'shm-size': '1g',
    ssh: 'k',
    tags: 'a:1',
    target: 'st',
    ulimit: 'u=1',
  }
  const flags = planOf(inputs).args.filter((arg) => arg.startsWith('--'))
  expect(flags.map((flag) => flag.slice(2)).join(' ')).toBe(
    'progress add-host allow annotation build-arg build-context cache-from cache-to cgroup-parent secret file iidfile ' +
      'label no-cache-filter output platform attest attest secret secret shm-size ssh tag target ulimit ' +
      'builder metadata-file network no-cache pull push',
  )
})

test.each([
  ['type=local,dest=out', undefined],
  ['out', undefined],
  ['type=tar,dest=out.tar', undefined],
  ['type=image\ntype=local,dest=out', undefined],
  ['type=oci,dest=out.tar', '/tmp/s/image-id'],
])('output %j: image ID in %s', (outputs, imageIdFile) => {
  const plan = planOf({ outputs }, CONTAINER)
  expect([plan.imageIdFile, plan.args.includes('--iidfile')]).toEqual([imageIdFile, imageIdFile !== undefined])
})

test('values of secrets are in files and in no argument', () => {
  const plan = planOf({ secrets: 'A=hunter2\n"B=line 1\nline 2"\nC=a=b' })
  expect(plan.secretFiles).toEqual([
    { path: '/tmp/s/secret-0', content: 'hunter2' },
    { path: '/tmp/s/secret-1', content: 'line 1\nline 2' },
    { path: '/tmp/s/secret-2', content: 'a=b' },
  ])
  expect(plan.args.join(' ')).not.toMatch(/hunter2|line 1/)
})

test('the call runs in the folder of the user', () => {
  expect(planOf({})).toMatchObject({ directory: '/shop', metadataFile: '/tmp/s/metadata.json' })
})

test.each(['-', '--output=x', '-f'])('context %s would be an option', (context) => {
  const error = errorOf(() => planOf({ context }))
  expect([error.code, error.fields['input'], error.fields['value']]).toEqual(['input.format', 'context', context])
})
