export const id = 58;
export const ids = [58];
export const modules = {

/***/ 9058:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  performBuild: () => (/* binding */ performBuild)
});

// EXTERNAL MODULE: ./lib/errors/errors.js + 9 modules
var errors = __webpack_require__(7881);
// EXTERNAL MODULE: ./lib/page/page.js
var page = __webpack_require__(2508);
// EXTERNAL MODULE: ./lib/report/escape.js
var report_escape = __webpack_require__(2527);
// EXTERNAL MODULE: ./lib/report/form.js
var report_form = __webpack_require__(9294);
// EXTERNAL MODULE: ./lib/report/limit-words.js
var limit_words = __webpack_require__(9629);
// EXTERNAL MODULE: ./lib/report/sentences.js
var sentences = __webpack_require__(3700);
;// CONCATENATED MODULE: ./lib/report/left-limits.js


const WHY = {
    seconds: 'no two builds take the same time',
    shared: 'other images have it, too, so it is only raised',
    zero: 'the image has none of this, and no limit is lowered to zero',
    spelled: "it is written with YAML's escapes",
};
/** Why a limit was not written anew. */
function leftSentence({ rule, why }, form) {
    const on = rule.platform === null ? '' : ` on ${form.name(rule.platform)}`;
    const limit = `The ${(0,limit_words/* limitNoun */.qQ)(rule)} of ${(0,limit_words/* limitText */.PW)(rule, undefined, form)} for ${(0,limit_words/* ruledName */.CH)(rule.metric, form)}${on}`;
    if (why.kind === 'input')
        return `${limit} is that of ${form.prose(why.name)}, which no edit of the configuration file raises.`;
    return `${limit} is left as it is: ${(0,sentences/* sentence */.em)(why.kind === 'unknown' ? why.reason : WHY[why.kind], form)}`;
}

;// CONCATENATED MODULE: ./lib/report/new-limits.js




/** What `weighbridge budget` prints. */
function newLimitsPage(limits) {
    const { path, lines, left, isWritten } = limits;
    const name = report_form/* plainForm */.NG.name(path);
    const said = left.map((each) => leftSentence(each, report_form/* plainForm */.NG));
    if (lines.length === 0)
        return (0,page/* paragraphs */.qN)([unchanged(limits, name), ...said]);
    const end = isWritten ? `Written to ${name}.` : `Nothing was written: add --update to write this to ${name}.`;
    return [...(0,page/* shortLines */._W)(lines.map(report_escape/* visible */.RK)), ...page/* BLANK_LINE */.Ib, ...(0,page/* paragraphs */.qN)([end, ...said])];
}
function unchanged({ left, hasLimits, which }, name) {
    if (!hasLimits)
        return `${name} has no "max" for this image.`;
    if (left.length > 0)
        return `No limit in ${name} changes.`;
    return which === 'all'
        ? `The limits in ${name} are what the image calls for.`
        : `No limit in ${name} fails the image.`;
}

// EXTERNAL MODULE: ./lib/report/report-json.js
var report_json = __webpack_require__(9654);
// EXTERNAL MODULE: ./lib/page/lay-out.js + 3 modules
var lay_out = __webpack_require__(2300);
// EXTERNAL MODULE: ./lib/page/text.js
var page_text = __webpack_require__(6080);
// EXTERNAL MODULE: ./lib/text/and-more.js
var and_more = __webpack_require__(6622);
// EXTERNAL MODULE: ./lib/units/group-by.js
var group_by = __webpack_require__(6072);
// EXTERNAL MODULE: ./lib/units/commit.js
var units_commit = __webpack_require__(4222);
// EXTERNAL MODULE: ./lib/units/counted.js
var counted = __webpack_require__(9585);
// EXTERNAL MODULE: ./lib/report/ascii.js
var ascii = __webpack_require__(9905);
;// CONCATENATED MODULE: ./lib/report/budget-notes.js



/** Ends a sentence about whose budget holds. */
const budget_notes_WHY = {
    fork: 'the pull request comes from a fork',
    input: 'budgets-from is base',
    event: 'the event does not say whose commit is checked out',
};
/** Whether a reader has to know it first: the change edits budgets, or is not held to the base's as it should be. */
function isBudgetNews({ because, unknown, images, dropped }) {
    if (dropped.length > 0 || images.some(({ changes }) => changes.length > 0))
        return true;
    return because !== null && (unknown !== null || images.some(({ lacks }) => lacks !== null));
}
/** Whose budget holds, for the notes of a report that does not begin with it. */
const budgetNotes = (source) => source === null || isBudgetNews(source) ? [] : budgetSentences(source);
/** Whose budget holds and why, as sentences without full stops. */
function budgetSentences(source) {
    const { because, unknown, images } = source;
    if (unknown !== null)
        return unknownSentences(because, unknown);
    const base = `the base ${(0,units_commit/* shortCommit */.A)(source.base ?? '')}`;
    const lacking = lackingSentences(source, base);
    const isEdited = images.some(({ changes }) => changes.length > 0);
    if (images.some(({ heldTo, lacks }) => heldTo === 'base' && lacks === null) && because !== null) {
        const held = isEdited ? 'This change edits its budget, but is held to that of' : 'Held to the budget of';
        return [`${held} ${base}, because ${budget_notes_WHY[because]}`, ...lacking, ...droppedSentences(source)];
    }
    return [
        ...(isEdited ? ['This change edits its own budget, and the new one holds'] : []),
        ...lacking,
        ...droppedSentences(source),
    ];
}
/** What the base does not have: one sentence for all images that it says the same of. */
function lackingSentences({ path, because, images }, base) {
    const although = because === null ? '' : `, although ${budget_notes_WHY[because]}`;
    const ofFile = images.some(({ lacks }) => lacks === 'file')
        ? [`There is no ${path} in ${base}, so the budget of this change holds${although}`]
        : [];
    const lacking = images.filter(({ lacks }) => lacks === 'image');
    const ofImages = [...(0,group_by/* groupBy */.$)(lacking, ({ heldTo }) => heldTo)].map(([heldTo, group]) => {
        const names = (0,and_more/* toChooseFrom */.PX)(group.map(({ name }) => name), 'image');
        const there = `in ${path} of ${base}, so the budget of this change holds for`;
        const missing = group.length === 1 ? `There is no image ${names} ${there} it` : `None of the images ${names} is ${there} them`;
        return heldTo === 'head' ? `${missing}${although}` : `${missing}, and beside that the "defaults" of the base`;
    });
    return [...ofFile, ...ofImages];
}
/** A change could leave out an image to get rid of its budget. */
function droppedSentences({ path, base, because, dropped }) {
    if (dropped.length === 0)
        return [];
    const names = (0,and_more/* listed */.KE)(dropped, 'image');
    const [is, its] = dropped.length === 1 ? ['is', 'its budget'] : ['are', 'their budgets'];
    const there = `${names} ${is} in ${path} of the base ${(0,units_commit/* shortCommit */.A)(base ?? '')}, and not among the images of this run`;
    if (because === null)
        return [there];
    return [`${there}: ${its} there could not be checked, so the verdict is at best unchecked`];
}
/** The reason stands alone, because a long sentence is cut. */
function unknownSentences(because, reason) {
    if (because === null)
        return [`Whether this change edits its budget is not known: ${reason}`];
    return [
        `This change is to be held to the budget of its base, because ${budget_notes_WHY[because]}, but that is not known. ` +
            'Its own was checked instead, so the verdict is at best unchecked',
        `The reason: ${reason}`,
    ];
}

// EXTERNAL MODULE: ./lib/report/markdown-table.js
var markdown_table = __webpack_require__(1628);
;// CONCATENATED MODULE: ./lib/report/budget-section.js








/** The section is never left out, so it must be short. */
const MOST_ROWS = 20;
/** What the change edits of its budget, old and new side by side, before anything that the budget says. */
const budgetSection = { title: () => 'what this change edits of its budget', markdown, page: budget_section_page };
function markdown({ budgets }) {
    if (budgets === null || !isBudgetNews(budgets))
        return '';
    const [first = '', ...others] = budgetSentences(budgets).map((each) => (0,sentences/* sentence */.em)(each, report_form/* markdownForm */.Qw));
    const { titles, rows, more } = edits({ budgets }, report_form/* cellForm */.VX);
    const shown = rows.length === 0 ? [] : [(0,markdown_table/* markdownTable */.Qj)(titles.map(markdown_table/* left */.kb), rows)];
    return [`**${first}**`, ...others, ...shown, ...more].join('\n\n');
}
function budget_section_page(report) {
    const { budgets } = report;
    if (budgets === null || !isBudgetNews(budgets))
        return [];
    const said = budgetSentences(budgets).map((each) => (0,sentences/* sentence */.em)(each, report_form/* plainForm */.NG));
    const { titles, rows, more } = edits(report, report_form/* plainForm */.NG);
    const columns = titles.map((title, column) => column === 1 ? (0,page/* names */.Dy)(title.toLowerCase()) : (0,page/* words */.aL)(title.toLowerCase()));
    const shown = rows.map((row) => row.map(ascii/* ascii */.a));
    return [...(0,page/* paragraphs */.qN)(said), ...(0,page/* table */.tp)(columns, shown), ...(0,page/* paragraphs */.qN)(more), ...page/* BLANK_LINE */.Ib];
}
/** The same on one line each, for `--quiet`. */
function budgetLines(report) {
    const { budgets } = report;
    if (budgets === null || !isBudgetNews(budgets))
        return [];
    const changes = editLine(report);
    const [first = '', ...others] = budgetSentences(budgets).map((each) => (0,sentences/* sentence */.em)(each, report_form/* plainForm */.NG));
    return [changes === '' ? first : `${first.replace(/\.$/, '')}: ${changes}.`, ...others];
}
/** A notice beside the first edited line of the configuration file. */
function budgetAnnotations(report) {
    const message = editLine(report);
    if (message === '')
        return [];
    const { configFile: file } = report;
    const [line] = changesOf(report).flatMap(({ change: { head } }) => head?.origin.kind === 'file' ? head.origin.line : []);
    const place = file === null || line === undefined ? {} : { file, line };
    const isHeld = report.budgets?.images.some(({ heldTo }) => heldTo === 'base');
    const title = isHeld
        ? 'This change edits its budget, but is held to that of its base'
        : 'This change edits its own budget';
    return [{ level: 'notice', title, message: `${message}.`, ...place }];
}
function editLine(report) {
    const { rows, more } = edits(report, report_form/* plainForm */.NG);
    const clauses = rows.map(([kind, rule, base, head]) => kind === 'added' || kind === 'removed' ? `${kind} ${rule}` : `${kind} ${rule} ${base} ${report_form/* plainForm */.NG.arrow} ${head}`);
    return (0,ascii/* ascii */.a)([...clauses, ...more].join('; '));
}
/** The first cell is ours: a runner could read untrusted text at the start of a line as a command. */
function edits(report, form) {
    const all = changesOf(report);
    const isOfSeveral = (report.budgets?.images.length ?? 0) > 1;
    const rows = all.slice(0, MOST_ROWS).map(({ image, change: { id, kind, base, head } }) => {
        const rule = isOfSeveral ? `${form.name(image)} · ${form.code(id)}` : form.code(id);
        return [kind, rule, limitOf(base, form), limitOf(head, form), placeOf(head, form)];
    });
    const others = all.length - rows.length;
    const commit = report.budgets?.base;
    return {
        titles: ['Edit', 'Rule', commit ? `Base ${form.code((0,units_commit/* shortCommit */.A)(commit))}` : 'Base', 'This change', 'Written in'],
        rows,
        more: others > 0 ? [`and ${(0,counted/* counted */.h)(others, 'rule')} more`] : [],
    };
}
const changesOf = ({ budgets }) => (budgets?.images ?? []).flatMap(({ name, changes }) => changes.map((change) => ({ image: name, change })));
function limitOf(rule, form) {
    if (rule === null)
        return '–';
    return rule.kind === 'forbid' ? 'forbidden' : form.limit(rule.text);
}
function placeOf(rule, form) {
    if (rule === null)
        return '–';
    const { origin } = rule;
    return origin.kind === 'file' ? form.code(`${origin.path}:${origin.line}`) : form.code(origin.input);
}

// EXTERNAL MODULE: ./lib/units/audience.js
var units_audience = __webpack_require__(9313);
// EXTERNAL MODULE: ./lib/units/bytes.js
var units_bytes = __webpack_require__(1160);
;// CONCATENATED MODULE: ./lib/report/beside-sentence.js





const MOST_NAMED = 3;
/** Keeps paths short, so that a reason still has room for what to do when it is capped (form.ts). */
const beside_sentence_short = (path) => (0,report_escape/* capped */.uo)(path, 40);
function few(names, noun) {
    return (0,and_more/* andMore */.v)(names.slice(0, MOST_NAMED), names.length - MOST_NAMED, noun);
}
/** Says whose growth a comparison cannot see, and what to do; undefined if it sees all growth. */
function unseenSentence(baseline, audience) {
    if (baseline.kind === 'none')
        return undefined;
    const { beside, outside } = baseline;
    if (!beside)
        return outside.length > 0 ? outsideSentence(outside, audience) : undefined;
    if (outside.length === 0)
        return besideSentence(beside, audience);
    return [besideClaim(beside), outsideClaim(outside), ...toCommit(beside), waysInside('them', audience)].join('. ');
}
/** `unseenSentence` as a clause without names, for a line that stands alone. */
function unseenClause(baseline) {
    if (baseline.kind === 'none')
        return undefined;
    const { beside, outside } = baseline;
    const through = [
        ...(beside ? [`${(0,counted/* counted */.h)(beside.count, 'uncommitted file')} (${(0,units_bytes/* formatBytes */.z3)(beside.bytes)})`] : []),
        ...(outside.length > 0 ? [`${(0,counted/* counted */.h)(outside.length, 'named context')} outside of the repository`] : []),
    ];
    return through.length > 0 ? `growth through ${through.join(' and ')} cannot be seen` : undefined;
}
/** Named contexts are not files of the context, so no ignore file can name them. */
const outsideSentence = (contexts, audience) => `${outsideClaim(contexts)}. ${waysInside(contexts.length === 1 ? 'it' : 'them', audience)}`;
function outsideClaim(contexts) {
    const [context, is, it] = contexts.length === 1 ? ['context', 'is', 'it'] : ['contexts', 'are', 'them'];
    return (`The named ${context} ${few(contexts.map(beside_sentence_short), 'context')} ${is} outside of the repository and the build can use ${it}. ` +
        `The rebuilt base got the same, so growth through ${it} cannot be seen`);
}
const waysInside = (it, audience) => `Make ${it} in a folder of the repository with ${(0,units_audience/* inputName */.yu)('prepare', audience)}, which runs for head and base; or ` +
    'compare with the record that a run of the base kept';
/** Uncommitted files that a build can use, why their growth cannot be seen, and what to do; without a full stop. */
function besideSentence(beside, audience) {
    const others = beside.count - beside.heaviest.filter(isDefinition).length;
    return [
        besideClaim(beside),
        ...toCommit(beside),
        ...(others === 0 ? [] : [waysOut(others === 1 ? 'it' : 'them', audience)]),
    ].join('. ');
}
function besideClaim({ heaviest, count, bytes }) {
    const named = heaviest.slice(0, MOST_NAMED).map(({ path, bytes: own }) => `${beside_sentence_short(path)} (${(0,units_bytes/* formatBytes */.z3)(own)})`);
    const rest = count - named.length;
    const inAll = rest === 0 ? '' : ` (${(0,units_bytes/* formatBytes */.z3)(bytes)} in all)`;
    const said = count === 1
        ? 'is not committed and the build can use it. The rebuilt base got the same file, so its growth cannot be seen'
        : 'are not committed and the build can use them. The rebuilt base got the same files, so their growth cannot be seen';
    return `${(0,and_more/* andMore */.v)(named, rest, 'file')}${inAll} ${said}`;
}
function toCommit({ heaviest }) {
    const definitions = heaviest.filter(isDefinition).map(({ path }) => beside_sentence_short(path));
    return definitions.length === 0 ? [] : [`Commit ${few(definitions, 'file')}`];
}
/** The last but one breaks a Dockerfile that copies a file by name. */
const waysOut = (it, audience) => `If you wrote ${it}, commit ${it}; if a command makes ${it}, use ${(0,units_audience/* inputName */.yu)('prepare', audience)}; if the image does not ` +
    `need ${it}, name ${it} in .dockerignore; or compare with the record that a run of the base kept`;
/** Whether people write a file of this name by hand. */
const isDefinition = ({ path }) => /(?:^|[/.])dockerfile(?:\.[^/]*)?$|\.dockerignore$|(?:^|\/)docker-bake(?:\.override)?\.(?:hcl|json)$/i.test(path);

// EXTERNAL MODULE: ./lib/report/image-report.js
var image_report = __webpack_require__(1198);
// EXTERNAL MODULE: ./lib/units/terminal-sequence.js
var terminal_sequence = __webpack_require__(3921);
;// CONCATENATED MODULE: ./lib/report/code-block.js


const LONGEST_LINE = 200;
/** A Markdown block with the first `max` lines of an untrusted text. No run of backticks in it can close the fence. */
function codeBlock(text, max, language = 'text') {
    const lines = text.split('\n');
    const kept = [...lines.slice(0, max).map(shown), ...(lines.length > max ? ['…'] : [])];
    const runs = kept.flatMap((line) => line.match(/`+/g) ?? []);
    const fence = '`'.repeat(Math.max(2, ...runs.map(({ length }) => length)) + 1);
    return [`${fence}${language}`, ...kept, fence].join('\n');
}
const shown = (line) => (0,report_escape/* capped */.uo)((0,report_escape/* visible */.RK)((0,terminal_sequence/* withoutSequences */.V)(line).replaceAll('\t', '    ')), LONGEST_LINE).replaceAll('<!--', '<\\u{21}--');

;// CONCATENATED MODULE: ./lib/report/still-broken.js


/** Rules that fail an image and that no new `max` mends, each with what does: the next run would fail by them. */
function stillBroken(report, form) {
    const failed = report.verdict.images.flatMap(({ outcomes }) => outcomes.flatMap(({ rule, status }) => (status === 'fail' ? rule : [])));
    return [...ofGrowth(report, failed.filter(isGrowth), form), ...ofForbidden(failed, form)];
}
const isGrowth = (rule) => rule.kind === 'growth';
function ofGrowth({ accepting }, rules, form) {
    const limits = [...new Set(rules.map((rule) => still_broken_limitOf(rule, form)))];
    if (limits.length === 0)
        return [];
    const [noun, stays, it] = limits.length === 1 ? ['limit', 'stays', 'it'] : ['limits', 'stay', 'them'];
    const label = accepting?.refused === null ? form.code(accepting.label) : undefined;
    const out = label === undefined
        ? `Raise ${it} by hand.`
        : `A person with write permission can accept that growth with the label ${label}.`;
    return [
        `The growth ${noun} of ${(0,and_more/* listed */.KE)(limits, 'limit')} ${stays} broken, since the command only raises a "max". ${out}`,
    ];
}
const still_broken_limitOf = (rule, form) => `${(0,limit_words/* limitText */.PW)(rule, undefined, form)} for ${(0,limit_words/* ruledName */.CH)(rule.metric, form)}`;
function ofForbidden(rules, form) {
    const found = [...new Set(rules.flatMap((rule) => (rule.kind === 'forbid' ? (0,limit_words/* ruledName */.CH)(rule.what, form) : [])))];
    return found.length === 0 ? [] : [`The image still has what is forbidden: ${(0,and_more/* listed */.KE)(found, 'rule')}.`];
}

;// CONCATENATED MODULE: ./lib/report/accept-section.js






const TITLE = 'How to accept this weight';
/** Most lines of a diff that are shown. */
const MOST_LINES = 60;
/** What would let a failed image pass: a change to the configuration file, for a reviewer to accept. */
const acceptSection = {
    title: () => TITLE,
    markdown(report) {
        const { wayToAccept: way } = report;
        if (way === null)
            return '';
        // The name of an image may have a line break.
        const lines = way.lines.map((each) => each.replaceAll('\n', '\\u{a}'));
        const diff = codeBlock(lines.join('\n'), MOST_LINES, 'diff');
        const change = way.commands.length === 0 ? [] : [...said(way), diff, ...stillBroken(report, report_form/* markdownForm */.Qw)];
        return [...change, ...way.left.map((each) => leftSentence(each, report_form/* markdownForm */.Qw))].join('\n\n');
    },
    page(report) {
        const { wayToAccept: way } = report;
        if (way === null)
            return [];
        const left = (0,page/* paragraphs */.qN)(way.left.map((each) => leftSentence(each, report_form/* plainForm */.NG)));
        return (0,page/* titled */.dJ)(TITLE, [way.commands.length === 0 ? [] : changePage(way, report), left]);
    },
};
function changePage(way, report) {
    const [only, ...more] = way.commands;
    const isOne = more.length === 0;
    const lines = (0,page/* shortLines */._W)(way.lines.slice(0, MOST_LINES).map(report_escape/* visible */.RK));
    const told = [...(isOne ? needs('The command', only, report_form/* plainForm */.NG) : []), ...stillBroken(report, report_form/* plainForm */.NG)];
    return [
        ...way.commands.flatMap((each) => [
            ...(0,page/* wholeLines */.zo)([(0,report_escape/* visible */.RK)(each.command)]),
            ...(isOne ? [] : (0,page/* paragraphs */.qN)(needs('It', each, report_form/* plainForm */.NG))),
        ]),
        ...lines,
        ...(told.length === 0 ? [] : [...page/* BLANK_LINE */.Ib, ...(0,page/* paragraphs */.qN)(told)]),
    ];
}
/** Each command has a line of its own, and is whole, or it could not be copied. */
function said({ commands }) {
    const [only, ...more] = commands;
    const change = 'the change below to the configuration file';
    if (more.length === 0) {
        const sentences = [`This command makes ${change}.`, ...needs('The command', only, report_form/* markdownForm */.Qw)];
        return [sentences.join(' '), (0,report_escape/* codeSpan */.SS)(only.command)];
    }
    const intro = `These commands, one after the other, make ${change}: what they weigh was not asked for in the same way.`;
    return [intro, ...commands.flatMap((each) => [(0,report_escape/* codeSpan */.SS)(each.command), ...needs('It', each, report_form/* markdownForm */.Qw)])];
}
const needs = (subject, { unsaid }, { code }) => unsaid.length === 0 ? [] : [`${subject} also needs ${unsaid.map(code).join(', ')} as in this run.`];

// EXTERNAL MODULE: ./lib/report/advice-sentence.js
var advice_sentence = __webpack_require__(9668);
;// CONCATENATED MODULE: ./lib/report/advice-section.js







const MOST_ADVICE = 10;
/** Each advice with its saving, largest first. Of several images, only the notable ones: others would bury theirs. */
const adviceSection = {
    images: (images) => (images.length === 1 ? images : images.filter(image_report/* isNotable */._r)),
    title: (image, form) => `How to make ${(0,image_report/* titleOf */.Gg)(image, form)} smaller`,
    markdown: advice_section_markdown,
    blocks,
};
function advice_section_markdown(image) {
    if (image.record.advice.length === 0)
        return '';
    const savings = (0,markdown_table/* markdownTable */.Qj)([(0,markdown_table/* right */.pG)('Saving'), (0,markdown_table/* left */.kb)('What to do')], adviceCells(image, report_form/* cellForm */.VX));
    return [savings, ...adviceNotes(image.record)].join('\n\n');
}
function blocks(image) {
    if (image.record.advice.length === 0)
        return [];
    return [(0,page/* table */.tp)([(0,page/* numbers */.nL)(), (0,page/* words */.aL)()], adviceCells(image, report_form/* plainForm */.NG)), (0,page/* paragraphs */.qN)(adviceNotes(image.record))];
}
function adviceCells({ record }, form) {
    return record.advice
        .slice(0, MOST_ADVICE)
        .map((advice) => [(0,units_bytes/* formatBytes */.z3)(advice.saving), (0,advice_sentence/* adviceSentence */.y)(advice, record, form)]);
}
function adviceNotes(image) {
    const { advice } = image;
    const rest = advice.length - MOST_ADVICE;
    return [
        ...(rest > 0 ? [`The JSON report has ${(0,counted/* counted */.h)(rest, 'more piece')} of advice.`] : []),
        ...(advice.length > 1
            ? ['Each saving is in unpacked bytes, for that advice alone: two may be about the same bytes.']
            : []),
        ...(0,advice_sentence/* whoseAdvice */.h)(image),
    ];
}

// EXTERNAL MODULE: ./lib/units/duration.js
var duration = __webpack_require__(903);
// EXTERNAL MODULE: ./lib/units/sum.js
var sum = __webpack_require__(2520);
;// CONCATENATED MODULE: ./lib/report/build-steps.js





const MOST_STEPS = 10;
/** The first platform of each image: one build makes all platforms. */
function built(images) {
    return images.filter(({ record }, at) => images.findIndex((each) => each.record.name === record.name) === at);
}
/** How long the image's build took, and what came from the cache. A terminal shows the times in `runTimes`. */
const buildSection = { images: built, title: buildTitle, markdown: build_steps_markdown, blocks: () => [] };
function build_steps_markdown({ record: { build } }) {
    if (build === null)
        return '';
    const worked = slowestFirst(build.vertices);
    const shown = worked.slice(0, MOST_STEPS);
    const rest = worked.slice(MOST_STEPS);
    const seconds = (0,sum/* sum */.c)(rest, (vertex) => vertex.seconds);
    const rows = shown.map((vertex) => [report_form/* cellForm */.VX.code(vertex.name), (0,duration/* formatSeconds */.X)(vertex.seconds)]);
    if (rest.length > 0)
        rows.push([(0,counted/* counted */.h)(rest.length, 'more step'), (0,duration/* formatSeconds */.X)(seconds)]);
    return rows.length === 0 ? 'Every step was cached.' : (0,markdown_table/* markdownTable */.Qj)([(0,markdown_table/* left */.kb)('Step'), (0,markdown_table/* right */.pG)('Time')], rows);
}
/** `Build of product-catalog: 42.1 s, 2 of 4 steps cached`. */
function buildTitle({ record }, form) {
    const { seconds, vertices } = record.build ?? { seconds: 0, vertices: [] };
    const cached = vertices.filter((vertex) => vertex.cached).length;
    const steps = vertices.length === 0 ? '' : `, ${cached} of ${(0,counted/* counted */.h)(vertices.length, 'step')} cached`;
    return `Build of ${form.name(record.name)}: ${(0,duration/* formatSeconds */.X)(seconds)}${steps}`;
}
function slowestFirst(vertices) {
    return vertices.filter(({ cached }) => !cached).toSorted((a, b) => b.seconds - a.seconds);
}

;// CONCATENATED MODULE: ./lib/report/built-section.js





/** Reasons that a page for a terminal, and one in Markdown, has room for. */
const MOST_ON_A_PAGE = 20;
const MOST_IN_MARKDOWN = 100;
const built_section_TITLE = 'Why images were built';
const built_section_markdown = ({ built }) => someOf(builtSentences(built, report_form/* markdownForm */.Qw), MOST_IN_MARKDOWN)
    .map((line) => `- ${line}`)
    .join('\n');
const built_section_page = ({ built }) => built.length === 0 ? [] : (0,page/* titled */.dJ)(built_section_TITLE, [(0,page/* paragraphs */.qN)(someOf(builtSentences(built, report_form/* plainForm */.NG), MOST_ON_A_PAGE))]);
/** Why images were not carried forward, where only those that the change affects are built. */
const builtSection = { title: () => built_section_TITLE, markdown: built_section_markdown, page: built_section_page };
/** One for all images with the same reason: `api and web are built: go.mod changed.` */
function builtSentences(built, form) {
    return [...(0,group_by/* groupBy */.$)(built, ({ reason }) => reason)].map(([reason, images]) => {
        const names = images.map(({ name }) => form.name(name));
        return `${(0,and_more/* listed */.KE)(names, 'image')} ${names.length === 1 ? 'is' : 'are'} built: ${form.prose(reason)}.`;
    });
}
function someOf(sentences, most) {
    const rest = sentences.length - most;
    return rest > 0 ? [...sentences.slice(0, most), `And ${(0,counted/* counted */.h)(rest, 'more reason')}.`] : sentences;
}

;// CONCATENATED MODULE: ./lib/report/carried-section.js



/** Names that a page for a terminal, and one in Markdown, has room for. */
const carried_section_MOST_ON_A_PAGE = 20;
const carried_section_MOST_IN_MARKDOWN = 500;
const carried_section_TITLE = 'Images as at the base';
const carried_section_markdown = ({ carried }) => carried.length === 0 ? '' : carriedSentence(carried, carried_section_MOST_IN_MARKDOWN, report_form/* markdownForm */.Qw);
const carried_section_page = ({ carried }) => carried.length === 0 ? [] : (0,page/* titled */.dJ)(carried_section_TITLE, [(0,page/* paragraphs */.qN)([carriedSentence(carried, carried_section_MOST_ON_A_PAGE, report_form/* plainForm */.NG)])]);
/** The images that this change does not build. */
const carriedSection = { title: () => carried_section_TITLE, markdown: carried_section_markdown, page: carried_section_page };
function carriedSentence(carried, most, form) {
    const names = carried.slice(0, most).map(form.name).join(', ');
    const rest = carried.length - most;
    const [are, them] = carried.length === 1 ? ['is', 'it'] : ['are', 'them'];
    const more = rest > 0 ? `, and ${rest} more` : '';
    return `${(0,counted/* counted */.h)(carried.length, 'image')} ${are} as at the base, since this change does not build ${them}: ${names}${more}.`;
}

// EXTERNAL MODULE: ./lib/metrics.js
var metrics = __webpack_require__(9502);
// EXTERNAL MODULE: ./lib/report/metric-rows.js
var metric_rows = __webpack_require__(1572);
;// CONCATENATED MODULE: ./lib/report/unweighed.js



const MOST_PROGRAMS = 10;
/** What no metric counts and what is not known about programs, as clauses. None begins with untrusted text. */
function unweighed(image, form) {
    const programs = [...packedPrograms(image, form), ...goNotes(image, form)];
    const rest = programs.length - MOST_PROGRAMS;
    return [
        ...attestations(image),
        ...foreignLayers(image),
        ...programs.slice(0, MOST_PROGRAMS),
        ...(rest > 0 ? [`the JSON report has ${(0,counted/* counted */.h)(rest, 'more note')} on programs`] : []),
    ];
}
function attestations({ attestations: bytes }) {
    return bytes === 0 ? [] : [`attestations (provenance, SBOM): ${(0,units_bytes/* formatBytes */.z3)(bytes)} in manifests, not weighed`];
}
function foreignLayers({ foreignLayers: layers }) {
    if (layers.length === 0)
        return [];
    const bytes = (0,units_bytes/* formatBytes */.z3)((0,sum/* sum */.c)(layers, ({ download }) => download));
    const [are, owner] = layers.length === 1 ? ['is', 'its owner distributes it'] : ['are', 'their owner distributes them'];
    return [`${(0,counted/* counted */.h)(layers.length, 'foreign layer')} (${bytes} compressed) ${are} not weighed, as only ${owner}`];
}
function packedPrograms({ packed }, form) {
    return packed.map(({ path, bytes, packer }) => {
        const program = `${form.code(`/${path}`)} (${(0,units_bytes/* formatBytes */.z3)(bytes)})`;
        return `program ${program} is packed by ${form.prose(packer)}, so its contents cannot be read`;
    });
}
function goNotes({ goBinaries }, form) {
    return goBinaries.flatMap(({ path, notes }) => notes.map((note) => `Go program ${form.code(`/${path}`)}: ${form.prose(note)}`));
}

;// CONCATENATED MODULE: ./lib/report/measured.js






const MOST_IMAGES = 20;
const METHODS = {
    blobs: 'the sizes of the real blobs',
    'gzip-6': 'each layer after gzip level 6 (`gzip-6`), because the image store keeps no compressed ones',
    none: 'not worked out, because the image store keeps no compressed layers',
};
/** What each number means and how it was obtained, so that a reader can check it. A terminal shows only notes. */
const measuredSection = { title: () => 'How this was measured', markdown: measured_markdown, page: measured_page };
function measured_markdown(report, images) {
    const methods = [...new Set(images.map(({ record }) => record.downloadMethod))].map((method) => METHODS[method]);
    const shown = images.length === 0 ? [] : metric_rows/* SHOWN */.kC;
    const lines = [
        ...shown.map((metric) => {
            const how = metric === 'download' ? `; here ${methods.join(', and ')}` : '';
            return `**${metric}**: ${metrics/* METRICS */.Cb[metric].is}${how}`;
        }),
        ...images.slice(0, MOST_IMAGES).flatMap((image) => imageLines(image, report_form/* markdownForm */.Qw)),
        `Weighed by weighbridge ${report_form/* markdownForm */.Qw.prose(report.record.tool.version)}, method ${report.record.tool.method}`,
        ...report.notes.map((note) => (0,sentences/* sentence */.em)(note, report_form/* markdownForm */.Qw)),
    ];
    return lines.map((line) => `- ${line}`).join('\n');
}
function imageLines({ record, base }, form) {
    const digests = `${digest(record, form)}${base ? `, at the base ${digest(base, form)}` : ''}`;
    const name = `${form.name(record.name)} · ${form.name(record.platform)}`;
    return [digests, ...unweighed(record, form)].map((clause) => `${name}: ${clause}`);
}
/** The manifest's digest, or the config's (the image ID) without a manifest. */
function digest(image, form) {
    return image.digest === '' ? `image ID ${form.code(image.configDigest)}` : form.code(image.digest);
}
function measured_page({ record, notes }) {
    const ofImages = record.images.flatMap((image) => {
        const name = `${report_form/* plainForm */.NG.name(image.name)} ${report_form/* plainForm */.NG.name(image.platform)}`;
        return unweighed(image, report_form/* plainForm */.NG).map((clause) => `${name}: ${clause}.`);
    });
    const lines = [...notes.map((note) => (0,sentences/* sentence */.em)(note, report_form/* plainForm */.NG)), ...ofImages].map((line) => `Note: ${line}`);
    return lines.length === 0 ? [] : [...page/* BLANK_LINE */.Ib, ...(0,page/* paragraphs */.qN)(lines)];
}

;// CONCATENATED MODULE: ./lib/report/mounts-effect.js



/** How long the steps with cache mounts took, also with empty mounts if known, and what carrying the mounts cost. */
function effectSentences({ vertices }, effect) {
    const steps = vertices.filter(({ cacheMounts }) => cacheMounts);
    const cached = steps.filter((step) => step.cached).length;
    const loss = lossSentence(effect, steps.length, cached);
    const sentences = [stepSentence(effect, steps.length, cached), costSentence(effect), ...loss];
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
    const all = steps === 1 ? ', cached' : ', all of them cached';
    const ofThem = cached === 0 ? '' : cached === steps ? all : `, ${cached} of them cached`;
    const took = `${(0,counted/* counted */.h)(steps, 'step')} with cache mounts took ${(0,duration/* formatSeconds */.X)(stepSeconds)}${ofThem}`;
    if (coldSeconds === null)
        return `${took}.`;
    const empty = effect.mounts.every(({ found }) => found === 'miss') && cached === 0 && coldSeconds === stepSeconds;
    return empty ? `${took}, as the mounts were empty.` : `${took}; with empty mounts: ${(0,duration/* formatSeconds */.X)(coldSeconds)}.`;
}
function costSentence({ restoreSeconds, saveSeconds }) {
    const parts = [
        ...(restoreSeconds > 0 ? [`restoring took ${(0,duration/* formatSeconds */.X)(restoreSeconds)}`] : []),
        ...(saveSeconds > 0 ? [`saving took ${(0,duration/* formatSeconds */.X)(saveSeconds)}`] : []),
    ].join(', ');
    return parts === '' ? '' : `${parts[0].toUpperCase()}${parts.slice(1)}.`;
}
/**
 * Says if carrying the mounts cost more than it gained. Partly cached steps cannot be compared with cold ones, because
 * the layer cache gained time, too. If all steps were cached, the mounts gained nothing.
 */
function lossSentence(effect, steps, cached) {
    const { mounts, coldSeconds, stepSeconds, restoreSeconds, saveSeconds } = effect;
    const carried = mounts.some(({ found }) => found === 'hit' || found === 'partial');
    const cost = restoreSeconds + saveSeconds;
    if (!carried || cost === 0)
        return [];
    if (steps > 0 && cached === steps) {
        return [
            `That is ${(0,duration/* formatSeconds */.X)(cost)} without gain: the layer cache had ${steps === 1 ? 'that step' : 'all of these steps'}. If most builds are like this, ` +
                'use "cache-mounts: off".',
        ];
    }
    if (cached > 0 || coldSeconds === null)
        return [];
    const gain = Math.max(0, coldSeconds - stepSeconds);
    if (cost <= gain)
        return [];
    return [
        `That is ${(0,duration/* formatSeconds */.X)(cost)} for ${(0,duration/* formatSeconds */.X)(gain)} gained in the steps: "cache-mounts: off" is faster here.`,
    ];
}

;// CONCATENATED MODULE: ./lib/report/mount-reasons.js
const FOUND = {
    hit: 'hit',
    partial: 'partial',
    miss: 'miss',
    held: 'held by the builder',
    unknown: 'not known',
    left: 'not carried',
};
/**
 * Why mounts were not restored, carried or saved. Each reason is given once, with all its mounts:
 * `miss, not saved: a, b: a release restores and saves no cache mount`. Reasons are too long for a column.
 */
function mountReasons(mounts, form) {
    const reasons = new Set(mounts.flatMap(({ reason, unsaved }) => [reason, unsaved]).filter((each) => each !== null));
    return [...reasons].map((reason) => `${subjects(mounts, reason, form)}: ${form.prose(reason)}`);
}
/** What a reason applies to: `miss: a; not saved: b, c`. */
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








const MOST_MOUNTS = 20;
/** What happened to each cache mount and why, and what the mounts gained. */
const mountsSection = {
    images: mounted,
    title: ({ record }, form) => `Cache mounts and build time of ${form.name(record.name)}`,
    markdown: mounts_section_markdown,
    blocks: mounts_section_blocks,
};
/** The first platform of each image that had cache mounts to carry: one build makes all platforms. */
function mounted(images) {
    const had = images.filter(({ record }) => (record.build?.mounts?.mounts.length ?? 0) > 0);
    return had.filter(({ record }, at) => had.findIndex((each) => each.record.name === record.name) === at);
}
function mounts_section_markdown({ record: { build } }) {
    if (!build?.mounts)
        return '';
    const shown = build.mounts.mounts.slice(0, MOST_MOUNTS);
    const figures = figuresOf(shown);
    const rows = shown.map((mount) => {
        return [report_form/* cellForm */.VX.code(mount.name), FOUND[mount.found], ...figures.map(({ of }) => of(mount))];
    });
    const columns = [(0,markdown_table/* left */.kb)('Cache mount'), (0,markdown_table/* left */.kb)('Found'), ...figures.map(({ title }) => (0,markdown_table/* right */.pG)(title))];
    const reasons = mountReasons(shown, report_form/* markdownForm */.Qw).map((reason) => `- ${reason}`);
    const effect = effectSentences(build, build.mounts).join(' ');
    const parts = [(0,markdown_table/* markdownTable */.Qj)(columns, rows), reasons.join('\n'), ...moreMounts(build.mounts), effect];
    return parts.filter(Boolean).join('\n\n');
}
function mounts_section_blocks({ record: { build } }) {
    if (!build?.mounts)
        return [];
    const shown = build.mounts.mounts.slice(0, MOST_MOUNTS);
    const figures = figuresOf(shown);
    const mounts = (0,page/* table */.tp)([(0,page/* words */.aL)('found'), ...figures.map(({ title }) => (0,page/* numbers */.nL)(title.toLowerCase())), (0,page/* names */.Dy)('cache mount')], shown.map((mount) => [FOUND[mount.found], ...figures.map(({ of }) => of(mount)), report_form/* plainForm */.NG.code(mount.name)]));
    const sentences = [...mountReasons(shown, report_form/* plainForm */.NG), ...moreMounts(build.mounts)];
    return [mounts, (0,page/* paragraphs */.qN)(sentences), (0,page/* paragraphs */.qN)(effectSentences(build, build.mounts))];
}
/** Only mounts that were fetched or packed have times; a builder that keeps its mounts has no such column. */
function figuresOf(mounts) {
    const figures = [
        { title: 'Restored (unpacked)', of: restored },
        { title: 'Saved (compressed)', of: saved },
    ];
    return mounts.some((mount) => time(mount) !== '') ? [...figures, { title: 'Time', of: time }] : figures;
}
function restored({ found, restored: bytes }) {
    return found === 'hit' || found === 'partial' ? (0,units_bytes/* formatBytes */.z3)(bytes) : '';
}
const saved = ({ saved: bytes }) => (bytes === null ? '' : (0,units_bytes/* formatBytes */.z3)(bytes));
function time({ fetchSeconds, storeSeconds }) {
    if (fetchSeconds === undefined && storeSeconds === undefined)
        return '';
    return (0,duration/* formatSeconds */.X)((fetchSeconds ?? 0) + (storeSeconds ?? 0));
}
function moreMounts({ mounts }) {
    const rest = mounts.length - MOST_MOUNTS;
    return rest > 0 ? [`The JSON report has ${(0,counted/* counted */.h)(rest, 'more cache mount')}.`] : [];
}

;// CONCATENATED MODULE: ./lib/report/image-table.js



const MARKS = { fail: '❌', skip: '❔', warn: '⚠️', pass: '✅', none: '' };
const COLUMNS = [
    { ...(0,markdown_table/* left */.kb)(' '), ofBase: false, cell: ({ status }) => MARKS[status] },
    { ...(0,markdown_table/* left */.kb)('Image · platform'), ofBase: false, cell: ({ name, platform }) => name && `${name} · ${platform}` },
    { ...(0,markdown_table/* left */.kb)('Metric'), ofBase: false, cell: ({ metric }) => metric },
    { ...(0,markdown_table/* right */.pG)('Base'), ofBase: true, cell: ({ base }) => base },
    { ...(0,markdown_table/* right */.pG)('Now'), ofBase: false, cell: ({ now, broken }) => bold(now, broken.has('now')) },
    { ...(0,markdown_table/* right */.pG)('Change'), ofBase: true, cell: changeCell },
    { ...(0,markdown_table/* left */.kb)('Budget'), ofBase: false, cell: ({ budget }) => budget },
];
/** The table of a report in Markdown, without columns for the base if nothing was compared. */
function imageTable(rows) {
    const compared = rows.some(({ image }) => image.comparison !== undefined);
    const columns = COLUMNS.filter(({ ofBase }) => compared || !ofBase);
    const cells = rows
        .flatMap(({ image, metrics }) => (0,metric_rows/* metricRows */.IN)(image, metrics, report_form/* cellForm */.VX))
        .map((row) => columns.map(({ cell }) => cell(row)));
    return (0,markdown_table/* markdownTable */.Qj)(columns, cells);
}
function changeCell({ change, reason, broken }) {
    return reason === undefined ? bold(change, broken.has('change')) : `${change}: ${reason}`;
}
function bold(text, isBold) {
    return isBold ? `**${text}**` : text;
}

;// CONCATENATED MODULE: ./lib/report/several-images.js




/** Most characters of the first table. It is never cut, and a comment may have 65,536 of them. */
const LONGEST_TABLE = 25_000;
const RANKS = { fail: 0, skip: 1, warn: 2, pass: 3, none: 3 };
/**
 * The rows of the first table: of the only image, or of the notable ones of several, as many as the table has room for.
 * If there is no room for all rows of an image, those with the worst rules are kept.
 */
function firstRows(images) {
    const isOne = images.length === 1;
    let left = LONGEST_TABLE;
    return (isOne ? images : images.filter(image_report/* isNotable */._r)).flatMap((image) => {
        const metrics = worstFirst(image, metricsOf(image, isOne)).filter((metric) => {
            left -= imageTable([{ image, metrics: [metric] }])
                .split('\n')
                .at(-1).length;
            return left >= 0;
        });
        return metrics.length === 0
            ? []
            : { image, metrics: metricsOf(image, isOne).filter((each) => metrics.includes(each)) };
    });
}
/** A single image shows all its metrics; of several, each shows unpacked and the metrics that have a rule. */
const metricsOf = (image, isOne) => (0,metric_rows/* withRuled */.V2)(image, isOne ? metric_rows/* SHOWN */.kC : ['unpacked']);
const worstFirst = (image, metrics) => metrics.toSorted((a, b) => rankOf(image, a) - rankOf(image, b));
const rankOf = ({ outcomes }, metric) => RANKS[(0,image_report/* statusOf */.c2)(outcomes.filter(({ rule }) => rule.kind !== 'forbid' && rule.metric === metric))];
/** The metrics that are not in the first table. */
const OTHERS = metric_rows/* SHOWN */.kC.filter((metric) => metric !== 'unpacked');
/** Their table; a terminal has all of them in one. */
const otherMetrics = {
    title() {
        const title = `${OTHERS.slice(0, -1).join(', ')} and ${OTHERS.at(-1)}`;
        return title.replace(/^./, (first) => first.toUpperCase());
    },
    markdown(_, images) {
        if (images.length <= 1)
            return '';
        return imageTable(images.map((image) => ({ image, metrics: OTHERS })));
    },
    page: () => [],
};
/** The images and metrics that are not in the first table: unchanged and within budget, or beyond its length. */
const otherImages = {
    title(images) {
        const rows = otherRows(images);
        const others = rows.map(({ image }) => image);
        if (images.length === 1)
            return `More: ${(0,counted/* counted */.h)(rows.flatMap(({ metrics }) => metrics).length, 'metric')}`;
        return others.every(image_report/* isUnchanged */._5) ? `${(0,image_report/* countOf */.pq)(others)} unchanged` : `More: ${(0,image_report/* countOf */.pq)(others)}`;
    },
    markdown(_, images) {
        const rows = otherRows(images);
        return rows.length === 0 ? '' : imageTable(rows);
    },
    page: () => [],
};
function otherRows(images) {
    const first = firstRows(images);
    return images.flatMap((image) => {
        const shown = first.find((each) => each.image === image)?.metrics ?? [];
        const metrics = metricsOf(image, images.length === 1).filter((metric) => !shown.includes(metric));
        return metrics.length === 0 ? [] : { image, metrics };
    });
}

;// CONCATENATED MODULE: ./lib/report/run-times.js




/** How long the steps of the run and the builds took, only on a terminal; a comment lists the steps of each build. */
function runTimes(report, images) {
    return (0,page/* titled */.dJ)('Time', [stepTimes(report), (0,page/* paragraphs */.qN)(built(images).flatMap(buildLines))]);
}
function stepTimes({ steps }) {
    return (0,page/* table */.tp)([(0,page/* words */.aL)(), (0,page/* numbers */.nL)(), (0,page/* words */.aL)()], steps.map((step) => [step.name, (0,duration/* formatSeconds */.X)(step.seconds), besideOthers(step)]));
}
/** What of a step adds nothing to the run, as another went on anyway; empty for a step that went on alone. */
function besideOthers({ seconds, beside }) {
    const [all, shared] = [(0,duration/* formatSeconds */.X)(seconds), (0,duration/* formatSeconds */.X)(beside)];
    if (shared === (0,duration/* formatSeconds */.X)(0))
        return '';
    return shared === all ? 'beside others' : `${shared} of it beside others`;
}
function buildLines(image) {
    return image.record.build === null ? [] : [buildTitle(image, report_form/* plainForm */.NG)];
}

;// CONCATENATED MODULE: ./lib/report/section.js


function ofReport(importance, { title, markdown, page }) {
    return {
        markdown: (report, images) => inMarkdown(() => title(images), importance, markdown(report, images)),
        page,
    };
}
/** `importance` is a function if it differs between images. */
function ofEachImage(importance, { images: chosen, title, markdown, blocks }) {
    const importanceOf = typeof importance === 'function' ? importance : () => importance;
    return {
        markdown: (_, images) => chosen(images).flatMap((image) => inMarkdown((form) => title(image, form), importanceOf(image), markdown(image))),
        page: (_, images) => chosen(images).flatMap((image) => (0,page/* titled */.dJ)(title(image, report_form/* plainForm */.NG), blocks(image))),
    };
}
/** Folded until a reader opens it. The title is rendered twice, as HTML and as Markdown. */
function inMarkdown(title, importance, text) {
    if (text === '')
        return [];
    const name = title(report_form/* markdownForm */.Qw);
    if (importance === 'always')
        return [{ title: name, importance, markdown: text }];
    const heading = `<details><summary>${title(report_form/* htmlForm */.Iy)}</summary>`;
    // Without the blank lines, GitHub reads the inside as HTML and shows its Markdown as it is.
    return [{ title: name, importance, markdown: `${heading}\n\n${text}\n\n</details>` }];
}

// EXTERNAL MODULE: ./lib/limits/any-metric.js
var any_metric = __webpack_require__(171);
;// CONCATENATED MODULE: ./lib/report/acceptance-sentences.js



/** Why a label accepts nothing; empty if it does, or if there is none. Who accepted what is in the rules' sentences. */
function refusedAcceptance({ accepting }, form) {
    const refused = accepting?.refused ?? null;
    return refused === null ? [] : [(0,sentences/* sentence */.em)(refused, form)];
}
/** How growth can be accepted, if nothing else fails and nobody has tried it yet. */
function acceptHint({ verdict, accepting }) {
    if (accepting === undefined || accepting.refused !== null)
        return undefined;
    const failed = verdict.images.flatMap(({ outcomes }) => outcomes.filter(({ status }) => status === 'fail'));
    if (failed.length === 0 || failed.some(({ rule }) => rule.kind !== 'growth'))
        return undefined;
    const label = report_form/* markdownForm */.Qw.code(accepting.label);
    return `A person with write permission can accept this growth with the label ${label}, up to the size of now.`;
}
/** `The label "accept-growth" of grace (2026-11-30 10:02 UTC)`, in plain text. */
const settingOf = (label, { by, at }) => `The label "${label}" of ${by} (${instant(at)})`;
/** Why a label does not accept all growth that is over its limit, as a clause in plain text; undefined if it does. */
function whyOutgrown([first, ...others]) {
    if (first === undefined)
        return undefined;
    const more = others.length === 0 ? '' : `, and ${others.length} more like it`;
    return `${outgrownClause(first)}${more}`;
}
/** Why no label can accept so much growth, after a colon. */
const TOO_MANY_SIZES = 'more sizes are over their growth limits than our comment can remember. Raise the limits instead.';
/** Exact, since a byte decides. */
function outgrownClause({ size, metric, accepted }) {
    const what = `${metric} of ${size.image} on ${size.platform}`;
    if (accepted === undefined)
        return `it does not accept ${what}, which the comment did not show then`;
    return `it accepts ${what} up to ${exactly(metric, accepted)}, which has ${exactly(metric, size.amount)} now`;
}
function exactly(metric, amount) {
    const unit = (0,any_metric/* unitOf */.uF)(metric);
    return unit === 'count' ? String(amount) : `${amount} ${unit}`;
}
/** `2026-11-30 10:02 UTC`. */
const instant = (at) => `${at.slice(0, 16).replace('T', ' ')} UTC`;

;// CONCATENATED MODULE: ./lib/report/baseline-sentences.js




const MOST_REASONS = 3;
/** `api and web`, `api, web, cart and 2 more images`. */
const namesOf = (baselines, form) => (0,and_more/* listed */.KE)(baselines.map(({ name }) => form.name(name)), 'image');
/** Where the weights of a commit are from. What most records are from comes first, and without names. */
function sources(baselines, now, form) {
    const groups = [...(0,group_by/* groupBy */.$)(baselines, ({ store }) => store).values()];
    const [first = [], ...others] = groups.toSorted((a, b) => rank(b) - rank(a));
    const named = others.map((each) => {
        const told = source(each, now);
        return `${namesOf(each, form)}${told === AGAIN ? ' ' : ': '}${told}`;
    });
    return [source(first, now), ...named].join('; ');
}
const rank = (baselines) => baselines[0].source === 'rebuild' ? 0 : baselines.length;
const AGAIN = 'built again';
/** Of one store, or all of them rebuilt. */
function source(baselines, now) {
    const [first] = baselines;
    if (first === undefined || first.source === 'rebuild')
        return AGAIN;
    const ages = baselines.map(({ record }) => now - Date.parse(record.createdAt)).filter(Number.isFinite);
    const [oldest, ...others] = [...new Set(ages.toSorted((a, b) => b - a).map(duration/* formatAge */.n))];
    if (oldest === undefined)
        return `stored record in ${first.store}`;
    return others.length === 0
        ? `stored record in ${first.store}, ${oldest}`
        : `stored records in ${first.store}, the oldest ${oldest}`;
}
/** Why some are not the base itself, or cannot be compared in all metrics; with the images, unless it holds for `all`. */
function lackSentences(baselines, all, form) {
    const lacking = baselines.filter(({ reason }) => reason !== undefined);
    return [...(0,group_by/* groupBy */.$)(lacking, ({ reason }) => reason)].slice(0, MOST_REASONS).map(([reason, images]) => {
        const what = images[0].ancestorOf === undefined ? 'Not in all metrics' : 'Not with the base itself';
        const names = (0,and_more/* listed */.KE)(images.map(({ name }) => name), 'image');
        return (0,sentences/* sentence */.em)(`${what}${images.length === all ? '' : ` (${names})`}: ${reason}`, form);
    });
}

// EXTERNAL MODULE: ./lib/limits/measures.js
var limits_measures = __webpack_require__(4723);
;// CONCATENATED MODULE: ./lib/report/weighed.js



const MOST_COMMITS = 3;
/** What was weighed; for a merge made by CI, the pull request's own commit comes first. */
function weighed(report, form) {
    const { record, mergedHead, apart } = report;
    if (apart.length > 0)
        return `different commits (${weighedApart(report, form)})`;
    // A tree with uncommitted changes has a head but is not the head: its record has no commit.
    if (record.commit === null)
        return isBuilt(record) ? 'the working tree' : imagesOf(record);
    const commit = (0,sentences/* commitName */.l3)(report, record.commit, form);
    return mergedHead === null ? commit : `${(0,sentences/* commitName */.l3)(report, mergedHead, form)} (merged as ${commit})`;
}
/** `a1b2c3d of api, 9f8e7d6 of web`. */
function weighedApart(report, form) {
    const told = report.apart.slice(0, MOST_COMMITS).map((each) => {
        const { images } = each.record;
        // An image of several commits has another platform in each.
        const isElsewhere = (name) => report.apart.some((other) => other !== each && other.record.images.some((image) => image.name === name));
        const names = images.map(({ name, platform }) => form.name(isElsewhere(name) ? `${name} (${platform})` : name));
        return `${weighed({ ...report, ...each, apart: [] }, form)} of ${(0,and_more/* listed */.KE)([...new Set(names)], 'image')}`;
    });
    return (0,and_more/* andMore */.v)([told.join(', ')], report.apart.length - told.length, 'commit');
}
/** Some of the images that were weighed. */
function weighed_someOf(report, images, form) {
    const { record, apart } = report;
    const isOfTree = apart.length === 0 && (record.commit !== null || isBuilt(record));
    return isOfTree ? `${namesOf(images, form)} of ${weighed(report, form)}` : namesOf(images, form);
}
/** Existing images, which are of no commit. */
const imagesOf = ({ images }) => new Set(images.map(({ name }) => name)).size > 1 ? 'the images' : 'the image';
/** Whether anything of a record was built, instead of an existing image weighed. */
const isBuilt = ({ images }) => images.some(({ definition, build }) => definition !== null || build !== null);

;// CONCATENATED MODULE: ./lib/report/missing-sentences.js






const MOST = 3;
/** Why images were not compared: one sentence for each reason, and one for all images that are new beside others. */
function missingSentences(report, form) {
    const { baselines, comparison } = report;
    const isOne = baselines.length === 1;
    const missing = baselines.filter((each) => each.kind === 'none' || comparison.kind === 'none');
    const reasonOf = (each) => {
        if (each.kind === 'none')
            return each.reason;
        return comparison.kind === 'none' ? comparison.reason : '';
    };
    const isNew = (each) => !isOne && each.kind === 'none' && each.isNew === true;
    const groups = [...(0,group_by/* groupBy */.$)(missing, (each) => (isNew(each) ? undefined : reasonOf(each)))];
    const told = groups.slice(0, MOST).flatMap(([reason, images]) => {
        if (reason === undefined)
            return newSentence(report, images, form);
        return missingSentence(report, { reason, images }, form);
    });
    const rest = groups.slice(MOST).flatMap(([, images]) => images).length;
    return rest === 0 ? told : [...told, `The JSON report says why ${(0,counted/* counted */.h)(rest, 'more image')} could not be compared.`];
}
function missingSentence(report, { reason, images }, form) {
    const asked = askedOfBase(report, images);
    const asks = asked.growth || asked.news;
    const isUnexpected = images.some((each) => each.kind === 'none' && each.isNoRepository);
    if (isUnexpected && !asks)
        return [];
    const head = images.length === report.baselines.length ? weighed(report, form) : namesOf(images, form);
    const lack = asks ? `${unanswered(asked, head)} was not checked` : `There is nothing to compare ${head} with`;
    return [`${lack}: ${(0,sentences/* sentence */.em)(reason, form)}`];
}
/** Begins with a word of ours, since a runner could read a name at the start of a line as a command. */
function newSentence(report, images, form) {
    const { growth, news } = askedOfBase(report, images);
    const [image, is, it] = images.length === 1 ? ['Image', 'is', 'it'] : ['Images', 'are', 'them'];
    const unchecked = [...(growth ? ['growth'] : []), ...(news ? [`what else is new in ${it}`] : [])].join(', and ');
    const why = `there is nothing at the base to compare ${it} with`;
    return `${image} ${namesOf(images, form)} ${is} new: ${why}${unchecked === '' ? '' : `, so ${unchecked} was not checked`}.`;
}
/** What rules ask that only the base can answer. Without anything that could be new, none is needed to tell what is. */
function askedOfBase({ verdict }, images) {
    const asking = verdict.images.filter((image) => images.some(({ name }) => name === image.name));
    const outcomes = asking.flatMap((image) => image.outcomes);
    return {
        growth: outcomes.some(({ rule }) => rule.kind === 'growth' && rule.since === 'base'),
        news: outcomes.some(({ rule, status }) => rule.kind === 'forbid' && (0,limits_measures/* isOfNew */.WZ)(rule.what) && status === 'skip'),
    };
}
function unanswered({ growth, news }, head) {
    if (!growth)
        return `What is new in ${head}`;
    return news ? `Growth of ${head}, and what is new in it,` : `Growth of ${head}`;
}

// EXTERNAL MODULE: ./lib/units/digest.js
var units_digest = __webpack_require__(4980);
;// CONCATENATED MODULE: ./lib/report/reference-sentence.js


/** Which existing image was compared with. */
const referenceSentence = (report, baseline, form) => `Compared ${weighed(report, form)} with ${existing(baseline, form)}.`;
/** `ghcr.io/acme/shop:main (sha256:0123456789ab)`; of one image without a manifest, the ID. */
function existing({ reference, digest, record }, form) {
    const [image, ...others] = record.images;
    const id = image === undefined || others.length > 0 ? '' : image.configDigest;
    const shown = digest === '' ? id : digest;
    const name = form.code(reference);
    if (shown === '' || reference.includes(shown))
        return name;
    return `${name} (${digest === '' ? 'image ID ' : ''}${form.code((0,units_digest/* shortDigest */.V)(shown))})`;
}

;// CONCATENATED MODULE: ./lib/report/compared-sentences.js







/** Most sentences about images that were compared, and about others. */
const compared_sentences_MOST = 3;
/**
 * What was compared with what and why, or why nothing was: one sentence for images with an equal baseline. None outside a
 * repository if no rule needs the base.
 */
function comparedSentences(report, form) {
    const { baselines, comparison } = report;
    const found = comparison.kind === 'none' ? [] : baselines.filter((each) => each.kind === 'baseline');
    const ofCommit = found.filter((each) => each.source !== 'image');
    const groups = [...(0,group_by/* groupBy */.$)(ofCommit, ({ commit }) => commit).values()].toSorted((a, b) => distance(a) - distance(b));
    const others = groups.slice(compared_sentences_MOST).flat();
    return [
        ...found.flatMap((each) => (each.source === 'image' ? referenceSentence(report, each, form) : [])),
        ...groups.slice(0, compared_sentences_MOST).map((group, index) => comparedSentence(report, group, index === 0, form)),
        ...(others.length === 0
            ? []
            : [`Compared ${(0,counted/* counted */.h)(others.length, 'more image')} with other commits before the base.`]),
        ...missingSentences(report, form),
    ];
}
const distance = ([first]) => first?.ancestorOf?.distance ?? 0;
/** `isFirst`: why the base is the base is said once. */
function comparedSentence(report, group, isFirst, form) {
    const [first] = group;
    const { commit, ancestorOf, why } = first;
    // What is compared with the base itself needs no names.
    const isNamed = (ancestorOf !== undefined || report.apart.length > 0) && group.length < report.baselines.length;
    const head = isNamed ? weighed_someOf(report, group, form) : weighed(report, form);
    const from = sources(group, report.now, form);
    const how = `${compared(report, commit, form)} ${head} with ${against(report, first, form)} (${from})`;
    // Of an ancestor, a rule that is not checked says it.
    const { growth, news } = askedOfBase(report, group);
    const isSaid = ancestorOf !== undefined && (growth || news);
    const lacks = isSaid ? [] : lackSentences(group, report.baselines.length, form);
    return `${how}${isFirst ? `: ${(0,sentences/* sentence */.em)(why, form)}` : '.'}${lacks.map((each) => ` ${each}`).join('')}`;
}
/** A link to the comparison on the server. */
function compared({ repositoryUrl, record, mergedHead }, commit, form) {
    const head = mergedHead ?? record.commit ?? '';
    if (repositoryUrl === null || !(0,sentences/* isHash */.jN)(head) || !(0,sentences/* isHash */.jN)(commit))
        return 'Compared';
    return form.link('Compared', `${repositoryUrl}/compare/${commit}...${head}`);
}
function against(report, { commit, ancestorOf }, form) {
    const name = (0,sentences/* commitName */.l3)(report, commit, form);
    const base = report.apart.length === 0 ? 'its base' : 'the base';
    if (ancestorOf === undefined)
        return `${base} ${name}`;
    return `${name}, ${(0,counted/* counted */.h)(ancestorOf.distance, 'commit')} before ${base} ${(0,sentences/* commitName */.l3)(report, ancestorOf.commit, form)}`;
}

// EXTERNAL MODULE: ./lib/report/digits.js
var digits = __webpack_require__(1282);
// EXTERNAL MODULE: ./lib/report/format-quantity.js
var format_quantity = __webpack_require__(7273);
;// CONCATENATED MODULE: ./lib/report/for-all.js
/** Errors whose messages have only our own words and numbers. */
const OF_OUR_WORDS = ['prepare.failed'];
/**
 * Whether everybody may read the message of an error, as in a comment, which outlives the log and which no runner masks.
 * Others quote inputs, in which a secret may be, and other programs.
 */
const isForAll = (code) => OF_OUR_WORDS.includes(code);

;// CONCATENATED MODULE: ./lib/report/lost.js

/** An image in several legs, or on several platforms, is one image. */
function lostIn(notWeighed) {
    const named = notWeighed.flatMap((each) => (each.name === null ? [] : { name: each.name, on: each.platforms }));
    const unnamed = notWeighed.filter(({ name }) => name === null);
    return {
        titles: [...(0,group_by/* groupBy */.$)(named, ({ name }) => name)].map(([name, same]) => {
            const isKnown = same.every(({ on }) => on.length > 0);
            return isKnown ? `${name} (${[...new Set(same.flatMap(({ on }) => on))].join(', ')})` : name;
        }),
        legs: unnamed.filter(({ kind }) => kind === 'failed').length,
        files: unnamed.filter(({ kind }) => kind === 'missing').length,
    };
}

;// CONCATENATED MODULE: ./lib/report/not-weighed.js







/** The sentences are never left out of a comment, so they must be short. */
const MOST_NAMES = 10;
const MOST_SENTENCES = 5;
const UNLISTED = 'whether an image is missing is not known';
/** Ends a headline: `; web was not weighed`. */
function notWeighedClause({ notWeighed }, form) {
    const { titles, legs, files } = lostIn(notWeighed);
    const [only] = titles;
    const clauses = [
        ...(titles.length > 1 ? [`${(0,counted/* counted */.h)(titles.length, 'image')} were not weighed`] : []),
        ...(titles.length === 1 ? [`${form.name(only)} was not weighed`] : []),
        ...(legs > 0 ? [legs === 1 ? 'a leg failed' : `${legs} legs failed`] : []),
        ...(files > 0 ? [files === 1 ? 'a file is not counted' : `${files} files are not counted`] : []),
    ];
    if (clauses.length > 0)
        return (0,and_more/* listed */.KE)(clauses, 'reason');
    return notWeighed.length === 0 ? '' : UNLISTED;
}
/** Why nothing may be named that stands for all images, as a clause; undefined if all of them were weighed. */
function whyNotAll({ notWeighed }) {
    if (notWeighed.length === 0)
        return undefined;
    return notWeighed.every(({ kind }) => kind === 'unlisted') ? UNLISTED : 'not all of it was weighed';
}
/** A report as all may read it, in a comment or on a release: without messages that only readers of the log may see. */
function reportForAll(report) {
    const notWeighed = report.notWeighed.map((each) => (isHidden(each) ? { ...each, message: '' } : each));
    return report.notWeighed.some(isHidden) ? { ...report, notWeighed } : report;
}
const isHidden = (each) => each.kind === 'failed' && !isForAll(each.code ?? '');
/** Images that were to be weighed and were not, by the reason: of an error, the first line. */
function notWeighedSentences({ notWeighed }, form) {
    const unlisted = notWeighed.flatMap((each) => (each.kind === 'unlisted' ? unlistedSentence(each.known, form) : []));
    const groups = [...(0,group_by/* groupBy */.$)(notWeighed.filter(isLost), why).values()];
    const shown = groups.slice(0, MOST_SENTENCES);
    const told = shown.map((group) => toldOf(group, form));
    const names = new Set(shown.flat().map(({ name }) => name));
    const rest = groups.slice(MOST_SENTENCES).flat();
    const left = moreOf(rest.filter(({ name }) => name === null || !names.has(name)));
    return [...told, ...left, ...unlisted];
}
const isLost = (each) => each.kind !== 'unlisted';
function moreOf(rest) {
    const { titles, legs, files } = lostIn(rest);
    const left = [
        ...(titles.length > 0 ? [(0,counted/* counted */.h)(titles.length, 'more image')] : []),
        ...(legs > 0 ? [`what ${(0,counted/* counted */.h)(legs, 'more leg was to weigh', 'more legs were to weigh')}`] : []),
        ...(files > 0 ? [`what is in ${(0,counted/* counted */.h)(files, 'more file')}`] : []),
    ];
    return left.length === 0 ? [] : [`Not weighed: ${(0,and_more/* listed */.KE)(left, 'reason')}.`];
}
const why = (each) => each.kind === 'failed' ? `failed ${each.code} ${errorOf(each)}` : `missing ${each.reason}`;
function toldOf(group, form) {
    const first = group[0];
    const because = first.kind === 'failed' ? failedSentence(first, group, form) : not_weighed_missingSentence(first, group, form);
    return `Not weighed: ${not_weighed_namesOf(group, form)}. ${because}`;
}
function not_weighed_missingSentence({ reason }, group, form) {
    if (reason !== null)
        return (0,sentences/* sentence */.em)(reason, form);
    const isOne = group.length === 1 && group[0].platforms.length <= 1;
    const [it, its, job, one] = isOne ? ['it', 'its', 'job', 'it'] : ['them', 'their', 'jobs', 'they'];
    return `No leg has ${it}: ${its} ${job} may have failed before ${one} could leave one.`;
}
function failedSentence(failed, group, form) {
    const { code } = failed;
    const { titles, legs } = lostIn(group);
    const error = code === null ? 'an internal error' : `the error ${form.code(code)}`;
    const isOne = group.length === 1;
    const ended = `${titles.length + legs === 1 ? 'Its' : 'Their'} ${isOne ? 'run' : 'runs'} ended with ${error}`;
    const log = isOne ? 'see the log of that job' : 'see the logs of those jobs';
    const said = errorOf(failed);
    return said === '' ? `${ended}: ${log}.` : `${ended} (${log}): ${(0,sentences/* sentence */.em)(said, form)}`;
}
/** The first line of an error's message; empty for an error of our own, of which it says no more. */
const errorOf = ({ code, message }) => (code === null ? '' : message.trim().split('\n', 1)[0]);
/** Nobody but the workflow knows which targets of a bake file have a job. */
function unlistedSentence(known, form) {
    const names = known.length === 0 ? '' : ` The legs know of ${shortList(known, form)}.`;
    return (`It is not known whether an image is missing, since the images of the legs are of a bake file. ` +
        `Name all that this change builds with the input ${form.code('images')}.${names}`);
}
function not_weighed_namesOf(group, form) {
    const { titles, legs, files } = lostIn(group);
    if (files > 0)
        return 'what is in a file';
    const unnamed = legs === 1
        ? 'what a leg was to weigh that failed before it knew'
        : `what ${legs} legs were to weigh that failed before they knew`;
    const told = [...(titles.length > 0 ? [shortList(titles, form)] : []), ...(legs > 0 ? [unnamed] : [])];
    return told.join(' and ');
}
function shortList(names, form) {
    const rest = names.length - MOST_NAMES;
    const shown = names.slice(0, MOST_NAMES).map(form.name).join(', ');
    return rest > 0 ? `${shown} and ${(0,counted/* counted */.h)(rest, 'more image')}` : shown;
}
/** The reason why the job fails. */
function notWeighedAnnotations(report) {
    const sentences = notWeighedSentences(report, report_form/* plainForm */.NG);
    return sentences.length === 0 ? [] : [{ level: 'error', title: 'Not weighed', message: sentences.join('\n') }];
}

// EXTERNAL MODULE: ./lib/report/rule-sentence.js + 2 modules
var rule_sentence = __webpack_require__(394);
;// CONCATENATED MODULE: ./lib/report/rule-clauses.js



const rulesOf = (outcomes, status) => outcomes.filter((outcome) => outcome.status === status).map(({ rule }) => rule);
const MEASURED = metrics/* METRIC_NAMES */.Uw;
/** Orders limits, the most important first: by metric, as in the table; then errors; then what limits the weight itself. */
const byImportance = (a, b) => metricRank(a) - metricRank(b) ||
    Number(a.level === 'warning') - Number(b.level === 'warning') ||
    Number(a.kind === 'growth') - Number(b.kind === 'growth');
const metricRank = ({ metric }) => MEASURED.includes(metric) ? MEASURED.indexOf(metric) : MEASURED.length;
/** The limits among some rules, the most important first. */
const limitsIn = (rules) => rules.filter((rule) => rule.kind !== 'forbid').toSorted(byImportance);
/** The most important of each kind. */
const leading = (limits) => limits.filter((rule) => limits.find(({ kind }) => kind === rule.kind) === rule);
/** `its budget of 20MB, its growth limit of 5% and 2 more limits`. */
function brokenClause(failed, words) {
    const limits = limitsIn(failed);
    const named = leading(limits).map((rule) => `its ${words(rule)}`);
    const rest = limits.length - named.length;
    return listed(rest === 0 ? named : [...named, (0,counted/* counted */.h)(rest, 'more limit')]);
}
const listed = (parts) => parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
/** `; has what is forbidden: shell and 2 more`. */
function forbiddenClause(failed, form) {
    const [first, ...more] = failed.filter((rule) => rule.kind === 'forbid');
    if (first === undefined)
        return '';
    return `; has what is forbidden: ${(0,limit_words/* ruledName */.CH)(first.what, form)}${more.length === 0 ? '' : ` and ${more.length} more`}`;
}
/** `, within its budget of 20MB and its growth limit of 5%`: the most important of each kind. */
function keptClause(outcomes, limit) {
    const named = leading(limitsIn(rulesOf(outcomes, 'pass')));
    return named.length === 0 ? '' : `, within its ${named.map(limit).join(' and its ')}`;
}
const UNCHECKED = {
    max: 'a budget',
    growth: 'growth',
    forbid: 'what is forbidden',
};
/** `; growth not checked`, `; not checked: a budget and growth`. A rule that only warns fails nothing under `strict`. */
function uncheckedClause(outcomes, strict) {
    const rules = rulesOf(outcomes, 'skip');
    if (rules.length === 0)
        return '';
    const kinds = ['max', 'growth', 'forbid'].filter((kind) => rules.some((rule) => rule.kind === kind));
    const what = listed(kinds.map((kind) => UNCHECKED[kind]));
    const fails = strict && rules.some(({ level }) => level === 'error') ? ', which fails under strict' : '';
    return kinds.length === 1 ? `; ${what} not checked${fails}` : `; not checked${fails}: ${what}`;
}

;// CONCATENATED MODULE: ./lib/report/headline.js









/** The verdict in one line that stands alone (in an email): the worst image, its change, the limits it broke or kept. */
function headline(report, form) {
    const images = (0,image_report/* imageReports */.jl)(report);
    const warnings = images.flatMap(({ outcomes }) => rulesOf(outcomes, 'warn')).length;
    const warned = warnings === 0 ? '' : `; ${(0,counted/* counted */.h)(warnings, 'warning')}`;
    const unpushed = report.push?.kind === 'failed' ? '; pushing it ended with an error' : '';
    const lack = images.length === 0 ? '' : notWeighedClause(report, form);
    const unweighed = lack === '' ? '' : `; ${lack}`;
    return `Image size: ${claims(images, report, form)}${warned}${withoutBudget(report)}${comparedWith(images)}${unpushed}${unweighed}`;
}
function withoutBudget({ verdict, strict }) {
    const { budgetUnknown, dropped = [] } = verdict;
    if (budgetUnknown === undefined && dropped.length === 0)
        return '';
    const why = budgetUnknown === undefined
        ? `${(0,counted/* counted */.h)(dropped.length, 'image')} of its base ${dropped.length === 1 ? 'was' : 'were'} not checked`
        : 'the budget of its base is not known';
    return `; ${why}${strict ? ', which fails under strict' : ''}`;
}
/** Other changes than this one lie between an ancestor and the base; of several images, the worst one's. */
function comparedWith([worst]) {
    if (!worst?.comparison || worst.commitsBefore === 0)
        return '';
    return `; compared with ${(0,counted/* counted */.h)(worst.commitsBefore, 'commit')} before its base`;
}
function claims(images, report, form) {
    const { strict } = report;
    const [worst, ...others] = images;
    if (!worst)
        return withoutImages(report, form);
    const worstClaim = `${claim(worst, form)}${uncheckedClause(worst.outcomes, strict)}`;
    if (others.length === 0)
        return worstClaim;
    const failing = images.filter(({ status }) => status === 'fail').length;
    const count = (0,image_report/* countOf */.pq)(images);
    if (failing > 0) {
        const all = worst.isOneOfPlatforms ? `${count}, ${failing} of ${images.length}` : `${failing} of ${count}`;
        const unchecked = others.filter(({ status }) => status === 'skip').length;
        const broken = failing === 1 ? 'breaks its budget' : 'break their budget';
        return `${worstClaim}; ${all} ${broken}${unchecked === 0 ? '' : `, ${unchecked} unchecked`}`;
    }
    if (images.every((image) => (0,image_report/* isUnchanged */._5)(image) && !(0,image_report/* isAmiss */.wT)(image)))
        return `${count} unchanged`;
    return `${worstClaim}; ${count} weighed`;
}
function withoutImages(report, form) {
    if (report.notWeighed.length > 0)
        return notWeighedClause(report, form);
    const { length } = report.carried;
    return length === 0 ? 'nothing was weighed' : `${(0,counted/* counted */.h)(length, 'image')} as at the base`;
}
function claim(image, form) {
    const failed = rulesOf(image.outcomes, 'fail');
    const [worst] = limitsIn(failed);
    const also = forbiddenClause(failed, form);
    const ofLimit = (rule) => rule === worst && rule.kind === 'growth' ? growthLimit(rule, form) : limit(image, rule, form);
    if (worst) {
        const over = `, over ${brokenClause(failed, ofLimit)}${also}`;
        return `${worst.kind === 'max' ? weight(image, worst.metric, form) : grown(image, worst, form)}${over}`;
    }
    const own = (0,metrics/* isRead */.H9)(image.record) ? 'unpacked' : 'download';
    if (also !== '')
        return `${weight(image, own, form)}${also}`;
    const [accepted] = acceptedIn(image);
    if (accepted) {
        const { rule, by } = accepted;
        return `${grown(image, rule, form)}, over its ${growthLimit(rule, form)}, accepted by ${form.code(`@${by}`)}`;
    }
    return `${weight(image, own, form)}${keptClause(image.outcomes, ofLimit)}`;
}
const acceptedIn = ({ outcomes }) => outcomes
    .flatMap(({ rule, ...outcome }) => 'accepted' in outcome && outcome.accepted && rule.kind === 'growth' ? { rule, by: outcome.accepted.by } : [])
    .toSorted((a, b) => byImportance(a.rule, b.rule));
const growthLimit = (rule, form) => `${(0,limit_words/* limitNoun */.qQ)(rule)} of ${form.limit(rule.text)}`;
/** `product-catalog grew by +3 MB (+30.0 %) since v1.4.0`. */
function grown(image, rule, form) {
    const change = (0,rule_sentence/* changeOf */.C)(image, rule);
    const grew = change ? ` by ${(0,format_quantity/* formatChange */.eD)(change, headline_digits(image, rule.metric).change)}` : '';
    const since = rule.since === 'release' ? ` since ${(0,limit_words/* releaseName */["do"])(image, form)}` : '';
    return `${subject(image, rule.metric, form)} grew${grew}${since}`;
}
/** `product-catalog +4.2 MB (+22.8 %)`; `product-catalog 18.4 MB` if there is nothing to compare with. */
function weight(image, metric, form) {
    const change = (0,image_report/* comparedMetric */.M5)(image, metric);
    const more = headline_digits(image, metric);
    const now = (0,format_quantity/* formatAmount */.ej)(image, metric, more.now);
    if (!change)
        return `${subject(image, metric, form)} ${now}`;
    const changed = change.delta === 0 ? `unchanged at ${now}` : (0,format_quantity/* formatChange */.eD)(change, more.change);
    return `${subject(image, metric, form)} ${changed}${(0,image_report/* apartFromMoved */.Ww)(image)}`;
}
const headline_digits = (image, metric) => (0,digits/* digitsBeside */.Rg)(image.outcomes.filter(({ rule }) => isAbout(rule, metric)), (0,image_report/* comparedMetric */.M5)(image, metric));
const isAbout = (rule, metric) => rule.kind !== 'forbid' && rule.metric === metric;
/** "Image size" means unpacked; any other metric is named. */
function subject(image, metric, form) {
    const title = (0,image_report/* titleOf */.Gg)(image, form);
    return metric === 'unpacked' ? title : `${title} ${(0,limit_words/* metricInSentence */.z2)(metric, form)}`;
}
function limit(image, rule, form) {
    const metric = rule.metric === 'unpacked' ? '' : `${(0,limit_words/* metricInSentence */.z2)(rule.metric, form)} `;
    const since = rule.kind === 'growth' && rule.since === 'release' ? ` since ${(0,limit_words/* releaseName */["do"])(image, form)}` : '';
    return `${metric}${(0,limit_words/* limitNoun */.qQ)(rule)} of ${form.limit(rule.text)}${since}`;
}

// EXTERNAL MODULE: ./lib/report/delta-colour.js
var delta_colour = __webpack_require__(3533);
;// CONCATENATED MODULE: ./lib/report/metric-table.js






/** Never empty: a line must not start with untrusted text, which a runner may read as a command. */
const WORDS = {
    fail: 'FAIL',
    skip: 'skip',
    warn: 'WARN',
    pass: 'ok',
    none: '-',
};
const STYLES = {
    fail: 'bad',
    skip: 'doubtful',
    warn: 'doubtful',
    pass: 'good',
    none: 'faint',
};
const metric_table_COLUMNS = [
    { column: (0,page/* words */.aL)(), ofBase: false, cell: ({ status }) => ({ text: WORDS[status], style: STYLES[status] }) },
    { column: (0,page/* words */.aL)('metric'), ofBase: false, cell: ({ metric }) => metric },
    { column: (0,page/* numbers */.nL)('base'), ofBase: true, cell: ({ base }) => base },
    { column: (0,page/* numbers */.nL)('now'), ofBase: false, cell: ({ now }) => now },
    { column: (0,page/* numbers */.nL)('change'), ofBase: true, cell: ({ change, delta }) => (0,delta_colour/* inColourOf */.v)(delta, (0,ascii/* ascii */.a)(change)) },
    { column: (0,page/* words */.aL)('budget'), ofBase: false, cell: ({ budget }) => (0,ascii/* ascii */.a)(budget) },
    { column: (0,page/* words */.aL)('image'), ofBase: false, cell: ({ name, platform }) => name && `${name} ${platform}` },
];
/**
 * The table of a report on a terminal, without columns for the base if nothing was compared. Of one image, reasons that
 * are `said` above it are not repeated.
 */
function metricTable(images, said) {
    const compared = images.some(({ comparison }) => comparison !== undefined);
    const shown = metric_table_COLUMNS.filter(({ ofBase }) => compared || !ofBase);
    const tables = images.map((image) => (0,metric_rows/* metricRows */.IN)(image, (0,metric_rows/* withRuled */.V2)(image, metric_rows/* SHOWN */.kC), report_form/* plainForm */.NG));
    const columns = shown.map(({ column }) => column);
    const rows = tables.flat().map((row) => shown.map(({ cell }) => cell(row)));
    const known = images.length === 1 ? said.map(report_form/* plainForm */.NG.prose) : [];
    const reasons = tables.flatMap((each, at) => notComparedLines(each, (0,image_report/* titleOf */.Gg)(images[at], report_form/* plainForm */.NG), known));
    return [...(0,page/* table */.tp)(columns, rows), ...(0,page/* paragraphs */.qN)(reasons)];
}
/** Reasons are too long for a column. A reason that applies to every row is given for the whole image. */
function notComparedLines(rows, title, known) {
    const [first] = rows;
    const whole = rows.every(({ change, reason }) => change === first?.change && (!reason || reason === first.reason));
    return rows.flatMap(({ metric, reason }) => reason === undefined || known.includes(reason)
        ? []
        : [`Not compared: ${whole ? '' : `${metric} of `}${title}: ${reason}.`]);
}

// EXTERNAL MODULE: ./lib/report/reference.js
var reference = __webpack_require__(843);
;// CONCATENATED MODULE: ./lib/report/moved-sentences.js




const moved_sentences_MOST_SENTENCES = 10;
const moved_sentences_MOST_NAMED = 3;
/**
 * What moved upstream and is left out of the changes, with its bytes. A part without them is the reason of a metric.
 * `end` says that it is left out.
 */
function movedSentences(images, form, end = 'not by this change') {
    const titles = new Map();
    for (const image of images) {
        for (const part of image.comparison?.moved ?? []) {
            const told = movedPart(part, form);
            if (told !== undefined)
                titles.set(told, [...(titles.get(told) ?? []), (0,image_report/* titleOf */.Gg)(image, form)]);
        }
    }
    return [...titles].slice(0, moved_sentences_MOST_SENTENCES).map(([told, names]) => {
        const few = (0,and_more/* andMore */.v)(names.slice(0, moved_sentences_MOST_NAMED), names.length - moved_sentences_MOST_NAMED, 'image');
        return `${told}, ${end}${images.length > 1 ? ` (in ${few})` : ''}.`;
    });
}
function movedPart({ name, unpacked, download }, form) {
    if (unpacked === null)
        return undefined;
    const packed = download === null ? '' : `, download ${change(download)}`;
    return `Base image ${form.code((0,reference/* familiar */.c)(name))} moved: ${change(unpacked)}${packed}`;
}
const change = (bytes) => (bytes === 0 ? 'unchanged' : (0,units_bytes/* formatDelta */.CW)(bytes));

;// CONCATENATED MODULE: ./lib/report/push-outcome.js
/** The outcome as sentences; none if nothing was to be pushed. */
function pushSentences(outcome) {
    if (outcome === null)
        return [];
    if (outcome.kind === 'pushed first')
        return [`Pushed before it was weighed, as you asked: ${outcome.names.join(', ')}.`];
    if (outcome.kind === 'held back')
        return [`Nothing was pushed: ${outcome.reason}.`];
    const held = (outcome.kind === 'pushed' && outcome.held) || [];
    const pushed = [...outcome.pushed.map(pushedSentence), ...heldSentence(held)];
    return outcome.kind === 'failed' ? [outcome.message, ...pushed] : pushed;
}
const heldSentence = (names) => names.length === 0 ? [] : [`Not pushed, as the verdict does not allow it: ${names.join(', ')}.`];
const pushedSentence = ({ name, digest }) => `Pushed ${name} (${digest || 'not confirmed by the registry'}).`;
/**
 * Digest of what was pushed last, as a build with several outputs reports the last one's; empty if not everything was.
 * `built`: the digest that the build reported, which holds if it pushed by itself.
 */
function publishedDigest(outcome, built) {
    if (outcome === null || outcome.kind === 'pushed first')
        return built;
    return outcome.kind === 'pushed' ? (outcome.pushed.at(-1)?.digest ?? '') : '';
}

;// CONCATENATED MODULE: ./lib/report/layer-limit.js


/**
 * The most layers that engines run an image of: 127, since all are arguments of one overlay mount. moby's classic store
 * takes 125, as a container needs two more (moby/moby, layer/layer_store.go, `maxLayerDepth`; containers/storage#489).
 */
const MOST_LAYERS = 127;
const OF_CLASSIC_STORE = 125;
/** With more, an image is near that limit. */
const NEAR = 120;
const isNearLayerLimit = ({ record }) => record.metrics.layers > NEAR;
/** Says that an image has, or nearly has, more layers than engines run, whether or not a rule is about that. */
function layerSentence(image, form) {
    const has = `the image has ${(0,counted/* counted */.h)(image.record.metrics.layers, 'layer')}${(0,image_report/* onPlatform */.Jf)(image, form)}`;
    const limit = `many engines run none with more than ${MOST_LAYERS}, Docker's classic image store none with more than ${OF_CLASSIC_STORE}`;
    return `${has}, and ${limit}: join RUN and COPY instructions of the last stage.`;
}

;// CONCATENATED MODULE: ./lib/report/rule-lines.js



const KINDS = ['fail', 'skip', 'warn', 'accepted', 'near'];
const rule_lines_MOST_LINES = 20;
/** In characters. They are in the part of a comment that is never left out, and a comment has 65,536 of them. */
const LONGEST = 12_000;
/** What the rules have to say beside the table, worst first, as far as there is room for it. */
function ruleLines(images, form) {
    const all = images.flatMap(remarksOn);
    const isOne = new Set(images.map(({ record }) => record.name)).size <= 1;
    const remarks = KINDS.flatMap((kind) => all.filter((remark) => remark.kind === kind));
    let length = 0;
    const lines = remarks
        .slice(0, rule_lines_MOST_LINES)
        .map(({ kind, image, sentence }) => {
        const name = isOne ? '' : `${form.name(image.record.name)}: `;
        return { kind, text: name + sentence(form) };
    })
        .filter(({ text }) => (length += text.length) <= LONGEST);
    const rest = remarks.length - lines.length;
    if (rest === 0)
        return lines;
    const kind = remarks[lines.length].kind;
    return [...lines, { kind, text: `The JSON report has ${(0,counted/* counted */.h)(rest, 'more sentence')} on rules.` }];
}
function remarksOn(image) {
    const ofRules = image.outcomes.flatMap((outcome) => {
        const kind = kindOf(outcome);
        return kind === undefined ? [] : { kind, image, sentence: (form) => (0,rule_sentence/* ruleSentence */.O)(image, outcome, form) };
    });
    if (!isNearLayerLimit(image))
        return ofRules;
    return [...ofRules, { kind: 'near', image, sentence: (form) => layerSentence(image, form) }];
}
/** Why limits were not checked stands above the table, each reason once. */
function kindOf(outcome) {
    if (outcome.status === 'fail' || outcome.status === 'warn')
        return outcome.status;
    if (outcome.status === 'skip')
        return outcome.rule.kind === 'forbid' ? 'skip' : undefined;
    if (!('allowed' in outcome))
        return undefined;
    if (outcome.accepted)
        return 'accepted';
    return outcome.isNear ? 'near' : undefined;
}

;// CONCATENATED MODULE: ./lib/report/since-release.js








const since_release_MOST_IMAGES = 10;
const since_release_MOST_REASONS = 3;
/** How much the images grew since the previous version, or why that is not known; empty if no rule asks for it. */
function sinceRelease(report, images, form) {
    const { release, comparison: ofBase } = report;
    if (release === null)
        return [];
    const { version, baselines, comparison } = release;
    const name = version === null ? 'the last release' : form.code(version);
    if (comparison.kind === 'none') {
        const { reason } = comparison;
        // Then the sentence about the base says it.
        if (ofBase.kind === 'none' && ofBase.reason === reason && askedOfBase(report, report.baselines).growth)
            return [];
        return [`Growth since ${name} was not checked: ${(0,sentences/* sentence */.em)(reason, form)}`];
    }
    const found = baselines.filter((each) => each.kind === 'baseline');
    const isFound = ({ record }) => found.some((each) => each.name === record.name);
    const since = images.filter(isFound).map((image) => comparedSince(image, comparison));
    const changes = since.slice(0, since_release_MOST_IMAGES).map((image) => changeOf(image, images.length > 1, form));
    const how = `Since ${name} (${(0,sentences/* commitName */.l3)(report, found[0].commit, form)}, ${sources(found, report.now, form)})`;
    const told = `${how}: ${(0,and_more/* andMore */.v)([changes.join('; ')], since.length - changes.length, 'image')}.`;
    const inPart = lackSentences(found, baselines.length, form).map((each) => ` ${each}`);
    return [
        told + inPart.join(''),
        ...unchecked(baselines, name, form),
        ...movedSentences(since, form, `not counted since ${name}`),
    ];
}
/** Why growth of some images is not known, beside others. */
function unchecked(baselines, name, form) {
    const none = baselines.filter((each) => each.kind === 'none');
    const groups = [...(0,group_by/* groupBy */.$)(none, ({ reason }) => reason)];
    return groups.slice(0, since_release_MOST_REASONS).map(([reason, same]) => {
        return `Growth of ${namesOf(same, form)} since ${name} was not checked: ${(0,sentences/* sentence */.em)(reason, form)}`;
    });
}
function comparedSince(image, { images }) {
    const { name, platform } = image.record;
    return { ...image, comparison: images.find((each) => each.name === name && each.platform === platform) };
}
/** `+3.1 MB (+14 %), download +1.2 MB (+9 %)`: of unpacked, and of what rules limit since the release. */
function changeOf(image, isNamed, form) {
    const ruled = image.outcomes.flatMap(({ rule }) => rule.kind === 'growth' && rule.since === 'release' ? [rule.metric] : []);
    const changes = [...new Set(['unpacked', ...ruled])].map((metric) => {
        const change = (0,image_report/* comparedMetric */.M5)(image, metric);
        const told = change === undefined ? 'not compared' : change.delta === 0 ? 'unchanged' : (0,format_quantity/* formatChange */.eD)(change);
        return metric === 'unpacked' ? told : `${form.name(metric)} ${told}`;
    });
    return `${isNamed ? `${(0,image_report/* titleOf */.Gg)(image, form)} ` : ''}${changes.join(', ')}${(0,image_report/* apartFromMoved */.Ww)(image)}`;
}

;// CONCATENATED MODULE: ./lib/report/verdict-section.js
















/** Its title in the line that says what was left out. */
const VERDICT = 'the verdict';
/**
 * The verdict, what was not weighed, what was compared with what, what was pushed, why limits were not checked, the table of metrics, and what
 * else the rules have to say.
 */
const verdictSection = { title: () => VERDICT, markdown: verdict_section_markdown, page: verdict_section_page };
function verdict_section_markdown(report, images) {
    const mark = MARKS[(0,image_report/* statusOfRun */.fU)(report, images)];
    const rows = firstRows(images);
    const lines = ruleLines(images, report_form/* markdownForm */.Qw);
    const parts = [
        `### ${mark === '' ? '' : `${mark} `}${headline(report, report_form/* markdownForm */.Qw)}`,
        ...notWeighedSentences(report, report_form/* markdownForm */.Qw),
        ...comparedSentences(report, report_form/* markdownForm */.Qw),
        ...movedSentences(images, report_form/* markdownForm */.Qw),
        ...sinceRelease(report, images, report_form/* markdownForm */.Qw),
        ...pushSentences(report.push).map((each) => (0,sentences/* sentence */.em)(each, report_form/* markdownForm */.Qw)),
        ...refusedAcceptance(report, report_form/* markdownForm */.Qw),
        ...(0,image_report/* skipReasons */.dh)(report).map((reason) => `Not checked: ${(0,sentences/* sentence */.em)(reason, report_form/* markdownForm */.Qw)}`),
        ...(rows.length === 0 ? [] : [imageTable(rows)]),
        ...(lines.length === 0 ? [] : [lines.map(({ kind, text }) => `- ${LINE_MARKS[kind]} ${text}`).join('\n')]),
    ];
    return parts.join('\n\n');
}
/** Of a line in Markdown. */
const LINE_MARKS = {
    fail: MARKS.fail,
    skip: MARKS.skip,
    warn: MARKS.warn,
    accepted: MARKS.pass,
    near: 'Near a limit:',
};
/** A line must not start with untrusted text, which a runner may read as a command. */
const LINE_STARTS = {
    fail: WORDS.fail,
    skip: WORDS.skip,
    warn: WORDS.warn,
    accepted: WORDS.pass,
    near: LINE_MARKS.near,
};
const inPlain = ({ kind, text }) => `${LINE_STARTS[kind]} ${text}`;
function verdict_section_page(report, images) {
    const reasons = (0,image_report/* skipReasons */.dh)(report);
    const refused = refusedAcceptance(report, report_form/* plainForm */.NG);
    const told = [...movedSentences(images, report_form/* plainForm */.NG), ...sinceRelease(report, images, report_form/* plainForm */.NG)].map(ascii/* ascii */.a);
    const said = [
        ...notWeighedSentences(report, report_form/* plainForm */.NG),
        ...comparedSentences(report, report_form/* plainForm */.NG),
        ...told,
        ...pushLines(report),
        ...refused,
        ...reasons.map(notChecked),
    ];
    const lines = ruleLines(images, report_form/* plainForm */.NG).map(inPlain).map(ascii/* ascii */.a);
    return [
        ...(0,page/* paragraphs */.qN)([verdictLine(report, images), ...said]),
        ...page/* BLANK_LINE */.Ib,
        ...metricTable(images, reasons),
        ...(lines.length === 0 ? [] : [...page/* BLANK_LINE */.Ib, ...(0,page/* paragraphs */.qN)(lines)]),
    ];
}
/** The verdict in one line, with the mark of the run. */
function verdictLine(report, images) {
    const status = (0,image_report/* statusOfRun */.fU)(report, images);
    const mark = MARKS[status] === '' ? '' : `${MARKS[status]} `;
    return { text: mark + headline(report, report_form/* plainForm */.NG), style: status === 'none' ? 'strong' : STYLES[status] };
}
/** What was pushed, or why not. The error of a failed push is left out, because it is printed separately. */
function pushLines({ push }) {
    const told = push?.kind === 'failed' ? { ...push, message: 'Pushing ended with an error' } : push;
    return pushSentences(told).map((each) => (0,sentences/* sentence */.em)(each, report_form/* plainForm */.NG));
}
const notChecked = (reason) => `Not checked: ${(0,sentences/* sentence */.em)(reason, report_form/* plainForm */.NG)}`;

// EXTERNAL MODULE: ./lib/report/why.js + 3 modules
var report_why = __webpack_require__(5933);
;// CONCATENATED MODULE: ./lib/report/sections.js














/** The sections of a report in reading order, each with its importance. */
const SECTIONS = [
    ofReport('always', budgetSection),
    ofReport('always', verdictSection),
    ofReport(65, acceptSection),
    ofEachImage(importanceOfWhy, report_why/* whySection */.c),
    ofEachImage(55, adviceSection),
    ofReport(30, otherMetrics),
    ofReport(20, otherImages),
    ofReport(15, carriedSection),
    ofReport(14, builtSection),
    ofEachImage(10, buildSection),
    { markdown: () => [], page: runTimes },
    ofEachImage(5, mountsSection),
    ofReport(50, measuredSection),
];
/** Why an image failed is kept longest, then why one has a warning. Why it grew comes before advice; why not, after it. */
function importanceOfWhy(image) {
    if (image.status === 'fail')
        return 80;
    if (image.status === 'warn')
        return 70;
    return (0,image_report/* unpackedDelta */.YV)(image) > 0 ? 60 : 40;
}

;// CONCATENATED MODULE: ./lib/report/report-page.js











/** The report as a page for a terminal or a log. */
function reportPage(report) {
    const images = (0,image_report/* imageReports */.jl)(report);
    return SECTIONS.flatMap((section) => section.page(report, images));
}
/** The report as text without a width, as in a log; ends with a line break. */
const reportText = (report) => pageText(reportPage(report));
/**
 * Only what the change edits of its budget, the verdict and what it does not cover, what was pushed, and why a budget
 * could not be checked.
 */
function briefPage(report) {
    const skipped = report.verdict.images.flatMap(({ platform, outcomes }) => outcomes.flatMap((outcome) => (outcome.status === 'skip' ? [(0,image_report/* whySkipped */.r8)(platform, outcome)] : [])));
    const said = [...pushLines(report), ...[...new Set(skipped)].map(notChecked)];
    const line = verdictLine(report, (0,image_report/* imageReports */.jl)(report));
    const unseen = unseenOf(report, skipped);
    const verdict = unseen === '' ? line : (0,page_text/* inStyleOf */.S)(line, `${(0,page_text/* plain */.p)(line)}; ${unseen}`);
    return (0,page/* paragraphs */.qN)([...budgetLines(report), verdict, ...said]);
}
const MOST_CLAUSES = 3;
/** Through what growth cannot be seen, unless a skipped rule says it; with the images, unless it is so in all. */
function unseenOf({ baselines }, skipped) {
    const clauses = baselines.flatMap((each) => {
        const clause = unseenClause(each);
        return clause === undefined || skipped.includes(unseenSentence(each, 'command line'))
            ? []
            : { name: each.name, clause };
    });
    const groups = [...(0,group_by/* groupBy */.$)(clauses, ({ clause }) => clause)];
    const told = groups.slice(0, MOST_CLAUSES).map(([clause, images]) => {
        const names = images.map(({ name }) => report_form/* plainForm */.NG.name(name));
        return names.length === baselines.length ? clause : `${clause} in ${(0,and_more/* listed */.KE)(names, 'image')}`;
    });
    const rest = groups.slice(MOST_CLAUSES).flatMap(([, images]) => images);
    return (0,and_more/* andMore */.v)([told.join('; ')], rest.length, 'image');
}

// EXTERNAL MODULE: ./lib/limits/new-limit.js
var new_limit = __webpack_require__(9708);
// EXTERNAL MODULE: ./lib/limits/parse-amount.js
var parse_amount = __webpack_require__(1268);
// EXTERNAL MODULE: ./lib/limits/rule-id.js
var rule_id = __webpack_require__(3788);
;// CONCATENATED MODULE: ./lib/budget/limit-edits.js





/**
 * What the absolute limits of images become by what they weigh now and a margin, and those that are left although they
 * were asked for. `verdict` is by the rules of the file alone. A limit of several images, platforms, or rules through an
 * alias, is written for the heaviest; one that images share that were not weighed is only raised.
 */
function limitEdits(places, verdict, margin, which) {
    const limits = [...(0,group_by/* groupBy */.$)(places, ({ start }) => start).values()].flatMap((here) => limitAt(here, verdict));
    const decided = limits.map((limit) => {
        const atLeast = which === 'all' ? aboveSoft(limit, limits, margin) : 0;
        return { limit, decision: decide(limit, { margin, which, atLeast }) };
    });
    return {
        edits: decided
            .flatMap(({ limit: { place, images, isShared }, decision: text }) => typeof text === 'string' ? [{ start: place.start, end: place.end, text, images, isShared }] : [])
            .toSorted((a, b) => a.start - b.start),
        left: decided.flatMap(({ limit: { rule }, decision: why }) => (typeof why === 'object' ? [{ rule, why }] : [])),
    };
}
function limitAt(here, { images }) {
    const ids = here.map((place) => place.ruleId);
    const outcomes = images.flatMap(({ name, outcomes: all }) => {
        const own = new Set(here.flatMap((place) => (place.image === name ? place.ruleId : [])));
        return all.filter(({ rule }) => rule.kind === 'max' && own.has((0,rule_id/* ruleId */.I)(rule)));
    });
    const rule = outcomes.map((outcome) => outcome.rule).find((each) => each.kind === 'max');
    if (rule === undefined)
        return [];
    const [unknown] = outcomes.flatMap((outcome) => (outcome.status === 'skip' ? [outcome.reason] : []));
    const isShared = here.some((place) => place.isShared);
    const named = [...new Set(here.map(({ image }) => image))];
    return [{ place: here[0], ids, images: named, isShared, rule, checked: outcomes.filter(isOfMax), unknown }];
}
const isOfMax = (outcome) => outcome.status !== 'skip' && outcome.rule.kind === 'max';
/** The new text of a limit, or why it has none; undefined if none is called for. */
function decide(limit, { margin, which, atLeast }) {
    const { place, rule, checked, unknown } = limit;
    const amount = Math.max(...checked.map(({ actual }) => actual));
    const isOver = which === 'all' ? amount > rule.max : checked.some(({ status }) => status === 'fail');
    if (!isOver && unknown !== undefined)
        return { kind: 'unknown', reason: unknown };
    if (!isOver && which === 'broken')
        return undefined;
    if ((0,any_metric/* unitOf */.uF)(rule.metric) === 'seconds')
        return { kind: 'seconds' };
    if ((0,parse_amount/* parseAmount */.C)(place.text, (0,any_metric/* unitOf */.uF)(rule.metric)) === undefined)
        return { kind: 'spelled' };
    if (amount === 0 && rule.max > 0)
        return { kind: 'zero' };
    const text = (0,new_limit/* newLimit */.i)({ ...rule, text: place.text }, amount, margin, atLeast);
    return text !== undefined && limit.isShared && !isOver ? { kind: 'shared' } : text;
}
/** A hard limit stays as far above the soft one of the same, in proportion: as a warning before it, that is of use. */
function aboveSoft({ rule }, limits, margin) {
    const softId = (0,rule_id/* ruleId */.I)({ ...rule, level: 'warning' });
    const soft = rule.level === 'error' ? limits.find(({ ids }) => ids.includes(softId)) : undefined;
    if (soft === undefined || soft.rule.max >= rule.max)
        return 0;
    const decision = decide(soft, { margin, which: 'all', atLeast: 0 });
    const max = typeof decision === 'string' ? (0,parse_amount/* parseAmount */.C)(decision, (0,any_metric/* unitOf */.uF)(rule.metric)) : soft.rule.max;
    if (max === soft.rule.max)
        return rule.max;
    return soft.rule.max === 0 ? max + rule.max : (max / soft.rule.max) * rule.max;
}
/** The text with its limits replaced. Everything else stays, to the byte. */
function withLimits(text, edits) {
    return edits.reduceRight((edited, { start, end, text: limit }) => edited.slice(0, start) + limit + edited.slice(end), text);
}

;// CONCATENATED MODULE: ./lib/budget/changed-lines.js



/** The lines that edits change, as in a diff: where each is and which images it is about, then before and after. */
function changedLines({ path, text }, edits) {
    const before = text.split(LINE_BREAK);
    const after = withLimits(text, edits).split(LINE_BREAK);
    const here = (0,group_by/* groupBy */.$)(edits, ({ start }) => text.slice(0, start).split(LINE_BREAK).length);
    return before.flatMap((line, at) => {
        if (line === after[at])
            return [];
        return [`@@ ${path}:${at + 1} @@ ${changed_lines_imagesOf(here.get(at + 1) ?? [])}`, `-${line}`, `+${after[at]}`];
    });
}
const LINE_BREAK = /\r?\n/;
function changed_lines_imagesOf(edits) {
    const names = (0,and_more/* listed */.KE)([...new Set(edits.flatMap(({ images }) => images))], 'image');
    return edits.some(({ isShared }) => isShared) ? `${names}, and images that share it` : names;
}

// EXTERNAL MODULE: ./lib/inputs/config/image-in.js
var image_in = __webpack_require__(449);
;// CONCATENATED MODULE: ./lib/inputs/config/limit-places.js

/**
 * Where a configuration file has the limits of images with these names. One that it does not name beside others,
 * as of a bake file, shares those of `defaults` with any other.
 */
function limitPlaces(config, names) {
    const { images, defaults } = config;
    const imageOf = (0,image_in/* imageIn */.L)(config);
    const limitsOf = (name) => {
        const own = images.get(name);
        return own === undefined ? defaults.limits : imageOf(name, own).limits;
    };
    const others = [...images.keys()].filter((name) => !names.includes(name));
    const starts = new Set(others.flatMap(limitsOf).map(({ start }) => start));
    return names.flatMap((image) => limitsOf(image).map(({ ruleId, start, end, text }) => {
        return { image, ruleId, start, end, text, isShared: (images.size > 0 && !images.has(image)) || starts.has(start) };
    }));
}

// EXTERNAL MODULE: ./lib/inputs/config/read-config.js + 2 modules
var read_config = __webpack_require__(9528);
// EXTERNAL MODULE: ./lib/plan/only-weighed.js
var only_weighed = __webpack_require__(4205);
// EXTERNAL MODULE: ./lib/text/message-of.js
var message_of = __webpack_require__(8012);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/inputs/config/join-rules.js
var join_rules = __webpack_require__(952);
// EXTERNAL MODULE: ./lib/plan/bake/bake-definition.js
var bake_definition = __webpack_require__(1348);
// EXTERNAL MODULE: ./lib/plan/bake/bake-build.js
var bake_build = __webpack_require__(9545);
// EXTERNAL MODULE: ./lib/units/nearest.js
var nearest = __webpack_require__(9469);
;// CONCATENATED MODULE: ./lib/inputs/bake-inputs.js
/** None of them is set. */
const NO_BAKE_INPUTS = {
    allow: [],
    builder: '',
    files: [],
    load: false,
    'no-cache': false,
    provenance: '',
    pull: false,
    push: false,
    sbom: '',
    set: [],
    source: '.',
    targets: [],
    vars: [],
};

// EXTERNAL MODULE: ./lib/plan/bake/bake-files.js
var bake_files = __webpack_require__(9170);
;// CONCATENATED MODULE: ./lib/app/run/unused-bake-file.js





/**
 * Tells of a bake file that the run does not use, if nothing says what else its images are built from. Throws
 * `bake.unused` if somebody gave images the names of its targets: another build would have their budgets.
 */
async function tellUnusedBakeFile(ports, inputs) {
    const { files, runner } = ports;
    const images = inputs.images.filter(({ isDefaultBuild }) => isDefaultBuild).map(({ name }) => name);
    if (images.length === 0)
        return;
    const entries = await files.entries(files.directory);
    const there = bake_files/* BY_DEFAULT */.Eu.filter((name) => entries.some((entry) => entry.name === name && entry.kind !== 'folder'));
    const [first] = there;
    if (first === undefined)
        return;
    const file = (0,bake_files/* bakeFileOf */.lp)(there) ?? first;
    const path = inputs.config && inputs.config.images.size > 0 ? inputs.config.path : '';
    const isChosen = path !== '' || inputs.isChosen; // else no name is anybody's choice
    const named = isChosen ? await targetsAmong(ports, images) : [];
    if (named.length > 0)
        throw (0,errors/* fail */.fJ)('bake.unused', { images: (0,and_more/* toChooseFrom */.PX)(named, 'image'), file, path });
    if ((0,bake_files/* bakeFileOf */.lp)(there) === undefined)
        return;
    const [source, context] = [(0,units_audience/* inputSet */.bx)('source', '.', runner.audience), (0,units_audience/* inputSet */.bx)('context', '.', runner.audience)];
    runner.annotate({
        level: 'notice',
        title: 'Bake file not used',
        message: `There is a ${file}, which is not used: the Dockerfile of this folder is built. ` +
            `Set ${source} to weigh the images of the bake file, or ${context} if this is meant.`,
    });
}
/** Those that are names of targets; the first of them alone if this buildx does not read `*`. None if buildx cannot read it. */
async function targetsAmong(ports, names) {
    const all = await targetsOf(ports, '*');
    if (all !== undefined)
        return names.filter((name) => all.includes(name));
    for (const name of names.filter((each) => TARGET.test(each))) {
        if ((await targetsOf(ports, name)) !== undefined)
            return [name];
    }
    return [];
}
/** What a target may be called (buildx, bake/bake.go: validTargetNamePattern), without what is read as an option. */
const TARGET = /^\w[\w-]*$/;
async function targetsOf({ buildx, cancelled, files }, asked) {
    try {
        return Object.keys((await buildx.printBake({ ...NO_BAKE_INPUTS, targets: [asked] }, files.directory)).target);
    }
    catch {
        cancelled.throwIfAborted();
        return undefined;
    }
}

;// CONCATENATED MODULE: ./lib/app/run/bake-images.js










/** The inputs with the images of their bake file, if they ask for one that was not read yet; tells if one is there that they do not ask for. Throws `bake.*`, `config.*` and `input.*`. */
async function withBakeImages(ports, inputs) {
    const { bake, config } = inputs;
    if (bake === undefined)
        await tellUnusedBakeFile(ports, inputs);
    if (bake === undefined || inputs.images.length > 0)
        return inputs;
    const definition = await readDefinition(ports, bake.inputs);
    const names = chosen((0,bake_definition/* askedTargets */.BB)(definition), bake.name);
    if (config)
        tellUnbuilt(ports, config, bake, names);
    const images = names.map((name) => {
        const subject = bakeSubject((0,bake_definition/* bakeSource */.ds)(definition, name, bake.inputs), ports);
        const { givenAgain } = bake;
        return Object.assign({ name, subject, pathsOfFile: [], givenAgain }, budgetOf(name, bake, config));
    });
    return { ...inputs, images };
}
/** The image of a target. Throws `bake.*` for one that makes no image, or that cannot be built. */
function bakeSubject(source, { variable }) {
    const { target, targets } = source;
    const call = targets[target]?.call ?? 'build';
    if (call !== 'build')
        throw (0,errors/* fail */.fJ)('bake.call', { target, call });
    requireAllowed(source);
    const bake = { ...source, linked: (0,bake_build/* linkedBuilds */.r$)(source, variable) };
    return { kind: 'build', build: (0,bake_build/* bakeBuild */.w3)(source, variable), bake };
}
/** Buildx before 0.17 has no such question, and grants what the file asks for. */
function requireAllowed({ inputs, target, targets }) {
    const asked = Object.values(targets).flatMap(({ entitlements = [] }) => entitlements);
    const privilege = asked.find((each) => !inputs.allow.includes(each));
    if (privilege !== undefined)
        throw (0,errors/* fail */.fJ)('bake.privilege', { target, privilege });
}
async function readDefinition({ buildx, files }, inputs) {
    const directory = (0,external_node_path_.resolve)(files.directory, inputs.source);
    if (!(await files.isDirectory(directory))) {
        throw (0,errors/* fail */.fJ)('bake.no-file', { detail: 'there is no such folder', directory });
    }
    try {
        return await buildx.printBake(inputs, directory);
    }
    catch (error) {
        if (!(0,errors/* isError */.bJ)(error, 'bake.no-target'))
            throw error;
        const ask = (targets) => buildx.printBake({ ...inputs, targets, set: [] }, directory);
        throw (0,errors/* fail */.fJ)('bake.no-target', { ...error.fields, known: await knownTargets(error.fields.target, ask) }, error);
    }
}
/** All of them if this buildx reads `*`, else those that it builds by default. */
async function knownTargets(target, ask) {
    const all = await ask(['*']).catch(() => undefined);
    if (all)
        return advice(target, [...Object.keys(all.group).filter((name) => name !== 'default'), ...bake_images_targetsOf(all)]);
    const some = await ask([]).catch(() => undefined);
    return some ? `By default, ${advice(target, (0,bake_definition/* askedTargets */.BB)(some))}`.replace(', It has', ', it has') : '';
}
const bake_images_targetsOf = ({ target }) => Object.keys(target);
/** Bake takes any name, but at the base it is asked for these. */
function refuseOptions(names) {
    const option = names.find((name) => name.startsWith('-'));
    if (option !== undefined)
        throw (0,errors/* fail */.fJ)('bake.option', { target: option });
}
function chosen(names, name) {
    refuseOptions(names);
    if (names.length === 0)
        throw (0,errors/* fail */.fJ)('bake.invalid', { detail: 'there is no target to build' });
    if (name === '')
        return names;
    if (names.includes(name))
        return [name];
    throw (0,errors/* fail */.fJ)('bake.no-target', { input: 'name', target: name, known: advice(name, names) });
}
function advice(name, names) {
    const meant = (0,nearest/* nearest */.p)(name, names);
    const known = `It has ${(0,and_more/* toChooseFrom */.PX)(names, 'target')}.`;
    return meant === undefined ? known : `${known} Did you mean "${meant}"?`;
}
const NOTHING = { settings: new Map(), rules: [], limits: [], headroom: null };
/** The rules of the inputs hold for each image, and so do those of the file that are its own or for all. */
function budgetOf(name, { rules }, config) {
    if (config === null)
        return { rules, written: { input: rules, file: null } };
    const own = config.images.get(name) ?? NOTHING;
    refuseSettings(config, name, own);
    const its = (0,image_in/* imageIn */.L)(config)(name, own);
    return {
        rules: (0,join_rules/* joinRules */.e)(rules, its.rules),
        written: { input: rules, file: its.rules },
        ...(its.headroom ? { headroom: its.headroom.share } : {}),
    };
}
/** Two places that say how to build an image would contradict each other. */
function refuseSettings({ path, defaults }, name, own) {
    for (const [where, { settings }] of [
        [`"${name}"`, own],
        ['"defaults"', defaults],
    ]) {
        const [first] = settings;
        if (first)
            throw (0,errors/* fail */.fJ)('config.of-bake', { path, line: first[1].line, key: first[0], where });
    }
}
/** A misspelt name would leave an image without its budget. With `targets`, the others are left out on purpose. */
function tellUnbuilt({ runner }, config, { inputs, name }, names) {
    const unnamed = names.filter((each) => !config.images.has(each));
    const isSome = name !== '' || inputs.targets.length > 0;
    const unbuilt = [...config.images.keys()].filter((each) => !names.includes(each));
    for (const [meant, images] of (0,group_by/* groupBy */.$)(unbuilt, (each) => (0,nearest/* nearest */.p)(each, unnamed))) {
        if (isSome && meant === undefined)
            continue;
        const quoted = images.map((each) => `"${each}"`);
        const noun = images.length === 1 ? 'image' : 'images';
        const message = `${config.path} has the ${noun} ${(0,and_more/* toChooseFrom */.PX)(quoted, 'image')}, which this run does not build.`;
        const question = meant === undefined ? '' : ` Did you mean "${meant}"?`;
        runner.annotate({ level: 'warning', title: 'Budget without an image', message: `${message}${question}` });
    }
}

// EXTERNAL MODULE: ./lib/plan/all-builds.js
var all_builds = __webpack_require__(6860);
// EXTERNAL MODULE: ./lib/units/short-hash.js
var short_hash = __webpack_require__(42);
// EXTERNAL MODULE: ./lib/plan/packing.js
var packing = __webpack_require__(3088);
;// CONCATENATED MODULE: ./lib/plan/record-key.js


/**
 * The start of the image's name, and a hash of how it is built; build arguments are only in the hash. Safe as a file
 * name and in a cache key: lower case letters, digits, `.`, `_` and `-`, 60 at most.
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
    const hash = (0,short_hash/* shortHash */.B)(identity);
    const readable = name
        .toLowerCase()
        .replaceAll(/[^a-z0-9._-]+/g, '-')
        .replace(/^[-.]+/, '')
        .slice(0, 47);
    return readable === '' ? hash : `${readable}-${hash}`;
}
/** For the files that a run leaves of all its images. */
function runKey(images) {
    const [{ key } = { key: '' }, ...more] = images;
    if (more.length === 0)
        return key;
    const all = JSON.stringify(images.map((image) => image.key));
    return `images-${(0,short_hash/* shortHash */.B)(all)}`;
}
/** What else decides the layers' bytes. With arguments from the environment, no record is kept (image-job.ts). */
function making({ build, bake }) {
    const own = [build.platforms.toSorted(), build['build-args'], build['build-contexts'], (0,packing/* packingOf */.b)(build)];
    return bake ? [...own, ...ofBake(bake)] : own;
}
/** What only a bake file says: the text of its Dockerfile, and the targets that its target is linked to. */
function ofBake({ target, targets }) {
    const text = targets[target]?.['dockerfile-inline'];
    const linked = Object.entries(targets).flatMap(([name, each]) => {
        const { context, contexts, dockerfile, 'dockerfile-inline': inline, args, platforms, target: stage } = each;
        return name === target ? [] : [[name, context, contexts, dockerfile, inline, args, platforms, stage]];
    });
    return [...(text === undefined ? [] : [text]), ...(linked.length === 0 ? [] : [linked])];
}

;// CONCATENATED MODULE: ./lib/app/run/image-builds.js


/** All builds of a run, also those of the targets that its images are linked to. */
const buildsOf = (images) => images.flatMap(({ subject }) => (subject.kind === 'build' ? (0,all_builds/* allBuilds */.l)(subject).map(({ inputs }) => inputs) : []));
function withBuilds(inputs, changed) {
    const images = inputs.images.map((image) => {
        const { subject } = image;
        if (subject.kind === 'image')
            return image;
        return Object.assign({}, image, { subject: withBuild(subject, changed) });
    });
    return { ...inputs, images };
}
/** Changes all builds of an image. */
function withBuild(subject, changed) {
    const { build, bake } = subject;
    if (bake === undefined)
        return { ...subject, build: changed(build) };
    const linked = Object.entries(bake.linked ?? {}).map(([name, its]) => [name, changed(its)]);
    return { ...subject, build: changed(build), bake: { ...bake, linked: Object.fromEntries(linked) } };
}
/** What a run made of `all` its images, for the outputs of a step. */
function madeIn({ bake }, all, { jobs, weighings }) {
    const images = weighings.map(({ build, pushes }, index) => ({ name: jobs[index].name, build, pushes }));
    return { images, key: runKey(all), isOne: all.length === 1, isOfBake: bake !== undefined };
}

;// CONCATENATED MODULE: ./lib/baseline/merged-head.js
/** The head of the pull request whose merge is checked out, the commit people know; null for any other checkout. */
function mergedHead(event, { head, parents }) {
    if (event.kind !== 'pull_request' || event.head === head)
        return null;
    return parents.includes(event.head) || event.merged === head ? event.head : null;
}

// EXTERNAL MODULE: ./lib/plan/definition.js
var plan_definition = __webpack_require__(5454);
// EXTERNAL MODULE: ./lib/record/make.js
var make = __webpack_require__(3499);
// EXTERNAL MODULE: ./lib/app/contexts/apart-from-contexts.js
var apart_from_contexts = __webpack_require__(7684);
// EXTERNAL MODULE: ./lib/app/contexts/check-paths.js + 1 modules
var check_paths = __webpack_require__(6050);
// EXTERNAL MODULE: ./lib/units/real-place.js
var real_place = __webpack_require__(7909);
// EXTERNAL MODULE: ./lib/units/within.js
var within = __webpack_require__(2940);
;// CONCATENATED MODULE: ./lib/app/contexts/refuse-links-out.js




/**
 * Refuses a path of the configuration file that a link leads out of the folder that the run starts in: who may change the
 * file may add the link, too. Throws `config.link`.
 */
async function refuseLinksOut(files, images) {
    const root = (await (0,real_place/* realPlace */.o)(files, files.directory)).replace(/\/$/, '');
    for (const { input, path } of images.flatMap(({ pathsOfFile }) => pathsOfFile)) {
        const real = await (0,real_place/* realPlace */.o)(files, (0,external_node_path_.resolve)(files.directory, path));
        if (!(0,within/* isWithin */.U)(real, root))
            throw (0,errors/* fail */.fJ)('config.link', { input, path, real });
    }
}

// EXTERNAL MODULE: ./lib/app/tell-decision.js
var tell_decision = __webpack_require__(8203);
// EXTERNAL MODULE: ./lib/app/weigh/mask-secrets.js
var mask_secrets = __webpack_require__(6706);
// EXTERNAL MODULE: ./lib/app/weigh/piped-secrets.js
var piped_secrets = __webpack_require__(1228);
// EXTERNAL MODULE: ./lib/units/answers.js
var units_answers = __webpack_require__(816);
// EXTERNAL MODULE: ./lib/baseline/release.js
var release = __webpack_require__(6390);
;// CONCATENATED MODULE: ./lib/baseline/why-no-base.js

const ADVICE = 'name a commit, tag or branch in the input "base"';
/** Events about the branch they run on, which do not say what changed there. */
const OF_A_BRANCH = new Set(['schedule', 'workflow_dispatch', 'repository_dispatch']);
/**
 * Whether a run is about the commit that actions/checkout takes by itself. Others, such as those of `workflow_run` and
 * `issue_comment`, are on the default branch because of something else. `pull_request_review` is on the pull request's
 * merge, but is not looked at as `pull_request` is.
 */
function isAboutCheckout(event) {
    if (event.kind === 'other')
        return (0,release/* isRelease */.M)(event) || OF_A_BRANCH.has(event.name);
    return event.kind !== 'pull_request_target';
}
/** Why an event has no base of its own; undefined if it has one. */
function whyNoBase(event) {
    if (event.kind === 'pull_request_target')
        return `"${event.kind}" checks out the base, not the pull request: run on "pull_request", or ${ADVICE}`;
    if (event.kind !== 'other' || (0,release/* tagOf */.c)(event) !== undefined || OF_A_BRANCH.has(event.name))
        return undefined;
    const about = event.name === 'workflow_run' ? 'is about a run of another workflow, and ' : '';
    return `the event "${event.name}" ${about}has no base of its own; ${ADVICE}`;
}

;// CONCATENATED MODULE: ./lib/baseline/choose.js



/** What to compare the head with (docs/design.md, "Baseline: the right commit, provably"). `base` is the input. */
function chooseBaseline(event, facts, base) {
    if (base !== '')
        return { kind: 'named', name: base };
    if (event.kind === 'pull_request')
        return forPullRequest(event, facts);
    const tag = (0,release/* tagOf */.c)(event);
    if (tag !== undefined)
        return { kind: 'version', tag };
    if (event.kind === 'push')
        return forPush(event, facts);
    if (event.kind === 'merge_group')
        return forGroup(event, facts);
    const reason = whyNoBase(event);
    return reason === undefined ? { kind: 'default-branch' } : { kind: 'none', reason };
}
/**
 * CI usually tests `refs/pull/N/merge`: with the branch's tip as its base, rather than the merge's other parent, the
 * pull request would be blamed for the branch's growth (react_on_rails#4110). A head of its own is compared with its
 * merge base with the branch now: `pull_request.base.sha` stays as it was at the event (issue 11, heading 3).
 */
function forPullRequest(event, facts) {
    const inBranch = { branch: event.baseRef, base: event.base };
    const baseSide = mergedInto(event, facts);
    if (baseSide !== null)
        return { kind: 'commit', commit: baseSide, why: `the base side of the tested merge with ${event.baseRef}` };
    if (facts.head === event.merged) {
        const isMerged = facts.parents.length > 1 && facts.head !== event.head;
        if (isMerged)
            return firstParent(facts, lastOf(event.baseRef));
        return { kind: 'merged', head: event.head, ...inBranch };
    }
    return { kind: 'branch', ...inBranch };
}
/**
 * The base side of the forge's own merge of the pull request's head; null if HEAD is no such merge. Of any other merge the
 * other parent may be a commit that the pull request's author made, as heavy as its head.
 */
function mergedInto(event, { head, parents }) {
    if (head !== event.merge && head !== event.merged)
        return null;
    const [other, ...more] = parents.filter((parent) => parent !== event.head);
    return parents.length === 2 && other !== undefined && more.length === 0 ? other : null;
}
/** A branch that is new, also by a force push, is judged as a whole. */
function forPush({ before, forced, commit }, { head }) {
    if (before === null)
        return { kind: 'default-branch' };
    if (forced)
        return { kind: 'default-branch', because: forcePush(before) };
    const otherwise = commit === '' || commit === head ? forcePush(before) : 'HEAD is not what was pushed';
    return { kind: 'previous', before, why: 'the commit the branch was at before the push', otherwise };
}
function forGroup({ base, head }, facts) {
    const why = 'the commit the merge group is added to';
    if (head === null || head === facts.head)
        return { kind: 'commit', commit: base, why };
    return { kind: 'previous', before: base, why, otherwise: 'HEAD is not the merge group' };
}
/** Why a branch's commit before a push cannot be the base. */
function forcePush(before) {
    return `${(0,units_commit/* shortCommit */.A)(before)}, where the branch was before, is not an ancestor (a force push)`;
}
const lastOf = (branch) => `HEAD is the last of the pull request's commits on ${branch}`;
/** HEAD's first parent. `because`: why there is nothing better. */
function firstParent(facts, because) {
    const [parent] = facts.parents;
    if (parent === undefined)
        return {
            kind: 'none',
            reason: `${because}, and HEAD is the first commit, which has no parent; later commits have one`,
        };
    return { kind: 'commit', commit: parent, why: `HEAD's first parent, because ${because}` };
}

;// CONCATENATED MODULE: ./lib/baseline/budget-commit.js



/**
 * At which commit the base's budget is read, and why it holds. As a rule it is the commit that the run compares with. A
 * fork chooses what its commits stand on, and so what they are compared with, and names are looked up in the repository
 * that is checked out, which may be the fork's. So it is held to a commit that the forge names, or the workflow by hash.
 */
function budgetCommit(event, asked) {
    const { checkout, chosen, from } = asked;
    const here = checkout.kind === 'found' ? checkout.value : undefined;
    const foreign = whyForeign(event, here);
    const because = from === 'base' ? 'input' : foreign;
    if (event.kind === 'pull_request_target') {
        // There is no base to compare with: the budget is that of the branch it runs on.
        const commit = [event.commit, event.base].find((each) => each === here?.head) ?? event.base ?? event.commit;
        if (commit !== '')
            return { because, commit: found(commit) };
    }
    if (foreign === null)
        return { because, commit: chosen.kind === 'commit' ? found(chosen.commit) : (0,units_answers/* miss */.L)(chosen.reason) };
    return { because, commit: checkout.kind === 'miss' ? checkout : ofBranch(event, checkout.value, asked) };
}
const found = (value) => ({ kind: 'found', value });
/**
 * Whether the checkout is an open fork's, or may be. Some events are about something else than their checkout, and do not
 * say whose it is (`issue_comment`): then it is ours only if it is the run's own commit, without any change.
 */
function whyForeign(event, here) {
    const isFork = 'isFork' in event ? event.isFork : undefined;
    if (isFork !== undefined)
        return isFork ? 'fork' : null;
    if (event.kind !== 'other' || isAboutCheckout(event))
        return null;
    const isOurs = here !== undefined && !here.dirty && here.head === commitOfRun(event);
    return isOurs ? null : 'event';
}
/** The branch to merge into, as the forge has merged it, or else as the event names it; or else that of the run. */
function ofBranch(event, here, { chosen, base }) {
    const commit = (event.kind === 'pull_request' ? mergedInto(event, here) : null) ??
        ('base' in event ? event.base : null) ??
        (chosen.kind === 'commit' && chosen.commit === base ? base : null) ??
        commitOfRun(event);
    return commit ? found(commit) : (0,units_answers/* miss */.L)(UNNAMED);
}
const UNNAMED = 'the event does not say at which commit the branch to merge into is; name one by its full hash in the input "base"';
/** The ref of a pull request has the fork's files, too. */
function commitOfRun(event) {
    return event.kind === 'other' && event.commit !== '' && !event.ref.startsWith('refs/pull/') ? event.commit : null;
}

;// CONCATENATED MODULE: ./lib/budget/changed-rules.js

/** What `head` edits of the rules of one image at the base. The same limit in other units is no edit. */
function changedRules(base, head) {
    const [before, after] = [byId(base), byId(head)];
    const ids = new Set([...before.keys(), ...after.keys()]);
    return [...ids].flatMap((id) => changed_rules_changeOf(id, before.get(id) ?? null, after.get(id) ?? null));
}
const byId = (rules) => new Map(rules.map((rule) => [(0,rule_id/* ruleId */.I)(rule), rule]));
function changed_rules_changeOf(id, base, head) {
    if (base === null)
        return { id, kind: 'added', base, head };
    if (head === null)
        return { id, kind: 'removed', base, head };
    const [more, less] = [allowsAll(head, base), allowsAll(base, head)];
    if (more && less)
        return [];
    return { id, kind: more ? 'raised' : less ? 'lowered' : 'changed', base, head };
}
/** Whether a rule allows whatever another one of the same ID does. */
function allowsAll(rule, other) {
    if (rule.kind === 'max' && other.kind === 'max')
        return rule.max >= other.max;
    if (rule.kind === 'growth' && other.kind === 'growth')
        return isAtLeast(rule.limit, other.limit);
    return true; // forbidden on both sides
}
/** Whether `limit` allows at least the growth that `other` does, whatever the base's size. */
function isAtLeast(limit, other) {
    if ('limits' in other && other.kind === 'or')
        return other.limits.every((each) => isAtLeast(limit, each));
    if ('limits' in limit && limit.kind === 'and')
        return limit.limits.every((each) => isAtLeast(each, other));
    if ('limits' in limit)
        return limit.limits.some((each) => isAtLeast(each, other));
    if ('limits' in other)
        return other.limits.some((each) => isAtLeast(limit, each));
    if (other.max === 0)
        return true;
    if (limit.kind === 'absolute')
        return other.kind === 'absolute' && limit.max >= other.max;
    // Exact: the products may be more than a double holds.
    return other.kind === 'percent' && BigInt(limit.max) * BigInt(other.per) >= BigInt(other.max) * BigInt(limit.per);
}

;// CONCATENATED MODULE: ./lib/budget/held-rules.js

/** The same rules, as those of a file of `commit`: its lines are not those of the head's. */
function writtenIn(commit, base) {
    const at = (rules) => rules.map((rule) => (rule.origin.kind === 'file' ? { ...rule, origin: { ...rule.origin, commit } } : rule));
    if (base.kind === 'rules')
        return { ...base, rules: at(base.rules) };
    return 'ofAll' in base ? { ...base, ofAll: at(base.ofAll) } : base;
}
/**
 * The rules that hold for an image: the head's, or with `isOfBase` those of the base's file, where that has any for it.
 * Beside the head's rules for an image that is new, so do those the base has for every image: a name is easily changed.
 * The head's inputs hold on both sides: a workflow that somebody else may edit cannot be held to another.
 */
function heldRules(written, base, isOfBase, join) {
    const own = written.file ?? [];
    if (base.kind !== 'rules') {
        const ofAll = isOfBase && 'ofAll' in base ? base.ofAll : [];
        const heldTo = ofAll.length > 0 ? 'base' : 'head';
        return {
            rules: join(written.input, join(ofAll, own)),
            budget: { heldTo, lacks: lackedAt(base, written.file), changes: [] },
        };
    }
    const changes = changedRules(base.rules, own);
    const rules = join(written.input, isOfBase ? base.rules : own);
    return { rules, budget: { heldTo: isOfBase ? 'base' : 'head', lacks: null, changes } };
}
/** Nothing if the head has no rules for the image either. If no side has a file, who asked for the base's is to know. */
function lackedAt(base, file) {
    if (base.kind !== 'none')
        return null;
    if (file === null)
        return base.lacks === 'file' ? 'file' : null;
    return file.length > 0 ? base.lacks : null;
}

// EXTERNAL MODULE: ./lib/inputs/config/asked-config.js
var asked_config = __webpack_require__(6147);
;// CONCATENATED MODULE: ./lib/inputs/config/rules-in.js


/**
 * The rules that a configuration file has for an image. One that no file names (`isNamed`) has its name from the run, so
 * the only image of this file is it, as for a run without a name; which of several it is, nobody knows. For a named one
 * that the file lacks, it has only the rules of `defaults` (`ofAll`). A miss, a clause, says why it is not known.
 */
function rulesIn(config, image, isNamed) {
    const { images, defaults } = config;
    if (images.size === 0)
        return { kind: 'rules', rules: defaults.rules };
    const [only] = !isNamed && images.size === 1 ? images.keys() : [];
    const name = images.has(image) ? image : only;
    if (name !== undefined)
        return { kind: 'rules', rules: (0,image_in/* imageIn */.L)(config)(name, images.get(name)).rules };
    if (isNamed)
        return { kind: 'none', lacks: 'image', ofAll: defaults.rules };
    return (0,units_answers/* miss */.L)(`it has several images, and none is called "${image}"`);
}

;// CONCATENATED MODULE: ./lib/app/run/base-budgets.js









/**
 * Gives the jobs the rules that hold for them: those of the head, or of the base's configuration file. Reads that file in
 * any case, to say what the head edits, also if the head has none: the change may have removed it. A shallow clone fetches
 * the base's commit for that in one request, which has only what differs from the checkout (26 kB beside one of 9 MB);
 * that is too little to be worth a step beside the build, or a second request for the file alone (`--filter`).
 */
async function holdToBudgets(ports, asked) {
    const { jobs, config } = asked;
    const { because, commit } = budgetCommit(ports.runner.event, asked);
    const { isThere, rules: base, dropped = [], named = [], } = commit.kind === 'miss' ? { isThere: false, rules: commit } : await readBase(ports, commit.value, asked);
    const held = jobs.map((job) => {
        const ofBase = base.kind === 'miss' ? UNKNOWN : base.value(job.name);
        const { rules, budget } = heldRules(job.written, ofBase, because !== null, join_rules/* joinRules */.e);
        return { job: withRules(job, rules), budget: { name: job.name, ...budget } };
    });
    const budgets = {
        path: pathOf(config),
        base: commit.kind === 'found' ? commit.value : null,
        because,
        unknown: base.kind === 'miss' ? base.reason : null,
        images: held.map(({ budget }) => budget),
        dropped,
    };
    const isWritten = (isThere || config !== null) && !isExpected(budgets, asked);
    return {
        jobs: held.map(({ job }) => job),
        budgets: isWritten || isMissed(budgets, asked) ? budgets : null,
        named: because === null ? [] : named,
    };
}
/** What of the base's budgets is to hold and does not, so that no verdict is better than `unchecked`. */
function unheld(budgets) {
    if (budgets === null || budgets.because === null)
        return {};
    const { unknown, dropped } = budgets;
    return { ...(unknown !== null && { budgetUnknown: unknown }), ...(dropped.length > 0 && { dropped }) };
}
/** Where the base has the file, too. */
const pathOf = (config) => config?.path ?? asked_config/* DEFAULT_PATH */.O;
const withRules = (job, rules) => ({ ...job, rules });
const UNKNOWN = { kind: 'unknown' };
/** On the command line outside of a repository, nobody expects a base. */
const isExpected = ({ because }, { chosen }) => because === null && chosen.kind === 'none' && chosen.isNoRepository === true;
/**
 * Whether a base's budget was to hold that nobody can read, even if the head has no configuration file: it may have been
 * removed. Without a repository, there is nothing that a fork could have changed.
 */
function isMissed({ because, unknown }, { checkout }) {
    const isNoRepository = checkout.kind === 'miss' && checkout.absent === true;
    return because === 'input' || (because !== null && unknown !== null && !isNoRepository);
}
/** The base's rules by image. A miss says why they are not known. */
async function readBase({ commits, runner }, commit, { config, jobs, all, isChosen }) {
    const path = pathOf(config);
    const name = `${path} of the base ${(0,units_commit/* shortCommit */.A)(commit)}`;
    const text = await commits.file(commit, path);
    if (text.kind === 'miss')
        return { isThere: false, rules: (0,units_answers/* miss */.L)(`${name} cannot be read: ${text.reason}`) };
    if (text.value === null)
        return { isThere: false, rules: { kind: 'found', value: () => NO_FILE } };
    const unusable = (why) => ({ isThere: true, rules: (0,units_answers/* miss */.L)(`${name} cannot be used: ${why}`) });
    const isNamed = all.some(isOfBake) || (config !== null && config.images.size > 0);
    const names = new Set(all.map((job) => job.name));
    const rules = new Map();
    const dropped = [];
    const named = [];
    try {
        const base = (0,read_config/* readConfig */.X)({ path, text: text.value });
        // Without names on this side, its only image is that of the run.
        if (isNamed)
            named.push(...base.images.keys());
        if (isNamed && !isChosen)
            dropped.push(...[...base.images.keys()].filter((image) => !names.has(image)));
        for (const job of jobs) {
            const its = rulesIn(base, job.name, isNamed);
            if (its.kind === 'miss')
                return unusable(its.reason);
            rules.set(job.name, writtenIn(commit, its));
        }
    }
    catch (error) {
        if (!(error instanceof errors/* WeighbridgeError */.kj))
            throw error;
        return unusable((0,errors/* messageFor */.XW)(error, runner.audience));
    }
    return { isThere: true, rules: { kind: 'found', value: (image) => rules.get(image) }, dropped, named };
}
/** A bake file names its images, as a configuration file does that has any. */
const isOfBake = ({ subject }) => subject.kind === 'build' && subject.bake !== undefined;
const NO_FILE = { kind: 'none', lacks: 'file' };

;// CONCATENATED MODULE: ./lib/app/run/bake-files.js

/**
 * The inputs with the bake files that the environment names, if they name none, as the base has to be asked for its own.
 * Throws `input.format`.
 */
function withBakeFiles({ variable }, inputs) {
    const { bake } = inputs;
    const named = variable('BUILDX_BAKE_FILE') ?? '';
    if (bake === undefined || bake.inputs.files.length > 0 || named === '')
        return inputs;
    const files = named.split(variable('BUILDX_BAKE_PATH_SEPARATOR') || ':').filter((file) => file !== '');
    const pipe = files.find((file) => file === '-');
    if (pipe !== undefined)
        throw (0,errors/* fail */.fJ)('input.format', {
            input: 'files',
            value: pipe,
            expected: 'The variable BUILDX_BAKE_FILE has it. Give the paths of files.',
        });
    return { ...inputs, bake: { ...bake, inputs: { ...bake.inputs, files } } };
}

;// CONCATENATED MODULE: ./lib/baseline/image-baseline.js
const imageBaseline = (name, baseline) => ({
    ...baseline,
    name,
});

// EXTERNAL MODULE: ./lib/app/stopwatch.js
var stopwatch = __webpack_require__(7404);
// EXTERNAL MODULE: ./lib/app/weigh/existing-image.js + 2 modules
var existing_image = __webpack_require__(6602);
// EXTERNAL MODULE: ./lib/app/weigh/read-record.js
var read_record = __webpack_require__(814);
// EXTERNAL MODULE: ./lib/app/weigh/weigh-existing.js + 3 modules
var weigh_existing = __webpack_require__(826);
// EXTERNAL MODULE: ./lib/app/weigh/weigh.js + 35 modules
var weigh_weigh = __webpack_require__(5791);
// EXTERNAL MODULE: ./lib/image/on-disk.js
var on_disk = __webpack_require__(4424);
// EXTERNAL MODULE: ./lib/plan/image-reference.js
var image_reference = __webpack_require__(4002);
// EXTERNAL MODULE: ./lib/app/weigh/registry-manifests.js
var registry_manifests = __webpack_require__(5234);
;// CONCATENATED MODULE: ./lib/app/run/open-newest.js






/**
 * As `openExisting`, but a name with a registry is asked of that first: the engine's copy may be weeks old. It counts if
 * the registry gives none, and a note says so.
 */
async function openNewest(ports, reference, builder) {
    const isLocal = !(0,image_reference/* isTagInRegistry */.bg)(reference) || !(0,image_reference/* isImageReference */.hb)(reference) || (await isOnDisk(ports, reference));
    if (isLocal)
        return { opened: await (0,existing_image/* openExisting */.EZ)(ports, reference, builder), notes: [] };
    const found = await asked(ports, reference, builder);
    if ('image' in found && found.image.top !== undefined)
        return fromRegistry(found.image);
    const source = await ports.images.open(reference).catch((error) => {
        if ((0,errors/* isError */.bJ)(error, 'image.not-found'))
            return undefined;
        throw error;
    });
    if (source !== undefined) {
        const note = `${reference} was taken from the engine, where it may be older: its registry ${whyNone(found)}.`;
        return { opened: { kind: 'export', source }, notes: [note] };
    }
    if ('image' in found)
        return fromRegistry(found.image);
    throw found.error;
}
const fromRegistry = (image) => ({ opened: { kind: 'registry', image }, notes: [] });
async function asked(ports, reference, builder) {
    try {
        return { image: await (0,registry_manifests/* findInRegistry */.g)(ports, reference, builder) };
    }
    catch (error) {
        if ((0,errors/* isError */.bJ)(error, 'registry.denied') || (0,errors/* isError */.bJ)(error, 'registry.not-found'))
            return { error };
        throw error;
    }
}
function whyNone(found) {
    if ('image' in found)
        return 'could not be reached';
    return found.error.code === 'registry.denied' ? 'denied it' : 'does not have it';
}
/** A path of the same spelling is meant first, whatever is there. */
async function isOnDisk({ files }, reference) {
    const places = (0,on_disk/* placesOnDisk */.V)(reference).map(({ path }) => files.realPath((0,external_node_path_.resolve)(files.directory, path)));
    return (await Promise.all(places)).some((path) => path !== undefined);
}

;// CONCATENATED MODULE: ./lib/app/run/compare-with.js









/**
 * Opens what `compare-with` names, if it does. Throws `input.compare-with` if that does not exist, and what opening it
 * throws.
 */
async function openOther(ports, { name, subject }) {
    if (subject.kind !== 'image' || subject.compareWith === undefined)
        return undefined;
    const { compareWith: reference, builder } = subject;
    const written = await (0,read_record/* readRecord */.a)(ports, reference);
    if (written !== undefined)
        return { reference, opened: { kind: 'record', record: ofImage(ports, written, name, reference) }, notes: [] };
    try {
        return { reference, ...(await openNewest(ports, reference, builder)) };
    }
    catch (error) {
        if (!(0,errors/* isError */.bJ)(error, 'image.not-found', 'image.no-file', 'registry.not-found'))
            throw error;
        throw (0,errors/* fail */.fJ)('input.compare-with', { reason: (0,errors/* messageFor */.XW)(error, ports.runner.audience) }, error);
    }
}
/** A record's part about an image, which it may have under another name if it has no other. */
function ofImage({ runner }, record, name, reference) {
    const names = [...new Set(record.images.map((image) => image.name))];
    const wanted = names.length === 1 ? names[0] : name;
    const images = record.images.filter((image) => image.name === wanted);
    if (images.length > 0)
        return { ...record, images: images.map((image) => Object.assign({}, image, { name })) };
    const which = names.length === 0 ? 'no image' : `several images (${names.join(', ')}), and none is called "${name}"`;
    const choose = names.length === 0 ? '' : ` Choose one with ${(0,units_audience/* inputName */.yu)('name', runner.audience)}.`;
    throw (0,errors/* fail */.fJ)('input.compare-with', { reason: `The record "${reference}" has ${which}.${choose}` });
}
/** Weighs it as the image, for the same rules. Throws `image.*`, `registry.*` and `engine.*`. */
async function weighOther(ports, { name, rules }, { reference, opened, notes }) {
    const of = (record, digest) => ({
        kind: 'baseline',
        source: 'image',
        reference,
        digest,
        record,
        beside: null,
        outside: [],
    });
    if (opened.kind === 'record')
        return { baseline: of(opened.record, onlyDigest(opened.record)), notes: [] };
    const weighing = await (0,weigh_existing/* weighForRules */.h)(ports, (0,stopwatch/* stopwatch */.s)(ports.clock), opened, { name, rules });
    const record = (0,make/* makeRecord */.Uo)((0,weigh_weigh/* recordsOf */.M$)(weighing), null, ports.clock.now());
    return {
        baseline: of(record, (0,existing_image/* digestInRegistry */.ZY)(opened) ?? onlyDigest(record)),
        notes: [...notes, ...weighing.ownNotes],
    };
}
/** Of several platforms, none is that of the whole. */
const onlyDigest = ({ images: [image, ...others] }) => image === undefined || others.length > 0 ? '' : image.digest;

;// CONCATENATED MODULE: ./lib/limits/rules-for.js

/** The rules that hold on a platform: one for this platform stands in place of the same rule for all. */
function rulesFor(rules, platform) {
    const own = new Set(rules.filter((rule) => rule.platform === platform).map((rule) => (0,rule_id/* ruleId */.I)((0,rule_id/* forAll */.L)(rule))));
    return rules.filter((rule) => rule.platform === platform || (rule.platform === null && !own.has((0,rule_id/* ruleId */.I)(rule))));
}
/** The rules for other platforms than these, which had to be weighed. */
const rulesElsewhere = (rules, platforms) => rules.filter(({ platform, ifWeighed }) => platform !== null && !ifWeighed && !platforms.includes(platform));

;// CONCATENATED MODULE: ./lib/baseline/with-compared-measures.js


/** The head with the measures that rules compare `since` then, which a record must have, and no others. */
function withComparedMeasures(head, budgets, since) {
    return { ...head, images: head.images.map((image) => ({ ...image, measures: comparedOf(image, budgets, since) })) };
}
function comparedOf({ name, platform, measures = {} }, budgets, since) {
    const rules = budgets.filter((budget) => budget.name === name).flatMap((budget) => rulesFor(budget.rules, platform));
    const compared = new Set(since.flatMap((each) => (0,limits_measures/* measuresSince */.YG)(each, rules)));
    return Object.fromEntries(Object.entries(measures).filter(([measure]) => compared.has(measure)));
}

;// CONCATENATED MODULE: ./lib/baseline/moved.js
/** Why a stored image does not stand on the same images as the head's, as a clause; undefined if it does. */
function whyMoved(stored, head) {
    const { baseImage, others, programs } = movedBetween(stored, head);
    const names = [...new Set([...(baseImage === null ? [] : [baseImage]), ...others])];
    const [program] = programs;
    if (names.length === 1)
        return `${names[0]} is another image now than when it was made`;
    if (names.length > 1)
        return `${names.join(' and ')} are other images now than when it was made`;
    if (program === undefined)
        return undefined;
    const releases = `/${program.path} was compiled by ${program.base} then and by ${program.head} now`;
    return `${releases}, and it is not known whether its Dockerfile asks for that`;
}
/** For each image of the head that something moved of. */
function movedIn(base, head) {
    return head.images.flatMap((now) => {
        const before = base.images.find(({ name, platform }) => name === now.name && platform === now.platform);
        return before === undefined ? [] : [movedBetween(before, now)].filter(hasMoved);
    });
}
const hasMoved = ({ baseImage, others, programs }) => baseImage !== null || others.length > 0 || programs.length > 0;
function movedBetween(base, head) {
    return {
        name: head.name,
        platform: head.platform,
        baseImage: isBaseMoved(base, head) ? head.baseImage.name : null,
        others: moved_otherImages(base, head),
        programs: mayBeMoved(base, head) ? recompiled(base, head) : [],
    };
}
/**
 * By digest; by layers only if one of them is not known, since an equal digest with other layers is another platform's.
 * Without any it may be an image that an earlier step built, which is part of the change.
 */
function isBaseMoved(base, head) {
    const [was, is] = [base.baseImage, head.baseImage];
    if (was === null || is === null || was.name !== is.name)
        return false;
    if (was.digest !== '' && is.digest !== '')
        return was.digest !== is.digest;
    if (was.digest === '' && is.digest === '')
        return false;
    const [before, after] = [baseLayers(base), baseLayers(head)];
    return before !== undefined && after !== undefined && before !== after;
}
/** Undefined if they cannot be told apart from the image's own. */
function baseLayers({ layers }) {
    if (layers.some(({ origin }) => origin === 'unknown'))
        return undefined;
    return layers.flatMap(({ origin, diffId }) => (origin === 'base' ? [diffId] : [])).join(' ');
}
function moved_otherImages(base, head) {
    const before = digestsOf(base);
    return (head.builtOn ?? []).flatMap(({ name, digest }) => {
        const was = before.get(name) ?? '';
        const isBaseImage = was === base.baseImage?.digest && digest === head.baseImage?.digest;
        return was === '' || digest === '' || was === digest || isBaseImage ? [] : [name];
    });
}
const digestsOf = ({ builtOn = [] }) => new Map(builtOn.map(({ name, digest }) => [name, digest]));
/** Whether an image could have moved that both were built on. If a name went, another FROM compiles: the head's own change. */
function mayBeMoved(base, head) {
    if (!base.builtOn || !head.builtOn)
        return true;
    const [before, after] = [digestsOf(base), digestsOf(head)];
    if ([...before.keys()].some((name) => !after.has(name)))
        return false;
    return [...before].some(([name, digest]) => digest === '' || digest !== after.get(name));
}
/** The programs of the image's own layers that another release of Go compiled at each side. */
function recompiled(base, head) {
    const before = new Map(ownPrograms(base).map(({ path, goVersion }) => [path, goVersion]));
    return ownPrograms(head).flatMap(({ path, goVersion }) => {
        const was = before.get(path);
        return was === undefined || was === goVersion ? [] : [{ path, base: was, head: goVersion }];
    });
}
const ownPrograms = ({ goBinaries, layers }) => goBinaries.filter(({ layer, goVersion }) => goVersion !== '' && layers[layer]?.origin !== 'base');

;// CONCATENATED MODULE: ./lib/baseline/with-moved.js

/**
 * A baseline with what moved upstream until the head was built. Both builds of one run ask the same builder for the same
 * names, so a rebuilt base says only what is certain: that a name led to two images.
 */
function withMoved(baseline, head) {
    if (baseline.kind === 'none')
        return baseline;
    const found = movedIn(baseline.record, head);
    const certain = found.map((each) => ({ ...each, programs: [] })).filter(hasMoved);
    const moved = baseline.source === 'record' ? found : certain;
    return moved.length === 0 ? baseline : { ...baseline, moved };
}

;// CONCATENATED MODULE: ./lib/record/only-image.js
/** The part of a record that is about one image, on all its platforms. */
function onlyImage(record, image) {
    return { ...record, images: record.images.filter(({ name }) => name === image) };
}

// EXTERNAL MODULE: ./lib/units/gate.js
var gate = __webpack_require__(1180);
;// CONCATENATED MODULE: ./lib/app/run/base.js

/** For sentences: `the base 1234567`, `the release v1.4.2`. */
const baseName = ({ commit, version }) => version === undefined ? `the base ${(0,units_commit/* shortCommit */.A)(commit)}` : `the release ${version}`;
const baseAndWhy = (base) => `${baseName(base)} (${base.why})`;

// EXTERNAL MODULE: ./lib/plan/build-arguments.js
var build_arguments = __webpack_require__(6698);
;// CONCATENATED MODULE: ./lib/app/run/image-job.js







function imageJob(image, folder, prepare) {
    const definition = (0,plan_definition/* definitionOf */.Fg)(image.subject, folder);
    const dockerfile = (0,plan_definition/* dockerfileIn */.yG)(image.subject, folder);
    return { ...image, definition, key: recordKey({ ...image, prepare }, definition), dockerfile };
}
/** For another commit; undefined for an existing image, or a context that is a URL or outside the repository. */
function buildInputs({ subject, definition }) {
    return subject.kind === 'build' && definition !== null ? subject.build : undefined;
}
/** Records asked for or stored at the same time: the Actions cache takes some 0.3 s for each, and has 10 s for all. */
const STORED_AT_ONCE = 8;
/** Stores each image's part of a record, if it has a commit. What is to be said of several images is said once. */
async function storeRecords(ports, jobs, record) {
    const storing = (0,gate/* gate */.G)(STORED_AT_ONCE);
    const lines = await Promise.all(jobs.map((job) => storing(() => storeRecord(ports, job, onlyImage(record, job.name)))));
    for (const line of new Set(lines))
        if (line !== undefined)
            ports.runner.info(line);
}
/** Not stored if it is unknown what lay beside its commit. Returns what to log, such as why it failed. */
async function storeRecord({ records }, job, record) {
    if (record.commit === null || isOfNoCommit(job))
        return undefined;
    const unkept = whyUnkept(job);
    const notKept = (why) => `The record of ${(0,units_commit/* shortCommit */.A)(record.commit)} was not kept: ${why}`;
    if (unkept !== undefined)
        return notKept(unkept);
    if (record.images.some(({ made }) => made === undefined))
        return undefined;
    const saved = await records.save(record.commit, job.key, record);
    if (saved.kind === 'saved')
        return saved.note;
    return saved.silent ? undefined : notKept(saved.reason);
}
/** As `storeRecords`, of the base. */
async function storeRebuilt(ports, job, record) {
    if (whyUnkept(job) !== undefined)
        return; // already said of the head's
    const line = await storeRecord(ports, job, record);
    if (line !== undefined)
        ports.runner.info(line);
}
/**
 * Why no record of an image is kept or used. Another value of the build argument would be another image, and no trace
 * of the value, perhaps a secret, is stored (issue 11, heading 1).
 */
function whyUnkept({ subject }) {
    const names = subject.kind === 'build' ? (0,build_arguments/* namedAlone */.D)(subject.build['build-args']) : [];
    if (names.length === 0)
        return undefined;
    const [argument, its, value] = names.length === 1 ? ['argument', 'has its', 'value'] : ['arguments', 'have their', 'values'];
    return `the build ${argument} ${names.join(', ')} ${its} ${value} from the environment, which records do not keep`;
}
/** Whether an image does not depend on the commit that is checked out. */
const isOfNoCommit = (job) => job.subject.kind === 'build' && buildInputs(job) === undefined;
/** Why such images have no base, as a clause. */
function whyOfNoCommit(jobs) {
    const names = (0,and_more/* listed */.KE)(jobs.map(({ name }) => name), 'image');
    const [are, they, belong] = jobs.length === 1 ? ['is', 'it', 'belongs'] : ['are', 'they', 'belong'];
    return `${names} ${are} built from a URL or from outside the repository, so ${they} ${belong} to no commit`;
}

;// CONCATENATED MODULE: ./lib/baseline/comparable.js





/** Reasons against every metric. */
const AGAINST_ALL = [otherFiles];
/** Reasons against some, which the comparison leaves out (comparison/compare-metrics.ts, compare-measures.ts, compare-moved.ts). */
const AGAINST_SOME = [unread, otherDownload, whyMoved, otherMeasures];
const REFUSALS = {
    'all metrics': [...AGAINST_ALL, ...AGAINST_SOME, otherSeconds],
    'all but seconds': [...AGAINST_ALL, ...AGAINST_SOME],
    'some metrics': AGAINST_ALL,
};
/**
 * Why a record cannot be compared with `head` in what is needed, as a clause; undefined if it can. It must have all
 * measures of `head`, which are to be those that rules compare (with-compared-measures.ts).
 */
function whyNotComparable(stored, head, needed) {
    if (stored.tool.method !== head.tool.method)
        return `it was weighed by method ${stored.tool.method}, but this run weighs by method ${head.tool.method}`;
    for (const image of head.images) {
        const { name, platform } = image;
        const match = stored.images.find((each) => each.name === name && each.platform === platform);
        if (!match)
            return `it has no ${platform} image of ${name}`;
        for (const refusal of REFUSALS[needed]) {
            const why = refusal(match, image);
            if (why !== undefined)
                return why;
        }
    }
    return undefined;
}
function otherDownload(stored, head) {
    const [there, here] = [stored.downloadMethod, head.downloadMethod];
    return there === here ? undefined : `its download was obtained as ${there}, but that of this run as ${here}`;
}
/** The head's files tell what the manifest of another image does not. */
function unread(stored, head) {
    return (0,metrics/* isRead */.H9)(head) && !(0,metrics/* isRead */.H9)(stored) ? 'no layer of it was read then' : undefined;
}
/** What the rules of this run compare, the record's run may not have measured. */
function otherMeasures(stored, head) {
    const missing = missingOf(stored, head).find((name) => name !== SECONDS);
    return missing === undefined ? undefined : `"${missing}" was not measured then`;
}
function otherSeconds(stored, head) {
    return missingOf(stored, head).includes(SECONDS) ? `"${SECONDS}" was not measured then` : undefined;
}
const SECONDS = 'build-seconds';
const missingOf = (stored, head) => Object.keys(head.measures ?? {}).filter((name) => (0,limits_measures/* measureIn */.sV)(stored.measures, name) === undefined);
/**
 * A record made from files that are not its commit's causes a false alarm or hides growth (issue 11, heading 1). If both
 * builds could read such files, a record made as `head` has its own.
 */
function otherFiles({ made: stored }, { made: head }) {
    if (head === undefined)
        return 'it is not known which files of this run are uncommitted';
    if (stored?.outside === undefined)
        return 'it does not say which files were uncommitted then';
    const { as, beside: there, outside } = stored;
    const { beside: here } = head;
    const [theirs, ours] = [outside, head.outside ?? []].map(contexts);
    if (theirs !== ours)
        return `it was made with ${theirs} outside the repository, but this build can read ${ours}`;
    if (as === 'rebuild' && outside.length > 0)
        return `it was rebuilt with ${theirs} of another checkout`;
    if (there === null && here === null)
        return undefined;
    if (there === null)
        return `it was made without uncommitted files, but this build can read ${named(here)}`;
    if (here === null)
        return `it was made with ${named(there)}, but this build can read none`;
    return as === 'head' ? undefined : `it was rebuilt with ${named(there)} of another checkout`;
}
const named = ({ count, bytes }) => `${(0,counted/* counted */.h)(count, 'uncommitted file')} (${(0,units_bytes/* formatBytes */.z3)(bytes)})`;
const contexts = (names) => names.length === 0
    ? 'no named context'
    : `the named ${names.length === 1 ? 'context' : 'contexts'} ${names.join(', ')}`;

;// CONCATENATED MODULE: ./lib/app/run/stored-record.js




/** Whether there may be a record to compare with. */
const canHaveRecord = ({ isWhole, job }) => isWhole && whyUnkept(job) === undefined;
/** Of the first of `commits` that has a record comparable in what is needed. A miss says why a record was not used. */
async function storedRecord({ records }, { head, isWhole, job }, commits, needed) {
    const unkept = whyUnkept(job);
    if (unkept !== undefined)
        return (0,units_answers/* miss */.L)(`no stored record is used, because ${unkept}`);
    const answer = await records.find(commits, job.key, (record) => isWhole
        ? whyNotComparable(record, head, needed)
        : 'it was made with all files of its commit, but this checkout lacks some');
    if (answer.kind === 'miss')
        return answer;
    const { value: record, store } = answer;
    return { kind: 'found', value: { record, commit: record.commit ?? '', store } };
}
/** A record without the seconds of a build is second best, and as good as a rebuild, which has none either. */
async function comparableInAll(ports, weighed, commit) {
    const stored = await storedRecord(ports, weighed, [commit], 'all metrics');
    const isCompared = weighed.head.images.some(({ measures }) => (0,limits_measures/* measureIn */.sV)(measures, 'build-seconds') !== undefined);
    if (stored.kind === 'found' || stored.absent || !isCompared)
        return stored;
    return storedRecord(ports, weighed, [commit], 'all but seconds');
}

;// CONCATENATED MODULE: ./lib/app/run/without-record.js



/**
 * The weight of its base: the rebuilt one, else a record that is comparable in some metrics. Else the record of the
 * base's nearest ancestor, or the reason why there is nothing.
 */
async function baselineWithoutRecord(ports, image) {
    const { base, mode, stored, rebuilt } = image;
    const { commit, why } = base;
    if (rebuilt.kind === 'found') {
        return { kind: 'baseline', commit, why, source: 'rebuild', store: null, ...rebuilt.value };
    }
    const reason = stored.absent ? rebuilt.reason : `${stored.reason}; ${rebuilt.reason}`;
    if (rebuilt.absent)
        return { kind: 'none', commit, reason, isNew: true };
    if (mode === 'rebuild')
        return { kind: 'none', commit, reason };
    const inPart = stored.absent ? undefined : await comparableInPart(ports, image, rebuilt);
    return inPart ?? (await nearestBefore(ports, image, reason));
}
function ofRecord({ commit, why }, { record, store }) {
    return { kind: 'baseline', commit, why, source: 'record', store, record, beside: null, outside: [] };
}
async function comparableInPart(ports, image, rebuilt) {
    const { base, head } = image;
    const stored = await storedRecord(ports, image, [base.commit], 'some metrics');
    if (stored.kind === 'miss')
        return undefined;
    const why = whyNotComparable(stored.value.record, head, 'all but seconds');
    // A store that did not answer the first time may have one that is comparable in all.
    if (why === undefined)
        return ofRecord(base, stored.value);
    return { ...ofRecord(base, stored.value), reason: `${why}; ${rebuilt.reason}` };
}
async function nearestBefore(ports, image, reason) {
    const { base } = image;
    const none = (why) => ({ kind: 'none', commit: base.commit, reason: why });
    if (base.version !== undefined || !canHaveRecord(image))
        return none(reason);
    const before = await image.before();
    if (before.kind === 'miss')
        return none(reason.includes(before.reason) ? reason : `${reason}; ${before.reason}`);
    if (before.value.length === 0)
        return none(reason);
    const stored = await storedRecord(ports, image, before.value, 'some metrics');
    if (stored.kind === 'miss') {
        const commits = (0,counted/* counted */.h)(before.value.length, 'commit');
        return none(`${reason}; nor is there a record that can be used of the ${commits} before it`);
    }
    const { commit } = stored.value;
    const ancestorOf = { commit: base.commit, distance: before.value.indexOf(commit) + 1 };
    return { ...ofRecord(base, stored.value), commit, ancestorOf, reason };
}

;// CONCATENATED MODULE: ./lib/app/run/find-baseline.js














/** How far before the base a record may be (issue 14, line 3). */
const MOST_BEFORE = 50;
/**
 * The weight of each image at exactly the right commit: a record that is comparable in all metrics, else what
 * `without-record.ts` finds (docs/design.md, "Baseline: the right commit, provably"), with what moved upstream. One image without a weight has its
 * own reason, and takes no other with it.
 */
async function findBaselines(ports, search) {
    const { chosen, jobs, mode, isWhole, since, ahead } = search;
    if (chosen.kind === 'none')
        return jobs.map(({ name }) => ({ ...chosen, name, commit: undefined }));
    const head = withComparedMeasures(search.head, jobs, since);
    const baselines = new Map();
    const lacking = [];
    const asking = (0,gate/* gate */.G)(STORED_AT_ONCE);
    const asked = jobs.map(async (job) => {
        const weighed = { job, isWhole, head: onlyImage(head, job.name) };
        const isAsked = mode !== 'rebuild' && !isOfNoCommit(job) && ahead.get(job.name)?.kind !== 'found';
        const ask = () => comparableInAll(ports, weighed, chosen.commit);
        return { weighed, stored: isAsked ? await asking(ask) : NOT_ASKED };
    });
    for (const { weighed, stored } of await Promise.all(asked)) {
        const { job } = weighed;
        if (isOfNoCommit(job))
            baselines.set(job.name, { kind: 'none', commit: undefined, reason: whyOfNoCommit([job]) });
        else if (stored.kind === 'found')
            baselines.set(job.name, ofRecord(chosen, stored.value));
        else
            lacking.push({ ...weighed, stored });
    }
    const rebuilt = await rebuiltOf(ports, search, chosen, lacking);
    const before = once(() => ports.commits.ancestors(chosen.commit, MOST_BEFORE));
    for (const [index, image] of lacking.entries()) {
        const unrecorded = { ...image, base: chosen, mode, rebuilt: rebuilt[index], before };
        baselines.set(image.job.name, await baselineWithoutRecord(ports, unrecorded));
    }
    return jobs.map(({ name }) => imageBaseline(name, withMoved(baselines.get(name), search.head)));
}
const NOT_ASKED = { ...(0,units_answers/* miss */.L)('no record is used'), absent: true };
function once(ask) {
    let answer;
    return () => (answer ??= ask());
}
/** The rebuilds of images without a record, in their order: those built ahead, and now the others. */
async function rebuiltOf(ports, search, base, lacking) {
    const others = lacking.filter(({ job }) => !search.ahead.has(job.name));
    const results = others.length === 0 ? [] : await again(ports, search, base, others);
    const built = new Map(others.map(({ job }, index) => [job.name, results[index]]));
    return lacking.map(({ job }) => search.ahead.get(job.name) ?? built.get(job.name));
}
/** A record that was not used is told in the log. */
async function again({ runner }, { mode, rebuild, jobs }, base, lacking) {
    if (mode === 'record') {
        return lacking.map(({ stored }) => {
            const none = stored.absent ? ' has no stored record, and' : '';
            return (0,units_answers/* miss */.L)(`${baseName(base)}${none} is not built again with ${(0,units_audience/* inputSet */.bx)('base-mode', mode, runner.audience)}`);
        });
    }
    const refused = lacking.filter(({ stored }) => !stored.absent);
    for (const [reason, images] of (0,group_by/* groupBy */.$)(refused, ({ stored }) => stored.reason)) {
        runner.info(`${(0,units_commit/* shortCommit */.A)(base.commit)}: ${reason}${weighedAgain(images, jobs.length === 1)}.`);
    }
    return rebuild(base, lacking.map(({ job }) => job));
}
function weighedAgain(images, isOne) {
    const names = images.flatMap(({ job }) => (buildInputs(job) ? job.name : []));
    if (names.length === 0)
        return '';
    return `; ${isOne ? 'it' : (0,and_more/* listed */.KE)(names, 'image')} ${names.length === 1 ? 'is' : 'are'} weighed again`;
}

;// CONCATENATED MODULE: ./lib/app/run/baselines-of-run.js



/** What the images are compared with: with `other`, if the user named it, or else with their base. Throws as `weighOther`. */
async function baselinesOfRun(ports, search, other) {
    const [image] = search.jobs;
    if (other !== undefined && image !== undefined) {
        const { baseline, notes } = await weighOther(ports, image, other);
        return { baselines: [imageBaseline(image.name, baseline)], ofCommit: undefined, notes };
    }
    const ofCommit = await findBaselines(ports, search);
    return { baselines: ofCommit, ofCommit, notes: [] };
}

// EXTERNAL MODULE: ./lib/plan/context.js
var plan_context = __webpack_require__(9436);
// EXTERNAL MODULE: ./lib/plan/context-folders.js
var context_folders = __webpack_require__(5212);
;// CONCATENATED MODULE: ./lib/app/run/base-code.js







/**
 * On `pull_request_target`, throws `run.pull-request-target` unless the checkout is the base's own code: what a pull
 * request wrote must not run beside the base's token and secrets. Comes before all else, since a bake file is evaluated
 * as soon as it is read. An existing image is only read, but `prepare` is refused in any case.
 */
async function requireBaseCheckout({ cache, commits: cached, files, runner }, inputs) {
    const { event } = runner;
    if (event.kind !== 'pull_request_target')
        return;
    if (inputs.prepare !== '')
        throw refuse('the input "prepare" has a command, which could fetch other code');
    if (inputs.bake === undefined && buildsOf(inputs.images).length === 0)
        return;
    const { commits } = cache?.without('') ?? { commits: cached }; // whether the cache can be used is not known yet
    const checkout = await commits.facts();
    if (checkout.kind === 'miss')
        throw refuse(checkout.reason);
    const reason = whyOtherCommit(event, checkout.value) ?? whyOtherFile(inputs, files.directory, checkout.value);
    if (reason !== undefined)
        throw refuse(reason);
    const beside = await commits.beside();
    if (beside.kind === 'miss')
        throw refuse(beside.reason);
    const [file] = beside.value;
    if (file !== undefined)
        throw refuse(`"${file}" is in the checkout and in no commit`);
}
/** On that event, throws it unless a build takes only what is in the checkout. */
function requireBasePlaces({ files, runner }, { images }, checkout) {
    if (runner.event.kind !== 'pull_request_target' || checkout.kind === 'miss')
        return;
    const folder = { directory: files.directory, prefix: checkout.value.prefix };
    const [outside] = buildsOf(images).flatMap((build) => placesOutside(build, folder));
    if (outside !== undefined)
        throw refuse(`"${outside}" is not in the checkout`);
}
const refuse = (reason) => (0,errors/* fail */.fJ)('run.pull-request-target', { reason });
function whyOtherCommit(event, { head, dirty }) {
    if (head !== event.commit && head !== event.base)
        return `${(0,units_commit/* shortCommit */.A)(head)} is checked out, which is not the base's commit`;
    return dirty ? 'the checkout has uncommitted changes' : undefined;
}
function whyOtherFile({ base, bake }, directory, { prefix }) {
    if (base !== '')
        return 'the input "base" names another commit, which would be built, too';
    const { source = '.', files = [] } = bake?.inputs ?? {};
    const placeOf = (file) => (0,external_node_path_.resolve)(directory, source, file.replace(/^cwd:\/\//, ''));
    const isOutside = (path) => (0,plan_definition/* inRepository */.yJ)(path, { directory, prefix }) === undefined;
    const outside = isOutside(source) ? source : files.find((file) => isOutside(placeOf(file)));
    return outside === undefined ? undefined : `"${outside}" is not in the checkout`;
}
/**
 * The contexts and the Dockerfile of a build that are URLs or outside the repository. An image of a registry
 * (`docker-image://`) is the workflow's own choice, as a FROM is: on this event the workflow is the default branch's.
 */
function placesOutside(build, folder) {
    const contexts = (0,context_folders/* contextFolders */.X)(build).map(({ path }) => ({ context: path, file: '' }));
    const isOutside = (place) => (0,plan_definition/* definitionOf */.Fg)({ kind: 'build', build: { ...build, ...place } }, folder) === null;
    const places = [...contexts, { context: '.', file: build.file }];
    return places.filter((each) => isUrl(each.context) || isOutside(each)).map(({ context, file }) => file || context);
}
const isUrl = (context) => !context.startsWith('docker-image://') && (0,plan_context/* mayBeUrl */.qo)(context);

// EXTERNAL MODULE: ./lib/app/run/config-above.js
var config_above = __webpack_require__(5839);
// EXTERNAL MODULE: ./node_modules/semver/functions/compare.js
var compare = __webpack_require__(8469);
// EXTERNAL MODULE: ./node_modules/semver/functions/parse.js
var parse = __webpack_require__(6353);
;// CONCATENATED MODULE: ./lib/baseline/version-tag.js

/** Parses a version tag, such as `api/v1.2.3` or `release-1.2.3`; undefined for any other, such as the moving `v1`. */
function versionTag(name) {
    const [, prefix, text] = /^((?:.*?[/_@-])??)v?(\d+\.\d+\.\d+(?:[-+].*)?)$/.exec(name) ?? [];
    const version = text === undefined ? null : parse(text);
    if (prefix === undefined || version === null)
        return undefined;
    const release = `${version.major}.${version.minor}.${version.patch}`;
    return { name, prefix, version: version.version, release, isPrerelease: version.prerelease.length > 0 };
}

;// CONCATENATED MODULE: ./lib/baseline/previous-version.js


/** The tag of the version before `tag`, by its prefix; undefined if there is none, null if `tag` is not a version. */
function previousVersion(tag, names) {
    const own = versionTag(tag);
    if (own === undefined)
        return null;
    const before = [...names]
        .flatMap((name) => versionTag(name) ?? [])
        .filter(({ prefix, version }) => prefix === own.prefix && compare(version, own.version) < 0)
        .toSorted((a, b) => compare(b.version, a.version));
    // A pre-release follows the one before it of the same release, or else the last release.
    const ofSame = before.find(({ isPrerelease, release }) => own.isPrerelease && isPrerelease && release === own.release);
    return (ofSame ?? before.find(({ isPrerelease }) => !isPrerelease))?.name;
}

;// CONCATENATED MODULE: ./lib/baseline/settle.js



function settlePrevious({ before, why, otherwise }, isAncestor) {
    if (isAncestor)
        return { kind: 'commit', commit: before, why };
    return { kind: 'default-branch', because: otherwise };
}
function settleMerged(facts, branch, { count, below }) {
    if (count < 2)
        return firstParent(facts, lastOf(branch));
    return { kind: 'commit', commit: below, why: `the commit below the pull request's ${count} commits on ${branch}` };
}
/** For a `branch` fast-forwarded to HEAD. `mergeBase`: with the branch as the event has it; null if it does not say. */
function settleForwarded(facts, branch, mergeBase) {
    if (mergeBase === null || mergeBase === facts.head) {
        const reason = `HEAD is already part of ${branch}, and the event does not say where ${branch} was before; ${ADVICE}`;
        return { kind: 'none', reason };
    }
    const why = `the merge base with ${branch} as it was at the event, because HEAD is already part of ${branch}`;
    return { kind: 'commit', commit: mergeBase, why };
}
/** On the branch itself, the merge base is HEAD: the base for uncommitted changes, but not for a clean tree. */
function settleMergeBase(facts, branch, mergeBase) {
    if (mergeBase !== facts.head)
        return { kind: 'commit', commit: mergeBase, why: `the merge base with ${branch}` };
    if (facts.dirty)
        return { kind: 'commit', commit: mergeBase, why: 'HEAD, below the uncommitted changes' };
    return firstParent(facts, `HEAD is part of ${branch}`);
}
/** Only the action makes releases, so this names the action's inputs. */
const FIRST = ': release a first version without "max-growth", or with "strict: false"';
function settleVersion(tag, tags) {
    const name = previousVersion(tag, tags.keys());
    if (name === null)
        return {
            kind: 'none',
            reason: `the tag ${tag} is not a version (such as v1.2.3), so it has no previous version; ${ADVICE}`,
        };
    if (name === undefined)
        return { kind: 'none', reason: `no tag is an earlier version than ${tag}${FIRST}` };
    return { kind: 'commit', commit: tags.get(name), why: `${name}, the version before ${tag}` };
}

;// CONCATENATED MODULE: ./lib/app/run/another-base.js

/** Adds what to do: adapters do not know the names of inputs. */
const orAnotherBase = ({ reason }, { audience }) => `${reason}: name another base with ${(0,units_audience/* inputName */.yu)('base', audience)}`;

;// CONCATENATED MODULE: ./lib/baseline/own-commits.js



/**
 * Which of a branch's last commits (newest first) a pull request became. Commits of another one, merged before it, look
 * alike. Two things tell them apart: `base`, where the branch was when the event was made (null if unknown), and that
 * "Rebase and merge" writes all commits in one second by one committer (see the history of cilium/pwru). A commit up to
 * a minute earlier by the same committer is unclear, because a rebase by hand takes some seconds.
 * Two pull requests that a bot merged within one second, of which the event does not know the first, count as one.
 */
function ownCommits(commits, tip, base) {
    const before = commits.findIndex(({ commit }) => commit === base);
    const put = before > 0 ? commits.slice(0, before) : commits; // at 0, `base` is the tip: it was asked for afterwards
    const end = put.findIndex((each, index) => index > 0 && !isAtOnce(each, put[index - 1]));
    const own = end === -1 ? put : put.slice(0, end);
    const last = own.at(-1);
    const next = put[own.length];
    const gap = last && next ? last.seconds - next.seconds : 0;
    if (last && next && last.committer === next.committer && gap > 0 && gap <= LONGEST_GAP) {
        const earlier = `${(0,units_commit/* shortCommit */.A)(next.commit)} was committed ${(0,counted/* counted */.h)(gap, 'second')} before the commits above it`;
        const reason = `${earlier}, by the same committer`;
        return { kind: 'unclear', reason: `${reason}, and may belong to a pull request that was merged before; ${ADVICE}` };
    }
    return { kind: 'own', count: own.length, below: last?.below ?? tip };
}
/** The most seconds between two commits of one rebase. */
const LONGEST_GAP = 60;
const isAtOnce = (a, b) => a.committer === b.committer && a.seconds === b.seconds;

;// CONCATENATED MODULE: ./lib/app/run/pull-request-base.js


/**
 * The base of a pull request if HEAD is not a merge of it. If its commits are on the branch unchanged, neither HEAD's
 * parent nor the branch's tip lies below it.
 */
async function pullRequestBase(commits, facts, wanted) {
    return wanted.kind === 'merged' ? merged(commits, facts, wanted) : unmerged(commits, facts, wanted);
}
async function merged(commits, facts, wanted) {
    const isForward = await commits.isAncestor(wanted.head, facts.head);
    if (isForward.kind === 'miss')
        return uncounted(wanted, isForward);
    if (isForward.value)
        return forwarded(commits, facts, wanted);
    const rebased = await commits.rebased(wanted.head, facts.head);
    if (rebased.kind === 'miss')
        return uncounted(wanted, rebased);
    const own = ownCommits(rebased.value, facts.head, wanted.base);
    return own.kind === 'unclear' ? { ...uncounted(wanted, own), kind: 'none' } : settleMerged(facts, wanted.branch, own);
}
function uncounted({ branch }, { reason }) {
    return { kind: 'miss', reason: `it is unknown how many commits the pull request became on ${branch}: ${reason}` };
}
/** Also for an event from before the merge, as in a repeated run. */
async function unmerged(commits, facts, wanted) {
    const tip = await commits.branchNow(wanted.branch);
    if (tip.kind === 'miss')
        return tip;
    const mergeBase = await commits.mergeBase(facts.head, tip.value);
    if (mergeBase.kind === 'miss')
        return mergeBase;
    if (mergeBase.value === facts.head)
        return forwarded(commits, facts, wanted);
    return settleMergeBase(facts, wanted.branch, mergeBase.value);
}
async function forwarded(commits, facts, { branch, base }) {
    if (base === null)
        return settleForwarded(facts, branch, null);
    const mergeBase = await commits.mergeBase(facts.head, base);
    return mergeBase.kind === 'miss' ? mergeBase : settleForwarded(facts, branch, mergeBase.value);
}

;// CONCATENATED MODULE: ./lib/app/run/choose-base.js








/** The commit to compare with. Throws `input.base` if a named one does not exist: a gate must not be silently off. */
async function chooseBase(ports, { checkout, base, jobs }) {
    const { commits, files, runner } = ports;
    const isAbsent = checkout.kind === 'miss' && checkout.absent;
    // In a workflow, this is a forgotten checkout, which is reported.
    const isNoRepository = isAbsent && base === '' && runner.audience === 'command line';
    const none = (reason) => ({ kind: 'none', reason, ...(isNoRepository && { isNoRepository }) });
    const areAllOutside = jobs.length > 0 && jobs.every(isOfNoCommit);
    if (areAllOutside)
        return none(whyOfNoCommit(jobs));
    if (checkout.kind === 'miss') {
        if (isAbsent && base !== '')
            throw (0,errors/* fail */.fJ)('input.base', { reason: checkout.reason });
        const { reason } = checkout;
        const isElsewhere = isAbsent && !isNoRepository;
        const why = base === '' ? whyNoBase(runner.event) : undefined;
        return none(why ?? (isElsewhere ? `${reason}${checkOutAt(files.directory)}` : reason));
    }
    // In a workflow, uncommitted files are what earlier steps made, and not the change.
    const dirty = checkout.value.dirty && runner.audience === 'command line';
    const facts = { ...checkout.value, dirty };
    const wanted = chooseBaseline(runner.event, facts, base);
    const found = await lookedUp(commits, facts, wanted, (0,units_audience/* inputName */.yu)('base', runner.audience));
    return found.kind === 'miss' ? none(orAnotherBase(found, runner)) : found;
}
const checkOutAt = (directory) => `: the step starts in ${directory}, so let actions/checkout use that folder, without "path"`;
async function lookedUp(commits, facts, wanted, input) {
    switch (wanted.kind) {
        case 'commit':
        case 'none':
            return wanted;
        case 'previous':
            return previous(commits, facts, wanted);
        case 'version':
            return version(wanted.tag, await commits.tags());
        case 'branch':
        case 'merged':
            return pullRequestBase(commits, facts, wanted);
        case 'default-branch':
            return withDefault(commits, facts, wanted.because);
        case 'named':
            return choose_base_named(commits, facts, wanted.name, input);
    }
}
/** HEAD's own parents need no lookup. */
async function isBelow(commits, commit, { head, parents }) {
    return parents.includes(commit) ? { kind: 'found', value: true } : commits.isAncestor(commit, head);
}
async function previous(commits, facts, wanted) {
    const isAncestor = await isBelow(commits, wanted.before, facts);
    if (isAncestor.kind === 'miss')
        return isAncestor;
    const settled = settlePrevious(wanted, isAncestor.value);
    return settled.kind === 'commit' ? settled : withDefault(commits, facts, settled.because);
}
function version(tag, tags) {
    return tags.kind === 'miss' ? tags : settleVersion(tag, tags.value);
}
async function choose_base_named(commits, facts, name, input) {
    const resolved = await commits.resolve(name);
    if (resolved.kind === 'miss') {
        if (resolved.absent)
            throw (0,errors/* fail */.fJ)('input.base', { reason: resolved.reason });
        return resolved;
    }
    const { commit, branch } = resolved.value;
    if (branch)
        return mergeBaseWith(commits, facts, commit, name);
    return { kind: 'commit', commit, why: `${name}, named by ${input}` };
}
async function withDefault(commits, facts, because) {
    const branch = await commits.defaultBranch();
    if (branch.kind === 'miss')
        return branch;
    const { commit, name } = branch.value;
    const called = name === null ? 'the default branch' : `the default branch, ${name}`;
    const base = await mergeBaseWith(commits, facts, commit, called);
    return base.kind === 'commit' && because !== undefined ? { ...base, why: `${base.why}; ${because}` } : base;
}
async function mergeBaseWith(commits, facts, tip, name) {
    const base = await commits.mergeBase(facts.head, tip);
    return base.kind === 'miss' ? base : settleMergeBase(facts, name, base.value);
}

;// CONCATENATED MODULE: ./lib/baseline/release-before.js


/** Before a tag, as on releases; undefined if the tag is not a version, and so has none before it. */
function releaseBeforeTag(tag, tags) {
    const version = previousVersion(tag, tags.keys());
    if (version === null)
        return undefined;
    // Only the action makes releases, so this names the action's input.
    if (version === undefined)
        return none(tag, 'release a first version with "strict: false"');
    return { kind: 'commit', commit: tags.get(version), version, why: `the version before ${tag}` };
}
const highestInHistory = (version, commit) => ({
    kind: 'commit',
    commit,
    version,
    why: 'the highest release in the history of HEAD',
});
const release_before_MOST_NAMED = 3;
/** `asked`: the releases that are not in the history of HEAD. `isCut`: there are more, which were not asked about. */
function noneInHistory(asked, isCut) {
    if (asked.length === 0)
        return noneBeforeHead('no other tag is a released version');
    const named = (0,and_more/* andMore */.v)(asked.slice(0, release_before_MOST_NAMED), asked.length - release_before_MOST_NAMED, 'tag');
    const which = isCut ? `of the ${asked.length} highest, ` : '';
    return noneBeforeHead(`${which}none is in its history (${named})`);
}
const noneBeforeHead = (why) => none('HEAD', why);
const none = (what, why) => ({
    kind: 'none',
    reason: `there is no release before ${what}: ${why}`,
});

;// CONCATENATED MODULE: ./lib/baseline/releases.js




/**
 * The releases of an image, without pre-releases. Where a repository has several lines of tags (`v1.2.0`, `api/v1.2.0`),
 * the line is the one that is called as the image: by the first of `called` that a prefix has. Without such a line it is
 * that of the tags without a prefix, or else the only one. A line of pre-releases alone is one, too.
 */
function releasesOf(names, called) {
    const versions = [...names].flatMap((name) => versionTag(name) ?? []);
    const lines = [...new Set(versions.map(lineOf))];
    const line = called.find((name) => name !== '' && lines.includes(name)) ?? (lines.includes('') ? '' : (lines[0] ?? ''));
    if (line !== '' && lines.length > 1 && !called.includes(line))
        return { kind: 'none', reason: severalLines(lines) };
    const own = versions.filter((each) => lineOf(each) === line && !each.isPrerelease);
    if (own.length === 0)
        return { kind: 'none', reason: noneReleased(line, lines) };
    return { kind: 'releases', line, tags: own.toSorted((a, b) => compare(b.version, a.version)).map(({ name }) => name) };
}
/**
 * The releases that images have in common, as a run is compared with one: those of `called`, for each of which a line is
 * found as above. Images with lines of their own have none, rather than that of another image.
 */
function commonReleases(names, called, audience) {
    const [first, ...more] = called.map((each) => releasesOf(names, each));
    const lineIn = (each) => (each.kind === 'releases' ? each.line : null);
    if (first === undefined)
        return { kind: 'none', reason: noneReleased('', []) };
    const others = more.filter((each) => lineIn(each) !== lineIn(first));
    if (others.length === 0)
        return first;
    const lines = [first, ...others].flatMap((each) => (each.kind === 'releases' ? [each.line] : []));
    return { kind: 'none', reason: ownLines([...new Set(lines)], audience) };
}
/** `api` of `api/v1.2.3`, `api-v1.2.3` and `@acme/api@1.2.3`; empty for `v1.2.3`. */
const lineOf = ({ prefix }) => prefix.replace(/^@[^/]*\//, '').replace(/[/_@-]+$/, '');
function noneReleased(line, lines) {
    const which = line === '' ? ' without a prefix' : ` with the prefix "${line}"`;
    return `no tag${lines.length > 1 ? which : ''} is a released version (such as v1.2.3)`;
}
const releases_MOST_NAMED = 3;
function ownLines(lines, audience) {
    const tags = lines
        .toSorted()
        .map((line) => (line === '' ? 'tags without a prefix' : `tags with the prefix "${line}"`));
    return (`not all images have the same releases (${(0,and_more/* listed */.KE)(tags, 'line of tags')}), and a run is compared with one: weigh each ` +
        `in a run of its own, with ${(0,units_audience/* inputName */.yu)('name', audience)}`);
}
function severalLines(lines) {
    const named = lines.toSorted().slice(0, releases_MOST_NAMED);
    const few = `${named.map((line) => `"${line}"`).join(', ')}${lines.length > releases_MOST_NAMED ? ' and others' : ''}`;
    return `the tags have the prefixes ${few}, and none of them is the name of the image or its context`;
}

;// CONCATENATED MODULE: ./lib/app/run/choose-release.js





/** Most releases to look for in the history of HEAD: each may need a fetch. */
const MOST_ASKED = 30;
/**
 * The previous version, if a rule counts growth since it: on a tag the version before it, elsewhere the highest release
 * in the history of HEAD (docs/budgets.md, "Growth since the last release"). `base`: what was chosen as the base.
 */
async function chooseRelease({ commits, runner }, asked, base) {
    const { checkout, jobs } = asked;
    if (!jobs.some(asksForRelease))
        return undefined;
    if (checkout.kind === 'miss')
        return { kind: 'none', reason: base.kind === 'none' ? base.reason : checkout.reason };
    // These have no base for a reason that holds for a release, too.
    const isOfNone = jobs.every(isOfNoCommit) || (asked.base === '' && whyNoBase(runner.event) !== undefined);
    if (isOfNone && base.kind === 'none')
        return { kind: 'none', reason: base.reason };
    const tags = await commits.tags();
    if (tags.kind === 'miss')
        return { kind: 'none', reason: tags.reason };
    const tag = (0,release/* tagOf */.c)(runner.event);
    const before = tag === undefined ? undefined : releaseBeforeTag(tag, tags.value);
    if (before !== undefined)
        return before;
    const releases = commonReleases([...tags.value.keys()], jobs.filter(asksForRelease).map(choose_release_namesOf), runner.audience);
    if (releases.kind === 'none')
        return noneBeforeHead(releases.reason);
    const named = releases.tags.map((name) => ({ name, commit: tags.value.get(name) }));
    // As for the base: on the command line, uncommitted changes are what comes after HEAD.
    const isBefore = checkout.value.dirty && runner.audience === 'command line';
    const others = named.filter(({ commit }) => isBefore || commit !== checkout.value.head);
    return inHistory(commits, checkout.value, others);
}
/** Whether a rule of an image counts growth since the previous version. */
const asksForRelease = ({ rules }) => rules.some((rule) => rule.kind === 'growth' && rule.since === 'release');
/** What a prefix of tags may call an image by: its name, its context, and that folder's name. */
function choose_release_namesOf({ name, definition }) {
    const context = definition?.context ?? '';
    return [name, context, context.slice(context.lastIndexOf('/') + 1)];
}
async function inHistory(commits, { head }, releases) {
    const asked = releases.slice(0, MOST_ASKED);
    for (const { name, commit } of asked) {
        const isBelow = await commits.isAncestor(commit, head);
        if (isBelow.kind === 'miss') {
            return { kind: 'none', reason: `it is not known whether ${name} is in the history of HEAD: ${isBelow.reason}` };
        }
        if (isBelow.value)
            return highestInHistory(name, commit);
    }
    const names = asked.map(({ name }) => name);
    return noneInHistory(names, asked.length < releases.length);
}

;// CONCATENATED MODULE: ./lib/app/contexts/built-reason.js
const changed = (reason) => ({ reason, isChanged: true });
const untold = (reason) => ({ reason, isChanged: false });
/** Because of a path that a build reads. */
function changeReason(change) {
    switch (change.kind) {
        case 'uncommitted':
            return changed(`${change.path} is not committed`);
        case 'git directory':
            return untold(`it can take ${change.path}, which differs at each commit`);
        case 'tracked':
        case 'folder':
            return changed(`${change.path} changed`);
    }
}

// EXTERNAL MODULE: ./lib/plan/base-plan.js
var base_plan = __webpack_require__(5636);
// EXTERNAL MODULE: ./lib/plan/dockerignore.js
var dockerignore = __webpack_require__(5061);
// EXTERNAL MODULE: ./lib/plan/taker.js
var taker = __webpack_require__(3004);
;// CONCATENATED MODULE: ./lib/plan/changed-input.js



/**
 * The first change that a build may read, and so may give another image; undefined if there is none. A path that is gone
 * counts, and so does one above a source, which was a link or a file there.
 */
function changedInput({ definition, contexts }, changes) {
    const readers = contexts.map(readerOf);
    return changes.find((change) => {
        if (change.kind === 'folder') {
            const decides = [...definition].some((path) => (0,within/* isWithin */.U)(path, change.folder));
            return decides || readers.some((reads) => reads.folder(change.folder));
        }
        return definition.has(change.path) || readers.some((reads) => reads.file(change.path));
    });
}
function readerOf({ root, sources, links, ignored }) {
    const isTaken = (0,taker/* taker */.u)(sources);
    const isAbove = aboveAny(sources);
    const isIgnored = (0,dockerignore/* readIgnoreFile */.rj)(ignored);
    const isIgnoredWhole = (0,dockerignore/* takenBack */.lv)(ignored).length === 0 ? isIgnored : () => false;
    const inContext = (path) => {
        if (!(0,within/* isWithin */.U)(path, root))
            return undefined;
        return root === '' ? path : path.slice(root.length + 1);
    };
    return {
        file(path) {
            const own = inContext(path);
            if (own === undefined)
                return false;
            // Last, because there may be many ignore patterns.
            return isAbove(own) || ((links.has(path) || isTaken(own)) && !isIgnored(own));
        },
        folder(path) {
            const own = inContext(path);
            if (own === undefined)
                return (0,within/* isWithin */.U)(root, path);
            return (own === '' || isTaken(own) || isAbove(own)) && !isIgnoredWhole(own);
        },
    };
}
/** Whether a path is one that some source is below: by depth, as a pattern has a name for each folder. */
function aboveAny(sources) {
    const byDepth = new Map();
    for (const { pattern } of sources) {
        const names = pattern.split('/');
        for (let depth = 1; depth < names.length; depth += 1) {
            const patterns = byDepth.get(depth) ?? new Set();
            byDepth.set(depth, patterns.add(names.slice(0, depth).join('/')));
        }
    }
    const takers = new Map([...byDepth].map(([depth, all]) => [depth, (0,taker/* taker */.u)([...all].map((pattern) => ({ pattern })))]));
    const isRoot = sources.length > 0;
    return (path) => (path === '' ? isRoot : (takers.get(path.split('/').length)?.(path) ?? false));
}

// EXTERNAL MODULE: ./lib/plan/named-contexts.js
var named_contexts = __webpack_require__(3099);
;// CONCATENATED MODULE: ./lib/plan/told-by-diff.js



/** Why a diff of the repository cannot tell what a build is made from, as a clause; undefined if it can. */
function whyNotByDiff(build, isInline) {
    if ((0,plan_context/* isRemoteContext */.uN)(build.context))
        return 'its context is a URL';
    if ((0,plan_context/* isRemoteDockerfile */.h)(build.file))
        return 'its Dockerfile is a URL';
    if (build.file === '-' && !isInline)
        return 'its Dockerfile comes from standard input';
    const [argument] = (0,build_arguments/* namedAlone */.D)(build['build-args']);
    if (argument !== undefined)
        return `its build argument ${argument} has its value from the environment`;
    const remote = [...(0,named_contexts/* contextsOf */.WO)(build['build-contexts'])].find(([, source]) => isFetched(source));
    return remote && `its named context ${remote[0]} is a URL`;
}
/** An image is taken by its name, as by FROM, and a target of the bake file has inputs of its own. */
const isFetched = (source) => !/^(?:docker-image:\/\/|target:)/i.test(source) && (0,plan_context/* layoutOf */.aH)(source) === undefined && (0,plan_context/* mayBeUrl */.qo)(source);

// EXTERNAL MODULE: ./lib/plan/context-sources.js
var context_sources = __webpack_require__(4407);
// EXTERNAL MODULE: ./lib/plan/unwritten-steps.js
var unwritten_steps = __webpack_require__(2451);
// EXTERNAL MODULE: ./lib/app/contexts/context-ignore.js
var context_ignore = __webpack_require__(8542);
// EXTERNAL MODULE: ./lib/app/contexts/dockerfile.js
var contexts_dockerfile = __webpack_require__(3900);
// EXTERNAL MODULE: ./lib/app/contexts/through-links.js
var through_links = __webpack_require__(469);
;// CONCATENATED MODULE: ./lib/app/contexts/context-takers.js










const NO_LINKS = new Set();
/** The contexts of a build in `tree` that `sources` take something of. */
async function takenContexts(files, inputs, tree, sources) {
    const contexts = await Promise.all((0,base_plan/* localContexts */.sj)(inputs, files.directory, tree).map(async ({ name, folder, isLayout }) => {
        const named = sources.filter(({ context }) => context === name);
        if (named.length === 0)
            return [];
        const root = await (0,real_place/* realPlace */.o)(files, folder);
        if (isLayout)
            return { root, sources: [through_links/* ALL */.y2], links: NO_LINKS, ignored: '' };
        const { sources: led, links } = await (0,through_links/* throughLinks */.h7)(files, root, named);
        const { text } = await (0,context_ignore/* ignoreFileOf */.k)(files, root, name === '' ? { inputs, tree } : undefined);
        return { root, sources: led, links, ignored: text };
    }));
    return contexts.flat();
}
/** What a build in `tree` can get from its contexts: `sources` without what is ignored. */
async function contextTakers(files, inputs, tree, sources) {
    const contexts = await takenContexts(files, inputs, tree, sources);
    return contexts.map((context) => {
        const { root, links } = context;
        const isNamed = (0,taker/* taker */.u)(context.sources);
        const ignores = (0,dockerignore/* readIgnoreFile */.rj)(context.ignored);
        // Last, because there may be many ignore patterns.
        return (file) => {
            const path = (0,external_node_path_.relative)(root, file);
            const isWay = links.has(file);
            if ((0,through_links/* climbs */.BH)(path) || !(isWay || isNamed(path)) || ignores(path))
                return undefined;
            return isWay ? 'way' : 'file';
        };
    });
}
/**
 * What the needed stages copy; everything if the Dockerfile is unreadable or does not name all stages that ran, or if it
 * is unknown (`ran`) which did.
 */
async function takenSources(files, inputs, tree, ran) {
    const dockerfile = await (0,contexts_dockerfile/* findDockerfile */.m)(files, inputs, tree);
    try {
        const read = { ...inputs, buildkit: [] };
        if (dockerfile && ran && !(0,unwritten_steps/* hasUnwrittenSteps */.Y)(dockerfile.text, read, ran))
            return (0,context_sources/* contextSources */.S)(dockerfile.text, read);
    }
    catch {
        // the build reports what is wrong with it
    }
    return allSources(files, inputs, tree);
}
/** All of every context. */
const allSources = ({ directory }, inputs, tree) => (0,base_plan/* localContexts */.sj)(inputs, directory, tree).map(({ name }) => ({ context: name, pattern: '' }));

// EXTERNAL MODULE: ./lib/app/contexts/read-as-root.js
var read_as_root = __webpack_require__(2455);
;// CONCATENATED MODULE: ./lib/app/contexts/definition-files.js






/** Files that decide what contexts give, existing or not: every Dockerfile spelling, ignore files, links to them. */
async function definitionFiles(files, inputs, tree) {
    const dockerfile = (0,external_node_path_.resolve)(tree.directory, (0,base_plan/* inTree */._Z)(tree, (0,plan_context/* dockerfileOf */.S9)(inputs)));
    const spellings = (0,plan_context/* spellingsOf */.Hz)((0,external_node_path_.basename)(dockerfile)).flatMap((name) => [name, `${name}${dockerignore/* IGNORE_FILE */.SV}`]);
    const contexts = (0,base_plan/* localContexts */.sj)(inputs, files.directory, tree).filter(({ isLayout }) => !isLayout);
    const places = await Promise.all([
        placesOf(files, (0,external_node_path_.dirname)(dockerfile), spellings),
        ...contexts.map(({ folder }) => placesOf(files, folder, [dockerignore/* IGNORE_FILE */.SV])),
    ]);
    return new Set(places.flat());
}
async function placesOf(files, folder, names) {
    const root = await (0,real_place/* realPlace */.o)(files, folder);
    const way = await (0,read_as_root/* followAsRoot */.W)(files, '/', folder);
    const led = await Promise.all(names.map((name) => (0,read_as_root/* followAsRoot */.W)(files, root, name)));
    const ends = led.flatMap(({ path, links }) => links.concat(path ?? []));
    return [...way.links, ...names.map((name) => (0,external_node_path_.join)(root, name)), ...ends];
}

// EXTERNAL MODULE: ./lib/plan/base-image.js
var base_image = __webpack_require__(3002);
// EXTERNAL MODULE: ./lib/plan/needed-stages.js
var needed_stages = __webpack_require__(8272);
// EXTERNAL MODULE: ./lib/plan/needed-steps.js
var needed_steps = __webpack_require__(2020);
// EXTERNAL MODULE: ./lib/plan/stage-starts.js
var stage_starts = __webpack_require__(2155);
;// CONCATENATED MODULE: ./lib/plan/outer-starts.js




/** What the needed stages start from, each once: its ONBUILD instructions run, too. */
function outerStarts(dockerfile, inputs) {
    const found = (0,needed_steps/* neededSteps */.B)(dockerfile, inputs, needed_stages/* possibleStages */.BM).flatMap(({ read, target }) => {
        const starts = (0,stage_starts/* startsOf */.j)(read);
        const outer = [...(0,needed_stages/* possibleStages */.BM)(target, read)].filter((at) => starts[at] === 'outside' || starts[at] === 'unknown');
        return outer.map((at) => startOf((0,base_image/* baseOfStage */.b)(read, at, read.contexts), hasPlatform(read, at)));
    });
    return [...new Map(found.map((start) => [JSON.stringify(start), start])).values()];
}
/** Of its own FROM, or of that of a stage below it which a named context replaces: BuildKit takes the context for that. */
function hasPlatform({ stages }, at) {
    const stage = stages[at];
    return [stage, stages[stage.below]].some((each) => each !== undefined && each.platform.written !== '');
}
function startOf(base, isOfPlatform) {
    if (base.kind === 'image')
        return { kind: 'image', reference: base.reference, hasPlatform: isOfPlatform };
    const [, name] = /^target:(.+)$/.exec((base.kind === 'unknown' && base.source) || '') ?? [];
    return name === undefined ? { kind: 'unknown' } : { kind: 'target', name };
}

// EXTERNAL MODULE: ./lib/plan/dockerfile/frontend.js
var frontend = __webpack_require__(6548);
// EXTERNAL MODULE: ./lib/plan/stages.js + 1 modules
var plan_stages = __webpack_require__(7813);
;// CONCATENATED MODULE: ./lib/plan/own-triggers.js




/**
 * Whether the image of a Dockerfile has ONBUILD instructions; undefined if only the build knows. These are those of its
 * target stage alone: what that starts from has run its own in it, and they are gone (moby/buildkit, dockerfile2llb:
 * `d.image.Config.OnBuild = nil`).
 */
function hasTriggers(dockerfile, inputs) {
    const { stages, steps, given } = (0,plan_stages/* readStages */.i)(dockerfile, inputs, ''); // no platform decides it
    const target = (0,needed_stages/* findTarget */.FB)(stages, inputs.target);
    const stage = stages[target];
    if (stage === undefined || (0,frontend/* isForeign */.jq)(dockerfile, given))
        return undefined;
    if ((0,named_contexts/* isReplaced */.tc)(stage.name, (0,named_contexts/* contextsOf */.WO)(inputs['build-contexts'])))
        return undefined;
    return steps.some((step) => step.keyword === 'ONBUILD' && step.stage === target);
}

;// CONCATENATED MODULE: ./lib/app/contexts/triggering.js




/** The text of a target's Dockerfile, if the bake file has it. */
const inlineDockerfile = ({ bake, target }) => bake?.targets[target]?.['dockerfile-inline'];
/** What may copy by ONBUILD what the Dockerfile does not name; undefined if nothing does. */
async function triggering(files, linked) {
    const dockerfile = await textOf(files, linked);
    const starts = dockerfile === undefined ? [triggering_UNKNOWN] : outerStarts(dockerfile, { ...linked.build, buildkit: [] });
    for (const start of starts) {
        const why = await whyTriggering(files, start, linked);
        if (why !== undefined)
            return why;
    }
    return undefined;
}
const triggering_UNKNOWN = { kind: 'unknown' };
async function whyTriggering(files, start, linked) {
    if (start.kind === 'unknown')
        return untold('what its Dockerfile starts from is not known before the build');
    const isImage = start.kind === 'image';
    const name = isImage ? start.reference : `the target ${start.name}`;
    const triggers = isImage
        ? await linked.findTriggers(start, linked.build)
        : await triggersOfTarget(files, start.name, linked);
    if (triggers.kind === 'none')
        return undefined;
    if (triggers.kind === 'unknown')
        return untold(`whether ${name} has ONBUILD instructions that copy it is not known: ${triggers.reason}`);
    return changed(`${name} has ONBUILD instructions, which may copy it`);
}
/** Of a target that a build is linked to. */
async function triggersOfTarget(files, target, linked) {
    const build = linked.bake?.linked?.[target];
    const dockerfile = build && (await textOf(files, { ...linked, build, target }));
    const has = build && dockerfile !== undefined ? hasTriggers(dockerfile, { ...build, buildkit: [] }) : undefined;
    if (has === undefined)
        return { kind: 'unknown', reason: 'its Dockerfile does not tell' };
    return { kind: has ? 'some' : 'none' };
}
const textOf = async (files, linked) => inlineDockerfile(linked) ?? (await (0,contexts_dockerfile/* findDockerfile */.m)(files, linked.build, linked.tree))?.text;

;// CONCATENATED MODULE: ./lib/app/contexts/why-built.js












/**
 * Why a build may give another image than at the commit that `tree` differs from; undefined if it cannot. What FROM and
 * ADD fetch is no change, and nor are secrets.
 */
async function whyBuilt(files, asked) {
    const { build, tree } = asked;
    const notByDiff = whyNotByDiff(build, inlineDockerfile(asked) !== undefined);
    if (notByDiff !== undefined)
        return untold(notByDiff);
    const places = await why_built_placesOf(files, build, tree);
    const outside = places.find(({ real }) => !(0,within/* isWithin */.U)(real, tree.root));
    if (outside !== undefined)
        return untold(`it is built from ${outside.real}, which is outside of the repository`);
    const decides = [
        ...(await definitionFiles(files, build, tree)),
        ...places.map(({ real }) => real),
        ...places.flatMap(({ links }) => links),
    ];
    const definition = new Set(decides.map((path) => (0,external_node_path_.relative)(tree.root, path)));
    const changeIn = async (sources) => changedInput({ definition, contexts: await readsIn(files, build, tree, sources) }, tree.changes);
    const written = await changeIn(await takenSources(files, build, tree, []));
    if (written !== undefined)
        return changeReason(written);
    const any = await changeIn(allSources(files, build, tree));
    const trigger = any === undefined ? undefined : await triggering(files, asked);
    return any && trigger && { ...trigger, reason: `${changeReason(any).reason}, and ${trigger.reason}` };
}
/** Where the Dockerfile and the folders of contexts are, and the links that lead there; absolute. */
async function why_built_placesOf(files, build, tree) {
    const file = (0,plan_context/* dockerfileOf */.S9)(build);
    const contexts = (0,base_plan/* localContexts */.sj)(build, files.directory, tree).map(({ folder }) => folder);
    const named = [...(file === '-' ? [] : [(0,external_node_path_.resolve)(tree.directory, (0,base_plan/* inTree */._Z)(tree, file))]), ...contexts];
    return Promise.all(named.map(async (path) => {
        const { links } = await (0,read_as_root/* followAsRoot */.W)(files, '/', path);
        return { real: await (0,real_place/* realPlace */.o)(files, path), links };
    }));
}
async function readsIn(files, build, tree, sources) {
    const inTheTree = (path) => (0,external_node_path_.relative)(tree.root, path);
    const contexts = await takenContexts(files, build, tree, sources);
    return contexts.map(({ root, sources: taken, links, ignored }) => ({
        root: inTheTree(root),
        sources: taken,
        links: new Set([...links].map(inTheTree)),
        ignored,
    }));
}

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
// EXTERNAL MODULE: ./lib/units/is-object.js
var is_object = __webpack_require__(4139);
;// CONCATENATED MODULE: ./lib/plan/bake/compose-files.js


/** The files that a compose file names (compose-spec: `extends`, `include`). Those that these name are theirs. */
function composeFiles(text) {
    const roots = documentsIn(text);
    if (roots === undefined)
        return { files: [], variables: [], unknown: 'what cannot be read' };
    const services = roots.flatMap(({ services: each }) => ((0,is_object/* isObject */.G)(each) ? Object.values(each) : []));
    const extended = services.flatMap((service) => ((0,is_object/* isObject */.G)(service) ? fieldsOf(service['extends'], 'file') : []));
    const included = roots.flatMap(({ include }) => (Array.isArray(include) ? include : []));
    const paths = included.flatMap((each) => (typeof each === 'string' ? each : fieldsOf(each, 'path')));
    const files = [...extended, ...paths];
    const variables = included.flatMap((each) => fieldsOf(each, 'env_file'));
    const unknown = [...files, ...variables].find((path) => NOT_A_PATH.test(path));
    return { files, variables, ...(unknown !== undefined && { unknown: `${unknown}, which only the build finds` }) };
}
/** With a variable in it, or fetched from elsewhere. */
const NOT_A_PATH = /\$|:\/\/|^git@|^oci:/;
function documentsIn(text) {
    try {
        const documents = [...(0,dist/* parseAllDocuments */.hR)(text, { merge: true, logLevel: 'silent' })];
        if (documents.some(({ errors }) => errors.length > 0))
            return undefined;
        return documents.map((document) => document.toJS()).filter(is_object/* isObject */.G);
    }
    catch {
        return undefined; // such as more aliases than anybody writes
    }
}
/** A text, or the texts of a list, in a field. */
function fieldsOf(value, field) {
    const found = (0,is_object/* isObject */.G)(value) ? value[field] : undefined;
    return [found].flat().filter((each) => typeof each === 'string');
}

;// CONCATENATED MODULE: ./lib/app/contexts/bake-definition-files.js






/** The files that decide what bake says of its targets, also those that compose files extend or include. */
async function bakeDefinitionFiles(files, inputs, tree) {
    const placeOf = (path) => (0,external_node_path_.resolve)(tree.directory, (0,base_plan/* inTree */._Z)(tree, path));
    const found = new Set((0,bake_files/* bakeFiles */.PE)(inputs).map(placeOf));
    const variables = new Set();
    let unknown;
    for (const path of found) {
        const named = (0,bake_files/* isCompose */.NJ)(path) ? await namedIn(files, path) : undefined;
        if (named === undefined)
            continue;
        if (named.unknown !== undefined)
            unknown ??= `the compose file ${path} names ${named.unknown}`;
        // Relative to the folder that bake runs in, or to that of the file: that depends on which file names it.
        for (const folder of [(0,external_node_path_.dirname)(path), placeOf(inputs.source)]) {
            named.files.forEach((name) => found.add((0,external_node_path_.resolve)(folder, name)));
            for (const name of [...named.variables, VARIABLES])
                variables.add((0,external_node_path_.resolve)(folder, name));
        }
    }
    const places = [...found, ...variables].map(async (place) => {
        const { links } = await (0,read_as_root/* followAsRoot */.W)(files, '/', place);
        return links.concat(await (0,real_place/* realPlace */.o)(files, place));
    });
    return { places: new Set((await Promise.all(places)).flat()), ...(unknown !== undefined && { unknown }) };
}
/** Of a compose file; undefined if there is none. */
async function namedIn(files, path) {
    try {
        const text = await files.read(path);
        return text === undefined ? undefined : composeFiles(text);
    }
    catch {
        return { files: [], variables: [], unknown: 'what cannot be read' };
    }
}
/** The values of variables in a compose file, and in no other (buildx, bake/compose.go: loadDotEnv). */
const VARIABLES = '.env';

// EXTERNAL MODULE: ./lib/app/why-not.js
var why_not = __webpack_require__(81);
// EXTERNAL MODULE: ./lib/plan/bake/bake-entry.js
var bake_entry = __webpack_require__(1513);
// EXTERNAL MODULE: ./lib/plan/exporter.js
var exporter = __webpack_require__(350);
;// CONCATENATED MODULE: ./lib/plan/actions-cache.js


/** Drops `type=gha` from `cache-from`; returns the same object if there is none. */
function withoutActionsCache(inputs) {
    const kept = inputs['cache-from'].filter((cache) => (0,exporter/* cacheType */.NW)(cache) !== 'gha');
    return kept.length === inputs['cache-from'].length ? inputs : { ...inputs, 'cache-from': kept };
}
/** The same for all targets of a bake file. */
function bakeWithoutActionsCache(bake) {
    const targets = Object.entries(bake.targets).map(([name, target]) => [name, withoutGha(target)]);
    const isSame = targets.every(([name, target]) => target === bake.targets[name]);
    return isSame ? bake : { ...bake, targets: Object.fromEntries(targets) };
}
function withoutGha(target) {
    const { 'cache-from': all = [] } = target;
    const kept = all.filter((cache) => (0,exporter/* cacheType */.NW)((0,bake_entry/* entryText */.u)(cache)) !== 'gha');
    return kept.length === all.length ? target : { ...target, 'cache-from': kept };
}

;// CONCATENATED MODULE: ./lib/app/run/trusted-caches.js


const LEFT_OUT = 'cache-from type=gha was left out: a release reads nothing that another run put into the Actions cache';
/** A release uses no layers of other runs, which may be poisoned (issue 12, 2). */
function trustedCaches(event, images) {
    if (!(0,release/* isRelease */.M)(event))
        return { images, notes: [] };
    const trusted = images.map((image) => {
        const { subject } = image;
        if (subject.kind === 'image')
            return image;
        const build = withoutActionsCache(subject.build);
        const bake = subject.bake && bakeWithoutActionsCache(subject.bake);
        if (build === subject.build && bake === subject.bake)
            return image;
        return Object.assign({}, image, { subject: { ...subject, build, ...(bake && { bake }) } });
    });
    return { images: trusted, notes: trusted.some((image, index) => image !== images[index]) ? [LEFT_OUT] : [] };
}

;// CONCATENATED MODULE: ./lib/app/run/bake-at-base.js












/**
 * The jobs as they are at the base: an image of a bake file is what the base's own file says, asked in the same way. A miss
 * for one that cannot be built there; it is `absent` if the base has no such target, as the image is then new.
 */
async function jobsAtBase(ports, jobs, base, tree) {
    const ofBake = jobs.flatMap(bakeJob);
    const [first] = ofBake;
    if (first === undefined)
        return jobs;
    try {
        const { inputs } = first.bake;
        const names = ofBake.map(({ bake }) => bake.target);
        const definition = await definitionAt(ports, { ...inputs, targets: names }, tree);
        return jobs.map((job) => bakeJob(job).map((each) => atBase(ports, each, { base, tree, definition }))[0] ?? job);
    }
    catch (error) {
        const reason = `${baseAndWhy(base)} has a bake file that cannot be used: ${(0,why_not/* whyNot */.OB)(ports, error)}`;
        return jobs.map((job) => (bakeJob(job).length === 0 ? job : (0,units_answers/* miss */.L)(reason)));
    }
}
function bakeJob(job) {
    if (job.kind === 'miss' || job.value.subject.kind === 'image')
        return [];
    const { bake } = job.value.subject;
    return bake ? [{ ...job.value, bake }] : [];
}
/** What the base's files say of these targets; undefined if it has none of them. */
async function definitionAt({ buildx, files }, inputs, tree) {
    const directory = (0,external_node_path_.resolve)(tree.directory, (0,base_plan/* inTree */._Z)(tree, inputs.source));
    if (!(await files.isDirectory(directory)))
        return undefined;
    let asked = { ...inputs, files: inputs.files.map((file) => (0,base_plan/* inTree */._Z)(tree, file.replace(/^cwd:\/\//, ''))) };
    while (asked.targets.length > 0) {
        try {
            return await buildx.printBake(asked, directory);
        }
        catch (error) {
            const without = withoutMissing(asked, error);
            if (without === undefined)
                return undefined;
            if (sizeOf(without) === sizeOf(asked))
                throw error;
            asked = without;
        }
    }
    return undefined;
}
/** The question without a file or a target that is not there; undefined if there is then no file. */
function withoutMissing(inputs, error) {
    if ((0,errors/* isError */.bJ)(error, 'bake.no-target'))
        return withoutTarget(inputs, error.fields.target);
    if (!(0,errors/* isError */.bJ)(error, 'bake.no-file'))
        return inputs;
    const files = inputs.files.filter((file) => file !== error.fields.file);
    return files.length === 0 ? undefined : { ...inputs, files };
}
const sizeOf = ({ files, targets, set }) => files.length + targets.length + set.length;
const withoutTarget = (inputs, target) => ({
    ...inputs,
    targets: inputs.targets.filter((each) => each !== target),
    set: inputs.set.filter((each) => !each.startsWith(`${target}.`)),
});
function atBase(ports, { bake, ...job }, { base, tree, definition }) {
    const source = definition && (0,bake_definition/* bakeSource */.ds)(definition, bake.target, bake.inputs);
    if (source === undefined) {
        return { ...(0,units_answers/* miss */.L)(`${baseName(base)} has no target ${bake.target} in its bake file yet`), absent: true };
    }
    try {
        const places = readPipes(bakeSubject(bake, ports), { build: job.inputs, bake });
        const asked = withBuild(bakeSubject(source, ports), (build) => withReadPipes(build, places));
        const [image] = trustedCaches(ports.runner.event, [{ ...job, subject: asked }]).images;
        const folder = { directory: ports.files.directory, prefix: (0,external_node_path_.relative)(tree.root, tree.directory) };
        const its = imageJob(image, folder, tree.command);
        const inputs = buildInputs(its);
        if (!inputs)
            return (0,units_answers/* miss */.L)(`${baseName(base)} builds ${job.name} from files outside of the repository`);
        return { kind: 'found', value: { ...job, ...its, inputs } };
    }
    catch (error) {
        return (0,units_answers/* miss */.L)(`${baseAndWhy(base)} cannot be built: ${(0,why_not/* whyNot */.OB)(ports, error)}`);
    }
}
/** A pipe among the files of secrets was read for the head, from `written` to `read`, and cannot be read again. */
function readPipes(written, read) {
    const places = new Map();
    const now = (0,all_builds/* allBuilds */.l)(read);
    (0,all_builds/* allBuilds */.l)(written).forEach(({ inputs }, build) => {
        inputs['secret-files'].forEach((file, index) => places.set(file, now[build]?.inputs['secret-files'][index] ?? file));
    });
    return places;
}
const withReadPipes = (build, places) => ({
    ...build,
    'secret-files': build['secret-files'].map((file) => places.get(file) ?? file),
});

;// CONCATENATED MODULE: ./lib/app/run/bake-changes.js
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









/** Asks the base's own bake file, in a tree of it: what it says may depend on any file. */
async function bakeChanges(ports, asked) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { sources, base, ready } = asked;
        const [first] = sources;
        if (first === undefined)
            return () => undefined;
        const notByBase = await whyNotByBase(ports, first, asked.tree);
        if (notByBase !== undefined)
            return () => notByBase;
        const unknown = (reason) => () => untold(`the bake file of ${baseName(base)} is not known: ${reason}`);
        const names = await ready.names(); // there may be bake files that are not committed
        if (names.kind === 'miss')
            return unknown(names.reason);
        const checkout = await ports.commits.checkout(base.commit, { names: names.value, isWritten: false });
        if (checkout.kind === 'miss')
            return unknown(checkout.reason);
        const tree = __addDisposableResource(env_1, checkout.value, true);
        try {
            const targets = sources.map(({ target }) => target);
            const definition = await definitionAt(ports, { ...first.inputs, targets }, tree);
            const before = new Map(targets.map((target) => [target, definition && bake_changes_textOf((0,bake_definition/* bakeSource */.ds)(definition, target, first.inputs))]));
            return (source) => before.get(source.target) === bake_changes_textOf(source) ? undefined : changed('the bake file says something else of it');
        }
        catch (error) {
            return unknown((0,why_not/* whyNot */.OB)(ports, error));
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
/** Why the base's tree cannot have a bake file of its own: it would get that of the head. */
async function whyNotByBase({ files }, { inputs }, tree) {
    const { places: set, unknown } = await bakeDefinitionFiles(files, inputs, tree);
    if (unknown !== undefined)
        return untold(unknown);
    const places = [...set];
    const outside = places.find((place) => !(0,within/* isWithin */.U)(place, tree.root));
    if (outside !== undefined)
        return untold(`its bake file ${outside} is outside of the repository`);
    const definition = new Set(places.map((place) => (0,external_node_path_.relative)(tree.root, place)));
    const ofNoCommit = tree.changes.filter(({ kind }) => kind !== 'tracked');
    const change = changedInput({ definition, contexts: [] }, ofNoCommit);
    return change && changeReason(change);
}
/** Of a target and those that it is linked to. */
const bake_changes_textOf = (source) => source && JSON.stringify(source.targets);

// EXTERNAL MODULE: ./lib/image/manifest.js
var image_manifest = __webpack_require__(4252);
// EXTERNAL MODULE: ./lib/units/parse-json.js
var parse_json = __webpack_require__(4975);
// EXTERNAL MODULE: ./lib/units/platform.js
var units_platform = __webpack_require__(1256);
;// CONCATENATED MODULE: ./lib/app/run/base-triggers.js






/**
 * Finds whether images have ONBUILD instructions, each image once: in the engine if the build takes the image from there,
 * else in its registry; in both if it may take either. Throws when the run is cancelled.
 */
function baseTriggers(ports) {
    const answers = new Map();
    return (image, build) => {
        const key = JSON.stringify([image, build.builder, build.pull, build.platforms]);
        const answer = answers.get(key) ?? triggersOf(ports, image, build);
        answers.set(key, answer);
        return answer;
    };
}
async function triggersOf(ports, image, build) {
    try {
        return (await ofEngine(ports, image, build)) ?? (await ofRegistry(ports, image.reference, build.builder));
    }
    catch (error) {
        ports.cancelled.throwIfAborted();
        return { kind: 'unknown', reason: (0,why_not/* whyNot */.OB)(ports, error) };
    }
}
/**
 * The docker driver builds with the engine's own image, however old, unless it pulls or the platform is another (buildx,
 * build/opt.go: image-resolve-mode `local`). Other drivers do not see it. Undefined if the registry's answer is needed.
 */
async function ofEngine({ buildx, images }, { reference, hasPlatform }, { builder, platforms, pull }) {
    if (pull)
        return undefined;
    const { driver, platform } = await buildx.inspect(builder);
    if (driver !== 'docker')
        return undefined;
    const found = await images.triggers(reference);
    if (found === undefined)
        return undefined;
    // Of any platform: FROM may name another than the build is for, and some images stand in for those of a platform
    // (moby, OnlyPlatformWithFallback: arm for arm64).
    if (found.onBuild.length > 0)
        return { kind: 'some' };
    const isTaken = !hasPlatform && [platform, ...platforms].every((each) => (0,units_platform/* normalPlatform */.J)(each) === found.platform);
    return isTaken ? { kind: 'none' } : undefined;
}
async function ofRegistry({ buildx }, name, builder) {
    const get = async (reference) => (0,parse_json/* parseJson */.q)(await buildx.manifest(builder, reference));
    const getBlob = (digest) => get(`${(0,image_reference/* repositoryOf */._M)(name)}@${digest}`);
    const top = await get(name);
    const manifest = (0,image_manifest/* isIndex */.nw)(top) ? await getBlob(firstImage(top.manifests)) : top;
    if (!(0,image_manifest/* isManifest */.Yh)(manifest))
        return NO_IMAGE;
    const document = await getBlob(manifest.config.digest);
    if (!(0,is_object/* isObject */.G)(document))
        return NO_IMAGE;
    const { config } = document;
    const triggers = ((0,is_object/* isObject */.G)(config) ? config['OnBuild'] : undefined) ?? [];
    return { kind: Array.isArray(triggers) && triggers.length === 0 ? 'none' : 'some' };
}
const NO_IMAGE = { kind: 'unknown', reason: 'what its registry has there is no image' };
/** Of any platform: they are built from one Dockerfile. Attestations have the platform `unknown`. */
function firstImage(manifests) {
    return manifests.find(({ platform }) => platform?.os !== 'unknown')?.digest ?? '';
}

;// CONCATENATED MODULE: ./lib/inputs/config/says-same.js

/**
 * Whether two configuration files say the same of an image, wherever each says it: how it is built, and its budget.
 * `isOfBake`: a bake file says what the images are, so that this file may lack one.
 */
function saysSame(one, other, name, isOfBake) {
    const [first, second] = [one, other].map((config) => entryOf(config, name, isOfBake));
    return first !== undefined && first === second;
}
function entryOf(config, name, isOfBake) {
    const { images, defaults } = config;
    const own = images.get(name);
    if (own === undefined && images.size > 0 && !isOfBake)
        return undefined;
    const all = own === undefined ? defaults : (0,image_in/* imageIn */.L)(config)(name, own);
    return JSON.stringify(written(all));
}
function written({ settings, rules, headroom }) {
    return {
        settings: [...settings].map(([key, { texts }]) => [key, texts]).toSorted(([a], [b]) => (a < b ? -1 : 1)),
        rules: rules.map((rule) => Object.assign({}, rule, { origin: undefined })),
        headroom: headroom?.text,
    };
}

;// CONCATENATED MODULE: ./lib/app/run/changed-entries.js






/** Tells why the file may say something else of an image than at the base; undefined if it says the same. */
async function changedEntries({ commits, runner }, commit, { config }) {
    const path = config?.path ?? asked_config/* DEFAULT_PATH */.O;
    const name = `${path} of the base ${(0,units_commit/* shortCommit */.A)(commit)}`;
    const text = await commits.file(commit, path);
    if (text.kind === 'miss')
        return () => untold(`${name} cannot be read: ${text.reason}`);
    if (text.value === (config?.text ?? null))
        return () => undefined;
    if (config === null)
        return () => changed(`the change removes ${path}`);
    if (text.value === null)
        return () => changed(`${path} is new`);
    try {
        const base = (0,read_config/* readConfig */.X)({ path, text: text.value });
        return ({ name: image, subject }) => {
            const isOfBake = subject.kind === 'build' && subject.bake !== undefined;
            return saysSame(base, config, image, isOfBake) ? undefined : changed(`${path} says something else of it`);
        };
    }
    catch (error) {
        if (!(error instanceof errors/* WeighbridgeError */.kj))
            throw error;
        const reason = (0,errors/* messageFor */.XW)(error, runner.audience).replace(/\.$/, '');
        return () => untold(`${name} cannot be used: ${reason}`);
    }
}

;// CONCATENATED MODULE: ./lib/app/run/changed-only.js














/** Images whose inputs are those of the base, to the byte, are carried forward. One of which that cannot be told is built. */
async function sortByChange(ports, asked) {
    const { runner } = ports;
    const { jobs } = asked;
    const changes = await changed_only_changesOf(ports, asked);
    if (changes.kind === 'miss') {
        const input = (0,units_audience/* inputName */.yu)('changed-only', runner.audience);
        const note = `All images were built, although ${input} is set: ${changes.reason}`;
        return { built: jobs, reasons: [], carried: [], notes: [note] };
    }
    const { base, tree } = changes.value;
    const sources = jobs.flatMap((job) => sourceOf(job) ?? []);
    const given = { sources, base, tree, ready: asked.ready };
    const whyOthers = await Promise.all([changedEntries(ports, base.commit, asked), bakeChanges(ports, given)]);
    const findTriggers = baseTriggers(ports);
    const found = [];
    for (const job of jobs) {
        const [ofFile, ofBake] = whyOthers;
        const source = sourceOf(job);
        const why = whyOne(job) ?? ofFile(job) ?? (source && ofBake(source));
        found.push({ job, why: why ?? (await whyInputs(ports, job, tree, findTriggers)) });
    }
    const built = found.flatMap(({ job, why }) => (why === undefined ? [] : { ...why, job, name: job.name }));
    const carried = found.flatMap(({ job, why }) => (why === undefined ? job.name : []));
    const notes = carried.length === 0 ? untoldNotes(built, (0,units_audience/* inputAtStart */.K5)('changed-only', runner.audience)) : [];
    builtSentences(built, report_form/* plainForm */.NG).forEach((sentence) => runner.info(sentence));
    if (runner.audience === 'workflow') {
        notes.forEach((message) => runner.annotate({ level: 'notice', title: 'Nothing carried forward', message }));
    }
    return {
        built: built.map(({ job }) => job),
        reasons: built.map(({ name, reason }) => ({ name, reason })),
        carried,
        notes,
    };
}
async function changed_only_changesOf({ commits, runner }, { chosen, prepare }) {
    if ((0,release/* isRelease */.M)(runner.event))
        return (0,units_answers/* miss */.L)('a release consists of all of them');
    if (chosen.kind === 'none')
        return (0,units_answers/* miss */.L)(chosen.reason);
    if (prepare !== '')
        return (0,units_answers/* miss */.L)(`what the command of ${(0,units_audience/* inputName */.yu)('prepare', runner.audience)} makes is in no commit`);
    const tree = await commits.changes(chosen.commit);
    if (tree.kind === 'miss')
        return tree;
    const workflow = runner.audience === 'workflow' ? tree.value.changes.find(({ path }) => WORKFLOW.test(path)) : undefined;
    if (workflow)
        return (0,units_answers/* miss */.L)(`${workflow.path} changed, which may have changed inputs of this run`);
    return { kind: 'found', value: { base: chosen, tree: tree.value } };
}
/** A workflow, also of Gitea or Forgejo, or an action that it uses. */
const WORKFLOW = /^\.(?:github|gitea|forgejo)\/workflows\/|(?:^|\/)action\.ya?ml$/;
/** Why no diff tells whether an image changed. */
function whyOne(job) {
    if (job.subject.kind === 'image')
        return untold('it is not made from this repository');
    return isOfNoCommit(job) ? untold('it is built from a URL or from outside the repository') : undefined;
}
/** Of the image, and of the targets of its bake file that it is linked to. */
async function whyInputs({ files }, { subject }, tree, findTriggers) {
    if (subject.kind === 'image')
        return undefined;
    const { build, bake } = subject;
    for (const { target, inputs } of (0,all_builds/* allBuilds */.l)({ build, bake })) {
        const linked = { build: inputs, target: target || (bake?.target ?? ''), bake, tree, findTriggers };
        const why = await whyBuilt(files, linked);
        if (why !== undefined)
            return why;
    }
    return undefined;
}
/** Without it, nobody would look for why a run builds all, whatever changes. */
function untoldNotes(built, input) {
    const reasons = (0,group_by/* groupBy */.$)(built.filter(({ isChanged }) => !isChanged), ({ reason }) => reason);
    const [first] = [...reasons].toSorted(([, a], [, b]) => b.length - a.length);
    if (first === undefined)
        return [];
    const [reason, images] = first;
    const names = (0,and_more/* listed */.KE)(images.map(({ name }) => name), 'image');
    const them = images.length === 1 ? 'it' : 'them';
    return [
        `${input} carried no image forward, as it cannot be told of ${names} whether the change affects ${them}: ${reason}`,
    ];
}
const sourceOf = ({ subject }) => subject.kind === 'build' ? subject.bake : undefined;

;// CONCATENATED MODULE: ./lib/report/marker.js
/** First line of every report on a pull request, by which a later run finds it (docs/design.md, "The report"). */
const MARKER = '<!-- weighbridge:report -->';
/** Whether a comment's body is a report: the marker is its first line, not a later one. */
function isReport(body) {
    return body.split(/\r?\n/, 1)[0] === MARKER;
}

// EXTERNAL MODULE: ./lib/units/redact.js
var redact = __webpack_require__(5710);
// EXTERNAL MODULE: ./lib/limits/whole.js
var whole = __webpack_require__(7947);
;// CONCATENATED MODULE: ./lib/limits/headroom.js


/** What is left of a limit when a report says that it is near, unless the user chose another share (issue 15, line 5). */
const HEADROOM = { max: 5, per: 100 };
/**
 * Whether less than `headroom` of what is allowed is left. Nothing is near a limit of zero, which is met or not; nor is a
 * count: the limit of one is what the image has, as `newLimit` writes it.
 */
function isNear(metric, { used, allowed }, { max, per }) {
    if ((0,any_metric/* unitOf */.uF)(metric) === 'count' || allowed <= 0)
        return false;
    const limit = (0,whole/* toWhole */.jA)(metric, allowed);
    return (limit - (0,whole/* toWhole */.jA)(metric, used)) * per < max * limit;
}

;// CONCATENATED MODULE: ./lib/limits/growth.js

/** Whether growth stays within a limit, to the byte or millisecond. Shrinking is always within. */
function withinGrowth({ metric, limit }, { base, head, unseen = 0 }) {
    const [from, to, seen] = [base, head, Math.max(0, base - unseen)].map((amount) => (0,whole/* toWhole */.jA)(metric, amount));
    return to - from <= wholeGrowth({ metric, limit }, seen);
}
/** The most that an amount of `base` may become. */
function allowedAmount(rule, base) {
    const from = (0,whole/* toWhole */.jA)(rule.metric, base);
    return (0,whole/* fromWhole */.QB)(rule.metric, from + wholeGrowth(rule, from));
}
/** The most that an amount may grow by; both are whole numbers (whole.ts). */
function wholeGrowth({ metric, limit }, base) {
    if (limit.kind === 'absolute')
        return (0,whole/* toWhole */.jA)(metric, limit.max);
    if (limit.kind === 'percent')
        return shareOf(limit, base);
    const allowed = limit.limits.map((each) => wholeGrowth({ metric, limit: each }, base));
    return limit.kind === 'or' ? Math.max(...allowed) : Math.min(...allowed);
}
/** Exact, and rounded down. */
const shareOf = ({ max, per }, whole) => Number((BigInt(max) * BigInt(whole)) / BigInt(per));

;// CONCATENATED MODULE: ./lib/budget/status-of.js
/** The status of a rule that was checked. */
function statusOf({ level }, isKept) {
    if (isKept)
        return 'pass';
    return level === 'warning' ? 'warn' : 'fail';
}

;// CONCATENATED MODULE: ./lib/budget/judge-growth.js



/** Why nothing that is new in any image can be told, as a clause; undefined if it can. */
function whyUntold(comparison) {
    if (comparison.kind === 'none')
        return comparison.reason;
    const { notOwn, unseen } = comparison;
    return notOwn ?? (unseen?.isTrusted === false ? unseen.reason : undefined);
}
function judgeGrowth(rule, image, comparison, headroom) {
    const untold = whyUntold(comparison);
    if (untold !== undefined)
        return { rule, status: 'skip', reason: untold };
    const compared = judge_growth_ofImage(image, comparison)?.metrics.find((each) => each.metric === rule.metric);
    const skip = (reason) => ({ rule, status: 'skip', reason: reason + whichBase(comparison) });
    if (compared === undefined)
        return skip(`the base has no "${rule.metric}" for this image and platform`);
    if (compared.kind === 'not compared')
        return skip(compared.reason);
    const { base, head } = compared;
    const status = statusOf(rule, withinGrowth(rule, { base, head }));
    const { unseen } = comparison;
    // Bytes on both sides enlarge a percentage limit: no rule may pass because of that (issue 11, heading 4).
    if (unseen && status === 'pass' && !withinGrowth(rule, { base, head, unseen: unseen.bytes })) {
        return { rule, status: 'skip', reason: unseen.reason };
    }
    const allowed = allowedAmount(rule, base);
    const growth = { used: head - base, allowed: allowed - base };
    const near = status === 'pass' && head > base && isNear(rule.metric, growth, headroom);
    return { rule, status, actual: head, allowed, isNear: near };
}
const whichBase = ({ version }) => (version === undefined ? '' : ` (the base here is ${version})`);
/** The comparison of an image and platform; undefined if there is none. */
function judge_growth_ofImage({ name, platform }, comparison) {
    if (comparison.kind === 'none')
        return undefined;
    return comparison.images.find((each) => each.name === name && each.platform === platform);
}

;// CONCATENATED MODULE: ./lib/budget/judge-forbidden.js



/** What is only forbidden if it is new is judged by the comparison, anything else by the image alone. */
function judgeForbidden(rule, image, comparison) {
    const name = (0,limits_measures/* measureOf */.c_)(rule.what);
    const measure = (0,limits_measures/* measureIn */.sV)(image.measures, name);
    if (measure === undefined)
        return { rule, status: 'skip', reason: `"${rule.what}" was not measured` };
    // What was found is there, whatever else is not known.
    if (measure.amount === null && (measure.count === 0 || (0,limits_measures/* isOfNew */.WZ)(rule.what))) {
        const why = measure.unknown === undefined ? '' : `: ${measure.unknown}`;
        return { rule, status: 'skip', reason: `it is not known whether the image has "${rule.what}"${why}` };
    }
    const outcome = (found, count) => ({
        rule,
        status: statusOf(rule, count === 0),
        found,
        count,
    });
    if (!(0,limits_measures/* isOfNew */.WZ)(rule.what) || measure.count === 0)
        return outcome(measure.names, measure.count);
    const untold = whyUntold(comparison);
    if (untold !== undefined)
        return { rule, status: 'skip', reason: untold };
    const gained = judge_growth_ofImage(image, comparison)?.gained?.find((each) => each.measure === name);
    if (gained === undefined)
        return { rule, status: 'skip', reason: 'the base has no such image and platform' };
    if (gained.kind === 'not compared')
        return { rule, status: 'skip', reason: gained.reason };
    return outcome(gained.names, gained.names.length);
}

// EXTERNAL MODULE: ./lib/limits/amount-of.js
var amount_of = __webpack_require__(7662);
;// CONCATENATED MODULE: ./lib/budget/judge-max.js




/** A limit that is met exactly passes. */
function judgeMax(rule, image, headroom) {
    const amount = (0,amount_of/* amountOf */.M)(image, rule.metric);
    if (amount.kind === 'unknown')
        return { rule, status: 'skip', reason: amount.reason };
    const [actual, allowed] = [amount.value, rule.max];
    const status = statusOf(rule, (0,whole/* difference */.iv)(rule.metric, actual, allowed) <= 0);
    const near = status === 'pass' && isNear(rule.metric, { used: actual, allowed }, headroom);
    return { rule, status, actual, allowed, isNear: near };
}

;// CONCATENATED MODULE: ./lib/budget/verdict.js
/**
 * Verdicts, worst first. `unchecked`: no rule failed, but one could not be checked (issue 11, heading 4). `warn`: only
 * rules of the level `warning` are broken, which fails no step, nor does one of them that could not be checked.
 */
const VERDICTS = ['fail', 'unchecked', 'warn', 'pass'];

;// CONCATENATED MODULE: ./lib/budget/judge.js






/**
 * Checks every image against its budget. A rule whose data is missing is `skip`: an unknown number is not zero.
 * `unheld`: as in the verdict.
 */
function judge(budgets, record, comparisons, unheld = {}) {
    const images = record.images.map((image) => {
        const { name, platform } = image;
        const budget = budgets.find((each) => each.name === name);
        const its = comparisons.find((each) => isOf(each, image)) ?? { name, base: NOT_COMPARED };
        const outcomes = budget ? [...judgeImage(budget, image, its), ...elsewhere(budget, image, record)] : [];
        return { name, platform, outcomes };
    });
    return verdictOn({ images, ...unheld });
}
const NOT_COMPARED = { kind: 'none', reason: 'it was not compared with anything' };
const isOf = (its, { name, platform }) => its.name === name && (its.platform === undefined || its.platform === platform);
/** The verdict that the outcomes of all images make. */
function verdictOn(judged) {
    const reached = new Set(judged.images.flatMap(({ outcomes }) => outcomes.map(verdictOf)));
    if (judged.budgetUnknown !== undefined || judged.dropped !== undefined)
        reached.add('unchecked');
    return { ...judged, status: VERDICTS.find((verdict) => reached.has(verdict)) ?? 'pass' };
}
function verdictOf({ rule, status }) {
    if (status !== 'skip')
        return status;
    return rule.level === 'warning' ? 'warn' : 'unchecked';
}
function judgeImage({ rules, headroom = HEADROOM }, image, comparisons) {
    return rulesFor(rules, image.platform).map((rule) => judgeRule(rule, image, comparisons, headroom));
}
/** The rules for platforms that were not weighed, once: with the first image of their name. */
function elsewhere({ name, rules }, image, record) {
    const images = record.images.filter((each) => each.name === name);
    if (images[0] !== image)
        return [];
    const platforms = images.map(({ platform }) => platform);
    return rulesElsewhere(rules, platforms).map((rule) => {
        return { rule, status: 'skip', reason: `no ${rule.platform} image was weighed` };
    });
}
function judgeRule(rule, image, comparisons, headroom) {
    if (rule.kind === 'max')
        return judgeMax(rule, image, headroom);
    if (rule.kind === 'forbid')
        return judgeForbidden(rule, image, comparisons.base);
    const compared = rule.since === 'release' ? comparisons.release : comparisons.base;
    if (compared === undefined)
        return { rule, status: 'skip', reason: 'nothing was compared with a release' };
    return judgeGrowth(rule, image, compared, headroom);
}

;// CONCATENATED MODULE: ./lib/budget/accept-growth.js


/** All growth rules that could be checked. */
function judgedGrowth({ images }) {
    return images.flatMap(({ name, platform, outcomes }) => outcomes.filter(isJudgedGrowth).map((outcome) => {
        return { size: { image: name, platform, rule: (0,rule_id/* ruleId */.I)(outcome.rule), amount: outcome.actual }, outcome };
    }));
}
/** Those that are broken. */
const brokenGrowth = (verdict) => judgedGrowth(verdict).filter(({ outcome }) => outcome.status !== 'pass');
/** Those over their limit, which an acceptance may cover by now. */
const overLimit = (verdict) => judgedGrowth(verdict)
    .filter(({ outcome }) => outcome.status !== 'pass' || outcome.accepted !== undefined)
    .map(({ size }) => size);
/**
 * The verdict with growth that somebody accepted: a broken growth rule passes up to the accepted size, to the byte. No
 * other rule does, nor one that could not be checked.
 */
function acceptGrowth(verdict, { by, at, sizes }) {
    const covered = new Set(brokenGrowth(verdict)
        .filter(({ size }) => isCovered(sizes, size))
        .map(({ outcome }) => outcome));
    const accept = (outcome) => isJudgedGrowth(outcome) && covered.has(outcome)
        ? { ...outcome, status: 'pass', isNear: false, accepted: { by, at } }
        : outcome;
    return verdictOn({
        ...verdict,
        images: verdict.images.map((image) => ({ ...image, outcomes: image.outcomes.map(accept) })),
    });
}
/** What is left over its limit of a verdict with accepted growth. */
function outgrown(verdict, { sizes }) {
    return brokenGrowth(verdict).map(({ size, outcome }) => {
        return { size, metric: outcome.rule.metric, accepted: acceptedAmount(sizes, size) };
    });
}
/** Whether an acceptance covers all of `sizes`. */
const coversAll = (accepted, sizes) => sizes.every((size) => isCovered(accepted.sizes, size));
const isCovered = (accepted, size) => size.amount <= (acceptedAmount(accepted, size) ?? -1);
/** The amount that was accepted of what `size` is about; undefined if none was. */
function acceptedAmount(sizes, { image, platform, rule }) {
    return sizes.find((each) => each.image === image && each.platform === platform && each.rule === rule)?.amount;
}
function isJudgedGrowth(outcome) {
    return outcome.rule.kind === 'growth' && outcome.status !== 'skip';
}

;// CONCATENATED MODULE: ./lib/budget/shown-sizes.js

/** Pushes until an old size is forgotten, if it was not accepted by then. */
const MOST_SHOWINGS = 10;
/** What a comment remembers that shows `sizes` from now on; `before` itself if nothing changed. */
function nowShown(before, { sizes, accepted }) {
    const isSame = areEqual(before.showings.at(-1)?.sizes ?? [], sizes);
    const latest = later(before.accepted, accepted);
    if (isSame && latest === before.accepted)
        return before;
    const showings = isSame ? before.showings : [...before.showings, { since: null, sizes }].slice(-MOST_SHOWINGS);
    return { showings, accepted: latest };
}
/**
 * Whether the acceptance matters more than the sizes, if a comment has no room for both: while it covers all of them.
 * Otherwise a person has to accept these next.
 */
const needsAcceptance = ({ sizes, accepted }) => sizes.length === 0 || (accepted !== null && coversAll(accepted, sizes));
/**
 * The sizes that an acceptance is about: those that the comment showed then; undefined if it showed none. Only a size
 * from before its second counts: within that second, nobody could have read it.
 */
function sizesAt({ showings, accepted }, { by, at }) {
    // Once it counted, it stays, however many pushes ago that was.
    if (accepted?.by === by && accepted.at === at)
        return accepted;
    const showing = showings.findLast(({ since }) => since !== null && Date.parse(since) < Date.parse(at));
    return showing === undefined || showing.sizes.length === 0 ? undefined : { by, at, sizes: showing.sizes };
}
/** Runs side by side may have read the label at different times. */
function later(a, b) {
    if (a === null || b === null)
        return a ?? b;
    return Date.parse(b.at) > Date.parse(a.at) ? b : a;
}
const areEqual = (a, b) => a.length === b.length && a.every((size, index) => isEqual(size, b[index]));
const isEqual = (a, b) => a.image === b.image && a.platform === b.platform && a.rule === b.rule && a.amount === b.amount;

;// CONCATENATED MODULE: ./lib/report/shown-sizes-line.js

/** Characters kept free in a comment for the line and the blank line before it. */
const shown_sizes_line_LONGEST_LINE = 6_000;
const START = '<!-- weighbridge:sizes ';
const END = ' -->';
/** A comment that remembers nothing. */
const NOTHING_SHOWN = { showings: [], accepted: null };
/** What a comment remembers. Nothing if its last line is not ours: other lines may hold somebody else's text. */
function shownSizesIn({ body, updatedAt }) {
    const line = body.trimEnd().split(/\r?\n/).at(-1) ?? '';
    if (!line.startsWith(START) || !line.endsWith(END))
        return NOTHING_SHOWN;
    const packed = (0,parse_json/* parseJson */.q)(line.slice(START.length, -END.length));
    if (!Array.isArray(packed))
        return NOTHING_SHOWN;
    const [showings, accepted] = packed;
    const read = listOf(showings, (each) => readShowing(each, updatedAt));
    const acceptance = accepted === null ? null : readAccepted(accepted);
    return read === undefined || acceptance === undefined ? NOTHING_SHOWN : { showings: read, accepted: acceptance };
}
/**
 * The body of a comment with a last line that tells later runs what it remembers; readers do not see it. What is too
 * long goes without the oldest sizes, then without the acceptance unless it is needed, or else without any size.
 */
function withLine(report, shown, needsAcceptance) {
    const line = shortened(shown, needsAcceptance).map(shown_sizes_line_lineOf).find(fits) ?? '';
    return line === '' ? report : `${report}\n\n${line}`;
}
function withoutLine(body) {
    const at = body.lastIndexOf(`\n\n${START}`);
    return at < 0 ? body : body.slice(0, at);
}
/** Whether a comment has room for these sizes, without which nobody can accept them. */
const canRemember = (sizes) => fits(shown_sizes_line_lineOf({ showings: [{ since: null, sizes }], accepted: null }));
/** What may be remembered instead if `shown` is too long, best first. */
function shortened({ showings, accepted }, needsAcceptance) {
    const ends = [
        { showings: showings.slice(-1), accepted: null },
        { showings: [], accepted },
    ];
    const shorter = showings.map((_, first) => ({ showings: showings.slice(first), accepted }));
    const all = [...shorter, ...(needsAcceptance ? ends.toReversed() : ends)];
    return all.filter((each) => each.showings.length > 0 || each.accepted !== null);
}
const shown_sizes_line_lineOf = ({ showings, accepted }) => `${START}${escaped(pack(showings, accepted))}${END}`;
const fits = (line) => line.length + 2 <= shown_sizes_line_LONGEST_LINE;
/** Arrays instead of objects, since a comment is short of room. */
const pack = (showings, accepted) => [
    showings.map(({ since, sizes }) => [since, sizes.map(packSize)]),
    accepted === null ? null : [accepted.by, accepted.at, accepted.sizes.map(packSize)],
];
const packSize = ({ image, platform, rule, amount }) => [image, platform, rule, amount];
/** Names are somebody else's text: without `>` nothing ends the HTML comment early, and without `@` nobody is called. */
function escaped(value) {
    return JSON.stringify(value).replace(/[^ -~]|[<>&@#`]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
function readShowing(value, updatedAt) {
    if (!Array.isArray(value))
        return undefined;
    const [since, packed] = value;
    const sizes = listOf(packed, readSize);
    const time = since === null ? updatedAt : since;
    return sizes === undefined || !isTime(time) ? undefined : { since: time, sizes };
}
function readAccepted(value) {
    if (!Array.isArray(value))
        return undefined;
    const [by, at, packed] = value;
    const sizes = listOf(packed, readSize);
    return sizes === undefined || typeof by !== 'string' || !isTime(at) ? undefined : { by, at, sizes };
}
function readSize(value) {
    if (!Array.isArray(value))
        return undefined;
    const [image, platform, rule, amount] = value;
    const isSize = typeof image === 'string' && typeof platform === 'string' && typeof rule === 'string' && typeof amount === 'number';
    return isSize ? { image, platform, rule, amount } : undefined;
}
/** Undefined unless all items can be read. */
function listOf(value, read) {
    if (!Array.isArray(value))
        return undefined;
    const items = value.map(read).filter((item) => item !== undefined);
    return items.length === value.length ? items : undefined;
}
const isTime = (value) => typeof value === 'string' && Number.isFinite(Date.parse(value));

;// CONCATENATED MODULE: ./lib/app/run/with-shown-sizes.js


/**
 * The body of a comment that shows `report` and remembers which sizes it shows, and showed as `previous`. The body of
 * `previous` if it says all of that already.
 */
function withShownSizes(report, previous, now) {
    const before = previous === undefined ? NOTHING_SHOWN : shownSizesIn(previous);
    const shown = nowShown(before, now);
    const isSame = previous !== undefined && shown === before && withoutLine(previous.body) === report;
    return isSame ? previous.body : withLine(report, shown, needsAcceptance(now));
}

;// CONCATENATED MODULE: ./lib/app/run/comment.js






/** Updates the oldest comment of ours, or creates one (docs/design.md, "The report"). Never throws. */
async function upsertComment(comments, wish) {
    try {
        return await upsert(comments, wish);
    }
    catch (error) {
        return notWritten((0,redact/* redact */.E)((0,message_of/* messageOf */.b)(error)));
    }
}
async function upsert(comments, wish, isAgain = false) {
    const ours = await reports(comments);
    if (ours.length === 0 && wish.mode === 'auto' && !wish.worthACreation) {
        return notWritten(wish.otherwise);
    }
    // Last, just before writing: an old run must not overwrite a newer one's report.
    const head = await comments.headNow();
    if (head !== wish.head) {
        return notWritten(`The pull request's head is now ${(0,units_commit/* shortCommit */.A)(head)}; this run weighed ${(0,units_commit/* shortCommit */.A)(wish.head)}.`);
    }
    const all = ours.length > 0 ? ours : await create(comments, withShownSizes(wish.body, undefined, wish));
    try {
        const { url } = await keepOldest(comments, all, wish);
        return { kind: 'written', url };
    }
    catch (error) {
        // Somebody may have removed it since it was listed.
        if (isAgain || !(0,errors/* isError */.bJ)(error, 'github.not-found'))
            throw error;
        return await upsert(comments, wish, true);
    }
}
/**
 * Creates the comment and returns all of ours, since a parallel run may have created one too. Without an answer, it is
 * created again only if the list does not have it.
 */
async function create(comments, body) {
    const first = await comments.create(body).catch(nothingIfUnanswered);
    if (first)
        return withOthers(comments, first);
    const stored = await reports(comments);
    return stored.length > 0 ? stored : withOthers(comments, await comments.create(body));
}
function nothingIfUnanswered(error) {
    if ((0,errors/* isError */.bJ)(error, 'github.unavailable'))
        return undefined;
    throw error;
}
/** The list may lag behind or fail; the comment is written anyway. */
async function withOthers(comments, created) {
    const ours = await reports(comments).catch(() => []);
    return [created, ...ours.filter(({ id }) => id !== created.id)];
}
/** Updates the oldest of ours unless it says the same already, and removes the others. */
async function keepOldest(comments, ours, wish) {
    const oldest = oldestOf(ours);
    const body = withShownSizes(wish.body, oldest, wish);
    const younger = ours.filter((each) => each !== oldest);
    const kept = oldest.body === body ? oldest : await comments.update(oldest.id, body);
    // A duplicate that cannot be removed is left to the next run.
    await Promise.allSettled(younger.map(({ id }) => comments.remove(id)));
    return kept;
}
const oldestOf = (ours) => ours.reduce((a, b) => (a.id < b.id ? a : b));
/** Our comment as it is now, the oldest if there are several; undefined if there is none. Throws `github.*`. */
async function ourComment(comments) {
    const ours = await reports(comments);
    return ours.length === 0 ? undefined : oldestOf(ours);
}
/** By author and by marker: anybody can write our marker, and this token's user writes other comments too. */
async function reports(comments) {
    return (await comments.list()).filter(({ ours, body }) => ours && isReport(body));
}
/** `reason` is a sentence. */
function notWritten(reason) {
    return { kind: 'not written', reason };
}

;// CONCATENATED MODULE: ./lib/app/run/comments-ahead.js

/**
 * Ports that ask for the list of comments once the first image is opened, so that it is there when its layers are read:
 * the first `list` gives that answer, and no other request is sent for it. Two things need a list of their own, as another
 * job may have written a comment since: growth is accepted by what the comment shows now, and a comment is not created
 * where there is one.
 */
function commentsAhead(ports, { comment }, watch) {
    const { acceptances, comments, images, runner } = ports;
    const isListed = comment !== 'never' && runner.event.kind === 'pull_request';
    if (!isListed || comments === undefined || 'reason' in comments)
        return ports;
    let ahead = 'not asked';
    let isEarlier = false; // whether the last list was asked for ahead
    const ask = () => {
        if (ahead !== 'not asked')
            return;
        ahead = watch.ahead('comments', () => comments.list());
        ahead.catch(() => undefined); // reported where the list is needed
    };
    const listNow = async () => {
        ahead = 'used';
        isEarlier = false;
        return await comments.list();
    };
    return {
        ...ports,
        images: {
            ...images,
            open(reference) {
                ask();
                return images.open(reference);
            },
            openBuilt(weighed, build) {
                ask();
                return images.openBuilt(weighed, build);
            },
        },
        comments: {
            ...comments,
            list() {
                if (typeof ahead === 'string')
                    return listNow();
                const answer = ahead;
                ahead = 'used';
                isEarlier = true;
                return answer;
            },
            async create(body) {
                const ours = isEarlier ? await ourComment({ ...comments, list: listNow }) : undefined;
                return ours ?? (await comments.create(body));
            },
        },
        acceptances: acceptances && {
            async find(label) {
                const found = await acceptances.find(label);
                if (found.kind === 'found')
                    ahead = 'used';
                return found;
            },
        },
    };
}

;// CONCATENATED MODULE: ./lib/baseline/reads-actions-cache.js

/** Whether a run may use what others left in the Actions cache: a release uses nothing from it (issue 12, line 2). */
const readsActionsCache = (event) => !(0,release/* isRelease */.M)(event);

// EXTERNAL MODULE: ./lib/inputs/record-stores.js
var record_stores = __webpack_require__(8175);
;// CONCATENATED MODULE: ./lib/app/run/records-in-turn.js


/**
 * Several stores as one: the first that has a usable record of the nearest commit gives it, and all are given what is
 * saved. Without stores, it stays empty.
 */
function recordsInTurn(stores) {
    return {
        name: stores.length === 0 ? 'none' : stores.map(({ name }) => name).join(', then '),
        async find(commits, key, refusal) {
            const misses = [];
            let best;
            let wanted = commits;
            for (const store of stores) {
                const answer = await store.find(wanted, key, refusal);
                if (answer.kind === 'miss')
                    misses.push(answer);
                else {
                    best = { ...answer, store: store.name };
                    wanted = commits.slice(0, commits.indexOf(answer.value.commit ?? ''));
                    if (wanted.length === 0)
                        break;
                }
            }
            if (best)
                return best;
            const unknown = misses.filter(({ absent }) => !absent);
            if (unknown.length > 0)
                return (0,units_answers/* miss */.L)(unknown.map(({ reason }) => reason).join('; '));
            return { ...(0,units_answers/* miss */.L)(`there is no stored record of ${commits.join(', ')}`), absent: true };
        },
        async save(commit, key, record) {
            const answers = await Promise.all(stores.map(async (store) => ({ name: store.name, saved: await store.save(commit, key, record) })));
            const kept = answers.flatMap(({ saved }) => (saved.kind === 'saved' ? saved : []));
            const failed = answers.flatMap(({ name, saved }) => saved.kind === 'saved' || saved.silent ? [] : { name, reason: saved.reason });
            if (kept.length > 0) {
                const missed = failed.map(({ name, reason }) => `The record of ${(0,units_commit/* shortCommit */.A)(commit)} is not in ${name}: ${reason}.`);
                const note = [...kept.flatMap(({ note: said }) => said ?? []), ...missed].join(' ');
                return note === '' ? { kind: 'saved' } : { kind: 'saved', note };
            }
            if (failed.length === 0)
                return { ...(0,units_answers/* notSaved */.b)('no store takes it'), silent: true };
            return (0,units_answers/* notSaved */.b)(failed.map(({ reason }) => reason).join('; '));
        },
    };
}

;// CONCATENATED MODULE: ./lib/app/run/chosen-records.js



/** The chosen stores as one, without those that are not there. */
function withRecords(ports, choice) {
    const stores = (0,record_stores/* storesOf */.o)(choice).flatMap((name) => {
        const store = storeOf(ports, name);
        return 'reason' in store ? [] : store;
    });
    return { ...ports, records: recordsInTurn(stores) };
}
/**
 * Logs which stores are used: always in a workflow, and on the command line if they were chosen. Of a store that was
 * chosen by its name and is not there, everybody is told.
 */
function tellRecords(ports, choice) {
    const { records, runner } = ports;
    const isChosen = choice !== 'auto';
    if (isChosen || runner.audience === 'workflow')
        runner.info(`Stores of records: ${records.name}.`);
    if (!isChosen)
        return;
    const level = runner.audience === 'workflow' ? 'notice' : 'warning'; // a notice is only for a terminal
    for (const name of (0,record_stores/* storesOf */.o)(choice)) {
        const store = storeOf(ports, name);
        if (!('reason' in store))
            continue;
        runner.annotate({ level, title: 'Records', message: `"${name}" is not used, because ${store.reason}.` });
    }
}
function storeOf({ recordStores, runner }, name) {
    if (name === 'actions-cache' && !readsActionsCache(runner.event))
        return { reason: 'a release uses nothing from it' };
    return recordStores[name];
}

;// CONCATENATED MODULE: ./lib/app/run/facts-of-images.js

/**
 * The facts of the checkout if the images are of it. An existing image that a run on `workflow_run` or the like was told
 * to weigh is of a commit that nobody names, and a record of it must not be that of the default branch.
 */
function factsOfImages(checkout, event, jobs) {
    const isOfCheckout = isAboutCheckout(event) || jobs.every(({ subject }) => subject.kind === 'build');
    return isOfCheckout ? checkout : undefined;
}

// EXTERNAL MODULE: ./lib/app/weigh/inspected-once.js
var inspected_once = __webpack_require__(9735);
;// CONCATENATED MODULE: ./lib/app/run/inspect-ahead.js


/**
 * Does `walk` with ports that inspect each builder once, and has those of its builds inspected at once, while git is asked
 * for the base: a build gets that answer, and what failed is told there. No inspection outlasts the walk. Nothing is asked
 * ahead if the command of `prepare` may make the builder, or if there may be nothing to build.
 */
async function inspectAhead(given, { images, prepare, changedOnly }, walk) {
    const ports = (0,inspected_once/* inspectedOnce */.$)(given);
    if (prepare !== '' || changedOnly)
        return await walk(ports);
    const builders = new Set(buildsOf(images).map(({ builder }) => builder));
    const ended = new AbortController();
    const ask = (builder) => ports.buildx.inspect(builder, ended.signal);
    const asked = Promise.allSettled([...builders].map(ask));
    try {
        return await walk(ports);
    }
    finally {
        ended.abort();
        await asked;
    }
}

;// CONCATENATED MODULE: ./lib/app/run/leg-image.js
/** What the second half of a run needs to know of an image (app/legs/leg.ts). */
const legImage = ({ written, ...job }, config) => ({
    name: job.name,
    key: job.key,
    rules: job.rules,
    ofFile: written.file ?? [],
    headroom: job.headroom,
    givenAgain: job.givenAgain,
    config: config?.path ?? null,
});

;// CONCATENATED MODULE: ./lib/app/contexts/not-committed.js







/** Of all that is built for an image. Reads a Dockerfile only if there is something to get (issue 11, heading 1). */
async function notCommitted(files, made, tree, ran) {
    const taken = [{ beside: await bakeFilesBeside(files, made, tree), outside: [] }];
    for (const { target, inputs } of (0,all_builds/* allBuilds */.l)(made)) {
        taken.push(await takenByBuild(files, inputs, tree, target === '' ? ran.ranStages : ran.ranLinked?.[target]));
    }
    const byPath = new Map();
    for (const file of taken.flatMap(({ beside }) => beside)) {
        if (!byPath.get(file.path)?.hides)
            byPath.set(file.path, file);
    }
    return {
        beside: tree.beside.flatMap(({ path }) => byPath.get(path) ?? []),
        outside: [...new Set(taken.flatMap(({ outside }) => outside))],
    };
}
/** The base is asked for its targets in a tree that has these files of the head. */
async function bakeFilesBeside(files, { bake }, tree) {
    if (bake === undefined || tree.beside.length === 0)
        return [];
    const { places, unknown } = await bakeDefinitionFiles(files, bake.inputs, tree);
    const decides = (path) => unknown !== undefined || places.has((0,external_node_path_.resolve)(tree.root, path));
    return tree.beside.flatMap((file) => (decides(file.path) ? [{ ...file, hides: true }] : []));
}
async function takenByBuild(files, inputs, tree, ran) {
    const outside = (0,base_plan/* localContexts */.sj)(inputs, files.directory, tree).filter(({ folder }) => !(0,within/* isWithin */.U)(folder, tree.root));
    if (tree.beside.length === 0 && outside.length === 0)
        return { beside: [], outside: [] };
    const sources = await takenSources(files, inputs, tree, ran);
    const taken = new Set(sources.map(({ context }) => context));
    return {
        beside: await takenFiles(files, inputs, tree, sources),
        outside: outside.flatMap(({ name, source }) => (taken.has(name) ? [`${name}=${source}`] : [])),
    };
}
async function takenFiles(files, inputs, tree, sources) {
    const { beside } = tree;
    if (beside.length === 0)
        return [];
    const decides = await definitionFiles(files, inputs, tree);
    const takers = await contextTakers(files, inputs, tree, sources);
    return beside.flatMap((file) => {
        const path = (0,external_node_path_.resolve)(tree.root, file.path);
        if (decides.has(path))
            return [{ ...file, hides: true }];
        const ways = takers.flatMap((taken) => taken(path) ?? []);
        return ways.length > 0 ? [{ ...file, hides: file.bytes > 0 || ways.includes('way') }] : [];
    });
}

;// CONCATENATED MODULE: ./lib/app/run/making.js




/** Whether to list what lies beside the commit, which may be slow: only to compare or keep (`isKept`) a record. */
const needsStanding = (jobs, isCompared, isKept) => (isCompared || isKept) && jobs.some((job) => buildInputs(job) !== undefined && whyUnkept(job) === undefined);
/** What lies beside the commit before the builds; nothing if no image may be rebuilt at its base. */
async function namesFor(isCompared, jobs, mode, { names }) {
    const isBuilt = mode !== 'record' && isCompared && jobs.some((job) => buildInputs(job) !== undefined);
    return isBuilt ? await names() : { kind: 'found', value: new Set() };
}
/** The head's records of an image. Without `made` if it is unknown what lies beside the commit. */
async function madeAsHead({ files }, job, weighing, standing) {
    const records = (0,weigh_weigh/* recordsOf */.M$)(weighing);
    const { subject } = job;
    if (subject.kind === 'image' || buildInputs(job) === undefined || weighing.build === null)
        return made(records, 'head', { beside: [], outside: [] });
    if (standing?.kind !== 'found')
        return records;
    return made(records, 'head', await notCommitted(files, subject, standing.value, weighing.build));
}
function made(records, as, taken) {
    const bytes = (0,sum/* sum */.c)(taken.beside, (file) => file.bytes);
    const beside = taken.beside.length === 0 ? null : { count: taken.beside.length, bytes };
    const outside = taken.outside.map((context) => context.slice(0, context.indexOf('='))).toSorted();
    return records.map((record) => ({ ...record, made: { as, beside, outside } }));
}

;// CONCATENATED MODULE: ./lib/app/run/off-tag.js


/**
 * A sentence if a run on a tag built another commit than the tag's. Asks for the tags only if the event's commit is not
 * HEAD, because it may be that of an annotated tag itself.
 */
async function offTagNotes({ commits, runner: { event } }, checkout) {
    const tag = (0,release/* tagOf */.c)(event);
    if (tag === undefined || checkout === undefined || !('commit' in event) || event.commit === checkout.head)
        return [];
    const tags = await commits.tags();
    const commit = tags.kind === 'found' ? tags.value.get(tag) : undefined;
    if (commit === undefined || commit === checkout.head)
        return [];
    return [
        `The build used ${(0,units_commit/* shortCommit */.A)(checkout.head)}, not ${(0,units_commit/* shortCommit */.A)(commit)}, the commit of the tag ${tag}. Check out the ` +
            'tag: actions/checkout does, without a ref of its own',
    ];
}

// EXTERNAL MODULE: ./lib/buildkit/output.js
var output = __webpack_require__(1255);
;// CONCATENATED MODULE: ./lib/app/run/prepare.js





/** Runs the `prepare` command, if any, in the checkout. Throws `prepare.failed` and `run.cancelled`. */
async function prepareCheckout(ports, command) {
    const { commits } = ports;
    if (command === '')
        return { names: () => commits.beside(), askStanding: () => commits.standing() };
    const standing = await commits.standing();
    const names = await commits.beside();
    const work = () => prepareIn(ports, command, ports.files.directory);
    if (standing.kind === 'miss') {
        await work();
        return { names: async () => names, askStanding: async () => standing };
    }
    const beside = await standing.value.keptBy(work);
    const value = { ...standing.value, beside };
    return { names: async () => names, askStanding: async () => ({ kind: 'found', value }) };
}
/**
 * The checkout after `prepare`. Its changes to tracked files do not make it dirty, because the base gets them too, and
 * the command is part of the record's key. A moved HEAD leaves nothing to compare with.
 */
async function factsAfter({ commits, runner }, before, command) {
    if (command === '' || before.kind === 'miss')
        return before;
    const after = await commits.facts();
    if (after.kind === 'miss')
        return after;
    if (after.value.head !== before.value.head) {
        const [from, to] = [before.value.head, after.value.head].map(units_commit/* shortCommit */.A);
        return {
            kind: 'miss',
            reason: `the command of ${(0,units_audience/* inputName */.yu)('prepare', runner.audience)} moved HEAD from ${from} to ${to}: it must not make commits`,
        };
    }
    return { kind: 'found', value: { ...after.value, dirty: before.value.dirty } };
}
/** Throws `prepare.failed` and `run.cancelled`. */
async function prepareIn({ runner, shell }, command, directory) {
    const title = `Prepare ${directory}`;
    const last = [];
    const say = (line) => {
        runner.info(line);
        last.push(line);
        if (last.length > output/* QUOTED_LINES */.xE)
            last.shift();
    };
    const code = await runner.group(title, () => shell.run(command, directory, say));
    if (code === 0)
        return;
    (0,why_not/* tellUnshown */.Gj)(runner, title, [`ended with code ${code}`, ...last]);
    throw (0,errors/* fail */.fJ)('prepare.failed', { code: String(code), output: (0,why_not/* whereOutputIs */.bv)(runner) });
}

// EXTERNAL MODULE: ./lib/errors/map-texts.js
var map_texts = __webpack_require__(8144);
;// CONCATENATED MODULE: ./lib/report/failure-report.js







/** Most lines shown of a Dockerfile and of a build's last output (buildkit/output.ts keeps no more). */
const MOST_SOURCE = 20;
const MOST_OUTPUT = 40;
/**
 * The comment for a run without a report, in place of outdated numbers. It outlives the log and no runner masks it, so
 * it quotes no build output, and only Dockerfile lines that are in the commit.
 */
function failureComment(unreported) {
    const { error } = unreported;
    const why = error && isForAll(error.code) ? [(0,sentences/* sentence */.em)(error.message, report_form/* markdownForm */.Qw)] : [];
    const parts = [
        heading(unreported),
        ...(failedStep(unreported, 'all') ?? why),
        `${ending(unreported)} See the log of the job.`,
    ];
    return `${MARKER}\n${parts.join('\n\n')}`;
}
/** The job summary for a run without a report, read by those who may read the log. */
function failureSummary(unreported) {
    const { error } = unreported;
    const why = error === undefined ? 'It stopped on an internal error: see the log.' : (0,sentences/* sentence */.em)(error.message, report_form/* markdownForm */.Qw);
    const parts = [
        heading(unreported),
        ...(failedStep(unreported, 'of the log') ?? [why]),
        ...failure_report_said(unreported),
        ending(unreported),
    ];
    return `${parts.join('\n\n')}\n`;
}
function heading({ images, isOfBake, error }) {
    if (images.length === 0 && !isOfBake && !error?.build)
        return `### ${MARKS.fail} Image size: nothing was weighed`;
    const [name, ...more] = error?.build?.image === undefined ? images : [error.build.image];
    const one = name === undefined ? 'the images of the bake file' : report_form/* markdownForm */.Qw.name(name);
    const what = more.length === 0 ? one : `${images.length} images`;
    const failed = error?.build
        ? `the build of ${what} failed`
        : `${what} ${images.length === 1 ? 'was' : 'were'} not weighed`;
    return `### ${MARKS.fail} Image size: ${failed}`;
}
function ending({ head }) {
    const at = head === null ? '' : ` at ${report_form/* markdownForm */.Qw.code((0,units_commit/* shortCommit */.A)(head))}`;
    return `Nothing was weighed${at}, and no budget was checked.`;
}
/**
 * The step that failed and its lines; undefined if it was not a build. Only readers of the log see text that is not in
 * the commit; everybody sees its place if that is in the checkout.
 */
function failedStep({ error, isCommitted }, readers) {
    if (!error?.build)
        return undefined;
    const { step, file, line, source, excerpt } = error.build;
    const path = file ?? (readers === 'all' ? '' : source);
    const isQuoted = path !== '' && (isCommitted || readers === 'of the log');
    const place = path === '' ? [] : [report_form/* markdownForm */.Qw.code(`${path}:${line}`)];
    // The step's text is a line of the Dockerfile, too.
    const what = step === '' || !isQuoted ? place : [report_form/* markdownForm */.Qw.code(step), ...place.map((each) => `(${each})`)];
    const code = exitCodeOf(error.build);
    const how = code === undefined ? 'failed' : `ended with exit code ${code}`;
    return [
        ...(what.length === 0 ? [] : [`${what.join(' ')} ${how}.`]),
        ...(!isQuoted || excerpt === '' ? [] : [codeBlock(excerpt, MOST_SOURCE)]),
    ];
}
/** Exit code of the program that a step ran. BuildKit quotes the command before it. */
const exitCodeOf = ({ error }) => /^.*exit code: (\d+)/s.exec(error)?.[1];
/** What the build printed last: its error, if that is more than an exit code, and its output. */
function failure_report_said({ error }) {
    if (!error?.build)
        return [];
    const { excerpt, output } = error.build;
    // If no program printed anything, the output begins with the lines that are already shown.
    const rest = output.startsWith(excerpt) ? output.slice(excerpt.length) : output;
    const why = exitCodeOf(error.build) === undefined ? [error.build.error] : [];
    const lines = [...why, rest].join('\n').replace(/^\n+|\n+$/g, '');
    return lines === '' ? [] : [codeBlock(lines, MOST_OUTPUT + 1)];
}

// EXTERNAL MODULE: ./lib/app/system-error.js
var system_error = __webpack_require__(4617);
// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var valibot_dist = __webpack_require__(7934);
// EXTERNAL MODULE: ./lib/units/json-schemas.js
var json_schemas = __webpack_require__(5132);
// EXTERNAL MODULE: ./lib/record/decode.js + 2 modules
var decode = __webpack_require__(8788);
;// CONCATENATED MODULE: ./lib/app/legs/leg.js
const LEG_VERSION = 2;

// EXTERNAL MODULE: ./lib/limits/forbidden.js
var forbidden = __webpack_require__(4133);
;// CONCATENATED MODULE: ./lib/app/legs/rule-schema.js




const METRIC = valibot_dist/* custom */.IeY((value) => typeof value === 'string' && (0,any_metric/* isAnyMetric */.Ng)(value), 'is not a metric');
const FORBIDDEN = valibot_dist/* custom */.IeY((value) => typeof value === 'string' && (0,forbidden/* isForbidden */.US)(value), 'is nothing that can be forbidden');
const PER = valibot_dist/* pipe */.FsL(json_schemas/* COUNT */.i2, valibot_dist/* minValue */.Wwf(1, 'is not a whole number from 1'));
/** More than rules of an input, a file and its base joined into one can have (inputs/config/join-rules.ts). */
const DEEPEST = 6;
const LIMIT = rule_schema_limit(DEEPEST);
function rule_schema_limit(depth) {
    const one = valibot_dist/* variant */.Oxt('kind', [
        valibot_dist/* object */.Ikc({ kind: valibot_dist/* literal */.euz('absolute'), max: json_schemas/* SECONDS */.cs }),
        valibot_dist/* object */.Ikc({ kind: valibot_dist/* literal */.euz('percent'), max: json_schemas/* COUNT */.i2, per: PER }),
    ]);
    if (depth === 0)
        return one;
    return valibot_dist/* union */.KCZ([one, valibot_dist/* object */.Ikc({ kind: (0,json_schemas/* oneOf */.yL)(['or', 'and']), limits: (0,json_schemas/* jsonList */.Rr)(rule_schema_limit(depth - 1)) })], 'is not a limit');
}
const ORIGIN = valibot_dist/* variant */.Oxt('kind', [
    valibot_dist/* object */.Ikc({ kind: valibot_dist/* literal */.euz('input'), input: json_schemas/* TEXT */.a$ }),
    valibot_dist/* object */.Ikc({ kind: valibot_dist/* literal */.euz('file'), path: json_schemas/* TEXT */.a$, line: json_schemas/* COUNT */.i2, commit: valibot_dist/* exactOptional */.yqP(json_schemas/* TEXT */.a$) }),
]);
const TRAITS = {
    text: json_schemas/* TEXT */.a$,
    level: (0,json_schemas/* oneOf */.yL)(['error', 'warning']),
    platform: valibot_dist/* nullable */.mee(json_schemas/* TEXT */.a$),
    ifWeighed: valibot_dist/* exactOptional */.yqP(valibot_dist/* literal */.euz(true)),
    origin: ORIGIN,
};
/** A rule as JSON. */
const RULE = valibot_dist/* variant */.Oxt('kind', [
    valibot_dist/* object */.Ikc({ ...TRAITS, kind: valibot_dist/* literal */.euz('max'), metric: METRIC, max: json_schemas/* SECONDS */.cs }),
    valibot_dist/* object */.Ikc({
        ...TRAITS,
        kind: valibot_dist/* literal */.euz('growth'),
        metric: METRIC,
        limit: LIMIT,
        since: (0,json_schemas/* oneOf */.yL)(['base', 'release']),
    }),
    valibot_dist/* object */.Ikc({ ...TRAITS, kind: valibot_dist/* literal */.euz('forbid'), what: FORBIDDEN }),
]);
const SHARE = (0,json_schemas/* jsonObject */.o$)({ max: json_schemas/* COUNT */.i2, per: PER });

;// CONCATENATED MODULE: ./lib/app/legs/leg-schema.js





const TEXTS = (0,json_schemas/* jsonList */.Rr)(json_schemas/* TEXT */.a$);
const TEXT_OR_NULL = valibot_dist/* nullable */.mee(json_schemas/* TEXT */.a$);
const MOVED = (0,json_schemas/* jsonObject */.o$)({
    name: json_schemas/* TEXT */.a$,
    platform: json_schemas/* TEXT */.a$,
    baseImage: TEXT_OR_NULL,
    others: TEXTS,
    programs: (0,json_schemas/* jsonList */.Rr)((0,json_schemas/* jsonObject */.o$)({ path: json_schemas/* TEXT */.a$, base: json_schemas/* TEXT */.a$, head: json_schemas/* TEXT */.a$ })),
});
const BESIDE = (0,json_schemas/* jsonObject */.o$)({
    heaviest: (0,json_schemas/* jsonList */.Rr)((0,json_schemas/* jsonObject */.o$)({ path: json_schemas/* TEXT */.a$, bytes: json_schemas/* COUNT */.i2 })),
    count: json_schemas/* COUNT */.i2,
    bytes: json_schemas/* COUNT */.i2,
});
const leg_schema_FOUND = {
    kind: valibot_dist/* literal */.euz('baseline'),
    name: json_schemas/* TEXT */.a$,
    ancestorOf: valibot_dist/* exactOptional */.yqP((0,json_schemas/* jsonObject */.o$)({ commit: json_schemas/* TEXT */.a$, distance: json_schemas/* COUNT */.i2 })),
    reason: valibot_dist/* exactOptional */.yqP(json_schemas/* TEXT */.a$),
    record: decode/* RECORD */.g,
    beside: valibot_dist/* nullable */.mee(BESIDE),
    outside: TEXTS,
    moved: valibot_dist/* exactOptional */.yqP((0,json_schemas/* jsonList */.Rr)(MOVED)),
};
const NONE = valibot_dist/* object */.Ikc({
    kind: valibot_dist/* literal */.euz('none'),
    name: json_schemas/* TEXT */.a$,
    commit: valibot_dist/* optional */.lqM(json_schemas/* TEXT */.a$),
    reason: json_schemas/* TEXT */.a$,
    isNew: valibot_dist/* exactOptional */.yqP(valibot_dist/* literal */.euz(true)),
    isNoRepository: valibot_dist/* exactOptional */.yqP(valibot_dist/* literal */.euz(true)),
});
const OF_COMMIT = valibot_dist/* object */.Ikc({
    ...leg_schema_FOUND,
    commit: json_schemas/* TEXT */.a$,
    why: json_schemas/* TEXT */.a$,
    source: (0,json_schemas/* oneOf */.yL)(['record', 'rebuild']),
    store: TEXT_OR_NULL,
});
const OF_REFERENCE = valibot_dist/* object */.Ikc({ ...leg_schema_FOUND, source: valibot_dist/* literal */.euz('image'), reference: json_schemas/* TEXT */.a$, digest: json_schemas/* TEXT */.a$ });
const RULE_CHANGE = (0,json_schemas/* jsonObject */.o$)({
    id: json_schemas/* TEXT */.a$,
    kind: (0,json_schemas/* oneOf */.yL)(['added', 'removed', 'raised', 'lowered', 'changed']),
    base: valibot_dist/* nullable */.mee(RULE),
    head: valibot_dist/* nullable */.mee(RULE),
});
const BUDGETS = (0,json_schemas/* jsonObject */.o$)({
    path: json_schemas/* TEXT */.a$,
    base: TEXT_OR_NULL,
    because: valibot_dist/* nullable */.mee((0,json_schemas/* oneOf */.yL)(['input', 'fork', 'event'])),
    unknown: TEXT_OR_NULL,
    images: (0,json_schemas/* jsonList */.Rr)((0,json_schemas/* jsonObject */.o$)({
        name: json_schemas/* TEXT */.a$,
        heldTo: (0,json_schemas/* oneOf */.yL)(['head', 'base']),
        lacks: valibot_dist/* nullable */.mee((0,json_schemas/* oneOf */.yL)(['file', 'image'])),
        changes: (0,json_schemas/* jsonList */.Rr)(RULE_CHANGE),
    })),
    dropped: (0,json_schemas/* jsonList */.Rr)(json_schemas/* TEXT */.a$),
});
const PUSHED = (0,json_schemas/* jsonList */.Rr)((0,json_schemas/* jsonObject */.o$)({ name: json_schemas/* TEXT */.a$, digest: json_schemas/* TEXT */.a$ }));
const PUSH = valibot_dist/* variant */.Oxt('kind', [
    valibot_dist/* object */.Ikc({ kind: valibot_dist/* literal */.euz('pushed'), pushed: PUSHED, held: valibot_dist/* exactOptional */.yqP(TEXTS) }),
    valibot_dist/* object */.Ikc({ kind: valibot_dist/* literal */.euz('pushed first'), names: TEXTS }),
    valibot_dist/* object */.Ikc({ kind: valibot_dist/* literal */.euz('held back'), reason: json_schemas/* TEXT */.a$ }),
    valibot_dist/* object */.Ikc({ kind: valibot_dist/* literal */.euz('failed'), message: json_schemas/* TEXT */.a$, pushed: PUSHED }),
]);
const IMAGE = (0,json_schemas/* jsonObject */.o$)({
    name: json_schemas/* TEXT */.a$,
    key: json_schemas/* TEXT */.a$,
    rules: (0,json_schemas/* jsonList */.Rr)(RULE),
    ofFile: (0,json_schemas/* jsonList */.Rr)(RULE),
    headroom: valibot_dist/* exactOptional */.yqP(SHARE),
    givenAgain: (0,json_schemas/* jsonObject */.o$)({ words: TEXTS, unsaid: TEXTS }),
    config: TEXT_OR_NULL,
});
const WEIGHED = valibot_dist/* object */.Ikc({
    kind: valibot_dist/* literal */.euz('weighed'),
    record: decode/* RECORD */.g,
    head: TEXT_OR_NULL,
    mergedHead: TEXT_OR_NULL,
    images: (0,json_schemas/* jsonList */.Rr)(IMAGE),
    baselines: (0,json_schemas/* jsonList */.Rr)(valibot_dist/* union */.KCZ([NONE, OF_COMMIT, OF_REFERENCE], 'is not a baseline')),
    release: valibot_dist/* nullable */.mee((0,json_schemas/* jsonObject */.o$)({
        version: TEXT_OR_NULL,
        commit: TEXT_OR_NULL,
        baselines: (0,json_schemas/* jsonList */.Rr)(valibot_dist/* union */.KCZ([NONE, OF_COMMIT], 'is not the baseline of a commit')),
    })),
    budgets: valibot_dist/* nullable */.mee(BUDGETS),
    configFile: TEXT_OR_NULL,
    carried: TEXTS,
    built: (0,json_schemas/* jsonList */.Rr)((0,json_schemas/* jsonObject */.o$)({ name: json_schemas/* TEXT */.a$, reason: json_schemas/* TEXT */.a$ })),
    expected: TEXTS,
    isOfBake: json_schemas/* FLAG */.lx,
    strict: json_schemas/* FLAG */.lx,
    push: valibot_dist/* nullable */.mee(PUSH),
    notes: TEXTS,
});
const FAILED = valibot_dist/* object */.Ikc({
    kind: valibot_dist/* literal */.euz('failed'),
    images: TEXTS,
    platforms: TEXTS,
    code: TEXT_OR_NULL,
    message: json_schemas/* TEXT */.a$,
});
/** The file of a leg as JSON: everything the program relies on. */
const LEG_FILE = (0,json_schemas/* jsonObject */.o$)({
    leg: (0,json_schemas/* oneOf */.yL)([LEG_VERSION]),
    of: (0,json_schemas/* jsonObject */.o$)({ repository: json_schemas/* TEXT */.a$, run: json_schemas/* TEXT */.a$, attempt: json_schemas/* TEXT */.a$, job: json_schemas/* TEXT */.a$ }),
    at: json_schemas/* SECONDS */.cs,
    isCommented: json_schemas/* FLAG */.lx,
    outcome: valibot_dist/* variant */.Oxt('kind', [WEIGHED, FAILED], 'is not the outcome of a leg'),
});

;// CONCATENATED MODULE: ./lib/app/legs/leg-text.js






/** Ends the names of the files of legs. */
const LEG_ENDING = '.leg.json';
/** Most bytes of such a file: some hundred images, each with its base. */
const LARGEST_LEG = 64 * 1024 * 1024;
const legText = (file) => `${JSON.stringify(file)}\n`;
/** Reads the text of a leg's file; a string says why it is none, as a clause. */
function readLeg(text) {
    const value = (0,parse_json/* parseJson */.q)(text);
    if (value === undefined)
        return 'it is not JSON';
    if (!(0,is_object/* isObject */.G)(value) || !Object.hasOwn(value, 'leg'))
        return 'it is not the file of a leg';
    if (value['leg'] !== LEG_VERSION)
        return 'another version of weighbridge wrote it; legs and report must use the same version';
    if (!valibot_dist.is(LEG_FILE, value))
        return (0,json_schemas/* problemIn */.Dk)(LEG_FILE, value) ?? 'it is not the file of a leg';
    return isWhole(value) ? value : 'what it says of its images does not fit together';
}
/** What is weighed is judged, and compared or not for a reason. Without its rules, an image would pass. */
function isWhole({ outcome }) {
    if (outcome.kind === 'failed')
        return true;
    const weighed = new Set(outcome.record.images.map(({ name }) => name));
    const [judged, compared] = [outcome.images, outcome.baselines].map((list) => new Set(list.map(({ name }) => name)));
    return [...weighed].every((name) => judged.has(name) && compared.has(name));
}

;// CONCATENATED MODULE: ./lib/app/legs/earlier-legs.js


/**
 * The legs that earlier steps of this job left and that belong into the pull request's comment, oldest first. None if no
 * comment is written. Best effort.
 */
async function earlierLegs({ comments, files, runner }, { comment }) {
    const { job, event } = runner;
    const isWritten = comment !== 'never' && comments !== undefined && !('reason' in comments);
    if (!isWritten || job === undefined || event.kind !== 'pull_request')
        return [];
    const found = [];
    for (const path of await runner.left(LEG_ENDING)) {
        const leg = await files.read(path, LARGEST_LEG).then((text) => readLeg(text ?? ''), message_of/* messageOf */.b);
        if (typeof leg === 'string')
            runner.info(`${path} of an earlier step is not in the comment: ${leg}`);
        else if (earlier_legs_isOf(leg, job) && leg.isCommented)
            found.push(leg);
    }
    return found.toSorted((a, b) => a.at - b.at);
}
/** A runner of somebody's own may keep its temporary folder from job to job. */
const earlier_legs_isOf = ({ of }, job) => of.repository === job.repository && of.run === job.run && of.attempt === job.attempt && of.job === job.job;

;// CONCATENATED MODULE: ./lib/app/legs/leave-leg.js



/** This run as the file of a leg; undefined on the command line, or if nothing tells its job from another. */
function legFile({ runner, clock }, { comment }, outcome) {
    const { job } = runner;
    if (job === undefined)
        return undefined;
    return { leg: LEG_VERSION, of: job, at: clock.now(), isCommented: comment !== 'never', outcome };
}
/** Leaves the file for later steps, and for a report on several legs. Best effort: without it, that job fails. */
async function leaveLeg({ runner }, file) {
    if (file === undefined)
        return;
    const text = legText(file);
    // Files of several legs are put into one folder, so each has its own name.
    runner.output('leg', (await runner.leave(`weighbridge-${(0,short_hash/* shortHash */.B)(text)}${LEG_ENDING}`, text)) ?? '');
}

;// CONCATENATED MODULE: ./lib/baseline/unseen.js
/** The most bytes of the head's files in a rebuilt base: 0 if it has only its own, Infinity if they are not counted. */
function unseenBytes(baseline) {
    if (baseline.kind === 'none')
        return 0;
    return baseline.outside.length > 0 ? Infinity : (baseline.beside?.bytes ?? 0);
}

;// CONCATENATED MODULE: ./lib/app/legs/merge-baselines.js



/** Legs that weighed an image on a platform each have their part of its weight at the base. */
function mergeBaselines(baselines) {
    const merged = [...(0,group_by/* groupBy */.$)(baselines, ({ name }) => name).values()].map(mergeOfImage);
    return { baselines: merged.map(({ baseline }) => baseline), notes: merged.flatMap(({ notes }) => notes) };
}
function mergeOfImage(parts) {
    const first = parts.find(({ kind }) => kind === 'baseline') ?? parts[0];
    const others = parts.filter((each) => each !== first);
    const together = others.filter((each) => areOfOne(first, each));
    const notes = others
        .filter((each) => !together.includes(each) && first.kind === 'baseline')
        .map((each) => `Not all platforms of ${each.name} are compared with the same base: ${whyApart(each)}`);
    return { baseline: together.reduce(withPart, first), notes };
}
const areOfOne = (a, b) => a.kind === 'baseline' && b.kind === 'baseline' && sideOf(a) === sideOf(b);
const sideOf = (each) => each.source === 'image' ? each.reference : each.commit;
function whyApart(baseline) {
    if (baseline.kind === 'none')
        return baseline.reason;
    return `that of one is ${baseline.source === 'image' ? baseline.reference : (0,units_commit/* shortCommit */.A)(baseline.commit)}`;
}
/** What cannot be seen in one part counts for the whole. */
function withPart(whole, part) {
    if (whole.kind === 'none' || part.kind === 'none')
        return whole;
    const images = [...whole.record.images, ...part.record.images];
    const moved = [...(whole.moved ?? []), ...(part.moved ?? [])];
    return {
        ...whole,
        record: { ...whole.record, images },
        beside: unseenBytes(part) > unseenBytes(whole) ? part.beside : whole.beside,
        outside: [...new Set([...whole.outside, ...part.outside])],
        ...(moved.length > 0 && { moved }),
    };
}

;// CONCATENATED MODULE: ./lib/app/legs/merge-pushes.js

/** What became of the images of several legs, each of which pushed its own: the worst first. */
function mergePushes(legs) {
    const all = legs.flatMap(({ push }) => push ?? []);
    const failed = all.filter((push) => push.kind === 'failed');
    const pushed = all.flatMap((push) => ('pushed' in push ? push.pushed : []));
    const heldOf = all.flatMap((push) => (push.kind === 'pushed' ? (push.held ?? []) : []));
    const first = [...new Set(all.flatMap((push) => (push.kind === 'pushed first' ? push.names : [])))];
    const held = legs.flatMap((leg) => (leg.push?.kind === 'held back' ? { leg, reason: leg.push.reason } : []));
    const ofFirst = first.length === 0 ? [] : [`Pushed before they were weighed: ${first.join(', ')}`];
    const ofHeld = held.map(({ leg, reason }) => `Nothing of ${merge_pushes_namesOf(leg)} was pushed: ${reason}`);
    if (failed.length > 0) {
        const message = failed.map((push) => push.message).join(' ');
        return { push: { kind: 'failed', message, pushed }, notes: [...ofFirst, ...ofHeld] };
    }
    if (pushed.length > 0)
        return {
            push: { kind: 'pushed', pushed, ...(heldOf.length > 0 && { held: heldOf }) },
            notes: [...ofFirst, ...ofHeld],
        };
    if (first.length > 0)
        return { push: { kind: 'pushed first', names: first }, notes: ofHeld };
    const reasons = [...new Set(held.map(({ reason }) => reason))];
    return { push: reasons.length === 0 ? null : { kind: 'held back', reason: reasons.join('; ') }, notes: [] };
}
const merge_pushes_namesOf = ({ images }) => (0,and_more/* listed */.KE)(images.map(({ name }) => name), 'image');

;// CONCATENATED MODULE: ./lib/app/legs/merge-releases.js

/** A report shows one release. Images whose last release is another are judged by that all the same (run/compared.ts). */
function mergeReleases(releases) {
    const first = releases.find(({ version }) => version !== null) ?? releases[0];
    if (first === undefined)
        return { release: null, notes: [] };
    const isShown = ({ version, commit }) => version === first.version && commit === first.commit;
    const shown = releases.filter(isShown).flatMap(({ baselines }) => baselines);
    return {
        release: { ...first, baselines: mergeBaselines(shown).baselines },
        notes: releases.filter((each) => !isShown(each)).flatMap(notesOn),
    };
}
const notesOn = ({ version, baselines }) => baselines
    .filter(({ kind }) => kind === 'baseline')
    .map(({ name }) => `Growth of ${name} is judged since its own last release, ${version ?? 'which has no name'}`);

;// CONCATENATED MODULE: ./lib/app/legs/merge-legs.js





/** Several legs as one; none of them has an image, on a platform, that another has. */
function mergeLegs(legs) {
    const [first] = legs;
    const images = legs.flatMap(({ record }) => record.images);
    const { baselines, notes: ofBaselines } = mergeBaselines(legs.flatMap((leg) => leg.baselines));
    const { release, notes: ofReleases } = mergeReleases(legs.flatMap((leg) => leg.release ?? []));
    const { push, notes: ofPushes } = mergePushes(legs);
    const names = new Set(images.map(({ name }) => name));
    return {
        record: { ...first.record, commit: common(legs.map(({ record }) => record.commit)), images },
        head: common(legs.map(({ head }) => head)),
        mergedHead: common(legs.map((leg) => leg.mergedHead)),
        images: mergeImages(legs.flatMap((leg) => leg.images)),
        baselines,
        release,
        budgets: mergeBudgets(legs.flatMap(({ budgets }) => budgets ?? [])),
        configFile: legs.map(({ configFile }) => configFile).find((each) => each !== null) ?? null,
        carried: [...new Set(legs.flatMap(({ carried }) => carried))].filter((name) => !names.has(name)),
        built: uniqueBuilt(legs.flatMap(({ built }) => built)),
        expected: [...new Set(legs.flatMap(({ expected }) => expected))],
        isOfBake: legs.some((leg) => leg.isOfBake),
        strict: legs.some(({ strict }) => strict),
        push,
        notes: [...new Set([...legs.flatMap(({ notes }) => notes), ...ofBaselines, ...ofReleases, ...ofPushes])],
    };
}
/** Legs of several platforms may have the same image for the same reason. */
const uniqueBuilt = (built) => [
    ...new Map(built.map((each) => [JSON.stringify([each.name, each.reason]), each])).values(),
];
/** What all are of; null if that differs. */
function common([first = null, ...others]) {
    return others.every((each) => each === first) ? first : null;
}
/** The rules of one image are those of all its legs: none can loosen another's. How each was asked for, only it knows. */
const mergeImages = (images) => [...(0,group_by/* groupBy */.$)(images, ({ name }) => name).values()].map((same) => same.reduce(withRulesOf));
function withRulesOf(whole, { rules, ofFile }) {
    return { ...whole, rules: (0,join_rules/* joinRules */.e)(whole.rules, rules), ofFile: (0,join_rules/* joinRules */.e)(whole.ofFile, ofFile) };
}
/** If one leg does not know the budget that holds, the whole does not. */
function mergeBudgets(budgets) {
    const [first] = budgets;
    if (first === undefined)
        return null;
    const images = new Map(budgets.flatMap((each) => each.images).map((image) => [image.name, image]));
    const worst = budgets.find((each) => each.because !== null && each.unknown !== null);
    const held = worst ?? budgets.find(({ because }) => because !== null) ?? first;
    const dropped = new Set(budgets.flatMap((each) => each.dropped).filter((name) => !images.has(name)));
    return { ...held, images: [...images.values()], dropped: [...dropped] };
}

;// CONCATENATED MODULE: ./lib/app/legs/only-images.js
/** A leg without what it says of other images. */
function onlyImages(leg, isKept) {
    const { record, release, budgets } = leg;
    const kept = record.images.filter(isKept);
    if (kept.length === record.images.length)
        return leg;
    const names = new Set(kept.map(({ name }) => name));
    const only = (all) => all.filter(({ name }) => names.has(name));
    return {
        ...leg,
        record: { ...record, images: kept },
        images: only(leg.images),
        baselines: only(leg.baselines),
        release: release && { ...release, baselines: only(release.baselines) },
        budgets: budgets && { ...budgets, images: only(budgets.images) },
    };
}

;// CONCATENATED MODULE: ./lib/app/legs/legs-of-job.js



/**
 * The legs of the steps of one job, oldest first, as one. What a later step says of an image is in place of what an
 * earlier one said. Undefined if none of them weighed anything.
 */
function legsOfJob(outcomes) {
    const latest = outcomes.flatMap((outcome, index) => withoutLater(outcome, outcomes.slice(index + 1)));
    const parts = latest.flatMap((each) => (each.kind === 'weighed' ? each : []));
    const [first, ...others] = parts;
    if (first === undefined)
        return undefined;
    const leg = mergeLegs([first, ...others]);
    const alike = namesAlike(outcomes);
    const notes = alike.length === 0 ? leg.notes : [...leg.notes, alikeNote(alike)];
    return {
        leg: { ...leg, notes },
        parts,
        notWeighed: latest.flatMap((each) => (each.kind === 'failed' ? notWeighedIn(each) : [])),
    };
}
const alikeNote = (names) => `Several steps of this job call what they weigh ${(0,and_more/* listed */.KE)(names, 'name')}, but do not make it in the same way. The last ` +
    'of them is shown; give each a name of its own, with the input "name"';
/** Of several images, a leg does not say which was to have which of several platforms. */
function notWeighedIn({ images, platforms: all, code, message }) {
    const platforms = images.length === 1 || all.length === 1 ? all : [];
    return (images.length === 0 ? [null] : images).map((name) => ({ kind: 'failed', name, platforms, code, message }));
}
function withoutLater(outcome, later) {
    if (outcome.kind === 'weighed') {
        const left = onlyImages(outcome, (image) => !later.some((each) => legs_of_job_isAbout(each, image)));
        return { ...outcome, ...left };
    }
    const images = outcome.images.filter((name) => !isSaid(name, outcome.platforms, later));
    return images.length === 0 && outcome.images.length > 0 ? [] : { ...outcome, images };
}
/** Whether later steps say of all platforms of an image what became of it; without platforms, of any. */
const isSaid = (name, platforms, later) => platforms.length === 0
    ? later.some((each) => legs_of_job_namesOf(each).includes(name))
    : platforms.every((platform) => later.some((each) => legs_of_job_isAbout(each, { name, platform })));
function legs_of_job_isAbout(outcome, image) {
    if (outcome.kind === 'weighed')
        return sameIn(outcome, image) !== undefined;
    const { images, platforms } = outcome;
    return images.includes(image.name) && (platforms.length === 0 || platforms.includes(image.platform));
}
const sameIn = ({ record }, { name, platform }) => record.images.find((each) => each.name === name && each.platform === platform);
/** What a step weighed, carried forward or failed to weigh. */
const legs_of_job_namesOf = (outcome) => outcome.kind === 'failed' ? outcome.images : [...outcome.images.map(({ name }) => name), ...outcome.carried];
/** Names of images that a later step weighs, too, but makes in another way. */
function namesAlike(outcomes) {
    const legs = outcomes.flatMap((each) => (each.kind === 'weighed' ? each : []));
    const names = legs.flatMap((leg, index) => leg.record.images.flatMap((image) => legs.slice(index + 1).some((each) => sameIn(each, image) && keyIn(each, image) !== keyIn(leg, image))
        ? image.name
        : []));
    return [...new Set(names)];
}
const keyIn = ({ images }, { name }) => images.find((each) => each.name === name)?.key;

// EXTERNAL MODULE: ./lib/report/cause-name.js
var cause_name = __webpack_require__(9517);
;// CONCATENATED MODULE: ./lib/report/annotations.js












/**
 * An error for what was not weighed, for each failed rule, beside its image's Dockerfile, and for a failed push; a warning for each rule of that
 * level that is broken, and for each rule that could not be checked, or under `strict` an error that says how to turn
 * that off; a notice of what the change edits of its budget. Text is plain.
 */
function annotations(report, audience) {
    const wayOut = report.strict
        ? ` With ${(0,units_audience/* inputSet */.bx)('strict', 'false', audience)} this is a warning.${audience === 'workflow' ? UNSET : ''}`
        : undefined;
    const failed = report.push?.kind === 'failed' ? [unpushed(report.push.message)] : [];
    const ofRules = (0,image_report/* imageReports */.jl)(report).flatMap((image) => image.outcomes.flatMap((outcome) => {
        if (outcome.status === 'pass')
            return [];
        return outcome.status === 'skip' ? annotations_unchecked(image, outcome, wayOut) : broken(image, outcome);
    }));
    return [
        ...notWeighedAnnotations(report),
        ...failed,
        ...ofRules,
        ...ofBudget(report, wayOut),
        ...budgetAnnotations(report),
    ];
}
/** Explains the error to those who did not set `strict` (app/run/strictness.ts). */
const UNSET = ' If it is not set, strict is on for a release or a tag, and for anything pushed outside of a pull request.';
const unpushed = (message) => ({ level: 'error', title: 'Pushing ended with an error', message });
function ofBudget({ verdict, budgets }, wayOut) {
    const { budgetUnknown } = verdict;
    const level = wayOut === undefined ? 'warning' : 'error';
    const dropped = (budgets === null ? [] : droppedSentences(budgets)).map((each) => {
        const isHeld = verdict.dropped !== undefined;
        const message = `${(0,sentences/* sentence */.em)(each, report_form/* plainForm */.NG)}${isHeld && wayOut !== undefined ? wayOut : ''}`;
        const title = 'Images of the base are not weighed';
        return { level: isHeld ? level : 'warning', title, message };
    });
    if (budgetUnknown === undefined)
        return dropped;
    const message = `The reason: ${(0,sentences/* sentence */.em)(budgetUnknown, report_form/* plainForm */.NG)}${wayOut ?? ''}`;
    return [{ level, title: 'The budget of the base is not known', message }];
}
/** A rule that only warns is no error under `strict` either. */
function annotations_unchecked(image, outcome, wayOut) {
    const { kind, level, platform } = outcome.rule;
    const out = level === 'error' ? wayOut : undefined;
    const what = { max: 'the budget of ', growth: 'the growth of ', forbid: 'what is forbidden in ' }[kind];
    const { record } = image;
    const isOther = platform !== null && (0,image_report/* isElsewhere */.l5)(outcome.rule, record.platform);
    const title = isOther ? `${report_form/* plainForm */.NG.name(record.name)} (${report_form/* plainForm */.NG.name(platform)})` : (0,image_report/* titleOf */.Gg)(image, report_form/* plainForm */.NG);
    return {
        level: out === undefined ? 'warning' : 'error',
        title: `Image size: ${what}${title} was not checked`,
        message: `${(0,rule_sentence/* ruleSentence */.O)(image, outcome, report_form/* plainForm */.NG)}${out ?? ''}`,
    };
}
const BROKEN = {
    max: 'is over its budget',
    growth: 'grew more than allowed',
    forbid: 'has what is forbidden',
};
function broken(image, outcome) {
    const { rule, status } = outcome;
    const file = image.record.definition?.file;
    const isOfLayers = layersTell(rule);
    const line = isOfLayers ? annotations_lineOf(image) : undefined;
    const cause = isOfLayers ? heaviest(image) : [];
    return {
        level: status === 'warn' ? 'warning' : 'error',
        title: `Image size: ${(0,image_report/* titleOf */.Gg)(image, report_form/* plainForm */.NG)} ${BROKEN[rule.kind]}`,
        message: [(0,rule_sentence/* ruleSentence */.O)(image, outcome, report_form/* plainForm */.NG), ...cause].join(' '),
        ...(file === undefined ? {} : { file }),
        ...(file === undefined || line === undefined ? {} : { line }),
    };
}
/**
 * Whether the layer that grew most since the base is what a rule is about. It is not for counts, seconds, some of the
 * files, or growth since a release.
 */
function layersTell(rule) {
    if (rule.kind === 'forbid' || (rule.kind === 'growth' && rule.since === 'release'))
        return false;
    return (0,any_metric/* isMetric */.NI)(rule.metric) && metrics/* METRICS */.Cb[rule.metric].unit === 'bytes';
}
/** The layer that grew most, if any did, and the part of a Go program in it that grew most. */
function heaviest(image) {
    const layer = heaviestLayer(image);
    return layer ? [`The layer that grew most: ${annotations_named(layer, ' unpacked')}${share(layer)}.`] : [];
}
function share(layer) {
    const parts = growing(programParts(layer));
    const [part] = parts;
    if (part && part.delta * 2 > layer.delta)
        return `, most of it ${annotations_named(part)}`;
    const module = parts.find(({ kind }) => kind === 'module');
    return module ? `; the Go module that grew most: ${annotations_named(module)}` : '';
}
function annotations_named(cause, what = '') {
    return `${(0,cause_name/* causeName */.n6)(cause, report_form/* plainForm */.NG)} (${(0,units_bytes/* formatDelta */.CW)(cause.delta)}${what})`;
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
/** The Dockerfile line of the layer that grew most. */
function annotations_lineOf(image) {
    const [layer] = (image.comparison?.layers ?? []).toSorted((a, b) => b.delta - a.delta);
    return layer && layer.delta > 0 ? (layer.head?.line ?? undefined) : undefined;
}

;// CONCATENATED MODULE: ./lib/report/fit-sections.js
/** Body of a comment: 65,536 characters, counted in UTF-16 code units, the stricter way to read that. */
const COMMENT_LIMIT = {
    max: 65_536,
    length: (text) => text.length,
    elsewhere: 'The job summary has more.',
};
/** Job summary of one step: 1024 KiB; the runner drops a longer summary altogether. */
const SUMMARY_LIMIT = {
    max: 1024 * 1024,
    length: (text) => Buffer.byteLength(text, 'utf8'),
    elsewhere: 'The JSON report has everything.',
};
/**
 * The sections as one text within `limit`. Whole sections are left out, the least important first and among equals the
 * last first, and a line says which. `always` sections are never left out, so they must be short.
 */
function fitSections(sections, limit) {
    const dropped = new Set();
    const left = () => sections.filter((section) => !dropped.has(section));
    const line = () => droppedLine(sections.filter((section) => dropped.has(section)), limit);
    let length = limit.length(joined(sections));
    if (length <= limit.max)
        return joined(sections);
    for (const section of leastImportantFirst(sections)) {
        dropped.add(section);
        length -= limit.length(`${section.markdown}\n\n`);
        if (length + limit.length(`\n\n${line()}`) <= limit.max)
            break;
    }
    return `${joined(left())}\n\n${line()}`;
}
function joined(sections) {
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

;// CONCATENATED MODULE: ./lib/report/markdown-sections.js


/** The report in Markdown, in reading order: the verdict, what was compared, the table; then the folded sections. */
function markdownSections(report) {
    const images = (0,image_report/* imageReports */.jl)(report);
    return SECTIONS.flatMap((section) => section.markdown(report, images));
}

;// CONCATENATED MODULE: ./lib/report/markdown.js







/**
 * The body of the pull request comment: the marker on its first line, then the report, within GitHub's limit and with
 * room for the line of shown sizes.
 */
function commentMarkdown(report) {
    const marker = `${MARKER}\n`;
    const max = COMMENT_LIMIT.max - marker.length - shown_sizes_line_LONGEST_LINE;
    return marker + fitSections(withHint(report, markdownSections(reportForAll(report))), { ...COMMENT_LIMIT, max });
}
/** Below the verdict, and in no other form: a label accepts only what a comment showed. */
function withHint(report, sections) {
    const hint = acceptHint(report);
    if (hint === undefined)
        return sections;
    const after = sections.findIndex(({ title }) => title === VERDICT) + 1;
    return sections.toSpliced(after, 0, { title: 'how to accept it', importance: 'always', markdown: hint });
}

;// CONCATENATED MODULE: ./lib/report/news.js


/** Whether a report is worth a first comment; an existing comment is updated in any case. */
function worthAComment(report) {
    if (report.baselines.some((each) => each.kind === 'none' && each.isNew))
        return true;
    if (report.push?.kind === 'failed' || report.notWeighed.length > 0)
        return true;
    if (report.budgets !== null && isBudgetNews(report.budgets))
        return true;
    return (0,image_report/* imageReports */.jl)(report).some((image) => (0,image_report/* isAmiss */.wT)(image) || news_changed(image));
}
function news_changed(image) {
    if (!image.comparison || (0,image_report/* isUnchanged */._5)(image))
        return false;
    // A download that was obtained in another way says nothing about the image.
    return image.comparison.metrics.some((each) => (each.metric === 'unpacked' && (each.kind === 'not compared' || each.delta !== 0)) ||
        (each.metric === 'download' && each.kind === 'compared' && each.delta !== 0));
}

;// CONCATENATED MODULE: ./lib/report/outputs.js



/** The step outputs; the numbers are of the first image on the platform with the most bytes, unpacked if that is known. An unknown value is empty. */
function outputs(report) {
    const [first] = report.record.images;
    const platforms = (0,image_report/* imageReports */.jl)(report).filter(({ record }) => record.name === first?.name);
    const [image] = platforms.toSorted((a, b) => weightOf(b) - weightOf(a));
    const { metrics } = image?.record ?? {};
    const change = image && (0,image_report/* comparedMetric */.M5)(image, 'unpacked');
    const baseline = report.baselines.find(({ name }) => name === first?.name);
    return {
        verdict: report.verdict.status,
        'failed-rules': failedRules(report.verdict).join('\n'),
        'unpacked-bytes': outputs_text(metrics?.unpacked),
        'download-bytes': outputs_text(metrics?.download),
        'rootfs-bytes': outputs_text(metrics?.rootfs),
        'delta-bytes': outputs_text(change?.delta),
        'delta-percent': outputs_text(change?.percent === null ? undefined : rounded(change?.percent)),
        'baseline-sha': baseline?.kind === 'baseline' && baseline.source !== 'image' ? baseline.commit : '',
        'baseline-source': baseline?.kind === 'baseline' ? baseline.source : '',
    };
}
const weightOf = ({ record: { metrics } }) => metrics.unpacked ?? metrics.download ?? 0;
/** IDs of the rules that failed, each on one line; of several images or platforms, after which of them it is. */
function failedRules({ images }) {
    return images.flatMap(({ name, platform, outcomes }) => {
        const of = images.length > 1 ? `${name} ${platform}: ` : '';
        return outcomes.flatMap(({ rule, status }) => (status === 'fail' ? (0,report_escape/* visible */.RK)(`${of}${(0,rule_id/* ruleId */.I)(rule)}`) : []));
    });
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
    return `${fitSections(markdownSections(report), { ...SUMMARY_LIMIT, max: SUMMARY_LIMIT.max - 1 })}\n`;
}

;// CONCATENATED MODULE: ./lib/app/run/attach-report.js



/** Somebody's decision, not a fault of this run: a log line is enough. */
const AS_DECIDED = ['github.read-only', 'github.not-found', 'github.locked'];
/** The upload may have been stored, whole or in part, or by a parallel run. */
const MAYBE_THERE = ['github.unavailable', 'github.exists'];
/**
 * Attaches files to the release in place of those of an earlier attempt (issue 12, 3). Best effort: a failure is
 * reported, with `elsewhere` (a sentence).
 */
async function attachReport(ports, files, elsewhere) {
    const { assets, runner, cancelled } = ports;
    if (assets === undefined || cancelled.aborted)
        return;
    const left = files.map(({ name }) => name);
    const names = left.join(', ');
    if ('reason' in assets)
        return runner.info(`Not attached to a release: ${names}. ${assets.reason} ${elsewhere}`);
    try {
        for (const file of files) {
            await attach(assets, file);
            left.shift();
        }
        runner.info(`Attached to the release: ${names}.`);
    }
    catch (error) {
        const reason = (0,redact/* redact */.E)((0,message_of/* messageOf */.b)(error));
        const message = `Not attached to the release: ${left.join(', ')}. ${reason} ${elsewhere}`;
        if ((0,errors/* isError */.bJ)(error, ...AS_DECIDED))
            runner.info(message);
        else
            runner.annotate({ level: 'notice', title: 'Report not attached', message });
    }
}
/** Repeats an upload once if it may have been stored without an answer. */
async function attach(assets, file) {
    await remove(assets, file.name);
    try {
        await assets.upload(file);
    }
    catch (error) {
        if (!(0,errors/* isError */.bJ)(error, ...MAYBE_THERE))
            throw error;
        await remove(assets, file.name);
        await assets.upload(file);
    }
}
async function remove(assets, name) {
    const earlier = (await assets.list()).filter((each) => each.name === name);
    for (const { id } of earlier)
        await assets.remove(id);
}

;// CONCATENATED MODULE: ./lib/app/run/published-metadata.js

/** buildx's metadata with the names and digest that were published; none if nobody can pull the image. */
function publishedMetadata(metadata, push) {
    if (push === null || push.kind === 'pushed first')
        return metadata;
    const digest = publishedDigest(push, '');
    const { 'containerimage.digest': built, 'containerimage.descriptor': descriptor, 'image.name': _, ...others } = metadata;
    if (digest === '')
        return others;
    const names = push.kind === 'pushed' ? push.pushed.map(({ name }) => name).join(',') : '';
    const same = built === digest ? { 'containerimage.descriptor': descriptor } : {};
    return { ...others, ...same, 'containerimage.digest': digest, 'image.name': names };
}
/** The same of the targets of a bake file, by their names, as `docker buildx bake` writes it. */
function bakeMetadata(targets, push) {
    const entries = targets.map(({ name, metadata, names }) => [name, publishedMetadata(metadata, ofTarget(push, names))]);
    return Object.fromEntries(entries);
}
/** A failure may be that of another target's push. */
function ofTarget(push, names) {
    if (push === null || names.length === 0)
        return null;
    if (push.kind === 'pushed first' || push.kind === 'held back')
        return push;
    const pushed = push.pushed.filter(({ name }) => names.includes(name));
    const isWhole = names.every((name) => pushed.some((each) => each.name === name));
    return isWhole ? { kind: 'pushed', pushed } : { ...push, pushed };
}

;// CONCATENATED MODULE: ./lib/app/run/write-comment.js

/** Undefined if no comment is expected. Throws `run.environment` if the runner's files are gone. */
async function writeComment(ports, wish) {
    const { comments, runner } = ports;
    if (comments === undefined)
        return undefined;
    const { mode } = wish;
    // The user's choice comes first: why a comment would fail does not matter then.
    if (mode === 'never')
        return notWritten('Comments are switched off (comment: never).');
    if ('reason' in comments)
        return notWritten(comments.reason);
    if (runner.event.kind !== 'pull_request')
        return notWritten('Only a run of "pull_request" writes it.');
    const comment = await upsertComment(comments, { ...wish, mode, head: runner.event.head });
    if (comment.kind === 'written')
        runner.output('comment-url', comment.url);
    return comment;
}

;// CONCATENATED MODULE: ./lib/app/run/publish.js












/** All but the outputs are best effort: a failure is a notice, or only logged if nobody expects the comment. */
async function publish(ports, inputs, { report, shown }, made) {
    const { runner } = ports;
    const { key } = made;
    for (const [name, value] of Object.entries(buildOutputs(made, report.push)))
        runner.output(name, value);
    for (const [name, value] of Object.entries(outputs(report)))
        runner.output(name, value);
    const [page, json] = filesOf(report, key);
    const path = await runner.leave(json.name, json.text);
    runner.output('report-json', path ?? '');
    annotations(report, runner.audience).forEach((annotation) => runner.annotate(annotation));
    if (inputs.hasSummary)
        await runner.summary(page.text);
    const forAll = reportForAll(report);
    await attachReport(ports, forAll === report ? [page, json] : filesOf(forAll, key), publish_elsewhere(inputs, path));
    const comment = await writeComment(ports, {
        ...shownIn(shown),
        mode: inputs.comment,
        worthACreation: worthAComment(shown),
        otherwise: 'No change is known, and no rule is broken or unchecked, so no comment was started (comment: auto).',
    });
    if (comment?.kind !== 'not written')
        return;
    if (runner.event.kind !== 'pull_request' || inputs.comment === 'never') {
        runner.info(`No comment: ${comment.reason}`);
    }
    else
        runner.annotate({ level: 'notice', title: 'No comment', message: comment.reason });
}
const filesOf = (report, key) => [
    { name: `weighbridge-${key}.md`, type: 'text/markdown', text: summaryMarkdown(report) },
    { name: `weighbridge-${key}.json`, type: 'application/json', text: (0,report_json/* reportJson */.l4)(report) },
];
/** A comment that shows a report, and what it remembers of it. */
const shownIn = (report) => ({
    body: commentMarkdown(report),
    sizes: overLimit(report.verdict),
    accepted: report.accepting?.accepted ?? null,
});
/**
 * Of one image as docker/build-push-action has them; of several and of a bake file as docker/bake-action, by name. Of one
 * that was not built but tagged (`mode: report`), what the registry has; it has no image ID, as no builder reported one.
 */
function buildOutputs({ images, isOne, isOfBake }, push) {
    const built = images.flatMap(({ name, build, pushes }) => {
        return build ? [{ name, build, metadata: build.metadata, names: pushes.flatMap((each) => each.names) }] : [];
    });
    const [first] = built;
    if (first === undefined) {
        if (!isOne || push === null)
            return {};
        return { digest: publishedDigest(push, ''), metadata: metadataText(publishedMetadata({}, push)) };
    }
    const { build } = first;
    const metadata = isOne && !isOfBake ? publishedMetadata(build.metadata, push) : bakeMetadata(built, push);
    return {
        ...(isOne && { imageid: build.imageId, digest: publishedDigest(push, build.digest) }),
        metadata: metadataText(metadata),
    };
}
const metadataText = (metadata) => JSON.stringify(metadata, null, 2);
function publish_elsewhere({ hasSummary }, path) {
    const where = hasSummary ? 'the job summary' : 'the log';
    const file = path === undefined ? '' : `, and in ${path} until the job ends (output "report-json")`;
    return `The report is in ${where}${file}.`;
}

// EXTERNAL MODULE: ./lib/comparison/compare.js + 22 modules
var comparison_compare = __webpack_require__(2456);
;// CONCATENATED MODULE: ./lib/comparison/compare-each.js

/**
 * Compares each image of a head with its own baseline. Beside others that can be compared, an image without a baseline
 * has its reason at each metric; if none can be compared, the reasons are those of the whole.
 */
function compareEach(head, baselines) {
    const each = baselines.map((baseline) => {
        const images = head.images.filter(({ name }) => name === baseline.name);
        return { images, comparison: (0,comparison_compare/* compareRecords */.aB)({ ...head, images }, baseline) };
    });
    const compared = each.flatMap(({ comparison }) => (comparison.kind === 'compared' ? comparison : []));
    const reasons = new Set(each.flatMap(({ comparison }) => (comparison.kind === 'none' ? comparison.reason : [])));
    if (compared.length === 0)
        return { kind: 'none', reason: [...reasons].join('; ') };
    return {
        kind: 'compared',
        images: each.flatMap(({ images, comparison }) => comparison.kind === 'compared'
            ? comparison.images
            : images.map((image) => (0,comparison_compare/* refuse */.TR)(image, undefined, comparison.reason))),
        onlyAtBase: compared.flatMap(({ onlyAtBase }) => onlyAtBase),
    };
}

// EXTERNAL MODULE: ./lib/units/other-modules.js
var other_modules = __webpack_require__(413);
;// CONCATENATED MODULE: ./lib/report/most-notes.js

const most_notes_MOST = 10;
/** The first notes of one kind, which each image and platform may have, and how many more there are. */
function mostNotes(notes, what) {
    const rest = notes.length - most_notes_MOST;
    if (rest <= 0)
        return notes;
    return [...notes.slice(0, most_notes_MOST), `There ${rest === 1 ? 'is' : 'are'} ${(0,counted/* counted */.h)(rest, 'more image')} ${what}`];
}

;// CONCATENATED MODULE: ./lib/report/folded-note.js



const folded_note_MOST_NAMED = 3;
/** Names the Go programs of images of the base with folded modules, whose versions cannot be compared (issue 11, heading 10). */
const foldedNotes = (base) => mostNotes(base.flatMap(foldedNote), 'with such a record of their base');
function foldedNote({ name, platform, goBinaries }) {
    const folded = goBinaries.filter(({ modules }) => modules.some(({ path }) => path === other_modules/* OTHER_MODULES */.t));
    if (folded.length === 0)
        return [];
    const named = folded.slice(0, folded_note_MOST_NAMED).map(({ path }) => `/${path}`);
    const programs = (0,and_more/* andMore */.v)(named, folded.length - named.length, 'program');
    return [
        `The stored record of the base of ${name} (${platform}) counts the lightest modules of ${programs} as one, so it is ` +
            'not known whether their versions changed.',
    ];
}

;// CONCATENATED MODULE: ./lib/report/repository-note.js



/** How much of Git's own data images hold and what to do about it, as sentences; none for an image without any. */
const repositoryNotes = (images) => mostNotes(images.flatMap(repositoryNote), 'with repository data');
function repositoryNote({ name, platform, repository = [] }) {
    const [first] = repository;
    if (first === undefined)
        return [];
    const bytes = (0,sum/* sum */.c)(repository, (each) => each.bytes);
    return [
        `${name} (${platform}) holds ${(0,units_bytes/* formatBytes */.z3)(bytes)} of repository data (/${first.path}), which differs between any two ` +
            'checkouts and is not counted as growth if head and base both have some; name .git in .dockerignore to leave it out.',
    ];
}

;// CONCATENATED MODULE: ./lib/app/legs/commits-apart.js

/** What legs weighed at each commit, if that differs; empty if all are of one. */
function commitsApart(parts) {
    const weighed = parts.filter(({ record }) => record.images.length > 0);
    const groups = [...(0,group_by/* groupBy */.$)(weighed, ({ record, mergedHead }) => `${record.commit} ${mergedHead}`).values()];
    if (groups.length <= 1)
        return [];
    return groups.map((same) => {
        const { record, mergedHead } = same[0];
        return { mergedHead, record: { ...record, images: same.flatMap((part) => part.record.images) } };
    });
}

;// CONCATENATED MODULE: ./lib/app/run/accepted-growth.js







/**
 * The verdict with growth that a label accepts, on the pull request or on that of the merge group (docs/budgets.md,
 * "Accepting growth"). Never throws: whatever goes wrong is a reason why nothing is accepted.
 */
async function acceptedGrowth({ acceptances, comments, runner }, { acceptLabel: label, comment, report }, verdict) {
    const isQueued = runner.event.kind === 'merge_group';
    if (label === '' || !(isQueued || runner.event.kind === 'pull_request'))
        return { verdict, accepting: undefined };
    const sizes = overLimit(verdict);
    if (sizes.length === 0)
        return { verdict, accepting: undefined };
    const refuse = (refused) => ({ verdict, accepting: { label, refused, accepted: null } });
    const nowhere = (why) => refuse(`This growth cannot be accepted with the label "${label}", since no comment shows it. ${why}`);
    if (comment === 'never') {
        const mayBeLeg = report === undefined && runner.job !== undefined;
        return mayBeLeg ? refuse(ofLeg(label)) : nowhere('Comments are switched off (comment: never).');
    }
    // Before what else is not there: without a token, nothing of a pull request is.
    if (comments !== undefined && 'reason' in comments)
        return nowhere(comments.reason);
    if (comments === undefined || acceptances === undefined)
        return nowhere('There is no pull request.');
    const found = await acceptances.find(label);
    if (found.kind === 'miss') {
        if (!found.absent)
            return refuse(`The label "${label}" accepts no growth: ${found.reason}`);
        if (isQueued)
            return refuse(`This growth was not accepted on the pull request, with the label "${label}".`);
        const never = `This growth cannot be accepted with the label "${label}": ${TOO_MANY_SIZES}`;
        return refuse(canRemember(sizes) ? null : never);
    }
    try {
        return await upToShown(comments, { label, acceptance: found.value, isQueued }, verdict);
    }
    catch (error) {
        return refuse(`The label "${label}" accepts no growth, since our comment cannot be read. ${(0,redact/* redact */.E)((0,message_of/* messageOf */.b)(error))}`);
    }
}
/** The growth of a leg is accepted where a comment shows it. */
const ofLeg = (label) => `This run accepts no growth with the label "${label}", since comments are switched off (comment: never). ` +
    'A report on it (mode: report) does, if that comments.';
const OF_QUEUE = 'The merge queue adds the pull request to what is before it: bring it up to date, and accept what the comment shows then.';
/** Throws `github.*`. */
async function upToShown(comments, { label, acceptance, isQueued }, verdict) {
    const sizes = overLimit(verdict);
    const again = isQueued ? OF_QUEUE : 'Remove the label and set it again to accept what the comment shows now.';
    const about = settingOf(label, acceptance);
    const ours = await ourComment(comments);
    const accepted = ours && sizesAt(shownSizesIn(ours), acceptance);
    if (accepted === undefined) {
        const why = `no comment of ours showed a size before it was set. ${again}`;
        const refused = `${about} accepts no growth: ${canRemember(sizes) ? why : TOO_MANY_SIZES}`;
        return { verdict, accepting: { label, refused, accepted: null } };
    }
    const after = acceptGrowth(verdict, accepted);
    const why = whyOutgrown(outgrown(after, accepted));
    const refused = why === undefined ? null : `${about} is outgrown: ${why}.${canRemember(sizes) ? ` ${again}` : ''}`;
    return { verdict: after, accepting: { label, refused, accepted } };
}

;// CONCATENATED MODULE: ./lib/baseline/not-own.js


/** Why growth is not the change's own, as a clause; undefined if it is: between an ancestor and the base are others'. */
function whyNotOwn(baseline) {
    if (baseline.kind === 'none' || baseline.source === 'image' || baseline.ancestorOf === undefined)
        return undefined;
    const { commit, ancestorOf, reason } = baseline;
    const before = `${(0,counted/* counted */.h)(ancestorOf.distance, 'commit')} before the base`;
    const because = reason === undefined ? '' : `; ${reason}`;
    return `growth since ${(0,units_commit/* shortCommit */.A)(commit)}, ${before}, may not be this change's${because}`;
}

;// CONCATENATED MODULE: ./lib/app/run/compared.js




/** What each image is judged by: its comparisons, what they cannot see, and why they are not the change's own. */
function comparisonsOf({ baselines, comparison, release }, reader) {
    return baselines.map((baseline) => {
        const { name } = baseline;
        const base = compared_compared(comparison, baseline, reader);
        const released = release?.baselines.find((each) => each.name === name);
        if (!release || !released)
            return { name, base };
        const version = release.version ?? undefined;
        return { name, base, release: { ...compared_compared(release.comparison, released, reader), version } };
    });
}
/**
 * What each image is judged by if several legs weighed it: each platform by the base and the release of its own leg, so
 * that the whole is never judged better than its legs. A report shows one base and one release, which may be another's.
 */
const comparisonsOfParts = (parts, reader) => parts.flatMap((part) => {
    const { record, baselines } = part;
    const release = part.release && { ...part.release, comparison: compareEach(record, part.release.baselines) };
    const its = comparisonsOf({ baselines, comparison: compareEach(record, baselines), release }, reader);
    return record.images.flatMap(({ name, platform }) => {
        const found = its.find((each) => each.name === name);
        return found ? { name, platform, base: found.base, release: found.release } : [];
    });
});
function compared_compared(comparison, baseline, reader) {
    if (baseline.kind === 'none')
        return { kind: 'none', reason: baseline.reason };
    const reason = unseenSentence(baseline, reader.audience);
    const unseen = reason === undefined ? undefined : { reason, bytes: unseenBytes(baseline), isTrusted: reader.isTrusted };
    return { ...comparison, unseen, notOwn: whyNotOwn(baseline) };
}
/** What the comparisons cannot see, each once, unless a skipped rule already has it as its reason. */
function unseenNotes(comparisons, { images }) {
    const sides = comparisons.flatMap(({ base, release }) => [base, release]);
    const sentences = sides.flatMap((side) => side?.unseen?.reason ?? []);
    const outcomes = images.flatMap((image) => image.outcomes);
    const said = new Set(outcomes.flatMap((outcome) => (outcome.status === 'skip' ? outcome.reason : [])));
    return [...new Set(sentences)].filter((each) => !said.has(each));
}

// EXTERNAL MODULE: ./lib/plan/registry-output.js
var registry_output = __webpack_require__(2024);
;// CONCATENATED MODULE: ./lib/app/run/push-each.js




/**
 * Pushes one after the other, until the first failure, which is returned for the report. `done` is called for each name
 * that is in the registry. Rejects when the run is cancelled.
 */
async function pushEach({ runner, cancelled }, items, push) {
    const pushed = [];
    const done = (one) => {
        pushed.push(one);
        runner.info(pushedSentence(one)); // logged now, because a cancelled run has no report
    };
    try {
        for (const item of items)
            await push(item, done);
        return { kind: 'pushed', pushed };
    }
    catch (thrown) {
        cancelled.throwIfAborted();
        const error = (0,system_error/* catalogued */.s)(thrown);
        // The image may be in the registry by now, so any failure is reported beside the report.
        const message = error instanceof errors/* WeighbridgeError */.kj ? (0,errors/* messageFor */.XW)(error, runner.audience) : (0,redact/* redact */.E)(String(error));
        return { kind: 'failed', message: runner.masked(message), pushed };
    }
}

;// CONCATENATED MODULE: ./lib/app/run/push-images.js




/** What to push. Throws `push.unnamed`, and `input.*` for what cannot be pushed after the verdict. */
function readPushing({ images, pushFirst: first }) {
    const outputs = images.map((image) => outputsOf(image, images.length > 1));
    const any = outputs.some(({ registries }) => registries.length > 0);
    if (first && !any) {
        const expected = 'It says when to push, but nothing is pushed: set {push}, or {outputs} with one for a registry.';
        throw (0,errors/* fail */.fJ)('input.format', { input: 'push-first', value: 'true', expected });
    }
    if (!first)
        outputs.forEach(registry_output/* checkHeld */.Ib);
    return { first, outputs, any };
}
function outputsOf({ name, subject }, isOneOfSeveral) {
    if (subject.kind === 'image')
        return registry_output/* NO_OUTPUTS */.vM;
    try {
        return (0,registry_output/* readOutputs */.T7)(subject.build);
    }
    catch (error) {
        const isByInputs = !isOneOfSeveral && subject.bake === undefined;
        throw (0,errors/* isError */.bJ)(error, 'push.unnamed') && !isByInputs ? (0,errors/* fail */.fJ)('push.unnamed', { image: name }) : error;
    }
}
/** What is left of it if only some images are built, by their indexes: of the others, nothing is pushed. */
function pushingOf({ first, outputs: all }, isBuilt) {
    const outputs = all.filter((_, index) => isBuilt(index));
    const any = outputs.some(({ registries }) => registries.length > 0);
    return { first: first && any, outputs, any };
}
/** What the builds themselves pushed; null for nothing. */
function pushedFirst({ first, outputs }) {
    if (!first)
        return null;
    return { kind: 'pushed first', names: [...new Set(outputs.flatMap(push_images_namesOf))] };
}
const push_images_namesOf = ({ registries }) => registries.flatMap(({ names }) => names);
/** Why the verdict forbids a push, and what would allow it, as a clause. */
function whyHeldBack({ status, images }, strict, audience) {
    if (status === 'fail')
        return new Set(images.map(({ name }) => name)).size > 1 ? ONE_BREAKS : 'the image breaks its budget';
    return status === 'unchecked' && strict
        ? `a budget could not be checked; with ${(0,units_audience/* inputSet */.bx)('strict', 'false', audience)} it is pushed anyway`
        : undefined;
}
/** The images that the verdict allows by themselves, by name: what is wrong is one of the others. */
function allowedAlone({ images, budgetUnknown, dropped }, strict) {
    if (strict && (budgetUnknown !== undefined || dropped !== undefined))
        return new Set();
    const isHeld = ({ rule, status }) => status === 'fail' || (strict && status === 'skip' && rule.level === 'error');
    const held = new Set(images.flatMap(({ name, outcomes }) => (outcomes.some(isHeld) ? name : [])));
    return new Set(images.map(({ name }) => name).filter((name) => !held.has(name)));
}
const ONE_BREAKS = 'an image breaks its budget, and all are pushed or none';
/** As `pushEach`, of images that the verdict allows. */
const pushImages = (ports, images) => pushEach(ports, images, async (image, done) => {
    const { runner, pusher } = ports;
    runner.info(`Pushing ${image.push.names.join(', ')} …`);
    await pusher.push(image, (name, digest) => done({ name, digest }), (line) => runner.info(line));
});

;// CONCATENATED MODULE: ./lib/app/run/strictness.js

/**
 * Whether an unchecked budget fails the run. By default it does for a release, and for a push except from an open pull
 * request, which is still looked at (issue 12, 2).
 */
function isStrict({ strict }, event, isPushed) {
    if (strict !== null)
        return strict;
    if ((0,release/* isRelease */.M)(event))
        return true;
    const isLookedAt = event.kind === 'pull_request' && event.merged === null;
    return !isLookedAt && isPushed;
}
/**
 * Whether growth that is not visible counts as none: only if the reader made the files that hide it, and nothing is
 * gated or published (issue 11, headings 1 and 4).
 */
function trustsUnseen(isPushed, strict, audience) {
    return audience === 'command line' && !strict && !isPushed;
}

// EXTERNAL MODULE: ./lib/units/command-line.js
var command_line = __webpack_require__(4577);
;// CONCATENATED MODULE: ./lib/app/run/way-to-accept.js








/**
 * The commands that raise the limits of the configuration file that fail an image, and those that they cannot raise. Null
 * without a file or a broken limit, or if the run is held to the base's file, which a change cannot edit. Images that were
 * weighed with another file are left out.
 */
function wayToAccept(config, { verdict, ofFile: judgedByFile }, budgets, { parts, audience }) {
    const isHeldToBase = budgets !== null && budgets.because !== null;
    if (config === null || isHeldToBase)
        return null;
    const isOfFile = (image) => askedFor(parts, image).config === config.path;
    const failing = verdict.images.filter((each) => brokenIn(each).length > 0 && isOfFile(each));
    if (failing.length === 0)
        return null;
    const byFile = judgedByFile();
    const ofFile = { ...byFile, images: byFile.images.filter(isOfFile) };
    const [first, ...more] = new Set(failing.map(nameOf));
    // The command is for one image, or for all.
    const names = more.length === 0 ? [first] : [...new Set(ofFile.images.map(nameOf))];
    const { edits, left } = limitEdits(limitPlaces(config, names), ofFile, new_limit/* MARGIN */.j, 'broken');
    const ofInputs = failing.flatMap(brokenIn).flatMap((rule) => {
        const { origin } = rule;
        return origin.kind === 'input' ? [{ rule, why: { kind: 'input', name: (0,units_audience/* inputName */.yu)(origin.input, audience) } }] : [];
    });
    const stay = [
        ...left.filter(({ why }) => why.kind !== 'unknown'), // which the report says
        ...new Map(ofInputs.map((each) => [(0,rule_id/* ruleId */.I)(each.rule), each])).values(),
    ];
    if (edits.length === 0)
        return stay.length === 0 ? null : { commands: [], lines: [], left: stay };
    const asked = { failing: failing.map((each) => askedFor(parts, each)), all: parts.flatMap(({ images }) => images) };
    return { commands: commandsFor(config, asked), lines: changedLines(config, edits), left: stay };
}
const nameOf = ({ name }) => name;
const brokenIn = ({ outcomes }) => outcomes.flatMap(({ rule, status }) => (status === 'fail' && rule.kind === 'max' ? [rule] : []));
/** The image as the part that weighed it knows it. */
function askedFor(parts, { name, platform }) {
    const part = parts.find(({ record }) => record.images.some((each) => each.name === name && each.platform === platform));
    return part.images.find((image) => image.name === name);
}
/**
 * With what each image was given beside the file, or another one would be weighed. So there is one command for several
 * images only if all were asked for alike.
 */
function commandsFor({ path, images: named }, { failing, all }) {
    const isAlike = new Set(all.map(({ givenAgain }) => JSON.stringify(givenAgain))).size === 1;
    const isForAll = isAlike && new Set(failing.map(({ name }) => name)).size > 1;
    const file = path === asked_config/* DEFAULT_PATH */.O ? [] : ['--config', path];
    const commands = failing.map(({ name, givenAgain: { words, unsaid } }) => {
        const own = named.size === 0 || isForAll ? [] : ['--name', name]; // defaults alone hold for whatever is built
        return { command: (0,command_line/* commandLine */.a)(['weighbridge', 'budget', '--update', '--raise', ...file, ...own, ...words]), unsaid };
    });
    return [...new Map(commands.map((each) => [JSON.stringify(each), each])).values()];
}

;// CONCATENATED MODULE: ./lib/app/run/report-on.js













/** Compares and judges what was weighed, and pushes what may be: steps 8 and 9 of the walk (docs/design.md). */
async function reportOn(ports, inputs, { leg, parts, notWeighed }, { watch, isPushed, push }) {
    const { record, images, baselines, budgets, strict } = leg;
    const { audience } = ports.runner;
    const comparison = await watch.step('comparison', () => compareEach(record, baselines));
    const release = leg.release && { ...leg.release, comparison: compareEach(record, leg.release.baselines) };
    const reader = { audience, isTrusted: trustsUnseen(isPushed, strict, audience) };
    const comparisons = parts.length > 1 ? comparisonsOfParts(parts, reader) : comparisonsOf({ baselines, comparison, release }, reader);
    const judged = await watch.step('verdict', () => judge(images, record, comparisons, unheld(budgets)));
    const byFile = images.map(({ name, ofFile: rules }) => ({ name, rules }));
    const ofFile = () => judge(byFile, record, comparisons);
    const { verdict: reached, accepting } = await watch.step('verdict', () => acceptedGrowth(ports, inputs, judged));
    if (accepting !== undefined)
        (0,tell_decision/* tellDecision */.C)(ports, 'accepting', accepting);
    const verdict = notWeighed.length === 0 ? reached : atBestUnchecked(reached);
    return {
        record,
        head: leg.head,
        mergedHead: leg.mergedHead,
        apart: commitsApart(parts),
        repositoryUrl: ports.runner.repositoryUrl ?? null,
        baselines,
        comparison,
        release,
        verdict,
        accepting,
        budgets,
        configFile: leg.configFile,
        wayToAccept: wayToAccept(inputs.config, { verdict, ofFile }, budgets, { parts, audience }),
        strict,
        push: await push(whyHeldBack(verdict, strict, audience), verdict),
        notes: [...leg.notes, ...report_on_notesOn(leg), ...unseenNotes(comparisons, verdict), ...budgetNotes(budgets)],
        carried: leg.carried,
        built: leg.built,
        notWeighed,
        steps: watch.times(),
        now: ports.clock.now(),
    };
}
/** Nobody knows what the rules would have said of an image that was not weighed. */
const atBestUnchecked = (verdict) => verdict.status === 'fail' ? verdict : { ...verdict, status: 'unchecked' };
function report_on_notesOn({ record, baselines }) {
    const ofBase = baselines.flatMap((each) => (each.kind === 'baseline' ? each.record.images : []));
    return [...repositoryNotes(record.images), ...foldedNotes(ofBase)];
}

;// CONCATENATED MODULE: ./lib/app/run/publish-leg.js





/** Publishes the report of a run and leaves its leg. The comment is about what earlier steps of its job weighed, too. */
async function publishLeg(ports, inputs, { leg, report, watch }, made) {
    const earlier = await earlierLegs(ports, inputs);
    const own = { kind: 'weighed', ...leg, push: report.push };
    await leaveLeg(ports, legFile(ports, inputs, own));
    const shown = earlier.length === 0 ? undefined : await reportOnJob(ports, inputs, [...earlier, { outcome: own }], watch);
    await publish(ports, inputs, { report, shown: shown ?? report }, made);
}
/** On all steps of a job, in the order they ran; undefined if none of them weighed anything. */
async function reportOnJob(ports, inputs, files, watch) {
    const legs = legsOfJob(files.map(({ outcome }) => outcome));
    if (legs === undefined)
        return undefined;
    const { push } = legs.leg;
    return await reportOn(ports, inputs, legs, { watch, isPushed: push !== null, push: async () => push });
}

;// CONCATENATED MODULE: ./lib/app/run/publish-failure.js












/**
 * Reports in the summary and the comment that a run ended without a report, so that the comment does not keep an
 * earlier commit's numbers, and leaves that as its leg. `auto` starts no comment for it. A cancelled run reports nothing.
 * Throws what the runner throws if its files are gone.
 */
async function publishFailure(ports, inputs, thrown) {
    const { runner, cancelled } = ports;
    if (cancelled.aborted)
        return;
    const error = (0,system_error/* catalogued */.s)(thrown);
    const unreported = {
        images: inputs.images.map(({ name }) => name),
        isOfBake: inputs.bake !== undefined,
        head: await headOf(ports),
        isCommitted: await isCommitted(ports, error),
        error: error instanceof errors/* WeighbridgeError */.kj ? masked(ports, error) : undefined,
    };
    if (inputs.hasSummary)
        await runner.summary(failureSummary(unreported));
    const { images, error: said } = unreported;
    const message = said?.message ?? 'It stopped on an internal error: see the log.';
    const platforms = buildsOf(inputs.images).flatMap((build) => build.platforms.map(units_platform/* normalPlatform */.J));
    const outcome = { kind: 'failed', images, platforms, code: said?.code ?? null, message };
    const earlier = await earlierLegs(ports, inputs);
    // What earlier steps of the job weighed stays in the comment.
    const shown = await reportOnJob(ports, inputs, [...earlier, { outcome }], (0,stopwatch/* stopwatch */.s)(ports.clock));
    const comment = await writeComment(ports, {
        ...(shown ? shownIn(shown) : { body: failureComment(unreported), sizes: [], accepted: null }),
        mode: inputs.comment,
        worthACreation: false,
        otherwise: 'A run without a report starts no comment (comment: auto).',
    });
    if (runner.event.kind === 'pull_request' && comment?.kind === 'not written') {
        runner.info(`No comment: ${comment.reason}`);
    }
    if (inputs.report === undefined)
        await leaveLeg(ports, legFile(ports, inputs, outcome));
}
/** Whether the blamed Dockerfile is as committed; false if unknown. */
async function isCommitted({ commits }, error) {
    const file = (0,errors/* isError */.bJ)(error, 'build.failed') ? error.fields.file : undefined;
    return file !== undefined && commits.isCommitted(file).catch(() => false);
}
/** A build's output may contain secrets. Masked before the report cuts long lines. */
function masked({ runner }, error) {
    const build = (0,errors/* isError */.bJ)(error, 'build.failed') ? (0,map_texts/* mapTexts */.z)(error.fields, (text) => runner.masked(text)) : undefined;
    return { code: error.code, message: runner.masked(error.message), build };
}
/** For a pull request its head, not the merge that is checked out. */
async function headOf({ runner, commits }) {
    if (runner.event.kind === 'pull_request')
        return runner.event.head;
    const facts = await commits.facts().catch(() => undefined);
    return facts?.kind === 'found' ? facts.value.head : null;
}

;// CONCATENATED MODULE: ./lib/app/run/push-unless-held.js

async function pushUnlessHeld(ports, images, { reason, except }) {
    if (reason === undefined)
        return await pushImages(ports, images);
    const allowed = images.filter(({ image }) => except.has(image));
    if (allowed.length === 0)
        return { kind: 'held back', reason };
    const outcome = await pushImages(ports, allowed);
    const held = images.filter((each) => !allowed.includes(each)).flatMap(({ push }) => push.names);
    return outcome.kind === 'pushed' ? { ...outcome, held } : outcome;
}
function pushablesOf({ name, subject }, { build, pushes }) {
    if (subject.kind === 'image' || build === null)
        return [];
    return pushes.map((push) => ({ image: name, push, build, builder: subject.build.builder }));
}

// EXTERNAL MODULE: ./lib/app/mounts/shared-mounts.js
var shared_mounts = __webpack_require__(9328);
;// CONCATENATED MODULE: ./lib/app/in-order.js
/** Works of `count` indexes, one after the other in their order, whoever comes first. */
function inOrder(count) {
    const passing = [];
    const passed = Array.from({ length: count }, () => new Promise((resolve) => passing.push(resolve)));
    const pass = (index) => passing[index]?.();
    return {
        async turn(index, work) {
            await Promise.all(passed.slice(0, index));
            try {
                return await work();
            }
            finally {
                pass(index);
            }
        },
        pass,
    };
}

// EXTERNAL MODULE: ./lib/plan/bake/bake-plan.js
var bake_plan = __webpack_require__(8750);
// EXTERNAL MODULE: ./lib/app/weigh/build-details.js
var build_details = __webpack_require__(5940);
// EXTERNAL MODULE: ./lib/app/weigh/followed-build.js + 2 modules
var followed_build = __webpack_require__(6047);
;// CONCATENATED MODULE: ./lib/app/weigh/build-all.js
var build_all_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var build_all_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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
 * Builds images: those of one builder by one bake, and those that bake cannot express each alone. In the order of
 * `asked`, whatever came first. Never rejects.
 */
async function buildAll(ports, watch, asked, how) {
    const outcomes = new Map();
    let stopped;
    for (const group of groupsOf(asked)) {
        let rest = group;
        while (rest.length > 0 && !stopped) {
            const builds = rest;
            try {
                const built = await watch.step('build', () => buildGroup(ports, builds, how));
                builds.forEach((each, index) => outcomes.set(each, { kind: 'built', build: built[index] }));
                rest = [];
            }
            catch (error) {
                const { image, images = [image] } = (0,errors/* isError */.bJ)(error, 'build.failed') ? error.fields : {};
                const blamed = builds.filter(({ name }) => images.includes(name));
                const failed = blamed.length > 0 ? blamed : builds;
                failed.forEach((each) => outcomes.set(each, { kind: 'failed', error }));
                rest = builds.filter((each) => !failed.includes(each));
                if (!how.keepsOn || ports.cancelled.aborted)
                    stopped = { error };
            }
        }
    }
    return asked.map((each) => outcomes.get(each) ?? { kind: 'stopped', error: stopped?.error });
}
function groupsOf(asked) {
    const groups = (0,group_by/* groupBy */.$)(asked, (each) => {
        const { directory, target } = each.plan;
        return target ? JSON.stringify([directory, target.builder]) : each;
    });
    return [...groups.values()];
}
async function buildGroup(ports, builds, how) {
    const [first, ...more] = builds;
    if (first === undefined)
        return [];
    return more.length === 0 ? [await buildAlone(ports, first, how)] : await bake(ports, builds, how);
}
async function buildAlone(ports, asked, how) {
    const { name, title, plan, facts } = asked;
    (0,build_details/* tellBuild */.a9)(ports, title, plan, facts);
    try {
        return await withVersions(ports, how, () => (0,followed_build/* followedAlone */.I)(ports, asked));
    }
    catch (error) {
        throw (0,errors/* isError */.bJ)(error, 'build.failed') ? (0,errors/* fail */.fJ)('build.failed', { ...error.fields, image: name }, error.cause) : error;
    }
}
async function bake(ports, builds, how) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const folder = build_all_addDisposableResource(env_1, await ports.files.temporaryFolder(), true);
        const plan = (0,bake_plan/* bakePlan */.n)(builds.flatMap(baked), folder.path);
        const title = titleOf(builds, how);
        (0,build_details/* tellBake */.hT)(ports, title, plan, builds[0].facts);
        return await withVersions(ports, how, () => (0,followed_build/* followedBuild */.j)(ports, title, (show) => ports.buildx.bake(plan, show, (index, event) => builds[index].hear(event))));
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = build_all_disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
/** An image of which there are several builds is built on several nodes. */
function titleOf(builds, how) {
    const [only, ...others] = new Set(builds.map(({ name }) => name));
    const title = how.title(others.length === 0 ? only : `${others.length + 1} images`);
    return builds.length > others.length + 1 ? `${title} on ${builds[0].facts.buildkit.length} nodes` : title;
}
const baked = ({ name, plan }) => plan.target ? [{ name, plan: { ...plan, target: plan.target } }] : [];
/** Once for the head is enough. */
const withVersions = (ports, { keepsOn }, build) => keepsOn ? build() : (0,build_details/* besideVersions */.MO)(ports, build);

;// CONCATENATED MODULE: ./lib/app/weigh/gather-builds.js
/**
 * Holds each build back until all of `count` asked for theirs or ended, and then does them all at once: `buildAll` gets
 * them in the order of their indexes.
 */
function gatherBuilds(count, buildAll) {
    const waiting = [];
    const open = new Set(Array.from({ length: count }, (_, index) => index));
    const ending = [];
    const ended = Array.from({ length: count }, () => new Promise((resolve) => ending.push(resolve)));
    let failure;
    function settle(index) {
        if (!open.delete(index) || open.size > 0 || waiting.length === 0)
            return;
        const all = waiting.toSorted((a, b) => a.index - b.index);
        if (failure)
            return all.forEach(({ reject }) => reject(failure.error));
        const indexes = all.map(({ index: its }) => its);
        void buildAll(all.map(({ asked }) => asked), indexes).then((outcomes) => handOut(all, outcomes), (error) => all.forEach(({ reject }) => reject(error)));
    }
    async function handOut(all, outcomes) {
        const failed = [];
        all.forEach(({ index, resolve, reject }, at) => {
            const outcome = outcomes[at];
            if (outcome.kind === 'built')
                resolve(outcome.build);
            if (outcome.kind !== 'failed')
                return;
            failed.push(ended[index]);
            reject(outcome.error);
        });
        await Promise.all(failed); // so that the image whose build failed is the one that says so
        all.forEach(({ reject }, at) => {
            const outcome = outcomes[at];
            if (outcome.kind === 'stopped')
                reject(outcome.error);
        });
    }
    return {
        build: (index, asked) => new Promise((resolve, reject) => {
            waiting.push({ index, asked, resolve, reject });
            settle(index);
        }),
        end(index) {
            ending[index]();
            settle(index);
        },
        fail(index, error) {
            if (open.has(index))
                failure ??= { error };
        },
    };
}

;// CONCATENATED MODULE: ./lib/app/weigh/side-by-side.js
var side_by_side_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var side_by_side_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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
 * At most so many images are read at the same time, even by a larger machine: each takes some 35 MB, and 0.3 kB for
 * each of its files (docs/bench.md), so that four of up to 100,000 files stay well below 400 MB.
 */
const MOST_READ = 4;
/**
 * Weighs images side by side, and builds them together; a single one as if there were nothing else. The results are in
 * the order of `images`, those of their parts for each. Rejects with the first error, after all have ended.
 */
async function sideBySide(ports, watch, { images, ...how }) {
    const parts = images.flatMap((its, image) => its.map((part) => ({ image, part })));
    const results = await weighAll(ports, watch, parts.map(({ part }) => part), how);
    return images.map((_, image) => results.filter((_result, index) => parts[index].image === image));
}
async function weighAll(ports, watch, parts, how) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const [only, ...more] = parts;
        if (only === undefined)
            return [];
        if (more.length === 0)
            return [await only(undefined)];
        const mounts = (0,shared_mounts/* noSharedMounts */.Dr)();
        const gathered = gatherBuilds(parts.length, async (asked, indexes) => {
            const outcomes = await buildAll(ports, watch, asked, how);
            outcomes.forEach((outcome, at) => {
                if (outcome.kind === 'built')
                    mounts.built.set(indexes[at], outcome.build);
            });
            return outcomes;
        });
        const [restoring, saving] = [inOrder(parts.length), inOrder(parts.length)];
        const reading = (0,gate/* gate */.G)(Math.min(ports.cores, MOST_READ));
        let inEngine;
        const folder = side_by_side_addDisposableResource(env_1, await ports.files.temporaryFolder(), true);
        const errors = [];
        const results = await Promise.all(parts.map(async (weigh, index) => {
            const beside = {
                index,
                build(asked) {
                    restoring.pass(index);
                    return gathered.build(index, asked);
                },
                unbuilt() {
                    ;
                    [restoring, saving].forEach(({ pass }) => pass(index));
                    gathered.end(index);
                },
                present: (weighed) => weighed.kind === 'engine' ? (inEngine ??= ports.images.present(weighed)) : ports.images.present(weighed),
                restoring: (work) => restoring.turn(index, work),
                saving: (work) => saving.turn(index, work),
                reading(work) {
                    saving.pass(index);
                    return reading(work);
                },
                mounts,
                folder: folder.path,
            };
            try {
                return [await weigh(beside)];
            }
            catch (error) {
                errors.push(error);
                if (!how.keepsOn)
                    gathered.fail(index, error);
                return [];
            }
            finally {
                beside.unbuilt();
            }
        }));
        if (errors.length > 0)
            throw errors[0];
        return results.flat();
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = side_by_side_disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}

;// CONCATENATED MODULE: ./lib/buildkit/join-builds.js
/** The builds of one image's platforms as one, which no exporter named. They ran side by side. */
function joinBuilds(builds) {
    return {
        imageId: '',
        digest: '',
        metadata: {},
        times: {
            seconds: Math.max(0, ...builds.map(({ times }) => times.seconds)),
            vertices: builds.flatMap(({ times }) => times.vertices),
        },
        cacheSteps: builds.flatMap(({ cacheSteps }) => cacheSteps),
        fromImages: builds.flatMap(({ fromImages }) => fromImages),
        ranStages: builds.flatMap(({ ranStages }) => ranStages),
        ranLinked: ranLinkedIn(builds),
    };
}
/** Of a linked target that is not known in one of them, not all is known. */
function ranLinkedIn(builds) {
    const targets = new Set(builds.flatMap(({ ranLinked = {} }) => Object.keys(ranLinked)));
    const ran = [...targets].map((target) => {
        const each = builds.map(({ ranLinked }) => ranLinked?.[target]);
        return [target, each.includes(undefined) ? undefined : each.flatMap((stages) => stages ?? [])];
    });
    return Object.fromEntries(ran);
}

;// CONCATENATED MODULE: ./lib/app/weigh/join-parts.js


/** An image of its parts, at least one (parts-on-nodes.ts). What is to be pushed is joined in the folder of `kept`. */
async function joinParts(ports, kept, parts) {
    const [first, ...others] = parts;
    if (others.length === 0)
        return first;
    const pushes = first.pushes.map((push, index) => {
        const same = [push, ...others.flatMap((other) => other.pushes[index] ?? [])];
        return join_parts_joined(ports, same, (0,external_node_path_.join)(kept?.folder ?? '', `${kept?.prefix ?? ''}joined-${index}`));
    });
    return {
        weighed: parts.flatMap(({ weighed }) => weighed),
        build: joinBuilds(parts.flatMap(({ build }) => build ?? [])),
        pushes: await Promise.all(pushes),
        notes: [...new Set(parts.flatMap(({ notes }) => notes))],
    };
}
/** One image of those of its platforms, in a layout of its own. */
async function join_parts_joined({ images }, pushes, directory) {
    const layouts = pushes.flatMap(({ from }) => (from.kind === 'layout' ? [from.directory] : []));
    await images.join(layouts, directory);
    return {
        ...pushes[0],
        from: { kind: 'layout', directory },
        platforms: pushes.flatMap(({ platforms }) => platforms),
    };
}

;// CONCATENATED MODULE: ./lib/plan/platform-parts.js

/**
 * The builds of an image's platforms, one of each, if they may be on several nodes, from which buildx exports no image
 * (`engine.several-nodes`). The whole alone if they can or must be one build: what such an image would be written to
 * besides the place where it is weighed, it would be written to once for each platform.
 */
function platformParts(whole, { buildkit }) {
    const { inputs, bake, kept } = whole;
    const { platforms } = inputs;
    if (buildkit.length < 2 || platforms.length < 2 || !isOnlyKept(whole))
        return [whole];
    return platforms.map((platform, index) => {
        const its = { inputs: { ...inputs, platforms: [platform] }, bake: bake && { ...bake, platform } };
        return Object.assign({}, whole, its, { kept: kept && { ...kept, prefix: `${kept.prefix ?? ''}${index}-` } });
    });
}
function isOnlyKept({ inputs, kept }) {
    if (inputs.load)
        return false;
    if (kept === undefined)
        return !inputs.push && inputs.outputs.length === 0;
    const { all, registries } = kept.outputs;
    return (all.every(({ isPushed }) => isPushed) && new Set(registries.map(({ fields }) => (0,exporter/* formatFields */.ll)(fields))).size === 1);
}

// EXTERNAL MODULE: ./lib/app/weigh/weigh-built.js + 64 modules
var weigh_built = __webpack_require__(6761);
;// CONCATENATED MODULE: ./lib/app/weigh/parts-on-nodes.js



/**
 * How to build and weigh an image: in one part, or on a builder with a node for each platform in one part for each of its
 * platforms (issue 16, heading 6). Throws `engine.*`.
 */
async function partsOnNodes(ports, watch, job) {
    const { inputs, annotated } = job;
    const parts = inputs.platforms.length < 2
        ? [job]
        : platformParts(job, await watch.step('plan', () => ports.buildx.inspect(inputs.builder)));
    return parts.map((part, index) => async (beside) => {
        const its = { ...part, beside, annotated: index === 0 ? annotated : undefined };
        return (0,weigh_weigh/* withoutFiles */.Oj)(await (0,weigh_built/* weighBuilt */.r)(ports, watch, its));
    });
}

;// CONCATENATED MODULE: ./lib/app/run/unbuildable-at-base.js








/** Why an image cannot be built in the tree of its base, which may lack what it is made of, or lead out of itself. */
async function whyUnbuildable({ files }, { name, its }, base, tree) {
    const builds = (0,all_builds/* allBuilds */.l)(its).map(({ inputs }) => inputs);
    const taken = builds.flatMap((inputs) => (0,base_plan/* takenPaths */.Uf)(inputs, files.directory, tree));
    const link = await leadsOut(files, [...taken, ...bakeFilesIn(its, tree)], tree);
    if (link !== undefined)
        return { kind: 'miss', reason: `${link} leads out of ${baseName(base)} through a link` };
    for (const inputs of builds) {
        const missing = await missingAt(files, inputs, tree);
        if (missing !== undefined) {
            return { kind: 'miss', reason: `${baseName(base)} has no ${missing} yet to build ${name} from`, absent: true };
        }
    }
    return undefined;
}
function bakeFilesIn({ bake }, tree) {
    const written = bake ? (0,bake_files/* bakeFiles */.PE)(bake.inputs) : [];
    return written
        .map((file) => ({ written: file, path: (0,external_node_path_.resolve)(tree.directory, (0,base_plan/* inTree */._Z)(tree, file)) }))
        .filter(({ path }) => (0,within/* isWithin */.U)(path, tree.root));
}
/** A path outside the tree, as the user wrote it: a commit may have a link to anywhere. */
async function leadsOut(files, taken, tree) {
    for (const { written, path } of taken) {
        const real = await files.realPath(path);
        if (real !== undefined && !(0,within/* isWithin */.U)(real, tree.root))
            return written;
    }
    return undefined;
}
/** The context or Dockerfile that the base lacks, as the user wrote it: the image is new. */
async function missingAt(files, inputs, tree) {
    const there = { context: (0,base_plan/* inTree */._Z)(tree, inputs.context), file: (0,base_plan/* inTree */._Z)(tree, inputs.file) };
    const missing = await (0,check_paths/* missingPath */.IT)(files, there, tree.directory);
    if (!missing)
        return undefined;
    return missing.kind === 'context' ? `folder ${inputs.context}` : (0,plan_context/* dockerfileOf */.S9)(inputs);
}

;// CONCATENATED MODULE: ./lib/app/run/weigh-at-base.js










/** How to weigh an image at its base; a miss if it cannot be built there. Throws if the run is cancelled. */
async function partsAtBase(ports, watch, job, { base, tree }) {
    const its = madeOf(job);
    const unbuildable = await whyUnbuildable(ports, { name: job.name, its }, base, tree);
    if (unbuildable !== undefined)
        return unbuildable;
    return await orMiss(ports, base, async () => {
        const parts = await partsOnNodes(ports, watch, {
            ...job,
            bake: its.bake,
            rules: job.rules.filter(isOfImage),
            tree,
            compress: true,
            title: `Build ${job.name} at ${baseName(base)}`,
            kept: undefined,
            carried: undefined,
            annotated: undefined,
        });
        return parts.map((weigh) => (beside) => orMiss(ports, base, () => weigh(beside)));
    });
}
/**
 * Its record, of the weights of its parts. It is not stored if the build had files of the head or lacked some of the
 * base's. Throws if the run is cancelled.
 */
async function recordAtBase(ports, job, { base, tree }, parts) {
    const missed = parts.find((each) => each.kind === 'miss');
    if (missed !== undefined)
        return missed;
    const weighings = parts.flatMap((each) => (each.kind === 'found' ? [each.value] : []));
    return await orMiss(ports, base, async () => {
        const weighing = await joinParts(ports, undefined, weighings);
        const taken = await notCommitted(ports.files, madeOf(job), tree, weighing.build);
        const record = (0,make/* makeRecord */.Uo)(made((0,weigh_weigh/* recordsOf */.M$)(weighing), 'rebuild', taken), base.commit, ports.clock.now());
        const isOwn = taken.beside.length === 0 && taken.outside.length === 0 && tree.isWhole;
        if (isOwn)
            await storeRebuilt(ports, job, record);
        return { record, taken };
    });
}
async function orMiss(ports, base, work) {
    try {
        return { kind: 'found', value: await work() };
    }
    catch (error) {
        return {
            kind: 'miss',
            reason: `${baseAndWhy(base)} could not be weighed: ${(0,why_not/* whyNot */.OB)(ports, error, `The build of ${baseName(base)}`)}`,
        };
    }
}
const madeOf = ({ inputs, subject }) => ({
    build: inputs,
    bake: subject.kind === 'build' ? subject.bake : undefined,
});
/** How long this build takes says nothing of the base: the head's left in the cache what this one finds there. */
const isOfImage = (rule) => rule.kind === 'forbid' || rule.metric !== 'build-seconds';

;// CONCATENATED MODULE: ./lib/app/run/weigh-bases.js






/** Images at their base, in their order; one that cannot be weighed takes no other with it. Throws if the run is cancelled. */
async function weighBases(ports, jobs, site) {
    const watch = (0,stopwatch/* stopwatch */.s)(ports.clock);
    const parts = await Promise.all(jobs.map((job) => partsAtBase(ports, watch, job, site)));
    const images = parts.map((its) => (its.kind === 'miss' ? [] : its.value));
    const title = (what) => `Build ${what} at ${baseName(site.base)}`;
    const weighed = await sideBySide(ports, watch, { images, title, keepsOn: true });
    const storing = (0,gate/* gate */.G)(STORED_AT_ONCE);
    return await Promise.all(jobs.map(async (job, index) => {
        const its = parts[index];
        return its.kind === 'miss' ? its : await storing(() => recordAtBase(ports, job, site, weighed[index]));
    }));
}

;// CONCATENATED MODULE: ./lib/app/run/rebuild-base.js
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
 * Builds and weighs images at their base, all in one separate worktree; what became of each, in their order. A miss if
 * the base is not available, since absolute budgets hold without it. Throws when the run is cancelled.
 */
async function rebuildBase(ports, jobs, base, { command, names }) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const rebuilds = jobs.map((job) => rebuildJob(job, base));
        if (rebuilds.every(isMiss))
            return rebuilds;
        const none = (why) => rebuilds.map((each) => (isMiss(each) ? each : why));
        if (names.kind === 'miss') {
            return none(missed(base, `cannot be built: it is unknown what was uncommitted before: ${names.reason}`));
        }
        const checkout = await ports.commits.checkout(base.commit, { names: names.value, isWritten: command !== '' });
        if (checkout.kind === 'miss') {
            if (checkout.absent || base.version !== undefined)
                return none(checkout);
            return none((0,units_answers/* miss */.L)(orAnotherBase(checkout, ports.runner)));
        }
        const tree = rebuild_base_addDisposableResource(env_1, checkout.value, true);
        if (tree.copied > MUCH) {
            ports.runner.info(`${(0,units_bytes/* formatBytes */.z3)(tree.copied)} of uncommitted files were copied for ${baseName(base)}.`);
        }
        // Before the command, as the head's bake file was read.
        const atBase = await jobsAtBase(ports, rebuilds, base, { ...tree, command });
        const beside = await prepared(ports, tree, command);
        if (beside.kind === 'miss')
            return none(missed(base, `could not be prepared: ${beside.reason}`));
        const ready = { ...tree, beside: beside.value };
        const builds = atBase.flatMap((each) => (each.kind === 'miss' ? [] : each.value));
        const weighed = await weighBases(ports, builds, { base, tree: ready });
        const results = new Map(builds.map(({ name }, index) => [name, weighed[index]]));
        return atBase.map((each) => {
            const result = each.kind === 'miss' ? each : results.get(each.value.name);
            return result.kind === 'miss' ? result : { kind: 'found', value: rebuilt(result.value) };
        });
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
const isMiss = (each) => each.kind === 'miss';
const missed = (base, what) => (0,units_answers/* miss */.L)(`${baseAndWhy(base)} ${what}`);
/** A miss if an image is not built here: only a stored record could have it. */
function rebuildJob(job, base) {
    const inputs = buildInputs(job);
    if (inputs !== undefined)
        return { kind: 'found', value: { ...job, inputs } };
    return (0,units_answers/* miss */.L)(`${baseName(base)} has no record of ${job.name}, which is not built here${WEIGH_IT}`);
}
const WEIGH_IT = ': weigh it once at that commit, in a run that leaves its record in a store that this run uses';
/** Bytes that take a while to copy. */
const MUCH = 100_000_000;
/** Runs `prepare` in the tree, and returns which of the head's files are unchanged. */
async function prepared(ports, tree, command) {
    if (command === '')
        return { kind: 'found', value: tree.beside };
    try {
        return { kind: 'found', value: await tree.keptBy(() => prepareIn(ports, command, tree.directory)) };
    }
    catch (error) {
        return { kind: 'miss', reason: (0,why_not/* whyNot */.OB)(ports, error) };
    }
}
function rebuilt({ record, taken }) {
    const hiding = taken.beside.filter(({ hides }) => hides);
    return {
        record,
        beside: summed(hiding.map(({ path, bytes }) => ({ path, bytes }))),
        outside: [...new Set(taken.outside)],
    };
}
const MOST_KEPT = 20;
function summed(files) {
    if (files.length === 0)
        return null;
    const heaviest = files.toSorted((a, b) => b.bytes - a.bytes).slice(0, MOST_KEPT);
    return { heaviest, count: files.length, bytes: (0,sum/* sum */.c)(files, ({ bytes }) => bytes) };
}

;// CONCATENATED MODULE: ./lib/app/run/since-release.js



/** What the images that a rule asks it for weighed at the previous version; null if no rule does. */
async function findRelease(ports, asked) {
    const { release } = asked;
    if (release === undefined)
        return null;
    const baselines = await baselinesAt(ports, release, asked);
    const [version, commit] = release.kind === 'commit' ? [release.version, release.commit] : [null, null];
    return { version, commit, baselines };
}
async function baselinesAt(ports, release, { search, baselines }) {
    const { chosen } = search;
    const jobs = search.jobs.filter(asksForRelease);
    if (baselines && release.kind === 'commit' && isBase(release, chosen)) {
        const asking = baselines.filter(({ name }) => jobs.some((job) => job.name === name));
        return asking.map((each) => imageBaseline(each.name, since_release_exactly(each, release.why)));
    }
    return await findBaselines(ports, { ...search, jobs, chosen: release, since: ['release'], ahead: new Map() });
}
/** What rules count from the base: also growth since the release that it is. */
const sinceBase = (release, chosen) => isBase(release, chosen) ? ['base', 'release'] : ['base'];
const isBase = (release, chosen) => release?.kind === 'commit' && chosen.kind === 'commit' && release.commit === chosen.commit;
/** The weight of the base itself: growth since an earlier commit is not growth since the release. */
function since_release_exactly(baseline, why) {
    if (baseline.kind === 'none')
        return baseline;
    if (baseline.ancestorOf === undefined)
        return { ...baseline, why };
    return { kind: 'none', commit: baseline.ancestorOf.commit, reason: baseline.reason ?? '' };
}

;// CONCATENATED MODULE: ./lib/units/pending.js
/** Nobody has to wait for it: that it is rejected is no error by itself. */
function pending() {
    let settle;
    const promise = new Promise((resolve, reject) => (settle = { resolve, reject }));
    promise.catch(() => undefined);
    return { promise, ...settle };
}

;// CONCATENATED MODULE: ./lib/app/later-runner.js

/** Holds back what is said by work that goes on beside other work, so that the two do not mix in the log. */
function laterRunner(runner) {
    const held = [];
    let open;
    let isReleased = false;
    const views = laterViews(runner.progress);
    function tell(say) {
        if (open)
            return open.isShown ? say() : void open.said.push(say);
        if (isReleased)
            say();
        else
            held.push(say);
    }
    async function group(title, work) {
        if (isReleased)
            return await runner.group(title, work);
        const its = { title, said: [], ended: pending(), isShown: false };
        held.push(its);
        open = its;
        try {
            return await work();
        }
        finally {
            open = undefined;
            its.ended.resolve();
        }
    }
    const show = (its) => runner.group(its.title, async () => {
        its.said.forEach((say) => say());
        its.isShown = true;
        await its.ended.promise;
    });
    return {
        runner: {
            ...runner,
            group,
            info: (line) => tell(() => runner.info(line)),
            annotate: (annotation) => tell(() => runner.annotate(annotation)),
            ...(runner.details && { details: (title, lines) => tell(() => runner.details?.(title, lines)) }),
            ...(runner.debug && { debug: (line) => tell(() => runner.debug?.(line)) }),
            ...(views && { progress: views.progress }),
        },
        async release() {
            views?.show();
            for (let next = held.shift(); next !== undefined; next = held.shift()) {
                if (typeof next === 'function')
                    next();
                else
                    await show(next);
            }
            isReleased = true;
        },
    };
}
/** Views of what is going on: the terminal has place for those of one work. */
function laterViews(shown) {
    if (shown === undefined)
        return undefined;
    const waiting = new Set();
    let isShown = false;
    function live(view) {
        let its;
        const show = () => void (its = shown?.live?.(view));
        if (isShown)
            show();
        else
            waiting.add(show);
        return {
            [Symbol.dispose]() {
                waiting.delete(show);
                its?.[Symbol.dispose]();
            },
        };
    }
    const progress = {
        line: (text) => isShown && shown.line(text),
        live: shown.live && live,
    };
    return {
        progress,
        show() {
            isShown = true;
            waiting.forEach((each) => each());
        },
    };
}

;// CONCATENATED MODULE: ./lib/app/run/find-ahead.js



/**
 * Has the stores fetch the records of the base and of the release while the head is built, and returns the images of whose
 * base there is none. Which records can be used depends on what the head weighs, so `findBaselines` asks again: it gets what
 * the stores have by then, and tells everything, also what failed. Never rejects.
 */
async function findAhead({ records }, { chosen, release, jobs, mode }) {
    const ofBase = chosen?.kind === 'commit' ? [chosen.commit] : [];
    if (mode === 'rebuild')
        return ofBase.length === 0 ? [] : jobs;
    const ofRelease = release?.kind === 'commit' ? [release.commit] : [];
    const asking = (0,gate/* gate */.G)(STORED_AT_ONCE);
    const lacking = jobs.map(async (job) => {
        if (isOfNoCommit(job))
            return [];
        if (whyUnkept(job) !== undefined)
            return ofBase.length === 0 ? [] : [job];
        const commits = new Set([...ofBase, ...(asksForRelease(job) ? ofRelease : [])]);
        const answers = await Promise.allSettled([...commits].map((commit) => asking(() => records.find([commit], job.key, takeFirst))));
        const [base] = ofBase.length === 0 ? [] : answers;
        return base?.status === 'fulfilled' && base.value.kind === 'miss' && base.value.absent ? [job] : [];
    });
    return (await Promise.all(lacking)).flat();
}
const takeFirst = () => undefined;

// EXTERNAL MODULE: ./lib/plan/secrets.js
var secrets = __webpack_require__(8578);
;// CONCATENATED MODULE: ./lib/app/run/annotated.js

/** Warnings per step that GitHub shows. */
const SHOWN_WARNINGS = 10;
/** Build checks must not displace warnings about secrets, or about rules that are unchecked on a platform. */
function annotated({ annotatesChecks }, { dockerfile: file, subject, rules }) {
    if (file === undefined || subject.kind === 'image')
        return undefined;
    const unchecked = rules.length * Math.max(1, subject.build.platforms.length);
    const room = SHOWN_WARNINGS - unchecked - (0,secrets/* ignoredSecrets */.Mk)(subject.build).length;
    return { file, mostChecks: annotatesChecks ? Math.max(0, room) : null };
}

;// CONCATENATED MODULE: ./lib/app/run/weigh-head.js





/** How to weigh an image of this run: built here, or one that exists. Throws `engine.*`. */
async function headParts(ports, watch, job) {
    const { name, subject, rules } = job;
    if (subject.kind === 'build') {
        return await partsOnNodes(ports, watch, {
            ...job,
            inputs: subject.build,
            bake: subject.bake,
            tree: undefined,
            compress: true,
            title: `Build ${name}`,
        });
    }
    const { reference, builder } = subject;
    const weigh = (beside) => {
        beside?.unbuilt();
        return (beside?.reading ?? gate/* atOnce */.z)(async () => {
            const opened = await watch.step('image', () => (0,existing_image/* openExisting */.EZ)(ports, reference, builder));
            return (0,weigh_weigh/* withoutFiles */.Oj)(await (0,weigh_existing/* weighForRules */.h)(ports, watch, opened, { name, rules }));
        });
    };
    return [weigh];
}

;// CONCATENATED MODULE: ./lib/app/run/weigh-heads.js





const title = (what) => `Build ${what}`;
/** The images of this run, in their order. */
async function weighHeads(ports, watch, { jobs, inputs, pushing, kept, commit, standing }) {
    const { cacheMounts } = inputs;
    const carried = cacheMounts.use === 'off' ? undefined : { cacheMounts, ...commit };
    const heads = jobs.map((job, index) => {
        const outputs = pushing.outputs[index];
        const isHeld = kept !== undefined && outputs.registries.length > 0;
        const prefix = jobs.length === 1 ? '' : `${index}-`;
        return {
            ...job,
            annotated: annotated(inputs, job),
            carried,
            kept: isHeld ? { outputs, folder: kept, prefix } : undefined,
        };
    });
    const images = await Promise.all(heads.map((head) => headParts(ports, watch, head)));
    const weighed = await sideBySide(ports, watch, { images, title, keepsOn: false });
    return await Promise.all(heads.map(async (head, index) => {
        const weighing = await joinParts(ports, head.kept, weighed[index]);
        const { build, pushes, notes } = weighing;
        return { build, pushes, notes, records: await madeAsHead(ports, head, weighing, standing) };
    }));
}

// EXTERNAL MODULE: ./lib/mounts/policy.js
var policy = __webpack_require__(2890);
;// CONCATENATED MODULE: ./lib/app/run/why-not-beside.js




const why_not_beside_buildsOf = (jobs) => jobs.flatMap(({ subject }) => (subject.kind === 'build' ? [subject] : []));
/** Whether all that builds the images is on other machines, as far as its addresses say so. Throws `engine.*`. */
async function isBuiltElsewhere({ buildx }, jobs) {
    const builders = new Set(why_not_beside_buildsOf(jobs).map(({ build }) => build.builder));
    const facts = await Promise.all([...builders].map((builder) => buildx.inspect(builder)));
    return facts.every(({ elsewhere }) => elsewhere);
}
/**
 * Why the base is not built while the head is, as a clause; undefined if it is. The head must be the same image in the same
 * time, as far as we can tell. Throws `input.unreadable`.
 */
async function whyNotBeside(ports, { jobs, inputs, head }) {
    if (inputs.prepare !== '')
        return 'the command of prepare would run beside the build';
    if (jobs.some(({ rules }) => rules.some((rule) => rule.kind !== 'forbid' && rule.metric === 'build-seconds')))
        return 'a rule is about the seconds of the build';
    const saves = isSaving(ports, inputs.cacheMounts, head);
    for (const { inputs: build } of why_not_beside_buildsOf(jobs).flatMap(all_builds/* allBuilds */.l)) {
        const dockerfile = await (0,contexts_dockerfile/* findDockerfile */.m)(ports.files, build, undefined);
        if (dockerfile === undefined)
            return 'the Dockerfile is not a file of the checkout';
        if (!CACHE_MOUNT.test(dockerfile.text))
            continue;
        if (saves)
            return 'this run saves cache mounts';
        if (NOT_SHARED.test(dockerfile.text))
            return 'only one build at a time has a cache mount of the Dockerfile';
    }
    return undefined;
}
/** A variable may make it one. */
const CACHE_MOUNT = /--mount=\S*(?:\btype=cache\b|\$)/i;
/** The second build would wait for the first, or have an empty mount (docs.docker.com/reference/dockerfile, `sharing`). */
const NOT_SHARED = /\bsharing=(?!["']?shared\b)/i;
function isSaving({ runner }, { use, save }, head) {
    return use !== 'off' && (0,policy/* mountPolicy */.k)({ ...runner.event, isRelease: (0,release/* isRelease */.M)(runner.event) }, save, head).write;
}

;// CONCATENATED MODULE: ./lib/app/run/weigh-with-base.js









/**
 * Weighs the images of this run, while the base's records are searched for. If there is none, and the builder is another
 * machine, the base is built meanwhile, too (issue 17, heading 6). It is read only after the head, so that no more is in
 * memory than without it; what it says follows in the log; and it ends with the head, if that fails. Throws what the head throws.
 */
async function weighWithBase(ports, watch, heads, { wanted, rebuild }) {
    const [begun, weighed] = [pending(), pending()];
    let isOver = false;
    const ended = new AbortController();
    const later = laterRunner(ports.runner);
    const released = weighed.promise.then(later.release);
    released.catch(() => undefined); // the head failed
    async function buildAhead() {
        const { chosen, mode } = wanted;
        const lacking = await findAhead(ports, wanted);
        const jobs = lacking.filter((job) => buildInputs(job) !== undefined);
        if (jobs.length === 0 || chosen?.kind !== 'commit' || mode === 'record')
            return weigh_with_base_NONE;
        if (!(await isBuiltElsewhere(ports, wanted.jobs).catch(no)))
            return weigh_with_base_NONE;
        const { inputs, commit } = heads;
        const why = await whyNotBeside(ports, { jobs: wanted.jobs, inputs, head: commit.head }).catch(unknown);
        if (why !== undefined) {
            later.runner.info(`Not built beside the head: ${baseName(chosen)}, as ${why}.`);
            return weigh_with_base_NONE;
        }
        await begun.promise;
        if (isOver)
            return weigh_with_base_NONE;
        const results = await rebuild(apart(ports, ended.signal, weighed.promise, later.runner))(chosen, jobs);
        await released;
        return new Map(jobs.map(({ name }, index) => [name, results[index]]));
    }
    function end() {
        isOver = true;
        begun.resolve();
    }
    const ahead = watch.ahead('baseline', buildAhead);
    ahead.catch(() => undefined); // told where it is needed
    try {
        const weighings = await weighHeads({ ...ports, buildx: telling(ports.buildx, begun.resolve) }, watch, heads);
        end();
        weighed.resolve();
        return { weighings, ahead };
    }
    catch (error) {
        end();
        weighed.reject(error);
        ended.abort((0,errors/* fail */.fJ)('run.cancelled', { signal: 'the head was not weighed' }));
        await ahead.catch(() => undefined); // nothing of it outlasts the run
        throw error;
    }
}
const weigh_with_base_NONE = new Map();
/** What fails here fails the head, too, which says so. */
const no = () => false;
const unknown = () => 'its Dockerfile could not be read';
/** Says when the first build of the user's begins, whose cache mounts are restored then: only it may always be silent. */
function telling(buildx, begin) {
    return {
        ...buildx,
        build(plan, show) {
            if (plan.silence === undefined)
                begin();
            return buildx.build(plan, show);
        },
        bake(...asked) {
            begin();
            return buildx.bake(...asked);
        },
    };
}
/** For builds that end with `ended`, are read after `weighed`, and told by `runner`. */
function apart(ports, ended, weighed, runner) {
    const its = ports.until(ended);
    const openBuilt = async (...asked) => {
        await weighed;
        return await its.images.openBuilt(...asked);
    };
    return (0,inspected_once/* inspectedOnce */.$)({ ...ports, ...its, images: { ...its.images, openBuilt }, runner });
}

// EXTERNAL MODULE: ./lib/mounts/cold-steps.js
var cold_steps = __webpack_require__(8916);
;// CONCATENATED MODULE: ./lib/app/run/with-cold.js

/**
 * Adds what the base knows of cold builds (the time of steps with empty cache mounts), if the head does not know it and
 * the steps have the same names.
 */
function withCold(head, base) {
    return { ...head, images: head.images.map((image) => withColdImage(image, base)) };
}
function withColdImage(image, base) {
    const { build } = image;
    if (!build?.mounts || build.mounts.coldSeconds !== null)
        return image;
    const before = base.find(({ name, platform }) => name === image.name && platform === image.platform)?.build;
    if (!before?.mounts || (0,cold_steps/* stepNames */.Ve)(before.vertices) !== (0,cold_steps/* stepNames */.Ve)(build.vertices))
        return image;
    return { ...image, build: { ...build, mounts: { ...build.mounts, coldSeconds: before.mounts.coldSeconds } } };
}

;// CONCATENATED MODULE: ./lib/app/run/run.js
var run_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var run_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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
 * The main job, from checked inputs to a published report, or to a published reason why there is none (docs/design.md).
 * Throws `input.*` before anything is built, `build.failed`, `engine.*` and `image.*`; what is best effort (baseline,
 * record store, comment, summary) never throws.
 */
async function run(given, asked, watch) {
    const ports = commentsAhead(given, asked, watch);
    let inputs = asked;
    try {
        const named = withBakeFiles(ports, asked);
        await requireBaseCheckout(ports, named);
        inputs = await watch.step('inputs', () => withBakeImages(ports, named));
        await refuseLinksOut(ports.files, inputs.images);
        return await (0,piped_secrets/* withPipesRead */.G)(ports.files, buildsOf(inputs.images), (unpiped) => inspectAhead(ports, inputs, (asking) => walk(asking, withBuilds(inputs, unpiped), watch)));
    }
    catch (error) {
        // A bake file, which may not be the base's, could put anything into the names of its images.
        const shown = (0,errors/* isError */.bJ)(error, 'run.pull-request-target') ? asked : inputs;
        await publishFailure(ports, shown, error).catch(() => undefined); // the first error is the one to report
        throw error;
    }
}
async function walk(given, inputs, watch) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        given.runner.mask(inputs.token);
        const builds = buildsOf(inputs.images);
        const apart = async () => withRecords(await watch.step('inputs', () => (0,apart_from_contexts/* apartFromContexts */.z)(given, builds)), inputs.records);
        // After the command, which may write ignore files; no cache is used before.
        let ports = inputs.prepare === '' ? await apart() : withRecords({ ...given, ...given.cache?.without('') }, inputs.records);
        const before = await ports.commits.facts();
        (0,tell_decision/* tellDecision */.C)(ports, 'event', ports.runner.event);
        requireBasePlaces(ports, inputs, before);
        await (0,mask_secrets/* maskSecrets */.Q)(ports, builds);
        builds.forEach((build) => (0,mask_secrets/* tellIgnoredSecrets */.Z)(ports, build));
        const pushingAll = readPushing(inputs);
        const opened = await watch.step('inputs', () => openOther(ports, inputs.images[0]));
        const ready = await prepareCheckout(ports, inputs.prepare);
        if (inputs.prepare !== '')
            ports = await apart();
        tellRecords(ports, inputs.records);
        const checkout = await factsAfter(ports, before, inputs.prepare);
        (0,tell_decision/* tellDecision */.C)(ports, 'checkout', checkout);
        const checked = await watch.step('inputs', () => (0,check_paths/* checkImages */.B6)(ports, inputs));
        const { images, notes: ofCaches } = trustedCaches(ports.runner.event, checked);
        const here = checkout.kind === 'found' ? checkout.value : undefined;
        const folder = { directory: ports.files.directory, prefix: here?.prefix ?? '' };
        const ofHead = images.map((image) => imageJob(image, folder, inputs.prepare));
        const facts = factsOfImages(here, ports.runner.event, ofHead);
        const { budgetsFrom: from, config, isChosen } = inputs;
        const chosen = await watch.step('baseline', () => chooseBase(ports, { checkout, base: inputs.base, jobs: ofHead }));
        const sorting = { jobs: ofHead, chosen, config, prepare: inputs.prepare, ready };
        const sorted = inputs.changedOnly && (await watch.step('changes', () => sortByChange(ports, sorting)));
        const { built, reasons, carried, notes: ofChange } = sorted || { ...ALL, built: ofHead };
        const pushing = pushingOf(pushingAll, (index) => built.includes(ofHead[index]));
        const asking = { checkout, base: inputs.base, jobs: built };
        const holding = { ...asking, all: ofHead, chosen, from, config, isChosen };
        const { jobs, budgets, named } = await watch.step('baseline', () => holdToBudgets(ports, holding));
        const release = await watch.step('baseline', () => chooseRelease(ports, { ...asking, jobs }, chosen));
        for (const { name, key, definition, rules } of jobs)
            (0,tell_decision/* tellDecision */.C)(ports, 'image', { name, key, definition, rules });
        (0,tell_decision/* tellDecision */.C)(ports, 'base', chosen);
        (0,tell_decision/* tellDecision */.C)(ports, 'budgets', budgets);
        if (release !== undefined)
            (0,tell_decision/* tellDecision */.C)(ports, 'release', release);
        const ofConfig = await (0,config_above/* configAboveNotes */.D)(ports, inputs, folder.prefix);
        const ofTag = await offTagNotes(ports, here);
        const kept = run_addDisposableResource(env_1, pushing.any && !pushing.first ? await ports.files.temporaryFolder() : undefined, true);
        const commit = facts && !facts.dirty ? facts.head : null;
        const isWhole = here?.isWhole ?? false;
        // Before the build, which may write into the checkout.
        const isCompared = chosen.kind === 'commit' || release?.kind === 'commit';
        const [names, standing] = await Promise.all([
            namesFor(isCompared, jobs, inputs.baseMode, ready),
            needsStanding(jobs, isCompared, commit !== null && isWhole) ? ready.askStanding() : undefined,
        ]);
        const at = { head: facts?.head ?? null, commit };
        const heads = { jobs, inputs, pushing, kept: kept?.path, commit: at, standing };
        const mode = inputs.records === 'off' ? 'rebuild' : inputs.baseMode;
        const wanted = { chosen: opened ? undefined : chosen, release, jobs, mode };
        const making = { command: inputs.prepare, names };
        const rebuild = (its) => (base, lacking) => rebuildBase(its, lacking, base, making);
        const { weighings, ahead } = await weighWithBase(ports, watch, heads, { wanted, rebuild });
        const records = weighings.flatMap((weighing) => weighing.records);
        const weighed = await watch.step('record', () => (0,make/* makeRecord */.Uo)(records, commit, ports.clock.now()));
        const search = {
            chosen,
            head: weighed,
            isWhole,
            jobs,
            since: sinceBase(release, chosen),
            mode,
            rebuild: rebuild(ports),
            ahead: await watch.step('baseline', () => ahead),
        };
        const compared = await watch.step('baseline', () => baselinesOfRun(ports, search, opened));
        const { baselines, ofCommit, notes: ofBaselines } = compared;
        for (const each of baselines)
            (0,tell_decision/* tellDecision */.C)(ports, 'baseline', { ...each, record: undefined });
        const ofBase = baselines.flatMap((each) => (each.kind === 'baseline' ? each.record.images : []));
        const record = withCold(weighed, ofBase);
        // Without some of its files, it is not a record of its commit.
        if (isWhole)
            await watch.step('record', () => storeRecords(ports, jobs, record));
        const leg = {
            record,
            carried,
            built: reasons,
            expected: [...new Set([...(config?.images.keys() ?? []), ...named])],
            isOfBake: inputs.bake !== undefined,
            head: facts?.head ?? null,
            mergedHead: facts ? mergedHead(ports.runner.event, facts) : null,
            images: jobs.map((job) => legImage(job, config)),
            baselines,
            release: await watch.step('baseline', () => findRelease(ports, { release, search, baselines: ofCommit })),
            budgets,
            configFile: (budgets && (0,plan_definition/* inRepository */.yJ)(budgets.path, folder)) ?? null,
            strict: isStrict(inputs, ports.runner.event, pushing.any),
            notes: [
                ...ofConfig,
                ...ofTag,
                ...ofChange,
                ...ofCaches,
                ...weighings.flatMap(({ notes }) => notes),
                ...ofBaselines,
            ],
        };
        const pushables = jobs.flatMap((job, index) => pushablesOf(job, weighings[index]));
        const push = async (reason, verdict) => {
            if (pushables.length === 0)
                return pushedFirst(pushing);
            const except = inputs.pushPartial ? allowedAlone(verdict, leg.strict) : new Set();
            return await watch.step('push', () => pushUnlessHeld(ports, pushables, { reason, except }));
        };
        const told = { leg, parts: [leg], notWeighed: [] };
        const report = await reportOn(ports, inputs, told, { watch, isPushed: pushing.any, push });
        ports.cancelled.throwIfAborted(); // a cancelled run reports nothing
        const made = madeIn(inputs, ofHead, { jobs, weighings });
        await watch.step('report', () => publishLeg(ports, inputs, { leg, report, watch }, made));
        return { ...report, steps: watch.times() };
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = run_disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
const ALL = { reasons: [], carried: [], notes: [] };

;// CONCATENATED MODULE: ./lib/app/budget/budget.js










/**
 * Weighs images, which go nowhere else, and gives the limits that call for them, written into the configuration file
 * with `update`. Throws what `run` throws, and `config.unwritten`.
 */
async function budget(ports, command, watch) {
    const { file, margin, which, update } = command;
    const asked = withBuilds(await withBakeImages(ports, command.inputs), only_weighed/* onlyWeighed */.O);
    const inputs = { ...asked, images: asked.images.map(withMaxima) };
    // What is over a limit is no error here: a new limit is printed instead.
    const runner = { ...ports.runner, annotate: () => undefined };
    const { verdict } = await run({ ...ports, runner }, inputs, watch);
    const names = [...new Set(verdict.images.map(({ name }) => name))];
    const { edits, left } = limitEdits(limitPlaces(file, names), verdict, margin, which);
    if (update && edits.length > 0)
        await write(ports.files, file, withLimits(file.text, edits));
    const hasLimits = verdict.images.some(({ outcomes }) => outcomes.length > 0);
    const lines = changedLines(file, edits);
    return { path: file.path, lines, left, hasLimits, which, isWritten: update };
}
/** The other rules have no limit that a weight gives. */
function withMaxima({ rules, written: { input, file }, ...image }) {
    const written = { input: input.filter(isMax), file: file?.filter(isMax) ?? null };
    return { ...image, rules: rules.filter(isMax), written };
}
const isMax = ({ kind }) => kind === 'max';
async function write(files, { path, text }, edited) {
    try {
        if ((await files.read(path)) !== text)
            throw new Error('it was changed while the image was built');
        (0,read_config/* readConfig */.X)({ path, text: edited }); // never leaves a file that the next run cannot read
        await files.replace(path, edited);
    }
    catch (error) {
        throw (0,errors/* fail */.fJ)('config.unwritten', { path, detail: (0,message_of/* messageOf */.b)(error) }, error);
    }
}

// EXTERNAL MODULE: ./lib/app/exit-code.js
var exit_code = __webpack_require__(245);
;// CONCATENATED MODULE: ./lib/app/perform-build.js







/** Runs a command that weighs images and holds them to budgets, and returns its exit code. Throws what it throws. */
async function performBuild(ports, command, { print, watch }) {
    if (command.kind === 'budget') {
        await print(newLimitsPage(await budget(ports, command, watch)));
        return errors/* EXIT */.dc.ok;
    }
    const report = await run(ports, command.inputs, watch);
    const shown = command.quiet ? briefPage : reportPage;
    await print(command.json ? (0,report_json/* reportJson */.l4)(report) : shown(report));
    return (0,exit_code/* verdictCode */.$)(report);
}


/***/ })

};
