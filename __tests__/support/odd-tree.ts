import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Fills the current folder, in any shell, with everything that an archive or a shell could get wrong. */
export const ODD_TREE = String.raw`
set -e
put() { printf '%s' "$2" >"./$1"; }
mkdir -p empty/deeper mod/example.com/a@v1.0.0/sub
put mod/example.com/a@v1.0.0/go.mod 'module example.com/a'
put mod/example.com/a@v1.0.0/sub/a.go 'package sub'
chmod 0444 mod/example.com/a@v1.0.0/go.mod mod/example.com/a@v1.0.0/sub/a.go
for name in -rf --help -- .hidden ..two ... 'a  b' "it's" '"quoted"' '*' '?' '[a]' 'back\slash' '$(id)' '~' '!' '('; do
  put "$name" "$name"
done
put "$(printf 'two\nlines')" x
put "$(printf 'not \377\376 UTF-8')" x
put "$(printf '.\377')" x
mkdir -- -dashed .hidden-folder ..folder; put -dashed/x x; put .hidden-folder/x x; put ..folder/x x
long=$(printf '%0200d' 0); mkdir -p "$long/$long"; put "$long/$long/$long" long; ln -s "$long/$long/$long" long-link
mkdir links; put links/hard hard; ln links/hard links/harder; ln links/hard many-links; mv many-links links/hardest
ln -s hard links/near; ln -s ../owned links/up; ln -s nowhere links/dangling; ln -s . links/self
put owned owned; chown 1234:4321 owned; mkdir theirs; put theirs/x x; ln -s x theirs/link; chown -R 65534:1000 theirs; chown -h 65534:1000 theirs/link
put setuid x; chmod 4755 setuid; mkdir setgid; chmod 2775 setgid; mkdir sticky; chmod 1777 sticky; put none x; chmod 0000 none
put empty-file ''
mkdir many; n=0; while [ $n -lt 50 ]; do mkdir many/$n; n=$((n + 1)); done
while [ $n -lt 3050 ]; do put many/$((n % 50))/$n $n; n=$((n + 1)); done
find many mod -type f -exec sha256sum {} + >sums
touch -d '1970-01-01 00:00:01' owned; touch -d '2000-02-29 23:59:59' none; touch -d '2037-12-31 00:00:00' setuid
touch -h -d '2019-01-01 00:00:00' links/*
find . -depth -type d -exec touch -d '2011-11-11 11:11:11' {} +
touch -d '2001-01-01 00:00:00' empty links setgid; chown 77:88 .; chmod 0751 .
chmod 0555 mod/example.com/a@v1.0.0/sub mod/example.com/a@v1.0.0
`

/** Fails if the content of a file has changed. */
export const CHECK_ODD_TREE = 'cd /m0 && sha256sum -c sums >/dev/null'

/**
 * The entries of an archive as GNU tar lists them: mode, owner, size, time in seconds, name; sorted, and independent of
 * which of several hard links comes first.
 */
export function listing(archive: Uint8Array): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), 'weighbridge-listing-'))
  try {
    const path = join(folder, 'x.tar')
    writeFileSync(path, archive)
    const flags = ['--list', '--verbose', '--full-time', '--numeric-owner', '--quoting-style=escape', `--file=${path}`]
    const said = execFileSync('tar', flags, { encoding: 'utf8', maxBuffer: 64e6, env: { ...process.env, TZ: 'UTC' } })
    return oneOfLinks(said.trimEnd().split('\n')).toSorted()
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** Gives all names of a file the same line. */
function oneOfLinks(lines: readonly string[]): readonly string[] {
  const parsed = lines.map((line) => /^(\S+ \S+) +(\d+) (\S+ \S+) (.*?)(?: link to (.*))?$/.exec(line)!.slice(1))
  const names = new Map<string, string[]>()
  for (const [, , , name, first] of parsed)
    if (first !== undefined) names.set(first, [...(names.get(first) ?? []), name!])
  return parsed
    .filter(([, , , , first]) => first === undefined)
    .map(([mode, size, time, name]) =>
      [mode, size, time, [name!, ...(names.get(name!) ?? [])].toSorted().join(' = ')].join(' '),
    )
}

/**
 * Symbolic links get the current owner and time, and so does the folder with hard links and `..`, which busybox makes
 * last.
 */
const MADE_LATE = /^l|^d.* \.\/links\/$/

/** The part of a listing that busybox's tar restores: such lines lose owner and time. */
export const withoutLinkTimes = (lines: readonly string[]): readonly string[] =>
  lines.map((line) => (MADE_LATE.test(line) ? line.replace(/^(\S+) \S+ \S+ \S+ \S+ /, '$1 ') : line)).toSorted()
