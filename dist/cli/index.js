#!/usr/bin/env node
import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 161:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");

/***/ }),

/***/ 760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 975:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

/***/ }),

/***/ 522:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");

/***/ }),

/***/ 215:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ cacheFolder)
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(760);


/** The user's folder for what can be had again (XDG base directory specification), with a part of our own. */
function cacheFolder(environment) {
    const given = environment['XDG_CACHE_HOME'] ?? '';
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(given) ? given : (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0,node_os__WEBPACK_IMPORTED_MODULE_0__.homedir)(), '.cache'), 'weighbridge');
}


/***/ }),

/***/ 322:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ codeOf)
/* harmony export */ });
/** The system's code of an error, such as `ENOENT`; undefined for one that has none. */
const codeOf = (error) => typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;


/***/ }),

/***/ 30:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ groupOf),
/* harmony export */   w: () => (/* binding */ killRunning)
/* harmony export */ });
/** Milliseconds from being asked to end to being made to: a builder tells its engine first. */
const GRACE = 10_000;
/** Programs that run, by the process that leads what they have started. */
const running = new Set();
/**
 * A program that was started as the leader of a group (`detached`), so that what it starts ends with it: `git fetch` leaves
 * its transport behind otherwise. It is also made to end when our own process does (`killRunning`).
 */
function groupOf(child, grace = GRACE) {
    const { pid } = child;
    if (pid === undefined)
        return { end: () => undefined };
    if (running.size === 0)
        process.on('exit', killRunning);
    running.add(pid);
    let timer;
    // Closed: nobody of the group holds its output any more. The number may be another's then.
    child.on('close', () => {
        clearTimeout(timer);
        running.delete(pid);
        if (running.size === 0)
            process.off('exit', killRunning);
    });
    return {
        end() {
            if (!running.has(pid) || timer !== undefined)
                return;
            send(pid, 'SIGTERM');
            timer = setTimeout(() => send(pid, 'SIGKILL'), grace);
        },
    };
}
/** Ends at once all that runs, for when our own process ends and nobody is left to wait. */
function killRunning() {
    for (const pid of running)
        send(pid, 'SIGKILL');
}
function send(pid, signal) {
    try {
        process.kill(-pid, signal);
    }
    catch {
        // It has just ended by itself.
    }
}


/***/ }),

/***/ 40:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ cancellation)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(807);
/* harmony import */ var _exec_groups_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(30);


/** A terminal that is closed cancels as well. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];
/**
 * Aborts when the runner or a person cancels the run, so that what runs is stopped and what was made for it is removed.
 * A second signal, whichever it is, ends the process at once, as Node does by itself, and with it what it has started:
 * `raise` sends it again, to nobody who listens.
 */
function cancellation(process, raise = sendOurselves) {
    const controller = new AbortController();
    const listen = (listener) => {
        for (const each of SIGNALS)
            process.on(each, listener);
        return () => SIGNALS.forEach((each) => process.off(each, listener));
    };
    const stop = listen((signal) => {
        stop();
        const stopAgain = listen((again) => {
            stopAgain();
            (0,_exec_groups_js__WEBPACK_IMPORTED_MODULE_1__/* .killRunning */ .w)();
            raise(again);
        });
        controller.abort((0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .fail */ .fJ)('run.cancelled', { signal }));
    });
    return controller.signal;
}
const sendOurselves = (signal) => {
    process.kill(process.pid, signal);
};


/***/ }),

/***/ 671:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ neverOverBudgetByAccident)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(807);
/* harmony import */ var _safe_log_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(581);


/**
 * What nobody caught ends the process as "could not be measured", with the stack on its error output. Node's own 1 would say
 * that an image is over its budget (issue 11, heading 4).
 */
function neverOverBudgetByAccident(host) {
    host.stderr.on('error', () => undefined); // there is nowhere left to say it
    host.on('uncaughtException', (error) => {
        const lines = (0,_safe_log_js__WEBPACK_IMPORTED_MODULE_1__/* .safeLines */ .B)(`Weighbridge stopped on an error of its own: ${error.stack ?? error.message}`);
        host.stderr.write(`${lines.join('\n')}\n`);
        host.exit(_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EXIT */ .dc.notMeasured);
    });
}


/***/ }),

/***/ 581:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ safeLines),
/* harmony export */   o: () => (/* binding */ safeLine)
/* harmony export */ });
/** Colours, cursor moves (CSI) and titles or links (OSC) of a terminal. */
const TERMINAL_SEQUENCE = 
// oxlint-disable-next-line no-control-regex -- control characters are what this is about
/(?:\u001B\[|\u009B)[0-?]*[ -/]*[@-~]|(?:\u001B\]|\u009D)[^\u0007\u001B\u009C\r\n]*(?:\u0007|\u001B\\|\u009C)/g;
/** What cannot be seen or changes how the rest is seen: control, bidi, zero-width and broken characters, odd line ends. */
const INVISIBLE = /(?!\t)[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu;
/**
 * The lines of an untrusted text as they can be written to the runner's log or a terminal. The runner takes a line
 * for a command when it starts with `::` after white space, or has `##[` anywhere (actions/runner, ActionCommand:
 * TryParseV2, TryParse), and a lone `\r` ends a line for it. Terminal sequences are dropped, other characters that
 * cannot be seen are shown as `\u{202e}`.
 */
function safeLines(text) {
    return text
        .replaceAll(TERMINAL_SEQUENCE, '')
        .split(/\r\n|\r|\n/)
        .map(harmless);
}
/** An untrusted text as one line, for a heading, a title or a file name. */
function safeLine(text) {
    return safeLines(text).join(' ');
}
function harmless(line) {
    return line
        .replaceAll(/\p{Variation_Selector}/gu, '') // it only picks the colourful form of an emoji
        .replaceAll(INVISIBLE, (character) => `\\u{${character.codePointAt(0).toString(16)}}`)
        .replace(/^(\s*):(?=:)/, '$1: ')
        .replaceAll('##[', '## [');
}


/***/ }),

/***/ 38:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ standardOutput)
/* harmony export */ });
/* unused harmony export printable */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(807);
/* harmony import */ var _exec_error_code_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(322);
/* harmony import */ var _safe_log_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(581);



/**
 * A result as it is printed, on lines of its own. Inside a job the runner looks for commands in this output too, wherever it
 * came from, so every line is made harmless here and nowhere before; JSON is so already (report/stable-json.ts), and comes out
 * byte for byte.
 */
const printable = (text) => `${(0,_safe_log_js__WEBPACK_IMPORTED_MODULE_1__/* .safeLines */ .B)(text.replace(/\n$/, '')).join('\n')}\n`;
/**
 * Prints a result, and waits until it is written. A reader that leaves before the end, as `| head -1` does, is no failure:
 * what comes after is nobody's, and the exit code stays the command's own. Throws `output.unwritable` for anything else, as a
 * full disk: a result that nobody can read is none.
 */
function standardOutput(stream) {
    stream.on('error', () => undefined); // the callback below has it too
    return (text) => new Promise((resolve, reject) => {
        stream.write(printable(text), (error) => {
            if (!error || (0,_exec_error_code_js__WEBPACK_IMPORTED_MODULE_2__/* .codeOf */ .$)(error) === 'EPIPE')
                resolve();
            else
                reject((0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .fail */ .fJ)('output.unwritable', { detail: error.message }, error));
        });
    });
}


/***/ }),

/***/ 623:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ terminalRunner)
/* harmony export */ });
/* harmony import */ var _safe_log_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(581);

/** Back to the start of the line and nothing left of it (ECMA-48): for what takes the place of a progress line. */
const CLEAR_LINE = '\r\u001b[K';
/** A progress line that wraps could not be taken back. */
const WIDTH = 79;
/** The runner of the command line. There is nobody to read outputs and the summary, so they are dropped. */
function terminalRunner({ stderr, isTerminal }) {
    let secrets = []; // longest first: a short one would leave the rest of a longer one standing
    const masked = (line) => secrets.reduce((text, secret) => text.replaceAll(secret, '***'), line);
    let standing = false; // whether the cursor is at the end of a progress line
    const takeAway = () => (standing ? CLEAR_LINE : '');
    const print = (line) => {
        stderr.write(`${takeAway()}${masked(line)}\n`);
        standing = false;
    };
    const progress = (line) => {
        const shown = masked((0,_safe_log_js__WEBPACK_IMPORTED_MODULE_0__/* .safeLine */ .o)(line)).slice(0, WIDTH);
        stderr.write(takeAway() + shown);
        standing = shown !== '';
    };
    const say = (lines) => {
        if (isTerminal)
            lines.forEach(print);
    };
    return {
        event: { kind: 'none' },
        async group(title, work) {
            say([(0,_safe_log_js__WEBPACK_IMPORTED_MODULE_0__/* .safeLine */ .o)(title)]);
            return work();
        },
        info: (text) => say((0,_safe_log_js__WEBPACK_IMPORTED_MODULE_0__/* .safeLines */ .B)(text)),
        ...(isTerminal && { progress }),
        annotate({ level, title, message, file, line }) {
            const place = file === undefined ? '' : `${(0,_safe_log_js__WEBPACK_IMPORTED_MODULE_0__/* .safeLine */ .o)(file)}${line === undefined ? '' : `:${line}`}: `;
            const [first = '', ...rest] = (0,_safe_log_js__WEBPACK_IMPORTED_MODULE_0__/* .safeLines */ .B)(message);
            const lines = [`${level}: ${place}${(0,_safe_log_js__WEBPACK_IMPORTED_MODULE_0__/* .safeLine */ .o)(title)}: ${first}`, ...rest.map((each) => `  ${each}`)];
            if (level === 'notice')
                say(lines);
            else
                lines.forEach(print);
        },
        async summary() { },
        output() { },
        async leave() {
            return undefined;
        },
        /** Each of its lines, however short, as the runner of GitHub does: what is printed is printed line by line. */
        mask(secret) {
            const lines = [...secret.split(/[\r\n]/), ...(0,_safe_log_js__WEBPACK_IMPORTED_MODULE_0__/* .safeLines */ .B)(secret)].filter((line) => line.trim() !== '');
            secrets = [...new Set([...secrets, ...lines])].toSorted((a, b) => b.length - a.length);
        },
    };
}


/***/ }),

/***/ 245:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ verdictCode),
/* harmony export */   I: () => (/* binding */ exitCode)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(807);
/* harmony import */ var _units_redact_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(710);


/** 0 within budget, 1 over it, 4 where `strict` takes no budget that could not be checked (docs/cli.md, "Exit codes"). */
function verdictCode({ verdict }, strict) {
    if (verdict.status === 'fail')
        return _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EXIT */ .dc.overBudget;
    return verdict.status === 'unchecked' && strict ? _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EXIT */ .dc.notMeasured : _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EXIT */ .dc.ok;
}
/** Runs a command to its exit code. The one place where errors end: each is said once, in the words of its catalogue. */
async function exitCode(runner, work) {
    try {
        return await work();
    }
    catch (thrown) {
        const error = isOfSystem(thrown) ? refusal(thrown) : thrown;
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .WeighbridgeError */ .kj) {
            runner.annotate({ level: 'error', title: 'Weighbridge', message: error.message });
            return error.exit;
        }
        const message = (0,_units_redact_js__WEBPACK_IMPORTED_MODULE_1__/* .redact */ .E)(error instanceof Error ? (error.stack ?? error.message) : String(error));
        runner.annotate({ level: 'error', title: 'Weighbridge stopped on an error of its own', message });
        return _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EXIT */ .dc.notMeasured;
    }
}
const isOfSystem = (error) => error instanceof Error && 'syscall' in error && 'code' in error;
/** What a system has against a run wherever it comes up: no permission, no room, nothing left of what there is a limit of. */
const REFUSALS = new Set([
    'EACCES',
    'EDQUOT',
    'EIO',
    'EMFILE',
    'ENFILE',
    'ENOMEM',
    'ENOSPC',
    'EPERM',
    'EROFS',
]);
function refusal(error) {
    if (error.syscall === 'mkdtemp')
        return (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .fail */ .fJ)('run.temporary-folder', { detail: error.message }, error);
    return REFUSALS.has(error.code) ? (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .fail */ .fJ)('run.system', { detail: error.message }, error) : error;
}


/***/ }),

/***/ 676:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  y: () => (/* binding */ perform)
});

// EXTERNAL MODULE: ./lib/errors.js + 3 modules
var errors = __nccwpck_require__(807);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __nccwpck_require__(975);
;// CONCATENATED MODULE: ./lib/inputs/argv.js


const COMMON_OPTIONS = { json: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } };
/** Entries of the option table as options of the command line: `--load`, `--tags a --tags b`. */
function argvOptions(entries) {
    return Object.fromEntries(entries.map(([name, { kind }]) => [
        name,
        kind === 'flag' ? { type: 'boolean' } : { type: 'string', multiple: true },
    ]));
}
/** Takes arguments apart; `--json` and `--help` go with any `options`. Throws `cli.usage`. */
function readArgv(argv, options) {
    try {
        const { values, positionals } = (0,external_node_util_.parseArgs)({
            args: joinNegatives(argv),
            options: { ...options, ...COMMON_OPTIONS },
            allowPositionals: true,
            strict: true,
        });
        const given = (name) => {
            const value = values[name];
            return value === undefined ? [] : [value].flat().map(String);
        };
        return { positionals, has: (name) => values[name] === true, given };
    }
    catch (error) {
        const message = typeof error === 'object' && error !== null && 'message' in error ? String(error.message) : String(error);
        // What follows the first sentence is advice on "--" that does not help here.
        const [problem] = message.split(/\. |\.?\n/);
        throw (0,errors/* fail */.fJ)('cli.usage', { problem: `${problem}.` });
    }
}
/** `--budget -5MB` as `--budget=-5MB`: no option starts with a digit, and what is wrong is the size. */
function joinNegatives(argv) {
    const joined = [];
    for (const each of argv) {
        const last = joined.at(-1);
        if (/^-\d/.test(each) && last?.startsWith('--') && !last.includes('='))
            joined[joined.length - 1] = `${last}=${each}`;
        else
            joined.push(each);
    }
    return joined;
}

;// CONCATENATED MODULE: ./lib/inputs/default-name.js
/**
 * A name for an image that was given none: the last folder of its context (`repository` for the checkout itself), the
 * word that tells its Dockerfile from the plain one, and its target: `hello-single`, `product-catalog-debug`.
 */
function defaultName(build, repository) {
    const parts = [folderOf(build.context) || repository, wordOf(build.file), build.target];
    return parts.filter((part) => part !== '').join('-');
}
/** `services/api/` and `https://host/owner/repo.git#main:services/api` are both `api`; `.` and `..` are nothing. */
function folderOf(context) {
    const [address = '', fragment = ''] = context.split('#');
    const subfolder = fragment.split(':')[1] ?? '';
    const path = subfolder.replace(/\/+$/, '') === '' ? address.replace(/\?.*$/, '') : subfolder;
    const names = path.split(/[/\\]/).filter((name) => name !== '' && name !== '.');
    const last = names.at(-1) ?? '';
    return last === '..' ? '' : last.replace(/\.git$/, '');
}
/** `single` of `Dockerfile.single` and of `single.Dockerfile`; nothing of any other name. */
function wordOf(file) {
    const name = file
        .replace(/[?#].*$/s, '')
        .split(/[/\\]/)
        .at(-1) ?? '';
    const match = /^Dockerfile\.(.+)$/i.exec(name) ?? /^(.+)\.Dockerfile$/i.exec(name);
    return match?.[1] ?? '';
}

;// CONCATENATED MODULE: ./lib/inputs/git-token.js
/**
 * Gives the builder `github-token` as the secret that BuildKit reads a Git context with, when the context is a URL on
 * the GitHub server and no token of the user's own is among `secrets`. Other servers never get to see it.
 */
function withGitToken(build, server) {
    const token = build['github-token'];
    if (token === '' || !URL.canParse(build.context))
        return build;
    const { origin, host } = new URL(server);
    if (new URL(build.context).origin !== origin)
        return build;
    if (build.secrets.some((secret) => secret.startsWith('GIT_AUTH_TOKEN=')))
        return build;
    return { ...build, secrets: [...build.secrets, `GIT_AUTH_TOKEN.${host}=${token}`] };
}

;// CONCATENATED MODULE: ./lib/inputs/inspect-options.js
/** What `inspect` takes besides an image; `--help` and docs/cli.md say it in the same words. */
const INSPECT_OPTIONS = {
    layer: {
        value: 'number',
        description: 'All that one layer brings and deletes, heaviest first, and what of it is hidden. Layers are counted from 1, the lowest; a diffID will do, or its first four digits or more',
    },
    path: {
        value: 'glob',
        description: 'Bytes and files at and below a path of the container, and which layers brought them, e.g. /usr/local/go or "/var/cache/*"',
    },
    module: {
        value: 'path',
        description: 'Bytes of a Go module and its packages in every Go program of the image, e.g. google.golang.org/grpc; std is the standard library, and a package will do',
    },
    download: {
        value: '',
        description: 'Also what a pull costs of an image that the engine keeps uncompressed: takes some seconds for each 100 MB',
    },
    stages: {
        value: '',
        description: 'In place of an image: weighs every stage of a Dockerfile. Takes name and the options of the build; --target names the last stage',
    },
};
const INSPECT_ENTRIES = Object.entries(INSPECT_OPTIONS);

;// CONCATENATED MODULE: ./lib/inputs/option.js
const option_text = (description, more = {}) => ({
    kind: 'text',
    description,
    default: '',
    ...more,
});
const flag = (description) => ({ kind: 'flag', description, default: false });
const list = (description, traits = {}) => ({
    kind: 'list',
    description,
    traits,
});

;// CONCATENATED MODULE: ./lib/inputs/options.js

const lines = { ignoreComma: true };
/** The 33 inputs of docker/build-push-action v7: same names, same meaning, same way of writing lists. */
const BUILD_OPTIONS = {
    'add-hosts': list('Host names and their IP addresses for the build, e.g. registry:10.0.0.5'),
    allow: list('Extra privileges the build may use, e.g. network.host or security.insecure'),
    annotations: list('Annotations to set on the image', lines),
    attests: list('Attestations to attach to the image, e.g. type=sbom. Unasked, buildx adds its own default and nothing more; the base is built without the ones named here', lines),
    'build-args': list('Build arguments, NAME=value', lines),
    'build-contexts': list('Named contexts besides the main one, e.g. name=path', lines),
    builder: option_text('Builder to build with; empty for the current one'),
    'cache-from': list('Where to read layer cache from, e.g. type=gha', lines),
    'cache-to': list('Where to write layer cache to, e.g. type=gha,mode=max. The base is built without it', lines),
    call: option_text('Only build can be weighed; run checks with docker/build-push-action'),
    'cgroup-parent': option_text("Parent cgroup of the build's containers"),
    context: option_text('Folder or URL to build from. Default is the checkout, not the Git context, so that the base can be built alike', { default: '.' }),
    file: option_text('Dockerfile, relative to the folder the run starts in. Default is Dockerfile in the context'),
    labels: list('Labels to set on the image', lines),
    load: flag('Load the image into the engine'),
    network: option_text("Network of the build's RUN instructions"),
    'no-cache': flag('Build without using the layer cache'),
    'no-cache-filters': list('Stages to build without using the layer cache'),
    outputs: list('Where to write the result to besides, e.g. type=local,dest=out', { ignoreComma: true, quote: false }),
    platforms: list('Platforms to build for, e.g. linux/amd64'),
    provenance: option_text('Provenance attestation: true, false or its attributes, e.g. mode=max. Empty leaves it to buildx, also in public repositories'),
    pull: flag('Look for newer versions of the base images'),
    push: flag('Push the image to its registry, as soon as it is built: before it is weighed, also when it then turns out to be over budget'),
    sbom: option_text('SBOM attestation: true, false or its attributes'),
    secrets: list('Secrets for the build, id=value', { ignoreComma: true, trim: false }),
    'secret-envs': list('Secrets from environment variables, id=VARIABLE'),
    'secret-files': list('Secrets from files, id=path', lines),
    'shm-size': option_text("Size of /dev/shm in the build's containers, e.g. 2g"),
    ssh: list('SSH agent sockets or keys for the build, e.g. default'),
    tags: list('Names and tags of the image'),
    target: option_text('Stage to build; empty for the last one'),
    ulimit: list("Limits of the build's containers, e.g. nofile=1024:1024", lines),
    'github-token': option_text('Token to read a Git context on the GitHub server with', {
        actionDefault: '${{ github.token }}',
    }),
};
const OWN_OPTIONS = {
    image: option_text('Weigh this image and build nothing: a reference (in the engine, else in its registry), an archive or an OCI layout. Of the inputs of a build only builder and github-token may be set beside it. It has a base only where its record was kept'),
    name: option_text('Name of the image in reports and records. Default comes from the context, the Dockerfile and the target; of an image that is not built, it is the reference'),
    budget: option_text('Most bytes the unpacked image may have, e.g. 20MB or 19.5MiB'),
    'max-growth': option_text('Most the unpacked image may grow over its base, e.g. 5%, 500kB, "5% or 500kB" or "5% and 500kB"'),
    base: option_text('Commit, tag or branch to compare with; one that does not exist is an error. Default is the base of the change'),
    strict: flag('Fail (exit code 4) when a budget could not be checked, e.g. because the base could not be had. Otherwise the verdict is then unchecked, and the step passes'),
    prepare: option_text('Command to run before the build, by a shell, in the folder the run starts in and in the tree of a base that is built again: it makes files that are in no commit, such as npm ci && npm run build'),
    'cache-mounts': list('Cache mounts that are carried from run to run: auto (all that can be), off, or the ids or targets of some'),
    'cache-mounts-save': option_text('When cache mounts are saved: base (on the default branch and on the command line), always (in pull requests and on other branches too) or never. A release neither reads nor saves them', { default: 'base' }),
    comment: option_text('When to comment on the pull request: auto (once something changed, failed or could not be checked), always or never', { default: 'auto', actionOnly: true }),
    token: option_text('Token to comment and to fetch the base with', {
        actionDefault: '${{ github.token }}',
        actionOnly: true,
    }),
};
/** Every option by name: an input of the action, and unless it is `actionOnly`, an option of `weighbridge run`. */
const OPTIONS = { ...OWN_OPTIONS, ...BUILD_OPTIONS };
/** The inputs of the action as pairs, in the order of the table. */
const OPTION_ENTRIES = Object.entries(OPTIONS);
/** Those of them that `weighbridge run` has too, with two dashes before their names. */
const ARGV_ENTRIES = OPTION_ENTRIES.filter(([, { actionOnly }]) => actionOnly !== true);

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(760);
;// CONCATENATED MODULE: ./lib/inputs/checkout-context.js

/**
 * Puts the checkout where docker/build-push-action puts its Git context: `{{defaultContext}}` becomes `.`, and
 * `{{defaultContext}}:services/a` becomes `./services/a`. Any other text is unchanged.
 */
function checkoutContext(text) {
    return text.replace(/\{\{\s*defaultContext\s*\}\}(:?)/, (_, colon) => (colon === '' ? '.' : './'));
}
/**
 * The Dockerfile where BuildKit reads it from that Git context: inside the sub-folder, when one is given. `context` is as
 * the user wrote it.
 */
function checkoutFile(context, file) {
    const [, folder] = /^\{\{\s*defaultContext\s*\}\}:(.+)$/.exec(context) ?? [];
    const elsewhere = file === '' || file === '-' || (0,external_node_path_.isAbsolute)(file) || /^https?:\/\//.test(file);
    return folder === undefined || elsewhere ? file : (0,external_node_path_.join)('.', folder, file);
}

;// CONCATENATED MODULE: ./node_modules/csv-parse/lib/api/CsvError.js
class CsvError extends Error {
  constructor(code, message, options, ...contexts) {
    if (Array.isArray(message)) message = message.join(" ").trim();
    super(message);
    if (Error.captureStackTrace !== undefined) {
      Error.captureStackTrace(this, CsvError);
    }
    this.code = code;
    for (const context of contexts) {
      for (const key in context) {
        const value = context[key];
        this[key] = Buffer.isBuffer(value)
          ? value.toString(options.encoding)
          : value == null
            ? value
            : JSON.parse(JSON.stringify(value));
      }
    }
  }
}



;// CONCATENATED MODULE: ./node_modules/csv-parse/lib/utils/is_object.js
const is_object = function (obj) {
  return typeof obj === "object" && obj !== null && !Array.isArray(obj);
};



;// CONCATENATED MODULE: ./node_modules/csv-parse/lib/api/normalize_columns_array.js



const normalize_columns_array = function (columns) {
  const normalizedColumns = [];
  for (let i = 0, l = columns.length; i < l; i++) {
    const column = columns[i];
    if (column === undefined || column === null || column === false) {
      normalizedColumns[i] = { disabled: true };
    } else if (typeof column === "string" || typeof column === "number") {
      normalizedColumns[i] = { name: `${column}` };
    } else if (is_object(column)) {
      if (typeof column.name !== "string") {
        throw new CsvError("CSV_OPTION_COLUMNS_MISSING_NAME", [
          "Option columns missing name:",
          `property "name" is required at position ${i}`,
          "when column is an object literal",
        ]);
      }
      normalizedColumns[i] = column;
    } else {
      throw new CsvError("CSV_INVALID_COLUMN_DEFINITION", [
        "Invalid column definition:",
        "expect a string or a literal object,",
        `got ${JSON.stringify(column)} at position ${i}`,
      ]);
    }
  }
  return normalizedColumns;
};



;// CONCATENATED MODULE: ./node_modules/csv-parse/lib/utils/ResizeableBuffer.js
class ResizeableBuffer {
  constructor(size = 100) {
    this.size = size;
    this.length = 0;
    this.buf = Buffer.allocUnsafe(size);
  }
  prepend(val) {
    if (Buffer.isBuffer(val)) {
      const length = this.length + val.length;
      if (length >= this.size) {
        this.resize();
        if (length >= this.size) {
          throw Error("INVALID_BUFFER_STATE");
        }
      }
      const buf = this.buf;
      this.buf = Buffer.allocUnsafe(this.size);
      val.copy(this.buf, 0);
      buf.copy(this.buf, val.length);
      this.length += val.length;
    } else {
      const length = this.length++;
      if (length === this.size) {
        this.resize();
      }
      const buf = this.clone();
      this.buf[0] = val;
      buf.copy(this.buf, 1, 0, length);
    }
  }
  append(val) {
    const length = this.length++;
    if (length === this.size) {
      this.resize();
    }
    this.buf[length] = val;
  }
  clone() {
    return Buffer.from(this.buf.slice(0, this.length));
  }
  resize() {
    const length = this.length;
    this.size = this.size * 2;
    const buf = Buffer.allocUnsafe(this.size);
    this.buf.copy(buf, 0, 0, length);
    this.buf = buf;
  }
  toString(encoding) {
    if (encoding) {
      return this.buf.toString(encoding, 0, this.length);
    } else {
      return Uint8Array.prototype.slice.call(this.buf.slice(0, this.length));
    }
  }
  toJSON() {
    return this.toString("utf8");
  }
  reset() {
    this.length = 0;
  }
}

/* harmony default export */ const utils_ResizeableBuffer = (ResizeableBuffer);

;// CONCATENATED MODULE: ./node_modules/csv-parse/lib/api/init_state.js


const init_state = function (options) {
  // ECMAScript WhiteSpace + LineTerminator codepoints, encoded under
  // `options.encoding`. Aligns trimming with `String.prototype.trim()`.
  // https://tc39.es/ecma262/#sec-white-space
  // https://tc39.es/ecma262/#sec-line-terminators
  //
  // Codepoints unrepresentable in the target encoding are dropped: Node's
  // Buffer substitutes them with `?` (0x3F), and including those would cause
  // literal `?` bytes in the input to be trimmed under `latin1`/`ascii`.
  const timchars = [
    // Basic Latin
    0x0020, // [Space](https://www.fileformat.info/info/unicode/char/0020/index.htm)
    0x0009, // [CHARACTER TABULATION (HT)](https://www.fileformat.info/info/unicode/char/0009/index.htm)
    0x000a, // [LINE FEED (LF)](https://www.fileformat.info/info/unicode/char/000a/index.htm)
    0x000d, // [CARRIAGE RETURN (CR)](https://www.fileformat.info/info/unicode/char/000d/index.htm)
    0x000c, // [FORM FEED (FF)](https://www.fileformat.info/info/unicode/char/000c/index.htm)
    0x000b, // [LINE TABULATION (VT)](https://www.fileformat.info/info/unicode/char/000b/index.htm)
    // Latin-1 Supplement
    0x00a0, // [NO-BREAK SPACE (NBSP)](https://www.fileformat.info/info/unicode/char/00a0/index.htm)
    // Ogham
    0x1680, // [OGHAM SPACE MARK](https://www.fileformat.info/info/unicode/char/1680/index.htm)
    // General Punctuation
    0x2000, // [EN QUAD](https://www.fileformat.info/info/unicode/char/2000/index.htm)
    0x2001, // [EM QUAD](https://www.fileformat.info/info/unicode/char/2001/index.htm)
    0x2002, // [EN SPACE](https://www.fileformat.info/info/unicode/char/2002/index.htm)
    0x2003, // [EM SPACE](https://www.fileformat.info/info/unicode/char/2003/index.htm)
    0x2004, // [THREE-PER-EM SPACE](https://www.fileformat.info/info/unicode/char/2004/index.htm)
    0x2005, // [FOUR-PER-EM SPACE](https://www.fileformat.info/info/unicode/char/2005/index.htm)
    0x2006, // [SIX-PER-EM SPACE](https://www.fileformat.info/info/unicode/char/2006/index.htm)
    0x2007, // [FIGURE SPACE](https://www.fileformat.info/info/unicode/char/2007/index.htm)
    0x2008, // [PUNCTUATION SPACE](https://www.fileformat.info/info/unicode/char/2008/index.htm)
    0x2009, // [THIN SPACE](https://www.fileformat.info/info/unicode/char/2009/index.htm)
    0x200a, // [HAIR SPACE](https://www.fileformat.info/info/unicode/char/200a/index.htm)
    0x2028, // [LINE SEPARATOR](https://www.fileformat.info/info/unicode/char/2028/index.htm)
    0x2029, // [PARAGRAPH SEPARATOR](https://www.fileformat.info/info/unicode/char/2029/index.htm)
    0x202f, // [NARROW NO-BREAK SPACE (NNBSP)](https://www.fileformat.info/info/unicode/char/202f/index.htm)
    0x205f, // [MEDIUM MATHEMATICAL SPACE (MMSP)](https://www.fileformat.info/info/unicode/char/205f/index.htm)
    0x3000, // [IDEOGRAPHIC SPACE](https://www.fileformat.info/info/unicode/char/3000/index.htm)
    0xfeff, // [ZERO WIDTH NO-BREAK SPACE (BOM)](https://www.fileformat.info/info/unicode/char/feff/index.htm)
  ].reduce((acc, codepoint) => {
    const encoded = Buffer.from(
      String.fromCharCode(codepoint),
      options.encoding,
    );
    if (codepoint !== 0x3f && encoded.length === 1 && encoded[0] === 0x3f) {
      return acc;
    }
    acc.push(encoded);
    return acc;
  }, []);
  // First-byte lookup table for `__isCharTrimable`. Non-whitespace bytes
  // (the common case) bail out in O(1) without scanning every timchar.
  const timcharFirstBytes = new Uint8Array(256);
  for (const t of timchars) timcharFirstBytes[t[0]] = 1;
  return {
    bomSkipped: false,
    bufBytesStart: 0,
    castField: options.cast_function,
    commenting: false,
    delimiterBufPrevious: undefined,
    delimiterDiscovered: false,
    // Current error encountered by a record
    error: undefined,
    enabled: options.from_line === 1,
    escaping: false,
    escapeIsQuote:
      Buffer.isBuffer(options.escape) &&
      Buffer.isBuffer(options.quote) &&
      Buffer.compare(options.escape, options.quote) === 0,
    // columns can be `false`, `true`, `Array`
    expectedRecordLength: Array.isArray(options.columns)
      ? options.columns.length
      : undefined,
    field: new utils_ResizeableBuffer(20),
    firstLineToHeaders: options.cast_first_line_to_header,
    needMoreDataSize: Math.max(
      // Skip if the remaining buffer smaller than comment
      options.comment !== null ? options.comment.length : 0,
      // Skip if the remaining buffer can be delimiter
      ...(options.delimiter
        ? options.delimiter.map((delimiter) => delimiter.length)
        : []),
      // Auto discovery of delimiter is limited to 1 character
      options.delimiter_auto ? 1 : 0,
      // Skip if the remaining buffer can be escape sequence
      options.quote !== null ? options.quote.length : 0,
      // Skip if the remaining buffer can be a multi-byte trim character
      ...timchars.map((t) => t.length),
    ),
    previousBuf: undefined,
    quoting: false,
    stop: false,
    rawBuffer: new utils_ResizeableBuffer(100),
    record: [],
    recordHasError: false,
    record_length: 0,
    recordDelimiterMaxLength:
      options.record_delimiter.length === 0
        ? 0
        : Math.max(...options.record_delimiter.map((v) => v.length)),
    trimChars: [
      Buffer.from(" ", options.encoding)[0],
      Buffer.from("\t", options.encoding)[0],
    ],
    wasQuoting: false,
    wasRowDelimiter: false,
    timchars: timchars,
    timcharFirstBytes: timcharFirstBytes,
  };
};



;// CONCATENATED MODULE: ./node_modules/csv-parse/lib/utils/underscore.js
const underscore = function (str) {
  return str.replace(/([A-Z])/g, function (_, match) {
    return "_" + match.toLowerCase();
  });
};



;// CONCATENATED MODULE: ./node_modules/csv-parse/lib/api/normalize_options.js





const normalize_options = function (opts) {
  const options = {};
  // Merge with user options
  for (const opt in opts) {
    options[underscore(opt)] = opts[opt];
  }
  // Normalize option `encoding`
  // Note: defined first because other options depends on it
  // to convert chars/strings into buffers.
  if (options.encoding === undefined || options.encoding === true) {
    options.encoding = "utf8";
  } else if (options.encoding === null || options.encoding === false) {
    options.encoding = null;
  } else if (
    typeof options.encoding !== "string" &&
    options.encoding !== null
  ) {
    throw new CsvError(
      "CSV_INVALID_OPTION_ENCODING",
      [
        "Invalid option encoding:",
        "encoding must be a string or null to return a buffer,",
        `got ${JSON.stringify(options.encoding)}`,
      ],
      options,
    );
  }
  // Normalize option `bom`
  if (
    options.bom === undefined ||
    options.bom === null ||
    options.bom === false
  ) {
    options.bom = false;
  } else if (options.bom !== true) {
    throw new CsvError(
      "CSV_INVALID_OPTION_BOM",
      [
        "Invalid option bom:",
        "bom must be true,",
        `got ${JSON.stringify(options.bom)}`,
      ],
      options,
    );
  }
  // Normalize option `cast`
  options.cast_function = null;
  if (
    options.cast === undefined ||
    options.cast === null ||
    options.cast === false ||
    options.cast === ""
  ) {
    options.cast = undefined;
  } else if (typeof options.cast === "function") {
    options.cast_function = options.cast;
    options.cast = true;
  } else if (options.cast !== true) {
    throw new CsvError(
      "CSV_INVALID_OPTION_CAST",
      [
        "Invalid option cast:",
        "cast must be true or a function,",
        `got ${JSON.stringify(options.cast)}`,
      ],
      options,
    );
  }
  // Normalize option `cast_date`
  if (
    options.cast_date === undefined ||
    options.cast_date === null ||
    options.cast_date === false ||
    options.cast_date === ""
  ) {
    options.cast_date = false;
  } else if (options.cast_date === true) {
    options.cast_date = function (value) {
      const date = Date.parse(value);
      return !isNaN(date) ? new Date(date) : value;
    };
  } else if (typeof options.cast_date !== "function") {
    throw new CsvError(
      "CSV_INVALID_OPTION_CAST_DATE",
      [
        "Invalid option cast_date:",
        "cast_date must be true or a function,",
        `got ${JSON.stringify(options.cast_date)}`,
      ],
      options,
    );
  }
  // Normalize option `columns`
  options.cast_first_line_to_header = undefined;
  if (options.columns === true) {
    // Fields in the first line are converted as-is to columns
    options.cast_first_line_to_header = undefined;
  } else if (typeof options.columns === "function") {
    options.cast_first_line_to_header = options.columns;
    options.columns = true;
  } else if (Array.isArray(options.columns)) {
    options.columns = normalize_columns_array(options.columns);
  } else if (
    options.columns === undefined ||
    options.columns === null ||
    options.columns === false
  ) {
    options.columns = false;
  } else {
    throw new CsvError(
      "CSV_INVALID_OPTION_COLUMNS",
      [
        "Invalid option columns:",
        "expect an array, a function or true,",
        `got ${JSON.stringify(options.columns)}`,
      ],
      options,
    );
  }
  // Normalize option `group_columns_by_name`
  if (
    options.group_columns_by_name === undefined ||
    options.group_columns_by_name === null ||
    options.group_columns_by_name === false
  ) {
    options.group_columns_by_name = false;
  } else if (options.group_columns_by_name !== true) {
    throw new CsvError(
      "CSV_INVALID_OPTION_GROUP_COLUMNS_BY_NAME",
      [
        "Invalid option group_columns_by_name:",
        "expect an boolean,",
        `got ${JSON.stringify(options.group_columns_by_name)}`,
      ],
      options,
    );
  } else if (options.columns === false) {
    throw new CsvError(
      "CSV_INVALID_OPTION_GROUP_COLUMNS_BY_NAME",
      [
        "Invalid option group_columns_by_name:",
        "the `columns` mode must be activated.",
      ],
      options,
    );
  }
  // Normalize option `comment`
  if (
    options.comment === undefined ||
    options.comment === null ||
    options.comment === false ||
    options.comment === ""
  ) {
    options.comment = null;
  } else {
    if (typeof options.comment === "string") {
      options.comment = Buffer.from(options.comment, options.encoding);
    }
    if (!Buffer.isBuffer(options.comment)) {
      throw new CsvError(
        "CSV_INVALID_OPTION_COMMENT",
        [
          "Invalid option comment:",
          "comment must be a buffer or a string,",
          `got ${JSON.stringify(options.comment)}`,
        ],
        options,
      );
    }
  }
  // Normalize option `comment_no_infix`
  if (
    options.comment_no_infix === undefined ||
    options.comment_no_infix === null ||
    options.comment_no_infix === false
  ) {
    options.comment_no_infix = false;
  } else if (options.comment_no_infix !== true) {
    throw new CsvError(
      "CSV_INVALID_OPTION_COMMENT",
      [
        "Invalid option comment_no_infix:",
        "value must be a boolean,",
        `got ${JSON.stringify(options.comment_no_infix)}`,
      ],
      options,
    );
  }
  // Normalize option `delimiter_auto`
  if (
    options.delimiter_auto === undefined ||
    options.delimiter_auto === null ||
    options.delimiter_auto === false
  ) {
    options.delimiter_auto = false;
  } else if (options.delimiter_auto === true) {
    options.delimiter_auto = {};
  } else if (!is_object(options.delimiter_auto)) {
    throw new CsvError(
      "CSV_INVALID_OPTION_DELIMITER_AUTO",
      [
        "Invalid option delimiter_auto:",
        "delimiter_auto must be a boolean or a configuration object,",
        `got ${JSON.stringify(options.delimiter_auto)}`,
      ],
      options,
    );
  }
  if (options.delimiter_auto) {
    if (options.delimiter_auto.preferred === undefined)
      options.delimiter_auto.preferred = {
        [",".charCodeAt(0)]: 1.8,
        ["\t".charCodeAt(0)]: 1.8,
        [";".charCodeAt(0)]: 1.6,
        [" ".charCodeAt(0)]: 1.6,
        [":".charCodeAt(0)]: 1.5,
        [".".charCodeAt(0)]: 1.4,
        ["/".charCodeAt(0)]: 1.4,
      };
    else if (!is_object(options.delimiter_auto.preferred)) {
      throw new CsvError(
        "CSV_INVALID_OPTION_DELIMITER_AUTO",
        [
          "Invalid option delimiter_auto:",
          "preferred must be an object,",
          `got ${JSON.stringify(options.delimiter_auto.preferred)}`,
        ],
        options,
      );
    }
    if (options.delimiter_auto.score === undefined)
      options.delimiter_auto.score = (info, options) => {
        return (
          (info.total - info.std) * (options.preferred[info.char_code] || 1)
        );
      };
    else if (typeof options.delimiter_auto.score !== "function") {
      throw new CsvError(
        "CSV_INVALID_OPTION_DELIMITER_AUTO",
        [
          "Invalid option delimiter_auto:",
          "score must be a function,",
          `got ${JSON.stringify(options.delimiter_auto.score)}`,
        ],
        options,
      );
    }
    if (options.delimiter_auto.size === undefined)
      options.delimiter_auto.size = 2048;
    else if (typeof options.delimiter_auto.size !== "number") {
      throw new CsvError(
        "CSV_INVALID_OPTION_DELIMITER_AUTO",
        [
          "Invalid option delimiter_auto:",
          "size must be a number,",
          `got ${JSON.stringify(options.delimiter_auto.size)}`,
        ],
        options,
      );
    }
  }
  // Normalize option `delimiter`
  const delimiter_json = JSON.stringify(options.delimiter);
  if (options.delimiter_auto !== false) {
    options.delimiter = [];
  }
  if (!Array.isArray(options.delimiter)) {
    if (
      options.delimiter === undefined ||
      options.delimiter === null ||
      options.delimiter === false
    ) {
      options.delimiter = Buffer.from(",", options.encoding);
    }
    options.delimiter = [options.delimiter];
  }
  options.delimiter = options.delimiter.map(function (delimiter) {
    if (typeof delimiter === "string") {
      delimiter = Buffer.from(delimiter, options.encoding);
    }
    if (!Buffer.isBuffer(delimiter) || delimiter.length === 0) {
      throw new CsvError(
        "CSV_INVALID_OPTION_DELIMITER",
        [
          "Invalid option delimiter:",
          "delimiter must be a non empty string or buffer or array of string|buffer,",
          `got ${delimiter_json}`,
        ],
        options,
      );
    }
    return delimiter;
  });
  // Normalize option `escape`
  if (options.escape === undefined || options.escape === true) {
    options.escape = Buffer.from('"', options.encoding);
  } else if (typeof options.escape === "string") {
    options.escape = Buffer.from(options.escape, options.encoding);
  } else if (options.escape === null || options.escape === false) {
    options.escape = null;
  }
  if (options.escape !== null) {
    if (!Buffer.isBuffer(options.escape)) {
      throw new Error(
        `Invalid Option: escape must be a buffer, a string or a boolean, got ${JSON.stringify(options.escape)}`,
      );
    }
  }
  // Normalize option `from`
  if (options.from === undefined || options.from === null) {
    options.from = 1;
  } else {
    if (typeof options.from === "string" && /\d+/.test(options.from)) {
      options.from = parseInt(options.from);
    }
    if (Number.isInteger(options.from)) {
      if (options.from < 0) {
        throw new Error(
          `Invalid Option: from must be a positive integer, got ${JSON.stringify(opts.from)}`,
        );
      }
    } else {
      throw new Error(
        `Invalid Option: from must be an integer, got ${JSON.stringify(options.from)}`,
      );
    }
  }
  // Normalize option `from_line`
  if (options.from_line === undefined || options.from_line === null) {
    options.from_line = 1;
  } else {
    if (
      typeof options.from_line === "string" &&
      /\d+/.test(options.from_line)
    ) {
      options.from_line = parseInt(options.from_line);
    }
    if (Number.isInteger(options.from_line)) {
      if (options.from_line <= 0) {
        throw new Error(
          `Invalid Option: from_line must be a positive integer greater than 0, got ${JSON.stringify(opts.from_line)}`,
        );
      }
    } else {
      throw new Error(
        `Invalid Option: from_line must be an integer, got ${JSON.stringify(opts.from_line)}`,
      );
    }
  }
  // Normalize options `ignore_last_delimiters`
  if (
    options.ignore_last_delimiters === undefined ||
    options.ignore_last_delimiters === null
  ) {
    options.ignore_last_delimiters = false;
  } else if (typeof options.ignore_last_delimiters === "number") {
    options.ignore_last_delimiters = Math.floor(options.ignore_last_delimiters);
    if (options.ignore_last_delimiters === 0) {
      options.ignore_last_delimiters = false;
    }
  } else if (typeof options.ignore_last_delimiters !== "boolean") {
    throw new CsvError(
      "CSV_INVALID_OPTION_IGNORE_LAST_DELIMITERS",
      [
        "Invalid option `ignore_last_delimiters`:",
        "the value must be a boolean value or an integer,",
        `got ${JSON.stringify(options.ignore_last_delimiters)}`,
      ],
      options,
    );
  }
  if (options.ignore_last_delimiters === true && options.columns === false) {
    throw new CsvError(
      "CSV_IGNORE_LAST_DELIMITERS_REQUIRES_COLUMNS",
      [
        "The option `ignore_last_delimiters`",
        "requires the activation of the `columns` option",
      ],
      options,
    );
  }
  // Normalize option `info`
  if (
    options.info === undefined ||
    options.info === null ||
    options.info === false
  ) {
    options.info = false;
  } else if (options.info !== true) {
    throw new Error(
      `Invalid Option: info must be true, got ${JSON.stringify(options.info)}`,
    );
  }
  // Normalize option `max_record_size`
  if (
    options.max_record_size === undefined ||
    options.max_record_size === null ||
    options.max_record_size === false
  ) {
    options.max_record_size = 0;
  } else if (
    Number.isInteger(options.max_record_size) &&
    options.max_record_size >= 0
  ) {
    // Great, nothing to do
  } else if (
    typeof options.max_record_size === "string" &&
    /\d+/.test(options.max_record_size)
  ) {
    options.max_record_size = parseInt(options.max_record_size);
  } else {
    throw new Error(
      `Invalid Option: max_record_size must be a positive integer, got ${JSON.stringify(options.max_record_size)}`,
    );
  }
  // Normalize option `objname`
  if (
    options.objname === undefined ||
    options.objname === null ||
    options.objname === false
  ) {
    options.objname = undefined;
  } else if (Buffer.isBuffer(options.objname)) {
    if (options.objname.length === 0) {
      throw new Error(`Invalid Option: objname must be a non empty buffer`);
    }
    if (options.encoding === null) {
      // Don't call `toString`, leave objname as a buffer
    } else {
      options.objname = options.objname.toString(options.encoding);
    }
  } else if (typeof options.objname === "string") {
    if (options.objname.length === 0) {
      throw new Error(`Invalid Option: objname must be a non empty string`);
    }
    // Great, nothing to do
  } else if (typeof options.objname === "number") {
    // if(options.objname.length === 0){
    //   throw new Error(`Invalid Option: objname must be a non empty string`);
    // }
    // Great, nothing to do
  } else {
    throw new Error(
      `Invalid Option: objname must be a string or a buffer, got ${options.objname}`,
    );
  }
  if (options.objname !== undefined) {
    if (typeof options.objname === "number") {
      if (options.columns !== false) {
        throw Error(
          "Invalid Option: objname index cannot be combined with columns or be defined as a field",
        );
      }
    } else {
      // A string or a buffer
      if (options.columns === false) {
        throw Error(
          "Invalid Option: objname field must be combined with columns or be defined as an index",
        );
      }
    }
  }
  // Normalize option `on_record`
  if (options.on_record === undefined || options.on_record === null) {
    options.on_record = undefined;
  } else if (typeof options.on_record !== "function") {
    throw new CsvError(
      "CSV_INVALID_OPTION_ON_RECORD",
      [
        "Invalid option `on_record`:",
        "expect a function,",
        `got ${JSON.stringify(options.on_record)}`,
      ],
      options,
    );
  }
  // Normalize option `on_skip`
  // options.on_skip ??= (err, chunk) => {
  //   this.emit('skip', err, chunk);
  // };
  if (
    options.on_skip !== undefined &&
    options.on_skip !== null &&
    typeof options.on_skip !== "function"
  ) {
    throw new Error(
      `Invalid Option: on_skip must be a function, got ${JSON.stringify(options.on_skip)}`,
    );
  }
  // Normalize option `quote`
  if (
    options.quote === null ||
    options.quote === false ||
    options.quote === ""
  ) {
    options.quote = null;
  } else {
    if (options.quote === undefined || options.quote === true) {
      options.quote = Buffer.from('"', options.encoding);
    } else if (typeof options.quote === "string") {
      options.quote = Buffer.from(options.quote, options.encoding);
    }
    if (!Buffer.isBuffer(options.quote)) {
      throw new Error(
        `Invalid Option: quote must be a buffer or a string, got ${JSON.stringify(options.quote)}`,
      );
    }
  }
  // Normalize option `raw`
  if (
    options.raw === undefined ||
    options.raw === null ||
    options.raw === false
  ) {
    options.raw = false;
  } else if (options.raw !== true) {
    throw new Error(
      `Invalid Option: raw must be true, got ${JSON.stringify(options.raw)}`,
    );
  }
  // Normalize option `record_delimiter`
  if (options.record_delimiter === undefined) {
    options.record_delimiter = [];
  } else if (
    typeof options.record_delimiter === "string" ||
    Buffer.isBuffer(options.record_delimiter)
  ) {
    if (options.record_delimiter.length === 0) {
      throw new CsvError(
        "CSV_INVALID_OPTION_RECORD_DELIMITER",
        [
          "Invalid option `record_delimiter`:",
          "value must be a non empty string or buffer,",
          `got ${JSON.stringify(options.record_delimiter)}`,
        ],
        options,
      );
    }
    options.record_delimiter = [options.record_delimiter];
  } else if (!Array.isArray(options.record_delimiter)) {
    throw new CsvError(
      "CSV_INVALID_OPTION_RECORD_DELIMITER",
      [
        "Invalid option `record_delimiter`:",
        "value must be a string, a buffer or array of string|buffer,",
        `got ${JSON.stringify(options.record_delimiter)}`,
      ],
      options,
    );
  }
  options.record_delimiter = options.record_delimiter.map(function (rd, i) {
    if (typeof rd !== "string" && !Buffer.isBuffer(rd)) {
      throw new CsvError(
        "CSV_INVALID_OPTION_RECORD_DELIMITER",
        [
          "Invalid option `record_delimiter`:",
          "value must be a string, a buffer or array of string|buffer",
          `at index ${i},`,
          `got ${JSON.stringify(rd)}`,
        ],
        options,
      );
    } else if (rd.length === 0) {
      throw new CsvError(
        "CSV_INVALID_OPTION_RECORD_DELIMITER",
        [
          "Invalid option `record_delimiter`:",
          "value must be a non empty string or buffer",
          `at index ${i},`,
          `got ${JSON.stringify(rd)}`,
        ],
        options,
      );
    }
    if (typeof rd === "string") {
      rd = Buffer.from(rd, options.encoding);
    }
    return rd;
  });
  // Normalize option `relax_column_count`
  if (typeof options.relax_column_count === "boolean") {
    // Great, nothing to do
  } else if (
    options.relax_column_count === undefined ||
    options.relax_column_count === null
  ) {
    options.relax_column_count = false;
  } else {
    throw new Error(
      `Invalid Option: relax_column_count must be a boolean, got ${JSON.stringify(options.relax_column_count)}`,
    );
  }
  if (typeof options.relax_column_count_less === "boolean") {
    // Great, nothing to do
  } else if (
    options.relax_column_count_less === undefined ||
    options.relax_column_count_less === null
  ) {
    options.relax_column_count_less = false;
  } else {
    throw new Error(
      `Invalid Option: relax_column_count_less must be a boolean, got ${JSON.stringify(options.relax_column_count_less)}`,
    );
  }
  if (typeof options.relax_column_count_more === "boolean") {
    // Great, nothing to do
  } else if (
    options.relax_column_count_more === undefined ||
    options.relax_column_count_more === null
  ) {
    options.relax_column_count_more = false;
  } else {
    throw new Error(
      `Invalid Option: relax_column_count_more must be a boolean, got ${JSON.stringify(options.relax_column_count_more)}`,
    );
  }
  // Normalize option `relax_quotes`
  if (typeof options.relax_quotes === "boolean") {
    // Great, nothing to do
  } else if (
    options.relax_quotes === undefined ||
    options.relax_quotes === null
  ) {
    options.relax_quotes = false;
  } else {
    throw new Error(
      `Invalid Option: relax_quotes must be a boolean, got ${JSON.stringify(options.relax_quotes)}`,
    );
  }
  // Normalize option `skip_empty_lines`
  if (typeof options.skip_empty_lines === "boolean") {
    // Great, nothing to do
  } else if (
    options.skip_empty_lines === undefined ||
    options.skip_empty_lines === null
  ) {
    options.skip_empty_lines = false;
  } else {
    throw new Error(
      `Invalid Option: skip_empty_lines must be a boolean, got ${JSON.stringify(options.skip_empty_lines)}`,
    );
  }
  // Normalize option `skip_records_with_empty_values`
  if (typeof options.skip_records_with_empty_values === "boolean") {
    // Great, nothing to do
  } else if (
    options.skip_records_with_empty_values === undefined ||
    options.skip_records_with_empty_values === null
  ) {
    options.skip_records_with_empty_values = false;
  } else {
    throw new Error(
      `Invalid Option: skip_records_with_empty_values must be a boolean, got ${JSON.stringify(options.skip_records_with_empty_values)}`,
    );
  }
  // Normalize option `skip_records_with_error`
  if (typeof options.skip_records_with_error === "boolean") {
    // Great, nothing to do
  } else if (
    options.skip_records_with_error === undefined ||
    options.skip_records_with_error === null
  ) {
    options.skip_records_with_error = false;
  } else {
    throw new Error(
      `Invalid Option: skip_records_with_error must be a boolean, got ${JSON.stringify(options.skip_records_with_error)}`,
    );
  }
  // Normalize option `rtrim`
  if (
    options.rtrim === undefined ||
    options.rtrim === null ||
    options.rtrim === false
  ) {
    options.rtrim = false;
  } else if (options.rtrim !== true) {
    throw new Error(
      `Invalid Option: rtrim must be a boolean, got ${JSON.stringify(options.rtrim)}`,
    );
  }
  // Normalize option `ltrim`
  if (
    options.ltrim === undefined ||
    options.ltrim === null ||
    options.ltrim === false
  ) {
    options.ltrim = false;
  } else if (options.ltrim !== true) {
    throw new Error(
      `Invalid Option: ltrim must be a boolean, got ${JSON.stringify(options.ltrim)}`,
    );
  }
  // Normalize option `trim`
  if (
    options.trim === undefined ||
    options.trim === null ||
    options.trim === false
  ) {
    options.trim = false;
  } else if (options.trim !== true) {
    throw new Error(
      `Invalid Option: trim must be a boolean, got ${JSON.stringify(options.trim)}`,
    );
  }
  // Normalize options `trim`, `ltrim` and `rtrim`
  if (options.trim === true && opts.ltrim !== false) {
    options.ltrim = true;
  } else if (options.ltrim !== true) {
    options.ltrim = false;
  }
  if (options.trim === true && opts.rtrim !== false) {
    options.rtrim = true;
  } else if (options.rtrim !== true) {
    options.rtrim = false;
  }
  // Normalize option `to`
  if (options.to === undefined || options.to === null) {
    options.to = -1;
  } else if (options.to !== -1) {
    if (typeof options.to === "string" && /\d+/.test(options.to)) {
      options.to = parseInt(options.to);
    }
    if (Number.isInteger(options.to)) {
      if (options.to <= 0) {
        throw new Error(
          `Invalid Option: to must be a positive integer greater than 0, got ${JSON.stringify(opts.to)}`,
        );
      }
    } else {
      throw new Error(
        `Invalid Option: to must be an integer, got ${JSON.stringify(opts.to)}`,
      );
    }
  }
  // Normalize option `to_line`
  if (options.to_line === undefined || options.to_line === null) {
    options.to_line = -1;
  } else if (options.to_line !== -1) {
    if (typeof options.to_line === "string" && /\d+/.test(options.to_line)) {
      options.to_line = parseInt(options.to_line);
    }
    if (Number.isInteger(options.to_line)) {
      if (options.to_line <= 0) {
        throw new Error(
          `Invalid Option: to_line must be a positive integer greater than 0, got ${JSON.stringify(opts.to_line)}`,
        );
      }
    } else {
      throw new Error(
        `Invalid Option: to_line must be an integer, got ${JSON.stringify(opts.to_line)}`,
      );
    }
  }
  return options;
};



;// CONCATENATED MODULE: ./node_modules/csv-parse/lib/utils/delimiter_discover.js



// Discussed in [issue #400](https://github.com/adaltas/node-csv/issues/400)
// See https://github.com/python/cpython/blob/ea1b1c579f600cc85d145c60862b2e6b98701b24/Lib/csv.py#L349
const delimiter_discover = function (records, options) {
  // Normalize the configuration
  if (!options) {
    ({ delimiter_auto: options } = normalize_options({ delimiter_auto: true }));
  }
  // Convert String to Buffer
  if (typeof records === "string") {
    records = Buffer.from(records);
  }
  // Convert Buffer to an array of records
  if (Buffer.isBuffer(records)) {
    records = ((data) => {
      const records = [];
      const parser = transform({ delimiter: [] });
      const push = (record) => records.push(record);
      const close = () => {};
      const error = parser.parse(data, true, push, close);
      if (error !== undefined) throw error;
      return records;
    })(records);
  }
  // Info array initialization, 127 entries, one per char code
  const info = Array(127)
    .fill()
    .map(() => ({ lines: [] }));
  // Traverse each records, count occurences per char code
  records.map(([record], line) => {
    for (let i = 0, l = record.length; i < l; i++) {
      // Count the character frequency
      const code = record.charCodeAt(i);
      if (info[code].lines[line] === undefined) info[code].lines[line] = 0;
      info[code].lines[line]++;
    }
  });
  // Traverse each char code, compute the score
  info.map((info, i) => {
    info.char_code = i;
    info.std = std(info.lines);
    info.total = info.lines.reduce((acc, val) => acc + val, 0);
    info.preferred = !!options.preferred[i];
    info.score = options.score(info, options);
  });
  // Extract the dominant character
  const result = info.reduce(
    (acc, info) => (acc.score > info.score ? acc : info),
    {},
  );
  return String.fromCharCode(result.char_code);
};

const std = function (array) {
  const n = array.length;
  if (n === 0) return 0;
  const mean = array.reduce((a, b) => a + b) / n;
  return Math.sqrt(
    array.map((x) => Math.pow(x - mean, 2)).reduce((a, b) => a + b) / n,
  );
};



;// CONCATENATED MODULE: ./node_modules/csv-parse/lib/api/index.js






const isRecordEmpty = function (record) {
  return record.every(
    (field) =>
      field == null || (field.toString && field.toString().trim() === ""),
  );
};

const cr = 13; // `\r`, carriage return, 0x0D in hexadécimal, 13 in decimal
const nl = 10; // `\n`, newline, 0x0A in hexadecimal, 10 in decimal

const boms = {
  // Note, the following are equals:
  // Buffer.from("\ufeff")
  // Buffer.from([239, 187, 191])
  // Buffer.from('EFBBBF', 'hex')
  utf8: Buffer.from([239, 187, 191]),
  // Note, the following are equals:
  // Buffer.from "\ufeff", 'utf16le
  // Buffer.from([255, 254])
  utf16le: Buffer.from([255, 254]),
};

const transform = function (original_options = {}) {
  const info = {
    bytes: 0,
    bytes_records: 0,
    comment_lines: 0,
    empty_lines: 0,
    invalid_field_length: 0,
    lines: 1,
    records: 0,
  };
  const options = normalize_options(original_options);
  return {
    info: info,
    original_options: original_options,
    options: options,
    state: init_state(options),
    __needMoreData: function (i, bufLen, end) {
      if (end) return false;
      const { encoding, escape, quote } = this.options;
      const { quoting, needMoreDataSize, recordDelimiterMaxLength } =
        this.state;
      const numOfCharLeft = bufLen - i - 1;
      const requiredLength = Math.max(
        needMoreDataSize,
        // Skip if the remaining buffer smaller than record delimiter
        // If "record_delimiter" is yet to be discovered:
        // 1. It is equals to `[]` and "recordDelimiterMaxLength" equals `0`
        // 2. We set the length to windows line ending in the current encoding
        // Note, that encoding is known from user or bom discovery at that point
        // recordDelimiterMaxLength,
        recordDelimiterMaxLength === 0
          ? Buffer.from("\r\n", encoding).length
          : recordDelimiterMaxLength,
        // Skip if remaining buffer can be an escaped quote
        quoting ? (escape === null ? 0 : escape.length) + quote.length : 0,
        // Skip if remaining buffer can be record delimiter following the closing quote
        quoting ? quote.length + recordDelimiterMaxLength : 0,
      );
      return numOfCharLeft < requiredLength;
    },
    // Central parser implementation
    parse: function (nextBuf, end, push, close) {
      const {
        bom,
        comment_no_infix,
        delimiter_auto,
        encoding,
        from_line,
        ltrim,
        max_record_size,
        raw,
        relax_quotes,
        rtrim,
        skip_empty_lines,
        to,
        to_line,
      } = this.options;
      let { comment, escape, quote, record_delimiter } = this.options;
      const {
        bomSkipped,
        delimiterDiscovered,
        delimiterBufPrevious,
        rawBuffer,
        escapeIsQuote,
      } = this.state;
      // Automatic delimiter discovery
      if (!delimiterDiscovered && delimiter_auto) {
        let delimiterBuf;
        if (delimiterBufPrevious === undefined) {
          delimiterBuf = nextBuf;
        } else if (
          delimiterBufPrevious !== undefined &&
          nextBuf === undefined
        ) {
          delimiterBuf = delimiterBufPrevious;
        } else {
          delimiterBuf = Buffer.concat([delimiterBufPrevious, nextBuf]);
        }
        // Ensure that nextBuf is not concatenated a second time during buffer reconciliation
        nextBuf = undefined;
        // this.delimiterBufPrevious = delimiterBuf;
        if (end || delimiterBuf.length > delimiter_auto.size) {
          this.options.delimiter = [
            Buffer.from(
              delimiter_discover(delimiterBuf, this.options.delimiter_auto),
            ),
          ];
          this.state.previousBuf = delimiterBuf;
          this.state.delimiterBufPrevious = undefined;
          this.state.delimiterDiscovered = true;
        } else {
          this.state.delimiterBufPrevious = delimiterBuf;
          return;
        }
      }
      // Previous buffers reconciliation
      const { previousBuf } = this.state;
      let buf;
      if (previousBuf === undefined) {
        if (nextBuf === undefined) {
          // Handle empty string
          close();
          return;
        } else {
          buf = nextBuf;
        }
      } else if (previousBuf !== undefined && nextBuf === undefined) {
        buf = previousBuf;
      } else {
        buf = Buffer.concat([previousBuf, nextBuf]);
      }
      // Handle UTF BOM
      if (bomSkipped === false) {
        if (bom === false) {
          this.state.bomSkipped = true;
        } else if (buf.length < 3) {
          // No enough data
          if (end === false) {
            // Wait for more data
            this.state.previousBuf = buf;
            return;
          }
        } else {
          for (const encoding in boms) {
            if (boms[encoding].compare(buf, 0, boms[encoding].length) === 0) {
              // Skip BOM
              const bomLength = boms[encoding].length;
              this.state.bufBytesStart += bomLength;
              buf = buf.slice(bomLength);
              // Renormalize original options with the new encoding
              const options = normalize_options({
                ...this.original_options,
                encoding: encoding,
              });
              // Properties are merged with the existing options instance
              for (const key in options) {
                this.options[key] = options[key];
              }
              // Options will re-evaluate the Buffer with the new encoding
              ({ comment, escape, quote } = this.options);
              break;
            }
          }
          this.state.bomSkipped = true;
        }
      }
      const bufLen = buf.length;
      let pos;
      for (pos = 0; pos < bufLen; pos++) {
        // Ensure we get enough space to look ahead
        // There should be a way to move this out of the loop
        if (this.__needMoreData(pos, bufLen, end)) {
          break;
        }
        if (this.state.wasRowDelimiter === true) {
          this.info.lines++;
          this.state.wasRowDelimiter = false;
        }
        if (to_line !== -1 && this.info.lines > to_line) {
          this.state.stop = true;
          close();
          return;
        }
        // Auto discovery of record_delimiter, unix, mac and windows supported
        if (this.state.quoting === false && record_delimiter.length === 0) {
          const record_delimiterCount = this.__autoDiscoverRecordDelimiter(
            buf,
            pos,
          );
          if (record_delimiterCount) {
            record_delimiter = this.options.record_delimiter;
          }
        }
        const chr = buf[pos];
        if (raw === true) {
          rawBuffer.append(chr);
        }
        if (
          (chr === cr || chr === nl) &&
          this.state.wasRowDelimiter === false
        ) {
          this.state.wasRowDelimiter = true;
        }
        // Previous char was a valid escape char
        // treat the current char as a regular char
        if (this.state.escaping === true) {
          this.state.escaping = false;
        } else {
          // Escape is only active inside quoted fields
          // We are quoting, the char is an escape chr and there is a chr to escape
          // if(escape !== null && this.state.quoting === true && chr === escape && pos + 1 < bufLen){
          if (
            escape !== null &&
            this.state.quoting === true &&
            this.__isEscape(buf, pos, chr) &&
            pos + escape.length < bufLen
          ) {
            if (escapeIsQuote) {
              if (this.__isQuote(buf, pos + escape.length)) {
                this.state.escaping = true;
                pos += escape.length - 1;
                continue;
              }
            } else {
              this.state.escaping = true;
              pos += escape.length - 1;
              continue;
            }
          }
          // Not currently escaping and chr is a quote
          // TODO: need to compare bytes instead of single char
          if (this.state.commenting === false && this.__isQuote(buf, pos)) {
            if (this.state.quoting === true) {
              const nextChr = buf[pos + quote.length];
              const isNextChrTrimable =
                rtrim && this.__isCharTrimable(buf, pos + quote.length);
              const isNextChrComment =
                comment !== null &&
                this.__compareBytes(comment, buf, pos + quote.length, nextChr);
              const isNextChrDelimiter = this.__isDelimiter(
                buf,
                pos + quote.length,
                nextChr,
              );
              const isNextChrRecordDelimiter =
                record_delimiter.length === 0
                  ? this.__autoDiscoverRecordDelimiter(buf, pos + quote.length)
                  : this.__isRecordDelimiter(nextChr, buf, pos + quote.length);
              // Escape a quote
              // Treat next char as a regular character
              if (
                escape !== null &&
                this.__isEscape(buf, pos, chr) &&
                this.__isQuote(buf, pos + escape.length)
              ) {
                pos += escape.length - 1;
              } else if (
                !nextChr ||
                isNextChrDelimiter ||
                isNextChrRecordDelimiter ||
                isNextChrComment ||
                isNextChrTrimable
              ) {
                this.state.quoting = false;
                this.state.wasQuoting = true;
                pos += quote.length - 1;
                continue;
              } else if (relax_quotes === false) {
                const err = this.__error(
                  new CsvError(
                    "CSV_INVALID_CLOSING_QUOTE",
                    [
                      "Invalid Closing Quote:",
                      `got "${String.fromCharCode(nextChr)}"`,
                      `at line ${this.info.lines}`,
                      "instead of delimiter, record delimiter, trimable character",
                      "(if activated) or comment",
                    ],
                    this.options,
                    this.__infoField(),
                  ),
                );
                if (err !== undefined) return err;
              } else {
                this.state.quoting = false;
                this.state.wasQuoting = true;
                this.state.field.prepend(quote);
                pos += quote.length - 1;
              }
            } else {
              if (this.state.field.length !== 0) {
                // In relax_quotes mode, treat opening quote preceded by chrs as regular
                if (relax_quotes === false) {
                  const info = this.__infoField();
                  const bom = Object.keys(boms)
                    .map((b) =>
                      boms[b].equals(this.state.field.toString()) ? b : false,
                    )
                    .filter(Boolean)[0];
                  const err = this.__error(
                    new CsvError(
                      "INVALID_OPENING_QUOTE",
                      [
                        "Invalid Opening Quote:",
                        `a quote is found on field ${JSON.stringify(info.column)} at line ${info.lines}, value is ${JSON.stringify(this.state.field.toString(encoding))}`,
                        bom ? `(${bom} bom)` : undefined,
                      ],
                      this.options,
                      info,
                      {
                        field: this.state.field,
                      },
                    ),
                  );
                  if (err !== undefined) return err;
                }
              } else {
                this.state.quoting = true;
                pos += quote.length - 1;
                continue;
              }
            }
          }
          if (this.state.quoting === false) {
            const recordDelimiterLength = this.__isRecordDelimiter(
              chr,
              buf,
              pos,
            );
            if (recordDelimiterLength !== 0) {
              // Do not emit comments which take a full line
              const skipCommentLine =
                this.state.commenting &&
                this.state.wasQuoting === false &&
                this.state.record.length === 0 &&
                this.state.field.length === 0;
              if (skipCommentLine) {
                this.info.comment_lines++;
                // Skip full comment line
              } else {
                // Activate records emission if above from_line
                if (
                  this.state.enabled === false &&
                  this.info.lines +
                    (this.state.wasRowDelimiter === true ? 1 : 0) >=
                    from_line
                ) {
                  this.state.enabled = true;
                  this.__resetField();
                  this.__resetRecord();
                  pos += recordDelimiterLength - 1;
                  continue;
                }
                // Skip if line is empty and skip_empty_lines activated
                if (
                  skip_empty_lines === true &&
                  this.state.wasQuoting === false &&
                  this.state.record.length === 0 &&
                  this.state.field.length === 0
                ) {
                  this.info.empty_lines++;
                  pos += recordDelimiterLength - 1;
                  continue;
                }
                this.info.bytes = this.state.bufBytesStart + pos;
                const errField = this.__onField();
                if (errField !== undefined) return errField;
                this.info.bytes =
                  this.state.bufBytesStart + pos + recordDelimiterLength;
                const errRecord = this.__onRecord(push);
                if (errRecord !== undefined) return errRecord;
                if (to !== -1 && this.info.records >= to) {
                  this.state.stop = true;
                  close();
                  return;
                }
              }
              this.state.commenting = false;
              pos += recordDelimiterLength - 1;
              continue;
            }
            if (this.state.commenting) {
              continue;
            }
            if (
              comment !== null &&
              (comment_no_infix === false ||
                (this.state.record.length === 0 &&
                  this.state.field.length === 0))
            ) {
              const commentCount = this.__compareBytes(comment, buf, pos, chr);
              if (commentCount !== 0) {
                this.state.commenting = true;
                continue;
              }
            }
            const delimiterLength = this.__isDelimiter(buf, pos, chr);
            if (delimiterLength !== 0) {
              this.info.bytes = this.state.bufBytesStart + pos;
              const errField = this.__onField();
              if (errField !== undefined) return errField;
              pos += delimiterLength - 1;
              continue;
            }
          }
        }
        if (this.state.commenting === false) {
          if (
            max_record_size !== 0 &&
            this.state.record_length + this.state.field.length > max_record_size
          ) {
            return this.__error(
              new CsvError(
                "CSV_MAX_RECORD_SIZE",
                [
                  "Max Record Size:",
                  "record exceed the maximum number of tolerated bytes",
                  `of ${max_record_size}`,
                  `at line ${this.info.lines}`,
                ],
                this.options,
                this.__infoField(),
              ),
            );
          }
        }
        const lappend =
          ltrim === false ||
          this.state.quoting === true ||
          this.state.field.length !== 0 ||
          !this.__isCharTrimable(buf, pos);
        // rtrim in non quoting is handle in __onField
        const rappend = rtrim === false || this.state.wasQuoting === false;
        if (lappend === true && rappend === true) {
          this.state.field.append(chr);
        } else if (rtrim === true && !this.__isCharTrimable(buf, pos)) {
          return this.__error(
            new CsvError(
              "CSV_NON_TRIMABLE_CHAR_AFTER_CLOSING_QUOTE",
              [
                "Invalid Closing Quote:",
                "found non trimable byte after quote",
                `at line ${this.info.lines}`,
              ],
              this.options,
              this.__infoField(),
            ),
          );
        } else {
          if (lappend === false) {
            pos += this.__isCharTrimable(buf, pos) - 1;
          }
          continue;
        }
      }
      if (end === true) {
        // Ensure we are not ending in a quoting state
        if (this.state.quoting === true) {
          const err = this.__error(
            new CsvError(
              "CSV_QUOTE_NOT_CLOSED",
              [
                "Quote Not Closed:",
                `the parsing is finished with an opening quote at line ${this.info.lines}`,
              ],
              this.options,
              this.__infoField(),
            ),
          );
          if (err !== undefined) return err;
        } else {
          // Skip last line if it has no characters
          if (
            this.state.wasQuoting === true ||
            this.state.record.length !== 0 ||
            this.state.field.length !== 0
          ) {
            this.info.bytes = this.state.bufBytesStart + pos;
            const errField = this.__onField();
            if (errField !== undefined) return errField;
            const errRecord = this.__onRecord(push);
            if (errRecord !== undefined) return errRecord;
          } else if (this.state.wasRowDelimiter === true) {
            this.info.empty_lines++;
          } else if (this.state.commenting === true) {
            this.info.comment_lines++;
          }
        }
      } else {
        this.state.bufBytesStart += pos;
        this.state.previousBuf = buf.slice(pos);
      }
      if (this.state.wasRowDelimiter === true) {
        this.info.lines++;
        this.state.wasRowDelimiter = false;
      }
    },
    __onRecord: function (push) {
      const {
        columns,
        group_columns_by_name,
        encoding,
        info,
        from,
        relax_column_count,
        relax_column_count_less,
        relax_column_count_more,
        raw,
        skip_records_with_empty_values,
      } = this.options;
      const { enabled, record } = this.state;
      if (enabled === false) {
        return this.__resetRecord();
      }
      // Convert the first line into column names
      const recordLength = record.length;
      if (columns === true) {
        if (skip_records_with_empty_values === true && isRecordEmpty(record)) {
          this.__resetRecord();
          return;
        }
        return this.__firstLineToColumns(record);
      }
      if (columns === false && this.info.records === 0) {
        this.state.expectedRecordLength = recordLength;
      }
      if (recordLength !== this.state.expectedRecordLength) {
        const err =
          columns === false
            ? new CsvError(
                "CSV_RECORD_INCONSISTENT_FIELDS_LENGTH",
                [
                  "Invalid Record Length:",
                  `expect ${this.state.expectedRecordLength},`,
                  `got ${recordLength} on line ${this.info.lines}`,
                ],
                this.options,
                this.__infoField(),
                {
                  record: record,
                },
              )
            : new CsvError(
                "CSV_RECORD_INCONSISTENT_COLUMNS",
                [
                  "Invalid Record Length:",
                  `columns length is ${columns.length},`, // rename columns
                  `got ${recordLength} on line ${this.info.lines}`,
                ],
                this.options,
                this.__infoField(),
                {
                  record: record,
                },
              );
        if (
          relax_column_count === true ||
          (relax_column_count_less === true &&
            recordLength < this.state.expectedRecordLength) ||
          (relax_column_count_more === true &&
            recordLength > this.state.expectedRecordLength)
        ) {
          this.info.invalid_field_length++;
          this.state.error = err;
          // Error is undefined with skip_records_with_error
        } else {
          const finalErr = this.__error(err);
          if (finalErr) return finalErr;
        }
      }
      if (skip_records_with_empty_values === true && isRecordEmpty(record)) {
        this.__resetRecord();
        return;
      }
      if (this.state.recordHasError === true) {
        this.__resetRecord();
        this.state.recordHasError = false;
        return;
      }
      this.info.records++;
      if (from === 1 || this.info.records >= from) {
        const { objname } = this.options;
        // With columns, records are object
        if (columns !== false) {
          const obj = {};
          // Transform record array to an object
          for (let i = 0, l = record.length; i < l; i++) {
            if (columns[i] === undefined || columns[i].disabled) continue;
            // Turn duplicate columns into an array
            if (
              group_columns_by_name === true &&
              Object.hasOwn(obj, columns[i].name)
            ) {
              if (Array.isArray(obj[columns[i].name])) {
                obj[columns[i].name] = obj[columns[i].name].concat(record[i]);
              } else {
                obj[columns[i].name] = [obj[columns[i].name], record[i]];
              }
            } else {
              Object.defineProperty(obj, columns[i].name, {
                value: record[i],
                enumerable: true,
                writable: true,
                configurable: true,
              });
            }
          }
          // Without objname (default)
          if (raw === true || info === true) {
            const extRecord = Object.assign(
              { record: obj },
              raw === true
                ? { raw: this.state.rawBuffer.toString(encoding) }
                : {},
              info === true ? { info: this.__infoRecord() } : {},
            );
            const err = this.__push(
              objname === undefined ? extRecord : [obj[objname], extRecord],
              push,
            );
            if (err) {
              return err;
            }
          } else {
            const err = this.__push(
              objname === undefined ? obj : [obj[objname], obj],
              push,
            );
            if (err) {
              return err;
            }
          }
          // Without columns, records are array
        } else {
          if (raw === true || info === true) {
            const extRecord = Object.assign(
              { record: record },
              raw === true
                ? { raw: this.state.rawBuffer.toString(encoding) }
                : {},
              info === true ? { info: this.__infoRecord() } : {},
            );
            const err = this.__push(
              objname === undefined ? extRecord : [record[objname], extRecord],
              push,
            );
            if (err) {
              return err;
            }
          } else {
            const err = this.__push(
              objname === undefined ? record : [record[objname], record],
              push,
            );
            if (err) {
              return err;
            }
          }
        }
      }
      this.__resetRecord();
    },
    __firstLineToColumns: function (record) {
      const { firstLineToHeaders } = this.state;
      try {
        const headers =
          firstLineToHeaders === undefined
            ? record
            : firstLineToHeaders.call(null, record);
        if (!Array.isArray(headers)) {
          return this.__error(
            new CsvError(
              "CSV_INVALID_COLUMN_MAPPING",
              [
                "Invalid Column Mapping:",
                "expect an array from column function,",
                `got ${JSON.stringify(headers)}`,
              ],
              this.options,
              this.__infoField(),
              {
                headers: headers,
              },
            ),
          );
        }
        const normalizedHeaders = normalize_columns_array(headers);
        this.state.expectedRecordLength = normalizedHeaders.length;
        this.options.columns = normalizedHeaders;
        this.__resetRecord();
        return;
      } catch (err) {
        return err;
      }
    },
    __resetRecord: function () {
      if (this.options.raw === true) {
        this.state.rawBuffer.reset();
      }
      this.state.error = undefined;
      this.state.record = [];
      this.state.record_length = 0;
    },
    __onField: function () {
      const { cast, encoding, rtrim, max_record_size } = this.options;
      const { enabled, wasQuoting } = this.state;
      // Short circuit for the from_line options
      if (enabled === false) {
        return this.__resetField();
      }
      let field = this.state.field.toString(encoding);
      if (rtrim === true && wasQuoting === false) {
        field = field.trimRight();
      }
      if (cast === true) {
        const [err, f] = this.__cast(field);
        if (err !== undefined) return err;
        field = f;
      }
      this.state.record.push(field);
      // Increment record length if record size must not exceed a limit
      if (max_record_size !== 0 && typeof field === "string") {
        this.state.record_length += field.length;
      }
      this.__resetField();
    },
    __resetField: function () {
      this.state.field.reset();
      this.state.wasQuoting = false;
    },
    __push: function (record, push) {
      const { on_record } = this.options;
      if (on_record !== undefined) {
        const info = this.__infoRecord();
        try {
          record = on_record.call(null, record, info);
        } catch (err) {
          return err;
        }
        if (record === undefined || record === null) {
          return;
        }
      }
      this.info.bytes_records += this.info.bytes;
      push(record);
    },
    // Return a tuple with the error and the casted value
    __cast: function (field) {
      const { columns, relax_column_count } = this.options;
      const isColumns = Array.isArray(columns);
      // Dont loose time calling cast
      // because the final record is an object
      // and this field can't be associated to a key present in columns
      if (
        isColumns === true &&
        relax_column_count &&
        this.options.columns.length <= this.state.record.length
      ) {
        return [undefined, undefined];
      }
      if (this.state.castField !== null) {
        try {
          const info = this.__infoField();
          return [undefined, this.state.castField.call(null, field, info)];
        } catch (err) {
          return [err];
        }
      }
      if (this.__isFloat(field)) {
        return [undefined, parseFloat(field)];
      } else if (this.options.cast_date !== false) {
        const info = this.__infoField();
        return [undefined, this.options.cast_date.call(null, field, info)];
      }
      return [undefined, field];
    },
    __compareBytes: function (sourceBuf, targetBuf, targetPos, firstByte) {
      if (sourceBuf[0] !== firstByte) return 0;
      const sourceLength = sourceBuf.length;
      for (let i = 1; i < sourceLength; i++) {
        if (sourceBuf[i] !== targetBuf[targetPos + i]) return 0;
      }
      return sourceLength;
    },
    // Helper to test if a character is trimable
    __isCharTrimable: function (buf, pos) {
      const { timchars, timcharFirstBytes } = this.state;
      // Fast bail-out: non-whitespace bytes (the common case) are rejected
      // without scanning the full timchar list.
      const first = buf[pos];
      if (first === undefined || timcharFirstBytes[first] === 0) return 0;
      loop1: for (let i = 0; i < timchars.length; i++) {
        const timchar = timchars[i];
        for (let j = 0; j < timchar.length; j++) {
          if (timchar[j] !== buf[pos + j]) continue loop1;
        }
        return timchar.length;
      }
      return 0;
    },
    __isDelimiter: function (buf, pos, chr) {
      const { delimiter, ignore_last_delimiters } = this.options;
      if (
        ignore_last_delimiters === true &&
        this.state.record.length === this.options.columns.length - 1
      ) {
        return 0;
      } else if (
        ignore_last_delimiters !== false &&
        typeof ignore_last_delimiters === "number" &&
        this.state.record.length === ignore_last_delimiters - 1
      ) {
        return 0;
      }
      loop1: for (let i = 0; i < delimiter.length; i++) {
        const del = delimiter[i];
        if (del[0] === chr) {
          for (let j = 1; j < del.length; j++) {
            if (del[j] !== buf[pos + j]) continue loop1;
          }
          return del.length;
        }
      }
      return 0;
    },
    __isEscape: function (buf, pos, chr) {
      const { escape } = this.options;
      if (escape === null) return false;
      const l = escape.length;
      if (escape[0] === chr) {
        for (let i = 0; i < l; i++) {
          if (escape[i] !== buf[pos + i]) {
            return false;
          }
        }
        return true;
      }
      return false;
    },
    __isFloat: function (value) {
      return value - parseFloat(value) + 1 >= 0; // Borrowed from jquery
    },
    // Keep it in case we implement the `cast_int` option
    // __isInt(value){
    //   // return Number.isInteger(parseInt(value))
    //   // return !isNaN( parseInt( obj ) );
    //   return /^(\-|\+)?[1-9][0-9]*$/.test(value)
    // }
    __isQuote: function (buf, pos) {
      const { quote } = this.options;
      if (quote === null) return false;
      const l = quote.length;
      for (let i = 0; i < l; i++) {
        if (quote[i] !== buf[pos + i]) {
          return false;
        }
      }
      return true;
    },
    __isRecordDelimiter: function (chr, buf, pos) {
      const { record_delimiter } = this.options;
      const recordDelimiterLength = record_delimiter.length;
      loop1: for (let i = 0; i < recordDelimiterLength; i++) {
        const rd = record_delimiter[i];
        const rdLength = rd.length;
        if (rd[0] !== chr) {
          continue;
        }
        for (let j = 1; j < rdLength; j++) {
          if (rd[j] !== buf[pos + j]) {
            continue loop1;
          }
        }
        return rd.length;
      }
      return 0;
    },
    __autoDiscoverRecordDelimiter: function (buf, pos) {
      const { encoding } = this.options;
      // Note, we don't need to cache this information in state,
      // It is only called on the first line until we find out a suitable
      // record delimiter.
      const rds = [
        // Important, the windows line ending must be before mac os 9
        Buffer.from("\r\n", encoding),
        Buffer.from("\n", encoding),
        Buffer.from("\r", encoding),
      ];
      loop: for (let i = 0; i < rds.length; i++) {
        const l = rds[i].length;
        for (let j = 0; j < l; j++) {
          if (rds[i][j] !== buf[pos + j]) {
            continue loop;
          }
        }
        this.options.record_delimiter.push(rds[i]);
        this.state.recordDelimiterMaxLength = rds[i].length;
        return rds[i].length;
      }
      return 0;
    },
    __error: function (msg) {
      const { encoding, raw, skip_records_with_error } = this.options;
      const err = typeof msg === "string" ? new Error(msg) : msg;
      if (skip_records_with_error) {
        this.state.recordHasError = true;
        if (this.options.on_skip !== undefined) {
          try {
            this.options.on_skip(
              err,
              raw ? this.state.rawBuffer.toString(encoding) : undefined,
            );
          } catch (err) {
            return err;
          }
        }
        // this.emit('skip', err, raw ? this.state.rawBuffer.toString(encoding) : undefined);
        return undefined;
      } else {
        return err;
      }
    },
    __infoDataSet: function () {
      return {
        ...this.info,
        columns: this.options.columns,
      };
    },
    __infoRecord: function () {
      const { columns, raw, encoding } = this.options;
      return {
        ...this.__infoDataSet(),
        bytes_records: this.info.bytes,
        error: this.state.error,
        header: columns === true,
        index: this.state.record.length,
        raw: raw ? this.state.rawBuffer.toString(encoding) : undefined,
      };
    },
    __infoField: function () {
      const { columns } = this.options;
      const isColumns = Array.isArray(columns);
      // Bytes records are only incremented when all records'fields are parsed
      const bytes_records = this.info.bytes_records;
      return {
        ...this.__infoRecord(),
        bytes_records: bytes_records,
        column:
          isColumns === true
            ? columns.length > this.state.record.length
              ? columns[this.state.record.length].name
              : null
            : this.state.record.length,
        quoting: this.state.wasQuoting,
      };
    },
  };
};



;// CONCATENATED MODULE: ./node_modules/csv-parse/lib/sync.js



const parse = function (data, opts = {}) {
  if (typeof data === "string") {
    data = Buffer.from(data);
  }
  const records = opts && opts.objname ? Object.create(null) : [];
  const parser = transform(opts);
  const push = (record) => {
    if (parser.options.objname === undefined) records.push(record);
    else {
      records[record[0]] = record[1];
    }
  };
  const close = () => {};
  const error = parser.parse(data, true, push, close);
  if (error !== undefined) throw error;
  return records;
};



;// CONCATENATED MODULE: ./lib/inputs/parse-list.js

/**
 * Cuts a list into items as docker/build-push-action does: one item a line, at commas too unless they belong to the
 * item, double quotes around one that holds commas or newlines. Blank items are left out. `undefined` when a quote is
 * not closed.
 */
function parseList(text, traits) {
    const trims = traits.trim !== false;
    return parseRows(trims ? text.trim() : text, traits.quote !== false)
        ?.flatMap((row) => itemsOf(row, traits))
        .filter((item) => item.trim() !== '')
        .map((item) => (trims ? item.trim() : item));
}
function itemsOf(row, traits) {
    if (traits.ignoreComma === true)
        return [row.join(',')];
    const [only] = row;
    // A quoted item that is alone on its line is cut all the same: "linux/arm64,linux/arm/v7" are two platforms.
    return row.length === 1 && only !== undefined ? only.split(',') : row;
}
function parseRows(text, quotes) {
    try {
        const quote = quotes ? {} : { quote: false };
        return parse(text, { relax_quotes: true, relax_column_count: true, skip_empty_lines: true, ...quote });
    }
    catch {
        return undefined; // the parser's message repeats the text, which may hold a secret
    }
}

;// CONCATENATED MODULE: ./lib/inputs/read-option.js



/** The last text that was given, without white space around it; the option's default for none or a blank one. */
function readText(name, given) {
    return given(name).at(-1)?.trim() || OPTIONS[name].default;
}
/** Booleans of the YAML 1.2 core schema, as the runner's own toolkit reads them. Throws `input.boolean`. */
function readFlag(name, given) {
    const value = given(name).at(-1)?.trim() ?? '';
    if (value === '')
        return OPTIONS[name].default;
    if (['true', 'True', 'TRUE'].includes(value))
        return true;
    if (['false', 'False', 'FALSE'].includes(value))
        return false;
    throw (0,errors/* fail */.fJ)('input.boolean', { input: name, value });
}
/** The items of every text that was given. Throws `input.format`, without the text where that may be a secret. */
function readList(name, given) {
    return given(name).flatMap((text) => {
        const items = parseList(text, OPTIONS[name].traits);
        if (items)
            return items;
        const value = name === 'secrets' ? '…' : text;
        throw (0,errors/* fail */.fJ)('input.format', {
            input: name,
            value,
            expected: 'A double quote is not closed; write one item per line.',
        });
    });
}

;// CONCATENATED MODULE: ./lib/inputs/read-build.js



/** What `docker buildx build` is asked to do. Throws `input.boolean`, `input.format`. */
function readBuild(given) {
    const context = readText('context', given);
    return {
        'add-hosts': readList('add-hosts', given),
        allow: readList('allow', given),
        annotations: readList('annotations', given),
        attests: readList('attests', given),
        'build-args': readList('build-args', given),
        'build-contexts': readList('build-contexts', given).map(checkoutContext),
        builder: readText('builder', given),
        'cache-from': readList('cache-from', given),
        'cache-to': readList('cache-to', given),
        call: onlyBuild(readText('call', given)),
        'cgroup-parent': readText('cgroup-parent', given),
        context: checkoutContext(context),
        file: checkoutFile(context, readText('file', given)),
        labels: readList('labels', given),
        load: readFlag('load', given),
        network: readText('network', given),
        'no-cache': readFlag('no-cache', given),
        'no-cache-filters': readList('no-cache-filters', given),
        outputs: readList('outputs', given),
        platforms: readList('platforms', given),
        provenance: readText('provenance', given),
        pull: readFlag('pull', given),
        push: readFlag('push', given),
        sbom: readText('sbom', given),
        secrets: readList('secrets', given),
        'secret-envs': readList('secret-envs', given),
        'secret-files': readList('secret-files', given),
        'shm-size': readText('shm-size', given),
        ssh: readList('ssh', given),
        tags: readList('tags', given),
        target: readText('target', given),
        ulimit: readList('ulimit', given),
        'github-token': readText('github-token', given),
    };
}
function onlyBuild(call) {
    if (call === '' || call === 'build')
        return call;
    const expected = `Only "build" gives an image to weigh; run "${call}" with docker/build-push-action.`;
    throw (0,errors/* fail */.fJ)('input.format', { input: 'call', value: call, expected });
}
/** Inputs that ask for nothing: with what a build is made, were there one. The action sets `github-token` by itself. */
const MEANS = ['builder', 'github-token'];
/** Throws `input.conflict` when `build` has anything but `MEANS` set, which weighing an `image` would leave undone. */
function refuseBuild(build) {
    const unset = new Map(Object.entries({ ...readBuild(() => []) }));
    const [second] = Object.entries({ ...build }).find(([name, value]) => !MEANS.includes(name) && JSON.stringify(value) !== JSON.stringify(unset.get(name))) ?? [];
    if (second === undefined)
        return;
    throw (0,errors/* fail */.fJ)('input.conflict', { first: 'image', second, reason: 'an image that exists is weighed and not built' });
}

;// CONCATENATED MODULE: ./lib/inputs/inspect-argv.js








const DETAILS = ['layer', 'path', 'module'];
const IMAGE_OPTIONS = Object.fromEntries(INSPECT_ENTRIES.map(([name, { value }]) => [
    name,
    value === '' ? { type: 'boolean' } : { type: 'string', multiple: true },
]));
/** No budget holds a stage, and no base is compared with it. */
const STAGES_OPTIONS = {
    stages: { type: 'boolean' },
    ...argvOptions(ARGV_ENTRIES.filter(([name]) => name === 'name' || name in BUILD_OPTIONS)),
};
/** Reads the arguments of `inspect`; undefined asks for help. Throws `cli.usage`, `input.*`. */
function inspectArgv(argv, repository) {
    return argv.includes('--stages') ? stages(argv, repository) : inspect_argv_image(argv);
}
function inspect_argv_image(argv) {
    const { positionals, given, has } = readArgv(argv, IMAGE_OPTIONS);
    if (has('help'))
        return undefined;
    const [reference, ...more] = positionals;
    if (!reference || more.length > 0) {
        throw (0,errors/* fail */.fJ)('cli.usage', {
            problem: '"inspect" takes one image: a reference, an archive, an OCI layout or a record. Or --stages, with a build.',
        });
    }
    const details = DETAILS.flatMap((kind) => given(kind).map((of) => ({ kind, of: of.trim() })));
    const [detail = null, second] = details;
    if (detail && second) {
        const what = detail.kind === second.kind ? `one --${detail.kind}` : `--${detail.kind} or --${second.kind}, not both`;
        throw (0,errors/* fail */.fJ)('cli.usage', { problem: `"inspect" takes ${what}.` });
    }
    if (detail?.of === '')
        throw (0,errors/* fail */.fJ)('cli.usage', { problem: `--${detail.kind} needs a value.` });
    return { kind: 'inspect', reference, detail, download: has('download'), json: has('json') };
}
function stages(argv, repository) {
    const { positionals, given, has } = readArgv(argv, STAGES_OPTIONS);
    if (has('help'))
        return undefined;
    if (positionals[0] !== undefined) {
        const problem = `"inspect --stages" builds and takes no image, but "${positionals[0]}" is there: give a folder with --context.`;
        throw (0,errors/* fail */.fJ)('cli.usage', { problem });
    }
    const build = withGitToken(readBuild(given), 'https://github.com');
    const name = readText('name', given) || defaultName({ ...build, target: '' }, repository);
    return { kind: 'stages', name, build, json: has('json') };
}

;// CONCATENATED MODULE: ./lib/inputs/provenance.js
/**
 * Adds the run that builds as `builder-id` to provenance that is asked for, as docker/build-push-action does. A
 * `builder-id` of the user's own stays, and nothing is added to a build that asks for no provenance.
 */
function withBuilderId(build, runUrl) {
    return {
        ...build,
        provenance: provenanceOf(build.provenance, runUrl),
        attests: build.attests.map((attest) => (isProvenance(attest) ? addBuilderId(attest, runUrl) : attest)),
    };
}
function provenanceOf(value, runUrl) {
    if (value === '')
        return '';
    if (/^(true|True|TRUE)$/.test(value))
        return `builder-id=${runUrl}`;
    if (/^(false|False|FALSE)$/.test(value))
        return 'false';
    return addBuilderId(value, runUrl);
}
function addBuilderId(attributes, runUrl) {
    return names(attributes).includes('builder-id') ? attributes : `${attributes},builder-id=${runUrl}`;
}
const names = (attributes) => attributes.split(',').map((each) => each.split('=')[0]?.trim() ?? '');
const isProvenance = (attest) => /(^|,)\s*type\s*=\s*provenance\s*(,|$)/.test(attest);

// EXTERNAL MODULE: ./lib/units/bytes.js
var units_bytes = __nccwpck_require__(160);
;// CONCATENATED MODULE: ./lib/inputs/parse-growth.js

/**
 * Reads `5%`, `500kB`, `5% or 500kB` (the looser decides) or `5% and 500kB` (both must hold); `undefined` for anything
 * else, also for a percentage of more digits than can be held exactly. Two limits at most: with three, `a or b and c`
 * would need rules that nobody remembers.
 */
function parseGrowth(text) {
    const parts = text.trim().split(/\s+(or|and)\s+/);
    const [first, word, second] = parts;
    if (parts.length === 1)
        return parseOne(first ?? '');
    if (parts.length !== 3)
        return undefined;
    const limits = [parseOne(first ?? ''), parseOne(second ?? '')].filter((limit) => limit !== undefined);
    return limits.length === 2 ? { kind: word === 'or' ? 'or' : 'and', limits } : undefined;
}
function parseOne(text) {
    const percent = /^(\d+)(?:\.(\d+))?\s*%$/.exec(text);
    if (percent)
        return percentOf(percent[1], percent[2] ?? '');
    const max = (0,units_bytes/* parseBytes */.z_)(text);
    return max === undefined ? undefined : { kind: 'bytes', max };
}
function percentOf(whole, decimals) {
    const [max, per] = [Number(whole + decimals), 100 * 10 ** decimals.length];
    return Number.isSafeInteger(max) && Number.isSafeInteger(per) ? { kind: 'percent', max, per } : undefined;
}

;// CONCATENATED MODULE: ./lib/inputs/read-rules.js



/** The rules that `budget` and `max-growth` ask for, both of unpacked bytes. Throws `input.size`, `input.growth`. */
function readRules(given) {
    return [...given('budget').slice(-1).map(budgetRule), ...given('max-growth').slice(-1).map(growthRule)];
}
function budgetRule(value) {
    const max = (0,units_bytes/* parseBytes */.z_)(value);
    if (max === undefined)
        throw (0,errors/* fail */.fJ)('input.size', { input: 'budget', value });
    return { kind: 'max', metric: 'unpacked', max, text: value.trim() };
}
function growthRule(value) {
    const limit = parseGrowth(value);
    if (limit === undefined)
        throw (0,errors/* fail */.fJ)('input.growth', { input: 'max-growth', value });
    return { kind: 'growth', metric: 'unpacked', limit, text: value.trim() };
}

;// CONCATENATED MODULE: ./lib/inputs/read-inputs.js







const COMMENT_MODES = ['auto', 'always', 'never'];
const SAVE_MODES = ['base', 'always', 'never'];
/** Everything a run was asked for, checked. Throws `input.*`, naming the input, its value and the accepted forms. */
function readInputs(given, surroundings) {
    const rules = readRules(given);
    const subject = readSubject(given, surroundings);
    const fallback = subject.kind === 'image' ? subject.reference : defaultName(subject.build, surroundings.repository);
    return {
        images: [{ name: readText('name', given) || fallback, subject, rules }],
        base: notAnOption('base', readText('base', given)),
        strict: readFlag('strict', given),
        prepare: readText('prepare', given),
        cacheMounts: readCacheMounts(given),
        comment: choice('comment', COMMENT_MODES, given),
        token: readText('token', given),
    };
}
function readSubject(given, { server, runUrl }) {
    const reference = notAnOption('image', readText('image', given));
    const build = readBuild(given);
    if (reference !== '') {
        refuseBuild(build);
        return { kind: 'image', reference, builder: build.builder };
    }
    const named = runUrl === '' ? build : withBuilderId(build, runUrl);
    return { kind: 'build', build: withGitToken(named, server) };
}
/** The value, which becomes an argument of docker or git, where a leading dash would make it an option of theirs. */
function notAnOption(input, value) {
    if (!value.startsWith('-'))
        return value;
    throw (0,errors/* fail */.fJ)('input.format', { input, value, expected: 'It must not start with a dash.' });
}
/** `auto` and `off` are words that stand alone; anything else is an id or a target. */
function readCacheMounts(given) {
    const save = choice('cache-mounts-save', SAVE_MODES, given);
    const items = readList('cache-mounts', given);
    const word = items.find((item) => item === 'auto' || item === 'off');
    if (items.length === 0)
        return { use: 'auto', save };
    if (word === undefined)
        return { use: items, save };
    if (items.length === 1)
        return { use: word, save };
    const expected = `Write "${word}" alone, or ids or targets of cache mounts.`;
    throw (0,errors/* fail */.fJ)('input.format', { input: 'cache-mounts', value: items.join(', '), expected });
}
function choice(input, choices, given) {
    const value = readText(input, given);
    const chosen = choices.find((each) => each === value);
    if (chosen !== undefined)
        return chosen;
    throw (0,errors/* fail */.fJ)('input.choice', { input, value, choices: choices.join(', ') });
}

;// CONCATENATED MODULE: ./lib/inputs/from-argv.js





const RUN_OPTIONS = argvOptions(ARGV_ENTRIES);
/**
 * Reads the arguments after the program's name; none at all asks for help. `repository` is the name of the
 * repository's folder. Throws `cli.usage` for what is unknown, missing or too many, `input.*` for what cannot be read.
 */
function fromArgv(argv, repository) {
    const [command = 'help', ...rest] = argv;
    switch (command) {
        case 'run':
            return run(rest, repository);
        case 'inspect':
            return inspectArgv(rest, repository) ?? { kind: 'help' };
        case 'compare':
            return compare(rest);
        case 'help':
        case '--help':
        case '-h':
            return { kind: 'help' };
        case 'version':
        case '--version':
            return { kind: 'version' };
        default:
            throw (0,errors/* fail */.fJ)('cli.usage', { problem: `There is no command "${command}".` });
    }
}
function run(argv, repository) {
    const { positionals, given, has } = readArgv(argv, RUN_OPTIONS);
    if (has('help'))
        return { kind: 'help' };
    if (positionals[0] !== undefined) {
        throw (0,errors/* fail */.fJ)('cli.usage', {
            problem: `"run" takes options only, not "${positionals[0]}": give a folder with --context.`,
        });
    }
    const inputs = readInputs(given, { repository, server: 'https://github.com', runUrl: '' });
    return { kind: 'run', inputs, json: has('json') };
}
function compare(argv) {
    const { positionals, has } = readArgv(argv, {});
    if (has('help'))
        return { kind: 'help' };
    const [base, head, ...more] = positionals;
    if (!base || !head || more.length > 0) {
        throw (0,errors/* fail */.fJ)('cli.usage', {
            problem: '"compare" takes two images, archives, layouts or records: the base and the head.',
        });
    }
    return { kind: 'compare', base, head, json: has('json') };
}

;// CONCATENATED MODULE: ./lib/inputs/help.js


const WEIGH = ['context', 'file', 'target', 'platforms', 'image', 'name'];
const GATE = ['budget', 'max-growth', 'base', 'strict', 'prepare'];
const MOUNTS = ['cache-mounts', 'cache-mounts-save'];
const USAGE = `weighbridge: builds a container image, weighs it, says what changed and why, holds it to a budget

usage: weighbridge <command> [options]

Commands
  run                          build, weigh, compare with the base, gate
  inspect <image>              look into a reference, an archive, an OCI layout or a record
  inspect --stages             build and weigh every stage of a Dockerfile
  compare <base> <head>        compare two images, archives, OCI layouts or records
  help                         this text
  version                      the version

Every command
  --json                       print JSON
  -h, --help                   this text`;
const EXIT_CODES = `Exit codes
  0    within budget
  1    over budget
  2    wrong usage or config, or a base that does not exist
  3    the build, or the command of --prepare, failed
  4    could not measure; with --strict, could not check a budget
  130  cancelled`;
/** The text of `weighbridge --help`, made of the option table, at most 100 columns wide. */
function helpText() {
    const groups = [
        inspectGroup(),
        group('what to weigh', WEIGH),
        group('comparison and gate', GATE),
        group('cache mounts', MOUNTS),
        buildGroup(),
    ];
    return `${[USAGE, ...groups, EXIT_CODES].join('\n\n')}\n`;
}
function inspectGroup() {
    const lines = INSPECT_ENTRIES.map(([name, { value, description }]) => entry(value === '' ? name : `${name} <${value}>`, description));
    return `Options of "inspect"\n${lines.join('\n')}`;
}
function buildGroup() {
    const others = new Set([...WEIGH, ...GATE, ...MOUNTS]);
    const names = ARGV_ENTRIES.map(([name]) => name).filter((name) => !others.has(name));
    return group('the build, as docker/build-push-action has it', names);
}
function group(title, names) {
    const options = names.flatMap((name) => ARGV_ENTRIES.filter(([each]) => each === name));
    return `Options of "run": ${title}\n${options.map(([name, option]) => describe(name, option)).join('\n')}`;
}
/** A list may be given several times. */
const VALUE = { text: ' <text>', list: ' <item>…', flag: '' };
const COLUMN = 31;
const WIDTH = 100;
function describe(name, option) {
    const fallback = option.kind === 'text' && option.default !== '' ? ` (default: ${option.default})` : '';
    return entry(`${name}${VALUE[option.kind]}`, `${option.description}${fallback}`);
}
/** An option on the left, and what it is on the right, on as many lines as it takes. */
function entry(option, description) {
    let lines = '';
    let line = `  --${option} `.padEnd(COLUMN);
    for (const word of description.split(' ')) {
        if (`${line}${word}`.length > WIDTH) {
            lines += `${line.trimEnd()}\n`;
            line = ' '.repeat(COLUMN);
        }
        line += `${word} `;
    }
    return lines + line.trimEnd();
}

;// CONCATENATED MODULE: ./lib/comparison/make-cause.js
/** A cause whose change and delta follow from its bytes, unless `fields` say what else happened. */
function makeCause(kind, name, { base, head }, fields = {}) {
    const delta = (head ?? 0) - (base ?? 0);
    const change = base === null ? 'added' : head === null ? 'removed' : direction(delta);
    return { kind, change, name, base, head, delta, from: '', to: '', count: 1, parts: [], ...fields };
}
function direction(delta) {
    if (delta === 0)
        return 'same';
    return delta > 0 ? 'grew' : 'shrank';
}

;// CONCATENATED MODULE: ./lib/comparison/fold.js

/** Parts of a level, the `rest` included: more than a reader takes in at a look. */
const MOST_PARTS = 15;
/** A part that changed by less than this share of what changed most beside it is noise. */
const FLOOR = 0.01;
/**
 * The parts of something that changed by `delta`, the largest change first, so that they sum to it exactly: what is below
 * the floor, and what nobody could name, is one `rest` at the end, of `things`. Its count is 0 where some had no name,
 * because nobody knows how many they are. A rest of no bytes is left out, and one of a single part has its name.
 */
function fold(parts, delta, things) {
    const unnamed = delta - sum(parts);
    const weighed = parts.map((cause) => ({ cause, weight: weight(cause) }));
    const floor = weighed.reduce((most, each) => Math.max(most, each.weight), 0) * FLOOR;
    const telling = weighed
        .filter(({ cause, weight: bytes }) => (bytes > 0 && (bytes >= floor || isNews(cause))) || isMove(cause, floor))
        .toSorted((a, b) => b.weight - a.weight || (b.cause.head ?? 0) - (a.cause.head ?? 0) || order(a.cause, b.cause))
        .map(({ cause }) => cause);
    const named = telling.length < MOST_PARTS ? telling : telling.slice(0, MOST_PARTS - 1);
    const folded = parts.filter((cause) => cause.delta !== 0 && !named.includes(cause));
    if (unnamed === 0 && folded.length === 1 && named.length < MOST_PARTS)
        return [...named, ...folded];
    return [...named, ...rest(folded, unnamed, things)];
}
function rest(folded, unnamed, things) {
    const delta = sum(folded) + unnamed;
    if (delta === 0)
        return [];
    const isUncounted = unnamed !== 0 || folded.some(({ count }) => count === 0);
    const count = isUncounted ? 0 : folded.reduce((total, each) => total + each.count, 0);
    return [{ ...makeCause('rest', things, { base: null, head: null }), change: direction(delta), delta, count }];
}
/** Another set of modules, or another version of one, is what somebody did: it is no noise, however few its bytes are. */
function isNews({ kind, change }) {
    return kind === 'module' && change !== 'grew' && change !== 'shrank';
}
/** The largest change in it: what hides growth and shrinkage of its parts is as heavy as they are. */
function weight({ delta, parts }) {
    return parts.reduce((most, part) => Math.max(most, weight(part)), Math.abs(delta));
}
/** What lies elsewhere now and weighs what it did explains why no bytes changed; so does a layer in which it does. */
function isMove({ change, head, parts }, floor) {
    const hasMoved = change === 'moved' && head !== null && head > 0 && head >= floor;
    return hasMoved || parts.some((part) => isMove(part, floor));
}
function order(a, b) {
    return a.name < b.name ? -1 : 1;
}
function sum(parts) {
    return parts.reduce((total, { delta }) => total + delta, 0);
}

;// CONCATENATED MODULE: ./lib/comparison/explain-packages.js


/**
 * Which packages of a module changed: of the standard library, they say what a new dependency drew in. Nothing is said
 * where a record lists only some of a module's packages: they are all there when their bytes are the module's.
 */
function explainPackages(base, head) {
    const [before, after] = [packagesOf(base), packagesOf(head)];
    if (!before || !after)
        return [];
    const parts = [...new Set([...before.keys(), ...after.keys()])]
        .map((path) => makeCause('package', path, { base: before.get(path) ?? null, head: after.get(path) ?? null }))
        .filter(({ delta }) => delta !== 0);
    return fold(parts, head.module.bytes - base.module.bytes, 'package');
}
function packagesOf({ packages, module }) {
    const listed = packages.reduce((sum, { bytes }) => sum + bytes, 0);
    return listed === module.bytes ? new Map(packages.map(({ path, bytes }) => [path, bytes])) : undefined;
}

;// CONCATENATED MODULE: ./lib/comparison/module-version.js
/**
 * Less than 0 when `b` is newer than `a`, more when it is older (semver.org, section 11, by which go.dev/ref/mod orders
 * versions); 0 when they are equal or cannot be ordered, as `(devel)` or a folder. Of a replaced module
 * (`v1.0.0 => example.com/fork@v1.0.1`) the replacement counts.
 */
function compareVersions(a, b) {
    const [left, right] = [module_version_parse(a), module_version_parse(b)];
    if (!left || !right)
        return 0;
    for (const [index, number] of left.numbers.entries()) {
        if (number !== right.numbers[index])
            return number - right.numbers[index];
    }
    if (left.before.length === 0 || right.before.length === 0)
        return right.before.length - left.before.length;
    return compareIdentifiers(left.before, right.before);
}
/** Longer texts are no versions, and would take a pattern long to find out. */
const LONGEST = 256;
function module_version_parse(text) {
    if (text.length > LONGEST)
        return undefined;
    const version = text.split(/ => |@/).at(-1);
    const found = /^(?<kind>v|go)(\d+)(?:\.(\d+))?(?:\.(\d+))?-?(?<before>[0-9A-Za-z.-]*)(?:\+.*| .*)?$/.exec(version);
    if (!found?.groups)
        return undefined;
    const [, , major, minor = '0', patch = '0'] = found;
    const { kind, before = '' } = found.groups;
    // Go writes rc10 without a dot between its parts.
    const identifiers = kind === 'go' ? before.match(/\d+|\D+/g) : before.split('.');
    return {
        numbers: [Number(major), Number(minor), Number(patch)],
        before: (identifiers ?? []).filter((each) => each !== ''),
    };
}
function compareIdentifiers(a, b) {
    for (const [index, left] of a.entries()) {
        const right = b[index];
        if (right === undefined)
            return 1;
        const order = compareIdentifier(left, right);
        if (order !== 0)
            return order;
    }
    return a.length - b.length;
}
/** Numbers by their value and before words; words by their characters. */
function compareIdentifier(a, b) {
    const [left, right] = [a, b].map((each) => /^\d+$/.test(each));
    if (left && right)
        return Number(a) - Number(b);
    if (left !== right)
        return left ? -1 : 1;
    return a < b ? -1 : a > b ? 1 : 0;
}

;// CONCATENATED MODULE: ./lib/comparison/group.js
/** The items by their key, each group in the order of `items`. `Map.groupBy` is not in Node 20. */
function groupBy(items, key) {
    const groups = new Map();
    for (const item of items) {
        const group = groups.get(key(item));
        if (group)
            group.push(item);
        else
            groups.set(key(item), [item]);
    }
    return groups;
}

;// CONCATENATED MODULE: ./lib/comparison/pair-off.js

/**
 * Pairs the items of two sides by the first of `keys`, what is left by the next, and so on. Undefined is no key. Items of the
 * same key are paired in their order; each is in one pair at most.
 */
function pairOff(base, head, keys) {
    let left = { pairs: [], base, head };
    for (const key of keys) {
        const found = pairBy(left.base, left.head, key);
        left = { ...found, pairs: [...left.pairs, ...found.pairs] };
    }
    return left;
}
function pairBy(base, head, key) {
    const waiting = groupBy(base.toReversed(), key); // the last of each is its first
    const pairs = [];
    const alone = [];
    for (const item of head) {
        const name = key(item);
        const other = name === undefined ? undefined : waiting.get(name)?.pop();
        if (other === undefined)
            alone.push(item);
        else
            pairs.push([other, item]);
    }
    const paired = new Set(pairs.map(([before]) => before));
    return { pairs, base: base.filter((item) => !paired.has(item)), head: alone };
}

;// CONCATENATED MODULE: ./lib/comparison/program-modules.js


/** The module that a record folds the lightest ones into; a step imports nothing but types of another. */
const FOLDED = 'other modules';
/**
 * Modules are found again by their path, and then by what it was before a new major version (`/v2`, `.v2`) was written at
 * its end. The module of the program itself is the same under any path.
 */
const KEYS = [
    (part) => fixedKey(part) ?? part.module.path,
    (part) => fixedKey(part) ?? part.module.path.replace(/[./]v\d+$/, ''),
];
const fixedKey = ({ module: { kind } }) => kind === 'std' || kind === 'main' ? `${kind} module` : undefined;
/** The Go programs that both images have: found again by their path, and then by their main package. */
function pairPrograms(base, head) {
    return pairOff(base.goBinaries, head.goBinaries, [({ path }) => path, ({ main }) => main || undefined]).pairs;
}
/** Whether the functions of one side alone could be told: its modules were not added then, and its code did not move. */
function isHalfKnown(base, head) {
    return hasModules(base) !== hasModules(head);
}
const hasModules = ({ modules }) => modules.some(({ bytes }) => bytes > 0);
/**
 * The modules of both sides of a program, and those that only one side has; undefined is a side that lacks the program. What
 * the other side's record may have folded is on neither list, since nobody knows whether it was there.
 */
function pairModules(base, head) {
    const [before, after] = [partsOf(base), partsOf(head)];
    const { pairs, ...alone } = pairOff(before, after, KEYS);
    return { pairs, base: isComplete(head) ? alone.base : [], head: isComplete(base) ? alone.head : [] };
}
const isComplete = (program) => program === undefined || program.modules.every(({ path }) => path !== FOLDED);
function partsOf(program) {
    if (program === undefined)
        return [];
    const named = program.modules.filter(({ path }) => path !== FOLDED);
    const packages = groupBy(program.packages, ({ module }) => module);
    return named.map((module) => ({
        packages: packages.get(module.path) ?? [],
        module,
        version: versionOf(module, program.goVersion),
    }));
}
/** Empty for the program's own module: its version is another one at each commit, and explains nothing. */
function versionOf({ kind, version, replacedBy }, goVersion) {
    if (kind === 'std')
        return goVersion;
    if (kind === 'main')
        return '';
    return replacedBy === undefined ? version : `${version} => ${replacedBy}`;
}

;// CONCATENATED MODULE: ./lib/comparison/explain-program.js





/**
 * Why a Go program weighs more or less: its modules and the buckets of everything else. Undefined is a side that lacks it.
 * Nothing is said where the functions of one side alone could be told.
 */
function explainProgram(before, after) {
    const [base, head] = [before?.program, after?.program];
    if (!base && !head)
        return [];
    if (base && head && isHalfKnown(base, head))
        return [];
    const buckets = [base, head].every((each) => each === undefined || TYPES in each.buckets) ? same : withoutTypes;
    const parts = [...moduleCauses(base, head), ...bucketCauses(buckets(base?.buckets), buckets(head?.buckets))];
    return fold(parts, (after?.bytes ?? 0) - (before?.bytes ?? 0), 'part');
}
const TYPES = 'type data';
const same = (buckets = {}) => buckets;
/** Only since Go 1.27 does a program say which of its read-only data are types: beside an older one, they are all one. */
function withoutTypes(buckets = {}) {
    const { [TYPES]: types, 'strings and read-only data': data, ...others } = buckets;
    return types === undefined ? buckets : { ...others, 'strings and read-only data': types + (data ?? 0) };
}
function moduleCauses(base, head) {
    const { pairs, ...alone } = pairModules(base, head);
    return [
        ...pairs.map(([before, after]) => changed(before, after)),
        ...alone.head.map((part) => lone(part, { base: null, head: part.module.bytes })),
        ...alone.base.map((part) => lone(part, { base: part.module.bytes, head: null })),
    ].filter(({ delta }) => delta !== 0);
}
function changed(before, after) {
    const [from, to] = [before.version, after.version];
    const sides = { base: before.module.bytes, head: after.module.bytes };
    const order = compareVersions(from, to);
    const fields = { from, to, parts: explainPackages(before, after) };
    if (order === 0)
        return makeCause('module', nameOf(after.module), sides, fields);
    return makeCause('module', nameOf(after.module), sides, { ...fields, change: order < 0 ? 'upgraded' : 'downgraded' });
}
function lone({ module, version }, sides) {
    return makeCause('module', nameOf(module), sides, sides.base === null ? { to: version } : { from: version });
}
function nameOf({ kind, path }) {
    if (kind === 'std')
        return 'standard library';
    return kind === 'unknown' ? 'packages of no known module' : path;
}
function bucketCauses(base, head) {
    const [before, after] = [new Map(Object.entries(base)), new Map(Object.entries(head))];
    return [...new Set([...before.keys(), ...after.keys()])]
        .map((name) => makeCause('bucket', name, { base: before.get(name) ?? null, head: after.get(name) ?? null }))
        .filter(({ delta }) => delta !== 0);
}

;// CONCATENATED MODULE: ./lib/comparison/explain-files.js



/** How a file is found again: under its path, by its content under another, and as the same Go program rebuilt. */
const explain_files_KEYS = [
    ({ path }) => path,
    ({ content }) => content || undefined,
    ({ program }) => program?.main || undefined,
];
/**
 * The files of each layer, and its hidden copies, as far as their bytes changed. A file that both sides name is compared
 * wherever it moved to within the layer; one that went to another layer is `moved` in both. What the other record may have
 * left out is not said to be added or removed, since nobody knows what it weighed there: it is left to the rest.
 */
function explainFiles(layers, images) {
    const paired = layers.map(({ base, head }) => pairOff(base?.files ?? [], head?.files ?? [], explain_files_KEYS));
    const across = pairOff(paired.flatMap(({ base }) => base), paired.flatMap(({ head }) => head), explain_files_KEYS);
    const others = {
        elsewhere: new Map(across.pairs.flatMap(([before, after]) => [[before, after], [after, before]])),
        listed: { base: listedPaths(images.base), head: listedPaths(images.head) },
    };
    return layers.map((layer, index) => [
        ...paired[index].pairs.map(([before, after]) => sameFile(before, after)),
        ...loneFiles(layer, paired[index], others),
        ...hiddenFiles(layer),
    ]);
}
function listedPaths({ paths, goBinaries }) {
    return new Set([...paths, ...goBinaries].map(({ path }) => path));
}
function sameFile(before, after) {
    const sides = { base: before.bytes, head: after.bytes };
    const parts = before.program && after.program ? explainProgram(before, after) : [];
    const moved = before.path === after.path ? {} : { change: 'moved', from: before.path };
    return makeCause('path', after.path, sides, { parts, ...moved });
}
function loneFiles(layer, { base, head }, others) {
    const isAbsent = (side, path) => others.listed[side].has(path) || (layer[side]?.isComplete ?? true);
    return [
        ...head.flatMap((file) => {
            const from = others.elsewhere.get(file);
            const sides = { base: null, head: file.bytes };
            if (from)
                return makeCause('path', file.path, sides, { change: 'moved', from: otherPath(file, from) });
            return isAbsent('base', file.path) ? loneFile(file, sides) : [];
        }),
        ...base.flatMap((file) => {
            const to = others.elsewhere.get(file);
            const sides = { base: file.bytes, head: null };
            if (to)
                return makeCause('path', file.path, sides, { change: 'moved', to: otherPath(file, to) });
            return isAbsent('head', file.path) ? loneFile(file, sides) : [];
        }),
    ];
}
function loneFile(file, sides) {
    const parts = sides.base === null ? explainProgram(undefined, file) : explainProgram(file, undefined);
    return makeCause('path', file.path, sides, { parts });
}
function otherPath(file, other) {
    return file.path === other.path ? '' : other.path;
}
/** Copies that later layers hide, as one: no container sees them, but they are bytes of the layer. */
function hiddenFiles({ base, head }) {
    const sides = { base: base?.hidden.bytes || null, head: head?.hidden.bytes || null };
    if (sides.base === sides.head)
        return [];
    const count = Math.max(base?.hidden.files ?? 0, head?.hidden.files ?? 0);
    return [makeCause('rest', 'hidden file', sides, { count })];
}

;// CONCATENATED MODULE: ./lib/comparison/layer-contents.js

/** The contents of each layer of an image, lowest first. Where a layer's bytes are all accounted for, so are its files. */
function layerContents(image) {
    const files = filesByLayer(image);
    const hiddenGroups = groupBy(image.hidden, ({ layer }) => layer);
    return image.layers.map(({ unpacked }, layer) => {
        const listed = files.get(layer) ?? [];
        const groups = hiddenGroups.get(layer) ?? [];
        const hidden = { bytes: layer_contents_sum(groups, ({ bytes }) => bytes), files: layer_contents_sum(groups, (group) => group.files) };
        const left = unpacked - hidden.bytes - layer_contents_sum(listed, ({ bytes }) => bytes);
        return { files: listed, hidden, isComplete: image.pathsComplete || left <= 0 };
    });
}
/** The listed files of each layer. A Go program is known also where the list of paths was cut off before it. */
function filesByLayer(image) {
    const programs = new Map(image.goBinaries.map((program) => [program.path, program]));
    const paths = new Set(image.paths.map(({ path }) => path));
    const listed = image.paths.map((file) => ({ ...file, program: programs.get(file.path) }));
    const others = image.goBinaries
        .filter(({ path }) => !paths.has(path))
        .map((program) => ({ path: program.path, bytes: program.size, layer: program.layer, content: '', program }));
    return groupBy([...listed, ...others], ({ layer }) => layer);
}
function layer_contents_sum(items, of) {
    return items.reduce((total, item) => total + of(item), 0);
}

;// CONCATENATED MODULE: ./lib/comparison/align.js
/** Elements of a table that finds the most pairs: of stacks with more layers than any overlay can have (Linux, 500). */
const MOST_CELLS = 512 * 512;
/**
 * Both lists, each in its order, with as many equal elements paired as possible (a longest common subsequence).
 * Between two pairs, what only `base` has comes first. Time and memory are the product of the lengths behind what is equal at
 * the start; where that is over a limit nothing there is paired, since whoever writes a manifest chooses both.
 */
function align(base, head, equal) {
    let same = 0;
    while (same < Math.min(base.length, head.length) && equal(base[same], head[same]))
        same += 1;
    const rest = [base.slice(same), head.slice(same)];
    const isTooMuch = rest[0].length * rest[1].length > MOST_CELLS;
    return [
        ...base.slice(0, same).map((item, index) => [item, head[index]]),
        ...(isTooMuch ? unpaired(...rest) : alignRest(...rest, equal)),
    ];
}
const unpaired = (base, head) => [
    ...base.map((item) => [item, null]),
    ...head.map((item) => [null, item]),
];
function alignRest(base, head, equal) {
    const pairs = commonLengths(base, head, equal);
    const aligned = [];
    let [i, j] = [0, 0];
    while (i < base.length || j < head.length) {
        if (i < base.length && j < head.length && equal(base[i], head[j])) {
            aligned.push([base[i++], head[j++]]);
        }
        else if (j === head.length || (i < base.length && pairs[i + 1][j] >= pairs[i][j + 1])) {
            aligned.push([base[i++], null]);
        }
        else {
            aligned.push([null, head[j++]]);
        }
    }
    return aligned;
}
/**
 * Aligns by the first of `rules`; between its pairs, what is left by the next one, and so on: a pair of an earlier rule is
 * never crossed by one of a later.
 */
function alignBy(base, head, rules) {
    const [rule, ...others] = rules;
    if (!rule)
        return unpaired(base, head);
    const aligned = [];
    let between = [];
    const close = () => {
        const left = between.flatMap(([item]) => (item === null ? [] : [item]));
        const right = between.flatMap(([, item]) => (item === null ? [] : [item]));
        for (const step of alignBy(left, right, others))
            aligned.push(step);
        between = [];
    };
    for (const step of align(base, head, rule)) {
        if (step[0] === null || step[1] === null) {
            between.push(step);
            continue;
        }
        close();
        aligned.push(step);
    }
    close();
    return aligned;
}
/** `[i][j]`: how many pairs `base` from i on and `head` from j on can have. */
function commonLengths(base, head, equal) {
    const lengths = Array.from({ length: base.length + 1 }, () => Array.from({ length: head.length + 1 }).fill(0));
    for (let i = base.length - 1; i >= 0; i -= 1) {
        for (let j = head.length - 1; j >= 0; j -= 1) {
            lengths[i][j] = equal(base[i], head[j])
                ? lengths[i + 1][j + 1] + 1
                : Math.max(lengths[i + 1][j], lengths[i][j + 1]);
        }
    }
    return lengths;
}

;// CONCATENATED MODULE: ./lib/comparison/layer-kinship.js
/** A layer with its files, and what follows of them. */
function foundLayer(layer, files) {
    const listed = files.reduce((bytes, file) => bytes + file.bytes, 0);
    return { layer, files, work: workOf(layer), keys: new Set(files.flatMap(keysOf)), listed };
}
/** Of the same instruction. That none is known is not one that they share: then files must be shared, if any is known. */
function isSameInstruction(a, b) {
    if (a.layer.instruction !== b.layer.instruction)
        return false;
    return a.layer.instruction !== 'unknown instruction' || isEditOf(a, b);
}
/** Of the same instruction word, and at least half of the lighter one's bytes are files of the other's as well. */
function isSameWork(a, b) {
    if (a.work.word !== b.work.word)
        return false;
    const shared = sharedBytes(a, b);
    return shared > 0 && shared * 2 >= Math.min(a.listed, b.listed);
}
/** Of the same word and destination or command, and with a file in common, unless no file of one of them is known. */
function isEditOf(a, b) {
    const [before, after] = [a.work, b.work];
    if (before.word !== after.word || before.target === '' || before.target !== after.target)
        return false;
    return a.files.length === 0 || b.files.length === 0 || sharedBytes(a, b) > 0;
}
/**
 * COPY and ADD by their destination, which comes last and names little where it is the working directory; all others by
 * the first two words (`apk add`, `go build`). Flags, which begin with a dash, are no such words.
 */
function workOf({ instruction }) {
    const [word = '', ...others] = instruction.replace(/ # buildkit$/, '').split(' ');
    const words = others.filter((each) => each !== '' && !each.startsWith('-'));
    if (word !== 'COPY' && word !== 'ADD')
        return { word, target: words.slice(0, 2).join(' ') };
    const destination = words.length > 1 ? words.at(-1) : '';
    return { word: 'COPY', target: destination };
}
/** Bytes of `a` in files that `b` has too: under the same path, with the same content, or of the same Go program. */
function sharedBytes({ files }, { keys }) {
    return files.reduce((bytes, file) => bytes + (keysOf(file).some((key) => keys.has(key)) ? file.bytes : 0), 0);
}
function keysOf({ path, content, program }) {
    const main = program?.main ?? '';
    return [`path ${path}`, ...(content === '' ? [] : [`content ${content}`]), ...(main === '' ? [] : [`main ${main}`])];
}

;// CONCATENATED MODULE: ./lib/comparison/layers.js



/**
 * The stacks of two images, lowest layer first. Layers with the same diffID are the same; between those, layers of the same
 * instruction are one that changed, then those that bring mostly the same files, then those whose instruction was edited
 * (layer-kinship.ts). The rest was added or removed. Every layer of a side appears exactly once, so the deltas sum to the
 * change of the images' `unpacked`.
 */
function compareLayers(head, base) {
    const rules = [isSameLayer, isSameInstruction, isSameWork, isEditOf];
    return alignBy(foundLayers(base), foundLayers(head), rules).map(([before, after]) => comparison(before?.layer ?? null, after?.layer ?? null));
}
const isSameLayer = (a, b) => a.layer.diffId === b.layer.diffId;
function foundLayers(image) {
    const contents = layerContents(image);
    return image.layers.map((layer, index) => foundLayer(layer, contents[index].files));
}
function comparison(base, head) {
    const delta = (head?.unpacked ?? 0) - (base?.unpacked ?? 0);
    return { kind: kind(base, head), instruction: (head ?? base)?.instruction ?? '', base, head, delta };
}
function kind(base, head) {
    if (base === null)
        return 'added';
    if (head === null)
        return 'removed';
    return base.diffId === head.diffId ? 'same' : 'changed';
}

;// CONCATENATED MODULE: ./lib/comparison/explain.js





/**
 * Why the image's `unpacked` changed from `base` to `head`: layers, in each its files and hidden copies, in each Go program
 * its modules and buckets (cause.ts). Deltas sum exactly at every level, whatever the records leave out. At most 15 parts a
 * level; those below 1 % of the largest are folded (fold.ts).
 */
function explain(head, base) {
    const changed = changedLayers(head, base);
    const files = explainFiles(changed, { head, base });
    const parts = changed.map(({ comparison }, index) => explainLayer(comparison, files[index]));
    const whole = makeCause('image', head.name, { base: base.metrics.unpacked, head: head.metrics.unpacked });
    return { ...whole, parts: fold(parts, whole.delta, 'layer') };
}
function explainLayer({ base, head, instruction, delta }, files) {
    const sides = { base: base?.unpacked ?? null, head: head?.unpacked ?? null };
    return makeCause('layer', instruction, sides, { parts: fold(files, delta, 'file') });
}
/** The layers that are not the same on both sides, each with what it holds there. */
function changedLayers(head, base) {
    const [before, after] = [layerContents(base)[Symbol.iterator](), layerContents(head)[Symbol.iterator]()];
    return compareLayers(head, base)
        .map((comparison) => ({
        comparison,
        base: comparison.base && before.next().value,
        head: comparison.head && after.next().value,
    }))
        .filter(({ comparison }) => comparison.kind !== 'same');
}

;// CONCATENATED MODULE: ./lib/metrics.js
/**
 * The metrics of docs/measurement.md in the order of records and reports; the word is the same in inputs, records,
 * columns and docs.
 */
const METRICS = ['unpacked', 'download', 'rootfs', 'wasted', 'own', 'base', 'layers', 'files'];

;// CONCATENATED MODULE: ./lib/units/percent.js
/** The change from `base` to `head` in percent of `base`; `undefined` when there is nothing to divide by. */
function percentChange(base, head) {
    return base === 0 ? undefined : ((head - base) * 100) / base;
}
/** A percentage for a person: `+22.8 %`, `−3.1 %`; a change too small for one decimal reads `<0.1 %`. */
function formatPercent(percent) {
    if (percent === 0)
        return '0 %';
    const sign = percent > 0 ? '+' : '−';
    const size = Math.abs(percent);
    return size < 0.05 ? `${sign}<0.1 %` : `${sign}${size.toFixed(1)} %`;
}

;// CONCATENATED MODULE: ./lib/comparison/metrics.js


/** Every metric of two images. What was obtained differently, or is not known on a side, is not compared. */
function compareMetrics(head, base) {
    return METRICS.map((metric) => compareMetric(metric, head, base));
}
/** Every metric as not compared, for one `reason`. */
function refuseMetrics(head, reason) {
    return METRICS.map((metric) => ({ metric, kind: 'not compared', head: head.metrics[metric], reason }));
}
function compareMetric(metric, head, base) {
    const [now, before] = [head.metrics[metric], base.metrics[metric]];
    if (now === null || before === null) {
        const where = sides(now === null, before === null);
        return { metric, kind: 'not compared', head: now, reason: `${missing(metric)} ${where}` };
    }
    if (metric === 'download' && head.downloadMethod !== base.downloadMethod) {
        const reason = `obtained as ${base.downloadMethod} at the base and as ${head.downloadMethod} at the head`;
        return { metric, kind: 'not compared', head: now, reason };
    }
    const percent = percentChange(before, now) ?? null;
    return { metric, kind: 'compared', base: before, head: now, delta: now - before, percent };
}
/** Besides `download`, only `own` and `base` can be null (record.ts): they need the final stage's base image. */
function missing(metric) {
    return metric === 'download' ? 'it was not worked out' : "the final stage's base image is not known";
}
function sides(atHead, atBase) {
    return atHead && atBase ? 'on either side' : `at the ${atHead ? 'head' : 'base'}`;
}

;// CONCATENATED MODULE: ./lib/comparison/module-changes.js


/**
 * Every module that came, went or changed its version in a Go program that both images have, the largest change first: also
 * where its machine code did not change, or too little to be among the causes (issue 11, heading 10). The standard library
 * is not among them, since its version is that of Go (settings.ts); nor is what a record folded.
 */
function compareModules(head, base) {
    return pairPrograms(base, head)
        .flatMap(([before, after]) => programChanges(before, after))
        .toSorted((a, b) => Math.abs(b.delta) - Math.abs(a.delta) || (a.name < b.name ? -1 : 1));
}
function programChanges(base, head) {
    if (isHalfKnown(base, head))
        return [];
    const { pairs, ...alone } = pairModules(base, head);
    const versions = pairs.flatMap(([before, after]) => module_changes_changed(head.path, before, after));
    const added = alone.head.flatMap((part) => module_changes_lone(head.path, part, 'added'));
    const removed = alone.base.flatMap((part) => module_changes_lone(head.path, part, 'removed'));
    return [...versions, ...added, ...removed];
}
function module_changes_changed(path, { module: old, version: from }, { module, version: to }) {
    if (module.kind !== 'dependency' || from === to)
        return [];
    const order = compareVersions(from, to);
    const change = order === 0 ? 'changed' : order < 0 ? 'upgraded' : 'downgraded';
    return [{ path, change, name: module.path, from, to, ...module_changes_sides(old.bytes, module.bytes) }];
}
function module_changes_lone(path, { module, version }, change) {
    if (module.kind !== 'dependency')
        return [];
    const [from, to] = change === 'added' ? ['', version] : [version, ''];
    const bytes = change === 'added' ? module_changes_sides(null, module.bytes) : module_changes_sides(module.bytes, null);
    return [{ path, change, name: module.path, from, to, ...bytes }];
}
function module_changes_sides(base, head) {
    return { base, head, delta: (head ?? 0) - (base ?? 0) };
}

;// CONCATENATED MODULE: ./lib/comparison/paths.js
/**
 * Files of the rootfs whose bytes differ, the largest difference first. A record may list only its heaviest files: a
 * path that such a list does not have may still be in the image, so it is left out and not taken for added or removed.
 */
function comparePaths(head, base) {
    const [now, before] = [bytesByPath(head), bytesByPath(base)];
    return [...new Set([...before.keys(), ...now.keys()])]
        .filter((path) => (now.has(path) || head.pathsComplete) && (before.has(path) || base.pathsComplete))
        .map((path) => comparePath(path, before.get(path) ?? null, now.get(path) ?? null))
        .filter(({ delta }) => delta !== 0)
        .toSorted((a, b) => Math.abs(b.delta) - Math.abs(a.delta) || (a.path < b.path ? -1 : 1));
}
function bytesByPath(image) {
    return new Map(image.paths.map(({ path, bytes }) => [path, bytes]));
}
function comparePath(path, base, head) {
    return { path, base, head, delta: (head ?? 0) - (base ?? 0) };
}

;// CONCATENATED MODULE: ./lib/units/git-folder.js
/** The `.git` that a path is of, the outermost; undefined for one that is no repository data. */
function gitFolderOf(path) {
    return /^(?:[^]*?\/)?\.git(?=\/|$)/.exec(path)?.[0];
}

;// CONCATENATED MODULE: ./lib/comparison/repository-data.js


/**
 * The base as it would weigh with the head's repository data (`.git`) in place of its own. Which objects, refs and index a
 * checkout has is chance, so that is no growth; where a layer has none on one side, the change brought it or took it away,
 * and it counts. The same record where nothing is to be replaced.
 */
function withRepositoryOf(head, base) {
    const pairs = pairsIn(head, base);
    if (pairs.length === 0)
        return base;
    return {
        ...base,
        layers: base.layers.map((layer, index) => {
            const pair = pairs.find((each) => each.base.layer === index);
            return pair ? { ...layer, unpacked: layer.unpacked + pair.head.bytes - pair.base.bytes } : layer;
        }),
        metrics: pairs.reduce((metrics, pair) => metricsWith(metrics, pair, base), base.metrics),
        paths: pairs.reduce((paths, pair) => pathsWith(paths, pair, head), base.paths),
        hidden: pairs.reduce(hiddenWith, base.hidden),
        repository: base.repository?.map((each) => {
            const pair = pairs.find((one) => one.base === each);
            return pair ? { ...pair.head, layer: each.layer } : each;
        }),
    };
}
function pairsIn(head, base) {
    const [before, after] = [base.repository ?? [], head.repository ?? []];
    if (before.length === 0 || after.length === 0)
        return [];
    return compareLayers(head, base).flatMap((compared) => {
        const from = before.find(({ layer }) => base.layers[layer] === compared.base);
        const to = after.find(({ layer }) => head.layers[layer] === compared.head);
        return compared.kind === 'changed' && from && to ? [{ base: from, head: to }] : [];
    });
}
function metricsWith(metrics, { base, head }, { layers }) {
    const [bytes, hidden] = [head.bytes - base.bytes, head.hidden - base.hidden];
    const origin = layers[base.layer]?.origin;
    return {
        ...metrics,
        unpacked: metrics.unpacked + bytes,
        rootfs: metrics.rootfs + bytes - hidden,
        wasted: metrics.wasted + hidden,
        own: plus(metrics.own, origin === 'own' ? bytes : 0),
        base: plus(metrics.base, origin === 'base' ? bytes : 0),
        files: metrics.files + head.files - base.files,
    };
}
function pathsWith(paths, pair, head) {
    const others = paths.filter((each) => each.layer !== pair.base.layer || !isGit(each.path));
    const heads = head.paths.filter((each) => each.layer === pair.head.layer && isGit(each.path));
    const moved = heads.map(({ path, bytes, content }) => ({ path, bytes, content, layer: pair.base.layer }));
    return [...others, ...moved].toSorted((a, b) => b.bytes - a.bytes || (a.path < b.path ? -1 : 1));
}
const plus = (value, more) => (value === null ? null : value + more);
const isGit = (path) => gitFolderOf(path) !== undefined;
/** Whatever hides it hides most of its layer. */
function hiddenWith(hidden, { base, head }) {
    const heaviest = hidden.findIndex(({ layer, bytes }) => layer === base.layer && bytes >= base.hidden);
    return hidden.map((group, index) => index === heaviest ? { ...group, bytes: group.bytes + head.hidden - base.hidden } : group);
}

;// CONCATENATED MODULE: ./lib/comparison/settings.js

/** Settings with a name of their own among the changes; all others are a `build setting`. */
const NAMED = new Map([
    ['CGO_ENABLED', 'cgo'],
    ['-trimpath', 'trimpath'],
]);
/**
 * What was changed about how an image is made, as far as both sides know it: the base image (`name@digest`), and of each Go
 * program its Go version, whether it is stripped, and its build settings.
 */
function compareSettings(head, base) {
    const changes = pairPrograms(base, head).flatMap(([before, after]) => settings_programChanges(before, after));
    return [...baseImageChange(head, base), ...changes];
}
/** Nothing where one of them is not known: that is no change. */
function baseImageChange({ baseImage: after }, { baseImage: before }) {
    if (before === null || after === null)
        return [];
    const isSameDigest = before.digest === '' || after.digest === '' || before.digest === after.digest;
    if (before.name === after.name && isSameDigest)
        return [];
    return [{ what: 'base image', path: '', setting: '', base: reference(before), head: reference(after) }];
}
function reference({ name, digest }) {
    return digest === '' ? name : `${name}@${digest}`;
}
function settings_programChanges(base, head) {
    const version = { what: 'go version', setting: '', base: base.goVersion, head: head.goVersion };
    const stripped = { what: 'stripped', setting: '', base: strippedText(base), head: strippedText(head) };
    return [...(base.goVersion && head.goVersion ? [version] : []), stripped, ...buildSettings(base, head)]
        .filter((change) => change.base !== change.head)
        .map(({ what, setting, base: before, head: after }) => ({
        what,
        path: head.path,
        setting,
        base: before,
        head: after,
    }));
}
function strippedText({ stripped }) {
    return stripped ? 'stripped' : 'not stripped';
}
/** Each setting that one of them names, empty where it is not set. A program without any does not say how it was built. */
function buildSettings(base, head) {
    const [before, after] = [new Map(Object.entries(base.settings)), new Map(Object.entries(head.settings))];
    if (before.size === 0 || after.size === 0)
        return [];
    return [...new Set([...before.keys(), ...after.keys()])].toSorted().map((setting) => ({
        what: NAMED.get(setting) ?? 'build setting',
        setting,
        base: before.get(setting) ?? '',
        head: after.get(setting) ?? '',
    }));
}

;// CONCATENATED MODULE: ./lib/comparison/compare.js







/**
 * The head of a run against its baseline, image by image of the head (design.md, section 8). Without a baseline, or
 * with one that was weighed by another method, there is no comparison: the reason is given, and never a zero.
 */
function compareRecords(head, baseline) {
    if (baseline.kind === 'none')
        return { kind: 'none', reason: baseline.reason };
    const find = (image) => named(image, baseline.record);
    return compare_compare(head, baseline.record, find, (image, base) => {
        if (!base)
            return refuse(image, 'no image of that name and platform at the base');
        if (!sameDefinition(image.definition, base.definition))
            return refuse(image, otherDefinition(image, base));
        return compareCheckouts(image, base);
    });
}
/**
 * Any two records, as `weighbridge compare a b` does: images are matched by name and platform, then by platform, and
 * single images with each other. Names and Dockerfiles may differ, since the user chose the two sides.
 */
function compareSides(head, base) {
    const find = (image) => counterpart(image, head, base);
    return compare_compare(head, base, find, (image, match) => match ? compareImages(image, match) : refuse(image, 'no image of that platform on the other side'));
}
function compare_compare(head, base, find, compareWith) {
    if (head.tool.method !== base.tool.method) {
        const reason = `the base was weighed by method ${base.tool.method}, the head by method ${head.tool.method}`;
        return { kind: 'none', reason };
    }
    const matches = head.images.map(find);
    return {
        kind: 'compared',
        images: head.images.map((image, index) => compareWith(image, matches[index])),
        onlyAtBase: base.images
            .filter((image) => !matches.includes(image))
            .map(({ name, platform }) => ({ name, platform })),
    };
}
/** Two records of an image from two checkouts, whose repository data is no part of what changed. */
function compareCheckouts(head, base) {
    const even = withRepositoryOf(head, base);
    const compared = compareImages(head, even);
    if (even === base)
        return compared;
    const reason = 'how much of a compressed layer is repository data (.git) is not known';
    const download = { metric: 'download', kind: 'not compared', head: head.metrics.download, reason };
    return { ...compared, metrics: compared.metrics.map((each) => (each.metric === 'download' ? download : each)) };
}
/** Two records of an image, whatever their names are. */
function compareImages(head, base) {
    return {
        name: head.name,
        platform: head.platform,
        basePlatform: base.platform,
        metrics: compareMetrics(head, base),
        layers: compareLayers(head, base),
        paths: comparePaths(head, base),
        cause: explain(head, base),
        settings: compareSettings(head, base),
        modules: compareModules(head, base),
    };
}
function refuse(head, reason) {
    const { name, platform } = head;
    const metrics = refuseMetrics(head, reason);
    return { name, platform, basePlatform: null, metrics, layers: [], paths: [], cause: null, settings: [], modules: [] };
}
function named(image, { images }) {
    return images.find(({ name, platform }) => name === image.name && platform === image.platform);
}
function counterpart(image, head, base) {
    const same = named(image, base);
    if (same)
        return same;
    if (head.images.length === 1 && base.images.length === 1)
        return base.images[0];
    const ofPlatform = (record) => record.images.filter(({ platform }) => platform === image.platform);
    return ofPlatform(head).length === 1 && ofPlatform(base).length === 1 ? ofPlatform(base)[0] : undefined;
}
function sameDefinition(a, b) {
    if (a === null || b === null)
        return a === b;
    return a.context === b.context && asAsked(a.file) === asAsked(b.file) && a.target === b.target;
}
/** buildx takes a `dockerfile` for the `Dockerfile` that it was asked for. */
const asAsked = (file) => file.replace(/(?<=^|\/)dockerfile$/, 'Dockerfile');
function otherDefinition(head, base) {
    return `it was ${madeFrom(base.definition)} at the base, and is ${madeFrom(head.definition)} at the head`;
}
function madeFrom(definition) {
    if (definition === null)
        return 'an existing image';
    const target = definition.target === '' ? '' : `, target ${definition.target}`;
    return `built from ${definition.file}${target} in context ${definition.context}`;
}

;// CONCATENATED MODULE: ./lib/report/columns.js
/**
 * Rows as aligned plain text, two spaces between columns and nothing at the end of a line. Text of others belongs into
 * the last column, where characters of an unknown width move nothing.
 */
function alignedColumns(align, rows) {
    const widths = align.map((_, column) => largest(rows.map((cells) => width(cells[column] ?? ''))));
    return rows.map((cells) => align
        .map((side, column) => padded(cells[column] ?? '', widths[column] ?? 0, side))
        .join('  ')
        .trimEnd());
}
/** The largest of some values, and at least 0. They may be more than a function takes arguments. */
function largest(values) {
    return values.reduce((most, value) => Math.max(most, value), 0);
}
/** A bar of `#`, 20 for `most`, at least one where there is anything; a negative value has one of `-`. */
function bar(value, most) {
    if (value === 0 || most === 0)
        return '';
    return (value < 0 ? '-' : '#').repeat(Math.max(1, Math.round((Math.abs(value) * 20) / most)));
}
/** Our own signs in ASCII, for terminals and logs that have nothing else. */
function ascii(text) {
    return text.replaceAll('≤', '<=').replace(/[−–]/g, '-');
}
function padded(text, to, side) {
    const padding = ' '.repeat(Math.max(0, to - width(text)));
    return side === 'right' ? padding + text : text + padding;
}
function width(text) {
    return Array.from(text).length;
}

;// CONCATENATED MODULE: ./lib/report/escape.js
/**
 * What does not show, or changes how its neighbours show: control, bidi and zero-width characters, line separators,
 * private use, lone surrogates, and every space but U+0020 (security: Trojan Source, CVE-2021-42574).
 */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]|(?! )\p{Zs}/gu;
/** Text on one line with every unseen character spelled out: `\u{202e}`. */
function visible(text) {
    return text.replace(UNSEEN, (character) => `\\u{${character.codePointAt(0).toString(16)}}`);
}
/** At most `max` characters: of longer text the beginning and the end, since instructions and paths differ there. */
function capped(text, max) {
    const characters = Array.from(text);
    if (characters.length <= max)
        return text;
    const end = Math.floor((max - 1) / 3);
    return [...characters.slice(0, max - 1 - end), '…', ...characters.slice(-end)].join('');
}
/** A Markdown code span. The fence is longer than any run of backticks in it, so that nothing can close it early. */
function codeSpan(text) {
    const content = visible(text).replaceAll('<!--', '<\\u{21}--');
    if (content.trim() === '')
        return '(blank)';
    const runs = content.match(/`+/g) ?? [];
    const fence = '`'.repeat(Math.max(0, ...runs.map((run) => run.length)) + 1);
    const padding = /^[` ]|[` ]$/.test(content) ? ' ' : '';
    return `${fence}${padding}${content}${padding}${fence}`;
}
/**
 * A code span in a table, where a pipe is escaped even inside code (GFM 4.10). A backslash before a pipe is read
 * differently by different parsers, so there the pipe is spelled out.
 */
function codeCell(text) {
    return codeSpan(text).replace(/\\?\|/g, (match) => (match === '|' ? '\\|' : '\\\\u{7c}'));
}
/** ASCII punctuation that means something to Markdown or HTML, or to GitHub, as `@team`, `#1` and `$math$` do. */
const MARKUP = /[#$&*<>@[\\\]^_`{|}~]/;
/**
 * What GitHub makes a link, a commit or an emoji of without any of these: the autolinks of GFM (6.9) and the references of
 * "Autolinked references and URLs" (docs.github.com). Whatever stands before it: GitHub's own list has grown (`_`, `(`, …).
 * The second colon of an emoji may be ours.
 */
const LIVE = /:\/\/|www\.|gh-\d|[\da-f]{7}|:[\w+-]+(?::|$)/i;
/** What begins a list, or underlines a heading, where a line begins with it. */
const BLOCK = /^(?:[+=-]+|\d+[.)])$/;
/** Whether a word without blanks is nothing but itself to Markdown and GitHub, but for the first of a line. */
function isPlain(word) {
    return !MARKUP.test(word) && !LIVE.test(word);
}
/**
 * Prose of others in Markdown, as it reads: words that are nothing but words stay, and any other is code, where GitHub
 * looks for neither markup nor links. `code` is what makes a code span of one.
 */
function proseMarkdown(text, code) {
    const words = visible(text).trimStart().split(' ');
    return words.map((word, index) => (isPlain(word) && !(index === 0 && BLOCK.test(word)) ? word : code(word))).join(' ');
}
const ENTITIES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '|': '&#124;' };
/** Text inside an HTML element. */
function html(text) {
    return visible(text)
        .replace(/[&<>|]/g, (character) => ENTITIES[character])
        .replaceAll('"', '&quot;');
}

;// CONCATENATED MODULE: ./lib/report/form.js

const LENGTHS = { name: 80, code: 120, prose: 400 };
/** A name that means nothing to Markdown, HTML or GitHub stays as it is; any other becomes code. */
const PLAIN_NAME = /^[a-z][a-z0-9]*(?:[-/][a-z0-9]+)*$/;
function form_named(code) {
    return (text) => (PLAIN_NAME.test(text) && isPlain(text) ? text : code(text));
}
/** Capped as it will be seen: spelled out, a hidden character is ten times as long. */
const form_short = (text, max) => capped(visible(text), max);
function form_form(name, code, prose) {
    return {
        name: (text) => name(form_short(text, LENGTHS.name)),
        code: (text) => code(form_short(text, LENGTHS.code)),
        prose: (text) => prose(form_short(text, LENGTHS.prose)),
        arrow: '→',
    };
}
/** Lines of Markdown. */
const markdownForm = form_form(form_named(codeSpan), codeSpan, (text) => proseMarkdown(text, codeSpan));
/** Cells of a Markdown table. */
const cellForm = form_form(form_named(codeCell), codeCell, (text) => proseMarkdown(text, codeCell));
const htmlCode = (text) => `<code>${html(text)}</code>`;
/** Headings of folded sections, which are HTML. Mentions and links are not looked for inside `code`. */
const htmlForm = form_form(form_named(htmlCode), htmlCode, htmlCode);
/**
 * Terminals and logs. `##[` is a workflow command anywhere in a line of a runner's log, `::` only where a line starts: what
 * is printed goes through adapters/runner/safe-log.ts.
 */
const plain = (text) => visible(text).replaceAll('##[', '##\\u{5b}');
const plainForm = { ...form_form(plain, plain, plain), arrow: '->' };

;// CONCATENATED MODULE: ./lib/report/quantity.js


/** A value of `metric` for a person: bytes as `18.4 MB`, counts as they are; `unknown` for null. */
function formatQuantity(metric, value) {
    if (value === null)
        return 'unknown';
    return isCount(metric) ? String(value) : (0,units_bytes/* formatBytes */.z3)(value);
}
/** A change for a person: `+4.2 MB (+22.8 %)`, `–` for none, `+2` for a count. */
function formatChange({ metric, delta, percent }) {
    if (delta === 0)
        return '–';
    const amount = isCount(metric) ? `${delta > 0 ? '+' : '−'}${Math.abs(delta)}` : (0,units_bytes/* formatDelta */.CW)(delta);
    return percent === null ? amount : `${amount} (${formatPercent(percent)})`;
}
function isCount(metric) {
    return metric === 'layers' || metric === 'files';
}

// EXTERNAL MODULE: ./lib/units/commit.js
var units_commit = __nccwpck_require__(222);
;// CONCATENATED MODULE: ./lib/units/duration.js
/** Seconds for a person: `0.24 s`, `12.7 s`, `3 min 5 s`; never `60.0 s`, which rounding could make. */
function formatSeconds(seconds) {
    if (seconds < 0.995)
        return `${seconds.toFixed(2)} s`;
    if (seconds < 59.95)
        return `${seconds.toFixed(1)} s`;
    const whole = Math.round(seconds);
    return `${Math.floor(whole / 60)} min ${whole % 60} s`;
}
/** An age for a person, from a span in milliseconds: `just now`, `12 min ago`, `3 h ago`, `2 d ago`. */
function formatAge(milliseconds) {
    const minutes = Math.floor(milliseconds / 60_000);
    if (minutes < 1)
        return 'just now';
    if (minutes < 60)
        return `${minutes} min ago`;
    const hours = Math.floor(minutes / 60);
    return hours < 48 ? `${hours} h ago` : `${Math.floor(hours / 24)} d ago`;
}

;// CONCATENATED MODULE: ./lib/report/sentences.js


/** What was compared with what and why, or why nothing was. */
function comparedSentence(report, form) {
    const { baseline, comparison } = report;
    if (comparison.kind === 'none')
        return `Growth was not checked: ${sentence(comparison.reason, form)}`;
    if (baseline.kind === 'none')
        return `Growth was not checked: ${sentence(baseline.reason, form)}`;
    // A tree with uncommitted changes has a head and is not it: its record is of no commit.
    const head = report.record.commit === null ? 'the working tree' : form.code((0,units_commit/* shortCommit */.A)(report.record.commit));
    const base = form.code((0,units_commit/* shortCommit */.A)(baseline.commit));
    return `Compared ${head} with its base ${base} (${source(baseline, report.now)}): ${sentence(baseline.why, form)}`;
}
/** A note or reason as a sentence with one full stop. */
function sentence(text, form) {
    return `${form.prose(text.trimEnd().replace(/\.$/, ''))}.`;
}
function source({ source: obtained, record }, now) {
    if (obtained === 'rebuild')
        return 'rebuilt';
    const age = now - Date.parse(record.createdAt);
    return Number.isFinite(age) ? `stored record, ${formatAge(age)}` : 'stored record';
}

;// CONCATENATED MODULE: ./lib/report/cause-rows.js
/** Rows of one image's table: what a reader takes in at a look. The JSON report has the whole tree. */
const MOST_ROWS = 25;
/** Packages of one module by their names: the standard library's would crowd out modules. */
const MOST_PACKAGES = 4;
/** What the parts of each kind are; the folded ones are counted by it. */
const PARTS = {
    image: 'layer',
    layer: 'file',
    path: 'part',
    module: 'package',
    package: 'part',
    bucket: 'part',
    rest: 'part',
};
/**
 * The parts below a cause, top-down in their own order, `most` rows at most: the heaviest by name, wherever they are in
 * the tree, and of each level one `rest` with the others' total. What one level shows sums to the level above it.
 */
function causeRows(cause, most = MOST_ROWS) {
    const tree = withFewPackages(cause);
    const shown = new Set();
    let rows = rowsBelow(tree, shown, 0);
    for (const next of heaviestFirst(tree)) {
        shown.add(next);
        const more = rowsBelow(tree, shown, 0);
        if (more.length > most)
            break;
        rows = more;
    }
    return rows;
}
/** A rest that has bytes on its sides is one thing after all: the hidden files of a layer. */
function isNamed({ kind, base, head }) {
    return kind !== 'rest' || base !== null || head !== null;
}
/** The tree with no more than the heaviest packages of each module, and of its others the total. */
function withFewPackages(cause) {
    const parts = cause.parts.map(withFewPackages);
    const packages = parts.filter(({ kind }) => kind === 'package');
    if (packages.length <= MOST_PACKAGES)
        return { ...cause, parts };
    const sorted = packages.toSorted((a, b) => Math.abs(b.delta) - Math.abs(a.delta));
    const heaviest = new Set(sorted.slice(0, MOST_PACKAGES));
    const named = parts.filter((part) => heaviest.has(part));
    const others = parts.filter((part) => !heaviest.has(part));
    return { ...cause, parts: [...named, folded(others, PARTS.module)] };
}
/** All named parts below a cause; none comes before the one it is in. */
function heaviestFirst(cause) {
    return weighed(cause)
        .slice(1)
        .filter((each) => isNamed(each.cause))
        .toSorted((a, b) => b.weight - a.weight)
        .map((each) => each.cause);
}
/** A cause and everything below it, from the top down. */
function weighed(cause) {
    const below = cause.parts.map(weighed);
    const weight = Math.max(Math.abs(cause.delta), ...below.map(([part]) => part?.weight ?? 0));
    return [{ cause, weight }, ...below.flat()];
}
/** The shown parts of a cause, each with what is shown of it, then what is not shown as one. */
function rowsBelow(cause, shown, depth) {
    const others = cause.parts.filter((part) => !shown.has(part));
    // A single one takes no more room under its own name.
    if (others.length === 1 && others.every(isNamed))
        others.pop();
    const named = cause.parts.filter((part) => !others.includes(part)).flatMap((part) => rowsOf(part, shown, depth));
    return others.length === 0 ? named : [...named, { depth, cause: folded(others, PARTS[cause.kind]) }];
}
function rowsOf(cause, shown, depth) {
    const row = { depth, cause };
    return cause.parts.some((part) => shown.has(part)) ? [row, ...rowsBelow(cause, shown, depth + 1)] : [row];
}
function folded(others, name) {
    const delta = others.reduce((sum, each) => sum + each.delta, 0);
    // A rest that does not know its count (0) makes the sum unknown as well.
    const count = others.some((each) => each.count === 0) ? 0 : others.reduce((sum, each) => sum + each.count, 0);
    return { kind: 'rest', change: 'same', name, base: null, head: null, delta, from: '', to: '', count, parts: [] };
}

;// CONCATENATED MODULE: ./lib/report/changes.js
/**
 * Layers of the same unpacked bytes on both sides: a rebuild often gives a layer another digest and no other byte. Those
 * in which files changed that cancel out are parts of the cause, and not among them.
 */
function sameLayers({ layers, cause }) {
    const same = layers.filter((layer) => !differs(layer)).map(({ head }) => head?.unpacked ?? 0);
    const named = (cause?.parts ?? []).filter(({ kind, delta }) => kind === 'layer' && delta === 0);
    const bytes = changes_sum(same) - changes_sum(named.map(({ head }) => head ?? 0));
    return { count: same.length - named.length, bytes };
}
function changes_sum(values) {
    return values.reduce((total, value) => total + value, 0);
}
/** One that changed without a change in bytes explains nothing. */
function differs({ kind, delta }) {
    return kind !== 'same' && !(kind === 'changed' && delta === 0);
}
/** `1 layer`, `3 layers`. */
function counted(count, noun) {
    return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

;// CONCATENATED MODULE: ./lib/report/cause-name.js


/** What happened to it in one word; empty for what is many things. What is named and weighs the same has changed parts. */
function causeWord(cause) {
    if (!isNamed(cause))
        return '';
    return cause.change === 'same' ? 'changed' : cause.change;
}
/** What a cause is about, in one line: an instruction, a path, a module with its versions, a count of others. */
function causeName(cause, form) {
    switch (cause.kind) {
        case 'path':
            return pathName(cause, form);
        case 'module':
            return [moduleName(cause.name, form), versions(cause, form)].filter((part) => part !== '').join(' ');
        case 'bucket':
            return form.prose(cause.name);
        case 'rest':
            return restName(cause, form);
        default:
            return form.code(cause.name);
    }
}
/** A file that moved has its other path on the side where that is. */
function pathName({ name, from, to }, form) {
    const paths = [...(from === '' ? [] : [from]), name, ...(to === '' ? [] : [to])];
    return paths.map((path) => form.code(`/${path}`)).join(` ${form.arrow} `);
}
function restName(cause, form) {
    const name = form.prose(cause.name);
    if (isNamed(cause))
        return counted(cause.count, name);
    return cause.count === 0 ? `other ${name}s` : counted(cause.count, `more ${name}`);
}
/** No path of a module holds a blank: what does is a name of ours, as `standard library` is. */
function moduleName(name, form) {
    return name.includes(' ') ? form.prose(name) : form.code(name);
}
/** The version before and the one now, as far as there are two; empty where there is none. */
function versions({ from, to }, form) {
    const [before, after] = [from, to].map((version) => (version === '' ? '' : form.code(version)));
    return before && after && from !== to ? `${before} ${form.arrow} ${after}` : after || before || '';
}

;// CONCATENATED MODULE: ./lib/report/text-changes.js






/** Why an image changed as a tree of aligned text, each line with a bar of its change; empty where nothing did. */
function causeLines(comparison) {
    const rows = comparison.cause === null ? [] : causeRows(comparison.cause);
    if (rows.length === 0)
        return [];
    const most = Math.max(...rows.map(({ cause }) => Math.abs(cause.delta)));
    const { count, bytes } = sameLayers(comparison);
    return alignedColumns(['left', 'right', 'right', 'right', 'left', 'left'], [
        ['', 'base', 'now', 'change', '', 'layers, their files and Go modules'],
        ...rows.map(({ depth, cause }) => [
            causeWord(cause) || 'rest',
            side(cause.base),
            side(cause.head),
            ascii((0,units_bytes/* formatDelta */.CW)(cause.delta)),
            bar(cause.delta, most),
            '  '.repeat(depth) + causeName(cause, plainForm),
        ]),
        ...(count === 0 ? [] : [['same', (0,units_bytes/* formatBytes */.z3)(bytes), (0,units_bytes/* formatBytes */.z3)(bytes), '-', '', counted(count, 'layer')]]),
    ]);
}
/** Blocks of lines under a title, indented, with a blank line between them; nothing when all are empty. */
function titled(title, blocks) {
    const filled = blocks.filter((block) => block.length > 0);
    if (filled.length === 0)
        return [];
    const texts = filled.map((block) => block.map((line) => `  ${line}`).join('\n'));
    return ['', title, texts.join('\n\n')];
}
function side(bytes) {
    return bytes === null ? '' : (0,units_bytes/* formatBytes */.z3)(bytes);
}

;// CONCATENATED MODULE: ./lib/report/image-report.js
const RANKS = { fail: 0, skip: 1, pass: 2, none: 2 };
/** The images of a report, the worst first: over budget, then those that grew most, then those that changed most. */
function imageReports(report) {
    return report.record.images
        .map((image) => imageReport(report, image))
        .toSorted((a, b) => RANKS[a.status] - RANKS[b.status] ||
        Math.max(0, unpackedDelta(b)) - Math.max(0, unpackedDelta(a)) ||
        Math.abs(unpackedDelta(b)) - Math.abs(unpackedDelta(a)));
}
/** The metric on both sides, or undefined where it was not compared. */
function comparedMetric({ comparison }, metric) {
    return comparison?.metrics.find((each) => each.kind === 'compared' && each.metric === metric);
}
/** Whether unpacked and download are known to be what they were at the base, to the byte. */
function isUnchanged(image) {
    return ['unpacked', 'download'].every((metric) => comparedMetric(image, metric)?.delta === 0);
}
/** Whether a reader looks at it among several: a rule failed or could not be decided, or it is not what it was. */
function isNotable(image) {
    return image.status === 'fail' || image.status === 'skip' || !isUnchanged(image);
}
/** Change of `unpacked` in bytes; 0 where it is not known. */
function unpackedDelta(image) {
    return comparedMetric(image, 'unpacked')?.delta ?? 0;
}
function imageReport(report, record) {
    const same = (other) => other.name === record.name && other.platform === record.platform;
    const { baseline, comparison, verdict } = report;
    const outcomes = verdict.images.find(same)?.outcomes ?? [];
    return {
        record,
        base: baseline.kind === 'baseline' ? baseline.record.images.find(same) : undefined,
        comparison: comparison.kind === 'compared' ? comparison.images.find(same) : undefined,
        outcomes,
        status: statusOf(outcomes),
    };
}
/** The status of a whole report: that of all its images' rules together. */
function statusOfAll(images) {
    return statusOf(images.flatMap(({ outcomes }) => outcomes));
}
/** The worst of some outcomes. */
function statusOf(outcomes) {
    return ['fail', 'skip', 'pass'].find((status) => outcomes.some((each) => each.status === status)) ?? 'none';
}
/** Why rules were skipped, each reason once, as far as the sentence about the comparison has not said it; ten at most. */
function skipReasons(report) {
    const given = report.comparison.kind === 'none' ? report.comparison.reason : undefined;
    const outcomes = report.verdict.images.flatMap((image) => image.outcomes);
    const reasons = outcomes.flatMap((outcome) => (outcome.status === 'skip' ? outcome.reason : []));
    return [...new Set(reasons)].filter((reason) => reason !== given).slice(0, 10);
}

;// CONCATENATED MODULE: ./lib/report/markdown-table.js
/** A Markdown table. Cells hold no line break and no bare pipe: `cellForm` sees to that. */
function markdownTable(columns, rows) {
    const titles = columns.map(({ title }) => title);
    const rule = columns.map(({ align }) => (align === 'right' ? '-:' : '-'));
    return [titles, rule, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
const left = (title) => ({ title, align: 'left' });
const right = (title) => ({ title, align: 'right' });

;// CONCATENATED MODULE: ./lib/report/alike.js

const MOST_PATHS = 3;
/** Items that have the same words, in the order of their first ones. */
function alike(items, words) {
    const groups = new Map();
    for (const item of items) {
        const key = JSON.stringify(words(item));
        const group = groups.get(key);
        if (group)
            group.push(item);
        else
            groups.set(key, [item]);
    }
    return [...groups.values()];
}
/** The programs that a group is about, three by their paths and the others counted. */
function programNames(group, form) {
    const names = group.slice(0, MOST_PATHS).map(({ path }) => form.code(`/${path}`));
    const rest = group.length - MOST_PATHS;
    return rest > 0 ? `${names.join(', ')} and ${counted(rest, 'more program')}` : names.join(', ');
}

;// CONCATENATED MODULE: ./lib/report/modules.js





const MOST_SENTENCES = 50;
const CHANGES = ['upgraded', 'downgraded', 'changed', 'added', 'removed'];
/**
 * The modules that changed and that no row of the cause names (issue 11, heading 10): a sentence each, and one for all of
 * which no machine code changed, with their count. What changed alike in several programs is said once. None begins with
 * text of others.
 */
function moduleSentences({ modules, cause }, form) {
    const rows = cause === null ? [] : causeRows(cause).map((row) => row.cause);
    const named = new Set(rows.filter(({ kind }) => kind === 'module').map(key));
    const groups = alike(modules, ({ change, name, from, to }) => [change, name, from, to]);
    const others = groups.filter(([first]) => !named.has(key(first)));
    const silent = others.filter(isSilent);
    const heavy = others.filter((group) => !isSilent(group));
    const sentences = heavy
        .slice(0, MOST_SENTENCES)
        .map((group) => `${moduleSentence(group, form)} (${difference(group)})`);
    const rest = heavy.length - MOST_SENTENCES;
    return [
        ...sentences,
        ...(rest > 0 ? [`${counted(rest, 'more module')} upgraded, downgraded, added or removed`] : []),
        ...silentSentence(silent, form),
    ];
}
/** Whether no machine code changed. */
const isSilent = (group) => group.every(({ delta }) => delta === 0);
const key = ({ name, from, to }) => JSON.stringify([name, from, to]);
/** `Upgraded: golang.org/x/sync v0.9.0 → v0.10.0 in /app`. */
function moduleSentence(group, form) {
    const [first] = group;
    const word = first.change.replace(/^./, (letter) => letter.toUpperCase());
    return `${word}: ${form.code(first.name)} ${versions(first, form)} in ${programNames(group, form)}`;
}
/** `512 B more`, of all the programs together. */
function difference(group) {
    const delta = group.reduce((sum, each) => sum + each.delta, 0);
    return `${(0,units_bytes/* formatBytes */.z3)(Math.abs(delta))} ${delta < 0 ? 'less' : 'more'}`;
}
function silentSentence(groups, form) {
    const [only] = groups;
    if (only === undefined)
        return [];
    if (groups.length === 1)
        return [`${moduleSentence(only, form)}, without a change of machine code`];
    const counts = CHANGES.map((each) => [each, groups.filter(([first]) => first.change === each).length]);
    const words = counts.filter(([, count]) => count > 0).map(([each, count]) => `${count} ${each}`);
    return [`Without a change of machine code: ${counted(groups.length, 'module')} (${words.join(', ')})`];
}

;// CONCATENATED MODULE: ./lib/report/section.js

/** A section that is folded until a reader opens it. `title` is written twice, as HTML and as Markdown. */
function foldedSection(title, importance, markdown) {
    const heading = `<details><summary>${title(htmlForm)}</summary>`;
    // Without the blank lines, GitHub reads the inside as HTML and shows its Markdown as it is.
    return { title: title(markdownForm), importance, markdown: `${heading}\n\n${markdown}\n\n</details>` };
}

;// CONCATENATED MODULE: ./lib/report/reference.js
/** An image's name as people write it: `alpine:3.20` for `docker.io/library/alpine:3.20`. */
function familiar(reference) {
    return reference.replace(/^docker\.io\/(?:library\/)?(?=.)/, '');
}

;// CONCATENATED MODULE: ./lib/report/settings.js



const settings_MOST_SENTENCES = 8;
/**
 * What else changed and explains bytes, a sentence each: base image, Go, stripping, cgo, build settings. What changed
 * alike in several programs is said once. None begins with text of others.
 */
function settingSentences(settings, form) {
    const groups = alike(settings, ({ what, setting, base, head }) => [what, setting, base, head]);
    const rest = groups.length - settings_MOST_SENTENCES;
    const sentences = groups.slice(0, settings_MOST_SENTENCES).map((group) => settingSentence(group, form));
    return rest > 0 ? [...sentences, `${counted(rest, 'more change')} of build settings`] : sentences;
}
function settingSentence(group, form) {
    const [{ what, setting, base, head }] = group;
    const programs = programNames(group, form);
    const is = group.length > 1 ? 'are' : 'is';
    switch (what) {
        case 'base image':
            return baseImage(base, head, form);
        case 'go version':
            return `Go ${value(base, form)} ${form.arrow} ${value(head, form)} in ${programs}`;
        case 'stripped':
            return head === 'stripped' ? `${programs} ${is} stripped now` : `${programs} ${is} no longer stripped`;
        case 'cgo':
            return head === '1' || base === '0' ? `cgo is on now in ${programs}` : `cgo is off now in ${programs}`;
        case 'trimpath':
            return `${programs} ${is} built ${head === 'true' ? 'with' : 'without'} ${form.code('-trimpath')} now`;
        case 'build setting':
            return `Build setting ${form.code(setting)} ${value(base, form)} ${form.arrow} ${value(head, form)} in ${programs}`;
    }
}
/** Name and digest on both sides; a name that stayed is said once. */
function baseImage(base, head, form) {
    const [before, after] = [settings_reference(base), settings_reference(head)];
    const change = (from, to) => `${value(from, form)} ${form.arrow} ${value(to, form)}`;
    if (before.name === after.name) {
        return `Base image ${value(after.name, form)} has other contents: ${change(before.digest, after.digest)}`;
    }
    const digests = before.digest && after.digest ? ` (${change(before.digest, after.digest)})` : '';
    return `Base image ${change(before.name, after.name)}${digests}`;
}
/** `name@digest`, with as much of the digest as tells two apart. */
function settings_reference(text) {
    const [name = '', digest = ''] = text.split('@', 2);
    return { name: familiar(name), digest: digest.slice(0, 'sha256:'.length + 12) };
}
function value(text, form) {
    return text === '' ? 'none' : form.code(text);
}

;// CONCATENATED MODULE: ./lib/report/why.js










/** Why the image weighs more or less: settings and modules, then layers, their files and Go modules. Undefined where nothing did. */
function whySection(image) {
    const { comparison } = image;
    if (!comparison || !hasCauses(comparison))
        return undefined;
    const list = otherChanges(comparison, markdownForm).map((sentence) => `- ${sentence}`);
    const parts = [ownAndBase(image), list.join('\n'), causeTable(comparison)];
    const markdown = parts.filter((part) => part !== '').join('\n\n');
    return foldedSection((form) => whyTitle(image, form), importance(image), markdown);
}
/** Whether anything is known that changed the image's bytes, or might have. */
function hasCauses({ cause, settings, modules }) {
    return settings.length > 0 || modules.length > 0 || (cause !== null && cause.parts.length > 0);
}
/** What changed besides the parts of the cause, a sentence each. */
function otherChanges(comparison, form) {
    return [...settingSentences(comparison.settings, form), ...moduleSentences(comparison, form)];
}
/** `Why product-catalog grew`. */
function whyTitle(image, form) {
    const name = form.name(image.record.name);
    const delta = unpackedDelta(image);
    if (delta === 0)
        return `What changed in ${name}`;
    return `Why ${name} ${delta > 0 ? 'grew' : 'shrank'}`;
}
/** Whose bytes changed, where the base image of the final stage is known on both sides; empty where it is not. */
function ownAndBase(image) {
    const [own, base] = [comparedMetric(image, 'own'), comparedMetric(image, 'base')];
    if (!own || !base)
        return '';
    return `Own layers ${change(own.delta)}, layers of the base image ${change(base.delta)}.`;
}
function change(delta) {
    return delta === 0 ? 'unchanged' : (0,units_bytes/* formatDelta */.CW)(delta);
}
function importance(image) {
    if (image.status === 'fail')
        return 80;
    return unpackedDelta(image) > 0 ? 60 : 40;
}
function causeTable(comparison) {
    const rows = comparison.cause === null ? [] : causeRows(comparison.cause);
    if (rows.length === 0)
        return '';
    const columns = [left(' '), left('Layer, its files, their Go modules'), right('Base'), right('Now'), right('Change')];
    const { count, bytes } = sameLayers(comparison);
    const same = ['same', counted(count, 'layer'), (0,units_bytes/* formatBytes */.z3)(bytes), (0,units_bytes/* formatBytes */.z3)(bytes), '–'];
    return markdownTable(columns, [...rows.map(causeCells), ...(count === 0 ? [] : [same])]);
}
function causeCells({ depth, cause }) {
    // Blanks at the beginning of a cell do not show; an em space does.
    const name = '&emsp;'.repeat(depth) + causeName(cause, cellForm);
    return [causeWord(cause), name, why_side(cause.base), why_side(cause.head), (0,units_bytes/* formatDelta */.CW)(cause.delta)];
}
function why_side(bytes) {
    return bytes === null ? '' : (0,units_bytes/* formatBytes */.z3)(bytes);
}

;// CONCATENATED MODULE: ./lib/report/comparison-text.js






/** What `weighbridge compare a b` prints: every metric side by side, then why they differ. */
function comparisonText(sides) {
    const title = `Compared ${plainForm.name(sides.base.name)} (base) with ${plainForm.name(sides.head.name)} (now)`;
    const { comparison } = sides;
    if (comparison.kind === 'none')
        return `${title}\nNot compared: ${sentence(comparison.reason, plainForm)}\n`;
    const lines = [...comparison.images.flatMap((image) => imageLines(sides, image)), ...missingLines(comparison)];
    return `${[title, ...lines].join('\n')}\n`;
}
function imageLines({ base, head }, image) {
    const titles = ['metric', plainForm.name(base.name), plainForm.name(head.name), 'change'];
    const metrics = alignedColumns(['left', 'right', 'right', 'left'], [titles, ...image.metrics.map(metricCells)]);
    return [
        ...titled(platformTitle(image), [metrics]),
        ...titled('What differs', [otherChanges(image, plainForm), causeLines(image)]),
    ];
}
/** Two single images may be of different platforms, which alone can explain all that differs. */
function platformTitle({ platform, basePlatform }) {
    const title = `Platform ${plainForm.name(platform)}`;
    return basePlatform === null || basePlatform === platform ? title : `${title} (base: ${plainForm.name(basePlatform)})`;
}
function missingLines({ images, onlyAtBase }) {
    const lines = onlyAtBase.map(({ name, platform }) => `Only at the base: ${plainForm.name(name)} ${plainForm.name(platform)}`);
    if (lines.length > 0)
        return ['', ...lines];
    return images.length === 0 ? ['Neither of them has an image.'] : [];
}
function metricCells(each) {
    const now = formatQuantity(each.metric, each.head);
    if (each.kind === 'compared') {
        return [each.metric, formatQuantity(each.metric, each.base), now, ascii(formatChange(each))];
    }
    return [each.metric, '', now, `not compared: ${plainForm.prose(each.reason)}`];
}

;// CONCATENATED MODULE: ./lib/report/advice.js


const advice_MOST_PATHS = 2;
const SENTENCES = {
    strip: (advice, _, form) => `Build ${files(advice, form)} with ${form.code('-ldflags="-s -w"')}`,
    'multi-stage': (advice, image, form) => `Copy the program into a last stage ${form.code('FROM scratch')}: it is static, and ${keeps(advice, image, form)}`,
    toolchain: (advice, image, form) => `Copy the program into a last stage without the Go toolchain: ${keeps(advice, image, form)}`,
    'go cache': (advice, image, form) => `Keep the caches of Go out of the image, in an earlier stage or with ${form.code('RUN --mount=type=cache')}: ` +
        keeps(advice, image, form),
    sources: (advice, image, form) => `Leave the sources out of the last stage: ${keeps(advice, image, form)}`,
    'package manager cache': (advice, image, form) => `Leave no cache of the package manager behind${cleaning(advice, form)}: ${keeps(advice, image, form)}`,
    'hidden files': advice_hiddenFiles,
    'metadata copies': (advice, image, form) => {
        const instruction = instructionOf(advice.hiddenBy, image, form) ?? 'a later layer';
        const how = `${form.code('COPY --chown')} or ${form.code('COPY --chmod')}`;
        return `Set owner and mode where files are made, with ${how}: ${instruction} copies ${files(advice, form)} again`;
    },
    'unchanged copies': (advice, image, form) => {
        const instruction = instructionOf(advice.hiddenBy, image, form) ?? 'a later layer';
        return `Leave out what is there already: ${instruction} writes ${files(advice, form)} again, unchanged`;
    },
    duplicates: (advice, _, form) => `Keep one copy, and link to it: the same content is in ${files(advice, form)}`,
    'base image': (_, { baseImage }, form) => {
        const base = baseImage === null ? 'its base image' : form.code(familiar(baseImage.name));
        const needed = 'and of a base image needs CA certificates, time zones and users at most';
        return `Start the last stage ${form.code('FROM scratch')} instead of ${base}: the program is static, ${needed}`;
    },
};
/**
 * What to do and about what, as one sentence without a full stop: files, instructions and, where it is known, the line
 * of the Dockerfile. The saving is not in it. It never begins with text of others.
 */
function adviceSentence(advice, image, form) {
    const sentence = SENTENCES[advice.kind](advice, image, form);
    if (advice.line === null)
        return sentence;
    const file = image.definition?.file ?? 'Dockerfile';
    return `${sentence} (${form.code(`${file}:${advice.line}`)})`;
}
/**
 * A sentence about advice on an image whose base image is not known, as of every image that was not built here: its layers
 * cannot be told from those of its base image. None where they can, or where there is no advice.
 */
function whoseAdvice({ advice, layers }) {
    if (advice.length === 0 || !layers.some(({ origin }) => origin === 'unknown'))
        return [];
    return ['Its base image is not known: what is about files of that, only its author can follow.'];
}
/** Only a RUN can be merged, and only into another: files of a COPY are best not copied, all others written once. */
function advice_hiddenFiles(advice, image, form) {
    const what = files(advice, form);
    const earlier = instructionOf(advice.layer, image, form) ?? 'an earlier one';
    const later = instructionOf(advice.hiddenBy, image, form) ?? 'a later instruction';
    const keywords = `${keywordOf(advice.layer, image)} ${keywordOf(advice.hiddenBy, image)}`;
    if (keywords === 'RUN RUN')
        return `Merge ${later} into ${earlier}: it hides ${what}`;
    if (keywords !== 'COPY RUN')
        return `Write ${what} once: ${later} hides what ${earlier} brought`;
    const how = `${form.code('.dockerignore')} or ${form.code('RUN --mount=type=bind')}`;
    return `Keep ${what} out, with ${how}: ${later} deletes or overwrites what ${earlier} brought`;
}
/** `RUN go build . keeps /root/.cache/… and 12 more files`; the image does where several layers do. */
function keeps(advice, image, form) {
    return `${instructionOf(advice.layer, image, form) ?? 'the image'} keeps ${files(advice, form)}`;
}
function files({ paths, files: count }, form) {
    const shown = paths.slice(0, advice_MOST_PATHS).map((path) => form.code(`/${path}`));
    const rest = count - shown.length;
    if (shown.length === 0)
        return counted(count, 'file');
    return rest > 0 ? `${shown.join(', ')} and ${counted(rest, 'more file')}` : shown.join(' and ');
}
function instructionOf(layer, { layers }, form) {
    const instruction = layer === null ? undefined : layers[layer]?.instruction;
    return instruction === undefined ? undefined : form.code(instruction);
}
/** Of COPY and ADD, which do the same here, the first. */
function keywordOf(layer, { layers }) {
    const [keyword = ''] = (layers[layer ?? -1]?.instruction ?? '').split(' ');
    return keyword === 'ADD' ? 'COPY' : keyword;
}
/** What empties the cache of each package manager, by where it keeps it. */
const CLEANING = [
    [/^var\/(?:lib\/apt\/lists|cache\/apt)\//, 'rm -rf /var/lib/apt/lists/*'],
    [/^(?:var\/cache\/apk|etc\/apk\/cache)\//, 'apk add --no-cache'],
    [/\/\.cache\/pip\//, 'pip install --no-cache-dir'],
    [/\/\.npm\//, 'npm cache clean --force'],
    [/^var\/cache\/(?:dnf|libdnf5|yum)\//, 'dnf clean all'],
];
function cleaning({ paths: [first = ''] }, form) {
    const command = CLEANING.find(([place]) => place.test(first))?.[1];
    return command === undefined ? '' : `, with ${form.code(command)} in the same instruction`;
}

;// CONCATENATED MODULE: ./lib/report/inspection/page.js


/** Most columns of a line: what a terminal of today shows without breaking it. */
const page_WIDTH = 100;
/** Blocks of lines stand below their title by this. */
const INDENT = 2;
/** Rows as aligned text for a block, the last column no wider than the page leaves; `before` stands before each line. */
function fittedColumns(align, rows, before = 0) {
    const [line = ''] = alignedColumns(align, rows.map((cells) => [...cells.slice(0, -1), '|']));
    const room = page_WIDTH - INDENT - before - (line.length - 1);
    return alignedColumns(align, rows.map((cells) => [...cells.slice(0, -1), capped(cells.at(-1) ?? '', room)]));
}
/** Lines as a text with a line break at its end; what is longer still loses its middle, where long names differ least. */
function page(lines) {
    return `${lines.map((line) => line.split('\n').map(fitted).join('\n')).join('\n')}\n`;
}
function fitted(line) {
    return capped(line, page_WIDTH);
}
/** Words on lines of at most `width` columns; a longer word has a line of its own. */
function wrapped(text, width) {
    const lines = [];
    let line = '';
    for (const word of text.split(' ')) {
        if (line !== '' && line.length + word.length >= width) {
            lines.push(line);
            line = word;
        }
        else
            line = line === '' ? word : `${line} ${word}`;
    }
    return [...lines, line];
}

;// CONCATENATED MODULE: ./lib/report/inspection/advice.js




/** Columns of a saving and what separates it from its sentence; and the indent of a block. */
const SAVING = 10;
const advice_INDENT = 2;
/** Each advice with its saving, the largest first, and a block that says of whose layers it is. */
function adviceLines(image) {
    const lines = image.advice.flatMap((advice) => {
        const sentence = `${adviceSentence(advice, image, plainForm)}.`;
        const [first = '', ...more] = wrapped(sentence, page_WIDTH - advice_INDENT - SAVING);
        const saving = (0,units_bytes/* formatBytes */.z3)(advice.saving).padStart(SAVING - 2);
        return [`${saving}  ${first}`, ...more.map((line) => ' '.repeat(SAVING) + line)];
    });
    return [lines, whoseAdvice(image).flatMap((each) => wrapped(each, page_WIDTH - advice_INDENT))];
}

;// CONCATENATED MODULE: ./lib/report/inspection/go-programs.js






/** Programs that are taken apart; an image with a toolchain has dozens. */
const MOST_PROGRAMS = 3;
const MOST_MODULES = 10;
/** The Go programs of an image: what the heaviest consist of, and a line for each of the others. */
function goBlocks({ goBinaries }) {
    const others = goBinaries.slice(MOST_PROGRAMS);
    const title = others.length === 1 ? 'One more Go program' : `${others.length} more Go programs`;
    return [
        ...goBinaries.slice(0, MOST_PROGRAMS).flatMap(programBlocks),
        ...titled(title, [otherLines(others.slice(0, MOST_MODULES)), moreLines(others.slice(MOST_MODULES))]),
    ];
}
/** Programs that a packer made unreadable. */
function packedLines({ packed }) {
    return fittedColumns(['right', 'left', 'left'], packed.map(({ path, bytes, packer }) => [(0,units_bytes/* formatBytes */.z3)(bytes), plainForm.prose(packer), plainForm.code(`/${path}`)]));
}
function programBlocks(program) {
    const { path, size, layer, notes } = program;
    const title = `Go program ${plainForm.code(`/${path}`)}: ${(0,units_bytes/* formatBytes */.z3)(size)} of layer ${layer + 1}`;
    const said = notes.flatMap((note) => wrapped(`Note: ${plainForm.prose(note)}.`, page_WIDTH - 2));
    return titled(title, [buildLines(program), partLines(program), said]);
}
/** How it was built: `built by go1.22.12, not stripped, static`, and the settings that say something of size. */
function buildLines({ goVersion, stripped, interpreter, settings }) {
    const go = goVersion === '' ? 'an unknown version of Go' : plainForm.code(goVersion);
    const linked = interpreter === '' ? 'static' : `loaded by ${plainForm.code(interpreter)}`;
    const set = Object.entries(settings).map(([name, value]) => plainForm.code(`${name}=${value}`));
    return [
        `built by ${go}, ${stripped ? 'stripped' : 'not stripped'}, ${linked}`,
        ...(set.length === 0 ? [] : wrapped(`with ${set.join(' ')}`, page_WIDTH - 2)),
    ];
}
/** Modules, heaviest first, then what belongs to no function: together the file, to the byte. */
function partLines({ size, modules, buckets }) {
    const [shown, others] = [modules.slice(0, MOST_MODULES), modules.slice(MOST_MODULES)];
    const rest = others.reduce((sum, { bytes }) => sum + bytes, 0);
    const parts = [
        ...shown.map((module) => ({ bytes: module.bytes, name: go_programs_moduleName(module) })),
        ...(others.length === 0 ? [] : [{ bytes: rest, name: counted(others.length, 'more module') }]),
        ...Object.entries(buckets)
            .toSorted(([, a], [, b]) => b - a)
            .map(([name, bytes]) => ({ bytes, name: `- ${name}` })),
    ];
    const most = Math.max(0, ...parts.map(({ bytes }) => bytes));
    return fittedColumns(['right', 'right', 'left', 'left'], [
        ['bytes', 'share', '', 'code by module, and what is no code'],
        ...parts.map(({ bytes, name }) => [(0,units_bytes/* formatBytes */.z3)(bytes), share(bytes, size), bar(bytes, most), name]),
    ]);
}
/** `12.5 %` of a whole. */
function share(bytes, whole) {
    return whole === 0 ? '' : `${((bytes * 100) / whole).toFixed(1)} %`;
}
/** What Go writes for a main module that was built from a checkout. */
const DEVELOPMENT = '(devel)';
/** A module with its version and what was put in its place. */
function go_programs_moduleName({ path, version, kind, replacedBy }) {
    if (kind === 'std')
        return 'standard library';
    if (kind === 'unknown')
        return 'packages of no known module';
    const known = version === DEVELOPMENT ? '' : plainForm.code(version);
    const name = [plainForm.code(path), known].join(' ').trim();
    const replaced = replacedBy === undefined ? '' : ` => ${plainForm.code(replacedBy)}`;
    return `${name}${replaced}${kind === 'main' ? ' (main module)' : ''}`;
}
function otherLines(programs) {
    return fittedColumns(['right', 'left', 'left'], programs.map(({ size, stripped, path }) => [
        (0,units_bytes/* formatBytes */.z3)(size),
        stripped ? 'stripped' : 'not stripped',
        plainForm.code(`/${path}`),
    ]));
}
function moreLines(programs) {
    if (programs.length === 0)
        return [];
    const bytes = programs.reduce((sum, { size }) => sum + size, 0);
    return [`and ${programs.length} more with ${(0,units_bytes/* formatBytes */.z3)(bytes)}`];
}

;// CONCATENATED MODULE: ./lib/report/inspection/layer-tree.js





const layer_tree_MOST_PATHS = 3;
/** Of lighter layers, and of lighter files in a layer, nothing is shown: a share of what they are in. */
const HEAVY_LAYER = 0.05;
const HEAVY_PATH = 0.02;
const BRANCH = '    |- ';
const LAST = '    `- ';
/** The layers of an image, each with a bar, and under heavy ones the heaviest files that a container sees of them. */
function layerTree(image) {
    if (image.layers.length === 0)
        return [];
    const [title = '', ...lines] = layerLines(image.layers);
    const paths = alignedPaths(image);
    return [title, ...lines.flatMap((line, layer) => [[line], paths.get(layer) ?? []].flat())];
}
function layerLines(layers) {
    const most = largest(layers.map(({ unpacked }) => unpacked));
    return fittedColumns(['right', 'right', 'right', 'left', 'left', 'left'], [
        ['', 'unpacked', 'download', 'origin', '', 'instruction'],
        ...layers.map(({ unpacked, download, origin, instruction }, layer) => [
            String(layer + 1),
            (0,units_bytes/* formatBytes */.z3)(unpacked),
            formatQuantity('download', download),
            origin === 'unknown' ? '-' : origin,
            bar(unpacked, most),
            plainForm.code(instruction),
        ]),
    ]);
}
/** The branches below each layer that is heavy, with their bytes in one column. */
function alignedPaths({ layers, paths, metrics }) {
    const shown = layers.flatMap(({ unpacked }, layer) => unpacked < metrics.unpacked * HEAVY_LAYER || unpacked === 0 ? [] : heaviest(paths, layer, unpacked));
    const bytes = fittedColumns(['right', 'left'], shown.map((path) => [(0,units_bytes/* formatBytes */.z3)(path.bytes), plainForm.code(`/${path.path}`)]), BRANCH.length);
    const lines = new Map();
    shown.forEach(({ layer }, index) => {
        const last = shown[index + 1]?.layer !== layer;
        lines.set(layer, [...(lines.get(layer) ?? []), `${last ? LAST : BRANCH}${bytes[index]}`]);
    });
    return lines;
}
function heaviest(paths, layer, unpacked) {
    return paths
        .filter((path) => path.layer === layer && path.bytes > 0 && path.bytes >= unpacked * HEAVY_PATH)
        .slice(0, layer_tree_MOST_PATHS);
}

;// CONCATENATED MODULE: ./lib/report/inspection/paths.js





const MOST_FILES = 10;
/** What the list of files is called: all of them, or the heaviest. */
function fileTitle({ paths, pathsComplete }) {
    const all = pathsComplete && paths.length <= MOST_FILES;
    return all ? `Files of the rootfs (${counted(paths.length, 'file')})` : 'Heaviest files of the rootfs';
}
/** The heaviest files that a container sees. */
function fileLines({ paths }) {
    return pathLines(paths.slice(0, MOST_FILES));
}
/** Files with bytes, a bar and the layer that brought them, under a title of their columns; nothing for none. */
function pathLines(paths) {
    if (paths.length === 0)
        return [];
    const most = Math.max(...paths.map(({ bytes }) => bytes));
    return fittedColumns(['right', 'right', 'left', 'left'], [
        ['bytes', 'layer', '', 'path'],
        ...paths.map(({ path, bytes, layer }) => [
            (0,units_bytes/* formatBytes */.z3)(bytes),
            String(layer + 1),
            bar(bytes, most),
            plainForm.code(`/${path}`),
        ]),
    ]);
}

;// CONCATENATED MODULE: ./lib/report/inspection/waste.js






const MOST_GROUPS = 8;
const MOST_DUPLICATES = 5;
const waste_MOST_PATHS = 2;
/** Of each of them, so that both are seen. */
const PATH_WIDTH = 35;
/** What a later layer did to a file. */
const HIDING = {
    deleted: 'deleted',
    overwritten: 'overwritten',
    owner: 'only its owner changed',
    mode: 'only its mode changed',
    unchanged: 'the same again',
};
/** The hidden copies of an image, heaviest first. */
function hiddenBlocks({ hidden, metrics }) {
    const title = `Wasted: ${(0,units_bytes/* formatBytes */.z3)(metrics.wasted)} in copies that no container sees`;
    return titled(title, [hiddenLines(hidden.slice(0, MOST_GROUPS)), waste_moreLines(hidden.slice(MOST_GROUPS))]);
}
/** Hidden copies under a title of their columns; nothing for none. */
function hiddenLines(hidden) {
    if (hidden.length === 0)
        return [];
    return fittedColumns(['right', 'right', 'right', 'right', 'left', 'left'], [
        ['bytes', 'files', 'of layer', 'hidden by', '', 'such as'],
        ...hidden.map(({ bytes, files, layer, hiddenBy, how, paths }) => [
            (0,units_bytes/* formatBytes */.z3)(bytes),
            String(files),
            String(layer + 1),
            String(hiddenBy + 1),
            HIDING[how],
            plainForm.code(`/${paths[0] ?? ''}`),
        ]),
    ]);
}
function waste_moreLines(hidden) {
    if (hidden.length === 0)
        return [];
    const bytes = hidden.reduce((sum, each) => sum + each.bytes, 0);
    return [`and ${(0,units_bytes/* formatBytes */.z3)(bytes)} in ${counted(hidden.length, 'more group')}`];
}
/** Files of the same content: what all copies but one take, of what. */
function duplicateBlocks({ duplicates }) {
    return titled('The same content under several paths', [
        fittedColumns(['right', 'left', 'left'], duplicates
            .slice(0, MOST_DUPLICATES)
            .map(({ bytes, copies, paths }) => [
            (0,units_bytes/* formatBytes */.z3)(bytes * (copies - 1)),
            `${copies} copies of ${(0,units_bytes/* formatBytes */.z3)(bytes)}`,
            listed(paths),
        ])),
    ]);
}
const listed = (paths) => paths
    .slice(0, waste_MOST_PATHS)
    .map((path) => capped(plainForm.code(`/${path}`), PATH_WIDTH))
    .join(', ');

;// CONCATENATED MODULE: ./lib/report/inspection.js












/**
 * What `weighbridge inspect` prints of a record: for each image and platform its weights, a tree of layers, its heaviest
 * files, its Go programs, what is wasted and what to do about it. At most 100 columns wide.
 */
function inspectionText({ images }) {
    return images.map(imageText).join('\n');
}
function imageText(image) {
    return page([
        titleLine(image),
        ...factLines(image).map((line) => `  ${line}`),
        ...titled('Weights', [metricLines(image)]),
        ...titled('Layers, lowest first', [layerTree(image)]),
        ...titled(fileTitle(image), [fileLines(image)]),
        ...goBlocks(image),
        ...titled('Packed programs: nobody can say what they consist of', [packedLines(image)]),
        ...hiddenBlocks(image),
        ...duplicateBlocks(image),
        ...titled('What would make it smaller', adviceLines(image)),
    ]);
}
function titleLine({ name, platform, metrics }) {
    const { unpacked, download, wasted } = metrics;
    const weights = [`${(0,units_bytes/* formatBytes */.z3)(unpacked)} unpacked`];
    if (download !== null)
        weights.push(`${(0,units_bytes/* formatBytes */.z3)(download)} to download`);
    if (wasted > 0)
        weights.push(`${(0,units_bytes/* formatBytes */.z3)(wasted)} wasted`);
    return `Image ${plainForm.name(name)} ${plainForm.name(platform)}: ${weights.join(', ')}`;
}
/** What is no weight of the image, but of which a reader of weights has to know. */
function factLines({ digest, configDigest, baseImage, attestations, foreignLayers }) {
    const base = baseImage && [plainForm.code(baseImage.name), plainForm.code(baseImage.digest)].join(' ').trim();
    return [
        digest === '' ? `image ID ${plainForm.code(configDigest)}` : `digest ${plainForm.code(digest)}`,
        ...(base === null ? [] : [`base image ${base}`]),
        ...(attestations === 0 ? [] : [`attestations ${(0,units_bytes/* formatBytes */.z3)(attestations)}, in no weight`]),
        ...foreignLayers.map((each) => `not weighed: foreign layer ${plainForm.code(each.digest)}, ${(0,units_bytes/* formatBytes */.z3)(each.download)} to download`),
    ];
}
const MEANINGS = {
    unpacked: 'all files of all layers',
    rootfs: 'the files that a container sees',
    wasted: 'copies that later layers hide',
};
const METHODS = {
    blobs: 'the compressed layers',
    'gzip-6': 'after gzip level 6: this image has no compressed layers',
    none: 'this image has no compressed layers; --download works it out',
};
function metricLines({ metrics, downloadMethod }) {
    return alignedColumns(['left', 'right', 'left'], METRICS.map((metric) => [
        metric,
        formatQuantity(metric, metrics[metric]),
        metric === 'download' ? METHODS[downloadMethod] : (MEANINGS[metric] ?? ''),
    ]));
}

;// CONCATENATED MODULE: ./lib/report/inspection/listing.js



/** Files or packages of a list; JSON has them all. */
const MOST_LINES = 50;
/** Of a title's 100 columns: so that the image and its bytes are seen too. */
const MOST_ASKED = 40;
/** What was asked for, as the title of a detail names it. */
function askedName(of) {
    return capped(plainForm.code(of), MOST_ASKED);
}
/** `product-catalog linux/amd64`. */
function subjectName({ name, platform }) {
    return `${plainForm.name(name)} ${plainForm.name(platform)}`;
}
/** What a list left out, and where it is; nothing for none. */
function listing_moreLines(count, noun) {
    return count > 0 ? [`and ${counted(count, `more ${noun}`)}, which --json lists`] : [];
}

;// CONCATENATED MODULE: ./lib/report/inspection/layer-text.js








/** A layer: its files, heaviest first, what it deletes, and what of it is hidden. */
function layerText(layer) {
    const files = layer.entries.filter(({ kind }) => kind === 'file');
    const gone = layer.entries.filter(({ kind }) => kind === 'whiteout' || kind === 'opaque');
    return page([
        `Layer ${layer.layer + 1} of ${layer.layerCount} of ${subjectName(layer)}: ${weights(layer)}`,
        `  made by ${plainForm.code(layer.instruction)}`,
        `  diffID ${plainForm.code(layer.diffId)}${layer.origin === 'unknown' ? '' : `, ${layer.origin}`}`,
        `  ${entryCounts(layer.entries)}`,
        ...titled('Files, heaviest first', [
            layer_text_fileLines(files.slice(0, MOST_LINES)),
            listing_moreLines(files.length - MOST_LINES, 'file'),
        ]),
        ...titled('Deleted from the layers below', [
            goneLines(gone.slice(0, MOST_LINES)),
            listing_moreLines(gone.length - MOST_LINES, 'path'),
        ]),
        ...titled('Of this layer, no container sees', [hiddenLines(layer.hidden)]),
    ]);
}
function weights({ unpacked, download }) {
    const known = download === null ? '' : `, ${(0,units_bytes/* formatBytes */.z3)(download)} to download`;
    return `${(0,units_bytes/* formatBytes */.z3)(unpacked)} unpacked${known}`;
}
const NOUNS = [
    ['file', 'file'],
    ['hardlink', 'hardlink'],
    ['symlink', 'symlink'],
    ['other', 'device or pipe'],
    ['whiteout', 'whiteout'],
    ['opaque', 'opaque whiteout'],
];
function entryCounts(entries) {
    const count = (kind) => entries.filter((entry) => entry.kind === kind).length;
    const directories = count('directory');
    const counts = NOUNS.flatMap(([kind, noun]) => (count(kind) === 0 ? [] : [counted(count(kind), noun)]));
    if (directories > 0)
        counts.push(directories === 1 ? '1 directory' : `${directories} directories`);
    return counts.length === 0 ? 'an empty layer' : counts.join(', ');
}
function layer_text_fileLines(files) {
    const most = files[0]?.bytes ?? 0;
    return fittedColumns(['right', 'right', 'left', 'left'], files.map(({ bytes, mode, path }) => [
        (0,units_bytes/* formatBytes */.z3)(bytes),
        mode.toString(8).padStart(4, '0'),
        bar(bytes, most),
        plainForm.code(`/${path}`),
    ]));
}
function goneLines(entries) {
    return entries.map(({ path, kind }) => kind === 'opaque' ? `all that was in ${plainForm.code(`/${path}`)}` : plainForm.code(`/${path}`));
}

;// CONCATENATED MODULE: ./lib/report/inspection/detail-text.js










/** What `weighbridge inspect` prints with `--layer`, `--path` or `--module`, at most 100 columns wide. */
function detailText(details) {
    switch (details.kind) {
        case 'layer':
            return details.images.map(layerText).join('\n');
        case 'path':
            return details.images.map((image) => pathText(details.of, image)).join('\n');
        case 'module':
            return details.images.map((image) => moduleText(details.of, image)).join('\n');
    }
}
function pathText(of, { bytes, files, layers, paths, ...image }) {
    const most = Math.max(...layers.map((each) => each.bytes));
    const shares = layers.map((each) => [
        String(each.layer + 1),
        (0,units_bytes/* formatBytes */.z3)(each.bytes),
        counted(each.files, 'file'),
        bar(each.bytes, most),
    ]);
    const rest = files - MOST_LINES;
    return page([
        `Path ${askedName(of)} of ${subjectName(image)}: ${(0,units_bytes/* formatBytes */.z3)(bytes)} in ${counted(files, 'file')}`,
        ...titled('By the layer that brought them', [fittedColumns(['right', 'right', 'right', 'left'], shares)]),
        ...titled('Files, heaviest first', [pathLines(paths.slice(0, MOST_LINES)), listing_moreLines(rest, 'file')]),
    ]);
}
function moduleText(of, { bytes, programs, ...image }) {
    const where = counted(programs.length, 'Go program');
    return page([
        `Module ${askedName(of)} of ${subjectName(image)}: ${(0,units_bytes/* formatBytes */.z3)(bytes)} of code in ${where}`,
        ...programs.flatMap(detail_text_programBlocks),
    ]);
}
function detail_text_programBlocks({ path, layer, size, bytes, module, packages }) {
    const title = `Go program ${plainForm.code(`/${path}`)} of layer ${layer + 1}: ${(0,units_bytes/* formatBytes */.z3)(size)}`;
    const most = packages[0]?.bytes ?? 0;
    const lines = fittedColumns(['right', 'right', 'left', 'left'], packages
        .slice(0, MOST_LINES)
        .map((each) => [
        (0,units_bytes/* formatBytes */.z3)(each.bytes),
        share(each.bytes, size),
        bar(each.bytes, most),
        plainForm.code(each.path),
    ]));
    const of = `${(0,units_bytes/* formatBytes */.z3)(bytes)}, ${share(bytes, size)} of it: ${go_programs_moduleName(module)}`;
    return titled(title, [[of], lines, listing_moreLines(packages.length - MOST_LINES, 'package')]);
}

;// CONCATENATED MODULE: ./lib/report/stable-json.js
/** Keys in the order a reader wants them, whatever order a record was read in; others follow by their names. */
const ORDER = ('schemaVersion tool version method commit createdAt sides images onlyAtBase kind change what name platform basePlatform status rule metric ' +
    'digest configDigest definition context file target setting metrics unpacked download rootfs wasted own base head ' +
    'delta percent from to count reason downloadMethod diffId instruction origin layers files path size goVersion ' +
    'stripped interpreter settings main saving how bytes copies layer hiddenBy line content paths pathsComplete hidden ' +
    'duplicates goBinaries modules packages buckets packed baseImage attestations foreignLayers advice build seconds ' +
    'cached cacheMounts vertices mounts found restored saved unsaved restoreSeconds saveSeconds stepSeconds coldSeconds ' +
    'cause parts why source baseline comparison verdict outcomes notes').split(' ');
const stable_json_RANKS = new Map(ORDER.map((key, rank) => [key, rank]));
const stable_json_UNSEEN = /[\p{Cf}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u007f-\u009f]/gu;
/**
 * A value as indented JSON with a line break at its end: the same bytes for the same data. What a log or a terminal
 * would act on or not show (control, bidi, separator and zero-width characters, `##[`) is escaped, which JSON's readers
 * do not notice: so adapters/runner/safe-log.ts has nothing to change in it.
 */
function stableJson(value) {
    const json = JSON.stringify(value, (_, each) => (isObject(each) ? sorted(each) : each), 2);
    return `${json.replace(stable_json_UNSEEN, escaped).replaceAll('##[', '#\\u0023[')}\n`;
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
const rank = (key) => stable_json_RANKS.get(key) ?? ORDER.length;
function sorted(object) {
    const entries = Object.entries(object).toSorted(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1));
    // Without a prototype, a key `__proto__` of somebody's record is a key like any other.
    const result = Object.create(null);
    for (const [key, value] of entries)
        result[key] = value;
    return result;
}
function escaped(character) {
    const units = character.split('').map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
    return units.join('');
}

;// CONCATENATED MODULE: ./lib/report/inspection/json.js

/** What `--layer`, `--path` and `--module` print with `--json` (docs/inspection.schema.json): everything, not the first 50. */
function detailsJson(details) {
    return stableJson({ schemaVersion: 1, ...details });
}
/** What `--stages --json` prints: a record (docs/record.schema.json) whose images are the stages, and the notes. */
function stagesJson({ record, notes }) {
    return stableJson({ ...record, notes });
}

;// CONCATENATED MODULE: ./lib/report/inspection/stages.js








/** What `weighbridge inspect --stages` prints: for each platform a sentence and a row a stage, in the file's order. */
function stagesText({ name, record, notes }) {
    const platforms = [...new Set(record.images.map(({ platform }) => platform))];
    return page([
        `Stages of ${plainForm.name(name)}`,
        ...platforms.flatMap((platform) => platformLines(record.images.filter((image) => image.platform === platform))),
        ...(notes.length === 0 ? [] : ['']),
        ...notes.flatMap((note) => wrapped(`Note: ${sentence(note, plainForm)}`, page_WIDTH)),
    ]);
}
function platformLines(stages) {
    const most = Math.max(0, ...stages.map(({ metrics }) => metrics.unpacked));
    const rows = stages.map((stage, index) => [
        ...WEIGHTS.map((metric) => formatQuantity(metric, stage.metrics[metric])),
        bar(stage.metrics.unpacked, most),
        stageName(stage, index === stages.length - 1),
    ]);
    const lines = alignedColumns([...WEIGHTS.map(() => 'right'), 'left', 'left'], [[...WEIGHTS, '', 'stage'], ...rows]);
    return titled(`Platform ${plainForm.name(stages[0]?.platform ?? '')}: ${fromTo(stages)}`, [lines]);
}
const WEIGHTS = ['unpacked', 'rootfs', 'files', 'own', 'base'];
/** `builder 512 MB -> final 5.3 MB (-99.0 %)`: from the heaviest stage before it to the final one. */
function fromTo(stages) {
    const final = stages.at(-1);
    const heaviest = stages.slice(0, -1).toSorted((a, b) => b.metrics.unpacked - a.metrics.unpacked)[0];
    if (final === undefined)
        return 'no stage';
    if (heaviest === undefined)
        return `one stage, ${(0,units_bytes/* formatBytes */.z3)(final.metrics.unpacked)}: nothing stays behind in another`;
    const percent = percentChange(heaviest.metrics.unpacked, final.metrics.unpacked);
    const change = percent === undefined ? '' : ` (${ascii(formatPercent(percent))})`;
    return `${stages_weight(heaviest, false)} ${plainForm.arrow} ${stages_weight(final, true)}${change}`;
}
const stages_weight = (stage, isFinal) => `${stageName(stage, isFinal)} ${(0,units_bytes/* formatBytes */.z3)(stage.metrics.unpacked)}`;
const stageName = ({ name }, isFinal) => `${plainForm.name(name)}${isFinal ? ' (final)' : ''}`;

;// CONCATENATED MODULE: ./lib/report/json.js

/** A report as JSON (docs/record.schema.json): the record's fields, what it was compared with, and the verdict. */
function reportJson({ record, baseline, comparison, verdict, notes }) {
    return stableJson({ ...record, baseline: withoutRecord(baseline), comparison, verdict, notes });
}
/** What `weighbridge inspect --json` prints: the record. */
function recordJson(record) {
    return stableJson(record);
}
/** What `weighbridge compare --json` prints: the record of the head, the other side's name, and the comparison. */
function comparisonJson({ base, head, comparison }) {
    return stableJson({ ...head.record, sides: { base: base.name, head: head.name }, comparison });
}
/** The base's own numbers are in the comparison already. */
function withoutRecord(baseline) {
    if (baseline.kind === 'none')
        return baseline;
    const { kind, commit, why, source, record, beside, outside } = baseline;
    return { kind, commit, why, source, createdAt: record.createdAt, beside, outside };
}

;// CONCATENATED MODULE: ./lib/report/advice-section.js








const MOST_ADVICE = 10;
/** Below a failing image's reasons and growth, above how things were measured. */
const IMPORTANCE = 55;
/** Each advice with its saving, the largest first; undefined where there is nothing to gain. */
function adviceSection(image) {
    const { advice } = image.record;
    if (advice.length === 0)
        return undefined;
    const table = markdownTable([right('Saving'), left('What to do')], adviceCells(image, cellForm));
    return foldedSection((form) => adviceTitle(image, form), IMPORTANCE, [table, ...adviceNotes(image.record)].join('\n\n'));
}
/** The same as aligned text, in blocks. */
function adviceBlocks(image) {
    const { advice } = image.record;
    if (advice.length === 0)
        return [];
    return [alignedColumns(['right', 'left'], adviceCells(image, plainForm)), adviceNotes(image.record)];
}
/** `How to make product-catalog smaller`. */
function adviceTitle({ record }, form) {
    return `How to make ${form.name(record.name)} smaller`;
}
/** Of several images, those that a reader looks at anyway: advice on the others would bury them. */
function advised(images) {
    return images.length === 1 ? images : images.filter(isNotable);
}
function adviceCells({ record }, form) {
    return record.advice
        .slice(0, MOST_ADVICE)
        .map((advice) => [(0,units_bytes/* formatBytes */.z3)(advice.saving), adviceSentence(advice, record, form)]);
}
function adviceNotes(image) {
    const { advice } = image;
    const rest = advice.length - MOST_ADVICE;
    return [
        ...(rest > 0 ? [`The JSON report has ${counted(rest, 'more piece')} of advice.`] : []),
        ...(advice.length > 1
            ? ['Each saving is of unpacked bytes, followed alone: two may be about the same bytes.']
            : []),
        ...whoseAdvice(image),
    ];
}

;// CONCATENATED MODULE: ./lib/report/build-steps.js





const MOST_STEPS = 10;
/** How long the image's build took and what of it came from the cache; undefined when it was not built here. */
function buildSection(image) {
    const { build } = image.record;
    if (build === null)
        return undefined;
    const worked = slowestFirst(build.vertices);
    const shown = worked.slice(0, MOST_STEPS);
    const rest = worked.slice(MOST_STEPS);
    const seconds = rest.reduce((sum, vertex) => sum + vertex.seconds, 0);
    const rows = shown.map((vertex) => [cellForm.code(vertex.name), formatSeconds(vertex.seconds)]);
    if (rest.length > 0)
        rows.push([counted(rest.length, 'more step'), formatSeconds(seconds)]);
    const markdown = rows.length === 0 ? 'Every step was cached.' : markdownTable([left('Step'), right('Time')], rows);
    return foldedSection((form) => buildTitle(image, form), 10, markdown);
}
/** `Build of product-catalog: 42.1 s, 2 of 4 steps cached`. */
function buildTitle({ record }, form) {
    const { seconds, vertices } = record.build ?? { seconds: 0, vertices: [] };
    const cached = vertices.filter((vertex) => vertex.cached).length;
    const steps = vertices.length === 0 ? '' : `, ${cached} of ${counted(vertices.length, 'step')} cached`;
    return `Build of ${form.name(record.name)}: ${formatSeconds(seconds)}${steps}`;
}
function slowestFirst(vertices) {
    return vertices.filter(({ cached }) => !cached).toSorted((a, b) => b.seconds - a.seconds);
}

;// CONCATENATED MODULE: ./lib/report/headline.js


/**
 * The verdict in one line, which also stands alone (in a mail): the worst image, what happened to it, and the rule that
 * it broke or kept. Without a mark: `headlineMark` has it.
 */
function headline(report, form) {
    const images = imageReports(report);
    const [worst] = images;
    if (!worst)
        return 'Image size: nothing was weighed';
    if (images.length === 1)
        return `Image size: ${claim(worst, form)}`;
    const failing = images.filter(({ status }) => status === 'fail').length;
    if (failing > 0)
        return `Image size: ${claim(worst, form)}; ${failing} of ${images.length} images over budget`;
    if (images.every(isUnchanged))
        return `Image size: ${images.length} images unchanged`;
    return `Image size: ${claim(worst, form)}; ${images.length} images weighed`;
}
function claim(image, form) {
    const failed = rulesOf(image.outcomes, 'fail');
    const overMax = failed.find(({ kind }) => kind === 'max');
    const overGrowth = failed.find(({ kind }) => kind === 'growth');
    const metric = (overMax ?? overGrowth)?.metric ?? 'unpacked';
    if (overMax) {
        const also = overGrowth ? ` and its ${limit(overGrowth, form)}` : '';
        return `${headline_weight(image, metric, form)}, over its ${limit(overMax, form)}${also}`;
    }
    if (overGrowth) {
        const change = comparedMetric(image, metric);
        const grew = change ? ` by ${formatChange(change)}` : '';
        return `${subject(image, metric, form)} grew${grew}, allowed is ${form.prose(overGrowth.text)}`;
    }
    return `${headline_weight(image, metric, form)}${kept(image.outcomes, form)}`;
}
/** `product-catalog +4.2 MB (+22.8 %)`; `product-catalog 18.4 MB` where there is nothing to compare with. */
function headline_weight(image, metric, form) {
    const change = comparedMetric(image, metric);
    const now = formatQuantity(metric, image.record.metrics[metric]);
    if (!change)
        return `${subject(image, metric, form)} ${now}`;
    return `${subject(image, metric, form)} ${change.delta === 0 ? `unchanged at ${now}` : formatChange(change)}`;
}
/** "Image size" is the unpacked one; any other metric is named. */
function subject({ record }, metric, form) {
    return metric === 'unpacked' ? form.name(record.name) : `${form.name(record.name)} ${metric}`;
}
function limit({ kind, metric, text }, form) {
    const name = kind === 'max' ? 'budget' : 'growth limit';
    return `${metric === 'unpacked' ? '' : `${metric} `}${name} of ${form.prose(text)}`;
}
function kept(outcomes, form) {
    const rules = rulesOf(outcomes, 'pass');
    const rule = rules.find(({ kind }) => kind === 'max') ?? rules[0];
    const within = rule ? `, within its ${limit(rule, form)}` : '';
    const unknown = rulesOf(outcomes, 'skip').map(({ kind }) => (kind === 'growth' ? 'growth' : 'a budget'));
    return within + (unknown.length === 0 ? '' : `; ${[...new Set(unknown)].join(' and ')} not checked`);
}
function rulesOf(outcomes, status) {
    return outcomes.filter((outcome) => outcome.status === status).map(({ rule }) => rule);
}

;// CONCATENATED MODULE: ./lib/report/metric-rows.js



/** What every report shows of an image: the weights that a pull request is about. */
const SHOWN = ['unpacked', 'download', 'rootfs', 'wasted'];
/** `shown`, and every other metric that a rule of the image speaks of. */
function withRuled(image, shown) {
    return METRICS.filter((metric) => shown.includes(metric) || image.outcomes.some(({ rule }) => rule.metric === metric));
}
/** The rows of an image, with text of others in `form`. */
function metricRows(image, metrics, form) {
    const given = new Set();
    return metrics.map((metric, position) => {
        const outcomes = image.outcomes.filter(({ rule }) => rule.metric === metric);
        const compared = comparedMetric(image, metric);
        const reason = compared ? undefined : reasonOf(image, metric);
        const isNew = reason !== undefined && !given.has(reason);
        if (isNew)
            given.add(reason);
        const failed = outcomes.filter(({ status }) => status === 'fail');
        return {
            name: position === 0 ? form.name(image.record.name) : '',
            platform: position === 0 ? form.name(image.record.platform) : '',
            status: statusOf(outcomes),
            metric: metricName(image, metric),
            base: compared ? formatQuantity(metric, compared.base) : '',
            now: formatQuantity(metric, image.record.metrics[metric]),
            change: compared ? formatChange(compared) : reason === undefined ? '' : 'not compared',
            reason: isNew ? form.prose(reason) : undefined,
            budget: outcomes.map((outcome) => ruleText(outcome, form)).join('; '),
            broken: new Set(failed.map(({ rule }) => (rule.kind === 'max' ? 'now' : 'change'))),
        };
    });
}
/** The metric's name; `download` says when it was not read from blobs. */
function metricName({ record }, metric) {
    return metric === 'download' && record.downloadMethod === 'gzip-6' ? `download, ${record.downloadMethod}` : metric;
}
function reasonOf({ comparison }, metric) {
    const found = comparison?.metrics.find((each) => each.metric === metric);
    return found?.kind === 'not compared' ? found.reason : undefined;
}
/** A rule in the user's own words; the row it stands in names its metric. */
function ruleText({ rule, status }, form) {
    const text = `${rule.kind === 'growth' ? 'growth ' : ''}≤ ${form.prose(rule.text)}`;
    return status === 'skip' ? `${text} (not checked)` : text;
}

;// CONCATENATED MODULE: ./lib/report/mounts-effect.js



/** What the steps with cache mounts took, with empty mounts too where a record knows it, and what carrying the mounts cost. */
function effectSentences({ vertices }, effect) {
    const steps = vertices.filter(({ cacheMounts }) => cacheMounts);
    const cached = steps.filter((step) => step.cached).length;
    const sentences = [stepSentence(effect, steps.length, cached), costSentence(effect), ...lossSentence(effect, cached)];
    return [...sentences, storeSentence(effect)].filter(Boolean);
}
function storeSentence({ storeBytes }) {
    return storeBytes === null || storeBytes === 0
        ? ''
        : `All stored cache mounts take ${(0,units_bytes/* formatBytes */.z3)(storeBytes)}, compressed.`;
}
function stepSentence(effect, steps, cached) {
    if (steps === 0)
        return '';
    const { stepSeconds, coldSeconds } = effect;
    const ofThem = cached === 0 ? '' : `, ${cached} of them cached`;
    const took = `${counted(steps, 'step')} with cache mounts took ${formatSeconds(stepSeconds)}${ofThem}`;
    if (coldSeconds === null)
        return `${took}.`;
    const empty = effect.mounts.every(({ found }) => found === 'miss') && cached === 0 && coldSeconds === stepSeconds;
    return empty ? `${took}, as the mounts were empty.` : `${took}; with empty mounts: ${formatSeconds(coldSeconds)}.`;
}
function costSentence({ restoreSeconds, saveSeconds }) {
    const parts = [
        ...(restoreSeconds > 0 ? [`restoring took ${formatSeconds(restoreSeconds)}`] : []),
        ...(saveSeconds > 0 ? [`saving took ${formatSeconds(saveSeconds)}`] : []),
    ].join(', ');
    return parts === '' ? '' : `${parts[0].toUpperCase()}${parts.slice(1)}.`;
}
/** What the layer cache gained is not the mounts' doing, so only steps that all ran can be compared. */
function lossSentence(effect, cached) {
    const { mounts, coldSeconds, stepSeconds } = effect;
    const carried = mounts.some(({ found }) => found === 'hit' || found === 'partial');
    if (!carried || cached > 0 || coldSeconds === null)
        return [];
    const cost = effect.restoreSeconds + effect.saveSeconds;
    const gain = Math.max(0, coldSeconds - stepSeconds);
    if (cost <= gain)
        return [];
    return [
        `That is ${formatSeconds(cost)} for ${formatSeconds(gain)} gained in the steps: "cache-mounts: off" is faster here.`,
    ];
}

;// CONCATENATED MODULE: ./lib/report/mount-reasons.js
/** What a report calls each outcome. */
const FOUND = {
    hit: 'hit',
    partial: 'partial',
    miss: 'miss',
    held: 'held by the builder',
    unknown: 'not known',
    left: 'not carried',
};
/**
 * Why mounts were not restored, carried or saved, each reason once, whichever mounts it is of: `miss, not saved: a, b: a
 * release is built without what other runs left`. Reasons are too long for a column.
 */
function mountReasons(mounts, form) {
    const reasons = new Set(mounts.flatMap(({ reason, unsaved }) => [reason, unsaved]).filter((each) => each !== null));
    return [...reasons].map((reason) => `${subjects(mounts, reason, form)}: ${form.prose(reason)}`);
}
/** What a reason is of: `miss: a; not saved: b, c`. */
function subjects(mounts, reason, form) {
    const names = new Map();
    for (const mount of mounts) {
        const what = [
            ...(mount.reason === reason ? [FOUND[mount.found]] : []),
            ...(mount.unsaved === reason ? ['not saved'] : []),
        ].join(', ');
        if (what !== '')
            names.set(what, (names.get(what) ?? new Set()).add(form.code(mount.name)));
    }
    return [...names].map(([what, each]) => `${what}: ${[...each].join(', ')}`).join('; ');
}

;// CONCATENATED MODULE: ./lib/report/mounts-section.js








/** Below everything that is about the image. */
const mounts_section_IMPORTANCE = 5;
const MOST_MOUNTS = 20;
/** Of each image the first platform, whose build is that of all of them, where it had cache mounts to carry. */
function mounted(images) {
    const had = images.filter(({ record }) => (record.build?.mounts?.mounts.length ?? 0) > 0);
    return had.filter(({ record }, at) => had.findIndex((each) => each.record.name === record.name) === at);
}
/** What became of each cache mount, why, and what they were good for; undefined where there are none. */
function mountsSection(image) {
    const { build } = image.record;
    if (!build?.mounts)
        return undefined;
    const shown = build.mounts.mounts.slice(0, MOST_MOUNTS);
    const rows = shown.map((mount) => [cellForm.code(mount.name), FOUND[mount.found], restored(mount), saved(mount)]);
    const columns = [left('Cache mount'), left('Found'), right('Restored (unpacked)'), right('Saved (compressed)')];
    const reasons = mountReasons(shown, markdownForm).map((reason) => `- ${reason}`);
    const effect = effectSentences(build, build.mounts).join(' ');
    const paragraphs = [markdownTable(columns, rows), reasons.join('\n'), ...moreMounts(build.mounts), effect];
    return foldedSection((form) => mountsTitle(image, form), mounts_section_IMPORTANCE, paragraphs.filter(Boolean).join('\n\n'));
}
/** The same as aligned text, in blocks. */
function mountsBlocks({ record: { build } }) {
    if (!build?.mounts)
        return [];
    const shown = build.mounts.mounts.slice(0, MOST_MOUNTS);
    const table = alignedColumns(['left', 'right', 'right', 'left'], [
        ['found', 'restored (unpacked)', 'saved (compressed)', 'cache mount'],
        ...shown.map((mount) => [FOUND[mount.found], restored(mount), saved(mount), plainForm.code(mount.name)]),
    ]);
    const reasons = mountReasons(shown, plainForm);
    return [table, [...reasons, ...moreMounts(build.mounts)], effectSentences(build, build.mounts)];
}
/** `Cache mounts and build time of product-catalog`. */
function mountsTitle({ record }, form) {
    return `Cache mounts and build time of ${form.name(record.name)}`;
}
function restored({ found, restored: bytes }) {
    return found === 'hit' || found === 'partial' ? (0,units_bytes/* formatBytes */.z3)(bytes) : '';
}
const saved = ({ saved: bytes }) => (bytes === null ? '' : (0,units_bytes/* formatBytes */.z3)(bytes));
function moreMounts({ mounts }) {
    const rest = mounts.length - MOST_MOUNTS;
    return rest > 0 ? [`The JSON report has ${counted(rest, 'more cache mount')}.`] : [];
}

;// CONCATENATED MODULE: ./lib/report/table.js



/** The mark of a status in Markdown. */
const MARKS = { fail: '❌', skip: '⚠️', pass: '✅', none: '' };
const COLUMNS = [
    { ...left(' '), ofBase: false, cell: ({ status }) => MARKS[status] },
    { ...left('Image · platform'), ofBase: false, cell: ({ name, platform }) => name && `${name} · ${platform}` },
    { ...left('Metric'), ofBase: false, cell: ({ metric }) => metric },
    { ...right('Base'), ofBase: true, cell: ({ base }) => base },
    { ...right('Now'), ofBase: false, cell: ({ now, broken }) => bold(now, broken.has('now')) },
    { ...right('Change'), ofBase: true, cell: changeCell },
    { ...left('Budget'), ofBase: false, cell: ({ budget }) => budget },
];
/** The table of a report in Markdown. Where nothing was compared it has no columns for the base. */
function imageTable(rows) {
    const compared = rows.some(({ image }) => image.comparison !== undefined);
    const columns = COLUMNS.filter(({ ofBase }) => compared || !ofBase);
    const cells = rows
        .flatMap(({ image, metrics }) => metricRows(image, metrics, cellForm))
        .map((row) => columns.map(({ cell }) => cell(row)));
    return markdownTable(columns, cells);
}
function changeCell({ change, reason, broken }) {
    return reason === undefined ? bold(change, broken.has('change')) : `${change}: ${reason}`;
}
function bold(text, isBold) {
    return isBold ? `**${text}**` : text;
}

;// CONCATENATED MODULE: ./lib/report/unweighed.js


const unweighed_MOST_PROGRAMS = 10;
/**
 * What of an image is in no metric, and what could not be told of its programs: clauses without a full stop, none of
 * which begins with text of others.
 */
function unweighed(image, form) {
    const programs = [...packedPrograms(image, form), ...goNotes(image, form)];
    const rest = programs.length - unweighed_MOST_PROGRAMS;
    return [
        ...attestations(image),
        ...foreignLayers(image),
        ...programs.slice(0, unweighed_MOST_PROGRAMS),
        ...(rest > 0 ? [`the JSON report has ${counted(rest, 'more note')} on programs`] : []),
    ];
}
function attestations({ attestations: bytes }) {
    return bytes === 0 ? [] : [`attestations (provenance, SBOM): ${(0,units_bytes/* formatBytes */.z3)(bytes)} in manifests, not weighed`];
}
function foreignLayers({ foreignLayers: layers }) {
    if (layers.length === 0)
        return [];
    const bytes = (0,units_bytes/* formatBytes */.z3)(layers.reduce((sum, { download }) => sum + download, 0));
    const owner = layers.length === 1 ? 'its owner distributes it' : 'their owner distributes them';
    return [`${counted(layers.length, 'foreign layer')}, ${bytes} compressed: not weighed, as only ${owner}`];
}
function packedPrograms({ packed }, form) {
    return packed.map(({ path, bytes, packer }) => {
        const program = `${form.code(`/${path}`)} (${(0,units_bytes/* formatBytes */.z3)(bytes)})`;
        return `program ${program} is packed by ${form.prose(packer)}: what it consists of cannot be told`;
    });
}
function goNotes({ goBinaries }, form) {
    return goBinaries.flatMap(({ path, notes }) => notes.map((note) => `Go program ${form.code(`/${path}`)}: ${form.prose(note)}`));
}

;// CONCATENATED MODULE: ./lib/report/text.js














/** Never empty: text of others must not be what a line starts with, since a runner may read it as a command. */
const WORDS = { fail: 'FAIL', skip: 'skip', pass: 'ok', none: '-' };
/** The report as plain text for a terminal or a log; ends with a line break. */
function reportText(report) {
    const images = imageReports(report);
    const mark = MARKS[statusOfAll(images)];
    const lines = [
        `${mark === '' ? '' : `${mark} `}${headline(report, plainForm)}`,
        comparedSentence(report, plainForm),
        ...skipReasons(report).map((reason) => `Not checked: ${sentence(reason, plainForm)}`),
        '',
        ...tableLines(images),
        ...images.flatMap(whyLines),
        ...advised(images).flatMap((image) => titled(adviceTitle(image, plainForm), adviceBlocks(image))),
        ...titled('Time', [stepLines(report), images.flatMap(text_buildLines)]),
        ...mounted(images).flatMap((image) => titled(mountsTitle(image, plainForm), mountsBlocks(image))),
        ...noteLines(report),
    ];
    return `${lines.join('\n')}\n`;
}
const text_COLUMNS = [
    { title: '', align: 'left', ofBase: false, cell: ({ status }) => WORDS[status] },
    { title: 'metric', align: 'left', ofBase: false, cell: ({ metric }) => metric },
    { title: 'base', align: 'right', ofBase: true, cell: ({ base }) => base },
    { title: 'now', align: 'right', ofBase: false, cell: ({ now }) => now },
    { title: 'change', align: 'right', ofBase: true, cell: ({ change }) => ascii(change) },
    { title: 'budget', align: 'left', ofBase: false, cell: ({ budget }) => ascii(budget) },
    { title: 'image', align: 'left', ofBase: false, cell: ({ name, platform }) => name && `${name} ${platform}` },
];
function tableLines(images) {
    const compared = images.some(({ comparison }) => comparison !== undefined);
    const columns = text_COLUMNS.filter(({ ofBase }) => compared || !ofBase);
    const tables = images.map((image) => metricRows(image, withRuled(image, SHOWN), plainForm));
    const lines = alignedColumns(columns.map(({ align }) => align), [columns.map(({ title }) => title), ...tables.flat().map((row) => columns.map(({ cell }) => cell(row)))]);
    return [...lines, ...tables.flatMap(notComparedLines)];
}
/** Reasons are too long for a column. What holds for every row is said of the image. */
function notComparedLines(rows) {
    const [first] = rows;
    const whole = rows.every(({ change, reason }) => change === first?.change && (!reason || reason === first.reason));
    return rows.flatMap(({ metric, reason }) => reason === undefined ? [] : [`Not compared: ${whole ? '' : `${metric} of `}${first?.name}: ${reason}.`]);
}
function whyLines(image) {
    const { comparison } = image;
    if (!comparison || !hasCauses(comparison))
        return [];
    const owners = ascii(ownAndBase(image));
    const sentences = [...(owners === '' ? [] : [owners]), ...otherChanges(comparison, plainForm)];
    return titled(whyTitle(image, plainForm), [sentences, causeLines(comparison)]);
}
function stepLines({ steps }) {
    return alignedColumns(['left', 'right'], steps.map(({ name, seconds }) => [name, formatSeconds(seconds)]));
}
function text_buildLines(image) {
    return image.record.build === null ? [] : [buildTitle(image, plainForm)];
}
function noteLines({ record, notes }) {
    const ofImages = record.images.flatMap((image) => {
        const name = `${plainForm.name(image.name)} ${plainForm.name(image.platform)}`;
        return unweighed(image, plainForm).map((clause) => `${name}: ${clause}.`);
    });
    const lines = [...notes.map((note) => sentence(note, plainForm)), ...ofImages].map((line) => `Note: ${line}`);
    return lines.length === 0 ? [] : ['', ...lines];
}

// EXTERNAL MODULE: ./lib/version.js
var version = __nccwpck_require__(411);
// EXTERNAL MODULE: ./lib/app/exit-code.js
var exit_code = __nccwpck_require__(245);
// EXTERNAL MODULE: ./lib/record/decode.js + 2 modules
var decode = __nccwpck_require__(518);
// EXTERNAL MODULE: ./lib/record/record.js
var record = __nccwpck_require__(472);
;// CONCATENATED MODULE: ./lib/record/make.js


/**
 * The record of one image and platform. It has no field for build arguments, environment or labels; in `instruction` the
 * values of build arguments are hidden (inventory/instruction.ts), and paths are what they are in the image.
 */
function imageRecord(facts, image, inventory, advice) {
    return {
        name: facts.name,
        platform: image.platform,
        digest: image.digest,
        configDigest: image.configDigest,
        definition: facts.definition,
        metrics: inventory.metrics,
        downloadMethod: image.downloadMethod,
        layers: inventory.layers,
        paths: inventory.paths,
        pathsComplete: inventory.pathsComplete,
        hidden: inventory.hidden,
        duplicates: inventory.duplicates,
        goBinaries: inventory.goBinaries,
        packed: inventory.packed,
        ...(inventory.repository.length > 0 && { repository: inventory.repository }),
        baseImage: facts.baseImage,
        attestations: image.attestations,
        foreignLayers: image.foreignLayers,
        advice,
        build: facts.build,
    };
}
/** The record of one tree. `commit` is null for a tree that is no commit; `now` in milliseconds since the epoch. */
function makeRecord(images, commit, now) {
    return {
        schemaVersion: record/* SCHEMA_VERSION */.f$,
        tool: { version: version/* VERSION */.x, method: record/* METHOD_VERSION */.J$ },
        commit,
        createdAt: new Date(now).toISOString(),
        images,
    };
}

;// CONCATENATED MODULE: ./lib/report/inspection/layer-detail.js
/** The layers of an image that `of` stands for: the number of one, counted from 1, or what their diffIDs begin with. */
function layerDetails({ image, inventory, record }, of) {
    return record.layers.flatMap((facts, layer) => {
        if (!isMeant(of, facts, layer))
            return [];
        const entries = Array.from(image.layers[layer]?.entries ?? []).toSorted(layer_detail_heaviestFirst);
        const hidden = inventory.hidden.filter((group) => group.layer === layer);
        return [{ ...facts, layer, layerCount: record.layers.length, entries, hidden }];
    });
}
/** No image has a thousand layers, and no prefix of a diffID is shorter than four digits. */
function isMeant(of, { diffId }, layer) {
    if (/^\d{1,3}$/.test(of))
        return Number(of) === layer + 1;
    const prefix = /^(?:sha256:)?([0-9a-f]{4,64})$/.exec(of)?.[1];
    return prefix !== undefined && diffId.startsWith(`sha256:${prefix}`);
}
const layer_detail_heaviestFirst = (a, b) => b.bytes - a.bytes || (a.path < b.path ? -1 : 1);

;// CONCATENATED MODULE: ./lib/report/inspection/module-detail.js
/** The module `of` in each program, else the packages at and below that path; `std` is the standard library. */
function moduleDetail(programs, of) {
    const found = programs.flatMap((program) => inProgram(program, of)).toSorted((a, b) => b.bytes - a.bytes);
    return found.length === 0 ? [] : [{ bytes: module_detail_sum(found), programs: found }];
}
function inProgram({ path, layer, size, modules, packages }, of) {
    const named = modules.filter((module) => module.path === of || (of === 'std' && module.kind === 'std'));
    if (named.length > 0) {
        return named.map((module) => {
            const own = packages.filter((each) => each.module === module.path);
            return { path, layer, size, bytes: module.bytes, module, packages: own };
        });
    }
    const below = packages.filter((each) => each.path === of || each.path.startsWith(`${of}/`));
    return modules.flatMap((module) => {
        const own = below.filter((each) => each.module === module.path);
        return own.length === 0 ? [] : [{ path, layer, size, bytes: module_detail_sum(own), module, packages: own }];
    });
}
function module_detail_sum(items) {
    return items.reduce((total, { bytes }) => total + bytes, 0);
}

;// CONCATENATED MODULE: ./lib/report/inspection/glob.js
const WILDCARDS = {
    '**/': '(?:.*/)?',
    '**': '.*',
    '*': '[^/]*',
    '?': '[^/]',
};
/**
 * Matches the paths (without a leading slash) that a glob names, and all that is below them: `/usr/lib` and
 * `usr/lib/` are the same. `*` and `?` stop at a slash, `**` does not; no other character is special. An empty glob, or
 * `/`, is everything. What is repeated to no effect is taken out: a pattern of it would take exponential time.
 */
function globPattern(glob) {
    const path = glob
        .replace(/^(?:\.?\/)+/, '')
        .replace(/\/+$/, '')
        .replace(/\/{2,}/g, '/')
        .replace(/\*{3,}/g, '**')
        .replace(/(?:\*\*\/)+/g, '**/');
    if (path === '' || path === '.')
        return /^/;
    const pattern = path.replace(/\*\*\/|\*\*|[*?]|[\\^$.+()[\]{}|]/g, (special) => WILDCARDS[special] ?? `\\${special}`);
    return new RegExp(`^${pattern}(?:/|$)`, 's');
}

;// CONCATENATED MODULE: ./lib/report/inspection/links.js
/** A loop of links ends here, as in the kernel. */
const MOST_LINKS = 40;
/** The path (without a leading slash) that symbolic links on the way to `path`, and at its end, lead to in a container. */
function withoutSymlinks(layers, path) {
    const walked = [];
    const pending = path.split('/').toReversed();
    let links = 0;
    for (let part = pending.pop(); part !== undefined; part = pending.pop()) {
        if (part === '' || part === '.')
            continue;
        if (part === '..') {
            walked.pop();
            continue;
        }
        const here = entryAt(layers, [...walked, part].join('/'))?.entry;
        if (here?.kind !== 'symlink' || links >= MOST_LINKS) {
            walked.push(part);
            continue;
        }
        links += 1;
        if (here.link.startsWith('/'))
            walked.length = 0;
        pending.push(...here.link.split('/').toReversed());
    }
    return walked.join('/');
}
/** All names of the file at `path`; undefined where no file is. A hardlink is another name of what it links to. */
function namesOfFile(layers, path) {
    let found = entryAt(layers, path);
    for (let links = 0; found?.entry.kind === 'hardlink' && links < MOST_LINKS; links++) {
        // What it was at the time of the link: a later layer may have taken the other name away.
        const then = layers.slice(0, found.layer + 1);
        found = entryAt(then, withoutSymlinks(then, found.entry.link));
    }
    if (found?.entry.kind !== 'file')
        return undefined;
    const names = new Set([found.entry.path]);
    for (const { entries } of layers.slice(found.layer)) {
        for (let position = 0; position < entries.length; position++) {
            if (entries.kind(position) === 'hardlink' && names.has(entries.at(position).link))
                names.add(entries.path(position));
        }
    }
    return { layer: found.layer, names };
}
/** What is at a path when all layers are applied, and which layer brought it. Its parents are no links. */
function entryAt(layers, path) {
    for (let layer = layers.length - 1; layer >= 0; layer--) {
        const { entries } = layers[layer];
        const at = lastAt(entries, path);
        if (at === 'gone')
            return undefined;
        if (at !== undefined)
            return { entry: entries.at(at), layer };
    }
    return undefined;
}
/**
 * Where a layer has a path; or that it hides what lower ones have there: by a whiteout, with a parent that is no directory, or
 * with something below, for which a directory takes the place of a link.
 */
function lastAt(entries, path) {
    let [found, gone] = [undefined, false];
    for (let position = 0; position < entries.length; position++) {
        const each = entries.path(position);
        const kind = entries.kind(position);
        if (each === path && kind !== 'whiteout' && kind !== 'opaque')
            found = position;
        else if (each === path)
            gone ||= kind === 'whiteout';
        else if (isBelow(each, path) || (kind !== 'directory' && isBelow(path, each)))
            gone = true;
    }
    return found ?? (gone ? 'gone' : undefined);
}
function isBelow(path, parent) {
    return parent === '' || (path[parent.length] === '/' && path.startsWith(parent));
}

;// CONCATENATED MODULE: ./lib/report/inspection/path-detail.js


/**
 * The files that `of` stands for, a path or a glob; nothing where there are none. Links are followed as far as no wildcard
 * comes: `/bin/sh` is the file that it leads to.
 */
function pathDetail(image, of) {
    const direct = matching(image.files, of);
    const paths = direct.length > 0 ? direct : behindLinks(image, of);
    if (paths.length === 0)
        return [];
    const layers = [...new Set(paths.map(({ layer }) => layer))].toSorted((a, b) => a - b);
    return [
        {
            bytes: path_detail_sum(paths),
            files: paths.length,
            layers: layers.map((layer) => shareOf(layer, paths)),
            paths: paths.toSorted((a, b) => b.bytes - a.bytes || (a.path < b.path ? -1 : 1)),
        },
    ];
}
function matching(files, glob) {
    const pattern = globPattern(glob);
    return chosen(files, ({ path }) => pattern.test(path));
}
/** Not by way of a list of all of them: there may be a million. */
function chosen(files, isMeant) {
    const found = [];
    for (const file of files)
        if (isMeant(file))
            found.push(file);
    return found;
}
function behindLinks({ files, layers }, of) {
    const parts = of.split('/');
    const wild = parts.findIndex((part) => /[*?]/.test(part));
    const [plain, rest] = wild < 0 ? [parts, []] : [parts.slice(0, wild), parts.slice(wild)];
    const path = withoutSymlinks(layers, plain.join('/'));
    const found = matching(files, [path, ...rest].join('/'));
    if (found.length > 0 || wild >= 0)
        return found;
    const file = namesOfFile(layers, path);
    return file ? chosen(files, (each) => each.layer === file.layer && file.names.has(each.path)) : [];
}
function shareOf(layer, paths) {
    const own = paths.filter((path) => path.layer === layer);
    return { layer, bytes: path_detail_sum(own), files: own.length };
}
const path_detail_sum = (paths) => paths.reduce((total, { bytes }) => total + bytes, 0);

;// CONCATENATED MODULE: ./lib/report/inspection/detail.js




/** Looks closer at images of one name. Throws `inspect.layer`, `inspect.path` or `inspect.module` where none has it. */
function detailsOf(images, { kind, of }) {
    const name = images[0]?.record.name ?? '';
    switch (kind) {
        case 'layer': {
            const found = each(images, (image) => layerDetails(image, of));
            const count = Math.max(0, ...images.map(({ record }) => record.layers.length));
            if (found.length === 0)
                throw (0,errors/* fail */.fJ)('inspect.layer', { name, layer: of, count });
            return { kind, of, images: found };
        }
        case 'path': {
            const found = each(images, ({ image, inventory }) => {
                return pathDetail({ files: inventory.files, layers: image.layers }, of);
            });
            if (found.length === 0)
                throw (0,errors/* fail */.fJ)('inspect.path', { name, path: of });
            return { kind, of, images: found };
        }
        case 'module': {
            const found = each(images, ({ inventory }) => moduleDetail(inventory.goBinaries, of));
            const programs = Math.max(0, ...images.map(({ inventory }) => inventory.goBinaries.length));
            if (found.length === 0)
                throw (0,errors/* fail */.fJ)('inspect.module', { name, module: of, programs });
            return { kind, of, images: found };
        }
    }
}
function each(images, look) {
    return images.flatMap((image) => {
        const { name, platform, digest, configDigest } = image.record;
        return look(image).map((detail) => Object.assign({ name, platform, digest, configDigest }, detail));
    });
}

;// CONCATENATED MODULE: ./lib/app/stopwatch.js
function stopwatch(clock) {
    const seconds = new Map();
    return {
        async step(name, work) {
            const started = clock.now();
            try {
                return await work();
            }
            finally {
                seconds.set(name, (seconds.get(name) ?? 0) + (clock.now() - started) / 1000);
            }
        },
        times: () => [...seconds].map(([name, total]) => ({ name, seconds: total })),
    };
}

;// CONCATENATED MODULE: ./lib/advice/program.js

/**
 * The Go program that a container runs, when it is run by itself (a shell form runs the shell) and when it is ours. A bare
 * name or a relative path is only taken for the file of that name if there is no other one.
 */
function runningProgram(facts, { namesakes }) {
    const { program, goBinaries, layers } = facts;
    if (program === '')
        return undefined;
    const absolute = program.startsWith('/');
    const path = (0,external_node_path_.normalize)(`/${program}`);
    const found = goBinaries.filter((each) => (absolute ? `/${each.path}` === path : `/${each.path}`.endsWith(path)));
    const [binary] = found;
    if (found.length !== 1 || (!absolute && namesakes !== 1))
        return undefined;
    return binary && layers[binary.layer]?.origin === 'own' ? binary : undefined;
}
/** Packages that run or load other files, which `scratch` does not have. */
const NEEDS_MORE = new Set(['os/exec', 'plugin']);
/**
 * Whether a program runs with nothing but its own files around it, as far as its file tells. Where nothing is known of its
 * code it may need anything; and where its file does not say what it was built from, an obfuscator may have changed names.
 */
function standsAlone({ interpreter, packages, main }) {
    const isKnown = packages.length > 0 && main !== '';
    return interpreter === '' && isKnown && !packages.some(({ path }) => NEEDS_MORE.has(path));
}

;// CONCATENATED MODULE: ./lib/advice/base-image.js

/**
 * A static program on a base image that it does not need to start: `FROM scratch` saves the base's layers. Said only where
 * our layers are nothing but copies, because a RUN needs the base's shell, and not beside `multi-stage`, which is about
 * the same bytes. What the program reads of its base (certificates, time zones, users) no file can tell.
 */
function base_image_baseImage(facts, survey) {
    const { metrics, layers, lines } = facts;
    const program = runningProgram(facts, survey);
    if (!metrics.base || !program || survey.toolchain.bytes > 0 || !survey.shell || !standsAlone(program))
        return [];
    if (!layers.every(({ origin, instruction }) => origin === 'base' || COPIES.test(instruction)))
        return [];
    const files = layers.reduce((sum, each) => sum + (each.origin === 'base' ? each.files : 0), 0);
    return [{ kind: 'base image', saving: metrics.base, paths: [], files, layer: null, hiddenBy: null, line: lines.from }];
}
const COPIES = /^(?:COPY|ADD|WORKDIR) /;

;// CONCATENATED MODULE: ./lib/advice/pile.js
/** How many paths an advice names. */
const PATHS = 5;
function growingPile() {
    const heaviest = [];
    let [bytes, files] = [0, 0];
    let layer;
    return {
        add(file) {
            bytes += file.bytes;
            files += 1;
            layer = layer === undefined || layer === file.layer ? file.layer : null;
            const lightest = heaviest[PATHS - 1];
            if (lightest && !before(file, lightest))
                return;
            heaviest.push(file);
            heaviest.sort((a, b) => (before(a, b) ? -1 : 1));
            heaviest.length = Math.min(heaviest.length, PATHS);
        },
        pile: () => ({ bytes, files, paths: heaviest.map(({ path }) => path), layer: layer ?? null }),
    };
}
const before = (a, b) => (a.bytes === b.bytes ? a.path < b.path : a.bytes > b.bytes);
/** What leaving out a whole pile saves, in the instruction that made its layer. */
function leaveOut(kind, pile, lines) {
    const { bytes, files, paths, layer } = pile;
    return { kind, saving: bytes, paths, files, layer, hiddenBy: null, line: lineOf(lines, layer) };
}
/** The line of the instruction that made a layer; null where either is not known. */
const lineOf = (lines, layer) => layer === null ? null : (lines[layer] ?? null);

;// CONCATENATED MODULE: ./lib/advice/duplicates.js

/** The same content under several paths of ours: one copy is enough, with links to it. */
function duplicates({ duplicates: found, lines }, { copies }) {
    return found.flatMap(({ content, bytes }) => {
        const pile = copies.get(content);
        if (!pile || pile.files < 2)
            return [];
        const { paths, files, layer } = pile;
        const line = lineOf(lines.layers, layer);
        return [{ kind: 'duplicates', saving: (files - 1) * bytes, paths, files, layer, hiddenBy: null, line }];
    });
}

;// CONCATENATED MODULE: ./lib/advice/go-cache.js

/**
 * What the go command leaves behind: modules (GOMODCACHE), the checksum database beside them, compiled packages (GOCACHE),
 * and counters (go help environment, go help telemetry). A GOCACHE of the user's choice is known by the names in it.
 */
const GO_CACHE = /(?:^|\/)(?:pkg\/(?:mod|sumdb)|\.cache\/(?:go-build|golangci-lint|gopls)|\.config\/go\/telemetry)\/|(?:^|\/)[0-9a-f]{2}\/[0-9a-f]{64}-[ad]$/;
/** Whether a file of the rootfs is a cache of the go command. */
const isGoCache = (path) => GO_CACHE.test(path);
/** Go's caches that a layer keeps: a cache mount, or a stage of its own for the build, leaves them out. */
function goCache({ lines }, { goCaches }) {
    return goCaches.map((pile) => leaveOut('go cache', pile, lines.layers));
}

;// CONCATENATED MODULE: ./lib/advice/facts.js
/** Whether a layer can be changed in the user's own Dockerfile. It is thought so where the base image is not known. */
const isOurs = ({ layers }, layer) => layers[layer]?.origin !== 'base';

;// CONCATENATED MODULE: ./lib/advice/hidden.js


/** Files of ours that a later instruction deletes or writes anew: made by one instruction, they leave no copy behind. */
const hidden_hidden = (facts) => ofGroups('hidden files', facts);
/** Copies that differ in owner or mode alone: `COPY --chown` and `--chmod` make none. */
const metadataCopies = (facts) => ofGroups('metadata copies', facts);
/** Copies that differ in nothing: the later instruction need not write what is there already. */
const unchangedCopies = (facts) => ofGroups('unchanged copies', facts);
const KINDS = {
    deleted: 'hidden files',
    overwritten: 'hidden files',
    owner: 'metadata copies',
    mode: 'metadata copies',
    unchanged: 'unchanged copies',
};
/** One advice for each pair of layers: it is the two instructions behind them that are to be changed. */
function ofGroups(kind, facts) {
    // A layer that hides a file of its own has it twice in one tar: there is nothing to merge it with.
    const groups = facts.hidden.filter((group) => KINDS[group.how] === kind && group.hiddenBy !== group.layer && isOurs(facts, group.layer));
    const pairs = new Map();
    for (const group of groups) {
        const key = `${group.layer} ${group.hiddenBy}`;
        pairs.set(key, [...(pairs.get(key) ?? []), group]);
    }
    return [...pairs.values()].map((pair) => {
        const { layer, hiddenBy } = pair[0];
        const paths = pair.toSorted((a, b) => b.bytes - a.bytes).flatMap((each) => each.paths);
        return {
            kind,
            saving: pair.reduce((sum, { bytes }) => sum + bytes, 0),
            paths: paths.slice(0, PATHS),
            files: pair.reduce((sum, { files }) => sum + files, 0),
            layer,
            hiddenBy,
            line: lineOf(facts.lines.layers, hiddenBy),
        };
    });
}

;// CONCATENATED MODULE: ./lib/advice/package-manager.js

/** Folders that can be emptied at any time: what is downloaded, and lists of what there is to download. */
const CACHES = [
    /^var\/(?:lib\/apt\/lists|cache\/apt)\//, // apt
    /^(?:var\/cache\/apk|etc\/apk\/cache)\//, // apk
    /^var\/cache\/(?:yum|dnf|libdnf5|zypp|pacman)\//, // yum, dnf, zypper, pacman
    /^(?:root|home\/[^/]+)\/\.cache\/(?:pip|uv|pypoetry|yarn|composer)\//, // Python, yarn, PHP
    /^(?:root|home\/[^/]+)\/\.npm\/_cacache\//, // npm
    /^(?:usr\/local\/cargo|root\/\.cargo)\/registry\//, // cargo
];
/** Whether a file of the rootfs is a package manager's cache. */
const isPackageCache = (path) => CACHES.some((cache) => cache.test(path));
/** Caches of package managers that a layer keeps: to be removed by the instruction that fills them. */
function packageManager({ lines }, { packageCaches }) {
    return packageCaches.map((pile) => leaveOut('package manager cache', pile, lines.layers));
}

;// CONCATENATED MODULE: ./lib/advice/sources.js

const SOURCE = /\.go$|(?:^|\/)(?:go\.(?:mod|sum|work|work\.sum)$|\.git\/)/;
/** Whether a file only serves to build a Go program: its sources, module files, and the repository they come from. */
const isSource = (path) => SOURCE.test(path);
/** Sources that a layer keeps and that no program needs to run. */
function sources({ lines }, survey) {
    return survey.sources.map((pile) => leaveOut('sources', pile, lines.layers));
}

;// CONCATENATED MODULE: ./lib/advice/toolchain.js
/** More than any image has: each is compared with the path of every file. */
const MOST = 100;
/**
 * Where Go toolchains stand in the rootfs (GOROOT, with a slash at its end): the folders that have both `bin/go` and the
 * compiler below `pkg/tool`. `usr/bin/go` alone makes none, and one in a module cache is a module like any other.
 */
function toolchainRoots(goBinaries) {
    const withCompiler = new Set(goBinaries.flatMap(({ path }) => rootsOf(path)));
    return goBinaries
        .filter(({ path }) => path.endsWith('/bin/go') && !path.includes('pkg/mod/'))
        .map(({ path }) => path.slice(0, -'bin/go'.length))
        .filter((root) => withCompiler.has(root))
        .slice(0, MOST);
}
/** What stands before each `pkg/tool/` of a path. */
const rootsOf = (path) => Array.from(path.matchAll(/\/pkg\/tool\//g), ({ index }) => path.slice(0, index + 1));

;// CONCATENATED MODULE: ./lib/advice/survey.js






/** Tells what the files of a rootfs are there for, by their paths. */
function usesIn({ goBinaries }) {
    const roots = toolchainRoots(goBinaries);
    return (path) => {
        if (roots.some((root) => path.startsWith(root)))
            return 'toolchain';
        if (isGoCache(path))
            return 'go cache';
        if (isPackageCache(path))
            return 'package manager cache';
        return isSource(path) ? 'sources' : 'kept';
    };
}
/** Looks at every file of the rootfs once. Memory grows with the layers, not with the files. */
function survey(facts) {
    const useOf = usesIn(facts);
    const ours = facts.layers.map((_, layer) => isOurs(facts, layer));
    const piles = new Map();
    const toolchain = growingPile();
    const copies = new Map(facts.duplicates.map(({ content }) => [content, growingPile()]));
    const name = `/${facts.program.slice(facts.program.lastIndexOf('/') + 1)}`;
    let [kept, namesakes, shell] = [0, 0, false];
    for (const file of facts.files) {
        const use = useOf(file.path);
        if (file.path === name.slice(1) || file.path.endsWith(name))
            namesakes += 1;
        if (use === 'toolchain')
            toolchain.add(file);
        else if (!ours[file.layer])
            shell ||= SHELL.test(file.path);
        else if (use === 'kept') {
            kept += file.bytes;
            copies.get(file.content)?.add(file);
        }
        else
            pileIn(piles, `${use} ${file.layer}`).add(file);
    }
    const of = (use) => [...piles].filter(([key]) => key.startsWith(use)).map(([, each]) => each.pile());
    return {
        goCaches: of('go cache'),
        packageCaches: of('package manager cache'),
        sources: of('sources'),
        toolchain: toolchain.pile(),
        kept,
        copies: new Map([...copies].map(([content, each]) => [content, each.pile()])),
        shell,
        namesakes,
    };
}
/** The shells of Debian, Alpine and the like; `/bin/sh` is a link to one of them. */
const SHELL = /(?:^|\/)bin\/(?:sh|bash|dash|busybox)$/;
function pileIn(piles, key) {
    const pile = piles.get(key) ?? growingPile();
    piles.set(key, pile);
    return pile;
}

;// CONCATENATED MODULE: ./lib/advice/multi-stage.js



/**
 * An image of a Go program that still has the toolchain in it. What is saved, when its last stage
 * - (`multi-stage`) is `FROM scratch` with nothing but copies of our own files, without sources and caches: for a static program that is
 *   run directly, where our layers are known;
 * - (`toolchain`) is the same but for the toolchain's files: for all others, which may need anything of their base image.
 */
function multiStage(facts, survey) {
    const { toolchain, kept } = survey;
    if (toolchain.bytes === 0 || !hasProgram(facts))
        return [];
    const program = runningProgram(facts, survey);
    const fromScratch = program !== undefined && standsAlone(program);
    const saving = fromScratch ? facts.metrics.unpacked - kept : toolchain.bytes;
    const { paths, files, layer } = toolchain;
    return [
        {
            kind: fromScratch ? 'multi-stage' : 'toolchain',
            saving,
            paths,
            files,
            layer,
            hiddenBy: null,
            line: facts.lines.from,
        },
    ];
}
/** An image with a toolchain and no program is made to build others: it needs what it has. */
function hasProgram(facts) {
    const useOf = usesIn(facts);
    return facts.goBinaries.some(({ path, layer }) => isOurs(facts, layer) && useOf(path) === 'kept');
}

;// CONCATENATED MODULE: ./lib/advice/strip.js


/**
 * Programs of ours that keep their symbol table or debug info: `-ldflags="-s -w"` leaves both out. Not those that come
 * ready-made out of another image or from an address: only their authors build them.
 */
function strip(facts) {
    const { goBinaries, lines } = facts;
    const useOf = usesIn(facts);
    return goBinaries
        .filter(({ path, layer, stripped }) => !stripped && isOurs(facts, layer) && useOf(path) === 'kept')
        .flatMap((binary) => {
        const { path, layer } = binary;
        const line = lines.compiled[layer] ?? null;
        if (line === 'elsewhere')
            return [];
        return [{ kind: 'strip', saving: savedByStripping(binary), paths: [path], files: 1, layer, hiddenBy: null, line }];
    });
}
/**
 * What the file of a program shrinks by: exactly, where its layout is understood. Otherwise never less than is said here:
 * without -trimpath the flag itself gets into the program (debug.BuildSetting), and the few bytes may take a new page in
 * each of the two segments that hold it.
 */
function savedByStripping({ size, strippedSize, buckets, settings }) {
    if (strippedSize !== null)
        return size - strippedSize;
    const pages = settings['-trimpath'] === 'true' ? 0 : 2 * (SMALL_PAGES.has(settings['GOARCH'] ?? '') ? 4096 : 65_536);
    return Math.max(0, (buckets['symbol table'] ?? 0) + (buckets['debug info'] ?? 0) - pages);
}
/** Where Go's linker aligns segments to 4 KiB (cmd/link, FlagRound); 64 KiB is the most. */
const SMALL_PAGES = new Set(['amd64', '386']);

;// CONCATENATED MODULE: ./lib/advice/advise.js









const RULES = [
    strip,
    multiStage,
    goCache,
    sources,
    packageManager,
    hidden_hidden,
    metadataCopies,
    unchangedCopies,
    duplicates,
    base_image_baseImage,
];
/** More than anybody follows. */
const advise_MOST = 20;
/**
 * What would make an image smaller, the largest saving first and twenty at most. What saves less than 1 kB, or less than a
 * thousandth of `unpacked`, is not said.
 */
function advise(facts) {
    const seen = survey(facts);
    const floor = Math.max(1000, facts.metrics.unpacked / 1000);
    return RULES.flatMap((rule) => rule(facts, seen))
        .filter(({ saving }) => saving >= floor)
        .toSorted((a, b) => b.saving - a.saving)
        .slice(0, advise_MOST);
}

;// CONCATENATED MODULE: ./lib/inventory/duplicates.js
const PATHS_NAMED = 5;
const duplicates_MOST_DUPLICATES = 20;
function duplicates_duplicates(isBase) {
    const groups = new Map();
    return {
        add({ path, bytes, content, layer }) {
            const group = groups.get(content) ?? { bytes, paths: [], copies: 0, own: 0 };
            groups.set(content, group);
            group.copies += 1;
            if (!isBase(layer))
                group.own += 1;
            group.paths.push(path);
            if (group.paths.length > 4 * PATHS_NAMED)
                group.paths = first(group.paths);
        },
        records: () => [...groups]
            .filter(([, { copies }]) => copies > 1)
            .toSorted(([a, one], [b, other]) => saving(other, other.own) - saving(one, one.own) ||
            saving(other, other.copies) - saving(one, one.copies) ||
            (a < b ? -1 : 1))
            .slice(0, duplicates_MOST_DUPLICATES)
            .map(([content, { bytes, copies, paths }]) => ({ content, bytes, copies, paths: first(paths) })),
    };
}
const first = (paths) => paths.toSorted().slice(0, PATHS_NAMED);
const saving = ({ bytes }, copies) => bytes * Math.max(0, copies - 1);

;// CONCATENATED MODULE: ./lib/inventory/hide-values.js
/** A value that is shorter tells nothing, and would be found everywhere. */
const SHORTEST = 3;
/** A value that is at least this long is not part of another word by chance. */
const LONG = 8;
const HUGE = 500;
/**
 * `text` with `$NAME` in place of the value of each of `buildArgs` (`NAME=value`), the longest first. Values of 3 to 7
 * characters are only found where they are words of their own: `app` is no part of `application`.
 */
function hideValues(text, buildArgs) {
    const names = new Map(buildArgs.map(split).filter(([value]) => value.length >= SHORTEST));
    if (names.size === 0)
        return text;
    const longestFirst = [...names.keys()].toSorted((a, b) => b.length - a.length);
    // A pattern has its limits, and no name that was put in holds a value of this length.
    const huge = longestFirst.filter((value) => value.length > HUGE);
    const rest = huge.reduce((shown, value) => shown.replaceAll(value, () => `$${names.get(value)}`), text);
    const others = longestFirst.slice(huge.length);
    if (others.length === 0)
        return rest;
    const values = new RegExp(others.map(pattern).join('|'), 'gu');
    return rest.replace(values, (value) => `$${names.get(value)}`);
}
/**
 * User information and query strings taken out of URLs: `https://h/a` of `https://me:pw@h/a?token=x`. Whatever stands before
 * `://` is a scheme: to look for the start of one takes the square of a text's length.
 */
function hideCredentials(text) {
    return text.replace(/(:\/\/)(?:[^\s/?#]*@)?([^\s?#]*)(?:\?[^\s#]*)?/g, '$1$2');
}
/** White space as instructions have it: one blank. A name alone has no value here. */
function split(argument) {
    const equals = argument.indexOf('=');
    const value = equals < 0 ? '' : argument.slice(equals + 1);
    return [value.replace(/\s+/g, ' ').trim(), argument.slice(0, equals)];
}
function pattern(value) {
    const literal = value.replace(/[\\^$.*+?()[\]{}|/]/g, String.raw `\$&`);
    return value.length >= LONG ? literal : String.raw `(?<![\p{L}\p{N}_])${literal}(?![\p{L}\p{N}_])`;
}

;// CONCATENATED MODULE: ./lib/inventory/instruction.js

/** Longest instruction that is kept: enough to know the line again, short enough for a table. */
const LIMIT = 200;
/** A config may hold megabytes in one entry; what is read of it is bounded, long build arguments included. */
const LONGEST_READ = 4 * 1024;
/**
 * The Dockerfile instruction behind each layer, lowest first. History entries that made no layer (ENV, CMD) are left
 * out; where history and layers do not match up, as in flattened images, a layer is "unknown instruction". `buildArgs`
 * (`NAME=value`) are those that the image was built with, as far as they are known.
 */
function instructions({ layers, history }, buildArgs = []) {
    const made = history.filter((entry) => entry.empty_layer !== true);
    const matches = made.length === layers.length;
    return layers.map((_, position) => (matches ? readable(made[position], buildArgs) : '') || 'unknown instruction');
}
/**
 * `created_by` as its author wrote it: `RUN go build`, `COPY products/ ./`. Build arguments may be secret. BuildKit
 * writes them before the command of a RUN (`RUN |1 TOKEN=… /bin/sh -c …`), where they are cut off, and expands them in
 * all other instructions, where `$NAME` is put back. A RUN's own text is expanded by its shell alone.
 */
function readable(entry, buildArgs) {
    const created = (entry.created_by ?? '').replace(/\s+/g, ' ').trim();
    const text = withoutArguments(created)
        .replace(/ # buildkit$/, '')
        .replace(/^\/bin\/sh -c #\(nop\) +/, '')
        .replace(/^(?:RUN )?\/bin\/sh -c /, 'RUN ')
        .replace(/^((?:COPY|ADD) )(?:file|dir|multi):[0-9a-f]{64} in /, '$1');
    const isRun = text.startsWith('RUN ');
    // Cut only when the values are hidden: half of one would not be found.
    const short = (isRun ? text : hideValues(text, buildArgs)).slice(0, LONGEST_READ);
    const safe = isRun ? short : hideCredentials(short);
    return safe.slice(0, LIMIT).trim();
}
/** Without `|N NAME=value …`: everything up to the shell. With another shell than the default, only RUN is sure. */
function withoutArguments(created) {
    if (!/^(?:RUN )?\|\d+ /.test(created))
        return created;
    const shell = created.lastIndexOf(' /bin/sh -c ');
    return shell === -1 ? 'RUN (with build arguments)' : `RUN${created.slice(shell)}`;
}

;// CONCATENATED MODULE: ./lib/inventory/programs.js
function programsOf(layers) {
    const byPosition = layers.map(({ programs }) => new Map(programs.map((program) => [program.position, program])));
    const goBinaries = [];
    const packed = [];
    const find = (layer, position) => byPosition[layer]?.get(position);
    return {
        has: (layer, position) => find(layer, position) !== undefined,
        add({ path, bytes, layer }, position) {
            const analysis = find(layer, position)?.analysis;
            if (analysis?.kind === 'go')
                goBinaries.push({ path, layer, ...analysis.binary });
            if (analysis?.kind === 'packed')
                packed.push({ path, bytes, packer: analysis.packer });
        },
        records: () => ({
            goBinaries: goBinaries.toSorted((a, b) => b.size - a.size || byPath(a, b)),
            packed: packed.toSorted((a, b) => b.bytes - a.bytes || byPath(a, b)),
        }),
    };
}
const byPath = (a, b) => (a.path < b.path ? -1 : 1);

;// CONCATENATED MODULE: ./lib/inventory/repository-data.js

/** A `.git` that is a file leads to a folder elsewhere by a path: it is no longer than one. */
const LONGEST_LINK = 512;
/**
 * What the layers hold of the checkout's own `.git`, with all below it, for each layer that has some: those that are `copied`
 * from the context. Two checkouts of one commit do not have the same bytes there, so no comparison may take them for growth
 * (issue 11, heading 1). A repository that a RUN makes, or that comes from elsewhere, is files as any other.
 */
function repositoryData(layers, tree, copied) {
    return layers.flatMap(({ entries }, layer) => {
        // The paths of a million entries are not looked at where no folder has that name.
        if (!copied[layer] || !hasGit(entries))
            return [];
        let path = '';
        let [bytes, hidden, files] = [0, 0, 0];
        for (let position = 0; position < entries.length; position += 1) {
            if (entries.kind(position) !== 'file')
                continue;
            const found = gitFolderOf(entries.path(position));
            if (found === undefined)
                continue;
            if (path === '' || found.length < path.length)
                path = found;
            bytes += entries.bytes(position);
            if (tree.fate({ layer, position }).kind === 'hidden')
                hidden += entries.bytes(position);
            else
                files += 1;
        }
        return path === '' ? [] : [{ layer, path, bytes, hidden, files }];
    });
}
function hasGit(entries) {
    for (let position = 0; position < entries.length; position += 1) {
        const kind = entries.kind(position);
        const may = kind === 'directory' || (kind === 'file' && entries.bytes(position) <= LONGEST_LINK);
        if (may && entries.name(position) === '.git')
            return true;
    }
    return false;
}

;// CONCATENATED MODULE: ./lib/inventory/content-filter.js
/** One bit for each of 2^25 values of a digest's first bits. */
const BITS = 25;
function contentFilter() {
    const [once, twice] = [new Uint8Array(2 ** (BITS - 3)), new Uint8Array(2 ** (BITS - 3))];
    return {
        add(start) {
            if (start === 0)
                return;
            const bit = start >>> (32 - BITS);
            const mask = 1 << (bit & 7);
            if (once[bit >> 3] & mask)
                twice[bit >> 3] |= mask;
            once[bit >> 3] |= mask;
        },
        mayRepeat(start) {
            const bit = start >>> (32 - BITS);
            return start !== 0 && (twice[bit >> 3] & (1 << (bit & 7))) !== 0;
        },
    };
}

;// CONCATENATED MODULE: ./lib/inventory/hidden.js
const hidden_PATHS_NAMED = 3;
function hiddenGroups(layers) {
    const groups = new Map();
    return {
        add({ layer, position, bytes }, { hiddenBy, how }) {
            if (bytes === 0)
                return;
            const key = `${layer} ${hiddenBy} ${how}`;
            const group = groups.get(key) ?? { layer, hiddenBy, how, bytes: 0, files: 0, heaviest: [] };
            groups.set(key, group);
            group.bytes += bytes;
            group.files += 1;
            const { heaviest } = group;
            if (heaviest.length === hidden_PATHS_NAMED && bytes <= heaviest.at(-1).bytes)
                return;
            heaviest.push({ position, bytes });
            heaviest.sort((a, b) => b.bytes - a.bytes);
            heaviest.length = Math.min(heaviest.length, hidden_PATHS_NAMED);
        },
        records: () => [...groups.values()]
            .toSorted((a, b) => b.bytes - a.bytes || a.layer - b.layer || a.hiddenBy - b.hiddenBy || (a.how < b.how ? -1 : 1))
            .map(({ layer, hiddenBy, how, bytes, files, heaviest }) => ({
            layer,
            hiddenBy,
            how,
            bytes,
            files,
            paths: heaviest.map(({ position }) => layers[layer].entries.path(position)),
        })),
    };
}

;// CONCATENATED MODULE: ./lib/inventory/survey.js


/** Goes over the entries of layers that `tree` has applied, and keeps the `most` heaviest files. */
function survey_survey(layers, tree, most) {
    const contents = contentFilter();
    const hidden = hiddenGroups(layers);
    let [rootfs, count] = [0, 0];
    let heaviest = [];
    let floor = -1; // nothing lighter can be among the heaviest any more
    const weigh = ({ entries }, layer) => {
        let [unpacked, files] = [0, 0];
        for (let position = 0; position < entries.length; position++) {
            if (entries.kind(position) !== 'file')
                continue;
            const bytes = entries.bytes(position);
            unpacked += bytes;
            files += 1;
            const place = { layer, position, bytes };
            const fate = tree.fate(place);
            if (fate.kind === 'hidden') {
                hidden.add(place, fate);
                continue;
            }
            rootfs += bytes;
            count += 1;
            contents.add(entries.contentStart(position));
            if (bytes <= floor)
                continue;
            if (heaviest.push(place) < 8 * most)
                continue;
            heaviest = heaviest.toSorted((a, b) => b.bytes - a.bytes).slice(0, 2 * most);
            floor = heaviest.at(-1).bytes - 1;
        }
        return { unpacked, files };
    };
    const weighed = layers.map(weigh);
    return { layers: weighed, rootfs, count, heaviest, hidden, contents };
}

;// CONCATENATED MODULE: ./lib/inventory/inodes.js
const SEEN = { kind: 'seen' };
const HIDINGS = ['deleted', 'overwritten', 'owner', 'mode', 'unchanged'];
function inodeTable() {
    const layers = [];
    function layerOf(inode) {
        let [low, high] = [0, layers.length - 1];
        while (low < high) {
            const middle = Math.ceil((low + high) / 2);
            if (layers[middle].first <= inode)
                low = middle;
            else
                high = middle - 1;
        }
        return low;
    }
    function place(inode) {
        const layer = layerOf(inode);
        return { layer, position: inode - layers[layer].first };
    }
    function entryOf(inode) {
        const { layer, position } = place(inode);
        return layers[layer].entries.at(position);
    }
    return {
        place,
        name(inode) {
            const { layer, position } = place(inode);
            return layers[layer].entries.name(position);
        },
        isShared(inode) {
            const { layer, position } = place(inode);
            return layers[layer].names[position] > 1;
        },
        nextLayer(entries) {
            const last = layers.at(-1);
            const first = last ? last.first + last.entries.length : 0;
            const { length } = entries;
            const names = new Uint32Array(length);
            layers.push({ first, entries, names, hiddenBy: new Uint32Array(length), how: new Uint8Array(length) });
        },
        at: (position) => layers.at(-1).first + position,
        link(inode) {
            const { layer, position } = place(inode);
            layers[layer].names[position] += 1;
        },
        unlink(inode, how) {
            const { layer, position } = place(inode);
            const { names, hiddenBy, how: hows } = layers[layer];
            names[position] -= 1;
            hiddenBy[position] = layers.length - 1;
            hows[position] = HIDINGS.indexOf(how);
        },
        howReplaced(before, after) {
            if (layerOf(before) === layerOf(after))
                return 'overwritten';
            return howCopied(entryOf(before), entryOf(after));
        },
        fate({ layer, position }) {
            const { names, hiddenBy, how } = layers[layer];
            if (names[position] > 0)
                return SEEN;
            return { kind: 'hidden', hiddenBy: hiddenBy[position], how: HIDINGS[how[position]] };
        },
        names: () => layers.reduce((sum, { names }) => sum + names.reduce((total, each) => total + each, 0), 0),
    };
}
function howCopied(before, after) {
    if (!sameContent(before, after))
        return 'overwritten';
    if (before.uid !== after.uid || before.gid !== after.gid)
        return 'owner';
    return before.mode === after.mode ? 'unchanged' : 'mode';
}
/** Whether two files are known to have the same content; a sparse one, whose content is not known, has that of none. */
function sameContent(a, b) {
    return a.bytes === b.bytes && a.content === b.content && (a.bytes === 0 || a.content !== '');
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(598);
;// CONCATENATED MODULE: ./lib/inventory/nodes.js

/** The node of the root directory. */
const ROOT = 0;
const NONE = -1;
/** Values of a node; a file's is its inode + 1, a symlink's −3 − the index of its target. */
const ABSENT = 0;
const DIRECTORY = -1;
const OTHER = -2;
/** `nameOf`: the last part of the path of the entry with an inode. */
function nodeTable(nameOf) {
    const hashOf = secretHash();
    let columns = allocate(1024);
    let slots = new Int32Array(4096).fill(NONE);
    let count = 1;
    const targets = [];
    const implied = new Map(); // names of directories that no entry is there for
    columns.value[ROOT] = DIRECTORY;
    const name = (node) => implied.get(node) ?? nameOf(columns.inode[node]);
    function find(directory, wanted) {
        const hash = hashOf(directory, wanted);
        for (let slot = hash & (slots.length - 1);; slot = (slot + 1) & (slots.length - 1)) {
            const node = slots[slot];
            if (node === NONE)
                return undefined;
            if (columns.hash[node] === hash && columns.parent[node] === directory && name(node) === wanted)
                return node;
        }
    }
    function make(directory, wanted, inode) {
        const found = find(directory, wanted);
        if (found !== undefined) {
            if (columns.next[found] === NONE)
                append(directory, found);
            return found;
        }
        if (count === columns.hash.length)
            columns = grown(columns);
        if (2 * count >= slots.length)
            slots = rehashed(columns.hash, count, slots.length * 2);
        const node = count++;
        columns.hash[node] = hashOf(directory, wanted);
        columns.parent[node] = directory;
        if (inode === undefined)
            implied.set(node, wanted);
        else
            columns.inode[node] = inode;
        append(directory, node);
        place(slots, columns.hash[node], node);
        return node;
    }
    /** The children of a directory are a ring, of which it knows the last: so the first is known as well. */
    function append(directory, node) {
        const last = columns.lastChild[directory];
        columns.next[node] = last === NONE ? node : columns.next[last];
        if (last !== NONE)
            columns.next[last] = node;
        columns.lastChild[directory] = node;
    }
    function* children(directory) {
        const last = columns.lastChild[directory];
        if (last === NONE)
            return;
        for (let node = columns.next[last];; node = columns.next[node]) {
            yield node;
            if (node === last)
                return;
        }
    }
    function clear(directory) {
        const last = columns.lastChild[directory];
        columns.lastChild[directory] = NONE;
        for (let node = last; node !== NONE;) {
            const next = columns.next[node];
            columns.next[node] = NONE;
            node = next;
        }
    }
    function leaf(node) {
        const value = columns.value[node];
        if (value > 0)
            return { kind: 'file', inode: value - 1 };
        if (value === OTHER)
            return { kind: 'other' };
        return value < OTHER ? { kind: 'symlink', target: targets[-3 - value] } : undefined;
    }
    function valueOf(given) {
        if (given === 'absent')
            return ABSENT;
        if (given === 'directory')
            return DIRECTORY;
        if (given.kind === 'file')
            return given.inode + 1;
        return given.kind === 'other' ? OTHER : -2 - targets.push(given.target);
    }
    return {
        find,
        make,
        children,
        clear,
        leaf,
        name,
        isAbsent: (node) => columns.value[node] === ABSENT,
        isDirectory: (node) => columns.value[node] === DIRECTORY,
        set(node, given) {
            columns.value[node] = valueOf(given);
        },
    };
}
function allocate(length) {
    return {
        hash: new Int32Array(length),
        parent: new Int32Array(length),
        value: new Int32Array(length),
        inode: new Int32Array(length),
        lastChild: new Int32Array(length).fill(NONE),
        next: new Int32Array(length),
    };
}
function grown(columns) {
    const larger = allocate(columns.hash.length * 2);
    larger.hash.set(columns.hash);
    larger.parent.set(columns.parent);
    larger.value.set(columns.value);
    larger.inode.set(columns.inode);
    larger.lastChild.set(columns.lastChild);
    larger.next.set(columns.next);
    return larger;
}
function rehashed(hashes, count, length) {
    const slots = new Int32Array(length).fill(NONE);
    for (let node = 1; node < count; node++)
        place(slots, hashes[node], node);
    return slots;
}
function place(slots, hash, node) {
    let slot = hash & (slots.length - 1);
    while (slots[slot] !== NONE)
        slot = (slot + 1) & (slots.length - 1);
    slots[slot] = node;
}
/**
 * A hash of the directory's number and the name, in the way of FNV-1a, with a last mix, since only the low bits choose a slot.
 * Its numbers are drawn for each table: names that share a hash would have all of them compared for each, and are easily made
 * for a hash that is known.
 */
function secretHash() {
    const seed = (0,external_node_crypto_.randomInt)(2 ** 32) | 0;
    const factor = (0,external_node_crypto_.randomInt)(2 ** 32) | 1;
    return (directory, name) => {
        let hash = Math.imul(directory ^ seed, factor);
        for (let index = 0; index < name.length; index++) {
            hash = Math.imul(hash ^ name.charCodeAt(index), factor);
            hash ^= hash >>> 15;
        }
        hash = Math.imul(hash, 0x7feb352d);
        return hash ^ (hash >>> 15);
    };
}

;// CONCATENATED MODULE: ./lib/inventory/paths.js

/** A loop of links ends here, as in the kernel. */
const paths_MOST_LINKS = 40;
/** Names that links may add to one path: a target may have two thousand, and each entry may go through forty of them. */
const paths_MOST_STEPS = 512;
/** `release` is told of what a directory takes the place of; `isOurs`, whether a symlink is of this layer. */
function pathFinder(nodes, release, isOurs) {
    let last;
    function find(path, make) {
        const walked = [ROOT];
        const pending = path.split('/').toReversed();
        let links = 0;
        let steps = 0;
        for (let part = pending.pop(); part !== undefined; part = pending.pop()) {
            if (part === '' || part === '.')
                continue;
            if (part === '..') {
                if (walked.length > 1)
                    walked.pop();
                continue;
            }
            const here = walked.at(-1);
            let next = nodes.find(here, part);
            const leaf = next === undefined ? undefined : nodes.leaf(next);
            if (leaf?.kind === 'symlink' && links < paths_MOST_LINKS && (!make || isOurs(next))) {
                const names = leaf.target.split('/', paths_MOST_STEPS + 1);
                links += 1;
                steps += names.length;
                if (steps <= paths_MOST_STEPS) {
                    if (leaf.target.startsWith('/'))
                        walked.length = 1;
                    for (const each of names.toReversed())
                        pending.push(each);
                    continue;
                }
            }
            if (next === undefined || !nodes.isDirectory(next)) {
                if (!make)
                    return undefined;
                next = put(here, part);
            }
            walked.push(next);
        }
        return walked.at(-1);
    }
    /** A directory in place of whatever is there. */
    function put(parent, name) {
        const node = nodes.make(parent, name, undefined);
        release(node);
        nodes.set(node, 'directory');
        return node;
    }
    function makeDirectory(path) {
        if (last?.path !== path)
            last = { path, directory: find(path, true) };
        return last.directory;
    }
    return {
        locate(path) {
            const { above, name } = paths_split(path);
            const parent = find(above, false);
            return parent === undefined ? undefined : nodes.find(parent, name);
        },
        makeDirectory,
        makeParents: (path) => makeDirectory(paths_split(path).above),
        forget() {
            last = undefined;
        },
    };
}
function paths_split(path) {
    const slash = path.lastIndexOf('/');
    return { above: path.slice(0, Math.max(slash, 0)), name: path.slice(slash + 1) };
}

;// CONCATENATED MODULE: ./lib/inventory/tree.js



/**
 * An empty file system. Applying is linear in the entries and in the whiteouts: a directory that goes away is cut off
 * whole, and each path is visited at most once more when it is.
 */
function emptyTree() {
    const inodes = inodeTable();
    const nodes = nodeTable(inodes.name);
    const ours = new Set(); // symlinks of the layer that is applied
    const paths = pathFinder(nodes, (node) => release(node, 'overwritten'), (node) => ours.has(node));
    function apply(entries) {
        inodes.nextLayer(entries);
        ours.clear();
        paths.forget();
        const emptied = new Set();
        const { length } = entries;
        for (let position = 0; position < length; position++) {
            if (isWhiteout(entries.kind(position)))
                hide(entries, position, emptied);
        }
        for (let position = 0; position < length; position++) {
            if (!isWhiteout(entries.kind(position)))
                add(entries, position);
        }
    }
    /** `emptied`: the directories that this layer has emptied already, since it may say so as often as it likes. */
    function hide(entries, position, emptied) {
        const path = entries.path(position);
        if (entries.kind(position) === 'whiteout') {
            const node = nodes.find(paths.makeParents(path), entries.name(position));
            if (node !== undefined)
                release(node, 'deleted');
        }
        else {
            const directory = paths.makeDirectory(path);
            if (emptied.has(directory))
                return;
            emptied.add(directory);
            for (const child of nodes.children(directory))
                release(child, 'deleted');
            nodes.clear(directory);
        }
    }
    function add(entries, position) {
        const path = entries.path(position);
        if (path === '')
            return;
        const node = nodes.make(paths.makeParents(path), entries.name(position), inodes.at(position));
        const before = nodes.leaf(node);
        if (before?.kind === 'symlink' || nodes.isDirectory(node))
            paths.forget();
        if (entries.kind(position) === 'directory') {
            // A directory over a directory changes its attributes only; over anything else it replaces it.
            if (nodes.isDirectory(node))
                return;
            release(node, 'overwritten');
            nodes.set(node, 'directory');
            return;
        }
        const leaf = leafOf(entries, position);
        if (leaf.kind === 'file')
            inodes.link(leaf.inode); // before the old one is let go: it may be the same
        const replaced = before?.kind === 'file' && leaf.kind === 'file';
        release(node, replaced ? inodes.howReplaced(before.inode, leaf.inode) : 'overwritten');
        nodes.set(node, leaf);
        if (leaf.kind === 'symlink')
            ours.add(node);
    }
    function leafOf(entries, position) {
        const kind = entries.kind(position);
        if (kind === 'file')
            return { kind, inode: inodes.at(position) };
        if (kind !== 'symlink' && kind !== 'hardlink')
            return tree_OTHER;
        const { link } = entries.at(position);
        if (kind === 'symlink')
            return { kind, target: link };
        const target = paths.locate(link);
        return (target === undefined ? undefined : nodes.leaf(target)) ?? tree_OTHER;
    }
    /** Lets go of a node and of everything below it. Not recursive: a path may be as deep as its writer likes. */
    function release(node, how) {
        const pending = [node];
        for (let each = pending.pop(); each !== undefined; each = pending.pop()) {
            const leaf = nodes.leaf(each);
            if (leaf?.kind === 'file')
                inodes.unlink(leaf.inode, how);
            if (nodes.isDirectory(each)) {
                for (const child of nodes.children(each))
                    pending.push(child);
                nodes.clear(each);
            }
            nodes.set(each, 'absent');
        }
    }
    const { names, fate } = inodes;
    return { apply, files: () => walk(nodes, inodes), names, fate };
}
const tree_OTHER = { kind: 'other' };
const isWhiteout = (kind) => kind === 'whiteout' || kind === 'opaque';
function* walk(nodes, { place, isShared }) {
    const seen = new Set();
    const pending = [{ prefix: '', children: nodes.children(ROOT) }];
    for (let level = pending.at(-1); level; level = pending.at(-1)) {
        const { done, value: node } = level.children.next();
        if (done) {
            pending.pop();
            continue;
        }
        const leaf = nodes.leaf(node);
        if (leaf?.kind === 'file') {
            if (isShared(leaf.inode)) {
                if (seen.has(leaf.inode))
                    continue;
                seen.add(leaf.inode);
            }
            yield { path: level.prefix + nodes.name(node), ...place(leaf.inode) };
        }
        else if (nodes.isDirectory(node)) {
            pending.push({ prefix: `${level.prefix}${nodes.name(node)}/`, children: nodes.children(node) });
        }
    }
}

;// CONCATENATED MODULE: ./lib/inventory/inventory.js






/** How many of the heaviest files are named; of them, a stored record keeps as many as fit (record/fit.ts). */
const PATHS_KEPT = 1000;
/**
 * Weighs an image. `baseDiffIds` are the layers of the final stage's base image, lowest first; `undefined` where the
 * base is not known, and then `own` and `base` are null. A base whose layers are not these is not known either.
 */
function takeInventory(image, baseDiffIds, { buildArgs, lines, copied } = { buildArgs: [], lines: [], copied: [] }) {
    const tree = emptyTree();
    image.layers.forEach(({ entries }) => tree.apply(entries));
    const surveyed = survey_survey(image.layers, tree, PATHS_KEPT);
    const layers = layerRecords(image, surveyed, baseDiffIds, { names: instructions(image, buildArgs), lines });
    const unpacked = inventory_sum(layers, (each) => each.unpacked);
    const bases = layers.filter(({ origin }) => origin === 'base');
    const base = layers.some(({ origin }) => origin === 'unknown') ? null : inventory_sum(bases, (each) => each.unpacked);
    return {
        metrics: {
            unpacked,
            download: image.downloadMethod === 'none' ? null : inventory_sum(layers, ({ download }) => download ?? 0) + image.configSize,
            rootfs: surveyed.rootfs,
            wasted: unpacked - surveyed.rootfs,
            own: base === null ? null : unpacked - base,
            base,
            layers: layers.length,
            files: tree.names(),
        },
        layers,
        files: {
            *[Symbol.iterator]() {
                for (const file of tree.files())
                    yield fileAt(image.layers, file);
            },
        },
        pathsComplete: surveyed.count <= PATHS_KEPT,
        hidden: surveyed.hidden.records(),
        repository: repositoryData(image.layers, tree, copied),
        ...inventory_named(image.layers, layers, surveyed, tree.files()),
    };
}
function fileAt(layers, { path, layer, position }) {
    const { entries } = layers[layer];
    return { path, bytes: entries.bytes(position), layer, content: entries.content(position) };
}
/** What has to be called by its path, in one walk through the rootfs. */
function inventory_named(layers, records, { heaviest, contents }, files) {
    const kept = layers.map(() => new Set());
    for (const { layer, position } of heaviest)
        kept[layer].add(position);
    const paths = [];
    const same = duplicates_duplicates((layer) => records[layer].origin === 'base');
    const programs = programsOf(layers);
    for (const file of files) {
        const { layer, position } = file;
        const isHeavy = kept[layer].has(position);
        const mayRepeat = contents.mayRepeat(layers[layer].entries.contentStart(position));
        const isProgram = programs.has(layer, position);
        if (!isHeavy && !mayRepeat && !isProgram)
            continue;
        const found = fileAt(layers, file);
        if (isHeavy)
            paths.push(found);
        if (mayRepeat)
            same.add(found);
        if (isProgram)
            programs.add(found, position);
    }
    const heaviestFirst = paths.toSorted((a, b) => b.bytes - a.bytes || (a.path < b.path ? -1 : 1));
    return { paths: heaviestFirst.slice(0, PATHS_KEPT), duplicates: same.records(), ...programs.records() };
}
function layerRecords(image, { layers }, baseDiffIds, { names, lines }) {
    const baseLayers = baseDiffIds && startsWithLayers(image, baseDiffIds) ? baseDiffIds.length : undefined;
    return image.layers.map(({ diffId, stored, gzip6 }, position) => ({
        diffId,
        instruction: names[position],
        line: lines[position] ?? null,
        origin: baseLayers === undefined ? 'unknown' : position < baseLayers ? 'base' : 'own',
        ...layers[position],
        download: { blobs: stored, 'gzip-6': gzip6 ?? null, none: null }[image.downloadMethod],
    }));
}
/** Whether these are the lowest layers of an image, in this order. No layer at all is the base `scratch`. */
function startsWithLayers({ layers }, diffIds) {
    return diffIds.length <= layers.length && diffIds.every((diffId, position) => layers[position].diffId === diffId);
}
function inventory_sum(items, bytes) {
    return items.reduce((total, item) => total + bytes(item), 0);
}

;// CONCATENATED MODULE: ./lib/plan/image-reference.js
/**
 * Whether `text` can be an image's reference, by its characters (distribution/reference has the whole grammar): with
 * no white space, quote or leading dash in it, it can stand in a Dockerfile and among arguments.
 */
function isImageReference(text) {
    return /^[A-Za-z0-9][\w.:/@+-]*$/.test(text);
}
/** The name without tag and digest: `registry:5000/a/b:tag@sha256:…` is of `registry:5000/a/b`. */
const repositoryOf = (reference) => reference.replace(/@.*$/, '').replace(/:[^/:]*$/, '');
/** One spelling for a name, as BuildKit matches it with named contexts: `docker.io/library/alpine:latest` is `alpine`. */
function familiarName(reference) {
    return reference
        .replace(/^(index\.)?docker\.io\//, '')
        .replace(/^library\//, '')
        .replace(/:latest$/, '');
}

;// CONCATENATED MODULE: ./lib/plan/dockerfile/instruction.js
/** The values of a flag of an instruction, in order; none for one that is not there. */
function flagValues({ flags }, name) {
    return flags.flatMap((flag) => (flag.startsWith(`--${name}=`) ? [flag.slice(name.length + 3)] : []));
}

;// CONCATENATED MODULE: ./lib/plan/mount-fields.js

const ALIASES = new Map([
    ['dst', 'target'],
    ['destination', 'target'],
    ['src', 'source'],
]);
/** Reads the value of a RUN's `--mount`; the last of one name wins. `undefined` for what is no CSV. */
function mountFields(flag) {
    try {
        const [row = []] = parse(flag, { relax_column_count: true, record_delimiter: '\n' });
        return new Map(row.map(fieldOf));
    }
    catch {
        return undefined;
    }
}
function fieldOf(field) {
    const equals = field.indexOf('=');
    const key = (equals < 0 ? field : field.slice(0, equals)).toLowerCase();
    return [ALIASES.get(key) ?? key, equals < 0 ? '' : field.slice(equals + 1)];
}

;// CONCATENATED MODULE: ./lib/plan/stage-starts.js

/** What each stage starts from. */
function startsOf({ stages, contexts }) {
    const starts = [];
    for (const { name, base, below } of stages) {
        if (contexts.has(name))
            starts.push('outside');
        else if (base === undefined)
            starts.push('unknown');
        else if (contexts.has(familiarName(base.toLowerCase())))
            starts.push('outside');
        else if (below < 0)
            starts.push(base === 'scratch' ? 'scratch' : 'outside');
        else if (contexts.has(stages[below].name))
            starts.push('outside');
        else
            starts.push(starts[below] === 'unknown' ? 'unknown' : below);
    }
    return starts;
}

;// CONCATENATED MODULE: ./lib/plan/steps.js
/** The instructions of all stages in order. */
function stepsOf(instructions) {
    let stage = -1;
    return instructions.map((instruction) => {
        if (instruction.keyword === 'FROM')
            stage += 1;
        return { ...instruction, stage };
    });
}
/** The instructions of each stage, in order. */
function stepsByStage(steps) {
    const found = new Map();
    for (const step of steps) {
        const earlier = found.get(step.stage);
        if (earlier)
            earlier.push(step);
        else
            found.set(step.stage, [step]);
    }
    return found;
}

;// CONCATENATED MODULE: ./lib/plan/needed-stages.js





/**
 * Index of the stage that is built: by name, the last of that name, else by number; the last stage when none is asked for.
 * -1 for none.
 */
function findTarget(stages, target) {
    if (target === '')
        return stages.length - 1;
    const named = stages.findLastIndex((stage) => stage.name === target.toLowerCase());
    return named < 0 && /^\d+$/.test(target) ? Number(target) : named;
}
/**
 * Named contexts by the name that they replace in FROM and COPY --from (docs.docker.com, "docker buildx build"). Nothing takes
 * the place of these two (dockerfile2llb, namedContextFunc).
 */
function contextsOf(buildContexts) {
    const named = new Map();
    for (const context of buildContexts) {
        const equals = context.indexOf('=');
        named.set(familiarName(context.slice(0, equals).toLowerCase()), context.slice(equals + 1));
    }
    for (const name of ['scratch', 'context'])
        named.delete(name);
    return named;
}
/**
 * The stages an image consists of, lowest first: stage `index` and those it starts from. `undefined` where a FROM is not
 * known before the build. A stage that a named context replaces is not built, and neither is what is below it.
 */
function stageChain({ stages }, index, contexts) {
    const chain = [];
    let at = index;
    for (let stage = stages[at]; stage && !contexts.has(stage.name); stage = stages[at]) {
        chain.push(at);
        const { base, below } = stage;
        if (base === undefined)
            return undefined;
        if (contexts.has(familiarName(base.toLowerCase())))
            break;
        at = below;
    }
    return chain.toReversed();
}
/** Index of the earlier stage that a source in stage `at` is; -1 for an image. */
function stageNamed(stages, { name, numbered }, at) {
    const wanted = name.toLowerCase();
    for (let index = at - 1; index >= 0; index -= 1)
        if (stages[index].name === wanted)
            return index;
    return numbered && /^\+?\d+$/.test(name) && Number(name) < at ? Number(name) : -1;
}
/** A stage, what it starts from, and all that these copy or mount something from. */
function neededStages(first, { steps, contexts, stages }) {
    const needed = new Set();
    const starts = startsOf({ stages, contexts });
    const own = stepsByStage(steps);
    const pending = [first];
    while (pending.length > 0) {
        const stage = pending.pop();
        if (typeof stage !== 'number' || needed.has(stage))
            continue;
        const { name } = stages[stage] ?? {};
        if (name === undefined || contexts.has(name))
            continue;
        needed.add(stage);
        pending.push(starts[stage]);
        for (const source of (own.get(stage) ?? []).flatMap(namedSources)) {
            if (!contexts.has(familiarName(source.name.toLowerCase())))
                pending.push(stageNamed(stages, source, stage));
        }
    }
    return needed;
}
/** What an instruction names in `--from=` and in the `from=` of its mounts. */
function namedSources(step) {
    const mounted = flagValues(step, 'mount').map((mount) => mountFields(mount)?.get('from') ?? '');
    const copied = flagValues(step, 'from').map((name) => ({ name, numbered: true }));
    return [...copied, ...mounted.map((name) => ({ name, numbered: false }))].filter(({ name }) => name !== '');
}

;// CONCATENATED MODULE: ./lib/plan/compiled.js


/** Where the Go programs that an instruction leaves in its layer are compiled. */
function compiledBy(step, read) {
    if (compiles(step))
        return step.line;
    if (step.keyword === 'ADD' && step.words.some((word) => REMOTE.test(word)))
        return 'elsewhere';
    const [source, ...others] = namedSources(step);
    return source && others.every(({ name }) => name === source.name) ? compiledIn(source, step.stage, read) : null;
}
/** `go build` and `go install .`, and not the installation of a tool (`go install module@version`). */
const GO_BUILD = /(?<![\w-])go\s+(?:-C[\s=]\S+\s+)?(?:build|install(?![^&;|\n]*@))(?![\w-])/;
const REMOTE = /^https?:\/\//;
function compiles({ keyword, joined, heredocs }) {
    return keyword === 'RUN' && GO_BUILD.test([joined, ...heredocs.flatMap(({ body }) => body)].join('\n'));
}
/** The same for all that a `from=` in stage `at` may give: a stage, a named context, or an image. */
function compiledIn(source, at, read) {
    const context = read.contexts.get(familiarName(source.name.toLowerCase()));
    if (context !== undefined)
        return context.startsWith('docker-image://') ? 'elsewhere' : null;
    const stage = stageNamed(read.stages, source, at);
    if (stage < 0)
        return 'elsewhere';
    const needed = neededStages(stage, read);
    const steps = read.steps.filter((each) => needed.has(each.stage));
    const builds = steps.filter(compiles);
    if (builds.length === 1)
        return builds[0].line;
    // A stage that adds no file to its image is but another name for it.
    return steps.some(({ keyword }) => ADDS_FILES.has(keyword)) ? null : 'elsewhere';
}
const ADDS_FILES = new Set(['RUN', 'COPY', 'ADD']);

;// CONCATENATED MODULE: ./lib/plan/dockerfile/space.js
/** White space as Go knows it (unicode.IsSpace), which JavaScript's `\s` is not. */
const SPACE = '[\\t-\\r \\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]';
/** One character of it. */
const BLANK = new RegExp(`^${SPACE}$`);
/** A text without the white space around it. By index: a regular expression takes quadratic time for long runs of it. */
function trimSpace(text) {
    let [start, end] = [0, text.length];
    while (start < end && BLANK.test(text[start]))
        start += 1;
    while (start < end && BLANK.test(text[end - 1]))
        end -= 1;
    return text.slice(start, end);
}
/** A line without its end: carriage returns and line breaks. */
function withoutEnd(line) {
    let end = line.length;
    while (end > 0 && (line[end - 1] === '\r' || line[end - 1] === '\n'))
        end -= 1;
    return line.slice(0, end);
}
const BEFORE = new RegExp(`^${SPACE}+`);
/** A line without its end and what is blank before it. */
const withoutIndent = (line) => withoutEnd(line).replace(BEFORE, '');

;// CONCATENATED MODULE: ./lib/plan/dockerfile/directives.js

const DIRECTIVE = /^([a-zA-Z][a-zA-Z0-9]*)[\t\f\r ]*=[\t\f\r ]*([^\t\f\r ].*)$/;
const NAMES = new Set(['syntax', 'escape', 'check']);
/**
 * The parser directives of a Dockerfile (`# escape=`): of the lines it begins with, up to the first that is none
 * (parser/directives.go). BuildKit refuses a file that has one twice.
 */
function directivesOf(text, known = NAMES) {
    return foundIn(text, '#', withoutIndent, known);
}
/**
 * What `# syntax=` names, empty for nothing. Unlike the others it is looked for in lines as they are, and also after `//` and in
 * a text that is JSON (DetectSyntax): those are for other frontends.
 */
function syntaxOf(text) {
    const after = (comment) => foundIn(text, comment, withoutEnd).get('syntax');
    return after('#') ?? after('//') ?? syntaxOfJson(text);
}
function syntaxOfJson(text) {
    try {
        const { syntax } = JSON.parse(text);
        return typeof syntax === 'string' ? syntax : '';
    }
    catch {
        return '';
    }
}
function foundIn(text, comment, lineOf, known = NAMES) {
    const found = new Map();
    for (const written of text.replace(/^\uFEFF/, '').split('\n')) {
        const line = lineOf(written);
        if (!line.startsWith(comment))
            break;
        const [, name = '', value = ''] = DIRECTIVE.exec(withoutIndent(line.slice(comment.length))) ?? [];
        if (!known.has(name.toLowerCase()))
            break;
        found.set(name.toLowerCase(), trimSpace(value));
    }
    return found;
}

;// CONCATENATED MODULE: ./lib/plan/dockerfile/frontend.js

const ANY = { oldest: 0, newest: Infinity };
/** Whether a Dockerfile is read as BuildKit 0.`minor` and later ones do; undefined where that is not known. */
function readsAs({ oldest, newest }, minor) {
    if (oldest >= minor)
        return true;
    return newest < minor ? false : undefined;
}
/**
 * What reads this Dockerfile: the image that `# syntax=` or the build argument BUILDKIT_SYNTAX names, or else the builder,
 * whose nodes have these versions of BuildKit (`v0.26.3`; empty for one that does not say).
 */
function frontendOf(text, buildkit, given) {
    const written = syntaxOf(text.replace(/^\uFEFF?#!.*\n/, ''));
    const syntax = given.has('BUILDKIT_SYNTAX') ? given.get('BUILDKIT_SYNTAX') : written;
    if (typeof syntax === 'string' && syntax !== '')
        return ofImage(syntax.split(' ')[0]);
    if (given.has('BUILDKIT_SYNTAX') && syntax === undefined)
        return ANY;
    const minors = buildkit.map((version) => Number(/^v?0\.(\d+)\./.exec(version)?.[1]));
    return minors.length === 0 || minors.some(Number.isNaN)
        ? ANY
        : { oldest: Math.min(...minors), newest: Math.max(...minors) };
}
/** Dockerfile 1.7 came with BuildKit 0.13, 1.20 with 0.26, and all between and after them in step (moby/buildkit's tags). */
const AHEAD = 6;
const IMAGE = /^(?:docker\.io\/)?docker\/dockerfile(?:-upstream)?(?::([\w.-]+))?(@sha256:[0-9a-f]+)?$/;
function ofImage(image) {
    const [known, tag = 'latest', digest] = IMAGE.exec(image) ?? [];
    if (known === undefined)
        return ANY;
    // A digest may be an old one of a tag that moves.
    if (/^(?:1|latest|master|labs|1-labs)$/.test(tag))
        return digest !== undefined ? ANY : { oldest: Infinity, newest: Infinity };
    const minor = Number(/^1\.(\d+)/.exec(tag)?.[1]) + AHEAD;
    return Number.isNaN(minor) ? ANY : { oldest: minor, newest: minor };
}

;// CONCATENATED MODULE: ./lib/plan/dockerfile/cursor.js
/** The character that is read, empty at the end. */
const next = (cursor) => cursor.chars[cursor.at++] ?? '';
/** The character that comes, empty at the end. */
const peek = (cursor) => cursor.chars[cursor.at] ?? '';
/** Ends the reading of a text that a shell would refuse, or that is more than is read (limits.ts). */
function fail(cursor) {
    cursor.failed = true;
    cursor.at = cursor.chars.length;
    return '';
}

;// CONCATENATED MODULE: ./lib/plan/dockerfile/limits.js
/** Characters that a value may have, and that variables may put into one: what is longer, only the build knows. */
const limits_LONGEST = 64 * 1024;
/** How deep substitutions may stand in each other. */
const DEEPEST = 100;

;// CONCATENATED MODULE: ./lib/plan/dockerfile/lex-options.js
/** What a variable is whose value only the build knows. */
const UNKNOWN = Symbol('a value that only the build knows');

;// CONCATENATED MODULE: ./lib/plan/dockerfile/shell-pattern.js

const ONE = Symbol('any character');
const MANY = Symbol('any characters');
/** Most steps that a match may take: of a longer one only the build knows what it gives. */
const shell_pattern_MOST_STEPS = 2 ** 24;
/** The parts of a shell's pattern; undefined for an escape that BuildKit refuses (shell/lex.go, convertShellPatternToRegex). */
function shell_pattern_partsOf(pattern) {
    const parts = [];
    const chars = Array.from(pattern);
    for (let at = 0; at < chars.length; at += 1) {
        if (chars[at] === '\\') {
            const escaped = chars[(at += 1)] ?? '';
            if (!/^[*?\\}/]$/.test(escaped))
                return undefined;
            parts.push(escaped);
        }
        else
            parts.push(chars[at] === '*' ? MANY : chars[at] === '?' ? ONE : chars[at]);
    }
    return parts;
}
/**
 * Where a match that begins at each character ends, -1 for none: the longest (`greedy`) or the shortest one. From the last part
 * to the first, so that the time it takes is that of characters times parts, whatever they are.
 */
function endsOf(chars, parts, greedy) {
    if (chars.length * parts.length > shell_pattern_MOST_STEPS)
        return undefined;
    let ends = Array.from({ length: chars.length + 1 }, (_, at) => at);
    for (const part of parts.toReversed()) {
        const rest = ends;
        ends = Array.from({ length: chars.length + 1 }, () => -1);
        for (let at = chars.length; at >= 0; at -= 1) {
            const char = chars[at] ?? '\n'; // nothing stands for the end, nor for a line break
            if (part === MANY)
                ends[at] = preferred(rest[at], char === '\n' ? -1 : ends[at + 1], greedy);
            else if (at < chars.length && (part === ONE ? char !== '\n' : char === part))
                ends[at] = rest[at + 1];
        }
    }
    return ends;
}
function preferred(near, far, greedy) {
    if (near < 0 || far < 0)
        return Math.max(near, far);
    return greedy ? Math.max(near, far) : Math.min(near, far);
}
/**
 * A value without what a pattern matches at its start, the longest match (`##`, `greedy`) or the shortest (`#`); undefined for
 * a pattern that BuildKit refuses, or that takes too long.
 */
function withoutPrefix(value, pattern, greedy) {
    const chars = Array.from(value);
    const parts = shell_pattern_partsOf(pattern);
    const end = parts && endsOf(chars, parts, greedy)?.[0];
    return end === undefined ? undefined : chars.slice(Math.max(end, 0)).join('');
}
/** The same at its end (`%`, `%%`). */
function withoutSuffix(value, pattern, greedy) {
    // Backwards, as BuildKit does it (trimSuffix): an escape stays before what it escapes.
    const backwards = (pattern.match(/\\?[^]/gu) ?? []).toReversed().join('');
    const rest = withoutPrefix(reversed(value), backwards, greedy);
    return rest === undefined ? undefined : reversed(rest);
}
const reversed = (text) => Array.from(text).toReversed().join('');
/**
 * The first match of a pattern, or each (`all`), replaced by a text; undefined as above, where too much is made of it, and for a
 * text with variables of Go's own (`$1` in regexp, ReplaceAllString).
 */
function replaced(value, pattern, text, all) {
    const chars = Array.from(value);
    const parts = shell_pattern_partsOf(pattern);
    const ends = parts && endsOf(chars, parts, true);
    if (ends === undefined || (all && text.includes('$')))
        return undefined;
    let made = '';
    let at = 0;
    for (let start = 0; start <= chars.length; start += 1) {
        const end = ends[start];
        // Go passes over a match of nothing right after another (regexp, replaceAll).
        if (start < at || end < 0 || (end === at && start > 0))
            continue;
        made += chars.slice(at, start).join('') + text;
        at = end;
        if (!all || made.length > limits_LONGEST)
            break;
    }
    return made.length > limits_LONGEST ? undefined : made + chars.slice(at).join('');
}

;// CONCATENATED MODULE: ./lib/plan/dockerfile/substitution.js




/** `$A` and `${A…}`, with all that BuildKit's shell takes for a substitution. */
function readDollar(cursor, readUntil) {
    const text = readSubstitution(cursor, readUntil);
    cursor.put += text.length;
    return cursor.put > limits_LONGEST ? fail(cursor) : text;
}
function readSubstitution(cursor, readUntil) {
    next(cursor);
    if (peek(cursor) === '{')
        return readBraces(cursor, readUntil);
    const name = readName(cursor);
    return name === '' ? '$' : substitution_valueOf(cursor, name, `$${name}`);
}
function readName(cursor) {
    const first = peek(cursor);
    if (/[@*#?$!-]/.test(first))
        return next(cursor);
    const more = /\p{Nd}/u.test(first) ? /\p{Nd}/u : /[\p{L}\p{Nd}_]/u;
    let name = '';
    while (more.test(peek(cursor)))
        name += next(cursor);
    return name;
}
/** Empty for one that is not set, or what is written where that is to be kept. */
function substitution_valueOf(cursor, name, written) {
    const value = cursor.options.valueOf(name);
    if (value !== UNKNOWN)
        return value ?? (cursor.options.keep ? written : '');
    cursor.unknown ??= name;
    return '';
}
function readBraces(cursor, readUntil) {
    next(cursor);
    if (/^[{}:]?$/.test(peek(cursor)))
        return fail(cursor);
    const name = readName(cursor);
    const first = next(cursor);
    if (first === '}')
        return substitution_valueOf(cursor, name, `\${${name}}`);
    const operator = first === ':' ? first + next(cursor) : first;
    if (!/^(?::?[-+?]|[#%/])$/.test(operator))
        return fail(cursor);
    const before = cursor.unknown;
    const words = readWords(cursor, operator, readUntil);
    const unknown = cursor.unknown;
    cursor.unknown = before;
    const value = cursor.options.valueOf(name);
    if (value === undefined && cursor.options.keep)
        return `\${${name}${operator}${words.join('/')}}`;
    if (value === UNKNOWN) {
        cursor.unknown ??= name;
        return '';
    }
    const made = substitute(value, operator, words);
    if (made === undefined)
        return fail(cursor);
    if (made.word)
        cursor.unknown ??= unknown;
    return made.text;
}
/** What stands after the operator; of a replacement the pattern, with a slash before it for all, and the text. */
function readWords(cursor, operator, readUntil) {
    if (operator !== '/')
        return [readUntil(cursor, '}', operator === '#' || operator === '%')];
    const all = peek(cursor) === '/' ? next(cursor) : '';
    return [all + readUntil(cursor, '/', true), readUntil(cursor, '}', true)];
}
/** The text in place of the braces, and whether their word is in it; undefined where the build ends. */
function substitute(value, operator, [word, text = '']) {
    const set = value !== undefined && (value !== '' || !operator.startsWith(':'));
    switch (operator.at(-1)) {
        case '-':
            return set ? { text: value, word: false } : { text: word, word: true };
        case '+':
            return set ? { text: word, word: true } : { text: '', word: false };
        case '?':
            return set ? { text: value, word: false } : undefined;
        default: {
            const changed = matched(value ?? '', operator, word, text);
            return changed === undefined ? undefined : { text: changed, word: true };
        }
    }
}
function matched(value, operator, word, text) {
    const more = word.startsWith(operator);
    const pattern = more ? word.slice(1) : word;
    if (operator === '/')
        return replaced(value, pattern, text, more);
    return operator === '#' ? withoutPrefix(value, pattern, more) : withoutSuffix(value, pattern, more);
}

;// CONCATENATED MODULE: ./lib/plan/dockerfile/lex.js




/** Reads a text as BuildKit's own small shell does (frontend/dockerfile/shell/lex.go). */
function lex(text, options) {
    const start = { at: 0, word: '', rawEscapes: false, depth: 0, put: 0, unknown: undefined, failed: false };
    const cursor = { chars: Array.from(text), options, words: [], ...start };
    const value = readUntil(cursor, '', options.keep?.escapes ?? false);
    return { value, words: cursor.words, unknown: cursor.unknown, failed: cursor.failed };
}
/** Reads up to `stop`, which has to come, or to the end for an empty one. */
function readUntil(cursor, stop, rawEscapes) {
    if (cursor.depth > DEEPEST)
        return fail(cursor);
    cursor.depth += 1;
    const before = cursor.rawEscapes;
    cursor.rawEscapes = rawEscapes;
    cursor.word = '';
    const word = { inWord: false, inBraces: stop !== '' };
    let result = '';
    while (cursor.at < cursor.chars.length && peek(cursor) !== stop) {
        const char = peek(cursor);
        const text = readSpecial(cursor, char) ?? readPlain(cursor);
        result += text;
        if (char === '$' || text === char)
            Array.from(text).forEach((each) => addChar(cursor, word, each));
        else
            addRaw(cursor, word, text);
    }
    cursor.rawEscapes = before;
    cursor.depth -= 1;
    if (stop !== '' && next(cursor) !== stop)
        return fail(cursor);
    endWord(cursor, word);
    return result;
}
function addChar(cursor, word, char) {
    if (!BLANK.test(char))
        addRaw(cursor, word, char);
    else if (word.inWord && cursor.word !== '')
        endWord(cursor, word);
}
function addRaw(cursor, word, text) {
    cursor.word += text;
    word.inWord = true;
}
function endWord(cursor, word) {
    if (cursor.word !== '' && !word.inBraces)
        cursor.words.push(cursor.word);
    cursor.word = '';
    word.inWord = false;
}
function readPlain(cursor) {
    const char = next(cursor);
    if (char !== cursor.options.escape)
        return char;
    return (cursor.rawEscapes ? char : '') + next(cursor);
}
function readSpecial(cursor, char) {
    if (char === '$')
        return readDollar(cursor, readUntil);
    if (char === "'")
        return readSingle(cursor);
    if (char === '"')
        return readDouble(cursor);
    return char === '<' && cursor.options.spaced ? readRedirection(cursor) : undefined;
}
const quoted = ({ options }, quote, text) => options.keep?.quotes ? quote + text + quote : text;
function readSingle(cursor) {
    const end = cursor.chars.indexOf("'", cursor.at + 1);
    if (end < 0)
        return fail(cursor);
    const text = cursor.chars.slice(cursor.at + 1, end).join('');
    cursor.at = end + 1;
    return quoted(cursor, "'", text);
}
function readDouble(cursor) {
    let text = '';
    next(cursor);
    while (peek(cursor) !== '"') {
        if (cursor.at >= cursor.chars.length)
            return fail(cursor);
        text += peek(cursor) === '$' ? readDollar(cursor, readUntil) : readInDouble(cursor);
    }
    next(cursor);
    return quoted(cursor, '"', text);
}
function readInDouble(cursor) {
    const { escape } = cursor.options;
    const char = next(cursor);
    if (char !== escape)
        return char;
    const raw = cursor.rawEscapes ? char : '';
    return raw + (['"', '$', escape].includes(peek(cursor)) ? next(cursor) : char);
}
/** `<<` and the white space after it stay in one word with what follows. */
function readRedirection(cursor) {
    next(cursor);
    if (peek(cursor) !== '<')
        return '<';
    next(cursor);
    let text = '<<';
    while (/[\t\r ]/.test(peek(cursor)))
        text += next(cursor);
    return text;
}

;// CONCATENATED MODULE: ./lib/plan/dockerfile/heredocs.js

const KEEP = { escapes: true, quotes: true };
const options = { escape: '\\', valueOf: () => undefined };
/**
 * The heredocs that a line announces, by words of a shell: none in quotes, and none at all where the line is not what a
 * shell reads (parser/parser.go, heredocsFromLine). `spaced`: `<< EOF` is one too.
 */
function heredocsOf(line, spaced) {
    if (!line.includes('<<'))
        return [];
    const { words, failed } = lex(line, { ...options, keep: KEEP, spaced });
    return failed ? [] : words.flatMap((word) => announcedBy(word) ?? []);
}
function announcedBy(word) {
    const [, chomp = '', rest = ''] = /^\d*<<(-?)([^<]*)$/.exec(word) ?? [];
    const { words, failed } = lex(rest, { ...options, keep: { quotes: false, escapes: false } });
    return words.length === 1 && !failed ? { name: words[0], indented: chomp !== '' } : undefined;
}

;// CONCATENATED MODULE: ./lib/plan/dockerfile/flag-text.js
/**
 * The text of flags as BuildKit takes it: it makes a character of each byte (parser/split_command.go, extractBuilderFlags), so that
 * the cache mount `id=ä` has the id `Ã¤`, and the last byte of `à` ends a flag, as the space that it is by itself.
 */
const asFlagText = (text) => Buffer.from(text, 'utf8').toString('latin1');
/** Flag text as the Dockerfile writes it, for reports. */
const asWritten = (flagText) => Buffer.from(flagText, 'latin1').toString('utf8');

;// CONCATENATED MODULE: ./lib/plan/dockerfile/words.js

/** Words between white space, which quotes do not hold together. */
const spacedWords = (text) => (text === '' ? [] : text.split(/[\t\v\f\r ]+/));
/** The strings of a JSON array; undefined for what is not one. BuildKit refuses an array of anything else. */
function jsonWords(text) {
    if (!text.startsWith('['))
        return undefined;
    try {
        const words = JSON.parse(text);
        return Array.isArray(words) && words.every((word) => typeof word === 'string') ? words : undefined;
    }
    catch {
        return undefined;
    }
}
/** Words that quotes and escapes hold together; both stay in them. */
function quotedWords(text, escape) {
    const words = [];
    let word = '';
    let quote = '';
    for (let at = 0; at < text.length; at += 1) {
        const char = text[at];
        if (quote === '' && BLANK.test(char)) {
            if (word !== '')
                words.push(word);
            word = '';
            continue;
        }
        if (char === quote)
            quote = '';
        else if (quote === '' && (char === '"' || char === "'"))
            quote = char;
        if (char !== escape || quote === "'")
            word += char;
        else if (at + 1 < text.length)
            word += char + text[(at += 1)]; // one at the end is passed over
    }
    return word === '' ? words : [...words, word];
}
/** Names and values of ENV and LABEL, as `name=value …` or in the old form `name value`. */
function pairs(text, escape) {
    const words = quotedWords(text, escape);
    if (words.length === 0)
        return [];
    if (words[0].includes('='))
        return words.map(splitAtEquals);
    const [, name = '', value = ''] = /^([^\t\v\f\r ]*)[\t\v\f\r ]*([^]*)$/.exec(text);
    return [[name, value]];
}
function splitAtEquals(word) {
    const equals = word.indexOf('=');
    return equals < 0 ? [word, ''] : [word.slice(0, equals), word.slice(equals + 1)];
}

;// CONCATENATED MODULE: ./lib/plan/dockerfile/split.js



/** Splits an instruction on one line into its parts (parser/split_command.go, line_parsers.go). */
function splitInstruction(line, escape, flagEscape = escape) {
    const [, word = '', after = ''] = /^([^\t\v\f\r ]*)(?:[\t\v\f\r ]+([^]*))?$/.exec(trimSpace(line));
    const { flags, rest } = splitFlags(asFlagText(after), flagEscape);
    const keyword = word.toUpperCase();
    return { keyword, flags, ...wordsOf(keyword, trimSpace(asWritten(rest)), escape) };
}
function wordsOf(keyword, rest, escape) {
    switch (keyword) {
        case 'ADD':
        case 'COPY':
        case 'VOLUME':
            return jsonOr(rest, () => spacedWords(rest));
        case 'FROM':
        case 'EXPOSE':
            return { words: spacedWords(rest), json: false };
        case 'ARG':
            return { words: quotedWords(rest, escape), json: false };
        case 'ENV':
        case 'LABEL':
            return { words: pairs(rest, escape).flat(), json: false };
        case 'ONBUILD': {
            // A trigger that is an ONBUILD again is refused by the build.
            if (/^ONBUILD(?!\S)/i.test(rest))
                return { words: wholeText(rest), json: false };
            const trigger = splitInstruction(rest, escape);
            return { words: [trigger.keyword, ...trigger.flags, ...trigger.words], json: trigger.json };
        }
        case 'RUN':
        case 'CMD':
        case 'ENTRYPOINT':
        case 'SHELL':
            return jsonOr(rest, () => wholeText(rest));
        default:
            return { words: wholeText(rest), json: false };
    }
}
const wholeText = (rest) => (rest === '' ? [] : [rest]);
function jsonOr(rest, plain) {
    const words = jsonWords(rest);
    return words ? { words, json: true } : { words: plain(), json: false };
}
/** The words with `--` that an instruction begins with; a `--` alone ends them. `text` and what it gives are flag text. */
function splitFlags(text, escape) {
    const flags = [];
    let at = 0;
    for (;;) {
        while (at < text.length && BLANK.test(text[at]))
            at += 1;
        if (!text.startsWith('--', at))
            return { flags, rest: text.slice(at) };
        const { word, end } = split_readFlag(text, at, escape);
        at = end;
        if (word === '--')
            return { flags, rest: text.slice(at) };
        flags.push(word);
    }
}
function split_readFlag(text, start, escape) {
    let word = '';
    let quote = '';
    let at = start;
    for (; at < text.length; at += 1) {
        const char = text[at];
        if (quote === '' && BLANK.test(char))
            break;
        if (char === quote)
            quote = '';
        else if (quote === '' && (char === '"' || char === "'"))
            quote = char;
        else if (char !== escape)
            word += char;
        else
            word += text[(at += 1)] ?? ''; // one at the end is passed over
    }
    return { word, end: at };
}

;// CONCATENATED MODULE: ./lib/plan/dockerfile/parse.js





/**
 * Splits a Dockerfile, of any text, as BuildKit does (frontend/dockerfile/parser). What BuildKit refuses is read up to its
 * end all the same: what is wrong with it is for the build to say.
 */
function parseDockerfile(text, frontend) {
    const lines = text.replace(/^\uFEFF/, '').split('\n');
    if (lines.at(-1) === '')
        lines.pop();
    const escape = escapeOf(text, frontend);
    const instructions = [];
    for (let at = 0; at < lines.length;) {
        const { joined, end } = joinLines(lines, at, escape);
        const first = at;
        at = end;
        if (joined === '')
            continue;
        // Until 0.21 an escape within flags was always the backslash.
        const parts = splitInstruction(joined, escape, readsAs(frontend, 21) === false ? '\\' : escape);
        const heredocs = [];
        for (const announced of parse_announcedBy(parts, joined, frontend)) {
            heredocs.push(readBody(lines, at, announced));
            at += heredocs.at(-1).body.length + 1;
        }
        at = Math.min(at, lines.length);
        const place = { line: first + 1, lastLine: at, text: withoutIndent(lines.slice(first, at).join('\n')), joined };
        instructions.push({ ...parts, heredocs, ...place });
    }
    return { instructions, escape };
}
/** `# check=` is a directive from 0.14 on: before, it ended them. */
function escapeOf(text, frontend) {
    const known = ['syntax', 'escape', ...(readsAs(frontend, 14) === false ? [] : ['check'])];
    return directivesOf(text, new Set(known)).get('escape') === '`' ? '`' : '\\';
}
const COMMENT = new RegExp(`^${SPACE}*#`);
const EMPTY = new RegExp(`^${SPACE}*$`);
/** A line with those that continue it, and the index of the one after them; empty for one with nothing in it. */
function joinLines(lines, start, escape) {
    const continued = new RegExp(`(^|[^\\${escape}])\\${escape}[ \\t]*$`);
    let joined = '';
    let open = true;
    let at = start;
    for (; open && at < lines.length; at += 1) {
        const line = withoutEnd(lines[at]);
        const first = at === start;
        if (COMMENT.test(line) || EMPTY.test(line)) {
            if (first)
                open = false;
            continue;
        }
        open = continued.test(line);
        joined += (first ? withoutIndent(line) : line).replace(continued, '$1');
    }
    return { joined, end: at };
}
/** Only these instructions have heredocs, by themselves or in ONBUILD, and not in their JSON form. */
function parse_announcedBy({ keyword, words, json }, line, frontend) {
    const what = keyword === 'ONBUILD' ? words[0] : keyword;
    // There are none before 0.10; `<< EOF` is one from 0.22 on.
    if (json || !['ADD', 'COPY', 'RUN'].includes(what ?? '') || readsAs(frontend, 10) === false)
        return [];
    return heredocsOf(line, readsAs(frontend, 22) ?? true);
}
function readBody(lines, at, { name, indented }) {
    const isEnd = (line) => withoutEnd(line).replace(indented ? /^\t+/ : '', '') === name;
    let end = at;
    while (end < lines.length && !isEnd(lines[end]))
        end += 1;
    return { name, indented, body: lines.slice(at, end) };
}

;// CONCATENATED MODULE: ./lib/plan/fired-steps.js



/**
 * The instructions as they run: those that a stage keeps with ONBUILD come first in each stage that starts from it, and
 * nowhere else (dockerfile2llb, `initOnBuildTriggers`).
 */
function firedSteps(read) {
    const steps = stepsByStage(read.steps);
    return startsOf(read).flatMap((start, stage) => {
        const below = typeof start === 'number' ? (steps.get(start) ?? []) : [];
        const triggers = below.filter(({ keyword }) => keyword === 'ONBUILD');
        const own = (steps.get(stage) ?? []).filter(({ keyword }) => keyword !== 'ONBUILD');
        return triggers.flatMap((step) => triggered(step, stage, read)).concat(own);
    });
}
const ONBUILD = /^\s*ONBUILD\s*/i;
/** A trigger is read again, as a Dockerfile of its own; it is known by the ONBUILD's lines. */
function triggered(step, stage, { frontend }) {
    const own = step.joined.replace(ONBUILD, '');
    const text = [own, ...step.heredocs.flatMap(({ name, body }) => [...body, name])].join('\n');
    const [instruction] = parseDockerfile(text, frontend).instructions;
    if (instruction === undefined)
        return [];
    const { line, lastLine } = step;
    return [{ ...instruction, line, lastLine, text: step.text.replace(ONBUILD, ''), stage }];
}

;// CONCATENATED MODULE: ./lib/units/platform.js
/**
 * One spelling for a platform, as builds are given it in TARGETPLATFORM (github.com/containerd/platforms, Normalize):
 * `Linux/AArch64` is `linux/arm64`. A name alone is left as it is: only the builder knows what it lacks.
 */
function normalPlatform(platform) {
    const [os = '', architecture, variant = ''] = platform.toLowerCase().split('/');
    if (architecture === undefined)
        return platform;
    return [os === 'macos' ? 'darwin' : os, ...normalArchitecture(architecture, variant)].filter(Boolean).join('/');
}
function normalArchitecture(architecture, variant) {
    switch (architecture) {
        case 'i386':
            return ['386'];
        case 'x86_64':
        case 'x86-64':
        case 'amd64':
            return ['amd64', variant === 'v1' ? '' : variant];
        case 'aarch64':
        case 'arm64':
            return ['arm64', ARM64_VARIANTS.get(variant) ?? variant];
        case 'armhf':
            return ['arm', 'v7'];
        case 'armel':
            return ['arm', 'v6'];
        case 'arm':
            return ['arm', variant === '' ? 'v7' : variant.replace(/^[5-8]$/, 'v$&')];
        default:
            return [architecture, variant];
    }
}
const ARM64_VARIANTS = new Map([
    ['8', ''],
    ['v8', ''],
    ['v8.0', ''],
    ['9', 'v9'],
    ['9.0', 'v9'],
    ['v9.0', 'v9'],
]);

;// CONCATENATED MODULE: ./lib/plan/platform-variables.js


/**
 * The arguments that every Dockerfile has (docs.docker.com/reference/dockerfile, "Automatic platform ARGs"). Those of the
 * builder's own platform are not known, and neither are the target's where `asked` is empty. `stage` is the name of the stage
 * that is built.
 */
function platformVariables(asked, stage, frontend) {
    const platform = normalPlatform(asked);
    const [os, architecture, variant = ''] = platform.split('/');
    const values = architecture === undefined ? [] : [platform, os, architecture, variant];
    const names = ['PLATFORM', 'OS', 'ARCH', 'VARIANT'];
    const found = new Map([
        ...names.map((name, index) => [`TARGET${name}`, values[index]]),
        ...names.map((name) => [`BUILD${name}`, undefined]),
    ]);
    const knowsStage = readsAs(frontend, 17);
    if (knowsStage !== false)
        found.set('TARGETSTAGE', knowsStage ? stage : undefined);
    return found;
}

;// CONCATENATED MODULE: ./lib/plan/variables.js



/** Puts variables into one word, without its quotes and escapes, as the frontend does. */
function expandWord(text, { variables, open, escape }) {
    const missing = (name) => (open && /^[A-Za-z_]/.test(name) ? UNKNOWN : undefined);
    const known = (name) => (variables.has(name) ? (variables.get(name) ?? UNKNOWN) : missing(name));
    const { value, unknown, failed } = lex(text, { escape, valueOf: known });
    if (failed || value.length > limits_LONGEST)
        return { unknown: '' };
    return unknown === undefined ? { value } : { unknown };
}
/** The same, `undefined` for what is not known. */
function variables_valueOf(text, names) {
    const expanded = expandWord(text, names);
    return 'value' in expanded ? expanded.value : undefined;
}

;// CONCATENATED MODULE: ./lib/plan/stages.js






/** Reads a Dockerfile's stages. `platform` is the one that is built for; empty where it is not known. */
function readStages(dockerfile, inputs, platform) {
    const given = new Map(inputs['build-args'].map(splitArgument));
    const frontend = frontendOf(dockerfile, inputs.buildkit, given);
    const { instructions, escape } = parseDockerfile(dockerfile, frontend);
    const steps = stepsOf(instructions);
    const platformArgs = [...platformVariables(platform, inputs.target || lastStage(steps), frontend)];
    const start = new Map(platformArgs.map(([name, value]) => [name, given.has(name) ? given.get(name) : value]));
    const { variables, inherited } = globalArguments(steps, start, { given, frontend, escape });
    const names = { variables, open: false, escape };
    const latest = new Map();
    const stages = steps
        .filter(({ keyword }) => keyword === 'FROM')
        .map((step, index) => {
        const [from = '', , name = ''] = step.words;
        const base = variables_valueOf(from, names);
        const below = latest.get(base ?? '') ?? -1;
        if (name !== '')
            latest.set(name.toLowerCase(), index);
        const [written = ''] = flagValues(step, 'platform');
        const stagePlatform = { written, value: variables_valueOf(written, names) };
        return { from, base, below, name: name.toLowerCase(), platform: stagePlatform, line: step.line };
    });
    return { stages, steps, inherited, given, escape, frontend };
}
/** What BuildKit calls the last stage where it is the target because none is asked for (dockerfile2llb, defaultArgs). */
function lastStage(steps) {
    const [, , name = ''] = steps.findLast(({ keyword }) => keyword === 'FROM')?.words ?? [];
    return name === '' ? 'default' : name.toLowerCase();
}
/**
 * What the ARGs before the first FROM set, for a FROM and for ARGs in stages. A build argument wins over a default. One
 * without a value sets nothing; until BuildKit 0.17 it took away what was set before it (dockerfile2llb, buildMetaArgs).
 */
function globalArguments(steps, start, { given, frontend, escape }) {
    const variables = new Map(start);
    const inherited = new Map(start);
    const keeps = readsAs(frontend, 17);
    const declared = steps.filter(({ keyword, stage }) => keyword === 'ARG' && stage < 0).flatMap(({ words }) => words);
    for (const [name, fallback] of declared.map(splitArgument)) {
        if (given.has(name) || fallback !== undefined) {
            const value = given.has(name) ? given.get(name) : variables_valueOf(fallback, { variables, open: false, escape });
            variables.set(name, value);
            inherited.set(name, value);
        }
        else if (keeps === false) {
            variables.set(name, '');
            inherited.delete(name);
        }
        else if (keeps === undefined && variables.has(name)) {
            variables.set(name, undefined);
            inherited.set(name, undefined);
        }
    }
    return { variables, inherited };
}
/** `NAME=value`; a name alone, as a build argument, takes its value from the builder's environment, which is not read. */
function splitArgument(argument) {
    const equals = argument.indexOf('=');
    return equals < 0 ? [argument, undefined] : [argument.slice(0, equals), argument.slice(equals + 1)];
}

;// CONCATENATED MODULE: ./lib/plan/declared-variables.js



/** What an ENV or an ARG sets, and nothing for others; `names` is what it may use. */
function declaredBy(step, names, read) {
    if (step.keyword === 'ENV')
        return byEnv(step, names);
    if (step.keyword !== 'ARG')
        return { unknownName: false, set: new Map() };
    // Until BuildKit 0.14 all names and values of one ARG see what was set before it; since then each value what was before that.
    const isSplit = readsAs(read.frontend, 14);
    if (isSplit !== undefined)
        return isSplit ? bySplitArg(step, names, read) : byWholeArg(step, names, read);
    return agreed(byWholeArg(step, names, read), bySplitArg(step, names, read), names);
}
/** All names and values of one ENV see what was set before it. */
function byEnv({ words }, names) {
    const values = words.map((word) => variables_valueOf(word, names));
    return inOrder(words.flatMap((_, at) => (at % 2 === 0 ? [{ name: values[at], value: values[at + 1] }] : [])));
}
function byWholeArg({ words }, names, read) {
    const settings = words.map(splitArgument).flatMap(([written, fallback]) => {
        const name = variables_valueOf(written, names);
        return name === undefined ? [{ name, value: undefined }] : argument(name, fallback, names, read);
    });
    return inOrder(settings);
}
function bySplitArg({ words }, names, read) {
    const set = new Map();
    const after = { ...names, variables: above(set, names.variables) };
    for (const [name, fallback] of words.map(splitArgument)) {
        for (const { value } of argument(name, fallback, after, read))
            set.set(name, value);
    }
    return { unknownName: false, set };
}
function inOrder(settings) {
    const unknown = settings.findLastIndex(({ name }) => name === undefined);
    const known = settings.slice(unknown + 1);
    return { unknownName: unknown >= 0, set: new Map(known.map(({ name = '', value }) => [name, value])) };
}
/** What BuildKit asks for itself, and no instruction sees (dockerfile2llb, nonEnvArgs). */
const FOR_BUILDKIT = new Set(['BUILDKIT_SBOM_SCAN_CONTEXT', 'BUILDKIT_SBOM_SCAN_STAGE']);
/** None or one: a build argument wins over the default here, and that over a global ARG (dockerfile2llb, `dispatchArg`). */
function argument(name, fallback, names, { given, inherited }) {
    if (FOR_BUILDKIT.has(name))
        return [];
    if (given.has(name))
        return [{ name, value: given.get(name) }];
    if (fallback !== undefined)
        return [{ name, value: variables_valueOf(fallback, names) }];
    return inherited.has(name) ? [{ name, value: inherited.get(name) }] : [];
}
const above = (set, below) => ({
    has: (name) => set.has(name) || below.has(name),
    get: (name) => (set.has(name) ? set.get(name) : below.get(name)),
});
/** What is the same in both, and nothing else. */
function agreed(one, other, { variables }) {
    const before = one.unknownName || other.unknownName ? new Map() : variables;
    const [first, second] = [above(one.set, before), above(other.set, before)];
    const names = [...one.set.keys(), ...other.set.keys()];
    const set = new Map(names.map((name) => [name, first.get(name) === second.get(name) ? first.get(name) : undefined]));
    return { unknownName: one.unknownName || other.unknownName, set };
}

;// CONCATENATED MODULE: ./lib/plan/set-variables.js
/** No variables. */
const noVariables = () => seenAt({ below: undefined, settings: new Map(), end: 0 }, 0);
/** The same with one more that is set, be it anew; `undefined` for a value that only the build knows. */
function withVariable(seen, name, value) {
    // Where another stage went on from here, this one has a history of its own above what both see.
    const { at } = seen;
    const history = seen.history.end === at ? seen.history : { below: seen, settings: new Map(), end: at };
    const settings = history.settings.get(name) ?? [];
    history.settings.set(name, settings);
    settings.push({ at, value });
    history.end += 1;
    return seenAt(history, history.end);
}
function seenAt(history, at) {
    const find = (name) => settingOf(name, { history, at });
    return { history, at, has: (name) => find(name) !== undefined, get: (name) => find(name)?.value };
}
function settingOf(name, seen) {
    for (let place = seen; place; place = place.history.below) {
        const found = lastBefore(place.history.settings.get(name) ?? [], place.at);
        if (found)
            return found;
    }
    return undefined;
}
/** By halves: one name may be set as often as there are lines. */
function lastBefore(settings, end) {
    let [low, high] = [0, settings.length];
    while (low < high) {
        const middle = (low + high) >> 1;
        if (settings[middle].at < end)
            low = middle + 1;
        else
            high = middle;
    }
    return settings[low - 1];
}

;// CONCATENATED MODULE: ./lib/plan/stage-scope.js






/**
 * The instructions of these stages (`steps`, as they run) with what each may use. A stage has all that the one it starts from
 * had, which is needed as well.
 */
function scopedSteps(read, needed) {
    const ends = new Map();
    const steps = stepsByStage(read.steps);
    return startsOf(read).flatMap((start, stage) => {
        if (!needed.has(stage))
            return [];
        let scope = (typeof start === 'number' ? ends.get(start) : undefined) ?? firstScope(read, start);
        const scoped = [];
        for (const step of steps.get(stage) ?? []) {
            scoped.push({ ...step, scope });
            scope = scopeAfter(step, scope, read);
        }
        ends.set(stage, scope);
        return scoped;
    });
}
function firstScope(read, start) {
    const open = start !== 'scratch';
    // BuildKit sets PATH where no image does.
    const variables = withVariable(noVariables(), 'PATH', undefined);
    return { variables, open, escape: read.escape, directory: open ? undefined : '/' };
}
function scopeAfter(step, scope, read) {
    if (step.keyword === 'WORKDIR')
        return { ...scope, directory: directoryAfter(step, scope) };
    const { unknownName, set } = declaredBy(step, scope, read);
    if (!unknownName && set.size === 0)
        return scope;
    let variables = unknownName ? noVariables() : scope.variables;
    for (const [name, value] of set)
        variables = withVariable(variables, name, value);
    return { ...scope, variables, open: scope.open || unknownName };
}
function directoryAfter({ words: [path = ''] }, scope) {
    const to = variables_valueOf(path, scope);
    if (to === undefined)
        return undefined;
    if (to.startsWith('/'))
        return external_node_path_.posix.normalize(to);
    return scope.directory === undefined ? undefined : external_node_path_.posix.join(scope.directory, to);
}

;// CONCATENATED MODULE: ./lib/plan/needed-steps.js




/** What a build runs, for each platform that is asked for; for one that is not known where none is. */
function neededSteps(dockerfile, inputs) {
    const platforms = inputs.platforms.length === 0 ? [''] : inputs.platforms;
    return platforms.map((platform) => {
        const written = { ...readStages(dockerfile, inputs, platform), contexts: contextsOf(inputs['build-contexts']) };
        const read = { ...written, steps: firedSteps(written) };
        const needed = neededStages(findTarget(read.stages, inputs.target), read);
        return { read, steps: scopedSteps(read, needed) };
    });
}

;// CONCATENATED MODULE: ./lib/plan/path-pattern.js
/**
 * Reads a pattern of Go's path.Match, and with `deep` the `**` that moby/patternmatcher has besides: any number of folders, and
 * at the end all that is below. Undefined for one that neither takes.
 */
function readPattern(pattern, deep) {
    const chars = Array.from(pattern);
    const tokens = [];
    /** Twice the same wild card is once. */
    const wild = (token) => {
        if (tokens.at(-1) !== token)
            tokens.push(token);
    };
    for (let at = 0; at < chars.length; at += 1) {
        const char = chars[at];
        if (deep && char === '*' && chars[at + 1] === '*') {
            at += chars[at + 2] === '/' ? 2 : 1;
            wild(at === chars.length - 1 ? 'all' : 'folders');
        }
        else if (char === '*')
            wild('name');
        else if (char === '?')
            tokens.push((other) => other !== '/');
        else if (char === '[') {
            const set = readClass(chars, at + 1);
            if (set === undefined)
                return undefined;
            tokens.push(set.has);
            at = set.end;
        }
        else {
            if (char === '\\' && at + 1 < chars.length)
                at += 1;
            const wanted = chars[at];
            tokens.push((other) => other === wanted);
        }
    }
    // Without another wild card, two stars at the start may stand for a part of a name.
    return deep && /^\*\*[^*?[\]\\/][^*?[\]\\]*$/.test(pattern) ? ['all', ...tokens.slice(1)] : tokens;
}
/** The characters in brackets, which begin at `start`; `end` is where the bracket is closed. */
function readClass(chars, start) {
    const negated = chars[start] === '^';
    const first = negated ? start + 1 : start;
    const ranges = [];
    let at = first;
    const take = () => {
        if (chars[at] === '\\')
            at += 1;
        return chars[at++];
    };
    while (chars[at] !== ']' || at === first) {
        const low = take();
        if (low === undefined)
            return undefined;
        const isRange = chars[at] === '-' && chars[at + 1] !== ']' && chars[at + 1] !== undefined;
        if (isRange)
            at += 1;
        ranges.push([low, (isRange ? take() : low) ?? low]);
    }
    const within = (char) => ranges.some(([low, high]) => path_pattern_order(low) <= path_pattern_order(char) && path_pattern_order(char) <= path_pattern_order(high));
    return { has: (char) => within(char) !== negated, end: at };
}
const path_pattern_order = (char) => char.codePointAt(0);
/** Whether a pattern stands for all of a text. Time is the product of their lengths: all ways are gone at once. */
function matchesPattern(tokens, text) {
    // A place in the pattern is twice the token's index; one more within folders, which only a slash leads out of.
    let places = new Set();
    const reach = (into, index) => {
        into.add(2 * index);
        if (typeof tokens[index] === 'string')
            reach(into, index + 1);
    };
    reach(places, 0);
    for (const char of text) {
        const next = new Set();
        for (const place of places) {
            const index = Math.floor(place / 2);
            const token = tokens[index];
            if (token === undefined)
                continue;
            if (typeof token === 'function') {
                if (token(char))
                    reach(next, index + 1);
            }
            else if (token === 'all' || (token === 'name' && char !== '/'))
                reach(next, index);
            else if (token === 'folders') {
                next.add(2 * index + 1);
                if (char === '/')
                    reach(next, index + 1);
            }
        }
        places = next;
    }
    return places.has(2 * tokens.length);
}
/** Whether a pattern stands for a name without a slash; one that the build refuses may stand for any. */
function matchesName(pattern, name) {
    if (!/[*?[\\]/.test(pattern))
        return pattern === name;
    const tokens = readPattern(pattern, false);
    return tokens === undefined || matchesPattern(tokens, name);
}

;// CONCATENATED MODULE: ./lib/plan/context-sources.js







/**
 * What the needed stages of a Dockerfile can take of its contexts: the sources of COPY and ADD, and bind mounts. What is not
 * known before the build can be anything. Whether a named context is a folder is for the caller to tell.
 */
function contextSources(dockerfile, inputs) {
    return neededSteps(dockerfile, inputs).flatMap(({ read, steps }) => steps.flatMap((step) => sourcesOf(step, read)));
}
function sourcesOf(step, read) {
    if (step.keyword === 'FROM')
        return startingContext(step, read);
    if (step.keyword === 'RUN')
        return flagValues(step, 'mount').flatMap((flag) => context_sources_mounted(flag, step, read));
    if (step.keyword !== 'COPY' && step.keyword !== 'ADD')
        return [];
    const context = contextNamed(flagValues(step, 'from').at(-1) ?? '', read);
    if (context === undefined)
        return [];
    return step.words
        .slice(0, -1)
        .filter((word) => !/^\d*<</.test(word) && !(step.keyword === 'ADD' && context_sources_REMOTE.test(word)))
        .map((word) => ({ context, pattern: patternOf(word, step) }));
}
/** What ADD fetches by itself. */
const context_sources_REMOTE = /^(?:https?:\/\/|git@|git:\/\/|ssh:\/\/)/;
/**
 * Whether all files of an instruction's layer are those of the build's own context, as they are there: not what ADD fetches
 * or may unpack, nor what comes out of a stage or an image, where anything can have been made.
 */
function copiesContext(step) {
    if (flagValues(step, 'from').length > 0)
        return false;
    const sources = step.words.slice(0, -1);
    return step.keyword === 'COPY' || (step.keyword === 'ADD' && !sources.some((word) => MADE_BY_ADD.test(word)));
}
/** An address, an archive, or what is only known in the build. */
const MADE_BY_ADD = /^(?:https?:\/\/|git@|git:\/\/|ssh:\/\/)|\.(?:tar(?:\.\w+)?|t[bgx]z2?)$|\$/;
/** A stage that starts from a named context has all of it. */
function startingContext({ stage }, { stages, contexts }) {
    const name = familiarName((stages[stage]?.base ?? '').toLowerCase());
    return contexts.has(name) ? [{ context: name, pattern: '' }] : [];
}
function context_sources_mounted(flag, step, read) {
    const fields = mountFields(flag);
    if (fields === undefined)
        return [{ context: '', pattern: '' }];
    const type = variables_valueOf(fields.get('type') ?? 'bind', step.scope);
    if (type !== undefined && type.toLowerCase() !== 'bind')
        return [];
    const context = contextNamed(fields.get('from') ?? '', read);
    return context === undefined ? [] : [{ context, pattern: patternOf(fields.get('source') ?? '', step) }];
}
/** Undefined for what is no context: a stage or an image. */
function contextNamed(from, { contexts }) {
    if (from === '')
        return '';
    const name = familiarName(from.toLowerCase());
    return contexts.has(name) ? name : undefined;
}
function patternOf(written, { scope }) {
    const value = variables_valueOf(written, scope);
    return value === undefined ? '' : external_node_path_.posix.join('/', value).slice(1).replace(/\/$/, '');
}
/** Whether a pattern of COPY names a path of the context, or a folder that it is in (Go's path.Match). */
function takes(pattern, path) {
    if (pattern === '')
        return true;
    const wanted = pattern.split('/');
    const parts = path.split('/');
    return wanted.length <= parts.length && wanted.every((each, index) => matchesName(each, parts[index]));
}
/** The part of a pattern before its first wild card, as whole folders. */
function literalPart(pattern) {
    const parts = pattern.split('/');
    const wild = parts.findIndex((part) => /[*?[\\]/.test(part));
    return (wild < 0 ? parts : parts.slice(0, wild)).join('/');
}

;// CONCATENATED MODULE: ./lib/plan/instruction-lines.js





/** Which line made which layer. Never a guess: the Dockerfile's instructions and the image's history must agree. */
function instructionLines(dockerfile, inputs, stack) {
    const platform = inputs.platforms.length === 1 ? (inputs.platforms[0] ?? '') : '';
    const read = readStages(dockerfile, inputs, platform);
    const { steps } = read;
    const contexts = contextsOf(inputs['build-contexts']);
    const chain = stageChain(read, findTarget(read.stages, inputs.target), contexts);
    if (chain === undefined || chain.length === 0)
        return unknownLines(stack.layers);
    const target = chain.at(-1);
    const from = steps.find(({ keyword, stage }) => keyword === 'FROM' && stage === target);
    const own = stepsByStage(steps);
    const all = chain.flatMap((index) => (own.get(index) ?? []).filter(({ keyword }) => keyword !== 'FROM'));
    // Triggers of a stage run in the one that starts from it: the history has them and the Dockerfile's order does not.
    const triggered = all.some(({ keyword, stage }) => keyword === 'ONBUILD' && stage !== target);
    const made = all.filter(({ keyword }) => keyword !== 'ONBUILD');
    const makers = (triggered ? undefined : layerMakers(made, stack)) ?? unknown(stack.layers);
    const sources = { ...read, contexts };
    return {
        layers: makers.map((maker) => maker && maker.line),
        compiled: makers.map((maker) => maker && compiledBy(maker, sources)),
        copied: makers.map((maker) => maker !== null && copiesContext(maker)),
        from: from?.line ?? null,
    };
}
/**
 * The instruction that made each layer. BuildKit adds one entry to the history for each instruction but FROM and ONBUILD,
 * after those of the base image.
 */
function layerMakers(own, stack) {
    const { history, layers, baseLayers } = stack;
    if (baseLayers === undefined || own.length > history.length)
        return undefined;
    const tail = history.slice(history.length - own.length);
    if (!own.every(({ keyword }, position) => keyword === instruction_lines_keywordOf(tail[position])))
        return undefined;
    const made = own.filter((_, position) => tail[position].empty_layer !== true);
    const all = history.filter((entry) => entry.empty_layer !== true);
    if (all.length !== layers || made.length !== layers - baseLayers)
        return undefined;
    return [...unknown(baseLayers), ...made];
}
function instruction_lines_keywordOf({ created_by: text = '' }) {
    return /^\s*(?:\/bin\/sh -c #\(nop\)\s+)?([A-Za-z]+)/.exec(text)?.[1]?.toUpperCase() ?? '';
}
/** For an image whose Dockerfile is not known. */
const unknownLines = (layers) => ({
    layers: unknown(layers),
    compiled: unknown(layers),
    copied: unknown(layers).map(() => false),
    from: null,
});
const unknown = (layers) => Array.from({ length: layers }, () => null);

;// CONCATENATED MODULE: ./lib/image/in-registry.js

/**
 * An image that a builder pulled, with the digests and sizes that it has in its registry: a builder may keep its layers
 * unpacked, and may write its manifest and config anew. Throws `image.not-an-image` where it has not as many layers, and
 * `image.digest` where a layer that is kept as it was pulled is another one.
 */
function asInRegistry(name, image, parts) {
    const config = parts.config.descriptor;
    const foreign = new Set(image.foreignLayers.map(({ digest }) => digest));
    const descriptors = parts.layers.filter(({ descriptor }) => !foreign.has(descriptor?.digest ?? ''));
    if (!config || descriptors.length !== image.layers.length) {
        const detail = `its manifest has ${descriptors.length} layers, and ${image.layers.length} were pulled`;
        throw (0,errors/* fail */.fJ)('image.not-an-image', { name, detail });
    }
    image.layers.forEach(({ compression, digest }, position) => {
        const expected = descriptors[position].descriptor?.digest;
        if (compression === 'none' || expected === undefined || digest === expected)
            return;
        throw (0,errors/* fail */.fJ)('image.digest', { name, blob: `layer ${position + 1}`, found: digest, expected });
    });
    return {
        ...image,
        digest: parts.digest,
        configDigest: config.digest,
        configSize: config.size,
        layers: image.layers.map((layer, position) => asStored(layer, descriptors[position])),
        downloadMethod: 'blobs',
        attestations: parts.attestations,
    };
}
const asStored = (layer, { descriptor }) => descriptor ? { ...layer, digest: descriptor.digest, stored: descriptor.size, gzip6: undefined } : layer;

// EXTERNAL MODULE: ./lib/image/manifest.js
var image_manifest = __nccwpck_require__(252);
;// CONCATENATED MODULE: ./lib/image/parts.js


/**
 * The images that the documents of an export describe, each once. Follows nested indexes, which the containerd store
 * writes; leaves out what is no image, and platforms of an index that were never pulled.
 * Throws `image.not-an-image` and `image.missing-blob`, naming the blob.
 */
function imageParts(name, documents) {
    const index = documents.get('index.json')?.json;
    const listed = (0,image_manifest/* isIndex */.nw)(index) ? manifests(name, documents, index.manifests) : [];
    const statements = bytesBySubject(listed.filter(isAbout));
    const parts = listed
        .filter((each) => !isAbout(each))
        .map(({ descriptor: { digest, platform }, manifest, ref }) => ({
        digest,
        ref,
        config: partOf(manifest.config),
        layers: (manifest.layers ?? []).map(partOf),
        platform,
        attestations: statements.get(digest) ?? 0,
        source: () => undefined,
    }));
    return parts.length > 0 ? parts : unique(archiveParts(documents));
}
function archiveParts(documents) {
    const archive = documents.get('manifest.json')?.json;
    if (!(0,image_manifest/* isDockerArchive */.p0)(archive))
        return [];
    return archive.map((each) => ({
        digest: '',
        ref: (0,image_manifest/* archiveTag */.TY)(each),
        config: { path: each.Config, descriptor: undefined },
        layers: (each.Layers ?? []).map((path) => ({ path, descriptor: undefined })),
        platform: undefined,
        attestations: 0,
        source: (diffId) => (0,image_manifest/* layerSource */.DU)(each, diffId),
    }));
}
const partOf = (descriptor) => ({ path: (0,image_manifest/* blobPath */.nD)(descriptor.digest), descriptor });
/** Each image once: an archive may name one for each of its tags. */
const unique = (parts) => [
    ...new Map(parts.map((each) => [`${each.digest} ${each.config.path}`, each])).values(),
];
/**
 * The manifests below some descriptors, in their order; of an image once. Each document is looked at once: one that leads to
 * itself, or a hundred thousand descriptors of one, are no way to hang. Nor are indexes one below the other.
 */
function manifests(name, documents, top) {
    const kinds = new Map();
    const seen = new Set();
    const found = [];
    const pending = top.map((descriptor) => ({ descriptor, ref: (0,image_manifest/* nameOf */.Vb)(descriptor) })).toReversed();
    for (let each = pending.pop(); each; each = pending.pop()) {
        const { descriptor, ref } = each;
        const path = (0,image_manifest/* blobPath */.nD)(descriptor.digest);
        const document = documents.get(path);
        if (!document) {
            // Of an image of several platforms, a store has those that were pulled.
            if ((0,image_manifest/* isAttestation */.H3)(descriptor) || descriptor.platform)
                continue;
            throw (0,errors/* fail */.fJ)('image.missing-blob', { name, blob: path, role: 'its manifest' });
        }
        const kind = kinds.get(path) ?? kindOf(document);
        kinds.set(path, kind);
        // Statements about several images may be the same to the byte.
        const isStatement = kind.kind === 'manifest' && (0,image_manifest/* isAttestation */.H3)(descriptor);
        const key = isStatement ? `${path} about ${aboutOf(descriptor)}` : path;
        if (seen.has(key))
            continue;
        seen.add(key);
        if (kind.kind === 'index') {
            for (const below of kind.manifests)
                pending.push({ descriptor: below, ref: ref || (0,image_manifest/* nameOf */.Vb)(below) });
        }
        else if (kind.kind === 'manifest')
            found.push({ descriptor, ref, ...kind });
        else
            throw (0,errors/* fail */.fJ)('image.not-an-image', { name, detail: `${path} is no manifest` });
    }
    return found;
}
function kindOf({ json }) {
    if ((0,image_manifest/* isIndex */.nw)(json))
        return { kind: 'index', manifests: json.manifests.toReversed() };
    if (!(0,image_manifest/* isManifest */.Yh)(json))
        return { kind: 'other' };
    const bytes = [json.config, ...(json.layers ?? [])].reduce((sum, { size }) => sum + size, 0);
    return { kind: 'manifest', manifest: json, bytes };
}
/** Whether a manifest is no image but says something about one: an attestation, in either of its forms, or a signature. */
const isAbout = ({ descriptor, manifest }) => (0,image_manifest/* isAttestation */.H3)(descriptor) || (0,image_manifest/* isArtifact */.vw)(manifest);
/** The digest of the image that a manifest is about: BuildKit's annotation, or the subject of an OCI artifact. */
const subjectOf = ({ descriptor, manifest }) => aboutOf(descriptor) ?? manifest.subject?.digest;
const aboutOf = ({ annotations }) => annotations?.['vnd.docker.reference.digest'];
/** Bytes of statements, with their configs and layers, by the digest of what they are about. */
function bytesBySubject(statements) {
    const sums = new Map();
    for (const each of statements) {
        const subject = subjectOf(each);
        sums.set(subject, (sums.get(subject) ?? 0) + each.descriptor.size + each.bytes);
    }
    return sums;
}

// EXTERNAL MODULE: ./lib/image/parse-json.js
var parse_json = __nccwpck_require__(81);
;// CONCATENATED MODULE: ./lib/image/registry-documents.js




/** An official image has some twenty, attestations included. */
const MOST_MANIFESTS = 200;
/**
 * The index and manifests of an image in a registry, laid out as an export has them, so that `imageParts` finds its way.
 * `get` answers with the manifest of a digest, or with what the reference itself leads to.
 * Throws `image.digest` for an answer that is not what was asked for, and what `get` throws.
 */
async function registryDocuments(name, get) {
    const documents = new Map();
    const wanted = new Set();
    async function add(asked) {
        const document = documentOf(await get(asked));
        const { digest } = document;
        if (asked !== undefined && asked !== digest) {
            throw (0,errors/* fail */.fJ)('image.digest', { name, blob: 'a manifest', found: digest, expected: asked });
        }
        documents.set((0,image_manifest/* blobPath */.nD)(digest), document);
        const listed = (0,image_manifest/* isIndex */.nw)(document.json) ? document.json.manifests.map((each) => each.digest) : [];
        listed.forEach((each) => wanted.add(each));
        if (wanted.size > MOST_MANIFESTS) {
            const detail = `its index lists over ${MOST_MANIFESTS} manifests`;
            throw (0,errors/* fail */.fJ)('image.not-an-image', { name, detail });
        }
        return document;
    }
    const { digest, size } = await add(undefined);
    // One after the other, and a set that grows meanwhile: registries count requests, and each starts a program.
    for (const each of wanted)
        await add(each);
    documents.set('index.json', documentOf(JSON.stringify({ manifests: [{ digest, size }] })));
    return documents;
}
function documentOf(text) {
    const bytes = Buffer.from(text);
    return {
        digest: `sha256:${(0,external_node_crypto_.createHash)('sha256').update(bytes).digest('hex')}`,
        size: bytes.length,
        json: (0,parse_json/* parseJson */.q)(text),
    };
}

// EXTERNAL MODULE: ./lib/image/registry-failure.js
var registry_failure = __nccwpck_require__(277);
// EXTERNAL MODULE: ./lib/plan/aside.js
var aside = __nccwpck_require__(171);
;// CONCATENATED MODULE: ./lib/plan/flags.js
/** A flag before each of the values. */
const flags_each = (flag, values) => values.flatMap((value) => [flag, value]);
/** A flag and its value; nothing for an empty one. */
const some = (flag, value) => (value === '' ? [] : [flag, value]);
/** A flag that stands alone, when it is set. */
const when = (flag, set) => (set ? [flag] : []);

;// CONCATENATED MODULE: ./lib/plan/exporter.js


/**
 * Reads an output. A bare path is a local folder and `-` a tar stream (buildx, util/buildflags/export.go).
 * Throws `input.format`.
 */
function parseExporter(output) {
    const fields = readFields(output);
    const [first] = fields;
    if (fields.size === 1 && first !== undefined && first[1] === undefined) {
        return { type: first[0] === '-' ? 'tar' : 'local', fields: new Map([['dest', first[0]]]) };
    }
    const named = new Map([...fields].map(([name, value]) => [name, value ?? '']));
    return { type: named.get('type') ?? '', fields: named };
}
function readFields(output) {
    try {
        return parseFields(output);
    }
    catch {
        throw (0,errors/* fail */.fJ)('input.format', { input: 'outputs', value: output, expected: 'Write it as type=image,name=value.' });
    }
}
/** The comma-separated fields of a flag of buildx, `name=value` each; a field without a value has none. */
function parseFields(text) {
    const [fields = []] = parse(text, { trim: true, relax_quotes: true, relax_column_count: true });
    return new Map(fields.map((field) => {
        const equals = field.indexOf('=');
        return equals < 0 ? [field, undefined] : [field.slice(0, equals).trim(), field.slice(equals + 1).trim()];
    }));
}
/** Fields as one flag of buildx, quoted where a path holds a comma or a quote. */
function formatFields(fields) {
    return [...fields]
        .map(([name, value]) => (value === undefined ? name : `${name}=${value}`))
        .map((field) => (/[",\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field))
        .join(',');
}
/** Exporters that write files have no image ID, and buildx refuses `--iidfile` beside them. */
function writesFiles(output) {
    return ['local', 'tar'].includes(parseExporter(output).type);
}
/** Whether the docker driver leaves the image in its engine with this output. */
function loadsIntoEngine(output) {
    const { type, fields } = parseExporter(output);
    if (type === 'docker')
        return !fields.has('dest');
    return ['image', 'registry', 'moby'].includes(type) && fields.get('store') !== 'false';
}

;// CONCATENATED MODULE: ./lib/plan/packing.js

/** The fields that decide a layer's compressed bytes (docs.docker.com/build/exporters, "Compression"). */
const FIELDS = new Set(['compression', 'compression-level', 'force-compression']);
/**
 * How the image that others pull is compressed: as the last output of the user's that gives a registry or the image
 * store says, else as the last one that gives an archive says. buildx's own output of `push` is as BuildKit likes it.
 */
function packingOf({ outputs, push }) {
    const exporters = outputs.map(parseExporter);
    const lastOf = (...types) => exporters.findLast(({ type }) => types.includes(type));
    const pulled = lastOf('image', 'registry') ?? (push ? undefined : lastOf('docker', 'oci'));
    return [...(pulled?.fields ?? [])].filter(([name]) => FIELDS.has(name));
}

;// CONCATENATED MODULE: ./lib/plan/weighed-output.js



/**
 * Adds an output to read the image from to the user's own. The docker driver's image is read from its engine. Any other
 * driver writes an OCI layout into `scratch`, to which BuildKit sends only blobs that are not there yet, or an archive
 * where the user has other outputs. It is compressed as `packing` says, so that `download` is that of the user's image.
 *
 * Of several outputs the last one decides the digest in buildx's metadata, and also what buildx writes into the
 * `index.json` of every layout folder, so that a folder which is not the last names a manifest it does not hold
 * (measured: buildx 0.13.1 with BuildKit 0.13 and 0.26). So the archive, whose index BuildKit writes itself, comes
 * first, which leaves the digest of what the user pushes; the engine's image comes last, being found by that digest.
 */
function weighedOutput(inputs, driver, scratch, packing = packingOf(inputs)) {
    if (driver === 'docker') {
        return { outputs: [...inputs.outputs, ...engineOutput(inputs, packing)], weighed: { kind: 'engine' } };
    }
    const alone = inputs.outputs.length === 0 && !inputs.load && !inputs.push;
    if (alone) {
        const directory = (0,external_node_path_.join)(scratch, 'layout');
        return { outputs: [ociOutput(directory, 'false', packing)], weighed: { kind: 'layout', directory } };
    }
    const path = (0,external_node_path_.join)(scratch, 'image.tar');
    return { outputs: [ociOutput(path, 'true', packing), ...inputs.outputs], weighed: { kind: 'archive', path } };
}
function ociOutput(dest, tar, packing) {
    return formatFields([['type', 'oci'], ['tar', tar], ['dest', dest], ...packing]);
}
/** `type=image` is what the docker driver does by itself when no output is named (buildx, build/opt.go). */
function engineOutput(inputs, packing) {
    const loads = inputs.outputs.map(loadsIntoEngine);
    if (loads.at(-1) === true)
        return [];
    // buildx puts the output of --load and --push after the others, unless one of them is theirs already.
    const added = (inputs.load || inputs.push) && !loads.includes(true);
    return added ? [] : [formatFields([['type', 'image'], ...packing])];
}

;// CONCATENATED MODULE: ./lib/plan/base-probe.js






/**
 * A build of the base image alone, by the same builder and for the same platform, so that the layers it brings can be
 * told by their diffIDs. It is weighed as the build of `inputs` is: in the same `scratch` both share one layout, and no
 * blob is sent twice. Named contexts are left out, because `reference`, of base-image.ts, is what they led to.
 * Throws `input.format` for a reference that base-image.ts does not give.
 */
function baseProbe(reference, inputs, place) {
    if (!isImageReference(reference)) {
        const expected = 'The Dockerfile starts from something that is no image reference.';
        throw (0,errors/* fail */.fJ)('input.format', { input: 'file', value: reference, expected });
    }
    const { driver, directory, scratch } = place;
    const dockerfile = { path: (0,external_node_path_.join)(scratch, 'base.Dockerfile'), content: `FROM ${reference}\n` };
    const metadataFile = (0,external_node_path_.join)(scratch, 'base-metadata.json');
    const imageIdFile = (0,external_node_path_.join)(scratch, 'base-image-id');
    const { outputs, weighed } = weighedOutput({ outputs: [], load: false, push: false }, driver, scratch);
    const args = [
        'build',
        ...some('--progress', 'rawjson'),
        ...some('--file', dockerfile.path),
        ...some('--iidfile', imageIdFile),
        ...flags_each('--output', outputs),
        ...some('--platform', inputs.platforms.join(',')),
        ...some('--builder', inputs.builder),
        ...some('--metadata-file', metadataFile),
        ...when('--pull', inputs.pull),
        scratch, // nothing is copied from it, so nothing of it is sent
    ];
    const plan = { args, directory, secretFiles: [dockerfile], metadataFile, imageIdFile, weighed };
    return (0,aside/* planAside */.w)(plan, 'base-image', scratch);
}
/**
 * Whether a step of such a build, by its name, is an ONBUILD instruction of the image: what comes after the first step,
 * which is FROM, makes layers that are not the image's.
 */
const isOnbuild = (step) => /^\[(?:[^\]]* )?(?!1\/)\d+\/\d+\]/.test(step);

;// CONCATENATED MODULE: ./lib/app/build-aside.js
/**
 * Builds what only this run needs, lets `use` have it, and takes its name away in the engine: the image goes with its last
 * name, unless it was there before without one, since an image of the user's may come out of the same Dockerfile with the
 * same ID. Removing is best effort.
 */
async function buildAside({ buildx, images }, plan, show, use) {
    const before = await images.present(plan.weighed);
    try {
        return await use(await buildx.build(plan, show));
    }
    finally {
        if (plan.aside !== null)
            await images.discard(plan.aside, before).catch(() => undefined);
    }
}

;// CONCATENATED MODULE: ./lib/gobinary/bounded.js
/** Modules and packages of all programs of an image: an image of a hundred large ones has some 200,000. */
const bounded_MOST_PARTS = 2_000_000;
const TOO_MANY = 'the programs of this image have more modules and packages than are kept: those of this one are not told';
/**
 * Reads programs one after the other, until they have so many parts together that what is kept of them would fill the memory:
 * a few bytes of build information make a module. Of the others their code is one.
 */
function boundedReader(read, most = bounded_MOST_PARTS) {
    let parts = 0;
    return (file) => {
        const analysis = read(file);
        if (analysis.kind !== 'go')
            return analysis;
        const { modules, packages } = analysis.binary;
        parts += modules.length + packages.length;
        return parts <= most ? analysis : { kind: 'go', binary: withoutParts(analysis.binary) };
    };
}
function withoutParts(binary) {
    const code = binary.modules.reduce((sum, { bytes }) => sum + bytes, binary.buckets['other code'] ?? 0);
    const buckets = code === 0 ? binary.buckets : { ...binary.buckets, 'other code': code };
    return { ...binary, modules: [], packages: [], buckets, notes: [...binary.notes, TOO_MANY] };
}

;// CONCATENATED MODULE: ./lib/gobinary/elf.js
/** Where the fields stand in the two classes of ELF. */
const CLASSES = {
    32: { word: 4, header: 52, phoff: 28, shoff: 32, counts: 40, offset: 4, fileSize: 16, sectionOffset: 16 },
    64: { word: 8, header: 64, phoff: 32, shoff: 40, counts: 52, offset: 8, fileSize: 32, sectionOffset: 24 },
};
const [MAGIC, SHT_NULL, SHT_NOBITS, SHF_EXECINSTR, PT_INTERP] = [0x7f454c46, 0, 8, 4, 3];
/** A name longer than any linker writes; what is behind does not matter. */
const LONGEST_NAME = 256;
const LONGEST_PATH = 4096;
const MAGIC_BYTES = [0x7f, 0x45, 0x4c, 0x46];
/** Whether a file that starts so may be an ELF file, by its first four bytes, or by as many of them as are there. */
function mayBeElf(start) {
    return start.length > 0 && MAGIC_BYTES.every((byte, position) => position >= start.length || start[position] === byte);
}
/** Reads the headers of an ELF file; `undefined` for anything else. */
function readElf(file) {
    const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
    const [bits, order] = [file[4], file[5]];
    if (file.length < 52 || view.getUint32(0) !== MAGIC)
        return undefined;
    if ((bits !== 1 && bits !== 2) || (order !== 1 && order !== 2))
        return undefined;
    const at = CLASSES[bits === 1 ? 32 : 64];
    if (file.length < at.header)
        return undefined;
    const reader = { file, view, little: order === 1, at };
    const count = (index) => view.getUint16(at.counts + 2 * index, reader.little);
    const programs = { start: word(reader, at.phoff), each: count(1), count: count(2) };
    const sections = { start: word(reader, at.shoff), each: count(3), count: count(4) };
    const inside = (table) => table.start + table.each * table.count <= file.length;
    return {
        view,
        little: reader.little,
        headers: [{ start: 0, size: at.header }, rangeOf(programs), rangeOf(sections)],
        sections: inside(sections) && sections.each >= at.sectionOffset + 2 * at.word
            ? readSections(reader, sections, count(5))
            : [],
        interpreter: inside(programs) && programs.each >= at.fileSize + at.word ? readInterpreter(reader, programs) : '',
    };
}
/** The bytes of a range, as far as the file has them: what a header says is not believed. */
function bytesIn(file, { start, size }) {
    const part = file.subarray(start, start + size);
    return Buffer.from(part.buffer, part.byteOffset, part.byteLength);
}
const rangeOf = (table) => ({ start: table.start, size: table.each * table.count });
/** An address or offset of the file's class. One beyond 2^53 loses its last digits, which is past the end of any file anyway. */
function word({ view, little, at }, offset) {
    if (at.word === 4)
        return view.getUint32(offset, little);
    const [low, high] = [
        view.getUint32(offset + (little ? 0 : 4), little),
        view.getUint32(offset + (little ? 4 : 0), little),
    ];
    return high * 2 ** 32 + low;
}
function readSections(reader, table, namesIndex) {
    const { view, little, at } = reader;
    const entry = (index) => table.start + index * table.each;
    const range = (index) => ({
        start: word(reader, entry(index) + at.sectionOffset),
        size: word(reader, entry(index) + at.sectionOffset + at.word),
    });
    const names = namesIndex < table.count ? range(namesIndex) : { start: reader.file.length, size: 0 };
    const sections = [];
    for (let index = 0; index < table.count; index++) {
        const type = view.getUint32(entry(index) + 4, little);
        if (type === SHT_NULL || type === SHT_NOBITS)
            continue;
        sections.push({
            ...range(index),
            name: elf_text(reader.file, names.start + view.getUint32(entry(index), little), LONGEST_NAME),
            executable: (word(reader, entry(index) + 8) & SHF_EXECINSTR) !== 0,
        });
    }
    return sections;
}
function readInterpreter(reader, table) {
    for (let index = 0; index < table.count; index++) {
        const entry = table.start + index * table.each;
        if (reader.view.getUint32(entry, reader.little) !== PT_INTERP)
            continue;
        const size = word(reader, entry + reader.at.fileSize);
        return elf_text(reader.file, word(reader, entry + reader.at.offset), Math.min(size, LONGEST_PATH));
    }
    return '';
}
/** The text at an offset up to its zero byte, at most `longest` bytes of it; empty where the file has none. */
function elf_text(file, start, longest) {
    const bytes = file.subarray(start, start + longest);
    const zero = bytes.indexOf(0);
    return Buffer.from(bytes.buffer, bytes.byteOffset, zero === -1 ? bytes.length : zero).toString('utf8');
}

;// CONCATENATED MODULE: ./lib/gobinary/buckets.js
/**
 * Which bucket a section's bytes are in, by name; the first that matches. Names are those of Go's linker (cmd/link, data.go and
 * elf.go, Go 1.18 to 1.27; position-independent programs have `.data.rel.ro` in front) and of the GNU and LLVM linkers.
 */
const buckets_NAMED = [
    [/^\.text$/, 'other code'],
    [/^\.z?debug_|^\.gnu_debugdata$|^\.gdb_index$|^\.stab/, 'debug info'],
    [/^\.(symtab|strtab|symtab_shndx)$/, 'symbol table'],
    // A link is what stripping leaves, to debug info in another file.
    [/^\.(shstrtab|gnu_debuglink|gnu_debugaltlink)$/, 'headers and padding'],
    // Go 1.27 gave type descriptors their own section. Before, moduledata's types and etypes are the bounds of all of .rodata.
    [/^(\.data\.rel\.ro)?\.go\.type$/, 'type data'],
    [/^(\.data\.rel\.ro)?\.(gopclntab|typelink|itablink|gosymtab)$/, 'runtime tables'],
    [/^(\.data\.rel\.ro)?\.go\./, 'runtime tables'],
    // What the loader and the unwinder of C read.
    [
        /^\.(interp|dynamic|dynsym|dynstr|hash|gnu\..*|rela?(\..*)?|relr\..*|got(\..*)?|note(\..*)?|comment)$/,
        'runtime tables',
    ],
    [
        /^\.(eh_frame.*|gcc_except_table|(preinit|init|fini)_array|ctors|dtors|jcr|tm_clone_table|ARM\..*)$/,
        'runtime tables',
    ],
    [/^\.l?rodata(\..*)?$|^\.data\.rel\.ro(\..*)?$/, 'strings and read-only data'],
    [/^\.(l?data|data1|sdata|tdata|noptrdata)(\..*)?$/, 'data'],
];
/** The bucket of a section. Code of functions is taken out of `.text` afterwards: what stays is `other code`. */
function bucketOf(section) {
    const named = buckets_NAMED.find(([name]) => name.test(section.name));
    if (named)
        return named[1];
    return section.executable ? 'other code' : 'embedded files or unknown';
}
const KEPT_FOR_DEBUGGING = new Set(['debug info', 'symbol table']);
/** Whether a section is one that stripping takes away. */
function isForDebugging(section) {
    return KEPT_FOR_DEBUGGING.has(bucketOf(section));
}

;// CONCATENATED MODULE: ./lib/gobinary/build-info.js
/** Starts the build information. */
const BUILD_INFO_MAGIC = Buffer.from('\xff Go buildinf:', 'latin1');
/**
 * Settings that say something of size. Not the others: `-ldflags`, `-tags` and the flags of C hold what the user wrote, which
 * may be a secret, and `vcs.*` changes with each commit.
 */
const KEPT_SETTINGS = new Set(`-buildmode -compiler -trimpath -race -msan -asan CGO_ENABLED GOOS GOARCH GOAMD64 GOARM GOARM64 GO386 GOMIPS
  GOMIPS64 GOPPC64 GORISCV64 GOEXPERIMENT GOFIPS140`.split(/\s+/));
/** Bytes of the list of modules, over those of any program. */
const build_info_LONGEST = 2 ** 22;
/** Bytes of Go's version: of one that somebody builds, it has a commit and a date in it. */
const LONGEST_VERSION = 1024;
const [HEADER, INLINE_STRINGS, SENTINEL, ALIGNMENT] = [32, 2, 16, 16];
/** Where a Go program's build information is: its section or, in a file without any, at the magic on a multiple of 16. */
function findBuildInfo(file, elf) {
    if (elf.sections.length > 0)
        return elf.sections.find(({ name }) => name === '.go.buildinfo');
    const buffer = Buffer.from(file.buffer, file.byteOffset, file.length);
    let start = buffer.indexOf(BUILD_INFO_MAGIC);
    while (start !== -1 && start % ALIGNMENT !== 0)
        start = buffer.indexOf(BUILD_INFO_MAGIC, start + 1);
    return start === -1 ? undefined : { start, size: file.length - start };
}
/** Reads build information that starts at `bytes`; a sentence instead when it is none, or of before Go 1.18. */
function readBuildInfo(bytes) {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
    if (buffer.length < HEADER || !buffer.subarray(0, BUILD_INFO_MAGIC.length).equals(BUILD_INFO_MAGIC)) {
        return 'its build information cannot be read';
    }
    if ((buffer[15] & INLINE_STRINGS) === 0)
        return 'its build information has the form of before Go 1.18, which is not read';
    const strings = buildStrings(buffer);
    if (!strings)
        return 'its build information cannot be read';
    const { version, modules } = strings;
    return { goVersion: version.text, ...parseModules(withoutSentinels(modules.text)) };
}
/** The two strings of build information that starts at the start of `buffer`; undefined where they are none, or far too long. */
function buildStrings(buffer) {
    const version = inlineString(buffer, HEADER, LONGEST_VERSION);
    const modules = version && inlineString(buffer, version.end, build_info_LONGEST);
    return modules && { version, modules };
}
/** A string of at most `longest` bytes, behind its length as a varint. */
function inlineString(buffer, start, longest) {
    let size = 0;
    for (let at = start, scale = 1; at < buffer.length && at < start + 5; at++, scale *= 128) {
        const byte = buffer[at];
        size += (byte & 0x7f) * scale;
        if (byte > 0x7f)
            continue;
        const end = at + 1 + size;
        return end > buffer.length || size > longest ? undefined : { text: buffer.toString('latin1', at + 1, end), end };
    }
    return undefined;
}
/** The text between two marks of 16 bytes; the bytes are UTF-8, the marks are not. */
function withoutSentinels(marked) {
    if (marked.length < 2 * SENTINEL + 1 || marked.at(-SENTINEL - 1) !== '\n')
        return '';
    return Buffer.from(marked.slice(SENTINEL, -SENTINEL), 'latin1').toString('utf8');
}
function parseModules(text) {
    let main = '';
    const modules = [];
    const settings = new Map();
    for (const line of text.split('\n')) {
        const [kind, first = '', second = ''] = line.split('\t');
        const last = modules.at(-1);
        if (kind === 'path')
            main = first;
        else if (kind === 'mod' || kind === 'dep')
            modules.push({ kind, module: { path: first, version: second } });
        else if (kind === '=>' && last) {
            last.module = { ...last.module, replacedBy: replacement(first, second) };
        }
        else if (kind === 'build')
            addSetting(settings, first);
    }
    return {
        main,
        mainModule: modules.find(({ kind }) => kind === 'mod')?.module,
        dependencies: modules.filter(({ kind }) => kind === 'dep').map(({ module }) => module),
        settings: Object.fromEntries(settings),
    };
}
/** A folder of the one who built it stands as he wrote it, `/home/me/x`, which is nobody's business. */
const LOCAL = /^(?:[./]|[A-Za-z]:[\\/])/;
function replacement(path, version) {
    if (LOCAL.test(path))
        return '(local folder)';
    return version === '' || version === '(devel)' ? path : `${path}@${version}`;
}
function addSetting(settings, setting) {
    const equals = setting.indexOf('=');
    const key = setting.slice(0, equals);
    if (equals > 0 && KEPT_SETTINGS.has(key))
        settings.set(key, unquote(setting.slice(equals + 1)));
}
/** Go quotes a value with a space or a quote in it; what is quoted in a way that JSON has not is kept as it is written. */
function unquote(value) {
    if (!value.startsWith('"'))
        return value;
    try {
        return String(JSON.parse(value));
    }
    catch {
        return value;
    }
}

;// CONCATENATED MODULE: ./lib/gobinary/package-name.js
/** No import path comes near: the name of one file may have 255 bytes. */
const package_name_LONGEST_PATH = 1024;
const [DOT, SLASH] = [0x2e, 0x2f];
/** What an import path cannot have: behind it stands a receiver, a type or a list of types (golang.org/x/mod, CheckImportPath). */
const STOPS = new Set(Buffer.from('\0 :([{'));
/**
 * Where the package ends in a function's name that starts at `start`: at the first dot after the last slash, as the linker
 * escapes the other dots of the last element. -1 for a name without a package, `undefined` where the name has no end.
 * `looked` is told how many bytes were looked at.
 */
function packageEnd(file, start, limit, looked) {
    const last = Math.min(limit, start + package_name_LONGEST_PATH);
    let dot = -1;
    let at = start;
    for (; at < last; at++) {
        const byte = file[at];
        if (byte === DOT) {
            if (dot === -1)
                dot = at;
        }
        else if (byte === SLASH)
            dot = -1;
        else if (byte <= 0x7b && STOPS.has(byte))
            break;
    }
    looked?.(at - start);
    if (at < last)
        return dot;
    return last < limit && dot !== -1 ? dot : undefined;
}
/** How the names of what the compiler generated began before Go 1.20; `type` and `go` are keywords, so no package has them. */
const TYPE = Buffer.from('type..');
const GO = Buffer.from('go.');
/** Whether a name whose package would end at `end` is one of those. */
function isGenerated(file, start, end) {
    if (file[start] === GO[0])
        return end - start === GO.length - 1 && GO.every((byte, index) => file[start + index] === byte);
    return file[start] === TYPE[0] && TYPE.every((byte, index) => file[start + index] === byte);
}
const GENERATED = /^(type|go)[:.]/;
const EQUALITY = /^type[:.]\.(?:eq|hash)\.(?:\[\d+\])*(?<type>.+)$/s;
/**
 * The package of a name that says none. What the compiler generates belongs to the named type it is for
 * (`type:.eq.[4]net/url.URL` is net/url's) and else to the runtime; `undefined` for a name written in assembly or C.
 */
function packageOf(name) {
    const type = EQUALITY.exec(name)?.groups?.['type'];
    if (type === undefined)
        return GENERATED.test(name) ? 'runtime' : undefined;
    const bytes = Buffer.from(`${type}\0`);
    const end = packageEnd(bytes, 0, bytes.length) ?? -1;
    const prefix = bytes.toString('utf8', 0, Math.max(end, 0));
    return prefix === '' || prefix === 'go' ? 'runtime' : prefix; // `go.shape.struct {…}` is a type without a name
}
/**
 * The import path of a symbol's package: the linker writes some bytes as `%2e` (cmd/internal/objabi, PathToPrefix). Go 1.27
 * does so twice in closures that it inlined. No path has a percent sign itself.
 */
function importPath(prefix) {
    const bytes = Buffer.from(prefix).toString('latin1');
    const plain = bytes.replaceAll(/%(?:25)*([0-9a-f]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
    return plain === bytes ? prefix : Buffer.from(plain, 'latin1').toString('utf8');
}

;// CONCATENATED MODULE: ./lib/gobinary/tallies.js
/** Sums by the package's prefix in symbol names, found by its bytes: functions of a package stand together. */
function tallies(file) {
    const sums = new Map();
    let last = { start: 0, length: -1, tally: { bytes: 0 } };
    const named = (prefix) => {
        const known = sums.get(prefix);
        if (known)
            return known;
        const tally = { bytes: 0 };
        sums.set(prefix, tally);
        return tally;
    };
    return {
        named,
        /** The sum of the package whose prefix is at these bytes of the file. */
        at(start, end) {
            const length = end - start;
            if (length === last.length && tallies_same(file, start, last))
                return last.tally;
            const prefix = Buffer.from(file.buffer, file.byteOffset + start, length).toString('utf8');
            last = { start, length, tally: named(prefix) };
            return last.tally;
        },
        count: () => sums.size,
        all: () => sums,
    };
}
function tallies_same(file, start, last) {
    // Paths differ at their ends.
    for (let index = last.length - 1; index >= 0; index--) {
        if (file[start + index] !== file[last.start + index])
            return false;
    }
    return true;
}
/**
 * Whose the functions are that assembly names without a package (`memeqbody`): the package of the first named function of
 * their compilation unit, which is one assembly file; where it has none, of the function before, as packages stand together.
 */
function unitOwners() {
    const owners = new Map();
    const owed = new Map();
    let before;
    return {
        own(unit, tally) {
            before = tally;
            if (!owners.has(unit))
                owners.set(unit, tally);
        },
        owe(unit, bytes) {
            const debt = owed.get(unit);
            if (debt)
                debt.bytes += bytes;
            else
                owed.set(unit, { bytes, before });
        },
        count: () => owners.size + owed.size,
        settle() {
            for (const [unit, { bytes, before: fallback }] of owed) {
                const owner = owners.get(unit) ?? fallback;
                if (owner)
                    owner.bytes += bytes;
            }
        },
    };
}

;// CONCATENATED MODULE: ./lib/gobinary/functions.js


const DAMAGED = 'its function table is damaged';
/** Offsets in the record of a function (runtime/runtime2.go, _func), the same from Go 1.16 to 1.27. */
const [NAME, LINES, UNIT, RECORD] = [4, 24, 32, 36];
/** Packages and their files, over those of any program: what has more is no table, and would take memory. */
const functions_MOST = 50_000;
/**
 * How often the bytes of the table may be gone through for names. Each name is of one function, or of few (a function and its
 * wrapper for assembly): a table in which millions share a long one takes minutes otherwise.
 */
const MOST_TIMES = 4;
/**
 * Adds up the bytes of functions by package; a sentence instead when the table contradicts itself. Sizes are the differences
 * of entries, so where the code starts does not matter (Go 1.26 writes no start).
 */
function readFunctions(file, elf, table) {
    const { view, little } = elf;
    const { entries, names, end } = table;
    const last = entries + 8 * table.count;
    const packages = tallies(file);
    const owners = unitOwners();
    let affordable = MOST_TIMES * (end - names);
    const looked = (bytes) => {
        affordable -= bytes;
    };
    for (let at = entries; at < last; at += 8) {
        const entry = view.getUint32(at, little);
        const size = view.getUint32(at + 8, little) - entry;
        const record = entries + view.getUint32(at + 4, little);
        if (size < 0 || record + RECORD > end || view.getUint32(record, little) !== entry)
            return DAMAGED;
        // Without a line table it is C, which Go's own linker took in for net or the race detector.
        if (view.getUint32(record + LINES, little) === 0)
            continue;
        const name = names + view.getInt32(record + NAME, little);
        const stop = name < names ? undefined : packageEnd(file, name, end, looked);
        if (stop === undefined || affordable < 0)
            return DAMAGED;
        const isNamed = stop !== -1 && !isGenerated(file, name, stop);
        const whole = isNamed ? '' : nameAt(file, name, end);
        looked(whole.length);
        const prefix = isNamed ? undefined : packageOf(whole);
        const unit = view.getUint32(record + UNIT, little);
        if (prefix !== undefined)
            packages.named(prefix).bytes += size;
        else if (stop === -1)
            owners.owe(unit, size);
        else {
            const tally = packages.at(name, stop);
            tally.bytes += size;
            owners.own(unit, tally);
        }
        if (packages.count() > functions_MOST || owners.count() > functions_MOST)
            return DAMAGED;
    }
    owners.settle();
    const bytes = view.getUint32(last, little) - view.getUint32(entries, little);
    return { packages: functions_byPath(packages.all()), bytes };
}
/** A whole name; nothing but its start matters, so a hostile one is cut. */
function nameAt(file, start, limit) {
    const name = Buffer.from(file.buffer, file.byteOffset + start, Math.min(limit - start, 1024));
    const zero = name.indexOf(0);
    return name.toString('utf8', 0, zero === -1 ? name.length : zero);
}
function functions_byPath(prefixes) {
    const paths = new Map();
    for (const [prefix, { bytes }] of prefixes) {
        const path = importPath(prefix);
        if (bytes > 0)
            paths.set(path, (paths.get(path) ?? 0) + bytes);
    }
    return paths;
}

;// CONCATENATED MODULE: ./lib/gobinary/layout.js

/**
 * Shares out every byte of a file by its sections and headers, so that the buckets sum to its size. `undefined` where
 * they overlap or run past its end: then no byte can be said to be in one of them.
 */
function layOut(file, elf) {
    const parts = [
        ...elf.headers.map((range) => ({ range, bucket: 'headers and padding' })),
        ...elf.sections.map((section) => ({ range: section, bucket: bucketOf(section) })),
    ].filter(({ range }) => range.size > 0);
    parts.sort((one, other) => one.range.start - other.range.start);
    const buckets = {};
    let at = 0;
    for (const { range, bucket } of parts) {
        if (range.start < at || range.start + range.size > file.length)
            return undefined;
        addGap(buckets, file, at, range.start);
        add(buckets, bucket, range.size);
        at = range.start + range.size;
    }
    addGap(buckets, file, at, file.length);
    return buckets;
}
/** Adds bytes to a bucket. */
function add(buckets, bucket, bytes) {
    if (bytes !== 0)
        buckets[bucket] = (buckets[bucket] ?? 0) + bytes;
}
/** Bytes that no header speaks of: padding when they are zeros, else somebody's (a payload behind the program). */
function addGap(buckets, file, start, end) {
    add(buckets, isZero(file, start, end) ? 'headers and padding' : 'embedded files or unknown', end - start);
}
function isZero(file, start, end) {
    for (let at = start; at < end; at++)
        if (file[at] !== 0)
            return false;
    return true;
}

;// CONCATENATED MODULE: ./lib/gobinary/standard-library.js
/**
 * The first elements of the import paths that the standard library has, `go list std` from Go 1.18 to 1.27 and the
 * experiments among them; `vendor` holds its copies of `golang.org/x`.
 */
const TOPS = new Set(`archive arena bufio builtin bytes cmp compress container context crypto database debug embed encoding errors expvar flag
  fmt go hash html image index internal io iter log maps math mime net os path plugin reflect regexp runtime simd slices sort
  strconv strings structs sync syscall testing text time unicode unique unsafe uuid vendor weak`.split(/\s+/));
/** Whether an import path that starts with this element may be of the standard library. Go's own commands (`cmd`) are not. */
function isStandardTop(element) {
    return TOPS.has(element);
}

;// CONCATENATED MODULE: ./lib/gobinary/module-of.js

/** Deeper than any import path: keeps the search short in what only looks like one. */
const module_of_DEEPEST = 64;
/** What Go 1.27 names closures of the runtime after (`_.goready.func1`); no package of a user's is called so. */
const NAMELESS = '_';
/** Folds packages to modules, each list heaviest first; a module of the build that has no function is there with 0 bytes. */
function foldToModules(bytesByPackage, info) {
    const ownerOf = owners(info);
    const sums = new Map(ownerOf.known.map((owner) => [owner, 0]));
    const packages = [];
    for (const [name, bytes] of bytesByPackage) {
        const path = name === 'main' && info?.main ? info.main : name;
        const owner = name === 'main' ? ownerOf.main(path) : ownerOf.package(path);
        packages.push({ path, module: owner.path, bytes });
        sums.set(owner, (sums.get(owner) ?? 0) + bytes);
    }
    const modules = [...sums].map(([owner, bytes]) => Object.assign({ bytes }, owner));
    return { modules: modules.toSorted(module_of_heaviestFirst), packages: packages.toSorted(module_of_heaviestFirst) };
}
/**
 * Whose a package is: of the module with the longest path that its own starts with, element by element. Without one it is
 * the standard library's when its first element has no dot (`vendor/golang.org/x/net` too), as cmd/go tells them apart.
 * Where the build named no main module (GOPATH, Bazel, Go's own `cmd/go`), dots tell nothing: then only the names that the
 * standard library has are its own, and what is beside the main package (`myteam/…`, `cmd/…`) or below it is of the main module.
 */
function owners(info) {
    const known = new Map(info?.dependencies.map((module) => [module.path, { ...module, kind: 'dependency' }]));
    if (info?.mainModule)
        known.set(info.mainModule.path, { ...info.mainModule, kind: 'main' });
    const std = { path: 'std', version: info?.goVersion ?? '', kind: 'std' };
    const unknown = { path: 'unknown', version: '', kind: 'unknown' };
    const beside = { path: besideMain(info), version: '', kind: 'main' };
    return {
        known: [...known.values()],
        /** The main package is of the main module; where the build named none, of what stands for it. */
        main(path) {
            if (info?.mainModule)
                return known.get(info.mainModule.path);
            return longestPrefix(known, path) ?? beside;
        },
        package(path) {
            const owner = longestPrefix(known, path);
            if (owner)
                return owner;
            const top = firstElement(path);
            if (info?.mainModule)
                return top.includes('.') ? unknown : std;
            if (isStandardTop(top) || path === NAMELESS)
                return std;
            return `${path}/`.startsWith(`${beside.path}/`) ? beside : unknown;
        },
    };
}
/**
 * What stands for the main module where none is named: all that has the first element of the main package's path. The whole
 * path where that is anybody's (`github.com`) or the standard library's (a test of `net/http`).
 */
function besideMain(info) {
    const path = info?.main || 'main';
    const top = firstElement(path);
    return top.includes('.') || isStandardTop(top) ? path : top;
}
const firstElement = (path) => path.slice(0, `${path}/`.indexOf('/'));
function longestPrefix(known, path) {
    let prefix = path;
    for (let depth = 0; depth < module_of_DEEPEST && prefix !== ''; depth++) {
        const owner = known.get(prefix);
        if (owner)
            return owner;
        prefix = prefix.slice(0, Math.max(prefix.lastIndexOf('/'), 0));
    }
    return undefined;
}
function module_of_heaviestFirst(one, other) {
    return other.bytes - one.bytes || (one.path < other.path ? -1 : 1);
}

;// CONCATENATED MODULE: ./lib/gobinary/strip-growth.js


const [strip_growth_BLOCK, STRING_ALIGNMENT] = [16, 32];
/** What `-ldflags="-s -w"` adds to a program's build information (Go 1.18 or later); `undefined` where it cannot be read. */
function growthOf(file, section) {
    const strings = buildStrings(bytesIn(file, section));
    if (!strings)
        return undefined;
    const { text, end } = strings.modules;
    const added = addedBy(text);
    const length = text.length + added;
    return {
        information: upTo(end + added + varintLength(length) - varintLength(text.length), strip_growth_BLOCK) - section.size,
        // With a zero byte at its end (cmd/link, addstrdata).
        text: upTo(length + 1, STRING_ALIGNMENT) - upTo(text.length + 1, STRING_ALIGNMENT),
    };
}
/** With -trimpath the flag is not written down (cmd/go, load.setBuildInfo); flags that are there already get longer. */
function addedBy(modules) {
    if (/^build\t-trimpath=true$/m.test(modules))
        return 0;
    const flags = /^build\t-ldflags=(.*)$/m.exec(modules)?.[1];
    if (flags === undefined)
        return 'build\t-ldflags="-s -w"\n'.length;
    const missing = ['-s', '-w'].filter((flag) => !flags.replaceAll('"', '').split(' ').includes(flag));
    const quotes = flags.startsWith('"') ? 0 : 2;
    return missing.join(' ').length + 1 + quotes;
}
function varintLength(value) {
    return value < 128 ? 1 : 1 + varintLength(Math.floor(value / 128));
}
/** The next multiple of an alignment; 0 and 1 ask for none. */
const upTo = (bytes, align) => (align <= 1 ? bytes : Math.ceil(bytes / align) * align);

;// CONCATENATED MODULE: ./lib/gobinary/stripped-size.js




/**
 * The size of the same program built with `-ldflags="-s -w"` added, by laying its file out again as Go's linker does (cmd/link,
 * data.go and elf.go; the same from Go 1.18 to 1.27): each section at the next multiple of its alignment, each segment on a new
 * page, names of sections behind. `undefined` for the layout of another linker (cgo with external linking).
 */
function strippedSize(file, elf) {
    const [, , sectionHeaders] = elf.headers;
    const information = findBuildInfo(file, elf);
    const growth = information && growthOf(file, information);
    const loads = loadsOf(file, elf);
    const last = loads.at(-1);
    // Go's linker writes the headers in front of all sections, GNU's and LLVM's behind them.
    const [first] = elf.sections.filter((each) => !isForDebugging(each)).toSorted(stripped_size_inOrder);
    if (!growth || !last || !first || !sectionHeaders || sectionHeaders.start > first.start)
        return undefined;
    const places = placesOf(elf, loads, alignments(file, elf));
    const names = elf.sections.find(({ name }) => name === '.shstrtab');
    if (!places || !names || elf.sections.some(isEndless))
        return undefined;
    let at = first.start;
    for (const { section, align } of places)
        at = upTo(at, align) + section.size + stripped_size_grown(file, section, growth);
    // Up to Go 1.20 the names stand between the read-only sections, and the file ends with a whole page.
    const stripped = names.start < last.start + last.size ? upTo(at, last.align) : at;
    return stripped <= file.length ? stripped : undefined;
}
/** Names of sections that no program has so many of: taken apart, they are an array of them. */
const isEndless = ({ name, size }) => name === '.shstrtab' && size > 1024 * 1024;
/**
 * The sections that stay, each with what its start is a multiple of: the page of a segment, or the largest alignment that
 * leads to where it stands now. The linker goes by the symbols in a section, and the header may ask for less. `undefined`
 * where none does, because then this file was not laid out so.
 */
function placesOf({ sections }, loads, asked) {
    const last = loads.at(-1);
    const pages = new Map(loads.map(({ start, align }) => [start, align]));
    const kept = sections.filter((each) => !isForDebugging(each)).toSorted(stripped_size_inOrder);
    const places = [];
    let at = kept[0]?.start ?? 0;
    for (const section of kept) {
        const { start, size } = section;
        const isLoaded = start < last.start + last.size;
        const least = asked.get(section) ?? 1;
        const fits = (align) => align >= least && upTo(at, align) === start;
        const page = isLoaded ? pages.get(start) : last.align;
        const align = page ?? [32, 16, 8, 4, 2, 1, least].find(fits);
        if (align === undefined)
            return undefined;
        places.push({ section, align });
        at = start + size;
    }
    return places;
}
/** By place; what has no bytes stands in front of what does. */
const stripped_size_inOrder = (one, other) => one.start - other.start || one.size - other.size;
/** What a section gains: the build information is in two of them, and the names of those that go away leave a third. */
function stripped_size_grown(file, { name, start, size }, growth) {
    if (name === '.go.buildinfo')
        return growth.information;
    if (name === '.rodata')
        return growth.text;
    if (name !== '.shstrtab')
        return 0;
    const names = bytesIn(file, { start, size }).toString('latin1').split('\0');
    const gone = names.filter((each) => isForDebugging({ name: each, executable: false, start: 0, size: 0 }));
    return -gone.reduce((sum, each) => sum + each.length + 1, 0);
}
const [stripped_size_SHT_NULL, stripped_size_SHT_NOBITS, PT_LOAD] = [0, 8, 1];
/** The alignments that the headers of sections ask for. */
function alignments(file, elf) {
    const wide = file[4] === 2;
    const table = tableOf(elf, elf.headers[2], wide ? 64 : 40);
    const kept = table.filter((entry) => ![stripped_size_SHT_NULL, stripped_size_SHT_NOBITS].includes(elf.view.getUint32(entry + 4, elf.little)));
    if (kept.length !== elf.sections.length)
        return new Map();
    return new Map(elf.sections.map((section, index) => [section, low(elf, kept[index] + (wide ? 48 : 32))]));
}
/** The parts of the file that are loaded into memory, in their order. */
function loadsOf(file, elf) {
    const wide = file[4] === 2;
    return tableOf(elf, elf.headers[1], wide ? 56 : 32)
        .filter((entry) => elf.view.getUint32(entry, elf.little) === PT_LOAD)
        .map((entry) => ({
        start: low(elf, entry + (wide ? 8 : 4)),
        size: low(elf, entry + (wide ? 32 : 16)),
        align: low(elf, entry + (wide ? 48 : 28)),
    }));
}
/** Where the entries of a table of headers start; none where it is not whole or its entries are of another size. */
function tableOf({ view }, range, each) {
    if (!range || range.start + range.size > view.byteLength || range.size % each !== 0)
        return [];
    return Array.from({ length: range.size / each }, (_, index) => range.start + index * each);
}
/** The lower half of a field of the file's class: all of it in a file of less than 4 GiB. */
function low({ view, little }, offset) {
    const wide = view.getUint8(4) === 2;
    return view.getUint32(offset + (wide && !little ? 4 : 0), little);
}

;// CONCATENATED MODULE: ./lib/gobinary/pclntab.js
/** Go 1.18 and 1.19, and Go 1.20 to at least 1.27: they differ in the names of generated functions only. */
const MAGICS = new Set([0xfffffff0, 0xfffffff1]);
const OLD_MAGICS = new Set([0xfffffffa, 0xfffffffb]);
/** Words of the header after its first eight bytes. */
const [COUNT, pclntab_NAMES, ENTRIES, pclntab_WORDS] = [0, 3, 7, 8];
/**
 * Where a program's function table is: its section or, as the linkers of C put position-independent programs of Go 1.25 and
 * before together, inside `.data.rel.ro`.
 */
function findFunctionTable(file, elf) {
    const own = elf.sections.find(({ name }) => name === '.gopclntab' || name === '.data.rel.ro.gopclntab');
    const shared = own ? undefined : elf.sections.find(({ name }) => name === '.data.rel.ro');
    if (!shared)
        return own;
    const end = Math.min(shared.start + shared.size, file.length);
    const buffer = Buffer.from(file.buffer, file.byteOffset, end);
    for (const magic of MAGICS) {
        const bytes = Buffer.alloc(6);
        if (elf.little)
            bytes.writeUInt32LE(magic);
        else
            bytes.writeUInt32BE(magic);
        let at = buffer.indexOf(bytes, shared.start);
        while (at !== -1 && !isFunctionTable(elf, at))
            at = buffer.indexOf(bytes, at + 1);
        if (at !== -1)
            return { start: at, size: end - at };
    }
    return undefined;
}
/** Whether a function table that we know starts here: its magic, two zeros, the instruction quantum and the pointer size. */
function isFunctionTable({ view, little }, at) {
    if (at + 8 > view.byteLength || !MAGICS.has(view.getUint32(at, little)))
        return false;
    const [quantum, pointer] = [view.getUint8(at + 6), view.getUint8(at + 7)];
    return view.getUint16(at + 4) === 0 && [1, 2, 4].includes(quantum) && (pointer === 4 || pointer === 8);
}
/** Reads the header of the function table in a section; a sentence instead when it is none that we know. */
function readFunctionTable(elf, section) {
    const { view, little } = elf;
    const at = section.start;
    const damaged = 'its function table is damaged';
    if (section.size < 8)
        return damaged;
    if (OLD_MAGICS.has(view.getUint32(at, little))) {
        return 'its function table has the form of before Go 1.18, which is not read';
    }
    if (!isFunctionTable(elf, at))
        return 'its function table has an unknown form (a newer Go, or an obfuscator)';
    const pointer = view.getUint8(at + 7);
    if (section.size < 8 + pclntab_WORDS * pointer)
        return damaged;
    const word = (index) => {
        const offset = at + 8 + index * pointer;
        if (pointer === 4)
            return view.getUint32(offset, little);
        const [first, second] = [view.getUint32(offset, little), view.getUint32(offset + 4, little)];
        return little ? second * 2 ** 32 + first : first * 2 ** 32 + second;
    };
    const table = { count: word(COUNT), entries: at + word(ENTRIES), names: at + word(pclntab_NAMES), end: at + section.size };
    return table.names > table.end || table.entries + 8 * table.count + 4 > table.end ? damaged : table;
}

;// CONCATENATED MODULE: ./lib/gobinary/read-go-binary.js








/**
 * What a file consists of, if it is a Go program. Takes any bytes: what cannot be read is said in a note, and its bytes are
 * in a bucket. Linear in the size of the file, which is read in place and kept by nothing that is given back.
 */
function readGoBinary(file) {
    const elf = readElf(file);
    if (!elf)
        return { kind: 'other' };
    if (isPacked(file, elf))
        return { kind: 'packed', packer: 'UPX' };
    const [information, table] = [findBuildInfo(file, elf), findFunctionTable(file, elf)];
    if (!information && !table)
        return { kind: 'other' };
    return { kind: 'go', binary: consist(file, elf, { information, table }) };
}
/** UPX writes its mark behind the program headers, and no section headers. */
function isPacked(file, elf) {
    return (elf.sections.length === 0 && Buffer.from(file.buffer, file.byteOffset, Math.min(file.length, 1024)).includes('UPX!'));
}
function consist(file, elf, { information, table }) {
    const info = information
        ? readBuildInfo(file.subarray(information.start, information.start + information.size))
        : 'it has no build information';
    const known = typeof info === 'string' ? undefined : info;
    const buckets = layOut(file, elf);
    const functions = buckets ? attribute(file, elf, { buckets, table }) : MIXED_UP;
    const parts = typeof functions === 'string' ? { modules: [], packages: [] } : foldToModules(functions, known);
    const remarks = [
        [NO_SECTIONS, elf.sections.length === 0],
        [MERGED, table !== undefined && !elf.sections.some(({ start }) => start === table.start)],
        [NO_MODULES, known && !known.mainModule && parts.modules.some(({ kind }) => kind === 'unknown')],
    ];
    return {
        size: file.length,
        goVersion: known?.goVersion ?? '',
        stripped: !elf.sections.some(isForDebugging),
        strippedSize: buckets && elf.sections.some(isForDebugging) ? (strippedSize(file, elf) ?? null) : null,
        interpreter: elf.interpreter,
        settings: known?.settings ?? {},
        main: known?.main ?? '',
        ...parts,
        buckets: buckets ?? { 'embedded files or unknown': file.length },
        notes: [info, functions, ...remarks.map(([note, holds]) => (holds ? note : undefined))].filter(isNote),
    };
}
const isNote = (each) => typeof each === 'string';
const MIXED_UP = 'its sections overlap or run past its end: its parts cannot be told apart';
const NO_SECTIONS = 'it has no section headers: its parts cannot be told apart';
const MERGED = 'the linker put its runtime tables into its read-only data: they are counted there';
const NO_MODULES = 'its build information does not name its main module: not every package can be matched with one';
/** Bytes of functions by package, taken out of `other code`, which all of `.text` was in; a sentence where they cannot be told. */
function attribute(file, elf, { buckets, table: range }) {
    const text = elf.sections.find(({ name }) => name === '.text');
    if (!range || !text)
        return 'it has no function table';
    const table = readFunctionTable(elf, range);
    const functions = typeof table === 'string' ? table : readFunctions(file, elf, table);
    if (typeof functions === 'string')
        return `${functions}: its packages cannot be told`;
    if (functions.bytes > text.size)
        return 'its function table does not fit its code: its packages cannot be told';
    let attributed = 0;
    for (const bytes of functions.packages.values())
        attributed += bytes;
    buckets['other code'] = (buckets['other code'] ?? 0) - attributed;
    if (buckets['other code'] === 0)
        delete buckets['other code'];
    return functions.packages;
}

// EXTERNAL MODULE: ./lib/archive/compression.js + 9 modules
var archive_compression = __nccwpck_require__(427);
// EXTERNAL MODULE: ./lib/image/peek.js
var image_peek = __nccwpck_require__(594);
;// CONCATENATED MODULE: external "node:util/types"
const types_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util/types");
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __nccwpck_require__(522);
;// CONCATENATED MODULE: ./lib/image/gzip-size.js


/** Compression runs on Node's worker threads, beside the reading of the archive; nothing of its output is kept. */
function gzipCounter() {
    const gzip = (0,external_node_zlib_.createGzip)({ level: 6 });
    let bytes = 0;
    gzip.on('data', (chunk) => {
        bytes += chunk.length;
    });
    const finished = new Promise((resolve, reject) => gzip.on('end', resolve).on('error', reject));
    return {
        async write(chunk) {
            if (!gzip.write(chunk))
                await (0,archive_compression/* drained */.oB)(gzip);
        },
        async end() {
            gzip.end();
            await finished;
            return bytes;
        },
    };
}

;// CONCATENATED MODULE: ./lib/image/body.js

/** A program that is larger is not looked into: no Go program comes near, and it would have to be kept whole. */
const LARGEST_PROGRAM = 1024 * 1024 * 1024;
/** `isProgram` says from the first bytes of a body whether it is worth keeping; they may be few. */
function bodyReader(isProgram) {
    let wanted = false;
    let size = 0;
    let filled = 0;
    let first;
    let rest;
    let kept;
    let room = Buffer.alloc(0); // one room for all programs: each a buffer of its own would pile up before it is collected
    function begin(bytes, whole) {
        wanted = whole && bytes > 0;
        size = bytes;
        filled = 0;
        first = rest = kept = undefined;
    }
    function add(chunk) {
        if (!wanted)
            return;
        if (filled === 0)
            start(chunk);
        else {
            rest ??= (0,external_node_crypto_.createHash)('sha256').update(first);
            rest.update(chunk);
        }
        kept?.set(chunk, filled);
        filled += chunk.length;
    }
    function start(chunk) {
        first = chunk;
        if (size > LARGEST_PROGRAM || !isProgram(chunk))
            return;
        if (room.length < size)
            room = Buffer.allocUnsafeSlow(size);
        kept = room;
    }
    function end() {
        const program = kept !== undefined && filled === size ? kept.subarray(0, size) : undefined;
        // Most files come in one piece: an object for each to hash with costs more than the hashing.
        const sha256 = rest ? rest.digest() : first && (0,external_node_crypto_.hash)('sha256', first, 'buffer');
        first = undefined;
        return { sha256, program };
    }
    return { begin, add, end };
}

// EXTERNAL MODULE: ./lib/image/entry-list.js + 3 modules
var entry_list = __nccwpck_require__(89);
// EXTERNAL MODULE: ./lib/image/layer-entry.js
var layer_entry = __nccwpck_require__(37);
// EXTERNAL MODULE: ./lib/archive/tar.js + 7 modules
var archive_tar = __nccwpck_require__(523);
;// CONCATENATED MODULE: ./lib/image/layer-reader.js




function layerReader({ mayBeProgram, readProgram }) {
    const tar = (0,archive_tar/* tarReader */.R)();
    const list = (0,entry_list/* entryList */.h)();
    const programs = [];
    const body = bodyReader(mayBeProgram);
    let open;
    /** An entry is kept when its body has passed by. */
    function close() {
        if (!open)
            return;
        const { sha256, program } = body.end();
        const analysis = program ? readProgram(program) : { kind: 'other' };
        if (analysis.kind !== 'other')
            programs.push({ position: list.length(), analysis });
        list.add(open, sha256);
        open = undefined;
    }
    function push(chunk) {
        for (const token of tar.push(chunk)) {
            if (token.kind === 'data') {
                if (open)
                    body.add(token.bytes);
                continue;
            }
            close();
            if (token.kind === 'broken')
                return token;
            const entry = (0,layer_entry/* layerEntry */._)(token.entry);
            if (typeof entry === 'string')
                return { offset: token.entry.offset, detail: entry };
            open = entry;
            body.begin(entry?.kind === 'file' ? entry.bytes : 0, token.entry.whole);
        }
        return undefined;
    }
    function end() {
        close();
        return { entries: list.entries(), programs };
    }
    return { push, missing: tar.missing, end };
}

;// CONCATENATED MODULE: ./lib/image/read-layer.js






/**
 * Reads one layer from its first byte to its last in one pass: both digests, the entries with their contents' digests,
 * what its programs consist of, and the compressed size when asked for. Of file bodies one program at a time is kept, and
 * nothing else. Throws `image.malformed` or `image.truncated` with the blob and offset.
 */
async function readLayer(body, blob, options) {
    const stored = hashed(body);
    const gzip = options.gzip ? gzipCounter() : undefined;
    const reader = layerReader(options);
    // An uncompressed blob is its own tar: one hash serves as both digests.
    const diff = options.compression === 'none' ? undefined : (0,external_node_crypto_.createHash)('sha256');
    let unpacked = 0;
    const malformed = (offset, detail) => (0,errors/* fail */.fJ)('image.malformed', { ...blob, offset, detail });
    for await (const chunk of unpack(stored, options.compression, malformed)) {
        diff?.update(chunk);
        unpacked += chunk.length;
        const flaw = reader.push(chunk);
        if (flaw)
            throw malformed(flaw.offset, flaw.detail);
        await gzip?.write(chunk);
    }
    const missing = reader.missing();
    if (missing > 0) {
        throw (0,errors/* fail */.fJ)('image.truncated', { ...blob, found: unpacked, expected: `${unpacked + missing} or more` });
    }
    const digest = stored.digest();
    return {
        digest,
        diffId: diff ? `sha256:${diff.digest('hex')}` : digest,
        compression: options.compression,
        stored: stored.bytes(),
        gzip6: await gzip?.end(),
        ...reader.end(),
    };
}
async function* unpack(stored, compression, malformed) {
    try {
        yield* (0,archive_compression/* decompress */.mF)(stored.chunks, compression);
    }
    catch (error) {
        // Errors of the medium (a file or pipe that breaks) speak for themselves; a decompressor's do not name the blob.
        if (!(0,types_namespaceObject.isNativeError)(error) || error instanceof errors/* WeighbridgeError */.kj || 'syscall' in error)
            throw error;
        throw malformed(stored.bytes(), `its ${compression} stream is broken (${error.message})`);
    }
}
function hashed(body) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    let count = 0;
    async function* read() {
        for await (const chunk of body) {
            hash.update(chunk);
            count += chunk.length;
            yield chunk;
        }
    }
    return { chunks: read(), bytes: () => count, digest: () => `sha256:${hash.digest('hex')}` };
}

;// CONCATENATED MODULE: ./lib/image/contents.js






/** What readers of layers, all of them Go's, take a blob of no bytes for. */
const EMPTY_TAR = { kind: 'tar', compression: 'none' };
/** Manifests and configs are a few kilobytes; an SBOM may be many megabytes and is nothing that we read. */
const DOCUMENT_LIMIT = 8 * 1024 * 1024;
/** Of all that is kept: some ten thousand of them, each of which takes ten times as much memory. */
const DOCUMENTS_LIMIT = 64 * 1024 * 1024;
/** Of the export's own files: ten times what an image of the most layers has, and Linux's PATH_MAX. */
const [contents_MOST_FILES, contents_LONGEST_PATH] = [100_000, 4096];
/**
 * Reads an exported image in one pass, in the order its medium gives it: layers are scanned as they come, whichever
 * order they come in, and joined to their manifest afterwards. Memory grows with the number of files, not with bytes.
 * The body of a layer that is known is not touched, or hashed and not unpacked where nobody vouches for its path.
 */
async function readContents(image, options) {
    const documents = new Map();
    const layers = new Map();
    const others = new Set();
    const { compress, known, onLayer, mayBeProgram, readProgram } = options;
    let kept = 0;
    let files = 0;
    for await (const entry of image.entries) {
        files += 1;
        if (files > contents_MOST_FILES || entry.path.length > contents_LONGEST_PATH) {
            const detail = `it holds more than ${contents_MOST_FILES} files, or one whose path is over ${contents_LONGEST_PATH} characters`;
            throw (0,errors/* fail */.fJ)('image.not-an-image', { name: image.name, detail });
        }
        const digest = digestInPath(entry.path);
        const before = digest === undefined ? undefined : await known(digest);
        if (before && isEnough(image, before, compress)) {
            if (!image.vouched)
                verify(image, entry, await digestOf(entry.body));
            layers.set(entry.path, before);
            onLayer(before, true);
            continue;
        }
        const { start, stream: body } = await (0,image_peek/* peek */.s)(entry.body, archive_compression/* SNIFF_LENGTH */.me);
        const kind = start.length === 0 ? EMPTY_TAR : (0,archive_compression/* sniff */.ZF)(start);
        if (kind.kind === 'tar') {
            const { compression } = kind;
            const gzip = compress && lacksDownload(image, compression);
            const layer = await readLayer(body, contents_nameOf(image, entry), { compression, gzip, mayBeProgram, readProgram });
            verify(image, entry, layer.digest);
            layers.set(entry.path, layer);
            onLayer(layer, false);
            continue;
        }
        const document = kind.kind === 'json' ? await readDocument(image, entry, body) : undefined;
        if (document)
            documents.set(entry.path, document);
        else
            others.add(entry.path);
        kept += document?.json === undefined ? 0 : document.size;
        if (kept > DOCUMENTS_LIMIT) {
            const detail = `its manifests and configs are larger than ${DOCUMENTS_LIMIT} bytes together`;
            throw (0,errors/* fail */.fJ)('image.not-an-image', { name: image.name, detail });
        }
    }
    return { documents, layers, others };
}
/** Whether a layer that was read before need not be read again: its gzip-6 size may be wanted only now. */
function isEnough(image, { compression, gzip6 }, compress) {
    return !compress || gzip6 !== undefined || !lacksDownload(image, compression);
}
/** The classic image store keeps no compressed layers: what a pull costs has to be worked out. */
const lacksDownload = ({ blobsAreFinal }, compression) => compression === 'none' && !blobsAreFinal;
/** A document of an image; undefined for one that is too large, of whose size an archive may say less than there is. */
async function readDocument(image, entry, body) {
    const stream = hashed(body);
    const chunks = [];
    for await (const chunk of stream.chunks) {
        chunks.push(chunk);
        if (stream.bytes() > DOCUMENT_LIMIT)
            return undefined;
    }
    const digest = stream.digest();
    verify(image, entry, digest);
    const json = (0,parse_json/* parseJson */.q)(Buffer.concat(chunks).toString('utf8'));
    return { digest, size: stream.bytes(), json: isOfImage(json) ? json : undefined };
}
/** Of others, such as an SBOM, nothing is kept. */
const isOfImage = (json) => (0,image_manifest/* isIndex */.nw)(json) || (0,image_manifest/* isManifest */.Yh)(json) || (0,image_manifest/* isConfig */.Lq)(json) || (0,image_manifest/* isDockerArchive */.p0)(json);
async function digestOf(body) {
    const stream = hashed(body);
    for await (const chunk of stream.chunks)
        void chunk;
    return stream.digest();
}
function verify(image, entry, found) {
    const expected = digestInPath(entry.path);
    if (expected !== undefined && expected !== found)
        throw (0,errors/* fail */.fJ)('image.digest', { ...contents_nameOf(image, entry), found, expected });
}
const contents_nameOf = (image, entry) => ({ name: image.name, blob: entry.path });
/** In an OCI layout the path of a blob is its digest (image-layout.md). */
function digestInPath(path) {
    const match = /(?:^|\/)blobs\/sha256\/([0-9a-f]{64})$/.exec(path);
    return match ? `sha256:${match[1]}` : undefined;
}

// EXTERNAL MODULE: ./lib/image/outline.js
var image_outline = __nccwpck_require__(407);
;// CONCATENATED MODULE: ./lib/image/one-per-platform.js

/**
 * The images of a source, one a platform: by that they are found from here on, and a second one would be judged with the
 * numbers of the first. Of one that is there in several compressions the first counts, which is the one that clients pull.
 * Throws `image.several` for different images of one platform.
 */
function onePerPlatform(name, found) {
    const byConfig = new Map();
    for (const each of found)
        if (!byConfig.has(each.image.configDigest))
            byConfig.set(each.image.configDigest, each);
    const byPlatform = new Map();
    for (const each of byConfig.values()) {
        const same = byPlatform.get(each.image.platform);
        if (same)
            same.push(each);
        else
            byPlatform.set(each.image.platform, [each]);
    }
    for (const [platform, same] of byPlatform) {
        if (same.length === 1)
            continue;
        const more = same.length > one_per_platform_NAMED ? ', …' : '';
        const refs = `${same
            .slice(0, one_per_platform_NAMED)
            .map(({ ref }) => ref)
            .join(', ')}${more}`;
        throw (0,errors/* fail */.fJ)('image.several', { name, count: same.length, platform, refs });
    }
    return [...byConfig.values()].map(({ image }) => image);
}
/** So many are named in a message. */
const one_per_platform_NAMED = 20;

;// CONCATENATED MODULE: ./lib/image/extent.js

/** Platforms that an image may have: the richest of Docker's official ones have ten. */
const MOST_PLATFORMS = 200;
/** Layers that an image may have: no overlay of Linux has more than 500. */
const MOST_LAYERS = 10_000;
/** Entries of layers that are named again, by another platform or by the same: each time they are gone through. */
const MOST_REPEATED = 4_000_000;
/**
 * Holds what has to be gone through to what is there: a few bytes more in a manifest name a layer of a million entries once
 * more. Throws `image.not-an-image`.
 */
function checkExtent(name, images) {
    if (images.length > MOST_PLATFORMS) {
        const detail = `it has ${images.length} platforms, over the limit of ${MOST_PLATFORMS}`;
        throw (0,errors/* fail */.fJ)('image.not-an-image', { name, detail });
    }
    const deepest = images.find(({ layers }) => layers.length > MOST_LAYERS);
    if (deepest) {
        const detail = `it has ${deepest.layers.length} layers, over the limit of ${MOST_LAYERS}`;
        throw (0,errors/* fail */.fJ)('image.not-an-image', { name, detail });
    }
    const seen = new Set();
    let repeated = 0;
    for (const { entries } of images.flatMap(({ layers }) => layers)) {
        if (seen.has(entries))
            repeated += entries.length;
        seen.add(entries);
    }
    if (repeated > MOST_REPEATED) {
        const detail = `it names the same layers so often that they have ${repeated} entries more than are there`;
        throw (0,errors/* fail */.fJ)('image.not-an-image', { name, detail });
    }
}

;// CONCATENATED MODULE: ./lib/image/resolve.js






/**
 * Joins what was read to images, one for each platform that is there. Of manifests with one config, which differ in how
 * layers are packed, the first counts.
 * Throws `image.not-an-image`, `image.missing-blob`, `image.malformed`, `image.digest` or `image.truncated`, naming the
 * blob, and `image.several`.
 */
function resolveImages(source, contents) {
    const parts = imageParts(source.name, contents.documents);
    const [first] = parts;
    if (!first)
        throw (0,errors/* fail */.fJ)('image.not-an-image', { name: source.name, detail: 'it has no manifest of an image' });
    const present = firstOfEach(parts, ({ config }) => config.path).filter(({ config }) => contents.documents.has(config.path));
    if (present.length === 0) {
        throw (0,errors/* fail */.fJ)('image.missing-blob', { name: source.name, blob: first.config.path, role: 'its config' });
    }
    const layers = firstOfEach([...contents.layers.values()], ({ diffId }) => diffId);
    const found = { source, contents, byDiffId: new Map(layers.map((layer) => [layer.diffId, layer])) };
    const named = present.map((each) => {
        const image = imageOf(found, each);
        return { image, ref: each.ref || each.digest || image.configDigest };
    });
    const images = onePerPlatform(source.name, named);
    checkExtent(source.name, images);
    return images;
}
/** The first item of each key. */
function firstOfEach(items, key) {
    const seen = new Set();
    return items.filter((item) => {
        const isFirst = !seen.has(key(item));
        seen.add(key(item));
        return isFirst;
    });
}
function imageOf(found, parts) {
    const { source, contents } = found;
    const document = contents.documents.get(parts.config.path);
    const config = document.json;
    if (!(0,image_manifest/* isConfig */.Lq)(config)) {
        throw (0,errors/* fail */.fJ)('image.not-an-image', { name: source.name, detail: `${parts.config.path} is no image config` });
    }
    if (!(0,image_manifest/* isHistory */.JV)(config.history ?? [])) {
        const detail = 'its history has an empty_layer that is no boolean';
        throw (0,errors/* fail */.fJ)('image.malformed', { name: source.name, blob: parts.config.path, offset: 0, detail });
    }
    const diffIds = config.rootfs.diff_ids ?? [];
    if (parts.layers.length !== diffIds.length) {
        const detail = `its manifest has ${parts.layers.length} layers, its config ${diffIds.length}`;
        throw (0,errors/* fail */.fJ)('image.not-an-image', { name: source.name, detail });
    }
    const places = diffIds.map((_, position) => placeOf(found, { parts, position, diffIds }));
    const layers = places.flatMap((place) => (place.kind === 'layer' ? [place.layer] : []));
    // A compressed layer tells that its medium keeps the blobs that a registry gets: the others are as final as it is.
    const real = source.blobsAreFinal || layers.length === 0 || layers.some(({ compression }) => compression !== 'none');
    return {
        digest: real ? parts.digest : '', // a manifest of unpacked layers is no registry's
        configDigest: document.digest,
        configSize: document.size,
        platform: normalPlatform((0,image_manifest/* platformOf */.tj)(config)),
        layers: real ? layers.map((layer) => ({ ...layer, gzip6: undefined })) : layers,
        history: historyOf((0,image_manifest/* readableHistory */.n)(config.history ?? []), places),
        downloadMethod: real ? 'blobs' : layers.every(({ gzip6 }) => gzip6 !== undefined) ? 'gzip-6' : 'none',
        program: (0,image_manifest/* programOf */.oQ)(config),
        attestations: parts.attestations,
        foreignLayers: places.flatMap((place) => (place.kind === 'foreign' ? [place.record] : [])),
    };
}
function placeOf({ source, contents, byDiffId }, { parts, position, diffIds }) {
    const { path, descriptor } = parts.layers[position];
    const { layers, documents, others } = contents;
    const diffId = diffIds[position];
    // Where an archive has a layer once for two places, the second path is a link, or is not there: content is what counts.
    const layer = layers.get(path) ?? (descriptor ? undefined : byDiffId.get(diffId));
    if (layer) {
        checkLayer({ name: source.name, blob: path }, layer, descriptor, diffId);
        return { kind: 'layer', layer };
    }
    const foreign = descriptor ?? parts.source(diffId);
    if (foreign && (0,image_manifest/* isForeign */.jq)(foreign)) {
        return { kind: 'foreign', record: { digest: foreign.digest, download: foreign.size } };
    }
    if (others.has(path) || documents.has(path)) {
        const detail = `layer ${position + 1} is neither tar, gzip nor zstd`;
        throw (0,errors/* fail */.fJ)('image.malformed', { name: source.name, blob: path, offset: 0, detail });
    }
    throw (0,errors/* fail */.fJ)('image.missing-blob', { name: source.name, blob: path, role: `layer ${position + 1}` });
}
function checkLayer(blob, layer, descriptor, diffId) {
    if (descriptor && descriptor.size !== layer.stored) {
        throw (0,errors/* fail */.fJ)('image.truncated', { ...blob, found: layer.stored, expected: descriptor.size });
    }
    if (diffId !== layer.diffId)
        throw (0,errors/* fail */.fJ)('image.digest', { ...blob, found: `${layer.diffId} (diffID)`, expected: diffId });
}
/** The history without the lines of layers that are not there, so that those which are keep their instructions. */
function historyOf(history, places) {
    if (history.filter(makesLayer).length !== places.length)
        return history;
    let position = 0;
    return history.filter((entry) => !makesLayer(entry) || places[position++].kind === 'layer');
}
const makesLayer = ({ empty_layer }) => empty_layer !== true;

;// CONCATENATED MODULE: ./lib/app/reading-progress.js

/** Milliseconds between two lines: often enough to see it move, and no work beside the reading. */
const PAUSE = 100;
/**
 * The same export, which says while it is read how far that is: `Reading alpine:3, blob 3: 12.5 MB of 40 MB`. An empty
 * line takes the last one away. Without a `show`, nobody looks, and the export is given back as it is.
 */
function watched(image, clock, show) {
    if (show === undefined)
        return image;
    let last = Number.NEGATIVE_INFINITY;
    let blobs = 0;
    async function* body(entry) {
        let read = 0;
        blobs += 1;
        for await (const chunk of entry.body) {
            read += chunk.length;
            if (clock.now() - last >= PAUSE) {
                last = clock.now();
                show?.(`Reading ${image.name}, blob ${blobs}: ${(0,units_bytes/* formatBytes */.z3)(read)} of ${(0,units_bytes/* formatBytes */.z3)(entry.size)}`);
            }
            yield chunk;
        }
    }
    async function* entries() {
        try {
            for await (const entry of image.entries)
                yield { ...entry, body: body(entry) };
        }
        finally {
            show?.('');
        }
    }
    return { ...image, entries: entries() };
}

;// CONCATENATED MODULE: ./lib/app/read-images.js








/**
 * Reads an image as a stream and joins it to its platforms. An image that was read before is not asked for again, and a
 * layer that was read before is passed over. `compress`: work out `download` where no compressed layers are kept.
 * Throws `image.*`.
 */
async function readImages(ports, source, compress) {
    const contents = (await readBefore(ports, source, compress)) ?? (await readNow(ports, source, compress));
    return resolveImages(source, contents);
}
async function readBefore({ layers, runner }, source, compress) {
    const outline = source.id === undefined ? undefined : await layers.outline(source.id);
    if (!outline)
        return undefined;
    const contents = await (0,image_outline/* contentsOf */.KD)(outline, async (digest) => {
        const layer = await layers.layer(digest);
        return layer && isEnough(source, layer, compress) ? layer : undefined;
    });
    if (contents)
        runner.info(`Known already, all of its layers: ${contents.layers.size}`);
    return contents;
}
async function readNow({ layers, runner, clock }, source, compress) {
    const kept = new Set(); // an archive may have one layer under many paths
    const contents = await readContents(watched(source, clock, runner.progress), {
        compress,
        mayBeProgram: mayBeElf,
        readProgram: boundedReader(readGoBinary),
        known: (digest) => layers.layer(digest),
        onLayer(layer, known) {
            const { digest, diffId, stored, entries } = layer;
            const what = `layer ${diffId.slice(7, 19)}: ${(0,units_bytes/* formatBytes */.z3)(stored)}, ${entries.length} entries`;
            runner.info(known ? `Known already, ${what}` : `Read ${what}`);
            // Nobody waits for it: it is best effort, and takes place beside all that follows.
            if (!known && !kept.has(digest))
                void layers.keepLayer(layer);
            kept.add(digest);
        },
    });
    if (source.id !== undefined && (0,image_outline/* isWhole */.wP)(contents))
        void layers.keepOutline(source.id, (0,image_outline/* outlineOf */.W4)(contents));
    return contents;
}

;// CONCATENATED MODULE: ./lib/app/registry-image.js
var __addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var __disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});











/**
 * An image that exists, wherever it is: on disk, in the engine, or else in its registry, from where the builder (the current
 * one when that is empty) pulls it. Throws `image.*`, `registry.*` and `engine.*`.
 */
async function existingImages(ports, reference, compress, builder = '') {
    try {
        return { images: await readImages(ports, await ports.images.open(reference), compress), notes: [] };
    }
    catch (error) {
        if (!isError(error, 'image.not-found') || !isImageReference(reference))
            throw error;
        return registryImages(ports, reference, compress, builder);
    }
}
/**
 * The images behind a reference in a registry, one a platform: the builder pulls each by building `FROM` it, with its own
 * credentials and mirrors, and what that leaves in the engine is removed. Digests and compressed sizes are the registry's.
 */
async function registryImages(ports, name, compress, builder) {
    const repository = repositoryOf(name);
    const get = (digest) => ports.buildx.manifest(builder, digest === undefined ? name : `${repository}@${digest}`);
    const top = await get().catch((error) => {
        if (isError(error, 'registry.unavailable'))
            return undefined; // a builder may have a mirror that buildx has not
        throw error;
    });
    if (top === undefined) {
        const images = await pull(ports, { name, reference: name, platform: undefined, builder }, compress);
        const note = `The registry of ${name} could not be asked: only the platform of the builder was weighed, from its mirror.`;
        return { images: images.map(withoutDigest), notes: [note] };
    }
    const documents = await registryDocuments(name, async (digest) => (digest === undefined ? top : get(digest)));
    const images = [];
    const unsupported = [];
    const notes = [];
    const asked = new Set();
    for (const parts of imageParts(name, documents)) {
        const platform = parts.platform && (0,image_manifest/* platformOf */.tj)(parts.platform);
        const normal = platform && normalPlatform(platform);
        if (normal !== undefined && asked.has(normal)) {
            notes.push(`${name} has several manifests of ${normal}: the first counts, which a pull takes.`);
            continue;
        }
        if (normal !== undefined)
            asked.add(normal);
        try {
            const found = await pull(ports, { name, reference: `${repository}@${parts.digest}`, platform, builder });
            images.push(...found.map((image) => asInRegistry(name, image, parts)));
        }
        catch (error) {
            if (!isError(error, 'registry.platform'))
                throw error;
            unsupported.push(error);
        }
    }
    if (images.length > 0)
        return { images, notes: [...notes, ...unsupported.map(({ message }) => message)] };
    const detail = 'what the registry has under that name is no image';
    throw unsupported[0] ?? (0,errors/* fail */.fJ)('image.not-an-image', { name, detail });
}
/** Without `compress`, the compressed sizes are known already. */
async function pull(ports, wanted, compress) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { name, reference, platform, builder } = wanted;
        const folder = __addDisposableResource(env_1, await ports.files.temporaryFolder(), true);
        const { driver } = await ports.buildx.inspect(builder);
        const place = { driver, directory: ports.files.directory, scratch: folder.path };
        const platforms = platform === undefined ? [] : [platform];
        const plan = baseProbe(reference, { builder, platforms, pull: false }, place);
        ports.runner.info(`Pulling ${[name, ...platforms].join(' for ')}`);
        const steps = new Set();
        const hear = (event) => 'vertex' in event && steps.add(event.vertex.name);
        const read = async (build) => {
            if ([...steps].some(isOnbuild))
                throw (0,errors/* fail */.fJ)('registry.onbuild', { reference: name });
            const source = await ports.images.openBuilt(plan.weighed, build);
            return compress === undefined
                ? readImages(ports, { ...source, blobsAreFinal: true }, false)
                : readImages(ports, source, compress);
        };
        try {
            return await buildAside(ports, plan, hear, read);
        }
        catch (error) {
            if (!isError(error, 'build.failed'))
                throw error;
            if ([...steps].some(isOnbuild))
                throw (0,errors/* fail */.fJ)('registry.onbuild', { reference: name }, error);
            throw pullFailure(error, name, platform ?? 'another platform');
        }
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = __disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
function pullFailure(error, reference, platform) {
    const detail = String(error.fields['error']);
    // In the words of the classic store, which unpacks what it pulls, and only for the operating system it runs on.
    if (/operating system is not supported/.test(detail))
        return (0,errors/* fail */.fJ)('registry.platform', { reference, platform }, error);
    return (0,registry_failure/* registryFailure */.M)(reference, detail, error);
}
/** The builder may have written a manifest of its own. */
const withoutDigest = (image) => ({ ...image, digest: '' });
const isError = (error, code) => error instanceof errors/* WeighbridgeError */.kj && error.code === code;

;// CONCATENATED MODULE: ./lib/app/weigh.js





/** The records of a weighing, one a platform. */
const recordsOf = ({ weighed }) => weighed.map(({ record }) => record);
/** Weighs images that were read. Where the base image's layers are not known, a note says why. */
function weighImages(images, facts, { base, buildArgs, linesOf }) {
    const results = images.map((image) => {
        const stack = base.kind === 'known' ? base.stacks.find((each) => startsWithLayers(image, each)) : undefined;
        const unknown = base.kind === 'unknown' ? base.reason : 'its layers do not begin with those of its base image';
        const note = `The own and base layers of ${facts.name} (${image.platform}) are not told apart: ${unknown}.`;
        const lines = linesOf({ history: image.history, layers: image.layers.length, baseLayers: stack?.length });
        const inventory = takeInventory(image, stack, { buildArgs, lines: lines.layers, copied: lines.copied });
        const advice = advise({ ...inventory, program: image.program, lines });
        return { image, inventory, record: imageRecord(facts, image, inventory, advice), notes: stack ? [] : [note] };
    });
    return { weighed: results, notes: results.flatMap(({ notes }) => notes) };
}
/** Weighs an image that exists. Nothing is known of its base image. Throws `image.*` and `registry.*`. */
async function weighExisting(ports, watch, existing) {
    const { name, reference, compress, builder } = existing;
    const { images, notes } = await watch.step('image', () => existingImages(ports, reference, compress, builder));
    const facts = { name, definition: null, build: null, baseImage: null };
    const base = { kind: 'unknown', reason: 'it was not built here', image: null };
    notes.forEach((message) => ports.runner.annotate({ level: 'warning', title: 'Not weighed', message }));
    const background = { base, buildArgs: [], linesOf: ({ layers }) => unknownLines(layers) };
    const { weighed, notes: others } = await watch.step('inventory', () => weighImages(images, facts, background));
    return { weighed, notes: [...notes, ...others], build: null };
}

;// CONCATENATED MODULE: ./lib/app/inspect.js






/**
 * A record that was written earlier, as it is; else weighs an image that exists (a reference, an archive, a layout) as a
 * record of no commit, where `compress` works out `download` where it takes time. Throws `image.*`, `record.unreadable`.
 */
async function inspect(ports, reference, compress) {
    const written = await readRecord(ports, reference);
    if (written !== undefined)
        return written;
    return makeRecord(recordsOf(await weigh(ports, reference, compress)), null, ports.clock.now());
}
/** Looks at one thing of an image: a layer, a path, a Go module. Throws `image.*`, `inspect.*`. */
async function inspectDetail(ports, reference, detail, compress) {
    const { weighed } = await weigh(ports, reference, compress);
    return detailsOf(weighed, detail);
}
function weigh(ports, reference, compress) {
    return weighExisting(ports, stopwatch(ports.clock), { name: reference, reference, compress });
}
/** A file of a record, as `--json` prints it; undefined for what is no file or has another ending. Throws `record.unreadable`. */
async function readRecord(ports, reference) {
    const text = reference.endsWith('.json') ? await ports.files.read(reference) : undefined;
    if (text === undefined)
        return undefined;
    const decoded = (0,decode/* decodeRecord */.e)(text);
    if (decoded.kind === 'record')
        return decoded.record;
    throw (0,errors/* fail */.fJ)('record.unreadable', { path: reference, detail: decoded.reason });
}

;// CONCATENATED MODULE: ./lib/plan/context.js

/**
 * Whether buildx takes a context that is no folder for a URL: a Git repository or a tarball (buildx, build/opt.go).
 */
function isRemoteContext(context) {
    return /^(https?:\/\/|git:\/\/|ssh:\/\/|git@|github\.com\/)/.test(context);
}
/** Whether buildx fetches the Dockerfile: of the URLs it does so for these only, and any other text is a path. */
function isRemoteDockerfile(file) {
    return /^https?:\/\//.test(file);
}
/** The Dockerfile of a build, as buildx looks for it: `file` from the run's folder, or the context's own. */
function dockerfileOf(build) {
    return build.file === '' ? (0,external_node_path_.join)(build.context, 'Dockerfile') : build.file;
}
/** The paths that buildx tries for a Dockerfile, in order: for a plain `Dockerfile`, lower case is the second. */
function spellingsOf(dockerfile) {
    return (0,external_node_path_.basename)(dockerfile) === 'Dockerfile' ? [dockerfile, (0,external_node_path_.join)((0,external_node_path_.dirname)(dockerfile), 'dockerfile')] : [dockerfile];
}

;// CONCATENATED MODULE: ./lib/plan/definition.js


/**
 * From what an image is built, relative to the repository's root (`.` for the root), so that it is the same in every
 * checkout; the Dockerfile as it was asked for, however buildx finds it spelled. Null for an image that is not built, and
 * for a context or Dockerfile outside the repository (a URL, for one).
 */
function definitionOf(subject, folder) {
    if (subject.kind === 'image' || isRemoteContext(subject.build.context) || isRemoteDockerfile(subject.build.file))
        return null;
    const { context, target } = subject.build;
    const paths = [context, dockerfileOf(subject.build)].map((path) => inRepository(path, folder));
    const [contextPath, file] = paths;
    return contextPath === undefined || file === undefined ? null : { context: contextPath, file, target };
}
/** The same with the name that the Dockerfile was found under, at whichever path of a checkout: what reports show. */
function foundAs(definition, path) {
    if (definition === null || path === undefined)
        return definition;
    return { ...definition, file: (0,external_node_path_.join)((0,external_node_path_.dirname)(definition.file), (0,external_node_path_.basename)(path)) };
}
function inRepository(path, { directory, prefix }) {
    const fromRoot = (0,external_node_path_.join)(prefix, (0,external_node_path_.relative)(directory, (0,external_node_path_.resolve)(directory, path)));
    const outside = (0,external_node_path_.isAbsolute)(fromRoot) || fromRoot === '..' || fromRoot.startsWith(`..${external_node_path_.sep}`);
    return outside ? undefined : fromRoot.split(external_node_path_.sep).join('/').replace(/\/$/, '');
}

;// CONCATENATED MODULE: ./lib/plan/first-unread-line.js
/**
 * The line, 1 for the first, from which on a text cannot be read: `read` throws for the text, and for all that begins like it
 * and has this line.
 */
function firstUnreadLine(text, read) {
    const lines = text.split('\n');
    let [before, at] = [0, lines.length];
    while (at - before > 1) {
        const middle = (before + at) >> 1;
        if (isRead(lines.slice(0, middle).join('\n'), read))
            before = middle;
        else
            at = middle;
    }
    return at;
}
function isRead(text, read) {
    try {
        read(text);
        return true;
    }
    catch {
        return false;
    }
}

;// CONCATENATED MODULE: ./lib/plan/stage-plan.js

/**
 * The same build without a target, from a Dockerfile that ends with the stage: BuildKit finds a target by its name and
 * not by its number (buildx 0.13.1 with BuildKit 0.13). A plan with another target is left as it is.
 */
function stagePlan(plan, { dockerfile, number, ignore }) {
    const target = plan.args.findIndex((arg, index) => plan.args[index - 1] === '--target' && arg === String(number));
    if (target === -1)
        return plan;
    const path = (0,external_node_path_.join)((0,external_node_path_.dirname)(plan.metadataFile), 'stage.Dockerfile');
    const args = plan.args.toSpliced(target - 1, 2);
    const file = args.indexOf('--file');
    const written = [{ path, content: dockerfile }];
    if (ignore !== undefined)
        written.push({ path: `${path}.dockerignore`, content: ignore });
    return {
        ...plan,
        args: file === -1 ? args.toSpliced(1, 0, '--file', path) : args.with(file + 1, path),
        secretFiles: [...plan.secretFiles, ...written],
    };
}
/** A Dockerfile up to the end of stage `number` of its stages. */
function upToStage(dockerfile, stages, number) {
    const next = stages[number + 1];
    if (next === undefined)
        return dockerfile;
    return `${dockerfile
        .split('\n')
        .slice(0, next.line - 1)
        .join('\n')}\n`;
}

;// CONCATENATED MODULE: ./lib/plan/checks.js


/**
 * What a build needs of the user's files: a folder to build from, and a Dockerfile; missing ones are `input.context`
 * and `input.dockerfile`. Nothing for a URL, which only the builder reads, nor for a Dockerfile that is one or comes
 * from standard input.
 */
function pathsToCheck(build, directory) {
    const { context, file } = build;
    if (isRemoteContext(context))
        return [];
    const check = (kind, path) => ({ kind, path, looked: (0,external_node_path_.resolve)(directory, path) });
    const folder = check('context', context);
    return file === '-' || isRemoteDockerfile(file) ? [folder] : [folder, check('dockerfile', dockerfileOf(build))];
}

;// CONCATENATED MODULE: ./lib/plan/attestations.js

/**
 * The `--attest` values of a build: `provenance` and `sbom` win over entries of their type in `attests`, as in
 * docker/build-push-action. Unlike there none are added unasked, except where annotations of an index need one.
 */
function attestations_attestations(inputs) {
    const { provenance, sbom, attests } = inputs;
    const kept = attests.filter((attest) => !(provenance !== '' && isOf('provenance', attest)) && !(sbom !== '' && isOf('sbom', attest)));
    return [
        ...(provenance === '' ? [] : [withDisabled(`type=provenance,${provenance}`)]),
        ...(sbom === '' ? [] : [withDisabled(`type=sbom,${sbom}`)]),
        ...kept.map((attest) => withDisabled(attest)),
        ...(needsIndex(inputs) ? ['type=provenance,mode=min'] : []),
    ];
}
/**
 * The default provenance of buildx is `inline-only`: an image that is pushed gets an index, an OCI layout gets none,
 * and BuildKit then refuses annotations of the index ("not supported for single platform export", moby/buildkit).
 */
function needsIndex(inputs) {
    const asked = inputs.provenance !== '' || inputs.attests.some((attest) => isOf('provenance', attest));
    const docker = inputs.load || inputs.outputs.some((output) => parseExporter(output).type === 'docker');
    return !asked && !docker && inputs.annotations.some((annotation) => /^[^=:]*\bindex\b[^=:]*:/.test(annotation));
}
function isOf(type, attest) {
    return parseFields(attest).get('type') === type;
}
/** A bare boolean field says whether the attestation is made (buildx, util/buildflags/attests.go). */
function withDisabled(attest) {
    const fields = [...parseFields(attest)].map(([name, value]) => {
        if (value !== undefined)
            return [name, value];
        if (/^(1|t|true)$/i.test(name))
            return ['disabled', 'false'];
        return /^(0|f|false)$/i.test(name) ? ['disabled', 'true'] : [name, value];
    });
    return formatFields(fields);
}

;// CONCATENATED MODULE: ./lib/plan/buildx-args.js

/**
 * Arguments after `docker buildx`, in the order of docker/build-push-action; progress is asked for as JSON, which
 * buildx has had since 0.13. `call` is never among them: only a build that gives an image is weighed.
 */
function buildxArgs(inputs, resolved) {
    return [
        'build',
        ...some('--progress', 'rawjson'),
        ...flags_each('--add-host', inputs['add-hosts']),
        ...flags_each('--allow', inputs.allow),
        ...flags_each('--annotation', inputs.annotations),
        ...flags_each('--build-arg', inputs['build-args']),
        ...flags_each('--build-context', inputs['build-contexts']),
        ...flags_each('--cache-from', inputs['cache-from']),
        ...flags_each('--cache-to', inputs['cache-to']),
        ...some('--cgroup-parent', inputs['cgroup-parent']),
        ...flags_each('--secret', resolved.secrets.environment),
        ...some('--file', inputs.file),
        ...some('--iidfile', resolved.imageIdFile ?? ''),
        ...flags_each('--label', inputs.labels),
        ...flags_each('--no-cache-filter', inputs['no-cache-filters']),
        ...flags_each('--output', resolved.outputs),
        ...some('--platform', inputs.platforms.join(',')),
        ...flags_each('--attest', resolved.attestations),
        ...flags_each('--secret', resolved.secrets.files),
        ...some('--shm-size', inputs['shm-size']),
        ...flags_each('--ssh', inputs.ssh),
        ...flags_each('--tag', inputs.tags),
        ...some('--target', inputs.target),
        ...flags_each('--ulimit', inputs.ulimit),
        ...some('--builder', inputs.builder),
        ...when('--load', inputs.load),
        ...some('--metadata-file', resolved.metadataFile),
        ...some('--network', inputs.network),
        ...when('--no-cache', inputs['no-cache']),
        ...when('--pull', inputs.pull),
        ...when('--push', inputs.push),
        inputs.context,
    ];
}

;// CONCATENATED MODULE: ./lib/plan/secrets.js


/**
 * How the build gets its secrets. Values go to files in `scratch`, never into an argument; `secret-files` are the
 * user's own, so their paths start at `directory`, the user's folder, also for a build of another tree.
 */
function planSecrets(inputs, scratch, directory) {
    const values = complete(inputs.secrets).map(([id, content], index) => ({
        id,
        file: { path: (0,external_node_path_.join)(scratch, `secret-${index}`), content },
    }));
    return {
        environment: complete(inputs['secret-envs']).map(([id, name]) => formatFields([
            ['id', id],
            ['env', name],
        ])),
        files: [
            ...values.map(({ id, file }) => fromFile(id, file.path)),
            ...complete(inputs['secret-files']).map(([id, path]) => fromFile(id, (0,external_node_path_.resolve)(directory, path))),
        ],
        written: values.map(({ file }) => file),
    };
}
/** The values of a build's secrets, and the variables of the environment and the user's files that have the others. */
function givenSecrets(inputs) {
    const given = (input) => complete(inputs[input]).map(([, value]) => value);
    return { values: given('secrets'), variables: given('secret-envs'), paths: given('secret-files') };
}
/**
 * Sentences about secrets that the build does not get, because they have no name or no value: what a pull request
 * from a fork sees of a repository's secrets. They hold no part of the text: of a value that was written without its
 * quotes, a line may look like a name.
 */
function ignoredSecrets(inputs) {
    return ['secrets', 'secret-envs', 'secret-files'].flatMap((input) => inputs[input].flatMap((secret, index) => secrets_split(secret) === undefined
        ? [`Item ${index + 1} of "${input}" was left out: it is not written as id=value, or its value is empty.`]
        : []));
}
const complete = (secrets) => secrets.map(secrets_split).filter((secret) => secret !== undefined);
function secrets_split(secret) {
    const equals = secret.indexOf('=');
    const [id, value] = [secret.slice(0, equals), secret.slice(equals + 1)];
    return equals > 0 && value !== '' ? [id, value] : undefined;
}
const fromFile = (id, path) => formatFields([
    ['id', id],
    ['src', path],
]);

;// CONCATENATED MODULE: ./lib/plan/head-plan.js








/**
 * The build that the user asked for, with its result kept to be weighed, compressed as `packing` says. Throws
 * `input.format` for the context.
 */
function headPlan(inputs, place, packing = packingOf(inputs)) {
    const { driver, directory, scratch } = place;
    if (inputs.context.startsWith('-')) {
        const expected = 'Give a folder or a URL that does not start with a dash.';
        throw (0,errors/* fail */.fJ)('input.format', { input: 'context', value: inputs.context, expected });
    }
    const { outputs, weighed } = weighedOutput(inputs, driver, scratch, packing);
    const secrets = planSecrets(inputs, scratch, directory);
    const files = {
        metadataFile: (0,external_node_path_.join)(scratch, 'metadata.json'),
        imageIdFile: outputs.some(writesFiles) ? undefined : (0,external_node_path_.join)(scratch, 'image-id'),
    };
    const args = buildxArgs(inputs, { ...files, outputs, secrets, attestations: attestations_attestations(inputs) });
    return { args, directory, secretFiles: secrets.written, ...files, weighed };
}

;// CONCATENATED MODULE: ./lib/plan/base-plan.js







/**
 * The same build of the base, in `tree`, with nothing but its weight to show for it: it has no tag but one of ours, is not pushed, loaded,
 * attested or annotated, writes no cache and no other output. It is compressed as the head is. What is not part of the tree stays with the user's
 * folder: secrets, SSH keys and local caches. Throws `input.format` for the context.
 */
function basePlan(inputs, place, tree) {
    const { directory } = place;
    const base = {
        ...inputs,
        context: inTree(tree, inputs.context),
        file: inTree(tree, inputs.file),
        'build-contexts': inputs['build-contexts'].map((context) => mapValue(context, (source) => namedContext(source, directory, tree))),
        'cache-from': inputs['cache-from'].map((source) => localSource(source, directory)),
        ssh: inputs.ssh.map((agent) => mapValue(agent, (path) => (0,external_node_path_.resolve)(directory, path))),
        ...WITHOUT_RESULTS,
    };
    const plan = { ...headPlan(base, place, packingOf(inputs)), directory: tree.directory };
    return (0,aside/* planAside */.w)(plan, 'base', place.scratch);
}
/**
 * The same place in the base's tree for a path among the inputs. A relative one is right as it is, because the build runs
 * in the folder that corresponds to the user's.
 */
function inTree(tree, path) {
    return (0,external_node_path_.isAbsolute)(path) ? tree.translate(path) : path;
}
/** These may lie outside of the repository, where only the user's folder leads. */
function namedContext(source, directory, tree) {
    const local = localPart(source);
    return local ? local.scheme + tree.translate((0,external_node_path_.resolve)(directory, local.path)) + local.version : source;
}
/** The folder in what a named context is: itself, or that of a layout (buildx, build/opt.go); undefined for an image or a URL. */
function localPart(source) {
    const [, scheme = '', path = '', version = ''] = /^(oci-layout:\/\/)([^:@]*)(.*)$/.exec(source) ?? [];
    if (scheme !== '')
        return { scheme, path, version };
    return /^[a-z-]+:/i.test(source) || isRemoteContext(source) ? undefined : { scheme, path: source, version };
}
/** The folders that a build of the base gets as contexts, its own first. `directory` is the user's folder. */
function localContexts(inputs, directory, tree) {
    const own = (0,external_node_path_.resolve)(tree.directory, inTree(tree, inputs.context));
    const named = [...contextsOf(inputs['build-contexts'])].flatMap(([name, source]) => {
        const local = localPart(source);
        if (local === undefined)
            return [];
        const here = (0,external_node_path_.resolve)(directory, local.path);
        const folder = tree.translate(here);
        return [{ name, source, folder, isLayout: local.scheme !== '', isOutside: folder === here }];
    });
    return [{ name: '', source: inputs.context, folder: own, isLayout: false, isOutside: false }, ...named];
}
/** The contexts of a build and its Dockerfile, as far as they are the tree's own. `directory` is the user's folder. */
function takenPaths(inputs, directory, tree) {
    const file = dockerfileOf(inputs);
    const own = [inputs.context, ...(file === '-' || isRemoteDockerfile(file) ? [] : [file])];
    const named = localContexts(inputs, directory, tree).filter(({ name, isOutside }) => name !== '' && !isOutside);
    return [
        ...own.map((written) => ({ written, path: (0,external_node_path_.resolve)(tree.directory, inTree(tree, written)) })),
        ...named.map(({ source, folder }) => ({ written: source, path: folder })),
    ];
}
const WITHOUT_RESULTS = {
    push: false,
    load: false,
    tags: [],
    outputs: [],
    'cache-to': [],
    annotations: [],
    attests: [],
    provenance: '',
    sbom: '',
};
function mapValue(pair, map) {
    const equals = pair.indexOf('=');
    return equals < 0 ? pair : `${pair.slice(0, equals + 1)}${map(pair.slice(equals + 1))}`;
}
function localSource(source, directory) {
    const fields = parseFields(source);
    const path = fields.get('src');
    if (fields.get('type') !== 'local' || path === undefined)
        return source;
    return formatFields(fields.set('src', (0,external_node_path_.resolve)(directory, path)));
}

;// CONCATENATED MODULE: ./lib/app/dockerfile.js




/** The file that buildx reads where it is given `path`; undefined where there is none. Throws `input.unreadable`. */
async function openDockerfile(files, path) {
    for (const spelling of spellingsOf(path)) {
        const text = await files.read(spelling).catch((error) => {
            throw (0,errors/* fail */.fJ)('input.unreadable', { path: spelling, detail: error instanceof Error ? error.message : '' }, error);
        });
        if (text !== undefined)
            return { path: spelling, text };
    }
    return undefined;
}
/**
 * The Dockerfile of a build, in the tree of the base or in the user's own; undefined where it is no file of it. Throws
 * `input.unreadable`.
 */
async function findDockerfile(files, inputs, tree) {
    const file = dockerfileOf(inputs);
    if (isRemoteContext(inputs.context) || isRemoteDockerfile(file) || file === '-')
        return undefined;
    return openDockerfile(files, tree ? (0,external_node_path_.resolve)(tree.directory, inTree(tree, file)) : file);
}

;// CONCATENATED MODULE: ./lib/app/check-paths.js





/** The images of a run, each build as `checkBuild` gives it. Throws `input.context`, `input.dockerfile`. */
async function checkImages(checkout, images) {
    const checked = [];
    for (const image of images) {
        const { subject } = image;
        const build = subject.kind === 'build' ? await checkBuild(checkout, subject.build) : undefined;
        checked.push(build ? { ...image, subject: { kind: 'build', build } } : image);
    }
    return checked;
}
/**
 * A build whose context and Dockerfile were found, before anything is built. A context that is a folder is one in what it
 * gives, whatever it looks like. Throws `input.context`, `input.dockerfile`.
 */
async function checkBuild({ files, commits }, asked) {
    const build = await localContext(files, asked);
    const missing = await missingPath(files, build, files.directory);
    if (!missing)
        return build;
    const facts = await commits.facts();
    const noCheckout = facts.kind === 'miss' ? facts.reason : '';
    throw (0,errors/* fail */.fJ)(missing.kind === 'context' ? 'input.context' : 'input.dockerfile', { ...missing, noCheckout });
}
/** The first path that a build in `directory` (absolute) needs and does not find; undefined when all are there. */
async function missingPath(files, build, directory) {
    for (const { kind, path, looked } of pathsToCheck(build, directory)) {
        const there = kind === 'context' ? await files.isDirectory(looked) : await openDockerfile(files, looked);
        if (!there)
            return { kind, path, looked };
    }
    return undefined;
}
/** buildx looks for a folder first, so that `github.com/owner/shop` may be one: then it is `./github.com/owner/shop`. */
async function localContext(files, build) {
    const { context } = build;
    const isFolder = isRemoteContext(context) && (await files.isDirectory((0,external_node_path_.resolve)(files.directory, context)));
    return isFolder ? { ...build, context: `./${context}` } : build;
}

;// CONCATENATED MODULE: ./lib/build/progress-text.js
/**
 * The lines of a log for one event, in the manner of BuildKit's plain progress: `#7 [builder 4/6] RUN go mod download`,
 * `#7 12.34 go: downloading …`, `#7 DONE 2.1s`. Every line has its number, so lines of vertices that run at the same time
 * may mix. `numbers` is what the call before gave.
 */
function progressLines(numbers, event) {
    if (event.kind === 'message')
        return { lines: [event.text], numbers };
    const { vertex } = event;
    const known = numbers.get(vertex.digest);
    const number = known ?? numbers.size + 1;
    const heading = known === undefined || event.kind === 'started' ? ['', `#${number} ${oneLine(vertex.name)}`] : [];
    const lines = event.kind === 'started' ? heading : [...heading, `#${number} ${textOf(event)}`];
    return { lines, numbers: known === undefined ? new Map([...numbers, [vertex.digest, number]]) : numbers };
}
function textOf(event) {
    if (event.kind === 'output')
        return `${elapsed(event.seconds)} ${event.text}`;
    return event.kind === 'status' ? oneLine(event.text) : resultOf(event.vertex);
}
function resultOf(vertex) {
    if (vertex.error.endsWith('context canceled'))
        return 'CANCELED';
    if (vertex.error !== '')
        return `ERROR: ${oneLine(vertex.error)}`;
    return vertex.cached ? 'CACHED' : `DONE ${vertex.seconds.toFixed(1)}s`;
}
/** As wide for 0.123 as for 12.34 and 123.4: that keeps the columns of BuildKit's own log. */
function elapsed(seconds) {
    if (seconds < 10)
        return seconds.toFixed(3);
    return seconds.toFixed(seconds < 100 ? 2 : 1);
}
/** Names and errors hold the Dockerfile's text: a line break in them must not start a line of the log. */
function oneLine(text) {
    return text.replace(/[\r\n\u2028\u2029]+/g, ' ');
}

;// CONCATENATED MODULE: ./lib/plan/build-arguments.js
/**
 * Build arguments as `NAME=value`: one that is given by its name alone has the value that buildx takes from the
 * environment, and is left out where there is none.
 */
function withValues(buildArgs, variable) {
    return buildArgs.flatMap((argument) => {
        if (argument.includes('='))
            return [argument];
        const value = variable(argument);
        return value === undefined ? [] : [`${argument}=${value}`];
    });
}

;// CONCATENATED MODULE: ./lib/plan/base-digest.js


/**
 * The digest that a build resolved a base image to, by its reference in the Dockerfile; undefined where the build does not
 * name it, or resolved it to several.
 */
function baseDigest(reference, images) {
    const name = familiarName(reference.replace(/@.*$/, ''));
    const digests = new Set(images.filter((each) => familiarName(each.reference) === name).map(({ digest }) => digest));
    const [digest] = digests;
    return digests.size === 1 ? digest : undefined;
}
/** Names the layers of a base image for these platforms; undefined where it is not known for which they are. */
function baseKey(digest, platforms) {
    if (!digest || platforms.length === 0 || platforms.includes(''))
        return undefined;
    const hex = (0,external_node_crypto_.createHash)('sha256')
        .update(JSON.stringify([digest, ...platforms]))
        .digest('hex');
    return `sha256:${hex}`;
}

;// CONCATENATED MODULE: ./lib/plan/base-image.js



/**
 * The external base of the stage that is built, through stages that start from earlier ones. A named context stands
 * in for a stage or an image of its name, as in BuildKit. Only a build knows more: this never guesses.
 */
function plan_base_image_baseImage(dockerfile, inputs) {
    const platform = inputs.platforms.length === 1 ? (inputs.platforms[0] ?? '') : '';
    const read = readStages(dockerfile, inputs, platform);
    const index = findTarget(read.stages, inputs.target);
    const stage = read.stages[index];
    if (stage === undefined)
        return base_image_unknown(inputs.target === '' ? 'no FROM was found' : `no stage "${inputs.target}"`);
    return baseOfStage(read, index, contextsOf(inputs['build-contexts']));
}
/** The same for any stage of a Dockerfile, by its index. */
function baseOfStage(read, index, contexts) {
    let found = index;
    while (typeof found === 'number')
        found = startOfStage(read.stages[found], contexts);
    return found;
}
/** What a stage starts from: an earlier stage by its index, or what a base image may be. */
function startOfStage(stage, contexts) {
    if (stage === undefined)
        return base_image_unknown('no FROM was found');
    const replaced = contexts.get(stage.name);
    if (stage.name !== '' && replaced !== undefined)
        return ofContext(stage.name, replaced);
    const { base } = stage;
    if (base === undefined)
        return base_image_unknown(`the value of a variable in "FROM ${stage.from}" is not known before the build`);
    const context = contexts.get(familiarName(base.toLowerCase()));
    if (context !== undefined)
        return ofContext(base, context);
    return stage.below < 0 ? base_image_ofImage(base) : stage.below;
}
function base_image_ofImage(reference) {
    if (reference === 'scratch')
        return { kind: 'scratch' };
    return isImageReference(reference) ? { kind: 'image', reference } : base_image_unknown(`"FROM ${reference}" names no image`);
}
function ofContext(name, source) {
    const image = /^docker-image:\/\/(.+)$/.exec(source)?.[1];
    return image === undefined ? base_image_unknown(`"${name}" is the named context ${source.split(':')[0]}`) : base_image_ofImage(image);
}
const base_image_unknown = (reason) => ({ kind: 'unknown', reason });

// EXTERNAL MODULE: ./lib/units/redact.js
var redact = __nccwpck_require__(710);
;// CONCATENATED MODULE: ./lib/app/why-not.js


/**
 * Why something that a run can do without did not work, as a clause for reports. The output of a failed build may hold
 * secrets, so it goes to the log and no further. A cancelled run is not gone on with: that error is thrown again.
 */
function whyNot({ runner }, error) {
    if (!(error instanceof errors/* WeighbridgeError */.kj))
        return (0,redact/* redact */.E)(error instanceof Error ? error.message : String(error));
    if (error.code === 'run.cancelled')
        throw error;
    if (error.code !== 'build.failed')
        return error.message.replace(/\.$/, '');
    runner.info(error.message);
    return 'its build failed, the log of this run has the output';
}

;// CONCATENATED MODULE: ./lib/app/look-at-base.js



/**
 * Builds a base image alone, from cache, and reads its config. That it cannot be told is a reason; throws where the run is
 * cancelled.
 */
async function lookAtBase(ports, reference, { inputs, place }) {
    try {
        const probe = baseProbe(reference, inputs, place);
        return await buildAside(ports, probe, unseen, async (build) => {
            const digest = build.fromImages[0]?.digest ?? '';
            if (build.record.vertices.some(({ name }) => isOnbuild(name))) {
                return { kind: 'unknown', digest, reason: `${reference} has ONBUILD instructions` };
            }
            return { kind: 'known', digest, stacks: await ports.images.diffIds(probe.weighed, build) };
        });
    }
    catch (error) {
        return { kind: 'unknown', digest: '', reason: `${reference} could not be looked at: ${whyNot(ports, error)}` };
    }
}
const unseen = () => { };

;// CONCATENATED MODULE: ./lib/app/base-layers.js






/**
 * The layers of the final stage's base image. Those of an image that was looked at before are known by its digest, where a
 * build that is over named it (`images`); otherwise it is built alone, from cache, and only its config is read.
 * Best effort: that they cannot be told is a reason, and never an error. `$NAME` stands in its name and in reasons for the
 * value of a build argument, as in instructions: they are kept.
 */
async function baseLayers(ports, { inputs, place, dockerfile, facts }, images = []) {
    if (dockerfile === undefined)
        return base_layers_unknown('its Dockerfile is not a file of the checkout');
    const base = baseIn(ports, dockerfile, { ...inputs, buildkit: facts.buildkit });
    const safe = (text) => hideValues(text, withValues(inputs['build-args'], ports.variable));
    if (base.kind === 'unknown')
        return base_layers_unknown(safe(base.reason));
    if (base.kind === 'scratch')
        return { kind: 'known', stacks: [[]], image: { name: 'scratch', digest: '' } };
    const image = (digest) => ({ name: safe(base.reference), digest });
    const keyOf = (digest) => baseKey(digest, inputs.platforms.length > 0 ? inputs.platforms : [facts.platform]);
    const digest = baseDigest(base.reference, images) ?? '';
    const before = await knownStacks(ports, keyOf(digest));
    if (before)
        return { kind: 'known', stacks: before, image: image(digest) };
    const looked = await lookAtBase(ports, base.reference, { inputs, place });
    if (looked.kind === 'unknown')
        return base_layers_unknown(safe(looked.reason), image(looked.digest));
    const key = keyOf(looked.digest);
    if (key !== undefined)
        void ports.layers.keepStacks(key, looked.stacks); // best effort, and nobody waits for it
    return { kind: 'known', stacks: looked.stacks, image: image(looked.digest) };
}
/** A Dockerfile that we fail to read is not the build's failure. */
function baseIn(ports, dockerfile, inputs) {
    try {
        return plan_base_image_baseImage(dockerfile, inputs);
    }
    catch (error) {
        return { kind: 'unknown', reason: `its Dockerfile cannot be read: ${whyNot(ports, error)}` };
    }
}
const knownStacks = async ({ layers }, key) => key === undefined ? undefined : layers.stacks(key);
const base_layers_unknown = (reason, image = null) => ({
    kind: 'unknown',
    reason,
    image,
});

;// CONCATENATED MODULE: ./lib/mounts/builder-record.js
/**
 * Whether it is of a cache mount, by what it is described as: while another `du` measures a mount, BuildKit shows a stand-in
 * with the mount's description, in use, of type `regular` and with an ID of its own (cache/manager.go, DiskUsage).
 */
const isCacheMount = ({ description }) => description.startsWith('cached mount ');
/** Whether it is such a stand-in. Nobody can open the mount while it is there: who wants to is given a new, empty one. */
const isMeasured = (record) => isCacheMount(record) && record.type !== 'exec.cachemount';

;// CONCATENATED MODULE: ./lib/mounts/marker.js
/**
 * The folder that our own builds work in. It is part of the description of every record they leave in a builder, which is
 * how those are found again (leftovers.ts).
 */
const PLACE = '/weighbridge-mounts';
/** Begins the names of the files that mounts are given to a builder in. */
const CONTEXT = 'weighbridge-mount-';
/** Begins the ids of the cache mounts that keep two restores of one mount apart. */
const LOCK = 'weighbridge-restore:';
/** The folder in a mount that a restore unpacks into. */
const UNFINISHED = '.weighbridge-restore';

;// CONCATENATED MODULE: ./lib/mounts/held.js


/**
 * The carried mounts that a builder has already. Its records name ids and not uid, gid or mode: mounts of one id are held
 * when there are as many records of it.
 */
function heldMounts(found, records) {
    const kept = records.map(keyOf);
    const wanted = found.carried.map((mount) => keyIn(found, mount.id));
    return new Set(found.carried.filter((_, at) => timesIn(kept, wanted[at]) >= timesIn(wanted, wanted[at])));
}
/**
 * Those that a restore is at, or was killed at: its lock is there, which goes when a restore ends. What is in the mount is
 * for the next restore to look at, which waits for the lock.
 */
function interruptedMounts(found, records) {
    const kept = new Set(records.map(keyOf));
    return new Set(found.carried.filter(({ id }) => kept.has(keyIn(found, `${LOCK}${id}`))));
}
/** Whether one of these mounts is being measured at this moment. */
function anyMeasured(found, records) {
    const keys = new Set(found.carried.map(({ id }) => keyIn(found, id)));
    return records.some((record) => isMeasured(record) && keys.has(keyOf(record) ?? ''));
}
/**
 * IDs of the records of these mounts that came into being between two looks at a builder; none of a mount that was being
 * measured before, whose own ID is not known from then.
 */
function recordsMade(found, mounts, [before, after]) {
    const there = new Set(before.map(({ id }) => id));
    const keys = new Set(mounts.map(({ id }) => keyIn(found, id)));
    for (const record of before)
        if (isMeasured(record))
            keys.delete(keyOf(record));
    return after.filter((record) => !there.has(record.id) && keys.has(keyOf(record))).map(({ id }) => id);
}
/**
 * Ids of mounts that came into being between two looks at a builder and that the Dockerfile does not tell of; none where it
 * has a mount whose id is not known, which may be any of them.
 */
function unknownMounts(found, before, after) {
    const known = new Set([...found.carried, ...found.left].map(({ id }) => id));
    if (known.has(null))
        return [];
    const there = new Set(before.map(keyOf));
    const made = after.map(keyOf).filter((key) => !there.has(key));
    const prefix = `${found.namespace}/`;
    const ids = made.filter((key) => key?.startsWith(prefix)).map((key) => key.slice(prefix.length));
    return [...new Set(ids)].filter((id) => !known.has(id));
}
const timesIn = (keys, key) => keys.filter((each) => each === key).length;
const keyIn = ({ namespace }, id) => `${namespace}/${id}`;
/**
 * The key of a cache mount by the sentence that BuildKit describes it with (solver/llbsolver/mounts): without an id where
 * that is where it is mounted. `undefined` for any other record.
 */
function keyOf(record) {
    if (!isCacheMount(record))
        return undefined;
    const { description } = record;
    const quoted = / with id ("(?:[^"\\]|\\.)*")$/s.exec(description)?.[1];
    return quoted === undefined ? /^cached mount (\S+) from /.exec(description)?.[1] : held_unquote(quoted);
}
/** What Go's `%q` writes for text without control characters is JSON too. */
function held_unquote(quoted) {
    try {
        return String(JSON.parse(quoted));
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./lib/app/mounts/builder-records.js



/** Pauses (ms) before another look. */
const PAUSES = [50, 200, 800, 2000];
/** What a builder holds now, or why it does not say so. Throws `run.cancelled`. */
async function builder_records_recordsOf(ports, builder) {
    try {
        return await ports.buildx.records(builder);
    }
    catch (error) {
        return notKnown(ports, error);
    }
}
const notKnown = (ports, error) => `what the builder holds is not known: ${whyNot(ports, error)}`;
/**
 * What it holds, asked before it is known whether it runs. Undefined where that is to be asked again: a builder that was never
 * started refuses (its state may be an old one, so it is not taken for empty). One that gave no answer in time would give none
 * the next time either. Undefined as well where no instruction of the Dockerfile mounts anything. Throws `run.cancelled`.
 */
async function recordsBefore(ports, builder, dockerfile) {
    if (dockerfile === undefined || !/--mount\b/.test(dockerfile))
        return undefined;
    try {
        return await ports.buildx.records(builder);
    }
    catch (error) {
        const reason = notKnown(ports, error);
        return error instanceof errors/* WeighbridgeError */.kj && error.code === 'engine.silent' ? reason : undefined;
    }
}
/** What it holds after the user's build, once nobody measures one of the mounts: a save would be given an empty one. */
async function recordsAfter(ports, builder, found) {
    let records = await builder_records_recordsOf(ports, builder);
    for (const pause of PAUSES) {
        if (typeof records === 'string' || !anyMeasured(found, records))
            break;
        await ports.clock.sleep(pause);
        records = await builder_records_recordsOf(ports, builder);
    }
    return records;
}

;// CONCATENATED MODULE: ./lib/app/mask-secrets.js

/**
 * Lets no secret of a build be shown, wherever its value comes from: an instruction may print it. A file that cannot be read
 * is for the build to complain about.
 */
async function maskSecrets({ files, runner, variable }, inputs) {
    const { values, variables, paths } = givenSecrets(inputs);
    const inFiles = paths.map((path) => files.read(path).catch(() => undefined));
    for (const secret of [...values, ...variables.map(variable), ...(await Promise.all(inFiles))]) {
        if (secret !== undefined)
            runner.mask(secret);
    }
}

;// CONCATENATED MODULE: ./lib/mounts/why-unsaved.js
/** Why no mount is restored, as a clause; null where it is tried. */
function whyUnread({ policy, emptied }) {
    if (!policy.read)
        return policy.reason;
    return emptied ? 'no-cache empties it' : null;
}
/**
 * Why a mount is not saved after the build, as a clause; null where it is. One that the builder does not name after the
 * steps ran was told from the Dockerfile otherwise than by BuildKit, or no step of it ran: to save it would store nothing.
 */
function whyUnsaved(plan, mount, { found, ran, made }) {
    const { policy, keysOf } = plan;
    if (found === 'held')
        return 'the builder keeps it';
    if (!policy.write)
        return policy.reason;
    if (keysOf(mount).save === null)
        return 'what was built is no commit: the checkout has changes, or is none of git';
    if (!ran)
        return 'no step that mounts it ran';
    if (typeof made === 'string')
        return made;
    return made ? null : 'the builder has no such mount after the build';
}

;// CONCATENATED MODULE: ./lib/mounts/archive-form.js
/** The first whose ADD can be trusted with zstd. */
const NEEDED = { major: 0, minor: 21 };
/**
 * The form for a builder with these versions of BuildKit on its nodes (`v0.26.3`). Before 0.21, and so in Docker before 28,
 * ADD of zstd is a race that ends the daemon: its decoder goes on with a buffer that was given back (moby/moby#45344). A
 * version that is not known may be such a one.
 */
function archiveForm(versions) {
    return versions.length > 0 && versions.every(isNewEnough) ? 'tar.zst' : 'tar';
}
function isNewEnough(version) {
    const [, major = 0, minor = 0] = (/^v?(\d+)\.(\d+)\.\d/.exec(version) ?? []).map(Number);
    return major > NEEDED.major || minor >= NEEDED.minor;
}

;// CONCATENATED MODULE: ./lib/mounts/go-sum.js

/** SHA-256 in hex of all lines of these go.sum files, whatever their order; null for no lines. */
function goSumHash(texts) {
    const lines = linesOf(texts).toSorted();
    return lines.length === 0 ? null : (0,external_node_crypto_.createHash)('sha256').update(lines.join('\n')).digest('hex');
}
/** `module@version` of every line: those whose source is needed and those of which only the go.mod is. */
function modulesOf(texts) {
    return new Set(linesOf(texts).flatMap((line) => {
        const [path, version] = line.split(/\s+/);
        return path && version ? [`${path}@${version.replace(/\/go\.mod$/, '')}`] : [];
    }));
}
function linesOf(texts) {
    const lines = texts.flatMap((text) => text.split('\n')).map((line) => line.trim());
    return [...new Set(lines)].filter((line) => line !== '');
}

;// CONCATENATED MODULE: ./lib/mounts/keys.js

/** All in the order to look in: the first beginning that any key has. */
const prefixesOf = ({ hit, partial }) => hit === null ? partial : [hit, ...partial];
/** Whether what was found under `key` is what the same inputs left. */
const isHit = ({ hit }, key) => hit !== null && key.startsWith(hit);
/** What every key of ours begins with, and nobody else's. */
const KEY_PREFIX = 'weighbridge-mount-';
/** Digits of a key's end, which tell apart what the same inputs left. */
const DIGITS = 12;
/** A key without its end: what its manifest repeats, since what is packed is known only afterwards. */
const keyStart = (key) => key.slice(0, key.lastIndexOf('-') + 1);
/**
 * The key to save under, by the digest of what the mount holds (hex). No store takes a key twice: where what is under it
 * could not be used (`refused`), more digits make another key, which is found before that one because it is newer.
 */
function saveKey(start, entriesSha256, refused) {
    const key = (digits) => `${start}${entriesSha256.slice(0, digits)}`;
    const isOfThese = refused !== null && key(entriesSha256.length).startsWith(refused);
    return key(isOfThese ? refused.length - start.length + DIGITS : DIGITS);
}
/**
 * Modules are keyed by go.sum: any older ones are of use. Build results are of no use to another toolchain or platform,
 * so these are never dropped; other flags share packages, and other commits nearly all. What only its own program
 * understands is keyed by commit and platforms: packages of apt or apk must not meet those of another architecture.
 * Flags are the build arguments and the text of the instructions as the Dockerfile has it, white space and comments in it:
 * of how a Dockerfile is read nothing is in a key but where an instruction begins and ends.
 * Images have mounts of their own, so that those of a matrix do not evict each other.
 */
function mountKeys(mount, facts) {
    const { name, definition, namespace, goSum, commit } = facts;
    const { id, uid, gid, mode, kind } = mount;
    const start = `${KEY_PREFIX}1-${hash([name, definition])}-${hash([namespace, id, uid, gid, mode])}-${kind}-`;
    if (kind === 'go-mod') {
        const hit = goSum === null ? null : `${start}${goSum.slice(0, 12)}-`;
        return { hit, partial: [start], save: hit ?? `${start}none-` };
    }
    const partial = kind === 'go-build' ? buildPrefixes(start, mount, facts) : [`${start}${hash(platformsOf(facts))}-`];
    const hit = commit === null ? null : `${partial[0]}${commit.slice(0, 12)}-`;
    return { hit, partial, save: hit };
}
function buildPrefixes(start, { baseImage, uses }, facts) {
    const toolchain = `${start}${hash([baseImage ?? '', platformsOf(facts)])}-`;
    const flags = hash([uses.map(({ instruction }) => instruction), facts.buildArgs.toSorted()]);
    return [`${toolchain}${flags}-`, toolchain];
}
const platformsOf = ({ platforms }) => platforms.toSorted();
const hash = (value) => (0,external_node_crypto_.createHash)('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 12);

;// CONCATENATED MODULE: ./lib/mounts/policy.js
/**
 * A release is built of nothing that another run left. What a pull request saves would be read by the base branch where a
 * store is shared, so it only reads, and so does every run that has checked out something else than its own commit.
 * `head`: the commit that is checked out; null for none.
 */
function mountPolicy(event, save, head) {
    if (isRelease(event))
        return { read: false, write: false, reason: 'a release is built without what other runs left' };
    const reason = save === 'never' ? 'cache-mounts-save is never' : (whyNotBelieved(event, head) ?? whyNotAsked(event, save));
    return { read: true, write: reason === null, reason };
}
function isRelease(event) {
    if (event.kind === 'other')
        return event.name === 'release' || event.ref.startsWith('refs/tags/');
    return event.kind === 'push' && event.ref.startsWith('refs/tags/');
}
/** Events that run what is on their ref, unless the workflow checks out something else. */
const OF_THEIR_REF = new Set(['schedule', 'workflow_dispatch', 'repository_dispatch', 'push']);
/**
 * What has the rights of the default branch must not save what somebody else wrote: it would be believed there. Others
 * (`pull_request_target`, `issue_comment`, `workflow_run`, …) are there to work on what others wrote.
 */
function whyNotBelieved(event, head) {
    if (event.kind !== 'push' && event.kind !== 'other')
        return null;
    if (event.kind === 'other' && !OF_THEIR_REF.has(event.name))
        return `a run of "${event.name}" does not save`;
    return head === event.commit ? null : 'what is checked out is not the commit of the run';
}
function whyNotAsked(event, save) {
    if (event.kind === 'none' || save === 'always')
        return null;
    if (event.kind === 'pull_request')
        return 'a pull request does not save';
    if (event.kind === 'merge_group')
        return 'a merge queue does not save';
    return onDefaultBranch(event) ? null : 'only the default branch saves';
}
function onDefaultBranch(event) {
    // Its event file names no repository, and it never runs on another branch.
    if (event.kind === 'other' && event.name === 'schedule')
        return true;
    return event.defaultBranch !== '' && event.ref === `refs/heads/${event.defaultBranch}`;
}

;// CONCATENATED MODULE: ./lib/units/clean-path.js

/** A path as Go's `path.Clean` writes it: without `.`, `..` and double slashes where they can be resolved, and no slash at its end. */
const cleanPath = (path) => external_node_path_.posix.normalize(path).replace(/(?<=.)\/$/, '');

;// CONCATENATED MODULE: ./lib/mounts/select-mounts.js

const NO_BASE = 'no stage that mounts it starts from a known image, whose tar could read and write it';
/** Leaves the mounts that nobody asked for or could carry, and names the ids and targets that were asked for in vain. */
function selectMounts(found, use) {
    if (use === 'off')
        return { ...found, carried: [], left: [] };
    const chosen = use === 'auto' ? found : selectNamed(found, use);
    if (chosen.base !== null)
        return chosen;
    return { ...chosen, carried: [], left: [...chosen.left, ...chosen.carried.map((mount) => leave(mount, NO_BASE))] };
}
function selectNamed(found, use) {
    const asked = (mount) => use.some((entry) => select_mounts_isNamed(mount, mount.targets, entry));
    const known = (entry) => found.carried.some((mount) => select_mounts_isNamed(mount, mount.targets, entry)) ||
        found.left.some((mount) => select_mounts_isNamed(mount, [mount.target], entry));
    const others = found.carried.filter((mount) => !asked(mount));
    const vain = use.filter((entry) => !known(entry));
    return {
        ...found,
        carried: found.carried.filter(asked),
        left: [
            ...found.left,
            ...others.map((mount) => leave(mount, 'not among cache-mounts')),
            ...vain.map((entry) => ({
                name: entry,
                id: entry,
                target: null,
                line: 0,
                reason: 'no RUN that is built mounts it',
            })),
        ],
    };
}
/** Whether an entry of the list is a mount's id, what the Dockerfile writes in its place, or a place where it is mounted. */
const select_mounts_isNamed = ({ name, id }, targets, entry) => [name, id].includes(entry) || [id, ...targets].includes(cleanPath(entry));
const leave = ({ name, id, targets, uses }, reason) => ({
    name,
    id,
    target: targets[0] ?? null,
    line: uses[0]?.line ?? 0,
    reason,
});

;// CONCATENATED MODULE: ./lib/plan/mount-flag.js





/**
 * Reads the value of a RUN's `--mount` as BuildKit does (instructions/commands_runmount.go): fields of CSV, names in any
 * case, the last of one name wins, variables in all values.
 */
function readMount(flag, scope) {
    const fields = mountFields(flag);
    if (fields === undefined) {
        const left = { name: asWritten(flag), id: null, target: null, reason: 'its flag cannot be read before the build' };
        return flag.includes('cache') ? left : 'no cache';
    }
    const type = expandWord(fields.get('type') ?? 'bind', scope);
    if ('value' in type && type.value.toLowerCase() !== 'cache')
        return 'no cache';
    const name = asWritten(fields.get('id') || fields.get('target') || flag);
    const reason = 'value' in type ? whyLeft(fields) : unknownValue('type', type.unknown);
    return reason === undefined ? readCache(name, fields, scope) : leftMount(name, reason, fields, scope);
}
function leftMount(name, reason, fields, scope) {
    const target = targetOf(fields, scope);
    return { name, id: idOf(fields, scope), target: target === null ? null : absolute(target, scope), reason };
}
/** The id, or the target in its place. */
function idOf(fields, scope) {
    const id = expandWord(fields.get('id') ?? '', scope);
    if ('unknown' in id)
        return null;
    if (id.value !== '')
        return id.value;
    const target = targetOf(fields, scope);
    return target === null ? null : cleanPath(target);
}
function targetOf(fields, scope) {
    const target = expandWord(fields.get('target') ?? '', scope);
    return 'unknown' in target || target.value === '' ? null : target.value;
}
/** A mount that begins as a copy of something else is another one whenever that changes; from scratch it begins as any. */
function whyLeft(fields) {
    const [from = '', source = ''] = [fields.get('from'), fields.get('source')];
    if (from !== '' && from !== 'scratch')
        return `its first content comes from "${asWritten(from)}"`;
    return external_node_path_.posix.join('/', source) === '/' ? undefined : `it mounts only "${asWritten(source)}" of itself`;
}
function readCache(name, fields, scope) {
    const left = (reason) => leftMount(name, reason, fields, scope);
    const values = new Map();
    for (const [key, safe] of SAFE) {
        if (!fields.has(key))
            continue;
        const expanded = expandWord(fields.get(key), scope);
        if ('unknown' in expanded)
            return left(unknownValue(key, expanded.unknown));
        if (!safe.test(expanded.value))
            return left(`its ${key} has characters that are not carried`);
        values.set(key, expanded.value);
    }
    const target = values.get('target') ?? '';
    if (target === '')
        return left('it names no target');
    const [uid = null, gid = null, mode = null] = ['uid', 'gid', 'mode'].map((key) => values.get(key));
    return { name, id: values.get('id') || cleanPath(target), target: absolute(target, scope), uid, gid, mode };
}
/** They are put into flags of Dockerfiles of ours: nothing that ends a field, a word or a line, or is a variable there. */
const SAFE = new Map([
    ['id', /^[\w./@:+~=-]*$/],
    ['target', /^[\w./@:+~=-]*$/],
    ['uid', /^\d{1,10}$/],
    ['gid', /^\d{1,10}$/],
    ['mode', /^[0-7]{1,6}$/],
]);
function unknownValue(key, variable) {
    const what = variable === '' ? `its ${key} is written in a way` : `its ${key} holds ${variable}, a variable`;
    return `${what} that only the build knows the value of`;
}
/** Under the root where the working directory is the base image's: only the end of it matters here. */
const absolute = (target, { directory = '/' }) => cleanPath(external_node_path_.posix.resolve(directory, target));

;// CONCATENATED MODULE: ./lib/plan/mount-kind.js
/** What Go keeps in a mount at `target`, by Go's usual places and by what the stage says of them (`go help environment`). */
function mountKind(target, { variables }) {
    const gopath = variables.get('GOPATH');
    const modules = variables.get('GOMODCACHE') || (gopath ? `${gopath}/pkg/mod` : undefined);
    if (target.endsWith('/go-build') || target === variables.get('GOCACHE'))
        return 'go-build';
    return target.endsWith('/pkg/mod') || target === modules ? 'go-mod' : 'other';
}

;// CONCATENATED MODULE: ./lib/plan/mounts-base.js



/** The image to run our own builds in: where Go is run there are surely a shell and a tar. */
function mountsBase(seen) {
    const preferred = [...seen.filter(({ kind }) => kind !== 'other'), ...seen];
    return preferred.find(({ base }) => base !== null)?.base ?? null;
}
/** The image below a stage, through the stages that it starts from. */
function imageBelow(read, stage) {
    const base = baseOfStage(read, stage, read.contexts);
    if (base.kind !== 'image')
        return null;
    const lowest = stageChain(read, stage, read.contexts)?.[0] ?? stage;
    return { image: base.reference, platform: platformOf(read, lowest) };
}
function platformOf({ stages }, stage) {
    const { written = '', value = '' } = stages[stage]?.platform ?? {};
    if (/^\$(?:\{(?:BUILD|TARGET)PLATFORM\}|(?:BUILD|TARGET)PLATFORM)$/.test(written))
        return written;
    return /^[\w./-]+$/.test(value) ? value : '';
}
/** The FROM of needed stages whose value is not known, so that mounts below them are not either. */
function unknownStarts({ read, steps }) {
    const starts = startsOf(read);
    return [...new Set(steps.map(({ stage }) => stage))].flatMap((stage) => {
        if (starts[stage] !== 'unknown')
            return [];
        const below = unknownBelow(read, stage);
        const from = read.steps.find((step) => step.keyword === 'FROM' && step.stage === below);
        if (from === undefined)
            return [];
        const name = `FROM ${from.words.join(' ')}`;
        return [
            { name, id: null, target: null, line: from.line, reason: 'what it starts from is not known before the build' },
        ];
    });
}
function unknownBelow({ stages }, stage) {
    let lowest = stage;
    for (let below = stage; below >= 0; below = stages[below]?.below ?? -1)
        lowest = below;
    return lowest;
}

;// CONCATENATED MODULE: ./lib/plan/cache-mounts.js





/**
 * The cache mounts that a build of this Dockerfile uses, as BuildKit tells them apart (dockerfile2llb,
 * convert_runmount.go): by namespace, id, and whether uid, gid or mode are said. `sharing` and `readonly` select nothing.
 */
function findMounts(dockerfile, inputs) {
    const builds = neededSteps(dockerfile, inputs);
    const sightings = builds.flatMap(({ read, steps }) => steps.flatMap((step) => sightingsOf(step, read)));
    const seen = sightings.filter((each) => 'mount' in each);
    const left = [...builds.flatMap(unknownStarts), ...sightings.filter((each) => 'reason' in each)];
    const found = { left: distinct(left), base: mountsBase(seen) };
    const namespace = builds[0]?.read.given.get(NAMESPACE);
    if (namespace === undefined && builds[0]?.read.given.has(NAMESPACE)) {
        const unnamed = seen.map(({ mount: { name, id, target }, step }) => ({
            name,
            id,
            target,
            line: step.line,
            reason: NO_NAMESPACE,
        }));
        return { ...found, carried: [], left: distinct([...left, ...unnamed]), namespace: '' };
    }
    return { ...found, carried: merge(seen), namespace: namespace ?? '' };
}
const NAMESPACE = 'BUILDKIT_CACHE_MOUNT_NS';
const NO_NAMESPACE = `the value of ${NAMESPACE} is not known before the build`;
function sightingsOf(step, read) {
    if (step.keyword !== 'RUN')
        return [];
    return flagValues(step, 'mount').flatMap((flag) => {
        const mount = readMount(flag, step.scope);
        if (mount === 'no cache')
            return [];
        if ('reason' in mount)
            return [{ ...mount, line: step.line }];
        const kind = mountKind(mount.target, step.scope);
        return [{ step, mount, kind, base: imageBelow(read, step.stage) }];
    });
}
/** Of several sightings the first one says what the mount is. */
function merge(seen) {
    const sightings = new Map();
    for (const sighting of seen) {
        const identity = identityOf(sighting.mount);
        const known = sightings.get(identity);
        if (known)
            known.push(sighting);
        else
            sightings.set(identity, [sighting]);
    }
    return [...sightings.values()].map(cacheMount);
}
function cacheMount(seen) {
    const { mount, kind, base } = seen[0];
    const { target: _, ...selected } = mount;
    const targets = new Set(seen.map((each) => each.mount.target));
    const uses = new Map(seen.map(({ step }) => [step.line, mountUse(step)]));
    return { ...selected, kind, baseImage: base?.image ?? null, targets: [...targets], uses: [...uses.values()] };
}
/** What a mount keeps of an instruction. */
const mountUse = ({ line, text, joined, heredocs, json }) => ({
    line,
    instruction: text,
    joined,
    heredocs: heredocs.map(({ body }) => body.join('\n')),
    json,
});
/** Any of the three makes BuildKit start from a folder with all of them, of which those not said are 0, 0 and 0755. */
function identityOf({ id, uid, gid, mode }) {
    if (uid === null && gid === null && mode === null)
        return JSON.stringify([id]);
    return JSON.stringify([id, Number(uid), Number(gid), Number.parseInt(mode ?? '755', 8)]);
}
function distinct(left) {
    return [...new Map(left.map((each) => [JSON.stringify([each.name, each.line, each.reason]), each])).values()];
}

;// CONCATENATED MODULE: ./lib/plan/go-sums.js



const SUMS = ['go.sum', 'go.work.sum'];
/**
 * The files that decide what a build's module cache holds, as paths in its context: those in its root, and those that a
 * COPY, an ADD or a bind mount of a needed stage names. They need not be there.
 */
function goSumPaths(dockerfile, inputs) {
    const own = contextSources(dockerfile, inputs).filter(({ context }) => context === '');
    return [...new Set([...SUMS, ...own.flatMap(({ pattern }) => sumsAt(pattern))])];
}
/** The sum files that a source names, or has in it if it is a folder; one whose name is a pattern is not looked for. */
function sumsAt(path) {
    const folder = external_node_path_.posix.dirname(path);
    if (path === '' || /[*?[\]]/.test(folder))
        return [];
    const name = external_node_path_.posix.basename(path);
    const named = SUMS.filter((sum) => matchesName(name, sum)).map((sum) => external_node_path_.posix.join(folder, sum));
    return FILE_OR_PATTERN.test(name) ? named : SUMS.map((sum) => external_node_path_.posix.join(path, sum));
}
/** What is no folder for certain, so that it is not asked for in vain. */
const FILE_OR_PATTERN = /^go\.(?:mod|sum|work|work\.sum)$|[*?[\]]/;

;// CONCATENATED MODULE: ./lib/app/mounts/mounts-plan.js









/** Finds the cache mounts of a build; undefined where there is none, and nothing is to be said. */
async function planMounts({ files, runner }, job) {
    const { name, definition, inputs, cacheMounts, head, commit, dockerfile, facts } = job;
    const { platform, buildkit } = facts;
    const platforms = inputs.platforms.length > 0 || platform === '' ? inputs.platforms : [platform];
    const known = { ...inputs, platforms, buildkit };
    const found = selectMounts(findMounts(dockerfile, known), cacheMounts.use);
    if (found.carried.length === 0 && found.left.length === 0)
        return undefined;
    const texts = [];
    for (const path of goSumPaths(dockerfile, known)) {
        // One that cannot be read is for the build to complain about: no mount may fail a run.
        texts.push((await files.read((0,external_node_path_.join)(inputs.context, path)).catch(() => undefined)) ?? '');
    }
    const goSum = goSumHash(texts);
    const identity = {
        name,
        definition,
        namespace: found.namespace,
        platforms: platforms.map(normalPlatform),
        buildArgs: inputs['build-args'],
        goSum,
        commit,
    };
    return {
        found,
        policy: mountPolicy(runner.event, cacheMounts.save, head),
        form: archiveForm(buildkit),
        emptied: inputs['no-cache'],
        keysOf: (mount) => mountKeys(mount, identity),
        goSum,
        modules: modulesOf(texts),
    };
}

;// CONCATENATED MODULE: ./lib/mounts/effect.js
/**
 * What the cache mounts did for a build of these steps; what they took cold only where it is this very build. `empty`: all of
 * the mounts are known to have been empty when it began.
 */
function mountsRecord(outcome, vertices, empty) {
    const steps = vertices.filter(({ cacheMounts }) => cacheMounts);
    const stepSeconds = Math.round(steps.reduce((sum, { seconds }) => sum + seconds, 0) * 1000) / 1000;
    const ran = steps.length > 0 && steps.every(({ cached }) => !cached);
    return { ...outcome, stepSeconds, coldSeconds: empty && ran ? stepSeconds : null };
}
/**
 * The record of a head with what its base knows of cold builds, where the head does not know it: what the steps with
 * cache mounts took when those were empty, as long as they are the same steps by their names.
 */
function withCold(head, base) {
    return { ...head, images: head.images.map((image) => withColdImage(image, base)) };
}
function withColdImage(image, base) {
    const { build } = image;
    if (!build?.mounts || build.mounts.coldSeconds !== null)
        return image;
    const before = base?.images.find(({ name, platform }) => name === image.name && platform === image.platform)?.build;
    if (!before?.mounts || stepNames(before.vertices) !== stepNames(build.vertices))
        return image;
    return { ...image, build: { ...build, mounts: { ...build.mounts, coldSeconds: before.mounts.coldSeconds } } };
}
function stepNames(vertices) {
    const names = vertices.filter(({ cacheMounts }) => cacheMounts).map(({ name }) => name);
    return JSON.stringify(names.toSorted());
}

;// CONCATENATED MODULE: ./lib/mounts/leftovers.js


/**
 * IDs of the records that builds of ours left between two looks at a builder, before and after: their steps, the archives
 * that were sent to them and the locks, whenever they were left; and what they were given as context and Dockerfile, whose
 * descriptions are everybody's, so that it is what came into being. Not the user's cache mounts, although one that we
 * restored is described by the step that did.
 */
function leftovers(before, after) {
    const there = new Set(before.map(({ id }) => id));
    const left = after.filter((record) => leftovers_isOurs(record) || (isGiven(record) && !there.has(record.id)));
    return left.map(({ id }) => id);
}
/** Whether a record can be told to be of a build of ours by itself. */
function leftovers_isOurs(record) {
    const { description } = record;
    if (isCacheMount(record))
        return description.includes(`/${LOCK}`);
    return description.includes(PLACE) || description.includes(CONTEXT);
}
const isGiven = ({ description }) => description === 'local source for context' || description === 'local source for dockerfile';

;// CONCATENATED MODULE: ./lib/mounts/instruction.js
const VARIABLE = /\$(?:\w+|\{[^}]*\})/;
/**
 * Whether `text`, as BuildKit names a step, can be this instruction: the same but for white space and escapes, which a
 * name has less of, for variables, whose values only BuildKit knows, and for a heredoc, which it summarizes.
 */
function isInstruction({ joined, heredocs }, text) {
    const named = bare(text);
    let at = 0;
    const parts = runOf(joined).split(VARIABLE).map(bare);
    for (const [index, part] of parts.entries()) {
        const found = index === 0 ? 0 : named.indexOf(part, at);
        if (found < 0 || !named.startsWith(part, found))
            return false;
        at = found + part.length;
    }
    return heredocs.length > 0 || at === named.length || (parts.length > 1 && named.endsWith(parts.at(-1)));
}
/** The parts of a RUN; undefined where its command is no plain line of shell, or its flags are quoted. */
function runParts({ joined, heredocs, json }) {
    const line = withSingleBlanks(runOf(joined));
    const [, flags = '', command = '--'] = /^RUN ((?:--[^ "'\\=]+=[^ "'\\]+ )*)([^]+)$/.exec(line) ?? [];
    if (json || heredocs.length > 0 || command.startsWith('--'))
        return undefined;
    return { flags: flags.split(' ').filter((flag) => flag !== ''), command };
}
/** One blank for each run of white space, but in quotes, where it is the command's. */
function withSingleBlanks(line) {
    let quote = '';
    let made = '';
    for (let at = 0; at < line.length; at += 1) {
        const char = line[at];
        if (char === quote)
            quote = '';
        else if (quote === '' && (char === '"' || char === "'"))
            quote = char;
        if (quote !== '' || !/\s/.test(char))
            made += char;
        else if (!made.endsWith(' '))
            made += ' ';
        if (char === '\\' && quote !== "'")
            made += line[(at += 1)] ?? '';
    }
    return made;
}
/** Of a shell: within a word, # begins none. */
const instruction_COMMENT = /(?<!\S)#.*/g;
/** Whether a RUN, or a heredoc of it, has this command, words with one blank between them, and not as a comment. */
function hasCommand({ joined, heredocs, json }, command) {
    const line = json ? joined.replaceAll(/[",]/g, ' ') : joined;
    const pattern = new RegExp(String.raw `(?<![\w-])${command.replaceAll(' ', String.raw `[\s\\]+`)}(?![\w-])`);
    return [line, ...heredocs].some((text) => pattern.test(text.replaceAll(instruction_COMMENT, '')));
}
/** In upper case, as BuildKit names it. */
const runOf = (joined) => joined.trim().replace(/^RUN\b/i, 'RUN');
const bare = (text) => text.replace(/[\s\\`]+/g, '');

;// CONCATENATED MODULE: ./lib/mounts/mount-advice.js

/** Longest a sentence of a report may be (report/form.ts cuts what is longer), less what stands around an instruction. */
const mount_advice_LONGEST = 390;
const mount_advice_LONGEST_NAME = 60;
const MOST_NAMES = 3;
/**
 * Sentences on what kept cache mounts from being of use, and how to write it instead: `no-cache` empties them, and a step that
 * comes from the layer cache does not fill its mount. Instructions are quoted as the Dockerfile writes them, without values.
 */
function mountAdvice(facts) {
    const emptied = emptiedAdvice(facts);
    return emptied.length > 0 ? emptied : [...new Set(facts.mounts.flatMap((mount) => unfilledAdvice(mount, facts)))];
}
/**
 * BuildKit empties the cache mounts of the steps that it is told not to take from its cache (moby/buildkit#1092). Of those
 * with an owner or a mode, only releases since 2024 do: they are not named.
 */
function emptiedAdvice({ mounts, steps, inputs }) {
    const stages = new Set(inputs['no-cache-filters'].map((each) => each.toLowerCase()));
    const again = steps.filter(({ stage }) => inputs['no-cache'] || stages.has(stage.toLowerCase()));
    const plain = mounts.filter(({ uid, gid, mode }) => uid === null && gid === null && mode === null);
    const emptied = plain.filter(({ uses }) => uses.some((use) => again.some(isUseOf(use))));
    if (emptied.length === 0)
        return [];
    const input = inputs['no-cache'] ? 'no-cache' : 'no-cache-filters';
    return [
        `The input ${input} threw away what was in the cache mounts ${namesOf(emptied)} before the build could use it. To redo ` +
            'a step and keep them, write ARG REDO before it and give that build argument a new value (build-args: REDO=…)',
    ];
}
/** A step that was cached while its mount was empty, and the next one that ran on that mount. */
function unfilledAdvice(mount, { outcome, steps }) {
    if (!outcome.mounts.some(({ name, found }) => name === mount.name && found === 'miss'))
        return [];
    const uses = mount.uses.flatMap((use) => steps.filter(isUseOf(use)).map((step) => ({ use, step })));
    const cached = uses.find(({ step }) => step.cached);
    const ran = uses.find(({ use, step }) => cached !== undefined && !step.cached && use.line > cached.use.line);
    if (cached === undefined || ran === undefined)
        return [];
    const command = runParts(cached.use)?.command;
    const filling = command === undefined ? 'a step' : mount_advice_short(command);
    const what = `${filling} (line ${cached.use.line}) came from the layer cache, so it did not fill the cache mount ${mount_advice_nameOf(mount)}, ` +
        `and line ${ran.use.line} found it empty`;
    const goMod = mount.kind === 'go-mod' && hasCommand(cached.use, 'go mod download');
    const leave = goMod ? `, or drop line ${cached.use.line}: go build downloads what it needs` : '';
    const together = cached.step.stage === ran.step.stage ? joined(cached.use, ran.use) : undefined;
    const whole = `${what}. In place of both lines write ${together}${leave}`;
    if (together !== undefined && whole.length <= mount_advice_LONGEST)
        return [whole];
    return [`${what}. Write the commands of both lines as one RUN with the cache mounts of both${leave}`];
}
/** One RUN with the flags of both and the commands of both. */
function joined(first, second) {
    const [a, b] = [runParts(first), runParts(second)];
    if (!a || !b)
        return undefined;
    return ['RUN', ...new Set([...a.flags, ...b.flags]), a.command, '&&', b.command].join(' ');
}
const isUseOf = (use) => ({ text }) => isInstruction(use, text);
const namesOf = (mounts) => {
    const names = mounts.slice(0, MOST_NAMES).map(mount_advice_nameOf).join(', ');
    return mounts.length > MOST_NAMES ? `${names} and others` : names;
};
const mount_advice_nameOf = ({ name }) => mount_advice_short(name);
function mount_advice_short(text) {
    const characters = Array.from(text);
    return characters.length <= mount_advice_LONGEST_NAME ? text : `${characters.slice(0, mount_advice_LONGEST_NAME - 1).join('')}…`;
}

;// CONCATENATED MODULE: ./lib/app/mounts/outcomes.js




/** A build with the outcome of its mounts. `empty`: all of the mounts are known to have been empty when it began. */
function carried({ inputs }, { found }, build, { outcome, empty }) {
    const record = { ...build.record, mounts: mountsRecord(outcome, build.record.vertices, empty) };
    const notes = mountAdvice({ mounts: found.carried, outcome, steps: build.cacheSteps, inputs });
    return { build: { ...build, record }, notes };
}
/** Where the Dockerfile tells of no mount, those that its steps had are of ONBUILD instructions in a base image. */
function withoutMounts(build) {
    const note = 'The build mounts caches that the Dockerfile does not name, so they are not kept for the next run';
    return { build, notes: build.cacheSteps.length > 0 ? [note] : [] };
}
/** What became of a mount that was looked for. */
function outcomeOf({ mount, found, reason, restored }, unsaved, results) {
    const result = results.get(mount) ?? { unsaved: unsaved.get(mount) ?? null };
    return {
        ...untouched(mount.name, found, reason),
        restored: restored?.manifest.fileBytes ?? 0,
        saved: 'saved' in result ? result.saved : null,
        unsaved: 'saved' in result ? null : result.unsaved,
    };
}
const leftOutcome = ({ name, reason }) => untouched(name, 'left', reason);
/** The outcome of all mounts where the builder does not say what it holds. */
function unknownOutcome({ found }, reason) {
    const mounts = [
        ...found.carried.map(({ name }) => untouched(name, 'unknown', reason)),
        ...found.left.map(leftOutcome),
    ];
    return { mounts, restoreSeconds: 0, saveSeconds: 0, storeBytes: null };
}
const untouched = (name, found, reason) => ({
    name,
    found,
    reason,
    restored: 0,
    saved: null,
    unsaved: null,
});
/** What the store held before the build, and what this run added. */
function withSaved(before, mounts) {
    return before === null ? null : mounts.reduce((sum, { saved }) => sum + (saved ?? 0), before);
}
/** Mounts of ONBUILD instructions in a base image, which no Dockerfile tells of. */
function unknownNotes({ found }, before, after) {
    if (typeof before === 'string' || typeof after === 'string')
        return [];
    const theirs = after.filter((record) => !leftovers_isOurs(record));
    return unknownMounts(found, before, theirs).map((id) => `The builder has a new cache mount "${id}" that the Dockerfile does not name, so it is not kept for the next run (an ` +
        'ONBUILD instruction of a base image mounts it, or another build on this builder)');
}

;// CONCATENATED MODULE: ./lib/mounts/own-build.js

/**
 * The stage that our steps run in: the image that the user's stages with mounts start from, which is pulled for them anyway.
 * `made` makes the folders that they need.
 */
const ownStage = ({ image, platform }, made) => own_build_lines(`FROM ${platform === '' ? '' : `--platform=${platform} `}${image} AS base`, 'USER 0:0', made);
/** A RUN in exec form: the image's SHELL is not asked. `script` is fixed text, never a value of the user's. */
function own_build_run(flags, script) {
    return ['RUN', ...flags, JSON.stringify(['/bin/sh', '-c', script])].join(' ');
}
/** The folder that our builds are given as their context. */
const contextIn = (scratch) => (0,external_node_path_.join)(scratch, 'context');
/** The build of such a Dockerfile, its result as a tar archive. */
function ownBuild(content, place, namespace) {
    const path = (0,external_node_path_.join)(place.scratch, 'Dockerfile');
    return { args: argumentsFor(path, place, namespace), directory: place.scratch, dockerfile: { path, content } };
}
/** The same of one that is not known yet. */
function lateBuild(dockerfile, place, namespace) {
    dockerfile.catch(() => undefined); // whoever reads the build hears of it
    return { args: argumentsFor('-', place, namespace), directory: place.scratch, dockerfile };
}
/** `file`: where `buildx` finds the Dockerfile, `-` for its standard input. */
function argumentsFor(file, { builder, platforms, scratch, nonce }, namespace) {
    return [
        'build',
        '--progress=rawjson',
        '--output=type=tar,dest=-',
        `--file=${file}`,
        ...(builder === '' ? [] : ['--builder', builder]),
        ...(platforms.length === 0 ? [] : [`--platform=${platforms.join(',')}`]),
        ...(namespace === '' ? [] : [`--build-arg=BUILDKIT_CACHE_MOUNT_NS=${namespace}`]),
        `--build-arg=WEIGHBRIDGE_RUN=${nonce}`,
        contextIn(scratch),
    ];
}
/** Lines of a Dockerfile or a script, each with its line break. */
const own_build_lines = (...each) => `${each.join('\n')}\n`;

// EXTERNAL MODULE: ./lib/archive/tar-header.js + 1 modules
var tar_header = __nccwpck_require__(732);
;// CONCATENATED MODULE: ./lib/archive/write-header.js

/** The header block of a file, owned by root and readable by nobody else. Throws for a file that is too large for it. */
function fileHeader(name, size) {
    if (size > tar_header/* MOST_IN_HEADER */.Os || name.length > 100)
        throw new Error(`no ustar header holds "${name}" of ${size} bytes`);
    const block = Buffer.alloc(tar_header/* BLOCK */.IE);
    const number = (value, at, length) => {
        block.write(value.toString(8).padStart(length - 1, '0'), at, 'latin1');
    };
    block.write(name, 0, 'latin1');
    number(0o600, 100, 8);
    number(0, 108, 8);
    number(0, 116, 8);
    number(size, 124, 12);
    number(0, 136, 12);
    block.write('0', 156, 'latin1');
    block.write('ustar\u000000', 257, 'latin1');
    block.fill(' ', 148, 156);
    const sum = block.reduce((total, byte) => total + byte, 0);
    block.write(`${sum.toString(8).padStart(6, '0')}\u0000 `, 148, 'latin1');
    return block;
}

;// CONCATENATED MODULE: ./lib/mounts/entry-flaw.js

/** The mount's own folder is there before anything is unpacked. */
const seenNone = () => ({ kinds: new Map([['', 'directory']]), links: new Map(), characters: 0 });
/** Linux's PATH_MAX. */
const entry_flaw_LONGEST_PATH = 4096;
/** About 800 000 entries with names of usual length, four times those of Go's largest caches; they take 500 MB at most. */
const MOST_CHARACTERS = 64 * 1024 * 1024;
const PER_ENTRY = 16;
/** Path of an entry inside of the mount: `./a/b/` → `a/b`, `./` → ``; undefined where it is written in any other way. */
function pathInMount(path) {
    const start = path.startsWith('./') ? 2 : 0;
    const clean = path.slice(start, path.endsWith('/') && path.length > start ? -1 : undefined);
    if (clean === '' || clean === '.')
        return path.startsWith('.') ? '' : undefined;
    return UNCLEAN.test(clean) ? undefined : clean;
}
const UNCLEAN = /\0|^\/|\/$|\/\/|(?:^|\/)\.\.?(?:\/|$)/;
/**
 * Why an entry must be neither saved nor restored: a clause that names it; undefined where nothing speaks against it, and
 * then it counts as seen. One rule for both ways, stricter than any tar program, so that it does not matter which one unpacks:
 * every folder comes before what is in it and is no link, nothing comes twice, links stay inside. Owners, modes and setuid
 * bits are kept: they were made inside of the mount, and stay there.
 */
function entryFlaw(entry, seen) {
    const path = pathInMount(entry.path);
    const flaw = path === undefined ? 'has a path that is not inside of the mount' : flawOf(entry, path, seen);
    if (flaw !== undefined)
        return `${JSON.stringify(entry.path.slice(0, entry_flaw_LONGEST_PATH))} ${flaw}`;
    const clean = path ?? '';
    const text = linkText(entry, seen);
    seen.kinds.set(clean, entry.kind);
    if (text !== undefined)
        seen.links.set(clean, text);
    seen.characters += clean.length + entry.link.length + PER_ENTRY;
    return seen.characters > MOST_CHARACTERS ? 'it holds too many files' : undefined;
}
function flawOf(entry, path, seen) {
    const { kind, link } = entry;
    const { kinds } = seen;
    if (kind === 'other' || kind === 'unknown')
        return 'is a device, a pipe or nothing that is known';
    if (entry.global)
        return 'comes after a global header';
    if (!entry.whole)
        return 'is a sparse file';
    if (entry.ambiguous)
        return 'has headers that tar programs read in different ways';
    if (path.length > entry_flaw_LONGEST_PATH || link.length > entry_flaw_LONGEST_PATH)
        return `has a name of over ${entry_flaw_LONGEST_PATH} characters`;
    // GNU tar takes such a file for a directory.
    if (kind !== 'directory' && entry.path.endsWith('/'))
        return 'is named like a directory and is none';
    if (path.split('/', 1)[0] === UNFINISHED)
        return 'stands where a restore unpacks';
    if (path === '')
        return kind === 'directory' ? undefined : 'stands in the place of the mount itself';
    if (kinds.has(path))
        return 'is in it twice';
    const slash = path.lastIndexOf('/');
    if (kinds.get(slash === -1 ? '' : path.slice(0, slash)) !== 'directory')
        return 'is in no folder that came before it';
    if (kind === 'hardlink' && isNoFile(link, kinds))
        return 'is a hardlink to no file that came before it';
    const text = linkText(entry, seen);
    return text !== undefined && leavesMount(text, path) ? `is a ${kind} that leaves the mount` : undefined;
}
/** What is in the symlink that an entry is, if only as one more name of it: that leads elsewhere from another folder. */
const linkText = ({ kind, link }, { links }) => kind === 'symlink' ? link : kind === 'hardlink' ? links.get(pathInMount(link) ?? '') : undefined;
/**
 * Only leading `..` are allowed in a symlink. The folder that it stands in is a real one, so counting them is exact; and what
 * follows may lead through other links, of which the same is true.
 */
function leavesMount(link, path) {
    const up = /^(?:\.\.(?:\/|$))*/.exec(link)?.[0] ?? '';
    const depth = path.split('/').length - 1;
    const levels = Math.ceil(up.length / 3);
    const rest = link.slice(up.length);
    return link === '' || link.startsWith('/') || levels > depth || /\0|^\/|(?:^|\/)\.\.(?:\/|$)/.test(rest);
}
function isNoFile(link, kinds) {
    const target = pathInMount(link);
    const kind = target === undefined ? undefined : kinds.get(target);
    return kind === undefined || kind === 'directory';
}

;// CONCATENATED MODULE: ./lib/mounts/flaw.js
/** Makes a flaw, to be thrown. None of them ends a run: they are turned into the mount's outcome. */
function mountFlaw(reason, cause) {
    return Object.assign(new Error(reason, { cause }), { name: 'MountFlaw' });
}
const isMountFlaw = (error) => error instanceof Error && error.name === 'MountFlaw';

;// CONCATENATED MODULE: ./lib/mounts/headers.js


/** Most bytes of the headers of one entry: four times what the longest path and link take that Linux has. */
const headers_ONE = 64 * 1024;
/**
 * Most bytes of the headers of all folders, which a restore keeps in memory (archive-scan.ts). A folder has 512 of them, three
 * times that with a long name or in the format of POSIX: this is enough for 40 000 at least, and for 130 000 as a rule.
 */
const FOLDERS = 64 * 1024 * 1024;
/** Throws a flaw for the headers of one entry, whether it came or not, that take this many bytes. */
function checkHeaders(bytes) {
    if (bytes > headers_ONE)
        throw mountFlaw(`the headers of one of its entries take over ${headers_ONE} bytes`);
}
/**
 * Called for each entry that is saved or restored, with the bytes of its own header and those before it; throws a flaw where
 * they are too many. One rule for both ways, so that nothing is saved that no restore takes.
 */
function headersLimit() {
    let folders = 0;
    return ({ kind }, bytes) => {
        checkHeaders(bytes);
        if (kind === 'directory')
            folders += bytes;
        if (folders > FOLDERS)
            throw mountFlaw(`the headers of its folders take over ${FOLDERS} bytes`);
    };
}
/** Where the body of an entry ends, with what pads it; its headers begin where the entry before it ends. */
const entryEnd = ({ offset, size }) => offset + tar_header/* BLOCK */.IE + Math.ceil(size / tar_header/* BLOCK */.IE) * tar_header/* BLOCK */.IE;

;// CONCATENATED MODULE: ./lib/mounts/segments.js





/** Two blocks of zeros: what an archive ends with. */
const END_MARKER = Buffer.alloc(2 * tar_header/* BLOCK */.IE);
/**
 * Entries that are kept pass as they are: their headers (with the PAX and GNU ones before them), bodies and padding. The end
 * marker is left out, so that the caller ends the archive. `keeps` is asked once for each entry, in order, and may throw.
 */
function segmentCutter(keeps) {
    const reader = (0,archive_tar/* tarReader */.R)();
    const limit = headersLimit();
    // Offsets into the archive: what was pushed, and where the last entry that was asked about ends.
    let pushed = 0;
    let decided = 0;
    let keeping = false;
    let held = [];
    let heldBytes = 0;
    function push(chunk) {
        const kept = [];
        const start = pushed;
        pushed += chunk.length;
        let at = start;
        let run = start; // where the current run of kept bytes begins, so that neighbours leave in one piece
        const cut = () => {
            if (keeping && at > run)
                kept.push(chunk.subarray(run - start, at - start));
            run = at;
        };
        for (const token of reader.push(chunk)) {
            if (token.kind === 'data')
                continue;
            if (token.kind === 'broken')
                throw mountFlaw(`its archive is broken at byte ${token.offset}: ${token.detail}`);
            // Where it ends is not known by its size, not even of one that would not be kept.
            if (!token.entry.whole)
                throw mountFlaw(`${JSON.stringify(token.entry.path.slice(0, entry_flaw_LONGEST_PATH))} is a sparse file`);
            at = Math.max(at, decided);
            const keep = keeps(token.entry);
            if (keep)
                limit(token.entry, token.entry.offset + tar_header/* BLOCK */.IE - decided);
            if (keep !== keeping)
                cut();
            if (keep)
                kept.push(...held);
            held = [];
            heldBytes = 0;
            keeping = keep;
            decided = entryEnd(token.entry);
        }
        at = Math.max(at, Math.min(decided, pushed));
        cut();
        if (at < pushed && !reader.ended())
            hold(chunk.subarray(at - start));
        return kept;
    }
    /** Bytes of headers: whose they are is known when the entry's own header is there. */
    function hold(bytes) {
        held.push(bytes);
        heldBytes += bytes.length;
        checkHeaders(heldBytes);
    }
    function end() {
        if (reader.missing() > 0 || !reader.ended())
            throw mountFlaw(`its archive stops at byte ${pushed}, before its end`);
    }
    return { push, end };
}

;// CONCATENATED MODULE: ./lib/mounts/zstd-library.js
/** Bytes that are compressed between two turns of the event loop, which waits meanwhile. */
const SLICE = 256 * 1024;
/**
 * One zstd frame, where Node has no zstd. The library's own interface has one stream for the whole process and copies
 * each byte through an array of numbers (7 s instead of 1 s for 350 MB), so its module is used directly.
 */
async function* compressWithLibrary(chunks, level) {
    const { Zstd } = await __nccwpck_require__.e(/* import() */ 271).then(__nccwpck_require__.bind(__nccwpck_require__, 271)); // 240 kB that Node 24 never loads
    const library = await Zstd.load();
    if (!isWasm(library))
        throw new Error('the zstd library is another one than it was');
    const { _zstdClass: zstd, _mainModule: module } = library;
    const { _module: memory } = module;
    const { _malloc: allocate, _free: free } = memory;
    const room = zstd.compressBound(SLICE) + zstd.CStreamOutSize();
    const from = allocate(SLICE);
    const to = allocate(room);
    const stream = new zstd();
    try {
        stream.setCompressionLevel(level);
        for await (const chunk of chunks) {
            for (let at = 0; at < chunk.length; at += SLICE) {
                const slice = chunk.subarray(at, at + SLICE);
                memory.HEAPU8.set(slice, from);
                yield* written(stream.compressChunk(to, room, from, slice.length));
            }
        }
        yield* written(stream.compressEnd(to, room));
    }
    finally {
        stream.delete();
        free(from);
        free(to);
    }
    function written(result) {
        if (zstd.isError(result))
            throw new Error(`zstd: ${zstd.getErrorName(result)}`);
        return result === 0 ? [] : [memory.HEAPU8.slice(to, to + result)];
    }
}
function isWasm(library) {
    return typeof library === 'object' && library !== null && '_zstdClass' in library && '_mainModule' in library;
}

;// CONCATENATED MODULE: ./lib/mounts/zstd.js
 // not by name: Node 20 refuses to load what asks it for a name that it has not


/**
 * On a Go build cache of 357 MB: level 1 gives 91 MB, level 2 89 MB in the same time (0.9 s), level 3 87 MB in 1.2 s.
 * Workers (`ZSTD_c_nbWorkers`) lose the output's end in Node 24 (nodejs/node#59899).
 */
const LEVEL = 2;
/** Bytes that are handed over at once: each hand-over costs a change of threads (a fifth of the time at 256 KiB). */
const BATCH = 1024 * 1024;
const zstd_OPTIONS = {
    params: { [external_node_zlib_.constants.ZSTD_c_compressionLevel]: LEVEL },
    chunkSize: BATCH,
    // With writes in its queue, `end` adds an empty frame (nodejs/node#66078): this mark has us wait for each.
    writableHighWaterMark: 1,
};
/** Node 20, and 22 before 22.15, have no zstd of their own. */
const isNative = typeof external_node_zlib_.createZstdCompress === 'function';
/** One zstd frame (RFC 8878) of all that `chunks` gives. What `chunks` throws comes through. */
function compressZstd(chunks) {
    const batches = gather(chunks);
    if (!isNative)
        return compressWithLibrary(batches, LEVEL);
    return (0,archive_compression/* through */.sc)(batches, external_node_zlib_.createZstdCompress(zstd_OPTIONS));
}
/**
 * What is in a zstd frame. Throws the decompressor's error for anything that is broken or cut, and what `chunks` throws.
 * Nothing that follows the frame is passed over, because another decoder may read it: ours, where Node has none, goes on,
 * and Node's, which stops at the frame's end, is not believed then.
 */
function decompressZstd(chunks) {
    return isNative ? withNode(chunks) : (0,archive_compression/* decompress */.mF)(chunks, 'zstd');
}
async function* withNode(chunks) {
    const transform = external_node_zlib_.createZstdDecompress({ chunkSize: BATCH });
    let given = 0;
    async function* counted() {
        for await (const chunk of gather(chunks)) {
            given += chunk.length;
            yield chunk;
        }
    }
    yield* (0,archive_compression/* through */.sc)(counted(), transform);
    if (transform.bytesWritten !== given)
        throw new Error('something follows the frame');
}
/** The same bytes in chunks of at least BATCH, but for the last. */
async function* gather(chunks) {
    let waiting = [];
    let size = 0;
    for await (const chunk of chunks) {
        waiting.push(chunk);
        size += chunk.length;
        if (size < BATCH)
            continue;
        yield waiting.length === 1 ? chunk : Buffer.concat(waiting);
        waiting = [];
        size = 0;
    }
    if (size > 0)
        yield Buffer.concat(waiting);
}

;// CONCATENATED MODULE: ./lib/mounts/context-file.js



/** Name of the one file in a compressed archive. */
const ARCHIVE = 'mount.tar';
/** Bytes that are kept free for the beginning of the file, which is known only at the end. */
const ROOM = 1024;
/** What a builder is given of a mount: its archive as it was stored, and its folders once more (archive-scan.ts). */
function contextFile(unpacking, form) {
    return form === 'tar' ? plainFile(unpacking) : compressedFile(unpacking);
}
const endOf = ({ checked }) => Buffer.concat([...checked().folders, END_MARKER]);
function plainFile(unpacking) {
    async function* read() {
        yield* unpacking.chunks;
        yield endOf(unpacking);
    }
    return { chunks: read(), head: async () => Buffer.alloc(0) };
}
/**
 * What ADD makes `mount.tar` of: an archive of that one file. zstd frames may follow each other (RFC 8878, 3): the archive's
 * header, padded with a skippable frame; the payload as it was stored; and the rest with both end markers.
 */
function compressedFile(unpacking) {
    async function* read() {
        yield Buffer.alloc(ROOM);
        yield* unpacking.chunks;
        yield* compressZstd(only(Buffer.concat([endOf(unpacking), END_MARKER])));
    }
    async function head() {
        const { manifest, folders } = unpacking.checked();
        const size = folders.reduce((sum, { length }) => sum + length, manifest.tarBytes + END_MARKER.length);
        const pieces = [];
        for await (const piece of compressZstd(only(fileHeader(ARCHIVE, size))))
            pieces.push(piece);
        const frame = Buffer.concat(pieces);
        return Buffer.concat([frame, skippable(ROOM - frame.length)]);
    }
    return { chunks: read(), head };
}
/** A frame of this length that decoders pass over (RFC 8878, 3.1.2). */
function skippable(length) {
    const frame = Buffer.alloc(length);
    frame.writeUInt32LE(0x184d2a50, 0);
    frame.writeUInt32LE(length - 8, 4);
    return frame;
}
async function* only(bytes) {
    yield bytes;
}

;// CONCATENATED MODULE: ./lib/mounts/mount-flag.js
/**
 * The `--mount` flag that opens the same cache mount as the user's RUN does: id, uid, gid and mode, each only where it was
 * said, select it (dockerfile2llb, convert_runmount.go). None of them holds a character that ends a field or is expanded:
 * plan/cache-mounts.ts leaves such mounts out.
 */
function mountFlag({ id, uid, gid, mode }, target) {
    const said = Object.entries({ uid, gid, mode }).flatMap(([name, value]) => value === null ? [] : [`${name}=${value}`]);
    return `--mount=${['type=cache', `id=${id}`, `target=${target}`, ...said].join(',')}`;
}

;// CONCATENATED MODULE: ./lib/mounts/restore-build.js




/** The name of a mount's file, by its number: it is in what a builder calls the step that unpacks it. */
const contextName = (number, form) => `${CONTEXT}${number}.${form}`;
/** In our folder, so that the record of the step that copies it is found again, too. */
const RESULT = `${PLACE}/result`;
/**
 * Unpacks beside the mount's content and moves what came whole, so that nobody ever sees half of it. A mount that is not
 * empty is left alone, also when a build fills it meanwhile, which is why an entry could not be moved. What a restore that
 * was killed left behind does not count, and goes. The mount's own owner, mode and time are those of the archive's first
 * folder, where it has one. Entries are moved many at a time, because starting `mv` is what takes the time.
 */
const SCRIPT = `
mount=${PLACE}/mount
new=$mount/${UNFINISHED}
result=failed
like() { chown "$(stat -c %u:%g "$1")" "$2" && chmod "$(stat -c %a "$1")" "$2"; }
unpack() { TAR_OPTIONS= tar --numeric-owner -xf ${PLACE}/mount.tar -C "$new"; }
move() { mv -- "$@" "$mount/" || result=held; }
rm -rf "$new"
if [ -n "$(ls -A "$mount")" ]; then
  result=held
elif mkdir "$new" && like "$mount" "$new" && unpack && cd "$new"; then
  if [ "$(ls -A "$mount")" != ${UNFINISHED} ]; then
    result=held
  elif like "$new" "$mount" && touch -r "$new" ${PLACE}/time; then
    result=restored
    set --
    for each in * .[!.]* ..?*; do
      if [ -e "$each" ] || [ -L "$each" ]; then set -- "$@" "$each"; fi
      if [ $# = 500 ]; then move "$@"; set --; fi
    done
    if [ $# != 0 ]; then move "$@"; fi
  fi
fi 2> ${PLACE}/said
cd /
rm -rf "$new"
if [ $result = restored ]; then touch -r ${PLACE}/time "$mount"; fi
echo $result > ${RESULT}
if [ $result = failed ]; then head -n 1 ${PLACE}/said >> ${RESULT}; fi
`;
/**
 * The build that fills cache mounts: each from a file of the context, in a stage of its own, so that they are unpacked side
 * by side. ADD leaves its archive in the stage that unpacks it, because BuildKit hashes the whole of an archive that is
 * mounted from another one (0.6 s of a processor for 325 MB). A locked mount beside each keeps two restores of it on one
 * builder apart (BuildKit, `sharing=locked`). Each step has its number in it: BuildKit takes those for one that differ in
 * nothing but the ids of their cache mounts, as they do for equal archives, and runs one of them. Its output holds a file
 * for each mount, named by its number: a word of `Restored`, and after `failed` a line with the first that a program said.
 * Where `restorable` is broken, nothing is built.
 */
function restoreBuild(found, restorable, place, form) {
    const dockerfile = restorable.then((each) => restoreDockerfile(found, each, form));
    return lateBuild(dockerfile, place, found.namespace);
}
function restoreDockerfile(found, restorable, form) {
    const stages = restorable.map(({ mount, file }, number) => {
        const archive = `${PLACE}/${ARCHIVE}`;
        const added = form === 'tar' ? [] : [`ADD ${file} ${PLACE}/`];
        const flags = [
            '--network=none',
            ...(form === 'tar' ? [`--mount=type=bind,source=${file},target=${archive}`] : []),
            mountFlag({ ...mount, id: `${LOCK}${mount.id}` }, `${PLACE}/lock`).concat(',sharing=locked'),
            mountFlag(mount, `${PLACE}/mount`),
        ];
        return own_build_lines(`FROM base AS restore-${number}`, ...added, 'ARG WEIGHBRIDGE_RUN', own_build_run(flags, `# ${number}${SCRIPT}`));
    });
    const results = restorable.map((_, number) => `COPY --from=restore-${number} ${RESULT} /${number}`);
    return [ownStage(found.base, `WORKDIR ${PLACE}`), ...stages, own_build_lines('FROM scratch', ...results)].join('');
}

;// CONCATENATED MODULE: ./lib/mounts/manifest.js
/** Version of the blob's format; a reader takes no other. */
const FORMAT = 1;
/** How the payload is compressed, wherever it is written: by Node's own zstd, or by a library where Node has none. */
const CODEC = 'zstd';
const manifest_identityOf = ({ id, uid, gid, mode }, { namespace }) => ({ id, uid, gid, mode, namespace });
const manifest_text = (value) => typeof value === 'string';
const count = (value) => Number.isSafeInteger(value) && Number(value) >= 0;
const sha256 = (value) => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);
const orNull = (check) => (value) => value === null || check(value);
const oneOf = (...choices) => (value) => choices.includes(value);
const object = (fields) => (value) => manifest_isObject(value) && unfit(value, fields) === undefined;
/** Every field and no other: another set of fields is another format. */
const manifest_FIELDS = {
    format: oneOf(FORMAT),
    codec: oneOf(CODEC),
    tool: manifest_text,
    kind: oneOf('go-build', 'go-mod', 'other'),
    mount: object({
        id: manifest_text,
        uid: orNull(manifest_text),
        gid: orNull(manifest_text),
        mode: orNull(manifest_text),
        namespace: manifest_text,
    }),
    key: manifest_text,
    goSum: orNull(manifest_text),
    payloadBytes: count,
    payloadSha256: sha256,
    tarBytes: count,
    files: count,
    fileBytes: count,
    entriesSha256: sha256,
    createdAt: manifest_text,
};
/** The first field that is missing, unknown or of another type. */
function unfit(value, fields) {
    const bad = Object.entries(fields).find(([name, check]) => !Object.hasOwn(value, name) || !check(value[name]));
    return bad?.[0] ?? Object.keys(value).find((name) => !Object.hasOwn(fields, name));
}
const manifest_isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
/** A manifest as it stands in a blob: JSON in UTF-8. */
const encodeManifest = (manifest) => Buffer.from(JSON.stringify(manifest));
/** A manifest from its JSON; a clause that says why it is none otherwise. */
function decodeManifest(json) {
    const value = manifest_parse(Buffer.from(json).toString('utf8'));
    if (!manifest_isObject(value))
        return 'its manifest is not a JSON object';
    const { format, codec } = value;
    if (count(format) && format !== FORMAT)
        return `it has format ${String(format)}, this version reads format ${FORMAT}`;
    if (manifest_text(codec) && codec !== CODEC)
        return `it is compressed with ${JSON.stringify(codec)}, this version reads ${CODEC}`;
    const field = unfit(value, manifest_FIELDS);
    return field === undefined && isManifest(value) ? value : `its manifest has no good ${JSON.stringify(field)}`;
}
const isManifest = (value) => unfit(value, manifest_FIELDS) === undefined;
function manifest_parse(json) {
    try {
        return JSON.parse(json);
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./lib/mounts/archive-scan.js





/** `onEntry` is called for each entry, in order, and may throw. */
function scanArchive(onEntry) {
    const reader = (0,archive_tar/* tarReader */.R)();
    const limit = headersLimit();
    const folders = [];
    // Where the last entry ends: the PAX and GNU headers of the next one begin there.
    let decided = 0;
    let read = 0;
    // What came after the last entry: headers of the next one, which may be cut anywhere.
    let begun = Buffer.alloc(0);
    function push(chunk) {
        const known = begun.length === 0 ? chunk : Buffer.concat([begun, chunk]);
        const start = read - begun.length;
        for (const token of reader.push(chunk)) {
            if (token.kind === 'data')
                continue;
            if (token.kind === 'broken')
                throw mountFlaw(`its archive is broken at byte ${token.offset}: ${token.detail}`);
            onEntry(token.entry);
            const headerEnd = token.entry.offset + tar_header/* BLOCK */.IE;
            limit(token.entry, headerEnd - decided);
            if (token.entry.kind === 'directory')
                folders.push(Uint8Array.from(known.subarray(decided - start, headerEnd - start)));
            decided = entryEnd(token.entry);
        }
        read += chunk.length;
        begun = reader.ended() ? Buffer.alloc(0) : Buffer.from(known.subarray(decided - start));
        checkHeaders(begun.length);
    }
    function end() {
        const bytes = read;
        push(END_MARKER);
        if (reader.missing() > 0 || !reader.ended())
            throw mountFlaw(`its archive stops at byte ${bytes}, before its end`);
        if (bytes !== decided)
            throw mountFlaw('something follows the end of its archive');
        return { bytes, folders: folders.toReversed() };
    }
    return { push, end };
}

;// CONCATENATED MODULE: ./lib/mounts/hold-back.js
/** Passes a stream on, but for its last `length` bytes, which `end` gives (fewer, when there were no more). */
function holdBack(length) {
    let held = [];
    let bytes = 0;
    function push(chunk) {
        held.push(chunk);
        bytes += chunk.length;
        const ready = [];
        for (let first = held[0]; first && bytes > length; first = held[0]) {
            const piece = first.subarray(0, bytes - length);
            ready.push(piece);
            bytes -= piece.length;
            if (piece.length === first.length)
                held.shift();
            else
                held[0] = first.subarray(piece.length);
        }
        return ready;
    }
    function end() {
        const rest = Buffer.concat(held);
        held = [];
        return rest;
    }
    return { push, end };
}

;// CONCATENATED MODULE: ./lib/mounts/trailer.js


/**
 * A blob begins and ends with it. Between: one zstd frame of the mount's tar, the manifest (JSON), the manifest's SHA-256 and
 * its length (uint32, little endian). The manifest comes last because it says what was counted while the rest was written.
 */
const trailer_MAGIC = Buffer.from('WBMOUNT1', 'latin1');
/** More than any trailer has: of a stream, the reader holds this much back. */
const TRAILER_LIMIT = 64 * 1024;
const HASH = 32;
const FOOT = HASH + 4 + trailer_MAGIC.length;
const hashOf = (bytes) => (0,external_node_crypto_.createHash)('sha256').update(bytes).digest();
/** The bytes after the payload. */
function encodeTrailer(manifest) {
    const json = encodeManifest(manifest);
    const length = Buffer.alloc(4);
    length.writeUInt32LE(json.length);
    return Buffer.concat([json, hashOf(json), length, trailer_MAGIC]);
}
/** The manifest at the end of `tail`, and how many bytes of `tail` come before it; a clause where there is none. */
function decodeTrailer(tail) {
    const foot = tail.length - FOOT;
    if (foot < 0 || !tail.subarray(-trailer_MAGIC.length).equals(trailer_MAGIC))
        return 'it does not end like a saved cache mount';
    const length = tail.readUInt32LE(foot + HASH);
    const before = foot - length;
    if (before < 0)
        return 'its manifest is longer than the limit';
    const json = tail.subarray(before, foot);
    if (!hashOf(json).equals(tail.subarray(foot, foot + HASH)))
        return 'the hash of its manifest does not hold';
    const manifest = decodeManifest(json);
    return typeof manifest === 'string' ? manifest : { manifest, before };
}

;// CONCATENATED MODULE: ./lib/mounts/payload.js




/** The last bytes are held back until it is known which of them are the manifest. */
function payloadOf(blob) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    let payloadBytes = 0;
    let manifest;
    let failure;
    async function* source() {
        try {
            yield* blob;
        }
        catch (error) {
            failure = { error };
            throw error;
        }
    }
    function counting(chunk) {
        hash.update(chunk);
        payloadBytes += chunk.length;
        return chunk;
    }
    async function* read() {
        const tail = holdBack(TRAILER_LIMIT);
        let magic = Buffer.alloc(0);
        for await (const chunk of source()) {
            const taken = trailer_MAGIC.length - magic.length;
            magic = Buffer.concat([magic, chunk.subarray(0, taken)]);
            if (!trailer_MAGIC.subarray(0, magic.length).equals(magic))
                throw mountFlaw('it does not begin like a saved cache mount');
            for (const piece of tail.push(chunk.subarray(taken)))
                yield counting(piece);
        }
        const last = tail.end();
        const trailer = decodeTrailer(last);
        if (typeof trailer === 'string')
            throw mountFlaw(trailer);
        yield counting(last.subarray(0, trailer.before));
        manifest = trailer.manifest;
    }
    function said() {
        if (!manifest)
            throw mountFlaw('something follows the end of its payload');
        return manifest;
    }
    return {
        chunks: read(),
        manifest: said,
        counted: () => ({ payloadBytes, payloadSha256: hash.digest('hex') }),
        failure: () => failure,
    };
}

;// CONCATENATED MODULE: ./lib/mounts/tally.js


/**
 * Counts entries as they come. The digest is that of the sorted entries. Go's caches never write other bytes under a name of
 * the same size, and touch times and folders without need: there, paths and sizes of files say all. Elsewhere everything that
 * any tar restores counts, but the contents: a file that was changed has another time. busybox gives symlinks no owner and
 * no time, and folders no time, which a restore would seem to have changed.
 */
function tallyEntries(kind) {
    const lines = [];
    let files = 0;
    let fileBytes = 0;
    function add(entry) {
        const path = pathInMount(entry.path) ?? '';
        const isFile = entry.kind !== 'directory';
        if (isFile)
            files += 1;
        fileBytes += entry.size;
        if (kind !== 'other') {
            if (isFile)
                lines.push(`${path}\0${entry.size}\0`);
            return;
        }
        const { mode, uid, gid, size, mtime, link } = entry;
        const owner = entry.kind === 'symlink' ? [] : [uid, gid];
        const time = entry.kind === 'symlink' || entry.kind === 'directory' ? [] : [mtime];
        lines.push([path, entry.kind, mode, ...owner, size, ...time, link, ''].join('\0'));
    }
    function end() {
        const hash = (0,external_node_crypto_.createHash)('sha256');
        for (const line of lines.toSorted())
            hash.update(line);
        return { files, fileBytes, entriesSha256: hash.digest('hex') };
    }
    return { add, end };
}

;// CONCATENATED MODULE: ./lib/mounts/unpack.js






/** Most bytes of a tar: four times what is ever saved. What a blob says of itself is known only at its end. */
const MOST_TAR_BYTES = 8 * 1024 ** 3;
/**
 * The tar of a blob in one form, checked while it is passed on: what came before an error is worth nothing. Throws a
 * `MountFlaw` for a blob that is not whole, not of this mount, or holds an entry that must not be unpacked; what the blob's
 * source throws comes through. `limit`: most bytes of the tar.
 */
function unpackMount(blob, expected, form, limit = MOST_TAR_BYTES) {
    const payload = payloadOf(blob);
    const seen = seenNone();
    const tally = tallyEntries(expected.kind);
    const scan = scanArchive((entry) => {
        const flaw = entryFlaw(entry, seen);
        if (flaw !== undefined)
            throw mountFlaw(flaw);
        tally.add(entry);
    });
    const passed = [];
    let whole;
    async function* taken() {
        for await (const chunk of gather(payload.chunks)) {
            if (form === 'tar.zst')
                passed.push(chunk);
            yield chunk;
        }
    }
    async function* read() {
        let unpacked = 0;
        for await (const chunk of unpack_plain(taken(), payload)) {
            unpacked += chunk.length;
            if (unpacked > limit)
                throw mountFlaw(`it unpacks to over ${limit} bytes`);
            scan.push(chunk);
            if (form === 'tar')
                yield chunk;
            else
                yield* passed.splice(0);
        }
        const manifest = payload.manifest();
        const { bytes: tarBytes, folders } = scan.end();
        const problem = unlike(manifest, expected) ?? lie(manifest, { ...payload.counted(), tarBytes, ...tally.end() });
        if (problem !== undefined)
            throw mountFlaw(problem);
        yield* passed;
        whole = { manifest, folders };
    }
    function checked() {
        if (!whole)
            throw new Error('the mount was not unpacked to its end');
        return whole;
    }
    return { chunks: read(), checked };
}
/** The tar in the payload. A decompressor's errors do not say what is broken, and mean nothing to a reader. */
async function* unpack_plain(chunks, payload) {
    try {
        yield* decompressZstd(chunks);
    }
    catch (error) {
        if (isMountFlaw(error) || payload.failure()?.error === error)
            throw error;
        throw mountFlaw('its zstd stream is broken', error);
    }
}
/** Whose mount and key it is instead. */
function unlike({ kind, mount, key }, expected) {
    if (kind !== expected.kind)
        return `it is a save of a ${kind} mount`;
    const other = IDENTITY.find((name) => mount[name] !== expected.mount[name]);
    if (other !== undefined)
        return `it is a save of another mount: its ${other} differs`;
    return key === expected.key ? undefined : 'it was saved under another key';
}
const IDENTITY = ['id', 'uid', 'gid', 'mode', 'namespace'];
const COUNTED = ['payloadBytes', 'payloadSha256', 'tarBytes', 'files', 'fileBytes', 'entriesSha256'];
/** What the manifest says that is not so: by its name, since hashes say nothing to a reader. */
function lie(said, counted) {
    const wrong = COUNTED.find((name) => said[name] !== counted[name]);
    return wrong && `its ${wrong} is not what its manifest says`;
}

;// CONCATENATED MODULE: ./lib/app/mounts/restoration.js
/** The builder has it. */
const held = (mount) => ({
    mount,
    found: 'held',
    reason: null,
    restored: null,
    refused: null,
    empty: false,
});
/** Nothing was put into a mount that the builder does not have. */
const miss = (mount, reason, refused = null) => ({
    mount,
    found: 'miss',
    reason,
    restored: null,
    refused,
    empty: true,
});

;// CONCATENATED MODULE: ./lib/app/mounts/fetch-mount.js







/** Gets a stored mount into `file` of the folder `context`; what cannot be used is a miss. Throws where the run is cancelled. */
async function fetchMount(ports, plan, { mount, key, body }, { context, file }) {
    const { mounts, files } = ports;
    const expected = { kind: mount.kind, mount: manifest_identityOf(mount, plan.found), key: keyStart(key) };
    const unpacking = unpackMount(body, expected, plan.form);
    const { chunks, head } = contextFile(unpacking, plan.form);
    const path = (0,external_node_path_.join)(context, file);
    try {
        await files.write(path, chunks, head);
    }
    catch (error) {
        return miss(mount, `what ${mounts.name} has of it cannot be used: ${whyNot(ports, error)}`, key);
    }
    const { manifest } = unpacking.checked();
    return { kind: 'fetched', mount, file, found: isHit(plan.keysOf(mount), key) ? 'hit' : 'partial', manifest };
}

// EXTERNAL MODULE: ./lib/image/archive-entries.js
var archive_entries = __nccwpck_require__(962);
;// CONCATENATED MODULE: ./lib/app/mounts/text-of.js
/** A small file as text. */
async function text_of_textOf(body) {
    const chunks = [];
    for await (const chunk of body)
        chunks.push(chunk);
    return Buffer.concat(chunks).toString('utf8');
}

;// CONCATENATED MODULE: ./lib/app/mounts/fill-mounts.js






/**
 * Fills mounts of the builder with what is being fetched for them; each that the builder did not fill is a miss. Throws
 * where the run is cancelled.
 */
async function fillMounts(ports, plan, fetching, place) {
    const said = new Map();
    let failure;
    const some = fetching.then((fetched) => {
        if (fetched.length === 0)
            throw new Error('there is nothing to restore');
        return fetched;
    });
    // Platforms may be on different nodes, and a build of several nodes gives no archive (buildx 0.13.1).
    const platforms = place.platforms.length < 2 ? [place.platforms] : place.platforms.map((platform) => [platform]);
    try {
        for (const each of platforms)
            await restoreOn(ports, plan, some, { place: { ...place, platforms: each }, said });
    }
    catch (error) {
        failure = whyNot(ports, error);
    }
    const fetched = await fetching;
    const at = Math.floor(ports.clock.now() / 1000);
    return fetched.map(({ mount, found, manifest }, number) => {
        const texts = said.get(String(number)) ?? [];
        const result = fill_mounts_resultOf(texts);
        if (result === 'restored')
            return { mount, found, reason: null, restored: { at, manifest }, refused: null, empty: false };
        return result === 'held' ? held(mount) : unfilled(mount, failure ?? couldNot(texts));
    });
}
/** Where the build broke off, nobody knows how far it came. */
const unfilled = (mount, reason) => ({ ...miss(mount, reason), empty: false });
/** One build; what it says of each mount is added to `said`. */
async function restoreOn(ports, { found, form }, fetching, { place, said }) {
    const { base } = found;
    if (base === null)
        return;
    const build = restoreBuild({ ...found, base }, fetching, place, form);
    for await (const { path, body } of (0,archive_entries/* archiveEntries */.x)('the result of the restore', ports.buildx.tar(build))) {
        const number = external_node_path_.posix.basename(path);
        said.set(number, [...(said.get(number) ?? []), await text_of_textOf(body)]);
    }
}
/** On one node the first platform restores a mount, which the others then find held. */
function fill_mounts_resultOf(texts) {
    const words = new Set(texts.map((text) => text.split('\n')[0]));
    if (words.has('restored'))
        return 'restored';
    return words.has('held') ? 'held' : 'failed';
}
function couldNot(texts) {
    const [said] = texts.flatMap((text) => text.trim().split('\n').slice(1));
    return `the builder could not unpack it${said === undefined ? '' : ` (${said})`}`;
}

;// CONCATENATED MODULE: ./lib/app/mounts/restore-mounts.js








/**
 * Fills the cache mounts that the builder does not hold with what the store has for them. Nothing here fails a run: what
 * could not be had is a miss with its reason. `records`: what the builder holds.
 */
async function restoreMounts(ports, plan, records, place) {
    const { carried } = plan.found;
    const there = heldMounts(plan.found, records);
    const interrupted = interruptedMounts(plan.found, records);
    const looked = await Promise.all(carried.map(async (mount) => there.has(mount) && !interrupted.has(mount) ? held(mount) : find(ports, plan, mount)));
    const stored = looked.filter((each) => 'body' in each);
    if (stored.length === 0)
        return { each: looked.filter((each) => 'found' in each), built: false };
    const context = contextIn(place.scratch);
    const trying = Promise.all(stored.map((each, number) => fetchMount(ports, plan, each, { context, file: contextName(number, plan.form) })));
    // The builder is called while they come and are checked.
    const fetching = trying.then((tried) => tried.filter((each) => 'kind' in each));
    const filled = await fillMounts(ports, plan, fetching, place);
    const refused = (await trying).filter((each) => 'refused' in each);
    const results = new Map([...filled, ...refused].map((each) => [each.mount, each]));
    return { each: looked.map((each) => ('body' in each ? results.get(each.mount) : each)), built: filled.length > 0 };
}
/** What the store has for a mount. */
async function find(ports, plan, mount) {
    const unread = whyUnread(plan);
    if (unread !== null)
        return miss(mount, unread);
    const found = await ports.mounts.find(prefixesOf(plan.keysOf(mount)));
    return found.kind === 'miss' ? miss(mount, found.reason) : { ...found.value, mount };
}

;// CONCATENATED MODULE: ./lib/mounts/save-build.js



/** The folders of the base that a shell and a tar need, whatever their libraries are. */
const PROGRAMS = ['/bin', '/lib', '/lib64', '/usr'];
/**
 * The build whose output holds a tar of each mount: `0.tar`, `1.tar`, …; or, where one could not be read, `0.error` with
 * what tar said. The step runs in an empty stage with the base's programs mounted: in a stage of the base the archives
 * would have to be copied once more, to get rid of the base. Files leave as archives, because exporting them one by one
 * hangs on a real Go cache (docs/cache-mounts.md). Only the first platform's node is asked.
 */
function saveBuild(found, mounts, place) {
    const flags = [
        '--network=none',
        ...PROGRAMS.map((path) => `--mount=type=bind,from=base,source=${path},target=${path}`),
        ...mounts.map((mount, number) => mountFlag(mount, `${PLACE}/${number}`)),
    ];
    const dockerfile = [
        // Each of them is mounted, whichever of them the image has.
        ownStage(found.base, own_build_run([], `mkdir -p ${PLACE} ${PROGRAMS.join(' ')}`)),
        own_build_lines('FROM scratch', 'ENV PATH=/usr/bin:/bin', 'ARG WEIGHBRIDGE_RUN', own_build_run(flags, script(mounts.length))),
    ].join('');
    return ownBuild(dockerfile, { ...place, platforms: place.platforms.slice(0, 1) }, found.namespace);
}
/**
 * Side by side: a tar reads from the disk as long as it computes. Another build may change what is read at this moment, so
 * that what fails is tried again. A mount that a restore is at, or was killed at, is not read: half of it would be saved.
 */
function script(count) {
    const archives = Array.from({ length: count }, (_, number) => {
        const [mount, archive, said] = [`${PLACE}/${number}`, `/${number}.tar`, `/${number}.error`];
        const unfinished = `[ -e ${mount}/${UNFINISHED} ] && echo 'a restore of it has not ended' > ${said}`;
        const tar = `tar -cf ${archive} -C ${mount} . 2> ${said} && rm ${said}`;
        return `{ ${unfinished} || { ${tar}; } || { sleep 1; ${tar}; } || { sleep 3; ${tar}; } || rm -f ${archive}; } &`;
    });
    return `${archives.join(' ')} wait`;
}

;// CONCATENATED MODULE: ./lib/mounts/units.js
/** The unit of a path; undefined for what always stays: nothing says who used it, or it is small, as the folders above units are. */
function unitOf(kind, path) {
    switch (kind) {
        case 'go-build':
            return buildUnit(path);
        case 'go-mod':
            return modUnit(path);
        case 'other':
            return undefined;
    }
}
/** `ab/<hash>-a` and `ab/<hash>-d`; an executable is a folder of that name (cmd/go/internal/cache). README, trim.txt and fuzz/ stay. */
function buildUnit(path) {
    const found = /^[0-9a-f]{2}\/[^/]+/.exec(path);
    return found ? { path: found[0], module: undefined } : undefined;
}
const DOWNLOADS = 'cache/download/';
const REPOSITORIES = 'cache/vcs/';
/**
 * A version's extracted folder, and each of its downloads (`.info`, `.mod`, `.zip`, `.ziphash`, `.lock`), which Go fetches
 * one by one and does well without (cmd/go/internal/modfetch: what is missing is fetched again). A repository of `cache/vcs` is
 * one unit. `cache/lock` and the checksum database always stay.
 */
function modUnit(path) {
    if (path.startsWith(DOWNLOADS))
        return downloadUnit(path);
    if (path.startsWith(REPOSITORIES)) {
        const [, repository] = /^cache\/vcs\/([^/.]+)/.exec(path) ?? [];
        return repository === undefined ? undefined : { path: REPOSITORIES + repository, module: undefined };
    }
    // A module path has no `@`, so the first one ends it; names in the module's folder may have more.
    const folder = /^[^@]+@[^/]+/.exec(path)?.[0];
    return folder === undefined ? undefined : { path: folder, module: unescapePath(folder) };
}
function downloadUnit(path) {
    const [, module, version] = /^cache\/download\/(.+)\/@v\/([^/]+)\.[^./]+$/.exec(path) ?? [];
    if (module === undefined || version === undefined)
        return undefined;
    return { path, module: unescapePath(`${module}@${version}`) };
}
/** `github.com/!burnt!sushi/toml` → `github.com/BurntSushi/toml` (golang.org/x/mod/module, EscapePath). */
const unescapePath = (path) => path.replace(/!([a-z])/g, (_, letter) => letter.toUpperCase());

;// CONCATENATED MODULE: ./lib/mounts/usage.js


/** Go refreshes the time of a file that it uses when it is older than this (cmd/go/internal/cache, mtimeInterval). */
const GO_MTIME_INTERVAL = 3600;
/**
 * Decides which entries are kept. A unit is decided by its first entry, which is its folder where it has one, and remembered:
 * no folder is ever kept by half, even where the clocks of the builder and of this machine differ.
 */
function selectUsed(usage) {
    const units = new Map();
    const since = usedSince(usage);
    let keptBytes = 0;
    let droppedFiles = 0;
    let droppedBytes = 0;
    function keeps(entry) {
        const unit = unitOf(usage.kind, pathInMount(entry.path) ?? '');
        if (unit) {
            let known = units.get(unit.path);
            if (!known) {
                const { mtime } = entry;
                const used = mtime >= since || (unit.module !== undefined && usage.modules.has(unit.module));
                known = { keep: used && mtime >= (usage.cutoff ?? -Infinity), mtime, bytes: 0 };
                units.set(unit.path, known);
            }
            if (!known.keep) {
                if (entry.kind !== 'directory')
                    droppedFiles += 1;
                droppedBytes += entry.size;
                return false;
            }
            known.bytes += entry.size;
        }
        keptBytes += entry.size;
        return true;
    }
    function cutoffFor(limit) {
        const kept = [...units.values()].filter(({ keep }) => keep).toSorted((a, b) => a.mtime - b.mtime);
        let left = keptBytes;
        for (const [at, { mtime, bytes }] of kept.entries()) {
            // What is of one second leaves together: a cut-off cannot tell it apart.
            if (left <= limit && mtime !== kept[at - 1]?.mtime)
                return mtime;
            left -= bytes;
        }
        return null;
    }
    return { keeps, dropped: () => ({ files: droppedFiles, bytes: droppedBytes }), cutoffFor };
}
/** Entries that were changed at this time or later are in use, whatever they are. */
function usedSince({ kind, restored, goSum }) {
    if (!restored || kind === 'other')
        return -Infinity;
    if (kind === 'go-build')
        return restored.at - GO_MTIME_INTERVAL;
    return restored.goSum === goSum ? -Infinity : restored.at;
}

;// CONCATENATED MODULE: ./lib/mounts/pack.js









/**
 * Packs a mount's tar in one pass: what was used passes through unchanged into one zstd frame, without an end marker,
 * so that a restore can add to it (context-file.ts), and the manifest follows. The tar is always read to its end, because
 * others come after it in the same stream. Throws only what the tar's source throws.
 */
function packMount(tar, options) {
    const kept = keptEntries(tar, options);
    let manifest;
    async function* blob() {
        const hash = (0,external_node_crypto_.createHash)('sha256');
        let payloadBytes = 0;
        yield trailer_MAGIC;
        for await (const chunk of compressZstd(kept.chunks)) {
            hash.update(chunk);
            payloadBytes += chunk.length;
            yield chunk;
        }
        if (kept.stopped())
            return;
        const { kind, mount, tool, key, goSum, createdAt } = options;
        const payload = { payloadBytes, payloadSha256: hash.digest('hex'), tarBytes: kept.bytes() };
        manifest = { format: FORMAT, codec: CODEC, tool, kind, mount, key, goSum, ...payload, ...kept.tally(), createdAt };
        yield encodeTrailer(manifest);
    }
    function result() {
        const stopped = kept.stopped();
        if (stopped)
            return stopped;
        if (!manifest)
            throw new Error('the packed mount was not read to its end');
        const changed = manifest.entriesSha256 !== options.restored?.entriesSha256;
        return { kind: 'packed', manifest, changed, dropped: kept.dropped() };
    }
    return { chunks: blob(), result };
}
/** The tar with nothing but the entries that are kept, and without its end marker. It ends early where it is `stopped`. */
function keptEntries(tar, options) {
    const selected = selectUsed(options);
    const tally = tallyEntries(options.kind);
    const seen = seenNone();
    let stopped;
    let bytes = 0;
    let fileBytes = 0;
    function keeps(entry) {
        if (!selected.keeps(entry))
            return false;
        const flaw = entryFlaw(entry, seen);
        if (flaw !== undefined)
            throw mountFlaw(flaw);
        fileBytes += entry.size;
        tally.add(entry);
        return true;
    }
    async function* read() {
        const cutter = segmentCutter(keeps);
        for await (const chunk of tar) {
            if (stopped)
                continue;
            const kept = unlessFlawed(() => cutter.push(chunk)) ?? [];
            // Over the limit the rest is counted only: this blob is thrown away.
            if (fileBytes > options.limit)
                continue;
            for (const piece of kept) {
                bytes += piece.length;
                yield piece;
            }
        }
        if (!stopped)
            unlessFlawed(() => cutter.end());
        if (!stopped && fileBytes > options.limit)
            stopped = over();
    }
    function unlessFlawed(work) {
        try {
            return work();
        }
        catch (error) {
            if (!isMountFlaw(error))
                throw error;
            stopped = { kind: 'refused', reason: error.message };
            return undefined;
        }
    }
    function over() {
        const cutoff = selected.cutoffFor(options.limit);
        const reason = `its files take ${fileBytes} bytes, over the limit of ${options.limit}`;
        return cutoff === null ? { kind: 'refused', reason } : { kind: 'over', cutoff, fileBytes };
    }
    return {
        chunks: read(),
        stopped: () => stopped,
        bytes: () => bytes,
        dropped: selected.dropped,
        tally: () => tally.end(),
    };
}

;// CONCATENATED MODULE: ./lib/app/mounts/pack-mount.js





/** Most bytes of files that are saved of one mount: of a large service's build cache all, of a runaway one the newest. */
const pack_mount_LIMIT = 2_000_000_000;
const pack_mount_EMPTY = 'the builder handed out an empty one: nothing is in it, or another build has it';
/** Packs the archive of a mount, as it comes out of the builder, into a file. */
async function packedFile(ports, { found, goSum, modules, keysOf }, { restoration: { mount, restored }, cutoff }, { entry, scratch }) {
    const { kind } = mount;
    const packing = packMount(entry.body, {
        kind,
        mount: manifest_identityOf(mount, found),
        tool: version/* VERSION */.x,
        key: keysOf(mount).save, // of a tree that is no commit nothing is saved (why-unsaved.ts)
        createdAt: new Date(ports.clock.now()).toISOString(),
        limit: pack_mount_LIMIT,
        restored: restored && {
            at: restored.at,
            goSum: restored.manifest.goSum,
            entriesSha256: restored.manifest.entriesSha256,
        },
        goSum,
        modules,
        cutoff,
    });
    const path = (0,external_node_path_.join)(scratch, `${external_node_path_.posix.basename(entry.path)}${cutoff === null ? '' : `-since-${cutoff}`}.blob`);
    const bytes = await ports.files.write(path, packing.chunks);
    return { ...packing.result(), path, bytes };
}
/** Hands a packed mount to the store, if there is anything new in it. `refused`: the key of what could not be used there. */
async function storeMount({ mounts }, packed, refused) {
    if (packed.kind === 'refused')
        return { unsaved: packed.reason };
    if (packed.kind === 'over')
        return { unsaved: 'it is over its limit' };
    // BuildKit gives a new one where another build has the mount to itself: to store that would hide what is stored.
    if (packed.manifest.files === 0)
        return { unsaved: pack_mount_EMPTY };
    if (!packed.changed)
        return { unsaved: 'nothing in it changed' };
    const { key, entriesSha256 } = packed.manifest;
    const stored = await mounts.save(saveKey(key, entriesSha256, refused), packed.path);
    return stored.kind === 'saved' ? { saved: packed.bytes } : { unsaved: stored.reason };
}

;// CONCATENATED MODULE: ./lib/app/mounts/save-mounts.js






/**
 * Takes mounts out of the builder and stores them, but for those that hold nothing new. Those over the limit are taken a
 * second time, without their oldest entries. Nothing here fails a run.
 */
async function saveMounts(ports, plan, restorations, place) {
    const results = new Map();
    let pending = restorations.map((restoration) => ({ restoration, cutoff: null }));
    try {
        for (const round of ['save', 'save-again']) {
            if (pending.length > 0)
                pending = await saveRound(ports, plan, pending, {
                    place: { ...place, nonce: `${place.nonce}-${round}` },
                    results,
                });
        }
        pending.forEach(({ restoration }) => results.set(restoration.mount, { unsaved: 'it grew over its limit while it was saved' }));
    }
    catch (error) {
        const unsaved = whyNot(ports, error);
        for (const { mount } of restorations)
            if (!results.has(mount))
                results.set(mount, { unsaved });
    }
    return results;
}
/** One build takes out all of them; gives those that were over the limit. What is packed is stored while the next is read. */
async function saveRound(ports, plan, savable, { place, results }) {
    const { base } = plan.found;
    if (base === null)
        return [];
    const mounts = savable.map(({ restoration }) => restoration.mount);
    const over = [];
    const storing = [];
    const build = saveBuild({ ...plan.found, base }, mounts, place);
    try {
        for await (const entry of (0,archive_entries/* archiveEntries */.x)('the archive of the cache mounts', ports.buildx.tar(build))) {
            const [, number, kind] = /^(\d+)\.(tar|error)$/.exec(external_node_path_.posix.basename(entry.path)) ?? [];
            const each = savable[Number(number)];
            if (!each)
                continue;
            const { mount, refused } = each.restoration;
            const refusal = ports.mounts.whyNoSave(); // the store may have been lost since the last
            if (refusal !== null)
                results.set(mount, { unsaved: refusal });
            else if (kind === 'error')
                results.set(mount, { unsaved: await tarSaid(entry) });
            else {
                const packed = await packedFile(ports, plan, each, { entry, scratch: place.scratch });
                if (packed.kind === 'over')
                    over.push({ ...each, cutoff: packed.cutoff });
                else
                    storing.push(storeMount(ports, packed, refused).then((result) => void results.set(mount, result)));
            }
        }
    }
    finally {
        await Promise.all(storing); // also where the archive broke off: what is packed is whole
    }
    return over;
}
const tarSaid = async ({ body }) => `it could not be read in the builder (${(await text_of_textOf(body)).trim().split('\n').at(-1)})`;

;// CONCATENATED MODULE: ./lib/app/mounts/tidying.js



/** The tidying of a run's builder; it does nothing where no build of ours took place. */
function tidying(ports, builder, found) {
    let removed;
    /** BuildKit answers a build before it has let go of all its records, and what is in use has another ID than afterwards. */
    async function left(trace) {
        let traces = tracesIn(found, trace, await builder_records_recordsOf(ports, builder));
        for (const pause of PAUSES) {
            if (!traces.inUse)
                break;
            await ports.clock.sleep(pause);
            traces = tracesIn(found, trace, await builder_records_recordsOf(ports, builder));
        }
        return traces;
    }
    async function remove(ids) {
        if (ids.length > 0)
            await ports.buildx.prune(builder, ids).catch(() => undefined);
    }
    return {
        async afterRestore(trace) {
            const { records, ids } = await left(trace);
            removed = remove(ids);
            return records;
        },
        settled: async () => await removed,
        afterSave: async (trace) => await remove((await left(trace)).ids),
        async withoutSave(given) {
            if (removed === undefined)
                return;
            await removed;
            const records = given ?? (await builder_records_recordsOf(ports, builder));
            await remove(typeof records === 'string' ? [] : records.filter(leftovers_isOurs).map(({ id }) => id));
        },
    };
}
/** IDs of what is there `after` because of builds of ours. */
function tracesIn(found, { before, useless }, after) {
    if (typeof after === 'string')
        return { records: after, ids: [], inUse: false };
    const ids = [...leftovers(before, after), ...recordsMade(found, useless, [before, after])];
    // Of another run, at this moment, may be what was there before.
    const earlier = new Set(before.map(({ id }) => id));
    const made = new Set(ids.filter((id) => !earlier.has(id)));
    return { records: after, ids, inUse: after.some(({ id, inUse }) => inUse && made.has(id)) };
}

;// CONCATENATED MODULE: ./lib/app/mounts/carry-mounts.js










/**
 * Builds with the cache mounts of earlier runs, and keeps them for later ones. Only `build` can fail; what goes wrong with
 * a mount is said in its outcome.
 */
async function carryMounts(ports, watch, job, { scratch, records, build }) {
    const plan = await planMounts(ports, job).catch((error) => whyNot(ports, error));
    if (typeof plan === 'string')
        return { build: await build(), notes: [`${UNPLANNED}: ${plan}`] };
    if (!plan)
        return withoutMounts(await build());
    const { builder, platforms } = job.inputs;
    const before = (await records) ?? (await builder_records_recordsOf(ports, builder));
    if (typeof before === 'string')
        return carried(job, plan, await build(), { outcome: unknownOutcome(plan, before), empty: false });
    const place = { builder, platforms, scratch: (0,external_node_path_.join)(scratch, 'mounts'), nonce: (0,external_node_path_.basename)(scratch) };
    const tidy = tidying(ports, builder, plan.found);
    const [{ restorations, seen }, restoreSeconds] = await timed(ports, watch, async () => {
        const { each, built } = await restoreMounts(ports, plan, before, place);
        // What a restore that did not end left of a mount nobody could tell from what is good.
        const useless = each.filter(({ found, empty }) => found === 'miss' && !empty).map(({ mount }) => mount);
        return { restorations: each, seen: built ? await tidy.afterRestore({ before, useless }) : before };
    });
    const isUsed = plan.policy.read && restorations.some(({ found }) => found !== 'held');
    const taken = isUsed ? ports.mounts.usage() : null;
    const built = await build().catch(async (error) => {
        await tidy.withoutSave();
        throw error;
    });
    await tidy.settled();
    const ran = built.cacheSteps.some(({ cached }) => !cached);
    // A builder that did not say what it holds is not asked again.
    const after = ran && typeof seen !== 'string' ? await recordsAfter(ports, builder, plan.found) : seen;
    const unsaved = whyNotSaved(ports, plan, restorations, { ran, after });
    const savable = restorations.filter(({ mount }) => unsaved.get(mount) === null);
    const [results, saveSeconds] = await timed(ports, watch, () => saveMounts(ports, plan, savable, place));
    // A mount that another build has to itself (`sharing`) is a new and empty one for ours.
    const useless = savable.map(({ mount }) => mount);
    if (typeof after !== 'string' && savable.length > 0)
        await tidy.afterSave({ before: after, useless });
    else if (ran)
        await tidy.withoutSave(after);
    const mounts = [...restorations.map((each) => outcomeOf(each, unsaved, results)), ...plan.found.left.map(leftOutcome)];
    const outcome = { mounts, restoreSeconds, saveSeconds, storeBytes: withSaved(await taken, mounts) };
    const empty = plan.found.left.length === 0 && restorations.every((each) => each.empty);
    const { build: recorded, notes } = carried(job, plan, built, { outcome, empty });
    return { build: recorded, notes: [...notes, ...unknownNotes(plan, before, after)] };
}
const UNPLANNED = 'Which caches the Dockerfile mounts cannot be told, so none is kept for the next run';
/** Why each mount is not saved, as a clause; null where it is. `after`: what the builder holds now, if a step `ran` or not. */
function whyNotSaved({ mounts: store }, plan, restorations, { ran, after }) {
    const there = typeof after === 'string' ? after : heldMounts(plan.found, after);
    const refusal = store.whyNoSave();
    return new Map(restorations.map(({ mount, found }) => {
        const made = typeof there === 'string' ? there : there.has(mount);
        return [mount, whyUnsaved(plan, mount, { found, ran, made }) ?? refusal];
    }));
}
async function timed({ clock }, watch, work) {
    const started = clock.now();
    const result = await watch.step('cache mounts', work);
    return [result, (clock.now() - started) / 1000];
}

;// CONCATENATED MODULE: ./lib/app/weigh-built.js
var weigh_built_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var weigh_built_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});















const NOT_CARRIED = 'Its Dockerfile is not a file of the checkout, so no cache mount is kept for the next run';
/** Builds an image and weighs it. Throws `input.*`, `engine.*`, `build.failed` and `image.*`. */
async function weighBuilt(ports, watch, job) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { inputs, tree, title, carried } = job;
        const folder = weigh_built_addDisposableResource(env_1, await ports.files.temporaryFolder(), true);
        const found = await findDockerfile(ports.files, inputs, tree);
        const dockerfile = found?.text;
        // Nobody waits for the records before the mounts are planned, because they take longer than the other.
        const records = carried && recordsBefore(ports, inputs.builder, dockerfile);
        records?.catch(() => undefined); // a cancelled run: told where they are awaited
        const facts = await watch.step('plan', () => ports.buildx.inspect(inputs.builder));
        const place = { driver: facts.driver, directory: ports.files.directory, scratch: folder.path };
        const aside = tree && (await watch.step('plan', () => basePlan(inputs, place, tree)));
        const plan = aside ?? (await watch.step('plan', () => headPlan(inputs, place)));
        await maskSecrets(ports, inputs);
        const show = progressIn(ports);
        const read = { ...inputs, buildkit: facts.buildkit };
        const shown = { ...job, definition: foundAs(job.definition, found?.path) };
        const look = (build) => baseLayers(ports, { inputs, place, dockerfile, facts }, build?.fromImages);
        const weigh = (build, base) => weighResult(ports, watch, shown, {
            plan,
            build,
            linesOf: linesIn(dockerfile, read),
            base: () => base ?? look(build),
        });
        // Awaited, because the folder is needed until all is weighed.
        if (aside)
            return await ports.runner.group(title, () => buildAside(ports, aside, show, weigh));
        let base;
        const build = async () => {
            // Beside the build, where the base does not land beside the image: in a layout it does.
            base = plan.weighed.kind === 'engine' ? look() : undefined;
            base?.catch(() => undefined); // it is awaited after the build, and told there
            return watch.step('build', () => ports.runner.group(title, () => ports.buildx.build(plan, show)));
        };
        try {
            if (!carried)
                return await weigh(await build(), base);
            if (dockerfile === undefined) {
                const weighing = await weigh(await build(), base);
                return { ...weighing, notes: [NOT_CARRIED, ...weighing.notes] };
            }
            const mounts = { ...job, ...carried, dockerfile, facts };
            const built = await carryMounts(ports, watch, mounts, { scratch: folder.path, records, build });
            const weighing = await weigh(built.build, base);
            return { ...weighing, notes: [...built.notes, ...weighing.notes] };
        }
        finally {
            await base?.catch(() => undefined); // the folder is needed until it ends
        }
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = weigh_built_disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
async function weighResult(ports, watch, job, result) {
    const { name, inputs, definition } = job;
    const { plan, build, linesOf } = result;
    const images = await watch.step('image', async () => readImages(ports, await ports.images.openBuilt(plan.weighed, build), job.compress));
    // Only now, because in a layout the base lands beside the image that has just been read.
    const base = await watch.step('inventory', result.base);
    const facts = { name, definition, build: build.record, baseImage: base.image };
    const weighed = await watch.step('inventory', () => weighImages(images, facts, { base, buildArgs: withValues(inputs['build-args'], ports.variable), linesOf }));
    return { ...weighed, build, notes: [...weighed.notes, ...ignoredSecrets(inputs)] };
}
/** Which line of a Dockerfile made which layer of an image; not known where we fail to read it. */
function linesIn(dockerfile, inputs) {
    return (stack) => {
        if (dockerfile === undefined)
            return unknownLines(stack.layers);
        try {
            return instructionLines(dockerfile, inputs, stack);
        }
        catch {
            return unknownLines(stack.layers);
        }
    };
}
/** Writes the progress of a build into the log. */
function progressIn({ runner }) {
    let numbers = new Map();
    return (event) => {
        const shown = progressLines(numbers, event);
        numbers = shown.numbers;
        shown.lines.forEach((line) => runner.info(line));
    };
}

;// CONCATENATED MODULE: ./lib/app/inspect-stages.js














/**
 * Builds and weighs every stage of a Dockerfile up to the target, each alone: what an earlier one built comes from the
 * cache. Nothing is tagged, pushed or left in the engine, where the layer cache stays as after any build. Throws
 * `input.*`, `inspect.stages`, `inspect.unread`, `engine.*`, `build.failed` for a stage that cannot be built alone, and `image.*`.
 */
async function inspectStages(ports, command) {
    const { name } = command;
    const build = await checkBuild(ports, command.build);
    const { dockerfile, stages, asked } = await stagesOf(ports, build);
    const ignore = await ports.files.read(`${dockerfile.path}.dockerignore`);
    const images = [];
    const notes = new Set();
    for (const [number, stage] of stages.slice(0, asked).entries()) {
        const title = `Build stage ${inspect_stages_nameOf(stage, number)} of ${name} (${number + 1} of ${asked})`;
        const job = { name: inspect_stages_nameOf(stage, number), build, title, target: inspect_stages_targetOf(stages, number, build.target) };
        const upTo = upToStage(dockerfile.text, stages, number);
        const weighed = await weighStage(ports, job, { dockerfile: upTo, number, ignore });
        images.push(...recordsOf(weighed));
        weighed.notes.forEach((note) => notes.add(note));
    }
    return { record: makeRecord(images, null, ports.clock.now()), notes: [...notes] };
}
/** As a base is built, in a tree that is the user's own: with nothing but its weight to show for it. */
async function weighStage(ports, { name, build, title, target }, file) {
    const { directory } = ports.files;
    const inputs = { ...build, target: target ?? String(file.number) };
    const facts = await ports.commits.facts();
    const folder = { directory, prefix: facts.kind === 'found' ? facts.value.prefix : '' };
    const definition = definitionOf({ kind: 'build', build: inputs }, folder);
    const tree = { directory, translate: (path) => path };
    const { buildx } = ports;
    const cut = {
        ...ports,
        buildx: { ...buildx, build: (plan, show) => buildx.build(stagePlan(plan, file), show) },
    };
    const job = { name, inputs, definition, tree, compress: false, title, carried: undefined };
    return weighBuilt(target === undefined ? cut : ports, stopwatch(ports.clock), job);
}
/** What BuildKit calls a stage that has no name of its own. */
const inspect_stages_nameOf = ({ name }, number) => name || `stage-${number}`;
/** By which target BuildKit finds a stage: a name that only it has, or for the last one what the user asked for. */
function inspect_stages_targetOf(stages, number, target) {
    const name = stages[number]?.name ?? '';
    if (name !== '' && stages.filter((stage) => stage.name === name).length === 1)
        return name;
    return number === stages.length - 1 && target === '' ? '' : undefined;
}
/** The stages, how many there are up to the one that is asked for, since none needs a later one, and their Dockerfile. */
async function stagesOf(ports, build) {
    const { files, buildx } = ports;
    const file = dockerfileOf(build);
    const dockerfile = await findDockerfile(files, build, undefined);
    if (dockerfile === undefined)
        throw (0,errors/* fail */.fJ)('inspect.stages', { file, detail: 'it is not a file of the checkout' });
    const { buildkit } = await buildx.inspect(build.builder);
    const stages = stagesIn(ports, dockerfile, (text) => readStages(text, { ...build, buildkit }, '').stages);
    if (stages.length === 0)
        throw (0,errors/* fail */.fJ)('inspect.stages', { file, detail: 'it has no FROM' });
    const last = findTarget(stages, build.target);
    if (stages[last] === undefined)
        throw (0,errors/* fail */.fJ)('inspect.stages', { file, detail: `it has no stage "${build.target}"` });
    return { dockerfile, stages, asked: last + 1 };
}
/** The stages of a Dockerfile; where we fail to read it, the error says from which line on. */
function stagesIn(ports, { path, text }, read) {
    try {
        return read(text);
    }
    catch (error) {
        const detail = whyNot(ports, error);
        throw (0,errors/* fail */.fJ)('inspect.unread', { file: path, line: firstUnreadLine(text, read), detail }, error);
    }
}

;// CONCATENATED MODULE: ./lib/budget/growth.js
/** Whether `head` stays within `limit` of `base` (bytes of the same metric), to the byte. Shrinking is always within. */
function withinGrowth(limit, base, head) {
    return head - base <= allowedGrowth(limit, base);
}
/** The most that `limit` lets an image of `base` bytes grow by, in whole bytes. */
function allowedGrowth(limit, base) {
    if (limit.kind === 'bytes')
        return limit.max;
    if (limit.kind === 'percent')
        return Number((BigInt(limit.max) * BigInt(base)) / BigInt(limit.per));
    const allowed = limit.limits.map((each) => allowedGrowth(each, base));
    return limit.kind === 'or' ? Math.max(...allowed) : Math.min(...allowed);
}

;// CONCATENATED MODULE: ./lib/budget/verdict.js
/** What a budget came to, worst first. `unchecked`: no rule failed, and one could not be checked (issue 11, heading 4). */
const VERDICTS = ['fail', 'unchecked', 'pass'];

;// CONCATENATED MODULE: ./lib/budget/judge.js


const VERDICT_OF = { fail: 'fail', skip: 'unchecked', pass: 'pass' };
/**
 * Holds every image of `record` to its budget. What a rule needs and cannot have makes it `skip` with the reason:
 * an unknown metric is not zero, and a missing baseline is not an empty image (design, section 8).
 */
function judge(budgets, record, comparison) {
    const images = record.images.map((image) => judgeImage(budgets, image, comparison));
    const reached = new Set(images.flatMap(({ outcomes }) => outcomes.map(({ status }) => VERDICT_OF[status])));
    return { status: VERDICTS.find((verdict) => reached.has(verdict)) ?? 'pass', images };
}
function judgeImage(budgets, image, comparison) {
    const rules = budgets.find((budget) => budget.name === image.name)?.rules ?? [];
    const outcomes = rules.map((rule) => rule.kind === 'max' ? judgeMax(rule, image) : judgeGrowth(rule, image, comparison));
    return { name: image.name, platform: image.platform, outcomes };
}
function judgeMax(rule, image) {
    const actual = image.metrics[rule.metric];
    if (actual === null) {
        return { rule, status: 'skip', reason: `"${rule.metric}" is not known: the base image could not be told` };
    }
    return { rule, status: actual <= rule.max ? 'pass' : 'fail', actual, allowed: rule.max };
}
function judgeGrowth(rule, image, comparison) {
    if (comparison.kind === 'none')
        return { rule, status: 'skip', reason: comparison.reason };
    if (comparison.unseen !== undefined)
        return { rule, status: 'skip', reason: comparison.unseen };
    const compared = comparison.images
        .find((each) => each.name === image.name && each.platform === image.platform)
        ?.metrics.find((each) => each.metric === rule.metric);
    if (compared === undefined) {
        return { rule, status: 'skip', reason: `the base has no "${rule.metric}" of this image and platform` };
    }
    if (compared.kind === 'not compared')
        return { rule, status: 'skip', reason: compared.reason };
    const { base, head } = compared;
    const status = withinGrowth(rule.limit, base, head) ? 'pass' : 'fail';
    return { rule, status, actual: head, allowed: base + allowedGrowth(rule.limit, base) };
}

;// CONCATENATED MODULE: ./lib/report/beside-sentence.js


const MOST_NAMED = 3;
/** What growth cannot be seen through in a comparison, and what to do; undefined where all can be seen. */
function unseenSentence(baseline) {
    if (baseline.kind === 'none')
        return undefined;
    const { beside, outside } = baseline;
    const said = [...(beside ? [besideSentence(beside)] : []), ...(outside.length > 0 ? [outsideSentence(outside)] : [])];
    return said.length > 0 ? said.join('. ') : undefined;
}
/** The same for named contexts: none is a file of the context, so that no ignore file can name it. */
function outsideSentence(contexts) {
    const [context, lies, it] = contexts.length === 1 ? ['context', 'lies', 'it'] : ['contexts', 'lie', 'them'];
    return (`The named ${context} ${contexts.join(', ')} ${lies} outside of the repository, and the build can take ${it}: the rebuilt ` +
        `base was given what the head has, so growth through ${it} cannot be seen. Make ${it} in a folder of the repository with ` +
        'the input "prepare", which runs for head and base, or keep a record of the base, made with its own');
}
/** What growth cannot be seen through, why, and the three ways out: sentences without the last full stop. */
function besideSentence({ heaviest, count, bytes }) {
    const named = heaviest.slice(0, MOST_NAMED).map((file) => `${file.path} (${(0,units_bytes/* formatBytes */.z3)(file.bytes)})`);
    const rest = count - named.length;
    const more = rest === 0 ? '' : ` and ${counted(rest, 'more file')} (${(0,units_bytes/* formatBytes */.z3)(bytes)} in all)`;
    const [lie, it] = count === 1 ? ['lies', 'it'] : ['lie', 'them'];
    return (`${named.join(', ')}${more} ${lie} beside the commit, and the build can take ${it}: the rebuilt base was given what the ` +
        `head has, so growth through ${it} cannot be seen. Name ${it} in .dockerignore, make ${it} with the input "prepare", which ` +
        'runs for head and base, or keep a record of the base, made with its own, on a runner that keeps its cache folder');
}

;// CONCATENATED MODULE: ./lib/report/repository-note.js

/** What an image holds of Git's own files, as a sentence, with what to do about it; none for an image without. */
function repositoryNotes({ name, platform, repository = [] }) {
    const [first] = repository;
    if (first === undefined)
        return [];
    const bytes = repository.reduce((sum, each) => sum + each.bytes, 0);
    return [
        `${name} (${platform}) holds ${(0,units_bytes/* formatBytes */.z3)(bytes)} of repository data (/${first.path}), which differs between any two ` +
            'checkouts and, where head and base both have some, is counted as no growth; name .git in .dockerignore to leave it out.',
    ];
}

;// CONCATENATED MODULE: ./lib/baseline/choose.js

/**
 * What the head is to be compared with, from what started the run, the checkout, and the input `base` (empty when not
 * given, and stronger than the event). The table is the one of docs/design.md, "Baseline: the right commit, provably".
 */
function chooseBaseline(event, facts, base) {
    if (base !== '')
        return { kind: 'named', name: base };
    if (event.kind === 'pull_request')
        return forPullRequest(event, facts);
    if (event.kind === 'push')
        return forPush(event, facts);
    if (event.kind === 'merge_group')
        return { kind: 'commit', commit: event.base, why: 'the commit the merge group is added to' };
    if (event.kind === 'none')
        return { kind: 'default-branch' };
    const advice = 'name a commit, tag or branch in the input "base"';
    return { kind: 'none', reason: `the event "${event.name}" has no base of its own: ${advice}` };
}
/**
 * CI usually tests `refs/pull/N/merge`, the head merged into today's base. Its base side is then the merge commit's
 * other parent and nothing else: with the branch's tip, growth of the base branch would be blamed on the pull request
 * (react_on_rails#4110, backend.ai#11862). Parents come in any order. What it became on the base branch has that branch's
 * commit as its first parent. Any other checkout has the merge base with the branch as it is now: `pull_request.base.sha`
 * stays where it was when the event was made, and what the head has merged since is not its own (issue 11, heading 3).
 */
function forPullRequest(event, facts) {
    const others = facts.parents.filter((parent) => parent !== event.head);
    const isMerge = facts.parents.length === 2 && others.length === 1;
    if (isMerge)
        return { kind: 'commit', commit: others[0], why: `the base side of the tested merge with ${event.baseRef}` };
    if (facts.head === event.merged)
        return firstParent(facts, `it is the last commit that the pull request became on ${event.baseRef}`);
    return { kind: 'branch', branch: event.baseRef };
}
function forPush({ before, forced }, facts) {
    if (before === null)
        return firstParent(facts, 'the event names no commit that the branch was at before');
    return forced ? firstParent(facts, forcePush(before)) : { kind: 'previous', before };
}
/** Why the commit that a branch was at before a push is no base. */
function forcePush(before) {
    return `${(0,units_commit/* shortCommit */.A)(before)}, where the branch was before, is not an ancestor (a force push)`;
}
/** HEAD's first parent. `because` says why it is not something better. */
function firstParent(facts, because) {
    const [parent] = facts.parents;
    if (parent === undefined)
        return { kind: 'none', reason: `${because}, and HEAD is the first commit: it has no parent` };
    return { kind: 'commit', commit: parent, why: `HEAD's first parent: ${because}` };
}

;// CONCATENATED MODULE: ./lib/baseline/settle.js

/** What to compare with after a push, once it is known whether `before` is an ancestor of HEAD. */
function settlePrevious(facts, before, isAncestor) {
    if (isAncestor)
        return { kind: 'commit', commit: before, why: 'the commit the branch was at before the push' };
    return firstParent(facts, forcePush(before));
}
/**
 * What to compare with, once the merge base of HEAD and `branch` is known. On the branch itself that is HEAD: then
 * uncommitted changes are compared with HEAD, and a clean tree, where that would say nothing, with HEAD's first parent.
 */
function settleMergeBase(facts, branch, mergeBase) {
    if (mergeBase !== facts.head)
        return { kind: 'commit', commit: mergeBase, why: `the merge base with ${branch}` };
    if (facts.dirty)
        return { kind: 'commit', commit: mergeBase, why: 'HEAD, below the uncommitted changes' };
    return firstParent(facts, `HEAD is part of ${branch}`);
}

;// CONCATENATED MODULE: ./lib/plan/record-key.js


/**
 * The key of an image's records: the start of its name for a person, and 12 hex digits that tell apart images of one
 * name which are built from other files or otherwise. Safe as a file name and as part of a cache key: lower case letters,
 * digits, `.`, `_` and `-`, 60 at most. Values of build arguments are in it as part of the hash only.
 */
function recordKey({ name, subject, prepare = '' }, definition) {
    const { context = '', file = '', target = '' } = definition ?? {};
    const identity = JSON.stringify([
        name,
        context,
        file,
        target,
        subject.kind === 'build' ? making(subject) : [],
        ...(prepare === '' ? [] : [prepare]),
    ]);
    const hash = (0,external_node_crypto_.createHash)('sha256').update(identity).digest('hex').slice(0, 12);
    const readable = name
        .toLowerCase()
        .replaceAll(/[^a-z0-9._-]+/g, '-')
        .replace(/^[-.]+/, '')
        .slice(0, 47);
    return readable === '' ? hash : `${readable}-${hash}`;
}
/**
 * What decides the bytes of the layers besides the definition. Not labels, tags and attestations, which make no layer,
 * nor what a build is made with (builder, caches, secrets). An argument without a value takes it from the environment.
 */
function making({ build }) {
    return [build.platforms.toSorted(), build['build-args'], build['build-contexts'], packingOf(build)];
}

;// CONCATENATED MODULE: ./lib/app/image-job.js



function imageJob(image, folder, prepare) {
    const definition = definitionOf(image.subject, folder);
    return { ...image, definition, key: recordKey({ ...image, prepare }, definition) };
}
/**
 * How to build an image at another commit; undefined for one that no commit stands for: an existing image, or a context
 * that is a URL or lies outside of the repository.
 */
function buildInputs({ subject, definition }) {
    return subject.kind === 'build' && definition !== null ? subject.build : undefined;
}
/** Stores the record of an image; that it could not be stored is worth a line and nothing more. */
async function storeRecord(ports, job, record) {
    if (record.commit === null || isOutside(job))
        return;
    const saved = await ports.records.save(record.commit, job.key, record);
    if (saved.kind === 'saved')
        return;
    ports.runner.info(`The record of ${(0,units_commit/* shortCommit */.A)(record.commit)} was not kept: ${saved.reason}`);
}
/** Whether an image is built from something that is the same whatever commit is checked out. */
const isOutside = (job) => job.subject.kind === 'build' && buildInputs(job) === undefined;

;// CONCATENATED MODULE: ./lib/app/choose-base.js




/**
 * The commit to compare with, or why there is none. Before anything is built: throws `input.base` for one that the user
 * named and that neither the repository nor its remote has, since a gate that was asked for must not fall silent.
 */
async function chooseBase({ commits, runner }, { checkout, base, jobs }) {
    const outside = jobs.find(isOutside);
    if (outside) {
        const reason = `${outside.name} is built from a URL or from outside of the repository, so no commit stands for it`;
        return { kind: 'none', reason };
    }
    if (checkout.kind === 'miss')
        return checkout.absent ? noneOf(base, checkout) : without(checkout);
    const facts = checkout.value;
    const wanted = chooseBaseline(runner.event, facts, base);
    switch (wanted.kind) {
        case 'commit':
        case 'none':
            return wanted;
        case 'previous':
            return previous(facts, wanted.before, await commits.isAncestor(wanted.before, facts.head));
        case 'branch':
            return mergeBaseWith(commits, facts, await commits.branchNow(wanted.branch), wanted.branch);
        case 'default-branch':
            return mergeBaseWith(commits, facts, await commits.defaultBranch(), 'the default branch');
        case 'named':
            return choose_base_named(commits, facts, wanted.name);
    }
}
const without = ({ reason }) => ({ kind: 'none', reason });
/** Why there is no base, where one was looked for and is not there: an error where the user named it. */
function noneOf(base, miss) {
    if (base !== '')
        throw (0,errors/* fail */.fJ)('input.base', { reason: miss.reason });
    return without(miss);
}
function previous(facts, before, isAncestor) {
    if (isAncestor.kind === 'miss')
        return { kind: 'none', reason: isAncestor.reason };
    return settlePrevious(facts, before, isAncestor.value);
}
async function choose_base_named(commits, facts, name) {
    const resolved = await commits.resolve(name);
    if (resolved.kind === 'miss')
        return resolved.absent ? noneOf(name, resolved) : without(resolved);
    const { commit, branch } = resolved.value;
    if (branch)
        return mergeBaseWith(commits, facts, { kind: 'found', value: commit }, name);
    return { kind: 'commit', commit, why: `${name}, named by the input "base"` };
}
async function mergeBaseWith(commits, facts, branch, name) {
    if (branch.kind === 'miss')
        return { kind: 'none', reason: branch.reason };
    return chosenIfFound(await commits.mergeBase(facts.head, branch.value), (commit) => settleMergeBase(facts, name, commit));
}
function chosenIfFound(answer, settle) {
    return answer.kind === 'found' ? settle(answer.value) : { kind: 'none', reason: answer.reason };
}

;// CONCATENATED MODULE: ./lib/baseline/comparable.js
/**
 * Whether a stored record may stand for `commit` beside the record of the head. The hash inside the record decides, not
 * the place it was found at: stores give back what is near, old or misplaced (actual#8753, cube-ui-kit#1321). Its schema
 * version was checked when it was decoded. `head` has the same images: a store keeps a record for each.
 */
function comparable(stored, commit, head) {
    if (stored.commit !== commit)
        return no(`it is of ${stored.commit ?? 'a tree that is no commit'}, not of ${commit}`);
    if (stored.tool.method !== head.tool.method)
        return no(`it was weighed by method ${stored.tool.method}, this run weighs by method ${head.tool.method}`);
    for (const { name, platform, downloadMethod } of head.images) {
        const image = stored.images.find((each) => each.platform === platform);
        if (!image)
            return no(`it has no ${platform} image of ${name}`);
        if (image.downloadMethod !== downloadMethod)
            return no(`its download was obtained as ${image.downloadMethod}, and that of this run as ${downloadMethod}`);
    }
    return { kind: 'comparable' };
}
function no(reason) {
    return { kind: 'not comparable', reason: `the stored record cannot be compared: ${reason}` };
}

;// CONCATENATED MODULE: ./lib/app/find-baseline.js


/**
 * The record of exactly the right commit: a stored one, or a rebuild of that commit; otherwise none, with the reason
 * (docs/design.md, "Baseline: the right commit, provably"). Never throws for a base that cannot be had.
 */
async function findBaseline(ports, search) {
    const { chosen } = search;
    if (chosen.kind === 'none')
        return { ...chosen, commit: undefined };
    const { commit, why } = chosen;
    const stored = await fromStore(ports, search, commit);
    if (stored.record) {
        return { kind: 'baseline', commit, why, source: 'record', record: stored.record, beside: null, outside: [] };
    }
    const rebuilt = await search.rebuild(commit);
    if (rebuilt.kind === 'miss') {
        const reason = stored.refused === undefined ? rebuilt.reason : `${stored.refused}; ${rebuilt.reason}`;
        return { kind: 'none', commit, reason, ...(rebuilt.absent && { isNew: true }) };
    }
    return { kind: 'baseline', commit, why, source: 'rebuild', ...rebuilt.value };
}
/** The stored records of all images at `commit`, as one; none when one is missing, or `refused` for a logged reason. */
async function fromStore(ports, { head, isWhole, jobs }, commit) {
    const found = [];
    for (const { key, name } of jobs) {
        const weighed = { ...head, images: head.images.filter((image) => image.name === name) };
        const answer = usable(await ports.records.find(commit, key), commit, weighed, isWhole);
        if (answer.kind === 'miss') {
            if (answer.absent)
                return {};
            ports.runner.info(`${(0,units_commit/* shortCommit */.A)(commit)}: ${answer.reason}; it is weighed again.`);
            return { refused: answer.reason };
        }
        found.push(answer.value);
    }
    const [first] = found;
    return first ? { record: { ...first, images: found.flatMap(({ images }) => images) } } : {};
}
function usable(stored, commit, weighed, isWhole) {
    if (stored.kind === 'miss')
        return stored;
    if (!isWhole) {
        return {
            kind: 'miss',
            reason: 'its stored record was made with all files of its commit, and this checkout lacks some',
        };
    }
    const check = comparable(stored.value, commit, weighed);
    return check.kind === 'comparable' ? stored : { kind: 'miss', reason: check.reason };
}

;// CONCATENATED MODULE: ./lib/app/prepare.js

/**
 * Runs the command of the input `prepare` in the checkout; null where there is none. Throws `prepare.failed`, and `run.cancelled`.
 */
async function prepareCheckout(ports, command) {
    if (command === '')
        return null;
    const given = await ports.commits.beside();
    await prepareIn(ports, command, ports.files.directory);
    return { command, given };
}
/** Runs it in a folder; what it says goes into the log. Throws `prepare.failed`, and `run.cancelled`. */
async function prepareIn({ runner, shell }, command, directory) {
    const title = `Prepare ${directory}`;
    const code = await runner.group(title, () => shell.run(command, directory, (line) => runner.info(line)));
    if (code !== 0)
        throw (0,errors/* fail */.fJ)('prepare.failed', { code: String(code) });
}

;// CONCATENATED MODULE: ./lib/report/annotations.js





/**
 * An error for each rule that failed, beside the Dockerfile of its image, and a warning for each that could not be checked:
 * an error under `strict`, where it fails the run. Text is plain.
 */
function annotations(report, strict) {
    return imageReports(report).flatMap((image) => image.outcomes.flatMap((outcome) => {
        if (outcome.status === 'fail')
            return annotation(image, outcome.rule);
        return outcome.status === 'skip' ? unchecked(image, outcome, strict ? 'error' : 'warning') : [];
    }));
}
function unchecked(image, { rule, reason }, level) {
    const what = rule.kind === 'max' ? 'budget' : 'growth';
    return {
        level,
        title: `Image size: the ${what} of ${plainForm.name(image.record.name)} was not checked`,
        message: `The limit is ${plainForm.prose(rule.text)}; ${plainForm.prose(reason)}.`,
    };
}
function annotation(image, rule) {
    const name = plainForm.name(image.record.name);
    const file = image.record.definition?.file;
    const line = annotations_lineOf(image);
    return {
        level: 'error',
        title: `Image size: ${name} ${rule.kind === 'max' ? 'is over its budget' : 'grew more than allowed'}`,
        message: [broken(image, rule), ...annotations_heaviest(image)].join(' '),
        ...(file === undefined ? {} : { file }),
        ...(file === undefined || line === undefined ? {} : { line }),
    };
}
function broken(image, rule) {
    const { metric } = rule;
    const text = plainForm.prose(rule.text);
    const now = image.record.metrics[metric];
    const change = comparedMetric(image, metric);
    const changed = change ? `, a change of ${formatChange(change)}` : '';
    const is = `${metric} is ${formatQuantity(metric, now)} on ${plainForm.name(image.record.platform)}${changed}`;
    if (rule.kind === 'growth')
        return `${is}; allowed growth is ${text}.`;
    return `${is}; its budget is ${text}, exceeded by ${formatQuantity(metric, (now ?? 0) - rule.max)}.`;
}
/** The layer that grew most, if any did, and what of a Go program in it did. */
function annotations_heaviest(image) {
    const layer = heaviestLayer(image);
    return layer ? [`The layer that grew most: ${annotations_named(layer, ' unpacked')}${annotations_share(layer)}.`] : [];
}
function annotations_share(layer) {
    const parts = growing(programParts(layer));
    const [part] = parts;
    if (part && part.delta * 2 > layer.delta)
        return `, most of it ${annotations_named(part)}`;
    const module = parts.find(({ kind }) => kind === 'module');
    return module ? `; the Go module that grew most: ${annotations_named(module)}` : '';
}
function annotations_named(cause, what = '') {
    return `${causeName(cause, plainForm)} (${(0,units_bytes/* formatDelta */.CW)(cause.delta)}${what})`;
}
function heaviestLayer({ comparison }) {
    return growing((comparison?.cause?.parts ?? []).filter(({ kind }) => kind === 'layer'))[0];
}
/** The modules and buckets of all Go programs below a cause. */
function programParts(cause) {
    const isPart = cause.kind === 'module' || cause.kind === 'bucket';
    return isPart ? [cause] : cause.parts.flatMap(programParts);
}
function growing(causes) {
    return causes.filter(({ delta }) => delta > 0).toSorted((a, b) => b.delta - a.delta);
}
/** The line that made the layer that grew most. */
function annotations_lineOf(image) {
    const [layer] = (image.comparison?.layers ?? []).toSorted((a, b) => b.delta - a.delta);
    return layer && layer.delta > 0 ? (layer.head?.line ?? undefined) : undefined;
}

;// CONCATENATED MODULE: ./lib/report/fit.js
/** Body of a comment: 65,536 characters, counted in UTF-16 code units, the larger of the countings it may mean. */
const COMMENT_LIMIT = {
    max: 65_536,
    length: (text) => text.length,
    elsewhere: 'The job summary has more.',
};
/** Job summary of one step: 1024 KiB; beyond it the whole summary is dropped by the runner. */
const SUMMARY_LIMIT = {
    max: 1024 * 1024,
    length: (text) => Buffer.byteLength(text, 'utf8'),
    elsewhere: 'The JSON report has everything.',
};
/**
 * The sections as one text within `limit`: whole sections are left out, the least important and of those the last
 * first, and a line says which. Sections that `always` stay are never cut: who makes them keeps them short.
 */
function fit(sections, limit) {
    const dropped = new Set();
    const left = () => sections.filter((section) => !dropped.has(section));
    const line = () => droppedLine(sections.filter((section) => dropped.has(section)), limit);
    let length = limit.length(fit_joined(sections));
    if (length <= limit.max)
        return fit_joined(sections);
    for (const section of leastImportantFirst(sections)) {
        dropped.add(section);
        length -= limit.length(`${section.markdown}\n\n`);
        if (length + limit.length(`\n\n${line()}`) <= limit.max)
            break;
    }
    return `${fit_joined(left())}\n\n${line()}`;
}
function fit_joined(sections) {
    return sections.map(({ markdown }) => markdown).join('\n\n');
}
function leastImportantFirst(sections) {
    const droppable = sections.filter(({ importance }) => importance !== 'always');
    return droppable.toReversed().toSorted((a, b) => Number(a.importance) - Number(b.importance));
}
function droppedLine(dropped, { elsewhere }) {
    const named = dropped.slice(0, 5).map(({ title }) => title);
    const more = dropped.length > 5 ? `, and ${dropped.length - 5} more` : '';
    return `Left out to stay within GitHub's limit: ${named.join(', ')}${more}. ${elsewhere}`;
}

;// CONCATENATED MODULE: ./lib/report/marker.js
/** First line of every report on a pull request: how a later run finds the comment again (design.md, section 10). */
const MARKER = '<!-- weighbridge:report -->';
/** Whether a comment's body is a report: its first line, and no later one, is the marker. */
function isReport(body) {
    return body.split(/\r?\n/, 1)[0] === MARKER;
}

;// CONCATENATED MODULE: ./lib/report/measured.js




const MOST_IMAGES = 20;
const measured_METHODS = {
    blobs: 'the sizes of the real blobs',
    'gzip-6': 'each layer after gzip level 6 (`gzip-6`), because the image store keeps no compressed ones',
    none: 'not worked out, because the image store keeps no compressed layers',
};
/** What each number means, how it was obtained, and of what: so that a reader can check it. */
function measuredSection(report, images) {
    const methods = [...new Set(images.map(({ record }) => record.downloadMethod))].map((method) => measured_METHODS[method]);
    const lines = [
        '**unpacked**: bytes of the regular files in all layers, without tar headers; overwritten and deleted files count',
        `**download**: compressed bytes of the layers and the config, what a pull costs; here ${methods.join(', and ')}`,
        '**rootfs**: bytes of the files that a container sees, hard links once',
        '**wasted**: unpacked − rootfs, bytes that a later layer hides or deletes',
        ...images.slice(0, MOST_IMAGES).flatMap((image) => measured_imageLines(image, markdownForm)),
        `Weighed by weighbridge ${markdownForm.prose(report.record.tool.version)}, method ${report.record.tool.method}`,
        ...report.notes.map((note) => sentence(note, markdownForm)),
    ];
    return foldedSection(() => 'How this was measured', 50, lines.map((line) => `- ${line}`).join('\n'));
}
function measured_imageLines({ record, base }, form) {
    const digests = `${digest(record, form)}${base ? `, at the base ${digest(base, form)}` : ''}`;
    const name = `${form.name(record.name)} · ${form.name(record.platform)}`;
    return [digests, ...unweighed(record, form)].map((clause) => `${name}: ${clause}`);
}
/** The manifest's digest, or the config's (the image ID) where the medium has no manifest. */
function digest(image, form) {
    return image.digest === '' ? `image ID ${form.code(image.configDigest)}` : form.code(image.digest);
}

;// CONCATENATED MODULE: ./lib/report/sections.js












/** Characters of the first table: what is in it stays whatever the limit is, and a comment has 65,536 of them. */
const LONGEST_TABLE = 30_000;
/** The report in Markdown, in the order it is read: the verdict, what was compared, the table; then what is folded. */
function sections(report) {
    const images = imageReports(report);
    const { first, rest } = sections_split(images);
    return [
        verdictSection(report, images, first),
        ...images.flatMap((image) => whySection(image) ?? []),
        ...advised(images).flatMap((image) => adviceSection(image) ?? []),
        ...(images.length > 1 ? [otherMetrics(images)] : []),
        ...(rest.length > 0 ? [restSection(rest)] : []),
        ...images.flatMap((image) => buildSection(image) ?? []),
        ...mounted(images).flatMap((image) => mountsSection(image) ?? []),
        measuredSection(report, images),
    ];
}
function verdictSection(report, images, first) {
    const mark = MARKS[statusOfAll(images)];
    const lines = [
        `### ${mark === '' ? '' : `${mark} `}${headline(report, markdownForm)}`,
        comparedSentence(report, markdownForm),
        ...skipReasons(report).map((reason) => `Not checked: ${sentence(reason, markdownForm)}`),
        ...(first.length === 0 ? [] : [imageTable(sections_rowsOf(first, images.length === 1))]),
    ];
    return { title: 'the verdict', importance: 'always', markdown: lines.join('\n\n') };
}
/** A single image is shown with all its metrics; of several, the unpacked one and those that have a rule. */
function sections_rowsOf(images, whole) {
    return images.map((image) => ({ image, metrics: withRuled(image, whole ? SHOWN : ['unpacked']) }));
}
/** Images for the first table, and those that are folded: unchanged and within budget, or beyond the table's length. */
function sections_split(images) {
    if (images.length === 1)
        return { first: images, rest: [] };
    const notable = images.filter(isNotable);
    let length = 0;
    const first = notable.filter((image) => (length += imageTable(sections_rowsOf([image], false)).length) <= LONGEST_TABLE);
    return { first, rest: images.filter((image) => !first.includes(image)) };
}
function otherMetrics(images) {
    const metrics = SHOWN.filter((metric) => metric !== 'unpacked');
    const table = imageTable(images.map((image) => ({ image, metrics })));
    return foldedSection(() => 'Download, rootfs and wasted', 30, table);
}
function restSection(rest) {
    const unchanged = rest.every(isUnchanged);
    const title = `${rest.length} ${unchanged ? '' : 'more '}image${rest.length === 1 ? '' : 's'}`;
    return foldedSection(() => (unchanged ? `${title} unchanged` : title), 20, imageTable(sections_rowsOf(rest, false)));
}

;// CONCATENATED MODULE: ./lib/report/markdown.js



/** The body of the comment on a pull request: the marker as its first line, then the report, within GitHub's limit. */
function commentMarkdown(report) {
    const marker = `${MARKER}\n`;
    return marker + fit(sections(report), { ...COMMENT_LIMIT, max: COMMENT_LIMIT.max - marker.length });
}

;// CONCATENATED MODULE: ./lib/report/news.js

/**
 * Whether a report is worth a first comment: a rule failed or could not be decided, an image's unpacked or download
 * bytes changed, or the base does not have an image. A comment that is there already is updated in any case.
 */
function worthAComment(report) {
    if (report.baseline.kind === 'none' && report.baseline.isNew)
        return true;
    return imageReports(report).some((image) => image.status === 'fail' || image.status === 'skip' || news_changed(image));
}
function news_changed(image) {
    if (!image.comparison)
        return false;
    // A download that was obtained in another way says nothing about the image.
    return image.comparison.metrics.some((each) => (each.metric === 'unpacked' && (each.kind === 'not compared' || each.delta !== 0)) ||
        (each.metric === 'download' && each.kind === 'compared' && each.delta !== 0));
}

;// CONCATENATED MODULE: ./lib/report/outputs.js

/** The step outputs of a report by name, about its first image. What is not known is empty, and never a zero. */
function outputs(report) {
    const [first] = report.record.images;
    const image = imageReports(report).find(({ record }) => record === first);
    const { metrics } = first ?? {};
    const change = image && comparedMetric(image, 'unpacked');
    const { baseline } = report;
    return {
        verdict: report.verdict.status,
        'unpacked-bytes': outputs_text(metrics?.unpacked),
        'download-bytes': outputs_text(metrics?.download),
        'rootfs-bytes': outputs_text(metrics?.rootfs),
        'delta-bytes': outputs_text(change?.delta),
        'delta-percent': outputs_text(change?.percent === null ? undefined : rounded(change?.percent)),
        'baseline-sha': baseline.kind === 'baseline' ? baseline.commit : '',
        'baseline-source': baseline.kind === 'baseline' ? baseline.source : '',
    };
}
function rounded(percent) {
    return percent === undefined ? undefined : Math.round(percent * 100) / 100;
}
function outputs_text(value) {
    return value === undefined || value === null ? '' : String(value);
}

;// CONCATENATED MODULE: ./lib/report/summary.js


/** The report for the job summary: the comment's content without its marker, within the runner's limit. */
function summaryMarkdown(report) {
    return `${fit(sections(report), { ...SUMMARY_LIMIT, max: SUMMARY_LIMIT.max - 1 })}\n`;
}

;// CONCATENATED MODULE: ./lib/app/comment.js




/**
 * Brings the one comment of the pull request up to date (design.md, section 10). Never throws: a comment that cannot
 * be written fails no run. Ours is what this identity wrote under our marker; of several, the oldest is kept.
 */
async function upsertComment(comments, wish) {
    if (wish.mode === 'never')
        return notWritten('Comments are switched off (comment: never).');
    try {
        return await upsert(comments, wish);
    }
    catch (error) {
        return notWritten((0,redact/* redact */.E)(error instanceof Error ? error.message : String(error)));
    }
}
async function upsert(comments, wish) {
    const ours = await reports(comments);
    if (ours.length === 0 && wish.mode === 'auto' && !wish.worthACreation) {
        return notWritten('No change is known, and no rule failed or was skipped, so no comment was started (comment: auto).');
    }
    // Asked last, just before writing: an old run must not overwrite what a newer one said.
    const head = await comments.headNow();
    if (head !== wish.head) {
        return notWritten(`The pull request's head is ${(0,units_commit/* shortCommit */.A)(head)} by now; this run weighed ${(0,units_commit/* shortCommit */.A)(wish.head)}.`);
    }
    const all = ours.length > 0 ? ours : await create(comments, wish.body);
    const { url } = await keepOldest(comments, all, wish.body);
    return { kind: 'written', url };
}
/**
 * Creates the comment and gives all of ours there are then, since a run beside this one may have created its own.
 * A create without an answer may have been stored all the same: it is repeated only when the list does not have it.
 */
async function create(comments, body) {
    const first = await comments.create(body).catch(nothingIfUnanswered);
    if (first)
        return withOthers(comments, first);
    const stored = await reports(comments);
    return stored.length > 0 ? stored : withOthers(comments, await comments.create(body));
}
function nothingIfUnanswered(error) {
    if (error instanceof errors/* WeighbridgeError */.kj && error.code === 'github.unavailable')
        return undefined;
    throw error;
}
/** `created` and the other reports of ours. The list may lag behind, or fail: the comment is written all the same. */
async function withOthers(comments, created) {
    const ours = await reports(comments).catch(() => []);
    return [created, ...ours.filter(({ id }) => id !== created.id)];
}
/** Updates the oldest of ours unless it says `body` already, and removes the younger ones. */
async function keepOldest(comments, ours, body) {
    const oldest = ours.reduce((a, b) => (a.id < b.id ? a : b));
    const younger = ours.filter((each) => each !== oldest);
    const kept = oldest.body === body ? oldest : await comments.update(oldest.id, body);
    // The report is written by now. A duplicate that cannot be removed is left to the next run.
    await Promise.allSettled(younger.map(({ id }) => comments.remove(id)));
    return kept;
}
/** Comments that are ours by both signs: anybody can write our marker, and our identity also writes other comments. */
async function reports(comments) {
    return (await comments.list()).filter(({ ours, body }) => ours && isReport(body));
}
function notWritten(reason) {
    return { kind: 'not written', reason };
}

;// CONCATENATED MODULE: ./lib/app/publish.js







/**
 * Hands the report to everybody who waits for it: step outputs, annotations, job summary, JSON file, and the comment.
 * All but the outputs are best effort: that one of them failed is a notice and changes nothing. A comment that nobody
 * waits for is a line of the log.
 */
async function publish(ports, inputs, report, made) {
    const { runner } = ports;
    const { build, key } = made;
    if (build) {
        runner.output('imageid', build.imageId);
        runner.output('digest', build.digest);
        runner.output('metadata', JSON.stringify(build.metadata, null, 2));
    }
    for (const [name, value] of Object.entries(outputs(report)))
        runner.output(name, value);
    runner.output('report-json', (await runner.leave(`weighbridge-${key}.json`, reportJson(report))) ?? '');
    annotations(report, inputs.strict).forEach((annotation) => runner.annotate(annotation));
    await runner.summary(summaryMarkdown(report));
    const comment = await writeComment(ports, inputs, report);
    if (comment.kind === 'written')
        runner.output('comment-url', comment.url);
    else if (runner.event.kind !== 'pull_request' || inputs.comment === 'never') {
        runner.info(`No comment: ${comment.reason}`);
    }
    else
        runner.annotate({ level: 'notice', title: 'No comment', message: comment.reason });
}
async function writeComment({ comments, runner }, inputs, report) {
    if ('reason' in comments)
        return { kind: 'not written', reason: comments.reason };
    if (runner.event.kind !== 'pull_request')
        return { kind: 'not written', reason: 'The event has no pull request.' };
    return upsertComment(comments, {
        body: commentMarkdown(report),
        mode: inputs.comment,
        worthACreation: worthAComment(report),
        head: runner.event.head,
    });
}

;// CONCATENATED MODULE: ./lib/plan/dockerignore.js



/** The ignore file of a context; one of a Dockerfile alone has its name before that. */
const IGNORE_FILE = '.dockerignore';
/**
 * Reads an ignore file (`.dockerignore`) as BuildKit does (moby/patternmatcher): the last pattern decides that matches the path
 * or a folder above it. A pattern that BuildKit refuses, and with it the build, leaves out nothing.
 */
function readIgnoreFile(text) {
    const patterns = text
        .replace(/^\uFEFF/, '')
        .split('\n')
        .flatMap(dockerignore_patternOf);
    const known = new Map([['.', []]]);
    /** Which patterns a path matches, by itself or by a folder above it; one that would change nothing is not asked. */
    const matched = (path) => {
        const before = known.get(path);
        if (before)
            return before;
        const above = matched(external_node_path_.posix.dirname(path));
        let isOut = false;
        const found = patterns.map(({ isException, matches }, index) => {
            const match = above[index] || (isException === isOut && matches(path));
            if (match)
                isOut = !isException;
            return match;
        });
        known.set(path, found);
        return found;
    };
    return (path) => {
        const last = matched(path).lastIndexOf(true);
        return last >= 0 && !patterns[last].isException;
    };
}
function dockerignore_patternOf(line) {
    if (line.startsWith('#'))
        return [];
    const written = trimSpace(line);
    const isException = written.startsWith('!');
    const rest = isException ? trimSpace(written.slice(1)) : written;
    if (rest === '')
        return [];
    const clean = external_node_path_.posix.normalize(rest).replace(/(?<=.)\/$/, '');
    const pattern = readPattern(clean.length > 1 ? clean.replace(/^\//, '') : clean, true);
    return pattern ? [{ isException, matches: (path) => matchesPattern(pattern, path) }] : [];
}

;// CONCATENATED MODULE: ./lib/app/files-beside.js







/**
 * The files beside the commit that a build of the base can take: the head's on both sides, so that growth through them cannot
 * be seen (issue 11, heading 1). Not those of a `.git`, and none without bytes: of these nothing can have grown.
 */
async function filesBeside(files, inputs, tree) {
    const beside = tree.beside.filter(({ path, bytes }) => bytes > 0 && gitFolderOf(path) === undefined);
    if (beside.length === 0)
        return [];
    const sources = await files_beside_sourcesOf(files, inputs, tree);
    const taken = new Set(beside.filter((file) => isDefinition(file, inputs, tree)));
    for (const { name, folder, isLayout } of localContexts(inputs, files.directory, tree)) {
        const root = (await files.realPath(folder)) ?? folder;
        const ignores = readIgnoreFile(await ignoreFileOf(files, name === '' ? inputs : undefined, root, tree));
        const named = sources.filter((each) => each.context === name).map(({ pattern }) => (isLayout ? '' : pattern));
        const patterns = await Promise.all(named.map((pattern) => followed(files, root, pattern)));
        for (const file of beside) {
            const path = (0,external_node_path_.relative)(root, (0,external_node_path_.resolve)(tree.root, file.path));
            if (files_beside_isOutside(path) || ignores(path))
                continue;
            if (patterns.some((pattern) => takes(pattern, path)))
                taken.add(file);
        }
    }
    return [...taken];
}
/**
 * The named contexts outside of the repository that a build of the base can take something of, as the user wrote them: the
 * head's on both sides, like files beside the commit.
 */
async function contextsOutside(files, inputs, tree) {
    const outside = localContexts(inputs, files.directory, tree).filter(({ isOutside }) => isOutside);
    if (outside.length === 0)
        return [];
    const taken = new Set((await files_beside_sourcesOf(files, inputs, tree)).map(({ context }) => context));
    return outside.flatMap(({ name, source }) => (taken.has(name) ? [`${name}=${source}`] : []));
}
/** A Dockerfile that cannot be read before the build may take everything. */
async function files_beside_sourcesOf(files, inputs, tree) {
    const dockerfile = await findDockerfile(files, inputs, tree);
    try {
        if (dockerfile)
            return contextSources(dockerfile.text, { ...inputs, buildkit: [] });
    }
    catch {
        // what is wrong with it, the build says
    }
    return localContexts(inputs, files.directory, tree).map(({ name }) => ({ context: name, pattern: '' }));
}
const files_beside_isOutside = (path) => path === '..' || path.startsWith('../');
/** The Dockerfile decides as well, and so does what it has to be read with. */
function isDefinition({ path }, inputs, tree) {
    const file = (0,external_node_path_.resolve)(tree.directory, inTree(tree, dockerfileOf(inputs)));
    const context = (0,external_node_path_.resolve)(tree.directory, inTree(tree, inputs.context));
    return [file, `${file}.dockerignore`, (0,external_node_path_.resolve)(context, IGNORE_FILE)].includes((0,external_node_path_.resolve)(tree.root, path));
}
/** Of the build's own context, the Dockerfile's own ignore file comes first (moby/buildkit, dockerui). */
async function ignoreFileOf(files, inputs, root, tree) {
    const own = inputs && (0,external_node_path_.resolve)(tree.directory, inTree(tree, `${dockerfileOf(inputs)}.dockerignore`));
    return (own && (await files.read(own))) ?? (await files.read((0,external_node_path_.resolve)(root, IGNORE_FILE))) ?? '';
}
/** A source may be a link to another place of its context: that is what is taken. */
async function followed(files, root, pattern) {
    const part = literalPart(pattern);
    const real = await files.realPath((0,external_node_path_.resolve)(root, part));
    if (real === undefined)
        return pattern;
    const there = (0,external_node_path_.relative)(root, real);
    return files_beside_isOutside(there)
        ? ''
        : [there, pattern.slice(part.length).replace(/^\//, '')].filter((each) => each !== '').join('/');
}

;// CONCATENATED MODULE: ./lib/app/rebuild-base.js
var rebuild_base_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var rebuild_base_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});













/**
 * Builds and weighs every image of the run at its base, in a worktree of its own, so that the user's checkout stays
 * untouched. What was built with files of the head, or without some of the base's own, is not stored: it is no record of that
 * commit. A base that cannot be had is a miss with the reason, never an error: absolute budgets hold without it.
 */
async function rebuildBase(ports, jobs, commit, prepared) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const base = `the base ${(0,units_commit/* shortCommit */.A)(commit)}`;
        const given = prepared?.given;
        if (given?.kind === 'miss') {
            const reason = `what lay beside the commit before is not known: ${given.reason}`;
            return { kind: 'miss', reason: `${base} could not be prepared: ${reason}` };
        }
        const checkout = await ports.commits.checkout(commit, given?.value);
        if (checkout.kind === 'miss')
            return checkout;
        const tree = rebuild_base_addDisposableResource(env_1, checkout.value, true);
        if (tree.copied > MUCH) {
            ports.runner.info(`${(0,units_bytes/* formatBytes */.z3)(tree.copied)} that lie beside the commit were copied for ${base}.`);
        }
        const ready = await makeReady(ports, tree, prepared);
        if (ready.kind === 'miss')
            return { kind: 'miss', reason: `${base} could not be prepared: ${ready.reason}` };
        const images = [];
        const beside = new Set();
        const outside = new Set();
        for (const job of jobs) {
            const inputs = buildInputs(job);
            if (!inputs)
                return { kind: 'miss', reason: `${base} has no record of ${job.name}, which is not built here` };
            const link = await leadsOut(ports, inputs, tree);
            if (link !== undefined)
                return { kind: 'miss', reason: `${link} leads out of ${base}, by a link` };
            const missing = await missingAt(ports, inputs, tree);
            if (missing)
                return { kind: 'miss', reason: `${base} has no ${missing} to build ${job.name} from`, absent: true };
            try {
                const title = `Build ${job.name} at its base ${(0,units_commit/* shortCommit */.A)(commit)}`;
                const records = recordsOf(await weighBuilt(ports, stopwatch(ports.clock), {
                    ...job,
                    inputs,
                    tree,
                    compress: true,
                    title,
                    carried: undefined,
                }));
                const taken = await filesBeside(ports.files, inputs, { ...tree, beside: ready.value });
                taken.forEach((file) => beside.add(file));
                const others = await contextsOutside(ports.files, inputs, tree);
                others.forEach((context) => outside.add(context));
                const isOwn = taken.length === 0 && others.length === 0 && tree.isWhole;
                if (isOwn)
                    await storeRecord(ports, job, makeRecord(records, commit, ports.clock.now()));
                images.push(...records);
            }
            catch (error) {
                return { kind: 'miss', reason: `${base} could not be weighed: ${whyNot(ports, error)}` };
            }
        }
        return {
            kind: 'found',
            value: {
                record: makeRecord(images, commit, ports.clock.now()),
                beside: summed([...beside]),
                outside: [...outside],
            },
        };
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = rebuild_base_disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
/** Runs the command of `prepare` in the tree, and gives what is the head's there all the same. */
async function makeReady(ports, tree, prepared) {
    if (prepared === null)
        return { kind: 'found', value: tree.beside };
    try {
        return { kind: 'found', value: await tree.keptBy(() => prepareIn(ports, prepared.command, tree.directory)) };
    }
    catch (error) {
        return { kind: 'miss', reason: whyNot(ports, error) };
    }
}
/** What takes a while to copy. */
const MUCH = 100_000_000;
const MOST_KEPT = 20;
function summed(files) {
    if (files.length === 0)
        return null;
    const heaviest = files.toSorted((a, b) => b.bytes - a.bytes).slice(0, MOST_KEPT);
    return { heaviest, count: files.length, bytes: files.reduce((sum, { bytes }) => sum + bytes, 0) };
}
/** What the build would read outside of the tree, as the user wrote it: a commit may have a link to any place of this machine. */
async function leadsOut({ files }, inputs, tree) {
    for (const { written, path } of takenPaths(inputs, files.directory, tree)) {
        const real = await files.realPath(path);
        if (real !== undefined && real !== tree.root && !real.startsWith(`${tree.root}/`))
            return written;
    }
    return undefined;
}
/** The context or Dockerfile that the base does not have yet, as the user wrote it: the image is new there. */
async function missingAt({ files }, inputs, tree) {
    const there = { context: inTree(tree, inputs.context), file: inTree(tree, inputs.file) };
    const missing = await missingPath(files, there, tree.directory);
    if (!missing)
        return undefined;
    return missing.kind === 'context' ? inputs.context : dockerfileOf(inputs);
}

;// CONCATENATED MODULE: ./lib/app/run.js
















/**
 * The main job: the walk of docs/design.md from checked inputs to a published report. Over budget is a verdict and no
 * error. Throws `input.*` before anything is built, `build.failed`, `engine.*` and `image.*`; what is best effort
 * (baseline, record store, comment, summary) never throws.
 */
async function run_run(ports, inputs, watch) {
    ports.runner.mask(inputs.token);
    const checkout = await ports.commits.facts();
    for (const { subject } of inputs.images)
        if (subject.kind === 'build')
            await maskSecrets(ports, subject.build);
    const prepared = await prepareCheckout(ports, inputs.prepare);
    const images = await watch.step('inputs', () => checkImages(ports, inputs.images));
    const facts = checkout.kind === 'found' ? checkout.value : undefined;
    const folder = { directory: ports.files.directory, prefix: facts?.prefix ?? '' };
    const jobs = images.map((image) => imageJob(image, folder, inputs.prepare));
    const chosen = await watch.step('baseline', () => chooseBase(ports, { checkout, base: inputs.base, jobs }));
    const commit = facts && !facts.dirty ? facts.head : null;
    const isWhole = facts?.isWhole ?? false;
    const weighings = [];
    const { cacheMounts } = inputs;
    const carried = cacheMounts.use === 'off' ? undefined : { cacheMounts, head: facts?.head ?? null, commit };
    for (const job of jobs)
        weighings.push(await weighHead(ports, watch, job, carried));
    const weighed = await watch.step('record', () => makeRecord(weighings.flatMap(recordsOf), commit, ports.clock.now()));
    const baseline = await watch.step('baseline', () => findBaseline(ports, {
        chosen,
        head: weighed,
        isWhole,
        jobs,
        rebuild: (base) => rebuildBase(ports, jobs, base, prepared),
    }));
    const record = withCold(weighed, baseline.kind === 'baseline' ? baseline.record : undefined);
    // Made without some of its files, it is no record of its commit.
    if (isWhole)
        await watch.step('record', () => storeRecords(ports, jobs, record));
    const comparison = await watch.step('comparison', () => compareRecords(record, baseline));
    const beside = unseenSentence(baseline);
    // On the command line whoever reads the sentence is who made the files.
    const unseen = ports.runner.event.kind === 'none' ? undefined : beside;
    const verdict = await watch.step('verdict', () => judge(jobs, record, { ...comparison, unseen }));
    const report = {
        record,
        head: facts?.head ?? null,
        baseline,
        comparison,
        verdict,
        notes: [
            ...weighings.flatMap(({ notes }) => notes),
            ...record.images.flatMap(repositoryNotes),
            ...(beside === undefined || isSaid(verdict, beside) ? [] : [beside]),
        ],
        steps: watch.times(),
        now: ports.clock.now(),
    };
    ports.cancelled.throwIfAborted(); // what a cancelled run would say is not said
    await watch.step('report', () => publish(ports, inputs, report, { build: weighings[0].build, key: jobs[0].key }));
    return { ...report, steps: watch.times() };
}
/** Whether a rule gives it as its reason. */
const isSaid = ({ images }, sentence) => images.some(({ outcomes }) => outcomes.some((outcome) => outcome.status === 'skip' && outcome.reason === sentence));
function weighHead(ports, watch, job, carried) {
    const { name, subject } = job;
    if (subject.kind === 'image') {
        const { reference, builder } = subject;
        return weighExisting(ports, watch, { name, reference, builder, compress: true });
    }
    return weighBuilt(ports, watch, {
        ...job,
        inputs: subject.build,
        tree: undefined,
        compress: true,
        title: `Build ${name}`,
        carried,
    });
}
/** Stores each image's part of a record; that of a tree that is no commit is not stored. */
async function storeRecords(ports, jobs, record) {
    for (const job of jobs) {
        await storeRecord(ports, job, { ...record, images: record.images.filter(({ name }) => name === job.name) });
    }
}

;// CONCATENATED MODULE: ./lib/app/perform.js

















/** Carries out a command of docs/cli.md and gives its exit code. Throws `cli.usage` and whatever the command throws. */
async function perform(ports, { argv, folder, print }) {
    const watch = stopwatch(ports.clock);
    const command = await watch.step('inputs', () => fromArgv(argv, folder));
    switch (command.kind) {
        case 'help':
            await print(helpText());
            return errors/* EXIT */.dc.ok;
        case 'version':
            await print(version/* VERSION */.x);
            return errors/* EXIT */.dc.ok;
        case 'run': {
            const report = await run_run(ports, command.inputs, watch);
            await print(command.json ? reportJson(report) : reportText(report));
            return (0,exit_code/* verdictCode */.$)(report, command.inputs.strict);
        }
        case 'inspect':
            await print(await inspected(ports, command));
            return errors/* EXIT */.dc.ok;
        case 'stages': {
            const stages = { name: command.name, ...(await inspectStages(ports, command)) };
            await print(command.json ? stagesJson(stages) : stagesText(stages));
            return errors/* EXIT */.dc.ok;
        }
        case 'compare': {
            const base = await inspect(ports, command.base, true);
            const head = await inspect(ports, command.head, true);
            const comparison = compareSides(head, base);
            const sides = {
                base: { name: command.base, record: base },
                head: { name: command.head, record: head },
                comparison,
            };
            await print(command.json ? comparisonJson(sides) : comparisonText(sides));
            return errors/* EXIT */.dc.ok;
        }
    }
}
async function inspected(ports, command) {
    const { reference, detail, download, json } = command;
    const needs = detail?.kind ?? (download ? 'download' : undefined);
    if (needs !== undefined && (await readRecord(ports, reference)) !== undefined) {
        const problem = `--${needs} needs an image, and "${reference}" is a record, which does not have all of it.`;
        throw (0,errors/* fail */.fJ)('cli.usage', { problem });
    }
    if (detail === null) {
        const record = await inspect(ports, reference, download);
        return json ? recordJson(record) : inspectionText(record);
    }
    const details = await inspectDetail(ports, reference, detail, download);
    return json ? detailsJson(details) : detailText(details);
}


/***/ }),

/***/ 427:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  me: () => (/* binding */ SNIFF_LENGTH),
  mF: () => (/* binding */ decompress),
  oB: () => (/* binding */ drained),
  ZF: () => (/* binding */ sniff),
  sc: () => (/* binding */ through)
});

// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __nccwpck_require__(522);
// EXTERNAL MODULE: ./lib/archive/tar-header.js + 1 modules
var tar_header = __nccwpck_require__(732);
;// CONCATENATED MODULE: ./lib/archive/zstd/fse.js
/** A table that a block describes at `at`, and where it ends. Throws where it is none. */
function readFse(block, at, limits) {
    const log = (block[at] & 15) + 5;
    if (log > limits.log)
        throw new Error('an entropy table is larger than allowed');
    const counts = [];
    let bit = at * 8 + 4;
    const peek = (bits) => {
        const byte = bit >> 3;
        return ((((block[byte] | (block[byte + 1] << 8) | (block[byte + 2] << 16)) >> (bit & 7)) & ((1 << bits) - 1)) >>> 0);
    };
    let left = 1 << log;
    while (left > 0 && counts.length < limits.symbols) {
        const bits = 32 - Math.clz32(left + 1);
        // A value takes a bit less where that can be told from the others.
        const short = (1 << bits) - 1 - (left + 1);
        const low = peek(bits - 1);
        let value = low;
        if (low < short)
            bit += bits - 1;
        else {
            value = peek(bits);
            bit += bits;
            if (value >= 1 << (bits - 1))
                value -= short;
        }
        const count = value - 1; // -1: less than one, which has a state to itself
        counts.push(count);
        left -= Math.abs(count);
        for (let again = count === 0; again;) {
            const zeros = peek(2);
            bit += 2;
            for (let each = 0; each < zeros; each++)
                counts.push(0);
            again = zeros === 3 && counts.length < limits.symbols;
        }
    }
    const end = (bit + 7) >> 3;
    if (left !== 0 || counts.length > limits.symbols || end > block.length)
        throw new Error('an entropy table is damaged');
    return { table: makeFse(counts, log), end };
}
/** The table of symbols that are so many each; -1 is less than one. */
function makeFse(counts, log) {
    const size = 1 << log;
    const symbols = new Uint8Array(size);
    const next = counts.map((count) => Math.abs(count));
    let high = size;
    for (const [symbol, count] of counts.entries())
        if (count === -1)
            symbols[--high] = symbol;
    const step = (size >> 1) + (size >> 3) + 3;
    let at = 0;
    for (const [symbol, count] of counts.entries()) {
        for (let each = 0; each < count; each++) {
            symbols[at] = symbol;
            do
                at = (at + step) & (size - 1);
            while (at >= high);
        }
    }
    const entries = new Int32Array(size);
    for (let state = 0; state < size; state++) {
        const symbol = symbols[state];
        const place = next[symbol]++;
        const bits = log - (31 - Math.clz32(place));
        entries[state] = symbol | (bits << 8) | (((place << bits) - size) << 16);
    }
    return { log, entries };
}
/** The table of a single symbol, which takes no bits. */
const onlySymbol = (symbol) => ({ log: 0, entries: Int32Array.of(symbol) });

;// CONCATENATED MODULE: ./lib/archive/zstd/huffman.js

const [MOST_BITS, MOST_SYMBOLS] = [11, 256];
/** The code that a block describes at `at`, and where that ends (RFC 8878, 4.2.1). Throws where it is none. */
function readHuffman(block, at) {
    const header = block[at];
    const start = at + 1;
    if (header >= 128) {
        const count = header - 127;
        const end = start + ((count + 1) >> 1);
        const weights = Array.from({ length: count }, (_, index) => {
            const pair = block[start + (index >> 1)];
            return index % 2 === 0 ? pair >> 4 : pair & 15;
        });
        return { code: makeHuffman(weights), end };
    }
    const end = start + header;
    const described = block.subarray(start, end);
    const { table, end: bits } = readFse(described, 0, { log: 6, symbols: MOST_SYMBOLS });
    return { code: makeHuffman(packedWeights(table, described.subarray(bits))), end };
}
/** Weights by two states that take turns, until the bits are used up. */
function packedWeights({ log, entries }, bytes) {
    let left = markedBits(bytes);
    const read = (bits) => {
        left -= bits;
        const from = Math.max(left, 0);
        const value = (bytes[from >> 3] | (bytes[(from >> 3) + 1] << 8)) >> (from & 7);
        const missing = from - left; // what is read past the start is zeros
        return missing >= bits ? 0 : (value & ((1 << (bits - missing)) - 1)) << missing;
    };
    const weights = [];
    let [state, other] = [read(log), read(log)];
    while (weights.length < MOST_SYMBOLS) {
        const entry = entries[state];
        weights.push(entry & 255);
        state = (entry >>> 16) + read((entry >> 8) & 255);
        if (left < 0)
            return [...weights, entries[other] & 255];
        [state, other] = [other, state];
    }
    throw new Error('a Huffman code has too many symbols');
}
/** The last weight is what the others leave: together they make a power of two. */
function makeHuffman(given) {
    const shares = given.reduce((sum, weight) => sum + (weight === 0 ? 0 : 2 ** (weight - 1)), 0);
    const bits = 32 - Math.clz32(shares);
    const left = 2 ** bits - shares;
    if (shares === 0 || bits > MOST_BITS || (left & (left - 1)) !== 0 || given.length >= MOST_SYMBOLS) {
        throw new Error('a Huffman code is damaged');
    }
    const weights = [...given, 32 - Math.clz32(left)];
    const entries = new Uint16Array(1 << bits);
    let at = 0;
    for (let weight = 1; weight <= bits; weight++) {
        for (const [symbol, each] of weights.entries()) {
            if (each !== weight)
                continue;
            const end = at + (1 << (weight - 1));
            entries.fill((symbol << 4) | (bits + 1 - weight), at, end);
            at = end;
        }
    }
    return { bits, entries };
}
/** Fills `to` with what `from` stands for, which is read from its end. Throws unless that is all of it. */
function decodeHuffman({ bits, entries }, from, to) {
    const mask = (1 << bits) - 1;
    let left = markedBits(from);
    for (let out = 0; out < to.length; out++) {
        const at = left - bits;
        const byte = at >> 3;
        const value = at < 0
            ? (from[0] | (from[1] << 8)) << -at
            : (from[byte] | (from[byte + 1] << 8) | (from[byte + 2] << 16)) >> (at & 7);
        const entry = entries[value & mask];
        to[out] = entry >> 4;
        left -= entry & 15;
    }
    if (left !== 0)
        throw new Error('a Huffman stream is damaged');
}
/** Bits of a stream that is read from its end, where a bit of 1 marks it (RFC 8878, 4.1.1). */
function markedBits(bytes) {
    const last = bytes.at(-1) ?? 0;
    if (last === 0)
        throw new Error('a stream of bits has no mark at its end');
    return bytes.length * 8 - (Math.clz32(last) - 24) - 1;
}

;// CONCATENATED MODULE: ./lib/archive/zstd/literals.js

const [RAW, RUN, COMPRESSED] = [0, 1, 2];
/** The literals section at the start of a block (RFC 8878, 3.1.1.3.1). Throws where it is damaged. */
function readLiterals(block, most, state) {
    const kind = (block[0] ?? 0) & 3;
    if (kind === RAW || kind === RUN) {
        const { length, size } = plainSizes(block);
        const end = length + (kind === RAW ? size : 1);
        checkSize(size, most, end <= block.length);
        if (kind === RAW)
            return { bytes: block.subarray(length, end), end };
        return { bytes: state.room.subarray(0, size).fill(block[length]), end };
    }
    const { length, size, packed, single } = packedSizes(block);
    const end = length + packed;
    checkSize(size, most, end <= block.length);
    const section = block.subarray(length, end);
    const read = kind === COMPRESSED ? readHuffman(section, 0) : { code: state.huffman, end: 0 };
    if (read.code === undefined)
        throw new Error('a block repeats a Huffman code, and none was given before');
    state.huffman = read.code;
    const bytes = state.room.subarray(0, size);
    decodeStreams(read.code, section.subarray(read.end), { bytes, single });
    return { bytes, end };
}
/** Bytes of the header, and of the literals. */
function plainSizes([first = 0, second = 0, third = 0]) {
    const form = (first >> 2) & 3;
    if (form === 1)
        return { length: 2, size: (first >> 4) | (second << 4) };
    if (form === 3)
        return { length: 3, size: (first >> 4) | (second << 4) | (third << 12) };
    return { length: 1, size: first >> 3 };
}
/** The same, with the bytes that they are packed in, and whether these are a single stream. */
function packedSizes([first = 0, second = 0, third = 0, fourth = 0, fifth = 0]) {
    const form = (first >> 2) & 3;
    const low = first >> 4;
    if (form < 2) {
        const [size, packed] = [low | ((second & 63) << 4), (second >> 6) | (third << 2)];
        return { length: 3, size, packed, single: form === 0 };
    }
    if (form === 2) {
        const [size, packed] = [low | (second << 4) | ((third & 3) << 12), (third >> 2) | (fourth << 6)];
        return { length: 4, size, packed, single: false };
    }
    const [size, packed] = [low | (second << 4) | ((third & 63) << 12), (third >> 6) | (fourth << 2) | (fifth << 10)];
    return { length: 5, size, packed, single: false };
}
function checkSize(size, most, isInside) {
    if (size > most || !isInside)
        throw new Error('the literals of a block are larger than the block');
}
/** One stream, or four that share the literals, with the sizes of the first three before them. */
function decodeStreams(code, streams, { bytes, single }) {
    if (single)
        return decodeHuffman(code, streams, bytes);
    if (streams.length < 6)
        throw new Error('a Huffman stream is damaged');
    const share = (bytes.length + 3) >> 2;
    let at = 6;
    for (let stream = 0; stream < 4; stream++) {
        const end = stream === 3 ? streams.length : at + streams.readUInt16LE(2 * stream);
        decodeHuffman(code, streams.subarray(at, end), bytes.subarray(stream * share, (stream + 1) * share));
        at = end;
    }
}

;// CONCATENATED MODULE: ./lib/archive/zstd/sequence-tables.js

const twos = (count) => Array.from({ length: count }).fill(2);
const ones = (count) => Array.from({ length: count }).fill(1);
/** What a table may be, and the one of blocks that describe none (RFC 8878, 3.1.1.3.2.2), in the order of a block. */
const LITERALS = {
    limits: { log: 9, symbols: 36 },
    usual: makeFse([4, 3, ...twos(11), 1, 1, 1, ...twos(9), 3, 2, 1, 1, 1, 1, 1, -1, -1, -1, -1], 6),
};
const OFFSETS = {
    limits: { log: 8, symbols: 32 },
    usual: makeFse([...ones(6), 2, 2, 2, ...ones(15), -1, -1, -1, -1, -1], 5),
};
const MATCHES = {
    limits: { log: 9, symbols: 53 },
    usual: makeFse([1, 4, 3, ...twos(6), ...ones(37), -1, -1, -1, -1, -1, -1, -1], 6),
};
const [PREDEFINED, sequence_tables_RUN, REPEAT] = [0, 1, 3];
/** The tables that a block describes at `at`, and where they end; `before` are those of the block before. */
function readTables(section, at, before) {
    const modes = section[at] ?? 0;
    if ((modes & 3) !== 0)
        throw new Error('a block has a reserved bit');
    let end = at + 1;
    function table(mode, { limits, usual }, last) {
        if (mode === PREDEFINED)
            return usual;
        if (mode === REPEAT) {
            if (last === undefined)
                throw new Error('a block repeats a table, and none was given before');
            return last;
        }
        if (mode === sequence_tables_RUN) {
            const symbol = section[end++] ?? limits.symbols;
            if (symbol >= limits.symbols)
                throw new Error('an entropy table is damaged');
            return onlySymbol(symbol);
        }
        const read = readFse(section, end, limits);
        end = read.end;
        return read.table;
    }
    const literals = table(modes >> 6, LITERALS, before?.literals);
    const offsets = table((modes >> 4) & 3, OFFSETS, before?.offsets);
    const matches = table((modes >> 2) & 3, MATCHES, before?.matches);
    return { tables: { literals, offsets, matches }, end };
}

;// CONCATENATED MODULE: ./lib/archive/zstd/sequences.js


const zeros = (count) => Array.from({ length: count }).fill(0);
/** Bits that follow a code, and the lengths that codes begin with (RFC 8878, 3.1.1.3.2.1.1). */
const LITERAL_BITS = [...zeros(16), 1, 1, 1, 1, 2, 2, 3, 3, 4, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16];
const MATCH_BITS = [...zeros(32), 1, 1, 1, 1, 2, 2, 3, 3, 4, 4, 5, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16];
const LITERAL_STARTS = starts(LITERAL_BITS, 0);
const MATCH_STARTS = starts(MATCH_BITS, 3);
function starts(bits, first) {
    let next = first;
    return bits.map((each) => (next += 2 ** each) - 2 ** each);
}
/** No window that is allowed asks for more (frame-header.ts). */
const LARGEST_OFFSET_CODE = 29;
/** Up to so many bytes a loop is faster than a call. */
const FEW = 24;
const DAMAGED = 'the sequences of a block are damaged';
/**
 * Carries out the sequences of a block, which begin with their count: each copies literals and repeats what stands before
 * (RFC 8878, 3.1.1.4). Gives how many bytes were written, and throws before they are more than the target may have.
 */
function runSequences(section, literals, state, target) {
    const [first, second = 0, third = 0] = section;
    if (first === undefined)
        throw new Error(DAMAGED);
    const [count, at] = first < 128 ? [first, 1] : first < 255 ? [((first - 128) << 8) + second, 2] : [second + (third << 8) + 0x7f00, 3];
    if (count === 0) {
        if (section.length > at)
            throw new Error(DAMAGED);
        return literals.copy(target.bytes, target.at);
    }
    const { tables, end } = readTables(section, at, state.tables);
    state.tables = tables;
    return run({ bits: section.subarray(end), count, tables, literals }, state.offsets, target);
}
function run({ bits, count, tables, literals }, offsets, target) {
    const { bytes, at: start, earliest, most } = target;
    const [lengths, distances, matches] = [tables.literals.entries, tables.offsets.entries, tables.matches.entries];
    let left = markedBits(bits);
    const read = (wanted) => {
        left -= wanted;
        const byte = left >> 3;
        const word = bits[byte] | (bits[byte + 1] << 8) | (bits[byte + 2] << 16) | (bits[byte + 3] << 24);
        return (word >>> (left & 7)) & ((1 << wanted) - 1);
    };
    let length = read(tables.literals.log);
    let distance = read(tables.offsets.log);
    let match = read(tables.matches.log);
    let used = 0;
    let at = start;
    for (let rest = count; rest > 0; rest--) {
        const lengthEntry = lengths[length];
        const distanceEntry = distances[distance];
        const matchEntry = matches[match];
        const code = distanceEntry & 255;
        if (code > LARGEST_OFFSET_CODE)
            throw new Error('a block reaches back further than any window');
        // More than 25 bits cannot be read at once.
        const given = (1 << code) | (code > 16 ? (read(code - 16) << 16) | read(16) : read(code));
        const matched = MATCH_STARTS[matchEntry & 255] + read(MATCH_BITS[matchEntry & 255]);
        const copied = LITERAL_STARTS[lengthEntry & 255] + read(LITERAL_BITS[lengthEntry & 255]);
        if (rest > 1) {
            length = (lengthEntry >>> 16) + read((lengthEntry >> 8) & 255);
            match = (matchEntry >>> 16) + read((matchEntry >> 8) & 255);
            distance = (distanceEntry >>> 16) + read((distanceEntry >> 8) & 255);
        }
        if (left < 0 || used + copied > literals.length || at - start + copied + matched > most)
            throw new Error(DAMAGED);
        if (copied > FEW)
            literals.copy(bytes, at, used, used + copied);
        else
            for (let index = 0; index < copied; index++)
                bytes[at + index] = literals[used + index];
        used += copied;
        at += copied;
        const back = offsetOf(given, copied === 0, offsets);
        if (back <= 0 || back > at - earliest)
            throw new Error('a block repeats what is not there');
        // A match may reach into what it writes, which is then repeated.
        if (matched > FEW && back >= matched)
            bytes.copyWithin(at, at - back, at - back + matched);
        else
            for (let index = at; index < at + matched; index++)
                bytes[index] = bytes[index - back];
        at += matched;
    }
    const written = at - start + literals.length - used;
    if (left !== 0 || written > most)
        throw new Error(DAMAGED);
    literals.copy(bytes, at, used);
    return written;
}
/** How far back a match lies: as one of the last three did, or as it is given (RFC 8878, 3.1.1.5). */
function offsetOf(given, noLiterals, offsets) {
    const which = given > 3 ? 3 : given - 1 + (noLiterals ? 1 : 0);
    const first = offsets[0];
    if (which === 0)
        return first;
    const offset = given > 3 ? given - 3 : which < 3 ? offsets[which] : first - 1;
    if (which !== 1)
        offsets[2] = offsets[1];
    offsets[1] = first;
    offsets[0] = offset;
    return offset;
}

;// CONCATENATED MODULE: ./lib/archive/zstd/blocks.js


/** Largest block of any frame, packed and unpacked (RFC 8878, 3.1.1.2). */
const LARGEST_BLOCK = 128 * 1024;
function blockReader(window) {
    const room = Buffer.allocUnsafeSlow(LARGEST_BLOCK);
    let most = 0;
    let state = { huffman: undefined, room, tables: undefined, offsets: [1, 4, 8] };
    const written = (count) => {
        window.wrote(count);
        return count;
    };
    return {
        begin(bytes) {
            most = bytes;
            state = { huffman: undefined, room, tables: undefined, offsets: [1, 4, 8] };
        },
        raw(block) {
            const { bytes, at } = window.room(block.length);
            return written(block.copy(bytes, at));
        },
        run(byte, count) {
            const { bytes, at } = window.room(count);
            bytes.fill(byte, at, at + count);
            return written(count);
        },
        compressed(block) {
            const literals = readLiterals(block, most, state);
            const target = { ...window.room(most), most };
            return written(runSequences(block.subarray(literals.end), literals.bytes, state, target));
        },
    };
}

;// CONCATENATED MODULE: ./lib/archive/zstd/frame-header.js
/** The most that containerd's reader allows (klauspost/compress, MaxWindowSize). */
const LARGEST_WINDOW = 512 * 1024 * 1024;
/** A frame of one segment may be smaller than any window. */
const SMALLEST_WINDOW = 1024;
/** Bytes behind the descriptor, by it. */
function headerLength(descriptor) {
    const { isSingle, content, dictionary } = flags(descriptor);
    return (isSingle ? 0 : 1) + dictionary + content;
}
/** Reads the bytes behind `descriptor`. Throws for a frame that is not read, and for a window over 512 MiB. */
function readFrameHeader(descriptor, rest) {
    if ((descriptor & 8) !== 0)
        throw new Error('a frame has a reserved bit');
    const { isSingle, content: size, dictionary } = flags(descriptor);
    const at = isSingle ? 0 : 1;
    if (rest.subarray(at, at + dictionary).some((byte) => byte !== 0))
        throw new Error('a frame needs a dictionary');
    const content = contentSize(rest.subarray(at + dictionary), size);
    const window = isSingle ? Math.max(content ?? 0, SMALLEST_WINDOW) : windowSize(rest[0]);
    if (window > LARGEST_WINDOW) {
        throw new Error(`a frame declares a window of ${window} bytes, over the limit of ${LARGEST_WINDOW}`);
    }
    return { window, content, hasChecksum: (descriptor & 4) !== 0 };
}
function flags(descriptor) {
    const isSingle = (descriptor & 0x20) !== 0;
    const [content, dictionary] = [[isSingle ? 1 : 0, 2, 4, 8][descriptor >> 6], [0, 1, 2, 4][descriptor & 3]];
    return { isSingle, content, dictionary };
}
function windowSize(descriptor) {
    const base = 2 ** (10 + (descriptor >> 3));
    return base + (base / 8) * (descriptor & 7);
}
function contentSize(bytes, size) {
    if (size === 0)
        return undefined;
    if (size === 2)
        return bytes.readUInt16LE() + 256;
    return size === 8 ? bytes.readUInt32LE() + bytes.readUInt32LE(4) * 2 ** 32 : bytes.readUIntLE(0, size);
}

;// CONCATENATED MODULE: ./lib/archive/zstd/window.js
const SMALLEST = 1024 * 1024;
function makeWindow() {
    let bytes = Buffer.alloc(0);
    let largest = 0;
    let [earliest, taken, end] = [0, 0, 0];
    /** Keeps what is needed, at the start of the same memory or of one twice as large: a byte is moved a few times at most. */
    function move(most) {
        const from = Math.min(taken, Math.max(earliest, end - largest));
        const needed = end - from + most;
        if (needed + needed / 4 <= bytes.length)
            bytes.copyWithin(0, from, end);
        else {
            const larger = Buffer.allocUnsafeSlow(Math.max(2 * needed, SMALLEST));
            bytes.copy(larger, 0, from, end);
            bytes = larger;
        }
        earliest = Math.max(earliest - from, 0);
        taken -= from;
        end -= from;
    }
    return {
        begin(size) {
            largest = size;
            earliest = end;
        },
        room(most) {
            if (end + most > bytes.length)
                move(most);
            return { bytes, at: end, earliest };
        },
        wrote(count) {
            end += count;
        },
        waiting: () => end - taken,
        take() {
            const piece = Buffer.from(bytes.subarray(taken, end));
            taken = end;
            return piece;
        },
    };
}

;// CONCATENATED MODULE: ./lib/archive/zstd/unzstd.js



const FRAME = 0xfd2fb528;
/** The lowest of 16 magic numbers of frames that hold nothing (RFC 8878, 3.1.2). */
const SKIPPABLE = 0x184d2a50;
const [unzstd_RAW, unzstd_RUN, unzstd_COMPRESSED] = [0, 1, 2];
/** So many bytes are given at once, where a block or the input does not end before. */
const BATCH = 128 * 1024;
/**
 * What is in the zstd frames (RFC 8878) of a stream, one behind the other. The memory it takes is bounded by what was unpacked
 * and by the window, never by what is declared or by what one chunk unpacks to; it works as much as it reads and gives.
 * Checksums are passed over: who reads layers has a digest. Throws for anything that is damaged, cut short or no frame.
 */
async function* unzstd(chunks) {
    const frames = frameReader();
    for await (const chunk of chunks)
        yield* frames.push(chunk);
    frames.end();
}
function frameReader() {
    const window = makeWindow();
    const blocks = blockReader(window);
    let staged = Buffer.alloc(0); // made when a part comes in pieces
    let filled = 0;
    let skipped = 0;
    const start = { length: 4, read: magic };
    let next = start;
    function* push(chunk) {
        const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
        let at = 0;
        while (at < bytes.length) {
            if (skipped > 0) {
                const passed = Math.min(skipped, bytes.length - at);
                skipped -= passed;
                at += passed;
                continue;
            }
            const { length, read } = next;
            if (filled === 0 && at + length <= bytes.length) {
                next = read(bytes.subarray(at, at + length));
                at += length;
            }
            else {
                if (staged.length === 0)
                    staged = Buffer.allocUnsafeSlow(LARGEST_BLOCK);
                const copied = bytes.copy(staged, filled, at, at + length - filled);
                at += copied;
                filled += copied;
                if (filled < length)
                    break;
                filled = 0;
                next = read(staged.subarray(0, length));
            }
            if (window.waiting() >= BATCH)
                yield window.take();
        }
        if (window.waiting() > 0)
            yield window.take();
    }
    function magic(bytes) {
        const number = bytes.readUInt32LE();
        if (number === FRAME)
            return { length: 1, read: ([descriptor = 0]) => header(descriptor) };
        if (number >= SKIPPABLE && number < SKIPPABLE + 16)
            return { length: 4, read: skip };
        throw new Error('what follows is no frame');
    }
    function skip(bytes) {
        skipped = bytes.readUInt32LE();
        return start;
    }
    function header(descriptor) {
        const length = headerLength(descriptor);
        const read = (rest) => {
            const frame = readFrameHeader(descriptor, rest);
            window.begin(frame.window);
            blocks.begin(Math.min(frame.window, LARGEST_BLOCK));
            return blockOf(frame, 0);
        };
        return { length, read };
    }
    /** `made`: bytes of the frame's blocks before. */
    function blockOf(frame, made) {
        return { length: 3, read: (bytes) => block(frame, made, bytes.readUIntLE(0, 3)) };
    }
    function block(frame, made, head) {
        const [isLast, kind, size] = [(head & 1) === 1, (head >> 1) & 3, head >> 3];
        if (size > Math.min(frame.window, LARGEST_BLOCK))
            throw new Error(`a block has ${size} bytes, over the limit`);
        const done = (count) => (isLast ? endOf(frame, made + count) : blockOf(frame, made + count));
        if (kind === unzstd_RUN)
            return { length: 1, read: ([byte = 0]) => done(blocks.run(byte, size)) };
        if (size === 0 && kind === unzstd_RAW)
            return done(0);
        if (kind === unzstd_RAW)
            return { length: size, read: (bytes) => done(blocks.raw(bytes)) };
        if (kind === unzstd_COMPRESSED && size > 0)
            return { length: size, read: (bytes) => done(blocks.compressed(bytes)) };
        throw new Error('a block is of a reserved type');
    }
    function endOf({ content, hasChecksum }, made) {
        if (content !== undefined && content !== made) {
            throw new Error(`a frame declares ${content} bytes, and has ${made}`);
        }
        return hasChecksum ? { length: 4, read: () => start } : start;
    }
    function end() {
        if (next !== start || filled > 0 || skipped > 0)
            throw new Error('it ends in the middle of a frame');
    }
    return { push, end };
}

;// CONCATENATED MODULE: ./lib/archive/compression.js



/** Bytes needed to tell what a blob is: the tar magic stands at 257. */
const SNIFF_LENGTH = 512;
/** Tells a layer (tar, gzip, zstd) and a JSON document by the first bytes of a blob. */
function sniff(start) {
    const bytes = Buffer.from(start.buffer, start.byteOffset, start.byteLength);
    if (bytes[0] === 0x1f && bytes[1] === 0x8b)
        return { kind: 'tar', compression: 'gzip' };
    if (isZstd(bytes))
        return { kind: 'tar', compression: 'zstd' };
    if (bytes.toString('latin1', 257, 262) === 'ustar')
        return { kind: 'tar', compression: 'none' };
    if (bytes.length >= SNIFF_LENGTH && (0,tar_header/* checksumHolds */.k9)(bytes))
        return { kind: 'tar', compression: 'none' };
    const first = bytes.toString('latin1').trimStart()[0];
    if (first === '{' || first === '[')
        return { kind: 'json' };
    // An empty layer is nothing but zeros; a tar of the seventh edition has no magic, but an octal checksum, even damaged.
    const plain = bytes.length >= SNIFF_LENGTH &&
        (bytes.every((byte) => byte === 0) || /^[0-7 ]{6,7}/.test(bytes.toString('latin1', 148, 156)));
    return plain ? { kind: 'tar', compression: 'none' } : { kind: 'other' };
}
/** A zstd frame, or the skippable one that zstd:chunked and estargz-like writers put first (RFC 8878, 3.1.2). */
function isZstd(bytes) {
    if (bytes.length < 4)
        return false;
    const magic = bytes.readUInt32LE(0);
    return magic === 0xfd2fb528 || (magic >= 0x184d2a50 && magic <= 0x184d2a5f);
}
/**
 * The unpacked bytes of a blob as a stream. Errors of the decompressor are thrown as they are. zstd is read by code of ours
 * on every Node: Node 20 has none, Node 24's stops after the first frame (zstd:chunked layers have one per file), and the
 * libraries there are take as much memory as a frame declares.
 */
function decompress(chunks, compression) {
    if (compression === 'none')
        return chunks;
    return compression === 'gzip' ? through(chunks, (0,external_node_zlib_.createGunzip)()) : unzstd(chunks);
}
/** What a transform of node:zlib makes of a stream. Throws its errors, and those of `chunks`; closes it on an early end too. */
async function* through(chunks, transform) {
    let sourceFailure;
    const feeding = feed(chunks, transform).catch((error) => {
        sourceFailure = error;
        transform.destroy(new Error('the source failed'));
    });
    try {
        yield* transform;
        await feeding;
    }
    catch (error) {
        throw sourceFailure ?? error;
    }
    finally {
        transform.destroy();
    }
}
async function feed(chunks, transform) {
    for await (const chunk of chunks) {
        if (transform.destroyed)
            return;
        if (!transform.write(chunk))
            await drained(transform);
    }
    transform.end();
}
/** Resolves when the transform takes more, or will never take any. */
function drained(transform) {
    return new Promise((resolve) => {
        const done = () => {
            transform.off('drain', done).off('close', done).off('error', done);
            resolve();
        };
        transform.on('drain', done).on('close', done).on('error', done);
    });
}


/***/ }),

/***/ 39:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ decodeName)
/* harmony export */ });
/**
 * A name in an archive as text. Names are bytes, and mostly UTF-8; in a part between slashes that is not, each byte that is not
 * ASCII is spelled out (`\xff`), because decoded as UTF-8 two such names could become the same one. For the same reason the
 * backslash of what looks like that, and all of such a part, is spelled out too (`\x5c`): no two names become one.
 */
function decodeName(bytes, start = 0, end = bytes.length) {
    const text = bytes.toString('utf8', start, end);
    if (!text.includes('\uFFFD') && !text.includes('\\x'))
        return text;
    const parts = [];
    for (let at = start; at <= end;) {
        const slash = bytes.subarray(at, end).indexOf(SLASH);
        const stop = slash < 0 ? end : at + slash;
        parts.push(decodePart(bytes.subarray(at, stop)));
        at = stop + 1;
    }
    return parts.join('/');
}
const [SLASH, BACKSLASH] = [0x2f, 0x5c];
function decodePart(bytes) {
    const text = bytes.toString('utf8');
    if (!Buffer.from(text).equals(bytes))
        return Array.from(bytes, spell).join('');
    return text.replaceAll(/\\(?=x[0-9a-f]{2})/g, String.raw `\x5c`);
}
const spell = (byte) => byte < 0x80 && byte !== BACKSLASH ? String.fromCharCode(byte) : `\\x${byte.toString(16).padStart(2, '0')}`;


/***/ }),

/***/ 732:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  IE: () => (/* binding */ BLOCK),
  Os: () => (/* binding */ MOST_IN_HEADER),
  k9: () => (/* binding */ checksumHolds),
  ay: () => (/* binding */ readHeader),
  Vc: () => (/* binding */ shownOwner)
});

// EXTERNAL MODULE: ./lib/archive/name.js
var archive_name = __nccwpck_require__(39);
// EXTERNAL MODULE: ./lib/archive/tar-number.js
var tar_number = __nccwpck_require__(383);
;// CONCATENATED MODULE: ./lib/archive/header-text.js


/** The format of a header: what follows `ustar` tells it. A version of POSIX is not looked at. */
function formatOf(block) {
    if (block.readUInt32BE(257) !== 0x75737461 || block[261] !== 0x72)
        return 'v7';
    if (block[262] === 0)
        return block.readUInt32BE(508) === 0x74617200 ? 'star' : 'posix'; // "tar\0"
    return block.readUIntBE(262, 3) === 0x202000 ? 'gnu' : 'v7';
}
/** The name that a header has, with what stands before it. */
function pathOf(block, format) {
    const end = prefixEnd(block, format);
    if (end === 345)
        return headerText(block, 0, 100);
    // One name: whether it is UTF-8 is asked of the whole.
    const name = Buffer.concat([block.subarray(345, end), SLASH, block.subarray(0, textEnd(block, 0, 100))]);
    return (0,archive_name/* decodeName */.e)(name);
}
const SLASH = Buffer.from('/');
/**
 * Where the prefix ends that begins at 345. GNU's format has two times there; where they are none, Go's archive/tar takes them
 * for what its writer put there before Go 1.8 (golang.org/issue/21005).
 */
function prefixEnd(block, format) {
    if (format === 'v7')
        return 345;
    if (format !== 'gnu')
        return textEnd(block, 345, format === 'star' ? 131 : 155);
    if (isTime(block, 345) && isTime(block, 357))
        return 345;
    const end = textEnd(block, 345, 155);
    return block.subarray(345, end).every((byte) => byte < 0x80) ? end : 345;
}
const isTime = (block, at) => block[at] === 0 || !Number.isNaN((0,tar_number/* fieldNumber */.O3)(block, at, 12));
/** Text of a field. */
const headerText = (block, start, length) => (0,archive_name/* decodeName */.e)(block, start, textEnd(block, start, length));
/** Text goes to the first zero byte, or fills its field. */
function textEnd(block, start, length) {
    const zero = block.indexOf(0, start);
    return zero === -1 || zero > start + length ? start + length : zero;
}

;// CONCATENATED MODULE: ./lib/archive/tar-header.js


const BLOCK = 512;
/** Most bytes of a file whose size fits into a header of the ustar format (POSIX, pax, "ustar Interchange Format"). */
const MOST_IN_HEADER = 8 ** 11 - 1;
const KINDS = {
    '0': 'file',
    '\0': 'file',
    '1': 'hardlink',
    '2': 'symlink',
    '3': 'other',
    '4': 'other',
    '5': 'directory',
    '6': 'other',
    x: 'metadata',
    g: 'metadata',
    L: 'metadata',
    K: 'metadata',
};
/** Types that have no body whatever their size field says, as in Go's archive/tar, which unpacks layers everywhere. */
const BODILESS = new Set(['1', '2', '3', '4', '5', '6']);
/** Reads a header block; gives a sentence instead of a header for what Go's archive/tar refuses (reader.go, readHeader). */
function readHeader(block) {
    if (!checksumHolds(block))
        return 'the checksum of a tar header does not hold';
    const type = String.fromCharCode(block[156]);
    const format = formatOf(block);
    const bodiless = BODILESS.has(type);
    const size = (0,tar_number/* fieldNumber */.O3)(block, 124, 12);
    const mode = (0,tar_number/* fieldNumber */.O3)(block, 100, 8);
    const uid = (0,tar_number/* fieldNumber */.O3)(block, 108, 8);
    const gid = (0,tar_number/* fieldNumber */.O3)(block, 116, 8);
    const mtime = (0,tar_number/* fieldNumber */.O3)(block, 136, 12);
    if (Number.isNaN(size) || (size < 0 && !bodiless))
        return 'a tar header has an impossible size';
    if (Number.isNaN(mode + uid + gid))
        return 'a tar header has an impossible mode or owner';
    if (Number.isNaN(mtime))
        return 'a tar header has an impossible time';
    if (format !== 'v7' && !restReads(block, format))
        return 'a tar header has an impossible device number or time';
    return {
        type,
        kind: KINDS[type] ?? 'unknown',
        format,
        path: pathOf(block, format),
        link: headerText(block, 157, 100),
        size: bodiless ? 0 : size,
        bodiless,
        // Of a number in base 256 the last bits are those of its last bytes, however large it is.
        mode: (block[100] & 0x80 ? block.readUInt16BE(106) : mode) & 0o7777,
        uid: shownOwner(uid),
        gid: shownOwner(gid),
        mtime,
        ambiguous: !readsAlike(block, format) || (bodiless && size !== 0),
    };
}
/** An owner as it is shown: numbers that no system has are root's. */
const shownOwner = (id) => (id >= 0 && Number.isSafeInteger(id) ? id : 0);
/** Whether the numbers read that not every format has: of devices, and in star's two times. */
const restReads = (block, format) => !Number.isNaN((0,tar_number/* fieldNumber */.O3)(block, 329, 8) + (0,tar_number/* fieldNumber */.O3)(block, 337, 8)) &&
    (format !== 'star' || !Number.isNaN((0,tar_number/* fieldNumber */.O3)(block, 476, 12) + (0,tar_number/* fieldNumber */.O3)(block, 488, 12)));
/**
 * Whether GNU tar and busybox take a header for what `readHeader` does. A size of octal digits with zero bytes before them is
 * 0 to busybox and an error to GNU tar. busybox reads a prefix in every format, and all of it in star's. And what has no magic
 * may be taken for a compressed archive by the first bytes of its name: GNU tar does so even where the checksum holds.
 */
function readsAlike(block, format) {
    if (!PLAIN_SIZE.test(block.toString('latin1', 124, 136)))
        return false;
    if (format === 'posix')
        return true;
    const named = format === 'v7' && block[0] === 0x2e && block.toString('latin1', 257, 265) === NO_MAGIC;
    return (format === 'gnu' || named) && block[345] === 0;
}
const NO_MAGIC = '\0'.repeat(8);
/** In octal, or in base 256, which all of them read. */
const PLAIN_SIZE = /^(?: *[0-7]+[ \0]*|[\x80-\xff][^]*)$/;
/** Whether a block is a tar header, whichever format it is of: what else has its checksum at 148 is none by chance. */
function checksumHolds(block) {
    const expected = (0,tar_number/* octal */.Wo)(block, 148, 156);
    let unsigned = 8 * 0x20; // the checksum's own field counts as blanks
    let high = 0;
    for (let i = 0; i < BLOCK; i++) {
        if (i === 148)
            i = 156;
        const byte = block[i];
        unsigned += byte;
        high += byte >> 7;
    }
    return expected === unsigned || expected === unsigned - 256 * high; // some old tars summed signed bytes
}


/***/ }),

/***/ 383:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   O3: () => (/* binding */ fieldNumber),
/* harmony export */   Wo: () => (/* binding */ octal),
/* harmony export */   _: () => (/* binding */ decimal)
/* harmony export */ });
/**
 * A number in a field of a tar header: octal digits, or base 256 where the first bit is set (GNU). Below zero where it says
 * so, rounded beyond the safe integers, and NaN where Go's archive/tar finds none (strconv.go, parseNumeric).
 */
function fieldNumber(block, start, length) {
    const end = start + length;
    return block[start] & 0x80 ? base256(block, start, end) : octal(block, start, end);
}
/** Two's complement in all bits but the first; NaN for what has no room in 64. */
function base256(block, start, end) {
    const value = BigInt.asIntN((end - start) * 8 - 1, BigInt(`0x${block.toString('hex', start, end)}`));
    return BigInt.asIntN(64, value) === value ? Number(value) : Number.NaN;
}
/**
 * Octal digits between blanks and zero bytes; 0 where there is nothing else, NaN where there is. What follows a zero byte
 * right behind the digits does not count. By hand: every header has eight of them.
 */
function octal(block, start, end) {
    let at = afterBlanks(block, start, end);
    let value = 0;
    for (; at < end; at++) {
        const digit = block[at] - 0x30;
        if (digit < 0 || digit > 7)
            break;
        value = value * 8 + digit;
    }
    if (at === end || block[at] === 0)
        return value;
    return block[at] === 0x20 && afterBlanks(block, at, end) === end ? value : Number.NaN;
}
function afterBlanks(block, start, end) {
    let at = start;
    while (at < end && (block[at] === 0x20 || block[at] === 0))
        at++;
    return at;
}
/** A whole number in decimal digits, of 64 bits; NaN for any other text. As strconv.ParseInt of Go reads it, signs included. */
function decimal(text) {
    if (!/^[+-]?\d+$/.test(text))
        return Number.NaN;
    if (text.length < 16)
        return Number(text) + 0; // no -0
    const digits = text.replace(/^[+-]?0*/, '');
    if (digits.length > 19)
        return Number.NaN;
    const value = BigInt(`${text.startsWith('-') ? '-' : ''}${digits || '0'}`);
    return BigInt.asIntN(64, value) === value ? Number(value) : Number.NaN;
}


/***/ }),

/***/ 523:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  R: () => (/* binding */ tarReader)
});

// EXTERNAL MODULE: ./lib/archive/tar-header.js + 1 modules
var tar_header = __nccwpck_require__(732);
;// CONCATENATED MODULE: ./lib/archive/ambiguous.js

/** Takes a header of this type into account that stands before an entry, for `TarEntry.ambiguous`. */
function toldApart(before, { type, size, ambiguous }) {
    const types = before.types + type;
    const unclear = ambiguous || size === 0 || !KNOWN.has(types);
    return { ...before, types: unclear ? '' : types, ambiguous: before.ambiguous || unclear };
}
/** What may stand before one entry. Of others it depends on the program which one counts. */
const KNOWN = new Set(['x', 'L', 'K', 'LK', 'KL']);
/** See `TarEntry`. `size` is what PAX records say of it. */
function isAmbiguous(raw, { records, ambiguous }, size, { kind, link }) {
    if (raw.ambiguous || ambiguous || records.ambiguous)
        return true;
    // busybox knows no size but the header's, which has no room for one that is larger still.
    if (size !== undefined && size !== raw.size && size <= tar_header/* MOST_IN_HEADER */.Os)
        return true;
    // GNU tar reads entries where a directory's body is; busybox makes a hardlink of an empty file that has a link.
    return (kind === 'directory' && raw.size > 0) || (link !== '' && kind !== 'symlink' && kind !== 'hardlink');
}

// EXTERNAL MODULE: ./lib/archive/name.js
var archive_name = __nccwpck_require__(39);
// EXTERNAL MODULE: ./lib/archive/tar-number.js
var tar_number = __nccwpck_require__(383);
;// CONCATENATED MODULE: ./lib/archive/pax.js


/** Of an entry with no such header. */
const NO_RECORDS = { values: new Map(), ambiguous: false };
const MALFORMED = 'a PAX header is malformed';
/**
 * Parses the body of a PAX extended header (POSIX.1-2008 pax, "%d %s=%s\n"); gives a sentence for what Go's archive/tar refuses
 * whether or not an entry is described by it (reader.go, parsePAX). What the values say is read with the entry.
 */
function parsePax(body) {
    const values = new Map();
    const sparse = [];
    let ambiguous = false;
    let at = 0;
    while (at < body.length) {
        const space = body.indexOf(0x20, at);
        const written = body.toString('latin1', at, Math.max(at, space));
        const length = (0,tar_number/* decimal */._)(written);
        const end = at + length;
        if (!(length >= 5 && end <= body.length && end > space + 1) || body[end - 1] !== 0x0a)
            return MALFORMED;
        const record = (0,archive_name/* decodeName */.e)(body, space + 1, end - 1);
        const equals = record.indexOf('=');
        if (equals < 1)
            return MALFORMED;
        const [key, value] = [record.slice(0, equals), record.slice(equals + 1)];
        if ((TEXTS.has(key) ? value : key).includes('\0'))
            return 'a PAX header has a name with a zero byte';
        const place = SPARSE_PAIR.indexOf(key);
        if (place === -1)
            values.set(key, value);
        else if (sparse.length % 2 !== place || value.includes(','))
            return 'a PAX header has a sparse map out of order';
        else
            sparse.push(value);
        ambiguous ||= !/^[1-9]\d*$/.test(written) || !readsAlike(key, value);
        at = end;
    }
    // GNU's sparse format 0.0 says in records of their own what its 0.1 says in one.
    if (sparse.length > 0)
        values.set('GNU.sparse.map', sparse.join(','));
    return { values, ambiguous };
}
/** Values that are names, in which nothing may be zero. In all other records that is so of the key. */
const TEXTS = new Set(['path', 'linkpath', 'uname', 'gname']);
const SPARSE_PAIR = ['GNU.sparse.offset', 'GNU.sparse.numbytes'];
/**
 * Whether GNU tar and busybox take a record for what `parsePax` does: GNU tar passes over blanks before a key, reads any
 * version of its own records (busybox none), and takes an empty name for a name.
 */
const readsAlike = (key, value) => !/^(?:\s|GNU\.)/.test(key) && (value !== '' || (key !== 'path' && key !== 'linkpath'));

;// CONCATENATED MODULE: ./lib/archive/described.js


const NOT_DESCRIBED = { types: '', records: NO_RECORDS, name: '', link: '', ambiguous: false };
/**
 * Takes the body of a header of type `x`, `g`, `L` or `K` into account, as Go's archive/tar does (reader.go, next): each takes
 * the place of one of its type before it, an empty one too. A global header (`g`) is an entry of its own there: nothing that
 * stood before it is said of the entry after it. What it says itself is not read: no writer of layers puts names or sizes there,
 * and no runtime looks at it. Gives a sentence where Go refuses the archive.
 */
function describe(before, type, body) {
    if (type === 'L' || type === 'K') {
        const zero = body.indexOf(0);
        const name = (0,archive_name/* decodeName */.e)(body, 0, zero === -1 ? body.length : zero);
        // Without a zero byte GNU tar reads on in what pads it.
        return { ...before, ...(type === 'L' ? { name } : { link: name }), ambiguous: before.ambiguous || zero === -1 };
    }
    const records = parsePax(body);
    if (typeof records === 'string')
        return records;
    return type === 'g' ? NOT_DESCRIBED : { ...before, records };
}

;// CONCATENATED MODULE: ./lib/archive/sparse-text.js

/**
 * Reads the map of GNU's sparse format 1.0, which begins the body: a line with the number of its pairs, and one for each of
 * their numbers (reader.go, readGNUSparseMap1x0). It is added to `map` when it is whole; `most` are the bytes it may take.
 */
function sparseText(map, most) {
    const blocks = [];
    let bytes = 0;
    let lines = 0;
    let wanted;
    return (block) => {
        bytes += block.length;
        if (bytes > most)
            return 'the map of a sparse file is too long';
        blocks.push(Buffer.from(block));
        for (const byte of block)
            if (byte === 0x0a)
                lines += 1;
        if (lines === 0)
            return true;
        if (wanted === undefined) {
            const pairs = (0,tar_number/* decimal */._)(Buffer.concat(blocks).toString('latin1').split('\n', 1)[0]);
            if (!(pairs >= 0))
                return IMPOSSIBLE;
            wanted = 1 + 2 * pairs;
        }
        if (lines < wanted)
            return true;
        for (const line of Buffer.concat(blocks).toString('latin1').split('\n').slice(1, wanted))
            map.push((0,tar_number/* decimal */._)(line));
        return map.some(Number.isNaN) ? IMPOSSIBLE : false;
    };
}
const IMPOSSIBLE = 'the map of a sparse file is impossible';

;// CONCATENATED MODULE: ./lib/archive/sparse.js



/** Longest map that is read, in bytes; as in Go's archive/tar. */
const MOST = 1024 * 1024;
const sparse_IMPOSSIBLE = 'the map of a sparse file is impossible';
/** A file of type `S`: four pairs in its header, and a mark that blocks of 21 more follow (reader.go, readOldGNUSparseMap). */
function oldSparse(format, header) {
    if (format !== 'gnu')
        return "a sparse file of GNU's own format is in another one";
    const size = (0,tar_number/* fieldNumber */.O3)(header, 483, 12);
    if (Number.isNaN(size))
        return 'a sparse file has an impossible size';
    const map = [];
    if (!addPairs(map, header, { start: 386, most: 4 }))
        return sparse_IMPOSSIBLE;
    let bytes = 4 * 24 + 1;
    const read = (block) => {
        bytes += tar_header/* BLOCK */.IE;
        if (bytes >= MOST)
            return TOO_LONG;
        return addPairs(map, block, { start: 0, most: 21 }) ? block[504] !== 0 : sparse_IMPOSSIBLE;
    };
    return { name: '', size, map, rest: header[482] === 0 ? undefined : { at: 'header', read } };
}
const TOO_LONG = 'the map of a sparse file is too long';
/** Adds what a block says, up to a pair that says nothing; false where something is no number. */
function addPairs(map, block, { start, most }) {
    for (let at = start; at < start + most * 24 && block[at] !== 0; at += 24) {
        const [offset, length] = [(0,tar_number/* fieldNumber */.O3)(block, at, 12), (0,tar_number/* fieldNumber */.O3)(block, at + 12, 12)];
        if (Number.isNaN(offset + length))
            return false;
        map.push(offset, length);
    }
    return true;
}
/**
 * What PAX records say of a sparse file (GNU formats 0.0, 0.1 and 1.0; reader.go, readGNUSparsePAXHeaders); undefined for one
 * that is none: without a version that is known, or a map, runtimes take the body for what the file is.
 */
function paxSparse(values) {
    if (values.size === 0)
        return undefined;
    const said = (key) => values.get(`GNU.sparse.${key}`) ?? '';
    const version = `${said('major')}.${said('minor')}`;
    if (version === '.' ? said('map') === '' : !['0.0', '0.1', '1.0'].includes(version))
        return undefined;
    const text = said('size') || said('realsize');
    const size = text === '' ? undefined : (0,tar_number/* decimal */._)(text);
    if (Number.isNaN(size))
        return 'a PAX header has an impossible size';
    const name = said('name');
    if (version === '1.0') {
        const map = [];
        return { name, size, map, rest: { at: 'body', read: sparseText(map, MOST) } };
    }
    const map = said('map') === '' ? [] : said('map').split(',').map(tar_number/* decimal */._);
    if (map.length !== 2 * (0,tar_number/* decimal */._)(said('numblocks')) || map.some(Number.isNaN))
        return sparse_IMPOSSIBLE;
    return { name, size, map, rest: undefined };
}
/**
 * Why an entry, of which the archive has `stored` bytes, does not have this map: a sentence, undefined where nothing speaks
 * against it (common.go, validateSparseEntries). That it has as many as its map says is found by those who unpack it, and an
 * entry of an unknown type is unpacked by nobody.
 */
function mapFlaw(map, { kind, size }, stored) {
    let end = 0;
    let data = 0;
    for (let at = 0; at < map.length; at += 2) {
        const [offset, length] = [map[at], map[at + 1]];
        if (offset < end || length < 0 || offset + length > size)
            return sparse_IMPOSSIBLE;
        end = offset + length;
        data += length;
    }
    return data === stored || kind === 'unknown'
        ? undefined
        : `a sparse file has ${stored} bytes where its map says ${data}`;
}

;// CONCATENATED MODULE: ./lib/archive/pax-fields.js


const NO_FIELDS = {
    path: '',
    linkpath: '',
    size: undefined,
    uid: undefined,
    gid: undefined,
    mtime: undefined,
};
/** The fields of an entry's records; a sentence for what Go's archive/tar refuses (reader.go, mergePAX). */
function paxFields(values) {
    if (values.size === 0)
        return NO_FIELDS;
    const number = (key, read) => {
        const value = values.get(key) ?? '';
        return value === '' ? undefined : read(value);
    };
    const size = number('size', tar_number/* decimal */._);
    const [uid, gid] = [number('uid', tar_number/* decimal */._), number('gid', tar_number/* decimal */._)];
    const mtime = number('mtime', wholeSeconds);
    if (Number.isNaN(size))
        return 'a PAX header has an impossible size';
    if (Number.isNaN(uid) || Number.isNaN(gid))
        return 'a PAX header has an impossible owner';
    if ([mtime, number('atime', wholeSeconds), number('ctime', wholeSeconds)].some(Number.isNaN))
        return 'a PAX header has an impossible time';
    return {
        path: values.get('path') ?? '',
        linkpath: values.get('linkpath') ?? '',
        size,
        uid: uid === undefined ? undefined : (0,tar_header/* shownOwner */.Vc)(uid),
        gid: gid === undefined ? undefined : (0,tar_header/* shownOwner */.Vc)(gid),
        mtime,
    };
}
/** A time has a fraction in PAX, of which nine digits count (strconv.go, parsePAXTime). Rounded down; NaN where it is none. */
function wholeSeconds(text) {
    const point = text.indexOf('.');
    const seconds = (0,tar_number/* decimal */._)(point === -1 ? text : text.slice(0, point));
    const fraction = point === -1 ? '' : text.slice(point + 1);
    if (!/^\d*$/.test(fraction))
        return Number.NaN;
    return text.startsWith('-') && /[1-9]/.test(fraction.slice(0, 9)) ? seconds - 1 : seconds;
}

;// CONCATENATED MODULE: ./lib/archive/tar-entry.js



/**
 * An entry of its header and of what stood before it, with the precedence of Go's archive/tar (reader.go, next): PAX records
 * over the header, GNU's long names over both, and over all the name that a sparse file has. A sentence where Go refuses the
 * archive, and for sizes that no stream has.
 */
function beginEntry({ raw, kind, block }, described, offset, global) {
    const { values } = described.records;
    const pax = paxFields(values);
    if (typeof pax === 'string')
        return pax;
    const path = described.name || pax.path || raw.path;
    // Before POSIX.1-1988 a directory was a file whose name ends with a slash; to Go it is one in no later format.
    const oldDirectory = raw.type === '\0' && path.endsWith('/');
    const bodiless = raw.bodiless || oldDirectory;
    const stored = bodiless ? 0 : (pax.size ?? raw.size);
    const sparse = raw.type === 'S' ? oldSparse(raw.format, block) : paxSparse(values);
    if (typeof sparse === 'string')
        return sparse;
    const size = sparse?.size ?? stored;
    if (!isSize(stored) || !isSize(size))
        return 'an entry has an impossible size';
    if (sparse && bodiless)
        return 'a sparse file is of a type without a body';
    const flaw = sparse && !sparse.rest ? mapFlaw(sparse.map, { kind, size }, stored) : undefined;
    if (flaw !== undefined)
        return flaw;
    const entry = {
        path: sparse?.name || path,
        kind: oldDirectory ? 'directory' : kind,
        size,
        link: described.link || pax.linkpath || raw.link,
        mode: raw.mode,
        uid: pax.uid ?? raw.uid,
        gid: pax.gid ?? raw.gid,
        mtime: pax.mtime ?? raw.mtime,
        whole: sparse === undefined,
        global,
        offset,
    };
    return { entry: { ...entry, ambiguous: isAmbiguous(raw, described, pax.size, entry) }, stored, sparse };
}
const isSize = (bytes) => bytes >= 0 && Number.isSafeInteger(bytes);

;// CONCATENATED MODULE: ./lib/archive/tar.js





/** Longest PAX header or GNU long name that is read, as in Go's archive/tar (CVE-2022-2879). */
const METADATA_LIMIT = 1024 * 1024;
function tarReader() {
    const block = Buffer.alloc(tar_header/* BLOCK */.IE);
    const atHeader = () => ({ kind: 'header', block, filled: 0 });
    let state = atHeader();
    let offset = 0;
    let padding = 0;
    let zeroBlocks = 0;
    let described = NOT_DESCRIBED;
    let global = false;
    function* push(chunk) {
        const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
        let at = 0;
        while (at < bytes.length && state.kind !== 'done') {
            const from = at;
            if (state.kind === 'body' || state.kind === 'padding') {
                at = Math.min(bytes.length, from + state.left);
                state.left -= at - from;
                if (state.kind === 'body')
                    yield { kind: 'data', bytes: bytes.subarray(from, at) };
                if (state.left === 0)
                    state = state.kind === 'body' ? afterBody() : atHeader();
                offset += at - from;
                continue;
            }
            const target = state.block;
            const copied = bytes.copy(target, state.filled, from, Math.min(bytes.length, from + target.length - state.filled));
            at += copied;
            state.filled += copied;
            offset += copied;
            if (state.filled < target.length)
                return;
            const token = state.kind === 'metadata' ? metadata(state.type, target) : state.kind === 'map' ? mapBlock(state.of) : header();
            if (token)
                yield token;
        }
    }
    function header() {
        if (isZero(block)) {
            zeroBlocks += 1;
            state = zeroBlocks === 2 ? { kind: 'done' } : atHeader();
            return undefined;
        }
        if (zeroBlocks > 0)
            return broken('an entry follows a block of zeros');
        const raw = (0,tar_header/* readHeader */.ay)(block);
        if (typeof raw === 'string')
            return broken(raw);
        return raw.kind === 'metadata' ? startMetadata(raw) : startEntry(raw, raw.kind);
    }
    function startMetadata(raw) {
        const { type, size } = raw;
        if (size > METADATA_LIMIT)
            return broken(`a header of ${size} bytes is over the limit of ${METADATA_LIMIT}`);
        padding = paddingOf(size);
        described = toldApart(described, raw);
        global ||= type === 'g';
        if (size === 0)
            return metadata(type, Buffer.alloc(0));
        state = { kind: 'metadata', type, block: Buffer.alloc(size), filled: 0 };
        return undefined;
    }
    function metadata(type, body) {
        const next = describe(described, type, body);
        if (typeof next === 'string')
            return broken(next, offset - body.length);
        described = next;
        state = afterBody();
        return undefined;
    }
    function startEntry(raw, kind) {
        const begun = beginEntry({ raw, kind, block }, described, offset - tar_header/* BLOCK */.IE, global);
        if (typeof begun === 'string')
            return broken(begun);
        const { entry, stored, sparse } = begun;
        described = NOT_DESCRIBED;
        padding = paddingOf(stored);
        const flaw = sparse?.rest
            ? awaitMap({ entry, map: sparse.map, rest: sparse.rest, left: stored })
            : startBody(stored);
        return flaw ?? { kind: 'entry', entry };
    }
    function awaitMap(of) {
        if (of.rest.at === 'body' && of.left < tar_header/* BLOCK */.IE)
            return broken('the map of a sparse file is cut');
        state = { kind: 'map', block, filled: 0, of };
        return undefined;
    }
    function mapBlock(before) {
        const { entry, map, rest } = before;
        const more = rest.read(block);
        if (typeof more === 'string')
            return broken(more);
        const left = rest.at === 'body' ? before.left - tar_header/* BLOCK */.IE : before.left;
        if (more)
            return awaitMap({ ...before, left });
        const flaw = mapFlaw(map, entry, left);
        return flaw === undefined ? startBody(left) : broken(flaw);
    }
    function startBody(bytes) {
        state = bytes === 0 ? afterBody() : { kind: 'body', left: bytes };
    }
    const afterBody = () => (padding > 0 ? { kind: 'padding', left: padding } : atHeader());
    function broken(detail, at = offset - tar_header/* BLOCK */.IE) {
        state = { kind: 'done' };
        return { kind: 'broken', offset: at, detail };
    }
    function missing() {
        // Like Go's archive/tar: an archive may end where padding is due.
        if (state.kind === 'done' || state.kind === 'padding')
            return 0;
        if (state.kind === 'body')
            return state.left;
        return state.filled === 0 && state.kind === 'header' ? 0 : state.block.length - state.filled;
    }
    return { push, missing, ended: () => zeroBlocks === 2 };
}
const paddingOf = (size) => (tar_header/* BLOCK */.IE - (size % tar_header/* BLOCK */.IE)) % tar_header/* BLOCK */.IE;
const ZEROS = Buffer.alloc(tar_header/* BLOCK */.IE);
const isZero = (block) => block.equals(ZEROS);


/***/ }),

/***/ 69:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(760);
/* harmony import */ var _adapters_directory_cache_folder_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(215);
/* harmony import */ var _adapters_runner_cancellation_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(40);
/* harmony import */ var _adapters_runner_last_words_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(671);
/* harmony import */ var _adapters_runner_standard_output_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(38);
/* harmony import */ var _adapters_runner_terminal_js__WEBPACK_IMPORTED_MODULE_9__ = __nccwpck_require__(623);
/* harmony import */ var _app_exit_code_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(245);
/* harmony import */ var _app_perform_js__WEBPACK_IMPORTED_MODULE_7__ = __nccwpck_require__(676);
/* harmony import */ var _make_ports_js__WEBPACK_IMPORTED_MODULE_8__ = __nccwpck_require__(62);
var __addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var __disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});










(0,_adapters_runner_last_words_js__WEBPACK_IMPORTED_MODULE_4__/* .neverOverBudgetByAccident */ .k)(process);
const directory = process.cwd();
const cancelled = (0,_adapters_runner_cancellation_js__WEBPACK_IMPORTED_MODULE_3__/* .cancellation */ .W)(process);
const runner = (0,_adapters_runner_terminal_js__WEBPACK_IMPORTED_MODULE_9__/* .terminalRunner */ .b)({ stderr: process.stderr, isTerminal: process.stderr.isTTY });
const comments = { reason: 'The command line writes no comments.' };
process.exitCode = await (0,_app_exit_code_js__WEBPACK_IMPORTED_MODULE_6__/* .exitCode */ .I)(runner, async () => {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const ports = __addDisposableResource(env_1, await (0,_make_ports_js__WEBPACK_IMPORTED_MODULE_8__/* .makePorts */ .B)({
            directory,
            temporary: (0,node_os__WEBPACK_IMPORTED_MODULE_0__.tmpdir)(),
            cache: (0,_adapters_directory_cache_folder_js__WEBPACK_IMPORTED_MODULE_2__/* .cacheFolder */ .n)(process.env),
            mounts: undefined,
            runner,
            cancelled,
            comments,
            token: '',
            server: '',
        }), true);
        return await (0,_app_perform_js__WEBPACK_IMPORTED_MODULE_7__/* .perform */ .y)(ports, {
            argv: process.argv.slice(2),
            folder: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(directory),
            print: (0,_adapters_runner_standard_output_js__WEBPACK_IMPORTED_MODULE_5__/* .standardOutput */ .d)(process.stdout),
        });
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = __disposeResources(env_1);
        if (result_1)
            await result_1;
    }
});

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 807:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  dc: () => (/* binding */ EXIT),
  kj: () => (/* binding */ WeighbridgeError),
  fJ: () => (/* binding */ fail)
});

;// CONCATENATED MODULE: ./lib/error-kind.js
const usage = (message) => ({ exit: 'usage', message });
const buildFailed = (message) => ({ exit: 'buildFailed', message });
const notMeasured = (message) => ({ exit: 'notMeasured', message });
const cancelled = (message) => ({ exit: 'cancelled', message });

;// CONCATENATED MODULE: ./lib/github-errors.js

/** A comment is best effort: the caller turns these into a notice, and a run never ends with one of them. */
const GITHUB_ERRORS = {
    'github.unauthorized': notMeasured((f) => `GitHub does not accept the token (${f['answer']}). Pass one that is valid in the input "token".`),
    'github.read-only': notMeasured((f) => `The token may not comment on ${f['subject']} (${f['answer']}). Give the job the permission ` +
        '"pull-requests: write"; docs/permissions.md says what forks and Dependabot get instead.'),
    'github.not-found': notMeasured((f) => `There is no ${f['subject']} at ${f['url']}, or the token may not see it (${f['answer']}).`),
    'github.locked': notMeasured((f) => `No comments are taken on ${f['subject']}: locked or deleted (${f['answer']}).`),
    'github.refused': notMeasured((f) => `GitHub refused the request for ${f['subject']} (${f['answer']}).`),
    'github.busy': notMeasured((f) => `GitHub limits the rate of requests (${f['answer']}). A later run writes the comment.`),
    'github.anonymous': notMeasured((f) => `GitHub does not say whose the token is (${f['answer']}), so that our comment cannot be told from others. ` +
        'Pass the token of a user or an app in the input "token".'),
    'github.too-many': notMeasured((f) => `There are more than ${f['count']} comments on ${f['subject']}: ours cannot be found among them. Remove some.`),
    'github.other-host': notMeasured((f) => `The API at ${f['url']} sends on to another host (${f['answer']}), which does not get the token. ` +
        'Check GITHUB_API_URL, which the runner sets.'),
    'github.unavailable': notMeasured((f) => `GitHub could not be asked at ${f['url']}: ${f['answer']}. A later run writes the comment.`),
};

// EXTERNAL MODULE: ./lib/units/bytes.js
var bytes = __nccwpck_require__(160);
;// CONCATENATED MODULE: ./lib/error-catalogue.js



const INSTALL_ENGINE = 'Install Docker Engine with the buildx plugin (docs.docker.com/engine/install), or start it';
const INSTALL_BUILDX = 'Install the buildx plugin, 0.13 or newer (in a workflow: docker/setup-buildx-action)';
/** In a workflow without actions/checkout nothing is there, and no other path helps. */
const checkoutHint = ({ noCheckout = '' }) => noCheckout === ''
    ? ''
    : ` No commit is checked out here (${noCheckout}): a workflow needs actions/checkout as an earlier step.`;
/** Every error a user can meet: what happened, where, and what to do. A test makes each of them. */
const CATALOGUE = {
    'input.size': usage((f) => `Input "${f['input']}": cannot read "${f['value']}" as a size. Write it as ${bytes/* SIZE_FORMS */.qy}.`),
    'input.growth': usage((f) => `Input "${f['input']}": cannot read "${f['value']}" as a growth limit. ` +
        `Write it as 500kB, 5%, "5% or 500kB" (the looser decides) or "5% and 500kB" (both must hold).`),
    'input.choice': usage((f) => `Input "${f['input']}": "${f['value']}" is not one of ${f['choices']}.`),
    'input.boolean': usage((f) => `Input "${f['input']}": "${f['value']}" is not a boolean. Write true or false.`),
    'input.format': usage((f) => `Input "${f['input']}": cannot read "${f['value']}". ${f['expected']}`),
    'input.conflict': usage((f) => `Inputs "${f['first']}" and "${f['second']}" cannot be used together: ${f['reason']}.`),
    'input.context': usage((f) => `The build context "${f['path']}" is not there (looked for ${f['looked']}). Set "context" to a folder of the ` +
        `checkout.${checkoutHint(f)}`),
    'input.dockerfile': usage((f) => `There is no Dockerfile at ${f['looked']}. Set "file" to its path, relative to the folder the run starts in.` +
        checkoutHint(f)),
    'input.base': usage((f) => `Input "base": ${f['reason']}. Give a commit, tag or branch of this repository, and push it first where it is new.`),
    'input.unreadable': usage((f) => `The Dockerfile at ${f['path']} cannot be read: ${f['detail']}. Let this user read it, or set "file" to another.`),
    'cli.usage': usage((f) => `${f['problem']} Run "weighbridge --help" for the commands and their options.`),
    'inspect.layer': usage((f) => `${f['name']} has no layer "${f['layer']}": it has ${f['count']}, counted from 1, the lowest. ` +
        'Give a number, or the first four or more digits of a diffID.'),
    'inspect.path': usage((f) => `${f['name']} has no file at or below "${f['path']}" that a container sees. ` +
        'Give a path of the container or a glob: * and ? stop at a slash, ** does not.'),
    'inspect.module': usage((f) => `No module or package "${f['module']}" is in the Go programs of ${f['name']} (${f['programs']} found). ` +
        `"weighbridge inspect" lists their modules.`),
    'inspect.stages': usage((f) => `The stages of "${f['file']}" cannot be weighed: ${f['detail']}. Give a Dockerfile of the checkout that has a FROM.`),
    'inspect.unread': notMeasured((f) => `The stages of "${f['file']}" cannot be weighed: it cannot be read from line ${f['line']} on (${f['detail']}). ` +
        '"docker buildx build --check" says whether the line is right; "weighbridge run" weighs the image without its stages.'),
    'build.failed': buildFailed((f) => `The build failed at ${f['instruction']}: ${f['error']}${f['output'] === '' ? '' : `\n${f['output']}`}`),
    'prepare.failed': buildFailed((f) => `The command of "prepare" ended with code ${f['code']}; the log has its output.`),
    'engine.missing': notMeasured((f) => `No "${f['command']}" command was found on the PATH. ${INSTALL_ENGINE}.`),
    'engine.unreachable': notMeasured((f) => `No Docker engine answers at ${f['endpoint']}: ${f['detail']}. ${INSTALL_ENGINE}.`),
    'engine.no-buildx': notMeasured((f) => `"docker buildx version" failed: ${f['detail']}. ${INSTALL_BUILDX}.`),
    'engine.old-buildx': notMeasured((f) => `buildx ${f['found']} is too old, ${f['needed']} or newer is needed. ${INSTALL_BUILDX}.`),
    'engine.builder': notMeasured((f) => `The builder "${f['builder']}" cannot be used: ${f['detail']}. "docker buildx ls" shows the ones there are.`),
    // Of these two no run ends: they say why cache mounts are left alone.
    'engine.records': notMeasured((f) => `"docker buildx ${f['command']}" failed for the builder "${f['builder']}": ${f['detail']}.`),
    'engine.silent': notMeasured((f) => `"docker buildx ${f['command']}" gave no answer for the builder "${f['builder']}" within ${f['seconds']} s.`),
    'engine.no-result': notMeasured((f) => `The build gave no image that can be weighed: ${f['detail']}. Weigh an existing one with the input "image".`),
    'image.not-found': notMeasured((f) => `There is no image "${f['reference']}": no such file or folder, and the engine does not have it (${f['detail']}). ` +
        'Build or pull it first.'),
    'image.not-an-image': notMeasured((f) => `${f['name']} is not an image: ${f['detail']}. Expected an OCI layout, or an archive made by "docker save".`),
    'image.several': notMeasured((f) => `${f['name']} holds ${f['count']} images of ${f['platform']} (${f['refs']}): save or name one of them.`),
    'image.malformed': notMeasured((f) => `${f['name']}: ${f['blob']} is malformed at byte ${f['offset']}: ${f['detail']}.`),
    'image.truncated': notMeasured((f) => `${f['name']}: ${f['blob']} ends after ${f['found']} bytes, ${f['expected']} were expected. Make the image or archive again.`),
    'image.digest': notMeasured((f) => `${f['name']}: ${f['blob']} has digest ${f['found']}, expected ${f['expected']}. Make the image or archive again.`),
    'image.missing-blob': notMeasured((f) => `${f['name']}: ${f['blob']} is not in it (${f['role']}).`),
    'image.export': notMeasured((f) => `The engine could not export "${f['reference']}": ${f['detail']}.`),
    'registry.not-found': notMeasured((f) => `There is no image "${f['reference']}": no such file or folder, and neither the engine nor the registry has it ` +
        `(${f['detail']}). Check its name and tag, or build it first.`),
    'registry.denied': notMeasured((f) => `The registry does not let "${f['reference']}" be read (${f['detail']}), and it is no file or folder, nor in the engine. ` +
        'Check its name, or log in with "docker login".'),
    'registry.unavailable': notMeasured((f) => `There is no image "${f['reference']}": no such file or folder, the engine does not have it, and it cannot be pulled ` +
        `(${f['detail']}). Check its name and the network.`),
    'registry.onbuild': notMeasured((f) => `"${f['reference']}" has ONBUILD instructions, which a builder would run. Pull it with "docker pull", and name it again.`),
    'registry.platform': notMeasured((f) => `"${f['reference']}" was not weighed for ${f['platform']}, which this engine does not unpack. ` +
        'A builder of the docker-container driver can: "docker buildx create --use" makes one.'),
    'run.cancelled': cancelled((f) => `The run was cancelled (${f['signal']}). Nothing was reported.`),
    'output.unwritable': notMeasured((f) => `The result could not be written to the standard output: ${f['detail']}. Send it where there is room.`),
    'run.temporary-folder': notMeasured((f) => `No temporary folder can be made (${f['detail']}). ` +
        'Set TMPDIR to a folder that is there, may be written to and has room.'),
    'run.system': notMeasured((f) => `The system refused what the run needs: ${f['detail']}. Check that it is there, may be used, and has room.`),
    'run.environment': usage((f) => `The environment variable ${f['variable']} ${f['problem']}. The runner sets it: nothing else should.`),
    'record.unreadable': usage((f) => `${f['path']} is not a record that can be compared: ${f['detail']}.`),
    ...GITHUB_ERRORS,
};

// EXTERNAL MODULE: ./lib/units/redact.js
var redact = __nccwpck_require__(710);
;// CONCATENATED MODULE: ./lib/errors.js


/**
 * Exit codes of docs/cli.md; 0 and 1 are verdicts, not errors, and nothing but a verdict ends with 1 (issue 11, heading 4).
 * `cancelled` is what a shell gives for a program that Ctrl-C ended: 128 and SIGINT.
 */
const EXIT = { ok: 0, overBudget: 1, usage: 2, buildFailed: 3, notMeasured: 4, cancelled: 130 };
/**
 * An error with a code of the catalogue and the fields its message was made of, without credentials: they quote inputs,
 * variables and what other programs said. `exit` is the process's exit code.
 */
class WeighbridgeError extends Error {
    code;
    fields;
    exit;
    constructor(code, fields, options) {
        const safe = withoutCredentials(fields);
        super(CATALOGUE[code].message(safe), options);
        this.name = 'WeighbridgeError';
        this.code = code;
        this.fields = safe;
        this.exit = EXIT[CATALOGUE[code].exit];
    }
}
/** Makes an error of the catalogue, to be thrown. */
function fail(code, fields, cause) {
    return new WeighbridgeError(code, fields, cause === undefined ? undefined : { cause });
}
function withoutCredentials(fields) {
    const safe = Object.entries(fields).map(([name, value]) => [name, typeof value === 'string' ? (0,redact/* redact */.E)(value) : value]);
    return Object.fromEntries(safe);
}


/***/ }),

/***/ 962:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ archiveEntries)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(807);
/* harmony import */ var _archive_compression_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(427);
/* harmony import */ var _layer_entry_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(37);
/* harmony import */ var _peek_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(594);
/* harmony import */ var _archive_tar_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(523);





/**
 * The files of an image archive (`docker save`, `type=oci,dest=x.tar`), as they come; the archive itself may be
 * compressed. Throws `image.not-an-image` for anything that is no tar, `image.truncated` when it ends too early.
 */
async function* archiveEntries(name, archive) {
    const { start, stream } = await (0,_peek_js__WEBPACK_IMPORTED_MODULE_4__/* .peek */ .s)(archive, _archive_compression_js__WEBPACK_IMPORTED_MODULE_1__/* .SNIFF_LENGTH */ .me);
    const kind = (0,_archive_compression_js__WEBPACK_IMPORTED_MODULE_1__/* .sniff */ .ZF)(start);
    if (kind.kind !== 'tar')
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .fail */ .fJ)('image.not-an-image', { name, detail: 'it is neither a tar archive nor a folder' });
    const tokens = tarTokens(name, (0,_archive_compression_js__WEBPACK_IMPORTED_MODULE_1__/* .decompress */ .mF)(stream, kind.compression));
    try {
        yield* filesOf(tokens);
    }
    finally {
        await tokens.return(); // a reader that gave up must not leave the process behind the stream waiting
    }
}
async function* filesOf(tokens) {
    let token = await tokens.next();
    while (!token.done) {
        if (token.value.kind !== 'entry' || token.value.entry.kind !== 'file') {
            token = await tokens.next();
            continue;
        }
        const { entry } = token.value;
        let next;
        const body = async function* () {
            for (next = await tokens.next(); !next.done && next.value.kind === 'data'; next = await tokens.next()) {
                yield next.value.bytes;
            }
        };
        yield { path: (0,_layer_entry_js__WEBPACK_IMPORTED_MODULE_2__/* .cleanPath */ .t)(entry.path) ?? entry.path, size: entry.size, body: body() };
        // What was not read is passed over by the loop above: data tokens without an entry.
        token = next && (next.done || next.value.kind !== 'data') ? next : await tokens.next();
    }
}
const HOLES = 'its holes are left out. Pack the archive without --sparse';
async function* tarTokens(name, chunks) {
    const tar = (0,_archive_tar_js__WEBPACK_IMPORTED_MODULE_3__/* .tarReader */ .R)();
    let at = { path: 'the archive', whole: true };
    let read = 0;
    for await (const chunk of chunks) {
        read += chunk.length;
        for (const token of tar.push(chunk)) {
            if (token.kind === 'broken') {
                throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .fail */ .fJ)('image.malformed', { name, blob: at.path, offset: token.offset, detail: token.detail });
            }
            if (token.kind === 'entry') {
                at = token.entry;
                if (!at.whole)
                    throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .fail */ .fJ)('image.malformed', { name, blob: at.path, offset: token.entry.offset, detail: HOLES });
            }
            yield token;
        }
    }
    if (tar.missing() > 0) {
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .fail */ .fJ)('image.truncated', { name, blob: at.path, found: read, expected: `${read + tar.missing()} or more` });
    }
}


/***/ }),

/***/ 89:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  h: () => (/* binding */ entryList),
  x: () => (/* binding */ unpackEntries)
});

;// CONCATENATED MODULE: ./lib/image/columns.js
/** Bytes of the SHA-256 that are kept: two files that differ do not share 128 bits by chance. */
const CONTENT_BYTES = 16;
/** Entries in one set of columns: those of a large layer are in many, so that nothing is copied when it grows. */
const CHUNK = 1 << 14;
/** Columns of zeros for `length` entries. */
function makeColumns(length) {
    return {
        pathStart: new Uint32Array(length),
        pathLength: new Uint32Array(length),
        kind: new Uint8Array(length),
        bytes: new Float64Array(length),
        mode: new Uint16Array(length),
        uid: new Uint32Array(length),
        gid: new Uint32Array(length),
        content: new Uint8Array(length * CONTENT_BYTES),
    };
}
/** A copy of some columns with room for `length` entries: fewer, or zeros behind those that are there. */
function resized(columns, length) {
    const made = makeColumns(length);
    const from = bytesOf(columns);
    bytesOf(made).forEach((to, index) => to.set(from[index].subarray(0, to.length)));
    return made;
}
/** The columns as bytes, in the order of their fields; they share their memory. */
function bytesOf(columns) {
    return Object.values(columns).map(({ buffer }) => new Uint8Array(buffer));
}

;// CONCATENATED MODULE: ./lib/image/layer.js
/** What an entry does to the file system below it (OCI image-spec layer.md, "Change Types" and "Whiteouts"). */
const ENTRY_KINDS = ['file', 'hardlink', 'directory', 'symlink', 'other', 'whiteout', 'opaque'];

;// CONCATENATED MODULE: ./lib/image/entry-view.js


/** Names are kept as UTF-8 in blocks of this size, so that no growth copies them all; no path is longer (layer-entry.ts). */
const BLOCK = 1024 * 1024;
/** Packed entries, to be read. */
function entryView({ chunks, length, names, links }) {
    const columns = (position) => chunks[Math.floor(position / CHUNK)];
    const kind = (position) => ENTRY_KINDS[columns(position).kind[position % CHUNK]] ?? 'other';
    const bytes = (position) => columns(position).bytes[position % CHUNK];
    /** Where a path stands in its block. */
    function place(position) {
        const { pathStart, pathLength } = columns(position);
        const whole = pathStart[position % CHUNK];
        const start = whole % BLOCK;
        return { block: names[Math.floor(whole / BLOCK)] ?? NOTHING, start, end: start + pathLength[position % CHUNK] };
    }
    function path(position) {
        const { block, start, end } = place(position);
        return block.toString('utf8', start, end);
    }
    function name(position) {
        const { block, start, end } = place(position);
        let first = end;
        while (first > start && block[first - 1] !== SLASH)
            first -= 1; // `lastIndexOf` would look through all of the block
        return block.toString('utf8', first, end);
    }
    function digest(position) {
        const { buffer } = columns(position).content;
        return Buffer.from(buffer, (position % CHUNK) * CONTENT_BYTES, CONTENT_BYTES);
    }
    function content(position) {
        const hex = digest(position).toString('hex');
        return hex === NO_CONTENT ? '' : hex;
    }
    function contentStart(position) {
        const digests = columns(position).content;
        const first = (position % CHUNK) * CONTENT_BYTES;
        return (((digests[first] << 24) | (digests[first + 1] << 16) | (digests[first + 2] << 8) | digests[first + 3]) >>> 0);
    }
    function at(position) {
        const { mode, uid, gid } = columns(position);
        const index = position % CHUNK;
        return {
            path: path(position),
            kind: kind(position),
            bytes: bytes(position),
            link: links.get(position) ?? '',
            mode: mode[index],
            uid: uid[index],
            gid: gid[index],
            content: content(position),
        };
    }
    function* each() {
        for (let position = 0; position < length; position++)
            yield at(position);
    }
    const packed = () => ({ length, links: [...links], parts: [...chunks.flatMap(bytesOf), ...names] });
    return { length, at, kind, path, name, bytes, content, contentStart, packed, [Symbol.iterator]: each };
}
const SLASH = 0x2f;
const NOTHING = Buffer.alloc(0);
const NO_CONTENT = '00'.repeat(CONTENT_BYTES);

;// CONCATENATED MODULE: ./lib/image/entry-list.js



/** What a list begins with, which then doubles up to a chunk and a block: most layers have a few entries. */
const FIRST = { entries: 64, names: 4096 };
/** A list with nothing in it yet, which grows with what is added: no entry is an object of its own. */
function entryList() {
    const chunks = [];
    const blocks = [];
    const links = new Map();
    let length = 0;
    let end = 0;
    /** Where a path was put; the end of a block that is too short for it stays empty. */
    function keep(path) {
        const size = Buffer.byteLength(path);
        if (blocks.length === 0 || end + size > blocks.length * BLOCK) {
            end = blocks.length * BLOCK;
            blocks.push(zeros(blocks.length === 0 ? FIRST.names : BLOCK)); // what is left over is stored with the rest
        }
        const start = end;
        end += size;
        const [block, used] = [blocks.at(-1), end - (blocks.length - 1) * BLOCK];
        if (used > block.length)
            blocks[0] = Buffer.concat([block, zeros(Math.min(BLOCK, 2 * used) - block.length)]);
        blocks.at(-1).write(path, start % BLOCK);
        return { start, size };
    }
    /** Columns with room at `at`. */
    function room(at) {
        if (at === 0)
            chunks.push(makeColumns(length === 0 ? FIRST.entries : CHUNK));
        else if (at === chunks[0].kind.length)
            chunks[0] = resized(chunks[0], 2 * at);
        return chunks.at(-1);
    }
    function add(entry, content) {
        const at = length % CHUNK;
        const columns = room(at);
        const { start, size } = keep(entry.path);
        columns.pathStart[at] = start;
        columns.pathLength[at] = size;
        columns.kind[at] = ENTRY_KINDS.indexOf(entry.kind);
        columns.bytes[at] = entry.bytes;
        columns.mode[at] = entry.mode;
        columns.uid[at] = entry.uid;
        columns.gid[at] = entry.gid;
        if (content)
            columns.content.set(content.subarray(0, CONTENT_BYTES), at * CONTENT_BYTES);
        if (entry.link !== '')
            links.set(length, entry.link);
        length += 1;
    }
    function entries() {
        const names = blocks.map((block, index) => trim(block, end - index * BLOCK));
        const left = length % CHUNK;
        const last = left === 0 ? [] : [resized(chunks.at(-1), left)];
        return entryView({ chunks: [...chunks.slice(0, chunks.length - last.length), ...last], length, names, links });
    }
    return { add, length: () => length, entries };
}
const zeros = (length) => Buffer.alloc(length);
/** A copy of what is used of a block: layers are many, and mostly small. */
const trim = (block, used) => (used >= BLOCK ? block : Buffer.from(block.subarray(0, used)));
/** Entries that were packed before; undefined where the parts do not fit together. */
function unpackEntries({ length, links, parts }) {
    const chunks = [];
    let at = 0;
    for (let first = 0; first < length; first += CHUNK) {
        const columns = makeColumns(Math.min(CHUNK, length - first));
        for (const target of bytesOf(columns)) {
            const part = parts[at++];
            if (part?.length !== target.length)
                return undefined;
            target.set(part);
        }
        chunks.push(columns);
    }
    const names = parts.slice(at).map((part) => Buffer.from(part.buffer, part.byteOffset, part.byteLength));
    return entryView({ chunks, length, names, links: new Map(links) });
}


/***/ }),

/***/ 37:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ layerEntry),
/* harmony export */   t: () => (/* binding */ cleanPath)
/* harmony export */ });
const WHITEOUT = '.wh.';
const OPAQUE = '.wh..wh..opq';
/**
 * What a tar entry means in a layer; a sentence when no runtime could unpack it. Names that begin with `.wh.` are
 * markers and never files (OCI image-spec layer.md); `.wh..wh.` is aufs's own bookkeeping, which no runtime unpacks.
 */
function layerEntry(entry) {
    const path = cleanPath(entry.path);
    if (path === undefined)
        return `the path ${JSON.stringify(entry.path)} leaves the root`;
    if (path.length > LONGEST_PATH || entry.link.length > LONGEST_PATH) {
        return `a path is longer than ${LONGEST_PATH} characters, which no system unpacks`;
    }
    const slash = path.lastIndexOf('/');
    const name = path.slice(slash + 1);
    if (name.startsWith(WHITEOUT))
        return whiteout(path.slice(0, Math.max(slash, 0)), name);
    if (path === '' && entry.kind !== 'directory')
        return undefined; // no runtime replaces its root
    if (entry.kind === 'unknown')
        return `${JSON.stringify(entry.path)} is of a type that no runtime unpacks`;
    const { kind } = entry;
    const link = kind === 'hardlink' ? cleanPath(entry.link) : kind === 'symlink' ? entry.link : '';
    if (link === undefined)
        return `the hardlink ${JSON.stringify(entry.path)} leaves the root`;
    const { mode, uid, gid } = entry;
    return { path, kind, bytes: kind === 'file' ? entry.size : 0, link, mode, uid, gid };
}
/** Linux's PATH_MAX. A longer one could stand for any number of directories, in a layer of a few bytes. */
const LONGEST_PATH = 4096;
function whiteout(directory, name) {
    // The opaque marker begins with the other one, so it is looked for first.
    if (name === OPAQUE)
        return { ...MARKER, path: directory, kind: 'opaque' };
    if (name.startsWith(WHITEOUT + WHITEOUT))
        return undefined;
    const hidden = name.slice(WHITEOUT.length);
    if (NO_NAMES.has(hidden))
        return `the whiteout ${JSON.stringify(name)} names no file`;
    return { ...MARKER, path: directory === '' ? hidden : `${directory}/${hidden}`, kind: 'whiteout' };
}
const NO_NAMES = new Set(['', '.', '..']);
const MARKER = { bytes: 0, link: '', mode: 0, uid: 0, gid: 0 };
/** `./a//b/` → `a/b`; undefined when `..` climbs above the root. */
function cleanPath(path) {
    if (!UNCLEAN.test(path))
        return path;
    const parts = [];
    for (const part of path.split('/')) {
        if (part === '' || part === '.')
            continue;
        if (part !== '..')
            parts.push(part);
        else if (parts.pop() === undefined)
            return undefined;
    }
    return parts.join('/');
}
/** Most paths are clean already: a look is cheaper than taking each apart. */
const UNCLEAN = /^\/|\/$|\/\/|(?:^|\/)\.\.?(?:\/|$)/;


/***/ }),

/***/ 252:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   DU: () => (/* binding */ layerSource),
/* harmony export */   H3: () => (/* binding */ isAttestation),
/* harmony export */   JV: () => (/* binding */ isHistory),
/* harmony export */   Lq: () => (/* binding */ isConfig),
/* harmony export */   TY: () => (/* binding */ archiveTag),
/* harmony export */   Vb: () => (/* binding */ nameOf),
/* harmony export */   Yh: () => (/* binding */ isManifest),
/* harmony export */   jq: () => (/* binding */ isForeign),
/* harmony export */   n: () => (/* binding */ readableHistory),
/* harmony export */   nD: () => (/* binding */ blobPath),
/* harmony export */   nw: () => (/* binding */ isIndex),
/* harmony export */   oQ: () => (/* binding */ programOf),
/* harmony export */   p0: () => (/* binding */ isDockerArchive),
/* harmony export */   tj: () => (/* binding */ platformOf),
/* harmony export */   vw: () => (/* binding */ isArtifact)
/* harmony export */ });
const isIndex = (value) => isObject(value) && isArrayOf(value['manifests'], isDescriptor);
const isManifest = (value) => isObject(value) &&
    isDescriptor(value['config']) &&
    (value['layers'] === null || isArrayOf(value['layers'], isDescriptor)) &&
    (value['subject'] === undefined || isDescriptor(value['subject']));
const isConfig = (value) => isObject(value) &&
    isPlatform(value) &&
    isObject(value['rootfs']) &&
    isArrayOf(value['rootfs']['diff_ids'] ?? [], isDigest) &&
    isArrayOf(value['history'] ?? [], isObject) &&
    isObject(value['config'] ?? {});
/** Whether it is known of each entry of a history if it made a layer; Go writes null for what is not there. */
const isHistory = (history) => history.every(({ empty_layer }) => typeof (empty_layer ?? false) === 'boolean');
/** A history as far as it can be read: what is no text is no instruction. */
const readableHistory = (history) => history.map((entry) => (isText(entry.created_by ?? '') ? entry : { empty_layer: entry.empty_layer === true }));
const isDockerArchive = (value) => isArrayOf(value, isDockerArchiveManifest);
const isDockerArchiveManifest = (value) => isObject(value) &&
    isText(value['Config']) &&
    isArrayOf(value['Layers'] ?? [], isText) &&
    isObject(value['LayerSources'] ?? {});
/** The descriptor that an archive has of a layer which only its owner distributes. */
function layerSource({ LayerSources }, diffId) {
    const descriptor = LayerSources?.[diffId];
    return isDescriptor(descriptor) ? descriptor : undefined;
}
/** The first tag of an image in an archive of the engine; empty where it has none. */
const archiveTag = ({ RepoTags }) => [RepoTags].flat().find((tag) => isText(tag)) ?? '';
/** What an index calls an image: by the annotation of containerd, which has the repository too, or that of OCI. */
function nameOf({ annotations }) {
    const name = annotations?.['io.containerd.image.name'] ?? annotations?.['org.opencontainers.image.ref.name'];
    return isText(name) ? name.replace(/^docker\.io\/(?:library\/)?/, '') : '';
}
/** Whether a manifest only describes another one (buildx's provenance and SBOM); never weighed as a platform. */
const isAttestation = (descriptor) => descriptor.annotations?.['vnd.docker.reference.type'] === 'attestation-manifest';
/** Whether a manifest is of something else than an image (a signature, a chart): its config is of another kind. */
const isArtifact = ({ config: { mediaType } }) => mediaType !== undefined && !CONFIG_TYPES.has(mediaType);
const CONFIG_TYPES = new Set([
    'application/vnd.oci.image.config.v1+json',
    'application/vnd.docker.container.image.v1+json',
]);
/** Whether a layer may be missing, because only its owner distributes it (descriptor.md and layer.md of OCI). */
const isForeign = ({ urls, mediaType }) => (urls?.length ?? 0) > 0 || /\.(nondistributable|foreign)\./.test(mediaType ?? '');
/** The first word of what a container runs (config.md: the entrypoint, then the command); empty where there is none. */
const programOf = ({ config }) => [config?.Entrypoint, config?.Cmd].flat().find((word) => isText(word) && word !== '') ?? '';
/** Where a blob is in an OCI layout (image-layout.md): `blobs/sha256/<hex>`. */
const blobPath = (digest) => `blobs/${digest.replace(':', '/')}`;
/** `linux/arm64/v8`, as `--platform` takes it; of an image's config `normalPlatform` makes it the one that all spellings share. */
function platformOf({ os, architecture, variant }) {
    return [os || 'unknown', architecture || 'unknown', ...(variant ? [variant] : [])].join('/');
}
function isDescriptor(value) {
    return (isObject(value) &&
        isDigest(value['digest']) &&
        Number.isSafeInteger(value['size']) &&
        Number(value['size']) >= 0 &&
        isText(value['mediaType'] ?? '') &&
        isPlatform(value['platform'] ?? {}));
}
/** What is said of a platform is text; Go writes null for what is not there. */
const isPlatform = (value) => isObject(value) && ['os', 'architecture', 'variant'].every((name) => isText(value[name] ?? ''));
const isDigest = (value) => isText(value) && /^sha(?:256:[0-9a-f]{64}|512:[0-9a-f]{128})$/.test(value);
const isText = (value) => typeof value === 'string';
const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
function isArrayOf(value, is) {
    return Array.isArray(value) && value.every(is);
}


/***/ }),

/***/ 407:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   KD: () => (/* binding */ contentsOf),
/* harmony export */   W4: () => (/* binding */ outlineOf),
/* harmony export */   nh: () => (/* binding */ isOutline),
/* harmony export */   wP: () => (/* binding */ isWhole)
/* harmony export */ });
/* harmony import */ var _read_by_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(439);
/* harmony import */ var _manifest_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(252);


/**
 * Whether an export has every image that its indexes list. One that has not may be another tomorrow under the same ID: the
 * containerd store goes by the digest of an index, whichever of its platforms were pulled.
 */
function isWhole({ documents }) {
    const indexes = [...documents.values()].flatMap(({ json }) => ((0,_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .isIndex */ .nw)(json) ? [json] : []));
    return indexes.every((index) => (index.manifests ?? []).every((each) => (0,_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .isAttestation */ .H3)(each) || documents.has((0,_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .blobPath */ .nD)(each.digest))));
}
function outlineOf({ documents, layers, others }) {
    return {
        version: _read_by_js__WEBPACK_IMPORTED_MODULE_1__/* .READ_BY */ .r,
        documents: [...documents],
        layers: [...layers].map(([path, { digest }]) => [path, digest]),
        others: [...others],
    };
}
/** The contents again, or undefined when a layer is not there any more. */
async function contentsOf(outline, find) {
    const layers = new Map();
    for (const [path, digest] of outline.layers) {
        const layer = await find(digest);
        if (!layer)
            return undefined;
        layers.set(path, layer);
    }
    return { documents: new Map(outline.documents), layers, others: new Set(outline.others) };
}
/** Whether a value is an outline of this version, which vouches for what is in it. */
function isOutline(value) {
    return typeof value === 'object' && value !== null && 'version' in value && value.version === _read_by_js__WEBPACK_IMPORTED_MODULE_1__/* .READ_BY */ .r;
}


/***/ }),

/***/ 81:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ parseJson)
/* harmony export */ });
/** A document from its text; what is no JSON is `undefined`, which no guard takes for anything. */
function parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 594:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ peek)
/* harmony export */ });
/** The first `length` bytes of a stream (fewer when it is shorter), and the same stream still whole. */
async function peek(chunks, length) {
    const rest = chunks[Symbol.asyncIterator]();
    const taken = [];
    let count = 0;
    while (count < length) {
        const { done, value } = await rest.next();
        if (done)
            break;
        taken.push(value);
        count += value.length;
    }
    async function* stream() {
        yield* taken;
        yield* { [Symbol.asyncIterator]: () => rest };
    }
    return { start: Buffer.concat(taken).subarray(0, length), stream: stream() };
}


/***/ }),

/***/ 439:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ READ_BY)
/* harmony export */ });
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(411);

/**
 * What read a layer or an image that is kept: another one reads it again. The number goes up when they are read otherwise than
 * before without a new version, as when tar headers came to be read as Go's archive/tar does (issue 11, heading 5).
 */
const READ_BY = `${_version_js__WEBPACK_IMPORTED_MODULE_0__/* .VERSION */ .x}/2`;


/***/ }),

/***/ 277:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ registryFailure)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(807);

/**
 * Why an image could not be had from its registry, by what the builder said. Its words are those of containerd's client
 * (remotes/docker), with the status of the answer or the message of the registry in them.
 */
function registryFailure(reference, detail, cause) {
    const fields = { reference, detail: detail.replace(/\.$/, '') };
    // Registries say of a private repository that it is not there, or may not be: so this comes first.
    if (DENIED.test(detail))
        return (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .fail */ .fJ)('registry.denied', fields, cause);
    return (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .fail */ .fJ)(ABSENT.test(detail) ? 'registry.not-found' : 'registry.unavailable', fields, cause);
}
const DENIED = /\b40[13]\b|unauthori[sz]ed|authorization failed|insufficient_scope|denied\b|no basic auth credentials/i;
const ABSENT = /: not found\b|\b404\b|manifest unknown|name unknown/i;


/***/ }),

/***/ 62:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  B: () => (/* binding */ makePorts)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(760);
;// CONCATENATED MODULE: external "node:timers/promises"
const promises_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");
;// CONCATENATED MODULE: external "node:fs/promises"
const external_node_fs_promises_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(598);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __nccwpck_require__(161);
// EXTERNAL MODULE: ./lib/adapters/exec/error-code.js
var error_code = __nccwpck_require__(322);
;// CONCATENATED MODULE: ./lib/adapters/exec/private-folder.js





/** How the names of all private folders begin. */
const PREFIX = 'weighbridge-';
/**
 * A new, empty folder in `parent`, which only this user may read. Its name says which process it is of, so that those of runs
 * that were killed can be told: they are removed first. That is done only on Linux, where it is certain.
 */
async function privateFolder(parent = (0,external_node_os_.tmpdir)()) {
    const where = await whereProcessesAre().catch(() => undefined);
    if (where === undefined)
        return await (0,external_node_fs_promises_namespaceObject.mkdtemp)((0,external_node_path_.join)(parent, PREFIX));
    const start = `${PREFIX}${where}-`;
    await removeOfDead(parent, start).catch(() => undefined); // best effort
    return await (0,external_node_fs_promises_namespaceObject.mkdtemp)((0,external_node_path_.join)(parent, `${start}${process.pid}-`)); // mkdtemp makes it 0700
}
/**
 * A word for this start of this machine and this PID namespace, in which a process ID means one process. Containers and
 * machines may share a folder for temporary files, and there a process that is not seen may well be alive.
 */
async function whereProcessesAre() {
    const boot = await (0,external_node_fs_promises_namespaceObject.readFile)('/proc/sys/kernel/random/boot_id', 'utf8');
    const namespace = await (0,external_node_fs_promises_namespaceObject.readlink)('/proc/self/ns/pid');
    return (0,external_node_crypto_.createHash)('sha256').update(`${boot}${namespace}`).digest('hex').slice(0, 12);
}
async function removeOfDead(parent, start) {
    for (const name of await (0,external_node_fs_promises_namespaceObject.readdir)(parent)) {
        const pid = name.startsWith(start) ? /^(\d+)-\w+$/.exec(name.slice(start.length))?.[1] : undefined;
        if (pid === undefined || isAlive(Number(pid)))
            continue;
        const path = (0,external_node_path_.join)(parent, name);
        const found = await (0,external_node_fs_promises_namespaceObject.lstat)(path).catch(() => undefined);
        if (found?.isDirectory() && found.uid === process.getuid?.())
            await (0,external_node_fs_promises_namespaceObject.rm)(path, { recursive: true, force: true });
    }
}
/** Also where a process of another user has the ID: then the folder stays. */
function isAlive(pid) {
    try {
        process.kill(pid, 0);
        return true;
    }
    catch (error) {
        return (0,error_code/* codeOf */.$)(error) !== 'ESRCH';
    }
}

;// CONCATENATED MODULE: ./lib/adapters/directory/make-folder.js


/**
 * Makes a folder, and those above it. Node's own `recursive` tries for ever where the system says ENOENT in a folder that is
 * there, as Linux does in `/proc`.
 */
async function makeFolder(path) {
    if (await isFolder(path))
        return;
    const above = (0,external_node_path_.dirname)(path);
    if (above !== path)
        await makeFolder(above);
    await (0,external_node_fs_promises_namespaceObject.mkdir)(path).catch(async (error) => {
        if (!(await isFolder(path)))
            throw error; // another run may have made it
    });
}
const isFolder = async (path) => (await (0,external_node_fs_promises_namespaceObject.stat)(path).catch(() => undefined))?.isDirectory() ?? false;

;// CONCATENATED MODULE: ./lib/adapters/directory/files.js
var __addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var __disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});





/** The user's files, with relative paths from `directory`, and private ones in `temporary`; both are absolute. */
function userFiles(directory, temporary) {
    return {
        directory,
        async read(path) {
            try {
                return await (0,external_node_fs_promises_namespaceObject.readFile)((0,external_node_path_.resolve)(directory, path), 'utf8');
            }
            catch (error) {
                if (isMissing(error))
                    return undefined;
                throw error;
            }
        },
        async isDirectory(path) {
            return (await (0,external_node_fs_promises_namespaceObject.stat)((0,external_node_path_.resolve)(directory, path)).catch(() => undefined))?.isDirectory() ?? false;
        },
        realPath: (path) => (0,external_node_fs_promises_namespaceObject.realpath)((0,external_node_path_.resolve)(directory, path)).catch(() => undefined),
        async write(path, chunks, head) {
            const env_1 = { stack: [], error: void 0, hasError: false };
            try {
                await makeFolder((0,external_node_path_.dirname)(path));
                const file = __addDisposableResource(env_1, await (0,external_node_fs_promises_namespaceObject.open)(path, 'wx', 0o600), true);
                let bytes = 0;
                try {
                    for await (const chunk of chunks) {
                        await file.appendFile(chunk); // `write` may write less than it is given
                        bytes += chunk.length;
                    }
                    if (head) {
                        const start = await head();
                        await file.write(start, 0, start.length, 0);
                    }
                }
                catch (error) {
                    await (0,external_node_fs_promises_namespaceObject.rm)(path);
                    throw error;
                }
                return bytes;
            }
            catch (e_1) {
                env_1.error = e_1;
                env_1.hasError = true;
            }
            finally {
                const result_1 = __disposeResources(env_1);
                if (result_1)
                    await result_1;
            }
        },
        async temporaryFolder() {
            const path = await privateFolder(temporary);
            return { path, [Symbol.asyncDispose]: () => (0,external_node_fs_promises_namespaceObject.rm)(path, { recursive: true, force: true }) };
        },
    };
}
function isMissing(error) {
    const code = (0,error_code/* codeOf */.$)(error);
    return code === 'ENOENT' || code === 'ENOTDIR' || code === 'EISDIR';
}

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __nccwpck_require__(975);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __nccwpck_require__(522);
// EXTERNAL MODULE: ./lib/image/outline.js
var image_outline = __nccwpck_require__(407);
// EXTERNAL MODULE: ./lib/image/parse-json.js
var parse_json = __nccwpck_require__(81);
// EXTERNAL MODULE: ./lib/image/read-by.js
var read_by = __nccwpck_require__(439);
// EXTERNAL MODULE: ./lib/image/entry-list.js + 3 modules
var entry_list = __nccwpck_require__(89);
;// CONCATENATED MODULE: ./lib/image/stored-layer.js


/** A layer as bytes, so that it need not be read again: a line of JSON, then its entries as they are packed. */
function encodeLayer({ entries, ...layer }) {
    const { parts, ...rest } = entries.packed();
    const header = { version: read_by/* READ_BY */.r, layer, entries: rest, parts: parts.map(({ length }) => length) };
    return [Buffer.from(`${JSON.stringify(header)}\n`), ...parts];
}
/** The layer that `encodeLayer` made, or undefined for anything else: another version's, or a part of one. */
function decodeLayer(bytes) {
    const end = bytes.indexOf('\n');
    const header = end === -1 ? undefined : readHeader(bytes.toString('utf8', 0, end));
    if (!header)
        return undefined;
    const parts = [];
    let at = end + 1;
    for (const length of header.parts) {
        parts.push(bytes.subarray(at, at + length));
        at += length;
    }
    if (at !== bytes.length)
        return undefined;
    const entries = (0,entry_list/* unpackEntries */.x)({ ...header.entries, parts });
    return entries && { ...header.layer, entries };
}
function readHeader(json) {
    try {
        const header = JSON.parse(json);
        return isHeader(header) ? header : undefined;
    }
    catch {
        return undefined;
    }
}
/** The version vouches for the rest: this program wrote it, and the store's own checksum says that it is whole. */
function isHeader(value) {
    if (typeof value !== 'object' || value === null)
        return false;
    return 'version' in value && value.version === read_by/* READ_BY */.r && 'parts' in value && Array.isArray(value.parts);
}

;// CONCATENATED MODULE: ./lib/adapters/directory/atomic-write.js




/** Writes a file with its folders, so that a reader sees the old content or the new one, never a part. */
async function atomicWrite(path, content) {
    await makeFolder((0,external_node_path_.dirname)(path));
    const draft = `${path}.${(0,external_node_crypto_.randomUUID)()}.tmp`;
    try {
        await (0,external_node_fs_promises_namespaceObject.writeFile)(draft, content);
        await (0,external_node_fs_promises_namespaceObject.rename)(draft, path);
    }
    catch (error) {
        await (0,external_node_fs_promises_namespaceObject.rm)(draft, { force: true });
        throw error;
    }
}

;// CONCATENATED MODULE: ./lib/adapters/directory/keep-youngest.js


/**
 * Removes the oldest files of these folders, by when they were last read or written, until no more than `limit` bytes are
 * left. One that is over the limit alone goes without driving others out.
 */
async function keepYoungest(folders, limit) {
    const files = (await Promise.all(folders.map(filesIn))).flat();
    let kept = 0;
    let isFull = false;
    for (const { path, size } of files.toSorted((a, b) => b.touched - a.touched)) {
        isFull ||= size <= limit && kept + size > limit;
        if (isFull || size > limit)
            await (0,external_node_fs_promises_namespaceObject.rm)(path, { force: true });
        else
            kept += size;
    }
}
/** None where there is no such folder. */
async function filesIn(folder) {
    const names = await (0,external_node_fs_promises_namespaceObject.readdir)(folder, { withFileTypes: true }).catch(() => []);
    return Promise.all(names.filter((name) => name.isFile()).map(({ name }) => sizeAndAge((0,external_node_path_.join)(folder, name))));
}
/** Another run may have removed it meanwhile. */
async function sizeAndAge(path) {
    const found = await (0,external_node_fs_promises_namespaceObject.stat)(path).catch(() => undefined);
    return { path, size: found?.size ?? 0, touched: Math.max(found?.mtimeMs ?? 0, found?.atimeMs ?? 0) };
}

;// CONCATENATED MODULE: ./lib/adapters/directory/layers.js









/** Folders of what is kept: others beside them are not of this store. */
const KINDS = ['layers', 'images', 'bases'];
/** Most bytes that are kept of layers: some thousand of them. */
const LIMIT = 256 * 1024 * 1024;
/**
 * Layers, outlines and the stacks of base images as files in `folder`, compressed, whose checksum says that they are whole. The ones that were not
 * asked for longest leave first. What cannot be read or written is a miss.
 */
function directoryLayers(folder, limit = LIMIT) {
    const writing = new Map(); // nobody waits for these but who asks for the same
    let isSwept = false; // once in a run is enough, and an image may have 127 layers
    return {
        async layer(digest) {
            const bytes = await read(pathOf(folder, 'layers', digest));
            const layer = bytes && decodeLayer(bytes);
            return layer?.digest === digest ? layer : undefined;
        },
        keepLayer: (layer) => write(pathOf(folder, 'layers', layer.digest), () => Buffer.concat(encodeLayer(layer))),
        async outline(id) {
            const bytes = await read(pathOf(folder, 'images', id));
            const outline = bytes && (0,parse_json/* parseJson */.q)(bytes.toString('utf8'));
            return (0,image_outline/* isOutline */.nh)(outline) ? outline : undefined;
        },
        keepOutline: (id, outline) => write(pathOf(folder, 'images', id), () => Buffer.from(JSON.stringify(outline))),
        async stacks(key) {
            const bytes = await read(pathOf(folder, 'bases', key));
            const stacks = bytes && (0,parse_json/* parseJson */.q)(bytes.toString('utf8'));
            return isStacks(stacks) ? stacks : undefined;
        },
        keepStacks: (key, stacks) => write(pathOf(folder, 'bases', key), () => Buffer.from(JSON.stringify(stacks))),
    };
    async function read(path) {
        if (path === undefined)
            return undefined;
        await writing.get(path);
        return readCompressed(path);
    }
    async function write(path, content) {
        if (path === undefined)
            return;
        const written = keep(path, content).finally(() => writing.delete(path));
        writing.set(path, written);
        await written;
    }
    async function keep(path, content) {
        try {
            await atomicWrite(path, await (0,external_node_util_.promisify)(external_node_zlib_.gzip)(content(), { level: 1 }));
            if (isSwept)
                return;
            isSwept = true;
            await keepYoungest(KINDS.map((kind) => (0,external_node_path_.join)(folder, kind)), limit);
        }
        catch {
            // Best effort: it will be read again.
        }
    }
}
async function readCompressed(path) {
    try {
        const bytes = await (0,external_node_util_.promisify)(external_node_zlib_.gunzip)(await (0,external_node_fs_promises_namespaceObject.readFile)(path));
        await (0,external_node_fs_promises_namespaceObject.utimes)(path, new Date(), new Date()).catch(() => { }); // a folder that may only be read is read
        return bytes;
    }
    catch {
        return undefined;
    }
}
const isStacks = (value) => Array.isArray(value) &&
    value.every((stack) => Array.isArray(stack) && stack.every((diffId) => typeof diffId === 'string'));
/** A digest becomes a part of a path, so it may hold nothing that leads out of the folder. */
function pathOf(folder, kind, digest) {
    const hex = /^sha256:([0-9a-f]{64})$/.exec(digest)?.[1];
    return hex === undefined ? undefined : (0,external_node_path_.join)(folder, kind, `${hex}.gz`);
}

;// CONCATENATED MODULE: external "node:fs"
const external_node_fs_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");
// EXTERNAL MODULE: ./lib/units/bytes.js
var bytes = __nccwpck_require__(160);
;// CONCATENATED MODULE: ./lib/adapters/directory/mounts.js








/** Most bytes that are kept of mounts. */
const mounts_LIMIT = 4_000_000_000;
/** Blobs of cache mounts as files in `folder`, named by their keys. Over `limit` bytes, what was used longest ago leaves first. */
function directoryMounts(folder, limit = mounts_LIMIT) {
    return {
        name: 'the cache folder',
        whyNoSave: () => null,
        async find(prefixes) {
            const odd = prefixes.find((prefix) => !isKey(prefix));
            if (odd !== undefined)
                return { kind: 'miss', reason: `"${odd}" cannot name a stored mount` };
            try {
                const names = (await (0,external_node_fs_promises_namespaceObject.readdir)(folder)).filter(isKey);
                const found = await newest(folder, names, prefixes);
                if (found === undefined)
                    return { kind: 'miss', reason: 'nothing is stored for it yet' };
                await touch((0,external_node_path_.join)(folder, found));
                return { kind: 'found', value: stored(folder, found) };
            }
            catch (error) {
                const reason = (0,error_code/* codeOf */.$)(error) === 'ENOENT' ? 'nothing is stored for it yet' : message(error);
                return { kind: 'miss', reason };
            }
        },
        async save(key, path) {
            if (!isKey(key))
                return notSaved(`"${key}" cannot name a stored mount`);
            try {
                const { size } = await (0,external_node_fs_promises_namespaceObject.stat)(path);
                if (size > limit)
                    return notSaved(`${(0,bytes/* formatBytes */.z3)(size)} is more than the ${(0,bytes/* formatBytes */.z3)(limit)} that are kept`);
                if (await exists((0,external_node_path_.join)(folder, key)))
                    return notSaved('another run has stored this key already');
                await place(path, folder, key);
                await keepYoungest([folder], limit);
                return { kind: 'saved' };
            }
            catch (error) {
                return notSaved(message(error));
            }
        },
        usage: () => usageOf(folder).catch(() => null),
    };
}
async function usageOf(folder) {
    const names = await (0,external_node_fs_promises_namespaceObject.readdir)(folder).catch((error) => {
        if ((0,error_code/* codeOf */.$)(error) === 'ENOENT')
            return [];
        throw error;
    });
    const sizes = await Promise.all(names.filter(isKey).map(async (name) => (await (0,external_node_fs_promises_namespaceObject.stat)((0,external_node_path_.join)(folder, name)).catch(() => undefined))?.size ?? 0));
    return sizes.reduce((sum, size) => sum + size, 0);
}
/** Keys become file names, so a key may hold nothing that leads out of the folder. Drafts have names that are no keys. */
const isKey = (name) => /^[A-Za-z0-9][\w.-]*$/.test(name);
async function place(path, folder, key) {
    const draft = (0,external_node_path_.join)(folder, `~${(0,external_node_crypto_.randomUUID)()}`);
    await makeFolder(folder);
    try {
        await (0,external_node_fs_promises_namespaceObject.copyFile)(path, draft, external_node_fs_namespaceObject.constants.COPYFILE_FICLONE);
        await (0,external_node_fs_promises_namespaceObject.rename)(draft, (0,external_node_path_.join)(folder, key));
    }
    catch (error) {
        await (0,external_node_fs_promises_namespaceObject.rm)(draft, { force: true });
        throw error;
    }
}
async function newest(folder, names, prefixes) {
    for (const prefix of prefixes) {
        const like = names.filter((name) => name.startsWith(prefix));
        const ages = await Promise.all(like.map(async (name) => ({ name, time: await storedAt((0,external_node_path_.join)(folder, name)) })));
        const found = ages.filter(({ time }) => time !== undefined).toSorted((a, b) => b.time - a.time)[0];
        if (found !== undefined)
            return found.name;
    }
    return undefined;
}
/** Undefined for what another run removed meanwhile, and for what is no file. */
async function storedAt(path) {
    const found = await (0,external_node_fs_promises_namespaceObject.stat)(path).catch(() => undefined);
    return found?.isFile() ? found.mtimeMs : undefined;
}
/** That it was used; when it was stored, which tells the newest, stays. Best effort: the folder may be one that is only read. */
async function touch(path) {
    const { mtime } = await (0,external_node_fs_promises_namespaceObject.stat)(path);
    await (0,external_node_fs_promises_namespaceObject.utimes)(path, new Date(), mtime).catch(() => undefined);
}
/** Opened when it is read, so that nothing is left open where nobody reads. */
function stored(folder, key) {
    return {
        key,
        body: {
            async *[Symbol.asyncIterator]() {
                yield* (0,external_node_fs_namespaceObject.createReadStream)((0,external_node_path_.join)(folder, key), { highWaterMark: 1024 * 1024 });
            },
        },
    };
}
const exists = async (path) => (await (0,external_node_fs_promises_namespaceObject.stat)(path).catch(() => undefined)) !== undefined;
const notSaved = (reason) => ({ kind: 'not saved', reason });
const message = (error) => (error instanceof Error ? error.message : String(error));

;// CONCATENATED MODULE: ./lib/adapters/directory/memory.js
/** Records for the length of a run: outside a repository, where no commit has a hash. */
function memoryRecords() {
    const records = new Map();
    return {
        async find(commit, key) {
            const record = records.get(`${commit}/${key}`);
            if (record === undefined)
                return { kind: 'miss', reason: `there is no stored record of ${commit}`, absent: true };
            return { kind: 'found', value: record };
        },
        async save(commit, key, record) {
            if (record.commit !== commit)
                return { kind: 'not saved', reason: `it is not a record of ${commit}` };
            records.set(`${commit}/${key}`, record);
            return { kind: 'saved' };
        },
    };
}

;// CONCATENATED MODULE: ./lib/adapters/directory/same-disk.js


/**
 * The folder that is on the disk of `directory`, where files need no copying to be in both: `given`, which is left alone where it
 * is not there, else `own`, which is then made; `given` where neither is.
 */
async function onDiskOf(directory, given, own) {
    const disk = await diskOf(directory);
    if (disk === undefined || (await diskOf(given)) === disk)
        return given;
    await makeFolder(own).catch(() => undefined); // then it is on no disk
    return (await diskOf(own)) === disk ? own : given;
}
const diskOf = async (path) => (await (0,external_node_fs_promises_namespaceObject.stat)(path).catch(() => undefined))?.dev;

// EXTERNAL MODULE: ./lib/record/decode.js + 2 modules
var decode = __nccwpck_require__(518);
// EXTERNAL MODULE: ./lib/record/record.js
var record = __nccwpck_require__(472);
;// CONCATENATED MODULE: ./lib/record/fit.js

/** Most bytes of JSON (UTF-8, no white space) that one image and platform take in a record. */
const IMAGE_LIMIT = 64 * 1024;
/** Least kept of an instruction when records do not fit otherwise, in characters. */
const SHORT_INSTRUCTION = 100;
/**
 * The image within `limit`. What no comparison needs goes first, the lightest of it: packages of Go programs, paths, the
 * vertices of the build without cache mounts, paths of what is hidden, twice there or advised about; then long instructions are cut, and at
 * last light modules are folded into `OTHER_MODULES`, so that they still sum, and light Go programs go. Layers and metrics
 * are never dropped: their changes have to sum to the image's, so an image of several hundred layers may stay larger.
 */
function fitImage(image, limit = IMAGE_LIMIT) {
    const reductions = [
        fewerPackages,
        fewerPaths,
        withoutVertices,
        withoutExamples,
        withShortInstructions,
        fewerModules,
        fewerPrograms,
    ];
    return reductions.reduce((fitted, reduce) => (size(fitted) <= limit ? fitted : reduce(fitted, limit)), image);
}
function fewerPackages(image, limit) {
    const keepingPackages = (kept) => withPrograms(image, (program) => ({ ...program, packages: program.packages.filter((each) => kept.has(each)) }));
    const all = image.goBinaries.flatMap(({ packages }) => packages).toSorted(heaviestFirst);
    return keepingPackages(new Set(first(all, limit - size(keepingPackages(new Set())))));
}
function fewerPaths(image, limit) {
    const without = { ...image, paths: [], pathsComplete: false };
    return { ...without, paths: first(image.paths, limit - size(without)) };
}
/** Those with cache mounts stay: by them the next record tells whether its steps are the same ones. */
function withoutVertices({ build, ...image }) {
    return { ...image, build: build && { ...build, vertices: build.vertices.filter((each) => each.cacheMounts) } };
}
function withoutExamples(image) {
    return {
        ...image,
        hidden: image.hidden.map((each) => ({ ...each, paths: [] })),
        duplicates: [],
        advice: image.advice.map((each) => ({ ...each, paths: [] })),
    };
}
function withShortInstructions(image) {
    return { ...image, layers: image.layers.map((layer) => ({ ...layer, instruction: shorten(layer.instruction) })) };
}
function fewerModules(image, limit) {
    const keepingModules = (kept) => withPrograms(image, (program) => ({ ...program, modules: foldModules(program.modules, kept) }));
    const all = image.goBinaries.flatMap(({ modules }) => modules).toSorted(heaviestFirst);
    // A fold of all modules is as long as one of some of them can be, or longer: it has more digits.
    return keepingModules(new Set(first(all, limit - size(keepingModules(new Set())))));
}
/** The modules with those that are not `kept` as one, which names no kind and no version. */
function foldModules(modules, kept) {
    const isKept = (each) => kept.has(each) && each.path !== record/* OTHER_MODULES */.t1;
    const folded = modules.filter((each) => !isKept(each));
    if (folded.length === 0)
        return modules;
    const bytes = folded.reduce((sum, each) => sum + each.bytes, 0);
    const others = { path: record/* OTHER_MODULES */.t1, version: '', kind: 'unknown', bytes };
    return [...modules.filter(isKept), others];
}
function fewerPrograms(image, limit) {
    const without = { ...image, goBinaries: [], packed: [] };
    const programs = first(image.goBinaries, limit - size(without));
    const fitted = { ...without, goBinaries: programs };
    return { ...fitted, packed: first(image.packed, limit - size(fitted)) };
}
function withPrograms(image, change) {
    return { ...image, goBinaries: image.goBinaries.map(change) };
}
const heaviestFirst = (a, b) => b.bytes - a.bytes;
/** The first of `items` that take no more than `room`. */
function first(items, room) {
    let left = room;
    const end = items.findIndex((item) => {
        left -= size(item) + 1; // the comma
        return left < 0;
    });
    return end === -1 ? items : items.slice(0, end);
}
function shorten(instruction) {
    const characters = Array.from(instruction); // by code point: half a surrogate pair is not UTF-8
    return characters.length > SHORT_INSTRUCTION ? `${characters.slice(0, SHORT_INSTRUCTION).join('')}…` : instruction;
}
function size(value) {
    return new TextEncoder().encode(JSON.stringify(value)).length;
}

;// CONCATENATED MODULE: ./lib/record/encode.js

/** The record as JSON on one line, each image within 64 KiB (`fitImage`), as docs/record.schema.json has it. */
function encodeRecord(record) {
    return `${JSON.stringify({ ...record, images: record.images.map((image) => fitImage(image)) })}\n`;
}

;// CONCATENATED MODULE: ./lib/adapters/directory/records.js






/** Records as files, `records/<commit>/<key>.json` in `folder`, which is one repository's part of the user's cache folder. */
function directoryRecords(folder) {
    return {
        async find(commit, key) {
            const path = records_pathOf(folder, commit, key);
            if (path === undefined)
                return miss(`"${commit}" and "${key}" cannot name a record`);
            let json;
            try {
                json = await (0,external_node_fs_promises_namespaceObject.readFile)(path, 'utf8');
            }
            catch (error) {
                if ((0,error_code/* codeOf */.$)(error) === 'ENOENT')
                    return { ...miss(`there is no stored record of ${commit}`), absent: true };
                return miss(`the stored record of ${commit} cannot be read: ${records_message(error)}`);
            }
            const decoded = (0,decode/* decodeRecord */.e)(json);
            if (decoded.kind === 'unreadable')
                return miss(`the stored record of ${commit} cannot be read: ${decoded.reason}`);
            const { record } = decoded;
            if (record.commit !== commit)
                return miss(`the record stored for ${commit} is of ${record.commit ?? 'no commit'}`);
            return { kind: 'found', value: record };
        },
        async save(commit, key, record) {
            const path = records_pathOf(folder, commit, key);
            if (path === undefined)
                return { kind: 'not saved', reason: `"${commit}" and "${key}" cannot name a record` };
            if (record.commit !== commit)
                return { kind: 'not saved', reason: `it is not a record of ${commit}` };
            try {
                await atomicWrite(path, encodeRecord(record));
                return { kind: 'saved' };
            }
            catch (error) {
                return { kind: 'not saved', reason: records_message(error) };
            }
        },
    };
}
/** Commit and key become parts of a path, so neither may hold anything that leads out of the folder. */
function records_pathOf(folder, commit, key) {
    const safe = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(commit) && /^\w[\w.-]{0,127}$/.test(key);
    return safe ? (0,external_node_path_.join)(folder, 'records', commit, `${key}.json`) : undefined;
}
const miss = (reason) => ({ kind: 'miss', reason });
const records_message = (error) => (error instanceof Error ? error.message : String(error));

;// CONCATENATED MODULE: ./lib/build/run-flags.js
/**
 * A word before an instruction's command, as BuildKit reads it: quotes of either kind and backslashes are taken away, and
 * the end of the text ends a quote (frontend/dockerfile/parser, split_command.go).
 */
const WORD = /\s*((?:[^\s"'\\]|\\[^]?|"(?:[^"\\]|\\[^]?)*"?|'(?:[^'\\]|\\[^]?)*'?)+)/gy;
/** Whether one of the flags that begin `text`, which is what follows the word RUN, mounts a cache. */
function hasCacheFlag(text) {
    for (const flag of flags(text)) {
        const [, mount] = /^--mount=([^]*)$/.exec(flag) ?? [];
        if (mount !== undefined && mountType(mount) === 'cache')
            return true;
    }
    return false;
}
/** Flags as `--name=value`, whether the value is in the same word or is the next one. */
function* flags(text) {
    let name;
    for (const [, word = ''] of text.matchAll(WORD)) {
        if (name === undefined && !word.startsWith('--'))
            return;
        const plain = unquoted(word);
        if (plain === '--')
            return;
        if (name === undefined && !plain.includes('=')) {
            name = plain;
            continue;
        }
        yield name === undefined ? plain : `${name}=${plain}`;
        name = undefined;
    }
}
/** A mount is a line of CSV, and without a type it is no cache; the last word counts (commands_runmount.go). */
function mountType(mount) {
    const fields = mount.split(',').map((field) => field.replace(/^"|"$/g, ''));
    return fields
        .findLast((field) => /^type=/i.test(field))
        ?.slice('type='.length)
        .toLowerCase();
}
function unquoted(word) {
    return word.replace(/\\([^]?)|"((?:[^"\\]|\\[^]?)*)"?|'((?:[^'\\]|\\[^]?)*)'?/g, (_, escaped, double, single) => {
        return escaped ?? unescaped(double ?? single);
    });
}
const unescaped = (text) => text.replace(/\\([^]?)/g, '$1');

;// CONCATENATED MODULE: ./lib/build/step-name.js
/** A name BuildKit makes for an instruction: `[linux/arm64 builder 2/6] RUN go build`; dockerfile2llb prefixCommand. */
const INSTRUCTION = /^\[((?:[^\] ]+ )*) *(\d+\/\d+)\] (?:ONBUILD )?(?:LINK )?(([A-Za-z]+)[^]*)/;
const EXPORT = /^exporting to (?:[a-z]+ ?)+/;
/** Whether a vertex is an instruction of the Dockerfile or the export, and not BuildKit's own preparation. */
function isStep(vertex) {
    return stepName(vertex.name) !== undefined;
}
/** The instruction that a vertex's name ends with, and the stage it is in, empty for the only one; `undefined` for others. */
function instructionOf(name) {
    const [, where = '', number, text = ''] = INSTRUCTION.exec(name) ?? [];
    if (number === undefined)
        return undefined;
    // A platform comes before the stage, and no name of a stage holds a slash.
    const stage = where.trim().split(' ').at(-1);
    return { stage: stage.includes('/') ? '' : stage, text };
}
/**
 * A vertex's name without anything an author's values can be in, or `undefined` for BuildKit's own preparation.
 * BuildKit expands build arguments and environment in the names of RUN, COPY, FROM and the others, and no rule tells the
 * values from the text around them; so only the platform, the stage, the number and the instruction's word are kept.
 */
function stepName(name) {
    const [, where = '', number, , word = ''] = INSTRUCTION.exec(name) ?? [];
    if (number !== undefined)
        return `[${where}${number}] ${word.toUpperCase()}`;
    return EXPORT.exec(name)?.[0].trim();
}

;// CONCATENATED MODULE: ./lib/build/cache-steps.js


/** The steps that mount a cache and came to an end, in the order they were first spoken of. */
function cacheSteps(vertices) {
    return vertices.flatMap(({ name, cached, completed }) => {
        const instruction = instructionOf(name);
        return instruction && completed !== undefined && mountsCache(name) ? { ...instruction, cached } : [];
    });
}
/** Whether a vertex of this name, which is still whole, is a RUN with a cache mount. */
function mountsCache(name) {
    const { text = '' } = instructionOf(name) ?? {};
    return /^RUN\s/i.test(text) && hasCacheFlag(text.slice('RUN'.length));
}

;// CONCATENATED MODULE: ./lib/build/clock-lag.js
/**
 * Milliseconds that the builder's clock is behind ours, or a little more: what a message tells had happened when it came, at
 * `now` by our clock. The least of many messages is close. Infinity where a message tells of no start and no end.
 */
function clockLag(item, now) {
    const said = item.kind === 'status' ? (item.status.vertexes ?? []) : [];
    const times = said.flatMap(({ started, completed }) => [started, completed].map((each) => Date.parse(each ?? '')));
    return now - times.filter(Number.isFinite).reduce((a, b) => Math.max(a, b), -Infinity);
}

;// CONCATENATED MODULE: ./lib/build/from-images.js

/** Those of a build, in the order they were first spoken of. */
function fromImages(vertices) {
    return vertices.flatMap(({ name }) => {
        const { text = '' } = instructionOf(name) ?? {};
        const [, reference, digest] = /^FROM (\S+)@(sha256:[0-9a-f]{64})/i.exec(text) ?? [];
        return reference === undefined || digest === undefined ? [] : { reference, digest };
    });
}

;// CONCATENATED MODULE: ./lib/build/lines.js
/** Splits at line feeds. Of a line of more than `limit` characters only the start is given: memory stays bounded. */
function lineSplitter(limit) {
    const decoder = new TextDecoder();
    let pieces = [];
    let length = 0;
    function add(text) {
        const room = limit - length;
        length += text.length;
        if (room > 0)
            pieces.push(text.slice(0, room));
    }
    function take() {
        const line = pieces.join('');
        const cut = length > limit ? `${line.slice(0, 200)} … (${length} characters)` : line;
        pieces = [];
        length = 0;
        return cut.endsWith('\r') ? cut.slice(0, -1) : cut;
    }
    function split(text) {
        const parts = text.split('\n');
        const last = parts.pop();
        const lines = parts.map((part) => {
            add(part);
            return take();
        });
        add(last);
        return lines;
    }
    return {
        push: (chunk) => split(decoder.decode(chunk, { stream: true })),
        end() {
            const lines = split(decoder.decode());
            return length > 0 ? [...lines, take()] : lines;
        },
    };
}

;// CONCATENATED MODULE: ./lib/build/solve-status.js
const PARTS = ['vertexes', 'statuses', 'logs', 'warnings'];
/** `value` as a status message, or `undefined` for any other JSON (which is then text that somebody printed). */
function asSolveStatus(value) {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
        return undefined;
    const fields = { ...value };
    const sound = PARTS.every((part) => fields[part] === undefined || isListOfObjects(fields[part]));
    const keys = Object.keys(fields);
    return sound && (keys.length === 0 || keys.some((key) => PARTS.some((part) => part === key))) ? fields : undefined;
}
function isListOfObjects(value) {
    return Array.isArray(value) && value.every((each) => typeof each === 'object' && each !== null);
}

;// CONCATENATED MODULE: ./lib/build/json-stream.js


/** Characters of the longest message; one that quotes a whole Dockerfile has some hundred thousand. */
const LONGEST = 16 * 1024 * 1024;
/**
 * A reader for both forms: one message per line (buildx 0.14 and newer), and messages printed over many lines, which
 * start with a line `{` and end with a line `}` (0.13; everything between is indented). All else is text.
 */
function progressReader() {
    const splitter = lineSplitter(LONGEST);
    let open;
    let length = 0;
    function giveUp() {
        const lines = open ?? [];
        open = undefined;
        return lines.map(json_stream_text);
    }
    function read(line) {
        if (line === '{') {
            const before = giveUp(); // An open object cannot hold such a line: it was none.
            open = [line];
            length = 0;
            return before;
        }
        if (open === undefined)
            return [(line.startsWith('{') ? json_stream_status(line) : undefined) ?? json_stream_text(line)];
        open.push(line);
        length += line.length;
        if (line !== '}')
            return length > LONGEST ? giveUp() : [];
        const whole = json_stream_status(open.join('\n'));
        if (whole === undefined)
            return giveUp();
        open = undefined;
        return [whole];
    }
    return {
        push: (chunk) => splitter.push(chunk).flatMap(read),
        end: () => [...splitter.end().flatMap(read), ...giveUp()],
    };
}
function json_stream_text(line) {
    return { kind: 'text', line };
}
function json_stream_status(json) {
    try {
        const found = asSolveStatus(JSON.parse(json));
        return found && { kind: 'status', status: found };
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./lib/build/intervals.js
/**
 * Runs in order of their start, those that overlap put together: BuildKit lets a vertex run several times, and a group of
 * vertices at once, and its own display counts each moment once (moby/buildkit util/progress/progressui mergeIntervals).
 */
function mergeIntervals(intervals) {
    const merged = [];
    for (const next of [...intervals].toSorted((a, b) => a.start - b.start)) {
        const last = merged.at(-1);
        if (last === undefined || (last.stop !== undefined && last.stop < next.start))
            merged.push(next);
        else
            merged[merged.length - 1] = { start: last.start, stop: later(last.stop, next.stop) };
    }
    return merged;
}
/** Seconds of all the runs together; a run without an end counts nothing yet. */
function secondsOf(merged) {
    return merged.reduce((sum, each) => sum + ((each.stop ?? each.start) - each.start), 0) / 1000;
}
/** What of the runs lies within a time; one without an end goes on until that time ends. */
function within(runs, { start, stop }) {
    return runs
        .map((run) => ({ start: Math.max(run.start, start), stop: Math.min(run.stop ?? stop, stop) }))
        .filter((part) => part.start <= part.stop);
}
/** No end is later than any end. */
function later(a, b) {
    return a === undefined || b === undefined ? undefined : Math.max(a, b);
}

;// CONCATENATED MODULE: ./lib/build/record.js



/**
 * What a record keeps of a build that ran in `own` time, by the builder's clock: its seconds, and those of each instruction
 * that ended, in the order of their start; with three decimals. BuildKit tells a step that other builds have too with the
 * start that it had there (issue 11, heading 9): what counts is what of it lies in our time, and one that was over before is
 * as good as cached. Names are without their arguments (see `stepName`).
 */
function buildRecord(vertices, own) {
    const steps = vertices
        .filter(({ completed }) => completed !== undefined)
        .toSorted((a, b) => (a.started ?? 0) - (b.started ?? 0));
    return { seconds: secondsOf([own]), vertices: steps.flatMap((step) => vertexRecord(step, own) ?? []) };
}
function vertexRecord({ name, ...vertex }, own) {
    const safe = stepName(name);
    if (safe === undefined)
        return undefined;
    const runs = within(vertex.runs, own);
    const cached = vertex.cached || runs.length === 0;
    const step = { name: safe, seconds: cached ? 0 : secondsOf(runs), cached };
    return mountsCache(name) ? { ...step, cacheMounts: true } : step;
}

// EXTERNAL MODULE: ./lib/units/redact.js
var redact = __nccwpck_require__(710);
;// CONCATENATED MODULE: ./lib/build/output.js

/** Lines of a vertex's output that an error quotes. */
const TAIL = 40;
/** Characters after which a line is broken: a program that never writes a line feed must not fill the memory. */
const LONGEST_LINE = 8192;
function noOutput() {
    return { streams: new Map(), tail: [] };
}
/** The lines that are complete with this piece of output. */
function takeLines(output, log) {
    const number = log.stream ?? 0;
    const stream = output.streams.get(number) ?? { decoder: new TextDecoder(), pending: '' };
    output.streams.set(number, stream);
    const parts = (stream.pending + stream.decoder.decode(Buffer.from(log.data ?? '', 'base64'), { stream: true })).split('\n');
    stream.pending = lastState(parts.pop());
    if (stream.pending.length > LONGEST_LINE) {
        parts.push(stream.pending);
        stream.pending = '';
    }
    return keep(output, parts.map(withoutReturns));
}
/** The last lines, when the program ended without a line feed. */
function takeRest(output) {
    const rest = [...output.streams.values()].map(({ pending, decoder }) => withoutReturns(pending + decoder.decode()));
    output.streams.clear();
    return keep(output, rest.filter((line) => line !== ''));
}
function keep(output, lines) {
    const safe = lines.map(redact/* redact */.E);
    output.tail = [...output.tail, ...safe].slice(-TAIL);
    return safe;
}
/** A progress bar returns to the start of its line and writes over it: what a reader would see is its last state. */
function withoutReturns(line) {
    return line.split('\r').findLast((state) => state !== '') ?? '';
}
/** The same for a line that goes on; a return at its end may be half of a line end, so it stays. */
function lastState(line) {
    const end = line.endsWith('\r') ? '\r' : '';
    return withoutReturns(line) + end;
}

;// CONCATENATED MODULE: ./lib/build/track.js



/** The group or digest under which a vertex is shown. */
function trackId(vertex) {
    return vertex.progressGroup?.id ?? vertex.digest;
}
function newTrack(first) {
    const id = trackId(first);
    const grouped = first.progressGroup?.id !== undefined;
    const name = (0,redact/* redact */.E)((grouped ? first.progressGroup?.name : first.name) ?? '');
    return {
        id,
        name,
        grouped,
        members: new Map(),
        runs: new Map(),
        hidden: grouped,
        open: false,
        shown: '',
        vertex: {
            digest: id,
            name,
            started: undefined,
            completed: undefined,
            runs: [],
            seconds: 0,
            cached: false,
            error: '',
        },
        output: noOutput(),
        transfers: new Map(),
    };
}
/** Takes in what a message says about a vertex; rules of moby/buildkit util/progress/progressui. */
function update(track, said) {
    // BuildKit may announce a vertex again after it started: that must not take its state back.
    const started = said.started !== undefined;
    if (!started && track.members.get(said.digest)?.started === true)
        return;
    track.members.set(said.digest, { started, cached: said.cached ?? false, error: (0,redact/* redact */.E)(said.error ?? '') });
    if (!track.grouped && said.name !== undefined)
        track.name = (0,redact/* redact */.E)(said.name);
    if (started) {
        const stop = said.completed === undefined ? undefined : Date.parse(said.completed);
        track.runs.set(`${said.digest} ${said.started}`, { start: Date.parse(said.started), stop });
        if (said.progressGroup?.weak !== true)
            track.hidden = false;
    }
    if (said.error)
        track.hidden = false;
    track.vertex = asVertex(track);
}
function asVertex(track) {
    const runs = mergeIntervals(track.runs.values());
    const members = [...track.members.values()];
    return {
        digest: track.id,
        name: track.name,
        started: runs.at(0)?.start,
        completed: runs.at(-1)?.stop,
        runs,
        seconds: secondsOf(runs),
        cached: members.every((each) => each.cached),
        error: members.find((each) => each.error !== '')?.error ?? '',
    };
}
/** Start of its latest run, from which the times of its output count. */
function latestStart(track) {
    return mergeIntervals(track.runs.values()).at(-1)?.start ?? 0;
}

;// CONCATENATED MODULE: ./lib/build/transfer.js


/** One that goes on is shown again after this many milliseconds, as in BuildKit's plain progress. */
const PAUSE = 5000;
/** What to show of a transfer (of a layer, a context): its end, and where it is when it takes long. */
function transfer(track, said) {
    if (track === undefined || track.hidden || said.started === undefined)
        return [];
    const now = Date.parse(said.completed ?? said.timestamp);
    const begun = Date.parse(said.started);
    const name = `${said.id} ${said.started}`;
    const shown = track.transfers.get(name) ?? begun;
    if (shown === Infinity || (said.completed === undefined && now - shown < PAUSE))
        return [];
    track.transfers.set(name, said.completed === undefined ? now : Infinity);
    const words = [said.id, ...bytesOf(said), ...(now - begun > 10 ? [`${((now - begun) / 1000).toFixed(1)}s`] : [])];
    if (said.completed !== undefined)
        words.push('done');
    return [{ kind: 'status', vertex: track.vertex, text: (0,redact/* redact */.E)(words.join(' ')) }];
}
function bytesOf({ current = 0, total = 0 }) {
    if (total > 0)
        return [`${(0,bytes/* formatBytes */.z3)(current)} / ${(0,bytes/* formatBytes */.z3)(total)}`];
    return current > 0 ? [(0,bytes/* formatBytes */.z3)(current)] : [];
}

;// CONCATENATED MODULE: ./lib/build/status.js




const TEXT_KEPT = 100;
function noProgress() {
    return { tracks: new Map(), byDigest: new Map(), text: [] };
}
/** Takes in one item and gives what is worth showing of it, in order. */
function hear(progress, item) {
    if (item.kind === 'status')
        return hearStatus(progress, item.status);
    const text = (0,redact/* redact */.E)(item.line);
    progress.text = [...progress.text, text].slice(-TEXT_KEPT);
    return [{ kind: 'message', text }];
}
/** The vertices that were shown, in the order of appearance. */
function vertices(progress) {
    return [...progress.tracks.values()].filter((track) => !track.hidden).map((track) => track.vertex);
}
/** The last lines that the vertex's program wrote, at most 40. */
function lastLines(progress, digest) {
    return progress.tracks.get(digest)?.output.tail ?? [];
}
function hearStatus(progress, status) {
    // A vertex may be told to complete and to start again in one message: what counts is where it is at the end of it.
    const touched = new Set();
    for (const said of status.vertexes ?? []) {
        const track = progress.tracks.get(trackId(said)) ?? newTrack(said);
        progress.tracks.set(track.id, track);
        progress.byDigest.set(said.digest, track);
        update(track, said);
        touched.add(track);
    }
    const of = (digest) => progress.byDigest.get(digest ?? '');
    return [
        ...[...touched].flatMap(start),
        ...(status.statuses ?? []).flatMap((each) => transfer(of(each.vertex), each)),
        ...(status.warnings ?? []).flatMap((each) => warning(of(each.vertex), each)),
        ...(status.logs ?? []).flatMap((each) => output(of(each.vertex), each)),
        ...[...touched].flatMap(complete),
    ];
}
function start(track) {
    if (track.hidden || track.open || track.vertex.started === undefined || stateOf(track) === track.shown)
        return [];
    if (isBlink(track.vertex))
        return [];
    track.open = true;
    return [{ kind: 'started', vertex: track.vertex }];
}
function complete(track) {
    if (!track.open || track.vertex.completed === undefined)
        return [];
    track.open = false;
    track.shown = stateOf(track);
    const rest = takeRest(track.output).map((text) => {
        return { kind: 'output', vertex: track.vertex, seconds: track.vertex.seconds, text };
    });
    return [...rest, { kind: 'completed', vertex: track.vertex }];
}
/** BuildKit touches a local source for some microseconds before the transfer; its own display is too slow to show that. */
function isBlink({ name, completed, seconds, cached, error }) {
    return name.startsWith('[internal] ') && completed !== undefined && seconds < 0.001 && !cached && error === '';
}
function stateOf({ vertex }) {
    return JSON.stringify([vertex.name, vertex.started, vertex.completed, vertex.seconds, vertex.cached, vertex.error]);
}
function output(track, log) {
    if (track === undefined)
        return [];
    const seconds = Math.max(0, Date.parse(log.timestamp) - latestStart(track)) / 1000;
    return takeLines(track.output, log).map((text) => {
        return { kind: 'output', vertex: track.vertex, seconds, text };
    });
}
function warning(track, { short }) {
    if (track === undefined)
        return [];
    return [
        { kind: 'status', vertex: track.vertex, text: `WARN: ${Buffer.from(short ?? '', 'base64').toString('utf8')}` },
    ];
}

;// CONCATENATED MODULE: ./lib/build/source-excerpt.js
const RULE = /^-{10,}$/;
const MARKED = /^\s*\d+ \| >>> ?(.*)$/;
/** The first excerpt in the text that buildx prints when a build fails; moby/buildkit solver/errdefs source.go prints it. */
function sourceExcerpt(text) {
    const top = text.findIndex((line, index) => RULE.test(line) && /:\d+$/.test(text[index - 1] ?? ''));
    const length = text.slice(top + 1).findIndex((line) => RULE.test(line));
    if (top < 1 || length < 0)
        return undefined;
    const lines = text.slice(top + 1, top + 1 + length);
    const marked = lines.flatMap((line) => MARKED.exec(line)?.[1] ?? []);
    const instruction = marked.map((line) => line.replace(/\\\s*$/, '').trim()).join(' ');
    return { place: text[top - 1], instruction, lines };
}

;// CONCATENATED MODULE: ./lib/build/failure.js



/** Vertices of buildx's own (docker/buildx driver/…/driver.go): a container or pod is started, a remote one called. */
const BOOT = /^\[internal\] (booting buildkit|waiting for connection)/;
const LONGEST_INSTRUCTION = 300;
const failure_LONGEST_LINE = 1000;
/** Why a build failed that ended with exit code `code`. */
function describeFailure(progress, code) {
    const failed = vertices(progress).find(({ error }) => error !== '' && !error.endsWith('context canceled'));
    const excerpt = sourceExcerpt(progress.text);
    const said = saidByBuildx(progress.text);
    const tail = failed === undefined ? [] : lastLines(progress, failed.digest);
    return {
        instruction: cut(failure_instructionOf(progress, failed, excerpt), LONGEST_INSTRUCTION),
        error: cut(failed?.error ?? said.error ?? `docker buildx ended with code ${code}`, failure_LONGEST_LINE),
        output: (tail.length > 0 ? tail : [...(excerpt?.lines ?? []), ...said.advice])
            .map((line) => cut(line.trimEnd(), failure_LONGEST_LINE))
            .join('\n'),
    };
}
/** Why the builder itself did not start, in buildx's words; `undefined` when it did. No instruction is to blame then. */
function builderFailure(progress) {
    const boot = vertices(progress).find(({ name }) => BOOT.test(name));
    if (boot === undefined || boot.error === '')
        return undefined;
    return cut(`${boot.name.replace('[internal] ', '')}: ${boot.error}`, failure_LONGEST_LINE);
}
function failure_instructionOf(progress, failed, excerpt) {
    if (excerpt !== undefined && excerpt.instruction !== '') {
        const stage = failed !== undefined && isStep(failed) ? (/^\[[^\]]*\] /.exec(failed.name)?.[0] ?? '') : '';
        return `${stage}${excerpt.instruction} (${excerpt.place})`;
    }
    const all = vertices(progress);
    // A builder that was killed says nothing: what was running then is the best there is.
    const at = failed ?? all.find(({ started, completed }) => started !== undefined && completed === undefined);
    return at?.name ?? (all.some(isStep) ? 'its end' : 'its start');
}
/** What buildx says last: `ERROR: failed to build: failed to solve: …` and advice, or a complaint about a flag and the usage. */
function saidByBuildx(text) {
    const marked = text.findLastIndex((line) => line.startsWith('ERROR: '));
    if (marked < 0)
        return { error: text.find((line) => line.trim() !== '' && !line.startsWith('WARN')), advice: [] };
    const error = text[marked].replace(/^ERROR: (failed to build: )?(failed to solve: )?/, '');
    return { error, advice: text.slice(marked + 1).filter((line) => line.trim() !== '') };
}
function cut(text, limit) {
    return text.length > limit ? `${text.slice(0, limit)} …` : text;
}

// EXTERNAL MODULE: ./lib/errors.js + 3 modules
var errors = __nccwpck_require__(807);
;// CONCATENATED MODULE: ./lib/adapters/docker/build-failure.js


/** Why a call of buildx with these arguments failed: `engine.builder` where the builder did not start, else `build.failed`. */
function buildFailure(args, progress, code) {
    const detail = builderFailure(progress);
    if (detail === undefined)
        return (0,errors/* fail */.fJ)('build.failed', describeFailure(progress, code));
    const flag = args.indexOf('--builder');
    return (0,errors/* fail */.fJ)('engine.builder', { builder: flag < 0 ? '(the current one)' : args[flag + 1], detail });
}

;// CONCATENATED MODULE: ./lib/adapters/docker/build-result.js


/**
 * What buildx wrote about an image that it built. Throws `engine.no-result` when that cannot be read, or does not name
 * the image where that name is the only way to it.
 */
async function readResult(plan) {
    const [text, id] = await Promise.all([readIfThere(plan.metadataFile), readIfThere(plan.imageIdFile)]);
    const metadata = parse(text ?? '{}');
    const digest = word(metadata['containerimage.digest']);
    const imageId = word(metadata['containerimage.config.digest']) || (id ?? '').trim();
    if (digest === '' && imageId === '' && plan.weighed.kind === 'engine') {
        throw (0,errors/* fail */.fJ)('engine.no-result', { detail: 'buildx did not name it in its metadata file' });
    }
    return { imageId, digest, metadata };
}
function parse(text) {
    try {
        const value = JSON.parse(text);
        if (typeof value === 'object' && value !== null && !Array.isArray(value))
            return { ...value };
    }
    catch {
        // Said below, as for JSON of another kind.
    }
    throw (0,errors/* fail */.fJ)('engine.no-result', { detail: 'the metadata file that buildx wrote is not a JSON object' });
}
async function readIfThere(path) {
    return path === undefined ? undefined : (0,external_node_fs_promises_namespaceObject.readFile)(path, 'utf8').catch(() => undefined);
}
const word = (value) => (typeof value === 'string' ? value : '');

;// CONCATENATED MODULE: external "node:child_process"
const external_node_child_process_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");
// EXTERNAL MODULE: ./lib/adapters/exec/groups.js
var groups = __nccwpck_require__(30);
;// CONCATENATED MODULE: ./lib/adapters/exec/process.js





/** There is no such program on the PATH that this user may start. */
class CommandMissing extends Error {
    command;
    constructor(command) {
        super(`No "${command}" command was found on the PATH`);
        this.name = 'CommandMissing';
        this.command = command;
    }
}
/** A program whose output was being read ended with another code than 0, or said more than can be kept. */
class CommandFailed extends Error {
    code;
    stderr;
    constructor(command, code, stderr) {
        super(`"${command}" ended with code ${code}: ${stderr.trim().split('\n').at(-1)}`);
        this.name = 'CommandFailed';
        this.code = code;
        this.stderr = stderr;
    }
}
const STDERR_KEPT = 64 * 1024;
const STDOUT_KEPT = 64 * 1024 * 1024;
/** Runs a program to its end. More than 64 MiB of output without `onStdoutChunk` is a `CommandFailed`, never cut short. */
async function run(command, args, options = {}) {
    const started = process_start(command, args, options);
    const kept = [];
    let size = 0;
    started.child.stdout.on('data', (chunk) => {
        if (options.onStdoutChunk)
            return options.onStdoutChunk(chunk);
        size += chunk.length;
        if (size <= STDOUT_KEPT)
            kept.push(chunk);
        else
            started.group.end();
    });
    const { code, stderr } = await started.ended;
    if (size > STDOUT_KEPT)
        throw new CommandFailed(command, code, 'its output is larger than 64 MiB');
    return { code, stdout: Buffer.concat(kept).toString('utf8'), stderr };
}
/**
 * The output of a program, chunk by chunk, as fast as it is read. The program starts with the first read; after the last
 * chunk its exit code is checked. A reader that stops early ends the program.
 */
async function* stream(command, args, options = {}) {
    const started = process_start(command, args, options);
    try {
        const chunks = started.child.stdout;
        yield* chunks;
        const { code, stderr } = await started.ended;
        if (code !== 0)
            throw new CommandFailed(command, code, stderr);
    }
    finally {
        started.group.end();
        await started.ended.catch(() => undefined);
    }
}
function process_start(command, args, options) {
    options.signal?.throwIfAborted();
    const child = spawned(command, args, options);
    const group = (0,groups/* groupOf */.F)(child);
    // A program may end without reading its input; its exit code says whether that was right.
    child.stdin?.on('error', () => undefined);
    let failure;
    void Promise.resolve(options.input).then((input) => child.stdin?.end(input), (error) => {
        failure ??= error;
        group.end();
        child.stdin?.destroy(); // what does not end at once would wait for it
    });
    const cancel = () => {
        failure ??= options.signal?.reason;
        group.end();
    };
    options.signal?.addEventListener('abort', cancel, { once: true });
    let stderr = Buffer.alloc(0);
    child.stderr.on('data', (chunk) => {
        options.onStderrChunk?.(chunk);
        stderr = Buffer.concat([stderr, chunk]).subarray(-STDERR_KEPT);
    });
    const ended = new Promise((resolve, reject) => {
        child.on('error', (error) => {
            failure ??= startError(command, options.cwd, error);
            if (child.pid === undefined)
                reject(failure); // never started, so there may be no end either
        });
        child.on('close', (code, signal) => {
            options.signal?.removeEventListener('abort', cancel);
            if (failure !== undefined)
                reject(failure);
            else
                resolve({ code: code ?? 128 + external_node_os_.constants.signals[signal], stderr: stderr.toString('utf8') });
        });
    });
    ended.catch(() => undefined); // Whoever reads the stream may see its end first; `ended` is awaited after it.
    return { child, group, ended };
}
/** Node throws some errors of the start, and gives others to the child. */
function spawned(command, args, options) {
    try {
        return (0,external_node_child_process_namespaceObject.spawn)(command, args, {
            cwd: options.cwd,
            env: { ...process.env, ...options.env },
            stdio: [options.input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
            detached: true,
            windowsHide: true,
        });
    }
    catch (error) {
        throw startError(command, options.cwd, error);
    }
}
/**
 * How the system says that no folder of the PATH has the program (execvp): the last two where a folder may not be entered
 * or is a file, which hides no folder after it. A missing working folder is an ENOENT too.
 */
const NOT_FOUND = new Set(['ENOENT', 'EACCES', 'ENOTDIR']);
function startError(command, cwd, error) {
    if (!NOT_FOUND.has((0,error_code/* codeOf */.$)(error)))
        return error;
    return cwd === undefined || (0,external_node_fs_namespaceObject.existsSync)(cwd) ? new CommandMissing(command) : new Error(`There is no folder ${cwd}`);
}

;// CONCATENATED MODULE: ./lib/adapters/docker/docker.js


/**
 * A call of `docker`, whatever its exit code is; its output is given whole unless the options listen to it. Throws
 * `engine.missing`.
 */
async function docker(args, options = {}) {
    try {
        return await run('docker', args, options);
    }
    catch (error) {
        throw error instanceof CommandMissing ? missing(error) : error;
    }
}
/** There is no `docker`. */
const missing = (cause) => (0,errors/* fail */.fJ)('engine.missing', { command: 'docker' }, cause);

;// CONCATENATED MODULE: ./lib/adapters/docker/buildx-version.js


/** The first with `--progress=rawjson` (buildx v0.13.0 release notes). */
const NEEDED = [0, 13];
/**
 * Asks for buildx's version where a call of it failed: of a call that succeeded nobody needs to know it, and the question
 * takes 60 ms. Throws `engine.missing`, `engine.no-buildx` and `engine.old-buildx`.
 */
async function requireBuildx(signal) {
    const { code, stdout, stderr } = await docker(['buildx', 'version'], { signal });
    if (code !== 0) {
        const detail = stderr.split('\n').find((line) => line.trim() !== '') ?? `exit code ${code}`;
        throw (0,errors/* fail */.fJ)('engine.no-buildx', { detail: detail.trim().replace(/\.$/, '') });
    }
    const found = parseVersion(stdout);
    if (found === undefined || isAtLeast(found.version, NEEDED))
        return;
    throw (0,errors/* fail */.fJ)('engine.old-buildx', { found: found.text, needed: NEEDED.join('.') });
}
/**
 * The version in `github.com/docker/buildx v0.30.1 9e66234`, with or without `v` and with any ending (`+ds1`,
 * `-desktop.1`); `undefined` for a build from source, which calls itself 0.0.0 or nothing and is taken as new.
 */
function parseVersion(said) {
    const match = /\bv?((\d+)\.(\d+)\.\d+\S*)/.exec(said);
    if (match === null || match[1].startsWith('0.0.0'))
        return undefined;
    return { text: match[1], version: [Number(match[2]), Number(match[3])] };
}
function isAtLeast([major, minor], [neededMajor, neededMinor]) {
    return major > neededMajor || (major === neededMajor && minor >= neededMinor);
}

;// CONCATENATED MODULE: ./lib/adapters/docker/build.js












/** Characters of a line that buildx itself prints on standard output (`call`); it writes its progress to the other. */
const build_LONGEST_LINE = 8192;
/**
 * Runs a build, showing what happens, with its secret files there only while it runs.
 * Throws `build.failed`, `engine.builder` where the builder did not start, `engine.old-buildx` and `engine.no-result`.
 */
async function runBuild(plan, follow) {
    const written = [];
    try {
        for (const file of plan.secretFiles)
            written.push(await writeSecret(file));
        const progress = noProgress();
        const { code, own } = await runBuildx(plan, progress, follow);
        const steps = vertices(progress);
        if (code !== 0) {
            // An old buildx does not know `--progress=rawjson`, and begins nothing.
            if (steps.length === 0)
                await requireBuildx();
            throw buildFailure(plan.args, progress, code);
        }
        const known = { record: buildRecord(steps, own), cacheSteps: cacheSteps(steps), fromImages: fromImages(steps) };
        return { ...(await readResult(plan)), ...known };
    }
    finally {
        await Promise.all(written.map((path) => (0,external_node_fs_promises_namespaceObject.rm)(path, { force: true })));
    }
}
/** Never over a file that is there: it would keep its own mode, and may be somebody's link to another place. */
async function writeSecret({ path, content }) {
    await (0,external_node_fs_promises_namespaceObject.writeFile)(path, content, { mode: 0o600, flag: 'wx' });
    return path;
}
async function runBuildx(plan, progress, { show, signal, clock }) {
    const reader = progressReader();
    const output = lineSplitter(build_LONGEST_LINE);
    const start = clock.now();
    let lag = Infinity;
    const take = (items) => {
        for (const item of items) {
            lag = Math.min(lag, clockLag(item, clock.now()));
            hear(progress, item).forEach(show);
        }
    };
    const takeText = (lines) => take(lines.map((line) => ({ kind: 'text', line })));
    const { code } = await docker(['buildx', ...plan.args], {
        cwd: plan.directory,
        env: { BUILDX_METADATA_WARNINGS: 'true' },
        signal,
        onStderrChunk: (chunk) => take(reader.push(chunk)),
        onStdoutChunk: (chunk) => takeText(output.push(chunk)),
    });
    takeText(output.end());
    take(reader.end());
    const behind = lag === Infinity ? 0 : lag; // where nothing was said of any step, no time of theirs is needed
    return { code, own: { start: start - behind, stop: clock.now() - behind } };
}

;// CONCATENATED MODULE: ./lib/adapters/docker/inspect.js




/**
 * What the builder is; empty for the current one. No call more to ask for the engine: `buildx inspect` asks it, and ends
 * with 0 and an `Error:` line where it does not answer.
 * Throws `engine.missing`, `engine.no-buildx`, `engine.old-buildx`, `engine.unreachable` and `engine.builder`.
 */
async function inspectBuilder(builder, asking = {}) {
    const inspected = await ask(builder, asking);
    if (inspected.code !== 0) {
        await requireBuildx(asking.cancelled);
        throw notInspected(builder, inspected);
    }
    const { error, ...facts } = readInspection(inspected.stdout);
    // One that was made and never started tells neither platform nor version: the build would start it, too.
    if (error === undefined)
        return facts.platform === '' ? started(builder, facts, asking) : facts;
    const { name, driver } = facts;
    // Without a driver, buildx could not even tell what to look for: the default builder is the engine itself.
    throw driver === 'docker' || driver === '' || isAboutEngine(error) ? unreachable(error) : unusable(name, error);
}
/** Pauses (ms) before a builder is asked again that somebody else is starting: as long as buildx itself waits for one. */
const PAUSES = [250, 500, 1000, 2000, 4000, 8000];
async function ask(builder, asking, ...flags) {
    const { pauses = PAUSES, cancelled: signal } = asking;
    const args = ['buildx', 'inspect', ...flags, ...(builder === '' ? [] : ['--', builder])];
    const inspect = () => docker(args, { signal });
    let answer = await inspect();
    for (const pause of pauses) {
        if (!isStarting(answer))
            break;
        await (0,promises_namespaceObject.setTimeout)(pause, undefined, { signal }).catch(() => signal?.throwIfAborted());
        answer = await inspect();
    }
    return answer;
}
/** Another process has made its container, in which BuildKit does not listen yet. */
const isStarting = ({ stdout }) => /^Driver:\s+docker-container$/m.test(stdout) && /^Error:.*failed to list workers/m.test(stdout);
/** Why a builder does not start is for the build to say. */
async function started(builder, facts, asking) {
    const { code, stdout } = await ask(builder, asking, '--bootstrap');
    if (code !== 0)
        return facts;
    const { error, ...now } = readInspection(stdout);
    return error === undefined ? now : facts;
}
/** The fields of `docker buildx inspect`; `error` when nothing of the builder can be used: one working node is enough. */
function readInspection(text) {
    const [head = '', ...nodes] = text.split(/\n\s*\n/);
    const named = nodes.filter((node) => /^Name:/m.test(node));
    const nodeErrors = named.map((node) => field(node, 'Error'));
    const allFail = nodeErrors.length > 0 && nodeErrors.every((error) => error !== undefined);
    return {
        name: field(head, 'Name') ?? '',
        driver: field(head, 'Driver') ?? '',
        // Those that somebody asked for have a star; the machine's own is the first of the others, as BuildKit sorts them.
        platform: (nodes.map((node) => field(node, 'Platforms')).find((list) => list !== undefined) ?? '')
            .split(', ')
            .find((platform) => !platform.endsWith('*')) ?? '',
        buildkit: named.map((node) => field(node, 'BuildKit version') ?? ''),
        error: field(head, 'Error') ?? (allFail ? nodeErrors[0] : undefined),
    };
}
function field(text, name) {
    const line = text.split('\n').find((each) => each.startsWith(`${name}:`));
    const value = line?.slice(name.length + 1).trim();
    return value === '' ? undefined : value;
}
function notInspected(builder, { code, stderr }) {
    const line = stderr.trim().split('\n').at(-1) ?? '';
    const detail = line.replace(/^ERROR: /, '') || `docker buildx inspect ended with code ${code}`;
    const missing = /^no builder "(.*)" found/.exec(detail)?.[1] ?? builder;
    return missing === '' ? unreachable(detail) : unusable(missing, detail);
}
const isAboutEngine = (error) => /cannot connect to the docker daemon|docker daemon socket|error during connect/i.test(error);
function unusable(builder, detail) {
    return (0,errors/* fail */.fJ)('engine.builder', { builder, detail });
}
function unreachable(detail) {
    const named = / at ([a-z]+:\/\/\S+?)[.:]?(?:\s|$)/.exec(detail)?.[1];
    const endpoint = named ?? process.env['DOCKER_HOST'] ?? 'its usual socket';
    const said = detail.replace(/\. Is the docker daemon running\?$/, '');
    return (0,errors/* fail */.fJ)('engine.unreachable', { endpoint, detail: said });
}

// EXTERNAL MODULE: ./lib/image/registry-failure.js
var registry_failure = __nccwpck_require__(277);
;// CONCATENATED MODULE: ./lib/adapters/docker/manifest.js


/**
 * What a registry has under a reference, by buildx's own client: with the credentials of `docker login`, and with what
 * the builder is told of registries. Throws `registry.*` and `engine.missing`.
 */
async function registryManifest(builder, reference, signal) {
    const which = builder === '' ? [] : ['--builder', builder];
    const args = ['buildx', 'imagetools', 'inspect', '--raw', ...which, '--', reference];
    const { code, stdout, stderr } = await docker(args, { signal });
    if (code === 0)
        return stdout;
    const said = stderr.split('\n').find((line) => line.startsWith('ERROR: ')) ?? stderr.trim().split('\n').at(-1) ?? '';
    throw (0,registry_failure/* registryFailure */.M)(reference, said.replace(/^ERROR: /, '') || `docker buildx ended with code ${code}`);
}

;// CONCATENATED MODULE: ./lib/adapters/docker/tar-build.js






/**
 * A build whose result comes as a tar archive on standard output. The build begins with the first read. Throws
 * `build.failed`, `engine.builder` where the builder did not start, and `engine.missing`.
 */
async function* tarBuild(build, signal) {
    const { args, directory, dockerfile } = build;
    await (0,external_node_fs_promises_namespaceObject.mkdir)(args.at(-1), { recursive: true });
    const late = dockerfile instanceof Promise;
    if (!late)
        await (0,external_node_fs_promises_namespaceObject.writeFile)(dockerfile.path, dockerfile.content);
    // buildx 0.13 leaves the folder behind in which it keeps a Dockerfile from standard input.
    const given = late ? { input: dockerfile, env: { TMPDIR: directory } } : {};
    const reader = progressReader();
    const progress = noProgress();
    const onStderrChunk = (chunk) => {
        for (const item of reader.push(chunk))
            hear(progress, item);
    };
    try {
        yield* stream('docker', ['buildx', ...args], { cwd: directory, ...given, signal, onStderrChunk });
    }
    catch (error) {
        if (error instanceof CommandMissing)
            throw missing(error);
        if (!(error instanceof CommandFailed))
            throw error;
        for (const item of reader.end())
            hear(progress, item);
        throw buildFailure(args, progress, error.code);
    }
}

;// CONCATENATED MODULE: ./lib/adapters/docker/usage.js


/** Longest (ms) that a builder may take to say what it keeps: it measures what builds have just written. */
const PATIENCE = 60_000;
/**
 * What a builder keeps on its nodes: `docker buildx du --verbose`, which every version has; `--format` is of buildx 0.29.
 * Throws `engine.records`, also for a builder that was made and never started; `engine.silent` for one that gives no answer
 * within `patience` (ms); `engine.missing`; and the reason of `cancelled`.
 */
async function builderRecords(builder, cancelled, patience = PATIENCE) {
    const { stdout } = await asked(builder, ['du', '--verbose'], { cancelled, patience });
    return stdout.split(/^(?=ID:\s)/m).flatMap((block) => {
        const id = usage_field(block, 'ID');
        if (id === '')
            return [];
        const inUse = usage_field(block, 'Reclaimable') === 'false';
        return [{ id, type: usage_field(block, 'Type'), description: descriptionIn(block), inUse }];
    });
}
/** Removes records by ID, all of them in one call, shared ones too; those in use stay. Throws as `builderRecords`. */
async function pruneRecords(builder, ids, cancelled) {
    // buildx hands the filter on as a regular expression.
    const safe = ids.filter((id) => /^[a-z0-9]+$/.test(id));
    if (safe.length === 0)
        return;
    const filter = `id=^(${safe.join('|')})$`;
    const args = ['prune', '--force', '--all', '--filter', filter];
    await asked(builder, args, { cancelled, patience: PATIENCE });
}
/** A call of buildx that ends with the run, and when its time is over. `command`: its first word. */
async function asked(builder, [command = '', ...args], { cancelled, patience }) {
    const late = AbortSignal.timeout(patience);
    const signal = cancelled === undefined ? late : AbortSignal.any([late, cancelled]);
    const called = { command, builder: builder === '' ? '(the current one)' : builder };
    try {
        const ended = await docker(['buildx', command, ...args, ...named(builder)], { signal });
        if (ended.code !== 0)
            throw (0,errors/* fail */.fJ)('engine.records', { ...called, detail: saidBy(ended) });
        return ended;
    }
    catch (error) {
        if (error === late.reason)
            throw (0,errors/* fail */.fJ)('engine.silent', { ...called, seconds: patience / 1000 });
        throw error;
    }
}
const named = (builder) => (builder === '' ? [] : ['--builder', builder]);
const usage_field = (block, name) => new RegExp(`^${name}:\\s*(.*)$`, 'm').exec(block)?.[1]?.trim() ?? '';
/** It goes over several lines where a step's text does; the fields after it are always there. */
const descriptionIn = (block) => /^Description:\s*(.*?)\s*^(?:Usage count|Last used|Type):/ms.exec(block)?.[1] ?? '';
function saidBy({ stderr, code }) {
    const said = stderr
        .trim()
        .split('\n')
        .at(-1)
        ?.replace(/^ERROR: /, '') ?? '';
    return said || `it ended with code ${code}`;
}

;// CONCATENATED MODULE: ./lib/adapters/docker/buildx.js





/** The builder behind the `docker buildx` on the PATH. `cancelled` ends what is asked of it; its builds are timed by `clock`. */
function dockerBuildx(cancelled, clock = Date) {
    return {
        inspect: (builder) => inspectBuilder(builder, { cancelled }),
        build: (plan, show) => runBuild(plan, { show, clock, signal: cancelled }),
        manifest: (builder, reference) => registryManifest(builder, reference, cancelled),
        tar: (build) => tarBuild(build, cancelled),
        records: (builder) => builderRecords(builder, cancelled),
        prune: (builder, ids) => pruneRecords(builder, ids, cancelled),
    };
}

// EXTERNAL MODULE: ./lib/image/archive-entries.js
var archive_entries = __nccwpck_require__(962);
;// CONCATENATED MODULE: ./lib/adapters/oci-layout/file-chunks.js

/** A file chunk by chunk, opened at the first read. Once the run is cancelled, the reason is thrown. */
async function* fileChunks(path, cancelled) {
    const chunks = (0,external_node_fs_namespaceObject.createReadStream)(path, { highWaterMark: CHUNK });
    for await (const chunk of chunks) {
        cancelled.throwIfAborted();
        yield chunk;
    }
}
/** Twice as fast as with the 64 KiB that Node takes by itself. */
const CHUNK = 1024 * 1024;

// EXTERNAL MODULE: ./lib/image/manifest.js
var manifest = __nccwpck_require__(252);
;// CONCATENATED MODULE: ./lib/adapters/oci-layout/layout.js





/**
 * An OCI layout folder as a stream (image-layout.md): the documents first, then the layers that they name, so that
 * blobs which belong to other images in the same folder are not read.
 * Throws `image.not-an-image` where there is no layout; a blob that is missing is reported when it is needed.
 */
async function openLayout(directory, { built, cancelled }) {
    const names = await (0,external_node_fs_promises_namespaceObject.readdir)(directory);
    if (!names.includes('oci-layout') || !names.includes('index.json')) {
        throw (0,errors/* fail */.fJ)('image.not-an-image', { name: directory, detail: 'the folder has no oci-layout and index.json' });
    }
    return { name: directory, entries: layoutEntries(directory, cancelled), blobsAreFinal: true, vouched: built };
}
/** The diffIDs of the images that `digest` leads to, lowest layer first, one stack a platform: only documents are read. */
async function layoutDiffIds(directory, digest) {
    const document = await documentIn(directory, (0,manifest/* blobPath */.nD)(digest));
    if ((0,manifest/* isConfig */.Lq)(document))
        return [document.rootfs.diff_ids ?? []];
    if ((0,manifest/* isManifest */.Yh)(document))
        return layoutDiffIds(directory, document.config.digest);
    if (!(0,manifest/* isIndex */.nw)(document)) {
        throw (0,errors/* fail */.fJ)('image.missing-blob', { name: directory, blob: digest, role: 'the image that was built' });
    }
    const manifests = document.manifests.filter((each) => !(0,manifest/* isAttestation */.H3)(each));
    return (await Promise.all(manifests.map((each) => layoutDiffIds(directory, each.digest)))).flat();
}
async function* layoutEntries(directory, cancelled) {
    const seen = new Set();
    const pending = ['index.json'];
    for (const path of pending) {
        if (seen.has(path))
            continue;
        seen.add(path);
        const size = await regularFileSize(directory, path);
        if (size === undefined)
            continue;
        yield { path, size, body: fileChunks((0,external_node_path_.join)(directory, path), cancelled) };
        if (size > DOCUMENT_LIMIT)
            continue;
        for (const each of referred(await documentIn(directory, path)))
            pending.push(each); // and the loop goes on with them
    }
}
/** Documents are small; a layer below this size costs one more read and is no document then. */
const DOCUMENT_LIMIT = 1024 * 1024;
/** A blob that is a link could be any file of this machine: only regular files inside the layout are read. */
async function regularFileSize(directory, path) {
    const stat = await (0,external_node_fs_promises_namespaceObject.lstat)((0,external_node_path_.join)(directory, path)).catch(() => undefined);
    if (!stat?.isFile())
        return undefined;
    const inside = (await (0,external_node_fs_promises_namespaceObject.realpath)((0,external_node_path_.join)(directory, path))).startsWith(`${await (0,external_node_fs_promises_namespaceObject.realpath)(directory)}/`);
    return inside ? stat.size : undefined;
}
function referred(document) {
    if ((0,manifest/* isIndex */.nw)(document))
        return document.manifests.map(layout_pathOf);
    return (0,manifest/* isManifest */.Yh)(document) ? [document.config, ...(document.layers ?? [])].map(layout_pathOf) : [];
}
const layout_pathOf = ({ digest }) => (0,manifest/* blobPath */.nD)(digest);
async function documentIn(directory, path) {
    const bytes = await (0,external_node_fs_promises_namespaceObject.readFile)((0,external_node_path_.join)(directory, path)).catch(() => Buffer.alloc(0));
    if (bytes[0] !== 0x7b)
        return undefined;
    try {
        return JSON.parse(bytes.toString('utf8'));
    }
    catch {
        return undefined;
    }
}

// EXTERNAL MODULE: ./lib/plan/aside.js
var aside = __nccwpck_require__(171);
;// CONCATENATED MODULE: ./lib/adapters/docker/engine-images.js





/**
 * An image of the engine as a stream: `docker save`, which both stores answer. The classic store gives uncompressed
 * layers, the containerd store the blobs as they were pushed or built. Of several names the first that the engine knows
 * is taken. Throws `image.not-found`, `engine.missing`, `engine.unreachable`, and `image.export` when the engine fails
 * half-way.
 */
async function openEngineImage(names, cancelled) {
    const { reference, answer: id } = await find(names, '{{.Id}}', cancelled);
    return {
        name: reference,
        id,
        entries: (0,archive_entries/* archiveEntries */.x)(reference, saved(reference, id, cancelled)),
        blobsAreFinal: false,
        vouched: true,
    };
}
async function* saved(reference, id, signal) {
    try {
        yield* stream('docker', ['image', 'save', '--', await oneTag(reference, id, signal)], { signal });
    }
    catch (error) {
        if (!(error instanceof CommandFailed))
            throw error;
        throw (0,errors/* fail */.fJ)('image.export', { reference, detail: lastLine(error.stderr) }, error);
    }
}
/** A name without a tag is that of one image to all commands but `docker save`, which takes every tag of it. */
async function oneTag(reference, id, signal) {
    if (/[@:][^/]*$/.test(reference))
        return reference;
    const latest = `${reference}:latest`;
    const { code, stdout } = await docker(['image', 'inspect', '--format', '{{.Id}}', '--', latest], { signal });
    return code === 0 && stdout.trim() === id ? latest : reference;
}
/** The diffIDs of an image of the engine, lowest layer first. Throws as `openEngineImage`. */
async function engineDiffIds(names, signal) {
    const layers = JSON.parse((await find(names, '{{json .RootFS.Layers}}', signal)).answer);
    return Array.isArray(layers) ? layers.map(String) : [];
}
/**
 * IDs of all images of the engine, those without a name too, but for those that only runs of ours have there; undefined when
 * it does not list them.
 */
async function engineImageIds(signal) {
    const format = '{{.Repository}} {{.ID}}';
    const { code, stdout } = await docker(['image', 'ls', '--all', '--no-trunc', '--format', format], { signal });
    if (code !== 0)
        return undefined;
    const rows = stdout.split('\n').map((row) => row.split(' '));
    return new Set(rows.flatMap(([repository, id]) => (repository === aside/* ASIDE */.N || id === undefined ? [] : [id])));
}
/** A tar archive of nothing: its end marker. */
const EMPTY_TAR = Buffer.alloc(1024);
/**
 * Takes a name of ours away, and with it an image that has no other. One that was there `before`, perhaps without a name, is
 * first left without: the name goes to an empty image, because the engine would remove the image with it. One that a container
 * uses stays: the engine refuses by itself.
 */
async function discardEngineImage(aside, before) {
    const { answer: id } = await find([aside], '{{.Id}}');
    if (!before || before.has(id))
        await docker(['image', 'import', '-', aside], { input: EMPTY_TAR });
    await docker(['image', 'rm', '--', aside]);
}
/** Asks the engine about an image by the first of its names that it knows. */
async function find(names, format, signal) {
    let detail = 'it has no name';
    for (const reference of names) {
        const { code, stdout, stderr } = await docker(['image', 'inspect', '--format', format, '--', reference], { signal });
        if (code === 0)
            return { reference, answer: stdout.trim() };
        detail = lastLine(stderr);
    }
    if (/cannot connect|error during connect|permission denied/i.test(detail)) {
        throw (0,errors/* fail */.fJ)('engine.unreachable', { endpoint: process.env['DOCKER_HOST'] ?? 'its usual socket', detail });
    }
    throw (0,errors/* fail */.fJ)('image.not-found', { reference: names[0] ?? '', detail });
}
const lastLine = (text) => text.trim().split('\n').at(-1) ?? '';

;// CONCATENATED MODULE: ./lib/adapters/docker/images.js






/**
 * Images wherever a user has them. A file or layout on disk wins over a reference of the same spelling; a folder that
 * is no layout does not, because folders are often called like the image that is built in them.
 */
function imageSource(cancelled) {
    return {
        async open(reference) {
            const found = await (0,external_node_fs_promises_namespaceObject.stat)(reference).catch(() => undefined);
            if (!found)
                return openEngineImage([reference], cancelled);
            if (found.isDirectory()) {
                const meantAsPath = /^[./]/.test(reference) || (await (0,external_node_fs_promises_namespaceObject.stat)((0,external_node_path_.join)(reference, 'oci-layout')).catch(() => undefined));
                return meantAsPath
                    ? openLayout(reference, { built: false, cancelled })
                    : openEngineImage([reference], cancelled);
            }
            return openArchive(reference, { built: false, cancelled });
        },
        async openBuilt(weighed, build) {
            if (weighed.kind === 'engine')
                return openEngineImage(namesOf(build), cancelled);
            return weighed.kind === 'layout'
                ? openLayout(weighed.directory, { built: true, cancelled })
                : openArchive(weighed.path, { built: true, cancelled });
        },
        async diffIds(weighed, build) {
            if (weighed.kind === 'engine')
                return [await engineDiffIds(namesOf(build), cancelled)];
            if (weighed.kind === 'layout')
                return layoutDiffIds(weighed.directory, build.digest);
            throw new Error('an archive is only read whole'); // base-probe.ts never asks for one
        },
        async present({ kind }) {
            return kind === 'engine' ? engineImageIds(cancelled) : new Set(); // what is in the scratch folder goes with it
        },
        discard: discardEngineImage,
    };
}
/** What the engine may know an image by: the digest, or, on the classic store after a push, only the ID of its config. */
const namesOf = ({ digest, imageId }) => [digest, imageId].filter((name) => name !== '');
function openArchive(path, { built, cancelled }) {
    const entries = (0,archive_entries/* archiveEntries */.x)(path, fileChunks(path, cancelled));
    return { name: path, entries, blobsAreFinal: built, vouched: built };
}

;// CONCATENATED MODULE: ./lib/adapters/exec/shell.js


/** Longest line of a command's output that is shown whole, in characters. */
const shell_LONGEST_LINE = 16_384;
/**
 * What the runner gives this action alone: a step that runs a command has none of it, and a command that runs twice in one
 * step may not write the files that later steps read.
 */
const OURS = /^(?:INPUT_|ACTIONS_|GITHUB_(?:OUTPUT|ENV|PATH|STATE|STEP_SUMMARY)$)/;
/** Commands by the system's shell, which ends at the first that fails. */
function userShell(cancelled, environment) {
    const without = Object.fromEntries(Object.keys(environment)
        .filter((name) => OURS.test(name))
        .map((name) => [name, undefined]));
    return {
        async run(command, directory, say) {
            const [out, err] = [lineSplitter(shell_LONGEST_LINE), lineSplitter(shell_LONGEST_LINE)];
            const { code } = await run('sh', ['-ec', command], {
                cwd: directory,
                env: without,
                signal: cancelled,
                onStdoutChunk: (chunk) => out.push(chunk).forEach(say),
                onStderrChunk: (chunk) => err.push(chunk).forEach(say),
            });
            for (const line of [...out.end(), ...err.end()])
                say(line);
            return code;
        },
    };
}

;// CONCATENATED MODULE: ./lib/adapters/git/configuration.js
/** What says where a repository is and how it keeps its objects, which another one has of its own; and what was read in already. */
const OF_THE_REPOSITORY = /^(?:include|includeif|extensions)\.|^core\.(?:bare|worktree|repositoryformatversion)$/;
/**
 * A repository's whole configuration, as `git config --list -z` gives it, for another one: remotes, credentials, proxies. It
 * goes by environment, because arguments can be read by every process of the machine. A condition on the repository's path
 * (`includeIf.gitdir`, which actions/checkout writes) would not hold in the other one.
 */
function configurationOf(listed) {
    const entries = listed.split('\0').flatMap((entry) => entryOf(entry) ?? []);
    return { ...configured(entries, 0), GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' };
}
/** Environment that adds entries to the configuration, after `before` others that it has already. */
function configured(entries, before) {
    const pairs = entries.flatMap(([key, value], index) => [
        [`GIT_CONFIG_KEY_${before + index}`, key],
        [`GIT_CONFIG_VALUE_${before + index}`, value],
    ]);
    return { GIT_CONFIG_COUNT: String(before + entries.length), ...Object.fromEntries(pairs) };
}
/** A key alone is a boolean that is true. */
function entryOf(entry) {
    const end = entry.indexOf('\n');
    const [key, value] = end < 0 ? [entry, 'true'] : [entry.slice(0, end), entry.slice(end + 1)];
    return key === '' || OF_THE_REPOSITORY.test(key) ? undefined : [[key, value]];
}

;// CONCATENATED MODULE: ./lib/adapters/git/credentials.js

/**
 * Environment that makes git send the token to `url`; `undefined` when the token is not for it. It goes by environment,
 * because arguments can be read by every process of the machine. The header is the one of actions/checkout; the empty
 * value before it takes away headers that the configuration has already, as two of them are a bad request. After a redirect
 * git goes on with the other host, and with the header: so none is followed.
 */
function tokenEnvironment(url, access, environment) {
    const origin = httpOrigin(url);
    if (access.token === '' || origin === undefined || origin !== httpOrigin(access.server))
        return undefined;
    const basic = Buffer.from(`x-access-token:${access.token}`).toString('base64');
    const settings = [
        ['extraheader', ''],
        ['extraheader', `AUTHORIZATION: basic ${basic}`],
        ['followRedirects', 'false'],
    ];
    return configured(settings.map(([key, value]) => [`http.${origin}/.${key}`, value]), Number(environment['GIT_CONFIG_COUNT'] ?? 0) || 0);
}
function httpOrigin(url) {
    return /^https?:\/\//i.test(url) && URL.canParse(url) ? new URL(url).origin : undefined;
}
/** Why git failed, as one line without credentials: its last `fatal:` or `error:`, or else its last words. */
function complaint(stderr) {
    const said = stderr.split('\n').filter((line) => line.trim() !== '');
    const line = said.findLast((each) => /^(?:fatal|error): /.test(each)) ?? said.at(-1) ?? 'git gave no reason';
    return line.replace(/^(?:fatal|error): /, '').replaceAll(/(\w+:\/\/)[^\s/]*@/g, '$1');
}

;// CONCATENATED MODULE: ./lib/adapters/git/place-files.js




/** Of names as `namesBeside` gives them (beside.ts): one with a slash at its end is a folder with nothing in it. */
function onlyOf(names) {
    const folders = [...names].flatMap((name) => [...name.matchAll(/\//g)].map(({ index }) => name.slice(0, index)));
    return { paths: names, folders: new Set(folders) };
}
/** Whether a path is placed, or a folder with something in it that is. */
const isAmong = (path, only) => only === undefined || only.paths.has(path) || only.folders.has(path);
/**
 * Gives a file, a link or a folder with all below it a second place, without copying where the disk allows it: as a clone,
 * else as a hard link, else as a copy. What is there already stays as it is. Links stay links. Left out is what a builder
 * would not get either: sockets and the like, and what may not be read. Throws where the disk is full.
 */
async function placeFiles(move, placing) {
    const { from, to, path } = move;
    if (placing.except.has(from) || !isAmong(path, placing.only))
        return [];
    const entry = await (0,external_node_fs_promises_namespaceObject.lstat)(from).catch(() => undefined); // it may have been removed meanwhile
    const only = placing.only?.paths.has(path) ? undefined : placing.only;
    if (entry?.isDirectory())
        return placeFolder(move, entry.mode, { ...placing, only });
    if (only !== undefined)
        return [];
    if (entry?.isSymbolicLink())
        return (await placed(linkAgain(from, to, entry))) ? [{ path, bytes: 0 }] : [];
    if (!entry?.isFile())
        return [];
    return (await placed(placing.placer.place(move, entry, placing.sharing))) ? [{ path, bytes: entry.size }] : [];
}
async function placeFolder({ from, to, path }, mode, placing) {
    if (!(await place_files_makeFolder(to, mode)))
        return [];
    const names = await (0,external_node_fs_promises_namespaceObject.readdir)(from).catch(() => []);
    const inside = names.map((name) => placeFiles({ from: (0,external_node_path_.join)(from, name), to: (0,external_node_path_.join)(to, name), path: `${path}/${name}` }, { ...placing, sharing: sharingOf(name, placing.sharing) }));
    return (await Promise.all(inside)).flat();
}
function sharingOf(name, sharing) {
    if (name === '.git')
        return 'repository';
    return sharing === 'repository' && name === 'objects' ? 'link' : sharing;
}
/** Whether a folder is there now, not a link to one: what lies below that is somewhere else. Its owner can always write to it. */
async function place_files_makeFolder(path, mode) {
    try {
        await (0,external_node_fs_promises_namespaceObject.mkdir)(path);
        await (0,external_node_fs_promises_namespaceObject.chmod)(path, (mode & 0o7777) | 0o700);
        return true;
    }
    catch (error) {
        if ((0,error_code/* codeOf */.$)(error) !== 'EEXIST')
            throw error;
        return (await (0,external_node_fs_promises_namespaceObject.lstat)(path)).isDirectory();
    }
}
async function linkAgain(from, to, { atime, mtime }) {
    await (0,external_node_fs_promises_namespaceObject.symlink)(await (0,external_node_fs_promises_namespaceObject.readlink)(from), to);
    await (0,external_node_fs_promises_namespaceObject.lutimes)(to, atime, mtime);
}
/** Whether this way of placing works, which a file that can be read tells; nothing is left of it in the folder. */
async function works(way, sample, folder) {
    const to = (0,external_node_path_.join)(folder, 'sample');
    try {
        await way(sample, to);
        return true;
    }
    catch {
        return false;
    }
    finally {
        await (0,external_node_fs_promises_namespaceObject.rm)(to, { force: true });
    }
}
const clone = (from, to) => (0,external_node_fs_promises_namespaceObject.copyFile)(from, to, external_node_fs_namespaceObject.constants.COPYFILE_EXCL | external_node_fs_namespaceObject.constants.COPYFILE_FICLONE_FORCE);
/** The cheapest placer between the disk that `sample` (a file) is on and that of `folder`, which is empty. */
async function filePlacer(sample, folder) {
    const clones = await works(clone, sample, folder);
    const links = !clones && (await works(external_node_fs_promises_namespaceObject.link, sample, folder));
    return {
        async place({ from, to }, { atime, mtime }, sharing) {
            if (links && sharing === 'link' && (await linked(from, to)))
                return;
            await (0,external_node_fs_promises_namespaceObject.copyFile)(from, to, external_node_fs_namespaceObject.constants.COPYFILE_EXCL | (clones ? external_node_fs_namespaceObject.constants.COPYFILE_FICLONE : 0));
            await (0,external_node_fs_promises_namespaceObject.utimes)(to, atime, mtime);
        },
        copies: (sharing) => !clones && !(links && sharing === 'link'),
    };
}
/** A file of another user may not be linked, and may be copied. */
async function linked(from, to) {
    try {
        await (0,external_node_fs_promises_namespaceObject.link)(from, to);
        return true;
    }
    catch (error) {
        if ((0,error_code/* codeOf */.$)(error) === 'EEXIST')
            throw error;
        return false;
    }
}
/** There already, gone meanwhile, or not to be read: no builder gets it from here either. */
const LEFT_OUT = new Set(['EEXIST', 'ENOENT', 'EACCES', 'EPERM']);
async function placed(work) {
    try {
        await work;
        return true;
    }
    catch (error) {
        if (LEFT_OUT.has((0,error_code/* codeOf */.$)(error)))
            return false;
        throw error;
    }
}

;// CONCATENATED MODULE: ./lib/adapters/git/beside.js




/** What lies beside the tracked files of a checkout at `root`, and what is missing of them. */
async function findBeside(git, root) {
    const [others, removed] = await Promise.all([
        git(['ls-files', '-z', '--others', '--directory'], { cwd: root }),
        git(['ls-files', '-z', '--deleted'], { cwd: root }),
    ]);
    const failed = [others, removed].find(({ code }) => code !== 0);
    if (failed)
        return { kind: 'miss', reason: complaint(failed.stderr) };
    return { kind: 'found', value: { others: namesIn(others.stdout), removed: namesIn(removed.stdout) } };
}
/**
 * Names of what lies beside, each file by itself; a repository within the checkout is one. A folder with nothing in it has a
 * slash at the end of its name.
 */
async function namesBeside(git, root) {
    const beside = await findBeside(git, root);
    if (beside.kind === 'miss')
        return beside;
    const { code, stdout, stderr } = await git(['ls-files', '-z', '--others'], { cwd: root });
    if (code !== 0)
        return { kind: 'miss', reason: complaint(stderr) };
    const files = new Set(namesIn(stdout));
    const empty = await Promise.all(beside.value.others.map((path) => emptyFolders(root, path, files)));
    return { kind: 'found', value: new Set([...files, ...empty.flat()]) };
}
/** Empty folders of what is none of `files`: git names those, and of other folders only the highest. */
async function emptyFolders(root, path, files) {
    if (files.has(path))
        return [];
    const entries = await (0,external_node_fs_promises_namespaceObject.readdir)((0,external_node_path_.join)(root, path), { withFileTypes: true }).catch(() => undefined);
    if (entries?.length === 0)
        return [`${path}/`];
    const folders = entries?.filter((entry) => entry.isDirectory()) ?? [];
    return (await Promise.all(folders.map(({ name }) => emptyFolders(root, `${path}/${name}`, files)))).flat();
}
/** Names of an output of git with `-z`; folders without their slash. */
const namesIn = (output) => output.split('\0').flatMap((name) => (name === '' ? [] : [name.replace(/\/$/, '')]));
/** Gives a tree what lies beside the checkout at `root`; what the tree has by itself stays. Paths are from the root. */
async function placeBeside({ root, tree }, others, placing) {
    const files = [];
    for (const path of others) {
        if (!isAmong(path, placing.only))
            continue;
        if (!(await makeParents({ root, tree }, path)))
            continue;
        files.push(...(await placeFiles({ from: (0,external_node_path_.join)(root, path), to: (0,external_node_path_.join)(tree, path), path }, placing)));
    }
    return files;
}
/** Whether the folders above `path` are folders in the tree, made where they were missing. */
async function makeParents({ root, tree }, path) {
    for (const parent of parentsOf(path)) {
        const { mode } = await (0,external_node_fs_promises_namespaceObject.lstat)((0,external_node_path_.join)(root, parent));
        if (!(await place_files_makeFolder((0,external_node_path_.join)(tree, parent), mode)))
            return false;
    }
    return true;
}
/**
 * Removes from the tree what is missing in the checkout at `root`: the whole folder where that is missing too, since whoever
 * removed it would have removed all that the other commit has in it. Nothing outside of the tree is reached through a link.
 */
async function removeMissing({ root, tree }, removed) {
    const tops = new Set();
    for (const path of removed) {
        const above = parentsOf(path);
        if (above.some((parent) => tops.has(parent)))
            continue;
        const top = (await firstMissing(root, above)) ?? path;
        tops.add(top);
        if (await areFolders(tree, parentsOf(top)))
            await (0,external_node_fs_promises_namespaceObject.rm)((0,external_node_path_.join)(tree, top), { recursive: true, force: true });
    }
}
async function firstMissing(root, paths) {
    for (const path of paths)
        if (!(await (0,external_node_fs_promises_namespaceObject.lstat)((0,external_node_path_.join)(root, path)).catch(() => undefined)))
            return path;
    return undefined;
}
async function areFolders(tree, paths) {
    for (const path of paths) {
        const entry = await (0,external_node_fs_promises_namespaceObject.lstat)((0,external_node_path_.join)(tree, path)).catch(() => undefined);
        if (!entry?.isDirectory())
            return false;
    }
    return true;
}
/** The folders above a path, the highest first. */
function parentsOf(path) {
    const above = (0,external_node_path_.dirname)(path);
    return above === '.' ? [] : [...parentsOf(above), above];
}

;// CONCATENATED MODULE: ./lib/adapters/git/git.js

/** What belongs to the repository that git itself was called in, e.g. when the run is started by a git hook. */
const INHERITED = [
    'GIT_DIR',
    'GIT_WORK_TREE',
    'GIT_INDEX_FILE',
    'GIT_PREFIX',
    'GIT_COMMON_DIR',
    'GIT_OBJECT_DIRECTORY',
    'GIT_ALTERNATE_OBJECT_DIRECTORIES',
    'GIT_QUARANTINE_PATH',
    'GIT_NAMESPACE',
];
const ENVIRONMENT = {
    ...Object.fromEntries(INHERITED.map((name) => [name, undefined])),
    LC_ALL: 'C',
    GIT_TERMINAL_PROMPT: '0',
    // `git status` would refresh the user's index by the way.
    GIT_OPTIONAL_LOCKS: '0',
    // Commits as they were made: the same hash has to mean the same tree and parents on every machine.
    GIT_NO_REPLACE_OBJECTS: '1',
};
/** A checkout's configuration may name programs that run at these occasions: what is asked here needs none of them. */
const WITHOUT_PROGRAMS = ['-c', 'core.fsmonitor=false', '-c', 'core.hooksPath=/dev/null'];
/** Longest (ms) that a call may take: a large history comes in minutes, and a remote may say nothing for ever. */
const git_PATIENCE = 10 * 60_000;
/**
 * Git in a folder, with the user's own configuration and credentials, in English, without questions. A call that takes longer
 * than `patience` is ended, and has failed; where the run is `cancelled`, it is ended too, and throws the reason.
 */
function gitIn(directory, { environment = {}, cancelled, patience = git_PATIENCE } = {}) {
    return async (args, { cwd = directory, env, input } = {}) => {
        const late = AbortSignal.timeout(patience);
        const signal = cancelled === undefined ? late : AbortSignal.any([cancelled, late]);
        try {
            const own = { ...ENVIRONMENT, ...environment, ...env };
            return await run('git', [...WITHOUT_PROGRAMS, ...args], { cwd, env: own, input, signal });
        }
        catch (error) {
            if (error === late.reason)
                return { code: 124, stdout: '', stderr: `fatal: no answer within ${patience / 1000} s` };
            if (error instanceof CommandMissing)
                return { code: 127, stdout: '', stderr: error.message };
            // It may have ended well before it was ended.
            if (error instanceof CommandFailed)
                return { code: error.code || 1, stdout: '', stderr: `fatal: ${error.message}` };
            throw error;
        }
    };
}
/** The lines of an output, without the empty ones. */
function lines(output) {
    return output.split('\n').filter((line) => line !== '');
}

;// CONCATENATED MODULE: ./lib/adapters/git/remote.js


/** The remote that commits come from: `origin`, or the only one there is. */
async function remoteName({ git }) {
    const names = lines((await git(['remote'])).stdout);
    const name = names.includes('origin') ? 'origin' : names[0];
    if (name === undefined)
        return { kind: 'miss', reason: 'the repository has no remote' };
    if (name !== 'origin' && names.length > 1)
        return { kind: 'miss', reason: 'none of its remotes is called "origin"' };
    return { kind: 'found', value: name };
}
/**
 * The output of a git call that speaks with the remote, in an environment that begins with `environment`. The user's own
 * credentials come first; when the call fails and the token is meant for that server, it is made once more with it
 * (`persist-credentials: false` leaves a checkout without any).
 */
async function askRemote(repository, call, environment = {}) {
    let result = await call(environment);
    const withToken = result.code === 0 ? undefined : await tokenFor(repository, environment);
    if (withToken)
        result = await call({ ...environment, ...withToken });
    if (result.code !== 0)
        return { kind: 'miss', reason: complaint(result.stderr) };
    return { kind: 'found', value: result.stdout };
}
async function tokenFor(repository, environment) {
    const remote = await remoteName(repository);
    if (remote.kind === 'miss')
        return undefined;
    const url = (await repository.git(['remote', 'get-url', remote.value])).stdout.trim();
    return tokenEnvironment(url, repository.access, { ...process.env, ...environment });
}

;// CONCATENATED MODULE: ./lib/adapters/git/store.js




/** Makes a store in a private folder below `temporary`. Throws where that folder cannot be written. */
async function makeStore(git, place, temporary) {
    const directory = await (0,external_node_fs_promises_namespaceObject.realpath)(await privateFolder(temporary));
    const made = await git([
        'init',
        '--quiet',
        '--bare',
        '--template=',
        `--object-format=${place.objectFormat}`,
        directory,
    ]);
    if (made.code !== 0)
        throw new Error(`git makes no repository in ${directory}: ${complaint(made.stderr)}`);
    const objects = (0,external_node_path_.join)(directory, 'objects');
    await (0,external_node_fs_promises_namespaceObject.writeFile)((0,external_node_path_.join)(objects, 'info', 'alternates'), `${(0,external_node_path_.join)(place.commonDirectory, 'objects')}\n`);
    // A full clone has no such file.
    await (0,external_node_fs_promises_namespaceObject.copyFile)((0,external_node_path_.join)(place.commonDirectory, 'shallow'), shallowFile({ directory })).catch(() => undefined);
    return { directory, objects };
}
/** Where a store keeps the commits at which its history is cut off; there only where it is. */
const shallowFile = ({ directory }) => (0,external_node_path_.join)(directory, 'shallow');

// EXTERNAL MODULE: ./lib/units/commit.js
var units_commit = __nccwpck_require__(222);
;// CONCATENATED MODULE: ./lib/adapters/git/fetch.js






/** Objects and nothing else: no ref, no tag, no FETCH_HEAD, no submodule, and no house-keeping. */
const FETCH = [
    'fetch',
    '--quiet',
    '--no-tags',
    '--no-prune',
    '--no-recurse-submodules',
    '--no-write-fetch-head',
    '--no-auto-maintenance',
    '--refmap=',
];
/**
 * Makes sure that `commit` (a full hash) is here. A shallow clone gets that one commit; a full clone gets its missing
 * history too, because a depth would turn it into a shallow one.
 */
async function fetchCommit(repository, commit) {
    if (!/^[0-9a-f]{40}(?:[0-9a-f]{24})?$/.test(commit))
        return { kind: 'miss', reason: `"${commit}" is no commit hash` };
    if (await hasCommit(repository, commit))
        return { kind: 'found', value: commit };
    const depth = (await shallowCommits(repository)).size > 0 ? ['--depth=1'] : [];
    const answer = await fetch(repository, depth, [commit]);
    if (answer.kind === 'found')
        return { kind: 'found', value: commit };
    return {
        kind: 'miss',
        reason: `the commit ${(0,units_commit/* shortCommit */.A)(commit)} is not here and cannot be fetched: ${answer.reason}`,
    };
}
/** Whether a fetch failed because the remote has no such object (git, upload-pack.c: "not our ref"). */
const isNotTheirs = ({ reason }) => reason.includes('not our ref');
/** Fetches `by` more generations below each of these commits, whose parents a shallow clone does not have. */
async function deepen(repository, commits, by) {
    const answer = await fetch(repository, [`--deepen=${by}`], commits);
    if (answer.kind === 'found')
        return answer;
    return { kind: 'miss', reason: `the history of this shallow clone cannot be fetched: ${answer.reason}` };
}
async function fetch(repository, depth, commits) {
    const remote = await remoteName(repository);
    if (remote.kind === 'miss')
        return remote;
    const args = [...FETCH, ...depth, '--stdin', remote.value];
    const input = commits.join('\n');
    const { stdout } = await repository.git(['config', '--list', '--includes', '-z']);
    return repository.oneAtATime(() => askRemote(repository, (env) => repository.history(args, { env, input }), configurationOf(stdout)));
}
async function hasCommit({ history }, commit) {
    return (await history(['cat-file', '-e', `${commit}^{commit}`])).code === 0;
}
/** The commits where the history that is here was cut off; empty in a full clone. */
async function shallowCommits({ store }) {
    return new Set(lines(await (0,external_node_fs_promises_namespaceObject.readFile)(shallowFile(store), 'utf8').catch(() => '')));
}

;// CONCATENATED MODULE: ./lib/adapters/git/merge-base.js




/** Generations fetched at first where a clone is too shallow; doubled until it is deep enough. */
const FIRST_STEP = 50;
/**
 * The merge base of two commits, which are fetched when they are not here. A shallow clone can answer wrongly as well as
 * not at all, so it is deepened until nothing between the two commits and their merge base is cut off: below just the
 * commits in question, and without a ref.
 */
async function mergeBase(repository, a, b) {
    const base = await commonCommit(repository, a, b);
    if (base.kind === 'miss')
        return base;
    if (base.value === undefined)
        return unrelated(a, b);
    return { kind: 'found', value: base.value };
}
/** The merge base, or undefined for histories that have nothing in common. */
async function commonCommit(repository, a, b) {
    for (const commit of [a, b]) {
        const here = await fetchCommit(repository, commit);
        if (here.kind === 'miss')
            return here;
    }
    let cutBefore = [];
    for (let step = FIRST_STEP;; step *= 2) {
        const bases = lines((await repository.history(['merge-base', '--all', a, b])).stdout);
        const cut = await cutAbove(repository, [a, b], bases);
        if (cut.kind === 'miss')
            return cut;
        if (cut.value.length === 0)
            return { kind: 'found', value: bases[0] };
        if (cut.value.join() === cutBefore.join())
            return { kind: 'miss', reason: 'the remote gives no more history' };
        const deeper = await deepen(repository, cut.value, step);
        if (deeper.kind === 'miss')
            return deeper;
        cutBefore = cut.value;
    }
}
/** The cut-off commits that can be reached from `tips`, but not from `bases`: what lies below them could be nearer. */
async function cutAbove(repository, tips, bases) {
    const shallow = await shallowCommits(repository);
    if (shallow.size === 0)
        return { kind: 'found', value: [] };
    const { code, stdout, stderr } = await repository.history(['rev-list', ...tips, '--not', ...bases]);
    if (code !== 0)
        return { kind: 'miss', reason: `the history of this shallow clone cannot be read: ${complaint(stderr)}` };
    return { kind: 'found', value: lines(stdout).filter((commit) => shallow.has(commit)) };
}
function unrelated(a, b) {
    return { kind: 'miss', reason: `${(0,units_commit/* shortCommit */.A)(a)} and ${(0,units_commit/* shortCommit */.A)(b)} have no common history` };
}
/** Whether `ancestor` can be reached from `descendant`. */
async function isAncestor(repository, ancestor, descendant) {
    if ((await merge_base_parentsOf(repository, descendant)).includes(ancestor))
        return { kind: 'found', value: true };
    const base = await commonCommit(repository, ancestor, descendant);
    if (base.kind === 'found')
        return { kind: 'found', value: base.value === ancestor };
    // What a remote does not have is below nothing that it has; that it cannot be asked says nothing.
    return isNotTheirs(base) ? { kind: 'found', value: false } : base;
}
/** Parents as the commit object names them; `git log` would leave out those that a shallow clone does not have. */
async function merge_base_parentsOf({ history }, commit) {
    const [header = ''] = (await history(['cat-file', 'commit', commit])).stdout.split('\n\n', 1);
    return [...header.matchAll(/^parent ([0-9a-f]+)$/gm)].map((match) => match[1]);
}

;// CONCATENATED MODULE: ./lib/adapters/git/names.js



/**
 * The commit that a hash, tag, branch or git's own notation (`HEAD~2`) means: as git understands it here, as a branch of
 * the remote that was fetched before, and last as the remote says. `absent` where both were asked and neither has it.
 */
async function resolveName(repository, name) {
    if (name.startsWith('-'))
        return { kind: 'miss', reason: `"${name}" is no commit, tag or branch`, absent: true };
    // HEAD is the commit, and not the branch it happens to be on.
    const ref = /^(?:HEAD|@)$/.test(name) ? undefined : await refHere(repository, name);
    if (ref)
        return { kind: 'found', value: ref };
    const commit = await commitOf(repository, name);
    if (commit !== undefined)
        return { kind: 'found', value: { commit, branch: false } };
    return isFullHash(name) ? commitThere(repository, name.toLowerCase()) : refThere(repository, name);
}
const isFullHash = (name) => /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/i.test(name);
/** The commit that a branch of the remote is at now. What was fetched of it before may be long past. */
async function branchNow(repository, name) {
    const remote = await remoteName(repository);
    if (remote.kind === 'miss')
        return { kind: 'miss', reason: `the branch ${name} is not known: ${remote.reason}` };
    const ref = `refs/heads/${name}`;
    const answer = await list(repository, remote.value, ref);
    if (answer.kind === 'miss')
        return { kind: 'miss', reason: `${remote.value} does not say where ${name} is: ${answer.reason}` };
    const commit = answer.value.get(ref);
    return commit === undefined
        ? { kind: 'miss', reason: `${remote.value} has no branch ${name}` }
        : { kind: 'found', value: commit };
}
/** The default branch: of the remote, as fetched or asked now; without a remote, the usual name of a local branch. */
async function defaultBranch(repository) {
    const remote = await remoteName(repository);
    if (remote.kind === 'miss')
        return localDefault(repository, remote.reason);
    const fetched = await commitOf(repository, `refs/remotes/${remote.value}/HEAD`);
    if (fetched !== undefined)
        return { kind: 'found', value: fetched };
    const answer = await list(repository, remote.value, 'HEAD');
    const commit = answer.kind === 'found' ? answer.value.get('HEAD') : undefined;
    if (commit !== undefined)
        return { kind: 'found', value: commit };
    return localDefault(repository, answer.kind === 'miss' ? answer.reason : `${remote.value} has no HEAD`);
}
async function localDefault(repository, reason) {
    const configured = (await repository.git(['config', 'init.defaultBranch'])).stdout.trim();
    for (const name of [configured, 'main', 'master']) {
        const commit = name === '' ? undefined : await commitOf(repository, `refs/heads/${name}`);
        if (commit !== undefined)
            return { kind: 'found', value: commit };
    }
    return {
        kind: 'miss',
        reason: `the default branch is not known: ${reason}, and there is no branch "main" or "master"`,
    };
}
/** A ref that is here: by the name git finds it under, or as a branch of the remote that was fetched. */
async function refHere(repository, name) {
    return (await refCalled(repository, name)) ?? (await fetchedRef(repository, name));
}
async function refCalled(repository, name) {
    const full = (await repository.git(['rev-parse', '--symbolic-full-name', name])).stdout.trim();
    if (!full.startsWith('refs/'))
        return undefined;
    const commit = await commitOf(repository, full);
    return commit === undefined ? undefined : { commit, branch: /^refs\/(?:heads|remotes)\//.test(full) };
}
async function fetchedRef(repository, name) {
    const remote = await remoteName(repository);
    return remote.kind === 'found' ? refCalled(repository, `refs/remotes/${remote.value}/${name}`) : undefined;
}
/** A commit by its full hash, fetched. A server that has no such object says that it is "not our ref". */
async function commitThere(repository, commit) {
    const answer = await fetchCommit(repository, commit);
    if (answer.kind === 'found')
        return { kind: 'found', value: { commit, branch: false } };
    const remote = await remoteName(repository);
    return remote.kind === 'miss' || isNotTheirs(answer) ? { ...answer, absent: true } : answer;
}
async function refThere(repository, name) {
    const unknown = `there is no commit, tag or branch "${name}" here`;
    const remote = await remoteName(repository);
    if (remote.kind === 'miss')
        return { kind: 'miss', reason: `${unknown}, and ${remote.reason}`, absent: true };
    const tag = `refs/tags/${name}`;
    const branch = `refs/heads/${name}`;
    const answer = await list(repository, remote.value, tag, `${tag}^{}`, branch);
    if (answer.kind === 'miss')
        return { kind: 'miss', reason: `${unknown}, and ${remote.value} cannot be asked: ${answer.reason}` };
    const tagged = answer.value.get(`${tag}^{}`) ?? answer.value.get(tag); // an annotated tag first
    const commit = tagged ?? answer.value.get(branch);
    if (commit === undefined)
        return { kind: 'miss', reason: `${unknown} or on ${remote.value}`, absent: true };
    return { kind: 'found', value: { commit, branch: tagged === undefined } };
}
/** Refs of the remote that match, with the hashes they are at. */
async function list(repository, remote, ...patterns) {
    const args = ['ls-remote', '--quiet', remote, ...patterns];
    const answer = await askRemote(repository, (env) => repository.git(args, { env }));
    if (answer.kind === 'miss')
        return answer;
    const refs = lines(answer.value).map((line) => line.split('\t'));
    return { kind: 'found', value: new Map(refs.map(([hash, ref]) => [ref ?? '', hash ?? ''])) };
}
/** The name as it is understood in the user's repository; whether it is a commit, the store knows, which fetches nothing. */
async function commitOf({ git, history }, name) {
    const named = (await git(['rev-parse', '--verify', '--quiet', name])).stdout.trim();
    if (!/^[0-9a-f]{40,}$/.test(named))
        return undefined;
    const { code, stdout } = await history(['rev-parse', '--verify', '--quiet', `${named}^{commit}`]);
    return code === 0 ? stdout.trim() : undefined;
}

;// CONCATENATED MODULE: ./lib/adapters/git/place.js




const ASKED = ['--show-toplevel', '--git-dir', '--git-common-dir', '--show-object-format', '--show-prefix'];
/** Where the checkout is that git is called in; otherwise why it is none: no repository, a bare one, another owner. */
async function findPlace(git) {
    const { code, stdout, stderr } = await git(['rev-parse', '--path-format=absolute', ...ASKED]);
    const [root, own, common, objectFormat, prefix = ''] = stdout.split('\n');
    if (code !== 0 || !root || !own || !common || !objectFormat)
        return noCheckout(stderr);
    const place = { root, gitDirectory: own, commonDirectory: common, objectFormat, prefix: prefix.replace(/\/$/, '') };
    return { kind: 'found', value: place };
}
function noCheckout(stderr) {
    if (stderr.includes('not a git repository'))
        return { kind: 'miss', reason: 'this is not a git repository', absent: true };
    return { kind: 'miss', reason: `this cannot be used as a git checkout: ${complaint(stderr)}` };
}
/**
 * What tells the repository that `directory` is in from others on this machine: the same for all of its checkouts, and
 * safe as a file name. `undefined` outside a repository.
 */
async function repositoryIdentity(directory, cancelled) {
    const asked = ['rev-parse', '--path-format=absolute', '--git-common-dir'];
    const { code, stdout } = await gitIn(directory, { cancelled })(asked);
    if (code !== 0)
        return undefined;
    const path = await (0,external_node_fs_promises_namespaceObject.realpath)(stdout.replace(/\n$/, ''));
    return (0,external_node_crypto_.createHash)('sha256').update(path).digest('hex').slice(0, 32);
}

;// CONCATENATED MODULE: ./lib/adapters/git/repository.js



/** Opens the repository that `directory` is in, with a store of its own below `temporary`; otherwise why there is none. */
async function openRepository(directory, access, temporary, cancelled) {
    const git = gitIn(directory, { cancelled });
    const found = await findPlace(git);
    if (found.kind === 'miss')
        return found;
    const place = found.value;
    const store = await makeStore(git, place, temporary);
    const value = {
        directory,
        place,
        store,
        git: gitIn(directory, { cancelled, environment: { GIT_OBJECT_DIRECTORY: store.objects } }),
        // In the root, from where a remote's relative path counts.
        history: gitIn(place.root, { cancelled, environment: { GIT_DIR: store.directory } }),
        access,
        cancelled,
        oneAtATime: queue(),
    };
    return { kind: 'found', value };
}
/** Starts each piece of work when the one before has ended, well or not. */
function queue() {
    let last = Promise.resolve();
    return (work) => {
        const next = last.then(work, work);
        last = next;
        return next;
    };
}

;// CONCATENATED MODULE: ./lib/adapters/git/submodules.js





/**
 * Writes the submodules of a tree: none where the checkout was made without them, else each as a tree of its own, at the
 * commit that the base names, which is fetched from the submodule's remote where it is not here. One that cannot be had is a
 * miss: what is built without it would be another image. Gives what lies beside in them.
 */
async function writeSubmodules(repository, target, { head, base }, writeTree) {
    const { root } = repository.place;
    const populated = await Promise.all(head.map(({ path }) => isPopulated((0,external_node_path_.join)(root, path))));
    const isWithout = head.length > 0 && !populated.includes(true);
    const files = [];
    for (const { path, hash } of base) {
        if (!(await isPopulated((0,external_node_path_.join)(root, path)))) {
            if (isWithout || head.some((each) => each.path === path))
                continue;
            return { kind: 'miss', reason: `its submodule ${path} is not in this checkout` };
        }
        const opened = await openSubmodule(repository, target, { path, hash });
        const written = opened.kind === 'miss' ? opened : await writeTree(opened.value, submoduleOf(target, path, hash));
        if (written.kind === 'miss')
            return { kind: 'miss', reason: `its submodule ${path}: ${written.reason}` };
        files.push(...written.value);
    }
    return { kind: 'found', value: files };
}
/** The repository of a submodule, which has the commit then, and a folder for it in the tree. */
async function openSubmodule({ place, access, cancelled }, { tree, folder }, { path, hash }) {
    const opened = await openRepository((0,external_node_path_.join)(place.root, path), access, folder, cancelled);
    if (opened.kind === 'miss')
        return opened;
    const here = await fetchCommit(opened.value, hash);
    if (here.kind === 'miss')
        return here;
    await place_files_makeFolder((0,external_node_path_.join)(tree, path), 0o755);
    return opened;
}
const submoduleOf = (target, path, commit) => ({
    ...target,
    tree: (0,external_node_path_.join)(target.tree, path),
    placing: { ...target.placing, only: undefined },
    commit,
    path: `${target.path}${path}/`,
});
/** Whether a submodule was checked out into its folder. */
const isPopulated = async (folder) => (await (0,external_node_fs_promises_namespaceObject.lstat)((0,external_node_path_.join)(folder, '.git')).catch(() => undefined)) !== undefined;

;// CONCATENATED MODULE: ./lib/adapters/git/whole.js


/**
 * Whether a checkout has all that its index names: nothing of it was removed or is left out by a sparse checkout, and each
 * submodule is there and whole too. What is built without it is no build of the commit (issue 11, heading 1). One call of git
 * for each repository.
 */
async function isWhole(git, root) {
    const { code, stdout } = await git(['ls-files', '-z', '-t', '--stage', '--deleted'], { cwd: root });
    const entries = stdout.split('\0');
    // `R`: removed, listed besides the entry itself; `S`: left out (git-ls-files, "-t").
    if (code !== 0 || entries.some((entry) => /^[RS] /.test(entry)))
        return false;
    for (const entry of entries) {
        const [, path] = /^\w 160000 [0-9a-f]+ \d\t([^]*)$/.exec(entry) ?? [];
        if (path === undefined)
            continue;
        const submodule = (0,external_node_path_.join)(root, path);
        if (!(await isPopulated(submodule)) || !(await isWhole(git, submodule)))
            return false;
    }
    return true;
}

;// CONCATENATED MODULE: ./lib/adapters/git/git-directory.js







/** Left out of the copy: what runs, what leads back to the user's checkouts, and what is written anew. */
const NOT_COPIED = ['hooks', 'worktrees', 'index', 'index.lock', 'HEAD', 'shallow'];
/**
 * Gives a tree a git directory whose HEAD is its commit, with the user's objects, refs, history and configuration, and what
 * was fetched: Go stamps a program with it and `git describe` needs it, in a build of the base as in that of the head (issue
 * 11, heading 1). Objects are linked, all else is copied. The index knows no file's times, so that it has the same bytes in
 * each run. Gives why it could not be made; null for nothing.
 */
async function makeGitDirectory(repository, target, tracked) {
    const { commonDirectory: common } = repository.place;
    const { tree, commit, placing } = target;
    const directory = await gitDirectoryOf(repository, target);
    const except = new Set([...placing.except, ...NOT_COPIED.map((name) => (0,external_node_path_.join)(common, name))]);
    await placeFiles({ from: common, to: directory, path: '' }, { ...placing, only: undefined, sharing: 'repository', except });
    await copySettings(repository, directory);
    await withAbsoluteAlternates(common, directory);
    await placeFetched(repository, directory, placing);
    await (0,external_node_fs_promises_namespaceObject.writeFile)((0,external_node_path_.join)(directory, 'HEAD'), `${commit}\n`);
    const environment = { GIT_DIR: directory, GIT_WORK_TREE: tree };
    return makeIndex(gitIn(tree, { cancelled: repository.cancelled, environment }), commit, tracked);
}
/** An index that knows no file's times, and which files a sparse checkout leaves out. */
async function makeIndex(git, commit, tracked) {
    const made = await git(['read-tree', '--reset', commit]);
    if (made.code !== 0)
        return complaint(made.stderr);
    const input = tracked.flatMap(({ path, isSkipped }) => (isSkipped ? [`${path}\0`] : [])).join('');
    if (input === '')
        return null;
    const marked = await git(['update-index', '--skip-worktree', '-z', '--stdin'], { input });
    return marked.code === 0 ? null : complaint(marked.stderr);
}
/**
 * Where it belongs: `.git` where that is a folder in the checkout. Else that is a file which leads there: to the same place
 * among the tree's own, as a submodule's does, or to a folder beside the tree.
 */
async function gitDirectoryOf({ place }, { tree, folder }) {
    const link = (0,external_node_path_.join)(place.root, '.git');
    if ((await (0,external_node_fs_promises_namespaceObject.stat)(link)).isDirectory())
        return (0,external_node_path_.join)(tree, '.git');
    const text = await (0,external_node_fs_promises_namespaceObject.readFile)(link, 'utf8');
    const inTree = (0,external_node_path_.resolve)(tree, text.replace(/^gitdir: /, '').trimEnd());
    const isOwn = inTree.startsWith(`${folder}/`);
    const directory = isOwn ? inTree : (0,external_node_path_.join)(folder, `git-${(0,external_node_crypto_.randomUUID)()}`);
    await (0,external_node_fs_promises_namespaceObject.writeFile)((0,external_node_path_.join)(tree, '.git'), isOwn ? text : `gitdir: ${directory}\n`);
    return directory;
}
/** What a linked worktree has for itself: which files of a sparse checkout it has, and other settings. */
async function copySettings({ place }, directory) {
    if (place.gitDirectory === place.commonDirectory)
        return;
    for (const name of ['config.worktree', 'info/sparse-checkout']) {
        await (0,external_node_fs_promises_namespaceObject.copyFile)((0,external_node_path_.join)(place.gitDirectory, name), (0,external_node_path_.join)(directory, name)).catch(() => undefined); // most have none
    }
}
/** Objects of another repository may be named by a path from the user's. The copy may be a link to the user's own file. */
async function withAbsoluteAlternates(common, directory) {
    const file = 'objects/info/alternates';
    const text = await (0,external_node_fs_promises_namespaceObject.readFile)((0,external_node_path_.join)(common, file), 'utf8').catch(() => undefined);
    if (text === undefined)
        return;
    const paths = text.split('\n').filter((path) => path !== '' && !path.startsWith('#'));
    await (0,external_node_fs_promises_namespaceObject.rm)((0,external_node_path_.join)(directory, file), { force: true });
    await (0,external_node_fs_promises_namespaceObject.writeFile)((0,external_node_path_.join)(directory, file), paths.map((path) => `${(0,external_node_path_.resolve)(common, 'objects', path)}\n`).join(''));
}
/** What was fetched, and where history is cut off since then. */
async function placeFetched({ store }, directory, placing) {
    const except = new Set([(0,external_node_path_.join)(store.objects, 'info')]);
    const objects = { from: store.objects, to: (0,external_node_path_.join)(directory, 'objects'), path: '' };
    await place_files_makeFolder(objects.to, 0o755);
    await placeFiles(objects, { ...placing, only: undefined, sharing: 'link', except });
    await (0,external_node_fs_promises_namespaceObject.copyFile)(shallowFile(store), (0,external_node_path_.join)(directory, 'shallow')).catch(() => undefined); // a full clone has none
}

;// CONCATENATED MODULE: ./lib/adapters/git/index-entries.js

/** The entries of an index, of a conflict all sides. Throws what git says where it cannot read it. */
async function indexEntries(git, options) {
    const { code, stdout, stderr } = await git(['ls-files', '-z', '-t', '--stage'], options);
    if (code !== 0)
        throw new Error(complaint(stderr));
    return stdout.split('\0').flatMap((line) => {
        const [, tag, mode, hash, path] = /^(\w) (\d+) ([0-9a-f]+) \d\t([^]*)$/.exec(line) ?? [];
        return mode === undefined
            ? []
            : [{ path: path, hash: hash, isSubmodule: mode === '160000', isSkipped: tag === 'S' }];
    });
}

;// CONCATENATED MODULE: ./lib/adapters/git/large-files.js
var large_files_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var large_files_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});



/** How every pointer of Git LFS begins (git-lfs, docs/spec.md). */
const POINTER = Buffer.from('version https://git-lfs.github.com/spec/');
/**
 * What to add to git's environment so that files of Git LFS come as they are in the checkout: as pointers where that has
 * pointers, which is what actions/checkout leaves unless it is asked for them. Throws what git says where it cannot name them.
 */
async function largeFiles(git, { root }) {
    const { code, stdout, stderr } = await git(['ls-files', '-z', ':(top,attr:filter=lfs)'], { cwd: root });
    if (code !== 0)
        throw new Error(complaint(stderr));
    const [first = ''] = stdout.split('\0');
    return first !== '' && (await isPointer((0,external_node_path_.join)(root, first))) ? { GIT_LFS_SKIP_SMUDGE: '1' } : {};
}
async function isPointer(path) {
    try {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            const file = large_files_addDisposableResource(env_1, await (0,external_node_fs_promises_namespaceObject.open)(path), true);
            const { buffer } = await file.read(Buffer.alloc(POINTER.length));
            return buffer.equals(POINTER);
        }
        catch (e_1) {
            env_1.error = e_1;
            env_1.hasError = true;
        }
        finally {
            const result_1 = large_files_disposeResources(env_1);
            if (result_1)
                await result_1;
        }
    }
    catch {
        return false; // it is not in the checkout
    }
}

;// CONCATENATED MODULE: ./lib/adapters/git/tree.js









/**
 * Makes a tree of the files that the checkout is made of, with the tracked ones of `commit` in place of its own: what lies
 * beside those, whether it is ignored or not, and what was removed of them, is the same in both; submodules are at the
 * commits that `commit` names. Gives the files beside. A miss says why the commit, or one of a submodule, cannot be had.
 */
async function writeTree(repository, target) {
    const { git, place } = repository;
    const { tree, placing } = target;
    const trees = { root: place.root, tree };
    const tracked = await writeTracked(repository, target);
    if (tracked.kind === 'miss')
        return tracked;
    const failure = await makeGitDirectory(repository, target, tracked.value);
    if (failure !== null)
        return { kind: 'miss', reason: failure };
    const head = (await indexEntries(git, { cwd: place.root })).filter(({ isSubmodule }) => isSubmodule);
    const base = tracked.value.filter(({ isSubmodule }) => isSubmodule);
    const submodules = await writeSubmodules(repository, target, { head, base }, writeTree);
    if (submodules.kind === 'miss')
        return submodules;
    const beside = await findBeside(git, place.root);
    if (beside.kind === 'miss')
        return beside;
    const placed = await placeBeside(trees, beside.value.others, placing);
    await removeMissing(trees, beside.value.removed);
    takeTimes(trees, tracked.value, (await (0,external_node_fs_promises_namespaceObject.stat)((0,external_node_path_.join)(place.gitDirectory, 'HEAD'))).mtime);
    const own = placed.map(({ path, bytes }) => ({ path: target.path + path, bytes }));
    return { kind: 'found', value: [...own, ...submodules.value] };
}
/** Settings of the user's checkout that would write to it, for a tree beside it. */
const BESIDE = ['core.splitIndex=false', 'core.untrackedCache=false'];
/** A partial clone fetches the tree's files now, which is why the remote may be asked. */
async function writeTracked(repository, { commit, tree, folder }) {
    const { git, place, store } = repository;
    const index = (0,external_node_path_.join)(folder, 'index');
    await (0,external_node_fs_promises_namespaceObject.rm)(index, { force: true });
    // Where Git LFS looks for what it does not have in its own folder, beside the objects.
    const reference = { GIT_ALTERNATE_OBJECT_DIRECTORIES: (0,external_node_path_.join)(place.commonDirectory, 'objects') };
    const where = { GIT_DIR: place.gitDirectory, GIT_WORK_TREE: tree, GIT_INDEX_FILE: index, ...reference };
    const large = await largeFiles(git, place);
    const settings = [...BESIDE, `lfs.storage=${(0,external_node_path_.join)(store.directory, 'lfs')}`].flatMap((setting) => ['-c', setting]);
    const args = [...settings, 'read-tree', '--reset', '-u', '--no-recurse-submodules', commit];
    const written = await askRemote(repository, (env) => git(args, { cwd: tree, env: { ...env, ...large, ...where } }));
    if (written.kind === 'miss')
        return written;
    return { kind: 'found', value: await indexEntries(git, { cwd: tree, env: where }) };
}
/**
 * Tracked files are as old as the checkout's: a build that compares ages (`make`) finds generated files as young or old beside
 * them as at the head. One that the checkout does not have is as old as that.
 */
function takeTimes({ root, tree }, tracked, otherwise) {
    for (const { path, isSubmodule } of tracked) {
        if (isSubmodule)
            continue;
        const copy = (0,external_node_path_.join)(tree, path);
        const { atime, mtime } = timesOf((0,external_node_path_.join)(root, path)) ?? { atime: otherwise, mtime: otherwise };
        if (timesOf(copy))
            (0,external_node_fs_namespaceObject.lutimesSync)(copy, atime, mtime);
    }
}
/** Undefined where there is no such file, or a file in the place of one of its folders. */
function timesOf(path) {
    try {
        return (0,external_node_fs_namespaceObject.lstatSync)(path);
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./lib/adapters/git/worktree.js







/**
 * A tree of `commit` (which is here) in a private temporary folder that is called like the user's own, made of the same files
 * as that (adr/0004). It is not registered with the repository as `git worktree add` would do, so that nothing in the user's
 * git directory changes, not even when a run is killed, and so that its `.git` is what the user's is: a folder where a build
 * can take it into its context. With `given`, files may be written: only these lie beside, and none is shared.
 */
async function makeWorktree(repository, commit, given) {
    const { place } = repository;
    const folder = await (0,external_node_fs_promises_namespaceObject.realpath)(await privateFolder((0,external_node_path_.dirname)(repository.store.directory)));
    const dispose = () => (0,external_node_fs_promises_namespaceObject.rm)(folder, { recursive: true, force: true });
    const tree = (0,external_node_path_.join)(folder, (0,external_node_path_.basename)(place.root));
    const directory = (0,external_node_path_.join)(tree, place.prefix);
    const placer = await filePlacer((0,external_node_path_.join)(place.gitDirectory, 'HEAD'), folder);
    await (0,external_node_fs_promises_namespaceObject.mkdir)(tree);
    // What is made for this run may lie in the checkout: TMPDIR decides.
    const except = new Set([folder, repository.store.directory]);
    const sharing = given === undefined ? 'link' : 'copy';
    const placing = { sharing, except, only: given && onlyOf(given), placer };
    const target = { commit, tree, folder, path: '', placing };
    const written = await writeTree(repository, target).catch(missOf);
    if (written.kind === 'miss' || !(await worktree_isFolder(directory))) {
        await dispose();
        repository.cancelled?.throwIfAborted(); // a run that was cancelled meanwhile misses nothing
        const name = (0,units_commit/* shortCommit */.A)(commit);
        if (written.kind === 'miss')
            return { kind: 'miss', reason: `${name} cannot be checked out: ${written.reason}` };
        return { kind: 'miss', reason: `${name} has no folder ${place.prefix}`, absent: true };
    }
    const translate = (path) => inTree(path, tree, [place.root, startOf(repository)]);
    const beside = written.value;
    const value = {
        root: tree,
        directory,
        translate,
        beside,
        isWhole: await isWhole(repository.git, tree),
        copied: placer.copies(sharing) ? beside.reduce((sum, { bytes }) => sum + bytes, 0) : 0,
        keptBy: (work) => keptBy(work, tree, beside),
        [Symbol.asyncDispose]: dispose,
    };
    return { kind: 'found', value };
}
/** A full disk, for one: without a base the budgets hold all the same. */
const missOf = (error) => ({
    kind: 'miss',
    reason: error instanceof Error ? error.message : String(error),
});
/** The root as the path of the folder the run was started in spells it, which may go through a symbolic link. */
function startOf({ directory, place: { prefix } }) {
    return prefix === '' ? directory : (0,external_node_path_.resolve)(directory, ...prefix.split('/').map(() => '..'));
}
function inTree(path, tree, roots) {
    for (const root of roots) {
        const inside = (0,external_node_path_.relative)(root, path);
        if (inside !== '..' && !inside.startsWith('../') && !(0,external_node_path_.isAbsolute)(inside))
            return (0,external_node_path_.join)(tree, inside);
    }
    return path;
}
/** A file that is written to, or replaced, or only touched, was looked at: it is the work's own. */
async function keptBy(work, tree, beside) {
    const before = await Promise.all(beside.map(({ path }) => looks((0,external_node_path_.join)(tree, path))));
    await work();
    const after = await Promise.all(beside.map(({ path }) => looks((0,external_node_path_.join)(tree, path))));
    return beside.filter((_, index) => before[index] === after[index]);
}
async function looks(path) {
    const entry = await (0,external_node_fs_promises_namespaceObject.lstat)(path, { bigint: true }).catch(() => undefined);
    return entry === undefined ? '' : `${entry.ino} ${entry.size} ${entry.ctimeNs}`;
}
async function worktree_isFolder(path) {
    return (await (0,external_node_fs_promises_namespaceObject.stat)(path).catch(() => undefined))?.isDirectory() ?? false;
}

;// CONCATENATED MODULE: ./lib/adapters/git/commits.js








/**
 * The commits of the repository that `directory` is in, through the user's own git. The checkout and the git directory stay
 * as they are, to the byte: what has to be fetched goes into a store below `temporary`, which disposing removes. Each throws the
 * reason of `cancelled`.
 */
function gitCommits(directory, access, temporary, cancelled) {
    let opened;
    const within = async (use) => {
        opened ??= openRepository(directory, access, temporary, cancelled);
        const repository = await opened;
        return repository.kind === 'miss' ? repository : use(repository.value);
    };
    return {
        facts: () => within(facts),
        resolve: (name) => within((repository) => resolveName(repository, name)),
        branchNow: (name) => within((repository) => branchNow(repository, name)),
        defaultBranch: () => within(defaultBranch),
        mergeBase: (a, b) => within((repository) => mergeBase(repository, a, b)),
        isAncestor: (ancestor, descendant) => within((repository) => isAncestor(repository, ancestor, descendant)),
        beside: () => within(({ git, place }) => namesBeside(git, place.root)),
        checkout: (commit, given) => within((repository) => checkout(repository, commit, given)),
        async [Symbol.asyncDispose]() {
            const repository = await opened?.catch(() => undefined);
            if (repository?.kind === 'found')
                await (0,external_node_fs_promises_namespaceObject.rm)(repository.value.store.directory, { recursive: true, force: true });
        },
    };
}
async function facts(repository) {
    const { git, place } = repository;
    const head = (await git(['rev-parse', '--verify', '--quiet', 'HEAD^{commit}'])).stdout.trim();
    if (head === '')
        return { kind: 'miss', reason: 'the repository has no commit yet' };
    const parents = await merge_base_parentsOf(repository, head);
    // Looking for renames would read contents, which a partial clone has to fetch.
    const status = await git(['status', '--porcelain', '--untracked-files=normal', '--no-renames']);
    const dirty = status.code !== 0 || status.stdout !== '';
    const whole = await isWhole(git, place.root);
    return { kind: 'found', value: { head, parents, dirty, isWhole: whole, prefix: place.prefix } };
}
async function checkout(repository, commit, given) {
    const here = await fetchCommit(repository, commit);
    return here.kind === 'miss' ? here : makeWorktree(repository, commit, given);
}

;// CONCATENATED MODULE: ./lib/make-ports.js













/**
 * The ports of a run: the same for the action and the command line, but for who it speaks to. Disposing them removes what the
 * run alone needed. Nothing of ours lies in the repository, where a build could take it into its context.
 */
async function makePorts(surroundings) {
    const { directory, cache, temporary, runner, cancelled, comments, token, server } = surroundings;
    const repository = await repositoryIdentity(directory, cancelled);
    const clock = { now: () => Date.now(), sleep: (milliseconds) => (0,promises_namespaceObject.setTimeout)(milliseconds) };
    // Many systems have their temporary files in memory.
    const near = await onDiskOf(directory, temporary, (0,external_node_path_.join)(cache, 'temporary'));
    const commits = gitCommits(directory, { token, server }, near, cancelled);
    return {
        buildx: dockerBuildx(cancelled, clock),
        images: imageSource(cancelled),
        records: repository === undefined ? memoryRecords() : directoryRecords((0,external_node_path_.join)(cache, 'repositories', repository)),
        layers: directoryLayers(cache),
        mounts: surroundings.mounts ?? directoryMounts((0,external_node_path_.join)(cache, 'mounts')),
        commits,
        comments,
        files: userFiles(directory, temporary),
        shell: userShell(cancelled, process.env),
        runner,
        variable: (name) => process.env[name],
        clock,
        cancelled,
        [Symbol.asyncDispose]: () => commits[Symbol.asyncDispose](),
    };
}


/***/ }),

/***/ 171:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ ASIDE),
/* harmony export */   w: () => (/* binding */ planAside)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(760);

/** Images that a run builds for itself alone are called `weighbridge-aside:…` in the engine. */
const ASIDE = 'weighbridge-aside';
/**
 * Gives the image of a plan a name for as long as this run needs it: the engine removes an image with its last name, so of
 * two runs that build the same bytes neither takes the other's away (issue 11, heading 4). `scratch` is the folder of the
 * build, which no other run has.
 */
function planAside(plan, what, scratch) {
    if (plan.weighed.kind !== 'engine')
        return { ...plan, aside: null };
    const aside = `${ASIDE}:${what}-${(0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(scratch)}`;
    const [build, ...args] = plan.args;
    return { ...plan, args: [build, '--tag', aside, ...args], aside };
}


/***/ }),

/***/ 518:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  e: () => (/* binding */ decodeRecord)
});

;// CONCATENATED MODULE: ./lib/record/check.js
const test = (expected, holds) => (value, place) => holds(value) ? undefined : `${place} is not ${expected}`;
const check_text = test('a string', (value) => typeof value === 'string');
const flag = test('a boolean', (value) => typeof value === 'boolean');
/** Bytes and counts: larger numbers would have been rounded on the way. */
const count = test('a whole number from 0 to 2^53 − 1', (value) => Number.isSafeInteger(value) && Number(value) >= 0);
/** Seconds. JSON has no infinities, but `1e999` reads as one. */
const seconds = test('a number of seconds', (value) => Number.isFinite(value) && Number(value) >= 0);
function oneOf(...choices) {
    return test(`one of ${choices.join(', ')}`, (value) => choices.some((choice) => choice === value));
}
function orNull(check) {
    return (value, place) => (value === null ? undefined : check(value, place));
}
function listOf(check) {
    return (value, place) => Array.isArray(value) ? first(value, (each, index) => check(each, `${place}[${index}]`)) : `${place} is not a list`;
}
/** An object whose every value passes, whatever the keys are. */
function mapOf(check) {
    return (value, place) => isObject(value)
        ? first(Object.entries(value), ([name, each]) => check(each, `${place}.${name}`))
        : `${place} is not an object`;
}
/** Passes where there is nothing. */
function optional(check) {
    return (value, place) => (value === undefined ? undefined : check(value, place));
}
/** An object with at least these fields; others are let through. */
function object(fields) {
    return (value, place) => isObject(value)
        ? first(Object.entries(fields), ([name, check]) => check(value[name], place === '' ? name : `${place}.${name}`))
        : `${place || 'the document'} is not an object`;
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function first(items, problem) {
    for (const [index, item] of items.entries()) {
        const found = problem(item, index);
        if (found !== undefined)
            return found;
    }
    return undefined;
}

;// CONCATENATED MODULE: ./lib/record/image-check.js

const METRIC_CHECKS = {
    unpacked: count,
    download: orNull(count),
    rootfs: count,
    wasted: count,
    own: orNull(count),
    base: orNull(count),
    layers: count,
    files: count,
};
// Written as keys, so that the compiler asks for every name of a type and for no other.
const ORIGINS = { own: true, base: true, unknown: true };
const METHODS = { blobs: true, 'gzip-6': true, none: true };
const HIDINGS = {
    deleted: true,
    overwritten: true,
    owner: true,
    mode: true,
    unchanged: true,
};
const MODULE_KINDS = { main: true, dependency: true, std: true, unknown: true };
const ADVICE_KINDS = {
    strip: true,
    'multi-stage': true,
    toolchain: true,
    'go cache': true,
    sources: true,
    'package manager cache': true,
    'hidden files': true,
    'metadata copies': true,
    'unchanged copies': true,
    duplicates: true,
    'base image': true,
};
const FOUND = {
    hit: true,
    partial: true,
    miss: true,
    held: true,
    unknown: true,
    left: true,
};
const oneKeyOf = (keys) => oneOf(...Object.keys(keys));
const LAYER = object({
    diffId: check_text,
    instruction: check_text,
    line: orNull(count),
    origin: oneKeyOf(ORIGINS),
    unpacked: count,
    download: orNull(count),
    files: count,
});
const HIDDEN = object({
    layer: count,
    hiddenBy: count,
    how: oneKeyOf(HIDINGS),
    bytes: count,
    files: count,
    paths: listOf(check_text),
});
const REPOSITORY = object({ layer: count, path: check_text, bytes: count, hidden: count, files: count });
const MODULE = object({
    path: check_text,
    version: check_text,
    kind: oneKeyOf(MODULE_KINDS),
    bytes: count,
    replacedBy: optional(check_text),
});
const GO_BINARY = object({
    path: check_text,
    layer: count,
    size: count,
    goVersion: check_text,
    stripped: flag,
    strippedSize: orNull(count),
    interpreter: check_text,
    settings: mapOf(check_text),
    main: check_text,
    modules: listOf(MODULE),
    packages: listOf(object({ path: check_text, module: check_text, bytes: count })),
    buckets: mapOf(count),
    notes: listOf(check_text),
});
const ADVICE = object({
    kind: oneKeyOf(ADVICE_KINDS),
    saving: count,
    paths: listOf(check_text),
    files: count,
    layer: orNull(count),
    hiddenBy: orNull(count),
    line: orNull(count),
});
const MOUNT = object({
    name: check_text,
    found: oneKeyOf(FOUND),
    reason: orNull(check_text),
    restored: count,
    saved: orNull(count),
    unsaved: orNull(check_text),
});
const MOUNTS = object({
    mounts: listOf(MOUNT),
    restoreSeconds: seconds,
    saveSeconds: seconds,
    storeBytes: orNull(count),
    stepSeconds: seconds,
    coldSeconds: orNull(seconds),
});
const VERTEX = object({ name: check_text, seconds: seconds, cached: flag, cacheMounts: optional(oneOf(true)) });
const BUILD = object({ seconds: seconds, vertices: listOf(VERTEX), mounts: optional(MOUNTS) });
/** An image of docs/record.schema.json in code: what the program relies on, checked before it does. */
const IMAGE = object({
    name: check_text,
    platform: check_text,
    digest: check_text,
    configDigest: check_text,
    definition: orNull(object({ context: check_text, file: check_text, target: check_text })),
    metrics: object(METRIC_CHECKS),
    downloadMethod: oneKeyOf(METHODS),
    layers: listOf(LAYER),
    paths: listOf(object({ path: check_text, bytes: count, layer: count, content: check_text })),
    pathsComplete: flag,
    hidden: listOf(HIDDEN),
    duplicates: listOf(object({ content: check_text, bytes: count, copies: count, paths: listOf(check_text) })),
    goBinaries: listOf(GO_BINARY),
    packed: listOf(object({ path: check_text, bytes: count, packer: check_text })),
    repository: optional(listOf(REPOSITORY)),
    baseImage: orNull(object({ name: check_text, digest: check_text })),
    attestations: count,
    foreignLayers: listOf(object({ digest: check_text, download: count })),
    advice: listOf(ADVICE),
    build: orNull(BUILD),
});

// EXTERNAL MODULE: ./lib/record/record.js
var record = __nccwpck_require__(472);
;// CONCATENATED MODULE: ./lib/record/decode.js



/** docs/record.schema.json in code: what the program relies on, checked before it does. */
const RECORD = object({
    schemaVersion: oneOf(record/* SCHEMA_VERSION */.f$),
    tool: object({ version: check_text, method: count }),
    commit: orNull(check_text),
    createdAt: check_text,
    images: listOf(IMAGE),
});
/**
 * A record from its JSON text. Fields this version does not know stay in it, and nothing reads them; a record of a newer
 * schema is refused, because what its fields mean may have changed.
 */
function decodeRecord(json) {
    const value = parse(json);
    if (value === undefined)
        return { kind: 'unreadable', reason: 'it is not JSON' };
    const newer = newerVersion(value);
    if (newer !== undefined) {
        const reason = `it has schema version ${newer}, this version of Weighbridge reads up to ${record/* SCHEMA_VERSION */.f$}: use a newer one`;
        return { kind: 'unreadable', reason };
    }
    const problem = RECORD(value, '');
    return problem === undefined && isRecord(value)
        ? { kind: 'record', record: value }
        : { kind: 'unreadable', reason: problem ?? 'it is no record' };
}
function parse(json) {
    try {
        return JSON.parse(json);
    }
    catch {
        return undefined;
    }
}
function newerVersion(value) {
    const version = isObject(value) ? value['schemaVersion'] : undefined;
    return Number.isSafeInteger(version) && Number(version) > record/* SCHEMA_VERSION */.f$ ? Number(version) : undefined;
}
function isRecord(value) {
    return RECORD(value, '') === undefined;
}


/***/ }),

/***/ 472:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   J$: () => (/* binding */ METHOD_VERSION),
/* harmony export */   f$: () => (/* binding */ SCHEMA_VERSION),
/* harmony export */   t1: () => (/* binding */ OTHER_MODULES)
/* harmony export */ });
/** Version of the JSON shape; a newer one is refused (docs/record.schema.json). */
const SCHEMA_VERSION = 1;
/** Version of the way of weighing; records made by different ways are never compared. */
const METHOD_VERSION = 1;
/**
 * The path of the module that stands for the lightest ones of a program where a record has no room for all of them (fit.ts).
 * No path of a module holds a blank.
 */
const OTHER_MODULES = 'other modules';


/***/ }),

/***/ 160:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   CW: () => (/* binding */ formatDelta),
/* harmony export */   qy: () => (/* binding */ SIZE_FORMS),
/* harmony export */   z3: () => (/* binding */ formatBytes),
/* harmony export */   z_: () => (/* binding */ parseBytes)
/* harmony export */ });
const FACTORS = {
    B: 1,
    kB: 1e3,
    KB: 1e3,
    MB: 1e6,
    GB: 1e9,
    TB: 1e12,
    KiB: 2 ** 10,
    MiB: 2 ** 20,
    GiB: 2 ** 30,
    TiB: 2 ** 40,
};
/** How a size may be written, for messages that ask for one. */
const SIZE_FORMS = '20MB, 19.5MiB or 512kB';
/**
 * Reads `20MB` (SI, powers of 1000) or `19.5MiB` (IEC, powers of 1024), rounded to whole bytes; `undefined` for
 * anything else. A unit is asked for: a bare number does not say whether bytes or megabytes are meant.
 */
function parseBytes(text) {
    const match = /^(\d+(?:\.\d+)?)\s*([A-Za-z]+)$/.exec(text.trim());
    const factor = match && Object.hasOwn(FACTORS, match[2]) ? FACTORS[match[2]] : undefined;
    if (!match || factor === undefined)
        return undefined;
    const bytes = Math.round(Number(match[1]) * factor);
    return Number.isSafeInteger(bytes) ? bytes : undefined;
}
const SI_UNITS = ['B', 'kB', 'MB', 'GB', 'TB'];
/** Bytes for a person, in SI units with one decimal: `18.4 MB`, `512 B`. A sign is kept. */
function formatBytes(bytes) {
    let value = Math.abs(bytes);
    let unit = 0;
    // 999,950 B would read "1000.0 kB": the step up is where one decimal rounds to the next unit.
    while (value >= 999.95 && unit < SI_UNITS.length - 1) {
        value /= 1000;
        unit += 1;
    }
    const digits = unit === 0 ? value.toFixed(0) : value.toFixed(1).replace(/\.0$/, '');
    return `${bytes < 0 ? '−' : ''}${digits} ${SI_UNITS[unit]}`;
}
/** A change for a person: `+4.2 MB`, `−512 B`, `–` for none. */
function formatDelta(bytes) {
    if (bytes === 0)
        return '–';
    return bytes > 0 ? `+${formatBytes(bytes)}` : formatBytes(bytes);
}


/***/ }),

/***/ 222:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ shortCommit)
/* harmony export */ });
/** A commit as people write it: the first seven digits of its hash. */
function shortCommit(commit) {
    return commit.slice(0, 7);
}


/***/ }),

/***/ 710:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ redact)
/* harmony export */ });
const HIDDEN = '***';
/**
 * User information in a URL: up to the last `@` before a slash, and, because a password that was not encoded may have a
 * slash in it, up to the next `@` where a colon has no port after it. A digest has an `@` before it, too.
 */
const USER_INFORMATION = /:\/\/(?:[^\s/]*|[^\s/@:[]*:(?!\d*(?:[/?#\s]|$))[^\s@"']{0,256})@(?!sha\d+:)/g;
/** The value of a header, or of a field that is called so; containerd goes on after "authorization:" with its own words. */
const AUTHORIZATION = /\b(authorization["']?\s*[:=]\s*["']?)(?!server message:)(?:(?:bearer|basic)\s+)?[^\s"',]+/gi;
/**
 * Text without credentials that tools are known to print: user information in URLs, `Authorization` values, and
 * signatures in the queries of signed URLs. Everything heard of a build goes through it before it is kept or shown, and
 * every error.
 */
function redact(text) {
    return text
        .replace(USER_INFORMATION, `://${HIDDEN}@`)
        .replace(AUTHORIZATION, `$1${HIDDEN}`)
        .replace(/([?&](?:sig|signature|x-amz-signature|x-goog-signature)=)[^&\s"']+/gi, `$1${HIDDEN}`);
}


/***/ }),

/***/ 411:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ VERSION)
/* harmony export */ });
/** The version of this tool, as package.json has it (a test holds the two together). */
const VERSION = '0.1.0';


/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId](module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/async module */
/******/ (() => {
/******/ 	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 	var resolveQueue = (queue) => {
/******/ 		if(queue && queue.d < 1) {
/******/ 			queue.d = 1;
/******/ 			queue.forEach((fn) => (fn.r--));
/******/ 			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 		}
/******/ 	}
/******/ 	var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 		if(dep !== null && typeof dep === "object") {
/******/ 			if(dep[webpackQueues]) return dep;
/******/ 			if(dep.then) {
/******/ 				var queue = [];
/******/ 				queue.d = 0;
/******/ 				dep.then((r) => {
/******/ 					obj[webpackExports] = r;
/******/ 					resolveQueue(queue);
/******/ 				}, (e) => {
/******/ 					obj[webpackError] = e;
/******/ 					resolveQueue(queue);
/******/ 				});
/******/ 				var obj = {};
/******/ 				obj[webpackQueues] = (fn) => (fn(queue));
/******/ 				return obj;
/******/ 			}
/******/ 		}
/******/ 		var ret = {};
/******/ 		ret[webpackQueues] = x => {};
/******/ 		ret[webpackExports] = dep;
/******/ 		return ret;
/******/ 	}));
/******/ 	__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 		var queue;
/******/ 		hasAwait && ((queue = []).d = -1);
/******/ 		var depQueues = new Set();
/******/ 		var exports = module.exports;
/******/ 		var currentDeps;
/******/ 		var outerResolve;
/******/ 		var reject;
/******/ 		var promise = new Promise((resolve, rej) => {
/******/ 			reject = rej;
/******/ 			outerResolve = resolve;
/******/ 		});
/******/ 		promise[webpackExports] = exports;
/******/ 		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 		module.exports = promise;
/******/ 		body((deps) => {
/******/ 			currentDeps = wrapDeps(deps);
/******/ 			var fn;
/******/ 			var getResult = () => (currentDeps.map((d) => {
/******/ 				if(d[webpackError]) throw d[webpackError];
/******/ 				return d[webpackExports];
/******/ 			}))
/******/ 			var promise = new Promise((resolve) => {
/******/ 				fn = () => (resolve(getResult));
/******/ 				fn.r = 0;
/******/ 				var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 				currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 			});
/******/ 			return fn.r ? promise : getResult();
/******/ 		}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 		queue && queue.d < 0 && (queue.d = 0);
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(69);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
