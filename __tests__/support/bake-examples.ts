import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** What docker/bake-action called, recorded by write-bake-examples.ts. */
export interface BakeExample {
  readonly name: string
  readonly with: Readonly<Record<string, string>>
  /** Arguments of the call of buildx that built, without those that name a temporary file. */
  readonly args: readonly string[]
  /** The folder it ran in, from the workspace. */
  readonly directory: string
}

export const EXAMPLES_FILE = join(import.meta.dirname, '../fixtures/bake-action/examples.json')

export const bakeExamples = (): readonly BakeExample[] => JSON.parse(readFileSync(EXAMPLES_FILE, 'utf8'))

/** The repository, the event and the run of the examples. */
export const RUN_ENVIRONMENT = {
  GITHUB_ACTIONS: 'true',
  GITHUB_EVENT_NAME: 'push',
  GITHUB_REF: 'refs/heads/main',
  GITHUB_REPOSITORY: 'acme/shop',
  GITHUB_RUN_ATTEMPT: '1',
  GITHUB_RUN_ID: '7',
  GITHUB_SERVER_URL: 'https://github.com',
  GITHUB_SHA: 'a'.repeat(40),
} as const

/** The inputs in the README of docker/bake-action, and then each input once. */
export const README_EXAMPLES: readonly Pick<BakeExample, 'name' | 'with'>[] = [
  { name: 'Git context', with: { push: 'true', set: '*.tags=user/app:latest' } },
  {
    name: 'Git context, subdirectory',
    with: { source: '{{defaultContext}}:mysubdir', push: 'true', set: '*.tags=user/app:latest' },
  },
  { name: 'Path context', with: { source: '.', push: 'true', set: '*.tags=user/app:latest' } },
  { name: 'Path context, subdirectory', with: { source: './subdir', files: './docker-bake.hcl' } },
  { name: 'List', with: { source: '.', set: 'target.args.mybuildarg=value' } },
  { name: 'List of lines', with: { source: '.', set: 'target.args.mybuildarg=value\nfoo*.args.mybuildarg=value\n' } },
  { name: 'CSV', with: { source: '.', targets: 'default,release' } },
  ...[
    { allow: 'network.host,security.insecure' },
    { builder: 'mine' },
    { call: 'build' },
    { files: 'a.hcl, b.json\nc.yml' },
    { load: 'true' },
    { 'no-cache': 'true' },
    { provenance: 'true' },
    { provenance: 'false' },
    { provenance: 'mode=max' },
    { pull: 'true' },
    { push: 'true' },
    { sbom: 'true' },
    { sbom: 'generator=a/b' },
    { set: '*.output=type=local,dest=out\n*.args.A="b",c' },
    { targets: 'api\nweb' },
    { vars: 'A=b,c\nD="e f"' },
  ].map((given) => ({ name: Object.entries(given).flat().join(' '), with: { source: '.', ...given } })),
]
