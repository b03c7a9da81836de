#!/usr/bin/env node
import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 181:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("buffer");

/***/ }),

/***/ 1421:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");

/***/ }),

/***/ 7540:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:console");

/***/ }),

/***/ 7598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 3053:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:diagnostics_channel");

/***/ }),

/***/ 8474:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:events");

/***/ }),

/***/ 3024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 1455:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");

/***/ }),

/***/ 7067:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

/***/ }),

/***/ 7030:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");

/***/ }),

/***/ 8161:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");

/***/ }),

/***/ 6760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 7075:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");

/***/ }),

/***/ 8321:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream/consumers");

/***/ }),

/***/ 6466:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream/promises");

/***/ }),

/***/ 8500:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");

/***/ }),

/***/ 7975:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

/***/ }),

/***/ 3429:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util/types");

/***/ }),

/***/ 8300:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:worker_threads");

/***/ }),

/***/ 8522:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");

/***/ }),

/***/ 932:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("process");

/***/ }),

/***/ 6322:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ codeOf)
/* harmony export */ });
/** An error's system code, such as `ENOENT`; undefined if it has none. */
const codeOf = (error) => typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;


/***/ }),

/***/ 6030:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ groupOf),
/* harmony export */   w: () => (/* binding */ killRunning)
/* harmony export */ });
/** Milliseconds between SIGTERM and SIGKILL, in which a client tells its engine. */
const GRACE = 10_000;
const running = new Set();
/** Makes a `detached` program's process group end as a whole: otherwise `git fetch` leaves its transport behind. */
function groupOf(child, grace = GRACE) {
    const { pid } = child;
    if (pid === undefined)
        return { end: () => undefined };
    if (running.size === 0)
        process.on('exit', killRunning);
    running.add(pid);
    let timer;
    // Now nothing in the group holds its output any more, and the ID may be reused.
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
/** For when our own process ends. */
function killRunning() {
    for (const pid of running)
        send(pid, 'SIGKILL');
}
function send(pid, signal) {
    try {
        process.kill(-pid, signal);
    }
    catch {
        // It has already ended.
    }
}


/***/ }),

/***/ 7040:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ cancellation)
/* harmony export */ });
/* harmony import */ var _errors_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7881);
/* harmony import */ var _exec_groups_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6030);


/** SIGHUP: the terminal was closed. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];
/** Aborts on the first signal. The second one kills what is running and is raised again, which ends the process. */
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
        controller.abort((0,_errors_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .fail */ .fJ)('run.cancelled', { signal }));
    });
    return controller.signal;
}
const sendOurselves = (signal) => {
    process.kill(process.pid, signal);
};


/***/ }),

/***/ 395:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ painted),
/* harmony export */   P: () => (/* binding */ hasColour)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7975);
/* harmony import */ var _safe_log_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(4581);


/** Follows NO_COLOR (no-color.org), then FORCE_COLOR and CLICOLOR_FORCE; without them, only a terminal gets colours. */
function hasColour(env, isTerminal) {
    if (env['NO_COLOR'])
        return false;
    if (env['FORCE_COLOR'])
        return !['0', 'false'].includes(env['FORCE_COLOR']);
    if (env['CLICOLOR_FORCE'] && env['CLICOLOR_FORCE'] !== '0')
        return true;
    return isTerminal && env['TERM'] !== 'dumb' && env['CLICOLOR'] !== '0';
}
const FORMATS = { good: 'green', bad: 'red', doubtful: 'yellow', strong: 'bold', faint: 'dim' };
/** A piece of a line in its colour, made harmless. */
function painted(piece) {
    if (typeof piece === 'string')
        return (0,_safe_log_js__WEBPACK_IMPORTED_MODULE_1__/* .safeLine */ .o)(piece);
    return (0,node_util__WEBPACK_IMPORTED_MODULE_0__.styleText)(FORMATS[piece.style], (0,_safe_log_js__WEBPACK_IMPORTED_MODULE_1__/* .safeLine */ .o)(piece.text), { validateStream: false });
}


/***/ }),

/***/ 1671:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ neverOverBudgetByAccident)
/* harmony export */ });
/* harmony import */ var _errors_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7881);
/* harmony import */ var _safe_log_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(4581);


/** Ends the process as "not measured": Node's exit code 1 would mean a broken budget (issue 11, heading 4). */
function neverOverBudgetByAccident(host) {
    host.stderr.on('error', () => undefined); // there is nowhere left to say it
    host.on('uncaughtException', (error) => {
        const lines = (0,_safe_log_js__WEBPACK_IMPORTED_MODULE_1__/* .safeLines */ .B)(`Weighbridge stopped on an internal error: ${error.stack ?? error.message}`);
        host.stderr.write(`${lines.join('\n')}\n`);
        host.exit(_errors_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EXIT */ .dc.notMeasured);
    });
}


/***/ }),

/***/ 4581:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ safeLines),
/* harmony export */   o: () => (/* binding */ safeLine)
/* harmony export */ });
/* harmony import */ var _units_terminal_sequence_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3921);

/** Invisible characters, or ones that change how the rest looks: control, bidi, zero-width, broken, odd line ends. */
const INVISIBLE = /(?!\t)[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu;
/**
 * The lines of an untrusted text, safe for a log or a terminal. The runner reads a line as a command if it starts with
 * `::` after white space or contains `##[` (actions/runner, ActionCommand: TryParseV2, TryParse), and `\r` as a line
 * end. Terminal sequences are dropped; other invisible characters are escaped (`\u{202e}`).
 */
function safeLines(text) {
    return (0,_units_terminal_sequence_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutSequences */ .V)(text)
        .split(/\r\n|\r|\n/)
        .map(harmless);
}
/** As one line, for a heading, a title or a file name. */
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

/***/ 5038:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ standardOutput)
/* harmony export */ });
/* unused harmony export printable */
/* harmony import */ var _errors_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7881);
/* harmony import */ var _page_lay_out_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(2300);
/* harmony import */ var _exec_error_code_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(6322);
/* harmony import */ var _colour_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(395);
/* harmony import */ var _safe_log_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(4581);





const USUAL_WIDTH = 80;
/** Makes lines harmless: a runner also reads commands from stdout. Our JSON (report/stable-json.ts) stays as it is. */
const printable = (text) => `${(0,_safe_log_js__WEBPACK_IMPORTED_MODULE_3__/* .safeLines */ .B)(text.replace(/\n$/, '')).join('\n')}\n`;
/**
 * Prints a result and waits until it is written. A page is wrapped and coloured only for a terminal; in a pipe it has
 * `piped` columns, by default one line per row. EPIPE (`| head -1`) is not a failure. Throws `output.unwritable`
 * otherwise, e.g. for a full disk.
 */
function standardOutput(stream, env) {
    stream.on('error', () => undefined); // the callback below gets it too
    const { isTTY = false } = stream;
    return (result, piped = Infinity) => new Promise((resolve, reject) => {
        const width = isTTY ? stream.columns || USUAL_WIDTH : piped;
        const text = typeof result === 'string' ? printable(result) : pagePrinted(result, width, (0,_colour_js__WEBPACK_IMPORTED_MODULE_2__/* .hasColour */ .P)(env, isTTY));
        stream.write(text, (error) => {
            if (!error || (0,_exec_error_code_js__WEBPACK_IMPORTED_MODULE_4__/* .codeOf */ .$)(error) === 'EPIPE')
                resolve();
            else
                reject((0,_errors_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .fail */ .fJ)('output.unwritable', { detail: error.message }, error));
        });
    });
}
function pagePrinted(page, width, isColoured) {
    if (!isColoured)
        return printable((0,_page_lay_out_js__WEBPACK_IMPORTED_MODULE_1__/* .pageText */ .x)(page, width));
    return (0,_page_lay_out_js__WEBPACK_IMPORTED_MODULE_1__/* .layOut */ .v)(page, width)
        .map((line) => `${line.map(_colour_js__WEBPACK_IMPORTED_MODULE_2__/* .painted */ .C).join('')}\n`)
        .join('');
}


/***/ }),

/***/ 4822:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  b: () => (/* binding */ terminalRunner)
});

// EXTERNAL MODULE: ./lib/page/text.js
var page_text = __nccwpck_require__(6080);
// EXTERNAL MODULE: ./lib/adapters/runner/colour.js
var colour = __nccwpck_require__(395);
;// CONCATENATED MODULE: ./lib/adapters/runner/form-index.js
/** Characters; forms with the same longer prefix are compared one by one. */
const LONGEST_START = 32;
/** Finds forms by their first 1, 2, 4, … characters: few places in a text match for long. */
function formIndex() {
    const known = new Set();
    const byStart = new Map(); // each form is stored only at its longest prefix
    return {
        add(form) {
            if (form === '' || known.has(form))
                return;
            known.add(form);
            let alike = [];
            for (let width = 1; width <= Math.min(form.length, LONGEST_START); width *= 2) {
                const start = form.slice(0, width);
                alike = byStart.get(start) ?? [];
                byStart.set(start, alike);
            }
            alike.push(form);
        },
        longestAt(text, at) {
            let longest = 0;
            for (let width = 1; width <= LONGEST_START && at + width <= text.length; width *= 2) {
                const alike = byStart.get(text.slice(at, at + width));
                if (alike === undefined)
                    break;
                for (const form of alike)
                    if (form.length > longest && text.startsWith(form, at))
                        longest = form.length;
            }
            return longest;
        },
    };
}

;// CONCATENATED MODULE: ./lib/adapters/runner/part-index.js
/** A part with an unknown three-byte sequence is in none of them, so the full search is rare. */
function partIndex() {
    const wholes = [];
    const triples = new Set();
    return {
        add(whole) {
            wholes.push(whole);
            for (let at = 0; at + 3 <= whole.length; at += 1)
                triples.add(whole.readUIntBE(at, 3));
        },
        has(part) {
            for (let at = 0; at + 3 <= part.length; at += 1)
                if (!triples.has(part.readUIntBE(at, 3)))
                    return false;
            return wholes.some((whole) => whole.includes(part));
        },
    };
}

// EXTERNAL MODULE: ./lib/adapters/runner/safe-log.js
var safe_log = __nccwpck_require__(4581);
;// CONCATENATED MODULE: ./lib/adapters/runner/secret-forms.js
/** Characters: shorter base64 may be part of another word by chance. */
const SHORTEST = 8;
const BASE64_WORD = /[\w+/-]{8,}={0,2}/g;
/** A line of a secret as it is, and in JSON, a URL and XML: GitHub's runner hides these too. */
function writtenForms(line) {
    const json = JSON.stringify(line).slice(1, -1);
    const xml = line.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
    return [line, json, encodeURIComponent(line.toWellFormed()), xml];
}
/**
 * The base64 of a text at each of the three byte offsets, without groups that it shares with other text around it
 * (`user:password`). GitHub's runner looks for the same three.
 */
function base64Of(text) {
    const bytes = Buffer.from(text);
    return [0, 1, 2]
        .map((start) => bytes.subarray(start, bytes.length - ((bytes.length - start) % 3)).toString('base64'))
        .filter((form) => form.length >= SHORTEST);
}
/** `replace` also gets each base64 word in the standard alphabet (RFC 4648, section 4). */
function replaceBase64(text, replace) {
    return text.replace(BASE64_WORD, (word) => replace(word.replaceAll('-', '+').replaceAll('_', '/'), word));
}
/**
 * What a base64 word decodes to at each of the four offsets, since programs break lines anywhere. Without the last
 * group, which may belong to something else.
 */
function saidInBase64(standard) {
    const start = standard.slice(0, -4);
    return [0, 1, 2, 3]
        .filter((skipped) => start.length - skipped >= SHORTEST)
        .map((skipped) => Buffer.from(start.slice(skipped), 'base64'));
}

;// CONCATENATED MODULE: ./lib/adapters/runner/masks.js




const HIDDEN = '***';
/** Hides each line, as GitHub's runner does. A secret may have thousands of lines (certificates), hence the indexes. */
function masks() {
    const written = formIndex();
    const encoded = formIndex();
    const secrets = partIndex(); // base64 over several lines has a part of the secret in each
    let isEmpty = true;
    const isSecret = (standard) => withoutForms(standard, encoded) !== standard || saidInBase64(standard).some((said) => secrets.has(said));
    return {
        add(secret) {
            isEmpty = false;
            const lines = [...secret.split(/[\r\n]/), ...(0,safe_log/* safeLines */.B)(secret)].map((line) => line.trim());
            new Set(lines).forEach((line) => writtenForms(line).forEach(written.add));
            new Set([secret, ...lines]).forEach((text) => base64Of(text).forEach(encoded.add));
            secrets.add(Buffer.from(secret));
        },
        hide(text) {
            if (isEmpty)
                return text;
            return withoutForms(replaceBase64(text, (standard, word) => (isSecret(standard) ? HIDDEN : word)), written);
        },
    };
}
function withoutForms(text, forms) {
    let shown = '';
    let end = -1; // of the last hidden part
    for (let at = 0; at < text.length; at += 1) {
        const length = forms.longestAt(text, at);
        if (length === 0)
            continue;
        if (at > end)
            shown += `${text.slice(Math.max(end, 0), at)}${HIDDEN}`;
        end = Math.max(end, at + length);
    }
    return shown + text.slice(Math.max(end, 0));
}

// EXTERNAL MODULE: ./lib/page/shorten.js
var shorten = __nccwpck_require__(118);
// EXTERNAL MODULE: ./lib/page/width.js + 5 modules
var width = __nccwpck_require__(5866);
;// CONCATENATED MODULE: ./lib/adapters/runner/region.js



const PAUSE = 100;
/** Clears the line and returns to its start (ECMA-48). */
const CLEAR_LINE = '\r\u001b[K';
/** For lines that end with a line break, so that the next writer starts on a new line even if we are killed. */
const clearLines = (count) => `\r\u001b[${count}A\u001b[J`;
/** `stream` is a terminal. Changes neither cursor nor colour, so there is nothing to restore. */
function region(stream) {
    let shown = '';
    let takeAway = '';
    const show = (text, away) => {
        if (text === shown)
            return;
        stream.write(takeAway + text);
        shown = text;
        takeAway = text === '' ? '' : away;
    };
    return {
        write(text) {
            stream.write(takeAway + text);
            shown = takeAway = '';
        },
        line: (text) => show(text, CLEAR_LINE),
        live(look) {
            const draw = () => {
                const lines = look();
                show(lines.map((line) => `${line}\n`).join(''), clearLines(lines.length));
            };
            draw();
            const timer = setInterval(draw, PAUSE);
            timer.unref();
            return {
                [Symbol.dispose]() {
                    clearInterval(timer);
                    show('', '');
                },
            };
        },
    };
}
/** Shortened to `columns`: a line that wraps could not be cleared. */
function fittedLine(line, columns) {
    let left = columns;
    return line.map((piece) => {
        const text = left > 0 ? (0,shorten/* shortened */.v)((0,page_text/* plain */.p)(piece).replaceAll('\t', ' '), left) : '';
        left -= (0,width/* displayWidth */.F1)(text);
        return (0,page_text/* inStyleOf */.S)(piece, text);
    });
}

;// CONCATENATED MODULE: ./lib/adapters/runner/terminal.js





