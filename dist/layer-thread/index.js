import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
var __webpack_exports__ = {};

;// CONCATENATED MODULE: external "node:worker_threads"
const external_node_worker_threads_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:worker_threads");
;// CONCATENATED MODULE: ./lib/image/columns.js
/** Bytes of each SHA-256 to keep: two different files do not share 128 bits by chance. */
const CONTENT_BYTES = 16;
/** Entries in one set of columns. A large layer has many sets, so that nothing is copied when it grows. */
const columns_CHUNK = 1 << 14;
/** The bytes of an entry in each column, in the order of `Columns`. */
const WIDTHS = [4, 4, 1, 8, 2, 4, 4, CONTENT_BYTES];
const columns_COLUMNS = WIDTHS.length;
const makeColumns = (length) => columnsIn(WIDTHS.map((width) => new ArrayBuffer(length * width)));
/** Columns over the given memory, one buffer each. */
function columnsIn(buffers) {
    const at = (index) => buffers[index] ?? new ArrayBuffer(0);
    return {
        pathStart: new Uint32Array(at(0)),
        pathLength: new Uint32Array(at(1)),
        kind: new Uint8Array(at(2)),
        bytes: new Float64Array(at(3)),
        mode: new Uint16Array(at(4)),
        uid: new Uint32Array(at(5)),
        gid: new Uint32Array(at(6)),
        content: new Uint8Array(at(7)),
    };
}
/** Reverses `bytesOf` for `length` entries; undefined if the parts do not fit. Copies a part that shares its memory. */
function columns_columnsOf(length, parts) {
    if (WIDTHS.some((width, index) => parts[index]?.length !== length * width))
        return undefined;
    return columnsIn(parts.map(ownMemory));
}
/** The memory of an array that is all of it, or a copy. */
const ownMemory = (bytes) => bytes.length === bytes.buffer.byteLength && bytes.buffer instanceof ArrayBuffer
    ? bytes.buffer
    : new Uint8Array(bytes).buffer;
/** A copy of the columns with room for `length` entries: cut short, or padded with zeros. */
function resized(columns, length) {
    const made = makeColumns(length);
    const from = bytesOf(columns);
    bytesOf(made).forEach((to, index) => to.set(from[index].subarray(0, to.length)));
    return made;
}
/** The columns as bytes, in field order. They share the columns' memory. */
function bytesOf(columns) {
    return Object.values(columns).map(({ buffer }) => new Uint8Array(buffer));
}

;// CONCATENATED MODULE: ./lib/image/layer.js
/** What an entry does to the file system below it (OCI image-spec layer.md, "Change Types" and "Whiteouts"). */
const ENTRY_KINDS = ['file', 'hardlink', 'directory', 'symlink', 'other', 'whiteout', 'opaque'];

;// CONCATENATED MODULE: ./lib/image/entry-view.js


