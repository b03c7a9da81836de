import { BUILDER_CONFIG, CONTAINER, docker, type Engine } from './engines.ts'
import { nonce } from './nonce.ts'

/** A builder for one test, removed with its state when disposed of. */
export type OwnBuilder = Engine & Disposable

/** Made like the one of the test matrix (scripts/lib/container-builder.sh). */
const OPTIONS = ['network=host', 'image=moby/buildkit:buildx-stable-1']

/** A new, empty builder with the docker-container driver; its container exists after its first build. */
export function ownBuilder(): OwnBuilder {
  const flags = ['--driver-opt', OPTIONS.join(','), '--buildkitd-flags', '--allow-insecure-entitlement network.host']
  return created('docker-container driver', ['docker-container', ...flags, '--config', BUILDER_CONFIG, CONTAINER.host])
}

/** The same buildkitd, through the remote driver. Dispose of `builder` after it. */
export function ownRemote(builder: Engine, address = addressOf(builder)): OwnBuilder {
  docker(builder, 'buildx', 'inspect', '--bootstrap', builder.builder)
  return created('remote driver', ['remote', address])
}

/** A builder that needs others. All are removed when it is disposed of, or if it cannot be made. */
export function ownOf(others: readonly (() => OwnBuilder)[], make: (...made: OwnBuilder[]) => OwnBuilder): OwnBuilder {
  const made: OwnBuilder[] = []
  try {
    for (const other of others) made.push(other())
    made.push(make(...made))
  } catch (error) {
    removeAll(made)
    throw error
  }
  return { ...made.at(-1)!, [Symbol.dispose]: () => removeAll(made) }
}

/** Removes the newest first, and each of them even if another fails. */
export function removeAll([first, ...others]: readonly OwnBuilder[]): void {
  try {
    if (others.length > 0) removeAll(others)
  } finally {
    first?.[Symbol.dispose]()
  }
}

/** A builder of two nodes: one for linux/amd64 and one for linux/amd64/v2, both of which one processor can run. */
export const ownMultiNode = (): OwnBuilder => ownOf([ownBuilder, ownBuilder], (one, two) => ownNodes([one, two]))

/** The same from two builders, with other platforms if they only have to compile for them. Dispose of them after it. */
export function ownNodes(
  nodes: readonly [Engine, Engine],
  platforms: readonly [string, string] = ['linux/amd64', 'linux/amd64/v2'],
): OwnBuilder {
  for (const node of nodes) docker(node, 'buildx', 'inspect', '--bootstrap', node.builder)
  const made = created('two remote nodes', ['remote', '--platform', platforms[0], addressOf(nodes[0])])
  const second = ['--append', '--platform', platforms[1], addressOf(nodes[1])]
  try {
    docker(made, 'buildx', 'create', '--name', made.builder, '--driver', 'remote', ...second)
  } catch (error) {
    made[Symbol.dispose]()
    throw error
  }
  return made
}

const addressOf = ({ builder }: Engine): string => `docker-container://buildx_buildkit_${builder}0`

function created(name: string, driver: readonly string[]): OwnBuilder {
  const builder = `weighbridge-e2e-${nonce()}`
  const engine = { name, host: CONTAINER.host, builder }
  docker(engine, 'buildx', 'create', '--name', builder, '--driver', ...driver)
  return { ...engine, [Symbol.dispose]: () => void docker(engine, 'buildx', 'rm', builder) }
}
