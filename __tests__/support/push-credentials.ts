import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect } from '@jest/globals'
import { CLASSIC, CONTAINER, CONTAINERD, crane, REGISTRY, type Engine } from './engines.ts'
import type { Listening } from './loopback.ts'
import { NONCE, nonce } from './nonce.ts'
import { ownFolder } from './own-folder.ts'
import { emptyConfig, environmentWith, PASSWORD, privateRegistry, USER, withHelper } from './private-registry.ts'
import { start, weighbridge } from './programs.ts'
import { imageName, labelled, removePushedImages, removeTestImages } from './test-images.ts'

/** A driver, and options of the run. */
export type Way = readonly [name: string, engine: Engine, args: readonly string[]]

/** Drivers, and on docker-container both ways in which buildx 0.13 pushes: a copy, and a build of the weighed image. */
export const WAYS: readonly Way[] = [
  [CLASSIC.name, CLASSIC, []],
  [CONTAINERD.name, CONTAINERD, []],
  [CONTAINER.name, CONTAINER, []],
  [`${CONTAINER.name}, without attestations`, CONTAINER, ['--provenance', 'false']],
]

/** A unique name for an image. */
const newName = (): string => imageName(`private-${nonce()}`)
const inRegistry = (name: string): string => crane('digest', '--insecure', `${REGISTRY}/${name}`)

/** Pushes to a registry behind a password, which runs until the last test has finished. */
export function pushesWithCredentials() {
  const work = ownFolder()
  let registry: Listening
  beforeAll(async () => {
    writeFileSync(join(work, 'app'), NONCE)
    writeFileSync(join(work, 'Dockerfile'), labelled('FROM scratch\nCOPY app /app\n'))
    registry = await privateRegistry()
  })
  afterAll(async () => await registry?.[Symbol.asyncDispose]())
  afterAll(removePushedImages)
  afterAll(() => removeTestImages(CLASSIC, CONTAINERD))

  /** Runs a push to a name; gives its exit code and report. */
  async function pushing(engine: Engine, name: string, config: string, ...args: readonly string[]) {
    const tag = `${registry.host}/${name}`
    const { code, stdout, stderr } = await weighbridge(
      ['run', '--json', '--push', '--tags', tag, '--budget', '1MB', ...args],
      { cwd: work, env: environmentWith(config, engine) },
    )
    expect(`${stdout}${stderr}`).not.toContain(PASSWORD)
    return { tag, code, stderr, push: JSON.parse(stdout).push }
  }

  return {
    /** Expects a push with the credentials of docker login to succeed. */
    expectPushedAfterLogin: async ([, engine, args]: Way): Promise<void> => {
      const [name, config] = [newName(), emptyConfig(work)]
      const login = ['login', '--username', USER, '--password', PASSWORD, registry.host]
      expect(await start('docker', login, { cwd: work, env: environmentWith(config, engine) })).toMatchObject({
        code: 0,
      })
      const { tag, code, stderr, push } = await pushing(engine, name, config, ...args)
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
      expect(push).toEqual({ kind: 'pushed', pushed: [{ name: tag, digest: inRegistry(name) }] })
    },

    /** Expects a push with those of a credential helper to succeed. */
    expectPushedByHelper: async ([, engine, args]: Way): Promise<void> => {
      const name = newName()
      const { tag, code, stderr, push } = await pushing(engine, name, withHelper(work, registry.host), ...args)
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
      expect(push).toEqual({ kind: 'pushed', pushed: [{ name: tag, digest: inRegistry(name) }] })
    },

    /** Expects a push without credentials to be denied with the registry's message, and nothing to be pushed. */
    expectDenied: async ([, engine, args]: Way): Promise<void> => {
      const name = newName()
      const { tag, code, stderr, push } = await pushing(engine, name, emptyConfig(work), ...args)
      expect({ code, push }).toEqual({ code: 3, push: { kind: 'failed', message: expect.any(String), pushed: [] } })
      for (const told of [push.message, stderr]) {
        expect(told).toContain(`Pushing "${tag}" failed: `)
        expect(told).toMatch(/401|unauthorized|no basic auth credentials/i)
        expect(told).toContain('"docker login"')
      }
      expect(() => inRegistry(name)).toThrow(/NAME_UNKNOWN|MANIFEST_UNKNOWN/)
    },
  }
}
