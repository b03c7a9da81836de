import { spawn } from 'node:child_process'
import { createServer, type AddressInfo, type Socket } from 'node:net'
import { networkInterfaces } from 'node:os'
import { environmentOf, type Engine } from './engines.ts'
import { ownBuilder, ownRemote, type OwnBuilder } from './own-builder.ts'

/** `node`: the same builder, without a detour. */
export type Elsewhere = Engine & AsyncDisposable & { readonly node: Engine }

/**
 * A builder of the test's own with an address as one on another machine has. This process passes on what is said to it, so
 * that it must not wait for a program in a call of its own (`docker`).
 */
export async function ownElsewhere(): Promise<Elsewhere> {
  const node = ownBuilder()
  let remote: OwnBuilder | undefined
  const { port, close } = await passedOn(node)
  const dispose = async (): Promise<void> => {
    await close()
    remote?.[Symbol.dispose]()
    node[Symbol.dispose]()
  }
  try {
    remote = ownRemote(node, `tcp://${outerAddress()}:${port}`)
  } catch (error) {
    await dispose()
    throw error
  }
  return {
    name: 'remote driver, elsewhere',
    host: node.host,
    builder: remote.builder,
    node,
    [Symbol.asyncDispose]: dispose,
  }
}

/** Of this machine, but not of its loopback. */
function outerAddress(): string {
  const all = Object.values(networkInterfaces()).flatMap((each) => each ?? [])
  const outer = all.find(({ family, internal }) => family === 'IPv4' && !internal)
  if (outer === undefined) throw new Error('This machine has no address but that of its loopback.')
  return outer.address
}

/** Passes on connections to the BuildKit in a builder's container, as the docker-container driver does. */
async function passedOn(node: Engine): Promise<{ readonly port: number; readonly close: () => Promise<void> }> {
  const open = new Set<Socket>()
  const dial = ['exec', '-i', `buildx_buildkit_${node.builder}0`, 'buildctl', 'dial-stdio']
  const server = createServer((socket) => {
    const child = spawn('docker', dial, { env: environmentOf(node), stdio: ['pipe', 'pipe', 'ignore'] })
    open.add(socket)
    const end = (): void => {
      open.delete(socket)
      socket.destroy()
      child.kill()
    }
    for (const stream of [socket, child.stdin, child.stdout]) stream.on('error', end)
    child.on('error', end)
    child.on('close', end)
    socket.on('close', end)
    socket.pipe(child.stdin)
    child.stdout.pipe(socket)
  })
  await new Promise<void>((done, fail) => server.once('error', fail).listen(0, outerAddress(), done))
  const { port } = server.address() as AddressInfo
  return {
    port,
    async close() {
      open.forEach((socket) => socket.destroy())
      await new Promise((done) => server.close(done))
    },
  }
}
