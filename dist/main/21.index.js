export const id = 21;
export const ids = [21];
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

/***/ 4583:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ unlessGone)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6389);

/** What is gone is removed: a run beside this one did it, or a removal that got no answer. Throws every other error. */
function unlessGone(error) {
    if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .WeighbridgeError */ .kj && error.code === 'github.not-found'))
        throw error;
    return undefined;
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

/***/ 74:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ PAGE),
/* harmony export */   S: () => (/* binding */ allPages)
/* harmony export */ });
/** Entries of a page, the most that the API gives. */
const PAGE = 100;
/** The entries of all pages of a list, in its order; undefined where there are more than `most` pages. */
async function allPages(most, ask) {
    const all = [];
    for (let page = 1; page <= most; page += 1) {
        const { data, headers } = await ask({ per_page: PAGE, page });
        all.push(...data);
        // That there is more is all we take from the server: the address would be its own choice.
        if (!/\brel="next"/.test(headers.link ?? ''))
            return all;
    }
    return undefined;
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


/***/ }),

/***/ 21:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  githubReleaseAssets: () => (/* binding */ githubReleaseAssets)
});

// EXTERNAL MODULE: ./lib/errors.js + 5 modules
var errors = __webpack_require__(6389);
// EXTERNAL MODULE: ./lib/adapters/github/api-error.js
var api_error = __webpack_require__(6781);
// EXTERNAL MODULE: ./lib/adapters/github/client.js
var github_client = __webpack_require__(2563);
// EXTERNAL MODULE: ./lib/adapters/github/gone.js
var gone = __webpack_require__(4583);
// EXTERNAL MODULE: ./lib/adapters/github/own-host.js
var own_host = __webpack_require__(6197);
// EXTERNAL MODULE: ./lib/adapters/github/pages.js
var pages = __webpack_require__(74);
// EXTERNAL MODULE: ./lib/adapters/github/patience.js
var github_patience = __webpack_require__(9019);
;// CONCATENATED MODULE: ./lib/adapters/github/upload-host.js
/**
 * Whether an address that the API gives for uploads is one of its own, so that it may get the token: at the API's host, as
 * on GitHub Enterprise Server, or at `uploads.` where that is at `api.` (or at nothing), as on github.com and ghe.com.
 */
function isUploadHost(address, apiUrl) {
    const { protocol, host } = new URL(apiUrl);
    const uploads = `uploads.${host.replace(/^api\./, '')}`;
    return address.protocol === protocol && (address.host === host || address.host === uploads);
}

;// CONCATENATED MODULE: ./lib/adapters/github/release-assets.js








/** GitHub takes 1,000 files of a release. */
const PAGES = 10;
/**
 * The files of a tag's release over the REST API; where none is published, those of the newest draft of that tag, since an
 * immutable release takes files only before it is published. Throws `github.*`.
 */
function githubReleaseAssets(where, patience = github_patience/* PATIENCE */.a) {
    const { token, tag } = where;
    const [owner = '', repo = ''] = where.repository.split('/');
    const subject = `release ${tag} of ${where.repository}`;
    const url = where.apiUrl.replace(/\/+$/, '');
    const about = { subject, url, deed: 'attach files to', permission: 'contents: write' };
    const context = { ...about, token };
    const client = (0,github_client/* githubClient */.$)(context, patience);
    const { repos } = client.rest;
    let found;
    const release = () => (found ??= find());
    async function find() {
        try {
            return (await repos.getReleaseByTag({ owner, repo, tag })).data;
        }
        catch (error) {
            (0,gone/* unlessGone */.W)(error);
            // Drafts are listed for who may write, and are not found by their tag.
            const { data } = await repos.listReleases({ owner, repo, per_page: pages/* PAGE */.K });
            const draft = data.find((each) => each.draft && each.tag_name === tag);
            if (!draft)
                throw error;
            return draft;
        }
    }
    return {
        async list() {
            const { id: release_id } = await release();
            const all = await (0,pages/* allPages */.S)(PAGES, (page) => repos.listReleaseAssets({ owner, repo, release_id, ...page }));
            if (!all)
                throw (0,errors/* fail */.fJ)('github.too-many', { subject, most: `${PAGES * pages/* PAGE */.K} files` });
            return all.map(({ id, name }) => ({ id, name }));
        },
        async upload({ name, type, text }) {
            const address = uploadAddress((await release()).upload_url);
            if (!isUploadHost(address, url))
                throw (0,api_error/* apiError */.p)(new own_host/* OtherHost */.h(address), context);
            // A client of its own, since each asks one host and no other.
            const uploads = (0,github_client/* githubClient */.$)({ ...context, url: address.origin }, patience);
            address.searchParams.set('name', name);
            const headers = { 'content-type': type };
            await uploads.request({ method: 'POST', url: address.href, headers, data: text }).catch(notAllowed);
        },
        async remove(asset_id) {
            await repos.deleteReleaseAsset({ owner, repo, asset_id }).catch(gone/* unlessGone */.W);
        },
    };
    /** The release is there: with some kinds of token, who may not write gets a 404 in place of a 403. */
    function notAllowed(error) {
        (0,gone/* unlessGone */.W)(error);
        throw (0,errors/* fail */.fJ)('github.read-only', { ...about, answer: 'HTTP 404' });
    }
    /** The API gives a template: `https://uploads.github.com/repos/acme/shop/releases/1/assets{?name,label}`; others may give none. */
    function uploadAddress(template = '') {
        const address = template.replace(/\{.*$/, '');
        if (URL.canParse(address))
            return new URL(address);
        throw (0,errors/* fail */.fJ)('github.refused', { subject, answer: `"${template}" is no address for uploads` });
    }
}


/***/ })

};
