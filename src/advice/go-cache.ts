import type { Advice } from './advice.ts'
import type { AdviceFacts } from './advice-facts.ts'
import { leaveOut, type Survey } from './pile.ts'

/** What the go command leaves behind (go help environment, telemetry). The last pattern finds a GOCACHE anywhere. */
const GO_CACHE =
  /(?:^|\/)(?:pkg\/(?:mod|sumdb)|\.cache\/(?:go-build|golangci-lint|gopls)|\.config\/go\/telemetry)\/|(?:^|\/)[0-9a-f]{2}\/[0-9a-f]{64}-[ad]$/

export const isGoCache = (path: string): boolean => GO_CACHE.test(path)

export function goCache({ lines }: AdviceFacts, { goCaches }: Survey): readonly Advice[] {
  return goCaches.map((pile) => leaveOut('go cache', pile, lines.layers))
}
