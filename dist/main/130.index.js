export const id = 130;
export const ids = [130];
export const modules = {

/***/ 6781:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ apiError)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6389);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6424);


const ANSWER_LIMIT = 200;
/** Turns what octokit threw into `github.*`. No cause is kept: the text of a header error has the token in it. */
function apiError(error, { token, ...about }) {
    const failure = (0,_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .readFailure */ .f)(error);
    return (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .fail */ .fJ)(codeOf(failure), { ...about, answer: oneLine(answerOf(failure).replaceAll(token, '***')) });
}
function codeOf(failure) {
    if (failure.kind === 'other host')
        return 'github.other-host';
    if (failure.kind === 'no answer' || failure.status >= 500)
        return 'github.unavailable';
    if (failure.limited)
        return 'github.busy';
    switch (failure.status) {
        case 401:
            return 'github.unauthorized';
        case 403:
            // "Unable to create comment because issue is locked." is a 403 for those who may not moderate.
            return /\blocked\b/i.test(failure.said) ? 'github.locked' : 'github.read-only';
        case 404:
            return 'github.not-found';
        case 410:
        case 423:
            return 'github.locked';
        case 422:
            // "Cannot upload assets to an immutable release."
            if (/\bimmutable\b/i.test(failure.said))
                return 'github.locked';
            return /"already_exists"/.test(failure.said) ? 'github.exists' : 'github.refused';
        default:
            return 'github.refused';
    }
}
function answerOf(failure) {
    if (failure.kind === 'other host')
        return failure.host;
    if (failure.kind === 'no answer')
        return failure.detail;
    return failure.said === '' ? `HTTP ${failure.status}` : `HTTP ${failure.status}: ${failure.said}`;
}
function oneLine(text) {
    const line = text.replaceAll(/\s+/g, ' ').trim();
    return line.length > ANSWER_LIMIT ? `${line.slice(0, ANSWER_LIMIT)}…` : line;
}


/***/ }),

/***/ 5130:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cacheUsage: () => (/* binding */ cacheUsage)
/* harmony export */ });
/* harmony import */ var _client_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2563);

/** It is worth one sentence, and is asked beside the build. */
const PATIENCE = { request: 3_000, total: 5_000, pauses: [], retryAfter: 0 };
/** Entries of a page, the most that the API gives, and pages: what is beyond them is more than GitHub keeps of us (10 GB). */
const PAGE = 100;
const PAGES = 10;
/**
 * Bytes of the entries of the Actions cache whose keys begin with `prefix`, on all branches. Null where that cannot be had:
 * without a token, where it may not ask (`actions: read` in a private repository), or where there are too many to count.
 * Never rejects.
 */
async function cacheUsage({ token, apiUrl, repository }, prefix, patience = PATIENCE) {
    if (token === '')
        return null;
    const [owner = '', repo = ''] = repository.split('/');
    const url = apiUrl.replace(/\/+$/, '');
    let bytes = 0;
    let seen = 0;
    try {
        const about = { subject: `the Actions cache of ${repository}`, deed: 'list', permission: 'actions: read' };
        const client = (0,_client_js__WEBPACK_IMPORTED_MODULE_0__/* .githubClient */ .$)({ ...about, url, token }, patience);
        for (let page = 1; page <= PAGES; page++) {
            const asked = { owner, repo, key: prefix, per_page: PAGE, page };
            const { data } = await client.rest.actions.getActionsCacheList(asked);
            for (const { key, size_in_bytes: size } of data.actions_caches)
                if (key?.startsWith(prefix))
                    bytes += size ?? 0;
            seen += data.actions_caches.length;
            if (data.actions_caches.length < PAGE || seen >= data.total_count)
                return bytes;
        }
    }
    catch {
        return null; // best effort: the report leaves the sentence out
    }
    return null;
}


/***/ }),

/***/ 2563:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ githubClient)
/* harmony export */ });
/* harmony import */ var _actions_github__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2413);
/* harmony import */ var _api_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6781);
/* harmony import */ var _own_host_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6197);
/* harmony import */ var _patience_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9019);