const LABELS = { error: 'bad', warning: 'doubtful', notice: 'strong' };
/** The runner of the command line, which has no outputs and no summary. */
function terminalRunner({ stderr, isTerminal, env }) {
    const { add: mask, hide: masked } = masks();
    const below = region(stderr);
    const columns = () => (stderr.columns || 80) - 1; // a terminal may break the line in the last column
    const hasMoves = isTerminal && env['TERM'] !== 'dumb';
    const paint = (line) => line.map((piece) => ((0,colour/* hasColour */.P)(env, isTerminal) ? (0,colour/* painted */.C)(piece) : (0,page_text/* plain */.p)(piece))).join('');
    const safe = (line) => line.map((piece) => (0,page_text/* inStyleOf */.S)(piece, masked((0,safe_log/* safeLine */.o)((0,page_text/* plain */.p)(piece)))));
    const shown = (line) => paint(fittedLine(safe(line), columns()));
    const print = (line) => below.write(`${masked(line)}\n`);
    const live = (view) => below.live(() => view()
        .slice(0, (stderr.rows || 24) - 1)
        .map(shown));
    const progress = {
        line: (text) => below.line(shown([text])),
        live: env['BUILDKIT_PROGRESS'] === 'plain' ? undefined : live,
    };
    const say = (lines) => {
        if (isTerminal)
            lines.forEach(print);
    };
    return {
        event: { kind: 'none' },
        audience: 'command line',
        async group(title, work) {
            say([(0,safe_log/* safeLine */.o)(title)]);
            return work();
        },
        info: (text) => say((0,safe_log/* safeLines */.B)(text)),
        ...(!isTerminal && { unshown: 'no terminal' }),
        ...(hasMoves && { progress }),
        annotate({ level, title, message, file, line }) {
            const place = file === undefined ? '' : `${(0,safe_log/* safeLine */.o)(file)}${line === undefined ? '' : `:${line}`}: `;
            const [first = '', ...rest] = (0,safe_log/* safeLines */.B)(message);
            if (level === 'notice' && !isTerminal)
                return;
            // A secret may be part of a colour sequence, so only the text is searched for secrets.
            const said = [{ text: level, style: LABELS[level] }, masked(`: ${place}${(0,safe_log/* safeLine */.o)(title)}: ${first}`)];
            below.write(`${paint(said)}\n`);
            rest.forEach((each) => print(`  ${each}`));
        },
        async summary() { },
        output() { },
        async leave() {
            return undefined;
        },
        left: async () => [],
        mask,
        masked,
    };
}


/***/ }),

/***/ 245:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ verdictCode),
/* harmony export */   I: () => (/* binding */ exitCode)
/* harmony export */ });
/* harmony import */ var _errors_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7881);
/* harmony import */ var _units_redact_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(5710);
/* harmony import */ var _system_error_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(4617);



/** See docs/cli.md, "Exit codes". */
function verdictCode({ verdict, push, strict, notWeighed }) {
    if (notWeighed.length > 0)
        return _errors_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EXIT */ .dc.notMeasured;
    if (verdict.status === 'fail')
        return _errors_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EXIT */ .dc.overBudget;
    if (push?.kind === 'failed')
        return _errors_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EXIT */ .dc.buildFailed;
    return verdict.status === 'unchecked' && strict ? _errors_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EXIT */ .dc.notMeasured : _errors_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EXIT */ .dc.ok;
}
/** Returns a command's exit code. The only place where errors end: each is reported once. */
async function exitCode(runner, work) {
    try {
        return await work();
    }
    catch (thrown) {
        const error = (0,_system_error_js__WEBPACK_IMPORTED_MODULE_2__/* .catalogued */ .s)(thrown);
        if (error instanceof _errors_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .WeighbridgeError */ .kj) {
            const message = (0,_errors_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageFor */ .XW)(error, runner.audience);
            runner.annotate({ level: 'error', title: 'Weighbridge', message, ...placeOf(error, runner.audience) });
            return error.exit;
        }
        const message = (0,_units_redact_js__WEBPACK_IMPORTED_MODULE_1__/* .redact */ .E)(error instanceof Error ? (error.stack ?? error.message) : String(error));
        runner.annotate({ level: 'error', title: 'Weighbridge stopped on an internal error', message });
        return _errors_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EXIT */ .dc.notMeasured;
    }
}
/** For an annotation on the line that failed; empty if the error has no file. */
function placeOf(error, audience) {
    if ((0,_errors_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .isError */ .bJ)(error, 'config.invalid')) {
        const { path: file, line } = error.fields;
        return audience === 'workflow' ? { file, line } : {}; // a terminal prints it, and the message begins with it
    }
    if (!(0,_errors_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .isError */ .bJ)(error, 'build.failed'))
        return {};
    const { file, line } = error.fields;
    return file === undefined ? {} : { file, line };
}


/***/ }),

/***/ 4617:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ catalogued)
/* harmony export */ });
/* harmony import */ var _errors_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7881);

const isOfSystem = (error) => error instanceof Error && 'syscall' in error && 'code' in error;
/** No permission, no space, or a limit reached. */
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
        return (0,_errors_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .fail */ .fJ)('run.temporary-folder', { detail: error.message }, error);
    return REFUSALS.has(error.code) ? (0,_errors_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .fail */ .fJ)('run.system', { detail: error.message }, error) : error;
}
/** Turns system errors into errors of the catalogue; returns others as they are. */
const catalogued = (error) => (isOfSystem(error) ? refusal(error) : error);


/***/ }),

/***/ 9069:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var node_console__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7540);
/* harmony import */ var _adapters_runner_cancellation_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7040);
/* harmony import */ var _adapters_runner_last_words_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(1671);
/* harmony import */ var _adapters_runner_standard_output_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(5038);
/* harmony import */ var _adapters_runner_terminal_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(4822);
/* harmony import */ var _app_exit_code_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(245);
/* harmony import */ var _errors_errors_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(7881);
/* harmony import */ var _inputs_help_js__WEBPACK_IMPORTED_MODULE_7__ = __nccwpck_require__(839);
/* harmony import */ var _inputs_help_argv_js__WEBPACK_IMPORTED_MODULE_8__ = __nccwpck_require__(5829);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_9__ = __nccwpck_require__(3411);










(0,_adapters_runner_last_words_js__WEBPACK_IMPORTED_MODULE_2__/* .neverOverBudgetByAccident */ .k)(process);
globalThis.console = new node_console__WEBPACK_IMPORTED_MODULE_0__.Console(process.stderr); // yaml prints what it reads if LOG_TOKENS or LOG_STREAM is set
const { env } = process;
const folder = process.cwd();
const cancelled = (0,_adapters_runner_cancellation_js__WEBPACK_IMPORTED_MODULE_1__/* .cancellation */ .W)(process);
const runner = (0,_adapters_runner_terminal_js__WEBPACK_IMPORTED_MODULE_4__/* .terminalRunner */ .b)({ stderr: process.stderr, isTerminal: process.stderr.isTTY, env });
process.exitCode = await (0,_app_exit_code_js__WEBPACK_IMPORTED_MODULE_5__/* .exitCode */ .I)(runner, async () => {
    const argv = process.argv.slice(2);
    const print = (0,_adapters_runner_standard_output_js__WEBPACK_IMPORTED_MODULE_3__/* .standardOutput */ .d)(process.stdout, env);
    const told = (0,_inputs_help_argv_js__WEBPACK_IMPORTED_MODULE_8__/* .helpArgv */ .Q)(argv);
    if (told) {
        await print(told.kind === 'version' ? _version_js__WEBPACK_IMPORTED_MODULE_9__/* .VERSION */ .x : (0,_inputs_help_js__WEBPACK_IMPORTED_MODULE_7__/* .helpPage */ .r)(told.topic), _inputs_help_js__WEBPACK_IMPORTED_MODULE_7__/* .HELP_WIDTH */ .N);
        return _errors_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .EXIT */ .dc.ok;
    }
    const { runCommand } = await Promise.all(/* import() */[__nccwpck_require__.e(18), __nccwpck_require__.e(771)]).then(__nccwpck_require__.bind(__nccwpck_require__, 4771)); // most of the program, which no help waits for
    return runCommand({ argv, folder, print }, { env, runner, cancelled });
});

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 7881:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  dc: () => (/* binding */ EXIT),
  kj: () => (/* binding */ WeighbridgeError),
  fJ: () => (/* binding */ fail),
  bJ: () => (/* binding */ isError),
  XW: () => (/* binding */ messageFor)
});

;// CONCATENATED MODULE: ./lib/errors/error-kind.js
const usage = (message) => ({ exit: 'usage', message });
const buildFailed = (message) => ({ exit: 'buildFailed', message });
const notMeasured = (message) => ({ exit: 'notMeasured', message });
const cancelled = (message) => ({ exit: 'cancelled', message });

// EXTERNAL MODULE: ./lib/units/audience.js
var units_audience = __nccwpck_require__(9313);
;// CONCATENATED MODULE: ./lib/errors/bake-errors.js


/** What is wrong with a bake file, or with what is asked of it. Nothing was built. */
const BAKE_ERRORS = {
    'bake.no-file': usage((f, to) => `There is no bake file in ${f.directory}: ${f.detail}. ` +
        `Set ${(0,units_audience/* inputName */.yu)('files', to)} to its path, or ${(0,units_audience/* inputName */.yu)('source', to)} to its folder.`),
    'bake.invalid': usage((f) => `The bake file cannot be used: ${f.detail}. "docker buildx bake --print" reads it in the same way.`),
    // `known` is our own text: all that the bake file has, or what is known of it.
    'bake.no-target': usage((f, to) => `${(0,units_audience/* inputAtStart */.K5)(f.input, to)}: the bake file has no target "${f.target}". ${f.known}`),
    // `images`: a list of names. `path`: the configuration file that has them; empty if it has none.
    'bake.unused': usage((f, to) => `The bake file ${f.file} has targets with the names of images of this run (${f.images}), but nothing says that it is ` +
        `used. Set ${(0,units_audience/* inputSet */.bx)('source', '.', to)} to weigh what it builds. To build the Dockerfile of this folder in its ` +
        `place, ${f.path === '' ? `set ${(0,units_audience/* inputSet */.bx)('context', '.', to)}` : `write "context: ." for the image in ${f.path}`}.`),
    'bake.option': usage((f) => `The target "${f.target}" of the bake file has a name that begins with a dash, which buildx would read as an option. ` +
        'Give it another name.'),
    'bake.missing': usage((f) => `The target "${f.target}" of the bake file is built from ${f.looked}, which does not exist.`),
    'bake.call': usage((f, to) => `The target "${f.target}" of the bake file has the call "${f.call}", which makes no image to weigh. ` +
        `Leave it out of ${(0,units_audience/* inputName */.yu)('targets', to)}.`),
    'bake.privilege': usage((f, to) => `The target "${f.target}" of the bake file asks for the privilege "${f.privilege}". ` +
        `If its build may use that, add it to ${(0,units_audience/* inputName */.yu)('allow', to)}.`),
};

;// CONCATENATED MODULE: ./lib/errors/build-errors.js


const INSTALL_ENGINE = 'Install Docker Engine with the buildx plugin (docs.docker.com/engine/install)';
const START_ENGINE = `Start it ("sudo systemctl start docker", or Docker Desktop), or set DOCKER_HOST to the address of another`;
const INSTALL_BUILDX = 'Install the buildx plugin, 0.13 or newer (in a workflow: docker/setup-buildx-action)';
/** A build that failed, and a builder or an engine that cannot be used. */
const BUILD_ERRORS = {
    'build.failed': buildFailed((f) => `The build${f.image === undefined ? '' : ` of ${f.image}`} failed at ${f.instruction}: ${f.error}${f.output === '' ? '' : `\n${f.output}`}`),
    'prepare.failed': buildFailed((f, to) => `The command of ${(0,units_audience/* inputName */.yu)('prepare', to)} ended with code ${f.code}; ${f.output}.`),
    'engine.missing': notMeasured((f) => `No "${f.command}" command was found on the PATH. ${INSTALL_ENGINE}.`),
    'engine.unreachable': notMeasured((f) => `No Docker engine answers at ${f.endpoint}: ${f.detail}. ${START_ENGINE}.`),
    'engine.denied': notMeasured((f) => `This user may not use the Docker engine at ${f.endpoint}: permission denied. Add the user to the docker group ` +
        '("sudo usermod -aG docker $USER") and log in again (docs.docker.com/engine/install/linux-postinstall).'),
    'engine.no-buildx': notMeasured((f) => `"docker buildx version" failed: ${f.detail}. ${INSTALL_BUILDX}.`),
    'engine.old-buildx': notMeasured((f) => `buildx ${f.found} is too old: ${f.needed} or newer is needed. ${INSTALL_BUILDX}.`),
    'engine.builder': notMeasured((f) => `The builder "${f.builder}" cannot be used: ${f.detail}. "docker buildx ls" lists the available builders.`),
    'engine.several-nodes': notMeasured((f, to) => `The builder "${f.builder}" builds these platforms on several nodes, and buildx cannot export an image from ` +
        `several nodes (${f.detail}). That is what it would have to do with ${(0,units_audience/* inputName */.yu)('push-first', to)}, ` +
        `${(0,units_audience/* inputName */.yu)('load', to)}, or ${(0,units_audience/* inputName */.yu)('outputs', to)} for anything but a registry: leave these out, and each ` +
        'platform is built by itself. Otherwise, use a builder with one node that builds them all.'),
    // Never ends a run, only says why cache mounts are left alone.
    'engine.records': notMeasured((f) => `"docker buildx ${f.command}" failed for the builder "${f.builder}": ${f.detail}.`),
    'engine.silent': notMeasured((f) => `The builder "${f.builder}" gave no output for ${f.seconds} s of "docker buildx ${f.command}". ` +
        'Check it with "docker buildx ls", or restart it.'),
    'engine.no-result': notMeasured((f, to) => `The build produced no image to weigh: ${f.detail}. Weigh an existing one with ${(0,units_audience/* inputName */.yu)('image', to)}.`),
};

;// CONCATENATED MODULE: ./lib/errors/config-errors.js


/** What is wrong with the configuration file, or with the choice of an image in it. */
const CONFIG_ERRORS = {
    // `problem` is our own text, of whole sentences.
    'config.invalid': usage((f) => `${f.path}:${f.line}:${f.column}: ${f.problem}`),
    'config.link': usage((f, to) => `"${f.input}" in the configuration file names ${f.path}, a link to ${f.real}, which is outside of the folder that ` +
        `the run starts in. Give it as ${(0,units_audience/* inputName */.yu)(f.input, to)}.`),
    'config.missing': usage((f, to) => `There is no configuration file "${f.path}". ` +
        `Set ${(0,units_audience/* inputName */.yu)('config', to)} to the path of one, relative to the folder the run starts in.`),
    'config.above': usage((f, to) => `There is no configuration file "${f.path}" in this folder, but ${f.above} is in one above it: ` +
        `run the command there, or set ${(0,units_audience/* inputSet */.bx)('config', f.relative, to)}.`),
    'config.unreadable': usage((f, to) => `The configuration file "${f.path}" cannot be read: ${f.detail}. ` +
        `Make it a file that this user may read, or set ${(0,units_audience/* inputName */.yu)('config', to)} to another.`),
    'config.unwritten': usage((f) => `The configuration file "${f.path}" was not written: ${f.detail}. It is as it was before.`),
    'config.of-bake': usage((f, to) => `${f.path}:${f.line}: "${f.key}" of ${f.where} says what to build, which the bake file does. ` +
        `Write it there, or override it with ${(0,units_audience/* inputName */.yu)('set', to)}.`),
    'config.path': usage((f) => `The image "${f.image}" of the configuration file is built from ${f.looked}, which ${f.problem}. ` +
        `Correct "context" or "file" of the image there.`),
    // `advice` is our own text, of whole sentences.
    'config.several': usage((f, to) => `${(0,units_audience/* inputAtStart */.K5)(f.input, to)} is about one image, but ${f.path} has several (${f.images}). ` +
        (0,units_audience/* namingInputs */.w1)(f.advice, to)),
    'config.no-image': usage((f, to) => `${(0,units_audience/* inputAtStart */.K5)('name', to)}: ${f.path} has no image "${f.name}". ${f.advice}`),
};

;// CONCATENATED MODULE: ./lib/errors/github-errors.js

/**
 * Comments and release files are best effort: these errors become a notice or a log line and never end a run. `deed` is
 * what the token is for: `comment on`.
 */
