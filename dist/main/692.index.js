export const id = 692;
export const ids = [692];
export const modules = {

/***/ 692:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  cacheClient: () => (/* binding */ cacheClient)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./lib/text/message-of.js
var message_of = __webpack_require__(8012);
// EXTERNAL MODULE: ./lib/units/answers.js
var answers = __webpack_require__(816);
// EXTERNAL MODULE: ./lib/adapters/actions-cache/pace.js
var actions_cache_pace = __webpack_require__(2696);
// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(7067);
var external_node_http_namespaceObject = /*#__PURE__*/__webpack_require__.t(external_node_http_, 2);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(4708);
var external_node_https_namespaceObject = /*#__PURE__*/__webpack_require__.t(external_node_https_, 2);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(6466);
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(8500);
;// CONCATENATED MODULE: ./lib/adapters/actions-cache/transport.js





/** The signal aborted first. */
class Ended extends Error {
}
/**
 * Sends one HTTP request; returns the answer, whatever its status, once its headers are here. Throws the system's
 * error, `Ended` when `signal` aborts, and `Stalled` if it is slower than `pace`, connecting included. Uses the proxies
 * of @actions/http-client, and not `fetch`, which does not show the progress of a body.
 */
async function send({ method, url, headers = {}, body }, pace, signal) {
    const { request } = url.protocol === 'https:' ? external_node_https_namespaceObject : external_node_http_namespaceObject;
    const unconnected = new AbortController();
    const agent = await agentFor(url, unconnected.signal);
    const outgoing = request(url, { method, headers: { 'user-agent': 'weighbridge', ...headers }, agent });
    const stop = (error) => {
        outgoing.destroy(error);
        if (outgoing.socket !== null)
            return;
        unconnected.abort();
        outgoing.emit('error', error); // without a socket it does not do so itself
    };
    const abort = () => stop(new Ended('ended'));
    const stalled = () => stop(new actions_cache_pace/* Stalled */.oB(`nothing moved for ${pace.stall / 1000} s`));
    const alarm = pace.clock.alarm(pace.stall, stalled);
    signal.addEventListener('abort', abort);
    try {
        return await new Promise((resolve, reject) => {
            outgoing.on('response', resolve).on('error', reject);
            if (signal.aborted)
                abort();
            else if (body === undefined || typeof body === 'string')
                outgoing.end(body);
            else
                (0,external_node_stream_promises_.pipeline)(watched(body, pace, alarm), outgoing).catch(reject);
        });
    }
    finally {
        alarm.off();
        signal.removeEventListener('abort', abort);
    }
}
/**
 * Behind a proxy a request has no socket until CONNECT is answered, so `signal` also ends the agent's own request. The
 * module is loaded late, since loading takes 45 ms and not every run sends a request.
 */
async function agentFor(url, signal) {
    const { HttpClient } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 4942));
    const agent = new HttpClient().getAgent(url.href);
    if (agent.proxyOptions)
        agent.proxyOptions.signal = signal;
    return agent;
}
async function* watched(body, pace, alarm) {
    const count = (0,actions_cache_pace/* counter */.hJ)(pace, 'went');
    for await (const chunk of body) {
        alarm.again();
        const given = pace.clock.now();
        yield chunk;
        count(chunk.length, pace.clock.now() - given);
    }
}
/** Ends early when the signal aborts: the next request rejects then. */
async function pause(milliseconds, signal) {
    await (0,external_node_timers_promises_.setTimeout)(milliseconds, undefined, { signal }).catch(() => undefined);
}

;// CONCATENATED MODULE: ./lib/adapters/actions-cache/body-of.js


/** Bytes of an answer read as text. */
const TEXT_LIMIT = 64 * 1024;
/** Throws `Ended`, `Stalled`, or an error if the body was cut off. Time spent by the reader does not count. */
async function* bodyOf(answer, pace, signal) {
    const { clock, stall } = pace;
    const stop = () => void answer.destroy(new actions_cache_pace/* Stalled */.oB(`nothing came for ${stall / 1000} s`));
    const abort = () => void answer.destroy(new Ended('ended'));
    const count = (0,actions_cache_pace/* counter */.hJ)(pace, 'came');
    let alarm = clock.alarm(stall, stop);
    let asked = clock.now();
    signal.addEventListener('abort', abort);
    try {
        if (signal.aborted)
            throw new Ended('ended');
        for await (const chunk of answer) {
            alarm.off();
            count(chunk.length, clock.now() - asked);
            yield chunk;
            alarm = clock.alarm(stall, stop);
            asked = clock.now();
        }
    }
    finally {
        alarm.off();
        signal.removeEventListener('abort', abort);
        answer.destroy();
    }
}
/** An answer's text, up to TEXT_LIMIT. Throws as `bodyOf`. */
async function textOf(answer, pace, signal) {
    const chunks = [];
    let size = 0;
    for await (const chunk of bodyOf(answer, pace, signal)) {
        chunks.push(chunk);
        size += chunk.length;
        if (size > TEXT_LIMIT)
            break;
    }
    return Buffer.concat(chunks).toString('utf8');
}

