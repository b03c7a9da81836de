import { expect, test } from '@jest/globals'
import { commentMarkdown } from '../../../src/report/markdown.ts'
import { MARKER } from '../../../src/report/marker.ts'
import { summaryMarkdown } from '../../../src/report/summary.ts'
import { GROWN, SEVERAL, WITHOUT_BASE } from '../../support/reports.ts'

test('over budget, and why', () => {
  expect(commentMarkdown(GROWN)).toBe(`<!-- weighbridge:report -->
### ❌ Image size: product-catalog +6.3 MB (+34.2 %), over its budget of 20MB and its growth limit of 5% or 500kB

Compared \`a1b2c3d\` with its base \`9f8e7d6\` (stored record in the cache folder, 3 h ago): the base side of the tested merge with main.

|   | Image · platform | Metric | Base | Now | Change | Budget |
| - | - | - | -: | -: | -: | - |
| ❌ | product-catalog · linux/amd64 | unpacked | 18.4 MB | **24.7 MB** | **+6.3 MB (+34.2 %)** | ≤ 20MB; growth ≤ 5% or 500kB |
|  |  | download, gzip-6 |  | 9.9 MB | not compared: obtained as blobs at the base and as gzip-6 at the head |  |
|  |  | rootfs | 18.4 MB | 24.7 MB | +6.3 MB (+34.2 %) |  |
|  |  | wasted | 0 B | 0 B | – |  |

- ❌ unpacked is 24.7 MB, over its budget of 20MB by 4.7 MB; a change of +6.3 MB (+34.2 %) since the base.
- ❌ unpacked grew by +6.3 MB (+34.2 %) since the base, over its growth limit of 5% or 500kB (920 kB) by 5.4 MB.

<details><summary>Why product-catalog grew</summary>

Own layers +6.3 MB, layers of the base image unchanged.

- Base image \`alpine:3.19\` → \`alpine:3.20\`
- Go \`go1.22.12\` → \`go1.23.4\` in \`/usr/src/app/product-catalog\`
- \`/usr/src/app/product-catalog\` is no longer stripped

|   | Layer, its files, their Go modules | Base | Now | Change |
| - | - | -: | -: | -: |
| grew | \`COPY /usr/src/app/product-catalog ./\` | 10.6 MB | 14.8 MB | +4.2 MB |
| grew | &emsp;\`/usr/src/app/product-catalog\` | 10.6 MB | 14.8 MB | +4.2 MB |
| upgraded | &emsp;&emsp;\`google.golang.org/grpc\` \`v1.65.0\` → \`v1.70.0\` | 1.5 MB | 3.6 MB | +2.1 MB |
| added | &emsp;&emsp;\`github.com/example/zstd\` \`v1.4.0\` |  | 900 kB | +900 kB |
| upgraded | &emsp;&emsp;standard library \`go1.22.12\` → \`go1.23.4\` | 2.6 MB | 2.9 MB | +300 kB |
| grew | &emsp;&emsp;runtime tables | 4.4 MB | 5.2 MB | +800 kB |
|  | &emsp;&emsp;11 more parts |  |  | +100 kB |
| added | \`RUN apk add --no-cache curl\` |  | 2.1 MB | +2.1 MB |
| added | &emsp;\`/usr/bin/curl\` |  | 260 kB | +260 kB |
|  | &emsp;other files |  |  | +1.8 MB |
| same | 3 layers | 7.8 MB | 7.8 MB | – |

</details>

<details><summary>How to make product-catalog smaller</summary>

| Saving | What to do |
| -: | - |
| 3.1 MB | Build \`/usr/src/app/product-catalog\` with \`-ldflags="-s -w"\` (\`examples/product-catalog/Dockerfile:9\`) |
| 41 kB | Leave the sources out of the last stage: \`COPY ./products ./products # buildkit\` keeps \`/usr/src/app/products/main.go\` and 2 more files (\`examples/product-catalog/Dockerfile:14\`) |

Each saving is in unpacked bytes, for that advice alone: two may be about the same bytes.

</details>

<details><summary>Build of product-catalog: 42.1 s, 2 of 4 steps cached</summary>

| Step | Time |
| - | -: |
| \`[builder 5/5] RUN go build -o product-catalog .\` | 38.2 s |
| \`[stage-1 4/4] COPY /usr/src/app/product-catalog ./\` | 0.21 s |

</details>

<details><summary>How this was measured</summary>

- **unpacked**: bytes of the regular files in all layers, without tar headers; overwritten and deleted files count
- **download**: compressed bytes of the layers and the config, what a pull costs; here each layer after gzip level 6 (\`gzip-6\`), because the image store keeps no compressed ones
- **rootfs**: bytes of the files that a container sees, hard links once
- **wasted**: unpacked − rootfs, bytes that a later layer hides or deletes
- product-catalog · linux/amd64: \`sha256:67726f776e206d616e6966657374000000000000000000000000000000000000\`, at the base \`sha256:6d616e6966657374000000000000000000000000000000000000000000000000\`
- product-catalog · linux/amd64: attestations (provenance, SBOM): 12 kB in manifests, not weighed
- product-catalog · linux/amd64: 1 foreign layer (1.2 MB compressed) is not weighed, as only its owner distributes it
- product-catalog · linux/amd64: program \`/usr/bin/tool\` (500 kB) is packed by UPX, so its contents cannot be read
- product-catalog · linux/amd64: Go program \`/usr/src/app/product-catalog\`: its tables have an unknown version: by sections only
- Weighed by weighbridge 0.1.0, method 1
- The engine keeps no compressed layers, so download is gzip-6.

</details>`)
})