const GITHUB_ERRORS = {
    'github.unauthorized': notMeasured((f) => `GitHub does not accept the token (${f.answer}). Pass a valid one in the input "token".`),
    'github.read-only': notMeasured((f) => `The token may not ${f.deed} ${f.subject} (${f.answer}). Give the job the permission ` +
        `"${f.permission}"; docs/permissions.md says what works without it.`),
    'github.not-found': notMeasured((f) => `There is no ${f.subject} at ${f.url}, or the token may not see it (${f.answer}).`),
    'github.locked': notMeasured((f) => `Nobody may ${f.deed} ${f.subject}: it is locked, immutable or deleted (${f.answer}).`),
    'github.exists': notMeasured((f) => `A file with this name was meanwhile attached to ${f.subject} (${f.answer}). Run the job again.`),
    'github.refused': notMeasured((f) => `GitHub refused the request for ${f.subject} (${f.answer}).`),
    'github.busy': notMeasured((f) => `GitHub limits the rate of requests (${f.answer}). A later run tries again.`),
    'github.anonymous': notMeasured((f) => `GitHub does not say who owns the token (${f.answer}), so our comment cannot be told apart from others. ` +
        'Pass the token of a user or an app in the input "token".'),
    'github.too-many': notMeasured((f) => `There are more than ${f.most} on ${f.subject}, too many to find ours. Delete some.`),
    'github.other-host': notMeasured((f) => `The API at ${f.url} redirects to another host (${f.answer}), which does not get the token. ` +
        'Check GITHUB_API_URL, which the runner sets.'),
    'github.unavailable': notMeasured((f) => `The request to GitHub at ${f.url} failed: ${f.answer}. A later run tries again.`),
};

// EXTERNAL MODULE: ./lib/units/counted.js
var counted = __nccwpck_require__(9585);
;// CONCATENATED MODULE: ./lib/errors/image-errors.js


/** An image that cannot be weighed, whether on disk, in the engine or in a registry. */
const IMAGE_ERRORS = {
    'image.not-found': notMeasured((f) => `There is no image "${f.reference}": no such file or folder, and the engine does not have it (${f.detail}). ` +
        'Build or pull it first.'),
    'image.gone': notMeasured((f) => `The image "${f.reference}" is no longer in the engine: meanwhile it was removed, or its name was given to another image ` +
        "(containerd's store then removes it). Run it again; runs at the same time need different tags."),
    'image.no-file': notMeasured((f) => `There is no file or folder "${f.path}". ${f.advice}`),
    'image.not-an-image': notMeasured((f) => `${f.name} is not an image: ${f.detail}. Expected an OCI layout, or an archive made by "docker save".`),
    'image.artifact': notMeasured((f) => `${f.name} is ${f.kind} (${f.type}), not a container image: it has no file system to weigh.`),
    'image.several': notMeasured((f) => `${f.name} holds ${f.count} images ${f.what} (${f.refs}): ${f.advice}.`),
    'image.no-such-name': notMeasured((f) => `${f.name} holds no image "${f.wanted}". Name one that it has: ${f.names}.`),
    'image.malformed': notMeasured((f) => `${f.name}: ${f.blob} is malformed at byte ${f.offset}: ${f.detail}.`),
    'image.links': notMeasured((f) => `The layer ${f.blob} is malformed: the path "${f.path}" ${f.detail}. Build the image again without a loop of links.`),
    'image.truncated': notMeasured((f) => `${f.name}: ${f.blob} ends after ${(0,counted/* counted */.h)(f.found, 'byte')}, ` +
        `${f.expected} ${f.expected === 1 ? 'was' : 'were'} expected. Make the image or archive again.`),
    'image.digest': notMeasured((f) => `${f.name}: ${f.blob} has digest ${f.found}, expected ${f.expected}. Make the image or archive again.`),
    'image.missing-blob': notMeasured((f) => `${f.name}: ${f.blob} is missing (${f.role}).`),
    'image.export': notMeasured((f) => `The engine could not export "${f.reference}": ${f.detail}. ${f.advice}`),
    'registry.not-found': notMeasured((f) => `There is no image "${f.reference}": no such file or folder, and neither the engine nor the registry has it ` +
        `(${f.detail}). Check its name and tag, or build it first.`),
    'registry.denied': notMeasured((f) => `The registry does not let "${f.reference}" be read (${f.detail}), and no file, folder or image in the engine has that name. ` +
        'Check its name, or log in with "docker login".'),
    'registry.unavailable': notMeasured((f) => `There is no image "${f.reference}": no such file or folder, the engine does not have it, and it cannot be pulled ` +
        `(${f.detail}). Check its name and the network.`),
    'registry.onbuild': notMeasured((f) => `"${f.reference}" has ONBUILD instructions, which a builder would run. Pull it with "docker pull", then try again.`),
    'registry.platform': notMeasured((f) => `"${f.reference}" was not weighed for ${f.platform}, which this engine does not unpack. ` +
        'A builder with the docker-container driver does: "docker buildx create --use" creates one.'),
};

// EXTERNAL MODULE: ./lib/units/bytes.js
var bytes = __nccwpck_require__(1160);
;// CONCATENATED MODULE: ./lib/errors/input-errors.js




/** Without actions/checkout, a workflow has no files, so no other path helps. */
const checkoutHint = ({ noCheckout }, audience) => noCheckout === '' || audience !== 'workflow'
    ? ''
    : ` No commit is checked out here (${noCheckout}): in a workflow, add actions/checkout as an earlier step.`;
const about = ({ input }, audience) => (0,units_audience/* inputAtStart */.K5)(input, audience);
const sizeAdvice = (value) => ((0,bytes/* isTooManyBytes */.Zs)(value) ? bytes/* TOO_MANY_BYTES */.r5 : `Write it as ${bytes/* SIZE_FORMS */.qy}.`);
/** Wrong inputs and missing files, reported before anything is built. */
const INPUT_ERRORS = {
    'input.size': usage((f, to) => `${about(f, to)}: cannot read "${f.value}" as a size. ${sizeAdvice(f.value)}`),
    'input.growth': usage((f, to) => `${about(f, to)}: cannot read "${f.value}" as a growth limit. ` +
        `Write it as 500kB, 5%, "5% or 500kB" (the looser decides) or "5% and 500kB" (both must hold).`),
    'input.twice': usage((f, to) => {
        const inputs = [...new Set([f.first, f.second])].map((input) => (0,units_audience/* inputName */.yu)(input, to));
        return `The rule "${f.rule}" is given twice, by ${inputs.join(' and ')}. Remove one of them.`;
    }),
    'input.choice': usage((f, to) => `${about(f, to)}: "${f.value}" is not one of ${f.choices}.`),
    'input.boolean': usage((f, to) => `${about(f, to)}: "${f.value}" is not a boolean. Write true or false.`),
    'input.variable': usage((f) => `The environment variable ${f.variable}: "${f.value}" is not a boolean. Write true or false.`),
    // `expected` is our own text, in which `{push}` stands for an input.
    'input.format': usage((f, to) => `${about(f, to)}: cannot read "${f.value}". ${(0,units_audience/* namingInputs */.w1)(f.expected, to)}`),
    // `reason` is our own text, as `expected` is.
    'input.conflict': usage((f, to) => `${(0,units_audience/* inputAtStart */.K5)(f.first, to)} and ${(0,units_audience/* inputName */.yu)(f.second, to)} cannot be used together: ${(0,units_audience/* namingInputs */.w1)(f.reason, to)}.`),
    'input.needs': usage((f, to) => `${about(f, to)} needs ${(0,units_audience/* inputName */.yu)(f.needs, to)}: ${f.reason}.`),
    'input.compare-with': usage((f, to) => `${(0,units_audience/* inputAtStart */.K5)('compare-with', to)}: ${f.reason}`),
    'input.legs': usage((f, to) => `${(0,units_audience/* inputAtStart */.K5)('legs', to)}: there is no file at ${f.asked} (looked in ${f.directory}). Each leg uploads the file ` +
        'that its output "leg" names, also if it failed, and an earlier step of this job downloads them: docs/matrix.md has ' +
        'the workflow.'),
    'input.checkout': usage((f) => `There is nothing to build: ${f.directory} is empty. In a workflow, add actions/checkout as an earlier step; ` +
        'elsewhere, start in the folder to build from.'),
    'input.context': usage((f, to) => `The build context "${f.path}" does not exist (looked for ${f.looked}). ` +
        `Set ${(0,units_audience/* inputName */.yu)('context', to)} to a folder in the checkout.${checkoutHint(f, to)}`),
    'input.context-file': usage((f, to) => `The build context "${f.path}" is a file, not a folder (${f.looked}). ` +
        `Set ${(0,units_audience/* inputName */.yu)('context', to)} to the folder to build from, and ${(0,units_audience/* inputName */.yu)('file', to)} to its Dockerfile.`),
    'input.dockerfile': usage((f, to) => `There is no Dockerfile at ${f.looked}. ` +
        `Set ${(0,units_audience/* inputName */.yu)('file', to)} to its path, relative to the folder the run starts in.${checkoutHint(f, to)}`),
    'input.dockerfile-folder': usage((f, to) => `${f.looked} is a folder, not a Dockerfile. ` +
        `Set ${(0,units_audience/* inputName */.yu)('file', to)} to the path of a file, relative to the folder the run starts in.`),
    'input.image-name': usage((f) => `"${f.reference}" ends with a colon, but lacks ${f.lacks}. Add it, or leave out the colon.`),
    'input.base': usage((f, to) => `${(0,units_audience/* inputAtStart */.K5)('base', to)}: ${f.reason}. ` +
        'Give a commit, tag or branch that this repository or its remote has.'),
    'input.unreadable': usage((f, to) => `The Dockerfile at ${f.path} cannot be read: ${f.detail}. ` +
        `Make it a file that this user may read, or set ${(0,units_audience/* inputName */.yu)('file', to)} to another.`),
    'input.ignore-file': usage((f) => `The ignore file ${f.path} cannot be read: ${f.detail}. ` +
        'Make it a file of patterns that this user may read, or remove it.'),
    'input.secret-pipe': usage((f, to) => `${(0,units_audience/* inputAtStart */.K5)('secret-files', to)}: ${f.path} gives more than ${(0,counted/* counted */.h)(f.most, 'byte')}, the most ` +
        'that BuildKit accepts for a secret. Give a shorter one.'),
    'cli.usage': usage((f) => `${f.problem} Run "weighbridge${f.command} --help" for help.`),
};

;// CONCATENATED MODULE: ./lib/errors/push-errors.js


/** An image that was not pushed, or is not known to be what the registry has. */
const PUSH_ERRORS = {
    /** `image` is empty for the only one of a run that inputs describe. */
    'push.unnamed': usage((f, to) => {
        const [tags, outputs] = f.image === '' ? [(0,units_audience/* inputName */.yu)('tags', to), (0,units_audience/* inputName */.yu)('outputs', to)] : ['"tags"', 'its outputs'];
        const image = f.image === '' ? 'the image' : `the image "${f.image}"`;
        const item = 'as type=registry,name=HOST/NAME:TAG';
        return `Nothing says where to push ${image}: set ${tags}, or write an item of ${outputs} ${item}.`;
    }),
    'push.failed': buildFailed((f) => `Pushing "${f.reference}" failed: ${f.detail}. ` +
        'Check its name and the registry, and that this machine is logged in ("docker login") as a user who may write there.'),
    'push.untagged': buildFailed((f) => `"${f.reference}" was not tagged: ${f.detail}.`),
    'push.remade': buildFailed((f, to) => `"${f.reference}" was not pushed: buildx before 0.15 cannot copy it as it is, and the builder could not reproduce what ` +
        `was weighed: ${f.detail}. Use a newer buildx, or attestations (${(0,units_audience/* inputName */.yu)('provenance', to)}), with which it is copied. ` +
        'An image with ONBUILD instructions, an inline cache or rewrite-timestamp cannot be reproduced.'),
    'push.unconfirmed': buildFailed((f) => `"${f.reference}" was pushed, but could not be read back from the registry: ${f.detail}. ` +
        'Check it with "docker buildx imagetools inspect", or run again.'),
    'push.other': buildFailed((f) => `The registry has a different image at "${f.reference}" than the one that was weighed: ${f.found}, not ${f.expected}. ` +
        'This verdict is not about it. Something else pushes to this name, or gives it to another image in the engine, or a ' +
        'mirror answers instead of the registry: run again where nothing else does.'),
    'push.swapped': buildFailed((f) => `A different image than the one that was weighed was pushed to "${f.reference}": ${f.found}, to which another build on ` +
        `the same engine had just given this name. ${f.now} Delete the other one in the registry, and use different names for ` +
        'builds that run at the same time on one engine.'),
};

;// CONCATENATED MODULE: ./lib/errors/error-catalogue.js









/** The runner sets RUNNER_TEMP, and no workflow can (docs.github.com, "Variables reference"). */
const temporaryAdvice = (to) => to === 'workflow'
    ? 'Have the runner set RUNNER_TEMP to a folder outside of the context, or use a context that does not contain it'
    : 'Set TMPDIR to a folder outside of the context';
/** Every error a user can meet: what happened, where, and what to do. A test makes each of them. */
const CATALOGUE = {
    ...INPUT_ERRORS,
    ...CONFIG_ERRORS,
    'inspect.layer': usage((f) => `${f.name} has no layer "${f.layer}": it has ${f.count}, numbered from 1 (the lowest). ` +
        'Give a number, or at least the first four digits of a diffID.'),
    'inspect.path': usage((f) => `${f.name} has no file at or below "${f.path}" that a container sees. ` +
        'Give a path in the container or a glob: * and ? stop at a slash, ** does not.'),
    'inspect.module': usage((f) => `The Go programs of ${f.name} (${f.programs} found) have no module or package "${f.module}". ` +
        `"weighbridge inspect" lists their modules.`),
    'inspect.stages': usage((f) => `The stages of "${f.file}" cannot be weighed: ${f.detail}. Give a Dockerfile in the checkout that has a FROM.`),
    'inspect.no-stage': usage((f, to) => `"${f.file}" has no stage "${f.target}": it has ${f.stages}. Name one of them with ${(0,units_audience/* inputName */.yu)('target', to)}.`),
    'inspect.unread': notMeasured((f) => `The stages of "${f.file}" cannot be weighed: the file cannot be parsed from line ${f.line} on (${f.detail}). ` +
        '"docker buildx build --check" checks that line; "weighbridge run" weighs the image without its stages.'),
    ...BAKE_ERRORS,
    ...BUILD_ERRORS,
    ...IMAGE_ERRORS,
    'run.cancelled': cancelled((f) => `The run was cancelled (${f.signal}). Nothing was reported.`),
    'output.unwritable': notMeasured((f) => `The result could not be written to standard output: ${f.detail}. Write it where there is enough space.`),
    'run.temporary-folder': notMeasured((f) => `No temporary folder can be made (${f.detail}). ` +
        'Set TMPDIR to an existing folder that this user may write to and that has free space.'),
    'run.temporary-in-context': usage((f, to) => `The folder for private files, ${f.folder}, lies in the context "${f.context}": what the run keeps there, such as the ` +
        `values of secrets, could get into the image. ${temporaryAdvice(to)}${f.ignore ? `, or name it in ${f.ignore}` : ''}.`),
    'run.pull-request-target': usage((f) => `On "pull_request_target", which has the secrets of the base, only the base's own code is built, but ${f.reason}. ` +
        'Build pull requests on "pull_request", or weigh an image that such a run has built (input "image").'),
    'run.system': notMeasured((f) => `The system refused what the run needs: ${f.detail}. ` +
        'Check that it exists, that this user may access it, and that there is free space.'),
    'run.environment': usage((f) => `The environment variable ${f.variable} ${f.problem}. Only the runner should set it.`),
    'run.threads': usage((f) => `The environment variable WEIGHBRIDGE_THREADS is "${f.value}". Set it to a number from 1 to 999, or unset it.`),
    'record.unreadable': notMeasured((f) => `${f.path} cannot be read as a record: ${f.detail}. A record is what "run --json" or "inspect --json" prints.`),
    ...GITHUB_ERRORS,
    ...PUSH_ERRORS,
};

// EXTERNAL MODULE: ./lib/errors/map-texts.js
var map_texts = __nccwpck_require__(8144);
// EXTERNAL MODULE: ./lib/units/redact.js
var redact = __nccwpck_require__(5710);
;// CONCATENATED MODULE: ./lib/errors/errors.js



/**
 * Exit codes of docs/cli.md; 0 and 1 are verdicts, not errors, and only a verdict ends with 1 (issue 11, heading 4).
 * `cancelled` is what a shell reports for a program ended by Ctrl-C: 128 + SIGINT.
 */
const EXIT = { ok: 0, overBudget: 1, usage: 2, buildFailed: 3, notMeasured: 4, cancelled: 130 };
/**
 * An error of the catalogue. Its fields quote inputs, variables, the output of other programs and names in archives, so
 * credentials are removed and long texts cut. `message` is for a workflow; `messageFor` is for any audience.
 */
