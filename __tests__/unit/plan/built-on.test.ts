import { expect, test } from '@jest/globals'
import { builtOn } from '../../../src/plan/built-on.ts'

const [ONE, TWO] = ['1', '2'].map((digit) => `sha256:${digit.repeat(64)}`) as [string, string]
const from = (reference: string, digest = ONE) => ({ reference, digest })

test.each<[string, ReturnType<typeof from>, string]>([
  // Dockerfile             what BuildKit says                        name
  ['FROM alpine', from('docker.io/library/alpine:latest'), 'alpine'],
  ['FROM alpine:3.20', from('docker.io/library/alpine:3.20'), 'alpine:3.20'],
  ['FROM registry:5000/a/b', from('registry:5000/a/b:latest'), 'registry:5000/a/b'],
  [`FROM alpine@${ONE}`, from('docker.io/library/alpine'), `alpine@${ONE}`],
  [`ARG BASE=alpine:3.20@${ONE}\nFROM $BASE`, from('docker.io/library/alpine:3.20'), `alpine:3.20@${ONE}`],
  [`ARG GO=${ONE}\nFROM golang:1.23@$GO`, from('docker.io/library/golang:1.23'), `golang:1.23@${ONE}`],
  [`ARG GO=${'1'.repeat(64)}\nFROM golang@sha256:$GO`, from('docker.io/library/golang'), `golang@${ONE}`],
  [`FROM alpine@${TWO} AS other\nFROM alpine`, from('docker.io/library/alpine:latest'), 'alpine'],
  ['FROM mine', from('docker.io/library/mine:latest', ''), 'mine'],
])('%j', (dockerfile, image, name) => {
  expect(builtOn([image], dockerfile)).toEqual([{ name, digest: image.digest }])
})

test('each image once, in an order that does not depend on that of the steps', () => {
  const images = [from('docker.io/library/golang:1.23'), from('docker.io/library/alpine:latest', TWO)]
  const names = builtOn([...images, ...images], 'FROM golang:1.23\nFROM alpine').map(({ name }) => name)
  expect(names).toEqual(['alpine', 'golang:1.23'])
  expect(builtOn(images.toReversed(), '')).toEqual(builtOn(images, ''))
})
