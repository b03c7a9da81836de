export const id = 236;
export const ids = [236];
export const modules = {

/***/ 236:
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
// EXTERNAL MODULE: ./lib/adapters/actions-cache/transport.js
var transport = __webpack_require__(9730);
;// CONCATENATED MODULE: ./lib/adapters/actions-cache/body-of.js


/** Bytes of an answer read as text. */
const TEXT_LIMIT = 64 * 1024;
/** Throws `Ended`, `Stalled`, or an error if the body was cut off. Time spent by the reader does not count. */
async function* bodyOf(answer, pace, signal) {
    const { clock, stall } = pace;
    const stop = () => void answer.destroy(new actions_cache_pace/* Stalled */.oB(`nothing came for ${stall / 1000} s`));
    const abort = () => void answer.destroy(new transport/* Ended */.lj('ended'));
    const count = (0,actions_cache_pace/* counter */.hJ)(pace, 'came');
    let alarm = clock.alarm(stall, stop);
    let asked = clock.now();
    signal.addEventListener('abort', abort);
    try {
        if (signal.aborted)
            throw new transport/* Ended */.lj('ended');
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

// EXTERNAL MODULE: ./lib/adapters/actions-cache/refusal.js
var refusal = __webpack_require__(1655);
;// CONCATENATED MODULE: ./lib/adapters/actions-cache/download.js



const RESUMES = 2;
/** The bytes behind a signed URL. Errors do not contain the URL; a cancelled run throws its reason. */
async function* download(url, token, limits, cancelled) {
    let at = 0;
    for (let resumed = 0;; resumed += 1) {
        try {
            const headers = at === 0 ? {} : { range: `bytes=${at}-` };
            const answer = await (0,transport/* send */.tN)({ method: 'GET', url, headers }, limits, cancelled);
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
            if (resumed === RESUMES || !(0,refusal/* mayPass */.bg)(error))
                throw explained(error, token);
            await (0,transport/* pause */.v7)(limits.pause, cancelled);
        }
    }
}
/** Drops the cause, which may contain the URL. */
const explained = (error, token) => new Error(`the download from the cache failed: ${(0,refusal/* reasonOf */.A3)(error, 'read', token)}`);
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
        throw new refusal/* Unexpected */.w2('the cache did not resume the download where it stopped');
    throw new refusal/* Refused */.Lw(status, '');
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
                if (!(0,refusal/* mayPass */.bg)(error))
                    throw error;
                await (0,transport/* pause */.v7)(limits.pause, signal);
                return once(method, fields, signal);
            });
        }
        catch (error) {
            if ((0,refusal/* isLoss */.Q2)(error) && !ended.aborted)
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
        const answer = await (0,transport/* send */.tN)({ method: 'POST', url, headers, body }, pace, signal);
        const text = await textOf(answer, pace, signal);
        const status = answer.statusCode ?? 0;
        const given = (0,parse_json/* parseJson */.q)(text);
        if (status !== 200)
            throw new refusal/* Refused */.Lw(status, said(given));
        if (!(0,is_object/* isObject */.G)(given))
            throw new refusal/* Unexpected */.w2('the cache service did not answer in JSON');
        return given;
    }
}
/** Twirp's errors are `{"code", "msg"}`. */
function said(given) {
    if (!(0,is_object/* isObject */.G)(given))
        return '';
    return [given['code'], given['msg']].filter((each) => typeof each === 'string' && each !== '').join(': ');
}

// EXTERNAL MODULE: ./lib/adapters/exec/code-or-message.js
var code_or_message = __webpack_require__(9387);
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
                const answer = await (0,transport/* send */.tN)({ method: 'PUT', url: target, headers, body: body() }, limits, signal);
                await textOf(answer, limits, signal); // Azure's XML says no more than the status
                if (answer.statusCode === 201)
                    return;
                throw new refusal/* Refused */.Lw(answer.statusCode ?? 0, '');
            }
            catch (error) {
                if (left === 0 || signal.aborted || !(0,refusal/* mayPass */.bg)(error))
                    throw error;
                left -= 1;
                await (0,transport/* pause */.v7)(limits.pause, signal);
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
            throw new refusal/* Unexpected */.w2('the file shrank while it was sent');
        at += bytesRead;
        yield buffer.subarray(0, bytesRead);
    }
}
/** A failure on this machine says nothing about the service, so other mounts may still be saved. */
const ofFile = async (work) => work.catch((error) => {
    throw new refusal/* Unexpected */.w2(`the file to send cannot be read (${(0,code_or_message/* codeOrMessage */.A)(error)})`);
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
        const why = (error, wish) => whyEnded() ?? (0,refusal/* reasonOf */.A3)(error, wish, token);
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
                        if ((0,refusal/* isLoss */.Q2)(error) && !signal.aborted)
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
                    if ((0,refusal/* endsSaves */.BZ)(error))
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
    throw new refusal/* Unexpected */.w2('the cache service gave no URL of its storage');
}
const denied = (said) => new refusal/* Refused */.Lw(200, typeof said === 'string' ? said : '');


/***/ })

};