// EXTERNAL MODULE: ./lib/adapters/exec/code-or-message.js
var code_or_message = __webpack_require__(9387);
// EXTERNAL MODULE: ./lib/text/cut.js
var cut = __webpack_require__(9967);
;// CONCATENATED MODULE: ./lib/adapters/actions-cache/refusal.js




/** The service or its storage refused a request. */
class Refused extends Error {
    status;
    /** The service's own message; empty if it was not its JSON. */
    said;
    constructor(status, said) {
        super(`HTTP ${status}`);
        this.status = status;
        this.said = said;
    }
}
/** An answer against the protocol, or a file that cannot be sent. */
class Unexpected extends Error {
}
const LENGTH = 160;
/** Whether the same request may succeed a moment later. A stall already took enough time. */
function mayPass(error) {
    if (error instanceof Refused)
        return error.status >= 500;
    return !(error instanceof actions_cache_pace/* Stalled */.oB || error instanceof Unexpected || error instanceof Ended);
}
/**
 * As a clause, without the token or a URL's signature. The service's messages: @actions/cache,
 * internal/shared/errors.ts and cache.ts.
 */
function reasonOf(error, wish, token) {
    if (error instanceof Refused)
        return refusal(error, wish, token);
    if (error instanceof Ended)
        return 'the cache service gave no answer in time';
    if (error instanceof actions_cache_pace/* Stalled */.oB || error instanceof Unexpected)
        return clean(error.message, token);
    return clean(`no connection (${(0,code_or_message/* codeOrMessage */.A)(error)})`, token);
}
/** Whether no other request of this run can succeed: nobody answers, or the token is unknown. */
function isLoss(error) {
    if (error instanceof Refused)
        return error.status === 401 || error.status >= 500;
    return !(error instanceof Unexpected);
}
/** Whether every other save of this run would be refused, too. One for a key (409), or for now (429), does not tell. */
const endsSaves = (error) => error instanceof Refused && ['denied', 'full'].includes(kindOf(error));
function kindOf({ status, said }) {
    if (status === 409 || said.startsWith('already_exists'))
        return 'taken';
    if (status === 401 || status === 403 || /cache (?:write|read) denied/.test(said))
        return 'denied';
    if (status < 500 && /insufficient usage|quota/i.test(said))
        return 'full';
    return status === 429 ? 'busy' : 'other';
}
function refusal(refused, wish, token) {
    const { status, said } = refused;
    const kind = kindOf(refused);
    if (kind === 'taken')
        return 'another run has stored this key already';
    if (kind === 'denied')
        return `the token may not ${wish === 'write' ? 'write to' : 'read'} the cache`;
    if (kind === 'full')
        return 'the cache is full';
    if (kind === 'busy')
        return 'there were too many requests to the cache (HTTP 429)';
    if (status === 200)
        return clean(said === '' ? 'the cache service refused' : `the cache service said: ${said}`, token);
    return clean(`the cache answered HTTP ${status}${said === '' ? '' : `: ${said}`}`, token);
}
function clean(text, token) {
    const line = text
        .replaceAll(token, '***')
        .replaceAll(/(https?:\/\/[^\s?]+)\?\S*/g, '$1')
        .replaceAll(/\s+/g, ' ')
        .trim();
    return (0,cut/* cutAt */.og)(line, LENGTH);
}

;// CONCATENATED MODULE: ./lib/adapters/actions-cache/download.js



