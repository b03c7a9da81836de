import { mkdirSync } from 'node:fs'
import { connect } from 'node:net'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect } from '@jest/globals'
import { CLASSIC, docker, ENGINE_HOME } from './engines.ts'
import { buildExample, EXAMPLES, type ExampleName } from './examples.ts'

/** A service of an example: its port, and its answer to a path; product-catalog does not speak HTTP. */
interface Service {
  readonly port: number
  readonly path?: string
  readonly answer?: RegExp
}

const SERVICES: { readonly [name in ExampleName]: Service } = {
  'product-catalog': { port: 8088 },
  hello: { port: 80, path: '/', answer: /hello/i },
  'hello-single': { port: 80, path: '/', answer: /hello/i },
  'devops-info': { port: 5000, path: '/health', answer: /healthy|ok/i },
  'items-api': { port: 8080, path: '/api/items', answer: /\[/ },
  'items-api-secure': { port: 8080, path: '/api/items', answer: /\[/ },
}

/** Expects the image of an example to be a service that answers, and that stops on request. */
export async function expectService(name: ExampleName): Promise<void> {
  const { port, path, answer } = SERVICES[name]
  const container = docker(CLASSIC, 'create', buildExample(CLASSIC, name))
  try {
    docker(CLASSIC, 'start', container)
    const address = docker(CLASSIC, 'inspect', '--format', '{{.NetworkSettings.IPAddress}}', container)
    await listening(container, address, port)
    if (path) expect(await (await fetch(`http://${address}:${port}${path}`)).text()).toMatch(answer!)
    docker(CLASSIC, 'stop', '--time', '60', container)
    expect(docker(CLASSIC, 'inspect', '--format', '{{.State.ExitCode}}', container)).toBe('0')
  } finally {
    docker(CLASSIC, 'rm', '--force', container)
  }
}

/** How long (ms) a service may take to open its port. */
const OPENS_WITHIN = 120_000

/** Waits until a container's port is open. Throws the container's output if it ends before that, or is too late. */
async function listening(container: string, host: string, port: number): Promise<void> {
  const isOpen = () =>
    new Promise<boolean>((resolveOpen) => {
      const socket = connect({ host, port })
      socket.on('error', () => resolveOpen(false))
      socket.on('connect', () => socket.end(() => resolveOpen(true)))
    })
  const until = Date.now() + OPENS_WITHIN
  while (!(await isOpen())) {
    if (Date.now() > until) throw new Error(`port ${port} is not open: ${docker(CLASSIC, 'logs', container)}`)
    if (docker(CLASSIC, 'inspect', '--format', '{{.State.Running}}', container) !== 'true')
      throw new Error(`it ended: ${docker(CLASSIC, 'logs', container)}`)
    await sleep(50)
  }
}

/** The examples that have their own tests, and their version of Go. */
export const TESTED = {
  'product-catalog': 'golang:1.22-alpine',
  hello: 'golang:1.19',
  'devops-info': 'golang:1.23-alpine',
  'items-api': 'golang:1.23-alpine',
} as const

/** Go's build cache for all versions: compiling the standard library takes most of the time. */
const COMPILED = join(ENGINE_HOME, 'go-cache')

/** Expects the tests of an example to pass on its own version of Go. */
export function expectTestsPass(folder: keyof typeof TESTED): void {
  const mount = `type=bind,source=${resolve(EXAMPLES, folder)},target=/src,readonly`
  mkdirSync(COMPILED, { recursive: true })
  const compiled = ['--mount', `type=bind,source=${COMPILED},target=/compiled`, '--env', 'GOCACHE=/compiled']
  const options = ['--rm', '--mount', mount, '--workdir', '/src', '--env', 'CGO_ENABLED=0', ...compiled]
  // Without a count, Go reports results of an earlier run.
  const said = docker(CLASSIC, 'run', ...options, TESTED[folder], 'go', 'test', '-count=1', './...')
  expect(said).toMatch(/^ok\s+example\.com\/weighbridge\//m)
}