/** Names are UTF-8 in blocks of this size, so that growth copies few of them. No path is longer (layer-entry.ts). */
const NAME_BLOCK = 1024 * 1024;
function entry_view_entryView({ chunks, length, names, links }) {
    const columns = (position) => chunks[Math.floor(position / columns_CHUNK)];
    const kind = (position) => ENTRY_KINDS[columns(position).kind[position % columns_CHUNK]] ?? 'other';
    const bytes = (position) => columns(position).bytes[position % columns_CHUNK];
    const mode = (position) => columns(position).mode[position % columns_CHUNK];
    function place(position) {
        const { pathStart, pathLength } = columns(position);
        const whole = pathStart[position % columns_CHUNK];
        const start = whole % NAME_BLOCK;
        return {
            block: names[Math.floor(whole / NAME_BLOCK)] ?? NOTHING,
            start,
            end: start + pathLength[position % columns_CHUNK],
        };
    }
    function path(position) {
        const { block, start, end } = place(position);
        return block.toString('utf8', start, end);
    }
    function name(position) {
        const { block, start, end } = place(position);
        let first = end;
        while (first > start && block[first - 1] !== SLASH)
            first -= 1; // `lastIndexOf` would search the whole block
        return block.toString('utf8', first, end);
    }
    function digest(position) {
        const { buffer } = columns(position).content;
        return Buffer.from(buffer, (position % columns_CHUNK) * CONTENT_BYTES, CONTENT_BYTES);
    }
    function content(position) {
        const hex = digest(position).toString('hex');
        return hex === NO_CONTENT ? '' : hex;
    }
    function contentStart(position) {
        const digests = columns(position).content;
        const first = (position % columns_CHUNK) * CONTENT_BYTES;
        return (((digests[first] << 24) | (digests[first + 1] << 16) | (digests[first + 2] << 8) | digests[first + 3]) >>> 0);
    }
    function at(position) {
        const { uid, gid } = columns(position);
        const index = position % columns_CHUNK;
        return {
            path: path(position),
            kind: kind(position),
            bytes: bytes(position),
            link: links.get(position) ?? '',
            mode: mode(position),
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
    return { length, at, kind, path, name, bytes, mode, content, contentStart, packed, [Symbol.iterator]: each };
}
const SLASH = 0x2f;
const NOTHING = Buffer.alloc(0);
const NO_CONTENT = '00'.repeat(CONTENT_BYTES);

;// CONCATENATED MODULE: ./lib/image/entry-list.js



/** Initial sizes, which double up to a chunk and a block: most layers have only a few entries. */
const FIRST = { entries: 64, names: 4096 };
/** An empty list, which makes no object for each entry. */
function entryList() {
    const chunks = [];
    const blocks = [];
    const links = new Map();
    let length = 0;
    let end = 0;
    /** Stores a path and returns where. If it does not fit into the rest of a block, that rest stays empty. */
    function keep(path) {
        const size = Buffer.byteLength(path);
        if (blocks.length === 0 || end + size > blocks.length * NAME_BLOCK) {
            end = blocks.length * NAME_BLOCK;
            blocks.push(zeros(blocks.length === 0 ? FIRST.names : NAME_BLOCK)); // zeroed, since unused space is stored with the rest
        }
        const start = end;
        end += size;
        const [block, used] = [blocks.at(-1), end - (blocks.length - 1) * NAME_BLOCK];
        if (used > block.length)
            blocks[0] = Buffer.concat([block, zeros(Math.min(NAME_BLOCK, 2 * used) - block.length)]);
        blocks.at(-1).write(path, start % NAME_BLOCK);
        return { start, size };
    }
    function room(at) {
        if (at === 0)
            chunks.push(makeColumns(length === 0 ? FIRST.entries : columns_CHUNK));
        else if (at === chunks[0].kind.length)
            chunks[0] = resized(chunks[0], 2 * at);
        return chunks.at(-1);
    }
    function add(entry, content) {
        const at = length % columns_CHUNK;
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
        const names = blocks.map((block, index) => trim(block, end - index * NAME_BLOCK));
        const left = length % columns_CHUNK;
        const last = left === 0 ? [] : [resized(chunks.at(-1), left)];
        return entry_view_entryView({ chunks: [...chunks.slice(0, chunks.length - last.length), ...last], length, names, links });
    }
    return { add, length: () => length, entries };
}
const zeros = (length) => Buffer.alloc(length);
/** A copy of the used part of a block: there are many layers, and most are small. */
const trim = (block, used) => used >= NAME_BLOCK ? block : Buffer.from(block.subarray(0, used));
/** Reverses `packed`; undefined if the parts do not fit together. Parts with memory of their own are not copied. */
function entry_list_unpackEntries({ length, links, parts }) {
    const chunks = [];
    let at = 0;
    for (let first = 0; first < length; first += CHUNK) {
        const columns = columnsOf(Math.min(CHUNK, length - first), parts.slice(at, at + COLUMNS));
        if (columns === undefined)
            return undefined;
        chunks.push(columns);
        at += COLUMNS;
    }
    const names = parts.slice(at).map((part) => Buffer.from(part.buffer, part.byteOffset, part.byteLength));
    return entryView({ chunks, length, names, links: new Map(links) });
}

;// CONCATENATED MODULE: ./lib/image/packed-layer.js


/** What of a packed layer can be handed over: all of `entries.parts`, each with memory of its own. */
function packLayer({ entries, ...layer }) {
    const { parts, ...rest } = entries.packed();
    const memory = parts.map(ownMemory); // Node keeps small buffers in common memory, of which none can be handed over
    return { layer, entries: { ...rest, parts: memory.map((each) => new Uint8Array(each)) }, memory };
}
/** Reverses `packLayer`; undefined if the parts do not fit together. */
function unpackLayer({ layer, entries }) {
    const unpacked = unpackEntries(entries);
    return unpacked && { ...layer, entries: unpacked };
}

;// CONCATENATED MODULE: external "node:util/types"
const types_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util/types");
;// CONCATENATED MODULE: ./lib/errors/error-kind.js
const usage = (message) => ({ exit: 'usage', message });
const buildFailed = (message) => ({ exit: 'buildFailed', message });
const notMeasured = (message) => ({ exit: 'notMeasured', message });
const cancelled = (message) => ({ exit: 'cancelled', message });

;// CONCATENATED MODULE: ./lib/units/audience.js
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

;// CONCATENATED MODULE: ./lib/errors/bake-errors.js


/** What is wrong with a bake file, or with what is asked of it. Nothing was built. */
const BAKE_ERRORS = {
    'bake.no-file': usage((f, to) => `There is no bake file in ${f.directory}: ${f.detail}. ` +
        `Set ${inputName('files', to)} to its path, or ${inputName('source', to)} to its folder.`),
    'bake.invalid': usage((f) => `The bake file cannot be used: ${f.detail}. "docker buildx bake --print" reads it in the same way.`),
    // `known` is our own text: all that the bake file has, or what is known of it.
    'bake.no-target': usage((f, to) => `${inputAtStart(f.input, to)}: the bake file has no target "${f.target}". ${f.known}`),
    // `images`: a list of names. `path`: the configuration file that has them; empty if it has none.
    'bake.unused': usage((f, to) => `The bake file ${f.file} has targets with the names of images of this run (${f.images}), but nothing says that it is ` +
        `used. Set ${inputSet('source', '.', to)} to weigh what it builds. To build the Dockerfile of this folder in its ` +
        `place, ${f.path === '' ? `set ${inputSet('context', '.', to)}` : `write "context: ." for the image in ${f.path}`}.`),
    'bake.option': usage((f) => `The target "${f.target}" of the bake file has a name that begins with a dash, which buildx would read as an option. ` +
        'Give it another name.'),
    'bake.missing': usage((f) => `The target "${f.target}" of the bake file is built from ${f.looked}, which does not exist.`),
    'bake.call': usage((f, to) => `The target "${f.target}" of the bake file has the call "${f.call}", which makes no image to weigh. ` +
        `Leave it out of ${inputName('targets', to)}.`),
    'bake.privilege': usage((f, to) => `The target "${f.target}" of the bake file asks for the privilege "${f.privilege}". ` +
        `If its build may use that, add it to ${inputName('allow', to)}.`),
};

;// CONCATENATED MODULE: ./lib/errors/build-errors.js


const INSTALL_ENGINE = 'Install Docker Engine with the buildx plugin (docs.docker.com/engine/install)';
const START_ENGINE = `Start it ("sudo systemctl start docker", or Docker Desktop), or set DOCKER_HOST to the address of another`;
const INSTALL_BUILDX = 'Install the buildx plugin, 0.13 or newer (in a workflow: docker/setup-buildx-action)';
/** A build that failed, and a builder or an engine that cannot be used. */
const BUILD_ERRORS = {
    'build.failed': buildFailed((f) => `The build${f.image === undefined ? '' : ` of ${f.image}`} failed at ${f.instruction}: ${f.error}${f.output === '' ? '' : `\n${f.output}`}`),
    'prepare.failed': buildFailed((f, to) => `The command of ${inputName('prepare', to)} ended with code ${f.code}; ${f.output}.`),
    'engine.missing': notMeasured((f) => `No "${f.command}" command was found on the PATH. ${INSTALL_ENGINE}.`),
    'engine.unreachable': notMeasured((f) => `No Docker engine answers at ${f.endpoint}: ${f.detail}. ${START_ENGINE}.`),
    'engine.denied': notMeasured((f) => `This user may not use the Docker engine at ${f.endpoint}: permission denied. Add the user to the docker group ` +
        '("sudo usermod -aG docker $USER") and log in again (docs.docker.com/engine/install/linux-postinstall).'),
    'engine.no-buildx': notMeasured((f) => `"docker buildx version" failed: ${f.detail}. ${INSTALL_BUILDX}.`),
    'engine.old-buildx': notMeasured((f) => `buildx ${f.found} is too old: ${f.needed} or newer is needed. ${INSTALL_BUILDX}.`),
    'engine.builder': notMeasured((f) => `The builder "${f.builder}" cannot be used: ${f.detail}. "docker buildx ls" lists the available builders.`),
    'engine.several-nodes': notMeasured((f, to) => `The builder "${f.builder}" builds these platforms on several nodes, and buildx cannot export an image from ` +
        `several nodes (${f.detail}). That is what it would have to do with ${inputName('push-first', to)}, ` +
        `${inputName('load', to)}, or ${inputName('outputs', to)} for anything but a registry: leave these out, and each ` +
        'platform is built by itself. Otherwise, use a builder with one node that builds them all.'),
    // Never ends a run, only says why cache mounts are left alone.
    'engine.records': notMeasured((f) => `"docker buildx ${f.command}" failed for the builder "${f.builder}": ${f.detail}.`),
    'engine.silent': notMeasured((f) => `The builder "${f.builder}" gave no output for ${f.seconds} s of "docker buildx ${f.command}". ` +
        'Check it with "docker buildx ls", or restart it.'),
    'engine.no-result': notMeasured((f, to) => `The build produced no image to weigh: ${f.detail}. Weigh an existing one with ${inputName('image', to)}.`),
};

;// CONCATENATED MODULE: ./lib/errors/config-errors.js


/** What is wrong with the configuration file, or with the choice of an image in it. */
const CONFIG_ERRORS = {
    // `problem` is our own text, of whole sentences.
    'config.invalid': usage((f) => `${f.path}:${f.line}:${f.column}: ${f.problem}`),
    'config.link': usage((f, to) => `"${f.input}" in the configuration file names ${f.path}, a link to ${f.real}, which is outside of the folder that ` +
        `the run starts in. Give it as ${inputName(f.input, to)}.`),
    'config.missing': usage((f, to) => `There is no configuration file "${f.path}". ` +
        `Set ${inputName('config', to)} to the path of one, relative to the folder the run starts in.`),
    'config.above': usage((f, to) => `There is no configuration file "${f.path}" in this folder, but ${f.above} is in one above it: ` +
        `run the command there, or set ${inputSet('config', f.relative, to)}.`),
    'config.unreadable': usage((f, to) => `The configuration file "${f.path}" cannot be read: ${f.detail}. ` +
        `Make it a file that this user may read, or set ${inputName('config', to)} to another.`),
    'config.unwritten': usage((f) => `The configuration file "${f.path}" was not written: ${f.detail}. It is as it was before.`),
    'config.of-bake': usage((f, to) => `${f.path}:${f.line}: "${f.key}" of ${f.where} says what to build, which the bake file does. ` +
        `Write it there, or override it with ${inputName('set', to)}.`),
    'config.path': usage((f) => `The image "${f.image}" of the configuration file is built from ${f.looked}, which ${f.problem}. ` +
        `Correct "context" or "file" of the image there.`),
    // `advice` is our own text, of whole sentences.
    'config.several': usage((f, to) => `${inputAtStart(f.input, to)} is about one image, but ${f.path} has several (${f.images}). ` +
        namingInputs(f.advice, to)),
    'config.no-image': usage((f, to) => `${inputAtStart('name', to)}: ${f.path} has no image "${f.name}". ${f.advice}`),
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

;// CONCATENATED MODULE: ./lib/units/counted.js
/** `1 layer`, `3 layers`; give `many` if adding an s is wrong. */
function counted(count, one, many = `${one}s`) {
    return `${count} ${count === 1 ? one : many}`;
}

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
    'image.truncated': notMeasured((f) => `${f.name}: ${f.blob} ends after ${counted(f.found, 'byte')}, ` +
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

;// CONCATENATED MODULE: ./lib/units/bytes.js

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
    const meant = lower.find((each) => each.startsWith(word)) ?? (word.length > 2 ? nearest(word, lower) : undefined);
    const size = meant === undefined ? undefined : `${amount}${units[lower.indexOf(meant)]}`;
    return size === undefined || parseBytes(size) === undefined ? undefined : size;
}
const SI_UNITS = (/* unused pure expression or super */ null && (['B', 'kB', 'MB', 'GB', 'TB']));
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

;// CONCATENATED MODULE: ./lib/errors/input-errors.js




/** Without actions/checkout, a workflow has no files, so no other path helps. */
const checkoutHint = ({ noCheckout }, audience) => noCheckout === '' || audience !== 'workflow'
    ? ''
    : ` No commit is checked out here (${noCheckout}): in a workflow, add actions/checkout as an earlier step.`;
const about = ({ input }, audience) => inputAtStart(input, audience);
const sizeAdvice = (value) => (isTooManyBytes(value) ? TOO_MANY_BYTES : `Write it as ${SIZE_FORMS}.`);
/** Wrong inputs and missing files, reported before anything is built. */
const INPUT_ERRORS = {
    'input.size': usage((f, to) => `${about(f, to)}: cannot read "${f.value}" as a size. ${sizeAdvice(f.value)}`),
    'input.growth': usage((f, to) => `${about(f, to)}: cannot read "${f.value}" as a growth limit. ` +
        `Write it as 500kB, 5%, "5% or 500kB" (the looser decides) or "5% and 500kB" (both must hold).`),
    'input.twice': usage((f, to) => {
        const inputs = [...new Set([f.first, f.second])].map((input) => inputName(input, to));
        return `The rule "${f.rule}" is given twice, by ${inputs.join(' and ')}. Remove one of them.`;
    }),
    'input.choice': usage((f, to) => `${about(f, to)}: "${f.value}" is not one of ${f.choices}.`),
    'input.boolean': usage((f, to) => `${about(f, to)}: "${f.value}" is not a boolean. Write true or false.`),
    'input.variable': usage((f) => `The environment variable ${f.variable}: "${f.value}" is not a boolean. Write true or false.`),
    // `expected` is our own text, in which `{push}` stands for an input.
    'input.format': usage((f, to) => `${about(f, to)}: cannot read "${f.value}". ${namingInputs(f.expected, to)}`),
    // `reason` is our own text, as `expected` is.
    'input.conflict': usage((f, to) => `${inputAtStart(f.first, to)} and ${inputName(f.second, to)} cannot be used together: ${namingInputs(f.reason, to)}.`),
    'input.needs': usage((f, to) => `${about(f, to)} needs ${inputName(f.needs, to)}: ${f.reason}.`),
    'input.compare-with': usage((f, to) => `${inputAtStart('compare-with', to)}: ${f.reason}`),
    'input.legs': usage((f, to) => `${inputAtStart('legs', to)}: there is no file at ${f.asked} (looked in ${f.directory}). Each leg uploads the file ` +
        'that its output "leg" names, also if it failed, and an earlier step of this job downloads them: docs/matrix.md has ' +
        'the workflow.'),
    'input.checkout': usage((f) => `There is nothing to build: ${f.directory} is empty. In a workflow, add actions/checkout as an earlier step; ` +
        'elsewhere, start in the folder to build from.'),
    'input.context': usage((f, to) => `The build context "${f.path}" does not exist (looked for ${f.looked}). ` +
        `Set ${inputName('context', to)} to a folder in the checkout.${checkoutHint(f, to)}`),
    'input.context-file': usage((f, to) => `The build context "${f.path}" is a file, not a folder (${f.looked}). ` +
        `Set ${inputName('context', to)} to the folder to build from, and ${inputName('file', to)} to its Dockerfile.`),
    'input.dockerfile': usage((f, to) => `There is no Dockerfile at ${f.looked}. ` +
        `Set ${inputName('file', to)} to its path, relative to the folder the run starts in.${checkoutHint(f, to)}`),
    'input.dockerfile-folder': usage((f, to) => `${f.looked} is a folder, not a Dockerfile. ` +
        `Set ${inputName('file', to)} to the path of a file, relative to the folder the run starts in.`),
    'input.image-name': usage((f) => `"${f.reference}" ends with a colon, but lacks ${f.lacks}. Add it, or leave out the colon.`),
    'input.base': usage((f, to) => `${inputAtStart('base', to)}: ${f.reason}. ` +
        'Give a commit, tag or branch that this repository or its remote has.'),
    'input.unreadable': usage((f, to) => `The Dockerfile at ${f.path} cannot be read: ${f.detail}. ` +
        `Make it a file that this user may read, or set ${inputName('file', to)} to another.`),
    'input.ignore-file': usage((f) => `The ignore file ${f.path} cannot be read: ${f.detail}. ` +
        'Make it a file of patterns that this user may read, or remove it.'),
    'input.secret-pipe': usage((f, to) => `${inputAtStart('secret-files', to)}: ${f.path} gives more than ${counted(f.most, 'byte')}, the most ` +
        'that BuildKit accepts for a secret. Give a shorter one.'),
    'cli.usage': usage((f) => `${f.problem} Run "weighbridge${f.command} --help" for help.`),
};

;// CONCATENATED MODULE: ./lib/errors/push-errors.js


/** An image that was not pushed, or is not known to be what the registry has. */
const PUSH_ERRORS = {
    /** `image` is empty for the only one of a run that inputs describe. */
    'push.unnamed': usage((f, to) => {
        const [tags, outputs] = f.image === '' ? [inputName('tags', to), inputName('outputs', to)] : ['"tags"', 'its outputs'];
        const image = f.image === '' ? 'the image' : `the image "${f.image}"`;
        const item = 'as type=registry,name=HOST/NAME:TAG';
        return `Nothing says where to push ${image}: set ${tags}, or write an item of ${outputs} ${item}.`;
    }),
    'push.failed': buildFailed((f) => `Pushing "${f.reference}" failed: ${f.detail}. ` +
        'Check its name and the registry, and that this machine is logged in ("docker login") as a user who may write there.'),
    'push.untagged': buildFailed((f) => `"${f.reference}" was not tagged: ${f.detail}.`),
    'push.remade': buildFailed((f, to) => `"${f.reference}" was not pushed: buildx before 0.15 cannot copy it as it is, and the builder could not reproduce what ` +
        `was weighed: ${f.detail}. Use a newer buildx, or attestations (${inputName('provenance', to)}), with which it is copied. ` +
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
    'inspect.no-stage': usage((f, to) => `"${f.file}" has no stage "${f.target}": it has ${f.stages}. Name one of them with ${inputName('target', to)}.`),
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

;// CONCATENATED MODULE: ./lib/errors/map-texts.js
/** The fields with each text changed by `change`, also those in lists; numbers stay. */
function mapTexts(fields, change) {
    const changed = Object.entries(fields).map(([name, value]) => {
        if (typeof value === 'number')
            return [name, value];
        return [name, typeof value === 'string' ? change(value, name) : value.map((text) => change(text, name))];
    });
    return { ...fields, ...Object.fromEntries(changed) };
}

;// CONCATENATED MODULE: ./lib/units/redact.js
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
class errors_WeighbridgeError extends Error {
    code;
    fields;
    exit;
    constructor(code, fields, options) {
        const safe = mapTexts(fields, shown);
        super(kindOf(code).message(safe, 'workflow'), options);
        this.name = 'WeighbridgeError';
        this.code = code;
        this.fields = safe;
        this.exit = EXIT[kindOf(code).exit];
    }
}
const kindOf = (code) => CATALOGUE[code];
function fail(code, fields, cause) {
    return new errors_WeighbridgeError(code, fields, cause === undefined ? undefined : { cause });
}
function isError(error, ...codes) {
    return error instanceof errors_WeighbridgeError && codes.some((code) => code === error.code);
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
    const text = redact(value);
    if (text.length <= LONGEST || OF_LINES.has(name))
        return text;
    return `${text.slice(0, LONGEST / 2)} … ${text.slice(-LONGEST / 2)}`.toWellFormed();
}

;// CONCATENATED MODULE: ./lib/adapters/threads/layer-job.js


function packError(error) {
    if (error instanceof errors_WeighbridgeError)
        return { kind: 'ours', code: error.code, fields: error.fields };
    return { kind: 'other', error, code: (0,types_namespaceObject.isNativeError)(error) && 'code' in error ? error.code : undefined };
}
/** Reverses `packError`, but for an error's class and its cause. */
function unpackError(packed) {
    if (packed.kind === 'ours')
        return new WeighbridgeError(packed.code, packed.fields);
    const { error, code } = packed;
    return isNativeError(error) && code !== undefined ? Object.assign(error, { code }) : error;
}

;// CONCATENATED MODULE: ./lib/units/sum.js
function sum(items, of) {
    let total = 0;
    for (const item of items)
        total += of(item);
    return total;
}

;// CONCATENATED MODULE: ./lib/gobinary/bounded.js

/** The most modules and packages of all programs in an image: a hundred large programs have some 200,000. */
const MOST_PARTS = 2_000_000;
const TOO_MANY = 'the programs of this image have more modules and packages than are kept: those of this one are left out';
/** Bounds memory: once the programs' parts exceed `most`, the code of any further one is kept as a single number. */
function boundedParts(most) {
    let parts = 0;
    return (binary) => {
        const own = binary.modules.length + binary.packages.length;
        parts += own;
        return own === 0 || parts <= most ? binary : withoutParts(binary);
    };
}
function boundedReader(read, most) {
    const bounded = boundedParts(most);
    return (file) => {
        const analysis = read(file);
        return analysis.kind === 'go' ? { kind: 'go', binary: bounded(analysis.binary) } : analysis;
    };
}
function withoutParts(binary) {
    const code = sum(binary.modules, ({ bytes }) => bytes) + (binary.buckets['other code'] ?? 0);
    const buckets = code === 0 ? binary.buckets : { ...binary.buckets, 'other code': code };
    return { ...binary, modules: [], packages: [], buckets, notes: [...binary.notes, TOO_MANY] };
}

;// CONCATENATED MODULE: ./lib/gobinary/elf.js
const CLASSES = {
    32: { word: 4, header: 52, phoff: 28, shoff: 32, counts: 40, offset: 4, fileSize: 16, sectionOffset: 16 },
    64: { word: 8, header: 64, phoff: 32, shoff: 40, counts: 52, offset: 8, fileSize: 32, sectionOffset: 24 },
};
const [MAGIC, SHT_NULL, SHT_NOBITS, SHF_EXECINSTR, PT_INTERP] = [0x7f454c46, 0, 8, 4, 3];
/** Longer than any name a linker writes; the rest of one does not matter. */
const LONGEST_NAME = 256;
const LONGEST_PATH = 4096;
const MAGIC_BYTES = [0x7f, 0x45, 0x4c, 0x46];
/** Whether a file that starts with these bytes may be ELF. There may be fewer than the four that tell. */
function mayBeElf(start) {
    return start.length > 0 && MAGIC_BYTES.every((byte, position) => position >= start.length || start[position] === byte);
}
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
/** The bytes of a range, as far as the file has them. Headers are not trusted. */
function elf_bytesIn(file, { start, size }) {
    const part = file.subarray(start, start + size);
    return Buffer.from(part.buffer, part.byteOffset, part.byteLength);
}
const rangeOf = (table) => ({ start: table.start, size: table.each * table.count });
/** An address or offset of the file's class. Past 2^53 it is inexact, but that is past the end of any file. */
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
function elf_text(file, start, longest) {
    const bytes = file.subarray(start, start + longest);
    const zero = bytes.indexOf(0);
    return Buffer.from(bytes.buffer, bytes.byteOffset, zero === -1 ? bytes.length : zero).toString('utf8');
}

;// CONCATENATED MODULE: ./lib/gobinary/buckets.js
/** Buckets by section name, first match first. Names by Go's linker (cmd/link, Go 1.18 to 1.27), GNU's and LLVM's. */
const NAMED = [
    [/^\.text$/, 'other code'],
    [/^\.z?debug_|^\.gnu_debugdata$|^\.gdb_index$|^\.stab/, 'debug info'],
    [/^\.(symtab|strtab|symtab_shndx)$/, 'symbol table'],
    // Stripping leaves a link to debug info in another file.
    [/^\.(shstrtab|gnu_debuglink|gnu_debugaltlink)$/, 'headers and padding'],
    // Go 1.27 gave type descriptors their own section. Before, moduledata's types and etypes span all of .rodata.
    [/^(\.data\.rel\.ro)?\.go\.type$/, 'type data'],
    [/^(\.data\.rel\.ro)?\.(gopclntab|typelink|itablink|gosymtab)$/, 'runtime tables'],
    [/^(\.data\.rel\.ro)?\.go\./, 'runtime tables'],
    // Read by the loader and by C's unwinder.
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
/** The bucket of a section. The code of functions is later taken out of `.text`; the rest stays `other code`. */
function bucketOf(section) {
    const named = NAMED.find(([name]) => name.test(section.name));
    if (named)
        return named[1];
    return section.executable ? 'other code' : 'embedded files or unknown';
}
const KEPT_FOR_DEBUGGING = new Set(['debug info', 'symbol table']);
function isForDebugging(section) {
    return KEPT_FOR_DEBUGGING.has(bucketOf(section));
}

;// CONCATENATED MODULE: ./lib/units/parse-json.js
/** The value of a JSON text, or `undefined` (which is never a JSON value) if it is not JSON. */
function parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./lib/units/linker-flags-length.js
/** Linker flags are kept and shown up to this many characters; longer ones are dropped. */
const LINKER_FLAGS_LENGTH = 300;

;// CONCATENATED MODULE: ./lib/gobinary/named-linker-flags.js

/** Linker flags without user values: switches, and some that say how to link (go tool link). */
const PLAIN = /^-(?:\w+|(?:linkmode|buildmode|compressdwarf)=\w+)$/;
const SETS = /^-\w+=/;
/** Flags whose value is the next word, even if that looks like a flag. */
const WITH_VALUE = /^-(?:X|B|E|H|I|L|R|T|k|o|r|buildid|buildmode|extar|extld|extldflags|installsuffix|libgcc|linkmode|tmpdir)$/;
/** `-ldflags` without values, which may be secrets or a user's folders; empty if there are too many flags to show. */
function namedLinkerFlags(value) {
    const words = split(value);
    const shown = [];
    for (let at = 0; at < words.length; at += 1) {
        const word = words[at].replace(/^--/, '-'); // package flag takes either
        const next = WITH_VALUE.test(word) ? words[(at += 1)] : undefined;
        if (next !== undefined)
            shown.push(`${word} ${word === '-X' ? named(next) : '…'}`);
        else if (PLAIN.test(word))
            shown.push(word);
        // A word that is not a flag is the value of the one before it, even if that is not known to take one.
        else
            shown.push(SETS.test(word) ? named(word) : '…');
    }
    const text = shown.join(' ');
    return text.length > LINKER_FLAGS_LENGTH ? '' : text;
}
/** `name=…` for `name=value`, and `-X=name=…` for `-X=name=value`; a value without a name is dropped. */
const named = (word) => `${/^(?:-X=)?[^=]*=/.exec(word)?.[0] ?? ''}…`;
/** Splits like Go (cmd/internal/quoted): at whitespace, except within quotes that begin a word. */
function split(value) {
    const words = value.matchAll(/'([^']*)'|"([^"]*)"|(\S+)/g);
    return [...words].map(([, single, double, bare]) => single ?? double ?? bare ?? '');
}

;// CONCATENATED MODULE: ./lib/gobinary/build-info.js


const BUILD_INFO_MAGIC = Buffer.from('\xff Go buildinf:', 'latin1');
/** Settings that affect the size. Others may hold a secret (`-tags`, C flags), or change with each commit (`vcs.*`). */
const KEPT_SETTINGS = new Set(`-buildmode -compiler -trimpath -race -msan -asan CGO_ENABLED GOOS GOARCH GOAMD64 GOARM GOARM64 GO386 GOMIPS
  GOMIPS64 GOPPC64 GORISCV64 GOEXPERIMENT GOFIPS140`.split(/\s+/));
/** Limit in bytes for the list of modules, above that of any program. */
const build_info_LONGEST = 2 ** 22;
/** Limit in bytes for Go's version: that of a self-built Go includes a commit and a date. */
const LONGEST_VERSION = 1024;
const [HEADER, INLINE_STRINGS, SENTINEL, ALIGNMENT] = [32, 2, 16, 16];
/** Where a Go program's build information is: in its section or, without sections, at the magic, aligned to 16. */
function findBuildInfo(file, elf) {
    if (elf.sections.length > 0)
        return elf.sections.find(({ name }) => name === '.go.buildinfo');
    const buffer = Buffer.from(file.buffer, file.byteOffset, file.length);
    let start = buffer.indexOf(BUILD_INFO_MAGIC);
    while (start !== -1 && start % ALIGNMENT !== 0)
        start = buffer.indexOf(BUILD_INFO_MAGIC, start + 1);
    return start === -1 ? undefined : { start, size: file.length - start };
}
/** Reads the build information at the start of `bytes`. A string is the reason if it is invalid or predates Go 1.18. */
function readBuildInfo(bytes) {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
    if (buffer.length < HEADER || !buffer.subarray(0, BUILD_INFO_MAGIC.length).equals(BUILD_INFO_MAGIC)) {
        return 'its build information cannot be read';
    }
    if ((buffer[15] & INLINE_STRINGS) === 0)
        return 'its build information has the form used before Go 1.18, which is not supported';
    const strings = buildStrings(buffer);
    if (!strings)
        return 'its build information cannot be read';
    const { version, modules } = strings;
    return { goVersion: version.text, ...parseModules(withoutSentinels(modules.text)) };
}
/** The two strings of the build information at the start of `buffer`; undefined if they are missing or far too long. */
function buildStrings(buffer) {
    const version = inlineString(buffer, HEADER, LONGEST_VERSION);
    const modules = version && inlineString(buffer, version.end, build_info_LONGEST);
    return modules && { version, modules };
}
/** A string of at most `longest` bytes, after its length as a varint. */
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
/** The text between two 16-byte marks. The text is UTF-8; the marks are not. */
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
    const { '-ldflags': ldflags, ...kept } = Object.fromEntries(settings);
    return {
        main,
        mainModule: modules.find(({ kind }) => kind === 'mod')?.module,
        dependencies: modules.filter(({ kind }) => kind === 'dep').map(({ module }) => module),
        settings: kept,
        ...(ldflags !== undefined && { linkerFlags: namedLinkerFlags(ldflags) }),
    };
}
/** A local folder is recorded as the builder wrote it, `/home/me/x`, which must not be published. */
const LOCAL = /^(?:[./]|[A-Za-z]:[\\/])/;
function replacement(path, version) {
    if (LOCAL.test(path))
        return '(local folder)';
    return version === '' || version === '(devel)' ? path : `${path}@${version}`;
}
function addSetting(settings, setting) {
    const equals = setting.indexOf('=');
    const key = setting.slice(0, equals);
    if (equals > 0 && (KEPT_SETTINGS.has(key) || key === '-ldflags'))
        settings.set(key, unquote(setting.slice(equals + 1)));
}
/** Go quotes a value with a space or quote in it. Quoting that is not valid JSON is kept as written. */
function unquote(value) {
    const unquoted = value.startsWith('"') ? parseJson(value) : undefined;
    return typeof unquoted === 'string' ? unquoted : value;
}

;// CONCATENATED MODULE: ./lib/gobinary/package-name.js
/** Far above any import path: the name of one file may have 255 bytes. */
const package_name_LONGEST_PATH = 1024;
const [DOT, package_name_SLASH] = [0x2e, 0x2f];
/** Characters that no import path has: a receiver or a type follows (golang.org/x/mod, CheckImportPath). */
const STOPS = new Set(Buffer.from('\0 :([{'));
/** Where the package ends in the function name at `start`; -1 if it has none, undefined if the name has no end. */
function packageEnd(file, start, limit, looked) {
    const last = Math.min(limit, start + package_name_LONGEST_PATH);
    // The first dot after the last slash ends it: the linker escapes the other dots of the last element.
    let dot = -1;
    let at = start;
    for (; at < last; at++) {
        const byte = file[at];
        if (byte === DOT) {
            if (dot === -1)
                dot = at;
        }
        else if (byte === package_name_SLASH)
            dot = -1;
        else if (byte <= 0x7b && STOPS.has(byte))
            break;
    }
    looked?.(at - start);
    if (at < last)
        return dot;
    return last < limit && dot !== -1 ? dot : undefined;
}
/** How generated names began before Go 1.20. `type` and `go` are keywords, so no package has these names. */
const TYPE = Buffer.from('type..');
const GO = Buffer.from('go.');
function isGenerated(file, start, end) {
    if (file[start] === GO[0])
        return end - start === GO.length - 1 && GO.every((byte, index) => file[start + index] === byte);
    return file[start] === TYPE[0] && TYPE.every((byte, index) => file[start + index] === byte);
}
const GENERATED = /^(type|go)[:.]/;
const EQUALITY = /^type[:.]\.(?:eq|hash)\.(?:\[\d+\])*(?<type>.+)$/s;
/** The package of generated code: that of its named type, or the runtime; undefined for names in assembly or C. */
function packageOf(name) {
    const type = EQUALITY.exec(name)?.groups?.['type'];
    if (type === undefined)
        return GENERATED.test(name) ? 'runtime' : undefined;
    const bytes = Buffer.from(`${type}\0`);
    const end = packageEnd(bytes, 0, bytes.length) ?? -1;
    const prefix = bytes.toString('utf8', 0, Math.max(end, 0));
    return prefix === '' || prefix === 'go' ? 'runtime' : prefix; // `go.shape.struct {…}` is a type without a name
}
/** The import path of a symbol's package, unescaped (cmd/internal/objabi, PathToPrefix). Go 1.27 may escape twice. */
function importPath(prefix) {
    const bytes = Buffer.from(prefix).toString('latin1');
    const plain = bytes.replaceAll(/%(?:25)*([0-9a-f]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
    return plain === bytes ? prefix : Buffer.from(plain, 'latin1').toString('utf8');
}

;// CONCATENATED MODULE: ./lib/gobinary/tallies.js
/** Sums by the package's prefix in symbol names, looked up by its bytes: a package's functions are adjacent. */
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
        at(start, end) {
            const length = end - start;
            if (length === last.length && same(file, start, last))
                return last.tally;
            const prefix = Buffer.from(file.buffer, file.byteOffset + start, length).toString('utf8');
            last = { start, length, tally: named(prefix) };
            return last.tally;
        },
        count: () => sums.size,
        all: () => sums,
    };
}
function same(file, start, last) {
    // Paths differ at their ends.
    for (let index = last.length - 1; index >= 0; index--) {
        if (file[start + index] !== file[last.start + index])
            return false;
    }
    return true;
}
/**
 * Assigns functions that assembly names without a package (`memeqbody`) to the first package named in their compilation
 * unit, one assembly file, or else to that of the function before: a package's functions are adjacent.
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
const [functions_NAME, LINES, UNIT, RECORD] = [4, 24, 32, 36];
/** Limit for packages and their files. No program has so many, and a damaged table must not fill the memory. */
const MOST = 50_000;
/** How often the table's bytes may be read for names: one in which millions share a long name would take minutes. */
const MOST_TIMES = 4;
/** Adds up the bytes of functions by package; a string is the reason if the table contradicts itself. */
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
        // Sizes are differences of entries, so it does not matter where the code starts (Go 1.26 writes no start).
        const size = view.getUint32(at + 8, little) - entry;
        const record = entries + view.getUint32(at + 4, little);
        if (size < 0 || record + RECORD > end || view.getUint32(record, little) !== entry)
            return DAMAGED;
        // A function without a line table is C, linked by Go's own linker for net or the race detector.
        if (view.getUint32(record + LINES, little) === 0)
            continue;
        const name = names + view.getInt32(record + functions_NAME, little);
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
        if (packages.count() > MOST || owners.count() > MOST)
            return DAMAGED;
    }
    owners.settle();
    const bytes = view.getUint32(last, little) - view.getUint32(entries, little);
    return { packages: byPath(packages.all()), bytes };
}
/** A whole name. Only its start matters, so a hostile one is cut. */
function nameAt(file, start, limit) {
    const name = Buffer.from(file.buffer, file.byteOffset + start, Math.min(limit - start, 1024));
    const zero = name.indexOf(0);
    return name.toString('utf8', 0, zero === -1 ? name.length : zero);
}
function byPath(prefixes) {
    const paths = new Map();
    for (const [prefix, { bytes }] of prefixes) {
        const path = importPath(prefix);
        if (bytes > 0)
            paths.set(path, (paths.get(path) ?? 0) + bytes);
    }
    return paths;
}

;// CONCATENATED MODULE: ./lib/gobinary/buckets-of.js

/** Assigns every byte of a file to a bucket, so that they sum to its size; undefined if parts overlap or overrun it. */
function bucketsOf(file, elf) {
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
function add(buckets, bucket, bytes) {
    if (bytes !== 0)
        buckets[bucket] = (buckets[bucket] ?? 0) + bytes;
}
/** Bytes that no header mentions: padding if they are zeros, otherwise unknown (a payload after the program). */
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
/** First elements of the standard library's import paths (`go list std` of Go 1.18 to 1.27, with experiments). */
const TOPS = new Set(`archive arena bufio builtin bytes cmp compress container context crypto database debug embed encoding errors expvar flag
  fmt go hash html image index internal io iter log maps math mime net os path plugin reflect regexp runtime simd slices sort
  strconv strings structs sync syscall testing text time unicode unique unsafe uuid vendor weak`.split(/\s+/));
/** Whether an import path with this first element may be the standard library's. Go's own commands (`cmd`) are not. */
function isStandardTop(element) {
    return TOPS.has(element);
}

;// CONCATENATED MODULE: ./lib/gobinary/module-of.js

/** Deeper than any import path. Bounds the search in names that only look like one. */
const DEEPEST = 64;
/** Go 1.27 uses this package name for closures of the runtime (`_.goready.func1`); no user's package has it. */
const NAMELESS = '_';
/** Folds packages into modules, each list heaviest first. Modules of the build without functions have 0 bytes. */
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
    return { modules: modules.toSorted(heaviestFirst), packages: packages.toSorted(heaviestFirst) };
}
/**
 * Finds a package's module by the longest path prefix. Without one, a path whose first element has no dot is the
 * standard library's, as in cmd/go. If the build named no main module (GOPATH, Bazel, `cmd/go`), that element must be
 * one of the library's, and packages beside the main one or below it belong to the main module.
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
            // In GOPATH, a `vendor` folder holds what others wrote; that of `cmd` is Go's own.
            const isVendored = path.includes('/vendor/') && top !== 'cmd';
            return `${path}/`.startsWith(`${beside.path}/`) && !isVendored ? beside : unknown;
        },
    };
}
/** Stands in for an unnamed main module: the first part of the main package's path; all of it if others share that. */
function besideMain(info) {
    const path = info?.main || 'main';
    const top = firstElement(path);
    return top.includes('.') || isStandardTop(top) ? path : top;
}
const firstElement = (path) => path.slice(0, `${path}/`.indexOf('/'));
function longestPrefix(known, path) {
    let prefix = path;
    for (let depth = 0; depth < DEEPEST && prefix !== ''; depth++) {
        const owner = known.get(prefix);
        if (owner)
            return owner;
        prefix = prefix.slice(0, Math.max(prefix.lastIndexOf('/'), 0));
    }
    return undefined;
}
function heaviestFirst(one, other) {
    return other.bytes - one.bytes || (one.path < other.path ? -1 : 1);
}

;// CONCATENATED MODULE: ./lib/gobinary/strip-growth.js


const [INFORMATION_ALIGNMENT, STRING_ALIGNMENT] = [16, 32];
/** What `-ldflags="-s -w"` adds to the build information (Go 1.18 or later); undefined if that is unreadable. */
function growthOf(file, section) {
    const strings = buildStrings(elf_bytesIn(file, section));
    if (!strings)
        return undefined;
    const { text, end } = strings.modules;
    const added = addedBy(text);
    const length = text.length + added;
    return {
        information: upTo(end + added + varintLength(length) - varintLength(text.length), INFORMATION_ALIGNMENT) - section.size,
        // It ends with a zero byte (cmd/link, addstrdata).
        text: upTo(length + 1, STRING_ALIGNMENT) - upTo(text.length + 1, STRING_ALIGNMENT),
    };
}
/** With -trimpath the flag is not recorded (cmd/go, load.setBuildInfo); existing flags get longer. */
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
const upTo = (bytes, align) => (align <= 1 ? bytes : Math.ceil(bytes / align) * align);

;// CONCATENATED MODULE: ./lib/gobinary/stripped-size.js





/**
 * The program's size if built with `-ldflags="-s -w"`, found by laying out its file as Go's linker does (cmd/link,
 * data.go and elf.go, Go 1.18 to 1.27). Undefined for another linker's layout (cgo with external linking).
 */
function strippedSize(file, elf) {
    const [, , sectionHeaders] = elf.headers;
    const information = findBuildInfo(file, elf);
    const growth = information && growthOf(file, information);
    const loads = loadsOf(file, elf);
    const last = loads.at(-1);
    // Go's linker puts the headers before all sections; GNU's and LLVM's put them after.
    const [first] = elf.sections.filter((each) => !isForDebugging(each)).toSorted(inOrder);
    if (!growth || !last || !first || !sectionHeaders || sectionHeaders.start > first.start)
        return undefined;
    const places = placesOf(elf, loads, alignments(file, elf));
    const names = elf.sections.find(({ name }) => name === '.shstrtab');
    if (!places || !names || elf.sections.some(isEndless))
        return undefined;
    let at = first.start;
    for (const { section, align } of places)
        at = upTo(at, align) + section.size + grown(file, section, growth);
    // Up to Go 1.20 the names are among the read-only sections, and the file ends with a whole page.
    const stripped = names.start < last.start + last.size ? upTo(at, last.align) : at;
    return stripped <= file.length ? stripped : undefined;
}
/** More section names than any program has: splitting them would make a huge array. */
const isEndless = ({ name, size }) => name === '.shstrtab' && size > 1024 * 1024;
/** The remaining sections, with the largest alignment that leads to where each is; undefined if none does. */
function placesOf({ sections }, loads, asked) {
    const last = loads.at(-1);
    const pages = new Map(loads.map(({ start, align }) => [start, align]));
    const kept = sections.filter((each) => !isForDebugging(each)).toSorted(inOrder);
    const places = [];
    let at = kept[0]?.start ?? 0;
    for (const section of kept) {
        const { start, size } = section;
        const isLoaded = start < last.start + last.size;
        // The header may ask for less than the symbols in the section, which the linker goes by.
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
const inOrder = (one, other) => one.start - other.start || one.size - other.size;
/** What a section gains: two hold the build information, and a third loses removed sections' names. */
function grown(file, { name, start, size }, growth) {
    if (name === '.go.buildinfo')
        return growth.information;
    if (name === '.rodata')
        return growth.text;
    if (name !== '.shstrtab')
        return 0;
    const names = elf_bytesIn(file, { start, size }).toString('latin1').split('\0');
    const gone = names.filter((each) => isForDebugging({ name: each, executable: false, start: 0, size: 0 }));
    return -sum(gone, (each) => each.length + 1);
}
const [stripped_size_SHT_NULL, stripped_size_SHT_NOBITS, PT_LOAD] = [0, 8, 1];
function alignments(file, elf) {
    const wide = file[4] === 2;
    const table = tableOf(elf, elf.headers[2], wide ? 64 : 40);
    const kept = table.filter((entry) => ![stripped_size_SHT_NULL, stripped_size_SHT_NOBITS].includes(elf.view.getUint32(entry + 4, elf.little)));
    if (kept.length !== elf.sections.length)
        return new Map();
    return new Map(elf.sections.map((section, index) => [section, low(elf, kept[index] + (wide ? 48 : 32))]));
}
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
/** Where a header table's entries start; none if the table is cut or its entries have another size. */
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
/** Go 1.18 and 1.19, and Go 1.20 to at least 1.27: they differ only in the names of generated functions. */
const MAGICS = new Set([0xfffffff0, 0xfffffff1]);
const OLD_MAGICS = new Set([0xfffffffa, 0xfffffffb]);
/** Words of the header after its first eight bytes. */
const [COUNT, NAMES, ENTRIES, WORDS] = [0, 3, 7, 8];
/** Where the function table is: a section, or part of `.data.rel.ro`, where C's linkers put it in PIE up to Go 1.25. */
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
/** Whether a known function table starts here: its magic, two zeros, the instruction quantum and the pointer size. */
function isFunctionTable({ view, little }, at) {
    if (at + 8 > view.byteLength || !MAGICS.has(view.getUint32(at, little)))
        return false;
    const [quantum, pointer] = [view.getUint8(at + 6), view.getUint8(at + 7)];
    return view.getUint16(at + 4) === 0 && [1, 2, 4].includes(quantum) && (pointer === 4 || pointer === 8);
}
/** Reads the header of the function table in a section; a string is the reason if its form is unknown. */
function readFunctionTable(elf, section) {
    const { view, little } = elf;
    const at = section.start;
    const damaged = 'its function table is damaged';
    if (section.size < 8)
        return damaged;
    if (OLD_MAGICS.has(view.getUint32(at, little))) {
        return 'its function table has the form used before Go 1.18, which is not supported';
    }
    if (!isFunctionTable(elf, at))
        return 'its function table has an unknown form (a newer Go, or an obfuscator)';
    const pointer = view.getUint8(at + 7);
    if (section.size < 8 + WORDS * pointer)
        return damaged;
    const word = (index) => {
        const offset = at + 8 + index * pointer;
        if (pointer === 4)
            return view.getUint32(offset, little);
        const [first, second] = [view.getUint32(offset, little), view.getUint32(offset + 4, little)];
        return little ? second * 2 ** 32 + first : first * 2 ** 32 + second;
    };
    const table = { count: word(COUNT), entries: at + word(ENTRIES), names: at + word(NAMES), end: at + section.size };
    return table.names > table.end || table.entries + 8 * table.count + 4 > table.end ? damaged : table;
}

;// CONCATENATED MODULE: ./lib/gobinary/read-go-binary.js








/** What a file consists of, if it is a Go program. What cannot be read is noted; its bytes are still in a bucket. */
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
/** UPX writes its mark after the program headers, and no section headers. */
function isPacked(file, elf) {
    return (elf.sections.length === 0 && Buffer.from(file.buffer, file.byteOffset, Math.min(file.length, 1024)).includes('UPX!'));
}
function consist(file, elf, { information, table }) {
    const info = information
        ? readBuildInfo(file.subarray(information.start, information.start + information.size))
        : 'it has no build information';
    const known = typeof info === 'string' ? undefined : info;
    const buckets = bucketsOf(file, elf);
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
        ...(known?.linkerFlags !== undefined && { linkerFlags: known.linkerFlags }),
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
const NO_MODULES = 'its build information does not name its main module: not every package can be matched to a module';
/** Bytes of functions by package, subtracted from `other code`; a string is the reason if they cannot be read. */
function attribute(file, elf, { buckets, table: range }) {
    const text = elf.sections.find(({ name }) => name === '.text');
    if (!range || !text)
        return 'it has no function table';
    const table = readFunctionTable(elf, range);
    const functions = typeof table === 'string' ? table : readFunctions(file, elf, table);
    if (typeof functions === 'string')
        return `${functions}: its packages are unknown`;
    if (functions.bytes > text.size)
        return 'its function table does not match its code: its packages are unknown';
    let attributed = 0;
    for (const bytes of functions.packages.values())
        attributed += bytes;
    buckets['other code'] = (buckets['other code'] ?? 0) - attributed;
    if (buckets['other code'] === 0)
        delete buckets['other code'];
    return functions.packages;
}

;// CONCATENATED MODULE: external "node:crypto"
const external_node_crypto_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");
;// CONCATENATED MODULE: external "node:stream"
const external_node_stream_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");
;// CONCATENATED MODULE: external "node:zlib"
const external_node_zlib_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");
;// CONCATENATED MODULE: ./lib/archive/name.js
/**
 * A name in an archive as text, never the same for two names: in a part that is not UTF-8, backslashes and non-ASCII
 * bytes are escaped (`\xff`); elsewhere only a backslash that looks like such an escape (`\x5c`).
 */
function decodeName(bytes, start = 0, end = bytes.length) {
    const text = bytes.toString('utf8', start, end);
    if (!text.includes('\uFFFD') && !text.includes('\\x'))
        return text;
    const parts = [];
    for (let at = start; at <= end;) {
        const slash = bytes.subarray(at, end).indexOf(name_SLASH);
        const stop = slash < 0 ? end : at + slash;
        parts.push(decodePart(bytes.subarray(at, stop)));
        at = stop + 1;
    }
    return parts.join('/');
}
const [name_SLASH, BACKSLASH] = [0x2f, 0x5c];
function decodePart(bytes) {
    const text = bytes.toString('utf8');
    if (!Buffer.from(text).equals(bytes))
        return Array.from(bytes, spell).join('');
    return text.replaceAll(/\\(?=x[0-9a-f]{2})/g, String.raw `\x5c`);
}
const spell = (byte) => byte < 0x80 && byte !== BACKSLASH ? String.fromCharCode(byte) : `\\x${byte.toString(16).padStart(2, '0')}`;

;// CONCATENATED MODULE: ./lib/archive/tar-number.js
/** A header field's number: octal, or base 256, which may be negative. NaN if invalid (strconv.go, parseNumeric). */
function fieldNumber(block, start, length) {
    const end = start + length;
    return block[start] & 0x80 ? base256(block, start, end) : octal(block, start, end);
}
/** Two's complement in all bits but the first; NaN if it does not fit into 64 bits. */
function base256(block, start, end) {
    const value = BigInt.asIntN((end - start) * 8 - 1, BigInt(`0x${block.toString('hex', start, end)}`));
    return BigInt.asIntN(64, value) === value ? Number(value) : Number.NaN;
}
/**
 * Octal digits after blanks or zero bytes: 0 for none, NaN for other text. Ignores what follows the next zero byte. By
 * hand, because every header has eight of them.
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
/** A decimal 64-bit integer; NaN for any other text. Reads what Go's strconv.ParseInt reads, signs included. */
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

;// CONCATENATED MODULE: ./lib/archive/header-text.js


/** The format of a header, by what follows `ustar`. A POSIX version is ignored. */
function formatOf(block) {
    if (block.readUInt32BE(257) !== 0x75737461 || block[261] !== 0x72)
        return 'v7';
    if (block[262] === 0)
        return block.readUInt32BE(508) === 0x74617200 ? 'star' : 'posix'; // "tar\0"
    return block.readUIntBE(262, 3) === 0x202000 ? 'gnu' : 'v7';
}
/** The name in a header, with its prefix. */
function pathOf(block, format) {
    const end = prefixEnd(block, format);
    if (end === 345)
        return headerText(block, 0, 100);
    // UTF-8 is checked on the whole name.
    const name = Buffer.concat([block.subarray(345, end), header_text_SLASH, block.subarray(0, textEnd(block, 0, 100))]);
    return decodeName(name);
}
const header_text_SLASH = Buffer.from('/');
/** The end of the prefix at 345. GNU has two times there, but Go before 1.8 wrote a prefix (golang.org/issue/21005). */
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
const isTime = (block, at) => block[at] === 0 || !Number.isNaN(fieldNumber(block, at, 12));
const headerText = (block, start, length) => decodeName(block, start, textEnd(block, start, length));
/** Text goes to the first zero byte, or fills its field. */
function textEnd(block, start, length) {
    const zero = block.indexOf(0, start);
    return zero === -1 || zero > start + length ? start + length : zero;
}

;// CONCATENATED MODULE: ./lib/archive/tar-header.js


const TAR_BLOCK = 512;
/** The largest file size that fits into a ustar header (POSIX, pax, "ustar Interchange Format"). */
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
/** Types without a body, whatever their size field says (Go's archive/tar). */
const BODILESS = new Set(['1', '2', '3', '4', '5', '6']);
/** Reads a header block; a string with the reason if Go's archive/tar refuses it (reader.go, readHeader). */
function readHeader(block) {
    if (!tar_header_checksumHolds(block))
        return 'a tar header has a wrong checksum';
    const type = String.fromCharCode(block[156]);
    const format = formatOf(block);
    const bodiless = BODILESS.has(type);
    const size = fieldNumber(block, 124, 12);
    const mode = fieldNumber(block, 100, 8);
    const uid = fieldNumber(block, 108, 8);
    const gid = fieldNumber(block, 116, 8);
    const mtime = fieldNumber(block, 136, 12);
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
        // The last bits of a base-256 number are in its last bytes, however large it is.
        mode: (block[100] & 0x80 ? block.readUInt16BE(106) : mode) & 0o7777,
        uid: shownOwner(uid),
        gid: shownOwner(gid),
        mtime,
        ambiguous: !readsAlike(block, format) || (bodiless && size !== 0),
    };
}
/** An owner's number; one that no system has becomes root's. */
const shownOwner = (id) => (id >= 0 && Number.isSafeInteger(id) ? id : 0);
/** Whether the device numbers, and star's two times, are valid. */
const restReads = (block, format) => !Number.isNaN(fieldNumber(block, 329, 8) + fieldNumber(block, 337, 8)) &&
    (format !== 'star' || !Number.isNaN(fieldNumber(block, 476, 12) + fieldNumber(block, 488, 12)));
/**
 * Whether GNU tar and busybox read a header as `readHeader` does. To busybox, a size after zero bytes is 0, and every
 * format has a prefix. GNU tar may take a header without magic for a compressed archive, by its name's first bytes.
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
/** Octal, or base 256, which all of them read. */
const PLAIN_SIZE = /^(?: *[0-7]+[ \0]*|[\x80-\xff][^]*)$/;
/** Whether a block has the checksum of a tar header, of any format. */
function tar_header_checksumHolds(block) {
    let unsigned = 8 * 0x20; // the checksum's own field counts as blanks
    for (let i = 0; i < 148; i++)
        unsigned += block[i];
    for (let i = 156; i < TAR_BLOCK; i++)
        unsigned += block[i];
    const expected = octal(block, 148, 156);
    return expected === unsigned || expected === unsigned - 256 * highBytes(block);
}
/** Bytes over 127 outside of the checksum: some old tars summed signed bytes. Apart, as hardly a header needs it. */
const highBytes = (block) => block.reduce((count, byte, i) => count + (i >= 148 && i < 156 ? 0 : byte >> 7), 0);

;// CONCATENATED MODULE: ./lib/archive/zstd/fse.js
/** Reads the table at `at` in a block, and where it ends. Throws if there is none. */
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
        // A value takes one bit less if that still tells it from the others.
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
        const count = value - 1; // -1: a probability below one, with a single state
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
/** The table for symbols with these counts; -1 is less than one. */
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
/** Reads the code at `at` in a block, and where it ends (RFC 8878, 4.2.1). Throws if there is none. */
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
/** Weights from two alternating states, until the bits are used up. */
function packedWeights({ log, entries }, bytes) {
    let left = markedBits(bytes);
    const read = (bits) => {
        left -= bits;
        const from = Math.max(left, 0);
        const value = (bytes[from >> 3] | (bytes[(from >> 3) + 1] << 8)) >> (from & 7);
        const missing = from - left; // bits before the start read as zeros
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
/** The last weight fills the others up to a power of two. Weights that no code has are refused before they overflow. */
function makeHuffman(given) {
    if (given.some((weight) => weight > MOST_BITS))
        throw new Error('a Huffman code is damaged');
    const shares = sum(given, (weight) => (weight === 0 ? 0 : 2 ** (weight - 1)));
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
/** Decodes `from`, read from its end, into `to`. Throws unless that uses all of it. */
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
/** The length in bits of a stream read from its end, where a 1 bit marks it (RFC 8878, 4.1.1). */
function markedBits(bytes) {
    const last = bytes.at(-1) ?? 0;
    if (last === 0)
        throw new Error('a stream of bits has no mark at its end');
    return bytes.length * 8 - (Math.clz32(last) - 24) - 1;
}

;// CONCATENATED MODULE: ./lib/archive/zstd/literals.js

const [RAW, RUN, COMPRESSED] = [0, 1, 2];
/** The literals section at the start of a block (RFC 8878, 3.1.1.3.1). Throws if it is damaged. */
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
        throw new Error('a block reuses a Huffman code, but no block before it has one');
    state.huffman = read.code;
    const bytes = state.room.subarray(0, size);
    decodeStreams(read.code, section.subarray(read.end), { bytes, single });
    return { bytes, end };
}
/** Sizes in bytes of the header and the literals. */
function plainSizes([first = 0, second = 0, third = 0]) {
    const form = (first >> 2) & 3;
    if (form === 1)
        return { length: 2, size: (first >> 4) | (second << 4) };
    if (form === 3)
        return { length: 3, size: (first >> 4) | (second << 4) | (third << 12) };
    return { length: 1, size: first >> 3 };
}
/** The same, plus their packed size and whether they are a single stream. */
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
/** Decodes one stream, or four that share the literals, after the sizes of the first three. */
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
/** Limits of each table, and its predefined form (RFC 8878, 3.1.1.3.2.2), in block order. */
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
/** Reads the tables at `at` in a block, and where they end; `before` are those of the block before. */
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
                throw new Error('a block reuses a table, but no block before it has one');
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


const sequences_zeros = (count) => Array.from({ length: count }).fill(0);
/** Extra bits after each code, and the length each code begins with (RFC 8878, 3.1.1.3.2.1.1). */
const LITERAL_BITS = [...sequences_zeros(16), 1, 1, 1, 1, 2, 2, 3, 3, 4, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16];
const MATCH_BITS = [...sequences_zeros(32), 1, 1, 1, 1, 2, 2, 3, 3, 4, 4, 5, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16];
const LITERAL_STARTS = starts(LITERAL_BITS, 0);
const MATCH_STARTS = starts(MATCH_BITS, 3);
function starts(bits, first) {
    let next = first;
    return bits.map((each) => (next += 2 ** each) - 2 ** each);
}
/** No allowed window needs a larger one (frame-header.ts). */
const LARGEST_OFFSET_CODE = 29;
/** Up to this many bytes a loop is faster than a call. */
const FEW = 24;
const sequences_DAMAGED = 'the sequences of a block are damaged';
/** Runs a block's sequences (RFC 8878, 3.1.1.4). Returns the bytes written; throws before exceeding the target. */
function runSequences(section, literals, state, target) {
    const [first, second = 0, third = 0] = section;
    if (first === undefined)
        throw new Error(sequences_DAMAGED);
    const [count, at] = first < 128 ? [first, 1] : first < 255 ? [((first - 128) << 8) + second, 2] : [second + (third << 8) + 0x7f00, 3];
    if (count === 0) {
        if (section.length > at)
            throw new Error(sequences_DAMAGED);
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
            throw new Error(sequences_DAMAGED);
        if (copied > FEW)
            literals.copy(bytes, at, used, used + copied);
        else
            for (let index = 0; index < copied; index++)
                bytes[at + index] = literals[used + index];
        used += copied;
        at += copied;
        const back = offsetOf(given, copied === 0, offsets);
        if (back <= 0 || back > at - earliest)
            throw new Error('a block refers to data that does not exist');
        // A match may overlap its own output, which then repeats.
        if (matched > FEW && back >= matched)
            bytes.copyWithin(at, at - back, at - back + matched);
        else
            for (let index = at; index < at + matched; index++)
                bytes[index] = bytes[index - back];
        at += matched;
    }
    const written = at - start + literals.length - used;
    if (left !== 0 || written > most)
        throw new Error(sequences_DAMAGED);
    literals.copy(bytes, at, used);
    return written;
}
/** How far back a match is: one of the last three offsets, or a new one (RFC 8878, 3.1.1.5). */
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

;// CONCATENATED MODULE: ./lib/archive/zstd/block-header.js

const [block_header_RAW, block_header_RUN, block_header_COMPRESSED] = [0, 1, 2];
/** Reads the header at `at` of a frame with this window. Throws for a type that is reserved, and a block too large. */
function readBlockHeader(bytes, at, window) {
    const head = bytes.readUIntLE(at, 3);
    const [isLast, kind, size] = [(head & 1) === 1, (head >> 1) & 3, head >> 3];
    if (size > Math.min(window, LARGEST_BLOCK))
        throw new Error(`a block has ${size} bytes, over the limit`);
    if (kind > block_header_COMPRESSED || (kind === block_header_COMPRESSED && size === 0))
        throw new Error('a block has a reserved type');
    return { isLast, kind, size, stored: kind === block_header_RUN ? 1 : size };
}

;// CONCATENATED MODULE: ./lib/archive/zstd/frame-header.js
/** The bit of a descriptor that says so. */
const CHECKSUM = 4;
/** The most that containerd's reader allows (klauspost/compress, MaxWindowSize). */
const LARGEST_WINDOW = 512 * 1024 * 1024;
/** A single-segment frame may be smaller than any window. */
const SMALLEST_WINDOW = 1024;
/** What begins with these bytes (RFC 8878, 3.1); undefined if it is not a frame, or less than 4 bytes of one. */
function frame_header_frameAt(bytes) {
    const magic = bytes.length < 4 ? 0 : bytes.readUInt32LE();
    if (magic === 0xfd2fb528)
        return 'frame';
    return magic >= 0x184d2a50 && magic <= 0x184d2a5f ? 'skippable' : undefined;
}
/** The same of at least 4 bytes. Throws if it is not a frame. */
function frameKind(bytes) {
    const kind = frame_header_frameAt(bytes);
    if (kind === undefined)
        throw new Error('what follows is not a frame');
    return kind;
}
/** The descriptor of the same frame without a checksum behind it. */
const withoutChecksum = (descriptor) => descriptor & ~CHECKSUM;
/** How many header bytes follow a descriptor. */
function headerLength(descriptor) {
    const { isSingle, content, dictionary } = flags(descriptor);
    return (isSingle ? 0 : 1) + dictionary + content;
}
/** Reads the bytes after `descriptor`. Throws for a frame that cannot be read, and for a window over 512 MiB. */
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
    return { window, content, hasChecksum: (descriptor & CHECKSUM) !== 0 };
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

;// CONCATENATED MODULE: ./lib/archive/zstd/frame-pieces.js


/** Lengths in bytes. */
const [frame_pieces_MAGIC, SKIPPABLE_HEADER, BLOCK_HEADER, frame_pieces_CHECKSUM] = [4, 8, 3, 4];
/**
 * Finds the frames of a stream by their headers and those of their blocks (RFC 8878, 3.1.1), without unpacking any. Gives
 * them in pieces, without what no decoder needs: skippable frames, and checksums with their mark in the frame's header.
 */
function framePieces() {
    let kept = Buffer.alloc(0); // what is too short to be read
    let frame;
    let isLast = false; // of the block that was begun
    let left = 0; // of that block, or of what is left out
    /** Throws for what is not a frame, and for a header that cannot be read. */
    function* push(chunk) {
        const bytes = Buffer.concat([kept, chunk]);
        let [from, at] = [0, 0];
        for (;;) {
            const passed = Math.min(left, bytes.length - at);
            left -= passed;
            at += passed;
            if (left > 0)
                break;
            if (!frame) {
                from = at;
                const length = begin(bytes.subarray(at));
                if (length === 0)
                    break;
                at += length;
            }
            else if (isLast) {
                yield { bytes: bytes.subarray(from, at), ...frame };
                left = frame.frame.hasChecksum ? frame_pieces_CHECKSUM : 0;
                frame = undefined;
            }
            else {
                if (bytes.length - at < BLOCK_HEADER)
                    break;
                beginBlock(readBlockHeader(bytes, at, frame.frame.window));
                at += BLOCK_HEADER;
            }
        }
        if (frame && at > from)
            yield { bytes: bytes.subarray(from, at), ...frame };
        kept = bytes.subarray(at);
    }
    /** Begins a frame with its first block, and gives the bytes of their headers; 0 if there are too few. */
    function begin(bytes) {
        if (bytes.length < frame_pieces_MAGIC)
            return 0;
        if (frameKind(bytes) === 'skippable') {
            if (bytes.length < SKIPPABLE_HEADER)
                return 0;
            left = bytes.readUInt32LE(4);
            return SKIPPABLE_HEADER;
        }
        if (bytes.length === frame_pieces_MAGIC)
            return 0;
        const descriptor = bytes[4];
        const length = frame_pieces_MAGIC + 1 + headerLength(descriptor);
        if (bytes.length < length + BLOCK_HEADER)
            return 0;
        const header = readFrameHeader(descriptor, bytes.subarray(frame_pieces_MAGIC + 1, length));
        bytes[4] = withoutChecksum(descriptor);
        frame = { frame: header, firstBlock: readBlockHeader(bytes, length, header.window) };
        beginBlock(frame.firstBlock);
        return length + BLOCK_HEADER;
    }
    function beginBlock(block) {
        isLast = block.isLast;
        left = block.stored;
    }
    /** Throws unless the stream may end here. */
    function end() {
        if (frame || left > 0 || kept.length > 0)
            throw new Error('it ends in the middle of a frame');
    }
    return { push, end };
}

;// CONCATENATED MODULE: ./lib/archive/zstd/native-decoder.js
 // not by name: Node 20 refuses to load a module that imports a name it does not have
/** Node 20, and 22 before 22.15, have none. */
const HAS_NATIVE_DECODER = typeof external_node_zlib_namespaceObject.createZstdDecompress === 'function';
/** What libzstd takes without being asked to take more (ZSTD_WINDOWLOG_LIMIT_DEFAULT). */
const LARGEST_NATIVE_WINDOW = 128 * 1024 * 1024;
/** A decoder that gives up to `most` bytes at once. */
function nativeDecoder(most) {
    const decoder = external_node_zlib_namespaceObject.createZstdDecompress({ chunkSize: most });
    let wake;
    decoder.on('readable', () => wake?.());
    decoder.on('error', () => wake?.());
    async function* push(bytes) {
        let taken = false;
        decoder.write(bytes, () => {
            taken = true;
            wake?.();
        });
        for (;;) {
            const piece = decoder.read();
            if (piece)
                yield piece;
            else if (decoder.errored)
                throw decoder.errored;
            else if (taken)
                return;
            else
                await new Promise((resolve) => (wake = resolve));
        }
    }
    return { push, close: () => decoder.destroy() };
}

;// CONCATENATED MODULE: ./lib/archive/zstd/window.js
const SMALLEST = 1024 * 1024;
function makeWindow() {
    let bytes = Buffer.alloc(0);
    let largest = 0;
    let [earliest, taken, end] = [0, 0, 0];
    /** Moves the needed bytes to the start of the same memory, or of twice as much; each byte moves only a few times. */
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





/** Bytes to yield at once, unless a block or the input ends first. */
const BATCH = 128 * 1024;
/**
 * The content of a stream of zstd frames (RFC 8878), unpacked by our own code. Memory is bounded by the window and what was
 * unpacked, not by what a frame declares. Checksums are skipped: layers have a digest. Throws if anything is damaged, cut
 * or not a frame.
 */
async function* unzstd(chunks) {
    const frames = frameReader();
    for await (const chunk of chunks) {
        try {
            yield* frames.push(chunk);
        }
        catch (error) {
            yield* frames.waiting(); // a caller that stops here never sees the error
            throw error;
        }
        yield* frames.waiting();
    }
    frames.end();
}
/** Our own decoder. `push` gives what is unpacked in batches; `waiting` gives what is less than one. */
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
    }
    function* waiting() {
        if (window.waiting() > 0)
            yield window.take();
    }
    function magic(bytes) {
        if (frameKind(bytes) === 'skippable')
            return { length: 4, read: skip };
        return { length: 1, read: ([descriptor = 0]) => header(descriptor) };
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
    /** `made`: bytes of the frame's earlier blocks. */
    function blockOf(frame, made) {
        return { length: 3, read: (bytes) => block(frame, made, readBlockHeader(bytes, 0, frame.window)) };
    }
    function block(frame, made, { isLast, kind, size }) {
        const done = (count) => (isLast ? endOf(frame, made + count) : blockOf(frame, made + count));
        if (kind === block_header_RUN)
            return { length: 1, read: ([byte = 0]) => done(blocks.run(byte, size)) };
        if (size === 0)
            return done(0);
        return { length: size, read: (bytes) => done(kind === block_header_RAW ? blocks.raw(bytes) : blocks.compressed(bytes)) };
    }
    function endOf({ content, hasChecksum }, made) {
        if (content !== undefined && content !== made) {
            throw new Error(`a frame declares ${counted(content, 'byte')}, but has ${made}`);
        }
        return hasChecksum ? { length: 4, read: () => start } : start;
    }
    function end() {
        if (next !== start || filled > 0 || skipped > 0)
            throw new Error('it ends in the middle of a frame');
    }
    return { push, waiting, end };
}

;// CONCATENATED MODULE: ./lib/archive/zstd/unpack-frames.js



/** Up to this many bytes of a frame, which zstd:chunked layers have thousands of, a call of Node's decoder takes longer. */
const unpack_frames_FEW = 4096;
/** Bytes to unpack at once, as of gzip (compression.ts). */
const UNPACKED_CHUNK = 256 * 1024;
/**
 * The content of a stream of zstd frames (RFC 8878): by Node's decoder where there is one, which is several times as fast
 * as our own, and the same bytes by either. Memory is bounded by the window and what was unpacked, not by what a frame
 * declares. Checksums are skipped: layers have a digest. Throws if anything is damaged, cut or not a frame.
 */
const unpackFrames = HAS_NATIVE_DECODER ? unpackNatively : unzstd;
async function* unpackNatively(chunks) {
    const frames = framePieces();
    const own = frameReader();
    const native = nativeDecoder(UNPACKED_CHUNK);
    async function* unpack(pieces) {
        for (const piece of pieces) {
            if (isForOwn(piece))
                yield* own.push(piece.bytes);
            else {
                yield* own.waiting();
                yield* native.push(piece.bytes);
            }
        }
    }
    try {
        for await (const chunk of chunks) {
            try {
                yield* unpack(frames.push(chunk));
            }
            catch (error) {
                yield* own.waiting(); // a caller that stops here never sees the error
                throw error;
            }
            yield* own.waiting();
        }
        frames.end();
    }
    finally {
        native.close();
    }
}
/** A library has memory for the whole window that a frame declares. */
function isForOwn({ frame, firstBlock }) {
    return frame.window > LARGEST_NATIVE_WINDOW || (firstBlock.isLast && firstBlock.stored <= unpack_frames_FEW);
}

;// CONCATENATED MODULE: ./lib/archive/compression.js





/** Bytes needed to tell what a blob is: the tar magic is at 257. */
const SNIFF_LENGTH = 512;
/** Recognises a layer (tar, gzip, zstd) or a JSON document by the first bytes of a blob. */
function sniff(start) {
    const bytes = Buffer.from(start.buffer, start.byteOffset, start.byteLength);
    if (bytes[0] === 0x1f && bytes[1] === 0x8b)
        return { kind: 'tar', compression: 'gzip' };
    // zstd:chunked and estargz-like writers put a skippable frame first.
    if (frameAt(bytes) !== undefined)
        return { kind: 'tar', compression: 'zstd' };
    if (bytes.toString('latin1', 257, 262) === 'ustar')
        return { kind: 'tar', compression: 'none' };
    if (bytes.length >= SNIFF_LENGTH && checksumHolds(bytes))
        return { kind: 'tar', compression: 'none' };
    const first = bytes.toString('latin1').trimStart()[0];
    if (first === '{' || first === '[')
        return { kind: 'json' };
    // An empty layer is all zeros. A tar of the seventh edition has no magic, but an octal checksum, even if damaged.
    const plain = bytes.length >= SNIFF_LENGTH &&
        (bytes.every((byte) => byte === 0) || /^[0-7 ]{6,7}/.test(bytes.toString('latin1', 148, 156)));
    return plain ? { kind: 'tar', compression: 'none' } : { kind: 'other' };
}
/**
 * The unpacked bytes of a blob. Reads gzip members or zstd frames one after another, as the engines of the containerd
 * store do, and throws the decompressor's errors.
 */
function decompress(chunks, compression) {
    if (compression === 'none')
        return chunks;
    return compression === 'gzip' ? wholly(chunks, (0,external_node_zlib_namespaceObject.createGunzip)({ chunkSize: compression_UNPACKED_CHUNK })) : unpackFrames(chunks);
}
/** Bytes to unpack at once. Each chunk is handed to another thread and back: with 256 KiB, 5 % more processor time. */
const compression_UNPACKED_CHUNK = 512 * 1024;
/**
 * Frees the memory of a chunk that `decompress` gave for gzip, which nobody may use then. Otherwise a hundred MB of them
 * wait for the collector. Node 20 cannot; a chunk that shares its memory is left alone.
 */
function free({ buffer, byteLength }) {
    if (buffer instanceof ArrayBuffer && buffer.byteLength === byteLength)
        buffer.transfer?.(0);
}
/** The output of a node:zlib decompressor. Throws what `through` throws, and if any input is left unread. */
async function* wholly(chunks, decompressor) {
    let given = 0;
    async function* tallied() {
        for await (const chunk of chunks) {
            given += chunk.length;
            yield chunk;
        }
    }
    yield* through(tallied(), decompressor);
    if (decompressor.bytesWritten !== given)
        throw new Error('there is data after its end');
}
/** The output of a node:zlib transform. Throws its errors and those of `chunks`; closes `chunks` on an early end too. */
async function* through(chunks, transform) {
    const fed = (0,external_node_stream_namespaceObject.pipeline)(chunks, transform, () => { }); // an error of either is thrown where the transform is read
    yield* fed;
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

;// CONCATENATED MODULE: ./lib/image/gzip-size.js


/** Counts bytes after gzip level 6, the default for registries, on Node's worker threads. */
function gzipCounter() {
    const gzip = (0,external_node_zlib_namespaceObject.createGzip)({ level: 6 });
    let bytes = 0;
    gzip.on('data', (chunk) => {
        bytes += chunk.length;
    });
    const finished = new Promise((resolve, reject) => gzip.on('end', resolve).on('error', reject));
    return {
        async write(chunk) {
            if (!gzip.write(chunk))
                await drained(gzip);
        },
        async end() {
            gzip.end();
            await finished;
            return bytes;
        },
    };
}

;// CONCATENATED MODULE: ./lib/image/body.js

/** A larger program is not analysed: it would have to be kept whole, and no Go program comes close. */
const LARGEST_PROGRAM = 1024 * 1024 * 1024;
/** `isProgram` decides from the first bytes of a body, which may be few, whether to keep it. */
function bodyReader(isProgram) {
    let wanted = false;
    let size = 0;
    let filled = 0;
    let sha256;
    let pieces;
    let kept;
    let room = Buffer.alloc(0); // shared by all programs: a buffer for each would pile up before it is collected
    function begin(bytes, whole) {
        wanted = whole && bytes > 0;
        size = bytes;
        filled = 0;
        sha256 = pieces = kept = undefined;
    }
    function add(chunk) {
        if (!wanted)
            return;
        if (filled === 0 && isKept(chunk))
            keep();
        // Most files come in one chunk, and a hash object for each would cost more than the hashing.
        if (chunk.length === size)
            sha256 = (0,external_node_crypto_namespaceObject.hash)('sha256', chunk, 'buffer');
        else
            pieces = (pieces ?? (0,external_node_crypto_namespaceObject.createHash)('sha256')).update(chunk);
        kept?.set(chunk, filled);
        filled += chunk.length;
    }
    function isKept(start) {
        return size <= LARGEST_PROGRAM && isProgram(start);
    }
    function keep() {
        if (room.length < size)
            room = Buffer.allocUnsafeSlow(size);
        kept = room;
    }
    function end() {
        const program = kept !== undefined && filled === size ? kept.subarray(0, size) : undefined;
        return { sha256: sha256 ?? pieces?.digest(), program };
    }
    return { begin, add, end };
}

;// CONCATENATED MODULE: ./lib/image/layer-entry.js
const WHITEOUT = '.wh.';
const OPAQUE = '.wh..wh..opq';
/** What a tar entry means in a layer (OCI image-spec layer.md); a string is the reason why no runtime can unpack it. */
function layerEntry(entry) {
    const path = pathInLayer(entry.path);
    if (path === undefined)
        return `the path ${JSON.stringify(entry.path)} leaves the root`;
    if (path.length > layer_entry_LONGEST_PATH || entry.link.length > layer_entry_LONGEST_PATH) {
        return `a path is longer than ${layer_entry_LONGEST_PATH} characters, which no system unpacks`;
    }
    const slash = path.lastIndexOf('/');
    const name = path.slice(slash + 1);
    if (name.startsWith(WHITEOUT))
        return whiteout(path.slice(0, Math.max(slash, 0)), name);
    if (path === '' && entry.kind !== 'directory')
        return undefined; // no runtime replaces its root
    if (entry.kind === 'unknown')
        return `${JSON.stringify(entry.path)} has a type that no runtime unpacks`;
    const { kind } = entry;
    const link = kind === 'hardlink' ? pathInLayer(entry.link) : kind === 'symlink' ? entry.link : '';
    if (link === undefined)
        return `the hardlink ${JSON.stringify(entry.path)} leaves the root`;
    const { mode, uid, gid } = entry;
    return { path, kind, bytes: kind === 'file' ? entry.size : 0, link, mode, uid, gid };
}
/** Linux's PATH_MAX. A longer path could imply any number of directories. */
const layer_entry_LONGEST_PATH = 4096;
function whiteout(directory, name) {
    // aufs's bookkeeping begins with `.wh..wh.`, as the opaque marker does; no runtime unpacks it.
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
/** `./a//b/` → `a/b`; undefined if `..` leaves the root. */
function pathInLayer(path) {
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
/** Most paths are clean, and a test is cheaper than splitting each. */
const UNCLEAN = /^\/|\/$|\/\/|(?:^|\/)\.\.?(?:\/|$)/;

;// CONCATENATED MODULE: ./lib/image/global-names.js

/** The most different names. Real archives have one. */
const MOST_NAMES = 1000;
function globalNames() {
    const known = new Map();
    return {
        add({ names, offset }, before) {
            for (const name of names.map(lastPart)) {
                if (name === undefined || name.startsWith('.wh.'))
                    return { offset, detail: `a global header is called ${JSON.stringify(names.at(-1))}` };
                if (name !== '')
                    known.set(name, { offset, before }); // nothing removes the root
            }
            return known.size > MOST_NAMES ? { offset, detail: `it has more than ${MOST_NAMES} global headers` } : undefined;
        },
        flawWith(entries) {
            if (known.size === 0)
                return undefined;
            for (let position = 0; position < entries.length; position++) {
                // Links may reach any folder by another path, so only the last part of the name is compared.
                const part = entries
                    .path(position)
                    .split('/')
                    .find((each) => position < (known.get(each)?.before ?? 0));
                if (part === undefined)
                    continue;
                const detail = `a global header has the name ${JSON.stringify(part)} of an earlier entry`;
                return { offset: known.get(part).offset, detail };
            }
            return undefined;
        },
    };
}
/** The last part of a path; undefined if it leaves the root. */
function lastPart(path) {
    const clean = pathInLayer(path);
    return clean?.slice(clean.lastIndexOf('/') + 1);
}

;// CONCATENATED MODULE: ./lib/archive/ambiguous.js

/** Notes that a header of this type comes before an entry, for `TarEntry.ambiguous`. */
function toldApart(before, { type, size, ambiguous }) {
    const types = before.types + type;
    const unclear = ambiguous || size === 0 || !KNOWN.has(types);
    return { ...before, types: unclear ? '' : types, ambiguous: before.ambiguous || unclear };
}
/** Sequences of header types that all tar programs read alike. */
const KNOWN = new Set(['x', 'L', 'K', 'LK', 'KL']);
/** See `TarEntry.ambiguous`. `size`: the one in the PAX records. */
function isAmbiguous(raw, { records, ambiguous }, size, { kind, link }) {
    if (raw.ambiguous || ambiguous || records.ambiguous)
        return true;
    // busybox reads only the header's size, which cannot hold a larger one.
    if (size !== undefined && size !== raw.size && size <= MOST_IN_HEADER)
        return true;
    // GNU tar reads a directory's body as entries; busybox makes a hardlink of an empty file that has a link.
    return (kind === 'directory' && raw.size > 0) || (link !== '' && kind !== 'symlink' && kind !== 'hardlink');
}

;// CONCATENATED MODULE: ./lib/archive/pax.js


const NO_RECORDS = { values: new Map(), ambiguous: false };
const MALFORMED = 'a PAX header is malformed';
/** Parses a PAX header's body (POSIX.1-2008 pax); a string is the reason if Go refuses it (reader.go, parsePAX). */
function parsePax(body) {
    const values = new Map();
    const sparse = [];
    let ambiguous = false;
    let at = 0;
    while (at < body.length) {
        const space = body.indexOf(0x20, at);
        const written = body.toString('latin1', at, Math.max(at, space));
        const length = decimal(written);
        const end = at + length;
        if (!(length >= 5 && end <= body.length && end > space + 1) || body[end - 1] !== 0x0a)
            return MALFORMED;
        const record = decodeName(body, space + 1, end - 1);
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
        ambiguous ||= !/^[1-9]\d*$/.test(written) || !pax_readsAlike(key, value);
        at = end;
    }
    // GNU's sparse format 0.0 uses several records where 0.1 uses one.
    if (sparse.length > 0)
        values.set('GNU.sparse.map', sparse.join(','));
    return { values, ambiguous };
}
/** Records whose value is a name, which may not contain a zero byte. In all others, the key may not. */
const TEXTS = new Set(['path', 'linkpath', 'uname', 'gname']);
const SPARSE_PAIR = ['GNU.sparse.offset', 'GNU.sparse.numbytes'];
/** Whether GNU tar (blanks before keys, its own records, empty names) and busybox read a record as `parsePax` does. */
const pax_readsAlike = (key, value) => !/^(?:\s|GNU\.)/.test(key) && (value !== '' || (key !== 'path' && key !== 'linkpath'));

;// CONCATENATED MODULE: ./lib/archive/described.js


const NOT_DESCRIBED = { types: '', records: NO_RECORDS, name: '', link: '', ambiguous: false };
/**
 * Adds a header of type `x`, `g`, `L` or `K`, which replaces an earlier one of its type (reader.go, next). To Go, a
 * global header (`g`) is an entry of its own and ends what came before. A string is the reason if Go refuses it.
 */
function describe(before, type, body) {
    if (type === 'L' || type === 'K') {
        const zero = body.indexOf(0);
        const name = decodeName(body, 0, zero === -1 ? body.length : zero);
        // Without a zero byte GNU tar reads on into the padding.
        return { ...before, ...(type === 'L' ? { name } : { link: name }), ambiguous: before.ambiguous || zero === -1 };
    }
    const records = parsePax(body);
    if (typeof records === 'string')
        return records;
    return type === 'g' ? NOT_DESCRIBED : { ...before, records };
}
/** Names Go may give a global header: its own or its record's, by chance if a record is invalid (reader.go, next). */
function namesOfGlobal(own, body) {
    const records = parsePax(body);
    const path = typeof records === 'string' ? undefined : records.values.get('path');
    return path ? [own, path] : [own];
}

;// CONCATENATED MODULE: ./lib/archive/sparse-text.js

/** Reads the map of GNU's sparse format 1.0, at most `most` bytes, into `map` (reader.go, readGNUSparseMap1x0). */
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
            const pairs = decimal(Buffer.concat(blocks).toString('latin1').split('\n', 1)[0]);
            if (!(pairs >= 0))
                return IMPOSSIBLE;
            wanted = 1 + 2 * pairs;
        }
        if (lines < wanted)
            return true;
        for (const line of Buffer.concat(blocks).toString('latin1').split('\n').slice(1, wanted))
            map.push(decimal(line));
        return map.some(Number.isNaN) ? IMPOSSIBLE : false;
    };
}
const IMPOSSIBLE = 'the map of a sparse file is impossible';

;// CONCATENATED MODULE: ./lib/archive/sparse.js




/** Longest map to read, in bytes, as in Go's archive/tar. */
const sparse_MOST = 1024 * 1024;
const sparse_IMPOSSIBLE = 'the map of a sparse file is impossible';
/** A file of type `S`: four pairs in its header, and a flag if blocks of 21 follow (reader.go, readOldGNUSparseMap). */
function oldSparse(format, header) {
    if (format !== 'gnu')
        return "a sparse file in GNU's own format has a header of another format";
    const size = fieldNumber(header, 483, 12);
    if (Number.isNaN(size))
        return 'a sparse file has an impossible size';
    const map = [];
    if (!addPairs(map, header, { start: 386, most: 4 }))
        return sparse_IMPOSSIBLE;
    let bytes = 4 * 24 + 1;
    const read = (block) => {
        bytes += TAR_BLOCK;
        if (bytes >= sparse_MOST)
            return TOO_LONG;
        return addPairs(map, block, { start: 0, most: 21 }) ? block[504] !== 0 : sparse_IMPOSSIBLE;
    };
    return { name: '', size, map, rest: header[482] === 0 ? undefined : { at: 'header', read } };
}
const TOO_LONG = 'the map of a sparse file is too long';
/** Adds the pairs of a block, up to an empty one; false if a number is invalid. */
function addPairs(map, block, { start, most }) {
    for (let at = start; at < start + most * 24 && block[at] !== 0; at += 24) {
        const [offset, length] = [fieldNumber(block, at, 12), fieldNumber(block, at + 12, 12)];
        if (Number.isNaN(offset + length))
            return false;
        map.push(offset, length);
    }
    return true;
}
/** GNU's sparse formats 0.0, 0.1 and 1.0 (reader.go, readGNUSparsePAXHeaders); undefined for any other file. */
function paxSparse(values) {
    if (values.size === 0)
        return undefined;
    const said = (key) => values.get(`GNU.sparse.${key}`) ?? '';
    const version = `${said('major')}.${said('minor')}`;
    if (version === '.' ? said('map') === '' : !['0.0', '0.1', '1.0'].includes(version))
        return undefined;
    const text = said('size') || said('realsize');
    const size = text === '' ? undefined : decimal(text);
    if (Number.isNaN(size))
        return 'a PAX header has an impossible size';
    const name = said('name');
    if (version === '1.0') {
        const map = [];
        return { name, size, map, rest: { at: 'body', read: sparseText(map, sparse_MOST) } };
    }
    const map = said('map') === '' ? [] : said('map').split(',').map(decimal);
    if (map.length !== 2 * decimal(said('numblocks')) || map.some(Number.isNaN))
        return sparse_IMPOSSIBLE;
    return { name, size, map, rest: undefined };
}
/** Why a map cannot belong to an entry with `stored` bytes; undefined if it can (common.go, validateSparseEntries). */
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
    // Only unpacking finds a mismatch with the data, and no runtime unpacks an unknown type.
    return data === stored || kind === 'unknown'
        ? undefined
        : `a sparse file has ${counted(stored, 'byte')}, but its map says ${data}`;
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
/** The fields of an entry's records; a string with the reason if Go's archive/tar refuses them (reader.go, mergePAX). */
function paxFields(values) {
    if (values.size === 0)
        return NO_FIELDS;
    const number = (key, read) => {
        const value = values.get(key) ?? '';
        return value === '' ? undefined : read(value);
    };
    const size = number('size', decimal);
    const [uid, gid] = [number('uid', decimal), number('gid', decimal)];
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
        uid: uid === undefined ? undefined : shownOwner(uid),
        gid: gid === undefined ? undefined : shownOwner(gid),
        mtime,
    };
}
/** A PAX time, rounded down; NaN if invalid. Nine digits of the fraction count (strconv.go, parsePAXTime). */
function wholeSeconds(text) {
    const point = text.indexOf('.');
    const seconds = decimal(point === -1 ? text : text.slice(0, point));
    const fraction = point === -1 ? '' : text.slice(point + 1);
    if (!/^\d*$/.test(fraction))
        return Number.NaN;
    return text.startsWith('-') && /[1-9]/.test(fraction.slice(0, 9)) ? seconds - 1 : seconds;
}

;// CONCATENATED MODULE: ./lib/archive/tar-entry.js



/**
 * Builds an entry as Go's archive/tar does (reader.go, next): PAX records override the header, GNU's long names both,
 * and a sparse file's name all. A string is the reason if Go refuses the archive, or no stream has such a size.
 */
function beginEntry({ raw, kind, block }, described, offset, global) {
    const { values } = described.records;
    const pax = paxFields(values);
    if (typeof pax === 'string')
        return pax;
    const path = described.name || pax.path || raw.path;
    // Before POSIX.1-1988 a directory was a file (type NUL) whose name ends with a slash.
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
        return 'a sparse file has a type without a body';
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





/** Longest PAX header or GNU long name to read, as in Go's archive/tar (CVE-2022-2879). */
const METADATA_LIMIT = 1024 * 1024;
function tarReader() {
    const block = Buffer.alloc(TAR_BLOCK);
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
            const token = state.kind === 'metadata' ? metadata(state.of, target) : state.kind === 'map' ? mapBlock(state.of) : header();
            if (token)
                yield token;
        }
    }
    function skip() {
        if (state.kind !== 'body')
            return 0;
        const { left } = state;
        offset += left;
        state = afterBody();
        return left;
    }
    function header() {
        if (tar_isZero(block)) {
            zeroBlocks += 1;
            state = zeroBlocks === 2 ? { kind: 'done' } : atHeader();
            return undefined;
        }
        if (zeroBlocks > 0)
            return broken('an entry follows a block of zeros');
        const raw = readHeader(block);
        if (typeof raw === 'string')
            return broken(raw);
        return raw.kind === 'metadata' ? startMetadata(raw) : startEntry(raw, raw.kind);
    }
    function startMetadata(raw) {
        const { size } = raw;
        if (size > METADATA_LIMIT)
            return broken(`a header of ${size} bytes is over the limit of ${METADATA_LIMIT}`);
        padding = paddingOf(size);
        described = toldApart(described, raw);
        global ||= raw.type === 'g';
        if (size === 0)
            return metadata(raw, Buffer.alloc(0));
        state = { kind: 'metadata', of: raw, block: Buffer.alloc(size), filled: 0 };
        return undefined;
    }
    function metadata({ type, path }, body) {
        const start = offset - body.length;
        const next = describe(described, type, body);
        if (typeof next === 'string')
            return broken(next, start);
        described = next;
        state = afterBody();
        return type === 'g' ? { kind: 'global', names: namesOfGlobal(path, body), offset: start } : undefined;
    }
    function startEntry(raw, kind) {
        const begun = beginEntry({ raw, kind, block }, described, offset - TAR_BLOCK, global);
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
        if (of.rest.at === 'body' && of.left < TAR_BLOCK)
            return broken('the map of a sparse file is cut short');
        state = { kind: 'map', block, filled: 0, of };
        return undefined;
    }
    function mapBlock(before) {
        const { entry, map, rest } = before;
        const more = rest.read(block);
        if (typeof more === 'string')
            return broken(more);
        const left = rest.at === 'body' ? before.left - TAR_BLOCK : before.left;
        if (more)
            return awaitMap({ ...before, left });
        const flaw = mapFlaw(map, entry, left);
        return flaw === undefined ? startBody(left) : broken(flaw);
    }
    function startBody(bytes) {
        state = bytes === 0 ? afterBody() : { kind: 'body', left: bytes };
    }
    const afterBody = () => (padding > 0 ? { kind: 'padding', left: padding } : atHeader());
    function broken(detail, at = offset - TAR_BLOCK) {
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
    return { push, skip, missing, ended: () => zeroBlocks === 2 };
}
const paddingOf = (size) => (TAR_BLOCK - (size % TAR_BLOCK)) % TAR_BLOCK;
const ZEROS = Buffer.alloc(TAR_BLOCK);
const tar_isZero = (block) => block.equals(ZEROS);

;// CONCATENATED MODULE: ./lib/image/layer-reader.js





function layerReader({ mayBeProgram, readProgram }) {
    const tar = tarReader();
    const list = entryList();
    const globals = globalNames();
    const programs = [];
    const body = bodyReader(mayBeProgram);
    let open;
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
            if (token.kind === 'global') {
                const flaw = globals.add(token, list.length());
                if (flaw)
                    return flaw;
                continue;
            }
            const entry = layerEntry(token.entry);
            if (typeof entry === 'string')
                return { offset: token.entry.offset, detail: entry };
            open = entry;
            body.begin(entry?.kind === 'file' ? entry.bytes : 0, token.entry.whole);
        }
        return undefined;
    }
    function end() {
        close();
        const entries = list.entries();
        return { entries, programs, flaw: globals.flawWith(entries) };
    }
    return { push, missing: tar.missing, end };
}

;// CONCATENATED MODULE: ./lib/image/unpack.js



/** The unpacked bytes of a blob. A decompressor's error goes through `malformed`; the medium's errors do not. */
async function* unpack(chunks, compression, malformed) {
    const ofMedium = new Set();
    const stored = async function* () {
        try {
            yield* chunks;
        }
        catch (error) {
            ofMedium.add(error);
            throw error;
        }
    };
    try {
        yield* decompress(stored(), compression);
    }
    catch (error) {
        if (ofMedium.has(error) || !(0,types_namespaceObject.isNativeError)(error) || error instanceof errors_WeighbridgeError)
            throw error;
        throw malformed(`its ${compression} stream is broken (${error.message})`);
    }
}

;// CONCATENATED MODULE: ./lib/image/read-layer.js






/** Reads a layer in one pass, keeping one program at a time in memory. Throws `image.malformed`, `image.truncated`. */
async function readLayer(body, { blob, compression, gzip: alsoPacked }, programs) {
    const stored = hashed(body);
    const gzip = alsoPacked ? gzipCounter() : undefined;
    const reader = layerReader(programs);
    // An uncompressed blob is its own tar: one hash serves as both digests.
    const diff = compression === 'none' ? undefined : (0,external_node_crypto_namespaceObject.createHash)('sha256');
    let unpacked = 0;
    const malformed = (offset, detail) => fail('image.malformed', { ...blob, offset, detail });
    const broken = (detail) => malformed(stored.bytes(), detail);
    for await (const chunk of unpack(stored.chunks, compression, broken)) {
        diff?.update(chunk);
        unpacked += chunk.length;
        const flaw = reader.push(chunk);
        if (flaw)
            throw malformed(flaw.offset, flaw.detail);
        if (gzip)
            await gzip.write(chunk);
        else if (compression === 'gzip')
            free(chunk);
    }
    const missing = reader.missing();
    if (missing > 0) {
        throw fail('image.truncated', { ...blob, found: unpacked, expected: `${unpacked + missing} or more` });
    }
    const { flaw, ...read } = reader.end();
    if (flaw)
        throw malformed(flaw.offset, flaw.detail);
    const digest = stored.digest();
    return {
        digest,
        diffId: diff ? `sha256:${diff.digest('hex')}` : digest,
        compression,
        stored: stored.bytes(),
        gzip6: await gzip?.end(),
        ...read,
    };
}
function hashed(body) {
    const hash = (0,external_node_crypto_namespaceObject.createHash)('sha256');
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

;// CONCATENATED MODULE: ./lib/adapters/exec/error-code.js
/** An error's system code, such as `ENOENT`; undefined if it has none. */
const codeOf = (error) => typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;

;// CONCATENATED MODULE: external "node:fs"
const external_node_fs_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");
;// CONCATENATED MODULE: external "node:util"
const external_node_util_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");
;// CONCATENATED MODULE: ./lib/adapters/exec/open-file.js


/** Opening a pipe without a writer would block a thread, and so the end of our process (open(2), O_NONBLOCK). */
const AT_ONCE = external_node_fs_namespaceObject.constants.O_RDONLY | external_node_fs_namespaceObject.constants.O_NONBLOCK;
/** Opens any kind of file without blocking. Throws the system's error. */
async function openFile(path) {
    const fd = await (0,external_node_util_namespaceObject.promisify)(external_node_fs_namespaceObject.open)(path, AT_ONCE);
    try {
        return { fd, stats: await (0,external_node_util_namespaceObject.promisify)(external_node_fs_namespaceObject.fstat)(fd) };
    }
    catch (error) {
        await (0,external_node_util_namespaceObject.promisify)(external_node_fs_namespaceObject.close)(fd);
        throw error;
    }
}
/** Bytes: the limit of BuildKit's gRPC messages, in which a frontend gets its files (moby/buildkit, defaults). */
const LONGEST_TEXT = (/* unused pure expression or super */ null && (16 * 1024 * 1024));
/** Reads at most `most` + 1 bytes. Throws the system's error, or why the text cannot be used (not a file, too long). */
async function readText(path, most = LONGEST_TEXT) {
    const { fd, stats } = await openFile(path);
    const stream = createReadStream('', { fd, end: most }); // closes it, even if nothing is read
    const other = otherThanFile(stats);
    if (other !== undefined) {
        stream.destroy();
        throw new Error(other);
    }
    return (await allOf(stream, most)).toString('utf8');
}
/** Undefined for a folder too: reading it fails with the system's own error. */
function otherThanFile(stats) {
    if (stats.isFIFO())
        return 'it is a pipe, not a file';
    return stats.isFile() || stats.isDirectory() ? undefined : 'it is a device, not a file';
}
/** Throws the stream's errors, and stops with one after more than `most` bytes. */
async function allOf(stream, most) {
    const chunks = [];
    let bytes = 0;
    for await (const chunk of stream) {
        bytes += chunk.length;
        if (bytes > most)
            throw new Error(`it has more than ${most} bytes`);
        chunks.push(chunk);
    }
    return Buffer.concat(chunks);
}

;// CONCATENATED MODULE: external "node:net"
const external_node_net_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");
;// CONCATENATED MODULE: ./lib/adapters/exec/pipe-stream.js


/** An open pipe as a stream, which closes it. Reading uses no thread and ends when the run is cancelled. */
const pipeStream = ({ fd }, cancelled) => (0,external_node_stream_namespaceObject.addAbortSignal)(cancelled, new external_node_net_namespaceObject.Socket({ fd, readable: true, writable: false }));

;// CONCATENATED MODULE: ./lib/adapters/oci-layout/file-chunks.js




/**
 * Reads a file (all of it, unless a `part` is asked for), or a pipe (`weighbridge inspect <(crane export …)`). Throws the reason of `cancelled`, and
 * `image.not-an-image` for a device, which may have no end.
 */
async function* fileChunks(path, cancelled, part) {
    const file = await openFile(path);
    const isPipe = file.stats.isFIFO();
    const stream = isPipe ? pipeStream(file, cancelled) : (0,external_node_fs_namespaceObject.createReadStream)('', { fd: file.fd, ...within(part) });
    try {
        const other = isPipe ? undefined : otherThanFile(file.stats);
        if (other !== undefined)
            throw fail('image.not-an-image', { name: path, detail: other });
        for await (const chunk of stream) {
            cancelled.throwIfAborted();
            yield chunk;
        }
    }
    catch (error) {
        cancelled.throwIfAborted();
        throw error;
    }
    finally {
        stream.destroy();
    }
}
const within = (part) => ({
    highWaterMark: file_chunks_CHUNK,
    ...(part && { start: part.start, end: part.start + part.size - 1 }),
});
/** Bytes; twice as fast as Node's default of 64 KiB. */
const file_chunks_CHUNK = 1024 * 1024;

;// CONCATENATED MODULE: ./lib/adapters/threads/read-part.js







/** Reads a layer in the thread that calls it. Throws as `readLayer`, and `image.missing-blob` if the file went away. */
async function readPart({ part, mostParts, ...reading }, { ended, told }) {
    const readProgram = boundedReader(readGoBinary, mostParts);
    try {
        const body = read_part_counted(fileChunks(part.path, ended, part), told);
        return await readLayer(body, reading, { mayBeProgram: mayBeElf, readProgram });
    }
    catch (error) {
        if (codeOf(error) !== 'ENOENT')
            throw error;
        throw fail('image.missing-blob', { ...reading.blob, role: 'it went away while the image was read' }, error);
    }
}
/** Milliseconds between two words on how far a job is. */
const PAUSE = 100;
async function* read_part_counted(chunks, told) {
    let read = 0;
    let last = Date.now();
    for await (const chunk of chunks) {
        read += chunk.length;
        yield chunk;
        if (Date.now() - last < PAUSE)
            continue;
        last = Date.now();
        told?.(read);
    }
}

;// CONCATENATED MODULE: ./lib/adapters/threads/read-layers.js



/** The work of a thread: reads the layers that come through `port`, one after the other, and answers each. */
function readLayers(port) {
    const say = (said, memory = []) => port.postMessage(said, [...memory]);
    port.on('message', (job) => {
        void read(job).then(({ memory, ...layer }) => say({ kind: 'layer', layer }, memory), (error) => say({ kind: 'failed', error: packError(error) }));
    });
    const read = async (job) => packLayer(await readPart(job, { ended: NEVER, told: (bytes) => say({ kind: 'read', bytes }) }));
}
/** A run that is cancelled ends the thread. */
const NEVER = new AbortController().signal;

;// CONCATENATED MODULE: ./lib/layer-thread.js


if (external_node_worker_threads_namespaceObject.parentPort)
    readLayers(external_node_worker_threads_namespaceObject.parentPort);

