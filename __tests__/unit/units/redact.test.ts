import { expect, test } from '@jest/globals'
import { redact } from '../../../src/units/redact.ts'

test.each([
  ['load https://me:s3cret@example.org/x.git#main', 'load https://***@example.org/x.git#main'],
  ['https://ghp_token@example.org and git://u:p@h/', 'https://***@example.org and git://***@h/'],
  ['Authorization: Bearer abc.def-g', 'Authorization: ***'],
  ['{"authorization": "Basic Zm9vOmJhcg=="}', '{"authorization": "***"}'],
  ['Authorization: abc', 'Authorization: ***'],
  ['curl -H "Authorization: token abc" https://h', 'curl -H "Authorization: ***" https://h'],
  ['> Authorization: AWS4-HMAC-SHA256 Credential=A/b, SignedHeaders=host, Signature=0f', '> Authorization: ***'],
  ['Authorization: OAuth oauth_consumer_key="k", oauth_token="tok123"', 'Authorization: ***'],
  ['Authorization: Digest username="M", realm="a, b", qop=auth, response="6629" x', 'Authorization: *** x'],
  ['Authorization: Token token="", nonce="abc"', 'Authorization: ***'],
  ['authorization: Bearer "abc def" and more', 'authorization: *** and more'],
  [String.raw`{"h":"Authorization: OAuth a=\"k\", b=\"t\""}`, '{"h":"Authorization: ***"}'],
  ['curl -H "Authorization: Basic dTpwcA=" -H "Accept: a"', 'curl -H "Authorization: ***" -H "Accept: a"'],
  ['{"authorization":"Basic dTpwcA=","b":"c"}', '{"authorization":"***","b":"c"}'],
  ["-H 'PRIVATE-TOKEN: abc' -H 'X-Vault-Token:def'", "-H 'PRIVATE-TOKEN: ***' -H 'X-Vault-Token:***'"],
  ['x-api-key: "my long pass phrase", b', 'x-api-key: "***", b'],
  ['private-token = "S3!x a b"', 'private-token = "***"'],
  ["authorization: 'Bearer abc def'", "authorization: '***'"],
  ['X-Api-Key=abc, and more', 'X-Api-Key=***, and more'],
  ['may require authorization: server message: denied', 'may require authorization: server message: denied'],
  ['GET https://h/b?sv=1&sig=abc%3D&se=2', 'GET https://h/b?sv=1&sig=***&se=2'],
  ['https://h/b?X-Amz-Signature=0f0f', 'https://h/b?X-Amz-Signature=***'],
  ['at tcp://me:p@ss:w0rd@build.example:2376. Is', 'at tcp://***@build.example:2376. Is'],
  ['parse "tcp://me:pa/ss?#w@build.example:2376": no', 'parse "tcp://***@build.example:2376": no'],
  ['docker-image://alpine:3@sha256:abc', 'docker-image://alpine:3@sha256:abc'],
  ['ssh://me@build.example', 'ssh://***@build.example'],
  ['https://example.org:8080/@scope/name and a@b.example', 'https://example.org:8080/@scope/name and a@b.example'],
  ['http://[::1]:80/@scope/name', 'http://[::1]:80/@scope/name'],
  ['FROM docker.io/library/alpine:3@sha256:abc', 'FROM docker.io/library/alpine:3@sha256:abc'],
  ['https://example.org/@scope/name', 'https://example.org/@scope/name'],
])('%s', (text, safe) => {
  expect(redact(text)).toBe(safe)
  expect(redact(safe)).toBe(safe)
})

test('a name is looked for in few characters, so a long line takes no longer than many short ones', () => {
  expect(redact('X-Amz-Server-Side-Encryption-Session-Token: abc')).toBe(
    'X-Amz-Server-Side-Encryption-Session-Token: ***',
  )
  const bounded = ['x-', 'a-'].map((part) => `x-${part.repeat(32 * 1024)}`)
  for (const line of bounded) expect(redact(line)).toBe(line)
  const endless = `${bounded[1]}token: abc` // an unbounded search would find it
  expect(redact(endless)).toBe(endless)
})