/** Octokit warns of what is deprecated, in the server's words, on an output that the runner reads. */
const SILENT = { debug() { }, info() { }, warn() { }, error() { } };
/**
 * A REST client that repeats and translates for all its requests: what it throws is `github.*`, without the token, which
 * no other host gets.
 * `url` of the context is the API's base (GITHUB_API_URL; GitHub Enterprise Server and Gitea have a path in it).
 */
function githubClient(context, patience) {
    const client = (0,_actions_github__WEBPACK_IMPORTED_MODULE_0__/* .getOctokit */ .Q)(context.token, { baseUrl: context.url, userAgent: 'weighbridge' });
    const run = (0,_patience_js__WEBPACK_IMPORTED_MODULE_3__/* .patiently */ .d)(patience);
    client.hook.wrap('request', async (request, options) => {
        const fetch = (0,_own_host_js__WEBPACK_IMPORTED_MODULE_2__/* .ownHost */ .D)(options.request?.fetch ?? globalThis.fetch, context.url);
        // A question of GraphQL's is a POST, and changes nothing.
        const method = options.url.endsWith('/graphql') ? 'GET' : options.method;
        try {
            return await run(method, async (signal) => {
                // Not passed on as an argument: inner hooks get this very object, whatever `request` is called with.
                options.request = { ...options.request, signal, fetch, log: SILENT };
                return request(options);
            });
        }
        catch (error) {
            throw (0,_api_error_js__WEBPACK_IMPORTED_MODULE_1__/* .apiError */ .p)(error, context);
        }
    });
    return client;
}


/***/ }),

/***/ 6424:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ readFailure)
/* harmony export */ });
/* harmony import */ var _own_host_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6197);

/** Reads an error of octokit's, which has a `response` where the server gave one. */
function readFailure(error) {
    const response = property(error, 'response');
    const status = property(response, 'status');
    if (typeof status !== 'number')
        return withoutAnswer(error);
    const said = sentence(property(response, 'data'));
    const headers = property(response, 'headers');
    const retryAfter = seconds(property(headers, 'retry-after'));
    const limited = status === 429 || (status === 403 && isSecondaryLimit(headers, said));
    return { kind: 'answer', status, said, limited, ...(retryAfter !== undefined && { retryAfter }) };
}
/** GitHub's limits also answer 403, told apart from a missing permission by a header or the sentence. */
function isSecondaryLimit(headers, said) {
    return (property(headers, 'retry-after') !== undefined ||
        String(property(headers, 'x-ratelimit-remaining')) === '0' ||
        /rate limit/i.test(said));
}
function sentence(data) {
    const message = property(data, 'message');
    if (typeof message !== 'string')
        return '';
    const errors = property(data, 'errors');
    return Array.isArray(errors) ? `${message} ${JSON.stringify(errors)}` : message;
}
/** The innermost cause says what happened (`connect ECONNREFUSED 127.0.0.1:1`), the outer ones only "fetch failed". */
function withoutAnswer(error) {
    let inner = error;
    for (let cause = inner; cause !== undefined && cause !== null; cause = property(cause, 'cause'))
        inner = cause;
    if (inner instanceof _own_host_js__WEBPACK_IMPORTED_MODULE_0__/* .OtherHost */ .h)
        return { kind: 'other host', host: inner.host };
    const name = property(inner, 'name');
    if (name === 'TimeoutError' || name === 'AbortError')
        return { kind: 'no answer', detail: 'no answer in time' };
    const texts = [property(inner, 'message'), property(inner, 'code')];
    const detail = texts.find((text) => typeof text === 'string' && text !== '');
    return { kind: 'no answer', detail: detail ?? 'no connection' };
}
function seconds(header) {
    const match = /^\d+$/.exec(String(header));
    return match ? Number(match[0]) * 1000 : undefined;
}
function property(value, name) {
    return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}


/***/ }),