test('nothing to compare with: no column for the base, and no zero', () => {
  expect(commentMarkdown(WITHOUT_BASE)).toBe(`<!-- weighbridge:report -->
### ❔ Image size: product-catalog 18.4 MB, within its budget of 20MB; growth not checked

Growth of \`a1b2c3d\` was not checked: the remote does not have \`9f8e7d6\`.

|   | Image · platform | Metric | Now | Budget |
| - | - | - | -: | - |
| ❔ | product-catalog · linux/amd64 | unpacked | 18.4 MB | ≤ 20MB; growth ≤ 5% or 500kB (not checked) |
|  |  | download | 7.4 MB |  |
|  |  | rootfs | 18.4 MB |  |
|  |  | wasted | 0 B |  |

<details><summary>How this was measured</summary>

- **unpacked**: bytes of the regular files in all layers, without tar headers; overwritten and deleted files count
- **download**: compressed bytes of the layers and the config, what a pull costs; here the sizes of the real blobs
- **rootfs**: bytes of the files that a container sees, hard links once
- **wasted**: unpacked − rootfs, bytes that a later layer hides or deletes
- product-catalog · linux/amd64: image ID \`sha256:636f6e6669670000000000000000000000000000000000000000000000000000\`
- Weighed by weighbridge 0.1.0, method 1

</details>`)
})

test('several images: what changed first, what did not is folded', () => {
  expect(commentMarkdown(SEVERAL)).toBe(`<!-- weighbridge:report -->
### ❔ Image size: new-one 18.4 MB; growth not checked; 3 images weighed

Compared \`a1b2c3d\` with its base \`9f8e7d6\` (stored record in the cache folder, 3 h ago): the base side of the tested merge with main.

Not checked: no image of that name and platform at the base.

|   | Image · platform | Metric | Base | Now | Change | Budget |
| - | - | - | -: | -: | -: | - |
| ❔ | new-one · linux/amd64 | unpacked |  | 18.4 MB | not compared: no image of that name and platform at the base | growth ≤ 5% or 500kB (not checked) |
| ✅ | catalog · linux/amd64 | unpacked | 18.4 MB | 22.6 MB | +4.2 MB (+22.8 %) | growth ≤ 5% or 500kB |

<details><summary>Why catalog grew</summary>

Own layers +4.2 MB, layers of the base image unchanged.

|   | Layer, its files, their Go modules | Base | Now | Change |
| - | - | -: | -: | -: |
| grew | \`COPY /usr/src/app/product-catalog ./\` | 10.6 MB | 14.8 MB | +4.2 MB |
| same | 3 layers | 7.8 MB | 7.8 MB | – |

</details>

<details><summary>Download, rootfs and wasted</summary>

|   | Image · platform | Metric | Base | Now | Change | Budget |
| - | - | - | -: | -: | -: | - |
|  | new-one · linux/amd64 | download |  | 7.4 MB | not compared: no image of that name and platform at the base |  |
|  |  | rootfs |  | 18.4 MB | not compared |  |
|  |  | wasted |  | 0 B | not compared |  |
|  | catalog · linux/amd64 | download | 7.4 MB | 9 MB | +1.7 MB (+22.8 %) |  |
|  |  | rootfs | 18.4 MB | 22.6 MB | +4.2 MB (+22.8 %) |  |
|  |  | wasted | 0 B | 0 B | – |  |
|  | gateway · linux/amd64 | download | 7.4 MB | 7.4 MB | – |  |
|  |  | rootfs | 18.4 MB | 18.4 MB | – |  |
|  |  | wasted | 0 B | 0 B | – |  |

</details>

<details><summary>1 image unchanged</summary>

|   | Image · platform | Metric | Base | Now | Change | Budget |
| - | - | - | -: | -: | -: | - |
| ✅ | gateway · linux/amd64 | unpacked | 18.4 MB | 18.4 MB | – | growth ≤ 5% or 500kB |

</details>

<details><summary>How this was measured</summary>

- **unpacked**: bytes of the regular files in all layers, without tar headers; overwritten and deleted files count
- **download**: compressed bytes of the layers and the config, what a pull costs; here the sizes of the real blobs
- **rootfs**: bytes of the files that a container sees, hard links once
- **wasted**: unpacked − rootfs, bytes that a later layer hides or deletes
- new-one · linux/amd64: \`sha256:6d616e6966657374000000000000000000000000000000000000000000000000\`
- catalog · linux/amd64: \`sha256:67726f776e206d616e6966657374000000000000000000000000000000000000\`, at the base \`sha256:6d616e6966657374000000000000000000000000000000000000000000000000\`
- gateway · linux/amd64: \`sha256:6d616e6966657374000000000000000000000000000000000000000000000000\`, at the base \`sha256:6d616e6966657374000000000000000000000000000000000000000000000000\`
- Weighed by weighbridge 0.1.0, method 1

</details>`)
})

test('the summary is the comment without its marker', () => {
  expect(`${MARKER}\n${summaryMarkdown(GROWN)}`).toBe(`${commentMarkdown(GROWN)}\n`)
})
