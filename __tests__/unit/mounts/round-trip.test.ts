import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { blobOf, contextFileOf } from '../../support/mount-blobs.ts'

const LONG = 'n'.repeat(120)
const DEEP = Array.from({ length: 6 }, (_, at) => `${at}`.repeat(60)).join('/')

/**
 * A tree of everything that a cache may contain, owned by the user who runs the test, and by others if that is root.
 */
const MAKE = `
set -e
mkdir -p mod/pkg ${DEEP} "with space" empty
printf hello > mod/pkg/a.go
: > mod/pkg/empty.go
ln mod/pkg/a.go mod/pkg/hardlink.go
ln -s a.go mod/pkg/symlink
ln -s ../../with\\ space/x mod/pkg/elsewhere
ln -s nowhere dangling
ln -s ../mod/pkg mod/folder
printf long > ${LONG}
printf deep > ${DEEP}/${LONG}
ln -s ${LONG} ${DEEP}/link
ln ${DEEP}/${LONG} ${LONG}.2
printf x > "with space/new
line"
printf x > "$(printf 'latin\\351')"
printf x > 'umlautä'
printf x > -dash
head -c 300000 /dev/urandom > big
head -c 200000 /dev/zero > zeros
chmod 4755 mod/pkg/empty.go
chmod 0640 big
if [ "$(id -u)" = 0 ]; then chown 1234:5678 big; chown -h 3000000:7 dangling; fi
find . -exec touch -h -d @1600000000 '{}' +
touch -d @1234567890 mod/pkg/a.go
touch -d @0 big
touch -h -d @1111111111 mod/pkg/symlink
touch -d @1500000000 empty
chmod 1777 "with space"
chmod 0555 mod/pkg mod
touch -d @1400000000 mod .
`

/** Everything that a restored mount must have in common with the saved one, one per line. */
function listing(folder: string): string {
  const script = `
    find . -printf '%P|%y|%m|%U|%G|%n|%l|%T@' '(' -type f -printf '|%s' -o -true ')' -printf '\\n' | LC_ALL=C sort
    find . -type f -print0 | LC_ALL=C sort -z | xargs -0 sha256sum
    find . -type f -links +1 -printf '%i %P\\n' | LC_ALL=C sort -k2 | awk '{ if (!($1 in seen)) seen[$1] = ++count; print seen[$1], $2 }'`
  return execFileSync('sh', ['-c', script], { cwd: folder, encoding: 'latin1' })
}

let scratch: string
beforeAll(() => {
  scratch = mkdtempSync(join(tmpdir(), 'weighbridge-mount-'))
  mkdirSync(join(scratch, 'from'))
  execFileSync('sh', ['-c', MAKE], { cwd: join(scratch, 'from') })
})
afterAll(() => {
  execFileSync('sh', ['-c', 'chmod -R u+w "$1" && rm -rf "$1"', 'sh', scratch])
})

test.each(['gnu', 'posix'])('what GNU tar packs as %s comes back as it was', async (format) => {
  const from = join(scratch, 'from')
  const archive = execFileSync('tar', [`--format=${format}`, '-cf', '-', '.'], { cwd: from, maxBuffer: 64e6 })
  const { blob, manifest } = await blobOf(archive)
  writeFileSync(join(scratch, `${format}.tar`), await contextFileOf(blob, 'tar'))
  const to = join(scratch, format)
  mkdirSync(to)
  execFileSync('tar', ['--numeric-owner', '-xpf', `../${format}.tar`], { cwd: to })
  expect(listing(to)).toBe(listing(from))
  expect(listing(to)).toContain('mod/pkg/a.go|f|644|')
  expect(manifest).toMatchObject({ files: 17, fileBytes: 500_017 })
})