/***/ 6197:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ ownHost),
/* harmony export */   h: () => (/* binding */ OtherHost)
/* harmony export */ });
/** Bytes of one answer: 100 comments of 65,536 characters have 39 MB at most, each character written as six. */
const LONGEST = 64 * 1024 * 1024;
/** GitHub redirects once, where a repository was renamed. */
const REDIRECTS = 3;
/** The API sends on to another host, which must not get the token. */
class OtherHost extends Error {
    host;
    constructor({ host }) {
        super(`it sends on to ${host}`);
        this.host = host;
    }
}
/**
 * A `fetch` that asks the origin of `base` and no other, as every request has the token in it: an address or a redirect
 * that leads elsewhere is an `OtherHost`. It reads answers to their end, until the signal of the request aborts: octokit
 * takes a body that breaks off for a whole one.
 */
function ownHost(fetch, base) {
    return async (url, options) => {
        const { origin } = new URL(base);
        let target = new URL(url);
        for (let redirects = 0; redirects <= REDIRECTS; redirects += 1) {
            if (target.origin !== origin)
                throw new OtherHost(target);
            const response = await fetch(target.href, { ...options, redirect: 'manual' });
            if (response.status < 300 || response.status >= 400)
                return whole(response, options.signal);
            await response.body?.cancel();
            target = new URL(response.headers.get('location') ?? '', target);
        }
        throw new Error(`it redirects more than ${REDIRECTS} times`);
    };
}
async function whole(response, signal) {
    const chunks = [];
    const reader = response.body?.getReader();
    const stop = () => void reader?.cancel().catch(() => undefined);
    signal?.addEventListener('abort', stop);
    try {
        let bytes = 0;
        for (let read = await reader?.read(); read?.value; read = await reader?.read()) {
            chunks.push(read.value);
            bytes += read.value.length;
            if (bytes > LONGEST)
                throw new Error(`it answers with more than ${LONGEST} bytes`);
        }
        signal?.throwIfAborted();
    }
    finally {
        signal?.removeEventListener('abort', stop);
        stop();
    }
    const { status, statusText, headers } = response;
    return new Response(chunks.length === 0 ? null : Buffer.concat(chunks), { status, statusText, headers });
}


/***/ }),

/***/ 9019:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ PATIENCE),
/* harmony export */   d: () => (/* binding */ patiently)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8500);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6424);


/** A comment, or what is attached to a release, is worth half a minute of a run that has nothing else left to do. */
const PATIENCE = { request: 10_000, total: 30_000, pauses: [500, 2_000], retryAfter: 10_000 };
/**
 * Gives a function that runs requests of one conversation under `patience`, and throws the last failure as it came.
 * Reads, updates and removals are repeated when the network or the server (5xx) fails; a create (POST) is not, as it
 * may have been stored. What was refused by a rate limit is repeated after `retry-after`.
 */
function patiently(patience) {
    let left = patience.total;
    return async (method, send) => {
        for (let repetition = 0;; repetition += 1) {
            if (left <= 0)
                throw new DOMException('the conversation takes too long', 'TimeoutError');
            const started = performance.now();
            const spend = () => (left = Math.floor(left - (performance.now() - started)));
            try {
                const answer = await send(AbortSignal.timeout(Math.min(patience.request, left)));
                spend();
                return answer;
            }
            catch (error) {
                spend();
                const pause = pauseAfter((0,_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .readFailure */ .f)(error), method, patience.pauses[repetition]);
                if (pause === undefined || pause > patience.retryAfter || pause >= left)
                    throw error;
                left -= pause;
                await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(pause);
            }
        }
    };
}
/** Milliseconds to wait before the request is repeated; undefined when it must not be. */
function pauseAfter(failure, method, usual) {
    if (usual === undefined)
        return undefined;
    if (failure.kind === 'other host')
        return undefined;
    if (failure.kind === 'answer' && failure.limited)
        return failure.retryAfter;
    if (method === 'POST')
        return undefined;
    if (failure.kind === 'no answer')
        return usual;
    return failure.status >= 500 ? (failure.retryAfter ?? usual) : undefined;
}


/***/ })

};
