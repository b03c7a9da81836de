import type { BuildInputs } from '../inputs/build-inputs.ts'
import { namedAlone } from './build-arguments.ts'
import { isRemoteContext, isRemoteDockerfile, layoutOf, mayBeUrl } from './context.ts'
import { contextsOf } from './named-contexts.ts'

/** Why a diff of the repository cannot tell what a build is made from, as a clause; undefined if it can. */
export function whyNotByDiff(build: BuildInputs, isInline: boolean): string | undefined {
  if (isRemoteContext(build.context)) return 'its context is a URL'
  if (isRemoteDockerfile(build.file)) return 'its Dockerfile is a URL'
  if (build.file === '-' && !isInline) return 'its Dockerfile comes from standard input'
  const [argument] = namedAlone(build['build-args'])
  if (argument !== undefined) return `its build argument ${argument} has its value from the environment`
  const remote = [...contextsOf(build['build-contexts'])].find(([, source]) => isFetched(source))
  return remote && `its named context ${remote[0]} is a URL`
}

/** An image is taken by its name, as by FROM, and a target of the bake file has inputs of its own. */
const isFetched = (source: string): boolean =>
  !/^(?:docker-image:\/\/|target:)/i.test(source) && layoutOf(source) === undefined && mayBeUrl(source)
