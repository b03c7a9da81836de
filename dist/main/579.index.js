export const id = 579;
export const ids = [579];
export const modules = {

/***/ 9579:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  githubOfRun: () => (/* binding */ githubOfRun)
});

// EXTERNAL MODULE: ./lib/baseline/release.js
var release = __webpack_require__(6390);
// EXTERNAL MODULE: ./lib/text/message-of.js
var message_of = __webpack_require__(8012);
// EXTERNAL MODULE: ./lib/units/redact.js
var redact = __webpack_require__(5710);
// EXTERNAL MODULE: ./node_modules/@actions/github/lib/github.js + 22 modules
var github = __webpack_require__(2413);
// EXTERNAL MODULE: ./lib/errors/errors.js + 9 modules
var errors = __webpack_require__(7881);
// EXTERNAL MODULE: ./lib/text/cut.js
var cut = __webpack_require__(9967);
;// CONCATENATED MODULE: ./lib/adapters/github/own-host.js
/** Bytes of an answer: 100 comments of 65,536 characters have at most 39 MB, with six bytes per character. */
const LONGEST = 64 * 1024 * 1024;
/** GitHub redirects once for a renamed repository. */
const REDIRECTS = 3;
/** The API leads to another host, which must not get the token. */
class OtherHost extends Error {
    host;
    constructor({ host }) {
        super(`it redirects to ${host}`);
        this.host = host;
    }
}
/**
 * A `fetch` for the origin of `base` only, since every request carries the token; throws `OtherHost` otherwise. Reads
 * answers to the end, because octokit treats an incomplete body as complete.
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

;// CONCATENATED MODULE: ./lib/adapters/github/read-failure.js

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
/** GitHub's rate limits may also answer 403, unlike a missing permission with a header or this text. */
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
/** The innermost cause tells what happened (`connect ECONNREFUSED 127.0.0.1:1`); the outer ones only "fetch failed". */
function withoutAnswer(error) {
    let inner = error;
    for (let cause = inner; cause !== undefined && cause !== null; cause = property(cause, 'cause'))
        inner = cause;
    if (inner instanceof OtherHost)
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

;// CONCATENATED MODULE: ./lib/adapters/github/api-error.js



const ANSWER_LIMIT = 200;
/** Turns octokit's error into `github.*`, without a cause: the text of a header error contains the token. */
function apiError(error, { token, ...about }) {
    const failure = readFailure(error);
    return (0,errors/* fail */.fJ)(codeOf(failure), { ...about, answer: oneLine(answerOf(failure).replaceAll(token, '***')) });
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
    return (0,cut/* cutAt */.og)(text.replaceAll(/\s+/g, ' ').trim(), ANSWER_LIMIT);
}

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
;// CONCATENATED MODULE: ./lib/adapters/github/patience.js


/** A comment or a release file is worth half a minute at the end of a run. */
const PATIENCE = { request: 10_000, total: 30_000, pauses: [500, 2_000], retryAfter: 10_000 };
const NEVER = new AbortController().signal;
/**
 * Runs the requests of one conversation and throws the last failure. Reads, updates and removals are repeated when the
 * network or the server (5xx) fails; a create (POST) is not, since it may have been stored. A rate limit is repeated
 * after `retry-after`. Nothing is sent or waited for once `ended` aborts.
 */
function patiently(patience, ended = NEVER) {
    let left = patience.total;
    return async (method, send) => {
        for (let repetition = 0;; repetition += 1) {
            if (left <= 0)
                throw new DOMException('the conversation takes too long', 'TimeoutError');
            const started = performance.now();
            const spend = () => (left = Math.floor(left - (performance.now() - started)));
            try {
                const answer = await within(Math.min(patience.request, left), ended, send);
                spend();
                return answer;
            }
            catch (error) {
                spend();
                const pause = pauseAfter(readFailure(error), method, patience.pauses[repetition]);
                if (ended.aborted || pause === undefined || pause > patience.retryAfter || pause >= left)
                    throw error;
                left -= pause;
                await (0,promises_.setTimeout)(pause, undefined, { signal: ended });
            }
        }
    };
}
async function within(milliseconds, ended, send) {
    const late = new AbortController(); // AbortSignal.any may drop a timeout signal that nobody else holds
    const timer = setTimeout(() => late.abort(new DOMException('no answer in time', 'TimeoutError')), milliseconds);
    try {
        return await send(AbortSignal.any([late.signal, ended]));
    }
    finally {
        clearTimeout(timer);
    }
}
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

;// CONCATENATED MODULE: ./lib/adapters/github/client.js




/** Octokit prints the server's deprecation warnings to an output that the runner reads. */
const SILENT = { debug() { }, info() { }, warn() { }, error() { } };
/**
 * A REST client that repeats requests, throws `github.*` without the token, and sends the token to no other host. The
 * context's `url` is GITHUB_API_URL, which has a path on GitHub Enterprise Server and Gitea. `ended` ends all requests.
 */
function githubClient(context, patience, ended) {
    const client = (0,github/* getOctokit */.Q)(context.token, { baseUrl: context.url, userAgent: 'weighbridge' });
    const run = patiently(patience, ended);
    client.hook.wrap('request', async (request, options) => {
        const fetch = ownHost(options.request?.fetch ?? globalThis.fetch, context.url);
        // A GraphQL query is a POST, but changes nothing.
        const method = options.url.endsWith('/graphql') ? 'GET' : options.method;
        try {
            return await run(method, async (signal) => {
                // Inner hooks get this very object, whatever `request` is called with.
                options.request = { ...options.request, signal, fetch, log: SILENT };
                return request(options);
            });
        }
        catch (error) {
            throw apiError(error, context);
        }
    });
    return client;
}

;// CONCATENATED MODULE: ./lib/adapters/github/pages.js
/** The API's maximum per page. */
const PAGE = 100;
/** In order; undefined if there are more than `most` pages. */
async function allPages(most, ask) {
    const all = [];
    for (let page = 1; page <= most; page += 1) {
        const { data, headers } = await ask({ per_page: PAGE, page });
        all.push(...data);
        // Uses the server's link only to tell that there is more, not its address.
        if (!/\brel="next"/.test(headers.link ?? ''))
            return all;
    }
    return undefined;
}

;// CONCATENATED MODULE: ./lib/adapters/github/acceptances.js





/** A busy pull request has some hundred events. */
const PAGES = 30;
/** Roles of the API's field `permission`, which says `write` for maintainers and `read` for who may only triage. */
const MAY_WRITE = new Set(['admin', 'maintain', 'write']);
/** Asks the timeline, which `pull-requests: read` is enough for, unlike the list of events. */
function githubAcceptances(where, cancelled, patience = PATIENCE) {
    const [owner = '', repo = ''] = where.repository.split('/');
    const { number, token } = where;
    const subject = `pull request #${number} of ${where.repository}`;
    const url = where.apiUrl.replace(/\/+$/, '');
    const purpose = { deed: 'look up who set a label on', permission: 'pull-requests: read' };
    const { issues, pulls, repos } = githubClient({ subject, url, token, ...purpose }, patience, cancelled).rest;
    async function find(label) {
        const isIt = (name) => name?.toLowerCase() === label.toLowerCase();
        const { data: pull } = await pulls.get({ owner, repo, pull_number: number });
        if (!pull.labels.some(({ name }) => isIt(name)))
            return { ...miss('the pull request does not have it'), absent: true };
        const events = await allPages(PAGES, (page) => issues.listEventsForTimeline({ owner, repo, issue_number: number, ...page }));
        if (!events)
            return miss(`${subject} has more than ${PAGES * PAGE} events, too many to find who set it`);
        const last = events.findLast(({ event, label: of }) => /^(?:un)?labeled$/.test(event ?? '') && isIt(of?.name));
        const at = Date.parse(last?.created_at ?? '');
        if (last?.event !== 'labeled' || !last.actor || !Number.isFinite(at))
            return miss('GitHub does not say who set it');
        const { login: by, type } = last.actor;
        if (type !== 'User')
            return miss(`${by} set it, which is not a person`);
        const { data: role } = await repos.getCollaboratorPermissionLevel({ owner, repo, username: by });
        if (!MAY_WRITE.has(role.permission))
            return miss(`${by} set it, who may not write to ${where.repository}`);
        return { kind: 'found', value: { by, at: new Date(at).toISOString() } };
    }
    return {
        find: (label) => find(label).catch((error) => miss((0,redact/* redact */.E)((0,message_of/* messageOf */.b)(error)).replace(/\.$/, ''))),
    };
}
const miss = (reason) => ({ kind: 'miss', reason });

;// CONCATENATED MODULE: ./lib/adapters/github/cache-list.js

/** The list is worth a few seconds. */
const LIST_PATIENCE = { request: 3_000, total: 5_000, pauses: [], retryAfter: 0 };
/** Lists entries of the Actions cache, a page at a time, until `ended` aborts. Throws `github.*`. */
function cacheList({ token, apiUrl, repository }, ended, patience) {
    const [owner = '', repo = ''] = repository.split('/');
    const url = apiUrl.replace(/\/+$/, '');
    const about = { subject: `the Actions cache of ${repository}`, deed: 'list', permission: 'actions: read' };
    const client = githubClient({ ...about, url, token }, patience, ended);
    return async (asked) => (await client.rest.actions.getActionsCacheList({ owner, repo, ...asked })).data;
}

;// CONCATENATED MODULE: ./lib/adapters/github/branch-entries.js



/** The API's maximum. */
const branch_entries_PAGE = 100;
/** The branch's entries in the Actions cache whose keys begin with `prefix`, oldest first. A miss says what to do. */
async function branchEntries(where, { branch, prefix, first }, ended, patience = LIST_PATIENCE) {
    if (branch === '')
        return refused('the event does not say which branch is the default one');
    if (where.token === '')
        return refused('there is no token (input "token")');
    const ref = `refs/heads/${branch}`;
    try {
        const direction = first === 'oldest' ? 'asc' : 'desc';
        const asked = { ref, key: prefix, sort: 'created_at', direction, per_page: branch_entries_PAGE };
        const { actions_caches: entries } = await cacheList(where, ended, patience)(asked);
        if (!Array.isArray(entries))
            return unlisted('GitHub did not answer with a list');
        const own = entries.filter((each) => each.ref === ref && each.key?.startsWith(prefix));
        const value = own.map(({ key = '', version = '', size_in_bytes: size = 0 }) => ({ key, version, size }));
        return { kind: 'found', value: first === 'oldest' ? value : value.toReversed() };
    }
    catch (error) {
        if (ended.aborted)
            return unlisted((0,message_of/* messageOf */.b)(ended.reason));
        if ((0,errors/* isError */.bJ)(error, 'github.read-only', 'github.not-found', 'github.unauthorized')) {
            const reason = 'the token may not list the Actions cache (give the job "actions: read")';
            return { kind: 'miss', reason, isRefused: true };
        }
        return unlisted((0,message_of/* messageOf */.b)(error).replace(/\.$/, ''));
    }
}
const unlisted = (reason) => ({
    kind: 'miss',
    reason: `the Actions cache cannot be listed: ${reason}`,
});
const refused = (reason) => ({ ...unlisted(reason), isRefused: true });

;// CONCATENATED MODULE: ./lib/adapters/github/cache-usage.js

/** The API's maximum per page, and more pages than fit into 10 GB, GitHub's limit per repository. */
const cache_usage_PAGE = 100;
const cache_usage_PAGES = 10;
/** Bytes on all branches; null without a token or `actions: read`, or for too many entries. Never rejects. */
async function cacheUsage(where, prefix, cancelled, patience = LIST_PATIENCE) {
    if (where.token === '')
        return null;
    let bytes = 0;
    let seen = 0;
    try {
        const list = cacheList(where, cancelled, patience);
        for (let page = 1; page <= cache_usage_PAGES; page++) {
            const { actions_caches: entries, total_count: total } = await list({ key: prefix, per_page: cache_usage_PAGE, page });
            for (const { key, size_in_bytes: size } of entries)
                if (key?.startsWith(prefix))
                    bytes += size ?? 0;
            seen += entries.length;
            if (entries.length < cache_usage_PAGE || seen >= total)
                return bytes;
        }
    }
    catch {
        return null; // best effort: the report leaves the sentence out
    }
    return null;
}

;// CONCATENATED MODULE: ./lib/adapters/github/gone.js

/** Ignores that something is gone: a parallel run, or a removal without an answer, removed it. Throws other errors. */
function unlessGone(error) {
    if (!(0,errors/* isError */.bJ)(error, 'github.not-found'))
        throw error;
    return undefined;
}

;// CONCATENATED MODULE: ./lib/adapters/github/identity.js


const NOT_ANSWERED = ['github.read-only', 'github.unauthorized', 'github.not-found'];
/**
 * `GET /user` works for a person's token. For an app's installation token, such as GITHUB_TOKEN, only GraphQL gives the
 * app's name: other bots' comments are not ours. Throws `github.anonymous` if neither answers.
 */
async function askIdentity(client) {
    try {
        const { data } = await client.rest.users.getAuthenticated();
        return (author) => author?.login === data.login;
    }
    catch (error) {
        if (!(0,errors/* isError */.bJ)(error, ...NOT_ANSWERED))
            throw error;
    }
    const app = appName(await viewer(client));
    return (author) => author?.type === 'Bot' && appName(author.login) === app;
}
/** REST says `github-actions[bot]`, GraphQL sometimes `github-actions`. */
const appName = (login) => login.replace(/\[bot\]$/, '');
async function viewer(client) {
    let answer = 'it names nobody';
    try {
        const { viewer: asked } = await client.graphql('{ viewer { login } }');
        if (asked?.login)
            return asked.login;
    }
    catch (error) {
        if (error instanceof errors/* WeighbridgeError */.kj && !(0,errors/* isError */.bJ)(error, 'github.read-only', 'github.not-found'))
            throw error;
        answer = (0,message_of/* messageOf */.b)(error);
    }
    throw (0,errors/* fail */.fJ)('github.anonymous', { answer });
}

;// CONCATENATED MODULE: ./lib/adapters/github/comments.js






/** GitHub allows 2,500 comments. */
const comments_PAGES = 30;
/**
 * Uses the REST API, since Gitea has no other. Throws `github.*`. A create is sent once: without an answer, the caller
 * has to look up whether it was stored. Nothing is sent or waited for once the run is `cancelled`.
 */
function githubComments(where, cancelled, patience = PATIENCE) {
    const [owner = '', repo = ''] = where.repository.split('/');
    const { number } = where;
    const subject = `pull request #${number} of ${where.repository}`;
    const url = where.apiUrl.replace(/\/+$/, '');
    const purpose = { deed: 'comment on', permission: 'pull-requests: write' };
    const client = githubClient({ subject, url, token: where.token, ...purpose }, patience, cancelled);
    const { issues, pulls } = client.rest;
    let whose;
    const identity = () => (whose ??= askIdentity(client));
    return {
        async headNow() {
            const { data } = await pulls.get({ owner, repo, pull_number: number });
            return data.head.sha;
        },
        async list() {
            const isOurs = await identity();
            const all = await allPages(comments_PAGES, (page) => issues.listComments({ owner, repo, issue_number: number, ...page }));
            if (!all)
                throw (0,errors/* fail */.fJ)('github.too-many', { subject, most: `${comments_PAGES * PAGE} comments` });
            return all.map((each) => toComment(each, isOurs));
        },
        async create(body) {
            const { data } = await issues.createComment({ owner, repo, issue_number: number, body });
            return toComment(data, () => true);
        },
        async update(id, body) {
            const isOurs = await identity();
            const { data } = await issues.updateComment({ owner, repo, comment_id: id, body });
            return toComment(data, isOurs);
        },
        async remove(id) {
            await issues.deleteComment({ owner, repo, comment_id: id }).catch(unlessGone);
        },
    };
}
function toComment(comment, isOurs) {
    const { id, body = '', html_url: url, updated_at: updatedAt, user } = comment;
    return { id, body, url, updatedAt, ours: isOurs(user) };
}

;// CONCATENATED MODULE: ./lib/adapters/github/upload-host.js
/** The API's host (GitHub Enterprise Server), or `uploads.` instead of `api.` (github.com, ghe.com). */
function isUploadHost(address, apiUrl) {
    const { protocol, host } = new URL(apiUrl);
    const uploads = `uploads.${host.replace(/^api\./, '')}`;
    return address.protocol === protocol && (address.host === host || address.host === uploads);
}

;// CONCATENATED MODULE: ./lib/adapters/github/release-assets.js








/** GitHub allows 1,000 files per release. */
const release_assets_PAGES = 10;
/** For an unpublished release its newest draft: an immutable release accepts no files later. Throws `github.*`. */
function githubReleaseAssets(where, patience = PATIENCE) {
    const { token, tag } = where;
    const [owner = '', repo = ''] = where.repository.split('/');
    const subject = `release ${tag} of ${where.repository}`;
    const url = where.apiUrl.replace(/\/+$/, '');
    const about = { subject, url, deed: 'attach files to', permission: 'contents: write' };
    const context = { ...about, token };
    const client = githubClient(context, patience);
    const { repos } = client.rest;
    let found;
    const release = () => (found ??= find());
    async function find() {
        try {
            return (await repos.getReleaseByTag({ owner, repo, tag })).data;
        }
        catch (error) {
            unlessGone(error);
            // Drafts are not found by tag, and are listed only with write permission.
            const { data } = await repos.listReleases({ owner, repo, per_page: PAGE });
            const draft = data.find((each) => each.draft && each.tag_name === tag);
            if (!draft)
                throw error;
            return draft;
        }
    }
    return {
        async list() {
            const { id: release_id } = await release();
            const all = await allPages(release_assets_PAGES, (page) => repos.listReleaseAssets({ owner, repo, release_id, ...page }));
            if (!all)
                throw (0,errors/* fail */.fJ)('github.too-many', { subject, most: `${release_assets_PAGES * PAGE} files` });
            return all.map(({ id, name }) => ({ id, name }));
        },
        async upload({ name, type, text }) {
            const address = uploadAddress((await release()).upload_url);
            if (!isUploadHost(address, url))
                throw apiError(new OtherHost(address), context);
            // A separate client, since each asks only one host.
            const uploads = githubClient({ ...context, url: address.origin }, patience);
            address.searchParams.set('name', name);
            const headers = { 'content-type': type };
            await uploads.request({ method: 'POST', url: address.href, headers, data: text }).catch(notAllowed);
        },
        async remove(asset_id) {
            await repos.deleteReleaseAsset({ owner, repo, asset_id }).catch(unlessGone);
        },
    };
    /** The release exists, so a 404 means no permission to write, as some kinds of token report it. */
    function notAllowed(error) {
        unlessGone(error);
        throw (0,errors/* fail */.fJ)('github.read-only', { ...about, answer: 'HTTP 404' });
    }
    /** The API gives a URL template: `https://uploads.github.com/repos/acme/shop/releases/1/assets{?name,label}`. */
    function uploadAddress(template = '') {
        const address = template.replace(/\{.*$/, '');
        if (URL.canParse(address))
            return new URL(address);
        throw (0,errors/* fail */.fJ)('github.refused', { subject, answer: `"${template}" is not an upload URL` });
    }
}

;// CONCATENATED MODULE: ./lib/adapters/github/of-run.js






/** What is not available for an event is replaced by the reason. */
function githubOfRun(event, where, cancelled) {
    const branch = event.kind === 'none' ? '' : event.defaultBranch;
    const conversation = conversationOf(event, where);
    const isThere = !('reason' in conversation);
    return {
        comments: isThere ? githubComments(conversation, cancelled) : conversation,
        acceptances: isThere ? githubAcceptances(conversation, cancelled) : undefined,
        assets: assetsOf(event, where),
        usage: (prefix) => cacheUsage(where, prefix, cancelled),
        entries: (search, ended) => branchEntries(where, { branch, ...search }, ended),
    };
}
function conversationOf(event, where) {
    const number = 'number' in event ? event.number : undefined;
    if (number === undefined)
        return { reason: 'The event has no pull request.' };
    if (where.token === '')
        return { reason: 'There is no token to comment with (input "token").' };
    return { ...where, number };
}
function assetsOf(event, where) {
    if (!(0,release/* isRelease */.M)(event))
        return undefined;
    const tag = (0,release/* tagOf */.c)(event);
    if (tag === undefined)
        return { reason: 'The run is not on a tag.' };
    if (where.token === '')
        return { reason: 'There is no token to attach files with (input "token").' };
    return githubReleaseAssets({ ...where, tag });
}


/***/ })

};