class WeighbridgeError extends Error {
    code;
    fields;
    exit;
    constructor(code, fields, options) {
        const safe = (0,map_texts/* mapTexts */.z)(fields, shown);
        super(kindOf(code).message(safe, 'workflow'), options);
        this.name = 'WeighbridgeError';
        this.code = code;
        this.fields = safe;
        this.exit = EXIT[kindOf(code).exit];
    }
}
const kindOf = (code) => CATALOGUE[code];
function fail(code, fields, cause) {
    return new WeighbridgeError(code, fields, cause === undefined ? undefined : { cause });
}
function isError(error, ...codes) {
    return error instanceof WeighbridgeError && codes.some((code) => code === error.code);
}
/** The message of an error in its reader's terms: `--budget` on the command line, `Input "budget"` in a workflow. */
function messageFor({ code, fields }, audience) {
    return kindOf(code).message(fields, audience);
}
/** Most characters of a field: a name in an archive may have a million (issue 11, heading 6). Leaves room for lists. */
const LONGEST = 4096;
/** Fields of a build, whose lines are bounded; a report bounds them again. */
const OF_LINES = new Set(['output', 'excerpt']);
function shown(value, name) {
    const text = (0,redact/* redact */.E)(value);
    if (text.length <= LONGEST || OF_LINES.has(name))
        return text;
    return `${text.slice(0, LONGEST / 2)} … ${text.slice(-LONGEST / 2)}`.toWellFormed();
}


/***/ }),

/***/ 8144:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ mapTexts)
/* harmony export */ });
/** The fields with each text changed by `change`, also those in lists; numbers stay. */
function mapTexts(fields, change) {
    const changed = Object.entries(fields).map(([name, value]) => {
        if (typeof value === 'number')
            return [name, value];
        return [name, typeof value === 'string' ? change(value, name) : value.map((text) => change(text, name))];
    });
    return { ...fields, ...Object.fromEntries(changed) };
}


/***/ }),

/***/ 1543:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $U: () => (/* binding */ readArgv),
/* harmony export */   Fs: () => (/* binding */ usageOf),
/* harmony export */   z_: () => (/* binding */ isOfStages)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7975);
/* harmony import */ var _errors_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7881);
/* harmony import */ var _command_options_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(1302);
/* harmony import */ var _item_text_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(3684);
/* harmony import */ var _suggest_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(9067);





/**
 * Parses the arguments of a command. Docker's spelling of a list option adds one item, even with a comma in it; a flag
 * may be written `--push=false`, as in docker. Throws `cli.usage`.
 */
function readArgv(command, argv) {
    const options = _command_options_js__WEBPACK_IMPORTED_MODULE_2__/* .COMMAND_OPTIONS */ .dP[command];
    const { tokens } = (0,node_util__WEBPACK_IMPORTED_MODULE_0__.parseArgs)({
        args: argv.map((each) => spelledOut(each, options)),
        options: asParsed(options),
        allowPositionals: true,
        strict: false, // its errors know neither docker's spellings nor the nearest of ours
        tokens: true,
    });
    const texts = new Map();
    for (const token of tokens) {
        if (token.kind !== 'option')
            continue;
        const option = options.find(({ name, docker }) => token.name === name || (docker !== '' && token.name === docker));
        if (!option)
            throw (0,_suggest_js__WEBPACK_IMPORTED_MODULE_3__/* .unknownOption */ .q)(command, token.rawName);
        texts.set(option.name, [...(texts.get(option.name) ?? []), textOf(command, option, token)]);
    }
    for (const option of options)
        refuseSecond(command, option, texts.get(option.name) ?? []);
    const given = (name) => texts.get(name) ?? [];
    return {
        command,
        positionals: tokens.flatMap((token) => (token.kind === 'positional' ? [token.value] : [])),
        has: (name) => given(name).at(-1) === 'true',
        given,
    };
}
/** Turns `-q=false` into `--quiet=false`: the parser would read it as several letters. */
function spelledOut(written, options) {
    const [, letter, value] = /^-(\w)(=.*)$/s.exec(written) ?? [];
    const flag = options.find((each) => each.kind === 'flag' && each.letter === letter);
    return letter === undefined || flag === undefined ? written : `--${flag.name}${value}`;
}
/** Whether arguments of `inspect` are about the stages of a build. */
const isOfStages = (argv) => argv.some((each) => /^--stages(=true)?$/.test(each));
function usageOf(command, problem) {
    return (0,_errors_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .fail */ .fJ)('cli.usage', { problem, command: ` ${command}` });
}
function asParsed(options) {
    const entries = options.flatMap(({ name, docker, letter, kind }) => {
        const type = kind === 'flag' ? 'boolean' : 'string';
        const own = letter === '' ? { type } : { type, short: letter };
        return docker === '' ? [[name, own]] : [[name, own], [docker, { type }]];
    });
    return Object.fromEntries(entries);
}
function textOf(command, option, { rawName, value, inlineValue }) {
    if (option.kind === 'flag') {
        if (value === undefined || value === 'true' || value === 'false')
            return value ?? 'true';
        throw usageOf(command, `${rawName} takes no value but true or false, not "${value}".`);
    }
    if (value === undefined)
        throw usageOf(command, `${rawName} needs a value.`);
    // No option starts with a digit: in `--budget -5MB` it is the size that is wrong.
    if (inlineValue !== true && /^-[^\d]/.test(value)) {
        throw usageOf(command, `${rawName} needs a value; write one that starts with a dash as --${option.name}=-….`);
    }
    const isLetter = !rawName.startsWith('--');
    const text = isLetter && inlineValue === true ? value.replace(/^=/, '') : value; // `-t=a`, as docker reads it
    if (text === '')
        throw usageOf(command, `${rawName} needs a value.`); // e.g. from a variable that is not set
    return option.kind === 'list' && rawName !== `--${option.name}` ? (0,_item_text_js__WEBPACK_IMPORTED_MODULE_4__/* .itemText */ .r)(text, option.traits) : text;
}
/** Refuses a second value; a flag may be repeated, unless with the opposite value. */
function refuseSecond(command, { name, kind }, texts) {
    const count = kind === 'flag' ? new Set(texts).size : texts.length;
    if (kind !== 'list' && count > 1)
        throw usageOf(command, `--${name} takes one value, but was given ${count}.`);
}


/***/ }),

/***/ 1302:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  F: () => (/* binding */ BUDGET_OPTIONS),
  dP: () => (/* binding */ COMMAND_OPTIONS),
  DT: () => (/* binding */ COMMON_OPTIONS),
  Ns: () => (/* binding */ COMMON_OPTIONS_OF_RUN),
  y3: () => (/* binding */ CONFIG_OPTIONS),
  Q0: () => (/* binding */ INSPECT_OPTIONS),
  p7: () => (/* binding */ RUN_OPTIONS),
  cl: () => (/* binding */ spellings)
});

// EXTERNAL MODULE: ./lib/inputs/docker-names.js
var docker_names = __nccwpck_require__(7604);
;// CONCATENATED MODULE: ./lib/inputs/inspect-options.js
/** What `inspect` takes besides an image, as described in `--help` and docs/cli.md. */
const OPTIONS = {
    layer: {
        value: 'number',
        description: 'What one layer adds and deletes, heaviest first, and which of its files are hidden. Layers are numbered from 1, the lowest; a diffID works, too, or at least its first four digits',
    },
    path: {
        value: 'glob',
        description: 'Bytes and files at and below a path in the container, and which layers added them, e.g. /usr/local/go or "/var/cache/*"',
    },
    module: {
        value: 'path',
        description: 'Bytes of a Go module and its packages in every Go program of the image, e.g. google.golang.org/grpc; std is the standard library; a package works, too',
    },
    download: {
        value: '',
        description: 'Also compute the download of an image that the engine keeps uncompressed, which takes a few seconds per 100 MB',
    },
    stages: {
        value: '',
        description: 'Weigh every stage of a Dockerfile instead of an image. Takes --name and the options of a build; --target names the last stage',
    },
};
const INSPECT_ENTRIES = Object.entries(OPTIONS);

// EXTERNAL MODULE: ./lib/inputs/docker-options.js
var docker_options = __nccwpck_require__(6678);
// EXTERNAL MODULE: ./lib/inputs/options.js
var options = __nccwpck_require__(2807);
;// CONCATENATED MODULE: ./lib/inputs/command-options.js




const VALUE = { text: 'text', list: 'item', flag: '' };
const NONE = { default: '', docker: '', letter: '', traits: {} };
const common = (quiet) => [
    { ...NONE, name: 'json', kind: 'flag', value: '', description: 'Print JSON' },
    { ...NONE, name: 'quiet', letter: 'q', kind: 'flag', value: '', description: quiet },
    { ...NONE, name: 'help', letter: 'h', kind: 'flag', value: '', description: 'Print help on the command' },
];
const QUIET = 'Show no progress and no warnings';
const COMMON_OPTIONS = common(QUIET);
const COMMON_OPTIONS_OF_RUN = common(`${QUIET}, and of the report only the verdict`);
const RUN_OPTIONS = options/* ARGV_ENTRIES */.Oc.map(([name, option]) => ofAction(name, option));
/** `--stages` replaces the others and goes with a build. */
const INSPECT_OPTIONS = INSPECT_ENTRIES.map(([name, option]) => ofInspect(name, option));
/** Stages have no budget and no base. */
const STAGES_OPTIONS = [
    ...INSPECT_OPTIONS.filter(({ name }) => name === 'stages'),
    ...RUN_OPTIONS.filter(({ name }) => name === 'name' || name in docker_options/* BUILD_OPTIONS */.Y),
];
/** It prints what the file says, and measures nothing. */
const CONFIG_OPTIONS = [
    ...RUN_OPTIONS.filter(({ name }) => name === 'config' || name === 'name'),
    ...COMMON_OPTIONS.filter(({ name }) => name === 'help'),
];
/** What a build has besides its image goes nowhere if it is only weighed. `outputs` say how layers are compressed. */
const WITH_RESULTS = [
    'push',
    'load',
    'tags',
    'cache-to',
    'annotations',
    'attests',
    'provenance',
    'sbom',
];
const isOfBudget = ({ name }) => ['config', 'name', 'image', 'prepare'].includes(name) ||
    name in docker_options/* BAKE_OPTIONS */.p ||
    (name in docker_options/* BUILD_OPTIONS */.Y && !WITH_RESULTS.includes(name));
/** It weighs as `run` does, and compares, pushes and records nothing. */
const BUDGET_OPTIONS = [
    {
        ...NONE,
        name: 'update',
        kind: 'flag',
        value: '',
        description: 'Write the limits into the configuration file; without it, they are only printed',
    },
    {
        ...NONE,
        name: 'raise',
        kind: 'flag',
        value: '',
        description: 'Only raise the limits that fail the image; without it, all are written anew',
    },
    {
        ...NONE,
        name: 'margin',
        kind: 'text',
        value: 'share',
        description: 'What a limit leaves above the weight, e.g. 20%',
        default: '10%',
    },
    ...RUN_OPTIONS.filter(isOfBudget).map(onlyWeighing),
];
const COMMAND_OPTIONS = {
    run: [...RUN_OPTIONS, ...COMMON_OPTIONS_OF_RUN],
    inspect: [...INSPECT_OPTIONS, ...COMMON_OPTIONS],
    'inspect --stages': [...STAGES_OPTIONS, ...COMMON_OPTIONS],
    compare: COMMON_OPTIONS,
    config: CONFIG_OPTIONS,
    budget: [...BUDGET_OPTIONS, ...COMMON_OPTIONS.filter(({ name }) => name !== 'json')],
};
/** All ways to write an option, weighbridge's own first: `--tags`, `--tag`, `-t`. */
function spellings({ name, docker, letter }) {
    return [`--${name}`, ...(docker === '' ? [] : [`--${docker}`]), ...(letter === '' ? [] : [`-${letter}`])];
}
function ofAction(name, option) {
    return {
        name,
        kind: option.kind,
        value: VALUE[option.kind],
        description: option.description,
        default: option.kind === 'text' ? option.default : '',
        docker: new Map(Object.entries(docker_names/* DOCKER_NAMES */.gG)).get(name) ?? '',
        letter: new Map(Object.entries(docker_names/* DOCKER_LETTERS */.Ls)).get(name) ?? '',
        traits: option.kind === 'list' ? option.traits : {},
    };
}
function ofInspect(name, { value, description }) {
    return { ...NONE, name, kind: value === '' ? 'flag' : 'text', value, description };
}
function onlyWeighing(option) {
    if (option.name !== 'outputs')
        return option;
    const description = 'Where a run writes the result: nothing is written there, but layers are compressed as it says';
    return { ...option, description };
}


/***/ }),

/***/ 7604:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Ls: () => (/* binding */ DOCKER_LETTERS),
/* harmony export */   gG: () => (/* binding */ DOCKER_NAMES),
/* harmony export */   mC: () => (/* binding */ DOCKER_COMMANDS),
/* harmony export */   qq: () => (/* binding */ DOCKER_ONLY)
/* harmony export */ });
/** Docker's own names of options that have the plural of Docker's actions here (issue 11, heading 12). */
const DOCKER_NAMES = {
    'add-hosts': 'add-host',
    annotations: 'annotation',
    attests: 'attest',
    'build-args': 'build-arg',
    'build-contexts': 'build-context',
    labels: 'label',
    'no-cache-filters': 'no-cache-filter',
    outputs: 'output',
    platforms: 'platform',
    tags: 'tag',
    vars: 'var',
};
const DOCKER_LETTERS = { file: 'f', outputs: 'o', tags: 't' };
const NAMED_BY_JSON = 'The report that --json prints has the digest and the ID of the image.';
/** Docker's options that weighbridge does not have, and what to use instead. */
const DOCKER_ONLY = {
    check: 'Only a build can be weighed: "docker buildx build --check" runs the checks.',
    iidfile: NAMED_BY_JSON,
    'metadata-file': NAMED_BY_JSON,
    progress: 'A terminal shows the log of the build, and --quiet leaves it out.',
    secret: 'Write --secret-files id=path, --secret-envs id=VARIABLE or --secrets id=value.',
};
/** Docker's commands, and the weighbridge command for the same task. */
const DOCKER_COMMANDS = { build: 'run', history: 'inspect' };


/***/ }),

/***/ 6678:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ BUILD_OPTIONS),
/* harmony export */   p: () => (/* binding */ BAKE_OPTIONS)
/* harmony export */ });
/* harmony import */ var _option_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1976);

