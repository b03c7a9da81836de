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
  ["-H 'PRIVATE-TOKEN: abc' -H 'X-Vault-Token:def'", "-H 'PRIVATE-TOKEN: ***' -H 'X-Vault-Token:***'"],
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
