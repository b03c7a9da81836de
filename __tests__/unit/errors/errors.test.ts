import { expect, test } from '@jest/globals'
import { fail } from '../../../src/errors/errors.ts'

test('no error has credentials in it, wherever it has its words from', () => {
  const endpoint = 'tcp://me:s3cret@build.example:2376'
  const error = fail('engine.unreachable', { endpoint, detail: `cannot connect to ${endpoint}` })
  expect(error.message).toBe(
    'No Docker engine answers at tcp://***@build.example:2376: cannot connect to tcp://***@build.example:2376. ' +
      'Start it ("sudo systemctl start docker", or Docker Desktop), or set DOCKER_HOST to where one listens.',
  )
  expect(JSON.stringify(error.fields)).not.toContain('s3cret')
  const context = fail('input.context', { path: 'https://ghp_s3cret@github.com/a/b', looked: 'there', noCheckout: '' })
  expect(context.message).toContain('"https://***@github.com/a/b"')
  expect(fail('inspect.layer', { name: 'x', layer: '7', count: 3 }).fields).toEqual({ name: 'x', layer: '7', count: 3 })
})

test('no name makes an error longer than can be read: its start and its end are shown', () => {
  const path = `a/${'b'.repeat(1024 * 1024)}/c`
  const error = fail('image.malformed', { name: 'x.tar', blob: path, offset: 512, detail: `"${path}" leaves the root` })
  expect(error.message).toMatch(/^x\.tar: a\/b+ … b+\/c is malformed at byte 512: "a\/b+ … b+\/c" leaves the root\.$/)
  expect(error.message.length).toBeLessThan(2 * 4096 + 100)
  expect(fail('image.links', { blob: 'x', path: '😀'.repeat(3000), detail: '' }).message.isWellFormed()).toBe(true)
})

test('but what a build said last is shown whole', () => {
  const output = 'line\n'.repeat(1000)
  expect(fail('build.failed', { instruction: 'RUN x', error: 'e', output }).fields['output']).toBe(output)
})