const lines = { ignoreComma: true };
/** The 33 inputs of docker/build-push-action v7: same names, same meaning, same list syntax. */
const BUILD_OPTIONS = {
    'add-hosts': (0,_option_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)('Host names and their IP addresses for the build, e.g. registry:10.0.0.5'),
    allow: (0,_option_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)('Extra privileges the build may use, e.g. network.host or security.insecure'),
    annotations: (0,_option_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)('Annotations to set on the image', lines),
    attests: (0,_option_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)('Attestations to attach to the image, e.g. type=sbom. If empty, buildx adds only its own default. The base is built without the ones listed here', lines),
    'build-args': (0,_option_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)('Build arguments, NAME=value', lines),
    'build-contexts': (0,_option_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)('Named contexts besides the main one, e.g. name=path', lines),
    builder: (0,_option_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('Builder to build with; empty for the current one'),
    'cache-from': (0,_option_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)('Where to read layer cache from, e.g. type=gha', lines),
    'cache-to': (0,_option_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)('Where to write layer cache to, e.g. type=gha,mode=max. The base is built without it', lines),
    call: (0,_option_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('Only build can be weighed; run checks with docker/build-push-action'),
    'cgroup-parent': (0,_option_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)("Parent cgroup of the build's containers"),
    context: (0,_option_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('Folder or URL to build from. Default is the checkout, not the Git context, so that the base can be built the same way', { default: '.' }),
    file: (0,_option_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('Dockerfile, relative to the folder the run starts in. Default is Dockerfile in the context'),
    labels: (0,_option_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)('Labels to set on the image', lines),
    load: (0,_option_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)('Load the image into the engine'),
    network: (0,_option_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)("Network of the build's RUN instructions"),
    'no-cache': (0,_option_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)('Build without using the layer cache'),
    'no-cache-filters': (0,_option_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)('Stages to build without using the layer cache'),
    outputs: (0,_option_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)('Where else to write the result, e.g. type=local,dest=out', { ignoreComma: true, quote: false }),
    platforms: (0,_option_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)('Platforms to build for, e.g. linux/amd64'),
    provenance: (0,_option_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('Provenance attestation: true, false or its attributes, e.g. mode=max. If empty, buildx decides, also in public repositories'),
    pull: (0,_option_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)('Look for newer versions of the base images'),
    push: (0,_option_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)('Push the image to its registry once it is weighed, unless it breaks its budget or, with strict, a budget could not be checked. What is pushed is what was weighed, to the byte'),
    sbom: (0,_option_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('SBOM attestation: true, false or its attributes'),
    secrets: (0,_option_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)('Secrets for the build, id=value', { ignoreComma: true, trim: false }),
    'secret-envs': (0,_option_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)('Secrets from environment variables, id=VARIABLE'),
    'secret-files': (0,_option_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)('Secrets from files, id=path', lines),
    'shm-size': (0,_option_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)("Size of /dev/shm in the build's containers, e.g. 2g"),
    ssh: (0,_option_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)('SSH agent sockets or keys for the build, e.g. default'),
    tags: (0,_option_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)('Names and tags of the image'),
    target: (0,_option_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('Stage to build; empty for the last one'),
    ulimit: (0,_option_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)("Limits of the build's containers, e.g. nofile=1024:1024", lines),
    'github-token': (0,_option_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('Token used to read a Git context on the GitHub server', {
        actionDefault: '${{ github.token }}',
    }),
};
/** The inputs that docker/bake-action v7 has besides: same names, same meaning, same list syntax. */
const BAKE_OPTIONS = {
    files: (0,_option_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)('Bake files whose images to weigh, as in docker/bake-action. With files, targets, set, vars or source, the bake file says what is built, and the inputs of a single build cannot be set'),
    targets: (0,_option_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)('Targets and groups of the bake file; empty for its group or target "default"'),
    set: (0,_option_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)('Fields to override in targets of the bake file, e.g. *.platform=linux/amd64', {
        ignoreComma: true,
        quote: false,
    }),
    vars: (0,_option_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)('Variables of the bake file, NAME=value', { ignoreComma: true, quote: false }),
    source: (0,_option_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('Folder that bake runs in, where its relative paths start. Default is the checkout, not the Git context, so that the base can be built the same way', { default: '.', actionDefault: '' }),
};


/***/ }),

/***/ 5829:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ helpArgv)
/* harmony export */ });
/* harmony import */ var _argv_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1543);
/* harmony import */ var _suggest_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(9067);


/**
 * What the arguments after the program's name ask for, if it is help or the version; without any, it is help. Undefined
 * for a command that is to be done. Throws `cli.usage`.
 */
function helpArgv([command = 'help', ...rest]) {
    switch (command) {
        case 'run':
        case 'compare':
        case 'config':
        case 'budget':
            return (0,_argv_js__WEBPACK_IMPORTED_MODULE_0__/* .readArgv */ .$U)(command, rest).has('help') ? { kind: 'help', topic: command } : undefined;
        case 'inspect':
            return (0,_argv_js__WEBPACK_IMPORTED_MODULE_0__/* .readArgv */ .$U)((0,_argv_js__WEBPACK_IMPORTED_MODULE_0__/* .isOfStages */ .z_)(rest) ? 'inspect --stages' : command, rest).has('help')
                ? { kind: 'help', topic: command }
                : undefined;
        case 'help':
        case '--help':
        case '-h':
            return { kind: 'help', topic: topicOf(rest) };
        case 'version':
        case '--version':
            return { kind: 'version' };
        default:
            throw (0,_suggest_js__WEBPACK_IMPORTED_MODULE_1__/* .unknownCommand */ .k)(command);
    }
}
/** `help inspect` is `inspect --help`. */
function topicOf([command = 'help']) {
    switch (command) {
        case 'run':
        case 'inspect':
        case 'compare':
        case 'config':
        case 'budget':
            return command;
        case 'help':
        case '--help':
        case '-h':
        case 'version':
            return 'weighbridge';
        default:
            throw (0,_suggest_js__WEBPACK_IMPORTED_MODULE_1__/* .unknownCommand */ .k)(command);
    }
}


/***/ }),

/***/ 839:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  N: () => (/* binding */ HELP_WIDTH),
  r: () => (/* binding */ helpPage)
});

// EXTERNAL MODULE: ./lib/page/page.js
var page = __nccwpck_require__(2508);
// EXTERNAL MODULE: ./lib/inputs/command-options.js + 1 modules
var command_options = __nccwpck_require__(1302);
// EXTERNAL MODULE: ./lib/inputs/sources.js
var sources = __nccwpck_require__(7583);
// EXTERNAL MODULE: ./lib/inputs/docker-options.js
var docker_options = __nccwpck_require__(6678);
// EXTERNAL MODULE: ./lib/inputs/options.js
var options = __nccwpck_require__(2807);
;// CONCATENATED MODULE: ./lib/inputs/topics.js




const WEIGH = ['context', 'file', 'target', 'platforms', 'image', 'name'];
const GATE = [
    'compare-with',
    'budget',
    'max-growth',
    'budgets',
    'budgets-from',
    'config',
    'base',
    'base-mode',
    'strict',
    'push-first',
    'push-partial',
    'prepare',
    'changed-only',
    'records',
];
const MOUNTS = ['cache-mounts', 'cache-mounts-save'];
const named = (names) => names.flatMap((name) => command_options/* RUN_OPTIONS */.p7.filter((option) => option.name === name));
const BUILD = command_options/* RUN_OPTIONS */.p7.filter(({ name }) => name in docker_options/* BUILD_OPTIONS */.Y && !WEIGH.includes(name));
const BAKE = command_options/* RUN_OPTIONS */.p7.filter(({ name }) => name in docker_options/* BAKE_OPTIONS */.p);
const COMMON = ['Every command', command_options/* COMMON_OPTIONS */.DT];
/** The pages of `weighbridge help`. A test parses every example as a command line. */
const PAGES = {
    weighbridge: {
        about: 'builds a container image, weighs it, says what changed and why, and holds it to a budget',
        usage: ['weighbridge <command> [options]'],
        commands: [
            ['run [<context>]', 'build, weigh, compare with the base, gate'],
            ['inspect <image>', `look into ${sources/* A_SOURCE */.m}`],
            ['inspect --stages [<context>]', 'build and weigh every stage of a Dockerfile'],
            ['compare <base> <head>', `compare ${sources/* TWO_SOURCES */.V}`],
            ['config', 'what the configuration file says of each image'],
            ['budget [<context>]', 'write limits from what images weigh now'],
            ['help <command>', 'its options, with examples; the same as <command> --help'],
            ['version', 'the version'],
        ],
        examples: [
            'weighbridge run . --budget 20MB',
            'weighbridge inspect alpine:3',
            'weighbridge compare shop:1.4 shop:1.5',
        ],
        options: [COMMON],
        exitCodes: true,
    },
    run: {
        about: 'builds an image, weighs it, compares it with its base, and holds it to budgets',
        usage: ['weighbridge run [options] [<context>]'],
        commands: [],
        examples: [
            'weighbridge run . --budget 20MB --max-growth "5% or 500kB"',
            'weighbridge run -f Dockerfile.prod -t shop:latest --build-arg VERSION=1.5 .',
            'weighbridge run services/shop --base v1.4.0 --json > report.json',
            'weighbridge run --image shop:latest --budget 20MB --quiet',
            'weighbridge run --image shop.tar --compare-with shop:main --max-growth 5%',
            'weighbridge run --targets api,worker --max-growth 5%',
        ],
        options: [
            ['What to weigh', named(WEIGH)],
            ['Comparison and gate', named(GATE)],
            ['Cache mounts', named(MOUNTS)],
            ['The build, as in docker/build-push-action', BUILD],
            ['Images of a bake file, as in docker/bake-action', BAKE],
            ['Every command', command_options/* COMMON_OPTIONS_OF_RUN */.Ns],
        ],
        exitCodes: true,
    },
    inspect: {
        about: 'looks into an image: layers, files, Go modules, and what is wasted',
        usage: ['weighbridge inspect [options] <image>', 'weighbridge inspect --stages [options] [<context>]'],
        commands: [],
        examples: [
            'weighbridge inspect alpine:3',
            'weighbridge inspect shop:latest --module google.golang.org/grpc',
            'weighbridge inspect shop.tar --path "/var/cache/*"',
            'weighbridge inspect --stages -f Dockerfile.prod .',
        ],
        options: [['Options', command_options/* INSPECT_OPTIONS */.Q0], COMMON],
        exitCodes: false,
    },
    compare: {
        about: `compares ${sources/* TWO_SOURCES */.V}`,
        usage: ['weighbridge compare [options] <base> <head>'],
        commands: [],
        examples: [
            'weighbridge compare shop:1.4 shop:1.5',
            'weighbridge compare before.tar after.tar --json',
            'weighbridge compare record.json shop:latest',
        ],
        options: [COMMON],
        exitCodes: false,
    },
    config: {
        about: 'prints what holds for each image of the configuration file, and where it is written',
        usage: ['weighbridge config [options]'],
        commands: [],
        examples: ['weighbridge config', 'weighbridge config --config ci/weighbridge.yml --name shop'],
        options: [['Options', command_options/* CONFIG_OPTIONS */.y3]],
        exitCodes: false,
    },
    budget: {
        about: 'builds and weighs an image, and writes the limits that call for it into the configuration file',
        usage: ['weighbridge budget [options] [<context>]'],
        commands: [],
        examples: [
            'weighbridge budget',
            'weighbridge budget --update --name shop',
            'weighbridge budget --update --raise --margin 20%',
        ],
        options: [
            ['Options', command_options/* BUDGET_OPTIONS */.F],
            ['Every command', command_options/* COMMON_OPTIONS */.DT.filter(({ name }) => name !== 'json')],
        ],
        exitCodes: false,
    },
};

;// CONCATENATED MODULE: ./lib/inputs/help.js



const EXIT_CODES = [
    ['0', 'the budget is kept'],
    ['1', 'the budget is broken'],
    ['2', 'wrong usage or config, or a base that does not exist'],
    ['3', 'the build, the command of --prepare, or the push failed'],
    ['4', 'could not measure; with --strict, could not check a budget'],
    ['130', 'cancelled'],
];
/** Columns of help without a terminal, such as in a pager. */
const HELP_WIDTH = 80;
function helpPage(topic) {
    const { about, usage, commands, examples, options, exitCodes } = PAGES[topic];
    const name = topic === 'weighbridge' ? topic : `weighbridge ${topic}`;
    return (0,page/* apart */.zZ)([
        (0,page/* paragraphs */.qN)([`${name}: ${about}`]),
        (0,page/* paragraphs */.qN)(usage.map((line, index) => `${index === 0 ? 'usage: ' : '       '}${line}`)),
        ...(commands.length === 0 ? [] : [block('Commands', commands)]),
        [...(0,page/* heading */.R_)('Examples'), ...(0,page/* indented */.gu)((0,page/* paragraphs */.qN)(examples))],
        ...options.map(([title, each]) => block(title, each.map(described))),
        ...(exitCodes ? [block('Exit codes', EXIT_CODES)] : []),
    ]);
}
/** `--tags, --tag, -t <item>…` and its description. The dots mean that it can be given several times. */
function described(option) {
    const value = option.value === '' ? '' : ` <${option.value}>${option.kind === 'list' ? '…' : ''}`;
    const fallback = option.default === '' ? '' : ` (default: ${option.default})`;
    return [`${(0,command_options/* spellings */.cl)(option).join(', ')}${value}`, `${option.description}${fallback}`];
}
const block = (title, entries) => [
    ...(0,page/* heading */.R_)(title),
    ...(0,page/* indented */.gu)((0,page/* table */.tp)([(0,page/* words */.aL)(), (0,page/* words */.aL)()], entries)),
];


/***/ }),

/***/ 3684:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ itemText)
/* harmony export */ });
/** Quotes `text` so that `parseList` reads it as one item, with its double quotes and newlines. */
function itemText(text, traits) {
    return traits.quote === false ? text : `"${text.replaceAll('"', '""')}"`;
}


/***/ }),

/***/ 1976:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Jt: () => (/* binding */ flag),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   Vp: () => (/* binding */ openFlag),
/* harmony export */   p_: () => (/* binding */ list)
/* harmony export */ });
const text = (description, more = {}) => ({
    kind: 'text',
    description,
    default: '',
    ...more,
});
const flag = (description) => ({
    kind: 'flag',
    description,
    default: false,
});
const openFlag = (description) => ({ kind: 'flag', description, default: null });
const list = (description, traits = {}, more = {}) => ({
    kind: 'list',
    description,
    traits,
    ...more,
});


/***/ }),

/***/ 2807:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Oc: () => (/* binding */ ARGV_ENTRIES),
/* harmony export */   R3: () => (/* binding */ OPTION_ENTRIES),
/* harmony export */   lw: () => (/* binding */ OPTIONS)
/* harmony export */ });
/* unused harmony export STRICT_BY_DEFAULT */
/* harmony import */ var _docker_options_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6678);
/* harmony import */ var _option_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1976);


