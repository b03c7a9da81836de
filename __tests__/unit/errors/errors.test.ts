import { describe, expect, test } from '@jest/globals'
import { fail, isError, WeighbridgeError } from '../../../src/errors/errors.ts'
import { failedBuild } from '../../support/errors.ts'

test('no error has credentials in it, wherever it has its words from', () => {
  const endpoint = 'tcp://me:s3cret@build.example:2376'
  const error = fail('engine.unreachable', { endpoint, detail: `cannot connect to ${endpoint}` })
  expect(error.message).toBe(
    'No Docker engine answers at tcp://***@build.example:2376: cannot connect to tcp://***@build.example:2376. ' +
      'Start it ("sudo systemctl start docker", or Docker Desktop), or set DOCKER_HOST to the address of another.',
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
  expect(failedBuild({ output }).fields.output).toBe(output)
})

test('an error is known by its code, and by no other', () => {
  const error: unknown = fail('input.size', { input: 'budget', value: '20 XB' })
  expect(isError(error, 'input.size')).toBe(true)
  expect(isError(error, 'input.growth', 'input.size')).toBe(true)
  expect(isError(error, 'input.growth')).toBe(false)
  expect(isError(Object.assign(new Error(), { code: 'input.size' }), 'input.size')).toBe(false)
})

describe('does not compile, and "npm run typecheck" is red where it does (TS2578)', () => {
  const [input, value, choices] = ['budget', 'x', 'a, b']

  test.each([
    // @ts-expect-error -- a field of another name
    fail('input.size', { inpt: 'x' }),
    // @ts-expect-error -- a field less
    fail('input.size', { input }),
    // @ts-expect-error -- a field of only one of two codes
    fail(value === 'x' ? 'input.choice' : 'input.size', { input, value }),
    // @ts-expect-error -- the same without `fail`
    new WeighbridgeError('input.size', { inpt: 'x' }),
  ])('what would say: %s', ({ message }) => expect(message).toContain('undefined'))

  test('a field that its row does not have, or has of another type', () => {
    // @ts-expect-error -- a field more
    expect(fail('input.size', { input, value, choices }).code).toBe('input.size')
    // @ts-expect-error -- a number as text
    expect(fail('inspect.layer', { name: 'x', layer: '7', count: '3' }).code).toBe('inspect.layer')
  })

  test('reading a field of an error whose code is not known to have it', () => {
    const error: WeighbridgeError = fail('input.size', { input, value })
    // @ts-expect-error -- any code
    expect(error.fields.choices).toBeUndefined()
    // @ts-expect-error -- another code
    expect(isError(error, 'input.size') && error.fields.choices).toBeUndefined()
    // @ts-expect-error -- one of two
    expect(isError(error, 'input.size', 'input.choice') && error.fields.choices).toBeUndefined()
    expect(isError(error, 'input.size', 'input.choice') && error.fields.value).toBe(value)
  })
})
