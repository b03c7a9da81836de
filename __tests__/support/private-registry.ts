import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { environmentOf, REGISTRY, type Engine } from './engines.ts'
import { listening, type Listening } from './loopback.ts'

/** The user who may read and write the private registry. */
export const USER = 'weigher'
export const PASSWORD = 'canary'

const CREDENTIALS = Buffer.from(`${USER}:${PASSWORD}`).toString('base64')

/** The tests' registry, behind a password, until it is disposed of. */
export const privateRegistry = (): Promise<Listening> => listening(createServer(guard))

function guard(asked: IncomingMessage, answer: ServerResponse): void {
  if (asked.headers.authorization !== `Basic ${CREDENTIALS}`) {
    asked.resume()
    answer.writeHead(401, { 'www-authenticate': 'Basic realm="private"' }).end()
    return
  }
  const [hostname, port] = REGISTRY.split(':')
  const { method, url: path, headers } = asked
  const real = request({ hostname, port, method, path, headers }, (response) => {
    answer.writeHead(response.statusCode ?? 500, response.headers)
    response.pipe(answer)
  })
  real.on('error', () => answer.destroy())
  asked.pipe(real)
}

/** Makes a configuration folder, in another folder, of a user without credentials. */
export const emptyConfig = (folder: string): string => mkdtempSync(join(folder, 'config-'))

/** Makes such a folder for a user who has logged in to a registry. */
export function loggedIn(folder: string, host: string): string {
  return configured(folder, { auths: { [host]: { auth: CREDENTIALS } } })
}

/** Makes such a folder for a user with a credential helper, which is on the PATH of `environmentWith`. */
export function withHelper(folder: string, host: string): string {
  const config = configured(folder, { credHelpers: { [host]: 'weighbridge-test' } })
  mkdirSync(join(config, 'bin'))
  const said = JSON.stringify({ ServerURL: host, Username: USER, Secret: PASSWORD })
  // The host comes on standard input; the engine asks for all credentials.
  const script = `#!/bin/sh\n[ "$1" = get ] && [ "$(cat)" = '${host}' ] && echo '${said}' && exit\necho 'credentials not found in native keychain'\nexit 1\n`
  writeFileSync(join(config, 'bin/docker-credential-weighbridge-test'), script, { mode: 0o755 })
  return config
}

function configured(folder: string, content: object): string {
  const config = emptyConfig(folder)
  writeFileSync(join(config, 'config.json'), JSON.stringify(content))
  return config
}

/** Environment in which `docker` talks to an engine with such a configuration, but with the usual builders. */
export function environmentWith(config: string, engine: Engine): NodeJS.ProcessEnv {
  const own = process.env['DOCKER_CONFIG'] ?? join(homedir(), '.docker')
  return {
    ...environmentOf(engine),
    PATH: `${join(config, 'bin')}:${process.env['PATH']}`,
    BUILDX_BUILDER: engine.builder,
    BUILDX_CONFIG: process.env['BUILDX_CONFIG'] ?? join(own, 'buildx'),
    DOCKER_CONFIG: config,
  }
}