/** When `strict` is on by default (app/run/strictness.ts); pages that document it use these words. */
const STRICT_BY_DEFAULT = 'in the action on a release or a tag, and wherever something is pushed outside of a pull request';
const OWN_OPTIONS = {
    mode: (0,_option_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)('run (weigh images) or report (build nothing, and make one report, comment and verdict of what other jobs of this run weighed: docs/matrix.md). Of the build inputs, a report takes platforms (those that each image is to have), tags (for one image of what its legs pushed by digest, if the verdict allows it; needs platforms) and builder', { default: 'run', actionOnly: true }),
    legs: (0,_option_js__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)('With mode: report: the files that the other jobs left (their output leg), as paths, folders or globs, one per line, e.g. legs/*.json', { ignoreComma: true, quote: false }, { actionOnly: true }),
    images: (0,_option_js__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)('With mode: report: names of the images that this change builds, as a list or as JSON. One without a file fails the job, and those of the configuration file that are not named are as at the base. Default is all images of the configuration file; without one, whatever the files have. Needed if the images are of a bake file, which may have others: without it, the job fails', {}, { actionOnly: true }),
    image: (0,_option_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)('Weigh this image and build nothing: a reference (from the engine, else from its registry), an archive or an OCI layout (PATH:NAME if it has several images). Of the build inputs, only builder and github-token may be set with it. It has a base only if a record of the base was kept, or with compare-with'),
    'compare-with': (0,_option_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)('With image: compare it with this image instead of its base. Anything that image takes, or a record (….json, as --json or report-json has it). One that does not exist is an error before anything is done'),
    name: (0,_option_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)('Name of the image in reports and records, and in the configuration file, where it chooses one of several. Default is all images of that file; without one, it is made from the context, the Dockerfile and the target; for an image that is not built, it is the reference'),
    budget: (0,_option_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)('Most bytes the unpacked image may have, e.g. 20MB or 19.5MiB'),
    'max-growth': (0,_option_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)('Most the unpacked image may grow over its base, e.g. 5%, 500kB, "5% or 500kB" or "5% and 500kB"'),
    budgets: (0,_option_js__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)('Rules as in the configuration file, one per line, e.g. { metric: download, max: 8MB }. Of a maximum that the file has, too, the lower holds; of growth limits, both', { ignoreComma: true, quote: false }),
    'budgets-from': (0,_option_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)('Whose configuration file sets the budgets: head (that of the change, with the report saying first what it edits) or base (that of the commit it is compared with; on pull_request_target, of the branch). An open pull request from a fork is held to the branch it is to be merged into in any case', { default: 'head' }),
    config: (0,_option_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)('Configuration file, relative to the folder the run starts in; one that does not exist is an error. Default is weighbridge.yml there, if it exists. Inputs take precedence over what it says of an image'),
    base: (0,_option_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)('Commit, tag or branch to compare with; one that does not exist is an error. Default is the base of the change'),
    'base-mode': (0,_option_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)('Where the weight of the base comes from: auto (a record of its commit, else the base is built again, else a record of an ancestor), record (nothing is built again) or rebuild (no record is used). Growth since an ancestor is shown, but not checked', { default: 'auto' }),
    strict: (0,_option_js__WEBPACK_IMPORTED_MODULE_1__/* .openFlag */ .Vp)(`Fail (exit code 4) if a budget could not be checked, e.g. because the base was not available. Without it, the verdict is then unchecked, which passes. Default is true ${STRICT_BY_DEFAULT}; else false`),
    'push-first': (0,_option_js__WEBPACK_IMPORTED_MODULE_1__/* .flag */ .Jt)('Push as soon as the image is built, as docker/build-push-action does: before it is weighed, even if it turns out to break its budget'),
    'push-partial': (0,_option_js__WEBPACK_IMPORTED_MODULE_1__/* .flag */ .Jt)('Of several images, push those that the verdict allows by themselves, even if another one breaks its budget. Without it, all are pushed or none. The run fails all the same'),
    prepare: (0,_option_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)('Shell command to run before the build, in the folder the run starts in and in the tree of a base that is built again. It makes files that are not committed, e.g. npm ci && npm run build'),
    'changed-only': (0,_option_js__WEBPACK_IMPORTED_MODULE_1__/* .flag */ .Jt)('Build and weigh only images whose inputs the change may have changed: what their Dockerfiles take of the repository, and what the configuration or bake file says of them. The others are carried forward by name; where it cannot be told, an image is built'),
    records: (0,_option_js__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)('Where to keep and find records of what was weighed: auto (directory, then actions-cache if the runner has one; the default), off, or a list of directory, actions-cache and notes (git notes in refs/notes/weighbridge), in the order to ask them in. With actions-cache, what was read of layers is kept there, too. The command line has no actions-cache, and only reads notes'),
    'cache-mounts': (0,_option_js__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)('Cache mounts to carry from run to run: auto (all that can be), off, or the ids or targets of some'),
    'cache-mounts-save': (0,_option_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)('When to save cache mounts: base (on the default branch and on the command line), always (in pull requests and on other branches too) or never. A release neither restores nor saves them', { default: 'base' }),
    comment: (0,_option_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)('When to comment on the pull request: auto (once something changed, failed or could not be checked; a run that ends without a report only updates an existing comment), always or never', { default: 'auto', actionOnly: true }),
    'accept-label': (0,_option_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)('Label on the pull request with which a person with write permission accepts growth over its limit, up to the size that the comment showed when it was set; empty for none', { actionDefault: 'accept-growth', actionOnly: true }),
    token: (0,_option_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)('Token used to comment, to fetch the base, to find and leave records, and to attach the report to a release', {
        actionDefault: '${{ github.token }}',
        actionOnly: true,
    }),
};
/** Every option by name: an input of the action and, unless `actionOnly`, an option of `weighbridge run`. */
const OPTIONS = {
    ...OWN_OPTIONS,
    ..._docker_options_js__WEBPACK_IMPORTED_MODULE_0__/* .BUILD_OPTIONS */ .Y,
    ..._docker_options_js__WEBPACK_IMPORTED_MODULE_0__/* .BAKE_OPTIONS */ .p,
};
const OPTION_ENTRIES = Object.entries(OPTIONS);
/** Those that `weighbridge run` has, too. */
const ARGV_ENTRIES = OPTION_ENTRIES.filter(([, { actionOnly }]) => actionOnly !== true);


/***/ }),

/***/ 7583:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ TWO_SOURCES),
/* harmony export */   m: () => (/* binding */ A_SOURCE)
/* harmony export */ });
/** What a command can look into, for sentences: `it takes a …`. */
const A_SOURCE = 'a reference, an archive, an OCI layout or a record';
const TWO_SOURCES = 'two images, archives, OCI layouts or records';


/***/ }),

/***/ 9067:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ unknownCommand),
/* harmony export */   q: () => (/* binding */ unknownOption)
/* harmony export */ });
/* harmony import */ var _errors_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7881);
/* harmony import */ var _units_nearest_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(9469);
/* harmony import */ var _command_options_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1302);
/* harmony import */ var _docker_names_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(7604);
/* harmony import */ var _options_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(2807);





const COMMANDS = ['run', 'inspect', 'compare', 'config', 'budget', 'help', 'version'];
/** The error for an unknown option: it says which command has it, or what the user may have meant. */
function unknownOption(command, written) {
    const advice = ofAnother(written) ?? ofCommands(written) ?? nearestOption(command, written);
    const isOfRun = _command_options_js__WEBPACK_IMPORTED_MODULE_1__/* .COMMAND_OPTIONS */ .dP.run.some((option) => (0,_command_options_js__WEBPACK_IMPORTED_MODULE_1__/* .spellings */ .cl)(option).includes(written));
    const why = command === 'budget' && isOfRun ? 'only weighs, and' : '';
    return unknown([`"${command}"`, why, `has no option ${written}.`].filter(Boolean).join(' '), advice, ` ${command}`);
}
function unknownCommand(written) {
    const ours = new Map(Object.entries(_docker_names_js__WEBPACK_IMPORTED_MODULE_2__/* .DOCKER_COMMANDS */ .mC));
    const meant = (0,_units_nearest_js__WEBPACK_IMPORTED_MODULE_4__/* .nearest */ .p)(written, [...COMMANDS, ...ours.keys()]);
    const advice = meant === undefined ? undefined : `Did you mean "${ours.get(meant) ?? meant}"?`;
    const isOption = written.startsWith('-');
    return unknown(`There is no command "${written}".`, isOption ? 'Options come after the command.' : advice, '');
}
function unknown(what, advice, command) {
    return (0,_errors_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .fail */ .fJ)('cli.usage', { problem: advice === undefined ? what : `${what} ${advice}`, command });
}
/** Advice for docker's options and the action's inputs. */
function ofAnother(written) {
    const name = written.replace(/^--/, '');
    const isInput = _options_js__WEBPACK_IMPORTED_MODULE_3__/* .OPTION_ENTRIES */ .R3.some(([each, { actionOnly }]) => each === name && actionOnly === true);
    return isInput ? 'Only the action has this input.' : new Map(Object.entries(_docker_names_js__WEBPACK_IMPORTED_MODULE_2__/* .DOCKER_ONLY */ .qq)).get(name);
}
function ofCommands(written) {
    const commands = Object.entries(_command_options_js__WEBPACK_IMPORTED_MODULE_1__/* .COMMAND_OPTIONS */ .dP).flatMap(([command, options]) => options.some((option) => (0,_command_options_js__WEBPACK_IMPORTED_MODULE_1__/* .spellings */ .cl)(option).includes(written)) ? [`"${command}"`] : []);
    const [last] = commands.slice(-1);
    const others = commands.slice(0, -1).join(', ');
    return last === undefined ? undefined : `It goes with ${others === '' ? last : `${others} and ${last}`}.`;
}
/** The most similar option, or those that begin with `written`, such as `--cache`; nothing for a single letter. */
function nearestOption(command, written) {
    const known = _command_options_js__WEBPACK_IMPORTED_MODULE_1__/* .COMMAND_OPTIONS */ .dP[command].flatMap(_command_options_js__WEBPACK_IMPORTED_MODULE_1__/* .spellings */ .cl).filter((each) => each.startsWith('--'));
    const longer = known.filter((each) => written.length > 4 && each.startsWith(written));
    const meant = written.startsWith('--') ? (0,_units_nearest_js__WEBPACK_IMPORTED_MODULE_4__/* .nearest */ .p)(written, known) : undefined;
    const all = meant === undefined ? longer : [meant];
    return all.length === 0 ? undefined : `Did you mean ${all.join(', ')}?`;
}


/***/ }),

/***/ 2300:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  v: () => (/* binding */ layOut),
  x: () => (/* binding */ pageText)
});

// EXTERNAL MODULE: ./lib/page/shorten.js
var shorten = __nccwpck_require__(118);
// EXTERNAL MODULE: ./lib/units/sum.js
var sum = __nccwpck_require__(2520);
// EXTERNAL MODULE: ./lib/page/text.js
var page_text = __nccwpck_require__(6080);
// EXTERNAL MODULE: ./lib/page/width.js + 5 modules
var page_width = __nccwpck_require__(5866);
// EXTERNAL MODULE: ./lib/page/quantities-in.js
var quantities_in = __nccwpck_require__(9556);
;// CONCATENATED MODULE: ./lib/page/wrap.js



function measured(text) {
    const indent = /^ */.exec(text)[0].length;
    const words = wordsOf(text.trim()).map((word, index) => {
        const parts = word.split(/(?<=\/)/).map((part, at) => partOf(part, index > 0 && at === 0));
        return { whole: partOf(word, index > 0), parts };
    });
    return { width: (0,page_width/* displayWidth */.F1)(text), indent, words };
}
/** Columns of the widest line when wrapped at `width` as `wrapped` does, but without shortening words. */
function widestLine(text, width) {
    if (text.width <= width)
        return text.width;
    return text.indent + linesOf(text, width - text.indent).reduce((most, line) => Math.max(most, line.width), 0);
}
/**
 * A text on lines of at most `width` columns, each with the text's indent. It breaks at blanks, and after a slash in a
 * word that is wider than a line; anything still wider loses its middle. A number stays with its unit.
 */
function wrapped(text, width) {
    if ((0,page_width/* fits */.lA)(text, width))
        return [text];
    const taken = measured(text);
    const room = Math.max(1, width - taken.indent);
    return linesOf(taken, room).map((line) => ' '.repeat(taken.indent) + (0,shorten/* shortened */.v)(line.text, room));
}
function partOf(text, hasBlank) {
    return { text, width: (0,page_width/* displayWidth */.F1)(text), blank: hasBlank ? 1 : 0 };
}
function linesOf({ words }, room) {
    let line = { text: '', width: 0 };
    const lines = [line];
    for (const part of words.flatMap(({ whole, parts }) => (whole.width > room ? parts : whole))) {
        if (line.text !== '' && line.width + part.blank + part.width > room)
            lines.push((line = { text: '', width: 0 }));
        const blank = line.text === '' ? 0 : part.blank;
        line.text += ' '.repeat(blank) + part.text;
        line.width += blank + part.width;
    }
    return lines;
}
function wordsOf(text) {
    const quantities = (0,quantities_in/* quantitiesIn */.h)(text);
    const words = [];
    let start = 0;
    for (const { index } of text.matchAll(/ /g)) {
        if (quantities.some((each) => each.start < index && index < each.end))
            continue;
        words.push(text.slice(start, index));
        start = index + 1;
    }
    return [...words, text.slice(start)];
}

;// CONCATENATED MODULE: ./lib/page/flow.js



const HANGING = ' '.repeat(4);
const GAP = '  ';
/** A row that is too wide, cell by cell. Cells before the first number, which say what it is about, have no title. */
function flowed(columns, row, width) {
    const lines = [];
    let left = 0; // columns left on the last line
    for (const { label, piece, isName } of cellsOf(columns, row)) {
        const text = label + (0,page_text/* plain */.p)(piece);
        const size = (0,page_width/* displayWidth */.F1)(text);
        if (lines.length > 0 && !isName && GAP.length + size <= left) {
            lines.push([...lines.pop(), GAP, label, piece]);
            left -= GAP.length + size;
            continue;
        }
        const indent = lines.length === 0 ? '' : HANGING;
        left = width - indent.length - size;
        if (left >= 0)
            lines.push([indent, label, piece]);
        else
            lines.push(...wrapped(text, width - indent.length).map((each) => [indent, (0,page_text/* inStyleOf */.S)(piece, each)]));
    }
    return lines;
}
function cellsOf(columns, row) {
    const firstNumber = columns.findIndex(({ align }) => align === 'right');
    return columns.flatMap(({ title, narrow }, column) => {
        const piece = row[column] ?? '';
        if ((0,page_text/* plain */.p)(piece) === '')
            return [];
        const isName = narrow === 'shorten';
        return { label: column < firstNumber || isName || title === '' ? '' : `${title} `, piece, isName };
    });
}

// EXTERNAL MODULE: ./lib/page/page.js
var page = __nccwpck_require__(2508);
;// CONCATENATED MODULE: ./lib/page/table.js







const table_GAP = 2;
/** Bars are left out before names are shortened to fewer columns than this. */
const NAME_BESIDE_BARS = 40;
/** Rows flow over lines before names are shortened to fewer columns than this. */
const LEAST_NAME = 24;
/**
 * A table on lines of at most `width` columns. If it is too wide, names are shortened and cells wrapped; if that is not
 * enough, the bars go; then each row flows over lines of its own, with column titles beside its values.
 */
function tableLines(table, width) {
    const widths = fittedWidths(table, width, NAME_BESIDE_BARS);
    if (widths !== undefined)
        return drawn(table, widths, width);
    const bare = withoutBars(table);
    const bareWidths = fittedWidths(bare, width, LEAST_NAME);
    if (bareWidths !== undefined)
        return drawn(bare, bareWidths, width);
    return bare.rows.flatMap((row, index) => flowed(bare.columns, row, width).concat(linesBelow(bare, index, width)));
}
function withoutBars(table) {
    const others = (all) => all.filter((_, column) => table.columns[column]?.narrow !== 'drop');
    return { ...table, columns: others(table.columns), rows: table.rows.map(others) };
}
const table_cellsOf = ({ columns, rows }, column) => [columns[column].title, ...rows.map((row) => row[column] ?? '')].map((cell) => measured((0,page_text/* plain */.p)(cell)));
/** Column widths with which the table fits and no name is cut below `leastName`; undefined if there are none. */
function fittedWidths(table, width, leastName) {
    const cells = table.columns.map((_, column) => table_cellsOf(table, column));
    const natural = cells.map((column) => widest(column, Infinity));
    const widths = [...natural];
    const over = () => (0,sum/* sum */.c)(widths, (each) => each) + table_GAP * (widths.length - 1) - width;
    table.columns.forEach(({ narrow }, column) => {
        const least = Math.min(widths[column], leastName);
        if (narrow === 'shorten')
            widths[column] = Math.max(least, widths[column] - Math.max(0, over()));
    });
    while (over() > 0) {
        const next = narrower(table.columns, cells, widths);
        if (next === undefined)
            return undefined;
        widths[next.column] = next.width;
    }
    // The last step may have made more room than was needed.
    natural.forEach((most, column) => {
        if (over() + most - widths[column] <= 0)
            widths[column] = most;
    });
    return widths;
}
/** The widest column that becomes narrower if its cells wrap, and its next width. */
function narrower(columns, cells, widths) {
    const byWidth = columns.map((_, column) => column).toSorted((a, b) => widths[b] - widths[a]);
    for (const column of byWidth) {
        if (columns[column].narrow !== 'wrap')
            continue;
        const width = widest(cells[column], widths[column] - 1);
        if (width < widths[column])
            return { column, width };
    }
    return undefined;
}
function drawn(table, widths, width) {
    const { columns, rows } = table;
    const titles = columns.map(({ title }) => ({ text: title, style: 'faint' }));
    const wrapAll = columns.map((column) => ({ ...column, narrow: 'wrap' }));
    const heading = columns.every(({ title }) => title === '') ? [] : rowLines(wrapAll, titles, widths);
    return [
        ...heading,
        ...rows.flatMap((row, index) => rowLines(columns, row, widths).concat(linesBelow(table, index, width))),
    ];
}
function linesBelow({ below }, row, width) {
    return (below.get(row) ?? []).map((line) => [(0,shorten/* shortened */.v)(line, width)]);
}
function rowLines(columns, row, widths) {
    const cells = columns.map(({ narrow }, column) => {
        const text = (0,page_text/* plain */.p)(row[column] ?? '');
        const width = widths[column];
        return narrow === 'wrap' ? wrapped(text, width) : [(0,shorten/* shortened */.v)(text, width)];
    });
    const height = cells.reduce((most, lines) => Math.max(most, lines.length), 1);
    return Array.from({ length: height }, (_, line) => {
        const pieces = [];
        let [at, start] = [0, 0];
        columns.forEach(({ align }, column) => {
            const text = (cells[column][line] ?? '').trimEnd();
            const width = (0,page_width/* displayWidth */.F1)(text);
            const from = start + (align === 'right' ? widths[column] - width : 0);
            if (width > 0) {
                pieces.push(' '.repeat(from - at), (0,page_text/* inStyleOf */.S)(row[column], text));
                at = from + width;
            }
            start += widths[column] + table_GAP;
        });
        return pieces;
    });
}
function widest(cells, width) {
    return cells.reduce((most, cell) => Math.max(most, widestLine(cell, width)), 0);
}

