#!/usr/bin/env node
import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 5940:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.Argument = void 0;
class Argument {
    constructor(value, range) {
        this.value = value;
        this.range = range;
    }
    toString() {
        return this.value;
    }
    getRange() {
        return this.range;
    }
    getValue() {
        return this.value;
    }
    isAfter(position) {
        if (this.range.end.line < position.line) {
            return false;
        }
        return this.range.start.line > position.line ? true : this.range.start.character > position.character;
    }
    isBefore(position) {
        if (this.range.start.line < position.line) {
            return true;
        }
        return this.range.end.line > position.line ? false : this.range.end.character < position.character;
    }
}
exports.Argument = Argument;


/***/ }),

/***/ 4022:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.Comment = void 0;
const vscode_languageserver_types_1 = __nccwpck_require__(4612);
const line_1 = __nccwpck_require__(7005);
const util_1 = __nccwpck_require__(7459);
class Comment extends line_1.Line {
    constructor(document, range) {
        super(document, range);
    }
    toString() {
        const content = this.getContent();
        if (content) {
            return "# " + content;
        }
        return "#";
    }
    /**
     * Returns the content of this comment. This excludes leading and
     * trailing whitespace as well as the # symbol. If the comment only
     * consists of whitespace, the empty string will be returned.
     */
    getContent() {
        let range = this.getContentRange();
        if (range === null) {
            return "";
        }
        return this.document.getText().substring(this.document.offsetAt(range.start), this.document.offsetAt(range.end));
    }
    /**
     * Returns a range that includes the content of the comment
     * excluding any leading and trailing whitespace as well as the #
     * symbol. May return null if the comment only consists of whitespace
     * characters.
     */
    getContentRange() {
        let range = this.getRange();
        const startOffset = this.document.offsetAt(range.start);
        let raw = this.document.getText().substring(startOffset, this.document.offsetAt(range.end));
        let start = -1;
        let end = -1;
        // skip the first # symbol
        for (let i = 1; i < raw.length; i++) {
            if (!util_1.Util.isWhitespace(raw.charAt(i))) {
                start = i;
                break;
            }
        }
        if (start === -1) {
            return null;
        }
        // go backwards up to the first # symbol
        for (let i = raw.length - 1; i >= 1; i--) {
            if (!util_1.Util.isWhitespace(raw.charAt(i))) {
                end = i + 1;
                break;
            }
        }
        return vscode_languageserver_types_1.Range.create(this.document.positionAt(startOffset + start), this.document.positionAt(startOffset + end));
    }
}
exports.Comment = Comment;


/***/ }),

/***/ 9933:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {

/* --------------------------------------------------------------------------------------------
 * Copyright (c) Remy Suen. All rights reserved.
 * Licensed under the MIT License. See License.txt in the project root for license information.
 * ------------------------------------------------------------------------------------------ */

Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.Dockerfile = void 0;
const vscode_languageserver_types_1 = __nccwpck_require__(4612);
const ast = __nccwpck_require__(8390);
const imageTemplate_1 = __nccwpck_require__(3520);
const from_1 = __nccwpck_require__(5377);
const util_1 = __nccwpck_require__(7459);
const main_1 = __nccwpck_require__(8390);
class Dockerfile extends imageTemplate_1.ImageTemplate {
    constructor(document) {
        super();
        this.initialInstructions = new imageTemplate_1.ImageTemplate();
        this.buildStages = [];
        this.directives = [];
        /**
         * Whether a FROM instruction has been added to this Dockerfile or not.
         */
        this.foundFrom = false;
        this.document = document;
    }
    getEscapeCharacter() {
        for (const directive of this.directives) {
            if (directive.getDirective() === ast.Directive.escape) {
                const value = directive.getValue();
                if (value === '\\' || value === '`') {
                    return value;
                }
            }
        }
        return '\\';
    }
    getInitialARGs() {
        return this.initialInstructions.getARGs();
    }
    getContainingImage(position) {
        let range = vscode_languageserver_types_1.Range.create(vscode_languageserver_types_1.Position.create(0, 0), this.document.positionAt(this.document.getText().length));
        if (!util_1.Util.isInsideRange(position, range)) {
            // not inside the document, invalid position
            return null;
        }
        if (this.initialInstructions.getComments().length > 0 || this.initialInstructions.getInstructions().length > 0) {
            if (util_1.Util.isInsideRange(position, this.initialInstructions.getRange())) {
                return this.initialInstructions;
            }
        }
        for (const buildStage of this.buildStages) {
            if (util_1.Util.isInsideRange(position, buildStage.getRange())) {
                return buildStage;
            }
        }
        return this;
    }
    addInstruction(instruction) {
        if (instruction.getKeyword() === main_1.Keyword.FROM) {
            this.currentBuildStage = new imageTemplate_1.ImageTemplate();
            this.buildStages.push(this.currentBuildStage);
            this.foundFrom = true;
        }
        else if (!this.foundFrom) {
            this.initialInstructions.addInstruction(instruction);
        }
        if (this.foundFrom) {
            this.currentBuildStage.addInstruction(instruction);
        }
        super.addInstruction(instruction);
    }
    setDirectives(directives) {
        this.directives = directives;
    }
    getDirective() {
        return this.directives.length === 0 ? null : this.directives[0];
    }
    getDirectives() {
        return this.directives;
    }
    resolveVariable(variable, line) {
        for (let from of this.getFROMs()) {
            let range = from.getRange();
            if (range.start.line <= line && line <= range.end.line) {
                // resolve the FROM variable against the initial ARGs
                let initialARGs = new imageTemplate_1.ImageTemplate();
                for (let instruction of this.initialInstructions.getARGs()) {
                    initialARGs.addInstruction(instruction);
                }
                return initialARGs.resolveVariable(variable, line);
            }
        }
        let image = this.getContainingImage(vscode_languageserver_types_1.Position.create(line, 0));
        if (image === null) {
            return undefined;
        }
        let resolvedVariable = image.resolveVariable(variable, line);
        if (resolvedVariable === null) {
            // refers to an uninitialized ARG variable,
            // try resolving it against the initial ARGs then
            let initialARGs = new imageTemplate_1.ImageTemplate();
            for (let instruction of this.initialInstructions.getARGs()) {
                initialARGs.addInstruction(instruction);
            }
            return initialARGs.resolveVariable(variable, line);
        }
        return resolvedVariable;
    }
    getAvailableVariables(currentLine) {
        if (this.getInstructionAt(currentLine) instanceof from_1.From) {
            let variables = [];
            for (let arg of this.getInitialARGs()) {
                let property = arg.getProperty();
                if (property) {
                    variables.push(property.getName());
                }
            }
            return variables;
        }
        let image = this.getContainingImage(vscode_languageserver_types_1.Position.create(currentLine, 0));
        return image ? image.getAvailableVariables(currentLine) : [];
    }
    getParentStage(image) {
        const templateFrom = image.getFROM();
        const imageName = templateFrom === null ? null : templateFrom.getImageName();
        if (imageName === null) {
            return null;
        }
        for (const from of this.getFROMs()) {
            if (from.getBuildStage() === imageName) {
                const range = from.getRange();
                // on the same line then it's an image that shares the name as the build stage
                if (range.start.line === templateFrom.getRange().start.line) {
                    return null;
                }
                return this.getContainingImage(range.start);
            }
        }
        return null;
    }
    getStageHierarchy(line) {
        const image = this.getContainingImage(vscode_languageserver_types_1.Position.create(line, 0));
        if (image === null) {
            return [];
        }
        const stages = [image];
        let stage = this.getParentStage(image);
        while (stage !== null) {
            stages.splice(0, 0, stage);
            stage = this.getParentStage(stage);
        }
        return stages;
    }
    getAvailableWorkingDirectories(line) {
        const availableDirectories = new Set();
        for (const image of this.getStageHierarchy(line)) {
            for (const workdir of image.getWORKDIRs()) {
                if (workdir.getRange().end.line < line) {
                    let directory = workdir.getAbsolutePath();
                    if (directory !== undefined && directory !== null) {
                        if (!directory.endsWith("/")) {
                            directory += "/";
                        }
                        availableDirectories.add(directory);
                    }
                }
            }
        }
        return Array.from(availableDirectories);
    }
    /**
     * Internally reorganize the comments in the Dockerfile and allocate
     * them to the relevant build stages that they belong to.
     */
    organizeComments() {
        const comments = this.getComments();
        for (let i = 0; i < comments.length; i++) {
            if (util_1.Util.isInsideRange(comments[i].getRange().end, this.initialInstructions.getRange())) {
                this.initialInstructions.addComment(comments[i]);
            }
            else {
                for (const buildStage of this.buildStages) {
                    if (util_1.Util.isInsideRange(comments[i].getRange().start, buildStage.getRange())) {
                        buildStage.addComment(comments[i]);
                    }
                }
            }
        }
    }
    getRange() {
        const comments = this.getComments();
        const instructions = this.getInstructions();
        let range = null;
        if (comments.length === 0) {
            if (instructions.length > 0) {
                range = vscode_languageserver_types_1.Range.create(instructions[0].getRange().start, instructions[instructions.length - 1].getRange().end);
            }
        }
        else if (instructions.length === 0) {
            range = vscode_languageserver_types_1.Range.create(comments[0].getRange().start, comments[comments.length - 1].getRange().end);
        }
        else {
            const commentStart = comments[0].getRange().start;
            const commentEnd = comments[comments.length - 1].getRange().end;
            const instructionStart = instructions[0].getRange().start;
            const instructionEnd = instructions[instructions.length - 1].getRange().end;
            if (commentStart.line < instructionStart.line) {
                if (commentEnd.line < instructionEnd.line) {
                    range = vscode_languageserver_types_1.Range.create(commentStart, instructionEnd);
                }
                range = vscode_languageserver_types_1.Range.create(commentStart, commentEnd);
            }
            else if (commentEnd.line < instructionEnd.line) {
                range = vscode_languageserver_types_1.Range.create(instructionStart, instructionEnd);
            }
            else {
                range = vscode_languageserver_types_1.Range.create(instructionStart, commentEnd);
            }
        }
        if (range === null) {
            if (this.directives.length === 0) {
                return null;
            }
            return this.directives[0].getRange();
        }
        else if (this.directives.length === 0) {
            return range;
        }
        return vscode_languageserver_types_1.Range.create(this.directives[0].getRange().start, range.end);
    }
}
exports.Dockerfile = Dockerfile;


/***/ }),

/***/ 1077:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.Flag = void 0;
const vscode_languageserver_types_1 = __nccwpck_require__(4612);
const flagOption_1 = __nccwpck_require__(3700);
class Flag {
    constructor(document, range, name, nameRange, value, valueRange) {
        this.options = [];
        this.range = range;
        this.name = name;
        this.nameRange = nameRange;
        this.value = value;
        this.valueRange = valueRange;
        if (this.value !== null) {
            let offset = document.offsetAt(valueRange.start);
            let nameStart = -1;
            let valueStart = -1;
            let hasOptions = false;
            for (let i = 0; i < value.length; i++) {
                switch (value.charAt(i)) {
                    case '=':
                        hasOptions = true;
                        if (valueStart === -1) {
                            valueStart = i + 1;
                            break;
                        }
                        break;
                    case ',':
                        this.options.push(this.createFlagOption(document, value, offset, nameStart, valueStart, i));
                        nameStart = -1;
                        valueStart = -1;
                        break;
                    default:
                        if (nameStart === -1) {
                            nameStart = i;
                        }
                        break;
                }
            }
            if (hasOptions && nameStart !== -1) {
                this.options.push(this.createFlagOption(document, value, offset, nameStart, valueStart, value.length));
            }
        }
    }
    createFlagOption(document, content, documentOffset, nameStart, valueStart, valueEnd) {
        const optionRange = vscode_languageserver_types_1.Range.create(document.positionAt(documentOffset + nameStart), document.positionAt(documentOffset + valueEnd));
        if (valueStart === -1) {
            return new flagOption_1.FlagOption(optionRange, content.substring(nameStart, valueEnd), optionRange, null, null);
        }
        return new flagOption_1.FlagOption(optionRange, content.substring(nameStart, valueStart - 1), vscode_languageserver_types_1.Range.create(document.positionAt(documentOffset + nameStart), document.positionAt(documentOffset + valueStart - 1)), content.substring(valueStart, valueEnd), vscode_languageserver_types_1.Range.create(document.positionAt(documentOffset + valueStart), document.positionAt(documentOffset + valueEnd)));
    }
    toString() {
        if (this.valueRange) {
            return "--" + this.name + "=" + this.value;
        }
        return "--" + this.name;
    }
    /**
     * Returns the range that encompasses this entire flag. This includes the
     * -- prefix in the beginning to the last character of the flag's value (if
     * it has been defined).
     *
     * @return the entire range of this flag
     */
    getRange() {
        return this.range;
    }
    /**
     * Returns the name of this flag. The name does not include the -- prefix.
     * Thus, for HEALTHCHECK's --interval flag, interval is the flag's name and
     * not --interval.
     *
     * @return this flag's name
     */
    getName() {
        return this.name;
    }
    /**
     * Returns the range that encompasses the flag's name
     *
     * @return the range containing the flag's name
     */
    getNameRange() {
        return this.nameRange;
    }
    /**
     * Returns the value that has been set to this flag. May be null if the
     * flag is invalid and has no value set like a --start-period. If the flag
     * is instead a --start-period= with an equals sign then the flag's value
     * is the empty string.
     *
     * @return this flag's value if it has been defined, null otherwise
     */
    getValue() {
        return this.value;
    }
    /**
     * Returns the range that encompasses this flag's value. If no value has
     * been set then null will be returned.
     *
     * @return the range containing this flag's value, or null if the flag
     *         has no value defined
     */
    getValueRange() {
        return this.valueRange;
    }
    getOption(name) {
        for (const option of this.options) {
            if (option.getName() === name) {
                return option;
            }
        }
        return null;
    }
    getOptions() {
        return this.options;
    }
    hasOptions() {
        return this.options.length > 0;
    }
}
exports.Flag = Flag;


/***/ }),

/***/ 3700:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.FlagOption = void 0;
class FlagOption {
    constructor(range, name, nameRange, value, valueRange) {
        this.range = range;
        this.name = name;
        this.nameRange = nameRange;
        this.value = value;
        this.valueRange = valueRange;
    }
    toString() {
        if (this.valueRange !== null) {
            return this.name + "=" + this.value;
        }
        return this.name;
    }
    getRange() {
        return this.range;
    }
    getName() {
        return this.name;
    }
    getNameRange() {
        return this.nameRange;
    }
    getValue() {
        return this.value;
    }
    getValueRange() {
        return this.valueRange;
    }
}
exports.FlagOption = FlagOption;


/***/ }),

/***/ 7599:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.Heredoc = void 0;
/**
 * Heredoc represents a here-document that has been embedded in a
 * Dockerfile.
 *
 * This API is experimental and subject to change.
 */
class Heredoc {
    constructor(startRange, name, nameRange, contentRange, endRange) {
        this.startRange = startRange;
        this.name = name;
        this.nameRange = nameRange;
        this.contentRange = contentRange;
        this.endRange = endRange;
    }
    /**
     * Returns the name of the here-document.
     *
     * This API is experimental and subject to change.
     */
    getName() {
        return this.name;
    }
    /**
     * Returns the range of the start operator and the name. If the
     * here-document is initialized with <<EOT then the start range would
     * encompass all five characters.
     *
     * This API is experimental and subject to change.
     */
    getStartRange() {
        return this.startRange;
    }
    /**
     * Returns the range of this here-document's name that is declared at
     * the beginning of the here-document with the operator. If the
     * here-document is initialized with <<EOT then the name range would
     * encompass the latter three "EOT" characters.
     *
     * This API is experimental and subject to change.
     */
    getNameRange() {
        return this.nameRange;
    }
    /**
     * Returns the range of the content of this here-document. This may
     * be null if the here-document has no content because:
     * - the start range is the only thing that was declared
     * - the end range was declared immediately and there is no content
     *
     * This API is experimental and subject to change.
     */
    getContentRange() {
        return this.contentRange;
    }
    /**
     * Returns the range of the here-document's name on a line that
     * represents the end of the here-document.
     *
     * This API is experimental and subject to change.
     */
    getDelimiterRange() {
        return this.endRange;
    }
}
exports.Heredoc = Heredoc;


/***/ }),

/***/ 3520:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {

/* --------------------------------------------------------------------------------------------
 * Copyright (c) Remy Suen. All rights reserved.
 * Licensed under the MIT License. See License.txt in the project root for license information.
 * ------------------------------------------------------------------------------------------ */

Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.ImageTemplate = void 0;
const vscode_languageserver_types_1 = __nccwpck_require__(4612);
const arg_1 = __nccwpck_require__(4381);
const cmd_1 = __nccwpck_require__(5517);
const copy_1 = __nccwpck_require__(444);
const env_1 = __nccwpck_require__(1822);
const entrypoint_1 = __nccwpck_require__(1835);
const from_1 = __nccwpck_require__(5377);
const healthcheck_1 = __nccwpck_require__(1167);
const onbuild_1 = __nccwpck_require__(5554);
const util_1 = __nccwpck_require__(7459);
const workdir_1 = __nccwpck_require__(7529);
class ImageTemplate {
    constructor() {
        this.comments = [];
        this.instructions = [];
    }
    addComment(comment) {
        this.comments.push(comment);
    }
    getComments() {
        return this.comments;
    }
    addInstruction(instruction) {
        this.instructions.push(instruction);
    }
    getInstructions() {
        return this.instructions;
    }
    getInstructionAt(line) {
        for (let instruction of this.instructions) {
            if (util_1.Util.isInsideRange(vscode_languageserver_types_1.Position.create(line, 0), instruction.getRange())) {
                return instruction;
            }
        }
        return null;
    }
    /**
     * Gets all the ARG instructions that are defined in this image.
     */
    getARGs() {
        let args = [];
        for (let instruction of this.instructions) {
            if (instruction instanceof arg_1.Arg) {
                args.push(instruction);
            }
        }
        return args;
    }
    /**
     * Gets all the CMD instructions that are defined in this image.
     */
    getCMDs() {
        let cmds = [];
        for (let instruction of this.instructions) {
            if (instruction instanceof cmd_1.Cmd) {
                cmds.push(instruction);
            }
        }
        return cmds;
    }
    /**
     * Gets all the COPY instructions that are defined in this image.
     */
    getCOPYs() {
        let copies = [];
        for (let instruction of this.instructions) {
            if (instruction instanceof copy_1.Copy) {
                copies.push(instruction);
            }
        }
        return copies;
    }
    /**
     * Gets all the ENTRYPOINT instructions that are defined in this image.
     */
    getENTRYPOINTs() {
        let froms = [];
        for (let instruction of this.instructions) {
            if (instruction instanceof entrypoint_1.Entrypoint) {
                froms.push(instruction);
            }
        }
        return froms;
    }
    /**
     * Gets all the ENV instructions that are defined in this image.
     */
    getENVs() {
        let args = [];
        for (let instruction of this.instructions) {
            if (instruction instanceof env_1.Env) {
                args.push(instruction);
            }
        }
        return args;
    }
    getFROM() {
        for (const instruction of this.instructions) {
            if (instruction instanceof from_1.From) {
                return instruction;
            }
        }
        return null;
    }
    /**
     * Gets all the FROM instructions that are defined in this image.
     */
    getFROMs() {
        let froms = [];
        for (let instruction of this.instructions) {
            if (instruction instanceof from_1.From) {
                froms.push(instruction);
            }
        }
        return froms;
    }
    /**
     * Gets all the HEALTHCHECK instructions that are defined in this image.
     */
    getHEALTHCHECKs() {
        let froms = [];
        for (let instruction of this.instructions) {
            if (instruction instanceof healthcheck_1.Healthcheck) {
                froms.push(instruction);
            }
        }
        return froms;
    }
    getWORKDIRs() {
        const workdirs = [];
        for (const instruction of this.instructions) {
            if (instruction instanceof workdir_1.Workdir) {
                workdirs.push(instruction);
            }
        }
        return workdirs;
    }
    getOnbuildTriggers() {
        let triggers = [];
        for (let instruction of this.instructions) {
            if (instruction instanceof onbuild_1.Onbuild) {
                let trigger = instruction.getTriggerInstruction();
                if (trigger) {
                    triggers.push(trigger);
                }
            }
        }
        return triggers;
    }
    getAvailableVariables(currentLine) {
        const variables = [];
        for (const arg of this.getARGs()) {
            if (arg.isBefore(currentLine)) {
                const property = arg.getProperty();
                if (property) {
                    const variable = property.getName();
                    if (variables.indexOf(variable) === -1) {
                        variables.push(variable);
                    }
                }
            }
        }
        for (const env of this.getENVs()) {
            if (env.isBefore(currentLine)) {
                for (const property of env.getProperties()) {
                    const variable = property.getName();
                    if (variables.indexOf(variable) === -1) {
                        variables.push(variable);
                    }
                }
            }
        }
        return variables;
    }
    /**
     * Resolves a variable with the given name at the specified line
     * to its value. If null is returned, then the variable has been
     * defined but no value was given. If undefined is returned, then
     * a variable with the given name has not been defined yet as of
     * the given line.
     *
     * @param variable the name of the variable to resolve
     * @param line the line number that the variable is on, zero-based
     * @return the value of the variable as defined by an ARG or ENV
     *         instruction, or null if no value has been specified, or
     *         undefined if a variable with the given name has not
     *         been defined
     */
    resolveVariable(variable, line) {
        let envs = this.getENVs();
        for (let i = envs.length - 1; i >= 0; i--) {
            if (envs[i].isBefore(line)) {
                for (let property of envs[i].getProperties()) {
                    if (property.getName() === variable) {
                        return property.getValue();
                    }
                }
            }
        }
        let args = this.getARGs();
        for (let i = args.length - 1; i >= 0; i--) {
            if (args[i].isBefore(line)) {
                let property = args[i].getProperty();
                if (property && property.getName() === variable) {
                    return property.getValue();
                }
            }
        }
        return undefined;
    }
    getRange() {
        const instructions = this.getInstructions();
        if (instructions.length === 0) {
            // all templates should have instructions, this only happens for
            // the initial set of instruction
            return vscode_languageserver_types_1.Range.create(0, 0, 0, 0);
        }
        const instructionStart = instructions[0].getRange().start;
        const instructionEnd = instructions[instructions.length - 1].getRange().end;
        return vscode_languageserver_types_1.Range.create(instructionStart, instructionEnd);
    }
    contains(position) {
        const range = this.getRange();
        if (range === null) {
            return false;
        }
        return util_1.Util.isInsideRange(position, range);
    }
}
exports.ImageTemplate = ImageTemplate;


/***/ }),

/***/ 5279:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.Instruction = void 0;
const vscode_languageserver_types_1 = __nccwpck_require__(4612);
const util_1 = __nccwpck_require__(7459);
const line_1 = __nccwpck_require__(7005);
const argument_1 = __nccwpck_require__(5940);
const heredoc_1 = __nccwpck_require__(7599);
const variable_1 = __nccwpck_require__(3743);
const main_1 = __nccwpck_require__(8390);
class Instruction extends line_1.Line {
    constructor(document, range, dockerfile, escapeChar, instruction, instructionRange) {
        super(document, range);
        this.dockerfile = dockerfile;
        this.escapeChar = escapeChar;
        this.instruction = instruction;
        this.instructionRange = instructionRange;
    }
    toString() {
        let value = this.getKeyword();
        for (let arg of this.getRawArguments()) {
            value += ' ';
            value += arg.getValue();
        }
        return value;
    }
    getRangeContent(range) {
        if (range === null) {
            return null;
        }
        return this.document.getText().substring(this.document.offsetAt(range.start), this.document.offsetAt(range.end));
    }
    getInstructionRange() {
        return this.instructionRange;
    }
    getInstruction() {
        return this.instruction;
    }
    getKeyword() {
        return this.getInstruction().toUpperCase();
    }
    getArgumentsRange() {
        let args = this.getArguments();
        if (args.length === 0) {
            return null;
        }
        return vscode_languageserver_types_1.Range.create(args[0].getRange().start, args[args.length - 1].getRange().end);
    }
    getArgumentsRanges() {
        let args = this.getArguments();
        if (args.length === 0) {
            return [];
        }
        if (args[0].getRange().start.line === args[args.length - 1].getRange().end.line) {
            return [vscode_languageserver_types_1.Range.create(args[0].getRange().start, args[args.length - 1].getRange().end)];
        }
        let ranges = [];
        let end = -1;
        let startPosition = args[0].getRange().start;
        let range = this.getInstructionRange();
        let extra = this.document.offsetAt(startPosition) - this.document.offsetAt(range.start);
        let content = this.getTextContent();
        let fullArgs = content.substring(extra, this.document.offsetAt(args[args.length - 1].getRange().end) - this.document.offsetAt(range.start));
        let offset = this.document.offsetAt(range.start) + extra;
        let start = false;
        let comment = false;
        for (let i = 0; i < fullArgs.length; i++) {
            let char = fullArgs.charAt(i);
            if (char === this.escapeChar) {
                let next = fullArgs.charAt(i + 1);
                if (next === ' ' || next === '\t') {
                    whitespaceCheck: for (let j = i + 2; j < fullArgs.length; j++) {
                        switch (fullArgs.charAt(j)) {
                            case ' ':
                            case '\t':
                                continue;
                            case '\r':
                                j++;
                            case '\n':
                                if (startPosition !== null) {
                                    ranges.push(vscode_languageserver_types_1.Range.create(startPosition, this.document.positionAt(offset + end + 1)));
                                }
                                startPosition = null;
                                start = true;
                                comment = false;
                                i = j;
                                break whitespaceCheck;
                            default:
                                break whitespaceCheck;
                        }
                    }
                }
                else if (next === '\r') {
                    if (startPosition !== null) {
                        ranges.push(vscode_languageserver_types_1.Range.create(startPosition, this.document.positionAt(offset + end + 1)));
                        startPosition = null;
                    }
                    start = true;
                    comment = false;
                    i += 2;
                }
                else if (next === '\n') {
                    if (startPosition !== null) {
                        ranges.push(vscode_languageserver_types_1.Range.create(startPosition, this.document.positionAt(offset + end + 1)));
                    }
                    startPosition = null;
                    start = true;
                    comment = false;
                    i++;
                }
                else {
                    i++;
                }
            }
            else if (util_1.Util.isNewline(char)) {
                if (comment) {
                    startPosition = null;
                    start = true;
                    comment = false;
                }
            }
            else {
                if (!comment) {
                    if (startPosition === null) {
                        if (char === '#') {
                            comment = true;
                            continue;
                        }
                        let position = this.document.positionAt(offset + i);
                        if (position.character !== 0) {
                            startPosition = vscode_languageserver_types_1.Position.create(position.line, 0);
                        }
                    }
                    end = i;
                }
            }
        }
        if (startPosition === null) {
            // should only happen if the last argument is on its own line with
            // no leading whitespace
            ranges.push(vscode_languageserver_types_1.Range.create(this.document.positionAt(offset + end), this.document.positionAt(offset + end + 1)));
        }
        else {
            ranges.push(vscode_languageserver_types_1.Range.create(startPosition, this.document.positionAt(offset + end + 1)));
        }
        return ranges;
    }
    getRawArgumentsContent() {
        let args = this.getArguments();
        if (args.length === 0) {
            return null;
        }
        return this.getRangeContent(vscode_languageserver_types_1.Range.create(args[0].getRange().start, args[args.length - 1].getRange().end));
    }
    getArgumentsContent() {
        let args = this.getArguments();
        if (args.length === 0) {
            return null;
        }
        let content = "";
        let ranges = this.getArgumentsRanges();
        let documentText = this.document.getText();
        for (let range of ranges) {
            content += documentText.substring(this.document.offsetAt(range.start), this.document.offsetAt(range.end));
        }
        return content;
    }
    getArguments() {
        return this.getRawArguments();
    }
    getRawArguments() {
        let args = [];
        let range = this.getInstructionRange();
        let extra = this.document.offsetAt(range.end) - this.document.offsetAt(range.start);
        let content = this.getTextContent();
        let fullArgs = content.substring(extra);
        let offset = this.document.offsetAt(range.start) + extra;
        let start = false;
        let comment = false;
        let found = -1;
        // determines whether the parser has found a space or tab
        // whitespace character that's a part of an escaped newline sequence
        let escapedWhitespaceDetected = false;
        // determines if the parser is currently in an escaped newline sequence
        let escaping = false;
        let escapeMarker = -1;
        let escapedArg = "";
        for (let i = 0; i < fullArgs.length; i++) {
            let char = fullArgs.charAt(i);
            if (util_1.Util.isWhitespace(char)) {
                if (escaping) {
                    escapedWhitespaceDetected = true;
                    if (util_1.Util.isNewline(char)) {
                        // reached a newline, any previously
                        // detected whitespace should be ignored
                        escapedWhitespaceDetected = false;
                        if (comment) {
                            // reached a newline, no longer in a comment
                            comment = false;
                            start = true;
                        }
                    }
                    continue;
                }
                else if (found !== -1) {
                    if (escapeMarker === -1) {
                        args.push(new argument_1.Argument(escapedArg, vscode_languageserver_types_1.Range.create(this.document.positionAt(offset + found), this.document.positionAt(offset + i))));
                    }
                    else {
                        args.push(new argument_1.Argument(escapedArg, vscode_languageserver_types_1.Range.create(this.document.positionAt(offset + found), this.document.positionAt(offset + escapeMarker))));
                    }
                    escapeMarker = -1;
                    escapedArg = "";
                    found = -1;
                }
            }
            else if (char === this.escapeChar) {
                let next = fullArgs.charAt(i + 1);
                if (next === ' ' || next === '\t') {
                    whitespaceCheck: for (let j = i + 2; j < fullArgs.length; j++) {
                        let newlineCheck = fullArgs.charAt(j);
                        switch (newlineCheck) {
                            case ' ':
                            case '\t':
                                continue;
                            case '\r':
                                j++;
                            case '\n':
                                comment = false;
                                escaping = true;
                                start = true;
                                if (found !== -1) {
                                    escapeMarker = i;
                                }
                                i = j;
                                break whitespaceCheck;
                            default:
                                escapeMarker = i;
                                if (found === -1) {
                                    i = j - 1;
                                }
                                break whitespaceCheck;
                        }
                    }
                }
                else if (next === '\r') {
                    comment = false;
                    escaping = true;
                    start = true;
                    if (found !== -1 && escapeMarker === -1) {
                        escapeMarker = i;
                    }
                    i += 2;
                }
                else if (next === '\n') {
                    comment = false;
                    escaping = true;
                    start = true;
                    if (found !== -1 && escapeMarker === -1) {
                        escapeMarker = i;
                    }
                    i++;
                }
                else {
                    if (escapedWhitespaceDetected && escapeMarker !== -1) {
                        args.push(new argument_1.Argument(escapedArg, vscode_languageserver_types_1.Range.create(this.document.positionAt(offset + found), this.document.positionAt(offset + escapeMarker))));
                        escapedArg = "";
                        found = -1;
                    }
                    escapeMarker = -1;
                    escapedWhitespaceDetected = false;
                    escaping = false;
                    if (next === '$') {
                        escapedArg = escapedArg + char + next;
                    }
                    else if (next === '') {
                        // reached EOF, stop processing
                        break;
                    }
                    else {
                        escapedArg = escapedArg + next;
                    }
                    if (found === -1) {
                        found = i;
                    }
                    i++;
                }
            }
            else if (!comment) {
                if (start && char === '#') {
                    comment = true;
                }
                else {
                    if (escapedWhitespaceDetected && escapeMarker !== -1) {
                        args.push(new argument_1.Argument(escapedArg, vscode_languageserver_types_1.Range.create(this.document.positionAt(offset + found), this.document.positionAt(offset + escapeMarker))));
                        escapedArg = "";
                        found = -1;
                    }
                    escapedWhitespaceDetected = false;
                    escaping = false;
                    escapeMarker = -1;
                    escapedArg = escapedArg + char;
                    if (found === -1) {
                        found = i;
                    }
                }
                // non-whitespace character detected, reset
                start = false;
            }
        }
        if (found !== -1) {
            if (escapeMarker === -1) {
                args.push(new argument_1.Argument(escapedArg, vscode_languageserver_types_1.Range.create(this.document.positionAt(offset + found), this.document.positionAt(offset + fullArgs.length))));
            }
            else {
                args.push(new argument_1.Argument(escapedArg, vscode_languageserver_types_1.Range.create(this.document.positionAt(offset + found), this.document.positionAt(offset + escapeMarker))));
            }
        }
        return args;
    }
    getExpandedArguments() {
        let args = this.getArguments();
        for (let i = 0; i < args.length; i++) {
            const argRange = args[i].getRange();
            let offset = this.document.offsetAt(argRange.start);
            const variables = this.parseVariables(offset, args[i].getValue());
            const swaps = [];
            let requiresExpansion = false;
            for (let variable of variables) {
                const value = this.dockerfile.resolveVariable(variable.getName(), variable.getNameRange().start.line);
                swaps.push(value);
                requiresExpansion = requiresExpansion || value !== undefined;
            }
            if (requiresExpansion) {
                let expanded = "";
                for (let j = 0; j < swaps.length; j++) {
                    const variableRange = variables[j].getRange();
                    const start = this.document.offsetAt(variableRange.start);
                    const end = this.document.offsetAt(variableRange.end);
                    if (swaps[j]) {
                        // replace variable with its resolved value
                        expanded += this.document.getText().substring(offset, start);
                        expanded += swaps[j];
                        offset = end;
                    }
                    else {
                        expanded += this.document.getText().substring(offset, end);
                        offset = end;
                    }
                }
                const argEnd = this.document.offsetAt(argRange.end);
                if (argEnd !== offset) {
                    // if the variable's range doesn't match the argument,
                    // append the remaining text
                    expanded += this.document.getText().substring(offset, argEnd);
                }
                args[i] = new argument_1.Argument(expanded, argRange);
            }
        }
        return args;
    }
    getVariables() {
        const variables = [];
        const args = this.getRawArguments();
        for (const arg of args) {
            let range = arg.getRange();
            let rawValue = this.document.getText().substring(this.document.offsetAt(range.start), this.document.offsetAt(range.end));
            const parsedVariables = this.parseVariables(this.document.offsetAt(arg.getRange().start), rawValue);
            for (const parsedVariable of parsedVariables) {
                variables.push(parsedVariable);
            }
        }
        return variables;
    }
    parseVariables(offset, arg) {
        let variables = [];
        variableLoop: for (let i = 0; i < arg.length; i++) {
            switch (arg.charAt(i)) {
                case this.escapeChar:
                    if (arg.charAt(i + 1) === '$') {
                        i++;
                    }
                    break;
                case '$':
                    if (arg.charAt(i + 1) === '{') {
                        let escapedString = "${";
                        let escapedName = "";
                        let nameEnd = -1;
                        let escapedSubstitutionParameter = "";
                        let substitutionStart = -1;
                        let substitutionEnd = -1;
                        let modifierRead = -1;
                        nameLoop: for (let j = i + 2; j < arg.length; j++) {
                            let char = arg.charAt(j);
                            switch (char) {
                                case this.escapeChar:
                                    for (let k = j + 1; k < arg.length; k++) {
                                        switch (arg.charAt(k)) {
                                            case ' ':
                                            case '\t':
                                            case '\r':
                                                // ignore whitespace
                                                continue;
                                            case '\n':
                                                // escape this newline
                                                j = k;
                                                continue nameLoop;
                                        }
                                    }
                                    break;
                                case '}':
                                    escapedString += '}';
                                    let modifier = null;
                                    let modifierRange = null;
                                    let substitutionParameter = modifierRead !== -1 ? escapedSubstitutionParameter : null;
                                    let substitutionRange = null;
                                    if (nameEnd === -1) {
                                        nameEnd = j;
                                    }
                                    else if (nameEnd + 1 === j) {
                                        modifier = "";
                                        modifierRange = vscode_languageserver_types_1.Range.create(this.document.positionAt(offset + nameEnd + 1), this.document.positionAt(offset + nameEnd + 1));
                                    }
                                    else {
                                        if (substitutionStart === -1) {
                                            // no substitution parameter found,
                                            // but a modifier character existed,
                                            // just offset the range by 1 from
                                            // the modifier character
                                            substitutionStart = modifierRead + 1;
                                            substitutionEnd = modifierRead + 1;
                                        }
                                        else {
                                            // offset one more from the last
                                            // character found
                                            substitutionEnd = substitutionEnd + 1;
                                        }
                                        modifier = arg.substring(modifierRead, modifierRead + 1);
                                        modifierRange = vscode_languageserver_types_1.Range.create(this.document.positionAt(offset + modifierRead), this.document.positionAt(offset + modifierRead + 1));
                                        substitutionRange = vscode_languageserver_types_1.Range.create(this.document.positionAt(offset + substitutionStart), this.document.positionAt(offset + substitutionEnd));
                                    }
                                    let start = this.document.positionAt(offset + i);
                                    variables.push(new variable_1.Variable(escapedName, vscode_languageserver_types_1.Range.create(this.document.positionAt(offset + i + 2), this.document.positionAt(offset + nameEnd)), vscode_languageserver_types_1.Range.create(start, this.document.positionAt(offset + j + 1)), modifier, modifierRange, substitutionParameter, substitutionRange, this.dockerfile.resolveVariable(escapedName, start.line) !== undefined, this.isBuildVariable(escapedName, start.line), escapedString));
                                    i = j;
                                    continue variableLoop;
                                case ':':
                                    if (nameEnd === -1) {
                                        nameEnd = j;
                                    }
                                    else if (modifierRead !== -1) {
                                        if (substitutionStart === -1) {
                                            substitutionStart = j;
                                            substitutionEnd = j;
                                        }
                                        else {
                                            substitutionEnd = j;
                                        }
                                        escapedSubstitutionParameter += ':';
                                    }
                                    else {
                                        modifierRead = j;
                                    }
                                    escapedString += ':';
                                    break;
                                case '\n':
                                case '\r':
                                case ' ':
                                case '\t':
                                    break;
                                default:
                                    if (nameEnd === -1) {
                                        escapedName += char;
                                    }
                                    else if (modifierRead !== -1) {
                                        if (substitutionStart === -1) {
                                            substitutionStart = j;
                                            substitutionEnd = j;
                                        }
                                        else {
                                            substitutionEnd = j;
                                        }
                                        escapedSubstitutionParameter += char;
                                    }
                                    else {
                                        modifierRead = j;
                                    }
                                    escapedString += char;
                                    break;
                            }
                        }
                        // no } found, not a valid variable, stop processing
                        break variableLoop;
                    }
                    else if (util_1.Util.isWhitespace(arg.charAt(i + 1)) || i === arg.length - 1) {
                        // $ followed by whitespace or EOF, ignore this variable
                        continue;
                    }
                    else {
                        let escapedName = "";
                        nameLoop: for (let j = i + 1; j < arg.length; j++) {
                            let char = arg.charAt(j);
                            switch (char) {
                                case '\r':
                                case '\n':
                                case ' ':
                                case '\t':
                                    continue;
                                case '$':
                                case '\'':
                                case '"':
                                    let varStart = this.document.positionAt(offset + i);
                                    variables.push(new variable_1.Variable(escapedName, vscode_languageserver_types_1.Range.create(this.document.positionAt(offset + i + 1), this.document.positionAt(offset + j)), vscode_languageserver_types_1.Range.create(varStart, this.document.positionAt(offset + j)), null, null, null, null, this.dockerfile.resolveVariable(escapedName, varStart.line) !== undefined, this.isBuildVariable(escapedName, varStart.line), '$' + escapedName));
                                    i = j - 1;
                                    continue variableLoop;
                                case this.escapeChar:
                                    for (let k = j + 1; k < arg.length; k++) {
                                        switch (arg.charAt(k)) {
                                            case ' ':
                                            case '\t':
                                            case '\r':
                                                // ignore whitespace
                                                continue;
                                            case '\n':
                                                // escape this newline
                                                j = k;
                                                continue nameLoop;
                                        }
                                    }
                                    // reached EOF after an escape character
                                    let start = this.document.positionAt(offset + i);
                                    variables.push(new variable_1.Variable(escapedName, vscode_languageserver_types_1.Range.create(this.document.positionAt(offset + i + 1), this.document.positionAt(offset + j)), vscode_languageserver_types_1.Range.create(start, this.document.positionAt(offset + j)), null, null, null, null, this.dockerfile.resolveVariable(escapedName, start.line) !== undefined, this.isBuildVariable(escapedName, start.line), '$' + escapedName));
                                    break variableLoop;
                            }
                            if (char.match(/^[a-z0-9_]+$/i) === null) {
                                let varStart = this.document.positionAt(offset + i);
                                variables.push(new variable_1.Variable(escapedName, vscode_languageserver_types_1.Range.create(this.document.positionAt(offset + i + 1), this.document.positionAt(offset + j)), vscode_languageserver_types_1.Range.create(varStart, this.document.positionAt(offset + j)), null, null, null, null, this.dockerfile.resolveVariable(escapedName, varStart.line) !== undefined, this.isBuildVariable(escapedName, varStart.line), '$' + escapedName));
                                i = j - 1;
                                continue variableLoop;
                            }
                            escapedName += char;
                        }
                        let start = this.document.positionAt(offset + i);
                        variables.push(new variable_1.Variable(escapedName, vscode_languageserver_types_1.Range.create(this.document.positionAt(offset + i + 1), this.document.positionAt(offset + arg.length)), vscode_languageserver_types_1.Range.create(start, this.document.positionAt(offset + arg.length)), null, null, null, null, this.dockerfile.resolveVariable(escapedName, start.line) !== undefined, this.isBuildVariable(escapedName, start.line), '$' + escapedName));
                    }
                    break variableLoop;
            }
        }
        return variables;
    }
    isBuildVariable(variable, line) {
        if (this.getKeyword() === main_1.Keyword.FROM) {
            for (const initialArg of this.dockerfile.getInitialARGs()) {
                const arg = initialArg;
                const property = arg.getProperty();
                if (property && variable === property.getName()) {
                    return true;
                }
            }
            return undefined;
        }
        let image = this.dockerfile.getContainingImage(vscode_languageserver_types_1.Position.create(line, 0));
        let envs = image.getENVs();
        for (let i = envs.length - 1; i >= 0; i--) {
            if (envs[i].isBefore(line)) {
                for (let property of envs[i].getProperties()) {
                    if (property.getName() === variable) {
                        return false;
                    }
                }
            }
        }
        let args = image.getARGs();
        for (let i = args.length - 1; i >= 0; i--) {
            if (args[i].isBefore(line)) {
                let property = args[i].getProperty();
                if (property && property.getName() === variable) {
                    return true;
                }
            }
        }
        return undefined;
    }
    createSingleLineHeredocs(args) {
        const heredocs = [];
        // instruction only on one line, if heredocs exist they would be incomplete
        for (const arg of args) {
            const value = arg.getValue();
            if (value.startsWith("<<") && util_1.Util.parseHeredocName(value) !== null) {
                const startRange = arg.getRange();
                const nameRange = this.getNameRange(startRange);
                const name = this.getName(nameRange);
                heredocs.push(new heredoc_1.Heredoc(startRange, name, nameRange, null, null));
            }
        }
        return heredocs;
    }
    getName(nameRange) {
        const content = this.document.getText(nameRange);
        let escaping = false;
        let name = "";
        nameLoop: for (let i = 0; i < content.length; i++) {
            const ch = content.charAt(i);
            switch (ch) {
                case this.escapeChar:
                    escaping = true;
                    for (let j = i + 1; j < content.length; j++) {
                        switch (content.charAt(j)) {
                            case ' ':
                            case '\t':
                                break;
                            case '\r':
                                i = j + 1;
                                continue nameLoop;
                            case '\n':
                                i = j;
                                continue nameLoop;
                            default:
                                name += content.charAt(j);
                                i = j;
                                continue nameLoop;
                        }
                    }
                    break;
                case '#':
                    if (escaping) {
                        for (let j = i + 1; j < content.length; j++) {
                            switch (content.charAt(j)) {
                                case '\n':
                                    i = j;
                                    continue nameLoop;
                            }
                        }
                    }
                case ' ':
                case '\t':
                case '\r':
                case '\n':
                    if (escaping) {
                        break;
                    }
                default:
                    name += ch;
                    break;
            }
        }
        return name;
    }
    getNameRange(startRange) {
        const content = this.document.getText(startRange);
        let endFound = false;
        let searchHyphen = false;
        let start = -1;
        let end = -1;
        let escaping = false;
        let quote = null;
        contentLoop: for (let i = 0; i < content.length; i++) {
            const ch = content.charAt(i);
            switch (ch) {
                case '"':
                case '\'':
                    if (quote === ch) {
                        break contentLoop;
                    }
                    quote = ch;
                    continue;
                case this.escapeChar:
                    for (let j = i + 1; j < content.length; j++) {
                        switch (content.charAt(j)) {
                            case '\n':
                                escaping = true;
                                j = i;
                                continue contentLoop;
                        }
                    }
                    break;
                case ' ':
                case '\t':
                case '\r':
                case '\n':
                    break;
                case '<':
                    if (endFound) {
                        searchHyphen = true;
                    }
                    else {
                        endFound = true;
                    }
                    break;
                case '-':
                    if (searchHyphen) {
                        searchHyphen = false;
                        break;
                    }
                case '#':
                    if (escaping) {
                        for (let j = i + 1; j < content.length; j++) {
                            switch (content.charAt(j)) {
                                case '\n':
                                    i = j;
                                    continue contentLoop;
                            }
                        }
                    }
                default:
                    if (start === -1) {
                        start = i;
                    }
                    if (quote !== null) {
                        end = i + 1;
                        break;
                    }
                    break contentLoop;
            }
        }
        if (start === -1) {
            return vscode_languageserver_types_1.Range.create(startRange.end, startRange.end);
        }
        const nameStart = this.document.positionAt(this.document.offsetAt(startRange.start) + start);
        const nameEnd = quote !== null ? this.document.positionAt(this.document.offsetAt(startRange.start) + end) : startRange.end;
        return vscode_languageserver_types_1.Range.create(nameStart, nameEnd);
    }
    getHeredocs() {
        const args = this.getArguments();
        if (args.length === 0) {
            return [];
        }
        const heredocs = [];
        const range = this.getRange();
        if (range.start.line === range.end.line) {
            // instruction only on one line, if heredocs exist they would be incomplete
            return this.createSingleLineHeredocs(args);
        }
        const heredocDefinitions = [];
        let heredocsProcessed = false;
        let escaping = false;
        let contentStart = -1;
        let contentEnd = -1;
        let lineStart = -1;
        let currentHeredoc = 0;
        const startOffset = this.document.offsetAt(args[0].getRange().start);
        const content = this.getRangeContent(vscode_languageserver_types_1.Range.create(args[0].getRange().start, this.getRange().end));
        contentLoop: for (let i = 0; i < content.length; i++) {
            switch (content.charAt(i)) {
                case this.escapeChar:
                    escaping = true;
                    for (let j = i + 1; j < content.length; j++) {
                        switch (content.charAt(j)) {
                            case ' ':
                            case '\t':
                                break;
                            case '\r':
                                j++;
                            case '\n':
                                i = j;
                                continue contentLoop;
                            default:
                                i = j;
                                continue contentLoop;
                        }
                    }
                    break;
                case '\r':
                    break;
                case '\n':
                    if (escaping) {
                        break;
                    }
                    if (heredocsProcessed) {
                        if (contentStart === -1) {
                            contentStart = i;
                        }
                        contentEnd = i;
                        const arg = heredocDefinitions[currentHeredoc];
                        const startRange = arg.getRange();
                        const nameRange = this.getNameRange(startRange);
                        const name = this.getName(nameRange);
                        const delimiterRange = this.getDelimiterRange(arg, name, vscode_languageserver_types_1.Range.create(this.document.positionAt(startOffset + lineStart), this.document.positionAt(startOffset + i)));
                        if (delimiterRange !== null) {
                            const contentRange = vscode_languageserver_types_1.Range.create(this.document.positionAt(startOffset + contentStart), this.document.positionAt(startOffset + lineStart - 1));
                            heredocs.push(new heredoc_1.Heredoc(startRange, name, nameRange, contentRange, delimiterRange));
                            contentStart = -1;
                            currentHeredoc++;
                        }
                        lineStart = -1;
                    }
                    else {
                        // found a newline that hasn't been escaped,
                        // must be in a heredoc
                        const offsetLimit = startOffset + i;
                        for (const arg of args) {
                            // check if this argument is on the initial line of the instruction,
                            // note that it may not all be on the same line due to escaped newlines,
                            // because of that we need to use offset checks instead of line checks
                            // as an argument being on a different line in the document does not
                            // imply it is on a different line from the Dockerfile's point of view
                            if (this.document.offsetAt(arg.getRange().start) < offsetLimit) {
                                if (arg.getValue().startsWith("<<")) {
                                    heredocDefinitions.push(arg);
                                }
                            }
                            else {
                                break;
                            }
                        }
                        heredocsProcessed = true;
                        lineStart = -1;
                        continue contentLoop;
                    }
                    break;
                case ' ':
                case '\t':
                    if (escaping) {
                        break;
                    }
                case '#':
                    if (escaping) {
                        for (let j = i + 1; j < content.length; j++) {
                            switch (content.charAt(j)) {
                                case '\n':
                                    i = j;
                                    continue contentLoop;
                            }
                        }
                    }
                default:
                    if (escaping) {
                        escaping = false;
                    }
                    if (heredocsProcessed) {
                        if (contentStart === -1) {
                            contentStart = i;
                        }
                        if (lineStart === -1) {
                            lineStart = i;
                        }
                    }
                    break;
            }
        }
        if (heredocsProcessed) {
            const arg = heredocDefinitions[currentHeredoc];
            const startRange = arg.getRange();
            const nameRange = this.getNameRange(startRange);
            const name = this.getName(nameRange);
            let contentRange = null;
            // check if the last line of this instruction matches the name of the last heredoc
            const delimiterRange = this.getDelimiterRange(arg, name, vscode_languageserver_types_1.Range.create(this.document.positionAt(startOffset + lineStart), range.end));
            if (delimiterRange === null) {
                contentRange = vscode_languageserver_types_1.Range.create(this.document.positionAt(startOffset + contentStart), range.end);
            }
            else if (contentEnd !== -1) {
                contentRange = vscode_languageserver_types_1.Range.create(this.document.positionAt(startOffset + contentStart), this.document.positionAt(startOffset + contentEnd));
            }
            heredocs.push(new heredoc_1.Heredoc(startRange, name, nameRange, contentRange, delimiterRange));
            currentHeredoc++;
            for (let i = currentHeredoc; i < heredocDefinitions.length; i++) {
                const arg = heredocDefinitions[currentHeredoc];
                const startRange = arg.getRange();
                const nameRange = this.getNameRange(startRange);
                const name = this.getName(nameRange);
                heredocs.push(new heredoc_1.Heredoc(startRange, name, nameRange, null, null));
                currentHeredoc++;
            }
        }
        else {
            // instruction only on one line, if heredocs exist they would be incomplete
            return this.createSingleLineHeredocs(args);
        }
        return heredocs;
    }
    getDelimiterRange(startArg, name, candidateRange) {
        const text = this.document.getText(candidateRange);
        if (startArg.getValue().startsWith("<<-")) {
            // remove tabs in the front
            let index = 0;
            while (text.charAt(index) === '\t') {
                index++;
            }
            if (text.substring(index) === name) {
                return vscode_languageserver_types_1.Range.create(vscode_languageserver_types_1.Position.create(candidateRange.start.line, index), candidateRange.end);
            }
            return null;
        }
        return text === name ? candidateRange : null;
    }
}
exports.Instruction = Instruction;


/***/ }),

/***/ 9618:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.Add = void 0;
const jsonInstruction_1 = __nccwpck_require__(5305);
class Add extends jsonInstruction_1.JSONInstruction {
    constructor(document, range, dockerfile, escapeChar, instruction, instructionRange) {
        super(document, range, dockerfile, escapeChar, instruction, instructionRange);
    }
    stopSearchingForFlags(argument) {
        return argument.indexOf("--") === -1;
    }
}
exports.Add = Add;


/***/ }),

/***/ 4381:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.Arg = void 0;
const property_1 = __nccwpck_require__(9602);
const propertyInstruction_1 = __nccwpck_require__(4984);
class Arg extends propertyInstruction_1.PropertyInstruction {
    constructor(document, range, dockerfile, escapeChar, instruction, instructionRange) {
        super(document, range, dockerfile, escapeChar, instruction, instructionRange);
        this.property = null;
        const args = this.getPropertyArguments();
        if (args.length === 1) {
            this.property = new property_1.Property(this.document, this.escapeChar, args[0]);
        }
        else {
            this.property = null;
        }
    }
    /**
     * Returns the variable defined by this ARG. This may be null if
     * this ARG instruction is malformed and has no variable
     * declaration.
     */
    getProperty() {
        return this.property;
    }
}
exports.Arg = Arg;


/***/ }),

/***/ 5517:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.Cmd = void 0;
const jsonInstruction_1 = __nccwpck_require__(5305);
class Cmd extends jsonInstruction_1.JSONInstruction {
    constructor(document, range, dockerfile, escapeChar, instruction, instructionRange) {
        super(document, range, dockerfile, escapeChar, instruction, instructionRange);
    }
}
exports.Cmd = Cmd;


/***/ }),

/***/ 444:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.Copy = void 0;
const jsonInstruction_1 = __nccwpck_require__(5305);
class Copy extends jsonInstruction_1.JSONInstruction {
    constructor(document, range, dockerfile, escapeChar, instruction, instructionRange) {
        super(document, range, dockerfile, escapeChar, instruction, instructionRange);
    }
    stopSearchingForFlags(argument) {
        return argument.indexOf("--") === -1;
    }
    getFromFlag() {
        let flags = super.getFlags();
        return flags.length === 1 && flags[0].getName() === "from" ? flags[0] : null;
    }
    /**
     * Returns there here-documents that are defined in this RUN
     * instruction.
     *
     * This API is experimental and subject to change.
     */
    getHeredocs() {
        return super.getHeredocs();
    }
}
exports.Copy = Copy;


/***/ }),

/***/ 1835:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.Entrypoint = void 0;
const jsonInstruction_1 = __nccwpck_require__(5305);
class Entrypoint extends jsonInstruction_1.JSONInstruction {
    constructor(document, range, dockerfile, escapeChar, instruction, instructionRange) {
        super(document, range, dockerfile, escapeChar, instruction, instructionRange);
    }
}
exports.Entrypoint = Entrypoint;


/***/ }),

/***/ 1822:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.Env = void 0;
const propertyInstruction_1 = __nccwpck_require__(4984);
class Env extends propertyInstruction_1.PropertyInstruction {
    constructor(document, range, dockerfile, escapeChar, instruction, instructionRange) {
        super(document, range, dockerfile, escapeChar, instruction, instructionRange);
    }
    getProperties() {
        return super.getProperties();
    }
}
exports.Env = Env;


/***/ }),

/***/ 5377:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.From = void 0;
const vscode_languageserver_types_1 = __nccwpck_require__(4612);
const modifiableInstruction_1 = __nccwpck_require__(2393);
class From extends modifiableInstruction_1.ModifiableInstruction {
    constructor(document, range, dockerfile, escapeChar, instruction, instructionRange) {
        super(document, range, dockerfile, escapeChar, instruction, instructionRange);
    }
    stopSearchingForFlags(argument) {
        return argument.indexOf("--") === -1;
    }
    getImage() {
        const args = this.getArguments();
        return args.length > 0 ? args[0].getValue() : null;
    }
    /**
     * Returns the name of the image that will be used as the base image.
     *
     * @return the base image's name, or null if unspecified
     */
    getImageName() {
        const imageName = this.getRangeContent(this.getImageNameRange());
        if (imageName === null) {
            return null;
        }
        let commented = false;
        let escaped = false;
        let name = "";
        for (let i = 0; i < imageName.length; i++) {
            const ch = imageName.charAt(i);
            switch (ch) {
                case this.escapeChar:
                    escaped = true;
                    break;
                case '\r':
                    continue;
                case '\n':
                    commented = false;
                    break;
                case ' ':
                case '\t':
                    break;
                case '#':
                    if (escaped) {
                        commented = true;
                    }
                    else {
                        name = name + ch;
                        escaped = false;
                    }
                    break;
                default:
                    if (!commented) {
                        name = name + ch;
                        escaped = false;
                    }
                    break;
            }
        }
        return name;
    }
    /**
     * Returns the range that covers the name of the image used by
     * this instruction.
     *
     * @return the range of the name of this instruction's argument,
     *         or null if no image has been specified
     */
    getImageNameRange() {
        let range = this.getImageRange();
        if (range) {
            let registryRange = this.getRegistryRange();
            if (registryRange) {
                range.start = this.document.positionAt(this.document.offsetAt(registryRange.end) + 1);
            }
            let tagRange = this.getImageTagRange();
            let digestRange = this.getImageDigestRange();
            if (tagRange === null) {
                if (digestRange !== null) {
                    range.end = this.document.positionAt(this.document.offsetAt(digestRange.start) - 1);
                }
            }
            else {
                range.end = this.document.positionAt(this.document.offsetAt(tagRange.start) - 1);
            }
            return range;
        }
        return null;
    }
    /**
     * Returns the range that covers the image argument of this
     * instruction. This includes the tag or digest of the image if
     * it has been specified by the instruction.
     *
     * @return the range of the image argument, or null if no image
     *         has been specified
     */
    getImageRange() {
        let args = this.getArguments();
        return args.length !== 0 ? args[0].getRange() : null;
    }
    getImageTag() {
        return this.getRangeContent(this.getImageTagRange());
    }
    /**
     * Returns the range in the document that the tag of the base
     * image encompasses.
     *
     * @return the base image's tag's range in the document, or null
     *         if no tag has been specified
     */
    getImageTagRange() {
        const range = this.getImageRange();
        if (range) {
            const rangeStartOffset = this.document.offsetAt(range.start);
            const content = this.getRangeContent(range);
            const atIndex = this.indexOf(rangeStartOffset, content, '@');
            const slashIndex = content.indexOf('/');
            if (atIndex === -1) {
                const colonIndex = this.lastIndexOf(rangeStartOffset, content, ':');
                if (colonIndex > slashIndex) {
                    return vscode_languageserver_types_1.Range.create(this.document.positionAt(rangeStartOffset + colonIndex + 1), range.end);
                }
            }
            const subcontent = content.substring(0, atIndex);
            const subcolonIndex = subcontent.indexOf(':');
            if (subcolonIndex === -1) {
                return null;
            }
            if (slashIndex === -1) {
                // slash not found suggests no registry and no namespace defined
                return vscode_languageserver_types_1.Range.create(this.document.positionAt(rangeStartOffset + subcolonIndex + 1), this.document.positionAt(rangeStartOffset + atIndex));
            }
            // both colon and slash found, check if it is a port
            if (subcolonIndex < slashIndex) {
                return null;
            }
            return vscode_languageserver_types_1.Range.create(this.document.positionAt(rangeStartOffset + subcolonIndex + 1), this.document.positionAt(rangeStartOffset + subcontent.length));
        }
        return null;
    }
    getImageDigest() {
        return this.getRangeContent(this.getImageDigestRange());
    }
    /**
     * Returns the range in the document that the digest of the base
     * image encompasses.
     *
     * @return the base image's digest's range in the document, or null
     *         if no digest has been specified
     */
    getImageDigestRange() {
        let range = this.getImageRange();
        if (range) {
            let content = this.getRangeContent(range);
            let index = this.lastIndexOf(this.document.offsetAt(range.start), content, '@');
            if (index !== -1) {
                return vscode_languageserver_types_1.Range.create(range.start.line, range.start.character + index + 1, range.end.line, range.end.character);
            }
        }
        return null;
    }
    indexOf(documentOffset, content, searchString) {
        let index = content.indexOf(searchString);
        const variables = this.getVariables();
        for (let i = 0; i < variables.length; i++) {
            const position = documentOffset + index;
            const variableRange = variables[i].getRange();
            if (this.document.offsetAt(variableRange.start) < position && position < this.document.offsetAt(variableRange.end)) {
                const offset = this.document.offsetAt(variableRange.end) - documentOffset;
                const substring = content.substring(offset);
                const subIndex = substring.indexOf(searchString);
                if (subIndex === -1) {
                    return -1;
                }
                index = subIndex + offset;
                i = -1;
                continue;
            }
        }
        return index;
    }
    lastIndexOf(documentOffset, content, searchString) {
        let index = content.lastIndexOf(searchString);
        const variables = this.getVariables();
        for (let i = 0; i < variables.length; i++) {
            const position = documentOffset + index;
            const variableRange = variables[i].getRange();
            if (this.document.offsetAt(variableRange.start) < position && position < this.document.offsetAt(variableRange.end)) {
                index = content.substring(0, index).lastIndexOf(searchString);
                if (index === -1) {
                    return -1;
                }
                i = -1;
                continue;
            }
        }
        return index;
    }
    getRegistry() {
        return this.getRangeContent(this.getRegistryRange());
    }
    getRegistryRange() {
        const range = this.getImageRange();
        if (range) {
            const tagRange = this.getImageTagRange();
            const digestRange = this.getImageDigestRange();
            if (tagRange === null) {
                if (digestRange !== null) {
                    range.end = this.document.positionAt(this.document.offsetAt(digestRange.start) - 1);
                }
            }
            else {
                range.end = this.document.positionAt(this.document.offsetAt(tagRange.start) - 1);
            }
            const content = this.getRangeContent(range);
            const rangeStart = this.document.offsetAt(range.start);
            const startingSlashIndex = this.indexOf(rangeStart, content, '/');
            if (startingSlashIndex === -1) {
                return null;
            }
            const portIndex = this.indexOf(rangeStart, content, ':');
            const dotIndex = this.indexOf(rangeStart, content, '.');
            // hostname detected
            if (portIndex !== -1 || dotIndex !== -1) {
                return vscode_languageserver_types_1.Range.create(range.start, this.document.positionAt(rangeStart + startingSlashIndex));
            }
            const registry = content.substring(0, startingSlashIndex);
            // localhost registry detected
            if (registry === 'localhost') {
                return vscode_languageserver_types_1.Range.create(range.start, this.document.positionAt(rangeStart + startingSlashIndex));
            }
        }
        return null;
    }
    getBuildStage() {
        let range = this.getBuildStageRange();
        return range === null ? null : this.getRangeContent(range);
    }
    getBuildStageRange() {
        let args = this.getArguments();
        if (args.length > 2 && args[1].getValue().toUpperCase() === "AS") {
            return args[2].getRange();
        }
        return null;
    }
    getPlatformFlag() {
        let flags = super.getFlags();
        return flags.length === 1 && flags[0].getName() === "platform" ? flags[0] : null;
    }
}
exports.From = From;


/***/ }),

/***/ 1167:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.Healthcheck = void 0;
const modifiableInstruction_1 = __nccwpck_require__(2393);
class Healthcheck extends modifiableInstruction_1.ModifiableInstruction {
    constructor(document, range, dockerfile, escapeChar, instruction, instructionRange) {
        super(document, range, dockerfile, escapeChar, instruction, instructionRange);
    }
    stopSearchingForFlags(argument) {
        argument = argument.toUpperCase();
        return argument === "CMD" || argument === "NONE";
    }
    getSubcommand() {
        let args = this.getArguments();
        return args.length !== 0 ? args[0] : null;
    }
}
exports.Healthcheck = Healthcheck;


/***/ }),

/***/ 3871:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.Label = void 0;
const propertyInstruction_1 = __nccwpck_require__(4984);
const util_1 = __nccwpck_require__(7459);
class Label extends propertyInstruction_1.PropertyInstruction {
    constructor(document, range, dockerfile, escapeChar, instruction, instructionRange) {
        super(document, range, dockerfile, escapeChar, instruction, instructionRange);
    }
    getVariables() {
        const variables = super.getVariables();
        const properties = this.getProperties();
        // iterate over all of this LABEL's properties
        for (const property of properties) {
            const value = property.getUnescapedValue();
            // check if the value is contained in single quotes,
            // single quotes would indicate a literal value
            if (value !== null && value.length > 2 && value.charAt(0) === '\'' && value.charAt(value.length - 1) === '\'') {
                const range = property.getValueRange();
                for (let i = 0; i < variables.length; i++) {
                    // if a variable is in a single quote, remove it from the list
                    if (util_1.Util.isInsideRange(variables[i].getRange().start, range)) {
                        variables.splice(i, 1);
                        i--;
                    }
                }
            }
        }
        return variables;
    }
    getProperties() {
        return super.getProperties();
    }
}
exports.Label = Label;


/***/ }),

/***/ 5554:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.Onbuild = void 0;
const vscode_languageserver_types_1 = __nccwpck_require__(4612);
const parser_1 = __nccwpck_require__(7988);
const instruction_1 = __nccwpck_require__(5279);
class Onbuild extends instruction_1.Instruction {
    constructor(document, range, dockerfile, escapeChar, instruction, instructionRange) {
        super(document, range, dockerfile, escapeChar, instruction, instructionRange);
    }
    getTrigger() {
        let trigger = this.getTriggerWord();
        return trigger === null ? null : trigger.toUpperCase();
    }
    getTriggerWord() {
        return this.getRangeContent(this.getTriggerRange());
    }
    getTriggerRange() {
        let args = this.getArguments();
        return args.length > 0 ? args[0].getRange() : null;
    }
    getTriggerInstruction() {
        let triggerRange = this.getTriggerRange();
        if (triggerRange === null) {
            return null;
        }
        let args = this.getArguments();
        return parser_1.Parser.createInstruction(this.document, this.dockerfile, this.escapeChar, vscode_languageserver_types_1.Range.create(args[0].getRange().start, this.getRange().end), this.getTriggerWord(), triggerRange);
    }
}
exports.Onbuild = Onbuild;


/***/ }),

/***/ 7224:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.Run = void 0;
const jsonInstruction_1 = __nccwpck_require__(5305);
class Run extends jsonInstruction_1.JSONInstruction {
    constructor(document, range, dockerfile, escapeChar, instruction, instructionRange) {
        super(document, range, dockerfile, escapeChar, instruction, instructionRange);
    }
    stopSearchingForFlags(argument) {
        return argument.indexOf("--") === -1;
    }
    /**
     * Returns there here-documents that are defined in this RUN
     * instruction.
     *
     * This API is experimental and subject to change.
     */
    getHeredocs() {
        return super.getHeredocs();
    }
}
exports.Run = Run;


/***/ }),

/***/ 7523:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.Shell = void 0;
const jsonInstruction_1 = __nccwpck_require__(5305);
class Shell extends jsonInstruction_1.JSONInstruction {
    constructor(document, range, dockerfile, escapeChar, instruction, instructionRange) {
        super(document, range, dockerfile, escapeChar, instruction, instructionRange);
    }
}
exports.Shell = Shell;


/***/ }),

/***/ 4301:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.Stopsignal = void 0;
const instruction_1 = __nccwpck_require__(5279);
class Stopsignal extends instruction_1.Instruction {
    constructor(document, range, dockerfile, escapeChar, instruction, instructionRange) {
        super(document, range, dockerfile, escapeChar, instruction, instructionRange);
    }
}
exports.Stopsignal = Stopsignal;


/***/ }),

/***/ 3998:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.User = void 0;
const instruction_1 = __nccwpck_require__(5279);
class User extends instruction_1.Instruction {
    constructor(document, range, dockerfile, escapeChar, instruction, instructionRange) {
        super(document, range, dockerfile, escapeChar, instruction, instructionRange);
    }
}
exports.User = User;


/***/ }),

/***/ 1347:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.Volume = void 0;
const jsonInstruction_1 = __nccwpck_require__(5305);
class Volume extends jsonInstruction_1.JSONInstruction {
    constructor(document, range, dockerfile, escapeChar, instruction, instructionRange) {
        super(document, range, dockerfile, escapeChar, instruction, instructionRange);
    }
}
exports.Volume = Volume;


/***/ }),

/***/ 7529:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.Workdir = void 0;
const instruction_1 = __nccwpck_require__(5279);
class Workdir extends instruction_1.Instruction {
    constructor(document, range, dockerfile, escapeChar, instruction, instructionRange) {
        super(document, range, dockerfile, escapeChar, instruction, instructionRange);
    }
    /**
     * Returns the path that has been defined. Note that this path may
     * be absolute or relative depending on what was written in the
     * instruction.
     *
     * @return the working directory's path, or null if this
     *         instruction has no arguments
     */
    getPath() {
        return this.getArgumentsContent();
    }
    /**
     * Returns the absolute path that this instruction resolves to. The
     * function will inspect prior WORKDIR instructions in the current
     * image or another build stage in the Dockerfile to try to
     * determine this.
     *
     * @return the absolute path of the working directory, or null if
     *         this instruction has no arguments, or undefined if it
     *         cannot be determined because only relative paths could be
     *         found
     */
    getAbsolutePath() {
        const path = this.getPath();
        if (path === null || path.startsWith("/")) {
            return path;
        }
        const startLine = this.getRange().start.line;
        const hierarchy = this.dockerfile.getStageHierarchy(startLine);
        for (let i = hierarchy.length - 1; i >= 0; i--) {
            const workdirs = hierarchy[i].getWORKDIRs();
            for (let j = workdirs.length - 1; j >= 0; j--) {
                if (workdirs[j].getRange().start.line < startLine) {
                    const parent = workdirs[j].getAbsolutePath();
                    if (parent === undefined || parent === null) {
                        return undefined;
                    }
                    return parent.endsWith("/") ? parent + path : parent + "/" + path;
                }
            }
        }
        return undefined;
    }
}
exports.Workdir = Workdir;


/***/ }),

/***/ 3702:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.JSONArgument = void 0;
const argument_1 = __nccwpck_require__(5940);
class JSONArgument extends argument_1.Argument {
    constructor(value, range, jsonRange) {
        super(value, range);
        this.jsonRange = jsonRange;
    }
    getJSONRange() {
        return this.jsonRange;
    }
    getJSONValue() {
        let value = super.getValue();
        value = value.substring(1, value.length - 1);
        return value;
    }
}
exports.JSONArgument = JSONArgument;


/***/ }),

/***/ 5305:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.JSONInstruction = void 0;
const vscode_languageserver_types_1 = __nccwpck_require__(4612);
const argument_1 = __nccwpck_require__(5940);
const jsonArgument_1 = __nccwpck_require__(3702);
const modifiableInstruction_1 = __nccwpck_require__(2393);
class JSONInstruction extends modifiableInstruction_1.ModifiableInstruction {
    constructor(document, range, dockerfile, escapeChar, instruction, instructionRange) {
        super(document, range, dockerfile, escapeChar, instruction, instructionRange);
        this.openingBracket = null;
        this.closingBracket = null;
        this.jsonStrings = [];
        const argsContent = this.getRawArgumentsContent();
        if (argsContent === null) {
            return;
        }
        const args = this.getArguments();
        if (args.length === 1 && args[0].getValue() === "[]") {
            let argRange = args[0].getRange();
            this.openingBracket = new argument_1.Argument("[", vscode_languageserver_types_1.Range.create(argRange.start.line, argRange.start.character, argRange.start.line, argRange.start.character + 1));
            this.closingBracket = new argument_1.Argument("]", vscode_languageserver_types_1.Range.create(argRange.start.line, argRange.start.character + 1, argRange.end.line, argRange.end.character));
            return;
        }
        else if (args.length === 2 && args[0].getValue() === '[' && args[1].getValue() === ']') {
            this.openingBracket = args[0];
            this.closingBracket = args[1];
            return;
        }
        const argsOffset = document.offsetAt(this.getArgumentsRange().start);
        let start = -1;
        let last = "";
        let quoted = false;
        let escapedArg = "";
        argsCheck: for (let i = 0; i < argsContent.length; i++) {
            let char = argsContent.charAt(i);
            switch (char) {
                case '[':
                    if (last === "") {
                        this.openingBracket = new argument_1.Argument("[", vscode_languageserver_types_1.Range.create(document.positionAt(argsOffset + i), document.positionAt(argsOffset + i + 1)));
                        last = '[';
                    }
                    else if (quoted) {
                        escapedArg = escapedArg + char;
                    }
                    else {
                        break argsCheck;
                    }
                    break;
                case '"':
                    if (last === '[' || last === ',') {
                        start = i;
                        quoted = true;
                        last = '"';
                        escapedArg = escapedArg + char;
                        continue;
                    }
                    else if (last === '"') {
                        if (quoted) {
                            escapedArg = escapedArg + char;
                            // quoted string done
                            quoted = false;
                            this.jsonStrings.push(new jsonArgument_1.JSONArgument(escapedArg, vscode_languageserver_types_1.Range.create(document.positionAt(argsOffset + start), document.positionAt(argsOffset + i + 1)), vscode_languageserver_types_1.Range.create(document.positionAt(argsOffset + start + 1), document.positionAt(argsOffset + i))));
                            escapedArg = "";
                        }
                        else {
                            // should be a , or a ]
                            break argsCheck;
                        }
                    }
                    else {
                        break argsCheck;
                    }
                    break;
                case ',':
                    if (quoted) {
                        escapedArg = escapedArg + char;
                    }
                    else {
                        if (last === '"') {
                            last = ',';
                        }
                        else {
                            break argsCheck;
                        }
                    }
                    break;
                case ']':
                    if (quoted) {
                        escapedArg = escapedArg + char;
                    }
                    else if (last !== "") {
                        this.closingBracket = new argument_1.Argument("]", vscode_languageserver_types_1.Range.create(document.positionAt(argsOffset + i), document.positionAt(argsOffset + i + 1)));
                        break argsCheck;
                    }
                    break;
                case ' ':
                case '\t':
                    break;
                case '\\':
                    if (quoted) {
                        switch (argsContent.charAt(i + 1)) {
                            case '"':
                            case '\\':
                                escapedArg = escapedArg + argsContent.charAt(i + 1);
                                i++;
                                continue;
                            case ' ':
                            case '\t':
                                escapeCheck: for (let j = i + 2; j < argsContent.length; j++) {
                                    switch (argsContent.charAt(j)) {
                                        case '\r':
                                            // offset one more for \r\n
                                            j++;
                                        case '\n':
                                            i = j;
                                            continue argsCheck;
                                        case ' ':
                                        case '\t':
                                            break;
                                        default:
                                            break escapeCheck;
                                    }
                                }
                                break;
                            case '\r':
                                // offset one more for \r\n
                                i++;
                            default:
                                i++;
                                continue;
                        }
                    }
                    else {
                        escapeCheck: for (let j = i + 1; j < argsContent.length; j++) {
                            switch (argsContent.charAt(j)) {
                                case '\r':
                                    // offset one more for \r\n
                                    j++;
                                case '\n':
                                    i = j;
                                    continue argsCheck;
                                case ' ':
                                case '\t':
                                    break;
                                default:
                                    break escapeCheck;
                            }
                        }
                    }
                    break argsCheck;
                default:
                    if (!quoted) {
                        break argsCheck;
                    }
                    escapedArg = escapedArg + char;
                    break;
            }
        }
    }
    stopSearchingForFlags(_value) {
        return true;
    }
    getOpeningBracket() {
        return this.openingBracket;
    }
    getJSONStrings() {
        return this.jsonStrings;
    }
    getClosingBracket() {
        return this.closingBracket;
    }
}
exports.JSONInstruction = JSONInstruction;


/***/ }),

/***/ 7005:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.Line = void 0;
class Line {
    constructor(document, range) {
        this.document = document;
        this.range = range;
    }
    getRange() {
        return this.range;
    }
    getTextContent() {
        return this.document.getText().substring(this.document.offsetAt(this.range.start), this.document.offsetAt(this.range.end));
    }
    isAfter(line) {
        return this.range.start.line > line.range.start.line;
    }
    isBefore(line) {
        return this.range.start.line < line;
    }
}
exports.Line = Line;


/***/ }),

/***/ 8390:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.DockerfileParser = exports.DefaultVariables = exports.Directive = exports.Keyword = exports.Workdir = exports.Volume = exports.User = exports.Stopsignal = exports.Shell = exports.Run = exports.PropertyInstruction = exports.Onbuild = exports.ModifiableInstruction = exports.Label = exports.JSONInstruction = exports.Heredoc = exports.Healthcheck = exports.From = exports.Env = exports.Entrypoint = exports.Copy = exports.Cmd = exports.Arg = exports.Add = exports.Variable = exports.Property = exports.ParserDirective = exports.Line = exports.Instruction = exports.Flag = exports.Comment = exports.JSONArgument = exports.Argument = void 0;
var argument_1 = __nccwpck_require__(5940);
Object.defineProperty(exports, "Argument", ({ enumerable: true, get: function () { return argument_1.Argument; } }));
var jsonArgument_1 = __nccwpck_require__(3702);
Object.defineProperty(exports, "JSONArgument", ({ enumerable: true, get: function () { return jsonArgument_1.JSONArgument; } }));
const comment_1 = __nccwpck_require__(4022);
Object.defineProperty(exports, "Comment", ({ enumerable: true, get: function () { return comment_1.Comment; } }));
const parser_1 = __nccwpck_require__(7988);
var flag_1 = __nccwpck_require__(1077);
Object.defineProperty(exports, "Flag", ({ enumerable: true, get: function () { return flag_1.Flag; } }));
const instruction_1 = __nccwpck_require__(5279);
Object.defineProperty(exports, "Instruction", ({ enumerable: true, get: function () { return instruction_1.Instruction; } }));
var line_1 = __nccwpck_require__(7005);
Object.defineProperty(exports, "Line", ({ enumerable: true, get: function () { return line_1.Line; } }));
const parserDirective_1 = __nccwpck_require__(7499);
Object.defineProperty(exports, "ParserDirective", ({ enumerable: true, get: function () { return parserDirective_1.ParserDirective; } }));
var property_1 = __nccwpck_require__(9602);
Object.defineProperty(exports, "Property", ({ enumerable: true, get: function () { return property_1.Property; } }));
var variable_1 = __nccwpck_require__(3743);
Object.defineProperty(exports, "Variable", ({ enumerable: true, get: function () { return variable_1.Variable; } }));
var add_1 = __nccwpck_require__(9618);
Object.defineProperty(exports, "Add", ({ enumerable: true, get: function () { return add_1.Add; } }));
const arg_1 = __nccwpck_require__(4381);
Object.defineProperty(exports, "Arg", ({ enumerable: true, get: function () { return arg_1.Arg; } }));
const cmd_1 = __nccwpck_require__(5517);
Object.defineProperty(exports, "Cmd", ({ enumerable: true, get: function () { return cmd_1.Cmd; } }));
const copy_1 = __nccwpck_require__(444);
Object.defineProperty(exports, "Copy", ({ enumerable: true, get: function () { return copy_1.Copy; } }));
const entrypoint_1 = __nccwpck_require__(1835);
Object.defineProperty(exports, "Entrypoint", ({ enumerable: true, get: function () { return entrypoint_1.Entrypoint; } }));
const env_1 = __nccwpck_require__(1822);
Object.defineProperty(exports, "Env", ({ enumerable: true, get: function () { return env_1.Env; } }));
const from_1 = __nccwpck_require__(5377);
Object.defineProperty(exports, "From", ({ enumerable: true, get: function () { return from_1.From; } }));
const healthcheck_1 = __nccwpck_require__(1167);
Object.defineProperty(exports, "Healthcheck", ({ enumerable: true, get: function () { return healthcheck_1.Healthcheck; } }));
var heredoc_1 = __nccwpck_require__(7599);
Object.defineProperty(exports, "Heredoc", ({ enumerable: true, get: function () { return heredoc_1.Heredoc; } }));
var jsonInstruction_1 = __nccwpck_require__(5305);
Object.defineProperty(exports, "JSONInstruction", ({ enumerable: true, get: function () { return jsonInstruction_1.JSONInstruction; } }));
var label_1 = __nccwpck_require__(3871);
Object.defineProperty(exports, "Label", ({ enumerable: true, get: function () { return label_1.Label; } }));
var modifiableInstruction_1 = __nccwpck_require__(2393);
Object.defineProperty(exports, "ModifiableInstruction", ({ enumerable: true, get: function () { return modifiableInstruction_1.ModifiableInstruction; } }));
var onbuild_1 = __nccwpck_require__(5554);
Object.defineProperty(exports, "Onbuild", ({ enumerable: true, get: function () { return onbuild_1.Onbuild; } }));
var propertyInstruction_1 = __nccwpck_require__(4984);
Object.defineProperty(exports, "PropertyInstruction", ({ enumerable: true, get: function () { return propertyInstruction_1.PropertyInstruction; } }));
var run_1 = __nccwpck_require__(7224);
Object.defineProperty(exports, "Run", ({ enumerable: true, get: function () { return run_1.Run; } }));
var shell_1 = __nccwpck_require__(7523);
Object.defineProperty(exports, "Shell", ({ enumerable: true, get: function () { return shell_1.Shell; } }));
var stopsignal_1 = __nccwpck_require__(4301);
Object.defineProperty(exports, "Stopsignal", ({ enumerable: true, get: function () { return stopsignal_1.Stopsignal; } }));
var user_1 = __nccwpck_require__(3998);
Object.defineProperty(exports, "User", ({ enumerable: true, get: function () { return user_1.User; } }));
var volume_1 = __nccwpck_require__(1347);
Object.defineProperty(exports, "Volume", ({ enumerable: true, get: function () { return volume_1.Volume; } }));
const workdir_1 = __nccwpck_require__(7529);
Object.defineProperty(exports, "Workdir", ({ enumerable: true, get: function () { return workdir_1.Workdir; } }));
var Keyword;
(function (Keyword) {
    Keyword["ADD"] = "ADD";
    Keyword["ARG"] = "ARG";
    Keyword["CMD"] = "CMD";
    Keyword["COPY"] = "COPY";
    Keyword["ENTRYPOINT"] = "ENTRYPOINT";
    Keyword["ENV"] = "ENV";
    Keyword["EXPOSE"] = "EXPOSE";
    Keyword["FROM"] = "FROM";
    Keyword["HEALTHCHECK"] = "HEALTHCHECK";
    Keyword["LABEL"] = "LABEL";
    Keyword["MAINTAINER"] = "MAINTAINER";
    Keyword["ONBUILD"] = "ONBUILD";
    Keyword["RUN"] = "RUN";
    Keyword["SHELL"] = "SHELL";
    Keyword["STOPSIGNAL"] = "STOPSIGNAL";
    Keyword["USER"] = "USER";
    Keyword["VOLUME"] = "VOLUME";
    Keyword["WORKDIR"] = "WORKDIR";
})(Keyword || (exports.Keyword = Keyword = {}));
var Directive;
(function (Directive) {
    Directive["escape"] = "escape";
    Directive["syntax"] = "syntax";
})(Directive || (exports.Directive = Directive = {}));
exports.DefaultVariables = [
    "ALL_PROXY", "all_proxy",
    "FTP_PROXY", "ftp_proxy",
    "HTTP_PROXY", "http_proxy",
    "HTTPS_PROXY", "https_proxy",
    "NO_PROXY", "no_proxy"
];
var DockerfileParser;
(function (DockerfileParser) {
    function parse(content) {
        let parser = new parser_1.Parser();
        return parser.parse(content);
    }
    DockerfileParser.parse = parse;
})(DockerfileParser || (exports.DockerfileParser = DockerfileParser = {}));


/***/ }),

/***/ 2393:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.ModifiableInstruction = void 0;
const vscode_languageserver_types_1 = __nccwpck_require__(4612);
const flag_1 = __nccwpck_require__(1077);
const instruction_1 = __nccwpck_require__(5279);
class ModifiableInstruction extends instruction_1.Instruction {
    constructor(document, range, dockerfile, escapeChar, instruction, instructionRange) {
        super(document, range, dockerfile, escapeChar, instruction, instructionRange);
    }
    getFlags() {
        if (!this.flags) {
            this.flags = [];
            for (let arg of this.getArguments()) {
                let value = arg.getValue();
                if (this.stopSearchingForFlags(value)) {
                    return this.flags;
                }
                else if (value.indexOf("--") === 0) {
                    let range = arg.getRange();
                    let rawValue = this.document.getText().substring(this.document.offsetAt(range.start), this.document.offsetAt(range.end));
                    let nameIndex = value.indexOf('=');
                    let index = rawValue.indexOf('=');
                    let firstMatch = false;
                    let secondMatch = false;
                    let startIndex = -1;
                    nameSearchLoop: for (let i = 0; i < rawValue.length; i++) {
                        switch (rawValue.charAt(i)) {
                            case '\\':
                            case ' ':
                            case '\t':
                            case '\r':
                            case '\n':
                                break;
                            case '-':
                                if (secondMatch) {
                                    startIndex = i;
                                    break nameSearchLoop;
                                }
                                else if (firstMatch) {
                                    secondMatch = true;
                                }
                                else {
                                    firstMatch = true;
                                }
                                break;
                            default:
                                startIndex = i;
                                break nameSearchLoop;
                        }
                    }
                    let nameStart = this.document.positionAt(this.document.offsetAt(range.start) + startIndex);
                    if (index === -1) {
                        this.flags.push(new flag_1.Flag(this.document, range, value.substring(2), vscode_languageserver_types_1.Range.create(nameStart, range.end), null, null));
                    }
                    else if (index === value.length - 1) {
                        let nameEnd = this.document.positionAt(this.document.offsetAt(range.start) + index);
                        this.flags.push(new flag_1.Flag(this.document, range, value.substring(2, index), vscode_languageserver_types_1.Range.create(nameStart, nameEnd), "", vscode_languageserver_types_1.Range.create(range.end, range.end)));
                    }
                    else {
                        let nameEnd = this.document.positionAt(this.document.offsetAt(range.start) + index);
                        this.flags.push(new flag_1.Flag(this.document, range, value.substring(2, nameIndex), vscode_languageserver_types_1.Range.create(nameStart, nameEnd), value.substring(nameIndex + 1), vscode_languageserver_types_1.Range.create(this.document.positionAt(this.document.offsetAt(range.start) + index + 1), range.end)));
                    }
                }
            }
        }
        return this.flags;
    }
    getArguments() {
        const args = super.getArguments();
        const flags = this.getFlags();
        if (flags.length === 0) {
            return args;
        }
        for (let i = 0; i < flags.length; i++) {
            args.shift();
        }
        return args;
    }
}
exports.ModifiableInstruction = ModifiableInstruction;


/***/ }),

/***/ 7988:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {

/* --------------------------------------------------------------------------------------------
 * Copyright (c) Remy Suen. All rights reserved.
 * Licensed under the MIT License. See License.txt in the project root for license information.
 * ------------------------------------------------------------------------------------------ */

Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.Parser = void 0;
const vscode_languageserver_textdocument_1 = __nccwpck_require__(3383);
const vscode_languageserver_types_1 = __nccwpck_require__(4612);
const comment_1 = __nccwpck_require__(4022);
const parserDirective_1 = __nccwpck_require__(7499);
const instruction_1 = __nccwpck_require__(5279);
const add_1 = __nccwpck_require__(9618);
const arg_1 = __nccwpck_require__(4381);
const cmd_1 = __nccwpck_require__(5517);
const copy_1 = __nccwpck_require__(444);
const env_1 = __nccwpck_require__(1822);
const entrypoint_1 = __nccwpck_require__(1835);
const from_1 = __nccwpck_require__(5377);
const healthcheck_1 = __nccwpck_require__(1167);
const label_1 = __nccwpck_require__(3871);
const onbuild_1 = __nccwpck_require__(5554);
const run_1 = __nccwpck_require__(7224);
const shell_1 = __nccwpck_require__(7523);
const stopsignal_1 = __nccwpck_require__(4301);
const workdir_1 = __nccwpck_require__(7529);
const user_1 = __nccwpck_require__(3998);
const volume_1 = __nccwpck_require__(1347);
const dockerfile_1 = __nccwpck_require__(9933);
const util_1 = __nccwpck_require__(7459);
const main_1 = __nccwpck_require__(8390);
class Parser {
    constructor() {
        this.escapeChar = null;
    }
    static createInstruction(document, dockerfile, escapeChar, lineRange, instruction, instructionRange) {
        switch (instruction.toUpperCase()) {
            case "ADD":
                return new add_1.Add(document, lineRange, dockerfile, escapeChar, instruction, instructionRange);
            case "ARG":
                return new arg_1.Arg(document, lineRange, dockerfile, escapeChar, instruction, instructionRange);
            case "CMD":
                return new cmd_1.Cmd(document, lineRange, dockerfile, escapeChar, instruction, instructionRange);
            case "COPY":
                return new copy_1.Copy(document, lineRange, dockerfile, escapeChar, instruction, instructionRange);
            case "ENTRYPOINT":
                return new entrypoint_1.Entrypoint(document, lineRange, dockerfile, escapeChar, instruction, instructionRange);
            case "ENV":
                return new env_1.Env(document, lineRange, dockerfile, escapeChar, instruction, instructionRange);
            case "FROM":
                return new from_1.From(document, lineRange, dockerfile, escapeChar, instruction, instructionRange);
            case "HEALTHCHECK":
                return new healthcheck_1.Healthcheck(document, lineRange, dockerfile, escapeChar, instruction, instructionRange);
            case "LABEL":
                return new label_1.Label(document, lineRange, dockerfile, escapeChar, instruction, instructionRange);
            case "ONBUILD":
                return new onbuild_1.Onbuild(document, lineRange, dockerfile, escapeChar, instruction, instructionRange);
            case "RUN":
                return new run_1.Run(document, lineRange, dockerfile, escapeChar, instruction, instructionRange);
            case "SHELL":
                return new shell_1.Shell(document, lineRange, dockerfile, escapeChar, instruction, instructionRange);
            case "STOPSIGNAL":
                return new stopsignal_1.Stopsignal(document, lineRange, dockerfile, escapeChar, instruction, instructionRange);
            case "WORKDIR":
                return new workdir_1.Workdir(document, lineRange, dockerfile, escapeChar, instruction, instructionRange);
            case "USER":
                return new user_1.User(document, lineRange, dockerfile, escapeChar, instruction, instructionRange);
            case "VOLUME":
                return new volume_1.Volume(document, lineRange, dockerfile, escapeChar, instruction, instructionRange);
        }
        return new instruction_1.Instruction(document, lineRange, dockerfile, escapeChar, instruction, instructionRange);
    }
    getParserDirectives(document, buffer) {
        // reset the escape directive in between runs
        const directives = [];
        this.escapeChar = '';
        const offset = util_1.Util.isUTF8BOM(buffer.substring(0, 1)) ? 1 : 0;
        directiveCheck: for (let i = offset; i < buffer.length; i++) {
            switch (buffer.charAt(i)) {
                case ' ':
                case '\t':
                    break;
                case '\r':
                case '\n':
                    // blank lines stop the parsing of directives immediately
                    break directiveCheck;
                case '#':
                    let directiveStart = -1;
                    let directiveEnd = -1;
                    for (let j = i + 1; j < buffer.length; j++) {
                        let char = buffer.charAt(j);
                        switch (char) {
                            case ' ':
                            case '\t':
                                if (directiveStart !== -1 && directiveEnd === -1) {
                                    directiveEnd = j;
                                }
                                break;
                            case '\r':
                            case '\n':
                                break directiveCheck;
                            case '=':
                                let valueStart = -1;
                                let valueEnd = -1;
                                if (directiveEnd === -1) {
                                    directiveEnd = j;
                                }
                                // assume the line ends with the file
                                let lineEnd = buffer.length;
                                directiveValue: for (let k = j + 1; k < buffer.length; k++) {
                                    char = buffer.charAt(k);
                                    switch (char) {
                                        case '\r':
                                        case '\n':
                                            if (valueStart !== -1 && valueEnd === -1) {
                                                valueEnd = k;
                                            }
                                            // line break found, reset
                                            lineEnd = k;
                                            break directiveValue;
                                        case '\t':
                                        case ' ':
                                            if (valueStart !== -1 && valueEnd === -1) {
                                                valueEnd = k;
                                            }
                                            continue;
                                        default:
                                            if (valueStart === -1) {
                                                valueStart = k;
                                            }
                                            break;
                                    }
                                }
                                if (directiveStart === -1) {
                                    // no directive, it's a regular comment
                                    break directiveCheck;
                                }
                                if (valueStart === -1) {
                                    // no non-whitespace characters found, highlight all the characters then
                                    valueStart = j + 1;
                                    valueEnd = lineEnd;
                                }
                                else if (valueEnd === -1) {
                                    // reached EOF
                                    valueEnd = buffer.length;
                                }
                                const lineRange = vscode_languageserver_types_1.Range.create(document.positionAt(i), document.positionAt(lineEnd));
                                const nameRange = vscode_languageserver_types_1.Range.create(document.positionAt(directiveStart), document.positionAt(directiveEnd));
                                const valueRange = vscode_languageserver_types_1.Range.create(document.positionAt(valueStart), document.positionAt(valueEnd));
                                directives.push(new parserDirective_1.ParserDirective(document, lineRange, nameRange, valueRange));
                                directiveStart = -1;
                                if (buffer.charAt(valueEnd) === '\r') {
                                    // skip over the \r
                                    i = valueEnd + 1;
                                }
                                else {
                                    i = valueEnd;
                                }
                                continue directiveCheck;
                            default:
                                if (directiveStart === -1) {
                                    directiveStart = j;
                                }
                                break;
                        }
                    }
                    break;
                default:
                    break directiveCheck;
            }
        }
        return directives;
    }
    parse(buffer) {
        this.document = vscode_languageserver_textdocument_1.TextDocument.create("", "", 0, buffer);
        this.buffer = buffer;
        let dockerfile = new dockerfile_1.Dockerfile(this.document);
        let directives = this.getParserDirectives(this.document, this.buffer);
        let offset = 0;
        this.escapeChar = '\\';
        if (directives.length > 0) {
            dockerfile.setDirectives(directives);
            this.escapeChar = dockerfile.getEscapeCharacter();
            // start parsing after the directives
            offset = this.document.offsetAt(vscode_languageserver_types_1.Position.create(directives.length, 0));
        }
        else if (util_1.Util.isUTF8BOM(buffer.substring(0, 1))) {
            offset = 1;
        }
        for (let i = offset; i < this.buffer.length; i++) {
            const char = this.buffer.charAt(i);
            switch (char) {
                case ' ':
                case '\t':
                case '\r':
                case '\n':
                    break;
                case '#':
                    i = this.processComment(dockerfile, i);
                    break;
                default:
                    i = this.processInstruction(dockerfile, char, i);
                    break;
            }
        }
        dockerfile.organizeComments();
        return dockerfile;
    }
    processInstruction(dockerfile, char, start) {
        let instruction = char;
        let instructionEnd = -1;
        let escapedInstruction = false;
        instructionCheck: for (let i = start + 1; i < this.buffer.length; i++) {
            char = this.buffer.charAt(i);
            switch (char) {
                case this.escapeChar:
                    escapedInstruction = true;
                    char = this.buffer.charAt(i + 1);
                    if (char === '\r' || char === '\n') {
                        if (instructionEnd === -1) {
                            instructionEnd = i;
                        }
                        i++;
                    }
                    else if (char === ' ' || char === '\t') {
                        for (let j = i + 2; j < this.buffer.length; j++) {
                            switch (this.buffer.charAt(j)) {
                                case ' ':
                                case '\t':
                                    break;
                                case '\r':
                                case '\n':
                                    i = j;
                                    continue instructionCheck;
                                default:
                                    // found an argument, mark end of instruction
                                    instructionEnd = i + 1;
                                    instruction = instruction + this.escapeChar;
                                    i = j - 2;
                                    continue instructionCheck;
                            }
                        }
                        // reached EOF
                        instructionEnd = i + 1;
                        instruction = instruction + this.escapeChar;
                        break instructionCheck;
                    }
                    else {
                        instructionEnd = i + 1;
                        instruction = instruction + this.escapeChar;
                        // reset and consider it as one contiguous word
                        escapedInstruction = false;
                    }
                    break;
                case ' ':
                case '\t':
                    if (escapedInstruction) {
                        // on an escaped newline, need to search for non-whitespace
                        escapeCheck: for (let j = i + 1; j < this.buffer.length; j++) {
                            switch (this.buffer.charAt(j)) {
                                case ' ':
                                case '\t':
                                    break;
                                case '\r':
                                case '\n':
                                    i = j;
                                    continue instructionCheck;
                                default:
                                    break escapeCheck;
                            }
                        }
                        escapedInstruction = false;
                    }
                    if (instructionEnd === -1) {
                        instructionEnd = i;
                    }
                    i = this.processArguments(dockerfile, instruction, instructionEnd, start, i);
                    dockerfile.addInstruction(this.createInstruction(dockerfile, instruction, start, instructionEnd, i));
                    return i;
                case '\r':
                case '\n':
                    if (escapedInstruction) {
                        continue;
                    }
                    if (instructionEnd === -1) {
                        instructionEnd = i;
                    }
                    dockerfile.addInstruction(this.createInstruction(dockerfile, instruction, start, i, i));
                    return i;
                case '#':
                    if (escapedInstruction) {
                        continue;
                    }
                default:
                    instructionEnd = i + 1;
                    instruction = instruction + char;
                    escapedInstruction = false;
                    break;
            }
        }
        // reached EOF
        if (instructionEnd === -1) {
            instructionEnd = this.buffer.length;
        }
        dockerfile.addInstruction(this.createInstruction(dockerfile, instruction, start, instructionEnd, this.buffer.length));
        return this.buffer.length;
    }
    processHeredocs(instruction, offset) {
        let keyword = instruction.getKeyword();
        if (keyword === main_1.Keyword.ONBUILD) {
            instruction = instruction.getTriggerInstruction();
            if (instruction === null) {
                return offset;
            }
            keyword = instruction.getKeyword();
        }
        if (keyword !== main_1.Keyword.ADD && keyword !== main_1.Keyword.COPY && keyword !== main_1.Keyword.RUN) {
            return offset;
        }
        const heredocs = [];
        let tabbed = false;
        for (const arg of instruction.getArguments()) {
            const value = arg.getValue();
            if (value.startsWith("<<") && value.length > 2) {
                if (value.startsWith("<<-")) {
                    tabbed = true;
                }
                const name = util_1.Util.parseHeredocName(value);
                if (name !== null) {
                    heredocs.push(name);
                }
            }
        }
        if (heredocs.length > 0) {
            for (const heredoc of heredocs) {
                offset = this.parseHeredoc(heredoc, offset, tabbed);
            }
        }
        return offset;
    }
    processArguments(dockerfile, instruction, instructionEnd, start, offset) {
        let escaped = false;
        argumentsCheck: for (let i = offset + 1; i < this.buffer.length; i++) {
            switch (this.buffer.charAt(i)) {
                case '\r':
                case '\n':
                    if (escaped) {
                        continue;
                    }
                    return this.processHeredocs(this.createInstruction(dockerfile, instruction, start, instructionEnd, i), i);
                case this.escapeChar:
                    const next = this.buffer.charAt(i + 1);
                    if (next === '\n' || next === '\r') {
                        escaped = true;
                        i++;
                    }
                    else if (next === ' ' || next === '\t') {
                        for (let j = i + 2; j < this.buffer.length; j++) {
                            switch (this.buffer.charAt(j)) {
                                case ' ':
                                case '\t':
                                    break;
                                case '\r':
                                case '\n':
                                    escaped = true;
                                default:
                                    i = j;
                                    continue argumentsCheck;
                            }
                        }
                        // reached EOF
                        return this.buffer.length;
                    }
                    continue;
                case '#':
                    if (escaped) {
                        i = this.processComment(dockerfile, i);
                        continue argumentsCheck;
                    }
                    break;
                case ' ':
                case '\t':
                    break;
                default:
                    if (escaped) {
                        escaped = false;
                    }
                    break;
            }
        }
        return this.buffer.length;
    }
    processComment(dockerfile, start) {
        let end = this.buffer.length;
        commentLoop: for (let i = start + 1; i < this.buffer.length; i++) {
            switch (this.buffer.charAt(i)) {
                case '\r':
                case '\n':
                    end = i;
                    break commentLoop;
            }
        }
        const range = vscode_languageserver_types_1.Range.create(this.document.positionAt(start), this.document.positionAt(end));
        dockerfile.addComment(new comment_1.Comment(this.document, range));
        return end;
    }
    parseHeredoc(heredocName, offset, tabbed) {
        let startWord = -1;
        let lineStart = true;
        for (let i = offset; i < this.buffer.length; i++) {
            switch (this.buffer.charAt(i)) {
                case ' ':
                    lineStart = false;
                    break;
                case '\t':
                    if (!tabbed) {
                        lineStart = false;
                    }
                    break;
                case '\r':
                case '\n':
                    if (startWord !== -1 && heredocName === this.buffer.substring(startWord, i)) {
                        return i;
                    }
                    startWord = -1;
                    lineStart = true;
                    break;
                default:
                    if (lineStart) {
                        startWord = i;
                        lineStart = false;
                    }
                    break;
            }
        }
        return this.buffer.length;
    }
    createInstruction(dockerfile, instruction, start, instructionEnd, end) {
        const startPosition = this.document.positionAt(start);
        const instructionRange = vscode_languageserver_types_1.Range.create(startPosition, this.document.positionAt(instructionEnd));
        const lineRange = vscode_languageserver_types_1.Range.create(startPosition, this.document.positionAt(end));
        return Parser.createInstruction(this.document, dockerfile, this.escapeChar, lineRange, instruction, instructionRange);
    }
}
exports.Parser = Parser;


/***/ }),

/***/ 7499:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.ParserDirective = void 0;
const main_1 = __nccwpck_require__(8390);
const line_1 = __nccwpck_require__(7005);
class ParserDirective extends line_1.Line {
    constructor(document, range, nameRange, valueRange) {
        super(document, range);
        this.nameRange = nameRange;
        this.valueRange = valueRange;
    }
    toString() {
        return "# " + this.getName() + '=' + this.getValue();
    }
    getNameRange() {
        return this.nameRange;
    }
    getValueRange() {
        return this.valueRange;
    }
    getName() {
        return this.document.getText().substring(this.document.offsetAt(this.nameRange.start), this.document.offsetAt(this.nameRange.end));
    }
    getValue() {
        return this.document.getText().substring(this.document.offsetAt(this.valueRange.start), this.document.offsetAt(this.valueRange.end));
    }
    getDirective() {
        const directive = main_1.Directive[this.getName().toLowerCase()];
        return directive === undefined ? null : directive;
    }
}
exports.ParserDirective = ParserDirective;


/***/ }),

/***/ 9602:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.Property = void 0;
const vscode_languageserver_types_1 = __nccwpck_require__(4612);
const util_1 = __nccwpck_require__(7459);
class Property {
    constructor(document, escapeChar, arg, arg2) {
        this.assignmentOperatorRange = null;
        this.assignmentOperator = null;
        this.valueRange = null;
        this.value = null;
        this.document = document;
        this.escapeChar = escapeChar;
        this.nameRange = Property.getNameRange(document, arg);
        let value = document.getText().substring(document.offsetAt(this.nameRange.start), document.offsetAt(this.nameRange.end));
        this.name = Property.getValue(value, escapeChar);
        if (arg2) {
            this.valueRange = arg2.getRange();
            value = document.getText().substring(document.offsetAt(this.valueRange.start), document.offsetAt(this.valueRange.end));
            this.value = Property.getValue(value, escapeChar);
            this.range = vscode_languageserver_types_1.Range.create(this.nameRange.start, this.valueRange.end);
        }
        else {
            let argRange = arg.getRange();
            if (this.nameRange.start.line === argRange.start.line
                && this.nameRange.start.character === argRange.start.character
                && this.nameRange.end.line === argRange.end.line
                && this.nameRange.end.character === argRange.end.character) {
            }
            else {
                this.valueRange = Property.getValueRange(document, arg);
                value = document.getText().substring(document.offsetAt(this.valueRange.start), document.offsetAt(this.valueRange.end));
                this.value = Property.getValue(value, escapeChar);
                this.assignmentOperatorRange = vscode_languageserver_types_1.Range.create(this.nameRange.end, this.valueRange.start);
                this.assignmentOperator = "=";
            }
            this.range = argRange;
        }
    }
    getRange() {
        return this.range;
    }
    getName() {
        return this.name;
    }
    getNameRange() {
        return this.nameRange;
    }
    getValue() {
        return this.value;
    }
    getValueRange() {
        return this.valueRange;
    }
    /**
     * Retrieves the operator used for delimiting between the name and
     * value of this property. This will either be the "=" character
     * or null if a character was not used or if this property has no
     * value defined.
     */
    getAssignmentOperator() {
        return this.assignmentOperator;
    }
    getAssignmentOperatorRange() {
        return this.assignmentOperatorRange;
    }
    /**
     * Returns the value of this property including any enclosing
     * single or double quotes and relevant escape characters.
     * Escaped newlines and its associated contiguous whitespace
     * characters however will not be returned as they are deemed to
     * be uninteresting to clients trying to return a Dockerfile.
     *
     * @return the unescaped value of this property or null if this
     *         property has no associated value
     */
    getUnescapedValue() {
        if (this.valueRange === null) {
            return null;
        }
        let escaped = false;
        let rawValue = "";
        let value = this.document.getText().substring(this.document.offsetAt(this.valueRange.start), this.document.offsetAt(this.valueRange.end));
        rawLoop: for (let i = 0; i < value.length; i++) {
            let char = value.charAt(i);
            switch (char) {
                case this.escapeChar:
                    for (let j = i + 1; j < value.length; j++) {
                        switch (value.charAt(j)) {
                            case '\r':
                                j++;
                            case '\n':
                                escaped = true;
                                i = j;
                                continue rawLoop;
                            case ' ':
                            case '\t':
                                break;
                            default:
                                rawValue = rawValue + char;
                                continue rawLoop;
                        }
                    }
                    // this happens if there's only whitespace after the escape character
                    rawValue = rawValue + char;
                    break;
                case '\r':
                case '\n':
                    break;
                case ' ':
                case '\t':
                    if (!escaped) {
                        rawValue = rawValue + char;
                    }
                    break;
                case '#':
                    if (escaped) {
                        for (let j = i + 1; j < value.length; j++) {
                            switch (value.charAt(j)) {
                                case '\r':
                                    j++;
                                case '\n':
                                    i = j;
                                    continue rawLoop;
                            }
                        }
                    }
                    else {
                        rawValue = rawValue + char;
                    }
                    break;
                default:
                    rawValue = rawValue + char;
                    escaped = false;
                    break;
            }
        }
        return rawValue;
    }
    static getNameRange(document, arg) {
        let value = arg.getValue();
        let index = value.indexOf('=');
        if (index !== -1) {
            let initial = value.charAt(0);
            let before = value.charAt(index - 1);
            // check if content before the equals sign are in quotes
            // "var"=value
            // 'var'=value
            // otherwise, just assume it's a standard definition
            // var=value
            if ((initial === '"' && before === '"') || (initial === '\'' && before === '\'') || (initial !== '"' && initial !== '\'')) {
                return vscode_languageserver_types_1.Range.create(arg.getRange().start, document.positionAt(document.offsetAt(arg.getRange().start) + index));
            }
        }
        // no '=' found, just defined the property's name
        return arg.getRange();
    }
    static getValueRange(document, arg) {
        return vscode_languageserver_types_1.Range.create(document.positionAt(document.offsetAt(arg.getRange().start) + arg.getValue().indexOf('=') + 1), document.positionAt(document.offsetAt(arg.getRange().end)));
    }
    /**
     * Returns the actual value of this key-value pair. The value will
     * have its escape characters removed if applicable. If the value
     * spans multiple lines and there are comments nested within the
     * lines, they too will be removed.
     *
     * @return the value that this key-value pair will actually be, may
     *         be null if no value is defined, may be the empty string
     *         if the value only consists of whitespace
     */
    static getValue(value, escapeChar) {
        let escaped = false;
        const skip = util_1.Util.findLeadingNonWhitespace(value, escapeChar);
        if (skip !== 0 && value.charAt(skip) === '#') {
            // need to skip over comments
            escaped = true;
        }
        value = value.substring(skip);
        let first = value.charAt(0);
        let last = value.charAt(value.length - 1);
        let literal = first === '\'' || first === '"';
        let inSingle = (first === '\'' && last === '\'');
        let inDouble = false;
        if (first === '"') {
            for (let i = 1; i < value.length; i++) {
                if (value.charAt(i) === escapeChar) {
                    i++;
                }
                else if (value.charAt(i) === '"' && i === value.length - 1) {
                    inDouble = true;
                }
            }
        }
        if (inSingle || inDouble) {
            value = value.substring(1, value.length - 1);
        }
        let commentCheck = -1;
        let escapedValue = "";
        let start = 0;
        parseValue: for (let i = 0; i < value.length; i++) {
            let char = value.charAt(i);
            switch (char) {
                case escapeChar:
                    if (i + 1 === value.length) {
                        escapedValue = escapedValue + escapeChar;
                        break parseValue;
                    }
                    char = value.charAt(i + 1);
                    if (char === ' ' || char === '\t') {
                        whitespaceCheck: for (let j = i + 2; j < value.length; j++) {
                            let char2 = value.charAt(j);
                            switch (char2) {
                                case ' ':
                                case '\t':
                                    break;
                                case '\r':
                                    j++;
                                case '\n':
                                    escaped = true;
                                    i = j;
                                    continue parseValue;
                                default:
                                    if (!inDouble && !inSingle && !literal) {
                                        if (char2 === escapeChar) {
                                            // add the escaped character
                                            escapedValue = escapedValue + char;
                                            // now start parsing from the next escape character
                                            i = i + 1;
                                        }
                                        else {
                                            // the expectation is that this j = i + 2 here
                                            escapedValue = escapedValue + char + char2;
                                            i = j;
                                        }
                                        continue parseValue;
                                    }
                                    break whitespaceCheck;
                            }
                        }
                    }
                    if (inDouble) {
                        if (char === '\r') {
                            escaped = true;
                            i = i + 2;
                        }
                        else if (char === '\n') {
                            escaped = true;
                            i++;
                        }
                        else if (char !== '"') {
                            if (char === escapeChar) {
                                i++;
                            }
                            escapedValue = escapedValue + escapeChar;
                        }
                        continue parseValue;
                    }
                    else if (inSingle || literal) {
                        if (char === '\r') {
                            escaped = true;
                            i = i + 2;
                        }
                        else if (char === '\n') {
                            escaped = true;
                            i++;
                        }
                        else {
                            escapedValue = escapedValue + escapeChar;
                        }
                        continue parseValue;
                    }
                    else if (char === escapeChar) {
                        // double escape, append one and move on
                        escapedValue = escapedValue + escapeChar;
                        i++;
                    }
                    else if (char === '\r') {
                        escaped = true;
                        // offset one more for \r\n
                        i = i + 2;
                    }
                    else if (char === '\n') {
                        escaped = true;
                        i++;
                        start = i;
                    }
                    else {
                        // any other escapes are simply ignored
                        escapedValue = escapedValue + char;
                        i++;
                    }
                    break;
                case ' ':
                case '\t':
                    if (escaped && commentCheck === -1) {
                        commentCheck = i;
                    }
                    escapedValue = escapedValue + char;
                    break;
                case '\r':
                    i++;
                case '\n':
                    if (escaped && commentCheck !== -1) {
                        // rollback and remove the whitespace that was previously appended
                        escapedValue = escapedValue.substring(0, escapedValue.length - (i - commentCheck - 1));
                        commentCheck = -1;
                    }
                    break;
                case '#':
                    // a newline was escaped and now there's a comment
                    if (escaped) {
                        if (commentCheck !== -1) {
                            // rollback and remove the whitespace that was previously appended
                            escapedValue = escapedValue.substring(0, escapedValue.length - (i - commentCheck));
                            commentCheck = -1;
                        }
                        newlineCheck: for (let j = i + 1; j < value.length; j++) {
                            switch (value.charAt(j)) {
                                case '\r':
                                    j++;
                                case '\n':
                                    i = j;
                                    break newlineCheck;
                            }
                        }
                        continue parseValue;
                    }
                default:
                    if (escaped) {
                        escaped = false;
                        commentCheck = -1;
                    }
                    escapedValue = escapedValue + char;
                    break;
            }
        }
        return escapedValue;
    }
}
exports.Property = Property;


/***/ }),

/***/ 4984:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.PropertyInstruction = void 0;
const vscode_languageserver_types_1 = __nccwpck_require__(4612);
const instruction_1 = __nccwpck_require__(5279);
const property_1 = __nccwpck_require__(9602);
const argument_1 = __nccwpck_require__(5940);
const util_1 = __nccwpck_require__(7459);
class PropertyInstruction extends instruction_1.Instruction {
    constructor(document, range, dockerfile, escapeChar, instruction, instructionRange) {
        super(document, range, dockerfile, escapeChar, instruction, instructionRange);
        this.properties = undefined;
    }
    getProperties() {
        if (this.properties === undefined) {
            let args = this.getPropertyArguments();
            if (args.length === 0) {
                this.properties = [];
            }
            else if (args.length === 1) {
                this.properties = [new property_1.Property(this.document, this.escapeChar, args[0])];
            }
            else if (args.length === 2) {
                if (args[0].getValue().indexOf('=') === -1) {
                    this.properties = [new property_1.Property(this.document, this.escapeChar, args[0], args[1])];
                }
                else {
                    this.properties = [
                        new property_1.Property(this.document, this.escapeChar, args[0]),
                        new property_1.Property(this.document, this.escapeChar, args[1])
                    ];
                }
            }
            else if (args[0].getValue().indexOf('=') === -1) {
                let text = this.document.getText();
                let start = args[1].getRange().start;
                let end = args[args.length - 1].getRange().end;
                text = text.substring(this.document.offsetAt(start), this.document.offsetAt(end));
                this.properties = [new property_1.Property(this.document, this.escapeChar, args[0], new argument_1.Argument(text, vscode_languageserver_types_1.Range.create(args[1].getRange().start, args[args.length - 1].getRange().end)))];
            }
            else {
                this.properties = [];
                for (let i = 0; i < args.length; i++) {
                    this.properties.push(new property_1.Property(this.document, this.escapeChar, args[i]));
                }
            }
        }
        return this.properties;
    }
    /**
     * Goes from the back of the string and returns the first
     * non-whitespace character that is found. If an escape character
     * is found with newline characters, the escape character will
     * not be considered a non-whitespace character and its index in
     * the string will not be returned.
     *
     * @param content the string to search through
     * @return the index in the string for the first non-whitespace
     *         character when searching from the end of the string
     */
    findTrailingNonWhitespace(content) {
        // loop back to find the first non-whitespace character
        let index = content.length;
        whitespaceCheck: for (let i = content.length - 1; i >= 0; i--) {
            switch (content.charAt(i)) {
                case ' ':
                case '\t':
                    continue;
                case '\n':
                    if (content.charAt(i - 1) === '\r') {
                        i = i - 1;
                    }
                case '\r':
                    newlineCheck: for (let j = i - 1; j >= 0; j--) {
                        switch (content.charAt(j)) {
                            case ' ':
                            case '\t':
                            case '\r':
                            case '\n':
                            case this.escapeChar:
                                continue;
                            default:
                                index = j;
                                break newlineCheck;
                        }
                    }
                    break whitespaceCheck;
                default:
                    index = i;
                    break whitespaceCheck;
            }
        }
        return index;
    }
    getPropertyArguments() {
        const args = [];
        let range = this.getInstructionRange();
        let instructionNameEndOffset = this.document.offsetAt(range.end);
        let extra = instructionNameEndOffset - this.document.offsetAt(range.start);
        let content = this.getTextContent();
        let fullArgs = content.substring(extra);
        let start = util_1.Util.findLeadingNonWhitespace(fullArgs, this.escapeChar);
        if (start === -1) {
            // only whitespace found, no arguments
            return [];
        }
        const startPosition = this.document.positionAt(instructionNameEndOffset + start);
        // records whether the parser has just processed an escaped newline or not,
        // if our starting position is not on the same line as the instruction then
        // the start of the content is already on an escaped line
        let escaped = range.start.line !== startPosition.line;
        // flag to track if the last character was an escape character
        let endingEscape = false;
        // position before the first escape character was hit
        let mark = -1;
        let end = this.findTrailingNonWhitespace(fullArgs);
        content = fullArgs.substring(start, end + 1);
        let argStart = escaped ? -1 : 0;
        let spaced = false;
        argumentLoop: for (let i = 0; i < content.length; i++) {
            let char = content.charAt(i);
            switch (char) {
                case this.escapeChar:
                    if (i + 1 === content.length) {
                        endingEscape = true;
                        break argumentLoop;
                    }
                    if (!escaped) {
                        mark = i;
                    }
                    switch (content.charAt(i + 1)) {
                        case ' ':
                        case '\t':
                            if (!util_1.Util.isWhitespace(content.charAt(i + 2))) {
                                // space was escaped, continue as normal
                                i = i + 1;
                                continue argumentLoop;
                            }
                            // whitespace encountered, need to figure out if it extends to EOL
                            whitespaceCheck: for (let j = i + 2; j < content.length; j++) {
                                switch (content.charAt(j)) {
                                    case '\r':
                                        // offset one more for \r\n
                                        j++;
                                    case '\n':
                                        // whitespace only, safe to skip
                                        escaped = true;
                                        i = j;
                                        continue argumentLoop;
                                    case ' ':
                                    case '\t':
                                        // ignore whitespace
                                        break;
                                    default:
                                        // whitespace doesn't extend to EOL, create an argument
                                        args.push(new argument_1.Argument(content.substring(argStart, i), vscode_languageserver_types_1.Range.create(this.document.positionAt(instructionNameEndOffset + start + argStart), this.document.positionAt(instructionNameEndOffset + start + i + 2))));
                                        argStart = j;
                                        break whitespaceCheck;
                                }
                            }
                            // go back and start processing the encountered non-whitespace character
                            i = argStart - 1;
                            continue argumentLoop;
                        case '\r':
                            // offset one more for \r\n
                            i++;
                        case '\n':
                            // immediately followed by a newline, skip the newline
                            escaped = true;
                            i = i + 1;
                            continue argumentLoop;
                        case this.escapeChar:
                            // double escape found, skip it and move on
                            if (argStart === -1) {
                                argStart = i;
                            }
                            i = i + 1;
                            continue argumentLoop;
                        default:
                            if (argStart === -1) {
                                argStart = i;
                            }
                            // non-whitespace encountered, skip the escape and process the
                            // character normally
                            continue argumentLoop;
                    }
                case '\'':
                case '"':
                    if (spaced) {
                        this.createSpacedArgument(argStart, args, content, mark, instructionNameEndOffset, start);
                        // reset to start a new argument
                        argStart = i;
                        spaced = false;
                    }
                    if (argStart === -1) {
                        argStart = i;
                    }
                    for (let j = i + 1; j < content.length; j++) {
                        switch (content.charAt(j)) {
                            case char:
                                if (content.charAt(j + 1) !== ' ' && content.charAt(j + 1) !== '') {
                                    // there is more content after this quote,
                                    // continue so that it is all processed as
                                    // one single argument
                                    i = j;
                                    continue argumentLoop;
                                }
                                args.push(new argument_1.Argument(content.substring(argStart, j + 1), vscode_languageserver_types_1.Range.create(this.document.positionAt(instructionNameEndOffset + start + argStart), this.document.positionAt(instructionNameEndOffset + start + j + 1))));
                                i = j;
                                argStart = -1;
                                continue argumentLoop;
                            case this.escapeChar:
                                j++;
                                break;
                        }
                    }
                    break argumentLoop;
                case ' ':
                case '\t':
                    if (escaped) {
                        // consider there to be a space only if an argument
                        // is not spanning multiple lines
                        if (argStart !== -1) {
                            spaced = true;
                        }
                    }
                    else if (argStart !== -1) {
                        args.push(new argument_1.Argument(content.substring(argStart, i), vscode_languageserver_types_1.Range.create(this.document.positionAt(instructionNameEndOffset + start + argStart), this.document.positionAt(instructionNameEndOffset + start + i))));
                        argStart = -1;
                    }
                    break;
                case '\r':
                    // offset one more for \r\n
                    i++;
                case '\n':
                    spaced = false;
                    break;
                case '#':
                    if (escaped) {
                        // a newline was escaped and now there's a comment
                        for (let j = i + 1; j < content.length; j++) {
                            switch (content.charAt(j)) {
                                case '\r':
                                    j++;
                                case '\n':
                                    i = j;
                                    spaced = false;
                                    continue argumentLoop;
                            }
                        }
                        // went to the end without finding a newline,
                        // the comment was the last line in the instruction,
                        // just stop parsing, create an argument if needed
                        if (argStart !== -1) {
                            let value = content.substring(argStart, mark);
                            args.push(new argument_1.Argument(value, vscode_languageserver_types_1.Range.create(this.document.positionAt(instructionNameEndOffset + start + argStart), this.document.positionAt(instructionNameEndOffset + start + mark))));
                            argStart = -1;
                        }
                        break argumentLoop;
                    }
                    else if (argStart === -1) {
                        argStart = i;
                    }
                    break;
                default:
                    if (spaced) {
                        this.createSpacedArgument(argStart, args, content, mark, instructionNameEndOffset, start);
                        // reset to start a new argument
                        argStart = i;
                        spaced = false;
                    }
                    escaped = false;
                    if (argStart === -1) {
                        argStart = i;
                    }
                    // variable detected
                    if (char === '$' && content.charAt(i + 1) === '{') {
                        let singleQuotes = false;
                        let doubleQuotes = false;
                        let escaped = false;
                        for (let j = i + 1; j < content.length; j++) {
                            switch (content.charAt(j)) {
                                case this.escapeChar:
                                    escaped = true;
                                    break;
                                case '\r':
                                case '\n':
                                    break;
                                case '\'':
                                    singleQuotes = !singleQuotes;
                                    escaped = false;
                                    break;
                                case '"':
                                    doubleQuotes = !doubleQuotes;
                                    escaped = false;
                                    break;
                                case ' ':
                                case '\t':
                                    if (escaped || singleQuotes || doubleQuotes) {
                                        break;
                                    }
                                    i = j - 1;
                                    continue argumentLoop;
                                case '}':
                                    i = j;
                                    continue argumentLoop;
                                default:
                                    escaped = false;
                                    break;
                            }
                        }
                        break argumentLoop;
                    }
                    break;
            }
        }
        if (argStart !== -1 && argStart !== content.length) {
            let end = endingEscape ? content.length - 1 : content.length;
            let value = content.substring(argStart, end);
            args.push(new argument_1.Argument(value, vscode_languageserver_types_1.Range.create(this.document.positionAt(instructionNameEndOffset + start + argStart), this.document.positionAt(instructionNameEndOffset + start + end))));
        }
        return args;
    }
    createSpacedArgument(argStart, args, content, mark, instructionNameEndOffset, start) {
        if (argStart !== -1) {
            args.push(new argument_1.Argument(content.substring(argStart, mark), vscode_languageserver_types_1.Range.create(this.document.positionAt(instructionNameEndOffset + start + argStart), this.document.positionAt(instructionNameEndOffset + start + mark))));
        }
    }
}
exports.PropertyInstruction = PropertyInstruction;


/***/ }),

/***/ 7459:
/***/ ((__unused_webpack_module, exports) => {

/* --------------------------------------------------------------------------------------------
 * Copyright (c) Remy Suen. All rights reserved.
 * Licensed under the MIT License. See License.txt in the project root for license information.
 * ------------------------------------------------------------------------------------------ */

Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.Util = void 0;
class Util {
    static isUTF8BOM(char) {
        const uintArray = Uint8Array.from(Buffer.from(char, "UTF-8"));
        return uintArray[0] === 0xEF && uintArray[1] == 0xBB && uintArray[2] == 0xBF;
    }
    static isWhitespace(char) {
        return char === ' ' || char === '\t' || Util.isNewline(char);
    }
    static isNewline(char) {
        return char === '\r' || char === '\n';
    }
    static findLeadingNonWhitespace(content, escapeChar) {
        whitespaceCheck: for (let i = 0; i < content.length; i++) {
            switch (content.charAt(i)) {
                case ' ':
                case '\t':
                    continue;
                case escapeChar:
                    escapeCheck: for (let j = i + 1; j < content.length; j++) {
                        switch (content.charAt(j)) {
                            case ' ':
                            case '\t':
                                continue;
                            case '\r':
                                // offset one more for \r\n
                                i = j + 1;
                                continue whitespaceCheck;
                            case '\n':
                                i = j;
                                continue whitespaceCheck;
                            default:
                                break escapeCheck;
                        }
                    }
                    // found an escape character and then reached EOF
                    return -1;
                default:
                    return i;
            }
        }
        // only possible if the content is the empty string
        return -1;
    }
    /**
     * Determines if the given position is contained within the given range.
     *
     * @param position the position to check
     * @param range the range to see if the position is inside of
     */
    static isInsideRange(position, range) {
        if (range.start.line === range.end.line) {
            return range.start.line === position.line
                && range.start.character <= position.character
                && position.character <= range.end.character;
        }
        else if (range.start.line === position.line) {
            return range.start.character <= position.character;
        }
        else if (range.end.line === position.line) {
            return position.character <= range.end.character;
        }
        return range.start.line < position.line && position.line < range.end.line;
    }
    static parseHeredocName(value) {
        value = value.substring(2);
        if (value.charAt(0) === '-') {
            value = value.substring(1);
        }
        if (value.charAt(0) === '"') {
            if (value.charAt(value.length - 1) !== '"') {
                return null;
            }
            value = value.substring(1, value.length - 1);
        }
        if (value.charAt(0) === '\'') {
            if (value.charAt(value.length - 1) !== '\'') {
                return null;
            }
            value = value.substring(1, value.length - 1);
        }
        if (value.charAt(0) === "<") {
            return null;
        }
        return value;
    }
}
exports.Util = Util;


/***/ }),

/***/ 3743:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.Variable = void 0;
class Variable {
    constructor(name, nameRange, range, modifier, modifierRange, substitutionParameter, substitutionRange, defined, buildVariable, stringValue) {
        this.name = name;
        this.nameRange = nameRange;
        this.range = range;
        this.modifier = modifier;
        this.modifierRange = modifierRange;
        this.substitutionParameter = substitutionParameter;
        this.substitutionRange = substitutionRange;
        this.defined = defined;
        this.buildVariable = buildVariable;
        this.stringValue = stringValue;
    }
    toString() {
        return this.stringValue;
    }
    getName() {
        return this.name;
    }
    getNameRange() {
        return this.nameRange;
    }
    /**
     * Returns the range of the entire variable. This includes the symbols for
     * the declaration of the variable such as the $, {, and } symbols.
     *
     * @return the range in the document that this variable encompasses in its
     *         entirety
     */
    getRange() {
        return this.range;
    }
    /**
     * Returns the modifier character that has been set for
     * specifying how this variable should be expanded and resolved.
     * If this variable is ${variable:+value} then the modifier
     * character is '+'. Will be the empty string if the variable is
     * declared as ${variable:}. Otherwise, will be null if this
     * variable will not use variable substitution at all (such as
     * ${variable} or $variable).
     *
     * @return this variable's modifier character, or the empty
     *         string if it does not have one, or null if this
     *         variable will not use variable substitution
     */
    getModifier() {
        return this.modifier;
    }
    getModifierRange() {
        return this.modifierRange;
    }
    /**
     * Returns the parameter that will be used for substitution if
     * this variable uses modifiers to define how its value should be
     * resolved. If this variable is ${variable:+value} then the
     * substitution value will be 'value'. Will be the empty string
     * if the variable is declared as ${variable:+} or some other
     * variant where the only thing that follows the modifier
     * character (excluding considerations of escape characters and
     * so on) is the variable's closing bracket. May be null if this
     * variable does not have a modifier character defined (such as
     * ${variable} or $variable).
     *
     * @return this variable's substitution parameter, or the empty
     *         string if it does not have one, or null if there is
     *         not one defined
     */
    getSubstitutionParameter() {
        return this.substitutionParameter;
    }
    getSubstitutionRange() {
        return this.substitutionRange;
    }
    /**
     * Returns whether this variable has been defined or not.
     *
     * @return true if this variable has been defined, false otherwise
     */
    isDefined() {
        return this.defined;
    }
    isBuildVariable() {
        return this.buildVariable === true;
    }
    isEnvironmentVariable() {
        return this.buildVariable === false;
    }
}
exports.Variable = Variable;


/***/ }),

/***/ 3383:
/***/ (function(module, exports) {

var __spreadArray = (this && this.__spreadArray) || function (to, from, pack) {
    if (pack || arguments.length === 2) for (var i = 0, l = from.length, ar; i < l; i++) {
        if (ar || !(i in from)) {
            if (!ar) ar = Array.prototype.slice.call(from, 0, i);
            ar[i] = from[i];
        }
    }
    return to.concat(ar || Array.prototype.slice.call(from));
};
(function (factory) {
    if ( true && typeof module.exports === "object") {
        var v = factory(__WEBPACK_EXTERNAL_createRequire(import.meta.url), exports);
        if (v !== undefined) module.exports = v;
    }
    else if (typeof define === "function" && define.amd) {
        define(["require", "exports"], factory);
    }
})(function (require, exports) {
    /* --------------------------------------------------------------------------------------------
     * Copyright (c) Microsoft Corporation. All rights reserved.
     * Licensed under the MIT License. See License.txt in the project root for license information.
     * ------------------------------------------------------------------------------------------ */
    'use strict';
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.TextDocument = void 0;
    var FullTextDocument = /** @class */ (function () {
        function FullTextDocument(uri, languageId, version, content) {
            this._uri = uri;
            this._languageId = languageId;
            this._version = version;
            this._content = content;
            this._lineOffsets = undefined;
        }
        Object.defineProperty(FullTextDocument.prototype, "uri", {
            get: function () {
                return this._uri;
            },
            enumerable: false,
            configurable: true
        });
        Object.defineProperty(FullTextDocument.prototype, "languageId", {
            get: function () {
                return this._languageId;
            },
            enumerable: false,
            configurable: true
        });
        Object.defineProperty(FullTextDocument.prototype, "version", {
            get: function () {
                return this._version;
            },
            enumerable: false,
            configurable: true
        });
        FullTextDocument.prototype.getText = function (range) {
            if (range) {
                var start = this.offsetAt(range.start);
                var end = this.offsetAt(range.end);
                return this._content.substring(start, end);
            }
            return this._content;
        };
        FullTextDocument.prototype.update = function (changes, version) {
            for (var _i = 0, changes_1 = changes; _i < changes_1.length; _i++) {
                var change = changes_1[_i];
                if (FullTextDocument.isIncremental(change)) {
                    // makes sure start is before end
                    var range = getWellformedRange(change.range);
                    // update content
                    var startOffset = this.offsetAt(range.start);
                    var endOffset = this.offsetAt(range.end);
                    this._content = this._content.substring(0, startOffset) + change.text + this._content.substring(endOffset, this._content.length);
                    var insertedEndOffset = startOffset + change.text.length;
                    var crlfAtStart = this._content.charCodeAt(startOffset - 1) === 13 /* CharCode.CarriageReturn */ && this._content.charCodeAt(startOffset) === 10 /* CharCode.LineFeed */;
                    var crlfAtEnd = this._content.charCodeAt(insertedEndOffset - 1) === 13 /* CharCode.CarriageReturn */ && this._content.charCodeAt(insertedEndOffset) === 10 /* CharCode.LineFeed */;
                    if (crlfAtStart || crlfAtEnd) {
                        // A CRLF pair across an edit boundary is not included in the inserted text's line offsets.
                        this._lineOffsets = undefined;
                        continue;
                    }
                    // update the offsets
                    var startLine = Math.max(range.start.line, 0);
                    var endLine = Math.max(range.end.line, 0);
                    var lineOffsets = this._lineOffsets;
                    var addedLineOffsets = computeLineOffsets(change.text, false, startOffset);
                    if (endLine - startLine === addedLineOffsets.length) {
                        for (var i = 0, len = addedLineOffsets.length; i < len; i++) {
                            lineOffsets[i + startLine + 1] = addedLineOffsets[i];
                        }
                    }
                    else {
                        if (addedLineOffsets.length < 10000) {
                            lineOffsets.splice.apply(lineOffsets, __spreadArray([startLine + 1, endLine - startLine], addedLineOffsets, false));
                        }
                        else { // avoid too many arguments for splice
                            this._lineOffsets = lineOffsets = lineOffsets.slice(0, startLine + 1).concat(addedLineOffsets, lineOffsets.slice(endLine + 1));
                        }
                    }
                    var diff = change.text.length - (endOffset - startOffset);
                    if (diff !== 0) {
                        for (var i = startLine + 1 + addedLineOffsets.length, len = lineOffsets.length; i < len; i++) {
                            lineOffsets[i] = lineOffsets[i] + diff;
                        }
                    }
                }
                else if (FullTextDocument.isFull(change)) {
                    this._content = change.text;
                    this._lineOffsets = undefined;
                }
                else {
                    throw new Error('Unknown change event received');
                }
            }
            this._version = version;
        };
        FullTextDocument.prototype.getLineOffsets = function () {
            if (this._lineOffsets === undefined) {
                this._lineOffsets = computeLineOffsets(this._content, true);
            }
            return this._lineOffsets;
        };
        FullTextDocument.prototype.positionAt = function (offset) {
            offset = Math.max(Math.min(offset, this._content.length), 0);
            var lineOffsets = this.getLineOffsets();
            var low = 0, high = lineOffsets.length;
            if (high === 0) {
                return { line: 0, character: offset };
            }
            while (low < high) {
                var mid = Math.floor((low + high) / 2);
                if (lineOffsets[mid] > offset) {
                    high = mid;
                }
                else {
                    low = mid + 1;
                }
            }
            // low is the least x for which the line offset is larger than the current offset
            // or array.length if no line offset is larger than the current offset
            var line = low - 1;
            offset = this.ensureBeforeEOL(offset, lineOffsets[line]);
            return { line: line, character: offset - lineOffsets[line] };
        };
        FullTextDocument.prototype.offsetAt = function (position) {
            var lineOffsets = this.getLineOffsets();
            if (position.line >= lineOffsets.length) {
                return this._content.length;
            }
            else if (position.line < 0) {
                return 0;
            }
            var lineOffset = lineOffsets[position.line];
            if (position.character <= 0) {
                return lineOffset;
            }
            var nextLineOffset = (position.line + 1 < lineOffsets.length) ? lineOffsets[position.line + 1] : this._content.length;
            var offset = Math.min(lineOffset + position.character, nextLineOffset);
            return this.ensureBeforeEOL(offset, lineOffset);
        };
        FullTextDocument.prototype.getLineRange = function (line) {
            var lineOffsets = this.getLineOffsets();
            if (line >= lineOffsets.length) {
                var lastLine = lineOffsets.length - 1;
                return { start: { line: lastLine, character: 0 }, end: { line: lastLine, character: this._content.length - lineOffsets[lastLine] } };
            }
            else if (line < 0) {
                return { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
            }
            var startOffset = lineOffsets[line];
            var nextLineOffset = (line + 1 < lineOffsets.length) ? lineOffsets[line + 1] : this._content.length;
            var endOffset = this.ensureBeforeEOL(nextLineOffset, startOffset);
            return { start: { line: line, character: 0 }, end: { line: line, character: endOffset - startOffset } };
        };
        FullTextDocument.prototype.getEOLCharacters = function (line) {
            var lineOffsets = this.getLineOffsets();
            if (line >= lineOffsets.length) {
                return '';
            }
            else if (line < 0) {
                return '';
            }
            var nextLineOffset = (line + 1 < lineOffsets.length) ? lineOffsets[line + 1] : this._content.length;
            var eolOffset = this.ensureBeforeEOL(nextLineOffset, lineOffsets[line]);
            return this._content.substring(eolOffset, nextLineOffset);
        };
        FullTextDocument.prototype.ensureBeforeEOL = function (offset, lineOffset) {
            while (offset > lineOffset && isEOL(this._content.charCodeAt(offset - 1))) {
                offset--;
            }
            return offset;
        };
        Object.defineProperty(FullTextDocument.prototype, "lineCount", {
            get: function () {
                return this.getLineOffsets().length;
            },
            enumerable: false,
            configurable: true
        });
        FullTextDocument.isIncremental = function (event) {
            var candidate = event;
            return candidate !== undefined && candidate !== null &&
                typeof candidate.text === 'string' && candidate.range !== undefined &&
                (candidate.rangeLength === undefined || typeof candidate.rangeLength === 'number');
        };
        FullTextDocument.isFull = function (event) {
            var candidate = event;
            return candidate !== undefined && candidate !== null &&
                typeof candidate.text === 'string' && candidate.range === undefined && candidate.rangeLength === undefined;
        };
        return FullTextDocument;
    }());
    var TextDocument;
    (function (TextDocument) {
        /**
         * Creates a new text document.
         *
         * @param uri The document's uri.
         * @param languageId  The document's language Id.
         * @param version The document's initial version number.
         * @param content The document's content.
         */
        function create(uri, languageId, version, content) {
            return new FullTextDocument(uri, languageId, version, content);
        }
        TextDocument.create = create;
        /**
         * Updates a TextDocument by modifying its content.
         *
         * @param document the document to update. Only documents created by TextDocument.create are valid inputs.
         * @param changes the changes to apply to the document.
         * @param version the changes version for the document.
         * @returns The updated TextDocument. Note: That's the same document instance passed in as first parameter.
         *
         */
        function update(document, changes, version) {
            if (document instanceof FullTextDocument) {
                document.update(changes, version);
                return document;
            }
            else {
                throw new Error('TextDocument.update: document must be created by TextDocument.create');
            }
        }
        TextDocument.update = update;
        function applyEdits(document, edits) {
            var text = document.getText();
            var sortedEdits = mergeSort(edits.map(getWellformedEdit), function (a, b) {
                var diff = a.range.start.line - b.range.start.line;
                if (diff === 0) {
                    return a.range.start.character - b.range.start.character;
                }
                return diff;
            });
            var lastModifiedOffset = 0;
            var spans = [];
            for (var _i = 0, sortedEdits_1 = sortedEdits; _i < sortedEdits_1.length; _i++) {
                var e = sortedEdits_1[_i];
                var startOffset = document.offsetAt(e.range.start);
                if (startOffset < lastModifiedOffset) {
                    throw new Error('Overlapping edit');
                }
                else if (startOffset > lastModifiedOffset) {
                    spans.push(text.substring(lastModifiedOffset, startOffset));
                }
                if (e.newText.length) {
                    spans.push(e.newText);
                }
                lastModifiedOffset = document.offsetAt(e.range.end);
            }
            spans.push(text.substr(lastModifiedOffset));
            return spans.join('');
        }
        TextDocument.applyEdits = applyEdits;
    })(TextDocument || (exports.TextDocument = TextDocument = {}));
    function mergeSort(data, compare) {
        if (data.length <= 1) {
            // sorted
            return data;
        }
        var p = (data.length / 2) | 0;
        var left = data.slice(0, p);
        var right = data.slice(p);
        mergeSort(left, compare);
        mergeSort(right, compare);
        var leftIdx = 0;
        var rightIdx = 0;
        var i = 0;
        while (leftIdx < left.length && rightIdx < right.length) {
            var ret = compare(left[leftIdx], right[rightIdx]);
            if (ret <= 0) {
                // smaller_equal -> take left to preserve order
                data[i++] = left[leftIdx++];
            }
            else {
                // greater -> take right
                data[i++] = right[rightIdx++];
            }
        }
        while (leftIdx < left.length) {
            data[i++] = left[leftIdx++];
        }
        while (rightIdx < right.length) {
            data[i++] = right[rightIdx++];
        }
        return data;
    }
    function computeLineOffsets(text, isAtLineStart, textOffset) {
        if (textOffset === void 0) { textOffset = 0; }
        var result = isAtLineStart ? [textOffset] : [];
        for (var i = 0; i < text.length; i++) {
            var ch = text.charCodeAt(i);
            if (isEOL(ch)) {
                if (ch === 13 /* CharCode.CarriageReturn */ && i + 1 < text.length && text.charCodeAt(i + 1) === 10 /* CharCode.LineFeed */) {
                    i++;
                }
                result.push(textOffset + i + 1);
            }
        }
        return result;
    }
    function isEOL(char) {
        return char === 13 /* CharCode.CarriageReturn */ || char === 10 /* CharCode.LineFeed */;
    }
    function getWellformedRange(range) {
        var start = range.start;
        var end = range.end;
        if (start.line > end.line || (start.line === end.line && start.character > end.character)) {
            return { start: end, end: start };
        }
        return range;
    }
    function getWellformedEdit(textEdit) {
        var range = getWellformedRange(textEdit.range);
        if (range !== textEdit.range) {
            return { newText: textEdit.newText, range: range };
        }
        return textEdit;
    }
});


/***/ }),

/***/ 4612:
/***/ ((module, exports) => {

(function (factory) {
    if ( true && typeof module.exports === "object") {
        var v = factory(__WEBPACK_EXTERNAL_createRequire(import.meta.url), exports);
        if (v !== undefined) module.exports = v;
    }
    else if (typeof define === "function" && define.amd) {
        define(["require", "exports"], factory);
    }
})(function () {
    /* --------------------------------------------------------------------------------------------
     * Copyright (c) Microsoft Corporation. All rights reserved.
     * Licensed under the MIT License. See License.txt in the project root for license information.
     * ------------------------------------------------------------------------------------------ */
    'use strict';
    Object.defineProperty(exports, "__esModule", ({ value: true }));
    exports.TextDocument = exports.EOL = exports.WorkspaceFolder = exports.InlineCompletionContext = exports.SelectedCompletionInfo = exports.InlineCompletionTriggerKind = exports.InlineCompletionList = exports.InlineCompletionItem = exports.StringValue = exports.InlayHint = exports.InlayHintLabelPart = exports.InlayHintKind = exports.InlineValueContext = exports.InlineValueEvaluatableExpression = exports.InlineValueVariableLookup = exports.InlineValueText = exports.SemanticTokens = exports.SemanticTokenModifiers = exports.SemanticTokenTypes = exports.SelectionRange = exports.DocumentLink = exports.FormattingOptions = exports.CodeLens = exports.CodeAction = exports.CodeActionTag = exports.CodeActionContext = exports.CodeActionTriggerKind = exports.CodeActionKind = exports.DocumentSymbol = exports.WorkspaceSymbol = exports.SymbolInformation = exports.SymbolTag = exports.SymbolKind = exports.DocumentHighlight = exports.DocumentHighlightKind = exports.SignatureInformation = exports.ParameterInformation = exports.Hover = exports.MarkedString = exports.CompletionList = exports.CompletionItem = exports.CompletionItemLabelDetails = exports.ApplyKind = exports.InsertTextMode = exports.InsertReplaceEdit = exports.CompletionItemTag = exports.InsertTextFormat = exports.CompletionItemKind = exports.MarkupContent = exports.MarkupKind = exports.TextDocumentItem = exports.LanguageKind = exports.OptionalVersionedTextDocumentIdentifier = exports.VersionedTextDocumentIdentifier = exports.TextDocumentIdentifier = exports.WorkspaceChange = exports.SnippetTextEdit = exports.WorkspaceEdit = exports.DeleteFile = exports.RenameFile = exports.CreateFile = exports.TextDocumentEdit = exports.AnnotatedTextEdit = exports.ChangeAnnotationIdentifier = exports.ChangeAnnotation = exports.TextEdit = exports.Command = exports.Diagnostic = exports.CodeDescription = exports.DiagnosticTag = exports.DiagnosticSeverity = exports.DiagnosticRelatedInformation = exports.FoldingRange = exports.FoldingRangeKind = exports.ColorPresentation = exports.ColorInformation = exports.Color = exports.LocationLink = exports.Location = exports.Range = exports.Position = exports.uinteger = exports.integer = exports.URI = exports.DocumentUri = void 0;
    var DocumentUri;
    (function (DocumentUri) {
        function is(value) {
            return typeof value === 'string';
        }
        DocumentUri.is = is;
    })(DocumentUri || (exports.DocumentUri = DocumentUri = {}));
    var URI;
    (function (URI) {
        function is(value) {
            return typeof value === 'string';
        }
        URI.is = is;
    })(URI || (exports.URI = URI = {}));
    var integer;
    (function (integer) {
        integer.MIN_VALUE = -2147483648;
        integer.MAX_VALUE = 2147483647;
        function is(value) {
            return typeof value === 'number' && integer.MIN_VALUE <= value && value <= integer.MAX_VALUE;
        }
        integer.is = is;
    })(integer || (exports.integer = integer = {}));
    var uinteger;
    (function (uinteger) {
        uinteger.MIN_VALUE = 0;
        uinteger.MAX_VALUE = 2147483647;
        function is(value) {
            return typeof value === 'number' && uinteger.MIN_VALUE <= value && value <= uinteger.MAX_VALUE;
        }
        uinteger.is = is;
    })(uinteger || (exports.uinteger = uinteger = {}));
    /**
     * The Position namespace provides helper functions to work with
     * {@link Position} literals.
     */
    var Position;
    (function (Position) {
        /**
         * Creates a new Position literal from the given line and character.
         * @param line The position's line.
         * @param character The position's character.
         */
        function create(line, character) {
            if (line === Number.MAX_VALUE) {
                line = uinteger.MAX_VALUE;
            }
            if (character === Number.MAX_VALUE) {
                character = uinteger.MAX_VALUE;
            }
            return { line: line, character: character };
        }
        Position.create = create;
        /**
         * Checks whether the given literal conforms to the {@link Position} interface.
         */
        function is(value) {
            var candidate = value;
            return Is.objectLiteral(candidate) && Is.uinteger(candidate.line) && Is.uinteger(candidate.character);
        }
        Position.is = is;
    })(Position || (exports.Position = Position = {}));
    /**
     * The Range namespace provides helper functions to work with
     * {@link Range} literals.
     */
    var Range;
    (function (Range) {
        function create(one, two, three, four) {
            if (Is.uinteger(one) && Is.uinteger(two) && Is.uinteger(three) && Is.uinteger(four)) {
                return { start: Position.create(one, two), end: Position.create(three, four) };
            }
            else if (Position.is(one) && Position.is(two)) {
                return { start: one, end: two };
            }
            else {
                throw new Error("Range#create called with invalid arguments[".concat(one, ", ").concat(two, ", ").concat(three, ", ").concat(four, "]"));
            }
        }
        Range.create = create;
        /**
         * Checks whether the given literal conforms to the {@link Range} interface.
         */
        function is(value) {
            var candidate = value;
            return Is.objectLiteral(candidate) && Position.is(candidate.start) && Position.is(candidate.end);
        }
        Range.is = is;
    })(Range || (exports.Range = Range = {}));
    /**
     * The Location namespace provides helper functions to work with
     * {@link Location} literals.
     */
    var Location;
    (function (Location) {
        /**
         * Creates a Location literal.
         * @param uri The location's uri.
         * @param range The location's range.
         */
        function create(uri, range) {
            return { uri: uri, range: range };
        }
        Location.create = create;
        /**
         * Checks whether the given literal conforms to the {@link Location} interface.
         */
        function is(value) {
            var candidate = value;
            return Is.objectLiteral(candidate) && Range.is(candidate.range) && (Is.string(candidate.uri) || Is.undefined(candidate.uri));
        }
        Location.is = is;
    })(Location || (exports.Location = Location = {}));
    /**
     * The LocationLink namespace provides helper functions to work with
     * {@link LocationLink} literals.
     */
    var LocationLink;
    (function (LocationLink) {
        /**
         * Creates a LocationLink literal.
         * @param targetUri The definition's uri.
         * @param targetRange The full range of the definition.
         * @param targetSelectionRange The span of the symbol definition at the target.
         * @param originSelectionRange The span of the symbol being defined in the originating source file.
         */
        function create(targetUri, targetRange, targetSelectionRange, originSelectionRange) {
            return { targetUri: targetUri, targetRange: targetRange, targetSelectionRange: targetSelectionRange, originSelectionRange: originSelectionRange };
        }
        LocationLink.create = create;
        /**
         * Checks whether the given literal conforms to the {@link LocationLink} interface.
         */
        function is(value) {
            var candidate = value;
            return Is.objectLiteral(candidate) && Range.is(candidate.targetRange) && Is.string(candidate.targetUri)
                && Range.is(candidate.targetSelectionRange)
                && (Range.is(candidate.originSelectionRange) || Is.undefined(candidate.originSelectionRange));
        }
        LocationLink.is = is;
    })(LocationLink || (exports.LocationLink = LocationLink = {}));
    /**
     * The Color namespace provides helper functions to work with
     * {@link Color} literals.
     */
    var Color;
    (function (Color) {
        /**
         * Creates a new Color literal.
         */
        function create(red, green, blue, alpha) {
            return {
                red: red,
                green: green,
                blue: blue,
                alpha: alpha,
            };
        }
        Color.create = create;
        /**
         * Checks whether the given literal conforms to the {@link Color} interface.
         */
        function is(value) {
            var candidate = value;
            return Is.objectLiteral(candidate) && Is.numberRange(candidate.red, 0, 1)
                && Is.numberRange(candidate.green, 0, 1)
                && Is.numberRange(candidate.blue, 0, 1)
                && Is.numberRange(candidate.alpha, 0, 1);
        }
        Color.is = is;
    })(Color || (exports.Color = Color = {}));
    /**
     * The ColorInformation namespace provides helper functions to work with
     * {@link ColorInformation} literals.
     */
    var ColorInformation;
    (function (ColorInformation) {
        /**
         * Creates a new ColorInformation literal.
         */
        function create(range, color) {
            return {
                range: range,
                color: color,
            };
        }
        ColorInformation.create = create;
        /**
         * Checks whether the given literal conforms to the {@link ColorInformation} interface.
         */
        function is(value) {
            var candidate = value;
            return Is.objectLiteral(candidate) && Range.is(candidate.range) && Color.is(candidate.color);
        }
        ColorInformation.is = is;
    })(ColorInformation || (exports.ColorInformation = ColorInformation = {}));
    /**
     * The Color namespace provides helper functions to work with
     * {@link ColorPresentation} literals.
     */
    var ColorPresentation;
    (function (ColorPresentation) {
        /**
         * Creates a new ColorInformation literal.
         */
        function create(label, textEdit, additionalTextEdits) {
            return {
                label: label,
                textEdit: textEdit,
                additionalTextEdits: additionalTextEdits,
            };
        }
        ColorPresentation.create = create;
        /**
         * Checks whether the given literal conforms to the {@link ColorInformation} interface.
         */
        function is(value) {
            var candidate = value;
            return Is.objectLiteral(candidate) && Is.string(candidate.label)
                && (Is.undefined(candidate.textEdit) || TextEdit.is(candidate.textEdit))
                && (Is.undefined(candidate.additionalTextEdits) || Is.typedArray(candidate.additionalTextEdits, TextEdit.is));
        }
        ColorPresentation.is = is;
    })(ColorPresentation || (exports.ColorPresentation = ColorPresentation = {}));
    /**
     * A set of predefined range kinds.
     */
    var FoldingRangeKind;
    (function (FoldingRangeKind) {
        /**
         * Folding range for a comment
         */
        FoldingRangeKind.Comment = 'comment';
        /**
         * Folding range for an import or include
         */
        FoldingRangeKind.Imports = 'imports';
        /**
         * Folding range for a region (e.g. `#region`)
         */
        FoldingRangeKind.Region = 'region';
    })(FoldingRangeKind || (exports.FoldingRangeKind = FoldingRangeKind = {}));
    /**
     * The folding range namespace provides helper functions to work with
     * {@link FoldingRange} literals.
     */
    var FoldingRange;
    (function (FoldingRange) {
        /**
         * Creates a new FoldingRange literal.
         */
        function create(startLine, endLine, startCharacter, endCharacter, kind, collapsedText) {
            var result = {
                startLine: startLine,
                endLine: endLine
            };
            if (Is.defined(startCharacter)) {
                result.startCharacter = startCharacter;
            }
            if (Is.defined(endCharacter)) {
                result.endCharacter = endCharacter;
            }
            if (Is.defined(kind)) {
                result.kind = kind;
            }
            if (Is.defined(collapsedText)) {
                result.collapsedText = collapsedText;
            }
            return result;
        }
        FoldingRange.create = create;
        /**
         * Checks whether the given literal conforms to the {@link FoldingRange} interface.
         */
        function is(value) {
            var candidate = value;
            return Is.objectLiteral(candidate) && Is.uinteger(candidate.startLine) && Is.uinteger(candidate.endLine)
                && (Is.undefined(candidate.startCharacter) || Is.uinteger(candidate.startCharacter))
                && (Is.undefined(candidate.endCharacter) || Is.uinteger(candidate.endCharacter))
                && (Is.undefined(candidate.kind) || Is.string(candidate.kind));
        }
        FoldingRange.is = is;
    })(FoldingRange || (exports.FoldingRange = FoldingRange = {}));
    /**
     * The DiagnosticRelatedInformation namespace provides helper functions to work with
     * {@link DiagnosticRelatedInformation} literals.
     */
    var DiagnosticRelatedInformation;
    (function (DiagnosticRelatedInformation) {
        /**
         * Creates a new DiagnosticRelatedInformation literal.
         */
        function create(location, message) {
            return {
                location: location,
                message: message
            };
        }
        DiagnosticRelatedInformation.create = create;
        /**
         * Checks whether the given literal conforms to the {@link DiagnosticRelatedInformation} interface.
         */
        function is(value) {
            var candidate = value;
            return Is.defined(candidate) && Location.is(candidate.location) && Is.string(candidate.message);
        }
        DiagnosticRelatedInformation.is = is;
    })(DiagnosticRelatedInformation || (exports.DiagnosticRelatedInformation = DiagnosticRelatedInformation = {}));
    /**
     * The diagnostic's severity.
     */
    var DiagnosticSeverity;
    (function (DiagnosticSeverity) {
        /**
         * Reports an error.
         */
        DiagnosticSeverity.Error = 1;
        /**
         * Reports a warning.
         */
        DiagnosticSeverity.Warning = 2;
        /**
         * Reports an information.
         */
        DiagnosticSeverity.Information = 3;
        /**
         * Reports a hint.
         */
        DiagnosticSeverity.Hint = 4;
    })(DiagnosticSeverity || (exports.DiagnosticSeverity = DiagnosticSeverity = {}));
    /**
     * The diagnostic tags.
     *
     * @since 3.15.0
     */
    var DiagnosticTag;
    (function (DiagnosticTag) {
        /**
         * Unused or unnecessary code.
         *
         * Clients are allowed to render diagnostics with this tag faded out instead of having
         * an error squiggle.
         */
        DiagnosticTag.Unnecessary = 1;
        /**
         * Deprecated or obsolete code.
         *
         * Clients are allowed to rendered diagnostics with this tag strike through.
         */
        DiagnosticTag.Deprecated = 2;
    })(DiagnosticTag || (exports.DiagnosticTag = DiagnosticTag = {}));
    /**
     * The CodeDescription namespace provides functions to deal with descriptions for diagnostic codes.
     *
     * @since 3.16.0
     */
    var CodeDescription;
    (function (CodeDescription) {
        function is(value) {
            var candidate = value;
            return Is.objectLiteral(candidate) && Is.string(candidate.href);
        }
        CodeDescription.is = is;
    })(CodeDescription || (exports.CodeDescription = CodeDescription = {}));
    /**
     * The Diagnostic namespace provides helper functions to work with
     * {@link Diagnostic} literals.
     */
    var Diagnostic;
    (function (Diagnostic) {
        /**
         * Creates a new Diagnostic literal.
         */
        function create(range, message, severity, code, source, relatedInformation) {
            var result = { range: range, message: message };
            if (Is.defined(severity)) {
                result.severity = severity;
            }
            if (Is.defined(code)) {
                result.code = code;
            }
            if (Is.defined(source)) {
                result.source = source;
            }
            if (Is.defined(relatedInformation)) {
                result.relatedInformation = relatedInformation;
            }
            return result;
        }
        Diagnostic.create = create;
        /**
         * Checks whether the given literal conforms to the {@link Diagnostic} interface.
         */
        function is(value) {
            var _a;
            var candidate = value;
            return Is.defined(candidate)
                && Range.is(candidate.range)
                && (Is.string(candidate.message) || MarkupContent.is(candidate.message))
                && (Is.number(candidate.severity) || Is.undefined(candidate.severity))
                && (Is.integer(candidate.code) || Is.string(candidate.code) || Is.undefined(candidate.code))
                && (Is.undefined(candidate.codeDescription) || (Is.string((_a = candidate.codeDescription) === null || _a === void 0 ? void 0 : _a.href)))
                && (Is.string(candidate.source) || Is.undefined(candidate.source))
                && (Is.undefined(candidate.relatedInformation) || Is.typedArray(candidate.relatedInformation, DiagnosticRelatedInformation.is));
        }
        Diagnostic.is = is;
        /**
         * Checks whether the given diagnostic's message conforms to the 3.17.0
         * version of the protocol where the message is a string.
         *
         * @param value the diagnostic
         * @returns true if the diagnostic's message is a string, false otherwise.
         */
        function is3_17(value) {
            return Is.string(value.message);
        }
        Diagnostic.is3_17 = is3_17;
        /**
         * Gets the message string of a diagnostic. If the message is already a
         * string, it is returned as is. If the message is a MarkupContent,
         * the value of the MarkupContent is returned. Otherwise an error is thrown.
         *
         * @param diagnostic the diagnostic to get the message string from.
         * @returns the message string of the given diagnostic.
         */
        function getMessageString(diagnostic) {
            if (Is.string(diagnostic.message)) {
                return diagnostic.message;
            }
            else if (MarkupContent.is(diagnostic.message)) {
                return diagnostic.message.value;
            }
            else {
                throw new Error("Unknown message type ".concat(typeof diagnostic.message));
            }
        }
        Diagnostic.getMessageString = getMessageString;
    })(Diagnostic || (exports.Diagnostic = Diagnostic = {}));
    /**
     * The Command namespace provides helper functions to work with
     * {@link Command} literals.
     */
    var Command;
    (function (Command) {
        /**
         * Creates a new Command literal.
         */
        function create(title, command) {
            var args = [];
            for (var _i = 2; _i < arguments.length; _i++) {
                args[_i - 2] = arguments[_i];
            }
            var result = { title: title, command: command };
            if (Is.defined(args) && args.length > 0) {
                result.arguments = args;
            }
            return result;
        }
        Command.create = create;
        /**
         * Checks whether the given literal conforms to the {@link Command} interface.
         */
        function is(value) {
            var candidate = value;
            return Is.defined(candidate) && Is.string(candidate.title) && (candidate.tooltip === undefined || Is.string(candidate.tooltip)) && Is.string(candidate.command);
        }
        Command.is = is;
    })(Command || (exports.Command = Command = {}));
    /**
     * The TextEdit namespace provides helper function to create replace,
     * insert and delete edits more easily.
     */
    var TextEdit;
    (function (TextEdit) {
        /**
         * Creates a replace text edit.
         * @param range The range of text to be replaced.
         * @param newText The new text.
         */
        function replace(range, newText) {
            return { range: range, newText: newText };
        }
        TextEdit.replace = replace;
        /**
         * Creates an insert text edit.
         * @param position The position to insert the text at.
         * @param newText The text to be inserted.
         */
        function insert(position, newText) {
            return { range: { start: position, end: position }, newText: newText };
        }
        TextEdit.insert = insert;
        /**
         * Creates a delete text edit.
         * @param range The range of text to be deleted.
         */
        function del(range) {
            return { range: range, newText: '' };
        }
        TextEdit.del = del;
        function is(value) {
            var candidate = value;
            return Is.objectLiteral(candidate)
                && Is.string(candidate.newText)
                && Range.is(candidate.range);
        }
        TextEdit.is = is;
    })(TextEdit || (exports.TextEdit = TextEdit = {}));
    var ChangeAnnotation;
    (function (ChangeAnnotation) {
        function create(label, needsConfirmation, description) {
            var result = { label: label };
            if (needsConfirmation !== undefined) {
                result.needsConfirmation = needsConfirmation;
            }
            if (description !== undefined) {
                result.description = description;
            }
            return result;
        }
        ChangeAnnotation.create = create;
        function is(value) {
            var candidate = value;
            return Is.objectLiteral(candidate) && Is.string(candidate.label) &&
                (Is.boolean(candidate.needsConfirmation) || candidate.needsConfirmation === undefined) &&
                (Is.string(candidate.description) || candidate.description === undefined);
        }
        ChangeAnnotation.is = is;
    })(ChangeAnnotation || (exports.ChangeAnnotation = ChangeAnnotation = {}));
    var ChangeAnnotationIdentifier;
    (function (ChangeAnnotationIdentifier) {
        function is(value) {
            var candidate = value;
            return Is.string(candidate);
        }
        ChangeAnnotationIdentifier.is = is;
    })(ChangeAnnotationIdentifier || (exports.ChangeAnnotationIdentifier = ChangeAnnotationIdentifier = {}));
    var AnnotatedTextEdit;
    (function (AnnotatedTextEdit) {
        /**
         * Creates an annotated replace text edit.
         *
         * @param range The range of text to be replaced.
         * @param newText The new text.
         * @param annotation The annotation.
         */
        function replace(range, newText, annotation) {
            return { range: range, newText: newText, annotationId: annotation };
        }
        AnnotatedTextEdit.replace = replace;
        /**
         * Creates an annotated insert text edit.
         *
         * @param position The position to insert the text at.
         * @param newText The text to be inserted.
         * @param annotation The annotation.
         */
        function insert(position, newText, annotation) {
            return { range: { start: position, end: position }, newText: newText, annotationId: annotation };
        }
        AnnotatedTextEdit.insert = insert;
        /**
         * Creates an annotated delete text edit.
         *
         * @param range The range of text to be deleted.
         * @param annotation The annotation.
         */
        function del(range, annotation) {
            return { range: range, newText: '', annotationId: annotation };
        }
        AnnotatedTextEdit.del = del;
        function is(value) {
            var candidate = value;
            return TextEdit.is(candidate) && (ChangeAnnotation.is(candidate.annotationId) || ChangeAnnotationIdentifier.is(candidate.annotationId));
        }
        AnnotatedTextEdit.is = is;
    })(AnnotatedTextEdit || (exports.AnnotatedTextEdit = AnnotatedTextEdit = {}));
    /**
     * The TextDocumentEdit namespace provides helper function to create
     * an edit that manipulates a text document.
     */
    var TextDocumentEdit;
    (function (TextDocumentEdit) {
        /**
         * Creates a new `TextDocumentEdit`
         */
        function create(textDocument, edits) {
            return { textDocument: textDocument, edits: edits };
        }
        TextDocumentEdit.create = create;
        function is(value) {
            var candidate = value;
            return Is.defined(candidate)
                && OptionalVersionedTextDocumentIdentifier.is(candidate.textDocument)
                && Array.isArray(candidate.edits);
        }
        TextDocumentEdit.is = is;
    })(TextDocumentEdit || (exports.TextDocumentEdit = TextDocumentEdit = {}));
    var CreateFile;
    (function (CreateFile) {
        function create(uri, options, annotation) {
            var result = {
                kind: 'create',
                uri: uri
            };
            if (options !== undefined && (options.overwrite !== undefined || options.ignoreIfExists !== undefined)) {
                result.options = options;
            }
            if (annotation !== undefined) {
                result.annotationId = annotation;
            }
            return result;
        }
        CreateFile.create = create;
        function is(value) {
            var candidate = value;
            return candidate && candidate.kind === 'create' && Is.string(candidate.uri) && (candidate.options === undefined ||
                ((candidate.options.overwrite === undefined || Is.boolean(candidate.options.overwrite)) && (candidate.options.ignoreIfExists === undefined || Is.boolean(candidate.options.ignoreIfExists)))) && (candidate.annotationId === undefined || ChangeAnnotationIdentifier.is(candidate.annotationId));
        }
        CreateFile.is = is;
    })(CreateFile || (exports.CreateFile = CreateFile = {}));
    var RenameFile;
    (function (RenameFile) {
        function create(oldUri, newUri, options, annotation) {
            var result = {
                kind: 'rename',
                oldUri: oldUri,
                newUri: newUri
            };
            if (options !== undefined && (options.overwrite !== undefined || options.ignoreIfExists !== undefined)) {
                result.options = options;
            }
            if (annotation !== undefined) {
                result.annotationId = annotation;
            }
            return result;
        }
        RenameFile.create = create;
        function is(value) {
            var candidate = value;
            return candidate && candidate.kind === 'rename' && Is.string(candidate.oldUri) && Is.string(candidate.newUri) && (candidate.options === undefined ||
                ((candidate.options.overwrite === undefined || Is.boolean(candidate.options.overwrite)) && (candidate.options.ignoreIfExists === undefined || Is.boolean(candidate.options.ignoreIfExists)))) && (candidate.annotationId === undefined || ChangeAnnotationIdentifier.is(candidate.annotationId));
        }
        RenameFile.is = is;
    })(RenameFile || (exports.RenameFile = RenameFile = {}));
    var DeleteFile;
    (function (DeleteFile) {
        function create(uri, options, annotation) {
            var result = {
                kind: 'delete',
                uri: uri
            };
            if (options !== undefined && (options.recursive !== undefined || options.ignoreIfNotExists !== undefined)) {
                result.options = options;
            }
            if (annotation !== undefined) {
                result.annotationId = annotation;
            }
            return result;
        }
        DeleteFile.create = create;
        function is(value) {
            var candidate = value;
            return candidate && candidate.kind === 'delete' && Is.string(candidate.uri) && (candidate.options === undefined ||
                ((candidate.options.recursive === undefined || Is.boolean(candidate.options.recursive)) && (candidate.options.ignoreIfNotExists === undefined || Is.boolean(candidate.options.ignoreIfNotExists)))) && (candidate.annotationId === undefined || ChangeAnnotationIdentifier.is(candidate.annotationId));
        }
        DeleteFile.is = is;
    })(DeleteFile || (exports.DeleteFile = DeleteFile = {}));
    var WorkspaceEdit;
    (function (WorkspaceEdit) {
        function is(value) {
            var candidate = value;
            return candidate &&
                (candidate.changes !== undefined || candidate.documentChanges !== undefined) &&
                (candidate.documentChanges === undefined || candidate.documentChanges.every(function (change) {
                    if (Is.string(change.kind)) {
                        return CreateFile.is(change) || RenameFile.is(change) || DeleteFile.is(change);
                    }
                    else {
                        return TextDocumentEdit.is(change);
                    }
                }));
        }
        WorkspaceEdit.is = is;
    })(WorkspaceEdit || (exports.WorkspaceEdit = WorkspaceEdit = {}));
    var TextEditChangeImpl = /** @class */ (function () {
        function TextEditChangeImpl(edits, changeAnnotations) {
            this.edits = edits;
            this.changeAnnotations = changeAnnotations;
        }
        TextEditChangeImpl.prototype.insert = function (position, newText, annotation) {
            var edit;
            var id;
            if (annotation === undefined) {
                edit = TextEdit.insert(position, newText);
            }
            else if (ChangeAnnotationIdentifier.is(annotation)) {
                id = annotation;
                edit = AnnotatedTextEdit.insert(position, newText, annotation);
            }
            else {
                this.assertChangeAnnotations(this.changeAnnotations);
                id = this.changeAnnotations.manage(annotation);
                edit = AnnotatedTextEdit.insert(position, newText, id);
            }
            this.edits.push(edit);
            if (id !== undefined) {
                return id;
            }
        };
        TextEditChangeImpl.prototype.replace = function (range, newText, annotation) {
            var edit;
            var id;
            if (annotation === undefined) {
                edit = TextEdit.replace(range, newText);
            }
            else if (ChangeAnnotationIdentifier.is(annotation)) {
                id = annotation;
                edit = AnnotatedTextEdit.replace(range, newText, annotation);
            }
            else {
                this.assertChangeAnnotations(this.changeAnnotations);
                id = this.changeAnnotations.manage(annotation);
                edit = AnnotatedTextEdit.replace(range, newText, id);
            }
            this.edits.push(edit);
            if (id !== undefined) {
                return id;
            }
        };
        TextEditChangeImpl.prototype.delete = function (range, annotation) {
            var edit;
            var id;
            if (annotation === undefined) {
                edit = TextEdit.del(range);
            }
            else if (ChangeAnnotationIdentifier.is(annotation)) {
                id = annotation;
                edit = AnnotatedTextEdit.del(range, annotation);
            }
            else {
                this.assertChangeAnnotations(this.changeAnnotations);
                id = this.changeAnnotations.manage(annotation);
                edit = AnnotatedTextEdit.del(range, id);
            }
            this.edits.push(edit);
            if (id !== undefined) {
                return id;
            }
        };
        TextEditChangeImpl.prototype.add = function (edit) {
            this.edits.push(edit);
        };
        TextEditChangeImpl.prototype.all = function () {
            return this.edits;
        };
        TextEditChangeImpl.prototype.clear = function () {
            this.edits.splice(0, this.edits.length);
        };
        TextEditChangeImpl.prototype.assertChangeAnnotations = function (value) {
            if (value === undefined) {
                throw new Error("Text edit change is not configured to manage change annotations.");
            }
        };
        return TextEditChangeImpl;
    }());
    var SnippetTextEdit;
    (function (SnippetTextEdit) {
        function is(value) {
            var candidate = value;
            return Is.objectLiteral(candidate)
                && Range.is(candidate.range)
                && StringValue.isSnippet(candidate.snippet)
                && (candidate.annotationId === undefined ||
                    (ChangeAnnotation.is(candidate.annotationId) || ChangeAnnotationIdentifier.is(candidate.annotationId)));
        }
        SnippetTextEdit.is = is;
    })(SnippetTextEdit || (exports.SnippetTextEdit = SnippetTextEdit = {}));
    /**
     * A helper class
     */
    var ChangeAnnotations = /** @class */ (function () {
        function ChangeAnnotations(annotations) {
            this._annotations = annotations === undefined ? Object.create(null) : annotations;
            this._counter = 0;
            this._size = 0;
        }
        ChangeAnnotations.prototype.all = function () {
            return this._annotations;
        };
        Object.defineProperty(ChangeAnnotations.prototype, "size", {
            get: function () {
                return this._size;
            },
            enumerable: false,
            configurable: true
        });
        ChangeAnnotations.prototype.manage = function (idOrAnnotation, annotation) {
            var id;
            if (ChangeAnnotationIdentifier.is(idOrAnnotation)) {
                id = idOrAnnotation;
            }
            else {
                id = this.nextId();
                annotation = idOrAnnotation;
            }
            if (this._annotations[id] !== undefined) {
                throw new Error("Id ".concat(id, " is already in use."));
            }
            if (annotation === undefined) {
                throw new Error("No annotation provided for id ".concat(id));
            }
            this._annotations[id] = annotation;
            this._size++;
            return id;
        };
        ChangeAnnotations.prototype.nextId = function () {
            this._counter++;
            return this._counter.toString();
        };
        return ChangeAnnotations;
    }());
    /**
     * A workspace change helps constructing changes to a workspace.
     */
    var WorkspaceChange = /** @class */ (function () {
        function WorkspaceChange(workspaceEdit) {
            var _this = this;
            this._textEditChanges = Object.create(null);
            if (workspaceEdit !== undefined) {
                this._workspaceEdit = workspaceEdit;
                if (workspaceEdit.documentChanges) {
                    this._changeAnnotations = new ChangeAnnotations(workspaceEdit.changeAnnotations);
                    workspaceEdit.changeAnnotations = this._changeAnnotations.all();
                    workspaceEdit.documentChanges.forEach(function (change) {
                        if (TextDocumentEdit.is(change)) {
                            var textEditChange = new TextEditChangeImpl(change.edits, _this._changeAnnotations);
                            _this._textEditChanges[change.textDocument.uri] = textEditChange;
                        }
                    });
                }
                else if (workspaceEdit.changes) {
                    Object.keys(workspaceEdit.changes).forEach(function (key) {
                        var textEditChange = new TextEditChangeImpl(workspaceEdit.changes[key]);
                        _this._textEditChanges[key] = textEditChange;
                    });
                }
            }
            else {
                this._workspaceEdit = {};
            }
        }
        Object.defineProperty(WorkspaceChange.prototype, "edit", {
            /**
             * Returns the underlying {@link WorkspaceEdit} literal
             * use to be returned from a workspace edit operation like rename.
             */
            get: function () {
                this.initDocumentChanges();
                if (this._changeAnnotations !== undefined) {
                    if (this._changeAnnotations.size === 0) {
                        this._workspaceEdit.changeAnnotations = undefined;
                    }
                    else {
                        this._workspaceEdit.changeAnnotations = this._changeAnnotations.all();
                    }
                }
                return this._workspaceEdit;
            },
            enumerable: false,
            configurable: true
        });
        WorkspaceChange.prototype.getTextEditChange = function (key) {
            if (OptionalVersionedTextDocumentIdentifier.is(key)) {
                this.initDocumentChanges();
                if (this._workspaceEdit.documentChanges === undefined) {
                    throw new Error('Workspace edit is not configured for document changes.');
                }
                var textDocument = { uri: key.uri, version: key.version };
                var result = this._textEditChanges[textDocument.uri];
                if (!result) {
                    var edits = [];
                    var textDocumentEdit = {
                        textDocument: textDocument,
                        edits: edits
                    };
                    this._workspaceEdit.documentChanges.push(textDocumentEdit);
                    result = new TextEditChangeImpl(edits, this._changeAnnotations);
                    this._textEditChanges[textDocument.uri] = result;
                }
                return result;
            }
            else {
                this.initChanges();
                if (this._workspaceEdit.changes === undefined) {
                    throw new Error('Workspace edit is not configured for normal text edit changes.');
                }
                var result = this._textEditChanges[key];
                if (!result) {
                    var edits = [];
                    this._workspaceEdit.changes[key] = edits;
                    result = new TextEditChangeImpl(edits);
                    this._textEditChanges[key] = result;
                }
                return result;
            }
        };
        WorkspaceChange.prototype.initDocumentChanges = function () {
            if (this._workspaceEdit.documentChanges === undefined && this._workspaceEdit.changes === undefined) {
                this._changeAnnotations = new ChangeAnnotations();
                this._workspaceEdit.documentChanges = [];
                this._workspaceEdit.changeAnnotations = this._changeAnnotations.all();
            }
        };
        WorkspaceChange.prototype.initChanges = function () {
            if (this._workspaceEdit.documentChanges === undefined && this._workspaceEdit.changes === undefined) {
                this._workspaceEdit.changes = Object.create(null);
            }
        };
        WorkspaceChange.prototype.createFile = function (uri, optionsOrAnnotation, options) {
            this.initDocumentChanges();
            if (this._workspaceEdit.documentChanges === undefined) {
                throw new Error('Workspace edit is not configured for document changes.');
            }
            var annotation;
            if (ChangeAnnotation.is(optionsOrAnnotation) || ChangeAnnotationIdentifier.is(optionsOrAnnotation)) {
                annotation = optionsOrAnnotation;
            }
            else {
                options = optionsOrAnnotation;
            }
            var operation;
            var id;
            if (annotation === undefined) {
                operation = CreateFile.create(uri, options);
            }
            else {
                id = ChangeAnnotationIdentifier.is(annotation) ? annotation : this._changeAnnotations.manage(annotation);
                operation = CreateFile.create(uri, options, id);
            }
            this._workspaceEdit.documentChanges.push(operation);
            if (id !== undefined) {
                return id;
            }
        };
        WorkspaceChange.prototype.renameFile = function (oldUri, newUri, optionsOrAnnotation, options) {
            this.initDocumentChanges();
            if (this._workspaceEdit.documentChanges === undefined) {
                throw new Error('Workspace edit is not configured for document changes.');
            }
            var annotation;
            if (ChangeAnnotation.is(optionsOrAnnotation) || ChangeAnnotationIdentifier.is(optionsOrAnnotation)) {
                annotation = optionsOrAnnotation;
            }
            else {
                options = optionsOrAnnotation;
            }
            var operation;
            var id;
            if (annotation === undefined) {
                operation = RenameFile.create(oldUri, newUri, options);
            }
            else {
                id = ChangeAnnotationIdentifier.is(annotation) ? annotation : this._changeAnnotations.manage(annotation);
                operation = RenameFile.create(oldUri, newUri, options, id);
            }
            this._workspaceEdit.documentChanges.push(operation);
            if (id !== undefined) {
                return id;
            }
        };
        WorkspaceChange.prototype.deleteFile = function (uri, optionsOrAnnotation, options) {
            this.initDocumentChanges();
            if (this._workspaceEdit.documentChanges === undefined) {
                throw new Error('Workspace edit is not configured for document changes.');
            }
            var annotation;
            if (ChangeAnnotation.is(optionsOrAnnotation) || ChangeAnnotationIdentifier.is(optionsOrAnnotation)) {
                annotation = optionsOrAnnotation;
            }
            else {
                options = optionsOrAnnotation;
            }
            var operation;
            var id;
            if (annotation === undefined) {
                operation = DeleteFile.create(uri, options);
            }
            else {
                id = ChangeAnnotationIdentifier.is(annotation) ? annotation : this._changeAnnotations.manage(annotation);
                operation = DeleteFile.create(uri, options, id);
            }
            this._workspaceEdit.documentChanges.push(operation);
            if (id !== undefined) {
                return id;
            }
        };
        return WorkspaceChange;
    }());
    exports.WorkspaceChange = WorkspaceChange;
    /**
     * The TextDocumentIdentifier namespace provides helper functions to work with
     * {@link TextDocumentIdentifier} literals.
     */
    var TextDocumentIdentifier;
    (function (TextDocumentIdentifier) {
        /**
         * Creates a new TextDocumentIdentifier literal.
         * @param uri The document's uri.
         */
        function create(uri) {
            return { uri: uri };
        }
        TextDocumentIdentifier.create = create;
        /**
         * Checks whether the given literal conforms to the {@link TextDocumentIdentifier} interface.
         */
        function is(value) {
            var candidate = value;
            return Is.defined(candidate) && Is.string(candidate.uri);
        }
        TextDocumentIdentifier.is = is;
    })(TextDocumentIdentifier || (exports.TextDocumentIdentifier = TextDocumentIdentifier = {}));
    /**
     * The VersionedTextDocumentIdentifier namespace provides helper functions to work with
     * {@link VersionedTextDocumentIdentifier} literals.
     */
    var VersionedTextDocumentIdentifier;
    (function (VersionedTextDocumentIdentifier) {
        /**
         * Creates a new VersionedTextDocumentIdentifier literal.
         * @param uri The document's uri.
         * @param version The document's version.
         */
        function create(uri, version) {
            return { uri: uri, version: version };
        }
        VersionedTextDocumentIdentifier.create = create;
        /**
         * Checks whether the given literal conforms to the {@link VersionedTextDocumentIdentifier} interface.
         */
        function is(value) {
            var candidate = value;
            return Is.defined(candidate) && Is.string(candidate.uri) && Is.integer(candidate.version);
        }
        VersionedTextDocumentIdentifier.is = is;
    })(VersionedTextDocumentIdentifier || (exports.VersionedTextDocumentIdentifier = VersionedTextDocumentIdentifier = {}));
    /**
     * The OptionalVersionedTextDocumentIdentifier namespace provides helper functions to work with
     * {@link OptionalVersionedTextDocumentIdentifier} literals.
     */
    var OptionalVersionedTextDocumentIdentifier;
    (function (OptionalVersionedTextDocumentIdentifier) {
        /**
         * Creates a new OptionalVersionedTextDocumentIdentifier literal.
         * @param uri The document's uri.
         * @param version The document's version.
         */
        function create(uri, version) {
            return { uri: uri, version: version };
        }
        OptionalVersionedTextDocumentIdentifier.create = create;
        /**
         * Checks whether the given literal conforms to the {@link OptionalVersionedTextDocumentIdentifier} interface.
         */
        function is(value) {
            var candidate = value;
            return Is.defined(candidate) && Is.string(candidate.uri) && (candidate.version === null || Is.integer(candidate.version));
        }
        OptionalVersionedTextDocumentIdentifier.is = is;
    })(OptionalVersionedTextDocumentIdentifier || (exports.OptionalVersionedTextDocumentIdentifier = OptionalVersionedTextDocumentIdentifier = {}));
    /**
     * Predefined Language kinds
     * @since 3.18.0
     */
    var LanguageKind;
    (function (LanguageKind) {
        LanguageKind.ABAP = 'abap';
        LanguageKind.WindowsBat = 'bat';
        LanguageKind.BibTeX = 'bibtex';
        LanguageKind.Clojure = 'clojure';
        LanguageKind.Coffeescript = 'coffeescript';
        LanguageKind.C = 'c';
        LanguageKind.CPP = 'cpp';
        LanguageKind.CSharp = 'csharp';
        LanguageKind.CSS = 'css';
        /**
         * @since 3.18.0
         */
        LanguageKind.D = 'd';
        /**
         * @since 3.18.0
         */
        LanguageKind.Delphi = 'pascal';
        LanguageKind.Diff = 'diff';
        LanguageKind.Dart = 'dart';
        LanguageKind.Dockerfile = 'dockerfile';
        LanguageKind.Elixir = 'elixir';
        LanguageKind.Erlang = 'erlang';
        LanguageKind.FSharp = 'fsharp';
        LanguageKind.GitCommit = 'git-commit';
        LanguageKind.GitRebase = 'git-rebase';
        LanguageKind.Go = 'go';
        LanguageKind.Groovy = 'groovy';
        LanguageKind.Handlebars = 'handlebars';
        LanguageKind.Haskell = 'haskell';
        LanguageKind.HTML = 'html';
        LanguageKind.Ini = 'ini';
        LanguageKind.Java = 'java';
        LanguageKind.JavaScript = 'javascript';
        LanguageKind.JavaScriptReact = 'javascriptreact';
        LanguageKind.JSON = 'json';
        LanguageKind.LaTeX = 'latex';
        LanguageKind.Less = 'less';
        LanguageKind.Lua = 'lua';
        LanguageKind.Makefile = 'makefile';
        LanguageKind.Markdown = 'markdown';
        LanguageKind.ObjectiveC = 'objective-c';
        LanguageKind.ObjectiveCPP = 'objective-cpp';
        /**
         * @since 3.18.0
         */
        LanguageKind.Pascal = 'pascal';
        LanguageKind.Perl = 'perl';
        LanguageKind.Perl6 = 'perl6';
        LanguageKind.PHP = 'php';
        LanguageKind.Plaintext = 'plaintext';
        LanguageKind.Powershell = 'powershell';
        LanguageKind.Pug = 'jade';
        LanguageKind.Python = 'python';
        LanguageKind.R = 'r';
        LanguageKind.Razor = 'razor';
        LanguageKind.Ruby = 'ruby';
        LanguageKind.Rust = 'rust';
        LanguageKind.SCSS = 'scss';
        LanguageKind.SASS = 'sass';
        LanguageKind.Scala = 'scala';
        LanguageKind.ShaderLab = 'shaderlab';
        LanguageKind.ShellScript = 'shellscript';
        LanguageKind.SQL = 'sql';
        LanguageKind.Swift = 'swift';
        LanguageKind.TypeScript = 'typescript';
        LanguageKind.TypeScriptReact = 'typescriptreact';
        LanguageKind.TeX = 'tex';
        LanguageKind.VisualBasic = 'vb';
        LanguageKind.XML = 'xml';
        LanguageKind.XSL = 'xsl';
        LanguageKind.YAML = 'yaml';
    })(LanguageKind || (exports.LanguageKind = LanguageKind = {}));
    /**
     * The TextDocumentItem namespace provides helper functions to work with
     * {@link TextDocumentItem} literals.
     */
    var TextDocumentItem;
    (function (TextDocumentItem) {
        /**
         * Creates a new TextDocumentItem literal.
         * @param uri The document's uri.
         * @param languageId The document's language identifier.
         * @param version The document's version number.
         * @param text The document's text.
         */
        function create(uri, languageId, version, text) {
            return { uri: uri, languageId: languageId, version: version, text: text };
        }
        TextDocumentItem.create = create;
        /**
         * Checks whether the given literal conforms to the {@link TextDocumentItem} interface.
         */
        function is(value) {
            var candidate = value;
            return Is.defined(candidate) && Is.string(candidate.uri) && Is.string(candidate.languageId) && Is.integer(candidate.version) && Is.string(candidate.text);
        }
        TextDocumentItem.is = is;
    })(TextDocumentItem || (exports.TextDocumentItem = TextDocumentItem = {}));
    /**
     * Describes the content type that a client supports in various
     * result literals like `Hover`, `ParameterInfo` or `CompletionItem`.
     *
     * Please note that `MarkupKinds` must not start with a `$`. This kinds
     * are reserved for internal usage.
     */
    var MarkupKind;
    (function (MarkupKind) {
        /**
         * Plain text is supported as a content format
         */
        MarkupKind.PlainText = 'plaintext';
        /**
         * Markdown is supported as a content format
         */
        MarkupKind.Markdown = 'markdown';
        /**
         * Checks whether the given value is a value of the {@link MarkupKind} type.
         */
        function is(value) {
            var candidate = value;
            return candidate === MarkupKind.PlainText || candidate === MarkupKind.Markdown;
        }
        MarkupKind.is = is;
    })(MarkupKind || (exports.MarkupKind = MarkupKind = {}));
    var MarkupContent;
    (function (MarkupContent) {
        /**
         * Checks whether the given value conforms to the {@link MarkupContent} interface.
         */
        function is(value) {
            var candidate = value;
            return Is.objectLiteral(value) && MarkupKind.is(candidate.kind) && Is.string(candidate.value);
        }
        MarkupContent.is = is;
    })(MarkupContent || (exports.MarkupContent = MarkupContent = {}));
    /**
     * The kind of a completion entry.
     */
    var CompletionItemKind;
    (function (CompletionItemKind) {
        CompletionItemKind.Text = 1;
        CompletionItemKind.Method = 2;
        CompletionItemKind.Function = 3;
        CompletionItemKind.Constructor = 4;
        CompletionItemKind.Field = 5;
        CompletionItemKind.Variable = 6;
        CompletionItemKind.Class = 7;
        CompletionItemKind.Interface = 8;
        CompletionItemKind.Module = 9;
        CompletionItemKind.Property = 10;
        CompletionItemKind.Unit = 11;
        CompletionItemKind.Value = 12;
        CompletionItemKind.Enum = 13;
        CompletionItemKind.Keyword = 14;
        CompletionItemKind.Snippet = 15;
        CompletionItemKind.Color = 16;
        CompletionItemKind.File = 17;
        CompletionItemKind.Reference = 18;
        CompletionItemKind.Folder = 19;
        CompletionItemKind.EnumMember = 20;
        CompletionItemKind.Constant = 21;
        CompletionItemKind.Struct = 22;
        CompletionItemKind.Event = 23;
        CompletionItemKind.Operator = 24;
        CompletionItemKind.TypeParameter = 25;
    })(CompletionItemKind || (exports.CompletionItemKind = CompletionItemKind = {}));
    /**
     * Defines whether the insert text in a completion item should be interpreted as
     * plain text or a snippet.
     */
    var InsertTextFormat;
    (function (InsertTextFormat) {
        /**
         * The primary text to be inserted is treated as a plain string.
         */
        InsertTextFormat.PlainText = 1;
        /**
         * The primary text to be inserted is treated as a snippet.
         *
         * A snippet can define tab stops and placeholders with `$1`, `$2`
         * and `${3:foo}`. `$0` defines the final tab stop, it defaults to
         * the end of the snippet. Placeholders with equal identifiers are linked,
         * that is typing in one will update others too.
         *
         * See also: https://microsoft.github.io/language-server-protocol/specifications/specification-current/#snippet_syntax
         */
        InsertTextFormat.Snippet = 2;
    })(InsertTextFormat || (exports.InsertTextFormat = InsertTextFormat = {}));
    /**
     * Completion item tags are extra annotations that tweak the rendering of a completion
     * item.
     *
     * @since 3.15.0
     */
    var CompletionItemTag;
    (function (CompletionItemTag) {
        /**
         * Render a completion as obsolete, usually using a strike-out.
         */
        CompletionItemTag.Deprecated = 1;
    })(CompletionItemTag || (exports.CompletionItemTag = CompletionItemTag = {}));
    /**
     * The InsertReplaceEdit namespace provides functions to deal with insert / replace edits.
     *
     * @since 3.16.0
     */
    var InsertReplaceEdit;
    (function (InsertReplaceEdit) {
        /**
         * Creates a new insert / replace edit
         */
        function create(newText, insert, replace) {
            return { newText: newText, insert: insert, replace: replace };
        }
        InsertReplaceEdit.create = create;
        /**
         * Checks whether the given literal conforms to the {@link InsertReplaceEdit} interface.
         */
        function is(value) {
            var candidate = value;
            return candidate && Is.string(candidate.newText) && Range.is(candidate.insert) && Range.is(candidate.replace);
        }
        InsertReplaceEdit.is = is;
    })(InsertReplaceEdit || (exports.InsertReplaceEdit = InsertReplaceEdit = {}));
    /**
     * How whitespace and indentation is handled during completion
     * item insertion.
     *
     * @since 3.16.0
     */
    var InsertTextMode;
    (function (InsertTextMode) {
        /**
         * The insertion or replace strings is taken as it is. If the
         * value is multi line the lines below the cursor will be
         * inserted using the indentation defined in the string value.
         * The client will not apply any kind of adjustments to the
         * string.
         */
        InsertTextMode.asIs = 1;
        /**
         * The editor adjusts leading whitespace of new lines so that
         * they match the indentation up to the cursor of the line for
         * which the item is accepted.
         *
         * Consider a line like this: <2tabs><cursor><3tabs>foo. Accepting a
         * multi line completion item is indented using 2 tabs and all
         * following lines inserted will be indented using 2 tabs as well.
         */
        InsertTextMode.adjustIndentation = 2;
    })(InsertTextMode || (exports.InsertTextMode = InsertTextMode = {}));
    /**
     * Defines how values from a set of defaults and an individual item will be
     * merged.
     *
     * @since 3.18.0
     */
    var ApplyKind;
    (function (ApplyKind) {
        /**
         * The value from the individual item (if provided and not `null`) will be
         * used instead of the default.
         */
        ApplyKind.Replace = 1;
        /**
         * The value from the item will be merged with the default.
         *
         * The specific rules for mergeing values are defined against each field
         * that supports merging.
         */
        ApplyKind.Merge = 2;
    })(ApplyKind || (exports.ApplyKind = ApplyKind = {}));
    var CompletionItemLabelDetails;
    (function (CompletionItemLabelDetails) {
        function is(value) {
            var candidate = value;
            return candidate && (Is.string(candidate.detail) || candidate.detail === undefined) &&
                (Is.string(candidate.description) || candidate.description === undefined);
        }
        CompletionItemLabelDetails.is = is;
    })(CompletionItemLabelDetails || (exports.CompletionItemLabelDetails = CompletionItemLabelDetails = {}));
    /**
     * The CompletionItem namespace provides functions to deal with
     * completion items.
     */
    var CompletionItem;
    (function (CompletionItem) {
        /**
         * Create a completion item and seed it with a label.
         * @param label The completion item's label
         */
        function create(label) {
            return { label: label };
        }
        CompletionItem.create = create;
    })(CompletionItem || (exports.CompletionItem = CompletionItem = {}));
    /**
     * The CompletionList namespace provides functions to deal with
     * completion lists.
     */
    var CompletionList;
    (function (CompletionList) {
        /**
         * Creates a new completion list.
         *
         * @param items The completion items.
         * @param isIncomplete The list is not complete.
         */
        function create(items, isIncomplete) {
            return { items: items ? items : [], isIncomplete: !!isIncomplete };
        }
        CompletionList.create = create;
    })(CompletionList || (exports.CompletionList = CompletionList = {}));
    var MarkedString;
    (function (MarkedString) {
        /**
         * Creates a marked string from plain text.
         *
         * @param plainText The plain text.
         */
        function fromPlainText(plainText) {
            return plainText.replace(/[\\`*_{}[\]()#+\-.!]/g, '\\$&'); // escape markdown syntax tokens: http://daringfireball.net/projects/markdown/syntax#backslash
        }
        MarkedString.fromPlainText = fromPlainText;
        /**
         * Checks whether the given value conforms to the {@link MarkedString} type.
         */
        function is(value) {
            var candidate = value;
            return Is.string(candidate) || (Is.objectLiteral(candidate) && Is.string(candidate.language) && Is.string(candidate.value));
        }
        MarkedString.is = is;
    })(MarkedString || (exports.MarkedString = MarkedString = {}));
    var Hover;
    (function (Hover) {
        /**
         * Checks whether the given value conforms to the {@link Hover} interface.
         */
        function is(value) {
            var candidate = value;
            return !!candidate && Is.objectLiteral(candidate) && (MarkupContent.is(candidate.contents) ||
                MarkedString.is(candidate.contents) ||
                Is.typedArray(candidate.contents, MarkedString.is)) && (value.range === undefined || Range.is(value.range));
        }
        Hover.is = is;
    })(Hover || (exports.Hover = Hover = {}));
    /**
     * The ParameterInformation namespace provides helper functions to work with
     * {@link ParameterInformation} literals.
     */
    var ParameterInformation;
    (function (ParameterInformation) {
        /**
         * Creates a new parameter information literal.
         *
         * @param label A label string.
         * @param documentation A doc string.
         */
        function create(label, documentation) {
            return documentation ? { label: label, documentation: documentation } : { label: label };
        }
        ParameterInformation.create = create;
    })(ParameterInformation || (exports.ParameterInformation = ParameterInformation = {}));
    /**
     * The SignatureInformation namespace provides helper functions to work with
     * {@link SignatureInformation} literals.
     */
    var SignatureInformation;
    (function (SignatureInformation) {
        function create(label, documentation) {
            var parameters = [];
            for (var _i = 2; _i < arguments.length; _i++) {
                parameters[_i - 2] = arguments[_i];
            }
            var result = { label: label };
            if (Is.defined(documentation)) {
                result.documentation = documentation;
            }
            if (Is.defined(parameters)) {
                result.parameters = parameters;
            }
            else {
                result.parameters = [];
            }
            return result;
        }
        SignatureInformation.create = create;
    })(SignatureInformation || (exports.SignatureInformation = SignatureInformation = {}));
    /**
     * A document highlight kind.
     */
    var DocumentHighlightKind;
    (function (DocumentHighlightKind) {
        /**
         * A textual occurrence.
         */
        DocumentHighlightKind.Text = 1;
        /**
         * Read-access of a symbol, like reading a variable.
         */
        DocumentHighlightKind.Read = 2;
        /**
         * Write-access of a symbol, like writing to a variable.
         */
        DocumentHighlightKind.Write = 3;
    })(DocumentHighlightKind || (exports.DocumentHighlightKind = DocumentHighlightKind = {}));
    /**
     * DocumentHighlight namespace to provide helper functions to work with
     * {@link DocumentHighlight} literals.
     */
    var DocumentHighlight;
    (function (DocumentHighlight) {
        /**
         * Create a DocumentHighlight object.
         * @param range The range the highlight applies to.
         * @param kind The highlight kind
         */
        function create(range, kind) {
            var result = { range: range };
            if (Is.number(kind)) {
                result.kind = kind;
            }
            return result;
        }
        DocumentHighlight.create = create;
    })(DocumentHighlight || (exports.DocumentHighlight = DocumentHighlight = {}));
    /**
     * A symbol kind.
     */
    var SymbolKind;
    (function (SymbolKind) {
        SymbolKind.File = 1;
        SymbolKind.Module = 2;
        SymbolKind.Namespace = 3;
        SymbolKind.Package = 4;
        SymbolKind.Class = 5;
        SymbolKind.Method = 6;
        SymbolKind.Property = 7;
        SymbolKind.Field = 8;
        SymbolKind.Constructor = 9;
        SymbolKind.Enum = 10;
        SymbolKind.Interface = 11;
        SymbolKind.Function = 12;
        SymbolKind.Variable = 13;
        SymbolKind.Constant = 14;
        SymbolKind.String = 15;
        SymbolKind.Number = 16;
        SymbolKind.Boolean = 17;
        SymbolKind.Array = 18;
        SymbolKind.Object = 19;
        SymbolKind.Key = 20;
        SymbolKind.Null = 21;
        SymbolKind.EnumMember = 22;
        SymbolKind.Struct = 23;
        SymbolKind.Event = 24;
        SymbolKind.Operator = 25;
        SymbolKind.TypeParameter = 26;
    })(SymbolKind || (exports.SymbolKind = SymbolKind = {}));
    /**
     * Symbol tags are extra annotations that tweak the rendering of a symbol.
     *
     * @since 3.16
     */
    var SymbolTag;
    (function (SymbolTag) {
        /**
         * Render a symbol as obsolete, usually using a strike-out.
         */
        SymbolTag.Deprecated = 1;
    })(SymbolTag || (exports.SymbolTag = SymbolTag = {}));
    var SymbolInformation;
    (function (SymbolInformation) {
        /**
         * Creates a new symbol information literal.
         *
         * @param name The name of the symbol.
         * @param kind The kind of the symbol.
         * @param range The range of the location of the symbol.
         * @param uri The resource of the location of symbol.
         * @param containerName The name of the symbol containing the symbol.
         */
        function create(name, kind, range, uri, containerName) {
            var result = {
                name: name,
                kind: kind,
                location: { uri: uri, range: range }
            };
            if (containerName) {
                result.containerName = containerName;
            }
            return result;
        }
        SymbolInformation.create = create;
    })(SymbolInformation || (exports.SymbolInformation = SymbolInformation = {}));
    var WorkspaceSymbol;
    (function (WorkspaceSymbol) {
        /**
         * Create a new workspace symbol.
         *
         * @param name The name of the symbol.
         * @param kind The kind of the symbol.
         * @param uri The resource of the location of the symbol.
         * @param range An options range of the location.
         * @returns A WorkspaceSymbol.
         */
        function create(name, kind, uri, range) {
            return range !== undefined
                ? { name: name, kind: kind, location: { uri: uri, range: range } }
                : { name: name, kind: kind, location: { uri: uri } };
        }
        WorkspaceSymbol.create = create;
    })(WorkspaceSymbol || (exports.WorkspaceSymbol = WorkspaceSymbol = {}));
    var DocumentSymbol;
    (function (DocumentSymbol) {
        /**
         * Creates a new symbol information literal.
         *
         * @param name The name of the symbol.
         * @param detail The detail of the symbol.
         * @param kind The kind of the symbol.
         * @param range The range of the symbol.
         * @param selectionRange The selectionRange of the symbol.
         * @param children Children of the symbol.
         */
        function create(name, detail, kind, range, selectionRange, children) {
            var result = {
                name: name,
                detail: detail,
                kind: kind,
                range: range,
                selectionRange: selectionRange
            };
            if (children !== undefined) {
                result.children = children;
            }
            return result;
        }
        DocumentSymbol.create = create;
        /**
         * Checks whether the given literal conforms to the {@link DocumentSymbol} interface.
         */
        function is(value) {
            var candidate = value;
            return candidate &&
                Is.string(candidate.name) && Is.number(candidate.kind) &&
                Range.is(candidate.range) && Range.is(candidate.selectionRange) &&
                (candidate.detail === undefined || Is.string(candidate.detail)) &&
                (candidate.deprecated === undefined || Is.boolean(candidate.deprecated)) &&
                (candidate.children === undefined || Array.isArray(candidate.children)) &&
                (candidate.tags === undefined || Array.isArray(candidate.tags));
        }
        DocumentSymbol.is = is;
    })(DocumentSymbol || (exports.DocumentSymbol = DocumentSymbol = {}));
    /**
     * A set of predefined code action kinds
     */
    var CodeActionKind;
    (function (CodeActionKind) {
        /**
         * Empty kind.
         */
        CodeActionKind.Empty = '';
        /**
         * Base kind for quickfix actions: 'quickfix'
         */
        CodeActionKind.QuickFix = 'quickfix';
        /**
         * Base kind for refactoring actions: 'refactor'
         */
        CodeActionKind.Refactor = 'refactor';
        /**
         * Base kind for refactoring extraction actions: 'refactor.extract'
         *
         * Example extract actions:
         *
         * - Extract method
         * - Extract function
         * - Extract variable
         * - Extract interface from class
         * - ...
         */
        CodeActionKind.RefactorExtract = 'refactor.extract';
        /**
         * Base kind for refactoring inline actions: 'refactor.inline'
         *
         * Example inline actions:
         *
         * - Inline function
         * - Inline variable
         * - Inline constant
         * - ...
         */
        CodeActionKind.RefactorInline = 'refactor.inline';
        /**
         * Base kind for refactoring move actions: `refactor.move`
         *
         * Example move actions:
         *
         * - Move a function to a new file
         * - Move a property between classes
         * - Move method to base class
         * - ...
         *
         * @since 3.18.0
         */
        CodeActionKind.RefactorMove = 'refactor.move';
        /**
         * Base kind for refactoring rewrite actions: 'refactor.rewrite'
         *
         * Example rewrite actions:
         *
         * - Convert JavaScript function to class
         * - Add or remove parameter
         * - Encapsulate field
         * - Make method static
         * - Move method to base class
         * - ...
         */
        CodeActionKind.RefactorRewrite = 'refactor.rewrite';
        /**
         * Base kind for source actions: `source`
         *
         * Source code actions apply to the entire file.
         */
        CodeActionKind.Source = 'source';
        /**
         * Base kind for an organize imports source action: `source.organizeImports`
         */
        CodeActionKind.SourceOrganizeImports = 'source.organizeImports';
        /**
         * Base kind for auto-fix source actions: `source.fixAll`.
         *
         * Fix all actions automatically fix errors that have a clear fix that do not require user input.
         * They should not suppress errors or perform unsafe fixes such as generating new types or classes.
         *
         * @since 3.15.0
         */
        CodeActionKind.SourceFixAll = 'source.fixAll';
        /**
         * Base kind for all code actions applying to the entire notebook's scope. CodeActionKinds using
         * this should always begin with `notebook.`
         *
         * @since 3.18.0
         */
        CodeActionKind.Notebook = 'notebook';
    })(CodeActionKind || (exports.CodeActionKind = CodeActionKind = {}));
    /**
     * The reason why code actions were requested.
     *
     * @since 3.17.0
     */
    var CodeActionTriggerKind;
    (function (CodeActionTriggerKind) {
        /**
         * Code actions were explicitly requested by the user or by an extension.
         */
        CodeActionTriggerKind.Invoked = 1;
        /**
         * Code actions were requested automatically.
         *
         * This typically happens when current selection in a file changes, but can
         * also be triggered when file content changes.
         */
        CodeActionTriggerKind.Automatic = 2;
    })(CodeActionTriggerKind || (exports.CodeActionTriggerKind = CodeActionTriggerKind = {}));
    /**
     * The CodeActionContext namespace provides helper functions to work with
     * {@link CodeActionContext} literals.
     */
    var CodeActionContext;
    (function (CodeActionContext) {
        /**
         * Creates a new CodeActionContext literal.
         */
        function create(diagnostics, only, triggerKind) {
            var result = { diagnostics: diagnostics };
            if (only !== undefined && only !== null) {
                result.only = only;
            }
            if (triggerKind !== undefined && triggerKind !== null) {
                result.triggerKind = triggerKind;
            }
            return result;
        }
        CodeActionContext.create = create;
        /**
         * Checks whether the given literal conforms to the {@link CodeActionContext} interface.
         */
        function is(value) {
            var candidate = value;
            return Is.defined(candidate) && Is.typedArray(candidate.diagnostics, Diagnostic.is)
                && (candidate.only === undefined || Is.typedArray(candidate.only, Is.string))
                && (candidate.triggerKind === undefined || candidate.triggerKind === CodeActionTriggerKind.Invoked || candidate.triggerKind === CodeActionTriggerKind.Automatic);
        }
        CodeActionContext.is = is;
    })(CodeActionContext || (exports.CodeActionContext = CodeActionContext = {}));
    /**
     * Code action tags are extra annotations that tweak the behavior of a code action.
     *
     * @since 3.18.0
     */
    var CodeActionTag;
    (function (CodeActionTag) {
        /**
         * Marks the code action as LLM-generated.
         */
        CodeActionTag.LLMGenerated = 1;
        /**
         * Checks whether the given literal conforms to the {@link CodeActionTag} interface.
         */
        function is(value) {
            return Is.defined(value) && value === CodeActionTag.LLMGenerated;
        }
        CodeActionTag.is = is;
    })(CodeActionTag || (exports.CodeActionTag = CodeActionTag = {}));
    var CodeAction;
    (function (CodeAction) {
        function create(title, kindOrCommandOrEdit, kind) {
            var result = { title: title };
            var checkKind = true;
            if (typeof kindOrCommandOrEdit === 'string') {
                checkKind = false;
                result.kind = kindOrCommandOrEdit;
            }
            else if (Command.is(kindOrCommandOrEdit)) {
                result.command = kindOrCommandOrEdit;
            }
            else {
                result.edit = kindOrCommandOrEdit;
            }
            if (checkKind && kind !== undefined) {
                result.kind = kind;
            }
            return result;
        }
        CodeAction.create = create;
        function is(value) {
            var candidate = value;
            return candidate && Is.string(candidate.title) &&
                (candidate.diagnostics === undefined || Is.typedArray(candidate.diagnostics, Diagnostic.is)) &&
                (candidate.kind === undefined || Is.string(candidate.kind)) &&
                (candidate.edit !== undefined || candidate.command !== undefined) &&
                (candidate.command === undefined || Command.is(candidate.command)) &&
                (candidate.isPreferred === undefined || Is.boolean(candidate.isPreferred)) &&
                (candidate.edit === undefined || WorkspaceEdit.is(candidate.edit)) &&
                (candidate.tags === undefined || Is.typedArray(candidate.tags, CodeActionTag.is));
        }
        CodeAction.is = is;
    })(CodeAction || (exports.CodeAction = CodeAction = {}));
    /**
     * The CodeLens namespace provides helper functions to work with
     * {@link CodeLens} literals.
     */
    var CodeLens;
    (function (CodeLens) {
        /**
         * Creates a new CodeLens literal.
         */
        function create(range, data) {
            var result = { range: range };
            if (Is.defined(data)) {
                result.data = data;
            }
            return result;
        }
        CodeLens.create = create;
        /**
         * Checks whether the given literal conforms to the {@link CodeLens} interface.
         */
        function is(value) {
            var candidate = value;
            return Is.defined(candidate) && Range.is(candidate.range) && (Is.undefined(candidate.command) || Command.is(candidate.command));
        }
        CodeLens.is = is;
    })(CodeLens || (exports.CodeLens = CodeLens = {}));
    /**
     * The FormattingOptions namespace provides helper functions to work with
     * {@link FormattingOptions} literals.
     */
    var FormattingOptions;
    (function (FormattingOptions) {
        /**
         * Creates a new FormattingOptions literal.
         */
        function create(tabSize, insertSpaces) {
            return { tabSize: tabSize, insertSpaces: insertSpaces };
        }
        FormattingOptions.create = create;
        /**
         * Checks whether the given literal conforms to the {@link FormattingOptions} interface.
         */
        function is(value) {
            var candidate = value;
            return Is.defined(candidate) && Is.uinteger(candidate.tabSize) && Is.boolean(candidate.insertSpaces);
        }
        FormattingOptions.is = is;
    })(FormattingOptions || (exports.FormattingOptions = FormattingOptions = {}));
    /**
     * The DocumentLink namespace provides helper functions to work with
     * {@link DocumentLink} literals.
     */
    var DocumentLink;
    (function (DocumentLink) {
        /**
         * Creates a new DocumentLink literal.
         */
        function create(range, target, data) {
            return { range: range, target: target, data: data };
        }
        DocumentLink.create = create;
        /**
         * Checks whether the given literal conforms to the {@link DocumentLink} interface.
         */
        function is(value) {
            var candidate = value;
            return Is.defined(candidate) && Range.is(candidate.range) && (Is.undefined(candidate.target) || Is.string(candidate.target));
        }
        DocumentLink.is = is;
    })(DocumentLink || (exports.DocumentLink = DocumentLink = {}));
    /**
     * The SelectionRange namespace provides helper function to work with
     * SelectionRange literals.
     */
    var SelectionRange;
    (function (SelectionRange) {
        /**
         * Creates a new SelectionRange
         * @param range the range.
         * @param parent an optional parent.
         */
        function create(range, parent) {
            return { range: range, parent: parent };
        }
        SelectionRange.create = create;
        function is(value) {
            var candidate = value;
            return Is.objectLiteral(candidate) && Range.is(candidate.range) && (candidate.parent === undefined || SelectionRange.is(candidate.parent));
        }
        SelectionRange.is = is;
    })(SelectionRange || (exports.SelectionRange = SelectionRange = {}));
    /**
     * A set of predefined token types. This set is not fixed
     * an clients can specify additional token types via the
     * corresponding client capabilities.
     *
     * @since 3.16.0
     */
    var SemanticTokenTypes;
    (function (SemanticTokenTypes) {
        SemanticTokenTypes["namespace"] = "namespace";
        /**
         * Represents a generic type. Acts as a fallback for types which can't be mapped to
         * a specific type like class or enum.
         */
        SemanticTokenTypes["type"] = "type";
        SemanticTokenTypes["class"] = "class";
        SemanticTokenTypes["enum"] = "enum";
        SemanticTokenTypes["interface"] = "interface";
        SemanticTokenTypes["struct"] = "struct";
        SemanticTokenTypes["typeParameter"] = "typeParameter";
        SemanticTokenTypes["parameter"] = "parameter";
        SemanticTokenTypes["variable"] = "variable";
        SemanticTokenTypes["property"] = "property";
        SemanticTokenTypes["enumMember"] = "enumMember";
        SemanticTokenTypes["event"] = "event";
        SemanticTokenTypes["function"] = "function";
        SemanticTokenTypes["method"] = "method";
        SemanticTokenTypes["macro"] = "macro";
        SemanticTokenTypes["keyword"] = "keyword";
        SemanticTokenTypes["modifier"] = "modifier";
        SemanticTokenTypes["comment"] = "comment";
        SemanticTokenTypes["string"] = "string";
        SemanticTokenTypes["number"] = "number";
        SemanticTokenTypes["regexp"] = "regexp";
        SemanticTokenTypes["operator"] = "operator";
        /**
         * @since 3.17.0
         */
        SemanticTokenTypes["decorator"] = "decorator";
        /**
         * @since 3.18.0
         */
        SemanticTokenTypes["label"] = "label";
    })(SemanticTokenTypes || (exports.SemanticTokenTypes = SemanticTokenTypes = {}));
    /**
     * A set of predefined token modifiers. This set is not fixed
     * an clients can specify additional token types via the
     * corresponding client capabilities.
     *
     * @since 3.16.0
     */
    var SemanticTokenModifiers;
    (function (SemanticTokenModifiers) {
        SemanticTokenModifiers["declaration"] = "declaration";
        SemanticTokenModifiers["definition"] = "definition";
        SemanticTokenModifiers["readonly"] = "readonly";
        SemanticTokenModifiers["static"] = "static";
        SemanticTokenModifiers["deprecated"] = "deprecated";
        SemanticTokenModifiers["abstract"] = "abstract";
        SemanticTokenModifiers["async"] = "async";
        SemanticTokenModifiers["modification"] = "modification";
        SemanticTokenModifiers["documentation"] = "documentation";
        SemanticTokenModifiers["defaultLibrary"] = "defaultLibrary";
    })(SemanticTokenModifiers || (exports.SemanticTokenModifiers = SemanticTokenModifiers = {}));
    /**
     * @since 3.16.0
     */
    var SemanticTokens;
    (function (SemanticTokens) {
        function is(value) {
            var candidate = value;
            return Is.objectLiteral(candidate) && (candidate.resultId === undefined || typeof candidate.resultId === 'string') &&
                Array.isArray(candidate.data) && (candidate.data.length === 0 || typeof candidate.data[0] === 'number');
        }
        SemanticTokens.is = is;
    })(SemanticTokens || (exports.SemanticTokens = SemanticTokens = {}));
    /**
     * The InlineValueText namespace provides functions to deal with InlineValueTexts.
     *
     * @since 3.17.0
     */
    var InlineValueText;
    (function (InlineValueText) {
        /**
         * Creates a new InlineValueText literal.
         */
        function create(range, text) {
            return { range: range, text: text };
        }
        InlineValueText.create = create;
        function is(value) {
            var candidate = value;
            return candidate !== undefined && candidate !== null && Range.is(candidate.range) && Is.string(candidate.text);
        }
        InlineValueText.is = is;
    })(InlineValueText || (exports.InlineValueText = InlineValueText = {}));
    /**
     * The InlineValueVariableLookup namespace provides functions to
     * deal with InlineValueVariableLookups.
     *
     * @since 3.17.0
     */
    var InlineValueVariableLookup;
    (function (InlineValueVariableLookup) {
        /**
         * Creates a new InlineValueText literal.
         */
        function create(range, variableName, caseSensitiveLookup) {
            return { range: range, variableName: variableName, caseSensitiveLookup: caseSensitiveLookup };
        }
        InlineValueVariableLookup.create = create;
        function is(value) {
            var candidate = value;
            return candidate !== undefined && candidate !== null && Range.is(candidate.range) && Is.boolean(candidate.caseSensitiveLookup)
                && (Is.string(candidate.variableName) || candidate.variableName === undefined);
        }
        InlineValueVariableLookup.is = is;
    })(InlineValueVariableLookup || (exports.InlineValueVariableLookup = InlineValueVariableLookup = {}));
    /**
     * The InlineValueEvaluatableExpression namespace provides functions to deal with InlineValueEvaluatableExpression.
     *
     * @since 3.17.0
     */
    var InlineValueEvaluatableExpression;
    (function (InlineValueEvaluatableExpression) {
        /**
         * Creates a new InlineValueEvaluatableExpression literal.
         */
        function create(range, expression) {
            return { range: range, expression: expression };
        }
        InlineValueEvaluatableExpression.create = create;
        function is(value) {
            var candidate = value;
            return candidate !== undefined && candidate !== null && Range.is(candidate.range)
                && (Is.string(candidate.expression) || candidate.expression === undefined);
        }
        InlineValueEvaluatableExpression.is = is;
    })(InlineValueEvaluatableExpression || (exports.InlineValueEvaluatableExpression = InlineValueEvaluatableExpression = {}));
    /**
     * The InlineValueContext namespace provides helper functions to work with
     * {@link InlineValueContext} literals.
     *
     * @since 3.17.0
     */
    var InlineValueContext;
    (function (InlineValueContext) {
        /**
         * Creates a new InlineValueContext literal.
         */
        function create(frameId, stoppedLocation) {
            return { frameId: frameId, stoppedLocation: stoppedLocation };
        }
        InlineValueContext.create = create;
        /**
         * Checks whether the given literal conforms to the {@link InlineValueContext} interface.
         */
        function is(value) {
            var candidate = value;
            return Is.defined(candidate) && Range.is(value.stoppedLocation);
        }
        InlineValueContext.is = is;
    })(InlineValueContext || (exports.InlineValueContext = InlineValueContext = {}));
    /**
     * Inlay hint kinds.
     *
     * @since 3.17.0
     */
    var InlayHintKind;
    (function (InlayHintKind) {
        /**
         * An inlay hint that for a type annotation.
         */
        InlayHintKind.Type = 1;
        /**
         * An inlay hint that is for a parameter.
         */
        InlayHintKind.Parameter = 2;
        function is(value) {
            return value === 1 || value === 2;
        }
        InlayHintKind.is = is;
    })(InlayHintKind || (exports.InlayHintKind = InlayHintKind = {}));
    var InlayHintLabelPart;
    (function (InlayHintLabelPart) {
        function create(value) {
            return { value: value };
        }
        InlayHintLabelPart.create = create;
        function is(value) {
            var candidate = value;
            return Is.objectLiteral(candidate)
                && (candidate.tooltip === undefined || Is.string(candidate.tooltip) || MarkupContent.is(candidate.tooltip))
                && (candidate.location === undefined || Location.is(candidate.location))
                && (candidate.command === undefined || Command.is(candidate.command));
        }
        InlayHintLabelPart.is = is;
    })(InlayHintLabelPart || (exports.InlayHintLabelPart = InlayHintLabelPart = {}));
    var InlayHint;
    (function (InlayHint) {
        function create(position, label, kind) {
            var result = { position: position, label: label };
            if (kind !== undefined) {
                result.kind = kind;
            }
            return result;
        }
        InlayHint.create = create;
        function is(value) {
            var candidate = value;
            return Is.objectLiteral(candidate) && Position.is(candidate.position)
                && (Is.string(candidate.label) || Is.typedArray(candidate.label, InlayHintLabelPart.is))
                && (candidate.kind === undefined || InlayHintKind.is(candidate.kind))
                && (candidate.textEdits === undefined) || Is.typedArray(candidate.textEdits, TextEdit.is)
                && (candidate.tooltip === undefined || Is.string(candidate.tooltip) || MarkupContent.is(candidate.tooltip))
                && (candidate.paddingLeft === undefined || Is.boolean(candidate.paddingLeft))
                && (candidate.paddingRight === undefined || Is.boolean(candidate.paddingRight));
        }
        InlayHint.is = is;
    })(InlayHint || (exports.InlayHint = InlayHint = {}));
    var StringValue;
    (function (StringValue) {
        function createSnippet(value) {
            return { kind: 'snippet', value: value };
        }
        StringValue.createSnippet = createSnippet;
        function isSnippet(value) {
            var candidate = value;
            return Is.objectLiteral(candidate)
                && candidate.kind === 'snippet'
                && Is.string(candidate.value);
        }
        StringValue.isSnippet = isSnippet;
    })(StringValue || (exports.StringValue = StringValue = {}));
    var InlineCompletionItem;
    (function (InlineCompletionItem) {
        function create(insertText, filterText, range, command) {
            return { insertText: insertText, filterText: filterText, range: range, command: command };
        }
        InlineCompletionItem.create = create;
    })(InlineCompletionItem || (exports.InlineCompletionItem = InlineCompletionItem = {}));
    var InlineCompletionList;
    (function (InlineCompletionList) {
        function create(items) {
            return { items: items };
        }
        InlineCompletionList.create = create;
    })(InlineCompletionList || (exports.InlineCompletionList = InlineCompletionList = {}));
    /**
     * Describes how an {@link InlineCompletionItemProvider inline completion provider} was triggered.
     *
     * @since 3.18.0
     */
    var InlineCompletionTriggerKind;
    (function (InlineCompletionTriggerKind) {
        /**
         * Completion was triggered explicitly by a user gesture.
         */
        InlineCompletionTriggerKind.Invoked = 1;
        /**
         * Completion was triggered automatically while editing.
         */
        InlineCompletionTriggerKind.Automatic = 2;
    })(InlineCompletionTriggerKind || (exports.InlineCompletionTriggerKind = InlineCompletionTriggerKind = {}));
    var SelectedCompletionInfo;
    (function (SelectedCompletionInfo) {
        function create(range, text) {
            return { range: range, text: text };
        }
        SelectedCompletionInfo.create = create;
    })(SelectedCompletionInfo || (exports.SelectedCompletionInfo = SelectedCompletionInfo = {}));
    var InlineCompletionContext;
    (function (InlineCompletionContext) {
        function create(triggerKind, selectedCompletionInfo) {
            return { triggerKind: triggerKind, selectedCompletionInfo: selectedCompletionInfo };
        }
        InlineCompletionContext.create = create;
    })(InlineCompletionContext || (exports.InlineCompletionContext = InlineCompletionContext = {}));
    var WorkspaceFolder;
    (function (WorkspaceFolder) {
        function is(value) {
            var candidate = value;
            return Is.objectLiteral(candidate) && URI.is(candidate.uri) && Is.string(candidate.name);
        }
        WorkspaceFolder.is = is;
    })(WorkspaceFolder || (exports.WorkspaceFolder = WorkspaceFolder = {}));
    exports.EOL = ['\n', '\r\n', '\r'];
    /**
     * @deprecated Use the text document from the new vscode-languageserver-textdocument package.
     */
    var TextDocument;
    (function (TextDocument) {
        /**
         * Creates a new ITextDocument literal from the given uri and content.
         * @param uri The document's uri.
         * @param languageId The document's language Id.
         * @param version The document's version.
         * @param content The document's content.
         */
        function create(uri, languageId, version, content) {
            return new FullTextDocument(uri, languageId, version, content);
        }
        TextDocument.create = create;
        /**
         * Checks whether the given literal conforms to the {@link ITextDocument} interface.
         */
        function is(value) {
            var candidate = value;
            return Is.defined(candidate) && Is.string(candidate.uri) && (Is.undefined(candidate.languageId) || Is.string(candidate.languageId)) && Is.uinteger(candidate.lineCount)
                && Is.func(candidate.getText) && Is.func(candidate.positionAt) && Is.func(candidate.offsetAt) ? true : false;
        }
        TextDocument.is = is;
        function applyEdits(document, edits) {
            var text = document.getText();
            var sortedEdits = mergeSort(edits, function (a, b) {
                var diff = a.range.start.line - b.range.start.line;
                if (diff === 0) {
                    return a.range.start.character - b.range.start.character;
                }
                return diff;
            });
            var lastModifiedOffset = text.length;
            for (var i = sortedEdits.length - 1; i >= 0; i--) {
                var e = sortedEdits[i];
                var startOffset = document.offsetAt(e.range.start);
                var endOffset = document.offsetAt(e.range.end);
                if (endOffset <= lastModifiedOffset) {
                    text = text.substring(0, startOffset) + e.newText + text.substring(endOffset, text.length);
                }
                else {
                    throw new Error('Overlapping edit');
                }
                lastModifiedOffset = startOffset;
            }
            return text;
        }
        TextDocument.applyEdits = applyEdits;
        function mergeSort(data, compare) {
            if (data.length <= 1) {
                // sorted
                return data;
            }
            var p = (data.length / 2) | 0;
            var left = data.slice(0, p);
            var right = data.slice(p);
            mergeSort(left, compare);
            mergeSort(right, compare);
            var leftIdx = 0;
            var rightIdx = 0;
            var i = 0;
            while (leftIdx < left.length && rightIdx < right.length) {
                var ret = compare(left[leftIdx], right[rightIdx]);
                if (ret <= 0) {
                    // smaller_equal -> take left to preserve order
                    data[i++] = left[leftIdx++];
                }
                else {
                    // greater -> take right
                    data[i++] = right[rightIdx++];
                }
            }
            while (leftIdx < left.length) {
                data[i++] = left[leftIdx++];
            }
            while (rightIdx < right.length) {
                data[i++] = right[rightIdx++];
            }
            return data;
        }
    })(TextDocument || (exports.TextDocument = TextDocument = {}));
    /**
     * @deprecated Use the text document from the new vscode-languageserver-textdocument package.
     */
    var FullTextDocument = /** @class */ (function () {
        function FullTextDocument(uri, languageId, version, content) {
            this._uri = uri;
            this._languageId = languageId;
            this._version = version;
            this._content = content;
            this._lineOffsets = undefined;
        }
        Object.defineProperty(FullTextDocument.prototype, "uri", {
            get: function () {
                return this._uri;
            },
            enumerable: false,
            configurable: true
        });
        Object.defineProperty(FullTextDocument.prototype, "languageId", {
            get: function () {
                return this._languageId;
            },
            enumerable: false,
            configurable: true
        });
        Object.defineProperty(FullTextDocument.prototype, "version", {
            get: function () {
                return this._version;
            },
            enumerable: false,
            configurable: true
        });
        FullTextDocument.prototype.getText = function (range) {
            if (range) {
                var start = this.offsetAt(range.start);
                var end = this.offsetAt(range.end);
                return this._content.substring(start, end);
            }
            return this._content;
        };
        FullTextDocument.prototype.update = function (event, version) {
            this._content = event.text;
            this._version = version;
            this._lineOffsets = undefined;
        };
        FullTextDocument.prototype.getLineOffsets = function () {
            if (this._lineOffsets === undefined) {
                var lineOffsets = [];
                var text = this._content;
                var isLineStart = true;
                for (var i = 0; i < text.length; i++) {
                    if (isLineStart) {
                        lineOffsets.push(i);
                        isLineStart = false;
                    }
                    var ch = text.charAt(i);
                    isLineStart = (ch === '\r' || ch === '\n');
                    if (ch === '\r' && i + 1 < text.length && text.charAt(i + 1) === '\n') {
                        i++;
                    }
                }
                if (isLineStart && text.length > 0) {
                    lineOffsets.push(text.length);
                }
                this._lineOffsets = lineOffsets;
            }
            return this._lineOffsets;
        };
        FullTextDocument.prototype.positionAt = function (offset) {
            offset = Math.max(Math.min(offset, this._content.length), 0);
            var lineOffsets = this.getLineOffsets();
            var low = 0, high = lineOffsets.length;
            if (high === 0) {
                return Position.create(0, offset);
            }
            while (low < high) {
                var mid = Math.floor((low + high) / 2);
                if (lineOffsets[mid] > offset) {
                    high = mid;
                }
                else {
                    low = mid + 1;
                }
            }
            // low is the least x for which the line offset is larger than the current offset
            // or array.length if no line offset is larger than the current offset
            var line = low - 1;
            return Position.create(line, offset - lineOffsets[line]);
        };
        FullTextDocument.prototype.offsetAt = function (position) {
            var lineOffsets = this.getLineOffsets();
            if (position.line >= lineOffsets.length) {
                return this._content.length;
            }
            else if (position.line < 0) {
                return 0;
            }
            var lineOffset = lineOffsets[position.line];
            var nextLineOffset = (position.line + 1 < lineOffsets.length) ? lineOffsets[position.line + 1] : this._content.length;
            return Math.max(Math.min(lineOffset + position.character, nextLineOffset), lineOffset);
        };
        Object.defineProperty(FullTextDocument.prototype, "lineCount", {
            get: function () {
                return this.getLineOffsets().length;
            },
            enumerable: false,
            configurable: true
        });
        return FullTextDocument;
    }());
    var Is;
    (function (Is) {
        var toString = Object.prototype.toString;
        function defined(value) {
            return typeof value !== 'undefined';
        }
        Is.defined = defined;
        function undefined(value) {
            return typeof value === 'undefined';
        }
        Is.undefined = undefined;
        function boolean(value) {
            return value === true || value === false;
        }
        Is.boolean = boolean;
        function string(value) {
            return toString.call(value) === '[object String]';
        }
        Is.string = string;
        function number(value) {
            return toString.call(value) === '[object Number]';
        }
        Is.number = number;
        function numberRange(value, min, max) {
            return toString.call(value) === '[object Number]' && min <= value && value <= max;
        }
        Is.numberRange = numberRange;
        function integer(value) {
            return toString.call(value) === '[object Number]' && -2147483648 <= value && value <= 2147483647;
        }
        Is.integer = integer;
        function uinteger(value) {
            return toString.call(value) === '[object Number]' && 0 <= value && value <= 2147483647;
        }
        Is.uinteger = uinteger;
        function func(value) {
            return toString.call(value) === '[object Function]';
        }
        Is.func = func;
        function objectLiteral(value) {
            // Strictly speaking class instances pass this check as well. Since the LSP
            // doesn't use classes we ignore this for now. If we do we need to add something
            // like this: `Object.getPrototypeOf(Object.getPrototypeOf(x)) === null`
            return value !== null && typeof value === 'object';
        }
        Is.objectLiteral = objectLiteral;
        function typedArray(value, check) {
            return Array.isArray(value) && value.every(check);
        }
        Is.typedArray = typedArray;
    })(Is || (Is = {}));
});


/***/ }),

/***/ 7598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 6760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 8522:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");

/***/ }),

/***/ 7040:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ cancellation)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9981);

const SIGNALS = ['SIGINT', 'SIGTERM'];
/**
 * Aborts when the runner or a person cancels the run, so that what runs is stopped and what was made for it is removed.
 * A second signal, whichever it is, ends the process at once, as Node does by itself.
 */
function cancellation(process) {
    const controller = new AbortController();
    const cancel = (signal) => {
        for (const each of SIGNALS)
            process.off(each, cancel);
        controller.abort((0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .fail */ .fJ)('run.cancelled', { signal }));
    };
    for (const each of SIGNALS)
        process.on(each, cancel);
    return controller.signal;
}


/***/ }),

/***/ 9716:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  b: () => (/* binding */ terminalRunner)
});

;// CONCATENATED MODULE: ./lib/adapters/runner/safe-log.js
/** Colours, cursor moves (CSI) and titles or links (OSC) of a terminal. */
const TERMINAL_SEQUENCE = 
// oxlint-disable-next-line no-control-regex -- control characters are what this is about
/(?:\u001B\[|\u009B)[0-?]*[ -/]*[@-~]|(?:\u001B\]|\u009D)[^\u0007\u001B\u009C\r\n]*(?:\u0007|\u001B\\|\u009C)/g;
/** What cannot be seen or changes how the rest is seen: control, bidi, zero-width and broken characters, odd line ends. */
const INVISIBLE = /(?!\t)[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu;
/**
 * The lines of an untrusted text as they can be written to the runner's log or a terminal. The runner takes a line
 * for a command when it starts with `::` after white space, or has `##[` anywhere (actions/runner, ActionCommand:
 * TryParseV2, TryParse), and a lone `\r` ends a line for it. Terminal sequences are dropped, other characters that
 * cannot be seen are shown as `\u{202e}`.
 */
function safeLines(text) {
    return text
        .replaceAll(TERMINAL_SEQUENCE, '')
        .split(/\r\n|\r|\n/)
        .map(harmless);
}
/** An untrusted text as one line, for a heading, a title or a file name. */
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

;// CONCATENATED MODULE: ./lib/adapters/runner/terminal.js

/** The runner of the command line. There is nobody to read outputs and the summary, so they are dropped. */
function terminalRunner({ stderr, isTerminal }) {
    const secrets = [];
    const print = (line) => {
        const shown = secrets.reduce((text, secret) => text.replaceAll(secret, '***'), line);
        stderr.write(`${shown}\n`);
    };
    const progress = (lines) => {
        if (isTerminal)
            lines.forEach(print);
    };
    return {
        event: { kind: 'none' },
        async group(title, work) {
            progress([safeLine(title)]);
            return work();
        },
        info: (text) => progress(safeLines(text)),
        annotate({ level, title, message, file, line }) {
            const place = file === undefined ? '' : `${safeLine(file)}${line === undefined ? '' : `:${line}`}: `;
            const [first = '', ...rest] = safeLines(message);
            const lines = [`${level}: ${place}${safeLine(title)}: ${first}`, ...rest.map((each) => `  ${each}`)];
            if (level === 'notice')
                progress(lines);
            else
                lines.forEach(print);
        },
        async summary() { },
        output() { },
        async leave() {
            return undefined;
        },
        mask(secret) {
            if (secret !== '')
                secrets.push(secret);
        },
    };
}


/***/ }),

/***/ 245:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ verdictCode),
/* harmony export */   I: () => (/* binding */ exitCode)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9981);

/** 0 within budget, 1 over it (docs/cli.md, "Exit codes"). */
function verdictCode({ verdict }) {
    return verdict.status === 'fail' ? _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EXIT */ .dc.overBudget : _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EXIT */ .dc.ok;
}
/** Runs a command to its exit code. The one place where errors end: each is said once, in the words of its catalogue. */
async function exitCode(runner, work) {
    try {
        return await work();
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .WeighbridgeError */ .kj) {
            runner.annotate({ level: 'error', title: 'Weighbridge', message: error.message });
            return error.exit;
        }
        const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
        runner.annotate({ level: 'error', title: 'Weighbridge stopped on an error of its own', message });
        return _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EXIT */ .dc.notMeasured;
    }
}


/***/ }),

/***/ 5136:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  y: () => (/* binding */ perform)
});

;// CONCATENATED MODULE: external "node:util"
const external_node_util_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");
// EXTERNAL MODULE: ./lib/errors.js + 1 modules
var errors = __nccwpck_require__(9981);
;// CONCATENATED MODULE: ./lib/inputs/option.js
const option_text = (description, more = {}) => ({
    kind: 'text',
    description,
    default: '',
    ...more,
});
const flag = (description) => ({ kind: 'flag', description, default: false });
const list = (description, traits = {}) => ({
    kind: 'list',
    description,
    traits,
});

;// CONCATENATED MODULE: ./lib/inputs/options.js

const lines = { ignoreComma: true };
/** The 33 inputs of docker/build-push-action v7: same names, same meaning, same way of writing lists. */
const BUILD_OPTIONS = {
    'add-hosts': list('Host names and their IP addresses for the build, e.g. registry:10.0.0.5'),
    allow: list('Extra privileges the build may use, e.g. network.host or security.insecure'),
    annotations: list('Annotations to set on the image', lines),
    attests: list('Attestations to attach to the image, e.g. type=sbom. Unasked, buildx adds its own default and nothing more; the base is built without the ones named here', lines),
    'build-args': list('Build arguments, NAME=value', lines),
    'build-contexts': list('Named contexts besides the main one, e.g. name=path', lines),
    builder: option_text('Builder to build with; empty for the current one'),
    'cache-from': list('Where to read layer cache from, e.g. type=gha', lines),
    'cache-to': list('Where to write layer cache to, e.g. type=gha,mode=max. The base is built without it', lines),
    call: option_text('Only build can be weighed; run checks with docker/build-push-action'),
    'cgroup-parent': option_text("Parent cgroup of the build's containers"),
    context: option_text('Folder or URL to build from. Default is the checkout, not the Git context, so that the base can be built alike', { default: '.' }),
    file: option_text('Dockerfile, relative to the folder the run starts in. Default is Dockerfile in the context'),
    labels: list('Labels to set on the image', lines),
    load: flag('Load the image into the engine'),
    network: option_text("Network of the build's RUN instructions"),
    'no-cache': flag('Build without using the layer cache'),
    'no-cache-filters': list('Stages to build without using the layer cache'),
    outputs: list('Where to write the result to besides, e.g. type=local,dest=out', { ignoreComma: true, quote: false }),
    platforms: list('Platforms to build for, e.g. linux/amd64'),
    provenance: option_text('Provenance attestation: true, false or its attributes, e.g. mode=max. Empty leaves it to buildx, also in public repositories'),
    pull: flag('Look for newer versions of the base images'),
    push: flag('Push the image to its registry'),
    sbom: option_text('SBOM attestation: true, false or its attributes'),
    secrets: list('Secrets for the build, id=value', { ignoreComma: true, trim: false }),
    'secret-envs': list('Secrets from environment variables, id=VARIABLE'),
    'secret-files': list('Secrets from files, id=path', lines),
    'shm-size': option_text("Size of /dev/shm in the build's containers, e.g. 2g"),
    ssh: list('SSH agent sockets or keys for the build, e.g. default'),
    tags: list('Names and tags of the image'),
    target: option_text('Stage to build; empty for the last one'),
    ulimit: list("Limits of the build's containers, e.g. nofile=1024:1024", lines),
    'github-token': option_text('Token to read a Git context on the GitHub server with', {
        actionDefault: '${{ github.token }}',
    }),
};
const OWN_OPTIONS = {
    image: option_text('Weigh this image and build nothing: a reference, an archive or an OCI layout. Of the inputs of a build only builder and github-token may be set beside it'),
    name: option_text('Name of the image in reports and records. Default comes from the context, the Dockerfile and the target; of an image that is not built, it is the reference'),
    budget: option_text('Most bytes the unpacked image may have, e.g. 20MB or 19.5MiB'),
    'max-growth': option_text('Most the unpacked image may grow over its base, e.g. 5%, 500kB, "5% or 500kB" or "5% and 500kB"'),
    base: option_text('Commit, tag or branch to compare with. Default is the base of the change'),
    comment: option_text('When to comment on the pull request: auto (once something changed, failed or could not be checked), always or never', { default: 'auto', actionOnly: true }),
    token: option_text('Token to comment and to fetch the base with', {
        actionDefault: '${{ github.token }}',
        actionOnly: true,
    }),
};
/** Every option by name: an input of the action, and unless it is `actionOnly`, an option of `weighbridge run`. */
const OPTIONS = { ...OWN_OPTIONS, ...BUILD_OPTIONS };
/** The inputs of the action as pairs, in the order of the table. */
const OPTION_ENTRIES = Object.entries(OPTIONS);
/** Those of them that `weighbridge run` has too, with two dashes before their names. */
const ARGV_ENTRIES = OPTION_ENTRIES.filter(([, { actionOnly }]) => actionOnly !== true);

;// CONCATENATED MODULE: ./lib/inputs/default-name.js
/**
 * A name for an image that was given none: the last folder of its context (`repository` for the checkout itself), the
 * word that tells its Dockerfile from the plain one, and its target: `hello-single`, `product-catalog-debug`.
 */
function defaultName(build, repository) {
    const parts = [folderOf(build.context) || repository, wordOf(build.file), build.target];
    return parts.filter((part) => part !== '').join('-');
}
/** `services/api/` and `https://host/owner/repo.git#main:services/api` are both `api`; `.` and `..` are nothing. */
function folderOf(context) {
    const [address = '', fragment = ''] = context.split('#');
    const subfolder = fragment.split(':')[1] ?? '';
    const path = subfolder.replace(/\/+$/, '') === '' ? address.replace(/\?.*$/, '') : subfolder;
    const names = path.split(/[/\\]/).filter((name) => name !== '' && name !== '.');
    const last = names.at(-1) ?? '';
    return last === '..' ? '' : last.replace(/\.git$/, '');
}
/** `single` of `Dockerfile.single` and of `single.Dockerfile`; nothing of any other name. */
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
 * Gives the builder `github-token` as the secret that BuildKit reads a Git context with, when the context is a URL on
 * the GitHub server and no token of the user's own is among `secrets`. Other servers never get to see it.
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

;// CONCATENATED MODULE: ./lib/inputs/provenance.js
/**
 * Adds the run that builds as `builder-id` to provenance that is asked for, as docker/build-push-action does. A
 * `builder-id` of the user's own stays, and nothing is added to a build that asks for no provenance.
 */
function withBuilderId(build, runUrl) {
    return {
        ...build,
        provenance: provenanceOf(build.provenance, runUrl),
        attests: build.attests.map((attest) => (isProvenance(attest) ? addBuilderId(attest, runUrl) : attest)),
    };
}
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

;// CONCATENATED MODULE: ./lib/inputs/checkout-context.js
/**
 * Puts the checkout where docker/build-push-action puts its Git context: `{{defaultContext}}` becomes `.`, and
 * `{{defaultContext}}:services/a` becomes `./services/a`. Any other text is unchanged.
 */
function checkoutContext(text) {
    return text.replace(/\{\{\s*defaultContext\s*\}\}(:?)/, (_, colon) => (colon === '' ? '.' : './'));
}

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



;// CONCATENATED MODULE: ./lib/inputs/parse-list.js

/**
 * Cuts a list into items as docker/build-push-action does: one item a line, at commas too unless they belong to the
 * item, double quotes around one that holds commas or newlines. Blank items are left out. `undefined` when a quote is
 * not closed.
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
    // A quoted item that is alone on its line is cut all the same: "linux/arm64,linux/arm/v7" are two platforms.
    return row.length === 1 && only !== undefined ? only.split(',') : row;
}
function parseRows(text, quotes) {
    try {
        const quote = quotes ? {} : { quote: false };
        return parse(text, { relax_quotes: true, relax_column_count: true, skip_empty_lines: true, ...quote });
    }
    catch {
        return undefined; // the parser's message repeats the text, which may hold a secret
    }
}

;// CONCATENATED MODULE: ./lib/inputs/read-option.js



/** The last text that was given, without white space around it; the option's default for none or a blank one. */
function readText(name, given) {
    return given(name).at(-1)?.trim() || OPTIONS[name].default;
}
/** Booleans of the YAML 1.2 core schema, as the runner's own toolkit reads them. Throws `input.boolean`. */
function readFlag(name, given) {
    const value = given(name).at(-1)?.trim() ?? '';
    if (value === '')
        return OPTIONS[name].default;
    if (['true', 'True', 'TRUE'].includes(value))
        return true;
    if (['false', 'False', 'FALSE'].includes(value))
        return false;
    throw (0,errors/* fail */.fJ)('input.boolean', { input: name, value });
}
/** The items of every text that was given. Throws `input.format`, without the text where that may be a secret. */
function readList(name, given) {
    return given(name).flatMap((text) => {
        const items = parseList(text, OPTIONS[name].traits);
        if (items)
            return items;
        const value = name === 'secrets' ? '…' : text;
        throw (0,errors/* fail */.fJ)('input.format', {
            input: name,
            value,
            expected: 'A double quote is not closed; write one item per line.',
        });
    });
}

;// CONCATENATED MODULE: ./lib/inputs/read-build.js



/** What `docker buildx build` is asked to do. Throws `input.boolean`, `input.format`. */
function readBuild(given) {
    return {
        'add-hosts': readList('add-hosts', given),
        allow: readList('allow', given),
        annotations: readList('annotations', given),
        attests: readList('attests', given),
        'build-args': readList('build-args', given),
        'build-contexts': readList('build-contexts', given).map(checkoutContext),
        builder: readText('builder', given),
        'cache-from': readList('cache-from', given),
        'cache-to': readList('cache-to', given),
        call: onlyBuild(readText('call', given)),
        'cgroup-parent': readText('cgroup-parent', given),
        context: checkoutContext(readText('context', given)),
        file: readText('file', given),
        labels: readList('labels', given),
        load: readFlag('load', given),
        network: readText('network', given),
        'no-cache': readFlag('no-cache', given),
        'no-cache-filters': readList('no-cache-filters', given),
        outputs: readList('outputs', given),
        platforms: readList('platforms', given),
        provenance: readText('provenance', given),
        pull: readFlag('pull', given),
        push: readFlag('push', given),
        sbom: readText('sbom', given),
        secrets: readList('secrets', given),
        'secret-envs': readList('secret-envs', given),
        'secret-files': readList('secret-files', given),
        'shm-size': readText('shm-size', given),
        ssh: readList('ssh', given),
        tags: readList('tags', given),
        target: readText('target', given),
        ulimit: readList('ulimit', given),
        'github-token': readText('github-token', given),
    };
}
function onlyBuild(call) {
    if (call === '' || call === 'build')
        return call;
    const expected = `Only "build" gives an image to weigh; run "${call}" with docker/build-push-action.`;
    throw (0,errors/* fail */.fJ)('input.format', { input: 'call', value: call, expected });
}
/** Inputs that ask for nothing: with what a build is made, were there one. The action sets `github-token` by itself. */
const MEANS = ['builder', 'github-token'];
/** Throws `input.conflict` when `build` has anything but `MEANS` set, which weighing an `image` would leave undone. */
function refuseBuild(build) {
    const unset = new Map(Object.entries({ ...readBuild(() => []) }));
    const [second] = Object.entries({ ...build }).find(([name, value]) => !MEANS.includes(name) && JSON.stringify(value) !== JSON.stringify(unset.get(name))) ?? [];
    if (second === undefined)
        return;
    throw (0,errors/* fail */.fJ)('input.conflict', { first: 'image', second, reason: 'an image that exists is weighed and not built' });
}

// EXTERNAL MODULE: ./lib/units/bytes.js
var units_bytes = __nccwpck_require__(1160);
;// CONCATENATED MODULE: ./lib/inputs/parse-growth.js

/**
 * Reads `5%`, `500kB`, `5% or 500kB` (the looser decides) or `5% and 500kB` (both must hold); `undefined` for anything
 * else, also for a percentage of more digits than can be held exactly. Two limits at most: with three, `a or b and c`
 * would need rules that nobody remembers.
 */
function parseGrowth(text) {
    const parts = text.trim().split(/\s+(or|and)\s+/);
    const [first, word, second] = parts;
    if (parts.length === 1)
        return parseOne(first ?? '');
    if (parts.length !== 3)
        return undefined;
    const limits = [parseOne(first ?? ''), parseOne(second ?? '')].filter((limit) => limit !== undefined);
    return limits.length === 2 ? { kind: word === 'or' ? 'or' : 'and', limits } : undefined;
}
function parseOne(text) {
    const percent = /^(\d+)(?:\.(\d+))?\s*%$/.exec(text);
    if (percent)
        return percentOf(percent[1], percent[2] ?? '');
    const max = (0,units_bytes/* parseBytes */.z_)(text);
    return max === undefined ? undefined : { kind: 'bytes', max };
}
function percentOf(whole, decimals) {
    const [max, per] = [Number(whole + decimals), 100 * 10 ** decimals.length];
    return Number.isSafeInteger(max) && Number.isSafeInteger(per) ? { kind: 'percent', max, per } : undefined;
}

;// CONCATENATED MODULE: ./lib/inputs/read-rules.js



/** The rules that `budget` and `max-growth` ask for, both of unpacked bytes. Throws `input.size`, `input.growth`. */
function readRules(given) {
    return [...given('budget').slice(-1).map(budgetRule), ...given('max-growth').slice(-1).map(growthRule)];
}
function budgetRule(value) {
    const max = (0,units_bytes/* parseBytes */.z_)(value);
    if (max === undefined)
        throw (0,errors/* fail */.fJ)('input.size', { input: 'budget', value });
    return { kind: 'max', metric: 'unpacked', max, text: value.trim() };
}
function growthRule(value) {
    const limit = parseGrowth(value);
    if (limit === undefined)
        throw (0,errors/* fail */.fJ)('input.growth', { input: 'max-growth', value });
    return { kind: 'growth', metric: 'unpacked', limit, text: value.trim() };
}

;// CONCATENATED MODULE: ./lib/inputs/read-inputs.js







const COMMENT_MODES = ['auto', 'always', 'never'];
/** Everything a run was asked for, checked. Throws `input.*`, naming the input, its value and the accepted forms. */
function readInputs(given, surroundings) {
    const rules = readRules(given);
    const subject = readSubject(given, surroundings);
    const fallback = subject.kind === 'image' ? subject.reference : defaultName(subject.build, surroundings.repository);
    return {
        images: [{ name: readText('name', given) || fallback, subject, rules }],
        base: notAnOption('base', readText('base', given)),
        comment: commentMode(readText('comment', given)),
        token: readText('token', given),
    };
}
function readSubject(given, { server, runUrl }) {
    const reference = notAnOption('image', readText('image', given));
    const build = readBuild(given);
    if (reference !== '') {
        refuseBuild(build);
        return { kind: 'image', reference };
    }
    const named = runUrl === '' ? build : withBuilderId(build, runUrl);
    return { kind: 'build', build: withGitToken(named, server) };
}
/** The value, which becomes an argument of docker or git, where a leading dash would make it an option of theirs. */
function notAnOption(input, value) {
    if (!value.startsWith('-'))
        return value;
    throw (0,errors/* fail */.fJ)('input.format', { input, value, expected: 'It must not start with a dash.' });
}
function commentMode(value) {
    const mode = COMMENT_MODES.find((each) => each === value);
    if (mode !== undefined)
        return mode;
    throw (0,errors/* fail */.fJ)('input.choice', { input: 'comment', value, choices: COMMENT_MODES.join(', ') });
}

;// CONCATENATED MODULE: ./lib/inputs/from-argv.js




const COMMON_OPTIONS = { json: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } };
const RUN_OPTIONS = Object.fromEntries(ARGV_ENTRIES.map(([name, { kind }]) => [
    name,
    kind === 'flag' ? { type: 'boolean' } : { type: 'string', multiple: true },
]));
/**
 * Reads the arguments after the program's name; none at all asks for help. `repository` is the name of the
 * repository's folder. Throws `cli.usage` for what is unknown, missing or too many, `input.*` for what cannot be read.
 */
function fromArgv(argv, repository) {
    const [command = 'help', ...rest] = argv;
    switch (command) {
        case 'run':
            return run(rest, repository);
        case 'inspect':
            return inspect(rest);
        case 'compare':
            return compare(rest);
        case 'help':
        case '--help':
        case '-h':
            return { kind: 'help' };
        case 'version':
        case '--version':
            return { kind: 'version' };
        default:
            throw (0,errors/* fail */.fJ)('cli.usage', { problem: `There is no command "${command}".` });
    }
}
function run(argv, repository) {
    const { values, positionals, json, help } = from_argv_parse(argv, { ...RUN_OPTIONS, ...COMMON_OPTIONS });
    if (help)
        return { kind: 'help' };
    if (positionals[0] !== undefined) {
        throw (0,errors/* fail */.fJ)('cli.usage', {
            problem: `"run" takes options only, not "${positionals[0]}": give a folder with --context.`,
        });
    }
    const given = (name) => {
        const value = values[name];
        return value === undefined ? [] : [value].flat().map(String);
    };
    const inputs = readInputs(given, { repository, server: 'https://github.com', runUrl: '' });
    return { kind: 'run', inputs, json };
}
function inspect(argv) {
    const { positionals, json, help } = from_argv_parse(argv, COMMON_OPTIONS);
    if (help)
        return { kind: 'help' };
    const [reference, ...more] = positionals;
    if (!reference || more.length > 0) {
        throw (0,errors/* fail */.fJ)('cli.usage', { problem: '"inspect" takes one image: a reference, an archive or an OCI layout.' });
    }
    return { kind: 'inspect', reference, json };
}
function compare(argv) {
    const { positionals, json, help } = from_argv_parse(argv, COMMON_OPTIONS);
    if (help)
        return { kind: 'help' };
    const [base, head, ...more] = positionals;
    if (!base || !head || more.length > 0) {
        throw (0,errors/* fail */.fJ)('cli.usage', {
            problem: '"compare" takes two images, archives, layouts or records: the base and the head.',
        });
    }
    return { kind: 'compare', base, head, json };
}
function from_argv_parse(argv, options) {
    try {
        const { values, positionals } = (0,external_node_util_namespaceObject.parseArgs)({
            args: joinNegatives(argv),
            options,
            allowPositionals: true,
            strict: true,
        });
        return { values, positionals, json: values['json'] === true, help: values['help'] === true };
    }
    catch (error) {
        const message = typeof error === 'object' && error !== null && 'message' in error ? String(error.message) : String(error);
        // What follows the first sentence is advice on "--" that does not help here.
        const [problem] = message.split(/\. |\.?\n/);
        throw (0,errors/* fail */.fJ)('cli.usage', { problem: `${problem}.` });
    }
}
/** `--budget -5MB` as `--budget=-5MB`: no option starts with a digit, and what is wrong is the size. */
function joinNegatives(argv) {
    const joined = [];
    for (const each of argv) {
        const last = joined.at(-1);
        if (/^-\d/.test(each) && last?.startsWith('--') && !last.includes('='))
            joined[joined.length - 1] = `${last}=${each}`;
        else
            joined.push(each);
    }
    return joined;
}

;// CONCATENATED MODULE: ./lib/inputs/help.js

const WEIGH = ['context', 'file', 'target', 'platforms', 'image', 'name'];
const GATE = ['budget', 'max-growth', 'base'];
const USAGE = `weighbridge: builds a container image, weighs it, says what changed and why, holds it to a budget

usage: weighbridge <command> [options]

Commands
  run                          build, weigh, compare with the base, gate
  inspect <image>              weigh a reference, an archive or an OCI layout
  compare <base> <head>        compare two images, archives, OCI layouts or records
  help                         this text
  version                      the version

Every command
  --json                       print JSON
  -h, --help                   this text`;
const EXIT_CODES = `Exit codes
  0  within budget
  1  over budget
  2  wrong usage or config
  3  the build failed
  4  could not measure`;
/** The text of `weighbridge --help`, made of the option table, at most 100 columns wide. */
function helpText() {
    return `${[USAGE, group('what to weigh', WEIGH), group('comparison and gate', GATE), buildGroup(), EXIT_CODES].join('\n\n')}\n`;
}
function buildGroup() {
    const names = ARGV_ENTRIES.map(([name]) => name).filter((name) => !WEIGH.includes(name) && !GATE.includes(name));
    return group('the build, as docker/build-push-action has it', names);
}
function group(title, names) {
    const entries = names.flatMap((name) => ARGV_ENTRIES.filter((entry) => entry[0] === name));
    return `Options of "run": ${title}\n${entries.map(([name, option]) => describe(name, option)).join('\n')}`;
}
/** A list may be given several times. */
const VALUE = { text: ' <text>', list: ' <item>…', flag: '' };
const COLUMN = 31;
const WIDTH = 100;
function describe(name, option) {
    const left = `  --${name}${VALUE[option.kind]} `;
    const fallback = option.kind === 'text' && option.default !== '' ? ` (default: ${option.default})` : '';
    const words = `${option.description}${fallback}`.split(' ');
    let lines = '';
    let line = left.padEnd(COLUMN);
    for (const word of words) {
        if (`${line}${word}`.length > WIDTH) {
            lines += `${line.trimEnd()}\n`;
            line = ' '.repeat(COLUMN);
        }
        line += `${word} `;
    }
    return lines + line.trimEnd();
}

;// CONCATENATED MODULE: ./lib/comparison/align.js
/**
 * Both lists, each in its order, with as many equal elements paired as possible (a longest common subsequence).
 * Between two pairs, what only `base` has comes first. Time and memory are the product of the lengths: for stacks of
 * layers, of which an image has 127 at most.
 */
function align(base, head, equal) {
    const pairs = commonLengths(base, head, equal);
    const aligned = [];
    let [i, j] = [0, 0];
    while (i < base.length || j < head.length) {
        if (i < base.length && j < head.length && equal(base[i], head[j])) {
            aligned.push([base[i++], head[j++]]);
        }
        else if (j === head.length || (i < base.length && pairs[i + 1][j] >= pairs[i][j + 1])) {
            aligned.push([base[i++], null]);
        }
        else {
            aligned.push([null, head[j++]]);
        }
    }
    return aligned;
}
/** `[i][j]`: how many pairs `base` from i on and `head` from j on can have. */
function commonLengths(base, head, equal) {
    const lengths = Array.from({ length: base.length + 1 }, () => Array.from({ length: head.length + 1 }).fill(0));
    for (let i = base.length - 1; i >= 0; i -= 1) {
        for (let j = head.length - 1; j >= 0; j -= 1) {
            lengths[i][j] = equal(base[i], head[j])
                ? lengths[i + 1][j + 1] + 1
                : Math.max(lengths[i + 1][j], lengths[i][j + 1]);
        }
    }
    return lengths;
}

;// CONCATENATED MODULE: ./lib/comparison/layers.js

/**
 * Two stacks of layers, lowest first. Layers with the same diffID are the same; between those, layers of the same
 * instruction are one that changed, and the rest was added or removed. Every layer of a side appears exactly once, so
 * the deltas sum to the change of the images' `unpacked`.
 */
function compareLayers(head, base) {
    const stack = align(base, head, (a, b) => a.diffId === b.diffId);
    const compared = [];
    let between = [];
    for (const step of stack) {
        const [before, after] = step;
        if (before === null || after === null) {
            between.push(step);
            continue;
        }
        compared.push(...compareReplaced(between), comparison('same', before, after));
        between = [];
    }
    return [...compared, ...compareReplaced(between)];
}
function compareReplaced(steps) {
    const base = steps.flatMap(([layer]) => layer ?? []);
    const head = steps.flatMap(([, layer]) => layer ?? []);
    return align(base, head, (a, b) => a.instruction === b.instruction).map(([before, after]) => {
        if (before === null)
            return comparison('added', null, after);
        return comparison(after === null ? 'removed' : 'changed', before, after);
    });
}
function comparison(kind, base, head) {
    const delta = (head?.unpacked ?? 0) - (base?.unpacked ?? 0);
    return { kind, instruction: (head ?? base)?.instruction ?? '', base, head, delta };
}

;// CONCATENATED MODULE: ./lib/metrics.js
/**
 * The metrics of docs/measurement.md in the order of records and reports; the word is the same in inputs, records,
 * columns and docs.
 */
const METRICS = ['unpacked', 'download', 'rootfs', 'wasted', 'own', 'base', 'layers', 'files'];

;// CONCATENATED MODULE: ./lib/units/percent.js
/** The change from `base` to `head` in percent of `base`; `undefined` when there is nothing to divide by. */
function percentChange(base, head) {
    return base === 0 ? undefined : ((head - base) * 100) / base;
}
/** A percentage for a person: `+22.8 %`, `−3.1 %`; a change too small for one decimal reads `<0.1 %`. */
function formatPercent(percent) {
    if (percent === 0)
        return '0 %';
    const sign = percent > 0 ? '+' : '−';
    const size = Math.abs(percent);
    return size < 0.05 ? `${sign}<0.1 %` : `${sign}${size.toFixed(1)} %`;
}

;// CONCATENATED MODULE: ./lib/comparison/metrics.js


/** Every metric of two images. What was obtained differently, or is not known on a side, is not compared. */
function compareMetrics(head, base) {
    return METRICS.map((metric) => compareMetric(metric, head, base));
}
/** Every metric as not compared, for one `reason`. */
function refuseMetrics(head, reason) {
    return METRICS.map((metric) => ({ metric, kind: 'not compared', head: head.metrics[metric], reason }));
}
function compareMetric(metric, head, base) {
    const [now, before] = [head.metrics[metric], base.metrics[metric]];
    if (metric === 'download' && head.downloadMethod !== base.downloadMethod) {
        const reason = `obtained as ${base.downloadMethod} at the base and as ${head.downloadMethod} at the head`;
        return { metric, kind: 'not compared', head: now, reason };
    }
    if (now === null || before === null) {
        return { metric, kind: 'not compared', head: now, reason: unknownBaseImage(now === null, before === null) };
    }
    const percent = percentChange(before, now) ?? null;
    return { metric, kind: 'compared', base: before, head: now, delta: now - before, percent };
}
/** Only `own` and `base` can be null (record.ts): they need the final stage's base image. */
function unknownBaseImage(atHead, atBase) {
    const where = atHead && atBase ? 'on either side' : `at the ${atHead ? 'head' : 'base'}`;
    return `the final stage's base image is not known ${where}`;
}

;// CONCATENATED MODULE: ./lib/comparison/paths.js
/**
 * Files of the rootfs whose bytes differ, the largest difference first. A record may list only its heaviest files: a
 * path that such a list does not have may still be in the image, so it is left out and not taken for added or removed.
 */
function comparePaths(head, base) {
    const [now, before] = [bytesByPath(head), bytesByPath(base)];
    return [...new Set([...before.keys(), ...now.keys()])]
        .filter((path) => (now.has(path) || head.pathsComplete) && (before.has(path) || base.pathsComplete))
        .map((path) => comparePath(path, before.get(path) ?? null, now.get(path) ?? null))
        .filter(({ delta }) => delta !== 0)
        .toSorted((a, b) => Math.abs(b.delta) - Math.abs(a.delta) || (a.path < b.path ? -1 : 1));
}
function bytesByPath(image) {
    return new Map(image.paths.map(({ path, bytes }) => [path, bytes]));
}
function comparePath(path, base, head) {
    return { path, base, head, delta: (head ?? 0) - (base ?? 0) };
}

;// CONCATENATED MODULE: ./lib/comparison/compare.js



/**
 * The head of a run against its baseline, image by image of the head (design.md, section 8). Without a baseline, or
 * with one that was weighed by another method, there is no comparison: the reason is given, and never a zero.
 */
function compareRecords(head, baseline) {
    if (baseline.kind === 'none')
        return { kind: 'none', reason: baseline.reason };
    return compare_compare(head, baseline.record, (image) => {
        const base = baseline.record.images.find(({ name, platform }) => name === image.name && platform === image.platform);
        if (!base)
            return refuse(image, 'no image of that name and platform at the base');
        if (!sameDefinition(image.definition, base.definition))
            return refuse(image, otherDefinition(image, base));
        return compareImages(image, base);
    });
}
/**
 * Any two records, as `weighbridge compare a b` does: images are matched by name and platform, then by platform, and
 * single images with each other. Names and Dockerfiles may differ, since the user chose the two sides.
 */
function compareSides(head, base) {
    return compare_compare(head, base, (image) => {
        const match = counterpart(image, head, base);
        return match ? compareImages(image, match) : refuse(image, 'no image of that platform on the other side');
    });
}
function compare_compare(head, base, compareImage) {
    if (head.tool.method !== base.tool.method) {
        const reason = `the base was weighed by method ${base.tool.method}, the head by method ${head.tool.method}`;
        return { kind: 'none', reason };
    }
    return { kind: 'compared', images: head.images.map(compareImage) };
}
/** Two records of an image, whatever their names are. */
function compareImages(head, base) {
    return {
        name: head.name,
        platform: head.platform,
        metrics: compareMetrics(head, base),
        layers: compareLayers(head.layers, base.layers),
        paths: comparePaths(head, base),
    };
}
function refuse(head, reason) {
    return { name: head.name, platform: head.platform, metrics: refuseMetrics(head, reason), layers: [], paths: [] };
}
function counterpart(image, head, base) {
    const named = base.images.find(({ name, platform }) => name === image.name && platform === image.platform);
    if (named)
        return named;
    if (head.images.length === 1 && base.images.length === 1)
        return base.images[0];
    const ofPlatform = (record) => record.images.filter(({ platform }) => platform === image.platform);
    return ofPlatform(head).length === 1 && ofPlatform(base).length === 1 ? ofPlatform(base)[0] : undefined;
}
function sameDefinition(a, b) {
    if (a === null || b === null)
        return a === b;
    return a.context === b.context && a.file === b.file && a.target === b.target;
}
function otherDefinition(head, base) {
    return `it was ${madeFrom(base.definition)} at the base, and is ${madeFrom(head.definition)} at the head`;
}
function madeFrom(definition) {
    if (definition === null)
        return 'an existing image';
    const target = definition.target === '' ? '' : `, target ${definition.target}`;
    return `built from ${definition.file}${target} in context ${definition.context}`;
}

;// CONCATENATED MODULE: ./lib/report/columns.js
/**
 * Rows as aligned plain text, two spaces between columns and nothing at the end of a line. Text of others belongs into
 * the last column, where characters of an unknown width move nothing.
 */
function alignedColumns(align, rows) {
    const widths = align.map((_, column) => Math.max(0, ...rows.map((cells) => width(cells[column] ?? ''))));
    return rows.map((cells) => align
        .map((side, column) => padded(cells[column] ?? '', widths[column] ?? 0, side))
        .join('  ')
        .trimEnd());
}
/** A bar of `#`, 20 for `most`, at least one where there is anything; a negative value has one of `-`. */
function bar(value, most) {
    if (value === 0 || most === 0)
        return '';
    return (value < 0 ? '-' : '#').repeat(Math.max(1, Math.round((Math.abs(value) * 20) / most)));
}
/** Our own signs in ASCII, for terminals and logs that have nothing else. */
function ascii(text) {
    return text.replaceAll('≤', '<=').replace(/[−–]/g, '-');
}
function padded(text, to, side) {
    const padding = ' '.repeat(Math.max(0, to - width(text)));
    return side === 'right' ? padding + text : text + padding;
}
function width(text) {
    return Array.from(text).length;
}

;// CONCATENATED MODULE: ./lib/report/escape.js
/**
 * What does not show, or changes how its neighbours show: control, bidi and zero-width characters, line separators,
 * private use, lone surrogates, and every space but U+0020 (security: Trojan Source, CVE-2021-42574).
 */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]|(?! )\p{Zs}/gu;
/** Text on one line with every unseen character spelled out: `\u{202e}`. */
function visible(text) {
    return text.replace(UNSEEN, (character) => `\\u{${character.codePointAt(0).toString(16)}}`);
}
/** At most `max` characters: of longer text the beginning and the end, since instructions and paths differ there. */
function capped(text, max) {
    const characters = Array.from(text);
    if (characters.length <= max)
        return text;
    const end = Math.floor((max - 1) / 3);
    return [...characters.slice(0, max - 1 - end), '…', ...characters.slice(-end)].join('');
}
/** A Markdown code span. The fence is longer than any run of backticks in it, so that nothing can close it early. */
function codeSpan(text) {
    const content = visible(text).replaceAll('<!--', '<\\u{21}--');
    if (content.trim() === '')
        return '(blank)';
    const runs = content.match(/`+/g) ?? [];
    const fence = '`'.repeat(Math.max(0, ...runs.map((run) => run.length)) + 1);
    const padding = /^[` ]|[` ]$/.test(content) ? ' ' : '';
    return `${fence}${padding}${content}${padding}${fence}`;
}
/**
 * A code span in a table, where a pipe is escaped even inside code (GFM 4.10). A backslash before a pipe is read
 * differently by different parsers, so there the pipe is spelled out.
 */
function codeCell(text) {
    return codeSpan(text).replace(/\\?\|/g, (match) => (match === '|' ? '\\|' : '\\\\u{7c}'));
}
const ENTITIES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '|': '&#124;' };
/**
 * Prose of others in Markdown, as it reads: no markup, no HTML, no table cells. GitHub looks for mentions, references
 * and links in the rendered text, where escapes are gone: a zero-width space keeps those from being found.
 */
function proseMarkdown(text) {
    return visible(text)
        .replace(/[@#](?=\w)|:(?=\/\/)|\bwww(?=\.)|\bGH(?=-\d)/gi, '$&\u200b')
        .replace(/[\\`*_{}[\]~!$#]/g, '\\$&')
        .replace(/[&<>|]/g, (character) => ENTITIES[character])
        .replaceAll('\u200b', '&#8203;');
}
/** Text inside an HTML element. */
function html(text) {
    return visible(text)
        .replace(/[&<>|]/g, (character) => ENTITIES[character])
        .replaceAll('"', '&quot;');
}

;// CONCATENATED MODULE: ./lib/report/form.js

const LENGTHS = { name: 80, code: 120, prose: 400 };
/** A name that means nothing to Markdown, HTML or GitHub's autolinks stays as it is; any other becomes code. */
const PLAIN_NAME = /^[a-z][a-z0-9]*(?:[-/][a-z0-9]+)*$/;
function named(code) {
    return (text) => (PLAIN_NAME.test(text) ? text : code(text));
}
/** Capped as it will be seen: spelled out, a hidden character is ten times as long. */
const form_short = (text, max) => capped(visible(text), max);
function form_form(name, code, prose) {
    return {
        name: (text) => name(form_short(text, LENGTHS.name)),
        code: (text) => code(form_short(text, LENGTHS.code)),
        prose: (text) => prose(form_short(text, LENGTHS.prose)),
    };
}
/** Lines of Markdown. */
const markdownForm = form_form(named(codeSpan), codeSpan, proseMarkdown);
/** Cells of a Markdown table. */
const cellForm = form_form(named(codeCell), codeCell, proseMarkdown);
const htmlCode = (text) => `<code>${html(text)}</code>`;
/** Headings of folded sections, which are HTML. Mentions and links are not looked for inside `code`. */
const htmlForm = form_form(named(htmlCode), htmlCode, htmlCode);
/**
 * Terminals and logs. `##[` is a workflow command anywhere in a line of a runner's log, `::` only where a line
 * starts: no line of ours starts with text of others.
 */
const plain = (text) => visible(text).replaceAll('##[', '##\\u{5b}');
const plainForm = form_form(plain, plain, plain);

;// CONCATENATED MODULE: ./lib/report/quantity.js


/** A value of `metric` for a person: bytes as `18.4 MB`, counts as they are; `unknown` for null. */
function formatQuantity(metric, value) {
    if (value === null)
        return 'unknown';
    return isCount(metric) ? String(value) : (0,units_bytes/* formatBytes */.z3)(value);
}
/** A change for a person: `+4.2 MB (+22.8 %)`, `–` for none, `+2` for a count. */
function formatChange({ metric, delta, percent }) {
    if (delta === 0)
        return '–';
    const amount = isCount(metric) ? `${delta > 0 ? '+' : '−'}${Math.abs(delta)}` : (0,units_bytes/* formatDelta */.CW)(delta);
    return percent === null ? amount : `${amount} (${formatPercent(percent)})`;
}
function isCount(metric) {
    return metric === 'layers' || metric === 'files';
}

// EXTERNAL MODULE: ./lib/units/commit.js
var units_commit = __nccwpck_require__(4222);
;// CONCATENATED MODULE: ./lib/units/duration.js
/** Seconds for a person: `0.24 s`, `12.7 s`, `3 min 5 s`. */
function formatSeconds(seconds) {
    if (seconds < 1)
        return `${seconds.toFixed(2)} s`;
    if (seconds < 60)
        return `${seconds.toFixed(1)} s`;
    const whole = Math.round(seconds);
    return `${Math.floor(whole / 60)} min ${whole % 60} s`;
}
/** An age for a person, from a span in milliseconds: `just now`, `12 min ago`, `3 h ago`, `2 d ago`. */
function formatAge(milliseconds) {
    const minutes = Math.floor(milliseconds / 60_000);
    if (minutes < 1)
        return 'just now';
    if (minutes < 60)
        return `${minutes} min ago`;
    const hours = Math.floor(minutes / 60);
    return hours < 48 ? `${hours} h ago` : `${Math.floor(hours / 24)} d ago`;
}

;// CONCATENATED MODULE: ./lib/report/sentences.js


/** What was compared with what and why, or why nothing was. */
function comparedSentence(report, form) {
    const { baseline, comparison } = report;
    if (comparison.kind === 'none')
        return `Growth was not checked: ${sentence(comparison.reason, form)}`;
    if (baseline.kind === 'none')
        return `Growth was not checked: ${sentence(baseline.reason, form)}`;
    // A tree with uncommitted changes has a head and is not it: its record is of no commit.
    const head = report.record.commit === null ? 'the working tree' : form.code((0,units_commit/* shortCommit */.A)(report.record.commit));
    const base = form.code((0,units_commit/* shortCommit */.A)(baseline.commit));
    return `Compared ${head} with its base ${base} (${source(baseline, report.now)}): ${sentence(baseline.why, form)}`;
}
/** A note or reason as a sentence with one full stop. */
function sentence(text, form) {
    return `${form.prose(text.trimEnd().replace(/\.$/, ''))}.`;
}
function source({ source: obtained, record }, now) {
    if (obtained === 'rebuild')
        return 'rebuilt';
    const age = now - Date.parse(record.createdAt);
    return Number.isFinite(age) ? `stored record, ${formatAge(age)}` : 'stored record';
}

;// CONCATENATED MODULE: ./lib/report/changes.js
const MOST_LAYERS = 20;
const MOST_FILES = 10;
/** The layers that differ, in the order of the stack. */
function layerChanges({ layers }) {
    const same = layers.filter((layer) => !differs(layer));
    const bytes = same.reduce((sum, { head }) => sum + (head?.unpacked ?? 0), 0);
    return { ...folded(layers.filter(differs), MOST_LAYERS), same: { count: same.length, bytes } };
}
/** Whether a layer explains anything: one that changed without a change in bytes does not. */
function differs({ kind, delta }) {
    return kind !== 'same' && !(kind === 'changed' && delta === 0);
}
/** The files that differ, the largest difference first. */
function fileChanges({ paths }) {
    return folded(paths, MOST_FILES);
}
/** What became of a file. */
function fileKind({ base, head }) {
    if (base === null)
        return 'added';
    return head === null ? 'removed' : 'changed';
}
function folded(items, most) {
    const kept = new Set(items.toSorted((a, b) => Math.abs(b.delta) - Math.abs(a.delta)).slice(0, most));
    const rest = items.filter((item) => !kept.has(item));
    return {
        shown: items.filter((item) => kept.has(item)),
        rest: { count: rest.length, delta: rest.reduce((sum, { delta }) => sum + delta, 0) },
    };
}
/** `1 layer`, `3 layers`. */
function counted(count, noun) {
    return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

;// CONCATENATED MODULE: ./lib/report/text-changes.js




/** The layers that changed as aligned text, each with a bar of its change; empty where none did. */
function layerLines(comparison) {
    const { shown, rest, same } = layerChanges(comparison);
    if (shown.length === 0)
        return [];
    const most = Math.max(...shown.map(({ delta }) => Math.abs(delta)));
    return alignedColumns(['left', 'right', 'right', 'right', 'left', 'left'], [
        ['layers', 'base', 'now', 'change', '', 'unpacked bytes'],
        ...shown.map(({ kind, base, head, delta, instruction }) => [
            kind,
            side(base?.unpacked),
            side(head?.unpacked),
            deltaText(delta),
            bar(delta, most),
            plainForm.code(instruction),
        ]),
        ...(rest.count === 0 ? [] : [['others', '', '', deltaText(rest.delta), '', counted(rest.count, 'more layer')]]),
        ...(same.count === 0
            ? []
            : [['same', (0,units_bytes/* formatBytes */.z3)(same.bytes), (0,units_bytes/* formatBytes */.z3)(same.bytes), '-', '', counted(same.count, 'layer')]]),
    ]);
}
/** The files that changed as aligned text; empty where none did. */
function fileLines(comparison) {
    const { shown, rest } = fileChanges(comparison);
    if (shown.length === 0)
        return [];
    return alignedColumns(['left', 'right', 'right', 'right', 'left'], [
        ['files', 'base', 'now', 'change', 'in the rootfs'],
        ...shown.map((file) => [
            fileKind(file),
            side(file.base),
            side(file.head),
            deltaText(file.delta),
            plainForm.code(`/${file.path}`),
        ]),
        ...(rest.count === 0 ? [] : [['others', '', '', deltaText(rest.delta), counted(rest.count, 'more file')]]),
    ]);
}
/** Blocks of lines under a title, indented, with a blank line between them; nothing when all are empty. */
function titled(title, blocks) {
    const filled = blocks.filter((block) => block.length > 0);
    if (filled.length === 0)
        return [];
    const texts = filled.map((block) => block.map((line) => `  ${line}`).join('\n'));
    return ['', title, texts.join('\n\n')];
}
function deltaText(delta) {
    return ascii((0,units_bytes/* formatDelta */.CW)(delta));
}
function side(bytes) {
    return bytes === null || bytes === undefined ? '' : (0,units_bytes/* formatBytes */.z3)(bytes);
}

;// CONCATENATED MODULE: ./lib/report/comparison-text.js





/** What `weighbridge compare a b` prints: every metric side by side, then the layers and files that differ. */
function comparisonText(sides) {
    const title = `Compared ${plainForm.name(sides.base.name)} (base) with ${plainForm.name(sides.head.name)} (now)`;
    const { comparison } = sides;
    if (comparison.kind === 'none')
        return `${title}\nNot compared: ${sentence(comparison.reason, plainForm)}\n`;
    const lines = comparison.images.flatMap((image) => imageLines(sides, image));
    return `${[title, ...lines].join('\n')}\n`;
}
function imageLines({ base, head }, image) {
    const titles = ['metric', plainForm.name(base.name), plainForm.name(head.name), 'change'];
    const metrics = alignedColumns(['left', 'right', 'right', 'left'], [titles, ...image.metrics.map(metricCells)]);
    return [
        ...titled(`Platform ${plainForm.name(image.platform)}`, [metrics]),
        ...titled('What differs', [layerLines(image), fileLines(image)]),
    ];
}
function metricCells(each) {
    const now = formatQuantity(each.metric, each.head);
    if (each.kind === 'compared') {
        return [each.metric, formatQuantity(each.metric, each.base), now, ascii(formatChange(each))];
    }
    return [each.metric, '', now, `not compared: ${plainForm.prose(each.reason)}`];
}

;// CONCATENATED MODULE: ./lib/report/inspection.js







const inspection_MOST_FILES = 10;
/** What `weighbridge inspect` prints of a record: metrics, layers and heaviest files of each image. */
function inspectionText({ images }) {
    return images.map(imageText).join('\n');
}
function imageText(image) {
    const digest = image.digest === '' ? `image ID ${plainForm.code(image.configDigest)}` : `digest ${plainForm.code(image.digest)}`;
    const lines = [
        `Image ${plainForm.name(image.name)} ${plainForm.name(image.platform)}`,
        `  ${digest}`,
        ...titled('Weights', [metricLines(image)]),
        ...titled('Layers, lowest first', [inspection_layerLines(image)]),
        ...titled(fileTitle(image), [inspection_fileLines(image)]),
    ];
    return `${lines.join('\n')}\n`;
}
function metricLines({ metrics, downloadMethod }) {
    return alignedColumns(['left', 'right', 'left'], METRICS.map((metric) => [
        metric,
        formatQuantity(metric, metrics[metric]),
        metric === 'download' ? plainForm.prose(downloadMethod) : '',
    ]));
}
function inspection_layerLines({ layers }) {
    const most = Math.max(0, ...layers.map(({ unpacked }) => unpacked));
    return alignedColumns(['right', 'right', 'left', 'left', 'left'], [
        ['unpacked', 'download', 'origin', '', 'instruction'],
        ...layers.map(({ unpacked, download, origin, instruction }) => [
            (0,units_bytes/* formatBytes */.z3)(unpacked),
            (0,units_bytes/* formatBytes */.z3)(download),
            origin === 'unknown' ? '-' : origin,
            bar(unpacked, most),
            plainForm.code(instruction),
        ]),
    ]);
}
function fileTitle({ paths, pathsComplete }) {
    const all = pathsComplete && paths.length <= inspection_MOST_FILES;
    return all ? `Files of the rootfs (${counted(paths.length, 'file')})` : 'Heaviest files of the rootfs';
}
function inspection_fileLines({ paths }) {
    return alignedColumns(['right', 'left'], paths.slice(0, inspection_MOST_FILES).map(({ path, bytes }) => [(0,units_bytes/* formatBytes */.z3)(bytes), plainForm.code(`/${path}`)]));
}

;// CONCATENATED MODULE: ./lib/report/stable-json.js
/** Keys in the order a reader wants them, whatever order a record was read in; others follow by their names. */
const ORDER = ('schemaVersion tool version method commit createdAt sides images kind name platform status rule metric ' +
    'digest configDigest definition context file target metrics unpacked download rootfs wasted own base head delta ' +
    'percent reason downloadMethod diffId instruction origin layers files path bytes layer paths pathsComplete build ' +
    'seconds cached vertices why source baseline comparison verdict outcomes notes').split(' ');
const RANKS = new Map(ORDER.map((key, rank) => [key, rank]));
/**
 * A value as indented JSON with a line break at its end: the same bytes for the same data. What a log or a terminal
 * would act on (control, bidi and separator characters, `##[`) is escaped, which JSON's readers do not notice.
 */
function stableJson(value) {
    const json = JSON.stringify(value, (_, each) => (isObject(each) ? sorted(each) : each), 2);
    return `${json.replace(/[\p{Cf}\p{Zl}\p{Zp}\u007f-\u009f]/gu, escaped).replaceAll('##[', '#\\u0023[')}\n`;
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
const rank = (key) => RANKS.get(key) ?? ORDER.length;
function sorted(object) {
    const entries = Object.entries(object).toSorted(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1));
    // Without a prototype, a key `__proto__` of somebody's record is a key like any other.
    const result = Object.create(null);
    for (const [key, value] of entries)
        result[key] = value;
    return result;
}
function escaped(character) {
    return Array.from({ length: character.length }, (_, unit) => `\\u${character.charCodeAt(unit).toString(16).padStart(4, '0')}`).join('');
}

;// CONCATENATED MODULE: ./lib/report/json.js

/** A report as JSON (docs/record.schema.json): the record's fields, what it was compared with, and the verdict. */
function reportJson({ record, baseline, comparison, verdict, notes }) {
    return stableJson({ ...record, baseline: withoutRecord(baseline), comparison, verdict, notes });
}
/** What `weighbridge inspect --json` prints: the record. */
function recordJson(record) {
    return stableJson(record);
}
/** What `weighbridge compare --json` prints: the record of the head, the other side's name, and the comparison. */
function comparisonJson({ base, head, comparison }) {
    return stableJson({ ...head.record, sides: { base: base.name, head: head.name }, comparison });
}
/** The base's own numbers are in the comparison already. */
function withoutRecord(baseline) {
    if (baseline.kind === 'none')
        return baseline;
    const { kind, commit, why, source, record } = baseline;
    return { kind, commit, why, source, createdAt: record.createdAt };
}

;// CONCATENATED MODULE: ./lib/report/markdown-table.js
/** A Markdown table. Cells hold no line break and no bare pipe: `cellForm` sees to that. */
function markdownTable(columns, rows) {
    const titles = columns.map(({ title }) => title);
    const rule = columns.map(({ align }) => (align === 'right' ? '-:' : '-'));
    return [titles, rule, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
const left = (title) => ({ title, align: 'left' });
const right = (title) => ({ title, align: 'right' });

;// CONCATENATED MODULE: ./lib/report/section.js

/** A section that is folded until a reader opens it. `title` is written twice, as HTML and as Markdown. */
function foldedSection(title, importance, markdown) {
    const heading = `<details><summary>${title(htmlForm)}</summary>`;
    // Without the blank lines, GitHub reads the inside as HTML and shows its Markdown as it is.
    return { title: title(markdownForm), importance, markdown: `${heading}\n\n${markdown}\n\n</details>` };
}

;// CONCATENATED MODULE: ./lib/report/build-steps.js





const MOST_STEPS = 10;
/** How long the image's build took and what of it came from the cache; undefined when it was not built here. */
function buildSection(image) {
    const { build } = image.record;
    if (build === null)
        return undefined;
    const worked = slowestFirst(build.vertices);
    const shown = worked.slice(0, MOST_STEPS);
    const rest = worked.slice(MOST_STEPS);
    const seconds = rest.reduce((sum, vertex) => sum + vertex.seconds, 0);
    const rows = shown.map((vertex) => [cellForm.code(vertex.name), formatSeconds(vertex.seconds)]);
    if (rest.length > 0)
        rows.push([counted(rest.length, 'more step'), formatSeconds(seconds)]);
    const markdown = rows.length === 0 ? 'Every step was cached.' : markdownTable([left('Step'), right('Time')], rows);
    return foldedSection((form) => buildTitle(image, form), 10, markdown);
}
/** `Build of product-catalog: 42.1 s, 2 of 4 steps cached`. */
function buildTitle({ record }, form) {
    const { seconds, vertices } = record.build ?? { seconds: 0, vertices: [] };
    const cached = vertices.filter((vertex) => vertex.cached).length;
    const steps = vertices.length === 0 ? '' : `, ${cached} of ${counted(vertices.length, 'step')} cached`;
    return `Build of ${form.name(record.name)}: ${formatSeconds(seconds)}${steps}`;
}
function slowestFirst(vertices) {
    return vertices.filter(({ cached }) => !cached).toSorted((a, b) => b.seconds - a.seconds);
}

;// CONCATENATED MODULE: ./lib/report/image-report.js
const image_report_RANKS = { fail: 0, skip: 1, pass: 2, none: 2 };
/** The images of a report, the worst first: over budget, then those that grew most, then those that changed most. */
function imageReports(report) {
    return report.record.images
        .map((image) => imageReport(report, image))
        .toSorted((a, b) => image_report_RANKS[a.status] - image_report_RANKS[b.status] ||
        Math.max(0, unpackedDelta(b)) - Math.max(0, unpackedDelta(a)) ||
        Math.abs(unpackedDelta(b)) - Math.abs(unpackedDelta(a)));
}
/** The metric on both sides, or undefined where it was not compared. */
function comparedMetric({ comparison }, metric) {
    return comparison?.metrics.find((each) => each.kind === 'compared' && each.metric === metric);
}
/** Whether unpacked and download are known to be what they were at the base, to the byte. */
function isUnchanged(image) {
    return ['unpacked', 'download'].every((metric) => comparedMetric(image, metric)?.delta === 0);
}
/** Change of `unpacked` in bytes; 0 where it is not known. */
function unpackedDelta(image) {
    return comparedMetric(image, 'unpacked')?.delta ?? 0;
}
function imageReport(report, record) {
    const same = (other) => other.name === record.name && other.platform === record.platform;
    const { baseline, comparison, verdict } = report;
    const outcomes = verdict.images.find(same)?.outcomes ?? [];
    return {
        record,
        base: baseline.kind === 'baseline' ? baseline.record.images.find(same) : undefined,
        comparison: comparison.kind === 'compared' ? comparison.images.find(same) : undefined,
        outcomes,
        status: statusOf(outcomes),
    };
}
/** The status of a whole report: that of all its images' rules together. */
function statusOfAll(images) {
    return statusOf(images.flatMap(({ outcomes }) => outcomes));
}
/** The worst of some outcomes. */
function statusOf(outcomes) {
    return ['fail', 'skip', 'pass'].find((status) => outcomes.some((each) => each.status === status)) ?? 'none';
}
/** Why rules were skipped, each reason once, as far as the sentence about the comparison has not said it; ten at most. */
function skipReasons(report) {
    const given = report.comparison.kind === 'none' ? report.comparison.reason : undefined;
    const outcomes = report.verdict.images.flatMap((image) => image.outcomes);
    const reasons = outcomes.flatMap((outcome) => (outcome.status === 'skip' ? outcome.reason : []));
    return [...new Set(reasons)].filter((reason) => reason !== given).slice(0, 10);
}

;// CONCATENATED MODULE: ./lib/report/headline.js


/**
 * The verdict in one line, which also stands alone (in a mail): the worst image, what happened to it, and the rule that
 * it broke or kept. Without a mark: `headlineMark` has it.
 */
function headline(report, form) {
    const images = imageReports(report);
    const [worst] = images;
    if (!worst)
        return 'Image size: nothing was weighed';
    if (images.length === 1)
        return `Image size: ${claim(worst, form)}`;
    const failing = images.filter(({ status }) => status === 'fail').length;
    if (failing > 0)
        return `Image size: ${claim(worst, form)}; ${failing} of ${images.length} images over budget`;
    if (images.every(isUnchanged))
        return `Image size: ${images.length} images unchanged`;
    return `Image size: ${claim(worst, form)}; ${images.length} images weighed`;
}
function claim(image, form) {
    const failed = rulesOf(image.outcomes, 'fail');
    const overMax = failed.find(({ kind }) => kind === 'max');
    const overGrowth = failed.find(({ kind }) => kind === 'growth');
    const metric = (overMax ?? overGrowth)?.metric ?? 'unpacked';
    if (overMax) {
        const also = overGrowth ? ` and its ${limit(overGrowth, form)}` : '';
        return `${weight(image, metric, form)}, over its ${limit(overMax, form)}${also}`;
    }
    if (overGrowth) {
        const change = comparedMetric(image, metric);
        const grew = change ? ` by ${formatChange(change)}` : '';
        return `${subject(image, metric, form)} grew${grew}, allowed is ${form.prose(overGrowth.text)}`;
    }
    return `${weight(image, metric, form)}${kept(image.outcomes, form)}`;
}
/** `product-catalog +4.2 MB (+22.8 %)`; `product-catalog 18.4 MB` where there is nothing to compare with. */
function weight(image, metric, form) {
    const change = comparedMetric(image, metric);
    const now = formatQuantity(metric, image.record.metrics[metric]);
    if (!change)
        return `${subject(image, metric, form)} ${now}`;
    return `${subject(image, metric, form)} ${change.delta === 0 ? `unchanged at ${now}` : formatChange(change)}`;
}
/** "Image size" is the unpacked one; any other metric is named. */
function subject({ record }, metric, form) {
    return metric === 'unpacked' ? form.name(record.name) : `${form.name(record.name)} ${metric}`;
}
function limit({ kind, metric, text }, form) {
    const name = kind === 'max' ? 'budget' : 'growth limit';
    return `${metric === 'unpacked' ? '' : `${metric} `}${name} of ${form.prose(text)}`;
}
function kept(outcomes, form) {
    const rules = rulesOf(outcomes, 'pass');
    const rule = rules.find(({ kind }) => kind === 'max') ?? rules[0];
    const within = rule ? `, within its ${limit(rule, form)}` : '';
    const unknown = rulesOf(outcomes, 'skip').map(({ kind }) => (kind === 'growth' ? 'growth' : 'a budget'));
    return within + (unknown.length === 0 ? '' : `; ${[...new Set(unknown)].join(' and ')} not checked`);
}
function rulesOf(outcomes, status) {
    return outcomes.filter((outcome) => outcome.status === status).map(({ rule }) => rule);
}

;// CONCATENATED MODULE: ./lib/report/metric-rows.js



/** What every report shows of an image: the weights that a pull request is about. */
const SHOWN = ['unpacked', 'download', 'rootfs', 'wasted'];
/** `shown`, and every other metric that a rule of the image speaks of. */
function withRuled(image, shown) {
    return METRICS.filter((metric) => shown.includes(metric) || image.outcomes.some(({ rule }) => rule.metric === metric));
}
/** The rows of an image, with text of others in `form`. */
function metricRows(image, metrics, form) {
    const given = new Set();
    return metrics.map((metric, position) => {
        const outcomes = image.outcomes.filter(({ rule }) => rule.metric === metric);
        const compared = comparedMetric(image, metric);
        const reason = compared ? undefined : reasonOf(image, metric);
        const isNew = reason !== undefined && !given.has(reason);
        if (isNew)
            given.add(reason);
        const failed = outcomes.filter(({ status }) => status === 'fail');
        return {
            name: position === 0 ? form.name(image.record.name) : '',
            platform: position === 0 ? form.name(image.record.platform) : '',
            status: statusOf(outcomes),
            metric: metricName(image, metric),
            base: compared ? formatQuantity(metric, compared.base) : '',
            now: formatQuantity(metric, image.record.metrics[metric]),
            change: compared ? formatChange(compared) : reason === undefined ? '' : 'not compared',
            reason: isNew ? form.prose(reason) : undefined,
            budget: outcomes.map((outcome) => ruleText(outcome, form)).join('; '),
            broken: new Set(failed.map(({ rule }) => (rule.kind === 'max' ? 'now' : 'change'))),
        };
    });
}
/** The metric's name; `download` says when it was not read from blobs. */
function metricName({ record }, metric) {
    return metric === 'download' && record.downloadMethod !== 'blobs' ? `download, ${record.downloadMethod}` : metric;
}
function reasonOf({ comparison }, metric) {
    const found = comparison?.metrics.find((each) => each.metric === metric);
    return found?.kind === 'not compared' ? found.reason : undefined;
}
/** A rule in the user's own words; the row it stands in names its metric. */
function ruleText({ rule, status }, form) {
    const text = `${rule.kind === 'growth' ? 'growth ' : ''}≤ ${form.prose(rule.text)}`;
    return status === 'skip' ? `${text} (not checked)` : text;
}

;// CONCATENATED MODULE: ./lib/report/table.js



/** The mark of a status in Markdown. */
const MARKS = { fail: '❌', skip: '⚠️', pass: '✅', none: '' };
const COLUMNS = [
    { ...left(' '), ofBase: false, cell: ({ status }) => MARKS[status] },
    { ...left('Image · platform'), ofBase: false, cell: ({ name, platform }) => name && `${name} · ${platform}` },
    { ...left('Metric'), ofBase: false, cell: ({ metric }) => metric },
    { ...right('Base'), ofBase: true, cell: ({ base }) => base },
    { ...right('Now'), ofBase: false, cell: ({ now, broken }) => bold(now, broken.has('now')) },
    { ...right('Change'), ofBase: true, cell: changeCell },
    { ...left('Budget'), ofBase: false, cell: ({ budget }) => budget },
];
/** The table of a report in Markdown. Where nothing was compared it has no columns for the base. */
function imageTable(rows) {
    const compared = rows.some(({ image }) => image.comparison !== undefined);
    const columns = COLUMNS.filter(({ ofBase }) => compared || !ofBase);
    const cells = rows
        .flatMap(({ image, metrics }) => metricRows(image, metrics, cellForm))
        .map((row) => columns.map(({ cell }) => cell(row)));
    return markdownTable(columns, cells);
}
function changeCell({ change, reason, broken }) {
    return reason === undefined ? bold(change, broken.has('change')) : `${change}: ${reason}`;
}
function bold(text, isBold) {
    return isBold ? `**${text}**` : text;
}

;// CONCATENATED MODULE: ./lib/report/why.js






/** The layers and files that changed, or undefined where none is known to have. */
function whySection(image) {
    const { comparison } = image;
    if (!comparison || !hasChanges(comparison))
        return undefined;
    const parts = [ownAndBase(image), layerTable(comparison), fileTable(comparison)];
    const markdown = parts.filter((part) => part !== '').join('\n\n');
    return foldedSection((form) => whyTitle(image, form), importance(image), markdown);
}
function hasChanges({ layers, paths }) {
    return paths.length > 0 || layers.some(differs);
}
/** `Why product-catalog grew`. */
function whyTitle(image, form) {
    const name = form.name(image.record.name);
    const delta = unpackedDelta(image);
    if (delta === 0)
        return `What changed in ${name}`;
    return `Why ${name} ${delta > 0 ? 'grew' : 'shrank'}`;
}
/** Whose bytes changed, where the base image of the final stage is known on both sides; empty where it is not. */
function ownAndBase(image) {
    const [own, base] = [comparedMetric(image, 'own'), comparedMetric(image, 'base')];
    if (!own || !base)
        return '';
    return `Own layers ${change(own.delta)}, layers of the base image ${change(base.delta)}.`;
}
function change(delta) {
    return delta === 0 ? 'unchanged' : (0,units_bytes/* formatDelta */.CW)(delta);
}
function importance(image) {
    if (image.status === 'fail')
        return 80;
    return unpackedDelta(image) > 0 ? 60 : 40;
}
function layerTable(comparison) {
    const { shown, rest, same } = layerChanges(comparison);
    if (shown.length === 0)
        return '';
    const columns = [left(' '), left('Layer'), right('Base, unpacked'), right('Now, unpacked'), right('Change')];
    return markdownTable(columns, [
        ...shown.map(layerCells),
        ...(rest.count === 0 ? [] : [['', counted(rest.count, 'more layer'), '', '', (0,units_bytes/* formatDelta */.CW)(rest.delta)]]),
        ...(same.count === 0
            ? []
            : [['same', counted(same.count, 'layer'), (0,units_bytes/* formatBytes */.z3)(same.bytes), (0,units_bytes/* formatBytes */.z3)(same.bytes), '–']]),
    ]);
}
function layerCells(layer) {
    const origin = (layer.head ?? layer.base)?.origin === 'base' ? ' · base image' : '';
    const instruction = cellForm.code(layer.instruction) + origin;
    return [layer.kind, instruction, why_side(layer.base?.unpacked), why_side(layer.head?.unpacked), (0,units_bytes/* formatDelta */.CW)(layer.delta)];
}
function fileTable(comparison) {
    const { shown, rest } = fileChanges(comparison);
    if (shown.length === 0)
        return '';
    const columns = [left(' '), left('File in the rootfs'), right('Base'), right('Now'), right('Change')];
    const rows = shown.map((file) => [
        fileKind(file),
        cellForm.code(`/${file.path}`),
        why_side(file.base),
        why_side(file.head),
        (0,units_bytes/* formatDelta */.CW)(file.delta),
    ]);
    if (rest.count === 0)
        return markdownTable(columns, rows);
    return markdownTable(columns, [...rows, ['', counted(rest.count, 'more file'), '', '', (0,units_bytes/* formatDelta */.CW)(rest.delta)]]);
}
function why_side(bytes) {
    return bytes === null || bytes === undefined ? '' : (0,units_bytes/* formatBytes */.z3)(bytes);
}

;// CONCATENATED MODULE: ./lib/report/text.js











/** Never empty: text of others must not be what a line starts with, since a runner may read it as a command. */
const WORDS = { fail: 'FAIL', skip: 'skip', pass: 'ok', none: '-' };
/** The report as plain text for a terminal or a log; ends with a line break. */
function reportText(report) {
    const images = imageReports(report);
    const mark = MARKS[statusOfAll(images)];
    const lines = [
        `${mark === '' ? '' : `${mark} `}${headline(report, plainForm)}`,
        comparedSentence(report, plainForm),
        ...skipReasons(report).map((reason) => `Not checked: ${sentence(reason, plainForm)}`),
        '',
        ...tableLines(images),
        ...images.flatMap(whyLines),
        ...titled('Time', [stepLines(report), images.flatMap(buildLines)]),
        ...(report.notes.length === 0 ? [] : ['', ...report.notes.map((note) => `Note: ${sentence(note, plainForm)}`)]),
    ];
    return `${lines.join('\n')}\n`;
}
const text_COLUMNS = [
    { title: '', align: 'left', ofBase: false, cell: ({ status }) => WORDS[status] },
    { title: 'metric', align: 'left', ofBase: false, cell: ({ metric }) => metric },
    { title: 'base', align: 'right', ofBase: true, cell: ({ base }) => base },
    { title: 'now', align: 'right', ofBase: false, cell: ({ now }) => now },
    { title: 'change', align: 'right', ofBase: true, cell: ({ change }) => ascii(change) },
    { title: 'budget', align: 'left', ofBase: false, cell: ({ budget }) => ascii(budget) },
    { title: 'image', align: 'left', ofBase: false, cell: ({ name, platform }) => name && `${name} ${platform}` },
];
function tableLines(images) {
    const compared = images.some(({ comparison }) => comparison !== undefined);
    const columns = text_COLUMNS.filter(({ ofBase }) => compared || !ofBase);
    const tables = images.map((image) => metricRows(image, withRuled(image, SHOWN), plainForm));
    const lines = alignedColumns(columns.map(({ align }) => align), [columns.map(({ title }) => title), ...tables.flat().map((row) => columns.map(({ cell }) => cell(row)))]);
    return [...lines, ...tables.flatMap(notComparedLines)];
}
/** Reasons are too long for a column. What holds for every row is said of the image. */
function notComparedLines(rows) {
    const [first] = rows;
    const whole = rows.every(({ change, reason }) => change === first?.change && (!reason || reason === first.reason));
    return rows.flatMap(({ metric, reason }) => reason === undefined ? [] : [`Not compared: ${whole ? '' : `${metric} of `}${first?.name}: ${reason}.`]);
}
function whyLines(image) {
    if (!image.comparison)
        return [];
    const blocks = [layerLines(image.comparison), fileLines(image.comparison)];
    if (blocks.every((block) => block.length === 0))
        return [];
    const owners = ascii(ownAndBase(image));
    return titled(whyTitle(image, plainForm), [owners === '' ? [] : [owners], ...blocks]);
}
function stepLines({ steps }) {
    return alignedColumns(['left', 'right'], steps.map(({ name, seconds }) => [name, formatSeconds(seconds)]));
}
function buildLines(image) {
    return image.record.build === null ? [] : [buildTitle(image, plainForm)];
}

;// CONCATENATED MODULE: ./lib/version.js
/** The version of this tool, as package.json has it (a test holds the two together). */
const VERSION = '0.1.0';

// EXTERNAL MODULE: ./lib/app/exit-code.js
var exit_code = __nccwpck_require__(245);
// EXTERNAL MODULE: ./lib/record/decode.js + 1 modules
var decode = __nccwpck_require__(4811);
// EXTERNAL MODULE: ./lib/record/record.js
var record = __nccwpck_require__(2472);
;// CONCATENATED MODULE: ./lib/record/make.js


/** How many of the heaviest files a record keeps; enough to name what grew, few enough to stay under 64 KiB. */
const PATHS_KEPT = 200;
/**
 * The record of one image and platform. It has no field for build arguments, environment or labels; in `instruction` the
 * values of build arguments are hidden (inventory/instruction.ts), and paths are what they are in the image.
 */
function imageRecord(facts, image, inventory) {
    return {
        name: facts.name,
        platform: image.platform,
        digest: image.digest,
        configDigest: image.configDigest,
        definition: facts.definition,
        metrics: inventory.metrics,
        downloadMethod: image.downloadMethod,
        layers: inventory.layers,
        paths: inventory.paths.slice(0, PATHS_KEPT),
        pathsComplete: inventory.paths.length <= PATHS_KEPT,
        build: facts.build,
    };
}
/** The record of one tree. `commit` is null for a tree that is no commit; `now` in milliseconds since the epoch. */
function makeRecord(images, commit, now) {
    return {
        schemaVersion: record/* SCHEMA_VERSION */.f,
        tool: { version: VERSION, method: record/* METHOD_VERSION */.J },
        commit,
        createdAt: new Date(now).toISOString(),
        images,
    };
}

;// CONCATENATED MODULE: ./lib/app/stopwatch.js
function stopwatch(clock) {
    const seconds = new Map();
    return {
        async step(name, work) {
            const started = clock.now();
            try {
                return await work();
            }
            finally {
                seconds.set(name, (seconds.get(name) ?? 0) + (clock.now() - started) / 1000);
            }
        },
        times: () => [...seconds].map(([name, total]) => ({ name, seconds: total })),
    };
}

// EXTERNAL MODULE: ./lib/image/compression.js + 1 modules
var image_compression = __nccwpck_require__(7444);
// EXTERNAL MODULE: ./lib/image/peek.js
var peek = __nccwpck_require__(8594);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(7598);
;// CONCATENATED MODULE: external "node:util/types"
const types_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util/types");
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __nccwpck_require__(8522);
;// CONCATENATED MODULE: ./lib/image/gzip-size.js


/** Compression runs on Node's worker threads, beside the reading of the archive; nothing of its output is kept. */
function gzipCounter() {
    const gzip = (0,external_node_zlib_.createGzip)({ level: 6 });
    let bytes = 0;
    gzip.on('data', (chunk) => {
        bytes += chunk.length;
    });
    const finished = new Promise((resolve, reject) => gzip.on('end', resolve).on('error', reject));
    return {
        async write(chunk) {
            if (!gzip.write(chunk))
                await (0,image_compression/* drained */.oB)(gzip);
        },
        async end() {
            gzip.end();
            await finished;
            return bytes;
        },
    };
}

// EXTERNAL MODULE: ./lib/image/layer-entry.js
var layer_entry = __nccwpck_require__(7037);
// EXTERNAL MODULE: ./lib/image/tar.js + 2 modules
var image_tar = __nccwpck_require__(2960);
;// CONCATENATED MODULE: ./lib/image/read-layer.js







/**
 * Reads one layer from its first byte to its last in one pass: both digests, the entries, and the compressed size
 * when asked for. File bodies are not kept. Throws `image.malformed` or `image.truncated` with the blob and offset.
 */
async function readLayer(body, blob, options) {
    const stored = hashed(body);
    const gzip = options.gzip ? gzipCounter() : undefined;
    const tar = (0,image_tar/* tarReader */.R)();
    // An uncompressed blob is its own tar: one hash serves as both digests.
    const diff = options.compression === 'none' ? undefined : (0,external_node_crypto_.createHash)('sha256');
    const entries = [];
    let unpacked = 0;
    const malformed = (offset, detail) => (0,errors/* fail */.fJ)('image.malformed', { ...blob, offset, detail });
    for await (const chunk of unpack(stored, options.compression, malformed)) {
        diff?.update(chunk);
        unpacked += chunk.length;
        for (const token of tar.push(chunk)) {
            if (token.kind === 'broken')
                throw malformed(token.offset, token.detail);
            if (token.kind === 'data')
                continue;
            const entry = (0,layer_entry/* layerEntry */._)(token.entry);
            if (typeof entry === 'string')
                throw malformed(token.entry.offset, entry);
            if (entry)
                entries.push(entry);
        }
        await gzip?.write(chunk);
    }
    if (tar.missing() > 0) {
        throw (0,errors/* fail */.fJ)('image.truncated', { ...blob, found: unpacked, expected: `${unpacked + tar.missing()} or more` });
    }
    const digest = stored.digest();
    return {
        digest,
        diffId: diff ? `sha256:${diff.digest('hex')}` : digest,
        compression: options.compression,
        stored: stored.bytes(),
        gzip6: await gzip?.end(),
        entries,
    };
}
async function* unpack(stored, compression, malformed) {
    try {
        yield* (0,image_compression/* decompress */.mF)(stored.chunks, compression);
    }
    catch (error) {
        // Errors of the medium (a file or pipe that breaks) speak for themselves; a decompressor's do not name the blob.
        if (!(0,types_namespaceObject.isNativeError)(error) || error instanceof errors/* WeighbridgeError */.kj || 'syscall' in error)
            throw error;
        throw malformed(stored.bytes(), `its ${compression} stream is broken (${error.message})`);
    }
}
function hashed(body) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
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

;// CONCATENATED MODULE: ./lib/image/contents.js




/** Manifests and configs are a few kilobytes; an SBOM may be many megabytes and is nothing that we read. */
const DOCUMENT_LIMIT = 8 * 1024 * 1024;
/**
 * Reads an exported image in one pass, in the order its medium gives it: layers are scanned as they come, whichever
 * order they come in, and joined to their manifest afterwards. Memory grows with the number of files, not with bytes.
 */
async function readContents(image, options) {
    const documents = new Map();
    const layers = new Map();
    for await (const entry of image.entries) {
        const { start, stream: body } = await (0,peek/* peek */.s)(entry.body, image_compression/* SNIFF_LENGTH */.me);
        const kind = (0,image_compression/* sniff */.ZF)(start);
        if (kind.kind === 'tar') {
            const expected = digestInPath(entry.path);
            const known = expected && kind.compression === 'none' ? await options.knownGzip6(expected) : undefined;
            const gzip = kind.compression === 'none' && !image.blobsAreFinal && known === undefined;
            const read = await readLayer(body, nameOf(image, entry), { compression: kind.compression, gzip });
            verify(image, entry, read.digest);
            const layer = known === undefined ? read : { ...read, gzip6: known };
            layers.set(entry.path, layer);
            options.onLayer(layer);
        }
        else if (kind.kind === 'json' && entry.size <= DOCUMENT_LIMIT) {
            documents.set(entry.path, await readDocument(image, entry, body));
        }
    }
    return { documents, layers };
}
async function readDocument(image, entry, body) {
    const stream = hashed(body);
    const chunks = [];
    for await (const chunk of stream.chunks)
        chunks.push(chunk);
    const digest = stream.digest();
    verify(image, entry, digest);
    return { digest, size: stream.bytes(), json: contents_parse(Buffer.concat(chunks).toString('utf8')) };
}
/** A document that is no JSON is kept as `undefined`: it matters only if a manifest refers to it. */
function contents_parse(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
function verify(image, entry, found) {
    const expected = digestInPath(entry.path);
    if (expected !== undefined && expected !== found)
        throw (0,errors/* fail */.fJ)('image.digest', { ...nameOf(image, entry), found, expected });
}
const nameOf = (image, entry) => ({ name: image.name, blob: entry.path });
/** In an OCI layout the path of a blob is its digest (image-layout.md). */
function digestInPath(path) {
    const match = /(?:^|\/)blobs\/sha256\/([0-9a-f]{64})$/.exec(path);
    return match ? `sha256:${match[1]}` : undefined;
}

// EXTERNAL MODULE: ./lib/image/manifest.js
var manifest = __nccwpck_require__(4252);
;// CONCATENATED MODULE: ./lib/image/resolve.js


/**
 * Joins what was read to images, one for each platform that is there. Follows nested indexes, which the containerd
 * store writes; leaves out attestation manifests, and platforms of an index that were never pulled.
 * Throws `image.not-an-image`, `image.missing-blob`, `image.digest` or `image.truncated`, naming the blob.
 */
function resolveImages(source, contents) {
    const found = unique(partsOf(source, contents));
    const present = found.filter((parts) => contents.documents.has(parts.config));
    const [first] = found;
    if (!first)
        throw (0,errors/* fail */.fJ)('image.not-an-image', { name: source.name, detail: 'it has no manifest' });
    if (present.length === 0)
        throw missing(source, first.config, 'its config');
    return present.map((parts) => imageOf(source, contents, parts));
}
/** Each image once: `docker save` names one for each of its tags. */
function unique(parts) {
    return [...new Map(parts.map((each) => [`${each.digest} ${each.config}`, each])).values()];
}
function partsOf(source, { documents }) {
    const index = documents.get('index.json')?.json;
    if ((0,manifest/* isIndex */.nw)(index)) {
        const parts = index.manifests.flatMap((each) => ociParts(source, documents, each));
        if (parts.length > 0)
            return parts;
    }
    const archive = documents.get('manifest.json')?.json;
    if (!(0,manifest/* isDockerArchive */.p0)(archive))
        return [];
    return archive.map(({ Config, Layers }) => ({
        digest: '',
        config: Config,
        layers: Layers.map((key) => ({ key, descriptor: undefined })),
    }));
}
function ociParts(source, documents, descriptor) {
    if ((0,manifest/* isAttestation */.H3)(descriptor))
        return [];
    const document = documents.get((0,manifest/* blobPath */.nD)(descriptor.digest));
    if (!document)
        return descriptor.platform ? [] : failMissing(source, (0,manifest/* blobPath */.nD)(descriptor.digest), 'its manifest');
    if ((0,manifest/* isIndex */.nw)(document.json))
        return document.json.manifests.flatMap((each) => ociParts(source, documents, each));
    if (!(0,manifest/* isManifest */.Yh)(document.json)) {
        throw (0,errors/* fail */.fJ)('image.not-an-image', { name: source.name, detail: `${(0,manifest/* blobPath */.nD)(descriptor.digest)} is no manifest` });
    }
    const layers = document.json.layers.map((each) => ({ key: (0,manifest/* blobPath */.nD)(each.digest), descriptor: each }));
    return [{ digest: document.digest, config: (0,manifest/* blobPath */.nD)(document.json.config.digest), layers }];
}
function imageOf(source, contents, parts) {
    const document = contents.documents.get(parts.config);
    const config = document.json;
    if (!(0,manifest/* isConfig */.Lq)(config)) {
        throw (0,errors/* fail */.fJ)('image.not-an-image', { name: source.name, detail: `${parts.config} is no image config` });
    }
    const layers = parts.layers.map(({ key, descriptor }, position) => {
        const layer = contents.layers.get(key) ?? failMissing(source, key, `layer ${position + 1}`);
        checkLayer(source, key, layer, { descriptor, diffId: config.rootfs.diff_ids[position] });
        return layer;
    });
    if (layers.length !== config.rootfs.diff_ids.length) {
        const detail = `its manifest has ${layers.length} layers, its config ${config.rootfs.diff_ids.length}`;
        throw (0,errors/* fail */.fJ)('image.not-an-image', { name: source.name, detail });
    }
    return {
        digest: parts.digest,
        configDigest: document.digest,
        configSize: document.size,
        platform: (0,manifest/* platformOf */.tj)(config),
        layers,
        history: config.history ?? [],
        downloadMethod: layers.some((each) => each.gzip6 === undefined) ? 'blobs' : layers.length > 0 ? 'gzip-6' : 'blobs',
    };
}
function checkLayer(source, key, layer, { descriptor, diffId }) {
    const blob = { name: source.name, blob: key };
    if (descriptor && descriptor.size !== layer.stored) {
        throw (0,errors/* fail */.fJ)('image.truncated', { ...blob, found: layer.stored, expected: descriptor.size });
    }
    if (diffId !== undefined && diffId !== layer.diffId) {
        throw (0,errors/* fail */.fJ)('image.digest', { ...blob, found: `${layer.diffId} (diffID)`, expected: diffId });
    }
}
const missing = (source, blob, role) => (0,errors/* fail */.fJ)('image.missing-blob', { name: source.name, blob, role });
function failMissing(source, blob, role) {
    throw missing(source, blob, role);
}

;// CONCATENATED MODULE: ./lib/inventory/hide-values.js
/** A value that is shorter tells nothing, and would be found everywhere. */
const SHORTEST = 3;
/** A value that is at least this long is not part of another word by chance. */
const LONG = 8;
/**
 * `text` with `$NAME` in place of the value of each of `buildArgs` (`NAME=value`), the longest first. Values of 3 to 7
 * characters are only found where they are words of their own: `app` is no part of `application`.
 */
function hideValues(text, buildArgs) {
    const names = new Map(buildArgs.map(split).filter(([value]) => value.length >= SHORTEST));
    if (names.size === 0)
        return text;
    const longestFirst = [...names.keys()].toSorted((a, b) => b.length - a.length);
    const values = new RegExp(longestFirst.map(pattern).join('|'), 'gu');
    return text.replace(values, (value) => `$${names.get(value)}`);
}
/** User information and query strings taken out of URLs: `https://h/a` of `https://me:pw@h/a?token=x`. */
function hideCredentials(text) {
    return text.replace(/(\b[a-z][a-z\d+.-]*:\/\/)(?:[^\s/?#]*@)?([^\s?#]*)(?:\?[^\s#]*)?/gi, '$1$2');
}
/** White space as instructions have it: one blank. A name alone has no value here. */
function split(argument) {
    const equals = argument.indexOf('=');
    const value = equals < 0 ? '' : argument.slice(equals + 1);
    return [value.replace(/\s+/g, ' ').trim(), argument.slice(0, equals)];
}
function pattern(value) {
    const literal = value.replace(/[\\^$.*+?()[\]{}|/]/g, String.raw `\$&`);
    return value.length >= LONG ? literal : String.raw `(?<![\p{L}\p{N}_])${literal}(?![\p{L}\p{N}_])`;
}

;// CONCATENATED MODULE: ./lib/inventory/instruction.js

/** Longest instruction that is kept: enough to know the line again, short enough for a table. */
const LIMIT = 200;
/** A config may hold megabytes in one entry; what is read of it is bounded, long build arguments included. */
const LONGEST_READ = 4 * 1024;
/**
 * The Dockerfile instruction behind each layer, lowest first. History entries that made no layer (ENV, CMD) are left
 * out; where history and layers do not match up, as in flattened images, a layer is "unknown instruction". `buildArgs`
 * (`NAME=value`) are those that the image was built with, as far as they are known.
 */
function instructions({ layers, history }, buildArgs = []) {
    const made = history.filter((entry) => entry.empty_layer !== true);
    const matches = made.length === layers.length;
    return layers.map((_, position) => (matches ? readable(made[position], buildArgs) : '') || 'unknown instruction');
}
/**
 * `created_by` as its author wrote it: `RUN go build`, `COPY products/ ./`. Build arguments may be secret. BuildKit
 * writes them before the command of a RUN (`RUN |1 TOKEN=… /bin/sh -c …`), where they are cut off, and expands them in
 * all other instructions, where `$NAME` is put back. A RUN's own text is expanded by its shell alone.
 */
function readable(entry, buildArgs) {
    const created = (entry.created_by ?? '').slice(0, LONGEST_READ).replace(/\s+/g, ' ').trim();
    const text = withoutArguments(created)
        .replace(/ # buildkit$/, '')
        .replace(/^\/bin\/sh -c #\(nop\) +/, '')
        .replace(/^(?:RUN )?\/bin\/sh -c /, 'RUN ')
        .replace(/^((?:COPY|ADD) )(?:file|dir|multi):[0-9a-f]{64} in /, '$1');
    const safe = text.startsWith('RUN ') ? text : hideCredentials(hideValues(text, buildArgs));
    return safe.slice(0, LIMIT).trim();
}
/** Without `|N NAME=value …`: everything up to the shell. With another shell than the default, only RUN is sure. */
function withoutArguments(created) {
    if (!/^(?:RUN )?\|\d+ /.test(created))
        return created;
    const shell = created.lastIndexOf(' /bin/sh -c ');
    return shell === -1 ? 'RUN (with build arguments)' : `RUN${created.slice(shell)}`;
}

;// CONCATENATED MODULE: ./lib/inventory/tree.js
/**
 * An empty file system. Applying is linear in the entries and in the whiteouts: a directory that goes away is cut off
 * whole, and each path is visited at most once more when it is.
 */
function emptyTree() {
    const root = directory();
    return {
        apply(entries, layer) {
            for (const entry of entries)
                if (entry.kind === 'whiteout' || entry.kind === 'opaque')
                    hide(root, entry);
            for (const entry of entries)
                if (entry.kind !== 'whiteout' && entry.kind !== 'opaque')
                    add(root, entry, layer);
        },
        files: () => [...walk(root)],
        names: () => countNames(root),
    };
}
function directory() {
    return { inode: undefined, children: new Map() };
}
function hide(root, { path, kind }) {
    const { parent, name } = locate(root, path);
    const node = name === '' ? root : parent?.children?.get(name);
    if (!node)
        return;
    if (kind === 'opaque') {
        for (const child of node.children?.values() ?? [])
            release(child);
        node.children?.clear();
    }
    else if (name !== '') {
        release(node);
        parent.children.delete(name);
    }
}
function add(root, entry, layer) {
    if (entry.path === '')
        return;
    const { parent, name } = makeParents(root, entry.path);
    const before = parent.children.get(name);
    if (entry.kind === 'directory') {
        // A directory over a directory changes its attributes only; over anything else it replaces it.
        if (before?.children)
            return;
        if (before)
            release(before);
        parent.children.set(name, directory());
        return;
    }
    const inode = inodeOf(root, entry, layer);
    if (inode)
        inode.names += 1; // before the old one is let go: a link to the same file must not lose it
    if (before)
        release(before);
    parent.children.set(name, { inode, children: undefined });
}
function inodeOf(root, entry, layer) {
    if (entry.kind === 'file')
        return { bytes: entry.bytes, layer, names: 0 };
    if (entry.kind !== 'hardlink')
        return undefined;
    const { parent, name } = locate(root, entry.link);
    return parent?.children?.get(name)?.inode;
}
/** Lets go of a node and of everything below it. Not recursive: a path may be as deep as its writer likes. */
function release(node) {
    const pending = [node];
    for (let each = pending.pop(); each; each = pending.pop()) {
        if (each.inode)
            each.inode.names -= 1;
        if (each.children)
            for (const child of each.children.values())
                pending.push(child);
    }
}
function locate(root, path) {
    const parts = path.split('/');
    const name = parts.pop();
    let parent = root;
    for (const part of parts)
        parent = parent?.children?.get(part);
    return { parent, name };
}
function makeParents(root, path) {
    const parts = path.split('/');
    const name = parts.pop();
    let parent = root;
    for (const part of parts) {
        let next = parent.children.get(part);
        if (!next?.children) {
            if (next)
                release(next);
            next = directory();
            parent.children.set(part, next);
        }
        parent = next;
    }
    return { parent, name };
}
function* walk(root) {
    const seen = new Set();
    for (const { path, inode } of paths(root)) {
        if (seen.has(inode))
            continue;
        if (inode.names > 1)
            seen.add(inode);
        yield { path, bytes: inode.bytes, layer: inode.layer };
    }
}
function countNames(root) {
    let count = 0;
    for (const _ of paths(root))
        count += 1;
    return count;
}
function* paths(root) {
    const pending = [{ path: '', node: root }];
    for (let each = pending.pop(); each; each = pending.pop()) {
        if (each.node.inode)
            yield { path: each.path, inode: each.node.inode };
        for (const [name, node] of each.node.children ?? []) {
            pending.push({ path: each.path === '' ? name : `${each.path}/${name}`, node });
        }
    }
}

;// CONCATENATED MODULE: ./lib/inventory/inventory.js


/**
 * Weighs an image. `baseDiffIds` are the layers of the final stage's base image, lowest first; `undefined` where the
 * base is not known, and then `own` and `base` are null. A base whose layers are not these is not known either.
 * `buildArgs` (`NAME=value`) are kept out of the instructions.
 */
function takeInventory(image, baseDiffIds, buildArgs = []) {
    const tree = emptyTree();
    image.layers.forEach((layer, position) => tree.apply(layer.entries, position));
    const paths = tree.files().toSorted(heaviestFirst);
    const baseLayers = baseDiffIds && startsWithLayers(image, baseDiffIds) ? baseDiffIds.length : undefined;
    const names = instructions(image, buildArgs);
    const layers = image.layers.map((layer, position) => ({
        diffId: layer.diffId,
        instruction: names[position],
        origin: baseLayers === undefined ? 'unknown' : position < baseLayers ? 'base' : 'own',
        unpacked: unpackedOf(layer),
        download: image.downloadMethod === 'gzip-6' ? layer.gzip6 : layer.stored,
        files: layer.entries.filter(({ kind }) => kind === 'file').length,
    }));
    const unpacked = sum(layers, (each) => each.unpacked);
    const rootfs = sum(paths, (each) => each.bytes);
    const base = baseLayers === undefined ? null : sum(layers.slice(0, baseLayers), (each) => each.unpacked);
    return {
        metrics: {
            unpacked,
            download: sum(layers, (each) => each.download) + image.configSize,
            rootfs,
            wasted: unpacked - rootfs,
            own: base === null ? null : unpacked - base,
            base,
            layers: layers.length,
            files: tree.names(),
        },
        layers,
        paths,
    };
}
const heaviestFirst = (a, b) => b.bytes - a.bytes || (a.path < b.path ? -1 : 1);
/** Whether these are the lowest layers of an image, in this order. No layer at all is the base `scratch`. */
function startsWithLayers({ layers }, diffIds) {
    return diffIds.length <= layers.length && diffIds.every((diffId, position) => layers[position].diffId === diffId);
}
const unpackedOf = (layer) => sum(layer.entries, (each) => each.bytes);
function sum(items, bytes) {
    return items.reduce((total, item) => total + bytes(item), 0);
}

;// CONCATENATED MODULE: ./lib/app/weigh.js





/** Reads an image as a stream and joins it to its platforms. Throws `image.*`. */
async function readImages(ports, source) {
    const contents = await readContents(source, {
        knownGzip6: (diffId) => ports.compressedSizes.get(diffId),
        onLayer: ({ diffId, stored, entries }) => ports.runner.info(`Read layer ${diffId.slice(7, 19)}: ${(0,units_bytes/* formatBytes */.z3)(stored)}, ${entries.length} entries`),
    });
    for (const layer of contents.layers.values()) {
        if (layer.gzip6 !== undefined)
            await ports.compressedSizes.put(layer.diffId, layer.gzip6);
    }
    return resolveImages(source, contents);
}
/** Weighs images that were read. Where the base image's layers are not known, a note says why. */
function weighImages(images, facts, { base, buildArgs }) {
    const weighed = images.map((image) => {
        const stack = base.kind === 'known' ? base.stacks.find((each) => startsWithLayers(image, each)) : undefined;
        const unknown = base.kind === 'unknown' ? base.reason : 'its layers do not begin with those of its base image';
        const note = `The own and base layers of ${facts.name} (${image.platform}) are not told apart: ${unknown}.`;
        return { record: imageRecord(facts, image, takeInventory(image, stack, buildArgs)), notes: stack ? [] : [note] };
    });
    return { records: weighed.map(({ record }) => record), notes: weighed.flatMap(({ notes }) => notes) };
}
/** Weighs an image that exists: a reference, an archive or a layout. Nothing is known of its base image. */
async function weighExisting(ports, watch, { name, reference }) {
    const images = await watch.step('image', async () => readImages(ports, await ports.images.open(reference)));
    const facts = { name, definition: null, build: null };
    const base = { kind: 'unknown', reason: 'it was not built here' };
    return { ...(await watch.step('inventory', () => weighImages(images, facts, { base, buildArgs: [] }))), build: null };
}

;// CONCATENATED MODULE: ./lib/app/inspect.js





/** Weighs an image that exists (a reference, an archive, a layout) as a record of no commit. Throws `image.*`. */
async function inspect_inspect(ports, reference) {
    const { records } = await weighExisting(ports, stopwatch(ports.clock), { name: reference, reference });
    return makeRecord(records, null, ports.clock.now());
}
/** One side of a comparison: an image as `inspect` takes it, or a record that was written earlier. */
async function inspect_side(ports, reference) {
    const text = reference.endsWith('.json') ? await ports.files.read(reference) : undefined;
    if (text === undefined)
        return inspect_inspect(ports, reference);
    const decoded = (0,decode/* decodeRecord */.e)(text);
    if (decoded.kind === 'record')
        return decoded.record;
    throw (0,errors/* fail */.fJ)('record.unreadable', { path: reference, detail: decoded.reason });
}

;// CONCATENATED MODULE: ./lib/budget/growth.js
/** Whether `head` stays within `limit` of `base` (bytes of the same metric), to the byte. Shrinking is always within. */
function withinGrowth(limit, base, head) {
    return head - base <= allowedGrowth(limit, base);
}
/** The most that `limit` lets an image of `base` bytes grow by, in whole bytes. */
function allowedGrowth(limit, base) {
    if (limit.kind === 'bytes')
        return limit.max;
    if (limit.kind === 'percent')
        return Number((BigInt(limit.max) * BigInt(base)) / BigInt(limit.per));
    const allowed = limit.limits.map((each) => allowedGrowth(each, base));
    return limit.kind === 'or' ? Math.max(...allowed) : Math.min(...allowed);
}

;// CONCATENATED MODULE: ./lib/budget/judge.js

/**
 * Holds every image of `record` to its budget. What a rule needs and cannot have makes it `skip` with the reason:
 * an unknown metric is not zero, and a missing baseline is not an empty image (design, section 8).
 */
function judge(budgets, record, comparison) {
    const images = record.images.map((image) => judgeImage(budgets, image, comparison));
    const failed = images.some((image) => image.outcomes.some((outcome) => outcome.status === 'fail'));
    return { status: failed ? 'fail' : 'pass', images };
}
function judgeImage(budgets, image, comparison) {
    const rules = budgets.find((budget) => budget.name === image.name)?.rules ?? [];
    const outcomes = rules.map((rule) => rule.kind === 'max' ? judgeMax(rule, image) : judgeGrowth(rule, image, comparison));
    return { name: image.name, platform: image.platform, outcomes };
}
function judgeMax(rule, image) {
    const actual = image.metrics[rule.metric];
    if (actual === null) {
        return { rule, status: 'skip', reason: `"${rule.metric}" is not known: the base image could not be told` };
    }
    return { rule, status: actual <= rule.max ? 'pass' : 'fail', actual, allowed: rule.max };
}
function judgeGrowth(rule, image, comparison) {
    if (comparison.kind === 'none')
        return { rule, status: 'skip', reason: comparison.reason };
    const compared = comparison.images
        .find((each) => each.name === image.name && each.platform === image.platform)
        ?.metrics.find((each) => each.metric === rule.metric);
    if (compared === undefined) {
        return { rule, status: 'skip', reason: `the base has no "${rule.metric}" of this image and platform` };
    }
    if (compared.kind === 'not compared')
        return { rule, status: 'skip', reason: compared.reason };
    const { base, head } = compared;
    const status = withinGrowth(rule.limit, base, head) ? 'pass' : 'fail';
    return { rule, status, actual: head, allowed: base + allowedGrowth(rule.limit, base) };
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
;// CONCATENATED MODULE: ./lib/plan/context.js

/** Whether buildx takes a context for a URL (a Git repository or a tarball) and not for a folder (buildx, build/opt.go). */
function isRemoteContext(context) {
    return /^(https?:\/\/|git:\/\/|ssh:\/\/|git@|github\.com\/)/.test(context);
}
/** The Dockerfile of a build, as buildx looks for it: `file` from the run's folder, or the context's own. */
function dockerfileOf(build) {
    return build.file === '' ? (0,external_node_path_.join)(build.context, 'Dockerfile') : build.file;
}

;// CONCATENATED MODULE: ./lib/plan/checks.js


/**
 * What a build needs of the user's files: a folder to build from, and a Dockerfile; missing ones are `input.context`
 * and `input.dockerfile`. Nothing for a URL, which only the builder reads, nor for a Dockerfile that is one or comes
 * from standard input.
 */
function pathsToCheck(build, directory) {
    const { context, file } = build;
    if (isRemoteContext(context))
        return [];
    const check = (kind, path) => ({ kind, path, looked: (0,external_node_path_.resolve)(directory, path) });
    const folder = check('context', context);
    return file === '-' || isRemoteContext(file) ? [folder] : [folder, check('dockerfile', dockerfileOf(build))];
}

;// CONCATENATED MODULE: ./lib/app/check-paths.js


/** Looks for the context and the Dockerfile before anything is built. Throws `input.context`, `input.dockerfile`. */
async function checkPaths(files, inputs) {
    for (const { subject } of inputs.images) {
        if (subject.kind === 'image')
            continue;
        const missing = await missingPath(files, subject.build, files.directory);
        if (missing)
            throw (0,errors/* fail */.fJ)(missing.kind === 'context' ? 'input.context' : 'input.dockerfile', { ...missing });
    }
}
/** The first path that a build in `directory` (absolute) needs and does not find; undefined when all are there. */
async function missingPath(files, build, directory) {
    for (const check of pathsToCheck(build, directory)) {
        const there = check.kind === 'context'
            ? files.isDirectory(check.looked)
            : files.read(check.looked).then((text) => text !== undefined);
        if (!(await there))
            return check;
    }
    return undefined;
}

;// CONCATENATED MODULE: ./lib/baseline/choose.js
/**
 * What the head is to be compared with, from what started the run, the checkout, and the input `base` (empty when not
 * given, and stronger than the event). The table is the one of docs/design.md, "Baseline: the right commit, provably".
 */
function chooseBaseline(event, facts, base) {
    if (base !== '')
        return { kind: 'named', name: base };
    if (event.kind === 'pull_request')
        return forPullRequest(event, facts);
    if (event.kind === 'push')
        return forPush(event.before, facts);
    if (event.kind === 'merge_group')
        return { kind: 'commit', commit: event.base, why: 'the commit the merge group is added to' };
    if (event.kind === 'none')
        return { kind: 'default-branch' };
    const advice = 'name a commit, tag or branch in the input "base"';
    return { kind: 'none', reason: `the event "${event.name}" has no base of its own: ${advice}` };
}
/**
 * CI usually tests `refs/pull/N/merge`, the head merged into today's base. Its base side is then the merge commit's
 * other parent and nothing else: with `pull_request.base.sha` or the branch's tip, growth of the base branch would be
 * blamed on the pull request (react_on_rails#4110, backend.ai#11862). Parents come in any order.
 */
function forPullRequest(event, facts) {
    const others = facts.parents.filter((parent) => parent !== event.head);
    const isMerge = facts.parents.length === 2 && others.length === 1;
    if (isMerge)
        return { kind: 'commit', commit: others[0], why: `the base side of the tested merge with ${event.baseRef}` };
    const which = facts.head === event.head ? "the pull request's head" : 'the checkout';
    return { kind: 'merge-base', a: facts.head, b: event.base, why: `the merge base of ${which} and ${event.baseRef}` };
}
function forPush(before, facts) {
    if (!/^0+$/.test(before))
        return { kind: 'previous', before };
    return firstParent(facts, 'the branch is new');
}
/** HEAD's first parent. `because` says why it is not something better. */
function firstParent(facts, because) {
    const [parent] = facts.parents;
    if (parent === undefined)
        return { kind: 'none', reason: `${because}, and HEAD is the first commit: it has no parent` };
    return { kind: 'commit', commit: parent, why: `HEAD's first parent: ${because}` };
}

;// CONCATENATED MODULE: ./lib/baseline/comparable.js
/**
 * Whether a stored record may stand for `commit` beside the record of the head. The hash inside the record decides, not
 * the place it was found at: stores give back what is near, old or misplaced (actual#8753, cube-ui-kit#1321). Its schema
 * version was checked when it was decoded. `head` has the same images: a store keeps a record for each.
 */
function comparable(stored, commit, head) {
    if (stored.commit !== commit)
        return no(`it is of ${stored.commit ?? 'a tree that is no commit'}, not of ${commit}`);
    if (stored.tool.method !== head.tool.method)
        return no(`it was weighed by method ${stored.tool.method}, this run weighs by method ${head.tool.method}`);
    for (const { name, platform, downloadMethod } of head.images) {
        const image = stored.images.find((each) => each.platform === platform);
        if (!image)
            return no(`it has no ${platform} image of ${name}`);
        if (image.downloadMethod !== downloadMethod)
            return no(`its download was obtained as ${image.downloadMethod}, and that of this run as ${downloadMethod}`);
    }
    return { kind: 'comparable' };
}
function no(reason) {
    return { kind: 'not comparable', reason: `the stored record cannot be compared: ${reason}` };
}

;// CONCATENATED MODULE: ./lib/baseline/settle.js


/** What to compare with after a push, once it is known whether `before` is an ancestor of HEAD. */
function settlePrevious(facts, before, isAncestor) {
    if (isAncestor)
        return { kind: 'commit', commit: before, why: 'the commit the branch was at before the push' };
    return firstParent(facts, `${(0,units_commit/* shortCommit */.A)(before)}, where the branch was before, is not an ancestor (a force push)`);
}
/**
 * What to compare with, once the merge base of HEAD and `branch` is known. On the branch itself that is HEAD: then
 * uncommitted changes are compared with HEAD, and a clean tree, where that would say nothing, with HEAD's first parent.
 */
function settleMergeBase(facts, branch, mergeBase) {
    if (mergeBase !== facts.head)
        return { kind: 'commit', commit: mergeBase, why: `the merge base with ${branch}` };
    if (facts.dirty)
        return { kind: 'commit', commit: mergeBase, why: 'HEAD, below the uncommitted changes' };
    return firstParent(facts, `HEAD is part of ${branch}`);
}

;// CONCATENATED MODULE: ./lib/plan/definition.js


/**
 * From what an image is built, relative to the repository's root (`.` for the root), so that it is the same in every
 * checkout. Null for an image that is not built, and for a context or Dockerfile outside the repository
 * (a URL, for one).
 */
function definitionOf(subject, folder) {
    if (subject.kind === 'image' || isRemoteContext(subject.build.context) || isRemoteContext(subject.build.file))
        return null;
    const { context, target } = subject.build;
    const paths = [context, dockerfileOf(subject.build)].map((path) => inRepository(path, folder));
    const [contextPath, file] = paths;
    return contextPath === undefined || file === undefined ? null : { context: contextPath, file, target };
}
function inRepository(path, { directory, prefix }) {
    const fromRoot = (0,external_node_path_.join)(prefix, (0,external_node_path_.relative)(directory, (0,external_node_path_.resolve)(directory, path)));
    const outside = (0,external_node_path_.isAbsolute)(fromRoot) || fromRoot === '..' || fromRoot.startsWith(`..${external_node_path_.sep}`);
    return outside ? undefined : fromRoot.split(external_node_path_.sep).join('/').replace(/\/$/, '');
}

;// CONCATENATED MODULE: ./lib/plan/exporter.js


/**
 * Reads an output. A bare path is a local folder and `-` a tar stream (buildx, util/buildflags/export.go).
 * Throws `input.format`.
 */
function parseExporter(output) {
    const fields = readFields(output);
    const [first] = fields;
    if (fields.size === 1 && first !== undefined && first[1] === undefined) {
        return { type: first[0] === '-' ? 'tar' : 'local', fields: new Map([['dest', first[0]]]) };
    }
    const named = new Map([...fields].map(([name, value]) => [name, value ?? '']));
    return { type: named.get('type') ?? '', fields: named };
}
function readFields(output) {
    try {
        return parseFields(output);
    }
    catch {
        throw (0,errors/* fail */.fJ)('input.format', { input: 'outputs', value: output, expected: 'Write it as type=image,name=value.' });
    }
}
/** The comma-separated fields of a flag of buildx, `name=value` each; a field without a value has none. */
function parseFields(text) {
    const [fields = []] = parse(text, { trim: true, relax_quotes: true, relax_column_count: true });
    return new Map(fields.map((field) => {
        const equals = field.indexOf('=');
        return equals < 0 ? [field, undefined] : [field.slice(0, equals).trim(), field.slice(equals + 1).trim()];
    }));
}
/** Fields as one flag of buildx, quoted where a path holds a comma or a quote. */
function formatFields(fields) {
    return [...fields]
        .map(([name, value]) => (value === undefined ? name : `${name}=${value}`))
        .map((field) => (/[",\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field))
        .join(',');
}
/** Exporters that write files have no image ID, and buildx refuses `--iidfile` beside them. */
function writesFiles(output) {
    return ['local', 'tar'].includes(parseExporter(output).type);
}
/** Whether the docker driver leaves the image in its engine with this output. */
function loadsIntoEngine(output) {
    const { type, fields } = parseExporter(output);
    if (type === 'docker')
        return !fields.has('dest');
    return ['image', 'registry', 'moby'].includes(type) && fields.get('store') !== 'false';
}

;// CONCATENATED MODULE: ./lib/plan/packing.js

/** The fields that decide a layer's compressed bytes (docs.docker.com/build/exporters, "Compression"). */
const FIELDS = new Set(['compression', 'compression-level', 'force-compression']);
/**
 * How the image that others pull is compressed: as the last output of the user's that gives a registry or the image
 * store says, else as the last one that gives an archive says. buildx's own output of `push` is as BuildKit likes it.
 */
function packingOf({ outputs, push }) {
    const exporters = outputs.map(parseExporter);
    const lastOf = (...types) => exporters.findLast(({ type }) => types.includes(type));
    const pulled = lastOf('image', 'registry') ?? (push ? undefined : lastOf('docker', 'oci'));
    return [...(pulled?.fields ?? [])].filter(([name]) => FIELDS.has(name));
}

;// CONCATENATED MODULE: ./lib/plan/record-key.js


/**
 * The key of an image's records: the start of its name for a person, and 12 hex digits that tell apart images of one
 * name which are built from other files or otherwise. Safe as a file name and as part of a cache key: lower case letters,
 * digits, `.`, `_` and `-`, 60 at most. Values of build arguments are in it as part of the hash only.
 */
function recordKey({ name, subject }, definition) {
    const { context = '', file = '', target = '' } = definition ?? {};
    const identity = JSON.stringify([name, context, file, target, subject.kind === 'build' ? making(subject) : []]);
    const hash = (0,external_node_crypto_.createHash)('sha256').update(identity).digest('hex').slice(0, 12);
    const readable = name
        .toLowerCase()
        .replaceAll(/[^a-z0-9._-]+/g, '-')
        .replace(/^[-.]+/, '')
        .slice(0, 47);
    return readable === '' ? hash : `${readable}-${hash}`;
}
/**
 * What decides the bytes of the layers besides the definition. Not labels, tags and attestations, which make no layer,
 * nor what a build is made with (builder, caches, secrets). An argument without a value takes it from the environment.
 */
function making({ build }) {
    return [build.platforms.toSorted(), build['build-args'], build['build-contexts'], packingOf(build)];
}

;// CONCATENATED MODULE: ./lib/app/image-job.js



function imageJob(image, directory, facts) {
    const definition = definitionOf(image.subject, { directory, prefix: facts?.prefix ?? '' });
    return { ...image, definition, key: recordKey(image, definition) };
}
/**
 * How to build an image at another commit; undefined for one that no commit stands for: an existing image, or a context
 * that is a URL or lies outside of the repository.
 */
function buildInputs({ subject, definition }) {
    return subject.kind === 'build' && definition !== null ? subject.build : undefined;
}
/** Stores the record of an image; that it could not be stored is worth a line and nothing more. */
async function storeRecord(ports, job, record) {
    if (record.commit === null || isOutside(job))
        return;
    const saved = await ports.records.save(record.commit, job.key, record);
    if (saved.kind === 'saved')
        return;
    ports.runner.info(`The record of ${(0,units_commit/* shortCommit */.A)(record.commit)} was not kept: ${saved.reason}`);
}
/** Whether an image is built from something that is the same whatever commit is checked out. */
const isOutside = (job) => job.subject.kind === 'build' && buildInputs(job) === undefined;

;// CONCATENATED MODULE: ./lib/app/find-baseline.js





/**
 * The record of exactly the right commit: a stored one, or a rebuild of that commit; otherwise none, with the reason
 * (docs/design.md, "Baseline: the right commit, provably"). Never throws for a base that cannot be had.
 */
async function findBaseline(ports, search) {
    const { checkout } = search;
    if (checkout.kind === 'miss')
        return { kind: 'none', commit: undefined, reason: checkout.reason };
    const outside = search.jobs.find(isOutside);
    if (outside) {
        const reason = `${outside.name} is built from a URL or from outside of the repository, so no commit stands for it`;
        return { kind: 'none', commit: undefined, reason };
    }
    const chosen = await choose(ports, checkout.value, search.base);
    if (chosen.kind === 'none')
        return { ...chosen, commit: undefined };
    const { commit, why } = chosen;
    const stored = await fromStore(ports, search, commit);
    if (stored.record)
        return { kind: 'baseline', commit, why, source: 'record', record: stored.record };
    const rebuilt = await search.rebuild(commit);
    if (rebuilt.kind === 'miss')
        return { kind: 'none', commit, reason: stored.refused ?? rebuilt.reason };
    return { kind: 'baseline', commit, why, source: 'rebuild', record: rebuilt.value };
}
async function choose({ commits, runner }, facts, base) {
    const wanted = chooseBaseline(runner.event, facts, base);
    switch (wanted.kind) {
        case 'commit':
        case 'none':
            return wanted;
        case 'previous':
            return previous(facts, wanted.before, await commits.isAncestor(wanted.before, facts.head));
        case 'merge-base':
            return chosenIfFound(await commits.mergeBase(wanted.a, wanted.b), (commit) => ({
                kind: 'commit',
                commit,
                why: wanted.why,
            }));
        case 'default-branch':
            return mergeBaseWith(commits, facts, await commits.defaultBranch(), 'the default branch');
        case 'named':
            return find_baseline_named(commits, facts, wanted.name);
    }
}
function previous(facts, before, isAncestor) {
    if (isAncestor.kind === 'miss')
        return { kind: 'none', reason: isAncestor.reason };
    return settlePrevious(facts, before, isAncestor.value);
}
async function find_baseline_named(commits, facts, name) {
    const resolved = await commits.resolve(name);
    if (resolved.kind === 'miss')
        return { kind: 'none', reason: resolved.reason };
    const { commit, branch } = resolved.value;
    if (branch)
        return mergeBaseWith(commits, facts, { kind: 'found', value: commit }, name);
    return { kind: 'commit', commit, why: `${name}, named by the input "base"` };
}
async function mergeBaseWith(commits, facts, branch, name) {
    if (branch.kind === 'miss')
        return { kind: 'none', reason: branch.reason };
    return chosenIfFound(await commits.mergeBase(facts.head, branch.value), (commit) => settleMergeBase(facts, name, commit));
}
function chosenIfFound(answer, settle) {
    return answer.kind === 'found' ? settle(answer.value) : { kind: 'none', reason: answer.reason };
}
/** The stored records of all images at `commit`, as one; none when one of them is missing, or `refused` for a reason. */
async function fromStore(ports, { head, jobs }, commit) {
    const found = [];
    for (const { key, name } of jobs) {
        const weighed = { ...head, images: head.images.filter((image) => image.name === name) };
        const answer = await ports.records.find(commit, key);
        if (answer.kind === 'miss')
            return {};
        const check = comparable(answer.value, commit, weighed);
        if (check.kind === 'not comparable') {
            ports.runner.info(`${(0,units_commit/* shortCommit */.A)(commit)}: ${check.reason}; it is weighed again.`);
            return { refused: check.reason };
        }
        found.push(answer.value);
    }
    const [first] = found;
    return first ? { record: { ...first, images: found.flatMap(({ images }) => images) } } : {};
}

;// CONCATENATED MODULE: ./lib/report/annotations.js




/** An error for each rule that failed, beside the Dockerfile of its image. Text is plain. */
function annotations(report) {
    return imageReports(report).flatMap((image) => image.outcomes.filter(({ status }) => status === 'fail').map(({ rule }) => annotation(image, rule)));
}
function annotation(image, rule) {
    const name = plainForm.name(image.record.name);
    const file = image.record.definition?.file;
    return {
        level: 'error',
        title: `Image size: ${name} ${rule.kind === 'max' ? 'is over its budget' : 'grew more than allowed'}`,
        message: [broken(image, rule), ...heaviest(image)].join(' '),
        ...(file === undefined ? {} : { file }),
    };
}
function broken(image, rule) {
    const { metric } = rule;
    const text = plainForm.prose(rule.text);
    const now = image.record.metrics[metric];
    const change = comparedMetric(image, metric);
    const changed = change ? `, a change of ${formatChange(change)}` : '';
    const is = `${metric} is ${formatQuantity(metric, now)} on ${plainForm.name(image.record.platform)}${changed}`;
    if (rule.kind === 'growth')
        return `${is}; allowed growth is ${text}.`;
    return `${is}; its budget is ${text}, exceeded by ${formatQuantity(metric, (now ?? 0) - rule.max)}.`;
}
/** The layer that grew most, if any did. */
function heaviest({ comparison }) {
    const [layer] = (comparison?.layers ?? []).toSorted((a, b) => b.delta - a.delta);
    if (!layer || layer.delta <= 0)
        return [];
    return [`The layer that grew most: ${plainForm.code(layer.instruction)} (${(0,units_bytes/* formatDelta */.CW)(layer.delta)} unpacked).`];
}

;// CONCATENATED MODULE: ./lib/report/fit.js
/** Body of a comment: 65,536 characters, counted in UTF-16 code units, the larger of the countings it may mean. */
const COMMENT_LIMIT = {
    max: 65_536,
    length: (text) => text.length,
    elsewhere: 'The job summary has more.',
};
/** Job summary of one step: 1024 KiB; beyond it the whole summary is dropped by the runner. */
const SUMMARY_LIMIT = {
    max: 1024 * 1024,
    length: (text) => Buffer.byteLength(text, 'utf8'),
    elsewhere: 'The JSON report has everything.',
};
/**
 * The sections as one text within `limit`: whole sections are left out, the least important and of those the last
 * first, and a line says which. Sections that `always` stay are never cut: who makes them keeps them short.
 */
function fit(sections, limit) {
    const dropped = new Set();
    const left = () => sections.filter((section) => !dropped.has(section));
    let length = limit.length(joined(sections));
    if (length <= limit.max)
        return joined(sections);
    for (const section of leastImportantFirst(sections)) {
        dropped.add(section);
        length -= limit.length(`${section.markdown}\n\n`);
        const line = droppedLine([...dropped], limit);
        if (length + limit.length(`\n\n${line}`) <= limit.max)
            break;
    }
    return `${joined(left())}\n\n${droppedLine(sections.filter((section) => dropped.has(section)), limit)}`;
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

;// CONCATENATED MODULE: ./lib/report/marker.js
/** First line of every report on a pull request: how a later run finds the comment again (design.md, section 10). */
const MARKER = '<!-- weighbridge:report -->';
/** Whether a comment's body is a report: its first line, and no later one, is the marker. */
function isReport(body) {
    return body.split(/\r?\n/, 1)[0] === MARKER;
}

;// CONCATENATED MODULE: ./lib/report/measured.js



const MOST_IMAGES = 20;
const METHODS = {
    blobs: 'the sizes of the real blobs',
    'gzip-6': 'each layer after gzip level 6 (`gzip-6`), because the image store keeps no compressed ones',
};
/** What each number means, how it was obtained, and of what: so that a reader can check it. */
function measuredSection(report, images) {
    const methods = [...new Set(images.map(({ record }) => record.downloadMethod))].map((method) => METHODS[method]);
    const lines = [
        '**unpacked**: bytes of the regular files in all layers, without tar headers; overwritten and deleted files count',
        `**download**: compressed bytes of the layers and the config, what a pull costs; here ${methods.join(', and ')}`,
        '**rootfs**: bytes of the files that a container sees, hard links once',
        '**wasted**: unpacked − rootfs, bytes that a later layer hides or deletes',
        ...images.slice(0, MOST_IMAGES).map((image) => digestLine(image, markdownForm)),
        `Weighed by weighbridge ${markdownForm.prose(report.record.tool.version)}, method ${report.record.tool.method}`,
        ...report.notes.map((note) => sentence(note, markdownForm)),
    ];
    return foldedSection(() => 'How this was measured', 50, lines.map((line) => `- ${line}`).join('\n'));
}
function digestLine({ record, base }, form) {
    const name = `${form.name(record.name)} · ${form.name(record.platform)}`;
    return `${name}: ${digest(record, form)}${base ? `, at the base ${digest(base, form)}` : ''}`;
}
/** The manifest's digest, or the config's (the image ID) where the medium has no manifest. */
function digest(image, form) {
    return image.digest === '' ? `image ID ${form.code(image.configDigest)}` : form.code(image.digest);
}

;// CONCATENATED MODULE: ./lib/report/sections.js










/** Characters of the first table: what is in it stays whatever the limit is, and a comment has 65,536 of them. */
const LONGEST_TABLE = 30_000;
/** The report in Markdown, in the order it is read: the verdict, what was compared, the table; then what is folded. */
function sections(report) {
    const images = imageReports(report);
    const { first, rest } = sections_split(images);
    return [
        verdictSection(report, images, first),
        ...images.flatMap((image) => whySection(image) ?? []),
        ...(images.length > 1 ? [otherMetrics(images)] : []),
        ...(rest.length > 0 ? [restSection(rest)] : []),
        ...images.flatMap((image) => buildSection(image) ?? []),
        measuredSection(report, images),
    ];
}
function verdictSection(report, images, first) {
    const mark = MARKS[statusOfAll(images)];
    const lines = [
        `### ${mark === '' ? '' : `${mark} `}${headline(report, markdownForm)}`,
        comparedSentence(report, markdownForm),
        ...skipReasons(report).map((reason) => `Not checked: ${sentence(reason, markdownForm)}`),
        ...(first.length === 0 ? [] : [imageTable(rowsOf(first, images.length === 1))]),
    ];
    return { title: 'the verdict', importance: 'always', markdown: lines.join('\n\n') };
}
/** A single image is shown with all its metrics; of several, the unpacked one and those that have a rule. */
function rowsOf(images, whole) {
    return images.map((image) => ({ image, metrics: withRuled(image, whole ? SHOWN : ['unpacked']) }));
}
/** Images for the first table, and those that are folded: unchanged and within budget, or beyond the table's length. */
function sections_split(images) {
    if (images.length === 1)
        return { first: images, rest: [] };
    const notable = images.filter((image) => image.status === 'fail' || image.status === 'skip' || !isUnchanged(image));
    let length = 0;
    const first = notable.filter((image) => (length += imageTable(rowsOf([image], false)).length) <= LONGEST_TABLE);
    return { first, rest: images.filter((image) => !first.includes(image)) };
}
function otherMetrics(images) {
    const metrics = SHOWN.filter((metric) => metric !== 'unpacked');
    const table = imageTable(images.map((image) => ({ image, metrics })));
    return foldedSection(() => 'Download, rootfs and wasted', 30, table);
}
function restSection(rest) {
    const unchanged = rest.every(isUnchanged);
    const title = `${rest.length} ${unchanged ? '' : 'more '}image${rest.length === 1 ? '' : 's'}`;
    return foldedSection(() => (unchanged ? `${title} unchanged` : title), 20, imageTable(rowsOf(rest, false)));
}

;// CONCATENATED MODULE: ./lib/report/markdown.js



/** The body of the comment on a pull request: the marker as its first line, then the report, within GitHub's limit. */
function commentMarkdown(report) {
    const marker = `${MARKER}\n`;
    return marker + fit(sections(report), { ...COMMENT_LIMIT, max: COMMENT_LIMIT.max - marker.length });
}

;// CONCATENATED MODULE: ./lib/report/news.js

/**
 * Whether a report is worth a first comment: a rule failed or could not be decided, an image's unpacked or download
 * bytes changed, or the base does not have the image. A comment that is there already is updated in any case.
 */
function worthAComment(report) {
    return imageReports(report).some((image) => image.status === 'fail' || image.status === 'skip' || changed(image));
}
function changed(image) {
    if (!image.comparison)
        return false;
    // A download that was obtained in another way says nothing about the image.
    return image.comparison.metrics.some((each) => (each.metric === 'unpacked' && (each.kind === 'not compared' || each.delta !== 0)) ||
        (each.metric === 'download' && each.kind === 'compared' && each.delta !== 0));
}

;// CONCATENATED MODULE: ./lib/report/outputs.js

/** The step outputs of a report by name, about its first image. What is not known is empty, and never a zero. */
function outputs(report) {
    const [first] = report.record.images;
    const image = imageReports(report).find(({ record }) => record === first);
    const { metrics } = first ?? {};
    const change = image && comparedMetric(image, 'unpacked');
    const { baseline } = report;
    return {
        verdict: report.verdict.status,
        'unpacked-bytes': outputs_text(metrics?.unpacked),
        'download-bytes': outputs_text(metrics?.download),
        'rootfs-bytes': outputs_text(metrics?.rootfs),
        'delta-bytes': outputs_text(change?.delta),
        'delta-percent': outputs_text(change?.percent === null ? undefined : rounded(change?.percent)),
        'baseline-sha': baseline.kind === 'baseline' ? baseline.commit : '',
        'baseline-source': baseline.kind === 'baseline' ? baseline.source : '',
    };
}
function rounded(percent) {
    return percent === undefined ? undefined : Math.round(percent * 100) / 100;
}
function outputs_text(value) {
    return value === undefined ? '' : String(value);
}

;// CONCATENATED MODULE: ./lib/report/summary.js


/** The report for the job summary: the comment's content without its marker, within the runner's limit. */
function summaryMarkdown(report) {
    return `${fit(sections(report), { ...SUMMARY_LIMIT, max: SUMMARY_LIMIT.max - 1 })}\n`;
}

;// CONCATENATED MODULE: ./lib/app/comment.js



/**
 * Brings the one comment of the pull request up to date (design.md, section 10). Never throws: a comment that cannot
 * be written fails no run. Ours is what this identity wrote under our marker; of several, the oldest is kept.
 */
async function upsertComment(comments, wish) {
    if (wish.mode === 'never')
        return notWritten('Comments are switched off (comment: never).');
    try {
        return await upsert(comments, wish);
    }
    catch (error) {
        return notWritten(error instanceof Error ? error.message : String(error));
    }
}
async function upsert(comments, wish) {
    const ours = await reports(comments);
    if (ours.length === 0 && wish.mode === 'auto' && !wish.worthACreation) {
        return notWritten('Nothing changed, failed or went unchecked, so no comment was started (comment: auto).');
    }
    // Asked last, just before writing: an old run must not overwrite what a newer one said.
    const head = await comments.headNow();
    if (head !== wish.head) {
        return notWritten(`The pull request's head is ${(0,units_commit/* shortCommit */.A)(head)} by now; this run weighed ${(0,units_commit/* shortCommit */.A)(wish.head)}.`);
    }
    const all = ours.length > 0 ? ours : await create(comments, wish.body);
    const { url } = await keepOldest(comments, all, wish.body);
    return { kind: 'written', url };
}
/**
 * Creates the comment and gives all of ours there are then, since a run beside this one may have created its own.
 * A create without an answer may have been stored all the same: it is repeated only when the list does not have it.
 */
async function create(comments, body) {
    const first = await comments.create(body).catch(nothingIfUnanswered);
    if (first)
        return withOthers(comments, first);
    const stored = await reports(comments);
    return stored.length > 0 ? stored : withOthers(comments, await comments.create(body));
}
function nothingIfUnanswered(error) {
    if (error instanceof errors/* WeighbridgeError */.kj && error.code === 'github.unavailable')
        return undefined;
    throw error;
}
/** `created` and the other reports of ours. The list may lag behind, or fail: the comment is written all the same. */
async function withOthers(comments, created) {
    const ours = await reports(comments).catch(() => []);
    return [created, ...ours.filter(({ id }) => id !== created.id)];
}
/** Updates the oldest of ours unless it says `body` already, and removes the younger ones. */
async function keepOldest(comments, ours, body) {
    const oldest = ours.reduce((a, b) => (a.id < b.id ? a : b));
    const younger = ours.filter((each) => each !== oldest);
    const kept = oldest.body === body ? oldest : await comments.update(oldest.id, body);
    // The report is written by now. A duplicate that cannot be removed is left to the next run.
    await Promise.allSettled(younger.map(({ id }) => comments.remove(id)));
    return kept;
}
/** Comments that are ours by both signs: anybody can write our marker, and our identity also writes other comments. */
async function reports(comments) {
    return (await comments.list()).filter(({ ours, body }) => ours && isReport(body));
}
function notWritten(reason) {
    return { kind: 'not written', reason };
}

;// CONCATENATED MODULE: ./lib/app/publish.js







/**
 * Hands the report to everybody who waits for it: step outputs, annotations, job summary, JSON file, and the comment.
 * All but the outputs are best effort: that one of them failed is a notice and changes nothing.
 */
async function publish(ports, inputs, report, made) {
    const { runner } = ports;
    const { build, key } = made;
    if (build) {
        runner.output('imageid', build.imageId);
        runner.output('digest', build.digest);
        runner.output('metadata', JSON.stringify(build.metadata, null, 2));
    }
    for (const [name, value] of Object.entries(outputs(report)))
        runner.output(name, value);
    runner.output('report-json', (await runner.leave(`weighbridge-${key}.json`, reportJson(report))) ?? '');
    annotations(report).forEach((annotation) => runner.annotate(annotation));
    await runner.summary(summaryMarkdown(report));
    const comment = await writeComment(ports, inputs, report);
    if (comment.kind === 'written')
        runner.output('comment-url', comment.url);
    else
        runner.annotate({ level: 'notice', title: 'No comment', message: comment.reason });
}
async function writeComment({ comments, runner }, inputs, report) {
    if ('reason' in comments)
        return { kind: 'not written', reason: comments.reason };
    if (runner.event.kind !== 'pull_request')
        return { kind: 'not written', reason: 'The event has no pull request.' };
    return upsertComment(comments, {
        body: commentMarkdown(report),
        mode: inputs.comment,
        worthACreation: worthAComment(report),
        head: runner.event.head,
    });
}

;// CONCATENATED MODULE: ./lib/plan/attestations.js

/**
 * The `--attest` values of a build: `provenance` and `sbom` win over entries of their type in `attests`, as in
 * docker/build-push-action. Unlike there none are added unasked, except where annotations of an index need one.
 */
function attestations(inputs) {
    const { provenance, sbom, attests } = inputs;
    const kept = attests.filter((attest) => !(provenance !== '' && isOf('provenance', attest)) && !(sbom !== '' && isOf('sbom', attest)));
    return [
        ...(provenance === '' ? [] : [withDisabled(`type=provenance,${provenance}`)]),
        ...(sbom === '' ? [] : [withDisabled(`type=sbom,${sbom}`)]),
        ...kept.map((attest) => withDisabled(attest)),
        ...(needsIndex(inputs) ? ['type=provenance,mode=min'] : []),
    ];
}
/**
 * The default provenance of buildx is `inline-only`: an image that is pushed gets an index, an OCI layout gets none,
 * and BuildKit then refuses annotations of the index ("not supported for single platform export", moby/buildkit).
 */
function needsIndex(inputs) {
    const asked = inputs.provenance !== '' || inputs.attests.some((attest) => isOf('provenance', attest));
    const docker = inputs.load || inputs.outputs.some((output) => parseExporter(output).type === 'docker');
    return !asked && !docker && inputs.annotations.some((annotation) => /^[^=:]*\bindex\b[^=:]*:/.test(annotation));
}
function isOf(type, attest) {
    return parseFields(attest).get('type') === type;
}
/** A bare boolean field says whether the attestation is made (buildx, util/buildflags/attests.go). */
function withDisabled(attest) {
    const fields = [...parseFields(attest)].map(([name, value]) => {
        if (value !== undefined)
            return [name, value];
        if (/^(1|t|true)$/i.test(name))
            return ['disabled', 'false'];
        return /^(0|f|false)$/i.test(name) ? ['disabled', 'true'] : [name, value];
    });
    return formatFields(fields);
}

;// CONCATENATED MODULE: ./lib/plan/flags.js
/** A flag before each of the values. */
const each = (flag, values) => values.flatMap((value) => [flag, value]);
/** A flag and its value; nothing for an empty one. */
const some = (flag, value) => (value === '' ? [] : [flag, value]);
/** A flag that stands alone, when it is set. */
const when = (flag, set) => (set ? [flag] : []);

;// CONCATENATED MODULE: ./lib/plan/buildx-args.js

/**
 * Arguments after `docker buildx`, in the order of docker/build-push-action; progress is asked for as JSON, which
 * buildx has had since 0.13. `call` is never among them: only a build that gives an image is weighed.
 */
function buildxArgs(inputs, resolved) {
    return [
        'build',
        ...some('--progress', 'rawjson'),
        ...each('--add-host', inputs['add-hosts']),
        ...each('--allow', inputs.allow),
        ...each('--annotation', inputs.annotations),
        ...each('--build-arg', inputs['build-args']),
        ...each('--build-context', inputs['build-contexts']),
        ...each('--cache-from', inputs['cache-from']),
        ...each('--cache-to', inputs['cache-to']),
        ...some('--cgroup-parent', inputs['cgroup-parent']),
        ...each('--secret', resolved.secrets.environment),
        ...some('--file', inputs.file),
        ...some('--iidfile', resolved.imageIdFile ?? ''),
        ...each('--label', inputs.labels),
        ...each('--no-cache-filter', inputs['no-cache-filters']),
        ...each('--output', resolved.outputs),
        ...some('--platform', inputs.platforms.join(',')),
        ...each('--attest', resolved.attestations),
        ...each('--secret', resolved.secrets.files),
        ...some('--shm-size', inputs['shm-size']),
        ...each('--ssh', inputs.ssh),
        ...each('--tag', inputs.tags),
        ...some('--target', inputs.target),
        ...each('--ulimit', inputs.ulimit),
        ...some('--builder', inputs.builder),
        ...when('--load', inputs.load),
        ...some('--metadata-file', resolved.metadataFile),
        ...some('--network', inputs.network),
        ...when('--no-cache', inputs['no-cache']),
        ...when('--pull', inputs.pull),
        ...when('--push', inputs.push),
        inputs.context,
    ];
}

;// CONCATENATED MODULE: ./lib/plan/secrets.js


/**
 * How the build gets its secrets. Values go to files in `scratch`, never into an argument; `secret-files` are the
 * user's own, so their paths start at `directory`, the user's folder, also for a build of another tree.
 */
function planSecrets(inputs, scratch, directory) {
    const values = complete(inputs.secrets).map(([id, content], index) => ({
        id,
        file: { path: (0,external_node_path_.join)(scratch, `secret-${index}`), content },
    }));
    return {
        environment: complete(inputs['secret-envs']).map(([id, name]) => formatFields([
            ['id', id],
            ['env', name],
        ])),
        files: [
            ...values.map(({ id, file }) => fromFile(id, file.path)),
            ...complete(inputs['secret-files']).map(([id, path]) => fromFile(id, (0,external_node_path_.resolve)(directory, path))),
        ],
        written: values.map(({ file }) => file),
    };
}
/**
 * Sentences about secrets that the build does not get, because they have no name or no value: what a pull request
 * from a fork sees of a repository's secrets. They hold no part of the text: of a value that was written without its
 * quotes, a line may look like a name.
 */
function ignoredSecrets(inputs) {
    return ['secrets', 'secret-envs', 'secret-files'].flatMap((input) => inputs[input].flatMap((secret, index) => secrets_split(secret) === undefined
        ? [`Item ${index + 1} of "${input}" was left out: it is not written as id=value, or its value is empty.`]
        : []));
}
const complete = (secrets) => secrets.map(secrets_split).filter((secret) => secret !== undefined);
function secrets_split(secret) {
    const equals = secret.indexOf('=');
    const [id, value] = [secret.slice(0, equals), secret.slice(equals + 1)];
    return equals > 0 && value !== '' ? [id, value] : undefined;
}
const fromFile = (id, path) => formatFields([
    ['id', id],
    ['src', path],
]);

;// CONCATENATED MODULE: ./lib/plan/weighed-output.js



/**
 * Adds an output to read the image from to the user's own. The docker driver's image is read from its engine. Any other
 * driver writes an OCI layout into `scratch`, to which BuildKit sends only blobs that are not there yet, or an archive
 * where the user has other outputs. It is compressed as `packing` says, so that `download` is that of the user's image.
 *
 * Of several outputs the last one decides the digest in buildx's metadata, and also what buildx writes into the
 * `index.json` of every layout folder, so that a folder which is not the last names a manifest it does not hold
 * (measured: buildx 0.13.1 with BuildKit 0.13 and 0.26). So the archive, whose index BuildKit writes itself, comes
 * first, which leaves the digest of what the user pushes; the engine's image comes last, being found by that digest.
 */
function weighedOutput(inputs, driver, scratch, packing = packingOf(inputs)) {
    if (driver === 'docker') {
        return { outputs: [...inputs.outputs, ...engineOutput(inputs, packing)], weighed: { kind: 'engine' } };
    }
    const alone = inputs.outputs.length === 0 && !inputs.load && !inputs.push;
    if (alone) {
        const directory = (0,external_node_path_.join)(scratch, 'layout');
        return { outputs: [ociOutput(directory, 'false', packing)], weighed: { kind: 'layout', directory } };
    }
    const path = (0,external_node_path_.join)(scratch, 'image.tar');
    return { outputs: [ociOutput(path, 'true', packing), ...inputs.outputs], weighed: { kind: 'archive', path } };
}
function ociOutput(dest, tar, packing) {
    return formatFields([['type', 'oci'], ['tar', tar], ['dest', dest], ...packing]);
}
/** `type=image` is what the docker driver does by itself when no output is named (buildx, build/opt.go). */
function engineOutput(inputs, packing) {
    const loads = inputs.outputs.map(loadsIntoEngine);
    if (loads.at(-1) === true)
        return [];
    // buildx puts the output of --load and --push after the others, unless one of them is theirs already.
    const added = (inputs.load || inputs.push) && !loads.includes(true);
    return added ? [] : [formatFields([['type', 'image'], ...packing])];
}

;// CONCATENATED MODULE: ./lib/plan/head-plan.js








/**
 * The build that the user asked for, with its result kept to be weighed, compressed as `packing` says. Throws
 * `input.format` for the context.
 */
function headPlan(inputs, place, packing = packingOf(inputs)) {
    const { driver, directory, scratch } = place;
    if (inputs.context.startsWith('-')) {
        const expected = 'Give a folder or a URL that does not start with a dash.';
        throw (0,errors/* fail */.fJ)('input.format', { input: 'context', value: inputs.context, expected });
    }
    const { outputs, weighed } = weighedOutput(inputs, driver, scratch, packing);
    const secrets = planSecrets(inputs, scratch, directory);
    const files = {
        metadataFile: (0,external_node_path_.join)(scratch, 'metadata.json'),
        imageIdFile: outputs.some(writesFiles) ? undefined : (0,external_node_path_.join)(scratch, 'image-id'),
    };
    const args = buildxArgs(inputs, { ...files, outputs, secrets, attestations: attestations(inputs) });
    return { args, directory, secretFiles: secrets.written, ...files, weighed };
}

;// CONCATENATED MODULE: ./lib/plan/base-plan.js





/**
 * The same build of the base, in `tree`, with nothing but its weight to show for it: it is not tagged, pushed, loaded,
 * attested or annotated, writes no cache and no other output. It is compressed as the head is. What is not part of the tree stays with the user's
 * folder: secrets, SSH keys and local caches. Throws `input.format` for the context.
 */
function basePlan(inputs, place, tree) {
    const { directory } = place;
    // These may lie outside of the repository, where only the user's folder leads.
    const namedContext = (source) => /^[a-z-]+:/i.test(source) || isRemoteContext(source) ? source : tree.translate((0,external_node_path_.resolve)(directory, source));
    const base = {
        ...inputs,
        context: inTree(tree, inputs.context),
        file: inTree(tree, inputs.file),
        'build-contexts': inputs['build-contexts'].map((context) => mapValue(context, namedContext)),
        'cache-from': inputs['cache-from'].map((source) => localSource(source, directory)),
        ssh: inputs.ssh.map((agent) => mapValue(agent, (path) => (0,external_node_path_.resolve)(directory, path))),
        ...WITHOUT_RESULTS,
    };
    return { ...headPlan(base, place, packingOf(inputs)), directory: tree.directory };
}
/**
 * The same place in the base's tree for a path among the inputs. A relative one is right as it is, because the build runs
 * in the folder that corresponds to the user's.
 */
function inTree(tree, path) {
    return (0,external_node_path_.isAbsolute)(path) ? tree.translate(path) : path;
}
const WITHOUT_RESULTS = {
    push: false,
    load: false,
    tags: [],
    outputs: [],
    'cache-to': [],
    annotations: [],
    attests: [],
    provenance: '',
    sbom: '',
};
function mapValue(pair, map) {
    const equals = pair.indexOf('=');
    return equals < 0 ? pair : `${pair.slice(0, equals + 1)}${map(pair.slice(equals + 1))}`;
}
function localSource(source, directory) {
    const fields = parseFields(source);
    const path = fields.get('src');
    if (fields.get('type') !== 'local' || path === undefined)
        return source;
    return formatFields(fields.set('src', (0,external_node_path_.resolve)(directory, path)));
}

;// CONCATENATED MODULE: ./lib/build/progress-text.js
/**
 * The lines of a log for one event, in the manner of BuildKit's plain progress: `#7 [builder 4/6] RUN go mod download`,
 * `#7 12.34 go: downloading …`, `#7 DONE 2.1s`. Every line has its number, so lines of vertices that run at the same time
 * may mix. `numbers` is what the call before gave.
 */
function progressLines(numbers, event) {
    if (event.kind === 'message')
        return { lines: [event.text], numbers };
    const { vertex } = event;
    const known = numbers.get(vertex.digest);
    const number = known ?? numbers.size + 1;
    const heading = known === undefined || event.kind === 'started' ? ['', `#${number} ${oneLine(vertex.name)}`] : [];
    const lines = event.kind === 'started' ? heading : [...heading, `#${number} ${textOf(event)}`];
    return { lines, numbers: known === undefined ? new Map([...numbers, [vertex.digest, number]]) : numbers };
}
function textOf(event) {
    if (event.kind === 'output')
        return `${elapsed(event.seconds)} ${event.text}`;
    return event.kind === 'status' ? oneLine(event.text) : resultOf(event.vertex);
}
function resultOf(vertex) {
    if (vertex.error.endsWith('context canceled'))
        return 'CANCELED';
    if (vertex.error !== '')
        return `ERROR: ${oneLine(vertex.error)}`;
    return vertex.cached ? 'CACHED' : `DONE ${vertex.seconds.toFixed(1)}s`;
}
/** As wide for 0.123 as for 12.34 and 123.4: that keeps the columns of BuildKit's own log. */
function elapsed(seconds) {
    if (seconds < 10)
        return seconds.toFixed(3);
    return seconds.toFixed(seconds < 100 ? 2 : 1);
}
/** Names and errors hold the Dockerfile's text: a line break in them must not start a line of the log. */
function oneLine(text) {
    return text.replace(/[\r\n\u2028\u2029]+/g, ' ');
}

;// CONCATENATED MODULE: ./lib/plan/dockerfile-variables.js
const REFERENCE = /\$(?:([A-Za-z_]\w*)|\{([A-Za-z_]\w*)(?:(:?[-+])([^}]*))?\})/;
/**
 * Puts variables into the text of a FROM or ARG: `$A`, `${A}`, `${A:-word}`, `${A-word}`, `${A:+word}`, `${A+word}`
 * (docs.docker.com/reference/dockerfile, "Environment replacement"). `undefined` when a value is not known here or the
 * text holds any other form.
 */
function expandVariables(text, variables) {
    let known = true;
    const expanded = text.replace(new RegExp(REFERENCE, 'g'), (reference) => {
        const value = expandOne(reference, variables);
        known &&= value !== undefined;
        return value ?? '';
    });
    return known && !expanded.includes('$') ? expanded : undefined;
}
function expandOne(reference, variables) {
    const [, plain = '', braced = '', operator = '', word = ''] = REFERENCE.exec(reference) ?? [];
    const name = plain || braced;
    const value = variables.get(name);
    if (variables.has(name) && value === undefined)
        return undefined;
    const set = operator.startsWith(':') ? value !== undefined && value !== '' : value !== undefined;
    if (operator.endsWith('+'))
        return set ? word : '';
    if (operator.endsWith('-'))
        return set ? value : word;
    return value ?? '';
}

;// CONCATENATED MODULE: ./lib/plan/image-reference.js
/**
 * Whether `text` can be an image's reference, by its characters (distribution/reference has the whole grammar): with
 * no white space, quote or leading dash in it, it can stand in a Dockerfile and among arguments.
 */
function isImageReference(text) {
    return /^[A-Za-z0-9][\w.:/@+-]*$/.test(text);
}
/** One spelling for a name, as BuildKit matches it with named contexts: `docker.io/library/alpine:latest` is `alpine`. */
function familiarName(reference) {
    return reference
        .replace(/^(index\.)?docker\.io\//, '')
        .replace(/^library\//, '')
        .replace(/:latest$/, '');
}

// EXTERNAL MODULE: ./node_modules/dockerfile-ast/lib/main.js
var main = __nccwpck_require__(8390);
;// CONCATENATED MODULE: ./lib/plan/stages.js


/**
 * Reads a Dockerfile's stages. Of `buildArgs` (NAME=value) only those that a global ARG declares reach a FROM, and
 * those that override a platform argument. `platform` is the one that is built for; empty where it is not known.
 */
function readStages(dockerfile, buildArgs, platform) {
    const parsed = main.DockerfileParser.parse(dockerfile);
    const stages = parsed.getFROMs().map((from) => ({
        from: from.getImage() ?? '',
        name: from.getBuildStage()?.toLowerCase() ?? '',
    }));
    const given = new Map(buildArgs.map(splitArgument));
    const variables = new Map([...platformVariables(platform)].map(([name, value]) => [name, given.get(name) ?? value]));
    for (const property of parsed.getInitialARGs().flatMap((arg) => arg.getProperties())) {
        const [name, fallback] = [property.getName(), property.getValue() ?? ''];
        variables.set(name, given.has(name) ? given.get(name) : expandVariables(fallback, variables));
    }
    return { stages, variables };
}
/** `NAME=value`; a name alone takes its value from the builder's environment, which a plan does not read. */
function splitArgument(argument) {
    const equals = argument.indexOf('=');
    return equals < 0 ? [argument, undefined] : [argument.slice(0, equals), argument.slice(equals + 1)];
}
/** The platform arguments every Dockerfile has (docs.docker.com/reference/dockerfile, "Automatic platform ARGs"). */
function platformVariables(platform) {
    const [os, architecture, variant = ''] = platform.split('/');
    const target = architecture === undefined ? [] : [platform, os, architecture, variant];
    const names = ['PLATFORM', 'OS', 'ARCH', 'VARIANT'];
    return new Map([
        ...names.map((name, index) => [`TARGET${name}`, target[index]]),
        ...names.map((name) => [`BUILD${name}`, undefined]),
    ]);
}

;// CONCATENATED MODULE: ./lib/plan/base-image.js



/**
 * The external base of the stage that is built, through stages that start from earlier ones. A named context stands
 * in for a stage or an image of its name, as in BuildKit. Only a build knows more: this never guesses.
 */
function baseImage(dockerfile, inputs) {
    const platform = inputs.platforms.length === 1 ? (inputs.platforms[0] ?? '') : '';
    const read = readStages(dockerfile, inputs['build-args'], platform);
    const index = findTarget(read.stages, inputs.target);
    const stage = read.stages[index];
    if (stage === undefined)
        return unknown(inputs.target === '' ? 'no FROM was found' : `no stage "${inputs.target}"`);
    return follow(read, index, contextsOf(inputs['build-contexts']));
}
/** By name, else by number; the last stage when none is asked for. */
function findTarget(stages, target) {
    if (target === '')
        return stages.length - 1;
    const named = stages.findIndex((stage) => stage.name === target.toLowerCase());
    return named < 0 && /^\d+$/.test(target) ? Number(target) : named;
}
function follow(read, index, contexts) {
    const stage = read.stages[index];
    if (stage === undefined)
        return unknown('no FROM was found');
    const replaced = contexts.get(stage.name);
    if (stage.name !== '' && replaced !== undefined)
        return ofContext(stage.name, replaced);
    const from = expandVariables(stage.from, read.variables)?.replaceAll('"', '');
    if (from === undefined)
        return unknown(`the value of a variable in "FROM ${stage.from}" is not known before the build`);
    const context = contexts.get(familiarName(from.toLowerCase()));
    if (context !== undefined)
        return ofContext(from, context);
    const earlier = read.stages.slice(0, index).findLastIndex((each) => each.name === from.toLowerCase());
    if (earlier >= 0)
        return follow(read, earlier, contexts);
    return ofImage(from);
}
function ofImage(reference) {
    if (reference === 'scratch')
        return { kind: 'scratch' };
    return isImageReference(reference) ? { kind: 'image', reference } : unknown(`"FROM ${reference}" names no image`);
}
function ofContext(name, source) {
    const image = /^docker-image:\/\/(.+)$/.exec(source)?.[1];
    return image === undefined ? unknown(`"${name}" is the named context ${source.split(':')[0]}`) : ofImage(image);
}
function contextsOf(buildContexts) {
    return new Map(buildContexts.map((context) => {
        const equals = context.indexOf('=');
        return [familiarName(context.slice(0, equals).toLowerCase()), context.slice(equals + 1)];
    }));
}
const unknown = (reason) => ({ kind: 'unknown', reason });

;// CONCATENATED MODULE: ./lib/plan/base-probe.js





/**
 * A build of the base image alone, by the same builder and for the same platform, so that the layers it brings can be
 * told by their diffIDs. It is weighed as the build of `inputs` is: in the same `scratch` both share one layout, and no
 * blob is sent twice. Named contexts are left out, because `reference`, of base-image.ts, is what they led to.
 * Throws `input.format` for a reference that base-image.ts does not give.
 */
function baseProbe(reference, inputs, place) {
    if (!isImageReference(reference)) {
        const expected = 'The Dockerfile starts from something that is no image reference.';
        throw (0,errors/* fail */.fJ)('input.format', { input: 'file', value: reference, expected });
    }
    const { driver, directory, scratch } = place;
    const dockerfile = { path: (0,external_node_path_.join)(scratch, 'base.Dockerfile'), content: `FROM ${reference}\n` };
    const metadataFile = (0,external_node_path_.join)(scratch, 'base-metadata.json');
    const imageIdFile = (0,external_node_path_.join)(scratch, 'base-image-id');
    const { outputs, weighed } = weighedOutput({ outputs: [], load: false, push: false }, driver, scratch);
    const args = [
        'build',
        ...some('--progress', 'rawjson'),
        ...some('--file', dockerfile.path),
        ...some('--iidfile', imageIdFile),
        ...each('--output', outputs),
        ...some('--platform', inputs.platforms.join(',')),
        ...some('--builder', inputs.builder),
        ...some('--metadata-file', metadataFile),
        ...when('--pull', inputs.pull),
        scratch, // nothing is copied from it, so nothing of it is sent
    ];
    return { args, directory, secretFiles: [dockerfile], metadataFile, imageIdFile, weighed };
}

;// CONCATENATED MODULE: ./lib/app/build-aside.js
/**
 * Builds what only this run needs, lets `use` have it, and removes what the build left in the engine, unless it was
 * there before: an image of the user's may come out of the same Dockerfile with the same ID. One that somebody else
 * builds without a name while `use` runs, to the same bytes, cannot be told from ours. Removing is best effort.
 */
async function buildAside({ buildx, images }, plan, show, use) {
    const before = await images.present(plan.weighed);
    const build = await buildx.build(plan, show);
    try {
        return await use(build);
    }
    finally {
        await images.discard(plan.weighed, build, before).catch(() => undefined);
    }
}

;// CONCATENATED MODULE: ./lib/app/why-not.js

/**
 * Why something that a run can do without did not work, as a clause for reports. The output of a failed build may hold
 * secrets, so it goes to the log and no further. A cancelled run is not gone on with: that error is thrown again.
 */
function whyNot({ runner }, error) {
    if (!(error instanceof errors/* WeighbridgeError */.kj))
        return error instanceof Error ? error.message : String(error);
    if (error.code === 'run.cancelled')
        throw error;
    if (error.code !== 'build.failed')
        return error.message.replace(/\.$/, '');
    runner.info(error.message);
    return 'its build failed, the log of this run has the output';
}

;// CONCATENATED MODULE: ./lib/app/base-layers.js







/**
 * The layers of the final stage's base image: it is built alone, from cache, and only its config is read.
 * Best effort: that they cannot be told is a reason, and never an error.
 */
async function baseLayers(ports, inputs, place, tree) {
    const dockerfile = await readDockerfile(ports, inputs, tree);
    if (dockerfile === undefined)
        return { kind: 'unknown', reason: 'its Dockerfile is not a file of the checkout' };
    const base = baseImage(dockerfile, inputs);
    if (base.kind === 'unknown')
        return base;
    if (base.kind === 'scratch')
        return { kind: 'known', stacks: [[]] };
    try {
        const probe = baseProbe(base.reference, inputs, place);
        return await buildAside(ports, probe, () => { }, async (build) => {
            if (build.record.vertices.some(({ name }) => ONBUILD.test(name))) {
                return { kind: 'unknown', reason: `${base.reference} has ONBUILD instructions` };
            }
            return { kind: 'known', stacks: await ports.images.diffIds(probe.weighed, build) };
        });
    }
    catch (error) {
        return { kind: 'unknown', reason: `${base.reference} could not be looked at: ${whyNot(ports, error)}` };
    }
}
/** A step besides FROM in the build of a base image alone: its own ONBUILD, whose layers are the user's. */
const ONBUILD = /^\[[^\]]*\] (?!FROM\b)/;
async function readDockerfile(ports, inputs, tree) {
    const file = dockerfileOf(inputs);
    if (isRemoteContext(inputs.context) || isRemoteContext(file) || file === '-')
        return undefined;
    if (!tree)
        return ports.files.read(file);
    return ports.files.read((0,external_node_path_.resolve)(tree.directory, inTree(tree, file)));
}

;// CONCATENATED MODULE: ./lib/app/weigh-built.js
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







/** Builds an image and weighs it. Throws `input.*`, `engine.*`, `build.failed` and `image.*`. */
async function weighBuilt(ports, watch, job) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { inputs, tree, title } = job;
        const folder = __addDisposableResource(env_1, await ports.files.temporaryFolder(), true);
        const { driver } = await watch.step('plan', () => ports.buildx.inspect(inputs.builder));
        const place = { driver, directory: ports.files.directory, scratch: folder.path };
        const plan = await watch.step('plan', () => (tree ? basePlan(inputs, place, tree) : headPlan(inputs, place)));
        plan.secretFiles.forEach(({ content }) => ports.runner.mask(content));
        const show = progressIn(ports);
        const weigh = (build) => weighResult(ports, watch, job, { place, plan, build });
        // Awaited, because the folder is needed until all is weighed.
        if (tree)
            return await ports.runner.group(title, () => buildAside(ports, plan, show, weigh));
        const build = await watch.step('build', () => ports.runner.group(title, () => ports.buildx.build(plan, show)));
        return await weigh(build);
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
async function weighResult(ports, watch, job, result) {
    const { name, inputs, definition, tree } = job;
    const { place, plan, build } = result;
    const images = await watch.step('image', async () => readImages(ports, await ports.images.openBuilt(plan.weighed, build)));
    // Only now, because in a layout the base lands beside the image that has just been read.
    const base = await watch.step('inventory', () => baseLayers(ports, inputs, place, tree));
    const facts = { name, definition, build: build.record };
    const weighed = await watch.step('inventory', () => weighImages(images, facts, { base, buildArgs: inputs['build-args'] }));
    return { ...weighed, build, notes: [...weighed.notes, ...ignoredSecrets(inputs)] };
}
/** Writes the progress of a build into the log. */
function progressIn({ runner }) {
    let numbers = new Map();
    return (event) => {
        const shown = progressLines(numbers, event);
        numbers = shown.numbers;
        shown.lines.forEach((line) => runner.info(line));
    };
}

;// CONCATENATED MODULE: ./lib/app/rebuild-base.js
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
 * Builds and weighs every image of the run at its base, in a worktree of its own, so that the user's checkout stays
 * untouched. A base that cannot be had is a miss with the reason, never an error: absolute budgets hold without it.
 */
async function rebuildBase(ports, jobs, commit) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const base = `the base ${(0,units_commit/* shortCommit */.A)(commit)}`;
        const checkout = await ports.commits.checkout(commit);
        if (checkout.kind === 'miss')
            return checkout;
        const tree = rebuild_base_addDisposableResource(env_1, checkout.value, true);
        const images = [];
        for (const job of jobs) {
            const inputs = buildInputs(job);
            if (!inputs)
                return { kind: 'miss', reason: `${base} has no record of ${job.name}, which is not built here` };
            const missing = await missingAt(ports, inputs, tree);
            if (missing)
                return { kind: 'miss', reason: `${base} has no ${missing} to build ${job.name} from` };
            try {
                const title = `Build ${job.name} at its base ${(0,units_commit/* shortCommit */.A)(commit)}`;
                const { records } = await weighBuilt(ports, stopwatch(ports.clock), { ...job, inputs, tree, title });
                await storeRecord(ports, job, makeRecord(records, commit, ports.clock.now()));
                images.push(...records);
            }
            catch (error) {
                return { kind: 'miss', reason: `${base} could not be weighed: ${whyNot(ports, error)}` };
            }
        }
        return { kind: 'found', value: makeRecord(images, commit, ports.clock.now()) };
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
/** The context or Dockerfile that the base does not have yet, as the user wrote it: the image is new there. */
async function missingAt({ files }, inputs, tree) {
    const there = { context: inTree(tree, inputs.context), file: inTree(tree, inputs.file) };
    const missing = await missingPath(files, there, tree.directory);
    if (!missing)
        return undefined;
    return missing.kind === 'context' ? inputs.context : dockerfileOf(inputs);
}

;// CONCATENATED MODULE: ./lib/app/run.js










/**
 * The main job: the walk of docs/design.md from checked inputs to a published report. Over budget is a verdict and no
 * error. Throws `input.*` before anything is built, `build.failed`, `engine.*` and `image.*`; what is best effort
 * (baseline, record store, comment, summary) never throws.
 */
async function run_run(ports, inputs, watch) {
    ports.runner.mask(inputs.token);
    await watch.step('inputs', () => checkPaths(ports.files, inputs));
    const checkout = await ports.commits.facts();
    const facts = checkout.kind === 'found' ? checkout.value : undefined;
    const jobs = inputs.images.map((image) => imageJob(image, ports.files.directory, facts));
    const weighings = [];
    for (const job of jobs)
        weighings.push(await weighHead(ports, watch, job));
    const record = await watch.step('record', () => keepRecords(ports, jobs, weighings, facts));
    const baseline = await watch.step('baseline', () => findBaseline(ports, {
        checkout,
        base: inputs.base,
        head: record,
        jobs,
        rebuild: (commit) => rebuildBase(ports, jobs, commit),
    }));
    const comparison = await watch.step('comparison', () => compareRecords(record, baseline));
    const verdict = await watch.step('verdict', () => judge(jobs, record, comparison));
    const report = {
        record,
        head: facts?.head ?? null,
        baseline,
        comparison,
        verdict,
        notes: weighings.flatMap(({ notes }) => notes),
        steps: watch.times(),
        now: ports.clock.now(),
    };
    ports.cancelled.throwIfAborted(); // what a cancelled run would say is not said
    await watch.step('report', () => publish(ports, inputs, report, { build: weighings[0].build, key: jobs[0].key }));
    return { ...report, steps: watch.times() };
}
function weighHead(ports, watch, job) {
    const { name, subject } = job;
    if (subject.kind === 'image')
        return weighExisting(ports, watch, { name, reference: subject.reference });
    return weighBuilt(ports, watch, { ...job, inputs: subject.build, tree: undefined, title: `Build ${name}` });
}
/** Makes the record of the head, and stores each image's part of it; a tree that is no commit is not stored. */
async function keepRecords(ports, jobs, weighings, facts) {
    const commit = facts && !facts.dirty ? facts.head : null;
    const now = ports.clock.now();
    for (const [position, job] of jobs.entries()) {
        await storeRecord(ports, job, makeRecord(weighings[position].records, commit, now));
    }
    const all = weighings.flatMap(({ records }) => records);
    return makeRecord(all, commit, now);
}

;// CONCATENATED MODULE: ./lib/app/perform.js













/** Carries out a command of docs/cli.md and gives its exit code. Throws `cli.usage` and whatever the command throws. */
async function perform(ports, { argv, folder, print }) {
    const watch = stopwatch(ports.clock);
    const command = await watch.step('inputs', () => fromArgv(argv, folder));
    switch (command.kind) {
        case 'help':
            print(helpText());
            return errors/* EXIT */.dc.ok;
        case 'version':
            print(VERSION);
            return errors/* EXIT */.dc.ok;
        case 'run': {
            const report = await run_run(ports, command.inputs, watch);
            print(command.json ? reportJson(report) : reportText(report));
            return (0,exit_code/* verdictCode */.$)(report);
        }
        case 'inspect': {
            const record = await inspect_inspect(ports, command.reference);
            print(command.json ? recordJson(record) : inspectionText(record));
            return errors/* EXIT */.dc.ok;
        }
        case 'compare': {
            const base = await inspect_side(ports, command.base);
            const head = await inspect_side(ports, command.head);
            const comparison = compareSides(head, base);
            const sides = {
                base: { name: command.base, record: base },
                head: { name: command.head, record: head },
                comparison,
            };
            print(command.json ? comparisonJson(sides) : comparisonText(sides));
            return errors/* EXIT */.dc.ok;
        }
    }
}


/***/ }),

/***/ 9069:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6760);
/* harmony import */ var _adapters_runner_cancellation_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7040);
/* harmony import */ var _adapters_runner_terminal_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(9716);
/* harmony import */ var _app_exit_code_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(245);
/* harmony import */ var _app_perform_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(5136);
/* harmony import */ var _make_ports_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(4876);






const directory = process.cwd();
const cancelled = (0,_adapters_runner_cancellation_js__WEBPACK_IMPORTED_MODULE_1__/* .cancellation */ .W)(process);
const runner = (0,_adapters_runner_terminal_js__WEBPACK_IMPORTED_MODULE_5__/* .terminalRunner */ .b)({ stderr: process.stderr, isTerminal: process.stderr.isTTY });
const comments = { reason: 'The command line writes no comments.' };
process.exitCode = await (0,_app_exit_code_js__WEBPACK_IMPORTED_MODULE_2__/* .exitCode */ .I)(runner, async () => (0,_app_perform_js__WEBPACK_IMPORTED_MODULE_3__/* .perform */ .y)(await (0,_make_ports_js__WEBPACK_IMPORTED_MODULE_4__/* .makePorts */ .B)({ directory, runner, cancelled, comments, token: '', server: '' }), {
    argv: process.argv.slice(2),
    folder: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(directory),
    print: (text) => process.stdout.write(text.endsWith('\n') ? text : `${text}\n`),
}));

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 9981:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  dc: () => (/* binding */ EXIT),
  kj: () => (/* binding */ WeighbridgeError),
  fJ: () => (/* binding */ fail)
});

// EXTERNAL MODULE: ./lib/units/bytes.js
var bytes = __nccwpck_require__(1160);
;// CONCATENATED MODULE: ./lib/error-catalogue.js

const usage = (message) => ({ exit: 'usage', message });
const buildFailed = (message) => ({ exit: 'buildFailed', message });
const notMeasured = (message) => ({ exit: 'notMeasured', message });
const INSTALL_ENGINE = 'Install Docker Engine with the buildx plugin (docs.docker.com/engine/install), or start it';
const INSTALL_BUILDX = 'Install the buildx plugin, 0.13 or newer (in a workflow: docker/setup-buildx-action)';
/** Every error a user can meet: what happened, where, and what to do. A test makes each of them. */
const CATALOGUE = {
    'input.size': usage((f) => `Input "${f['input']}": cannot read "${f['value']}" as a size. Write it as ${bytes/* SIZE_FORMS */.qy}.`),
    'input.growth': usage((f) => `Input "${f['input']}": cannot read "${f['value']}" as a growth limit. ` +
        `Write it as 500kB, 5%, "5% or 500kB" (the looser decides) or "5% and 500kB" (both must hold).`),
    'input.choice': usage((f) => `Input "${f['input']}": "${f['value']}" is not one of ${f['choices']}.`),
    'input.boolean': usage((f) => `Input "${f['input']}": "${f['value']}" is not a boolean. Write true or false.`),
    'input.format': usage((f) => `Input "${f['input']}": cannot read "${f['value']}". ${f['expected']}`),
    'input.conflict': usage((f) => `Inputs "${f['first']}" and "${f['second']}" cannot be used together: ${f['reason']}.`),
    'input.context': usage((f) => `The build context "${f['path']}" is not there (looked for ${f['looked']}). Set "context" to a folder of the checkout.`),
    'input.dockerfile': usage((f) => `There is no Dockerfile at ${f['looked']}. Set "file" to its path, relative to the folder the run starts in.`),
    'cli.usage': usage((f) => `${f['problem']} Run "weighbridge --help" for the commands and their options.`),
    'build.failed': buildFailed((f) => `The build failed at ${f['instruction']}: ${f['error']}${f['output'] === '' ? '' : `\n${f['output']}`}`),
    'engine.missing': notMeasured((f) => `No "${f['command']}" command was found on the PATH. ${INSTALL_ENGINE}.`),
    'engine.unreachable': notMeasured((f) => `No Docker engine answers at ${f['endpoint']}: ${f['detail']}. ${INSTALL_ENGINE}.`),
    'engine.no-buildx': notMeasured((f) => `"docker buildx version" failed: ${f['detail']}. ${INSTALL_BUILDX}.`),
    'engine.old-buildx': notMeasured((f) => `buildx ${f['found']} is too old, ${f['needed']} or newer is needed. ${INSTALL_BUILDX}.`),
    'engine.builder': notMeasured((f) => `The builder "${f['builder']}" cannot be used: ${f['detail']}. "docker buildx ls" shows the ones there are.`),
    'engine.no-result': notMeasured((f) => `The build gave no image that can be weighed: ${f['detail']}. Weigh an existing one with the input "image".`),
    'image.not-found': notMeasured((f) => `There is no image "${f['reference']}": no such file or folder, and the engine does not have it (${f['detail']}). ` +
        'Build or pull it first.'),
    'image.not-an-image': notMeasured((f) => `${f['name']} is not an image: ${f['detail']}. Expected an OCI layout, or an archive made by "docker save".`),
    'image.malformed': notMeasured((f) => `${f['name']}: ${f['blob']} is malformed at byte ${f['offset']}: ${f['detail']}.`),
    'image.truncated': notMeasured((f) => `${f['name']}: ${f['blob']} ends after ${f['found']} bytes, ${f['expected']} were expected. Make the image or archive again.`),
    'image.digest': notMeasured((f) => `${f['name']}: ${f['blob']} has digest ${f['found']}, expected ${f['expected']}. Make the image or archive again.`),
    'image.missing-blob': notMeasured((f) => `${f['name']}: ${f['blob']} is not in it (${f['role']}).`),
    'image.export': notMeasured((f) => `The engine could not export "${f['reference']}": ${f['detail']}.`),
    'run.cancelled': notMeasured((f) => `The run was cancelled (${f['signal']}). Nothing was reported.`),
    'record.unreadable': usage((f) => `${f['path']} is not a record that can be compared: ${f['detail']}.`),
    // A comment is best effort: the caller turns these into a notice, and a run never ends with one of them.
    'github.unauthorized': notMeasured((f) => `GitHub does not accept the token (${f['answer']}). Pass one that is valid in the input "token".`),
    'github.read-only': notMeasured((f) => `The token may not comment on ${f['subject']} (${f['answer']}). Give the job the permission ` +
        '"pull-requests: write"; docs/permissions.md says what forks and Dependabot get instead.'),
    'github.not-found': notMeasured((f) => `There is no ${f['subject']} at ${f['url']}, or the token may not see it (${f['answer']}).`),
    'github.locked': notMeasured((f) => `No comments are taken on ${f['subject']}: locked or deleted (${f['answer']}).`),
    'github.refused': notMeasured((f) => `GitHub refused the request for ${f['subject']} (${f['answer']}).`),
    'github.busy': notMeasured((f) => `GitHub limits the rate of requests (${f['answer']}). A later run writes the comment.`),
    'github.unavailable': notMeasured((f) => `GitHub could not be asked at ${f['url']}: ${f['answer']}. A later run writes the comment.`),
};

;// CONCATENATED MODULE: ./lib/errors.js

/** Exit codes of docs/cli.md; 0 and 1 are verdicts, not errors. */
const EXIT = { ok: 0, overBudget: 1, usage: 2, buildFailed: 3, notMeasured: 4 };
/** An error with a code of the catalogue and the fields its message was made of. `exit` is the process's exit code. */
class WeighbridgeError extends Error {
    code;
    fields;
    exit;
    constructor(code, fields, options) {
        super(CATALOGUE[code].message(fields), options);
        this.name = 'WeighbridgeError';
        this.code = code;
        this.fields = fields;
        this.exit = EXIT[CATALOGUE[code].exit];
    }
}
/** Makes an error of the catalogue, to be thrown. */
function fail(code, fields, cause) {
    return new WeighbridgeError(code, fields, cause === undefined ? undefined : { cause });
}


/***/ }),

/***/ 7444:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  me: () => (/* binding */ SNIFF_LENGTH),
  mF: () => (/* binding */ compression_decompress),
  oB: () => (/* binding */ drained),
  ZF: () => (/* binding */ sniff)
});

// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __nccwpck_require__(8522);
;// CONCATENATED MODULE: ./node_modules/fzstd/esm/index.mjs
// Some numerical data is initialized as -1 even when it doesn't need initialization to help the JIT infer types
// aliases for shorter compressed code (most minifers don't do this)
var ab = ArrayBuffer, u8 = Uint8Array, u16 = Uint16Array, i16 = Int16Array, u32 = (/* unused pure expression or super */ null && (Uint32Array)), i32 = Int32Array;
var slc = function (v, s, e) {
    if (u8.prototype.slice)
        return u8.prototype.slice.call(v, s, e);
    if (s == null || s < 0)
        s = 0;
    if (e == null || e > v.length)
        e = v.length;
    var n = new u8(e - s);
    n.set(v.subarray(s, e));
    return n;
};
var fill = function (v, n, s, e) {
    if (u8.prototype.fill)
        return u8.prototype.fill.call(v, n, s, e);
    if (s == null || s < 0)
        s = 0;
    if (e == null || e > v.length)
        e = v.length;
    for (; s < e; ++s)
        v[s] = n;
    return v;
};
var cpw = function (v, t, s, e) {
    if (u8.prototype.copyWithin)
        return u8.prototype.copyWithin.call(v, t, s, e);
    if (s == null || s < 0)
        s = 0;
    if (e == null || e > v.length)
        e = v.length;
    while (s < e) {
        v[t++] = v[s++];
    }
};
/**
 * Codes for errors generated within this library
 */
var ZstdErrorCode = {
    InvalidData: 0,
    WindowSizeTooLarge: 1,
    InvalidBlockType: 2,
    FSEAccuracyTooHigh: 3,
    DistanceTooFarBack: 4,
    UnexpectedEOF: 5
};
// error codes
var ec = [
    'invalid zstd data',
    'window size too large (>2046MB)',
    'invalid block type',
    'FSE accuracy too high',
    'match distance too far back',
    'unexpected EOF'
];
var err = function (ind, msg, nt) {
    var e = new Error(msg || ec[ind]);
    e.code = ind;
    if (Error.captureStackTrace)
        Error.captureStackTrace(e, err);
    if (!nt)
        throw e;
    return e;
};
var rb = function (d, b, n) {
    var i = 0, o = 0;
    for (; i < n; ++i)
        o |= d[b++] << (i << 3);
    return o;
};
var b4 = function (d, b) { return (d[b] | (d[b + 1] << 8) | (d[b + 2] << 16) | (d[b + 3] << 24)) >>> 0; };
// read Zstandard frame header
var rzfh = function (dat, w) {
    var n3 = dat[0] | (dat[1] << 8) | (dat[2] << 16);
    if (n3 == 0x2FB528 && dat[3] == 253) {
        // Zstandard
        var flg = dat[4];
        //    single segment       checksum             dict flag     frame content flag
        var ss = (flg >> 5) & 1, cc = (flg >> 2) & 1, df = flg & 3, fcf = flg >> 6;
        if (flg & 8)
            err(0);
        // byte
        var bt = 6 - ss;
        // dict bytes
        var db = df == 3 ? 4 : df;
        // dictionary id
        var di = rb(dat, bt, db);
        bt += db;
        // frame size bytes
        var fsb = fcf ? (1 << fcf) : ss;
        // frame source size
        var fss = rb(dat, bt, fsb) + ((fcf == 1) && 256);
        // window size
        var ws = fss;
        if (!ss) {
            // window descriptor
            var wb = 1 << (10 + (dat[5] >> 3));
            ws = wb + (wb >> 3) * (dat[5] & 7);
        }
        if (ws > 2145386496)
            err(1);
        var buf = new u8((w == 1 ? (fss || ws) : w ? 0 : ws) + 12);
        buf[0] = 1, buf[4] = 4, buf[8] = 8;
        return {
            b: bt + fsb,
            y: 0,
            l: 0,
            d: di,
            w: (w && w != 1) ? w : buf.subarray(12),
            e: ws,
            o: new i32(buf.buffer, 0, 3),
            u: fss,
            c: cc,
            m: Math.min(131072, ws)
        };
    }
    else if (((n3 >> 4) | (dat[3] << 20)) == 0x184D2A5) {
        // skippable
        return b4(dat, 4) + 8;
    }
    err(0);
};
// most significant bit for nonzero
var msb = function (val) {
    var bits = 0;
    for (; (1 << bits) <= val; ++bits)
        ;
    return bits - 1;
};
// read finite state entropy
var rfse = function (dat, bt, mal) {
    // table pos
    var tpos = (bt << 3) + 4;
    // accuracy log
    var al = (dat[bt] & 15) + 5;
    if (al > mal)
        err(3);
    // size
    var sz = 1 << al;
    // probabilities symbols  repeat   index   high threshold
    var probs = sz, sym = -1, re = -1, i = -1, ht = sz;
    // optimization: single allocation is much faster
    var buf = new ab(512 + (sz << 2));
    var freq = new i16(buf, 0, 256);
    // same view as freq
    var dstate = new u16(buf, 0, 256);
    var nstate = new u16(buf, 512, sz);
    var bb1 = 512 + (sz << 1);
    var syms = new u8(buf, bb1, sz);
    var nbits = new u8(buf, bb1 + sz);
    while (sym < 255 && probs > 0) {
        var bits = msb(probs + 1);
        var cbt = tpos >> 3;
        // mask
        var msk = (1 << (bits + 1)) - 1;
        var val = ((dat[cbt] | (dat[cbt + 1] << 8) | (dat[cbt + 2] << 16)) >> (tpos & 7)) & msk;
        // mask (1 fewer bit)
        var msk1fb = (1 << bits) - 1;
        // max small value
        var msv = msk - probs - 1;
        // small value
        var sval = val & msk1fb;
        if (sval < msv)
            tpos += bits, val = sval;
        else {
            tpos += bits + 1;
            if (val > msk1fb)
                val -= msv;
        }
        freq[++sym] = --val;
        if (val == -1) {
            probs += val;
            syms[--ht] = sym;
        }
        else
            probs -= val;
        if (!val) {
            do {
                // repeat byte
                var rbt = tpos >> 3;
                re = ((dat[rbt] | (dat[rbt + 1] << 8)) >> (tpos & 7)) & 3;
                tpos += 2;
                sym += re;
            } while (re == 3);
        }
    }
    if (sym > 255 || probs)
        err(0);
    var sympos = 0;
    // sym step (coprime with sz - formula from zstd source)
    var sstep = (sz >> 1) + (sz >> 3) + 3;
    // sym mask
    var smask = sz - 1;
    for (var s = 0; s <= sym; ++s) {
        var sf = freq[s];
        if (sf < 1) {
            dstate[s] = -sf;
            continue;
        }
        // This is split into two loops in zstd to avoid branching, but as JS is higher-level that is unnecessary
        for (i = 0; i < sf; ++i) {
            syms[sympos] = s;
            do {
                sympos = (sympos + sstep) & smask;
            } while (sympos >= ht);
        }
    }
    // After spreading symbols, should be zero again
    if (sympos)
        err(0);
    for (i = 0; i < sz; ++i) {
        // next state
        var ns = dstate[syms[i]]++;
        // num bits
        var nb = nbits[i] = al - msb(ns);
        nstate[i] = (ns << nb) - sz;
    }
    return [(tpos + 7) >> 3, {
            b: al,
            s: syms,
            n: nbits,
            t: nstate
        }];
};
// read huffman
var rhu = function (dat, bt) {
    //  index  weight count
    var i = 0, wc = -1;
    //    buffer             header byte
    var buf = new u8(292), hb = dat[bt];
    // huffman weights
    var hw = buf.subarray(0, 256);
    // rank count
    var rc = buf.subarray(256, 268);
    // rank index
    var ri = new u16(buf.buffer, 268);
    // NOTE: at this point bt is 1 less than expected
    if (hb < 128) {
        // end byte, fse decode table
        var _a = rfse(dat, bt + 1, 6), ebt = _a[0], fdt = _a[1];
        bt += hb;
        var epos = ebt << 3;
        // last byte
        var lb = dat[bt];
        if (!lb)
            err(0);
        //  state1   state2   state1 bits   state2 bits
        var st1 = 0, st2 = 0, btr1 = fdt.b, btr2 = btr1;
        // fse pos
        // pre-increment to account for original deficit of 1
        var fpos = (++bt << 3) - 8 + msb(lb);
        for (;;) {
            fpos -= btr1;
            if (fpos < epos)
                break;
            var cbt = fpos >> 3;
            st1 += ((dat[cbt] | (dat[cbt + 1] << 8)) >> (fpos & 7)) & ((1 << btr1) - 1);
            hw[++wc] = fdt.s[st1];
            fpos -= btr2;
            if (fpos < epos)
                break;
            cbt = fpos >> 3;
            st2 += ((dat[cbt] | (dat[cbt + 1] << 8)) >> (fpos & 7)) & ((1 << btr2) - 1);
            hw[++wc] = fdt.s[st2];
            btr1 = fdt.n[st1];
            st1 = fdt.t[st1];
            btr2 = fdt.n[st2];
            st2 = fdt.t[st2];
        }
        if (++wc > 255)
            err(0);
    }
    else {
        wc = hb - 127;
        for (; i < wc; i += 2) {
            var byte = dat[++bt];
            hw[i] = byte >> 4;
            hw[i + 1] = byte & 15;
        }
        ++bt;
    }
    // weight exponential sum
    var wes = 0;
    for (i = 0; i < wc; ++i) {
        var wt = hw[i];
        // bits must be at most 11, same as weight
        if (wt > 11)
            err(0);
        wes += wt && (1 << (wt - 1));
    }
    // max bits
    var mb = msb(wes) + 1;
    // table size
    var ts = 1 << mb;
    // remaining sum
    var rem = ts - wes;
    // must be power of 2
    if (rem & (rem - 1))
        err(0);
    hw[wc++] = msb(rem) + 1;
    for (i = 0; i < wc; ++i) {
        var wt = hw[i];
        ++rc[hw[i] = wt && (mb + 1 - wt)];
    }
    // huf buf
    var hbuf = new u8(ts << 1);
    //    symbols                      num bits
    var syms = hbuf.subarray(0, ts), nb = hbuf.subarray(ts);
    ri[mb] = 0;
    for (i = mb; i > 0; --i) {
        var pv = ri[i];
        fill(nb, i, pv, ri[i - 1] = pv + rc[i] * (1 << (mb - i)));
    }
    if (ri[0] != ts)
        err(0);
    for (i = 0; i < wc; ++i) {
        var bits = hw[i];
        if (bits) {
            var code = ri[bits];
            fill(syms, i, code, ri[bits] = code + (1 << (mb - bits)));
        }
    }
    return [bt, {
            n: nb,
            b: mb,
            s: syms
        }];
};
// Tables generated using this:
// https://gist.github.com/101arrowz/a979452d4355992cbf8f257cbffc9edd
// default literal length table
var dllt = /*#__PURE__*/ rfse(/*#__PURE__*/ new u8([
    81, 16, 99, 140, 49, 198, 24, 99, 12, 33, 196, 24, 99, 102, 102, 134, 70, 146, 4
]), 0, 6)[1];
// default match length table
var dmlt = /*#__PURE__*/ rfse(/*#__PURE__*/ new u8([
    33, 20, 196, 24, 99, 140, 33, 132, 16, 66, 8, 33, 132, 16, 66, 8, 33, 68, 68, 68, 68, 68, 68, 68, 68, 36, 9
]), 0, 6)[1];
// default offset code table
var doct = /*#__PURE__ */ rfse(/*#__PURE__*/ new u8([
    32, 132, 16, 66, 102, 70, 68, 68, 68, 68, 36, 73, 2
]), 0, 5)[1];
// bits to baseline
var b2bl = function (b, s) {
    var len = b.length, bl = new i32(len);
    for (var i = 0; i < len; ++i) {
        bl[i] = s;
        s += 1 << b[i];
    }
    return bl;
};
// literal length bits
var llb = /*#__PURE__ */ new u8(( /*#__PURE__ */new i32([
    0, 0, 0, 0, 16843009, 50528770, 134678020, 202050057, 269422093
])).buffer, 0, 36);
// literal length baseline
var llbl = /*#__PURE__ */ b2bl(llb, 0);
// match length bits
var mlb = /*#__PURE__ */ new u8(( /*#__PURE__ */new i32([
    0, 0, 0, 0, 0, 0, 0, 0, 16843009, 50528770, 117769220, 185207048, 252579084, 16
])).buffer, 0, 53);
// match length baseline
var mlbl = /*#__PURE__ */ b2bl(mlb, 3);
// decode huffman stream
var dhu = function (dat, out, hu) {
    var len = dat.length, ss = out.length, lb = dat[len - 1], msk = (1 << hu.b) - 1, eb = -hu.b;
    if (!lb)
        err(0);
    var st = 0, btr = hu.b, pos = (len << 3) - 8 + msb(lb) - btr, i = -1;
    for (; pos > eb && i < ss;) {
        var cbt = pos >> 3;
        var val = (dat[cbt] | (dat[cbt + 1] << 8) | (dat[cbt + 2] << 16)) >> (pos & 7);
        st = ((st << btr) | val) & msk;
        out[++i] = hu.s[st];
        pos -= (btr = hu.n[st]);
    }
    if (pos != eb || i + 1 != ss)
        err(0);
};
// decode huffman stream 4x
// TODO: use workers to parallelize
var dhu4 = function (dat, out, hu) {
    var bt = 6;
    var ss = out.length, sz1 = (ss + 3) >> 2, sz2 = sz1 << 1, sz3 = sz1 + sz2;
    dhu(dat.subarray(bt, bt += dat[0] | (dat[1] << 8)), out.subarray(0, sz1), hu);
    dhu(dat.subarray(bt, bt += dat[2] | (dat[3] << 8)), out.subarray(sz1, sz2), hu);
    dhu(dat.subarray(bt, bt += dat[4] | (dat[5] << 8)), out.subarray(sz2, sz3), hu);
    dhu(dat.subarray(bt), out.subarray(sz3), hu);
};
// read Zstandard block
var rzb = function (dat, st, out) {
    var _a;
    var bt = st.b;
    //    byte 0        block type
    var b0 = dat[bt], btype = (b0 >> 1) & 3;
    st.l = b0 & 1;
    var sz = (b0 >> 3) | (dat[bt + 1] << 5) | (dat[bt + 2] << 13);
    // end byte for block
    var ebt = (bt += 3) + sz;
    if (btype == 1) {
        if (bt >= dat.length)
            return;
        st.b = bt + 1;
        if (out) {
            fill(out, dat[bt], st.y, st.y += sz);
            return out;
        }
        return fill(new u8(sz), dat[bt]);
    }
    if (ebt > dat.length)
        return;
    if (btype == 0) {
        st.b = ebt;
        if (out) {
            out.set(dat.subarray(bt, ebt), st.y);
            st.y += sz;
            return out;
        }
        return slc(dat, bt, ebt);
    }
    if (btype == 2) {
        //    byte 3        lit btype     size format
        var b3 = dat[bt], lbt = b3 & 3, sf = (b3 >> 2) & 3;
        // lit src size  lit cmp sz 4 streams
        var lss = b3 >> 4, lcs = 0, s4 = 0;
        if (lbt < 2) {
            if (sf & 1)
                lss |= (dat[++bt] << 4) | ((sf & 2) && (dat[++bt] << 12));
            else
                lss = b3 >> 3;
        }
        else {
            s4 = sf;
            if (sf < 2)
                lss |= ((dat[++bt] & 63) << 4), lcs = (dat[bt] >> 6) | (dat[++bt] << 2);
            else if (sf == 2)
                lss |= (dat[++bt] << 4) | ((dat[++bt] & 3) << 12), lcs = (dat[bt] >> 2) | (dat[++bt] << 6);
            else
                lss |= (dat[++bt] << 4) | ((dat[++bt] & 63) << 12), lcs = (dat[bt] >> 6) | (dat[++bt] << 2) | (dat[++bt] << 10);
        }
        ++bt;
        // add literals to end - can never overlap with backreferences because unused literals always appended
        var buf = out ? out.subarray(st.y, st.y + st.m) : new u8(st.m);
        // starting point for literals
        var spl = buf.length - lss;
        if (lbt == 0)
            buf.set(dat.subarray(bt, bt += lss), spl);
        else if (lbt == 1)
            fill(buf, dat[bt++], spl);
        else {
            // huffman table
            var hu = st.h;
            if (lbt == 2) {
                var hud = rhu(dat, bt);
                // subtract description length
                lcs += bt - (bt = hud[0]);
                st.h = hu = hud[1];
            }
            else if (!hu)
                err(0);
            (s4 ? dhu4 : dhu)(dat.subarray(bt, bt += lcs), buf.subarray(spl), hu);
        }
        // num sequences
        var ns = dat[bt++];
        if (ns) {
            if (ns == 255)
                ns = (dat[bt++] | (dat[bt++] << 8)) + 0x7F00;
            else if (ns > 127)
                ns = ((ns - 128) << 8) | dat[bt++];
            // symbol compression modes
            var scm = dat[bt++];
            if (scm & 3)
                err(0);
            var dts = [dmlt, doct, dllt];
            for (var i = 2; i > -1; --i) {
                var md = (scm >> ((i << 1) + 2)) & 3;
                if (md == 1) {
                    // rle buf
                    var rbuf = new u8([0, 0, dat[bt++]]);
                    dts[i] = {
                        s: rbuf.subarray(2, 3),
                        n: rbuf.subarray(0, 1),
                        t: new u16(rbuf.buffer, 0, 1),
                        b: 0
                    };
                }
                else if (md == 2) {
                    // accuracy log 8 for offsets, 9 for others
                    _a = rfse(dat, bt, 9 - (i & 1)), bt = _a[0], dts[i] = _a[1];
                }
                else if (md == 3) {
                    if (!st.t)
                        err(0);
                    dts[i] = st.t[i];
                }
            }
            var _b = st.t = dts, mlt = _b[0], oct = _b[1], llt = _b[2];
            var lb = dat[ebt - 1];
            if (!lb)
                err(0);
            var spos = (ebt << 3) - 8 + msb(lb) - llt.b, cbt = spos >> 3, oubt = 0;
            var lst = ((dat[cbt] | (dat[cbt + 1] << 8)) >> (spos & 7)) & ((1 << llt.b) - 1);
            cbt = (spos -= oct.b) >> 3;
            var ost = ((dat[cbt] | (dat[cbt + 1] << 8)) >> (spos & 7)) & ((1 << oct.b) - 1);
            cbt = (spos -= mlt.b) >> 3;
            var mst = ((dat[cbt] | (dat[cbt + 1] << 8)) >> (spos & 7)) & ((1 << mlt.b) - 1);
            for (++ns; --ns;) {
                var llc = llt.s[lst];
                var lbtr = llt.n[lst];
                var mlc = mlt.s[mst];
                var mbtr = mlt.n[mst];
                var ofc = oct.s[ost];
                var obtr = oct.n[ost];
                cbt = (spos -= ofc) >> 3;
                var ofp = 1 << ofc;
                var off = ofp + (((dat[cbt] | (dat[cbt + 1] << 8) | (dat[cbt + 2] << 16) | (dat[cbt + 3] << 24)) >>> (spos & 7)) & (ofp - 1));
                cbt = (spos -= mlb[mlc]) >> 3;
                var ml = mlbl[mlc] + (((dat[cbt] | (dat[cbt + 1] << 8) | (dat[cbt + 2] << 16)) >> (spos & 7)) & ((1 << mlb[mlc]) - 1));
                cbt = (spos -= llb[llc]) >> 3;
                var ll = llbl[llc] + (((dat[cbt] | (dat[cbt + 1] << 8) | (dat[cbt + 2] << 16)) >> (spos & 7)) & ((1 << llb[llc]) - 1));
                cbt = (spos -= lbtr) >> 3;
                lst = llt.t[lst] + (((dat[cbt] | (dat[cbt + 1] << 8)) >> (spos & 7)) & ((1 << lbtr) - 1));
                cbt = (spos -= mbtr) >> 3;
                mst = mlt.t[mst] + (((dat[cbt] | (dat[cbt + 1] << 8)) >> (spos & 7)) & ((1 << mbtr) - 1));
                cbt = (spos -= obtr) >> 3;
                ost = oct.t[ost] + (((dat[cbt] | (dat[cbt + 1] << 8)) >> (spos & 7)) & ((1 << obtr) - 1));
                if (off > 3) {
                    st.o[2] = st.o[1];
                    st.o[1] = st.o[0];
                    st.o[0] = off -= 3;
                }
                else {
                    var idx = off - (ll != 0);
                    if (idx) {
                        off = idx == 3 ? st.o[0] - 1 : st.o[idx];
                        if (idx > 1)
                            st.o[2] = st.o[1];
                        st.o[1] = st.o[0];
                        st.o[0] = off;
                    }
                    else
                        off = st.o[0];
                }
                for (var i = 0; i < ll; ++i) {
                    buf[oubt + i] = buf[spl + i];
                }
                oubt += ll, spl += ll;
                var stin = oubt - off;
                if (stin < 0) {
                    var len = -stin;
                    var bs = st.e + stin;
                    if (len > ml)
                        len = ml;
                    for (var i = 0; i < len; ++i) {
                        buf[oubt + i] = st.w[bs + i];
                    }
                    oubt += len, ml -= len, stin = 0;
                }
                for (var i = 0; i < ml; ++i) {
                    buf[oubt + i] = buf[stin + i];
                }
                oubt += ml;
            }
            if (oubt != spl) {
                while (spl < buf.length) {
                    buf[oubt++] = buf[spl++];
                }
            }
            else
                oubt = buf.length;
            if (out)
                st.y += oubt;
            else
                buf = slc(buf, 0, oubt);
        }
        else if (out) {
            st.y += lss;
            if (spl) {
                for (var i = 0; i < lss; ++i) {
                    buf[i] = buf[spl + i];
                }
            }
        }
        else if (spl)
            buf = slc(buf, spl);
        st.b = ebt;
        return buf;
    }
    err(2);
};
// concat
var cct = function (bufs, ol) {
    if (bufs.length == 1)
        return bufs[0];
    var buf = new u8(ol);
    for (var i = 0, b = 0; i < bufs.length; ++i) {
        var chk = bufs[i];
        buf.set(chk, b);
        b += chk.length;
    }
    return buf;
};
/**
 * Decompresses Zstandard data
 * @param dat The input data
 * @param buf The output buffer. If unspecified, the function will allocate
 *            exactly enough memory to fit the decompressed data. If your
 *            data has multiple frames and you know the output size, specifying
 *            it will yield better performance.
 * @returns The decompressed data
 */
function decompress(dat, buf) {
    var bufs = [], nb = +!buf;
    var bt = 0, ol = 0;
    for (; dat.length;) {
        var st = rzfh(dat, nb || buf);
        if (typeof st == 'object') {
            if (nb) {
                buf = null;
                if (st.w.length == st.u) {
                    bufs.push(buf = st.w);
                    ol += st.u;
                }
            }
            else {
                bufs.push(buf);
                st.e = 0;
            }
            for (; !st.l;) {
                var blk = rzb(dat, st, buf);
                if (!blk)
                    err(5);
                if (buf)
                    st.e = st.y;
                else {
                    bufs.push(blk);
                    ol += blk.length;
                    cpw(st.w, 0, blk.length);
                    st.w.set(blk, st.w.length - blk.length);
                }
            }
            bt = st.b + (st.c * 4);
        }
        else
            bt = st;
        dat = dat.subarray(bt);
    }
    return cct(bufs, ol);
}
/**
 * Decompressor for Zstandard streamed data
 */
var Decompress = /*#__PURE__*/ (function () {
    /**
     * Creates a Zstandard decompressor
     * @param ondata The handler for stream data
     */
    function Decompress(ondata) {
        this.ondata = ondata;
        this.c = [];
        this.l = 0;
        this.z = 0;
    }
    /**
     * Pushes data to be decompressed
     * @param chunk The chunk of data to push
     * @param final Whether or not this is the last chunk in the stream
     */
    Decompress.prototype.push = function (chunk, final) {
        if (typeof this.s == 'number') {
            var sub = Math.min(chunk.length, this.s);
            chunk = chunk.subarray(sub);
            this.s -= sub;
        }
        var sl = chunk.length;
        var ncs = sl + this.l;
        if (!this.s) {
            if (final) {
                if (!ncs) {
                    this.ondata(new u8(0), true);
                    return;
                }
                // min for frame + one block
                if (ncs < 5)
                    err(5);
            }
            else if (ncs < 18) {
                this.c.push(chunk);
                this.l = ncs;
                return;
            }
            if (this.l) {
                this.c.push(chunk);
                chunk = cct(this.c, ncs);
                this.c = [];
                this.l = 0;
            }
            if (typeof (this.s = rzfh(chunk)) == 'number')
                return this.push(chunk, final);
        }
        if (typeof this.s != 'number') {
            if (ncs < (this.z || 3)) {
                if (final)
                    err(5);
                this.c.push(chunk);
                this.l = ncs;
                return;
            }
            if (this.l) {
                this.c.push(chunk);
                chunk = cct(this.c, ncs);
                this.c = [];
                this.l = 0;
            }
            if (!this.z && ncs < (this.z = (chunk[this.s.b] & 2) ? 4 : 3 + ((chunk[this.s.b] >> 3) | (chunk[this.s.b + 1] << 5) | (chunk[this.s.b + 2] << 13)))) {
                if (final)
                    err(5);
                this.c.push(chunk);
                this.l = ncs;
                return;
            }
            else
                this.z = 0;
            for (;;) {
                var blk = rzb(chunk, this.s);
                if (!blk) {
                    if (final)
                        err(5);
                    var adc = chunk.subarray(this.s.b);
                    this.s.b = 0;
                    this.c.push(adc), this.l += adc.length;
                    return;
                }
                else {
                    this.ondata(blk, false);
                    cpw(this.s.w, 0, blk.length);
                    this.s.w.set(blk, this.s.w.length - blk.length);
                }
                if (this.s.l) {
                    var rest = chunk.subarray(this.s.b);
                    this.s = this.s.c * 4;
                    this.push(rest, final);
                    return;
                }
            }
        }
        else if (final)
            err(5);
    };
    return Decompress;
}());


;// CONCATENATED MODULE: ./lib/image/compression.js


/** Bytes needed to tell what a blob is: the tar magic stands at 257. */
const SNIFF_LENGTH = 512;
/** Tells a layer (tar, gzip, zstd) and a JSON document by the first bytes of a blob. */
function sniff(start) {
    const bytes = Buffer.from(start.buffer, start.byteOffset, start.byteLength);
    if (bytes[0] === 0x1f && bytes[1] === 0x8b)
        return { kind: 'tar', compression: 'gzip' };
    if (isZstd(bytes))
        return { kind: 'tar', compression: 'zstd' };
    if (bytes.toString('latin1', 257, 262) === 'ustar')
        return { kind: 'tar', compression: 'none' };
    const first = bytes.toString('latin1').trimStart()[0];
    if (first === '{' || first === '[')
        return { kind: 'json' };
    // An empty layer is nothing but zeros; a tar of the seventh edition has no magic, but an octal checksum.
    const plain = bytes.length >= SNIFF_LENGTH &&
        (bytes.every((byte) => byte === 0) || /^[0-7 ]{6,7}/.test(bytes.toString('latin1', 148, 156)));
    return plain ? { kind: 'tar', compression: 'none' } : { kind: 'other' };
}
/** A zstd frame, or the skippable one that zstd:chunked and estargz-like writers put first (RFC 8878, 3.1.2). */
function isZstd(bytes) {
    if (bytes.length < 4)
        return false;
    const magic = bytes.readUInt32LE(0);
    return magic === 0xfd2fb528 || (magic >= 0x184d2a50 && magic <= 0x184d2a5f);
}
/**
 * The unpacked bytes of a blob as a stream. Errors of the decompressor are thrown as they are. zstd is read by a library
 * on every Node: Node 20 has none, and Node 24's stops after the first frame (zstd:chunked layers have one per file).
 */
function compression_decompress(chunks, compression) {
    if (compression === 'none')
        return chunks;
    return compression === 'gzip' ? through(chunks, (0,external_node_zlib_.createGunzip)()) : unzstd(chunks);
}
async function* through(chunks, transform) {
    let sourceFailure;
    const feeding = feed(chunks, transform).catch((error) => {
        sourceFailure = error;
        transform.destroy(new Error('the source failed'));
    });
    try {
        yield* transform;
        await feeding;
    }
    catch (error) {
        throw sourceFailure ?? error;
    }
    finally {
        transform.destroy();
    }
}
async function feed(chunks, transform) {
    for await (const chunk of chunks) {
        if (transform.destroyed)
            return;
        if (!transform.write(chunk))
            await drained(transform);
    }
    transform.end();
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
async function* unzstd(chunks) {
    const ready = [];
    const frames = new Decompress((chunk) => ready.push(chunk));
    for await (const chunk of chunks) {
        frames.push(chunk);
        yield* ready.splice(0);
    }
    frames.push(new Uint8Array(0), true);
    yield* ready;
}


/***/ }),

/***/ 7037:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ layerEntry),
/* harmony export */   t: () => (/* binding */ cleanPath)
/* harmony export */ });
const WHITEOUT = '.wh.';
const OPAQUE = '.wh..wh..opq';
/**
 * What a tar entry means in a layer; a sentence when its path leaves the root. Names that begin with `.wh.` are
 * markers and never files (OCI image-spec layer.md); `.wh..wh.` is aufs's own bookkeeping, which no runtime unpacks.
 */
function layerEntry(entry) {
    const path = cleanPath(entry.path);
    if (path === undefined)
        return `the path ${JSON.stringify(entry.path)} leaves the root`;
    const slash = path.lastIndexOf('/');
    const name = path.slice(slash + 1);
    if (name.startsWith(WHITEOUT))
        return whiteout(path.slice(0, Math.max(slash, 0)), name);
    const kind = KINDS[entry.kind];
    const link = kind === 'hardlink' ? cleanPath(entry.link) : '';
    if (link === undefined)
        return `the hardlink ${JSON.stringify(entry.path)} leaves the root`;
    return { path, kind, bytes: kind === 'file' ? entry.size : 0, link };
}
const KINDS = {
    file: 'file',
    hardlink: 'hardlink',
    directory: 'directory',
    symlink: 'other',
    other: 'other',
};
function whiteout(directory, name) {
    // The opaque marker begins with the other one, so it is looked for first.
    if (name === OPAQUE)
        return { path: directory, kind: 'opaque', bytes: 0, link: '' };
    if (name.startsWith(WHITEOUT + WHITEOUT))
        return undefined;
    const hidden = name.slice(WHITEOUT.length);
    return { path: directory === '' ? hidden : `${directory}/${hidden}`, kind: 'whiteout', bytes: 0, link: '' };
}
/** `./a//b/` → `a/b`; undefined when `..` climbs above the root. */
function cleanPath(path) {
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
/** Most paths are clean already: a look is cheaper than taking each apart. */
const UNCLEAN = /^\/|\/$|\/\/|(?:^|\/)\.\.?(?:\/|$)/;


/***/ }),

/***/ 4252:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   H3: () => (/* binding */ isAttestation),
/* harmony export */   Lq: () => (/* binding */ isConfig),
/* harmony export */   Yh: () => (/* binding */ isManifest),
/* harmony export */   nD: () => (/* binding */ blobPath),
/* harmony export */   nw: () => (/* binding */ isIndex),
/* harmony export */   p0: () => (/* binding */ isDockerArchive),
/* harmony export */   tj: () => (/* binding */ platformOf)
/* harmony export */ });
const isIndex = (value) => isObject(value) && isArrayOf(value['manifests'], isDescriptor);
const isManifest = (value) => isObject(value) && isDescriptor(value['config']) && isArrayOf(value['layers'], isDescriptor);
function isConfig(value) {
    if (!isObject(value) || !isObject(value['rootfs']))
        return false;
    const history = value['history'];
    return isArrayOf(value['rootfs']['diff_ids'], isDigest) && (history === undefined || isArrayOf(history, isObject));
}
const isDockerArchive = (value) => isArrayOf(value, (each) => isObject(each) && isText(each['Config']) && isArrayOf(each['Layers'] ?? [], isText));
/** Whether a manifest only describes another one (buildx's provenance and SBOM); never weighed as a platform. */
const isAttestation = (descriptor) => descriptor.annotations?.['vnd.docker.reference.type'] === 'attestation-manifest';
/** Where a blob is in an OCI layout (image-layout.md): `blobs/sha256/<hex>`. */
const blobPath = (digest) => `blobs/${digest.replace(':', '/')}`;
/** `linux/arm64/v8`, as `--platform` takes it. */
function platformOf({ os, architecture, variant }) {
    return [os ?? 'unknown', architecture ?? 'unknown', ...(variant ? [variant] : [])].join('/');
}
function isDescriptor(value) {
    return (isObject(value) && isDigest(value['digest']) && Number.isSafeInteger(value['size']) && Number(value['size']) >= 0);
}
const isDigest = (value) => isText(value) && /^sha(?:256:[0-9a-f]{64}|512:[0-9a-f]{128})$/.test(value);
const isText = (value) => typeof value === 'string';
const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
function isArrayOf(value, is) {
    return Array.isArray(value) && value.every(is);
}


/***/ }),

/***/ 8594:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ peek)
/* harmony export */ });
/** The first `length` bytes of a stream (fewer when it is shorter), and the same stream still whole. */
async function peek(chunks, length) {
    const rest = chunks[Symbol.asyncIterator]();
    const taken = [];
    let count = 0;
    while (count < length) {
        const { done, value } = await rest.next();
        if (done)
            break;
        taken.push(value);
        count += value.length;
    }
    async function* stream() {
        yield* taken;
        yield* { [Symbol.asyncIterator]: () => rest };
    }
    return { start: Buffer.concat(taken).subarray(0, length), stream: stream() };
}


/***/ }),

/***/ 2960:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  R: () => (/* binding */ tarReader)
});

;// CONCATENATED MODULE: ./lib/image/pax.js
/**
 * Parses a PAX extended header (POSIX.1-2008 pax, "%d %s=%s\n"); gives a sentence when it is malformed.
 * An empty value deletes what an earlier record said.
 */
function parsePax(body) {
    const records = new Map();
    let at = 0;
    while (at < body.length) {
        const space = body.indexOf(0x20, at);
        const length = space === -1 ? Number.NaN : Number(body.toString('latin1', at, space));
        const end = at + length;
        if (!Number.isSafeInteger(length) || end > body.length || end <= space || body[end - 1] !== 0x0a) {
            return 'a PAX header is malformed';
        }
        const record = body.toString('utf8', space + 1, end - 1);
        const equals = record.indexOf('=');
        if (equals < 1)
            return 'a PAX header is malformed';
        records.set(record.slice(0, equals), record.slice(equals + 1));
        at = end;
    }
    return pick(records);
}
function pick(records) {
    const path = records.get('GNU.sparse.name') ?? records.get('path');
    const linkpath = records.get('linkpath');
    const size = decimal(records.get('size'));
    const realSize = decimal(records.get('GNU.sparse.realsize') ?? records.get('GNU.sparse.size'));
    if (size === null || realSize === null)
        return 'a PAX header has an impossible size';
    if (path?.includes('\0') || linkpath?.includes('\0'))
        return 'a PAX header has a name with a zero byte';
    return {
        ...(path ? { path } : {}),
        ...(linkpath ? { linkpath } : {}),
        ...(size === undefined ? {} : { size }),
        ...(realSize === undefined ? {} : { realSize }),
    };
}
function decimal(value) {
    if (value === undefined || value === '')
        return undefined;
    const number = /^\d+$/.test(value) ? Number(value) : Number.NaN;
    return Number.isSafeInteger(number) ? number : null;
}

;// CONCATENATED MODULE: ./lib/image/tar-header.js
const BLOCK = 512;
const KINDS = {
    '0': 'file',
    '\0': 'file',
    '7': 'file',
    S: 'file',
    '1': 'hardlink',
    '2': 'symlink',
    '5': 'directory',
    x: 'metadata',
    g: 'metadata',
    L: 'metadata',
    K: 'metadata',
};
/** Types that have no body whatever their size field says, as in Go's archive/tar, which unpacks layers everywhere. */
const HEADER_ONLY = new Set(['1', '2', '3', '4', '5', '6']);
/** Reads a header block; gives a sentence instead of a header when it is not one. */
function readHeader(block) {
    if (!checksumHolds(block))
        return 'the checksum of a tar header does not hold';
    const type = String.fromCharCode(block[156]);
    const size = number(block, 124, 12);
    if (size === undefined)
        return 'a tar header has an impossible size';
    const name = tar_header_text(block, 0, 100);
    const ustar = block.toString('latin1', 257, 263) === 'ustar\0';
    const prefix = ustar ? tar_header_text(block, 345, 155) : '';
    const path = prefix === '' ? name : `${prefix}/${name}`;
    const kind = KINDS[type] ?? 'other';
    const sparse = type === 'S' ? oldSparse(block) : undefined;
    if (typeof sparse === 'string')
        return sparse;
    return {
        type,
        // Before POSIX.1-1988 a directory was a file whose name ends with a slash.
        kind: kind === 'file' && path.endsWith('/') ? 'directory' : kind,
        path,
        link: tar_header_text(block, 157, 100),
        size: HEADER_ONLY.has(type) ? 0 : size,
        sparse,
    };
}
function oldSparse(block) {
    const realSize = number(block, 483, 12);
    return realSize === undefined ? 'a sparse file has an impossible size' : { realSize, extended: block[482] !== 0 };
}
function checksumHolds(block) {
    const expected = number(block, 148, 8);
    let unsigned = 0;
    let signed = 0;
    for (let i = 0; i < BLOCK; i++) {
        const byte = i >= 148 && i < 156 ? 0x20 : block[i];
        unsigned += byte;
        signed += byte > 127 ? byte - 256 : byte; // what some old tars wrote
    }
    return expected === unsigned || expected === signed;
}
function tar_header_text(block, start, length) {
    const zero = block.indexOf(0, start);
    return block.toString('utf8', start, zero === -1 || zero > start + length ? start + length : zero);
}
/** Octal, or base-256 when the first bit is set (GNU, files over 8 GiB); undefined when negative or not a number. */
function number(block, start, length) {
    const first = block[start];
    if (first & 0x80) {
        let value = first & 0x7f;
        for (let i = start + 1; i < start + length; i++)
            value = value * 256 + block[i];
        return Number.isSafeInteger(value) ? value : undefined;
    }
    const digits = tar_header_text(block, start, length).trim();
    if (digits === '')
        return 0;
    return /^[0-7]+$/.test(digits) ? Number.parseInt(digits, 8) : undefined;
}

;// CONCATENATED MODULE: ./lib/image/tar.js


/** Longest PAX header or GNU long name that is read, as in Go's archive/tar (CVE-2022-2879). */
const METADATA_LIMIT = 1024 * 1024;
function tarReader() {
    const block = Buffer.alloc(BLOCK);
    const atHeader = (kind = 'header') => ({ kind, block, filled: 0 });
    let state = atHeader();
    let offset = 0;
    let padding = 0;
    let zeroBlocks = 0;
    let bodyAfterSparse = 0;
    let pax = {};
    function* push(chunk) {
        const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
        let at = 0;
        while (at < bytes.length && state.kind !== 'done') {
            const from = at;
            if (state.kind === 'body' || state.kind === 'skip') {
                at = Math.min(bytes.length, from + state.left);
                state.left -= at - from;
                if (state.kind === 'body')
                    yield { kind: 'data', bytes: bytes.subarray(from, at) };
                if (state.left === 0)
                    state = state.kind === 'body' && padding > 0 ? { kind: 'skip', left: padding } : atHeader();
                offset += at - from;
                continue;
            }
            const target = state.kind === 'metadata' ? state.body : state.block;
            const copied = bytes.copy(target, state.filled, from, Math.min(bytes.length, from + target.length - state.filled));
            at += copied;
            state.filled += copied;
            offset += copied;
            if (state.filled < target.length)
                return;
            const token = state.kind === 'metadata' ? metadata(state) : header(state.kind);
            if (token)
                yield token;
        }
    }
    function header(kind) {
        if (kind === 'sparse') {
            state = block[504] ? atHeader('sparse') : inBody(bodyAfterSparse);
            return undefined;
        }
        if (isZero(block)) {
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
        if (raw.size > METADATA_LIMIT)
            return broken(`a header of ${raw.size} bytes is over the limit of ${METADATA_LIMIT}`);
        padding = paddingOf(raw.size);
        state =
            raw.size === 0
                ? atHeader()
                : { kind: 'metadata', type: raw.type, body: Buffer.alloc(raw.size + padding), filled: 0 };
        return undefined;
    }
    function metadata({ type, body: padded }) {
        const body = padded.subarray(0, padded.length - padding);
        state = atHeader();
        if (type === 'g')
            return undefined; // global defaults: no writer of layers puts names or sizes there
        if (type === 'L')
            pax = { ...pax, path: untilZero(body) };
        else if (type === 'K')
            pax = { ...pax, linkpath: untilZero(body) };
        else {
            const records = parsePax(body);
            if (typeof records === 'string')
                return broken(records);
            pax = { ...pax, ...records };
        }
        return undefined;
    }
    function startEntry(raw, kind) {
        const stored = raw.size > 0 ? (pax.size ?? raw.size) : kind === 'file' ? (pax.size ?? 0) : 0;
        const path = pax.path ?? raw.path;
        const entry = {
            path,
            kind: kind === 'file' && path.endsWith('/') ? 'directory' : kind,
            size: pax.realSize ?? raw.sparse?.realSize ?? stored,
            link: pax.linkpath ?? raw.link,
            offset: offset - BLOCK,
        };
        pax = {};
        bodyAfterSparse = stored;
        state = raw.sparse?.extended ? atHeader('sparse') : inBody(stored);
        return { kind: 'entry', entry };
    }
    function inBody(size) {
        padding = paddingOf(size);
        return size === 0 ? atHeader() : { kind: 'body', left: size };
    }
    function broken(detail) {
        state = { kind: 'done' };
        return { kind: 'broken', offset: offset - BLOCK, detail };
    }
    function missing() {
        if (state.kind === 'done')
            return 0;
        if (state.kind === 'body')
            return state.left + padding;
        if (state.kind === 'skip')
            return state.left;
        if (state.kind === 'metadata')
            return state.body.length - state.filled;
        return state.filled === 0 && state.kind === 'header' ? 0 : BLOCK - state.filled;
    }
    return { push, missing };
}
const paddingOf = (size) => (BLOCK - (size % BLOCK)) % BLOCK;
function untilZero(body) {
    const zero = body.indexOf(0);
    return body.toString('utf8', 0, zero === -1 ? body.length : zero);
}
const ZEROS = Buffer.alloc(BLOCK);
const isZero = (block) => block.equals(ZEROS);


/***/ }),

/***/ 4876:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  B: () => (/* binding */ makePorts)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
;// CONCATENATED MODULE: external "node:fs/promises"
const promises_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(7598);
;// CONCATENATED MODULE: ./lib/adapters/directory/atomic-write.js



/** Writes a file with its folders, so that a reader sees the old text or the new one, never a part. */
async function atomicWrite(path, text) {
    await (0,promises_namespaceObject.mkdir)((0,external_node_path_.dirname)(path), { recursive: true });
    const draft = `${path}.${(0,external_node_crypto_.randomUUID)()}.tmp`;
    try {
        await (0,promises_namespaceObject.writeFile)(draft, text);
        await (0,promises_namespaceObject.rename)(draft, path);
    }
    catch (error) {
        await (0,promises_namespaceObject.rm)(draft, { force: true });
        throw error;
    }
}

;// CONCATENATED MODULE: ./lib/adapters/directory/compressed-sizes.js



/** Sizes as files, `gzip-6/<hex of the diffID>` in `folder`. A size that cannot be read or kept is computed again. */
function directoryCompressedSizes(folder) {
    return {
        async get(diffId) {
            const path = pathOf(folder, diffId);
            const text = path === undefined ? '' : await (0,promises_namespaceObject.readFile)(path, 'utf8').catch(() => '');
            const bytes = Number(text);
            return /^\d+\n$/.test(text) && Number.isSafeInteger(bytes) ? bytes : undefined;
        },
        async put(diffId, bytes) {
            const path = pathOf(folder, diffId);
            if (path !== undefined)
                await atomicWrite(path, `${bytes}\n`).catch(() => undefined);
        },
    };
}
function pathOf(folder, diffId) {
    const hex = /^sha256:([0-9a-f]{64})$/.exec(diffId)?.[1];
    return hex === undefined ? undefined : (0,external_node_path_.join)(folder, 'gzip-6', hex);
}

;// CONCATENATED MODULE: external "node:os"
const external_node_os_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");
;// CONCATENATED MODULE: ./lib/adapters/directory/files.js



/** The user's files, with relative paths from `directory` (absolute). */
function userFiles(directory) {
    return {
        directory,
        async read(path) {
            try {
                return await (0,promises_namespaceObject.readFile)((0,external_node_path_.resolve)(directory, path), 'utf8');
            }
            catch (error) {
                if (isMissing(error))
                    return undefined;
                throw error;
            }
        },
        async isDirectory(path) {
            return (await (0,promises_namespaceObject.stat)((0,external_node_path_.resolve)(directory, path)).catch(() => undefined))?.isDirectory() ?? false;
        },
        async temporaryFolder() {
            const path = await (0,promises_namespaceObject.mkdtemp)((0,external_node_path_.join)((0,external_node_os_namespaceObject.tmpdir)(), 'weighbridge-')); // mkdtemp makes it 0700
            return { path, [Symbol.asyncDispose]: () => (0,promises_namespaceObject.rm)(path, { recursive: true, force: true }) };
        },
    };
}
function isMissing(error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    return code === 'ENOENT' || code === 'ENOTDIR' || code === 'EISDIR';
}

;// CONCATENATED MODULE: ./lib/adapters/directory/memory.js
/** Records for the length of a run: outside a repository, where there is no git directory to keep them in. */
function memoryRecords() {
    const records = new Map();
    return {
        async find(commit, key) {
            const record = records.get(`${commit}/${key}`);
            if (record === undefined)
                return { kind: 'miss', reason: `there is no stored record of ${commit}` };
            return { kind: 'found', value: record };
        },
        async save(commit, key, record) {
            if (record.commit !== commit)
                return { kind: 'not saved', reason: `it is not a record of ${commit}` };
            records.set(`${commit}/${key}`, record);
            return { kind: 'saved' };
        },
    };
}
/** Compressed sizes for the length of a run. */
function memoryCompressedSizes() {
    const sizes = new Map();
    return {
        get: async (diffId) => sizes.get(diffId),
        async put(diffId, bytes) {
            sizes.set(diffId, bytes);
        },
    };
}

// EXTERNAL MODULE: ./lib/record/decode.js + 1 modules
var decode = __nccwpck_require__(4811);
;// CONCATENATED MODULE: ./lib/record/fit.js
/** Most bytes of JSON (UTF-8, no white space) that one image and platform take in a record. */
const IMAGE_LIMIT = 64 * 1024;
/** Least kept of an instruction when records do not fit otherwise, in characters. */
const SHORT_INSTRUCTION = 100;
/**
 * The image within `limit`. First the lightest paths go, then the vertices of its build, then long instructions are cut.
 * Layers and metrics are never dropped: their changes have to sum to the image's, so an image of several hundred layers
 * may stay larger.
 */
function fitImage(image, limit = IMAGE_LIMIT) {
    if (size(image) <= limit)
        return image;
    const withoutPaths = { ...image, paths: [], pathsComplete: false };
    if (size(withoutPaths) <= limit)
        return { ...withoutPaths, paths: heaviest(image.paths, limit - size(withoutPaths)) };
    const withoutVertices = { ...withoutPaths, build: image.build && { ...image.build, vertices: [] } };
    if (size(withoutVertices) <= limit)
        return withoutVertices;
    const layers = image.layers.map((layer) => ({ ...layer, instruction: shorten(layer.instruction) }));
    return { ...withoutVertices, layers };
}
/** The first of `paths`, which come heaviest first, that take no more than `room`. */
function heaviest(paths, room) {
    let left = room;
    const end = paths.findIndex((path) => {
        left -= size(path) + 1; // the comma
        return left < 0;
    });
    return end === -1 ? paths : paths.slice(0, end);
}
function shorten(instruction) {
    const characters = Array.from(instruction); // by code point: half a surrogate pair is not UTF-8
    return characters.length > SHORT_INSTRUCTION ? `${characters.slice(0, SHORT_INSTRUCTION).join('')}…` : instruction;
}
function size(value) {
    return new TextEncoder().encode(JSON.stringify(value)).length;
}

;// CONCATENATED MODULE: ./lib/record/encode.js

/** The record as JSON on one line, each image within 64 KiB (`fitImage`), as docs/record.schema.json has it. */
function encodeRecord(record) {
    return `${JSON.stringify({ ...record, images: record.images.map((image) => fitImage(image)) })}\n`;
}

;// CONCATENATED MODULE: ./lib/adapters/directory/records.js





/** Records as files, `records/<commit>/<key>.json` in `folder`. The command line's folder is in the git directory. */
function directoryRecords(folder) {
    return {
        async find(commit, key) {
            const path = records_pathOf(folder, commit, key);
            if (path === undefined)
                return miss(`"${commit}" and "${key}" cannot name a record`);
            const json = await (0,promises_namespaceObject.readFile)(path, 'utf8').catch((error) => new Error(message(error)));
            if (json instanceof Error)
                return miss(`there is no stored record of ${commit} (${json.message})`);
            const decoded = (0,decode/* decodeRecord */.e)(json);
            if (decoded.kind === 'unreadable')
                return miss(`the stored record of ${commit} cannot be read: ${decoded.reason}`);
            const { record } = decoded;
            if (record.commit !== commit)
                return miss(`the record stored for ${commit} is of ${record.commit ?? 'no commit'}`);
            return { kind: 'found', value: record };
        },
        async save(commit, key, record) {
            const path = records_pathOf(folder, commit, key);
            if (path === undefined)
                return { kind: 'not saved', reason: `"${commit}" and "${key}" cannot name a record` };
            if (record.commit !== commit)
                return { kind: 'not saved', reason: `it is not a record of ${commit}` };
            try {
                await atomicWrite(path, encodeRecord(record));
                return { kind: 'saved' };
            }
            catch (error) {
                return { kind: 'not saved', reason: message(error) };
            }
        },
    };
}
/** Commit and key become parts of a path, so neither may hold anything that leads out of the folder. */
function records_pathOf(folder, commit, key) {
    const safe = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(commit) && /^\w[\w.-]{0,127}$/.test(key);
    return safe ? (0,external_node_path_.join)(folder, 'records', commit, `${key}.json`) : undefined;
}
const miss = (reason) => ({ kind: 'miss', reason });
const message = (error) => (error instanceof Error ? error.message : String(error));

;// CONCATENATED MODULE: ./lib/build/source-excerpt.js
const RULE = /^-{10,}$/;
const MARKED = /^\s*\d+ \| >>> ?(.*)$/;
/** The first excerpt in the text that buildx prints when a build fails; moby/buildkit solver/errdefs source.go prints it. */
function sourceExcerpt(text) {
    const top = text.findIndex((line, index) => RULE.test(line) && /:\d+$/.test(text[index - 1] ?? ''));
    const length = text.slice(top + 1).findIndex((line) => RULE.test(line));
    if (top < 1 || length < 0)
        return undefined;
    const lines = text.slice(top + 1, top + 1 + length);
    const marked = lines.flatMap((line) => MARKED.exec(line)?.[1] ?? []);
    const instruction = marked.map((line) => line.replace(/\\\s*$/, '').trim()).join(' ');
    return { place: text[top - 1], instruction, lines };
}

;// CONCATENATED MODULE: ./lib/build/redact.js
const HIDDEN = '***';
/**
 * Text without credentials that tools are known to print: user information in URLs, `Authorization` values, and
 * signatures in the queries of signed URLs. Everything heard of a build goes through it before it is kept or shown.
 */
function redact(text) {
    return text
        .replace(/:\/\/[^\s/@]+@/g, `://${HIDDEN}@`)
        .replace(/\b(authorization["']?\s*[:=]\s*["']?)(?:(?:bearer|basic)\s+)?[^\s"',]+/gi, `$1${HIDDEN}`)
        .replace(/([?&](?:sig|signature|x-amz-signature|x-goog-signature)=)[^&\s"']+/gi, `$1${HIDDEN}`);
}

;// CONCATENATED MODULE: ./lib/build/output.js

/** Lines of a vertex's output that an error quotes. */
const TAIL = 40;
/** Characters after which a line is broken: a program that never writes a line feed must not fill the memory. */
const LONGEST_LINE = 8192;
function noOutput() {
    return { streams: new Map(), tail: [] };
}
/** The lines that are complete with this piece of output. */
function takeLines(output, log) {
    const number = log.stream ?? 0;
    const stream = output.streams.get(number) ?? { decoder: new TextDecoder(), pending: '' };
    output.streams.set(number, stream);
    const parts = (stream.pending + stream.decoder.decode(Buffer.from(log.data ?? '', 'base64'), { stream: true })).split('\n');
    stream.pending = lastState(parts.pop());
    if (stream.pending.length > LONGEST_LINE) {
        parts.push(stream.pending);
        stream.pending = '';
    }
    return keep(output, parts.map(withoutReturns));
}
/** The last lines, when the program ended without a line feed. */
function takeRest(output) {
    const rest = [...output.streams.values()].map(({ pending, decoder }) => withoutReturns(pending + decoder.decode()));
    output.streams.clear();
    return keep(output, rest.filter((line) => line !== ''));
}
function keep(output, lines) {
    const safe = lines.map(redact);
    output.tail = [...output.tail, ...safe].slice(-TAIL);
    return safe;
}
/** A progress bar returns to the start of its line and writes over it: what a reader would see is its last state. */
function withoutReturns(line) {
    return line.split('\r').findLast((state) => state !== '') ?? '';
}
/** The same for a line that goes on; a return at its end may be half of a line end, so it stays. */
function lastState(line) {
    const end = line.endsWith('\r') ? '\r' : '';
    return withoutReturns(line) + end;
}

;// CONCATENATED MODULE: ./lib/build/intervals.js
/**
 * Runs in order of their start, those that overlap put together: BuildKit lets a vertex run several times, and a group of
 * vertices at once, and its own display counts each moment once (moby/buildkit util/progress/progressui mergeIntervals).
 */
function mergeIntervals(intervals) {
    const merged = [];
    for (const next of [...intervals].toSorted((a, b) => a.start - b.start)) {
        const last = merged.at(-1);
        if (last === undefined || (last.stop !== undefined && last.stop < next.start))
            merged.push(next);
        else
            merged[merged.length - 1] = { start: last.start, stop: later(last.stop, next.stop) };
    }
    return merged;
}
/** Seconds of all the runs together; a run without an end counts nothing yet. */
function secondsOf(merged) {
    return merged.reduce((sum, each) => sum + ((each.stop ?? each.start) - each.start), 0) / 1000;
}
/** No end is later than any end. */
function later(a, b) {
    return a === undefined || b === undefined ? undefined : Math.max(a, b);
}

;// CONCATENATED MODULE: ./lib/build/track.js



/** The group or digest under which a vertex is shown. */
function trackId(vertex) {
    return vertex.progressGroup?.id ?? vertex.digest;
}
function newTrack(first) {
    const id = trackId(first);
    const grouped = first.progressGroup?.id !== undefined;
    const name = redact((grouped ? first.progressGroup?.name : first.name) ?? '');
    return {
        id,
        name,
        grouped,
        members: new Map(),
        runs: new Map(),
        hidden: grouped,
        open: false,
        shown: '',
        vertex: { digest: id, name, started: undefined, completed: undefined, seconds: 0, cached: false, error: '' },
        output: noOutput(),
        transfers: new Map(),
    };
}
/** Takes in what a message says about a vertex; rules of moby/buildkit util/progress/progressui. */
function update(track, said) {
    // BuildKit may announce a vertex again after it started: that must not take its state back.
    const started = said.started !== undefined;
    if (!started && track.members.get(said.digest)?.started === true)
        return;
    track.members.set(said.digest, { started, cached: said.cached ?? false, error: redact(said.error ?? '') });
    if (!track.grouped && said.name !== undefined)
        track.name = redact(said.name);
    if (started) {
        const stop = said.completed === undefined ? undefined : Date.parse(said.completed);
        track.runs.set(`${said.digest} ${said.started}`, { start: Date.parse(said.started), stop });
        if (said.progressGroup?.weak !== true)
            track.hidden = false;
    }
    if (said.error)
        track.hidden = false;
    track.vertex = asVertex(track);
}
function asVertex(track) {
    const runs = mergeIntervals(track.runs.values());
    const members = [...track.members.values()];
    return {
        digest: track.id,
        name: track.name,
        started: runs.at(0)?.start,
        completed: runs.at(-1)?.stop,
        seconds: secondsOf(runs),
        cached: members.every((each) => each.cached),
        error: members.find((each) => each.error !== '')?.error ?? '',
    };
}
/** Start of its latest run, from which the times of its output count. */
function latestStart(track) {
    return mergeIntervals(track.runs.values()).at(-1)?.start ?? 0;
}

// EXTERNAL MODULE: ./lib/units/bytes.js
var bytes = __nccwpck_require__(1160);
;// CONCATENATED MODULE: ./lib/build/transfer.js


/** One that goes on is shown again after this many milliseconds, as in BuildKit's plain progress. */
const PAUSE = 5000;
/** What to show of a transfer (of a layer, a context): its end, and where it is when it takes long. */
function transfer(track, said) {
    if (track === undefined || track.hidden || said.started === undefined)
        return [];
    const now = Date.parse(said.completed ?? said.timestamp);
    const begun = Date.parse(said.started);
    const name = `${said.id} ${said.started}`;
    const shown = track.transfers.get(name) ?? begun;
    if (shown === Infinity || (said.completed === undefined && now - shown < PAUSE))
        return [];
    track.transfers.set(name, said.completed === undefined ? now : Infinity);
    const words = [said.id, ...bytesOf(said), ...(now - begun > 10 ? [`${((now - begun) / 1000).toFixed(1)}s`] : [])];
    if (said.completed !== undefined)
        words.push('done');
    return [{ kind: 'status', vertex: track.vertex, text: redact(words.join(' ')) }];
}
function bytesOf({ current = 0, total = 0 }) {
    if (total > 0)
        return [`${(0,bytes/* formatBytes */.z3)(current)} / ${(0,bytes/* formatBytes */.z3)(total)}`];
    return current > 0 ? [(0,bytes/* formatBytes */.z3)(current)] : [];
}

;// CONCATENATED MODULE: ./lib/build/status.js




const TEXT_KEPT = 100;
function noProgress() {
    return { tracks: new Map(), byDigest: new Map(), text: [] };
}
/** Takes in one item and gives what is worth showing of it, in order. */
function hear(progress, item) {
    if (item.kind === 'status')
        return hearStatus(progress, item.status);
    const text = redact(item.line);
    progress.text = [...progress.text, text].slice(-TEXT_KEPT);
    return [{ kind: 'message', text }];
}
/** The vertices that were shown, in the order of appearance. */
function vertices(progress) {
    return [...progress.tracks.values()].filter((track) => !track.hidden).map((track) => track.vertex);
}
/** The last lines that the vertex's program wrote, at most 40. */
function lastLines(progress, digest) {
    return progress.tracks.get(digest)?.output.tail ?? [];
}
function hearStatus(progress, status) {
    // A vertex may be told to complete and to start again in one message: what counts is where it is at the end of it.
    const touched = new Set();
    for (const said of status.vertexes ?? []) {
        const track = progress.tracks.get(trackId(said)) ?? newTrack(said);
        progress.tracks.set(track.id, track);
        progress.byDigest.set(said.digest, track);
        update(track, said);
        touched.add(track);
    }
    const of = (digest) => progress.byDigest.get(digest ?? '');
    return [
        ...[...touched].flatMap(start),
        ...(status.statuses ?? []).flatMap((each) => transfer(of(each.vertex), each)),
        ...(status.warnings ?? []).flatMap((each) => warning(of(each.vertex), each)),
        ...(status.logs ?? []).flatMap((each) => output(of(each.vertex), each)),
        ...[...touched].flatMap(complete),
    ];
}
function start(track) {
    if (track.hidden || track.open || track.vertex.started === undefined || stateOf(track) === track.shown)
        return [];
    if (isBlink(track.vertex))
        return [];
    track.open = true;
    return [{ kind: 'started', vertex: track.vertex }];
}
function complete(track) {
    if (!track.open || track.vertex.completed === undefined)
        return [];
    track.open = false;
    track.shown = stateOf(track);
    const rest = takeRest(track.output).map((text) => {
        return { kind: 'output', vertex: track.vertex, seconds: track.vertex.seconds, text };
    });
    return [...rest, { kind: 'completed', vertex: track.vertex }];
}
/** BuildKit touches a local source for some microseconds before the transfer; its own display is too slow to show that. */
function isBlink({ name, completed, seconds, cached, error }) {
    return name.startsWith('[internal] ') && completed !== undefined && seconds < 0.001 && !cached && error === '';
}
function stateOf({ vertex }) {
    return JSON.stringify([vertex.name, vertex.started, vertex.completed, vertex.seconds, vertex.cached, vertex.error]);
}
function output(track, log) {
    if (track === undefined)
        return [];
    const seconds = Math.max(0, Date.parse(log.timestamp) - latestStart(track)) / 1000;
    return takeLines(track.output, log).map((text) => {
        return { kind: 'output', vertex: track.vertex, seconds, text };
    });
}
function warning(track, { short }) {
    if (track === undefined)
        return [];
    return [
        { kind: 'status', vertex: track.vertex, text: `WARN: ${Buffer.from(short ?? '', 'base64').toString('utf8')}` },
    ];
}

;// CONCATENATED MODULE: ./lib/build/step-name.js
/** A name BuildKit makes for an instruction: `[linux/arm64 builder 2/6] RUN go build`; dockerfile2llb prefixCommand. */
const INSTRUCTION = /^\[((?:[^\] ]+ )*) *(\d+\/\d+)\] (?:ONBUILD )?(?:LINK )?([A-Za-z]+)/;
const EXPORT = /^exporting to (?:[a-z]+ ?)+/;
/** Whether a vertex is an instruction of the Dockerfile or the export, and not BuildKit's own preparation. */
function isStep(vertex) {
    return stepName(vertex.name) !== undefined;
}
/**
 * A vertex's name without anything an author's values can be in, or `undefined` for BuildKit's own preparation.
 * BuildKit expands build arguments and environment in the names of RUN, COPY, FROM and the others, and no rule tells the
 * values from the text around them; so only the platform, the stage, the number and the instruction's word are kept.
 */
function stepName(name) {
    const [, where = '', number, word = ''] = INSTRUCTION.exec(name) ?? [];
    if (number !== undefined)
        return `[${where}${number}] ${word.toUpperCase()}`;
    return EXPORT.exec(name)?.[0].trim();
}

;// CONCATENATED MODULE: ./lib/build/failure.js



/** Vertices of buildx's own (docker/buildx driver/…/driver.go): a container or pod is started, a remote one called. */
const BOOT = /^\[internal\] (booting buildkit|waiting for connection)/;
const LONGEST_INSTRUCTION = 300;
const failure_LONGEST_LINE = 1000;
/** Why a build failed that ended with exit code `code`. */
function describeFailure(progress, code) {
    const failed = vertices(progress).find(({ error }) => error !== '' && !error.endsWith('context canceled'));
    const excerpt = sourceExcerpt(progress.text);
    const said = saidByBuildx(progress.text);
    const tail = failed === undefined ? [] : lastLines(progress, failed.digest);
    return {
        instruction: cut(instructionOf(progress, failed, excerpt), LONGEST_INSTRUCTION),
        error: cut(failed?.error ?? said.error ?? `docker buildx ended with code ${code}`, failure_LONGEST_LINE),
        output: (tail.length > 0 ? tail : [...(excerpt?.lines ?? []), ...said.advice])
            .map((line) => cut(line.trimEnd(), failure_LONGEST_LINE))
            .join('\n'),
    };
}
/** Why the builder itself did not start, in buildx's words; `undefined` when it did. No instruction is to blame then. */
function builderFailure(progress) {
    const boot = vertices(progress).find(({ name }) => BOOT.test(name));
    if (boot === undefined || boot.error === '')
        return undefined;
    return cut(`${boot.name.replace('[internal] ', '')}: ${boot.error}`, failure_LONGEST_LINE);
}
function instructionOf(progress, failed, excerpt) {
    if (excerpt !== undefined && excerpt.instruction !== '') {
        const stage = failed !== undefined && isStep(failed) ? (/^\[[^\]]*\] /.exec(failed.name)?.[0] ?? '') : '';
        return `${stage}${excerpt.instruction} (${excerpt.place})`;
    }
    const all = vertices(progress);
    // A builder that was killed says nothing: what was running then is the best there is.
    const at = failed ?? all.find(({ started, completed }) => started !== undefined && completed === undefined);
    return at?.name ?? (all.some(isStep) ? 'its end' : 'its start');
}
/** What buildx says last: `ERROR: failed to build: failed to solve: …` and advice, or a complaint about a flag and the usage. */
function saidByBuildx(text) {
    const marked = text.findLastIndex((line) => line.startsWith('ERROR: '));
    if (marked < 0)
        return { error: text.find((line) => line.trim() !== '' && !line.startsWith('WARN')), advice: [] };
    const error = text[marked].replace(/^ERROR: (failed to build: )?(failed to solve: )?/, '');
    return { error, advice: text.slice(marked + 1).filter((line) => line.trim() !== '') };
}
function cut(text, limit) {
    return text.length > limit ? `${text.slice(0, limit)} …` : text;
}

;// CONCATENATED MODULE: ./lib/build/lines.js
/** Splits at line feeds. Of a line of more than `limit` characters only the start is given: memory stays bounded. */
function lineSplitter(limit) {
    const decoder = new TextDecoder();
    let pieces = [];
    let length = 0;
    function add(text) {
        const room = limit - length;
        length += text.length;
        if (room > 0)
            pieces.push(text.slice(0, room));
    }
    function take() {
        const line = pieces.join('');
        const cut = length > limit ? `${line.slice(0, 200)} … (${length} characters)` : line;
        pieces = [];
        length = 0;
        return cut.endsWith('\r') ? cut.slice(0, -1) : cut;
    }
    function split(text) {
        const parts = text.split('\n');
        const last = parts.pop();
        const lines = parts.map((part) => {
            add(part);
            return take();
        });
        add(last);
        return lines;
    }
    return {
        push: (chunk) => split(decoder.decode(chunk, { stream: true })),
        end() {
            const lines = split(decoder.decode());
            return length > 0 ? [...lines, take()] : lines;
        },
    };
}

;// CONCATENATED MODULE: ./lib/build/solve-status.js
const PARTS = ['vertexes', 'statuses', 'logs', 'warnings'];
/** `value` as a status message, or `undefined` for any other JSON (which is then text that somebody printed). */
function asSolveStatus(value) {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
        return undefined;
    const fields = { ...value };
    const sound = PARTS.every((part) => fields[part] === undefined || isListOfObjects(fields[part]));
    const keys = Object.keys(fields);
    return sound && (keys.length === 0 || keys.some((key) => PARTS.some((part) => part === key))) ? fields : undefined;
}
function isListOfObjects(value) {
    return Array.isArray(value) && value.every((each) => typeof each === 'object' && each !== null);
}

;// CONCATENATED MODULE: ./lib/build/json-stream.js


/** Characters of the longest message; one that quotes a whole Dockerfile has some hundred thousand. */
const LONGEST = 16 * 1024 * 1024;
/**
 * A reader for both forms: one message per line (buildx 0.14 and newer), and messages printed over many lines, which
 * start with a line `{` and end with a line `}` (0.13; everything between is indented). All else is text.
 */
function progressReader() {
    const splitter = lineSplitter(LONGEST);
    let open;
    let length = 0;
    function giveUp() {
        const lines = open ?? [];
        open = undefined;
        return lines.map(json_stream_text);
    }
    function read(line) {
        if (line === '{') {
            const before = giveUp(); // An open object cannot hold such a line: it was none.
            open = [line];
            length = 0;
            return before;
        }
        if (open === undefined)
            return [(line.startsWith('{') ? json_stream_status(line) : undefined) ?? json_stream_text(line)];
        open.push(line);
        length += line.length;
        if (line !== '}')
            return length > LONGEST ? giveUp() : [];
        const whole = json_stream_status(open.join('\n'));
        if (whole === undefined)
            return giveUp();
        open = undefined;
        return [whole];
    }
    return {
        push: (chunk) => splitter.push(chunk).flatMap(read),
        end: () => [...splitter.end().flatMap(read), ...giveUp()],
    };
}
function json_stream_text(line) {
    return { kind: 'text', line };
}
function json_stream_status(json) {
    try {
        const found = asSolveStatus(JSON.parse(json));
        return found && { kind: 'status', status: found };
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./lib/build/record.js

/**
 * What a record keeps of a build: the wall time from the first start to the last end, and the instructions with theirs,
 * in the order of their start, in seconds with three decimals. Names are without their arguments (see `stepName`).
 */
function buildRecord(vertices) {
    const starts = vertices.flatMap(({ started }) => started ?? []);
    const ends = vertices.flatMap(({ completed }) => completed ?? []);
    const steps = vertices
        .filter(({ completed }) => completed !== undefined)
        .toSorted((a, b) => (a.started ?? 0) - (b.started ?? 0));
    return {
        seconds: ends.length === 0 ? 0 : (latest(ends) - earliest(starts)) / 1000,
        vertices: steps.flatMap(({ name, seconds, cached }) => {
            const safe = stepName(name);
            return safe === undefined ? [] : { name: safe, seconds: cached ? 0 : Math.round(seconds * 1000) / 1000, cached };
        }),
    };
}
function earliest(times) {
    return times.reduce((a, b) => Math.min(a, b));
}
function latest(times) {
    return times.reduce((a, b) => Math.max(a, b));
}

// EXTERNAL MODULE: ./lib/errors.js + 1 modules
var errors = __nccwpck_require__(9981);
;// CONCATENATED MODULE: ./lib/adapters/docker/build-result.js


/**
 * What buildx wrote about an image that it built. Throws `engine.no-result` when that cannot be read, or does not name
 * the image where that name is the only way to it.
 */
async function readResult(plan) {
    const [text, id] = await Promise.all([readIfThere(plan.metadataFile), readIfThere(plan.imageIdFile)]);
    const metadata = parse(text ?? '{}');
    const digest = word(metadata['containerimage.digest']);
    const imageId = word(metadata['containerimage.config.digest']) || (id ?? '').trim();
    if (digest === '' && imageId === '' && plan.weighed.kind === 'engine') {
        throw (0,errors/* fail */.fJ)('engine.no-result', { detail: 'buildx did not name it in its metadata file' });
    }
    return { imageId, digest, metadata };
}
function parse(text) {
    try {
        const value = JSON.parse(text);
        if (typeof value === 'object' && value !== null && !Array.isArray(value))
            return { ...value };
    }
    catch {
        // Said below, as for JSON of another kind.
    }
    throw (0,errors/* fail */.fJ)('engine.no-result', { detail: 'the metadata file that buildx wrote is not a JSON object' });
}
async function readIfThere(path) {
    return path === undefined ? undefined : (0,promises_namespaceObject.readFile)(path, 'utf8').catch(() => undefined);
}
const word = (value) => (typeof value === 'string' ? value : '');

;// CONCATENATED MODULE: external "string_decoder"
const external_string_decoder_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("string_decoder");
;// CONCATENATED MODULE: external "os"
const external_os_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");
;// CONCATENATED MODULE: external "events"
const external_events_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("events");
;// CONCATENATED MODULE: external "child_process"
const external_child_process_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("child_process");
;// CONCATENATED MODULE: external "path"
const external_path_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("path");
;// CONCATENATED MODULE: external "assert"
const external_assert_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("assert");
;// CONCATENATED MODULE: external "fs"
const external_fs_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");
;// CONCATENATED MODULE: ./node_modules/@actions/io/lib/io-util.js
var __awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};


const { chmod, copyFile, lstat, mkdir, open: io_util_open, readdir, rename, rm, rmdir, stat, symlink, unlink } = external_fs_namespaceObject.promises;
// export const {open} = 'fs'
const IS_WINDOWS = process.platform === 'win32';
/**
 * Custom implementation of readlink to ensure Windows junctions
 * maintain trailing backslash for backward compatibility with Node.js < 24
 *
 * In Node.js 20, Windows junctions (directory symlinks) always returned paths
 * with trailing backslashes. Node.js 24 removed this behavior, which breaks
 * code that relied on this format for path operations.
 *
 * This implementation restores the Node 20 behavior by adding a trailing
 * backslash to all junction results on Windows.
 */
function readlink(fsPath) {
    return __awaiter(this, void 0, void 0, function* () {
        const result = yield fs.promises.readlink(fsPath);
        // On Windows, restore Node 20 behavior: add trailing backslash to all results
        // since junctions on Windows are always directory links
        if (IS_WINDOWS && !result.endsWith('\\')) {
            return `${result}\\`;
        }
        return result;
    });
}
// See https://github.com/nodejs/node/blob/d0153aee367422d0858105abec186da4dff0a0c5/deps/uv/include/uv/win.h#L691
const UV_FS_O_EXLOCK = 0x10000000;
const READONLY = external_fs_namespaceObject.constants.O_RDONLY;
function exists(fsPath) {
    return __awaiter(this, void 0, void 0, function* () {
        try {
            yield stat(fsPath);
        }
        catch (err) {
            if (err.code === 'ENOENT') {
                return false;
            }
            throw err;
        }
        return true;
    });
}
function isDirectory(fsPath_1) {
    return __awaiter(this, arguments, void 0, function* (fsPath, useStat = false) {
        const stats = useStat ? yield stat(fsPath) : yield lstat(fsPath);
        return stats.isDirectory();
    });
}
/**
 * On OSX/Linux, true if path starts with '/'. On Windows, true for paths like:
 * \, \hello, \\hello\share, C:, and C:\hello (and corresponding alternate separator cases).
 */
function isRooted(p) {
    p = normalizeSeparators(p);
    if (!p) {
        throw new Error('isRooted() parameter "p" cannot be empty');
    }
    if (IS_WINDOWS) {
        return (p.startsWith('\\') || /^[A-Z]:/i.test(p) // e.g. \ or \hello or \\hello
        ); // e.g. C: or C:\hello
    }
    return p.startsWith('/');
}
/**
 * Best effort attempt to determine whether a file exists and is executable.
 * @param filePath    file path to check
 * @param extensions  additional file extensions to try
 * @return if file exists and is executable, returns the file path. otherwise empty string.
 */
function tryGetExecutablePath(filePath, extensions) {
    return __awaiter(this, void 0, void 0, function* () {
        let stats = undefined;
        try {
            // test file exists
            stats = yield stat(filePath);
        }
        catch (err) {
            if (err.code !== 'ENOENT') {
                // eslint-disable-next-line no-console
                console.log(`Unexpected error attempting to determine if executable file exists '${filePath}': ${err}`);
            }
        }
        if (stats && stats.isFile()) {
            if (IS_WINDOWS) {
                // on Windows, test for valid extension
                const upperExt = external_path_namespaceObject.extname(filePath).toUpperCase();
                if (extensions.some(validExt => validExt.toUpperCase() === upperExt)) {
                    return filePath;
                }
            }
            else {
                if (isUnixExecutable(stats)) {
                    return filePath;
                }
            }
        }
        // try each extension
        const originalFilePath = filePath;
        for (const extension of extensions) {
            filePath = originalFilePath + extension;
            stats = undefined;
            try {
                stats = yield stat(filePath);
            }
            catch (err) {
                if (err.code !== 'ENOENT') {
                    // eslint-disable-next-line no-console
                    console.log(`Unexpected error attempting to determine if executable file exists '${filePath}': ${err}`);
                }
            }
            if (stats && stats.isFile()) {
                if (IS_WINDOWS) {
                    // preserve the case of the actual file (since an extension was appended)
                    try {
                        const directory = external_path_namespaceObject.dirname(filePath);
                        const upperName = external_path_namespaceObject.basename(filePath).toUpperCase();
                        for (const actualName of yield readdir(directory)) {
                            if (upperName === actualName.toUpperCase()) {
                                filePath = external_path_namespaceObject.join(directory, actualName);
                                break;
                            }
                        }
                    }
                    catch (err) {
                        // eslint-disable-next-line no-console
                        console.log(`Unexpected error attempting to determine the actual case of the file '${filePath}': ${err}`);
                    }
                    return filePath;
                }
                else {
                    if (isUnixExecutable(stats)) {
                        return filePath;
                    }
                }
            }
        }
        return '';
    });
}
function normalizeSeparators(p) {
    p = p || '';
    if (IS_WINDOWS) {
        // convert slashes on Windows
        p = p.replace(/\//g, '\\');
        // remove redundant slashes
        return p.replace(/\\\\+/g, '\\');
    }
    // remove redundant slashes
    return p.replace(/\/\/+/g, '/');
}
// on Mac/Linux, test the execute bit
//     R   W  X  R  W X R W X
//   256 128 64 32 16 8 4 2 1
function isUnixExecutable(stats) {
    return ((stats.mode & 1) > 0 ||
        ((stats.mode & 8) > 0 &&
            process.getgid !== undefined &&
            stats.gid === process.getgid()) ||
        ((stats.mode & 64) > 0 &&
            process.getuid !== undefined &&
            stats.uid === process.getuid()));
}
// Get the path of cmd.exe in windows
function getCmdPath() {
    var _a;
    return (_a = process.env['COMSPEC']) !== null && _a !== void 0 ? _a : `cmd.exe`;
}
//# sourceMappingURL=io-util.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/io/lib/io.js
var io_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};



/**
 * Copies a file or folder.
 * Based off of shelljs - https://github.com/shelljs/shelljs/blob/9237f66c52e5daa40458f94f9565e18e8132f5a6/src/cp.js
 *
 * @param     source    source path
 * @param     dest      destination path
 * @param     options   optional. See CopyOptions.
 */
function cp(source_1, dest_1) {
    return io_awaiter(this, arguments, void 0, function* (source, dest, options = {}) {
        const { force, recursive, copySourceDirectory } = readCopyOptions(options);
        const destStat = (yield ioUtil.exists(dest)) ? yield ioUtil.stat(dest) : null;
        // Dest is an existing file, but not forcing
        if (destStat && destStat.isFile() && !force) {
            return;
        }
        // If dest is an existing directory, should copy inside.
        const newDest = destStat && destStat.isDirectory() && copySourceDirectory
            ? path.join(dest, path.basename(source))
            : dest;
        if (!(yield ioUtil.exists(source))) {
            throw new Error(`no such file or directory: ${source}`);
        }
        const sourceStat = yield ioUtil.stat(source);
        if (sourceStat.isDirectory()) {
            if (!recursive) {
                throw new Error(`Failed to copy. ${source} is a directory, but tried to copy without recursive flag.`);
            }
            else {
                yield cpDirRecursive(source, newDest, 0, force);
            }
        }
        else {
            if (path.relative(source, newDest) === '') {
                // a file cannot be copied to itself
                throw new Error(`'${newDest}' and '${source}' are the same file`);
            }
            yield io_copyFile(source, newDest, force);
        }
    });
}
/**
 * Moves a path.
 *
 * @param     source    source path
 * @param     dest      destination path
 * @param     options   optional. See MoveOptions.
 */
function mv(source_1, dest_1) {
    return io_awaiter(this, arguments, void 0, function* (source, dest, options = {}) {
        if (yield ioUtil.exists(dest)) {
            let destExists = true;
            if (yield ioUtil.isDirectory(dest)) {
                // If dest is directory copy src into dest
                dest = path.join(dest, path.basename(source));
                destExists = yield ioUtil.exists(dest);
            }
            if (destExists) {
                if (options.force == null || options.force) {
                    yield rmRF(dest);
                }
                else {
                    throw new Error('Destination already exists');
                }
            }
        }
        yield mkdirP(path.dirname(dest));
        yield ioUtil.rename(source, dest);
    });
}
/**
 * Remove a path recursively with force
 *
 * @param inputPath path to remove
 */
function rmRF(inputPath) {
    return io_awaiter(this, void 0, void 0, function* () {
        if (ioUtil.IS_WINDOWS) {
            // Check for invalid characters
            // https://docs.microsoft.com/en-us/windows/win32/fileio/naming-a-file
            if (/[*"<>|]/.test(inputPath)) {
                throw new Error('File path must not contain `*`, `"`, `<`, `>` or `|` on Windows');
            }
        }
        try {
            // note if path does not exist, error is silent
            yield ioUtil.rm(inputPath, {
                force: true,
                maxRetries: 3,
                recursive: true,
                retryDelay: 300
            });
        }
        catch (err) {
            throw new Error(`File was unable to be removed ${err}`);
        }
    });
}
/**
 * Make a directory.  Creates the full path with folders in between
 * Will throw if it fails
 *
 * @param   fsPath        path to create
 * @returns Promise<void>
 */
function mkdirP(fsPath) {
    return io_awaiter(this, void 0, void 0, function* () {
        ok(fsPath, 'a path argument must be provided');
        yield ioUtil.mkdir(fsPath, { recursive: true });
    });
}
/**
 * Returns path of a tool had the tool actually been invoked.  Resolves via paths.
 * If you check and the tool does not exist, it will throw.
 *
 * @param     tool              name of the tool
 * @param     check             whether to check if tool exists
 * @returns   Promise<string>   path to tool
 */
function which(tool, check) {
    return io_awaiter(this, void 0, void 0, function* () {
        if (!tool) {
            throw new Error("parameter 'tool' is required");
        }
        // recursive when check=true
        if (check) {
            const result = yield which(tool, false);
            if (!result) {
                if (IS_WINDOWS) {
                    throw new Error(`Unable to locate executable file: ${tool}. Please verify either the file path exists or the file can be found within a directory specified by the PATH environment variable. Also verify the file has a valid extension for an executable file.`);
                }
                else {
                    throw new Error(`Unable to locate executable file: ${tool}. Please verify either the file path exists or the file can be found within a directory specified by the PATH environment variable. Also check the file mode to verify the file is executable.`);
                }
            }
            return result;
        }
        const matches = yield findInPath(tool);
        if (matches && matches.length > 0) {
            return matches[0];
        }
        return '';
    });
}
/**
 * Returns a list of all occurrences of the given tool on the system path.
 *
 * @returns   Promise<string[]>  the paths of the tool
 */
function findInPath(tool) {
    return io_awaiter(this, void 0, void 0, function* () {
        if (!tool) {
            throw new Error("parameter 'tool' is required");
        }
        // build the list of extensions to try
        const extensions = [];
        if (IS_WINDOWS && process.env['PATHEXT']) {
            for (const extension of process.env['PATHEXT'].split(external_path_namespaceObject.delimiter)) {
                if (extension) {
                    extensions.push(extension);
                }
            }
        }
        // if it's rooted, return it if exists. otherwise return empty.
        if (isRooted(tool)) {
            const filePath = yield tryGetExecutablePath(tool, extensions);
            if (filePath) {
                return [filePath];
            }
            return [];
        }
        // if any path separators, return empty
        if (tool.includes(external_path_namespaceObject.sep)) {
            return [];
        }
        // build the list of directories
        //
        // Note, technically "where" checks the current directory on Windows. From a toolkit perspective,
        // it feels like we should not do this. Checking the current directory seems like more of a use
        // case of a shell, and the which() function exposed by the toolkit should strive for consistency
        // across platforms.
        const directories = [];
        if (process.env.PATH) {
            for (const p of process.env.PATH.split(external_path_namespaceObject.delimiter)) {
                if (p) {
                    directories.push(p);
                }
            }
        }
        // find all matches
        const matches = [];
        for (const directory of directories) {
            const filePath = yield tryGetExecutablePath(external_path_namespaceObject.join(directory, tool), extensions);
            if (filePath) {
                matches.push(filePath);
            }
        }
        return matches;
    });
}
function readCopyOptions(options) {
    const force = options.force == null ? true : options.force;
    const recursive = Boolean(options.recursive);
    const copySourceDirectory = options.copySourceDirectory == null
        ? true
        : Boolean(options.copySourceDirectory);
    return { force, recursive, copySourceDirectory };
}
function cpDirRecursive(sourceDir, destDir, currentDepth, force) {
    return io_awaiter(this, void 0, void 0, function* () {
        // Ensure there is not a run away recursive copy
        if (currentDepth >= 255)
            return;
        currentDepth++;
        yield mkdirP(destDir);
        const files = yield ioUtil.readdir(sourceDir);
        for (const fileName of files) {
            const srcFile = `${sourceDir}/${fileName}`;
            const destFile = `${destDir}/${fileName}`;
            const srcFileStat = yield ioUtil.lstat(srcFile);
            if (srcFileStat.isDirectory()) {
                // Recurse
                yield cpDirRecursive(srcFile, destFile, currentDepth, force);
            }
            else {
                yield io_copyFile(srcFile, destFile, force);
            }
        }
        // Change the mode for the newly created directory
        yield ioUtil.chmod(destDir, (yield ioUtil.stat(sourceDir)).mode);
    });
}
// Buffered file copy
function io_copyFile(srcFile, destFile, force) {
    return io_awaiter(this, void 0, void 0, function* () {
        if ((yield ioUtil.lstat(srcFile)).isSymbolicLink()) {
            // unlink/re-link it
            try {
                yield ioUtil.lstat(destFile);
                yield ioUtil.unlink(destFile);
            }
            catch (e) {
                // Try to override file permission
                if (e.code === 'EPERM') {
                    yield ioUtil.chmod(destFile, '0666');
                    yield ioUtil.unlink(destFile);
                }
                // other errors = it doesn't exist, no work to do
            }
            // Copy over symlink
            const symlinkFull = yield ioUtil.readlink(srcFile);
            yield ioUtil.symlink(symlinkFull, destFile, ioUtil.IS_WINDOWS ? 'junction' : null);
        }
        else if (!(yield ioUtil.exists(destFile)) || force) {
            yield ioUtil.copyFile(srcFile, destFile);
        }
    });
}
//# sourceMappingURL=io.js.map
;// CONCATENATED MODULE: external "timers"
const external_timers_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("timers");
;// CONCATENATED MODULE: ./node_modules/@actions/exec/lib/toolrunner.js
var toolrunner_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};







/* eslint-disable @typescript-eslint/unbound-method */
const toolrunner_IS_WINDOWS = process.platform === 'win32';
/*
 * Class for running command line tools. Handles quoting and arg parsing in a platform agnostic way.
 */
class ToolRunner extends external_events_namespaceObject.EventEmitter {
    constructor(toolPath, args, options) {
        super();
        if (!toolPath) {
            throw new Error("Parameter 'toolPath' cannot be null or empty.");
        }
        this.toolPath = toolPath;
        this.args = args || [];
        this.options = options || {};
    }
    _debug(message) {
        if (this.options.listeners && this.options.listeners.debug) {
            this.options.listeners.debug(message);
        }
    }
    _getCommandString(options, noPrefix) {
        const toolPath = this._getSpawnFileName();
        const args = this._getSpawnArgs(options);
        let cmd = noPrefix ? '' : '[command]'; // omit prefix when piped to a second tool
        if (toolrunner_IS_WINDOWS) {
            // Windows + cmd file
            if (this._isCmdFile()) {
                cmd += toolPath;
                for (const a of args) {
                    cmd += ` ${a}`;
                }
            }
            // Windows + verbatim
            else if (options.windowsVerbatimArguments) {
                cmd += `"${toolPath}"`;
                for (const a of args) {
                    cmd += ` ${a}`;
                }
            }
            // Windows (regular)
            else {
                cmd += this._windowsQuoteCmdArg(toolPath);
                for (const a of args) {
                    cmd += ` ${this._windowsQuoteCmdArg(a)}`;
                }
            }
        }
        else {
            // OSX/Linux - this can likely be improved with some form of quoting.
            // creating processes on Unix is fundamentally different than Windows.
            // on Unix, execvp() takes an arg array.
            cmd += toolPath;
            for (const a of args) {
                cmd += ` ${a}`;
            }
        }
        return cmd;
    }
    _processLineBuffer(data, strBuffer, onLine) {
        try {
            let s = strBuffer + data.toString();
            let n = s.indexOf(external_os_namespaceObject.EOL);
            while (n > -1) {
                const line = s.substring(0, n);
                onLine(line);
                // the rest of the string ...
                s = s.substring(n + external_os_namespaceObject.EOL.length);
                n = s.indexOf(external_os_namespaceObject.EOL);
            }
            return s;
        }
        catch (err) {
            // streaming lines to console is best effort.  Don't fail a build.
            this._debug(`error processing line. Failed with error ${err}`);
            return '';
        }
    }
    _getSpawnFileName() {
        if (toolrunner_IS_WINDOWS) {
            if (this._isCmdFile()) {
                return process.env['COMSPEC'] || 'cmd.exe';
            }
        }
        return this.toolPath;
    }
    _getSpawnArgs(options) {
        if (toolrunner_IS_WINDOWS) {
            if (this._isCmdFile()) {
                let argline = `/D /S /C "${this._windowsQuoteCmdArg(this.toolPath)}`;
                for (const a of this.args) {
                    argline += ' ';
                    argline += options.windowsVerbatimArguments
                        ? a
                        : this._windowsQuoteCmdArg(a);
                }
                argline += '"';
                return [argline];
            }
        }
        return this.args;
    }
    _endsWith(str, end) {
        return str.endsWith(end);
    }
    _isCmdFile() {
        const upperToolPath = this.toolPath.toUpperCase();
        return (this._endsWith(upperToolPath, '.CMD') ||
            this._endsWith(upperToolPath, '.BAT'));
    }
    _windowsQuoteCmdArg(arg) {
        // for .exe, apply the normal quoting rules that libuv applies
        if (!this._isCmdFile()) {
            return this._uvQuoteCmdArg(arg);
        }
        // otherwise apply quoting rules specific to the cmd.exe command line parser.
        // the libuv rules are generic and are not designed specifically for cmd.exe
        // command line parser.
        //
        // for a detailed description of the cmd.exe command line parser, refer to
        // http://stackoverflow.com/questions/4094699/how-does-the-windows-command-interpreter-cmd-exe-parse-scripts/7970912#7970912
        // need quotes for empty arg
        if (!arg) {
            return '""';
        }
        // determine whether the arg needs to be quoted
        const cmdSpecialChars = [
            ' ',
            '\t',
            '&',
            '(',
            ')',
            '[',
            ']',
            '{',
            '}',
            '^',
            '=',
            ';',
            '!',
            "'",
            '+',
            ',',
            '`',
            '~',
            '|',
            '<',
            '>',
            '"'
        ];
        let needsQuotes = false;
        for (const char of arg) {
            if (cmdSpecialChars.some(x => x === char)) {
                needsQuotes = true;
                break;
            }
        }
        // short-circuit if quotes not needed
        if (!needsQuotes) {
            return arg;
        }
        // the following quoting rules are very similar to the rules that by libuv applies.
        //
        // 1) wrap the string in quotes
        //
        // 2) double-up quotes - i.e. " => ""
        //
        //    this is different from the libuv quoting rules. libuv replaces " with \", which unfortunately
        //    doesn't work well with a cmd.exe command line.
        //
        //    note, replacing " with "" also works well if the arg is passed to a downstream .NET console app.
        //    for example, the command line:
        //          foo.exe "myarg:""my val"""
        //    is parsed by a .NET console app into an arg array:
        //          [ "myarg:\"my val\"" ]
        //    which is the same end result when applying libuv quoting rules. although the actual
        //    command line from libuv quoting rules would look like:
        //          foo.exe "myarg:\"my val\""
        //
        // 3) double-up slashes that precede a quote,
        //    e.g.  hello \world    => "hello \world"
        //          hello\"world    => "hello\\""world"
        //          hello\\"world   => "hello\\\\""world"
        //          hello world\    => "hello world\\"
        //
        //    technically this is not required for a cmd.exe command line, or the batch argument parser.
        //    the reasons for including this as a .cmd quoting rule are:
        //
        //    a) this is optimized for the scenario where the argument is passed from the .cmd file to an
        //       external program. many programs (e.g. .NET console apps) rely on the slash-doubling rule.
        //
        //    b) it's what we've been doing previously (by deferring to node default behavior) and we
        //       haven't heard any complaints about that aspect.
        //
        // note, a weakness of the quoting rules chosen here, is that % is not escaped. in fact, % cannot be
        // escaped when used on the command line directly - even though within a .cmd file % can be escaped
        // by using %%.
        //
        // the saving grace is, on the command line, %var% is left as-is if var is not defined. this contrasts
        // the line parsing rules within a .cmd file, where if var is not defined it is replaced with nothing.
        //
        // one option that was explored was replacing % with ^% - i.e. %var% => ^%var^%. this hack would
        // often work, since it is unlikely that var^ would exist, and the ^ character is removed when the
        // variable is used. the problem, however, is that ^ is not removed when %* is used to pass the args
        // to an external program.
        //
        // an unexplored potential solution for the % escaping problem, is to create a wrapper .cmd file.
        // % can be escaped within a .cmd file.
        let reverse = '"';
        let quoteHit = true;
        for (let i = arg.length; i > 0; i--) {
            // walk the string in reverse
            reverse += arg[i - 1];
            if (quoteHit && arg[i - 1] === '\\') {
                reverse += '\\'; // double the slash
            }
            else if (arg[i - 1] === '"') {
                quoteHit = true;
                reverse += '"'; // double the quote
            }
            else {
                quoteHit = false;
            }
        }
        reverse += '"';
        return reverse.split('').reverse().join('');
    }
    _uvQuoteCmdArg(arg) {
        // Tool runner wraps child_process.spawn() and needs to apply the same quoting as
        // Node in certain cases where the undocumented spawn option windowsVerbatimArguments
        // is used.
        //
        // Since this function is a port of quote_cmd_arg from Node 4.x (technically, lib UV,
        // see https://github.com/nodejs/node/blob/v4.x/deps/uv/src/win/process.c for details),
        // pasting copyright notice from Node within this function:
        //
        //      Copyright Joyent, Inc. and other Node contributors. All rights reserved.
        //
        //      Permission is hereby granted, free of charge, to any person obtaining a copy
        //      of this software and associated documentation files (the "Software"), to
        //      deal in the Software without restriction, including without limitation the
        //      rights to use, copy, modify, merge, publish, distribute, sublicense, and/or
        //      sell copies of the Software, and to permit persons to whom the Software is
        //      furnished to do so, subject to the following conditions:
        //
        //      The above copyright notice and this permission notice shall be included in
        //      all copies or substantial portions of the Software.
        //
        //      THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR
        //      IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY,
        //      FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE
        //      AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER
        //      LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING
        //      FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS
        //      IN THE SOFTWARE.
        if (!arg) {
            // Need double quotation for empty argument
            return '""';
        }
        if (!arg.includes(' ') && !arg.includes('\t') && !arg.includes('"')) {
            // No quotation needed
            return arg;
        }
        if (!arg.includes('"') && !arg.includes('\\')) {
            // No embedded double quotes or backslashes, so I can just wrap
            // quote marks around the whole thing.
            return `"${arg}"`;
        }
        // Expected input/output:
        //   input : hello"world
        //   output: "hello\"world"
        //   input : hello""world
        //   output: "hello\"\"world"
        //   input : hello\world
        //   output: hello\world
        //   input : hello\\world
        //   output: hello\\world
        //   input : hello\"world
        //   output: "hello\\\"world"
        //   input : hello\\"world
        //   output: "hello\\\\\"world"
        //   input : hello world\
        //   output: "hello world\\" - note the comment in libuv actually reads "hello world\"
        //                             but it appears the comment is wrong, it should be "hello world\\"
        let reverse = '"';
        let quoteHit = true;
        for (let i = arg.length; i > 0; i--) {
            // walk the string in reverse
            reverse += arg[i - 1];
            if (quoteHit && arg[i - 1] === '\\') {
                reverse += '\\';
            }
            else if (arg[i - 1] === '"') {
                quoteHit = true;
                reverse += '\\';
            }
            else {
                quoteHit = false;
            }
        }
        reverse += '"';
        return reverse.split('').reverse().join('');
    }
    _cloneExecOptions(options) {
        options = options || {};
        const result = {
            cwd: options.cwd || process.cwd(),
            env: options.env || process.env,
            silent: options.silent || false,
            windowsVerbatimArguments: options.windowsVerbatimArguments || false,
            failOnStdErr: options.failOnStdErr || false,
            ignoreReturnCode: options.ignoreReturnCode || false,
            delay: options.delay || 10000
        };
        result.outStream = options.outStream || process.stdout;
        result.errStream = options.errStream || process.stderr;
        return result;
    }
    _getSpawnOptions(options, toolPath) {
        options = options || {};
        const result = {};
        result.cwd = options.cwd;
        result.env = options.env;
        result['windowsVerbatimArguments'] =
            options.windowsVerbatimArguments || this._isCmdFile();
        if (options.windowsVerbatimArguments) {
            result.argv0 = `"${toolPath}"`;
        }
        return result;
    }
    /**
     * Exec a tool.
     * Output will be streamed to the live console.
     * Returns promise with return code
     *
     * @param     tool     path to tool to exec
     * @param     options  optional exec options.  See ExecOptions
     * @returns   number
     */
    exec() {
        return toolrunner_awaiter(this, void 0, void 0, function* () {
            // root the tool path if it is unrooted and contains relative pathing
            if (!isRooted(this.toolPath) &&
                (this.toolPath.includes('/') ||
                    (toolrunner_IS_WINDOWS && this.toolPath.includes('\\')))) {
                // prefer options.cwd if it is specified, however options.cwd may also need to be rooted
                this.toolPath = external_path_namespaceObject.resolve(process.cwd(), this.options.cwd || process.cwd(), this.toolPath);
            }
            // if the tool is only a file name, then resolve it from the PATH
            // otherwise verify it exists (add extension on Windows if necessary)
            this.toolPath = yield which(this.toolPath, true);
            return new Promise((resolve, reject) => toolrunner_awaiter(this, void 0, void 0, function* () {
                this._debug(`exec tool: ${this.toolPath}`);
                this._debug('arguments:');
                for (const arg of this.args) {
                    this._debug(`   ${arg}`);
                }
                const optionsNonNull = this._cloneExecOptions(this.options);
                if (!optionsNonNull.silent && optionsNonNull.outStream) {
                    optionsNonNull.outStream.write(this._getCommandString(optionsNonNull) + external_os_namespaceObject.EOL);
                }
                const state = new ExecState(optionsNonNull, this.toolPath);
                state.on('debug', (message) => {
                    this._debug(message);
                });
                if (this.options.cwd && !(yield exists(this.options.cwd))) {
                    return reject(new Error(`The cwd: ${this.options.cwd} does not exist!`));
                }
                const fileName = this._getSpawnFileName();
                const cp = external_child_process_namespaceObject.spawn(fileName, this._getSpawnArgs(optionsNonNull), this._getSpawnOptions(this.options, fileName));
                let stdbuffer = '';
                if (cp.stdout) {
                    cp.stdout.on('data', (data) => {
                        if (this.options.listeners && this.options.listeners.stdout) {
                            this.options.listeners.stdout(data);
                        }
                        if (!optionsNonNull.silent && optionsNonNull.outStream) {
                            optionsNonNull.outStream.write(data);
                        }
                        stdbuffer = this._processLineBuffer(data, stdbuffer, (line) => {
                            if (this.options.listeners && this.options.listeners.stdline) {
                                this.options.listeners.stdline(line);
                            }
                        });
                    });
                }
                let errbuffer = '';
                if (cp.stderr) {
                    cp.stderr.on('data', (data) => {
                        state.processStderr = true;
                        if (this.options.listeners && this.options.listeners.stderr) {
                            this.options.listeners.stderr(data);
                        }
                        if (!optionsNonNull.silent &&
                            optionsNonNull.errStream &&
                            optionsNonNull.outStream) {
                            const s = optionsNonNull.failOnStdErr
                                ? optionsNonNull.errStream
                                : optionsNonNull.outStream;
                            s.write(data);
                        }
                        errbuffer = this._processLineBuffer(data, errbuffer, (line) => {
                            if (this.options.listeners && this.options.listeners.errline) {
                                this.options.listeners.errline(line);
                            }
                        });
                    });
                }
                cp.on('error', (err) => {
                    state.processError = err.message;
                    state.processExited = true;
                    state.processClosed = true;
                    state.CheckComplete();
                });
                cp.on('exit', (code) => {
                    state.processExitCode = code;
                    state.processExited = true;
                    this._debug(`Exit code ${code} received from tool '${this.toolPath}'`);
                    state.CheckComplete();
                });
                cp.on('close', (code) => {
                    state.processExitCode = code;
                    state.processExited = true;
                    state.processClosed = true;
                    this._debug(`STDIO streams have closed for tool '${this.toolPath}'`);
                    state.CheckComplete();
                });
                state.on('done', (error, exitCode) => {
                    if (stdbuffer.length > 0) {
                        this.emit('stdline', stdbuffer);
                    }
                    if (errbuffer.length > 0) {
                        this.emit('errline', errbuffer);
                    }
                    cp.removeAllListeners();
                    if (error) {
                        reject(error);
                    }
                    else {
                        resolve(exitCode);
                    }
                });
                if (this.options.input) {
                    if (!cp.stdin) {
                        throw new Error('child process missing stdin');
                    }
                    cp.stdin.end(this.options.input);
                }
            }));
        });
    }
}
/**
 * Convert an arg string to an array of args. Handles escaping
 *
 * @param    argString   string of arguments
 * @returns  string[]    array of arguments
 */
function argStringToArray(argString) {
    const args = [];
    let inQuotes = false;
    let escaped = false;
    let arg = '';
    function append(c) {
        // we only escape double quotes.
        if (escaped && c !== '"') {
            arg += '\\';
        }
        arg += c;
        escaped = false;
    }
    for (let i = 0; i < argString.length; i++) {
        const c = argString.charAt(i);
        if (c === '"') {
            if (!escaped) {
                inQuotes = !inQuotes;
            }
            else {
                append(c);
            }
            continue;
        }
        if (c === '\\' && escaped) {
            append(c);
            continue;
        }
        if (c === '\\' && inQuotes) {
            escaped = true;
            continue;
        }
        if (c === ' ' && !inQuotes) {
            if (arg.length > 0) {
                args.push(arg);
                arg = '';
            }
            continue;
        }
        append(c);
    }
    if (arg.length > 0) {
        args.push(arg.trim());
    }
    return args;
}
class ExecState extends external_events_namespaceObject.EventEmitter {
    constructor(options, toolPath) {
        super();
        this.processClosed = false; // tracks whether the process has exited and stdio is closed
        this.processError = '';
        this.processExitCode = 0;
        this.processExited = false; // tracks whether the process has exited
        this.processStderr = false; // tracks whether stderr was written to
        this.delay = 10000; // 10 seconds
        this.done = false;
        this.timeout = null;
        if (!toolPath) {
            throw new Error('toolPath must not be empty');
        }
        this.options = options;
        this.toolPath = toolPath;
        if (options.delay) {
            this.delay = options.delay;
        }
    }
    CheckComplete() {
        if (this.done) {
            return;
        }
        if (this.processClosed) {
            this._setResult();
        }
        else if (this.processExited) {
            this.timeout = (0,external_timers_namespaceObject.setTimeout)(ExecState.HandleTimeout, this.delay, this);
        }
    }
    _debug(message) {
        this.emit('debug', message);
    }
    _setResult() {
        // determine whether there is an error
        let error;
        if (this.processExited) {
            if (this.processError) {
                error = new Error(`There was an error when attempting to execute the process '${this.toolPath}'. This may indicate the process failed to start. Error: ${this.processError}`);
            }
            else if (this.processExitCode !== 0 && !this.options.ignoreReturnCode) {
                error = new Error(`The process '${this.toolPath}' failed with exit code ${this.processExitCode}`);
            }
            else if (this.processStderr && this.options.failOnStdErr) {
                error = new Error(`The process '${this.toolPath}' failed because one or more lines were written to the STDERR stream`);
            }
        }
        // clear the timeout
        if (this.timeout) {
            clearTimeout(this.timeout);
            this.timeout = null;
        }
        this.done = true;
        this.emit('done', error, this.processExitCode);
    }
    static HandleTimeout(state) {
        if (state.done) {
            return;
        }
        if (!state.processClosed && state.processExited) {
            const message = `The STDIO streams did not close within ${state.delay / 1000} seconds of the exit event from process '${state.toolPath}'. This may indicate a child process inherited the STDIO streams and has not yet exited.`;
            state._debug(message);
        }
        state._setResult();
    }
}
//# sourceMappingURL=toolrunner.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/exec/lib/exec.js
var exec_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};


/**
 * Exec a command.
 * Output will be streamed to the live console.
 * Returns promise with return code
 *
 * @param     commandLine        command to execute (can include additional args). Must be correctly escaped.
 * @param     args               optional arguments for tool. Escaping is handled by the lib.
 * @param     options            optional exec options.  See ExecOptions
 * @returns   Promise<number>    exit code
 */
function exec(commandLine, args, options) {
    return exec_awaiter(this, void 0, void 0, function* () {
        const commandArgs = argStringToArray(commandLine);
        if (commandArgs.length === 0) {
            throw new Error(`Parameter 'commandLine' cannot be null or empty.`);
        }
        // Path to tool to execute should be first arg
        const toolPath = commandArgs[0];
        args = commandArgs.slice(1).concat(args || []);
        const runner = new ToolRunner(toolPath, args, options);
        return runner.exec();
    });
}
/**
 * Exec a command and get the output.
 * Output will be streamed to the live console.
 * Returns promise with the exit code and collected stdout and stderr
 *
 * @param     commandLine           command to execute (can include additional args). Must be correctly escaped.
 * @param     args                  optional arguments for tool. Escaping is handled by the lib.
 * @param     options               optional exec options.  See ExecOptions
 * @returns   Promise<ExecOutput>   exit code, stdout, and stderr
 */
function getExecOutput(commandLine, args, options) {
    return exec_awaiter(this, void 0, void 0, function* () {
        var _a, _b;
        let stdout = '';
        let stderr = '';
        //Using string decoder covers the case where a mult-byte character is split
        const stdoutDecoder = new external_string_decoder_namespaceObject.StringDecoder('utf8');
        const stderrDecoder = new external_string_decoder_namespaceObject.StringDecoder('utf8');
        const originalStdoutListener = (_a = options === null || options === void 0 ? void 0 : options.listeners) === null || _a === void 0 ? void 0 : _a.stdout;
        const originalStdErrListener = (_b = options === null || options === void 0 ? void 0 : options.listeners) === null || _b === void 0 ? void 0 : _b.stderr;
        const stdErrListener = (data) => {
            stderr += stderrDecoder.write(data);
            if (originalStdErrListener) {
                originalStdErrListener(data);
            }
        };
        const stdOutListener = (data) => {
            stdout += stdoutDecoder.write(data);
            if (originalStdoutListener) {
                originalStdoutListener(data);
            }
        };
        const listeners = Object.assign(Object.assign({}, options === null || options === void 0 ? void 0 : options.listeners), { stdout: stdOutListener, stderr: stdErrListener });
        const exitCode = yield exec(commandLine, args, Object.assign(Object.assign({}, options), { listeners }));
        //flush any remaining characters
        stdout += stdoutDecoder.end();
        stderr += stderrDecoder.end();
        return {
            exitCode,
            stdout,
            stderr
        };
    });
}
//# sourceMappingURL=exec.js.map
;// CONCATENATED MODULE: external "node:child_process"
const external_node_child_process_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");
;// CONCATENATED MODULE: external "node:fs"
const external_node_fs_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");
;// CONCATENATED MODULE: ./lib/adapters/exec/process.js



/** There is no such program on the PATH. */
class CommandMissing extends Error {
    command;
    constructor(command) {
        super(`No "${command}" command was found on the PATH`);
        this.name = 'CommandMissing';
        this.command = command;
    }
}
/** A program whose output was being read ended with another code than 0, or said more than can be kept. */
class CommandFailed extends Error {
    code;
    stderr;
    constructor(command, code, stderr) {
        super(`"${command}" ended with code ${code}: ${stderr.trim().split('\n').at(-1)}`);
        this.name = 'CommandFailed';
        this.code = code;
        this.stderr = stderr;
    }
}
const STDERR_KEPT = 64 * 1024;
const STDOUT_KEPT = 64 * 1024 * 1024;
/** Runs a program to its end. More than 64 MiB of output without `onStdoutChunk` is a `CommandFailed`, never cut short. */
async function run(command, args, options = {}) {
    const started = process_start(command, args, options);
    const kept = [];
    let size = 0;
    started.child.stdout.on('data', (chunk) => {
        if (options.onStdoutChunk)
            return options.onStdoutChunk(chunk);
        size += chunk.length;
        if (size <= STDOUT_KEPT)
            kept.push(chunk);
        else
            started.child.kill();
    });
    const { code, stderr } = await started.ended;
    if (size > STDOUT_KEPT)
        throw new CommandFailed(command, code, 'its output is larger than 64 MiB');
    return { code, stdout: Buffer.concat(kept).toString('utf8'), stderr };
}
/**
 * The output of a program, chunk by chunk, as fast as it is read. The program starts with the first read; after the last
 * chunk its exit code is checked. A reader that stops early ends the program.
 */
async function* stream(command, args, options = {}) {
    const started = process_start(command, args, options);
    try {
        const chunks = started.child.stdout;
        yield* chunks;
        const { code, stderr } = await started.ended;
        if (code !== 0)
            throw new CommandFailed(command, code, stderr);
    }
    finally {
        started.child.kill();
        await started.ended.catch(() => undefined);
    }
}
function process_start(command, args, options) {
    options.signal?.throwIfAborted();
    const child = (0,external_node_child_process_namespaceObject.spawn)(command, args, {
        cwd: options.cwd,
        env: { ...process.env, ...options.env },
        stdio: [options.input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
        signal: options.signal,
        windowsHide: true,
    });
    // A program may end without reading its input; its exit code says whether that was right.
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(options.input);
    let stderr = Buffer.alloc(0);
    child.stderr.on('data', (chunk) => {
        options.onStderrChunk?.(chunk);
        stderr = Buffer.concat([stderr, chunk]).subarray(-STDERR_KEPT);
    });
    const ended = new Promise((resolve, reject) => {
        let failure;
        child.on('error', (error) => {
            failure = options.signal?.aborted ? options.signal.reason : startError(command, options.cwd, error);
            if (child.pid === undefined)
                reject(failure); // never started, so there may be no end either
        });
        child.on('close', (code, signal) => {
            if (failure !== undefined)
                reject(failure);
            else
                resolve({ code: code ?? 128 + external_node_os_namespaceObject.constants.signals[signal], stderr: stderr.toString('utf8') });
        });
    });
    ended.catch(() => undefined); // Whoever reads the stream may see its end first; `ended` is awaited after it.
    return { child, ended };
}
/** A missing folder and a missing program are both ENOENT to the system. */
function startError(command, cwd, error) {
    if (error.code !== 'ENOENT')
        return error;
    return cwd === undefined || (0,external_node_fs_namespaceObject.existsSync)(cwd) ? new CommandMissing(command) : new Error(`There is no folder ${cwd}`);
}

;// CONCATENATED MODULE: ./lib/adapters/docker/docker.js



/** A short call of `docker` whose output is wanted whole, whatever its exit code is. Throws `engine.missing`. */
async function docker(args) {
    try {
        const { exitCode, stdout, stderr } = await getExecOutput('docker', [...args], {
            env: Object.fromEntries(Object.entries(process.env).map(([name, value]) => [name, value ?? ''])),
            silent: true,
            ignoreReturnCode: true,
        });
        return { code: exitCode, stdout, stderr };
    }
    catch (error) {
        if (error instanceof Error && error.message.startsWith('Unable to locate executable file'))
            throw missing(error);
        throw error;
    }
}
/**
 * A call of `docker` that is heard while it runs and can be cancelled, neither of which `@actions/exec` does without
 * keeping all of the output. Throws `engine.missing`.
 */
async function followDocker(args, options) {
    try {
        return await run('docker', args, options);
    }
    catch (error) {
        throw error instanceof CommandMissing ? missing(error) : error;
    }
}
const missing = (cause) => (0,errors/* fail */.fJ)('engine.missing', { command: 'docker' }, cause);

;// CONCATENATED MODULE: ./lib/adapters/docker/build.js









/** Characters of a line that buildx itself prints on standard output (`call`); it writes its progress to the other. */
const build_LONGEST_LINE = 8192;
/**
 * Runs a build, showing what happens, with its secret files there only while it runs.
 * Throws `build.failed`, `engine.builder` where the builder did not start, and `engine.no-result`.
 */
async function runBuild(plan, follow) {
    const written = [];
    try {
        for (const file of plan.secretFiles)
            written.push(await writeSecret(file));
        const progress = noProgress();
        const code = await runBuildx(plan, progress, follow);
        if (code !== 0)
            throw failed(plan, progress, code);
        return { ...(await readResult(plan)), record: buildRecord(vertices(progress)) };
    }
    finally {
        await Promise.all(written.map((path) => (0,promises_namespaceObject.rm)(path, { force: true })));
    }
}
/** Never over a file that is there: it would keep its own mode, and may be somebody's link to another place. */
async function writeSecret({ path, content }) {
    await (0,promises_namespaceObject.writeFile)(path, content, { mode: 0o600, flag: 'wx' });
    return path;
}
async function runBuildx(plan, progress, { show, signal }) {
    const reader = progressReader();
    const output = lineSplitter(build_LONGEST_LINE);
    const take = (items) => items.flatMap((item) => hear(progress, item)).forEach(show);
    const takeText = (lines) => take(lines.map((line) => ({ kind: 'text', line })));
    const { code } = await followDocker(['buildx', ...plan.args], {
        cwd: plan.directory,
        env: { BUILDX_METADATA_WARNINGS: 'true' },
        signal,
        onStderrChunk: (chunk) => take(reader.push(chunk)),
        onStdoutChunk: (chunk) => takeText(output.push(chunk)),
    });
    takeText(output.end());
    take(reader.end());
    return code;
}
function failed(plan, progress, code) {
    const detail = builderFailure(progress);
    if (detail === undefined)
        return (0,errors/* fail */.fJ)('build.failed', describeFailure(progress, code));
    const flag = plan.args.indexOf('--builder');
    return (0,errors/* fail */.fJ)('engine.builder', { builder: flag < 0 ? '(the current one)' : plan.args[flag + 1], detail });
}

;// CONCATENATED MODULE: ./lib/adapters/docker/buildx-version.js

/** The first with `--progress=rawjson` (buildx v0.13.0 release notes). */
const NEEDED = [0, 13];
/** Checks what `docker buildx version` answered. Throws `engine.no-buildx` and `engine.old-buildx`. */
function requireBuildx({ code, stdout, stderr }) {
    if (code !== 0) {
        const detail = stderr.split('\n').find((line) => line.trim() !== '') ?? `exit code ${code}`;
        throw (0,errors/* fail */.fJ)('engine.no-buildx', { detail: detail.trim().replace(/\.$/, '') });
    }
    const found = parseVersion(stdout);
    if (found === undefined || isAtLeast(found.version, NEEDED))
        return;
    throw (0,errors/* fail */.fJ)('engine.old-buildx', { found: found.text, needed: NEEDED.join('.') });
}
/**
 * The version in `github.com/docker/buildx v0.30.1 9e66234`, with or without `v` and with any ending (`+ds1`,
 * `-desktop.1`); `undefined` for a build from source, which calls itself 0.0.0 or nothing and is taken as new.
 */
function parseVersion(said) {
    const match = /\bv?((\d+)\.(\d+)\.\d+\S*)/.exec(said);
    if (match === null || match[1].startsWith('0.0.0'))
        return undefined;
    return { text: match[1], version: [Number(match[2]), Number(match[3])] };
}
function isAtLeast([major, minor], [neededMajor, neededMinor]) {
    return major > neededMajor || (major === neededMajor && minor >= neededMinor);
}

;// CONCATENATED MODULE: ./lib/adapters/docker/inspect.js




/**
 * What the builder is; empty for the current one. Two calls side by side, some 80 ms, and no third to ask for the engine:
 * `buildx inspect` asks it, and ends with 0 and an `Error:` line where it does not answer.
 * Throws `engine.missing`, `engine.no-buildx`, `engine.old-buildx`, `engine.unreachable` and `engine.builder`.
 */
async function inspectBuilder(builder) {
    const [version, inspected] = await Promise.all([
        docker(['buildx', 'version']),
        docker(['buildx', 'inspect', ...(builder === '' ? [] : ['--', builder])]),
    ]);
    requireBuildx(version);
    if (inspected.code !== 0)
        throw notInspected(builder, inspected);
    const { name, driver, error } = readInspection(inspected.stdout);
    if (error === undefined)
        return { name, driver };
    // Without a driver, buildx could not even tell what to look for: the default builder is the engine itself.
    throw driver === 'docker' || driver === '' || isAboutEngine(error) ? unreachable(error) : unusable(name, error);
}
/** The fields of `docker buildx inspect`; `error` when nothing of the builder can be used: one working node is enough. */
function readInspection(text) {
    const [head = '', ...nodes] = text.split(/\n\s*\n/);
    const nodeErrors = nodes.filter((node) => /^Name:/m.test(node)).map((node) => field(node, 'Error'));
    const allFail = nodeErrors.length > 0 && nodeErrors.every((error) => error !== undefined);
    return {
        name: field(head, 'Name') ?? '',
        driver: field(head, 'Driver') ?? '',
        error: field(head, 'Error') ?? (allFail ? nodeErrors[0] : undefined),
    };
}
function field(text, name) {
    const line = text.split('\n').find((each) => each.startsWith(`${name}:`));
    const value = line?.slice(name.length + 1).trim();
    return value === '' ? undefined : value;
}
function notInspected(builder, { code, stderr }) {
    const line = stderr.trim().split('\n').at(-1) ?? '';
    const detail = line.replace(/^ERROR: /, '') || `docker buildx inspect ended with code ${code}`;
    const missing = /^no builder "(.*)" found/.exec(detail)?.[1] ?? builder;
    return missing === '' ? unreachable(detail) : unusable(missing, detail);
}
const isAboutEngine = (error) => /cannot connect to the docker daemon|docker daemon socket|error during connect/i.test(error);
function unusable(builder, detail) {
    return (0,errors/* fail */.fJ)('engine.builder', { builder, detail: redact(detail) });
}
function unreachable(detail) {
    const named = / at ([a-z]+:\/\/\S+?)[.:]?(?:\s|$)/.exec(detail)?.[1];
    const endpoint = named ?? process.env['DOCKER_HOST'] ?? 'its usual socket';
    const said = detail.replace(/\. Is the docker daemon running\?$/, '');
    return (0,errors/* fail */.fJ)('engine.unreachable', { endpoint: redact(endpoint), detail: redact(said) });
}

;// CONCATENATED MODULE: ./lib/adapters/docker/buildx.js


/** The builder behind the `docker buildx` on the PATH. `cancelled` ends a running build. */
function dockerBuildx(cancelled) {
    return {
        inspect: (builder) => inspectBuilder(builder),
        build: (plan, show) => runBuild(plan, { show, signal: cancelled }),
    };
}

// EXTERNAL MODULE: ./lib/image/compression.js + 1 modules
var compression = __nccwpck_require__(7444);
// EXTERNAL MODULE: ./lib/image/layer-entry.js
var layer_entry = __nccwpck_require__(7037);
// EXTERNAL MODULE: ./lib/image/peek.js
var peek = __nccwpck_require__(8594);
// EXTERNAL MODULE: ./lib/image/tar.js + 2 modules
var image_tar = __nccwpck_require__(2960);
;// CONCATENATED MODULE: ./lib/image/archive-entries.js





/**
 * The files of an image archive (`docker save`, `type=oci,dest=x.tar`), as they come; the archive itself may be
 * compressed. Throws `image.not-an-image` for anything that is no tar, `image.truncated` when it ends too early.
 */
async function* archiveEntries(name, archive) {
    const { start, stream } = await (0,peek/* peek */.s)(archive, compression/* SNIFF_LENGTH */.me);
    const kind = (0,compression/* sniff */.ZF)(start);
    if (kind.kind !== 'tar')
        throw (0,errors/* fail */.fJ)('image.not-an-image', { name, detail: 'it is neither a tar archive nor a folder' });
    const tokens = tarTokens(name, (0,compression/* decompress */.mF)(stream, kind.compression));
    try {
        yield* filesOf(tokens);
    }
    finally {
        await tokens.return(); // a reader that gave up must not leave the process behind the stream waiting
    }
}
async function* filesOf(tokens) {
    let token = await tokens.next();
    while (!token.done) {
        if (token.value.kind !== 'entry' || token.value.entry.kind !== 'file') {
            token = await tokens.next();
            continue;
        }
        const { entry } = token.value;
        let next;
        const body = async function* () {
            for (next = await tokens.next(); !next.done && next.value.kind === 'data'; next = await tokens.next()) {
                yield next.value.bytes;
            }
        };
        yield { path: (0,layer_entry/* cleanPath */.t)(entry.path) ?? entry.path, size: entry.size, body: body() };
        // What was not read is passed over by the loop above: data tokens without an entry.
        token = next && (next.done || next.value.kind !== 'data') ? next : await tokens.next();
    }
}
async function* tarTokens(name, chunks) {
    const tar = (0,image_tar/* tarReader */.R)();
    let at = { path: 'the archive' };
    let read = 0;
    for await (const chunk of chunks) {
        read += chunk.length;
        for (const token of tar.push(chunk)) {
            if (token.kind === 'broken') {
                throw (0,errors/* fail */.fJ)('image.malformed', { name, blob: at.path, offset: token.offset, detail: token.detail });
            }
            if (token.kind === 'entry')
                at = token.entry;
            yield token;
        }
    }
    if (tar.missing() > 0) {
        throw (0,errors/* fail */.fJ)('image.truncated', { name, blob: at.path, found: read, expected: `${read + tar.missing()} or more` });
    }
}

;// CONCATENATED MODULE: ./lib/adapters/oci-layout/until-cancelled.js
/** A file as it is read, until the run is cancelled: then the reason is thrown. */
async function* untilCancelled(chunks, cancelled) {
    for await (const chunk of chunks) {
        cancelled.throwIfAborted();
        yield chunk;
    }
}

// EXTERNAL MODULE: ./lib/image/manifest.js
var manifest = __nccwpck_require__(4252);
;// CONCATENATED MODULE: ./lib/adapters/oci-layout/layout.js






/**
 * An OCI layout folder as a stream (image-layout.md): the documents first, then the layers that they name, so that
 * blobs which belong to other images in the same folder are not read.
 * Throws `image.not-an-image` where there is no layout; a blob that is missing is reported when it is needed.
 */
async function openLayout(directory, cancelled) {
    const names = await (0,promises_namespaceObject.readdir)(directory);
    if (!names.includes('oci-layout') || !names.includes('index.json')) {
        throw (0,errors/* fail */.fJ)('image.not-an-image', { name: directory, detail: 'the folder has no oci-layout and index.json' });
    }
    return { name: directory, entries: layoutEntries(directory, cancelled), blobsAreFinal: true };
}
/** The diffIDs of the images that `digest` leads to, lowest layer first, one stack a platform: only documents are read. */
async function layoutDiffIds(directory, digest) {
    const document = await documentIn(directory, (0,manifest/* blobPath */.nD)(digest));
    if ((0,manifest/* isConfig */.Lq)(document))
        return [document.rootfs.diff_ids];
    if ((0,manifest/* isManifest */.Yh)(document))
        return layoutDiffIds(directory, document.config.digest);
    if (!(0,manifest/* isIndex */.nw)(document)) {
        throw (0,errors/* fail */.fJ)('image.missing-blob', { name: directory, blob: digest, role: 'the image that was built' });
    }
    const manifests = document.manifests.filter((each) => !(0,manifest/* isAttestation */.H3)(each));
    return (await Promise.all(manifests.map((each) => layoutDiffIds(directory, each.digest)))).flat();
}
async function* layoutEntries(directory, cancelled) {
    const seen = new Set();
    const pending = ['index.json'];
    for (let path = pending.shift(); path !== undefined; path = pending.shift()) {
        if (seen.has(path))
            continue;
        seen.add(path);
        const size = await regularFileSize(directory, path);
        if (size === undefined)
            continue;
        yield { path, size, body: untilCancelled((0,external_node_fs_namespaceObject.createReadStream)((0,external_node_path_.join)(directory, path)), cancelled) };
        if (size <= DOCUMENT_LIMIT)
            pending.push(...referred(await documentIn(directory, path)));
    }
}
/** Documents are small; a layer below this size costs one more read and is no document then. */
const DOCUMENT_LIMIT = 1024 * 1024;
/** A blob that is a link could be any file of this machine: only regular files inside the layout are read. */
async function regularFileSize(directory, path) {
    const stat = await (0,promises_namespaceObject.lstat)((0,external_node_path_.join)(directory, path)).catch(() => undefined);
    if (!stat?.isFile())
        return undefined;
    const inside = (await (0,promises_namespaceObject.realpath)((0,external_node_path_.join)(directory, path))).startsWith(`${await (0,promises_namespaceObject.realpath)(directory)}/`);
    return inside ? stat.size : undefined;
}
function referred(document) {
    if ((0,manifest/* isIndex */.nw)(document))
        return document.manifests.map(layout_pathOf);
    return (0,manifest/* isManifest */.Yh)(document) ? [document.config, ...document.layers].map(layout_pathOf) : [];
}
const layout_pathOf = ({ digest }) => (0,manifest/* blobPath */.nD)(digest);
async function documentIn(directory, path) {
    const bytes = await (0,promises_namespaceObject.readFile)((0,external_node_path_.join)(directory, path)).catch(() => Buffer.alloc(0));
    if (bytes[0] !== 0x7b)
        return undefined;
    try {
        return JSON.parse(bytes.toString('utf8'));
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./lib/adapters/docker/engine-images.js




/**
 * An image of the engine as a stream: `docker save`, which both stores answer. The classic store gives uncompressed
 * layers, the containerd store the blobs as they were pushed or built. Of several names the first that the engine knows
 * is taken. Throws `image.not-found`, `engine.missing`, `engine.unreachable`, and `image.export` when the engine fails
 * half-way.
 */
async function openEngineImage(names, cancelled) {
    const { reference } = await find(names, '{{.Id}}');
    return { name: reference, entries: archiveEntries(reference, saved(reference, cancelled)), blobsAreFinal: false };
}
async function* saved(reference, signal) {
    try {
        yield* stream('docker', ['image', 'save', '--', reference], { signal });
    }
    catch (error) {
        if (!(error instanceof CommandFailed))
            throw error;
        throw (0,errors/* fail */.fJ)('image.export', { reference, detail: lastLine(error.stderr) }, error);
    }
}
/** The diffIDs of an image of the engine, lowest layer first. Throws as `openEngineImage`. */
async function engineDiffIds(names) {
    const layers = JSON.parse((await find(names, '{{json .RootFS.Layers}}')).answer);
    return Array.isArray(layers) ? layers.map(String) : [];
}
/** IDs of all images of the engine, those without a name too; undefined when it does not list them. */
async function engineImageIds() {
    const { code, stdout } = await docker(['image', 'ls', '--all', '--quiet', '--no-trunc']);
    return code === 0 ? new Set(stdout.split('\n')) : undefined;
}
/**
 * Removes an image that was not there `before` and has neither a name nor a digest it was pulled by. One that a
 * container uses stays: the engine refuses by itself.
 */
async function discardEngineImage(names, before) {
    const { answer } = await find(names, '{{.Id}} {{len .RepoTags}} {{len .RepoDigests}}');
    const [id = '', tags, digests] = answer.split(' ');
    if (!before.has(id) && tags === '0' && digests === '0')
        await docker(['image', 'rm', '--', id]);
}
/** Asks the engine about an image by the first of its names that it knows. */
async function find(names, format) {
    let detail = 'it has no name';
    for (const reference of names) {
        const { code, stdout, stderr } = await docker(['image', 'inspect', '--format', format, '--', reference]);
        if (code === 0)
            return { reference, answer: stdout.trim() };
        detail = lastLine(stderr);
    }
    if (/cannot connect|error during connect|permission denied/i.test(detail)) {
        throw (0,errors/* fail */.fJ)('engine.unreachable', { endpoint: process.env['DOCKER_HOST'] ?? 'its usual socket', detail });
    }
    throw (0,errors/* fail */.fJ)('image.not-found', { reference: names[0] ?? '', detail });
}
const lastLine = (text) => text.trim().split('\n').at(-1) ?? '';

;// CONCATENATED MODULE: ./lib/adapters/docker/images.js







/**
 * Images wherever a user has them. A file or layout on disk wins over a reference of the same spelling; a folder that
 * is no layout does not, because folders are often called like the image that is built in them.
 */
function imageSource(cancelled) {
    return {
        async open(reference) {
            const found = await (0,promises_namespaceObject.stat)(reference).catch(() => undefined);
            if (!found)
                return openEngineImage([reference], cancelled);
            if (found.isDirectory()) {
                const meantAsPath = /^[./]/.test(reference) || (await (0,promises_namespaceObject.stat)((0,external_node_path_.join)(reference, 'oci-layout')).catch(() => undefined));
                return meantAsPath ? openLayout(reference, cancelled) : openEngineImage([reference], cancelled);
            }
            return openArchive(reference, false, cancelled);
        },
        async openBuilt(weighed, build) {
            if (weighed.kind === 'engine')
                return openEngineImage(namesOf(build), cancelled);
            return weighed.kind === 'layout'
                ? openLayout(weighed.directory, cancelled)
                : openArchive(weighed.path, true, cancelled);
        },
        async diffIds(weighed, build) {
            if (weighed.kind === 'engine')
                return [await engineDiffIds(namesOf(build))];
            if (weighed.kind === 'layout')
                return layoutDiffIds(weighed.directory, build.digest);
            throw new Error('an archive is only read whole'); // base-probe.ts never asks for one
        },
        async present({ kind }) {
            return kind === 'engine' ? engineImageIds() : new Set(); // what is in the scratch folder goes with it
        },
        async discard({ kind }, build, before) {
            if (kind === 'engine' && before)
                await discardEngineImage(namesOf(build), before);
        },
    };
}
/** What the engine may know an image by: the digest, or, on the classic store after a push, only the ID of its config. */
const namesOf = ({ digest, imageId }) => [digest, imageId].filter((name) => name !== '');
function openArchive(path, blobsAreFinal, cancelled) {
    return { name: path, entries: archiveEntries(path, untilCancelled((0,external_node_fs_namespaceObject.createReadStream)(path), cancelled)), blobsAreFinal };
}

;// CONCATENATED MODULE: ./lib/adapters/git/credentials.js
/**
 * Environment that makes git send the token to `url`; `undefined` when the token is not for it. It goes by environment,
 * because arguments can be read by every process of the machine. The header is the one of actions/checkout; the empty
 * value before it takes away headers that the configuration has already, as two of them are a bad request.
 */
function tokenEnvironment(url, access, environment) {
    const origin = httpOrigin(url);
    if (access.token === '' || origin === undefined || origin !== httpOrigin(access.server))
        return undefined;
    const basic = Buffer.from(`x-access-token:${access.token}`).toString('base64');
    const first = Number(environment['GIT_CONFIG_COUNT'] ?? 0) || 0;
    const key = `http.${origin}/.extraheader`;
    return {
        GIT_CONFIG_COUNT: String(first + 2),
        [`GIT_CONFIG_KEY_${first}`]: key,
        [`GIT_CONFIG_VALUE_${first}`]: '',
        [`GIT_CONFIG_KEY_${first + 1}`]: key,
        [`GIT_CONFIG_VALUE_${first + 1}`]: `AUTHORIZATION: basic ${basic}`,
    };
}
function httpOrigin(url) {
    return /^https?:\/\//i.test(url) && URL.canParse(url) ? new URL(url).origin : undefined;
}
/** Why git failed, as one line without credentials: its last `fatal:` or `error:`, or else its last words. */
function complaint(stderr) {
    const said = stderr.split('\n').filter((line) => line.trim() !== '');
    const line = said.findLast((each) => /^(?:fatal|error): /.test(each)) ?? said.at(-1) ?? 'git gave no reason';
    return line.replace(/^(?:fatal|error): /, '').replaceAll(/(\w+:\/\/)[^\s/@]*@/g, '$1');
}

;// CONCATENATED MODULE: ./lib/adapters/git/git.js

/** What belongs to the repository that git itself was called in, e.g. when the run is started by a git hook. */
const INHERITED = [
    'GIT_DIR',
    'GIT_WORK_TREE',
    'GIT_INDEX_FILE',
    'GIT_PREFIX',
    'GIT_COMMON_DIR',
    'GIT_OBJECT_DIRECTORY',
    'GIT_ALTERNATE_OBJECT_DIRECTORIES',
    'GIT_QUARANTINE_PATH',
    'GIT_NAMESPACE',
];
const ENVIRONMENT = {
    ...Object.fromEntries(INHERITED.map((name) => [name, undefined])),
    LC_ALL: 'C',
    GIT_TERMINAL_PROMPT: '0',
    // `git status` would refresh the user's index by the way.
    GIT_OPTIONAL_LOCKS: '0',
    // Commits as they were made: the same hash has to mean the same tree and parents on every machine.
    GIT_NO_REPLACE_OBJECTS: '1',
};
/** Git in a folder, with the user's own configuration and credentials, in English, without questions. */
function gitIn(directory) {
    return async (args, { cwd = directory, env, input } = {}) => {
        try {
            return await run('git', args, { cwd, env: { ...ENVIRONMENT, ...env }, input });
        }
        catch (error) {
            if (error instanceof CommandMissing)
                return { code: 127, stdout: '', stderr: error.message };
            throw error;
        }
    };
}
/** The lines of an output, without the empty ones. */
function lines(output) {
    return output.split('\n').filter((line) => line !== '');
}

;// CONCATENATED MODULE: ./lib/adapters/git/remote.js


/** Starts each piece of work when the one before has ended, well or not. */
function queue() {
    let last = Promise.resolve();
    return (work) => {
        const next = last.then(work, work);
        last = next;
        return next;
    };
}
/** The remote that commits come from: `origin`, or the only one there is. */
async function remoteName({ git }) {
    const names = lines((await git(['remote'])).stdout);
    const name = names.includes('origin') ? 'origin' : names[0];
    if (name === undefined)
        return { kind: 'miss', reason: 'the repository has no remote' };
    if (name !== 'origin' && names.length > 1)
        return { kind: 'miss', reason: 'none of its remotes is called "origin"' };
    return { kind: 'found', value: name };
}
/**
 * The output of a git call that speaks with the remote. The user's own credentials come first; when the call fails and
 * the token is meant for that server, it is made once more with it (`persist-credentials: false` leaves a checkout
 * without any).
 */
async function askRemote(repository, call) {
    let result = await call({});
    const withToken = result.code === 0 ? undefined : await tokenFor(repository);
    if (withToken)
        result = await call(withToken);
    if (result.code !== 0)
        return { kind: 'miss', reason: complaint(result.stderr) };
    return { kind: 'found', value: result.stdout };
}
async function tokenFor(repository) {
    const remote = await remoteName(repository);
    if (remote.kind === 'miss')
        return undefined;
    const url = (await repository.git(['remote', 'get-url', remote.value])).stdout.trim();
    return tokenEnvironment(url, repository.access, process.env);
}

// EXTERNAL MODULE: ./lib/units/commit.js
var units_commit = __nccwpck_require__(4222);
;// CONCATENATED MODULE: ./lib/adapters/git/fetch.js





/** Objects and nothing else: no ref, no tag, no FETCH_HEAD, no submodule, and no house-keeping in the user's repository. */
const FETCH = [
    'fetch',
    '--quiet',
    '--no-tags',
    '--no-prune',
    '--no-recurse-submodules',
    '--no-write-fetch-head',
    '--no-auto-maintenance',
    '--refmap=',
];
/**
 * Makes sure that `commit` (a full hash) is here. A shallow clone gets that one commit; a full clone gets its missing
 * history too, because a depth would turn it into a shallow one.
 */
async function fetchCommit(repository, commit) {
    if (!/^[0-9a-f]{40}(?:[0-9a-f]{24})?$/.test(commit))
        return { kind: 'miss', reason: `"${commit}" is no commit hash` };
    if (await hasCommit(repository, commit))
        return { kind: 'found', value: commit };
    const depth = (await shallowCommits(repository)).size > 0 ? ['--depth=1'] : [];
    const answer = await fetch(repository, depth, [commit]);
    if (answer.kind === 'found')
        return { kind: 'found', value: commit };
    return {
        kind: 'miss',
        reason: `the commit ${(0,units_commit/* shortCommit */.A)(commit)} is not here and cannot be fetched: ${answer.reason}`,
    };
}
/** Fetches `by` more generations below each of these commits, whose parents a shallow clone does not have. */
async function deepen(repository, commits, by) {
    const answer = await fetch(repository, [`--deepen=${by}`], commits);
    if (answer.kind === 'found')
        return answer;
    return { kind: 'miss', reason: `the history of this shallow clone cannot be fetched: ${answer.reason}` };
}
async function fetch(repository, depth, commits) {
    const remote = await remoteName(repository);
    if (remote.kind === 'miss')
        return remote;
    const args = [...FETCH, ...depth, '--stdin', remote.value];
    const input = commits.join('\n');
    return repository.oneAtATime(() => askRemote(repository, (env) => repository.git(args, { env, input })));
}
/** Whether a commit is here. A partial clone is kept from fetching it with all of its history on the way. */
async function hasCommit({ git }, commit) {
    return (await git(['cat-file', '-e', `${commit}^{commit}`], { env: { GIT_NO_LAZY_FETCH: '1' } })).code === 0;
}
/** The commits where a shallow clone was cut off; empty in a full one. */
async function shallowCommits({ git, directory }) {
    const file = (await git(['rev-parse', '--git-path', 'shallow'])).stdout.trim();
    return new Set(lines(await (0,promises_namespaceObject.readFile)((0,external_node_path_.resolve)(directory, file), 'utf8').catch(() => '')));
}

;// CONCATENATED MODULE: ./lib/adapters/git/merge-base.js



/** Generations fetched at first where a clone is too shallow; doubled until it is deep enough. */
const FIRST_STEP = 50;
/**
 * The merge base of two commits, which are fetched when they are not here. A shallow clone can answer wrongly as well as
 * not at all, so it is deepened until nothing between the two commits and their merge base is cut off: below just the
 * commits in question, and without a ref.
 */
async function mergeBase(repository, a, b) {
    const base = await commonCommit(repository, a, b);
    if (base.kind === 'miss')
        return base;
    if (base.value === undefined)
        return unrelated(a, b);
    return { kind: 'found', value: base.value };
}
/** The merge base, or undefined for histories that have nothing in common. */
async function commonCommit(repository, a, b) {
    for (const commit of [a, b]) {
        const here = await fetchCommit(repository, commit);
        if (here.kind === 'miss')
            return here;
    }
    let cutBefore = [];
    for (let step = FIRST_STEP;; step *= 2) {
        const bases = lines((await repository.git(['merge-base', '--all', a, b])).stdout);
        const cut = await cutAbove(repository, [a, b], bases);
        if (cut.length === 0)
            return { kind: 'found', value: bases[0] };
        if (cut.join() === cutBefore.join())
            return { kind: 'miss', reason: 'the remote gives no more history' };
        const deeper = await deepen(repository, cut, step);
        if (deeper.kind === 'miss')
            return deeper;
        cutBefore = cut;
    }
}
/** The cut-off commits that can be reached from `tips`, but not from `bases`: what lies below them could be nearer. */
async function cutAbove(repository, tips, bases) {
    const shallow = await shallowCommits(repository);
    if (shallow.size === 0)
        return [];
    const between = await repository.git(['rev-list', ...tips, '--not', ...bases]);
    return lines(between.stdout).filter((commit) => shallow.has(commit));
}
function unrelated(a, b) {
    return { kind: 'miss', reason: `${(0,units_commit/* shortCommit */.A)(a)} and ${(0,units_commit/* shortCommit */.A)(b)} have no common history` };
}
/** Whether `ancestor` can be reached from `descendant`. */
async function isAncestor(repository, ancestor, descendant) {
    if ((await parentsOf(repository, descendant)).includes(ancestor))
        return { kind: 'found', value: true };
    const base = await commonCommit(repository, ancestor, descendant);
    if (base.kind === 'found')
        return { kind: 'found', value: base.value === ancestor };
    // What a remote does not have is below nothing that it has; that it cannot be asked says nothing.
    return base.reason.includes('not our ref') ? { kind: 'found', value: false } : base;
}
/** Parents as the commit object names them; `git log` would leave out those that a shallow clone does not have. */
async function parentsOf({ git }, commit) {
    const [header = ''] = (await git(['cat-file', 'commit', commit])).stdout.split('\n\n', 1);
    return [...header.matchAll(/^parent ([0-9a-f]+)$/gm)].map((match) => match[1]);
}

;// CONCATENATED MODULE: ./lib/adapters/git/names.js


/**
 * The commit that a hash, tag, branch or git's own notation (`HEAD~2`) means: as git understands it here, as a branch of
 * the remote that was fetched before, and last as the remote says. A full hash is taken at its word.
 */
async function resolveName(repository, name) {
    if (name.startsWith('-'))
        return { kind: 'miss', reason: `"${name}" is no commit, tag or branch` };
    // HEAD is the commit, and not the branch it happens to be on.
    const ref = /^(?:HEAD|@)$/.test(name) ? undefined : await refHere(repository, name);
    if (ref)
        return { kind: 'found', value: ref };
    const commit = await commitOf(repository, name);
    if (commit !== undefined)
        return { kind: 'found', value: { commit, branch: false } };
    if (/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/i.test(name)) {
        return { kind: 'found', value: { commit: name.toLowerCase(), branch: false } };
    }
    return refThere(repository, name);
}
/** The default branch: of the remote, as fetched or asked now; without a remote, the usual name of a local branch. */
async function defaultBranch(repository) {
    const remote = await remoteName(repository);
    if (remote.kind === 'miss')
        return localDefault(repository, remote.reason);
    const fetched = await commitOf(repository, `refs/remotes/${remote.value}/HEAD`);
    if (fetched !== undefined)
        return { kind: 'found', value: fetched };
    const answer = await list(repository, remote.value, 'HEAD');
    const commit = answer.kind === 'found' ? answer.value.get('HEAD') : undefined;
    if (commit !== undefined)
        return { kind: 'found', value: commit };
    return localDefault(repository, answer.kind === 'miss' ? answer.reason : `${remote.value} has no HEAD`);
}
async function localDefault(repository, reason) {
    const configured = (await repository.git(['config', 'init.defaultBranch'])).stdout.trim();
    for (const name of [configured, 'main', 'master']) {
        const commit = name === '' ? undefined : await commitOf(repository, `refs/heads/${name}`);
        if (commit !== undefined)
            return { kind: 'found', value: commit };
    }
    return {
        kind: 'miss',
        reason: `the default branch is not known: ${reason}, and there is no branch "main" or "master"`,
    };
}
/** A ref that is here: by the name git finds it under, or as a branch of the remote that was fetched. */
async function refHere(repository, name) {
    return (await refCalled(repository, name)) ?? (await fetchedRef(repository, name));
}
async function refCalled(repository, name) {
    const full = (await repository.git(['rev-parse', '--symbolic-full-name', name])).stdout.trim();
    if (!full.startsWith('refs/'))
        return undefined;
    const commit = await commitOf(repository, full);
    return commit === undefined ? undefined : { commit, branch: /^refs\/(?:heads|remotes)\//.test(full) };
}
async function fetchedRef(repository, name) {
    const remote = await remoteName(repository);
    return remote.kind === 'found' ? refCalled(repository, `refs/remotes/${remote.value}/${name}`) : undefined;
}
async function refThere(repository, name) {
    const unknown = `there is no commit, tag or branch "${name}" here`;
    const remote = await remoteName(repository);
    if (remote.kind === 'miss')
        return { kind: 'miss', reason: `${unknown}, and ${remote.reason}` };
    const tag = `refs/tags/${name}`;
    const branch = `refs/heads/${name}`;
    const answer = await list(repository, remote.value, tag, `${tag}^{}`, branch);
    if (answer.kind === 'miss')
        return { kind: 'miss', reason: `${unknown}, and ${remote.value} cannot be asked: ${answer.reason}` };
    const tagged = answer.value.get(`${tag}^{}`) ?? answer.value.get(tag); // an annotated tag first
    const commit = tagged ?? answer.value.get(branch);
    if (commit === undefined)
        return { kind: 'miss', reason: `${unknown} or on ${remote.value}` };
    return { kind: 'found', value: { commit, branch: tagged === undefined } };
}
/** Refs of the remote that match, with the hashes they are at. */
async function list(repository, remote, ...patterns) {
    const args = ['ls-remote', '--quiet', remote, ...patterns];
    const answer = await askRemote(repository, (env) => repository.git(args, { env }));
    if (answer.kind === 'miss')
        return answer;
    const refs = lines(answer.value).map((line) => line.split('\t'));
    return { kind: 'found', value: new Map(refs.map(([hash, ref]) => [ref ?? '', hash ?? ''])) };
}
async function commitOf({ git }, name) {
    const { code, stdout } = await git(['rev-parse', '--verify', '--quiet', `${name}^{commit}`]);
    return code === 0 ? stdout.trim() : undefined;
}

;// CONCATENATED MODULE: ./lib/adapters/git/place.js



/** Where the checkout is that git is called in; otherwise why it is none: no repository, a bare one, another owner. */
async function findPlace(git) {
    const { code, stdout, stderr } = await git(['rev-parse', '--show-toplevel', '--absolute-git-dir', '--show-prefix']);
    const [root, own, prefix = ''] = lines(stdout);
    if (code !== 0 || root === undefined || own === undefined)
        return { kind: 'miss', reason: whyNoCheckout(stderr) };
    return { kind: 'found', value: { root, gitDirectory: own, prefix: prefix.replace(/\/$/, '') } };
}
function whyNoCheckout(stderr) {
    if (stderr.includes('not a git repository'))
        return 'this is not a git repository';
    return `this cannot be used as a git checkout: ${complaint(stderr)}`;
}
/** The git directory that all checkouts of the repository share, absolute; `undefined` outside a repository. */
async function gitDirectory(directory) {
    const { code, stdout } = await gitIn(directory)(['rev-parse', '--git-common-dir']);
    return code === 0 ? (0,external_node_path_.resolve)(directory, stdout.trim()) : undefined;
}

;// CONCATENATED MODULE: ./lib/adapters/git/worktree.js





/** Settings of the user's checkout that would write to it, or run the user's programs, for a tree beside it. */
const BESIDE = [
    'core.hooksPath=/dev/null',
    'core.fsmonitor=false',
    'core.splitIndex=false',
    'core.untrackedCache=false',
];
/**
 * A tree of `commit` (which is here) in a private temporary folder that is called like the user's own. It has an index of
 * its own and is not registered with the repository as `git worktree add` would do, so that nothing in the user's git
 * directory changes, not even when a run is killed, and so that no `.git` is in it: a build whose context is the
 * repository's root would follow that link to a folder it does not see (Go's VCS stamping fails on it). What is not in
 * the commit is not in the tree: files the user ignores or has not added, and submodules.
 */
async function makeWorktree(repository, place, commit) {
    const folder = await (0,promises_namespaceObject.realpath)(await (0,promises_namespaceObject.mkdtemp)((0,external_node_path_.join)((0,external_node_os_namespaceObject.tmpdir)(), 'weighbridge-'))); // mkdtemp makes it 0700
    const dispose = () => (0,promises_namespaceObject.rm)(folder, { recursive: true, force: true });
    const tree = (0,external_node_path_.join)(folder, (0,external_node_path_.basename)(place.root));
    const directory = (0,external_node_path_.join)(tree, place.prefix);
    await (0,promises_namespaceObject.mkdir)(tree);
    const written = await writeTree(repository, place, { commit, tree, index: (0,external_node_path_.join)(folder, 'index') });
    const reason = written.kind === 'miss' ? `${(0,units_commit/* shortCommit */.A)(commit)} cannot be checked out: ${written.reason}` : undefined;
    const usable = reason === undefined && (await isFolder(directory));
    if (!usable) {
        await dispose();
        return { kind: 'miss', reason: reason ?? `${(0,units_commit/* shortCommit */.A)(commit)} has no folder ${place.prefix}` };
    }
    const translate = (path) => inTree(path, tree, [place.root, startOf(repository, place)]);
    return { kind: 'found', value: { directory, translate, [Symbol.asyncDispose]: dispose } };
}
/** A partial clone fetches the tree's files now, which is why the remote may be asked. */
async function writeTree(repository, place, target) {
    const { tree, index, commit } = target;
    const where = { GIT_DIR: place.gitDirectory, GIT_WORK_TREE: tree, GIT_INDEX_FILE: index };
    const settings = BESIDE.flatMap((setting) => ['-c', setting]);
    const args = [...settings, 'read-tree', '--reset', '-u', '--no-recurse-submodules', commit];
    return askRemote(repository, (env) => repository.git(args, { cwd: tree, env: { ...env, ...where } }));
}
/** The root as the path of the folder the run was started in spells it, which may go through a symbolic link. */
function startOf({ directory }, { prefix }) {
    return prefix === '' ? directory : (0,external_node_path_.resolve)(directory, ...prefix.split('/').map(() => '..'));
}
function inTree(path, tree, roots) {
    for (const root of roots) {
        const inside = (0,external_node_path_.relative)(root, path);
        if (inside !== '..' && !inside.startsWith('../') && !(0,external_node_path_.isAbsolute)(inside))
            return (0,external_node_path_.join)(tree, inside);
    }
    return path;
}
async function isFolder(path) {
    return (await (0,promises_namespaceObject.stat)(path).catch(() => undefined))?.isDirectory() ?? false;
}

;// CONCATENATED MODULE: ./lib/adapters/git/commits.js







/**
 * The commits of the repository that `directory` is in, through the user's own git. The checkout, the index and the refs
 * stay as they are; what has to be fetched comes as objects only.
 */
function gitCommits(directory, access) {
    const repository = { directory, git: gitIn(directory), access, oneAtATime: queue() };
    return {
        facts: () => facts(repository),
        resolve: (name) => resolveName(repository, name),
        defaultBranch: () => defaultBranch(repository),
        mergeBase: (a, b) => mergeBase(repository, a, b),
        isAncestor: (ancestor, descendant) => isAncestor(repository, ancestor, descendant),
        checkout: (commit) => checkout(repository, commit),
    };
}
async function facts(repository) {
    const { git } = repository;
    const place = await findPlace(git);
    if (place.kind === 'miss')
        return place;
    const head = (await git(['rev-parse', '--verify', '--quiet', 'HEAD^{commit}'])).stdout.trim();
    if (head === '')
        return { kind: 'miss', reason: 'the repository has no commit yet' };
    const parents = await parentsOf(repository, head);
    const status = await git(['status', '--porcelain', '--untracked-files=normal']);
    const dirty = status.code !== 0 || status.stdout !== '';
    return { kind: 'found', value: { head, parents, dirty, prefix: place.value.prefix } };
}
async function checkout(repository, commit) {
    const place = await findPlace(repository.git);
    if (place.kind === 'miss')
        return place;
    const here = await fetchCommit(repository, commit);
    if (here.kind === 'miss')
        return here;
    return makeWorktree(repository, place.value, commit);
}

;// CONCATENATED MODULE: ./lib/make-ports.js









/** The ports of a run: the same for the action and the command line, but for who it speaks to. */
async function makePorts(surroundings) {
    const { directory, runner, cancelled, comments, token, server } = surroundings;
    const git = await gitDirectory(directory);
    const store = git === undefined ? undefined : (0,external_node_path_.join)(git, 'weighbridge');
    return {
        buildx: dockerBuildx(cancelled),
        images: imageSource(cancelled),
        records: store === undefined ? memoryRecords() : directoryRecords(store),
        compressedSizes: store === undefined ? memoryCompressedSizes() : directoryCompressedSizes(store),
        commits: gitCommits(directory, { token, server }),
        comments,
        files: userFiles(directory),
        runner,
        clock: { now: () => Date.now() },
        cancelled,
    };
}


/***/ }),

/***/ 4811:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  e: () => (/* binding */ decodeRecord)
});

;// CONCATENATED MODULE: ./lib/record/check.js
const test = (expected, holds) => (value, place) => holds(value) ? undefined : `${place} is not ${expected}`;
const check_text = test('a string', (value) => typeof value === 'string');
const flag = test('a boolean', (value) => typeof value === 'boolean');
/** Bytes and counts: larger numbers would have been rounded on the way. */
const count = test('a whole number from 0 to 2^53 − 1', (value) => Number.isSafeInteger(value) && Number(value) >= 0);
/** Seconds. JSON has no infinities, but `1e999` reads as one. */
const seconds = test('a number of seconds', (value) => Number.isFinite(value) && Number(value) >= 0);
function oneOf(...choices) {
    return test(`one of ${choices.join(', ')}`, (value) => choices.some((choice) => choice === value));
}
function orNull(check) {
    return (value, place) => (value === null ? undefined : check(value, place));
}
function listOf(check) {
    return (value, place) => Array.isArray(value) ? first(value, (each, index) => check(each, `${place}[${index}]`)) : `${place} is not a list`;
}
/** An object with at least these fields; others are let through. */
function object(fields) {
    return (value, place) => isObject(value)
        ? first(Object.entries(fields), ([name, check]) => check(value[name], place === '' ? name : `${place}.${name}`))
        : `${place || 'the document'} is not an object`;
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function first(items, problem) {
    for (const [index, item] of items.entries()) {
        const found = problem(item, index);
        if (found !== undefined)
            return found;
    }
    return undefined;
}

// EXTERNAL MODULE: ./lib/record/record.js
var record = __nccwpck_require__(2472);
;// CONCATENATED MODULE: ./lib/record/decode.js


const METRIC_CHECKS = {
    unpacked: count,
    download: count,
    rootfs: count,
    wasted: count,
    own: orNull(count),
    base: orNull(count),
    layers: count,
    files: count,
};
const LAYER = object({
    diffId: check_text,
    instruction: check_text,
    origin: oneOf('own', 'base', 'unknown'),
    unpacked: count,
    download: count,
    files: count,
});
const BUILD = object({ seconds: seconds, vertices: listOf(object({ name: check_text, seconds: seconds, cached: flag })) });
const IMAGE = object({
    name: check_text,
    platform: check_text,
    digest: check_text,
    configDigest: check_text,
    definition: orNull(object({ context: check_text, file: check_text, target: check_text })),
    metrics: object(METRIC_CHECKS),
    downloadMethod: oneOf('blobs', 'gzip-6'),
    layers: listOf(LAYER),
    paths: listOf(object({ path: check_text, bytes: count, layer: count })),
    pathsComplete: flag,
    build: orNull(BUILD),
});
/** docs/record.schema.json in code: what the program relies on, checked before it does. */
const RECORD = object({
    schemaVersion: oneOf(record/* SCHEMA_VERSION */.f),
    tool: object({ version: check_text, method: count }),
    commit: orNull(check_text),
    createdAt: check_text,
    images: listOf(IMAGE),
});
/**
 * A record from its JSON text. Fields this version does not know stay in it, and nothing reads them; a record of a newer
 * schema is refused, because what its fields mean may have changed.
 */
function decodeRecord(json) {
    const value = parse(json);
    if (value === undefined)
        return { kind: 'unreadable', reason: 'it is not JSON' };
    const newer = newerVersion(value);
    if (newer !== undefined) {
        const reason = `it has schema version ${newer}, this version of Weighbridge reads up to ${record/* SCHEMA_VERSION */.f}: use a newer one`;
        return { kind: 'unreadable', reason };
    }
    const problem = RECORD(value, '');
    return problem === undefined && isRecord(value)
        ? { kind: 'record', record: value }
        : { kind: 'unreadable', reason: problem ?? 'it is no record' };
}
function parse(json) {
    try {
        return JSON.parse(json);
    }
    catch {
        return undefined;
    }
}
function newerVersion(value) {
    const version = isObject(value) ? value['schemaVersion'] : undefined;
    return Number.isSafeInteger(version) && Number(version) > record/* SCHEMA_VERSION */.f ? Number(version) : undefined;
}
function isRecord(value) {
    return RECORD(value, '') === undefined;
}


/***/ }),

/***/ 2472:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ METHOD_VERSION),
/* harmony export */   f: () => (/* binding */ SCHEMA_VERSION)
/* harmony export */ });
/** Version of the JSON shape; a newer one is refused (docs/record.schema.json). */
const SCHEMA_VERSION = 1;
/** Version of the way of weighing; records made by different ways are never compared. */
const METHOD_VERSION = 1;


/***/ }),

/***/ 1160:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   CW: () => (/* binding */ formatDelta),
/* harmony export */   qy: () => (/* binding */ SIZE_FORMS),
/* harmony export */   z3: () => (/* binding */ formatBytes),
/* harmony export */   z_: () => (/* binding */ parseBytes)
/* harmony export */ });
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
/** How a size may be written, for messages that ask for one. */
const SIZE_FORMS = '20MB, 19.5MiB or 512kB';
/**
 * Reads `20MB` (SI, powers of 1000) or `19.5MiB` (IEC, powers of 1024), rounded to whole bytes; `undefined` for
 * anything else. A unit is asked for: a bare number does not say whether bytes or megabytes are meant.
 */
function parseBytes(text) {
    const match = /^(\d+(?:\.\d+)?)\s*([A-Za-z]+)$/.exec(text.trim());
    const factor = match && Object.hasOwn(FACTORS, match[2]) ? FACTORS[match[2]] : undefined;
    if (!match || factor === undefined)
        return undefined;
    const bytes = Math.round(Number(match[1]) * factor);
    return Number.isSafeInteger(bytes) ? bytes : undefined;
}
const SI_UNITS = ['B', 'kB', 'MB', 'GB', 'TB'];
/** Bytes for a person, in SI units with one decimal: `18.4 MB`, `512 B`. A sign is kept. */
function formatBytes(bytes) {
    let value = Math.abs(bytes);
    let unit = 0;
    // 999,950 B would read "1000.0 kB": the step up is where one decimal rounds to the next unit.
    while (value >= 999.95 && unit < SI_UNITS.length - 1) {
        value /= 1000;
        unit += 1;
    }
    const digits = unit === 0 ? value.toFixed(0) : value.toFixed(1).replace(/\.0$/, '');
    return `${bytes < 0 ? '−' : ''}${digits} ${SI_UNITS[unit]}`;
}
/** A change for a person: `+4.2 MB`, `−512 B`, `–` for none. */
function formatDelta(bytes) {
    if (bytes === 0)
        return '–';
    return bytes > 0 ? `+${formatBytes(bytes)}` : formatBytes(bytes);
}


/***/ }),

/***/ 4222:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ shortCommit)
/* harmony export */ });
/** A commit as people write it: the first seven digits of its hash. */
function shortCommit(commit) {
    return commit.slice(0, 7);
}


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
/******/ var __webpack_exports__ = __nccwpck_require__(9069);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
