/**
 * Normalizes a platform to the spelling builds see in TARGETPLATFORM (github.com/containerd/platforms, Normalize):
 * `Linux/AArch64` is `linux/arm64`. A name without a slash stays as it is: only the builder knows the rest.
 */
export function normalPlatform(platform: string): string {
  const [os = '', architecture, variant = ''] = platform.toLowerCase().split('/')
  if (architecture === undefined) return platform
  return [os === 'macos' ? 'darwin' : os, ...normalArchitecture(architecture, variant)].filter(Boolean).join('/')
}

function normalArchitecture(architecture: string, variant: string): readonly string[] {
  switch (architecture) {
    case 'i386':
      return ['386']
    case 'x86_64':
    case 'x86-64':
    case 'amd64':
      return ['amd64', variant === 'v1' ? '' : variant]
    case 'aarch64':
    case 'arm64':
      return ['arm64', ARM64_VARIANTS.get(variant) ?? variant]
    case 'armhf':
      return ['arm', 'v7']
    case 'armel':
      return ['arm', 'v6']
    case 'arm':
      return ['arm', variant === '' ? 'v7' : variant.replace(/^[5-8]$/, 'v$&')]
    default:
      return [architecture, variant]
  }
}

const ARM64_VARIANTS = new Map([
  ['8', ''],
  ['v8', ''],
  ['v8.0', ''],
  ['9', 'v9'],
  ['9.0', 'v9'],
  ['v9.0', 'v9'],
])