;// CONCATENATED MODULE: ./lib/page/lay-out.js




/** On a narrower terminal, lines break. */
const LEAST_WIDTH = 40;
/** Lays a page out on lines of at most `width` columns. Infinity, for a log or a pipe, wraps nothing. */
function layOut(page, width) {
    const columns = Math.max(LEAST_WIDTH, width);
    return page.flatMap((block) => {
        const lines = lay_out_linesOf(block, columns - block.indent);
        return block.indent === 0 ? lines : lines.map((line) => withIndent(line, block.indent));
    });
}
/** The page as text without styles; ends with a line break. */
function pageText(page, width = Infinity) {
    const lines = layOut(page, width).map((line) => line.map(page_text/* plain */.p).join(''));
    return `${lines.join('\n')}\n`;
}
function lay_out_linesOf(block, width) {
    if (block.kind === 'table')
        return tableLines(block, width);
    const text = (0,page_text/* plain */.p)(block.text);
    return narrowed(text, block.narrow, width).map((each) => [(0,page_text/* inStyleOf */.S)(block.text, each)]);
}
function narrowed(text, narrow, width) {
    if (narrow === 'keep')
        return [text];
    return narrow === 'wrap' ? wrapped(text, width) : [(0,shorten/* shortened */.v)(text, width)];
}
function withIndent(line, indent) {
    return line.every((piece) => (0,page_text/* plain */.p)(piece) === '') ? line : [' '.repeat(indent), ...line];
}


/***/ }),

/***/ 2508:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Dy: () => (/* binding */ names),
/* harmony export */   Ib: () => (/* binding */ BLANK_LINE),
/* harmony export */   R_: () => (/* binding */ heading),
/* harmony export */   _W: () => (/* binding */ shortLines),
/* harmony export */   aL: () => (/* binding */ words),
/* harmony export */   dJ: () => (/* binding */ titled),
/* harmony export */   gu: () => (/* binding */ indented),
/* harmony export */   nL: () => (/* binding */ numbers),
/* harmony export */   n_: () => (/* binding */ bars),
/* harmony export */   qN: () => (/* binding */ paragraphs),
/* harmony export */   tp: () => (/* binding */ table),
/* harmony export */   zZ: () => (/* binding */ apart),
/* harmony export */   zo: () => (/* binding */ wholeLines)
/* harmony export */ });
const numbers = (title = '') => ({ title, align: 'right', narrow: 'wrap' });
/** Words of a sentence, and names whose end does not matter. */
const words = (title = '') => ({ title, align: 'left', narrow: 'wrap' });
/** Paths and instructions, whose beginning and end matter most. */
const names = (title = '') => ({ title, align: 'left', narrow: 'shorten' });
/** Bars only repeat the number beside them as a picture. */
const bars = () => ({ title: '', align: 'left', narrow: 'drop' });
function paragraphs(texts) {
    return texts.map((text) => ({ kind: 'paragraph', text, indent: 0, narrow: 'wrap' }));
}
/** A line for each text, cut in the middle if it does not fit. */
function shortLines(texts) {
    return texts.map((text) => ({ kind: 'paragraph', text, indent: 0, narrow: 'shorten' }));
}
/** A line for each text, however long: it is there to be copied. */
function wholeLines(texts) {
    return texts.map((text) => ({ kind: 'paragraph', text, indent: 0, narrow: 'keep' }));
}
const BLANK_LINE = paragraphs(['']);
function table(columns, rows, below = new Map()) {
    return rows.length === 0 ? [] : [{ kind: 'table', columns, rows, indent: 0, below }];
}
function indented(page) {
    return page.map((block) => ({ ...block, indent: block.indent + 2 }));
}
const heading = (text) => paragraphs([{ text, style: 'strong' }]);
function apart(pages) {
    return pages.flatMap((page, index) => (index === 0 ? page : BLANK_LINE.concat(page)));
}
/** Blocks under a title, with a blank line before it and between them; empty if all blocks are. */
function titled(title, blocks) {
    const filled = blocks.filter((block) => block.length > 0);
    if (filled.length === 0)
        return [];
    return [...BLANK_LINE, ...heading(title), ...indented(apart(filled))];
}


/***/ }),

/***/ 9556:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ quantitiesIn)
/* harmony export */ });
/** A number with its sign and unit, if any: `18.4 MB`, `+22.8 %`, `1.70.0`, `4 min`. */
const QUANTITY = /[+−-]?<?\d+(?:[.,]\d+)*(?: (?:[kMGT]?B|%|s|min|h|d)(?![\p{L}\d]))?/gu;
/** Finds numbers with their units in a text. They are never split or shown in part (issue 11, heading 12). */
function quantitiesIn(text) {
    return [...text.matchAll(QUANTITY)].map(({ index, 0: found }) => ({ start: index, end: index + found.length }));
}


/***/ }),

/***/ 118:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ shortened)
/* harmony export */ });
/* harmony import */ var _width_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5866);
/* harmony import */ var _without_middle_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6629);


/** A text on one line of at most `width` columns, without its middle: instructions and paths differ at the ends. */
function shortened(text, width) {
    if ((0,_width_js__WEBPACK_IMPORTED_MODULE_0__/* .fits */ .lA)(text, width))
        return text;
    const end = Math.floor((width - 1) / 3);
    return (0,_without_middle_js__WEBPACK_IMPORTED_MODULE_1__/* .withoutMiddle */ .M)(text, (0,_width_js__WEBPACK_IMPORTED_MODULE_0__/* .fitting */ ._Q)(text, width - 1 - end), text.length - (0,_width_js__WEBPACK_IMPORTED_MODULE_0__/* .fittingEnd */ .Z6)(text, end));
}


/***/ }),

/***/ 6080:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ inStyleOf),
/* harmony export */   p: () => (/* binding */ plain)
/* harmony export */ });
const plain = (text) => (typeof text === 'string' ? text : text.text);
const inStyleOf = (piece, text) => typeof piece === 'string' ? text : { text, style: piece.style };


/***/ }),

/***/ 5866:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  F1: () => (/* binding */ displayWidth),
  lA: () => (/* binding */ fits),
  _Q: () => (/* binding */ fitting),
  Z6: () => (/* binding */ fittingEnd)
});

// EXTERNAL MODULE: ./lib/units/sum.js
var sum = __nccwpck_require__(2520);
// EXTERNAL MODULE: ./lib/units/terminal-sequence.js
var terminal_sequence = __nccwpck_require__(3921);
;// CONCATENATED MODULE: ./node_modules/get-east-asian-width/lookup-data.js
// Generated by scripts/build.js

const ambiguousMinimalCodePoint = 161;
const ambiguousMaximumCodePoint = 1114109;
const ambiguousRanges = [161, 161, 164, 164, 167, 168, 170, 170, 173, 174, 176, 180, 182, 186, 188, 191, 198, 198, 208, 208, 215, 216, 222, 225, 230, 230, 232, 234, 236, 237, 240, 240, 242, 243, 247, 250, 252, 252, 254, 254, 257, 257, 273, 273, 275, 275, 283, 283, 294, 295, 299, 299, 305, 307, 312, 312, 319, 322, 324, 324, 328, 331, 333, 333, 338, 339, 358, 359, 363, 363, 462, 462, 464, 464, 466, 466, 468, 468, 470, 470, 472, 472, 474, 474, 476, 476, 593, 593, 609, 609, 708, 708, 711, 711, 713, 715, 717, 717, 720, 720, 728, 731, 733, 733, 735, 735, 768, 879, 913, 929, 931, 937, 945, 961, 963, 969, 1025, 1025, 1040, 1103, 1105, 1105, 8208, 8208, 8211, 8214, 8216, 8217, 8220, 8221, 8224, 8226, 8228, 8231, 8240, 8240, 8242, 8243, 8245, 8245, 8251, 8251, 8254, 8254, 8308, 8308, 8319, 8319, 8321, 8324, 8364, 8364, 8451, 8451, 8453, 8453, 8457, 8457, 8467, 8467, 8470, 8470, 8481, 8482, 8486, 8486, 8491, 8491, 8531, 8532, 8539, 8542, 8544, 8555, 8560, 8569, 8585, 8585, 8592, 8601, 8632, 8633, 8658, 8658, 8660, 8660, 8679, 8679, 8704, 8704, 8706, 8707, 8711, 8712, 8715, 8715, 8719, 8719, 8721, 8721, 8725, 8725, 8730, 8730, 8733, 8736, 8739, 8739, 8741, 8741, 8743, 8748, 8750, 8750, 8756, 8759, 8764, 8765, 8776, 8776, 8780, 8780, 8786, 8786, 8800, 8801, 8804, 8807, 8810, 8811, 8814, 8815, 8834, 8835, 8838, 8839, 8853, 8853, 8857, 8857, 8869, 8869, 8895, 8895, 8978, 8978, 9312, 9449, 9451, 9547, 9552, 9587, 9600, 9615, 9618, 9621, 9632, 9633, 9635, 9641, 9650, 9651, 9654, 9655, 9660, 9661, 9664, 9665, 9670, 9672, 9675, 9675, 9678, 9681, 9698, 9701, 9711, 9711, 9733, 9734, 9737, 9737, 9742, 9743, 9756, 9756, 9758, 9758, 9792, 9792, 9794, 9794, 9824, 9825, 9827, 9829, 9831, 9834, 9836, 9837, 9839, 9839, 9886, 9887, 9919, 9919, 9926, 9933, 9935, 9939, 9941, 9953, 9955, 9955, 9960, 9961, 9963, 9969, 9972, 9972, 9974, 9977, 9979, 9980, 9982, 9983, 10045, 10045, 10102, 10111, 11094, 11097, 12872, 12879, 57344, 63743, 65024, 65039, 65533, 65533, 127232, 127242, 127248, 127277, 127280, 127337, 127344, 127373, 127375, 127376, 127387, 127404, 917760, 917999, 983040, 1048573, 1048576, 1114109];

const fullwidthMinimalCodePoint = 12288;
const fullwidthMaximumCodePoint = 65510;
const fullwidthRanges = [12288, 12288, 65281, 65376, 65504, 65510];

const lookup_data_halfwidthMinimalCodePoint = 8361;
const lookup_data_halfwidthMaximumCodePoint = 65518;
const lookup_data_halfwidthRanges = (/* unused pure expression or super */ null && ([8361, 8361, 65377, 65470, 65474, 65479, 65482, 65487, 65490, 65495, 65498, 65500, 65512, 65518]));

const lookup_data_narrowMinimalCodePoint = 32;
const lookup_data_narrowMaximumCodePoint = 10630;
const lookup_data_narrowRanges = (/* unused pure expression or super */ null && ([32, 126, 162, 163, 165, 166, 172, 172, 175, 175, 10214, 10221, 10629, 10630]));

const wideMinimalCodePoint = 4352;
const wideMaximumCodePoint = 262141;
const wideRanges = [4352, 4447, 8986, 8987, 9001, 9002, 9193, 9196, 9200, 9200, 9203, 9203, 9725, 9726, 9748, 9749, 9776, 9783, 9800, 9811, 9855, 9855, 9866, 9871, 9875, 9875, 9889, 9889, 9898, 9899, 9917, 9918, 9924, 9925, 9934, 9934, 9940, 9940, 9962, 9962, 9970, 9971, 9973, 9973, 9978, 9978, 9981, 9981, 9989, 9989, 9994, 9995, 10024, 10024, 10060, 10060, 10062, 10062, 10067, 10069, 10071, 10071, 10133, 10135, 10160, 10160, 10175, 10175, 11035, 11036, 11088, 11088, 11093, 11093, 11904, 11929, 11931, 12019, 12032, 12245, 12272, 12287, 12289, 12350, 12353, 12438, 12441, 12543, 12549, 12591, 12593, 12686, 12688, 12773, 12783, 12830, 12832, 12871, 12880, 42124, 42128, 42182, 43360, 43388, 44032, 55203, 63744, 64255, 65040, 65049, 65072, 65106, 65108, 65126, 65128, 65131, 94176, 94180, 94192, 94198, 94208, 101594, 101631, 101664, 101760, 101874, 101888, 102801, 102816, 102866, 110576, 110579, 110581, 110587, 110589, 110590, 110592, 110888, 110898, 110898, 110928, 110930, 110933, 110933, 110948, 110952, 110960, 111355, 119552, 119638, 119648, 119670, 126980, 126980, 127183, 127183, 127374, 127374, 127377, 127386, 127406, 127406, 127488, 127490, 127504, 127547, 127552, 127560, 127568, 127569, 127584, 127589, 127744, 127776, 127789, 127797, 127799, 127868, 127870, 127891, 127904, 127946, 127951, 127955, 127968, 127984, 127988, 127988, 127992, 128062, 128064, 128064, 128066, 128252, 128255, 128317, 128331, 128334, 128336, 128359, 128378, 128378, 128405, 128406, 128420, 128420, 128507, 128591, 128640, 128709, 128716, 128716, 128720, 128722, 128725, 128729, 128732, 128735, 128747, 128748, 128756, 128764, 128986, 128986, 128992, 129003, 129008, 129008, 129292, 129338, 129340, 129349, 129351, 129535, 129648, 129660, 129664, 129734, 129736, 129736, 129740, 129757, 129759, 129771, 129775, 129786, 131072, 196605, 196608, 262141];

;// CONCATENATED MODULE: ./node_modules/get-east-asian-width/utilities.js
/**
Binary search on a sorted flat array of [start, end] pairs.

@param {number[]} ranges - Flat array of inclusive [start, end] range pairs, e.g. [0, 5, 10, 20].
@param {number} codePoint - The value to search for.
@returns {boolean} Whether the value falls within any of the ranges.
*/
const utilities_isInRange = (ranges, codePoint) => {
	let low = 0;
	let high = Math.floor(ranges.length / 2) - 1;
	while (low <= high) {
		const mid = Math.floor((low + high) / 2);
		const i = mid * 2;
		if (codePoint < ranges[i]) {
			high = mid - 1;
		} else if (codePoint > ranges[i + 1]) {
			low = mid + 1;
		} else {
			return true;
		}
	}

	return false;
};

;// CONCATENATED MODULE: ./node_modules/get-east-asian-width/lookup.js



const commonCjkCodePoint = 0x4E_00;
const [wideFastPathStart, wideFastPathEnd] = /* #__PURE__ */ findWideFastPathRange(wideRanges);

// Use a hot-path range so common `isWide` calls can skip binary search.
// The range containing U+4E00 covers common CJK ideographs;
// fallback to the largest range for resilience to Unicode table changes.
function findWideFastPathRange(ranges) {
	let fastPathStart = ranges[0];
	let fastPathEnd = ranges[1];

	for (let index = 0; index < ranges.length; index += 2) {
		const start = ranges[index];
		const end = ranges[index + 1];

		if (
			commonCjkCodePoint >= start
			&& commonCjkCodePoint <= end
		) {
			return [start, end];
		}

		if ((end - start) > (fastPathEnd - fastPathStart)) {
			fastPathStart = start;
			fastPathEnd = end;
		}
	}

	return [fastPathStart, fastPathEnd];
}

const isAmbiguous = codePoint => {
	if (
		codePoint < ambiguousMinimalCodePoint
		|| codePoint > ambiguousMaximumCodePoint
	) {
		return false;
	}

	return utilities_isInRange(ambiguousRanges, codePoint);
};

const isFullwidth = codePoint => {
	if (
		codePoint < fullwidthMinimalCodePoint
		|| codePoint > fullwidthMaximumCodePoint
	) {
		return false;
	}

	return utilities_isInRange(fullwidthRanges, codePoint);
};

const isHalfwidth = codePoint => {
	if (
		codePoint < halfwidthMinimalCodePoint
		|| codePoint > halfwidthMaximumCodePoint
	) {
		return false;
	}

	return isInRange(halfwidthRanges, codePoint);
};

const isNarrow = codePoint => {
	if (
		codePoint < narrowMinimalCodePoint
		|| codePoint > narrowMaximumCodePoint
	) {
		return false;
	}

	return isInRange(narrowRanges, codePoint);
};

