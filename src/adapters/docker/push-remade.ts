import { mkdir, rm } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import { fail, isError } from '../../errors/errors.ts'
import { pushAgain } from '../../plan/push-again.ts'
import type { Buildx, Pushable } from '../../ports.ts'

interface Layout {
  readonly path: string
  readonly digest: string
}

/** Has the builder make the image again; pushes it if the digest is the same. Throws `push.remade`, `push.failed`. */
export async function pushRemade(
  { push, builder }: Pick<Pushable, 'push' | 'builder'>,
  reference: string,
  { path, digest }: Layout,
  build: Buildx['build'],
): Promise<void> {
  const scratch = `${path}.again`
  await mkdir(scratch)
  try {
    const place = { directory: dirname(path), layout: basename(path), scratch }
    const again = pushAgain(push, { name: reference, builder, digest, ...place })
    const remade = (detail: string) => fail('push.remade', { reference, detail })
    const { digest: made } = await build(again.rehearsal, unheard).catch(saying(remade))
    if (made !== digest) throw remade(`it made ${made || 'no image'} instead of ${digest}`)
    await build(again.push, unheard).catch(saying((detail) => fail('push.failed', { reference, detail })))
  } finally {
    await rm(scratch, { recursive: true, force: true })
  }
}

const unheard = (): void => undefined

const saying =
  (made: (detail: string) => Error) =>
  (error: unknown): never => {
    if (!isError(error, 'build.failed')) throw error
    throw made(`${error.fields.instruction}: ${error.fields.error}`)
  }
