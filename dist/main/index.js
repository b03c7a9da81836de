import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 2613:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("assert");

/***/ }),

/***/ 181:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("buffer");

/***/ }),

/***/ 6982:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("crypto");

/***/ }),

/***/ 4434:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("events");

/***/ }),

/***/ 9896:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");

/***/ }),

/***/ 8611:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("http");

/***/ }),

/***/ 5692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("https");

/***/ }),

/***/ 9278:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("net");

/***/ }),

/***/ 4589:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:assert");

/***/ }),

/***/ 6698:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:async_hooks");

/***/ }),

/***/ 4573:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:buffer");

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

/***/ 610:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:dns");

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

/***/ 2467:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http2");

/***/ }),

/***/ 4708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");

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

/***/ 643:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:perf_hooks");

/***/ }),

/***/ 1792:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:querystring");

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

/***/ 1692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tls");

/***/ }),

/***/ 3136:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:url");

/***/ }),

/***/ 7975:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

/***/ }),

/***/ 3429:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util/types");

/***/ }),

/***/ 5919:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:worker_threads");

/***/ }),

/***/ 8522:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");

/***/ }),

/***/ 857:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");

/***/ }),

/***/ 932:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("process");

/***/ }),

/***/ 3193:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("string_decoder");

/***/ }),

/***/ 4756:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tls");

/***/ }),

/***/ 9023:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("util");

/***/ }),

/***/ 7349:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var Scalar = __nccwpck_require__(3301);
var YAMLMap = __nccwpck_require__(4454);
var YAMLSeq = __nccwpck_require__(2223);
var resolveBlockMap = __nccwpck_require__(7103);
var resolveBlockSeq = __nccwpck_require__(334);
var resolveFlowCollection = __nccwpck_require__(3142);

function resolveCollection(CN, ctx, token, onError, tagName, tag) {
    const coll = token.type === 'block-map'
        ? resolveBlockMap.resolveBlockMap(CN, ctx, token, onError, tag)
        : token.type === 'block-seq'
            ? resolveBlockSeq.resolveBlockSeq(CN, ctx, token, onError, tag)
            : resolveFlowCollection.resolveFlowCollection(CN, ctx, token, onError, tag);
    const Coll = coll.constructor;
    // If we got a tagName matching the class, or the tag name is '!',
    // then use the tagName from the node class used to create it.
    if (tagName === '!' || tagName === Coll.tagName) {
        coll.tag = Coll.tagName;
        return coll;
    }
    if (tagName)
        coll.tag = tagName;
    return coll;
}
function composeCollection(CN, ctx, token, props, onError) {
    const tagToken = props.tag;
    const tagName = !tagToken
        ? null
        : ctx.directives.tagName(tagToken.source, msg => onError(tagToken, 'TAG_RESOLVE_FAILED', msg));
    if (token.type === 'block-seq') {
        const { anchor, newlineAfterProp: nl } = props;
        const lastProp = anchor && tagToken
            ? anchor.offset > tagToken.offset
                ? anchor
                : tagToken
            : (anchor ?? tagToken);
        if (lastProp && (!nl || nl.offset < lastProp.offset)) {
            const message = 'Missing newline after block sequence props';
            onError(lastProp, 'MISSING_CHAR', message);
        }
    }
    const expType = token.type === 'block-map'
        ? 'map'
        : token.type === 'block-seq'
            ? 'seq'
            : token.start.source === '{'
                ? 'map'
                : 'seq';
    // shortcut: check if it's a generic YAMLMap or YAMLSeq
    // before jumping into the custom tag logic.
    if (!tagToken ||
        !tagName ||
        tagName === '!' ||
        (tagName === YAMLMap.YAMLMap.tagName && expType === 'map') ||
        (tagName === YAMLSeq.YAMLSeq.tagName && expType === 'seq')) {
        return resolveCollection(CN, ctx, token, onError, tagName);
    }
    let tag = ctx.schema.tags.find(t => t.tag === tagName && t.collection === expType);
    if (!tag) {
        const kt = ctx.schema.knownTags[tagName];
        if (kt?.collection === expType) {
            ctx.schema.tags.push(Object.assign({}, kt, { default: false }));
            tag = kt;
        }
        else {
            if (kt) {
                onError(tagToken, 'BAD_COLLECTION_TYPE', `${kt.tag} used for ${expType} collection, but expects ${kt.collection ?? 'scalar'}`, true);
            }
            else {
                onError(tagToken, 'TAG_RESOLVE_FAILED', `Unresolved tag: ${tagName}`, true);
            }
            return resolveCollection(CN, ctx, token, onError, tagName);
        }
    }
    const coll = resolveCollection(CN, ctx, token, onError, tagName, tag);
    const res = tag.resolve?.(coll, msg => onError(tagToken, 'TAG_RESOLVE_FAILED', msg), ctx.options) ?? coll;
    const node = identity.isNode(res)
        ? res
        : new Scalar.Scalar(res);
    node.range = coll.range;
    node.tag = tagName;
    if (tag?.format)
        node.format = tag.format;
    return node;
}

exports.composeCollection = composeCollection;


/***/ }),

/***/ 3683:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Document = __nccwpck_require__(3021);
var composeNode = __nccwpck_require__(5937);
var resolveEnd = __nccwpck_require__(7788);
var resolveProps = __nccwpck_require__(4631);

function composeDoc(options, directives, { offset, start, value, end }, onError) {
    const opts = Object.assign({ _directives: directives }, options);
    const doc = new Document.Document(undefined, opts);
    const ctx = {
        atKey: false,
        atRoot: true,
        directives: doc.directives,
        options: doc.options,
        schema: doc.schema
    };
    const props = resolveProps.resolveProps(start, {
        indicator: 'doc-start',
        next: value ?? end?.[0],
        offset,
        onError,
        parentIndent: 0,
        startOnNewline: true
    });
    if (props.found) {
        doc.directives.docStart = true;
        if (value &&
            (value.type === 'block-map' || value.type === 'block-seq') &&
            !props.hasNewline)
            onError(props.end, 'MISSING_CHAR', 'Block collection cannot start on same line with directives-end marker');
    }
    // @ts-expect-error If Contents is set, let's trust the user
    doc.contents = value
        ? composeNode.composeNode(ctx, value, props, onError)
        : composeNode.composeEmptyNode(ctx, props.end, start, null, props, onError);
    const contentEnd = doc.contents.range[2];
    const re = resolveEnd.resolveEnd(end, contentEnd, false, onError);
    if (re.comment)
        doc.comment = re.comment;
    doc.range = [offset, contentEnd, re.offset];
    return doc;
}

exports.composeDoc = composeDoc;


/***/ }),

/***/ 5937:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Alias = __nccwpck_require__(4065);
var identity = __nccwpck_require__(1127);
var composeCollection = __nccwpck_require__(7349);
var composeScalar = __nccwpck_require__(5413);
var resolveEnd = __nccwpck_require__(7788);
var utilEmptyScalarPosition = __nccwpck_require__(2599);

const CN = { composeNode, composeEmptyNode };
function composeNode(ctx, token, props, onError) {
    const atKey = ctx.atKey;
    const { spaceBefore, comment, anchor, tag } = props;
    let node;
    let isSrcToken = true;
    switch (token.type) {
        case 'alias':
            node = composeAlias(ctx, token, onError);
            if (anchor || tag)
                onError(token, 'ALIAS_PROPS', 'An alias node must not specify any properties');
            break;
        case 'scalar':
        case 'single-quoted-scalar':
        case 'double-quoted-scalar':
        case 'block-scalar':
            node = composeScalar.composeScalar(ctx, token, tag, onError);
            if (anchor)
                node.anchor = anchor.source.substring(1);
            break;
        case 'block-map':
        case 'block-seq':
        case 'flow-collection':
            try {
                node = composeCollection.composeCollection(CN, ctx, token, props, onError);
                if (anchor)
                    node.anchor = anchor.source.substring(1);
            }
            catch (error) {
                // Almost certainly here due to a stack overflow
                const message = error instanceof Error ? error.message : String(error);
                onError(token, 'RESOURCE_EXHAUSTION', message);
            }
            break;
        default: {
            const message = token.type === 'error'
                ? token.message
                : `Unsupported token (type: ${token.type})`;
            onError(token, 'UNEXPECTED_TOKEN', message);
            isSrcToken = false;
        }
    }
    node ?? (node = composeEmptyNode(ctx, token.offset, undefined, null, props, onError));
    if (anchor && node.anchor === '')
        onError(anchor, 'BAD_ALIAS', 'Anchor cannot be an empty string');
    if (atKey &&
        ctx.options.stringKeys &&
        (!identity.isScalar(node) ||
            typeof node.value !== 'string' ||
            (node.tag && node.tag !== 'tag:yaml.org,2002:str'))) {
        const msg = 'With stringKeys, all keys must be strings';
        onError(tag ?? token, 'NON_STRING_KEY', msg);
    }
    if (spaceBefore)
        node.spaceBefore = true;
    if (comment) {
        if (token.type === 'scalar' && token.source === '')
            node.comment = comment;
        else
            node.commentBefore = comment;
    }
    // @ts-expect-error Type checking misses meaning of isSrcToken
    if (ctx.options.keepSourceTokens && isSrcToken)
        node.srcToken = token;
    return node;
}
function composeEmptyNode(ctx, offset, before, pos, { spaceBefore, comment, anchor, tag, end }, onError) {
    const token = {
        type: 'scalar',
        offset: utilEmptyScalarPosition.emptyScalarPosition(offset, before, pos),
        indent: -1,
        source: ''
    };
    const node = composeScalar.composeScalar(ctx, token, tag, onError);
    if (anchor) {
        node.anchor = anchor.source.substring(1);
        if (node.anchor === '')
            onError(anchor, 'BAD_ALIAS', 'Anchor cannot be an empty string');
    }
    if (spaceBefore)
        node.spaceBefore = true;
    if (comment) {
        node.comment = comment;
        node.range[2] = end;
    }
    return node;
}
function composeAlias({ options }, { offset, source, end }, onError) {
    const alias = new Alias.Alias(source.substring(1));
    if (alias.source === '')
        onError(offset, 'BAD_ALIAS', 'Alias cannot be an empty string');
    if (alias.source.endsWith(':'))
        onError(offset + source.length - 1, 'BAD_ALIAS', 'Alias ending in : is ambiguous', true);
    const valueEnd = offset + source.length;
    const re = resolveEnd.resolveEnd(end, valueEnd, options.strict, onError);
    alias.range = [offset, valueEnd, re.offset];
    if (re.comment)
        alias.comment = re.comment;
    return alias;
}

exports.composeEmptyNode = composeEmptyNode;
exports.composeNode = composeNode;


/***/ }),

/***/ 5413:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var Scalar = __nccwpck_require__(3301);
var resolveBlockScalar = __nccwpck_require__(8913);
var resolveFlowScalar = __nccwpck_require__(6842);

function composeScalar(ctx, token, tagToken, onError) {
    const { value, type, comment, range } = token.type === 'block-scalar'
        ? resolveBlockScalar.resolveBlockScalar(ctx, token, onError)
        : resolveFlowScalar.resolveFlowScalar(token, ctx.options.strict, onError);
    const tagName = tagToken
        ? ctx.directives.tagName(tagToken.source, msg => onError(tagToken, 'TAG_RESOLVE_FAILED', msg))
        : null;
    let tag;
    if (ctx.options.stringKeys && ctx.atKey) {
        tag = ctx.schema[identity.SCALAR];
    }
    else if (tagName)
        tag = findScalarTagByName(ctx.schema, value, tagName, tagToken, onError);
    else if (token.type === 'scalar')
        tag = findScalarTagByTest(ctx, value, token, onError);
    else
        tag = ctx.schema[identity.SCALAR];
    let scalar;
    try {
        const res = tag.resolve(value, msg => onError(tagToken ?? token, 'TAG_RESOLVE_FAILED', msg), ctx.options);
        scalar = identity.isScalar(res) ? res : new Scalar.Scalar(res);
    }
    catch (error) {
        const msg = error instanceof Error ? error.message : String(error);
        onError(tagToken ?? token, 'TAG_RESOLVE_FAILED', msg);
        scalar = new Scalar.Scalar(value);
    }
    scalar.range = range;
    scalar.source = value;
    if (type)
        scalar.type = type;
    if (tagName)
        scalar.tag = tagName;
    if (tag.format)
        scalar.format = tag.format;
    if (comment)
        scalar.comment = comment;
    return scalar;
}
function findScalarTagByName(schema, value, tagName, tagToken, onError) {
    if (tagName === '!')
        return schema[identity.SCALAR]; // non-specific tag
    const matchWithTest = [];
    for (const tag of schema.tags) {
        if (!tag.collection && tag.tag === tagName) {
            if (tag.default && tag.test)
                matchWithTest.push(tag);
            else
                return tag;
        }
    }
    for (const tag of matchWithTest)
        if (tag.test?.test(value))
            return tag;
    const kt = schema.knownTags[tagName];
    if (kt && !kt.collection) {
        // Ensure that the known tag is available for stringifying,
        // but does not get used by default.
        schema.tags.push(Object.assign({}, kt, { default: false, test: undefined }));
        return kt;
    }
    onError(tagToken, 'TAG_RESOLVE_FAILED', `Unresolved tag: ${tagName}`, tagName !== 'tag:yaml.org,2002:str');
    return schema[identity.SCALAR];
}
function findScalarTagByTest({ atKey, directives, schema }, value, token, onError) {
    const tag = schema.tags.find(tag => (tag.default === true || (atKey && tag.default === 'key')) &&
        tag.test?.test(value)) || schema[identity.SCALAR];
    if (schema.compat) {
        const compat = schema.compat.find(tag => tag.default && tag.test?.test(value)) ??
            schema[identity.SCALAR];
        if (tag.tag !== compat.tag) {
            const ts = directives.tagString(tag.tag);
            const cs = directives.tagString(compat.tag);
            const msg = `Value may be parsed as either ${ts} or ${cs}`;
            onError(token, 'TAG_RESOLVE_FAILED', msg, true);
        }
    }
    return tag;
}

exports.composeScalar = composeScalar;


/***/ }),

/***/ 9984:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var node_process = __nccwpck_require__(932);
var directives = __nccwpck_require__(1342);
var Document = __nccwpck_require__(3021);
var errors = __nccwpck_require__(1464);
var identity = __nccwpck_require__(1127);
var composeDoc = __nccwpck_require__(3683);
var resolveEnd = __nccwpck_require__(7788);

function getErrorPos(src) {
    if (typeof src === 'number')
        return [src, src + 1];
    if (Array.isArray(src))
        return src.length === 2 ? src : [src[0], src[1]];
    const { offset, source } = src;
    return [offset, offset + (typeof source === 'string' ? source.length : 1)];
}
function parsePrelude(prelude) {
    let comment = '';
    let atComment = false;
    let afterEmptyLine = false;
    for (let i = 0; i < prelude.length; ++i) {
        const source = prelude[i];
        switch (source[0]) {
            case '#':
                comment +=
                    (comment === '' ? '' : afterEmptyLine ? '\n\n' : '\n') +
                        (source.substring(1) || ' ');
                atComment = true;
                afterEmptyLine = false;
                break;
            case '%':
                if (prelude[i + 1]?.[0] !== '#')
                    i += 1;
                atComment = false;
                break;
            default:
                // This may be wrong after doc-end, but in that case it doesn't matter
                if (!atComment)
                    afterEmptyLine = true;
                atComment = false;
        }
    }
    return { comment, afterEmptyLine };
}
/**
 * Compose a stream of CST nodes into a stream of YAML Documents.
 *
 * ```ts
 * import { Composer, Parser } from 'yaml'
 *
 * const src: string = ...
 * const tokens = new Parser().parse(src)
 * const docs = new Composer().compose(tokens)
 * ```
 */
class Composer {
    constructor(options = {}) {
        this.doc = null;
        this.atDirectives = false;
        this.prelude = [];
        this.errors = [];
        this.warnings = [];
        this.onError = (source, code, message, warning) => {
            const pos = getErrorPos(source);
            if (warning)
                this.warnings.push(new errors.YAMLWarning(pos, code, message));
            else
                this.errors.push(new errors.YAMLParseError(pos, code, message));
        };
        // eslint-disable-next-line @typescript-eslint/prefer-nullish-coalescing
        this.directives = new directives.Directives({ version: options.version || '1.2' });
        this.options = options;
    }
    decorate(doc, afterDoc) {
        const { comment, afterEmptyLine } = parsePrelude(this.prelude);
        //console.log({ dc: doc.comment, prelude, comment })
        if (comment) {
            const dc = doc.contents;
            if (afterDoc) {
                doc.comment = doc.comment ? `${doc.comment}\n${comment}` : comment;
            }
            else if (afterEmptyLine || doc.directives.docStart || !dc) {
                doc.commentBefore = comment;
            }
            else if (identity.isCollection(dc) && !dc.flow && dc.items.length > 0) {
                let it = dc.items[0];
                if (identity.isPair(it))
                    it = it.key;
                const cb = it.commentBefore;
                it.commentBefore = cb ? `${comment}\n${cb}` : comment;
            }
            else {
                const cb = dc.commentBefore;
                dc.commentBefore = cb ? `${comment}\n${cb}` : comment;
            }
        }
        if (afterDoc) {
            for (let i = 0; i < this.errors.length; ++i)
                doc.errors.push(this.errors[i]);
            for (let i = 0; i < this.warnings.length; ++i)
                doc.warnings.push(this.warnings[i]);
        }
        else {
            doc.errors = this.errors;
            doc.warnings = this.warnings;
        }
        this.prelude = [];
        this.errors = [];
        this.warnings = [];
    }
    /**
     * Current stream status information.
     *
     * Mostly useful at the end of input for an empty stream.
     */
    streamInfo() {
        return {
            comment: parsePrelude(this.prelude).comment,
            directives: this.directives,
            errors: this.errors,
            warnings: this.warnings
        };
    }
    /**
     * Compose tokens into documents.
     *
     * @param forceDoc - If the stream contains no document, still emit a final document including any comments and directives that would be applied to a subsequent document.
     * @param endOffset - Should be set if `forceDoc` is also set, to set the document range end and to indicate errors correctly.
     */
    *compose(tokens, forceDoc = false, endOffset = -1) {
        for (const token of tokens)
            yield* this.next(token);
        yield* this.end(forceDoc, endOffset);
    }
    /** Advance the composer by one CST token. */
    *next(token) {
        if (node_process.env.LOG_STREAM)
            console.dir(token, { depth: null });
        switch (token.type) {
            case 'directive':
                this.directives.add(token.source, (offset, message, warning) => {
                    const pos = getErrorPos(token);
                    pos[0] += offset;
                    this.onError(pos, 'BAD_DIRECTIVE', message, warning);
                });
                this.prelude.push(token.source);
                this.atDirectives = true;
                break;
            case 'document': {
                const doc = composeDoc.composeDoc(this.options, this.directives, token, this.onError);
                if (this.atDirectives && !doc.directives.docStart)
                    this.onError(token, 'MISSING_CHAR', 'Missing directives-end/doc-start indicator line');
                this.decorate(doc, false);
                if (this.doc)
                    yield this.doc;
                this.doc = doc;
                this.atDirectives = false;
                break;
            }
            case 'byte-order-mark':
            case 'space':
                break;
            case 'comment':
            case 'newline':
                this.prelude.push(token.source);
                break;
            case 'error': {
                const msg = token.source
                    ? `${token.message}: ${JSON.stringify(token.source)}`
                    : token.message;
                const error = new errors.YAMLParseError(getErrorPos(token), 'UNEXPECTED_TOKEN', msg);
                if (this.atDirectives || !this.doc)
                    this.errors.push(error);
                else
                    this.doc.errors.push(error);
                break;
            }
            case 'doc-end': {
                if (!this.doc) {
                    const msg = 'Unexpected doc-end without preceding document';
                    this.errors.push(new errors.YAMLParseError(getErrorPos(token), 'UNEXPECTED_TOKEN', msg));
                    break;
                }
                this.doc.directives.docEnd = true;
                const end = resolveEnd.resolveEnd(token.end, token.offset + token.source.length, this.doc.options.strict, this.onError);
                this.decorate(this.doc, true);
                if (end.comment) {
                    const dc = this.doc.comment;
                    this.doc.comment = dc ? `${dc}\n${end.comment}` : end.comment;
                }
                this.doc.range[2] = end.offset;
                break;
            }
            default:
                this.errors.push(new errors.YAMLParseError(getErrorPos(token), 'UNEXPECTED_TOKEN', `Unsupported token ${token.type}`));
        }
    }
    /**
     * Call at end of input to yield any remaining document.
     *
     * @param forceDoc - If the stream contains no document, still emit a final document including any comments and directives that would be applied to a subsequent document.
     * @param endOffset - Should be set if `forceDoc` is also set, to set the document range end and to indicate errors correctly.
     */
    *end(forceDoc = false, endOffset = -1) {
        if (this.doc) {
            this.decorate(this.doc, true);
            yield this.doc;
            this.doc = null;
        }
        else if (forceDoc) {
            const opts = Object.assign({ _directives: this.directives }, this.options);
            const doc = new Document.Document(undefined, opts);
            if (this.atDirectives)
                this.onError(endOffset, 'MISSING_CHAR', 'Missing directives-end indicator line');
            doc.range = [0, endOffset, endOffset];
            this.decorate(doc, false);
            yield doc;
        }
    }
}

exports.Composer = Composer;


/***/ }),

/***/ 7103:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Pair = __nccwpck_require__(7165);
var YAMLMap = __nccwpck_require__(4454);
var resolveProps = __nccwpck_require__(4631);
var utilContainsNewline = __nccwpck_require__(9499);
var utilFlowIndentCheck = __nccwpck_require__(4051);
var utilMapIncludes = __nccwpck_require__(1187);

const startColMsg = 'All mapping items must start at the same column';
function resolveBlockMap({ composeNode, composeEmptyNode }, ctx, bm, onError, tag) {
    const NodeClass = tag?.nodeClass ?? YAMLMap.YAMLMap;
    const map = new NodeClass(ctx.schema);
    if (ctx.atRoot)
        ctx.atRoot = false;
    let offset = bm.offset;
    let commentEnd = null;
    for (const collItem of bm.items) {
        const { start, key, sep, value } = collItem;
        // key properties
        const keyProps = resolveProps.resolveProps(start, {
            indicator: 'explicit-key-ind',
            next: key ?? sep?.[0],
            offset,
            onError,
            parentIndent: bm.indent,
            startOnNewline: true
        });
        const implicitKey = !keyProps.found;
        if (implicitKey) {
            if (key) {
                if (key.type === 'block-seq')
                    onError(offset, 'BLOCK_AS_IMPLICIT_KEY', 'A block sequence may not be used as an implicit map key');
                else if ('indent' in key && key.indent !== bm.indent)
                    onError(offset, 'BAD_INDENT', startColMsg);
            }
            if (!keyProps.anchor && !keyProps.tag && !sep) {
                commentEnd = keyProps.end;
                if (keyProps.comment) {
                    if (map.comment)
                        map.comment += '\n' + keyProps.comment;
                    else
                        map.comment = keyProps.comment;
                }
                continue;
            }
            if (keyProps.newlineAfterProp || utilContainsNewline.containsNewline(key)) {
                onError(key ?? start[start.length - 1], 'MULTILINE_IMPLICIT_KEY', 'Implicit keys need to be on a single line');
            }
        }
        else if (keyProps.found?.indent !== bm.indent) {
            onError(offset, 'BAD_INDENT', startColMsg);
        }
        // key value
        ctx.atKey = true;
        const keyStart = keyProps.end;
        const keyNode = key
            ? composeNode(ctx, key, keyProps, onError)
            : composeEmptyNode(ctx, keyStart, start, null, keyProps, onError);
        if (ctx.schema.compat)
            utilFlowIndentCheck.flowIndentCheck(bm.indent, key, onError);
        ctx.atKey = false;
        if (utilMapIncludes.mapIncludes(ctx, map.items, keyNode))
            onError(keyStart, 'DUPLICATE_KEY', 'Map keys must be unique');
        // value properties
        const valueProps = resolveProps.resolveProps(sep ?? [], {
            indicator: 'map-value-ind',
            next: value,
            offset: keyNode.range[2],
            onError,
            parentIndent: bm.indent,
            startOnNewline: !key || key.type === 'block-scalar'
        });
        offset = valueProps.end;
        if (valueProps.found) {
            if (implicitKey) {
                if (value?.type === 'block-map' && !valueProps.hasNewline)
                    onError(offset, 'BLOCK_AS_IMPLICIT_KEY', 'Nested mappings are not allowed in compact mappings');
                if (ctx.options.strict &&
                    keyProps.start < valueProps.found.offset - 1024)
                    onError(keyNode.range, 'KEY_OVER_1024_CHARS', 'The : indicator must be at most 1024 chars after the start of an implicit block mapping key');
            }
            // value value
            const valueNode = value
                ? composeNode(ctx, value, valueProps, onError)
                : composeEmptyNode(ctx, offset, sep, null, valueProps, onError);
            if (ctx.schema.compat)
                utilFlowIndentCheck.flowIndentCheck(bm.indent, value, onError);
            offset = valueNode.range[2];
            const pair = new Pair.Pair(keyNode, valueNode);
            if (ctx.options.keepSourceTokens)
                pair.srcToken = collItem;
            map.items.push(pair);
        }
        else {
            // key with no value
            if (implicitKey)
                onError(keyNode.range, 'MISSING_CHAR', 'Implicit map keys need to be followed by map values');
            if (valueProps.comment) {
                if (keyNode.comment)
                    keyNode.comment += '\n' + valueProps.comment;
                else
                    keyNode.comment = valueProps.comment;
            }
            const pair = new Pair.Pair(keyNode);
            if (ctx.options.keepSourceTokens)
                pair.srcToken = collItem;
            map.items.push(pair);
        }
    }
    if (commentEnd && commentEnd < offset)
        onError(commentEnd, 'IMPOSSIBLE', 'Map comment with trailing content');
    map.range = [bm.offset, offset, commentEnd ?? offset];
    return map;
}

exports.resolveBlockMap = resolveBlockMap;


/***/ }),

/***/ 8913:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(3301);

function resolveBlockScalar(ctx, scalar, onError) {
    const start = scalar.offset;
    const header = parseBlockScalarHeader(scalar, ctx.options.strict, onError);
    if (!header)
        return { value: '', type: null, comment: '', range: [start, start, start] };
    const type = header.mode === '>' ? Scalar.Scalar.BLOCK_FOLDED : Scalar.Scalar.BLOCK_LITERAL;
    const lines = scalar.source ? splitLines(scalar.source) : [];
    // determine the end of content & start of chomping
    let chompStart = lines.length;
    for (let i = lines.length - 1; i >= 0; --i) {
        const content = lines[i][1];
        if (content === '' || content === '\r')
            chompStart = i;
        else
            break;
    }
    // shortcut for empty contents
    if (chompStart === 0) {
        const value = header.chomp === '+' && lines.length > 0
            ? '\n'.repeat(Math.max(1, lines.length - 1))
            : '';
        let end = start + header.length;
        if (scalar.source)
            end += scalar.source.length;
        return { value, type, comment: header.comment, range: [start, end, end] };
    }
    // find the indentation level to trim from start
    let trimIndent = scalar.indent + header.indent;
    let offset = scalar.offset + header.length;
    let contentStart = 0;
    for (let i = 0; i < chompStart; ++i) {
        const [indent, content] = lines[i];
        if (content === '' || content === '\r') {
            if (header.indent === 0 && indent.length > trimIndent)
                trimIndent = indent.length;
        }
        else {
            if (indent.length < trimIndent) {
                const message = 'Block scalars with more-indented leading empty lines must use an explicit indentation indicator';
                onError(offset + indent.length, 'MISSING_CHAR', message);
            }
            if (header.indent === 0)
                trimIndent = indent.length;
            contentStart = i;
            if (trimIndent === 0 && !ctx.atRoot) {
                const message = 'Block scalar values in collections must be indented';
                onError(offset, 'BAD_INDENT', message);
            }
            break;
        }
        offset += indent.length + content.length + 1;
    }
    // include trailing more-indented empty lines in content
    for (let i = lines.length - 1; i >= chompStart; --i) {
        if (lines[i][0].length > trimIndent)
            chompStart = i + 1;
    }
    let value = '';
    let sep = '';
    let prevMoreIndented = false;
    // leading whitespace is kept intact
    for (let i = 0; i < contentStart; ++i)
        value += lines[i][0].slice(trimIndent) + '\n';
    for (let i = contentStart; i < chompStart; ++i) {
        let [indent, content] = lines[i];
        offset += indent.length + content.length + 1;
        const crlf = content[content.length - 1] === '\r';
        if (crlf)
            content = content.slice(0, -1);
        /* istanbul ignore if already caught in lexer */
        if (content && indent.length < trimIndent) {
            const src = header.indent
                ? 'explicit indentation indicator'
                : 'first line';
            const message = `Block scalar lines must not be less indented than their ${src}`;
            onError(offset - content.length - (crlf ? 2 : 1), 'BAD_INDENT', message);
            indent = '';
        }
        if (type === Scalar.Scalar.BLOCK_LITERAL) {
            value += sep + indent.slice(trimIndent) + content;
            sep = '\n';
        }
        else if (indent.length > trimIndent || content[0] === '\t') {
            // more-indented content within a folded block
            if (sep === ' ')
                sep = '\n';
            else if (!prevMoreIndented && sep === '\n')
                sep = '\n\n';
            value += sep + indent.slice(trimIndent) + content;
            sep = '\n';
            prevMoreIndented = true;
        }
        else if (content === '') {
            // empty line
            if (sep === '\n')
                value += '\n';
            else
                sep = '\n';
        }
        else {
            value += sep + content;
            sep = ' ';
            prevMoreIndented = false;
        }
    }
    switch (header.chomp) {
        case '-':
            break;
        case '+':
            for (let i = chompStart; i < lines.length; ++i)
                value += '\n' + lines[i][0].slice(trimIndent);
            if (value[value.length - 1] !== '\n')
                value += '\n';
            break;
        default:
            value += '\n';
    }
    const end = start + header.length + scalar.source.length;
    return { value, type, comment: header.comment, range: [start, end, end] };
}
function parseBlockScalarHeader({ offset, props }, strict, onError) {
    /* istanbul ignore if should not happen */
    if (props[0].type !== 'block-scalar-header') {
        onError(props[0], 'IMPOSSIBLE', 'Block scalar header not found');
        return null;
    }
    const { source } = props[0];
    const mode = source[0];
    let indent = 0;
    let chomp = '';
    let error = -1;
    for (let i = 1; i < source.length; ++i) {
        const ch = source[i];
        if (!chomp && (ch === '-' || ch === '+'))
            chomp = ch;
        else {
            const n = Number(ch);
            if (!indent && n)
                indent = n;
            else if (error === -1)
                error = offset + i;
        }
    }
    if (error !== -1)
        onError(error, 'UNEXPECTED_TOKEN', `Block scalar header includes extra characters: ${source}`);
    let hasSpace = false;
    let comment = '';
    let length = source.length;
    for (let i = 1; i < props.length; ++i) {
        const token = props[i];
        switch (token.type) {
            case 'space':
                hasSpace = true;
            // fallthrough
            case 'newline':
                length += token.source.length;
                break;
            case 'comment':
                if (strict && !hasSpace) {
                    const message = 'Comments must be separated from other tokens by white space characters';
                    onError(token, 'MISSING_CHAR', message);
                }
                length += token.source.length;
                comment = token.source.substring(1);
                break;
            case 'error':
                onError(token, 'UNEXPECTED_TOKEN', token.message);
                length += token.source.length;
                break;
            /* istanbul ignore next should not happen */
            default: {
                const message = `Unexpected token in block scalar header: ${token.type}`;
                onError(token, 'UNEXPECTED_TOKEN', message);
                const ts = token.source;
                if (ts && typeof ts === 'string')
                    length += ts.length;
            }
        }
    }
    return { mode, indent, chomp, comment, length };
}
/** @returns Array of lines split up as `[indent, content]` */
function splitLines(source) {
    const split = source.split(/\n( *)/);
    const first = split[0];
    const m = first.match(/^( *)/);
    const line0 = m?.[1]
        ? [m[1], first.slice(m[1].length)]
        : ['', first];
    const lines = [line0];
    for (let i = 1; i < split.length; i += 2)
        lines.push([split[i], split[i + 1]]);
    return lines;
}

exports.resolveBlockScalar = resolveBlockScalar;


/***/ }),

/***/ 334:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var YAMLSeq = __nccwpck_require__(2223);
var resolveProps = __nccwpck_require__(4631);
var utilFlowIndentCheck = __nccwpck_require__(4051);

function resolveBlockSeq({ composeNode, composeEmptyNode }, ctx, bs, onError, tag) {
    const NodeClass = tag?.nodeClass ?? YAMLSeq.YAMLSeq;
    const seq = new NodeClass(ctx.schema);
    if (ctx.atRoot)
        ctx.atRoot = false;
    if (ctx.atKey)
        ctx.atKey = false;
    let offset = bs.offset;
    let commentEnd = null;
    for (const { start, value } of bs.items) {
        const props = resolveProps.resolveProps(start, {
            indicator: 'seq-item-ind',
            next: value,
            offset,
            onError,
            parentIndent: bs.indent,
            startOnNewline: true
        });
        if (!props.found) {
            if (props.anchor || props.tag || value) {
                if (value?.type === 'block-seq')
                    onError(props.end, 'BAD_INDENT', 'All sequence items must start at the same column');
                else
                    onError(offset, 'MISSING_CHAR', 'Sequence item without - indicator');
            }
            else {
                commentEnd = props.end;
                if (props.comment)
                    seq.comment = props.comment;
                continue;
            }
        }
        const node = value
            ? composeNode(ctx, value, props, onError)
            : composeEmptyNode(ctx, props.end, start, null, props, onError);
        if (ctx.schema.compat)
            utilFlowIndentCheck.flowIndentCheck(bs.indent, value, onError);
        offset = node.range[2];
        seq.items.push(node);
    }
    seq.range = [bs.offset, offset, commentEnd ?? offset];
    return seq;
}

exports.resolveBlockSeq = resolveBlockSeq;


/***/ }),

/***/ 7788:
/***/ ((__unused_webpack_module, exports) => {



function resolveEnd(end, offset, reqSpace, onError) {
    let comment = '';
    if (end) {
        let hasSpace = false;
        let sep = '';
        for (const token of end) {
            const { source, type } = token;
            switch (type) {
                case 'space':
                    hasSpace = true;
                    break;
                case 'comment': {
                    if (reqSpace && !hasSpace)
                        onError(token, 'MISSING_CHAR', 'Comments must be separated from other tokens by white space characters');
                    const cb = source.substring(1) || ' ';
                    if (!comment)
                        comment = cb;
                    else
                        comment += sep + cb;
                    sep = '';
                    break;
                }
                case 'newline':
                    if (comment)
                        sep += source;
                    hasSpace = true;
                    break;
                default:
                    onError(token, 'UNEXPECTED_TOKEN', `Unexpected ${type} at node end`);
            }
            offset += source.length;
        }
    }
    return { comment, offset };
}

exports.resolveEnd = resolveEnd;


/***/ }),

/***/ 3142:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var Pair = __nccwpck_require__(7165);
var YAMLMap = __nccwpck_require__(4454);
var YAMLSeq = __nccwpck_require__(2223);
var resolveEnd = __nccwpck_require__(7788);
var resolveProps = __nccwpck_require__(4631);
var utilContainsNewline = __nccwpck_require__(9499);
var utilMapIncludes = __nccwpck_require__(1187);

const blockMsg = 'Block collections are not allowed within flow collections';
const isBlock = (token) => token && (token.type === 'block-map' || token.type === 'block-seq');
function resolveFlowCollection({ composeNode, composeEmptyNode }, ctx, fc, onError, tag) {
    const isMap = fc.start.source === '{';
    const fcName = isMap ? 'flow map' : 'flow sequence';
    const NodeClass = (tag?.nodeClass ?? (isMap ? YAMLMap.YAMLMap : YAMLSeq.YAMLSeq));
    const coll = new NodeClass(ctx.schema);
    coll.flow = true;
    const atRoot = ctx.atRoot;
    if (atRoot)
        ctx.atRoot = false;
    if (ctx.atKey)
        ctx.atKey = false;
    let offset = fc.offset + fc.start.source.length;
    for (let i = 0; i < fc.items.length; ++i) {
        const collItem = fc.items[i];
        const { start, key, sep, value } = collItem;
        const props = resolveProps.resolveProps(start, {
            flow: fcName,
            indicator: 'explicit-key-ind',
            next: key ?? sep?.[0],
            offset,
            onError,
            parentIndent: fc.indent,
            startOnNewline: false
        });
        if (!props.found) {
            if (!props.anchor && !props.tag && !sep && !value) {
                if (i === 0 && props.comma)
                    onError(props.comma, 'UNEXPECTED_TOKEN', `Unexpected , in ${fcName}`);
                else if (i < fc.items.length - 1)
                    onError(props.start, 'UNEXPECTED_TOKEN', `Unexpected empty item in ${fcName}`);
                if (props.comment) {
                    if (coll.comment)
                        coll.comment += '\n' + props.comment;
                    else
                        coll.comment = props.comment;
                }
                offset = props.end;
                continue;
            }
            if (!isMap && ctx.options.strict && utilContainsNewline.containsNewline(key))
                onError(key, // checked by containsNewline()
                'MULTILINE_IMPLICIT_KEY', 'Implicit keys of flow sequence pairs need to be on a single line');
        }
        if (i === 0) {
            if (props.comma)
                onError(props.comma, 'UNEXPECTED_TOKEN', `Unexpected , in ${fcName}`);
        }
        else {
            if (!props.comma)
                onError(props.start, 'MISSING_CHAR', `Missing , between ${fcName} items`);
            if (props.comment) {
                let prevItemComment = '';
                loop: for (const st of start) {
                    switch (st.type) {
                        case 'comma':
                        case 'space':
                            break;
                        case 'comment':
                            prevItemComment = st.source.substring(1);
                            break loop;
                        default:
                            break loop;
                    }
                }
                if (prevItemComment) {
                    let prev = coll.items[coll.items.length - 1];
                    if (identity.isPair(prev))
                        prev = prev.value ?? prev.key;
                    if (prev.comment)
                        prev.comment += '\n' + prevItemComment;
                    else
                        prev.comment = prevItemComment;
                    props.comment = props.comment.substring(prevItemComment.length + 1);
                }
            }
        }
        if (!isMap && !sep && !props.found) {
            // item is a value in a seq
            // → key & sep are empty, start does not include ? or :
            const valueNode = value
                ? composeNode(ctx, value, props, onError)
                : composeEmptyNode(ctx, props.end, sep, null, props, onError);
            coll.items.push(valueNode);
            offset = valueNode.range[2];
            if (isBlock(value))
                onError(valueNode.range, 'BLOCK_IN_FLOW', blockMsg);
        }
        else {
            // item is a key+value pair
            // key value
            ctx.atKey = true;
            const keyStart = props.end;
            const keyNode = key
                ? composeNode(ctx, key, props, onError)
                : composeEmptyNode(ctx, keyStart, start, null, props, onError);
            if (isBlock(key))
                onError(keyNode.range, 'BLOCK_IN_FLOW', blockMsg);
            ctx.atKey = false;
            // value properties
            const valueProps = resolveProps.resolveProps(sep ?? [], {
                flow: fcName,
                indicator: 'map-value-ind',
                next: value,
                offset: keyNode.range[2],
                onError,
                parentIndent: fc.indent,
                startOnNewline: false
            });
            if (valueProps.found) {
                if (!isMap && !props.found && ctx.options.strict) {
                    if (sep)
                        for (const st of sep) {
                            if (st === valueProps.found)
                                break;
                            if (st.type === 'newline') {
                                onError(st, 'MULTILINE_IMPLICIT_KEY', 'Implicit keys of flow sequence pairs need to be on a single line');
                                break;
                            }
                        }
                    if (props.start < valueProps.found.offset - 1024)
                        onError(valueProps.found, 'KEY_OVER_1024_CHARS', 'The : indicator must be at most 1024 chars after the start of an implicit flow sequence key');
                }
            }
            else if (value) {
                if ('source' in value && value.source?.[0] === ':')
                    onError(value, 'MISSING_CHAR', `Missing space after : in ${fcName}`);
                else
                    onError(valueProps.start, 'MISSING_CHAR', `Missing , or : between ${fcName} items`);
            }
            // value value
            const valueNode = value
                ? composeNode(ctx, value, valueProps, onError)
                : valueProps.found
                    ? composeEmptyNode(ctx, valueProps.end, sep, null, valueProps, onError)
                    : null;
            if (valueNode) {
                if (isBlock(value))
                    onError(valueNode.range, 'BLOCK_IN_FLOW', blockMsg);
            }
            else if (valueProps.comment) {
                if (keyNode.comment)
                    keyNode.comment += '\n' + valueProps.comment;
                else
                    keyNode.comment = valueProps.comment;
            }
            const pair = new Pair.Pair(keyNode, valueNode);
            if (ctx.options.keepSourceTokens)
                pair.srcToken = collItem;
            if (isMap) {
                const map = coll;
                if (utilMapIncludes.mapIncludes(ctx, map.items, keyNode))
                    onError(keyStart, 'DUPLICATE_KEY', 'Map keys must be unique');
                map.items.push(pair);
            }
            else {
                const map = new YAMLMap.YAMLMap(ctx.schema);
                map.flow = true;
                map.items.push(pair);
                const endRange = (valueNode ?? keyNode).range;
                map.range = [keyNode.range[0], endRange[1], endRange[2]];
                coll.items.push(map);
            }
            offset = valueNode ? valueNode.range[2] : valueProps.end;
        }
    }
    const expectedEnd = isMap ? '}' : ']';
    const [ce, ...ee] = fc.end;
    let cePos = offset;
    if (ce?.source === expectedEnd)
        cePos = ce.offset + ce.source.length;
    else {
        const name = fcName[0].toUpperCase() + fcName.substring(1);
        const msg = atRoot
            ? `${name} must end with a ${expectedEnd}`
            : `${name} in block collection must be sufficiently indented and end with a ${expectedEnd}`;
        onError(offset, atRoot ? 'MISSING_CHAR' : 'BAD_INDENT', msg);
        if (ce && ce.source.length !== 1)
            ee.unshift(ce);
    }
    if (ee.length > 0) {
        const end = resolveEnd.resolveEnd(ee, cePos, ctx.options.strict, onError);
        if (end.comment) {
            if (coll.comment)
                coll.comment += '\n' + end.comment;
            else
                coll.comment = end.comment;
        }
        coll.range = [fc.offset, cePos, end.offset];
    }
    else {
        coll.range = [fc.offset, cePos, cePos];
    }
    return coll;
}

exports.resolveFlowCollection = resolveFlowCollection;


/***/ }),

/***/ 6842:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(3301);
var resolveEnd = __nccwpck_require__(7788);

function resolveFlowScalar(scalar, strict, onError) {
    const { offset, type, source, end } = scalar;
    let _type;
    let value;
    const _onError = (rel, code, msg) => onError(offset + rel, code, msg);
    switch (type) {
        case 'scalar':
            _type = Scalar.Scalar.PLAIN;
            value = plainValue(source, _onError);
            break;
        case 'single-quoted-scalar':
            _type = Scalar.Scalar.QUOTE_SINGLE;
            value = singleQuotedValue(source, _onError);
            break;
        case 'double-quoted-scalar':
            _type = Scalar.Scalar.QUOTE_DOUBLE;
            value = doubleQuotedValue(source, _onError);
            break;
        /* istanbul ignore next should not happen */
        default:
            onError(scalar, 'UNEXPECTED_TOKEN', `Expected a flow scalar value, but found: ${type}`);
            return {
                value: '',
                type: null,
                comment: '',
                range: [offset, offset + source.length, offset + source.length]
            };
    }
    const valueEnd = offset + source.length;
    const re = resolveEnd.resolveEnd(end, valueEnd, strict, onError);
    return {
        value,
        type: _type,
        comment: re.comment,
        range: [offset, valueEnd, re.offset]
    };
}
function plainValue(source, onError) {
    let badChar = '';
    switch (source[0]) {
        /* istanbul ignore next should not happen */
        case '\t':
            badChar = 'a tab character';
            break;
        case ',':
            badChar = 'flow indicator character ,';
            break;
        case '%':
            badChar = 'directive indicator character %';
            break;
        case '|':
        case '>': {
            badChar = `block scalar indicator ${source[0]}`;
            break;
        }
        case '@':
        case '`': {
            badChar = `reserved character ${source[0]}`;
            break;
        }
    }
    if (badChar)
        onError(0, 'BAD_SCALAR_START', `Plain value cannot start with ${badChar}`);
    return unfoldLines(source);
}
function singleQuotedValue(source, onError) {
    if (source[source.length - 1] !== "'" || source.length === 1)
        onError(source.length, 'MISSING_CHAR', "Missing closing 'quote");
    return unfoldLines(source.slice(1, -1)).replace(/''/g, "'");
}
function unfoldLines(source) {
    const line = /(.*?)\r?\n/sy;
    let match = line.exec(source);
    if (!match)
        return source;
    /**
     * The negative lookbehinds in these RegExps are to
     * prevent causing a polynomial search time in certain cases.
     *
     * The try-catch is for Safari < 16.4 and other old browsers:
     * https://caniuse.com/js-regexp-lookbehind
     */
    let trimEnd, trimBoth;
    try {
        trimEnd = new RegExp('(?<![ \t])[ \t]+$');
        trimBoth = new RegExp('^[ \t]+|(?<![ \t])[ \t]+$', 'g');
    }
    catch {
        trimEnd = /[ \t]+$/;
        trimBoth = /^[ \t]+|[ \t]+$/g;
    }
    let res = match[1].replace(trimEnd, '');
    let sep = ' ';
    let pos = line.lastIndex;
    while ((match = line.exec(source))) {
        const lm = match[1].replace(trimBoth, '');
        if (lm === '') {
            if (sep === '\n')
                res += sep;
            else
                sep = '\n';
        }
        else {
            res += sep + lm;
            sep = ' ';
        }
        pos = line.lastIndex;
    }
    const last = /[ \t]*(.*)/sy;
    last.lastIndex = pos;
    match = last.exec(source);
    return res + sep + (match?.[1] ?? '');
}
function doubleQuotedValue(source, onError) {
    let res = '';
    for (let i = 1; i < source.length - 1; ++i) {
        const ch = source[i];
        if (ch === '\r' && source[i + 1] === '\n')
            continue;
        if (ch === '\n') {
            const { fold, offset } = foldNewline(source, i);
            res += fold;
            i = offset;
        }
        else if (ch === '\\') {
            let next = source[++i];
            const cc = escapeCodes[next];
            if (cc)
                res += cc;
            else if (next === '\n') {
                // skip escaped newlines, but still trim the following line
                next = source[i + 1];
                while (next === ' ' || next === '\t')
                    next = source[++i + 1];
            }
            else if (next === '\r' && source[i + 1] === '\n') {
                // skip escaped CRLF newlines, but still trim the following line
                next = source[++i + 1];
                while (next === ' ' || next === '\t')
                    next = source[++i + 1];
            }
            else if (next === 'x' || next === 'u' || next === 'U') {
                const length = next === 'x' ? 2 : next === 'u' ? 4 : 8;
                res += parseCharCode(source, i + 1, length, onError);
                i += length;
            }
            else {
                const raw = source.substr(i - 1, 2);
                onError(i - 1, 'BAD_DQ_ESCAPE', `Invalid escape sequence ${raw}`);
                res += raw;
            }
        }
        else if (ch === ' ' || ch === '\t') {
            // trim trailing whitespace
            const wsStart = i;
            let next = source[i + 1];
            while (next === ' ' || next === '\t')
                next = source[++i + 1];
            if (next !== '\n' && !(next === '\r' && source[i + 2] === '\n'))
                res += i > wsStart ? source.slice(wsStart, i + 1) : ch;
        }
        else {
            res += ch;
        }
    }
    if (source[source.length - 1] !== '"' || source.length === 1)
        onError(source.length, 'MISSING_CHAR', 'Missing closing "quote');
    return res;
}
/**
 * Fold a single newline into a space, multiple newlines to N - 1 newlines.
 * Presumes `source[offset] === '\n'`
 */
function foldNewline(source, offset) {
    let fold = '';
    let ch = source[offset + 1];
    while (ch === ' ' || ch === '\t' || ch === '\n' || ch === '\r') {
        if (ch === '\r' && source[offset + 2] !== '\n')
            break;
        if (ch === '\n')
            fold += '\n';
        offset += 1;
        ch = source[offset + 1];
    }
    if (!fold)
        fold = ' ';
    return { fold, offset };
}
const escapeCodes = {
    '0': '\0', // null character
    a: '\x07', // bell character
    b: '\b', // backspace
    e: '\x1b', // escape character
    f: '\f', // form feed
    n: '\n', // line feed
    r: '\r', // carriage return
    t: '\t', // horizontal tab
    v: '\v', // vertical tab
    N: '\u0085', // Unicode next line
    _: '\u00a0', // Unicode non-breaking space
    L: '\u2028', // Unicode line separator
    P: '\u2029', // Unicode paragraph separator
    ' ': ' ',
    '"': '"',
    '/': '/',
    '\\': '\\',
    '\t': '\t'
};
function parseCharCode(source, offset, length, onError) {
    const cc = source.substr(offset, length);
    const ok = cc.length === length && /^[0-9a-fA-F]+$/.test(cc);
    const code = ok ? parseInt(cc, 16) : NaN;
    try {
        return String.fromCodePoint(code);
    }
    catch {
        const raw = source.substr(offset - 2, length + 2);
        onError(offset - 2, 'BAD_DQ_ESCAPE', `Invalid escape sequence ${raw}`);
        return raw;
    }
}

exports.resolveFlowScalar = resolveFlowScalar;


/***/ }),

/***/ 4631:
/***/ ((__unused_webpack_module, exports) => {



function resolveProps(tokens, { flow, indicator, next, offset, onError, parentIndent, startOnNewline }) {
    let spaceBefore = false;
    let atNewline = startOnNewline;
    let hasSpace = startOnNewline;
    let comment = '';
    let commentSep = '';
    let hasNewline = false;
    let reqSpace = false;
    let tab = null;
    let anchor = null;
    let tag = null;
    let newlineAfterProp = null;
    let comma = null;
    let found = null;
    let start = null;
    for (const token of tokens) {
        if (reqSpace) {
            if (token.type !== 'space' &&
                token.type !== 'newline' &&
                token.type !== 'comma')
                onError(token.offset, 'MISSING_CHAR', 'Tags and anchors must be separated from the next token by white space');
            reqSpace = false;
        }
        if (tab) {
            if (atNewline && token.type !== 'comment' && token.type !== 'newline') {
                onError(tab, 'TAB_AS_INDENT', 'Tabs are not allowed as indentation');
            }
            tab = null;
        }
        switch (token.type) {
            case 'space':
                // At the doc level, tabs at line start may be parsed
                // as leading white space rather than indentation.
                // In a flow collection, only the parser handles indent.
                if (!flow &&
                    (indicator !== 'doc-start' || next?.type !== 'flow-collection') &&
                    token.source.includes('\t')) {
                    tab = token;
                }
                hasSpace = true;
                break;
            case 'comment': {
                if (!hasSpace)
                    onError(token, 'MISSING_CHAR', 'Comments must be separated from other tokens by white space characters');
                const cb = token.source.substring(1) || ' ';
                if (!comment)
                    comment = cb;
                else
                    comment += commentSep + cb;
                commentSep = '';
                atNewline = false;
                break;
            }
            case 'newline':
                if (atNewline) {
                    if (comment)
                        comment += token.source;
                    else if (!found || indicator !== 'seq-item-ind')
                        spaceBefore = true;
                }
                else
                    commentSep += token.source;
                atNewline = true;
                hasNewline = true;
                if (anchor || tag)
                    newlineAfterProp = token;
                hasSpace = true;
                break;
            case 'anchor':
                if (anchor)
                    onError(token, 'MULTIPLE_ANCHORS', 'A node can have at most one anchor');
                if (token.source.endsWith(':'))
                    onError(token.offset + token.source.length - 1, 'BAD_ALIAS', 'Anchor ending in : is ambiguous', true);
                anchor = token;
                start ?? (start = token.offset);
                atNewline = false;
                hasSpace = false;
                reqSpace = true;
                break;
            case 'tag': {
                if (tag)
                    onError(token, 'MULTIPLE_TAGS', 'A node can have at most one tag');
                tag = token;
                start ?? (start = token.offset);
                atNewline = false;
                hasSpace = false;
                reqSpace = true;
                break;
            }
            case indicator:
                // Could here handle preceding comments differently
                if (anchor || tag)
                    onError(token, 'BAD_PROP_ORDER', `Anchors and tags must be after the ${token.source} indicator`);
                if (found)
                    onError(token, 'UNEXPECTED_TOKEN', `Unexpected ${token.source} in ${flow ?? 'collection'}`);
                found = token;
                atNewline =
                    indicator === 'seq-item-ind' || indicator === 'explicit-key-ind';
                hasSpace = false;
                break;
            case 'comma':
                if (flow) {
                    if (comma)
                        onError(token, 'UNEXPECTED_TOKEN', `Unexpected , in ${flow}`);
                    comma = token;
                    atNewline = false;
                    hasSpace = false;
                    break;
                }
            // else fallthrough
            default:
                onError(token, 'UNEXPECTED_TOKEN', `Unexpected ${token.type} token`);
                atNewline = false;
                hasSpace = false;
        }
    }
    const last = tokens[tokens.length - 1];
    const end = last ? last.offset + last.source.length : offset;
    if (reqSpace &&
        next &&
        next.type !== 'space' &&
        next.type !== 'newline' &&
        next.type !== 'comma' &&
        (next.type !== 'scalar' || next.source !== '')) {
        onError(next.offset, 'MISSING_CHAR', 'Tags and anchors must be separated from the next token by white space');
    }
    if (tab &&
        ((atNewline && tab.indent <= parentIndent) ||
            next?.type === 'block-map' ||
            next?.type === 'block-seq'))
        onError(tab, 'TAB_AS_INDENT', 'Tabs are not allowed as indentation');
    return {
        comma,
        found,
        spaceBefore,
        comment,
        hasNewline,
        anchor,
        tag,
        newlineAfterProp,
        end,
        start: start ?? end
    };
}

exports.resolveProps = resolveProps;


/***/ }),

/***/ 9499:
/***/ ((__unused_webpack_module, exports) => {



function containsNewline(key) {
    if (!key)
        return null;
    switch (key.type) {
        case 'alias':
        case 'scalar':
        case 'double-quoted-scalar':
        case 'single-quoted-scalar':
            if (key.source.includes('\n'))
                return true;
            if (key.end)
                for (const st of key.end)
                    if (st.type === 'newline')
                        return true;
            return false;
        case 'flow-collection':
            for (const it of key.items) {
                for (const st of it.start)
                    if (st.type === 'newline')
                        return true;
                if (it.sep)
                    for (const st of it.sep)
                        if (st.type === 'newline')
                            return true;
                if (containsNewline(it.key) || containsNewline(it.value))
                    return true;
            }
            return false;
        default:
            return true;
    }
}

exports.containsNewline = containsNewline;


/***/ }),

/***/ 2599:
/***/ ((__unused_webpack_module, exports) => {



function emptyScalarPosition(offset, before, pos) {
    if (before) {
        pos ?? (pos = before.length);
        for (let i = pos - 1; i >= 0; --i) {
            let st = before[i];
            switch (st.type) {
                case 'space':
                case 'comment':
                case 'newline':
                    offset -= st.source.length;
                    continue;
            }
            // Technically, an empty scalar is immediately after the last non-empty
            // node, but it's more useful to place it after any whitespace.
            st = before[++i];
            while (st?.type === 'space') {
                offset += st.source.length;
                st = before[++i];
            }
            break;
        }
    }
    return offset;
}

exports.emptyScalarPosition = emptyScalarPosition;


/***/ }),

/***/ 4051:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var utilContainsNewline = __nccwpck_require__(9499);

function flowIndentCheck(indent, fc, onError) {
    if (fc?.type === 'flow-collection') {
        const end = fc.end[0];
        if (end.indent === indent &&
            (end.source === ']' || end.source === '}') &&
            utilContainsNewline.containsNewline(fc)) {
            const msg = 'Flow end indicator should be more indented than parent';
            onError(end, 'BAD_INDENT', msg, true);
        }
    }
}

exports.flowIndentCheck = flowIndentCheck;


/***/ }),

/***/ 1187:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);

function mapIncludes(ctx, items, search) {
    const { uniqueKeys } = ctx.options;
    if (uniqueKeys === false)
        return false;
    const isEqual = typeof uniqueKeys === 'function'
        ? uniqueKeys
        : (a, b) => a === b || (identity.isScalar(a) && identity.isScalar(b) && a.value === b.value);
    return items.some(pair => isEqual(pair.key, search));
}

exports.mapIncludes = mapIncludes;


/***/ }),

/***/ 3021:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Alias = __nccwpck_require__(4065);
var Collection = __nccwpck_require__(101);
var identity = __nccwpck_require__(1127);
var Pair = __nccwpck_require__(7165);
var toJS = __nccwpck_require__(4043);
var Schema = __nccwpck_require__(5840);
var stringifyDocument = __nccwpck_require__(6829);
var anchors = __nccwpck_require__(1596);
var applyReviver = __nccwpck_require__(3661);
var createNode = __nccwpck_require__(2404);
var directives = __nccwpck_require__(1342);

class Document {
    constructor(value, replacer, options) {
        /** A comment before this Document */
        this.commentBefore = null;
        /** A comment immediately after this Document */
        this.comment = null;
        /** Errors encountered during parsing. */
        this.errors = [];
        /** Warnings encountered during parsing. */
        this.warnings = [];
        Object.defineProperty(this, identity.NODE_TYPE, { value: identity.DOC });
        let _replacer = null;
        if (typeof replacer === 'function' || Array.isArray(replacer)) {
            _replacer = replacer;
        }
        else if (options === undefined && replacer) {
            options = replacer;
            replacer = undefined;
        }
        const opt = Object.assign({
            intAsBigInt: false,
            keepSourceTokens: false,
            logLevel: 'warn',
            prettyErrors: true,
            strict: true,
            stringKeys: false,
            uniqueKeys: true,
            version: '1.2'
        }, options);
        this.options = opt;
        let { version } = opt;
        if (options?._directives) {
            this.directives = options._directives.atDocument();
            if (this.directives.yaml.explicit)
                version = this.directives.yaml.version;
        }
        else
            this.directives = new directives.Directives({ version });
        this.setSchema(version, options);
        // @ts-expect-error We can't really know that this matches Contents.
        this.contents =
            value === undefined ? null : this.createNode(value, _replacer, options);
    }
    /**
     * Create a deep copy of this Document and its contents.
     *
     * Custom Node values that inherit from `Object` still refer to their original instances.
     */
    clone() {
        const copy = Object.create(Document.prototype, {
            [identity.NODE_TYPE]: { value: identity.DOC }
        });
        copy.commentBefore = this.commentBefore;
        copy.comment = this.comment;
        copy.errors = this.errors.slice();
        copy.warnings = this.warnings.slice();
        copy.options = Object.assign({}, this.options);
        if (this.directives)
            copy.directives = this.directives.clone();
        copy.schema = this.schema.clone();
        // @ts-expect-error We can't really know that this matches Contents.
        copy.contents = identity.isNode(this.contents)
            ? this.contents.clone(copy.schema)
            : this.contents;
        if (this.range)
            copy.range = this.range.slice();
        return copy;
    }
    /** Adds a value to the document. */
    add(value) {
        if (assertCollection(this.contents))
            this.contents.add(value);
    }
    /** Adds a value to the document. */
    addIn(path, value) {
        if (assertCollection(this.contents))
            this.contents.addIn(path, value);
    }
    /**
     * Create a new `Alias` node, ensuring that the target `node` has the required anchor.
     *
     * If `node` already has an anchor, `name` is ignored.
     * Otherwise, the `node.anchor` value will be set to `name`,
     * or if an anchor with that name is already present in the document,
     * `name` will be used as a prefix for a new unique anchor.
     * If `name` is undefined, the generated anchor will use 'a' as a prefix.
     */
    createAlias(node, name) {
        if (!node.anchor) {
            const prev = anchors.anchorNames(this);
            node.anchor =
                // eslint-disable-next-line @typescript-eslint/prefer-nullish-coalescing
                !name || prev.has(name) ? anchors.findNewAnchor(name || 'a', prev) : name;
        }
        return new Alias.Alias(node.anchor);
    }
    createNode(value, replacer, options) {
        let _replacer = undefined;
        if (typeof replacer === 'function') {
            value = replacer.call({ '': value }, '', value);
            _replacer = replacer;
        }
        else if (Array.isArray(replacer)) {
            const keyToStr = (v) => typeof v === 'number' || v instanceof String || v instanceof Number;
            const asStr = replacer.filter(keyToStr).map(String);
            if (asStr.length > 0)
                replacer = replacer.concat(asStr);
            _replacer = replacer;
        }
        else if (options === undefined && replacer) {
            options = replacer;
            replacer = undefined;
        }
        const { aliasDuplicateObjects, anchorPrefix, flow, keepUndefined, onTagObj, tag } = options ?? {};
        const { onAnchor, setAnchors, sourceObjects } = anchors.createNodeAnchors(this, 
        // eslint-disable-next-line @typescript-eslint/prefer-nullish-coalescing
        anchorPrefix || 'a');
        const ctx = {
            aliasDuplicateObjects: aliasDuplicateObjects ?? true,
            keepUndefined: keepUndefined ?? false,
            onAnchor,
            onTagObj,
            replacer: _replacer,
            schema: this.schema,
            sourceObjects
        };
        const node = createNode.createNode(value, tag, ctx);
        if (flow && identity.isCollection(node))
            node.flow = true;
        setAnchors();
        return node;
    }
    /**
     * Convert a key and a value into a `Pair` using the current schema,
     * recursively wrapping all values as `Scalar` or `Collection` nodes.
     */
    createPair(key, value, options = {}) {
        const k = this.createNode(key, null, options);
        const v = this.createNode(value, null, options);
        return new Pair.Pair(k, v);
    }
    /**
     * Removes a value from the document.
     * @returns `true` if the item was found and removed.
     */
    delete(key) {
        return assertCollection(this.contents) ? this.contents.delete(key) : false;
    }
    /**
     * Removes a value from the document.
     * @returns `true` if the item was found and removed.
     */
    deleteIn(path) {
        if (Collection.isEmptyPath(path)) {
            if (this.contents == null)
                return false;
            // @ts-expect-error Presumed impossible if Strict extends false
            this.contents = null;
            return true;
        }
        return assertCollection(this.contents)
            ? this.contents.deleteIn(path)
            : false;
    }
    /**
     * Returns item at `key`, or `undefined` if not found. By default unwraps
     * scalar values from their surrounding node; to disable set `keepScalar` to
     * `true` (collections are always returned intact).
     */
    get(key, keepScalar) {
        return identity.isCollection(this.contents)
            ? this.contents.get(key, keepScalar)
            : undefined;
    }
    /**
     * Returns item at `path`, or `undefined` if not found. By default unwraps
     * scalar values from their surrounding node; to disable set `keepScalar` to
     * `true` (collections are always returned intact).
     */
    getIn(path, keepScalar) {
        if (Collection.isEmptyPath(path))
            return !keepScalar && identity.isScalar(this.contents)
                ? this.contents.value
                : this.contents;
        return identity.isCollection(this.contents)
            ? this.contents.getIn(path, keepScalar)
            : undefined;
    }
    /**
     * Checks if the document includes a value with the key `key`.
     */
    has(key) {
        return identity.isCollection(this.contents) ? this.contents.has(key) : false;
    }
    /**
     * Checks if the document includes a value at `path`.
     */
    hasIn(path) {
        if (Collection.isEmptyPath(path))
            return this.contents !== undefined;
        return identity.isCollection(this.contents) ? this.contents.hasIn(path) : false;
    }
    /**
     * Sets a value in this document. For `!!set`, `value` needs to be a
     * boolean to add/remove the item from the set.
     */
    set(key, value) {
        if (this.contents == null) {
            // @ts-expect-error We can't really know that this matches Contents.
            this.contents = Collection.collectionFromPath(this.schema, [key], value);
        }
        else if (assertCollection(this.contents)) {
            this.contents.set(key, value);
        }
    }
    /**
     * Sets a value in this document. For `!!set`, `value` needs to be a
     * boolean to add/remove the item from the set.
     */
    setIn(path, value) {
        if (Collection.isEmptyPath(path)) {
            // @ts-expect-error We can't really know that this matches Contents.
            this.contents = value;
        }
        else if (this.contents == null) {
            // @ts-expect-error We can't really know that this matches Contents.
            this.contents = Collection.collectionFromPath(this.schema, Array.from(path), value);
        }
        else if (assertCollection(this.contents)) {
            this.contents.setIn(path, value);
        }
    }
    /**
     * Change the YAML version and schema used by the document.
     * A `null` version disables support for directives, explicit tags, anchors, and aliases.
     * It also requires the `schema` option to be given as a `Schema` instance value.
     *
     * Overrides all previously set schema options.
     */
    setSchema(version, options = {}) {
        if (typeof version === 'number')
            version = String(version);
        let opt;
        switch (version) {
            case '1.1':
                if (this.directives)
                    this.directives.yaml.version = '1.1';
                else
                    this.directives = new directives.Directives({ version: '1.1' });
                opt = { resolveKnownTags: false, schema: 'yaml-1.1' };
                break;
            case '1.2':
            case 'next':
                if (this.directives)
                    this.directives.yaml.version = version;
                else
                    this.directives = new directives.Directives({ version });
                opt = { resolveKnownTags: true, schema: 'core' };
                break;
            case null:
                if (this.directives)
                    delete this.directives;
                opt = null;
                break;
            default: {
                const sv = JSON.stringify(version);
                throw new Error(`Expected '1.1', '1.2' or null as first argument, but found: ${sv}`);
            }
        }
        // Not using `instanceof Schema` to allow for duck typing
        if (options.schema instanceof Object)
            this.schema = options.schema;
        else if (opt)
            this.schema = new Schema.Schema(Object.assign(opt, options));
        else
            throw new Error(`With a null YAML version, the { schema: Schema } option is required`);
    }
    // json & jsonArg are only used from toJSON()
    toJS({ json, jsonArg, mapAsMap, maxAliasCount, onAnchor, reviver } = {}) {
        const ctx = {
            anchors: new Map(),
            doc: this,
            keep: !json,
            mapAsMap: mapAsMap === true,
            mapKeyWarned: false,
            maxAliasCount: typeof maxAliasCount === 'number' ? maxAliasCount : 100
        };
        const res = toJS.toJS(this.contents, jsonArg ?? '', ctx);
        if (typeof onAnchor === 'function')
            for (const { count, res } of ctx.anchors.values())
                onAnchor(res, count);
        return typeof reviver === 'function'
            ? applyReviver.applyReviver(reviver, { '': res }, '', res)
            : res;
    }
    /**
     * A JSON representation of the document `contents`.
     *
     * @param jsonArg Used by `JSON.stringify` to indicate the array index or
     *   property name.
     */
    toJSON(jsonArg, onAnchor) {
        return this.toJS({ json: true, jsonArg, mapAsMap: false, onAnchor });
    }
    /** A YAML representation of the document. */
    toString(options = {}) {
        if (this.errors.length > 0)
            throw new Error('Document with errors cannot be stringified');
        if ('indent' in options &&
            (!Number.isInteger(options.indent) || Number(options.indent) <= 0)) {
            const s = JSON.stringify(options.indent);
            throw new Error(`"indent" option must be a positive integer, not ${s}`);
        }
        return stringifyDocument.stringifyDocument(this, options);
    }
}
function assertCollection(contents) {
    if (identity.isCollection(contents))
        return true;
    throw new Error('Expected a YAML collection as document contents');
}

exports.Document = Document;


/***/ }),

/***/ 1596:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var visit = __nccwpck_require__(204);

/**
 * Verify that the input string is a valid anchor.
 *
 * Will throw on errors.
 */
function anchorIsValid(anchor) {
    if (/[\x00-\x19\s,[\]{}]/.test(anchor)) {
        const sa = JSON.stringify(anchor);
        const msg = `Anchor must not contain whitespace or control characters: ${sa}`;
        throw new Error(msg);
    }
    return true;
}
function anchorNames(root) {
    const anchors = new Set();
    visit.visit(root, {
        Value(_key, node) {
            if (node.anchor)
                anchors.add(node.anchor);
        }
    });
    return anchors;
}
/** Find a new anchor name with the given `prefix` and a one-indexed suffix. */
function findNewAnchor(prefix, exclude) {
    for (let i = 1; true; ++i) {
        const name = `${prefix}${i}`;
        if (!exclude.has(name))
            return name;
    }
}
function createNodeAnchors(doc, prefix) {
    const aliasObjects = [];
    const sourceObjects = new Map();
    let prevAnchors = null;
    return {
        onAnchor: (source) => {
            aliasObjects.push(source);
            prevAnchors ?? (prevAnchors = anchorNames(doc));
            const anchor = findNewAnchor(prefix, prevAnchors);
            prevAnchors.add(anchor);
            return anchor;
        },
        /**
         * With circular references, the source node is only resolved after all
         * of its child nodes are. This is why anchors are set only after all of
         * the nodes have been created.
         */
        setAnchors: () => {
            for (const source of aliasObjects) {
                const ref = sourceObjects.get(source);
                if (typeof ref === 'object' &&
                    ref.anchor &&
                    (identity.isScalar(ref.node) || identity.isCollection(ref.node))) {
                    ref.node.anchor = ref.anchor;
                }
                else {
                    const error = new Error('Failed to resolve repeated object (this should not happen)');
                    error.source = source;
                    throw error;
                }
            }
        },
        sourceObjects
    };
}

exports.anchorIsValid = anchorIsValid;
exports.anchorNames = anchorNames;
exports.createNodeAnchors = createNodeAnchors;
exports.findNewAnchor = findNewAnchor;


/***/ }),

/***/ 3661:
/***/ ((__unused_webpack_module, exports) => {



/**
 * Applies the JSON.parse reviver algorithm as defined in the ECMA-262 spec,
 * in section 24.5.1.1 "Runtime Semantics: InternalizeJSONProperty" of the
 * 2021 edition: https://tc39.es/ecma262/#sec-json.parse
 *
 * Includes extensions for handling Map and Set objects.
 */
function applyReviver(reviver, obj, key, val) {
    if (val && typeof val === 'object') {
        if (Array.isArray(val)) {
            for (let i = 0, len = val.length; i < len; ++i) {
                const v0 = val[i];
                const v1 = applyReviver(reviver, val, String(i), v0);
                // eslint-disable-next-line @typescript-eslint/no-array-delete
                if (v1 === undefined)
                    delete val[i];
                else if (v1 !== v0)
                    val[i] = v1;
            }
        }
        else if (val instanceof Map) {
            for (const k of Array.from(val.keys())) {
                const v0 = val.get(k);
                const v1 = applyReviver(reviver, val, k, v0);
                if (v1 === undefined)
                    val.delete(k);
                else if (v1 !== v0)
                    val.set(k, v1);
            }
        }
        else if (val instanceof Set) {
            for (const v0 of Array.from(val)) {
                const v1 = applyReviver(reviver, val, v0, v0);
                if (v1 === undefined)
                    val.delete(v0);
                else if (v1 !== v0) {
                    val.delete(v0);
                    val.add(v1);
                }
            }
        }
        else {
            for (const [k, v0] of Object.entries(val)) {
                const v1 = applyReviver(reviver, val, k, v0);
                if (v1 === undefined)
                    delete val[k];
                else if (v1 !== v0)
                    val[k] = v1;
            }
        }
    }
    return reviver.call(obj, key, val);
}

exports.applyReviver = applyReviver;


/***/ }),

/***/ 2404:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Alias = __nccwpck_require__(4065);
var identity = __nccwpck_require__(1127);
var Scalar = __nccwpck_require__(3301);

const defaultTagPrefix = 'tag:yaml.org,2002:';
function findTagObject(value, tagName, tags) {
    if (tagName) {
        const match = tags.filter(t => t.tag === tagName);
        const tagObj = match.find(t => !t.format) ?? match[0];
        if (!tagObj)
            throw new Error(`Tag ${tagName} not found`);
        return tagObj;
    }
    return tags.find(t => t.identify?.(value) && !t.format);
}
function createNode(value, tagName, ctx) {
    if (identity.isDocument(value))
        value = value.contents;
    if (identity.isNode(value))
        return value;
    if (identity.isPair(value)) {
        const map = ctx.schema[identity.MAP].createNode?.(ctx.schema, null, ctx);
        map.items.push(value);
        return map;
    }
    if (value instanceof String ||
        value instanceof Number ||
        value instanceof Boolean ||
        (typeof BigInt !== 'undefined' && value instanceof BigInt) // not supported everywhere
    ) {
        // https://tc39.es/ecma262/#sec-serializejsonproperty
        value = value.valueOf();
    }
    const { aliasDuplicateObjects, onAnchor, onTagObj, schema, sourceObjects } = ctx;
    // Detect duplicate references to the same object & use Alias nodes for all
    // after first. The `ref` wrapper allows for circular references to resolve.
    let ref = undefined;
    if (aliasDuplicateObjects && value && typeof value === 'object') {
        ref = sourceObjects.get(value);
        if (ref) {
            ref.anchor ?? (ref.anchor = onAnchor(value));
            return new Alias.Alias(ref.anchor);
        }
        else {
            ref = { anchor: null, node: null };
            sourceObjects.set(value, ref);
        }
    }
    if (tagName?.startsWith('!!'))
        tagName = defaultTagPrefix + tagName.slice(2);
    let tagObj = findTagObject(value, tagName, schema.tags);
    if (!tagObj) {
        if (value && typeof value.toJSON === 'function') {
            // eslint-disable-next-line @typescript-eslint/no-unsafe-call
            value = value.toJSON();
        }
        if (!value || typeof value !== 'object') {
            const node = new Scalar.Scalar(value);
            if (ref)
                ref.node = node;
            return node;
        }
        tagObj =
            value instanceof Map
                ? schema[identity.MAP]
                : Symbol.iterator in Object(value)
                    ? schema[identity.SEQ]
                    : schema[identity.MAP];
    }
    if (onTagObj) {
        onTagObj(tagObj);
        delete ctx.onTagObj;
    }
    const node = tagObj?.createNode
        ? tagObj.createNode(ctx.schema, value, ctx)
        : typeof tagObj?.nodeClass?.from === 'function'
            ? tagObj.nodeClass.from(ctx.schema, value, ctx)
            : new Scalar.Scalar(value);
    if (tagName)
        node.tag = tagName;
    else if (!tagObj.default)
        node.tag = tagObj.tag;
    if (ref)
        ref.node = node;
    return node;
}

exports.createNode = createNode;


/***/ }),

/***/ 1342:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var visit = __nccwpck_require__(204);

const escapeChars = {
    '!': '%21',
    ',': '%2C',
    '[': '%5B',
    ']': '%5D',
    '{': '%7B',
    '}': '%7D'
};
const escapeTagName = (tn) => tn.replace(/[!,[\]{}]/g, ch => escapeChars[ch]);
class Directives {
    constructor(yaml, tags) {
        /**
         * The directives-end/doc-start marker `---`. If `null`, a marker may still be
         * included in the document's stringified representation.
         */
        this.docStart = null;
        /** The doc-end marker `...`.  */
        this.docEnd = false;
        this.yaml = Object.assign({}, Directives.defaultYaml, yaml);
        this.tags = Object.assign({}, Directives.defaultTags, tags);
    }
    clone() {
        const copy = new Directives(this.yaml, this.tags);
        copy.docStart = this.docStart;
        return copy;
    }
    /**
     * During parsing, get a Directives instance for the current document and
     * update the stream state according to the current version's spec.
     */
    atDocument() {
        const res = new Directives(this.yaml, this.tags);
        switch (this.yaml.version) {
            case '1.1':
                this.atNextDocument = true;
                break;
            case '1.2':
                this.atNextDocument = false;
                this.yaml = {
                    explicit: Directives.defaultYaml.explicit,
                    version: '1.2'
                };
                this.tags = Object.assign({}, Directives.defaultTags);
                break;
        }
        return res;
    }
    /**
     * @param onError - May be called even if the action was successful
     * @returns `true` on success
     */
    add(line, onError) {
        if (this.atNextDocument) {
            this.yaml = { explicit: Directives.defaultYaml.explicit, version: '1.1' };
            this.tags = Object.assign({}, Directives.defaultTags);
            this.atNextDocument = false;
        }
        const parts = line.trim().split(/[ \t]+/);
        const name = parts.shift();
        switch (name) {
            case '%TAG': {
                if (parts.length !== 2) {
                    onError(0, '%TAG directive should contain exactly two parts');
                    if (parts.length < 2)
                        return false;
                }
                const [handle, prefix] = parts;
                this.tags[handle] = prefix;
                return true;
            }
            case '%YAML': {
                this.yaml.explicit = true;
                if (parts.length !== 1) {
                    onError(0, '%YAML directive should contain exactly one part');
                    return false;
                }
                const [version] = parts;
                if (version === '1.1' || version === '1.2') {
                    this.yaml.version = version;
                    return true;
                }
                else {
                    const isValid = /^\d+\.\d+$/.test(version);
                    onError(6, `Unsupported YAML version ${version}`, isValid);
                    return false;
                }
            }
            default:
                onError(0, `Unknown directive ${name}`, true);
                return false;
        }
    }
    /**
     * Resolves a tag, matching handles to those defined in %TAG directives.
     *
     * @returns Resolved tag, which may also be the non-specific tag `'!'` or a
     *   `'!local'` tag, or `null` if unresolvable.
     */
    tagName(source, onError) {
        if (source === '!')
            return '!'; // non-specific tag
        if (source[0] !== '!') {
            onError(`Not a valid tag: ${source}`);
            return null;
        }
        if (source[1] === '<') {
            const verbatim = source.slice(2, -1);
            if (verbatim === '!' || verbatim === '!!') {
                onError(`Verbatim tags aren't resolved, so ${source} is invalid.`);
                return null;
            }
            if (source[source.length - 1] !== '>')
                onError('Verbatim tags must end with a >');
            return verbatim;
        }
        const [, handle, suffix] = source.match(/^(.*!)([^!]*)$/s);
        if (!suffix)
            onError(`The ${source} tag has no suffix`);
        const prefix = this.tags[handle];
        if (prefix) {
            try {
                return prefix + decodeURIComponent(suffix);
            }
            catch (error) {
                onError(String(error));
                return null;
            }
        }
        if (handle === '!')
            return source; // local tag
        onError(`Could not resolve tag: ${source}`);
        return null;
    }
    /**
     * Given a fully resolved tag, returns its printable string form,
     * taking into account current tag prefixes and defaults.
     */
    tagString(tag) {
        for (const [handle, prefix] of Object.entries(this.tags)) {
            if (tag.startsWith(prefix))
                return handle + escapeTagName(tag.substring(prefix.length));
        }
        return tag[0] === '!' ? tag : `!<${tag}>`;
    }
    toString(doc) {
        const lines = this.yaml.explicit
            ? [`%YAML ${this.yaml.version || '1.2'}`]
            : [];
        const tagEntries = Object.entries(this.tags);
        let tagNames;
        if (doc && tagEntries.length > 0 && identity.isNode(doc.contents)) {
            const tags = {};
            visit.visit(doc.contents, (_key, node) => {
                if (identity.isNode(node) && node.tag)
                    tags[node.tag] = true;
            });
            tagNames = Object.keys(tags);
        }
        else
            tagNames = [];
        for (const [handle, prefix] of tagEntries) {
            if (handle === '!!' && prefix === 'tag:yaml.org,2002:')
                continue;
            if (!doc || tagNames.some(tn => tn.startsWith(prefix)))
                lines.push(`%TAG ${handle} ${prefix}`);
        }
        return lines.join('\n');
    }
}
Directives.defaultYaml = { explicit: false, version: '1.2' };
Directives.defaultTags = { '!!': 'tag:yaml.org,2002:' };

exports.Directives = Directives;


/***/ }),

/***/ 1464:
/***/ ((__unused_webpack_module, exports) => {



class YAMLError extends Error {
    constructor(name, pos, code, message) {
        super();
        this.name = name;
        this.code = code;
        this.message = message;
        this.pos = pos;
    }
}
class YAMLParseError extends YAMLError {
    constructor(pos, code, message) {
        super('YAMLParseError', pos, code, message);
    }
}
class YAMLWarning extends YAMLError {
    constructor(pos, code, message) {
        super('YAMLWarning', pos, code, message);
    }
}
const prettifyError = (src, lc) => (error) => {
    if (error.pos[0] === -1)
        return;
    error.linePos = error.pos.map(pos => lc.linePos(pos));
    const { line, col } = error.linePos[0];
    error.message += ` at line ${line}, column ${col}`;
    let ci = col - 1;
    let lineStr = src
        .substring(lc.lineStarts[line - 1], lc.lineStarts[line])
        .replace(/[\n\r]+$/, '');
    // Trim to max 80 chars, keeping col position near the middle
    if (ci >= 60 && lineStr.length > 80) {
        const trimStart = Math.min(ci - 39, lineStr.length - 79);
        lineStr = '…' + lineStr.substring(trimStart);
        ci -= trimStart - 1;
    }
    if (lineStr.length > 80)
        lineStr = lineStr.substring(0, 79) + '…';
    // Include previous line in context if pointing at line start
    if (line > 1 && /^ *$/.test(lineStr.substring(0, ci))) {
        // Regexp won't match if start is trimmed
        let prev = src.substring(lc.lineStarts[line - 2], lc.lineStarts[line - 1]);
        if (prev.length > 80)
            prev = prev.substring(0, 79) + '…\n';
        lineStr = prev + lineStr;
    }
    if (/[^ ]/.test(lineStr)) {
        let count = 1;
        const end = error.linePos[1];
        if (end?.line === line && end.col > col) {
            count = Math.max(1, Math.min(end.col - col, 80 - ci));
        }
        const pointer = ' '.repeat(ci) + '^'.repeat(count);
        error.message += `:\n\n${lineStr}\n${pointer}\n`;
    }
};

exports.YAMLError = YAMLError;
exports.YAMLParseError = YAMLParseError;
exports.YAMLWarning = YAMLWarning;
exports.prettifyError = prettifyError;


/***/ }),

/***/ 8815:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {

var __webpack_unused_export__;


var composer = __nccwpck_require__(9984);
var Document = __nccwpck_require__(3021);
var Schema = __nccwpck_require__(5840);
var errors = __nccwpck_require__(1464);
var Alias = __nccwpck_require__(4065);
var identity = __nccwpck_require__(1127);
var Pair = __nccwpck_require__(7165);
var Scalar = __nccwpck_require__(3301);
var YAMLMap = __nccwpck_require__(4454);
var YAMLSeq = __nccwpck_require__(2223);
var cst = __nccwpck_require__(3461);
var lexer = __nccwpck_require__(361);
var lineCounter = __nccwpck_require__(6628);
var parser = __nccwpck_require__(3456);
var publicApi = __nccwpck_require__(4047);
var visit = __nccwpck_require__(204);



__webpack_unused_export__ = composer.Composer;
__webpack_unused_export__ = Document.Document;
__webpack_unused_export__ = Schema.Schema;
__webpack_unused_export__ = errors.YAMLError;
__webpack_unused_export__ = errors.YAMLParseError;
__webpack_unused_export__ = errors.YAMLWarning;
__webpack_unused_export__ = Alias.Alias;
exports.Vj = identity.isAlias;
__webpack_unused_export__ = identity.isCollection;
__webpack_unused_export__ = identity.isDocument;
exports.jh = identity.isMap;
__webpack_unused_export__ = identity.isNode;
__webpack_unused_export__ = identity.isPair;
exports.jn = identity.isScalar;
exports.oP = identity.isSeq;
__webpack_unused_export__ = Pair.Pair;
__webpack_unused_export__ = Scalar.Scalar;
__webpack_unused_export__ = YAMLMap.YAMLMap;
__webpack_unused_export__ = YAMLSeq.YAMLSeq;
__webpack_unused_export__ = cst;
__webpack_unused_export__ = lexer.Lexer;
exports.HN = lineCounter.LineCounter;
__webpack_unused_export__ = parser.Parser;
__webpack_unused_export__ = publicApi.parse;
exports.hR = publicApi.parseAllDocuments;
exports.Tp = publicApi.parseDocument;
__webpack_unused_export__ = publicApi.stringify;
__webpack_unused_export__ = visit.visit;
__webpack_unused_export__ = visit.visitAsync;


/***/ }),

/***/ 7249:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var node_process = __nccwpck_require__(932);

function debug(logLevel, ...messages) {
    if (logLevel === 'debug')
        console.log(...messages);
}
function warn(logLevel, warning) {
    if (logLevel === 'debug' || logLevel === 'warn') {
        if (typeof node_process.emitWarning === 'function')
            node_process.emitWarning(warning);
        else
            console.warn(warning);
    }
}

exports.debug = debug;
exports.warn = warn;


/***/ }),

/***/ 4065:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var anchors = __nccwpck_require__(1596);
var visit = __nccwpck_require__(204);
var identity = __nccwpck_require__(1127);
var Node = __nccwpck_require__(6673);
var toJS = __nccwpck_require__(4043);

class Alias extends Node.NodeBase {
    constructor(source) {
        super(identity.ALIAS);
        this.source = source;
        Object.defineProperty(this, 'tag', {
            set() {
                throw new Error('Alias nodes cannot have tags');
            }
        });
    }
    /**
     * Resolve the value of this alias within `doc`, finding the last
     * instance of the `source` anchor before this node.
     */
    resolve(doc, ctx) {
        if (ctx?.maxAliasCount === 0)
            throw new ReferenceError('Alias resolution is disabled');
        let nodes;
        if (ctx?.aliasResolveCache) {
            nodes = ctx.aliasResolveCache;
        }
        else {
            nodes = [];
            visit.visit(doc, {
                Node: (_key, node) => {
                    if (identity.isAlias(node) || identity.hasAnchor(node))
                        nodes.push(node);
                }
            });
            if (ctx)
                ctx.aliasResolveCache = nodes;
        }
        let found = undefined;
        for (const node of nodes) {
            if (node === this)
                break;
            if (node.anchor === this.source)
                found = node;
        }
        if (found && ctx) {
            const { anchors, doc, maxAliasCount } = ctx;
            let data = anchors.get(found);
            if (!data) {
                // Resolve anchors for Node.prototype.toJS()
                toJS.toJS(found, null, ctx);
                data = anchors.get(found);
            }
            /* istanbul ignore if */
            if (data?.res === undefined) {
                const msg = 'This should not happen: Alias anchor was not resolved?';
                throw new ReferenceError(msg);
            }
            if (maxAliasCount >= 0) {
                data.count += 1;
                if (data.aliasCount === 0)
                    data.aliasCount = getAliasCount(doc, found, anchors);
                if (data.count * data.aliasCount > maxAliasCount) {
                    const msg = 'Excessive alias count indicates a resource exhaustion attack';
                    throw new ReferenceError(msg);
                }
            }
        }
        return found;
    }
    toJSON(_arg, ctx) {
        if (!ctx)
            return { source: this.source };
        const source = this.resolve(ctx.doc, ctx);
        if (!source) {
            const msg = `Unresolved alias (the anchor must be set before the alias): ${this.source}`;
            throw new ReferenceError(msg);
        }
        return ctx.anchors.get(source).res;
    }
    toString(ctx, _onComment, _onChompKeep) {
        const src = `*${this.source}`;
        if (ctx) {
            anchors.anchorIsValid(this.source);
            if (ctx.options.verifyAliasOrder && !ctx.anchors.has(this.source)) {
                const msg = `Unresolved alias (the anchor must be set before the alias): ${this.source}`;
                throw new Error(msg);
            }
            if (ctx.implicitKey)
                return `${src} `;
        }
        return src;
    }
}
function getAliasCount(doc, node, anchors) {
    if (identity.isAlias(node)) {
        const source = node.resolve(doc);
        const anchor = anchors && source && anchors.get(source);
        return anchor ? anchor.count * anchor.aliasCount : 0;
    }
    else if (identity.isCollection(node)) {
        let count = 0;
        for (const item of node.items) {
            const c = getAliasCount(doc, item, anchors);
            if (c > count)
                count = c;
        }
        return count;
    }
    else if (identity.isPair(node)) {
        const kc = getAliasCount(doc, node.key, anchors);
        const vc = getAliasCount(doc, node.value, anchors);
        return Math.max(kc, vc);
    }
    return 1;
}

exports.Alias = Alias;


/***/ }),

/***/ 101:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var createNode = __nccwpck_require__(2404);
var identity = __nccwpck_require__(1127);
var Node = __nccwpck_require__(6673);

function collectionFromPath(schema, path, value) {
    let v = value;
    for (let i = path.length - 1; i >= 0; --i) {
        const k = path[i];
        if (typeof k === 'number' && Number.isInteger(k) && k >= 0) {
            const a = [];
            a[k] = v;
            v = a;
        }
        else {
            v = new Map([[k, v]]);
        }
    }
    return createNode.createNode(v, undefined, {
        aliasDuplicateObjects: false,
        keepUndefined: false,
        onAnchor: () => {
            throw new Error('This should not happen, please report a bug.');
        },
        schema,
        sourceObjects: new Map()
    });
}
// Type guard is intentionally a little wrong so as to be more useful,
// as it does not cover untypable empty non-string iterables (e.g. []).
const isEmptyPath = (path) => path == null ||
    (typeof path === 'object' && !!path[Symbol.iterator]().next().done);
class Collection extends Node.NodeBase {
    constructor(type, schema) {
        super(type);
        Object.defineProperty(this, 'schema', {
            value: schema,
            configurable: true,
            enumerable: false,
            writable: true
        });
    }
    /**
     * Create a copy of this collection.
     *
     * @param schema - If defined, overwrites the original's schema
     */
    clone(schema) {
        const copy = Object.create(Object.getPrototypeOf(this), Object.getOwnPropertyDescriptors(this));
        if (schema)
            copy.schema = schema;
        copy.items = copy.items.map(it => identity.isNode(it) || identity.isPair(it) ? it.clone(schema) : it);
        if (this.range)
            copy.range = this.range.slice();
        return copy;
    }
    /**
     * Adds a value to the collection. For `!!map` and `!!omap` the value must
     * be a Pair instance or a `{ key, value }` object, which may not have a key
     * that already exists in the map.
     */
    addIn(path, value) {
        if (isEmptyPath(path))
            this.add(value);
        else {
            const [key, ...rest] = path;
            const node = this.get(key, true);
            if (identity.isCollection(node))
                node.addIn(rest, value);
            else if (node === undefined && this.schema)
                this.set(key, collectionFromPath(this.schema, rest, value));
            else
                throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
        }
    }
    /**
     * Removes a value from the collection.
     * @returns `true` if the item was found and removed.
     */
    deleteIn(path) {
        const [key, ...rest] = path;
        if (rest.length === 0)
            return this.delete(key);
        const node = this.get(key, true);
        if (identity.isCollection(node))
            return node.deleteIn(rest);
        else
            throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
    }
    /**
     * Returns item at `key`, or `undefined` if not found. By default unwraps
     * scalar values from their surrounding node; to disable set `keepScalar` to
     * `true` (collections are always returned intact).
     */
    getIn(path, keepScalar) {
        const [key, ...rest] = path;
        const node = this.get(key, true);
        if (rest.length === 0)
            return !keepScalar && identity.isScalar(node) ? node.value : node;
        else
            return identity.isCollection(node) ? node.getIn(rest, keepScalar) : undefined;
    }
    hasAllNullValues(allowScalar) {
        return this.items.every(node => {
            if (!identity.isPair(node))
                return false;
            const n = node.value;
            return (n == null ||
                (allowScalar &&
                    identity.isScalar(n) &&
                    n.value == null &&
                    !n.commentBefore &&
                    !n.comment &&
                    !n.tag));
        });
    }
    /**
     * Checks if the collection includes a value with the key `key`.
     */
    hasIn(path) {
        const [key, ...rest] = path;
        if (rest.length === 0)
            return this.has(key);
        const node = this.get(key, true);
        return identity.isCollection(node) ? node.hasIn(rest) : false;
    }
    /**
     * Sets a value in this collection. For `!!set`, `value` needs to be a
     * boolean to add/remove the item from the set.
     */
    setIn(path, value) {
        const [key, ...rest] = path;
        if (rest.length === 0) {
            this.set(key, value);
        }
        else {
            const node = this.get(key, true);
            if (identity.isCollection(node))
                node.setIn(rest, value);
            else if (node === undefined && this.schema)
                this.set(key, collectionFromPath(this.schema, rest, value));
            else
                throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
        }
    }
}

exports.Collection = Collection;
exports.collectionFromPath = collectionFromPath;
exports.isEmptyPath = isEmptyPath;


/***/ }),

/***/ 6673:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var applyReviver = __nccwpck_require__(3661);
var identity = __nccwpck_require__(1127);
var toJS = __nccwpck_require__(4043);

class NodeBase {
    constructor(type) {
        Object.defineProperty(this, identity.NODE_TYPE, { value: type });
    }
    /** Create a copy of this node.  */
    clone() {
        const copy = Object.create(Object.getPrototypeOf(this), Object.getOwnPropertyDescriptors(this));
        if (this.range)
            copy.range = this.range.slice();
        return copy;
    }
    /** A plain JavaScript representation of this node. */
    toJS(doc, { mapAsMap, maxAliasCount, onAnchor, reviver } = {}) {
        if (!identity.isDocument(doc))
            throw new TypeError('A document argument is required');
        const ctx = {
            anchors: new Map(),
            doc,
            keep: true,
            mapAsMap: mapAsMap === true,
            mapKeyWarned: false,
            maxAliasCount: typeof maxAliasCount === 'number' ? maxAliasCount : 100
        };
        const res = toJS.toJS(this, '', ctx);
        if (typeof onAnchor === 'function')
            for (const { count, res } of ctx.anchors.values())
                onAnchor(res, count);
        return typeof reviver === 'function'
            ? applyReviver.applyReviver(reviver, { '': res }, '', res)
            : res;
    }
}

exports.NodeBase = NodeBase;


/***/ }),

/***/ 7165:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var createNode = __nccwpck_require__(2404);
var stringifyPair = __nccwpck_require__(9748);
var addPairToJSMap = __nccwpck_require__(7104);
var identity = __nccwpck_require__(1127);

function createPair(key, value, ctx) {
    const k = createNode.createNode(key, undefined, ctx);
    const v = createNode.createNode(value, undefined, ctx);
    return new Pair(k, v);
}
class Pair {
    constructor(key, value = null) {
        Object.defineProperty(this, identity.NODE_TYPE, { value: identity.PAIR });
        this.key = key;
        this.value = value;
    }
    clone(schema) {
        let { key, value } = this;
        if (identity.isNode(key))
            key = key.clone(schema);
        if (identity.isNode(value))
            value = value.clone(schema);
        return new Pair(key, value);
    }
    toJSON(_, ctx) {
        const pair = ctx?.mapAsMap ? new Map() : {};
        return addPairToJSMap.addPairToJSMap(ctx, pair, this);
    }
    toString(ctx, onComment, onChompKeep) {
        return ctx?.doc
            ? stringifyPair.stringifyPair(this, ctx, onComment, onChompKeep)
            : JSON.stringify(this);
    }
}

exports.Pair = Pair;
exports.createPair = createPair;


/***/ }),

/***/ 3301:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var Node = __nccwpck_require__(6673);
var toJS = __nccwpck_require__(4043);

const isScalarValue = (value) => !value || (typeof value !== 'function' && typeof value !== 'object');
class Scalar extends Node.NodeBase {
    constructor(value) {
        super(identity.SCALAR);
        this.value = value;
    }
    toJSON(arg, ctx) {
        return ctx?.keep ? this.value : toJS.toJS(this.value, arg, ctx);
    }
    toString() {
        return String(this.value);
    }
}
Scalar.BLOCK_FOLDED = 'BLOCK_FOLDED';
Scalar.BLOCK_LITERAL = 'BLOCK_LITERAL';
Scalar.PLAIN = 'PLAIN';
Scalar.QUOTE_DOUBLE = 'QUOTE_DOUBLE';
Scalar.QUOTE_SINGLE = 'QUOTE_SINGLE';

exports.Scalar = Scalar;
exports.isScalarValue = isScalarValue;


/***/ }),

/***/ 4454:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var stringifyCollection = __nccwpck_require__(1212);
var addPairToJSMap = __nccwpck_require__(7104);
var Collection = __nccwpck_require__(101);
var identity = __nccwpck_require__(1127);
var Pair = __nccwpck_require__(7165);
var Scalar = __nccwpck_require__(3301);

function findPair(items, key) {
    const k = identity.isScalar(key) ? key.value : key;
    for (const it of items) {
        if (identity.isPair(it)) {
            if (it.key === key || it.key === k)
                return it;
            if (identity.isScalar(it.key) && it.key.value === k)
                return it;
        }
    }
    return undefined;
}
class YAMLMap extends Collection.Collection {
    static get tagName() {
        return 'tag:yaml.org,2002:map';
    }
    constructor(schema) {
        super(identity.MAP, schema);
        this.items = [];
    }
    /**
     * A generic collection parsing method that can be extended
     * to other node classes that inherit from YAMLMap
     */
    static from(schema, obj, ctx) {
        const { keepUndefined, replacer } = ctx;
        const map = new this(schema);
        const add = (key, value) => {
            if (typeof replacer === 'function')
                value = replacer.call(obj, key, value);
            else if (Array.isArray(replacer) && !replacer.includes(key))
                return;
            if (value !== undefined || keepUndefined)
                map.items.push(Pair.createPair(key, value, ctx));
        };
        if (obj instanceof Map) {
            for (const [key, value] of obj)
                add(key, value);
        }
        else if (obj && typeof obj === 'object') {
            for (const key of Object.keys(obj))
                add(key, obj[key]);
        }
        if (typeof schema.sortMapEntries === 'function') {
            map.items.sort(schema.sortMapEntries);
        }
        return map;
    }
    /**
     * Adds a value to the collection.
     *
     * @param overwrite - If not set `true`, using a key that is already in the
     *   collection will throw. Otherwise, overwrites the previous value.
     */
    add(pair, overwrite) {
        let _pair;
        if (identity.isPair(pair))
            _pair = pair;
        else if (!pair || typeof pair !== 'object' || !('key' in pair)) {
            // In TypeScript, this never happens.
            _pair = new Pair.Pair(pair, pair?.value);
        }
        else
            _pair = new Pair.Pair(pair.key, pair.value);
        const prev = findPair(this.items, _pair.key);
        const sortEntries = this.schema?.sortMapEntries;
        if (prev) {
            if (!overwrite)
                throw new Error(`Key ${_pair.key} already set`);
            // For scalars, keep the old node & its comments and anchors
            if (identity.isScalar(prev.value) && Scalar.isScalarValue(_pair.value))
                prev.value.value = _pair.value;
            else
                prev.value = _pair.value;
        }
        else if (sortEntries) {
            const i = this.items.findIndex(item => sortEntries(_pair, item) < 0);
            if (i === -1)
                this.items.push(_pair);
            else
                this.items.splice(i, 0, _pair);
        }
        else {
            this.items.push(_pair);
        }
    }
    delete(key) {
        const it = findPair(this.items, key);
        if (!it)
            return false;
        const del = this.items.splice(this.items.indexOf(it), 1);
        return del.length > 0;
    }
    get(key, keepScalar) {
        const it = findPair(this.items, key);
        const node = it?.value;
        return (!keepScalar && identity.isScalar(node) ? node.value : node) ?? undefined;
    }
    has(key) {
        return !!findPair(this.items, key);
    }
    set(key, value) {
        this.add(new Pair.Pair(key, value), true);
    }
    /**
     * @param ctx - Conversion context, originally set in Document#toJS()
     * @param {Class} Type - If set, forces the returned collection type
     * @returns Instance of Type, Map, or Object
     */
    toJSON(_, ctx, Type) {
        const map = Type ? new Type() : ctx?.mapAsMap ? new Map() : {};
        if (ctx?.onCreate)
            ctx.onCreate(map);
        for (const item of this.items)
            addPairToJSMap.addPairToJSMap(ctx, map, item);
        return map;
    }
    toString(ctx, onComment, onChompKeep) {
        if (!ctx)
            return JSON.stringify(this);
        for (const item of this.items) {
            if (!identity.isPair(item))
                throw new Error(`Map items must all be pairs; found ${JSON.stringify(item)} instead`);
        }
        if (!ctx.allNullValues && this.hasAllNullValues(false))
            ctx = Object.assign({}, ctx, { allNullValues: true });
        return stringifyCollection.stringifyCollection(this, ctx, {
            blockItemPrefix: '',
            flowChars: { start: '{', end: '}' },
            itemIndent: ctx.indent || '',
            onChompKeep,
            onComment
        });
    }
}

exports.YAMLMap = YAMLMap;
exports.findPair = findPair;


/***/ }),

/***/ 2223:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var createNode = __nccwpck_require__(2404);
var stringifyCollection = __nccwpck_require__(1212);
var Collection = __nccwpck_require__(101);
var identity = __nccwpck_require__(1127);
var Scalar = __nccwpck_require__(3301);
var toJS = __nccwpck_require__(4043);

class YAMLSeq extends Collection.Collection {
    static get tagName() {
        return 'tag:yaml.org,2002:seq';
    }
    constructor(schema) {
        super(identity.SEQ, schema);
        this.items = [];
    }
    add(value) {
        this.items.push(value);
    }
    /**
     * Removes a value from the collection.
     *
     * `key` must contain a representation of an integer for this to succeed.
     * It may be wrapped in a `Scalar`.
     *
     * @returns `true` if the item was found and removed.
     */
    delete(key) {
        const idx = asItemIndex(key);
        if (typeof idx !== 'number')
            return false;
        const del = this.items.splice(idx, 1);
        return del.length > 0;
    }
    get(key, keepScalar) {
        const idx = asItemIndex(key);
        if (typeof idx !== 'number')
            return undefined;
        const it = this.items[idx];
        return !keepScalar && identity.isScalar(it) ? it.value : it;
    }
    /**
     * Checks if the collection includes a value with the key `key`.
     *
     * `key` must contain a representation of an integer for this to succeed.
     * It may be wrapped in a `Scalar`.
     */
    has(key) {
        const idx = asItemIndex(key);
        return typeof idx === 'number' && idx < this.items.length;
    }
    /**
     * Sets a value in this collection. For `!!set`, `value` needs to be a
     * boolean to add/remove the item from the set.
     *
     * If `key` does not contain a representation of an integer, this will throw.
     * It may be wrapped in a `Scalar`.
     */
    set(key, value) {
        const idx = asItemIndex(key);
        if (typeof idx !== 'number')
            throw new Error(`Expected a valid index, not ${key}.`);
        const prev = this.items[idx];
        if (identity.isScalar(prev) && Scalar.isScalarValue(value))
            prev.value = value;
        else
            this.items[idx] = value;
    }
    toJSON(_, ctx) {
        const seq = [];
        if (ctx?.onCreate)
            ctx.onCreate(seq);
        let i = 0;
        for (const item of this.items)
            seq.push(toJS.toJS(item, String(i++), ctx));
        return seq;
    }
    toString(ctx, onComment, onChompKeep) {
        if (!ctx)
            return JSON.stringify(this);
        return stringifyCollection.stringifyCollection(this, ctx, {
            blockItemPrefix: '- ',
            flowChars: { start: '[', end: ']' },
            itemIndent: (ctx.indent || '') + '  ',
            onChompKeep,
            onComment
        });
    }
    static from(schema, obj, ctx) {
        const { replacer } = ctx;
        const seq = new this(schema);
        if (obj && Symbol.iterator in Object(obj)) {
            let i = 0;
            for (let it of obj) {
                if (typeof replacer === 'function') {
                    const key = obj instanceof Set ? it : String(i++);
                    it = replacer.call(obj, key, it);
                }
                seq.items.push(createNode.createNode(it, undefined, ctx));
            }
        }
        return seq;
    }
}
function asItemIndex(key) {
    let idx = identity.isScalar(key) ? key.value : key;
    if (idx && typeof idx === 'string')
        idx = Number(idx);
    return typeof idx === 'number' && Number.isInteger(idx) && idx >= 0
        ? idx
        : null;
}

exports.YAMLSeq = YAMLSeq;


/***/ }),

/***/ 7104:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var log = __nccwpck_require__(7249);
var merge = __nccwpck_require__(452);
var stringify = __nccwpck_require__(2148);
var identity = __nccwpck_require__(1127);
var toJS = __nccwpck_require__(4043);

function addPairToJSMap(ctx, map, { key, value }) {
    if (identity.isNode(key) && key.addToJSMap)
        key.addToJSMap(ctx, map, value);
    // TODO: Should drop this special case for bare << handling
    else if (merge.isMergeKey(ctx, key))
        merge.addMergeToJSMap(ctx, map, value);
    else {
        const jsKey = toJS.toJS(key, '', ctx);
        if (map instanceof Map) {
            map.set(jsKey, toJS.toJS(value, jsKey, ctx));
        }
        else if (map instanceof Set) {
            map.add(jsKey);
        }
        else {
            const stringKey = stringifyKey(key, jsKey, ctx);
            const jsValue = toJS.toJS(value, stringKey, ctx);
            if (stringKey in map)
                Object.defineProperty(map, stringKey, {
                    value: jsValue,
                    writable: true,
                    enumerable: true,
                    configurable: true
                });
            else
                map[stringKey] = jsValue;
        }
    }
    return map;
}
function stringifyKey(key, jsKey, ctx) {
    if (jsKey === null)
        return '';
    // eslint-disable-next-line @typescript-eslint/no-base-to-string
    if (typeof jsKey !== 'object')
        return String(jsKey);
    if (identity.isNode(key) && ctx?.doc) {
        const strCtx = stringify.createStringifyContext(ctx.doc, {});
        strCtx.anchors = new Set();
        for (const node of ctx.anchors.keys())
            strCtx.anchors.add(node.anchor);
        strCtx.inFlow = true;
        strCtx.inStringifyKey = true;
        const strKey = key.toString(strCtx);
        if (!ctx.mapKeyWarned) {
            let jsonStr = JSON.stringify(strKey);
            if (jsonStr.length > 40)
                jsonStr = jsonStr.substring(0, 36) + '..."';
            log.warn(ctx.doc.options.logLevel, `Keys with collection values will be stringified due to JS Object restrictions: ${jsonStr}. Set mapAsMap: true to use object keys.`);
            ctx.mapKeyWarned = true;
        }
        return strKey;
    }
    return JSON.stringify(jsKey);
}

exports.addPairToJSMap = addPairToJSMap;


/***/ }),

/***/ 1127:
/***/ ((__unused_webpack_module, exports) => {



const ALIAS = Symbol.for('yaml.alias');
const DOC = Symbol.for('yaml.document');
const MAP = Symbol.for('yaml.map');
const PAIR = Symbol.for('yaml.pair');
const SCALAR = Symbol.for('yaml.scalar');
const SEQ = Symbol.for('yaml.seq');
const NODE_TYPE = Symbol.for('yaml.node.type');
const isAlias = (node) => !!node && typeof node === 'object' && node[NODE_TYPE] === ALIAS;
const isDocument = (node) => !!node && typeof node === 'object' && node[NODE_TYPE] === DOC;
const isMap = (node) => !!node && typeof node === 'object' && node[NODE_TYPE] === MAP;
const isPair = (node) => !!node && typeof node === 'object' && node[NODE_TYPE] === PAIR;
const isScalar = (node) => !!node && typeof node === 'object' && node[NODE_TYPE] === SCALAR;
const isSeq = (node) => !!node && typeof node === 'object' && node[NODE_TYPE] === SEQ;
function isCollection(node) {
    if (node && typeof node === 'object')
        switch (node[NODE_TYPE]) {
            case MAP:
            case SEQ:
                return true;
        }
    return false;
}
function isNode(node) {
    if (node && typeof node === 'object')
        switch (node[NODE_TYPE]) {
            case ALIAS:
            case MAP:
            case SCALAR:
            case SEQ:
                return true;
        }
    return false;
}
const hasAnchor = (node) => (isScalar(node) || isCollection(node)) && !!node.anchor;

exports.ALIAS = ALIAS;
exports.DOC = DOC;
exports.MAP = MAP;
exports.NODE_TYPE = NODE_TYPE;
exports.PAIR = PAIR;
exports.SCALAR = SCALAR;
exports.SEQ = SEQ;
exports.hasAnchor = hasAnchor;
exports.isAlias = isAlias;
exports.isCollection = isCollection;
exports.isDocument = isDocument;
exports.isMap = isMap;
exports.isNode = isNode;
exports.isPair = isPair;
exports.isScalar = isScalar;
exports.isSeq = isSeq;


/***/ }),

/***/ 4043:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);

/**
 * Recursively convert any node or its contents to native JavaScript
 *
 * @param value - The input value
 * @param arg - If `value` defines a `toJSON()` method, use this
 *   as its first argument
 * @param ctx - Conversion context, originally set in Document#toJS(). If
 *   `{ keep: true }` is not set, output should be suitable for JSON
 *   stringification.
 */
function toJS(value, arg, ctx) {
    // eslint-disable-next-line @typescript-eslint/no-unsafe-return
    if (Array.isArray(value))
        return value.map((v, i) => toJS(v, String(i), ctx));
    if (value && typeof value.toJSON === 'function') {
        // eslint-disable-next-line @typescript-eslint/no-unsafe-call
        if (!ctx || !identity.hasAnchor(value))
            return value.toJSON(arg, ctx);
        const data = { aliasCount: 0, count: 1, res: undefined };
        ctx.anchors.set(value, data);
        ctx.onCreate = res => {
            data.res = res;
            delete ctx.onCreate;
        };
        const res = value.toJSON(arg, ctx);
        if (ctx.onCreate)
            ctx.onCreate(res);
        return res;
    }
    if (typeof value === 'bigint' && !ctx?.keep)
        return Number(value);
    return value;
}

exports.toJS = toJS;


/***/ }),

/***/ 110:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var resolveBlockScalar = __nccwpck_require__(8913);
var resolveFlowScalar = __nccwpck_require__(6842);
var errors = __nccwpck_require__(1464);
var stringifyString = __nccwpck_require__(3069);

function resolveAsScalar(token, strict = true, onError) {
    if (token) {
        const _onError = (pos, code, message) => {
            const offset = typeof pos === 'number' ? pos : Array.isArray(pos) ? pos[0] : pos.offset;
            if (onError)
                onError(offset, code, message);
            else
                throw new errors.YAMLParseError([offset, offset + 1], code, message);
        };
        switch (token.type) {
            case 'scalar':
            case 'single-quoted-scalar':
            case 'double-quoted-scalar':
                return resolveFlowScalar.resolveFlowScalar(token, strict, _onError);
            case 'block-scalar':
                return resolveBlockScalar.resolveBlockScalar({ options: { strict } }, token, _onError);
        }
    }
    return null;
}
/**
 * Create a new scalar token with `value`
 *
 * Values that represent an actual string but may be parsed as a different type should use a `type` other than `'PLAIN'`,
 * as this function does not support any schema operations and won't check for such conflicts.
 *
 * @param value The string representation of the value, which will have its content properly indented.
 * @param context.end Comments and whitespace after the end of the value, or after the block scalar header. If undefined, a newline will be added.
 * @param context.implicitKey Being within an implicit key may affect the resolved type of the token's value.
 * @param context.indent The indent level of the token.
 * @param context.inFlow Is this scalar within a flow collection? This may affect the resolved type of the token's value.
 * @param context.offset The offset position of the token.
 * @param context.type The preferred type of the scalar token. If undefined, the previous type of the `token` will be used, defaulting to `'PLAIN'`.
 */
function createScalarToken(value, context) {
    const { implicitKey = false, indent, inFlow = false, offset = -1, type = 'PLAIN' } = context;
    const source = stringifyString.stringifyString({ type, value }, {
        implicitKey,
        indent: indent > 0 ? ' '.repeat(indent) : '',
        inFlow,
        options: { blockQuote: true, lineWidth: -1 }
    });
    const end = context.end ?? [
        { type: 'newline', offset: -1, indent, source: '\n' }
    ];
    switch (source[0]) {
        case '|':
        case '>': {
            const he = source.indexOf('\n');
            const head = source.substring(0, he);
            const body = source.substring(he + 1) + '\n';
            const props = [
                { type: 'block-scalar-header', offset, indent, source: head }
            ];
            if (!addEndtoBlockProps(props, end))
                props.push({ type: 'newline', offset: -1, indent, source: '\n' });
            return { type: 'block-scalar', offset, indent, props, source: body };
        }
        case '"':
            return { type: 'double-quoted-scalar', offset, indent, source, end };
        case "'":
            return { type: 'single-quoted-scalar', offset, indent, source, end };
        default:
            return { type: 'scalar', offset, indent, source, end };
    }
}
/**
 * Set the value of `token` to the given string `value`, overwriting any previous contents and type that it may have.
 *
 * Best efforts are made to retain any comments previously associated with the `token`,
 * though all contents within a collection's `items` will be overwritten.
 *
 * Values that represent an actual string but may be parsed as a different type should use a `type` other than `'PLAIN'`,
 * as this function does not support any schema operations and won't check for such conflicts.
 *
 * @param token Any token. If it does not include an `indent` value, the value will be stringified as if it were an implicit key.
 * @param value The string representation of the value, which will have its content properly indented.
 * @param context.afterKey In most cases, values after a key should have an additional level of indentation.
 * @param context.implicitKey Being within an implicit key may affect the resolved type of the token's value.
 * @param context.inFlow Being within a flow collection may affect the resolved type of the token's value.
 * @param context.type The preferred type of the scalar token. If undefined, the previous type of the `token` will be used, defaulting to `'PLAIN'`.
 */
function setScalarValue(token, value, context = {}) {
    let { afterKey = false, implicitKey = false, inFlow = false, type } = context;
    let indent = 'indent' in token ? token.indent : null;
    if (afterKey && typeof indent === 'number')
        indent += 2;
    if (!type)
        switch (token.type) {
            case 'single-quoted-scalar':
                type = 'QUOTE_SINGLE';
                break;
            case 'double-quoted-scalar':
                type = 'QUOTE_DOUBLE';
                break;
            case 'block-scalar': {
                const header = token.props[0];
                if (header.type !== 'block-scalar-header')
                    throw new Error('Invalid block scalar header');
                type = header.source[0] === '>' ? 'BLOCK_FOLDED' : 'BLOCK_LITERAL';
                break;
            }
            default:
                type = 'PLAIN';
        }
    const source = stringifyString.stringifyString({ type, value }, {
        implicitKey: implicitKey || indent === null,
        indent: indent !== null && indent > 0 ? ' '.repeat(indent) : '',
        inFlow,
        options: { blockQuote: true, lineWidth: -1 }
    });
    switch (source[0]) {
        case '|':
        case '>':
            setBlockScalarValue(token, source);
            break;
        case '"':
            setFlowScalarValue(token, source, 'double-quoted-scalar');
            break;
        case "'":
            setFlowScalarValue(token, source, 'single-quoted-scalar');
            break;
        default:
            setFlowScalarValue(token, source, 'scalar');
    }
}
function setBlockScalarValue(token, source) {
    const he = source.indexOf('\n');
    const head = source.substring(0, he);
    const body = source.substring(he + 1) + '\n';
    if (token.type === 'block-scalar') {
        const header = token.props[0];
        if (header.type !== 'block-scalar-header')
            throw new Error('Invalid block scalar header');
        header.source = head;
        token.source = body;
    }
    else {
        const { offset } = token;
        const indent = 'indent' in token ? token.indent : -1;
        const props = [
            { type: 'block-scalar-header', offset, indent, source: head }
        ];
        if (!addEndtoBlockProps(props, 'end' in token ? token.end : undefined))
            props.push({ type: 'newline', offset: -1, indent, source: '\n' });
        for (const key of Object.keys(token))
            if (key !== 'type' && key !== 'offset')
                delete token[key];
        Object.assign(token, { type: 'block-scalar', indent, props, source: body });
    }
}
/** @returns `true` if last token is a newline */
function addEndtoBlockProps(props, end) {
    if (end)
        for (const st of end)
            switch (st.type) {
                case 'space':
                case 'comment':
                    props.push(st);
                    break;
                case 'newline':
                    props.push(st);
                    return true;
            }
    return false;
}
function setFlowScalarValue(token, source, type) {
    switch (token.type) {
        case 'scalar':
        case 'double-quoted-scalar':
        case 'single-quoted-scalar':
            token.type = type;
            token.source = source;
            break;
        case 'block-scalar': {
            const end = token.props.slice(1);
            let oa = source.length;
            if (token.props[0].type === 'block-scalar-header')
                oa -= token.props[0].source.length;
            for (const tok of end)
                tok.offset += oa;
            delete token.props;
            Object.assign(token, { type, source, end });
            break;
        }
        case 'block-map':
        case 'block-seq': {
            const offset = token.offset + source.length;
            const nl = { type: 'newline', offset, indent: token.indent, source: '\n' };
            delete token.items;
            Object.assign(token, { type, source, end: [nl] });
            break;
        }
        default: {
            const indent = 'indent' in token ? token.indent : -1;
            const end = 'end' in token && Array.isArray(token.end)
                ? token.end.filter(st => st.type === 'space' ||
                    st.type === 'comment' ||
                    st.type === 'newline')
                : [];
            for (const key of Object.keys(token))
                if (key !== 'type' && key !== 'offset')
                    delete token[key];
            Object.assign(token, { type, indent, source, end });
        }
    }
}

exports.createScalarToken = createScalarToken;
exports.resolveAsScalar = resolveAsScalar;
exports.setScalarValue = setScalarValue;


/***/ }),

/***/ 1733:
/***/ ((__unused_webpack_module, exports) => {



/**
 * Stringify a CST document, token, or collection item
 *
 * Fair warning: This applies no validation whatsoever, and
 * simply concatenates the sources in their logical order.
 */
const stringify = (cst) => 'type' in cst ? stringifyToken(cst) : stringifyItem(cst);
function stringifyToken(token) {
    switch (token.type) {
        case 'block-scalar': {
            let res = '';
            for (const tok of token.props)
                res += stringifyToken(tok);
            return res + token.source;
        }
        case 'block-map':
        case 'block-seq': {
            let res = '';
            for (const item of token.items)
                res += stringifyItem(item);
            return res;
        }
        case 'flow-collection': {
            let res = token.start.source;
            for (const item of token.items)
                res += stringifyItem(item);
            for (const st of token.end)
                res += st.source;
            return res;
        }
        case 'document': {
            let res = stringifyItem(token);
            if (token.end)
                for (const st of token.end)
                    res += st.source;
            return res;
        }
        default: {
            let res = token.source;
            if ('end' in token && token.end)
                for (const st of token.end)
                    res += st.source;
            return res;
        }
    }
}
function stringifyItem({ start, key, sep, value }) {
    let res = '';
    for (const st of start)
        res += st.source;
    if (key)
        res += stringifyToken(key);
    if (sep)
        for (const st of sep)
            res += st.source;
    if (value)
        res += stringifyToken(value);
    return res;
}

exports.stringify = stringify;


/***/ }),

/***/ 7715:
/***/ ((__unused_webpack_module, exports) => {



const BREAK = Symbol('break visit');
const SKIP = Symbol('skip children');
const REMOVE = Symbol('remove item');
/**
 * Apply a visitor to a CST document or item.
 *
 * Walks through the tree (depth-first) starting from the root, calling a
 * `visitor` function with two arguments when entering each item:
 *   - `item`: The current item, which included the following members:
 *     - `start: SourceToken[]` – Source tokens before the key or value,
 *       possibly including its anchor or tag.
 *     - `key?: Token | null` – Set for pair values. May then be `null`, if
 *       the key before the `:` separator is empty.
 *     - `sep?: SourceToken[]` – Source tokens between the key and the value,
 *       which should include the `:` map value indicator if `value` is set.
 *     - `value?: Token` – The value of a sequence item, or of a map pair.
 *   - `path`: The steps from the root to the current node, as an array of
 *     `['key' | 'value', number]` tuples.
 *
 * The return value of the visitor may be used to control the traversal:
 *   - `undefined` (default): Do nothing and continue
 *   - `visit.SKIP`: Do not visit the children of this token, continue with
 *      next sibling
 *   - `visit.BREAK`: Terminate traversal completely
 *   - `visit.REMOVE`: Remove the current item, then continue with the next one
 *   - `number`: Set the index of the next step. This is useful especially if
 *     the index of the current token has changed.
 *   - `function`: Define the next visitor for this item. After the original
 *     visitor is called on item entry, next visitors are called after handling
 *     a non-empty `key` and when exiting the item.
 */
function visit(cst, visitor) {
    if ('type' in cst && cst.type === 'document')
        cst = { start: cst.start, value: cst.value };
    _visit(Object.freeze([]), cst, visitor);
}
// Without the `as symbol` casts, TS declares these in the `visit`
// namespace using `var`, but then complains about that because
// `unique symbol` must be `const`.
/** Terminate visit traversal completely */
visit.BREAK = BREAK;
/** Do not visit the children of the current item */
visit.SKIP = SKIP;
/** Remove the current item */
visit.REMOVE = REMOVE;
/** Find the item at `path` from `cst` as the root */
visit.itemAtPath = (cst, path) => {
    let item = cst;
    for (const [field, index] of path) {
        const tok = item?.[field];
        if (tok && 'items' in tok) {
            item = tok.items[index];
        }
        else
            return undefined;
    }
    return item;
};
/**
 * Get the immediate parent collection of the item at `path` from `cst` as the root.
 *
 * Throws an error if the collection is not found, which should never happen if the item itself exists.
 */
visit.parentCollection = (cst, path) => {
    const parent = visit.itemAtPath(cst, path.slice(0, -1));
    const field = path[path.length - 1][0];
    const coll = parent?.[field];
    if (coll && 'items' in coll)
        return coll;
    throw new Error('Parent collection not found');
};
function _visit(path, item, visitor) {
    let ctrl = visitor(item, path);
    if (typeof ctrl === 'symbol')
        return ctrl;
    for (const field of ['key', 'value']) {
        const token = item[field];
        if (token && 'items' in token) {
            for (let i = 0; i < token.items.length; ++i) {
                const ci = _visit(Object.freeze(path.concat([[field, i]])), token.items[i], visitor);
                if (typeof ci === 'number')
                    i = ci - 1;
                else if (ci === BREAK)
                    return BREAK;
                else if (ci === REMOVE) {
                    token.items.splice(i, 1);
                    i -= 1;
                }
            }
            if (typeof ctrl === 'function' && field === 'key')
                ctrl = ctrl(item, path);
        }
    }
    return typeof ctrl === 'function' ? ctrl(item, path) : ctrl;
}

exports.visit = visit;


/***/ }),

/***/ 3461:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var cstScalar = __nccwpck_require__(110);
var cstStringify = __nccwpck_require__(1733);
var cstVisit = __nccwpck_require__(7715);

/** The byte order mark */
const BOM = '\u{FEFF}';
/** Start of doc-mode */
const DOCUMENT = '\x02'; // C0: Start of Text
/** Unexpected end of flow-mode */
const FLOW_END = '\x18'; // C0: Cancel
/** Next token is a scalar value */
const SCALAR = '\x1f'; // C0: Unit Separator
/** @returns `true` if `token` is a flow or block collection */
const isCollection = (token) => !!token && 'items' in token;
/** @returns `true` if `token` is a flow or block scalar; not an alias */
const isScalar = (token) => !!token &&
    (token.type === 'scalar' ||
        token.type === 'single-quoted-scalar' ||
        token.type === 'double-quoted-scalar' ||
        token.type === 'block-scalar');
/* istanbul ignore next */
/** Get a printable representation of a lexer token */
function prettyToken(token) {
    switch (token) {
        case BOM:
            return '<BOM>';
        case DOCUMENT:
            return '<DOC>';
        case FLOW_END:
            return '<FLOW_END>';
        case SCALAR:
            return '<SCALAR>';
        default:
            return JSON.stringify(token);
    }
}
/** Identify the type of a lexer token. May return `null` for unknown tokens. */
function tokenType(source) {
    switch (source) {
        case BOM:
            return 'byte-order-mark';
        case DOCUMENT:
            return 'doc-mode';
        case FLOW_END:
            return 'flow-error-end';
        case SCALAR:
            return 'scalar';
        case '---':
            return 'doc-start';
        case '...':
            return 'doc-end';
        case '':
        case '\n':
        case '\r\n':
            return 'newline';
        case '-':
            return 'seq-item-ind';
        case '?':
            return 'explicit-key-ind';
        case ':':
            return 'map-value-ind';
        case '{':
            return 'flow-map-start';
        case '}':
            return 'flow-map-end';
        case '[':
            return 'flow-seq-start';
        case ']':
            return 'flow-seq-end';
        case ',':
            return 'comma';
    }
    switch (source[0]) {
        case ' ':
        case '\t':
            return 'space';
        case '#':
            return 'comment';
        case '%':
            return 'directive-line';
        case '*':
            return 'alias';
        case '&':
            return 'anchor';
        case '!':
            return 'tag';
        case "'":
            return 'single-quoted-scalar';
        case '"':
            return 'double-quoted-scalar';
        case '|':
        case '>':
            return 'block-scalar-header';
    }
    return null;
}

exports.createScalarToken = cstScalar.createScalarToken;
exports.resolveAsScalar = cstScalar.resolveAsScalar;
exports.setScalarValue = cstScalar.setScalarValue;
exports.stringify = cstStringify.stringify;
exports.visit = cstVisit.visit;
exports.BOM = BOM;
exports.DOCUMENT = DOCUMENT;
exports.FLOW_END = FLOW_END;
exports.SCALAR = SCALAR;
exports.isCollection = isCollection;
exports.isScalar = isScalar;
exports.prettyToken = prettyToken;
exports.tokenType = tokenType;


/***/ }),

/***/ 361:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var cst = __nccwpck_require__(3461);

/*
START -> stream

stream
  directive -> line-end -> stream
  indent + line-end -> stream
  [else] -> line-start

line-end
  comment -> line-end
  newline -> .
  input-end -> END

line-start
  doc-start -> doc
  doc-end -> stream
  [else] -> indent -> block-start

block-start
  seq-item-start -> block-start
  explicit-key-start -> block-start
  map-value-start -> block-start
  [else] -> doc

doc
  line-end -> line-start
  spaces -> doc
  anchor -> doc
  tag -> doc
  flow-start -> flow -> doc
  flow-end -> error -> doc
  seq-item-start -> error -> doc
  explicit-key-start -> error -> doc
  map-value-start -> doc
  alias -> doc
  quote-start -> quoted-scalar -> doc
  block-scalar-header -> line-end -> block-scalar(min) -> line-start
  [else] -> plain-scalar(false, min) -> doc

flow
  line-end -> flow
  spaces -> flow
  anchor -> flow
  tag -> flow
  flow-start -> flow -> flow
  flow-end -> .
  seq-item-start -> error -> flow
  explicit-key-start -> flow
  map-value-start -> flow
  alias -> flow
  quote-start -> quoted-scalar -> flow
  comma -> flow
  [else] -> plain-scalar(true, 0) -> flow

quoted-scalar
  quote-end -> .
  [else] -> quoted-scalar

block-scalar(min)
  newline + peek(indent < min) -> .
  [else] -> block-scalar(min)

plain-scalar(is-flow, min)
  scalar-end(is-flow) -> .
  peek(newline + (indent < min)) -> .
  [else] -> plain-scalar(min)
*/
function isEmpty(ch) {
    switch (ch) {
        case undefined:
        case ' ':
        case '\n':
        case '\r':
        case '\t':
            return true;
        default:
            return false;
    }
}
const hexDigits = new Set('0123456789ABCDEFabcdef');
const tagChars = new Set("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-#;/?:@&=+$_.!~*'()");
const flowIndicatorChars = new Set(',[]{}');
const invalidAnchorChars = new Set(' ,[]{}\n\r\t');
const isNotAnchorChar = (ch) => !ch || invalidAnchorChars.has(ch);
/**
 * Splits an input string into lexical tokens, i.e. smaller strings that are
 * easily identifiable by `tokens.tokenType()`.
 *
 * Lexing starts always in a "stream" context. Incomplete input may be buffered
 * until a complete token can be emitted.
 *
 * In addition to slices of the original input, the following control characters
 * may also be emitted:
 *
 * - `\x02` (Start of Text): A document starts with the next token
 * - `\x18` (Cancel): Unexpected end of flow-mode (indicates an error)
 * - `\x1f` (Unit Separator): Next token is a scalar value
 * - `\u{FEFF}` (Byte order mark): Emitted separately outside documents
 */
class Lexer {
    constructor() {
        /**
         * Flag indicating whether the end of the current buffer marks the end of
         * all input
         */
        this.atEnd = false;
        /**
         * Explicit indent set in block scalar header, as an offset from the current
         * minimum indent, so e.g. set to 1 from a header `|2+`. Set to -1 if not
         * explicitly set.
         */
        this.blockScalarIndent = -1;
        /**
         * Block scalars that include a + (keep) chomping indicator in their header
         * include trailing empty lines, which are otherwise excluded from the
         * scalar's contents.
         */
        this.blockScalarKeep = false;
        /** Current input */
        this.buffer = '';
        /**
         * Flag noting whether the map value indicator : can immediately follow this
         * node within a flow context.
         */
        this.flowKey = false;
        /** Count of surrounding flow collection levels. */
        this.flowLevel = 0;
        /**
         * Minimum level of indentation required for next lines to be parsed as a
         * part of the current scalar value.
         */
        this.indentNext = 0;
        /** Indentation level of the current line. */
        this.indentValue = 0;
        /** Position of the next \n character. */
        this.lineEndPos = null;
        /** Stores the state of the lexer if reaching the end of incpomplete input */
        this.next = null;
        /** A pointer to `buffer`; the current position of the lexer. */
        this.pos = 0;
    }
    /**
     * Generate YAML tokens from the `source` string. If `incomplete`,
     * a part of the last line may be left as a buffer for the next call.
     *
     * @returns A generator of lexical tokens
     */
    *lex(source, incomplete = false) {
        if (source) {
            if (typeof source !== 'string')
                throw TypeError('source is not a string');
            this.buffer = this.buffer ? this.buffer + source : source;
            this.lineEndPos = null;
        }
        this.atEnd = !incomplete;
        let next = this.next ?? 'stream';
        while (next && (incomplete || this.hasChars(1)))
            next = yield* this.parseNext(next);
    }
    atLineEnd() {
        let i = this.pos;
        let ch = this.buffer[i];
        while (ch === ' ' || ch === '\t')
            ch = this.buffer[++i];
        if (!ch || ch === '#' || ch === '\n')
            return true;
        if (ch === '\r')
            return this.buffer[i + 1] === '\n';
        return false;
    }
    charAt(n) {
        return this.buffer[this.pos + n];
    }
    continueScalar(offset) {
        let ch = this.buffer[offset];
        if (this.indentNext > 0) {
            let indent = 0;
            while (ch === ' ')
                ch = this.buffer[++indent + offset];
            if (ch === '\r') {
                const next = this.buffer[indent + offset + 1];
                if (next === '\n' || (!next && !this.atEnd))
                    return offset + indent + 1;
            }
            return ch === '\n' || indent >= this.indentNext || (!ch && !this.atEnd)
                ? offset + indent
                : -1;
        }
        if (ch === '-' || ch === '.') {
            const dt = this.buffer.substr(offset, 3);
            if ((dt === '---' || dt === '...') && isEmpty(this.buffer[offset + 3]))
                return -1;
        }
        return offset;
    }
    getLine() {
        let end = this.lineEndPos;
        if (typeof end !== 'number' || (end !== -1 && end < this.pos)) {
            end = this.buffer.indexOf('\n', this.pos);
            this.lineEndPos = end;
        }
        if (end === -1)
            return this.atEnd ? this.buffer.substring(this.pos) : null;
        if (this.buffer[end - 1] === '\r')
            end -= 1;
        return this.buffer.substring(this.pos, end);
    }
    hasChars(n) {
        return this.pos + n <= this.buffer.length;
    }
    setNext(state) {
        this.buffer = this.buffer.substring(this.pos);
        this.pos = 0;
        this.lineEndPos = null;
        this.next = state;
        return null;
    }
    peek(n) {
        return this.buffer.substr(this.pos, n);
    }
    *parseNext(next) {
        switch (next) {
            case 'stream':
                return yield* this.parseStream();
            case 'line-start':
                return yield* this.parseLineStart();
            case 'block-start':
                return yield* this.parseBlockStart();
            case 'doc':
                return yield* this.parseDocument();
            case 'flow':
                return yield* this.parseFlowCollection();
            case 'quoted-scalar':
                return yield* this.parseQuotedScalar();
            case 'block-scalar':
                return yield* this.parseBlockScalar();
            case 'plain-scalar':
                return yield* this.parsePlainScalar();
        }
    }
    *parseStream() {
        let line = this.getLine();
        if (line === null)
            return this.setNext('stream');
        if (line[0] === cst.BOM) {
            yield* this.pushCount(1);
            line = line.substring(1);
        }
        if (line[0] === '%') {
            let dirEnd = line.length;
            let cs = line.indexOf('#');
            while (cs !== -1) {
                const ch = line[cs - 1];
                if (ch === ' ' || ch === '\t') {
                    dirEnd = cs - 1;
                    break;
                }
                else {
                    cs = line.indexOf('#', cs + 1);
                }
            }
            while (true) {
                const ch = line[dirEnd - 1];
                if (ch === ' ' || ch === '\t')
                    dirEnd -= 1;
                else
                    break;
            }
            const n = (yield* this.pushCount(dirEnd)) + (yield* this.pushSpaces(true));
            yield* this.pushCount(line.length - n); // possible comment
            this.pushNewline();
            return 'stream';
        }
        if (this.atLineEnd()) {
            const sp = yield* this.pushSpaces(true);
            yield* this.pushCount(line.length - sp);
            yield* this.pushNewline();
            return 'stream';
        }
        yield cst.DOCUMENT;
        return yield* this.parseLineStart();
    }
    *parseLineStart() {
        const ch = this.charAt(0);
        if (!ch && !this.atEnd)
            return this.setNext('line-start');
        if (ch === '-' || ch === '.') {
            if (!this.atEnd && !this.hasChars(4))
                return this.setNext('line-start');
            const s = this.peek(3);
            if ((s === '---' || s === '...') && isEmpty(this.charAt(3))) {
                yield* this.pushCount(3);
                this.indentValue = 0;
                this.indentNext = 0;
                return s === '---' ? 'doc' : 'stream';
            }
        }
        this.indentValue = yield* this.pushSpaces(false);
        if (this.indentNext > this.indentValue && !isEmpty(this.charAt(1)))
            this.indentNext = this.indentValue;
        return yield* this.parseBlockStart();
    }
    *parseBlockStart() {
        const [ch0, ch1] = this.peek(2);
        if (!ch1 && !this.atEnd)
            return this.setNext('block-start');
        if ((ch0 === '-' || ch0 === '?' || ch0 === ':') && isEmpty(ch1)) {
            const n = (yield* this.pushCount(1)) + (yield* this.pushSpaces(true));
            this.indentNext = this.indentValue + 1;
            this.indentValue += n;
            return 'block-start';
        }
        return 'doc';
    }
    *parseDocument() {
        yield* this.pushSpaces(true);
        const line = this.getLine();
        if (line === null)
            return this.setNext('doc');
        let n = yield* this.pushIndicators();
        switch (line[n]) {
            case '#':
                yield* this.pushCount(line.length - n);
            // fallthrough
            case undefined:
                yield* this.pushNewline();
                return yield* this.parseLineStart();
            case '{':
            case '[':
                yield* this.pushCount(1);
                this.flowKey = false;
                this.flowLevel = 1;
                return 'flow';
            case '}':
            case ']':
                // this is an error
                yield* this.pushCount(1);
                return 'doc';
            case '*':
                yield* this.pushUntil(isNotAnchorChar);
                return 'doc';
            case '"':
            case "'":
                return yield* this.parseQuotedScalar();
            case '|':
            case '>':
                n += yield* this.parseBlockScalarHeader();
                n += yield* this.pushSpaces(true);
                yield* this.pushCount(line.length - n);
                yield* this.pushNewline();
                return yield* this.parseBlockScalar();
            default:
                return yield* this.parsePlainScalar();
        }
    }
    *parseFlowCollection() {
        let nl, sp;
        let indent = -1;
        do {
            nl = yield* this.pushNewline();
            if (nl > 0) {
                sp = yield* this.pushSpaces(false);
                this.indentValue = indent = sp;
            }
            else {
                sp = 0;
            }
            sp += yield* this.pushSpaces(true);
        } while (nl + sp > 0);
        const line = this.getLine();
        if (line === null)
            return this.setNext('flow');
        if ((indent !== -1 && indent < this.indentNext && line[0] !== '#') ||
            (indent === 0 &&
                (line.startsWith('---') || line.startsWith('...')) &&
                isEmpty(line[3]))) {
            // Allowing for the terminal ] or } at the same (rather than greater)
            // indent level as the initial [ or { is technically invalid, but
            // failing here would be surprising to users.
            const atFlowEndMarker = indent === this.indentNext - 1 &&
                this.flowLevel === 1 &&
                (line[0] === ']' || line[0] === '}');
            if (!atFlowEndMarker) {
                // this is an error
                this.flowLevel = 0;
                yield cst.FLOW_END;
                return yield* this.parseLineStart();
            }
        }
        let n = 0;
        while (line[n] === ',') {
            n += yield* this.pushCount(1);
            n += yield* this.pushSpaces(true);
            this.flowKey = false;
        }
        n += yield* this.pushIndicators();
        switch (line[n]) {
            case undefined:
                return 'flow';
            case '#':
                yield* this.pushCount(line.length - n);
                return 'flow';
            case '{':
            case '[':
                yield* this.pushCount(1);
                this.flowKey = false;
                this.flowLevel += 1;
                return 'flow';
            case '}':
            case ']':
                yield* this.pushCount(1);
                this.flowKey = true;
                this.flowLevel -= 1;
                return this.flowLevel ? 'flow' : 'doc';
            case '*':
                yield* this.pushUntil(isNotAnchorChar);
                return 'flow';
            case '"':
            case "'":
                this.flowKey = true;
                return yield* this.parseQuotedScalar();
            case ':': {
                const next = this.charAt(1);
                if (this.flowKey || isEmpty(next) || next === ',') {
                    this.flowKey = false;
                    yield* this.pushCount(1);
                    yield* this.pushSpaces(true);
                    return 'flow';
                }
            }
            // fallthrough
            default:
                this.flowKey = false;
                return yield* this.parsePlainScalar();
        }
    }
    *parseQuotedScalar() {
        const quote = this.charAt(0);
        let end = this.buffer.indexOf(quote, this.pos + 1);
        if (quote === "'") {
            while (end !== -1 && this.buffer[end + 1] === "'")
                end = this.buffer.indexOf("'", end + 2);
        }
        else {
            // double-quote
            while (end !== -1) {
                let n = 0;
                while (this.buffer[end - 1 - n] === '\\')
                    n += 1;
                if (n % 2 === 0)
                    break;
                end = this.buffer.indexOf('"', end + 1);
            }
        }
        // Only looking for newlines within the quotes
        const qb = this.buffer.substring(0, end);
        let nl = qb.indexOf('\n', this.pos);
        if (nl !== -1) {
            while (nl !== -1) {
                const cs = this.continueScalar(nl + 1);
                if (cs === -1)
                    break;
                nl = qb.indexOf('\n', cs);
            }
            if (nl !== -1) {
                // this is an error caused by an unexpected unindent
                end = nl - (qb[nl - 1] === '\r' ? 2 : 1);
            }
        }
        if (end === -1) {
            if (!this.atEnd)
                return this.setNext('quoted-scalar');
            end = this.buffer.length;
        }
        yield* this.pushToIndex(end + 1, false);
        return this.flowLevel ? 'flow' : 'doc';
    }
    *parseBlockScalarHeader() {
        this.blockScalarIndent = -1;
        this.blockScalarKeep = false;
        let i = this.pos;
        while (true) {
            const ch = this.buffer[++i];
            if (ch === '+')
                this.blockScalarKeep = true;
            else if (ch > '0' && ch <= '9')
                this.blockScalarIndent = Number(ch) - 1;
            else if (ch !== '-')
                break;
        }
        return yield* this.pushUntil(ch => isEmpty(ch) || ch === '#');
    }
    *parseBlockScalar() {
        let nl = this.pos - 1; // may be -1 if this.pos === 0
        let indent = 0;
        let ch;
        loop: for (let i = this.pos; (ch = this.buffer[i]); ++i) {
            switch (ch) {
                case ' ':
                    indent += 1;
                    break;
                case '\n':
                    nl = i;
                    indent = 0;
                    break;
                case '\r': {
                    const next = this.buffer[i + 1];
                    if (!next && !this.atEnd)
                        return this.setNext('block-scalar');
                    if (next === '\n')
                        break;
                } // fallthrough
                default:
                    break loop;
            }
        }
        if (!ch && !this.atEnd)
            return this.setNext('block-scalar');
        if (indent >= this.indentNext) {
            if (this.blockScalarIndent === -1)
                this.indentNext = indent;
            else {
                this.indentNext =
                    this.blockScalarIndent + (this.indentNext === 0 ? 1 : this.indentNext);
            }
            do {
                const cs = this.continueScalar(nl + 1);
                if (cs === -1)
                    break;
                nl = this.buffer.indexOf('\n', cs);
            } while (nl !== -1);
            if (nl === -1) {
                if (!this.atEnd)
                    return this.setNext('block-scalar');
                nl = this.buffer.length;
            }
        }
        // Trailing insufficiently indented tabs are invalid.
        // To catch that during parsing, we include them in the block scalar value.
        let i = nl + 1;
        ch = this.buffer[i];
        while (ch === ' ')
            ch = this.buffer[++i];
        if (ch === '\t') {
            while (ch === '\t' || ch === ' ' || ch === '\r' || ch === '\n')
                ch = this.buffer[++i];
            nl = i - 1;
        }
        else if (!this.blockScalarKeep) {
            do {
                let i = nl - 1;
                let ch = this.buffer[i];
                if (ch === '\r')
                    ch = this.buffer[--i];
                const lastChar = i; // Drop the line if last char not more indented
                while (ch === ' ')
                    ch = this.buffer[--i];
                if (ch === '\n' && i >= this.pos && i + 1 + indent > lastChar)
                    nl = i;
                else
                    break;
            } while (true);
        }
        yield cst.SCALAR;
        yield* this.pushToIndex(nl + 1, true);
        return yield* this.parseLineStart();
    }
    *parsePlainScalar() {
        const inFlow = this.flowLevel > 0;
        let end = this.pos - 1;
        let i = this.pos - 1;
        let ch;
        while ((ch = this.buffer[++i])) {
            if (ch === ':') {
                const next = this.buffer[i + 1];
                if (isEmpty(next) || (inFlow && flowIndicatorChars.has(next)))
                    break;
                end = i;
            }
            else if (isEmpty(ch)) {
                let next = this.buffer[i + 1];
                if (ch === '\r') {
                    if (next === '\n') {
                        i += 1;
                        ch = '\n';
                        next = this.buffer[i + 1];
                    }
                    else
                        end = i;
                }
                if (next === '#' || (inFlow && flowIndicatorChars.has(next)))
                    break;
                if (ch === '\n') {
                    const cs = this.continueScalar(i + 1);
                    if (cs === -1)
                        break;
                    i = Math.max(i, cs - 2); // to advance, but still account for ' #'
                }
            }
            else {
                if (inFlow && flowIndicatorChars.has(ch))
                    break;
                end = i;
            }
        }
        if (!ch && !this.atEnd)
            return this.setNext('plain-scalar');
        yield cst.SCALAR;
        yield* this.pushToIndex(end + 1, true);
        return inFlow ? 'flow' : 'doc';
    }
    *pushCount(n) {
        if (n > 0) {
            yield this.buffer.substr(this.pos, n);
            this.pos += n;
            return n;
        }
        return 0;
    }
    *pushToIndex(i, allowEmpty) {
        const s = this.buffer.slice(this.pos, i);
        if (s) {
            yield s;
            this.pos += s.length;
            return s.length;
        }
        else if (allowEmpty)
            yield '';
        return 0;
    }
    *pushIndicators() {
        let n = 0;
        loop: while (true) {
            switch (this.charAt(0)) {
                case '!':
                    n += yield* this.pushTag();
                    n += yield* this.pushSpaces(true);
                    continue loop;
                case '&':
                    n += yield* this.pushUntil(isNotAnchorChar);
                    n += yield* this.pushSpaces(true);
                    continue loop;
                case '-': // this is an error
                case '?': // this is an error outside flow collections
                case ':': {
                    const inFlow = this.flowLevel > 0;
                    const ch1 = this.charAt(1);
                    if (isEmpty(ch1) || (inFlow && flowIndicatorChars.has(ch1))) {
                        if (!inFlow)
                            this.indentNext = this.indentValue + 1;
                        else if (this.flowKey)
                            this.flowKey = false;
                        n += yield* this.pushCount(1);
                        n += yield* this.pushSpaces(true);
                        continue loop;
                    }
                }
            }
            break loop;
        }
        return n;
    }
    *pushTag() {
        if (this.charAt(1) === '<') {
            let i = this.pos + 2;
            let ch = this.buffer[i];
            while (!isEmpty(ch) && ch !== '>')
                ch = this.buffer[++i];
            return yield* this.pushToIndex(ch === '>' ? i + 1 : i, false);
        }
        else {
            let i = this.pos + 1;
            let ch = this.buffer[i];
            while (ch) {
                if (tagChars.has(ch))
                    ch = this.buffer[++i];
                else if (ch === '%' &&
                    hexDigits.has(this.buffer[i + 1]) &&
                    hexDigits.has(this.buffer[i + 2])) {
                    ch = this.buffer[(i += 3)];
                }
                else
                    break;
            }
            return yield* this.pushToIndex(i, false);
        }
    }
    *pushNewline() {
        const ch = this.buffer[this.pos];
        if (ch === '\n')
            return yield* this.pushCount(1);
        else if (ch === '\r' && this.charAt(1) === '\n')
            return yield* this.pushCount(2);
        else
            return 0;
    }
    *pushSpaces(allowTabs) {
        let i = this.pos - 1;
        let ch;
        do {
            ch = this.buffer[++i];
        } while (ch === ' ' || (allowTabs && ch === '\t'));
        const n = i - this.pos;
        if (n > 0) {
            yield this.buffer.substr(this.pos, n);
            this.pos = i;
        }
        return n;
    }
    *pushUntil(test) {
        let i = this.pos;
        let ch = this.buffer[i];
        while (!test(ch))
            ch = this.buffer[++i];
        return yield* this.pushToIndex(i, false);
    }
}

exports.Lexer = Lexer;


/***/ }),

/***/ 6628:
/***/ ((__unused_webpack_module, exports) => {



/**
 * Tracks newlines during parsing in order to provide an efficient API for
 * determining the one-indexed `{ line, col }` position for any offset
 * within the input.
 */
class LineCounter {
    constructor() {
        this.lineStarts = [];
        /**
         * Should be called in ascending order. Otherwise, call
         * `lineCounter.lineStarts.sort()` before calling `linePos()`.
         */
        this.addNewLine = (offset) => this.lineStarts.push(offset);
        /**
         * Performs a binary search and returns the 1-indexed { line, col }
         * position of `offset`. If `line === 0`, `addNewLine` has never been
         * called or `offset` is before the first known newline.
         */
        this.linePos = (offset) => {
            let low = 0;
            let high = this.lineStarts.length;
            while (low < high) {
                const mid = (low + high) >> 1; // Math.floor((low + high) / 2)
                if (this.lineStarts[mid] < offset)
                    low = mid + 1;
                else
                    high = mid;
            }
            if (this.lineStarts[low] === offset)
                return { line: low + 1, col: 1 };
            if (low === 0)
                return { line: 0, col: offset };
            const start = this.lineStarts[low - 1];
            return { line: low, col: offset - start + 1 };
        };
    }
}

exports.LineCounter = LineCounter;


/***/ }),

/***/ 3456:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var node_process = __nccwpck_require__(932);
var cst = __nccwpck_require__(3461);
var lexer = __nccwpck_require__(361);

function includesToken(list, type) {
    for (let i = 0; i < list.length; ++i)
        if (list[i].type === type)
            return true;
    return false;
}
function findNonEmptyIndex(list) {
    for (let i = 0; i < list.length; ++i) {
        switch (list[i].type) {
            case 'space':
            case 'comment':
            case 'newline':
                break;
            default:
                return i;
        }
    }
    return -1;
}
function isFlowToken(token) {
    switch (token?.type) {
        case 'alias':
        case 'scalar':
        case 'single-quoted-scalar':
        case 'double-quoted-scalar':
        case 'flow-collection':
            return true;
        default:
            return false;
    }
}
function getPrevProps(parent) {
    switch (parent.type) {
        case 'document':
            return parent.start;
        case 'block-map': {
            const it = parent.items[parent.items.length - 1];
            return it.sep ?? it.start;
        }
        case 'block-seq':
            return parent.items[parent.items.length - 1].start;
        /* istanbul ignore next should not happen */
        default:
            return [];
    }
}
/** Note: May modify input array */
function getFirstKeyStartProps(prev) {
    if (prev.length === 0)
        return [];
    let i = prev.length;
    loop: while (--i >= 0) {
        switch (prev[i].type) {
            case 'doc-start':
            case 'explicit-key-ind':
            case 'map-value-ind':
            case 'seq-item-ind':
            case 'newline':
                break loop;
        }
    }
    while (prev[++i]?.type === 'space') {
        /* loop */
    }
    return prev.splice(i, prev.length);
}
function arrayPushArray(target, source) {
    // May exhaust call stack with large `source` array
    if (source.length < 1e5)
        Array.prototype.push.apply(target, source);
    else
        for (let i = 0; i < source.length; ++i)
            target.push(source[i]);
}
function fixFlowSeqItems(fc) {
    if (fc.start.type === 'flow-seq-start') {
        for (const it of fc.items) {
            if (it.sep &&
                !it.value &&
                !includesToken(it.start, 'explicit-key-ind') &&
                !includesToken(it.sep, 'map-value-ind')) {
                if (it.key)
                    it.value = it.key;
                delete it.key;
                if (isFlowToken(it.value)) {
                    if (it.value.end)
                        arrayPushArray(it.value.end, it.sep);
                    else
                        it.value.end = it.sep;
                }
                else
                    arrayPushArray(it.start, it.sep);
                delete it.sep;
            }
        }
    }
}
/**
 * A YAML concrete syntax tree (CST) parser
 *
 * ```ts
 * const src: string = ...
 * for (const token of new Parser().parse(src)) {
 *   // token: Token
 * }
 * ```
 *
 * To use the parser with a user-provided lexer:
 *
 * ```ts
 * function* parse(source: string, lexer: Lexer) {
 *   const parser = new Parser()
 *   for (const lexeme of lexer.lex(source))
 *     yield* parser.next(lexeme)
 *   yield* parser.end()
 * }
 *
 * const src: string = ...
 * const lexer = new Lexer()
 * for (const token of parse(src, lexer)) {
 *   // token: Token
 * }
 * ```
 */
class Parser {
    /**
     * @param onNewLine - If defined, called separately with the start position of
     *   each new line (in `parse()`, including the start of input).
     */
    constructor(onNewLine) {
        /** If true, space and sequence indicators count as indentation */
        this.atNewLine = true;
        /** If true, next token is a scalar value */
        this.atScalar = false;
        /** Current indentation level */
        this.indent = 0;
        /** Current offset since the start of parsing */
        this.offset = 0;
        /** On the same line with a block map key */
        this.onKeyLine = false;
        /** Top indicates the node that's currently being built */
        this.stack = [];
        /** The source of the current token, set in parse() */
        this.source = '';
        /** The type of the current token, set in parse() */
        this.type = '';
        // Must be defined after `next()`
        this.lexer = new lexer.Lexer();
        this.onNewLine = onNewLine;
    }
    /**
     * Parse `source` as a YAML stream.
     * If `incomplete`, a part of the last line may be left as a buffer for the next call.
     *
     * Errors are not thrown, but yielded as `{ type: 'error', message }` tokens.
     *
     * @returns A generator of tokens representing each directive, document, and other structure.
     */
    *parse(source, incomplete = false) {
        if (this.onNewLine && this.offset === 0)
            this.onNewLine(0);
        for (const lexeme of this.lexer.lex(source, incomplete))
            yield* this.next(lexeme);
        if (!incomplete)
            yield* this.end();
    }
    /**
     * Advance the parser by the `source` of one lexical token.
     */
    *next(source) {
        this.source = source;
        if (node_process.env.LOG_TOKENS)
            console.log('|', cst.prettyToken(source));
        if (this.atScalar) {
            this.atScalar = false;
            yield* this.step();
            this.offset += source.length;
            return;
        }
        const type = cst.tokenType(source);
        if (!type) {
            const message = `Not a YAML token: ${source}`;
            yield* this.pop({ type: 'error', offset: this.offset, message, source });
            this.offset += source.length;
        }
        else if (type === 'scalar') {
            this.atNewLine = false;
            this.atScalar = true;
            this.type = 'scalar';
        }
        else {
            this.type = type;
            yield* this.step();
            switch (type) {
                case 'newline':
                    this.atNewLine = true;
                    this.indent = 0;
                    if (this.onNewLine)
                        this.onNewLine(this.offset + source.length);
                    break;
                case 'space':
                    if (this.atNewLine && source[0] === ' ')
                        this.indent += source.length;
                    break;
                case 'explicit-key-ind':
                case 'map-value-ind':
                case 'seq-item-ind':
                    if (this.atNewLine)
                        this.indent += source.length;
                    break;
                case 'doc-mode':
                case 'flow-error-end':
                    return;
                default:
                    this.atNewLine = false;
            }
            this.offset += source.length;
        }
    }
    /** Call at end of input to push out any remaining constructions */
    *end() {
        while (this.stack.length > 0)
            yield* this.pop();
    }
    get sourceToken() {
        const st = {
            type: this.type,
            offset: this.offset,
            indent: this.indent,
            source: this.source
        };
        return st;
    }
    *step() {
        const top = this.peek(1);
        if (this.type === 'doc-end' && top?.type !== 'doc-end') {
            while (this.stack.length > 0)
                yield* this.pop();
            this.stack.push({
                type: 'doc-end',
                offset: this.offset,
                source: this.source
            });
            return;
        }
        if (!top)
            return yield* this.stream();
        switch (top.type) {
            case 'document':
                return yield* this.document(top);
            case 'alias':
            case 'scalar':
            case 'single-quoted-scalar':
            case 'double-quoted-scalar':
                return yield* this.scalar(top);
            case 'block-scalar':
                return yield* this.blockScalar(top);
            case 'block-map':
                return yield* this.blockMap(top);
            case 'block-seq':
                return yield* this.blockSequence(top);
            case 'flow-collection':
                return yield* this.flowCollection(top);
            case 'doc-end':
                return yield* this.documentEnd(top);
        }
        /* istanbul ignore next should not happen */
        yield* this.pop();
    }
    peek(n) {
        return this.stack[this.stack.length - n];
    }
    *pop(error) {
        const token = error ?? this.stack.pop();
        /* istanbul ignore if should not happen */
        if (!token) {
            const message = 'Tried to pop an empty stack';
            yield { type: 'error', offset: this.offset, source: '', message };
        }
        else if (this.stack.length === 0) {
            yield token;
        }
        else {
            const top = this.peek(1);
            if (token.type === 'block-scalar') {
                // Block scalars use their parent rather than header indent
                token.indent = 'indent' in top ? top.indent : 0;
            }
            else if (token.type === 'flow-collection' && top.type === 'document') {
                // Ignore all indent for top-level flow collections
                token.indent = 0;
            }
            if (token.type === 'flow-collection')
                fixFlowSeqItems(token);
            switch (top.type) {
                case 'document':
                    top.value = token;
                    break;
                case 'block-scalar':
                    top.props.push(token); // error
                    break;
                case 'block-map': {
                    const it = top.items[top.items.length - 1];
                    if (it.value) {
                        top.items.push({ start: [], key: token, sep: [] });
                        this.onKeyLine = true;
                        return;
                    }
                    else if (it.sep) {
                        it.value = token;
                    }
                    else {
                        Object.assign(it, { key: token, sep: [] });
                        this.onKeyLine = !it.explicitKey;
                        return;
                    }
                    break;
                }
                case 'block-seq': {
                    const it = top.items[top.items.length - 1];
                    if (it.value)
                        top.items.push({ start: [], value: token });
                    else
                        it.value = token;
                    break;
                }
                case 'flow-collection': {
                    const it = top.items[top.items.length - 1];
                    if (!it || it.value)
                        top.items.push({ start: [], key: token, sep: [] });
                    else if (it.sep)
                        it.value = token;
                    else
                        Object.assign(it, { key: token, sep: [] });
                    return;
                }
                /* istanbul ignore next should not happen */
                default:
                    yield* this.pop();
                    yield* this.pop(token);
            }
            if ((top.type === 'document' ||
                top.type === 'block-map' ||
                top.type === 'block-seq') &&
                (token.type === 'block-map' || token.type === 'block-seq')) {
                const last = token.items[token.items.length - 1];
                if (last &&
                    !last.sep &&
                    !last.value &&
                    last.start.length > 0 &&
                    findNonEmptyIndex(last.start) === -1 &&
                    (token.indent === 0 ||
                        last.start.every(st => st.type !== 'comment' || st.indent < token.indent))) {
                    if (top.type === 'document')
                        top.end = last.start;
                    else
                        top.items.push({ start: last.start });
                    token.items.splice(-1, 1);
                }
            }
        }
    }
    *stream() {
        switch (this.type) {
            case 'directive-line':
                yield { type: 'directive', offset: this.offset, source: this.source };
                return;
            case 'byte-order-mark':
            case 'space':
            case 'comment':
            case 'newline':
                yield this.sourceToken;
                return;
            case 'doc-mode':
            case 'doc-start': {
                const doc = {
                    type: 'document',
                    offset: this.offset,
                    start: []
                };
                if (this.type === 'doc-start')
                    doc.start.push(this.sourceToken);
                this.stack.push(doc);
                return;
            }
        }
        yield {
            type: 'error',
            offset: this.offset,
            message: `Unexpected ${this.type} token in YAML stream`,
            source: this.source
        };
    }
    *document(doc) {
        if (doc.value)
            return yield* this.lineEnd(doc);
        switch (this.type) {
            case 'doc-start': {
                if (findNonEmptyIndex(doc.start) !== -1) {
                    yield* this.pop();
                    yield* this.step();
                }
                else
                    doc.start.push(this.sourceToken);
                return;
            }
            case 'anchor':
            case 'tag':
            case 'space':
            case 'comment':
            case 'newline':
                doc.start.push(this.sourceToken);
                return;
        }
        const bv = this.startBlockValue(doc);
        if (bv)
            this.stack.push(bv);
        else {
            yield {
                type: 'error',
                offset: this.offset,
                message: `Unexpected ${this.type} token in YAML document`,
                source: this.source
            };
        }
    }
    *scalar(scalar) {
        if (this.type === 'map-value-ind') {
            const prev = getPrevProps(this.peek(2));
            const start = getFirstKeyStartProps(prev);
            let sep;
            if (scalar.end) {
                sep = scalar.end;
                sep.push(this.sourceToken);
                delete scalar.end;
            }
            else
                sep = [this.sourceToken];
            const map = {
                type: 'block-map',
                offset: scalar.offset,
                indent: scalar.indent,
                items: [{ start, key: scalar, sep }]
            };
            this.onKeyLine = true;
            this.stack[this.stack.length - 1] = map;
        }
        else
            yield* this.lineEnd(scalar);
    }
    *blockScalar(scalar) {
        switch (this.type) {
            case 'space':
            case 'comment':
            case 'newline':
                scalar.props.push(this.sourceToken);
                return;
            case 'scalar':
                scalar.source = this.source;
                // block-scalar source includes trailing newline
                this.atNewLine = true;
                this.indent = 0;
                if (this.onNewLine) {
                    let nl = this.source.indexOf('\n') + 1;
                    while (nl !== 0) {
                        this.onNewLine(this.offset + nl);
                        nl = this.source.indexOf('\n', nl) + 1;
                    }
                }
                yield* this.pop();
                break;
            /* istanbul ignore next should not happen */
            default:
                yield* this.pop();
                yield* this.step();
        }
    }
    *blockMap(map) {
        const it = map.items[map.items.length - 1];
        // it.sep is true-ish if pair already has key or : separator
        switch (this.type) {
            case 'newline':
                this.onKeyLine = false;
                if (it.value) {
                    const end = 'end' in it.value ? it.value.end : undefined;
                    const last = Array.isArray(end) ? end[end.length - 1] : undefined;
                    if (last?.type === 'comment')
                        end?.push(this.sourceToken);
                    else
                        map.items.push({ start: [this.sourceToken] });
                }
                else if (it.sep) {
                    it.sep.push(this.sourceToken);
                }
                else {
                    it.start.push(this.sourceToken);
                }
                return;
            case 'space':
            case 'comment':
                if (it.value) {
                    map.items.push({ start: [this.sourceToken] });
                }
                else if (it.sep) {
                    it.sep.push(this.sourceToken);
                }
                else {
                    if (this.atIndentedComment(it.start, map.indent)) {
                        const prev = map.items[map.items.length - 2];
                        const end = prev?.value?.end;
                        if (Array.isArray(end)) {
                            arrayPushArray(end, it.start);
                            end.push(this.sourceToken);
                            map.items.pop();
                            return;
                        }
                    }
                    it.start.push(this.sourceToken);
                }
                return;
        }
        if (this.indent >= map.indent) {
            const atMapIndent = !this.onKeyLine && this.indent === map.indent;
            const atNextItem = atMapIndent &&
                (it.sep || it.explicitKey) &&
                this.type !== 'seq-item-ind';
            // For empty nodes, assign newline-separated not indented empty tokens to following node
            let start = [];
            if (atNextItem && it.sep && !it.value) {
                const nl = [];
                for (let i = 0; i < it.sep.length; ++i) {
                    const st = it.sep[i];
                    switch (st.type) {
                        case 'newline':
                            nl.push(i);
                            break;
                        case 'space':
                            break;
                        case 'comment':
                            if (st.indent > map.indent)
                                nl.length = 0;
                            break;
                        default:
                            nl.length = 0;
                    }
                }
                if (nl.length >= 2)
                    start = it.sep.splice(nl[1]);
            }
            switch (this.type) {
                case 'anchor':
                case 'tag':
                    if (atNextItem || it.value) {
                        start.push(this.sourceToken);
                        map.items.push({ start });
                        this.onKeyLine = true;
                    }
                    else if (it.sep) {
                        it.sep.push(this.sourceToken);
                    }
                    else {
                        it.start.push(this.sourceToken);
                    }
                    return;
                case 'explicit-key-ind':
                    if (!it.sep && !it.explicitKey) {
                        it.start.push(this.sourceToken);
                        it.explicitKey = true;
                    }
                    else if (atNextItem || it.value) {
                        start.push(this.sourceToken);
                        map.items.push({ start, explicitKey: true });
                    }
                    else {
                        this.stack.push({
                            type: 'block-map',
                            offset: this.offset,
                            indent: this.indent,
                            items: [{ start: [this.sourceToken], explicitKey: true }]
                        });
                    }
                    this.onKeyLine = true;
                    return;
                case 'map-value-ind':
                    if (it.explicitKey) {
                        if (!it.sep) {
                            if (includesToken(it.start, 'newline')) {
                                Object.assign(it, { key: null, sep: [this.sourceToken] });
                            }
                            else {
                                const start = getFirstKeyStartProps(it.start);
                                this.stack.push({
                                    type: 'block-map',
                                    offset: this.offset,
                                    indent: this.indent,
                                    items: [{ start, key: null, sep: [this.sourceToken] }]
                                });
                            }
                        }
                        else if (it.value) {
                            map.items.push({ start: [], key: null, sep: [this.sourceToken] });
                        }
                        else if (includesToken(it.sep, 'map-value-ind')) {
                            this.stack.push({
                                type: 'block-map',
                                offset: this.offset,
                                indent: this.indent,
                                items: [{ start, key: null, sep: [this.sourceToken] }]
                            });
                        }
                        else if (isFlowToken(it.key) &&
                            !includesToken(it.sep, 'newline')) {
                            const start = getFirstKeyStartProps(it.start);
                            const key = it.key;
                            const sep = it.sep;
                            sep.push(this.sourceToken);
                            // @ts-expect-error type guard is wrong here
                            delete it.key;
                            // @ts-expect-error type guard is wrong here
                            delete it.sep;
                            this.stack.push({
                                type: 'block-map',
                                offset: this.offset,
                                indent: this.indent,
                                items: [{ start, key, sep }]
                            });
                        }
                        else if (start.length > 0) {
                            // Not actually at next item
                            it.sep = it.sep.concat(start, this.sourceToken);
                        }
                        else {
                            it.sep.push(this.sourceToken);
                        }
                    }
                    else {
                        if (!it.sep) {
                            Object.assign(it, { key: null, sep: [this.sourceToken] });
                        }
                        else if (it.value || atNextItem) {
                            map.items.push({ start, key: null, sep: [this.sourceToken] });
                        }
                        else if (includesToken(it.sep, 'map-value-ind')) {
                            this.stack.push({
                                type: 'block-map',
                                offset: this.offset,
                                indent: this.indent,
                                items: [{ start: [], key: null, sep: [this.sourceToken] }]
                            });
                        }
                        else {
                            it.sep.push(this.sourceToken);
                        }
                    }
                    this.onKeyLine = true;
                    return;
                case 'alias':
                case 'scalar':
                case 'single-quoted-scalar':
                case 'double-quoted-scalar': {
                    const fs = this.flowScalar(this.type);
                    if (atNextItem || it.value) {
                        map.items.push({ start, key: fs, sep: [] });
                        this.onKeyLine = true;
                    }
                    else if (it.sep) {
                        this.stack.push(fs);
                    }
                    else {
                        Object.assign(it, { key: fs, sep: [] });
                        this.onKeyLine = true;
                    }
                    return;
                }
                default: {
                    const bv = this.startBlockValue(map);
                    if (bv) {
                        if (bv.type === 'block-seq') {
                            if (!it.explicitKey &&
                                it.sep &&
                                !includesToken(it.sep, 'newline')) {
                                yield* this.pop({
                                    type: 'error',
                                    offset: this.offset,
                                    message: 'Unexpected block-seq-ind on same line with key',
                                    source: this.source
                                });
                                return;
                            }
                        }
                        else if (atMapIndent) {
                            map.items.push({ start });
                        }
                        this.stack.push(bv);
                        return;
                    }
                }
            }
        }
        yield* this.pop();
        yield* this.step();
    }
    *blockSequence(seq) {
        const it = seq.items[seq.items.length - 1];
        switch (this.type) {
            case 'newline':
                if (it.value) {
                    const end = 'end' in it.value ? it.value.end : undefined;
                    const last = Array.isArray(end) ? end[end.length - 1] : undefined;
                    if (last?.type === 'comment')
                        end?.push(this.sourceToken);
                    else
                        seq.items.push({ start: [this.sourceToken] });
                }
                else
                    it.start.push(this.sourceToken);
                return;
            case 'space':
            case 'comment':
                if (it.value)
                    seq.items.push({ start: [this.sourceToken] });
                else {
                    if (this.atIndentedComment(it.start, seq.indent)) {
                        const prev = seq.items[seq.items.length - 2];
                        const end = prev?.value?.end;
                        if (Array.isArray(end)) {
                            arrayPushArray(end, it.start);
                            end.push(this.sourceToken);
                            seq.items.pop();
                            return;
                        }
                    }
                    it.start.push(this.sourceToken);
                }
                return;
            case 'anchor':
            case 'tag':
                if (it.value || this.indent <= seq.indent)
                    break;
                it.start.push(this.sourceToken);
                return;
            case 'seq-item-ind':
                if (this.indent !== seq.indent)
                    break;
                if (it.value || includesToken(it.start, 'seq-item-ind'))
                    seq.items.push({ start: [this.sourceToken] });
                else
                    it.start.push(this.sourceToken);
                return;
        }
        if (this.indent > seq.indent) {
            const bv = this.startBlockValue(seq);
            if (bv) {
                this.stack.push(bv);
                return;
            }
        }
        yield* this.pop();
        yield* this.step();
    }
    *flowCollection(fc) {
        const it = fc.items[fc.items.length - 1];
        if (this.type === 'flow-error-end') {
            let top;
            do {
                yield* this.pop();
                top = this.peek(1);
            } while (top?.type === 'flow-collection');
        }
        else if (fc.end.length === 0) {
            switch (this.type) {
                case 'comma':
                case 'explicit-key-ind':
                    if (!it || it.sep)
                        fc.items.push({ start: [this.sourceToken] });
                    else
                        it.start.push(this.sourceToken);
                    return;
                case 'map-value-ind':
                    if (!it || it.value)
                        fc.items.push({ start: [], key: null, sep: [this.sourceToken] });
                    else if (it.sep)
                        it.sep.push(this.sourceToken);
                    else
                        Object.assign(it, { key: null, sep: [this.sourceToken] });
                    return;
                case 'space':
                case 'comment':
                case 'newline':
                case 'anchor':
                case 'tag':
                    if (!it || it.value)
                        fc.items.push({ start: [this.sourceToken] });
                    else if (it.sep)
                        it.sep.push(this.sourceToken);
                    else
                        it.start.push(this.sourceToken);
                    return;
                case 'alias':
                case 'scalar':
                case 'single-quoted-scalar':
                case 'double-quoted-scalar': {
                    const fs = this.flowScalar(this.type);
                    if (!it || it.value)
                        fc.items.push({ start: [], key: fs, sep: [] });
                    else if (it.sep)
                        this.stack.push(fs);
                    else
                        Object.assign(it, { key: fs, sep: [] });
                    return;
                }
                case 'flow-map-end':
                case 'flow-seq-end':
                    fc.end.push(this.sourceToken);
                    return;
            }
            const bv = this.startBlockValue(fc);
            /* istanbul ignore else should not happen */
            if (bv)
                this.stack.push(bv);
            else {
                yield* this.pop();
                yield* this.step();
            }
        }
        else {
            const parent = this.peek(2);
            if (parent.type === 'block-map' &&
                ((this.type === 'map-value-ind' && parent.indent === fc.indent) ||
                    (this.type === 'newline' &&
                        !parent.items[parent.items.length - 1].sep))) {
                yield* this.pop();
                yield* this.step();
            }
            else if (this.type === 'map-value-ind' &&
                parent.type !== 'flow-collection') {
                const prev = getPrevProps(parent);
                const start = getFirstKeyStartProps(prev);
                fixFlowSeqItems(fc);
                const sep = fc.end.splice(1, fc.end.length);
                sep.push(this.sourceToken);
                const map = {
                    type: 'block-map',
                    offset: fc.offset,
                    indent: fc.indent,
                    items: [{ start, key: fc, sep }]
                };
                this.onKeyLine = true;
                this.stack[this.stack.length - 1] = map;
            }
            else {
                yield* this.lineEnd(fc);
            }
        }
    }
    flowScalar(type) {
        if (this.onNewLine) {
            let nl = this.source.indexOf('\n') + 1;
            while (nl !== 0) {
                this.onNewLine(this.offset + nl);
                nl = this.source.indexOf('\n', nl) + 1;
            }
        }
        return {
            type,
            offset: this.offset,
            indent: this.indent,
            source: this.source
        };
    }
    startBlockValue(parent) {
        switch (this.type) {
            case 'alias':
            case 'scalar':
            case 'single-quoted-scalar':
            case 'double-quoted-scalar':
                return this.flowScalar(this.type);
            case 'block-scalar-header':
                return {
                    type: 'block-scalar',
                    offset: this.offset,
                    indent: this.indent,
                    props: [this.sourceToken],
                    source: ''
                };
            case 'flow-map-start':
            case 'flow-seq-start':
                return {
                    type: 'flow-collection',
                    offset: this.offset,
                    indent: this.indent,
                    start: this.sourceToken,
                    items: [],
                    end: []
                };
            case 'seq-item-ind':
                return {
                    type: 'block-seq',
                    offset: this.offset,
                    indent: this.indent,
                    items: [{ start: [this.sourceToken] }]
                };
            case 'explicit-key-ind': {
                this.onKeyLine = true;
                const prev = getPrevProps(parent);
                const start = getFirstKeyStartProps(prev);
                start.push(this.sourceToken);
                return {
                    type: 'block-map',
                    offset: this.offset,
                    indent: this.indent,
                    items: [{ start, explicitKey: true }]
                };
            }
            case 'map-value-ind': {
                this.onKeyLine = true;
                const prev = getPrevProps(parent);
                const start = getFirstKeyStartProps(prev);
                return {
                    type: 'block-map',
                    offset: this.offset,
                    indent: this.indent,
                    items: [{ start, key: null, sep: [this.sourceToken] }]
                };
            }
        }
        return null;
    }
    atIndentedComment(start, indent) {
        if (this.type !== 'comment')
            return false;
        if (this.indent <= indent)
            return false;
        return start.every(st => st.type === 'newline' || st.type === 'space');
    }
    *documentEnd(docEnd) {
        if (this.type !== 'doc-mode') {
            if (docEnd.end)
                docEnd.end.push(this.sourceToken);
            else
                docEnd.end = [this.sourceToken];
            if (this.type === 'newline')
                yield* this.pop();
        }
    }
    *lineEnd(token) {
        switch (this.type) {
            case 'comma':
            case 'doc-start':
            case 'doc-end':
            case 'flow-seq-end':
            case 'flow-map-end':
            case 'map-value-ind':
                yield* this.pop();
                yield* this.step();
                break;
            case 'newline':
                this.onKeyLine = false;
            // fallthrough
            case 'space':
            case 'comment':
            default:
                // all other values are errors
                if (token.end)
                    token.end.push(this.sourceToken);
                else
                    token.end = [this.sourceToken];
                if (this.type === 'newline')
                    yield* this.pop();
        }
    }
}

exports.Parser = Parser;


/***/ }),

/***/ 4047:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var composer = __nccwpck_require__(9984);
var Document = __nccwpck_require__(3021);
var errors = __nccwpck_require__(1464);
var log = __nccwpck_require__(7249);
var identity = __nccwpck_require__(1127);
var lineCounter = __nccwpck_require__(6628);
var parser = __nccwpck_require__(3456);

function parseOptions(options) {
    const prettyErrors = options.prettyErrors !== false;
    const lineCounter$1 = options.lineCounter || (prettyErrors && new lineCounter.LineCounter()) || null;
    return { lineCounter: lineCounter$1, prettyErrors };
}
/**
 * Parse the input as a stream of YAML documents.
 *
 * Documents should be separated from each other by `...` or `---` marker lines.
 *
 * @returns If an empty `docs` array is returned, it will be of type
 *   EmptyStream and contain additional stream information. In
 *   TypeScript, you should use `'empty' in docs` as a type guard for it.
 */
function parseAllDocuments(source, options = {}) {
    const { lineCounter, prettyErrors } = parseOptions(options);
    const parser$1 = new parser.Parser(lineCounter?.addNewLine);
    const composer$1 = new composer.Composer(options);
    const docs = Array.from(composer$1.compose(parser$1.parse(source)));
    if (prettyErrors && lineCounter)
        for (const doc of docs) {
            doc.errors.forEach(errors.prettifyError(source, lineCounter));
            doc.warnings.forEach(errors.prettifyError(source, lineCounter));
        }
    if (docs.length > 0)
        return docs;
    return Object.assign([], { empty: true }, composer$1.streamInfo());
}
/** Parse an input string into a single YAML.Document */
function parseDocument(source, options = {}) {
    const { lineCounter, prettyErrors } = parseOptions(options);
    const parser$1 = new parser.Parser(lineCounter?.addNewLine);
    const composer$1 = new composer.Composer(options);
    // `doc` is always set by compose.end(true) at the very latest
    let doc = null;
    for (const _doc of composer$1.compose(parser$1.parse(source), true, source.length)) {
        if (!doc)
            doc = _doc;
        else if (doc.options.logLevel !== 'silent') {
            doc.errors.push(new errors.YAMLParseError(_doc.range.slice(0, 2), 'MULTIPLE_DOCS', 'Source contains multiple documents; please use YAML.parseAllDocuments()'));
            break;
        }
    }
    if (prettyErrors && lineCounter) {
        doc.errors.forEach(errors.prettifyError(source, lineCounter));
        doc.warnings.forEach(errors.prettifyError(source, lineCounter));
    }
    return doc;
}
function parse(src, reviver, options) {
    let _reviver = undefined;
    if (typeof reviver === 'function') {
        _reviver = reviver;
    }
    else if (options === undefined && reviver && typeof reviver === 'object') {
        options = reviver;
    }
    const doc = parseDocument(src, options);
    if (!doc)
        return null;
    doc.warnings.forEach(warning => log.warn(doc.options.logLevel, warning));
    if (doc.errors.length > 0) {
        if (doc.options.logLevel !== 'silent')
            throw doc.errors[0];
        else
            doc.errors = [];
    }
    return doc.toJS(Object.assign({ reviver: _reviver }, options));
}
function stringify(value, replacer, options) {
    let _replacer = null;
    if (typeof replacer === 'function' || Array.isArray(replacer)) {
        _replacer = replacer;
    }
    else if (options === undefined && replacer) {
        options = replacer;
    }
    if (typeof options === 'string')
        options = options.length;
    if (typeof options === 'number') {
        const indent = Math.round(options);
        options = indent < 1 ? undefined : indent > 8 ? { indent: 8 } : { indent };
    }
    if (value === undefined) {
        const { keepUndefined } = options ?? replacer ?? {};
        if (!keepUndefined)
            return undefined;
    }
    if (identity.isDocument(value) && !_replacer)
        return value.toString(options);
    return new Document.Document(value, _replacer, options).toString(options);
}

exports.parse = parse;
exports.parseAllDocuments = parseAllDocuments;
exports.parseDocument = parseDocument;
exports.stringify = stringify;


/***/ }),

/***/ 5840:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var map = __nccwpck_require__(7451);
var seq = __nccwpck_require__(1706);
var string = __nccwpck_require__(6464);
var tags = __nccwpck_require__(18);

const sortMapEntriesByKey = (a, b) => a.key < b.key ? -1 : a.key > b.key ? 1 : 0;
class Schema {
    constructor({ compat, customTags, merge, resolveKnownTags, schema, sortMapEntries, toStringDefaults }) {
        this.compat = Array.isArray(compat)
            ? tags.getTags(compat, 'compat')
            : compat
                ? tags.getTags(null, compat)
                : null;
        this.name = (typeof schema === 'string' && schema) || 'core';
        this.knownTags = resolveKnownTags ? tags.coreKnownTags : {};
        this.tags = tags.getTags(customTags, this.name, merge);
        this.toStringOptions = toStringDefaults ?? null;
        Object.defineProperty(this, identity.MAP, { value: map.map });
        Object.defineProperty(this, identity.SCALAR, { value: string.string });
        Object.defineProperty(this, identity.SEQ, { value: seq.seq });
        // Used by createMap()
        this.sortMapEntries =
            typeof sortMapEntries === 'function'
                ? sortMapEntries
                : sortMapEntries === true
                    ? sortMapEntriesByKey
                    : null;
    }
    clone() {
        const copy = Object.create(Schema.prototype, Object.getOwnPropertyDescriptors(this));
        copy.tags = this.tags.slice();
        return copy;
    }
}

exports.Schema = Schema;


/***/ }),

/***/ 7451:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var YAMLMap = __nccwpck_require__(4454);

const map = {
    collection: 'map',
    default: true,
    nodeClass: YAMLMap.YAMLMap,
    tag: 'tag:yaml.org,2002:map',
    resolve(map, onError) {
        if (!identity.isMap(map))
            onError('Expected a mapping for this tag');
        return map;
    },
    createNode: (schema, obj, ctx) => YAMLMap.YAMLMap.from(schema, obj, ctx)
};

exports.map = map;


/***/ }),

/***/ 3632:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(3301);

const nullTag = {
    identify: value => value == null,
    createNode: () => new Scalar.Scalar(null),
    default: true,
    tag: 'tag:yaml.org,2002:null',
    test: /^(?:~|[Nn]ull|NULL)?$/,
    resolve: () => new Scalar.Scalar(null),
    stringify: ({ source }, ctx) => typeof source === 'string' && nullTag.test.test(source)
        ? source
        : ctx.options.nullStr
};

exports.nullTag = nullTag;


/***/ }),

/***/ 1706:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var YAMLSeq = __nccwpck_require__(2223);

const seq = {
    collection: 'seq',
    default: true,
    nodeClass: YAMLSeq.YAMLSeq,
    tag: 'tag:yaml.org,2002:seq',
    resolve(seq, onError) {
        if (!identity.isSeq(seq))
            onError('Expected a sequence for this tag');
        return seq;
    },
    createNode: (schema, obj, ctx) => YAMLSeq.YAMLSeq.from(schema, obj, ctx)
};

exports.seq = seq;


/***/ }),

/***/ 6464:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var stringifyString = __nccwpck_require__(3069);

const string = {
    identify: value => typeof value === 'string',
    default: true,
    tag: 'tag:yaml.org,2002:str',
    resolve: str => str,
    stringify(item, ctx, onComment, onChompKeep) {
        ctx = Object.assign({ actualString: true }, ctx);
        return stringifyString.stringifyString(item, ctx, onComment, onChompKeep);
    }
};

exports.string = string;


/***/ }),

/***/ 3959:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(3301);

const boolTag = {
    identify: value => typeof value === 'boolean',
    default: true,
    tag: 'tag:yaml.org,2002:bool',
    test: /^(?:[Tt]rue|TRUE|[Ff]alse|FALSE)$/,
    resolve: str => new Scalar.Scalar(str[0] === 't' || str[0] === 'T'),
    stringify({ source, value }, ctx) {
        if (source && boolTag.test.test(source)) {
            const sv = source[0] === 't' || source[0] === 'T';
            if (value === sv)
                return source;
        }
        return value ? ctx.options.trueStr : ctx.options.falseStr;
    }
};

exports.boolTag = boolTag;


/***/ }),

/***/ 8405:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(3301);
var stringifyNumber = __nccwpck_require__(8689);

const floatNaN = {
    identify: value => typeof value === 'number',
    default: true,
    tag: 'tag:yaml.org,2002:float',
    test: /^(?:[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/,
    resolve: str => str.slice(-3).toLowerCase() === 'nan'
        ? NaN
        : str[0] === '-'
            ? Number.NEGATIVE_INFINITY
            : Number.POSITIVE_INFINITY,
    stringify: stringifyNumber.stringifyNumber
};
const floatExp = {
    identify: value => typeof value === 'number',
    default: true,
    tag: 'tag:yaml.org,2002:float',
    format: 'EXP',
    test: /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)[eE][-+]?[0-9]+$/,
    resolve: str => parseFloat(str),
    stringify(node) {
        const num = Number(node.value);
        return isFinite(num) ? num.toExponential() : stringifyNumber.stringifyNumber(node);
    }
};
const float = {
    identify: value => typeof value === 'number',
    default: true,
    tag: 'tag:yaml.org,2002:float',
    test: /^[-+]?(?:\.[0-9]+|[0-9]+\.[0-9]*)$/,
    resolve(str) {
        const node = new Scalar.Scalar(parseFloat(str));
        const dot = str.indexOf('.');
        if (dot !== -1 && str[str.length - 1] === '0')
            node.minFractionDigits = str.length - dot - 1;
        return node;
    },
    stringify: stringifyNumber.stringifyNumber
};

exports.float = float;
exports.floatExp = floatExp;
exports.floatNaN = floatNaN;


/***/ }),

/***/ 9874:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var stringifyNumber = __nccwpck_require__(8689);

const intIdentify = (value) => typeof value === 'bigint' || Number.isInteger(value);
const intResolve = (str, offset, radix, { intAsBigInt }) => (intAsBigInt ? BigInt(str) : parseInt(str.substring(offset), radix));
function intStringify(node, radix, prefix) {
    const { value } = node;
    if (intIdentify(value) && value >= 0)
        return prefix + value.toString(radix);
    return stringifyNumber.stringifyNumber(node);
}
const intOct = {
    identify: value => intIdentify(value) && value >= 0,
    default: true,
    tag: 'tag:yaml.org,2002:int',
    format: 'OCT',
    test: /^0o[0-7]+$/,
    resolve: (str, _onError, opt) => intResolve(str, 2, 8, opt),
    stringify: node => intStringify(node, 8, '0o')
};
const int = {
    identify: intIdentify,
    default: true,
    tag: 'tag:yaml.org,2002:int',
    test: /^[-+]?[0-9]+$/,
    resolve: (str, _onError, opt) => intResolve(str, 0, 10, opt),
    stringify: stringifyNumber.stringifyNumber
};
const intHex = {
    identify: value => intIdentify(value) && value >= 0,
    default: true,
    tag: 'tag:yaml.org,2002:int',
    format: 'HEX',
    test: /^0x[0-9a-fA-F]+$/,
    resolve: (str, _onError, opt) => intResolve(str, 2, 16, opt),
    stringify: node => intStringify(node, 16, '0x')
};

exports.int = int;
exports.intHex = intHex;
exports.intOct = intOct;


/***/ }),

/***/ 896:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var map = __nccwpck_require__(7451);
var _null = __nccwpck_require__(3632);
var seq = __nccwpck_require__(1706);
var string = __nccwpck_require__(6464);
var bool = __nccwpck_require__(3959);
var float = __nccwpck_require__(8405);
var int = __nccwpck_require__(9874);

const schema = [
    map.map,
    seq.seq,
    string.string,
    _null.nullTag,
    bool.boolTag,
    int.intOct,
    int.int,
    int.intHex,
    float.floatNaN,
    float.floatExp,
    float.float
];

exports.schema = schema;


/***/ }),

/***/ 3559:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(3301);
var map = __nccwpck_require__(7451);
var seq = __nccwpck_require__(1706);

function intIdentify(value) {
    return typeof value === 'bigint' || Number.isInteger(value);
}
const stringifyJSON = ({ value }) => JSON.stringify(value);
const jsonScalars = [
    {
        identify: value => typeof value === 'string',
        default: true,
        tag: 'tag:yaml.org,2002:str',
        resolve: str => str,
        stringify: stringifyJSON
    },
    {
        identify: value => value == null,
        createNode: () => new Scalar.Scalar(null),
        default: true,
        tag: 'tag:yaml.org,2002:null',
        test: /^null$/,
        resolve: () => null,
        stringify: stringifyJSON
    },
    {
        identify: value => typeof value === 'boolean',
        default: true,
        tag: 'tag:yaml.org,2002:bool',
        test: /^true$|^false$/,
        resolve: str => str === 'true',
        stringify: stringifyJSON
    },
    {
        identify: intIdentify,
        default: true,
        tag: 'tag:yaml.org,2002:int',
        test: /^-?(?:0|[1-9][0-9]*)$/,
        resolve: (str, _onError, { intAsBigInt }) => intAsBigInt ? BigInt(str) : parseInt(str, 10),
        stringify: ({ value }) => intIdentify(value) ? value.toString() : JSON.stringify(value)
    },
    {
        identify: value => typeof value === 'number',
        default: true,
        tag: 'tag:yaml.org,2002:float',
        test: /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]*)?(?:[eE][-+]?[0-9]+)?$/,
        resolve: str => parseFloat(str),
        stringify: stringifyJSON
    }
];
const jsonError = {
    default: true,
    tag: '',
    test: /^/,
    resolve(str, onError) {
        onError(`Unresolved plain scalar ${JSON.stringify(str)}`);
        return str;
    }
};
const schema = [map.map, seq.seq].concat(jsonScalars, jsonError);

exports.schema = schema;


/***/ }),

/***/ 18:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var map = __nccwpck_require__(7451);
var _null = __nccwpck_require__(3632);
var seq = __nccwpck_require__(1706);
var string = __nccwpck_require__(6464);
var bool = __nccwpck_require__(3959);
var float = __nccwpck_require__(8405);
var int = __nccwpck_require__(9874);
var schema = __nccwpck_require__(896);
var schema$1 = __nccwpck_require__(3559);
var binary = __nccwpck_require__(8464);
var merge = __nccwpck_require__(452);
var omap = __nccwpck_require__(2684);
var pairs = __nccwpck_require__(8385);
var schema$2 = __nccwpck_require__(5913);
var set = __nccwpck_require__(1528);
var timestamp = __nccwpck_require__(6752);

const schemas = new Map([
    ['core', schema.schema],
    ['failsafe', [map.map, seq.seq, string.string]],
    ['json', schema$1.schema],
    ['yaml11', schema$2.schema],
    ['yaml-1.1', schema$2.schema]
]);
const tagsByName = {
    binary: binary.binary,
    bool: bool.boolTag,
    float: float.float,
    floatExp: float.floatExp,
    floatNaN: float.floatNaN,
    floatTime: timestamp.floatTime,
    int: int.int,
    intHex: int.intHex,
    intOct: int.intOct,
    intTime: timestamp.intTime,
    map: map.map,
    merge: merge.merge,
    null: _null.nullTag,
    omap: omap.omap,
    pairs: pairs.pairs,
    seq: seq.seq,
    set: set.set,
    timestamp: timestamp.timestamp
};
const coreKnownTags = {
    'tag:yaml.org,2002:binary': binary.binary,
    'tag:yaml.org,2002:merge': merge.merge,
    'tag:yaml.org,2002:omap': omap.omap,
    'tag:yaml.org,2002:pairs': pairs.pairs,
    'tag:yaml.org,2002:set': set.set,
    'tag:yaml.org,2002:timestamp': timestamp.timestamp
};
function getTags(customTags, schemaName, addMergeTag) {
    const schemaTags = schemas.get(schemaName);
    if (schemaTags && !customTags) {
        return addMergeTag && !schemaTags.includes(merge.merge)
            ? schemaTags.concat(merge.merge)
            : schemaTags.slice();
    }
    let tags = schemaTags;
    if (!tags) {
        if (Array.isArray(customTags))
            tags = [];
        else {
            const keys = Array.from(schemas.keys())
                .filter(key => key !== 'yaml11')
                .map(key => JSON.stringify(key))
                .join(', ');
            throw new Error(`Unknown schema "${schemaName}"; use one of ${keys} or define customTags array`);
        }
    }
    if (Array.isArray(customTags)) {
        for (const tag of customTags)
            tags = tags.concat(tag);
    }
    else if (typeof customTags === 'function') {
        tags = customTags(tags.slice());
    }
    if (addMergeTag)
        tags = tags.concat(merge.merge);
    return tags.reduce((tags, tag) => {
        const tagObj = typeof tag === 'string' ? tagsByName[tag] : tag;
        if (!tagObj) {
            const tagName = JSON.stringify(tag);
            const keys = Object.keys(tagsByName)
                .map(key => JSON.stringify(key))
                .join(', ');
            throw new Error(`Unknown custom tag ${tagName}; use one of ${keys}`);
        }
        if (!tags.includes(tagObj))
            tags.push(tagObj);
        return tags;
    }, []);
}

exports.coreKnownTags = coreKnownTags;
exports.getTags = getTags;


/***/ }),

/***/ 8464:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var node_buffer = __nccwpck_require__(181);
var Scalar = __nccwpck_require__(3301);
var stringifyString = __nccwpck_require__(3069);

const binary = {
    identify: value => value instanceof Uint8Array, // Buffer inherits from Uint8Array
    default: false,
    tag: 'tag:yaml.org,2002:binary',
    /**
     * Returns a Buffer in node and an Uint8Array in browsers
     *
     * To use the resulting buffer as an image, you'll want to do something like:
     *
     *   const blob = new Blob([buffer], { type: 'image/jpeg' })
     *   document.querySelector('#photo').src = URL.createObjectURL(blob)
     */
    resolve(src, onError) {
        if (typeof node_buffer.Buffer === 'function') {
            return node_buffer.Buffer.from(src, 'base64');
        }
        else if (typeof atob === 'function') {
            // On IE 11, atob() can't handle newlines
            const str = atob(src.replace(/[\n\r]/g, ''));
            const buffer = new Uint8Array(str.length);
            for (let i = 0; i < str.length; ++i)
                buffer[i] = str.charCodeAt(i);
            return buffer;
        }
        else {
            onError('This environment does not support reading binary tags; either Buffer or atob is required');
            return src;
        }
    },
    stringify({ comment, type, value }, ctx, onComment, onChompKeep) {
        if (!value)
            return '';
        const buf = value; // checked earlier by binary.identify()
        let str;
        if (typeof node_buffer.Buffer === 'function') {
            str =
                buf instanceof node_buffer.Buffer
                    ? buf.toString('base64')
                    : node_buffer.Buffer.from(buf.buffer).toString('base64');
        }
        else if (typeof btoa === 'function') {
            let s = '';
            for (let i = 0; i < buf.length; ++i)
                s += String.fromCharCode(buf[i]);
            str = btoa(s);
        }
        else {
            throw new Error('This environment does not support writing binary tags; either Buffer or btoa is required');
        }
        type ?? (type = Scalar.Scalar.BLOCK_LITERAL);
        if (type !== Scalar.Scalar.QUOTE_DOUBLE) {
            const lineWidth = Math.max(ctx.options.lineWidth - ctx.indent.length, ctx.options.minContentWidth);
            const n = Math.ceil(str.length / lineWidth);
            const lines = new Array(n);
            for (let i = 0, o = 0; i < n; ++i, o += lineWidth) {
                lines[i] = str.substr(o, lineWidth);
            }
            str = lines.join(type === Scalar.Scalar.BLOCK_LITERAL ? '\n' : ' ');
        }
        return stringifyString.stringifyString({ comment, type, value: str }, ctx, onComment, onChompKeep);
    }
};

exports.binary = binary;


/***/ }),

/***/ 8398:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(3301);

function boolStringify({ value, source }, ctx) {
    const boolObj = value ? trueTag : falseTag;
    if (source && boolObj.test.test(source))
        return source;
    return value ? ctx.options.trueStr : ctx.options.falseStr;
}
const trueTag = {
    identify: value => value === true,
    default: true,
    tag: 'tag:yaml.org,2002:bool',
    test: /^(?:Y|y|[Yy]es|YES|[Tt]rue|TRUE|[Oo]n|ON)$/,
    resolve: () => new Scalar.Scalar(true),
    stringify: boolStringify
};
const falseTag = {
    identify: value => value === false,
    default: true,
    tag: 'tag:yaml.org,2002:bool',
    test: /^(?:N|n|[Nn]o|NO|[Ff]alse|FALSE|[Oo]ff|OFF)$/,
    resolve: () => new Scalar.Scalar(false),
    stringify: boolStringify
};

exports.falseTag = falseTag;
exports.trueTag = trueTag;


/***/ }),

/***/ 5782:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(3301);
var stringifyNumber = __nccwpck_require__(8689);

const floatNaN = {
    identify: value => typeof value === 'number',
    default: true,
    tag: 'tag:yaml.org,2002:float',
    test: /^(?:[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/,
    resolve: (str) => str.slice(-3).toLowerCase() === 'nan'
        ? NaN
        : str[0] === '-'
            ? Number.NEGATIVE_INFINITY
            : Number.POSITIVE_INFINITY,
    stringify: stringifyNumber.stringifyNumber
};
const floatExp = {
    identify: value => typeof value === 'number',
    default: true,
    tag: 'tag:yaml.org,2002:float',
    format: 'EXP',
    test: /^[-+]?(?:[0-9][0-9_]*)?(?:\.[0-9_]*)?[eE][-+]?[0-9]+$/,
    resolve: (str) => parseFloat(str.replace(/_/g, '')),
    stringify(node) {
        const num = Number(node.value);
        return isFinite(num) ? num.toExponential() : stringifyNumber.stringifyNumber(node);
    }
};
const float = {
    identify: value => typeof value === 'number',
    default: true,
    tag: 'tag:yaml.org,2002:float',
    test: /^[-+]?(?:[0-9][0-9_]*)?\.[0-9_]*$/,
    resolve(str) {
        const node = new Scalar.Scalar(parseFloat(str.replace(/_/g, '')));
        const dot = str.indexOf('.');
        if (dot !== -1) {
            const f = str.substring(dot + 1).replace(/_/g, '');
            if (f[f.length - 1] === '0')
                node.minFractionDigits = f.length;
        }
        return node;
    },
    stringify: stringifyNumber.stringifyNumber
};

exports.float = float;
exports.floatExp = floatExp;
exports.floatNaN = floatNaN;


/***/ }),

/***/ 873:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var stringifyNumber = __nccwpck_require__(8689);

const intIdentify = (value) => typeof value === 'bigint' || Number.isInteger(value);
function intResolve(str, offset, radix, { intAsBigInt }) {
    const sign = str[0];
    if (sign === '-' || sign === '+')
        offset += 1;
    str = str.substring(offset).replace(/_/g, '');
    if (intAsBigInt) {
        switch (radix) {
            case 2:
                str = `0b${str}`;
                break;
            case 8:
                str = `0o${str}`;
                break;
            case 16:
                str = `0x${str}`;
                break;
        }
        const n = BigInt(str);
        return sign === '-' ? BigInt(-1) * n : n;
    }
    const n = parseInt(str, radix);
    return sign === '-' ? -1 * n : n;
}
function intStringify(node, radix, prefix) {
    const { value } = node;
    if (intIdentify(value)) {
        const str = value.toString(radix);
        return value < 0 ? '-' + prefix + str.substr(1) : prefix + str;
    }
    return stringifyNumber.stringifyNumber(node);
}
const intBin = {
    identify: intIdentify,
    default: true,
    tag: 'tag:yaml.org,2002:int',
    format: 'BIN',
    test: /^[-+]?0b[0-1_]+$/,
    resolve: (str, _onError, opt) => intResolve(str, 2, 2, opt),
    stringify: node => intStringify(node, 2, '0b')
};
const intOct = {
    identify: intIdentify,
    default: true,
    tag: 'tag:yaml.org,2002:int',
    format: 'OCT',
    test: /^[-+]?0[0-7_]+$/,
    resolve: (str, _onError, opt) => intResolve(str, 1, 8, opt),
    stringify: node => intStringify(node, 8, '0')
};
const int = {
    identify: intIdentify,
    default: true,
    tag: 'tag:yaml.org,2002:int',
    test: /^[-+]?[0-9][0-9_]*$/,
    resolve: (str, _onError, opt) => intResolve(str, 0, 10, opt),
    stringify: stringifyNumber.stringifyNumber
};
const intHex = {
    identify: intIdentify,
    default: true,
    tag: 'tag:yaml.org,2002:int',
    format: 'HEX',
    test: /^[-+]?0x[0-9a-fA-F_]+$/,
    resolve: (str, _onError, opt) => intResolve(str, 2, 16, opt),
    stringify: node => intStringify(node, 16, '0x')
};

exports.int = int;
exports.intBin = intBin;
exports.intHex = intHex;
exports.intOct = intOct;


/***/ }),

/***/ 452:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var Scalar = __nccwpck_require__(3301);

// If the value associated with a merge key is a single mapping node, each of
// its key/value pairs is inserted into the current mapping, unless the key
// already exists in it. If the value associated with the merge key is a
// sequence, then this sequence is expected to contain mapping nodes and each
// of these nodes is merged in turn according to its order in the sequence.
// Keys in mapping nodes earlier in the sequence override keys specified in
// later mapping nodes. -- http://yaml.org/type/merge.html
const MERGE_KEY = '<<';
const merge = {
    identify: value => value === MERGE_KEY ||
        (typeof value === 'symbol' && value.description === MERGE_KEY),
    default: 'key',
    tag: 'tag:yaml.org,2002:merge',
    test: /^<<$/,
    resolve: () => Object.assign(new Scalar.Scalar(Symbol(MERGE_KEY)), {
        addToJSMap: addMergeToJSMap
    }),
    stringify: () => MERGE_KEY
};
const isMergeKey = (ctx, key) => (merge.identify(key) ||
    (identity.isScalar(key) &&
        (!key.type || key.type === Scalar.Scalar.PLAIN) &&
        merge.identify(key.value))) &&
    ctx?.doc.schema.tags.some(tag => tag.tag === merge.tag && tag.default);
function addMergeToJSMap(ctx, map, value) {
    const source = resolveAliasValue(ctx, value);
    if (identity.isSeq(source))
        for (const it of source.items)
            mergeValue(ctx, map, it);
    else if (Array.isArray(source))
        for (const it of source)
            mergeValue(ctx, map, it);
    else
        mergeValue(ctx, map, source);
}
function mergeValue(ctx, map, value) {
    const source = resolveAliasValue(ctx, value);
    if (!identity.isMap(source))
        throw new Error('Merge sources must be maps or map aliases');
    const srcMap = source.toJSON(null, ctx, Map);
    for (const [key, value] of srcMap) {
        if (map instanceof Map) {
            if (!map.has(key))
                map.set(key, value);
        }
        else if (map instanceof Set) {
            map.add(key);
        }
        else if (!Object.prototype.hasOwnProperty.call(map, key)) {
            Object.defineProperty(map, key, {
                value,
                writable: true,
                enumerable: true,
                configurable: true
            });
        }
    }
    return map;
}
function resolveAliasValue(ctx, value) {
    return ctx && identity.isAlias(value) ? value.resolve(ctx.doc, ctx) : value;
}

exports.addMergeToJSMap = addMergeToJSMap;
exports.isMergeKey = isMergeKey;
exports.merge = merge;


/***/ }),

/***/ 2684:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var toJS = __nccwpck_require__(4043);
var YAMLMap = __nccwpck_require__(4454);
var YAMLSeq = __nccwpck_require__(2223);
var pairs = __nccwpck_require__(8385);

class YAMLOMap extends YAMLSeq.YAMLSeq {
    constructor() {
        super();
        this.add = YAMLMap.YAMLMap.prototype.add.bind(this);
        this.delete = YAMLMap.YAMLMap.prototype.delete.bind(this);
        this.get = YAMLMap.YAMLMap.prototype.get.bind(this);
        this.has = YAMLMap.YAMLMap.prototype.has.bind(this);
        this.set = YAMLMap.YAMLMap.prototype.set.bind(this);
        this.tag = YAMLOMap.tag;
    }
    /**
     * If `ctx` is given, the return type is actually `Map<unknown, unknown>`,
     * but TypeScript won't allow widening the signature of a child method.
     */
    toJSON(_, ctx) {
        if (!ctx)
            return super.toJSON(_);
        const map = new Map();
        if (ctx?.onCreate)
            ctx.onCreate(map);
        for (const pair of this.items) {
            let key, value;
            if (identity.isPair(pair)) {
                key = toJS.toJS(pair.key, '', ctx);
                value = toJS.toJS(pair.value, key, ctx);
            }
            else {
                key = toJS.toJS(pair, '', ctx);
            }
            if (map.has(key))
                throw new Error('Ordered maps must not include duplicate keys');
            map.set(key, value);
        }
        return map;
    }
    static from(schema, iterable, ctx) {
        const pairs$1 = pairs.createPairs(schema, iterable, ctx);
        const omap = new this();
        omap.items = pairs$1.items;
        return omap;
    }
}
YAMLOMap.tag = 'tag:yaml.org,2002:omap';
const omap = {
    collection: 'seq',
    identify: value => value instanceof Map,
    nodeClass: YAMLOMap,
    default: false,
    tag: 'tag:yaml.org,2002:omap',
    resolve(seq, onError) {
        const pairs$1 = pairs.resolvePairs(seq, onError);
        const seenKeys = [];
        for (const { key } of pairs$1.items) {
            if (identity.isScalar(key)) {
                if (seenKeys.includes(key.value)) {
                    onError(`Ordered maps must not include duplicate keys: ${key.value}`);
                }
                else {
                    seenKeys.push(key.value);
                }
            }
        }
        return Object.assign(new YAMLOMap(), pairs$1);
    },
    createNode: (schema, iterable, ctx) => YAMLOMap.from(schema, iterable, ctx)
};

exports.YAMLOMap = YAMLOMap;
exports.omap = omap;


/***/ }),

/***/ 8385:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var Pair = __nccwpck_require__(7165);
var Scalar = __nccwpck_require__(3301);
var YAMLSeq = __nccwpck_require__(2223);

function resolvePairs(seq, onError) {
    if (identity.isSeq(seq)) {
        for (let i = 0; i < seq.items.length; ++i) {
            let item = seq.items[i];
            if (identity.isPair(item))
                continue;
            else if (identity.isMap(item)) {
                if (item.items.length > 1)
                    onError('Each pair must have its own sequence indicator');
                const pair = item.items[0] || new Pair.Pair(new Scalar.Scalar(null));
                if (item.commentBefore)
                    pair.key.commentBefore = pair.key.commentBefore
                        ? `${item.commentBefore}\n${pair.key.commentBefore}`
                        : item.commentBefore;
                if (item.comment) {
                    const cn = pair.value ?? pair.key;
                    cn.comment = cn.comment
                        ? `${item.comment}\n${cn.comment}`
                        : item.comment;
                }
                item = pair;
            }
            seq.items[i] = identity.isPair(item) ? item : new Pair.Pair(item);
        }
    }
    else
        onError('Expected a sequence for this tag');
    return seq;
}
function createPairs(schema, iterable, ctx) {
    const { replacer } = ctx;
    const pairs = new YAMLSeq.YAMLSeq(schema);
    pairs.tag = 'tag:yaml.org,2002:pairs';
    let i = 0;
    if (iterable && Symbol.iterator in Object(iterable))
        for (let it of iterable) {
            if (typeof replacer === 'function')
                it = replacer.call(iterable, String(i++), it);
            let key, value;
            if (Array.isArray(it)) {
                if (it.length === 2) {
                    key = it[0];
                    value = it[1];
                }
                else
                    throw new TypeError(`Expected [key, value] tuple: ${it}`);
            }
            else if (it && it instanceof Object) {
                const keys = Object.keys(it);
                if (keys.length === 1) {
                    key = keys[0];
                    value = it[key];
                }
                else {
                    throw new TypeError(`Expected tuple with one key, not ${keys.length} keys`);
                }
            }
            else {
                key = it;
            }
            pairs.items.push(Pair.createPair(key, value, ctx));
        }
    return pairs;
}
const pairs = {
    collection: 'seq',
    default: false,
    tag: 'tag:yaml.org,2002:pairs',
    resolve: resolvePairs,
    createNode: createPairs
};

exports.createPairs = createPairs;
exports.pairs = pairs;
exports.resolvePairs = resolvePairs;


/***/ }),

/***/ 5913:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var map = __nccwpck_require__(7451);
var _null = __nccwpck_require__(3632);
var seq = __nccwpck_require__(1706);
var string = __nccwpck_require__(6464);
var binary = __nccwpck_require__(8464);
var bool = __nccwpck_require__(8398);
var float = __nccwpck_require__(5782);
var int = __nccwpck_require__(873);
var merge = __nccwpck_require__(452);
var omap = __nccwpck_require__(2684);
var pairs = __nccwpck_require__(8385);
var set = __nccwpck_require__(1528);
var timestamp = __nccwpck_require__(6752);

const schema = [
    map.map,
    seq.seq,
    string.string,
    _null.nullTag,
    bool.trueTag,
    bool.falseTag,
    int.intBin,
    int.intOct,
    int.int,
    int.intHex,
    float.floatNaN,
    float.floatExp,
    float.float,
    binary.binary,
    merge.merge,
    omap.omap,
    pairs.pairs,
    set.set,
    timestamp.intTime,
    timestamp.floatTime,
    timestamp.timestamp
];

exports.schema = schema;


/***/ }),

/***/ 1528:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var Pair = __nccwpck_require__(7165);
var YAMLMap = __nccwpck_require__(4454);

class YAMLSet extends YAMLMap.YAMLMap {
    constructor(schema) {
        super(schema);
        this.tag = YAMLSet.tag;
    }
    add(key) {
        let pair;
        if (identity.isPair(key))
            pair = key;
        else if (key &&
            typeof key === 'object' &&
            'key' in key &&
            'value' in key &&
            key.value === null)
            pair = new Pair.Pair(key.key, null);
        else
            pair = new Pair.Pair(key, null);
        const prev = YAMLMap.findPair(this.items, pair.key);
        if (!prev)
            this.items.push(pair);
    }
    /**
     * If `keepPair` is `true`, returns the Pair matching `key`.
     * Otherwise, returns the value of that Pair's key.
     */
    get(key, keepPair) {
        const pair = YAMLMap.findPair(this.items, key);
        return !keepPair && identity.isPair(pair)
            ? identity.isScalar(pair.key)
                ? pair.key.value
                : pair.key
            : pair;
    }
    set(key, value) {
        if (typeof value !== 'boolean')
            throw new Error(`Expected boolean value for set(key, value) in a YAML set, not ${typeof value}`);
        const prev = YAMLMap.findPair(this.items, key);
        if (prev && !value) {
            this.items.splice(this.items.indexOf(prev), 1);
        }
        else if (!prev && value) {
            this.items.push(new Pair.Pair(key));
        }
    }
    toJSON(_, ctx) {
        return super.toJSON(_, ctx, Set);
    }
    toString(ctx, onComment, onChompKeep) {
        if (!ctx)
            return JSON.stringify(this);
        if (this.hasAllNullValues(true))
            return super.toString(Object.assign({}, ctx, { allNullValues: true }), onComment, onChompKeep);
        else
            throw new Error('Set items must all have null values');
    }
    static from(schema, iterable, ctx) {
        const { replacer } = ctx;
        const set = new this(schema);
        if (iterable && Symbol.iterator in Object(iterable))
            for (let value of iterable) {
                if (typeof replacer === 'function')
                    value = replacer.call(iterable, value, value);
                set.items.push(Pair.createPair(value, null, ctx));
            }
        return set;
    }
}
YAMLSet.tag = 'tag:yaml.org,2002:set';
const set = {
    collection: 'map',
    identify: value => value instanceof Set,
    nodeClass: YAMLSet,
    default: false,
    tag: 'tag:yaml.org,2002:set',
    createNode: (schema, iterable, ctx) => YAMLSet.from(schema, iterable, ctx),
    resolve(map, onError) {
        if (identity.isMap(map)) {
            if (map.hasAllNullValues(true))
                return Object.assign(new YAMLSet(), map);
            else
                onError('Set items must all have null values');
        }
        else
            onError('Expected a mapping for this tag');
        return map;
    }
};

exports.YAMLSet = YAMLSet;
exports.set = set;


/***/ }),

/***/ 6752:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var stringifyNumber = __nccwpck_require__(8689);

/** Internal types handle bigint as number, because TS can't figure it out. */
function parseSexagesimal(str, asBigInt) {
    const sign = str[0];
    const parts = sign === '-' || sign === '+' ? str.substring(1) : str;
    const num = (n) => asBigInt ? BigInt(n) : Number(n);
    const res = parts
        .replace(/_/g, '')
        .split(':')
        .reduce((res, p) => res * num(60) + num(p), num(0));
    return (sign === '-' ? num(-1) * res : res);
}
/**
 * hhhh:mm:ss.sss
 *
 * Internal types handle bigint as number, because TS can't figure it out.
 */
function stringifySexagesimal(node) {
    let { value } = node;
    let num = (n) => n;
    if (typeof value === 'bigint')
        num = n => BigInt(n);
    else if (isNaN(value) || !isFinite(value))
        return stringifyNumber.stringifyNumber(node);
    let sign = '';
    if (value < 0) {
        sign = '-';
        value *= num(-1);
    }
    const _60 = num(60);
    const parts = [value % _60]; // seconds, including ms
    if (value < 60) {
        parts.unshift(0); // at least one : is required
    }
    else {
        value = (value - parts[0]) / _60;
        parts.unshift(value % _60); // minutes
        if (value >= 60) {
            value = (value - parts[0]) / _60;
            parts.unshift(value); // hours
        }
    }
    return (sign +
        parts
            .map(n => String(n).padStart(2, '0'))
            .join(':')
            .replace(/000000\d*$/, '') // % 60 may introduce error
    );
}
const intTime = {
    identify: value => typeof value === 'bigint' || Number.isInteger(value),
    default: true,
    tag: 'tag:yaml.org,2002:int',
    format: 'TIME',
    test: /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+$/,
    resolve: (str, _onError, { intAsBigInt }) => parseSexagesimal(str, intAsBigInt),
    stringify: stringifySexagesimal
};
const floatTime = {
    identify: value => typeof value === 'number',
    default: true,
    tag: 'tag:yaml.org,2002:float',
    format: 'TIME',
    test: /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\.[0-9_]*$/,
    resolve: str => parseSexagesimal(str, false),
    stringify: stringifySexagesimal
};
const timestamp = {
    identify: value => value instanceof Date,
    default: true,
    tag: 'tag:yaml.org,2002:timestamp',
    // If the time zone is omitted, the timestamp is assumed to be specified in UTC. The time part
    // may be omitted altogether, resulting in a date format. In such a case, the time part is
    // assumed to be 00:00:00Z (start of day, UTC).
    test: RegExp('^([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})' + // YYYY-Mm-Dd
        '(?:' + // time is optional
        '(?:t|T|[ \\t]+)' + // t | T | whitespace
        '([0-9]{1,2}):([0-9]{1,2}):([0-9]{1,2}(\\.[0-9]+)?)' + // Hh:Mm:Ss(.ss)?
        '(?:[ \\t]*(Z|[-+][012]?[0-9](?::[0-9]{2})?))?' + // Z | +5 | -03:30
        ')?$'),
    resolve(str) {
        const match = str.match(timestamp.test);
        if (!match)
            throw new Error('!!timestamp expects a date, starting with yyyy-mm-dd');
        const [, year, month, day, hour, minute, second] = match.map(Number);
        const millisec = match[7] ? Number((match[7] + '00').substr(1, 3)) : 0;
        let date = Date.UTC(year, month - 1, day, hour || 0, minute || 0, second || 0, millisec);
        const tz = match[8];
        if (tz && tz !== 'Z') {
            let d = parseSexagesimal(tz, false);
            if (Math.abs(d) < 30)
                d *= 60;
            date -= 60000 * d;
        }
        return new Date(date);
    },
    stringify: ({ value }) => value?.toISOString().replace(/(T00:00:00)?\.000Z$/, '') ?? ''
};

exports.floatTime = floatTime;
exports.intTime = intTime;
exports.timestamp = timestamp;


/***/ }),

/***/ 4475:
/***/ ((__unused_webpack_module, exports) => {



const FOLD_FLOW = 'flow';
const FOLD_BLOCK = 'block';
const FOLD_QUOTED = 'quoted';
/**
 * Tries to keep input at up to `lineWidth` characters, splitting only on spaces
 * not followed by newlines or spaces unless `mode` is `'quoted'`. Lines are
 * terminated with `\n` and started with `indent`.
 */
function foldFlowLines(text, indent, mode = 'flow', { indentAtStart, lineWidth = 80, minContentWidth = 20, onFold, onOverflow } = {}) {
    if (!lineWidth || lineWidth < 0)
        return text;
    if (lineWidth < minContentWidth)
        minContentWidth = 0;
    const endStep = Math.max(1 + minContentWidth, 1 + lineWidth - indent.length);
    if (text.length <= endStep)
        return text;
    const folds = [];
    const escapedFolds = {};
    let end = lineWidth - indent.length;
    if (typeof indentAtStart === 'number') {
        if (indentAtStart > lineWidth - Math.max(2, minContentWidth))
            folds.push(0);
        else
            end = lineWidth - indentAtStart;
    }
    let split = undefined;
    let prev = undefined;
    let overflow = false;
    let i = -1;
    let escStart = -1;
    let escEnd = -1;
    if (mode === FOLD_BLOCK) {
        i = consumeMoreIndentedLines(text, i, indent.length);
        if (i !== -1)
            end = i + endStep;
    }
    for (let ch; (ch = text[(i += 1)]);) {
        if (mode === FOLD_QUOTED && ch === '\\') {
            escStart = i;
            switch (text[i + 1]) {
                case 'x':
                    i += 3;
                    break;
                case 'u':
                    i += 5;
                    break;
                case 'U':
                    i += 9;
                    break;
                default:
                    i += 1;
            }
            escEnd = i;
        }
        if (ch === '\n') {
            if (mode === FOLD_BLOCK)
                i = consumeMoreIndentedLines(text, i, indent.length);
            end = i + indent.length + endStep;
            split = undefined;
        }
        else {
            if (ch === ' ' &&
                prev &&
                prev !== ' ' &&
                prev !== '\n' &&
                prev !== '\t') {
                // space surrounded by non-space can be replaced with newline + indent
                const next = text[i + 1];
                if (next && next !== ' ' && next !== '\n' && next !== '\t')
                    split = i;
            }
            if (i >= end) {
                if (split) {
                    folds.push(split);
                    end = split + endStep;
                    split = undefined;
                }
                else if (mode === FOLD_QUOTED) {
                    // white-space collected at end may stretch past lineWidth
                    while (prev === ' ' || prev === '\t') {
                        prev = ch;
                        ch = text[(i += 1)];
                        overflow = true;
                    }
                    // Account for newline escape, but don't break preceding escape
                    const j = i > escEnd + 1 ? i - 2 : escStart - 1;
                    // Bail out if lineWidth & minContentWidth are shorter than an escape string
                    if (escapedFolds[j])
                        return text;
                    folds.push(j);
                    escapedFolds[j] = true;
                    end = j + endStep;
                    split = undefined;
                }
                else {
                    overflow = true;
                }
            }
        }
        prev = ch;
    }
    if (overflow && onOverflow)
        onOverflow();
    if (folds.length === 0)
        return text;
    if (onFold)
        onFold();
    let res = text.slice(0, folds[0]);
    for (let i = 0; i < folds.length; ++i) {
        const fold = folds[i];
        const end = folds[i + 1] || text.length;
        if (fold === 0)
            res = `\n${indent}${text.slice(0, end)}`;
        else {
            if (mode === FOLD_QUOTED && escapedFolds[fold])
                res += `${text[fold]}\\`;
            res += `\n${indent}${text.slice(fold + 1, end)}`;
        }
    }
    return res;
}
/**
 * Presumes `i + 1` is at the start of a line
 * @returns index of last newline in more-indented block
 */
function consumeMoreIndentedLines(text, i, indent) {
    let end = i;
    let start = i + 1;
    let ch = text[start];
    while (ch === ' ' || ch === '\t') {
        if (i < start + indent) {
            ch = text[++i];
        }
        else {
            do {
                ch = text[++i];
            } while (ch && ch !== '\n');
            end = i;
            start = i + 1;
            ch = text[start];
        }
    }
    return end;
}

exports.FOLD_BLOCK = FOLD_BLOCK;
exports.FOLD_FLOW = FOLD_FLOW;
exports.FOLD_QUOTED = FOLD_QUOTED;
exports.foldFlowLines = foldFlowLines;


/***/ }),

/***/ 2148:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var anchors = __nccwpck_require__(1596);
var identity = __nccwpck_require__(1127);
var stringifyComment = __nccwpck_require__(9799);
var stringifyString = __nccwpck_require__(3069);

function createStringifyContext(doc, options) {
    const opt = Object.assign({
        blockQuote: true,
        commentString: stringifyComment.stringifyComment,
        defaultKeyType: null,
        defaultStringType: 'PLAIN',
        directives: null,
        doubleQuotedAsJSON: false,
        doubleQuotedMinMultiLineLength: 40,
        falseStr: 'false',
        flowCollectionPadding: true,
        indentSeq: true,
        lineWidth: 80,
        minContentWidth: 20,
        nullStr: 'null',
        simpleKeys: false,
        singleQuote: null,
        trailingComma: false,
        trueStr: 'true',
        verifyAliasOrder: true
    }, doc.schema.toStringOptions, options);
    let inFlow;
    switch (opt.collectionStyle) {
        case 'block':
            inFlow = false;
            break;
        case 'flow':
            inFlow = true;
            break;
        default:
            inFlow = null;
    }
    return {
        anchors: new Set(),
        doc,
        flowCollectionPadding: opt.flowCollectionPadding ? ' ' : '',
        indent: '',
        indentStep: typeof opt.indent === 'number' ? ' '.repeat(opt.indent) : '  ',
        inFlow,
        options: opt
    };
}
function getTagObject(tags, item) {
    if (item.tag) {
        const match = tags.filter(t => t.tag === item.tag);
        if (match.length > 0)
            return match.find(t => t.format === item.format) ?? match[0];
    }
    let tagObj = undefined;
    let obj;
    if (identity.isScalar(item)) {
        obj = item.value;
        let match = tags.filter(t => t.identify?.(obj));
        if (match.length > 1) {
            const testMatch = match.filter(t => t.test);
            if (testMatch.length > 0)
                match = testMatch;
        }
        tagObj =
            match.find(t => t.format === item.format) ?? match.find(t => !t.format);
    }
    else {
        obj = item;
        tagObj = tags.find(t => t.nodeClass && obj instanceof t.nodeClass);
    }
    if (!tagObj) {
        const name = obj?.constructor?.name ?? (obj === null ? 'null' : typeof obj);
        throw new Error(`Tag not resolved for ${name} value`);
    }
    return tagObj;
}
// needs to be called before value stringifier to allow for circular anchor refs
function stringifyProps(node, tagObj, { anchors: anchors$1, doc }) {
    if (!doc.directives)
        return '';
    const props = [];
    const anchor = (identity.isScalar(node) || identity.isCollection(node)) && node.anchor;
    if (anchor && anchors.anchorIsValid(anchor)) {
        anchors$1.add(anchor);
        props.push(`&${anchor}`);
    }
    const tag = node.tag ?? (tagObj.default ? null : tagObj.tag);
    if (tag)
        props.push(doc.directives.tagString(tag));
    return props.join(' ');
}
function stringify(item, ctx, onComment, onChompKeep) {
    if (identity.isPair(item))
        return item.toString(ctx, onComment, onChompKeep);
    if (identity.isAlias(item)) {
        if (ctx.doc.directives)
            return item.toString(ctx);
        if (ctx.resolvedAliases?.has(item)) {
            throw new TypeError(`Cannot stringify circular structure without alias nodes`);
        }
        else {
            if (ctx.resolvedAliases)
                ctx.resolvedAliases.add(item);
            else
                ctx.resolvedAliases = new Set([item]);
            item = item.resolve(ctx.doc);
        }
    }
    let tagObj = undefined;
    const node = identity.isNode(item)
        ? item
        : ctx.doc.createNode(item, { onTagObj: o => (tagObj = o) });
    tagObj ?? (tagObj = getTagObject(ctx.doc.schema.tags, node));
    const props = stringifyProps(node, tagObj, ctx);
    if (props.length > 0)
        ctx.indentAtStart = (ctx.indentAtStart ?? 0) + props.length + 1;
    const str = typeof tagObj.stringify === 'function'
        ? tagObj.stringify(node, ctx, onComment, onChompKeep)
        : identity.isScalar(node)
            ? stringifyString.stringifyString(node, ctx, onComment, onChompKeep)
            : node.toString(ctx, onComment, onChompKeep);
    if (!props)
        return str;
    return identity.isScalar(node) || str[0] === '{' || str[0] === '['
        ? `${props} ${str}`
        : `${props}\n${ctx.indent}${str}`;
}

exports.createStringifyContext = createStringifyContext;
exports.stringify = stringify;


/***/ }),

/***/ 1212:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var stringify = __nccwpck_require__(2148);
var stringifyComment = __nccwpck_require__(9799);

function stringifyCollection(collection, ctx, options) {
    const flow = ctx.inFlow ?? collection.flow;
    const stringify = flow ? stringifyFlowCollection : stringifyBlockCollection;
    return stringify(collection, ctx, options);
}
function stringifyBlockCollection({ comment, items }, ctx, { blockItemPrefix, flowChars, itemIndent, onChompKeep, onComment }) {
    const { indent, options: { commentString } } = ctx;
    const itemCtx = Object.assign({}, ctx, { indent: itemIndent, type: null });
    let chompKeep = false; // flag for the preceding node's status
    const lines = [];
    for (let i = 0; i < items.length; ++i) {
        const item = items[i];
        let comment = null;
        if (identity.isNode(item)) {
            if (!chompKeep && item.spaceBefore)
                lines.push('');
            addCommentBefore(ctx, lines, item.commentBefore, chompKeep);
            if (item.comment)
                comment = item.comment;
        }
        else if (identity.isPair(item)) {
            const ik = identity.isNode(item.key) ? item.key : null;
            if (ik) {
                if (!chompKeep && ik.spaceBefore)
                    lines.push('');
                addCommentBefore(ctx, lines, ik.commentBefore, chompKeep);
            }
        }
        chompKeep = false;
        let str = stringify.stringify(item, itemCtx, () => (comment = null), () => (chompKeep = true));
        if (comment)
            str += stringifyComment.lineComment(str, itemIndent, commentString(comment));
        if (chompKeep && comment)
            chompKeep = false;
        lines.push(blockItemPrefix + str);
    }
    let str;
    if (lines.length === 0) {
        str = flowChars.start + flowChars.end;
    }
    else {
        str = lines[0];
        for (let i = 1; i < lines.length; ++i) {
            const line = lines[i];
            str += line ? `\n${indent}${line}` : '\n';
        }
    }
    if (comment) {
        str += '\n' + stringifyComment.indentComment(commentString(comment), indent);
        if (onComment)
            onComment();
    }
    else if (chompKeep && onChompKeep)
        onChompKeep();
    return str;
}
function stringifyFlowCollection({ items }, ctx, { flowChars, itemIndent }) {
    const { indent, indentStep, flowCollectionPadding: fcPadding, options: { commentString } } = ctx;
    itemIndent += indentStep;
    const itemCtx = Object.assign({}, ctx, {
        indent: itemIndent,
        inFlow: true,
        type: null
    });
    let reqNewline = false;
    let linesAtValue = 0;
    const lines = [];
    for (let i = 0; i < items.length; ++i) {
        const item = items[i];
        let comment = null;
        if (identity.isNode(item)) {
            if (item.spaceBefore)
                lines.push('');
            addCommentBefore(ctx, lines, item.commentBefore, false);
            if (item.comment)
                comment = item.comment;
        }
        else if (identity.isPair(item)) {
            const ik = identity.isNode(item.key) ? item.key : null;
            if (ik) {
                if (ik.spaceBefore)
                    lines.push('');
                addCommentBefore(ctx, lines, ik.commentBefore, false);
                if (ik.comment)
                    reqNewline = true;
            }
            const iv = identity.isNode(item.value) ? item.value : null;
            if (iv) {
                if (iv.comment)
                    comment = iv.comment;
                if (iv.commentBefore)
                    reqNewline = true;
            }
            else if (item.value == null && ik?.comment) {
                comment = ik.comment;
            }
        }
        if (comment)
            reqNewline = true;
        let str = stringify.stringify(item, itemCtx, () => (comment = null));
        reqNewline || (reqNewline = lines.length > linesAtValue || str.includes('\n'));
        if (i < items.length - 1) {
            str += ',';
        }
        else if (ctx.options.trailingComma) {
            if (ctx.options.lineWidth > 0) {
                reqNewline || (reqNewline = lines.reduce((sum, line) => sum + line.length + 2, 2) +
                    (str.length + 2) >
                    ctx.options.lineWidth);
            }
            if (reqNewline) {
                str += ',';
            }
        }
        if (comment)
            str += stringifyComment.lineComment(str, itemIndent, commentString(comment));
        lines.push(str);
        linesAtValue = lines.length;
    }
    const { start, end } = flowChars;
    if (lines.length === 0) {
        return start + end;
    }
    else {
        if (!reqNewline) {
            const len = lines.reduce((sum, line) => sum + line.length + 2, 2);
            reqNewline = ctx.options.lineWidth > 0 && len > ctx.options.lineWidth;
        }
        if (reqNewline) {
            let str = start;
            for (const line of lines)
                str += line ? `\n${indentStep}${indent}${line}` : '\n';
            return `${str}\n${indent}${end}`;
        }
        else {
            return `${start}${fcPadding}${lines.join(' ')}${fcPadding}${end}`;
        }
    }
}
function addCommentBefore({ indent, options: { commentString } }, lines, comment, chompKeep) {
    if (comment && chompKeep)
        comment = comment.replace(/^\n+/, '');
    if (comment) {
        const ic = stringifyComment.indentComment(commentString(comment), indent);
        lines.push(ic.trimStart()); // Avoid double indent on first line
    }
}

exports.stringifyCollection = stringifyCollection;


/***/ }),

/***/ 9799:
/***/ ((__unused_webpack_module, exports) => {



/**
 * Stringifies a comment.
 *
 * Empty comment lines are left empty,
 * lines consisting of a single space are replaced by `#`,
 * and all other lines are prefixed with a `#`.
 */
const stringifyComment = (str) => str.replace(/^(?!$)(?: $)?/gm, '#');
function indentComment(comment, indent) {
    if (/^\n+$/.test(comment))
        return comment.substring(1);
    return indent ? comment.replace(/^(?! *$)/gm, indent) : comment;
}
const lineComment = (str, indent, comment) => str.endsWith('\n')
    ? indentComment(comment, indent)
    : comment.includes('\n')
        ? '\n' + indentComment(comment, indent)
        : (str.endsWith(' ') ? '' : ' ') + comment;

exports.indentComment = indentComment;
exports.lineComment = lineComment;
exports.stringifyComment = stringifyComment;


/***/ }),

/***/ 6829:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var stringify = __nccwpck_require__(2148);
var stringifyComment = __nccwpck_require__(9799);

function stringifyDocument(doc, options) {
    const lines = [];
    let hasDirectives = options.directives === true;
    if (options.directives !== false && doc.directives) {
        const dir = doc.directives.toString(doc);
        if (dir) {
            lines.push(dir);
            hasDirectives = true;
        }
        else if (doc.directives.docStart)
            hasDirectives = true;
    }
    if (hasDirectives)
        lines.push('---');
    const ctx = stringify.createStringifyContext(doc, options);
    const { commentString } = ctx.options;
    if (doc.commentBefore) {
        if (lines.length !== 1)
            lines.unshift('');
        const cs = commentString(doc.commentBefore);
        lines.unshift(stringifyComment.indentComment(cs, ''));
    }
    let chompKeep = false;
    let contentComment = null;
    if (doc.contents) {
        if (identity.isNode(doc.contents)) {
            if (doc.contents.spaceBefore && hasDirectives)
                lines.push('');
            if (doc.contents.commentBefore) {
                const cs = commentString(doc.contents.commentBefore);
                lines.push(stringifyComment.indentComment(cs, ''));
            }
            // top-level block scalars need to be indented if followed by a comment
            ctx.forceBlockIndent = !!doc.comment;
            contentComment = doc.contents.comment;
        }
        const onChompKeep = contentComment ? undefined : () => (chompKeep = true);
        let body = stringify.stringify(doc.contents, ctx, () => (contentComment = null), onChompKeep);
        if (contentComment)
            body += stringifyComment.lineComment(body, '', commentString(contentComment));
        if ((body[0] === '|' || body[0] === '>') &&
            lines[lines.length - 1] === '---') {
            // Top-level block scalars with a preceding doc marker ought to use the
            // same line for their header.
            lines[lines.length - 1] = `--- ${body}`;
        }
        else
            lines.push(body);
    }
    else {
        lines.push(stringify.stringify(doc.contents, ctx));
    }
    if (doc.directives?.docEnd) {
        if (doc.comment) {
            const cs = commentString(doc.comment);
            if (cs.includes('\n')) {
                lines.push('...');
                lines.push(stringifyComment.indentComment(cs, ''));
            }
            else {
                lines.push(`... ${cs}`);
            }
        }
        else {
            lines.push('...');
        }
    }
    else {
        let dc = doc.comment;
        if (dc && chompKeep)
            dc = dc.replace(/^\n+/, '');
        if (dc) {
            if ((!chompKeep || contentComment) && lines[lines.length - 1] !== '')
                lines.push('');
            lines.push(stringifyComment.indentComment(commentString(dc), ''));
        }
    }
    return lines.join('\n') + '\n';
}

exports.stringifyDocument = stringifyDocument;


/***/ }),

/***/ 8689:
/***/ ((__unused_webpack_module, exports) => {



function stringifyNumber({ format, minFractionDigits, tag, value }) {
    if (typeof value === 'bigint')
        return String(value);
    const num = typeof value === 'number' ? value : Number(value);
    if (!isFinite(num))
        return isNaN(num) ? '.nan' : num < 0 ? '-.inf' : '.inf';
    let n = Object.is(value, -0) ? '-0' : JSON.stringify(value);
    if (!format &&
        minFractionDigits &&
        (!tag || tag === 'tag:yaml.org,2002:float') &&
        /^-?\d/.test(n) &&
        !n.includes('e')) {
        let i = n.indexOf('.');
        if (i < 0) {
            i = n.length;
            n += '.';
        }
        let d = minFractionDigits - (n.length - i - 1);
        while (d-- > 0)
            n += '0';
    }
    return n;
}

exports.stringifyNumber = stringifyNumber;


/***/ }),

/***/ 9748:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var Scalar = __nccwpck_require__(3301);
var stringify = __nccwpck_require__(2148);
var stringifyComment = __nccwpck_require__(9799);

function stringifyPair({ key, value }, ctx, onComment, onChompKeep) {
    const { allNullValues, doc, indent, indentStep, options: { commentString, indentSeq, simpleKeys } } = ctx;
    let keyComment = (identity.isNode(key) && key.comment) || null;
    if (simpleKeys) {
        if (keyComment) {
            throw new Error('With simple keys, key nodes cannot have comments');
        }
        if (identity.isCollection(key) || (!identity.isNode(key) && typeof key === 'object')) {
            const msg = 'With simple keys, collection cannot be used as a key value';
            throw new Error(msg);
        }
    }
    let explicitKey = !simpleKeys &&
        (!key ||
            (keyComment && value == null && !ctx.inFlow) ||
            identity.isCollection(key) ||
            (identity.isScalar(key)
                ? key.type === Scalar.Scalar.BLOCK_FOLDED || key.type === Scalar.Scalar.BLOCK_LITERAL
                : typeof key === 'object'));
    ctx = Object.assign({}, ctx, {
        allNullValues: false,
        implicitKey: !explicitKey && (simpleKeys || !allNullValues),
        indent: indent + indentStep
    });
    let keyCommentDone = false;
    let chompKeep = false;
    let str = stringify.stringify(key, ctx, () => (keyCommentDone = true), () => (chompKeep = true));
    if (!explicitKey && !ctx.inFlow && str.length > 1024) {
        if (simpleKeys)
            throw new Error('With simple keys, single line scalar must not span more than 1024 characters');
        explicitKey = true;
    }
    if (ctx.inFlow) {
        if (allNullValues || value == null) {
            if (keyCommentDone && onComment)
                onComment();
            return str === '' ? '?' : explicitKey ? `? ${str}` : str;
        }
    }
    else if ((allNullValues && !simpleKeys) || (value == null && explicitKey)) {
        str = `? ${str}`;
        if (keyComment && !keyCommentDone) {
            str += stringifyComment.lineComment(str, ctx.indent, commentString(keyComment));
        }
        else if (chompKeep && onChompKeep)
            onChompKeep();
        return str;
    }
    if (keyCommentDone)
        keyComment = null;
    if (explicitKey) {
        if (keyComment)
            str += stringifyComment.lineComment(str, ctx.indent, commentString(keyComment));
        str = `? ${str}\n${indent}:`;
    }
    else {
        str = `${str}:`;
        if (keyComment)
            str += stringifyComment.lineComment(str, ctx.indent, commentString(keyComment));
    }
    let vsb, vcb, valueComment;
    if (identity.isNode(value)) {
        vsb = !!value.spaceBefore;
        vcb = value.commentBefore;
        valueComment = value.comment;
    }
    else {
        vsb = false;
        vcb = null;
        valueComment = null;
        if (value && typeof value === 'object')
            value = doc.createNode(value);
    }
    ctx.implicitKey = false;
    if (!explicitKey && !keyComment && identity.isScalar(value))
        ctx.indentAtStart = str.length + 1;
    chompKeep = false;
    if (!indentSeq &&
        indentStep.length >= 2 &&
        !ctx.inFlow &&
        !explicitKey &&
        identity.isSeq(value) &&
        !value.flow &&
        !value.tag &&
        !value.anchor) {
        // If indentSeq === false, consider '- ' as part of indentation where possible
        ctx.indent = ctx.indent.substring(2);
    }
    let valueCommentDone = false;
    const valueStr = stringify.stringify(value, ctx, () => (valueCommentDone = true), () => (chompKeep = true));
    let ws = ' ';
    if (keyComment || vsb || vcb) {
        ws = vsb ? '\n' : '';
        if (vcb) {
            const cs = commentString(vcb);
            ws += `\n${stringifyComment.indentComment(cs, ctx.indent)}`;
        }
        if (valueStr === '' && !ctx.inFlow) {
            if (ws === '\n' && valueComment)
                ws = '\n\n';
        }
        else {
            ws += `\n${ctx.indent}`;
        }
    }
    else if (!explicitKey && identity.isCollection(value)) {
        const vs0 = valueStr[0];
        const nl0 = valueStr.indexOf('\n');
        const hasNewline = nl0 !== -1;
        const flow = ctx.inFlow ?? value.flow ?? value.items.length === 0;
        if (hasNewline || !flow) {
            let hasPropsLine = false;
            if (hasNewline && (vs0 === '&' || vs0 === '!')) {
                let sp0 = valueStr.indexOf(' ');
                if (vs0 === '&' &&
                    sp0 !== -1 &&
                    sp0 < nl0 &&
                    valueStr[sp0 + 1] === '!') {
                    sp0 = valueStr.indexOf(' ', sp0 + 1);
                }
                if (sp0 === -1 || nl0 < sp0)
                    hasPropsLine = true;
            }
            if (!hasPropsLine)
                ws = `\n${ctx.indent}`;
        }
    }
    else if (valueStr === '' || valueStr[0] === '\n') {
        ws = '';
    }
    str += ws + valueStr;
    if (ctx.inFlow) {
        if (valueCommentDone && onComment)
            onComment();
    }
    else if (valueComment && !valueCommentDone) {
        str += stringifyComment.lineComment(str, ctx.indent, commentString(valueComment));
    }
    else if (chompKeep && onChompKeep) {
        onChompKeep();
    }
    return str;
}

exports.stringifyPair = stringifyPair;


/***/ }),

/***/ 3069:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(3301);
var foldFlowLines = __nccwpck_require__(4475);

const getFoldOptions = (ctx, isBlock) => ({
    indentAtStart: isBlock ? ctx.indent.length : ctx.indentAtStart,
    lineWidth: ctx.options.lineWidth,
    minContentWidth: ctx.options.minContentWidth
});
// Also checks for lines starting with %, as parsing the output as YAML 1.1 will
// presume that's starting a new document.
const containsDocumentMarker = (str) => /^(%|---|\.\.\.)/m.test(str);
function lineLengthOverLimit(str, lineWidth, indentLength) {
    if (!lineWidth || lineWidth < 0)
        return false;
    const limit = lineWidth - indentLength;
    const strLen = str.length;
    if (strLen <= limit)
        return false;
    for (let i = 0, start = 0; i < strLen; ++i) {
        if (str[i] === '\n') {
            if (i - start > limit)
                return true;
            start = i + 1;
            if (strLen - start <= limit)
                return false;
        }
    }
    return true;
}
function doubleQuotedString(value, ctx) {
    const json = JSON.stringify(value);
    if (ctx.options.doubleQuotedAsJSON)
        return json;
    const { implicitKey } = ctx;
    const minMultiLineLength = ctx.options.doubleQuotedMinMultiLineLength;
    const indent = ctx.indent || (containsDocumentMarker(value) ? '  ' : '');
    let str = '';
    let start = 0;
    for (let i = 0, ch = json[i]; ch; ch = json[++i]) {
        if (ch === ' ' && json[i + 1] === '\\' && json[i + 2] === 'n') {
            // space before newline needs to be escaped to not be folded
            str += json.slice(start, i) + '\\ ';
            i += 1;
            start = i;
            ch = '\\';
        }
        if (ch === '\\')
            switch (json[i + 1]) {
                case 'u':
                    {
                        str += json.slice(start, i);
                        const code = json.substr(i + 2, 4);
                        switch (code) {
                            case '0000':
                                str += '\\0';
                                break;
                            case '0007':
                                str += '\\a';
                                break;
                            case '000b':
                                str += '\\v';
                                break;
                            case '001b':
                                str += '\\e';
                                break;
                            case '0085':
                                str += '\\N';
                                break;
                            case '00a0':
                                str += '\\_';
                                break;
                            case '2028':
                                str += '\\L';
                                break;
                            case '2029':
                                str += '\\P';
                                break;
                            default:
                                if (code.substr(0, 2) === '00')
                                    str += '\\x' + code.substr(2);
                                else
                                    str += json.substr(i, 6);
                        }
                        i += 5;
                        start = i + 1;
                    }
                    break;
                case 'n':
                    if (implicitKey ||
                        json[i + 2] === '"' ||
                        json.length < minMultiLineLength) {
                        i += 1;
                    }
                    else {
                        // folding will eat first newline
                        str += json.slice(start, i) + '\n\n';
                        while (json[i + 2] === '\\' &&
                            json[i + 3] === 'n' &&
                            json[i + 4] !== '"') {
                            str += '\n';
                            i += 2;
                        }
                        str += indent;
                        // space after newline needs to be escaped to not be folded
                        if (json[i + 2] === ' ')
                            str += '\\';
                        i += 1;
                        start = i + 1;
                    }
                    break;
                default:
                    i += 1;
            }
    }
    str = start ? str + json.slice(start) : json;
    return implicitKey
        ? str
        : foldFlowLines.foldFlowLines(str, indent, foldFlowLines.FOLD_QUOTED, getFoldOptions(ctx, false));
}
function singleQuotedString(value, ctx) {
    if (ctx.options.singleQuote === false ||
        (ctx.implicitKey && value.includes('\n')) ||
        /[ \t]\n|\n[ \t]/.test(value) // single quoted string can't have leading or trailing whitespace around newline
    )
        return doubleQuotedString(value, ctx);
    const indent = ctx.indent || (containsDocumentMarker(value) ? '  ' : '');
    const res = "'" + value.replace(/'/g, "''").replace(/\n+/g, `$&\n${indent}`) + "'";
    return ctx.implicitKey
        ? res
        : foldFlowLines.foldFlowLines(res, indent, foldFlowLines.FOLD_FLOW, getFoldOptions(ctx, false));
}
function quotedString(value, ctx) {
    const { singleQuote } = ctx.options;
    let qs;
    if (singleQuote === false)
        qs = doubleQuotedString;
    else {
        const hasDouble = value.includes('"');
        const hasSingle = value.includes("'");
        if (hasDouble && !hasSingle)
            qs = singleQuotedString;
        else if (hasSingle && !hasDouble)
            qs = doubleQuotedString;
        else
            qs = singleQuote ? singleQuotedString : doubleQuotedString;
    }
    return qs(value, ctx);
}
// The negative lookbehind avoids a polynomial search,
// but isn't supported yet on Safari: https://caniuse.com/js-regexp-lookbehind
let blockEndNewlines;
try {
    blockEndNewlines = new RegExp('(^|(?<!\n))\n+(?!\n|$)', 'g');
}
catch {
    blockEndNewlines = /\n+(?!\n|$)/g;
}
function blockString({ comment, type, value }, ctx, onComment, onChompKeep) {
    const { blockQuote, commentString, lineWidth } = ctx.options;
    // 1. Block can't end in whitespace unless the last line is non-empty.
    // 2. Strings consisting of only whitespace are best rendered explicitly.
    if (!blockQuote || /\n[\t ]+$/.test(value)) {
        return quotedString(value, ctx);
    }
    const indent = ctx.indent ||
        (ctx.forceBlockIndent || containsDocumentMarker(value) ? '  ' : '');
    const literal = blockQuote === 'literal'
        ? true
        : blockQuote === 'folded' || type === Scalar.Scalar.BLOCK_FOLDED
            ? false
            : type === Scalar.Scalar.BLOCK_LITERAL
                ? true
                : !lineLengthOverLimit(value, lineWidth, indent.length);
    if (!value)
        return literal ? '|\n' : '>\n';
    // determine chomping from whitespace at value end
    let chomp;
    let endStart;
    for (endStart = value.length; endStart > 0; --endStart) {
        const ch = value[endStart - 1];
        if (ch !== '\n' && ch !== '\t' && ch !== ' ')
            break;
    }
    let end = value.substring(endStart);
    const endNlPos = end.indexOf('\n');
    if (endNlPos === -1) {
        chomp = '-'; // strip
    }
    else if (value === end || endNlPos !== end.length - 1) {
        chomp = '+'; // keep
        if (onChompKeep)
            onChompKeep();
    }
    else {
        chomp = ''; // clip
    }
    if (end) {
        value = value.slice(0, -end.length);
        if (end[end.length - 1] === '\n')
            end = end.slice(0, -1);
        end = end.replace(blockEndNewlines, `$&${indent}`);
    }
    // determine indent indicator from whitespace at value start
    let startWithSpace = false;
    let startEnd;
    let startNlPos = -1;
    for (startEnd = 0; startEnd < value.length; ++startEnd) {
        const ch = value[startEnd];
        if (ch === ' ')
            startWithSpace = true;
        else if (ch === '\n')
            startNlPos = startEnd;
        else
            break;
    }
    let start = value.substring(0, startNlPos < startEnd ? startNlPos + 1 : startEnd);
    if (start) {
        value = value.substring(start.length);
        start = start.replace(/\n+/g, `$&${indent}`);
    }
    const indentSize = indent ? '2' : '1'; // root is at -1
    // Leading | or > is added later
    let header = (startWithSpace ? indentSize : '') + chomp;
    if (comment) {
        header += ' ' + commentString(comment.replace(/ ?[\r\n]+/g, ' '));
        if (onComment)
            onComment();
    }
    if (!literal) {
        const foldedValue = value
            .replace(/\n+/g, '\n$&')
            .replace(/(?:^|\n)([\t ].*)(?:([\n\t ]*)\n(?![\n\t ]))?/g, '$1$2') // more-indented lines aren't folded
            //                ^ more-ind. ^ empty     ^ capture next empty lines only at end of indent
            .replace(/\n+/g, `$&${indent}`);
        let literalFallback = false;
        const foldOptions = getFoldOptions(ctx, true);
        if (blockQuote !== 'folded' && type !== Scalar.Scalar.BLOCK_FOLDED) {
            foldOptions.onOverflow = () => {
                literalFallback = true;
            };
        }
        const body = foldFlowLines.foldFlowLines(`${start}${foldedValue}${end}`, indent, foldFlowLines.FOLD_BLOCK, foldOptions);
        if (!literalFallback)
            return `>${header}\n${indent}${body}`;
    }
    value = value.replace(/\n+/g, `$&${indent}`);
    return `|${header}\n${indent}${start}${value}${end}`;
}
function plainString(item, ctx, onComment, onChompKeep) {
    const { type, value } = item;
    const { actualString, implicitKey, indent, indentStep, inFlow } = ctx;
    if ((implicitKey && value.includes('\n')) ||
        (inFlow && /[[\]{},]/.test(value))) {
        return quotedString(value, ctx);
    }
    if (/^[\n\t ,[\]{}#&*!|>'"%@`]|^[?-]$|^[?-][ \t]|[\n:][ \t]|[ \t]\n|[\n\t ]#|[\n\t :]$/.test(value)) {
        // not allowed:
        // - '-' or '?'
        // - start with an indicator character (except [?:-]) or /[?-] /
        // - '\n ', ': ' or ' \n' anywhere
        // - '#' not preceded by a non-space char
        // - end with ' ' or ':'
        return implicitKey || inFlow || !value.includes('\n')
            ? quotedString(value, ctx)
            : blockString(item, ctx, onComment, onChompKeep);
    }
    if (!implicitKey &&
        !inFlow &&
        type !== Scalar.Scalar.PLAIN &&
        value.includes('\n')) {
        // Where allowed & type not set explicitly, prefer block style for multiline strings
        return blockString(item, ctx, onComment, onChompKeep);
    }
    if (containsDocumentMarker(value)) {
        if (indent === '') {
            ctx.forceBlockIndent = true;
            return blockString(item, ctx, onComment, onChompKeep);
        }
        else if (implicitKey && indent === indentStep) {
            return quotedString(value, ctx);
        }
    }
    const str = value.replace(/\n+/g, `$&\n${indent}`);
    // Verify that output will be parsed as a string, as e.g. plain numbers and
    // booleans get parsed with those types in v1.2 (e.g. '42', 'true' & '0.9e-3'),
    // and others in v1.1.
    if (actualString) {
        const test = (tag) => tag.default && tag.tag !== 'tag:yaml.org,2002:str' && tag.test?.test(str);
        const { compat, tags } = ctx.doc.schema;
        if (tags.some(test) || compat?.some(test))
            return quotedString(value, ctx);
    }
    return implicitKey
        ? str
        : foldFlowLines.foldFlowLines(str, indent, foldFlowLines.FOLD_FLOW, getFoldOptions(ctx, false));
}
function stringifyString(item, ctx, onComment, onChompKeep) {
    const { implicitKey, inFlow } = ctx;
    const ss = typeof item.value === 'string'
        ? item
        : Object.assign({}, item, { value: String(item.value) });
    let { type } = item;
    if (type !== Scalar.Scalar.QUOTE_DOUBLE) {
        // force double quotes on control characters & unpaired surrogates
        if (/[\x00-\x08\x0b-\x1f\x7f-\x9f\u{D800}-\u{DFFF}]/u.test(ss.value))
            type = Scalar.Scalar.QUOTE_DOUBLE;
    }
    const _stringify = (_type) => {
        switch (_type) {
            case Scalar.Scalar.BLOCK_FOLDED:
            case Scalar.Scalar.BLOCK_LITERAL:
                return implicitKey || inFlow
                    ? quotedString(ss.value, ctx) // blocks are not valid inside flow containers
                    : blockString(ss, ctx, onComment, onChompKeep);
            case Scalar.Scalar.QUOTE_DOUBLE:
                return doubleQuotedString(ss.value, ctx);
            case Scalar.Scalar.QUOTE_SINGLE:
                return singleQuotedString(ss.value, ctx);
            case Scalar.Scalar.PLAIN:
                return plainString(ss, ctx, onComment, onChompKeep);
            default:
                return null;
        }
    };
    let res = _stringify(type);
    if (res === null) {
        const { defaultKeyType, defaultStringType } = ctx.options;
        const t = (implicitKey && defaultKeyType) || defaultStringType;
        res = _stringify(t);
        if (res === null)
            throw new Error(`Unsupported default string type ${t}`);
    }
    return res;
}

exports.stringifyString = stringifyString;


/***/ }),

/***/ 204:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);

const BREAK = Symbol('break visit');
const SKIP = Symbol('skip children');
const REMOVE = Symbol('remove node');
/**
 * Apply a visitor to an AST node or document.
 *
 * Walks through the tree (depth-first) starting from `node`, calling a
 * `visitor` function with three arguments:
 *   - `key`: For sequence values and map `Pair`, the node's index in the
 *     collection. Within a `Pair`, `'key'` or `'value'`, correspondingly.
 *     `null` for the root node.
 *   - `node`: The current node.
 *   - `path`: The ancestry of the current node.
 *
 * The return value of the visitor may be used to control the traversal:
 *   - `undefined` (default): Do nothing and continue
 *   - `visit.SKIP`: Do not visit the children of this node, continue with next
 *     sibling
 *   - `visit.BREAK`: Terminate traversal completely
 *   - `visit.REMOVE`: Remove the current node, then continue with the next one
 *   - `Node`: Replace the current node, then continue by visiting it
 *   - `number`: While iterating the items of a sequence or map, set the index
 *     of the next step. This is useful especially if the index of the current
 *     node has changed.
 *
 * If `visitor` is a single function, it will be called with all values
 * encountered in the tree, including e.g. `null` values. Alternatively,
 * separate visitor functions may be defined for each `Map`, `Pair`, `Seq`,
 * `Alias` and `Scalar` node. To define the same visitor function for more than
 * one node type, use the `Collection` (map and seq), `Value` (map, seq & scalar)
 * and `Node` (alias, map, seq & scalar) targets. Of all these, only the most
 * specific defined one will be used for each node.
 */
function visit(node, visitor) {
    const visitor_ = initVisitor(visitor);
    if (identity.isDocument(node)) {
        const cd = visit_(null, node.contents, visitor_, Object.freeze([node]));
        if (cd === REMOVE)
            node.contents = null;
    }
    else
        visit_(null, node, visitor_, Object.freeze([]));
}
// Without the `as symbol` casts, TS declares these in the `visit`
// namespace using `var`, but then complains about that because
// `unique symbol` must be `const`.
/** Terminate visit traversal completely */
visit.BREAK = BREAK;
/** Do not visit the children of the current node */
visit.SKIP = SKIP;
/** Remove the current node */
visit.REMOVE = REMOVE;
function visit_(key, node, visitor, path) {
    const ctrl = callVisitor(key, node, visitor, path);
    if (identity.isNode(ctrl) || identity.isPair(ctrl)) {
        replaceNode(key, path, ctrl);
        return visit_(key, ctrl, visitor, path);
    }
    if (typeof ctrl !== 'symbol') {
        if (identity.isCollection(node)) {
            path = Object.freeze(path.concat(node));
            for (let i = 0; i < node.items.length; ++i) {
                const ci = visit_(i, node.items[i], visitor, path);
                if (typeof ci === 'number')
                    i = ci - 1;
                else if (ci === BREAK)
                    return BREAK;
                else if (ci === REMOVE) {
                    node.items.splice(i, 1);
                    i -= 1;
                }
            }
        }
        else if (identity.isPair(node)) {
            path = Object.freeze(path.concat(node));
            const ck = visit_('key', node.key, visitor, path);
            if (ck === BREAK)
                return BREAK;
            else if (ck === REMOVE)
                node.key = null;
            const cv = visit_('value', node.value, visitor, path);
            if (cv === BREAK)
                return BREAK;
            else if (cv === REMOVE)
                node.value = null;
        }
    }
    return ctrl;
}
/**
 * Apply an async visitor to an AST node or document.
 *
 * Walks through the tree (depth-first) starting from `node`, calling a
 * `visitor` function with three arguments:
 *   - `key`: For sequence values and map `Pair`, the node's index in the
 *     collection. Within a `Pair`, `'key'` or `'value'`, correspondingly.
 *     `null` for the root node.
 *   - `node`: The current node.
 *   - `path`: The ancestry of the current node.
 *
 * The return value of the visitor may be used to control the traversal:
 *   - `Promise`: Must resolve to one of the following values
 *   - `undefined` (default): Do nothing and continue
 *   - `visit.SKIP`: Do not visit the children of this node, continue with next
 *     sibling
 *   - `visit.BREAK`: Terminate traversal completely
 *   - `visit.REMOVE`: Remove the current node, then continue with the next one
 *   - `Node`: Replace the current node, then continue by visiting it
 *   - `number`: While iterating the items of a sequence or map, set the index
 *     of the next step. This is useful especially if the index of the current
 *     node has changed.
 *
 * If `visitor` is a single function, it will be called with all values
 * encountered in the tree, including e.g. `null` values. Alternatively,
 * separate visitor functions may be defined for each `Map`, `Pair`, `Seq`,
 * `Alias` and `Scalar` node. To define the same visitor function for more than
 * one node type, use the `Collection` (map and seq), `Value` (map, seq & scalar)
 * and `Node` (alias, map, seq & scalar) targets. Of all these, only the most
 * specific defined one will be used for each node.
 */
async function visitAsync(node, visitor) {
    const visitor_ = initVisitor(visitor);
    if (identity.isDocument(node)) {
        const cd = await visitAsync_(null, node.contents, visitor_, Object.freeze([node]));
        if (cd === REMOVE)
            node.contents = null;
    }
    else
        await visitAsync_(null, node, visitor_, Object.freeze([]));
}
// Without the `as symbol` casts, TS declares these in the `visit`
// namespace using `var`, but then complains about that because
// `unique symbol` must be `const`.
/** Terminate visit traversal completely */
visitAsync.BREAK = BREAK;
/** Do not visit the children of the current node */
visitAsync.SKIP = SKIP;
/** Remove the current node */
visitAsync.REMOVE = REMOVE;
async function visitAsync_(key, node, visitor, path) {
    const ctrl = await callVisitor(key, node, visitor, path);
    if (identity.isNode(ctrl) || identity.isPair(ctrl)) {
        replaceNode(key, path, ctrl);
        return visitAsync_(key, ctrl, visitor, path);
    }
    if (typeof ctrl !== 'symbol') {
        if (identity.isCollection(node)) {
            path = Object.freeze(path.concat(node));
            for (let i = 0; i < node.items.length; ++i) {
                const ci = await visitAsync_(i, node.items[i], visitor, path);
                if (typeof ci === 'number')
                    i = ci - 1;
                else if (ci === BREAK)
                    return BREAK;
                else if (ci === REMOVE) {
                    node.items.splice(i, 1);
                    i -= 1;
                }
            }
        }
        else if (identity.isPair(node)) {
            path = Object.freeze(path.concat(node));
            const ck = await visitAsync_('key', node.key, visitor, path);
            if (ck === BREAK)
                return BREAK;
            else if (ck === REMOVE)
                node.key = null;
            const cv = await visitAsync_('value', node.value, visitor, path);
            if (cv === BREAK)
                return BREAK;
            else if (cv === REMOVE)
                node.value = null;
        }
    }
    return ctrl;
}
function initVisitor(visitor) {
    if (typeof visitor === 'object' &&
        (visitor.Collection || visitor.Node || visitor.Value)) {
        return Object.assign({
            Alias: visitor.Node,
            Map: visitor.Node,
            Scalar: visitor.Node,
            Seq: visitor.Node
        }, visitor.Value && {
            Map: visitor.Value,
            Scalar: visitor.Value,
            Seq: visitor.Value
        }, visitor.Collection && {
            Map: visitor.Collection,
            Seq: visitor.Collection
        }, visitor);
    }
    return visitor;
}
function callVisitor(key, node, visitor, path) {
    if (typeof visitor === 'function')
        return visitor(key, node, path);
    if (identity.isMap(node))
        return visitor.Map?.(key, node, path);
    if (identity.isSeq(node))
        return visitor.Seq?.(key, node, path);
    if (identity.isPair(node))
        return visitor.Pair?.(key, node, path);
    if (identity.isScalar(node))
        return visitor.Scalar?.(key, node, path);
    if (identity.isAlias(node))
        return visitor.Alias?.(key, node, path);
    return undefined;
}
function replaceNode(key, path, node) {
    const parent = path[path.length - 1];
    if (identity.isCollection(parent)) {
        parent.items[key] = node;
    }
    else if (identity.isPair(parent)) {
        if (key === 'key')
            parent.key = node;
        else
            parent.value = node;
    }
    else if (identity.isDocument(parent)) {
        parent.contents = node;
    }
    else {
        const pt = identity.isAlias(parent) ? 'alias' : 'scalar';
        throw new Error(`Cannot replace node with ${pt} parent`);
    }
}

exports.visit = visit;
exports.visitAsync = visitAsync;


/***/ }),

/***/ 6970:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ readBelow)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6760);
/* harmony import */ var _exec_error_code_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(6322);
/* harmony import */ var _exec_open_file_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6549);



/** Reads files by their path from a folder. Apart from other uses of files, as it comes before them (docs/design.md, "The start"). */
function readBelow(directory) {
    return async (path, most) => {
        try {
            return await (0,_exec_open_file_js__WEBPACK_IMPORTED_MODULE_1__/* .readText */ .yR)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(directory, path), most);
        }
        catch (error) {
            if (isMissing(error))
                return undefined;
            throw error;
        }
    };
}
const isMissing = (error) => MISSING.has((0,_exec_error_code_js__WEBPACK_IMPORTED_MODULE_2__/* .codeOf */ .$)(error));
/** BuildKit also treats a link to itself (ELOOP) as no file. */
const MISSING = new Set(['ENOENT', 'ENOTDIR', 'EISDIR', 'ELOOP', 'ENAMETOOLONG']);


/***/ }),

/***/ 9387:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ codeOrMessage)
/* harmony export */ });
/* harmony import */ var _text_message_of_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8012);
/* harmony import */ var _error_code_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6322);


/** An error's system code, such as `ECONNREFUSED`, or its message if it has none. */
function codeOrMessage(error) {
    const code = (0,_error_code_js__WEBPACK_IMPORTED_MODULE_0__/* .codeOf */ .$)(error);
    return typeof code === 'string' || typeof code === 'number' ? `${code}` : (0,_text_message_of_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .b)(error);
}


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

/***/ 6549:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Qd: () => (/* binding */ AT_ONCE),
/* harmony export */   Tq: () => (/* binding */ openFile),
/* harmony export */   _W: () => (/* binding */ otherThanFile),
/* harmony export */   bn: () => (/* binding */ allOf),
/* harmony export */   yR: () => (/* binding */ readText)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3024);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7975);


/** Opening a pipe without a writer would block a thread, and so the end of our process (open(2), O_NONBLOCK). */
const AT_ONCE = node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK;
/** Opens any kind of file without blocking. Throws the system's error. */
async function openFile(path) {
    const fd = await (0,node_util__WEBPACK_IMPORTED_MODULE_1__.promisify)(node_fs__WEBPACK_IMPORTED_MODULE_0__.open)(path, AT_ONCE);
    try {
        return { fd, stats: await (0,node_util__WEBPACK_IMPORTED_MODULE_1__.promisify)(node_fs__WEBPACK_IMPORTED_MODULE_0__.fstat)(fd) };
    }
    catch (error) {
        await (0,node_util__WEBPACK_IMPORTED_MODULE_1__.promisify)(node_fs__WEBPACK_IMPORTED_MODULE_0__.close)(fd);
        throw error;
    }
}
/** Bytes: the limit of BuildKit's gRPC messages, in which a frontend gets its files (moby/buildkit, defaults). */
const LONGEST_TEXT = 16 * 1024 * 1024;
/** Reads at most `most` + 1 bytes. Throws the system's error, or why the text cannot be used (not a file, too long). */
async function readText(path, most = LONGEST_TEXT) {
    const { fd, stats } = await openFile(path);
    const stream = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.createReadStream)('', { fd, end: most }); // closes it, even if nothing is read
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


/***/ }),

/***/ 9641:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ onStarted),
/* harmony export */   P: () => (/* binding */ tellStarted)
/* harmony export */ });
/* harmony import */ var node_diagnostics_channel__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3053);

const STARTED = (0,node_diagnostics_channel__WEBPACK_IMPORTED_MODULE_0__.channel)('weighbridge:started');
/** Called by the one seam that starts programs (docs/adr/0005). */
function tellStarted(started) {
    if (STARTED.hasSubscribers)
        STARTED.publish(started);
}
/** Calls `hear` for each program that is started, until disposed. */
function onStarted(hear) {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- nothing else is published on this channel
    const listener = (started) => hear(started);
    STARTED.subscribe(listener);
    return { [Symbol.dispose]: () => STARTED.unsubscribe(listener) };
}


/***/ }),

/***/ 1216:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  Z: () => (/* binding */ actionLog)
});

// EXTERNAL MODULE: ./node_modules/@actions/core/lib/command.js
var command = __nccwpck_require__(9635);
// EXTERNAL MODULE: ./node_modules/@actions/core/lib/utils.js
var utils = __nccwpck_require__(4679);
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

;// CONCATENATED MODULE: ./lib/adapters/runner/action-log.js
// The parts of @actions/core by their paths: the package exports only the whole, whose client for OIDC tokens loads undici.




/**
 * The log of GitHub Actions and compatible runners. Only `@actions/core` issues commands; other text goes through
 * safe-log.
 */
function actionLog({ stdout, env }) {
    const secrets = masks();
    // GitHub's runner hides secrets itself; others know fewer encodings.
    const shownLine = (text) => secrets.hide((0,safe_log/* safeLine */.o)(text));
    const shownLines = (text) => (0,safe_log/* safeLines */.B)(text).map(secrets.hide);
    const info = (text) => shownLines(text).forEach((line) => void stdout.write(`${line}\n`));
    return {
        audience: 'workflow',
        async group(title, work) {
            (0,command/* issue */.s)('group', shownLine(title));
            try {
                return await work();
            }
            finally {
                (0,command/* issue */.s)('endgroup');
            }
        },
        info,
        details(title, lines) {
            (0,command/* issue */.s)('group', shownLine(title));
            lines.forEach(info);
            (0,command/* issue */.s)('endgroup');
        },
        // Other runners may show debug lines without RUNNER_DEBUG.
        ...(env['RUNNER_DEBUG'] === '1' && { debug: (line) => (0,command/* issue */.s)('debug', shownLine(line)) }),
        annotate({ level, title, message, file, line }) {
            const place = {
                title: shownLine(title),
                ...(file !== undefined && { file: (0,safe_log/* safeLine */.o)(file) }),
                ...(line !== undefined && { startLine: line }),
            };
            (0,command/* issueCommand */.L)(level, (0,utils/* toCommandProperties */.k)(place), shownLines(message).join('\n'));
        },
        masked: secrets.hide,
        /** Also masks each line, since output comes by line: not all runners do so. */
        mask(secret) {
            secrets.add(secret);
            const texts = new Set([secret, ...secret.split(/[\r\n]/)]);
            for (const text of texts)
                if (text.trim() !== '')
                    (0,command/* issue */.s)('add-mask', text); // the runner warns about an empty one
        },
    };
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

/***/ 6263:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ readEvent)
/* harmony export */ });
/* unused harmony export eventFacts */
/* harmony import */ var _errors_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7881);
/* harmony import */ var _units_is_object_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(4139);
/* harmony import */ var _units_parse_json_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(4975);
/* harmony import */ var _exec_open_file_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6549);
/* harmony import */ var _exec_code_or_message_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(9387);
/* harmony import */ var _exec_error_code_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(6322);






/** More than twice the 25 MB that GitHub allows for an event (docs.github.com, "Webhook events and payloads"). */
const LONGEST_EVENT = 64 * 1024 * 1024;
/** `none` without a runner. Throws `run.environment` for an unreadable file: half an event could name another base. */
async function readEvent(environment) {
    const name = environment['GITHUB_EVENT_NAME'] ?? '';
    const path = environment['GITHUB_EVENT_PATH'] ?? '';
    const json = path === '' ? undefined : await readJson(path);
    return eventFacts(name, json ?? '', { ref: environment['GITHUB_REF'] ?? '', commit: environment['GITHUB_SHA'] ?? '' });
}
async function readJson(path) {
    const unusable = (why, error) => (0,_errors_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .fail */ .fJ)('run.environment', { variable: 'GITHUB_EVENT_PATH', problem: `names ${path}, which ${why}` }, error);
    const json = await (0,_exec_open_file_js__WEBPACK_IMPORTED_MODULE_1__/* .readText */ .yR)(path, LONGEST_EVENT).catch((error) => {
        if ((0,_exec_error_code_js__WEBPACK_IMPORTED_MODULE_2__/* .codeOf */ .$)(error) === 'ENOENT')
            return undefined;
        throw unusable(`cannot be read (${(0,_exec_code_or_message_js__WEBPACK_IMPORTED_MODULE_3__/* .codeOrMessage */ .A)(error)})`, error);
    });
    if (json === undefined)
        return undefined;
    try {
        JSON.parse(json);
    }
    catch (error) {
        throw unusable(json.trim() === '' ? 'is empty' : 'is not JSON', error);
    }
    return json;
}
/** `other`: no base, or a field is missing. A called workflow has the event of its caller. */
function eventFacts(name, json, run) {
    if (name === '')
        return { kind: 'none' };
    const payload = (0,_units_parse_json_js__WEBPACK_IMPORTED_MODULE_4__/* .parseJson */ .q)(json) ?? {};
    const where = { ...run, defaultBranch: text(payload.repository?.default_branch) };
    return READERS.get(name)?.(payload, where) ?? { kind: 'other', name, ...authorOf(payload), ...where };
}
function pullRequest({ number: own, pull_request: request }, { ref, commit, defaultBranch }) {
    const head = hash(request?.head?.sha);
    const number = own ?? request?.number;
    const baseRef = text(request?.base?.ref);
    if (head === undefined || baseRef === '' || typeof number !== 'number')
        return undefined;
    const merged = request?.merged === true ? (hash(request.merge_commit_sha) ?? null) : null;
    return {
        kind: 'pull_request',
        number,
        head,
        baseRef,
        base: baseOf(request),
        merged,
        merge: /^refs\/pull\/\d+\/merge$/.test(ref) ? commit : null,
        isFork: isFork(request),
        defaultBranch,
    };
}
function pullRequestTarget({ pull_request: request }, run) {
    return { kind: 'pull_request_target', base: hash(request?.base?.sha) ?? null, isFork: isFork(request), ...run };
}
/** Of events such as `pull_request_review`, which runs on the pull request's merge, and `workflow_run`. */
function authorOf(payload) {
    const { pull_request: request, workflow_run: run, repository } = payload;
    if ((0,_units_is_object_js__WEBPACK_IMPORTED_MODULE_5__/* .isObject */ .G)(request))
        return { isFork: isFork(request), base: baseOf(request) };
    if (!(0,_units_is_object_js__WEBPACK_IMPORTED_MODULE_5__/* .isObject */ .G)(run))
        return {};
    if (isElsewhere(run.head_repository, repository))
        return { isFork: true };
    return ABOUT_ITS_HEAD.has(text(run.event)) ? { isFork: false } : {};
}
/** Events whose runs are about their own head. Others are on the default branch, because of a comment by anybody. */
const ABOUT_ITS_HEAD = new Set([
    'push',
    'pull_request',
    'merge_group',
    'release',
    'schedule',
    'workflow_dispatch',
]);
/** An open pull request chooses its merge base by what it starts from. */
const baseOf = (request) => (isMerged(request) ? hash(request?.merge_base) : undefined) ?? hash(request?.base?.sha) ?? null;
const isFork = (request) => !isMerged(request) && isElsewhere(request?.head?.repo, request?.base?.repo);
/** `merged` is not there on reviews. */
const isMerged = (request) => request?.merged === true || text(request?.merged_at) !== '';
/** The repository of a head is null if it was deleted. */
const isElsewhere = (head, base) => nameOf(base) === '' || nameOf(head) !== nameOf(base);
const nameOf = (repository) => ((0,_units_is_object_js__WEBPACK_IMPORTED_MODULE_5__/* .isObject */ .G)(repository) ? text(repository['full_name']) : '');
/** A pushed tag has no commit before it: the first parent would be an arbitrary base. */
function push(payload, run) {
    if (payload.deleted === true)
        return deletion(payload, run);
    const where = { ...run, ref: text(payload.ref) || run.ref };
    if (where.ref.startsWith('refs/tags/'))
        return { kind: 'other', name: 'push of a tag', ...where };
    const before = hash(payload.before) ?? null;
    const isNew = before !== null && /^0+$/.test(before);
    return { kind: 'push', before: isNew ? null : before, forced: payload.forced === true, ...where };
}
const deletion = (payload, run) => ({
    kind: 'deletion',
    ...run,
    ref: text(payload.ref) || run.ref,
});
function mergeGroup({ merge_group: group }, { defaultBranch }) {
    const base = hash(group?.base_sha);
    if (base === undefined)
        return undefined;
    const number = queuedIn(text(group?.head_ref), base);
    return { kind: 'merge_group', base, head: hash(group?.head_sha) ?? null, ...number, defaultBranch };
}
/** From `refs/heads/gh-readonly-queue/main/pr-7-<base>`, which no field of the payload says. */
function queuedIn(ref, base) {
    const [, number, on] = /^refs\/heads\/gh-readonly-queue\/.*\/pr-([1-9]\d*)-([0-9a-f]+)$/.exec(ref) ?? [];
    return number !== undefined && on === base ? { number: Number(number) } : {};
}
const READERS = new Map([
    ['pull_request', pullRequest],
    ['pull_request_target', pullRequestTarget],
    ['push', push],
    ['delete', deletion],
    ['merge_group', mergeGroup],
]);
const text = (value) => (typeof value === 'string' ? value : '');
const hash = (value) => /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(text(value)) ? text(value) : undefined;


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

/***/ 5152:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ configFile)
/* harmony export */ });
/* harmony import */ var _errors_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7881);
/* harmony import */ var _inputs_config_config_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(5380);
/* harmony import */ var _text_message_of_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(8012);



/** Reads the configuration file; null if there is none and none was named. Throws `config.*`. */
async function configFile(files, { path, named }) {
    const text = await files.read(path, _inputs_config_config_js__WEBPACK_IMPORTED_MODULE_1__/* .LARGEST_CONFIG */ .U).catch((error) => {
        throw (0,_errors_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .fail */ .fJ)('config.unreadable', { path, detail: (0,_text_message_of_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .b)(error) }, error);
    });
    if (text !== undefined)
        return { path, text };
    if (named)
        throw (0,_errors_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .fail */ .fJ)('config.missing', { path });
    return null;
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

/***/ 2043:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ isOfDeletion)
/* harmony export */ });
/**
 * Whether the run is there because a branch or a tag was deleted, which is said. Nothing of it is left to weigh. An
 * error would mark the default branch's last commit as failed, because the run is on that one.
 */
function isOfDeletion(runner) {
    const { event } = runner;
    if (event.kind !== 'deletion')
        return false;
    const deleted = event.ref.replace(/^refs\/(?:heads|tags)\//, '');
    const message = `${deleted} was deleted, so nothing was built or weighed.`;
    runner.annotate({ level: 'notice', title: 'Nothing to weigh', message });
    return true;
}


/***/ }),

/***/ 7404:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ stopwatch)
/* harmony export */ });
function stopwatch(clock) {
    const ended = new Map();
    const running = new Map(); // in the order they began
    let last = 0;
    /** Gives each step that runs its share of the time since the last step began or ended. */
    function share() {
        const now = clock.now();
        const all = [...running.values()];
        const leading = all.find(({ isAhead }) => !isAhead) ?? all[0];
        for (const each of all) {
            each.seconds += (now - last) / 1000;
            if (each !== leading)
                each.beside += (now - last) / 1000;
        }
        last = now;
    }
    function begin(name, isAhead) {
        share();
        const run = { isAhead, seconds: 0, beside: 0, count: 0 };
        running.set(name, run);
        return run;
    }
    function end(name, run) {
        share();
        running.delete(name);
        const before = ended.get(name) ?? { seconds: 0, beside: 0 };
        ended.set(name, { name, seconds: before.seconds + run.seconds, beside: before.beside + run.beside });
    }
    async function timed(name, isAhead, work) {
        const run = running.get(name) ?? begin(name, isAhead);
        run.count += 1;
        try {
            return await work();
        }
        finally {
            run.count -= 1;
            if (run.count === 0)
                end(name, run);
        }
    }
    return {
        step: (name, work) => timed(name, false, work),
        ahead: (name, work) => timed(name, true, work),
        times: () => [...ended.values()],
    };
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

/***/ 5611:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ checkoutContext),
/* harmony export */   n: () => (/* binding */ checkoutFile)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6760);

/** Uses the checkout for docker/build-push-action's Git context: `{{defaultContext}}:a` becomes `./a`. */
function checkoutContext(text) {
    return text.replace(/\{\{\s*defaultContext\s*\}\}(:?)/, (_, colon) => (colon === '' ? '.' : './'));
}
/** The Dockerfile's path, inside the subfolder of a Git context as in BuildKit. `context`: as the user wrote it. */
function checkoutFile(context, file) {
    const [, folder] = /^\{\{\s*defaultContext\s*\}\}:(.+)$/.exec(context) ?? [];
    const elsewhere = file === '' || file === '-' || (0,node_path__WEBPACK_IMPORTED_MODULE_0__.isAbsolute)(file) || /^https?:\/\//.test(file);
    return folder === undefined || elsewhere ? file : (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)('.', folder, file);
}


/***/ }),

/***/ 6147:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ DEFAULT_PATH),
/* harmony export */   Z: () => (/* binding */ askedConfig)
/* harmony export */ });
/* harmony import */ var _read_option_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(303);

const DEFAULT_PATH = 'weighbridge.yml';
function askedConfig(given) {
    const path = (0,_read_option_js__WEBPACK_IMPORTED_MODULE_0__/* .readText */ .yR)('config', given);
    return path === '' ? { path: DEFAULT_PATH, named: false } : { path, named: true };
}


/***/ }),

/***/ 1109:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  j: () => (/* binding */ checkAsked)
});

// EXTERNAL MODULE: ./lib/units/glob.js + 1 modules
var glob = __nccwpck_require__(4625);
// EXTERNAL MODULE: ./lib/units/glob-list.js
var glob_list = __nccwpck_require__(4162);
// EXTERNAL MODULE: ./lib/units/glob-brackets.js
var glob_brackets = __nccwpck_require__(1639);
// EXTERNAL MODULE: ./lib/units/glob-choices.js
var glob_choices = __nccwpck_require__(5788);
;// CONCATENATED MODULE: ./lib/units/glob-stars.js


/** Stands for a `**`. No path has it. */
const FOLDERS = '\0';
/**
 * Why a glob is refused that could be read: a `**` in it, or in one of its alternatives, is only a part of a name, where
 * it means no more than `*`, and whoever wrote it expects more. Undefined if there is none, or too many alternatives.
 */
function whyLooseStars(glob) {
    if (!hasLooseStars(glob))
        return undefined;
    const meant = withStars(glob, nearestStars);
    const advice = hasLooseStars(meant) ? 'Write "*" in a name.' : `Did you mean "${meant}"?`;
    return `"**" must stand alone between slashes, which it does not in "${glob}". ${advice}`;
}
function hasLooseStars(glob) {
    const globs = (0,glob_choices/* globsWithoutChoices */.q)(withStars(glob, () => FOLDERS)) ?? [];
    return globs.some((path) => path.split('/').some((part) => part.includes(FOLDERS) && part !== FOLDERS));
}
/** `a**` is near `a*`, since all below counts, and `**.md` near what it means in a `.dockerignore`. */
function nearestStars(before, after) {
    if (!'/{,'.includes(before))
        return '*';
    return '/},'.includes(after) ? '**' : '**/*';
}
/** A glob with something else for each `**`, which depends on the letters beside it; outside of the glob there are none. */
function withStars(glob, stars) {
    const endOfBrackets = (0,glob_brackets/* bracketEnds */.H)(glob);
    let [written, at] = ['', 0];
    while (at < glob.length) {
        const start = at;
        if (glob[at] === '\\')
            at += 2;
        else if (glob[at] === '[')
            at = endOfBrackets(at) ?? at + 1;
        else
            at += 1;
        if (glob[start] === '*')
            while (glob[at] === '*')
                at += 1;
        const isStars = glob[start] === '*' && at - start > 1;
        written += isStars ? stars(glob[start - 1] ?? '', glob[at] ?? '') : glob.slice(start, at);
    }
    return written;
}

;// CONCATENATED MODULE: ./lib/inputs/config/check-asked.js



/**
 * Refuses what a rule cannot mean: globs that cannot be read, none, or one with a `**` in a name; a path of Go with what
 * no such path has. A rule that forbids it would pass for ever.
 */
function checkAsked({ text, start }, source) {
    const [prefix] = /^(?:path|module|package):/.exec(text) ?? [];
    if (prefix === undefined)
        return;
    const of = text.slice(prefix.length);
    const problem = prefix === 'path:' ? whyNoGlobs(of) : whyNoGoPath(prefix, of);
    if (problem !== undefined)
        throw source.error(start, problem);
}
function whyNoGlobs(text) {
    const globs = (0,glob_list/* parseGlobs */.n)(text);
    if (globs === undefined)
        return `A glob here cannot be read: ${glob/* UNREAD_GLOB */.ho}. Write several rules.`;
    if (globs.length === 0)
        return '"path:" needs a path, such as path:/usr/share.';
    return (0,glob_list/* globWords */.Y)(text)
        .map(({ glob }) => whyLooseStars(glob))
        .find((problem) => problem !== undefined);
}
/** What users write, and neither import paths (golang.org/x/mod, CheckImportPath) nor patterns of the go command have. */
const NOT_OF_GO = /[\s*?[\]{}!,:@]/;
function whyNoGoPath(prefix, path) {
    const [letter] = NOT_OF_GO.exec(path) ?? [];
    if (letter === undefined)
        return undefined;
    const meant = path.trim().split('@')[0].replaceAll(/\*+/g, '...'); // a module is meant in any version
    const advice = meant === '' || NOT_OF_GO.test(meant)
        ? 'Write a rule for each path, with "..." for any text.'
        : `Did you mean "${prefix}${meant}"?`;
    return `No path in Go has a ${letter.trim() === '' ? 'blank' : `"${letter}"`}. ${advice}`;
}


/***/ }),

/***/ 5380:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ LARGEST_CONFIG)
/* harmony export */ });
/** Bytes that one may have, in the checkout or at the base: enough for 10,000 images with a few rules each. */
const LARGEST_CONFIG = 4 * 1024 * 1024;


/***/ }),

/***/ 6083:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $5: () => (/* binding */ unknownWord),
/* harmony export */   Ev: () => (/* binding */ unknownPrefixed),
/* harmony export */   FH: () => (/* binding */ choiceOf),
/* harmony export */   Pf: () => (/* binding */ fieldsOf),
/* harmony export */   ol: () => (/* binding */ scalarOf)
/* harmony export */ });
/* harmony import */ var _units_nearest_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(9469);
/* harmony import */ var _tree_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(574);


/** The fields of a map. `what` begins the sentence if it is none: `"images" takes a map of images`. */
function fieldsOf(tree, what, source) {
    if (tree.kind === 'map')
        return tree.entries;
    throw source.error(tree.start, `${what}, and ${(0,_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .foundIn */ .Q)(tree)}.`);
}
/** The scalar of a field, which is not empty. */
function scalarOf(name, { value }, source) {
    if (value.kind === 'scalar' && value.type !== 'nothing')
        return value;
    throw source.error(value.start, `"${name}" takes a text, and ${(0,_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .foundIn */ .Q)(value)}.`);
}
/** One of some words. */
function choiceOf(name, choices, scalar, source) {
    const chosen = choices.find((each) => each === scalar.text);
    if (chosen !== undefined)
        return chosen;
    throw source.error(scalar.start, unknownWord(name, scalar.text, choices));
}
/** `Unknown level "warn". Did you mean "warning"?`, or all that are known if none is near. */
function unknownWord(what, word, known) {
    const longer = word.length > 2 ? known.find((each) => each.startsWith(word)) : undefined;
    const meant = (0,_units_nearest_js__WEBPACK_IMPORTED_MODULE_1__/* .nearest */ .p)(word, known) ?? longer;
    return `Unknown ${what} "${word}". ${meant === undefined ? `Known are ${known.join(', ')}.` : `Did you mean "${meant}"?`}`;
}
/** The same for words some of which, such as `path:`, something follows: a misspelt one is known by itself. */
function unknownPrefixed(what, text, words, prefixes) {
    const colon = text.indexOf(':') + 1;
    const meant = colon === 0 ? undefined : (0,_units_nearest_js__WEBPACK_IMPORTED_MODULE_1__/* .nearest */ .p)(text.slice(0, colon), prefixes);
    if (meant === undefined)
        return unknownWord(what, text, [...words, ...prefixes.map((prefix) => `${prefix}…`)]);
    return `Unknown ${what} "${text}". Did you mean "${meant}${text.slice(colon) || '…'}"?`;
}


/***/ }),

/***/ 449:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ imageIn)
/* harmony export */ });
/* harmony import */ var _limits_rule_id_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3788);
/* harmony import */ var _keys_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6646);


/**
 * Tells what holds for each image of the file: its own keys and rules in place of those of `defaults`. Its rule for all
 * platforms also stands in place of the same one for a platform, which could loosen it there.
 */
function imageIn({ defaults, images }) {
    const shared = defaults.rules.map((rule) => {
        return { rule: images.size > 1 ? ifWeighed(rule) : rule, id: (0,_limits_rule_id_js__WEBPACK_IMPORTED_MODULE_1__/* .ruleId */ .I)(rule), idForAll: (0,_limits_rule_id_js__WEBPACK_IMPORTED_MODULE_1__/* .ruleId */ .I)((0,_limits_rule_id_js__WEBPACK_IMPORTED_MODULE_1__/* .forAll */ .L)(rule)) };
    });
    return (name, own) => {
        const isBuilt = !own.settings.has('image');
        const settings = [...defaults.settings].filter(([key]) => isBuilt || _keys_js__WEBPACK_IMPORTED_MODULE_0__/* .MEANS */ .h8.includes(key));
        const owned = new Set(own.rules.map(_limits_rule_id_js__WEBPACK_IMPORTED_MODULE_1__/* .ruleId */ .I));
        const kept = shared.filter(({ id, idForAll }) => !owned.has(id) && !owned.has(idForAll));
        const ids = new Set(kept.map(({ id }) => id));
        return {
            name,
            settings: new Map([...settings, ...own.settings]),
            rules: [...kept.map(({ rule }) => rule), ...own.rules],
            limits: [...defaults.limits.filter((limit) => ids.has(limit.ruleId)), ...own.limits],
            headroom: own.headroom ?? defaults.headroom,
        };
    };
}
const ifWeighed = (rule) => (rule.platform === null ? rule : { ...rule, ifWeighed: true });


/***/ }),

/***/ 952:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ joinRules)
/* harmony export */ });
/* harmony import */ var _limits_rule_id_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3788);

/**
 * The rules of the inputs and of the file. Of one rule in both, the lower maximum holds, and both growth limits do, so
 * that neither place can loosen the other, nor can one for a platform that of the other place for all.
 */
function joinRules(ofInputs, ofFile) {
    const both = new Set(ofFile.map(_limits_rule_id_js__WEBPACK_IMPORTED_MODULE_0__/* .ruleId */ .I));
    const onlyOfInputs = ofInputs.filter((rule) => !both.has((0,_limits_rule_id_js__WEBPACK_IMPORTED_MODULE_0__/* .ruleId */ .I)(rule)));
    return [...onlyOfInputs.map((rule) => stricter(rule, ofFile)), ...ofFile.map((rule) => stricter(rule, ofInputs))];
}
function stricter(rule, others) {
    const [id, idForAll] = [(0,_limits_rule_id_js__WEBPACK_IMPORTED_MODULE_0__/* .ruleId */ .I)(rule), (0,_limits_rule_id_js__WEBPACK_IMPORTED_MODULE_0__/* .ruleId */ .I)((0,_limits_rule_id_js__WEBPACK_IMPORTED_MODULE_0__/* .forAll */ .L)(rule))];
    const same = others.find((each) => (0,_limits_rule_id_js__WEBPACK_IMPORTED_MODULE_0__/* .ruleId */ .I)(each) === id);
    const other = same ?? others.find((each) => (0,_limits_rule_id_js__WEBPACK_IMPORTED_MODULE_0__/* .ruleId */ .I)(each) === idForAll);
    const { ifWeighed: _, ...strict } = limitedBy(rule, other);
    return same === undefined && rule.ifWeighed ? { ...strict, ifWeighed: true } : strict;
}
function limitedBy(rule, other) {
    if (rule.kind === 'max' && other?.kind === 'max')
        return other.max < rule.max ? { ...other, platform: rule.platform } : rule;
    return rule.kind === 'growth' && other?.kind === 'growth' ? bothOf(rule, other) : rule;
}
function bothOf(rule, other) {
    if (other.text === rule.text)
        return rule;
    const both = [rule, other];
    return {
        ...rule,
        limit: { kind: 'and', limits: both.map(({ limit }) => limit) },
        text: both.map(inAnd).join(' and '),
    };
}
/** Parentheses keep `5% or 500kB` together. */
const inAnd = ({ limit, text }) => (limit.kind === 'or' ? `(${text})` : text);


/***/ }),

/***/ 6646:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   O8: () => (/* binding */ BUILD_KEYS),
/* harmony export */   b2: () => (/* binding */ whyNotInFile),
/* harmony export */   h8: () => (/* binding */ MEANS),
/* harmony export */   iA: () => (/* binding */ DEFAULTS_KEYS),
/* harmony export */   jw: () => (/* binding */ IMAGE_KEYS)
/* harmony export */ });
/* harmony import */ var _docker_options_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6678);
/* harmony import */ var _options_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(2807);


/** A token and the text of a secret have no place in a committed file, and only one call can be weighed. */
const NOT_IN_FILE = ['secrets', 'github-token', 'call'];
/** The inputs of a build that an image in the file can have. */
const BUILD_KEYS = Object.keys(_docker_options_js__WEBPACK_IMPORTED_MODULE_0__/* .BUILD_OPTIONS */ .Y).filter((name) => !NOT_IN_FILE.includes(name));
/** What all images can have in common. */
const DEFAULTS_KEYS = [...BUILD_KEYS, 'budget', 'max-growth', 'budgets', 'headroom'];
const IMAGE_KEYS = ['image', ...DEFAULTS_KEYS];
/** Build inputs that an image has though it is not built. */
const MEANS = ['builder'];
/** Why a key that is no key of an image is not one; undefined if it is no input either. */
function whyNotInFile(key) {
    if (key === 'name')
        return 'The name of an image is its key below "images".';
    if (key === 'image')
        return '"image" is about one image: write it below "images".';
    if (key === 'secrets')
        return 'No secret belongs into this file: write "secrets" in the workflow, or use "secret-envs" or "secret-files" here.';
    const [, option] = _options_js__WEBPACK_IMPORTED_MODULE_1__/* .OPTION_ENTRIES */ .R3.find(([name]) => name === key) ?? [];
    if (option === undefined)
        return undefined;
    const orOption = option.actionOnly ? '' : `, or give it as --${key}`;
    return `"${key}" is an input of the run: write it in the workflow${orOption}.`;
}


/***/ }),

/***/ 6810:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   ER: () => (/* binding */ pathsGiven),
/* harmony export */   Mr: () => (/* binding */ pathsIn),
/* harmony export */   qm: () => (/* binding */ leadsOut)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6760);
/* harmony import */ var _checkout_context_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(5611);
/* harmony import */ var _parse_list_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(3539);
/* harmony import */ var _read_option_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(303);




const TEXTS = ['context', 'file'];
const LISTS = ['build-contexts', 'secret-files', 'ssh', 'cache-from', 'cache-to', 'outputs'];
/** The paths that inputs of a build name. A URL or an image's name is taken for a path that stays in the folder. */
function pathsGiven(given) {
    const items = [
        ...TEXTS.map((input) => [input, given(input)]),
        ...LISTS.map((input) => [input, (0,_read_option_js__WEBPACK_IMPORTED_MODULE_3__/* .readList */ .LD)(input, given)]),
    ];
    return items.flatMap(([input, texts]) => pathsIn(input, texts).map((path) => ({ input, path })));
}
/** The same of the items of one input. */
function pathsIn(input, items) {
    switch (input) {
        case 'context':
        case 'file':
            return items.map(_checkout_context_js__WEBPACK_IMPORTED_MODULE_1__/* .checkoutContext */ .U);
        case 'build-contexts':
        case 'secret-files':
        case 'ssh':
            return items.flatMap((item) => /^[^=]*=(?:oci-layout:\/\/)?(.+)$/s.exec((0,_checkout_context_js__WEBPACK_IMPORTED_MODULE_1__/* .checkoutContext */ .U)(item))?.[1] ?? []);
        case 'cache-from':
        case 'cache-to':
        case 'outputs': {
            const fields = items.flatMap((item) => (0,_parse_list_js__WEBPACK_IMPORTED_MODULE_2__/* .parseList */ .E)(item, {}) ?? []);
            return fields.flatMap((field) => /^(?:src|dest)=(.+)$/is.exec(field)?.[1] ?? (field.includes('=') ? [] : field));
        }
        default:
            return [];
    }
}
const leadsOut = (path) => (0,node_path__WEBPACK_IMPORTED_MODULE_0__.isAbsolute)(path) || /^\.\.(?:\/|$)/.test((0,node_path__WEBPACK_IMPORTED_MODULE_0__.normalize)(path));


/***/ }),

/***/ 9770:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  X: () => (/* binding */ readConfig)
});

// UNUSED EXPORTS: TOP_KEYS

// EXTERNAL MODULE: ./lib/inputs/config/fields.js
var config_fields = __nccwpck_require__(6083);
// EXTERNAL MODULE: ./lib/inputs/config/keys.js
var config_keys = __nccwpck_require__(6646);
// EXTERNAL MODULE: ./lib/limits/parse-growth.js
var parse_growth = __nccwpck_require__(2307);
// EXTERNAL MODULE: ./lib/limits/rule-id.js
var rule_id = __nccwpck_require__(3788);
// EXTERNAL MODULE: ./lib/units/nearest.js
var nearest = __nccwpck_require__(9469);
// EXTERNAL MODULE: ./lib/inputs/options.js
var options = __nccwpck_require__(2807);
// EXTERNAL MODULE: ./lib/inputs/config/read-rule.js
var read_rule = __nccwpck_require__(809);
;// CONCATENATED MODULE: ./lib/inputs/item-text.js
/** Quotes `text` so that `parseList` reads it as one item, with its double quotes and newlines. */
function itemText(text, traits) {
    return traits.quote === false ? text : `"${text.replaceAll('"', '""')}"`;
}

// EXTERNAL MODULE: ./lib/inputs/parse-list.js
var parse_list = __nccwpck_require__(3539);
// EXTERNAL MODULE: ./lib/inputs/config/paths-in.js
var paths_in = __nccwpck_require__(6810);
// EXTERNAL MODULE: ./lib/inputs/config/tree.js
var tree = __nccwpck_require__(574);
;// CONCATENATED MODULE: ./lib/inputs/config/read-setting.js





/** Reads what the file gives an input: in YAML's own way (a list, a boolean), or as a text like the input's. */
function readSetting(name, entry, option, source) {
    const line = source.line(entry.start);
    if (option.kind === 'list') {
        const list = listOf(name, entry.value, option.traits, source);
        const items = (0,parse_list/* parseList */.E)(list.texts.join('\n'), option.traits) ?? [];
        refuseTokens(name, entry, items, source);
        refuseOutside(name, entry, items, source);
        return { ...list, line };
    }
    const { text, start } = (0,config_fields/* scalarOf */.ol)(name, entry, source);
    if (option.kind === 'flag' && !/^(?:true|True|TRUE|false|False|FALSE)$/.test(text))
        throw source.error(start, `"${name}" takes true or false, not "${text}".`);
    if (name === 'image' && text.startsWith('-'))
        throw source.error(start, '"image" must not start with a dash.');
    refuseOutside(name, entry, [text], source);
    return { texts: [text], items: [text], line };
}
/** Tokens of the action and of the runner: a pull request may change the file, and its Dockerfile reads what it hands on. */
const TOKENS = /^(?:INPUT_|ACTIONS_|GITHUB_TOKEN$)/i;
function refuseTokens(name, { value }, items, source) {
    const token = items.map((item) => variableOf(name, item)).find((variable) => TOKENS.test(variable));
    if (token === undefined)
        return;
    throw source.error(value.start, `"${name}" in this file must not name ${token}. Name it in the workflow.`);
}
/** The file and its Dockerfile may be a pull request's, whose build could then read and write all files of the machine. */
function refuseOutside(name, { value }, items, source) {
    const path = (0,paths_in/* pathsIn */.Mr)(name, items).find(paths_in/* leadsOut */.qm);
    if (path === undefined)
        return;
    const problem = `"${name}" in this file must not name ${path}, which is outside of the folder that the run starts in.`;
    throw source.error(value.start, `${problem} Name it in the workflow, or give it as --${name}.`);
}
/** The variable of the environment that an item hands to the build; empty if it is none. */
function variableOf(name, item) {
    if (name === 'secret-envs')
        return item.slice(item.indexOf('=') + 1).trim();
    return name === 'build-args' && !item.includes('=') ? item.trim() : '';
}
function listOf(name, value, traits, source) {
    if (value.kind === 'list') {
        const items = value.items.map((item) => itemOf(name, item, source));
        return { texts: items.map((item) => itemText(item, traits)), items };
    }
    if (value.kind === 'map' || value.type === 'nothing')
        throw source.error(value.start, `"${name}" takes a list, and ${(0,tree/* foundIn */.Q)(value)}.`);
    const items = (0,parse_list/* parseList */.E)(value.text, traits);
    if (items !== undefined)
        return { texts: [value.text], items };
    throw source.error(value.start, `"${name}": a double quote is not closed. Write a list.`);
}
function itemOf(name, item, source) {
    if (item.kind === 'scalar' && item.type !== 'nothing')
        return item.text;
    throw source.error(item.start, `"${name}" takes a list of texts, and ${(0,tree/* foundIn */.Q)(item)}.`);
}

// EXTERNAL MODULE: ./lib/inputs/config/written-rule.js
var written_rule = __nccwpck_require__(2506);
;// CONCATENATED MODULE: ./lib/inputs/config/read-image.js










const OPTIONS = new Map(options/* OPTION_ENTRIES */.R3);
/** Reads what is said of one image, or of all. `what` begins the sentence if it is no map; `keys` are those it may have. */
function readImage(what, tree, keys, source) {
    const fields = (0,config_fields/* fieldsOf */.Pf)(tree, what, source);
    for (const [key, { start }] of fields)
        if (!keys.includes(key))
            throw source.error(start, unknownKey(key, keys));
    refuseBuild(fields, source);
    const settings = new Map();
    const rules = [];
    let headroom = null;
    for (const [key, entry] of fields) {
        const option = OPTIONS.get(key);
        if (key === 'headroom')
            headroom = headroomOf(entry, source);
        else if (key === 'budget')
            rules.push((0,written_rule/* maxRule */.Nb)((0,config_fields/* scalarOf */.ol)(key, entry, source), 'unpacked', source));
        else if (key === 'max-growth')
            rules.push((0,written_rule/* growthRule */.sT)((0,config_fields/* scalarOf */.ol)(key, entry, source), 'unpacked', source));
        else if (key === 'budgets')
            rules.push(...rulesOf(entry, source));
        else if (option)
            settings.set(key, readSetting(key, entry, option, source));
    }
    const tooMany = rules[read_rule/* MOST_RULES */.qV];
    if (tooMany)
        throw source.error(tooMany.scalar.start, read_rule/* TOO_MANY_RULES */.RG);
    refuseTwice(rules, source);
    const limits = rules.flatMap((written) => limitPlace(written, source));
    return { settings, rules: rules.map(({ rule }) => rule), limits, headroom };
}
function unknownKey(key, keys) {
    const meant = (0,nearest/* nearest */.p)(key, keys);
    const advice = meant === undefined ? 'docs/budgets.md has all there are.' : `Did you mean "${meant}"?`;
    return (0,config_keys/* whyNotInFile */.b2)(key) ?? `Unknown key "${key}". ${advice}`;
}
function refuseBuild(fields, source) {
    if (!fields.has('image'))
        return;
    const beside = config_keys/* BUILD_KEYS */.O8.find((key) => fields.has(key) && !config_keys/* MEANS */.h8.includes(key));
    if (beside !== undefined)
        throw source.error(fields.get(beside).start, `"${beside}" says how to build, and this image has "image", which is weighed, not built. Remove one of them.`);
}
function rulesOf({ value }, source) {
    if (value.kind === 'list')
        return value.items.flatMap((item) => (0,read_rule/* readRule */.dH)(item, source));
    throw source.error(value.start, `"budgets" takes a list of rules, and ${(0,tree/* foundIn */.Q)(value)}.`);
}
function headroomOf(entry, source) {
    const { text, start } = (0,config_fields/* scalarOf */.ol)('headroom', entry, source);
    const share = (0,parse_growth/* parsePercent */.l)(text);
    if (share === undefined)
        throw source.error(start, `Cannot read "${text}" as a share. Write it as 5%.`);
    if (share.max >= share.per)
        throw source.error(start, `"headroom" is less than 100%, not ${text}.`);
    return { share, text, line: source.line(start) };
}
function refuseTwice(rules, source) {
    const first = new Map();
    for (const written of rules) {
        const id = (0,rule_id/* ruleId */.I)(written.rule);
        const other = first.get(id);
        if (other !== undefined)
            throw source.error(written.scalar.start, `The rule "${id}" is here twice: the first is on line ${source.line(other.scalar.start)}. Remove one of them.`);
        first.set(id, written);
    }
}
/** Without quotes, so that another limit can take the place of exactly its text. */
function limitPlace({ rule, scalar: { text, start, end } }, source) {
    if (rule.kind === 'forbid')
        return [];
    const limit = text.trim();
    const within = source.text.slice(start, end).indexOf(limit);
    const place = within === -1 ? { start, end } : { start: start + within, end: start + within + limit.length };
    return [{ ruleId: (0,rule_id/* ruleId */.I)(rule), ...place, text: source.text.slice(place.start, place.end) }];
}

// EXTERNAL MODULE: ./lib/inputs/config/read-tree.js
var read_tree = __nccwpck_require__(9431);
// EXTERNAL MODULE: ./lib/inputs/config/source.js
var config_source = __nccwpck_require__(9951);
;// CONCATENATED MODULE: ./lib/inputs/config/read-config.js





const TOP_KEYS = ['defaults', 'images'];
const NOTHING = { settings: new Map(), rules: [], limits: [], headroom: null };
/** Reads and checks the configuration file. Throws `config.invalid` with the place of what is wrong first. */
function readConfig({ text, path }) {
    const source = (0,config_source/* fileSource */.I)(text, path);
    const tree = (0,read_tree/* readTree */.Z)(source);
    const whole = 'A configuration file is a map with "images" and "defaults"';
    const fields = tree === undefined ? new Map() : (0,config_fields/* fieldsOf */.Pf)(tree, whole, source);
    if (fields.size === 0)
        throw source.error(0, 'The file is empty. Write "images:" or "defaults:", or remove it.');
    for (const [key, { start }] of fields)
        if (!TOP_KEYS.some((each) => each === key))
            throw source.error(start, (0,config_fields/* unknownWord */.$5)('key', key, TOP_KEYS));
    const [defaults, images] = [fields.get('defaults'), fields.get('images')];
    return {
        path,
        text,
        defaults: defaults ? readImage('"defaults" takes a map', defaults.value, config_keys/* DEFAULTS_KEYS */.iA, source) : NOTHING,
        images: images ? imagesOf(images.value, source) : new Map(),
    };
}
function imagesOf(tree, source) {
    const images = [...(0,config_fields/* fieldsOf */.Pf)(tree, '"images" takes a map of images by name', source)];
    return new Map(images.map(([name, { start, value }]) => {
        if (name.trim() === '')
            throw source.error(start, 'An image needs a name.');
        if (name.trim() !== name)
            throw source.error(start, `The name of an image cannot begin or end with a blank: "${name}".`);
        const isBare = value.kind === 'scalar' && value.type === 'nothing';
        return [name, isBare ? NOTHING : readImage(`"${name}" takes a map`, value, config_keys/* IMAGE_KEYS */.jw, source)];
    }));
}


/***/ }),

/***/ 809:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   RG: () => (/* binding */ TOO_MANY_RULES),
/* harmony export */   dH: () => (/* binding */ readRule),
/* harmony export */   qV: () => (/* binding */ MOST_RULES)
/* harmony export */ });
/* unused harmony exports RULE_KEYS, LEVELS, SINCE */
/* harmony import */ var _limits_any_metric_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(171);
/* harmony import */ var _units_platform_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1256);
/* harmony import */ var _check_asked_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(1109);
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(6083);
/* harmony import */ var _written_rule_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(2506);





const RULE_KEYS = ['metric', 'max', 'growth', 'since', 'forbid', 'level', 'platform'];
const LEVELS = ['error', 'warning'];
const SINCE = ['base', 'release'];
/** Far more than anybody reads a report of. Those of the inputs, the defaults and each image are joined. */
const MOST_RULES = 200;
const TOO_MANY_RULES = `These are more than ${MOST_RULES} rules. Write fewer.`;
/** Reads `{ metric: unpacked, max: 20MB }`. With `max` and `growth` it is two rules. */
function readRule(tree, source) {
    const fields = (0,_fields_js__WEBPACK_IMPORTED_MODULE_4__/* .fieldsOf */ .Pf)(tree, 'A rule is a map such as { metric: download, max: 8MB }', source);
    for (const [key, { start }] of fields)
        if (!RULE_KEYS.some((each) => each === key))
            throw source.error(start, (0,_fields_js__WEBPACK_IMPORTED_MODULE_4__/* .unknownWord */ .$5)('key', key, RULE_KEYS));
    const given = (key) => {
        const entry = fields.get(key);
        return entry && (0,_fields_js__WEBPACK_IMPORTED_MODULE_4__/* .scalarOf */ .ol)(key, entry, source);
    };
    const traits = traitsOf(given, source);
    const forbidden = given('forbid');
    if (forbidden === undefined)
        return limitsOf(given, tree, source, traits);
    for (const key of BESIDE_METRIC) {
        const beside = fields.get(key);
        if (beside)
            throw source.error(beside.start, `"forbid" stands without "${key}". ${ADVICE[key]}`);
    }
    return [(0,_written_rule_js__WEBPACK_IMPORTED_MODULE_3__/* .forbidRule */ .F)(forbidden, source, traits)];
}
const BESIDE_METRIC = ['metric', 'max', 'growth', 'since'];
/** On each that is beside "forbid", without those before it. */
const ADVICE = {
    metric: 'Write two rules.',
    max: 'It goes with "metric": write two rules.',
    growth: 'It goes with "metric": write two rules.',
    since: 'It goes with "growth": remove it.',
};
function traitsOf(given, source) {
    const [level, platform] = [given('level'), given('platform')];
    return {
        level: level === undefined ? 'error' : (0,_fields_js__WEBPACK_IMPORTED_MODULE_4__/* .choiceOf */ .FH)('level', LEVELS, level, source),
        platform: platform === undefined ? null : platformOf(platform, source),
    };
}
function limitsOf(given, { start }, source, traits) {
    const [metric, max, growth, since] = [given('metric'), given('max'), given('growth'), given('since')];
    if (metric === undefined)
        throw source.error(start, 'A rule needs "metric" or "forbid".');
    const of = metricOf(metric, source);
    if (max === undefined && growth === undefined)
        throw source.error(start, 'A metric needs "max" or "growth".');
    if (since !== undefined && growth === undefined)
        throw source.error(since.start, '"since" goes with "growth", which is missing here.');
    const from = since === undefined ? 'base' : (0,_fields_js__WEBPACK_IMPORTED_MODULE_4__/* .choiceOf */ .FH)('since', SINCE, since, source);
    return [
        ...(max === undefined ? [] : [(0,_written_rule_js__WEBPACK_IMPORTED_MODULE_3__/* .maxRule */ .Nb)(max, of, source, traits)]),
        ...(growth === undefined ? [] : [(0,_written_rule_js__WEBPACK_IMPORTED_MODULE_3__/* .growthRule */ .sT)(growth, of, source, { ...traits, since: from })]),
    ];
}
function metricOf(scalar, source) {
    const { text, start } = scalar;
    if (!(0,_limits_any_metric_js__WEBPACK_IMPORTED_MODULE_0__/* .isAnyMetric */ .Ng)(text))
        throw source.error(start, (0,_fields_js__WEBPACK_IMPORTED_MODULE_4__/* .unknownPrefixed */ .Ev)('metric', text, _limits_any_metric_js__WEBPACK_IMPORTED_MODULE_0__/* .METRIC_WORDS */ .dt, _limits_any_metric_js__WEBPACK_IMPORTED_MODULE_0__/* .METRIC_PREFIXES */ .WZ));
    (0,_check_asked_js__WEBPACK_IMPORTED_MODULE_2__/* .checkAsked */ .j)(scalar, source);
    return text;
}
function platformOf({ text, start }, source) {
    if (/^[^/\s]+(?:\/[^/\s]+){1,2}$/.test(text))
        return (0,_units_platform_js__WEBPACK_IMPORTED_MODULE_1__/* .normalPlatform */ .J)(text);
    throw source.error(start, `Cannot read "${text}" as a platform. Write it as linux/arm64 or linux/arm/v7.`);
}


/***/ }),

/***/ 9431:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ readTree)
/* harmony export */ });
/* unused harmony export MOST_VALUES */
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8815);

/** Most values of a text with its aliases written out: 10,000 images have a tenth of it, and an alias bomb more. */
const MOST_VALUES = 1_000_000;
/** Reads the one document of a YAML 1.2 text, with merges (`<<`); undefined if there is nothing in it. */
function readTree(source) {
    const at = source.text.indexOf('\uFFFD');
    if (at !== -1)
        throw source.error(at, 'This is not UTF-8. Save the file as UTF-8.');
    const document = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .parseDocument */ .Tp)(source.text, {
        prettyErrors: false,
        resolveKnownTags: false,
        stringKeys: true,
        uniqueKeys: false, // compares every two keys, and does not say where the other is
    });
    const [first] = document.errors.toSorted((a, b) => a.pos[0] - b.pos[0]);
    if (first)
        throw source.error(first.pos[0], problemOf(first));
    if (document.contents === null)
        return undefined;
    const tree = treeOf(document.contents, { source, anchors: new Map(), values: 0 });
    return tree.kind === 'scalar' && tree.type === 'nothing' ? undefined : tree;
}
const PROBLEMS = {
    MULTIPLE_DOCS: 'A second document begins here. Write all of it as one, without "---" between.',
    NON_STRING_KEY: 'A key is a text.',
    RESOURCE_EXHAUSTION: 'This is nested too deeply.',
    TAB_AS_INDENT: 'A tab cannot indent. Use spaces.',
};
/** What these errors of the parser mostly are about: a text that needs quotes. */
const UNQUOTED = [
    [/^(?:Nested mappings are not|Block collections are not)/, 'A text with ": " in it is written in quotes.'],
    [/^Plain value cannot start/, 'A text that begins so is written in quotes.'],
    [/^Unexpected flow-(?:map|seq)-start/, 'A text with [ or { in it is written in quotes here.'],
];
function problemOf({ code, message }) {
    const [, advice] = UNQUOTED.find(([pattern]) => pattern.test(message)) ?? [];
    return PROBLEMS[code] ?? `This is not YAML: ${message}.${advice === undefined ? '' : ` ${advice}`}`;
}
function treeOf(node, reading) {
    if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isAlias */ .Vj)(node))
        return aliased(node, reading);
    const tree = anchored(node, reading);
    const { anchor } = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(node) || (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(node) || (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(node) ? node : {};
    if (anchor !== undefined)
        reading.anchors.set(anchor, tree);
    return tree;
}
function anchored(node, reading) {
    if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(node))
        return mapOf(node, reading);
    if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(node))
        return listOf(node, reading);
    if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(node))
        return scalarOf(node, reading);
    throw new Error('YAML has no other nodes');
}
function aliased({ source: name, range }, reading) {
    const start = range?.[0] ?? 0;
    const tree = reading.anchors.get(name);
    if (tree === undefined) {
        const advice = `If it is no alias but a text, write it in quotes: "*${name}".`;
        throw reading.source.error(start, `There is no anchor "&${name}" before this alias. ${advice}`);
    }
    spend(reading, tree.size, start);
    return tree;
}
function spend(reading, values, at) {
    reading.values += values;
    if (reading.values <= MOST_VALUES)
        return;
    const most = `With its aliases written out, the file has more than ${MOST_VALUES} values here.`;
    throw reading.source.error(at, `${most} Use fewer aliases.`);
}
function scalarOf(node, reading) {
    const [start, end] = node.range ?? [0, 0];
    spend(reading, 1, start);
    const { value, source = '' } = node;
    const type = typeOf(value);
    return { kind: 'scalar', type, text: type === 'boolean' ? String(value) : source, start, end, size: 1 };
}
function typeOf(value) {
    if (value === null)
        return 'nothing';
    if (typeof value === 'number')
        return 'number';
    return typeof value === 'boolean' ? 'boolean' : 'text';
}
function listOf(node, reading) {
    const [start, end] = node.range ?? [0, 0];
    spend(reading, 1, start);
    const items = node.items.map((item) => treeOf(item, reading));
    return { kind: 'list', items, start, end, size: items.reduce((size, item) => size + item.size, 1) };
}
function mapOf(node, reading) {
    const [start, end] = node.range ?? [0, 0];
    spend(reading, 1, start);
    const entries = new Map();
    const merged = [];
    for (const { key, value } of node.items) {
        if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(key))
            throw new Error('the parser refuses other keys');
        const at = scalarOf(key, reading);
        if (key.anchor !== undefined)
            reading.anchors.set(key.anchor, at);
        const tree = value === null ? { ...at, type: 'nothing', text: '' } : treeOf(value, reading);
        const first = entries.get(at.text);
        if (key.type === 'PLAIN' && at.text === '<<')
            merged.push(...mapsIn(tree, reading));
        else if (first === undefined)
            entries.set(at.text, { start: at.start, value: tree });
        else
            throw reading.source.error(at.start, twice(at.text, first, reading));
    }
    for (const each of merged) {
        spend(reading, each.size, start);
        for (const [name, entry] of each.entries)
            if (!entries.has(name))
                entries.set(name, entry);
    }
    const size = [...entries.values()].reduce((sum, each) => sum + each.value.size, 1);
    return { kind: 'map', entries, start, end, size };
}
const twice = (name, first, { source }) => `The key "${name}" is here twice: the first is on line ${source.line(first.start)}. Remove one of them.`;
/** What `<<` takes: a map, or a list of maps in which the first one wins. */
function mapsIn(tree, { source }) {
    const trees = tree.kind === 'list' ? tree.items : [tree];
    return trees.map((each) => {
        if (each.kind === 'map')
            return each;
        throw source.error(each.start, '"<<" takes a map, or a list of maps.');
    });
}


/***/ }),

/***/ 9951:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ fileSource),
/* harmony export */   w: () => (/* binding */ inputSource)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8815);
/* harmony import */ var _errors_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7881);


const BOM = '\uFEFF';
function fileSource(text, path) {
    const lines = new yaml__WEBPACK_IMPORTED_MODULE_0__/* .LineCounter */ .HN();
    lines.addNewLine(0);
    for (const { index } of text.matchAll(/\n/g))
        lines.addNewLine(index + 1);
    const line = (at) => lines.linePos(at).line;
    return {
        text,
        line,
        origin: (at) => ({ kind: 'file', path, line: line(at) }),
        error(at, problem) {
            const place = lines.linePos(at);
            const isAfterMark = place.line === 1 && place.col > 1 && text.startsWith(BOM); // which no editor shows
            const column = isAfterMark ? place.col - 1 : place.col;
            return (0,_errors_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .fail */ .fJ)('config.invalid', { path, line: place.line, column, problem });
        },
    };
}
/** One item of the input `budgets`. */
function inputSource(text) {
    const input = 'budgets';
    return {
        text,
        line: () => 1,
        origin: () => ({ kind: 'input', input }),
        error: (_, problem) => (0,_errors_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .fail */ .fJ)('input.format', { input, value: text, expected: problem }),
    };
}


/***/ }),

/***/ 574:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ foundIn)
/* harmony export */ });
/** What is there instead of what was expected, as a clause. */
function foundIn(tree) {
    if (tree.kind !== 'scalar')
        return `this is a ${tree.kind}`;
    return tree.type === 'nothing' ? 'there is nothing here' : `this is a ${tree.type}`;
}


/***/ }),

/***/ 2506:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ forbidRule),
/* harmony export */   Nb: () => (/* binding */ maxRule),
/* harmony export */   sT: () => (/* binding */ growthRule)
/* harmony export */ });
/* harmony import */ var _limits_any_metric_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(171);
/* harmony import */ var _limits_forbidden_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(4133);
/* harmony import */ var _limits_parse_amount_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1268);
/* harmony import */ var _limits_parse_growth_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(2307);
/* harmony import */ var _units_bytes_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(1160);
/* harmony import */ var _check_asked_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(1109);
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(6083);







const ERROR = { level: 'error', platform: null };
function maxRule(scalar, metric, source, traits = ERROR) {
    const unit = (0,_limits_any_metric_js__WEBPACK_IMPORTED_MODULE_0__/* .unitOf */ .uF)(metric);
    const max = (0,_limits_parse_amount_js__WEBPACK_IMPORTED_MODULE_1__/* .parseAmount */ .C)(scalar.text, unit);
    if (max === undefined)
        throw source.error(scalar.start, unreadAmount(scalar.text, unit));
    const rule = { kind: 'max', metric, max, text: scalar.text.trim(), ...traits, ...originOf(scalar, source) };
    return { rule, scalar };
}
function growthRule(scalar, metric, source, { since = 'base', ...traits } = ERROR) {
    const unit = (0,_limits_any_metric_js__WEBPACK_IMPORTED_MODULE_0__/* .unitOf */ .uF)(metric);
    const limit = (0,_limits_parse_growth_js__WEBPACK_IMPORTED_MODULE_2__/* .parseGrowth */ .L)(scalar.text, unit);
    if (limit === undefined)
        throw source.error(scalar.start, unreadGrowth(scalar.text, unit));
    const text = scalar.text.trim();
    const rule = { kind: 'growth', metric, limit, since, text, ...traits, ...originOf(scalar, source) };
    return { rule, scalar };
}
function forbidRule(scalar, source, traits) {
    const { text: what, start } = scalar;
    if (!(0,_limits_forbidden_js__WEBPACK_IMPORTED_MODULE_5__/* .isForbidden */ .US)(what))
        throw source.error(start, (0,_fields_js__WEBPACK_IMPORTED_MODULE_6__/* .unknownPrefixed */ .Ev)('thing to forbid', what, _limits_forbidden_js__WEBPACK_IMPORTED_MODULE_5__/* .FORBIDDEN_WORDS */ ._g, _limits_forbidden_js__WEBPACK_IMPORTED_MODULE_5__/* .FORBIDDEN_PREFIXES */ .VZ));
    (0,_check_asked_js__WEBPACK_IMPORTED_MODULE_4__/* .checkAsked */ .j)(scalar, source);
    const rule = { kind: 'forbid', what, text: '', ...traits, ...originOf(scalar, source) };
    return { rule, scalar };
}
const originOf = ({ start }, source) => ({ origin: source.origin(start) });
const NOUNS = { bytes: 'a size', count: 'a count', seconds: 'a time' };
const unreadAmount = (text, unit) => `Cannot read "${text}" as ${NOUNS[unit]}. ${meant(text, unit) ?? `Write it as ${_limits_parse_amount_js__WEBPACK_IMPORTED_MODULE_1__/* .AMOUNT_FORMS */ .x[unit]}.`}`;
const EXAMPLES = { bytes: '500kB', count: '2', seconds: '30s' };
function unreadGrowth(text, unit) {
    const amount = EXAMPLES[unit];
    const forms = `${amount}, 5%, "5% or ${amount}" (the looser decides) or "5% and ${amount}" (both must hold)`;
    return `Cannot read "${text}" as a growth limit. ${meant(text, unit) ?? `Write it as ${forms}.`}`;
}
function meant(text, unit) {
    if (unit !== 'bytes')
        return undefined;
    if ((0,_units_bytes_js__WEBPACK_IMPORTED_MODULE_3__/* .isTooManyBytes */ .Zs)(text))
        return _units_bytes_js__WEBPACK_IMPORTED_MODULE_3__/* .TOO_MANY_BYTES */ .r5;
    const size = (0,_units_bytes_js__WEBPACK_IMPORTED_MODULE_3__/* .nearestSize */ .Yr)(text);
    return size && `Did you mean ${size}?`;
}


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

/***/ 3163:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  e: () => (/* binding */ configOfAction),
  B: () => (/* binding */ fromAction)
});

// EXTERNAL MODULE: ./lib/inputs/config/asked-config.js
var asked_config = __nccwpck_require__(6147);
// EXTERNAL MODULE: ./lib/errors/errors.js + 9 modules
var errors = __nccwpck_require__(7881);
;// CONCATENATED MODULE: ./lib/inputs/base-modes.js
/** As the input `base-mode` names them. */
const BASE_MODES = ['auto', 'record', 'rebuild'];

;// CONCATENATED MODULE: ./lib/inputs/budget-sides.js
/** As the input `budgets-from` names them. */
const BUDGET_SIDES = ['head', 'base'];

// EXTERNAL MODULE: ./lib/inputs/config/read-config.js + 3 modules
var read_config = __nccwpck_require__(9770);
// EXTERNAL MODULE: ./lib/inputs/checkout-context.js
var checkout_context = __nccwpck_require__(5611);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
// EXTERNAL MODULE: ./lib/units/command-line.js
var command_line = __nccwpck_require__(4577);
;// CONCATENATED MODULE: ./lib/inputs/docker-names.js
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

// EXTERNAL MODULE: ./lib/inputs/read-option.js
var read_option = __nccwpck_require__(303);
;// CONCATENATED MODULE: ./lib/inputs/given-again.js





const PATHS = ['context', 'file', 'source'];
const TEXTS = ['image', 'target', 'network'];
/** Each but `allow` has docker's name, which takes one item as it is. */
const LISTS = [
    'platforms',
    'build-contexts',
    'add-hosts',
    'allow',
    'files',
    'targets',
];
const UNSAID = ['build-args', 'secrets', 'secret-envs', 'secret-files', 'ssh', 'set', 'vars', 'prepare'];
/** Only what can change what an image weighs. Paths are of `directory`, and absolute ones become relative to it. */
function givenAgain(given, directory) {
    const isGiven = (name) => given(name).length > 0;
    const here = (path) => ((0,external_node_path_.isAbsolute)(path) ? (0,external_node_path_.relative)(directory, path) || '.' : path);
    return {
        words: [
            ...PATHS.filter(isGiven).flatMap((name) => [`--${name}`, here((0,checkout_context/* checkoutContext */.U)((0,read_option/* readText */.yR)(name, given)))]),
            ...TEXTS.filter(isGiven).flatMap((name) => [`--${name}`, (0,read_option/* readText */.yR)(name, given)]),
            ...LISTS.flatMap((name) => (0,read_option/* readList */.LD)(name, given).flatMap((item) => [`--${DOCKER_NAMES[name] ?? name}`, item])),
            ...compressing((0,read_option/* readList */.LD)('outputs', given)).flatMap((item) => ['--output', item]),
        ].map(command_line/* withoutCredentials */.r),
        unsaid: UNSAID.filter(isGiven).map((name) => `--${name}`),
    };
}
/** Which of several outputs decides how layers are compressed depends on all of them. */
const compressing = (outputs) => outputs.some((output) => output.includes('compression')) ? outputs : [];

// EXTERNAL MODULE: ./lib/inputs/docker-options.js
var docker_options = __nccwpck_require__(6678);
// EXTERNAL MODULE: ./lib/inputs/options.js
var options = __nccwpck_require__(2807);
;// CONCATENATED MODULE: ./lib/inputs/provenance.js
/** Adds the run's URL as `builder-id` to requested provenance that has none, as docker/build-push-action does. */
function withBuilderId(build, runUrl) {
    return {
        ...build,
        provenance: provenanceOf(build.provenance, runUrl),
        attests: build.attests.map((attest) => (isProvenance(attest) ? addBuilderId(attest, runUrl) : attest)),
    };
}
/** What `provenance` asks for, with the run's URL. */
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

// EXTERNAL MODULE: ./lib/inputs/config/keys.js
var keys = __nccwpck_require__(6646);
;// CONCATENATED MODULE: ./lib/inputs/read-build.js




/** Throws `input.boolean`, `input.format`. */
function readBuild(given) {
    const context = (0,read_option/* readText */.yR)('context', given);
    return {
        'add-hosts': (0,read_option/* readList */.LD)('add-hosts', given),
        allow: (0,read_option/* readList */.LD)('allow', given),
        annotations: (0,read_option/* readList */.LD)('annotations', given),
        attests: (0,read_option/* readList */.LD)('attests', given),
        'build-args': (0,read_option/* readList */.LD)('build-args', given),
        'build-contexts': (0,read_option/* readList */.LD)('build-contexts', given).map(checkout_context/* checkoutContext */.U),
        builder: (0,read_option/* readText */.yR)('builder', given),
        'cache-from': (0,read_option/* readList */.LD)('cache-from', given),
        'cache-to': (0,read_option/* readList */.LD)('cache-to', given),
        call: onlyBuild((0,read_option/* readText */.yR)('call', given)),
        'cgroup-parent': (0,read_option/* readText */.yR)('cgroup-parent', given),
        context: (0,checkout_context/* checkoutContext */.U)(context),
        file: (0,checkout_context/* checkoutFile */.n)(context, (0,read_option/* readText */.yR)('file', given)),
        labels: (0,read_option/* readList */.LD)('labels', given),
        load: (0,read_option/* readFlag */.fG)('load', given),
        network: (0,read_option/* readText */.yR)('network', given),
        'no-cache': (0,read_option/* readFlag */.fG)('no-cache', given),
        'no-cache-filters': (0,read_option/* readList */.LD)('no-cache-filters', given),
        outputs: (0,read_option/* readList */.LD)('outputs', given),
        platforms: (0,read_option/* readList */.LD)('platforms', given),
        provenance: (0,read_option/* readText */.yR)('provenance', given),
        pull: (0,read_option/* readFlag */.fG)('pull', given),
        push: (0,read_option/* readFlag */.fG)('push', given),
        sbom: (0,read_option/* readText */.yR)('sbom', given),
        secrets: (0,read_option/* readList */.LD)('secrets', given),
        'secret-envs': (0,read_option/* readList */.LD)('secret-envs', given),
        'secret-files': (0,read_option/* readList */.LD)('secret-files', given),
        'shm-size': (0,read_option/* readText */.yR)('shm-size', given),
        ssh: (0,read_option/* readList */.LD)('ssh', given),
        tags: (0,read_option/* readList */.LD)('tags', given),
        target: (0,read_option/* readText */.yR)('target', given),
        ulimit: (0,read_option/* readList */.LD)('ulimit', given),
        'github-token': (0,read_option/* readText */.yR)('github-token', given),
    };
}
/** Throws `input.format` for a call that makes no image. */
function onlyBuild(call) {
    if (call === '' || call === 'build')
        return call;
    const expected = 'Only "build" makes an image to weigh; run other calls with docker/build-push-action.';
    throw (0,errors/* fail */.fJ)('input.format', { input: 'call', value: call, expected });
}
/** Inputs allowed with `image`, as they do not say what to build. The action always sets `github-token`. */
const ALLOWED = new Set([...keys/* MEANS */.h8, 'github-token']);
/** Why build inputs cannot be combined with `image`. */
const IS_WEIGHED = 'an existing image is weighed, not built';
/** Throws `input.conflict` if `build` sets anything but `ALLOWED`: it would be ignored. */
function refuseBuild(build) {
    const unset = new Map(Object.entries({ ...readBuild(() => []) }));
    const [second] = Object.entries({ ...build }).find(([name, value]) => !ALLOWED.has(name) && JSON.stringify(value) !== JSON.stringify(unset.get(name))) ?? [];
    if (second === undefined)
        return;
    throw (0,errors/* fail */.fJ)('input.conflict', { first: 'image', second, reason: IS_WEIGHED });
}

;// CONCATENATED MODULE: ./lib/inputs/read-choice.js


function choice(input, choices, given) {
    const value = (0,read_option/* readText */.yR)(input, given);
    const chosen = choices.find((each) => each === value);
    if (chosen !== undefined)
        return chosen;
    throw notOneOf(input, choices, value);
}
const notOneOf = (input, choices, value) => (0,errors/* fail */.fJ)('input.choice', { input, value, choices: choices.join(', ') });
/** `auto`, which is the default, and `off` must stand alone; anything else is one of `some`. */
function someOf(input, some, given) {
    const items = (0,read_option/* readList */.LD)(input, given);
    const word = items.find((item) => item === 'auto' || item === 'off');
    if (items.length === 0)
        return 'auto';
    if (word === undefined)
        return items;
    if (items.length === 1)
        return word;
    throw (0,errors/* fail */.fJ)('input.format', { input, value: items.join(', '), expected: `Write "${word}" alone, or ${some}.` });
}
/** Refuses a leading dash: the value becomes an argument of docker or git, which would read it as an option. */
function notAnOption(input, value) {
    if (!value.startsWith('-'))
        return value;
    throw (0,errors/* fail */.fJ)('input.format', { input, value, expected: 'It must not start with a dash.' });
}

;// CONCATENATED MODULE: ./lib/inputs/read-compare-with.js




/** Refuses what says otherwise which weight the image is compared with. */
function readCompareWith(given) {
    const compareWith = notAnOption('compare-with', (0,read_option/* readText */.yR)('compare-with', given));
    if (compareWith === '')
        return compareWith;
    const second = 'compare-with';
    if ((0,read_option/* readText */.yR)('base', given) !== '')
        throw (0,errors/* fail */.fJ)('input.conflict', { first: 'base', second, reason: 'each of them says what the image is compared with' });
    if (choice('base-mode', BASE_MODES, given) !== 'auto')
        throw (0,errors/* fail */.fJ)('input.conflict', { first: 'base-mode', second, reason: 'it is about the weight of a commit' });
    return compareWith;
}
/** For an image that is built. Throws `input.needs`. */
function refuseCompareWith(given) {
    if ((0,read_option/* readText */.yR)('compare-with', given) === '')
        return;
    const reason = 'an image that is built is compared with its base';
    throw (0,errors/* fail */.fJ)('input.needs', { input: 'compare-with', needs: 'image', reason });
}

// EXTERNAL MODULE: ./lib/limits/rule-id.js
var rule_id = __nccwpck_require__(3788);
// EXTERNAL MODULE: ./lib/units/bytes.js
var bytes = __nccwpck_require__(1160);
// EXTERNAL MODULE: ./lib/limits/parse-growth.js
var parse_growth = __nccwpck_require__(2307);
// EXTERNAL MODULE: ./lib/inputs/config/read-rule.js
var read_rule = __nccwpck_require__(809);
// EXTERNAL MODULE: ./lib/inputs/config/read-tree.js
var read_tree = __nccwpck_require__(9431);
// EXTERNAL MODULE: ./lib/inputs/config/source.js
var config_source = __nccwpck_require__(9951);
;// CONCATENATED MODULE: ./lib/inputs/read-rules.js








/** `budget` and `max-growth` are rules of unpacked bytes, `budgets` of any metric. Throws `input.*`. */
function readRules(given) {
    const rules = [...given('budget').slice(-1).map(budgetRule), ...given('max-growth').slice(-1).map(growthRule)];
    for (const text of (0,read_option/* readList */.LD)('budgets', given)) {
        const source = (0,config_source/* inputSource */.w)(text);
        const tree = (0,read_tree/* readTree */.Z)(source);
        if (tree !== undefined)
            rules.push(...(0,read_rule/* readRule */.dH)(tree, source).map(({ rule }) => rule));
        if (rules.length > read_rule/* MOST_RULES */.qV)
            throw source.error(0, read_rule/* TOO_MANY_RULES */.RG);
    }
    const first = new Map();
    for (const rule of rules) {
        const [id, input] = [(0,rule_id/* ruleId */.I)(rule), rule.origin.kind === 'input' ? rule.origin.input : ''];
        const before = first.get(id);
        if (before !== undefined)
            throw (0,errors/* fail */.fJ)('input.twice', { rule: id, first: before, second: input });
        first.set(id, input);
    }
    return rules;
}
function budgetRule(value) {
    const max = (0,bytes/* parseBytes */.z_)(value);
    if (max === undefined)
        throw (0,errors/* fail */.fJ)('input.size', { input: 'budget', value });
    return { kind: 'max', metric: 'unpacked', max, ...traits('budget', value) };
}
function growthRule(value) {
    const limit = (0,parse_growth/* parseGrowth */.L)(value, 'bytes');
    if (limit === undefined)
        throw (0,errors/* fail */.fJ)('input.growth', { input: 'max-growth', value });
    return { kind: 'growth', metric: 'unpacked', limit, since: 'base', ...traits('max-growth', value) };
}
const traits = (input, value) => ({ text: value.trim(), level: 'error', platform: null, origin: { kind: 'input', input } });

;// CONCATENATED MODULE: ./lib/inputs/read-bake.js










const OF_BAKE = [
    'files',
    'targets',
    'set',
    'vars',
    'source',
];
/** What a bake and a single build have in common. */
const OF_BOTH = [
    'allow',
    'builder',
    'call',
    'github-token',
    'load',
    'no-cache',
    'provenance',
    'pull',
    'push',
    'sbom',
];
/**
 * What a bake file is asked for; undefined if no input is about one.
 * Throws `input.*`, also for inputs of a single build, which would be ignored.
 */
function readBake(given, { directory, runUrl }) {
    const first = OF_BAKE.find((name) => given(name).length > 0);
    if (first === undefined)
        return undefined;
    refuseBeside(first, given);
    refuseCompareWith(given);
    onlyBuild((0,read_option/* readText */.yR)('call', given));
    const provenance = (0,read_option/* readText */.yR)('provenance', given);
    const inputs = {
        allow: (0,read_option/* readList */.LD)('allow', given),
        builder: (0,read_option/* readText */.yR)('builder', given),
        files: (0,read_option/* readList */.LD)('files', given).map(localFile),
        load: (0,read_option/* readFlag */.fG)('load', given),
        'no-cache': (0,read_option/* readFlag */.fG)('no-cache', given),
        provenance: runUrl === '' ? provenance : provenanceOf(provenance, runUrl),
        pull: (0,read_option/* readFlag */.fG)('pull', given),
        push: (0,read_option/* readFlag */.fG)('push', given),
        sbom: (0,read_option/* readText */.yR)('sbom', given),
        set: (0,read_option/* readList */.LD)('set', given),
        source: readSource(given),
        targets: (0,read_option/* readList */.LD)('targets', given).map(targetName),
        vars: (0,read_option/* readList */.LD)('vars', given),
    };
    return { inputs, name: (0,read_option/* readText */.yR)('name', given), rules: readRules(given), givenAgain: givenAgain(given, directory) };
}
function refuseBeside(first, given) {
    const names = ['image', ...Object.keys(docker_options/* BUILD_OPTIONS */.Y)].filter(isOption);
    const second = names.find((name) => !OF_BOTH.includes(name) && given(name).length > 0);
    if (second === undefined)
        return;
    const reason = 'the bake file says what is built, and {set} overrides a field of it (*.platform=linux/arm64)';
    throw (0,errors/* fail */.fJ)('input.conflict', { first, second, reason });
}
const isOption = (name) => name in options/* OPTIONS */.lw;
/** Bake would read the pipe once, and the base needs the definition, too. */
function localFile(file) {
    if (file !== '-')
        return file;
    throw (0,errors/* fail */.fJ)('input.format', { input: 'files', value: file, expected: 'Give the path of a file.' });
}
function readSource(given) {
    const value = (0,read_option/* readText */.yR)('source', given);
    const source = (0,checkout_context/* checkoutContext */.U)(value);
    if (!REMOTE.test(source))
        return source;
    const expected = 'Give a folder of the checkout: what a URL names has no base to compare with. "{{defaultContext}}" is the checkout.';
    throw (0,errors/* fail */.fJ)('input.format', { input: 'source', value, expected });
}
/** What docker/bake-action gives to buildx as a remote definition (actions-toolkit, Util.isValidRef). */
const REMOTE = /^(?:[a-z][a-z0-9+.-]*:\/\/|github\.com\/|git@)/i;
/** Buildx would read others as options, or the first as the URL of a definition. */
function targetName(value) {
    if (/^[\w.*?[][\w.*?[\]^-]*$/.test(value))
        return value;
    throw (0,errors/* fail */.fJ)('input.format', {
        input: 'targets',
        value,
        expected: 'Give names of targets and groups of the bake file.',
    });
}

// EXTERNAL MODULE: ./lib/text/and-more.js
var and_more = __nccwpck_require__(6622);
// EXTERNAL MODULE: ./lib/units/nearest.js
var nearest = __nccwpck_require__(9469);
// EXTERNAL MODULE: ./lib/inputs/config/image-in.js
var image_in = __nccwpck_require__(449);
;// CONCATENATED MODULE: ./lib/inputs/config/choose-image.js




/**
 * The images that a run is about: all of the file, or the one with the name that was given, if any. A file that names
 * images names all there are, so that a misspelt name never is an image without a budget. Throws `config.no-image`.
 */
function chooseImages(config, name) {
    const { path, images, defaults } = config;
    if (images.size === 0)
        return [{ ...defaults, name: null }];
    const imageOf = (0,image_in/* imageIn */.L)(config);
    if (name === '')
        return [...images].map(([each, own]) => imageOf(each, own));
    const own = images.get(name);
    if (own !== undefined)
        return [imageOf(name, own)];
    throw (0,errors/* fail */.fJ)('config.no-image', { path, name, advice: adviceOn(name, [...images.keys()]) });
}
function adviceOn(name, names) {
    const meant = (0,nearest/* nearest */.p)(name, names);
    return meant === undefined
        ? `It has ${(0,and_more/* toChooseFrom */.PX)(names, 'image')}: name one of these, or add the image.`
        : `Did you mean "${meant}"?`;
}

// EXTERNAL MODULE: ./lib/inputs/config/join-rules.js
var join_rules = __nccwpck_require__(952);
// EXTERNAL MODULE: ./lib/inputs/config/paths-in.js
var paths_in = __nccwpck_require__(6810);
;// CONCATENATED MODULE: ./lib/inputs/config/with-config.js

/**
 * What is given for an input, or else what the file says of the image. What to weigh is said in one place: beside the
 * input `image` the file's build is left out, and beside the input `context` its `image`.
 */
function withConfig(given, { settings }) {
    const isGiven = (name) => given(name).length > 0;
    const isLeftOut = (name) => name === 'image' ? isGiven('context') : isGiven('image') && keys/* BUILD_KEYS */.O8.includes(name) && !keys/* MEANS */.h8.includes(name);
    return (name) => (isGiven(name) || isLeftOut(name) ? given(name) : (settings.get(name)?.texts ?? []));
}

;// CONCATENATED MODULE: ./lib/inputs/default-name.js
/** An image's name from its context's folder, the word in its Dockerfile's name and its target: `shop-slim-debug`. */
function defaultName(build, directory) {
    const parts = [folderOf(build.context, directory) || 'image', wordOf(build.file), build.target];
    return parts.filter((part) => part !== '').join('-');
}
/** `services/api/` and `https://host/repo.git#main:services/api` are both `api`; the root has no name. */
function folderOf(context, directory) {
    const [address = '', fragment = ''] = context.split('#');
    const subfolder = fragment.split(':')[1] ?? '';
    const path = subfolder.replace(/\/+$/, '') === '' ? address.replace(/\?.*$/, '') : subfolder;
    const names = [];
    for (const name of (/^[/\\]/.test(path) ? path : `${directory}/${path}`).split(/[/\\]/)) {
        if (name === '..')
            names.pop();
        else if (name !== '' && name !== '.')
            names.push(name);
    }
    return names.at(-1)?.replace(/\.git$/, '') ?? '';
}
/** `single` for `Dockerfile.single` and `single.Dockerfile`; empty for any other name. */
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
 * Adds `github-token` as the secret with which BuildKit reads a Git context, if the context is on the GitHub server and
 * `secrets` has no such token. Other servers never see it.
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

;// CONCATENATED MODULE: ./lib/inputs/read-images.js
















/**
 * The images that the inputs and the configuration file are about. Throws `config.*` and `input.*`, such as
 * `config.several` for an input of one image where there are several.
 */
function readImages(given, config, place) {
    const common = { rules: readRules(given), givenAgain: givenAgain(given, place.directory) };
    if (config === null)
        return [readImage(given, null, place, common)];
    const chosen = chooseImages(config, (0,read_option/* readText */.yR)('name', given));
    const first = chosen.length === 1 ? undefined : OF_ONE_IMAGE.find((name) => given(name).length > 0);
    if (first !== undefined)
        refuseForSeveral(first, given, { path: config.path, chosen });
    return chosen.map((image) => readImage(given, image, place, common));
}
/** Inputs that say what one image is, or where it goes: with several, all would be the same, or in one place. */
const OF_ONE_IMAGE = ['image', 'compare-with', 'context', 'file', 'tags', 'outputs', 'cache-to'];
/** What to do about `input` must not be refused itself: an input that the file must not have cannot be written there. */
function refuseForSeveral(input, given, { path, chosen }) {
    const isAllBuilt = !chosen.some(({ settings }) => settings.has('image'));
    if (input === 'compare-with' && isAllBuilt)
        refuseCompareWith(given);
    const advice = keys/* IMAGE_KEYS */.jw.includes(input)
        ? 'Write it there, below the image, or choose the image with {name}.'
        : 'Choose the image with {name}.';
    throw (0,errors/* fail */.fJ)('config.several', { path, input, images: severalNames(chosen), advice });
}
/** Inputs that say what is weighed. */
const SAYS_WHAT = ['image', 'context', 'file', 'target'];
const severalNames = (images) => (0,and_more/* toChooseFrom */.PX)(images.flatMap(({ name }) => name ?? []), 'image');
/** `common`: what the inputs say of each image alike. */
function readImage(given, chosen, place, { rules, ...common }) {
    const name = (0,read_option/* readText */.yR)('name', given);
    const holding = chosen === null ? given : withConfig(given, chosen);
    const subject = readSubject(holding, place);
    const fallback = subject.kind === 'image' ? subject.reference : defaultName(subject.build, place.directory);
    return {
        name: chosen?.name ?? (name || fallback),
        subject,
        ...(SAYS_WHAT.every((input) => holding(input).length === 0) && { isDefaultBuild: true }),
        rules: chosen === null ? rules : (0,join_rules/* joinRules */.e)(rules, chosen.rules),
        written: { input: rules, file: chosen?.rules ?? null },
        pathsOfFile: (0,paths_in/* pathsGiven */.ER)(holding).filter(({ input }) => given(input).length === 0),
        ...common,
        ...(chosen?.headroom ? { headroom: chosen.headroom.share } : {}),
    };
}
function readSubject(given, { server, runUrl }) {
    const reference = notAnOption('image', (0,read_option/* readText */.yR)('image', given));
    const build = readBuild(given);
    if (reference !== '') {
        refuseBuild(build);
        const compareWith = readCompareWith(given);
        return { kind: 'image', reference, builder: build.builder, ...(compareWith !== '' && { compareWith }) };
    }
    refuseCompareWith(given);
    const named = runUrl === '' ? build : withBuilderId(build, runUrl);
    return { kind: 'build', build: withGitToken(named, server) };
}

// EXTERNAL MODULE: ./lib/units/is-text-list.js
var is_text_list = __nccwpck_require__(8748);
// EXTERNAL MODULE: ./lib/units/parse-json.js
var parse_json = __nccwpck_require__(4975);
;// CONCATENATED MODULE: ./lib/inputs/read-report.js







const MODES = ['run', 'report'];
/** What a report takes, of its own inputs and others. */
const TAKEN = new Set([
    'mode',
    'legs',
    'images',
    'platforms',
    'tags',
    'builder',
    'config',
    'strict',
    'comment',
    'accept-label',
    'token',
    'github-token',
]);
/**
 * What a report on several legs is asked for; undefined for a run of its own images. Throws `input.*`, also for inputs of
 * such a run: a budget that nobody reads must not look as if it held.
 */
function readReport(given) {
    if (choice('mode', MODES, given) === 'run') {
        const input = ['legs', 'images'].find((name) => given(name).length > 0);
        if (input === undefined)
            return undefined;
        throw (0,errors/* fail */.fJ)('input.needs', { input, needs: 'mode', reason: 'only a report on several legs reads it (mode: report)' });
    }
    const second = options/* OPTION_ENTRIES */.R3.map(([name]) => name).find((name) => !TAKEN.has(name) && isSet(name, given));
    if (second !== undefined)
        throw (0,errors/* fail */.fJ)('input.conflict', {
            first: 'mode',
            second,
            reason: 'a report builds nothing, and its legs have their budgets',
        });
    const legs = (0,read_option/* readList */.LD)('legs', given);
    if (legs.length === 0)
        throw (0,errors/* fail */.fJ)('input.needs', { input: 'mode', needs: 'legs', reason: 'a report is made of the files that legs left' });
    const tags = (0,read_option/* readList */.LD)('tags', given);
    const builder = notAnOption('builder', (0,read_option/* readText */.yR)('builder', given));
    if (builder !== '' && tags.length === 0)
        throw (0,errors/* fail */.fJ)('input.needs', {
            input: 'builder',
            needs: 'tags',
            reason: 'a report uses a builder only to name images',
        });
    const platforms = (0,read_option/* readList */.LD)('platforms', given);
    if (tags.length > 0 && platforms.length === 0)
        throw (0,errors/* fail */.fJ)('input.needs', {
            input: 'tags',
            needs: 'platforms',
            reason: 'without it, a report would not notice a platform that no leg has, and the tag would lack it',
        });
    return { legs, images: readImageNames(given), platforms, tags, builder };
}
/** Whether somebody asks for anything with it. The default that action.yml has is not told from what a user wrote. */
function isSet(name, given) {
    if (!read_report_isOption(name))
        return false;
    const option = options/* OPTIONS */.lw[name];
    const value = given(name).at(-1)?.trim() ?? '';
    if (value === '' || (option.kind === 'flag' && value.toLowerCase() === 'false'))
        return false;
    const ofTable = option.kind === 'list' ? '' : option.default;
    return keys/* IMAGE_KEYS */.jw.includes(name) || value !== String(option.actionDefault ?? ofTable);
}
const read_report_isOption = (name) => name in options/* OPTIONS */.lw;
/**
 * A list, or one in JSON as expressions of workflows give it: `[]` then says that nothing is built. A blank may be in a
 * name of the configuration file, but in a list it is rather between two names.
 */
function readImageNames(given) {
    const value = given('images').at(-1)?.trim() ?? '';
    if (value === '')
        return null;
    const list = value.startsWith('[') ? (0,parse_json/* parseJson */.q)(value) : (0,read_option/* readList */.LD)('images', given).map(withoutBlank);
    if ((0,is_text_list/* isTextList */.S)(list))
        return list;
    throw noNames(value);
}
function withoutBlank(name) {
    if (/\s/.test(name))
        throw noNames(name);
    return name;
}
const noNames = (value) => (0,errors/* fail */.fJ)('input.format', {
    input: 'images',
    value,
    expected: 'Write names one per line, with commas, or as a JSON list of texts, in which a name may have blanks.',
});

;// CONCATENATED MODULE: ./lib/inputs/read-variables.js

/** Values of Go's strconv.ParseBool, which is how docker/build-push-action reads these variables. */
const TRUE = new Set(['1', 't', 'T', 'true', 'TRUE', 'True']);
const FALSE = new Set(['0', 'f', 'F', 'false', 'FALSE', 'False']);
/** Reads what environment variables switch off; an empty one counts as not set. Throws `input.variable`. */
function readVariables(environment) {
    const isOn = (variable) => {
        const value = environment[variable] ?? '';
        if (value === '' || TRUE.has(value))
            return true;
        if (FALSE.has(value))
            return false;
        throw (0,errors/* fail */.fJ)('input.variable', { variable, value });
    };
    return { annotatesChecks: isOn('DOCKER_BUILD_CHECKS_ANNOTATIONS'), hasSummary: isOn('DOCKER_BUILD_SUMMARY') };
}

// EXTERNAL MODULE: ./lib/inputs/record-stores.js
var record_stores = __nccwpck_require__(8175);
;// CONCATENATED MODULE: ./lib/inputs/read-inputs.js











const COMMENT_MODES = ['auto', 'always', 'never'];
const LONGEST_LABEL = 50;
const SAVE_MODES = ['base', 'always', 'never'];
/**
 * Reads and checks all inputs, and what the configuration file says of the images; what it says of those of a bake file
 * is read once these are known. Throws `config.*` and `input.*`, naming the input, its value and the accepted forms.
 */
function readInputs(given, surroundings) {
    const config = surroundings.config === null ? null : (0,read_config/* readConfig */.X)(surroundings.config);
    const report = readReport(given);
    const bake = report ? undefined : readBake(given, surroundings);
    const images = report || bake ? [] : readImages(given, config, surroundings);
    const records = readRecords(given);
    return {
        images,
        ...(bake && { bake }),
        ...(report && { report }),
        isChosen: (0,read_option/* readText */.yR)('name', given) !== '' || (bake?.inputs.targets ?? []).length > 0,
        config,
        base: notAnOption('base', (0,read_option/* readText */.yR)('base', given)),
        baseMode: readBaseMode(given, images, records),
        budgetsFrom: choice('budgets-from', BUDGET_SIDES, given),
        strict: (0,read_option/* readOpenFlag */.$M)('strict', given),
        pushFirst: (0,read_option/* readFlag */.fG)('push-first', given),
        pushPartial: (0,read_option/* readFlag */.fG)('push-partial', given),
        prepare: (0,read_option/* readText */.yR)('prepare', given),
        changedOnly: (0,read_option/* readFlag */.fG)('changed-only', given),
        records,
        cacheMounts: {
            use: someOf('cache-mounts', 'ids or targets of cache mounts', given),
            save: choice('cache-mounts-save', SAVE_MODES, given),
        },
        comment: choice('comment', COMMENT_MODES, given),
        acceptLabel: readLabel(given),
        ...readVariables(surroundings.environment),
        token: (0,read_option/* readText */.yR)('token', given),
    };
}
function readRecords(given) {
    const chosen = someOf('records', 'names of stores', given);
    if (typeof chosen === 'string')
        return chosen;
    const unknown = chosen.find((name) => !record_stores/* RECORD_STORES */.T.some((store) => store === name));
    if (unknown !== undefined)
        throw notOneOf('records', ['auto', 'off', ...record_stores/* RECORD_STORES */.T], unknown);
    return [...new Set(chosen)].flatMap((name) => record_stores/* RECORD_STORES */.T.filter((store) => store === name));
}
/** Refuses a mode that could never give a base. */
function readBaseMode(given, images, records) {
    const mode = choice('base-mode', BASE_MODES, given);
    const first = 'base-mode';
    if (mode === 'record' && records === 'off')
        throw (0,errors/* fail */.fJ)('input.conflict', { first, second: 'records', reason: '"record" needs a store, and "off" is none' });
    if (mode === 'rebuild' && images.some(({ subject }) => subject.kind === 'image'))
        throw (0,errors/* fail */.fJ)('input.conflict', {
            first,
            second: 'image',
            reason: '"rebuild" builds the base, and an image that is not built has only records',
        });
    return mode;
}
/** GitHub has no longer labels; one that no pull request can have would look as if growth could be accepted. */
function readLabel(given) {
    const label = (0,read_option/* readText */.yR)('accept-label', given);
    if (label.length <= LONGEST_LABEL && !/[\r\n]/.test(label))
        return label;
    const expected = `Write the name of one label, on one line and with at most ${LONGEST_LABEL} characters.`;
    throw (0,errors/* fail */.fJ)('input.format', { input: 'accept-label', value: label, expected });
}

;// CONCATENATED MODULE: ./lib/inputs/from-action.js


/**
 * Reads the inputs of the action from `INPUT_<NAME>`, as the runner sets them: it does not tell an empty input from one
 * that is not set. A relative context starts at `directory`; `config` is what `configOfAction` asks for. Throws `input.*`
 * and `config.*`.
 */
function fromAction(environment, directory, config = null) {
    const given = givenIn(environment);
    const server = environment['GITHUB_SERVER_URL'] || 'https://github.com';
    return readInputs(given, { directory, server, runUrl: runUrl(server, environment), environment, config });
}
/** The configuration file that the inputs ask for. */
const configOfAction = (environment) => (0,asked_config/* askedConfig */.Z)(givenIn(environment));
function givenIn(environment) {
    return (name) => {
        const value = environment[`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`] ?? '';
        return value === '' ? [] : [value];
    };
}
function runUrl(server, environment) {
    const { GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: run, GITHUB_RUN_ATTEMPT: attempt = '1' } = environment;
    return run === undefined ? '' : `${server}/${repository}/actions/runs/${run}/attempts/${attempt}`;
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
/* harmony export */   R3: () => (/* binding */ OPTION_ENTRIES),
/* harmony export */   lw: () => (/* binding */ OPTIONS)
/* harmony export */ });
/* unused harmony exports STRICT_BY_DEFAULT, ARGV_ENTRIES */
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

/***/ 3539:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ parseList)
/* harmony export */ });
/* harmony import */ var csv_parse_sync__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5175);

/**
 * Splits a list as docker/build-push-action does: at newlines, and at commas unless they belong to the item; double
 * quotes hold an item together. Blank items are dropped. Undefined if a quote is not closed.
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
    // A quoted item alone on its line is split all the same: "linux/arm64,linux/arm/v7" is two platforms.
    return row.length === 1 && only !== undefined ? only.split(',') : row;
}
function parseRows(text, quotes) {
    try {
        const quote = quotes ? {} : { quote: false };
        return (0,csv_parse_sync__WEBPACK_IMPORTED_MODULE_0__/* .parse */ .qg)(text, { relax_quotes: true, relax_column_count: true, skip_empty_lines: true, ...quote });
    }
    catch {
        return undefined; // the parser's message repeats the text, which may hold a secret
    }
}


/***/ }),

/***/ 303:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $M: () => (/* binding */ readOpenFlag),
/* harmony export */   LD: () => (/* binding */ readList),
/* harmony export */   fG: () => (/* binding */ readFlag),
/* harmony export */   yR: () => (/* binding */ readText)
/* harmony export */ });
/* harmony import */ var _errors_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7881);
/* harmony import */ var _options_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(2807);
/* harmony import */ var _parse_list_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(3539);



/** The last text given, trimmed; the option's default if there is none or it is blank. */
function readText(name, given) {
    return given(name).at(-1)?.trim() || _options_js__WEBPACK_IMPORTED_MODULE_1__/* .OPTIONS */ .lw[name].default;
}
/** Reads a boolean of the YAML 1.2 core schema, as the runner's own toolkit does. Throws `input.boolean`. */
function readFlag(name, given) {
    return readOpenFlag(name, given) ?? false;
}
/** Like `readFlag`, but null if it was not set. */
function readOpenFlag(name, given) {
    const value = given(name).at(-1)?.trim() ?? '';
    if (value === '')
        return null;
    if (['true', 'True', 'TRUE'].includes(value))
        return true;
    if (['false', 'False', 'FALSE'].includes(value))
        return false;
    throw (0,_errors_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .fail */ .fJ)('input.boolean', { input: name, value });
}
/** The items of every text given. Throws `input.format`, without the text if that may be a secret. */
function readList(name, given) {
    return given(name).flatMap((text) => {
        const items = (0,_parse_list_js__WEBPACK_IMPORTED_MODULE_2__/* .parseList */ .E)(text, _options_js__WEBPACK_IMPORTED_MODULE_1__/* .OPTIONS */ .lw[name].traits);
        if (items)
            return items;
        const value = name === 'secrets' ? '…' : text;
        throw (0,_errors_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .fail */ .fJ)('input.format', {
            input: name,
            value,
            expected: 'A double quote is not closed; write one item per line.',
        });
    });
}


/***/ }),

/***/ 8175:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ RECORD_STORES),
/* harmony export */   o: () => (/* binding */ storesOf)
/* harmony export */ });
/** As the input `records` names them. */
const RECORD_STORES = ['directory', 'actions-cache', 'notes'];
/** What `auto` uses of those that are there, in the order in which they are asked: what needs no permission to write. */
const AUTO = ['directory', 'actions-cache'];
/** The stores that are meant, in the order in which they are asked. */
function storesOf(choice) {
    if (choice === 'auto')
        return AUTO;
    return choice === 'off' ? [] : choice;
}


/***/ }),

/***/ 171:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   NI: () => (/* binding */ isMetric),
/* harmony export */   Ng: () => (/* binding */ isAnyMetric),
/* harmony export */   WZ: () => (/* binding */ METRIC_PREFIXES),
/* harmony export */   dt: () => (/* binding */ METRIC_WORDS),
/* harmony export */   uF: () => (/* binding */ unitOf)
/* harmony export */ });
/* harmony import */ var _metrics_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9502);

/** Those that stand alone, without what comes after a colon. */
const METRIC_WORDS = [...Object.keys(_metrics_js__WEBPACK_IMPORTED_MODULE_0__/* .METRICS */ .Cb), 'build-seconds', 'code'];
/** Those that a colon and something follow. */
const METRIC_PREFIXES = ['path:', 'module:', 'package:', 'code:'];
/** Whether a text is a metric. What follows a colon must not be empty. */
function isAnyMetric(text) {
    return METRIC_WORDS.includes(text) || METRIC_PREFIXES.some((prefix) => text.startsWith(prefix) && text !== prefix);
}
function isMetric(metric) {
    return Object.hasOwn(_metrics_js__WEBPACK_IMPORTED_MODULE_0__/* .METRICS */ .Cb, metric);
}
/** What its amounts are: bytes, a count, or seconds. */
function unitOf(metric) {
    if (isMetric(metric))
        return _metrics_js__WEBPACK_IMPORTED_MODULE_0__/* .METRICS */ .Cb[metric].unit;
    return metric === 'build-seconds' ? 'seconds' : 'bytes';
}


/***/ }),

/***/ 4133:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   US: () => (/* binding */ isForbidden),
/* harmony export */   VZ: () => (/* binding */ FORBIDDEN_PREFIXES),
/* harmony export */   _g: () => (/* binding */ FORBIDDEN_WORDS)
/* harmony export */ });
const FORBIDDEN_WORDS = [
    'new-setuid',
    'shell',
    'go-toolchain',
    'test-code',
    'new-module',
];
/** Those that a colon and something follow. */
const FORBIDDEN_PREFIXES = ['path:', 'module:'];
/** Whether a text says something that a rule can forbid. What follows a colon must not be empty. */
function isForbidden(text) {
    return (FORBIDDEN_WORDS.some((word) => word === text) ||
        FORBIDDEN_PREFIXES.some((prefix) => text.startsWith(prefix) && text !== prefix));
}


/***/ }),

/***/ 1268:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ parseAmount),
/* harmony export */   x: () => (/* binding */ AMOUNT_FORMS)
/* harmony export */ });
/* harmony import */ var _units_bytes_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1160);

/** The accepted forms, for errors. */
const AMOUNT_FORMS = {
    bytes: '20MB, 19.5MiB or 512kB',
    count: '8',
    seconds: '90s or 2m',
};
/** Reads an amount of a metric's unit: `20MB`, `8`, `90s`; undefined for anything else. */
function parseAmount(text, unit) {
    if (unit === 'bytes')
        return (0,_units_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .parseBytes */ .z_)(text);
    if (unit === 'count')
        return parseCount(text);
    const [, amount, letter] = /^(\d+(?:\.\d+)?)\s*(s|m)$/.exec(text.trim()) ?? [];
    const milliseconds = Math.round(Number(amount) * (letter === 'm' ? 60_000 : 1000));
    return Number.isFinite(milliseconds) ? milliseconds / 1000 : undefined;
}
function parseCount(text) {
    const count = /^\d+$/.test(text.trim()) ? Number(text) : NaN;
    return Number.isSafeInteger(count) ? count : undefined;
}


/***/ }),

/***/ 2307:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ parseGrowth),
/* harmony export */   l: () => (/* binding */ parsePercent)
/* harmony export */ });
/* harmony import */ var _parse_amount_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1268);

/**
 * Reads `5%`, `500kB`, `5% or 500kB` (the looser decides) or `5% and 500kB` (both hold); undefined for other text. An
 * amount is of `unit`.
 */
function parseGrowth(text, unit) {
    const parts = text.trim().split(/\s+(or|and)\s+/);
    const [first, word, second] = parts;
    if (parts.length === 1)
        return parseOne(first ?? '', unit);
    if (parts.length !== 3)
        return undefined;
    const limits = [parseOne(first ?? '', unit), parseOne(second ?? '', unit)].filter((limit) => limit !== undefined);
    return limits.length === 2 ? { kind: word === 'or' ? 'or' : 'and', limits } : undefined;
}
function parseOne(text, unit) {
    const share = parsePercent(text);
    if (share)
        return { kind: 'percent', ...share };
    const max = (0,_parse_amount_js__WEBPACK_IMPORTED_MODULE_0__/* .parseAmount */ .C)(text, unit);
    return max === undefined ? undefined : { kind: 'absolute', max };
}
/** Reads `5%` or `0.57%` exactly; undefined for other text. */
function parsePercent(text) {
    const [, whole, decimals = ''] = /^(\d+)(?:\.(\d+))?\s*%$/.exec(text.trim()) ?? [];
    if (whole === undefined)
        return undefined;
    const [max, per] = [Number(whole + decimals), 100 * 10 ** decimals.length];
    return Number.isSafeInteger(max) && Number.isSafeInteger(per) ? { max, per } : undefined;
}


/***/ }),

/***/ 3788:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ ruleId),
/* harmony export */   L: () => (/* binding */ forAll)
/* harmony export */ });
/**
 * What a rule is about, whatever its limit: `max unpacked`, `growth path:/usr/**`, `growth-since-release download`,
 * `forbid 'path:/a /b'`, `max unpacked linux/arm64`, `max unpacked warning`. Stable from run to run, so that later steps
 * and other commits can name it (issue 15, line 8). Two rules of one image with the same ID are one rule, written twice.
 */
function ruleId(rule) {
    const parts = [...about(rule), rule.platform ?? '', rule.level === 'warning' ? 'warning' : ''];
    return parts.filter(Boolean).join(' ');
}
/** The same rule for all platforms. */
const forAll = (rule) => ({ ...rule, platform: null });
function about(rule) {
    if (rule.kind === 'forbid')
        return ['forbid', quoted(rule.what)];
    if (rule.kind === 'max')
        return ['max', quoted(rule.metric)];
    return [rule.since === 'release' ? 'growth-since-release' : 'growth', quoted(rule.metric)];
}
/** Globs with blanks in YAML's quotes, so that their end is not taken for a platform or a level. */
const quoted = (word) => (/\s/.test(word) ? `'${word.replaceAll("'", "''")}'` : word);


/***/ }),

/***/ 342:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3024);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(6760);
/* harmony import */ var _adapters_directory_read_below_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(6970);
/* harmony import */ var _adapters_exec_started_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(9641);
/* harmony import */ var _adapters_runner_action_log_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(1216);
/* harmony import */ var _adapters_runner_cancellation_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(7040);
/* harmony import */ var _adapters_runner_event_js__WEBPACK_IMPORTED_MODULE_7__ = __nccwpck_require__(6263);
/* harmony import */ var _adapters_runner_last_words_js__WEBPACK_IMPORTED_MODULE_8__ = __nccwpck_require__(1671);
/* harmony import */ var _app_config_file_js__WEBPACK_IMPORTED_MODULE_9__ = __nccwpck_require__(5152);
/* harmony import */ var _app_exit_code_js__WEBPACK_IMPORTED_MODULE_10__ = __nccwpck_require__(245);
/* harmony import */ var _app_run_deletion_js__WEBPACK_IMPORTED_MODULE_14__ = __nccwpck_require__(2043);
/* harmony import */ var _app_stopwatch_js__WEBPACK_IMPORTED_MODULE_15__ = __nccwpck_require__(7404);
/* harmony import */ var _errors_errors_js__WEBPACK_IMPORTED_MODULE_11__ = __nccwpck_require__(7881);
/* harmony import */ var _inputs_from_action_js__WEBPACK_IMPORTED_MODULE_12__ = __nccwpck_require__(3163);
/* harmony import */ var _units_command_line_js__WEBPACK_IMPORTED_MODULE_13__ = __nccwpck_require__(4577);
















(0,_adapters_runner_last_words_js__WEBPACK_IMPORTED_MODULE_8__/* .neverOverBudgetByAccident */ .k)(process);
const { env, stdout } = process;
const directory = process.cwd();
const cancelled = (0,_adapters_runner_cancellation_js__WEBPACK_IMPORTED_MODULE_6__/* .cancellation */ .W)(process);
const temporary = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(env['RUNNER_TEMP'] || (0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)());
const log = (0,_adapters_runner_action_log_js__WEBPACK_IMPORTED_MODULE_5__/* .actionLog */ .Z)({ stdout, env });
const { debug } = log;
if (debug)
    (0,_adapters_exec_started_js__WEBPACK_IMPORTED_MODULE_4__/* .onStarted */ .B)(({ words, directory: where = '.' }) => debug(`Started in ${where}: ${(0,_units_command_line_js__WEBPACK_IMPORTED_MODULE_13__/* .commandLine */ .a)(words)}`));
process.exitCode = await (0,_app_exit_code_js__WEBPACK_IMPORTED_MODULE_10__/* .exitCode */ .I)(log, async () => {
    const event = await (0,_adapters_runner_event_js__WEBPACK_IMPORTED_MODULE_7__/* .readEvent */ .j)(env);
    if ((0,_app_run_deletion_js__WEBPACK_IMPORTED_MODULE_14__/* .isOfDeletion */ .C)({ ...log, event }))
        return _errors_errors_js__WEBPACK_IMPORTED_MODULE_11__/* .EXIT */ .dc.ok;
    requireOutputFile(env);
    const apiUrl = checkedApiUrl(env['GITHUB_API_URL'] || 'https://api.github.com');
    const watch = (0,_app_stopwatch_js__WEBPACK_IMPORTED_MODULE_15__/* .stopwatch */ .s)({ now: () => Date.now() });
    const inputs = await watch.step('inputs', async () => (0,_inputs_from_action_js__WEBPACK_IMPORTED_MODULE_12__/* .fromAction */ .B)(env, directory, await (0,_app_config_file_js__WEBPACK_IMPORTED_MODULE_9__/* .configFile */ .Z)({ read: (0,_adapters_directory_read_below_js__WEBPACK_IMPORTED_MODULE_3__/* .readBelow */ .G)(directory) }, (0,_inputs_from_action_js__WEBPACK_IMPORTED_MODULE_12__/* .configOfAction */ .e)(env))));
    const { runAction } = await Promise.all(/* import() */[__nccwpck_require__.e(26), __nccwpck_require__.e(415)]).then(__nccwpck_require__.bind(__nccwpck_require__, 2415)); // most of the program, which a wrong input does not wait for
    return runAction({ env, directory, temporary, event, apiUrl, log, cancelled }, inputs, watch);
});
function checkedApiUrl(url) {
    if (URL.canParse(url))
        return url;
    throw (0,_errors_errors_js__WEBPACK_IMPORTED_MODULE_11__/* .fail */ .fJ)('run.environment', { variable: 'GITHUB_API_URL', problem: `is "${url}", which is not a URL` });
}
/**
 * Checked before anything is built: without the file, no later step would see the verdict. If the variable is not set,
 * outputs are in the log.
 */
function requireOutputFile({ GITHUB_OUTPUT: path = '' }) {
    if (path === '' || (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(path))
        return;
    throw (0,_errors_errors_js__WEBPACK_IMPORTED_MODULE_11__/* .fail */ .fJ)('run.environment', { variable: 'GITHUB_OUTPUT', problem: `names "${path}", which does not exist` });
}

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 9502:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Cb: () => (/* binding */ METRICS),
/* harmony export */   H9: () => (/* binding */ isRead),
/* harmony export */   Uw: () => (/* binding */ METRIC_NAMES)
/* harmony export */ });
/* unused harmony exports NO_BASE_IMAGE, NO_LAYER_READ */
/** Why `own` and `base` may be unknown. */
const NO_BASE_IMAGE = "the final stage's base image is not known";
/** Why nothing is known of the files of an image that is still in its registry. */
const NO_LAYER_READ = 'no layer was read';
/** In the order of records and reports. Tests check docs/measurement.md and docs/record.schema.json against it. */
const METRICS = {
    unpacked: {
        unit: 'bytes',
        unknown: NO_LAYER_READ,
        shown: 'report',
        is: 'bytes of the regular files in all layers, without tar headers; overwritten and deleted files count',
        brief: 'all files of all layers',
    },
    download: {
        unit: 'bytes',
        unknown: 'it was not worked out',
        shown: 'report',
        is: 'compressed bytes of the layers and the config, what a pull costs',
        brief: '', // an inspection says how it was obtained
    },
    rootfs: {
        unit: 'bytes',
        unknown: NO_LAYER_READ,
        shown: 'report',
        is: 'bytes of the files that a container sees, hard links once',
        brief: 'the files that a container sees',
    },
    wasted: {
        unit: 'bytes',
        unknown: NO_LAYER_READ,
        shown: 'report',
        is: 'unpacked − rootfs, bytes that a later layer hides or deletes',
        brief: 'copies that later layers hide',
    },
    own: {
        unit: 'bytes',
        unknown: NO_BASE_IMAGE,
        shown: 'inspect',
        is: 'bytes of unpacked in layers of the final stage itself',
        brief: 'in layers of the final stage itself',
    },
    base: {
        unit: 'bytes',
        unknown: NO_BASE_IMAGE,
        shown: 'inspect',
        is: "bytes of unpacked in layers of the final stage's base image",
        brief: 'in layers of its base image',
    },
    layers: {
        unit: 'count',
        unknown: null,
        shown: 'inspect',
        is: 'number of layers',
        brief: '',
    },
    files: {
        unit: 'count',
        unknown: NO_LAYER_READ,
        shown: 'inspect',
        is: 'number of paths in the rootfs that lead to a regular file; each name of a hard link counts',
        brief: '',
    },
};
/** Whether the layers of an image were read, and not its manifest alone. */
const isRead = ({ metrics }) => metrics.unpacked !== null;
const METRIC_NAMES = Object.keys(METRICS).filter(isMetric);
function isMetric(name) {
    return Object.hasOwn(METRICS, name);
}


/***/ }),

/***/ 6622:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   KE: () => (/* binding */ listed),
/* harmony export */   PX: () => (/* binding */ toChooseFrom),
/* harmony export */   v: () => (/* binding */ andMore)
/* harmony export */ });
/* harmony import */ var _units_counted_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9585);

/** Names some things and counts the rest: `/app, /tool and 2 more programs`. */
function andMore(names, rest, noun) {
    return `${names.join(', ')}${rest > 0 ? ` and ${(0,_units_counted_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .h)(rest, `more ${noun}`)}` : ''}`;
}
const MOST_TO_CHOOSE = 20;
/** Names of which a reader needs all, to choose from or to mend, as many as fit into a message: `api, web and 3 more images`. */
const toChooseFrom = (names, noun) => andMore(names.slice(0, MOST_TO_CHOOSE), names.length - MOST_TO_CHOOSE, noun);
const MOST_LISTED = 3;
/** A list in a sentence, of which the first three are named: `api and web`; `api, web, cart and 2 more images`. */
function listed(names, noun) {
    const rest = names.length - MOST_LISTED;
    if (rest > 0 || names.length === 1)
        return andMore(names.slice(0, MOST_LISTED), rest, noun);
    return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}


/***/ }),

/***/ 8012:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ messageOf)
/* harmony export */ });
const messageOf = (error) => (error instanceof Error ? error.message : String(error));


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

/***/ 4577:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ commandLine),
/* harmony export */   r: () => (/* binding */ withoutCredentials)
/* harmony export */ });
/* harmony import */ var _redact_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5710);

/**
 * Fields of a `--cache-to` or `--cache-from` that give access to a store (docs.docker.com/build/cache/backends). They
 * are CSV: a quoted value may hold commas and doubled quotes. buildx accepts names in any case.
 */
const ACCESS = /(?<![\w-])((?:ghtoken|token|secret_access_key|session_token|account_key)=)(?:(?<="\1)(?:[^"]|"")*|[^,]+)/gi;
const PLAIN = /^[\w@%+=:,./-]+$/;
/** A call as it could be typed into a shell, for the log: without credentials in URLs and cache options. */
function commandLine(words) {
    return words.map((word) => quoted(withoutCredentials(word))).join(' ');
}
/** A word of a call without credentials in URLs and cache options. */
const withoutCredentials = (word) => (0,_redact_js__WEBPACK_IMPORTED_MODULE_0__/* .redact */ .E)(word).replace(ACCESS, '$1***');
const quoted = (word) => (PLAIN.test(word) ? word : `'${word.replaceAll("'", String.raw `'\''`)}'`);


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

/***/ 1639:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ bracketEnds)
/* harmony export */ });
/**
 * Tells where the bracket expression that begins at a place ends, behind its `]`; undefined if the `[` stands for itself.
 * It has no slash. The glob is read once, whatever its number of brackets.
 */
function bracketEnds(glob) {
    // Of each place, the next `]` or slash that is not escaped.
    const next = new Uint32Array(glob.length + 3).fill(glob.length);
    let from = 0;
    for (let at = 0; at < glob.length; at += 1) {
        if (glob[at] === '\\')
            at += 1;
        else if (glob[at] === ']' || glob[at] === '/') {
            next.fill(at, from, at + 1);
            from = at + 1;
        }
    }
    return (start) => {
        const isNegated = glob[start + 1] === '!' || glob[start + 1] === '^';
        const first = start + (isNegated ? 2 : 1);
        // A `]` that comes first is a letter.
        const end = glob[first] === '/' ? first : next[first + 1];
        return glob[end] === ']' ? end + 1 : undefined;
    };
}


/***/ }),

/***/ 5788:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ MOST_PATHS),
/* harmony export */   q: () => (/* binding */ globsWithoutChoices)
/* harmony export */ });
/* harmony import */ var _glob_brackets_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1639);

/** More words than any glob stands for. */
const MOST_PATHS = 1000;
/**
 * The globs without braces that a glob stands for: `{a,b}/*.js` for `a/*.js` and `b/*.js`. `[ab]` also stands for that
 * text, which is a common name of a folder. Undefined if they are too many.
 */
function globsWithoutChoices(glob) {
    const choices = choicesIn(glob);
    function expand(from, to) {
        let words = [''];
        let plain = from;
        for (let at = from; at < to; at += 1) {
            const choice = choices.get(at);
            if (choice === undefined)
                continue;
            const [before, options] = [glob.slice(plain, at), optionsOf(choice, at)];
            if (options === undefined || words.length * options.length > MOST_PATHS)
                return undefined;
            words = words.flatMap((word) => options.map((option) => joined(joined(word, before), option)));
            plain = choice.end;
            at = plain - 1;
        }
        return words.map((word) => joined(word, glob.slice(plain, to)));
    }
    function optionsOf(choice, start) {
        if (choice.kind === 'brackets') {
            const text = glob.slice(start, choice.end);
            return [text, `\\${text}`];
        }
        const options = [];
        for (const [index, cut] of choice.cuts.entries()) {
            const words = expand(cut + 1, choice.cuts[index + 1] ?? choice.end - 1);
            if (words === undefined || options.length + words.length > MOST_PATHS)
                return undefined;
            options.push(...words);
        }
        return options;
    }
    return expand(0, glob.length);
}
/** Stars of which only some come from braces are one `*` and never `**`, as picomatch has it. */
function joined(start, end) {
    const [, before, stars] = (end.startsWith('*') && /^((?:\\.|[^\\])*?)(\*+)$/s.exec(start)) || [];
    return before === undefined || stars === undefined ? start + end : `${before}*${end.replace(/^\*+/, '')}`;
}
/** By where they begin. Reads the glob once: braces that a hostile one leaves open must not be looked for again and again. */
function choicesIn(glob) {
    const choices = new Map();
    const open = []; // of each brace, its place and those of its commas
    const endOf = (0,_glob_brackets_js__WEBPACK_IMPORTED_MODULE_0__/* .bracketEnds */ .H)(glob);
    for (let at = 0; at < glob.length; at += 1) {
        const letter = glob[at];
        if (letter === '\\')
            at += 1;
        else if (letter === '[') {
            const end = endOf(at);
            if (end === undefined)
                continue;
            // A text without special characters, as picomatch has it.
            if (/^\[(?!!)[^-*+?.^${}(|)[\]\\]+\]$/.test(glob.slice(at, end)))
                choices.set(at, { kind: 'brackets', end });
            at = end - 1;
        }
        else if (letter === '{')
            open.push([at]);
        else if (letter === ',')
            open.at(-1)?.push(at);
        else if (letter === '}') {
            const cuts = open.pop() ?? [];
            if (cuts.length > 1)
                choices.set(cuts[0], { kind: 'braces', end: at + 1, cuts });
        }
    }
    return choices;
}


/***/ }),

/***/ 4162:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ globWords),
/* harmony export */   n: () => (/* binding */ parseGlobs)
/* harmony export */ });
/* harmony import */ var _glob_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4625);

/** Reads globs that stand apart by blanks. Undefined if one of them cannot be read. */
function parseGlobs(text) {
    const listed = [];
    for (const { isTaken, glob } of globWords(text)) {
        const globs = (0,_glob_js__WEBPACK_IMPORTED_MODULE_0__/* .parseGlob */ .qF)(glob);
        if (globs === undefined)
            return undefined;
        listed.push({ isTaken, globs });
    }
    return listed;
}
/** The globs of a list as written. */
const globWords = (text) => Array.from(text.matchAll(/(?:\\.|\S)+/gs), ([word]) => {
    const isTaken = !word.startsWith('!');
    return { isTaken, glob: isTaken ? word : word.slice(1) };
});


/***/ }),

/***/ 4625:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  ho: () => (/* binding */ UNREAD_GLOB),
  a5: () => (/* binding */ isAtOrBelow),
  qF: () => (/* binding */ parseGlob),
  Hz: () => (/* binding */ plainStart)
});

// EXTERNAL MODULE: ./lib/units/glob-choices.js
var glob_choices = __nccwpck_require__(5788);
// EXTERNAL MODULE: ./lib/units/glob-brackets.js
var glob_brackets = __nccwpck_require__(1639);
;// CONCATENATED MODULE: ./lib/units/glob-name.js

const ANY_TEXT = Symbol('*');
/** Reads one part of a glob, without slashes and braces. */
function globName(part) {
    const tokens = [];
    const endOf = (0,glob_brackets/* bracketEnds */.H)(part);
    let plain = '';
    for (let at = 0; at < part.length; at += 1) {
        const end = part[at] === '[' ? endOf(at) : undefined;
        if (end !== undefined) {
            tokens.push(lettersOf(part.slice(at + 1, end - 1)));
            at = end - 1;
            plain = undefined;
        }
        else if (part[at] === '*' || part[at] === '?') {
            if (part[at] === '?')
                tokens.push(() => true);
            else if (tokens.at(-1) !== ANY_TEXT)
                tokens.push(ANY_TEXT);
            plain = undefined;
        }
        else {
            if (part[at] === '\\' && at + 1 < part.length)
                at += 1;
            const wanted = part[at];
            tokens.push((letter) => letter === wanted);
            if (plain !== undefined)
                plain += wanted;
        }
    }
    return plain ?? ((name) => matches(tokens, name));
}
/** Tries each start of the last `*` only, so the time is bounded by the product of both lengths. */
function matches(tokens, name) {
    let [at, token, star, from] = [0, 0, -1, 0];
    while (at < name.length) {
        const expected = tokens[token];
        if (expected === ANY_TEXT) {
            star = token++;
            from = at;
        }
        else if (expected?.(name[at])) {
            at += 1;
            token += 1;
        }
        else {
            if (star === -1)
                return false;
            token = star + 1;
            at = ++from;
        }
    }
    return token === tokens.length || (tokens[token] === ANY_TEXT && token === tokens.length - 1);
}
/** What is between the brackets: letters and ranges, or with `!` or `^` any others. */
function lettersOf(text) {
    const isNegated = /^[!^]/.test(text);
    const ranges = [];
    const letters = Array.from((isNegated ? text.slice(1) : text).matchAll(/\\?(.)/gs), ([whole, letter]) => ({
        letter: letter,
        isDash: whole === '-',
    }));
    for (let at = 0; at < letters.length; at += 1) {
        const [{ letter }, dash, last] = [letters[at], letters[at + 1], letters[at + 2]];
        const isRange = dash?.isDash === true && last !== undefined;
        ranges.push([letter, isRange ? last.letter : letter]);
        if (isRange)
            at += 2;
    }
    return (letter) => ranges.some(([first, last]) => first <= letter && letter <= last) !== isNegated;
}

;// CONCATENATED MODULE: ./lib/units/glob.js


/** `**`: any number of folders. */
const ANY_FOLDERS = Symbol('**');
/** PATH_MAX of Linux: no path is longer. */
const LONGEST = 4096;
/** Why a glob is not read. */
const UNREAD_GLOB = `it is longer than ${LONGEST} characters, or stands for more than ${glob_choices/* MOST_PATHS */.R} paths`;
/**
 * Reads a glob as picomatch does (docs/budgets.md), from the root, with or without a leading slash: one path for each
 * alternative in braces. Undefined if it is too long or stands for too many.
 */
function parseGlob(glob) {
    if (glob.length > LONGEST)
        return undefined;
    return (0,glob_choices/* globsWithoutChoices */.q)(glob)?.map((path) => {
        const parts = path
            .replaceAll(/\\(.)/gs, (escaped, letter) => (letter === '/' ? letter : escaped))
            .split('/')
            .filter((part) => part !== '' && part !== '.')
            .map((part) => part.replace(/^\*{2,}$/, '**'))
            .filter((part, index, all) => part !== '**' || all[index + 1] !== '**');
        return parts.map((part, index) => {
            if (part !== '**')
                return globName(part);
            const isLast = index === parts.length - 1;
            // `a/**` is `a` too, but `*/**` only what is below, as picomatch has it.
            return isLast && /(?:^|[^*\\])\*$/.test(parts[index - 1] ?? '') ? globName('*') : ANY_FOLDERS;
        });
    });
}
/**
 * Whether a glob names a path, given by its names from the root, or a folder above it. Tries each start of the last `**`
 * only: that is enough, and a regular expression would take exponential time for a hostile glob.
 */
function isAtOrBelow(glob, names) {
    let [at, part, folders, from] = [0, 0, -1, 0];
    while (part < glob.length) {
        const expected = glob[part];
        if (expected === ANY_FOLDERS) {
            folders = part++;
            from = at;
        }
        else if (at < names.length && isNamed(expected, names[at])) {
            at += 1;
            part += 1;
        }
        else {
            if (folders === -1 || at === names.length)
                return false;
            part = folders + 1;
            at = ++from;
        }
    }
    return true;
}
const isNamed = (expected, name) => typeof expected === 'string' ? expected === name : expected(name);
/** The names that a glob begins with, up to its first wildcard. */
function plainStart(glob) {
    const end = glob.findIndex((part) => typeof part !== 'string');
    return glob.slice(0, end === -1 ? glob.length : end).filter((part) => typeof part === 'string');
}


/***/ }),

/***/ 4139:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ isObject)
/* harmony export */ });
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}


/***/ }),

/***/ 8748:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ isTextList)
/* harmony export */ });
const isTextList = (value) => Array.isArray(value) && value.every((each) => typeof each === 'string');


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

/***/ 4975:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ parseJson)
/* harmony export */ });
/** The value of a JSON text, or `undefined` (which is never a JSON value) if it is not JSON. */
function parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 1256:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ normalPlatform)
/* harmony export */ });
/**
 * Normalizes a platform to the spelling builds see in TARGETPLATFORM (github.com/containerd/platforms, Normalize):
 * `Linux/AArch64` is `linux/arm64`. A name without a slash stays as it is: only the builder knows the rest.
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

/***/ 9635:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ issueCommand),
/* harmony export */   s: () => (/* binding */ issue)
/* harmony export */ });
/* harmony import */ var os__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(857);
/* harmony import */ var _utils_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(4679);


/**
 * Issues a command to the GitHub Actions runner
 *
 * @param command - The command name to issue
 * @param properties - Additional properties for the command (key-value pairs)
 * @param message - The message to include with the command
 * @remarks
 * This function outputs a specially formatted string to stdout that the Actions
 * runner interprets as a command. These commands can control workflow behavior,
 * set outputs, create annotations, mask values, and more.
 *
 * Command Format:
 *   ::name key=value,key=value::message
 *
 * @example
 * ```typescript
 * // Issue a warning annotation
 * issueCommand('warning', {}, 'This is a warning message');
 * // Output: ::warning::This is a warning message
 *
 * // Set an environment variable
 * issueCommand('set-env', { name: 'MY_VAR' }, 'some value');
 * // Output: ::set-env name=MY_VAR::some value
 *
 * // Add a secret mask
 * issueCommand('add-mask', {}, 'secretValue123');
 * // Output: ::add-mask::secretValue123
 * ```
 *
 * @internal
 * This is an internal utility function that powers the public API functions
 * such as setSecret, warning, error, and exportVariable.
 */
function issueCommand(command, properties, message) {
    const cmd = new Command(command, properties, message);
    process.stdout.write(cmd.toString() + os__WEBPACK_IMPORTED_MODULE_0__.EOL);
}
function issue(name, message = '') {
    issueCommand(name, {}, message);
}
const CMD_STRING = '::';
class Command {
    constructor(command, properties, message) {
        if (!command) {
            command = 'missing.command';
        }
        this.command = command;
        this.properties = properties;
        this.message = message;
    }
    toString() {
        let cmdStr = CMD_STRING + this.command;
        if (this.properties && Object.keys(this.properties).length > 0) {
            cmdStr += ' ';
            let first = true;
            for (const key in this.properties) {
                if (this.properties.hasOwnProperty(key)) {
                    const val = this.properties[key];
                    if (val) {
                        if (first) {
                            first = false;
                        }
                        else {
                            cmdStr += ',';
                        }
                        cmdStr += `${key}=${escapeProperty(val)}`;
                    }
                }
            }
        }
        cmdStr += `${CMD_STRING}${escapeData(this.message)}`;
        return cmdStr;
    }
}
function escapeData(s) {
    return (0,_utils_js__WEBPACK_IMPORTED_MODULE_1__/* .toCommandValue */ .E)(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A');
}
function escapeProperty(s) {
    return (0,_utils_js__WEBPACK_IMPORTED_MODULE_1__/* .toCommandValue */ .E)(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A')
        .replace(/:/g, '%3A')
        .replace(/,/g, '%2C');
}
//# sourceMappingURL=command.js.map

/***/ }),

/***/ 4679:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ toCommandValue),
/* harmony export */   k: () => (/* binding */ toCommandProperties)
/* harmony export */ });
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */
/**
 * Sanitizes an input into a string so it can be passed into issueCommand safely
 * @param input input to sanitize into a string
 */
function toCommandValue(input) {
    if (input === null || input === undefined) {
        return '';
    }
    else if (typeof input === 'string' || input instanceof String) {
        return input;
    }
    return JSON.stringify(input);
}
/**
 *
 * @param annotationProperties
 * @returns The command properties to send with the actual annotation command
 * See IssueCommandProperties: https://github.com/actions/runner/blob/main/src/Runner.Worker/ActionCommandManager.cs#L646
 */
function toCommandProperties(annotationProperties) {
    if (!Object.keys(annotationProperties).length) {
        return {};
    }
    return {
        title: annotationProperties.title,
        file: annotationProperties.file,
        line: annotationProperties.startLine,
        endLine: annotationProperties.endLine,
        col: annotationProperties.startColumn,
        endColumn: annotationProperties.endColumn
    };
}
//# sourceMappingURL=utils.js.map

/***/ }),

/***/ 5175:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  qg: () => (/* binding */ parse)
});

// UNUSED EXPORTS: CsvError, normalize_options

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
/******/ 		__webpack_modules__[moduleId].call(module.exports, module, module.exports, __nccwpck_require__);
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
/******/ var __webpack_exports__ = __nccwpck_require__(342);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
