import { mkdirSync, statSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { printed } from '../measure.js'
import { Missing } from '../workplace.js'

/** Big, widely used modules at fixed versions. */
const GO_MOD = `module weighbridge.example/bench

go 1.23.0

require (
	github.com/aws/aws-sdk-go-v2/service/ec2 v1.198.0
	github.com/aws/aws-sdk-go-v2/service/s3 v1.71.1
	k8s.io/client-go v0.31.4
)
`

const MAIN_GO = `package main

import (
	"fmt"
	"os"
	"reflect"

	"github.com/aws/aws-sdk-go-v2/service/ec2"
	"github.com/aws/aws-sdk-go-v2/service/s3"
	"k8s.io/client-go/kubernetes"
)

func main() {
	for _, each := range []any{&ec2.Client{}, &s3.Client{}, &kubernetes.Clientset{}} {
		// The method is known only at run time, so the linker has to keep every exported one.
		fmt.Println(reflect.ValueOf(each).MethodByName(os.Args[1]).IsValid())
	}
}
`

/**
 * The same Go program of about 100 MB twice: as `go build` makes it, and stripped. Its modules and compiled packages
 * stay in the bench's cache, so only the first build takes minutes.
 * @param {import('../workplace.js').Workplace} bench
 * @returns {Promise<{ readonly plain: string, readonly stripped: string }>} paths of the files
 */
export const goProgram = (bench) =>
  bench.once('go program', async () => {
    const cwd = join(bench.folder, 'go-program')
    mkdirSync(cwd)
    writeFileSync(join(cwd, 'go.mod'), GO_MOD)
    writeFileSync(join(cwd, 'main.go'), MAIN_GO)
    const cache = join(process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'weighbridge-bench', 'go')
    const env = {
      CGO_ENABLED: '0',
      GOWORK: 'off',
      GOFLAGS: '-modcacherw -mod=mod',
      GOMODCACHE: join(cache, 'modules'),
      GOCACHE: join(cache, 'build'),
    }
    await printed({ argv: ['go', 'version'], cwd }, bench.signal).catch(() => {
      bench.signal.throwIfAborted()
      throw new Missing('go is missing, and with it the program to analyse. Install Go 1.23 or newer')
    })
    const build = async (/** @type {string} */ name, /** @type {string} */ ldflags) => {
      bench.say(`building the Go program, ${name} (minutes the first time)`)
      await printed({ argv: ['go', 'build', `-ldflags=${ldflags}`, '-o', name, '.'], cwd, env }, bench.signal)
      bench.say(`${name}: ${statSync(join(cwd, name)).size} bytes`)
      return join(cwd, name)
    }
    return { plain: await build('plain', ''), stripped: await build('stripped', '-s -w') }
  })
