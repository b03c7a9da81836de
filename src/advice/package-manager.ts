import type { Advice } from './advice.ts'
import type { AdviceFacts } from './advice-facts.ts'
import { leaveOut, type Survey } from './pile.ts'

/** Folders that can be emptied at any time: downloads, and lists of available packages. */
const CACHES: readonly RegExp[] = [
  /^var\/(?:lib\/apt\/lists|cache\/apt)\//, // apt
  /^(?:var\/cache\/apk|etc\/apk\/cache)\//, // apk
  /^var\/cache\/(?:yum|dnf|libdnf5|zypp|pacman)\//, // yum, dnf, zypper, pacman
  /^(?:root|home\/[^/]+)\/\.cache\/(?:pip|uv|pypoetry|yarn|composer)\//, // Python, yarn, PHP
  /^(?:root|home\/[^/]+)\/\.npm\/_cacache\//, // npm
  /^(?:usr\/local\/cargo|root\/\.cargo)\/registry\//, // cargo
]

export const isPackageCache = (path: string): boolean => CACHES.some((cache) => cache.test(path))

export function packageManager({ lines }: AdviceFacts, { packageCaches }: Survey): readonly Advice[] {
  return packageCaches.map((pile) => leaveOut('package manager cache', pile, lines.layers))
}