const isWide = codePoint => {
	if (
		codePoint >= wideFastPathStart
		&& codePoint <= wideFastPathEnd
	) {
		return true;
	}

	if (
		codePoint < wideMinimalCodePoint
		|| codePoint > wideMaximumCodePoint
	) {
		return false;
	}

	return utilities_isInRange(wideRanges, codePoint);
};

function lookup_getCategory(codePoint) {
	if (isAmbiguous(codePoint)) {
		return 'ambiguous';
	}

	if (isFullwidth(codePoint)) {
		return 'fullwidth';
	}

	if (isHalfwidth(codePoint)) {
		return 'halfwidth';
	}

	if (isNarrow(codePoint)) {
		return 'narrow';
	}

	if (isWide(codePoint)) {
		return 'wide';
	}

	return 'neutral';
}

;// CONCATENATED MODULE: ./node_modules/get-east-asian-width/index.js


function validate(codePoint) {
	if (!Number.isSafeInteger(codePoint)) {
		throw new TypeError(`Expected a code point, got \`${typeof codePoint}\`.`);
	}
}

function eastAsianWidthType(codePoint) {
	validate(codePoint);

	return getCategory(codePoint);
}

function eastAsianWidth(codePoint, {ambiguousAsWide = false} = {}) {
	validate(codePoint);

	if (
		isFullwidth(codePoint)
		|| isWide(codePoint)
		|| (ambiguousAsWide && isAmbiguous(codePoint))
	) {
		return 2;
	}

	return 1;
}

// Private exports for https://github.com/sindresorhus/is-fullwidth-code-point


;// CONCATENATED MODULE: ./lib/page/character-width.js


/** What a terminal shows of a character: the rest is marks above or below it, and what only steers. */
const VISIBLE = /[^\p{Default_Ignorable_Code_Point}\p{Control}\p{Format}\p{Nonspacing_Mark}\p{Enclosing_Mark}\p{Surrogate}]/u;
/** What takes columns of its own behind the first: vowels of Indian scripts, and halfwidth marks (`ﾊﾟ`). */
const BESIDE = /[\p{Spacing_Mark}\u{FF00}-\u{FFEF}]/u;
/**
 * An emoji of several code points (unicode.org/reports/tr51): a picture in colour, of a skin colour or joined to another, a
 * flag, a keycap. One of a single code point is wide by itself. The class of all that are in use, `\p{RGI_Emoji}`, takes 25 ms
 * to compile.
 */
const EMOJI = /(?=\p{Emoji})\p{Extended_Pictographic}\uFE0F|\p{Emoji_Modifier_Base}\p{Emoji_Modifier}|\u200D\p{Extended_Pictographic}|\p{Regional_Indicator}{2}|[\d#*]\uFE0F?\u20E3/u;
/**
 * Columns of one character as a reader sees it (a grapheme cluster), on a terminal: the rules of the package string-width,
 * without the 40 ms that it needs to start (adr/0008).
 */
function characterWidth(character) {
    const at = character.search(VISIBLE);
    if (at === -1)
        return 0;
    const [first = '', ...rest] = character.slice(at);
    if (rest.length > 0 && EMOJI.test(character))
        return 2;
    return (columnsOf(first) +
        (0,sum/* sum */.c)(rest.filter((each) => BESIDE.test(each)), columnsOf));
}
const columnsOf = (codePoint) => eastAsianWidth(codePoint.codePointAt(0));

;// CONCATENATED MODULE: ./lib/page/width.js



/** Characters of one column each: ASCII, and the others that our own sentences use. */
const NARROW = /^[ -~·–…→−≤]*$/;
/** No code unit takes more than two columns, so a short text need not be measured: the first one is slow. */
const fits = (text, width) => 2 * text.length <= width || displayWidth(text) <= width;
let segmenter;
/** The characters of a text as a reader sees them. The segmenter is slow to make, so it is made once. */
const graphemesOf = (text) => (segmenter ??= new Intl.Segmenter()).segment(text);
/** Columns that a text takes on a terminal: 2 for wide characters (CJK, emoji), 0 for combining marks. */
const displayWidth = (text) => NARROW.test(text) ? text.length : (0,sum/* sum */.c)(graphemesOf((0,terminal_sequence/* withoutSequences */.V)(text)), ({ segment }) => characterWidth(segment));
/** How many code units from the start of a text fit in `width` columns; no character is cut. */
function fitting(text, width) {
    if (NARROW.test(text))
        return Math.min(width, text.length);
    let left = width;
    for (const { segment, index } of graphemesOf(text)) {
        left -= characterWidth(segment);
        if (left < 0)
            return index;
    }
    return text.length;
}
/** The same at the end of a text. */
function fittingEnd(text, width) {
    if (NARROW.test(text))
        return Math.min(width, text.length);
    let left = width;
    let units = 0;
    for (const { segment } of [...graphemesOf(text)].toReversed()) {
        left -= characterWidth(segment);
        if (left < 0)
            break;
        units += segment.length;
    }
    return units;
}


/***/ }),

/***/ 6629:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ withoutMiddle)
/* harmony export */ });
/* harmony import */ var _quantities_in_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9556);

/** Replaces the text between two places (code units) with `…`, including any number that reaches out of it. */
function withoutMiddle(text, from, to) {
    const numbers = (0,_quantities_in_js__WEBPACK_IMPORTED_MODULE_0__/* .quantitiesIn */ .h)(text);
    const at = (place) => numbers.find(({ start, end }) => start < place && place < end);
    return `${text.slice(0, at(from)?.start ?? from)}…${text.slice(at(to)?.end ?? to)}`;
}


/***/ }),

/***/ 9313:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   K5: () => (/* binding */ inputAtStart),
/* harmony export */   bx: () => (/* binding */ inputSet),
/* harmony export */   w1: () => (/* binding */ namingInputs),
/* harmony export */   yu: () => (/* binding */ inputName)
/* harmony export */ });
/** Name of an input inside a sentence: `the input "budget"`, `--budget`. */
function inputName(input, audience) {
    return audience === 'workflow' ? `the input "${input}"` : `--${input}`;
}
/** The same at the start of a sentence. */
function inputAtStart(input, audience) {
    return audience === 'workflow' ? `Input "${input}"` : `--${input}`;
}
/** Replaces inputs written as `{budget}` in a text of ours with what the reader calls them. */
function namingInputs(text, audience) {
    return text.replaceAll(/\{([a-z-]+)\}/g, (_, input) => inputName(input, audience));
}
/** An input with a value, as the reader would set it: `strict: false`, `--strict=false`. */
function inputSet(input, value, audience) {
    return audience === 'workflow' ? `${input}: ${value}` : `--${input}=${value}`;
}


/***/ }),

/***/ 1160:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   CW: () => (/* binding */ formatDelta),
/* harmony export */   Yr: () => (/* binding */ nearestSize),
/* harmony export */   Zs: () => (/* binding */ isTooManyBytes),
/* harmony export */   qy: () => (/* binding */ SIZE_FORMS),
/* harmony export */   r5: () => (/* binding */ TOO_MANY_BYTES),
/* harmony export */   z3: () => (/* binding */ formatBytes),
/* harmony export */   z_: () => (/* binding */ parseBytes)
/* harmony export */ });
/* harmony import */ var _nearest_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9469);

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
const SIZE_FORMS = '20MB, 19.5MiB or 512kB';
/** What an error says of `isTooManyBytes`. */
const TOO_MANY_BYTES = 'The most there may be is 9007TB.';
/** Reads `20MB` (powers of 1000) or `19.5MiB` (powers of 1024), rounded down; undefined for anything else, as for `20`. */
function parseBytes(text) {
    const bytes = bytesIn(text);
    return Number.isSafeInteger(bytes) ? bytes : undefined;
}
/** Whether `parseBytes` reads nothing only because numbers do not go that far. */
function isTooManyBytes(text) {
    const bytes = bytesIn(text);
    return bytes !== undefined && !Number.isSafeInteger(bytes);
}
function bytesIn(text) {
    const match = /^\s*(\d+(?:\.\d+)?)\s*([A-Za-z]+)\s*$/.exec(text);
    const factor = match && Object.hasOwn(FACTORS, match[2]) ? FACTORS[match[2]] : undefined;
    if (!match || factor === undefined)
        return undefined;
    // A limit admits no byte more than it says; what floating point lacks at the end is none.
    return Math.floor(Number((Number(match[1]) * factor).toPrecision(15)));
}
/** What was probably meant where `parseBytes` reads nothing: `20MB` for `20Mb`, `20M` and `20 mb`. */
function nearestSize(text) {
    const [, amount, unit] = /^(\d+(?:\.\d+)?)\s*([A-Za-z]+)$/.exec(text.trim()) ?? [];
    if (unit === undefined)
        return undefined;
    const units = Object.keys(FACTORS);
    const lower = units.map((each) => each.toLowerCase());
    const word = unit.toLowerCase();
    // Of a word of one or two letters, too many units are near.
    const meant = lower.find((each) => each.startsWith(word)) ?? (word.length > 2 ? (0,_nearest_js__WEBPACK_IMPORTED_MODULE_0__/* .nearest */ .p)(word, lower) : undefined);
    const size = meant === undefined ? undefined : `${amount}${units[lower.indexOf(meant)]}`;
    return size === undefined || parseBytes(size) === undefined ? undefined : size;
}
const SI_UNITS = ['B', 'kB', 'MB', 'GB', 'TB'];
/** Bytes for a person, in SI units with one decimal, and `more`: `18.4 MB`, `512 B`. A sign is kept. */
function formatBytes(bytes, more = 0) {
    const decimals = 1 + more;
    let value = Math.abs(bytes);
    let unit = 0;
    // 999,950 B would read "1000.0 kB", so step up where the decimals round to the next unit.
    while (value >= 1000 - 0.5 * 10 ** -decimals && unit < SI_UNITS.length - 1) {
        value /= 1000;
        unit += 1;
    }
    const digits = unit === 0 ? value.toFixed(0) : value.toFixed(decimals).replace(/\.?0+$/, '');
    return `${bytes < 0 ? '−' : ''}${digits} ${SI_UNITS[unit]}`;
}
/** A change for a person: `+4.2 MB`, `−512 B`, `–` for none. */
function formatDelta(bytes, more = 0) {
    if (bytes === 0)
        return '–';
    return `${bytes > 0 ? '+' : ''}${formatBytes(bytes, more)}`;
}


/***/ }),

/***/ 9585:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ counted)
/* harmony export */ });
/** `1 layer`, `3 layers`; give `many` if adding an s is wrong. */
function counted(count, one, many = `${one}s`) {
    return `${count} ${count === 1 ? one : many}`;
}


/***/ }),

/***/ 9469:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ nearest)
/* harmony export */ });
/**
 * The one of `words` most like `word`, if at most a third of the characters differ (Levenshtein distance, in which
 * swapping two neighbours is one step). The first wins a tie.
 */
function nearest(word, words) {
    let best;
    let least = Math.max(1, Math.floor(word.length / 3)) + 1;
    for (const each of words) {
        if (Math.abs(each.length - word.length) >= least)
            continue; // the distance is at least that
        const steps = distance(word, each);
        if (steps < least)
            [best, least] = [each, steps];
    }
    return best;
}
function distance(a, b) {
    let [before, above] = [[], Array.from({ length: b.length + 1 }, (_, column) => column)];
    for (let row = 1; row <= a.length; row += 1) {
        const current = [row];
        for (let column = 1; column <= b.length; column += 1) {
            const isSame = a[row - 1] === b[column - 1];
            const isSwapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
            current.push(Math.min(above[column] + 1, current[column - 1] + 1, above[column - 1] + (isSame ? 0 : 1), isSwapped ? before[column - 2] + 1 : Infinity));
        }
        ;
        [before, above] = [above, current];
    }
    return above[b.length];
}


/***/ }),

/***/ 5710:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ redact)
/* harmony export */ });
const HIDDEN = '***';
/**
 * User information in a URL: up to the last `@` before a slash. A password that was not encoded may hold a slash, so
 * also up to the next `@` if a colon is not followed by a port. A digest has an `@` before it, too.
 */
const USER_INFORMATION = /:\/\/(?:[^\s/]*|[^\s/@:[]*:(?!\d*(?:[/?#\s]|$))[^\s@"']{0,256})@(?!sha\d+:)/g;
/** Headers and fields with a credential. Their length is limited, or `x-x-x-…` would be read again from each x. */
const NAME = '(?:authorization|(?:private|job|deploy|x-[a-z-]{1,40})-token|x-api-key)';
/**
 * A quoted value; in JSON the quote has a backslash before it. A quote followed by a blank or a comma closes quotes
 * around the whole header: `-H "Authorization: Basic dTpw=" -H "…"`.
 */
const QUOTED = String.raw `\\?"(?:[^\s",][^"\r\n]*)?"`;
/** Everything inside quotes that have just opened, even if the value has several words. */
const WITHIN = String.raw `(?<=")[^"\\\r\n]+(?=")|(?<=')[^'\\\r\n]+(?=')`;
const BARE = String.raw `[^\s"',]+`;
/**
 * The value of such a header or field, with its scheme and the fields after a comma (RFC 9110, 11.4:
 * `OAuth a="b", c=d`). After "authorization:", containerd continues with words of its own.
 */
const AUTHORIZATION = new RegExp(String.raw `\b(${NAME}["']?\s*[:=]\s*["']?)(?!server message:)(?:${WITHIN}|(?:[a-z][\w-]*[ \t]+)?` +
    String.raw `(?:(?:[\w-]+=)?${QUOTED}|${BARE})(?:,\s*[\w-]+=(?:${QUOTED}|${BARE}))*)`, 'gi');
/**
 * Removes credentials that tools are known to print: user information in URLs, values of `Authorization` and similar
 * headers, and signatures of signed URLs. All build output and all errors go through it before they are kept or shown.
 */
function redact(text) {
    return text
        .replace(USER_INFORMATION, `://${HIDDEN}@`)
        .replace(AUTHORIZATION, `$1${HIDDEN}`)
        .replace(/([?&](?:sig|signature|x-amz-signature|x-goog-signature)=)[^&\s"']+/gi, `$1${HIDDEN}`);
}


/***/ }),

/***/ 2520:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ sum)
/* harmony export */ });
function sum(items, of) {
    let total = 0;
    for (const item of items)
        total += of(item);
    return total;
}


/***/ }),

/***/ 3921:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ withoutSequences)
/* harmony export */ });
/** Terminal sequences: colours and cursor moves (CSI), titles and links (OSC). */
const SEQUENCE = 
// oxlint-disable-next-line no-control-regex -- control characters are what this is about
/(?:\u001B\[|\u009B)[0-?]*[ -/]*[@-~]|(?:\u001B\]|\u009D)[^\u0007\u001B\u009C\r\n]*(?:\u0007|\u001B\\|\u009C)/g;
const withoutSequences = (text) => text.replaceAll(SEQUENCE, '');


/***/ }),

/***/ 3411:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ VERSION)
/* harmony export */ });
/** Written by scripts/release/version, from package.json. */
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
/******/ /* webpack/runtime/create fake namespace object */
/******/ (() => {
/******/ 	var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 	var leafPrototypes;
/******/ 	// create a fake namespace object
/******/ 	// mode & 1: value is a module id, require it
/******/ 	// mode & 2: merge all properties of value into the ns
/******/ 	// mode & 4: return value when already ns object
/******/ 	// mode & 16: return value when it's Promise-like
/******/ 	// mode & 8|1: behave like require
/******/ 	__nccwpck_require__.t = function(value, mode) {
/******/ 		if(mode & 1) value = this(value);
/******/ 		if(mode & 8) return value;
/******/ 		if(typeof value === 'object' && value) {
/******/ 			if((mode & 4) && value.__esModule) return value;
/******/ 			if((mode & 16) && typeof value.then === 'function') return value;
/******/ 		}
/******/ 		var ns = Object.create(null);
/******/ 		__nccwpck_require__.r(ns);
/******/ 		var def = {};
/******/ 		leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 		for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 			Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 		}
/******/ 		def['default'] = () => (value);
/******/ 		__nccwpck_require__.d(ns, def);
/******/ 		return ns;
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
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
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
/******/ var __webpack_exports__ = __nccwpck_require__(9069);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
