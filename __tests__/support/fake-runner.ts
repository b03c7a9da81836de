import type { Runner } from '../../src/ports.ts'
import type { Seen } from './ports.ts'
import type { World } from './world.ts'

/** A runner that keeps what it is told in `seen`. */
export function fakeRunner(world: World, seen: Seen): Runner {
  return {
    event: world.event ?? { kind: 'none' },
    job: world.job,
    audience: world.event === undefined || world.event.kind === 'none' ? 'command line' : 'workflow',
    group: (_, work) => work(),
    info: (line) => void seen.info.push(line),
    annotate: (annotation) => void seen.annotations.push(annotation),
    async summary(markdown) {
      seen.summary = markdown
    },
    output: (name, value) => void seen.outputs.set(name, value),
    async leave(_, text) {
      seen.left = text
      return '/tmp/report.json'
    },
    left: async () => [],
    mask: (secret) => void seen.masked.push(secret),
    masked: (text) => seen.masked.reduce((all, each) => (each === '' ? all : all.replaceAll(each, '***')), text),
  }
}
