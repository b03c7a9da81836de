import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 391:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  H: () => (/* binding */ clearUp)
});

// UNUSED EXPORTS: RUN_FOLDER

;// CONCATENATED MODULE: external "node:fs/promises"
const promises_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");
;// CONCATENATED MODULE: external "node:os"
const external_node_os_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");
;// CONCATENATED MODULE: external "node:path"
const external_node_path_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");
;// CONCATENATED MODULE: external "node:crypto"
const external_node_crypto_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");
;// CONCATENATED MODULE: ./lib/units/short-hash.js

/** Twelve hexadecimal digits of a text's SHA-256: enough to tell names apart, too few against an attacker. */
const short_hash_shortHash = (text) => createHash('sha256').update(text).digest('hex').slice(0, 12);

;// CONCATENATED MODULE: ./lib/adapters/exec/private-folder.js





/** How the names of private folders begin. */
const PREFIX = 'weighbridge-';
/**
 * A new, empty folder in `parent` that only this user may read. Its name contains the process ID, so that folders of
 * killed runs can be removed first; only on Linux, where that is safe.
 */
async function privateFolder(parent = tmpdir()) {
    const where = await whereProcessesAre().catch(() => undefined);
    if (where === undefined)
        return await mkdtemp(join(parent, PREFIX));
    await removeOfDead(parent, where).catch(() => undefined); // best effort
    return await mkdtemp(join(parent, `${PREFIX}${where}-${process.pid}-`)); // mkdtemp makes it 0700
}
/** Containers and machines that share a temporary folder do not see each other's processes. */
async function whereProcessesAre() {
    const boot = await readFile('/proc/sys/kernel/random/boot_id', 'utf8');
    const namespace = await readlink('/proc/self/ns/pid');
    return shortHash(`${boot}${namespace}`);
}
/** Whether a name is that of any run's private folder: `mkdtemp` appends six characters. */
const isPrivateFolder = (name) => PRIVATE.test(name);
const PRIVATE = new RegExp(`^${PREFIX}(?:[0-9a-f]{12}-\\d+-)?\\w{6}$`);
/** Whether the process in a private folder's name has ended; false if it ran on another machine, container or boot. */
async function hasEnded(name) {
    const where = await whereProcessesAre().catch(() => undefined);
    return where !== undefined && isOfDead(name, where);
}
const OF_PROCESS = new RegExp(`${PREFIX}([0-9a-f]{12})-(\\d+)-\\w+$`);
function isOfDead(name, where) {
    const [, there, pid] = OF_PROCESS.exec(name) ?? [];
    return there === where && !isAlive(Number(pid));
}
async function removeOfDead(parent, where) {
    for (const name of await readdir(parent)) {
        if (!name.startsWith(PREFIX) || !isOfDead(name, where))
            continue;
        const path = join(parent, name);
        const found = await lstat(path).catch(() => undefined);
        if (found?.isDirectory() && found.uid === process.getuid?.())
            await rm(path, { recursive: true, force: true });
    }
}
/** Also true if another user's process has the ID: then the folder stays. */
function isAlive(pid) {
    try {
        process.kill(pid, 0);
        return true;
    }
    catch (error) {
        return codeOf(error) !== 'ESRCH';
    }
}

;// CONCATENATED MODULE: ./lib/adapters/runner/clear-up.js




/** Name of the step's state that holds the run's folder (run-folder.ts). */
const RUN_FOLDER = 'folder';
/**
 * Removes the folder of a killed action run. Every program of the step may write the state file, so only a folder of
 * ours in the runner's temporary folder is removed. Does not load the toolkit, which is slow. Throws the system's
 * error.
 */
async function clearUp(environment) {
    const path = environment[`STATE_${RUN_FOLDER}`] ?? '';
    const temporary = environment['RUNNER_TEMP'] || (0,external_node_os_namespaceObject.tmpdir)(); // as main.ts has it
    if (path === '')
        return;
    const ours = (0,external_node_path_namespaceObject.resolve)(path) === path && (0,external_node_path_namespaceObject.dirname)(path) === (0,external_node_path_namespaceObject.resolve)(temporary) && (0,external_node_path_namespaceObject.basename)(path).startsWith(PREFIX);
    if (ours)
        await (0,promises_namespaceObject.rm)(path, { recursive: true, force: true });
}


/***/ }),

/***/ 756:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  o: () => (/* binding */ safeLine)
});

// UNUSED EXPORTS: safeLines

;// CONCATENATED MODULE: ./lib/units/terminal-sequence.js
/** Terminal sequences: colours and cursor moves (CSI), titles and links (OSC). */
const SEQUENCE = 
// oxlint-disable-next-line no-control-regex -- control characters are what this is about
/(?:\u001B\[|\u009B)[0-?]*[ -/]*[@-~]|(?:\u001B\]|\u009D)[^\u0007\u001B\u009C\r\n]*(?:\u0007|\u001B\\|\u009C)/g;
const withoutSequences = (text) => text.replaceAll(SEQUENCE, '');

;// CONCATENATED MODULE: ./lib/adapters/runner/safe-log.js

/** Invisible characters, or ones that change how the rest looks: control, bidi, zero-width, broken, odd line ends. */
const INVISIBLE = /(?!\t)[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu;
/**
 * The lines of an untrusted text, safe for a log or a terminal. The runner reads a line as a command if it starts with
 * `::` after white space or contains `##[` (actions/runner, ActionCommand: TryParseV2, TryParse), and `\r` as a line
 * end. Terminal sequences are dropped; other invisible characters are escaped (`\u{202e}`).
 */
function safeLines(text) {
    return withoutSequences(text)
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

/***/ 317:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _adapters_runner_clear_up_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(391);
/* harmony import */ var _adapters_runner_safe_log_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(756);


// Nothing is saved or judged here, so nothing here fails the job.
await (0,_adapters_runner_clear_up_js__WEBPACK_IMPORTED_MODULE_0__/* .clearUp */ .H)(process.env).catch((error) => {
    process.stdout.write(`The private files of the run were not removed: ${(0,_adapters_runner_safe_log_js__WEBPACK_IMPORTED_MODULE_1__/* .safeLine */ .o)(String(error))}\n`);
});

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

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
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(317);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
