import { describe, expect, test } from '@jest/globals'
import { ADVICE, type Advice } from '../../../src/advice/advice.ts'
import { adviceSentence } from '../../../src/report/advice-sentence.ts'
import { cellForm, markdownForm, plainForm } from '../../../src/report/form.ts'
import { advice } from '../../support/made-causes.ts'
import { HOSTILE } from '../../support/hostile.ts'
import { imageRecord, layer } from '../../support/records.ts'
import { parseRunnerLog } from '../../support/runner-parser.ts'

const LAYERS = [layer('ADD alpine.tar /', 8), layer('RUN apk add curl', 5), layer('RUN rm /var/cache/apk/*', 0)]
const IMAGE = imageRecord({ layers: LAYERS, baseImage: { name: 'docker.io/library/alpine:3.20', digest: '' } })
const said = (each: Advice, image = IMAGE) => adviceSentence(each, image, plainForm)

const ALSO = { paths: ['a', 'b', 'c'], files: 14 }

test.each<[Advice, string]>([
  [
    advice('strip', { paths: ['usr/src/app/product-catalog'], line: 12 }),
    'Build /usr/src/app/product-catalog with -ldflags="-s -w" (examples/product-catalog/Dockerfile:12)',
  ],
  [advice('strip', { paths: ['a', 'b'], files: 2 }), 'Build /a and /b with -ldflags="-s -w"'],
  [
    advice('multi-stage', ALSO),
    'Copy the program into a last stage FROM scratch: it is static, and the image keeps /a, /b and 12 more files',
  ],
  [
    advice('toolchain', ALSO),
    'Copy the program into a last stage without the Go toolchain: the image keeps /a, /b and 12 more files',
  ],
  [
    advice('go cache', { ...ALSO, layer: 1 }),
    "Keep Go's caches out of the image, in an earlier stage or with RUN --mount=type=cache: " +
      'RUN apk add curl keeps /a, /b and 12 more files',
  ],
  [advice('sources', { paths: [], files: 1 }), 'Leave the sources out of the last stage: the image keeps 1 file'],
  [
    advice('package manager cache', { paths: ['var/cache/apk/APKINDEX.tar.gz'], layer: 1 }),
    'Leave no cache of the package manager behind, with apk add --no-cache in the same instruction: ' +
      'RUN apk add curl keeps /var/cache/apk/APKINDEX.tar.gz',
  ],
  [
    advice('package manager cache', { paths: ['opt/x'] }),
    'Leave no cache of the package manager behind: the image keeps /opt/x',
  ],
  [
    advice('hidden files', { ...ALSO, layer: 1, hiddenBy: 2 }),
    'Merge RUN rm /var/cache/apk/* into RUN apk add curl: it hides /a, /b and 12 more files',
  ],
  [advice('hidden files'), 'Write /app once: a later instruction hides what an earlier one added'],
  [
    advice('metadata copies', { layer: 1, hiddenBy: 2 }),
    'Set owner and mode when files are added, with COPY --chown or COPY --chmod: ' +
      'RUN rm /var/cache/apk/* copies /app again',
  ],
  [
    advice('unchanged copies', { ...ALSO, layer: 1, hiddenBy: 2 }),
    'Leave out what the image already has: RUN rm /var/cache/apk/* writes /a, /b and 12 more files again, unchanged',
  ],
  [advice('unchanged copies'), 'Leave out what the image already has: a later layer writes /app again, unchanged'],
  [
    advice('package manager cache', { paths: ['lib/apk/x'] }),
    'Leave no cache of the package manager behind: the image keeps /lib/apk/x',
  ],
  [advice('duplicates', ALSO), 'Keep one copy, and link to it: the same content is in /a, /b and 12 more files'],
  [
    advice('base image'),
    'Start the last stage FROM scratch instead of alpine:3.20: the program is static, ' +
      'and needs at most CA certificates, time zones and users from a base image',
  ],
])('%#', (each, sentence) => {
  expect(said(each)).toBe(sentence)
})

describe('what a later instruction hides', () => {
  const OUT = 'Keep /app out, with .dockerignore or RUN --mount=type=bind: '
  test.each([
    // the earlier one, the later one
    ['RUN make', 'RUN rm -r /app', 'Merge RUN rm -r /app into RUN make: it hides /app'],
    ['COPY . .', 'RUN rm -r /app', `${OUT}RUN rm -r /app deletes or overwrites what COPY . . added`],
    ['ADD a.tar /', 'RUN upx /app', `${OUT}RUN upx /app deletes or overwrites what ADD a.tar / added`],
    ['COPY . .', 'COPY app /', 'Write /app once: COPY app / hides what COPY . . added'],
    ['RUN make', 'ADD app /', 'Write /app once: ADD app / hides what RUN make added'],
  ])('%s, then %s', (earlier, later, sentence) => {
    const image = imageRecord({ layers: [layer(earlier, 1), layer(later, 1)] })
    expect(said(advice('hidden files', { layer: 0, hiddenBy: 1 }), image)).toBe(sentence)
  })
})

test.each([
  ['var/lib/apt/lists/x', 'rm -rf /var/lib/apt/lists/*'],
  ['var/cache/apt/pkgcache.bin', 'rm -rf /var/lib/apt/lists/*'],
  ['etc/apk/cache/x', 'apk add --no-cache'],
  ['root/.cache/pip/http/x', 'pip install --no-cache-dir'],
  ['root/.npm/_cacache/x', 'npm cache clean --force'],
  ['var/cache/libdnf5/x', 'dnf clean all'],
])('the cache %s is emptied with %s', (path, command) => {
  expect(said(advice('package manager cache', { paths: [path] }))).toContain(`with ${command} in the same`)
})

describe('an image without a Dockerfile of its own', () => {
  test('is told of a Dockerfile, and of its base image without a name', () => {
    const image = imageRecord({ definition: null, baseImage: null })
    expect(said(advice('base image', { line: 3 }), image)).toMatch(/ instead of its base image: .* \(Dockerfile:3\)$/)
  })

  test('layers that it does not have are not named', () => {
    expect(said(advice('sources', { layer: 99 }))).toBe('Leave the sources out of the last stage: the image keeps /app')
  })
})

function sentenceAbout(text: string, kind: Advice['kind']) {
  const image = imageRecord({ layers: [layer(text, 1), layer(text, 2)], baseImage: { name: text, digest: '' } })
  return adviceSentence(advice(kind, { paths: [text], layer: 0, hiddenBy: 1, line: 1, flag: text }), image, plainForm)
}

test('every kind has its own sentence, which text of others does not begin', () => {
  expect(new Set(ADVICE.map((kind) => sentenceAbout('x', kind).split(' ')[0])).size).toBeGreaterThanOrEqual(7)
  for (const text of HOSTILE) {
    for (const kind of ADVICE) {
      expect(sentenceAbout(text, kind)).toMatch(/^(?:Build|Copy|Keep|Leave|Merge|Set|Start|Write) /)
      expect(parseRunnerLog(sentenceAbout(text, kind)).commands).toEqual([])
    }
  }
})

test('what is to be written is code in Markdown, and one cell in a table', () => {
  const image = imageRecord({ layers: [layer('RUN a | b', 1)] })
  expect(adviceSentence(advice('strip'), image, markdownForm)).toBe('Build `/app` with `-ldflags="-s -w"`')
  expect(adviceSentence(advice('sources', { layer: 0 }), image, cellForm)).toContain('`RUN a \\| b` keeps `/app`')
})
