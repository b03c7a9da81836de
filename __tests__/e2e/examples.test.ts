import { resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { connect } from 'node:net'
import { afterAll, describe, expect, test } from '@jest/globals'
import { CLASSIC, docker, removeTestImages } from '../support/engines.ts'
import { buildExample, EXAMPLE_IMAGES, EXAMPLES } from '../support/examples.ts'

describe('the tests of each example, with its own version of Go', () => {
  test.each([
    ['product-catalog', 'golang:1.22-alpine'],
    ['hello', 'golang:1.19'],
    ['devops-info', 'golang:1.23-alpine'],
    ['items-api', 'golang:1.23-alpine'],
  ])('%s on %s', (folder, image) => {
    const mount = `type=bind,source=${resolve(EXAMPLES, folder)},target=/src,readonly`
    const goTest = [
      'run',
      '--rm',
      '--mount',
      mount,
      '--workdir',
      '/src',
      '--env',
      'CGO_ENABLED=0',
      image,
      'go',
      'test',
      './...',
    ]
    expect(docker(CLASSIC, ...goTest)).toMatch(/^ok\s+example\.com\/weighbridge\//m)
  })
})

describe('each image is a service that answers, and stops when it is told to', () => {
  const containers: string[] = []
  afterAll(() => {
    if (containers.length > 0) docker(CLASSIC, 'rm', '--force', ...containers)
    removeTestImages(CLASSIC)
  })

  test.each([
    ['product-catalog', 8088, undefined, undefined],
    ['hello', 80, '/', /hello/i],
    ['hello-single', 80, '/', /hello/i],
    ['devops-info', 5000, '/health', /healthy|ok/i],
    ['items-api', 8080, '/api/items', /\[/],
    ['items-api-secure', 8080, '/api/items', /\[/],
  ] as const)('%s on port %d', async (name, port, path, expected) => {
    const tag = buildExample(
      CLASSIC,
      EXAMPLE_IMAGES.find((each) => each.name === name)!,
    )
    const container = docker(CLASSIC, 'run', '--detach', tag)
    containers.push(container)
    const address = docker(CLASSIC, 'inspect', '--format', '{{.NetworkSettings.IPAddress}}', container)
    await listening(address, port)
    if (path) expect(await (await fetch(`http://${address}:${port}${path}`)).text()).toMatch(expected)
    docker(CLASSIC, 'stop', '--time', '10', container)
    expect(docker(CLASSIC, 'inspect', '--format', '{{.State.ExitCode}}', container)).toBe('0')
  })
})

async function listening(host: string, port: number): Promise<void> {
  for (let tries = 0; tries < 600; tries++) {
    const open = await new Promise<boolean>((resolveOpen) => {
      const socket = connect({ host, port })
      socket.on('connect', () => resolveOpen(true)).on('error', () => resolveOpen(false))
      socket.on('connect', () => socket.destroy())
    })
    if (open) return
    await sleep(100)
  }
  throw new Error(`nothing listens on ${host}:${port}`)
}