const RESUMES = 2;
/** The bytes behind a signed URL. Errors do not contain the URL; a cancelled run throws its reason. */
async function* download(url, token, limits, cancelled) {
    let at = 0;
    for (let resumed = 0;; resumed += 1) {
        try {
            const headers = at === 0 ? {} : { range: `bytes=${at}-` };
            const answer = await send({ method: 'GET', url, headers }, limits, cancelled);
            const end = endOf(answer, at);
            for await (const chunk of bodyOf(answer, limits, cancelled)) {
                at += chunk.length;
                yield chunk;
            }
            if (end !== undefined && at !== end)
                throw new Error(`it ended after ${at} of ${end} bytes`);
            return;
        }
        catch (error) {
            cancelled.throwIfAborted();
            if (resumed === RESUMES || !mayPass(error))
                throw explained(error, token);
            await pause(limits.pause, cancelled);
        }
    }
}
/** Drops the cause, which may contain the URL. */
const explained = (error, token) => new Error(`the download from the cache failed: ${reasonOf(error, 'read', token)}`);
/** Bytes of the whole, if reported. Throws for an answer that does not begin at `at`. */
function endOf(answer, at) {
    const { statusCode: status = 0, headers } = answer;
    if (status === 200 && at === 0)
        return Number(headers['content-length'] ?? Number.NaN) || undefined;
    const range = /^bytes (\d+)-\d+\/(\d+)$/.exec(headers['content-range'] ?? '');
    if (status === 206 && Number(range?.[1]) === at)
        return Number(range?.[2]);
    answer.destroy();
    if (status === 200 || status === 206)
        throw new Unexpected('the cache did not resume the download where it stopped');
    throw new Refused(status, '');
}

// EXTERNAL MODULE: ./lib/units/is-object.js
var is_object = __webpack_require__(4139);
// EXTERNAL MODULE: ./lib/units/parse-json.js
var parse_json = __webpack_require__(4975);
;// CONCATENATED MODULE: ./lib/adapters/actions-cache/service.js






/** A cache is worth a few seconds, and nothing below 100 kB/s. */
const LIMITS = { clock: actions_cache_pace/* CLOCK */.ZM, call: 5_000, stall: 10_000, least: 1_000_000, pause: 300 };
const PATH = 'twirp/github.actions.results.api.v1.CacheService/';
/**
 * Calls the cache service, version 2 (Twirp: JSON by POST; results/api/v1/cache.proto as in @actions/cache). `ok` of an
 * answer may be missing or false. Throws what `reasonOf` explains. Not called again after a loss.
 */
function serviceCalls({ resultsUrl, token }, limits) {
    let lost;
    const call = async (method, fields, ended) => {
        if (lost !== undefined)
            throw lost;
        const late = new AbortController(); // AbortSignal.any may drop a timeout signal that nobody else holds
        const alarm = limits.clock.alarm(limits.call, () => late.abort());
        const signal = AbortSignal.any([late.signal, ended]);
        try {
            return await once(method, fields, signal).catch(async (error) => {
                if (!mayPass(error))
                    throw error;
                await pause(limits.pause, signal);
                return once(method, fields, signal);
            });
        }
        catch (error) {
            if (isLoss(error) && !ended.aborted)
                lost = error;
            throw error;
        }
        finally {
            alarm.off();
        }
    };
    return { call, loss: () => lost };
    async function once(method, fields, signal) {
        const url = new URL(PATH + method, resultsUrl);
        const body = JSON.stringify(fields);
        const headers = {
            authorization: `Bearer ${token}`,
            'content-type': 'application/json',
            'content-length': Buffer.byteLength(body),
        };
        const pace = { clock: limits.clock, stall: 2 * limits.call, least: 0 }; // the signal comes first
        const answer = await send({ method: 'POST', url, headers, body }, pace, signal);
        const text = await textOf(answer, pace, signal);
        const status = answer.statusCode ?? 0;
        const given = (0,parse_json/* parseJson */.q)(text);
        if (status !== 200)
            throw new Refused(status, said(given));
        if (!(0,is_object/* isObject */.G)(given))
            throw new Unexpected('the cache service did not answer in JSON');
        return given;
    }
}
/** Twirp's errors are `{"code", "msg"}`. */
function said(given) {
    if (!(0,is_object/* isObject */.G)(given))
        return '';
    return [given['code'], given['msg']].filter((each) => typeof each === 'string' && each !== '').join(': ');
}

;// CONCATENATED MODULE: ./lib/adapters/actions-cache/upload.js





