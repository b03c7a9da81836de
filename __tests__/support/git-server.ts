import { spawn } from 'node:child_process'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { run } from '../../src/adapters/exec/process.ts'
import { listening } from './loopback.ts'

/** A request as received: method and path with query, and its Authorization headers. */
export interface GitRequest {
  readonly path: string
  readonly authorization: readonly string[]
  readonly status: number
}

/** A git server over smart HTTP. `url` ends without a slash; a repository is at `<url>/<its path under the root>`. */
export interface GitServer extends AsyncDisposable {
  readonly url: string
  readonly requests: readonly GitRequest[]
}

/**
 * Serves the bare repositories under `root` with git's own CGI program. With a token, a request without it gets 401, and
 * one with two Authorization headers 400, as GitHub answers.
 */
export async function serveGit(root: string, token = ''): Promise<GitServer> {
  const requests: GitRequest[] = []
  const backend = `${(await run('git', ['--exec-path'])).stdout.trim()}/git-http-backend`
  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const authorization = request.headersDistinct['authorization'] ?? []
    const status = admit(authorization, token)
    requests.push({ path: `${request.method} ${request.url}`, authorization, status })
    if (status !== 200) {
      response.writeHead(status, { 'www-authenticate': 'Basic realm="test"' }).end()
      return
    }
    const body = Buffer.concat(await request.toArray())
    answer(response, await callBackend(backend, cgiEnvironment(root, request, body), body))
  }
  const server = createServer((request, response) => {
    handle(request, response).catch(() => response.destroy()) // the client is gone
  })
  const { host, ...disposable } = await listening(server)
  return { url: `http://${host}`, requests, ...disposable }
}

function admit(authorization: readonly string[], token: string): number {
  if (authorization.length > 1) return 400
  if (token === '') return 200
  const expected = `basic ${Buffer.from(`x-access-token:${token}`).toString('base64')}`
  return authorization[0]?.toLowerCase() === expected.toLowerCase() ? 200 : 401
}

/** RFC 3875, and the variables that `git help http-backend` names. */
function cgiEnvironment(root: string, request: IncomingMessage, body: Buffer): NodeJS.ProcessEnv {
  const url = new URL(request.url ?? '/', 'http://localhost')
  return {
    PATH: process.env['PATH'],
    GIT_PROJECT_ROOT: root,
    GIT_HTTP_EXPORT_ALL: '1',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_GLOBAL: '/dev/null',
    REQUEST_METHOD: request.method,
    PATH_INFO: decodeURIComponent(url.pathname),
    QUERY_STRING: url.search.slice(1),
    CONTENT_TYPE: request.headers['content-type'],
    CONTENT_LENGTH: String(body.length),
    HTTP_CONTENT_ENCODING: request.headers['content-encoding'],
    GIT_PROTOCOL: request.headersDistinct['git-protocol']?.[0],
    REMOTE_ADDR: '127.0.0.1',
  }
}

/** The program's output is binary, so it is not read as text. */
function callBackend(program: string, env: NodeJS.ProcessEnv, body: Buffer): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    const child = spawn(program, { env, stdio: ['pipe', 'pipe', 'ignore'] })
    child.on('error', reject)
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk))
    child.on('close', () => resolve(Buffer.concat(chunks)))
    child.stdin.on('error', () => undefined) // it need not read a body
    child.stdin.end(body)
  })
}

function answer(response: ServerResponse, output: Buffer): void {
  const end = output.indexOf('\r\n\r\n')
  const headers = output
    .subarray(0, end)
    .toString('latin1')
    .split('\r\n')
    .map((header) => /^([^:]+): *(.*)$/.exec(header)!)
  const status = headers.find((header) => header[1] === 'Status')?.[2] ?? '200'
  response.statusCode = Number.parseInt(status, 10)
  for (const header of headers) if (header[1] !== 'Status') response.setHeader(header[1]!, header[2]!)
  response.end(output.subarray(end + 4))
}
