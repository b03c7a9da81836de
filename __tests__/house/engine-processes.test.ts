// How scripts/engine tells a starting daemon from one that has ended, and stops what it started (scripts/lib).
import { execFileSync } from 'node:child_process'
import { expect, test } from '@jest/globals'

const LIBRARY = new URL('../../scripts/lib/', import.meta.url).pathname

/** The output of a shell that has sourced these parts of scripts/lib. */
function shell(script: string): string {
  const parts = ['say', 'processes', 'container-builder'].map((part) => `. '${LIBRARY}${part}.sh'\n`)
  return execFileSync('bash', ['-euc', parts.join('') + script], { encoding: 'utf8' })
}

/** A zombie: the process `$child` has ended, but its parent `$PARENT_PID` never waits for it. */
const ZOMBIE = `
  coproc PARENT { exec perl -e '$| = 1; $child = fork or exit; print "$child\\n"; sleep 300'; }
  read -r child <&"\${PARENT[0]}"
  until grep -q 'Z (zombie)' /proc/$child/status; do sleep 0.1; done
`

test('a process that is becoming another program lives', () => {
  // It does nothing else, so that some checks hit the moment without a command line.
  const printed = shell(`
    again='exec bash -c "$0" "$0"'
    bash -c "$again" "$again" &
    dead=0
    for look in {1..400}; do lives $! || dead=$((dead + 1)); done
    kill $!
    echo "$dead"
  `)
  expect(printed).toBe('0\n')
})

test.each([
  ['was reaped', 'true & wait $!; lives $! && echo lives || echo ended'],
  ['nobody has reaped', `${ZOMBIE} lives $child && echo lives || echo ended; kill $PARENT_PID`],
  ['never was', 'lives 4194305 && echo lives || echo ended'],
])('a process that %s has ended', (_, script) => {
  expect(shell(script)).toBe('ended\n')
})

test('a process that has ended is not waited for, whether somebody has reaped it or not', () => {
  const printed = shell(`${ZOMBIE} sleep() { echo waited; command sleep "$1"; }; stop_pid $child; kill $PARENT_PID`)
  expect(printed).toBe('')
})

test('a daemon that ended is not up, even if something else answers in its place', () => {
  const printed = shell(`
    ENGINE_HOME=$(mktemp -d); mkdir "$ENGINE_HOME/registry" "$ENGINE_HOME/log"
    echo 'address in use' >"$ENGINE_HOME/log/registry.log"
    true & wait $!; echo $! >"$ENGINE_HOME/registry/pid"
    wait_for registry 5 true && echo up || echo not up
    rm -r "$ENGINE_HOME"
  `)
  expect(printed).toBe('something else answers in its place\naddress in use\nnot up\n')
})

test('a builder that cannot be removed does not keep what comes after it from being stopped', () => {
  const printed = shell(`
    BUILDER_NAME=broken
    docker() { [[ $2 == inspect ]]; }
    container_builder_down
    echo went on
  `)
  expect(printed).toMatch(/^engine: the builder broken could not be removed .*\nwent on\n$/)
})