/** Bytes of a block, and blocks sent at a time. */
const UPLOAD_BLOCK = 32 * 1024 * 1024;
const AT_A_TIME = 4;
/** Bytes to read at once: each chunk sent shows that the transfer moves. */
const CHUNK = 128 * 1024;
const REPETITIONS = 2;
/** To Azure's blob storage (Put Blob, or Put Block and Put Block List). Throws what `reasonOf` explains. */
async function upload(url, path, limits, cancelled) {
    const file = await ofFile((0,promises_.open)(path));
    try {
        const { size } = await ofFile(file.stat());
        const put = putter(url, limits);
        if (size <= UPLOAD_BLOCK)
            return await put({ query: {}, bytes: size, body: () => slice(file, 0, size) }, cancelled);
        const parts = partsOf(size);
        const putPart = ({ id, start, end }, signal) => put({ query: { comp: 'block', blockid: id }, bytes: end - start, body: () => slice(file, start, end) }, signal);
        await inTurns(parts, putPart, cancelled);
        const list = blockList(parts);
        await put({ query: { comp: 'blocklist' }, bytes: Buffer.byteLength(list), body: () => list }, cancelled);
    }
    finally {
        await file.close();
    }
}
function putter(url, limits) {
    let left = REPETITIONS;
    return async function put({ query, bytes, body }, signal) {
        const target = new URL(url);
        for (const [name, value] of Object.entries(query))
            target.searchParams.set(name, value);
        const headers = { 'content-length': bytes, ...(query['comp'] === undefined && { 'x-ms-blob-type': 'BlockBlob' }) };
        for (;;) {
            try {
                const answer = await send({ method: 'PUT', url: target, headers, body: body() }, limits, signal);
                await textOf(answer, limits, signal); // Azure's XML says no more than the status
                if (answer.statusCode === 201)
                    return;
                throw new Refused(answer.statusCode ?? 0, '');
            }
            catch (error) {
                if (left === 0 || signal.aborted || !mayPass(error))
                    throw error;
                left -= 1;
                await pause(limits.pause, signal);
            }
        }
    };
}
async function inTurns(parts, work, cancelled) {
    const stop = new AbortController();
    const signal = AbortSignal.any([stop.signal, cancelled]);
    const failures = [];
    const queue = parts.values();
    const worker = async () => {
        for (const part of queue)
            if (!stop.signal.aborted)
                await work(part, signal);
    };
    const noted = (error) => {
        failures.push(error);
        stop.abort();
    };
    await Promise.all(Array.from({ length: AT_A_TIME }, () => worker().catch(noted)));
    if (failures.length > 0)
        throw failures[0];
}
/** Put Block requires base64 IDs of equal length. */
function partsOf(size) {
    return Array.from({ length: Math.ceil(size / UPLOAD_BLOCK) }, (_, index) => ({
        id: Buffer.from(String(index).padStart(8, '0')).toString('base64'),
        start: index * UPLOAD_BLOCK,
        end: Math.min(size, (index + 1) * UPLOAD_BLOCK),
    }));
}
function blockList(parts) {
    const blocks = parts.map(({ id }) => `<Latest>${id}</Latest>`).join('');
    return `<?xml version="1.0" encoding="utf-8"?><BlockList>${blocks}</BlockList>`;
}
/** Reads at given positions, so that slices can be read in parallel. */
async function* slice(file, start, end) {
    for (let at = start; at < end;) {
        const chunk = Buffer.allocUnsafe(Math.min(CHUNK, end - at));
        const { bytesRead, buffer } = await ofFile(file.read(chunk, { position: at }));
        if (bytesRead === 0)
            throw new Unexpected('the file shrank while it was sent');
        at += bytesRead;
        yield buffer.subarray(0, bytesRead);
    }
}
/** A failure on this machine says nothing about the service, so other mounts may still be saved. */
const ofFile = async (work) => work.catch((error) => {
    throw new Unexpected(`the file to send cannot be read (${(0,code_or_message/* codeOrMessage */.A)(error)})`);
});

;// CONCATENATED MODULE: ./lib/adapters/actions-cache/cache-client.js








/** Limits of @actions/cache (cache.ts): characters of a key, and keys of a search. */
const KEY_LENGTH = 512;
const KEYS = 10;
const NEVER = new AbortController().signal;
const CANCELLED = 'the run was cancelled';
/**
 * The Actions cache, with our own client: @actions/cache packs every file again with programs of the machine, retries
 * for half a minute without a way to cancel, prints lines, and adds 3.4 MB to the bundle. Once every save would fail,
 * `whyNoSave` says so: no service or no permission is the same for all, but that a large blob cannot be sent says nothing
 * of small ones. `cancelled` ends everything. No message contains the token or a signed URL.
 */
