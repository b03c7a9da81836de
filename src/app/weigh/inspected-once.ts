import type { BuilderFacts } from '../../plan/build-plan.ts'
import type { Ports } from '../../ports.ts'

/** Ports that inspect each builder once: many calls of docker at the same time take longer than one. */
export function inspectedOnce<P extends Pick<Ports, 'buildx'>>(ports: P): P {
  const answers = new Map<string, Promise<BuilderFacts>>()
  const inspect: Ports['buildx']['inspect'] = (builder, ended) => {
    const answer = answers.get(builder) ?? ports.buildx.inspect(builder, ended)
    answers.set(builder, answer)
    return answer
  }
  return { ...ports, buildx: { ...ports.buildx, inspect } }
}