function cacheClient(service, cancelled = NEVER, limits = LIMITS) {
    const { call, loss } = serviceCalls(service, limits);
    const { token, only } = service;
    let failure; // of a save, if all others would fail too
    return { entries };
    function entries(kind, size, ended = NEVER) {
        const version = (0,external_node_crypto_.createHash)('sha256').update(kind).digest('hex');
        const pace = size === 'large' ? limits : { ...limits, stall: Math.min(limits.call, limits.stall) };
        const signal = AbortSignal.any([cancelled, ended]);
        let unsent; // why a blob could not be sent, if others of this kind could not either
        const whyEnded = () => {
            if (cancelled.aborted)
                return CANCELLED;
            return ended.aborted ? (0,message_of/* messageOf */.b)(ended.reason) : null;
        };
        const why = (error, wish) => whyEnded() ?? reasonOf(error, wish, token);
        const whyNoSave = () => {
            if (only === 'read')
                return whyEnded() ?? 'the run may only read the cache';
            const error = failure ?? loss() ?? unsent;
            return error === undefined ? whyEnded() : why(error, 'write');
        };
        return {
            version,
            whyNoSave,
            async find(prefixes) {
                if (only === 'write')
                    return (0,answers/* miss */.L)('the run may only write to the cache');
                const keys = prefixes.slice(0, KEYS);
                const odd = keys.find((key) => !isKey(key));
                if (odd !== undefined)
                    return (0,answers/* miss */.L)(`"${odd}" cannot be a key of the Actions cache`);
                try {
                    // The service matches "key" as a whole and "restore_keys" as prefixes.
                    const fields = { key: keys[0] ?? '', restore_keys: keys, version };
                    const answer = await call('GetCacheEntryDownloadURL', fields, signal);
                    if (answer['ok'] !== true)
                        return (0,answers/* miss */.L)('nothing is stored for it yet');
                    const found = answer['matched_key'];
                    if (typeof found !== 'string' || !keys.some((each) => found.startsWith(each)))
                        return (0,answers/* miss */.L)('the cache service answered with a key that it was not asked for');
                    const url = signedUrl(answer['signed_download_url']);
                    return { kind: 'found', value: { key: found, body: download(url, token, pace, signal) } };
                }
                catch (error) {
                    return (0,answers/* miss */.L)(why(error, 'read'));
                }
            },
            async save(key, path) {
                const refused = whyNoSave();
                if (refused !== null)
                    return (0,answers/* notSaved */.b)(refused);
                if (!isKey(key))
                    return (0,answers/* notSaved */.b)(`"${key}" cannot be a key of the Actions cache`);
                const file = await (0,promises_.stat)(path).catch((error) => String(error));
                if (typeof file === 'string')
                    return (0,answers/* notSaved */.b)(file);
                try {
                    const created = await call('CreateCacheEntry', { key, version }, signal);
                    if (created['ok'] !== true)
                        throw denied(created['message']);
                    await upload(signedUrl(created['signed_upload_url']), path, pace, signal).catch((error) => {
                        if (isLoss(error) && !signal.aborted)
                            unsent = error;
                        throw error;
                    });
                    const fields = { key, size_bytes: String(file.size), version }; // int64 is a string in Protobuf's JSON
                    const done = await call('FinalizeCacheEntryUpload', fields, signal);
                    if (done['ok'] !== true)
                        throw denied(done['message']);
                    return { kind: 'saved' };
                }
                catch (error) {
                    if (endsSaves(error))
                        failure = error;
                    return (0,answers/* notSaved */.b)(why(error, 'write'));
                }
            },
        };
    }
}
/** A key also appears in reports, so it must not contain control characters. */
const isKey = (key) => key.length <= KEY_LENGTH && /^[\w.:/+@=-]+$/.test(key);
function signedUrl(value) {
    const url = typeof value === 'string' && URL.canParse(value) ? new URL(value) : undefined;
    if (url && /^https?:$/.test(url.protocol))
        return url;
    throw new Unexpected('the cache service gave no URL of its storage');
}
const denied = (said) => new Refused(200, typeof said === 'string' ? said : '');


/***/ })

};
